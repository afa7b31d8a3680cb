/** Packs a release's assets: each repository as it will hold the release, what is in the bundles, and the checksums that are attested. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildDistribution } from "./distribution.ts";
import type { Publishing } from "./mirror.ts";
import { RELEASE_REPOSITORY } from "./release-tree.ts";
import { readSbom, SBOM_FILE } from "./sbom-source.ts";
import { readContent } from "./source.ts";
import { buildTree, commitTree, openScratch } from "./tree.ts";

export const CHECKSUMS = "SHA256SUMS";
export const TREE_FILE = "release-tree.json";

/**
 * Writes `<name>-<version>.tar.gz` of each repository, release-tree.json, the SBOM and SHA256SUMS, which also names what the
 * folder held before (the packed command line). The same bytes each time.
 */
export async function packAssets(
	publishing: Pick<Publishing, "git" | "source" | "write">,
	names: readonly string[],
	folder: string,
): Promise<void> {
	const { git, source, write } = publishing;
	mkdirSync(folder, { recursive: true });
	for (const name of names) await packTree(publishing, name, folder);
	if (names.includes(RELEASE_REPOSITORY)) {
		writeFileSync(join(folder, SBOM_FILE), await readSbom(git, source));
		write(`${SBOM_FILE}: what each bundle is made of`);
	}
	const files = readdirSync(folder).filter((file) => file !== CHECKSUMS);
	const sums = files.sort().map((file) => {
		const digest = createHash("sha256")
			.update(readFileSync(join(folder, file)))
			.digest("hex");
		return `${digest}  ${file}\n`;
	});
	writeFileSync(join(folder, CHECKSUMS), sums.join(""));
}

async function packTree(
	{ git, source, write }: Pick<Publishing, "git" | "source" | "write">,
	name: string,
	folder: string,
): Promise<void> {
	using scratch = await openScratch(git, source);
	const cwd = scratch.folder;
	let tree: string;
	if (name === RELEASE_REPOSITORY) {
		const built = await buildDistribution(git, cwd, source);
		tree = built.tree;
		const facts = { version: source.version.version, source: source.sha, tree, actions: built.actionsCommit };
		writeFileSync(join(folder, TREE_FILE), `${JSON.stringify(facts, undefined, "\t")}\n`);
		write(`${TREE_FILE}: tree ${tree}, actions ${built.actionsCommit}`);
	} else tree = await buildTree(git, cwd, await readContent(git, source, name));
	// A commit, because its date becomes the files'; without a parent, so that no mirror's history takes part.
	const commit = await commitTree(git, source, { cwd, tree, parents: [], title: `Release ${source.version.tag}` });
	const stem = `${name}-${source.version.version}`;
	const tar = await git.mustRead(["archive", "--format=tar", `--prefix=${stem}/`, "--end-of-options", commit], { cwd });
	const packed = gzipSync(tar, { level: 9 });
	// The header's tenth byte names the system that packed.
	packed[9] = 255;
	writeFileSync(join(folder, `${stem}.tar.gz`), packed);
	write(`${stem}.tar.gz: ${Math.ceil(packed.length / 1024)} kB`);
}
