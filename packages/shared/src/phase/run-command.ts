/** Runs a command of the policy that may change an environment: deploy, rollback, drill, backup. */
import type { Command, Metric, Probe } from "../policy/schema.ts";
import type { ActionRuntime } from "../process/action.ts";
import { runScript, type ScriptResult } from "../process/command.ts";
import { requireProgram } from "../process/programs.ts";
import { resolveInside } from "../process/workspace.ts";
import { type CommandRelease, describeForCommand } from "../release/command-environment.ts";
import { parseDuration } from "../text/duration.ts";

export interface CommandCall {
	/** Of the group in the log that holds the command's output. */
	readonly title: string;
	readonly command: Command;
	readonly release: CommandRelease;
	/** From SIGINT to SIGTERM after a cancellation, and from there to SIGKILL: what is left of the runner's 7.5 seconds records the end. */
	readonly graceMs: number;
}

/** Throws `runner-fault` or `invalid-input` for what a command would fail of at once. `need`: what needs bash, as the end of a sentence. */
export function requireCommands(
	{ context }: Pick<ActionRuntime, "context">,
	commands: readonly Command[],
	need: string,
): void {
	if (commands.length > 0) requireProgram("bash", need);
	for (const command of commands) resolveInside(context.workspace, command["working-directory"]);
}

/** What asks whether a release answers: an environment's smoke probes and metrics. */
interface Proof {
	readonly smoke: readonly Pick<Probe, "type">[];
	readonly metrics: readonly Pick<Metric, "source">[];
}

/** Whether a part of the proof is a command, which bash runs. */
export function provesByCommand({ smoke, metrics }: Proof): boolean {
	return smoke.some(({ type }) => type === "command") || metrics.some(({ source }) => source.type === "command");
}

/** What needs bash, as the end of a sentence. */
export const PROOF_NEED = "runs the policy's probes and metrics of type `command`";

/** Throws `runner-fault` where the proof could not run. Asked before a change: after it, it would stay unknown whether the release answers. */
export function requireProof(proof: Proof): void {
	if (provesByCommand(proof)) requireProgram("bash", PROOF_NEED);
}

/** Rejects only for a working directory that is not there: whatever the command does is its result. */
export function runCommand(
	{ log, context, signal }: Pick<ActionRuntime, "log" | "context" | "signal">,
	{ title, command, release, graceMs }: CommandCall,
): Promise<ScriptResult> {
	return log.group(title, () =>
		runScript({
			log,
			script: command.run,
			cwd: resolveInside(context.workspace, command["working-directory"]),
			env: describeForCommand(release),
			pass: command.env,
			timeoutMs: parseDuration(command.timeout)!,
			signal,
			graceMs,
		}),
	);
}
