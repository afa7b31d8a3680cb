/** Carries a decision out: the check run with the record's entry, the release issue, debts, answers to commands. */

import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { commentOnce, readIssue, upsertIssue } from "@octoacme/shared/github/issues.ts";
import { reactToComment } from "@octoacme/shared/github/reactions.ts";
import { appendEntry } from "@octoacme/shared/phase/append-entry.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { readIssueState } from "@octoacme/shared/requirements/issue-state.ts";
import type { Row } from "@octoacme/shared/requirements/row.ts";
import { inlineCode, renderSentence } from "@octoacme/shared/text/markdown.ts";
import { renderDebt } from "./debts.ts";
import { listSmallerFacts } from "./kept-facts.ts";
import { renderTally } from "./matrix.ts";
import { appendHistory, renderIssueBody, type WrittenIssue } from "./release-issue.ts";
import type { ReleaseSubject } from "./release-subject.ts";
import { describeDecision, type Report, renderReport } from "./report.ts";
import { type Continued, continueWaiting, NOT_CONTINUED, type Waiting } from "./waiting-run.ts";

type Runtime = Pick<ActionRuntime, "context" | "clock" | "log" | "signal">;

const CONCLUSIONS = { go: "success", "no-go": "failure", pending: "action_required" } as const;

/** What there is to carry out of a decision. */
export interface DecisionToCarryOut {
	readonly report: Report;
	readonly subject: ReleaseSubject;
	/** Our release issue, when it is there already. */
	readonly known: { readonly number: number; readonly url: string } | null;
	/** How the run that waits goes on. */
	readonly waiting: Waiting;
}

export interface CarriedOut {
	/** With links to what was written. */
	readonly report: Report;
	readonly issue: { readonly number: number; readonly url: string } | null;
	readonly continued: Continued;
	/** Hash of the record's entry that holds the verdict; null: none was written. */
	readonly verdict: string | null;
	/** The first write that GitHub refused; thrown once everything is published. */
	readonly refusal: ActionableError | null;
}

/** A write that GitHub refuses keeps none of the others from being tried: the verdict stands without the issue. */
export async function carryOut(github: GitHub, runtime: Runtime, decision: DecisionToCarryOut): Promise<CarriedOut> {
	const { subject, known } = decision;
	let refusal: ActionableError | null = null;
	const attempt = async <T>(write: () => Promise<T>): Promise<T | null> => {
		try {
			return await write();
		} catch (thrown) {
			if (!(thrown instanceof ActionableError) || thrown.code === "cancelled") throw thrown;
			refusal ??= thrown;
			return null;
		}
	};
	const report = (await attempt(() => writeDebts(github, decision.report))) ?? decision.report;
	// Where issues cannot be read the verdict says so already; a second one must not be opened blindly.
	const keepsIssue = report.releaseIssue && report.facts.comments.ok;
	const written = keepsIssue ? await attempt(() => writeIssue(github, runtime, report, { known, subject })) : null;
	const verdict = await attempt(() => writeVerdict(github, runtime, report, written));
	const { comment } = subject;
	if (comment !== null) await attempt(() => answerComment(github, runtime, report, comment));
	// What was not written down whole lets nothing go on.
	const continued =
		refusal === null
			? await attempt(() => continueWaiting(github, runtime, { report, issue: written, ...decision.waiting }))
			: null;
	return { report, issue: written ?? known, continued: continued ?? NOT_CONTINUED, verdict, refusal };
}

/** A check run for each decision; the same one over the same facts, found again in the same run, is left as it is. The entry's hash. */
async function writeVerdict(
	github: GitHub,
	runtime: Runtime,
	report: Report,
	issue: WrittenIssue | null,
): Promise<string> {
	const { identity, policy, decided } = report;
	const facts = { ...report.facts, runId: "" };
	const { entry } = await appendEntry(github, runtime, {
		phase: "preflight",
		version: identity.version,
		sha: identity.sha,
		service: policy.service ?? null,
		environment: null,
		policyDigest: policy.digest,
		decision: decided.decision,
		reason: decided.reason,
		reasons: decided.reasons,
		facts: { policy, facts, revokes: decided.revokes },
		smaller: listSmallerFacts(facts, policy, decided),
		checkRun: {
			conclusion: CONCLUSIONS[decided.decision],
			title: describeDecision(report),
			summary: renderReport(report, issue?.url ?? null),
		},
	});
	return entry.hash;
}

/** Opens or updates the release issue; null when the repository has issues switched off. */
async function writeIssue(
	github: GitHub,
	runtime: Runtime,
	report: Report,
	{ known, subject }: Pick<DecisionToCarryOut, "known" | "subject">,
): Promise<WrittenIssue | null> {
	const { identity, decided, policy } = report;
	// Read again right before: somebody may have written into it since the facts were gathered.
	const existing = known === null ? null : await readIssue(github, known.number);
	const { context } = runtime;
	const remembered = readIssueState(existing?.body ?? "");
	const waits = decided.decision !== "go" && subject.comment === null && !report.dryRun;
	const state = appendHistory(
		{
			...remembered,
			revokes: decided.revokes,
			waiting: waits ? { runId: context.runId, attempt: context.runAttempt } : remembered.waiting,
		},
		{
			at: new Date(runtime.clock.now()).toISOString(),
			sha: identity.sha,
			decision: decided.decision,
			reason: decided.reason,
			tally: renderTally(decided.tally),
			runUrl: context.runUrl,
		},
	);
	const write = (body: string) =>
		upsertIssue(github, {
			kind: "release",
			key: `${policy.service ?? "-"}:${identity.version}`,
			title: `Release ${identity.tag}`,
			body,
			update: true,
		});
	const result = await write(renderIssueBody(report, state, existing));
	if (result.kind === "disabled") return null;
	const { number, url } = result.issue;
	return { number, url, state };
}

/** One issue per deferred requirement of a hotfix that goes out; gives the report with a link to each. */
async function writeDebts(github: GitHub, report: Report): Promise<Report> {
	if (report.decided.decision !== "go") return report;
	const rows: Row[] = [];
	for (const row of report.decided.rows) {
		if (row.verdict !== "deferred" || row.until === null) {
			rows.push(row);
			continue;
		}
		const { title, body } = renderDebt(row, report.identity, row.until);
		const role = report.policy.roles[row.remedy?.who ?? ""];
		const written = await upsertIssue(github, {
			kind: "debt",
			key: `${row.id}:${report.policy.service ?? "-"}:${report.identity.version}`,
			title,
			body,
			assignees: role?.users.slice(0, 10) ?? [],
		});
		const link = written.kind === "disabled" ? null : { label: `#${written.issue.number}`, url: written.issue.url };
		const isKnown = link === null || row.evidence.some(({ url }) => url === link.url);
		rows.push(isKnown ? row : { ...row, evidence: [...row.evidence, link] });
	}
	return { ...report, decided: { ...report.decided, rows } };
}

/** A reaction to the comment that started the run, and the reason for every command of it that did not count. */
async function answerComment(
	github: GitHub,
	runtime: Runtime,
	report: Report,
	comment: { readonly id: number; readonly issue: number },
): Promise<void> {
	const own = report.decided.outcomes.filter((outcome) => outcome.comment.id === comment.id);
	if (own.length === 0) return;
	const refused = own.filter(({ outcome }) => outcome !== "accepted" && outcome !== "revoked");
	const reaction =
		refused.length === 0 ? "+1" : refused.every(({ outcome }) => outcome === "undecided") ? "eyes" : "-1";
	try {
		await reactToComment(github, comment.id, reaction);
	} catch (thrown) {
		// The words below matter; the sign beside the comment is a courtesy.
		if (!(thrown instanceof ActionableError)) throw thrown;
		runtime.log.warning(`The reaction to the comment failed: ${describeError(thrown)}`);
	}
	if (refused.length === 0) return;
	await commentOnce(github, {
		number: comment.issue,
		kind: "refusal",
		key: String(comment.id),
		body: [
			"This did not count:",
			"",
			...refused.map(({ line, why }) => `- ${inlineCode(line)}: ${renderSentence(why)}.`),
			"",
			`A signature is a new comment with the line alone, for example ${inlineCode(`/signoff ${report.decided.rows.find(({ remedy }) => remedy?.line?.startsWith("/signoff"))?.id ?? "support-briefing"} ${report.identity.sha}`)}.`,
		].join("\n"),
	});
}
