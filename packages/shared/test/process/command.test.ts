import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { describeEnd, runScript, type ScriptRequest, selectEnvironment } from "../../src/process/command.ts";
import { createLog } from "../../src/process/log.ts";
import { isSecretName, maskSecret } from "../../src/process/secrets.ts";

async function run(script: string, options: Partial<ScriptRequest> = {}) {
	const written: string[] = [];
	const result = await runScript({
		script,
		cwd: tmpdir(),
		env: {},
		timeoutMs: 10_000,
		log: createLog((text) => written.push(text)),
		...options,
	});
	return { ...result, written };
}

test("a script is a script: pipes, && and quotes work, values come through the environment alone", async () => {
	const result = await run(`printf '%s\\n' "$OCTOACME_VERSION" | cat && echo "last"`, {
		env: { OCTOACME_VERSION: "v1$(id)" },
	});
	expect(result).toMatchObject({
		ok: true,
		tail: ["v1$(id)", "last"],
		lastLine: "last",
		end: { kind: "exited", code: 0 },
	});
});

test.each([
	["exit 3", { kind: "exited", code: 3 }],
	["false | true", { kind: "exited", code: 1 }],
	["kill -9 $$", { kind: "killed", signal: "SIGKILL" }],
	["/no/such/file", { kind: "exited", code: 127 }],
])("%s is a failure", async (script, end) => {
	const result = await run(script);
	expect(result).toMatchObject({ ok: false, end });
	expect(describeEnd(result.end)).not.toBe("");
});

test("a time-out ends the whole process group", async () => {
	const result = await run("sleep 30 & echo $!; sleep 30", { timeoutMs: 200, graceMs: 100 });
	expect(result.end).toEqual({ kind: "timed-out", afterMs: 200 });
	expect(result.durationMs).toBeLessThan(5_000);
	const child = Number(result.tail[0]);
	await new Promise((done) => setTimeout(done, 50));
	// Gone, or dead and not yet reaped by whoever inherited it.
	const state = spawnSync("ps", ["-o", "stat=", "-p", String(child)], { encoding: "utf8" }).stdout.trim();
	expect(state).toMatch(/^(?:Z.*)?$/);
	expect(child).toBeGreaterThan(1);
});

test("a cancellation is forwarded at once, and a deaf script is ended", async () => {
	const polite = new AbortController();
	const politely = run("trap 'echo stopped; exit 1' INT; echo ready; while :; do sleep 0.05; done", {
		signal: polite.signal,
		onLine: (line) => line === "ready" && polite.abort(),
	});
	expect(await politely).toMatchObject({ ok: false, end: { kind: "cancelled" }, tail: ["ready", "stopped"] });
	const deaf = new AbortController();
	const result = await run("trap '' INT TERM; echo ready; while :; do sleep 0.05; done", {
		signal: deaf.signal,
		graceMs: 100,
		onLine: (line) => line === "ready" && deaf.abort(),
	});
	expect(result).toMatchObject({ ok: false, end: { kind: "cancelled" } });
});

test("output is wrapped in a stop token and is no command", async () => {
	const { written } = await run(`echo '::set-output name=x::y'; echo '##[error]no' >&2; printf 'a\\r::error::b\\n'`);
	const token = /^::stop-commands::(.+)\n$/.exec(written[0]!)![1];
	expect(written.at(-1)).toBe(`::${token}::\n`);
	for (const line of written
		.slice(1, -1)
		.join("")
		.split(/[\r\n]/))
		expect(line).not.toMatch(/^\s*::|##\[/);
});

test("output without an end is kept bounded", async () => {
	const result = await run("head -c 3000000 /dev/zero | tr '\\0' x; for i in $(seq 1 500); do echo $i; done", {
		echo: false,
	});
	expect(result.tail.length).toBe(200);
	expect(result.stdout.length).toBeLessThanOrEqual(1_000_000);
	expect(result.lastLine).toBe("500");
});

test("the environment is an allow-list: tokens, inputs and command files are withheld unless named", () => {
	const all = {
		PATH: "/bin",
		HOME: "/home/x",
		CI: "true",
		GITHUB_TOKEN: "s",
		"INPUT_GITHUB-TOKEN": "s",
		ACTIONS_ID_TOKEN_REQUEST_TOKEN: "s",
		ACTIONS_RUNTIME_TOKEN: "s",
		GITHUB_ENV: "/f",
		GITHUB_OUTPUT: "/f",
		GITHUB_PATH: "/f",
		GITHUB_STATE: "/f",
		GITHUB_STEP_SUMMARY: "/f",
		NODE_OPTIONS: "--require x",
		BASH_ENV: "/x",
		DEPLOY_KEY: "k",
	};
	expect(selectEnvironment(all, ["DEPLOY_KEY"], { OCTOACME_SHA: "a" })).toEqual({
		PATH: "/bin",
		HOME: "/home/x",
		CI: "true",
		DEPLOY_KEY: "k",
		OCTOACME_SHA: "a",
	});
});

test.each([
	["DEPLOY_KEY", true],
	["key", true],
	["SIGNING_SECRET_2", true],
	["SLACK_WEBHOOK_URL", true],
	["DB_PASSWORD", true],
	["NPM_TOKEN", true],
	["KEYBOARD", false],
	["MONKEY", false],
	["TOKENIZER_URL", false],
	["STAGE", false],
	["PATH", false],
])("%s is the name of a secret: %s", (name, expected) => expect(isSecretName(name)).toBe(expected));

test("a variable that is passed to a command is hidden in what is kept, and masked for the runner when its name says secret", async () => {
	process.env["CANARY_TOKEN"] = "by-name-canary";
	process.env["CANARY_STAGE"] = "production-canary";
	try {
		const result = await run(`echo "$CANARY_TOKEN in $CANARY_STAGE"`, { pass: ["CANARY_TOKEN", "CANARY_STAGE"] });
		expect(result.tail).toEqual(["*** in ***"]);
		expect(result.stdout).toBe("by-name-canary in production-canary\n");
	} finally {
		delete process.env["CANARY_TOKEN"];
		delete process.env["CANARY_STAGE"];
	}
});

test("what a command prints is kept without the masked values, from four characters on", async () => {
	maskSecret("hunter2-canary");
	maskSecret("hunter2");
	maskSecret("12");
	const seen: string[] = [];
	const result = await run(`echo "hunter2-canary=12"; printf '%1990s%s' "" hunter2-canary >&2`, {
		onLine: (line) => seen.push(line),
	});
	expect(seen).toContain("***=12");
	expect([...seen, ...result.tail].filter((line) => line.includes("hunter"))).toEqual([]);
	// What the policy asked the command for is taken as printed.
	expect(result.stdout).toBe("hunter2-canary=12\n");
});

test("what a command prints is kept without a masked value that is broken over lines", async () => {
	maskSecret("broken-over-lines-canary");
	const { tail } = await run("echo broken-over; echo -lines-canary; echo end");
	expect(tail.join("")).not.toContain("broken-over");
	expect(tail.at(-1)).toBe("end");
});
