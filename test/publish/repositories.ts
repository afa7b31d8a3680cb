/** Real repositories to publish from and to: a small monorepo with actions, and bare mirrors that can be made to fail. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createGit } from "../../scripts/publish/git.ts";
import type { Publishing } from "../../scripts/publish/mirror.ts";
import { readSource } from "../../scripts/publish/source.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const COMMAND = join(ROOT, "scripts/publish/command.ts");
export const ADDRESS = "https://github.com/octoacme/release-actions";

export interface CommandEnd {
	readonly code: number | null;
	readonly signal: string | null;
	readonly output: string;
}

export class Repositories {
	readonly folder = mkdtempSync(join(tmpdir(), "publish-test-"));
	readonly source = join(this.folder, "source");
	readonly mirrors = join(this.folder, "mirrors");
	#minute = 0;

	constructor(actions: readonly string[]) {
		mkdirSync(this.source);
		this.git(this.source, "init", "-q", "-b", "main");
		this.write("LICENSE", "MIT\n");
		this.write("README.md", "# All\n");
		this.write("packages/shared/src/policy.ts", "export {};\n");
		this.write("schema/release-policy.schema.json", "{}\n");
		this.write(
			".github/workflows/ship.yml",
			`on: workflow_call\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    steps:\n${actions
				.map((action) => `      - uses: octoacme/release-actions/actions/${action}@v1\n`)
				.join("")}`,
		);
		this.write("package-lock.json", JSON.stringify({ packages: { "node_modules/a": { version: "1.0.0" } } }));
		this.makeMirror("release");
		for (const action of actions) {
			this.write(`actions/${action}/dist/sources.json`, JSON.stringify({ packages: { "node_modules/a": "1.0.0" } }));
			this.write(`actions/${action}/action.yml`, `name: ${action}\nruns:\n  using: node24\n  main: dist/index.js\n`);
			this.write(`actions/${action}/README.md`, `# ${action}\nSee [the guide](../../docs/guide.md).\n`);
			this.write(`actions/${action}/src/index.ts`, "export {};\n");
			this.write(`actions/${action}/dist/index.js`, "console.log(0);\n");
			this.makeMirror(action);
		}
	}

	git(cwd: string, ...args: readonly string[]): string {
		const date = new Date(Date.UTC(2026, 0, 1, 0, this.#minute)).toISOString();
		return execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.test", ...args], {
			cwd,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "pipe"],
			env: {
				PATH: process.env["PATH"] ?? "",
				HOME: this.folder,
				GIT_CONFIG_NOSYSTEM: "1",
				GIT_AUTHOR_DATE: date,
				GIT_COMMITTER_DATE: date,
			},
		}).trim();
	}

	write(path: string, text: string, mode = 0o644): void {
		const file = join(this.source, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
		chmodSync(file, mode);
	}

	link(path: string, target: string): void {
		symlinkSync(target, join(this.source, path));
	}

	/** Commits everything and tags it; the bundles hold the tag. Gives the commit. */
	release(tag: string, actions: readonly string[]): string {
		this.#minute++;
		for (const action of actions)
			this.write(`actions/${action}/dist/index.js`, `console.log(${JSON.stringify(tag)});\n`);
		return this.tagAll(tag);
	}

	tagAll(tag: string): string {
		this.git(this.source, "add", "-A");
		this.git(this.source, "commit", "-q", "--allow-empty", "-m", `Change for ${tag}`);
		this.git(this.source, "tag", "--end-of-options", tag);
		return this.git(this.source, "rev-parse", "HEAD");
	}

	makeMirror(name: string): void {
		const folder = join(this.mirrors, `${name}.git`);
		mkdirSync(folder, { recursive: true });
		this.git(folder, "init", "-q", "--bare", "-b", "main");
	}

	/** Ref → commit of one mirror. */
	refs(name: string, mirrors = this.mirrors): Record<string, string> {
		const text = this.git(join(mirrors, `${name}.git`), "for-each-ref", "--format=%(refname) %(objectname)");
		return Object.fromEntries(
			text
				.split("\n")
				.filter(Boolean)
				.map((line) => line.split(" ") as [string, string]),
		);
	}

	/** Ref → version tag at the same commit, which is easier to read than SHAs. */
	names(name: string, mirrors = this.mirrors): Record<string, string> {
		const refs = this.refs(name, mirrors);
		const versions = Object.entries(refs).filter(([ref]) => /^refs\/tags\/v\d+\.\d+\.\d+/.test(ref));
		return Object.fromEntries(
			Object.entries(refs).map(([ref, sha]) => [
				ref.replace(/^refs\/(heads|tags)\//, ""),
				versions.find(([, other]) => other === sha)?.[0].slice("refs/tags/".length) ?? sha,
			]),
		);
	}

	/** A copy of all mirrors as they are now. */
	copyMirrors(to: string): string {
		const folder = join(this.folder, to);
		cpSync(this.mirrors, folder, { recursive: true });
		return folder;
	}

	hook(mirrors: string, name: string, hook: "pre-receive" | "post-receive", script: string): void {
		writeFileSync(join(mirrors, `${name}.git`, "hooks", hook), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
	}

	async publishing(
		tag: string,
		settings: { readonly dryRun?: boolean; readonly lines?: string[] } = {},
	): Promise<Publishing> {
		const git = createGit({ environment: process.env, timeoutMs: 20_000 });
		return {
			git,
			source: await readSource(git, { folder: this.source, tag, address: ADDRESS }),
			dryRun: settings.dryRun ?? false,
			write: (line) => settings.lines?.push(line),
			pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms / 20)),
		};
	}

	/** Starts the program as a workflow would. */
	start(
		what: string,
		tag: string,
		more: readonly string[] = [],
		env: Readonly<Record<string, string>> = {},
	): { readonly child: ChildProcess; readonly end: Promise<CommandEnd> } {
		const args = [COMMAND, what, "--tag", tag, "--repository", this.source, "--source", ADDRESS, ...more];
		const child = spawn(process.execPath, args, {
			env: { PATH: process.env["PATH"] ?? "", HOME: this.folder, TMPDIR: this.folder, ...env },
			stdio: ["ignore", "pipe", "pipe"],
		});
		let output = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
		const end = new Promise<CommandEnd>((done) =>
			child.once("close", (code, signal) => done({ code, signal, output })),
		);
		return { child, end };
	}

	run(
		what: string,
		tag: string,
		more: readonly string[] = [],
		env: Readonly<Record<string, string>> = {},
	): Promise<CommandEnd> {
		return this.start(what, tag, more, env).end;
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
