/** Runs a built action as a runner would: a child process with inputs, command files and event, and nothing of our own environment. */
import { type ChildProcess, spawn } from "node:child_process";
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resultSchema } from "@octoacme/shared/phase/result-schema.ts";
import { readContract, root } from "../../scripts/action-contract.ts";
import { requireCurrentBundles } from "./bundles.ts";
import { CANARIES, findCanaries, readNewFiles } from "./canaries.ts";

const RECORDER = join(import.meta.dirname, "record-sent.cjs");
/** A run lasts half a second: a larger heap for young objects and no threads beside it save a tenth of its processor time. */
const SHORT_RUN = ["--single-threaded-gc", "--min-semi-space-size=16"];

export interface ActionRun {
	/** Folder under `actions/`. */
	readonly action: string;
	/** Those that a workflow gives under `with:`; the rest takes action.yml's defaults. */
	readonly inputs?: Readonly<Record<string, string>>;
	/** Base URL of a local GitHub's REST API; its GraphQL is at `graphqlUrl`, else `<apiUrl>/graphql`. */
	readonly apiUrl: string;
	readonly graphqlUrl?: string;
	readonly token?: string;
	readonly repository?: string;
	readonly runId?: string;
	readonly runAttempt?: number;
	readonly actor?: string;
	readonly triggeringActor?: string;
	readonly sha?: string;
	/** Full ref; `github.ref_name` is its last part. */
	readonly ref?: string;
	readonly event?: { readonly name: string; readonly payload?: object };
	readonly workflow?: string;
	/** Default: an empty folder. */
	readonly workspace?: string;
	/** The step's `env:`. */
	readonly env?: Readonly<Record<string, string>>;
	/** For a post phase: the state that main saved. */
	readonly state?: Readonly<Record<string, string>>;
	/** Called with the child as soon as it runs, for signals. */
	readonly onStart?: (child: ChildProcess) => void;
	/** Called with all output so far whenever there is more. */
	readonly onOutput?: (output: string, child: ChildProcess) => void;
	/** The child is killed after so long; default 60 s. */
	readonly timeoutMs?: number;
	/** Leaks are told by `findBrokenRules`; without it the run rejects. */
	readonly toleratesLeaks?: boolean;
}

export interface ActionResult {
	/** Null when the child was killed. */
	readonly exit: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly outputs: Readonly<Record<string, string>>;
	readonly state: Readonly<Record<string, string>>;
	readonly summary: string;
	/** stdout and stderr together, as they came. */
	readonly log: string;
	/** What was written to GITHUB_ENV and GITHUB_PATH; both must stay empty. */
	readonly exported: string;
	/** Workflow commands that a runner would have obeyed, in order. */
	readonly commands: readonly WorkflowCommand[];
	readonly durationMs: number;
	/** Secrets that the run had no business with (`canaries.ts`) and where they were found. */
	readonly leaks: readonly string[];
	/** The `result` output, parsed; undefined when there is none. */
	readonly result: Readonly<Record<string, unknown>> | undefined;
}

export interface WorkflowCommand {
	readonly name: string;
	readonly properties: string;
	readonly message: string;
}

/** Starts the committed bundle and waits for its end. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
	return spawnBundle(run, "main");
}

/** The post phase of a step whose main ended with `main`'s state. */
export async function runPost(run: ActionRun, main: Pick<ActionResult, "state">): Promise<ActionResult> {
	return spawnBundle({ ...run, state: { ...main.state, ...run.state } }, "post");
}

async function spawnBundle(run: ActionRun, phase: "main" | "post"): Promise<ActionResult> {
	const contract = readContract(run.action);
	const bundle = join(root, "actions", run.action, contract.runs[phase] ?? contract.runs.main);
	requireCurrentBundles(`actions/${run.action}`);
	const folder = mkdtempSync(join(tmpdir(), "action-"));
	try {
		const started = performance.now();
		const sent = join(folder, "sent");
		writeFileSync(sent, "");
		const before = statSync(sent).mtimeMs;
		const recorder = join(folder, "record-sent.cjs");
		copyFileSync(RECORDER, recorder);
		const child = spawn(process.execPath, [...SHORT_RUN, "--require", recorder, bundle], {
			cwd: run.workspace ?? folder,
			env: describeEnvironment(run, folder),
			stdio: ["ignore", "pipe", "pipe"],
		});
		let log = "";
		const take = (chunk: Buffer) => {
			log += chunk.toString("utf8");
			run.onOutput?.(log, child);
		};
		child.stdout.on("data", take);
		child.stderr.on("data", take);
		const timer = setTimeout(() => child.kill("SIGKILL"), run.timeoutMs ?? 60_000);
		run.onStart?.(child);
		const [exit, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
			child.on("close", (code, by) => resolve([code, by]));
		});
		clearTimeout(timer);
		const read = (name: string) => readFileSync(join(folder, name), "utf8");
		const leaks = findLeaks(run, { log, folder, since: before });
		if (leaks.length > 0 && !run.toleratesLeaks) throw new Error(`A run leaks: ${leaks.join("; ")}`);
		const outputs = parseCommandFile(read("output"));
		return {
			exit,
			signal,
			outputs,
			state: parseCommandFile(read("state")),
			summary: read("summary"),
			log,
			exported: read("env") + read("path"),
			commands: readCommands(log),
			durationMs: performance.now() - started,
			leaks,
			result: outputs["result"] ? (JSON.parse(outputs["result"]) as Record<string, unknown>) : undefined,
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What the run wrote to the log, sent, or left in files: the runner's, its temporary ones, those of the workspace. */
function findLeaks(
	run: ActionRun,
	{ log, folder, since }: { readonly log: string; readonly folder: string; readonly since: number },
): readonly string[] {
	const token = run.token ?? "local-token";
	// A token goes to GitHub in one header.
	const sent = readFileSync(join(folder, "sent"), "utf8").replace(/^authorization: .*$/gim, "");
	rmSync(join(folder, "sent"));
	const texts = [
		["the log", hideMasks(log)],
		["a request", sent],
		...readNewFiles(folder, since),
		...(run.workspace === undefined || !existsSync(run.workspace) ? [] : readNewFiles(run.workspace, since)),
	] as const;
	const given = Object.fromEntries(Object.entries(CANARIES).filter(([name]) => run.env?.[name] === undefined));
	// A test may give a token that is none.
	return findCanaries(token.length < 8 ? given : { ...given, "the token": token }, texts);
}

/** The log without the lines by which the runner learns what to hide. */
function hideMasks(log: string): string {
	return log
		.split("\n")
		.filter((line) => !line.startsWith("::add-mask::"))
		.join("\n");
}

/** What a runner hands to a node action; the inputs' defaults are evaluated as it would. */
function describeEnvironment(run: ActionRun, folder: string): Record<string, string> {
	const repository = run.repository ?? "octo/shop";
	const ref = run.ref ?? "refs/tags/v1.0.0";
	const token = run.token ?? "local-token";
	for (const name of ["output", "state", "summary", "env", "path"]) writeFileSync(join(folder, name), "");
	writeFileSync(join(folder, "event.json"), JSON.stringify(run.event?.payload ?? {}));
	mkdirSync(join(folder, "temp"));
	const inputs: Record<string, string> = {};
	for (const [name, input] of Object.entries(readContract(run.action).inputs))
		inputs[name] = String(input.default ?? "")
			.replace("${{ github.token }}", token)
			.replace("${{ github.ref_name }}", ref.replace(/^refs\/(?:tags|heads)\//, ""));
	for (const [name, value] of Object.entries(run.inputs ?? {})) {
		if (!(name in inputs)) throw new Error(`${run.action} has no input ${name}`);
		inputs[name] = value;
	}
	return {
		PATH: process.env["PATH"] ?? "",
		HOME: folder,
		LANG: "C.UTF-8",
		CI: "true",
		GITHUB_ACTIONS: "true",
		GITHUB_REPOSITORY: repository,
		GITHUB_REPOSITORY_OWNER: repository.split("/")[0]!,
		GITHUB_RUN_ID: run.runId ?? "1000",
		GITHUB_RUN_NUMBER: "1",
		GITHUB_RUN_ATTEMPT: String(run.runAttempt ?? 1),
		GITHUB_JOB: "job",
		GITHUB_ACTOR: run.actor ?? "ada",
		GITHUB_TRIGGERING_ACTOR: run.triggeringActor ?? run.actor ?? "ada",
		GITHUB_EVENT_NAME: run.event?.name ?? "push",
		GITHUB_EVENT_PATH: join(folder, "event.json"),
		GITHUB_SHA: run.sha ?? "0".repeat(40),
		GITHUB_REF: ref,
		GITHUB_REF_NAME: ref.replace(/^refs\/(?:tags|heads)\//, ""),
		GITHUB_WORKFLOW: "Ship",
		GITHUB_WORKFLOW_REF: `${repository}/${run.workflow ?? ".github/workflows/ship.yml"}@${ref}`,
		GITHUB_SERVER_URL: "https://github.com",
		GITHUB_API_URL: run.apiUrl,
		GITHUB_GRAPHQL_URL: run.graphqlUrl ?? `${run.apiUrl}/graphql`,
		GITHUB_WORKSPACE: run.workspace ?? folder,
		GITHUB_OUTPUT: join(folder, "output"),
		GITHUB_STATE: join(folder, "state"),
		GITHUB_STEP_SUMMARY: join(folder, "summary"),
		GITHUB_ENV: join(folder, "env"),
		GITHUB_PATH: join(folder, "path"),
		RUNNER_TEMP: join(folder, "temp"),
		RUNNER_OS: "Linux",
		RUNNER_ARCH: "X64",
		...CANARIES,
		// Node 24 keeps what it compiled there: the next start of the same bundle takes a third of the time.
		NODE_COMPILE_CACHE: join(root, "node_modules/.cache/bundles"),
		...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
		...Object.fromEntries(Object.entries(run.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
		...run.env,
	};
}

/** `name=value` and `name<<delimiter` entries; later ones win. */
export function parseCommandFile(text: string): Record<string, string> {
	const entries: Record<string, string> = {};
	const lines = text.split(/\r?\n/);
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index]!;
		const block = /^([^=<]+)<<(.+)$/.exec(line);
		if (block !== null) {
			const end = lines.indexOf(block[2]!, index + 1);
			if (end < 0) throw new Error(`command file: no end of ${block[1]}`);
			entries[block[1]!] = lines.slice(index + 1, end).join("\n");
			index = end;
		} else if (line.includes("=")) entries[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
	}
	return entries;
}

/** What a runner obeys of a log: `::name props::message` at the start of a line, also `##[name]`, none while stopped. */
export function readCommands(log: string): WorkflowCommand[] {
	const commands: WorkflowCommand[] = [];
	let stopped: string | undefined;
	for (const line of log.split(/\r\n|\r|\n/)) {
		const match =
			/^[\s\u0085]*::([a-zA-Z0-9_-]+)(?: ([^:]*))?::(.*)$/.exec(line) ??
			/^\s*##\[([a-z-]+)( [^\]]*)?\](.*)$/.exec(line);
		if (match === null) continue;
		const [, name = "", properties = "", message = ""] = match;
		if (stopped !== undefined) {
			if (name === stopped) stopped = undefined;
			continue;
		}
		if (name === "stop-commands") stopped = message;
		commands.push({ name, properties, message });
	}
	return commands;
}

const OURS = new Set(["group", "endgroup", "error", "warning", "notice", "debug", "add-mask", "stop-commands"]);

/**
 * What must hold after every run, whatever went wrong, as sentences; empty when it does. `secrets`
 * must be in no output, summary or log line, but for the line that masks them.
 */
export function findBrokenRules(run: ActionRun, result: ActionResult, secrets: readonly string[] = []): string[] {
	const broken: string[] = [];
	const foreign = result.commands.filter(({ name }) => !OURS.has(name));
	if (foreign.length > 0) broken.push(`workflow commands that are not ours: ${JSON.stringify(foreign)}`);
	if (/^\s+at .*:\d+:\d+\)?$/m.test(result.log)) broken.push("a stack trace in the log");
	if (result.commands.some(({ message }) => message.includes("This is a bug in"))) broken.push("an internal error");
	const shape = result.result === undefined ? undefined : resultSchema.safeParse(result.result);
	if (shape?.success === false) broken.push(`a result of another shape than its schema: ${shape.error.message}`);
	if (result.exported !== "") broken.push(`GITHUB_ENV or GITHUB_PATH was written: ${result.exported}`);
	const declared = Object.keys(readContract(run.action).outputs);
	const undeclared = Object.keys(result.outputs).filter((name) => !declared.includes(name));
	if (undeclared.length > 0) broken.push(`outputs that are not declared: ${undeclared.join(", ")}`);
	const log = hideMasks(result.log);
	const masks = result.log.split("\n").filter((line) => line.startsWith("::add-mask::")).length;
	const obeyed = result.commands.filter(({ name }) => name === "add-mask").length;
	if (masks !== obeyed) broken.push(`${masks - obeyed} masks that the runner prints instead of obeying them`);
	for (const secret of secrets)
		for (const [where, text] of [
			["the log", log],
			["the summary", result.summary],
			["the outputs", JSON.stringify(result.outputs)],
			["the state", JSON.stringify(result.state)],
		] as const)
			if (text.includes(secret)) broken.push(`a secret is in ${where}`);
	return [...broken, ...result.leaks];
}
