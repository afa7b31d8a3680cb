/** A shop whose newest release failed: the local GitHub, a server that says what runs, people's channels, a canary, and the bundle to run. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommentState, IssueState } from "@octoacme/local-github/collaboration-state.ts";
import type { DeploymentState, WorkflowRunState } from "@octoacme/local-github/delivery-state.ts";
import type { Fault } from "@octoacme/local-github/faults.ts";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import type { TokenRequest } from "@octoacme/local-github/tokens.ts";
import {
	type ActionResult,
	type ActionRun,
	findBrokenRules,
	runAction,
	runPost,
} from "../../../test/harness/action.ts";
import { readPayload, seedDeployment } from "../../../test/harness/deployments.ts";
import { Repository } from "../../../test/harness/repository.ts";
import { seedRun } from "../../preflight/test/shop-evidence.ts";

const WORKFLOW = ".github/workflows/ship.yml";
const POLICY = ".github/release-policy.yml";
/** Copied for every scene. */
const template = Repository.init();
process.on("exit", () => template[Symbol.dispose]());
export const SHAS = {
	"1.0.0": template.commit("feat: carts", { [WORKFLOW]: "on: { push: { tags: [v*] } }\n" }),
	"1.1.0": template.commit("feat: carts have a sum"),
	"1.2.0": template.commit("feat: sums have taxes"),
} as const;
for (const [version, sha] of Object.entries(SHAS)) template.git("tag", `v${version}`, sha);
export type Version = keyof typeof SHAS;
export const SECRETS = ["routing-key-canary", "hmac-key-canary", "slack-path-canary"];

/** What the README asks the job to grant. */
export const PERMISSIONS: TokenRequest["permissions"] = {
	actions: "read",
	checks: "write",
	contents: "write",
	deployments: "write",
	issues: "write",
};

export interface Delivery {
	readonly path: string;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
	readonly body: Record<string, unknown>;
}

export interface Scene extends AsyncDisposable {
	readonly github: LocalGitHub;
	/** The job's token; another one may take its place. */
	token: string;
	readonly repository: Repository;
	readonly workspace: string;
	/** What each run of the canary saw, oldest first. */
	readonly canary: () => readonly Readonly<Record<string, string>>[];
	readonly run: (change?: Partial<ActionRun>) => Promise<ActionResult>;
	readonly post: (main: Pick<ActionResult, "state">, change?: Partial<ActionRun>) => Promise<ActionResult>;
	/** Replaces the plan of faults; an empty one heals GitHub. */
	readonly plan: (...faults: Fault[]) => void;
	/** Sets the status of a workflow run, which is added when there is none. */
	readonly setRun: (id: number, status: WorkflowRunState["status"]) => void;
	/** Moves a tag, or deletes it. */
	readonly setTag: (tag: string, sha: string | null) => void;
	/** Names of the environments' locks that are held. */
	readonly locks: () => readonly string[];
	readonly setPolicy: (more: { readonly environment?: string; readonly top?: string; readonly run?: string }) => void;
	readonly editPolicy: (edit: (text: string) => string) => void;
	/** The deployment of the release that failed. */
	readonly failed: () => DeploymentState;
	readonly release: (version: Version) => LocalGitHub["state"]["releases"][number];
	/** Tag of the release that is marked as latest. */
	readonly latest: () => string | undefined;
	readonly channelUrl: string;
	/** What the channels got. */
	readonly deliveries: Delivery[];
	/** How the channels answer. */
	answerChannel: (path: string) => { readonly status: number; readonly headers?: Record<string, string> } | "hang";
	/** Whether what runs is healthy. */
	healthy: boolean;
	/** Answers in place of what runs; null: it answers itself. */
	answerShop: ((response: ServerResponse, running: string) => void) | null;
	/** Statuses of the rollback deployments as `state: description`. */
	readonly rollbacks: () => readonly (readonly string[])[];
	readonly issues: () => readonly IssueState[];
	readonly comments: () => readonly CommentState[];
	readonly incidents: () => readonly IssueState[];
	readonly reviews: () => readonly IssueState[];
}

const BEGUN = ["in_progress", "the command runs"] as const;
const DEPLOYED = ["success", "deployed"] as const;
const VERIFIED = ["success", "verified: healthy"] as const;

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return (server.address() as AddressInfo).port;
}

/** 1.0.0 was verified, 1.1.0 was not, 1.2.0 runs and failed. */
export async function openScene(environment = "production"): Promise<Scene> {
	const repository = template.copy();
	const github = await startLocalGitHub({ repository: "octo/shop", folder: repository.folder });
	// A public repository: everyone may read. The policy's roles name their users.
	for (const login of ["ada", "bob", "cleo", "eve", "mallory", "rex"]) seedUser(github.people, { login, role: "read" });
	const workspace = mkdtempSync(join(tmpdir(), "shop-"));
	const canaryFile = join(workspace, "canary.jsonl");
	const runningFile = join(workspace, "running");
	writeFileSync(runningFile, "1.2.0");
	writeFileSync(
		join(workspace, "deploy.sh"),
		`#!/usr/bin/env bash\nset -euo pipefail\n"${process.execPath}" -e 'require("fs").appendFileSync(process.argv[1], JSON.stringify(process.env) + "\\n")' "${canaryFile}"\necho -n "$OCTOACME_VERSION" > "${runningFile}"\n`,
		{ mode: 0o755 },
	);
	const shop = createServer((_, response) => {
		const running = readFileSync(runningFile, "utf8");
		if (scene.answerShop !== null) return scene.answerShop(response, running);
		response.writeHead(scene.healthy ? 200 : 500, { "content-type": "application/json" });
		response.end(JSON.stringify({ version: running }));
	});
	const channels = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString("utf8");
		const path = request.url ?? "/";
		const answer = scene.answerChannel(path);
		if (answer === "hang") return;
		if (answer.status < 300)
			scene.deliveries.push({
				path,
				text,
				headers: request.headers,
				body: JSON.parse(text) as Record<string, unknown>,
			});
		response.writeHead(answer.status, answer.headers);
		// PagerDuty and Slack say in the body whether they took it.
		const taken = path === "/pager" ? JSON.stringify({ status: "success", dedup_key: "key7" }) : "ok";
		response.end(answer.status < 300 ? taken : undefined);
	});
	const [shopPort, channelPort] = await Promise.all([listen(shop), listen(channels)]);
	const env = {
		PAGER_KEY: SECRETS[0]!,
		HOOK_KEY: SECRETS[1]!,
		HOOK_URL: `http://127.0.0.1:${channelPort}/hook`,
		SLACK_URL: `http://127.0.0.1:${channelPort}/${SECRETS[2]}`,
	};
	const describeRun = (change: Partial<ActionRun> = {}): ActionRun => {
		const { inputs, env: more, ...rest } = change;
		return {
			action: "rollback",
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token: scene.token,
			ref: "refs/tags/v1.2.0",
			sha: SHAS["1.2.0"],
			workspace,
			inputs: { environment, reason: "error rate 7 %", ...inputs },
			env: { ...env, ...more },
			...rest,
		};
	};
	const isOf = (label: string) => (issue: IssueState) => issue.labels.includes(`octoacme:${label}`);
	const scene: Scene = {
		github,
		token: github.issueToken({ permissions: PERMISSIONS }),
		repository,
		workspace,
		channelUrl: `http://127.0.0.1:${channelPort}`,
		deliveries: [],
		answerChannel: () => ({ status: 202 }),
		healthy: true,
		answerShop: null,
		canary: () =>
			// A killed run leaves its command running: what stands there counts once its line is whole.
			existsSync(canaryFile)
				? readFileSync(canaryFile, "utf8")
						.split("\n")
						.slice(0, -1)
						.map((line) => JSON.parse(line) as Record<string, string>)
				: [],
		run: (change) => runAction(describeRun(change)),
		post: (main, change) => runPost(describeRun(change), main),
		plan: (...faults) => {
			github.faults.clear();
			github.faults.add(...faults);
		},
		setRun: (id, status) => {
			const run =
				github.state.runs.find((one) => one.id === id) ??
				seedRun(github, { id, workflow: WORKFLOW, sha: SHAS["1.2.0"], branch: "v1.2.0" });
			Object.assign(run, { status, conclusion: status === "completed" ? "cancelled" : null });
		},
		setTag: (tag, sha) => void github.git.updateRef(`refs/tags/${tag}`, sha),
		locks: () => repository.refs("refs/octoacme/locks"),
		setPolicy: ({ environment: more = "", top = "", run = "./deploy.sh" }) => {
			repository.commit("chore: policy", {
				[POLICY]: `version: 1
roles:
  on-call: { users: [ada], notify: [pager] }
  devops: { users: [bob], notify: [hook] }
  security-champion: { users: [eve], notify: [slack] }
  support-lead: { users: [cleo], notify: [slack] }
  release-manager: { users: [rex] }
channels:
  pager: { type: pagerduty, routing-key: PAGER_KEY, endpoint: "http://127.0.0.1:${channelPort}/pager" }
  hook: { type: webhook, url: HOOK_URL, secret: HOOK_KEY }
  slack: { type: slack, url: SLACK_URL }
${top}
environments:
  - name: ${environment}
    lock-timeout: 2s
    deploy: { run: ${JSON.stringify(run)}, timeout: 20s }
    allow-hosts: ["127.0.0.1:${shopPort}", "127.0.0.1:${channelPort}"]
    smoke:
      - { type: http, name: front page, url: "http://127.0.0.1:${shopPort}/", json-equals: { "$.version": "{version}" }, deadline: 1s, interval: 200ms }
${more}
`,
			});
		},
		editPolicy: (edit) => {
			repository.commit("chore: edit the policy", {
				[POLICY]: edit(readFileSync(join(repository.folder, POLICY), "utf8")),
			});
		},
		failed: () => github.state.deployments.find(({ sha }) => sha === SHAS["1.2.0"])!,
		release: (version) => github.state.releases.find(({ tag }) => tag === `v${version}`)!,
		latest: () => github.state.releases.find(({ id }) => id === github.state.latestReleaseId)?.tag,
		rollbacks: () =>
			github.state.deployments
				.filter(({ task }) => task === "rollback")
				.map(({ statuses }) => statuses.map(({ state, description }) => `${state}: ${description}`)),
		issues: () => github.people.issues,
		comments: () => github.people.comments,
		incidents: () => github.people.issues.filter(isOf("incident")),
		reviews: () => github.people.issues.filter(isOf("review")),
		[Symbol.asyncDispose]: async () => {
			await github.close();
			repository[Symbol.dispose]();
			for (const server of [shop, channels]) {
				server.closeAllConnections();
				server.close();
			}
			rmSync(workspace, { recursive: true, force: true });
		},
	};
	scene.setRun(1000, "in_progress");
	scene.setRun(900, "completed");
	scene.setPolicy({});
	const deployed = (version: Version, ...more: (typeof VERIFIED)[]) =>
		seedDeployment(github, {
			sha: SHAS[version],
			version,
			environment,
			artifactDigest: `sha256:of-${version}`,
			statuses: [BEGUN, DEPLOYED, ...more],
		});
	deployed("1.0.0", VERIFIED);
	deployed("1.1.0");
	deployed("1.2.0");
	for (const version of ["1.0.0", "1.2.0"] as const) {
		const at = github.git.commit(SHAS[version])!.committedAt;
		github.state.releases.push({
			id: github.nextId(),
			tag: `v${version}`,
			target: "main",
			name: version,
			body: `Notes of ${version}.`,
			draft: false,
			prerelease: false,
			immutable: false,
			author: "github-actions[bot]",
			createdAt: at,
			publishedAt: at,
			assets: [],
		});
	}
	github.state.latestReleaseId = scene.release("1.2.0").id;
	return scene;
}

/** What must hold after a run that ended by itself, as sentences of what does not; pages are counted by the key that a pager knows them by. */
export function checkRules(scene: Scene, result: ActionResult): string[] {
	const { journal, state } = scene.github;
	const broken = findBrokenRules(
		{ action: "rollback", apiUrl: scene.github.apiUrl, token: scene.token },
		result,
		SECRETS,
	);
	for (const found of journal.violations()) broken.push(`${found.operation} ${found.pointer}: ${found.message}`);
	const keys = state.deployments.map((deployment) => String(readPayload(deployment)["key"]));
	if (new Set(keys).size !== keys.length) broken.push(`two deployments for one key: ${keys.join(", ")}`);
	const ends = ["success", "failure", "error", "inactive"];
	for (const { id, statuses } of state.deployments)
		if (!ends.includes(statuses.at(-1)?.state ?? "")) broken.push(`deployment ${id} did not end`);
	if (scene.incidents().length > 1) broken.push(`${scene.incidents().length} incidents`);
	if (scene.reviews().length > 1) broken.push(`${scene.reviews().length} reviews`);
	const pages = new Set(scene.deliveries.filter(({ path }) => path === "/pager").map(({ body }) => body["dedup_key"]));
	if (pages.size > 1) broken.push(`pages with several keys: ${[...pages].join(", ")}`);
	if (scene.locks().length > 0) broken.push(`locks are still held: ${scene.locks().join(", ")}`);
	const sent = JSON.stringify(journal.entries);
	for (const secret of SECRETS) if (sent.includes(secret)) broken.push("a secret is in a request to GitHub");
	const markers = scene.comments().map(({ body }) => body.split("\n")[0]);
	if (new Set(markers).size !== markers.length) broken.push(`a comment was written twice: ${markers.join(", ")}`);
	return broken;
}
