/** The action as a step: inputs alone suffice, refusals are named, a cut-off run says so, and what it leaves is right. */
import { replay, verifyChain } from "@octoacme/shared/record/chain.ts";
import { decodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { replayVerification } from "@octoacme/shared/verification/verification.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GitHubStandIn, startGitHub } from "./github.ts";
import { type Shop, startShop } from "./shop.ts";
import { runStep } from "./step.ts";

const SHA = "2".repeat(40);
const OTHER = "3".repeat(40);
let github: GitHubStandIn;
let shop: Shop;

beforeEach(async () => {
	github = await startGitHub();
	github.tags.set("v1.4.0", SHA);
	shop = await startShop({ version: "1.4.0", sha: SHA });
	shop.latencyMs = 1;
});

afterEach(async () => {
	await github.close();
	await shop.close();
});

function deployed(id: number, sha: string, version: string, statuses: readonly (readonly [string, string])[]): void {
	const at = (offset: number) => new Date(Date.now() - 60_000 + id * 1_000 + offset).toISOString();
	github.deployments.push({
		id,
		sha,
		environment: "production",
		createdAt: at(0),
		statuses: statuses.map(([state, description], index) => ({ state, description, createdAt: at(index) })),
		payload: {
			schemaVersion: 1,
			key: `-/production/${version}/${id}`,
			kind: "deploy",
			service: null,
			version,
			tag: `v${version}`,
			sha,
			environment: "production",
			runId: String(id),
			runAttempt: 1,
			actor: "mona",
			policyDigest: "sha256:0",
			artifactDigest: null,
			previous: null,
		},
	});
}

const common = () => ({
	version: "v1.4.0",
	environment: "production",
	"identity-url": `${shop.url}/version`,
	"identity-json": "$.sha",
	"allow-hosts": shop.host,
	interval: "50ms",
});
const withErrorRate = () => ({ ...common(), "error-rate-url": `${shop.url}/total`, bake: "300ms" });

describe("inputs alone", () => {
	it("verify a release that other means deployed, and mark nothing", async () => {
		const { outputs, code, summary, output } = await runStep(github, { inputs: withErrorRate() });
		expect(outputs, output).toMatchObject({ decision: "healthy", reason: "verified", verified: "false", sha: SHA });
		expect(code).toBe(0);
		expect(summary).toContain("nothing to mark as verified");
		expect(github.checkRuns).toHaveLength(1);
	});

	it("verify and mark a recorded deployment, once however often it is run", async () => {
		deployed(1, SHA, "1.4.0", [["success", "deployed"]]);
		const first = await runStep(github, { inputs: withErrorRate() });
		expect(first.outputs, first.output).toMatchObject({ decision: "healthy", verified: "true" });
		await runStep(github, { inputs: withErrorRate() });
		expect(github.deployments[0]!.statuses.filter((status) => status.description.startsWith("verified:"))).toHaveLength(
			1,
		);
		// Each measured for itself: both verdicts stay on record, the second after the first.
		const entries = github.checkRuns
			.map(({ output }) => decodeRecord(output.text))
			.flatMap((read) => (read.ok ? [read.entry] : []));
		expect(entries).toHaveLength(2);
		expect(verifyChain(entries)).toEqual([]);
		for (const entry of entries)
			expect(replay(entry, { verify: replayVerification })).toMatchObject({
				recorded: { decision: "healthy", reason: "verified" },
				outcome: { kind: "same" },
			});
	});

	it("find errors, and stay green in advisory mode", async () => {
		shop.failEvery = 10;
		const enforced = await runStep(github, { inputs: withErrorRate() });
		expect(enforced.outputs).toMatchObject({ decision: "unhealthy", reason: "metric-failed" });
		expect(enforced.code).toBe(1);
		const advisory = await runStep(github, { inputs: { ...withErrorRate(), mode: "advisory" } });
		expect(advisory.outputs).toMatchObject({ decision: "unhealthy" });
		expect(advisory.code).toBe(0);
	});

	it("allow the error rate that they name", async () => {
		shop.failEvery = 10;
		const { outputs } = await runStep(github, { inputs: { ...withErrorRate(), "max-error-rate": "20%" } });
		expect(outputs).toMatchObject({ decision: "healthy" });
	});

	it("write nothing in a dry run", async () => {
		deployed(1, SHA, "1.4.0", [["success", "deployed"]]);
		const { outputs } = await runStep(github, { inputs: { ...withErrorRate(), "dry-run": "true" } });
		expect(outputs).toMatchObject({ decision: "healthy", verified: "false" });
		expect(github.writes).toEqual([]);
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
		const { outputs, code, summary } = await runStep(github, { inputs: inputs() as Record<string, string> });
		expect(outputs).toMatchObject({ decision: "inconclusive", reason });
		expect(code).toBe(1);
		expect(summary).toContain("**Next:**");
	});

	it("when the instance is swapped while it is measured", async () => {
		// Known by the first look, and another from the fifth measured request on.
		shop.whenAsked = (requests) => {
			if (requests === 5) shop.sha = OTHER;
		};
		const inputs = { ...withErrorRate(), interval: "500ms", bake: "3s" };
		const { outputs, output } = await runStep(github, { inputs });
		expect(outputs, output).toMatchObject({ decision: "inconclusive", reason: "identity-mismatch" });
	});

	it.each([
		["was never deployed", () => deployed(1, OTHER, "1.3.9", [["success", "deployed"]]), "not-deployed"],
		["is still being deployed", () => deployed(1, SHA, "1.4.0", [["in_progress", ""]]), "not-deployed"],
		["failed to deploy", () => deployed(1, SHA, "1.4.0", [["failure", "exit code 1"]]), "not-deployed"],
		[
			"was followed by another",
			() => {
				deployed(1, SHA, "1.4.0", [["success", "deployed"]]);
				deployed(2, OTHER, "1.5.0", [["success", "deployed"]]);
			},
			"superseded",
		],
		[
			"was rolled back",
			() =>
				deployed(1, SHA, "1.4.0", [
					["success", "deployed"],
					["failure", "rolled back: to v1.3.9"],
				]),
			"rolled-back",
		],
	])("when the release %s", async (_, arrange, reason) => {
		arrange();
		const { outputs, result } = await runStep(github, { inputs: withErrorRate() });
		expect(outputs).toMatchObject({ decision: "inconclusive", reason, verified: "false" });
		expect(result.signals).toEqual([]);
		expect(github.writes).toEqual([]);
	});

	it("when another deployment is finished while this one is measured", async () => {
		deployed(1, SHA, "1.4.0", [["success", "deployed"]]);
		let lists = 0;
		github.onRequest = (_, path) => {
			if (path === "deployments" && ++lists === 2) deployed(2, OTHER, "1.5.0", [["success", "deployed"]]);
			return undefined;
		};
		const { outputs } = await runStep(github, { inputs: withErrorRate() });
		expect(outputs).toMatchObject({ decision: "inconclusive", reason: "superseded", verified: "false" });
		expect(github.deployments[0]!.statuses).toHaveLength(1);
		const decoded = decodeRecord(github.checkRuns[0]!.output.text);
		expect(decoded.ok && replay(decoded.entry, { verify: replayVerification }).outcome).toEqual({ kind: "same" });
	});

	it("when a private address is not allowed", async () => {
		const { "allow-hosts": _, ...inputs } = withErrorRate();
		const { outputs, summary } = await runStep(github, { inputs });
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
		let asked = 0;
		github.onRequest = () => {
			asked++;
			return undefined;
		};
		const { code, output, outputs } = await runStep(github, { inputs: { ...withErrorRate(), ...wrong } });
		expect(code).toBe(1);
		expect(output).toContain(name);
		expect(output).not.toMatch(/^\s+at /m);
		expect(outputs).toEqual({});
		expect(asked).toBe(0);
	});

	it("and so are inputs that contradict each other", async () => {
		const { code, output } = await runStep(github, { inputs: { ...withErrorRate(), "error-rate-query": "up" } });
		expect(code).toBe(1);
		expect(output).toContain("`error-rate-query` needs `prometheus-url`");
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
	const step = () => runStep(github, { inputs: { version: "1.4.0", environment: "production" } });
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
		github.policy = policy({
			analytics: {
				source: { url: `${shop.url}/events?since={since}` },
				deadline: "500ms",
				events: [{ name: "checkout", properties: ["version"] }],
			},
		});
		const { outputs, output } = await step();
		expect(outputs, output).toMatchObject({ decision, reason });
	});

	it("new issues with the policy's labels are unhealthy", async () => {
		deployed(1, SHA, "1.4.0", [["success", "deployed"]]);
		github.issues.push({
			id: 12,
			number: 12,
			title: "@team checkout <b>broken</b>",
			body: "",
			state: "open",
			state_reason: null,
			html_url: "https://github.example/octoacme/shop/issues/12",
			user: { login: "user", type: "User" },
			author_association: "NONE",
			labels: [{ name: "bug" }],
			assignees: [],
			milestone: null,
			created_at: new Date().toISOString(),
			closed_at: null,
			performed_via_github_app: null,
		});
		github.policy = policy({ feedback: { labels: ["regression", "bug"] } });
		const { outputs, summary, output } = await step();
		expect(outputs, output).toMatchObject({ decision: "unhealthy", reason: "feedback-exceeded" });
		expect(summary).toContain("12");
		expect(summary).not.toContain("@team");
		expect(summary).not.toContain("<b>");
	});

	it("nothing is new since a deployment that nobody recorded, and nothing is its own baseline", async () => {
		const source = { type: "json", url: `${shop.url}/at/{time}`, value: "$.rate" };
		const compare = { with: "baseline", window: "1s", "max-increase": 9 };
		const metric = { name: "m", source, compare, interval: "50ms", count: 3, "on-no-data": "inconclusive" };
		github.policy = policy({ feedback: { labels: ["bug"] }, "security-alerts": true, metrics: [metric] });
		const { outputs, result } = await step();
		expect(outputs).toMatchObject({ decision: "inconclusive" });
		const reasons = result.signals!.filter((signal) => signal["verdict"] === "inconclusive").map((one) => one["name"]);
		expect(reasons).toEqual(expect.arrayContaining(["m", "user feedback", "security alerts"]));
		expect(result.signals!.find((signal) => signal["name"] === "m")).toMatchObject({ reason: "no-baseline" });
	});

	it("alerts that cannot be read are not no alerts", async () => {
		deployed(1, SHA, "1.4.0", [["success", "deployed"]]);
		github.policy = policy({ "security-alerts": true });
		expect((await step()).outputs).toMatchObject({ decision: "healthy" });
		github.alerts = "forbidden";
		expect((await step()).outputs).toMatchObject({ decision: "inconclusive", reason: "unreadable" });
	});

	it("a failing smoke probe is unhealthy, and nothing is baked", async () => {
		github.policy = policy({})
			.replace("/health", "/version")
			.replace('"deadline":"5s"', '"body-contains":["welcome"],"deadline":"300ms"');
		const { outputs, result } = await step();
		expect(outputs).toMatchObject({ decision: "unhealthy", reason: "probe-failed", signals: '["health"]' });
		expect(result.signals!.map((signal) => signal["kind"])).toEqual(["identity", "probe"]);
	});

	it("an environment that the policy does not know is refused", async () => {
		github.policy = policy({});
		const { code, output } = await runStep(github, { inputs: { version: "1.4.0", environment: "prod" } });
		expect(code).toBe(1);
		expect(output).toContain("the policy knows production");
	});
});

describe("a token without a permission", () => {
	it.each([
		["checks: write", "/repos/octoacme/shop/check-runs", "true"],
		["deployments: write", "/repos/octoacme/shop/deployments/1/statuses", "false"],
	])("%s is named, and later jobs still get the verdict", async (permission, refused, verified) => {
		deployed(1, SHA, "1.4.0", [["success", "deployed"]]);
		github.onRequest = (method, path) => (method === "POST" && path === refused ? 403 : undefined);
		const { code, output, outputs } = await runStep(github, { inputs: withErrorRate() });
		expect(code).toBe(1);
		expect(output).toContain(permission);
		expect(outputs).toMatchObject({ decision: "healthy", reason: "verified", verified });
	});
});

describe("a run that is cut off", () => {
	it("says so on the commit in its post phase, and only then", async () => {
		const inputs = { ...withErrorRate(), bake: "20s" };
		const started = performance.now();
		const main = await runStep(github, {
			inputs,
			onStart: (child) => {
				setTimeout(() => child.kill("SIGINT"), 2_500);
			},
		});
		expect(main.code).toBe(1);
		expect(main.output).toContain("cancelled");
		expect(performance.now() - started).toBeLessThan(9_000);
		expect(github.checkRuns).toEqual([]);
		const post = await runStep(github, { inputs, state: main.state });
		expect(post.code, post.output).toBe(0);
		expect(github.checkRuns).toMatchObject([{ name: "octoacme/verify (production)", conclusion: "cancelled" }]);
		await runStep(github, { inputs, state: main.state });
		expect(github.checkRuns).toHaveLength(1);
	});

	it("and a run that ended leaves its post phase nothing to do", async () => {
		const main = await runStep(github, { inputs: withErrorRate() });
		github.writes.splice(0);
		await runStep(github, { inputs: withErrorRate(), state: main.state });
		expect(github.writes).toEqual([]);
	});
});
