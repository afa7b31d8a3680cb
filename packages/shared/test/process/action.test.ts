import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const source = pathToFileURL(join(import.meta.dirname, "../../src/process/")).href;
const folder = mkdtempSync(join(tmpdir(), "action-"));
const output = join(folder, "output");

/** Writes an action whose `main` has this body, to be run as a process of its own. */
function prepare(body: string): string {
	const index = join(folder, "index.mjs");
	writeFileSync(join(folder, "main.mjs"), `export async function main(inputs, runtime) {\n${body}\n}\n`);
	writeFileSync(
		index,
		`import { runAction } from "${source}action.ts";
import { defineInputs, versionText } from "${source}inputs.ts";
import { defineOutputs } from "${source}outputs.ts";
await runAction({ name: "trial", inputs: defineInputs({ version: versionText() }), outputs: defineOutputs(["extra"]), load: () => import("./main.mjs") });
`,
	);
	writeFileSync(output, "");
	return index;
}

/** Runs an action whose `main` has this body. */
function start(body: string, environment: Record<string, string> | undefined) {
	const result = spawnSync(process.execPath, [prepare(body)], { encoding: "utf8", env: environment ?? {} });
	return { code: result.status, out: result.stdout, err: result.stderr, outputs: readFileSync(output, "utf8") };
}

const runner = {
	PATH: process.env["PATH"]!,
	GITHUB_ACTIONS: "true",
	GITHUB_REPOSITORY: "octo/shop",
	GITHUB_RUN_ID: "7",
	GITHUB_ACTOR: "mona",
	GITHUB_OUTPUT: output,
	INPUT_VERSION: "v1.2.3",
};

test("an empty environment is answered with one clear error", () => {
	const { code, out, err } = start("", undefined);
	expect([code, err]).toEqual([1, ""]);
	expect(out).toMatch(
		/^::error title=trial%3A invalid-input::Input version is missing;.*not started by a GitHub Actions runner.*\n$/,
	);
});

test.each([
	[
		"throw new Error('broken')",
		/^::error title=trial%3A internal error::broken%0AThis is a bug in octoacme\/trial.*report it at https/,
	],
	["throw 'a text'", /::a text%0AThis is a bug/],
	["throw undefined", /This is a bug/],
	["Promise.reject(new Error('late')); await new Promise((done) => setTimeout(done, 20))", /::late%0AThis is a bug/],
	["throw new Error('a\\n::set-output name=x::y')", /^::error [^\n]*::a ::set-output name=x::y%0AThis is a bug/],
])("%s ends red in one line without a stack", (body, expected) => {
	const { code, out, err } = start(body, runner);
	expect([code, err]).toEqual([1, ""]);
	expect(out).toMatch(expected);
	expect(out).not.toContain("    at ");
	expect(out.trimEnd().split("\n")).toHaveLength(1);
});

test("declared outputs are written, others are our bug, and a failed decision is red", () => {
	const good = start("await runtime.setOutputs({ decision: 'go', result: { schemaVersion: 1 } });", runner);
	expect([good.code, good.out]).toEqual([0, ""]);
	expect(good.outputs).toMatch(/^decision<<(\S+)\ngo\n\1\nresult<<(\S+)\n\{"schemaVersion":1\}\n\2\n$/);
	expect(start("await runtime.setOutputs({ other: 1 });", runner)).toMatchObject({ code: 1, outputs: "" });
	expect(start("runtime.fail('no-go: ci failed');", runner)).toMatchObject({
		code: 1,
		out: "::error title=trial::no-go: ci failed\n",
	});
});

test("what is thrown after a failed decision is a warning beside the one error, and a bug stays an error", () => {
	const refused = `const { ActionableError } = await import("${new URL("../errors.ts", source).href}");
runtime.fail("unhealthy");
throw new ActionableError({ code: "missing-permission", message: "Not written.", hint: "Add it." });`;
	expect(start(refused, runner)).toMatchObject({
		code: 1,
		out: "::error title=trial::unhealthy\n::warning title=trial%3A missing-permission::Not written.%0AAdd it.\n",
	});
	const broken = start("runtime.fail('unhealthy'); throw new Error('broken')", runner);
	expect(broken.out.match(/^::error /gm)).toHaveLength(2);
});

test("a runner that is gone, and reads no more, does not keep the action from its work or its end", async () => {
	const index = prepare(
		`const { writeFileSync } = await import("node:fs");
for (let round = 0; round < 5; round++) { runtime.log.info("working"); await new Promise((next) => setTimeout(next, 20)); }
writeFileSync(${JSON.stringify(join(folder, "finished"))}, "yes");`,
	);
	const child = spawn(process.execPath, [index], { env: runner, stdio: ["ignore", "pipe", "pipe"] });
	child.stdout.destroy();
	child.stderr.destroy();
	const ended = once(child, "exit").then(([code]) => code as number | null);
	const code = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000, "still running"))]);
	child.kill("SIGKILL");
	expect(code).toBe(0);
	expect(readFileSync(join(folder, "finished"), "utf8")).toBe("yes");
});
