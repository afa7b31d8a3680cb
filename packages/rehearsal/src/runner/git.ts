/** Runs git for the runner itself, apart from the settings of whoever owns this machine. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

const ISOLATED = {
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_TERMINAL_PROMPT: "0",
	GIT_CONFIG_COUNT: "2",
	GIT_CONFIG_KEY_0: "safe.directory",
	GIT_CONFIG_VALUE_0: "*",
	GIT_CONFIG_KEY_1: "advice.detachedHead",
	GIT_CONFIG_VALUE_1: "false",
	LC_ALL: "C",
};

/** Stdout of git in a directory; rejects with git's own message. */
export async function runGit(cwd: string, args: readonly string[]): Promise<string> {
	try {
		const { stdout } = await run("git", [...args], {
			cwd,
			env: { PATH: process.env["PATH"] ?? "", HOME: cwd, ...ISOLATED },
			maxBuffer: 256 * 1024 * 1024,
		});
		return stdout;
	} catch (error) {
		const { stderr, message } = error as { stderr?: string; message: string };
		throw new Error(`git ${args[0]} failed: ${(stderr || message).trim()}`, { cause: error });
	}
}
