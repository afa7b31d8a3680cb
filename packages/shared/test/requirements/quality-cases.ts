/** Verdicts of security-review, ux-review, accessibility, performance. */
import { check, OLD, ok, pull, SHA, unavailable } from "./release-under-test.ts";
import { type Case, file, report, review, risky, without } from "./spoiled-facts.ts";

export const QUALITY_CASES = {
	"security-review": [
		["approved at the final head", "pass", risky({ reviews: [review()] }), /approved as merged/],
		["not reviewed", "pending", risky(), /No approval by the role security-champion/],
		["approved by the author", "pending", risky({ author: "sam", reviews: [review()] }), /No approval/],
		[
			"approved by somebody outside the role",
			"pending",
			risky({ reviews: [review({ author: "guest" })] }),
			/No approval/,
		],
		["approved by a former member", "pending", risky({ reviews: [review({ author: "gone" })] }), /No approval/],
		["approved by a bot", "pending", risky({ reviews: [review({ authorIsBot: true })] }), /No approval/],
		["an approval that was dismissed", "pending", risky({ reviews: [review({ state: "DISMISSED" })] }), /No approval/],
		[
			"an approval followed by a request for changes",
			"pending",
			risky({ reviews: [review(), review({ state: "CHANGES_REQUESTED", submittedAt: "2026-04-30T11:00:00Z" })] }),
			/No approval/,
		],
		[
			"an approval followed by a comment",
			"pass",
			risky({ reviews: [review(), review({ state: "COMMENTED", submittedAt: "2026-04-30T11:00:00Z" })] }),
			/approved/,
		],
		[
			"an approval of a commit with the same files as the last",
			"pass",
			risky({ reviews: [review({ commit: OLD, commitTree: "6".repeat(40) })] }),
			/approved as merged, #12 on [0-9a-f]{7}, whose files are the same\./,
		],
		[
			"an approval of exactly the files that were merged",
			"pass",
			risky({ reviews: [review({ commit: OLD, commitTree: "5".repeat(40) })] }),
			/approved as merged, #12 on/,
		],
		[
			"an approval of a commit whose files nobody knows",
			"stale",
			risky({ headTree: null, mergeTree: null, reviews: [review({ commit: OLD, commitTree: null })] }),
			/changed after/,
		],
		[
			"an approval older than the last push",
			"stale",
			risky({ reviews: [review({ commit: OLD })] }),
			/changed after the role/,
		],
		[
			"a reviewer of whom nothing is known",
			"unknown",
			risky({ reviews: [review({ author: "who" })] }),
			/could not be read/,
		],
		["no pull request to look at", "pending", { ...risky(), pulls: ok([]) }, /no pull request that brought it/],
		[
			"a pull request whose files are not all known",
			"pending",
			{ pulls: ok([pull({ incomplete: "not all files were read" })]) },
			/No approval/,
		],
		["unreadable pull requests", "unknown", { pulls: unavailable }, /could not be read/],
	],
	"ux-review": [
		["a dated record", "pass", {}, /of 2026-04-20/],
		["no record", "pending", file("docs/ux-review.md", null), /There is no docs\/ux-review\.md/],
		[
			"a record that nobody filled in",
			"fail",
			file(
				"docs/ux-review.md",
				"Date: 2026-04-20\n## Design review\nTBD by the UX team this week\n## Usability testing\nTBD by the UX team this week",
			),
			/template text/,
		],
		[
			"an empty section",
			"fail",
			file(
				"docs/ux-review.md",
				"Date: 2026-04-20\n## Design review\nUma looked at all the screens.\n## Usability testing\n",
			),
			/says nothing under usability test/,
		],
		[
			"no date",
			"fail",
			file(
				"docs/ux-review.md",
				"## Design review\nUma looked at all the screens.\n## Usability testing\nFive people tried it out.",
			),
			/no date/,
		],
		[
			"a date to come",
			"fail",
			file(
				"docs/ux-review.md",
				"Date: 2027-01-01\n## Design review\nUma looked at all the screens.\n## Usability testing\nFive people tried it out.",
			),
			/no date in the past/,
		],
		[
			"an old study",
			"stale",
			file(
				"docs/ux-review.md",
				"Date: 2025-04-20\n## Design review\nUma looked at all the screens.\n## Usability testing\nFive people tried it out.",
			),
			/older than 90 days/,
		],
		["an unreadable file", "unknown", { files: { "docs/ux-review.md": unavailable } }, /could not be read/],
	],
	accessibility: [
		["a report within the budget", "pass", {}, /4 pages tested/],
		[
			"axe",
			"pass",
			report("accessibility", { sha: SHA, report: [{ url: "/", violations: [{ impact: "minor", nodes: [1, 2] }] }] }),
			/1 page tested/,
		],
		[
			"axe with a serious violation",
			"fail",
			report("accessibility", { sha: SHA, report: [{ url: "/", violations: [{ impact: "serious", nodes: [1, 2] }] }] }),
			/2 serious on 1 page/,
		],
		[
			"pa11y",
			"fail",
			report("accessibility", { sha: SHA, report: { total: 1, results: { "https://a": [{ type: "error" }] } } }),
			/1 serious/,
		],
		[
			"Lighthouse",
			"pass",
			report("accessibility", {
				sha: SHA,
				report: { audits: { a: { score: 1 } }, categories: { accessibility: { auditRefs: [{ id: "a" }] } } },
			}),
			/1 page/,
		],
		["zero pages", "fail", report("accessibility", { sha: SHA, pages: 0, violations: {} }), /zero pages/],
		["a report of another form", "fail", report("accessibility", { sha: SHA, report: "fine" }), /neither of axe/],
		[
			"a report of another commit",
			"fail",
			report("accessibility", { sha: OLD, pages: 3, violations: {} }),
			/for commit a1b2c3d/,
		],
		[
			"a broken report",
			"fail",
			{ reports: { accessibility: { ok: false, failure: { kind: "invalid", message: "no JSON" } } } },
			/no JSON/,
		],
		[
			"a check",
			"pass",
			{ ...without("accessibility"), checks: ok([check({ name: "accessibility" })]) },
			/accessibility passed/,
		],
		[
			"a failed check",
			"fail",
			{ ...without("accessibility"), checks: ok([check({ name: "accessibility", conclusion: "failure" })]) },
			/ended as failure/,
		],
		["nothing", "pending", without("accessibility"), /No accessibility test/],
		["unreadable checks", "unknown", { ...without("accessibility"), checks: unavailable }, /could not be read/],
	],
	performance: [
		[
			"measured on a commit with the same files",
			"pass",
			{ twins: [OLD], ...report("performance", { sha: OLD, benchmarks: [{ name: "sum", value: 1, budget: 12 }] }) },
			/1 benchmark of [0-9a-f]{7}, whose files are the same as this commit's/,
		],
		["within the budget", "pass", {}, /1 benchmark/],
		[
			"a name that is a map with a word of JavaScript",
			"fail",
			report("performance", { sha: SHA, benchmarks: [{ name: { toString: 1 }, value: 13, budget: 12 }] }),
			/unnamed 13 over its budget of 12/,
		],
		[
			"over the budget",
			"fail",
			report("performance", { sha: SHA, benchmarks: [{ name: "sum", value: 13, budget: 12 }] }),
			/sum 13 over its budget of 12/,
		],
		[
			"within the tolerance of a baseline",
			"pass",
			report("performance", { sha: SHA, benchmarks: [{ name: "sum", value: 105, baseline: 100 }] }),
			/1 benchmark/,
		],
		[
			"slower than the baseline",
			"fail",
			report("performance", { sha: SHA, benchmarks: [{ name: "sum", value: 130, baseline: 100 }] }),
			/30 % over/,
		],
		["zero benchmarks", "fail", report("performance", { sha: SHA, benchmarks: [] }), /zero benchmarks/],
		["no value", "fail", report("performance", { sha: SHA, benchmarks: [{ name: "sum", budget: 3 }] }), /no value/],
		[
			"neither budget nor baseline",
			"fail",
			report("performance", { sha: SHA, benchmarks: [{ name: "sum", value: 3 }] }),
			/neither a budget/,
		],
		[
			"a report without a commit",
			"fail",
			report("performance", { benchmarks: [{ name: "sum", value: 1, budget: 3 }] }),
			/for no commit/,
		],
		[
			"a check",
			"pass",
			{ ...without("performance"), checks: ok([check({ name: "performance" })]) },
			/performance passed/,
		],
		["nothing", "pending", without("performance"), /No benchmark/],
		["unreadable checks", "unknown", { ...without("performance"), checks: unavailable }, /could not be read/],
	],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
