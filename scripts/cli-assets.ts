/**
 * Gathers what the published command line brings along into `packages/cli/assets`, or the folder that is named: the actions, the reusable workflows, the
 * sample shop and two files of installed packages, in the layout of this tree. Not committed: `npm pack` makes it.
 */
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SHIPPED_WORKFLOWS } from "../packages/cli/src/check/shipped.ts";
import { listActions } from "./action-contract.ts";

const root = resolve(import.meta.dirname, "..");
const assets = resolve(process.argv[2] ?? join(root, "packages/cli/assets"));

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
