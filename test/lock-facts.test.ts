/** What is read of the run that holds a lock: whether its command may be at work, and what a waiting run has open. */
import { hasOpenDeployment, isChanging } from "@octoacme/shared/github/trusted-deployments.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectTo } from "../packages/shared/test/github/local-github.ts";
import {
	closeStages,
	describeDeployment,
	openStage,
	postDeployment,
	STAGED,
	type Stage,
} from "./harness/trust-stage.ts";

afterAll(closeStages);

const WHERE = { environment: "production", runId: "41" };

function readPolicy() {
	const parsed = parsePolicy(STAGED);
	if (!parsed.ok) throw new Error("the policy of this test is not valid");
	return resolvePolicy({ file: parsed.file, origin: { kind: "standard" } });
}

async function ask(stage: Stage, read: typeof isChanging): Promise<boolean> {
	return read(await connectTo(stage), readPolicy(), WHERE);
}

describe.each([
	["the command of a run", isChanging],
	["the open deployment of a run", hasOpenDeployment],
] as const)("%s", (_, read) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage();
		await postDeployment(stage, stage.job, describeDeployment(stage.second, "1.1.0", "production", { runId: "41" }), [
			"in_progress",
			"deploying v1.1.0",
		]);
	});

	it("is seen behind more deployments of others than a page holds", async () => {
		expect(await ask(stage, read)).toBe(true);
		const mallory = stage.tokenOf("mallory", { deployments: "write" });
		for (let count = 0; count < 101; count++)
			await postDeployment(stage, mallory, describeDeployment(stage.second, "1.1.0", "production"));
		expect(await ask(stage, read)).toBe(true);
	});

	it("is seen while GraphQL does not show it yet", async () => {
		stage.github.faults.lag({ template: "/graphql", requests: 1_000 });
		expect(await ask(stage, read)).toBe(true);
	});

	it("cannot be read: that is an error, not a no", async () => {
		stage.github.faults.add({
			template: "/repos/{owner}/{repo}/deployments",
			method: "GET",
			times: 100,
			when: "before",
			effect: { kind: "status", status: 502 },
		});
		await expect(ask(stage, read)).rejects.toThrow();
	});
});

describe("a rollback that goes on with the deployment of an earlier run", () => {
	it.each([
		["in the address of its log", "https://github.com/octo/shop/actions/runs/41", true],
		["of another run", "https://github.com/octo/shop/actions/runs/410", false],
	])("is seen by the run %s", async (_, logUrl, expected) => {
		const stage = await openStage();
		const change = { kind: "rollback", runId: "40", key: "rollback/x" };
		const body = { ...describeDeployment(stage.first, "1.0.0", "production", change), task: "rollback" };
		const id = await postDeployment(stage, stage.job, body, ["in_progress", "going back to v1.0.0"]);
		expect(await ask(stage, isChanging)).toBe(false);
		const status = { state: "in_progress", description: "run 41 goes on", auto_inactive: false, log_url: logUrl };
		await stage.post(stage.job, `/deployments/${id}/statuses`, status);
		expect(await ask(stage, isChanging)).toBe(expected);
	});
});
