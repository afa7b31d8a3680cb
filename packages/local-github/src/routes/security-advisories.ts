/** Security advisories: drafts of the repository, seen by those who may write them. */
import { createHash } from "node:crypto";
import type { AdvisoryState } from "../delivery-state.ts";
import { presentUser, repositoryAddress, repositoryPage } from "../presenters/identity.ts";
import { readWhole } from "../watch.ts";
import { type Exchange, hasPermission, listReply, type Route, readText } from "./exchange.ts";

const READ = { name: "repository-advisories", access: "read" } as const;
const ALPHABET = "23456789cfghjmpqrvwx";

function makeGhsaId(seed: number): string {
	const digest = createHash("sha256").update(String(seed)).digest();
	const letters = [...digest.subarray(0, 12)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? "2").join("");
	return `GHSA-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`;
}

function presentAdvisory(exchange: Exchange, advisory: AdvisoryState): Record<string, unknown> {
	return {
		ghsa_id: advisory.ghsaId,
		cve_id: advisory.cveId,
		url: `${repositoryAddress(exchange)}/security-advisories/${advisory.ghsaId}`,
		html_url: `${repositoryPage(exchange)}/security/advisories/${advisory.ghsaId}`,
		summary: advisory.summary,
		description: advisory.description,
		severity: advisory.severity,
		author: presentUser(exchange, advisory.author),
		publisher: null,
		identifiers: [{ type: "GHSA", value: advisory.ghsaId }],
		state: advisory.state,
		created_at: advisory.createdAt,
		updated_at: advisory.createdAt,
		published_at: null,
		closed_at: null,
		withdrawn_at: null,
		submission: null,
		vulnerabilities: advisory.vulnerabilities,
		cvss: null,
		cwes: [],
		cwe_ids: [],
		credits: [],
		credits_detailed: [],
		collaborating_users: [],
		collaborating_teams: [],
		private_fork: null,
	};
}

function isVisible(exchange: Exchange, advisory: AdvisoryState): boolean {
	return advisory.state === "published" || hasPermission(exchange.caller, "repository-advisories", "write");
}

/** Serves the repository's advisories. */
export const securityAdvisoryRoutes: readonly Route[] = [
	{
		operation: "security-advisories/create-repository-advisory",
		permission: { name: "repository-advisories", access: "write" },
		serve(exchange) {
			const { body } = exchange;
			const given = readWhole((body["vulnerabilities"] as Record<string, unknown>[] | undefined) ?? []);
			const defaults = { vulnerable_version_range: null, patched_versions: null, vulnerable_functions: null };
			const advisory: AdvisoryState = {
				ghsaId: makeGhsaId(exchange.nextId()),
				summary: readText(body, "summary") ?? "",
				description: readText(body, "description") ?? "",
				severity: readText(body, "severity") as AdvisoryState["severity"],
				cveId: readText(body, "cve_id"),
				state: "draft",
				author: exchange.caller.login,
				createdAt: exchange.now().toISOString(),
				vulnerabilities: given.map((vulnerability) => ({ ...defaults, ...vulnerability })),
			};
			exchange.state.advisories.push(advisory);
			return { status: 201, body: presentAdvisory(exchange, advisory) };
		},
	},
	{
		operation: "security-advisories/list-repository-advisories",
		permission: READ,
		serve(exchange) {
			const state = exchange.query.get("state");
			const found = exchange.state.advisories.filter(
				(advisory) => isVisible(exchange, advisory) && (state ?? advisory.state) === advisory.state,
			);
			return listReply(found.map((advisory) => presentAdvisory(exchange, advisory)));
		},
	},
];
