import { describe, expect, it } from "vitest";
import { markDecision, renderVerdictLine } from "../../src/text/verdict-line.ts";

describe("the first line of a summary", () => {
	it.each([
		[true, "refused", "❌"],
		[false, "planned", "📝"],
		[true, "planned", "❌"],
		[false, "announced", "✅"],
	])("marks a decision (negative: %s, %s) with %s", (isNegative, decision, mark) => {
		expect(markDecision(isNegative, decision)).toBe(mark);
	});

	it("names the reason where it says more than the decision", () => {
		const line = (reason: string) => renderVerdictLine("✅", { decision: "drafted", reason }, "A draft holds `it`.");
		expect(line("drafted")).toBe("**✅ drafted:** A draft holds `it`.");
		expect(line("updated")).toBe("**✅ drafted:** A draft holds `it`. (`updated`)");
	});
});
