/** Verdicts of sast, dast, dependencies. */
import { check, forbidden, OLD, ok, SHA, unavailable } from "./release-under-test.ts";
import { alert, type Case, dependency, report, settings } from "./spoiled-facts.ts";

/** A family of licences beside one. */
const UNCLEAR = settings("dependencies", { "deny-licenses": ["AGPL-3.0", "GPL"] });

export const SECURITY_CASES = {
	sast: [
		["analysed, nothing open", "pass", {}, /1 analysis of this commit/],
		["no analysis", "fail", { analyses: ok([]) }, /zero analyses are not zero findings/],
		["a missing category", "fail", {}, /category \/language:go/, settings("sast", { categories: ["/language:go"] })],
		[
			"a broken analysis",
			"fail",
			{ analyses: ok([{ tool: "CodeQL", category: "js", error: "out of memory", rules: 3 }]) },
			/out of memory/,
		],
		[
			"an analysis without rules",
			"fail",
			{ analyses: ok([{ tool: "CodeQL", category: "js", error: "", rules: 0 }]) },
			/no rules ran/,
		],
		["a high alert", "fail", { codeAlerts: ok([alert()]) }, /SQL injection \(high\)/],
		[
			"an alert of an unknown severity",
			"fail",
			{ codeAlerts: ok([alert({ severity: "catastrophic" })]) },
			/catastrophic/,
		],
		["a medium alert", "pass", { codeAlerts: ok([alert({ severity: "medium" })]) }, /no blocking alert/],
		[
			"a medium alert that blocks",
			"fail",
			{ codeAlerts: ok([alert({ severity: "medium" })]) },
			/medium/,
			settings("sast", { block: ["medium"] }),
		],
		["unreadable analyses", "unknown", { analyses: forbidden("security-events: read") }, /could not be read/],
		["unreadable alerts", "unknown", { codeAlerts: unavailable }, /could not be read/],
		[
			"a check in its place",
			"pass",
			{ checks: ok([check({ name: "semgrep" })]), analyses: unavailable },
			/semgrep passed/,
			settings("sast", { check: "semgrep" }),
		],
		["a missing check in its place", "fail", {}, /semgrep was never reported/, settings("sast", { check: "semgrep" })],
		[
			"a running check in its place",
			"pending",
			{ checks: ok([check({ name: "semgrep", status: "queued", conclusion: null })]) },
			/still running/,
			settings("sast", { check: "semgrep" }),
		],
	],
	dast: [
		["a passed check", "pass", {}, /dast passed/],
		[
			"a failed check",
			"fail",
			{ checks: ok([check({ name: "dast", conclusion: "failure" })]) },
			/dast ended as failure/,
		],
		[
			"a running check",
			"pending",
			{ checks: ok([check({ name: "dast", status: "queued", conclusion: null })]) },
			/still running/,
		],
		["nothing", "pending", { checks: ok([check()]) }, /No dynamic scan/],
		[
			"a SARIF upload",
			"pass",
			{ analyses: ok([{ tool: "ZAP", category: "zap", error: "", rules: 5 }]) },
			/ZAP scanned/,
		],
		[
			"a broken scan",
			"fail",
			{ analyses: ok([{ tool: "ZAP", category: "zap", error: "refused", rules: 5 }]) },
			/did not work: refused/,
		],
		[
			"an alert of the scan",
			"fail",
			{
				analyses: ok([{ tool: "ZAP", category: "zap", error: "", rules: 5 }]),
				codeAlerts: ok([alert({ tool: "ZAP" })]),
			},
			/SQL injection/,
		],
		["a report", "pass", report("dast", { sha: SHA, urls: 12, alerts: { high: 0, low: 3 } }), /12 addresses scanned/],
		["a report of zero addresses", "fail", report("dast", { sha: SHA, urls: 0 }), /zero addresses/],
		["a report with findings", "fail", report("dast", { sha: SHA, urls: 3, alerts: { high: 2 } }), /2 high/],
		["a report of another commit", "fail", report("dast", { sha: OLD, urls: 3 }), /for commit a1b2c3d/],
		["unreadable checks", "unknown", { checks: unavailable }, /could not be read/],
		[
			"unreadable alerts of a scan",
			"unknown",
			{ analyses: ok([{ tool: "ZAP", category: "zap", error: "", rules: 5 }]), codeAlerts: unavailable },
			/alerts could not be read/,
		],
		[
			"no check, and unreadable analyses",
			"unknown",
			{ checks: ok([check()]), analyses: unavailable },
			/analyses could not be read/,
		],
	],
	dependencies: [
		["nothing added", "pass", {}, /0 dependencies added/],
		["a harmless one", "pass", { dependencies: ok([dependency()]) }, /1 dependency added/],
		[
			"a vulnerable one",
			"fail",
			{
				dependencies: ok([
					dependency({
						vulnerabilities: [{ severity: "critical", id: "GHSA-1", title: "bad", url: "https://x.test" }],
					}),
				]),
			},
			/left-pad 1\.0\.0 \(critical, GHSA-1\)/,
		],
		[
			"a vulnerable one whose lock file was moved",
			"fail",
			{
				dependencies: ok(
					(["removed", "added"] as const).map((change) =>
						dependency({
							change,
							vulnerabilities: [{ severity: "critical", id: "GHSA-1", title: "bad", url: "" }],
						}),
					),
				),
			},
			/left-pad 1\.0\.0 \(critical, GHSA-1, moved from another file\)/,
		],
		[
			"a vulnerable one removed",
			"pass",
			{
				dependencies: ok([
					dependency({
						change: "removed",
						vulnerabilities: [{ severity: "critical", id: "GHSA-1", title: "bad", url: "" }],
					}),
				]),
			},
			/0 dependencies added/,
		],
		[
			"a denied licence",
			"fail",
			{ dependencies: ok([dependency({ license: "AGPL-3.0" })]) },
			/licence AGPL/,
			settings("dependencies", { "deny-licenses": ["AGPL-3.0"] }),
		],
		[
			"a policy that denies a family of licences",
			"fail",
			{ dependencies: ok([dependency()]) },
			/^`deny-licenses` of the policy holds `GPL`, which is no licence of SPDX: it denies only what is written exactly so\.$/,
			UNCLEAR,
		],
		["a family of licences where nothing is added", "pass", {}, /^0 dependencies added/, UNCLEAR],
		[
			"a family of licences where one is only removed",
			"pass",
			{ dependencies: ok([dependency({ change: "removed" })]) },
			/^0 dependencies added/,
			UNCLEAR,
		],
		[
			"a family of licences beside a licence that is denied",
			"fail",
			{ dependencies: ok([dependency({ license: "AGPL-3.0" })]) },
			/^The release adds left-pad \(licence AGPL-3\.0\)\. `deny-licenses` .* holds `GPL`/,
			UNCLEAR,
		],
		[
			"a family of licences beside a blocking vulnerability",
			"fail",
			{
				dependencies: ok([
					dependency({ vulnerabilities: [{ severity: "critical", id: "GHSA-1", title: "bad", url: "" }] }),
				]),
			},
			/^The release adds left-pad 1\.0\.0 \(critical, GHSA-1\)\. `deny-licenses` .* holds `GPL`/,
			UNCLEAR,
		],
		[
			"a family of licences beside an open alert",
			"fail",
			{ dependencies: ok([dependency()]), dependencyAlerts: ok([alert({ tool: "lodash" })]) },
			/lodash: SQL injection\. `deny-licenses` .* holds `GPL`/,
			UNCLEAR,
		],
		[
			"a family of licences beside unreadable alerts",
			"unknown",
			{ dependencies: ok([dependency()]), dependencyAlerts: unavailable },
			/Dependabot alerts could not be read.* `deny-licenses` .* holds `GPL`/,
			UNCLEAR,
		],
		[
			"a text of its own that a dependency has",
			"fail",
			{ dependencies: ok([dependency({ license: "Commercial" })]) },
			/^The release adds left-pad \(licence Commercial\)\. .* holds `Commercial`, `MIT OR ISC`, which are no licences of SPDX: each denies/,
			settings("dependencies", { "deny-licenses": ["AGPL-3.0", "Commercial", "MIT OR ISC"] }),
		],
		["an open alert", "fail", { dependencyAlerts: ok([alert({ tool: "lodash" })]) }, /lodash: SQL injection/],
		["an unreadable comparison", "unknown", { dependencies: unavailable }, /comparison could not be read/],
		[
			"unreadable alerts",
			"unknown",
			{ dependencyAlerts: forbidden("vulnerability-alerts: read") },
			/Dependabot alerts could not/,
		],
		[
			"alerts switched off",
			"unknown",
			{ dependencyAlerts: { ok: false, failure: { kind: "disabled", message: "disabled" } } },
			/could not be read/,
		],
		[
			"alerts that the policy does not use",
			"pass",
			{ dependencyAlerts: unavailable },
			/0 dependencies/,
			settings("dependencies", { dependabot: "off" }),
		],
		["a first release", "pass", { dependencies: ok(null) }, /First release; no blocking Dependabot/],
		[
			"a first release without alerts",
			"fail",
			{ dependencies: ok(null) },
			/nothing was checked/,
			settings("dependencies", { dependabot: "off" }),
		],
	],
} as const satisfies Readonly<Record<string, readonly Case[]>>;
