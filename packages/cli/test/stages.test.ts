/** A policy with a chain of environments and targets: the workflow that `init` writes for it, and what `check` says where the two differ. */

import { resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { findPermissionProblem } from "@octoacme/rehearsal/runner/call-problems.ts";
import { planWorkflow } from "@octoacme/rehearsal/runner/plan.ts";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkDeployActions } from "../src/check/deploy-action-findings.ts";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { checkStages } from "../src/check/stage-findings.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";
import { checkWorkflows } from "../src/check/workflow-findings.ts";
import type { Answers } from "../src/init/answers.ts";
import { planFiles } from "../src/init/plan-files.ts";
import { describeRepository } from "../src/init/repository-facts.ts";
import { needsStages, orderByRequires, renderStagedRelease } from "../src/init/staged-text.ts";

/** Written in another order than they follow one another. */
const POLICY = `version: 1
environments:
  - { name: us, requires: [staging], production: true, deploy: { run: make deploy } }
  - { name: dev, deploy: { run: make deploy } }
  - { name: staging, requires: [qa], targets: [eu, us, ap], deploy: { run: make deploy } }
  - { name: qa, requires: [dev], deploy: { run: make deploy } }
  - { name: eu, requires: [staging], production: true, targets: [de, fr], deploy: { run: make deploy } }
`;
const read = (policy: string) => {
	const { policies, locate } = checkPolicy("policy.yml", policy, "2026-01-01");
	return { policies, locate, environments: policies[0]!.environments };
};
const render = (policy: string, change: Partial<Parameters<typeof renderStagedRelease>[0]> = {}) =>
	renderStagedRelease({
		environments: read(policy).environments,
		mode: "enforce",
		tagFilters: ["v[0-9]*"],
		deployWith: "command",
		...change,
	});
async function check(text: string, policy = POLICY, more: Readonly<Record<string, string>> = {}) {
	const workflows = [];
	for (const [name, written] of Object.entries({ release: text, ...more })) {
		const workflow = await readWorkflow(`.github/workflows/${name}.yml`, written);
		if (!workflow.ok) throw new Error(JSON.stringify(workflow.findings));
		workflows.push(workflow.workflow);
	}
	const { policies, locate } = read(policy);
	return checkStages(workflows, policies, locate).map(({ severity, what }) => `${severity}: ${what}`);
}

interface Job {
	readonly needs: readonly string[];
	readonly uses?: string;
	readonly with?: Readonly<Record<string, string | boolean>>;
	readonly strategy?: { readonly "fail-fast": boolean; readonly matrix: { readonly target: readonly string[] } };
}

describe("the release workflow of a chain", () => {
	it("has a job for each environment, after those that it requires, and a matrix where it has targets", () => {
		const { jobs } = parse(render(POLICY)) as { jobs: Record<string, Job> };
		const stages = Object.entries(jobs).filter(([, { uses }]) => uses?.includes("/stage.yml@") === true);
		expect(
			stages.map(([id, { needs, strategy, with: given }]) => [id, needs, strategy?.matrix.target, given!["rollback"]]),
		).toEqual([
			["dev", ["preflight"], undefined, false],
			["qa", ["preflight", "dev"], undefined, false],
			["staging", ["preflight", "qa"], ["eu", "us", "ap"], false],
			["us", ["preflight", "staging"], undefined, undefined],
			["eu", ["preflight", "staging"], ["de", "fr"], undefined],
		]);
		expect(jobs["publish"]!.needs).toEqual(["preflight", "us", "eu"]);
		for (const [, { strategy }] of stages) if (strategy !== undefined) expect(strategy["fail-fast"]).toBe(false);
	});

	it("names each job once, whatever the environments are called", () => {
		const names = ["eu/west", "eu west", "eu-west", "preflight", "1st"];
		const environments = names.map((name) => `  - { name: "${name}", deploy: { run: make deploy } }\n`).join("");
		const last = '  - { name: live, production: true, requires: ["eu west", preflight], deploy: { run: make } }\n';
		const { jobs } = parse(render(`version: 1\nenvironments:\n${environments}${last}`)) as {
			jobs: Record<string, Job>;
		};
		expect(Object.keys(jobs).sort()).toEqual(
			[
				"notes",
				"preflight",
				"publish",
				"eu-west",
				"deploy-eu-west",
				"deploy-eu-west-2",
				"deploy-preflight",
				"deploy-1st",
				"live",
			].sort(),
		);
		expect(jobs["live"]!.needs).toEqual(["preflight", "deploy-eu-west", "deploy-preflight"]);
	});

	it.each([
		["command", "enforce"],
		["command", "advisory"],
		["action", "enforce"],
		["action", "advisory"],
	] as const)("with %s in mode %s is one that GitHub starts, and check finds nothing", async (deployWith, mode) => {
		const text = render(POLICY, { deployWith, mode });
		const plan = await planWorkflow({ path: ".github/workflows/release.yml", text }, async (uses, origin) => {
			const file = await resolveWorkflow(uses);
			return file === undefined ? undefined : { file, origin };
		});
		expect(findPermissionProblem(plan, {})).toBeNull();
		expect(await check(text)).toEqual([]);
		const workflow = await readWorkflow(".github/workflows/release.yml", text);
		if (!workflow.ok) throw new Error("not read");
		const { policies } = read(POLICY);
		const found = checkWorkflows([workflow.workflow], readShipped(policies[0]), policies);
		expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
	});

	it("names a job by what GitHub takes as a name", () => {
		const policy =
			"version: 1\nenvironments: [{ name: notes }, { name: 1a, requires: [notes] }, { name: 'eu/west', requires: [1a] }]\n";
		const { jobs } = parse(render(policy)) as { jobs: Record<string, Job> };
		expect(Object.keys(jobs)).toEqual(["notes", "preflight", "deploy-notes", "deploy-1a", "eu-west", "publish"]);
		expect(jobs["eu-west"]!.needs).toEqual(["preflight", "deploy-1a"]);
	});

	it.each([
		["production alone", "[{ name: production }]", false],
		["staging and production", "[{ name: staging }, { name: production, requires: [staging] }]", false],
		["the two without an order", "[{ name: staging }, { name: production }]", false],
		["no environment", "[]", false],
		["targets", "[{ name: production, targets: [eu] }]", true],
		["three", "[{ name: dev }, { name: staging, requires: [dev] }, { name: production, requires: [staging] }]", true],
		["other names", "[{ name: test }, { name: live, requires: [test] }]", true],
		["the other order", "[{ name: staging, requires: [production] }, { name: production }]", true],
	])("is written for %s", (_what, environments, expected) => {
		expect(needsStages(read(`version: 1\nenvironments: ${environments}\n`).environments)).toBe(expected);
	});

	it("orders environments whatever the policy's order", () => {
		const { environments } = read(POLICY);
		for (const list of [environments, environments.toReversed()]) {
			const names = orderByRequires(list).map(({ name }) => name);
			for (const { name, requires } of list)
				for (const required of requires) expect(names.indexOf(required)).toBeLessThan(names.indexOf(name));
			expect(names).toHaveLength(list.length);
		}
	});
});

describe("init in a repository whose policy is a chain", () => {
	const facts = describeRepository([], [], () => undefined);
	const answers: Answers = {
		kind: "library",
		tagPattern: "v{version}",
		packages: [],
		managers: [],
		checks: [],
		deploy: "",
		deployWith: "command",
		stagingUrl: "https://staging.example.com",
		productionUrl: "",
		healthPath: "",
		versionPath: "",
		mode: "advisory",
	};
	const plan = (policyText: string, deployWith: "command" | "action" = "command") => {
		const { environments } = read(policyText);
		const chain = { policyText, environments, deployWith };
		return new Map(
			planFiles(answers, facts, "main", { signoff: "signoff", chain }).map(({ path, text }) => [path, text]),
		);
	};

	it.each(["command", "action"] as const)(
		"writes a rollback that goes back by %s, and check finds nothing",
		async (how) => {
			const policy = how === "command" ? POLICY : POLICY.replaceAll(/, deploy: \{[^}]*\}/g, "");
			const workflows = [];
			for (const name of ["release", "rollback"]) {
				const path = `.github/workflows/${name}.yml`;
				const read = await readWorkflow(path, plan(policy, how).get(path)!);
				if (!read.ok) throw new Error(path);
				workflows.push(read.workflow);
			}
			const { policies, locate } = read(policy);
			expect(workflows[1]!.calls[0]!.inputs.find(({ name }) => name === "deploy-with")?.value).toBe(
				how === "action" ? how : undefined,
			);
			expect(checkStages(workflows, policies, locate)).toEqual([]);
			const workflowsOfOurs = readShipped(policies[0]).workflows;
			const files = [".github/actions/release-deploy/action.yml"];
			expect(checkDeployActions({ workflows, policies, locate, files, workflowsOfOurs })).toEqual([]);
		},
	);

	it("keeps the policy, writes the stages, and a rollback that names the target", async () => {
		const written = plan(POLICY);
		expect(written.get(".github/release-policy.yml")).toBe(POLICY);
		expect(written.get(".github/workflows/release.yml")).toBe(render(POLICY, { mode: "advisory" }));
		const rollback = parse(written.get(".github/workflows/rollback.yml")!);
		expect(rollback.on.workflow_dispatch.inputs["deploy-target"]).toEqual({
			description:
				"Which of the environment's targets: eu, us, ap, de, fr; all - each that runs the release (the playbook alone - once).",
			required: true,
			default: "all",
		});
		const { version } = rollback.on.workflow_dispatch.inputs;
		expect(version).toMatchObject({
			default: "",
			description: expect.stringContaining("Empty - whatever runs there."),
		});
		expect(version).not.toHaveProperty("required");
		expect(rollback.jobs.rollback.with).toMatchObject({
			version: "${{ inputs.version }}",
			"lift-quarantine": "${{ inputs.lift-quarantine }}",
			"deploy-target": "${{ matrix.target }}",
		});
		expect([...written.keys()]).not.toContain(".github/workflows/drill.yml");
		expect(await check(written.get(".github/workflows/rollback.yml")!)).toEqual([]);
	});

	it("asks for no target where there are none", () => {
		const policy =
			"version: 1\nenvironments: [{ name: dev }, { name: test, requires: [dev] }, { name: live, requires: [test] }]\n";
		expect(plan(policy).get(".github/workflows/rollback.yml")).not.toContain("deploy-target");
	});
});

describe("check of a workflow with stages", () => {
	const text = render(POLICY);
	it.each([
		[
			"a job is gone",
			text.replace(/ {2}qa:\n[\s\S]*?(?=\n {2}staging:)/, "").replace("[preflight, qa]", "[preflight, dev]"),
			["No job of .github/workflows/release.yml deploys qa"],
		],
		[
			"a job does not wait",
			text.replace("needs: [preflight, qa]", "needs: [preflight]"),
			["staging requires qa, and the job staging does not wait for qa"],
		],
		["a job waits through others", text.replace("needs: [preflight, staging]", "needs: [preflight, dev, staging]"), []],
		["a target is missing", text.replace("[eu, us, ap]", "[eu, us]"), ["deploys staging/ap: no environment after it"]],
		[
			"a target is unknown",
			text.replace("[de, fr]", "[de, fr, it]"),
			["The job eu deploys to it; eu has the targets de, fr"],
		],
		[
			"a stage has no target",
			text.replace("      deploy-target: ${{ matrix.target }}\n", ""),
			["staging has the targets eu, us, ap, and the job staging names none"],
		],
		[
			"an environment is unknown",
			text.replace("environment: dev", "environment: develop"),
			["The job dev deploys develop, which is no environment", "No job of .github/workflows/release.yml deploys dev"],
		],
		["the environment is an expression", text.replace("environment: dev", "environment: ${{ vars.FIRST }}"), []],
		[
			"a target where there are none",
			text.replace("environment: dev", "environment: dev\n      deploy-target: eu"),
			["The job dev deploys to eu; dev has no targets"],
		],
	])("says when %s", async (_what, changed, expected) => {
		expect(changed).not.toBe(text);
		const found = await check(changed);
		expect(found.map((line) => expected.find((one) => line.includes(one)) ?? line)).toEqual(expected);
	});

	const call = (name: string, inputs: string) =>
		`on: workflow_dispatch\njobs:\n  call:\n    uses: octoacme/release-actions/.github/workflows/${name}@v1\n    with: { ${inputs} }\n`;
	const withoutAp = text.replace("[eu, us, ap]", "[eu, us]");
	const withoutDev = text.replace("environment: dev", "environment: qa");
	const GONE = "No job of .github/workflows/release.yml";
	it.each<[string, string, string, readonly string[]]>([
		["deploys one environment again", text, call("stage.yml", "environment: us"), []],
		["deploys one target again", text, call("stage.yml", "environment: eu, deploy-target: de"), []],
		[
			"deploys what people choose",
			text,
			call("stage.yml", "environment: '${{ inputs.where }}', deploy-target: '${{ inputs.target }}'"),
			[],
		],
		["deploys the missing target", withoutAp, call("stage.yml", "environment: staging, deploy-target: ap"), []],
		["ships the missing environment", withoutDev, call("ship.yml", "staging: dev, production: us"), []],
		[
			"deploys what people choose, which is no job for the missing environment",
			withoutDev,
			call("stage.yml", "environment: '${{ inputs.where }}'"),
			[`error: ${GONE} deploys dev.`],
		],
		[
			"deploys the target that people choose, which is no job for the missing one",
			withoutAp,
			call("stage.yml", "environment: staging, deploy-target: '${{ inputs.target }}'"),
			[`error: ${GONE} deploys staging/ap: no environment after it would get a release.`],
		],
		[
			"deploys another one again",
			withoutDev,
			call("stage.yml", "environment: us"),
			["error: No job of .github/workflows/release.yml or .github/workflows/redeploy.yml deploys dev."],
		],
	])("looks at all workflows together: a second one %s", async (_what, first, second, expected) => {
		const found = await check(first, POLICY, { redeploy: second });
		expect(found).toEqual(expected);
	});

	it("has nothing to say of a repository in which people choose every deploy", async () => {
		const second = call("stage.yml", "environment: '${{ inputs.where }}', deploy-target: '${{ inputs.target }}'");
		expect(await check(second)).toEqual([]);
	});

	it("says that ship.yml and a rollback without a target do not know targets", async () => {
		const policy = "version: 1\nenvironments: [{ name: staging }, { name: production, targets: [eu, us] }]\n";
		expect(await check(call("ship.yml", "mode: enforce"), policy)).toEqual([
			expect.stringContaining("ship.yml names none: it is refused (target-unknown)"),
		]);
		expect(await check(call("rollback.yml", "environment: production, reason: r"), policy)).toHaveLength(1);
		expect(await check(call("rollback.yml", "environment: production, reason: r, deploy-target: eu"), policy)).toEqual(
			[],
		);
		expect(await check(call("drill.yml", "environment: staging"), policy)).toEqual([]);
		// What people choose when they start it may be any environment.
		const chosen = "environment: '${{ inputs.environment }}', reason: r";
		expect(await check(call("rollback.yml", chosen), policy)).toEqual([
			expect.stringContaining("production has the targets eu, us, and rollback.yml names none"),
		]);
		const targeted = `${chosen}, deploy-target: '\${{ inputs.deploy-target }}'`;
		expect(await check(call("rollback.yml", targeted), policy)).toEqual([]);
	});
});
