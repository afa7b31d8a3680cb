/** Every example as its README tells it: the very files, a pushed tag, people who sign, a platform that answers. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import type { WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { openSetting, type Setting } from "./setting.ts";

const folder = mkdtempSync(join(tmpdir(), "examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

const errorsOf = (result: WorkflowRunResult) =>
	result.jobs.flatMap((job) =>
		[...job.annotations, ...job.steps.flatMap((step) => step.annotations)].filter(({ level }) => level === "error"),
	);
const releasesOf = ({ github }: Setting) =>
	github.state.releases.map(({ tag, draft }) => `${tag}${draft ? " (draft)" : ""}`).sort();
const latestOf = ({ github }: Setting) =>
	github.state.releases.find(({ id }) => id === github.state.latestReleaseId)?.tag;
const shop = (platform: string) => ({
	STAGING_URL: `${platform}/app/staging/shop`,
	PRODUCTION_URL: `${platform}/app/production/shop`,
	DEPLOY_URL: `${platform}/deploy`,
});

function expectGood(setting: Setting, result: WorkflowRunResult): void {
	expect(errorsOf(result)).toEqual([]);
	expect(result.conclusion).toBe("success");
	expect(renderViolations(setting.github.journal)).toBe("");
}

describe("the example", () => {
	it("single-service goes to production, and comes back when the next release does not answer", async () => {
		await using setting = await openSetting(folder, "single-service", { variables: shop });
		const { platform } = setting;
		await setting.commit("feat: the first shop", {});
		expectGood(setting, await setting.release("v1.0.0"));
		expect(platform.deploys).toEqual(["staging/shop 1.0.0", "production/shop 1.0.0"]);
		expect(releasesOf(setting)).toEqual(["v1.0.0"]);
		await setting.commit("feat: carts", { "cart.mjs": "export default 1;\n" });
		platform.broken.add("1.1.0");
		const failed = await setting.release("v1.1.0");
		expect(failed.conclusion).toBe("failure");
		// Staging found it: production was never touched.
		expect(platform.running.get("production/shop")?.version).toBe("1.0.0");
		expect(releasesOf(setting)).toEqual(["v1.0.0", "v1.1.0 (draft)"]);
		platform.broken.clear();
	}, 120_000);

	it("monorepo releases one service without the other", async () => {
		const url = (environment: string, service: string) => (platform: string) =>
			`${platform}/app/${environment}/${service}`;
		await using setting = await openSetting(folder, "monorepo", {
			variables: (platform) => ({
				API_STAGING_URL: url("staging", "api")(platform),
				API_URL: url("production", "api")(platform),
				WEB_STAGING_URL: url("staging", "web")(platform),
				WEB_URL: url("production", "web")(platform),
				DEPLOY_URL: `${platform}/deploy`,
			}),
		});
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

	it("kubernetes rolls the image of the commit out", async () => {
		// A stand-in for the cluster alone: kubectl tells the platform what it was told, and keeps every call.
		const bin = mkdtempSync(join(folder, "bin-"));
		const calls = join(bin, "calls");
		writeFileSync(
			join(bin, "kubectl"),
			`#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require("node:fs");
const [, namespace, ...rest] = process.argv.slice(2);
appendFileSync(${JSON.stringify(calls)}, [namespace, ...rest].join(" ") + "\\n");
const state = ${JSON.stringify(join(bin, "state-"))} + namespace;
if (rest[0] === "set") writeFileSync(state, rest[3].split(":").at(-1));
if (rest[0] === "rollout")
	fetch(process.env.KUBECONFIG + "/deploy/" + namespace + "/shop", {
		method: "POST",
		body: JSON.stringify({ sha: readFileSync(state, "utf8"), version: process.env.OCTOACME_VERSION }),
	}).then((answer) => process.exit(answer.ok ? 0 : 1));
`,
		);
		chmodSync(join(bin, "kubectl"), 0o755);
		const before = process.env["PATH"];
		process.env["PATH"] = `${bin}:${before}`;
		onTestFinished(() => {
			process.env["PATH"] = before;
		});
		await using setting = await openSetting(folder, "kubernetes", {
			variables: (platform) => ({
				STAGING_URL: shop(platform).STAGING_URL,
				PRODUCTION_URL: shop(platform).PRODUCTION_URL,
				IMAGE: "registry.test/shop",
				KUBECONFIG: platform,
			}),
		});
		const sha = await setting.commit("feat: the first shop", {});
		expectGood(setting, await setting.release("v1.0.0"));
		expect(
			readFileSync(calls, "utf8")
				.split("\n")
				.filter((line) => line.includes(" set ")),
		).toEqual([
			`staging set image deployment/shop shop=registry.test/shop:${sha}`,
			`production set image deployment/shop shop=registry.test/shop:${sha}`,
		]);
		expect(setting.platform.running.get("production/shop")).toEqual({ sha, version: "1.0.0" });
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

	it("in advisory mode goes to its end in green with nothing in place, and leaves nothing that counts as a go", async () => {
		await using setting = await openSetting(folder, "single-service", { variables: shop });
		const workflow = readFileSync(join(ROOT, "examples/single-service/.github/workflows/release.yml"), "utf8");
		const advisory = workflow.replace("    permissions:\n", "    with:\n      mode: advisory\n    permissions:\n");
		await setting.commit("feat: the first shop", { ".github/workflows/release.yml": advisory });
		const result = await setting.release("v1.0.0", { signed: false });
		expectGood(setting, result);
		const warnings = result.jobs.flatMap((job) =>
			job.steps.flatMap((step) => step.annotations.filter(({ level }) => level === "warning")),
		);
		// What would have stopped it: the gate that waits for people, and both deploys without a go.
		expect(warnings).toHaveLength(3);
		expect(warnings[0]!.title).toBe("preflight: waiting");
		for (const { message } of warnings.slice(1)) expect(message).toMatch(/refused/);
		expect(setting.platform.deploys).toEqual([]);
		expect(releasesOf(setting)).toEqual(["v1.0.0 (draft)"]);
		const verdicts = setting.github.state.checks.filter(({ name }) => name === "octoacme/preflight");
		expect(verdicts.length).toBeGreaterThan(0);
		expect(verdicts.filter(({ conclusion }) => conclusion === "success")).toEqual([]);
	}, 120_000);

	it("is in the list, and nothing else is", () => {
		const listed = [
			...readFileSync(join(ROOT, "examples/README.md"), "utf8").matchAll(/\]\(([\w.-]+)(?:\/README\.md)?\)/g),
		];
		const there = readdirSync(join(ROOT, "examples")).filter((name) => name !== "README.md");
		expect(listed.map(([, name]) => name).sort()).toEqual(there.sort());
	});
});
