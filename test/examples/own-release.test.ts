/** A whole release by the very workflow of a recipe with a deploy action: green, and with a deploy that fails after it changed production. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { renderViolations } from "@octoacme/rehearsal/collect.ts";
import type { WorkflowRunResult } from "@octoacme/rehearsal/runner/types.ts";
import { afterAll, describe, expect, it } from "vitest";
import type { Platform } from "./platform.ts";
import { openSetting, type Setting } from "./setting.ts";

const folder = mkdtempSync(join(tmpdir(), "own-release-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

const CI = "on: push\njobs: { test: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n";
const RELEASE = ".github/workflows/release.yml";

/** What stands for the action that deploys: it fails once for the commit that is named, after it changed production. */
interface Steering {
	failsFor: string | null;
	/** `version` of what the deploy action brought to each environment, oldest first. */
	readonly brought: string[];
}

function openRecipe(recipe: string, deploys: string, steering: Steering): Promise<Setting> {
	return openSetting(folder, `own-action/${recipe}`, {
		variables: () => ({}),
		editPolicy: (text, platform) =>
			text
				.replaceAll(/https:\/\/(staging\.)?shop\.example\.com/g, (_, staging) =>
					staging === undefined ? `${platform}/app/production/shop` : `${platform}/app/staging/shop`,
				)
				.replaceAll("https://acme.github.io/shop/version.json?at={sha}", `${platform}/app/production/shop/version`)
				.replaceAll("https://acme.github.io/shop", `${platform}/app/production/shop`)
				.replaceAll(/^( *)(url: http:.*)$/gm, "$1$2\n$1allow-hosts: [127.0.0.1]")
				.replaceAll("matches: sha,", "matches: sha, interval: 200ms,"),
		release: (platform) => ({
			steps: {
				withheldInputs: [],
				mayRun: (uses) => uses.startsWith("octoacme/") || uses.startsWith("actions/checkout@"),
				onLocalAction: (_, given) => {
					bring(platform, given["environment"]!, { sha: given["sha"]!, version: given["version"]! });
					steering.brought.push(`${given["kind"]} ${given["environment"]} ${given["version"]}`);
				},
			},
			standIns: (name) => {
				const sha = steering.failsFor;
				const isProduction = recipe === "github-pages" || platform.running.get("staging/shop")?.sha === sha;
				if (name !== deploys || sha === null || !isProduction) return "success";
				steering.failsFor = null;
				bring(platform, "production", { sha, version: "1.1.0" });
				return "failure";
			},
		}),
	});
}

function bring(platform: Platform, environment: string, now: { readonly sha: string; readonly version: string }): void {
	platform.running.set(`${environment}/shop`, now);
}

const errorsOf = (result: WorkflowRunResult) =>
	result.jobs.flatMap((job) =>
		[...job.annotations, ...job.steps.flatMap((step) => step.annotations)].filter(({ level }) => level === "error"),
	);
const incidentsOf = ({ github }: Setting) =>
	github.people.issues.filter(({ labels }) => labels.includes("octoacme:incident"));

describe.each([
	["github-pages", "actions/deploy-pages", []],
	["aws-ecs", "aws-actions/amazon-ecs-deploy-task-definition", ["deploy staging 1.1.0"]],
])("the recipe %s", (recipe, deploys, before) => {
	it("releases, and comes back through its deploy action from a deploy that fails half-way", async () => {
		const steering: Steering = { failsFor: null, brought: [] };
		await using setting = await openRecipe(recipe, deploys, steering);
		const { platform, github } = setting;
		await setting.commit("feat: the first shop", { ".github/workflows/ci.yml": CI });
		const released = await setting.release("v1.0.0");
		expect(errorsOf(released)).toEqual([]);
		expect(released.conclusion).toBe("success");
		expect(platform.running.get("production/shop")?.version).toBe("1.0.0");
		expect(github.state.releases.map(({ tag, draft }) => [tag, draft])).toEqual([["v1.0.0", false]]);

		steering.brought.length = 0;
		steering.failsFor = await setting.commit("feat: carts", { "cart.mjs": "export default 1;\n" });
		const failed = await setting.release("v1.1.0");
		expect(failed.conclusion).toBe("failure");
		// Forward and back by the same action; the deploy that failed brought nothing to its end.
		expect(steering.brought).toEqual([...before, "rollback production 1.0.0"]);
		expect(platform.running.get("production/shop")?.version).toBe("1.0.0");
		expect(incidentsOf(setting).map(({ title }) => title)).toEqual(["Incident: v1.1.0 in production"]);
		expect(incidentsOf(setting)[0]!.body).toContain("verified");
		const ends = ["success", "failure", "inactive"];
		expect(github.state.deployments.filter(({ statuses }) => !ends.includes(statuses.at(-1)!.state))).toEqual([]);
		expect(github.git.listRefs("refs/octoacme/locks")).toEqual([]);
		expect(renderViolations(github.journal)).toBe("");
	}, 300_000);
});

it("the other recipes whose cloud takes an ID token release by the workflow that is tried here", () => {
	const read = (recipe: string) => readFileSync(join(ROOT, "examples/own-action", recipe, RELEASE), "utf8");
	const recipes = readdirSync(join(ROOT, "examples/own-action"), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	const others = recipes.filter((recipe) => read(recipe) !== read("aws-ecs"));
	// A site has a job of its own, and an Argo CD server takes no ID token.
	expect(others.toSorted()).toEqual(["argo-cd", "github-pages"]);
});
