/** The built command line as people run it, and a small repository to run it in. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { listActions } from "../../../scripts/action-contract.ts";
import { requireCurrentBundles } from "../../../test/harness/bundles.ts";

requireCurrentBundles("packages/cli", ...listActions().map((action) => `actions/${action}`));

export const POLICY = ".github/release-policy.yml";
export const BUNDLE = resolve(import.meta.dirname, "../dist/index.js");

export const CI = `name: CI
on: [push, pull_request]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: "true"
`;
/** Requirements of the guide that a repository on its own cannot meet. */
export const UNMET = [
	"release-type",
	"acceptance",
	"ci",
	"sast",
	"dast",
	"dependencies",
	"security-review",
	"ux-review",
	"accessibility",
	"performance",
	"release-notes",
	"support-docs",
	"support-briefing",
	"rollback-plan",
	"monitoring",
] as const;

export interface Ran {
	readonly exit: number | null;
	readonly out: string;
	readonly err: string;
}

export interface Surroundings {
	readonly cwd: string;
	/** Where there is nothing of the person who runs the tests. */
	readonly home: string;
	readonly env?: Readonly<Record<string, string>> | undefined;
}

/** Runs the program with nothing of our own environment. */
export function runCommandLine(
	program: string,
	args: readonly string[],
	{ cwd, home, env }: Surroundings,
): Promise<Ran> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [program, ...args], {
			cwd,
			env: { PATH: process.env["PATH"] ?? "", HOME: home, ...env },
			stdio: ["ignore", "pipe", "pipe"],
		});
		const texts = { out: "", err: "" };
		child.stdout.on("data", (chunk) => {
			texts.out += String(chunk);
		});
		child.stderr.on("data", (chunk) => {
			texts.err += String(chunk);
		});
		child.on("close", (exit) => done({ exit, ...texts }));
	});
}

export function runGit(cwd: string, ...args: readonly string[]): string {
	return execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
		cwd,
		encoding: "utf8",
	}).trim();
}

/** A service with a workflow, owners and a way to deploy, released once as v0.9.0. */
export function makeShop(folder: string): void {
	for (const name of [".github/workflows", "scripts", "src"]) mkdirSync(join(folder, name), { recursive: true });
	runGit(folder, "init", "--quiet", "--initial-branch=main");
	runGit(folder, "remote", "add", "origin", "https://somebody:a-password@github.com/acme/shop.git");
	writeFileSync(join(folder, ".github/workflows/ci.yml"), CI);
	writeFileSync(join(folder, "CODEOWNERS"), "* @alice @acme/core\n");
	writeFileSync(join(folder, "scripts/deploy.sh"), "echo deployed\n");
	writeFileSync(join(folder, "src/server.js"), 'app.get("/healthz", ok);\n');
	runGit(folder, "add", ".");
	runGit(folder, "commit", "--quiet", "--message", "feat: a shop (#1)");
	runGit(folder, "tag", "v0.9.0");
}

/** What every answer must hold, good or bad; a token is in none. */
export function expectDecent({ out, err }: Ran, token?: string): void {
	expect(out + err).not.toMatch(/\n\s+at .*:\d+:\d+|undefined|\[object Object\]/);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
	if (token !== undefined) expect(out + err).not.toContain(token);
}
