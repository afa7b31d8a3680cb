import type { PullRequest, Review } from "@octoacme/shared/release/pull-request.ts";
import type { CommitFact, PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import type { MachineVerdict } from "@octoacme/shared/requirements/requirement.ts";
import { commit, goodFacts, HEAD, ok, PREVIOUS, pull, SHA } from "./release-under-test.ts";

export type Case = readonly [
	what: string,
	verdict: MachineVerdict["verdict"],
	facts: Partial<PreflightFacts>,
	says: RegExp,
	policy?: Record<string, unknown>,
];

export const settings = (id: string, values: Record<string, unknown>) => ({
	requirements: { [id]: { settings: values } },
});
export const issue = pull().closes[0]!;
export const closing = (fields: object) => ({ pulls: ok([pull({ closes: [{ ...issue, ...fields }] })]) });
/** Develop's one commit, brought to the release by a merge commit of nobody's pull request. */
export const carrying = (merge: Partial<CommitFact> = {}): CommitFact[] => [
	{ ...commit(SHA, "feat: sum carts (#12)"), tree: "a".repeat(40) },
	{ ...commit(HEAD, "Merge branch 'develop'", [PREVIOUS, SHA]), tree: "a".repeat(40), ...merge },
];
export const alert = (fields: object = {}) => ({
	number: 3,
	title: "SQL injection",
	severity: "high",
	tool: "CodeQL",
	url: "https://github.test/alert/3",
	...fields,
});
export const dependency = (fields: object = {}) => ({
	change: "added" as const,
	name: "left-pad",
	version: "1.0.0",
	license: "MIT",
	vulnerabilities: [],
	...fields,
});
export const review = (fields: Partial<Review> = {}): Review => ({
	author: "sam",
	authorIsBot: false,
	state: "APPROVED",
	commit: HEAD,
	commitTree: null,
	submittedAt: "2026-04-30T10:00:00Z",
	body: "",
	edited: false,
	url: "https://github.test/review",
	...fields,
});
export const risky = (fields: Partial<PullRequest> = {}) => ({
	pulls: ok([pull({ files: [{ path: "src/auth/login.ts", lines: 3 }], ...fields })]),
	range: ok({ commits: [commit(SHA, "feat: log in (#12)")], paths: ["src/auth/login.ts"] }),
});
export const file = (path: string, text: string | null) => ({ files: { ...goodFacts().files, [path]: ok(text) } });
export const report = (id: string, value: unknown) => ({ reports: { ...goodFacts().reports, [id]: ok(value) } });
export const without = (id: string) => {
	const { [id]: _, ...reports } = goodFacts().reports;
	return { reports };
};
export const plan = (target: string, more = "") =>
	file(
		"docs/rollback-plan.md",
		`## Target\n${target}\n\n## Steps\n1. Roll back by hand.\n\n## Contact\nThe on-call engineer.\n${more}`,
	);
export const manifest = (change: object) =>
	report("monitoring", {
		owners: ["olga"],
		dashboards: [{ name: "Shop", url: "https://g.example.com/d" }],
		alerts: [{ name: "Errors", expr: "up == 0" }],
		slos: [{ name: "availability", objective: 99.9 }],
		...change,
	});
export const schemaChange = {
	range: ok({ commits: [commit(SHA, "feat: x (#12)")], paths: ["db/migrations/1.sql"] }),
};
