/** Holds people, issues and pull requests to GitHub's schema and traps, over a real git repository. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CollaborationState, createCollaborationState } from "../src/collaboration-state.ts";
import { createDeliveryState } from "../src/delivery-state.ts";
import { deriveAddresses, derivePullRequests, PULL_LOG_FORMAT, seedDerived } from "../src/derive.ts";
import { GitRepository } from "../src/git-repository.ts";
import { collaborationRoutes } from "../src/routes/collaboration.ts";
import { answerRefusal, type Caller, hasPermission, pageReply, Refusal, type Reply } from "../src/routes/exchange.ts";
import type { OperationId } from "../src/schema/operations.ts";
import { SERVED_OPERATIONS } from "../src/schema/operations.ts";
import { validateRequest, validateResponse } from "../src/schema/validation.ts";
import { seedComment, seedIssue, seedPullRequest, seedTeam, seedUser } from "../src/seed.ts";

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

const MILESTONE: CollaborationState["milestones"][number] = {
	id: 1,
	number: 1,
	title: "v1",
	description: null,
	state: "open",
	creator: "mona",
	createdAt: "2026-01-01T00:00:00Z",
	updatedAt: "2026-01-01T00:00:00Z",
	closedAt: null,
	dueOn: null,
};
const one = { issue_number: "1" };

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
		people.milestones.push({ ...MILESTONE });
		const body = { title: "Broken", body: "It is", labels: ["incident"], assignees: ["mona"], milestone: 1 };
		const made = send("issues/create", { body }).body;
		expect(made.user).toMatchObject({ login: "github-actions[bot]", type: "Bot" });
		expect(made.performed_via_github_app.slug).toBe("github-actions");
		expect(made.assignees.map(({ login }: { login: string }) => login)).toEqual(["mona"]);
		const comment = send("issues/create-comment", { path: one, body: { body: "Looking" } }).body;
		const path = { comment_id: String(comment.id) };
		expect(send("reactions/create-for-issue-comment", { path, body: { content: "eyes" } }).status).toBe(201);
		expect(send("reactions/create-for-issue-comment", { path, body: { content: "eyes" } }).status).toBe(200);
		send("issues/lock", { path: one, body: { lock_reason: "resolved" } });
		send("issues/add-labels", { path: one, body: { labels: ["sev1"] } });
		const closed = send("issues/update", {
			path: one,
			body: { state: "closed", state_reason: "not_planned", title: "B" },
		});
		expect(closed.body).toMatchObject({ state: "closed", state_reason: "not_planned", title: "B" });
		expect(people.events.map(({ event }) => event)).toEqual([
			"labeled",
			"assigned",
			"milestoned",
			"locked",
			"labeled",
			"renamed",
			"closed",
		]);
		expect(
			send("issues/list-for-repo", { query: "state=closed&labels=SEV1&milestone=1&assignee=mona" }).body,
		).toHaveLength(1);
		expect(send("issues/list-for-repo", { query: "state=all&labels=incident,none" }).body).toEqual([]);
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

	it("derive pull requests from the merges and squashes of a history", () => {
		git("merge", "-q", "--no-ff", "-m", "Merge pull request #1 from octoacme/cups\n\nSell cups", "cups");
		const merge = git("rev-parse", "main");
		const derived = derivePullRequests(git("log", `--format=${PULL_LOG_FORMAT}`, "main"));
		expect(derived).toMatchObject([
			{ number: 1, title: "Sell cups", mergeSha: merge, headSha: shas.head, baseSha: shas.base },
			{ number: 3, title: "Sell tea", author: "mona", mergeSha: shas.base, headSha: shas.base, mergedBy: null },
		]);
		const log = git("log", `--format=${PULL_LOG_FORMAT}`, "main");
		seedDerived(people, { owner: "octoacme", name: "shop", branch: "main" }, derived, deriveAddresses(log));
		expect(people.issues.map(({ number, state }) => [number, state])).toEqual([
			[1, "closed"],
			[3, "closed"],
		]);
	});

	it("know an author's addresses from the history, whatever their case and account", () => {
		const commit = (name: string, email: string) =>
			`sha\0\0${name}\0${email}\x002026-11-28T00:00:00Z\0fix: x (#1)\n\x1e`;
		const addresses = deriveAddresses(
			[
				commit("Mia Li", "Mia@Example.com"),
				commit("Mia Li", "mia@home.example"),
				commit("Mia", "7+mia-li@users.noreply.github.com"),
				commit("renovate[bot]", "bot@renovate.example"),
			].join(""),
		);
		expect([...addresses].map(([login, all]) => [login, [...all]])).toEqual([
			["Mia-Li", ["mia@example.com", "mia@home.example"]],
			["mia-li", ["7+mia-li@users.noreply.github.com"]],
			["renovate[bot]", ["bot@renovate.example"]],
		]);
	});

	it("keep teams from app tokens and give people's roles", () => {
		const team = { org: "octoacme", team_slug: "release" };
		expect(send("teams/get-by-name", { path: team }).status).toBe(403);
		expect(send("users/get-authenticated").status).toBe(403);
		expect(send("teams/get-by-name", { path: team, as: person("mona") }).body.members_count).toBe(1);
		const path = { ...team, username: "mona" };
		expect(send("teams/get-membership-for-user-in-org", { path, as: person("mona") }).body.state).toBe("active");
		expect(send("users/get-authenticated", { as: person("mona") }).body.login).toBe("mona");
		expect(send("orgs/get", { path: { org: "octoacme" } }).status).toBe(200);
		const level = send("repos/get-collaborator-permission-level", { path: { username: "hubot" } });
		expect(level.body).toMatchObject({ permission: "read", role_name: "read" });
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
