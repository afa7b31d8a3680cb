/** A shop whose newest release is bad: a local GitHub, a server that says what runs, people's channels, a canary, and the bundle to run. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type ActionResult,
	type ActionRun,
	findBrokenRules,
	runAction,
	runPost,
} from "../../../test/harness/action.ts";
import { type Deployment, LoopbackGitHub } from "./loopback-github.ts";

export const SHAS = { "1.0.0": "1".repeat(40), "1.1.0": "2".repeat(40), "1.2.0": "3".repeat(40) } as const;
export type Version = keyof typeof SHAS;
export const SECRETS = ["routing-key-canary", "hmac-key-canary", "slack-path-canary"];

export interface Delivery {
	readonly path: string;
	readonly headers: Readonly<Record<string, unknown>>;
	readonly text: string;
	readonly body: Record<string, unknown>;
}

export interface Scene extends AsyncDisposable {
	readonly github: LoopbackGitHub;
	readonly workspace: string;
	/** What each run of the canary saw, oldest first. */
	readonly canary: () => readonly Readonly<Record<string, string>>[];
	readonly run: (change?: Partial<ActionRun>) => Promise<ActionResult>;
	readonly post: (main: Pick<ActionResult, "state">, change?: Partial<ActionRun>) => Promise<ActionResult>;
	readonly deploy: (version: Version, statuses: readonly (readonly [string, string])[]) => Deployment;
	readonly setPolicy: (more: { readonly environment?: string; readonly top?: string; readonly run?: string }) => void;
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
	readonly incidents: () => LoopbackGitHub["issues"];
	readonly reviews: () => LoopbackGitHub["issues"];
}

const BEGUN = ["in_progress", "the command runs"] as const;
const DEPLOYED = ["success", "deployed"] as const;
const VERIFIED = ["success", "verified: healthy"] as const;

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return (server.address() as AddressInfo).port;
}

/** openScene: 1.0.0 was verified, 1.1.0 was not, 1.2.0 runs and is bad. */
export async function openScene(): Promise<Scene> {
	const github = await new LoopbackGitHub().start();
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
			apiUrl: github.url,
			ref: "refs/tags/v1.2.0",
			sha: SHAS["1.2.0"],
			workspace,
			inputs: { environment: "production", reason: "error rate 7 %", ...inputs },
			env: { ...env, ...more },
			...rest,
		};
	};
	const scene: Scene = {
		github,
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
		deploy: (version, statuses) =>
			github.addDeployment({
				sha: SHAS[version],
				task: "deploy",
				environment: "production",
				statuses,
				payload: {
					schemaVersion: 1,
					key: `-/production/${version}/900`,
					kind: "deploy",
					service: null,
					version,
					tag: `v${version}`,
					sha: SHAS[version],
					environment: "production",
					runId: "900",
					runAttempt: 1,
					actor: "ada",
					policyDigest: "sha256:x",
					artifactDigest: `sha256:of-${version}`,
					previous: null,
				},
			}),
		setPolicy: ({ environment = "", top = "", run = "./deploy.sh" }) => {
			github.files.set(
				".github/release-policy.yml",
				`version: 1
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
  - name: production
    lock-timeout: 2s
    deploy: { run: ${JSON.stringify(run)}, timeout: 20s }
    allow-hosts: ["127.0.0.1:${shopPort}", "127.0.0.1:${channelPort}"]
    smoke:
      - { type: http, name: front page, url: "http://127.0.0.1:${shopPort}/", json-equals: { "$.version": "{version}" }, deadline: 1s, interval: 200ms }
${environment}
`,
			);
		},
		rollbacks: () =>
			github.deployments
				.filter(({ task }) => task === "rollback")
				.map(({ statuses }) => statuses.map(({ state, description }) => `${state}: ${description}`)),
		incidents: () => github.issues.filter(({ labels }) => labels.some(({ name }) => name === "octoacme:incident")),
		reviews: () => github.issues.filter(({ labels }) => labels.some(({ name }) => name === "octoacme:review")),
		[Symbol.asyncDispose]: async () => {
			github[Symbol.dispose]();
			for (const server of [shop, channels]) {
				server.closeAllConnections();
				server.close();
			}
			rmSync(workspace, { recursive: true, force: true });
		},
	};
	for (const version of Object.keys(SHAS) as Version[])
		github.refs.set(`tags/v${version}`, { type: "commit", sha: SHAS[version] });
	github.runs.set("1000", "in_progress");
	github.runs.set("900", "completed");
	scene.setPolicy({});
	scene.deploy("1.0.0", [BEGUN, DEPLOYED, VERIFIED]);
	scene.deploy("1.1.0", [BEGUN, DEPLOYED]);
	scene.deploy("1.2.0", [BEGUN, DEPLOYED]);
	for (const [index, version] of ["1.2.0", "1.0.0"].entries())
		github.releases.push({
			id: 70 + index,
			tag_name: `v${version}`,
			body: `Notes of ${version}.`,
			target_commitish: "main",
			name: version,
			draft: false,
			prerelease: false,
			html_url: "https://github.com/octo/shop/releases",
			upload_url: "https://uploads.github.com/x",
			created_at: "2026-06-01T00:00:00Z",
			published_at: "2026-06-01T00:00:00Z",
			assets: [],
		});
	github.latest = "v1.2.0";
	return scene;
}

/** checkRules: I1 and I3 to I8 after a run that ended by itself; pages are counted by the key that a pager knows them by. */
export function checkRules(scene: Scene, result: ActionResult): string[] {
	const broken = findBrokenRules({ action: "rollback", apiUrl: scene.github.url }, result, SECRETS);
	const keys = scene.github.deployments.map(({ payload }) => String(payload["key"]));
	if (new Set(keys).size !== keys.length) broken.push(`two deployments for one key: ${keys.join(", ")}`);
	const ends = ["success", "failure", "error", "inactive"];
	for (const { id, statuses } of scene.github.deployments)
		if (!ends.includes(statuses.at(-1)?.state ?? "")) broken.push(`deployment ${id} did not end`);
	if (scene.incidents().length > 1) broken.push(`${scene.incidents().length} incidents`);
	if (scene.reviews().length > 1) broken.push(`${scene.reviews().length} reviews`);
	const pages = new Set(scene.deliveries.filter(({ path }) => path === "/pager").map(({ body }) => body["dedup_key"]));
	if (pages.size > 1) broken.push(`pages with several keys: ${[...pages].join(", ")}`);
	const locks = [...scene.github.refs.keys()].filter((name) => name.startsWith("octoacme/locks/"));
	if (locks.length > 0) broken.push(`locks are still held: ${locks.join(", ")}`);
	const sent = JSON.stringify(scene.github.journal);
	for (const secret of SECRETS) if (sent.includes(secret)) broken.push("a secret is in a request to GitHub");
	const markers = scene.github.comments.map(({ body }) => body.split("\n")[0]);
	if (new Set(markers).size !== markers.length) broken.push(`a comment was written twice: ${markers.join(", ")}`);
	return broken;
}
