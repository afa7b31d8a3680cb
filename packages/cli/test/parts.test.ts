/** The pure parts of the command line, as tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { createEntry, type EntryFields, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { parseTag, showPattern } from "@octoacme/shared/release/version.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goodFacts, policyOf, SHA } from "../../shared/test/requirements/release-under-test.ts";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { readShipped } from "../src/check/shipped.ts";
import { type ReadWorkflow, readWorkflow } from "../src/check/workflow-calls.ts";
import { checkWorkflows } from "../src/check/workflow-findings.ts";
import type { Values } from "../src/command.ts";
import { COMMANDS } from "../src/commands.ts";
import type { Doors } from "../src/doors.ts";
import { renderReference } from "../src/help.ts";
import { type Answers, collectAnswers } from "../src/init/answers.ts";
import { planFiles, suggestTag } from "../src/init/plan-files.ts";
import { renderPolicy } from "../src/init/policy-text.ts";
import { describeRepository, type RepositoryFacts, readOwners, readVersionings } from "../src/init/repository-facts.ts";
import { parseRemote, parseRepositoryName } from "../src/local-repository.ts";
import { standInPolicy } from "../src/rehearse/stand-in.ts";
import { parseRecord } from "../src/replay/record-file.ts";
import { run as replay } from "../src/replay/replay.ts";
import { renderText, style } from "../src/text.ts";

describe("a remote", () => {
	it.each([
		["https://github.com/acme/shop.git", "github.com", "acme/shop"],
		["https://x:secret@github.com/acme/shop", "github.com", "acme/shop"],
		["git@github.com:acme/shop.git", "github.com", "acme/shop"],
		["ssh://git@ghes.example.com:2222/acme/shop.git", "ghes.example.com", "acme/shop"],
		["org-1234@GitHub.com:acme/my.repo", "github.com", "acme/my.repo"],
	])("%s is %s, %s", (url, host, name) => {
		expect(parseRemote(url)).toEqual({ host, owner: name.split("/")[0], name: name.split("/")[1] });
	});
	it.each([
		"",
		"/srv/git/shop.git",
		"../shop",
		"https://github.com/acme",
		"https://github.com/a/b/c",
		"--upload-pack=x",
		"https://github.com/acme/..",
		"file:///x/y",
		"https://github.com/acme/$(id)",
	])("%j names no repository", (url) => expect(parseRemote(url)).toBeUndefined());
	it.each(["a", "a/b/c", "-a/b", "a/b c", "a/..", "a/b\n"])("%j is no name", (text) => {
		expect(parseRepositoryName(text)).toBeUndefined();
	});
});

describe("text for a terminal", () => {
	it("shows styles only where colours are wanted", () => {
		expect(renderText(style("red", "x"), true)).toBe("\u001b[31mx\u001b[0m");
		expect(renderText(style("red", "x"), false)).toBe("x");
	});
	it("lets nothing through that steers a terminal or a runner", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const shown = renderText(text, false);
				expect(shown).not.toMatch(/[^\P{C}\n\t\u{E007}-\u{F8FF}\u{F0000}-\u{10FFFD}]/u);
				expect(shown).not.toMatch(/^\s*::[a-z-]+.*::/m);
			}),
		);
		expect(renderText("\u001b]0;owned\u0007\u202e", false)).toBe("\uFFFD]0;owned\uFFFD\uFFFD");
	});
});

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
	])("tags %j are called %j", (tags, patterns) => expect(Object.keys(readVersionings(tags))).toEqual(patterns));
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
				"on: {push: {tags: ['v*']}}\njobs:\n  a:\n    environment: {name: production, url: 'https://shop.example.com/'}\n",
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
	managers: [],
	checks: [],
	deploy: "make deploy",
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
		const doors = {
			interactive: true,
			ask: async (_question: string, fallback: string) => rest.shift() || fallback,
			say: (text: string) => said.push(text),
		} as unknown as Doors;
		const values: Values = { argument: "", text: () => undefined, isSet: () => false, json: false };
		return { answers: await collectAnswers(values, doors, FACTS), said, rest };
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
			else findings.concat(read.findings);
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
				const suggested = suggestTag(answers, facts, showPattern(tag));
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
			web: ["web-v{version:calver}", "web-v2026.8.1", true],
			new: ["new-v{version:calver}", "new-v2026.8.1", true],
		});
	});
});

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
	it("names a required check that no workflow reports", async () => {
		const policy =
			"version: 1\nchecks:\n  - { name: tset, workflow: .github/workflows/w.yml }\n  - { name: x, workflow: .github/workflows/gone.yml }\n";
		const found = (await inspect(step("octoacme/preflight@v1"), policy)).map(({ what }) => what);
		expect(found.some((what) => what.includes("no job called tset"))).toBe(true);
		expect(found.some((what) => what.includes("gone.yml, which does not exist"))).toBe(true);
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

describe("stand-ins", () => {
	const hosts = { url: "http://127.0.0.1:1", folder: "/tmp/it's" };
	it.each([
		["no policy", null],
		[
			"a policy",
			"version: 1\nenvironments:\n  - { name: production, deploy: { run: \"rm -rf '/'\" }, backup: { run: b }, smoke: [] }\nchannels: { pager: { type: pagerduty, routing-key: K } }\nroles: { on-call: { notify: [pager] } }\n",
		],
		[
			"services",
			"version: 1\nservices:\n  api: { paths: ['a/**'], environments: [{ name: production, deploy: { run: x } }] }\n",
		],
	])("take the place of everything that acts: %s", (_name, text) => {
		const parsed = parsePolicy(standInPolicy(text, hosts));
		expect(parsed.ok ? [] : parsed.problems).toEqual([]);
		if (!parsed.ok) return;
		const environments = [
			...(parsed.file.environments ?? []),
			...Object.values(parsed.file.services ?? {}).flatMap((service) => service?.environments ?? []),
		];
		for (const { deploy, smoke, backup } of environments) {
			expect(deploy?.run).toMatch(/^printf 'stand-in for: %s\\n' /);
			expect(smoke.every((probe) => probe.type === "http" && probe.url.startsWith(hosts.url))).toBe(true);
			expect(backup?.run ?? "echo stand-in-backup").toBe("echo stand-in-backup");
		}
		expect(Object.values(parsed.file.channels ?? {}).every((channel) => channel?.type === "issue")).toBe(true);
	});
	it("leave a text that is no policy to preflight", () => expect(standInPolicy("a: [", hosts)).toBe("a: ["));
});

function entryOf(changes: Partial<EntryFields> = {}, previous: RecordEntry | null = null, keep = true): RecordEntry {
	const policy = policyOf();
	const facts = goodFacts();
	const { decision, reason, reasons } = decidePreflight(facts, policy);
	return createEntry(
		{
			phase: "preflight",
			at: "2026-01-05T10:00:00.000Z",
			actor: "rita",
			run: { id: "7", attempt: 1, url: "https://github.test/r/7" },
			repository: "acme/shop",
			version: facts.release.version,
			sha: SHA,
			service: null,
			environment: null,
			policyDigest: policy.digest,
			decision,
			reason,
			reasons,
			facts: { policy, facts },
			...changes,
		},
		previous,
		keep,
	);
}

async function replayRecord(record: unknown, flags: Readonly<Record<string, string | boolean>> = {}) {
	const printed: string[] = [];
	const values: Values = {
		argument: "-",
		text: (flag) => (typeof flags[flag] === "string" ? flags[flag] : undefined),
		isSet: (flag) => flags[flag] === true,
		json: true,
	};
	const doors = {
		cwd: import.meta.dirname,
		env: {},
		readInput: async () => (typeof record === "string" ? record : JSON.stringify(record)),
		print: (text: string) => printed.push(text),
	} as unknown as Doors;
	const exit = await replay(values, doors);
	return {
		exit,
		answer: JSON.parse(printed.join("")) as {
			same: boolean;
			chain: { kind: string }[];
			entries: { outcome: string; differences: string[]; why: string | null }[];
		},
	};
}

const nothingDeployed = {
	deployments: [],
	request: {
		scope: { environment: "production", service: null },
		sha: null,
		tag: null,
		target: null,
		forwardOnly: false,
		byHand: true,
	},
	target: null,
	course: null,
};
const announcement = (state: string) => ({
	plan: [{ audience: "support", channel: "mail", step: "send" }],
	receipts: [{ audience: "support", channel: "mail", state }],
});

describe("replay", () => {
	const first = entryOf();
	const second = entryOf(
		{ phase: "rollback", at: "2026-01-05T11:00:00.000Z", decision: "rolled-back", reason: "rolled-back", facts: {} },
		first,
		false,
	);
	it("says of a whole record that it decides the same", async () => {
		const { exit, answer } = await replayRecord({ schemaVersion: 1, document: {}, record: [second, first] });
		expect(exit).toBe(0);
		expect(answer).toMatchObject({
			schemaVersion: 1,
			same: true,
			chain: [],
			entries: [{ outcome: "same" }, { outcome: "not-replayable" }],
		});
		expect((await replayRecord({ record: [first, second] }, { strict: true })).exit).toBe(1);
	});
	it.each([
		["complete", "accounted", "release-notes", { findings: [{ code: "no-changes", severity: "warning", sha: null }] }],
		[
			"incomplete",
			"no-changes",
			"release-notes",
			{ findings: [{ code: "no-changes", severity: "failure", sha: null }] },
		],
		["nothing-to-roll-back", "nothing-deployed", "rollback", nothingDeployed],
		["announced", "announced", "announce", announcement("delivered")],
		["partly-announced", "partly-announced", "announce", announcement("failed")],
		["announcing", "announcing", "announce", announcement("sending")],
	] as const)("decides %s (%s) of %s again", async (decision, reason, phase, facts) => {
		const entry = entryOf({ phase, decision, reason, facts });
		expect((await replayRecord([entry])).answer.entries[0]).toMatchObject({ outcome: "same" });
		const other = entryOf({ phase, decision: "otherwise", reason, facts });
		expect((await replayRecord([other])).answer.entries[0]).toMatchObject({
			outcome: "different",
			decided: { decision },
		});
	});
	it("says where a rollback went to another release than its facts lead to", async () => {
		const deployment = (id: number, version: string, sha: string, verified: boolean) => ({
			id,
			sha,
			environment: "production",
			createdAt: `2026-01-0${id}T10:00:00Z`,
			payload: {
				schemaVersion: 1,
				key: `-/production/${version}/${id}`,
				kind: "deploy",
				service: null,
				version,
				tag: `v${version}`,
				sha,
				environment: "production",
				runId: `${id}`,
				runAttempt: 1,
				actor: "rita",
				policyDigest: "sha256:0",
				artifactDigest: null,
				previous: null,
			},
			statuses: [
				{
					state: "success",
					description: verified ? "verified: healthy" : "deployed",
					createdAt: `2026-01-0${id}T10:05:00Z`,
				},
			],
		});
		const [old, bad] = ["a".repeat(40), "b".repeat(40)];
		const facts = {
			...nothingDeployed,
			deployments: [deployment(1, "1.0.0", old!, true), deployment(2, "1.1.0", bad!, false)],
			target: old,
			course: { kind: "rolled-back", recoveryMs: 9_000, tail: [] },
		};
		const rolledBack = { phase: "rollback", decision: "rolled-back", reason: "rolled-back" } as const;
		expect((await replayRecord([entryOf({ ...rolledBack, facts })])).answer.entries[0]).toMatchObject({
			outcome: "same",
		});
		const { exit, answer } = await replayRecord([entryOf({ ...rolledBack, facts: { ...facts, target: bad } })]);
		expect(exit).toBe(1);
		expect(answer.entries[0]).toMatchObject({
			outcome: "different",
			why: `the facts cannot be judged: the target: expected ${bad}, seen ${old}`,
		});
	});
	it("reads the text of a check run", async () => {
		expect((await replayRecord(`## Go\n\n${encodeRecord(first)}`)).exit).toBe(0);
	});
	const { facts: kept, ...bare } = first as RecordEntry & {
		facts: { policy: object; facts: ReturnType<typeof goodFacts> };
	};
	it.each<[string, unknown, string, string]>([
		[
			"another decision than the facts give",
			[entryOf({ decision: "no-go", reason: "requirements-failed" })],
			"different",
			"decides differently",
		],
		[
			"facts that were changed",
			[{ ...first, facts: { ...kept, facts: { ...kept.facts, runId: "8" } } }],
			"different",
			"digest of the facts: expected sha256:",
		],
		[
			"a policy that was exchanged",
			[entryOf({ policyDigest: `sha256:${"0".repeat(64)}` })],
			"different",
			"policy digest: expected sha256:000",
		],
		["facts that are not there", [bare], "not-replayable", "only the digest"],
		[
			"facts of another shape",
			[entryOf({ facts: { policy: policyOf(), facts: { release: null } } })],
			"different",
			"cannot be judged",
		],
	])("says where a record has %s", async (_name, record, outcome, words) => {
		const { exit, answer } = await replayRecord(record);
		expect(exit).toBe(1);
		expect(answer.entries[0]).toMatchObject({ outcome });
		expect([answer.entries[0]!.why, ...answer.entries[0]!.differences].join("\n")).toContain(words);
	});
	it("says where the chain is broken", async () => {
		const { exit, answer } = await replayRecord([first, { ...second, reason: "another" }]);
		expect(exit).toBe(1);
		expect(answer.chain.map(({ kind }) => kind)).toContain("changed");
	});
	it("says what another policy would have decided", async () => {
		const { exit, answer } = await replayRecord([first], { "policy-file": "fixtures/no-environments.yml" });
		expect(exit).toBe(1);
		expect(answer.entries[0]).toMatchObject({
			outcome: "different",
			why: "under the other policy",
			decided: { decision: "pending" },
		});
	});
	it.each(["", "{}", "[]", "[1]", "null", "<!-- octoacme:record x -->"])("%j is no record", (text) => {
		expect(() => parseRecord(text, "x.json")).toThrow(/no release record/);
	});
});

describe("the README", () => {
	it("has the reference that the commands' data makes", () => {
		const text = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
		const shown = /<!-- reference:begin -->\n\n([\s\S]*?)\n\n<!-- reference:end -->/.exec(text)?.[1];
		expect(shown).toBe(renderReference());
	});
	it("names every command", () =>
		expect(COMMANDS.map(({ name }) => name)).toEqual(["init", "check", "policy", "explain", "rehearse", "replay"]));
});
