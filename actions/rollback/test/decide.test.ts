import { readHistory } from "@octoacme/shared/release/history.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conclude, decideRollback, listKeptFacts, type RollbackRecordFacts, targetOf } from "../src/decide.ts";
import type { Course } from "../src/outcome.ts";
import { type PlanRequest, planRollback } from "../src/plan.ts";
import { REASONS } from "../src/reasons.ts";
import { begun, deployed, ENVIRONMENT, Shop, shaOf } from "./histories.ts";

const scope = { environment: ENVIRONMENT, service: null };
const request: PlanRequest = { scope, sha: null, tag: null, target: null, forwardOnly: false, byHand: false };
const ROLLED_BACK: Course = { kind: "rolled-back", recoveryMs: 9_000, tail: ["a secret's line"] };

function factsOf(shop: Shop, course: Course | null, asked: Partial<PlanRequest> = {}): RollbackRecordFacts {
	const whole = { ...request, ...asked };
	const plan = planRollback(shop.deployments, readHistory(shop.deployments, scope), whole);
	return { deployments: shop.deployments, request: whole, target: targetOf(plan), course };
}
function openShop(): Shop {
	const shop = new Shop();
	shop.ship(1);
	shop.breakWith(2);
	return shop;
}

describe("a rollback decided again", () => {
	test.each<[string, RollbackRecordFacts, string, string, RegExp]>([
		["went back", factsOf(openShop(), ROLLED_BACK), "rolled-back", "rolled-back", /./],
		["had no command", factsOf(openShop(), { kind: "no-command" }), "failed", "no-command", /./],
		[
			"found the environment held",
			factsOf(openShop(), { kind: "locked", holder: "run 7" }),
			"refused",
			"locked",
			/Seen: held by run 7\.$/,
		],
		[
			"had a command that failed",
			factsOf(openShop(), { kind: "failed", reason: "command-failed", what: "exit 3", evidence: [], tail: [] }),
			"failed",
			"command-failed",
			/Seen: exit 3\.$/,
		],
		["ran the playbook alone", factsOf(openShop(), null, { target: "none" }), "playbook-only", "playbook-only", /./],
		["had nothing to go back to", factsOf(new Shop(), null), "nothing-to-roll-back", "nothing-deployed", /./],
	])("that %s", (_, facts, decision, reason, sentence) => {
		const decided = decideRollback(facts);
		expect(decided).toMatchObject({ decision, reason });
		expect(decided.reasons[0]).toMatch(sentence);
	});

	test("is another one when a fact is another one", () => {
		const facts = factsOf(openShop(), ROLLED_BACK, { sha: shaOf(2) });
		expect(decideRollback(facts).reason).toBe("rolled-back");
		const other = { ...facts, request: { ...facts.request, sha: shaOf(1) } };
		expect(decideRollback({ ...other, target: null }).reason).toBe("not-current");
		expect(() => decideRollback({ ...facts, target: shaOf(9) })).toThrow(
			`the target: expected ${shaOf(9)}, seen ${shaOf(1)}`,
		);
		expect(() => decideRollback({ ...facts, course: null })).toThrow(/nothing says how that went/);
	});
});

describe("the sentence of a decision", () => {
	const meaningOf = (wanted: string) => REASONS.find(({ code }) => code === wanted)!.meaning;

	test("is the meaning of its reason, and what was seen", () => {
		expect(decideRollback(factsOf(openShop(), ROLLED_BACK)).reasons).toEqual([meaningOf("rolled-back")]);
		expect(decideRollback(factsOf(openShop(), { kind: "locked", holder: "run 7" })).reasons).toEqual([
			`${meaningOf("locked")} Seen: held by run 7.`,
		]);
	});

	test("names the targets when they differ, and says when nothing tells how a rollback went", () => {
		const back = factsOf(openShop(), ROLLED_BACK);
		const none = factsOf(openShop(), null, { target: "none" });
		expect(() => decideRollback({ ...back, target: null })).toThrow(`the target: expected none, seen ${shaOf(1)}`);
		expect(() => decideRollback({ ...none, target: shaOf(1) })).toThrow(`the target: expected ${shaOf(1)}, seen none`);
		expect(() => decideRollback({ ...back, course: null })).toThrow(
			new TypeError("the plan was to roll back, and nothing says how that went"),
		);
	});
});

describe("what the record keeps of a rollback", () => {
	test("holds no line of the command and nothing that a probe answered", () => {
		const evidence = [{ what: "errors", value: "a secret", expected: "", query: "", link: "" }];
		for (const course of [
			ROLLED_BACK,
			{ kind: "failed", reason: "unhealthy-after-rollback", what: "errors", evidence, tail: ["a secret"] },
		] as const)
			expect(JSON.stringify(listKeptFacts(factsOf(openShop(), course)))).not.toContain("a secret");
	});

	test("is offered with fewer deployments, never with so few that the plan is another", () => {
		const shop = new Shop();
		for (let release = 1; release < 60; release += 1) shop.ship(release);
		shop.breakWith(60);
		const counts = listKeptFacts(factsOf(shop, ROLLED_BACK)).map(({ deployments }) => deployments.length);
		expect(counts).toEqual([shop.deployments.length, 50, 25, 12, 6]);
		// The target lies further back than fewer deployments reach.
		const far = listKeptFacts(factsOf(shop, ROLLED_BACK, { target: "v1.1.0" }));
		expect(far.map(({ deployments }) => deployments.length)).toEqual([shop.deployments.length]);
	});

	test.each([
		[6, [6]],
		[7, [7, 6]],
		[12, [12, 6]],
		[13, [13, 12, 6]],
		[26, [26, 25, 12, 6]],
		[50, [50, 25, 12, 6]],
		[51, [51, 50, 25, 12, 6]],
	])("of %i deployments is offered as %j", (count, offered) => {
		const shop = new Shop();
		for (let release = 1; release < count; release += 1) shop.ship(release);
		shop.breakWith(count);
		expect(listKeptFacts(factsOf(shop, ROLLED_BACK)).map(({ deployments }) => deployments.length)).toEqual(offered);
	});

	test("is of the environment and the service alone, the newest first, with what was asked and how it went", () => {
		const shop = openShop();
		const own = shop.deployments.map(({ id }) => id);
		// The same instant as the next one: the id decides.
		shop.deploy(3, [begun, deployed]);
		shop.deploy(4, [begun, deployed], { environment: "staging" });
		shop.deploy(5, [begun, deployed], { service: "api" });
		const foreign = shop.deploy(6, [begun, deployed]);
		shop.deployments[foreign - 1] = { ...shop.deployments[foreign - 1]!, payload: null };
		shop.tick(60);
		const later = shop.breakWith(7);
		const facts = factsOf(shop, ROLLED_BACK);
		const [whole, ...fewer] = listKeptFacts({ ...facts, deployments: shop.deployments.toReversed() });
		expect(whole.deployments.map(({ id }) => id)).toEqual([later, foreign, 3, ...own.toReversed()]);
		expect(whole).toEqual({ ...facts, deployments: whole.deployments, course: { ...ROLLED_BACK, tail: [] } });
		expect(fewer).toEqual([]);
	});

	test("is in order of time, and of ids where the time is the same", () => {
		const facts = factsOf(openShop(), ROLLED_BACK);
		const [one, two] = facts.deployments;
		const given = [
			{ ...one!, id: 30 },
			{ ...one!, id: 31 },
			{ ...two!, id: 20 },
			{ ...two!, id: 21 },
		];
		const [kept] = listKeptFacts({ ...facts, deployments: given });
		expect(kept.deployments.map(({ id }) => id)).toEqual([21, 20, 31, 30]);
	});

	test.each<readonly [Course | null, Course | null]>([
		[null, null],
		[{ kind: "no-command" }, { kind: "no-command" }],
		[
			{ kind: "locked", holder: "run 7" },
			{ kind: "locked", holder: "run 7" },
		],
		[ROLLED_BACK, { kind: "rolled-back", recoveryMs: 9_000, tail: [] }],
		[
			{
				kind: "failed",
				reason: "command-failed",
				what: "exit 3",
				evidence: [{ what: "x", value: "y", expected: "", query: "", link: "" }],
				tail: ["a line"],
			},
			{ kind: "failed", reason: "command-failed", what: "exit 3", evidence: [], tail: [] },
		],
	])("keeps of %j only %j", (course, kept) => {
		expect(listKeptFacts(factsOf(openShop(), course)).map((one) => one.course)).toEqual([kept]);
	});

	test("decides what was decided, whatever ran there (property)", () => {
		const step = fc.record({ good: fc.boolean(), release: fc.integer({ min: 1, max: 6 }) });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(null, "v1.1.0", "none"), (steps, target) => {
				const shop = new Shop();
				for (const { good, release } of steps) good ? shop.ship(release) : shop.breakWith(release);
				const asked = { ...request, target };
				const plan = planRollback(shop.deployments, readHistory(shop.deployments, scope), asked);
				const course = plan.kind === "roll-back" ? ROLLED_BACK : null;
				const { decision, reason } = conclude(plan, course);
				const whole = { deployments: shop.deployments, request: asked, target: targetOf(plan), course };
				for (const kept of listKeptFacts(whole)) expect(decideRollback(kept)).toMatchObject({ decision, reason });
			}),
			{ numRuns: 300 },
		);
	});
});
