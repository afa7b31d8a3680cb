/** What check says of windows, branches, files that have no part in a release, and a second deployment. */
import { describe, expect, it } from "vitest";
import { judgeBranchRules } from "../src/check/branch-rules.ts";
import { checkDeployActions } from "../src/check/deploy-action-findings.ts";
import { NOWHERE } from "../src/check/finding.ts";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { easeFindings, listReleaseFiles } from "../src/check/release-files.ts";
import { readShipped } from "../src/check/shipped.ts";
import type { Ruleset } from "../src/check/tag-rules.ts";
import { readWorkflow } from "../src/check/workflow-calls.ts";
import { readWorkflowDocument } from "../src/ci/workflow-document.ts";

describe("windows and the runway", () => {
	const check = (windows: string, runway = "") =>
		checkPolicy(
			"p.yml",
			`version: 1\nenvironments:\n  - name: production\n    deploy: { run: x }\n${runway}    windows:\n${windows}`,
			"2026-01-01",
		)
			.findings.filter(({ what }) => what.includes("runway"))
			.map(({ severity, line, what }) => `${severity} ${line} ${what}`);
	const window = (from: string, to: string, more = "") =>
		`      - { days: [mon], from: "${from}", to: "${to}", time-zone: Europe/Berlin${more} }\n`;
	it.each([
		["in the wrong order", "09:00", "08:00", ["opens at 09:00 and closes at 08:00 on the next day, after 23h."]],
		["over the night", "22:00", "06:00", []],
		["the whole day", "00:00", "00:00", []],
		["a working day", "09:00", "17:00", []],
		["the whole week but a minute a day", "00:00", "23:59", []],
	])("that are %s are said to be long: from %s to %s", (_, from, to, says) => {
		const text = `version: 1\nenvironments:\n  - name: production\n    windows:\n${window(from, to)}`;
		const found = checkPolicy("p.yml", text, "2026-01-01").findings.filter(({ what }) =>
			what.startsWith("A window of"),
		);
		expect(found.map(({ severity, line, what }) => `${severity} ${line} ${what}`)).toEqual(
			says.map((one) => `warning 5 A window of production ${one}`),
		);
	});
	it.each([
		["an hour", window("09:00", "10:00"), "", null],
		["as long as the runway", window("09:00", "09:35"), "", null],
		[
			"a minute less",
			window("09:00", "09:34"),
			"",
			/^error 6 No window of production is as long as its runway \(deploy 10m/,
		],
		["two that meet", window("09:00", "09:20") + window("09:20", "09:40"), "", null],
		["over midnight", window("23:50", "00:30"), "", null],
		["a longer runway", window("09:00", "12:00"), "    runway: { deploy: 3h }\n", /deploy 3h/],
		[
			"too short for one type alone",
			window("09:00", "12:00", ", types: [minor]") + window("13:00", "13:05", ", types: [patch]"),
			"",
			/No window of production for patch is as long/,
		],
	])("%s", (_, windows, runway, says) =>
		expect(check(windows, runway)).toEqual(says === null ? [] : [expect.stringMatching(says)]),
	);
});

describe("protection of release branches", () => {
	const rules = (fields: Partial<Ruleset> = {}): Ruleset => ({
		name: "main",
		include: ["~DEFAULT_BRANCH"],
		exclude: [],
		rules: ["pull_request"],
		...fields,
	});
	const judge = (rulesets: readonly Ruleset[], isProtected: Readonly<Record<string, boolean>>) =>
		judgeBranchRules(
			{ rulesets: { ok: true, value: rulesets }, isProtected: new Map(Object.entries(isProtected)) },
			["main", "release-1"],
			"main",
		).map(({ what }) => what);
	it.each<[string, readonly Ruleset[], Readonly<Record<string, boolean>>, RegExp | null]>([
		["by rulesets", [rules(), rules({ include: ["refs/heads/release-*"] })], {}, null],
		["of everything", [rules({ include: ["~ALL"] })], {}, null],
		["of the classic kind", [], { main: true, "release-1": true }, null],
		["of both kinds", [rules()], { "release-1": true }, null],
		["of none", [], { main: false, "release-1": false }, /covers main, release-1: .* and change the policy/],
		[
			"of the default branch alone",
			[rules()],
			{ "release-1": false },
			/covers release-1: anyone with push access can release unreviewed commits\.$/,
		],
		["that asks for no pull request", [rules({ rules: ["deletion"] })], { main: false }, /covers main:/],
		[
			"with an exception",
			[rules({ include: ["~ALL"], exclude: ["refs/heads/release-*"] })],
			{ "release-1": false },
			/covers release-1/,
		],
		["that is not known", [], {}, null],
	])("%s", (_, rulesets, isProtected, says) =>
		expect(judge(rulesets, isProtected)).toEqual(says === null ? [] : [expect.stringMatching(says)]),
	);
	it("is not known, and never fine, when it cannot be read", () => {
		const failure = { kind: "forbidden" as const, message: "Upgrade to GitHub Pro" };
		const [finding] = judgeBranchRules({ rulesets: { ok: false, failure }, isProtected: new Map() }, ["main"], "main");
		expect(finding?.what).toContain("not known: Upgrade to GitHub Pro");
	});
});

describe("files that have no part in a release", () => {
	const files = {
		"release.yml":
			"on: push\njobs: { a: { uses: ./.github/workflows/called.yml }, b: { steps: [{ uses: octoacme/preflight@v1 }] } }",
		"called.yml": "on: { workflow_call: {} }\njobs: { deep: { uses: ./.github/workflows/deep.yml } }",
		"deep.yml": "on: { workflow_call: {} }\njobs: { a: {} }",
		"ci.yml": "on: push\njobs: { test: {} }",
		"antithesis.yml": "on: { workflow_dispatch: { inputs: { n: { type: int } } } }\njobs: { a: {} }",
		"torn.yml": "on: [",
	};
	const at = (name: string) => `.github/workflows/${name}`;
	const paths = Object.keys(files).map(at);
	const documents = Object.entries(files).flatMap(([name, text]) => readWorkflowDocument(at(name), text) ?? []);
	const { policies } = checkPolicy(
		"p.yml",
		`version: 1\nchecks: [{ name: test, workflow: ${at("ci.yml")} }]\n`,
		"2026-01-01",
	);
	const found = listReleaseFiles(paths, documents, policies);
	it("are those that are called from none, whose checks are not required, and that can be read", () => {
		expect(paths.filter((path) => !found.has(path))).toEqual([at("antithesis.yml")]);
	});
	it("stop nothing, whatever GitHub refuses in them", () => {
		const error = { ...NOWHERE, severity: "error", about: "workflow", what: "Bad type.", fix: "Correct it." } as const;
		const eased = easeFindings(
			[
				{ ...error, file: at("antithesis.yml") },
				{ ...error, file: at("deep.yml") },
			],
			found,
		);
		expect(eased.map(({ severity, what }) => `${severity} ${what}`)).toEqual([
			"note Bad type. The file has no part in a release.",
			"error Bad type.",
		]);
	});
});

describe("a release that would be deployed twice", () => {
	it("is named with the workflow of the repository's own", async () => {
		const { policies, locate } = checkPolicy(
			"p.yml",
			"version: 1\nenvironments: [{ name: production, deploy: { run: x } }]\n",
			"2026-01-01",
		);
		const ship = await readWorkflow(
			"release.yml",
			"on: push\njobs: { a: { uses: octoacme/release-actions/.github/workflows/ship.yml@v1 } }\n",
		);
		if (!ship.ok) throw new Error(JSON.stringify(ship.findings));
		const workflowsOfOurs = readShipped(policies[0]).workflows;
		const facts = { workflows: [ship.workflow], policies, locate, files: [], workflowsOfOurs };
		expect(checkDeployActions({ ...facts, tagDeployers: ["deploy.yml"] }).map(({ what }) => what)).toEqual([
			expect.stringContaining("deploy.yml deploys on tags too"),
		]);
		expect(checkDeployActions(facts)).toEqual([]);
	});
});
