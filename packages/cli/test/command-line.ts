/** A small repository to run the command line in, and what each of its answers must hold. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { REQUIREMENT_IDS } from "@octoacme/shared/policy/requirement-ids.ts";
import { expect } from "vitest";
import { listActions } from "../../../scripts/action-contract.ts";
import { requireCurrentBundles } from "../../../test/harness/bundles.ts";
import { type CommandLineRun, git } from "../../../test/harness/command-line.ts";

requireCurrentBundles("packages/cli", ...listActions().map((action) => `actions/${action}`));

export const POLICY = ".github/release-policy.yml";

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
export const UNMET = REQUIREMENT_IDS.filter((id) => id !== "smoke-tests");

/** A service with a workflow, owners and a way to deploy, released once as v0.9.0. */
export function makeShop(folder: string): void {
	for (const name of [".github/workflows", "scripts", "src"]) mkdirSync(join(folder, name), { recursive: true });
	git(folder, "init", "--quiet", "--initial-branch=main");
	git(folder, "remote", "add", "origin", "https://somebody:a-password@github.com/acme/shop.git");
	writeFileSync(join(folder, ".github/workflows/ci.yml"), CI);
	writeFileSync(join(folder, "CODEOWNERS"), "* @alice @acme/core\n");
	writeFileSync(join(folder, "scripts/deploy.sh"), "echo deployed\n");
	writeFileSync(join(folder, "src/server.js"), 'app.get("/healthz", ok);\n');
	git(folder, "add", ".");
	git(folder, "commit", "--quiet", "--message", "feat: a shop (#1)");
	git(folder, "tag", "v0.9.0");
}

/** What every answer must hold, good or bad; a token is in none. */
export function expectDecent({ out, err }: CommandLineRun, token?: string): void {
	expect(out + err).not.toMatch(/\n\s+at .*:\d+:\d+|undefined|\[object Object\]/);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
	if (token !== undefined) expect(out + err).not.toContain(token);
}
