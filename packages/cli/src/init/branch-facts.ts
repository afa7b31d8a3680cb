/** Which branches of a repository releases are cut from, by their names; pure. */

export interface BranchFacts {
	/** Branches beside the default one, as the policy names them: each stands for all of its kind. */
	readonly releaseBranches: readonly { readonly pattern: string; readonly examples: readonly string[] }[];
}

const MAIN = /^(?:main|master)$/;
/** `release/1.4`, `stable/victoria`: a folder for releases, then anything. */
const FOLDER = /^((?:releases?|rel|maintenance|maint|stable|lts)\/).+$/i;
const SUFFIX = "[-_.](?:stable|lts|maint|branch)";
/** `release-3.7`, `hotfix/1.4.2`, `release-2026-11`: a word for releases, then a version. `release-notes-typo` and `release-please--branches--main` hold work in progress. */
const WORDED = new RegExp(
	`^((?:releases?|rel|maintenance|maint|stable|support|lts|hotfix(?:es)?)[-_/])(v?)\\d+(?:[._-](?:\\d+|x))*(?:${SUFFIX})?$`,
	"i",
);
/** `9.1.x`, `v7`, `tokio-1.52.x`, `3.0`: a version that ends the name; a bare one holds a dot, an `x` or a `v`. */
const NUMBERED = new RegExp(`^([A-Za-z][A-Za-z0-9._-]*[-_/])?(v?\\d+(?:\\.(?:\\d+|x))*)(${SUFFIX})?$`);
/** `bump-lodash-4.17.21`, `backport-12-to-9.1.x`: what people and bots call a change that names a version. */
const CHANGE =
	/^(?:add|backport|build|bump|changeset|cherry-?pick|chore|ci|dependabot|deps?|docs?|feat(?:ure)?|fix|issue|migrate|patch|prepare|refactor|renovate|revert|snyk|test|try|update|upgrade|use|wip)s?[-_/]/i;

/** The pattern keeps what is alike and leaves the number open: `release-[0-9]*`, `[0-9]*.x`, `v[0-9]*`. */
function toPattern(name: string): string | undefined {
	const [, folder] = FOLDER.exec(name) ?? [];
	if (folder !== undefined) return `${folder}**`;
	const [, word, v] = WORDED.exec(name) ?? [];
	if (word !== undefined) return `${word}${v}[0-9]*`;
	const [, prefix = "", line = "", suffix = ""] = NUMBERED.exec(name) ?? [];
	if (line === "" || CHANGE.test(prefix)) return undefined;
	// `task-123` is work in progress: behind a word only a line of versions is one of releases.
	if (!/[.v]/.test(line) || (prefix !== "" && !/\.(?:x|\d)/.test(line))) return undefined;
	const end = line.endsWith(".x") ? ".x" : "";
	const start = line.startsWith("v") ? "v" : "";
	return `${prefix}${start}[0-9]*${end}${suffix}`;
}

export function readBranches(names: readonly string[], defaultBranch: string): BranchFacts {
	const found = new Map<string, string[]>();
	for (const name of [...names].sort((a, b) => a.localeCompare(b, "en", { numeric: true }))) {
		if (name === defaultBranch) continue;
		const pattern = MAIN.test(name) ? name : toPattern(name);
		if (pattern === undefined) continue;
		const known = found.get(pattern);
		if (known === undefined) found.set(pattern, [name]);
		else known.push(name);
	}
	return { releaseBranches: [...found].map(([pattern, examples]) => ({ pattern, examples: examples.slice(-3) })) };
}
