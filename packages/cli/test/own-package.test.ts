/** The command that help and init's steps name: what a reader can run today. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { renderSetup, renderSource } from "../../../scripts/command-line-setup.ts";
import { COMMANDS } from "../src/commands.ts";
import { renderCommandHelp, renderOverview } from "../src/help.ts";
import { decideInvocation, type OwnPackage } from "../src/own-package.ts";

const folder = mkdtempSync(join(tmpdir(), "own-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CLONE: OwnPackage = { version: "0.0.0", isPublished: false, program: "/home/mia/release-actions/dist/index.js" };

describe("the command that is named", () => {
	it("is npm's once the package is published, and nothing is to be set up for it", () => {
		const invocation = decideInvocation({ ...CLONE, version: "1.4.0", isPublished: true });
		expect(invocation).toEqual({ command: "npx @octoacme/release", setup: undefined });
		expect(renderOverview("1.4.0", invocation)).toMatch(/npx @octoacme\/release init {2,}writes/);
		expect(renderSetup(true)).toContain("npx @octoacme/release");
		expect(renderSource(true)).not.toContain("not on npm");
	});
	it("is the installed program's where the package was packed and is not on npm", () =>
		expect(decideInvocation({ ...CLONE, version: "1.4.0" })).toEqual({
			command: "octoacme-release",
			setup: undefined,
		}));
	it("is in no help of a clone what npm does not have yet", () => {
		const invocation = decideInvocation(CLONE);
		const texts = [
			renderOverview("0.0.0", invocation),
			...COMMANDS.map((command) => renderCommandHelp(command, invocation.command)),
			renderSetup(false),
		];
		for (const text of texts) expect(text).not.toContain("npx");
		expect(texts[0]).toContain(
			'alias octoacme-release="node /home/mia/release-actions/dist/index.js"'.replaceAll('"', "'"),
		);
	});
	it.each(["plain", "with space", "it's", 'a "b" $HOME `c`', 'it\'s $HOME `x` \\ "y"'])(
		"runs from a clone in a folder called %j once the alias is set",
		(name) => {
			const program = join(folder, name, "index.js");
			mkdirSync(join(folder, name));
			writeFileSync(program, "console.log('ran', process.argv[2])");
			chmodSync(program, 0o755);
			const { command, setup } = decideInvocation({ ...CLONE, program });
			const script = `shopt -s expand_aliases\n${setup}\n${command} check`;
			expect(execFileSync("bash", ["-c", script], { encoding: "utf8" }).trim()).toBe("ran check");
		},
	);
});
