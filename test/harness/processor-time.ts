/** Runs lines of bash as a person would type them, and counts the processor time of what they started. */
import { spawnSync } from "node:child_process";

export interface MeasuredShell {
	readonly exit: number | null;
	readonly out: string;
	readonly err: string;
	/** Processor time of every process that was waited for, user and system together. */
	readonly seconds: number;
}

/** A line that fails ends it. With nothing of the caller's environment but PATH; commits are Ada's. */
export function measureShell(
	lines: readonly string[],
	{ cwd, home }: { readonly cwd: string; readonly home: string },
): MeasuredShell {
	const ran = spawnSync(
		"bash",
		["-c", ["shopt -s expand_aliases", "set -e", "trap 'times >&2' EXIT", ...lines].join("\n")],
		{
			cwd,
			encoding: "utf8",
			maxBuffer: 64 * 1024 * 1024,
			env: {
				PATH: process.env["PATH"],
				HOME: home,
				LC_ALL: "C",
				GIT_AUTHOR_NAME: "Ada",
				GIT_AUTHOR_EMAIL: "ada@example.com",
				GIT_COMMITTER_NAME: "Ada",
				GIT_COMMITTER_EMAIL: "ada@example.com",
			},
		},
	);
	// What bash says last is of the processes that it started.
	const [last = ""] = ran.stderr.trim().split("\n").slice(-1);
	const times = [...last.matchAll(/(\d+)m([\d.]+)s/g)];
	if (times.length !== 2) throw new Error(`no processor time in ${JSON.stringify(last)}`);
	const seconds = times.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0);
	return { exit: ran.status, out: ran.stdout, err: ran.stderr, seconds };
}
