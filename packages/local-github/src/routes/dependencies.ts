/** Dependabot alerts (permission `vulnerability-alerts`) and what a range adds to the dependencies. */
import type { DependencyAlertState, DependencyChangeState } from "../delivery-state.ts";
import { numberAddress, repositoryAddress, repositoryPage } from "../presenters/identity.ts";
import { type Exchange, listReply, notFound, Refusal, type Route, readQuery, requireCommit } from "./exchange.ts";

const READ = { name: "vulnerability-alerts", access: "read" } as const;

function presentAlert(exchange: Exchange, alert: DependencyAlertState): Record<string, unknown> {
	const product = { ecosystem: alert.ecosystem, name: alert.package };
	const vulnerability = {
		package: product,
		severity: alert.severity,
		vulnerable_version_range: alert.range,
		first_patched_version: alert.patched === null ? null : { identifier: alert.patched },
	};
	const identifiers = [
		{ type: "GHSA", value: alert.ghsaId },
		...(alert.cveId === null ? [] : [{ type: "CVE", value: alert.cveId }]),
	];
	const isDismissed = alert.state === "dismissed";
	return {
		number: alert.number,
		state: alert.state,
		dependency: { package: product, manifest_path: alert.manifest, scope: alert.scope },
		security_advisory: {
			ghsa_id: alert.ghsaId,
			cve_id: alert.cveId,
			summary: alert.summary,
			description: alert.summary,
			vulnerabilities: [vulnerability],
			severity: alert.severity,
			cvss: { score: 0, vector_string: null },
			cwes: [],
			identifiers,
			references: [{ url: `https://github.com/advisories/${alert.ghsaId}` }],
			published_at: alert.createdAt,
			updated_at: alert.createdAt,
			withdrawn_at: null,
		},
		security_vulnerability: vulnerability,
		url: `${repositoryAddress(exchange)}/dependabot/alerts/${alert.number}`,
		html_url: `${repositoryPage(exchange)}/security/dependabot/${alert.number}`,
		created_at: alert.createdAt,
		updated_at: alert.createdAt,
		dismissed_at: isDismissed ? alert.createdAt : null,
		dismissed_by: null,
		dismissed_reason: isDismissed ? "tolerable_risk" : null,
		dismissed_comment: null,
		fixed_at: alert.state === "fixed" ? alert.createdAt : null,
	};
}

function presentChange(change: DependencyChangeState): Record<string, unknown> {
	return {
		change_type: change.change,
		manifest: change.manifest,
		ecosystem: change.ecosystem,
		name: change.name,
		version: change.version,
		package_url: `pkg:${change.ecosystem}/${change.name}@${change.version}`,
		license: change.license,
		source_repository_url: null,
		scope: change.scope,
		vulnerabilities: change.vulnerabilities.map((found) => ({
			severity: found.severity,
			advisory_ghsa_id: found.ghsaId,
			advisory_summary: found.summary,
			advisory_url: `https://github.com/advisories/${found.ghsaId}`,
		})),
	};
}

function requireDependabot(exchange: Exchange): void {
	if (exchange.state.dependabot === "off")
		throw new Refusal(403, "Dependabot alerts are disabled for this repository.");
}

/** Serves Dependabot alerts and the dependency comparison. */
export const dependencyRoutes: readonly Route[] = [
	{
		operation: "dependabot/list-alerts-for-repo",
		permission: READ,
		serve(exchange) {
			requireDependabot(exchange);
			const { query, repository } = exchange;
			if (query.has("page")) throw new Refusal(400, "Pagination using the `page` parameter is not supported.");
			const wanted = readQuery(exchange, ["state", "severity", "scope", "ecosystem", "package", "manifest"]);
			const among = (key: keyof typeof wanted, value: string | null): boolean =>
				wanted[key]?.split(",").includes(value ?? "") ?? true;
			const alerts = exchange.state.dependencyAlerts
				.filter(
					(alert) => among("state", alert.state) && among("severity", alert.severity) && among("scope", alert.scope),
				)
				.filter(
					(alert) =>
						among("ecosystem", alert.ecosystem) && among("package", alert.package) && among("manifest", alert.manifest),
				)
				.sort((left, right) => right.number - left.number);
			const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30) || 30));
			const before = Number(query.get("after") ?? Number.POSITIVE_INFINITY);
			const start = alerts.findIndex(({ number }) => number < before);
			const page = start < 0 ? [] : alerts.slice(start, start + size);
			const last = page.at(-1);
			const hasMore = last !== undefined && last !== alerts.at(-1);
			const next = new URLSearchParams(query);
			next.set("after", String(last?.number));
			const headers: Record<string, string> = hasMore
				? {
						link: `<${numberAddress(repository, `${repositoryAddress(exchange)}/dependabot/alerts`)}?${next}>; rel="next"`,
					}
				: {};
			return { status: 200, body: page.map((alert) => presentAlert(exchange, alert)), headers };
		},
	},
	{
		operation: "dependency-graph/diff-range",
		permission: { name: "contents", access: "read" },
		serve(exchange) {
			if (exchange.state.dependencyGraph === "off") {
				throw new Refusal(
					403,
					"Dependency review is not supported on this repository. Please ensure that Dependency graph is enabled.",
				);
			}
			const [base = "", head = ""] = (exchange.path["basehead"] ?? "").split("...");
			const from = requireCommit(exchange, base, notFound());
			const to = requireCommit(exchange, head, notFound());
			const { repository } = exchange;
			const inRange = exchange.state.dependencyChanges.filter(
				({ sha }) => repository.isAncestor(sha, to.sha) && !repository.isAncestor(sha, from.sha),
			);
			return listReply(inRange.map(presentChange));
		},
	},
];
