/** init in a shallow clone without tags: branches, tags, environments and deployments as GitHub has them. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import type { JsonDocument } from "../src/json-documents.ts";
import { expectDecent, POLICY } from "./command-line.ts";

type Init = JsonDocument<"init">;

const repositories = new Repositories();
let github: LocalGitHub;
let cwd = "";

beforeAll(async () => {
	const root = repositories.make("shop", [{ message: "feat: one (#1)", files: { "a.txt": "a\n" } }], {
		branch: "develop",
		tags: { "rel-1.4.0": "feat: one (#1)" },
	});
	git(root, "commit", "--quiet", "--allow-empty", "--message", "feat: two (#2)");
	for (const branch of ["release-3.7", "master", "fix-typo"]) git(root, "branch", branch);
	const copy = join(repositories.folder, "copy.git");
	git(repositories.folder, "clone", "--quiet", "--mirror", root, copy);
	const url = String(pathToFileURL(copy));
	git(repositories.folder, "clone", "--quiet", "--depth=1", "--no-tags", "--branch=fix-typo", url, "clone");
	cwd = join(repositories.folder, "clone");
	git(cwd, "remote", "set-url", "origin", "https://github.com/acme/shop.git");
	github = await startLocalGitHub({ repository: "acme/shop", folder: copy });
	const { state } = github;
	const at = github.now().toISOString();
	const times = { createdAt: at, updatedAt: at };
	state.environments.push(
		{ id: 1, name: "prod", reviewers: ["ada"], waitMinutes: 10, ...times },
		{ id: 2, name: "staging", reviewers: [], waitMinutes: 0, ...times },
	);
	const rules = {
		id: 3,
		name: "lines",
		target: "branch",
		enforcement: "active",
		exclude: [],
		rules: ["update"],
	} as const;
	state.rulesets.push({ ...rules, include: ["refs/heads/release-*"], exclude: [], rules: ["update"] });
	state.deployments.push({
		id: 4,
		sha: git(root, "rev-parse", "HEAD"),
		ref: "develop",
		task: "deploy",
		environment: "prod",
		description: null,
		payload: "",
		transient: false,
		production: true,
		creator: "argo[bot]",
		...times,
		statuses: [
			{
				id: 5,
				state: "success",
				description: "",
				environment: "prod",
				targetUrl: "",
				environmentUrl: "https://shop.example.com/",
				creator: "argo[bot]",
				createdAt: at,
			},
		],
	});
});
afterAll(async () => {
	await github?.close();
	repositories.remove();
});

const run = (token: string, ...args: readonly string[]) =>
	runCommandLine(["init", "--yes", ...args], {
		cwd,
		home: repositories.folder,
		env: { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GH_TOKEN: token },
	});
const lines = ({ survey }: Init, state: string) =>
	survey.filter((line) => line.state === state).map(({ about, what, source }) => `${about}: ${what} <${source}>`);

describe("init with a token in a clone that lacks tags and branches", () => {
	it("takes them, the environments and the address of production from GitHub", async () => {
		const before = github.journal.entries.length;
		const ran = await run(github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }), "--json");
		expectDecent(ran);
		expect(ran.exit, ran.err).toBe(0);
		const document = JSON.parse(ran.out) as Init;
		expect(github.journal.entries.length - before).toBeLessThanOrEqual(10);
		expect(github.journal.writes()).toEqual([]);
		expect(github.journal.violations()).toEqual([]);
		expect(lines(document, "found")).toEqual(
			expect.arrayContaining([
				"default branch: develop <github>",
				"protected: release-3.7 <github>",
				"release tags: rel-{version}, by semver; the latest is 1.4.0 <github>",
				"environments: prod (approved by ada, after 10 minutes), staging <github>",
			]),
		);
		expect(lines(document, "guessed")).toEqual(
			expect.arrayContaining([
				"release branches: master (master), release-[0-9]* (release-3.7), by their names <github>",
				"managers: ada, who approve deployments to production <github>",
				"kind: service: it is deployed to prod, by no workflow of this repository <github>",
			]),
		);
		expect(lines(document, "unknown").join("\n")).not.toMatch(/shallow|GitHub/);
		const parsed = parsePolicy(readFileSync(join(cwd, POLICY), "utf8"));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		const { tag, branches, roles, environments } = parsed.file;
		expect({ tag, branches, roles }).toEqual({
			tag: "rel-{version}",
			branches: ["develop", "master", "release-[0-9]*"],
			roles: { "release-manager": expect.objectContaining({ users: ["ada"] }) },
		});
		expect(environments?.map(({ name, url }) => [name, url])).toEqual([["prod", "https://shop.example.com"]]);
		expect(readFileSync(join(cwd, ".github/workflows/release.yml"), "utf8")).toContain("production: prod");
		const again = JSON.parse((await run(github.issueToken({ permissions: ALL_PERMISSIONS }), "--json")).out) as Init;
		expect(again.files.map(({ state }) => state)).not.toContain("differs");
	}, 60_000);

	it("says of each part what the token may not read, and takes the rest", async () => {
		rmSync(join(cwd, ".github"), { recursive: true });
		const token = github.issueToken({ permissions: { contents: "read", actions: "read", checks: "read" } });
		const document = JSON.parse((await run(token, "--json")).out) as Init;
		expect(lines(document, "found")).toContain("default branch: develop <github>");
		expect(lines(document, "unknown").filter((line) => /may not/.test(line))).toEqual([
			expect.stringMatching(/^deployments: .*may not do this/),
		]);
		expect(document.found.deployedElsewhere).toBeUndefined();
	}, 60_000);

	it("says without a token what only this clone knows", async () => {
		rmSync(join(cwd, ".github"), { recursive: true, force: true });
		const ran = await runCommandLine(["init", "--yes", "--dry-run"], { cwd, home: repositories.folder });
		expect(ran.exit, ran.err).toBe(0);
		expect(ran.out).toMatch(/^ {2}history +the clone is shallow/m);
		expect(ran.out).not.toContain("from GitHub");
	}, 60_000);
});
