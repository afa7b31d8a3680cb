/** Runs git for publishing: apart from the machine's settings, bounded in time, and with the token in its environment alone. */
import { spawn } from "node:child_process";
import { ActionableError } from "@octoacme/shared/errors.ts";

export interface GitEnd {
	/** null when git was killed, also by its time limit. */
	readonly code: number | null;
	readonly stdout: string;
	/** The last 4,000 characters, without the token. */
	readonly stderr: string;
}

export interface GitCall {
	readonly cwd: string;
	readonly input?: string;
	readonly env?: Readonly<Record<string, string>>;
}

export interface Git {
	/** Runs to an end, whatever it is. */
	readonly run: (args: readonly string[], call: GitCall) => Promise<GitEnd>;
	/** Standard output; throws ActionableError `command-failed` when git fails. */
	readonly must: (args: readonly string[], call: GitCall) => Promise<string>;
	/** Like `must`, as bytes. */
	readonly mustRead: (args: readonly string[], call: GitCall) => Promise<Buffer>;
}

export interface GitSettings {
	/** The environment of this process; only what git needs of it is handed on. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Sent to addresses below `base` only, as a header that neither arguments nor logs show. */
	readonly token?: { readonly value: string; readonly base: string };
	/** For each call. */
	readonly timeoutMs: number;
}

const KEPT = ["PATH", "TMPDIR", "SystemRoot", "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO"];
const PROXY = /^(?:https?|no|all)_proxy$/i;

/** The machine's and the user's settings are left out, so that no credential helper, hook or URL rewrite takes part. */
export function createGit(settings: GitSettings): Git {
	const env = gitEnvironment(settings);
	const secrets = settings.token === undefined ? [] : [settings.token.value, encodeToken(settings.token.value)];
	const redact = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
	const spawnGit = (args: readonly string[], call: GitCall) =>
		new Promise<{ code: number | null; stdout: Buffer; stderr: string }>((resolve) => {
			const child = spawn("git", [...args], { cwd: call.cwd, env: { ...env, ...call.env }, stdio: "pipe" });
			const out: Buffer[] = [];
			let problem = "";
			const timer = setTimeout(() => {
				problem += `\ngit ${args[0]} was stopped after ${settings.timeoutMs / 1_000} s`;
				child.kill("SIGKILL");
			}, settings.timeoutMs);
			child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
			child.stderr.on("data", (chunk: Buffer) => {
				problem = (problem + chunk.toString("utf8")).slice(-4_000);
			});
			const end = (code: number | null) => {
				clearTimeout(timer);
				resolve({ code, stdout: Buffer.concat(out), stderr: redact(problem) });
			};
			child.once("error", (error) => {
				problem += error.message;
				end(null);
			});
			child.once("close", end);
			// Git may end before it has read its input; what it says about that is on stderr.
			child.stdin.on("error", () => undefined);
			child.stdin.end(call.input ?? "");
		});
	const mustRead = async (args: readonly string[], call: GitCall) => {
		const { code, stdout, stderr } = await spawnGit(args, call);
		if (code === 0) return stdout;
		throw new ActionableError({
			code: "command-failed",
			message: `git ${args[0]} failed: ${flatten(stderr) || `exit code ${code}`}`,
			hint: "Check the repository out whole (`fetch-depth: 0`) and run again.",
		});
	};
	return {
		run: async (args, call) => {
			const { code, stdout, stderr } = await spawnGit(args, call);
			return { code, stdout: redact(stdout.toString("utf8")), stderr };
		},
		must: async (args, call) => (await mustRead(args, call)).toString("utf8"),
		mustRead,
	};
}

/** What git said, on one line. */
export function flatten(text: string): string {
	return text
		.split(/\r|\n/)
		.map((line) => line.replace(/^remote:\s*/, "").trim())
		.filter(Boolean)
		.join("; ")
		.slice(0, 600);
}

function encodeToken(token: string): string {
	return Buffer.from(`x-access-token:${token}`).toString("base64");
}

function gitEnvironment(settings: GitSettings): Record<string, string> {
	const config: [string, string][] = [
		["safe.directory", "*"],
		["credential.helper", ""],
		// A repository that was renamed or moved is to be named by its new address, not followed there with a token.
		["http.followRedirects", "false"],
		["http.lowSpeedLimit", "1000"],
		["http.lowSpeedTime", "30"],
		["core.hooksPath", "/dev/null"],
		["gc.auto", "0"],
		["commit.gpgSign", "false"],
		["tar.umask", "0022"],
	];
	if (settings.token !== undefined)
		config.push([
			`http.${settings.token.base.replace(/\/*$/, "/")}.extraHeader`,
			`Authorization: Basic ${encodeToken(settings.token.value)}`,
		]);
	const env: Record<string, string> = {
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ALLOW_PROTOCOL: "https:http:file",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C",
		TZ: "UTC",
		GIT_CONFIG_COUNT: String(config.length),
	};
	for (const [index, [key, value]] of config.entries()) {
		env[`GIT_CONFIG_KEY_${index}`] = key;
		env[`GIT_CONFIG_VALUE_${index}`] = value;
	}
	for (const [name, value] of Object.entries(settings.environment))
		if (value !== undefined && (KEPT.includes(name) || PROXY.test(name))) env[name] = value;
	return env;
}
