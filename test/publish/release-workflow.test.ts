/**
 * This repository's own release workflow, run by the rehearsal's runner against the local GitHub: it waits for its gate, stops at
 * a missing mirror, goes on, and what it published is used through `uses: octoacme/preflight@v1`.
 *
 * Real: every step's script, our actions, the bundles' rebuild, GitHub's API, the mirrors. Not real: the attestation and the
 * app's token (the runner stands in and says so), and the download of npm packages (the installed ones are linked).
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { seedComment, seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { createMirrorResolver } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import { connectRunner } from "@octoacme/rehearsal/github-port.ts";
import { runWorkflow } from "@octoacme/rehearsal/runner/run.ts";
import type { RunWorkflowOptions, WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { seedScans } from "@octoacme/rehearsal/shop/seed.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { requireCurrentBundles } from "../harness/bundles.ts";

requireCurrentBundles("actions/announce", "actions/preflight", "actions/release-notes", "packages/cli");

const ROOT = resolve(import.meta.dirname, "../..");
/** The actions that the workflow itself uses: the others would be built and published alike. */
const ACTIONS = ["announce", "preflight", "release-notes"];
const TAG = "v1.1.0";

describe("our own release", () => {
	// Beside node_modules, so that its files can be linked.
	mkdirSync(join(ROOT, ".scratch"), { recursive: true });
	const folder = mkdtempSync(join(ROOT, ".scratch/release-"));
	const source = join(folder, "source");
	const origin = join(folder, "origin.git");
	const mirrors = join(folder, "mirrors");
	const bin = join(folder, "bin");
	let github: LocalGitHub;
	let sha: string;
	const runs: WorkflowRunResult[] = [];

	const git = (cwd: string, ...args: readonly string[]) =>
		execFileSync("git", ["-c", "user.name=Rita", "-c", "user.email=rita@example.test", ...args], {
			cwd,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "pipe"],
		}).trim();
	const makeMirror = (name: string) => git(folder, "init", "-q", "--bare", "-b", "main", join(mirrors, `${name}.git`));
	const refs = (repository: string) =>
		Object.fromEntries(
			git(repository, "for-each-ref", "--format=%(refname) %(objectname)")
				.split("\n")
				.map((line) => line.split(" ") as [string, string]),
		);
	const job = (run: WorkflowRunResult, id: string) => run.jobs.find((found) => found.id === id);
	const said = (run: WorkflowRunResult) =>
		run.jobs.flatMap(({ id, steps }) =>
			steps.flatMap(({ annotations, log, conclusion }) => [
				...annotations.map(({ level, message }) => `${id}: ${level}: ${message}`),
				...(conclusion === "failure" ? log.slice(-5) : []),
			]),
		);

	const base = (): Pick<RunWorkflowOptions, "event" | "repository" | "github" | "workspaceRoot"> => ({
		event: {
			name: "push",
			ref: `refs/tags/${TAG}`,
			sha,
			actor: "rita",
			payload: {
				ref: `refs/tags/${TAG}`,
				after: sha,
				repository: { full_name: "octoacme/release-actions", default_branch: "main" },
				sender: { login: "rita" },
			},
		},
		repository: { owner: "octoacme", name: "release-actions", path: origin },
		github: connectRunner(github),
		// One for all attempts: artifacts outlive an attempt.
		workspaceRoot: join(folder, "runs"),
	});
	const attempt = async () => {
		const path = ".github/workflows/release.yml";
		const before = runs.at(-1);
		const run = await runWorkflow({
			...base(),
			workflow: { path, text: readFileSync(join(ROOT, path), "utf8") },
			secrets: { MIRROR_APP_CLIENT_ID: "Iv1.rehearsal", MIRROR_APP_PRIVATE_KEY: "a key" },
			// setup-node puts its folder first on PATH, where npm is found beside it.
			nodePath: join(bin, "node"),
			machineEnv: {
				PUBLISH_MIRRORS: `file://${mirrors}`,
				PUBLISH_REMOTE: `file://${origin}`,
			},
			...(before === undefined ? {} : { resumeFrom: before }),
		});
		runs.push(run);
		return run;
	};

	beforeAll(async () => {
		const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
			cwd: ROOT,
			encoding: "utf8",
		})
			.split("\0")
			.filter((path) => path !== "" && existsSync(join(ROOT, path)))
			.filter((path) => !path.startsWith("test/") && !/^(actions|packages)\/[^/]+\/test\//.test(path))
			// Of the others only what the command line is made of.
			.filter((path) => !/^actions\/(deploy|rollback|verify)\/(?!src\/|package\.json$)/.test(path));
		for (const path of files) cpSync(join(ROOT, path), join(source, path));
		const reusable = (name: string) => join(source, ".github/workflows", name);
		const others = [
			"ship",
			"ship-oidc",
			"stage",
			"stage-oidc",
			"rollback",
			"rollback-oidc",
			"drill",
			"drill-oidc",
			"hold",
		];
		for (const name of others.map((other) => `${other}.yml`)) cpSync(reusable("signoff.yml"), reusable(name));
		git(source, "init", "-q", "-b", "main");
		git(source, "add", "-A");
		git(source, "commit", "-q", "-m", "Everything until now");
		git(source, "tag", "v1.0.0");
		writeFileSync(
			join(source, "docs/news.md"),
			"# News\n\nMirrors can be set up by hand.\nThey follow each release.\nThey keep its tags.\n",
		);
		git(source, "add", "-A");
		git(source, "commit", "-q", "-m", "feat: tell how mirrors are set up (#7)");
		sha = git(source, "rev-parse", "HEAD");
		git(source, "tag", TAG);
		git(folder, "clone", "-q", "--bare", source, origin);
		for (const name of [...ACTIONS.slice(1), "release"]) makeMirror(name);

		mkdirSync(bin);
		symlinkSync(process.execPath, join(bin, "node"));
		const npm = execFileSync("sh", ["-c", "command -v npm"], { encoding: "utf8" }).trim();
		// The job that builds needs the packages inside its checkout, since a bundle's bytes tell where its modules lay.
		const link = `cmp package-lock.json "${ROOT}/package-lock.json" || exit 1
	if [ "$GITHUB_JOB" = build ]; then cp -al "${ROOT}/node_modules" node_modules; else ln -s "${ROOT}/node_modules" node_modules; fi`;
		writeFileSync(join(bin, "npm"), `#!/bin/sh\nif [ "$1" = ci ]; then ${link}; exit; fi\nexec "${npm}" "$@"\n`, {
			mode: 0o755,
		});

		github = await startLocalGitHub({ repository: "octoacme/release-actions", folder: origin });
		github.state.immutableReleases = true;
		for (const [login, role] of [
			["rita", "admin"],
			["ada", "write"],
			["Rita", "write"],
		] as const)
			seedUser(github.people, { login, role });
		github.derivePulls();
		seedScans(github, sha);
		const runner = connectRunner(github);
		const ci = {
			name: "CI",
			workflowPath: ".github/workflows/ci.yml",
			event: "push",
			ref: "refs/heads/main",
			sha,
			actor: "ada",
			attempt: 1,
		};
		const { runId } = await runner.runStarted({ ...ci, runId: null });
		const check = { ...ci, name: "Check", runId, jobId: "check", permissions: {}, environment: null };
		const { checkRunId } = await runner.jobStarted(check);
		await runner.jobCompleted({ ...check, checkRunId, result: { conclusion: "success" } as never });
		await runner.runChanged({ runId, status: "completed", conclusion: "success" });
	}, 60_000);
	afterAll(async () => {
		await github?.close();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});

	it("rebuilds and compares the bundles, attests, drafts, and waits at its gate without touching anything", async () => {
		const run = await attempt();
		expect(job(run, "build")?.conclusion, said(run).join("\n")).toBe("success");
		expect(job(run, "attest")?.conclusion, said(run).join("\n")).toBe("success");
		expect(said(run).join("\n")).toContain(
			"attest: warning: The rehearsal stands in for the attestation: 8 subjects were found, nothing was signed.",
		);
		expect(job(run, "notes")?.conclusion, said(run).join("\n")).toBe("success");
		expect(
			job(run, "preflight")?.steps.find(({ id }) => id === "preflight")?.outputs["decision"],
			said(run).join("\n"),
		).toBe("pending");
		expect(["skipped", "cancelled"]).toContain(job(run, "publish")?.conclusion);
		expect(github.state.releases.map(({ tag, draft }) => [tag, draft])).toEqual([[TAG, true]]);
		expect(Object.keys(refs(origin))).not.toContain("refs/tags/v1");
	}, 240_000);

	it("publishes an immutable release once it is signed, and stops before v1 at a mirror that is missing", async () => {
		const issue = github.people.issues.find((entry) => (entry.body ?? "").startsWith("<!-- octoacme:release:"))!;
		for (const [line] of new Set(
			[...(issue.body ?? "").matchAll(/\/signoff [a-z-]+ [0-9a-f]{40}/g)].map(([line]) => line),
		).entries())
			seedComment(github.people, {
				issueNumber: issue.number,
				author: "rita",
				body: line,
				createdAt: github.now().toISOString(),
			});
		const run = await attempt();
		expect(job(run, "publish")?.conclusion, said(run).join("\n")).toBe("success");
		const release = github.state.releases.find(({ tag }) => tag === TAG)!;
		expect({ draft: release.draft, immutable: release.immutable }).toEqual({ draft: false, immutable: true });
		const names = release.assets.map(({ name }) => name);
		expect(names.sort()).toEqual(
			[
				"SHA256SUMS",
				...["release", ...ACTIONS].map((name) => `${name}-1.1.0.tar.gz`),
				"octoacme-release-1.1.0.tgz",
				// By the release-notes action, beside what was packed.
				"release-notes.md",
				"release-record.json",
				"release-tree.json",
				"sbom.cdx.json",
			].sort(),
		);
		expect(job(run, "mirror")?.conclusion).toBe("failure");
		expect(said(run).join("\n")).toMatch(
			/mirror: error: .*announce\.git could not be read: .*Create the repository, empty/,
		);
		expect(Object.keys(refs(join(mirrors, "preflight.git")))).toContain("refs/tags/v1");
		expect(Object.keys(refs(origin))).not.toContain("refs/tags/v1");
	}, 120_000);

	it("goes on where it stopped when its failed jobs are run again, and moves v1 last", async () => {
		makeMirror("announce");
		const before = refs(join(mirrors, "preflight.git"));
		const run = await attempt();
		expect(run.conclusion, said(run).join("\n")).toBe("success");
		expect(job(run, "publish")?.reused).toBe(true);
		expect(refs(join(mirrors, "preflight.git"))).toEqual(before);
		for (const name of [...ACTIONS, "release"])
			expect(Object.keys(refs(join(mirrors, `${name}.git`)))).toEqual([
				"refs/heads/main",
				"refs/tags/v1",
				"refs/tags/v1.1",
				"refs/tags/v1.1.0",
			]);
		expect(refs(origin)).toMatchObject({ "refs/tags/v1": sha, "refs/tags/v1.1": sha, [`refs/tags/${TAG}`]: sha });
		expect(
			github.people.issues.filter(({ body }) => (body ?? "").startsWith("<!-- octoacme:announcement:")),
		).toHaveLength(2);
		expect(renderViolations(github.journal)).toBe("");
	}, 120_000);

	it("publishes in the release repository the tree that was packed and attested", () => {
		const asset = github.state.releases
			.find(({ tag }) => tag === TAG)!
			.assets.find(({ name }) => name === "release-tree.json")!;
		const facts = JSON.parse(Buffer.from(asset.bytes).toString("utf8"));
		const repository = join(mirrors, "release.git");
		expect(facts).toEqual({
			version: "1.1.0",
			source: sha,
			tree: git(repository, "rev-parse", "v1.1.0^{tree}"),
			actions: git(repository, "rev-parse", "v1.1.0^1"),
		});
		expect(git(repository, "show", "v1.1.0:.github/workflows/ship.yml")).toContain(
			`octoacme/release/actions/preflight@${facts.actions} # v1.1.0`,
		);
	});

	it("lets nothing pass whose bundles are not what is committed, or that has a file more", () => {
		const build = parse(readFileSync(join(ROOT, ".github/workflows/release.yml"), "utf8")).jobs.build;
		const script: string = build.steps.find(({ name }: { name?: string }) => name?.startsWith("Compare")).run;
		const compare = () => spawnSync("bash", ["-eo", "pipefail", "-c", script], { cwd: source, encoding: "utf8" });
		const bundle = join(source, "actions/preflight/dist/index.js");
		expect(compare()).toMatchObject({ status: 0, stdout: "" });
		const committed = readFileSync(bundle);
		writeFileSync(bundle, `${committed} `);
		expect(compare()).toMatchObject({ status: 1, stdout: expect.stringContaining("actions/preflight/dist/index.js") });
		writeFileSync(bundle, committed);
		writeFileSync(join(source, "actions/preflight/dist/1.js"), "");
		expect(compare()).toMatchObject({ status: 1, stdout: expect.stringContaining("?? actions/preflight/dist/1.js") });
		rmSync(join(source, "actions/preflight/dist/1.js"));
		const cli = join(source, "packages/cli/dist/index.js");
		writeFileSync(cli, `${readFileSync(cli)} `);
		expect(compare()).toMatchObject({ status: 1, stdout: expect.stringContaining("packages/cli/dist/index.js") });
	});

	it("is used from its mirrors as octoacme/preflight@v1, and by version and commit", async () => {
		const checkouts = join(folder, "checkouts");
		const resolveAction = createMirrorResolver(mirrors, checkouts);
		const text = `
on: push
permissions: { contents: write, actions: read, checks: write, statuses: read, deployments: read, issues: write, pull-requests: read, security-events: read, vulnerability-alerts: read }
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: { fetch-depth: 0 }
      - id: gate
        uses: octoacme/preflight@v1
        with: { mode: advisory }
`;
		const run = await runWorkflow({ ...base(), workflow: { path: ".github/workflows/gate.yml", text }, resolveAction });
		expect(run.conclusion, said(run).join("\n")).toBe("success");
		expect(job(run, "gate")?.steps.find(({ id }) => id === "gate")?.outputs["decision"]).toBe("go");
		const commit = refs(join(mirrors, "preflight.git"))["refs/tags/v1"]!;
		expect(readdirSync(checkouts)).toEqual([`preflight-${commit}`]);
		expect(readdirSync(join(checkouts, `preflight-${commit}`)).sort()).toEqual([
			".git",
			"LICENSE",
			"README.md",
			"action.yml",
			"dist",
		]);
		for (const ref of ["v1.1.0", "v1.1", commit])
			expect(await resolveAction(`octoacme/preflight@${ref}`)).toBe(join(checkouts, `preflight-${commit}`));
		for (const uses of [
			"octoacme/preflight@v2",
			"octoacme/deploy@v1",
			"octoacme/../x@v1",
			"octoacme/preflight@-x",
			"other/preflight@v1",
		])
			expect(await resolveAction(uses)).toBeUndefined();
	}, 60_000);
});
