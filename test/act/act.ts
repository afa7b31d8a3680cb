/** Runs a repository's workflow with act on this machine, our actions taken from this tree, against the local GitHub. */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { connectRunner } from "@octoacme/rehearsal/github-port.ts";
import { isMap, isScalar, parseDocument, visit } from "yaml";
import { listActions } from "../../scripts/action-contract.ts";
import { requireCurrentBundles } from "../harness/bundles.ts";

requireCurrentBundles();

const ROOT = join(import.meta.dirname, "../..");

/** The tests that need act say so where it is not there. */
export function isActInstalled(): boolean {
	return spawnSync("act", ["--version"]).status === 0;
}

/**
 * Without the keys that act 0.2.89 refuses although GitHub knows them: `vulnerability-alerts` in permissions,
 * `deployment` of an environment, `queue` of a concurrency. act gives one token to all jobs and keeps no deployments, so
 * none of them would change what it does.
 */
export function adaptWorkflow(text: string): string {
	const document = parseDocument(text);
	const drop: Readonly<Record<string, string>> = {
		permissions: "vulnerability-alerts",
		environment: "deployment",
		concurrency: "queue",
	};
	visit(document, {
		Pair(_, pair) {
			if (!isScalar(pair.key) || !isMap(pair.value)) return;
			const key = drop[String(pair.key.value)];
			if (key !== undefined) pair.value.delete(key);
		},
	});
	return document.toString({ lineWidth: 0 });
}

/** What act takes for `octoacme/…@v1` and for checkout; made once for many runs. */
export interface ActSources {
	readonly args: readonly string[];
}

/** A stand-in for actions/checkout, whose own code is not on this machine: everything of the repository, at the commit asked for. */
const CHECKOUT = `name: Checkout
description: Checks the repository out from this machine.
inputs:
  ref: { description: Commit or ref., default: "" }
  fetch-depth: { description: Everything is there., default: "1" }
  fetch-tags: { description: Everything is there., default: "false" }
  persist-credentials: { description: There are none., default: "false" }
runs:
  using: composite
  steps:
    - shell: bash
      env: { REF: "\${{ inputs.ref }}" }
      run: |
        [ -e .git ] || git init --quiet
        git fetch --quiet --force "$CHECKOUT_FROM" '+refs/heads/*:refs/remotes/origin/*' '+refs/tags/*:refs/tags/*'
        git checkout --quiet --force --detach "\${REF:-$GITHUB_SHA}"
        git clean -ffdxq
`;

/** Copies of the actions and reusable workflows of this tree, as act can read them. */
export function prepareSources(folder: string): ActSources {
	const tree = join(folder, "release-actions");
	mkdirSync(join(tree, ".github/workflows"), { recursive: true });
	for (const action of listActions()) {
		const from = join(ROOT, "actions", action);
		cpSync(join(from, "action.yml"), join(tree, "actions", action, "action.yml"));
		cpSync(join(from, "dist"), join(tree, "actions", action, "dist"), { recursive: true });
	}
	for (const file of readdirSync(join(ROOT, ".github/workflows")))
		writeFileSync(
			join(tree, ".github/workflows", file),
			adaptWorkflow(readFileSync(join(ROOT, ".github/workflows", file), "utf8")),
		);
	const checkout = join(folder, "checkout");
	mkdirSync(checkout);
	writeFileSync(join(checkout, "action.yml"), CHECKOUT);
	const pinned = new Set(["v4", "v5", "v6"]);
	for (const file of readdirSync(join(tree, ".github/workflows")))
		for (const [, ref] of readFileSync(join(tree, ".github/workflows", file), "utf8").matchAll(
			/actions\/checkout@([0-9a-z.]+)/g,
		))
			pinned.add(ref!);
	const map = (name: string, path: string) => ["--local-repository", `${name}=${path}`];
	return {
		args: [
			...map("octoacme/release-actions@v1", tree),
			...listActions().flatMap((action) => map(`octoacme/${action}@v1`, join(tree, "actions", action))),
			...[...pinned].flatMap((ref) => map(`actions/checkout@${ref}`, checkout)),
		],
	};
}

export interface ActRun {
	readonly github: LocalGitHub;
	readonly sources: ActSources;
	/** Where act keeps its workspaces. */
	readonly folder: string;
	/** Path of the workflow in the repository. */
	readonly workflow: string;
	readonly tag: string;
	readonly actor: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly secrets?: Readonly<Record<string, string>>;
	/** The run whose jobs all run again, and how often it has run before. */
	readonly again?: { readonly runId: number; readonly attempts: number };
}

export interface ActResult {
	readonly exitCode: number | null;
	readonly output: string;
	readonly runId: number;
}

/** What GitHub would do when the tag is pushed; ended after two minutes. act's one token has all that workflows may have. */
export async function runWithAct(run: ActRun): Promise<ActResult> {
	const { github } = run;
	const repository = `${github.git.owner}/${github.git.name}`;
	const sha = github.git.resolve(`tags/${run.tag}`)!;
	const clone = mkdtempSync(join(run.folder, "act-"));
	const git = (...args: string[]) => {
		const result = spawnSync("git", args, { cwd: clone, encoding: "utf8" });
		if (result.status !== 0) throw new Error(`git ${args.join(" ")}: ${result.stderr}`);
	};
	git("clone", "--quiet", github.git.folder, "work");
	const work = join(clone, "work");
	spawnSync("git", ["checkout", "--quiet", "--detach", run.tag], { cwd: work });
	const event = {
		ref: `refs/tags/${run.tag}`,
		before: "0".repeat(40),
		after: sha,
		created: true,
		repository: {
			full_name: repository,
			name: github.git.name,
			owner: { login: github.git.owner },
			default_branch: github.git.defaultBranch,
		},
		sender: { login: run.actor },
	};
	writeFileSync(join(clone, "event.json"), JSON.stringify(event));
	const shown = join(clone, "workflow.yml");
	writeFileSync(shown, adaptWorkflow(github.git.run(["show", `${sha}:${run.workflow}`])));
	const port = connectRunner(github);
	const attempt = (run.again?.attempts ?? 0) + 1;
	const { runId } = await port.runStarted({
		runId: run.again?.runId ?? null,
		attempt,
		name: "act",
		workflowPath: run.workflow,
		event: "push",
		ref: event.ref,
		sha,
		actor: run.actor,
	});
	// act reports no jobs, and what an action writes is believed of a run only while a job of it runs: one stands for all of act's.
	const job = {
		...{ runId, attempt, name: "act", jobId: "act", sha, workflowPath: run.workflow },
		...{ permissions: {}, environment: null },
	};
	const { checkRunId } = await port.jobStarted(job);
	const token = github.issueToken({
		name: "act",
		permissions: Object.fromEntries(
			["actions", "checks", "contents", "deployments", "discussions", "issues", "statuses"]
				.map((scope) => [scope, "write"] as const)
				.concat([
					["pull-requests", "write"],
					["security-events", "write"],
					["vulnerability-alerts", "write"],
				]),
		),
	});
	const env = {
		...run.env,
		GITHUB_API_URL: github.apiUrl,
		GITHUB_GRAPHQL_URL: github.graphqlUrl,
		GITHUB_SERVER_URL: github.serverUrl,
		GITHUB_REPOSITORY: repository,
		GITHUB_RUN_ID: String(runId),
		GITHUB_RUN_ATTEMPT: String(attempt),
		CHECKOUT_FROM: github.git.folder,
		GITHUB_WORKFLOW_REF: `${repository}/${run.workflow}@${event.ref}`,
	};
	const args = [
		"push",
		...["-W", shown, "-e", join(clone, "event.json"), "-P", "ubuntu-latest=-self-hosted", "--actor", run.actor],
		...[
			"--action-cache-path",
			join(clone, "cache"),
			"--action-offline-mode",
			"--pull=false",
			"--no-cache-server",
			"--no-skip-checkout",
		],
		...["--env-file", "/dev/null", "--secret-file", "/dev/null", "--var-file", "/dev/null"],
		...run.sources.args,
		...Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
		...Object.entries({ ...run.secrets, GITHUB_TOKEN: token }).flatMap(([name, value]) => ["-s", `${name}=${value}`]),
	];
	try {
		const { exitCode, output } = await start(work, args);
		const result = { conclusion: exitCode === 0 ? "success" : "failure" } as const;
		await port.jobCompleted({ ...job, checkRunId, result });
		await port.runChanged({ runId, status: "completed", conclusion: exitCode === 0 ? "success" : "failure" });
		return { exitCode, output, runId };
	} finally {
		rmSync(clone, { recursive: true, force: true });
	}
}

/** Settings of whoever runs the tests must not reach act. */
function start(cwd: string, args: readonly string[]): Promise<{ exitCode: number | null; output: string }> {
	const child = spawn("act", args, {
		cwd,
		env: { PATH: process.env.PATH, HOME: cwd, LANG: "C.UTF-8" },
		timeout: 120_000,
		stdio: ["ignore", "pipe", "pipe"],
	});
	const chunks: Buffer[] = [];
	child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
	child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString("utf8") }));
	});
}
