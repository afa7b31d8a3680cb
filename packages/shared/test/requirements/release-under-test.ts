/** A release with all the evidence there is, to be spoiled one fact at a time. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import type { DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import type { PullRequest } from "@octoacme/shared/release/pull-request.ts";
import type { CheckFact, CommentFact, CommitFact, PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import type { Fact } from "@octoacme/shared/vocabulary.ts";

export const SHA = "c3d4e5f".padEnd(40, "0");
export const OLD = "a1b2c3d".padEnd(40, "0");
export const PREVIOUS = "b0b0b0b".padEnd(40, "0");
export const HEAD = "4ead4ea".padEnd(40, "0");

export const ok = <T>(value: T): Fact<T> => ({ ok: true, value });
export const forbidden = (permission: string): Fact<never> => ({
	ok: false,
	failure: { kind: "forbidden", message: "Resource not accessible by integration", permission },
});
export const unavailable: Fact<never> = { ok: false, failure: { kind: "unavailable", message: "503 for a minute" } };

/** The standard policy overridden by what a file would say. */
export function policyOf(overrides: Record<string, unknown> = {}): Policy {
	const file = policyFileSchema.parse({
		version: 1,
		environments: [
			{ name: "staging" },
			{
				name: "production",
				requires: ["staging"],
				deploy: { run: "./deploy.sh" },
				smoke: [{ type: "http", name: "health", url: "https://shop.example.com/health" }],
			},
		],
		...overrides,
	});
	return resolvePolicy({ file, origin: { kind: "file", path: "policy.yml", ref: "main", sha: SHA } });
}

export const commit = (sha: string, message: string, parents: readonly string[] = [PREVIOUS]): CommitFact => ({
	sha,
	message,
	parents,
	madeBy: "ana-dev",
});

export const pull = (fields: Partial<PullRequest> = {}): PullRequest => ({
	number: 12,
	title: "Sum carts",
	url: "https://github.test/o/r/pull/12",
	author: "ana-dev",
	merged: true,
	mergeSha: SHA,
	mergeTree: "5".repeat(40),
	headSha: HEAD,
	headTree: "6".repeat(40),
	labels: [],
	reviews: [],
	closes: [
		{
			number: 7,
			title: "Carts have a sum",
			url: "https://github.test/o/r/issues/7",
			state: "CLOSED",
			stateReason: "COMPLETED",
			body: "- [x] it adds up",
		},
	],
	files: [
		{ path: "src/cart.ts", lines: 20 },
		{ path: "docs/faq.md", lines: 8 },
	],
	commits: [SHA],
	...fields,
});

export const check = (fields: Partial<CheckFact> = {}): CheckFact => ({
	kind: "check-run",
	name: "test",
	app: "github-actions",
	workflow: ".github/workflows/ci.yml",
	runId: "100",
	status: "completed",
	conclusion: "success",
	externalId: "",
	url: "https://github.test/o/r/runs/1",
	...fields,
});

export const comment = (body: string, author = "sara", fields: Partial<CommentFact> = {}): CommentFact => ({
	id: 900,
	url: "https://github.test/o/r/issues/1#issuecomment-900",
	author,
	authorIsBot: false,
	app: null,
	createdAt: "2026-05-01T10:00:00Z",
	edited: false,
	body,
	...fields,
});

export const deployment = (version: string, sha: string, fields: Partial<DeploymentFact> = {}): DeploymentFact => ({
	id: 1,
	sha,
	environment: "production",
	createdAt: "2026-04-01T10:00:00Z",
	payload: {
		schemaVersion: 1,
		key: `-/production/${version}/50`,
		kind: "deploy",
		service: null,
		version,
		tag: `v${version}`,
		sha,
		environment: fields.environment ?? "production",
		runId: "50",
		runAttempt: 1,
		actor: "rita",
		policyDigest: "sha256:0",
		artifactDigest: null,
		previous: null,
	},
	statuses: [
		{ id: 1, state: "success", description: "deployed", createdAt: "2026-04-01T10:01:00Z" },
		{ id: 2, state: "success", description: "verified: healthy", createdAt: "2026-04-01T10:05:00Z" },
	],
	...fields,
});

const PLAN = `# Rollback plan

## Target
v1.1.0, which ran for a month.

## Steps
1. Dispatch the workflow "Roll back".

## Contact
The on-call engineer.
`;
const UX = `# UX review

Date: 2026-04-20

## Design review
Uma looked at the three changed screens and approved them.

## Usability testing
Five customers bought something; all five found the sum.
`;

/** Decides go under `policyOf()`. */
export function goodFacts(changes: Partial<PreflightFacts> = {}): PreflightFacts {
	return {
		now: "2026-05-02T00:00:00.000Z",
		runId: "999",
		release: {
			version: "1.2.0",
			tag: "v1.2.0",
			sha: SHA,
			type: "minor",
			prerelease: false,
			previous: { version: "1.1.0", tag: "v1.1.0", sha: PREVIOUS },
		},
		tags: [
			{ name: "v1.1.0", sha: PREVIOUS },
			{ name: "v1.2.0", sha: SHA },
		],
		branches: ok(["main"]),
		range: ok({ commits: [commit(SHA, "feat: sum carts (#12)")], paths: ["docs/faq.md", "src/cart.ts"] }),
		pulls: ok([pull()]),
		milestone: ok(null),
		checks: ok([check(), check({ name: "dast" })]),
		analyses: ok([{ tool: "CodeQL", category: "/language:javascript", error: "", rules: 120 }]),
		codeAlerts: ok([]),
		dependencies: ok([]),
		dependencyAlerts: ok([]),
		documents: ok([
			{
				draft: true,
				target: SHA,
				body: "Release 1.2.0. Carts now have a sum; nothing has to be migrated, and nothing is known to be broken.",
				url: "https://github.test/o/r/releases/1",
			},
		]),
		files: {
			"docs/ux-review.md": ok(UX),
			"docs/rollback-plan.md": ok(PLAN),
			"docs/smoke-tests.md": ok(null),
			"CHANGELOG.md": ok(null),
			"monitoring/manifest.yml": ok("see reports.monitoring"),
		},
		reports: {
			accessibility: ok({ sha: SHA, pages: 4, violations: { critical: 0, moderate: 2 } }),
			performance: ok({ sha: SHA, benchmarks: [{ name: "sum", value: 10, budget: 12 }] }),
			monitoring: ok({
				owners: ["olga"],
				dashboards: [{ name: "Shop", url: "https://grafana.example.com/d/shop" }],
				alerts: [{ name: "Errors", expr: 'rate(errors{code="5)"}[5m]) > 0.01' }],
				slos: [{ name: "availability", objective: 0.999 }],
			}),
		},
		deployments: ok([deployment("1.1.0", PREVIOUS)]),
		approvals: ok([]),
		comments: ok([comment(`/signoff support-briefing ${SHA}`)]),
		people: {
			sara: { permission: ok("write"), teams: {} },
			rita: { permission: ok("maintain"), teams: {} },
			sam: { permission: ok("admin"), teams: {} },
			guest: { permission: ok("read"), teams: {} },
			gone: { permission: ok("none"), teams: {} },
			"ana-dev": { permission: ok("admin"), teams: {} },
		},
		since: {},
		twins: [],
		debts: ok([]),
		overdueReviews: ok([]),
		...changes,
	};
}
