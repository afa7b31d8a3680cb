/** Which checks init requires when GitHub said what reported: those of jobs that test, never of jobs that deliver. */
import { describe, expect, it } from "vitest";
import { describeRepository } from "../src/init/repository-facts.ts";

const PATH = ".github/workflows/ci.yml";
const CALLED = ".github/workflows/reusable.yml";
const EMPTY = { ok: true, value: [] } as const;
const NOTHING = { protectedBranches: EMPTY, environments: EMPTY, deployments: EMPTY };
const choose = (jobs: string, reported: readonly string[] | undefined, called = "", on = "push") => {
	const texts: Readonly<Record<string, string>> = {
		[PATH]: `on: ${on}\njobs:\n${jobs.replace(/^/gm, "  ")}\n`,
		[CALLED]: `on: workflow_call\njobs: { ${called} }\n`,
	};
	const { checks, leftOut, unnamed } = describeRepository([], Object.keys(texts), (path) => texts[path], {
		defaultBranch: "main",
		branches: [],
		repository: "acme/shop",
		reported:
			reported === undefined
				? undefined
				: { ...NOTHING, checks: { ok: true, value: reported.map((name) => ({ name, workflow: PATH })) } },
	});
	return {
		checks: checks.map(({ name }) => name),
		leftOut: leftOut.filter(({ workflow }) => workflow === PATH).map(({ name }) => name),
		unnamed,
	};
};

const STEPS = "runs-on: x, steps: [{ run: 'true' }]";
const MATRIX = "strategy: { matrix: '${{ fromJSON(needs.a.outputs.m) }}' }";
const OPEN_TEST = `test: { ${STEPS}, ${MATRIX} }`;

describe("a workflow that is only called", () => {
	const inner = `inner: { ${STEPS} }`;
	const names = (calledOn: string) =>
		describeRepository([], [PATH, CALLED], (path) =>
			path === PATH ? `on: push\njobs: { top: { uses: ./${CALLED} } }\n` : `on: ${calledOn}\njobs: { ${inner} }\n`,
		);
	it.each(["workflow_call", "[workflow_call]", "{ workflow_call: { inputs: { a: { type: string } } } }"])(
		"on %s has no checks of its own to leave out",
		(on) => {
			const { checks, leftOut } = names(on);
			expect([checks.map(({ name }) => name), leftOut]).toEqual([["top / inner"], []]);
		},
	);
	it("has them where something else starts it too", () => {
		expect(names("[workflow_call, workflow_dispatch]").leftOut.map(({ name }) => name)).toEqual(["inner"]);
	});
});

describe("a check that delivers", () => {
	it.each([
		["by its environment", `ship: { ${STEPS}, environment: production }`, ["ship"], ""],
		["by its id", `deploy: { ${STEPS} }`, ["deploy"], ""],
		["by its name", `a: { ${STEPS}, name: Deploy to eu }`, ["Deploy to eu"], ""],
		["by what it runs", "a: { runs-on: x, steps: [{ run: npm publish }] }", ["a"], ""],
		["by a condition", `deploy: { ${STEPS}, if: github.event_name == 'pull_request' }`, ["deploy"], ""],
		["by a matrix that is computed", `ship: { ${STEPS}, ${MATRIX}, environment: eu }`, ["ship (a)", "ship (b)"], ""],
		[
			"by a name with an expression",
			`a: { ${STEPS}, name: 'Ship to \${{ vars.X }}', environment: eu }`,
			["Ship to eu"],
			"",
		],
		["by the caller", "deploy: { uses: ./.github/workflows/reusable.yml }", ["deploy / x"], "x: {}"],
		["by the called job", "go: { uses: ./.github/workflows/reusable.yml }", ["go / x"], "x: { environment: eu }"],
		["by another repository's workflow", "go: { uses: acme/ci/.github/workflows/deploy.yml@v1 }", ["go / x"], ""],
	])("%s is not required, whether GitHub is asked or not", (_, job, names, called) => {
		const jobs = `${OPEN_TEST}\n${job}`;
		const reported = choose(jobs, ["test (1)", "test (2)", ...names], called);
		expect(reported).toEqual({
			checks: ["test (1)", "test (2)"],
			leftOut: [],
			unnamed: [{ workflow: PATH, job: "test" }],
		});
		expect(choose(jobs, undefined, called)).toEqual({ ...reported, checks: [] });
	});
});

describe("a check that tests", () => {
	it.each([
		["of a computed matrix", OPEN_TEST, ["test (1)", "test (2)"], ""],
		["of a name with an expression", `a: { ${STEPS}, name: 'on \${{ vars.OS }} (x)' }`, ["on linux (x)"], ""],
		["of another repository's workflow", "go: { uses: acme/ci/.github/workflows/test.yml@v1 }", ["go / unit"], ""],
		["of a called job", "go: { uses: ./.github/workflows/reusable.yml }", ["go / unit"], "unit: {}"],
	])("%s is required as GitHub reported it", (_, job, names, called) =>
		expect(choose(`${job}\ndeploy: { ${STEPS} }`, [...names, "deploy"], called).checks).toEqual(names),
	);
	it("is none that no job has", () => expect(choose(OPEN_TEST, ["test (1)", "gone"]).checks).toEqual(["test (1)"]));
});

describe("a check of the merge queue", () => {
	const of = (reported: readonly string[] | undefined) =>
		choose(`unit: { ${STEPS} }`, reported, "", "[pull_request, merge_group]");
	it("is required once GitHub reported it on the default branch", () => {
		expect(of(["unit"])).toMatchObject({ checks: ["unit"], leftOut: [] });
		expect(of([])).toMatchObject({ checks: [], leftOut: ["unit"] });
		expect(of(undefined)).toMatchObject({ checks: [], leftOut: ["unit"] });
	});
});
