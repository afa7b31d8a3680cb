/** What check finds in workflows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";
import { checkWorkflows } from "../src/check/workflow-findings.ts";

describe("check of workflows", () => {
	const inspect = async (text: string, policy = "version: 1\n") => {
		const { policies } = checkPolicy("p.yml", policy, "2026-01-01");
		const read = await readWorkflow(".github/workflows/w.yml", text);
		return read.ok ? checkWorkflows([read.workflow], readShipped(policies[0]), policies) : read.findings;
	};
	const step = (uses: string, more = "", head = "on: {push: {tags: ['v*']}}\npermissions: write-all") =>
		`${head}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ${uses}\n${more}`;
	it.each([
		[
			"an unpinned stranger in a workflow that releases",
			`${step("some/action@v1")}      - uses: octoacme/preflight@v1\n`,
			"warning",
			"some/action@v1 is not pinned",
		],
		["an action that is not there", step("octoacme/prefligt@v1"), "error", "no prefligt"],
		[
			"an input that is not there",
			step("octoacme/preflight@v1", "        with: {servce: x}\n"),
			"warning",
			"no input servce",
		],
		[
			"too few permissions",
			step("octoacme/preflight@v1", "", "on: {push: {tags: ['v*']}}\npermissions: {contents: read}"),
			"warning",
			"lacks",
		],
		[
			"no permissions at all",
			step("octoacme/preflight@v1", "", "on: {push: {tags: ['v*']}}"),
			"warning",
			"names no permissions",
		],
		[
			"a stranger's pull request",
			step("octoacme/preflight@v1", "", "on: pull_request_target\npermissions: write-all"),
			"error",
			"pull_request_target",
		],
		[
			"tags that start nothing",
			step("octoacme/preflight@v1", "", "on: {push: {tags: ['release-*']}}\npermissions: write-all"),
			"warning",
			"v1.4.0",
		],
		[
			"no release at all",
			step("actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8"),
			"warning",
			"releases nothing",
		],
		["a file that GitHub refuses", "on: push\njobs: {a: {}}\n", "error", "runs-on"],
	])("names %s", async (_name, text, severity, what) => {
		expect(await inspect(text)).toContainEqual(
			expect.objectContaining({ severity, what: expect.stringContaining(what), fix: expect.stringMatching(/.{10}/) }),
		);
	});
	it.each([
		["['v[0-9]+.[0-9]+.[0-9]+']", true],
		["['v?.*']", false],
		["['v*', '!v1.*']", false],
		["['!v1.*', 'v*']", true],
	])("reads the filters %s as GitHub does", async (filters, isStarted) => {
		const found = await inspect(
			step("octoacme/preflight@v1", "", `on: {push: {tags: ${filters}}}\npermissions: write-all`),
		);
		expect(found.some(({ what }) => what.startsWith("No workflow that releases is started"))).toBe(!isStarted);
	});

	it("leaves strangers alone in a workflow that has no part in a release", async () => {
		const findings = await inspect(step("some/action@v1"));
		expect(findings.filter(({ what }) => what.includes("not pinned"))).toEqual([]);
	});

	it("finds nothing in what we ship", async () => {
		const { policies } = checkPolicy("p.yml", undefined, "2026-01-01");
		for (const name of ["ship", "rollback", "hold", "signoff", "drill"]) {
			const path = `.github/workflows/${name}.yml`;
			const read = await readWorkflow(path, readFileSync(join(import.meta.dirname, "../../..", path), "utf8"));
			expect(read.ok).toBe(true);
			if (read.ok)
				expect(
					checkWorkflows([read.workflow], readShipped(policies[0]), []).filter(({ severity }) => severity === "error"),
				).toEqual([]);
		}
	});
});
