import { describe, expect, it } from "vitest";
import { selectEvidence } from "../src/recall.ts";

const entry = (
	phase: "preflight" | "deploy" | "verify" | "rollback",
	decision: string,
	reasons: string[] = [],
	environment: string | null = "production",
) => ({
	phase,
	decision,
	environment,
	reason: "some-reason",
	reasons,
});
const UNHEALTHY = entry("verify", "unhealthy", ["errors: 3 % is not < 1 %", "errors: 3 % is not < 1 %"]);

describe("what the record says of a failure", () => {
	it("of one target is not what it says of another", () => {
		const entries = [
			entry("verify", "unhealthy", ["eu is down"], "production/eu"),
			entry("verify", "unhealthy", ["us is down"], "production/us"),
		];
		expect(selectEvidence(entries, "production/eu")?.reason).toBe("eu is down");
		expect(selectEvidence(entries, "production/us")?.reason).toBe("us is down");
		expect(selectEvidence(entries, "production/ap")).toBeUndefined();
	});
	it.each([
		["nothing", [], undefined],
		["preflight alone", [entry("preflight", "go", [], null)], undefined],
		[
			"a good end after a bad one",
			[entry("deploy", "failed", ["x"]), entry("deploy", "deployed"), entry("verify", "healthy")],
			undefined,
		],
		["another environment's failure", [entry("verify", "unhealthy", ["x"], "production-eu")], undefined],
		[
			"a verification",
			[entry("deploy", "deployed", ["done"]), UNHEALTHY, entry("rollback", "rolled-back", ["back"])],
			{ reason: "errors: 3 % is not < 1 %", evidence: ["errors=3 % is not < 1 %"] },
		],
		[
			"a deploy's failed steps, not those that went well",
			[
				entry("deploy", "failed", [
					"the command ended with exit code 3",
					"backup: ok snap-7",
					"command: failed ended with exit code 3",
					"oknot: okay",
				]),
			],
			{
				reason: "the command ended with exit code 3",
				evidence: ["command=failed ended with exit code 3", "oknot=okay"],
			},
		],
		["a deploy to a target", [entry("deploy", "failed", ["half"], "production/eu")], { reason: "half", evidence: [] }],
		[
			"an end without words",
			[entry("verify", "inconclusive")],
			{ reason: "verify said inconclusive: some-reason", evidence: [] },
		],
	])("%s", (_what, entries, expected) => {
		const found = selectEvidence(entries, "production");
		expect(
			found && { reason: found.reason, evidence: found.evidence.map(({ what, value }) => `${what}=${value}`) },
		).toEqual(expected);
	});
});
