/** The action as a step: inputs alone suffice, refusals are named, a cut-off run says so, and what it leaves is right. */

import { seedIssue } from "@octoacme/local-github/seed.ts";
import { replay, verifyChain } from "@octoacme/shared/record/chain.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDeciders } from "../../../packages/cli/src/replay/deciders.ts";
import { readPayload, seedCrowd } from "../../../test/harness/deployments.ts";
import { type Shop, startShop } from "./shop.ts";
import { NEW, NEXT, OLD, openSite, PERMISSIONS, readSignals, type Site } from "./site.ts";

let site: Site;
let shop: Shop;

beforeEach(async () => {
	site = await openSite();
	shop = await startShop(NEW);
	shop.latencyMs = 1;
});

afterEach(async () => {
	await site.close();
	await shop.close();
});

const common = () => ({
	version: "v1.4.0",
	environment: "production",
	"identity-url": `${shop.url}/version`,
	"identity-json": "$.sha",
	"allow-hosts": shop.host,
	interval: "50ms",
});
const withErrorRate = () => ({ ...common(), "error-rate-url": `${shop.url}/total`, bake: "300ms" });

describe("a policy that is not valid any more", () => {
	it("does not stop the verification of what was deployed by a policy that was", async () => {
		const text = "version: 1\nenvironments: [{ name: production }]\n";
		site.setPolicy(text);
		const policyCommit = site.github.git.resolve("main");
		site.deploy(NEW, [["success", "deployed"]]);
		const deployment = site.github.state.deployments[0]!;
		deployment.payload = JSON.stringify({ ...readPayload(deployment), policyCommit });
		site.setPolicy("version: 1\nenvironments: [\n");
		const { outputs, log } = await site.run({ inputs: withErrorRate() });
		expect(outputs, log).toMatchObject({ decision: "healthy", verified: "true" });
		expect(log).toContain("by which production was deployed last");
	});
});

describe("inputs alone", () => {
	it("verify a release that other means deployed, and mark nothing", async () => {
		const { outputs, exit, summary, log } = await site.run({ inputs: withErrorRate() });
		expect(outputs, log).toMatchObject({ decision: "healthy", reason: "verified", verified: "false", sha: NEW.sha });
		expect(exit).toBe(0);
		expect(summary).toContain("nothing to mark as verified");
		expect(site.github.state.checks).toHaveLength(1);
	});

	it("verify and mark a recorded deployment, once however often it is run", async () => {
		site.deploy(NEW, [["success", "deployed"]]);
		const first = await site.run({ inputs: withErrorRate() });
		expect(first.outputs, first.log).toMatchObject({ decision: "healthy", verified: "true" });
		await site.run({ inputs: withErrorRate() });
		expect(
			site.github.state.deployments[0]!.statuses.filter((status) => status.description.startsWith("verified:")),
		).toHaveLength(1);
		// Each measured for itself: both verdicts stay on record, the second after the first.
		const entries = site.github.state.checks
			.map(({ output }) => decodeRecord(output.text))
			.flatMap((read) => (read.ok ? [read.entry] : []));
		expect(entries).toHaveLength(2);
		expect(verifyChain(entries)).toEqual([]);
		for (const entry of entries)
			expect(replay(entry, createDeciders(undefined))).toMatchObject({
				recorded: { decision: "healthy", reason: "verified" },
				outcome: { kind: "same" },
			});
	});

	it("mark this service's own deployment behind 10,000 of others, and nobody else's", async () => {
		site.deploy(NEW, [["success", "deployed"]]);
		seedCrowd(site.github, { total: 9_999, services: 29, shas: [NEW.sha, OLD.sha] });
		const { outputs, log } = await site.run({ inputs: withErrorRate() });
		expect(outputs, log).toMatchObject({ decision: "healthy", verified: "true" });
		const marked = site.github.state.deployments.filter(({ statuses }) => statuses.length > 1);
		expect(marked.map(({ payload }) => payload)).toEqual([
			expect.objectContaining({ service: null, version: NEW.version }),
		]);
	}, 120_000);

	it("find errors, and stay green in advisory mode", async () => {
		shop.failEvery = 10;
		const enforced = await site.run({ inputs: withErrorRate() });
		expect(enforced.outputs).toMatchObject({ decision: "unhealthy", reason: "metric-failed" });
		expect(enforced.exit).toBe(1);
		const advisory = await site.run({ inputs: { ...withErrorRate(), mode: "advisory" } });
		expect(advisory.outputs).toMatchObject({ decision: "unhealthy" });
		expect(advisory.exit).toBe(0);
	});

	it("are the one error of a step whose verdict GitHub does not take", async () => {
		shop.failEvery = 10;
		const effect = {
			kind: "status",
			status: 403,
			body: { message: "Resource not accessible by integration" },
		} as const;
		const template = "/repos/{owner}/{repo}/check-runs";
		site.github.faults.add({ method: "POST", template, times: 99, when: "before", effect });
		const { exit, outputs, commands } = await site.run({ inputs: withErrorRate() });
		expect([exit, outputs["decision"]]).toEqual([1, "unhealthy"]);
		const said = (name: string) => commands.filter((one) => one.name === name).map(({ message }) => message);
		expect(said("error")).toEqual([expect.stringContaining("is unhealthy")]);
		expect(said("warning").at(-1)).toContain("checks: write");
	});

	it("allow the error rate that they name", async () => {
		shop.failEvery = 10;
		const { outputs } = await site.run({ inputs: { ...withErrorRate(), "max-error-rate": "20%" } });
		expect(outputs).toMatchObject({ decision: "healthy" });
	});

	it("write nothing in a dry run", async () => {
		site.deploy(NEW, [["success", "deployed"]]);
		const { outputs } = await site.run({ inputs: { ...withErrorRate(), "dry-run": "true" } });
		expect(outputs).toMatchObject({ decision: "healthy", verified: "false" });
		expect(site.github.journal.writes()).toEqual([]);
	});
});

describe("what cannot be proved is inconclusive", () => {
	it.each([
		["nothing is measured", () => common(), "nothing-measured"],
		[
			"nobody says who answers",
			() => ({
				version: "v1.4.0",
				environment: "production",
				"smoke-url": `${shop.url}/health`,
				"allow-hosts": shop.host,
			}),
			"identity-not-configured",
		],
	])("when %s", async (_, inputs, reason) => {
		const { outputs, exit, summary } = await site.run({ inputs: inputs() as Record<string, string> });
		expect(outputs).toMatchObject({ decision: "inconclusive", reason });
		expect(exit).toBe(1);
		expect(summary).toContain("**Next:**");
	});

	it("when the instance is swapped while it is measured", async () => {
		// Known by the first look, and another from the fifth measured request on.
		shop.whenAsked = (requests) => {
			if (requests === 5) shop.sha = NEXT.sha;
		};
		const inputs = { ...withErrorRate(), interval: "500ms", bake: "3s" };
		const { outputs, log } = await site.run({ inputs });
		expect(outputs, log).toMatchObject({ decision: "inconclusive", reason: "identity-mismatch" });
	});

	it.each([
		["was never deployed", () => site.deploy(OLD, [["success", "deployed"]]), "not-deployed"],
		["is still being deployed", () => site.deploy(NEW, [["in_progress", ""]]), "not-deployed"],
		["failed to deploy", () => site.deploy(NEW, [["failure", "exit code 1"]]), "not-deployed"],
		[
			"was followed by another",
			() => {
				site.deploy(NEW, [["success", "deployed"]]);
				site.deploy(NEXT, [["success", "deployed"]]);
			},
			"superseded",
		],
		[
			"was rolled back",
			() =>
				site.deploy(NEW, [
					["success", "deployed"],
					["failure", "rolled back: to v1.3.9"],
				]),
			"rolled-back",
		],
	])("when the release %s", async (_, arrange, reason) => {
		arrange();
		const { outputs, result } = await site.run({ inputs: withErrorRate() });
		expect(outputs).toMatchObject({ decision: "inconclusive", reason, verified: "false" });
		expect(readSignals({ result })).toEqual([]);
		expect(site.github.journal.writes()).toEqual([]);
	});

	it("when another deployment is finished while this one is measured", async () => {
		site.deploy(NEW, [["success", "deployed"]]);
		site.github.faults.add({
			template: "/graphql",
			where: ({ body }) => (body as { query: string }).query.includes("deployments("),
			nth: 2,
			when: "before",
			effect: { kind: "kill", kill: () => void site.deploy(NEXT, [["success", "deployed"]]) },
		});
		const { outputs } = await site.run({ inputs: withErrorRate() });
		expect(outputs).toMatchObject({ decision: "inconclusive", reason: "superseded", verified: "false" });
		expect(site.github.state.deployments[0]!.statuses).toHaveLength(1);
		const decoded = decodeRecord(site.github.state.checks[0]!.output.text);
		expect(decoded.ok && replay(decoded.entry, createDeciders(undefined)).outcome).toEqual({ kind: "same" });
	});

	it("when a private address is not allowed", async () => {
		const { "allow-hosts": _, ...inputs } = withErrorRate();
		const { outputs, summary } = await site.run({ inputs });
		expect(outputs).toMatchObject({ decision: "inconclusive", reason: "identity-unconfirmed" });
		expect(summary).toContain("private address");
	});
});

describe("bad inputs are refused before anything is asked", () => {
	it.each([
		[{ version: "v1;id" }, "version"],
		[{ version: "heads/main" }, "version"],
		[{ "identity-url": "file:///etc/passwd" }, "identity-url"],
		[{ "error-rate-url": "gopher://x" }, "error-rate-url"],
		[{ "max-error-rate": "lots" }, "max-error-rate"],
		[{ "max-error-rate": "1.5" }, "max-error-rate"],
		[{ bake: "5" }, "bake"],
		[{ environment: "" }, "environment"],
	])("%j", async (wrong, name) => {
		const { exit, log, outputs } = await site.run({ inputs: { ...withErrorRate(), ...wrong } });
		expect(exit).toBe(1);
		expect(log).toContain(name);
		expect(log).not.toMatch(/^\s+at /m);
		expect(outputs).toEqual({});
		expect(site.github.journal.entries).toEqual([]);
	});

	it("and so are inputs that contradict each other", async () => {
		const { exit, log } = await site.run({ inputs: { ...withErrorRate(), "error-rate-query": "up" } });
		expect(exit).toBe(1);
		expect(log).toContain("`error-rate-query` needs `prometheus-url`");
	});
});

describe("with a policy", () => {
	const policy = (verify: Record<string, unknown>) =>
		JSON.stringify({
			version: 1,
			environments: [
				{
					name: "production",
					"allow-hosts": [shop.host],
					smoke: [{ type: "http", name: "health", url: `${shop.url}/health`, deadline: "5s", interval: "50ms" }],
					verify: {
						identity: { url: `${shop.url}/version`, json: "$.sha", interval: "20ms", deadline: "10s" },
						...verify,
					},
				},
			],
		});
	const seedAnalysis = () => {
		const [id, createdAt] = [site.github.nextId(), site.github.now().toISOString()];
		const found = { error: "", results: 0, rules: 90, tool: "CodeQL", category: "js" };
		site.github.state.analyses.push({ id, createdAt, ref: "refs/heads/main", sha: NEXT.sha, ...found });
	};
	const withhold = (name: string) => {
		const { [name]: _, ...permissions } = PERMISSIONS;
		site.token = site.github.issueToken({ permissions });
	};
	const step = () => site.run({ inputs: { version: "1.4.0", environment: "production" } });
	const event = (properties: Record<string, unknown>) => ({
		name: "checkout",
		timestamp: new Date(Date.now() + 60_000).toISOString(),
		properties,
	});

	it.each([
		["arrived", () => [event({ version: "1.4.0" })], "healthy", "verified"],
		["came without its property", () => [event({})], "unhealthy", "events-missing"],
		["did not arrive", () => [], "inconclusive", "no-data"],
		["came in no readable shape", () => "soon", "inconclusive", "unreadable"],
	])("an analytics event that %s is judged", async (_, events, decision, reason) => {
		shop.events = events();
		site.setPolicy(
			policy({
				analytics: {
					source: { url: `${shop.url}/events?since={since}` },
					deadline: "500ms",
					events: [{ name: "checkout", properties: ["version"] }],
				},
			}),
		);
		const { outputs, log } = await step();
		expect(outputs, log).toMatchObject({ decision, reason });
	});

	it("new issues with the policy's labels are unhealthy", async () => {
		site.deploy(NEW, [["success", "deployed"]]);
		seedIssue(site.github.people, {
			title: "@team checkout <b>broken</b>",
			number: 12,
			author: "user",
			labels: ["bug"],
			createdAt: site.github.now().toISOString(),
		});
		site.setPolicy(policy({ feedback: { labels: ["regression", "bug"] } }));
		const { outputs, summary, log } = await step();
		expect(outputs, log).toMatchObject({ decision: "unhealthy", reason: "feedback-exceeded" });
		expect(summary).toContain("12");
		expect(summary).not.toContain("@team");
		expect(summary).not.toContain("<b>");
	});

	it("nothing is new since a deployment that nobody recorded, and nothing is its own baseline", async () => {
		const source = { type: "json", url: `${shop.url}/at/{time}`, value: "$.rate" };
		const compare = { with: "baseline", window: "1s", "max-increase": 9 };
		const metric = { name: "m", source, compare, interval: "50ms", count: 3, "on-no-data": "inconclusive" };
		site.setPolicy(policy({ feedback: { labels: ["bug"] }, "security-alerts": true, metrics: [metric] }));
		const { outputs, result } = await step();
		expect(outputs).toMatchObject({ decision: "inconclusive" });
		const reasons = readSignals({ result })
			.filter((signal) => signal["verdict"] === "inconclusive")
			.map((one) => one["name"]);
		expect(reasons).toEqual(expect.arrayContaining(["m", "user feedback", "security alerts"]));
		expect(readSignals({ result }).find((signal) => signal["name"] === "m")).toMatchObject({ reason: "no-baseline" });
	});

	it("alerts that cannot be read are not no alerts", async () => {
		site.deploy(NEW, [["success", "deployed"]]);
		site.setPolicy(policy({ "security-alerts": true }));
		seedAnalysis();
		expect((await step()).outputs).toMatchObject({ decision: "healthy" });
		withhold("security-events");
		expect((await step()).outputs).toMatchObject({ decision: "inconclusive", reason: "unreadable" });
	});

	it("a failing smoke probe is unhealthy, and nothing is baked", async () => {
		site.setPolicy(
			policy({})
				.replace("/health", "/version")
				.replace('"deadline":"5s"', '"body-contains":["welcome"],"deadline":"300ms"'),
		);
		const { outputs, result } = await step();
		expect(outputs).toMatchObject({ decision: "unhealthy", reason: "probe-failed", signals: '["health"]' });
		expect(readSignals({ result }).map((signal) => signal["kind"])).toEqual(["identity", "probe"]);
	});

	it("an environment that the policy does not know is refused", async () => {
		site.setPolicy(policy({}));
		const { exit, log } = await site.run({ inputs: { version: "1.4.0", environment: "prod" } });
		expect(exit).toBe(1);
		expect(log).toContain("the policy knows production");
	});
});

describe("a token without a permission", () => {
	it.each([
		["checks: write", "checks", "true"],
		["deployments: write", "deployments", "false"],
	])("%s is named, and later jobs still get the verdict", async (permission, name, verified) => {
		site.deploy(NEW, [["success", "deployed"]]);
		site.token = site.github.issueToken({ permissions: { ...PERMISSIONS, [name]: "read" } });
		const { exit, log, outputs } = await site.run({ inputs: withErrorRate() });
		expect(exit).toBe(1);
		expect(log).toContain(permission);
		expect(outputs).toMatchObject({ decision: "healthy", reason: "verified", verified });
	});
});

describe("a run that is cut off", () => {
	it("says so on the commit in its post phase, and only then", async () => {
		const inputs = { ...withErrorRate(), bake: "20s" };
		const started = performance.now();
		const main = await site.run({
			inputs,
			onStart: (child) => {
				setTimeout(() => child.kill("SIGINT"), 2_500);
			},
		});
		expect(main.exit).toBe(1);
		expect(main.log).toContain("cancelled");
		expect(performance.now() - started).toBeLessThan(9_000);
		expect(site.github.state.checks).toEqual([]);
		const post = await site.post(main, { inputs });
		expect(post.exit, post.log).toBe(0);
		expect(site.github.state.checks).toMatchObject([{ name: "octoacme/verify (production)", conclusion: "cancelled" }]);
		await site.post(main, { inputs });
		expect(site.github.state.checks).toHaveLength(1);
	});

	it("and a run that ended leaves its post phase nothing to do", async () => {
		const main = await site.run({ inputs: withErrorRate() });
		site.github.journal.clear();
		await site.post(main, { inputs: withErrorRate() });
		expect(site.github.journal.writes()).toEqual([]);
	});
});
