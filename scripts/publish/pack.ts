/** Packs a release's assets: each action as its mirror will hold it, and the checksums that are attested. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildTree, commitTree, openScratch, type Publishing } from "./mirror.ts";
import { readContent } from "./source.ts";

export const CHECKSUMS = "SHA256SUMS";

/** packAssets: `<action>-<version>.tar.gz` and SHA256SUMS; the same bytes each time. */
export async function packAssets(
	publishing: Pick<Publishing, "git" | "source" | "write">,
	actions: readonly string[],
	folder: string,
): Promise<void> {
	const { git, source, write } = publishing;
	mkdirSync(folder, { recursive: true });
	const sums: string[] = [];
	for (const action of actions) {
		using scratch = await openScratch(git, source);
		const cwd = scratch.folder;
		const tree = await buildTree(git, cwd, await readContent(git, source, action));
		// A commit, because its date becomes the files'; without a parent, so that no mirror's history takes part.
		const commit = await commitTree(publishing, cwd, tree);
		const name = `${action}-${source.version.version}`;
		const tar = await git.mustRead(["archive", "--format=tar", `--prefix=${name}/`, "--end-of-options", commit], {
			cwd,
		});
		const packed = gzipSync(tar, { level: 9 });
		// The header's tenth byte names the system that packed.
		packed[9] = 255;
		writeFileSync(join(folder, `${name}.tar.gz`), packed);
		sums.push(`${createHash("sha256").update(packed).digest("hex")}  ${name}.tar.gz\n`);
		write(`${name}.tar.gz: ${Math.ceil(packed.length / 1024)} kB`);
	}
	writeFileSync(join(folder, CHECKSUMS), sums.join(""));
}
