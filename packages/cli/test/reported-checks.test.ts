/** Which checks report on a pushed commit of the default branch: one row for each trait that real workflows have. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { checkRequiredChecks } from "../src/check/required-checks.ts";
import { listReportedChecks } from "../src/ci/reported-checks.ts";
import { readWorkflowDocument } from "../src/ci/workflow-document.ts";
import { matchesFilters } from "../src/ci/workflow-starts.ts";

const list = (text: string, more: Readonly<Record<string, string>> = {}, tag?: string) => {
	const documents = Object.entries({ ci: text, ...more }).map(([name, written]) =>
		readWorkflowDocument(`.github/workflows/${name}.yml`, written),
	);
	return listReportedChecks(
		documents.flatMap((document) => document ?? []),
		{ defaultBranch: "main", repository: "acme/lib" },
		tag,
	);
};
const names = (text: string, more?: Readonly<Record<string, string>>) =>
	list(text, more).always.map(({ name }) => name);
const why = (text: string, more?: Readonly<Record<string, string>>) => list(text, more).sometimes.map((one) => one.why);
const jobs = (text: string) => `on: push\njobs:\n${text.replace(/^/gm, "  ")}\n`;
const CALLED = "on: { workflow_call: { inputs: { os: { type: string, default: linux } } } }\n";

describe("checks that always report", () => {
	it.each([
		["a name with a comma", jobs("lint: { name: 'Lint: node-24, ubuntu' }"), ["Lint: node-24, ubuntu"]],
		["a matrix", jobs("t: { strategy: { matrix: { os: [a, b], v: [1] } } }"), ["t (a, 1)", "t (b, 1)"]],
		["a plain name of a matrix", jobs("t: { name: Test, strategy: { matrix: { v: ['3.9'] } } }"), ["Test (3.9)"]],
		[
			"a name with an expression",
			jobs(
				"t: { name: \"py${{ matrix.v }} on ${{ matrix.os || 'linux' }}\", strategy: { matrix: { v: ['3.10', 3.9] } } }",
			),
			["py3.10 on linux", "py3.9 on linux"],
		],
		[
			"include and exclude",
			jobs(
				"t: { strategy: { matrix: { os: [a, b], v: [1, 2], exclude: [{ os: a, v: 2 }], include: [{ os: c, v: 9 }] } } }",
			),
			["t (a, 1)", "t (b, 1)", "t (b, 2)", "t (c, 9)"],
		],
		[
			"include alone",
			jobs("t: { name: '${{ matrix.n }}', strategy: { matrix: { include: [{ n: x }, { n: y }] } } }"),
			["x", "y"],
		],
		["the repository's own name", jobs("t: { if: \"github.repository == 'acme/lib'\" }"), ["t"]],
		[
			"another event's guard",
			jobs("t: { if: \"github.event_name != 'pull_request' || github.event.pull_request.draft == false\" }"),
			["t"],
		],
		["a condition in braces", jobs("t: { if: \"${{ !cancelled() && github.ref == 'refs/heads/main' }}\" }"), ["t"]],
		["needs that always run", jobs("a: {}\nb: { needs: a }\nc: { needs: [a, b] }"), ["a", "b", "c"]],
		["a job that outlives what was skipped", jobs("a: { if: failure() }\nb: { needs: a, if: always() }"), ["b"]],
		["a list of events", "on: [push, pull_request]\njobs: { t: {} }", ["t"]],
		["branches with a wildcard", "on: { push: { branches: ['ma*', '!master'] } }\njobs: { t: {} }", ["t"]],
		["other branches left out", "on: { push: { branches-ignore: ['dependabot/**'] } }\njobs: { t: {} }", ["t"]],
	])("of %s", (_, text, expected) => expect(names(text)).toEqual(expected));

	it("bear the names of caller and called, of any depth, with inputs and a matrix", () => {
		const ci = jobs(
			"unit: { name: Unit, uses: ./.github/workflows/test.yml, strategy: { matrix: { os: [mac, win] } }, with: { os: '${{ matrix.os }}' } }",
		);
		const test = `${CALLED}jobs: { run: { name: 'run on \${{ inputs.os }}' }, deep: { uses: './.github/workflows/deep.yml' } }`;
		const deep = `${CALLED}jobs: { last: { name: '\${{ inputs.os }}' } }`;
		expect(names(ci, { test, deep })).toEqual([
			"Unit (mac) / run on mac",
			"Unit (mac) / deep / linux",
			"Unit (win) / run on win",
			"Unit (win) / deep / linux",
		]);
	});
});

describe("checks that do not always report", () => {
	it.each([
		["on failure", jobs("bad: { if: failure() }"), /only when another one failed/],
		["for pull requests", "on: pull_request\njobs: { t: {} }", /for pull requests/],
		["by a guard", jobs("t: { if: \"github.event_name == 'pull_request'\" }"), /never runs for a push to main/],
		["on other branches", "on: { push: { branches: [gh-pages] } }\njobs: { t: {} }", /other branches/],
		["on ignored branches", "on: { push: { branches-ignore: [main] } }\njobs: { t: {} }", /other branches/],
		["on paths", "on: { push: { paths: [docs/**] } }\njobs: { t: {} }", /certain paths/],
		["on tags", "on: { push: { tags: [v*] } }\njobs: { t: {} }", /only for tags/],
		["on a schedule", "on: { schedule: [{ cron: '0 0 * * *' }] }\njobs: { t: {} }", /on a schedule/],
		["by hand", "on: workflow_dispatch\njobs: { t: {} }", /not started by a push/],
		["by an output", jobs("t: { if: \"needs.changes.outputs.src == 'true'\" }"), /only where `needs\.changes/],
		["in a fork alone", jobs("t: { if: github.event.repository.fork }"), /only where/],
		["in another repository", jobs("t: { if: \"github.repository == 'other/lib'\" }"), /never runs/],
	])("%s", (_, text, reason) => {
		expect(names(text)).toEqual([]);
		expect(why(text)).toEqual([expect.stringMatching(reason)]);
	});

	it("are skipped with what they need", () => {
		const text = jobs("a: { if: failure() }\nb: { needs: a }\nc: { needs: b }");
		expect(names(text)).toEqual([]);
		expect(why(text)[2]).toBe("needs b, which needs a, which runs only when another one failed");
	});

	it("are not known where the repository's name decides and there is none", () => {
		const documents = [readWorkflowDocument("ci.yml", jobs("t: { if: \"github.repository == 'a/b'\" }"))!];
		expect(listReportedChecks(documents, { defaultBranch: "main", repository: undefined }).always).toEqual([]);
	});
});

describe("checks whose names are known only when they run", () => {
	it.each([
		["a computed matrix", jobs("t: { strategy: { matrix: '${{ fromJSON(needs.a.outputs.m) }}' } }")],
		[
			"a list of a matrix that is computed",
			jobs("t: { strategy: { matrix: { v: '${{ fromJSON(needs.a.outputs.m) }}' } } }"),
		],
		["a name of variables", jobs("t: { name: 'on ${{ vars.OS }}' }")],
		["another repository's workflow", jobs("t: { uses: acme/ci/.github/workflows/test.yml@v1 }")],
		["a workflow that is not there", jobs("t: { uses: ./.github/workflows/gone.yml }")],
		["a circle of calls", jobs("t: { uses: ./.github/workflows/ci.yml }")],
	])("of %s", (_, text) => {
		expect(names(text)).toEqual([]);
		expect(list(text).open).toMatchObject([{ workflow: ".github/workflows/ci.yml", job: "t" }]);
	});
});

describe("a workflow that calls ours", () => {
	it.each([
		...readdirSync(join(import.meta.dirname, "../../../actions"))
			.filter((name) => !name.includes("."))
			.flatMap((name): (readonly [string, boolean])[] => [
				[`octoacme/${name}@v1`, true],
				[`octoacme/release-actions/actions/${name}@v1`, true],
			]),
		["octoacme/release-actions/.github/workflows/ship.yml@v1", true],
		["octoacme/release/.github/workflows/ship-oidc.yml@v1", true],
		["octoacme/build-images@v2", false],
		["octoacme/deploy-preview@v1", false],
		["octoacme/shop/.github/workflows/test.yml@main", false],
		["octoacme/deploy", false],
		["other/deploy@v1", false],
	] as const)("is known by %s: %s", (uses, isOurs) => {
		const written = [
			`on: push\njobs: { a: { uses: ${uses} } }`,
			`on: push\njobs: { a: { steps: [{ uses: ${uses} }] } }`,
		];
		expect(written.map((text) => readWorkflowDocument("w.yml", text)?.isOurs)).toEqual([isOurs, isOurs]);
	});
});

describe("filters", () => {
	it.each([
		[["main"], "main", true],
		[["releases/**"], "releases/a/b", true],
		[["releases/*"], "releases/a/b", false],
		[["v[0-9]+.x"], "v12.x", true],
		[["*", "!main"], "main", false],
		[["!main", "main"], "main", true],
		[["a.b"], "axb", false],
		[["[", "main"], "main", true],
	])("%j of %s: %s", (filters, name, expected) => expect(matchesFilters(filters, name)).toBe(expected));
});

describe("a check that the policy requires", () => {
	const CI = `on: push
jobs:
  test: { strategy: { matrix: { v: [1, 2] } } }
  bad: { if: failure() }
  later: { strategy: { matrix: "\${{ fromJSON(vars.M) }}" } }
`;
	const PULLS = "on: pull_request\njobs: { lint: {} }\n";
	const judge = (check: string, files: Readonly<Record<string, string>> = { pulls: PULLS }, ci = CI) => {
		const { policies, locate } = checkPolicy("p.yml", `version: 1\nchecks:\n  - { ${check} }\n`, "2026-01-01");
		const paths = Object.keys({ ci, ...files }).map((name) => `.github/workflows/${name}.yml`);
		return checkRequiredChecks(
			policies,
			({ tag }) => list(ci, files, tag.replace("{version}", "1.4.0")),
			paths,
			locate,
		).map(({ severity, line, what }) => `${severity} ${line} ${what}`);
	};
	const closed = CI.replace(/ {2}later.*\n/, "");
	it.each([
		["name: test (1)", null],
		["name: anything, workflow: .github/workflows/ci.yml", null],
		["name: codecov, app: codecov", null],
		["name: bad", /^warning 3 The check bad does not report .* runs only when another one failed\.$/],
		["name: bad, skipped: pass", null],
		["name: lint, workflow: .github/workflows/pulls.yml", /for pull requests/],
		["name: lint, skipped: pass, workflow: .github/workflows/pulls.yml", /for pull requests/],
		["name: lent, workflow: .github/workflows/pulls.yml", /pulls\.yml has no job that reports as lent/],
		["name: x, workflow: .github/workflows/gone.yml", /^error 3 .*gone\.yml, which does not exist/],
	])("{ %s } is judged by what reports", (check, says) =>
		expect(judge(check)).toEqual(says === null ? [] : [expect.stringMatching(says)]),
	);
	it.each([
		["the merge queue", "{ pull_request: {}, merge_group: {} }", "{}", null],
		["the merge queue of the branch", "{ merge_group: { branches: [main] } }", "{}", null],
		["the merge queue, a push of paths", "{ push: { paths: [src/**] }, merge_group: {} }", "{}", null],
		["a job for the queue alone", "[push, merge_group]", "{ if: github.event_name == 'merge_group' }", null],
		["the release's tag", "{ push: { tags: ['v*'] } }", "{}", null],
		["a job for tags alone", "push", "{ if: \"startsWith(github.ref, 'refs/tags/')\" }", null],
		["the queue of another branch", "{ merge_group: { branches: [next] } }", "{}", /not started by a push/],
		[
			"a job that the queue skips",
			"[pull_request, merge_group]",
			"{ if: github.event_name == 'pull_request' }",
			/pull requests/,
		],
		["another package's tags", "{ push: { tags: ['docs-v*'] } }", "{}", /only for tags/],
		["all but the release's tags", "{ push: { tags: ['**', '!v*'] } }", "{}", /only for tags/],
		["our own release", "{ push: { tags: ['v*'] } }", "{ steps: [{ uses: octoacme/preflight@v1 }] }", /only for tags/],
	])("is looked for in what %s reports", (_, on, job, says) =>
		expect(judge("name: t", {}, `on: ${on}\njobs: { t: ${job} }\n`)).toEqual(
			says === null ? [] : [expect.stringMatching(says)],
		),
	);
	it("is one of a matrix, and no name of the job alone", () =>
		expect(judge("name: test", {}, closed)).toEqual([
			expect.stringMatching(/No workflow has a job that reports as test: the check would never report/),
		]));
});
