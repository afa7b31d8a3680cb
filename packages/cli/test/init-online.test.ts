/** init with a token: what GitHub reported on the newest commit decides which checks a release requires. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FaultEffect } from "@octoacme/local-github/faults.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import { expectDecent, POLICY } from "./command-line.ts";

const CI = ".github/workflows/ci.yml";
const job = (more = "") => `{ runs-on: x, steps: [{ run: "true" }]${more} }`;
/** The names of plan come from a job's output. */
const FILES: Readonly<Record<string, string>> = {
	[CI]: `on: { push: {}, pull_request: {} }
jobs:
  lint: ${job()}
  test: ${job(", strategy: { matrix: { os: [linux, mac] } }")}
  stale: ${job(", name: Renamed since")}
  plan: ${job(', needs: lint, name: "plan ${{ matrix.part }}", strategy: { matrix: { part: "${{ fromJSON(needs.lint.outputs.parts) }}" } }')}
  called: { uses: ./.github/workflows/called.yml }
`,
	".github/workflows/called.yml": `on: { workflow_call: {} }\njobs: { inner: ${job()} }\n`,
	".github/workflows/other.yml": `on: push\njobs: { spell: ${job()} }\n`,
	"package.json": '{ "name": "lib" }\n',
};
const REPORTED = ["lint", "test (linux)", "test (mac)", "plan a, b", "called / inner"];

const repositories = new Repositories();
let github: LocalGitHub;
let cwd = "";

beforeAll(async () => {
	cwd = repositories.make("lib", [{ message: "feat: one (#1)", files: FILES }], {
		tags: { "v1.0.0": "feat: one (#1)" },
	});
	const copy = join(repositories.folder, "copy.git");
	git(repositories.folder, "clone", "--quiet", "--mirror", cwd, copy);
	github = await startLocalGitHub({ repository: "acme/lib", folder: copy });
	reportRun(CI, REPORTED);
	// Another app's check has no workflow, and is no job's.
	github.state.checks.push({ ...github.state.checks[0]!, id: 900, suiteId: 900, name: "codecov/project", app: OTHER });
});
afterAll(async () => {
	await github?.close();
	repositories.remove();
});
afterEach(() => rmSync(join(cwd, ".github/release-policy.yml"), { force: true }));

const ACTIONS = { id: 15_368, slug: "github-actions", name: "GitHub Actions" };
const OTHER = { id: 254, slug: "codecov", name: "Codecov" };

function reportRun(path: string, names: readonly string[]): void {
	const { state } = github;
	const at = github.now().toISOString();
	const sha = git(cwd, "rev-parse", "HEAD");
	const ended = { status: "completed", conclusion: "success" } as const;
	state.workflows.push({ id: 1, name: path, path, createdAt: at });
	state.suites.push({ id: 2, sha, branch: "main", app: ACTIONS, createdAt: at });
	state.runs.push({
		id: 3,
		workflowId: 1,
		number: 1,
		attempt: 1,
		event: "push",
		sha,
		branch: "main",
		title: path,
		headRepository: "acme/lib",
		suiteId: 2,
		...ended,
		actor: "ada",
		createdAt: at,
		updatedAt: at,
		jobs: [],
		approvals: [],
		waitingFor: [],
	});
	for (const [index, name] of names.entries())
		state.checks.push({
			id: 10 + index,
			suiteId: 2,
			sha,
			name,
			...ended,
			startedAt: at,
			completedAt: at,
			detailsUrl: null,
			externalId: "",
			output: { title: null, summary: null, text: null, annotations: [] },
			app: ACTIONS,
		});
}

interface Answer {
	readonly survey: readonly { state: string; about: string; what: string; source: string | null }[];
	readonly found: {
		protectedBranches: readonly string[] | null;
		checksReported: boolean;
		leftOut: readonly { name: string; why: string }[];
	};
}

async function init(token: string, args: readonly string[] = []) {
	const ran = await runCommandLine(["init", "--yes", "--json", ...args], {
		cwd,
		home: repositories.folder,
		env: { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GH_TOKEN: token },
	});
	expectDecent(ran, token);
	expect(ran.exit, ran.err).toBe(0);
	const parsed = parsePolicy(readFileSync(join(cwd, POLICY), "utf8"));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	expect(github.journal.writes()).toEqual([]);
	const answer = JSON.parse(ran.out) as Answer;
	const checks = answer.survey
		.filter(({ about }) => about === "CI checks")
		.map(({ state, what, source }) => `${state}: ${what}, from ${source}`);
	return { ...answer, required: parsed.file.checks?.map(({ name }) => name) ?? [], checks };
}

const BY_FILES = ["lint", "test (linux)", "test (mac)", "Renamed since", "called / inner", "spell"];

describe("init with a token", () => {
	it("requires what reported, names of a computed matrix too, and says what did not report", async () => {
		const { required, found, checks } = await init(github.issueToken({ permissions: ALL_PERMISSIONS }));
		// Nothing was seen of other.yml, so its file counts.
		expect([...required].sort()).toEqual([...BY_FILES.filter((name) => name !== "Renamed since"), "plan a, b"].sort());
		expect(found.checksReported).toBe(true);
		expect(found.leftOut).toContainEqual(
			expect.objectContaining({ name: "Renamed since", why: expect.stringContaining("did not report") }),
		);
		expect(checks[0]).toMatch(/^found: .*, from github$/);
		expect(github.journal.violations()).toEqual([]);
	}, 60_000);

	it("asks nothing with --offline", async () => {
		const before = github.journal.entries.length;
		const { required, found } = await init(github.issueToken({ permissions: ALL_PERMISSIONS }), ["--offline"]);
		expect([...required].sort()).toEqual([...BY_FILES].sort());
		expect(found.checksReported).toBe(false);
		expect(github.journal.entries).toHaveLength(before);
	}, 60_000);

	it.each<[string, () => string]>([
		["gives no checks to", () => github.issueToken({ permissions: { contents: "read" } })],
		[
			"cannot answer",
			() => {
				const template = "/repos/{owner}/{repo}/commits/{ref}/check-runs";
				github.faults.add({
					template,
					when: "before",
					times: 9,
					effect: { kind: "status", status: 403, body: { message: "Blocked" } },
				});
				return github.issueToken({ permissions: ALL_PERMISSIONS });
			},
		],
	])(
		"goes by the files where GitHub %s the token, and says why",
		async (_, token) => {
			const { required, found, checks } = await init(token());
			expect([...required].sort()).toEqual([...BY_FILES].sort());
			expect(found.checksReported).toBe(false);
			expect(checks).toContainEqual(expect.stringMatching(/^unknown: (?:The token may not|GET \S+ was answered 403)/));
		},
		120_000,
	);

	it.each<[string, FaultEffect, RegExp]>([
		["takes no such token", { kind: "status", status: 401, body: { message: "Bad credentials" } }, /does not take/],
		["hides the repository", { kind: "status", status: 404, body: { message: "Not Found" } }, /may not see it/],
		["asks for SSO", { kind: "status", status: 403, body: { message: "SSO enforcement" } }, /403: SSO enforcement/],
		["is at its limit", { kind: "rate-limit", limit: "primary", resetsInSeconds: 3_000 }, /limit asks to wait/],
		["breaks each connection", { kind: "reset" }, /no answer|no usable answer/],
	])(
		"says once what is wrong where GitHub %s, and goes on by the files",
		async (_, effect, expected) => {
			github.faults.add({ template: "/repos/{owner}/{repo}", when: "before", times: 99, effect });
			const { survey, required, found } = await init(github.issueToken({ permissions: ALL_PERMISSIONS }));
			github.faults.clear();
			expect([...required].sort()).toEqual([...BY_FILES].sort());
			expect(found).toMatchObject({ checksReported: false, protectedBranches: null });
			expect(survey.filter(({ source }) => source === "github")).toEqual([]);
			const [problem, ...more] = survey.filter(({ about }) => about === "GitHub");
			expect(more).toEqual([]);
			expect(problem).toMatchObject({ state: "unknown", what: expect.stringMatching(expected) });
		},
		120_000,
	);
});
