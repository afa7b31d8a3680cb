/** What a hostile command of the policy, or an earlier step of the job, can reach; on the built bundle of deploy. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { seedRun } from "../actions/preflight/test/shop-evidence.ts";
import { type ActionResult, runAction } from "./harness/action.ts";

const POLICY = "version: 1\nenvironments:\n  - name: production\n    deploy: { run: ./deploy.sh }\n";
const kept = mkdtempSync(join(tmpdir(), "trust-kept-"));
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});
afterAll(() => rmSync(kept, { recursive: true, force: true }));

interface Job {
	readonly folder: string;
	readonly token: string;
	readonly github: LocalGitHub;
	readonly git: (...args: string[]) => string;
	readonly deploy: () => Promise<ActionResult>;
}

async function openJob(script: string, files: Readonly<Record<string, string>> = {}): Promise<Job> {
	const folder = mkdtempSync(join(tmpdir(), "trust-job-"));
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "user.name=Ana", "-c", "user.email=a@x", ...args], {
			cwd: folder,
			encoding: "utf8",
			env: { PATH: process.env["PATH"] ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
		}).trim();
	git("init", "-q", "-b", "main");
	mkdirSync(join(folder, ".github"));
	writeFileSync(join(folder, ".github/release-policy.yml"), POLICY);
	writeFileSync(join(folder, "deploy.sh"), `#!/bin/bash\n${script}\n`, { mode: 0o755 });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	git("add", "-A");
	git("commit", "-qm", "feat: one");
	git("tag", "v1.0.0");
	const sha = git("rev-parse", "HEAD");
	const github = await startLocalGitHub({ repository: "octo/shop", folder });
	closing.push(async () => {
		await github.close();
		rmSync(folder, { recursive: true, force: true });
	});
	seedRun(github, { id: 1000, workflow: ".github/workflows/ship.yml", sha, branch: "v1.0.0", done: false });
	const token = github.issueToken({
		permissions: { actions: "read", checks: "write", contents: "write", deployments: "write" },
	});
	return {
		folder,
		token,
		github,
		git,
		deploy: () =>
			runAction({
				action: "deploy",
				apiUrl: github.apiUrl,
				graphqlUrl: github.graphqlUrl,
				token,
				workspace: folder,
				ref: "refs/tags/v1.0.0",
				sha,
				inputs: {
					environment: "production",
					"require-preflight": "false",
					variables: "PROBE_KEY=only-for-the-probe-9f2",
				},
			}),
	};
}

describe("a command of the policy", () => {
	it.runIf(process.platform === "linux")("finds no secret in the environment of any process above it", async () => {
		const found = join(kept, "environments");
		const job = await openJob(
			`for pid in $$ $PPID; do tr '\\0' '\\n' < /proc/$pid/environ; tr '\\0' ' ' < /proc/$pid/cmdline; echo; done > ${found}; echo RAN it`,
		);
		const result = await job.deploy();
		expect(result.outputs).toMatchObject({ decision: "deployed" });
		expect(result.log).toContain("RAN it");
		const environments = readFileSync(found, "utf8");
		expect(environments).toContain("deploy/dist/index.js");
		expect(environments).toContain("OCTOACME_KIND=deploy");
		expect(environments).not.toContain(job.token);
		expect(environments).not.toContain("only-for-the-probe-9f2");
		expect(environments).not.toMatch(/^(?:INPUT_|ACTIONS_|GITHUB_(?:OUTPUT|ENV|STATE|PATH)=)/m);
		expect(environments).not.toMatch(/canary/);
	});

	/** Looks for a text in what a process may write of its memory. */
	const SEARCH = `
		const { openSync, readFileSync, readSync } = require("node:fs");
		const [, , pid, file] = process.argv;
		const needle = readFileSync(file);
		const memory = openSync("/proc/" + pid + "/mem", "r");
		const isFound = readFileSync("/proc/" + pid + "/maps", "utf8").split("\\n").some((line) => {
			const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
			if (from === undefined) return false;
			const bytes = Buffer.alloc(Math.min(Number("0x" + to) - Number("0x" + from), 256_000_000));
			try {
				readSync(memory, bytes, 0, bytes.length, BigInt("0x" + from));
			} catch {}
			return bytes.includes(needle);
		});
		console.log(isFound ? "MEMORY holds it" : "MEMORY holds nothing");`;
	const tracesOthers = () => {
		const scope = "/proc/sys/kernel/yama/ptrace_scope";
		return process.getuid?.() === 0 || !existsSync(scope) || readFileSync(scope, "utf8").trim() === "0";
	};

	it.runIf(process.platform === "linux" && tracesOthers())(
		"reaches what the documentation says that it reaches: memory, credentials of the checkout, the action's own code",
		async () => {
			const needle = join(kept, "needle");
			const search = join(kept, "search.cjs");
			writeFileSync(search, SEARCH);
			const job = await openJob(
				`"${process.execPath}" "${search}" $PPID "${needle}"; git config --get http.https://github.com/.extraheader; tr '\\0' '\\n' < /proc/$PPID/cmdline | grep dist/index.js | while read -r file; do test -w "$file" && echo CODE writable; done`,
			);
			writeFileSync(needle, job.token);
			job.git("config", "http.https://github.com/.extraheader", "AUTHORIZATION: basic c2VjcmV0");
			const { log, outputs } = await job.deploy();
			expect(outputs, log).toMatchObject({ decision: "deployed" });
			expect(log).toContain("MEMORY holds it");
			expect(log).toContain("AUTHORIZATION: basic c2VjcmV0");
			expect(log).toContain("CODE writable");
		},
	);

	it("hands nothing to later steps or to the step's own post phase", async () => {
		const job = await openJob(
			`files=$(dirname "$RUNNER_TEMP"); for name in env path output state; do printf 'evil=1\\n' >> "$files/$name"; done; echo RAN it`,
		);
		const result = await job.deploy();
		expect(result.log).toContain("RAN it");
		expect(result.log).toContain("The command wrote to GITHUB_ENV and GITHUB_PATH and GITHUB_OUTPUT and GITHUB_STATE");
		expect(result.outputs).toMatchObject({ decision: "deployed" });
		expect(result.outputs).not.toHaveProperty("evil");
		expect(result.state).not.toHaveProperty("evil");
		expect(result.exported).toBe("");
	});
});

describe.runIf(process.platform !== "win32")(
	"a command that puts something else in place of the runner's files",
	() => {
		it.each([
			["a link to the summary", 'ln -s "$files/summary" "$files/path"'],
			["a second name of the summary", 'ln "$files/summary" "$files/path"'],
			["a folder", 'mkdir -p "$files/path/in it"'],
			["a pipe that is never written to", 'mkfifo "$files/path"'],
			["nothing", "true"],
		])("%s hands nothing to later steps", async (_, replace) => {
			const job = await openJob(
				`files=$(dirname "$RUNNER_TEMP"); rm "$files/path"; ${replace}; echo /tmp/evil; echo RAN it; exit 3`,
			);
			const { outputs, log, exported } = await job.deploy();
			expect(log).toContain("RAN it");
			expect(outputs, log).toMatchObject({ decision: "failed" });
			expect(log).toContain("The command wrote to GITHUB_PATH");
			expect(exported).toBe("");
		});
	},
);

describe("a workspace that an earlier step changed", () => {
	it.each<[string, (job: Job) => void]>([
		["in plain sight", () => {}],
		["behind assume-unchanged", ({ git }) => git("update-index", "--assume-unchanged", "deploy.sh")],
		["behind skip-worktree", ({ git }) => git("update-index", "--skip-worktree", "deploy.sh")],
	])("%s is not deployed", async (_, hide) => {
		const job = await openJob("echo RAN it");
		hide(job);
		appendFileSync(join(job.folder, "deploy.sh"), "echo EVIL\n");
		const refused = await job.deploy();
		expect(refused.outputs).toMatchObject({ decision: "refused", reason: "workspace-changed" });
		expect(refused.log).not.toMatch(/^EVIL/m);
	});

	it("by Git LFS alone is deployed, and one that another filter changed is refused with its files", async () => {
		const content = "a large file\n";
		const hash = createHash("sha256").update(content).digest("hex");
		const job = await openJob("echo RAN it", {
			".gitattributes": "*.bin filter=lfs\n*.ipynb filter=strip\n",
			"model.bin": `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize ${content.length}\n`,
			"report.ipynb": "{}\n",
		});
		for (const name of ["lfs", "strip"]) job.git("config", `filter.${name}.clean`, "exit 1");
		writeFileSync(join(job.folder, "model.bin"), content);
		writeFileSync(join(job.folder, "report.ipynb"), '{ "outputs": [] }\n');
		const refused = await job.deploy();
		expect(refused.outputs, refused.log).toMatchObject({ decision: "refused", reason: "workspace-filtered" });
		expect(refused.log).toContain("report.ipynb");
		expect(refused.log).not.toContain("model.bin");
		expect(refused.log).toContain("check-workspace: false");
		writeFileSync(join(job.folder, "report.ipynb"), "{}\n");
		expect((await job.deploy()).outputs["decision"]).toBe("deployed");
	});

	it.each<[string, (job: Job) => void]>([
		["status.showUntrackedFiles", ({ git }) => git("config", "status.showUntrackedFiles", "no")],
		["info/exclude", ({ folder }) => appendFileSync(join(folder, ".git/info/exclude"), "lib.sh\n")],
	])("by a file that %s hides is not deployed", async (_, hide) => {
		const job = await openJob("echo RAN it");
		hide(job);
		writeFileSync(join(job.folder, "lib.sh"), "echo EVIL\n");
		expect((await job.deploy()).outputs).toMatchObject({ decision: "refused", reason: "workspace-changed" });
	});

	it("runs no program that its .git/config names", async () => {
		const job = await openJob("echo RAN it");
		const ran = join(kept, "monitor");
		const program = join(job.folder, ".git/monitor");
		writeFileSync(program, `#!/bin/sh\necho ran > ${ran}\nexit 1\n`, { mode: 0o755 });
		job.git("config", "core.fsmonitor", program);
		expect((await job.deploy()).outputs).toMatchObject({ decision: "deployed" });
		expect(() => readFileSync(ran)).toThrow();
	});
});
