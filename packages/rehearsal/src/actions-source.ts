/** Where the rehearsal finds what workflows call: our actions and reusable workflows, from this tree. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findRoot } from "@octoacme/local-github/tree.ts";
import { runGit } from "./runner/git.ts";
import type { WorkflowFile } from "./runner/types.ts";

/** The root of this tree, or of its parts in a published package. */
export const ROOT = findRoot("actions/preflight/action.yml");

/** The folder of `octoacme/<name>@v1`, or of it in `octoacme/release` or `octoacme/release-actions` (`…/actions/<name>@v1`); undefined for anybody else's. */
export async function resolveAction(uses: string): Promise<string | undefined> {
	const name = /^octoacme\/(?:release(?:-actions)?\/actions\/)?([a-z-]+)@v1$/.exec(uses)?.[1];
	if (name === undefined) return undefined;
	const folder = join(ROOT, "actions", name);
	return existsSync(join(folder, "action.yml")) ? folder : undefined;
}

/**
 * Finds `octoacme/<name>@<ref>` as GitHub does, by checking that branch or tag out of the action's own
 * repository; `mirrors` holds them as `<name>.git`, `folder` gets one checkout for each commit.
 */
export function createMirrorResolver(mirrors: string, folder: string): (uses: string) => Promise<string | undefined> {
	return async (uses) => {
		const [, name, ref] = /^octoacme\/([a-z-]+)@([A-Za-z0-9][A-Za-z0-9._/-]*)$/.exec(uses) ?? [];
		const mirror = join(mirrors, `${name}.git`);
		if (name === undefined || !existsSync(mirror)) return undefined;
		const sha = await runGit(mirror, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]).then(
			(text) => text.trim(),
			() => undefined,
		);
		if (sha === undefined) return undefined;
		const target = join(folder, `${name}-${sha}`);
		if (!existsSync(target)) {
			await runGit(mirror, ["clone", "--quiet", "--no-checkout", "--no-hardlinks", mirror, target]);
			await runGit(target, ["checkout", "--quiet", "--detach", sha]);
		}
		return target;
	};
}

/** A reusable workflow of this repository. */
export async function resolveWorkflow(uses: string): Promise<WorkflowFile | undefined> {
	const path = /^octoacme\/release(?:-actions)?\/(\.github\/workflows\/[A-Za-z0-9_.-]+)@v1$/.exec(uses)?.[1];
	if (path === undefined || !existsSync(join(ROOT, path))) return undefined;
	return { path, text: readFileSync(join(ROOT, path), "utf8") };
}
