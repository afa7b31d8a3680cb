import { assess, describeChanges } from "@octoacme/shared/requirements/assess.ts";
import type { CommentFact, PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { REQUIREMENTS } from "@octoacme/shared/requirements/registry.ts";
import { collectSignatures } from "@octoacme/shared/requirements/signatures.ts";
import { describe, expect, it } from "vitest";
import { check, comment, commit, goodFacts, OLD, ok, policyOf, pull, SHA, unavailable } from "./release-under-test.ts";

const LINE = `/signoff support-briefing ${SHA}`;
const collect = (changes: Partial<PreflightFacts>, policy = policyOf()) =>
	collectSignatures(goodFacts(changes), policy, REQUIREMENTS);
const rowOf = (id: string, changes: Partial<PreflightFacts>, policy = policyOf()) => {
	const facts = goodFacts(changes);
	const requirement = REQUIREMENTS.find((known) => known.id === id)!;
	return assess(requirement, {
		facts,
		policy,
		changes: describeChanges(facts, policy),
		signatures: collectSignatures(facts, policy, REQUIREMENTS),
	});
};
const since = (changes: object) => ({
	[OLD]: ok({ sameTree: false, isAncestor: true, commits: [], paths: [], ...changes }),
});

describe("signatures", () => {
	it.each<[string, Partial<CommentFact>, string, "accepted" | "refused" | "undecided", RegExp]>([
		["a person in the role", {}, LINE, "accepted", /signed by @sara/],
		["an edited comment", { edited: true }, LINE, "refused", /edited/],
		["a comment through an app", { app: "helper" }, LINE, "refused", /through the app helper/],
		["somebody outside the role", { author: "guest" }, LINE, "refused", /not in the role support-lead/],
		["a former member", { author: "gone" }, LINE, "refused", /no access/],
		["somebody of whom nothing is known", { author: "who" }, LINE, "undecided", /nothing was read/],
		["a requirement that does not exist", {}, `/signoff coffee ${SHA}`, "refused", /no requirement called coffee/],
		["a short SHA", {}, "/signoff support-briefing c3d4e5f", "refused", /full sha/],
		[
			"the author of the change for a review",
			{ author: "ana-dev" },
			`/signoff ux-review ${SHA}`,
			"refused",
			/nobody signs for their own/,
		],
	])("from %s", (_, fields, body, outcome, why) => {
		const { outcomes } = collect({ comments: ok([comment(body, "sara", fields)]) });
		expect(outcomes).toHaveLength(1);
		expect(outcomes[0]).toMatchObject({ outcome });
		expect(outcomes[0]!.why).toMatch(why);
	});

	it.each([
		["made", commit(SHA, "feat: x (#12)"), "ana-dev"],
		[
			"is named as a co-author of",
			commit(SHA, "feat: x (#12)\n\nCo-authored-by: U <uma@users.noreply.github.com>"),
			"uma",
		],
	])("are refused from a person who %s a commit of another's pull request", (_, made, login) => {
		const range = ok({ commits: [made], paths: ["src/a.ts"] });
		const pulls = ok([pull({ author: "zoe" })]);
		const policy = policyOf({
			roles: { ux: { users: ["ana-dev", "uma"] } },
			requirements: { "ux-review": { role: "ux" } },
		});
		const comments = ok([comment(`/signoff ux-review ${SHA}`, login)]);
		const { outcomes } = collect({ range, pulls, comments }, policy);
		expect(outcomes).toMatchObject([
			{ outcome: "refused", why: expect.stringContaining("nobody signs for their own") },
		]);
	});

	it("ignores what our own comments show as an example", () => {
		expect(collect({ comments: ok([comment(LINE, "github-actions[bot]", { authorIsBot: true })]) })).toMatchObject({
			outcomes: [],
			signatures: [],
		});
	});

	it.each([
		["before the signature", "2026-05-01T09:00:00Z", 1],
		["after it", "2026-05-01T11:00:00Z", 0],
		["in the second of it, from an earlier comment", "2026-05-01T10:00:00Z", 1],
	])("are void by a remembered revoke only when it was given %s", (_, at, left) => {
		const signed = comment(LINE, "sara", { id: 5, createdAt: "2026-05-01T10:00:00Z" });
		const revokes = [{ requirement: "support-briefing", by: "sara", at, comment: 4 }];
		const collected = collect({ comments: ok([signed]), revokes });
		expect(collected.signatures).toHaveLength(left);
		expect(collected.revokes).toEqual(revokes);
	});

	it("count when the comment that revokes signs again below", () => {
		const both = comment(`/revoke support-briefing\n${LINE}`, "sara", { id: 5, createdAt: "2026-05-01T10:00:00Z" });
		const revokes = [{ requirement: "support-briefing", by: "sara", at: both.createdAt, comment: 5 }];
		expect(collect({ comments: ok([both]), revokes }).signatures).toHaveLength(1);
	});

	it("are void after a revocation, and count again when signed anew", () => {
		const first = comment(LINE, "sara", { id: 1, createdAt: "2026-05-01T10:00:00Z" });
		const revoke = comment("/revoke support-briefing", "rita", { id: 2, createdAt: "2026-05-01T11:00:00Z" });
		const again = comment(LINE, "sara", { id: 3, createdAt: "2026-05-01T12:00:00Z" });
		expect(rowOf("support-briefing", { comments: ok([first, revoke]) }).verdict).toBe("pending");
		expect(rowOf("support-briefing", { comments: ok([revoke, first]) }).verdict).toBe("pending");
		expect(rowOf("support-briefing", { comments: ok([first, revoke, again]) }).verdict).toBe("pass");
	});

	it("cannot be revoked by somebody outside the role", () => {
		const revoke = comment("/revoke support-briefing", "guest", { id: 2, createdAt: "2026-05-01T11:00:00Z" });
		expect(rowOf("support-briefing", { comments: ok([comment(LINE), revoke]) }).verdict).toBe("pass");
	});

	it("take the strongest source: approval, review, comment", () => {
		const policy = policyOf({
			requirements: { "support-briefing": { settings: { "approval-environment": "support-desk" } } },
		});
		const review = {
			author: "rita",
			authorIsBot: false,
			state: "APPROVED" as const,
			commit: SHA,
			commitTree: null,
			submittedAt: "2026-05-01T09:00:00Z",
			body: LINE,
			edited: false,
			url: "https://github.test/review",
		};
		const changes = {
			approvals: ok([{ user: "sam", state: "approved", environments: ["support-desk"], comment: "" }]),
			pulls: ok([pull({ reviews: [review] })]),
		};
		expect(rowOf("support-briefing", changes, policy).signedBy).toEqual(["sam"]);
		expect(rowOf("support-briefing", { ...changes, approvals: ok([]) }, policy).signedBy).toEqual(["rita"]);
		expect(rowOf("support-briefing", { ...changes, approvals: ok([]), pulls: ok([pull()]) }, policy).signedBy).toEqual([
			"sara",
		]);
	});

	it.each([
		["a review of another commit", { commit: OLD }],
		["a dismissed review", { state: "DISMISSED" as const }],
		["an edited review", { edited: true }],
		["a bot's review", { authorIsBot: true }],
		["a review by the author of the pull request", { author: "ana-dev" }],
	])("do not come from %s", (_, fields) => {
		const review = {
			author: "rita",
			authorIsBot: false,
			state: "APPROVED" as const,
			commit: SHA,
			commitTree: null,
			submittedAt: "2026-05-01T09:00:00Z",
			body: LINE,
			edited: false,
			url: "",
			...fields,
		};
		expect(collect({ comments: ok([]), pulls: ok([pull({ reviews: [review] })]) }).signatures).toEqual([]);
	});

	it.each([
		["a signature for the release's commit", LINE, "sara", "accepted", /signed by @sara/],
		[
			"a signature for another commit",
			`/signoff support-briefing ${OLD}`,
			"sara",
			"stale",
			/not part of the release's/,
		],
		["a waiver that holds", `/waive ci ${SHA} until 2026-05-03 because the farm is down`, "rita", "accepted", /waived/],
		[
			"a waiver that has ended",
			`/waive ci ${SHA} until 2026-04-01 because the farm is down`,
			"rita",
			"stale",
			/ended with 2026-04-01/,
		],
		[
			"a waiver of another commit",
			`/waive ci ${OLD} until 2026-05-03 because the farm is down`,
			"rita",
			"stale",
			/is for commit/,
		],
		[
			"a waiver that is too long",
			`/waive ci ${SHA} until 2027-01-01 because the farm is down`,
			"rita",
			"refused",
			/the longest for ci is 2 days/,
		],
		[
			"a waiver of what may not be waived",
			`/waive rollback-plan ${SHA} until 2026-05-03 because nobody knows`,
			"rita",
			"refused",
			/may not be waived/,
		],
	])("are answered by what they do for this release: %s", (_, line, author, outcome, why) => {
		const since = { [OLD]: ok({ sameTree: false, isAncestor: false, commits: [], paths: ["a"] }) };
		const [found] = collect({ comments: ok([comment(line, author)]), since }).outcomes;
		expect(found).toMatchObject({ line, outcome, why: expect.stringMatching(why) });
	});

	it("of one person do not count where the policy asks for two", () => {
		const policy = policyOf({
			requirements: { "support-briefing": { settings: { "distinct-from": ["monitoring"] } } },
		});
		const both = ok([comment(LINE), comment(`/signoff monitoring ${SHA}`, "sara", { id: 901 })]);
		expect(rowOf("support-briefing", { comments: both }, policy).verdict).toBe("pending");
		expect(rowOf("support-briefing", { comments: both }).verdict).toBe("pass");
	});

	it("through a team that cannot be read are unknown, and say so", () => {
		const policy = policyOf({ roles: { "support-lead": { teams: ["octo/support"] } } });
		const people = {
			sara: {
				permission: ok("read" as const),
				teams: {
					"octo/support": {
						ok: false as const,
						failure: { kind: "forbidden" as const, message: "GITHUB_TOKEN never may" },
					},
				},
			},
		};
		const row = rowOf("support-briefing", { people }, policy);
		expect(row.verdict).toBe("unknown");
		expect(row.explanation).toMatch(/team octo\/support could not be read: GITHUB_TOKEN never may/);
		const member = { sara: { permission: ok("read" as const), teams: { "octo/support": ok(true) } } };
		expect(rowOf("support-briefing", { people: member }, policy).verdict).toBe("pass");
	});

	it("that cannot be read leave the requirement unknown", () => {
		expect(rowOf("support-briefing", { comments: unavailable }).verdict).toBe("unknown");
	});

	// A signature of another source, which an unread comment may have revoked.
	const approved = {
		approvals: ok([{ environments: ["release"], user: "sam", state: "approved" as const, comment: "" }]),
	};
	it.each(["ci", "support-briefing"])("that cannot be read make no better row %s of an approval", (id) => {
		const policy = policyOf({
			requirements: { [id]: { "sign-off": "required", settings: { "approval-environment": "release" } } },
		});
		const checks = ok([check({ conclusion: "failure" })]);
		const facts = { ...approved, comments: unavailable, ...(id === "ci" ? { checks } : {}) };
		expect(rowOf(id, facts, policy).verdict).toBe(id === "ci" ? "fail" : "unknown");
	});
});

describe("staleness", () => {
	const signed = { comments: ok([comment(`/signoff support-briefing ${OLD}`)]) };
	const scoped = policyOf({ requirements: { "support-briefing": { "stale-paths": ["src/auth/**"] } } });
	const commits = [
		{ sha: "1".repeat(40), paths: ["README.md"] },
		{ sha: "2".repeat(40), paths: ["src/auth/login.ts"] },
		{ sha: "3".repeat(40), paths: ["docs/faq.md"] },
	];

	const unlisted = { sha: "1".repeat(40), paths: null };

	it("is explained with the commits and paths that matter", () => {
		const paths = commits.flatMap((commit) => commit.paths);
		const row = rowOf("support-briefing", { ...signed, since: since({ commits, paths }) }, scoped);
		expect(row.verdict).toBe("stale");
		expect(row.explanation).toBe(
			"Signed for a1b2c3d, releasing c3d4e5f; 1 of 3 commits since touches `src/auth/**` (by @sara).",
		);
		expect(row.remedy).toMatchObject({ who: "support-lead", line: `/signoff support-briefing ${SHA}` });
	});

	it.each([
		[
			"nothing that matters changed",
			{ commits: [commits[0], commits[2]], paths: ["README.md", "docs/faq.md"] },
			"pass",
		],
		["the content is the same", { sameTree: true, isAncestor: false }, "pass"],
		["the commit is of another history", { isAncestor: false }, "stale"],
		[
			"only a merge touched what matters",
			{ commits: [commits[0]], paths: ["README.md", "src/auth/login.ts"] },
			"stale",
		],
		["what was changed was changed back", { commits: [commits[1], commits[1]], paths: ["README.md"] }, "pass"],
		["the commits were not looked up and nothing differs", { commits: [unlisted], paths: ["README.md"] }, "pass"],
		["the commits were not looked up", { commits: [unlisted], paths: ["src/auth/login.ts"] }, "stale"],
		["not every path is known", { commits: [unlisted], paths: ["README.md"], incomplete: "cut" }, "unknown"],
		["enough is known to see it", { commits: [unlisted], paths: ["src/auth/x"], incomplete: "cut" }, "stale"],
	] as const)("when %s: %3$s", (_, facts, verdict) => {
		expect(rowOf("support-briefing", { ...signed, since: since(facts) }, scoped).verdict).toBe(verdict);
	});

	it("is explained by the whole difference when the commits were not looked up", () => {
		const facts = { ...signed, since: since({ commits: Array(21).fill(unlisted), paths: ["src/auth/login.ts", "a"] }) };
		expect(rowOf("support-briefing", facts, scoped).explanation).toBe(
			"Signed for a1b2c3d, releasing c3d4e5f; the 21 commits since touch `src/auth/**` (by @sara).",
		);
	});

	it("takes every path to matter where the policy names none", () => {
		const row = rowOf("support-briefing", { ...signed, since: since({ commits: [commits[0]], paths: ["README.md"] }) });
		expect(row.verdict).toBe("stale");
	});

	it("is unknown when what changed could not be read", () => {
		expect(rowOf("support-briefing", { ...signed, since: { [OLD]: unavailable } }).verdict).toBe("unknown");
		expect(rowOf("support-briefing", signed).verdict).toBe("unknown");
	});
});
