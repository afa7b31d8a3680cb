/** The story of a verification: read, decide what is to be proved, measure with progress, decide, record, report. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { finish, type PhaseEnd } from "@octoacme/shared/phase/finish.ts";
import { renderOnCall } from "@octoacme/shared/phase/on-call.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import { PROOF_NEED, provesByCommand } from "@octoacme/shared/phase/run-command.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { hasProgram } from "@octoacme/shared/process/programs.ts";
import { describeForCommand } from "@octoacme/shared/release/command-environment.ts";
import { type DeploymentStatusFact, latestStatus } from "@octoacme/shared/release/deployment.ts";
import { decideType } from "@octoacme/shared/release/identity.ts";
import { parseVersion } from "@octoacme/shared/release/version.ts";
import type { VerdictReason } from "@octoacme/shared/verification/verdict.ts";
import {
	judgeVerification,
	type VerificationFacts,
	type VerificationRules,
} from "@octoacme/shared/verification/verification.ts";
import { namePlace, replayDeployment } from "./backtest.ts";
import { chooseSubject, findTargetFault, type Subject } from "./deployment.ts";
import { gatherSurroundings, readDeployments, type Surroundings } from "./gather.ts";
import type { OutputName, VerifyInputs } from "./inputs.ts";
import { measureRelease } from "./measure.ts";
import { keepVerifyWork, type PendingSubject } from "./open-work.ts";
import { REASONS, type ReasonCode } from "./reasons.ts";
import { markDeployment, writeVerdict } from "./record.ts";
import { describeReport, isNegative, renderOwnResult, renderReport, type VerifyReport } from "./report.ts";
import { deriveRules, listConflicts } from "./rules.ts";

type Runtime = ActionRuntime<OutputName>;

interface VerifyRun {
	readonly github: GitHub;
	readonly runtime: Runtime;
	readonly inputs: VerifyInputs;
	readonly around: Surroundings;
}

/** See the module's sentence. A negative verdict is a result, not an error. */
export async function main(inputs: VerifyInputs, runtime: Runtime): Promise<void> {
	const { context } = runtime;
	const github = await connectGitHub(runtime, inputs.githubToken, { signal: runtime.signal });
	const around = await gatherSurroundings(github, runtime, inputs);
	const run: VerifyRun = { github, runtime, inputs, around };
	const rules = deriveRules(around.environment, inputs);
	const conflicts = listConflicts(rules, inputs);
	if (conflicts.length > 0)
		throw new ActionableError({
			code: "invalid-input",
			message: `The rules of this verification contradict each other: ${conflicts.join("; ")}.`,
			hint: "Correct the step's inputs or the environment's `verify.metrics` in the policy.",
		});
	const shared = {
		rules,
		links: {
			issues: `${context.serverUrl}/${context.repository.fullName}/issues`,
			alerts: `${context.serverUrl}/${context.repository.fullName}/security`,
		},
		bakeMs: inputs.bake,
	};
	if (inputs.at !== undefined) return await backtest(run, { ...shared, at: inputs.at });

	const { environment, target } = around;
	const fault = findTargetFault(environment.name, environment.targets, target);
	const subject = chooseSubject(around.deployments, scopeOf(around));
	const refused = fault ?? (subject.kind === "refused" ? subject : undefined);
	if (refused !== undefined || subject.kind === "refused")
		return await conclude(run, subject, {
			...headOf(around),
			decision: "inconclusive",
			reason: refused!.reason,
			explanation: refused!.seen,
			notes: [],
		});
	const now = runtime.clock.now();
	const times = subject.kind === "deployed" ? subject : { startedAt: now, finishedAt: now };
	const deployment = { startedAt: times.startedAt, finishedAt: times.finishedAt };
	if (isShellMissing(rules)) return await conclude(run, subject, judgeWithoutShell(around, { ...shared, deployment }));
	const work = keepVerifyWork(runtime);
	if (!inputs.dryRun) await work.save({ subject: headOf(around) });
	const facts = await measureRelease(github, runtime, {
		...shared,
		...edgeOf(run, subject),
		release: namesOf(around),
		isRecorded: subject.kind === "deployed",
		deployment,
	});
	const checked = await recheck(run, subject, facts);
	await conclude(run, subject, judge(around, checked.facts, subject), checked.latest);
	if (!inputs.dryRun) await work.save({ subject: null });
}

function scopeOf(around: Surroundings) {
	return {
		environment: around.environment.name,
		service: around.service,
		target: around.target,
		sha: around.sha,
		version: around.release.version,
	};
}

function headOf(around: Surroundings): PendingSubject {
	return {
		version: around.release.version,
		sha: around.sha,
		environment: namePlace({ environment: around.environment.name, target: around.target }),
		service: around.service,
	};
}

function namesOf({ release, sha, target }: Surroundings): VerificationFacts["release"] {
	return { version: release.version, tag: release.tag, sha, ...(target === null ? {} : { target }) };
}

function edgeOf({ inputs, runtime, around }: VerifyRun, subject: Subject) {
	const previous = subject.kind === "deployed" ? subject.release.payload.previous : null;
	return {
		allowHosts: [...around.environment["allow-hosts"], ...(inputs.allowHosts ?? [])],
		cwd: runtime.context.workspace,
		commandEnv: describeForCommand({
			...namesOf(around),
			releaseType: typeOf(around, subject),
			environment: around.environment.name,
			service: around.service,
			previous,
			kind: subject.kind === "deployed" ? subject.release.payload.kind : "deploy",
			artifactDigest: subject.kind === "deployed" ? subject.release.payload.artifactDigest : null,
		}),
	};
}

/** Against the release that ran there before; empty when nobody knows which one that was. */
function typeOf(around: Surroundings, subject: Subject): string {
	const previous = subject.kind === "deployed" ? subject.release.payload.previous : null;
	const version = previous === null ? undefined : parseVersion(previous.version, around.policy.tag);
	return version === undefined ? "" : decideType(around.release, version);
}

function judge(around: Surroundings, facts: VerificationFacts, subject: Subject): VerifyReport {
	const judgement = judgeVerification(facts);
	return {
		...headOf(around),
		decision: judgement.decision.verdict,
		reason: toReason(judgement.decision.reason),
		explanation: judgement.decision.explanation,
		facts,
		judgement,
		notes:
			subject.kind === "unrecorded"
				? [
						"No deployment of this environment is recorded: times count from the start of this run, and there is nothing to mark as verified.",
					]
				: [],
	};
}

/** Whether what decides needs a shell that this machine lacks. An advisory metric decides nothing. */
function isShellMissing({ smoke, metrics }: VerificationRules): boolean {
	return provesByCommand({ smoke, metrics: metrics.filter(({ advisory }) => !advisory) }) && !hasProgram("bash");
}

/** Nothing was measured, which says nothing against the release: a probe that cannot run would read as one that failed. */
function judgeWithoutShell(
	around: Surroundings,
	known: Pick<VerificationFacts, "rules" | "links" | "deployment">,
): VerifyReport {
	const { rules, links, deployment } = known;
	return {
		...headOf(around),
		decision: "inconclusive",
		reason: "no-shell",
		explanation: `nothing was measured: this machine has no bash on its PATH, which ${PROOF_NEED}`,
		facts: { schemaVersion: 1, release: namesOf(around), deployment, rules, identity: {}, links },
		notes: [],
	};
}

/** A reason outside the documented set is a bug of ours. */
function toReason(reason: VerdictReason): ReasonCode {
	const known = REASONS.find((entry) => entry.code === reason);
	if (known === undefined) throw new Error(`the reason ${reason} is not documented`);
	return known.code;
}

/**
 * The environment may have changed hands while the release was baked; then a healthy verdict would mark the wrong one.
 * `latest`: the deployment's latest status, where it was read again.
 */
async function recheck(
	{ github, inputs, around }: VerifyRun,
	subject: Subject,
	facts: VerificationFacts,
): Promise<{ readonly facts: VerificationFacts; readonly latest?: DeploymentStatusFact | undefined }> {
	if (subject.kind !== "deployed" || judgeVerification(facts).decision.verdict !== "healthy") return { facts };
	const deployments = await readDeployments(github, around.policy, inputs.environment);
	const now = chooseSubject(deployments, scopeOf(around));
	const { deploymentId } = subject.release;
	if (now.kind === "deployed" && now.release.deploymentId === deploymentId)
		return { facts, latest: latestStatus(deployments.find(({ id }) => id === deploymentId)!) };
	return {
		facts: {
			...facts,
			loss:
				now.kind === "refused"
					? { reason: now.reason, seen: now.seen }
					: { reason: "superseded", seen: "another deployment of the release was finished" },
		},
	};
}

async function conclude(
	run: VerifyRun,
	subject: Subject,
	report: VerifyReport,
	latest?: DeploymentStatusFact | undefined,
): Promise<void> {
	const { github, runtime, inputs, around } = run;
	// Set before anything is written to GitHub: a write that fails must not keep later jobs from acting on the verdict.
	await finish(runtime, endOf(run, report, typeOf(around, subject)));
	// A release that was not measured keeps the verdict that it has.
	if (inputs.dryRun || report.facts === undefined) return;
	if (subject.kind === "deployed") {
		await markDeployment(github, runtime, { id: subject.release.deploymentId, latest }, report);
		await runtime.setOutputs({ verified: report.decision === "healthy" });
	}
	await runtime.setOutputs({ "check-run-url": await writeVerdict(github, runtime, report, around.policy.digest) });
}

function endOf(
	{ github, inputs, around, runtime }: VerifyRun,
	report: VerifyReport,
	type: string,
): PhaseEnd<"verified" | "check-run-url" | "signals"> {
	const sentence = describeReport(report);
	const { backtest } = report;
	const deciding = report.judgement?.decision.deciding ?? [];
	const { version, sha } = report;
	return {
		mode: inputs.mode,
		isNegative: isNegative(report),
		message: backtest === undefined ? sentence : `Backtest: ${sentence} Then: ${backtest.decidedThen}.`,
		stopReasons: [sentence, ...deciding.map((signal) => `${signal.name}: ${signal.explanation}`)],
		summary: [...renderReport(report), ...(isNegative(report) ? [renderOnCall(runtime.context)] : [])],
		outputs: { verified: false, "check-run-url": "", signals: deciding.map((signal) => signal.name) },
		result: {
			schemaVersion: 1,
			action: "verify",
			decision: report.decision,
			reason: report.reason,
			explanation: report.explanation,
			release: nameRelease({
				version,
				sha,
				type,
				tag: version === around.release.version ? around.release.tag : undefined,
			}),
			environment: around.environment.name,
			service: report.service,
			policyDigest: around.policy.digest,
			dryRun: inputs.dryRun,
			requests: github.countRequests(),
			...renderOwnResult(report),
		},
	};
}

/** Thresholds are tried here before they decide anything: nothing is written, and the step stays green. */
async function backtest(
	run: VerifyRun,
	request: Pick<VerificationFacts, "rules" | "links"> & { readonly at: string; readonly bakeMs: number | undefined },
): Promise<void> {
	const { github, runtime, around } = run;
	const edge = edgeOf(run, { kind: "unrecorded" });
	const replay = await replayDeployment(github, {
		...request,
		deployments: around.deployments,
		environment: around.environment.name,
		target: around.target,
		service: around.service,
		edge: { ...edge, signal: runtime.signal, clock: runtime.clock },
	});
	const judgement = judgeVerification(replay.facts);
	const report: VerifyReport = {
		version: replay.release.version,
		sha: replay.release.sha,
		environment: headOf(around).environment,
		service: around.service,
		decision: judgement.decision.verdict,
		reason: toReason(judgement.decision.reason),
		explanation: judgement.decision.explanation,
		facts: replay.facts,
		judgement,
		backtest: { decidedThen: replay.decidedThen, replayed: replay.replayed, left: replay.left },
		notes: [],
	};
	await finish(runtime, endOf(run, report, ""));
}
