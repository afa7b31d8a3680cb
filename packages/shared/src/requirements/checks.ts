/** Which reported checks count for a required one: name, app and workflow must match, and our own jobs prove nothing. */

import type { RequiredCheck } from "../policy/schema.ts";
import { quoteValue } from "../text/escape.ts";
import { isCheckConclusion } from "../vocabulary.ts";
import type { CheckFact } from "./facts.ts";

export type CheckStanding =
	| { readonly state: "passed"; readonly check: CheckFact }
	| { readonly state: "failed"; readonly check: CheckFact; readonly why: string }
	| { readonly state: "running"; readonly check: CheckFact }
	| { readonly state: "never-reported"; readonly impostors: readonly CheckFact[] };

/** The checks without those of this run and of our own actions. */
export function selectForeignChecks(checks: readonly CheckFact[], runId: string): readonly CheckFact[] {
	return checks.filter((check) => check.runId !== runId && !check.externalId.startsWith("octoacme:"));
}

/** What reported on the release's own commit; only where nothing did, what reported on one with the same files. */
export function selectStrongest(checks: readonly CheckFact[]): readonly CheckFact[] {
	const own = checks.filter(({ twin }) => twin === undefined);
	return own.length > 0 ? own : checks;
}

/** `on this commit`, or on which commits with the same files. */
export function describePlace(checks: readonly CheckFact[]): string {
	const twins = [...new Set(checks.flatMap(({ twin }) => twin ?? []))].sort().map((sha) => sha.slice(0, 7));
	if (twins.length === 0) return "on this commit";
	const place = `on ${twins.join(" and ")}, whose files are the same`;
	return checks.every(({ twin }) => twin !== undefined) ? place : `on this commit, some of them ${place}`;
}

/**
 * How one required check stands. Of several that match the worst counts: their order is not guaranteed. What reported on
 * a commit with the same files counts where the release's own has no such report.
 */
export function judgeCheck(required: RequiredCheck, checks: readonly CheckFact[]): CheckStanding {
	const named = checks.filter((check) => check.name === required.name);
	const matching = selectStrongest(
		named.filter(
			(check) =>
				check.posted === undefined &&
				isFrom(check, required.app) &&
				(required.workflow === undefined || check.workflow === required.workflow),
		),
	);
	if (matching.length === 0) return { state: "never-reported", impostors: named };
	const standings = matching.map((check) => judgeReported(check, required.skipped));
	return (
		standings.find((standing) => standing.state === "failed") ??
		standings.find((standing) => standing.state === "running") ??
		standings[0]!
	);
}

/** What one reported check says; skipped and neutral prove nothing unless the policy lets them. */
export function judgeReported(
	check: CheckFact,
	skipped: "fail" | "pass",
): Exclude<CheckStanding, { state: "never-reported" }> {
	if (check.conclusion === null || check.status !== "completed") return { state: "running", check };
	if (check.conclusion === "success") return { state: "passed", check };
	if (check.conclusion === "skipped" || check.conclusion === "neutral")
		return skipped === "pass"
			? { state: "passed", check }
			: { state: "failed", check, why: `was ${check.conclusion}, which proves nothing` };
	if (!isCheckConclusion(check.conclusion))
		return { state: "failed", check, why: `ended with the unknown conclusion ${quoteValue(check.conclusion)}` };
	return { state: "failed", check, why: `ended as ${check.conclusion.replaceAll("_", " ")}` };
}

/** A person who registers the name of an app is not that app where the policy writes `[bot]` after it. */
function isFrom({ app, person }: CheckFact, wanted: string): boolean {
	const bare = (name: string) => name.toLowerCase().replace(/\[bot\]$/, "");
	return person === true ? app.toLowerCase() === wanted.toLowerCase() : bare(app) === bare(wanted);
}
