import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, createBench, jobOf, logOf } from "./bench-repository.ts";

const NODE_ACTION = `name: stages
description: Says in which stage it is.
inputs:
  who-is: { description: d, default: "\${{ github.actor }}" }
  token: { description: d, default: "\${{ github.token }}" }
  old: { description: d, deprecationMessage: use who-is }
  empty: { description: d }
outputs:
  greeting: { description: d }
runs: { using: node24, main: main.js, post: post.js }
`;
const MAIN = `const { appendFileSync } = require("node:fs");
const env = process.env;
console.log("main", env["INPUT_WHO-IS"], env.INPUT_TOKEN ? "has-token" : "no-token", "INPUT_EMPTY" in env, process.version.split(".")[0]);
appendFileSync(env.GITHUB_STATE, "kept=" + env["INPUT_WHO-IS"] + "\\n");
appendFileSync(env.GITHUB_OUTPUT, "greeting<<E\\nhi\\n" + env["INPUT_WHO-IS"] + "\\nE\\n");
appendFileSync(env.GITHUB_STEP_SUMMARY, "## Hi " + env["INPUT_WHO-IS"] + "\\n");
if (env["INPUT_WHO-IS"] === "bad") process.exitCode = 1;
`;
const POST = `console.log("post", process.env.STATE_kept, process.env["INPUT_WHO-IS"]);`;
const COMPOSITE = `name: both
description: Uses another action.
inputs: { times: { description: d, default: "2" } }
outputs:
  sum: { description: d, value: "\${{ steps.inner.outputs.n }}/\${{ steps.use.outputs.greeting }}" }
runs:
  using: composite
  steps:
    - id: inner
      shell: bash
      run: echo "n=\${{ inputs.times }}" >> "$GITHUB_OUTPUT"; echo "in $(basename "$GITHUB_ACTION_PATH") \${{ env.AROUND }}"
    - id: use
      uses: ./actions/stages
      with: { who-is: nested }
    - shell: bash
      if: inputs.times == '3'
      run: exit 1
    - shell: bash
      if: failure()
      run: echo composite-failed
`;

let bench: Bench;
beforeAll(() => {
	bench = createBench({
		"actions/stages/action.yml": NODE_ACTION,
		"actions/stages/main.js": MAIN,
		"actions/stages/post.js": POST,
		"actions/both/action.yml": COMPOSITE,
		"actions/docker/action.yml": "name: d\ndescription: d\nruns:\n  using: docker\n  image: Dockerfile\n",
		"package.json": `{ "engines": { "node": ">=24" } }`,
		"dist/a.txt": "a",
		"dist/deep/b.txt": "b",
	});
});
afterAll(() => bench.dispose());

const job = (steps: string) =>
	`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8\n${steps}`;

describe("actions", () => {
	it("run main with inputs, defaults and the token, then post steps last first with their state, also after a failure", async () => {
		const result = await bench.run(
			job(`      - uses: ./actions/stages
      - uses: ./actions/stages
        id: two
        with: { who-is: bob, old: x, odd: y }
      - run: echo "got \${{ steps.two.outputs.greeting }}"
      - uses: ./actions/stages
        with: { who-is: bad }
`),
		);
		const text = logOf(result, "a");
		expect(jobOf(result, "a").conclusion, text).toBe("failure");
		expect(text).toContain("main ada has-token false v24");
		expect(text).toContain("main bob has-token");
		expect(text).toContain("got hi\nbob");
		expect(text).toContain("Unexpected input(s) 'odd', valid inputs are ['who-is', 'token', 'old', 'empty']");
		expect(text).toContain("Input 'old' has been deprecated with message: use who-is");
		expect(text).toMatch(/post bad bad\npost bob bob\npost ada ada/);
		expect(jobOf(result, "a").steps.map((step) => step.stage)).toEqual([
			"main",
			"main",
			"main",
			"main",
			"main",
			"post",
			"post",
			"post",
		]);
		expect(jobOf(result, "a").steps[1]!.summary).toBe("## Hi ada\n");
	});

	it("that are composite run their steps, map outputs, keep nested post steps for the end and fail as one", async () => {
		const result = await bench.run(
			job(`      - uses: ./actions/both
        id: x
        env: { AROUND: outer }
      - run: echo "sum \${{ steps.x.outputs.sum }}"
      - uses: ./actions/both
        with: { times: 3 }
        continue-on-error: true
      - run: echo still-here
`),
		);
		const text = logOf(result, "a");
		expect(jobOf(result, "a").conclusion, text).toBe("success");
		expect(text).toContain("in both outer");
		expect(text).toContain("sum 2/hi\nnested");
		expect(text).toContain("composite-failed");
		expect(text).toMatch(/still-here[\s\S]*post nested nested\npost nested nested/);
		expect(
			jobOf(result, "a")
				.steps.map((step) => step.outcome)
				.slice(1, 5),
		).toEqual(["success", "success", "failure", "success"]);
	});

	it("of other repositories come from where they resolve to, with pre steps first", async () => {
		const directory = join(bench.directory, "remote-action");
		mkdirSync(directory, { recursive: true });
		writeFileSync(
			join(directory, "action.yml"),
			"name: r\ndescription: r\nruns: { using: node20, pre: pre.mjs, main: main.mjs, post: main.mjs, post-if: failure() }\n",
		);
		writeFileSync(
			join(directory, "pre.mjs"),
			`import fs from "node:fs"; console.log("pre"); fs.appendFileSync(process.env.GITHUB_STATE, "from=pre\\n");`,
		);
		writeFileSync(
			join(directory, "main.mjs"),
			`console.log("main sees", process.env.STATE_from, process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF);`,
		);
		const result = await bench.run(job("      - run: echo own\n      - uses: octo/thing/sub@v1\n"), {
			resolveAction: async () => directory,
		});
		expect(logOf(result, "a")).toMatch(/^pre\n[\s\S]*own\nmain sees pre octo\/thing v1/);
		expect(jobOf(result, "a").steps.at(-1)).toMatchObject({ stage: "post", conclusion: "skipped" });
	});

	it.each([
		[
			"is not there",
			"./actions/none",
			/\(Line: 7, Col: 15\): Can't find 'action\.yml'.*Did you forget to run actions\/checkout/,
		],
		[
			"is a container",
			"./actions/docker",
			/actions\/docker\/action\.yml \(Line: \d+, Col: \d+\): 'using: docker' is not supported/,
		],
	])("that %s fail the step at its line", async (_, uses, message) => {
		const result = await bench.run(job(`      - uses: ${uses}\n`));
		expect(jobOf(result, "a").conclusion).toBe("failure");
		expect(logOf(result, "a")).toMatch(message);
	});

	it("checkout brings one commit by default, everything with depth 0, a tag or SHA when asked, and no unknown ref", async () => {
		const result = await bench.run(`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: echo "shallow $(git rev-list --count HEAD) $(git branch --show-current) $(git tag | wc -l | tr -d ' ')"
      - uses: actions/checkout@v4
        id: full
        with: { fetch-depth: 0, path: full, persist-credentials: false }
      - run: echo "full $(git rev-list --count HEAD) $(git tag) \${{ steps.full.outputs.commit == github.sha }}"
        working-directory: full
      - uses: actions/checkout@v4
        with: { ref: v1.0.0, path: tag }
      - run: echo "tag $(git describe --tags) [$(git branch --show-current)]"
        working-directory: tag
      - uses: actions/checkout@v4
        with: { ref: "\${{ github.sha }}", path: sha }
      - uses: actions/checkout@v4
        with: { ref: nowhere, path: none }
`);
		const text = logOf(result, "a");
		expect(text).toContain("shallow 1 main 0");
		expect(text).toContain("full 2 v1.0.0 true");
		expect(text).toContain("tag v1.0.0 []");
		expect(text).toContain("A branch or tag with the name 'nowhere' could not be found");
		expect(
			jobOf(result, "a")
				.steps.map((step) => step.conclusion)
				.slice(-2),
		).toEqual(["success", "failure"]);
	});

	it("artifacts travel between jobs, setup-node gives Node 24 and no other, an unsupported input is refused", async () => {
		const result = await bench.run(`${job(`      - uses: actions/setup-node@v4
        with: { node-version-file: package.json }
      - run: node -p "'node ' + process.version"
      - uses: actions/upload-artifact@v4
        with: { name: site, path: dist }
      - uses: actions/upload-artifact@v4
        if: always()
        continue-on-error: true
        with: { name: site, path: dist/a.txt }
`)}  b:
    needs: a
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with: { name: site, path: got }
      - run: find got -type f | sort | tr '\\n' ' '
      - uses: actions/setup-node@v4
        with: { node-version: 18 }
        continue-on-error: true
      - uses: actions/checkout@v4
        with: { submodules: true }
`);
		expect(logOf(result, "a")).toContain("node v24");
		expect(logOf(result, "a")).toContain("an artifact with this name already exists");
		expect(logOf(result, "b")).toContain("got/a.txt got/deep/b.txt");
		expect(logOf(result, "b")).toContain("Unable to find Node version '18'");
		expect(logOf(result, "b")).toMatch(
			/\(Line: \d+, Col: \d+\): input 'submodules' of actions\/checkout@v4 is not supported/,
		);
	});

	it("and the whole runner load under plain Node without flags", () => {
		const module = fileURLToPath(new URL("../../src/runner/run.ts", import.meta.url));
		const script = `const { runWorkflow } = await import(${JSON.stringify(module)}); console.log(typeof runWorkflow);`;
		expect(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).trim()).toBe(
			"function",
		);
	});
});
