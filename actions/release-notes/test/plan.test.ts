/** What is written of the notes, from the notes, the gate and what GitHub holds. */
import type { GateFinding } from "@octoacme/shared/notes/gate.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNegative, type NotesPlan, type PlanFacts, planNotes } from "../src/plan.ts";

type Existing = NonNullable<PlanFacts["existing"]>;

const FAILURE = { severity: "failure", code: "missing-section" } as unknown as GateFinding;
const WARNING = { severity: "warning", code: "long-title" } as unknown as GateFinding;
const DRAFT: Existing = { draft: true, immutable: false, body: "notes", prerelease: false, assets: ["notes.json"] };
const PUBLISHED: Existing = { ...DRAFT, draft: false };

function factsOf(change: Partial<PlanFacts> = {}): PlanFacts {
	return {
		operation: "draft",
		dryRun: false,
		findings: [],
		existing: undefined,
		body: "notes",
		prerelease: false,
		assets: { "notes.json": true },
		unverified: undefined,
		requireVerified: false,
		highest: true,
		...change,
	};
}

const publish = (change: Partial<PlanFacts> = {}) => factsOf({ operation: "publish", existing: DRAFT, ...change });
const created = { write: "create", upload: ["notes.json"] } as const;
const kept = { write: "none", upload: [] } as const;

describe("the plan of the notes", () => {
	test.each<[string, PlanFacts, NotesPlan]>([
		[
			"creates a draft where there is none",
			factsOf(),
			{ decision: "drafted", reason: "drafted", ...created, publish: "no" },
		],
		[
			"leaves a draft that says the same",
			factsOf({ existing: DRAFT }),
			{ decision: "drafted", reason: "unchanged", ...kept, publish: "no" },
		],
		[
			"writes a draft with another text",
			factsOf({ existing: { ...DRAFT, body: "older" } }),
			{ decision: "drafted", reason: "updated", write: "update", upload: [], publish: "no" },
		],
		[
			"writes a draft that has become a prerelease",
			factsOf({ existing: DRAFT, prerelease: true }),
			{ decision: "drafted", reason: "updated", write: "update", upload: [], publish: "no" },
		],
		[
			"uploads what is missing and nothing else",
			factsOf({ existing: DRAFT, assets: { "notes.json": true, "notes.md": true } }),
			{ decision: "drafted", reason: "updated", write: "none", upload: ["notes.md"], publish: "no" },
		],
		[
			"uploads again what the body does not vouch for",
			factsOf({ existing: DRAFT, assets: { "notes.json": false } }),
			{ decision: "drafted", reason: "updated", write: "none", upload: ["notes.json"], publish: "no" },
		],
		[
			"writes nothing in a dry run",
			factsOf({ dryRun: true, findings: [WARNING] }),
			{ decision: "planned", reason: "dry-run", ...kept, publish: "no" },
		],
		[
			"says in a dry run what is missing",
			factsOf({ dryRun: true, findings: [WARNING, FAILURE] }),
			{ decision: "incomplete", reason: FAILURE.code as NotesPlan["reason"], ...kept, publish: "no" },
		],
		[
			"says in a dry run nothing of a release that is immutable",
			factsOf({ dryRun: true, existing: { ...PUBLISHED, immutable: true } }),
			{ decision: "planned", reason: "dry-run", ...kept, publish: "no" },
		],
		[
			"leaves an immutable release as it is",
			publish({ existing: { ...PUBLISHED, immutable: true } }),
			{ decision: "published", reason: "unchanged", ...kept, publish: "no" },
		],
		[
			"says that an immutable release has another text, and leaves it",
			publish({ existing: { ...PUBLISHED, immutable: true, body: "older" } }),
			{ decision: "published", reason: "immutable", ...kept, publish: "no" },
		],
		[
			"says that an immutable release lacks an asset, and leaves it",
			publish({ existing: { ...PUBLISHED, immutable: true, assets: [] }, findings: [FAILURE] }),
			{ decision: "published", reason: "immutable", ...kept, publish: "no" },
		],
		[
			"publishes a draft although its release is to be immutable",
			publish({ existing: { ...DRAFT, immutable: true } }),
			{ decision: "published", reason: "published", ...kept, publish: "latest" },
		],
		[
			"writes a draft that the gate refuses, and does not publish it",
			publish({ existing: undefined, findings: [FAILURE] }),
			{ decision: "incomplete", reason: FAILURE.code as NotesPlan["reason"], ...created, publish: "no" },
		],
		[
			"publishes with a warning",
			publish({ findings: [WARNING] }),
			{ decision: "published", reason: "published", ...kept, publish: "latest" },
		],
		[
			"creates and publishes at once",
			publish({ existing: undefined }),
			{ decision: "published", reason: "published", ...created, publish: "latest" },
		],
		[
			"does not publish again what is published",
			publish({ existing: PUBLISHED }),
			{ decision: "published", reason: "unchanged", ...kept, publish: "no" },
		],
		[
			"repairs what is published, whatever is verified",
			publish({ existing: { ...PUBLISHED, body: "older" }, requireVerified: true, unverified: ["production"] }),
			{ decision: "published", reason: "updated", write: "update", upload: [], publish: "no" },
		],
		[
			"keeps a published release published in the draft phase",
			factsOf({ existing: PUBLISHED }),
			{ decision: "published", reason: "unchanged", ...kept, publish: "no" },
		],
		[
			"refuses what is not verified where that is required",
			publish({ requireVerified: true, unverified: ["production"] }),
			{ decision: "refused", reason: "not-verified", ...kept, publish: "no" },
		],
		[
			"publishes what is not verified where that is not required",
			publish({ unverified: ["production"] }),
			{ decision: "published", reason: "published", ...kept, publish: "latest" },
		],
		[
			"publishes what is verified everywhere",
			publish({ requireVerified: true, unverified: [] }),
			{ decision: "published", reason: "published", ...kept, publish: "latest" },
		],
		[
			"publishes what nothing was asked of",
			publish({ requireVerified: true, unverified: undefined }),
			{ decision: "published", reason: "published", ...kept, publish: "latest" },
		],
		[
			"does not make an older release the latest",
			publish({ highest: false }),
			{ decision: "published", reason: "published", ...kept, publish: "not-latest" },
		],
		[
			"does not make a prerelease the latest",
			publish({ existing: { ...DRAFT, prerelease: true }, prerelease: true }),
			{ decision: "published", reason: "published", ...kept, publish: "not-latest" },
		],
	])("%s", (_, facts, plan) => {
		expect(planNotes(facts)).toEqual(plan);
	});

	test("publishes nothing that fails the gate, is a dry run or is not verified (property)", () => {
		const existing = fc.option(
			fc.record({
				draft: fc.boolean(),
				immutable: fc.boolean(),
				body: fc.constantFrom("notes", "older"),
				prerelease: fc.boolean(),
				assets: fc.subarray(["notes.json", "notes.md"]),
			}),
			{ nil: undefined },
		);
		const facts = fc.record({
			operation: fc.constantFrom("draft", "publish"),
			dryRun: fc.boolean(),
			findings: fc.subarray([WARNING, FAILURE]),
			existing,
			body: fc.constant("notes"),
			prerelease: fc.boolean(),
			assets: fc.dictionary(fc.constantFrom("notes.json", "notes.md"), fc.boolean()),
			unverified: fc.option(fc.subarray(["staging", "production"]), { nil: undefined }),
			requireVerified: fc.boolean(),
			highest: fc.boolean(),
		});
		fc.assert(
			fc.property(facts, (given) => {
				const plan = planNotes(given);
				const isUnverified = given.requireVerified && (given.unverified ?? []).length > 0;
				if (given.dryRun || given.findings.includes(FAILURE) || isUnverified || given.operation === "draft")
					expect(plan.publish).toBe("no");
				if (given.dryRun) expect(plan).toMatchObject(kept);
				if (plan.write === "create") expect(given.existing).toBeUndefined();
				if (plan.publish === "latest") expect([given.highest, given.prerelease]).toEqual([true, false]);
			}),
			{ numRuns: 500 },
		);
	});
});

test.each([
	["drafted", false],
	["published", false],
	["planned", false],
	["incomplete", true],
	["refused", true],
] as const)("a step that ends as %s is red under enforce: %s", (decision, red) => {
	expect(isNegative({ decision })).toBe(red);
});
