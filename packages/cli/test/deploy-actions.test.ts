/** What `check` says of calls that run the team's own deploy action, or hand over an ID token. */
import { describe, expect, it } from "vitest";
import { checkDeployActions } from "../src/check/deploy-action-findings.ts";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";

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
	const { policies } = checkPolicy(
		".github/release-policy.yml",
		`version: 1\nenvironments:\n  - name: production\n${environment}`,
		"2026-01-01",
	);
	return checkDeployActions({ workflows: [read.workflow], policies, files, workflowsOfOurs }).map(
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
	it.each(["ship-oidc.yml", "rollback-oidc.yml", "drill-oidc.yml"])("takes the id-token of %s", async (name) => {
		expect(await check(`${name}@v1\n    permissions: { id-token: write }`)).toEqual([]);
	});
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
