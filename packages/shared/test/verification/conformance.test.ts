/**
 * False passes that other systems published, replayed with what their reporters saw. Each must not be healthy here.
 *
 * - argoproj/argo-rollouts#4479: five measurements, three errors and two failures, `failureLimit: 2`: "Successful".
 * - spinnaker/spinnaker#5622: the baseline has no errors (NaN, replaced by 0), the canary has some: "N/A" and "Pass".
 * - spinnaker/kayenta#799 (rule of kayenta#326): a group in which every metric has no data scores 100 and hides in the total.
 * - fluxcd/flagger#1581: a metric whose name is no built-in and has no template is skipped: the canary is promoted unmeasured.
 */
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import { makeSample, type Sample } from "@octoacme/shared/verification/sample.ts";
import { decideVerdict } from "@octoacme/shared/verification/verdict.ts";
import { judgeVerification, type VerificationFacts } from "@octoacme/shared/verification/verification.ts";
import { describe, expect, it } from "vitest";
import { makeMetric, STEP, values } from "./evidence.ts";

const release = { version: "1.4.0", tag: "v1.4.0", sha: "a".repeat(40) };

function facts(fields: Partial<VerificationFacts>): VerificationFacts {
	const looks = [1, 2, 3].map((at) => ({ at, name: release.sha }));
	return {
		schemaVersion: 1,
		release,
		deployment: { startedAt: 0, finishedAt: 0 },
		links: { issues: "https://github.example/issues", alerts: "https://github.example/security" },
		identity: { before: looks, during: looks, after: looks },
		...fields,
		rules: {
			identity: {
				url: "https://shop.example/version",
				matches: "either",
				consecutive: 3,
				timeout: "1s",
				deadline: "1s",
				interval: "1s",
				headers: {},
			},
			metrics: [],
			smoke: [],
			analytics: undefined,
			feedback: undefined,
			securityAlerts: false,
			...fields.rules,
		},
	};
}

describe("argo-rollouts#4479: all measurements errored or failed", () => {
	const metric = makeMetric({
		interval: "30s",
		count: 5,
		compare: { with: "threshold", operator: "<", value: 0.02 },
		"failure-limit": 2,
	});
	const measurement = (index: number, seen: number | string): Sample =>
		typeof seen === "string" ? { at: index * STEP, error: seen } : { at: index * STEP, value: seen };
	const none = "received no datapoints from the provider";

	it("is not healthy though the failures are within the failure limit", () => {
		const samples = [none, none, 4_000, 4_000, none].map((seen, index) => measurement(index, seen));
		const judgement = judgeMetric(metric, { samples, reference: [] });
		expect(judgement).toMatchObject({ verdict: "inconclusive", counts: { passing: 0, failing: 2, errors: 3 } });
	});

	it("is unhealthy once one failure more is seen", () => {
		const samples = [none, 4_000, 4_000, 4_000, none].map((seen, index) => measurement(index, seen));
		expect(judgeMetric(metric, { samples, reference: [] }).verdict).toBe("unhealthy");
	});
});

describe("spinnaker#5622: the baseline has no errors and the canary has", () => {
	const canary = [Number.NaN, 0.048, Number.NaN, 0.18, 0.089, Number.NaN, 0.098, 0.035, Number.NaN, Number.NaN];
	const samples = canary.map((value, index) => makeSample((index + 1) * STEP, value));
	const metric = (compare: Record<string, unknown>) =>
		makeMetric({ compare: { with: "baseline", ...compare }, "min-samples": 3 });

	it("does not pass when the baseline is all NaN: that is no baseline, not zero", () => {
		const reference = canary.map((_, index) => makeSample(-(index + 1) * STEP, Number.NaN));
		for (const test of ["ratio", "mann-whitney"])
			expect(judgeMetric(metric({ test, "max-increase": 0.1 }), { samples, reference })).toMatchObject({
				verdict: "inconclusive",
				reason: "no-reference",
			});
	});

	it("is unhealthy when the baseline is really zero: any increase over zero is one", () => {
		const reference = canary.map((_, index) => makeSample(-(index + 1) * STEP, 0));
		for (const test of ["ratio", "mann-whitney"])
			expect(judgeMetric(metric({ test, "max-increase": 0.1 }), { samples, reference })).toMatchObject({
				verdict: "unhealthy",
				reason: "condition-failed",
			});
	});

	it("is unhealthy too with the NaNs of both sides replaced by zero, as the reporter had configured", () => {
		const zeros = (sign: number) => canary.map((value, index) => makeSample(sign * (index + 1) * STEP, value || 0));
		const reference = canary.map((_, index) => makeSample(-(index + 1) * STEP, 0));
		expect(
			judgeMetric(metric({ test: "mann-whitney", confidence: 0.95 }), { samples: zeros(1), reference }).verdict,
		).toBe("unhealthy");
	});
});

describe("kayenta#799: a group without data", () => {
	const good = makeMetric({ name: "latency" });
	const silent = makeMetric({ name: "errors" });
	const judged = (onNoData: string) =>
		judgeVerification(
			facts({
				rules: { metrics: [good, { ...silent, "on-no-data": onNoData }] } as never,
				metrics: [
					{ name: "latency", query: "l", samples: values([0.01, 0.01, 0.01, 0.01]), reference: [] },
					{
						name: "errors",
						query: "e",
						samples: [1, 2, 3].map((at) => ({ at, noData: true as const })),
						reference: [],
					},
				],
			}),
		).decision;

	it("does not count as passed, and the healthy metric beside it does not outweigh it", () => {
		expect(judged("inconclusive")).toMatchObject({ verdict: "inconclusive", reason: "no-data" });
		expect(judged("unhealthy")).toMatchObject({ verdict: "unhealthy", reason: "no-data" });
	});
});

describe("flagger#1581: a metric that was never measured", () => {
	it("is missing evidence, not a pass", () => {
		const metric = makeMetric({ name: "istio_requests_total" });
		const { decision } = judgeVerification(facts({ rules: { metrics: [metric] } as never, metrics: [] }));
		expect(decision).toMatchObject({ verdict: "inconclusive", reason: "unreadable" });
		expect(decision.explanation).toContain("istio_requests_total");
	});

	it("and a verification without any measurement is not healthy", () => {
		expect(judgeVerification(facts({})).decision).toMatchObject({
			verdict: "inconclusive",
			reason: "nothing-measured",
		});
		expect(decideVerdict([]).verdict).toBe("inconclusive");
	});
});
