/** Plain facts of a deploy that may go ahead; tests change what they are about. */
import { createEntry, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import type { PlanFacts } from "../src/plan.ts";

export const SHA = "a".repeat(40);
export const OTHER = "b".repeat(40);

/** An entry of preflight that let the release through. */
export function preflightEntry(change: Partial<Parameters<typeof createEntry>[0]> = {}): RecordEntry {
	return createEntry(
		{
			phase: "preflight",
			at: "2026-06-01T10:00:00.000Z",
			actor: "ada",
			run: { id: "100", attempt: 1, url: "https://github.com/o/r/actions/runs/100" },
			repository: "o/r",
			version: "1.2.0",
			sha: SHA,
			service: null,
			environment: null,
			policyDigest: "sha256:p",
			decision: "go",
			reason: "all-met",
			reasons: [],
			facts: {},
			...change,
		},
		null,
	);
}

/** DecidePlan of these is to deploy at once. */
export function goodFacts(change: Partial<PlanFacts> = {}): PlanFacts {
	return {
		environment: "production",
		sha: SHA,
		tag: { name: "v1.2.0", sha: SHA },
		hasCommand: true,
		hasBackup: false,
		waves: [],
		targets: [],
		target: null,
		preflight: { ok: true, url: "", entry: preflightEntry() },
		stagesBefore: [{ environment: "staging", holds: "verified", artifactDigest: null }],
		artifactDigest: null,
		activeSha: OTHER,
		quarantined: false,
		own: null,
		redeploy: false,
		schedule: null,
		breakGlass: null,
		workspace: { kind: "checkout", sha: SHA, change: null },
		...change,
	};
}
