/** Serves `actions/checkout` from the local repository, with the refs and depth that were asked for. */

import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BuiltinRequest } from "./builtin-request.ts";
import { runGit } from "./git.ts";

const FULL_SHA = /^[0-9a-f]{40}$/;

/** Like the action: depth 1 of the run's commit, detached or on its branch; `fetch-depth: 0` brings all branches and tags. */
export async function checkOut(request: BuiltinRequest): Promise<void> {
	const { inputs, repository, event } = request;
	const own = `${repository.owner}/${repository.name}`;
	const wanted = inputs["repository"] || own;
	if (wanted.toLowerCase() !== own.toLowerCase())
		throw new Error(`actions/checkout of '${wanted}': only ${own} is on this machine`);
	const target = resolve(request.workspace, inputs["path"] || ".");
	if (relative(request.workspace, target).startsWith(".."))
		throw new Error(`Repository path '${target}' is not under '${request.workspace}'`);
	const depth = Number(inputs["fetch-depth"] || "1");
	if (!Number.isInteger(depth) || depth < 0) throw new Error(`fetch-depth '${inputs["fetch-depth"]}' is no number`);

	mkdirSync(target, { recursive: true });
	if (!existsSync(join(target, ".git"))) {
		for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true });
		await runGit(target, ["init", "--quiet", "--initial-branch=main"]);
		await runGit(target, ["remote", "add", "origin", pathToFileURL(resolve(repository.path)).href]);
	} else if (inputs["clean"] !== "false") {
		await runGit(target, ["clean", "-ffdxq"]);
	}

	const { ref, sha } = await resolveRef(repository.path, inputs["ref"] ?? "", event);
	const branch = ref?.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : null;
	const fetch = (...specs: string[]) =>
		runGit(target, [
			"fetch",
			"--quiet",
			"--no-tags",
			"--prune",
			"--no-recurse-submodules",
			"--upload-pack=git -c safe.directory=* upload-pack",
			...(depth > 0 ? [`--depth=${depth}`] : []),
			"origin",
			...specs,
		]);
	if (depth === 0) await fetch("+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
	else if (inputs["fetch-tags"] === "true") await fetch("+refs/tags/*:refs/tags/*");
	if (branch) await fetch(`+${sha}:refs/remotes/origin/${branch}`);
	else if (ref?.startsWith("refs/tags/"))
		await fetch((await pointsAt(repository.path, ref, sha)) ? `+${ref}:${ref}` : `+${sha}:${ref}`);
	else await fetch(sha);
	if (branch) await runGit(target, ["checkout", "--quiet", "--force", "-B", branch, `refs/remotes/origin/${branch}`]);
	else await runGit(target, ["checkout", "--quiet", "--force", "--detach", ref?.startsWith("refs/tags/") ? ref : sha]);
	const head = (await runGit(target, ["rev-parse", "HEAD"])).trim();
	request.log(`Checked out ${ref ?? sha} at ${head}`);
	request.setOutput("ref", ref ?? sha);
	request.setOutput("commit", head);
}

async function resolveRef(
	path: string,
	asked: string,
	event: { readonly ref: string; readonly sha: string },
): Promise<{ ref: string | null; sha: string }> {
	if (asked === "") return { ref: event.ref === "" ? null : event.ref, sha: event.sha };
	if (FULL_SHA.test(asked)) return { ref: null, sha: asked };
	// Branches come before tags, as in the action; a short SHA is no ref.
	const candidates = asked.startsWith("refs/") ? [asked] : [`refs/heads/${asked}`, `refs/tags/${asked}`];
	for (const ref of candidates) {
		try {
			const sha = (
				await runGit(path, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])
			).trim();
			return { ref, sha };
		} catch {
			// Not this one; the next candidate is tried.
		}
	}
	throw new Error(`A branch or tag with the name '${asked}' could not be found`);
}

/** A tag that moved after the run began is brought as it was when it began. */
async function pointsAt(path: string, ref: string, sha: string): Promise<boolean> {
	try {
		return (
			(await runGit(path, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])).trim() === sha
		);
	} catch {
		return false;
	}
}
