/** Every example as its README tells it: the very files, a pushed tag, people who sign, a platform that answers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import type { WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { standForCluster } from "./cluster.ts";
import { monorepo, openSetting, type Setting, shop } from "./setting.ts";

const folder = mkdtempSync(join(tmpdir(), "examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

const LOOK = ".github/workflows/look.yml";
const errorsOf = (result: WorkflowRunResult) =>
	result.jobs.flatMap((job) =>
		[...job.annotations, ...job.steps.flatMap((step) => step.annotations)].filter(({ level }) => level === "error"),
	);
const releasesOf = ({ github }: Setting) =>
	github.state.releases.map(({ tag, draft }) => `${tag}${draft ? " (draft)" : ""}`).sort();
const latestOf = ({ github }: Setting) =>
	github.state.releases.find(({ id }) => id === github.state.latestReleaseId)?.tag;
function expectGood(setting: Setting, result: WorkflowRunResult): void {
	expect(errorsOf(result)).toEqual([]);
	expect(result.conclusion).toBe("success");
	expect(renderViolations(setting.github.journal)).toBe("");
}

/** What a team sees on its first day: the workflow of the example with `mode: advisory`, and nothing signed. */
async function lookFirst(setting: Setting): Promise<void> {
	const result = await setting.release("v1.0.0", { workflow: LOOK, signed: false });
	expectGood(setting, result);
	const warnings = result.jobs.flatMap((job) =>
		job.steps.flatMap((step) => step.annotations.filter(({ level }) => level === "warning")),
	);
	// What would have stopped it: the gate that waits for people, and both deploys without a go.
	expect(warnings.map(({ title }) => title)).toEqual(["preflight: waiting", "deploy", "deploy"]);
	expect(warnings[0]!.message).toMatch(/Pending for v1\.0\.0/);
	for (const { message } of warnings) expect(message).toMatch(/^Would have stopped here \(mode: advisory\): /);
	for (const { message } of warnings.slice(1)) expect(message).toMatch(/refused/);
	const told = result.jobs.flatMap(({ id, steps }) =>
		steps.some(({ summary }) => summary?.startsWith("> [!WARNING]\n> **Would have stopped here.**")) ? [id] : [],
	);
	expect(told).toEqual(["preflight", "staging", "production"]);
	expect(setting.platform.deploys).toEqual([]);
	expect(setting.github.state.deployments).toEqual([]);
	expect(releasesOf(setting)).toEqual(["v1.0.0 (draft)"]);
	const verdicts = setting.github.state.checks.filter(({ name }) => name === "octoacme/preflight");
	expect(verdicts.length).toBeGreaterThan(0);
	expect(verdicts.filter(({ conclusion }) => conclusion === "success")).toEqual([]);
}

describe("the example", () => {
	it("single-service looks first, goes to production, stops in staging what does not answer, and comes back from what breaks under load", async () => {
		await using setting = await openSetting(folder, "single-service", { variables: shop });
		const { platform } = setting;
		const workflow = readFileSync(join(ROOT, "examples/single-service/.github/workflows/release.yml"), "utf8");
		await setting.commit("feat: the first shop", {
			[LOOK]: workflow.replace("    with:\n", "    with:\n      mode: advisory\n"),
		});
		await lookFirst(setting);
		const released = await setting.release("v1.0.0");
		expectGood(setting, released);
		// The same tag, now enforced: what the look left counted as nothing, for the gate waited for people again.
		expect(released.attempt).toBe(2);
		expect(platform.deploys).toEqual(["staging/shop 1.0.0", "production/shop 1.0.0"]);
		expect(releasesOf(setting)).toEqual(["v1.0.0"]);
		await setting.commit("feat: carts", { "cart.mjs": "export default 1;\n" });
		platform.broken.add("1.1.0");
		const failed = await setting.release("v1.1.0");
		expect(failed.conclusion).toBe("failure");
		// Staging found it: production was never touched.
		expect(platform.running.get("production/shop")?.version).toBe("1.0.0");
		expect(releasesOf(setting)).toEqual(["v1.0.0", "v1.1.0 (draft)"]);
		platform.fragile.add("1.2.0");
		await setting.commit("feat: discounts", { "discounts.mjs": "export default 1;\n" });
		const back = await setting.release("v1.2.0");
		expect(back.conclusion).toBe("failure");
		expect(platform.deploys.slice(-3)).toEqual([
			"staging/shop 1.2.0",
			"production/shop 1.2.0",
			"production/shop 1.0.0",
		]);
		expect(platform.running.get("production/shop")?.version).toBe("1.0.0");
		expect(latestOf(setting)).toBe("v1.0.0");
		expect(releasesOf(setting)).toEqual(["v1.0.0", "v1.1.0 (draft)", "v1.2.0 (draft)"]);
		const incidents = setting.github.people.issues.filter(({ labels }) => labels.includes("octoacme:incident"));
		expect(incidents.map(({ title }) => title)).toEqual(["Incident: v1.2.0 in production"]);
		// What verify measured is what the incident says.
		expect(incidents[0]!.body).toMatch(/What failed[\s\S]*pages that fail/);
		expect(renderViolations(setting.github.journal)).toBe("");
	}, 120_000);

	it("monorepo releases one service without the other", async () => {
		await using setting = await openSetting(folder, "monorepo", { variables: monorepo });
		await setting.commit("feat: both", { "api/a.mjs": "1;\n", "web/a.mjs": "1;\n" });
		await setting.commit("feat: pages", { "web/b.mjs": "1;\n" });
		expectGood(setting, await setting.release("api-v1.0.0", { workflow: ".github/workflows/release-api.yml" }));
		expect(setting.platform.deploys).toEqual(["staging/api 1.0.0", "production/api 1.0.0"]);
		expect(releasesOf(setting)).toEqual(["api-v1.0.0"]);
		const body = setting.github.state.releases[0]!.body ?? "";
		expect(body).toContain("both");
		expect(body).not.toContain("pages");
	}, 120_000);

	it("hotfix-line brings a fix to the old line and leaves `latest` where it is", async () => {
		await using setting = await openSetting(folder, "hotfix-line", { variables: shop });
		await setting.commit("feat: the first shop", {});
		expectGood(setting, await setting.release("v1.2.0"));
		setting.git("branch", "release/1.2");
		await setting.commit("feat: carts", { "cart.mjs": "export default 1;\n" });
		expectGood(setting, await setting.release("v1.3.0"));
		const fix = await setting.commit("fix: no leak of sessions", { "session.mjs": "export default 1;\n" });
		setting.git("checkout", "-q", "release/1.2");
		setting.git("cherry-pick", "--no-commit", fix);
		await setting.commit("fix: no leak of sessions", {});
		expectGood(setting, await setting.release("v1.2.1"));
		expect(latestOf(setting)).toBe("v1.3.0");
		const body = setting.github.state.releases.find(({ tag }) => tag === "v1.2.1")!.body ?? "";
		expect(body).toContain("no leak of sessions");
		expect(body).not.toContain("carts");
	}, 180_000);

	it("kubernetes rolls one image out by its digest, and back", async () => {
		const cluster = standForCluster(folder);
		const before = process.env["PATH"];
		process.env["PATH"] = `${cluster.bin}:${before}`;
		onTestFinished(() => {
			process.env["PATH"] = before;
		});
		await using setting = await openSetting(folder, "kubernetes", { variables: cluster.variables });
		const digests = ["1", "2"].map((digit) => `sha256:${digit.repeat(64)}`);
		cluster.setDigest(digests[0]!);
		const sha = await setting.commit("feat: the first shop", {});
		expectGood(setting, await setting.release("v1.0.0"));
		const running = () => setting.platform.running.get("production/shop");
		expect(running()).toEqual({ sha, version: "1.0.0", digest: digests[0] });
		cluster.setDigest(digests[1]!);
		await setting.commit("feat: carts", { "cart.mjs": "export default 1;\n" });
		setting.platform.fragile.add("1.1.0");
		expect((await setting.release("v1.1.0")).conclusion).toBe("failure");
		// The tag was moved between the stages, each time; and the way back found the digest of then.
		const image = (digest: string) => `set image deployment/shop shop=ghcr.io/octoacme/shop@${digest}`;
		expect(cluster.listSet()).toEqual([
			`staging ${image(digests[0]!)}`,
			`production ${image(digests[0]!)}`,
			`staging ${image(digests[1]!)}`,
			`production ${image(digests[1]!)}`,
			`production ${image(digests[0]!)}`,
		]);
		expect(running()).toEqual({ sha, version: "1.0.0", digest: digests[0] });
	}, 120_000);

	it("split-jobs changes production in a job that may only read, and records what that job came to", async () => {
		await using setting = await openSetting(folder, "split-jobs", {
			variables: shop,
			secrets: (platform) => ({ DEPLOY_URL: `${platform}/deploy` }),
		});
		const { github, platform } = setting;
		await setting.commit("feat: the first shop", {});
		expectGood(setting, await setting.release("v1.0.0"));
		expect(platform.deploys).toEqual(["production/shop 1.0.0"]);
		expect(github.state.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(["success"]);
		const deploy = setting.git("show", "HEAD:ops/deploy.mjs");
		await setting.commit("feat: a deploy that fails", { "ops/deploy.mjs": `${deploy}\nprocess.exit(3);\n` });
		const failed = await setting.release("v1.1.0");
		expect(failed.conclusion).toBe("failure");
		expect(failed.jobs.map(({ id, conclusion }) => `${id} ${conclusion}`)).toEqual([
			"preflight success",
			"begin success",
			"change failure",
			"finish failure",
		]);
		expect(github.state.deployments.at(-1)?.statuses.at(-1)).toMatchObject({ state: "failure" });
		// The lock was let go of: the next release begins at once.
		await setting.commit("fix: the deploy", { "ops/deploy.mjs": `${deploy}\n` });
		expectGood(setting, await setting.release("v1.1.1"));
		expect(platform.running.get("production/shop")?.version).toBe("1.1.1");
	}, 120_000);

	it("static-site serves the files of the commit", async () => {
		await using setting = await openSetting(folder, "static-site", {
			variables: (platform, siteRoot) => ({ SITE_URL: `${platform}/site`, SITE_ROOT: siteRoot }),
		});
		const sha = await setting.commit("feat: hello", {});
		expectGood(setting, await setting.release("v1.0.0"));
		const page = await fetch(`${setting.platform.url}/site/version.json`);
		expect(await page.json()).toEqual({ version: "1.0.0", sha });
		expect(releasesOf(setting)).toEqual(["v1.0.0"]);
	}, 120_000);

	it("library publishes and announces without deploying", async () => {
		await using setting = await openSetting(folder, "library", { variables: () => ({}) });
		await setting.commit("feat: a library", { "index.mjs": "export default 1;\n" });
		expectGood(setting, await setting.release("v1.0.0"));
		expect(releasesOf(setting)).toEqual(["v1.0.0"]);
		expect(setting.github.state.deployments).toEqual([]);
		expect(setting.github.people.issues.filter(({ labels }) => labels.includes("release-news"))).toHaveLength(1);
	}, 120_000);

	it("is in the list, and nothing else is", () => {
		const listed = [
			...readFileSync(join(ROOT, "examples/README.md"), "utf8").matchAll(/\]\(([\w.-]+)(?:\/README\.md)?\)/g),
		];
		const there = readdirSync(join(ROOT, "examples")).filter((name) => name !== "README.md");
		expect(listed.map(([, name]) => name).sort()).toEqual(there.sort());
	});
});
