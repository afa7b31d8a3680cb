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

/** What a verdict says by itself, before GitHub is asked for the run that it names. */
type Reading =
	| Extract<PreflightJudgement, { ok: false }>
	| { readonly ok: true; readonly entry: RecordEntry; readonly named: NamedRun | null };

interface NamedRun {
	readonly runId: string;
	readonly attempt: number;
}

type Expected = Pick<PreflightFacts, "expected" | "now">;
type Verdict = NonNullable<PreflightFacts["checkRun"]>;
type RefusalReason = Extract<PreflightJudgement, { ok: false }>["reason"];

function refuse(
	checkRun: Pick<Verdict, "url"> | null,
	reason: RefusalReason,
	message: string,
): Extract<PreflightJudgement, { ok: false }> {
	return { ok: false, reason, message, url: checkRun?.url ?? "" };
}

/** Believes nothing that a workflow input could say; every doubt is a refusal with its own reason. */
export function judgePreflight({ checkRun, run, ...rest }: PreflightFacts): PreflightJudgement {
	const reading = readVerdict(checkRun, rest);
	return reading.ok ? judgeRun(checkRun!, { ...reading, run }, rest) : reading;
}

function readVerdict(checkRun: Verdict | null, { expected }: Expected): Reading {
	if (checkRun === null)
		return refuse(
			checkRun,
			"preflight-missing",
			`no preflight of ${expected.version} is recorded on ${expected.sha.slice(0, 7)}`,
		);
	const distrust = (message: string) => refuse(checkRun, "preflight-not-trusted", message);
	if (checkRun.sha !== expected.sha) return distrust("the preflight is of another commit");
	if (checkRun.status !== "completed") return refuse(checkRun, "preflight-missing", "preflight is still running");
	if (checkRun.conclusion !== "success")
		return refuse(
			checkRun,
			"preflight-negative",
			`preflight ended ${checkRun.conclusion ?? "without a conclusion"}: ${checkRun.title}`,
		);
	const decoded = decodeRecord(checkRun.text);
	if (!decoded.ok) return distrust(decoded.message);
	const { entry } = decoded;
	if (hashEntry(entry) !== entry.hash) return distrust("the entry of preflight was changed after it was written");
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
		return distrust(`the entry of preflight names the ${wrong[0]} ${wrong[1]}, expected ${wrong[2]}`);
	const { id, attempt } = entry.run;
	return { ok: true, entry, named: /^\d{1,20}$/.test(id) ? { runId: id, attempt } : null };
}

function judgeRun(
	checkRun: Verdict,
	{ entry, run }: { readonly entry: RecordEntry; readonly run: RunFact | null },
	{ expected, now }: Expected,
): PreflightJudgement {
	const distrust = (message: string) => refuse(checkRun, "preflight-not-trusted", message);
	if (run === null) return distrust(`the run ${entry.run.id} that preflight names does not exist in this repository`);
	if (entry.decision !== "go")
		return refuse(
			checkRun,
			"preflight-negative",
			`the check run says success, and the entry of preflight says ${entry.decision} (${entry.reason})`,
		);
	const doubt = doubtRun(run, expected);
	if (doubt !== undefined) return distrust(`the run ${run.id} of preflight ${doubt}`);
	const moment = doubtMoment(run.jobs, checkRun.completedAt);
	if (moment !== undefined) return distrust(`the verdict of preflight ${moment}`);
	if (run.event === "push" && run.sha !== expected.sha)
		return distrust(`the run of preflight was pushed for ${run.sha.slice(0, 7)}`);
	if (entry.policyDigest !== expected.policyDigest)
		return refuse(checkRun, "preflight-outdated", "the policy has changed since preflight decided");
	const age = now - Date.parse(checkRun.completedAt ?? "");
	if (!(age <= expected.maxAgeMs))
		return refuse(
			checkRun,
			"preflight-outdated",
			`preflight decided on ${checkRun.completedAt}; the policy lets a go be ${renderDuration(expected.maxAgeMs)} old (\`max-age\`)`,
		);
	return { ok: true, url: checkRun.url, entry };
}

/** Of how many runs, each three requests, it is asked whether they are trusted; with a digest it is one. */
const RUNS_READ = 10;

/**
 * The verdict that counts, of all that preflight left for the release, newest first: a negative one stands whoever wrote it; a
 * positive one of a run that is not trusted, or with another digest than is expected, is passed over, so that it cannot hide the
 * one before it. Each run is read once.
 */
export async function choosePreflight(
	checkRuns: readonly Verdict[],
	facts: Expected,
	readRun: (named: NamedRun) => Promise<RunFact | null>,
): Promise<PreflightJudgement> {
	const runs = new Map<string, RunFact | null>();
	let first: Extract<PreflightJudgement, { ok: false }> | undefined;
	for (const [index, checkRun] of checkRuns.entries()) {
		const reading = readVerdict(checkRun, facts);
		let judged: PreflightJudgement;
		if (!reading.ok) judged = reading;
		else {
			const { named } = reading;
			const key = `${named?.runId}/${named?.attempt}`;
			if (named !== null && !runs.has(key)) {
				if (runs.size === RUNS_READ) return describeUnread(first!, checkRuns.length - index);
				runs.set(key, await readRun(named));
			}
			judged = judgeRun(checkRun, { ...reading, run: runs.get(key) ?? null }, facts);
		}
		if (judged.ok || judged.reason !== "preflight-not-trusted") return judged;
		first ??= judged;
	}
	return first ?? refuseMissing(facts);
}

function refuseMissing(facts: Expected): PreflightJudgement {
	return judgePreflight({ ...facts, checkRun: null, run: null });
}

/** Too many verdicts of runs that are not trusted lie before what may be the one that counts. */
function describeUnread(first: Extract<PreflightJudgement, { ok: false }>, unread: number): PreflightJudgement {
	return {
		...first,
		message: `${first.message}; the ${RUNS_READ} newest runs that a verdict of this release names are not trusted, and ${unread} older ${unread === 1 ? "verdict was" : "verdicts were"} not looked at. Run preflight again, or pass its output \`verdict\` on, which finds its own among any number`,
	};
}
