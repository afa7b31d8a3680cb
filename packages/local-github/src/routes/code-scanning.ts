/** Code scanning: alerts of the default branch unless a ref is named; off is 403, an outage 503. */
import type { AnalysisState, CodeScanningAlertState } from "../delivery-state.ts";
import { presentUser, repositoryAddress, repositoryPage } from "../presenters/identity.ts";
import { type Exchange, listReply, Refusal, type Route, readQuery } from "./exchange.ts";

const READ = { name: "security-events", access: "read" } as const;

function requireEnabled(exchange: Exchange): void {
	if (exchange.state.codeScanning === "outage")
		throw new Refusal(503, "Service unavailable", { code: "service_unavailable" });
	if (exchange.state.codeScanning === "off")
		throw new Refusal(403, "Code scanning is not enabled for this repository.");
}

function presentTool(name: string): Record<string, unknown> {
	return { name, guid: null, version: null };
}

function presentAlert(exchange: Exchange, alert: CodeScanningAlertState): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/code-scanning/alerts/${alert.number}`;
	return {
		number: alert.number,
		created_at: alert.createdAt,
		updated_at: alert.createdAt,
		url,
		html_url: `${repositoryPage(exchange)}/security/code-scanning/${alert.number}`,
		instances_url: `${url}/instances`,
		state: alert.state,
		fixed_at: alert.state === "fixed" ? alert.createdAt : null,
		dismissed_by: alert.dismissedBy === null ? null : presentUser(exchange, alert.dismissedBy),
		dismissed_at: alert.dismissedBy === null ? null : alert.createdAt,
		dismissed_reason: alert.dismissedReason,
		dismissed_comment: null,
		rule: {
			id: alert.rule.id,
			name: alert.rule.id,
			description: alert.rule.description,
			severity: alert.rule.severity,
			security_severity_level: alert.rule.securitySeverity,
			tags: ["security"],
		},
		tool: presentTool(alert.tool),
		most_recent_instance: {
			ref: alert.ref,
			analysis_key: alert.category,
			category: alert.category,
			environment: "{}",
			state: alert.state,
			commit_sha: alert.sha,
			message: { text: alert.rule.description },
			location: { path: alert.path, start_line: alert.line, end_line: alert.line, start_column: 1, end_column: 1 },
			classifications: [],
		},
	};
}

function presentAnalysis(exchange: Exchange, analysis: AnalysisState): Record<string, unknown> {
	return {
		ref: analysis.ref,
		commit_sha: analysis.sha,
		analysis_key: analysis.category,
		environment: "{}",
		category: analysis.category,
		error: analysis.error,
		warning: "",
		created_at: analysis.createdAt,
		results_count: analysis.results,
		rules_count: analysis.rules,
		id: analysis.id,
		url: `${repositoryAddress(exchange)}/code-scanning/analyses/${analysis.id}`,
		sarif_id: `sarif-${analysis.id}`,
		tool: presentTool(analysis.tool),
		deletable: true,
	};
}

/** Serves code-scanning alerts and analyses. */
export const codeScanningRoutes: readonly Route[] = [
	{
		operation: "code-scanning/list-alerts-for-repo",
		permission: READ,
		serve(exchange) {
			requireEnabled(exchange);
			if (exchange.state.analyses.length === 0) throw new Refusal(404, "no analysis found");
			const { ref: named, state, severity, tool_name } = readQuery(exchange, ["ref", "state", "severity", "tool_name"]);
			const ref = named ?? `refs/heads/${exchange.repository.defaultBranch}`;
			const alerts = exchange.state.codeAlerts
				.filter((alert) => alert.ref === ref || alert.ref === `refs/heads/${ref}`)
				.filter((alert) => (state ?? alert.state) === alert.state)
				.filter((alert) => (tool_name ?? alert.tool) === alert.tool)
				.filter((alert) => severity === null || severity === (alert.rule.securitySeverity ?? alert.rule.severity))
				.sort((left, right) => right.number - left.number);
			return listReply(alerts.map((alert) => presentAlert(exchange, alert)));
		},
	},
	{
		operation: "code-scanning/list-recent-analyses",
		permission: READ,
		serve(exchange) {
			requireEnabled(exchange);
			const { state } = exchange;
			const { ref, tool_name } = readQuery(exchange, ["ref", "tool_name"]);
			const analyses = state.analyses
				.filter((found) => ref === null || found.ref === ref || found.ref === `refs/heads/${ref}`)
				.filter((found) => (tool_name ?? found.tool) === found.tool)
				.filter((found) => !exchange.isHidden(`analysis:${found.id}`, found.createdAt))
				.sort((left, right) => right.id - left.id);
			if (state.analyses.length === 0) throw new Refusal(404, "no analysis found");
			return listReply(analyses.map((found) => presentAnalysis(exchange, found)));
		},
	},
];
