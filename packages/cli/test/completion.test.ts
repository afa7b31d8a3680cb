/** Shells complete every command and flag that there is. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands.ts";
import { renderCompletion, SHELLS } from "../src/completion/scripts.ts";
import { quoteShell } from "../src/shell-word.ts";

function complete(words: readonly string[], cwd?: string): string[] {
	const quoted = words.map(quoteShell).join(" ");
	const script = `${renderCompletion("bash", COMMANDS)}
COMP_WORDS=(octoacme-release ${quoted}); COMP_CWORD=${words.length}
_octoacme_release; printf '%s\\n' "\${COMPREPLY[@]}"`;
	const ran = spawnSync("bash", ["--noprofile", "--norc", "-eu", "-c", script], {
		encoding: "utf8",
		...(cwd && { cwd }),
	});
	expect(ran.stderr).toBe("");
	return ran.stdout.split("\n").filter(Boolean);
}

describe("completion", () => {
	it("of bash offers commands, then the flags of the one that was typed", () => {
		expect(complete(["re"])).toEqual(["rehearse", "replay"]);
		expect(complete([""])).toEqual(COMMANDS.map(({ name }) => name));
		expect(complete(["rehearse", "--re"])).toEqual(["--repo", "--report", "--real-commands"]);
		expect(complete(["nothing", "--"])).toEqual([]);
	});
	it.each(["$(touch ran)", "`touch ran`", "; touch ran #", '"; touch ran; "', "rehearse $(touch ran)"])(
		"runs nothing of what was typed: %j",
		(typed) => {
			const folder = mkdtempSync(join(tmpdir(), "completion-"));
			try {
				for (const words of [[typed], ["rehearse", typed], [typed, "--"]]) complete(words, folder);
				expect(readdirSync(folder)).toEqual([]);
			} finally {
				rmSync(folder, { recursive: true });
			}
		},
	);
	it.each(SHELLS)("of %s names every command and flag", (shell) => {
		const script = renderCompletion(shell, COMMANDS);
		for (const { name, flags } of COMMANDS) {
			expect(script).toContain(name);
			for (const flag of flags) expect(script).toContain(shell === "fish" ? `-l ${flag.name} ` : `--${flag.name}`);
		}
	});
	it.each(SHELLS.filter((shell) => spawnSync(shell, ["-c", "true"]).status === 0))("of %s is valid", (shell) => {
		const ran = spawnSync(shell, ["-n"], { input: renderCompletion(shell, COMMANDS), encoding: "utf8" });
		expect(ran).toMatchObject({ status: 0, stderr: "" });
	});
});
