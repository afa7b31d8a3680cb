/** Runs verify as a step of a job: its entry as a child process with the environment that a runner gives. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { requireCurrentBundles } from "../../../test/harness/bundles.ts";
import { type GitHubStandIn, REPOSITORY } from "./github.ts";

const folder = resolve(import.meta.dirname, "..");
requireCurrentBundles("actions/verify");
const entry = join(folder, "dist/index.js");

interface Contract {
	readonly inputs: Readonly<Record<string, { readonly default?: unknown }>>;
}
const contract = parse(readFileSync(join(folder, "action.yml"), "utf8")) as Contract;

export interface StepResult {
	readonly code: number | null;
	readonly output: string;
	readonly outputs: Readonly<Record<string, string>>;
	readonly result: Readonly<Record<string, unknown>> & { readonly signals?: readonly Record<string, unknown>[] };
	readonly summary: string;
	readonly state: Readonly<Record<string, string>>;
}

export interface StepRequest {
	readonly inputs: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	/** For the post phase. */
	readonly state?: Readonly<Record<string, string>>;
	readonly onStart?: (child: ChildProcess) => void;
}

/** runStep: to its end. Inputs that are not given have the default of action.yml. */
export async function runStep(github: GitHubStandIn, request: StepRequest): Promise<StepResult> {
	const room = mkdtempSync(join(tmpdir(), "verify-"));
	const file = (name: string) => {
		const path = join(room, name);
		writeFileSync(path, "");
		return path;
	};
	const files = { output: file("output"), summary: file("summary"), state: file("state"), environment: file("env") };
	const inputs: Record<string, string> = {};
	for (const [name, input] of Object.entries(contract.inputs)) {
		const preset = String(input.default ?? "").replace("${{ github.token }}", "canary-token");
		inputs[name] = request.inputs[name] ?? preset.replace("${{ github.ref_name }}", "");
	}
	const child = spawn(process.execPath, [entry], {
		cwd: room,
		env: {
			PATH: process.env["PATH"] ?? "",
			HOME: room,
			GITHUB_ACTIONS: "true",
			GITHUB_REPOSITORY: REPOSITORY,
			GITHUB_RUN_ID: "4711",
			GITHUB_RUN_ATTEMPT: "1",
			GITHUB_JOB: "verify",
			GITHUB_ACTOR: "mona",
			GITHUB_EVENT_NAME: "push",
			GITHUB_SERVER_URL: "https://github.example",
			GITHUB_API_URL: github.url,
			GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
			GITHUB_WORKSPACE: room,
			RUNNER_TEMP: room,
			GITHUB_OUTPUT: files.output,
			GITHUB_STEP_SUMMARY: files.summary,
			GITHUB_STATE: files.state,
			GITHUB_ENV: files.environment,
			...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
			...Object.fromEntries(Object.entries(request.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
			...request.env,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	request.onStart?.(child);
	let output = "";
	child.stdout.on("data", (chunk: Buffer) => {
		output += chunk;
	});
	child.stderr.on("data", (chunk: Buffer) => {
		output += chunk;
	});
	const code = await new Promise<number | null>((done) => child.once("close", done));
	const outputs = readPairs(files.output);
	const step = {
		code,
		output,
		outputs,
		result: outputs["result"] ? (JSON.parse(outputs["result"]) as StepResult["result"]) : {},
		summary: readFileSync(files.summary, "utf8"),
		state: readPairs(files.state),
	};
	if (readFileSync(files.environment, "utf8") !== "") throw new Error("the step wrote to GITHUB_ENV");
	rmSync(room, { recursive: true, force: true });
	return step;
}

/** The runner's file commands: `name<<delimiter`, lines, `delimiter`; a later value replaces an earlier one. */
function readPairs(path: string): Record<string, string> {
	const pairs: Record<string, string> = {};
	const lines = readFileSync(path, "utf8").split(/\r?\n/);
	for (let index = 0; index < lines.length; index++) {
		const match = /^([^=<]+)<<(.+)$/.exec(lines[index]!);
		if (!match) continue;
		const value: string[] = [];
		for (index++; index < lines.length && lines[index] !== match[2]; index++) value.push(lines[index]!);
		pairs[match[1]!] = value.join("\n");
	}
	return pairs;
}
