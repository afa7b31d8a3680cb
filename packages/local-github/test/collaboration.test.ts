/** Holds people, issues and pull requests to GitHub's schema and traps, over a real git repository. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CollaborationState, createCollaborationState } from "../src/collaboration-state.ts";
import { createDeliveryState } from "../src/delivery-state.ts";
import { derivePullRequests, PULL_LOG_FORMAT, seedDerived } from "../src/derive.ts";
import { GitRepository } from "../src/git-repository.ts";
import { collaborationRoutes } from "../src/routes/collaboration.ts";
import { answerRefusal, type Caller, hasPermission, pageReply, Refusal, type Reply } from "../src/routes/exchange.ts";
import type { OperationId } from "../src/schema/operations.ts";
import { SERVED_OPERATIONS } from "../src/schema/operations.ts";
import { validateRequest, validateResponse } from "../src/schema/validation.ts";
import { seedComment, seedIssue, seedPullRequest, seedReview, seedTeam, seedUser } from "../src/seed.ts";

const everything = { issues: "write", "pull-requests": "write", contents: "write" } as const;
const app: Caller = {
	name: "workflow",
	login: "github-actions[bot]",
	app: { id: 15368, slug: "github-actions", name: "GitHub Actions" },
	permissions: everything,
};
const person = (login: string): Caller => ({ name: login, login, app: null, permissions: everything });

let folder: string;
let repository: GitRepository;
let people: CollaborationState;
let shas: { base: string; head: string };
let id = 1_000;
let clock = 0;

function git(...args: string[]): string {
	const identity = ["-c", "user.name=Mona", "-c", "user.email=7+mona@users.noreply.github.com"];
	return execFileSync("git", ["-C", folder, ...identity, ...args], { encoding: "utf8" }).trim();
}

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "collaboration-"));
	git("init", "-q", "-b", "main");
	git("commit", "-q", "--allow-empty", "-m", "Open the shop");
	git("commit", "-q", "--allow-empty", "-m", "Sell tea (#3)");
	git("checkout", "-q", "-b", "cups");
	execFileSync("sh", ["-c", `echo cup > ${folder}/cup.txt`]);
	git("add", "cup.txt");
	git("commit", "-q", "-m", "Sell cups");
	git("checkout", "-q", "main");
	shas = { base: git("rev-parse", "main"), head: git("rev-parse", "cups") };
	repository = new GitRepository({ owner: "octoacme", name: "shop", folder: join(folder, ".git") });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
	people = createCollaborationState();
	seedUser(people, { login: "mona" });
	seedUser(people, { login: "hubot", role: "read" });
	seedTeam(people, { slug: "release", members: ["mona"] });
});

type Parts = { path?: Record<string, string>; query?: string; body?: Record<string, unknown>; as?: Caller };

// biome-ignore lint/suspicious/noExplicitAny: every body was held to the schema just before.
function send(operation: OperationId, parts: Parts = {}): Reply & { body?: any } {
	const route = collaborationRoutes.find((candidate) => candidate.operation === operation);
	if (route === undefined) throw new Error(`${operation} is not served`);
	const caller = parts.as ?? app;
	const path = { owner: "octoacme", repo: "shop", ...parts.path };
	const query = new URLSearchParams(parts.query);
	const problems = validateRequest(operation, { path, query, body: parts.body });
	const api = "http://127.0.0.1:4000";
	let reply: Reply;
	try {
		const { permission } = route;
		if (permission !== null && !hasPermission(caller, permission.name, permission.access)) {
			throw new Refusal(403, "Resource not accessible by integration");
		}
		const served = route.serve({
			operation,
			path,
			query,
			body: parts.body ?? {},
			bytes: new Uint8Array(),
			contentType: "application/json",
			accept: "",
			caller,
			api,
			web: `${api}/html`,
			now: () => new Date(Date.UTC(2026, 2, 1, 0, 0, clock++)),
			repository,
			state: createDeliveryState(),
			people,
			isHidden: () => false,
			nextId: () => id++,
		});
		reply = pageReply(served, query, api);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		reply = answerRefusal(error);
	}
	problems.push(...validateResponse(operation, reply.status, reply.body));
	expect(problems).toEqual([]);
	return reply;
}

const one = { issue_number: "1" };
const pull = { pull_number: "1" };

function openPull(): void {
	const repositoryName = "octoacme/shop";
	seedPullRequest(people, {
		title: "Sell cups",
		author: "hubot",
		pull: {
			head: { ref: "cups", sha: shas.head, repository: repositoryName },
			base: { ref: "main", sha: shas.base, repository: repositoryName },
		},
	});
}

describe("collaboration routes", () => {
	it("serve every operation of their families once", () => {
		const family = /^(issues|pulls|reactions|users|orgs|teams)\/|collaborator|associated/;
		const wanted = SERVED_OPERATIONS.filter((operation) => family.test(operation)).sort();
		expect(collaborationRoutes.map(({ operation }) => operation).sort()).toEqual(wanted);
	});

	it("open an issue as the app's bot, with labels, and walk it through its life", () => {
		send("issues/create-milestone", { body: { title: "v1" } });
		const body = { title: "Broken", body: "It is", labels: ["incident"], assignees: ["mona"], milestone: 1 };
		const made = send("issues/create", { body }).body;
		expect(made.user).toMatchObject({ login: "github-actions[bot]", type: "Bot" });
		expect(made.performed_via_github_app.slug).toBe("github-actions");
		expect(made.assignees.map(({ login }: { login: string }) => login)).toEqual(["mona"]);
		const comment = send("issues/create-comment", { path: one, body: { body: "Looking" } }).body;
		const path = { comment_id: String(comment.id) };
		expect(send("issues/update-comment", { path, body: { body: "Found" } }).body.updated_at > comment.updated_at).toBe(
			true,
		);
		expect(send("reactions/create-for-issue-comment", { path, body: { content: "eyes" } }).status).toBe(201);
		expect(send("reactions/create-for-issue-comment", { path, body: { content: "eyes" } }).status).toBe(200);
		send("issues/lock", { path: one, body: { lock_reason: "resolved" } });
		send("issues/add-labels", { path: one, body: { labels: ["sev1"] } });
		send("issues/remove-label", { path: { ...one, name: "incident" } });
		const closed = send("issues/update", {
			path: one,
			body: { state: "closed", state_reason: "not_planned", title: "B" },
		});
		expect(closed.body).toMatchObject({ state: "closed", state_reason: "not_planned", title: "B" });
		const events = send("issues/list-events", { path: one }).body.map(({ event }: { event: string }) => event);
		expect(events).toEqual([
			"labeled",
			"assigned",
			"milestoned",
			"locked",
			"labeled",
			"unlabeled",
			"renamed",
			"closed",
		]);
		expect(send("issues/list-events-for-timeline", { path: one }).body).toHaveLength(9);
		expect(
			send("issues/list-for-repo", { query: "state=closed&labels=SEV1&milestone=1&assignee=mona" }).body,
		).toHaveLength(1);
		expect(send("issues/list-for-repo", { query: "state=all&labels=incident" }).body).toEqual([]);
	});

	it("drop the labels of somebody without push access, silently", () => {
		const made = send("issues/create", {
			as: person("hubot"),
			body: { title: "Hi", labels: ["x"], assignees: ["mona"] },
		});
		expect(made.status).toBe(201);
		expect(made.body).toMatchObject({ labels: [], assignees: [] });
	});

	it("answer 410 where issues are disabled while pull requests go on", () => {
		openPull();
		seedIssue(people, { title: "Old" });
		people.issuesEnabled = false;
		expect(send("issues/list-for-repo").status).toBe(410);
		expect(send("issues/get", { path: { issue_number: "2" } }).status).toBe(410);
		expect(send("issues/create-comment", { path: one, body: { body: "Fine" } }).status).toBe(201);
	});

	it.each([
		[65_536, 201],
		[65_537, 422],
	])("take a body of %i characters with %i", (length, status) => {
		expect(send("issues/create", { body: { title: "Long", body: "x".repeat(length) } }).status).toBe(status);
	});

	it("list issues with pull requests among them, 30 a page, since a moment", () => {
		openPull();
		for (let index = 0; index < 31; index++) seedIssue(people, { title: `Issue ${index}` });
		const listed = send("issues/list-for-repo", { query: "direction=asc" });
		expect(listed.body).toHaveLength(30);
		expect(listed.body[0].pull_request.merged_at).toBeNull();
		expect(listed.headers?.["link"]).toContain('rel="next"');
		expect(send("issues/list-for-repo", { query: "since=2025-01-01T00:00:00Z" }).body).toEqual([]);
		expect(send("issues/list-for-repo", { query: "creator=hubot" }).body).toHaveLength(1);
	});

	it("keep a review on the commit it saw, refuse self-approval, dismiss", () => {
		openPull();
		const own = send("pulls/create-review", { as: person("hubot"), path: pull, body: { event: "APPROVE" } });
		expect(own.status).toBe(422);
		const comments = [{ path: "cup.txt", line: 1, body: "Nice" }];
		const made = send("pulls/create-review", {
			as: person("mona"),
			path: pull,
			body: { event: "APPROVE", comments },
		}).body;
		expect(made).toMatchObject({ state: "APPROVED", commit_id: shas.head, author_association: "MEMBER" });
		expect(send("pulls/list-review-comments", { path: pull }).body).toHaveLength(1);
		const path = { ...pull, review_id: String(made.id) };
		expect(send("pulls/dismiss-review", { path, body: { message: "Stale" } }).body.state).toBe("DISMISSED");
		expect(send("issues/list-events", { path: one }).body[0].event).toBe("review_dismissed");
		seedReview(people, { pullNumber: 1, author: "mona", state: "PENDING" });
		expect(send("pulls/list-reviews", { path: pull }).body).toHaveLength(1);
	});

	it("show a pull request's files and commits and merge it in git", () => {
		openPull();
		expect(send("pulls/get", { path: pull }).body).toMatchObject({
			commits: 1,
			changed_files: 1,
			additions: 1,
			merged: false,
		});
		expect(send("pulls/list-files", { path: pull }).body[0].filename).toBe("cup.txt");
		expect(send("pulls/list-commits", { path: pull }).body).toHaveLength(1);
		expect(send("pulls/check-if-merged", { path: pull }).status).toBe(404);
		expect(send("pulls/merge", { path: pull, body: { sha: "0".repeat(40) } }).status).toBe(409);
		const merged = send("pulls/merge", { path: pull, body: {} }).body;
		expect(git("rev-parse", "main")).toBe(merged.sha);
		expect(git("rev-parse", `${merged.sha}^2`)).toBe(shas.head);
		for (const commit_sha of [merged.sha, shas.head]) {
			const found = send("repos/list-pull-requests-associated-with-commit", { path: { commit_sha } });
			expect(found.body.map(({ number }: { number: number }) => number)).toEqual([1]);
		}
		const log = git("log", `--format=${PULL_LOG_FORMAT}`, "main");
		const derived = derivePullRequests(log);
		expect(derived).toMatchObject([
			{ number: 1, title: "Sell cups", author: "mona", mergeSha: merged.sha, headSha: shas.head, baseSha: shas.base },
			{ number: 3, title: "Sell tea", author: "mona", mergeSha: shas.base, headSha: shas.base, mergedBy: null },
		]);
		people = createCollaborationState();
		seedDerived(people, { owner: "octoacme", name: "shop", branch: "main" }, derived);
		expect(send("pulls/list", { query: "state=closed" }).body).toHaveLength(2);
	});

	it("keep teams from app tokens and give people's roles", () => {
		const team = { org: "octoacme", team_slug: "release" };
		expect(send("teams/get-by-name", { path: team }).status).toBe(403);
		expect(send("users/get-authenticated").status).toBe(403);
		expect(send("teams/get-by-name", { path: team, as: person("mona") }).body.members_count).toBe(1);
		expect(send("teams/list-members-in-org", { path: team, as: person("mona") }).body).toHaveLength(1);
		const path = { ...team, username: "mona" };
		expect(send("teams/get-membership-for-user-in-org", { path, as: person("mona") }).body.state).toBe("active");
		expect(send("users/get-authenticated", { as: person("mona") }).body.login).toBe("mona");
		expect(send("users/get-by-username", { path: { username: "mona" } }).status).toBe(200);
		expect(send("orgs/get", { path: { org: "octoacme" } }).status).toBe(200);
		const level = send("repos/get-collaborator-permission-level", { path: { username: "hubot" } });
		expect(level.body).toMatchObject({ permission: "read", role_name: "read" });
		expect(send("repos/list-collaborators", { query: "permission=push" }).body).toHaveLength(1);
		expect(send("repos/check-collaborator", { path: { username: "nobody" } }).status).toBe(404);
	});

	it("let a token with pull-requests alone comment on pull requests only", () => {
		openPull();
		seedIssue(people, { title: "An issue" });
		seedComment(people, { issueNumber: 2, author: "mona", body: "Hm" });
		const narrow: Caller = { ...app, permissions: { "pull-requests": "write" } };
		expect(send("issues/list-comments", { path: one, as: narrow }).status).toBe(200);
		expect(send("issues/list-comments", { path: { issue_number: "2" }, as: narrow }).status).toBe(403);
	});
});
