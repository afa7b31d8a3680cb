/** How git is run, by every reader of a clone: nothing that an earlier step left in the clone or in the home folder is executed or believed. */
import { spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ActionableError, describeError } from "../errors.ts";
import { readVariable } from "./environment.ts";

/**
 * Goes before git's own arguments. A clone's `.git/config` may name programs (monitor, hooks, transports); its commit graph may
 * claim another history than its objects.
 */
const GIT_SETTINGS: readonly string[] = [
	"core.quotePath=false",
	"safe.directory=*",
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"core.commitGraph=false",
	"core.trustctime=true",
	"core.checkStat=default",
	"core.untrackedCache=false",
	"log.showSignature=false",
	"protocol.ext.allow=never",
	"credential.helper=",
	"core.askPass=",
];

export interface GitCall {
	/** Takes stdout as it comes; else it is collected in `out`. */
	readonly onChunk?: ((chunk: Buffer) => void) | undefined;
	/** Beside the usual environment (`describeGitEnvironment`). */
	readonly variables?: Readonly<Record<string, string>> | undefined;
	/** `name=value`, over the usual ones. */
	readonly settings?: readonly string[];
	readonly input?: string;
	/** Default 10 minutes where the output is streamed. */
	readonly timeoutMs?: number;
}

export interface GitEnd {
	/** Null: git could not be started, or was stopped. */
	readonly code: number | null;
	readonly out: string;
	/** The end of stderr. */
	readonly problem: string;
}

/** Runs git to its end in the folder; whatever git says is the result. Rejects only for a folder that is not there. */
export function runGit(directory: string, args: readonly string[], call: GitCall = {}): Promise<GitEnd> {
	const settings = [...GIT_SETTINGS, ...(call.settings ?? [])].flatMap((setting) => ["-c", setting]);
	const start: GitStart = {
		directory,
		args: [...settings, ...args],
		env: { ...describeGitEnvironment(directory), ...call.variables },
	};
	return call.onChunk === undefined && call.input === undefined && call.timeoutMs === undefined
		? collectGit(start)
		: streamGit(start, call);
}

interface GitStart {
	readonly directory: string;
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string>>;
}

/** A short answer, whole. */
async function collectGit({ directory, args, env }: GitStart): Promise<GitEnd> {
	const { exec } = await import("@actions/exec");
	const out: Buffer[] = [];
	let problem = "";
	const stderr = (chunk: Buffer) => {
		problem = (problem + chunk.toString("utf8")).slice(-2_000);
	};
	const options = { cwd: directory, env: { ...env }, silent: true, ignoreReturnCode: true };
	const stdout = (chunk: Buffer) => void out.push(Buffer.from(chunk));
	try {
		const code = await exec("git", [...args], { ...options, listeners: { stdout, stderr } });
		return { code, out: Buffer.concat(out).toString("utf8"), problem };
	} catch (thrown) {
		return { code: null, out: "", problem: describeError(thrown) };
	}
}

/** What may be long is taken as it comes: @actions/exec keeps all of it as text and looks through it for line ends at each chunk. */
function streamGit({ directory, args, env }: GitStart, call: GitCall): Promise<GitEnd> {
	return new Promise((resolve) => {
		const child = spawn("git", args, { cwd: directory, env, stdio: ["pipe", "pipe", "pipe"] });
		// Not spawn's own time-out: its timer outlives a program that could not be started, and keeps the process for as long.
		const timer = setTimeout(() => child.kill(), call.timeoutMs ?? 600_000);
		const out: Buffer[] = [];
		let problem = "";
		child.stdout.on("data", call.onChunk ?? ((chunk: Buffer) => out.push(chunk)));
		child.stderr.on("data", (chunk: Buffer) => {
			problem = (problem + chunk.toString("utf8")).slice(-2_000);
		});
		child.stdin.on("error", () => {});
		child.stdin.end(call.input ?? "");
		child.on("error", (error) => {
			clearTimeout(timer);
			resolve({ code: null, out: "", problem: error.message });
		});
		child.on("close", (code) => {
			clearTimeout(timer);
			resolve({ code, out: Buffer.concat(out).toString("utf8"), problem });
		});
	});
}

/** What git prints; throws `command-failed` for any other end than success. */
export async function requireGit(directory: string, args: readonly string[], call: GitCall = {}): Promise<string> {
	const result = await runGit(directory, args, call);
	if (result.code === 0) return result.out;
	throw new ActionableError({
		code: "command-failed",
		message: `git ${args[0]} failed: ${listWords(result.problem).join("; ").slice(0, 500)}`,
		hint: "Check the repository out with its history: actions/checkout with `fetch-depth: 0`.",
	});
}

/** The lines that say something. */
function listWords(text: string): readonly string[] {
	return text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

/** The environment of git: no configuration of the user, no replaced objects, no grafts, no questions. */
function describeGitEnvironment(directory: string): Record<string, string> {
	const nothing = process.platform === "win32" ? "NUL" : "/dev/null";
	const home = openHome(directory);
	return {
		...keepVariables(["PATH", "TMPDIR", "LANG", "SystemRoot"]),
		HOME: home,
		XDG_CONFIG_HOME: home,
		GIT_CONFIG_GLOBAL: join(home, ".gitconfig"),
		GIT_GRAFT_FILE: nothing,
		GIT_NO_REPLACE_OBJECTS: "1",
		// Objects that a partial clone lacks are fetched by https alone: every other way may run a program of `.git/config`.
		GIT_ALLOW_PROTOCOL: "https",
		GIT_TERMINAL_PROMPT: "0",
		// Whole buffers: git else writes the log commit by commit, and each is a chunk of its own to read.
		GIT_FLUSH: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
	};
}

/** Those of our own variables that are set. */
export function keepVariables(names: readonly string[]): Record<string, string> {
	const kept = names.map((name) => [name, readVariable(name)] as const);
	return Object.fromEntries(kept.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

const homes = new Map<string, string>();

/**
 * A home folder of our own, whose configuration says that the clone may be read although another user owns it, as in a container: git
 * of before 2.38 believes this of no command line, and of before 2.35.3 of no `*`.
 */
function openHome(directory: string): string {
	const known = homes.get(directory);
	if (known !== undefined) return known;
	const home = mkdtempSync(join(readVariable("RUNNER_TEMP") || tmpdir(), "octoacme-git-"));
	if (homes.size === 0) process.once("exit", removeHomes);
	const safe = ["*", directory, realpathSync(directory)]
		.map((path) => `\tdirectory = ${JSON.stringify(path)}\n`)
		.join("");
	writeFileSync(join(home, ".gitconfig"), `[safe]\n${safe}`, { mode: 0o600 });
	homes.set(directory, home);
	return home;
}

function removeHomes(): void {
	for (const home of homes.values()) rmSync(home, { recursive: true, force: true });
}
