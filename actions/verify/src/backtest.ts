/** Replays the judgement of a past deployment with the rules of now, from what was recorded and what can be asked for the past. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import type { Metric } from "@octoacme/shared/policy/schema.ts";
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import type { DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import { type DeployedRelease, readHistory } from "@octoacme/shared/release/history.ts";
import { digestOf } from "@octoacme/shared/text/canonical.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { canReadPast, describeQuery, readWindow } from "@octoacme/shared/verification/read-metrics.ts";
import { baselineWindow, intervalOf, planSamples } from "@octoacme/shared/verification/run-bake.ts";
import type { MeasurementRequest } from "@octoacme/shared/verification/sample.ts";
import type { MetricFact, VerificationFacts, VerificationRules } from "@octoacme/shared/verification/verification.ts";
import { timesOf } from "./deployment.ts";

interface Replay {
	readonly release: DeployedRelease;
	readonly facts: VerificationFacts;
	/** What was decided then, in words. */
	readonly decidedThen: string;
	readonly replayed: readonly string[];
	readonly left: readonly string[];
}

interface ReplayRequest {
	readonly at: string;
	readonly deployments: readonly DeploymentFact[];
	readonly environment: string;
	/** One of the environment's targets; null: the whole. */
	readonly target: string | null;
	readonly service: string | null;
	readonly rules: VerificationRules;
	readonly links: VerificationFacts["links"];
	readonly bakeMs: number | undefined;
	readonly edge: Omit<MeasurementRequest, "release">;
}

/** The deployment that `at` names by id, version or tag: the newest of a version. Throws when there is none. */
export function findPast(
	at: string,
	deployments: readonly DeploymentFact[],
	scope: { readonly environment: string; readonly target: string | null; readonly service: string | null },
): DeployedRelease {
	const { succeeded } = readHistory(deployments, scope);
	const found = succeeded.find(
		(release) => String(release.deploymentId) === at || release.version === at || release.tag === at,
	);
	if (found !== undefined) return found;
	const known = succeeded.slice(0, 5).map((release) => `${release.tag} (${release.deploymentId})`);
	throw new ActionableError({
		code: "not-found",
		message: `Input at is ${quoteValue(at)}; no finished deployment to ${namePlace(scope)} has this id, version or tag.`,
		hint: known.length === 0 ? "Nothing of ours was deployed there yet." : `The last ones are ${known.join(", ")}.`,
	});
}

/** The facts of then under the rules of now. A signal that is neither recorded nor readable is left out and named. */
export async function replayDeployment(github: GitHub, request: ReplayRequest): Promise<Replay> {
	const { rules, deployments, target } = request;
	const past = findPast(request.at, deployments, request);
	const deployment = timesOf(deployments, past);
	const release = { version: past.version, tag: past.tag, sha: past.sha, ...(target === null ? {} : { target }) };
	const record = await readRecord(github, { sha: past.sha, version: past.version, service: request.service });
	const place = namePlace(request);
	const entry = record.entries.findLast((one) => one.phase === "verify" && one.environment === place);
	const old = readFacts(entry);
	const metrics: MetricFact[] = [];
	const replayed: string[] = [];
	const left: string[] = [];
	for (const metric of rules.metrics) {
		const fact = canReadPast(metric.source)
			? await queryPast(metric, deployment, { ...request.edge, release }, request.bakeMs)
			: old?.metrics?.find((one) => one.name === metric.name);
		if (fact === undefined) left.push(metric.name);
		else {
			metrics.push(fact);
			replayed.push(metric.name);
		}
	}
	const keep = <T>(name: string, wanted: T | undefined, recorded: unknown): T | undefined => {
		if (wanted === undefined) return undefined;
		(recorded === undefined ? left : replayed).push(name);
		return recorded === undefined ? undefined : wanted;
	};
	const smoke = keep("smoke probes", rules.smoke.length > 0 ? rules.smoke : undefined, old?.probes);
	const identity = keep("identity", rules.identity, old?.identity.before);
	const analytics = keep("analytics", rules.analytics, old?.analytics);
	const feedback = keep("user feedback", rules.feedback, old?.feedback);
	const alerts = keep("security alerts", rules.securityAlerts ? true : undefined, old?.alerts);
	const facts: VerificationFacts = {
		schemaVersion: 1,
		replayed: true,
		release,
		deployment,
		links: request.links,
		rules: {
			identity,
			metrics: rules.metrics.filter((metric) => metrics.some((fact) => fact.name === metric.name)),
			smoke: smoke ?? [],
			analytics,
			feedback,
			securityAlerts: alerts ?? false,
		},
		identity: identity === undefined ? {} : (old?.identity ?? {}),
		...(smoke === undefined ? {} : { probes: old!.probes! }),
		metrics,
		...(analytics === undefined ? {} : { analytics: old!.analytics! }),
		...(feedback === undefined ? {} : { feedback: old!.feedback! }),
		...(alerts === undefined ? {} : { alerts: old!.alerts! }),
	};
	const decidedThen =
		entry === undefined ? "no verdict is recorded" : `${entry.decision} (${entry.reason}), ${entry.at}`;
	return { release: past, facts, decidedThen, replayed, left };
}

/** The name under which verify records its verdicts. */
export function namePlace({ environment, target }: Pick<ReplayRequest, "environment" | "target">): string {
	return target === null ? environment : `${environment}/${target}`;
}

/** Only facts that still have the digest which the entry was written with are those that were judged. */
function readFacts(entry: RecordEntry | undefined): VerificationFacts | undefined {
	const facts = entry?.facts as VerificationFacts | null | undefined;
	if (entry === undefined || facts === undefined || facts === null) return undefined;
	return digestOf(facts) === entry.factsDigest && facts.schemaVersion === 1 ? facts : undefined;
}

async function queryPast(
	metric: Metric,
	deployment: VerificationFacts["deployment"],
	request: MeasurementRequest,
	bakeMs: number | undefined,
): Promise<MetricFact> {
	const planned = planSamples(metric, bakeMs);
	const stepMs = intervalOf(metric);
	const window = { startMs: deployment.finishedAt + stepMs, endMs: deployment.finishedAt + planned * stepMs, stepMs };
	const control = controlOf(metric);
	const samples = await readWindow(metric, window, request);
	const before = await readWindow(metric, baselineWindow(metric, deployment.startedAt, planned), request);
	const reference =
		metric.compare.with === "baseline"
			? before
			: control === undefined
				? []
				: await readWindow(control, window, request);
	return {
		name: metric.name,
		query: describeQuery(metric.source, request.release),
		...(metric.link === undefined ? {} : { link: metric.link }),
		samples,
		reference,
		planned,
		before,
	};
}

/** The control group's metric as one of its own, so that its past can be read the same way. */
function controlOf(metric: Metric): Metric | undefined {
	if (metric.compare.with !== "control") return undefined;
	const { source, compare } = metric;
	const { "requests-query": _requests, ...rest } = metric;
	if (source.type === "azure-monitor") return { ...rest, source: { ...source, filter: compare.query } };
	if ("query" in source) return { ...rest, source: { ...source, query: compare.query } };
	if (source.type !== "json") return undefined;
	const { requests: _own, ...document } = source;
	return { ...rest, source: { ...document, value: compare.query } };
}
