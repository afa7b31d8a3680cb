/** What stands in for GitHub's own services fails where the action would, and never claims to have done its work. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBuiltin } from "@octoacme/rehearsal/runner/builtin.ts";
import { afterAll, describe, expect, it } from "vitest";

const workspace = mkdtempSync(join(tmpdir(), "stand-ins-"));
writeFileSync(join(workspace, "a.txt"), "a");
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

async function run(uses: string, inputs: Readonly<Record<string, string>>) {
	const warnings: string[] = [];
	const lines: string[] = [];
	const outputs: Record<string, string> = {};
	await findBuiltin(uses)!.run({
		inputs,
		workspace,
		repository: { owner: "o", name: "r", path: workspace },
		event: { ref: "refs/heads/main", sha: "0".repeat(40) },
		artifacts: workspace,
		nodePath: process.execPath,
		log: (line) => lines.push(line),
		warn: (message) => warnings.push(message),
		setOutput: (name, value) => {
			outputs[name] = value;
		},
		addPath: () => {},
	});
	return { warnings, lines, outputs };
}

describe("the stand-in", () => {
	it("for an attestation names its subjects with their digests, and says that nothing was signed", async () => {
		const { warnings, lines, outputs } = await run("actions/attest-build-provenance@v4", { "subject-path": "*.txt" });
		expect(lines).toEqual([
			"would be attested: a.txt sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
		]);
		expect(warnings[0]).toContain("nothing was signed");
		expect(outputs).toEqual({});
	});
	it("for an attestation fails without a subject", async () => {
		await expect(run("actions/attest-build-provenance@v4", { "subject-path": "*.zip" })).rejects.toThrow("*.zip");
	});
	it("for an app's token needs what the app needs, and opens nothing", async () => {
		await expect(run("actions/create-github-app-token@v3", { "client-id": "x" })).rejects.toThrow("private-key");
		const { warnings, outputs } = await run("actions/create-github-app-token@v3", {
			"client-id": "x",
			"private-key": "y",
		});
		expect(outputs["token"]).toContain("opens-nothing");
		expect(warnings[0]).toContain("no GitHub App was asked");
	});
});
