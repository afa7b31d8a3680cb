/** The policy's reference: each key is documented with a true example, and the full example is a valid policy. */
import { REQUIREMENT_IDS } from "@octoacme/shared/policy/requirement-ids.ts";
import { policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import { STANDARD_POLICY } from "@octoacme/shared/policy/standard.ts";
import { describe, expect, it } from "vitest";
import { findExamples, listPolicyKeys, readFullExample, renderPolicyReference } from "../scripts/policy-reference.ts";

describe("the policy reference", () => {
	it("has a full example that the schema accepts", () => {
		const result = policyFileSchema.safeParse(readFullExample());
		expect(result.error?.issues ?? []).toEqual([]);
	});

	it.each(listPolicyKeys().map((key) => key.path))("shows %s in the full example", (path) => {
		expect(findExamples(readFullExample(), path).length).toBeGreaterThan(0);
	});

	const page = renderPolicyReference();
	it("says which roles there are, what one without people means, and what each row is without a policy file", () => {
		expect(page).toContain("| `docs` | Documentation | everybody with write permission or more | `support-docs` | – |");
		expect(page).toContain(
			"| `on-call` | On-call | everybody with write permission or more | `monitoring` | must be reached |",
		);
		expect(page).toContain("| `dast` | `security-champion` | no; evidence alone | – | 7d | 14d |");
		expect(page).toContain(
			"| `security-review` | `security-champion` | where no machine can tell | `high-risk` | – | never |",
		);
		expect(page).toMatch(/^\| `high-risk` \|.*`\.github\/workflows\/\*\*`/m);
		for (const name of [...Object.keys(STANDARD_POLICY.roles), ...REQUIREMENT_IDS])
			expect(page).toMatch(new RegExp(`^\\| \`${name}\` \\|`, "m"));
	});
	const rowOf = (path: string) => page.split("\n").find((line) => line.startsWith(`| \`${path}\` |`)) ?? "";

	it.each([
		[
			"channels.<name>.type",
			["webhook", "slack", "teams", "pagerduty", "opsgenie", "request", "email", "issue", "discussion"],
		],
		["environments[].smoke[].type", ["http", "tcp", "command"]],
		[
			"environments[].verify.metrics[].source.type",
			[
				"prometheus",
				"json",
				"command",
				"probe",
				"datadog",
				"cloudwatch",
				"new-relic",
				"grafana",
				"google-cloud-monitoring",
				"azure-monitor",
				"azure-logs",
				"sentry",
				"statuspage",
			],
		],
		["environments[].verify.metrics[].compare.with", ["threshold", "baseline", "control", "error-budget"]],
	])("names every alternative of %s, and that one is required", (path, values) => {
		for (const value of values) expect(rowOf(path)).toContain(`"${value}"`);
		expect(rowOf(path)).toContain("| **required** |");
	});

	it.each([
		["environments[].smoke[].port", "**required** with `type: tcp` | Only with `type: tcp`."],
		["environments[].smoke[].run", "**required** with `type: command` | Only with `type: command`."],
		["environments[].freezes[].yearly", "**required** with `yearly` | Only with `yearly`."],
		["environments[].freezes[].from", "**required** with `from` and `to` | Only with `from` and `to`."],
		["environments[].verify.metrics[].source.range", "Only with `type: prometheus`."],
		[
			"environments[].verify.metrics[].source.query",
			"**required** with `type: prometheus`, `type: datadog`, `type: cloudwatch`, `type: new-relic`, `type: grafana`, `type: google-cloud-monitoring`, `type: azure-logs`",
		],
		["channels.<name>.to", "**required** with `type: email` | Only with `type: email`."],
		["environments[].smoke[].name", "| **required** |"],
	])("says of %s which alternative has and needs it", (path, text) => {
		expect(rowOf(path)).toContain(text);
	});
});
