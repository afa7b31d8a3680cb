/** SAST: code scanning analysed exactly this commit, without errors, and leaves no blocking alert open. */

import { count, listFirst } from "../text/plural.ts";
import { judgeCheckEvidence } from "./check-evidence.ts";
import { isDynamicTool } from "./dast.ts";
import { type Requirement, readListSetting, readTextSetting, unreadable } from "./requirement.ts";
import { isBlocking } from "./severity.ts";

export const sast: Requirement = {
	id: "sast",
	title: "Static analysis (SAST)",
	guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
	why: "A known weakness in the code is cheaper to fix before the release than after.",
	wants: ["analyses", "codeAlerts", "checks"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) => {
		const check = readTextSetting(rule, "check", "");
		if (check !== "") {
			return judgeCheckEvidence(facts, rule, check) ?? missing(`The check ${check} was never reported on this commit.`);
		}
		if (!facts.analyses.ok) return unreadable("Code-scanning analyses", facts.analyses.failure);
		if (!facts.codeAlerts.ok) return unreadable("Code-scanning alerts", facts.codeAlerts.failure);
		const analyses = facts.analyses.value.filter((analysis) => !isDynamicTool(analysis.tool));
		if (analyses.length === 0)
			return missing(
				"No analysis of this commit has arrived: zero analyses are not zero findings. (GitHub indexes an upload with a delay.)",
			);
		const wanted = readListSetting(rule, "categories", []);
		const absent = wanted.filter((category) => !analyses.some((analysis) => analysis.category === category));
		if (absent.length > 0) return missing(`No analysis of the category ${listFirst(absent)} for this commit.`);
		const broken = analyses.filter((analysis) => analysis.error !== "" || analysis.rules === 0);
		if (broken.length > 0)
			return {
				verdict: "fail",
				explanation: `The analysis of ${listFirst(broken.map(({ category, error }) => `${category} (${error || "no rules ran"})`).sort())} did not work.`,
				evidence: [],
				remedy: { who: rule.role, what: "Fix the analysis and upload it for this commit again." },
			};
		const alerts = facts.codeAlerts.value.filter(
			(alert) => !isDynamicTool(alert.tool) && isBlocking(rule, alert.severity),
		);
		if (alerts.length > 0)
			return {
				verdict: "fail",
				explanation: `${count(alerts.length, "open alert")} that block${alerts.length === 1 ? "s" : ""}: ${listFirst(alerts.map(({ title, severity }) => `${title} (${severity})`).sort())}.`,
				evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
				remedy: { who: rule.role, what: "Fix the findings, or dismiss them with a reason in code scanning." },
			};
		return {
			verdict: "pass",
			explanation: `${count(analyses.length, "analysis").replace("analysiss", "analyses")} of this commit, no blocking alert open.`,
			evidence: [],
		};
		function missing(explanation: string) {
			return {
				verdict: "fail" as const,
				explanation,
				evidence: [],
				remedy: {
					who: rule.role,
					what: "Run code scanning on this commit; run preflight again when GitHub shows the result.",
				},
			};
		}
	},
};
