/** What says that the release answers as it should: smoke probes, identity and metrics, of all the traffic or of a part. */
import { askProbes, askRelease } from "@octoacme/shared/phase/ask-release.ts";
import { describeForCommand } from "@octoacme/shared/release/command-environment.ts";
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import { describeQuery } from "@octoacme/shared/verification/read-metrics.ts";
import { runBake } from "@octoacme/shared/verification/run-bake.ts";
import { describeIdentity, describeMetric, describeProbe, type Signal } from "@octoacme/shared/verification/signal.ts";
import { type ChangeEnd, type ChangeRequest, describeRelease } from "./change-request.ts";

type ProofRequest = Pick<ChangeRequest, "runtime" | "release" | "facts">;

/** The end of a change that is made to the whole: smoke probes and identity decide; `before` is what the waves showed. */
export async function proveChange(
	request: ChangeRequest,
	before: {
		readonly signals: readonly Signal[];
		readonly backup: string | null;
		readonly tail: readonly string[];
	},
): Promise<ChangeEnd> {
	const { backup, tail } = before;
	const proof = await request.timeline.take("smoke probes", () => proveRelease(request), judgeSignals);
	const signals = [...before.signals, ...proof];
	const bad = findBad(proof);
	return bad.length > 0
		? { kind: "unhealthy", percent: 100, signals, bad, backup, tail }
		: { kind: "changed", signals, backup };
}

/** Smoke probes and identity: both must say that this release answers. */
async function proveRelease(request: ProofRequest): Promise<readonly Signal[]> {
	const { runtime, facts } = request;
	const { environment } = facts;
	const rule = environment.verify?.identity;
	const { probes, identity } = await askRelease(runtime, {
		environment,
		probes: environment.smoke,
		release: describeRelease(request, 100, null),
		onAttempt: (probe, attempt, judgement) => {
			if (!judgement.ok && attempt % 5 === 1)
				runtime.log.info(`Probe ${probe.name}, attempt ${attempt}: ${judgement.failures[0]?.seen ?? "failed"}`);
		},
	});
	return [
		...(identity === null || rule === undefined ? [] : [describeIdentity("before", identity, rule.url)]),
		...probes.map(describeProbe),
	];
}

/** The environment's metrics over their own time, as verify would take them. `percent`: of the traffic that sees the release. */
export async function bakeMetrics(
	request: ProofRequest,
	percent: number,
	deployedAtMs: number,
): Promise<readonly Signal[]> {
	const { runtime, facts } = request;
	const metrics = facts.environment.verify?.metrics ?? [];
	if (metrics.length === 0) return [];
	const release = describeRelease(request, percent, null);
	const baked = await runBake({
		metrics,
		identity: percent === 100 ? facts.environment.verify?.identity : undefined,
		deployedAtMs,
		release,
		allowHosts: facts.environment["allow-hosts"],
		commandEnv: describeForCommand(release),
		cwd: runtime.context.workspace,
		signal: runtime.signal,
		clock: runtime.clock,
		onProgress: ({ metric, taken, planned, judgement }) =>
			runtime.log.info(`${metric.name}: sample ${taken} of ${planned}, ${judgement.verdict}`),
	});
	return metrics.map((metric, index) =>
		describeMetric(judgeMetric(metric, baked.evidence[index]!), describeQuery(metric.source, release), metric.link),
	);
}

/** While only a part of the traffic sees the release, the identity may name either; probes and metrics decide. */
export async function judgeWave(request: ProofRequest, percent: number, startedAt: number): Promise<readonly Signal[]> {
	const { facts, runtime } = request;
	const { environment } = facts;
	const release = describeRelease(request, percent, null);
	const probes = await askProbes(runtime, { environment, probes: environment.smoke, release });
	return [...probes.map(describeProbe), ...(await bakeMetrics(request, percent, startedAt))];
}

/** What the timeline says of signals. */
export function judgeSignals(signals: readonly Signal[]): { readonly ok: boolean; readonly detail: string } {
	const bad = findBad(signals);
	return {
		ok: bad.length === 0,
		detail: bad.length === 0 ? `${signals.length} passed` : bad.map(({ name }) => name).join(", "),
	};
}

/** Signals that are required and not healthy; what could not be measured is among them. */
export function findBad(signals: readonly Signal[]): readonly Signal[] {
	return signals.filter((signal) => !signal.advisory && signal.verdict !== "healthy");
}
