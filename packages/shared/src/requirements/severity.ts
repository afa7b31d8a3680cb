/** Which findings block a release, by the severities that a requirement's settings name. */
import type { RequirementPolicy } from "../policy/policy.ts";
import { readListSetting } from "./requirement.ts";

const BLOCKING = ["critical", "high", "error"];

/** Whether a finding of this severity blocks (`block` in the settings; default critical, high and error). An unknown word blocks. */
export function isBlocking(rule: RequirementPolicy, severity: string): boolean {
	const word = severity.toLowerCase();
	const blocked = readListSetting(rule, "block", BLOCKING).map((name) => toSeverity(name));
	if (blocked.includes(toSeverity(word))) return true;
	return !["critical", "high", "medium", "moderate", "low", "error", "warning", "note", "none"].includes(word);
}

/** Dependency comparisons say `moderate` for what alerts call `medium`. */
function toSeverity(word: string): string {
	const lower = word.toLowerCase();
	return lower === "moderate" ? "medium" : lower;
}
