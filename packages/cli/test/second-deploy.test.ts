/** Who else deploys a release: which of the repository's own workflows its tag or a push to the default branch starts, and what is said of them. */
import { describe, expect, it } from "vitest";
import { readWorkflowDocument } from "../src/ci/workflow-document.ts";
import { listStartedJobs, startsWorkflow } from "../src/ci/workflow-starts.ts";
import type { Values } from "../src/command.ts";
import { collectAnswers } from "../src/init/answers.ts";
import { describeNext } from "../src/init/next-steps.ts";
import { describeRepository } from "../src/init/repository-facts.ts";
import type { LocalRepository } from "../src/local-repository.ts";
import type { Runtime } from "../src/runtime.ts";

const PATH = ".github/workflows/delivery.yml";
const workflow = (on: string, more = "", environment = "production") =>
	`on: ${on}\njobs:\n  first: { runs-on: x, steps: [{ run: "true" }]${more === "" ? "" : `, ${more.split("|")[1] ?? ""}`} }\n  deploy: { runs-on: x, environment: ${environment}, steps: [{ run: ./deploy.sh }]${more === "" ? "" : `, ${more.split("|")[0]}`} }\n`;
const describeDeploy = (text: string, tags: readonly string[] = ["v1.4.0"], more: readonly string[] = []) =>
	describeRepository(tags, [PATH, ...more], (path) => (path === PATH ? text : undefined));

/** As written, and whether a release's tag and a push to main start the deployment. */
const CASES: readonly (readonly [string, string, boolean, boolean])[] = [
	["any push", workflow("push"), true, true],
	["a list of events", workflow("[push, pull_request]"), true, true],
	["pushes of paths", workflow("{ push: { paths: [src/**] } }"), true, true],
	["main", workflow("{ push: { branches: [main] } }"), false, true],
	["another branch", workflow("{ push: { branches: [gh-pages] } }"), false, false],
	["main and tags", workflow("{ push: { branches: [main], tags: ['v*'] } }"), true, true],
	["tags", workflow("{ push: { tags: ['v[0-9]+.[0-9]+.[0-9]+'] } }"), true, false],
	["every tag but these", workflow("{ push: { tags: ['v*', '!v1.*'] } }"), false, false],
	["tags of another package", workflow("{ push: { tags: ['docs-v*'] } }"), false, false],
	["ignored tags", workflow("{ push: { tags-ignore: ['v*'] } }"), false, false],
	["other ignored tags", workflow("{ push: { tags-ignore: ['docs-*'] } }"), true, false],
	["ignored branches", workflow("{ push: { branches-ignore: ['dependabot/**'] } }"), false, true],
	["a published release", workflow("{ release: { types: [published] } }"), true, false],
	["a job for main alone", workflow("push", "if: github.ref == 'refs/heads/main'"), false, true],
	["a job for tags alone", workflow("push", "if: \"startsWith(github.ref, 'refs/tags/v')\""), true, false],
	["a job by the kind of ref", workflow("push", "if: github.ref_type == 'branch'"), false, true],
	["a job of another event", workflow("[push, workflow_dispatch]", "if: github.event_name != 'push'"), false, false],
	["a job whose condition is unknown", workflow("push", "if: vars.DEPLOY == 'yes'"), true, true],
	["a job that needs one for main", workflow("push", "needs: first | if: github.ref_name == 'main'"), false, true],
	[
		"a job that outlives it",
		workflow("push", "needs: first, if: always() | if: github.ref_name == 'main'"),
		true,
		true,
	],
	["a button", workflow("workflow_dispatch"), false, false],
];

describe("a deployment of the repository's own", () => {
	it.each(CASES)("on %s", (_, text, onTag, onMain) => {
		const { tagDeployers, branchDeployers } = describeDeploy(text);
		expect([tagDeployers.length > 0, branchDeployers.length > 0]).toEqual([onTag, onMain]);
	});

	it("is looked for under the tags that the repository has", () => {
		const text = workflow("{ push: { tags: ['release-*'] } }");
		expect(describeDeploy(text, ["release-1.0.0"]).tagDeployers).toEqual([PATH]);
		expect(describeDeploy(text, []).tagDeployers).toEqual([]);
		const ofApi = workflow("{ push: { tags: ['api-v*'] } }");
		expect(describeDeploy(ofApi, [], ["services/api/go.mod", "services/web/go.mod"]).tagDeployers).toEqual([PATH]);
	});
});

describe("what is left to do by hand", () => {
	const next = async (text: string, flags: Readonly<Record<string, string>> = {}) => {
		const facts = describeDeploy(text);
		const values: Values = { argument: "", text: (flag) => flags[flag], isSet: (flag) => flag === "yes", json: false };
		const answers = await collectAnswers(values, {} as Runtime, facts);
		const repository = { defaultBranch: "main" } as LocalRepository;
		return describeNext({
			repository,
			answers,
			facts,
			files: [],
			today: "2026-11-27",
			invocation: { command: "octoacme-release", setup: undefined },
		}).filter((line) => line.includes("both would deploy"));
	};
	const COMMAND = { "deploy-with": "command", deploy: "make deploy" };
	it.each([
		[
			"a push to main",
			workflow("{ push: { branches: [main] } }"),
			{},
			[/production on each push to the default branch/],
		],
		["a tag", workflow("{ push: { tags: ['v*'] } }"), {}, [/^\S+delivery\.yml deploys on tags/]],
		["both", workflow("push"), {}, [/deploys on tags/, /on each push to the default branch/]],
		["a push to main, beside a command", workflow("{ push: { branches: [main] } }"), COMMAND, [/runs make deploy/]],
		[
			"a push to main, where nothing else deploys",
			workflow("{ push: { branches: [main] } }"),
			{ "deploy-with": "command" },
			[],
		],
		["a tag of another package", workflow("{ push: { tags: ['docs-v*'] } }"), {}, []],
		["a push to main, in staging alone", workflow("{ push: { branches: [main] } }", "", "staging"), {}, []],
	] as const)("names what %s deploys a second time", async (_, text, flags, expected) =>
		expect(await next(text, flags)).toEqual(expected.map((one) => expect.stringMatching(one))),
	);
});

it("follows a push by the filters of its own kind of ref alone", () => {
	const document = readWorkflowDocument("w.yml", "on: { push: { tags: [v*] } }\njobs: { a: {} }\n")!;
	const branch = { event: "push", kind: "branch", name: "v1" } as const;
	expect(startsWorkflow(document, branch)).toBe(false);
	expect(startsWorkflow(document, { ...branch, kind: "tag" })).toBe(true);
	expect(listStartedJobs(document, branch, { defaultBranch: "main", repository: undefined })).toEqual(new Set());
});
