import type { Incident } from "@octoacme/shared/incident/incident.ts";
import { readHistory } from "@octoacme/shared/release/history.ts";
import { expect, test } from "vitest";
import { type RollbackReport, renderReport } from "../src/report.ts";
import { begun, deployed, ENVIRONMENT, Shop, shaOf } from "./histories.ts";

function incidentOf(release: number | null): Incident {
	const name = (of: number) => ({ version: `1.${of}.0`, tag: `v1.${of}.0`, sha: shaOf(of) });
	return {
		schemaVersion: 1,
		key: "key",
		environment: ENVIRONMENT,
		service: null,
		severity: "sev2",
		security: false,
		reason: "the release failed",
		bad: release === null ? null : name(release),
		outcome: { kind: "in-progress" },
		evidence: [],
		skipped: [],
		timeline: [],
		receipts: [],
		openedAt: "2026-01-01T00:00:00Z",
		openedBy: "ada",
		runUrl: "https://github.com/octo/shop/actions/runs/1",
		advisoryUrl: "",
	};
}

function factsOf(
	report: Pick<RollbackReport, "decision" | "reason">,
	bad: number | null,
	shop: Shop,
	seen = "",
): string {
	const history = readHistory(shop.deployments, { environment: ENVIRONMENT, service: null });
	const state = { incident: incidentOf(bad), issue: null, review: null, problems: [] };
	return renderReport({ ...report, seen, state, history, tail: [] })[0]!.body;
}

const RUNS = /Runs now.*v1\.2\.0/;

test.each([
	["not-current", "v1.2.0"],
	["never-began", "v1.2.0 runs there"],
	["target-not-verified", "v1.0.0"],
	["target-is-current", "v1.2.0"],
	["target-quarantined", "v1.1.0"],
] as const)("a refusal by %s names what runs, and calls it no failed release", (reason, seen) => {
	const shop = new Shop();
	shop.ship(1);
	shop.ship(2);
	const facts = factsOf({ decision: "refused", reason }, 2, shop, seen);
	expect(facts).toMatch(RUNS);
	expect(facts).not.toContain("Failed release");
});

test.each([
	[{ decision: "refused", reason: "attempt-failed" }, "", /Failed release.*v1\.2\.0/],
	[{ decision: "refused", reason: "locked" }, "held by run 1", /Failed release.*v1\.2\.0/],
	[{ decision: "refused", reason: "not-current" }, "v1.3.0", /Failed release.*v1\.2\.0/],
	[{ decision: "playbook-only", reason: "forward-only" }, "", /Failed release.*v1\.2\.0/],
	[{ decision: "playbook-only", reason: "playbook-only" }, "", /Release of the incident.*v1\.2\.0/],
	[{ decision: "rolled-back", reason: "already-rolled-back" }, "", /Rolled back.*v1\.2\.0/],
] as const)("%j shows the release of the incident", (report, seen, expected) => {
	const shop = new Shop();
	shop.ship(1);
	shop.ship(2);
	expect(factsOf(report, 2, shop, seen)).toMatch(expected);
});

test("what runs is not certain after a newer deployment that began and did not succeed", () => {
	const shop = new Shop();
	shop.ship(1);
	const nothing = { decision: "nothing-to-roll-back", reason: "nothing-changed" } as const;
	expect(factsOf(nothing, 1, shop)).toMatch(/Runs now[^:]*v1\.1\.0/);
	expect(factsOf(nothing, null, new Shop())).toContain("no release of ours, as before");
	shop.deploy(2, [begun, { state: "failure", description: "the deploy command ended with exit code 3" }]);
	for (const report of [nothing, { decision: "refused", reason: "never-began" } as const])
		expect(factsOf(report, 2, shop)).toMatch(
			/Runs now.*not certain: .*v1\.2\.0.* may be deployed in part; .*v1\.1\.0.* ran before/,
		);
	const first = new Shop();
	first.deploy(2, [begun, { state: "failure", description: "the deploy command ended with exit code 3" }]);
	expect(factsOf(nothing, 2, first)).toContain("no release of ours ran before");
	shop.tick(1);
	shop.deploy(3, [begun, deployed]);
	expect(factsOf(nothing, 3, shop)).not.toContain("not certain");
});
