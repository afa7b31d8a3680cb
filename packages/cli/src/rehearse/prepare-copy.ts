/** Readies the rehearsal's own bare copy: the tag where it is missing, and the stand-in policy on the default branch; the user's repository is not touched. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { Runtime } from "../runtime.ts";

const POLICY = ".github/release-policy.yml";

/** `rewrite` is null when the policy's own commands are to run. Says whether the tag was made. */
export function prepareCopy(
	copy: string,
	tag: string,
	rewrite: ((policy: string | null) => string) | null,
	runtime: Pick<Runtime, "env">,
): { readonly madeTag: boolean } {
	const scratch = mkdtempSync(join(tmpdir(), "rehearsal-index-"));
	const git = (args: readonly string[], input?: string) => {
		const result = spawnSync("git", ["-c", "core.hooksPath=/dev/null", ...args], {
			cwd: copy,
			encoding: "utf8",
			maxBuffer: 64 * 1024 * 1024,
			...(input === undefined ? {} : { input }),
			env: {
				PATH: runtime.env["PATH"] ?? "",
				HOME: scratch,
				GIT_CONFIG_NOSYSTEM: "1",
				GIT_INDEX_FILE: join(scratch, "index"),
				GIT_AUTHOR_NAME: "Rehearsal",
				GIT_AUTHOR_EMAIL: "rehearsal@localhost",
				GIT_COMMITTER_NAME: "Rehearsal",
				GIT_COMMITTER_EMAIL: "rehearsal@localhost",
			},
		});
		return { ok: result.status === 0, out: result.stdout ?? "", problem: result.stderr ?? "" };
	};
	const must = (args: readonly string[], input?: string) => {
		const result = git(args, input);
		if (result.ok) return result.out.trim();
		throw new ActionableError({
			code: "command-failed",
			message: `git ${args[0]} failed in the rehearsal's copy: ${result.problem.trim().slice(0, 300)}`,
			hint: "Check that git is 2.30 or newer and that the repository is whole (`git fsck`).",
		});
	};
	try {
		const head = must(["rev-parse", "--verify", "HEAD^{commit}"]);
		const madeTag = !git(["rev-parse", "--verify", "--quiet", `refs/tags/${tag}`]).ok;
		if (madeTag) must(["update-ref", `refs/tags/${tag}`, head]);
		if (rewrite !== null) {
			const before = git(["cat-file", "blob", `HEAD:${POLICY}`]);
			const blob = must(["hash-object", "-w", "--stdin"], rewrite(before.ok ? before.out : null));
			must(["read-tree", head]);
			must(["update-index", "--add", "--cacheinfo", `100644,${blob},${POLICY}`]);
			const commit = must([
				"commit-tree",
				must(["write-tree"]),
				"-p",
				head,
				"-m",
				"chore: stand-ins for the rehearsal",
			]);
			must(["update-ref", "HEAD", commit, head]);
		}
		return { madeTag };
	} finally {
		rmSync(scratch, { recursive: true, force: true });
	}
}
