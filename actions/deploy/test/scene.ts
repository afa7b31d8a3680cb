/** A shop that is to be deployed: a local GitHub with tags and a preflight that said go, a canary command, and a bundle to run. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
import { preflightEntry } from "./facts.ts";
import { type LoopbackGitHub, startGitHub } from "./loopback-github.ts";

export const OLD = "1".repeat(40);
export const NEW = "2".repeat(40);
export const SECRET = "s3cr3t-canary-value";

export interface Scene extends AsyncDisposable {
	readonly github: LoopbackGitHub;
	readonly workspace: string;
	/** Writes the policy and lets preflight say go under it. */
	readonly setPolicy: (yaml: string) => void;
	/** What each run of the canary saw, oldest first. */
	readonly canary: () => readonly Readonly<Record<string, string>>[];
	readonly run: (change?: Partial<ActionRun>) => Promise<ActionResult>;
	readonly post: (main: ActionResult, change?: Partial<ActionRun>) => Promise<ActionResult>;
	/** Deployment statuses as `state: description`, per deployment. */
	readonly statuses: () => readonly (readonly string[])[];
	/** A finished deployment of another run. */
	readonly addDeployment: (fields: {
		readonly sha: string;
		readonly version: string;
		readonly environment: string;
		readonly statuses: readonly (readonly [string, string])[];
		readonly artifactDigest?: string;
		readonly runId?: string;
	}) => number;
}

/** openScene: `v1.1.0` at NEW is to follow `v1.0.0` at OLD. */
export async function openScene(yaml?: string): Promise<Scene> {
	const github = await startGitHub([OLD, NEW]);
	const workspace = mkdtempSync(join(tmpdir(), "shop-"));
	const canaryFile = join(workspace, "canary.jsonl");
	mkdirSync(join(workspace, "deploy"));
	writeFileSync(
		join(workspace, "canary.sh"),
		`#!/usr/bin/env bash\n"${process.execPath}" -e 'require("fs").appendFileSync(process.argv[1], JSON.stringify({...process.env, ARGS: process.argv.slice(2).join(" ")}) + "\\n")' "${canaryFile}" "$@"\n`,
		{ mode: 0o755 },
	);
	github.refs.set("tags/v1.0.0", { type: "commit", sha: OLD });
	github.refs.set("tags/v1.1.0", { type: "commit", sha: NEW });
	const addRun = (id: string, change: object = {}) =>
		github.runs.set(id, {
			id: Number(id),
			path: ".github/workflows/ship.yml",
			head_sha: NEW,
			head_branch: "v1.1.0",
			event: "push",
			status: "in_progress",
			conclusion: null,
			run_attempt: 1,
			html_url: `https://github.com/octo/shop/actions/runs/${id}`,
			created_at: "2026-06-01T09:00:00Z",
			head_repository: { full_name: "octo/shop" },
			actor: { login: "ada" },
			...change,
		});
	addRun("1000");
	addRun("100", { status: "completed", conclusion: "success" });
	const scene: Scene = {
		github,
		workspace,
		setPolicy: (text) => {
			github.files.set(".github/release-policy.yml", text);
			const parsed = parsePolicy(text);
			if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
			const policy = resolvePolicy({ file: parsed.file, origin: { kind: "standard" } });
			const entry = preflightEntry({
				repository: "octo/shop",
				version: "1.1.0",
				sha: NEW,
				policyDigest: policy.digest,
			});
			github.checkRuns.length = 0;
			github.checkRuns.push({
				id: 1,
				name: "octoacme/preflight",
				head_sha: NEW,
				external_id: "octoacme:preflight:-:-:1.1.0",
				html_url: "https://github.com/octo/shop/runs/1",
				details_url: null,
				status: "completed",
				conclusion: "success",
				started_at: null,
				completed_at: "2026-06-01T09:00:00Z",
				app: { slug: "github-actions" },
				check_suite: null,
				output: { title: "go", summary: "go", text: encodeRecord(entry) },
			});
		},
		canary: () =>
			existsSync(canaryFile)
				? readFileSync(canaryFile, "utf8")
						.trim()
						.split("\n")
						.map((line) => JSON.parse(line) as Record<string, string>)
				: [],
		run: (change) => runAction(describeRun(scene, change)),
		post: (main, change) => runPost(describeRun(scene, change), main),
		statuses: () =>
			github.deployments.map(({ statuses }) => statuses.map(({ state, description }) => `${state}: ${description}`)),
		addDeployment: ({ sha, version, environment, statuses, artifactDigest, runId }) => {
			const id = 500 + github.deployments.length;
			const at = (second: number) => new Date(Date.UTC(2026, 4, 1) + (id + second) * 1_000).toISOString();
			github.deployments.push({
				id,
				sha,
				task: "deploy",
				environment,
				created_at: at(0),
				payload: {
					schemaVersion: 1,
					key: `-/${environment}/${version}/${runId ?? "900"}`,
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
				},
				statuses: statuses.map(([state, description], index) => ({
					id: id * 100 + index,
					state,
					description,
					created_at: at(index),
					environment_url: "",
					log_url: "",
				})),
			});
			return id;
		},
		[Symbol.asyncDispose]: async () => {
			github[Symbol.dispose]();
			rmSync(workspace, { recursive: true, force: true });
		},
	};
	scene.setPolicy(yaml ?? POLICY);
	return scene;
}

/** One environment whose command is the canary. */
export const POLICY = `
version: 1
environments:
  - name: production
    deploy: { run: ./canary.sh deploy "$OCTOACME_VERSION" }
`;

/** renderPolicy: one environment with this command and more of its keys. */
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
		apiUrl: scene.github.url,
		ref: "refs/tags/v1.1.0",
		sha: NEW,
		workspace: scene.workspace,
		inputs: { environment: "production", ...inputs },
		...rest,
	};
}

/** checkRules: I1 to I7 after a run; the canary ran `ran` times. */
export function checkRules(scene: Scene, result: ActionResult, ran: number): string[] {
	const broken = findBrokenRules({ action: "deploy", apiUrl: scene.github.url }, result, [SECRET]);
	if (scene.canary().length !== ran) broken.push(`the canary ran ${scene.canary().length} times, expected ${ran}`);
	const keys = scene.github.deployments.map(({ payload }) => String(payload["key"]));
	if (new Set(keys).size !== keys.length) broken.push(`two deployments for one key: ${keys.join(", ")}`);
	const ends = ["success", "failure", "error", "inactive"];
	for (const { id, statuses } of scene.github.deployments)
		if (!ends.includes(statuses.at(-1)?.state ?? ""))
			broken.push(`deployment ${id} did not end: ${statuses.at(-1)?.state ?? "no status"}`);
	const sent = JSON.stringify(scene.github.journal);
	if (sent.includes(SECRET)) broken.push("a secret is in a request");
	if (scene.github.journal.length > 120) broken.push(`${scene.github.journal.length} requests`);
	const locks = [...scene.github.refs.keys()].filter((name) => name.startsWith("octoacme/locks/"));
	if (locks.length > 0 && result.exit !== null) broken.push(`locks are still held: ${locks.join(", ")}`);
	return broken;
}
