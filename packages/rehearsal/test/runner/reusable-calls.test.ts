/** A bad call of a reusable workflow is refused before any job runs, as GitHub refuses the whole file. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bench, createBench, logOf } from "./bench-repository.ts";

const CALLED = `on:
  workflow_call:
    inputs:
      name: { type: string, required: true }
      num: { type: number, default: 7 }
      flag: { type: boolean }
    secrets:
      tok: { required: true }
jobs:
  inner:
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "name=\${{ inputs.name }} num=\${{ inputs.num }} flag=\${{ inputs.flag }}"' }]
`;
const NEEDY = `on: { workflow_call: {} }
jobs:
  inner:
    permissions: { contents: write }
    runs-on: ubuntu-latest
    steps: [{ run: "true" }]
`;
const nested = (call: string) => `on: { workflow_call: { secrets: { tok: {} } } }
jobs:
  first: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  second:
    needs: first
    if: false
    uses: ./.github/workflows/called.yml
${call}`;

let bench: Bench;
beforeAll(() => {
	bench = createBench({
		".github/workflows/called.yml": CALLED,
		".github/workflows/needy.yml": NEEDY,
		".github/workflows/deep.yml": nested("    with: { name: a, nope: 1 }\n    secrets: inherit\n"),
		".github/workflows/deep-needy.yml": NEEDY.replace(
			/jobs:[\s\S]*/,
			"jobs: { call: { uses: ./.github/workflows/needy.yml } }\n",
		),
	});
});
afterAll(() => bench.dispose());
beforeEach(() => void bench.journal.splice(0));

/** The bad call comes last and needs a job that would have run. */
const after = (call: string) => `on: push
jobs:
  first: { runs-on: ubuntu-latest, steps: [{ run: "echo SIDE EFFECT" }] }
  bad:
    needs: first
${call}`;
const USES = "    uses: ./.github/workflows/called.yml\n";

describe("a call of a reusable workflow", () => {
	it.each([
		[
			"an unknown input",
			`${USES}    with: { name: a, nope: 1 }\n    secrets: { tok: x }\n`,
			/Line: 7.*Invalid input, nope/,
		],
		["a missing input", `${USES}    secrets: { tok: x }\n`, /Line: 6.*Input name is required/],
		[
			"a text for a number",
			`${USES}    with: { name: a, num: x }\n    secrets: { tok: x }\n`,
			/Line: 7.*num must be of type number/,
		],
		[
			"a text for a boolean",
			`${USES}    with: { name: a, flag: "true" }\n    secrets: { tok: x }\n`,
			/flag must be of type boolean/,
		],
		["a missing secret", `${USES}    with: { name: a }\n`, /Line: 6.*Secret tok is required/],
		[
			"an unknown secret",
			`${USES}    with: { name: a }\n    secrets: { tok: x, tik: y }\n`,
			/Line: 8.*Invalid secret, tik/,
		],
		[
			"steps or a runner beside it",
			`    runs-on: ubuntu-latest\n${USES}    with: { name: a }\n`,
			/'runs-on' is already defined|Unexpected value/,
		],
		[
			"a bad call within the called workflow",
			"    uses: ./.github/workflows/deep.yml\n    secrets: inherit\n",
			/deep\.yml \(Line: 8.*Invalid input, nope/,
		],
		[
			"a job that asks for more than its caller grants",
			"    permissions: { contents: read }\n    uses: ./.github/workflows/needy.yml\n",
			/needy\.yml \(Line: 4.*'contents: write'/,
		],
		[
			"a job that asks for more than the repository grants",
			"    uses: ./.github/workflows/needy.yml\n",
			/needy\.yml .*'contents: write'/,
		],
		[
			"such a job two calls deep",
			"    permissions: { contents: read }\n    uses: ./.github/workflows/deep-needy.yml\n",
			/needy\.yml .*'contents: write'/,
		],
	])("with %s is refused before anything runs", async (_, call, message) => {
		await expect(bench.run(after(call))).rejects.toThrow(message);
		expect(bench.journal).toEqual([]);
	});

	it("names every problem of a call at once", async () => {
		const run = bench.run(after(`${USES}    with: { nope: 1, num: x }\n`));
		await expect(run).rejects.toThrow(/nope[\s\S]*num must be[\s\S]*name is required[\s\S]*tok is required/);
	});

	it("is accepted when it is right, whatever the case of its names, and expressions are judged when they are evaluated", async () => {
		const workflow = `on: push
jobs:
  good:
    uses: ./.github/workflows/called.yml
    with: { NAME: a, num: 3, flag: "\${{ 1 == 1 }}" }
    secrets: { TOK: x }
`;
		const result = await bench.run(workflow);
		expect(result.conclusion).toBe("success");
		expect(logOf(result, "good / inner")).toContain("name=a num=3 flag=true");
	});

	it("passes what the workflow's own block grants, beyond the repository's default", async () => {
		const workflow = `on: push\npermissions: { contents: write }\njobs: { call: { uses: ./.github/workflows/deep-needy.yml } }\n`;
		expect((await bench.run(workflow)).conclusion).toBe("success");
	});
});
