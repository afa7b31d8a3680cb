/** What a plan makes of earlier attempts at the same rollback, and of what began to change an environment. */
import { describe, expect, test } from "vitest";
import { isBegun, type PlanRequest } from "../src/plan.ts";
import { begun, ENVIRONMENT, planFor, previousOf, rollBack, runningOf, Shop, shaOf } from "./histories.ts";

describe("earlier attempts", () => {
	const STOPPED = "error stopped: cancelled";

	test.each<[string, readonly string[], "goes on" | "goes on, changed" | "failed"]>([
		["that are under way", [], "goes on"],
		["that are queued", ["queued "], "goes on"],
		["that were stopped", [STOPPED], "goes on"],
		["that ended in an error", ["error the machine was lost"], "failed"],
		["that failed", ["failure rollback failed: exit 3"], "failed"],
		["whose command ended", ["in_progress changed: the command ended well"], "goes on, changed"],
		["whose command ended, and were stopped", ["in_progress changed: ended", STOPPED], "goes on, changed"],
		["that are verified in words alone", ["in_progress verified: healthy"], "goes on"],
	])("%s", (_, words, expected) => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		const attempt = rollBack(shop, [2, 1], bad, ...words);
		const found = planFor(shop);
		if (expected === "failed")
			expect(found).toEqual({
				kind: "attempt-failed",
				bad: runningOf(shop, bad),
				to: runningOf(shop, attempt),
				what: words[0]!.replace(/^\w+ /, ""),
			});
		else
			expect(found).toMatchObject({
				kind: "roll-back",
				resumes: { deploymentId: attempt, changed: expected === "goes on, changed" },
				closes: [],
			});
	});

	test.each([
		["failure rollback failed: exit 3", false],
		["error the machine was lost", false],
		[STOPPED, true],
	])("whose command ended, then %s, are tried by a person with changed: %s", (word, changed) => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		const attempt = rollBack(shop, [2, 1], bad, "in_progress changed: the command ended well", word);
		expect(planFor(shop, { byHand: true })).toMatchObject({ resumes: { deploymentId: attempt, changed } });
	});

	test("whose command ended when a person tried again have changed what runs, whatever failed before", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		const again = ["failure rollback failed: exit 3", "in_progress the command runs", "in_progress changed: ended"];
		const attempt = rollBack(shop, [2, 1], bad, ...again);
		expect(planFor(shop)).toMatchObject({ resumes: { deploymentId: attempt, changed: true } });
	});

	test("that say first that the command ended have changed what runs", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		const changed = { state: "in_progress", description: "changed: the command ended well" } as const;
		const attempt = shop.deploy(1, [changed], { kind: "rollback", previous: previousOf(2, bad) });
		expect(planFor(shop)).toMatchObject({ resumes: { deploymentId: attempt, changed: true } });
	});

	test("are rollbacks alone: a deploy that is queued after the bad release stays as it is", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		shop.deploy(3, [], { previous: previousOf(2, bad) });
		expect(planFor(shop)).toMatchObject({ kind: "roll-back", resumes: null, closes: [] });
	});

	test("to other targets are closed where they are open, and are not gone on with", () => {
		const shop = new Shop();
		for (const release of [1, 2, 3, 4]) shop.ship(release);
		const bad = shop.breakWith(5);
		rollBack(shop, [5, 4], bad, "failure rollback failed: exit 3");
		rollBack(shop, [5, 4], bad, STOPPED);
		const open = [
			rollBack(shop, [5, 3], bad),
			rollBack(shop, [5, 3], bad, "pending "),
			rollBack(shop, [5, 3], bad, "queued "),
			rollBack(shop, [5, 2], bad),
		];
		// One of another release, and one that was never begun.
		rollBack(shop, [4, 2], 4);
		const unbegun = shop.deploy(2, [], { kind: "rollback", previous: previousOf(5, bad) });
		expect(planFor(shop, { target: "v1.1.0", byHand: true })).toMatchObject({
			resumes: null,
			closes: [unbegun, ...open.toReversed()],
		});
		expect(planFor(shop, { target: "v1.2.0", byHand: true })).toMatchObject({
			resumes: { deploymentId: unbegun, changed: false },
			closes: open.toReversed(),
		});
	});

	test("of which no release is known are no release", () => {
		const shop = new Shop();
		rollBack(shop, [2, 1], 9);
		expect(planFor(shop)).toEqual({ kind: "nothing-to-roll-back", reason: "nothing-deployed", bad: null, skipped: [] });
		expect(planFor(shop, { target: "none" })).toEqual({ kind: "playbook-only", reason: "playbook-only", bad: null });
	});
});

describe("whether a release began to change an environment", () => {
	const shop = new Shop();
	shop.ship(1);
	shop.deploy(2, [{ state: "failure", description: "refused" }]);
	shop.deploy(3, [begun], { environment: "staging" });
	const scope = { environment: ENVIRONMENT, service: null };
	const isBegunBy = (names: Partial<PlanRequest>, deployments = shop.deployments) =>
		isBegun(deployments, { scope, sha: null, tag: null, ...names });

	test.each<[string, Partial<PlanRequest>, boolean]>([
		["a release that was deployed, by its tag", { tag: "v1.1.0" }, true],
		["a release that was deployed, by its commit", { sha: shaOf(1) }, true],
		["a release that was refused", { tag: "v1.2.0" }, false],
		["a release that began elsewhere", { tag: "v1.3.0" }, false],
		["a release that nothing knows", { tag: "v1.9.0" }, false],
		["any release, where one did", {}, true],
	])("%s", (_, names, expected) => {
		expect(isBegunBy(names)).toBe(expected);
	});

	test("none did where there is no deployment", () => {
		expect(isBegunBy({}, [])).toBe(false);
	});
});
