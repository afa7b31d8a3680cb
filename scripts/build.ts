/**
 * Bundles every action (or those named) with ncc into `actions/<name>/dist`, and the command line (`cli`) into `packages/cli/dist`.
 *
 * Neither minified nor with source maps: a bundle is byte-identical from two checkouts and can be read by whoever trusts
 * it with production. Late parts (the GitHub client, the policy's parser) stay chunks of their own, so that an action
 * starts before it loads them. Beside them lies what the bundle was made of (see `bundle-sources.ts`).
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ncc from "@vercel/ncc";
import { readContract } from "./action-contract.ts";
import { readBundleSources, SOURCES_FILE } from "./bundle-sources.ts";

const root = resolve(import.meta.dirname, "..");
process.chdir(root);
const named = process.argv.slice(2);
const bundles =
	named.length > 0
		? named
		: [
				...readdirSync(join(root, "actions"))
					.filter((name) => existsSync(join(root, "actions", name, "action.yml")))
					.sort(),
				"cli",
			];

for (const name of bundles) {
	const folder = join(root, name === "cli" ? "packages" : "actions", name);
	const bundle = await ncc(join(folder, "src/index.ts"), {
		cache: false,
		quiet: true,
		transpileOnly: true,
		minify: false,
		sourceMap: false,
		license: "licenses.txt",
		target: "es2022",
	});
	const dist = join(folder, "dist");
	const staged = join(folder, "dist.next");
	rmSync(staged, { recursive: true, force: true });
	mkdirSync(staged);
	writeFileSync(join(staged, "package.json"), '{"type":"module"}\n');
	writeFileSync(join(staged, "index.js"), bundle.code, { mode: name === "cli" ? 0o755 : 0o644 });
	// The runner gives both phases the same variables: only the name of the file that it starts tells them apart.
	if (name !== "cli" && readContract(name).runs.post !== undefined)
		writeFileSync(join(staged, "post.js"), 'import "./index.js";\n');
	let bytes = bundle.code.length;
	for (const [file, asset] of Object.entries(bundle.assets).sort(([a], [b]) => a.localeCompare(b))) {
		if (file === "package.json") continue;
		writeFileSync(join(staged, file), asset.source);
		bytes += asset.source.length;
	}
	const sources = readBundleSources(root, bundle.stats.compilation.fileDependencies);
	writeFileSync(join(staged, SOURCES_FILE), `${JSON.stringify(sources, undefined, "\t")}\n`);
	rmSync(dist, { recursive: true, force: true });
	renameSync(staged, dist);
	console.log(`${name}: ${Math.round(bytes / 1024)} kB in ${1 + Object.keys(bundle.assets).length} files`);
}
