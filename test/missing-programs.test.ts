/** Container images without git or bash: each action ends at once, with one error or by another way, and nothing counts as changed. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openScene as openDeploy, renderPolicy } from "../actions/deploy/test/scene.ts";
import { checkRules, openScene as openRollback, SHAS } from "../actions/rollback/test/scene.ts";
import { runAction } from "./harness/action.ts";
import { openReleaseSite } from "./harness/release-site.ts";

const folders: string[] = [];
afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A PATH of one folder that holds these programs of the machine alone. */
function pathWith(...programs: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), "bin-"));
	folders.push(folder);
	for (const program of programs) {
		const found = process.env["PATH"]!.split(delimiter)
			.map((one) => join(one, program))
			.find(existsSync);
		if (found === undefined) throw new Error(`this machine has no ${program}`);
		symlinkSync(found, join(folder, program));
	}
	return folder;
}

const errorsOf = (commands: readonly { readonly name: string; readonly message: string }[]) =>
	commands.filter(({ name }) => name === "error").map(({ message }) => message);

const verify = (scene: Awaited<ReturnType<typeof openRollback>>, version: keyof typeof SHAS, env: { PATH: string }) =>
	runAction({
		action: "verify",
		apiUrl: scene.github.apiUrl,
		graphqlUrl: scene.github.graphqlUrl,
		token: scene.token,
		ref: `refs/tags/v${version}`,
		sha: SHAS[version],
		workspace: scene.workspace,
		inputs: { environment: "production", version: `v${version}` },
		env,
		timeoutMs: 30_000,
	});

describe("without bash", () => {
	it.each([
		["a command", renderPolicy("true"), {}],
		[
			"a backup before the team's own steps",
			"version: 1\nenvironments:\n  - name: production\n    backup: { run: ./backup.sh }\n",
			{ operation: "begin" },
		],
		[
			"a command of waves",
			renderPolicy("true", "    waves: [10, 100]\n    smoke: [{ type: tcp, name: port, host: 127.0.0.1, port: 9 }]\n"),
			{},
		],
	])("deploy refuses %s before anything is held or recorded", async (_, policy, inputs) => {
		await using scene = await openDeploy(policy);
		const result = await scene.run({ env: { PATH: pathWith("git", "sh", "true") }, inputs });
		expect(result.exit, result.log).toBe(1);
		expect(errorsOf(result.commands)).toEqual([
			expect.stringContaining(
				"This machine has no bash on its PATH, which runs the commands of the policy. Nothing was changed.",
			),
		]);
		expect(result.log).toContain("apk add bash");
		expect(scene.github.state.deployments).toEqual([]);
	});

	it("rollback changes nothing, opens the incident and tells people", async () => {
		await using scene = await openRollback();
		const result = await scene.run({ env: { PATH: pathWith("git", "sh", "cat") }, inputs: { sha: SHAS["1.2.0"] } });
		expect(result.outputs, result.log).toMatchObject({ decision: "failed", reason: "no-shell" });
		expect(result.summary).toContain("Install bash in the image of the job's container");
		expect(scene.rollbacks()).toEqual([]);
		expect(scene.incidents()).toHaveLength(1);
		expect(scene.deliveries.some(({ path }) => path === "/pager")).toBe(true);
		expect(checkRules(scene, result)).toEqual([]);
	});
});

describe("without bash, where a smoke probe is a command", () => {
	const PROBE = "    smoke: [{ type: command, name: answers, run: 'true', deadline: 5m }]\n";
	const NO_BASH = "This machine has no bash on its PATH, which runs the policy's probes and metrics of type `command`.";
	/** No command deploys, and a command says whether the release answers. */
	const proveByCommand = (scene: Awaited<ReturnType<typeof openRollback>>) =>
		scene.editPolicy((text) => text.replace(/ {4}deploy: .*\n/, "").replace(/ {4}smoke:\n.*\n/, PROBE));

	it("deploy begins nothing, and a finish records what was changed without waiting for the probe", async () => {
		await using scene = await openDeploy(`version: 1\nenvironments:\n  - name: production\n${PROBE}`);
		const PATH = pathWith("git", "sh");
		const refused = await scene.run({ env: { PATH }, inputs: { operation: "begin" } });
		expect(errorsOf(refused.commands), refused.log).toEqual([expect.stringContaining(NO_BASH)]);
		expect(scene.github.state.deployments).toEqual([]);
		expect(scene.locks()).toEqual([]);
		const begun = await scene.run({ inputs: { operation: "begin" } });
		expect(begun.outputs, begun.log).toMatchObject({ decision: "begun" });
		const inputs = { operation: "finish", outcome: "success" };
		const finished = await scene.run({ env: { PATH }, inputs, timeoutMs: 30_000 });
		expect(finished.outputs, finished.log).toMatchObject({ decision: "failed", reason: "smoke-failed" });
		expect(finished.summary).toContain("this machine has no bash on its PATH");
		expect(scene.locks()).toEqual([]);
	});

	const GAP = "the smoke probes of type `command` cannot run, because this machine has no bash on its PATH";

	it("a rollback by own steps begins with a warning, and finish says that nothing proved it", async () => {
		await using scene = await openRollback();
		proveByCommand(scene);
		const env = { PATH: pathWith("git", "sh") };
		const begun = await scene.run({ env, inputs: { operation: "begin", sha: SHAS["1.2.0"] } });
		expect(begun.exit, begun.log).toBe(0);
		expect(begun.outputs, begun.log).toMatchObject({ decision: "begun", "target-version": "1.0.0" });
		expect(begun.commands).toContainEqual(
			expect.objectContaining({ name: "warning", message: expect.stringContaining(GAP) }),
		);
		expect(begun.summary).toContain("no bash on its PATH");
		expect(scene.incidents()[0]!.body).toContain("no bash on its PATH");
		expect(scene.rollbacks()).toEqual([[expect.stringMatching(/^in_progress: own steps/)]]);
		writeFileSync(join(scene.workspace, "running"), begun.outputs["target-version"]!);
		const inputs = { operation: "finish", outcome: "success" };
		const finished = await scene.run({ env, inputs, timeoutMs: 30_000 });
		expect(finished.outputs, finished.log).toMatchObject({ decision: "failed", reason: "unhealthy-after-rollback" });
		expect(finished.summary).toContain("this machine has no bash on its PATH");
		expect(scene.locks()).toEqual([]);
		expect(checkRules(scene, finished)).toEqual([]);
	});

	it.each([
		["a command", PROBE, { decision: "failed", reason: "unhealthy-after-rollback" }],
		["a request", undefined, { decision: "rolled-back" }],
	])("a rollback whose command ended in an earlier run goes on to its proof by %s", async (_, probe, expected) => {
		await using scene = await openRollback();
		if (probe !== undefined) scene.editPolicy((text) => text.replace(/ {4}smoke:\n.*\n/, probe));
		const begun = await scene.run({ inputs: { operation: "begin", sha: SHAS["1.2.0"] } });
		expect(begun.outputs, begun.log).toMatchObject({ decision: "begun" });
		writeFileSync(join(scene.workspace, "running"), begun.outputs["target-version"]!);
		const attempt = scene.github.state.deployments.at(-1)!;
		const last = attempt.statuses.at(-1)!;
		const description = "changed: the command ended well; v1.0.0 is still to be proved";
		attempt.statuses.push({ ...last, id: last.id + 1, description });
		const env = { PATH: pathWith("git", "sh") };
		const resumed = await scene.run({ env, inputs: { sha: SHAS["1.2.0"] }, runAttempt: 2, timeoutMs: 30_000 });
		expect(resumed.outputs, resumed.log).toMatchObject(expected);
		expect(scene.incidents()[0]?.body?.includes("no bash on its PATH")).toBe(probe !== undefined);
		expect(scene.rollbacks()).toHaveLength(1);
	});

	it.each([
		["by the policy's command", {}, false],
		["by own steps", { operation: "begin" }, true],
	])("a drill %s begins nothing", async (_, more, isOwn) => {
		await using scene = await openRollback("staging");
		if (isOwn) proveByCommand(scene);
		const before = scene.github.state.deployments.length;
		const inputs = { drill: "true", ...more };
		const result = await scene.run({ env: { PATH: pathWith("git", "sh") }, inputs, timeoutMs: 30_000 });
		expect(result.exit, result.log).toBe(1);
		expect(errorsOf(result.commands)).toEqual([expect.stringContaining("This machine has no bash on its PATH")]);
		expect(scene.github.state.deployments).toHaveLength(before);
		expect(checkRules(scene, result)).toEqual([]);
	});

	it("verify ends at once as inconclusive, with a verdict on the commit, and marks nothing", async () => {
		await using scene = await openRollback();
		proveByCommand(scene);
		const result = await verify(scene, "1.2.0", { PATH: pathWith("git", "sh") });
		expect(result.exit, result.log).toBe(1);
		expect(result.outputs, result.log).toMatchObject({
			decision: "inconclusive",
			reason: "no-shell",
			verified: "false",
		});
		expect(errorsOf(result.commands)).toEqual([
			expect.stringContaining(
				"nothing was measured: this machine has no bash on its PATH, which runs the policy's probes and metrics of type `command`",
			),
		]);
		expect(`${result.log}${result.summary}`).not.toContain("Nothing was changed");
		expect(scene.failed().statuses.at(-1)!.description).toBe("deployed");
		expect(scene.github.state.checks.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
			"octoacme/verify (production): action_required",
		]);
	});

	it.each([
		["a required metric", "", "no-shell"],
		["an advisory metric, which decides nothing", ", advisory: true", "identity-not-configured"],
	])("verify asks for a shell only for what decides: %s", async (_, more, reason) => {
		await using scene = await openRollback();
		const metric = `    verify: { metrics: [{ name: load, compare: { with: threshold, operator: "<", value: 5 }, on-no-data: inconclusive, bake: 2s, interval: 1s, source: { type: command, run: "echo 0" }${more} }] }\n`;
		scene.editPolicy((text) => text.replace(/ {4}smoke:\n/, `${metric}    smoke:\n`));
		const result = await verify(scene, "1.2.0", { PATH: pathWith("git", "sh") });
		expect(result.outputs, result.log).toMatchObject({ decision: "inconclusive", reason });
	});
});

describe("without bash and git, where no command of the policy runs", () => {
	it("a rollback by own steps begins and ends, and verify says what it finds", async () => {
		await using scene = await openRollback();
		scene.editPolicy((text) => text.replace(/ {4}deploy: .*\n/, ""));
		const env = { PATH: pathWith("sh") };
		const begun = await scene.run({ env, inputs: { operation: "begin", sha: SHAS["1.2.0"] } });
		expect(begun.outputs, begun.log).toMatchObject({ decision: "begun" });
		writeFileSync(join(scene.workspace, "running"), begun.outputs["target-version"]!);
		const inputs = { operation: "finish", outcome: "success" };
		const finished = await scene.run({ env, inputs, timeoutMs: 30_000 });
		expect(finished.outputs, finished.log).toMatchObject({ decision: "rolled-back" });
		expect(checkRules(scene, finished)).toEqual([]);
		const verified = await verify(scene, "1.1.0", env);
		expect(verified.outputs, verified.log).toMatchObject({ decision: "inconclusive", reason: "superseded" });
	});

	it("preflight judges from GitHub alone", async () => {
		await using site = await openReleaseSite();
		site.repository.commit("feat: base");
		site.repository.git("tag", "v1.0.0");
		const env = { PATH: pathWith("sh") };
		const result = await site.run({ action: "preflight", ref: "refs/tags/v1.0.0", env, timeoutMs: 30_000 });
		expect(result.outputs, result.log).toMatchObject({ decision: "no-go" });
		expect(result.log).not.toContain("This is a bug");
	});
});

describe("without git", () => {
	it("deploy refuses a clone that it cannot compare, and deploys a workspace without one", async () => {
		await using scene = await openDeploy(renderPolicy("true"));
		const PATH = pathWith("bash", "sh", "true");
		const apart = await scene.run({ env: { PATH } });
		expect(apart.outputs, apart.log).toMatchObject({ decision: "deployed" });
		await using other = await openDeploy(renderPolicy("true"));
		mkdirSync(join(other.workspace, ".git"));
		const clone = await other.run({ env: { PATH } });
		expect(errorsOf(clone.commands)).toEqual([expect.stringContaining("This machine has no git on its PATH")]);
		expect(other.locks()).toEqual([]);
		const unchecked = await other.run({ env: { PATH }, inputs: { "check-workspace": "false" } });
		expect(unchecked.outputs, unchecked.log).toMatchObject({ decision: "deployed" });
	});

	it("rollback goes back all the same", async () => {
		await using scene = await openRollback();
		const result = await scene.run({
			env: { PATH: pathWith("bash", "sh", "cat", "env") },
			inputs: { sha: SHAS["1.2.0"] },
		});
		expect(result.outputs, result.log).toMatchObject({ decision: "rolled-back" });
	});

	it.each([
		["is not there", () => pathWith("sh")],
		["ends with an error", () => fakeGit("#!/bin/sh\nexit 128\n", 0o755)],
		["may not be executed", () => fakeGit("no program", 0o644)],
	])("release-notes and announce end as they should, and at once, where git %s", async (_, makePath) => {
		await using site = await openReleaseSite();
		site.repository.commit("feat: base");
		site.repository.git("tag", "v1.0.0");
		site.repository.commit("feat: cart");
		site.repository.git("tag", "v1.1.0");
		const env = { PATH: makePath() };
		const notes = await site.run({
			action: "release-notes",
			ref: "refs/tags/v1.1.0",
			inputs: { phase: "publish", "require-verified": "false" },
			env,
			timeoutMs: 30_000,
		});
		expect(notes.outputs, notes.log).toMatchObject({ decision: "published" });
		const announced = await site.run({ action: "announce", ref: "refs/tags/v1.1.0", env, timeoutMs: 30_000 });
		expect(announced.exit, announced.log).toBe(0);
	});
});

function fakeGit(text: string, mode: number): string {
	const folder = pathWith("sh");
	writeFileSync(join(folder, "git"), text, { mode });
	return folder;
}
