/** When a rollback keeps what runs: the release is named, nothing says that it is bad, and it was found healthy. */
import { NOT_STARTED } from "@octoacme/shared/release/deployment.ts";
import { readHistory } from "@octoacme/shared/release/history.ts";
import { describe, expect, test } from "vitest";
import { type PlanRequest, planRollback, type RollbackPlan } from "../src/plan.ts";
import { decideKeepVerified } from "../src/preparation.ts";
import { begun, ENVIRONMENT, Shop, shaOf } from "./histories.ts";

const scope = { environment: ENVIRONMENT, service: null };

function plan(shop: Shop, request: Partial<PlanRequest> = {}): RollbackPlan {
	return planRollback(shop.deployments, readHistory(shop.deployments, scope), {
		scope,
		sha: null,
		tag: null,
		target: null,
		forwardOnly: false,
		byHand: false,
		...request,
	});
}

describe("a named release that nothing says is bad", () => {
	const kept = { sha: shaOf(2), keepVerified: true };
	const rolledBack = { kind: "roll-back", bad: { tag: "v1.2.0" }, target: { tag: "v1.1.0" } };
	const still = { kind: "nothing-to-roll-back", reason: "still-verified", bad: { tag: "v1.2.0" } };
	const inactive = { state: "inactive", description: "" } as const;

	test.each<[string, (shop: Shop) => void, object]>([
		["was verified: it is kept", (shop) => void shop.ship(2), still],
		[
			"was verified, and GitHub marked it inactive for another target's: it is kept",
			(shop) => shop.say(shop.ship(2), inactive.state, inactive.description),
			still,
		],
		["was never verified", (shop) => void shop.breakWith(2), rolledBack],
		["was found unhealthy", (shop) => shop.say(shop.breakWith(2), "failure", "unhealthy: 500"), rolledBack],
		[
			"was verified and then found unhealthy",
			(shop) => shop.say(shop.ship(2), "failure", "unhealthy: 500"),
			rolledBack,
		],
		[
			"was found unhealthy and marked inactive",
			(shop) => {
				const id = shop.ship(2);
				shop.say(id, "failure", "unhealthy: 500");
				shop.say(id, inactive.state, inactive.description);
			},
			rolledBack,
		],
		[
			"was found unhealthy and then verified: it is kept",
			(shop) => {
				const id = shop.breakWith(2);
				shop.say(id, "failure", "unhealthy: 500");
				shop.say(id, "success", "verified: healthy");
			},
			still,
		],
		["is being deployed again", (shop) => shop.say(shop.ship(2), "in_progress", "the command runs"), rolledBack],
		[
			"was verified, and a second deployment of it was cut off",
			(shop) => {
				shop.ship(2);
				shop.deploy(2, [begun, { state: "error", description: "cut off" }]);
			},
			rolledBack,
		],
		[
			"was verified, and a second deployment of it never began: it is kept",
			(shop) => {
				shop.ship(2);
				shop.deploy(2, [begun, { state: "failure", description: `${NOT_STARTED} the lock was lost` }]);
			},
			still,
		],
		[
			"was verified, and a rollback of it was cut off",
			(shop) => {
				const id = shop.ship(2);
				const previous = { version: "1.2.0", sha: shaOf(2), deploymentId: id };
				shop.deploy(1, [begun, { state: "error", description: "stopped: cancelled" }], {
					kind: "rollback",
					previous,
				});
			},
			rolledBack,
		],
	])("%s", (_, arrange, expected) => {
		const shop = new Shop();
		shop.ship(1);
		arrange(shop);
		expect(plan(shop, kept)).toMatchObject(expected);
		expect(plan(shop, { ...kept, sha: null, tag: "v1.2.0" })).toMatchObject(expected);
		expect(plan(shop, { sha: shaOf(2) }), "with a reason").toMatchObject(rolledBack);
	});

	test("what a rollback brought back is kept as well", () => {
		const shop = new Shop();
		shop.ship(0);
		shop.ship(1);
		const bad = shop.breakWith(2);
		const previous = { version: "1.2.0", sha: shaOf(2), deploymentId: bad };
		shop.say(bad, "failure", "rolled back: to v1.1.0");
		shop.deploy(1, [begun, { state: "success", description: "verified: v1.1.0 answers again after 42s" }], {
			kind: "rollback",
			previous,
		});
		expect(plan(shop, { sha: shaOf(1), keepVerified: true })).toMatchObject({
			kind: "nothing-to-roll-back",
			reason: "still-verified",
			bad: { tag: "v1.1.0" },
		});
	});
});

test.each([
	["named by its commit", { sha: shaOf(2) }, {}, true],
	["named by its tag", { tag: "v1.2.0" }, {}, true],
	["not named", {}, {}, false],
	["with a reason", { sha: shaOf(2) }, { reason: "orders fail" }, false],
	["with a target", { sha: shaOf(2) }, { target: "v1.1.0" }, false],
	["a security incident", { sha: shaOf(2) }, { security: true }, false],
	["found unhealthy", { sha: shaOf(2), isUnhealthy: true }, {}, false],
])("a verified release that is %s", (_, names, given, keeps) => {
	const inputs = { reason: undefined, target: undefined, security: false, ...given };
	expect(decideKeepVerified(inputs, { sha: null, tag: null, isUnhealthy: false, ...names })).toBe(keeps);
});
