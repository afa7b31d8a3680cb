/** A shop with a staged policy, two releases and people, where a test attacks what is read back from GitHub. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { createEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { seedRun } from "../../actions/preflight/test/shop-evidence.ts";
import { type ActionResult, type ActionRun, runAction } from "./action.ts";

export const SHIP = ".github/workflows/ship.yml";
export const STAGED = `version: 1
environments:
  - name: staging
    deploy: { run: 'true' }
  - name: production
    requires: [staging]
    lock-timeout: 5s
    deploy: { run: 'echo "RAN $OCTOACME_KIND $OCTOACME_TAG"' }
roles:
  release-manager: { users: [rita, gone] }
`;

export interface Stage {
	readonly github: LocalGitHub;
	readonly first: string;
	readonly second: string;
	readonly digest: string;
	readonly git: (...args: string[]) => string;
	/** Writes and commits one file; its commit. */
	readonly commit: (message: string, path: string, text: string) => string;
	readonly job: string;
	readonly tokenOf: (login: string, permissions: Readonly<Record<string, "read" | "write">>) => string;
	readonly post: (token: string, path: string, body: unknown) => Promise<{ readonly id: number; readonly sha: string }>;
	readonly run: (
		action: string,
		inputs: Readonly<Record<string, string>>,
		actor?: string,
		by?: string,
	) => Promise<ActionResult>;
	/** `run` with what else a runner says: another run's id, what is done while it goes on. */
	readonly start: (run: Pick<ActionRun, "action" | "inputs"> & Partial<ActionRun>) => Promise<ActionResult>;
}

const closing: (() => Promise<void>)[] = [];
/** Ends what was opened. */
export async function closeStages(): Promise<void> {
	for (const close of closing.splice(0)) await close();
}

function runGit(folder: string, ...args: readonly string[]): string {
	return execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "user.name=Ana", "-c", "user.email=a@x", ...args], {
		cwd: folder,
		encoding: "utf8",
		env: { PATH: process.env["PATH"] ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
	}).trim();
}

function commitFile(folder: string, message: string, path: string, text: string): string {
	writeFileSync(join(folder, path), text);
	runGit(folder, "add", "-A");
	runGit(folder, "commit", "-qm", message);
	return runGit(folder, "rev-parse", "HEAD");
}

interface Releases {
	readonly folder: string;
	readonly first: string;
	readonly second: string;
}

/** By policy and files: made once, copied for every stage. */
const made = new Map<string, Releases>();
process.on("exit", () => {
	for (const { folder } of made.values()) rmSync(folder, { recursive: true, force: true });
});

/** A repository with the releases v1.0.0 and v1.1.0. */
function makeReleases(policy: string, files: Readonly<Record<string, string>>): Releases {
	const key = JSON.stringify([policy, files]);
	const known = made.get(key);
	if (known !== undefined) return known;
	const folder = mkdtempSync(join(tmpdir(), "trust-releases-"));
	runGit(folder, "init", "-q", "-b", "main");
	mkdirSync(join(folder, ".github/workflows"), { recursive: true });
	writeFileSync(join(folder, SHIP), "on: push\n");
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const first = commitFile(folder, "start", ".github/release-policy.yml", policy);
	runGit(folder, "tag", "v1.0.0");
	const second = commitFile(folder, "feat: two (#12)", "a.txt", "2");
	runGit(folder, "tag", "v1.1.0");
	const releases = { folder, first, second };
	made.set(key, releases);
	return releases;
}

export async function openStage(policy = STAGED, files: Readonly<Record<string, string>> = {}): Promise<Stage> {
	const releases = makeReleases(policy, files);
	const { first, second } = releases;
	const folder = mkdtempSync(join(tmpdir(), "trust-"));
	cpSync(releases.folder, folder, { recursive: true });
	const git = (...args: string[]) => runGit(folder, ...args);
	const commit = (message: string, path: string, text: string) => commitFile(folder, message, path, text);
	const github = await startLocalGitHub({ repository: "octo/shop", folder, private: true });
	closing.push(async () => {
		await github.close();
		rmSync(folder, { recursive: true, force: true });
	});
	for (const [login, role] of Object.entries({
		rita: "maintain",
		mallory: "write",
		gone: "none",
		"octoacme-release": "write",
	} as const))
		seedUser(github.people, { login, role });
	const job = github.issueToken({
		permissions: {
			actions: "read",
			checks: "write",
			contents: "write",
			deployments: "write",
			issues: "write",
			"pull-requests": "read",
			statuses: "read",
		},
	});
	seedRun(github, { id: 1000, workflow: SHIP, sha: second, branch: "v1.1.0", done: false });
	const start: Stage["start"] = ({ inputs, ...run }) =>
		runAction({
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token: job,
			workspace: folder,
			ref: "refs/tags/v1.1.0",
			sha: second,
			actor: "rita",
			...run,
			inputs: { environment: "production", ...inputs },
		});
	const parsed = parsePolicy(policy);
	if (!parsed.ok) throw new Error("the policy of this test is not valid");
	return {
		github,
		first,
		second,
		git,
		commit,
		job,
		digest: resolvePolicy({ file: parsed.file, origin: { kind: "standard" } }).digest,
		tokenOf: (login, permissions) => github.issueToken({ permissions, login }),
		post: async (token, path, body) => {
			const answer = await fetch(`${github.apiUrl}/repos/octo/shop${path}`, {
				method: "POST",
				headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
				body: JSON.stringify(body),
			});
			if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
			return (await answer.json()) as { id: number; sha: string };
		},
		run: (action, inputs, actor = "rita", triggeringActor = actor) => start({ action, inputs, actor, triggeringActor }),
		start,
	};
}

/** A lock that somebody who may push wrote; it names `run`. */
export async function takeLock(stage: Stage, name: string, run: string, more: object = {}): Promise<void> {
	const mallory = stage.tokenOf("mallory", { contents: "write" });
	const now = new Date().toISOString();
	const { sha } = await stage.post(mallory, "/git/tags", {
		tag: "octoacme-locks",
		message: JSON.stringify({ owner: "rita", run, attempt: 1, reason: "x", since: now, ...more }),
		object: stage.second,
		type: "commit",
		tagger: { name: "m", email: "m@x", date: now },
	});
	await stage.post(mallory, "/git/refs", { ref: `refs/octoacme/locks/${name}`, sha });
}

/** v1.0.0 was deployed and verified in production, v1.1.0 after it: the release that a rollback brings back, and the one it ends. */
export async function deployBoth(stage: Stage): Promise<void> {
	for (const [version, sha, status] of [
		["1.0.0", stage.first, ["success", "verified: ok"]],
		["1.1.0", stage.second, ["success", "deployed"]],
	] as const) {
		await postDeployment(stage, stage.job, describeDeployment(sha, version, "production"), status);
		await new Promise((done) => setTimeout(done, 1_100));
	}
}

/** The hash of the entry. */
export function postVerdict(stage: Stage, token: string, run: string, change: object = {}): Promise<string> {
	const entry = createEntry(
		{
			phase: "preflight",
			at: new Date().toISOString(),
			actor: "rita",
			run: { id: run, attempt: 1, url: "" },
			repository: "octo/shop",
			version: "1.1.0",
			sha: stage.second,
			service: null,
			environment: null,
			policyDigest: stage.digest,
			decision: "go",
			reason: "all-met",
			reasons: [],
			facts: {},
			...change,
		},
		null,
		false,
	);
	const posted = stage.post(token, "/check-runs", {
		name: "octoacme/preflight",
		head_sha: stage.second,
		external_id: "octoacme:preflight:-:-:1.1.0",
		status: "completed",
		conclusion: "success",
		completed_at: new Date().toISOString(),
		output: { title: "Go", summary: "x", text: encodeRecord(entry) },
	});
	return posted.then(() => entry.hash);
}

export function describeDeployment(sha: string, version: string, environment: string, change: object = {}) {
	return {
		ref: sha,
		task: "deploy",
		auto_merge: false,
		required_contexts: [],
		environment,
		payload: {
			schemaVersion: 1,
			key: `-/${environment}/${version}/900`,
			kind: "deploy",
			service: null,
			version,
			tag: `v${version}`,
			sha,
			environment,
			runId: "900",
			runAttempt: 1,
			actor: "rita",
			policyDigest: "sha256:x",
			artifactDigest: null,
			previous: null,
			...change,
		},
	};
}

export async function postDeployment(
	stage: Stage,
	token: string,
	body: object,
	...statuses: (readonly [string, string])[]
) {
	const { id } = await stage.post(token, "/deployments", body);
	for (const [state, description] of statuses)
		await stage.post(token, `/deployments/${id}/statuses`, { state, description, auto_inactive: false });
	return id;
}
