/** Monitoring: a manifest at the commit names owners, dashboards, switched-on alerts whose rules read well, and SLOs. */

import { count, listFirst } from "../text/plural.ts";
import { readWord } from "../text/word.ts";
import { type Requirement, readTextSetting, unreadable } from "./requirement.ts";

/** Where the manifest lies unless `settings.file` says otherwise; gathered as JSON text of what the YAML says. */
export const MONITORING_FILE = "monitoring/manifest.yml";

export const monitoring: Requirement = {
	id: "monitoring",
	title: "Monitoring and alerting",
	guide: { line: 23, text: "Monitoring and alerting configured (with DevOps Engineer)" },
	why: "What nobody watches fails in silence.",
	wants: ["reports", "files"],
	signatureOnly: false,
	excludesAuthors: false,
	judge: (facts, { rule }) => {
		const path = readTextSetting(rule, "file", MONITORING_FILE);
		const file = facts.files[path];
		const remedy = {
			who: rule.role,
			what: `Complete \`${path}\`: \`owners\`, \`dashboards\` (name, url), \`alerts\` (name, expr), \`slos\` (name, objective); or sign.`,
		};
		if (file !== undefined && !file.ok) return unreadable(`The file ${path}`, file.failure);
		if (file === undefined || file.value === null)
			return { verdict: "pending", explanation: `There is no ${path} at this commit.`, evidence: [], remedy };
		const evidence = [{ label: path, url: "" }];
		const parsed = facts.reports["monitoring"];
		if (parsed === undefined || !parsed.ok)
			return {
				verdict: "fail",
				explanation: `${path} is no YAML${parsed?.ok === false ? `: ${parsed.failure.message}` : ""}.`,
				evidence,
				remedy,
			};
		const manifest = (typeof parsed.value === "object" && parsed.value !== null ? parsed.value : {}) as Record<
			string,
			unknown
		>;
		const problems = listProblems(manifest);
		if (problems.length > 0)
			return { verdict: "fail", explanation: `${path}: ${listFirst(problems)}.`, evidence, remedy };
		const alerts = (manifest["alerts"] as unknown[]).length;
		return {
			verdict: "pass",
			explanation: `${count(alerts, "alert")}, ${count((manifest["dashboards"] as unknown[]).length, "dashboard")} and ${count((manifest["slos"] as unknown[]).length, "SLO")} with owners.`,
			evidence,
		};
	},
};

function listProblems(manifest: Record<string, unknown>): readonly string[] {
	const problems: string[] = [];
	const list = (key: string) => (Array.isArray(manifest[key]) ? (manifest[key] as Record<string, unknown>[]) : []);
	for (const key of ["owners", "dashboards", "alerts", "slos"]) if (list(key).length === 0) problems.push(`no ${key}`);
	for (const dashboard of list("dashboards"))
		if (!/^https:\/\/[^\s/]+/.test(readWord(dashboard?.["url"])))
			problems.push(`dashboard ${readWord(dashboard?.["name"]) || "without a name"} has no https address`);
	for (const alert of list("alerts")) {
		const name = readWord(alert?.["name"]) || "without a name";
		if (alert?.["enabled"] === false) problems.push(`alert ${name} is switched off`);
		const rule = readWord(alert?.["expr"]);
		if (rule.trim() === "") problems.push(`alert ${name} has no expr`);
		else if (!isBalanced(rule)) problems.push(`alert ${name} has an expr with unbalanced brackets`);
	}
	for (const slo of list("slos")) {
		const objective = slo?.["objective"];
		if (typeof objective !== "number" || objective <= 0 || objective > 100)
			problems.push(`SLO ${readWord(slo?.["name"]) || "without a name"} has no objective`);
	}
	return problems;
}

/** Without what stands in quotes; a quote that is never closed is none. */
function dropStrings(rule: string): string {
	const unclosed = new Set<string>();
	let kept = "";
	let from = 0;
	for (let at = 0; at < rule.length; at += 1) {
		const quote = rule[at]!;
		if ((quote !== '"' && quote !== "'") || unclosed.has(quote)) continue;
		let end = at + 1;
		while (end < rule.length && rule[end] !== quote) end += rule[end] === "\\" ? 2 : 1;
		if (end >= rule.length) unclosed.add(quote);
		else {
			kept += rule.slice(from, at);
			from = end + 1;
			at = end;
		}
	}
	return kept + rule.slice(from);
}

function isBalanced(rule: string): boolean {
	const open: string[] = [];
	const pairs: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
	for (const character of dropStrings(rule)) {
		if ("([{".includes(character)) open.push(character);
		else if (character in pairs && open.pop() !== pairs[character]) return false;
	}
	return open.length === 0;
}
