/** DAST: the running release was probed for weaknesses at this commit: by a SARIF upload, a check or a report of this run. */

import type { RequirementPolicy } from "../policy/policy.ts";
import { count, listFirst } from "../text/plural.ts";
import { judgeCheckEvidence } from "./check-evidence.ts";
import type { PreflightFacts } from "./facts.ts";
import { readReport } from "./report.ts";
import { type MachineVerdict, type Requirement, readTextSetting, unreadable } from "./requirement.ts";
import { isBlocking } from "./severity.ts";

const TOOL = /\b(?:zap|stackhawk|nuclei|burp|dast|acunetix|invicti|wapiti)\b/i;

/** Whether a code-scanning tool tests a running system. */
export function isDynamicTool(tool: string): boolean {
	return TOOL.test(tool);
}

export const dast: Requirement = {
	id: "dast",
	title: "Dynamic analysis (DAST)",
	guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
	why: "Some weaknesses only show in the running system.",
	wants: ["analyses", "codeAlerts", "checks", "reports"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) =>
		judgeReport(facts, rule) ??
		judgeUpload(facts, rule) ??
		judgeCheckEvidence(facts, rule, "dast") ??
		describeMissing(facts, rule),
};

function judgeReport(facts: PreflightFacts, rule: RequirementPolicy): MachineVerdict | undefined {
	const report = readReport(facts, "dast");
	if (report.state === "none") return undefined;
	if (report.state === "bad") return { verdict: "fail", explanation: report.why, evidence: [] };
	const targets = Number(report.data["urls"] ?? report.data["targets"] ?? 0);
	if (!(targets > 0)) return { verdict: "fail", explanation: "The DAST report tested zero addresses.", evidence: [] };
	const alerts = Object.entries((report.data["alerts"] ?? {}) as Record<string, unknown>);
	const blocking = alerts.filter(([severity, number]) => Number(number) !== 0 && isBlocking(rule, severity));
	if (blocking.length > 0)
		return {
			verdict: "fail",
			explanation: `The DAST report has ${listFirst(blocking.map(([severity, number]) => `${number} ${severity}`).sort())}.`,
			evidence: [],
			remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
		};
	return {
		verdict: "pass",
		explanation: `${count(targets, "address").replace("addresss", "addresses")} scanned at ${report.place} without a blocking finding.`,
		evidence: [],
	};
}

/** SARIF of a tool that tests a running system; undefined: there is none of this commit. */
function judgeUpload(facts: PreflightFacts, rule: RequirementPolicy): MachineVerdict | undefined {
	const analyses = facts.analyses.ok ? facts.analyses.value.filter(({ tool }) => isDynamicTool(tool)) : [];
	if (analyses.length === 0) return undefined;
	const broken = analyses.find(({ error }) => error !== "");
	if (broken !== undefined)
		return { verdict: "fail", explanation: `The scan by ${broken.tool} did not work: ${broken.error}`, evidence: [] };
	if (!facts.codeAlerts.ok) return unreadable("Code-scanning alerts", facts.codeAlerts.failure);
	const alerts = facts.codeAlerts.value.filter(
		({ tool, severity }) => isDynamicTool(tool) && isBlocking(rule, severity),
	);
	if (alerts.length > 0)
		return {
			verdict: "fail",
			explanation: `${count(alerts.length, "open alert")} from the scan: ${listFirst(alerts.map(({ title }) => title).sort())}.`,
			evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
			remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
		};
	return {
		verdict: "pass",
		explanation: `${analyses[0]!.tool} scanned this commit, no blocking alert open.`,
		evidence: [],
	};
}

function describeMissing(facts: PreflightFacts, rule: RequirementPolicy): MachineVerdict {
	if (!facts.analyses.ok) return unreadable("Code-scanning analyses", facts.analyses.failure);
	const check = readTextSetting(rule, "check", "dast");
	return {
		verdict: "pending",
		explanation: `No dynamic scan of this commit: neither a SARIF upload, nor a check called ${check}, nor a report.`,
		evidence: [],
		remedy: {
			who: rule.role,
			what: `Scan the deployed commit and report it as the check \`${check}\`, as SARIF, or, in a workflow of your own, as \`dast.json\` in the folder of the input \`reports\`.`,
		},
	};
}
