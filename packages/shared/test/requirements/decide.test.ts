import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, hotfix, release, row, unmeasured, waiver } from "./decided.ts";
import {
	check,
	comment,
	commit,
	deployment,
	forbidden,
	goodFacts,
	OLD,
	ok,
	policyOf,
	pull,
	SHA,
	unavailable,
} from "./release-under-test.ts";

describe("the decision", () => {
	it("is go with all evidence", () => {
		const decided = decide();
		expect(decided).toMatchObject({ decision: "go", reason: "all-met" });
		// The record names what did not apply, so that nobody takes it for met.
		expect(decided.reasons.map((reason) => reason.split(": ").slice(0, 2))).toEqual(
			decided.rows.filter(({ verdict }) => verdict === "not-applicable").map(({ id }) => [id, "not-applicable"]),
		);
		expect(decided.tally).toEqual({ pass: 13, "not-applicable": 3 });
	});

	it("names overdue post-incident reviews, and they decide nothing", () => {
		const late = { number: 9, url: "https://github.test/9", title: "Post-incident review: v1.1.0", daysOver: 1 };
		const decided = decide({ overdueReviews: ok([{ ...late, what: ["the review", "Find the root cause"] }]) });
		expect(decided).toMatchObject({ decision: "go", reason: "all-met" });
		expect(decided.findings).toEqual([
			{
				kind: "review-overdue",
				severity: "warning",
				sha: null,
				message: '#9 "Post-incident review: v1.1.0" is overdue by 1 day: the review, Find the root cause.',
			},
		]);
		expect(decide({ overdueReviews: forbidden("issues: read") }).findings[0]?.kind).toBe("reviews-unreadable");
		const disabled = { ok: false, failure: { kind: "disabled", message: "issues are off" } } as const;
		expect(decide({ overdueReviews: disabled }).findings).toEqual([]);
	});

	it("states why a requirement does not apply", () => {
		expect(row(decide(), "security-review")).toMatchObject({ verdict: "not-applicable", remedy: null });
		expect(row(decide(), "security-review").explanation).toMatch(/No high-risk change/);
	});

	it("takes nothing to be proved absent when not every path is known", () => {
		const range = ok({ ...(goodFacts().range as { value: object }).value, incomplete: "300 files" } as never);
		expect(row(decide({ range }), "security-review").verdict).not.toBe("not-applicable");
	});

	it.each([
		["waits for a signature", { comments: ok([]) }, {}, "pending", "waiting"],
		["refuses failed evidence", { checks: ok([check({ conclusion: "failure" })]) }, {}, "no-go", "requirements-failed"],
		["refuses what cannot be read", { checks: unavailable }, {}, "no-go", "evidence-unreadable"],
		["refuses a commit on no release branch", { branches: ok([]) }, {}, "no-go", "wrong-branch"],
		["refuses when the branches cannot be read", { branches: unavailable }, {}, "no-go", "evidence-unreadable"],
		[
			"refuses a breaking change in a minor",
			{ range: ok({ commits: [commit(SHA, "feat!: drop carts (#12)")], paths: [] }) },
			{},
			"no-go",
			"type-contradicted",
		],
		[
			"refuses a policy that asks nothing",
			{},
			{ requirements: Object.fromEntries(decide().rows.map(({ id }) => [id, { enabled: false }])) },
			"no-go",
			"nothing-asked",
		],
	])("%s", (_what, facts, overrides, decision, reason) => {
		expect(decide(facts, overrides)).toMatchObject({ decision, reason });
	});

	it("names the commit that contradicts the type", () => {
		const decided = decide({ range: ok({ commits: [commit(SHA, "feat!: drop carts (#12)")], paths: [] }) });
		expect(row(decided, "release-type")).toMatchObject({
			verdict: "fail",
			explanation: expect.stringMatching(/c3d4e5f "Sum carts"/),
		});
		expect(decided.reasons[0]).toContain("release it as a major");
	});

	it("lets a waiver of the release type stand for the number", () => {
		const waivers = [
			{ requirement: "release-type", reason: "The API was never public.", owner: "rita", expires: "2026-05-05" },
		];
		const range = ok({ commits: [commit(SHA, "feat!: drop carts (#12)")], paths: [] });
		const decided = decide({ range }, { waivers });
		expect(row(decided, "release-type").verdict).toBe("waived");
		expect(decided).toMatchObject({ decision: "go", reason: "met-with-exceptions" });
	});

	it("judges no other service's changes", () => {
		const facts = goodFacts({
			range: ok({ commits: [commit(SHA, "feat!: drop carts (#12)")], paths: ["web/cart.ts"] }),
			pulls: ok([pull({ commits: [SHA], files: [{ path: "web/cart.ts", lines: 1 }] })]),
		});
		const of = (paths: readonly string[]) =>
			row(decidePreflight(facts, { ...policyOf(), paths }), "release-type").verdict;
		expect([of(["api/**"]), of(["web/**"])]).toEqual(["pass", "fail"]);
	});

	it("judges what the notes hide, whether or not it is known which paths a rule would hide it by", () => {
		const hidden = [{ rule: "pipelines", types: [], labels: [], authors: [], paths: [".github/**"] }];
		const range = ok({ commits: [commit(SHA, "feat: builds are signed (#12)")], paths: [] });
		const release = { ...goodFacts().release, type: "patch" as const, version: "1.0.1" };
		for (const files of [[], [{ path: ".github/workflows/sign.yml", lines: 1 }]]) {
			const facts = goodFacts({ range, release, pulls: ok([pull({ commits: [SHA], title: "feat: it", files })]) });
			const policy = policyOf();
			const { findings } = decidePreflight(facts, { ...policy, notes: { ...policy.notes, hidden } });
			expect(findings).toMatchObject([{ kind: "feature-in-patch", sha: SHA }]);
		}
	});

	it("judges what is still in the release: a breaking change that was reverted is none", () => {
		const commits = [
			commit(OLD, "feat!: drop carts"),
			commit(SHA, `Revert "feat!: drop carts"\n\nThis reverts commit ${OLD}.`),
		];
		expect(decide({ range: ok({ commits, paths: [] }) }).findings).toEqual([]);
	});

	it("names for each open requirement who has to do what, with the line to paste", () => {
		const { remedy } = row(decide({ comments: ok([]) }), "support-briefing");
		expect(remedy).toEqual({
			who: "support-lead",
			what: "Read the notes and known issues, then sign.",
			line: `/signoff support-briefing ${SHA}`,
		});
	});
});

describe("signatures in the place of evidence", () => {
	const sign = (id: string, by = "rita") => ({
		comments: ok([comment(`/signoff support-briefing ${SHA}`), comment(`/signoff ${id} ${SHA}`, by, { id: 901 })]),
	});

	it("stand in for missing evidence", () => {
		expect(row(decide({ reports: unmeasured, ...sign("performance") }), "performance")).toMatchObject({
			verdict: "pass",
			signedBy: ["rita"],
		});
	});
	it("do not outweigh evidence to the contrary", () => {
		const bad = { reports: { ...goodFacts().reports, performance: ok({ sha: SHA, benchmarks: [] }) } };
		expect(row(decide({ ...bad, ...sign("performance") }), "performance").verdict).toBe("fail");
	});
	it("asks to complete no plan that is complete, where no release was verified", () => {
		const what = (changes: Parameters<typeof decide>[0]) => row(decide(changes), "rollback-plan").remedy?.what;
		expect(what({ deployments: ok([]) })).toMatch(/^No release was verified yet: sign,/);
		expect(what({ files: { ...goodFacts().files, "docs/rollback-plan.md": ok(null) } })).toMatch(/^Complete /);
	});

	it("do not make readable what is not", () => {
		expect(row(decide({ deployments: unavailable, ...sign("rollback-plan") }), "rollback-plan").verdict).toBe(
			"unknown",
		);
	});
	it("never stand in for CI", () => {
		const decided = row(
			decide({ checks: ok([check({ name: "dast" }), check({ conclusion: null, status: "queued" })]), ...sign("ci") }),
			"ci",
		);
		expect(decided.verdict).toBe("pending");
		expect(decided.notes[0]).toMatch(/does not count here/);
	});
	it("are asked for beside the evidence where a major needs both", () => {
		const userFacing = {
			range: ok({ commits: [commit(SHA, "feat!: new page (#12)")], paths: ["src/page.tsx"] }),
			...release({ type: "major", version: "2.0.0", tag: "v2.0.0" }),
		};
		expect(row(decide(userFacing), "accessibility")).toMatchObject({
			verdict: "pending",
			remedy: { line: `/signoff accessibility ${SHA}` },
		});
		expect(row(decide({ ...userFacing, ...sign("accessibility") }), "accessibility").verdict).toBe("pass");
		const { accessibility: _a, ...untested } = goodFacts().reports;
		expect(row(decide({ ...userFacing, ...sign("accessibility"), reports: untested }), "accessibility").verdict).toBe(
			"pending",
		);
	});
});

describe("always", () => {
	const BLOCKING: readonly string[] = ["fail", "pending", "stale", "unknown"];
	const RANK = { go: 0, pending: 1, "no-go": 2 } as const;
	/** Each makes things worse, or leaves them as they are. */
	const BAD: readonly ((facts: PreflightFacts) => PreflightFacts)[] = [
		(facts) => ({
			...facts,
			checks: facts.checks.ok
				? ok([...facts.checks.value, check({ name: "late", conclusion: "failure" })])
				: facts.checks,
		}),
		(facts) => ({ ...facts, checks: unavailable }),
		(facts) => ({ ...facts, comments: ok([]) }),
		(facts) => ({ ...facts, comments: unavailable }),
		(facts) => ({
			...facts,
			codeAlerts: ok([{ number: 1, title: "x", severity: "critical", tool: "CodeQL", url: "" }]),
		}),
		(facts) => ({ ...facts, analyses: ok([]) }),
		(facts) => ({ ...facts, dependencyAlerts: forbidden("vulnerability-alerts: read") }),
		(facts) => ({ ...facts, branches: ok([]) }),
		(facts) => ({ ...facts, documents: ok([]) }),
		(facts) => ({ ...facts, reports: {} }),
		(facts) => ({ ...facts, files: {} }),
		(facts) => ({ ...facts, pulls: unavailable }),
		(facts) => ({ ...facts, people: {} }),
		(facts) => ({ ...facts, deployments: ok([]) }),
		(facts) => ({ ...facts, deployments: unavailable }),
		(facts) => ({ ...facts, milestone: ok({ title: "v1.2.0", openItems: 1, closedItems: 1, url: "" }) }),
		(facts) => ({
			...facts,
			range: facts.range.ok
				? ok({ ...facts.range.value, paths: [...facts.range.value.paths, "src/auth/x.tsx", "db/migrations/9.sql"] })
				: facts.range,
		}),
		(facts) => ({ ...facts, range: facts.range.ok ? ok({ ...facts.range.value, incomplete: "cut" }) : facts.range }),
		(facts) => ({ ...facts, range: unavailable }),
		(facts) => ({
			...facts,
			debts: ok([{ number: 2, url: "", requirement: "monitoring", version: "1.1.1", due: "2026-01-01" }]),
		}),
	];
	/** Those that take evidence away instead of adding some that speaks against the release. */
	const TAKEN: readonly number[] = [2, 5, 8, 9, 10, 12, 13];
	const spoiled = fc.subarray([...BAD.keys()]);
	const apply = (facts: PreflightFacts, indices: readonly number[]) =>
		indices.reduce((sum, index) => BAD[index]!(sum), facts);
	const kinds = fc.constantFrom(release({}), hotfix, release({ type: "major", version: "2.0.0", tag: "v2.0.0" }));

	it("a failing fact never improves the decision", () => {
		fc.assert(
			fc.property(kinds, spoiled, fc.nat(BAD.length - 1), (kind, indices, one) => {
				const before = apply(goodFacts(kind), indices);
				const [was, decided] = [before, BAD[one]!(before)].map((facts) => decidePreflight(facts, policyOf()));
				const [wasRank, isRank] = [RANK[was!.decision], RANK[decided!.decision]];
				// Evidence that is taken away, or replaced by other bad evidence, may trade one refusal for another, and a
				// hotfix may owe what is missing, though not what cannot be read: what blocked it then stands as a debt.
				if (TAKEN.includes(one) || indices.some((index) => overwrites(index, one))) {
					if (isRank > 0 || wasRank === 0) return;
					expect(before.release.type).toBe("patch");
					const blocked = was!.rows.filter(({ verdict }) => BLOCKING.includes(verdict)).map(({ id }) => id);
					const now = decided!.rows.filter(({ id }) => blocked.includes(id));
					expect(now.map(({ id, verdict }) => [id, verdict])).toEqual(blocked.map((id) => [id, "deferred"]));
				} else expect(isRank).toBeGreaterThanOrEqual(wasRank);
			}),
			{ numRuns: 2_000 },
		);
	}, 120_000);

	it("unknown never passes, and what is waived or deferred is never tallied as passed", () => {
		fc.assert(
			fc.property(kinds, spoiled, fc.boolean(), (kind, indices, waived) => {
				const decided = decidePreflight(
					apply(goodFacts(kind), indices),
					policyOf(waived ? waiver({ requirement: "sast" }) : {}),
				);
				const verdicts = decided.rows.map(({ verdict }) => verdict);
				if (verdicts.some((verdict) => ["unknown", "fail", "pending", "stale"].includes(verdict)))
					expect(decided.decision).not.toBe("go");
				expect(decided.tally.pass ?? 0).toBe(verdicts.filter((verdict) => verdict === "pass").length);
				if (verdicts.some((verdict) => verdict === "waived" || verdict === "deferred"))
					expect(decided.reason).not.toBe("all-met");
				for (const known of decided.rows)
					if (["fail", "pending", "stale", "unknown"].includes(known.verdict)) expect(known.remedy).not.toBeNull();
			}),
			{ numRuns: 150 },
		);
	});

	it("the order of facts never matters", () => {
		const facts = goodFacts({
			checks: ok([
				check(),
				check({ name: "dast" }),
				check({ name: "test", conclusion: "failure" }),
				check({ name: "lint", status: "queued", conclusion: null }),
			]),
			comments: ok([
				comment(`/signoff support-briefing ${SHA}`, "sara", { id: 1 }),
				comment("/revoke support-briefing", "rita", { id: 2, createdAt: "2026-05-01T11:00:00Z" }),
				comment(`/signoff monitoring ${SHA}`, "sam", { id: 3 }),
				comment(`/signoff support-briefing ${OLD}`, "rita", { id: 4, createdAt: "2026-05-01T12:00:00Z" }),
			]),
			pulls: ok([
				pull(),
				pull({ number: 13, mergeSha: OLD, commits: [OLD] }),
				pull({ number: 14, commits: [], mergeSha: null }),
			]),
			codeAlerts: ok([
				{ number: 1, title: "a", severity: "high", tool: "CodeQL", url: "" },
				{ number: 2, title: "b", severity: "critical", tool: "CodeQL", url: "" },
			]),
			deployments: ok([deployment("1.1.0", SHA, { id: 3 }), deployment("1.1.0", OLD, { id: 2 })]),
		});
		const lists = ["checks", "comments", "pulls", "codeAlerts", "deployments"] as const;
		const reference = decidePreflight(facts, policyOf());
		const strip = (decided: typeof reference) => ({
			decision: decided.decision,
			reason: decided.reason,
			rows: decided.rows.map(({ id, verdict, signedBy, until }) => ({ id, verdict, signedBy, until })),
		});
		fc.assert(
			fc.property(fc.constantFrom(...lists), fc.infiniteStream(fc.nat()), (name, numbers) => {
				const fact = facts[name] as { ok: true; value: readonly unknown[] };
				const shuffled = [...fact.value]
					.map((value) => ({ value, key: numbers.next().value! }))
					.sort((a, b) => a.key - b.key);
				const changed = { ...facts, [name]: ok(shuffled.map(({ value }) => value)) };
				expect(strip(decidePreflight(changed, policyOf()))).toEqual(strip(reference));
			}),
			{ numRuns: 60 },
		);
	});

	it("the same facts and policy decide the same after a round trip through JSON", () => {
		const facts = goodFacts({ comments: ok([]) });
		const copy = JSON.parse(JSON.stringify(facts)) as PreflightFacts;
		expect(decidePreflight(copy, policyOf())).toEqual(decidePreflight(facts, policyOf()));
	});

	function overwrites(before: number, now: number): boolean {
		const keys = (index: number) => {
			const facts = goodFacts();
			const changed = BAD[index]!(facts);
			return (Object.keys(facts) as (keyof PreflightFacts)[]).filter((key) => facts[key] !== changed[key]);
		};
		return before !== now && keys(before).some((key) => keys(now).includes(key));
	}
});
