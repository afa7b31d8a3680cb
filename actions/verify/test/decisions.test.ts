/** The pure decisions of the action: which deployment, which rules, which reasons, which picture. */

import { standardEnvironment } from "@octoacme/shared/policy/standard.ts";
import type { DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import { describe, expect, it } from "vitest";
import { findPast } from "../src/backtest.ts";
import { renderChart } from "../src/chart.ts";
import { chooseSubject } from "../src/deployment.ts";
import { ratio, webAddress } from "../src/fields.ts";
import { REASONS, remedyOf } from "../src/reasons.ts";
import { deriveRules, listConflicts } from "../src/rules.ts";

const SHA = "2".repeat(40);
const OTHER = "3".repeat(40);
const scope = { environment: "production", service: null, target: null, sha: SHA, version: "1.4.0" };

function deployment(
	id: number,
	statuses: readonly string[],
	fields: { sha?: string; version?: string; environment?: string; service?: string | null } = {},
): DeploymentFact {
	const sha = fields.sha ?? SHA;
	const version = fields.version ?? "1.4.0";
	const environment = fields.environment ?? "production";
	return {
		id,
		sha,
		environment,
		createdAt: new Date(id * 60_000).toISOString(),
		statuses: statuses.map((text, index) => {
			const [state, description] = text.split("|") as ["success", string | undefined];
			return {
				id: index,
				state,
				description: description ?? "",
				createdAt: new Date(id * 60_000 + index * 1_000).toISOString(),
			};
		}),
		payload: {
			schemaVersion: 1,
			key: String(id),
			kind: "deploy",
			service: fields.service ?? null,
			version,
			tag: `v${version}`,
			sha,
			environment,
			runId: "1",
			runAttempt: 1,
			actor: "mona",
			policyDigest: "",
			artifactDigest: null,
			previous: null,
		},
	};
}

describe("the deployment under verification", () => {
	const own = deployment(2, ["in_progress", "success"]);
	const earlier = deployment(1, ["success|verified: well"], { sha: OTHER, version: "1.3.9" });
	const later = deployment(3, ["success"], { sha: OTHER, version: "1.5.0" });
	it.each([
		["the newest that succeeded", [earlier, own], "deployed", undefined],
		["none of ours: another's", [{ ...own, payload: null }], "unrecorded", undefined],
		["none at all", [], "unrecorded", undefined],
		["of another environment only", [deployment(2, ["success"], { environment: "staging" })], "unrecorded", undefined],
		["of another service only", [deployment(2, ["success"], { service: "api" })], "unrecorded", undefined],
		["followed by another release", [own, later], "refused", "superseded"],
		["followed by one that failed", [own, deployment(3, ["failure"], { sha: OTHER })], "deployed", undefined],
		["still running", [earlier, deployment(2, ["in_progress"])], "refused", "not-deployed"],
		["failed", [deployment(2, ["failure"])], "refused", "not-deployed"],
		["rolled back", [deployment(2, ["success", "failure|rolled back: to v1.3.9"])], "refused", "rolled-back"],
		[
			"of the same commit under another version",
			[deployment(2, ["success"], { version: "1.4.1" })],
			"refused",
			"not-deployed",
		],
	] as const)("%s", (_, deployments, kind, reason) => {
		const subject = chooseSubject(deployments, scope);
		expect(subject.kind).toBe(kind);
		if (subject.kind === "refused") expect(subject.reason).toBe(reason);
		expect(chooseSubject([...deployments].reverse(), scope)).toEqual(subject);
	});

	it("began when it was made and finished with its first success", () => {
		expect(chooseSubject([own], scope)).toMatchObject({ startedAt: 120_000, finishedAt: 121_000 });
	});

	it.each([
		["2", 2],
		["v1.3.9", 1],
		["1.3.9", 1],
	])("of a backtest at %s is %i", (at, id) => {
		expect(findPast(at, [own, earlier], scope).deploymentId).toBe(id);
	});

	it("of a backtest in one target is that target's", () => {
		const of = (fact: typeof own, target: string) => ({ ...fact, payload: { ...fact.payload!, target } });
		const both = [of(deployment(4, ["success"]), "us"), of(own, "eu")];
		expect(findPast("v1.4.0", both, { ...scope, target: "eu" }).deploymentId).toBe(2);
		expect(findPast("v1.4.0", both, { ...scope, target: "us" }).deploymentId).toBe(4);
		expect(() => findPast("4", both, { ...scope, target: "eu" })).toThrow(/deployment to production\/eu/);
	});

	it("of a backtest that names none is refused with those there are", () => {
		expect(() => findPast("v9.9.9", [own, earlier], scope)).toThrow(/no finished deployment/);
	});
});

describe("the rules", () => {
	const none = { maxErrorRate: 0.01, interval: 30_000 } as Parameters<typeof deriveRules>[1];
	it("of a policy without verification and no inputs ask for nothing", () => {
		expect(deriveRules(standardEnvironment("production"), none)).toEqual({
			identity: undefined,
			metrics: [],
			smoke: [],
			analytics: undefined,
			feedback: undefined,
			securityAlerts: false,
		});
	});

	it("of the inputs are added to the policy's, its identity replaced", () => {
		const rules = deriveRules(standardEnvironment("production"), {
			...none,
			identityUrl: "https://a.example/version",
			smokeUrl: "https://a.example/",
			errorRateUrl: "https://a.example/",
			prometheusUrl: "https://prometheus.example",
			errorRateQuery: "errors",
			requestsQuery: "requests",
		});
		expect(rules.identity).toMatchObject({ url: "https://a.example/version", consecutive: 3 });
		expect(rules.smoke.map((probe) => probe.name)).toEqual(["smoke-url"]);
		expect(rules.metrics.map((metric) => metric.name)).toEqual(["error-rate-url", "error-rate-query"]);
		expect(rules.metrics.every((metric) => metric["on-no-data"] === "inconclusive")).toBe(true);
		expect(listConflicts(rules, none)).toEqual([]);
		const twice = { ...rules, metrics: [...rules.metrics, ...rules.metrics] };
		expect(listConflicts(twice, none)).toHaveLength(2);
	});

	it.each([
		[{ errorRateQuery: "q" }, 1],
		[{ prometheusUrl: "https://p.example" }, 1],
		[{ requestsQuery: "q" }, 1],
		[{ identityJson: "$.a" }, 1],
		[{ identityJson: "$.a", identityHeader: "x" }, 2],
		[{ identityUrl: "https://a.example", identityJson: "$.a" }, 0],
	])("refuse %j with %i sentences", (inputs, count) => {
		const all = { ...none, ...inputs } as typeof none;
		expect(listConflicts(deriveRules(standardEnvironment("production"), all), all)).toHaveLength(count);
	});
});

describe("fields", () => {
	it.each([
		["0.01", 0.01],
		["1%", 0.01],
		["2.5 %", 0.025],
		["0", 0],
		["100%", 1],
	])("%s is a share", (text, value) => {
		expect(ratio().parse(text)).toEqual({ ok: true, value });
	});
	it.each(["-1", "1.01", "101%", "1e-2", "", "one"])("%j is none", (text) => {
		expect(ratio().parse(text).ok).toBe(false);
	});
	it.each(["https://a.example/x", "http://127.0.0.1:1", "${SHOP_URL}/version", "https://${HOST}/x"])(
		"%s is an address",
		(text) => {
			expect(webAddress().parse(text).ok).toBe(true);
		},
	);
	it.each(["ftp://a", "javascript:alert(1)", "a.example", "https://a b", "${A B}/x"])("%s is none", (text) => {
		expect(webAddress().parse(text).ok).toBe(false);
	});
});

describe("reasons", () => {
	it("cover every way a verdict can end, each with a remedy", () => {
		const codes = REASONS.map((reason) => reason.code);
		expect(new Set(codes).size).toBe(codes.length);
		for (const code of codes) expect(remedyOf(code).length).toBeGreaterThan(10);
	});
});

describe("the picture of a metric", () => {
	const metric = (count: number) => ({
		name: 'error "rate" ```',
		query: "q",
		before: Array.from({ length: count }, (_, index) => ({ at: -(count - index) * 1_000, value: 0.01 })),
		samples: Array.from({ length: count }, (_, index) => ({ at: index * 1_000, value: index === 3 ? 0.9 : 0.02 })),
		reference: [],
	});
	const judged = judgeMetric(
		{
			name: "m",
			source: { type: "prometheus", url: "https://p.example", query: "q", headers: {} },
			compare: { with: "threshold", operator: "<=", value: 0.05 },
			direction: "lower-is-better",
			interval: "1s",
			"failure-limit": 0,
			"consecutive-errors": 4,
			"min-samples": 1,
			"min-coverage": 0.75,
			"min-requests": 0,
			"on-no-data": "inconclusive",
			advisory: false,
		},
		metric(10),
	);

	it("shows both sides and the limit", () => {
		const chart = renderChart(metric(10), judged, 0);
		expect(chart).toContain("10 before, 10 after");
		expect(chart).toMatch(/y-axis "value" 0 --> [\d.]+\n/);
		expect(chart.match(/ {4}line \[/g)).toHaveLength(2);
		expect(chart).toContain("0.9");
		expect(chart.match(/```/g)).toHaveLength(2);
	});

	it("never loses the peak of a long series, and stays small", () => {
		const chart = renderChart(metric(5_000), judged, 0);
		expect(chart).toContain("0.9,");
		expect(chart.length).toBeLessThan(3_000);
	});

	it("is left out when there is nothing to draw", () => {
		expect(renderChart(metric(0), judged, 0)).toBe("");
		expect(renderChart({ ...metric(0), samples: [{ at: 1, value: 1 }] }, { ...judged, limit: Infinity }, 0)).toBe("");
	});

	it("shows the only value beside its limit", () => {
		const chart = renderChart({ ...metric(0), samples: [{ at: 1, value: 1 }] }, judged, 0);
		expect(chart).toContain('x-axis ["measured", "limit"]');
		expect(chart).toContain(`bar [1, ${judged.limit}]`);
	});
});
