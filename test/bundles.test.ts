/** Every bundle alone: with an empty environment it answers with one clear error, and it is what its source makes. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listActions, root } from "../scripts/action-contract.ts";

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

it("bundles are committed as they are built", () => {
	const tracked = execFileSync("git", ["ls-files", "actions/*/dist"], { cwd: root, encoding: "utf8" })
		.trim()
		.split("\n");
	for (const action of listActions()) expect(tracked).toContain(`actions/${action}/dist/index.js`);
});
