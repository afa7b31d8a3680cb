/** Runs the built command line as a child process, in small repositories that a script makes. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const BUNDLE = resolve(import.meta.dirname, "../../packages/cli/dist/index.js");

export interface CommandLineRun {
	readonly exit: number | null;
	readonly out: string;
	readonly err: string;
}

/** With nothing of the caller's environment but PATH. `onOutput` sees the output as it comes and may signal the process. */
export function runCommandLine(
	args: readonly string[],
	options: {
		readonly cwd: string;
		/** Default: `cwd`. */
		readonly home?: string;
		/** Default: the bundle of this checkout. */
		readonly program?: string;
		readonly env?: Readonly<Record<string, string>> | undefined;
		readonly onOutput?: (text: string, signal: (name: NodeJS.Signals) => void) => void;
	},
): Promise<CommandLineRun> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [options.program ?? BUNDLE, ...args], {
			cwd: options.cwd,
			env: { PATH: process.env["PATH"] ?? "", HOME: options.home ?? options.cwd, ...options.env },
			stdio: ["ignore", "pipe", "pipe"],
		});
		const texts = { out: "", err: "" };
		child.stdout.on("data", (chunk) => {
			texts.out += String(chunk);
			options.onOutput?.(texts.out, (name) => void child.kill(name));
		});
		child.stderr.on("data", (chunk) => {
			texts.err += String(chunk);
		});
		child.on("close", (exit) => done({ exit, ...texts }));
	});
}

/** Small repositories below one folder that `remove` takes away. */
export class Repositories {
	readonly folder = mkdtempSync(join(tmpdir(), "repositories-"));

	/** A repository with one commit for each entry, oldest first; `tags` names the tag of a commit, by its message. */
	make(
		name: string,
		commits: readonly { readonly message: string; readonly files: Readonly<Record<string, string>> }[],
		options: { readonly branch?: string; readonly tags?: Readonly<Record<string, string>> } = {},
	): string {
		const root = join(this.folder, name);
		mkdirSync(root, { recursive: true });
		git(root, "init", "--quiet", `--initial-branch=${options.branch ?? "main"}`);
		git(root, "remote", "add", "origin", `https://github.com/acme/${name}.git`);
		for (const { message, files } of commits) {
			for (const [path, text] of Object.entries(files)) {
				mkdirSync(dirname(join(root, path)), { recursive: true });
				writeFileSync(join(root, path), text);
			}
			git(root, "add", "--all");
			git(root, "commit", "--quiet", "--allow-empty", "--message", message);
			const tag = Object.entries(options.tags ?? {}).find(([, of]) => of === message)?.[0];
			if (tag !== undefined) git(root, "tag", tag);
		}
		return root;
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}

/** What git printed in a repository. */
export function git(root: string, ...args: readonly string[]): string {
	const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
	return execFileSync("git", [...who, ...args], { cwd: root, encoding: "utf8" }).trim();
}
