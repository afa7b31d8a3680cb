/** The output `result` of all six actions: one envelope, then what is the action's own. Its JSON Schema is published in `schema/`. */
import * as z from "zod";
import type { PHASES } from "../record/entry.ts";

const release = z
	.strictObject({
		version: z.string().nullable(),
		tag: z.string().nullable(),
		sha: z.string().nullable().describe("Full SHA of the commit."),
		type: z.string().nullable().describe("patch, minor or major; null where it is not known."),
	})
	.nullable()
	.describe("Null when no release was looked at, such as for a lock.");

const ENVELOPE = {
	schemaVersion: z.literal(1),
	decision: z.string().describe("Of the action's closed set; see its README."),
	reason: z.string().describe("A kebab-case code of the action's closed set."),
	explanation: z.string().describe("One sentence of plain text."),
	release,
	environment: z.string().nullable(),
	service: z.string().nullable(),
	policyDigest: z.string().nullable().describe("Null when no policy was read."),
	dryRun: z.boolean(),
	requests: z.number().int().min(0).describe("Requests made to GitHub until the result was set."),
};

const list = z.array(z.looseObject({}));
const number = z.number().nullable();

/** What each action adds to the envelope. */
const OWN = {
	preflight: {
		prerelease: z.boolean(),
		previous: z.looseObject({}).nullable().describe("The release that the changes are counted from."),
		reasons: z.array(z.string()),
		tally: z.record(z.string(), z.number()).describe("Requirements by verdict."),
		requirements: list,
		findings: list,
		missingPermissions: z.array(z.string()),
		issue: z.strictObject({ number: z.number(), url: z.string() }).nullable(),
	},
	deploy: { stages: list.describe("One for each environment, in order; empty for a lock and a refusal before any.") },
	verify: {
		signals: list,
		notes: z.array(z.string()),
		backtest: z.looseObject({}).nullable().describe("Set when `at` asked for an earlier deployment."),
	},
	rollback: {
		operation: z.enum(["rollback", "drill", "lift-quarantine"]),
		seen: z.string().describe("What was seen beyond the reason; may be empty."),
		bad: z.looseObject({}).nullable().describe("The release that was rolled back."),
		target: z.looseObject({}).nullable().describe("The release that runs after the rollback."),
		incident: z.looseObject({}).nullable(),
		incidentNumber: number,
		reviewNumber: number,
		recoveryMs: number,
		steps: list.describe("Of a drill."),
		problems: z.array(z.string()),
	},
	"release-notes": {
		prerelease: z.boolean(),
		previous: z.looseObject({}).nullable(),
		ledger: z.looseObject({}),
		findings: list,
		knownIssues: z.array(z.number()),
		cut: z.array(z.string()),
		ownedByPeople: z.array(z.string()),
		source: z.string(),
		githubRelease: z.looseObject({ id: z.number(), url: z.string(), draft: z.boolean() }).nullable(),
		problems: z.array(z.string()),
	},
	announce: { githubRelease: z.string().nullable(), receipts: list },
} satisfies Record<(typeof PHASES)[number], z.ZodRawShape>;

const describe = <const Name extends (typeof PHASES)[number]>(action: Name) =>
	z.strictObject({ action: z.literal(action), ...ENVELOPE, ...OWN[action] });

export const resultSchema = z.discriminatedUnion("action", [
	describe("preflight"),
	describe("deploy"),
	describe("verify"),
	describe("rollback"),
	describe("release-notes"),
	describe("announce"),
]);
