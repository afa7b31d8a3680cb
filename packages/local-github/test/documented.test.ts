/** Rules that GitHub documents of the operations that are served, on the routes over HTTP; each title is named in `rules/`. */
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedIssue, seedUser } from "../src/seed.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";
import { openScratch, type ScratchGitHub } from "./scratch-github.ts";

const shop = "/repos/octoacme/shop";
const SUBMODULE = "d".repeat(40);
let open: ScratchGitHub;
let person: string;
let job: string;

beforeAll(async () => {
	open = await openScratch("octoacme/shop");
	const { folder, git, github } = open;
	symlinkSync("README.md", join(folder, "link"));
	symlinkSync("nowhere", join(folder, "broken"));
	writeFileSync(
		join(folder, ".gitmodules"),
		'[submodule "cups"]\n\tpath = cups\n\turl = https://example.com/cups.git\n',
	);
	git("add", ".");
	git("update-index", "--add", "--cacheinfo", `160000,${SUBMODULE},cups`);
	git("commit", "--quiet", "--message", "Link");
	person = github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" });
	job = github.issueToken({ permissions: ALL_PERMISSIONS });
});
afterAll(() => open.close());

// biome-ignore lint/suspicious/noExplicitAny: bodies are held to GitHub's schema by the journal.
type Answer = { status: number; json: any; text: string; link: string };

async function ask(method: string, path: string, body?: unknown, options: { token?: string; accept?: string } = {}) {
	const answer = await fetch(`${open.github.apiUrl}${shop}${path}`, {
		method,
		headers: { authorization: `Bearer ${options.token ?? person}`, accept: options.accept ?? "application/json" },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await answer.text();
	const isJson = answer.headers.get("content-type")?.startsWith("application/json") === true && text !== "";
	const result: Answer = {
		status: answer.status,
		json: isJson ? JSON.parse(text) : null,
		text,
		link: answer.headers.get("link") ?? "",
	};
	return result;
}

const head = () => open.git("rev-parse", "main");

describe("contents", () => {
	it.each(["/contents", "/contents/"])("list the root folder at %s, a submodule as a file", async (path) => {
		const { json } = await ask("GET", path);
		expect(json.map(({ name, type }: { name: string; type: string }) => [name, type])).toEqual([
			[".gitmodules", "file"],
			["README.md", "file"],
			["broken", "symlink"],
			["cups", "file"],
			["link", "symlink"],
		]);
	});
	it("follow a symlink to a file, and describe one that leads nowhere", async () => {
		const { json } = await ask("GET", "/contents/link");
		expect([json.type, Buffer.from(json.content, "base64").toString()]).toEqual(["file", "# Scratch\n"]);
		expect((await ask("GET", "/contents/broken")).json).toMatchObject({ type: "symlink", target: "nowhere" });
		const raw = await ask("GET", "/contents/link", undefined, { accept: "application/vnd.github.raw+json" });
		expect(raw.text).toBe("# Scratch\n");
	});
	it("name the commit and the address of a submodule, and have no pages for one that is elsewhere", async () => {
		expect((await ask("GET", "/contents/cups")).json).toMatchObject({
			type: "submodule",
			sha: SUBMODULE,
			submodule_git_url: "https://example.com/cups.git",
			git_url: null,
			html_url: null,
		});
	});
	it("write a file as the caller, as the committer or as the author that the body names", async () => {
		const put = (name: string, fields: object) =>
			ask("PUT", `/contents/${name}`, { message: "Add", content: "eA==", ...fields });
		const seen = async (name: string, fields: object) => {
			const { author, committer } = (await put(name, fields)).json.commit;
			return [author.name, committer.name];
		};
		const mona = { name: "Mona", email: "mona@example.com" };
		expect(await seen("a", {})).toEqual(["ada", "ada"]);
		expect(await seen("b", { committer: mona })).toEqual(["Mona", "Mona"]);
		expect(await seen("c", { author: mona })).toEqual(["Mona", "ada"]);
		expect((await put("d", { author: { name: "Mona" } })).status).toBe(422);
		expect((await put("a", {})).status).toBe(422);
	});
	it("give a blob in Base64, or raw where it is asked for so", async () => {
		const blob = open.git("rev-parse", "main:README.md");
		expect((await ask("GET", `/git/blobs/${blob}`)).json).toMatchObject({
			encoding: "base64",
			content: "IyBTY3JhdGNoCg==",
		});
		const raw = await ask("GET", `/git/blobs/${blob}`, undefined, { accept: "application/vnd.github.raw+json" });
		expect(raw.text).toBe("# Scratch\n");
	});
});

describe("history", () => {
	it("counts its pages in the link of the last one", async () => {
		const { link } = await ask("GET", "/commits?per_page=1");
		const count = open.git("rev-list", "--count", "main");
		expect(link).toContain(`page=${count}>; rel="last"`);
	});
	it("is narrowed by path, author, committer and time", async () => {
		const count = async (query: string) => (await ask("GET", `/commits?per_page=100&${query}`)).json.length;
		expect(await count("path=README.md")).toBe(1);
		expect(await count("committer=nobody")).toBe(0);
		expect(await count("author=Ada")).toBeGreaterThan(0);
		expect(await count("until=1990-01-01T00:00:00Z")).toBe(0);
		expect(await count("since=1990-01-01T00:00:00Z")).toBeGreaterThan(1);
	});
	it("compares the newest 250 commits without a page, from the oldest with one", async () => {
		const stream = Array.from(
			{ length: 260 },
			(_, index) =>
				`commit refs/heads/many\ncommitter Ada <ada@example.com> ${1_800_000_000 + index} +0000\ndata ${String(index).length}\n${index}${index === 0 ? "\nfrom refs/heads/main^0" : ""}\n`,
		).join("\n");
		open.github.git.run(["fast-import", "--quiet"], { input: stream });
		const messages = async (query: string) =>
			(await ask("GET", `/compare/main...many${query}`)).json.commits.map(
				({ commit }: { commit: { message: string } }) => commit.message,
			);
		const whole = await messages("");
		expect([whole.length, whole[0], whole.at(-1)]).toEqual([250, "10", "259"]);
		const paged = await messages("?per_page=100");
		expect([paged.length, paged[0], paged.at(-1)]).toEqual([100, "0", "99"]);
	});
});

describe("refs and tags", () => {
	it("list every ref where no name is given", async () => {
		const { json } = await ask("GET", "/git/matching-refs/");
		expect(json.map(({ ref }: { ref: string }) => ref)).toContain("refs/heads/main");
	});
	it("show a tag of a tag as it is, and its commit in the list of tags", async () => {
		open.git("tag", "--annotate", "inner", "--message", "Inner");
		const inner = open.git("rev-parse", "inner");
		open.git("tag", "--annotate", "outer", "--message", "Outer", inner);
		const outer = open.git("rev-parse", "outer");
		expect((await ask("GET", `/git/tags/${outer}`)).json.object).toMatchObject({ type: "tag", sha: inner });
		const tags = (await ask("GET", "/tags")).json as { name: string; commit: { sha: string } }[];
		expect(tags.find(({ name }) => name === "outer")?.commit.sha).toBe(head());
	});
	it("do not delete the default branch", async () => {
		expect((await ask("DELETE", "/git/refs/heads/main")).status).toBe(422);
	});
	it("refuse a name without refs and two slashes, and a move that is no fast-forward", async () => {
		for (const ref of ["main", "refs/main", "heads/main/x"])
			expect((await ask("POST", "/git/refs", { ref, sha: head() })).status).toBe(422);
		await ask("POST", "/git/refs", { ref: "refs/heads/moved", sha: head() });
		const sha = open.git("rev-parse", "main~1");
		expect((await ask("PATCH", "/git/refs/heads/moved", { sha })).status).toBe(422);
		expect((await ask("PATCH", "/git/refs/heads/moved", { sha, force: true })).status).toBe(200);
	});
	it("make no trees of entries with both sha and content, and delete no file that is not there", async () => {
		const entry = { path: "x", mode: "100644", type: "blob" };
		const sha = open.git("rev-parse", "main:README.md");
		expect((await ask("POST", "/git/trees", { tree: [{ ...entry, sha, content: "x" }] })).status).toBe(422);
		expect(
			(
				await ask("POST", "/git/trees", {
					tree: [{ ...entry, sha: null }],
					base_tree: open.git("rev-parse", "main^{tree}"),
				})
			).status,
		).toBe(422);
		const made = await ask("POST", "/git/trees", { tree: [{ ...entry, content: "x" }] });
		expect(made.json.tree.map(({ path }: { path: string }) => path)).toEqual(["x"]);
	});
});

describe("issues", () => {
	it("keep what a change leaves out, and lose what it empties", async () => {
		const { json } = await ask("POST", "/issues", { title: "T", body: "B", labels: ["x"], assignees: ["ada"] });
		const path = `/issues/${json.number}`;
		expect((await ask("PATCH", path, { title: "U" })).json).toMatchObject({
			title: "U",
			body: "B",
			labels: [{ name: "x" }],
			assignees: [{ login: "ada" }],
		});
		const emptied = await ask("PATCH", path, { labels: [], assignees: [] });
		expect(emptied.json).toMatchObject({ labels: [], assignees: [] });
	});
	it("drop labels and assignees of somebody without push access", async () => {
		seedUser(open.github.people, { login: "hubot", role: "read" });
		const token = open.github.issueToken({ permissions: ALL_PERMISSIONS, login: "hubot" });
		const { json } = await ask(
			"POST",
			"/issues",
			{ title: "T", labels: ["x"], assignees: ["ada"], assignee: "ada" },
			{ token },
		);
		expect(json).toMatchObject({ labels: [], assignees: [] });
		const { number } = seedIssue(open.github.people, { title: "Not theirs", author: "ada" });
		expect((await ask("PATCH", `/issues/${number}`, { title: "U" }, { token })).status).toBe(403);
		expect((await ask("PUT", `/issues/${number}/lock`, {}, { token })).status).toBe(403);
	});
	it("take comments on a locked issue of writers only, and of everybody when it is unlocked", async () => {
		const { json } = await ask("POST", "/issues", { title: "Heated" });
		seedUser(open.github.people, { login: "guest", role: "read" });
		const guest = open.github.issueToken({ permissions: ALL_PERMISSIONS, login: "guest" });
		const comment = async (token: string) =>
			(await ask("POST", `/issues/${json.number}/comments`, { body: "Hi" }, { token })).status;
		expect(await comment(guest)).toBe(201);
		expect((await ask("PUT", `/issues/${json.number}/lock`, {})).status).toBe(204);
		expect([await comment(guest), await comment(person), await comment(job)]).toEqual([403, 201, 201]);
		expect((await ask("GET", `/issues/${json.number}/comments`)).json).toHaveLength(3);
		expect((await ask("DELETE", `/issues/${json.number}/lock`)).status).toBe(204);
		expect(await comment(guest)).toBe(201);
	});
	it("refuse a reason for a lock that is not in the list", async () => {
		const { number } = seedIssue(open.github.people, { title: "Heated", author: "ada" });
		expect((await ask("PUT", `/issues/${number}/lock`, { lock_reason: "other" })).status).toBe(422);
	});
	it("ignore a reason where the state is not changed", async () => {
		const { json } = await ask("POST", "/issues", { title: "T" });
		const changed = await ask("PATCH", `/issues/${json.number}`, { state_reason: "not_planned" });
		expect(changed.json).toMatchObject({ state: "open", state_reason: null });
	});
});

describe("checks and statuses", () => {
	const run = (fields: object) =>
		ask("POST", "/check-runs", { name: "ci", head_sha: head(), ...fields }, { token: job });
	it("want a conclusion of a completed run, complete a run that has one, and leave stale to GitHub", async () => {
		expect((await run({ status: "completed" })).status).toBe(422);
		expect((await run({ completed_at: "2026-01-01T00:00:00Z" })).status).toBe(422);
		expect((await run({ conclusion: "success" })).json).toMatchObject({ status: "completed", conclusion: "success" });
		expect((await run({ status: "completed", conclusion: "stale" })).status).toBe(422);
	});
	it("take 50 annotations a request, add to those that are there, and hold each to its limits", async () => {
		const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice", message: "m" };
		const output = (annotations: object[]) => ({ output: { title: "t", summary: "s", annotations } });
		const many = (count: number) => Array.from({ length: count }, () => annotation);
		expect((await run(output(many(51)))).status).toBe(422);
		const made = await run(output(many(50)));
		const path = `/check-runs/${made.json.id}`;
		const more = await ask("PATCH", path, output(many(2)), { token: job });
		expect(more.json.output.annotations_count).toBe(52);
		for (const wrong of [
			{ end_line: 2, start_column: 1 },
			{ title: "x".repeat(256) },
			{ message: "x".repeat(64 * 1_024 + 1) },
		])
			expect((await run(output([{ ...annotation, ...wrong }]))).status).toBe(422);
	});
	it("keep what a change of a check run leaves out", async () => {
		const made = await run({
			external_id: "key",
			details_url: "https://example.com",
			output: { title: "t", summary: "s" },
		});
		const changed = await ask("PATCH", `/check-runs/${made.json.id}`, { status: "in_progress" }, { token: job });
		expect(changed.json).toMatchObject({
			external_id: "key",
			details_url: "https://example.com",
			output: { title: "t", summary: "s" },
		});
	});
	it("list the runs of a commit by SHA, branch or tag, narrowed by name and status, the newest of each name", async () => {
		open.git("tag", "plain");
		await run({ name: "twice", conclusion: "failure" });
		const { json } = await run({ name: "twice", conclusion: "success" });
		for (const ref of [head(), "main", "plain"]) {
			const listed = await ask("GET", `/commits/${ref}/check-runs?check_name=twice&status=completed`);
			expect(listed.json.check_runs.map(({ id }: { id: number }) => id)).toEqual([json.id]);
		}
		const list = async (filter: string) => {
			const listed = await ask("GET", `/commits/main/check-runs?check_name=twice${filter}`);
			expect(listed.json.total_count).toBe(listed.json.check_runs.length);
			return listed.json.check_runs.map(({ conclusion }: { conclusion: string }) => conclusion);
		};
		expect(await list("")).toEqual(["success"]);
		expect(await list("&filter=latest")).toEqual(["success"]);
		expect(await list("&filter=all")).toEqual(["success", "failure"]);
	});
	it("take contexts as one without regard to case, and combine the newest of each", async () => {
		const status = (state: string, context: string) => ask("POST", `/statuses/${head()}`, { state, context });
		await status("failure", "CI");
		await status("success", "ci");
		const combined = await ask("GET", "/commits/main/status");
		expect(combined.json).toMatchObject({ state: "success", total_count: 1 });
		await status("error", "other");
		expect((await ask("GET", "/commits/main/status")).json.state).toBe("failure");
		const listed = (await ask("GET", "/commits/main/statuses")).json as { state: string }[];
		expect(listed.map(({ state }) => state)).toEqual(["error", "success", "failure"]);
	});
});

describe("deployments", () => {
	const deploy = async (fields: object = {}) =>
		(await ask("POST", "/deployments", { ref: "main", auto_merge: false, required_contexts: [], ...fields })).json;
	it("default to production, and a status to the environment of the status before it", async () => {
		const made = await deploy();
		expect(made).toMatchObject({
			environment: "production",
			production_environment: true,
			transient_environment: false,
		});
		const path = `/deployments/${made.id}/statuses`;
		expect((await ask("POST", path, { state: "in_progress" })).json.environment).toBe("production");
		await ask("POST", path, { state: "in_progress", environment: "staging" });
		const last = await ask("POST", path, { state: "success", log_url: "https://example.com/log" });
		expect(last.json).toMatchObject({
			environment: "staging",
			environment_url: "",
			log_url: "https://example.com/log",
			target_url: "https://example.com/log",
		});
		expect(await deploy({ environment: "qa" })).toMatchObject({ production_environment: false });
	});
	it("are listed by SHA, ref, task and environment", async () => {
		const { id } = await deploy({ environment: "listed", task: "migrate" });
		const list = async (query: string) =>
			(await ask("GET", `/deployments?${query}`)).json.map((found: { id: number }) => found.id);
		for (const query of [
			"environment=listed",
			"task=migrate",
			`sha=${head()}&environment=listed`,
			"ref=main&task=migrate",
		])
			expect(await list(query)).toEqual([id]);
		expect(await list("environment=other")).toEqual([]);
	});
	it("are refused a state that GitHub does not have", async () => {
		const { id } = await deploy();
		expect((await ask("POST", `/deployments/${id}/statuses`, { state: "other" })).status).toBe(422);
	});
});

describe("releases", () => {
	it("open a discussion in a category that is there, and answer 404 for another one", async () => {
		open.github.people.discussionCategories.push({
			id: 1,
			name: "Announcements",
			slug: "announcements",
			answerable: false,
		});
		const make = (discussion_category_name: string) =>
			ask("POST", "/releases", { tag_name: "v7.0.0", discussion_category_name });
		expect((await make("Nothing")).status).toBe(404);
		const { json } = await make("Announcements");
		expect(open.github.people.discussions).toMatchObject([{ title: "v7.0.0", category: "announcements" }]);
		await ask("PATCH", `/releases/${json.id}`, { discussion_category_name: "Announcements" });
		expect(open.github.people.discussions).toHaveLength(1);
	});
	it("choose the latest by commit date and the higher version where make_latest is legacy", async () => {
		for (const tag_name of ["v1.9.0", "v1.10.0", "v1.2.0"])
			await ask("POST", "/releases", { tag_name, make_latest: "legacy" });
		await ask("POST", "/releases", { tag_name: "v9.0.0", prerelease: true });
		open.github.state.releases = open.github.state.releases.filter(
			({ tag }) => tag.startsWith("v1.") || tag.startsWith("v9."),
		);
		expect((await ask("GET", "/releases/latest")).json.tag_name).toBe("v1.10.0");
	});
	it("ignore the target where the tag is there already", async () => {
		open.git("tag", "v6.0.0", "main~1");
		await ask("POST", "/releases", { tag_name: "v6.0.0", target_commitish: "main" });
		expect(open.git("rev-parse", "v6.0.0")).toBe(open.git("rev-parse", "main~1"));
	});
});

it("answers a parameter or field that nothing obeys with a 501 that names it", async () => {
	for (const [method, path, body, name] of [
		["GET", "/issues?type=bug", undefined, "/type"],
		["POST", "/releases", { tag_name: "v0", generate_release_notes: true }, "/generate_release_notes"],
		["PATCH", "/issues/1", { labels: [{ name: "x", suggest: true }] }, "/labels/suggest"],
	] as const) {
		const answer = await ask(method, path, body);
		expect([answer.status, answer.json.message]).toEqual([501, expect.stringContaining(`${name} is not modelled`)]);
	}
});
