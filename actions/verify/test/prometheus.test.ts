/** The whole action against services and a Prometheus on loopback: the six stories that it must tell apart. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionResult } from "../../../test/harness/action.ts";
import { hasPrometheus, type Prometheus, QUERIES, startPrometheus } from "./prometheus.ts";
import { type ShopThread, startShopThread } from "./shop-thread.ts";
import { NEW, OLD, openSite, readSignals, type Site } from "./site.ts";

const STORIES = ["healthy", "errors", "latency", "silent", "old", "outage"] as const;
type Story = (typeof STORIES)[number];

const shops = new Map<Story, ShopThread>();
const results = new Map<Story, ActionResult>();
const sites = new Map<Story, Site>();
const servers: Prometheus[] = [];
let backtest: ActionResult;

const kind = hasPrometheus()
	? "Debian's Prometheus"
	: "a STAND-IN of its API, because `prometheus` is not installed (apt-get install prometheus)";

function policyFor(shop: ShopThread, prometheus: Prometheus, job: string, maxErrors = 0.01): string {
	return JSON.stringify({
		version: 1,
		environments: [
			{
				name: "production",
				"allow-hosts": [shop.host, prometheus.host],
				smoke: [{ type: "http", name: "health", url: `${shop.url}/health`, deadline: "5s", interval: "200ms" }],
				verify: {
					identity: { url: `${shop.url}/version`, json: "$.sha", interval: "100ms", deadline: "2s" },
					metrics: [
						{
							name: "error rate",
							source: {
								type: "prometheus",
								url: prometheus.url,
								query: `${QUERIES.errors(job)} / ${QUERIES.requests(job)}`,
							},
							"requests-query": QUERIES.requests(job),
							compare: { with: "threshold", operator: "<=", value: maxErrors },
							interval: "1s",
							count: 7,
							"min-samples": 4,
							"min-requests": 50,
							"failure-limit": 1,
							"consecutive-errors": 1,
							"on-no-data": "inconclusive",
							link: "https://grafana.example/d/shop",
						},
						{
							name: "latency",
							source: {
								type: "prometheus",
								url: prometheus.url,
								query: `${QUERIES.seconds(job)} / ${QUERIES.requests(job)}`,
							},
							compare: { with: "baseline", window: "5s", "max-increase": 0.5 },
							interval: "1s",
							count: 7,
							"failure-limit": 2,
							"consecutive-errors": 1,
							"on-no-data": "inconclusive",
						},
					],
				},
			},
		],
	});
}

beforeAll(async () => {
	for (const story of STORIES) shops.set(story, await startShopThread(OLD));
	const hosts = Object.fromEntries(STORIES.map((story) => [story, shops.get(story)!.host]));
	const main = await startPrometheus(hosts);
	const doomed = await startPrometheus({ outage: hosts["outage"]! });
	servers.push(main, doomed);
	for (const story of STORIES) {
		const site = await openSite();
		site.setPolicy(policyFor(shops.get(story)!, story === "outage" ? doomed : main, story));
		sites.set(story, site);
	}
	for (const shop of shops.values()) shop.set({ perSecond: 40 });
	await new Promise((resolve) => setTimeout(resolve, 12_000));

	for (const story of STORIES) {
		const shop = shops.get(story)!;
		if (story !== "old") shop.set(NEW);
		if (story === "errors") shop.set({ failEvery: 33 });
		if (story === "latency") shop.set({ latencyMs: 130 });
		if (story === "silent") shop.set({ perSecond: 0 });
		const { deploy, github } = sites.get(story)!;
		deploy(NEW, [["success", "deployed"]], { createdAt: github.now(), previous: { ...OLD, deploymentId: 70 } });
	}
	// The rates look four seconds back: what they tell then is the new release's own.
	await new Promise((resolve) => setTimeout(resolve, 4_500));
	setTimeout(() => doomed.kill(), 3_500);
	await Promise.all(
		STORIES.map(async (story) => {
			const inputs = { version: "v1.4.0", sha: NEW.sha, environment: "production" };
			results.set(story, await sites.get(story)!.run({ inputs }));
		}),
	);
	const site = sites.get("errors")!;
	site.setPolicy(policyFor(shops.get("errors")!, main, "errors", 0.1));
	const at = String(site.github.state.deployments[0]!.id);
	backtest = await site.run({ inputs: { version: "v1.4.0", environment: "production", at } });
}, 90_000);

afterAll(async () => {
	for (const one of [...shops.values(), ...sites.values(), ...servers]) await one.close();
});

describe(`verify against ${kind}`, () => {
	const signalOf = (story: Story, name: string) =>
		readSignals(results.get(story)!).find((signal) => signal["name"] === name);

	it("finds a healthy release healthy, marks it as verified and records why", () => {
		const { exit, outputs, summary, log } = results.get("healthy")!;
		expect(outputs, log).toMatchObject({
			decision: "healthy",
			reason: "verified",
			verified: "true",
			sha: NEW.sha,
			version: "1.4.0",
			"release-type": "minor",
		});
		expect(exit).toBe(0);
		const { state } = sites.get("healthy")!.github;
		expect(state.deployments[0]!.statuses.at(-1)).toMatchObject({
			state: "success",
			description: expect.stringMatching(/^verified:/),
		});
		expect(state.checks).toMatchObject([
			{
				name: "octoacme/verify (production)",
				externalId: "octoacme:verify:-:production:1.4.0",
				conclusion: "success",
				output: { text: expect.stringContaining("<!-- octoacme:record") },
			},
		]);
		expect(summary).toContain("xychart-beta");
	});

	it("finds 3 % errors and says value, condition, query and link", () => {
		const { exit, outputs, summary } = results.get("errors")!;
		expect(outputs).toMatchObject({ decision: "unhealthy", reason: "metric-failed", signals: '["error rate"]' });
		expect(exit).toBe(1);
		const signal = signalOf("errors", "error rate")!;
		expect(Number(signal["value"])).toBeGreaterThan(0.015);
		expect(Number(signal["value"])).toBeLessThan(0.06);
		expect(signal).toMatchObject({
			condition: "<= 0.01",
			query: expect.stringContaining("shop_errors_total"),
			link: "https://grafana.example/d/shop",
		});
		expect(summary).toContain("https://grafana.example/d/shop");
		expect(sites.get("errors")!.github.state.deployments[0]!.statuses.at(-1)).toMatchObject({
			state: "failure",
			description: expect.stringContaining("error rate"),
		});
	});

	it("ends early once the verdict can no longer change", () => {
		expect(results.get("errors")!.log).toContain("Measuring ended early");
		expect(results.get("errors")!.log).not.toContain("error rate 6/7");
		// A last answer without data would make it inconclusive: health is settled only by the last sample.
		expect(results.get("healthy")!.log).toContain("error rate 7/7");
		expect(results.get("healthy")!.log).not.toContain("Measuring ended early");
	});

	it("finds a doubled latency against the time before the deployment", () => {
		const { outputs, log } = results.get("latency")!;
		expect(outputs, log).toMatchObject({ decision: "unhealthy", signals: '["latency"]' });
		expect(signalOf("latency", "latency")!["condition"]).toMatch(/baseline 0\.0[67]/);
	});

	it("does not take a release without traffic for a healthy one", () => {
		const { outputs, exit } = results.get("silent")!;
		expect(outputs).toMatchObject({ decision: "inconclusive", reason: "no-data", verified: "false" });
		expect(exit).toBe(1);
		expect(sites.get("silent")!.github.state.checks[0]!.conclusion).toBe("action_required");
		expect(sites.get("silent")!.github.state.deployments[0]!.statuses).toHaveLength(1);
	});

	it("does not judge the old version that still answers", () => {
		const { outputs, summary } = results.get("old")!;
		expect(outputs).toMatchObject({ decision: "inconclusive", reason: "identity-mismatch" });
		expect(summary).toContain(OLD.sha.slice(0, 12));
	});

	it("takes an outage of Prometheus for an error of measurement, not for health or a failure", () => {
		expect(results.get("outage")!.outputs).toMatchObject({
			decision: "inconclusive",
			reason: "measurement-errors",
		});
	});

	it("replays a past deployment with other thresholds, writes nothing and stays green", () => {
		expect(backtest.outputs, backtest.log).toMatchObject({
			decision: "healthy",
			reason: "verified",
			verified: "false",
		});
		expect(backtest.exit).toBe(0);
		expect(backtest.result!["backtest"]).toMatchObject({
			decidedThen: expect.stringContaining("unhealthy (metric-failed)"),
			replayed: expect.arrayContaining(["error rate", "latency", "identity"]) as unknown,
		});
		const { checks } = sites.get("errors")!.github.state;
		expect(checks).toHaveLength(1);
		expect(checks[0]!.conclusion).toBe("failure");
	});

	it("keeps its token out of everything it wrote", () => {
		for (const [story, { log, summary, result }] of results) {
			const { token } = sites.get(story)!;
			expect(log.replaceAll(`::add-mask::${token}`, ""), story).not.toContain(token);
			expect(summary + JSON.stringify(result), story).not.toContain(token);
		}
	});
});
