import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chooseCommand } from "../../src/phase/choose-command.ts";
import { type CommandCall, requireCommands, runCommand } from "../../src/phase/run-command.ts";
import { createLog } from "../../src/process/log.ts";

const RULE = { run: "./deploy.sh", "working-directory": "ops", timeout: "5m", env: ["TOKEN"] };
const workspace = mkdtempSync(join(tmpdir(), "command-"));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe("chooseCommand", () => {
	it.each([
		["the policy's command", {}, RULE, RULE],
		[
			"the workflow's script, in the folder and with the variables of the policy",
			{ command: "x" },
			RULE,
			{ ...RULE, run: "x" },
		],
		["the workflow's folder", { workingDirectory: "web" }, RULE, { ...RULE, "working-directory": "web" }],
		["the workflow's time-out, in milliseconds", { timeout: 90_500 }, RULE, { ...RULE, timeout: "1m30s500ms" }],
		[
			"a script without a policy, with the defaults",
			{ command: "x" },
			undefined,
			{ run: "x", "working-directory": ".", timeout: "30m", env: [] },
		],
		["nothing without a script", { workingDirectory: "web" }, undefined, null],
		["nothing for a script of blanks, which must not fall back to the policy's", { command: " \n" }, RULE, null],
	])("gives %s", (_, inputs, rule, command) => {
		expect(chooseCommand(inputs, rule)).toEqual(command);
	});
});

const context = { workspace } as Parameters<typeof runCommand>[0]["context"];
const call = (command: Partial<CommandCall["command"]>): CommandCall => ({
	title: "Deploy v1.1.0",
	command: { run: "true", "working-directory": ".", timeout: "10s", env: [], ...command },
	release: {
		version: "1.1.0",
		tag: "v1.1.0",
		sha: "a".repeat(40),
		releaseType: "minor",
		environment: "staging",
		service: null,
		previous: null,
		kind: "deploy",
		artifactDigest: null,
	},
	graceMs: 100,
});

describe("runCommand", () => {
	const run = (command: Partial<CommandCall["command"]>, signal = new AbortController().signal) =>
		runCommand({ log: createLog(() => true), context, signal }, call(command));

	it.each([
		["its exit code", { run: "exit 3" }, { kind: "exited", code: 3 }],
		["the signal that killed it", { run: "kill -9 $$" }, { kind: "killed", signal: "SIGKILL" }],
		["its time-out", { run: "sleep 5", timeout: "200ms" }, { kind: "timed-out", afterMs: 200 }],
	])("ends with %s", async (_, command, end) => {
		expect((await run(command)).end).toEqual(end);
	});

	it("ends a cancelled command", async () => {
		const cancelled = new AbortController();
		setTimeout(() => cancelled.abort(), 100);
		expect((await run({ run: "sleep 5" }, cancelled.signal)).end).toEqual({ kind: "cancelled" });
	});

	it("tells the command of the release by variables that are all set", async () => {
		const { stdout } = await run({ run: 'set -u; echo "$OCTOACME_TAG $OCTOACME_PERCENT ($OCTOACME_PREVIOUS_SHA)"' });
		expect(stdout).toBe("v1.1.0 100 ()\n");
	});
});

describe("requireCommands", () => {
	it("takes commands whose folders are there, and asks for nothing without a command", () => {
		expect(() => requireCommands({ context }, [call({}).command], "runs the commands of the policy")).not.toThrow();
		expect(() => requireCommands({ context }, [], "runs the commands of the policy")).not.toThrow();
	});

	it.each(["nowhere", "..", "/"])("refuses the folder %s of any of the commands", (folder) => {
		const commands = [call({}).command, call({ "working-directory": folder }).command];
		expect(() => requireCommands({ context }, commands, "runs the commands of the policy")).toThrow(
			expect.objectContaining({ code: "invalid-input" }),
		);
	});
});
