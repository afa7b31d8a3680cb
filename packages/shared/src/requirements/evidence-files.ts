/** Which files of the commit are evidence under a policy. */
import type { Policy } from "../policy/policy.ts";
import { MONITORING_FILE } from "./monitoring.ts";
import { CHANGELOG_FILE } from "./release-notes.ts";
import { ROLLBACK_FILE } from "./rollback-plan.ts";
import { SMOKE_FILE } from "./smoke-tests.ts";
import { UX_FILE } from "./ux-review.ts";

const FILES = [
	["ux-review", "file", UX_FILE],
	["release-notes", "changelog", CHANGELOG_FILE],
	["rollback-plan", "file", ROLLBACK_FILE],
	["smoke-tests", "file", SMOKE_FILE],
	["monitoring", "file", MONITORING_FILE],
] as const;

/** Paths that the switched-on requirements read. */
export function listEvidenceFiles(policy: Pick<Policy, "requirements">): readonly string[] {
	const paths = FILES.flatMap(([requirement, key, fallback]) => {
		const rule = policy.requirements[requirement];
		if (rule === undefined || !rule.enabled) return [];
		const value = rule.settings[key];
		return [typeof value === "string" && value !== "" ? value : fallback];
	});
	return [...new Set(paths)];
}
