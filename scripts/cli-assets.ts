/**
 * `node scripts/cli-assets.ts FOLDER`: gathers what the published command line brings along: the actions, the reusable workflows, the
 * sample shop and two files of installed packages, in the layout of this tree.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SHIPPED_WORKFLOWS } from "../packages/cli/src/check/shipped.ts";
import { listActions } from "./action-contract.ts";

const root = resolve(import.meta.dirname, "..");
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Name the folder that takes the assets.");
const assets = resolve(folder);

const parts: readonly (readonly [string, string])[] = [
	...listActions().flatMap((name) =>
		["action.yml", "dist"].map((part) => [`actions/${name}/${part}`, `actions/${name}/${part}`] as const),
	),
	...SHIPPED_WORKFLOWS.map((name) => [`.github/workflows/${name}`, `.github/workflows/${name}`] as const),
	["examples/signoff.yml", "examples/signoff.yml"],
	["packages/rehearsal/src/shop/files", "packages/rehearsal/src/shop/files"],
	["node_modules/@octokit/graphql-schema/schema.graphql", "vendor/@octokit/graphql-schema/schema.graphql"],
	["node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js", "vendor/@mermaid-js/tiny/dist/mermaid.tiny.js"],
];

rmSync(assets, { recursive: true, force: true });
for (const [from, to] of parts) {
	const source = join(root, from);
	if (!existsSync(source)) throw new Error(`${from} is missing: run \`npm ci\` and \`npm run build\``);
	mkdirSync(dirname(join(assets, to)), { recursive: true });
	cpSync(source, join(assets, to), { recursive: true });
}
console.log(`${assets}: ${parts.length} parts`);
