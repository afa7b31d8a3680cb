/** Which files of the commit are evidence under a policy, and the monitoring manifest parsed. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { MONITORING_FILE } from "@octoacme/shared/requirements/monitoring.ts";
import { CHANGELOG_FILE } from "@octoacme/shared/requirements/release-notes.ts";
import { ROLLBACK_FILE } from "@octoacme/shared/requirements/rollback-plan.ts";
import { SMOKE_FILE } from "@octoacme/shared/requirements/smoke-tests.ts";
import { UX_FILE } from "@octoacme/shared/requirements/ux-review.ts";

const FILES = [
	["ux-review", "file", UX_FILE],
	["release-notes", "changelog", CHANGELOG_FILE],
	["rollback-plan", "file", ROLLBACK_FILE],
	["smoke-tests", "file", SMOKE_FILE],
	["monitoring", "file", MONITORING_FILE],
] as const;

/** listEvidenceFiles: paths that the switched-on requirements read. */
export function listEvidenceFiles(policy: Policy): readonly string[] {
	const paths = FILES.flatMap(([requirement, key, fallback]) => {
		const rule = policy.requirements[requirement];
		if (rule === undefined || !rule.enabled) return [];
		const value = rule.settings[key];
		return [typeof value === "string" && value !== "" ? value : fallback];
	});
	return [...new Set(paths)];
}

/** readManifest: the monitoring manifest as data, under `monitoring`; nothing when there is no file. */
export async function readManifest(policy: Policy, files: PreflightFacts["files"]): Promise<PreflightFacts["reports"]> {
	const value = policy.requirements["monitoring"]?.settings["file"];
	const file = files[typeof value === "string" && value !== "" ? value : MONITORING_FILE];
	if (file === undefined || !file.ok || file.value === null) return {};
	const { parse } = await import("yaml");
	try {
		if (file.value.length > 1_000_000) throw new Error("more than 1 MB");
		return { monitoring: { ok: true, value: parse(file.value, { maxAliasCount: 100 }) as unknown } };
	} catch (thrown) {
		return { monitoring: { ok: false, failure: { kind: "invalid", message: describeError(thrown).split("\n")[0]! } } };
	}
}
