/** Preflight, top to bottom: read the inputs, gather the facts, decide, act on the decision, report. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { colourStep, type PhaseEnd, publishEnd } from "@octoacme/shared/phase/finish.ts";
import { explainStop } from "@octoacme/shared/phase/stop.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { writeSummary } from "@octoacme/shared/process/summary.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import { escapeMarkdown } from "@octoacme/shared/text/markdown.ts";
import { type CarriedOut, carryOut, type DecisionToCarryOut } from "./act.ts";
import { findStranger, type Stranger } from "./commenter.ts";
import { type Gathered, gather } from "./gather.ts";
import type { OutputName, PreflightInputs } from "./inputs.ts";
import { readEvidence } from "./read-evidence.ts";
import { readRememberedReports } from "./read-remembered.ts";
import { type ReleaseSubject, readSubject } from "./release-subject.ts";
import { describeDecision, isNegative, type Report, renderReport, renderResult } from "./report.ts";

type Runtime = ActionRuntime<OutputName>;

export async function main(inputs: PreflightInputs, runtime: Runtime): Promise<void> {
	const { event } = runtime.context;
	const subject = readSubject(inputs, event);
	const github = await connectGitHub(runtime, inputs.githubToken, { signal: runtime.signal });
	const stranger = await findStranger(github, inputs, subject);
	if (stranger !== null) return reportStranger(runtime, stranger);
	const gathered = await gatherFacts(github, { inputs, runtime, subject });
	runtime.log.info(`Read with ${github.countRequests()} requests; the changes from the ${gathered.source}.`);
	const report = decide(inputs, runtime, gathered);
	const { identity, decided } = report;
	// A verdict on a commit that the tag has left is none. Before the report, which would say otherwise.
	if (!inputs.dryRun) await requireTagAt(github, identity.tag, identity.sha);
	// After a comment the mode only keeps a run green that nothing waits for: nothing would have stopped.
	const staysGreen = event.name === "issue_comment" && inputs.mode === "advisory";
	const isBad = isNegative(report);
	const stops = isBad && !staysGreen;
	// The report comes before the writes: whatever they meet, the reader has it.
	const stop = explainStop(inputs.mode, stops, decided.reasons);
	await writeSummary([...stop, ...renderReport(report, gathered.issue?.url ?? null)]);
	const carried = await act(github, runtime, { inputs, report, subject, known: gathered.issue });
	const end = describeEnd(inputs, carried, { stops, requests: github.countRequests() });
	await publishEnd(runtime, end);
	if (carried.refusal !== null) throw carried.refusal;
	logReasons(runtime, carried);
	if (isBad && staysGreen) runtime.log.warning(end.message, end.title);
	else colourStep(runtime, end);
}

/** No decision: the one that was made stands, and a comment that anybody may write is not answered. */
async function reportStranger({ log }: Runtime, { login, failure }: Stranger): Promise<void> {
	const why =
		failure === null ? "is in no role of the policy" : `may only read, and the policy cannot be used (${failure})`;
	const message = `@${login} ${why}: the comment changes nothing, and the release is not judged again.`;
	log.info(message);
	await writeSummary([{ heading: "Preflight", body: escapeMarkdown(message) }]);
}

/** After a comment the reports of the run that waits are remembered, where this run was given none. */
async function gatherFacts(
	github: GitHub,
	run: { readonly inputs: PreflightInputs; readonly runtime: Runtime; readonly subject: ReleaseSubject },
): Promise<Gathered> {
	const { inputs, subject } = run;
	const { context, clock } = run.runtime;
	const gathered = await gather(github, {
		version: subject.version,
		sha: inputs.sha,
		service: subject.service,
		policyFile: inputs.policyFile,
		policyRef: inputs.policyRef,
		environment: inputs.environment,
		workspace: context.workspace,
		runId: context.runId,
		workflowRef: context.workflowRef,
		fromOutside: subject.comment !== null,
		isTrial: false,
		now: clock.now(),
		reports: await readEvidence(context.workspace, inputs.reports),
	});
	if (subject.comment === null || inputs.reports !== undefined) return gathered;
	const { policy, identity, facts } = gathered;
	const { service = null } = policy;
	const remembered = await readRememberedReports(github, { sha: identity.sha, version: identity.version, service });
	return { ...gathered, facts: { ...facts, reports: { ...remembered, ...facts.reports } } };
}

function decide(inputs: PreflightInputs, { context }: Runtime, { facts, policy, identity }: Gathered): Report {
	return {
		decided: decidePreflight(facts, policy),
		facts,
		identity,
		policy,
		repositoryUrl: `${context.serverUrl}/${context.repository.fullName}`,
		dryRun: inputs.dryRun,
		releaseIssue: inputs.releaseIssue,
		continues: inputs.continue !== "none",
	};
}

async function act(
	github: GitHub,
	runtime: Runtime,
	decision: Pick<DecisionToCarryOut, "report" | "subject" | "known"> & { readonly inputs: PreflightInputs },
): Promise<CarriedOut> {
	const { inputs, report, subject, known } = decision;
	if (inputs.dryRun)
		return { report, issue: known, continued: { kind: "none", why: "dry run" }, verdict: null, refusal: null };
	const waiting = { mode: inputs.continue, workflow: inputs.continueWorkflow };
	return carryOut(github, runtime, { report, subject, known, waiting });
}

function describeEnd(
	inputs: PreflightInputs,
	{ report, issue, verdict }: CarriedOut,
	how: { readonly stops: boolean; readonly requests: number },
): PhaseEnd<OutputName> & { readonly title: string } {
	const { decided, identity, policy } = report;
	const message = describeDecision(report);
	const link = issue === null ? null : { number: issue.number, url: issue.url };
	return {
		mode: inputs.mode,
		isNegative: how.stops,
		title: `preflight: ${decided.reason}`,
		message: !isNegative(report) ? message : `${message}. ${decided.reasons[0] ?? ""}`,
		stopReasons: decided.reasons,
		summary: renderReport(report, issue?.url ?? null),
		outputs: {
			tag: identity.tag,
			prerelease: identity.prerelease,
			"previous-version": identity.previous?.version ?? "",
			"previous-sha": identity.previous?.sha ?? "",
			"policy-digest": policy.digest,
			verdict: verdict ?? "",
			"issue-number": issue?.number ?? "",
			"issue-url": issue?.url ?? "",
		},
		result: renderResult(report, link, how.requests),
	};
}

function logReasons({ log }: Runtime, { report, continued }: CarriedOut): void {
	for (const reason of report.decided.reasons) log.info(`  ${reason}`);
	if (continued.kind === "rerun") log.notice(`Run ${continued.runId}, which waited for this, goes on.`, "preflight");
	if (continued.kind === "dispatched") log.notice(`${continued.workflow} was started.`, "preflight");
}
