/** The lists that are served: what narrows them, their order, their pages. Titles are named in `rules/`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { WorkflowRunState } from "../src/delivery-state.ts";
import { seedIssue } from "../src/seed.ts";
import { askGitHub, at, openShop } from "./scratch-github.ts";

const shop = await openShop();
afterAll(() => shop.close());
const { github, token, ask, head } = shop;

describe("pages", () => {
	it("hold 30, and 100 at most, whatever is asked for; Link leads to the others", async () => {
		const { people } = github;
		for (let index = 0; index < 130; index++) seedIssue(people, { title: `Issue ${index}`, author: "ada" });
		const read = async (query: string) => {
			const { json, headers } = await ask(`/issues?${query}`);
			return [
				json.length,
				[...(headers.get("link") ?? "").matchAll(/[?&]page=(\d+)>; rel="(\w+)"/g)].map(
					([, page, rel]) => `${rel} ${page}`,
				),
			];
		};
		expect(await read("")).toEqual([30, ["next 2", "last 5"]]);
		expect(await read("per_page=500")).toEqual([100, ["next 2", "last 2"]]);
		expect(await read("per_page=100&page=2")).toEqual([30, ["prev 1", "first 1"]]);
		expect(await read("per_page=100&page=9")).toEqual([0, ["prev 8", "first 1"]]);
		for (const query of ["per_page=0", "page=-1", "per_page=abc"]) expect((await read(query))[0]).toBe(30);
	});
});

describe("issues", () => {
	it("are listed by creation, change or comments, the latest first, or in the other direction", async () => {
		const { people } = github;
		people.issues.length = 0;
		people.comments.length = 0;
		const [first, second, third] = ["a", "b", "c"].map((title) => seedIssue(people, { title, author: "ada" }));
		for (const [index, issue] of [first!, second!, third!].entries()) issue.createdAt = issue.updatedAt = at(index);
		first!.updatedAt = at(10);
		await ask(`/issues/${second!.number}/comments`, { method: "POST", body: { body: "x" } });
		second!.updatedAt = at(1);
		const titles = async (query: string) =>
			(await ask(`/issues?${query}`)).json.map((issue: { title: string }) => issue.title).join("");
		expect(await titles("")).toBe("cba");
		expect(await titles("direction=asc")).toBe("abc");
		expect(await titles("sort=updated")).toBe("acb");
		expect(await titles("sort=updated&direction=asc")).toBe("bca");
		expect(await titles("sort=comments")).toBe("bca");
		expect(await titles(`since=${at(2)}`)).toBe("ca");
	});

	it("have their comments in the order of their numbers, since a moment", async () => {
		const { people } = github;
		const issue = seedIssue(people, { title: "Long", author: "ada" });
		for (const body of ["1", "2", "3"])
			await ask(`/issues/${issue.number}/comments`, { method: "POST", body: { body } });
		const path = `/issues/${issue.number}/comments`;
		people.comments.at(-1)!.updatedAt = "2099-01-01T00:00:00Z";
		const bodies = async (query: string) =>
			(await ask(`${path}?${query}`)).json.map((comment: { body: string }) => comment.body).join("");
		expect([await bodies(""), await bodies("since=2098-01-01T00:00:00Z")]).toEqual(["123", "3"]);
	});
});

describe("deployments and releases", () => {
	it("are listed the newest first, and the statuses of a deployment too", async () => {
		const { state } = github;
		const body = { ref: "main", auto_merge: false, required_contexts: [] };
		for (const environment of ["a", "b", "c"])
			await ask("/deployments", { method: "POST", body: { ...body, environment } });
		const listed = (await ask("/deployments")).json as { id: number; environment: string }[];
		expect(listed.map(({ environment }) => environment)).toEqual(["c", "b", "a"]);
		const path = `/deployments/${listed[0]!.id}/statuses`;
		for (const sent of ["queued", "in_progress", "success"]) await ask(path, { method: "POST", body: { state: sent } });
		expect((await ask(path)).json.map((status: { state: string }) => status.state)).toEqual([
			"success",
			"in_progress",
			"queued",
		]);
		for (const tag_name of ["v1", "v2", "v3"])
			await ask("/releases", { method: "POST", body: { tag_name, draft: true } });
		expect(state.releases).toHaveLength(3);
		expect((await ask("/releases")).json.map((release: { tag_name: string }) => release.tag_name)).toEqual([
			"v3",
			"v2",
			"v1",
		]);
	});
});

describe("workflow runs", () => {
	const run = (fields: Partial<WorkflowRunState> & { id: number }): WorkflowRunState => ({
		workflowId: 1,
		number: fields.id,
		attempt: 1,
		event: "push",
		sha: head(),
		branch: "main",
		title: "CI",
		headRepository: "octoacme/shop",
		suiteId: 1,
		status: "completed",
		conclusion: "success",
		actor: "ada",
		createdAt: at(fields.id % 60),
		updatedAt: at(fields.id % 60),
		jobs: [],
		approvals: [],
		waitingFor: [],
		...fields,
	});

	it("are narrowed by actor, branch, event, commit, status and conclusion, the newest first", async () => {
		const { state } = github;
		state.workflows.push({ id: 1, name: "CI", path: ".github/workflows/ci.yml", createdAt: at(0) });
		state.runs.push(
			run({ id: 1 }),
			run({ id: 2, actor: "bob", branch: "next" }),
			run({ id: 3, event: "schedule", sha: "e".repeat(40) }),
			run({ id: 4, status: "in_progress", conclusion: null }),
			run({ id: 5, conclusion: "failure" }),
		);
		const ids = async (query: string) =>
			(await ask(`/actions/runs?${query}`)).json.workflow_runs.map(({ id }: { id: number }) => id);
		expect(await ids("")).toEqual([5, 4, 3, 2, 1]);
		expect(await ids("actor=bob")).toEqual([2]);
		expect(await ids("branch=next")).toEqual([2]);
		expect(await ids("event=schedule")).toEqual([3]);
		expect(await ids(`head_sha=${"e".repeat(40)}`)).toEqual([3]);
		expect(await ids("status=in_progress")).toEqual([4]);
		expect(await ids("status=failure")).toEqual([5]);
		expect(await ids("status=success&branch=main&event=push")).toEqual([1]);
	});

	it("are 1,000 at most where a parameter narrows them", async () => {
		const { state } = github;
		const kept = state.runs.splice(0);
		const template = run({ id: 1 });
		state.runs.push(...Array.from({ length: 1_001 }, (_, index) => ({ ...template, id: index + 1 })));
		const read = async (query: string) => {
			const { json, headers } = await ask(`/actions/runs?per_page=1&${query}`);
			return [json.total_count, /page=(\d+)>; rel="last"/.exec(headers.get("link") ?? "")?.[1]];
		};
		expect([await read(""), await read("branch=main")]).toEqual([
			[1_001, "1001"],
			[1_000, "1000"],
		]);
		state.runs.splice(0, state.runs.length, ...kept);
	});

	it("have the jobs of the latest attempt, or of all; failed ones are run again with what needed them", async () => {
		const { state } = github;
		const job = (id: number, attempt: number, conclusion: "success" | "failure" | "skipped") => ({
			id,
			name: `job ${id}`,
			attempt,
			status: "completed" as const,
			conclusion,
			startedAt: at(id),
			completedAt: at(id),
			checkRunId: null,
		});
		const now = github.now().toISOString();
		state.runs.push(
			run({
				id: 9,
				conclusion: "failure",
				createdAt: now,
				jobs: [job(1, 1, "success"), job(2, 1, "failure"), job(3, 1, "skipped")],
			}),
		);
		expect((await ask("/actions/runs/9/rerun-failed-jobs", { method: "POST" })).status).toBe(201);
		const names = async (query: string) =>
			(await ask(`/actions/runs/9/jobs?${query}`)).json.jobs.map(({ name }: { name: string }) => name);
		expect(await names("")).toEqual(["job 2", "job 3"]);
		expect(await names("filter=all")).toEqual(["job 1", "job 2", "job 3", "job 2", "job 3"]);
		expect((await ask("/actions/runs/9")).json).toMatchObject({
			id: 9,
			run_attempt: 2,
			status: "queued",
			conclusion: null,
		});
	});

	it("are dispatched with 25 inputs at most", async () => {
		const inputs = Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`i${index}`, "x"]));
		const path = "/actions/workflows/ci.yml/dispatches";
		expect((await ask(path, { method: "POST", body: { ref: "main", inputs } })).status).toBe(422);
	});
});

describe("the repository", () => {
	it("has the same name in any case", async () => {
		const answer = await askGitHub(github, { path: "/repos/OctoAcme/SHOP", token });
		expect(answer.json.full_name).toBe("octoacme/shop");
		expect((await askGitHub(github, { path: "/orgs/OctoAcme", token })).status).toBe(200);
	});

	it("has trees by SHA or ref, with what lies beneath when any value asks for it", async () => {
		const { folder, git } = shop;
		mkdirSync(join(folder, "src"));
		writeFileSync(join(folder, "src/a.ts"), "a\n");
		git("add", ".");
		git("commit", "--quiet", "--message", "Source");
		const paths = async (query: string) =>
			(await ask(`/git/trees/${query}`)).json.tree.map(({ path }: { path: string }) => path);
		expect(await paths("main")).toEqual(["README.md", "src"]);
		expect(await paths(git("rev-parse", "main^{tree}"))).toEqual(["README.md", "src"]);
		for (const value of ["1", "0", "true", "false"])
			expect(await paths(`main?recursive=${value}`)).toEqual(["README.md", "src", "src/a.ts"]);
	});

	it("has rulesets, each with the refs and the rules that it is for", async () => {
		const ruleset = { target: "tag" as const, enforcement: "active" as const, include: ["refs/tags/v*"], exclude: [] };
		github.state.rulesets.push(
			{ ...ruleset, id: 1, name: "tags", rules: ["update"] },
			{ ...ruleset, id: 2, name: "more", rules: [] },
		);
		expect((await ask("/rulesets")).json.map(({ name }: { name: string }) => name)).toEqual(["tags", "more"]);
		expect((await ask("/rulesets/1")).json).toMatchObject({
			conditions: { ref_name: { include: ["refs/tags/v*"], exclude: [] } },
			rules: [{ type: "update" }],
		});
	});

	it("gives a file over 1 MB raw only", async () => {
		const { folder, git } = shop;
		writeFileSync(join(folder, "large.txt"), "x".repeat(1_000_001));
		git("add", ".");
		git("commit", "--quiet", "--message", "Large");
		const { json } = await ask("/contents/large.txt");
		expect([json.content, json.encoding, json.size]).toEqual(["", "none", 1_000_001]);
		const raw = await ask("/contents/large.txt", { headers: { accept: "application/vnd.github.raw+json" } });
		expect(raw.text).toHaveLength(1_000_001);
	});

	it("pages the files of a commit by 300", async () => {
		const { folder, git } = shop;
		for (let index = 0; index < 301; index++)
			writeFileSync(join(folder, `f${String(index).padStart(3, "0")}`), `${index}`);
		git("add", ".");
		git("commit", "--quiet", "--message", "Many");
		const first = await ask("/commits/main");
		expect(first.json.files).toHaveLength(300);
		expect(first.headers.get("link")).toContain('page=2>; rel="next"');
		expect((await ask("/commits/main?page=2")).json.files).toHaveLength(1);
	});
});

describe("checks", () => {
	it("refuse lines and columns below 1, and the states of a run that only GitHub Actions sets", async () => {
		const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice", message: "m" };
		const create = (fields: object) =>
			ask("/check-runs", { method: "POST", body: { name: "ci", head_sha: head(), ...fields } });
		for (const wrong of [{ start_line: 0 }, { start_column: 0, end_column: 1 }]) {
			const output = { title: "t", summary: "s", annotations: [{ ...annotation, ...wrong }] };
			expect((await create({ output })).status).toBe(422);
		}
		for (const status of ["waiting", "pending", "requested"]) expect((await create({ status })).status).toBe(422);
	});

	it("take 1,000 statuses of a commit and context, and no more", async () => {
		const { statuses } = github.state;
		const status = {
			sha: head(),
			context: "full",
			state: "success" as const,
			description: null,
			targetUrl: null,
			creator: "ada",
		};
		for (let index = 0; index < 999; index++) statuses.push({ ...status, id: -index, createdAt: at(0) });
		const post = async (context: string) =>
			(await ask(`/statuses/${head()}`, { method: "POST", body: { state: "success", context } })).status;
		expect([await post("full"), await post("FULL"), await post("other")]).toEqual([201, 422, 201]);
	});
});

describe("branches and environments", () => {
	it("are listed by name and in their order, branches of a ruleset as protected", async () => {
		const { state } = github;
		for (const name of ["dev", "release/1.x"]) shop.git("branch", name);
		const ruleset = { id: 41, target: "branch", enforcement: "active", exclude: [], rules: ["update"] } as const;
		state.rulesets.push({
			...ruleset,
			name: "lines",
			include: ["refs/heads/release/*"],
			exclude: [],
			rules: ["update"],
		});
		const names = async (query: string) =>
			(await ask(`/branches${query}`)).json.map(({ name }: { name: string }) => name);
		expect(await names("")).toEqual(["dev", "main", "release/1.x"]);
		expect(await names("?protected=true")).toEqual(["release/1.x"]);
		expect(await names("?protected=false&per_page=1")).toEqual(["dev"]);
		expect((await ask("/branches/release/1.x")).json.protected).toBe(true);

		const gate = { waitMinutes: 5, createdAt: at(0), updatedAt: at(0), reviewers: ["ada"] };
		state.environments.length = 0;
		state.environments.push({ ...gate, id: 51, name: "production" }, { ...gate, id: 52, name: "dev", reviewers: [] });
		const { json } = await ask("/environments?per_page=1&page=2");
		expect([json.total_count, json.environments.map(({ name }: { name: string }) => name)]).toEqual([2, ["dev"]]);
	});
});
