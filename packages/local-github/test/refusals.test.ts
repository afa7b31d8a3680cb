/** What GitHub refuses of the requests that actions send: each message is GitHub's own, from its documentation or a public log. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RulesetState } from "../src/delivery-state.ts";
import { seedIssue, seedUser } from "../src/seed.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";
import { askGitHub, openScratch, type Question, type ScratchGitHub } from "./scratch-github.ts";

const shop = "/repos/octoacme/shop";
const WORKFLOW = `on:
  workflow_dispatch:
    inputs: { version: { required: true }, dry: { type: boolean, default: false } }
jobs: {}
`;
let open: ScratchGitHub;
let job: string;

beforeAll(async () => {
	open = await openScratch("octoacme/shop");
	const { folder, git, github } = open;
	git("update-ref", "refs/heads/old", "main");
	writeFileSync(join(folder, "second"), "2");
	mkdirSync(join(folder, ".github/workflows"), { recursive: true });
	writeFileSync(join(folder, ".github/workflows/ship.yml"), WORKFLOW);
	writeFileSync(join(folder, ".github/workflows/ci.yml"), "on: [push, pull_request]\n");
	git("add", ".");
	git("commit", "--quiet", "--message", "Second");
	git("tag", "v0.9.0");
	job = github.issueToken({ permissions: ALL_PERMISSIONS });
});
afterAll(() => open.close());

const ask = (method: string, path: string, body?: unknown, question: Question = {}) =>
	askGitHub(open.github, { method, path: `${shop}${path}`, body, token: job, ...question });

const head = () => open.git("rev-parse", "main");

describe("commit statuses and check runs", () => {
	it("are written for a whole SHA only, not for a branch or a short SHA", async () => {
		for (const sha of ["main", head().slice(0, 10)]) {
			const message = `No commit found for SHA: ${sha}`;
			const status = await ask("POST", `/statuses/${sha}`, { state: "success" });
			expect(status).toMatchObject({ status: 422, json: { message } });
			const run = await ask("POST", "/check-runs", { name: "ci", head_sha: sha });
			expect(run).toMatchObject({ status: 422, json: { message } });
		}
	});

	it("have addresses of pages, and a context of 255 characters at most", async () => {
		const post = async (fields: object) =>
			(await ask("POST", `/statuses/${head()}`, { state: "success", ...fields })).json;
		expect((await post({ target_url: "notaurl" })).errors[0].message).toBe("target_url must use http(s) scheme");
		expect((await post({ context: "x".repeat(256) })).errors[0].message).toBe(
			"context is too long (maximum is 255 characters)",
		);
		expect((await post({ target_url: "", context: "x".repeat(255) })).state).toBe("success");
		for (const details_url of ["", "nope", "ftp://example.com"]) {
			const { json } = await ask("POST", "/check-runs", { name: "ci", head_sha: head(), details_url });
			expect(json.errors[0].message).toBe("details_url must use the http or https scheme");
		}
	});

	it("are completed by a conclusion, whatever status is sent with it", async () => {
		const { json } = await ask("POST", "/check-runs", {
			name: "ci",
			head_sha: head(),
			status: "in_progress",
			conclusion: "success",
		});
		expect(json).toMatchObject({ status: "completed", conclusion: "success" });
		const again = await ask("PATCH", `/check-runs/${json.id}`, { status: "in_progress" });
		expect(again.json).toMatchObject({ status: "in_progress", conclusion: null });
	});
});

describe("releases", () => {
	it.each(["v0.9.0", "refs/tags/v0.9.0", "HEAD", "short", "nowhere"])("are made at no target %s", async (target) => {
		const target_commitish = target === "short" ? head().slice(0, 8) : target;
		const { status, json } = await ask("POST", "/releases", { tag_name: "v1.0.0", target_commitish });
		expect([status, json.errors]).toEqual([422, [{ resource: "Release", field: "target_commitish", code: "invalid" }]]);
	});

	it("and refs have no tag or branch of 40 hexadecimal digits", async () => {
		expect((await ask("POST", "/releases", { tag_name: head() })).status).toBe(422);
		for (const kind of ["tags", "heads"])
			expect((await ask("POST", "/git/refs", { ref: `refs/${kind}/${"a".repeat(40)}`, sha: head() })).status).toBe(422);
	});

	it("that are immutable keep their files and the place of their tag, also after they are deleted", async () => {
		const { state, apiUrl } = open.github;
		const draft = await ask("POST", "/releases", { tag_name: "v2.0.0", draft: true });
		const upload = (name: string) =>
			fetch(`${apiUrl}${shop}/releases/${draft.json.id}/assets?name=${name}`, {
				method: "POST",
				headers: { authorization: `Bearer ${job}` },
				body: "x",
			});
		const asset = (await (await upload("a.txt")).json()) as { id: number };
		state.immutableReleases = true;
		await ask("PATCH", `/releases/${draft.json.id}`, { tag_name: "v2.0.0", draft: false });
		state.immutableReleases = false;
		expect(await (await upload("b.txt")).json()).toMatchObject({
			errors: [{ message: "Cannot upload assets to an immutable release." }],
		});
		expect((await ask("DELETE", `/releases/assets/${asset.id}`)).json.errors[0].message).toBe(
			"Cannot delete asset from an immutable release",
		);
		const move = { sha: open.git("rev-parse", "old"), force: true };
		expect((await ask("PATCH", "/git/refs/tags/v2.0.0", move)).json.message).toContain(
			"Cannot update this protected ref",
		);
		expect((await ask("DELETE", "/git/refs/tags/v2.0.0")).json.message).toContain("Cannot delete this protected ref");
		await ask("DELETE", `/releases/${draft.json.id}`);
		expect((await ask("DELETE", "/git/refs/tags/v2.0.0")).status).toBe(204);
		expect((await ask("POST", "/git/refs", { ref: "refs/tags/v2.0.0", sha: head() })).json.message).toContain(
			"Cannot create ref due to creations being restricted.",
		);
		expect((await ask("POST", "/releases", { tag_name: "v2.0.0" })).status).toBe(422);
	});

	it("do not take the name of another file for a file", async () => {
		const draft = await ask("POST", "/releases", { tag_name: "v3.0.0", draft: true });
		const ids: number[] = [];
		for (const name of ["a.txt", "b.txt"]) {
			const address = `${open.github.apiUrl}${shop}/releases/${draft.json.id}/assets?name=${name}`;
			const headers = { authorization: `Bearer ${job}` };
			ids.push(((await (await fetch(address, { method: "POST", headers, body: "x" })).json()) as { id: number }).id);
		}
		const { status, json } = await ask("PATCH", `/releases/assets/${ids[1]}`, { name: "a.txt" });
		expect([status, json.errors[0].code]).toEqual([422, "already_exists"]);
	});
});

describe("a ruleset", () => {
	const during = async (ruleset: Partial<RulesetState>, then: () => Promise<void>) => {
		const { state } = open.github;
		state.rulesets.push({
			id: 1,
			name: "rules",
			target: "tag",
			enforcement: "active",
			include: ["~ALL"],
			exclude: [],
			rules: [],
			...ruleset,
		});
		try {
			await then();
		} finally {
			state.rulesets.length = 0;
		}
	};

	it("keeps tags from being made, moved and deleted, by REST and by a release", async () => {
		await during({ rules: ["creation", "update", "deletion"], include: ["refs/tags/v*"] }, async () => {
			const sha = head();
			expect((await ask("POST", "/git/refs", { ref: "refs/tags/v8.0.0", sha })).json.message).toContain(
				"Cannot create ref due to creations being restricted.",
			);
			expect((await ask("POST", "/git/refs", { ref: "refs/tags/other", sha })).status).toBe(201);
			expect((await ask("PATCH", "/git/refs/tags/v0.9.0", { sha })).status).toBe(422);
			expect((await ask("DELETE", "/git/refs/tags/v0.9.0")).status).toBe(422);
			const { json } = await ask("POST", "/releases", { tag_name: "v8.0.0" });
			expect(json.errors[0]).toMatchObject({
				field: "pre_receive",
				message: expect.stringContaining("Cannot create ref"),
			});
			expect((await ask("POST", "/releases", { tag_name: "v0.9.0" })).status).toBe(201);
		});
	});

	it("keeps a branch from being pushed to without a pull request and from being forced", async () => {
		const message = "Repository rule violations found\n\nChanges must be made through a pull request.\n\n";
		await during(
			{ target: "branch", include: ["~DEFAULT_BRANCH"], rules: ["pull_request", "non_fast_forward"] },
			async () => {
				const file = { message: "Add", content: "eA==" };
				expect(await ask("PUT", "/contents/third", file)).toMatchObject({ status: 409, json: { message } });
				const forced = await ask("PATCH", "/git/refs/heads/main", { sha: open.git("rev-parse", "old"), force: true });
				expect(forced.json.message).toContain("Cannot force-push to this branch.");
				expect((await ask("PUT", "/contents/third", { ...file, branch: "old" })).status).toBe(201);
			},
		);
	});

	it("that is not active, or of another kind of ref, keeps nothing", async () => {
		for (const [index, ruleset] of [
			{ enforcement: "evaluate" } as const,
			{ target: "branch" } as const,
			{ exclude: ["~ALL"] },
		].entries())
			await during({ rules: ["creation"], ...ruleset }, async () => {
				expect((await ask("POST", "/git/refs", { ref: `refs/tags/free-${index}`, sha: head() })).status).toBe(201);
			});
	});

	it("does not reach the refs outside branches and tags, where locks are", async () => {
		await during({ rules: ["creation", "update", "deletion"] }, async () => {
			expect((await ask("POST", "/git/refs", { ref: "refs/octoacme/locks/x", sha: head() })).status).toBe(201);
			expect((await ask("DELETE", "/git/refs/octoacme/locks/x")).status).toBe(204);
		});
	});
});

describe("issues and labels", () => {
	it("are made with no label over 50 characters, and no issue is left behind", async () => {
		const name = "x".repeat(51);
		const { issues } = open.github.people;
		const before = issues.length;
		const errors = [{ value: name, resource: "Label", field: "name", code: "invalid" }];
		expect((await ask("POST", "/issues", { title: "T", labels: [name] })).json.errors).toEqual(errors);
		expect(issues).toHaveLength(before);
		const { number } = seedIssue(open.github.people, { title: "T", author: "ada" });
		expect((await ask("POST", `/issues/${number}/labels`, { labels: [name] })).json.errors).toEqual(errors);
		expect((await ask("PATCH", `/issues/${number}`, { labels: [name] })).json.errors).toEqual(errors);
		const many = Array.from({ length: 101 }, (_, index) => `l${index}`);
		expect((await ask("POST", `/issues/${number}/labels`, { labels: many })).status).toBe(422);
	});

	it("name the person who cannot be assigned, and keep ten assignees of eleven", async () => {
		const { json } = await ask("POST", "/issues", { title: "T", assignees: ["ghost"] });
		expect(json.errors).toEqual([{ value: "ghost", resource: "Issue", field: "assignees", code: "invalid" }]);
		const logins = Array.from({ length: 11 }, (_, index) => `writer-${index}`);
		for (const login of logins) seedUser(open.github.people, { login, role: "write" });
		const made = await ask("POST", "/issues", { title: "T", assignees: logins });
		expect(made.json.assignees).toHaveLength(10);
	});
});

describe("people", () => {
	it("see the permission of others only with push access, and everybody reads a public repository", async () => {
		for (const role of ["read", "triage", "write", "maintain", "admin", "none"] as const)
			seedUser(open.github.people, { login: `${role}r`, role });
		const read = async (login: string, token = job) =>
			(await ask("GET", `/collaborators/${login}/permission`, undefined, { token })).json;
		const shown = async (login: string) => {
			const { permission, role_name } = await read(login);
			return [permission, role_name];
		};
		expect(await shown("readr")).toEqual(["read", "read"]);
		expect(await shown("triager")).toEqual(["read", "triage"]);
		expect(await shown("writer")).toEqual(["write", "write"]);
		expect(await shown("maintainr")).toEqual(["write", "maintain"]);
		expect(await shown("adminr")).toEqual(["admin", "admin"]);
		expect(await shown("noner")).toEqual(["read", "read"]);
		const reader = open.github.issueToken({ permissions: ALL_PERMISSIONS, login: "readr" });
		expect((await read("adminr", reader)).message).toBe("Must have push access to view collaborator permission.");
	});
});

describe("workflows", () => {
	const dispatch = (workflow: string, body: object) => ask("POST", `/actions/workflows/${workflow}/dispatches`, body);

	it("are dispatched on a branch or tag with the inputs that their file there knows", async () => {
		expect(await dispatch("ship.yml", { ref: "v0.9.0", inputs: { version: "v0.9.0" } })).toMatchObject({ status: 204 });
		expect(open.github.state.dispatches.at(-1)).toMatchObject({
			workflow: ".github/workflows/ship.yml",
			ref: "v0.9.0",
		});
		const refused = async (workflow: string, body: object) => {
			const { status, json } = await dispatch(workflow, body);
			return [status, json.message];
		};
		expect(await refused("ship.yml", { ref: "main", inputs: { version: "1", odd: "x" } })).toEqual([
			422,
			'Unexpected inputs provided: ["odd"]',
		]);
		expect(await refused("ship.yml", { ref: "main" })).toEqual([422, "Required input 'version' not provided"]);
		expect(await refused("ci.yml", { ref: "main" })).toEqual([
			422,
			"Workflow does not have 'workflow_dispatch' trigger",
		]);
		expect(await refused("ship.yml", { ref: head(), inputs: { version: "1" } })).toEqual([
			422,
			`No ref found for: ${head()}`,
		]);
		expect(await refused("none.yml", { ref: "main" })).toEqual([404, "Not Found"]);
	});
});

describe("deployments", () => {
	it("have an environment of 255 characters at most, whose name is the same in any case", async () => {
		const deploy = (environment: string) =>
			ask("POST", "/deployments", { ref: "main", auto_merge: false, required_contexts: [], environment });
		expect((await deploy("x".repeat(256))).status).toBe(422);
		for (const name of ["Live", "live"]) expect((await deploy(name)).status).toBe(201);
		const names = open.github.state.environments.map(({ name }) => name.toLowerCase());
		expect(names.filter((name) => name === "live")).toHaveLength(1);
	});
});

describe("the form of a request", () => {
	it("needs a version of the API that there is", async () => {
		const read = async (version: string) =>
			(await ask("GET", "/issues", undefined, { headers: { "x-github-api-version": version } })).status;
		expect([await read("2022-11-28"), await read("1999-01-01")]).toEqual([200, 400]);
	});

	it.each(["text/xml", "application/xml", "image/png", "application/octet-stream"])(
		"accepts more than %s",
		async (accept) => {
			expect((await ask("GET", "/issues", undefined, { headers: { accept } })).status).toBe(415);
			expect((await ask("GET", "/issues", undefined, { headers: { accept: `${accept}, */*` } })).status).toBe(200);
		},
	);

	it("is refused with 403 where the token lacks the permission, and answers which one it needs", async () => {
		const token = open.github.issueToken({ permissions: { contents: "read" } });
		const answer = await fetch(`${open.github.apiUrl}${shop}/issues`, {
			method: "POST",
			headers: { authorization: `Bearer ${token}` },
			body: JSON.stringify({ title: "T" }),
		});
		expect([answer.status, answer.headers.get("x-accepted-github-permissions")]).toEqual([403, "issues=write"]);
		expect(await answer.json()).toMatchObject({ message: "Resource not accessible by integration" });
	});
});

it("makes no ref below another one", async () => {
	expect((await ask("POST", "/git/refs", { ref: "refs/heads/main/sub", sha: head() })).json.message).toBe(
		"Reference update failed",
	);
});

it("runs no failed job again 30 days after its run began", async () => {
	const { state } = open.github;
	const started = (days: number) => new Date(open.github.now().getTime() - days * 86_400_000).toISOString();
	const jobs = [{ attempt: 1, conclusion: "failure" }];
	for (const [id, days] of [
		[1, 31],
		[2, 29],
	] as const)
		state.runs.push({
			id,
			attempt: 1,
			status: "completed",
			conclusion: "failure",
			createdAt: started(days),
			jobs,
		} as never);
	const again = async (id: number) => {
		const { status, json } = await ask("POST", `/actions/runs/${id}/rerun-failed-jobs`);
		return [status, json?.message];
	};
	expect(await again(1)).toEqual([403, "Unable to retry this workflow run because it was created over a month ago"]);
	expect((await again(2))[0]).toBe(201);
});
