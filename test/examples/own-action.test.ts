/** Each recipe's deploy action in the rehearsal: what the actions and tools of others are given, a login by a real ID token, and a deploy that fails. */
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { startIdTokenIssuer } from "@octoacme/rehearsal/id-tokens.ts";
import type { StandIn } from "@octoacme/rehearsal/runner/types.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, createBench, logOf } from "../../packages/rehearsal/test/runner/bench-repository.ts";
import { type Judge, openCloud, readTrust } from "./cloud.ts";

const RECIPES = join(ROOT, "examples/own-action");
const ACTION = ".github/actions/release-deploy/action.yml";
const DIGEST = `sha256:${"1".repeat(64)}`;
const folder = mkdtempSync(join(tmpdir(), "own-action-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An action that records its inputs; with a cloud it exchanges an ID token for the identity that they name first. */
function writeStandIn(at: string, { log, cloud }: { readonly log: string; readonly cloud?: string }) {
	mkdirSync(at, { recursive: true });
	writeFileSync(join(at, "action.yml"), "name: s\ndescription: s\nruns: { using: node24, main: main.mjs }\n");
	writeFileSync(
		join(at, "main.mjs"),
		`import { appendFileSync } from "node:fs";
const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("INPUT_")));
appendFileSync(${JSON.stringify(log)}, JSON.stringify(given) + "\\n");
const cloud = ${JSON.stringify(cloud ?? null)};
if (cloud !== null) {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = process.env;
	const provider = given.INPUT_WORKLOAD_IDENTITY_PROVIDER ?? "";
	const identity = given["INPUT_ROLE-TO-ASSUME"] ?? given["INPUT_CLIENT-ID"] ?? given.INPUT_SERVICE_ACCOUNT;
	const audience = given["INPUT_ROLE-TO-ASSUME"] ? "sts.amazonaws.com" : provider ? "https://iam.googleapis.com/" + provider : "api://AzureADTokenExchange";
	const answer = await fetch(url + "&audience=" + encodeURIComponent(audience), { headers: { authorization: "bearer " + bearer } });
	const { value: token } = await answer.json();
	const exchanged = await fetch(cloud, { method: "POST", body: JSON.stringify({ token, identity, provider }) });
	console.log(exchanged.status, await exchanged.text());
	if (!exchanged.ok) process.exitCode = 1;
}
`,
	);
}

const trustOf = (recipe: string) => readFileSync(join(RECIPES, recipe, "trust-policy.json"), "utf8");
const hasTrust = (recipe: string) => existsSync(join(RECIPES, recipe, "trust-policy.json"));

const LOGINS = ["aws-actions/configure-aws-credentials", "google-github-actions/auth", "azure/login"];
/** The step that deploys: an action, or the tool that a script runs. */
const DEPLOYS: Readonly<Record<string, string>> = {
	"aws-ecs": "aws-actions/amazon-ecs-deploy-task-definition",
	"cloud-run": "google-github-actions/deploy-cloudrun",
	"azure-web-app": "azure/webapps-deploy",
	helm: "helm",
	"argo-cd": "argocd",
	terraform: "terraform",
	"github-pages": "actions/deploy-pages",
};

/** GitHub's own rule for a site: https://docs.github.com/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages */
const judgePages: Judge = ({ environment }) => (environment === "github-pages" ? undefined : "environment");

/** Runs a recipe's action as the reusable workflows call it, in a job of an environment. */
async function deploy(
	bench: Bench,
	recipe: string,
	change: {
		/** That the action deploys to. */
		readonly environment?: string;
		/** That the job runs in; default: the same. */
		readonly of?: string;
		/** The workflow that the job is in; null: the repository's own. */
		readonly workflow?: string | null;
		readonly failing?: boolean;
	} = {},
) {
	const isPages = recipe === "github-pages";
	const {
		environment = "production",
		of = isPages ? "github-pages" : environment,
		workflow = "ship-oidc.yml",
		failing = false,
	} = change;
	const at = mkdtempSync(join(folder, `${recipe}-`));
	const log = join(at, "given.jsonl");
	const tools = join(at, "tools");
	mkdirSync(tools);
	for (const tool of ["helm", "argocd", "terraform", "aws"]) {
		const end = failing && DEPLOYS[recipe] === tool ? "exit 1" : "exit 0";
		writeFileSync(join(tools, tool), `#!/bin/sh\necho "${tool} $*" >> ${log}\n${end}\n`);
		chmodSync(join(tools, tool), 0o755);
	}
	const issuer = await startIdTokenIssuer(() => new Date());
	await using cloud = await openCloud(
		issuer,
		isPages ? judgePages : hasTrust(recipe) ? readTrust(trustOf(recipe)) : () => "no trust",
	);
	writeStandIn(join(at, "login"), { log, cloud: cloud.url });
	writeStandIn(join(at, "other"), { log });
	const standIns = (name: string): StandIn => {
		if (LOGINS.includes(name) || (isPages && !failing && name === DEPLOYS[recipe]))
			return { directory: join(at, "login") };
		return failing && DEPLOYS[recipe] === name ? "failure" : { directory: join(at, "other") };
	};
	const jobs = `jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: ${of}
    permissions: { contents: read, id-token: write }
    env: { PATH: "${tools}:${process.env["PATH"]}" }
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8
      - run: cp -r recipes/${recipe}/.github/actions .github-actions && mkdir -p .github && cp -r .github-actions .github/actions && cp -r files release && chmod +x release/build.sh
      - uses: ./.github/actions/release-deploy
        with:
          kind: deploy
          environment: ${environment}
          version: 1.2.0
          sha: ${bench.sha}
          artifact-digest: ${DIGEST}
          variables: ARGOCD_AUTH_TOKEN=argo-token-canary
`;
	try {
		const uses = `octoacme/release-actions/.github/workflows/${workflow}@v1`;
		const called = `on: push\njobs:\n  ship:\n    uses: ${uses}\n    permissions: { contents: read, id-token: write }\n`;
		const result = await bench.run(workflow === null ? `on: push\n${jobs}` : called, {
			standIns,
			idTokens: issuer,
			resolveWorkflow: async (wanted) =>
				wanted === uses ? { path: `.github/workflows/${workflow}`, text: `on: workflow_call\n${jobs}` } : undefined,
		});
		const job = result.jobs.find(({ id }) => id === "deploy")!;
		return {
			job,
			log: logOf(result, job.key),
			given: existsSync(log) ? readFileSync(log, "utf8") : "",
		};
	} finally {
		await issuer.close();
	}
}

/** What says where it was deployed, for tools that take no environment's name alone. */
const WHERE: Readonly<Record<string, string>> = {
	terraform: "prefix=shop/production",
	"github-pages": '"INPUT_ARTIFACT_NAME":"github-pages-deploy-1"',
};

let bench: Bench;
beforeAll(() => {
	const recipes = Object.fromEntries(
		Object.keys(DEPLOYS).map((recipe) => [
			`recipes/${recipe}/${ACTION}`,
			readFileSync(join(RECIPES, recipe, ACTION), "utf8"),
		]),
	);
	bench = createBench({
		...recipes,
		"files/ops/task-definition.json": '{ "containerDefinitions": [{ "image": "" }] }\n',
		"files/infra/main.tf": "\n",
		"files/chart/Chart.yaml": "name: shop\n",
		"files/build.sh": "mkdir -p site\n",
	});
	// The subjects of the trust policies name this repository.
	Object.assign(bench.repository, { owner: "acme", name: "shop" });
});
afterAll(() => bench.dispose());

describe.each(Object.keys(DEPLOYS))("the recipe %s", (recipe) => {
	it("has a policy, and deploys what it was given after a login that its trust policy lets in", async () => {
		const policy = parsePolicy(readFileSync(join(RECIPES, recipe, ".github/release-policy.yml"), "utf8"));
		expect(policy.ok ? [] : policy.problems).toEqual([]);
		const { job, log, given } = await deploy(bench, recipe);
		expect(job.conclusion, log).toBe("success");
		if (hasTrust(recipe)) expect(log).toContain("200 credentials");
		if (recipe === "argo-cd")
			expect(given).toContain(`argocd app sync shop-production --revision ${bench.sha} --prune`);
		else if (["azure-web-app", "cloud-run", "helm"].includes(recipe)) expect(given).toContain(DIGEST);
		expect(given).toContain(WHERE[recipe] ?? "production");
		expect(log).not.toContain("argo-token-canary");
	});

	it("fails when its deploy fails", async () => {
		const { job } = await deploy(bench, recipe, { failing: true });
		expect(job.conclusion).toBe("failure");
	});

	it.runIf(hasTrust(recipe)).each([
		{ environment: "staging", of: "staging", workflow: "ship-oidc.yml" },
		{ environment: "production", of: "production-rollback", workflow: "ship-oidc.yml" },
		{ environment: "production", of: "production-rollback", workflow: "rollback-oidc.yml" },
		{ environment: "staging", of: "staging-rollback", workflow: "drill-oidc.yml" },
	])("is let in as $environment's identity from $of $workflow", async (change) => {
		const { job, log } = await deploy(bench, recipe, change);
		expect(job.conclusion, log).toBe("success");
		expect(log).toContain("200 credentials");
	});

	it.runIf(hasTrust(recipe)).each([
		{ environment: "production", of: "staging", workflow: "ship-oidc.yml" },
		{ environment: "production", of: "staging-rollback", workflow: "ship-oidc.yml" },
		{ environment: "staging", of: "production", workflow: "ship-oidc.yml" },
		{ environment: "production", of: "production", workflow: null },
	])("is refused $environment's identity from $of $workflow, and deploys nothing", async (change) => {
		const { job, log, given } = await deploy(bench, recipe, change);
		expect(job.conclusion, log).toBe("failure");
		expect(log).toMatch(/403 refused: /);
		expect(given.split("\n").filter(Boolean)).toHaveLength(1);
	});
});

it("a site is not taken from a job of another environment", async () => {
	const { job, log } = await deploy(bench, "github-pages", { of: "production" });
	expect(job.conclusion).toBe("failure");
	expect(log).toContain("403 refused: environment");
});

it("every recipe that is shown is held here", () => {
	const shown = readdirSync(RECIPES, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [entry.name] : [],
	);
	expect(shown.toSorted()).toEqual(Object.keys(DEPLOYS).toSorted());
});
