/** Measures a release from outside: identity, probes, bake, identity again, what it left behind; ends once nothing can change. */

import { listCodeScanningAlerts, listDependabotAlerts } from "@octoacme/shared/github/alerts.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { listIssues } from "@octoacme/shared/github/issues.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";
import type { FeedbackIssue, SecurityAlert } from "@octoacme/shared/verification/after-effects.ts";
import { renderNumber } from "@octoacme/shared/verification/condition.ts";
import { fillAddress } from "@octoacme/shared/verification/probe.ts";
import { describeQuery } from "@octoacme/shared/verification/read-metrics.ts";
import { collectEvents } from "@octoacme/shared/verification/run-after-effects.ts";
import { type BakeProgress, intervalOf, runBake } from "@octoacme/shared/verification/run-bake.ts";
import { observeIdentity } from "@octoacme/shared/verification/run-identity.ts";
import { runProbes } from "@octoacme/shared/verification/run-probes.ts";
import type { MeasurementRequest } from "@octoacme/shared/verification/sample.ts";
import {
	isHopeless,
	judgeVerification,
	type MetricFact,
	type VerificationFacts,
} from "@octoacme/shared/verification/verification.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";

type Runtime = Pick<ActionRuntime, "log" | "clock" | "signal">;

type MeasureRequest = Pick<VerificationFacts, "release" | "deployment" | "rules" | "links"> &
	Pick<MeasurementRequest, "allowHosts" | "commandEnv" | "cwd"> & {
		readonly bakeMs: number | undefined;
		/** Whether a deployment says since when; without one there is no baseline and no "new since". */
		readonly isRecorded: boolean;
	};

/** The facts. Rejects only when it is cancelled or GitHub's side breaks. */
export async function measureRelease(
	github: GitHub,
	runtime: Runtime,
	request: MeasureRequest,
): Promise<VerificationFacts> {
	const { rules, release, allowHosts } = request;
	const edge: Edge = { release, allowHosts, signal: runtime.signal, clock: runtime.clock };
	let facts: VerificationFacts = {
		schemaVersion: 1,
		release,
		deployment: request.deployment,
		rules,
		identity: {},
		links: request.links,
	};
	facts = await askBefore(runtime, facts, edge);
	if (hasMismatch(facts)) return facts;
	if (rules.smoke.length > 0) facts = { ...facts, probes: await probe(runtime, request, edge) };
	if (isHopelessSoFar(facts)) return facts;
	facts = await bake(runtime, request, facts, edge);
	const { identity } = rules;
	if (identity !== undefined && !hasMismatch(facts))
		facts = {
			...facts,
			identity: { ...facts.identity, after: await observeIdentity("after", { ...edge, rule: identity }) },
		};
	return { ...facts, ...(await readReports(github, request)) };
}

/** What every measurement is given. */
type Edge = Required<Pick<MeasurementRequest, "release" | "allowHosts" | "signal" | "clock">>;

async function askBefore({ log }: Runtime, facts: VerificationFacts, edge: Edge): Promise<VerificationFacts> {
	const { identity } = facts.rules;
	if (identity === undefined) return facts;
	log.info(`Asking ${fillAddress(identity.url, edge.release)} who answers …`);
	const before = await observeIdentity("before", { ...edge, rule: identity });
	const last = before.at(-1)!;
	log.info("name" in last ? `  ${last.name} answers.` : `  No name: ${last.error}.`);
	return { ...facts, identity: { before } };
}

function probe({ log }: Runtime, { rules, commandEnv, cwd }: MeasureRequest, edge: Edge) {
	return runProbes({
		...edge,
		probes: rules.smoke,
		commandEnv,
		cwd,
		onAttempt: (probe, attempt, judgement) =>
			log.info(
				`Probe ${probe.name}, attempt ${attempt}: ${judgement.ok ? "passed" : judgement.failures.map((failure) => `wanted ${failure.condition}, saw ${failure.seen}`).join("; ")}`,
			),
	});
}

/** Metrics and who answers meanwhile, for the bake time; events of the time since. */
async function bake(
	{ log }: Runtime,
	request: MeasureRequest,
	facts: VerificationFacts,
	edge: Edge,
): Promise<VerificationFacts> {
	const { rules, release } = request;
	const [baked, analytics] = await Promise.all([
		runBake({
			...edge,
			metrics: rules.metrics,
			identity: rules.identity,
			deployedAtMs: request.isRecorded ? request.deployment.startedAt : undefined,
			commandEnv: request.commandEnv,
			cwd: request.cwd,
			...(request.bakeMs === undefined ? {} : { bakeMs: request.bakeMs }),
			onProgress: (progress) => log.info(describeProgress(progress)),
		}),
		rules.analytics === undefined
			? undefined
			: collectEvents({ ...edge, rule: rules.analytics, deployedAtMs: request.deployment.finishedAt }),
	]);
	if (baked.endedEarly) log.info("Measuring ended early: the verdict can no longer change.");
	const metrics: MetricFact[] = rules.metrics.map((metric, index) => {
		const { samples, reference, before, planned } = baked.evidence[index]!;
		return {
			name: metric.name,
			query: describeQuery(metric.source, release),
			...(metric.link === undefined ? {} : { link: metric.link }),
			samples,
			reference,
			planned,
			// A baseline is in the reference already; the record has room for it once.
			...(before.length === 0 || metric.compare.with === "baseline" ? {} : { before }),
		};
	});
	return {
		...facts,
		metrics,
		identity: { ...facts.identity, ...(rules.identity === undefined ? {} : { during: baked.looks }) },
		...(analytics === undefined ? {} : { analytics }),
	};
}

function hasMismatch(facts: VerificationFacts): boolean {
	return judgeVerification(facts).decision.reason === "identity-mismatch";
}

/** Before anything but identity and probes was seen, only these can be hopeless: the rest is still to come. */
function isHopelessSoFar(facts: VerificationFacts): boolean {
	return isHopeless({
		...facts,
		rules: { ...facts.rules, metrics: [], analytics: undefined, feedback: undefined, securityAlerts: false },
	});
}

function describeProgress({ metric, taken, planned, sample, judgement }: BakeProgress): string {
	const seen =
		sample === undefined
			? "nothing"
			: "value" in sample
				? `${renderNumber(sample.value)}${sample.requests === undefined ? "" : ` of ${renderNumber(sample.requests)} requests`}`
				: "error" in sample
					? `error: ${sample.error}`
					: "no data";
	const { passing, failing, adverse } = judgement.counts;
	return `${metric.name} ${taken}/${planned} (every ${renderDuration(intervalOf(metric))}): ${seen}; ${passing} passing, ${failing + adverse} bad; so far ${judgement.verdict}`;
}

/** Issues and alerts are read at the end, when they have had the bake's time to appear. */
async function readReports(
	github: GitHub,
	request: MeasureRequest,
): Promise<Pick<VerificationFacts, "feedback" | "alerts">> {
	const { rules } = request;
	const since = new Date(request.deployment.startedAt).toISOString();
	const unknown: Fact<never> = {
		ok: false,
		failure: { kind: "not-found", message: "no deployment is recorded, so it is not known since when" },
	};
	if (!request.isRecorded)
		return {
			...(rules.feedback === undefined ? {} : { feedback: unknown }),
			...(rules.securityAlerts ? { alerts: [unknown] } : {}),
		};
	const feedback = rules.feedback === undefined ? undefined : await readFeedback(github, rules.feedback.labels, since);
	const alerts = rules.securityAlerts
		? await Promise.all([
				readAlerts(() => listCodeScanningAlerts(github)),
				readAlerts(() => listDependabotAlerts(github)),
			])
		: undefined;
	return { ...(feedback === undefined ? {} : { feedback }), ...(alerts === undefined ? {} : { alerts }) };
}

/** GitHub's list takes labels with "and"; the policy means "or". One list a label, each issue once. */
async function readFeedback(
	github: GitHub,
	labels: readonly string[],
	since: string,
): Promise<Fact<readonly FeedbackIssue[]>> {
	return await fact(async () => {
		const issues = new Map<number, FeedbackIssue>();
		for (const label of labels)
			for (const issue of await listIssues(github, { labels: [label], state: "all", since }))
				issues.set(issue.number, {
					number: issue.number,
					title: issue.title,
					url: issue.url,
					createdAt: Date.parse(issue.createdAt),
					labels: issue.labels,
					isPullRequest: false,
				});
		return [...issues.values()].sort((a, b) => a.number - b.number);
	});
}

async function readAlerts(
	read: () => ReturnType<typeof listCodeScanningAlerts>,
): Promise<Fact<readonly SecurityAlert[]>> {
	return await fact(async () =>
		(await read()).map((alert) => ({
			tool: alert.tool,
			number: alert.number,
			title: alert.title,
			url: alert.url,
			createdAt: Date.parse(alert.createdAt),
		})),
	);
}
