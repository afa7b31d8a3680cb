/** The monitoring manifest of the commit, parsed. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { MONITORING_FILE } from "@octoacme/shared/requirements/monitoring.ts";

/** The reader compares every pair of keys when it looks for doubles, and aliases may grow without bound. */
const BOUNDED = { maxAliasCount: 100, uniqueKeys: false, prettyErrors: false } as const;

/** The monitoring manifest as data, under `monitoring`; nothing when there is no file. */
export async function readManifest(policy: Policy, files: PreflightFacts["files"]): Promise<PreflightFacts["reports"]> {
	const value = policy.requirements["monitoring"]?.settings["file"];
	const file = files[typeof value === "string" && value !== "" ? value : MONITORING_FILE];
	if (file === undefined || !file.ok || file.value === null) return {};
	const { parse } = await import("yaml");
	try {
		if (file.value.length > 1_000_000) throw new Error("more than 1 MB");
		return { monitoring: { ok: true, value: parse(file.value, BOUNDED) as unknown } };
	} catch (thrown) {
		return { monitoring: { ok: false, failure: { kind: "invalid", message: describeError(thrown).split("\n")[0]! } } };
	}
}
