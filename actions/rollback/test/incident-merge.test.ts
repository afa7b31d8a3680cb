/** One incident out of what two runs know of it. */
import type { Incident, Receipt } from "@octoacme/shared/incident/incident.ts";
import { describe, expect, test } from "vitest";
import { continueIncident, joinIncident, keepHistory, reopenIncident } from "../src/incident-merge.ts";

const release = (minor: number) => ({ version: `1.${minor}.0`, tag: `v1.${minor}.0`, sha: String(minor).repeat(40) });
const evidence = (what: string) => ({ what, value: "1", expected: "", query: "", link: "" });
const receipt = (channel: string, delivered: boolean): Receipt => ({
	role: "on-call",
	channel,
	delivered,
	at: "2026-01-01T00:00:00Z",
	detail: "",
	required: true,
	about: "opened",
});
const entry = (minute: number, what: string) => ({ at: `2026-01-01T00:0${minute}:00Z`, what });

const KNOWN: Incident = {
	schemaVersion: 1,
	key: "-/production/7",
	environment: "production",
	service: null,
	severity: "sev2",
	security: false,
	reason: "errors",
	bad: release(2),
	outcome: { kind: "rolled-back", to: release(1), recoveryMs: 9_000 },
	evidence: [evidence("known")],
	skipped: [{ version: "1.0.0", why: "known" }],
	timeline: [entry(1, "begun"), entry(3, "over")],
	receipts: [receipt("pager", true), receipt("hook", false)],
	openedAt: "2026-01-01T00:01:00Z",
	openedBy: "ada",
	runUrl: "https://example.com/1",
	advisoryUrl: "https://example.com/advisory",
};
const NOW: Incident = {
	...KNOWN,
	severity: "sev1",
	reason: "latency",
	outcome: { kind: "in-progress" },
	evidence: [evidence("now")],
	skipped: [{ version: "1.0.0", why: "now" }],
	timeline: [entry(2, "looked again"), entry(1, "begun")],
	receipts: [receipt("pager", false), receipt("hook", true)],
	openedAt: "2026-01-01T00:02:00Z",
	openedBy: "bob",
	runUrl: "https://example.com/2",
	advisoryUrl: "https://example.com/another",
};
const TOLD = [receipt("pager", true), receipt("hook", true)];
const ALL = [entry(1, "begun"), entry(2, "looked again"), entry(3, "over")];
const empty = { evidence: [], skipped: [], reason: "", advisoryUrl: "" } as const;

describe("an incident that goes on", () => {
	test("keeps who began it, when and why, and takes the rest from the run of now", () => {
		expect(continueIncident(KNOWN, NOW)).toEqual({
			...NOW,
			openedAt: KNOWN.openedAt,
			openedBy: "ada",
			reason: "errors",
			receipts: TOLD,
			timeline: ALL,
		});
	});

	test("keeps what the run of now has nothing of", () => {
		const merged = continueIncident(KNOWN, { ...NOW, ...empty });
		const { reason, skipped, advisoryUrl } = KNOWN;
		expect(merged).toMatchObject({ evidence: KNOWN.evidence, skipped, reason, advisoryUrl });
		expect(continueIncident({ ...KNOWN, reason: "" }, NOW).reason).toBe("latency");
	});
});

describe("an incident that is over", () => {
	test("keeps its end, its evidence and its run, and gets no further entry", () => {
		expect(reopenIncident(KNOWN, NOW)).toEqual({
			...continueIncident(KNOWN, NOW),
			evidence: KNOWN.evidence,
			outcome: KNOWN.outcome,
			runUrl: KNOWN.runUrl,
			timeline: KNOWN.timeline,
		});
	});

	test("takes evidence where it had none", () => {
		expect(reopenIncident({ ...KNOWN, evidence: [] }, NOW).evidence).toEqual(NOW.evidence);
	});
});

test("what another run wrote meanwhile stays: receipts and entries, and nothing else", () => {
	expect(joinIncident(KNOWN, NOW)).toEqual({ ...NOW, receipts: TOLD, timeline: ALL });
});

test.each([continueIncident, reopenIncident, joinIncident, keepHistory])(
	"what was once confidential stays so: %o",
	(merge) => {
		for (const known of [true, false])
			for (const now of [true, false])
				expect(merge({ ...KNOWN, security: known }, { ...NOW, security: now }).security).toBe(known || now);
	},
);

test("of an issue that somebody else edited only what decides nothing is kept, and this run's own receipts", () => {
	const { openedAt, timeline } = KNOWN;
	expect(keepHistory({ openedAt, timeline, security: false, receipts: [] }, NOW)).toEqual({
		...NOW,
		openedAt,
		timeline: ALL,
	});
	expect(keepHistory({ openedAt, timeline, security: false, receipts: KNOWN.receipts }, NOW).receipts).toEqual(TOLD);
});
