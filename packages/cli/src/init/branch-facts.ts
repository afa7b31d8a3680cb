/** Which branches of a repository releases are cut from, by their names; pure. */

export interface BranchFacts {
	/** Branches beside the default one, as the policy names them: each stands for all of its kind. */
	readonly releaseBranches: readonly { readonly pattern: string; readonly examples: readonly string[] }[];
}

const MAIN = /^(?:main|master)$/;
const LINE = String.raw`v?\d+(?:\.(?:\d+|x))*`;
/** `release/1.4`, `releases/2026-11`, `release-3.7`: a word for releases, then anything. */
const WORDED = /^((?:releases?|rel|maintenance|maint|stable|support|lts|hotfix(?:es)?)[-_/])(.+)$/i;
/** `9.1.x`, `v7`, `tokio-1.52.x`, `3.0`: a version that ends the name; a bare one holds a dot, an `x` or a `v`. */
const NUMBERED = new RegExp(`^([A-Za-z][A-Za-z0-9._-]*[-_/])?(${LINE})([-_.](?:stable|lts|maint|branch))?$`);

/** The pattern keeps what is alike and leaves the number open: `release-*`, `*.x`, `v*`. */
function toPattern(name: string): string | undefined {
	const [, word] = WORDED.exec(name) ?? [];
	if (word !== undefined) return word.endsWith("/") ? `${word}**` : `${word}*`;
	const [, prefix = "", line = "", suffix = ""] = NUMBERED.exec(name) ?? [];
	if (line === "") return undefined;
	// `fix-123` and `issue-7` are work in progress: behind a word only a line of versions is one of releases.
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
