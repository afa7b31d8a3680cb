/** Whole workflows beside what GitHub's documentation and `actions/runner` make of them: jobs, matrices, steps, files and shells. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, createBench, jobOf, logOf } from "./bench-repository.ts";

const COMPOSITE = `inputs: { who: { default: "w-\${{ github.event_name }}" }, req: { required: true }, flag: { default: false } }
outputs: { o: { value: "\${{ steps.x.outputs.v }}" }, p: { value: "\${{ inputs.who }}" } }
runs:
  using: composite
  steps:
    - { id: x, shell: bash, run: 'echo "v=\${{ inputs.who }} \${{ inputs.flag }} [\${{ inputs.req }}] [$INPUT_WHO]" >> "$GITHUB_OUTPUT"' }
    - { shell: bash, run: 'echo "path $(basename "$GITHUB_ACTION_PATH") \${{ github.action_path != '''' }}"' }
    - { shell: bash, run: 'echo "SET=1" >> "$GITHUB_ENV"' }
    - { id: coe, continue-on-error: true, shell: bash, run: exit 1 }
    - { if: "always() && steps.coe.outcome == 'failure'", shell: bash, run: "echo inner \${{ steps.coe.conclusion }}" }
    - uses: ./act/inner
`;
const INNER = `runs: { using: composite, steps: [{ shell: bash, run: 'echo "nested $E \${{ env.E }}"' }] }\n`;

let bench: Bench;
beforeAll(() => {
	bench = createBench({ "act/action.yml": COMPOSITE, "act/inner/action.yml": INNER });
});
afterAll(() => bench.dispose());

const run = (jobs: string, rest = "", secrets: Readonly<Record<string, string>> = {}) =>
	bench.run(`on: push\n${rest}jobs:\n${jobs}`, { secrets });
const RUNS_ON = "runs-on: ubuntu-latest";
const job = (steps: string, rest = "") => `  a:\n    ${RUNS_ON}\n${rest}    steps:\n${steps}`;

async function conclude(jobs: string): Promise<Record<string, string | null>> {
	const result = await run(jobs);
	return Object.fromEntries(result.jobs.map(({ key, conclusion }) => [key, conclusion]));
}

describe("jobs", () => {
	it("are run or skipped by the results of all jobs before them, and by what their condition says of those", async () => {
		const step = `${RUNS_ON}, steps: [{ run: "true" }]`;
		const failing = `${RUNS_ON}, steps: [{ run: "false" }]`;
		const say = (id: string) => `${RUNS_ON}, steps: [{ run: "echo r=\${{ needs.${id}.result }}" }]`;
		const result = await run(`  ok: { ${step} }
  bad: { ${failing} }
  skip: { if: false, ${step} }
  coe: { continue-on-error: true, ${failing} }
  n_skip: { needs: skip, ${step} }
  n_bad: { needs: bad, ${step} }
  n_bad_always: { needs: bad, if: always(), ${say("bad")} }
  after_always: { needs: n_bad_always, ${step} }
  n_skip_always: { needs: skip, if: always(), ${say("skip")} }
  after_skip_always: { needs: n_skip_always, ${step} }
  n_coe: { needs: coe, ${say("coe")} }
  fail_chain: { needs: n_bad, if: failure(), ${step} }
  notcancelled: { needs: [n_bad, skip], if: "!cancelled()", ${step} }
  text: { if: "'false'", ${step} }
  negated: { if: "\${{ !contains(github.ref, 'zzz') }}", ${step} }
  partly: { needs: [skip, ok], if: "needs.ok.result == 'success'", ${step} }
  partly_always: { needs: [skip, ok], if: "always() && needs.ok.result == 'success'", ${step} }
  off: { if: "\${{ false }}", ${step} }
  equal: { if: "false == ''", ${step} }
  mixed: { if: "\${{ false }} || true", ${step} }
`);
		const skipped = ["skip", "n_skip", "n_bad", "after_always", "after_skip_always", "partly", "off"];
		for (const { key, conclusion } of result.jobs)
			expect([key, conclusion]).toEqual([
				key,
				skipped.includes(key) ? "skipped" : ["bad", "coe"].includes(key) ? "failure" : "success",
			]);
		expect(["n_bad_always", "n_skip_always", "n_coe"].map((key) => logOf(result, key).trim())).toEqual([
			"r=failure",
			"r=skipped",
			"r=success",
		]);
	});

	it("beyond their time are cancelled for those behind them: always() runs, failure() and cancelled() do not", async () => {
		const after = (condition: string) => `{ needs: a, if: ${condition}, ${RUNS_ON}, steps: [{ run: "true" }] }`;
		const jobs = `${job("      - run: sleep 20\n      - { if: failure(), run: echo failed }\n      - { if: cancelled(), run: echo cancelled }\n", "    timeout-minutes: 0.01\n")}  b: ${after("always()")}\n  c: ${after("failure()")}\n  d: ${after("cancelled()")}\n`;
		expect(await conclude(jobs)).toEqual({ a: "cancelled", b: "success", c: "skipped", d: "skipped" });
	});

	it("pass on outputs, but no empty one and none with a secret, a mask or a secret in base64", async () => {
		const result = await run(
			`${job(
				`      - id: s
        run: |
          echo "one=1=2" >> "$GITHUB_OUTPUT"
          { echo "multi<<X"; printf 'a\\n\\nb\\n'; echo X; } >> "$GITHUB_OUTPUT"
          echo "sp = x " >> "$GITHUB_OUTPUT"
          echo "secret=\${{ secrets.S1 }}" >> "$GITHUB_OUTPUT"
          echo "coded=$(printf %s '\${{ secrets.S1 }}' | base64)" >> "$GITHUB_OUTPUT"
          echo "::add-mask::zzmasked"
          echo "masked=xzzmaskedx" >> "$GITHUB_OUTPUT"
      - run: echo "in the job \${{ steps.s.outputs.secret == secrets.S1 }} [\${{ steps.s.outputs['sp '] }}] [\${{ steps.s.outputs.sp }}]"
`,
				`    outputs: { one: "\${{ steps.s.outputs.one }}", multi: "\${{ steps.s.outputs.multi }}", none: "\${{ steps.no.outputs.x }}", upper: "\${{ steps.s.outputs.ONE }}", secret: "\${{ steps.s.outputs.secret }}", coded: "\${{ steps.s.outputs.coded }}", masked: "\${{ steps.s.outputs.masked }}", plain: fine }\n`,
			)}  b: { needs: a, ${RUNS_ON}, steps: [{ run: "cat <<'X'\\n\${{ toJSON(needs) }}\\nX" }] }\n`,
			"",
			{ S1: "sup3rsecretvalue" },
		);
		expect(logOf(result, "a")).toContain("in the job true [ x ] []");
		expect(JSON.parse(logOf(result, "b"))).toEqual({
			a: { result: "success", outputs: { one: "1=2", multi: "a\n\nb", upper: "1=2", plain: "fine" } },
		});
	});

	it("of a matrix with exclude and include have the combinations that GitHub makes, and one failure ends the others", async () => {
		const steps = `[{ run: "test \${{ matrix.n }} != 1" }]`;
		const combined = await conclude(`  m:
    ${RUNS_ON}
    strategy:
      matrix:
        os: [linux, mac]
        v: [1, 2]
        exclude: [{ os: mac, v: 1 }]
        include: [{ os: linux, extra: e }, { os: mac, v: 2, extra2: f }, { os: bsd, v: 9 }, { v: 2, more: g }, { color: red }]
    steps: [{ run: "true" }]
  dyn: { strategy: { matrix: "\${{ fromJSON('{\\"x\\":[1,2],\\"include\\":[{\\"x\\":3,\\"y\\":true}]}') }}" }, ${RUNS_ON}, steps: [{ run: "true" }] }
  ff: { strategy: { max-parallel: 1, matrix: { n: [1, 2, 3] } }, ${RUNS_ON}, steps: ${steps} }
  after: { needs: ff, if: always(), ${RUNS_ON}, steps: [{ run: "test \${{ needs.ff.result }} = failure" }] }
`);
		expect(combined).toEqual({
			"m (linux, 1, e, red)": "success",
			"m (linux, 2, e, g, red)": "success",
			"m (mac, 2, f, g, red)": "success",
			"m (bsd, 9)": "success",
			"dyn (1)": "success",
			"dyn (2)": "success",
			"dyn (3, true)": "success",
			"ff (1)": "failure",
			"ff (2)": "cancelled",
			"ff (3)": "cancelled",
			after: "success",
		});
	});

	it("may fail where continue-on-error says so of their combination, and end no other then", async () => {
		const jobs = `  a:
    ${RUNS_ON}
    strategy: { max-parallel: 1, matrix: { n: [1, 2], include: [{ n: 1, exp: true }] } }
    continue-on-error: \${{ matrix.exp == true }}
    steps: [{ run: "test \${{ matrix.n }} = 2" }]
  b: { needs: a, ${RUNS_ON}, steps: [{ run: "test \${{ needs.a.result }} = success" }] }
`;
		expect(await conclude(jobs)).toEqual({ "a (1, true)": "failure", "a (2)": "success", b: "success" });
	});

	it.each([
		["vector", `{ n: "\${{ fromJSON('[]') }}" }`, /Matrix vector 'n' does not contain any values/],
		["include", `"\${{ fromJSON('{\\"include\\":[]}') }}"`, /at least one combination/],
	])("of a matrix with an empty %s fail, and those behind them see it", async (_, matrix, message) => {
		const result = await run(
			`${job(`      - run: "true"\n`, `    strategy: { matrix: ${matrix} }\n`)}  b: { needs: a, if: always(), ${RUNS_ON}, steps: [{ run: "test \${{ needs.a.result }} = failure" }] }\n`,
		);
		expect(logOf(result, "a")).toMatch(message);
		expect(jobOf(result, "b").conclusion).toBe("success");
	});

	it("for an operating system that this machine is not fail with that reason", async () => {
		const result = await run(`  a: { runs-on: windows-latest, steps: [{ run: "true" }] }\n`);
		expect(logOf(result, "a")).toMatch(/no runner for "windows-latest"/);
	});
});

describe("steps", () => {
	it("after a failure run by their condition, with the status of the job at that moment", async () => {
		const conditions = [
			["", "skipped"],
			["always()", "success"],
			["failure()", "success"],
			["failure() && steps.f.conclusion == 'failure'", "success"],
			["cancelled()", "skipped"],
			["success()", "skipped"],
			["'!success()'", "success"],
			["'!cancelled()'", "success"],
			["always() && steps.none.outcome == ''", "success"],
			["true", "skipped"],
			["failure() || true", "success"],
		];
		const steps = conditions.map(
			([condition]) => `      - run: "true"\n${condition ? `        if: ${condition}\n` : ""}`,
		);
		const result = await run(job(`      - id: f\n        run: "false"\n${steps.join("")}`));
		const seen = jobOf(result, "a").steps.slice(1);
		expect(conditions.map(([condition], index) => [condition, seen[index]?.conclusion])).toEqual(conditions);
	});

	it("get variables from the workflow, the job and the step, the nearest one, and those that earlier steps set", async () => {
		const result = await run(
			job(
				`      - { env: { C: step }, run: 'echo "1 $A $B $C \${{ env.A }} \${{ env.B }} \${{ env.C }}"' }
      - run: printf 'C=file\\nCI=no\\nGITHUB_FOO=x\\n' >> "$GITHUB_ENV"
      - { run: 'echo "2 $C $CI $GITHUB_FOO"' }
      - { env: { C: wins }, run: 'echo "3 $C \${{ env.C }}"' }
      - { env: { GITHUB_SHA: hacked, RUNNER_OS: hacked, CI: own }, run: 'echo "4 \${#GITHUB_SHA} $RUNNER_OS $CI"' }
`,
				"    env: { B: job, C: job }\n",
			),
			"env: { A: wf, B: wf, C: wf }\n",
		);
		expect(logOf(result, "a").match(/^\d .*$/gm)).toEqual([
			"1 wf job step wf job step",
			"2 file no x",
			"3 wins wins",
			"4 40 Linux own",
		]);
	});

	it("work in the folder of the step, else of the job, else of the workflow", async () => {
		const result = await run(
			job(
				`      - { run: mkdir -p jd sub wd, working-directory: . }
      - run: echo "in $(basename "$PWD")"
      - { run: 'echo "in $(basename "$PWD")"', working-directory: sub }
      - { run: 'echo "in $(basename "$PWD")"', working-directory: "\${{ github.workspace }}/wd" }
`,
				"    defaults: { run: { working-directory: jd } }\n",
			),
			"defaults: { run: { working-directory: wd, shell: bash } }\n",
		);
		expect(logOf(result, "a").match(/^in .*$/gm)).toEqual(["in jd", "in sub", "in wd"]);
	});

	it("run in the shell that they name, with that shell's own options", async () => {
		const result = await run(
			job(`      - run: "echo plain $-; set -o | grep pipefail"
      - { shell: bash, run: "set -o | grep pipefail" }
      - { shell: python, run: "import sys; print('py', sys.version_info[0])" }
      - { shell: "bash {0}", run: "false\\necho goes on" }
`),
		);
		expect(logOf(result, "a").replace(/[ \t]+/g, " ")).toMatch(
			/plain \w*e\w*\npipefail off\npipefail on\npy 3\ngoes on/,
		);
	});

	it("fail where an expression of theirs cannot be evaluated, and only they", async () => {
		const result = await run(
			job(`      - { id: x, continue-on-error: true, run: "echo \${{ fromJSON('not json') }}" }
      - run: echo "x \${{ steps.x.outcome }}"
      - run: echo "\${{ format('{0}') }}"
      - { if: always(), run: echo after }
`),
		);
		expect(logOf(result, "a")).toMatch(
			/Line: \d+.*fromJson[\s\S]*x failure[\s\S]*more arguments than were supplied[\s\S]*after/i,
		);
		expect(jobOf(result, "a").conclusion).toBe("failure");
	});

	it("may print commands indented or in capitals, but not within a line; what no command is named stays text", async () => {
		const result = await run(
			job(`      - run: |
          echo "  ::notice::indented"
          echo "prefix ::error::within"
          echo "::ERROR::capitals"
          echo "::unknown::x"
          echo "::group::G"
          echo "::endgroup::"
`),
		);
		expect(logOf(result, "a").split("\n")).toEqual([
			"##[notice]indented",
			"prefix ::error::within",
			"##[error]capitals",
			"::unknown::x",
			"##[group]G",
			"##[endgroup]",
		]);
	});
});

describe("a composite action", () => {
	it("has its inputs as a context and not as variables, its path, and lets what it sets reach the job", async () => {
		const result = await run(
			job(`      - uses: actions/checkout@v4
      - { uses: ./act, id: u, env: { E: outer }, with: { who: me, extra: unknown } }
      - { run: 'echo "o [\${{ steps.u.outputs.o }}] p [\${{ steps.u.outputs.p }}] $SET"' }
`),
		);
		const log = logOf(result, "a");
		for (const line of ["path act true", "inner success", "nested outer outer", "o [me false [] []] p [me] 1"])
			expect(log).toContain(line);
		expect(log).toContain("Unexpected input(s) 'extra', valid inputs are ['who', 'req', 'flag']");
	});
});

describe("a workflow", () => {
	const steps = `    ${RUNS_ON}\n    steps: [{ run: "true" }]\n`;
	it.each([
		["a variable of the workflow that needs another", "env: { A: '${{ env.B }}' }\n", `  a:\n${steps}`, /'env'/],
		["env in the condition of a job", "", `  a:\n    if: env.A == 'x'\n${steps}`, /'env'/],
		["secrets in the condition of a step", "", job(`      - { run: "true", if: secrets.X != '' }\n`), /'secrets'/],
		["jobs that need each other", "", `  a:\n    needs: b\n${steps}  b:\n    needs: a\n${steps}`, /no dependencies/],
		["no job without a need", "", `  a:\n    needs: zz\n${steps}`, /no dependencies/],
		["an id of two steps", "", job(`      - { id: x, run: "true" }\n      - { id: x, run: "true" }\n`), /'x' may not/],
		["services", "", job(`      - run: "true"\n`, "    services: { db: { image: postgres } }\n"), /'services' is not/],
		[
			"unknown keys, each named",
			"",
			job(`      - { run: "true", with: { a: b } }\n`, "    stepz: []\n"),
			/stepz[\s\S]*'with'/,
		],
	])("with %s is refused before anything runs", async (_, rest, jobs, message) => {
		bench.journal.splice(0);
		await expect(run(jobs, rest)).rejects.toThrow(message);
		expect(bench.journal).toEqual([]);
	});
});
