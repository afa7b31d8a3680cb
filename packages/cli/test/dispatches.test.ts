/** The workflows that people start by hand: what check says where one is missing, and that init and the examples bring each. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@octoacme/rehearsal/actions-source.ts";
import { environmentSchema } from "@octoacme/shared/policy/schema.ts";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { type ReadWorkflow, readWorkflow } from "../src/check/workflow-calls.ts";
import { checkWorkflows } from "../src/check/workflow-findings.ts";
import { renderHold, renderRollback } from "../src/init/dispatch-text.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** What check says of workflows by their file names, without what it says of permissions and the like. */
async function inspect(files: Readonly<Record<string, string>>, policy = "version: 1\n"): Promise<readonly string[]> {
	const { policies } = checkPolicy("p.yml", policy, "2026-01-01");
	const workflows: ReadWorkflow[] = [];
	for (const [name, text] of Object.entries(files)) {
		const result = await readWorkflow(`.github/workflows/${name}`, text);
		expect(result.ok ? [] : result.findings).toEqual([]);
		if (result.ok) workflows.push(result.workflow);
	}
	return checkWorkflows(workflows, readShipped(policies[0]), policies)
		.filter(({ severity }) => severity === "warning")
		.map(({ what }) => /^(No workflow \w+ \w+|.* has a break-glass role)/.exec(what)?.[0] ?? "")
		.filter(Boolean);
}

const EXAMPLE = "examples/single-service/.github/workflows";
const GOOD = Object.fromEntries(
	["release.yml", "rollback.yml", "hold.yml", "signoff.yml"].map((name) => [name, read(`${EXAMPLE}/${name}`)]),
);
const without = (...names: readonly string[]) =>
	Object.fromEntries(Object.entries(GOOD).filter(([name]) => !names.includes(name)));
const BREAK_GLASS = "version: 1\nenvironments:\n  - { name: production, break-glass: release-manager }\n";
const onCall = (uses: string, on = "workflow_dispatch: {}", more = "") =>
	`on: {${on}}\npermissions: write-all\njobs: {a: {runs-on: x, steps: [{uses: ${uses}, with: {environment: production${more}}}]}}\n`;

describe("check of what people start by hand", () => {
	it("has nothing to say where each is there", async () => {
		expect(await inspect(GOOD, BREAK_GLASS)).toEqual([]);
	});
	it.each([
		["rollback.yml", "No workflow rolls back"],
		["hold.yml", "No workflow holds deploys"],
		["signoff.yml", "No workflow reads signatures"],
	])("names a missing %s", async (name, what) => {
		expect(await inspect(without(name))).toEqual([what]);
	});
	it("names a rollback that is only called, or only a drill", async () => {
		expect(
			await inspect({ ...without("rollback.yml"), "back.yml": onCall("octoacme/rollback@v1", "push: {}") }),
		).toEqual(["No workflow rolls back"]);
		expect(
			await inspect({
				...without("rollback.yml"),
				"drill.yml": onCall("octoacme/rollback@v1", "workflow_dispatch: {}", ", drill: true"),
			}),
		).toEqual(["No workflow rolls back"]);
	});
	it.each([
		["no such input", (text: string) => text.replaceAll("lift-quarantine", "note")],
		["one that is not passed on", (text: string) => text.replace(/^ +lift-quarantine: \$.*\n/m, "")],
		["one that is passed on empty", (text: string) => text.replace("${{ inputs.lift-quarantine }}", '""')],
	])("names a rollback that lets no release return: it has %s", async (_what, change) => {
		const changed = change(GOOD["rollback.yml"]!);
		expect(changed).not.toBe(GOOD["rollback.yml"]);
		expect(await inspect({ ...GOOD, "rollback.yml": changed })).toEqual(["No workflow lets a"]);
	});
	it("advises to pass the release on to a version that takes it: GitHub refuses any other input", async () => {
		const result = await readWorkflow(
			".github/workflows/rollback.yml",
			GOOD["rollback.yml"]!.replaceAll("lift-quarantine", "note"),
		);
		if (!result.ok) throw new Error(JSON.stringify(result.findings));
		const release = await readWorkflow(".github/workflows/release.yml", GOOD["release.yml"]!);
		if (!release.ok) throw new Error(JSON.stringify(release.findings));
		const { policies } = checkPolicy("p.yml", "version: 1\n", "2026-01-01");
		const findings = checkWorkflows([result.workflow, release.workflow], readShipped(policies[0]), policies);
		const { fix } = findings.find(({ what }) => what.startsWith("No workflow lets a release return"))!;
		expect(fix).toContain("at a version that has this input");
	});
	it("finds one that calls the action itself, under any name, or by a workflow of the same repository", async () => {
		const lift = ", lift-quarantine: '${{ inputs.x }}'";
		const emergency = onCall("octoacme/rollback@v1", undefined, lift);
		expect(await inspect({ ...without("rollback.yml"), "emergency.yml": emergency })).toEqual([]);
		const inner = onCall("octoacme/rollback@v1", "workflow_call: {}", lift);
		const outer = "on: workflow_dispatch\njobs: {a: {uses: ./.github/workflows/inner.yml}}\n";
		expect(await inspect({ ...without("rollback.yml"), "inner.yml": inner, "outer.yml": outer })).toEqual([]);
	});
	it("names a break-glass role that no dispatch reaches", async () => {
		const plain = GOOD["release.yml"]!.replace(/^ {2}workflow_dispatch:[\s\S]*?(?=^permissions)/m, "");
		expect(plain).not.toContain("workflow_dispatch");
		expect(await inspect({ ...GOOD, "release.yml": plain }, BREAK_GLASS)).toEqual([
			"production has a break-glass role",
		]);
		expect(await inspect({ ...GOOD, "release.yml": plain })).toEqual([]);
	});
	it("asks nothing of a repository that only looks", async () => {
		const look = onCall("octoacme/preflight@v1", "push: {tags: ['v*']}", ", dry-run: true").replace(
			"environment: production, ",
			"",
		);
		expect(await inspect({ "look.yml": look })).toEqual([]);
	});
});

describe("the examples", () => {
	const examples = readdirSync(join(ROOT, "examples")).filter((name) =>
		existsSync(join(ROOT, "examples", name, ".github/workflows")),
	);
	it("are several", () => expect(examples.length).toBeGreaterThan(4));
	it.each(examples)("%s brings sign-off, and where it deploys rollback and hold, as init writes them", (example) => {
		const at = (name: string) => `examples/${example}/.github/workflows/${name}`;
		const { services = {} } = parse(read(`examples/${example}/.github/release-policy.yml`)) as { services?: object };
		expect(parse(read(at("signoff.yml")))).toEqual(parse(read("examples/signoff.yml")));
		if (example === "library") return;
		expect(read(at("rollback.yml"))).toBe(renderRollback(Object.keys(services)));
		expect(read(at("hold.yml"))).toBe(renderHold(Object.keys(services)));
	});
	it.each(["rollback", "hold"])("%s.yml to copy is the one of a single service", (name) => {
		expect(parse(read(`examples/${name}.yml`))).toEqual(parse(read(`${EXAMPLE}/${name}.yml`)));
	});
	it("are explained in the page for the people on call, input by input", () => {
		const page = read("docs/something-is-wrong.md");
		const table = page.slice(page.indexOf("## What you fill in"), page.indexOf("## Who may press it"));
		const environments = [environmentSchema.parse({ name: "production", targets: ["eu", "us"] })];
		const written = parse(renderRollback(["api", "web"], { environments, deployWith: "command" }));
		const explained = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) =>
			[...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
		);
		expect(explained.toSorted()).toEqual(Object.keys(written.on.workflow_dispatch.inputs).toSorted());
	});
	it.each(examples)("%s has no warning of check about what people start by hand", async (example) => {
		const folder = `examples/${example}/.github/workflows`;
		const files = Object.fromEntries(
			readdirSync(join(ROOT, folder)).map((name) => [name, read(`${folder}/${name}`)] as const),
		);
		expect(await inspect(files, read(`examples/${example}/.github/release-policy.yml`))).toEqual([]);
	});
});
