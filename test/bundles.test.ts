/** Every bundle alone: with an empty environment it answers with one clear error, and it is what its source makes. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listActions, root } from "../scripts/action-contract.ts";
import { requireCurrentBundles } from "./harness/bundles.ts";

requireCurrentBundles(...listActions().map((action) => `actions/${action}`), "packages/cli");

describe.each(listActions())("the bundle of %s", (action) => {
	const dist = join(root, "actions", action, "dist");

	it("answers an empty environment with one clear error", () => {
		const run = spawnSync(process.execPath, [join(dist, "index.js")], { env: {}, encoding: "utf8", timeout: 20_000 });
		expect(run.status).toBe(1);
		expect(run.stderr).toBe("");
		const lines = run.stdout.trim().split("\n");
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^::error title=.*::Input [a-z-]+ is missing; expected /);
		expect(run.stdout).not.toMatch(/\bat .*:\d+:\d+/);
	});

	it.each([
		"v1$(id)",
		"v1;id",
		'zzz";echo${IFS}"hello";#',
		"--upload-pack=x",
		"-rf",
		"heads/main",
		"refs/tags/v1",
		"0123456789abcdef0123456789abcdef01234567",
		"v1.0.0\n::add-mask::x",
		"v1.0.0\u200b",
	])("refuses the version %j before any request, in one error", (version) => {
		const run = spawnSync(process.execPath, [join(dist, "index.js")], {
			env: {
				GITHUB_ACTIONS: "true",
				GITHUB_REPOSITORY: "octoacme/shop",
				GITHUB_RUN_ID: "1",
				GITHUB_ACTOR: "rita-release",
				// Nothing listens there: a request would fail with another error.
				GITHUB_API_URL: "http://127.0.0.1:9",
				"INPUT_GITHUB-TOKEN": "a-token",
				INPUT_VERSION: version,
				INPUT_ENVIRONMENT: "production",
				"INPUT_POLICY-FILE": ".github/release-policy.yml",
				INPUT_MODE: "enforce",
				"INPUT_DRY-RUN": "false",
			},
			encoding: "utf8",
			timeout: 20_000,
		});
		expect(run.status).toBe(1);
		expect(run.stderr).toBe("");
		const errors = run.stdout.split("\n").filter((line) => line.startsWith("::error"));
		expect(errors).toHaveLength(1);
		expect(errors[0]).toContain("Input version is");
		expect(run.stdout.split("\n").filter((line) => line.startsWith("::") && !/^::(error|add-mask)/.test(line))).toEqual(
			[],
		);
		expect(run.stdout).not.toContain("::add-mask::x\n");
	});

	it("runs from a folder that holds nothing but itself", () => {
		const folder = mkdtempSync(join(tmpdir(), "bundle-"));
		try {
			cpSync(dist, folder, { recursive: true });
			const run = spawnSync(process.execPath, [join(folder, "index.js")], {
				env: {
					GITHUB_ACTIONS: "true",
					"INPUT_GITHUB-TOKEN": "x",
					INPUT_VERSION: "v1$(id)",
					INPUT_ENVIRONMENT: "production",
					"INPUT_POLICY-FILE": "p.yml",
					INPUT_MODE: "enforce",
					"INPUT_DRY-RUN": "true",
				},
				encoding: "utf8",
				timeout: 20_000,
			});
			expect(run.status).toBe(1);
			expect(run.stdout).toContain("v1$(id)");
			expect(run.stderr).toBe("");
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it("carries the licences of what it bundles", () => {
		expect(readFileSync(join(dist, "licenses.txt"), "utf8")).toContain("@actions/core");
		expect(readdirSync(dist)).toContain("package.json");
	});
});

describe("the bundle of the command line", () => {
	const dist = join(root, "packages/cli/dist");

	it("starts from a folder that holds nothing but the package", () => {
		const folder = mkdtempSync(join(tmpdir(), "bundle-"));
		try {
			cpSync(dist, join(folder, "dist"), { recursive: true });
			cpSync(join(root, "packages/cli/package.json"), join(folder, "package.json"));
			const run = spawnSync(process.execPath, [join(folder, "dist/index.js"), "--help"], { env: {}, encoding: "utf8" });
			expect(run).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("init") });
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it("carries the licences of what it bundles", () => {
		expect(readFileSync(join(dist, "licenses.txt"), "utf8")).toContain("@actions/workflow-parser");
	});
});

it("bundles are committed as they are built", () => {
	const tracked = execFileSync("git", ["ls-files", "actions/*/dist/*"], { cwd: root, encoding: "utf8" })
		.trim()
		.split("\n");
	const own = execFileSync("git", ["ls-files", "packages/cli/dist/*"], { cwd: root, encoding: "utf8" });
	expect(own).toContain("packages/cli/dist/index.js");
	for (const action of listActions()) expect(tracked).toContain(`actions/${action}/dist/index.js`);
});
