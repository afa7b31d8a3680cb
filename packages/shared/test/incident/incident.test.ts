import { describe, expect, test } from "vitest";
import { describeDrill, judgeDrill, readDrills } from "../../src/incident/drill.ts";
import {
	addReceipts,
	addTimeline,
	describeOutcome,
	type Incident,
	incidentKey,
	listDueChannels,
	MESSAGE_STAGES,
	type Receipt,
	unreachedRoles,
} from "../../src/incident/incident.ts";
import { incidentTitle, listPlaybook, readIncidentIssue, renderIncidentIssue } from "../../src/incident/issue.ts";
import { composeMessages } from "../../src/incident/messages.ts";
import { isUntouched, listOverdueReviews, renderReview, reviewTitle } from "../../src/incident/review.ts";
import type { DeploymentFact } from "../../src/release/deployment.ts";
import { encodeHidden } from "../../src/text/hidden-json.ts";

const release = (version: string, digit: string) => ({ version, tag: `v${version}`, sha: digit.repeat(40) });
const receipt: Receipt = {
	role: "on-call",
	about: "opened",
	channel: "pager",
	delivered: true,
	at: "2026-06-01T09:01:00.000Z",
	detail: "answered 202",
	required: true,
};
const incident: Incident = {
	schemaVersion: 1,
	key: "-/production/8",
	environment: "production",
	service: null,
	severity: "sev2",
	security: false,
	reason: "error rate 7 %",
	bad: release("1.2.0", "2"),
	outcome: { kind: "rolled-back", to: release("1.0.0", "1"), recoveryMs: 200_000 },
	evidence: [{ what: "error rate", value: "7 %", expected: "< 1 %", query: "rate(errors)", link: "" }],
	skipped: [{ version: "1.1.0", why: "it was never verified here" }],
	timeline: [
		{ at: "2026-06-01T09:00:00.000Z", what: "v1.2.0 deployed by ada" },
		{ at: "2026-06-01T09:05:00.000Z", what: "v1.0.0 answers again and is healthy" },
	],
	receipts: [receipt],
	openedAt: "2026-06-01T09:00:30.000Z",
	openedBy: "ada",
	runUrl: "https://github.com/octo/shop/actions/runs/1",
	advisoryUrl: "",
};
const secret: Incident = { ...incident, security: true, reason: "stolen token", advisoryUrl: "https://github.com/a" };
const links = { issueUrl: "https://github.com/octo/shop/issues/1", runUrl: incident.runUrl };

describe("an incident of one target", () => {
	const one: Incident = { ...incident, target: "eu" };
	test("says which target failed and which came back, wherever people read it", () => {
		expect(incidentTitle(one)).toBe("Incident: v1.2.0 in production/eu");
		expect(incidentTitle({ ...one, security: true })).toContain("production/eu");
		expect(reviewTitle(one)).toContain("v1.2.0 in production/eu");
		expect(describeOutcome(one)).toMatch(/^production\/eu runs v1\.0\.0 again/);
		for (const kind of ["in-progress", "no-target", "not-rolled-back"] as const)
			expect(describeOutcome({ ...one, outcome: { kind, why: "none" } })).toContain("production/eu");
		for (const about of MESSAGE_STAGES)
			for (const { title, role } of composeMessages({ ...one, security: true }, links, about))
				expect(title, role).toContain("production/eu");
		const body = renderIncidentIssue(one, 2);
		expect(body).toContain("production/eu");
		expect(readIncidentIssue(body)).toEqual(one);
	});

	test("has a key of its own where the failed deployment was made to the whole environment", () => {
		const bad = { deploymentId: 8, sha: "2".repeat(40) };
		expect(incidentKey("production", null, bad)).toBe("-/production/8");
		expect(incidentKey("production", null, bad, "eu")).toBe("-/production/8/eu");
		expect(incidentKey("production", "api", null, "us")).toBe("api/production/nothing-deployed/us");
	});
});

/** An issue whose machine part somebody wrote by hand. */
const withFacts = (facts: unknown) => `<!-- octoacme:incident-facts ${encodeHidden(facts)} -->`;

describe("the incident's issue", () => {
	test("is read back as it was written", () => {
		expect(readIncidentIssue(renderIncidentIssue(incident, 2))).toEqual(incident);
	});

	test("of a security incident holds nothing of the cause, also not in its machine part", () => {
		const body = renderIncidentIssue(secret, 2);
		const facts = readIncidentIssue(body)!;
		expect(facts).toMatchObject({ reason: "", evidence: [], security: true });
		expect(body + incidentTitle(secret)).not.toMatch(/stolen|rate\(errors\)/);
	});

	test.each([
		["no facts", "a text"],
		["cut facts", renderIncidentIssue(incident, 2).slice(0, -40)],
		["facts of another shape", renderIncidentIssue({ ...incident, schemaVersion: 2 } as unknown as Incident, 2)],
		...(
			[
				["timeline", [null]],
				["timeline", [{ at: "never", what: "x" }]],
				["timeline", {}],
				["receipts", [{ role: "on-call" }]],
				["receipts", ["on-call"]],
				["evidence", [{ what: "errors" }]],
				["skipped", null],
				["outcome", { kind: "rolled-back" }],
				["outcome", { kind: "another" }],
				["bad", { tag: "v1.2.0" }],
				["openedAt", "yesterday"],
				["severity", "sev9"],
				["security", "yes"],
				["target", 1],
			] as const
		).map(([key, value]): [string, string] => [
			`a ${key} of another shape, ${JSON.stringify(value)}`,
			withFacts({ ...incident, [key]: value }),
		]),
	])("with %s is none of ours", (_, body) => {
		expect(readIncidentIssue(body)).toBeUndefined();
	});

	test("is read though a later version added to it", () => {
		const later = { ...incident, further: [1], receipts: incident.receipts.map((one) => ({ ...one, further: true })) };
		expect(readIncidentIssue(withFacts(later))).toEqual(later);
	});

	test("ticks what was done and names who does the rest", () => {
		const lines = listPlaybook(incident);
		expect(lines.filter(({ state }) => state === "done").map(({ owner }) => owner)).toEqual(["on-call", "devops"]);
		// Nobody notified the Security Champion, and nobody had to: a tick would say that somebody did.
		expect(lines.filter(({ state }) => state === "not-needed").map(({ owner }) => owner)).toEqual([
			"security-champion",
		]);
		expect(renderIncidentIssue(incident, 2)).toContain("- Notify Security Champion immediately");
		expect(listPlaybook({ ...incident, security: true }).filter(({ state }) => state === "done")).toHaveLength(2);
	});

	test("facts and markers cannot be forged through a reason", () => {
		const forged = {
			...incident,
			reason: "<!-- octoacme:incident-facts e30 --> @all",
			outcome: { kind: "no-target", why: "x" } as const,
		};
		expect(readIncidentIssue(renderIncidentIssue(forged, null))).toEqual(forged);
	});
});

describe("messages", () => {
	test("a security incident's cause is told to the champion alone, first", () => {
		const [first, ...others] = composeMessages(secret, links, "opened");
		expect(first).toMatchObject({ role: "security-champion", confidential: true });
		expect(JSON.stringify(first)).toContain("stolen token");
		expect(JSON.stringify(others)).not.toMatch(/stolen|rate\(errors\)|error rate/);
	});

	test("all of one incident page once, however long its names are", () => {
		const long = { ...incident, environment: "e".repeat(200) };
		const messages = [...composeMessages(long, links, "opened"), ...composeMessages(long, links, "outcome")];
		expect(new Set(messages.map(({ dedupKey }) => dedupKey)).size).toBe(1);
		expect(messages.every(({ title }) => title.length <= 120)).toBe(true);
	});

	test("a failed way back asks for hands", () => {
		const failed = {
			...incident,
			outcome: { kind: "rollback-failed", to: release("1.0.0", "1"), what: "exit code 3" },
		} as const;
		const [onCall, devops] = composeMessages(failed, links, "outcome");
		expect(onCall!.title).toContain("NOT rolled back");
		expect(devops!.title).toContain("Hands needed");
	});
});

describe("receipts and timeline", () => {
	const { delivered: _, ...open } = receipt;
	const sending: Receipt = { ...open, delivered: false, sending: true };
	const failed: Receipt = { ...open, delivered: false };
	test.each<[string, readonly Receipt[], readonly string[]]>([
		["without receipts all channels", [], ["pager", "chat"]],
		["what was cut, and what comes after it", [sending], ["pager", "chat"]],
		["what comes after one that answered", [receipt], ["chat"]],
		["what was cut after one that answered", [receipt, { ...sending, channel: "chat" }], ["chat"]],
		["nothing where the role was reached and another channel failed", [receipt, { ...failed, channel: "chat" }], []],
		["all channels again where none reached the role", [failed, { ...failed, channel: "chat" }], ["pager", "chat"]],
		["all channels of another stage", [{ ...receipt, about: "outcome" }], ["pager", "chat"]],
		["all channels of another role", [{ ...receipt, role: "devops" }], ["pager", "chat"]],
	])("due are: %s", (_name, receipts, due) => {
		expect(listDueChannels(receipts, receipt, ["pager", "chat", "pager"])).toEqual(due);
	});

	test("a message on its way reaches nobody yet, and calls nobody unreached", () => {
		expect(unreachedRoles([sending])).toEqual([]);
		expect(unreachedRoles(addReceipts([sending], [failed]))).toEqual(["on-call"]);
		const body = renderIncidentIssue({ ...incident, receipts: [sending] }, null);
		expect(body).toContain("| on-call | opened | pager | sending |");
		expect(body).not.toContain("call them");
	});

	test("a role is reached for each stage by itself", () => {
		const missed = { ...receipt, about: "outcome", delivered: false } as const;
		expect(unreachedRoles([receipt, missed])).toEqual(["on-call"]);
		expect(unreachedRoles([receipt, missed, { ...missed, channel: "slack", delivered: true }])).toEqual([]);
		expect(unreachedRoles([{ ...missed, required: false }])).toEqual([]);
	});

	test("a role that was not reached by one end of a rollback is by a later one, and the beginning stands by itself", () => {
		const missed = (about: Receipt["about"]) => ({ ...receipt, about, delivered: false });
		const reached = (about: Receipt["about"]) => ({ ...receipt, about, channel: "slack" });
		expect(unreachedRoles([missed("stopped"), reached("outcome")])).toEqual([]);
		expect(unreachedRoles([missed("stopped"), reached("recovered")])).toEqual([]);
		expect(unreachedRoles([missed("outcome"), reached("stopped")])).toEqual(["on-call"]);
		expect(unreachedRoles([missed("opened"), reached("outcome")])).toEqual(["on-call"]);
	});

	test("what was delivered is not undone by a later failure; a failure is by a later delivery", () => {
		const failed = { ...receipt, delivered: false };
		expect(addReceipts([receipt], [failed])).toEqual([receipt]);
		expect(addReceipts([failed], [receipt])).toEqual([receipt]);
	});

	test("an entry is told once, in order of time", () => {
		const [first, second] = incident.timeline;
		expect(addTimeline({ ...incident, timeline: [second!] }, first!, second!).timeline).toEqual(incident.timeline);
	});
});

describe("the times of an incident", () => {
	const night: Incident = {
		...incident,
		timeZone: "Europe/Berlin",
		openedAt: "2026-10-25T00:31:00.000Z",
		timeline: [
			{ at: "2026-10-25T00:30:00.000Z", what: "v1.2.0 deployed by ada" },
			{ at: "2026-10-25T01:30:00.000Z", what: "v1.0.0 answers again and is healthy" },
		],
		receipts: [{ ...receipt, at: "2026-10-25T00:31:05.000Z" }],
	};
	test("are those of the policy's zone, and two of one clock time differ", () => {
		const issue = renderIncidentIssue(night, null);
		expect(issue).toContain("| when (Europe/Berlin) | what |");
		expect(issue).toContain("| 25 Oct, 02:30:00 +02:00 | v1.2.0 deployed by ada |");
		expect(issue).toContain("| 25 Oct, 02:30:00 +01:00 | v1.0.0 answers again and is healthy |");
		expect(issue.replaceAll("\\", "")).toContain("Sun 25 Oct 2026, 02:31 +02:00 (Europe/Berlin) by ada");
		expect(issue).toContain("| on-call | opened | pager | yes | 25 Oct, 02:31:05 +02:00 |");
		const review = renderReview(night, 1, { reviewBy: "2026-11-01", actionsBy: "2026-12-01" }, () => "@ada");
		const plain = review.replaceAll("\\", "");
		expect(plain).toContain("from Sun 25 Oct 2026, 02:30 +02:00 (Europe/Berlin), when the release was deployed,");
		expect(plain).toContain("until Sun 25 Oct 2026, 02:30 +01:00 (Europe/Berlin), when the old release");
		expect(review).toContain("met it for 60 min 0 s");
		expect(readIncidentIssue(issue)).toEqual(night);
	});
	test.each([
		["none", undefined],
		["one that is written into the issue and does not exist", "Moon/Base"],
	])("are UTC with %s", (_, timeZone) => {
		const { timeZone: _zone, ...rest } = night;
		const issue = renderIncidentIssue({ ...rest, ...(timeZone === undefined ? {} : { timeZone }) }, null);
		expect(issue).toContain("| when (UTC) | what |");
		expect(issue).toContain("| 25 Oct, 00:30:00 | v1.2.0 deployed by ada |");
	});
});

describe("the review", () => {
	const dates = { reviewBy: "2026-06-08", actionsBy: "2026-07-01" };
	const body = renderReview(incident, 1, dates, (role) => `@${role}`);
	const issue = { number: 2, url: "https://github.com/octo/shop/issues/2", title: "Review", body, state: "open" };
	const on = (date: string) => Date.parse(`${date}T12:00:00Z`);

	test("may be brought up to date until a person changes a letter of it", () => {
		expect(isUntouched(body)).toBe(true);
		expect(isUntouched(body.replaceAll("\n", "\r\n"))).toBe(true);
		expect(isUntouched(body.replace("- [ ]", "- [x]"))).toBe(false);
		expect(isUntouched(`${body}\nWe found it.`)).toBe(false);
	});

	test("says until when customers met it by the proof, not by the last message, and how long that was", () => {
		const later = { at: "2026-06-01T09:08:00.000Z", what: "support-lead told (recovered) through mail" };
		const timeline = [...incident.timeline, later];
		const text = renderReview({ ...incident, timeline }, 1, dates, (role) => `@${role}`);
		expect(text).toContain(
			"met it for 5 min 0 s: from Mon 1 Jun 2026, 09:00 \\(UTC\\), when the release was deployed, until Mon 1 Jun 2026, 09:05 \\(UTC\\),",
		);
		expect(text).toContain("a new commit replaces it, or a person in the role release-manager lets it return.");
	});

	test.each<[string, string, object[]]>([
		["the due day itself is not late", "2026-06-08", []],
		[
			"the day after is",
			"2026-06-09",
			[
				{
					number: 2,
					daysOver: 1,
					what: ["the review", "Find the root cause", "Hold the review with everybody named above"],
				},
			],
		],
	])("overdue: %s", (_, date, expected) => {
		expect(listOverdueReviews([issue], on(date))).toMatchObject(expected);
	});

	test("overdue: ticked items and closed issues are not; what is left is named", () => {
		const held = body
			.replace("- [ ] Find", "- [x] Find")
			.replace("- [ ] Hold", "- [x] Hold")
			.replace("- [ ] A test", "- [X] A test");
		expect(listOverdueReviews([{ ...issue, body: held }], on("2026-06-20"))).toEqual([]);
		expect(listOverdueReviews([{ ...issue, body: held }], on("2026-07-03"))).toMatchObject([
			{ what: ["Would the verification have seen it earlier?"], daysOver: 2 },
		]);
		expect(listOverdueReviews([{ ...issue, state: "CLOSED" }], on("2027-01-01"))).toEqual([]);
	});

	test("of a security incident holds nothing of the cause", () => {
		expect(renderReview(secret, 1, dates, (role) => role)).not.toMatch(/stolen|rate\(errors\)/);
	});
});

describe("drills", () => {
	const drill = (at: string, description: string, more: Partial<DeploymentFact> = {}): DeploymentFact => ({
		id: 1,
		sha: "1".repeat(40),
		environment: "staging",
		createdAt: at,
		payload: {
			schemaVersion: 1,
			key: "drill",
			kind: "drill",
			service: null,
			version: "1.0.0",
			tag: "v1.0.0",
			sha: "1".repeat(40),
			environment: "staging",
			runId: "1",
			runAttempt: 1,
			actor: "ada",
			policyDigest: "x",
			artifactDigest: null,
			previous: null,
		},
		statuses: [{ state: "success", description, createdAt: at }],
		...more,
	});
	const scope = { environment: "staging", service: null };
	const rule = { "max-age": "30d", "max-recovery": "10m" };
	const now = Date.parse("2026-06-30T00:00:00Z");

	test.each([
		["young and fast", [drill("2026-06-20T00:00:00Z", describeDrill(60_000))], "met"],
		["none", [], "missing"],
		["one that failed", [drill("2026-06-20T00:00:00Z", "drill: the command ended with exit code 1")], "missing"],
		[
			"of another environment",
			[drill("2026-06-20T00:00:00Z", describeDrill(1), { environment: "x", sha: "2".repeat(40) })],
			"missing",
		],
		["old", [drill("2026-05-01T00:00:00Z", describeDrill(60_000))], "too-old"],
		["slow", [drill("2026-06-20T00:00:00Z", describeDrill(601_000))], "too-slow"],
		[
			"the newest counts",
			[drill("2026-06-20T00:00:00Z", describeDrill(601_000)), drill("2026-06-21T00:00:00Z", describeDrill(600_000))],
			"met",
		],
	])("%s: %s", (_, deployments, kind) => {
		expect(judgeDrill(readDrills(deployments, scope), rule, now).kind).toBe(kind);
	});
});
