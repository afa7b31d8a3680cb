/** What the decision says of itself: its reasons, the branch, and the findings that decide nothing. */
import { conclude } from "@octoacme/shared/requirements/decide.ts";
import type { Row } from "@octoacme/shared/requirements/row.ts";
import { describe, expect, it } from "vitest";
import { decide } from "./decided.ts";
import { commit, ok, SHA, unavailable } from "./release-under-test.ts";

const ON = { state: "on", explanation: "On main." } as const;
const rowOf = (id: string, verdict: Row["verdict"]): Row => ({
	id,
	title: id,
	guide: { line: 1, text: "" },
	verdict,
	explanation: `why ${id}`,
	evidence: [],
	remedy: null,
	signedBy: [],
	until: null,
	otherwise: null,
	notes: [],
	permission: null,
});

describe("a conclusion", () => {
	it.each([
		["pending", "pending", "waiting"],
		["stale", "pending", "waiting"],
		["unknown", "no-go", "evidence-unreadable"],
		["fail", "no-go", "requirements-failed"],
	] as const)("of a row that is %s is %s, and says which row it is and why", (verdict, decision, reason) => {
		expect(conclude([rowOf("ci", "pass"), rowOf("sast", verdict)], ON)).toEqual({
			decision,
			reason,
			reasons: [`sast: ${verdict}: why sast`],
		});
	});

	it("names the branch first, then what failed, what could not be read, and what is waited for", () => {
		const rows = [rowOf("a", "pending"), rowOf("b", "unknown"), rowOf("c", "fail"), rowOf("d", "pass")];
		const off = { state: "off", explanation: "On no branch." } as const;
		expect(conclude(rows, off)).toEqual({
			decision: "no-go",
			reason: "wrong-branch",
			reasons: ["On no branch.", "c: fail: why c", "b: unknown: why b", "a: pending: why a"],
		});
	});

	it("says of a policy that asks nothing that nothing was proved", () => {
		expect(conclude([rowOf("a", "not-applicable")], ON)).toEqual({
			decision: "no-go",
			reason: "nothing-asked",
			reasons: ["No requirement applies: a gate that asks nothing proves nothing."],
		});
	});
});

describe("the branch", () => {
	it.each([
		[ok(["main", "release/1"]), "on", "On main."],
		[ok([]), "off", "The commit is on none of the branches that releases are cut from (main, release/*)."],
		[unavailable, "unknown", "The branches that hold the commit could not be read: 503 for a minute"],
	] as const)("%j is %s, in a sentence that the reasons repeat unless it is on one", (branches, state, explanation) => {
		const decided = decide({ branches }, { branches: ["main", "release/*"] });
		expect(decided.branch).toEqual({ state, explanation });
		expect(decided.reasons.includes(explanation)).toBe(state !== "on");
	});
});

describe("findings", () => {
	it("are what warns: what contradicts the number is said by its row alone", () => {
		const decided = decide({ range: ok({ commits: [commit(SHA, "feat!: drop carts (#12)")], paths: [] }) });
		expect(decided.reason).toBe("type-contradicted");
		expect(decided.findings).toEqual([]);
	});

	it("name late reviews in the order of their numbers", () => {
		const late = (number: number) => ({ number, url: "", title: "Review", daysOver: 2, what: ["the review"] });
		const decided = decide({ overdueReviews: ok([late(12), late(3), late(7)]) });
		expect(decided.findings.map(({ message }) => message.split(" ")[0])).toEqual(["#3", "#7", "#12"]);
	});

	it("say why late reviews could not be read", () => {
		expect(decide({ overdueReviews: unavailable }).findings).toEqual([
			{
				kind: "reviews-unreadable",
				severity: "warning",
				sha: null,
				message: "Overdue post-incident reviews could not be read: 503 for a minute",
			},
		]);
	});
});
