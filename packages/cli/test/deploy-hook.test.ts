/** The repository's own deploy jobs as the action of `deploy-with: action`: what is taken over, and what is refused with a reason. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkDeployActions } from "../src/check/deploy-action-findings.ts";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";
import { checkWorkflows } from "../src/check/workflow-findings.ts";
import type { Values } from "../src/command.ts";
import { collectAnswers } from "../src/init/answers.ts";
import { planFiles } from "../src/init/plan-files.ts";
import { describeRepository } from "../src/init/repository-facts.ts";
import type { Runtime } from "../src/runtime.ts";

const PATH = ".github/workflows/deploy.yml";
const describeDeploy = (text: string, tags: readonly string[] = ["v1.0.0"]) =>
	describeRepository(tags, [PATH], (path) => (path === PATH ? text : undefined));
const deploy = (steps: string, more = "") =>
	`on: { push: { branches: [main] } }\njobs:\n  deploy:\n    runs-on: x\n    environment: production\n${more}    steps:\n${steps.replace(/^/gm, "      ")}\n`;
const steps = (text: string, tags?: readonly string[]) => {
	const { deployHook } = describeDeploy(text, tags);
	if (deployHook.kind === "none") throw new Error(deployHook.why ?? "none");
	return (parse(deployHook.text) as { runs: { steps: Record<string, unknown>[] } }).runs.steps;
};
const why = (text: string, tags?: readonly string[]) => {
	const { deployHook } = describeDeploy(text, tags);
	return deployHook.kind === "none" ? deployHook.why : "taken";
};

describe("steps of a deploy job", () => {
	it("lose the checkout, run in the release's files, and read the release they are given", () => {
		const text = deploy(
			"- uses: actions/checkout@v5\n- run: ./deploy.sh \"$GITHUB_SHA\" ${GITHUB_REF_NAME}\n- uses: aws-actions/amazon-ecs-deploy-task-definition@v2\n  with: { image: 'shop:${{ github.sha }}', tag: '${{ github.ref_name }}' }\n- { run: make, working-directory: ./ops, shell: sh }",
		);
		expect(steps(text)).toEqual([
			{
				shell: "bash",
				"working-directory": "release",
				env: { RELEASE_SHA: "${{ inputs.sha }}", RELEASE_TAG: "${{ format('v{0}', inputs.version) }}" },
				run: './deploy.sh "$RELEASE_SHA" ${RELEASE_TAG}',
			},
			{
				uses: "aws-actions/amazon-ecs-deploy-task-definition@v2",
				with: { image: "shop:${{ inputs.sha }}", tag: "${{ format('v{0}', inputs.version) }}" },
			},
			{ shell: "sh", "working-directory": "release/ops", run: "make" },
		]);
	});

	it("read secrets and variables from RELEASE_VARIABLES, each named once", () => {
		const text = deploy(
			"- run: ./deploy\n  env: { KEY: '${{ secrets.KEY }}', HOST: '${{ vars.HOST }}', T: '${{ secrets.GITHUB_TOKEN }}' }",
		);
		const [read, run] = steps(text);
		expect(read).toMatchObject({ id: "variables", run: expect.stringContaining("for name in HOST KEY; do") });
		expect(run?.["env"]).toEqual({
			KEY: "${{ steps.variables.outputs.KEY }}",
			HOST: "${{ steps.variables.outputs.HOST }}",
			T: "${{ github.token }}",
		});
	});

	it("of two environments run where they belong, and once where they are alike", () => {
		const two = (production: string) =>
			`on: push\njobs:\n  a: { environment: staging, steps: [{ run: ./s }] }\n  b: { environment: { name: prod, url: 'https://x.example' }, steps: [${production}] }\n`;
		expect(steps(two("{ run: ./s }"))).toHaveLength(1);
		expect(steps(two("{ run: ./p, if: success() }")).map((step) => step["if"])).toEqual([
			"inputs.environment == 'staging'",
			"inputs.environment == 'prod' && (success())",
		]);
		expect(describeDeploy(two("{ run: ./p }")).deployHook).toMatchObject({ staging: "staging", production: "prod" });
	});

	it.each([
		[
			"an output of another job",
			deploy("- run: ./deploy ${{ needs.build.outputs.image }}"),
			/reads needs\.build\.outputs\.image/,
		],
		["a matrix", deploy("- run: ./deploy ${{ matrix.region }}"), /reads matrix\.region/],
		["the event", deploy("- run: ./deploy ${{ github.event.inputs.to }}"), /reads github\.event\.inputs\.to/],
		["an artifact", deploy("- uses: actions/download-artifact@v5"), /an artifact of another job/],
		[
			"three environments",
			"on: push\njobs:\n  a: { environment: eu, steps: [{ run: a }] }\n  b: { environment: us, steps: [{ run: b }] }\n",
			/2 environments \(eu, us\)/,
		],
	])("that need %s are not taken over, and the reason is said", (_, text, reason) => expect(why(text)).toMatch(reason));

	it("that read a tag are not taken over before there is one", () => {
		expect(why(deploy("- run: ./deploy ${{ github.ref_name }}"), [])).toMatch(/there are no release tags yet/);
	});
});

it("is written with an ID token where the job has one, called by every workflow alike, and check finds nothing in it", async () => {
	const facts = describeDeploy(
		deploy(
			"- uses: aws-actions/configure-aws-credentials@v6\n- run: ./deploy.sh",
			"    permissions: { id-token: write }\n",
		).replace("environment: production", "environment: { name: production, url: 'https://shop.example' }"),
	);
	const values: Values = {
		argument: "",
		text: (flag) => ({ "version-path": "/version" })[flag],
		isSet: (flag) => flag === "yes",
		json: false,
	};
	const answers = await collectAnswers(values, {} as Runtime, facts);
	expect(answers).toMatchObject({ kind: "service", deployWith: "action", productionUrl: "https://shop.example" });
	const signoff = readFileSync(join(import.meta.dirname, "../../../examples/signoff.yml"), "utf8");
	const files = planFiles(answers, facts, "main", { signoff });
	const { findings, policies, locate } = checkPolicy("p.yml", files[0]!.text, "2026-01-01");
	const workflows = [];
	for (const { path, text } of files.filter(({ path }) => path.includes("/workflows/"))) {
		const read = await readWorkflow(path, text);
		if (!read.ok) throw new Error(JSON.stringify(read.findings));
		workflows.push(read.workflow);
	}
	const shipped = readShipped(policies[0]);
	const paths = files.map(({ path }) => path);
	expect(paths).toContain(".github/actions/release-deploy/action.yml");
	expect(
		[
			...findings,
			...checkWorkflows(workflows, shipped, policies),
			...checkDeployActions({ workflows, policies, locate, files: paths, workflowsOfOurs: shipped.workflows }),
		].filter(({ severity }) => severity !== "note"),
	).toEqual([]);
	const uses = workflows.flatMap(({ calls }) => calls.map((call) => call.uses.split("/").at(-1)));
	expect(uses).toEqual(expect.arrayContaining(["ship-oidc.yml@v1", "rollback-oidc.yml@v1", "hold.yml@v1"]));
});
