/** A job of a matrix over an environment's targets is killed: the next attempt completes that target, and no command runs a second time. */
import type { Fault } from "@octoacme/local-github/faults.ts";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { ActionRun } from "../../../test/harness/action.ts";
import { checkRules, NEW, openScene, type Scene } from "./scene.ts";

// Cases run side by side, a process at a time each.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const TARGETS = `version: 1
environments:
  - name: production
    targets: [eu, us]
    deploy: { run: ./canary.sh deploy }
`;
const KINDS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
	["an environment", TARGETS, {}],
	[
		"a service",
		`${TARGETS}services:\n  api: { tag: "api-v{version}", paths: ["api/**"] }\n  web: { tag: "web-v{version}", paths: ["web/**"] }\n`,
		{ service: "api", version: "api-v1.1.0", "require-preflight": "false" },
	],
];

const DEPLOYMENTS = "/repos/{owner}/{repo}/deployments";
const STATUSES = `${DEPLOYMENTS}/{deployment_id}/statuses`;
type Moment = Pick<Fault, "method" | "template" | "where" | "when">;
const writesStatus = (state: string, words = ""): Moment => ({
	method: "POST",
	template: STATUSES,
	where: ({ body }) => {
		const status = body as { readonly state?: string; readonly description?: string };
		return status.state === state && (status.description ?? "").startsWith(words);
	},
	when: "after-applied",
});
const MOMENTS: readonly (readonly [string, Moment])[] = [
	["after its deployment was created", { method: "POST", template: DEPLOYMENTS, when: "after-applied" }],
	["before its command", writesStatus("in_progress")],
	["after the end of its command was noted", writesStatus("in_progress", "changed:")],
	["after its deployment succeeded", writesStatus("success")],
	["before its entry", { method: "POST", template: "/repos/{owner}/{repo}/check-runs", when: "before" }],
];

async function openTargets(policy: string, inputs: Readonly<Record<string, string>>) {
	const scene = await openScene(policy);
	scene.moveTag("api-v1.1.0", NEW);
	return {
		scene,
		run: (target: string, change: Partial<ActionRun> = {}) =>
			scene.run({ ...change, inputs: { ...inputs, "deploy-target": target } }),
		[Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
	};
}

/** What is left of both targets, in whatever order they came. */
function readState(scene: Scene) {
	return {
		commands: scene
			.canary()
			.map(({ OCTOACME_TARGET = "" }) => OCTOACME_TARGET)
			.sort(),
		deployed: scene
			.statuses()
			.map((statuses) => statuses.at(-1))
			.sort(),
		entries: scene.github.state.checks
			.filter(({ name }) => name.startsWith("octoacme/deploy"))
			.map(({ name, conclusion }) => `${name}: ${conclusion}`)
			.sort(),
		locks: scene.locks(),
	};
}

async function readUninterrupted(policy: string, inputs: Readonly<Record<string, string>>) {
	await using matrix = await openTargets(policy, inputs);
	for (const target of ["us", "eu"]) expect((await matrix.run(target)).outputs["decision"]).toBe("deployed");
	return readState(matrix.scene);
}

describe.each(KINDS)("a matrix over the targets of %s", (_kind, policy, inputs) => {
	let uninterrupted: ReturnType<typeof readState>;
	beforeAll(async () => {
		uninterrupted = await readUninterrupted(policy, inputs);
	});

	it("deploys each once, with an entry of its own", () => {
		expect(uninterrupted).toMatchObject({
			commands: ["eu", "us"],
			entries: [expect.stringContaining("eu"), expect.stringContaining("us")],
			locks: [],
		});
	});

	it.concurrent.each(MOMENTS)(
		"is completed by the next attempt, no command twice, when a job is killed %s",
		async (_, moment) => {
			await using matrix = await openTargets(policy, inputs);
			const { scene } = matrix;
			expect((await matrix.run("us")).outputs["decision"]).toBe("deployed");
			let kill = () => {};
			scene.plan({ ...moment, effect: { kind: "kill", kill: () => kill() } }, { ...moment, effect: { kind: "reset" } });
			const killed = await matrix.run("eu", {
				onStart: (child) => {
					kill = () => void child.kill("SIGKILL");
				},
			});
			expect(killed.signal, killed.log).toBe("SIGKILL");
			scene.plan();
			for (const target of ["us", "eu"]) {
				const again = await matrix.run(target, { runAttempt: 2 });
				expect(again.exit, again.log).toBe(0);
				if (target === "us") expect(again.outputs["decision"]).toBe("already-deployed");
				else expect(checkRules(scene, again, 2)).toEqual([]);
			}
			expect(readState(scene)).toEqual(uninterrupted);
		},
	);
});
