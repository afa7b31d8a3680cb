/** Verdicts of release-notes, support-docs, support-briefing, smoke-tests, monitoring. */
import { composeBody } from "../../src/notes/body.ts";
import { deployment, OLD, ok, pull, SHA, unavailable } from "./release-under-test.ts";
import { ROLLBACK_PLAN_CASES } from "./rollback-plan-cases.ts";
import { type Case, file, manifest, report, settings } from "./spoiled-facts.ts";

/** A body as the release-notes action leaves it. */
function judgedNotes(decision: "complete" | "incomplete"): string {
	const reason = decision === "complete" ? "accounted" : "breaking-without-migration";
	const data = { schemaVersion: 1 as const, date: "2026-02-03", known: [], assets: {}, commit: SHA };
	const summary = "Shop 1.2.0 is a minor release. It follows 1.1.0. It holds one change that users notice.";
	return composeBody("", [{ id: "summary", body: summary }], { ...data, gate: { decision, reason } }, 9_000).body;
}

export const READINESS_CASES = {
	"release-notes": [
		["a draft for the commit", "pass", {}, /Notes for v1\.2\.0/],
		[
			"a published release",
			"pass",
			{
				documents: ok([
					{
						draft: false,
						target: "main",
						body: "Here is told".concat(" all that changed since the last release, in sixty and more letters"),
						url: "",
					},
				]),
			},
			/Notes/,
		],
		[
			"a draft that release-notes called incomplete",
			"fail",
			{ documents: ok([{ draft: true, target: SHA, body: judgedNotes("incomplete"), url: "" }]) },
			/judged the notes for v1\.2\.0 incomplete: breaking-without-migration/,
		],
		[
			"a published release that release-notes called incomplete, beside a filled-in changelog",
			"fail",
			{
				documents: ok([{ draft: false, target: "main", body: judgedNotes("incomplete"), url: "" }]),
				...file("CHANGELOG.md", `## 1.2.0\n\n${"All that changed since the last release, in words. ".repeat(3)}`),
			},
			/incomplete/,
		],
		[
			"a draft that release-notes called complete",
			"pass",
			{ documents: ok([{ draft: true, target: SHA, body: judgedNotes("complete"), url: "" }]) },
			/Notes for v1\.2\.0/,
		],
		[
			"a draft of another commit",
			"stale",
			{ documents: ok([{ draft: true, target: OLD, body: "long enough", url: "" }]) },
			/draft for v1\.2\.0 is for a1b2c3d/,
		],
		[
			"an empty draft",
			"fail",
			{ documents: ok([{ draft: true, target: SHA, body: "<!-- write here -->", url: "" }]) },
			/empty or nearly so/,
		],
		[
			"a draft with template text",
			"fail",
			{
				documents: ok([
					{
						draft: true,
						target: SHA,
						body: `Summary: TBD. ${"Something that somebody wrote about the release. ".repeat(3)}`,
						url: "",
					},
				]),
			},
			/template text/,
		],
		["no draft", "pending", { documents: ok([]) }, /No draft release/],
		[
			"the changelog",
			"pass",
			{
				...file(
					"CHANGELOG.md",
					`# Changelog\n\n## [1.2.0] - 2026-05-01\n\n${"Carts have a sum now. ".repeat(5)}\n\n## 1.1.0\n`,
				),
				documents: ok([]),
			},
			/CHANGELOG\.md has a section for 1\.2\.0/,
		],
		[
			"a changelog with underlined headings",
			"pass",
			{
				...file(
					"CHANGELOG.md",
					`Changelog\n=========\n\n1.2.0 / 2026-05-01\n==================\n\n${"Carts have a sum now. ".repeat(5)}\n\n1.1.0\n=====\n`,
				),
				documents: ok([]),
			},
			/CHANGELOG\.md has a section for 1\.2\.0/,
		],
		[
			"a guide to the version before its empty section",
			"pending",
			{
				...file(
					"CHANGELOG.md",
					`# Changelog\n\n## From 1.1.0 to 1.2.0\n\n${"Carts have a sum now. ".repeat(5)}\n\n## 1.2.0\n\nTBD\n`,
				),
				documents: ok([]),
			},
			/No draft release/,
		],
		[
			"a guide to the version alone",
			"pending",
			{
				...file("CHANGELOG.md", `## Upgrading to 1.2.0\n\n${"Carts have a sum now. ".repeat(5)}`),
				documents: ok([]),
			},
			/no section/,
		],
		[
			"a changelog of another version",
			"pending",
			{ ...file("CHANGELOG.md", `## 1.2.0-rc.1\n\n${"Carts have a sum now. ".repeat(5)}`), documents: ok([]) },
			/no section/,
		],
		["unreadable releases", "unknown", { documents: unavailable }, /could not be read/],
		[
			"an unreadable changelog",
			"unknown",
			{ files: { "CHANGELOG.md": unavailable }, documents: ok([]) },
			/CHANGELOG\.md could not/,
		],
	],
	"support-docs": [
		["changed pages", "pass", {}, /8 lines changed in docs\/faq\.md/],
		[
			"no page",
			"pending",
			{ pulls: ok([pull({ files: [{ path: "src/a.ts", lines: 9 }] })]) },
			/No merged pull request of the release changed a path of `docs/,
		],
		[
			"no page but the release's own evidence",
			"pending",
			{
				pulls: ok([
					pull({
						files: ["rollback-plan", "ux-review", "smoke-tests"].map((name) => ({ path: `docs/${name}.md`, lines: 9 })),
					}),
				]),
			},
			/No merged pull request of the release changed a path of `docs/,
		],
		["a trivial edit", "pending", { pulls: ok([pull({ files: [{ path: "docs/a.md", lines: 1 }] })]) }, /trivial edit/],
		[
			"a cut list of files",
			"unknown",
			{ pulls: ok([pull({ files: [], incomplete: "not all files were read" })]) },
			/Not all of #12/,
		],
		["unreadable changes", "unknown", { range: unavailable }, /could not be read/],
		["unreadable pull requests", "unknown", { pulls: unavailable }, /could not be read/],
	],
	"support-briefing": [["always", "pending", {}, /Only the support lead/]],
	"rollback-plan": ROLLBACK_PLAN_CASES,
	"smoke-tests": [
		["probes", "pass", {}, /1 probe for production: health/],
		["no probes", "pending", {}, /zero tests prove nothing/, { environments: [{ name: "production" }] }],
		[
			"a manifest",
			"pass",
			file("docs/smoke-tests.md", "# Smoke\n- buy something cheap\n"),
			/1 test in/,
			{ environments: [{ name: "production" }] },
		],
		[
			"an empty manifest",
			"pending",
			file("docs/smoke-tests.md", "# Smoke\n"),
			/zero tests/,
			{ environments: [{ name: "production" }] },
		],
		[
			"a failure on staging",
			"fail",
			{
				deployments: ok([
					deployment("1.2.0", SHA, {
						environment: "staging",
						statuses: [{ id: 1, state: "failure", description: "smoke: health", createdAt: "2026-05-01T10:00:00Z" }],
					}),
				]),
			},
			/failed on staging: smoke: health/,
		],
		...(
			[
				["a rollback of one target on staging", "fail", []],
				["a rollback of one target, and another status since", "fail", ["verified: healthy"]],
				["a rollback of one target that was lifted", "pass", ["quarantine lifted in eu: by rex: a fix of the data"]],
			] as const
		).map(
			([name, verdict, since]): Case => [
				name,
				verdict,
				{
					deployments: ok([
						deployment("1.2.0", SHA, {
							environment: "staging",
							statuses: ["deployed", "rolled back in eu: to v1.1.0: errors", ...since].map((description, id) => ({
								id,
								state: description.startsWith("rolled back in") || description.startsWith("q") ? "inactive" : "success",
								description,
								createdAt: `2026-05-01T10:00:0${id}Z`,
							})),
						}),
					]),
				},
				verdict === "fail" ? /failed on staging: rolled back in eu: to v1\.1\.0/ : /1 probe/,
			],
		),
		[
			"a run that the policy asks for",
			"pending",
			{},
			/have not passed for this commit on staging/,
			settings("smoke-tests", { "require-run": true }),
		],
		[
			"a run that passed",
			"pass",
			{ deployments: ok([deployment("1.2.0", SHA, { environment: "staging" })]) },
			/1 probe/,
			settings("smoke-tests", { "require-run": true }),
		],
		[
			"unreadable deployments, where they matter",
			"unknown",
			{ deployments: unavailable },
			/could not be read/,
			settings("smoke-tests", { "require-run": true }),
		],
		[
			"an unreadable manifest",
			"unknown",
			{ files: { "docs/smoke-tests.md": unavailable } },
			/could not be read/,
			{ environments: [{ name: "production" }] },
		],
	],
	monitoring: [
		["a whole manifest", "pass", {}, /1 alert, 1 dashboard and 1 SLO/],
		["no manifest", "pending", file("monitoring/manifest.yml", null), /There is no/],
		[
			"a manifest that is no YAML",
			"fail",
			{ reports: { monitoring: { ok: false, failure: { kind: "invalid", message: "line 3" } } } },
			/no YAML: line 3/,
		],
		["no owners", "fail", manifest({ owners: [] }), /no owners/],
		[
			"names that are maps with words of JavaScript",
			"fail",
			manifest({
				dashboards: [{ name: { toString: 1 }, url: { toString: 1, valueOf: 1 } }],
				alerts: [{ name: { toString: 1 }, expr: { toString: 1 } }],
			}),
			/dashboard without a name has no https address/,
		],
		["a dead link", "fail", manifest({ dashboards: [{ name: "Shop", url: "see wiki" }] }), /Shop has no https address/],
		[
			"an alert that is off",
			"fail",
			manifest({ alerts: [{ name: "Errors", expr: "up", enabled: false }] }),
			/Errors is switched off/,
		],
		[
			"an alert that does not read well",
			"fail",
			manifest({ alerts: [{ name: "Errors", expr: "rate(x[5m)" }] }),
			/unbalanced/,
		],
		["an alert without a rule", "fail", manifest({ alerts: [{ name: "Errors" }] }), /no expr/],
		["an SLO without an objective", "fail", manifest({ slos: [{ name: "availability" }] }), /no objective/],
		["a manifest that is a list", "fail", report("monitoring", ["a"]), /no owners/],
		["an unreadable file", "unknown", { files: { "monitoring/manifest.yml": unavailable } }, /could not be read/],
	],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
