import { describe, expect, it } from "vitest";
import { decide, hotfix, row, unmeasured, waiver } from "./decided.ts";
import { check, comment, forbidden, goodFacts, OLD, ok, SHA, unavailable } from "./release-under-test.ts";

const debt = (due: string) => ({
	debts: ok([{ number: 5, url: "https://github.test/5", requirement: "performance", version: "1.1.1", due }]),
});

describe("waivers", () => {
	const failing = { checks: ok([check({ conclusion: "failure" }), check({ name: "dast" })]) };

	it("let a release through, tallied apart from what passed", () => {
		const decided = decide(failing, waiver());
		expect(decided).toMatchObject({ decision: "go", reason: "met-with-exceptions" });
		expect(decided.tally).toMatchObject({ pass: 12, waived: 1 });
		expect(row(decided, "ci").explanation).toMatch(
			/Waived by @rita until 2026-05-03: the build farm is down \(else fail: test ended as failure/,
		);
	});
	it.each([
		["one that ended", { expires: "2026-05-01" }, /ended with 2026-05-01/],
		["one that runs too long", { expires: "2026-08-01" }, /longest for ci is 2 days/],
	])("name %s", (_, fields, note) => {
		const decided = row(decide(failing, waiver(fields)), "ci");
		expect(decided.verdict).toBe("fail");
		expect(decided.notes.join()).toMatch(note);
	});
	it.each([
		["of another version", { version: "1.3.0" }],
		["of another commit", { sha: OLD }],
	])("%s do not count", (_, fields) => {
		expect(row(decide(failing, waiver(fields)), "ci").verdict).toBe("fail");
	});
	it("warn before they end", () => {
		expect(row(decide(failing, waiver()), "ci").notes.join()).toMatch(/ends with 2026-05-03/);
	});
	it("come from a comment by somebody in the role too", () => {
		const waive = comment(`/waive ci ${SHA} until 2026-05-03 because the build farm is down`, "rita", { id: 901 });
		const said = [comment(`/signoff support-briefing ${SHA}`), waive];
		const comments = ok(said);
		expect(row(decide({ ...failing, comments }), "ci").verdict).toBe("waived");
		const revoked = ok([...said, comment("/revoke ci", "rita", { id: 902, createdAt: "2026-05-01T12:00:00Z" })]);
		expect(row(decide({ ...failing, comments: revoked }), "ci").verdict).toBe("fail");
	});
	it("are refused for what may never be waived", () => {
		const files = { ...goodFacts().files, "docs/rollback-plan.md": ok(null) };
		const decided = row(decide({ files }, waiver({ requirement: "rollback-plan" })), "rollback-plan");
		expect(decided.verdict).toBe("pending");
		expect(decided.notes.join()).toMatch(/may not be waived/);
	});
	it("are offered only where there is no other line to paste", () => {
		expect(row(decide(failing), "ci").remedy!.line).toMatch(
			/^\/waive ci [0-9a-f]{40} until 2026-05-04 because <your reason>$/,
		);
	});
});

describe("deferral", () => {
	it("lets a hotfix go with a debt and a due date", () => {
		const decided = decide({ ...hotfix, reports: unmeasured });
		expect(decided).toMatchObject({ decision: "go", reason: "met-with-exceptions" });
		expect(row(decided, "performance")).toMatchObject({ verdict: "deferred", until: "2026-05-16" });
	});
	it("keeps the date of a debt that is open already", () => {
		expect(row(decide({ ...hotfix, ...debt("2026-05-09"), reports: unmeasured }), "performance").until).toBe(
			"2026-05-09",
		);
	});
	it.each([
		[
			"evidence to the contrary",
			{ reports: { ...goodFacts().reports, performance: ok({ sha: SHA, benchmarks: [] }) } },
			"performance",
			"fail",
		],
		["what cannot be read", { reports: unmeasured, checks: unavailable }, "performance", "unknown"],
		[
			"what the policy does not defer",
			{ files: { ...goodFacts().files, "docs/rollback-plan.md": ok(null) } },
			"rollback-plan",
			"pending",
		],
	])("is not for %s", (_, facts, id, verdict) => {
		expect(row(decide({ ...hotfix, ...facts }), id).verdict).toBe(verdict);
	});
	it("is not for a minor", () => {
		expect(row(decide({ reports: unmeasured }), "performance").verdict).toBe("pending");
	});
	it.each([
		["fails the next minor while overdue", debt("2026-05-01"), {}, "fail"],
		["lets a minor pass before it is due", debt("2026-05-02"), {}, "pass"],
		["does not fail a hotfix", debt("2026-05-01"), hotfix, "pass"],
		["is unknown when the debts cannot be read", { debts: forbidden("issues: read") }, {}, "unknown"],
		[
			"is none where issues are switched off",
			{ debts: { ok: false as const, failure: { kind: "disabled" as const, message: "410" } } },
			{},
			"pass",
		],
	])("%s", (_, facts, more, verdict) => {
		expect(row(decide({ ...facts, ...more }), "performance").verdict).toBe(verdict);
	});
	it.each([[{ when: "schema" }], [{ types: ["major"] }], [{ enabled: false }]])(
		"fails the next minor while overdue, though that is not asked for it: %j",
		(rule) => {
			const policy = { requirements: { performance: rule } };
			expect(row(decide({}, policy), "performance").verdict).toBe("not-applicable");
			expect(row(decide(debt("2026-05-01"), policy), "performance").verdict).toBe("fail");
		},
	);
});
