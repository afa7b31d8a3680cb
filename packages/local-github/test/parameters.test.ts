/** One parameter or field at a time, with a case that it takes in and one that it leaves out. Titles are named in `rules/`. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedIssue, seedUser } from "../src/seed.ts";
import { openShop } from "./scratch-github.ts";

const shop = await openShop();
afterAll(() => shop.close());
const { github, ask } = shop;
const post = (path: string, body: unknown) => ask(path, { method: "POST", body });

describe("issues", () => {
	beforeAll(() => {
		const { people } = github;
		const at = "2026-01-01T00:00:00Z";
		const milestone = { description: null, state: "open", creator: "ada", createdAt: at, updatedAt: at } as const;
		people.milestones.push(
			{ ...milestone, id: 1, number: 1, title: "v1", closedAt: null, dueOn: null },
			{ ...milestone, id: 2, number: 2, title: "v2", closedAt: null, dueOn: null },
		);
		seedUser(people, { login: "grace" });
		seedIssue(people, { title: "a", author: "ada", assignees: ["ada"], milestone: 1, labels: ["bug", "ui"] });
		seedIssue(people, { title: "b", author: "grace", assignees: ["grace"], milestone: 2, labels: ["bug"] });
		seedIssue(people, { title: "c", author: "ada", body: "Ask @grace.", state: "closed" });
	});

	it.each([
		["", "ab"],
		["state=open", "ab"],
		["state=closed", "c"],
		["state=all", "abc"],
		["state=all&milestone=1", "a"],
		["state=all&milestone=*", "ab"],
		["state=all&milestone=none", "c"],
		["state=all&assignee=Grace", "b"],
		["state=all&assignee=*", "ab"],
		["state=all&assignee=none", "c"],
		["state=all&creator=grace", "b"],
		["state=all&mentioned=grace", "c"],
		["state=all&labels=BUG", "ab"],
		["state=all&labels=bug,ui", "a"],
	])("are narrowed by each parameter: %s", async (query, titles) => {
		const { json } = await ask(`/issues?direction=asc&${query}`);
		expect(json.map(({ title }: { title: string }) => title).join("")).toBe(titles);
	});
});

describe("people", () => {
	it.each([
		["admin", "admin"],
		["maintain", "write"],
		["write", "write"],
		["triage", "read"],
		["read", "read"],
	] as const)("have the role %s, and the permission %s", async (role, permission) => {
		seedUser(github.people, { login: `has-${role}`, role });
		const { json } = await ask(`/collaborators/has-${role}/permission`);
		expect(json).toMatchObject({ role_name: role, permission, user: { login: `has-${role}` } });
	});
});

describe("deployments", () => {
	it("are transient where the body says so", async () => {
		const body = { ref: "main", auto_merge: false, required_contexts: [] };
		const read = async (fields: object) =>
			(await post("/deployments", { ...body, ...fields })).json.transient_environment;
		expect([await read({}), await read({ transient_environment: false })]).toEqual([false, false]);
		expect(await read({ transient_environment: true })).toBe(true);
	});
});

describe("git", () => {
	it("makes a tree of a base and of entries that come before it, or of the entries alone", async () => {
		const base = shop.git("rev-parse", "main^{tree}");
		const entry = (path: string, content: string) => ({ path, mode: "100644", type: "blob", content });
		const list = async (body: object) => {
			const { json } = await post("/git/trees", body);
			return shop
				.git("ls-tree", "--name-only", json.sha)
				.split("\n")
				.map((path) => [path, shop.git("show", `${json.sha}:${path}`)]);
		};
		expect(await list({ base_tree: base, tree: [entry("a", "A")] })).toEqual([
			["README.md", "# Scratch"],
			["a", "A"],
		]);
		expect(await list({ base_tree: base, tree: [entry("README.md", "New")] })).toEqual([["README.md", "New"]]);
		expect(await list({ tree: [entry("a", "A")] })).toEqual([["a", "A"]]);
	});

	it("writes a file over the one that its SHA names, and over no other", async () => {
		const write = (fields: object) =>
			ask("/contents/written.txt", { method: "PUT", body: { message: "Write", content: "eA==", ...fields } });
		const made = await write({});
		expect(made.status).toBe(201);
		expect((await write({})).status).toBe(422);
		expect((await write({ sha: shop.git("rev-parse", "main:README.md") })).status).toBe(409);
		expect((await write({ sha: made.json.content.sha, content: "eQ==" })).status).toBe(200);
		shop.git("reset", "--hard", "--quiet", "main");
	});

	it("names what became of each file of a comparison", async () => {
		const { folder, git } = shop;
		const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
		mkdirSync(join(folder, "src"));
		for (const name of ["kept", "changed", "removed", "moved"]) write(`src/${name}`, `${name}\n`.repeat(20));
		git("add", ".");
		git("commit", "--quiet", "--message", "Before");
		const before = git("rev-parse", "HEAD");
		write("src/changed", "changed\n".repeat(19));
		write("src/added", "new\n");
		rmSync(join(folder, "src/removed"));
		renameSync(join(folder, "src/moved"), join(folder, "src/renamed"));
		git("add", "--all");
		git("commit", "--quiet", "--message", "After");
		const { json } = await ask(`/compare/${before}...main`);
		const shown = json.files.map((file: Record<string, unknown>) =>
			["filename", "status", "additions", "deletions", "previous_filename"].map((name) => file[name] ?? null),
		);
		expect(shown).toEqual([
			["src/added", "added", 1, 0, null],
			["src/changed", "modified", 0, 1, null],
			["src/removed", "removed", 0, 20, null],
			["src/renamed", "renamed", 0, 0, "src/moved"],
		]);
	});
});
