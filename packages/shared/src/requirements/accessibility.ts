/** Accessibility: pages were tested at this commit and stay within the budget of violations by impact. */

import { count, listFirst } from "../text/plural.ts";
import { readAccessibilityReport } from "./accessibility-report.ts";
import { judgeCheckEvidence } from "./check-evidence.ts";
import { readReport } from "./report.ts";
import { type Requirement, readNumberSetting, readTextSetting } from "./requirement.ts";

export const accessibility: Requirement = {
	id: "accessibility",
	title: "Accessibility (WCAG)",
	guide: { line: 16, text: "Accessibility compliance verified (WCAG standards)" },
	why: "A release that some people cannot use is not done for them.",
	wants: ["reports", "checks"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) => {
		const remedy = { who: rule.role, what: "Fix the violations and test the fixed commit." };
		const report = readReport(facts, "accessibility");
		const check = readTextSetting(rule, "check", "accessibility");
		if (report.state === "bad") return { verdict: "fail", explanation: report.why, evidence: [], remedy };
		if (report.state === "read") {
			const result = readAccessibilityReport(report.data);
			if (result === undefined)
				return {
					verdict: "fail",
					explanation: "The report accessibility.json is neither of axe, pa11y or Lighthouse nor our short form.",
					evidence: [],
					remedy,
				};
			if (!(result.pages > 0))
				return { verdict: "fail", explanation: "The accessibility report tested zero pages.", evidence: [], remedy };
			const budgets = { critical: 0, serious: 0, moderate: Number.POSITIVE_INFINITY, minor: Number.POSITIVE_INFINITY };
			const over = Object.entries(result.violations).filter(
				([impact, number]) =>
					number > readNumberSetting(rule, `max-${impact}`, budgets[impact as keyof typeof budgets] ?? 0),
			);
			if (over.length > 0)
				return {
					verdict: "fail",
					explanation: `${listFirst(over.map(([impact, number]) => `${number} ${impact}`).sort())} on ${count(result.pages, "page")}, over the budget.`,
					evidence: [],
					remedy,
				};
			return {
				verdict: "pass",
				explanation: `${count(result.pages, "page")} tested at ${report.place}, within the budget.`,
				evidence: [],
			};
		}
		return (
			judgeCheckEvidence(facts, rule, "accessibility") ?? {
				verdict: "pending",
				explanation: `No accessibility test of this commit: neither a report nor a check called ${check}.`,
				evidence: [],
				remedy: {
					who: rule.role,
					what: `Run axe, pa11y or Lighthouse on this commit and report it as the check \`${check}\` or, in a workflow of your own, as \`accessibility.json\` in the folder of the input \`reports\`; or test by hand and sign.`,
				},
			}
		);
	},
};
