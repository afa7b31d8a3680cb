/** Preflight, top to bottom: read the inputs, gather the facts, decide, act on the decision, report. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { colourStep, type PhaseEnd, publishEnd } from "@octoacme/shared/phase/finish.ts";
import { explainStop } from "@octoacme/shared/phase/stop.ts";
import type { ActionMain } from "@octoacme/shared/process/action.ts";
import { writeSummary } from "@octoacme/shared/process/summary.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import { answerComment, writeDebts, writeIssue, writeVerdict } from "./act.ts";
import { gather } from "./gather.ts";
import type { OutputName, PreflightInputs } from "./inputs.ts";
import { readEvidence } from "./read-evidence.ts";
import { readRememberedReports } from "./read-remembered.ts";
import { readSubject } from "./release-subject.ts";
import { describeDecision, type Report, renderReport, renderResult } from "./report.ts";
import { type Continued, continueWaiting } from "./waiting-run.ts";

export const main: ActionMain<PreflightInputs, OutputName> = async (inputs, doors) => {
	const { context, clock, log } = doors;
	const subject = readSubject(inputs, context.event);
	const github = await connectGitHub(doors, inputs.githubToken, { signal: doors.signal });

	const gathered = await gather(github, {
		version: subject.version,
		sha: inputs.sha,
		service: subject.service,
		policyFile: inputs.policyFile,
		policyRef: inputs.policyRef,
		workspace: context.workspace,
		runId: context.runId,
		workflowRef: context.workflowRef,
		fromOutside: subject.comment !== null,
		now: clock.now(),
		reports: await readEvidence(context.workspace, inputs.reports),
	});
	const { policy, identity } = gathered;
	let { facts } = gathered;
	if (subject.comment !== null && inputs.reports === undefined) {
		const { service = null } = policy;
		const remembered = await readRememberedReports(github, { sha: identity.sha, version: identity.version, service });
		facts = { ...facts, reports: { ...remembered, ...facts.reports } };
	}
	log.info(`Read with ${github.countRequests()} requests; the changes from the ${gathered.source}.`);

	const decided = decidePreflight(facts, policy);
	let report: Report = {
		decided,
		facts,
		identity,
		policy,
		repositoryUrl: `${context.serverUrl}/${context.repository.fullName}`,
		dryRun: inputs.dryRun,
		releaseIssue: inputs.releaseIssue,
		continues: inputs.continue !== "none",
	};

	let issue: { readonly number: number; readonly url: string } | null = gathered.issue;
	let continued: Continued = { kind: "none", why: "dry run" };
	// A verdict on a commit that the tag has left is none. Before the report, which would say otherwise.
	if (!inputs.dryRun) await requireTagAt(github, identity.tag, identity.sha);
	// The report comes before the writes: whatever they meet, the reader has it.
	// After a comment the mode only keeps a run green that nothing waits for: nothing would have stopped.
	const isComment = context.event.name === "issue_comment";
	const stop = explainStop(inputs.mode, decided.decision !== "go" && !isComment, decided.reasons);
	await writeSummary([...stop, ...renderReport(report, issue?.url ?? null)]);
	let refusal: ActionableError | null = null;
	if (!inputs.dryRun) {
		// A write that GitHub refuses keeps none of the others from being tried: the verdict stands without the issue.
		const attempt = async <T>(write: () => Promise<T>): Promise<T | null> => {
			try {
				return await write();
			} catch (thrown) {
				if (!(thrown instanceof ActionableError) || thrown.code === "cancelled") throw thrown;
				refusal ??= thrown;
				return null;
			}
		};
		// Where issues cannot be read the verdict says so already; a second one must not be opened blindly.
		report = (await attempt(() => writeDebts(github, report))) ?? report;
		const keepsIssue = inputs.releaseIssue && facts.comments.ok;
		const written = keepsIssue ? await attempt(() => writeIssue(github, doors, report, gathered.issue, subject)) : null;
		issue = written ?? issue;
		await attempt(() => writeVerdict(github, doors, report, written));
		const { comment } = subject;
		if (comment !== null) await attempt(() => answerComment(github, doors, report, comment));
		// What was not written down whole lets nothing go on.
		if (refusal === null)
			continued =
				(await attempt(() =>
					continueWaiting(github, doors, report, written, {
						mode: inputs.continue,
						workflow: inputs.continueWorkflow,
					}),
				)) ?? continued;
	}

	const { previous } = identity;
	const message = describeDecision(report);
	const isNegative = decided.decision !== "go";
	const staysGreen = isComment && inputs.mode === "advisory";
	const end: PhaseEnd<OutputName> = {
		mode: inputs.mode,
		isNegative: isNegative && !staysGreen,
		message: isNegative ? `${message}. ${decided.reasons[0] ?? ""}` : message,
		stopReasons: decided.reasons,
		summary: renderReport(report, issue?.url ?? null),
		outputs: {
			tag: identity.tag,
			prerelease: identity.prerelease,
			"previous-version": previous?.version ?? "",
			"previous-sha": previous?.sha ?? "",
			"policy-digest": policy.digest,
			"issue-number": issue?.number ?? "",
			"issue-url": issue?.url ?? "",
		},
		result: renderResult(
			report,
			issue === null ? null : { number: issue.number, url: issue.url },
			github.countRequests(),
		),
	};
	await publishEnd(doors, end);
	if (refusal !== null) throw refusal;
	for (const reason of decided.reasons) log.info(`  ${reason}`);
	if (continued.kind === "rerun") log.notice(`Run ${continued.runId}, which waited for this, goes on.`, "preflight");
	if (continued.kind === "dispatched") log.notice(`${continued.workflow} was started.`, "preflight");
	if (isNegative && staysGreen) log.warning(end.message, `preflight: ${decided.reason}`);
	else colourStep(doors, end);
};
