/** A repository with an example's very files, on a local GitHub, with people who sign, and a tag to push. */
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { nextNumber } from "@octoacme/local-github/collaboration-state.ts";
import { seedPullRequest, seedReview, seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ROOT, resolveAction, resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { connectRunner } from "@octoacme/rehearsal/github-port.ts";
import { pushTag, type ReleaseRun } from "@octoacme/rehearsal/run-release.ts";
import { runWorkflow } from "@octoacme/rehearsal/runner/run.ts";
import type { WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { PEOPLE } from "@octoacme/rehearsal/shop/history.ts";
import { seedScans } from "@octoacme/rehearsal/shop/seed.ts";
import { listOpenSignatures, sign } from "@octoacme/rehearsal/shop/signatures.ts";
import { requireCurrentBundles } from "../harness/bundles.ts";
import { openPlatform, type Platform } from "./platform.ts";

requireCurrentBundles();

const MAINTAINERS = ["rita-release", "paul-product", "olga-oncall", "sam-security"];

/** Variables of the examples with one service. */
export const shop = (platform: string) => ({
	STAGING_URL: `${platform}/app/staging/shop`,
	PRODUCTION_URL: `${platform}/app/production/shop`,
	DEPLOY_URL: `${platform}/deploy`,
});
/** Variables of the example with two. */
export const monorepo = (platform: string) => ({
	API_STAGING_URL: `${platform}/app/staging/api`,
	API_URL: `${platform}/app/production/api`,
	WEB_STAGING_URL: `${platform}/app/staging/web`,
	WEB_URL: `${platform}/app/production/web`,
	DEPLOY_URL: `${platform}/deploy`,
});

export interface Setting extends AsyncDisposable {
	readonly github: LocalGitHub;
	readonly platform: Platform;
	readonly siteRoot: string;
	readonly git: (...args: readonly string[]) => string;
	/** Tags HEAD, unless the tag was pushed before and is run again. */
	readonly tag: (name: string) => void;
	/** The repository's secrets. */
	readonly secrets: Readonly<Record<string, string>>;
	/** People sign what the release issue of a commit asks for; false when it asks nothing. */
	readonly signAll: (sha: string) => boolean;
	/** Commits on the branch that is checked out and lets CI run on it. */
	readonly commit: (message: string, files: Readonly<Record<string, string>>) => Promise<string>;
	/** A person starts one of the example's workflows by hand, on a tag or on the default branch. */
	readonly dispatch: (
		workflow: string,
		started: { readonly by: string; readonly inputs: Readonly<Record<string, string>>; readonly tag?: string },
	) => Promise<WorkflowRunResult>;
	/** Pushes the tag at HEAD; people sign what the release issue asks for, and the failed jobs run again. */
	readonly release: (
		tag: string,
		options?: { readonly workflow?: string; readonly signed?: boolean },
	) => Promise<WorkflowRunResult>;
}

/** `secrets` are lines of RELEASE_VARIABLES beside the platform's; `machineEnv` what the runner's machine has. */
export async function openSetting(
	folder: string,
	example: string,
	options: {
		readonly variables: (platform: string, siteRoot: string) => Readonly<Record<string, string>>;
		/** Secrets beside RELEASE_VARIABLES, such as an environment's. */
		readonly secrets?: (platform: string) => Readonly<Record<string, string>>;
		readonly machineEnv?: (platform: string) => Readonly<Record<string, string>>;
		/** Changes the example's policy before it is committed. */
		readonly editPolicy?: (text: string, platform: string) => string;
		/** What of a release runs, and what takes the place of other people's actions; default: everything runs. */
		readonly release?: (platform: Platform) => Pick<ReleaseRun, "steps" | "standIns">;
	},
): Promise<Setting> {
	const home = mkdtempSync(join(folder, `${basename(example)}-`));
	const siteRoot = mkdtempSync(join(folder, "site-"));
	const platform = await openPlatform(siteRoot);
	const repository = join(home, "repository");
	mkdirSync(repository);
	cpSync(join(ROOT, "examples", example), repository, { recursive: true });
	// The platform is on this machine, which a policy has to allow by name; on the internet nothing is to be allowed.
	const policy = join(repository, ".github/release-policy.yml");
	// Nor does anybody wait a minute here for a release that will not come.
	const edit = options.editPolicy ?? ((text: string) => text);
	writeFileSync(
		policy,
		edit(readFileSync(policy, "utf8"), platform.url)
			.replace(/^( *)(url: \$\{\w+\})$/gm, "$1$2\n$1allow-hosts: [127.0.0.1]")
			.replaceAll("deadline: 1m", "deadline: 5s, interval: 200ms")
			.replaceAll("interval: 1s", "interval: 200ms")
			.replaceAll("matches: sha }", "matches: sha, interval: 200ms }"),
	);
	const github = await startLocalGitHub({ repository: "octoacme/shop", folder: makeEmpty(repository) });
	const { git: repo } = github;
	for (const { login, name } of Object.values(PEOPLE))
		seedUser(github.people, { login, name, role: MAINTAINERS.includes(login) ? "maintain" : "write" });
	let minute = 0;
	const git = (...args: readonly string[]) => {
		const at = new Date(Date.now() - 3_600_000 + ++minute * 1_000).toISOString();
		return repo
			.run(args, {
				env: {
					GIT_AUTHOR_NAME: PEOPLE.ana.name,
					GIT_AUTHOR_EMAIL: `${PEOPLE.ana.login}@users.noreply.github.com`,
					GIT_COMMITTER_NAME: PEOPLE.ana.name,
					GIT_COMMITTER_EMAIL: `${PEOPLE.ana.login}@users.noreply.github.com`,
					GIT_AUTHOR_DATE: at,
					GIT_COMMITTER_DATE: at,
				},
			})
			.trim();
	};
	const secrets = {
		...options.secrets?.(platform.url),
		RELEASE_VARIABLES: Object.entries(options.variables(platform.url, siteRoot))
			.map(([name, value]) => `${name}=${value}`)
			.join("\n"),
	};
	const machineEnv = options.machineEnv?.(platform.url) ?? {};
	const show = (path: string) => ({ path, text: git("show", `HEAD:${path}`) });
	const signAll = (sha: string) => {
		const open = listOpenSignatures(github, sha);
		for (const signature of open) sign(github, signature, new Date());
		return open.length > 0;
	};
	const setting: Setting = {
		github,
		platform,
		siteRoot,
		git,
		tag: (name) => {
			if (repo.attempt(["rev-parse", "--verify", "--quiet", `refs/tags/${name}`]) === null)
				git("tag", "--annotate", "--message", `Release ${name}`, name);
		},
		secrets,
		signAll,
		commit: async (message, files) => {
			for (const [path, text] of Object.entries(files)) {
				mkdirSync(join(repository, path, ".."), { recursive: true });
				writeFileSync(join(repository, path), text);
			}
			const base = repo.attempt(["rev-parse", "HEAD"])?.trim();
			const number = nextNumber(github.people);
			git("add", "-A");
			git("commit", "-q", "--allow-empty", "-m", `${message} (#${number})`);
			const sha = git("rev-parse", "HEAD");
			const ref = git("symbolic-ref", "HEAD");
			const mergedAt = new Date(repo.commit(sha)!.committedAt).toISOString();
			seedPullRequest(github.people, {
				number,
				title: message,
				body: "",
				author: PEOPLE.ana.login,
				createdAt: mergedAt,
				pull: {
					head: { ref: `topic-${number}`, sha, repository: "octoacme/shop" },
					base: { ref: ref.replace("refs/heads/", ""), sha: base ?? sha, repository: "octoacme/shop" },
					mergedAt,
					mergedBy: PEOPLE.rita.login,
					mergeSha: sha,
				},
			});
			seedReview(github.people, {
				pullNumber: number,
				author: PEOPLE.ben.login,
				state: "APPROVED",
				submittedAt: mergedAt,
			});
			const ci = await runWorkflow({
				workflow: show(".github/workflows/ci.yml"),
				event: { name: "push", ref, sha, actor: PEOPLE.ana.login, payload: { after: sha } },
				repository: { owner: repo.owner, name: repo.name, path: repo.folder },
				github: connectRunner(github),
				workspaceRoot: mkdtempSync(join(home, "ci-")),
			});
			if (ci.conclusion !== "success") throw new Error(`CI of the example ended with ${ci.conclusion}`);
			seedScans(github, sha);
			return sha;
		},
		release: async (tag, { workflow = ".github/workflows/release.yml", signed = true } = {}) => {
			const sha = git("rev-parse", "HEAD");
			setting.tag(tag);
			const results = await pushTag({
				github,
				folder: join(home, `run-${tag}`),
				workflow: show(workflow),
				tag,
				sha,
				actor: PEOPLE.rita.login,
				machineEnv,
				secrets,
				...options.release?.(platform),
				onProgress: () => {},
				mayRepeat: async () => signed && signAll(sha),
				attempts: 2,
			});
			return results.at(-1)!;
		},
		dispatch: (workflow, { by, inputs, tag }) => {
			const ref = tag === undefined ? git("symbolic-ref", "HEAD") : `refs/tags/${tag}`;
			const sha = git("rev-parse", `${ref}^{commit}`);
			const path = `.github/workflows/${workflow}`;
			return runWorkflow({
				workflow: { path, text: git("show", `${sha}:${path}`) },
				event: { name: "workflow_dispatch", ref, sha, actor: by, payload: { ref, inputs, sender: { login: by } } },
				repository: { owner: repo.owner, name: repo.name, path: repo.folder },
				github: connectRunner(github),
				resolveAction,
				resolveWorkflow,
				workspaceRoot: mkdtempSync(join(home, "dispatch-")),
				machineEnv,
				secrets,
			});
		},
		[Symbol.asyncDispose]: async () => {
			await Promise.all([github.close(), platform[Symbol.asyncDispose]()]);
		},
	};
	return setting;
}

/** A repository whose work tree the example's files already lie in. */
function makeEmpty(folder: string): string {
	for (const script of ["ops/deploy.sh", "ops/publish.sh"])
		try {
			chmodSync(join(folder, script), 0o755);
		} catch {
			// Not every example has it.
		}
	execGit(folder, "init", "-q", "-b", "main");
	return folder;
}

function execGit(folder: string, ...args: readonly string[]): void {
	execFileSync("git", args, { cwd: folder, env: { PATH: process.env["PATH"] ?? "", HOME: folder } });
}
