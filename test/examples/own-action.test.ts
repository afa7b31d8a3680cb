/** Each recipe's deploy action in the rehearsal: what the actions and tools of others are given, a login by a real ID token, and a deploy that fails. */
import { createPublicKey, createVerify, type JsonWebKey } from "node:crypto";
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
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { type IdTokenIssuer, startIdTokenIssuer } from "@octoacme/rehearsal/id-tokens.ts";
import type { StandIn } from "@octoacme/rehearsal/runner/types.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, createBench, jobOf, logOf } from "../../packages/rehearsal/test/runner/bench-repository.ts";

const RECIPES = join(ROOT, "examples/own-action");
const ACTION = ".github/actions/release-deploy/action.yml";
const DIGEST = `sha256:${"1".repeat(64)}`;
const folder = mkdtempSync(join(tmpdir(), "own-action-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a login asks its token for, and the subjects that the recipe's trust policy lets in. */
interface Trust {
	readonly audience: string;
	readonly subjects: readonly string[];
}

const text = (recipe: string) => readFileSync(join(RECIPES, recipe, "trust-policy.json"), "utf8");
function readTrust(recipe: string): Trust {
	const trust = JSON.parse(text(recipe));
	if (Array.isArray(trust))
		return { audience: trust[0].audiences[0], subjects: trust.map(({ subject }: { subject: string }) => subject) };
	if ("Statement" in trust) {
		const { StringEquals } = trust.Statement[0].Condition;
		return {
			audience: StringEquals["token.actions.githubusercontent.com:aud"],
			subjects: StringEquals["token.actions.githubusercontent.com:sub"],
		};
	}
	return {
		audience: trust.allowedAudiences[0],
		subjects: [...(trust.attributeCondition as string).matchAll(/'([^']+)'/g)].map(([, subject]) => subject!),
	};
}

/** A cloud that gives credentials for an ID token that its trust policy lets in: signature, audience, subject. */
async function openCloud(issuer: IdTokenIssuer, trust: Trust) {
	const server = createServer(async (request, response) => {
		let token = "";
		for await (const chunk of request) token += chunk;
		const [header = "", payload = "", signature = ""] = token.split(".");
		const decode = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
		const { keys } = (await (await fetch(`${issuer.url}/.well-known/jwks`)).json()) as {
			keys: (JsonWebKey & { kid: string })[];
		};
		const key = keys.find(({ kid }) => kid === decode(header).kid);
		const claims = decode(payload);
		const isGood =
			key !== undefined &&
			createVerify("RSA-SHA256")
				.update(`${header}.${payload}`)
				.verify(createPublicKey({ key, format: "jwk" }), signature, "base64url") &&
			claims.iss === issuer.url &&
			claims.aud === trust.audience &&
			trust.subjects.includes(claims.sub) &&
			claims.sub.endsWith(`:environment:${claims.environment}`) &&
			claims.job_workflow_ref.includes("/.github/workflows/");
		response.writeHead(isGood ? 200 : 403).end(isGood ? "credentials" : `refused: ${claims.sub}`);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** An action that records its inputs; one that logs in exchanges an ID token first. */
function writeStandIn(
	at: string,
	options: { readonly log: string; readonly login?: { readonly cloud: string; readonly audience: string } },
) {
	mkdirSync(at, { recursive: true });
	writeFileSync(join(at, "action.yml"), "name: s\ndescription: s\nruns: { using: node24, main: main.mjs }\n");
	writeFileSync(
		join(at, "main.mjs"),
		`import { appendFileSync } from "node:fs";
const given = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("INPUT_")));
appendFileSync(${JSON.stringify(options.log)}, JSON.stringify(given) + "\\n");
const login = ${JSON.stringify(options.login ?? null)};
if (login !== null) {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
	const answer = await fetch(url + "&audience=" + encodeURIComponent(login.audience), { headers: { authorization: "bearer " + token } });
	const { value } = await answer.json();
	const exchanged = await fetch(login.cloud, { method: "POST", body: value });
	console.log(exchanged.status, await exchanged.text());
	if (!exchanged.ok) process.exitCode = 1;
}
`,
	);
}

const LOGINS = ["aws-actions/configure-aws-credentials", "google-github-actions/auth", "azure/login"];
/** The step that deploys: an action, or the tool that a script runs. */
const DEPLOYS: Readonly<Record<string, string>> = {
	"aws-ecs": "aws-actions/amazon-ecs-deploy-task-definition",
	"cloud-run": "google-github-actions/deploy-cloudrun",
	"azure-web-app": "azure/webapps-deploy",
	helm: "helm",
	"argo-cd": "argocd",
	terraform: "terraform",
};

/** Runs a recipe's action as the reusable workflows call it, in a job of an environment. */
async function deploy(
	bench: Bench,
	recipe: string,
	change: { readonly environment?: string; readonly failing?: boolean } = {},
) {
	const { environment = "production", failing = false } = change;
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
	const hasTrust = existsSync(join(RECIPES, recipe, "trust-policy.json"));
	const trust = hasTrust ? readTrust(recipe) : { audience: "", subjects: [] };
	await using cloud = await openCloud(issuer, trust);
	writeStandIn(join(at, "login"), { log, login: { cloud: cloud.url, audience: trust.audience } });
	writeStandIn(join(at, "other"), { log });
	const standIns = (name: string): StandIn => {
		if (LOGINS.includes(name)) return { directory: join(at, "login") };
		return failing && DEPLOYS[recipe] === name ? "failure" : { directory: join(at, "other") };
	};
	const steps = `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: ${environment}
    permissions: { contents: read, id-token: write }
    env: { PATH: "${tools}:${process.env["PATH"]}" }
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8
      - run: cp -r recipes/${recipe}/.github/actions .github-actions && mkdir -p .github && cp -r .github-actions .github/actions && cp -r files release
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
		const result = await bench.run(steps, { standIns, idTokens: issuer });
		return {
			job: jobOf(result, "deploy"),
			log: logOf(result, "deploy"),
			given: existsSync(log) ? readFileSync(log, "utf8") : "",
		};
	} finally {
		await issuer.close();
	}
}

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
		if (existsSync(join(RECIPES, recipe, "trust-policy.json"))) expect(log).toContain("200 credentials");
		if (recipe === "argo-cd")
			expect(given).toContain(`argocd app sync shop-production --revision ${bench.sha} --prune`);
		else if (recipe !== "terraform" && recipe !== "aws-ecs") expect(given).toContain(DIGEST);
		expect(given).toContain(recipe === "terraform" ? "prefix=shop/production" : "production");
		expect(log).not.toContain("argo-token-canary");
	});

	it("fails when its deploy fails", async () => {
		const { job } = await deploy(bench, recipe, { failing: true });
		expect(job.conclusion).toBe("failure");
	});

	it.runIf(existsSync(join(RECIPES, recipe, "trust-policy.json")))(
		"is let in for production and its rollback alone",
		async () => {
			expect((await deploy(bench, recipe, { environment: "production-rollback" })).job.conclusion).toBe("success");
			const { job, log, given } = await deploy(bench, recipe, { environment: "staging" });
			expect(job.conclusion).toBe("failure");
			expect(log).toContain("refused: repo:acme/shop:environment:staging");
			expect(given.split("\n").filter(Boolean)).toHaveLength(1);
		},
	);
});

it("every recipe that is shown is held here", () => {
	const shown = readdirSync(RECIPES, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? [entry.name] : [],
	);
	expect(shown.toSorted()).toEqual(Object.keys(DEPLOYS).toSorted());
});
