import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bench, createBench, logOf } from "./bench-repository.ts";

let bench: Bench;
beforeEach(() => {
	bench = createBench({});
});
afterEach(() => bench.dispose());

const say = (text: string) => `    runs-on: ubuntu-latest\n    steps: [{ run: 'echo "${text}"' }]\n`;

describe("workflows", () => {
	it.each([
		["text for a boolean is converted", { flag: "true", pick: "x" }, "true x 5 5"],
		["defaults are used", { pick: "y" }, "false y 5 5"],
	])("take inputs of a dispatch: %s", async (_, inputs, expected) => {
		const result = await bench.run(DISPATCH, { inputs, event: dispatch() });
		expect(logOf(result, "a")).toContain(`in ${expected}`);
	});

	it.each([
		["no required one", {}, /Input pick is required/],
		["an option that is not on the list", { pick: "z" }, /'z' for input 'pick' not in the list/],
		["one that is unknown", { pick: "x", who: "me" }, /Invalid input, who/],
	])("refuse a dispatch with %s", async (_, inputs, message) => {
		await expect(bench.run(DISPATCH, { inputs, event: dispatch() })).rejects.toThrow(message);
	});

	const DISPATCH = `on:
  workflow_dispatch:
    inputs:
      flag: { type: boolean, default: false }
      pick: { type: choice, required: true, options: [x, y] }
      n: { type: number, default: 5 }
jobs:
  a:
${say("in ${{ inputs.flag }} ${{ inputs.pick }} ${{ inputs.n }} ${{ github.event.inputs.n }}")}
`;
	const dispatch = () => ({
		name: "workflow_dispatch",
		payload: {},
		ref: "refs/heads/main",
		sha: bench.sha,
		actor: "ada",
	});

	it.each([
		[
			"a container",
			"    runs-on: x\n    container: node\n    steps: [{ run: 'true' }]\n",
			/test\.yml \(Line: 5, Col: 5\): 'container' is not supported/,
		],
		[
			"an unknown action",
			"    runs-on: x\n    steps:\n      - uses: some/thing@v1\n",
			/\(Line: 6, Col: 15\): the action 'some\/thing@v1' is not known/,
		],
		[
			"a container action",
			"    runs-on: x\n    steps:\n      - uses: docker://alpine\n",
			/\(Line: 6, Col: 15\): 'docker:\/\/alpine'/,
		],
		[
			"a background step",
			"    runs-on: x\n    steps:\n      - run: 'true'\n        background: true\n",
			/\(Line: 7, Col: 9\): .*'background'/,
		],
		[
			"a need that is not there",
			"    runs-on: x\n    steps: [{ run: 'true' }]\n  b:\n    runs-on: x\n    needs: z\n    steps: [{ run: 'true' }]\n",
			/\(Line: 8, Col: 12\).*'z'/,
		],
		["a key that is not known", "    runs-on: x\n    stepz: 1\n", /\(Line: 5, Col: 5\).*stepz/],
		[
			"a context that is not there",
			"    runs-on: x\n    steps: [{ run: '${{ nonsense.x }}' }]\n",
			/\(Line: 5, Col: \d+\).*nonsense/,
		],
		["no valid YAML", "    runs-on: [x\n    steps: 1\n", /test\.yml.*\(Line: \d+, Col: \d+\)/],
		[
			"a called workflow that is not there",
			"    uses: ./.github/workflows/none.yml\n",
			/\(Line: 4, Col: 11\): the called workflow '.*' was not found/,
		],
	])("with %s are refused at their line before anything runs", async (_, body, message) => {
		await expect(bench.run(`on: push\njobs:\n  a:\n${body}`)).rejects.toThrow(message);
		expect(bench.journal).toEqual([]);
	});
});
