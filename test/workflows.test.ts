/** Every workflow and policy that we ship or show is one that GitHub's parser, our runner and our schema take. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { resolveWorkflow } from "@octoacme/rehearsal/actions-source.ts";
import { planWorkflow } from "@octoacme/rehearsal/runner/plan.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const list = (...patterns: string[]) =>
	execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...patterns], {
		cwd: root,
		encoding: "utf8",
	})
		.trim()
		.split("\n")
		.filter(Boolean);
const files = [...new Set(list("*.yml").filter((path) => path.includes("/workflows/")))];
const shown = list("*.md").flatMap((page) =>
	[...readFileSync(join(root, page), "utf8").matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text], index) => ({
		name: `${page}, block ${index + 1}`,
		text: text!,
	})),
);
const workflows = [
	...files.map((path) => ({ name: path, text: readFileSync(join(root, path), "utf8") })),
	...shown.filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text)),
];
const policies = shown.filter(({ text }) => /^version: 1$/m.test(text));

describe("workflows", () => {
	it.each(workflows)("$name is planned without an error", async ({ name, text }) => {
		const path = name.endsWith(".yml") ? name : ".github/workflows/shown.yml";
		const plan = await planWorkflow({ path, text }, async (uses, origin) => {
			const file = await resolveWorkflow(uses);
			return file === undefined ? undefined : { file, origin };
		});
		expect(plan.events.length).toBeGreaterThan(0);
	});
	it("include what the README shows", () => {
		expect(workflows.some(({ name }) => name.startsWith("README.md"))).toBe(true);
		expect(policies.some(({ name }) => name.startsWith("README.md"))).toBe(true);
	});
});

describe("policies in the docs", () => {
	it.each(policies)("$name is valid", ({ text }) => {
		const parsed = parsePolicy(text);
		expect(parsed.ok ? [] : parsed.problems).toEqual([]);
	});
});
