/** What keeps a ref as it is: the repository's rulesets, and the tags of immutable releases. */
import type { RulesetState } from "../delivery-state.ts";
import { type Exchange, Refusal } from "./exchange.ts";

type RefChange = "creation" | "update" | "deletion" | "non_fast_forward";

const REASONS: Readonly<Record<RefChange | "pull_request", string>> = {
	creation: "Cannot create ref due to creations being restricted.",
	update: "Cannot update this protected ref.",
	deletion: "Cannot delete this protected ref.",
	non_fast_forward: "Cannot force-push to this branch.",
	pull_request: "Changes must be made through a pull request.",
};

/** A pattern as fnmatch reads it: `*` stays within a part of the name, `**` does not. */
function matchesPattern(pattern: string, ref: string, defaultBranch: string): boolean {
	if (pattern === "~ALL") return true;
	if (pattern === "~DEFAULT_BRANCH") return ref === `refs/heads/${defaultBranch}`;
	const source = pattern
		.replace(/[.+^${}()|[\]\\]/g, "\\$&")
		.replace(/\*\*|\*|\?/g, (sign) => (sign === "**" ? ".*" : sign === "*" ? "[^/]*" : "[^/]"));
	return new RegExp(`^${source}$`).test(ref);
}

function covers(ruleset: RulesetState, ref: string, defaultBranch: string): boolean {
	if (ruleset.enforcement !== "active" || !ref.startsWith(ruleset.target === "tag" ? "refs/tags/" : "refs/heads/"))
		return false;
	const matches = (pattern: string) => matchesPattern(pattern, ref, defaultBranch);
	return ruleset.include.some(matches) && !ruleset.exclude.some(matches);
}

/** Why a change of a ref is refused; empty where it is not. No actor here may bypass a ruleset. */
export function findBrokenRules(exchange: Exchange, ref: string, changes: readonly RefChange[]): string[] {
	const { state, repository } = exchange;
	const active = state.rulesets.filter((ruleset) => covers(ruleset, ref, repository.defaultBranch));
	const rules = new Set(active.flatMap((ruleset) => ruleset.rules));
	const tag = ref.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : null;
	if (tag !== null && state.releases.some((release) => release.immutable && release.tag === tag))
		for (const rule of ["update", "deletion"]) rules.add(rule);
	if (tag !== null && state.burnedTags.includes(tag)) rules.add("creation");
	const broken = changes.filter((change) => rules.has(change)).map((change) => REASONS[change]);
	return changes.includes("update") && rules.has("pull_request") ? [...broken, REASONS.pull_request] : broken;
}

/** Whether an active ruleset covers the branch; the branch protection of old is not modelled. */
export function isProtected({ state, repository }: Exchange, branch: string): boolean {
	return state.rulesets.some((ruleset) => covers(ruleset, `refs/heads/${branch}`, repository.defaultBranch));
}

/** The refusal that a ruleset or an immutable release answers a change of a ref with. */
export function refuseByRules(exchange: Exchange, ref: string, changes: readonly RefChange[], status = 422): void {
	const reasons = findBrokenRules(exchange, ref, changes);
	if (reasons.length > 0) throw new Refusal(status, `Repository rule violations found\n\n${reasons.join("\n")}\n\n`);
}
