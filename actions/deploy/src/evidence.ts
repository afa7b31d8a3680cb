/** Judges whether the preflight on a commit may be believed: it is held to what GitHub itself says of the run that made it. */
import type { CheckRun } from "@octoacme/shared/github/check-runs.ts";
import { hashEntry, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { doubtMoment, doubtRun, type RunFact } from "@octoacme/shared/record/provenance.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";

export interface PreflightFacts {
	/** A check run of preflight for this release, by the app that workflows post as; null: there is none. */
	readonly checkRun: Pick<CheckRun, "conclusion" | "status" | "text" | "url" | "sha" | "title" | "completedAt"> | null;
	/** The run that the entry names, as GitHub knows it; null: it does not. */
	readonly run: RunFact | null;
	readonly expected: {
		readonly repository: string;
		readonly sha: string;
		readonly version: string;
		readonly service: string | null;
		readonly policyDigest: string;
		/** Paths of the workflow files whose runs may give a verdict. */
		readonly workflows: readonly string[];
		readonly maxAgeMs: number;
		/** Hash of the entry that preflight of this run handed over; undefined: any entry of a trusted run counts. */
		readonly verdict?: string | undefined;
	};
	/** Milliseconds. */
	readonly now: number;
}

export type PreflightJudgement =
	| { readonly ok: true; readonly url: string; readonly entry: RecordEntry }
	| {
			readonly ok: false;
			readonly reason: "preflight-missing" | "preflight-negative" | "preflight-outdated" | "preflight-not-trusted";
			readonly message: string;
			readonly url: string;
	  };

/** The run and attempt that the entry names; null: it names none. */
export function runBehind(text: string): { readonly runId: string; readonly attempt: number } | null {
	const decoded = decodeRecord(text);
	if (!decoded.ok || !/^\d{1,20}$/.test(decoded.entry.run.id)) return null;
	return { runId: decoded.entry.run.id, attempt: decoded.entry.run.attempt };
}

/** judgePreflight: believes nothing that a workflow input could say; every doubt is a refusal with its own reason. */
export function judgePreflight(facts: PreflightFacts): PreflightJudgement {
	const { checkRun, run, expected } = facts;
	const url = checkRun?.url ?? "";
	const refuse = (
		reason: Extract<PreflightJudgement, { ok: false }>["reason"],
		message: string,
	): PreflightJudgement => ({ ok: false, reason, message, url });
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
			["digest", entry.hash, expected.verdict ?? entry.hash],
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
	if (entry.decision !== "go")
		return refuse(
			"preflight-negative",
			`the check run says success, and the entry of preflight says ${entry.decision} (${entry.reason})`,
		);
	const doubt = doubtRun(run, expected);
	if (doubt !== undefined) return refuse("preflight-not-trusted", `the run ${run.id} of preflight ${doubt}`);
	const moment = doubtMoment(run.jobs, checkRun.completedAt);
	if (moment !== undefined) return refuse("preflight-not-trusted", `the verdict of preflight ${moment}`);
	if (run.event === "push" && run.sha !== expected.sha)
		return refuse("preflight-not-trusted", `the run of preflight was pushed for ${run.sha.slice(0, 7)}`);
	if (entry.policyDigest !== expected.policyDigest)
		return refuse("preflight-outdated", "the policy has changed since preflight decided");
	const age = facts.now - Date.parse(checkRun.completedAt ?? "");
	if (!(age <= expected.maxAgeMs))
		return refuse(
			"preflight-outdated",
			`preflight decided on ${checkRun.completedAt}; the policy lets a go be ${renderDuration(expected.maxAgeMs)} old (\`max-age\`)`,
		);
	return { ok: true, url, entry };
}

/** How many verdicts of other runs are looked through for one that is trusted. */
const LOOKED_THROUGH = 5;

/**
 * The verdict that counts, of all that preflight left for the release, newest first: a negative one stands whoever wrote it; a
 * positive one of a run that is not trusted is passed over, so that it cannot hide the one before it.
 */
export async function choosePreflight<Checked>(
	checkRuns: readonly Checked[],
	judge: (checkRun: Checked | null) => Promise<PreflightJudgement>,
): Promise<PreflightJudgement> {
	if (checkRuns.length === 0) return judge(null);
	let first: PreflightJudgement | undefined;
	for (const checkRun of checkRuns.slice(0, LOOKED_THROUGH)) {
		const judged = await judge(checkRun);
		if (judged.ok || judged.reason !== "preflight-not-trusted") return judged;
		first ??= judged;
	}
	return first!;
}
