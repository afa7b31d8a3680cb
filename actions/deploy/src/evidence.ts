/** Judges whether the preflight on a commit may be believed: it is held to what GitHub itself says of the run that made it. */
import type { CheckRun } from "@octoacme/shared/github/check-runs.ts";
import type { WorkflowRun } from "@octoacme/shared/github/workflow-runs.ts";
import { hashEntry, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";

export interface PreflightFacts {
	/** The newest check run of preflight for this release, by the app that workflows post as; null: there is none. */
	readonly checkRun: Pick<CheckRun, "conclusion" | "status" | "text" | "url" | "sha" | "title"> | null;
	/** The run that the entry names, as GitHub knows it; null: it does not. */
	readonly run: Pick<WorkflowRun, "event" | "headRepository" | "sha" | "path"> | null;
	readonly expected: {
		readonly repository: string;
		readonly sha: string;
		readonly version: string;
		readonly service: string | null;
		readonly policyDigest: string;
	};
}

export type PreflightJudgement =
	| { readonly ok: true; readonly url: string; readonly entry: RecordEntry }
	| {
			readonly ok: false;
			readonly reason: "preflight-missing" | "preflight-negative" | "preflight-outdated" | "preflight-not-trusted";
			readonly message: string;
			readonly url: string;
	  };

/** runBehind: the run id that the entry names, when it is one. */
export function runBehind(text: string): string | null {
	const decoded = decodeRecord(text);
	return decoded.ok && /^\d{1,20}$/.test(decoded.entry.run.id) ? decoded.entry.run.id : null;
}

/** judgePreflight: believes nothing that a workflow input could say; every doubt is a refusal with its own reason. */
export function judgePreflight(facts: PreflightFacts): PreflightJudgement {
	const { checkRun, run, expected } = facts;
	const url = checkRun?.url ?? "";
	const refuse = (
		reason: Extract<PreflightJudgement, { ok: false }>["reason"],
		message: string,
	): PreflightJudgement => ({
		ok: false,
		reason,
		message,
		url,
	});
	if (checkRun === null)
		return refuse(
			"preflight-missing",
			`no preflight of ${expected.version} is recorded on ${expected.sha.slice(0, 7)}`,
		);
	if (checkRun.sha !== expected.sha) return refuse("preflight-not-trusted", "the preflight is of another commit");
	if (checkRun.status !== "completed") return refuse("preflight-missing", "preflight is still running");
	if (checkRun.conclusion !== "success")
		return refuse(
			"preflight-negative",
			`preflight ended ${checkRun.conclusion ?? "without a conclusion"}: ${checkRun.title}`,
		);
	const decoded = decodeRecord(checkRun.text);
	if (!decoded.ok) return refuse("preflight-not-trusted", decoded.message);
	const { entry } = decoded;
	if (hashEntry(entry) !== entry.hash)
		return refuse("preflight-not-trusted", "the entry of preflight was changed after it was written");
	const wrong = (
		[
			["phase", entry.phase, "preflight"],
			["commit", entry.sha, expected.sha],
			["version", entry.version, expected.version],
			["repository", entry.repository.toLowerCase(), expected.repository.toLowerCase()],
			["service", entry.service, expected.service],
		] as const
	).find(([, seen, wanted]) => seen !== wanted);
	if (wrong !== undefined)
		return refuse(
			"preflight-not-trusted",
			`the entry of preflight names the ${wrong[0]} ${wrong[1]}, expected ${wrong[2]}`,
		);
	if (run === null)
		return refuse(
			"preflight-not-trusted",
			`the run ${entry.run.id} that preflight names does not exist in this repository`,
		);
	if (run.headRepository?.toLowerCase() !== expected.repository.toLowerCase())
		return refuse("preflight-not-trusted", `the run of preflight belongs to ${run.headRepository ?? "a deleted fork"}`);
	if (/^pull_request/.test(run.event))
		return refuse("preflight-not-trusted", `preflight ran for the event ${run.event}, whose code is not reviewed`);
	if (run.event === "push" && run.sha !== expected.sha)
		return refuse("preflight-not-trusted", `the run of preflight was pushed for ${run.sha.slice(0, 7)}`);
	if (entry.policyDigest !== expected.policyDigest)
		return refuse("preflight-outdated", "the policy has changed since preflight decided");
	return { ok: true, url, entry };
}
