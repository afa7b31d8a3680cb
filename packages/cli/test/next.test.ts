/** next: the version that fits what was changed, on the built command line against a local GitHub, with a clone and without one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { Ajv, type AnySchema } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireCurrentBundles } from "../../../test/harness/bundles.ts";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import type { JsonDocument } from "../src/json-documents.ts";
import { expectDecent, POLICY } from "./command-line.ts";

requireCurrentBundles("packages/cli");

type Next = JsonDocument<"next">;

const schema = join(import.meta.dirname, "../../../schema/cli/next.schema.json");
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
	JSON.parse(readFileSync(schema, "utf8")) as AnySchema,
);
const repositories = new Repositories();
const opened: LocalGitHub[] = [];
const SERVICES = `version: 1
environments: []
services:
  api: { tag: "api-v{version}", paths: ["api/**"] }
  web: { tag: "web-v{version}", paths: ["web/**"] }
  docs: { tag: "docs-{version}", versioning: calver, paths: ["docs/**"] }
`;

async function open(root: string): Promise<LocalGitHub> {
	const github = await startLocalGitHub({ repository: "acme/shop", folder: root });
	opened.push(github);
	return github;
}

let shop = "";
let monorepo = "";
const served = new Map<string, LocalGitHub>();

beforeAll(async () => {
	shop = repositories.make(
		"shop",
		[
			{ message: "feat: one", files: { [POLICY]: "version: 1\nenvironments: []\n" } },
			{ message: "fix: two", files: { "a.txt": "2\n" } },
			{ message: "feat: three", files: { "a.txt": "3\n" } },
		],
		{ tags: { "v1.4.0": "feat: one" } },
	);
	git(shop, "branch", "1.x", "v1.4.0");
	git(shop, "checkout", "-q", "1.x");
	git(shop, "commit", "-q", "--allow-empty", "-m", "fix: on the line");
	git(shop, "checkout", "-q", "main");
	git(shop, "commit", "-q", "--allow-empty", "-m", "fix!: drop the old call");
	git(shop, "tag", "v2.0.0");
	git(shop, "commit", "-q", "--allow-empty", "-m", "docs: a word");
	git(shop, "branch", "cut-late", "main~3");
	git(shop, "checkout", "-q", "cut-late");
	git(shop, "commit", "-q", "--allow-empty", "-m", "feat: on a line that was cut after its tag");
	git(shop, "checkout", "-q", "--orphan", "apart");
	git(shop, "commit", "-q", "-m", "feat: a history of its own");
	git(shop, "checkout", "-q", "main");
	monorepo = repositories.make(
		"monorepo",
		[
			{ message: "feat: all", files: { [POLICY]: SERVICES, "api/a": "1", "web/a": "1", "docs/a": "1" } },
			{ message: "feat: more of the api", files: { "api/a": "2" } },
			{ message: "fix: the documentation", files: { "docs/a": "2" } },
		],
		{ tags: { "api-v1.0.0": "feat: all" } },
	);
	git(monorepo, "tag", "web-v0.3.1", "api-v1.0.0");
	git(monorepo, "tag", "docs-2026.08", "api-v1.0.0");
	for (const root of [shop, monorepo]) served.set(root, await open(root));
});
afterAll(async () => {
	for (const github of opened) await github.close();
	repositories.remove();
});

const run = (root: string, args: readonly string[], cwd = root) => {
	const github = served.get(root)!;
	const token = github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" });
	return runCommandLine(["next", ...args], {
		cwd,
		home: repositories.folder,
		env: {
			GITHUB_API_URL: github.apiUrl,
			GITHUB_GRAPHQL_URL: github.graphqlUrl,
			GITHUB_REPOSITORY: "acme/shop",
			GH_TOKEN: token,
		},
	});
};
const read = async (...args: Parameters<typeof run>) => {
	const ran = await run(args[0], [...args[1], "--json"], args[2]);
	expectDecent(ran);
	const document = JSON.parse(ran.out) as Next;
	expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
	return { ran, document };
};

describe("next", () => {
	it("says the version that fits the changes since the last release, and writes nothing", async () => {
		const ran = await run(shop, []);
		expectDecent(ran);
		expect(ran.exit, ran.err).toBe(0);
		expect(ran.out).toContain("v2.0.1 is the next version: a patch release");
		expect(ran.out).toContain("1 change since v2.0.0 on main");
		const github = served.get(shop)!;
		expect(github.journal.writes()).toEqual([]);
		expect(github.journal.violations()).toEqual([]);
	});

	it("follows the branch that is named, a maintenance line too", async () => {
		const { document } = await read(shop, ["1.x"]);
		expect(document).toMatchObject({
			branch: "1.x",
			releases: [{ tag: "v1.4.1", type: "patch", previous: { tag: "v1.4.0" }, changes: [{ title: "on the line" }] }],
		});
	});

	it.each(["with a clone", "without one"])("starts a line of its own at its own release, %s", async (where) => {
		const { document } = await read(shop, ["cut-late"], where === "with a clone" ? shop : repositories.folder);
		expect(document.releases).toMatchObject([{ tag: "v1.5.0", previous: { tag: "v1.4.0" } }]);
	});

	it("knows no version for a history that follows no release, where there are some", async () => {
		const { ran, document } = await read(shop, ["apart"]);
		expect(document.releases).toMatchObject([{ decision: "no-rule", why: expect.stringContaining("v2.0.0") }]);
		expect(ran.exit).toBe(1);
	});

	it.each(["with a clone", "without one"])("answers alike %s, for each service of a policy", async (where) => {
		const github = served.get(monorepo)!;
		const before = github.journal.entries.length;
		const { ran, document } = await read(monorepo, [], where === "with a clone" ? monorepo : repositories.folder);
		expect(ran.exit, ran.err).toBe(0);
		expect(document.releases.map(({ service, decision, tag, type }) => [service, decision, tag, type])).toEqual([
			["api", "release", "api-v1.1.0", "minor"],
			["web", "no-changes", null, null],
			["docs", "no-rule", null, null],
		]);
		expect(document.releases.map(({ changes }) => changes.map(({ title }) => title))).toEqual([
			["more of the api"],
			[],
			["the documentation"],
		]);
		expect(github.journal.entries.length - before).toBeLessThanOrEqual(where === "with a clone" ? 15 : 24);
	});

	it("ends with 1 where the service has nothing to release, and says so", async () => {
		const ran = await run(monorepo, ["--service", "web"]);
		expectDecent(ran);
		expect([ran.exit, ran.out.split("\n")[0]]).toEqual([
			1,
			"Nothing was changed since 0.3.1, so there is nothing to release. (web)",
		]);
	});

	it.each([
		[["no-such-branch"], 'BRANCH is "no-such-branch"; GitHub has no such branch in acme/shop.'],
		[["--service", "mobile"], '--service is "mobile"; the policy has no services.'],
	])("refuses %j", async (args, message) => {
		const ran = await run(shop, args);
		expectDecent(ran);
		expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining(message)]);
	});
});
