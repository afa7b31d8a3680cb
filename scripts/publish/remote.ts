/** Reads and sets refs of a remote repository; what git says of a failure becomes one clear reason. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { flatten, type Git, type GitEnd } from "./git.ts";
import { BRANCH, type RefStep, type RemoteRefs } from "./plan.ts";

export type PushEnd =
	| { readonly kind: "set" }
	/** Somebody else set a ref first, or the answer was lost: what is there has to be read again. */
	| { readonly kind: "unclear"; readonly message: string }
	| { readonly kind: "refused"; readonly error: ActionableError };

/** Branches main and all version and moving tags; throws ActionableError when the repository can't be read. */
export async function readRefs(
	git: Git,
	url: string,
	cwd: string,
	pause: (ms: number) => Promise<void>,
): Promise<RemoteRefs> {
	for (let attempt = 1; ; attempt++) {
		const end = await git.run(["ls-remote", "--end-of-options", url, BRANCH, "refs/tags/v*"], { cwd });
		if (end.code === 0) return parseRefs(end.stdout);
		const reason = explain(end);
		if (reason.final || attempt === 3) throw fail(url, "read", reason);
		await pause(attempt * 2_000);
	}
}

/** Of `git ls-remote`, where `^{}` follows an annotated tag with the commit behind it. */
export function parseRefs(text: string): RemoteRefs {
	const objects = new Map<string, string>();
	const commits = new Map<string, string>();
	for (const line of text.split("\n")) {
		const [, sha, name] = /^([0-9a-f]{40})\t(refs\/\S+)$/.exec(line) ?? [];
		if (sha === undefined || name === undefined) continue;
		const ref = name.replace(/\^\{\}$/, "");
		if (ref === name) objects.set(ref, sha);
		commits.set(ref, sha);
	}
	return { objects, commits };
}

/**
 * Sets all of them to the commit or none, each only where it still is what was read. A server that can't push
 * atomically gets them one after another, in their order.
 */
export async function pushRefs(
	git: Git,
	push: { readonly url: string; readonly cwd: string; readonly commit: string; readonly steps: readonly RefStep[] },
): Promise<PushEnd> {
	const all = await pushOnce(git, push, push.steps, true);
	if (all.kind !== "not-atomic") return all;
	for (const step of push.steps) {
		const one = await pushOnce(git, push, [step], false);
		if (one.kind === "not-atomic") throw new Error("a push without --atomic was refused as one with it");
		if (one.kind !== "set") return one;
	}
	return { kind: "set" };
}

async function pushOnce(
	git: Git,
	push: { readonly url: string; readonly cwd: string; readonly commit: string },
	steps: readonly RefStep[],
	atomic: boolean,
): Promise<PushEnd | { readonly kind: "not-atomic" }> {
	const end = await git.run(
		[
			"push",
			"--porcelain",
			"--no-verify",
			"--no-follow-tags",
			...(atomic ? ["--atomic"] : []),
			...steps.map(({ ref, from }) => `--force-with-lease=${ref}:${from ?? ""}`),
			"--end-of-options",
			push.url,
			...steps.map(({ ref }) => `${push.commit}:${ref}`),
		],
		{ cwd: push.cwd },
	);
	if (end.code === 0) return { kind: "set" };
	if (/does not support --atomic/.test(end.stderr)) return { kind: "not-atomic" };
	const rejected = end.stdout
		.split("\n")
		.flatMap((line) => /^!\t[^\t]*:(refs\/[^\t]+)\t(.*)$/.exec(line)?.slice(1, 3).join(" ") ?? []);
	if (rejected.length === 0) {
		const reason = explain(end);
		return reason.final
			? { kind: "refused", error: fail(push.url, "write", reason) }
			: { kind: "unclear", message: reason.message };
	}
	const causes = rejected.filter((line) => !/atomic push failed|atomic transaction failed/.test(line));
	if (
		causes.every((line) =>
			/stale info|cannot lock ref|reference already exists|incorrect old value|failed to update ref|fetch first/.test(
				line,
			),
		)
	)
		return { kind: "unclear", message: rejected.join("; ") };
	const said = flatten(end.stderr.replace(/^(?:error|To|hint):?.*$/gm, ""));
	return {
		kind: "refused",
		error: new ActionableError({
			code: "github-refused",
			message: `${showUrl(push.url)} refuses ${causes.join("; ")}${said === "" ? "" : `: ${said}`}.`,
			hint: /without `?workflows`? permission/.test(`${causes.join()} ${said}`)
				? "GitHub lets no workflow's token tag a commit whose workflow files are those of no branch. Keep a branch on the release's commit until its tags are moved (docs/releasing.md), then run again."
				: "Let the publishing app set main and create and move tags in that repository's rulesets and branch protection, then run again.",
		}),
	};
}

interface Reason {
	readonly code: "not-found" | "missing-permission" | "github-unavailable";
	readonly message: string;
	readonly hint: string;
	/** Trying again at once would give the same. */
	readonly final: boolean;
}

function explain(end: GitEnd): Reason {
	const message =
		flatten(end.stderr) || (end.code === null ? "git was killed" : `git ended with exit code ${end.code}`);
	if (/returned error: 30\d|unable to update url base from redirection/i.test(message))
		return { code: "not-found", message, final: true, hint: "The repository was moved: name its new address." };
	if (
		/returned error: 403|permission to .* denied|write access .* not granted|not accessible by integration/i.test(
			message,
		)
	)
		return {
			code: "missing-permission",
			message,
			final: true,
			hint: "Install the publishing app on that repository with `contents: write` (docs/releasing.md), then run again.",
		};
	if (
		/authentication failed|could not read (?:username|password)|returned error: 401|invalid (?:credentials|username or token)/i.test(
			message,
		)
	)
		return {
			code: "missing-permission",
			message,
			final: true,
			hint: "Hand over the publishing app's token in PUBLISH_TOKEN; it lives for an hour.",
		};
	if (/not found|does not exist|does not appear to be a git repository|returned error: 404/i.test(message))
		return {
			code: "not-found",
			message,
			final: true,
			hint: "Create the repository, empty, and install the publishing app on it (docs/releasing.md), then run again.",
		};
	return {
		code: "github-unavailable",
		message,
		final: false,
		hint: "Run again; what is already published stays as it is.",
	};
}

function fail(url: string, what: "read" | "write", reason: Reason): ActionableError {
	return new ActionableError({
		code: reason.code,
		message: `${showUrl(url)} could not be ${what === "read" ? "read" : "written"}: ${reason.message}.`,
		hint: reason.hint,
	});
}

/** An address without user and password. */
export function showUrl(url: string): string {
	return url.replace(/^(https?:\/\/)[^/@]*@/, "$1");
}
