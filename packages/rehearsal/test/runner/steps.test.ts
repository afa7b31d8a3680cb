import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobResult } from "../../src/runner/types.ts";
import { type Bench, createBench, jobOf, logOf } from "./bench-repository.ts";

let bench: Bench;
beforeAll(() => {
	bench = createBench({ "src/app.txt": "hello\n" });
});
afterAll(() => bench.dispose());

const job = (steps: string, rest = "") =>
	`on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${rest}    steps:\n${steps}`;

interface Case {
	readonly name: string;
	readonly workflow: string;
	readonly conclusion: JobResult["conclusion"];
	readonly log?: readonly (string | RegExp)[];
	readonly notLog?: readonly string[];
	readonly check?: (result: JobResult) => void;
}

const CASES: readonly Case[] = [
	{
		name: "a failing command ends the step under bash -e, and later steps are skipped unless they say otherwise",
		workflow: job(`      - run: |
          echo before
          false
          echo after
      - run: echo never
      - if: failure()
        run: echo on-failure
      - if: always()
        run: echo always \${{ job.status }}
`),
		conclusion: "failure",
		log: ["before", "on-failure", "always failure", "Process completed with exit code 1."],
		notLog: ["after", "never"],
		check: (result) =>
			expect(result.steps.map((step) => step.conclusion)).toEqual(["failure", "skipped", "success", "success"]),
	},
	{
		name: "without a shell a broken pipe passes, with shell: bash it fails",
		workflow: job(`      - run: "false | cat"
      - shell: bash
        id: strict
        run: "false | cat"
`),
		conclusion: "failure",
		check: (result) => expect(result.steps.map((step) => step.conclusion)).toEqual(["success", "failure"]),
	},
	{
		name: "continue-on-error keeps the outcome and turns the conclusion",
		workflow: job(`      - id: x
        run: exit 3
        continue-on-error: true
      - run: echo "\${{ steps.x.outcome }} \${{ steps.x.conclusion }}"
`),
		conclusion: "success",
		log: ["failure success"],
	},
	{
		name: "GITHUB_ENV, GITHUB_PATH and GITHUB_OUTPUT reach the next steps, heredocs included",
		workflow: job(`      - id: x
        run: |
          mkdir -p "$RUNNER_TEMP/bin" && printf '#!/bin/sh\\necho from-tool\\n' > "$RUNNER_TEMP/bin/mytool" && chmod +x "$RUNNER_TEMP/bin/mytool"
          echo "$RUNNER_TEMP/bin" >> "$GITHUB_PATH"
          printf 'TEXT<<EOF\\none\\ntwo=2\\nEOF\\n' >> "$GITHUB_ENV"
          echo "n=4 = 4" >> "$GITHUB_OUTPUT"
          echo "now:$TEXT:"
      - run: |
          mytool
          echo "[$TEXT]" "\${{ env.TEXT }}" "{\${{ steps.x.outputs.n }}}"
`),
		conclusion: "success",
		log: ["now::", "from-tool", "[one", "two=2]", "{4 = 4}"],
	},
	{
		name: "a command file that cannot be read fails the step, and NODE_OPTIONS may not be set through one",
		workflow: job(`      - run: echo nonsense >> "$GITHUB_OUTPUT"
      - if: always()
        run: printf 'a<<X\\nopen\\n' >> "$GITHUB_ENV"
      - if: always()
        run: echo "NODE_OPTIONS=--inspect" >> "$GITHUB_ENV"
`),
		conclusion: "failure",
		log: ["Invalid format 'nonsense'", "Matching delimiter not found 'X'", "Can't store NODE_OPTIONS"],
	},
	{
		name: "secrets, masks, tokens and their base64 are hidden in logs and summaries",
		workflow: job(`      - run: |
          echo "secret: \${{ secrets.KEY }}"
          echo "token \${{ github.token }}"
          echo -n "user:\${{ secrets.KEY }}" | base64
          echo "::add-mask::later"
          echo "this is later"
          echo "# later hunter2hunter2" >> "$GITHUB_STEP_SUMMARY"
`),
		conclusion: "success",
		log: ["secret: ***", "token ***", "this is ***"],
		notLog: ["hunter2", "aHVudGVyMmh1bnRlc"],
		check: (result) => expect(result.steps[0]!.summary).toBe("# *** ***\n"),
	},
	{
		name: "a summary over 1 MiB is dropped whole with an error that does not fail the step",
		workflow: job(`      - run: head -c 1048577 /dev/zero | tr '\\0' x > "$GITHUB_STEP_SUMMARY"
      - run: head -c 1048576 /dev/zero | tr '\\0' x > "$GITHUB_STEP_SUMMARY"
`),
		conclusion: "success",
		log: ["upload aborted, supports content up to a size of 1024k"],
		check(result) {
			expect(result.steps[0]!.summary).toBeNull();
			expect(result.steps[0]!.annotations[0]!.level).toBe("error");
			expect(result.steps[1]!.summary!.length).toBe(1024 * 1024);
		},
	},
	{
		name: "commands annotate, ten a level, and stop between stop tokens",
		workflow: job(`      - run: |
          echo "::warning file=a.ts,line=3,col=5,title=Care%2C please::mind%0Athis"
          echo "::stop-commands::tok123"
          echo "::error::not a command"
          echo "::tok123::"
          for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "::error::e$i"; done
          echo "text ::error::inside is text"
          echo "::debug::hidden"
`),
		conclusion: "success",
		log: ["::error::not a command", "##[error]e12", "text ::error::inside is text"],
		notLog: ["hidden"],
		check(result) {
			const { annotations } = result.steps[0]!;
			expect(annotations).toHaveLength(11);
			expect(annotations[0]).toMatchObject({
				level: "warning",
				file: "a.ts",
				line: 3,
				column: 5,
				title: "Care, please",
				message: "mind\nthis",
			});
		},
	},
	{
		name: "the old set-output works with a warning; set-env is refused and fails the step",
		workflow: job(`      - id: old
        run: echo "::set-output name=v::1"
      - run: echo "got \${{ steps.old.outputs.v }}"
      - run: echo "::set-env name=A::1"
`),
		conclusion: "failure",
		log: ["got 1", "`set-output` command is deprecated", "`set-env` command is disabled"],
	},
	{
		name: "children see a runner's environment and nothing of this machine's",
		workflow: job(
			`      - env: { STEP: "s-\${{ env.JOB }}" }
        run: |
          echo "$CI $GITHUB_ACTIONS $GITHUB_REPOSITORY $GITHUB_REF_NAME $GITHUB_EVENT_NAME $GITHUB_JOB $GITHUB_RUN_ATTEMPT $RUNNER_OS"
          echo "$TOP $JOB $STEP \${{ vars.V }} \${{ runner.temp == env.RUNNER_TEMP }}"
          test "$GITHUB_WORKSPACE" = "$PWD" && test -f "$GITHUB_EVENT_PATH" && echo "leak:$HOST_ONLY_VARIABLE:\${GITHUB_TOKEN:-none}"
`,
			"    env: { JOB: j }\n",
		).replace("jobs:", "env: { TOP: t }\njobs:"),
		conclusion: "success",
		log: ["true true octo/shop main push a 1 Linux", "t j s-j value false", "leak::none"],
	},
	{
		name: "defaults.run, working-directory and a shell of the writer's own",
		workflow: job(
			`      - run: mkdir -p sub
        working-directory: .
      - run: basename "$PWD"; echo "$0" | grep -q '[.]sh' && echo sh-script
      - shell: node {0}
        run: console.log("node", 1 + 1)
`,
			"    defaults: { run: { shell: sh, working-directory: sub } }\n",
		),
		conclusion: "success",
		log: ["sub", "sh-script", "node 2"],
	},
	{
		name: "a step beyond its timeout fails",
		workflow: job(`      - run: sleep 20
        timeout-minutes: 0.005
      - if: failure()
        run: echo cleaned
`),
		conclusion: "failure",
		log: [/timed out after 0\.005 minutes/, "cleaned"],
	},
	{
		name: "a job beyond its timeout is cancelled, and its always() steps still run",
		workflow: job(
			`      - run: sleep 20
      - if: success() || failure()
        run: echo not-this
      - if: always()
        run: echo "last words, cancelled \${{ cancelled() }}"
`.replace("${{ cancelled() }}", "${{ job.status }}"),
			"    timeout-minutes: 0.01\n",
		),
		conclusion: "cancelled",
		log: ["last words, cancelled cancelled", "exceeded the maximum execution time"],
		notLog: ["not-this"],
	},
	{
		name: "quotes, braces and other signs in a script with expressions arrive as written",
		workflow: job(`      - run: |
          cat <<'END'
          it's 'quoted' {braces} {{twice}} \\ \${{ github.actor }} "and" 'again' %d $HOME
          END
          node -e 'console.log(JSON.stringify({ a: { b: '"'"'\${{ vars.V }}'"'"' } }))'
`),
		conclusion: "success",
		log: [`it's 'quoted' {braces} {{twice}} \\ ada "and" 'again' %d $HOME`, '{"a":{"b":"value"}}'],
	},
	{
		name: "conditions and commands may be folded over several lines",
		workflow: job(`      - if: >-
          \${{ github.actor == 'ada'
          && 'it''s' == format('{0}''s', 'it') }}
        run: >-
          echo "folded \${{ github.actor }}"
          second
      - if: |
          github.actor == 'bob' ||
          failure()
        run: echo never
`),
		conclusion: "success",
		log: ["folded ada second"],
		notLog: ["never"],
	},
	{
		name: "a killed process and a folder that is not there fail the step with a reason",
		workflow: job(`      - run: kill -9 $$
      - if: always()
        run: echo
        working-directory: nowhere
`),
		conclusion: "failure",
		log: ["exit code 137.", "/nowhere"],
	},
	{
		name: "hashFiles, contains, fromJSON and format as in expressions of GitHub",
		workflow: job(`      - uses: actions/checkout@v4
      - run: |
          echo "\${{ hashFiles('src/*.txt') }}"
          echo "none:\${{ hashFiles('absent/**') }}:\${{ contains(fromJSON('["a","b"]'), 'b') }}:\${{ format('{0}-{1}', 1, github.event.ref) }}:\${{ github.event.constructor }}:"
`),
		conclusion: "success",
		log: [/^[0-9a-f]{64}$/m, "none::true:1-refs/heads/main::"],
	},
];

describe("steps", () => {
	it.each(CASES)("$name", async ({ workflow, conclusion, log = [], notLog = [], check }) => {
		process.env["HOST_ONLY_VARIABLE"] = "leaked";
		const result = await bench.run(workflow, { secrets: { KEY: "hunter2hunter2" }, vars: { V: "value" } });
		const text = logOf(result, "a");
		expect(jobOf(result, "a").conclusion, text).toBe(conclusion);
		for (const wanted of log)
			expect(text).toMatch(
				typeof wanted === "string" ? new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")) : wanted,
			);
		for (const unwanted of notLog) expect(text).not.toContain(unwanted);
		check?.(jobOf(result, "a"));
	});

	it("that leave a process running have it ended with the job, unless it gave up the tracking id", async () => {
		const result = await bench.run(
			job(`      - id: pids
        run: |
          sleep 300 >/dev/null 2>&1 &
          echo "ended=$!" >> "$GITHUB_OUTPUT"
          RUNNER_TRACKING_ID= sleep 301 >/dev/null 2>&1 &
          echo "kept=$!" >> "$GITHUB_OUTPUT"
          # Until then it is a copy of this shell, with the id.
          until tr '\\0' ' ' < /proc/$!/cmdline | grep -q '^sleep 301 '; do sleep 0.01; done
`),
		);
		const { ended, kept } = jobOf(result, "a").steps[0]!.outputs;
		// A killed process stays in the table until its new parent has buried it.
		const isAlive = (pid: string) => {
			try {
				return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
			} catch {
				return false;
			}
		};
		await expect.poll(() => isAlive(ended!), { timeout: 2_000 }).toBe(false);
		expect(isAlive(kept!)).toBe(true);
		process.kill(Number(kept), "SIGKILL");
	});
});
