/** Security findings: code-scanning analyses and alerts, Dependabot alerts, and what a range adds to the dependencies. */
import * as z from "zod";
import type { DependencyFact } from "../requirements/facts.ts";
import type { GitHub } from "./client.ts";
import { encodeRef } from "./refs.ts";

const analysisShape = z.object({
	id: z.number(),
	commit_sha: z.string(),
	ref: z.string(),
	category: z.string().optional(),
	analysis_key: z.string(),
	error: z.string(),
	warning: z.string(),
	created_at: z.string(),
	results_count: z.number(),
	rules_count: z.number(),
	tool: z.object({ name: z.string() }),
});
const codeAlertShape = z.object({
	number: z.number(),
	html_url: z.string(),
	state: z.string().nullable(),
	created_at: z.string(),
	dismissed_reason: z.string().nullish(),
	rule: z.object({
		id: z.string().nullish(),
		description: z.string().optional(),
		severity: z.string().nullish(),
		security_severity_level: z.string().nullish(),
	}),
	tool: z.object({ name: z.string() }),
});
const dependabotShape = z.object({
	number: z.number(),
	html_url: z.string(),
	state: z.string(),
	created_at: z.string(),
	dependency: z.object({ package: z.object({ ecosystem: z.string(), name: z.string() }).optional() }),
	security_advisory: z.object({ ghsa_id: z.string(), severity: z.string(), summary: z.string() }),
});
const dependencyShape = z.object({
	change_type: z.enum(["added", "removed"]),
	manifest: z.string(),
	ecosystem: z.string(),
	name: z.string(),
	version: z.string(),
	license: z.string().nullable(),
	vulnerabilities: z.array(
		z.object({
			severity: z.string(),
			advisory_ghsa_id: z.string(),
			advisory_summary: z.string(),
			advisory_url: z.string(),
		}),
	),
});

export interface CodeScanningAnalysis {
	readonly tool: string;
	readonly category: string;
	readonly sha: string;
	readonly ref: string;
	/** Empty when it worked. */
	readonly error: string;
	readonly warning: string;
	readonly results: number;
	readonly rules: number;
	readonly createdAt: string;
}

export interface SecurityAlert {
	readonly source: "code-scanning" | "dependabot";
	readonly number: number;
	readonly title: string;
	/** `critical`, `high`, `medium`, `low`, or the rule's own word. */
	readonly severity: string;
	readonly tool: string;
	readonly url: string;
	readonly createdAt: string;
}

export interface DependencyChange extends DependencyFact {
	readonly manifest: string;
}

/** Code-scanning analyses of a ref (or all) for exactly this commit. Needs `security-events: read`. */
export async function listAnalyses(
	github: GitHub,
	where: { readonly sha: string; readonly ref?: string },
): Promise<readonly CodeScanningAnalysis[]> {
	const all = await github.readAll(
		"/repos/{owner}/{repo}/code-scanning/analyses",
		where.ref === undefined ? {} : { ref: where.ref },
		analysisShape,
	);
	return all
		.filter((analysis) => analysis.commit_sha === where.sha)
		.map((analysis) => ({
			tool: analysis.tool.name,
			category: analysis.category ?? analysis.analysis_key,
			sha: analysis.commit_sha,
			ref: analysis.ref,
			error: analysis.error,
			warning: analysis.warning,
			results: analysis.results_count,
			rules: analysis.rules_count,
			createdAt: analysis.created_at,
		}));
}

/** The open ones of a ref (GitHub's default is the default branch alone). Needs `security-events: read`. */
export async function listCodeScanningAlerts(github: GitHub, ref?: string): Promise<readonly SecurityAlert[]> {
	const alerts = await github.readAll(
		"/repos/{owner}/{repo}/code-scanning/alerts",
		{ state: "open", ...(ref === undefined ? {} : { ref }) },
		codeAlertShape,
	);
	return alerts.map((alert) => ({
		source: "code-scanning",
		number: alert.number,
		title: alert.rule.description ?? alert.rule.id ?? "",
		severity: alert.rule.security_severity_level ?? alert.rule.severity ?? "unknown",
		tool: alert.tool.name,
		url: alert.html_url,
		createdAt: alert.created_at,
	}));
}

/** The open ones of the repository. Needs `vulnerability-alerts: read`. Paged by cursor. */
export async function listDependabotAlerts(github: GitHub): Promise<readonly SecurityAlert[]> {
	const alerts = await github.readLinked(
		"/repos/{owner}/{repo}/dependabot/alerts",
		{ state: "open", per_page: 100 },
		dependabotShape,
	);
	return alerts.map((alert) => ({
		source: "dependabot",
		number: alert.number,
		title: alert.security_advisory.summary,
		severity: alert.security_advisory.severity,
		tool: alert.dependency.package?.name ?? "",
		url: alert.html_url,
		createdAt: alert.created_at,
	}));
}

/** What `base...head` adds and removes. Needs `contents: read`. */
export async function compareDependencies(
	github: GitHub,
	base: string,
	head: string,
): Promise<readonly DependencyChange[]> {
	const changes = await github.readLinked(
		"/repos/{owner}/{repo}/dependency-graph/compare/{+basehead}",
		{ basehead: `${encodeRef(base)}...${encodeRef(head)}` },
		dependencyShape,
	);
	return changes.map((change) => ({
		change: change.change_type,
		manifest: change.manifest,
		name: change.name,
		version: change.version,
		license: change.license,
		vulnerabilities: change.vulnerabilities.map((vulnerability) => ({
			severity: vulnerability.severity,
			id: vulnerability.advisory_ghsa_id,
			title: vulnerability.advisory_summary,
			url: vulnerability.advisory_url,
		})),
	}));
}
