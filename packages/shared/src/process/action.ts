/** The one error boundary: reads the inputs, runs an action's `main`, and turns whatever is thrown into one line and an exit code. */
import { basename } from "node:path";
import { ActionableError, describeError } from "../errors.ts";
import { type Cancellation, listenForCancellation } from "./cancellation.ts";
import { type Clock, systemClock } from "./clock.ts";
import { isDebug, type RunContext, readRunContext, readState } from "./environment.ts";
import { type FieldMap, type InputSpec, type InputsOf, readInputs } from "./inputs.ts";
import { type Log, log } from "./log.ts";
import { type OutputSpec, type OutputValue, saveState, writeOutputs } from "./outputs.ts";
import { keepEnvironmentPrivate } from "./private-environment.ts";
import { requireRunnerFiles } from "./runner-files.ts";
import { adoptVariables } from "./variables.ts";

const REPORT_URL = "https://github.com/octoacme/release-actions/issues/new";
/** Saved before main begins anything: without it there is nothing to end. */
const MAIN_RAN = "octoacme-main-ran";
/** The file that `runs.post` names beside the bundle (scripts/build.ts). No state tells the phases apart when none was saved. */
const POST_FILE = "post.js";

/** What `main` is given beside its inputs: the run, its log, its clock and its outputs. */
export interface ActionRuntime<Name extends string = string> {
	readonly name: string;
	readonly context: RunContext;
	readonly clock: Clock;
	readonly log: Log;
	/** Aborted when the run is cancelled. */
	readonly signal: AbortSignal;
	readonly setOutputs: (values: Partial<Readonly<Record<Name, OutputValue>>>) => Promise<void>;
	/** Kept for the post phase. */
	readonly saveState: (name: string, value: string) => Promise<void>;
	readonly readState: (name: string) => string;
	/** A negative decision under `mode: enforce`: the step ends red with this message; `main` goes on. */
	readonly fail: (message: string) => void;
}

type ActionMain<Inputs, Name extends string = string> = (inputs: Inputs, runtime: ActionRuntime<Name>) => Promise<void>;

export interface ActionDefinition<Fields extends FieldMap, Name extends string> {
	readonly name: string;
	readonly inputs: InputSpec<Fields>;
	readonly outputs: OutputSpec<Name>;
	/** Loads `main` only once the inputs are known to be good: a refused input costs no heavy import. */
	readonly load: () => Promise<{ readonly main: ActionMain<InputsOf<InputSpec<Fields>>, Name> }>;
	/** For an action that runs commands of the policy: they must not read what the runner handed to it. */
	readonly runsCommands?: true;
	/** For an action with `runs.post`: loaded instead of `main` in the post phase, unless main ended before it began anything. */
	readonly post?: () => Promise<{ readonly post: ActionMain<InputsOf<InputSpec<Fields>>, Name> }>;
}

/**
 * The whole life of a step. Never rejects. The exit code is 1 for an error or a failed decision, else 0.
 * Nothing heavy is imported before the inputs were read: no @actions/*, zod, yaml or undici.
 */
export async function runAction<const Fields extends FieldMap, const Name extends string>(
	definition: ActionDefinition<Fields, Name>,
): Promise<void> {
	const { report, fail } = createReporter(definition.name);
	// A runner that is gone breaks the pipe: each report of that would break it again, for ever. What is under way goes on to
	// its end, so that the record stays true although nobody reads the log.
	for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
	process.on("uncaughtException", report);
	process.on("unhandledRejection", report);
	let cancellation: Cancellation | undefined;
	try {
		// First of all: until then the variables of the runner, the state among them, are not all here.
		const isReadable = definition.runsCommands === true && !keepEnvironmentPrivate();
		const isPost = basename(process.argv[1] ?? "") === POST_FILE;
		if (isPost && (definition.post === undefined || readState(MAIN_RAN) !== "true")) return;
		// The main phase has warned of it already.
		if (isReadable && !isPost)
			log.warning(
				"On this machine a command of the policy can read this step's inputs, the token among them. Run only commands that you trust.",
			);
		const inputs = readInputs(definition.inputs);
		const { variables } = inputs as { readonly variables?: Readonly<Record<string, string>> };
		if (variables !== undefined) adoptVariables(variables);
		const context = readRunContext();
		requireRunnerFiles([
			"GITHUB_OUTPUT",
			...(definition.post === undefined ? [] : (["GITHUB_STATE"] as const)),
			"GITHUB_STEP_SUMMARY",
		]);
		cancellation = listenForCancellation();
		const runtime: ActionRuntime<Name> = {
			name: definition.name,
			context,
			clock: systemClock,
			log,
			signal: cancellation.signal,
			setOutputs: (values) => writeOutputs(definition.outputs, values),
			saveState,
			readState,
			fail,
		};
		if (isPost) {
			await (await definition.post!()).post(inputs, runtime);
		} else {
			if (definition.post !== undefined) await saveState(MAIN_RAN, "true");
			await (await definition.load()).main(inputs, runtime);
		}
	} catch (thrown) {
		report(thrown);
	} finally {
		cancellation?.release();
	}
}

/**
 * What makes a step red, with one error. What is thrown after the step has said why it is red is a warning: that the reason could not
 * be written down as well is no second reason. A bug of ours is an error at any time.
 */
function createReporter(name: string) {
	let hasFailed = false;
	return {
		fail: (message: string) => {
			process.exitCode = 1;
			hasFailed = true;
			log.error(message, name);
		},
		report: (thrown: unknown) => {
			process.exitCode = 1;
			const isSecond = hasFailed && thrown instanceof ActionableError;
			reportThrown(name, thrown, isSecond ? { ...log, error: log.warning } : log, isDebug());
		},
	};
}

/** An ActionableError as its message and hint; anything else as a bug of ours, with its stack only in debug. */
export function reportThrown(action: string, thrown: unknown, to: Log, debug: boolean): void {
	if (thrown instanceof ActionableError) {
		to.error(`${thrown.message}\n${thrown.hint}`, `${action}: ${thrown.code}`);
		if (debug && thrown.cause !== undefined) to.debug(`caused by: ${describeError(thrown.cause)}`);
		return;
	}
	const line = describeError(thrown)
		.slice(0, 4_000)
		.split(/[\r\n]+/)
		.map((part) => part.trim())
		.join(" ")
		.slice(0, 1_000);
	to.error(
		`${line}\nThis is a bug in octoacme/${action}; please report it at ${REPORT_URL}`,
		`${action}: internal error`,
	);
	if (debug && thrown instanceof Error && thrown.stack) to.debug(thrown.stack);
}
