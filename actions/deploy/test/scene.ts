/** A shop that is to be deployed: the local GitHub over a repository with tags, a preflight that said go, a canary command, and a bundle to run. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DeploymentState, WorkflowRunState } from "@octoacme/local-github/delivery-state.ts";
import type { Fault } from "@octoacme/local-github/faults.ts";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import {
	type ActionResult,
	type ActionRun,
	findBrokenRules,
	runAction,
	runPost,
} from "../../../test/harness/action.ts";
import { seedCheck, seedRun } from "../../preflight/test/shop-evidence.ts";
import { preflightEntry } from "./facts.ts";

/** Same commits each time: their dates and authors are fixed. Copied for every scene. */
const template = mkdtempSync(join(tmpdir(), "deploy-repository-"));
process.on("exit", () => rmSync(template, { recursive: true, force: true }));
const WORKFLOW = ".github/workflows/ship.yml";
export const OLD = commit(template, "feat: carts", () => {
	git(template, "init", "-q", "-b", "main", "--template=");
	// Preflight's verdict counts only from a run of the default branch's workflow file.
	mkdirSync(join(template, ".github/workflows"), { recursive: true });
	writeFileSync(join(template, WORKFLOW), "on: { push: { tags: [v*] } }\n");
	// What a scene and a build leave in a workspace.
	writeFileSync(join(template, ".gitignore"), "/canary*\n/deploy/\n/build/\n");
});
export const NEW = commit(template, "feat: carts have a sum");
git(template, "tag", "v1.0.0", OLD);
git(template, "tag", "v1.1.0", NEW);

function git(folder: string, ...args: readonly string[]): string {
	const date = "2026-01-01T00:00:00Z";
	const person = { NAME: "Ana", EMAIL: "ana@example.com", DATE: date };
	const by = (role: string) => Object.entries(person).map(([name, value]) => [`GIT_${role}_${name}`, value] as const);
	return execFileSync("git", ["-c", "commit.gpgsign=false", ...args], {
		cwd: folder,
		encoding: "utf8",
		env: {
			PATH: process.env["PATH"] ?? "",
			HOME: folder,
			GIT_CONFIG_NOSYSTEM: "1",
			...Object.fromEntries([...by("AUTHOR"), ...by("COMMITTER")]),
		},
	}).trim();
}

function commit(folder: string, message: string, before?: () => void): string {
	before?.();
	git(folder, "add", "-A");
	git(folder, "commit", "-q", "--allow-empty", "-m", message);
	return git(folder, "rev-parse", "HEAD");
}

const POLICY_FILE = ".github/release-policy.yml";

/** By policy: the two releases with it on the default branch; made once, copied for every scene. */
const withPolicy = new Map<string, string>();
process.on("exit", () => {
	for (const folder of withPolicy.values()) rmSync(folder, { recursive: true, force: true });
});

function makeRepository(policy: string): string {
	const known = withPolicy.get(policy);
	if (known !== undefined) return known;
	const folder = mkdtempSync(join(tmpdir(), "deploy-repository-"));
	cpSync(template, folder, { recursive: true });
	commit(folder, "chore: policy", () => writeFileSync(join(folder, POLICY_FILE), policy));
	withPolicy.set(policy, folder);
	return folder;
}

export const SECRET = "s3cr3t-canary-value";

/** What the job's permissions in the README grant. */
const PERMISSIONS = {
	actions: "read",
	checks: "write",
	contents: "write",
	deployments: "write",
	issues: "write",
} as const;

export interface Scene extends AsyncDisposable {
	readonly github: LocalGitHub;
	readonly token: string;
	readonly workspace: string;
	/** The check run of preflight. */
	readonly preflight: () => LocalGitHub["state"]["checks"][number];
	/** The workflow run with this id. */
	readonly workflowRun: (id: number) => WorkflowRunState;
	/** A further run of the ship workflow, under way. */
	readonly addRun: (id: number) => void;
	readonly moveTag: (tag: string, sha: string) => void;
	/** Replaces the plan of faults; an empty one heals GitHub. */
	readonly plan: (...faults: Fault[]) => void;
	readonly locks: () => readonly string[];
	/** Takes every lock away, as somebody by hand would. */
	readonly dropLocks: () => void;
	/** Writes the policy and lets preflight say go under it. */
	readonly setPolicy: (yaml: string) => void;
	/** A commit with this policy, on a branch beside the default one. */
	readonly addStray: (text: string) => string;
	/** The commit of the default branch. */
	readonly head: () => string;
	/** Writes a policy that others extend as `octo/shop:base.yml@bases`; gives the commit. */
	readonly writeBase: (text: string) => string;
	/** Writes the policy's file as it is given, valid or not; undefined deletes it. */
	readonly writePolicy: (text: string | undefined) => void;
	/** What each run of the canary saw, oldest first. */
	readonly canary: () => readonly Readonly<Record<string, string>>[];
	/** How many runs and post phases there were. */
	readonly processes: () => number;
	readonly run: (change?: Partial<ActionRun>) => Promise<ActionResult>;
	readonly post: (main: ActionResult, change?: Partial<ActionRun>) => Promise<ActionResult>;
	/** Deployment statuses as `state: description`, per deployment. */
	readonly statuses: () => readonly (readonly string[])[];
	/** A finished deployment of another run. */
	readonly addDeployment: (fields: {
		readonly sha: string;
		readonly version: string;
		readonly environment: string;
		readonly statuses: readonly (readonly [DeploymentState["statuses"][number]["state"], string])[];
		readonly artifactDigest?: string;
		readonly runId?: string;
		readonly target?: string;
	}) => number;
}

/** `v1.1.0` at NEW is to follow `v1.0.0` at OLD. */
export async function openScene(yaml = POLICY): Promise<Scene> {
	const folder = mkdtempSync(join(tmpdir(), "deploy-github-"));
	cpSync(makeRepository(yaml), folder, { recursive: true });
	const github = await startLocalGitHub({ repository: "octo/shop", folder });
	const token = github.issueToken({ permissions: PERMISSIONS });
	seedUser(github.people, { login: "ada", role: "write" });
	const workspace = mkdtempSync(join(tmpdir(), "shop-"));
	const canaryFile = join(workspace, "canary.jsonl");
	let processes = 0;
	mkdirSync(join(workspace, "deploy"));
	writeFileSync(
		join(workspace, "canary.sh"),
		`#!/usr/bin/env bash\n"${process.execPath}" -e 'require("fs").appendFileSync(process.argv[1], JSON.stringify({...process.env, ARGS: process.argv.slice(2).join(" ")}) + "\\n")' "${canaryFile}" "$@"\n`,
		{ mode: 0o755 },
	);
	const addRun = (id: number, done = false) =>
		seedRun(github, { id, workflow: WORKFLOW, sha: NEW, branch: "v1.1.0", done });
	addRun(1_000);
	addRun(100, true);
	/** Preflight says go under this policy. */
	const judge = (text: string) => {
		const parsed = parsePolicy(text);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		const [service] = Object.keys(parsed.file.services ?? {});
		const policy = resolvePolicy({
			file: parsed.file,
			origin: { kind: "standard" },
			...(service === undefined ? {} : { service }),
		});
		const entry = preflightEntry({
			repository: "octo/shop",
			version: "1.1.0",
			sha: NEW,
			policyDigest: policy.digest,
		});
		github.state.checks.length = 0;
		Object.assign(seedCheck(github, { sha: NEW, name: "octoacme/preflight", run: 100 }), {
			externalId: "octoacme:preflight:-:-:1.1.0",
			output: { title: "go", summary: "go", text: encodeRecord(entry), annotations: [] },
		});
	};
	const scene: Scene = {
		github,
		token,
		workspace,
		preflight: () => github.state.checks[0]!,
		workflowRun: (id) => github.state.runs.find((run) => run.id === id)!,
		addRun: (id) => void addRun(id),
		moveTag: (tag, sha) => void git(folder, "update-ref", `refs/tags/${tag}`, sha),
		plan: (...faults) => {
			github.faults.clear();
			github.faults.add(...faults);
		},
		locks: () => git(folder, "for-each-ref", "--format=%(refname)", "refs/octoacme/locks").split("\n").filter(Boolean),
		dropLocks: () => {
			for (const name of scene.locks()) git(folder, "update-ref", "-d", name);
		},
		addStray: (text) => {
			git(folder, "checkout", "-q", "-b", "stray");
			const sha = commit(folder, "chore: stray", () => writeFileSync(join(folder, POLICY_FILE), text));
			git(folder, "checkout", "-q", "main");
			return sha;
		},
		head: () => git(folder, "rev-parse", "main"),
		writeBase: (text) => {
			const known = git(folder, "branch", "--list", "bases") !== "";
			git(folder, "checkout", "-q", ...(known ? ["bases"] : ["-b", "bases"]));
			const sha = commit(folder, "chore: edit the base", () => writeFileSync(join(folder, "base.yml"), text));
			git(folder, "checkout", "-q", "main");
			return sha;
		},
		writePolicy: (text) =>
			void commit(folder, "chore: edit the policy", () => {
				const file = join(folder, POLICY_FILE);
				if (text === undefined) rmSync(file);
				else writeFileSync(file, text);
			}),
		setPolicy: (text) => {
			commit(folder, "chore: policy", () => writeFileSync(join(folder, POLICY_FILE), text));
			judge(text);
		},
		canary: () =>
			existsSync(canaryFile)
				? readFileSync(canaryFile, "utf8")
						.split("\n")
						.slice(0, -1)
						.map((line) => JSON.parse(line) as Record<string, string>)
				: [],
		processes: () => processes,
		run: (change) => {
			processes++;
			return runAction(describeRun(scene, change));
		},
		post: (main, change) => {
			processes++;
			return runPost(describeRun(scene, change), main);
		},
		statuses: () =>
			github.state.deployments.map(({ statuses }) =>
				statuses.map(({ state, description }) => `${state}: ${description}`),
			),
		addDeployment: ({ sha, version, environment, statuses, artifactDigest, runId, target }) => {
			const id = github.nextId();
			const nth = github.state.deployments.length;
			const at = (second: number) => new Date(Date.UTC(2026, 4, 1) + (nth * 10 + second) * 1_000).toISOString();
			const creator = `${ACTIONS_APP.slug}[bot]`;
			github.state.deployments.push({
				id,
				sha,
				ref: sha,
				task: "deploy",
				environment,
				description: null,
				transient: false,
				production: environment === "production",
				creator,
				createdAt: at(0),
				updatedAt: at(statuses.length),
				payload: {
					schemaVersion: 1,
					key: `-/${environment}/${version}/${runId ?? "900"}${target === undefined ? "" : `/${target}`}`,
					kind: "deploy",
					service: null,
					version,
					tag: `v${version}`,
					sha,
					environment,
					runId: runId ?? "900",
					runAttempt: 1,
					actor: "ada",
					policyDigest: "sha256:x",
					artifactDigest: artifactDigest ?? null,
					previous: null,
					...(target === undefined ? {} : { target }),
				},
				statuses: statuses.map(([state, description], index) => ({
					id: github.nextId(),
					state,
					description,
					environment,
					targetUrl: "",
					environmentUrl: "",
					creator,
					createdAt: at(index),
				})),
			});
			return id;
		},
		[Symbol.asyncDispose]: async () => {
			await github.close();
			rmSync(folder, { recursive: true, force: true });
			rmSync(workspace, { recursive: true, force: true });
		},
	};
	judge(yaml);
	return scene;
}

/** One environment whose command is the canary. */
export const POLICY = `
version: 1
environments:
  - name: production
    deploy: { run: ./canary.sh deploy "$OCTOACME_VERSION" }
`;

/** One environment with this command and more of its keys. */
export function renderPolicy(run: string, more = ""): string {
	return `
version: 1
environments:
  - name: production
    deploy:
      run: ${JSON.stringify(run)}
      timeout: 5s
      env: [PASSED]
${more}`;
}

function describeRun(scene: Scene, change: Partial<ActionRun> = {}): ActionRun {
	const { inputs, ...rest } = change;
	return {
		action: "deploy",
		apiUrl: scene.github.apiUrl,
		graphqlUrl: scene.github.graphqlUrl,
		token: scene.token,
		ref: "refs/tags/v1.1.0",
		sha: NEW,
		workspace: scene.workspace,
		inputs: { environment: "production", ...inputs },
		...rest,
	};
}

/** What deploy wrote down with a deployment. */
export function readPayload({ payload }: DeploymentState): Record<string, unknown> {
	return typeof payload === "string" ? (JSON.parse(payload) as Record<string, unknown>) : payload;
}

/** What must hold after every run, as sentences of what does not; the canary ran `ran` times. */
export function checkRules(scene: Scene, result: ActionResult, ran: number): string[] {
	const { journal, state } = scene.github;
	const run = { action: "deploy", apiUrl: scene.github.apiUrl, token: scene.token };
	const broken = findBrokenRules(run, result, [SECRET]);
	for (const found of journal.violations()) broken.push(`${found.operation} ${found.pointer}: ${found.message}`);
	if (scene.canary().length !== ran) broken.push(`the canary ran ${scene.canary().length} times, expected ${ran}`);
	const keys = state.deployments.map((deployment) => String(readPayload(deployment)["key"]));
	if (new Set(keys).size !== keys.length) broken.push(`two deployments for one key: ${keys.join(", ")}`);
	const ends = ["success", "failure", "error", "inactive"];
	for (const { id, statuses } of state.deployments)
		if (!ends.includes(statuses.at(-1)?.state ?? ""))
			broken.push(`deployment ${id} did not end: ${statuses.at(-1)?.state ?? "no status"}`);
	const sent = JSON.stringify(journal.entries);
	if (sent.includes(SECRET)) broken.push("a secret is in a request");
	if (journal.entries.length > Math.max(120, 25 * scene.processes())) broken.push(`${journal.entries.length} requests`);
	if (scene.locks().length > 0 && result.exit !== null)
		broken.push(`locks are still held: ${scene.locks().join(", ")}`);
	return broken;
}
