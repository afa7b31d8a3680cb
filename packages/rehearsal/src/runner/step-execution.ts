/** Runs the processes of a step with its command files and takes over what they changed. */

import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { isAbsolute, join } from "node:path";
import { parseCommandFile, parsePathFile } from "./command-files.ts";
import { type Command, CommandReader } from "./commands.ts";
import { type JobState, processEnvironment } from "./job-state.ts";
import { type ProcessEnd, runProcess } from "./processes.ts";
import type { StepLog } from "./step-log.ts";

/** A step failed for a reason that its log already tells. */
export class StepFailure extends Error {
	override readonly name = "StepFailure";
}

export interface Execution {
	readonly state: JobState;
	readonly log: StepLog;
	readonly outputs: Record<string, string>;
	/** What `save-state` keeps for the post step. */
	readonly saved: Record<string, string>;
	readonly signal: AbortSignal;
	/** Step's env, inputs and state variables. */
	readonly variables: Readonly<Record<string, string>>;
	/** Members of the `github` context that belong to the step: action, action_path, … */
	readonly github: Readonly<Record<string, string | undefined>>;
}

const FILES = ["ENV", "OUTPUT", "STATE", "PATH", "STEP_SUMMARY"] as const;

/** Runs one program of a step; throws a StepFailure when it or one of its commands failed. */
export async function execute(
	execution: Execution,
	command: string,
	args: readonly string[],
	cwd: string,
): Promise<void> {
	const { state, log } = execution;
	const folder = join(state.directories.temporary, "_runner_file_commands");
	mkdirSync(folder, { recursive: true });
	const unique = randomUUID();
	const files = Object.fromEntries(FILES.map((name) => [name, join(folder, `${name.toLowerCase()}_${unique}`)]));
	for (const file of Object.values(files)) writeFileSync(file, "");
	const env = processEnvironment(state, execution.variables, {
		...execution.github,
		...Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, files[name]])),
	});
	const reader = new CommandReader();
	let failed = false;
	const fail = (message: string) => {
		failed = true;
		log.annotate("error", message);
	};
	const end: ProcessEnd = await runProcess({
		command,
		args,
		cwd,
		env,
		signal: execution.signal,
		interruptMs: state.options.cancellation?.interruptMs ?? 7_500,
		terminateMs: state.options.cancellation?.terminateMs ?? 2_500,
		onLine(line) {
			const meaning = reader.read(line);
			if (meaning.kind === "text") log.write(line);
			else if (meaning.kind === "invalid") fail(meaning.reason);
			else if (meaning.kind === "command") obey(execution, meaning.command, line, fail);
		},
	});
	log.summarize(readFileSync(files["STEP_SUMMARY"]!));
	takeOver(execution, files as Record<(typeof FILES)[number], string>, fail);
	for (const file of Object.values(files)) rmSync(file, { force: true });
	if (execution.signal.aborted) return;
	if (end.kind === "not-started")
		fail(`An error occurred trying to start process '${command}' with working directory '${cwd}': ${end.reason}`);
	else if (end.kind === "signalled")
		fail(`Process completed with exit code ${128 + (constants.signals[end.signal] ?? 0)}.`);
	else if (end.code !== 0) fail(`Process completed with exit code ${end.code}.`);
	if (failed) throw new StepFailure("the step failed");
}

function obey(execution: Execution, command: Command, line: string, fail: (message: string) => void): void {
	const { state, log } = execution;
	const { name, message, properties } = command;
	switch (name) {
		case "error":
		case "warning":
		case "notice":
			log.annotateCommand(command);
			return;
		case "debug":
			if (isDebug(state)) log.write(`##[debug]${message}`);
			return;
		case "group":
			log.write(`##[group]${message}`);
			return;
		case "endgroup":
			log.write("##[endgroup]");
			return;
		case "echo":
			return;
		case "add-mask":
			if (message.trim() === "")
				log.annotate("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
			else state.masks.add(message);
			return;
		case "set-output":
		case "save-state": {
			log.annotate(
				"warning",
				`The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
			);
			const key = properties["name"];
			if (!key) fail(`Required field 'name' is missing in ##[${name}] command.`);
			else (name === "set-output" ? execution.outputs : execution.saved)[key] = message;
			return;
		}
		case "set-env":
		case "add-path":
			fail(
				`Unable to process command '${line.trim()}' successfully. The \`${name}\` command is disabled. Please upgrade to using Environment Files.`,
			);
			return;
		default:
			fail(`The command '${name}' is not supported by the rehearsal: ${line.trim()}`);
	}
}

function isDebug(state: JobState): boolean {
	const { secrets, vars } = state.contexts as { secrets?: Record<string, string>; vars?: Record<string, string> };
	return (secrets?.["ACTIONS_STEP_DEBUG"] ?? vars?.["ACTIONS_STEP_DEBUG"]) === "true";
}

function takeOver(
	execution: Execution,
	files: Record<(typeof FILES)[number], string>,
	fail: (message: string) => void,
): void {
	const { state } = execution;
	const readPairs = (name: "ENV" | "OUTPUT" | "STATE", take: (key: string, value: string) => void) => {
		const parsed = parseCommandFile(readFileSync(files[name], "utf8"));
		if (parsed.kind === "invalid") {
			fail(`Unable to process file command '${name.toLowerCase()}' successfully. ${parsed.reason}`);
			return;
		}
		for (const [key, value] of parsed.pairs) take(key, value);
	};
	readPairs("ENV", (key, value) => {
		if (key.toUpperCase() === "NODE_OPTIONS")
			fail(
				`Unable to process file command 'env' successfully. Can't store ${key} output parameter using '$GITHUB_ENV' command.`,
			);
		else state.env.set(key, value);
	});
	readPairs("OUTPUT", (key, value) => {
		execution.outputs[key] = value;
	});
	readPairs("STATE", (key, value) => {
		execution.saved[key] = value;
	});
	for (const directory of parsePathFile(readFileSync(files.PATH, "utf8"))) {
		const known = state.path.indexOf(directory);
		if (known >= 0) state.path.splice(known, 1);
		state.path.unshift(directory);
	}
}

const SHELLS: Readonly<Record<string, { readonly command: string; readonly ending: string; readonly args: string }>> = {
	bash: { command: "bash", ending: ".sh", args: "--noprofile --norc -eo pipefail {0}" },
	sh: { command: "sh", ending: ".sh", args: "-e {0}" },
	python: { command: "python3", ending: ".py", args: "{0}" },
	pwsh: { command: "pwsh", ending: ".ps1", args: "-command . '{0}'" },
};

/** A `run` step: no shell is `bash -e`, `bash` is the strict one, a text with `{0}` is a shell of the writer's own. */
export async function runScript(
	execution: Execution,
	script: string,
	shell: string | null,
	workingDirectory: string,
): Promise<void> {
	const { directories } = execution.state;
	const own = shell?.includes("{0}") ? shell.trim().split(/\s+/) : null;
	const known = own ? null : shell === null ? { command: "bash", ending: ".sh", args: "-e {0}" } : SHELLS[shell];
	if (!own && !known) {
		execution.log.annotate(
			"error",
			`Invalid shell option. Shell must be a valid built-in (bash, sh, python, pwsh) or a format string containing '{0}'; it was '${shell}'`,
		);
		throw new StepFailure("invalid shell");
	}
	const file = join(directories.temporary, `${randomUUID()}${known?.ending ?? ""}`);
	writeFileSync(file, `${script}\n`, { mode: 0o755 });
	const cwd = isAbsolute(workingDirectory) ? workingDirectory : join(directories.workspace, workingDirectory);
	const args = (own ? own.slice(1) : shell === "pwsh" ? ["-command", ". '{0}'"] : known!.args.split(" ")).map((arg) =>
		arg.replace("{0}", file),
	);
	await execute(execution, own ? own[0]! : known!.command, args, cwd);
}
