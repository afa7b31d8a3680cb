/** What preflight writes and reads back: the release issue, debts, the subject of a comment, permissions. */

import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { readIssueState } from "@octoacme/shared/requirements/issue-state.ts";
import { describe, expect, it } from "vitest";
import {
	comment,
	forbidden,
	goodFacts,
	ok,
	policyOf,
	SHA,
} from "../../../packages/shared/test/requirements/release-under-test.ts";
import { parseDebts, renderDebt } from "../src/debts.ts";
import { renderNextSteps } from "../src/matrix.ts";
import { listPermissions, renderPermissions } from "../src/permission-block.ts";
import { appendHistory, renderIssueBody, splitBody } from "../src/release-issue.ts";
import { readSubject } from "../src/release-subject.ts";
import { type Report, renderReport, renderResult } from "../src/report.ts";

const report = (changes: Partial<PreflightFacts> = {}, overrides: Record<string, unknown> = {}): Report => {
	const facts = goodFacts(changes);
	const policy = policyOf(overrides);
	const { previous, ...release } = facts.release;
	return {
		facts,
		policy,
		decided: decidePreflight(facts, policy),
		identity: { ...release, ...(previous === null ? {} : { previous }) },
		repositoryUrl: "https://github.com/octo/shop",
		dryRun: false,
		releaseIssue: true,
		continues: false,
	};
};
const state = {
	waiting: { runId: "77", attempt: 2 },
	continued: ["77/1"],
	revokes: [{ requirement: "support-briefing", by: "sara", at: "2026-05-01T09:00:00Z", comment: 7 }],
	history: [
		{
			at: "2026-05-01T10:00:00Z",
			sha: SHA,
			decision: "pending",
			reason: "waiting",
			tally: "1 pending",
			runUrl: "https://github.com/r",
		},
	],
};
const MARKER = "<!-- octoacme:release:-:1.2.0 -->\n";

describe("the release issue", () => {
	it("names for each open row the role and the exact line", () => {
		const body = renderIssueBody(report({ comments: ok([]) }), state, null);
		expect(body).toContain(`\`\`\`\n/signoff support-briefing ${SHA}\n\`\`\``);
		expect(body).toContain("Customer Support Lead");
		expect(body).toContain("Notes of the release team");
	});

	it("keeps what people wrote before and after, byte for byte, over any number of runs", () => {
		const first = MARKER + renderIssueBody(report(), state, null);
		const edited = first
			.replace(MARKER, `${MARKER}Ask Rita first.\n\n`)
			.replace("_This part is yours", "We ship at noon. _This part is yours");
		const second = MARKER + renderIssueBody(report({ comments: ok([]) }), state, { body: edited });
		const third = MARKER + renderIssueBody(report({ comments: ok([]) }), state, { body: second });
		expect(third).toBe(second);
		expect(second).toContain("Ask Rita first.\n\n<!-- octoacme:kept-current:begin -->");
		expect(second).toContain("We ship at noon.");
		expect(splitBody(second)).toEqual(splitBody(edited));
	});

	it("loses nothing when somebody removed a marker of the kept part", () => {
		const { after } = splitBody(`${MARKER}mine\n<!-- octoacme:kept-current:end -->\nyours`);
		expect(after).toContain("mine");
		expect(after).toContain("yours");
	});

	it("remembers its state through its own body, and nothing from a body that is broken", () => {
		const body = MARKER + renderIssueBody(report(), state, null);
		expect(readIssueState(body)).toEqual(state);
		// Texts whose encoding needs each character that base64 has beyond letters and digits.
		const odd = { ...state, continued: ["dispatch/a>>>b???c~~~ü.yml/1"] };
		expect(readIssueState(MARKER + renderIssueBody(report(), odd, null))).toEqual(odd);
		expect(readIssueState(body.replace(/octoacme:state \S+/, "octoacme:state AAAA")).waiting).toBeNull();
		expect(readIssueState("<!-- octoacme:state eyJ9 -->").history).toEqual([]);
	});

	it("adds a line of history only when something changed", () => {
		const same = { ...state.history[0]!, at: "2026-05-02T10:00:00Z" };
		expect(appendHistory(state, same)).toBe(state);
		expect(appendHistory(state, { ...same, decision: "go" }).history).toHaveLength(2);
	});

	it("calls nobody, closes nothing and ends no comment by what others wrote", () => {
		const rude = "@org/everyone fixes #1 --> <!-- octoacme:kept-current:end --> ![x](http://e.test/x.png)";
		const comments = ok([comment(`/signoff ${rude}`, "sara")]);
		const body = renderIssueBody(
			report({ comments, branches: { ok: false, failure: { kind: "invalid", message: rude } } }),
			state,
			null,
		);
		const visible = body.replace(/`[^`\n]*`/g, "");
		expect(visible).not.toMatch(/@org\/everyone|fixes #1|!\[x\]/);
		expect(body.match(/octoacme:kept-current:end -->/g)).toHaveLength(1);
	});
});

describe("the report", () => {
	it("says on a refusal which line of `permissions:` is missing", () => {
		const sections = renderReport(
			report({ checks: forbidden("checks: read"), codeAlerts: forbidden("security-events: read") }),
			null,
		);
		const doctor = sections.find(({ heading }) => heading === "What the token may not read")!;
		expect(doctor.body).toContain("permissions:\n  checks: read\n  security-events: read");
	});

	it("starts with the decision and tallies exceptions apart", () => {
		const waivers = [{ requirement: "sast", owner: "@rita", reason: "the upload is late", expires: "2026-05-04" }];
		const [first] = renderReport(report({ analyses: ok([]) }, { waivers }), null);
		expect(first!.heading).toBe("🟢 Go for v1.2.0: 1 waived · 12 pass · 3 not applicable");
	});

	it.each<[string, Partial<PreflightFacts>, RegExp]>([
		[
			"people have to sign",
			{ comments: ok([]) },
			/^Nothing is deployed before a go\. \*\*Next:\*\* The people named .*continues by itself/,
		],
		[
			"something speaks against it",
			{ codeAlerts: forbidden("security-events: read") },
			/^Nothing .*Grant the permissions/,
		],
	])("says what is next before anything else when %s", (_, facts, next) => {
		expect(renderReport(report(facts), null)[0]!.body).toMatch(next);
		expect(renderReport(report(), null)[0]!.body).not.toContain("Next:");
	});

	it("names the worst first, and no table has a column without a name", () => {
		const text = renderReport(report({ comments: ok([]), codeAlerts: forbidden("security-events: read") }), null)
			.map(({ heading, body }) => `${heading}\n${body}`)
			.join("\n");
		const marks = [...text.matchAll(/^- (❌|❓|⏳)/gmu)].map(([, mark]) => mark);
		expect(marks.length).toBeGreaterThan(1);
		expect(marks).toEqual([...marks].sort((a, b) => "❌❓⏳".indexOf(a!) - "❌❓⏳".indexOf(b!)));
		expect(text).not.toMatch(/^\| +\|.*\n\| ?:?-/m);
	});

	it("gives later jobs the matrix as data", () => {
		expect(renderResult(report({ comments: ok([]) }), { number: 4, url: "https://github.com/i/4" }, 0)).toMatchObject({
			schemaVersion: 1,
			decision: "pending",
			reason: "waiting",
			release: { tag: "v1.2.0", sha: SHA, type: "minor" },
			issue: { number: 4 },
		});
	});

	it("shows a line under the role that may write it, and what is to be done under the one that does it", () => {
		const policy = policyOf();
		const { decided } = report({ comments: ok([]) });
		const open = decided.rows.find(({ id }) => id === "support-briefing")!;
		const line = `/waive sast ${SHA} until 2026-05-03 because <your reason>`;
		const sast = {
			...open,
			id: "sast",
			title: "Static scan",
			remedy: { who: "release-manager", what: "Run it.", line },
		};
		const parts = renderNextSteps([open, sast], policy, "the issue").split("#### ");
		const of = (title: string) => parts.find((part) => part.startsWith(title))!;
		expect(of("Release Manager")).toContain("Run it");
		expect(of("Release Manager")).not.toContain("/waive");
		expect(of("Security Champion")).toContain(line);
		expect(of("Security Champion")).not.toContain("Run it");
		expect(of("Customer Support Lead")).toContain(open.remedy!.line);
	});

	it("has no next steps on a clean go", () => {
		const { decided, policy } = report();
		expect(renderNextSteps(decided.rows, policy, "the issue")).toBe("");
	});
});

describe("the permissions block", () => {
	const all = { dryRun: false, releaseIssue: true, continues: false };
	it("follows the policy and the inputs", () => {
		expect(renderPermissions(listPermissions(policyOf(), all))).toBe(
			[
				"permissions:",
				"  actions: read # which workflow a check came from, approvals",
				"  checks: write # CI, and the verdict",
				"  contents: write # draft releases are shown only to writers",
				"  deployments: read # what was deployed and verified",
				"  issues: write # the release issue, sign-offs, debts",
				"  pull-requests: read # what was merged, reviews",
				"  security-events: read # code scanning",
				"  statuses: read # CI of other systems",
				"  vulnerability-alerts: read # Dependabot alerts",
			].join("\n"),
		);
		const lean = policyOf({
			requirements: {
				sast: { enabled: false },
				dast: { enabled: false },
				dependencies: { settings: { dependabot: "off" } },
				"release-notes": { enabled: false },
			},
		});
		const text = renderPermissions(listPermissions(lean, { dryRun: true, releaseIssue: false, continues: true }));
		expect(text).not.toMatch(/security-events|vulnerability/);
		expect(text).toMatch(/actions: write/);
		expect(text).toMatch(/contents: read/);
		expect(text).toMatch(/checks: read/);
	});
});

describe("debts", () => {
	it("are read back as they were written, and are due at once when somebody removed the date", () => {
		const { decided, identity } = report({ release: { ...goodFacts().release, type: "patch" }, reports: {} });
		const row = decided.rows.find(({ verdict }) => verdict === "deferred")!;
		const { title, body } = renderDebt(row, identity, row.until!);
		expect(title).toContain(row.until!);
		const issue = (text: string) => [{ number: 9, url: "u", title, open: true, own: true, body: text }];
		const marked = `<!-- octoacme:debt:${row.id}:-:1.2.0 -->\n${body}`;
		expect(parseDebts(issue(marked))).toEqual([
			{ number: 9, url: "u", requirement: row.id, version: "1.2.0", due: row.until },
		]);
		expect(parseDebts(issue(marked.replace(/octoacme:due \S+/, "gone")))[0]!.due < "2000").toBe(true);
		expect(parseDebts(issue("somebody else's"))).toEqual([]);
	});
});

describe("the subject of a run", () => {
	const inputs = { version: "main", service: undefined };
	const event = (body: string, type = "Bot") => ({
		name: "issue_comment",
		payload: { issue: { number: 4, body, user: { type } }, comment: { id: 5, user: { login: "sara" } } },
	});
	it.each([
		[
			"the release issue's version on a comment",
			event(`${MARKER}x`),
			{ version: "1.2.0", service: undefined, comment: { id: 5, issue: 4, author: "sara" } },
		],
		[
			"its service",
			event("<!-- octoacme:release:api:1.2.0 -->"),
			{ version: "1.2.0", service: "api", comment: { id: 5, issue: 4, author: "sara" } },
		],
		["the input on any other issue", event("hello"), { ...inputs, comment: null }],
		["the input on an issue that a person marked", event(`${MARKER}x`, "User"), { ...inputs, comment: null }],
		["the input on a push", { name: "push", payload: {} }, { ...inputs, comment: null }],
	])("is %s", (_, given, subject) => {
		expect(readSubject(inputs, given)).toEqual(subject);
	});
});
