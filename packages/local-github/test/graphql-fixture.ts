/** A small repository with merges and squashes on a local GitHub, and clients that ask it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGitHub, type GitHub } from "@octoacme/shared/github/client.ts";
import { createManualClock } from "@octoacme/shared/process/clock.ts";
import { createLog } from "@octoacme/shared/process/log.ts";
import type { Access } from "../src/routes/exchange.ts";
import { seedComment, seedIssue, seedLabel, seedPullRequest, seedReview, seedUser } from "../src/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "../src/server.ts";

export const EVERYTHING: Readonly<Record<string, Access>> = {
	contents: "write",
	issues: "write",
	"pull-requests": "write",
	deployments: "write",
	checks: "write",
	statuses: "write",
	discussions: "write",
};

export interface Fixture {
	readonly github: LocalGitHub;
	readonly shas: Readonly<Record<"first" | "branch" | "merge" | "squash" | "tagObject", string>>;
	connect(permissions?: Readonly<Record<string, Access>>): Promise<GitHub>;
	ask(
		query: string,
		variables?: Readonly<Record<string, unknown>>,
		permissions?: Readonly<Record<string, Access>>,
	): Promise<{ data: Record<string, unknown>; errors?: { type?: string; message: string }[] }>;
	close(): Promise<void>;
}

/** `v1.0.0` at the first commit, then pull request #2 merged and #3 squashed; #4 is open. */
export async function createFixture(): Promise<Fixture> {
	const folder = mkdtempSync(join(tmpdir(), "local-github-graphql-"));
	let minute = 0;
	const git = (...args: string[]): string => {
		const date = new Date(Date.UTC(2026, 0, 1, 0, minute++)).toISOString();
		return execFileSync("git", args, {
			cwd: folder,
			encoding: "utf8",
			env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: "/dev/null" },
		}).trim();
	};
	const commit = (file: string, message: string): string => {
		writeFileSync(join(folder, file), `${message}\n`);
		git("add", ".");
		git("commit", "-q", "-m", message);
		return git("rev-parse", "HEAD");
	};
	git("init", "-q", "-b", "main");
	git("config", "user.name", "Mona");
	git("config", "user.email", "mona@users.noreply.github.com");
	const first = commit("policy.yml", "Begin\n\nThe first of all.");
	git("tag", "-a", "v1.0.0", "-m", "One");
	git("checkout", "-q", "-b", "sell");
	commit("sell.txt", "Sell");
	const branch = commit("more.txt", "Sell more");
	git("checkout", "-q", "main");
	git("merge", "-q", "--no-ff", "sell", "-m", "Merge pull request #2 from octoacme/sell");
	const merge = git("rev-parse", "HEAD");
	const squash = commit("refund.txt", "Refund (#3)");
	git("tag", "v1.1.0");
	git("checkout", "-q", "-b", "later");
	const later = commit("later.txt", "Later");
	git("checkout", "-q", "main");

	const github = await startLocalGitHub({ repository: "octoacme/shop", folder });
	const { people, state } = github;
	const served = "octoacme/shop";
	const at = "2026-01-02T00:00:00.000Z";
	seedUser(people, { login: "mona", role: "admin" });
	seedUser(people, { login: "hubot" });
	seedLabel(people, { name: "bug" });
	people.milestones.push({
		id: 900,
		number: 1,
		title: "v1.1.0",
		description: null,
		state: "open",
		creator: "mona",
		createdAt: at,
		updatedAt: at,
		closedAt: null,
		dueOn: null,
	});
	seedIssue(people, {
		number: 1,
		title: "Selling fails",
		body: "It does.",
		author: "hubot",
		labels: ["bug"],
		milestone: 1,
	});
	seedComment(people, { issueNumber: 1, author: "mona", body: "Seen", updatedAt: at });
	const ends = (ref: string, sha: string) => ({
		head: { ref, sha, repository: served },
		base: { ref: "main", sha: first, repository: served },
	});
	const merged = { mergedAt: at, mergedBy: "mona" };
	seedPullRequest(people, {
		number: 2,
		title: "Sell",
		body: "Fixes #1",
		author: "hubot",
		labels: ["bug"],
		pull: { ...ends("sell", branch), ...merged, mergeSha: merge },
	});
	seedPullRequest(people, {
		number: 3,
		title: "Refund",
		author: "renovate[bot]",
		pull: { ...ends("refund", "d".repeat(40)), ...merged, mergeSha: squash },
	});
	seedPullRequest(people, { number: 4, title: "Later", author: "mona", pull: ends("later", later) });
	seedReview(people, { pullNumber: 2, author: "mona", state: "APPROVED", submittedAt: at });
	seedIssue(people, {
		number: 5,
		title: "v1.1.0",
		body: "kept",
		author: "github-actions[bot]",
		labels: ["octoacme:release"],
	});
	people.discussionCategories.push({ id: 700, name: "Announcements", slug: "announcements", answerable: false });
	const actions = { id: 15368, slug: "github-actions", name: "GitHub Actions" };
	state.suites.push({ id: 800, sha: squash, branch: "main", app: actions, createdAt: at });
	state.checks.push({
		id: 801,
		suiteId: 800,
		sha: squash,
		name: "test",
		status: "completed",
		conclusion: "success",
		startedAt: at,
		completedAt: at,
		detailsUrl: null,
		externalId: "",
		output: { title: null, summary: null, text: null, annotations: [] },
		app: actions,
	});
	state.statuses.push({
		id: 802,
		sha: squash,
		context: "lint",
		state: "pending",
		description: null,
		targetUrl: null,
		creator: "mona",
		createdAt: at,
	});
	state.environments.push({
		id: 810,
		name: "production",
		reviewers: ["mona"],
		waitMinutes: 5,
		createdAt: at,
		updatedAt: at,
	});
	state.deployments.push({
		id: 820,
		sha: squash,
		ref: "v1.1.0",
		task: "deploy",
		environment: "production",
		description: "Deploy",
		payload: { key: "k" },
		transient: false,
		production: true,
		creator: "github-actions[bot]",
		createdAt: at,
		updatedAt: at,
		statuses: (["in_progress", "success"] as const).map((name, index) => ({
			id: 821 + index,
			state: name,
			description: "",
			environment: "production",
			targetUrl: "http://127.0.0.1/log",
			environmentUrl: "",
			creator: "github-actions[bot]",
			createdAt: at,
		})),
	});
	const release = { target: "main", body: "Notes", prerelease: false, immutable: false, author: "mona", createdAt: at };
	const assets = [
		{
			id: 832,
			name: "shop.tgz",
			label: null,
			contentType: "application/gzip",
			bytes: new Uint8Array([1, 2]),
			uploader: "mona",
			createdAt: at,
		},
	];
	state.releases.push(
		{ ...release, id: 830, tag: "v1.0.0", name: "One", draft: false, publishedAt: at, assets },
		{ ...release, id: 831, tag: "v1.1.0", name: "Draft", draft: true, publishedAt: null, assets: [] },
	);

	return {
		github,
		shas: { first, branch, merge, squash, tagObject: git("rev-parse", "v1.0.0") },
		connect: (permissions = EVERYTHING) =>
			createGitHub({
				token: github.issueToken({ permissions }),
				apiUrl: github.apiUrl,
				graphqlUrl: github.graphqlUrl,
				repository: { owner: "octoacme", name: "shop" },
				clock: createManualClock(),
				log: createLog(() => {}),
			}),
		ask: async (query, variables = {}, permissions = EVERYTHING) => {
			const answer = await fetch(github.graphqlUrl, {
				method: "POST",
				headers: {
					authorization: `bearer ${github.issueToken({ permissions })}`,
					"content-type": "application/json",
				},
				body: JSON.stringify({ query, variables }),
			});
			const body = (await answer.json()) as Partial<Awaited<ReturnType<Fixture["ask"]>>>;
			return { ...body, data: body.data ?? {} };
		},
		close: async () => {
			await github.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
