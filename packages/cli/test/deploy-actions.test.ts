/** What `check` says of calls that run the team's own deploy action, or hand over an ID token. */
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDeployActionFile } from "../src/check/deploy-action-file.ts";
import { checkDeployActions } from "../src/check/deploy-action-findings.ts";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";
import { isDeployActionFile } from "../src/ci/deploy-action.ts";

const ACTION = ".github/actions/release-deploy/action.yml";
const { workflows: workflowsOfOurs } = readShipped(undefined);

async function check(call: string, files: readonly string[] = [ACTION], environment = "") {
	const read = await readWorkflow(
		".github/workflows/release.yml",
		`on: push
jobs:
  ship:
    uses: octoacme/release-actions/.github/workflows/${call}
`,
	);
	if (!read.ok) throw new Error(read.findings.map(({ what }) => what).join());
	const { policies, locate } = checkPolicy(
		".github/release-policy.yml",
		`version: 1\nenvironments:\n  - name: production\n    deploy: { run: make deploy }\n${environment}`,
		"2026-01-01",
	);
	return checkDeployActions({ workflows: [read.workflow], policies, locate, files, workflowsOfOurs }).map(
		({ severity, what }) => `${severity}: ${what}`,
	);
}

describe("check", () => {
	it.each(["ship.yml", "rollback.yml", "drill.yml", "hold.yml"])(
		"names an id-token that %s never hands on",
		async (name) => {
			const found = await check(`${name}@v1\n    permissions: { id-token: write }`);
			expect(found).toEqual([expect.stringContaining(`warning: The job ship grants id-token: write to ${name}`)]);
		},
	);
	it.each(["ship-oidc.yml", "stage-oidc.yml", "rollback-oidc.yml", "drill-oidc.yml"])(
		"takes the id-token of %s",
		async (name) => {
			const call = `${name}@v1\n    with: { environment: production, deploy-with: action, rollback-environment: back }\n    permissions: { id-token: write }`;
			expect(await check(call)).toEqual([]);
		},
	);
	it("names a deploy action that is not there", async () => {
		const found = await check("ship.yml@v1\n    with: { deploy-with: action }", ["README.md"]);
		expect(found).toEqual([
			expect.stringContaining("error: deploy-with is action, and there is no .github/actions/release-deploy"),
		]);
		expect(await check("ship.yml@v1\n    with: { deploy-with: action }")).toEqual([]);
	});
	it.each(["steps", "Action ", "true"])("names a deploy-with that is %j", async (word) => {
		const found = await check(`ship.yml@v1\n    with: { deploy-with: "${word}" }`);
		expect(found).toEqual([expect.stringContaining("expected command or action")]);
	});
	it("names waves, which the deploy action would begin and not end", async () => {
		const found = await check(
			"ship.yml@v1\n    with: { deploy-with: action }",
			[ACTION],
			"    waves: [5, 100]\n    smoke: [{ name: answers, type: command, run: 'true' }]\n",
		);
		expect(found).toEqual([expect.stringContaining("production is deployed in waves")]);
	});
});

/** How one of the three workflows is called; `null`: not at all. */
type How = "command" | "action" | "command-oidc" | "action-oidc" | null;
const HOW: readonly How[] = ["command", "action", "command-oidc", "action-oidc", null];
const ALL = HOW.flatMap((ship) => HOW.flatMap((rollback) => HOW.map((drill) => ({ ship, rollback, drill }))));

const known = new Map<string, ReturnType<typeof readWorkflow>>();
function readOnce(path: string, text: string): ReturnType<typeof readWorkflow> {
	const read = known.get(path + text) ?? readWorkflow(path, text);
	known.set(path + text, read);
	return read;
}

/** The three calls as a team would write them, each in a file of its own; the commands and the token stand where `how` says. */
async function checkTeam(
	how: Readonly<Record<"ship" | "rollback" | "drill", How>>,
	team: { readonly policy: string; readonly rollbackEnvironment: boolean },
) {
	const workflows = [];
	for (const kind of ["ship", "rollback", "drill"] as const) {
		const one = how[kind];
		if (one === null) continue;
		const isOidc = one.endsWith("-oidc");
		const inputs = [
			...(kind === "rollback" ? ["environment: production", "reason: r"] : []),
			...(one.startsWith("action") ? ["deploy-with: action"] : []),
			...(team.rollbackEnvironment ? ["rollback-environment: production-rollback"] : []),
		];
		const read = await readOnce(
			`.github/workflows/${kind}.yml`,
			`on: push\njobs:\n  ${kind}:\n    uses: octoacme/release-actions/.github/workflows/${kind}${isOidc ? "-oidc" : ""}.yml@v1\n${inputs.length > 0 ? `    with: { ${inputs.join(", ")} }\n` : ""}${isOidc ? "    permissions: { id-token: write }\n" : ""}`,
		);
		if (!read.ok) throw new Error(JSON.stringify(read.findings));
		workflows.push(read.workflow);
	}
	const { policies, locate } = checkPolicy("policy.yml", team.policy, "2026-01-01");
	expect(policies).toHaveLength(1);
	return checkDeployActions({ workflows, policies, locate, files: [ACTION], workflowsOfOurs }).map(
		({ file, what }) => `${basename(file!)}: ${what.replace(/(?<=^|: )(?:\S+-oidc|ship|rollback|drill)\.yml /, "")}`,
	);
}

const policyWith = (command: string) =>
	`version: 1\nenvironments:\n${["staging", "production"].map((name) => `  - name: ${name}\n${command}`).join("")}`;

/** What each finding begins with, for the file of its call. */
const WORDS = {
	undeployed: (name: string) => `policy.yml: Nothing says how ${name} is deployed`,
	noCommand: (file: string) => `${file}.yml: brings `,
	tokenless: (file: string) => `${file}.yml: may ask for an ID token`,
	subject: (file: string) => `${file}.yml: has no rollback-environment`,
	noToken: (file: string) => `${file}.yml: runs your deploy action without an ID token`,
};

describe("check, for every way to call ship, rollback and drill together", () => {
	it.each([
		["a command in the policy", "    deploy: { run: make deploy }\n", true, false],
		[
			"a command that gets the token",
			"    deploy: { run: make deploy, env: [ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN] }\n",
			true,
			true,
		],
		["no command in the policy", "", false, false],
	] as const)("with %s, says what would fail and nothing else", async (_what, command, hasCommand, hasToken) => {
		for (const how of ALL)
			for (const rollbackEnvironment of [true, false]) {
				const found = await checkTeam(how, { policy: policyWith(command), rollbackEnvironment });
				const files = (["ship", "rollback", "drill"] as const).filter((kind) => how[kind] !== null);
				const isAction = (kind: (typeof files)[number]) => how[kind]!.startsWith("action");
				const isOidc = (kind: (typeof files)[number]) => how[kind]!.endsWith("-oidc");
				const hasOidcAction = files.some((kind) => isAction(kind) && isOidc(kind));
				const expected = [
					...(hasCommand || (how.ship !== null && isAction("ship"))
						? []
						: ["staging", "production"].map(WORDS.undeployed)),
					...files.flatMap((kind) => [
						...(isAction(kind) || hasCommand || kind === "ship" ? [] : [WORDS.noCommand(kind)]),
						...(!isAction(kind) && isOidc(kind) && !hasToken ? [WORDS.tokenless(kind)] : []),
						...(isAction(kind) && isOidc(kind) && !rollbackEnvironment ? [WORDS.subject(kind)] : []),
						...(isAction(kind) && !isOidc(kind) && hasOidcAction ? [WORDS.noToken(kind)] : []),
					]),
				];
				const seen = found.map((line) => expected.find((word) => line.startsWith(word)) ?? line);
				expect(seen.toSorted(), JSON.stringify({ how, rollbackEnvironment })).toEqual(expected.toSorted());
			}
	});

	it.each(["${{ inputs.environment }}", "${{ github.event.inputs.where }}"])(
		"asks for the command of every environment that %s may name",
		async (environment) => {
			const { policies, locate } = checkPolicy(
				"policy.yml",
				"version: 1\nenvironments: [{ name: qa, deploy: { run: make } }, { name: production }]\n",
				"2026-01-01",
			);
			const check = async (more: string) => {
				const text = `on: workflow_dispatch\njobs:\n  back:\n    uses: octoacme/release-actions/.github/workflows/rollback.yml@v1\n    with: { environment: '${environment}', reason: r${more} }\n`;
				const read = await readWorkflow(".github/workflows/rollback.yml", text);
				if (!read.ok) throw new Error(text);
				const workflows = [read.workflow];
				const facts = { workflows, policies, locate, files: [ACTION], workflowsOfOurs: {} };
				return checkDeployActions(facts).flatMap(({ about, what }) => (about === "workflow" ? [what] : []));
			};
			expect(await check("")).toEqual([expect.stringMatching(/brings production back .* no-command/)]);
			expect(await check(", deploy-with: action")).toEqual([]);
		},
	);

	it("takes the rollback's own command, and steps with begin or a command of their own", async () => {
		const policy = "version: 1\nenvironments:\n  - { name: production, rollback: { run: make back } }\n";
		const calls = async (text: string) => {
			const read = await readWorkflow(".github/workflows/own.yml", `on: push\njobs:\n${text}`);
			if (!read.ok) throw new Error(JSON.stringify(read.findings));
			const { policies, locate } = checkPolicy("policy.yml", policy, "2026-01-01");
			const facts = { workflows: [read.workflow], policies, locate, files: [], workflowsOfOurs };
			return checkDeployActions(facts).map(({ what }) => what);
		};
		const back =
			"  back:\n    uses: octoacme/release-actions/.github/workflows/rollback.yml@v1\n    with: { environment: production, reason: r }\n";
		expect(await calls(back)).toEqual([expect.stringContaining("Nothing says how production is deployed")]);
		const step = (inputs: string) =>
			`  own:\n    runs-on: x\n    steps:\n      - uses: octoacme/deploy@v1\n        with: { ${inputs} }\n`;
		expect(await calls(step("operation: begin, environment: production"))).toEqual([]);
		expect(await calls(step("command: make, environment: production"))).toEqual([]);
		expect(await calls(step("command: make, environment: '${{ inputs.environment }}'"))).toEqual([]);
		expect(await calls(step("operation: begin, environment: staging"))).toHaveLength(1);
		expect(await calls(step("environment: production"))).toHaveLength(1);
	});
});

describe("the file of the deploy action", () => {
	const action = (...steps: string[]) =>
		`name: x\ndescription: y\nruns:\n  using: composite\n  steps:\n${steps.map((step) => `    - { ${step} }\n`).join("")}`;

	it.each([
		["a key that no step of an action has", action("run: a, shell: bash, timeout-minutes: 3"), 6, /timeout-minutes/],
		["a context that an action has not", action("run: \"${{ secrets['K'] }}\", shell: bash"), 6, /secrets/],
		["no shell", action("run: a, shell: bash", "run: a"), 7, /shell/],
		["equal ids", action("id: a, run: a, shell: bash", "id: A, run: b, shell: bash"), 7, /'A' may not be used more/],
		["no YAML", "name: [", 1, /./],
	])("with %s is an error at its line", (_, text, line, what) => {
		expect(checkDeployActionFile(ACTION, text)[0]).toMatchObject({
			severity: "error",
			file: ACTION,
			line,
			what: expect.stringMatching(what),
		});
	});

	it("is taken where GitHub takes it", () => {
		expect(checkDeployActionFile(ACTION, action("id: a, run: a, shell: bash", "uses: a/b@v1"))).toEqual([]);
		expect([ACTION, ACTION.replace("yml", "yaml"), "docs/action.yml"].map(isDeployActionFile)).toEqual([
			true,
			true,
			false,
		]);
	});
});
