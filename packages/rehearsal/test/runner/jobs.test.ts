import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createConcurrencyGroups } from "../../src/runner/concurrency.ts";
import { type Bench, createBench, jobOf, logOf } from "./bench-repository.ts";

const CALLED = `on:
  workflow_call:
    inputs:
      who: { type: string, required: true }
      times: { type: number, default: 2 }
    secrets:
      key: { required: true }
    outputs:
      said: { value: "\${{ jobs.say.outputs.said }}" }
jobs:
  say:
    runs-on: ubuntu-latest
    outputs: { said: "\${{ steps.s.outputs.said }}" }
    steps:
      - id: s
        run: |
          echo "said=hello \${{ inputs.who }} x\${{ inputs.times }}" >> "$GITHUB_OUTPUT"
          echo "key is \${{ secrets.key }}, \${{ secrets.key != '' }}"
`;

let bench: Bench;
beforeEach(() => {
	bench = createBench({ ".github/workflows/called.yml": CALLED });
});
afterEach(() => bench.dispose());

const say = (text: string) => `    runs-on: ubuntu-latest\n    steps: [{ run: 'echo "${text}"' }]\n`;
const fail = `    runs-on: ubuntu-latest\n    steps: [{ run: exit 1 }]\n`;

describe("jobs", () => {
	it("run after what they need, see its results and outputs, and are skipped behind a failure unless they say otherwise", async () => {
		const result = await bench.run(
			`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    outputs: { n: "\${{ steps.x.outputs.n }}", leak: "\${{ secrets.KEY }}" }
    steps: [{ id: x, run: echo n=7 >> "$GITHUB_OUTPUT" }]
  b:
    needs: a
${say("n=${{ needs.a.outputs.n }} leak=${{ needs.a.outputs.leak }}")}
  c:
    needs: b
${fail}
  d:
    needs: c
${say("never")}
  e:
    needs: d
    if: failure()
${say("after ${{ needs.d.result }}")}
  f:
    needs: [a, d]
    if: always()
${say("always")}
`,
			{ secrets: { KEY: "sesame" } },
		);
		expect(result.conclusion).toBe("failure");
		expect(Object.fromEntries(result.jobs.map((job) => [job.key, job.conclusion]))).toEqual({
			a: "success",
			b: "success",
			c: "failure",
			d: "skipped",
			e: "success",
			f: "success",
		});
		expect(logOf(result, "b")).toContain("n=7 leak=");
		expect(logOf(result, "b")).not.toContain("sesame");
		expect(logOf(result, "a")).toContain("Skip output 'leak' since it may contain secret.");
		expect(logOf(result, "e")).toContain("after skipped");
		expect(bench.journal.at(0)).toBe("run .github/workflows/test.yml attempt 1");
		expect(bench.journal).toContain("completed d skipped without a check run");
		expect(bench.journal.at(-1)).toBe("run completed failure");
	});

	it("expand a matrix from an expression; a failure without fail-fast spares the others", async () => {
		const result = await bench.run(`on: push
jobs:
  m:
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      max-parallel: 2
      matrix:
        n: \${{ fromJSON('[1,2,3]') }}
        include: [{ n: 2, extra: yes-it-is }, { n: 9 }]
        exclude: [{ n: 3 }]
    outputs: { last: "\${{ steps.o.outputs.last }}" }
    steps:
      - run: test \${{ matrix.n }} != 1
      - id: o
        run: |
          echo "n \${{ matrix.n }} \${{ matrix.extra }} \${{ strategy.job-total }}"
          echo "last=\${{ matrix.n }}" >> "$GITHUB_OUTPUT"
  after:
    needs: m
    if: always()
${say("m was ${{ needs.m.result }} ${{ needs.m.outputs.last > 0 }}")}
`);
		expect(result.jobs.map((job) => `${job.key}:${job.conclusion}`).sort()).toEqual([
			"after:success",
			"m (1):failure",
			"m (2, yes-it-is):success",
			"m (9):success",
		]);
		expect(logOf(result, "m (2, yes-it-is)")).toContain("n 2 yes-it-is 3");
		expect(logOf(result, "after")).toContain("m was failure true");
	});

	it("cancel the rest of a matrix when one fails", async () => {
		const result = await bench.run(`on: push
jobs:
  m:
    runs-on: ubuntu-latest
    strategy: { matrix: { s: [0, 30] } }
    steps: [{ run: "sleep \${{ matrix.s }}; test \${{ matrix.s }} != 0" }]
`);
		expect(jobOf(result, "m (0)").conclusion).toBe("failure");
		expect(jobOf(result, "m (30)").conclusion).toBe("cancelled");
		expect(result.conclusion).toBe("failure");
	});

	it("that continue on error count as success for the run and for those behind them", async () => {
		const result = await bench.run(`on: push
jobs:
  a:
    continue-on-error: true
${fail}
  b:
    needs: a
${say("${{ needs.a.result }}")}
`);
		expect(result.conclusion).toBe("success");
		expect(jobOf(result, "a").conclusion).toBe("failure");
		expect(jobOf(result, "b").conclusion).toBe("success");
	});

	it("get a token with the permissions of the job, else of the workflow, else the restricted ones", async () => {
		await bench.run(`on: push
permissions: { checks: write, contents: none }
jobs:
  a:
${say("a")}
  b:
    permissions: {}
${say("b")}
  c:
    permissions: read-all
${say("c")}
`);
		const permissions = Object.fromEntries(bench.jobs.map((job) => [job.jobId, job.permissions]));
		expect(permissions["a"]).toEqual({ checks: "write" });
		expect(permissions["b"]).toEqual({});
		expect(permissions["c"]).toMatchObject({ contents: "read", "pull-requests": "read", deployments: "read" });
		await bench.run(`on: push\njobs:\n  d:\n${say("d")}`);
		expect(bench.jobs.at(-1)!.permissions).toEqual({ contents: "read", packages: "read" });
	});

	it("call workflows with inputs, secrets and outputs, and stay within the caller's permissions", async () => {
		const caller = (permissions: string) => `on: push
permissions: ${permissions}
jobs:
  call:
    uses: ./.github/workflows/called.yml
    with: { who: you }
    secrets: { key: "\${{ secrets.KEY }}" }
  after:
    needs: call
${say("it ${{ needs.call.outputs.said }}")}
`;
		const result = await bench.run(caller("read-all"), { secrets: { KEY: "sesame" } });
		expect(result.conclusion, JSON.stringify(result.jobs)).toBe("success");
		expect(logOf(result, "call / say")).toContain("key is ***, true");
		expect(logOf(result, "after")).toContain("it hello you x2");
		const greedy = CALLED.replace("runs-on", "permissions: { issues: write }\n    runs-on");
		await expect(
			bench.run(
				caller("{ issues: read }").replace("./.github/workflows/called.yml", "o/r/.github/workflows/x.yml@v1"),
				{
					resolveWorkflow: async () => ({ path: "x.yml", text: greedy }),
				},
			),
		).rejects.toThrow(/^x\.yml \(Line: \d+, Col: \d+\): The job 'say' is requesting 'issues: write'/);
	});

	it("that call with an expression of another type fail when it is evaluated", async () => {
		const result = await bench.run(`on: push
jobs:
  call:
    uses: ./.github/workflows/called.yml
    with: { who: a, times: "\${{ github.event_name }}" }
    secrets: { key: k }
`);
		expect(result.conclusion).toBe("failure");
		expect(logOf(result, "call")).toMatch(/Input times must be of type number/);
	});

	it("wait for their environment, fail when it is refused, and go on in a later attempt", async () => {
		const workflow = `on: push
jobs:
  build:
${say("built")}
  prod:
    needs: build
    environment: { name: production, url: "https://shop.example/\${{ github.run_attempt }}" }
    runs-on: ubuntu-latest
    steps: [{ run: "echo live with \${{ vars.WHERE }}" }]
  after:
    needs: prod
${say("told")}
`;
		bench.environments = { production: { kind: "waiting", reason: "one of two reviewers" } };
		const first = await bench.run(workflow);
		expect(first).toMatchObject({ status: "waiting", conclusion: null });
		expect(jobOf(first, "prod")).toMatchObject({ status: "waiting", conclusion: null });
		expect(first.jobs.some((job) => job.key === "after")).toBe(false);
		bench.environments = { production: { kind: "approved", vars: { WHERE: "here" } } };
		const second = await bench.run(workflow, { resumeFrom: first });
		expect(second).toMatchObject({ status: "completed", conclusion: "success", attempt: 2, runId: first.runId });
		expect(jobOf(second, "build").reused).toBe(true);
		expect(jobOf(second, "prod").environment).toEqual({ name: "production", url: "https://shop.example/2" });
		expect(logOf(second, "prod")).toContain("live with here");
		bench.environments = { production: { kind: "rejected", reason: "not on a Friday" } };
		const third = await bench.run(workflow);
		expect(logOf(third, "prod")).toContain("not on a Friday");
		expect(jobOf(third, "after").conclusion).toBe("skipped");
	});

	it("that are cancelled get SIGINT, then SIGTERM; always() and cancelled() jobs still run", async () => {
		const controller = new AbortController();
		const result = await bench.run(
			`on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - shell: node {0}
        run: |
          process.on("SIGINT", () => console.log("got INT"));
          process.on("SIGTERM", () => { console.log("got TERM"); process.exit(0); });
          setInterval(() => {}, 1000);
          console.log("ready");
      - run: echo never
      - if: cancelled()
        run: echo tidy
  b:
    needs: a
${say("never")}
  c:
    needs: a
    if: cancelled()
${say("after ${{ needs.a.result }}")}
`,
			{
				signal: controller.signal,
				onProgress: (event) => {
					if (event.kind === "log" && event.line === "ready") controller.abort();
				},
			},
		);
		expect(result.conclusion).toBe("cancelled");
		expect(logOf(result, "a")).toMatch(/got INT[\s\S]*got TERM[\s\S]*tidy/);
		expect(logOf(result, "a")).not.toContain("never");
		expect(jobOf(result, "b").conclusion).toBe("skipped");
		expect(logOf(result, "c")).toContain("after cancelled");
	});

	it("that hold even when the run is cancelled, as always() does, are let to their end", async () => {
		const controller = new AbortController();
		const result = await bench.run(
			`on: push
jobs:
  rollback:
    if: always()
    runs-on: ubuntu-latest
    steps: [{ run: "echo ready; sleep 0.4; echo rolled back" }]
  other:
    runs-on: ubuntu-latest
    steps: [{ run: "sleep 20" }]
`,
			{
				signal: controller.signal,
				onProgress: (event) => {
					if (event.kind === "log" && event.line === "ready") controller.abort();
				},
			},
		);
		expect(logOf(result, "rollback")).toContain("rolled back");
		expect(jobOf(result, "rollback").conclusion).toBe("success");
		expect(jobOf(result, "other").conclusion).toBe("cancelled");
		expect(result.conclusion).toBe("cancelled");
	});

	it("of a called workflow may get the caller's token as a secret, and local calls stay in the called repository", async () => {
		const asked: string[] = [];
		const result = await bench.run(
			`on: push
jobs:
  call:
    permissions: { checks: write }
    uses: o/r/.github/workflows/outer.yml@v1
    secrets: { key: "\${{ secrets.GITHUB_TOKEN }}" }
`,
			{
				async resolveWorkflow(uses) {
					asked.push(uses);
					const outer = `on: { workflow_call: { secrets: { key: { required: true } } } }\njobs:\n  in:\n    uses: ./.github/workflows/inner.yml\n    secrets: inherit\n    with: { who: me }\n`;
					return { path: uses.split("@")[0]!, text: uses.includes("outer") ? outer : CALLED };
				},
			},
		);
		expect(asked).toEqual(["o/r/.github/workflows/outer.yml@v1", "o/r/.github/workflows/inner.yml@v1"]);
		expect(result.conclusion).toBe("success");
		expect(logOf(result, "call / in / say")).toContain("key is ***, true");
	});

	it("queue for a concurrency group across runs: the newest waiter stays, cancel-in-progress ends the holder", async () => {
		const concurrency = createConcurrencyGroups();
		const workflow = (text: string, cancel: boolean) =>
			`on: push\nconcurrency: { group: Deploy, cancel-in-progress: ${cancel} }\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{ run: "sleep ${text}" }]\n`;
		const first = bench.run(workflow("0.8", false), { concurrency });
		await expect.poll(() => bench.journal.filter((line) => line === "started a").length, { timeout: 5_000 }).toBe(1);
		const second = bench.run(workflow("0", false), { concurrency });
		await expect
			.poll(() => bench.journal.filter((line) => line.startsWith("run queued")).length, { timeout: 5_000 })
			.toBe(1);
		const third = bench.run(workflow("30", false), { concurrency });
		expect((await second).conclusion).toBe("cancelled");
		expect((await first).conclusion).toBe("success");
		await expect.poll(() => bench.journal.filter((line) => line === "started a").length, { timeout: 5_000 }).toBe(2);
		const fourth = bench.run(workflow("0", true), { concurrency });
		expect((await third).conclusion).toBe("cancelled");
		expect((await fourth).conclusion).toBe("success");
	});

	it("re-run from a failed attempt: what succeeded is kept, what failed and hangs on it runs again", async () => {
		const workflow = `on: push
jobs:
  a:
${say("a")}
  b:
    needs: a
    runs-on: ubuntu-latest
    steps: [{ run: "test \${{ github.run_attempt }} = 2" }]
  c:
    needs: b
${say("c")}
`;
		const first = await bench.run(workflow);
		expect(first.conclusion).toBe("failure");
		const second = await bench.run(workflow, { resumeFrom: first });
		expect(second.conclusion).toBe("success");
		expect(second.jobs.map((job) => [job.key, job.reused])).toEqual([
			["a", true],
			["b", false],
			["c", false],
		]);
	});
});
