/** The checks that init requires are those that really report, and check refuses what GitHub refuses of the team's own calls. */
import { describe, expect, it } from "vitest";
import { checkLocalCalls } from "../src/check/called-workflows.ts";
import { type ReadWorkflow, readWorkflow } from "../src/check/workflow-calls.ts";
import { describeRepository } from "../src/init/repository-facts.ts";

const checksOf = (text: string) =>
	describeRepository([], [".github/workflows/ci.yml"], (path) =>
		path.endsWith("ci.yml") ? text : undefined,
	).checks.map(({ name }) => name);

describe("the checks that init finds", () => {
	it.each([
		["a name with a comma", "on: push\njobs: { lint: { name: 'Lint: node-24, ubuntu' } }", ["Lint: node-24, ubuntu"]],
		["a matrix", "on: push\njobs: { test: { strategy: { matrix: { os: [a, b] } } } }", ["test (a)", "test (b)"]],
		["a matrix that is computed", "on: push\njobs: { test: { strategy: { matrix: '${{ fromJSON(x) }}' } } }", []],
		[
			"a job that runs on failure",
			"on: push\njobs: { bad: { if: failure() }, good: { if: '!cancelled()' } }",
			["good"],
		],
		["another branch", "on: { push: { branches: [gh-pages] } }\njobs: { spell: {} }", []],
		["a filter by paths", "on: { push: { paths: [docs/**] } }\njobs: { spell: {} }", []],
		["the default branch", "on: { push: { branches: [main, 'v*'] } }\njobs: { test: {} }", ["test"]],
	])("of %s", (_, text, names) => expect(checksOf(text)).toEqual(names));
});

describe("the calls of the team's own workflows", () => {
	const CALLED =
		"on: { workflow_call: { inputs: { name: { type: string, required: true }, n: { type: number } }, secrets: { tok: { required: true } } } }\njobs: { a: { runs-on: x, steps: [{ run: 'true' }] } }\n";
	const read = async (path: string, text: string): Promise<ReadWorkflow> => {
		const result = await readWorkflow(path, text);
		if (!result.ok) throw new Error(JSON.stringify(result.findings));
		return result.workflow;
	};
	const check = async (call: string) =>
		checkLocalCalls([
			await read(".github/workflows/called.yml", CALLED),
			await read(".github/workflows/ci.yml", `on: push\njobs:\n  bad:\n    uses: ./.github/workflows/${call}\n`),
		]).map(({ severity, line, what }) => `${severity} ${line} ${what}`);

	const LOOP = "on: { workflow_call: {} }\njobs: { a: { uses: ./.github/workflows/loop.yml } }\n";
	const NEEDY =
		"on: { workflow_call: {} }\njobs:\n  inner:\n    permissions: { contents: write }\n    runs-on: x\n    steps: [{ run: 'true' }]\n";
	const calls = (name: string) => `on: { workflow_call: {} }\njobs: { a: { uses: ./.github/workflows/${name}.yml } }\n`;
	const checkFiles = async (files: Readonly<Record<string, string>>) => {
		const paths = Object.entries(files).map(([name, text]) => read(`.github/workflows/${name}.yml`, text));
		return checkLocalCalls(await Promise.all(paths)).map(({ file, line, what }) => `${file}:${line} ${what}`);
	};
	const chain = (length: number) =>
		Object.fromEntries(
			Array.from({ length }, (_, index) => [
				`c${index}`,
				index === length - 1 ? NEEDY.replace("write", "read") : calls(`c${index + 1}`),
			]),
		);

	it("are refused beyond ten levels, and in a circle", async () => {
		expect(await checkFiles(chain(10))).toEqual([]);
		expect(await checkFiles(chain(11))).toEqual([expect.stringMatching(/c0\.yml:2 .*more than 10 levels/)]);
		expect(await checkFiles({ loop: LOOP })).toEqual([expect.stringMatching(/loop\.yml:2 .*in a circle/)]);
	});

	it.each([
		[
			"the job's own block",
			"on: push\njobs: { a: { permissions: { contents: read }, uses: ./.github/workflows/needy.yml } }\n",
		],
		["the workflow's block", "on: push\npermissions: {}\njobs: { a: { uses: ./.github/workflows/needy.yml } }\n"],
		["a block two calls up", "on: push\npermissions: read-all\njobs: { a: { uses: ./.github/workflows/mid.yml } }\n"],
	])("are refused where a called job asks for more than %s grants", async (_, ci) => {
		const found = await checkFiles({ ci, mid: calls("needy"), needy: NEEDY });
		expect(found).toEqual([
			expect.stringMatching(
				/ci\.yml:\d The job 'inner' in \S+needy\.yml:4 is requesting 'contents: write', but this call grants 'contents: (?:none|read)'/,
			),
		]);
	});

	it("are each named where several ask for too much, with what they grant", async () => {
		const ci = `on: push
jobs:
  none: { permissions: {}, uses: ./.github/workflows/needy.yml }
  read: { permissions: { contents: read }, uses: ./.github/workflows/needy.yml }
  write: { permissions: { contents: write }, uses: ./.github/workflows/needy.yml }
`;
		expect(await checkFiles({ ci, needy: NEEDY })).toEqual([
			expect.stringMatching(/ci\.yml:3 .*grants 'contents: none'/),
			expect.stringMatching(/ci\.yml:4 .*grants 'contents: read'/),
		]);
	});

	it.each([
		["write-all", "repository-projects: write, code-quality: read, copilot-requests: write, drives: write", null],
		["write-all", "id-token: write, models: read, vulnerability-alerts: read", null],
		["read-all", "repository-projects: read, code-quality: read, drives: read, models: read", null],
		["read-all", "drives: write", "drives: read"],
		["read-all", "id-token: write", "id-token: none"],
		["read-all", "copilot-requests: write", "copilot-requests: none"],
	])("that grant %s are judged for %s by GitHub's own list of scopes", async (all, asked, granted) => {
		const ci = `on: push\npermissions: ${all}\njobs: { a: { uses: ./.github/workflows/needy.yml } }\n`;
		const found = await checkFiles({ ci, needy: NEEDY.replace("contents: write", asked) });
		expect(found).toEqual(granted === null ? [] : [expect.stringContaining(`this call grants '${granted}'`)]);
	});

	it("are fine where the caller grants it, or where the repository decides", async () => {
		for (const head of ["on: push\npermissions: write-all", "on: push"])
			expect(
				await checkFiles({ ci: `${head}\njobs: { a: { uses: ./.github/workflows/needy.yml } }\n`, needy: NEEDY }),
			).toEqual([]);
	});

	it("are judged in the job of a matrix too", async () => {
		const matrix = (n: string) =>
			`on: push\njobs:\n  a:\n    strategy: { matrix: { v: [1, 2] } }\n    uses: ./.github/workflows/called.yml\n    with: { name: "\${{ matrix.v }}", n: ${n} }\n    secrets: inherit\n`;
		expect(await checkFiles({ ci: matrix('"${{ matrix.v }}"'), called: CALLED })).toEqual([]);
		expect(await checkFiles({ ci: matrix("x"), called: CALLED })).toEqual([
			expect.stringMatching(/ci\.yml:6 .*type number/),
		]);
	});

	it.each([
		["called.yml\n    with: { name: a }\n    secrets: inherit", []],
		["called.yml\n    with: { nope: 1, name: a }\n    secrets: { tok: x }", [/^error 5 Invalid input, nope/]],
		["called.yml\n    with: { name: a, n: x }\n    secrets: { tok: x }", [/^error 5 .*must be of type number/]],
		[
			"called.yml\n    secrets: { tik: x }",
			[/Input name is required/, /Invalid secret, tik/, /Secret tok is required/],
		],
		["ci.yml", [/cannot be called/]],
		["none.yml", [/^error 4 .*does not exist/]],
	])("are refused as GitHub refuses them: %j", async (call, expected) => {
		expect(await check(call)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
	});
});
