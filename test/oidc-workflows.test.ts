/** The workflows that may ask for an ID token are the others with that one permission more, in the jobs that run the deploy action alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { findPermissionProblem } from "@octoacme/rehearsal/runner/call-problems.ts";
import { planWorkflow } from "@octoacme/rehearsal/runner/plan.ts";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { DEPLOY_ACTION, HOOKED, nameOidcWorkflow, renderOidcWorkflow } from "../scripts/oidc-workflows.ts";

interface Document {
	readonly jobs: Readonly<
		Record<string, { permissions: Record<string, string>; readonly steps: readonly { readonly uses?: string }[] }>
	>;
}

/** What a call has to give. */
const REQUIRED: Readonly<Record<(typeof HOOKED)[number], Readonly<Record<string, string>>>> = {
	"ship.yml": {},
	"stage.yml": { environment: "production", sha: "0".repeat(40), verdict: "x" },
	"rollback.yml": { environment: "production", reason: "x" },
	"drill.yml": {},
};

const read = (name: string) => readFileSync(join(ROOT, ".github/workflows", name), "utf8");

describe.each(HOOKED)("the sibling of %s", (name) => {
	it("is what it is generated from", () => {
		expect(read(nameOidcWorkflow(name))).toBe(renderOidcWorkflow(name, read(name)));
	});

	it("differs in id-token: write of the jobs that run the deploy action, and in nothing else", () => {
		const plain = parse(read(name)) as Document;
		const sibling = parse(read(nameOidcWorkflow(name))) as Document;
		const hooked = Object.entries(plain.jobs).filter(([, { steps }]) =>
			steps.some(({ uses }) => uses === "./.github/actions/release-deploy"),
		);
		expect(hooked.length).toBeGreaterThan(0);
		for (const [, job] of hooked) job.permissions["id-token"] = "write";
		expect(sibling).toEqual(plain);
	});

	it.each([
		["refused to a caller that does not grant id-token", {}, "id-token: write"],
		["taken by a caller that grants it", { "id-token": "write" }, undefined],
	])("is %s", async (_what, more, refused) => {
		const granted: Record<string, string> = {};
		for (const { permissions } of Object.values((parse(read(name)) as Document).jobs))
			for (const [scope, level] of Object.entries(permissions)) if (granted[scope] !== "write") granted[scope] = level;
		const call = (file: string) =>
			planWorkflow(
				{
					path: ".github/workflows/release.yml",
					text: stringify({
						on: "push",
						jobs: {
							call: {
								uses: `octoacme/release-actions/.github/workflows/${file}@v1`,
								permissions: { ...granted, ...more },
								with: REQUIRED[name],
							},
						},
					}),
				},
				async (uses, origin) => {
					const found = await resolveWorkflow(uses);
					return found === undefined ? undefined : { file: found, origin };
				},
			);
		const problem = findPermissionProblem(await call(nameOidcWorkflow(name)), {});
		if (refused === undefined) expect(problem).toBeNull();
		else expect(problem?.message).toContain(refused);
		expect(findPermissionProblem(await call(name), {})).toBeNull();
	});
});

it("stage.yml deploys, verifies and rolls back by the steps of ship.yml's production", () => {
	const stepsOf = (name: string, job: string) => (parse(read(name)) as Document).jobs[job]!.steps;
	/** What the one takes from its jobs and the other from its inputs; only the stage knows targets. */
	const unify = (steps: Document["jobs"][string]["steps"]) =>
		steps
			.filter((step) => (step as { readonly name?: string }).name !== "Check the inputs")
			.map((step) =>
				JSON.parse(
					JSON.stringify(step)
						.replaceAll(/needs\.preflight\.outputs\.(sha|verdict|deploy-action)/g, "inputs.$1")
						.replaceAll("inputs.production", "inputs.environment")
						.replaceAll("needs.production", "needs.deploy")
						.replaceAll("inputs.sha || inputs.version", "inputs.sha")
						.replaceAll(/"deploy-target":"[^"]*",/g, "")
						.replaceAll('"target":"${{ inputs.deploy-target }}"', '"target":""'),
				),
			);
	expect(unify(stepsOf("stage.yml", "deploy"))).toEqual(unify(stepsOf("ship.yml", "production")));
	expect(unify(stepsOf("stage.yml", "rollback"))).toEqual(unify(stepsOf("ship.yml", "rollback")));
});

describe("a job that runs the deploy action", () => {
	it.each(HOOKED)("of %s ends after all that deploy-timeout-minutes may say", (name) => {
		const workflow = parse(readFileSync(join(ROOT, ".github/workflows", name), "utf8")) as {
			readonly on: { readonly workflow_call: { readonly inputs: Readonly<Record<string, { description: string }>> } };
			readonly jobs: Readonly<
				Record<string, { readonly "timeout-minutes": number; readonly steps: readonly { readonly uses?: string }[] }>
			>;
		};
		const { description } = workflow.on.workflow_call.inputs["deploy-timeout-minutes"]!;
		const largest = Number(/(\d+) at most/.exec(description)?.[1]);
		const jobs = Object.values(workflow.jobs).flatMap(({ steps, ...job }) => {
			const runs = steps.filter(({ uses }) => uses === DEPLOY_ACTION).length;
			return runs === 0 ? [] : [{ minutes: job["timeout-minutes"], runs }];
		});
		expect(jobs.length).toBeGreaterThan(0);
		// Half an hour is left for the begin, the finish and what is around them; no job of GitHub's runners lasts longer than six hours.
		for (const { minutes, runs } of jobs) expect(runs * largest + 30).toBeLessThanOrEqual(Math.min(minutes, 360));
	});
});

/** Inputs that say what happened: the incident and the failed deployment's status repeat them. */
const SAID = ["reason", "evidence", "severity", "security"];

it.each(["ship.yml", "stage.yml", "rollback.yml"])(
	"%s says the same at the finish of a rollback as at its begin",
	(name) => {
		const { jobs } = parse(read(name)) as {
			readonly jobs: Readonly<
				Record<
					string,
					{ readonly steps: readonly { readonly uses?: string; readonly with?: Record<string, string> }[] }
				>
			>;
		};
		const rollbacks = Object.values(jobs)
			.flatMap(({ steps }) => steps)
			.filter(({ uses }) => uses?.includes("/actions/rollback@") === true);
		const said = ["begin", "finish"].map((operation) => {
			const given = rollbacks.find((step) => step.with!["operation"] === operation)!.with!;
			return Object.fromEntries(SAID.map((input) => [input, given[input]]));
		});
		expect(Object.values(said[0]!).some((value) => value !== undefined)).toBe(true);
		expect(said[1]).toEqual(said[0]);
	},
);
