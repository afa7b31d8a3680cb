/** Container images without git or bash: each action ends at once, with one error or by another way, and nothing counts as changed. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openScene as openDeploy, renderPolicy } from "../actions/deploy/test/scene.ts";
import { checkRules, openScene as openRollback, SHAS } from "../actions/rollback/test/scene.ts";
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
