/** Which kinds of change a release holds (`user-facing`, `high-risk`, `schema`), from its paths and its pull requests' labels. */
import picomatch from "picomatch";
import { CHANGE_KINDS, type ChangeKind } from "../vocabulary.ts";
import type { Policy } from "./policy.ts";

interface ChangeEvidence {
	readonly kind: "path" | "label";
	readonly value: string;
	/** The glob or label of the policy that it matched. */
	readonly matched: string;
}

type ChangeFinding =
	| { readonly state: "present"; readonly because: readonly ChangeEvidence[]; readonly count: number }
	/** Proved: every changed path and label is known and none matches. */
	| { readonly state: "absent" }
	/** Nothing matched, but not everything could be read. */
	| { readonly state: "unknown"; readonly why: string };

export type ChangeKinds = Readonly<Record<ChangeKind, ChangeFinding>>;

const SHOWN = 5;

/** What the release holds. `incomplete` says why paths or labels are not all known; then nothing is proved absent. */
export function classifyChanges(
	policy: Pick<Policy, "changes">,
	facts: {
		readonly paths: readonly string[];
		readonly labels: readonly string[];
		readonly incomplete?: string | undefined;
	},
): ChangeKinds {
	const findings = CHANGE_KINDS.map((kind): [ChangeKind, ChangeFinding] => {
		const rule = policy.changes[kind];
		const matchers = rule.paths.map((glob) => ({ glob, matches: matchGlob(glob) }));
		const evidence: ChangeEvidence[] = [];
		for (const path of facts.paths) {
			const found = matchers.find(({ matches }) => matches(path));
			if (found !== undefined) evidence.push({ kind: "path", value: path, matched: found.glob });
		}
		for (const label of facts.labels) {
			const found = rule.labels.find((known) => known.toLowerCase() === label.toLowerCase());
			if (found !== undefined) evidence.push({ kind: "label", value: label, matched: found });
		}
		if (evidence.length > 0)
			return [kind, { state: "present", because: evidence.slice(0, SHOWN), count: evidence.length }];
		if (facts.incomplete !== undefined) return [kind, { state: "unknown", why: facts.incomplete }];
		return [kind, { state: "absent" }];
	});
	return Object.fromEntries(findings) as Record<ChangeKind, ChangeFinding>;
}

/** No file system takes a longer path, and the patterns of globs take time that grows faster than the path. */
const LONGEST_PATH = 4_096;

/**
 * A predicate for one glob over repository paths; dot files count, `!glob` excludes nothing but its own matches. A path of more than
 * 4,096 characters, which cannot be checked out, counts as every kind of change: it matches.
 */
export function matchGlob(glob: string): (path: string) => boolean {
	const matches = picomatch(glob, { dot: true, nonegate: false });
	return (path) => path.length > LONGEST_PATH || matches(path);
}

/** Whether a path matches one of the globs; no globs match nothing. */
export function matchesAny(globs: readonly string[], path: string): boolean {
	return globs.some((glob) => matchGlob(glob)(path));
}

/** Those of the paths that belong to the policy's service; all of them when it has none. */
export function selectServicePaths(policy: Pick<Policy, "paths">, paths: readonly string[]): readonly string[] {
	if (policy.paths.length === 0) return paths;
	const matchers = policy.paths.map(matchGlob);
	return paths.filter((path) => matchers.some((matches) => matches(path)));
}
