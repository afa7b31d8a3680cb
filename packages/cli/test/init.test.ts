/** What init reads of a repository, what it asks, and what it writes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { parseTag, showPattern } from "@octoacme/shared/release/version.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { type ReadWorkflow, readWorkflow } from "../src/check/workflow-calls.ts";
import { checkWorkflows } from "../src/check/workflow-findings.ts";
import type { Values } from "../src/command.ts";
import { type Answers, collectAnswers } from "../src/init/answers.ts";
import { readOwners } from "../src/init/owners.ts";
import { planFiles, suggestTag } from "../src/init/plan-files.ts";
import { renderPolicy } from "../src/init/policy-text.ts";
import { describeRepository, type RepositoryFacts } from "../src/init/repository-facts.ts";
import { readTags } from "../src/init/tag-facts.ts";
import type { Runtime } from "../src/runtime.ts";

const files = (texts: Readonly<Record<string, string>>, tags: readonly string[] = []) =>
	describeRepository(tags, Object.keys(texts), (path) => texts[path]);

describe("what a repository tells", () => {
	it.each([
		[["v1.0.0", "v1.1.0", "nightly"], ["v{version}"]],
		[["1.0.0"], ["{version}"]],
		[
			["api-v1.0.0", "api-v1.1.0", "web/v2.0.0-rc.1"],
			["api-v{version}", "web/v{version}"],
		],
		[["x$(id)1.0.0", "latest"], []],
	])("tags %j are called %j", (tags, patterns) => expect(readTags(tags).tagPatterns).toEqual(patterns));
	it.each([
		[["2026.08.19", "2026.07.04", "2026.10.09"], { "{version}": "calver" }, "2026.10.09"],
		[["24.04", "24.10", "25.04"], { "{version}": "calver" }, "25.04"],
		[["9.2.0rc1", "9.1.0", "9.0.0", "9.2.0.dev0"], { "{version}": "pep440" }, "9.1.0"],
		[["v1.2", "v1.10", "v1.9"], { "v{version}": "pep440" }, "v1.10".slice(1)],
		[["v1.2", "v1.2.0", "v1.2.1", "v1"], { "v{version}": "semver" }, "1.2.1"],
		[["1.2.3.4", "1.2.3.10"], { "{version}": "pep440" }, "1.2.3.10"],
		[["release-1-4-0", "release-1-3-0", "nightly"], {}, undefined],
	])("tags %j are numbered as %j", (tags, versionings, latest) => {
		const facts = files({}, tags);
		expect([facts.versionings, facts.latest]).toEqual([versionings, latest]);
		expect(facts.unsupportedTags).toEqual(latest === undefined ? ["release-1-4-0", "release-1-3-0"] : []);
	});
	it.each([
		[
			["20260105", "20260106"],
			["20260105", "20260106"],
		],
		[
			["v254", "v255", "nightly"],
			["v254", "v255"],
		],
		[
			["release-4", "release-5"],
			["release-4", "release-5"],
		],
		[
			["REL_16_0", "REL_16_1"],
			["REL_16_0", "REL_16_1"],
		],
		[["v2026-01-05"], ["v2026-01-05"]],
		// Tags that move beside, or before, those of releases.
		[["v1"], []],
		[["v1", "v2", "v1.4.0", "v2.0.0"], []],
		[["build-12", "build-13"], []],
	])("of tags %j, %j are numbered in a way that is not supported", (tags, unsupported) =>
		expect(readTags(tags).unsupportedTags).toEqual(unsupported),
	);
	it("is quick on 30,000 tags of 300 services", () => {
		const tags = Array.from({ length: 30_000 }, (_, index) => `service${index % 300}-v1.${Math.floor(index / 300)}.0`);
		const started = process.threadCpuUsage().user;
		expect(files({}, tags).latestOf["service7-v{version}"]).toBe("1.99.0");
		expect((process.threadCpuUsage().user - started) / 1_000).toBeLessThan(1_500);
	});
	it("knows the latest release by number, not by letter", () => {
		expect(files({}, ["v1.9.0", "v1.10.0", "v1.10.1-rc.1"]).latest).toBe("1.10.0");
	});
	it("takes checks from jobs that report on the commit of a branch, and no others", () => {
		const on = (events: string, job = "runs-on: x") => `on: ${events}\njobs:\n  a:\n    ${job}\n`;
		const facts = files({
			".github/workflows/ci.yml": on("[push]"),
			".github/workflows/pr.yml": on("pull_request"),
			".github/workflows/tags.yml": on("{push: {tags: [v*]}}"),
			".github/workflows/matrix.yml": on("push", "strategy: {matrix: {n: [1]}}"),
			".github/workflows/called.yml": on("push", "uses: ./x.yml"),
			".github/workflows/deploy.yml": on("push"),
			".github/workflows/own.yml": on("push", "uses: octoacme/release-actions/.github/workflows/ship.yml@v1"),
			".github/workflows/bad.yml": "on: [",
		});
		expect(facts.checks).toEqual([
			{ name: "a", workflow: ".github/workflows/ci.yml" },
			{ name: "a (1)", workflow: ".github/workflows/matrix.yml" },
		]);
	});
	it("sees who deploys on tags, and where", () => {
		const facts = files({
			".github/workflows/deploy.yml":
				"on: {push: {tags: ['v*']}}\njobs:\n  a:\n    environment: {name: production, url: 'https://shop.example.com/'}\n    steps: [{run: ./ship}]\n",
		});
		expect(facts.tagDeployers).toEqual([".github/workflows/deploy.yml"]);
		expect(facts.urls).toEqual({ production: "https://shop.example.com" });
	});
	it.each([
		["* @a @b/c d@e.f\n", { users: ["a"], teams: ["b/c"] }],
		["* @a\n* @z # last counts\n", { users: ["z"], teams: [] }],
		["/src @a\n", { users: [], teams: [] }],
		["* @a}, {b: c\n", { users: [], teams: [] }],
	])("owners of %j", (text, owners) => expect(readOwners(text)).toEqual(owners));
	it.each([
		[{ "scripts/deploy.sh": "" }, "bash scripts/deploy.sh"],
		[{ Makefile: "build:\n\ndeploy: build\n" }, "make deploy"],
		[{ "package.json": '{"scripts":{"deploy":"x"}}' }, "npm run deploy"],
		[{ "package.json": "{" }, undefined],
	])("%j is deployed by %s", (texts, run) => expect(files(texts).deployCommand?.run).toBe(run));
	it("finds services of a monorepo when there is more than one", () => {
		expect(
			files({ "services/api/go.mod": "", "services/web/package.json": "" }).services.map(({ name }) => name),
		).toEqual(["api", "web"]);
		expect(files({ "services/api/go.mod": "" }).services).toEqual([]);
		expect(files({ "packages/api/Dockerfile": "", "web/Dockerfile": "", "docker/Dockerfile": "" }).services).toEqual([
			{ name: "api", path: "packages/api" },
			{ name: "web", path: "web" },
		]);
		// A library of a workspace runs nowhere.
		expect(files({ "packages/a/package.json": "", "packages/b/package.json": "" }).services).toEqual([]);
	});
});

const ANSWERS: Answers = {
	kind: "service",
	tagPattern: "v{version}",
	packages: [],
	managers: [],
	checks: [],
	deploy: "make deploy",
	deployWith: "command",
	stagingUrl: "https://staging.example.com",
	productionUrl: "https://example.com",
	healthPath: "/health",
	versionPath: "/version",
	mode: "advisory",
};

const FACTS: RepositoryFacts = files({});

const SHIPPED = { signoff: readFileSync(join(import.meta.dirname, "../../../examples/signoff.yml"), "utf8") };

describe("questions", () => {
	const answer = async (lines: readonly string[]) => {
		const rest = [...lines];
		const said: string[] = [];
		const runtime = {
			interactive: true,
			ask: async (_question: string, fallback: string) => rest.shift() || fallback,
			say: (text: string) => said.push(text),
		} as unknown as Runtime;
		const values: Values = { argument: "", text: () => undefined, isSet: () => false, json: false };
		return { answers: await collectAnswers(values, runtime, FACTS), said, rest };
	};
	it("are asked again until the answer is one", async () => {
		const { answers, said } = await answer(["servce", "service", "v", "release-{version}"]);
		expect(answers).toMatchObject({
			kind: "service",
			tagPattern: "release-{version}",
			healthPath: "/health",
			mode: "advisory",
		});
		expect(said).toHaveLength(2);
		expect(said[0]).toContain("expected service or library");
	});
	it("of a library stop at what a library has", async () => {
		const { answers, rest } = await answer(["library", "", "rita", "test, lint", "not asked any more"]);
		expect(answers).toMatchObject({ kind: "library", managers: ["rita"], checks: ["test", "lint"], deploy: "" });
		expect(rest).toEqual(["not asked any more"]);
	});
});

describe("what init writes", () => {
	it("is a valid policy whatever was answered", () => {
		const text = fc.string({ unit: "binary", maxLength: 40 });
		fc.assert(
			fc.property(
				fc.array(text.filter((name) => name !== "")),
				text.filter((run) => run.trim() !== ""),
				fc.constantFrom("service" as const, "library" as const),
				(checks, deploy, kind) => {
					const parsed = parsePolicy(renderPolicy({ ...ANSWERS, kind, checks, deploy }, FACTS, "main"));
					expect(parsed.ok ? [] : parsed.problems).toEqual([]);
				},
			),
			{ numRuns: 60 },
		);
	});
	it.each([
		["a service", ANSWERS, FACTS],
		["without staging", { ...ANSWERS, stagingUrl: "" }, FACTS],
		["enforcing", { ...ANSWERS, mode: "enforce" as const }, FACTS],
		["a library", { ...ANSWERS, kind: "library" as const }, FACTS],
		["an enforcing library", { ...ANSWERS, kind: "library" as const, mode: "enforce" as const }, FACTS],
		["two services", ANSWERS, files({ "services/api/go.mod": "", "services/web/package.json": "" })],
	])("has no finding of our own check: %s", async (_name, answers, facts) => {
		const planned = planFiles(answers, facts, "main", SHIPPED).filter(({ text }) => text !== "");
		const { findings, policies } = checkPolicy("p.yml", planned[0]!.text, "2026-01-01");
		const workflows: ReadWorkflow[] = [];
		for (const { path, text } of planned.slice(1)) {
			const read = await readWorkflow(path, text);
			if (read.ok) workflows.push(read.workflow);
			expect(read.ok ? [] : read.findings).toEqual([]);
		}
		const all = [...findings, ...checkWorkflows(workflows, readShipped(policies[0]), policies)];
		expect(all.filter(({ severity }) => severity !== "note")).toEqual([]);
	});
});

describe("calendar versions", () => {
	it.each([
		[["2026.08.1", "2026.07.9"], "YYYY.0M.MICRO"],
		[["24.04", "24.10", "25.04"], "YY.0M.MICRO"],
		[["2026.7.1", "2026.8.1"], "YYYY.MM.MICRO"],
		[["2026.39.0", "2026.40.1"], "YYYY.MINOR.MICRO"],
		[["2026.8.19.1", "2026.8.19"], "YYYY.MM.DD.MICRO"],
	])("of %j are written with %s to choose, which reads them", (tags, calendar) => {
		const facts = files({}, tags);
		const text = planFiles({ ...ANSWERS, tagPattern: "{version}" }, facts, "main", SHIPPED)[0]!.text;
		expect(text).toContain(`# calver: ${calendar}\n`);
		const { policies } = checkPolicy("p.yml", text.replace("# calver:", "calver:"), "2026-01-01");
		expect(parseTag(facts.latest!, policies[0]!.tag)).toBeDefined();
	});
});

describe("services whose tags are numbered in different ways", () => {
	const folders = { "services/api/go.mod": "", "services/web/go.mod": "", "services/new/go.mod": "" };
	const plan = (tags: readonly string[], tagPattern: string) => {
		const facts = files(folders, tags);
		const answers = { ...ANSWERS, tagPattern };
		const { policies } = checkPolicy("p.yml", planFiles(answers, facts, "main", SHIPPED)[0]!.text, "2026-01-01");
		return Object.fromEntries(
			policies.map(({ service, tag }) => {
				const suggested = suggestTag(answers, facts, showPattern(tag), "2026-11-27");
				return [service, [tag, suggested, parseTag(suggested, tag) !== undefined]];
			}),
		);
	};
	it("each get the versioning and the next tag of their own tags", () => {
		const tags = ["api-v1.4.0", "api-v1.3.0", "web-2026.08.19", "web-2026.07.01", "v3.0.0", "v2.0.0", "v1.0.0"];
		expect(plan(tags, "v{version}")).toEqual({
			api: ["api-v{version}", "api-v1.5.0", true],
			web: ["web-{version:calver}", "web-2026.08.20", true],
			new: ["new-v{version}", "new-v1.0.0", true],
		});
	});
	it("take over the repository's where they have no tags yet", () => {
		expect(plan(["2026.08.1", "2026.08.2", "2026.07.1", "api-v1.4.0"], "{version}")).toEqual({
			api: ["api-v{version}", "api-v1.5.0", true],
			web: ["web-v{version:calver}", "web-v2026.11.1", true],
			new: ["new-v{version:calver}", "new-v2026.11.1", true],
		});
	});
});
