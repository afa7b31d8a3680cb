/**
 * `npm run release-tree -- [--commit SHA] [--tag v1.4.0] [--address URL] [--out DIR]`: the tree that users run, as the release
 * workflow makes it from a commit; prints its SHA and sizes, and writes it below DIR. Pushes nothing.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { readVersion } from "@octoacme/shared/release/version.ts";
import { buildDistribution } from "./publish/distribution.ts";
import { createGit, type Git } from "./publish/git.ts";
import { type Source, TAG_PATTERN } from "./publish/source.ts";
import { openScratch } from "./publish/tree.ts";

const { values } = parseArgs({
	options: {
		commit: { type: "string", default: "HEAD" },
		tag: { type: "string", default: "v0.0.0" },
		address: { type: "string", default: "https://github.com/octoacme/release-actions" },
		out: { type: "string" },
	},
});
const git = createGit({ environment: process.env, timeoutMs: 120_000 });
const source = await readCommit(git, values);
using scratch = await openScratch(git, source);
const { tree, actionsCommit, files } = await buildDistribution(git, scratch.folder, source);
const tar = await git.mustRead(["archive", "--format=tar", tree], { cwd: scratch.folder });
console.log(
	JSON.stringify(
		{
			source: source.sha,
			tree,
			actions: actionsCommit,
			files: files.length,
			bytes: tar.length,
			packedBytes: gzipSync(tar, { level: 9 }).length,
		},
		undefined,
		"\t",
	),
);
if (values.out !== undefined) {
	mkdirSync(values.out, { recursive: true });
	await git.must(["--work-tree", values.out, "read-tree", tree], { cwd: scratch.folder });
	await git.must(["--work-tree", values.out, "checkout-index", "--all", "--force"], { cwd: scratch.folder });
}

async function readCommit(
	git: Git,
	wanted: { readonly commit: string; readonly tag: string; readonly address: string },
): Promise<Source> {
	const folder = process.cwd();
	const revision = `${wanted.commit}^{commit}`;
	const sha = (await git.must(["rev-parse", "--verify", "--end-of-options", revision], { cwd: folder })).trim();
	const seconds = (await git.must(["show", "-s", "--format=%ct", "--end-of-options", sha], { cwd: folder })).trim();
	const version = readVersion(wanted.tag, TAG_PATTERN);
	return { folder, version, sha, date: `${seconds} +0000`, address: wanted.address };
}
