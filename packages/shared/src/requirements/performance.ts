/** Performance: benchmarks of this commit stay within budgets, or within a tolerance of a baseline. */

import { count, listFirst } from "../text/plural.ts";
import { readWord } from "../text/word.ts";
import { judgeCheckEvidence } from "./check-evidence.ts";
import { readReport } from "./report.ts";
import { type Requirement, readNumberSetting, readTextSetting } from "./requirement.ts";

export const performance: Requirement = {
	id: "performance",
	title: "Performance benchmarks",
	guide: { line: 17, text: "Performance benchmarks met" },
	why: "Slowness that nobody measured is found by customers.",
	wants: ["reports", "checks"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) => {
		const remedy = { who: rule.role, what: "Fix what became slow, or correct the budget with a reason." };
		const fail = (explanation: string) => ({ verdict: "fail" as const, explanation, evidence: [], remedy });
		const report = readReport(facts, "performance");
		const check = readTextSetting(rule, "check", "performance");
		if (report.state === "bad") return fail(report.why);
		if (report.state === "read") {
			const benchmarks = report.data["benchmarks"];
			if (!Array.isArray(benchmarks) || benchmarks.length === 0)
				return fail("The performance report has zero benchmarks.");
			const tolerance = readNumberSetting(rule, "max-increase", 0.1);
			const over: string[] = [];
			for (const entry of benchmarks as Record<string, unknown>[]) {
				const name = readWord(entry?.["name"]) || "unnamed";
				const { value, budget, baseline } = entry ?? {};
				if (typeof value !== "number" || !Number.isFinite(value)) over.push(`${name} has no value`);
				else if (typeof budget === "number") {
					if (value > budget) over.push(`${name} ${value} over its budget of ${budget}`);
				} else if (typeof baseline === "number" && baseline > 0) {
					if (value > baseline * (1 + tolerance))
						over.push(
							`${name} ${value} is ${Math.round((value / baseline - 1) * 100)} % over its baseline of ${baseline}`,
						);
				} else over.push(`${name} has neither a budget nor a baseline`);
			}
			if (over.length > 0) return fail(`${listFirst(over.sort())}.`);
			return {
				verdict: "pass",
				explanation: `${count(benchmarks.length, "benchmark")} of ${report.place} within the budgets.`,
				evidence: [],
			};
		}
		return (
			judgeCheckEvidence(facts, rule, "performance") ?? {
				verdict: "pending",
				explanation: `No benchmark of this commit: neither a report nor a check called ${check}.`,
				evidence: [],
				remedy: {
					who: rule.role,
					what: `Run the benchmarks on this commit and report them as the check \`${check}\` or, in a workflow of your own, as \`performance.json\` in the folder of the input \`reports\`; or sign.`,
				},
			}
		);
	},
};
