/** What GitHub resets, renames, refuses or answers in another form: each a rule of its API that a friendlier server would hide. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collaborationRoutes } from "../src/routes/collaboration.ts";
import { contentRoutes } from "../src/routes/contents.ts";
import { deliveryRoutes } from "../src/routes/delivery.ts";
import { gitRoutes } from "../src/routes/git.ts";
import { repositoryRoutes } from "../src/routes/repository.ts";
import { SERVED_OPERATIONS } from "../src/schema/operations.ts";
import { type LocalGitHub, startLocalGitHub } from "../src/server.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";

const folder = mkdtempSync(join(tmpdir(), "bounds-"));
const shop = "/repos/octo/shop";
let github: LocalGitHub;
let token: string;
let head: string;
let drifted: string;

const git = (...args: string[]) =>
	execFileSync("git", ["-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.test", ...args], {
		encoding: "utf8",
	}).trim();

function commit(path: string, text: string): string {
	mkdirSync(join(folder, ".github/workflows"), { recursive: true });
	writeFileSync(join(folder, path), text);
	git("add", ".");
	git("commit", "--quiet", "--message", `Change ${path}`);
	return git("rev-parse", "HEAD");
}

beforeAll(async () => {
	git("init", "--quiet", "--initial-branch=main");
	commit(".github/workflows/ci.yml", "on: push\n");
	head = commit("README.md", "# Shop\n");
	git("checkout", "--quiet", "-b", "next");
	drifted = commit(".github/workflows/ci.yml", "on: [push]\n");
	git("checkout", "--quiet", "main");
	github = await startLocalGitHub({ repository: "octo/shop", folder });
	token = github.issueToken({ permissions: ALL_PERMISSIONS });
});
afterAll(async () => {
	await github.close();
	rmSync(folder, { recursive: true, force: true });
});

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
	const answer = await fetch(`${github.apiUrl}${path}`, {
		method,
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
		...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
	});
	const text = await answer.text();
	const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true && text !== "";
	return {
		status: answer.status,
		type: answer.headers.get("content-type"),
		text,
		json: isJson ? JSON.parse(text) : null,
	};
}

describe("releases", () => {
	it("lose the tag of a draft that is edited without tag_name, and keep it when it is named or published", async () => {
		const { json } = await ask("POST", `${shop}/releases`, { tag_name: "v1.0.0", draft: true });
		const path = `${shop}/releases/${json.id}`;
		expect((await ask("PATCH", path, { body: "x", tag_name: "v1.0.0" })).json.tag_name).toBe("v1.0.0");
		expect((await ask("PATCH", path, { body: "y", draft: true })).json.tag_name).toMatch(/^untagged-[0-9a-f]{20}$/);
		expect((await ask("PATCH", path, { tag_name: "v1.0.0" })).json.tag_name).toBe("v1.0.0");
		expect((await ask("PATCH", path, { draft: false })).json.tag_name).toBe("v1.0.0");
	});

	it("are drafted without a tag under a name of GitHub's own, and not published so", async () => {
		const draft = await ask("POST", `${shop}/releases`, { tag_name: "", draft: true });
		expect(draft.json.tag_name).toMatch(/^untagged-/);
		expect((await ask("POST", `${shop}/releases`, { tag_name: "" })).status).toBe(422);
	});

	it.each([
		[404, "Not Found"],
		[403, "Resource not accessible by integration"],
	] as const)("refuse a job's token a target with other workflow files: %s", async (status, message) => {
		github.state.workflowRefusal = status;
		const tag = `v3.0.${status}`;
		const refused = await ask("POST", `${shop}/releases`, { tag_name: tag, draft: true, target_commitish: drifted });
		expect(refused).toMatchObject({ status, json: { message } });
		const made = await ask("POST", `${shop}/releases`, { tag_name: tag, draft: true, target_commitish: head });
		expect(made.status).toBe(201);
		const path = `${shop}/releases/${made.json.id}`;
		expect((await ask("PATCH", path, { tag_name: tag, target_commitish: drifted })).status).toBe(status);
		github.state.releases.find(({ id }) => id === made.json.id)!.target = drifted;
		expect((await ask("PATCH", path, { tag_name: tag, body: "x" })).status).toBe(status);
		expect((await ask("PATCH", path, { tag_name: tag, target_commitish: "main" })).status).toBe(200);
	});

	it("are found by the tag of a draft in GraphQL, by those who may write", async () => {
		await ask("POST", `${shop}/releases`, { tag_name: "v4.0.0", draft: true });
		const query = `{ repository(owner: "octo", name: "shop") { release(tagName: "v4.0.0") { isDraft } } }`;
		expect((await ask("POST", "/graphql", { query })).json.data.repository.release).toEqual({ isDraft: true });
	});

	it.each([
		["release notes.md", "release.notes.md"],
		["naïve.txt", "naive.txt"],
		["fake.      file.txt", "fake.file.txt"],
		["app-(15-5)-6064eac.apk", "app-.15-5.-6064eac.apk"],
		[".hidden.", "hidden"],
		["a/b.tgz", "a.b.tgz"],
		["shop_1.0+linux@x64.tgz", "shop_1.0+linux@x64.tgz"],
	])("rename the asset %s to %s", async (given, stored) => {
		const { json } = await ask("POST", `${shop}/releases`, { tag_name: "v5.0.0", draft: true });
		const path = `/api/uploads${shop}/releases/${json.id}/assets`;
		expect((await ask("POST", `${path}?name=${encodeURIComponent(given)}`, "bytes")).json.name).toBe(stored);
		expect((await ask("POST", `${path}?name=empty.txt`, "")).status).toBe(422);
	});
});

describe("bounds", () => {
	it.each<[string, string, unknown]>([
		["an issue's title over 256 characters", "/issues", { title: "x".repeat(257) }],
		["an assignee who can't be assigned", "/issues", { title: "x", assignees: ["nobody"] }],
		["a label's name over 50 characters", "/labels", { name: "x".repeat(51) }],
		["a label's description over 100 characters", "/labels", { name: "x", description: "x".repeat(101) }],
		["a ref of a pull request", "/git/refs", { ref: "refs/pull/9/head", sha: "HEAD" }],
	])("refuse %s with 422", async (_, path, body) => {
		const sent = JSON.parse(JSON.stringify(body).replace('"HEAD"', `"${head}"`));
		expect((await ask("POST", `${shop}${path}`, sent)).status).toBe(422);
	});

	it.each(["ftp://example.com", "example.com", "https://"])(
		"refuse the environment_url %s",
		async (environment_url) => {
			const body = { ref: "main", auto_merge: false, required_contexts: [] };
			const { json } = await ask("POST", `${shop}/deployments`, body);
			const path = `${shop}/deployments/${json.id}/statuses`;
			expect((await ask("POST", path, { state: "success", environment_url })).status).toBe(422);
		},
	);

	it("list the statuses of a commit combined with the oldest first", async () => {
		for (const context of ["a", "b", "c"]) await ask("POST", `${shop}/statuses/${head}`, { state: "success", context });
		const { json } = await ask("GET", `${shop}/commits/${head}/status`);
		expect(json.statuses.map((status: { context: string }) => status.context)).toEqual(["a", "b", "c"]);
	});
});

describe("forms of requests and answers", () => {
	it("answer malformed JSON with 400", async () => {
		const answer = await ask("POST", `${shop}/issues`, "{");
		expect(answer).toMatchObject({ status: 400, json: { message: "Problems parsing JSON" } });
	});

	it("answer HEAD as GET, without a body", async () => {
		expect(await ask("HEAD", shop)).toMatchObject({ status: 200, text: "" });
	});

	it.each<[string, () => string]>([
		["sha", () => head],
		["diff", () => "diff --git a/README.md"],
		["patch", () => `From ${head}`],
	])("serve a commit as %s", async (media, begins) => {
		const accept = `application/vnd.github.${media}`;
		const answer = await ask("GET", `${shop}/commits/${head}`, undefined, { accept });
		expect(answer.type).toBe(`${accept}; charset=utf-8`);
		expect(answer.text.startsWith(begins())).toBe(true);
	});

	it.each(["application/vnd.github.v3.raw", "application/vnd.github.raw+json"])(
		"echo the media type %s",
		async (accept) => {
			const answer = await ask("GET", `${shop}/contents/README.md`, undefined, { accept });
			expect(answer).toMatchObject({ type: `${accept}; charset=utf-8`, text: "# Shop\n" });
		},
	);

	it.each<[string, string, string, unknown, Record<string, string>, string]>([
		["a route", "GET", "/no-such-thing", undefined, {}, "is not served"],
		["a media type", "GET", "/issues", undefined, { accept: "application/vnd.github.html+json" }, "media type html"],
		["a query parameter", "GET", "/issues?colour=red", undefined, {}, "/colour is no parameter"],
		["a field", "POST", "/issues", { title: "x", colour: "red" }, {}, "colour"],
	])(
		"answer %s that is not modelled with a 501 that names it, in the journal too",
		async (_, method, path, body, headers, names) => {
			github.journal.clear();
			const answer = await ask(method, `${shop}${path}`, body, headers);
			expect(answer.status).toBe(501);
			expect(answer.json.message).toContain(names);
			expect(
				github.journal
					.violations()
					.map(({ message, pointer }) => `${pointer} ${message}`)
					.join(),
			).toContain(names);
		},
	);

	it("serve every operation of the list, and no other", () => {
		const routes = [
			...gitRoutes(github.git),
			...contentRoutes(github.git),
			...repositoryRoutes(github.git, () => ({ hasIssues: true, hasDiscussions: true })),
			...collaborationRoutes,
			...deliveryRoutes,
		];
		expect(routes.map(({ operation }) => operation).sort()).toEqual([...SERVED_OPERATIONS].sort());
	});
});
