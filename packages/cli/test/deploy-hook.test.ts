/** The repository's own deploy jobs as the action of `deploy-with: action`: what is taken over, and what is refused with a reason. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkDeployActionFile } from "../src/check/deploy-action-file.ts";
import { checkDeployActions } from "../src/check/deploy-action-findings.ts";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";
import { checkWorkflows } from "../src/check/workflow-findings.ts";
import { DEPLOY_ACTION_FILE } from "../src/ci/deploy-action.ts";
import type { Values } from "../src/command.ts";
import { collectAnswers } from "../src/init/answers.ts";
import { planFiles } from "../src/init/plan-files.ts";
import { describeRepository } from "../src/init/repository-facts.ts";
import type { Runtime } from "../src/runtime.ts";

const PATH = ".github/workflows/deploy.yml";
const describeDeploy = (text: string, tags: readonly string[] = ["v1.0.0"]) =>
	describeRepository(tags, [PATH], (path) => (path === PATH ? text : undefined));
const TAGS = "on: { push: { tags: ['v*'] } }\n";
const job = (steps: string, more = "", environment = "production") =>
	`    runs-on: ubuntu-latest\n    environment: ${environment}\n${more}    steps:\n${steps.replace(/^/gm, "      ")}\n`;
const deploy = (steps: string, more = "", top = TAGS) => `${top}jobs:\n  deploy:\n${job(steps, more)}`;
const both = (staging: string, production: string) =>
	`${TAGS}jobs:\n  deploy-staging:\n${job(staging, "", "staging")}  deploy:\n${job(production, "    needs: deploy-staging\n", "prod")}`;
const plan = (text: string, tags?: readonly string[]) => {
	const { deployHook } = describeDeploy(text, tags);
	if (deployHook.kind === "none") throw new Error("no deploy job");
	return deployHook;
};
const runs = (text: string) => (parse(text) as { runs: { steps: Record<string, unknown>[] } }).runs.steps;
/** Without the first, which refuses what the others do not know. */
const steps = (text: string) => {
	const { refusals, text: action } = plan(text);
	expect(refusals).toEqual([]);
	return runs(action).slice(1);
};

describe("steps of a deploy job", () => {
	it("lose the checkout, run in the release's files, and read the release they are given", () => {
		const text = deploy(
			"- uses: actions/checkout@v5\n- run: ./deploy.sh \"$GITHUB_SHA\" ${GITHUB_REF_NAME#v}\n- uses: google-github-actions/deploy-cloudrun@v3\n  with: { service: shop, image: 'shop:${{ github.sha }}-${{ github.ref_name }}' }\n- { run: make, working-directory: ./ops, shell: sh }",
		);
		expect(steps(text)).toEqual([
			{
				shell: "bash -e {0}",
				"working-directory": "release",
				env: { RELEASE_SHA: "${{ inputs.sha }}", RELEASE_TAG: "${{ format('v{0}', inputs.version) }}" },
				run: './deploy.sh "$RELEASE_SHA" ${RELEASE_TAG#v}',
			},
			{
				uses: "google-github-actions/deploy-cloudrun@v3",
				with: { service: "shop", image: "shop:${{ inputs.sha }}-${{ format('v{0}', inputs.version) }}" },
			},
			{ shell: "sh", "working-directory": "release/ops", run: "make" },
		]);
	});

	it.each([
		["cloudflare/wrangler-action@v3", "{ command: deploy }", { workingDirectory: "release", command: "deploy" }],
		["cloudflare/wrangler-action@v3", "{ workingDirectory: ./web }", { workingDirectory: "release/web" }],
		["azure/webapps-deploy@v3", "{ app-name: a, package: dist }", { "app-name": "a", package: "release/dist" }],
		[
			"aws-actions/amazon-ecs-deploy-task-definition@v2",
			"{ task-definition: ops/x.json, service: s }",
			{ "task-definition": "release/ops/x.json", service: "s" },
		],
	])("by %s with %s act on the release's files", (uses, given, expected) => {
		expect(steps(deploy(`- uses: ${uses}\n  with: ${given}`))).toEqual([{ uses, with: expected }]);
	});

	it("keep what the workflow and the job say for all of them", () => {
		const top = `${TAGS}env: { REGION: eu, TIER: a }\ndefaults: { run: { shell: sh, working-directory: ops } }\n`;
		const more = "    env: { TIER: b }\n    defaults: { run: { working-directory: ops/live } }\n";
		expect(steps(deploy("- { run: ./deploy, env: { N: 3 } }\n- { run: ./x, shell: bash }", more, top))).toEqual([
			{
				shell: "sh",
				"working-directory": "release/ops/live",
				env: { REGION: "eu", TIER: "b", N: "3" },
				run: "./deploy",
			},
			{ shell: "bash", "working-directory": "release/ops/live", env: { REGION: "eu", TIER: "b" }, run: "./x" },
		]);
	});

	it("read secrets from RELEASE_VARIABLES, each named once", () => {
		const env = "{ KEY: '${{ secrets.KEY }}', HOST: '${{secrets.HOST}}', T: '${{ secrets.GITHUB_TOKEN }}' }";
		const [read, run] = steps(
			deploy(`- run: ./deploy \${{ secrets.GITHUB_TOKEN }}\n  env: ${env}`, "    permissions: {}\n"),
		);
		expect(read).toMatchObject({ id: "variables", run: expect.stringContaining("for name in HOST KEY; do") });
		expect(run?.["run"]).toBe("./deploy ${{ github.token }}");
		expect(run?.["env"]).toEqual({
			KEY: "${{ steps.variables.outputs.KEY }}",
			HOST: "${{ steps.variables.outputs.HOST }}",
			T: "${{ github.token }}",
		});
	});

	it("of two environments run where they belong, and once where they are alike", () => {
		expect(steps(both("- run: ./s", "- run: ./s"))).toHaveLength(1);
		expect(steps(both("- run: ./s", "- { run: ./p, if: success() }")).map((step) => step["if"])).toEqual([
			"inputs.environment == 'staging'",
			"inputs.environment == 'prod'",
		]);
		expect(plan(both("- run: ./s", "- run: ./p"))).toMatchObject({ staging: "staging", production: "prod" });
	});

	it("run for no other environment, service or target than their own", () => {
		expect(runs(plan(both("- run: ./s", "- run: ./p")).text)[0]).toMatchObject({
			if: "(inputs.environment != 'staging' && inputs.environment != 'prod') || inputs.service != '' || inputs.target != ''",
			run: expect.stringMatching(/^echo "::error [^\n]*\nexit 1\n$/),
		});
	});
});

const RUN = "- run: ./deploy";
const inScript = (text: string, top?: string) => deploy(`- run: ./deploy ${text}`, "", top);
const branches = "on: { push: { branches: [main] } }\n";
const dispatch = "on: { workflow_dispatch: { inputs: { environment: {} } } }\n";

describe("a deploy job with something that is not understood", () => {
	it.each([
		["an action that is not listed", deploy("- uses: some/deploy-action@v1"), /uses some\/deploy-action@v1/],
		["an action of the repository", deploy("- uses: ./deploy\n- run: deploy"), /uses \.\/deploy/],
		["an input that is not listed", deploy("- uses: docker/login-action@v3\n  with: { x: 1 }"), /the input x/],
		[
			"a path outside of the workspace",
			deploy("- uses: azure/webapps-deploy@v3\n  with: { package: ../dist }"),
			/the path package: \.\.\/dist/,
		],
		["no path", deploy("- uses: azure/webapps-deploy@v3\n  with: { app-name: a }"), /no package/],
		["an artifact", deploy(`- uses: actions/download-artifact@v5\n${RUN}`), /uses actions\/download-artifact@v5/],
		[
			"a checkout of its own",
			deploy(`- uses: actions/checkout@v5\n  with: { ref: main }\n${RUN}`),
			/checks out in a way/,
		],
		["a time limit of a step", deploy("- { run: ./deploy, timeout-minutes: 3 }"), /has timeout-minutes/],
		["continue-on-error", deploy("- { run: ./deploy, continue-on-error: true }"), /has continue-on-error/],
		["a condition", deploy("- { run: ./deploy, if: github.event_name == 'push' }"), /the condition github\.event_name/],
		["equal ids", both("- { run: ./s, id: a }", "- { run: ./p, id: a }"), /have the id a/],
		["a secret by index", inScript("${{ secrets['K'] }}"), /reads \$\{\{ secrets\['K'\] \}\}/],
		["all secrets", inScript("${{ toJSON(secrets) }}"), /reads \$\{\{ toJSON/],
		["a choice of secrets", inScript("${{ secrets.A || secrets.B }}"), /reads \$\{\{ secrets\.A \|\|/],
		["a variable", inScript("${{ vars.HOST }}"), /reads \$\{\{ vars\.HOST/],
		["a variable by index", inScript("${{ vars['X'] }}"), /reads \$\{\{ vars\['X'\]/],
		[
			"a secret of several lines",
			inScript("${{ secrets.SSH_PRIVATE_KEY }}"),
			/SSH_PRIVATE_KEY, whose value may have several/,
		],
		[
			"one secret of two environments",
			both("- run: ./s ${{ secrets.K }}", "- run: ./p ${{ secrets.K }}"),
			/^K: secrets/m,
		],
		["a container", deploy(RUN, "    container: node\n"), /has container,/],
		["services", deploy(RUN, "    services: { db: { image: x } }\n"), /has services,/],
		["a matrix", deploy(RUN, "    strategy: { matrix: { a: [1] } }\n"), /has strategy,/],
		["a condition of the job", deploy(RUN, "    if: github.ref == 'refs/heads/main'\n"), /has if: github\.ref/],
		["a job before it", deploy(RUN, "    needs: [build]\n"), /needs build/],
		["a permission", deploy(RUN, "    permissions: { packages: write }\n"), /packages: write/],
		["a permission of the workflow", deploy(RUN, "", `${TAGS}permissions: write-all\n`), /write-all/],
		["another runner", deploy(RUN).replace("ubuntu-latest", "windows-latest"), /runs on "windows-latest"/],
		["the ref in a script", inScript("${GITHUB_REF#refs/tags/v}"), /reads GITHUB_REF$/m],
		["the workspace", inScript("$GITHUB_WORKSPACE/x"), /reads GITHUB_WORKSPACE$/m],
		["the commit by another way", deploy("- run: deploy(env['GITHUB_SHA'])\n  shell: python"), /reads GITHUB_SHA$/m],
		["the kind of ref", inScript("${{ github.ref_type }}"), /github\.ref_type/],
		["the number of the run", inScript("${{ github.run_number }}"), /github\.run_number/],
		["an input", inScript("${{ inputs.version }}", dispatch), /inputs\.version/],
		["the event", inScript("${{ github.event.inputs.to }}"), /github\.event\.inputs\.to/],
		["an output of another job", inScript("${{ needs.build.outputs.image }}"), /needs\.build/],
		["an output of no step of its own", inScript("${{ steps.other.outputs.x }}"), /steps\.other/],
		["the name of a branch", inScript("${{ github.ref_name }}", branches), /is not the tag of a release/],
		[
			"the name of a branch in a script",
			inScript("$GITHUB_REF_NAME", branches),
			/GITHUB_REF_NAME, which is not the tag/,
		],
		[
			"an environment that is chosen",
			deploy(RUN, "", dispatch).replace("production", "${{ inputs.environment }}"),
			/known only/,
		],
		["a name of ours", inScript("$RELEASE_TAG $GITHUB_SHA"), /a RELEASE_TAG of its own/],
		[
			"a variable in an input",
			deploy("- { uses: cloudflare/wrangler-action@v3, with: { command: d $GITHUB_SHA } }"),
			/GITHUB_SHA in with/,
		],
		["a variable of the runner that it sets", deploy("- { run: ./d, env: { GITHUB_SHA: a } }"), /sets GITHUB_SHA/],
		["the token without permissions", inScript("${{ github.token }}"), /says no permissions/],
		["a secret that is a variable of the runner", inScript("${{ secrets.PATH }}"), /may not set a variable/],
		["tags of something else", deploy(RUN, "", TAGS.replace("v*", "docs-*")), /starts on the tags docs-\*/],
		["callers", deploy(RUN, "", "on: [workflow_call, push]\n"), /is called by other workflows/],
		["two productions", both(RUN, RUN).replace("staging\n    steps", "eu\n    steps"), /they deploy to eu, prod/],
		[
			"two jobs of one environment",
			both(RUN, RUN).replace("environment: staging", "environment: prod"),
			/the same environment/,
		],
	])("(%s) becomes an action that fails, with the reason and the job as comments", (_, text, reason) => {
		const { refusals, text: action, variables, staging, production } = plan(text);
		expect(refusals.join("\n")).toMatch(reason);
		expect(runs(action)).toEqual([
			{
				name: "Deploy",
				shell: "bash",
				run: expect.stringMatching(/^echo "::error [^\n]*Write the deployment here:[^\n]*\nexit 1\n$/),
			},
		]);
		for (const line of refusals) expect(action).toContain(`# - ${line.split("\n")[0]}`);
		const [found, ...more] = checkDeployActionFile(DEPLOY_ACTION_FILE, action);
		expect(found).toMatchObject({ severity: "warning", what: expect.stringContaining("is not written yet") });
		expect(action.split("\n")[found!.line! - 1]).toContain("::error");
		expect(more).toEqual([]);
		expect(action).toMatch(/^# {3}- (?:run|uses|name):/m);
		expect(variables).toEqual([]);
		expect(`${staging} ${production}`).not.toContain("${{");
	});

	it("that calls a script which reads the run is refused, and one that reads what is the same is not", () => {
		const files = { [PATH]: deploy("- run: bash ops/deploy.sh now"), "ops/deploy.sh": "" };
		const refused = (script: string) => {
			const all: Record<string, string> = { ...files, "ops/deploy.sh": script };
			const { deployHook } = describeRepository(["v1.0.0"], Object.keys(all), (path) => all[path]);
			return deployHook.kind === "steps" ? deployHook.refusals.join() : "";
		};
		expect(refused('push "$GITHUB_SHA"')).toMatch(/calls ops\/deploy\.sh, which reads GITHUB_SHA/);
		expect(refused("${GITHUB_REF##*/}")).toMatch(/calls ops\/deploy\.sh, which reads GITHUB_REF/);
		expect(refused("$GITHUB_REPOSITORY $OCTOACME_SHA")).toBe("");
	});

	it("that reads a tag is refused before there is one", () => {
		expect(plan(inScript("${{ github.ref_name }}"), []).refusals.join()).toMatch(/is not the tag of a release/);
	});
});

describe("no deploy job", () => {
	it.each([
		["with an environment alone", `${TAGS}jobs:\n  approve:\n${job("- run: ./wait")}`, ".github/workflows/ci.yml"],
		["for a pull request", `on: pull_request\njobs:\n  deploy:\n${job(RUN)}`, PATH],
		["for the merge queue", `on: [merge_group, pull_request]\njobs:\n  deploy:\n${job(RUN)}`, PATH],
		["by the clock", `on: { schedule: [{ cron: '0 0 * * 1' }] }\njobs:\n  deploy:\n${job(RUN)}`, PATH],
		["for a preview", `on: push\njobs:\n  deploy:\n${job(RUN, "", "preview")}`, PATH],
		["for a test", `on: push\njobs:\n  deploy:\n${job(RUN, "", "test")}`, PATH],
		["by a workflow of previews", `on: push\njobs:\n  deploy:\n${job(RUN)}`, ".github/workflows/preview.yml"],
		["for tests", `on: push\njobs:\n  e2e:\n${job(RUN, "", "integration")}`, PATH],
	])("is one %s", (_, text, path) => {
		const facts = describeRepository([], [path], () => text);
		expect(facts.deployJobs).toEqual([]);
		expect(facts.deployHook).toEqual({ kind: "none" });
	});

	it("is not one that tests before it deploys", () => {
		const text = `on: push\njobs:\n  test-and-deploy:\n${job(RUN)}`;
		expect(describeDeploy(text).deployJobs).toHaveLength(1);
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
