/** init and check on sixteen repositories as public projects have them, through the command line in this process. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { createManualClock } from "@octoacme/shared/process/clock.ts";
import { afterAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../src/command-line.ts";
import type { JsonDocument } from "../src/json-documents.ts";
import type { Runtime } from "../src/runtime.ts";
import { makeShape, SHAPES } from "./repository-shapes.ts";

const folder = mkdtempSync(join(tmpdir(), "shapes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run<Name extends "init" | "check">(name: Name, cwd: string, ...args: readonly string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const runtime = {
		env: { PATH: process.env["PATH"], HOME: folder },
		cwd,
		clock: createManualClock(Date.UTC(2026, 10, 27)),
		interactive: false,
		print: (text: string) => void out.push(text),
		complain: (text: string) => void err.push(text),
		close: () => {},
	} as unknown as Runtime;
	const exit = await runCommandLine([name, "--json", "--offline", ...args], runtime);
	expect(err).toEqual([]);
	return { exit, document: JSON.parse(out.join("")) as JsonDocument<Name> };
}

function readPolicy(root: string) {
	const parsed = parsePolicy(readFileSync(join(root, ".github/release-policy.yml"), "utf8"));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.file;
}

describe.each(SHAPES.map((shape) => [shape.like, shape] as const))("a repository like %s", (_, shape) => {
	const { expected } = shape;
	it("is set up as it releases, checked without an error, and a second time left alone", async () => {
		const root = makeShape(folder, shape);
		const { exit, document } = await run("init", root, "--yes");
		expect(exit).toBe(0);
		expect(document.answers.kind).toBe(expected.kind);
		const policy = readPolicy(root);
		expect({
			tag: policy.tag,
			branches: policy.branches,
			checks: policy.checks?.map(({ name }) => name) ?? [],
			versioning: policy.versioning,
			released: Object.fromEntries(Object.entries(policy.services ?? {}).map(([name, one]) => [name, one?.paths[0]])),
			next: /rehearse --tag (\S+)/.exec(document.next.join("\n"))?.[1],
			release: document.files.map(({ path }) => path).find((path) => path.endsWith("release.yml")),
		}).toEqual({
			tag: expected.tag,
			branches: expected.branches,
			checks: expected.checks,
			versioning: expected.versioning,
			released: expected.released ?? {},
			next: expected.next,
			release: `.github/workflows/${expected.release ?? "release.yml"}`,
		});
		// A workflow of their own is as it was.
		for (const [name, text] of Object.entries(shape.workflows ?? {}))
			expect(readFileSync(join(root, ".github/workflows", name), "utf8")).toBe(text);

		const checked = await run("check", root);
		expect(checked.exit).toBe(0);
		expect(checked.document.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
		const notes = checked.document.findings.map(({ what }) => what);
		expect(notes.filter((what) => what.endsWith("has no part in a release."))).toHaveLength(
			expected.note === undefined ? 0 : 1,
		);

		for (const { path, text } of document.files) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text.replaceAll("\n", "\r\n"));
		}
		const again = await run("init", root, "--yes");
		expect(again.document.files.map(({ state }) => state)).toEqual(document.files.map(() => "unchanged"));
		expect(again.document.answers).toEqual(document.answers);
	});
});

it("stands for sixteen projects, each with its own traits", () => {
	expect(new Set(SHAPES.map(({ like }) => like)).size).toBe(16);
});

const deployTo = (environment: string, url = "") =>
	`{ runs-on: x, environment: { name: ${environment}${url === "" ? "" : `, url: "${url}"`} }, steps: [{ run: ./deploy.sh ${environment} }]`;
const DEPLOYS: Readonly<Record<string, string>> = {
	"to two environments, with an ID token": `on: { push: { branches: [main] } }\npermissions: { id-token: write }\njobs:\n  a: ${deployTo("stage", "https://stage.shop.example")} }\n  b: ${deployTo("live", "https://shop.example")}, needs: a }\n`,
	"to two environments without addresses": `on: { push: { branches: [main] } }\njobs:\n  a: ${deployTo("staging")} }\n  b: ${deployTo("production")}, needs: a }\n`,
	"for another package's tags": `on: { push: { tags: ["docs-v*"] } }\njobs:\n  deploy: ${deployTo("production", "https://shop.example")} }\n`,
	"to production alone": `on: { push: { tags: ["v*"] } }\njobs:\n  a: ${deployTo("prod", "https://shop.example")} }\n`,
};

describe.each(Object.entries(DEPLOYS))("a repository that deploys %s", (name, text) => {
	it("is set up as before once its own deploy workflow is gone", async () => {
		const root = makeShape(folder, {
			like: name,
			tags: ["v1.0.0"],
			workflows: { "deploy.yml": text },
			expected: { kind: "service", tag: "v{version}", branches: ["main"], checks: [], next: "v1.1.0" },
		});
		const { exit, document } = await run("init", root, "--yes");
		expect([exit, document.answers.kind, document.answers.deployWith]).toEqual([0, "service", "action"]);
		const hook = ".github/actions/release-deploy/action.yml";
		expect(existsSync(join(root, hook))).toBe(true);
		const planned = document.files.filter(({ path }) => path !== hook);
		const twice = (await run("check", root)).document.findings.filter(({ what }) => what.includes("deployed twice"));
		expect(twice.map(({ file }) => file)).toEqual(
			text.includes('tags: ["v*"]') ? [".github/workflows/deploy.yml"] : [],
		);
		for (const isGone of [false, true]) {
			if (isGone) rmSync(join(root, ".github/workflows/deploy.yml"));
			const again = await run("init", root, "--yes");
			expect(again.document.files.map(({ path, state }) => [path, state])).toEqual(
				planned.map(({ path }) => [path, "unchanged"]),
			);
			expect(again.document.answers).toEqual(document.answers);
		}
	});
});

it("writes no deploy action for a policy that is a chain, whose workflow would not call it", async () => {
	const root = makeShape(folder, {
		like: "chain",
		tags: ["v1.0.0"],
		files: {
			".github/release-policy.yml":
				"version: 1\nenvironments: [{ name: dev }, { name: qa, requires: [dev] }, { name: live, requires: [qa] }]\n",
		},
		workflows: { "deploy.yml": DEPLOYS["to production alone"]! },
		expected: { kind: "service", tag: "v{version}", branches: ["main"], checks: [], next: "v1.1.0" },
	});
	const { document } = await run("init", root, "--yes", "--dry-run");
	expect(document.answers).toMatchObject({ kind: "service", deployWith: "command" });
	expect(document.files.map(({ path }) => path).filter((path) => path.includes("/actions/"))).toEqual([]);
	expect(document.next.join("\n")).not.toContain("runs the same steps");
});

it("puts no tag that a shell would run into the commands to copy", async () => {
	const root = makeShape(folder, {
		like: "hostile",
		tags: ["$(id)-v1.0.0", "$(id)-v1.1.0", "x`id`v1.0.0"],
		expected: { kind: "library", tag: "", branches: [], checks: [], next: "" },
	});
	const { document } = await run("init", root, "--yes", "--dry-run");
	const commands = document.next.flatMap((step) => step.split("\n").filter((line) => line.startsWith("    ")));
	expect(commands.filter((line) => /rehearse --tag|git tag/.test(line))).toHaveLength(2);
	expect(commands.join("\n").replaceAll(/'[^'\n]*'/g, "")).not.toMatch(/[$`]/);
});
