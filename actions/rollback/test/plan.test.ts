import { NOT_STARTED } from "@octoacme/shared/release/deployment.ts";
import { selectForTarget } from "@octoacme/shared/release/history.ts";
import { describe, expect, test } from "vitest";
import { isUntouched } from "../src/gather.ts";
import { describeTargetFault, type PlanRequest, type RollbackPlan } from "../src/plan.ts";
import { begun, carryOut, deployed, ENVIRONMENT, planFor, previousOf, runningOf, Shop, shaOf } from "./histories.ts";

describe("the plan of a rollback", () => {
	test("goes back to the last release that was verified and names those it passes over", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.breakWith(2);
		shop.breakWith(3);
		expect(planFor(shop, { sha: shaOf(3) })).toMatchObject({
			kind: "roll-back",
			bad: { tag: "v1.3.0" },
			target: { tag: "v1.1.0" },
			skipped: [{ version: "1.2.0", why: "it was never verified here" }],
			resumes: null,
		});
	});

	test.each<[string, (shop: Shop) => Partial<PlanRequest>, object]>([
		["nothing of ours was deployed", () => ({}), { kind: "nothing-to-roll-back", reason: "nothing-deployed" }],
		[
			"the first release of all was refused before it began, by its commit",
			() => ({ sha: shaOf(1), keepVerified: true }),
			{ kind: "nothing-to-roll-back", reason: "nothing-changed", bad: null },
		],
		[
			"the first release of all was refused before it began, by its tag",
			() => ({ tag: "v1.1.0", keepVerified: true }),
			{ kind: "nothing-to-roll-back", reason: "nothing-changed", bad: null },
		],
		[
			"the first release is called bad, and none of ours is there",
			() => ({ sha: shaOf(1), keepVerified: false }),
			{ kind: "nothing-to-roll-back", reason: "nothing-deployed" },
		],
		[
			"a release of another environment is no release of this one",
			(shop) => {
				shop.ship(1);
				return { sha: shaOf(1), keepVerified: true, scope: { environment: "elsewhere", service: null } };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-changed", bad: null },
		],
		[
			"a wrong service was named: the release runs for another",
			(shop) => {
				shop.deploy(1, [begun, deployed], { service: "shop" });
				return { sha: shaOf(1), keepVerified: true, scope: { environment: ENVIRONMENT, service: "shpo" } };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-deployed", bad: null },
		],
		[
			"services came into the policy after the release was deployed",
			(shop) => {
				shop.ship(1);
				shop.breakWith(2);
				return { sha: shaOf(2), keepVerified: true, scope: { environment: ENVIRONMENT, service: "shop" } };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-deployed", bad: null },
		],
		[
			"the first release of a service was refused, as its deployment says",
			(shop) => {
				shop.ship(1);
				shop.deploy(2, [{ state: "failure", description: "refused" }], { service: "shop" });
				return { sha: shaOf(2), keepVerified: true, scope: { environment: ENVIRONMENT, service: "shop" } };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-changed", bad: null },
		],
		[
			"another release of the service was refused, and nothing says so of the named one",
			(shop) => {
				shop.ship(1);
				shop.deploy(2, [{ state: "failure", description: "refused" }], { service: "shop" });
				return { sha: shaOf(3), keepVerified: true, scope: { environment: ENVIRONMENT, service: "shop" } };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-deployed", bad: null },
		],
		[
			"no deployment of any service began",
			(shop) => {
				shop.deploy(1, [{ state: "failure", description: "refused" }], { service: "api" });
				return { tag: "v1.1.0", keepVerified: true };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-changed", bad: null },
		],
		[
			"it is not known whether anything of ours began there",
			() => ({ sha: shaOf(1), keepVerified: true, isUntouched: undefined }),
			{ kind: "nothing-to-roll-back", reason: "nothing-deployed", bad: null },
		],
		[
			"the playbook alone without any deployment",
			() => ({ target: "none" }),
			{ kind: "playbook-only", reason: "playbook-only", bad: null },
		],
		[
			"the only release has nothing before it",
			(shop) => {
				shop.breakWith(1);
				return {};
			},
			{ kind: "nothing-to-roll-back", reason: "no-known-good" },
		],
		[
			"an environment that is forward-only",
			(shop) => {
				shop.ship(1);
				shop.breakWith(2);
				return { forwardOnly: true };
			},
			{ kind: "playbook-only", reason: "forward-only" },
		],
		[
			"a named target lifts forward-only",
			(shop) => {
				shop.ship(1);
				shop.breakWith(2);
				return { forwardOnly: true, target: "v1.1.0" };
			},
			{ kind: "roll-back", target: { tag: "v1.1.0" } },
		],
		[
			"the named commit never began to change the environment",
			(shop) => {
				shop.ship(1);
				shop.deploy(2, [{ state: "failure", description: "refused" }]);
				return { sha: shaOf(2) };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-changed" },
		],
		[
			"the newest deployment stopped before its command: the one before it is what runs",
			(shop) => {
				shop.ship(1);
				shop.ship(2);
				shop.deploy(3, [begun, { state: "failure", description: `${NOT_STARTED} the lock was lost` }]);
				return {};
			},
			{ kind: "roll-back", bad: { tag: "v1.2.0" }, target: { tag: "v1.1.0" } },
		],
		[
			"the named release runs, and a newer deployment stopped before its command",
			(shop) => {
				shop.ship(1);
				shop.ship(2);
				shop.deploy(3, [begun, { state: "failure", description: `${NOT_STARTED} the tag moved` }]);
				return { tag: "v1.2.0" };
			},
			{ kind: "roll-back", bad: { tag: "v1.2.0" }, target: { tag: "v1.1.0" } },
		],
		[
			"the named release stopped before its command",
			(shop) => {
				shop.ship(1);
				shop.ship(2);
				shop.deploy(3, [begun, { state: "failure", description: `${NOT_STARTED} the tag moved` }]);
				return { tag: "v1.3.0" };
			},
			{ kind: "nothing-to-roll-back", reason: "nothing-changed", bad: { tag: "v1.2.0" } },
		],
		[
			"a person names a release that never began anywhere",
			(shop) => {
				shop.ship(1);
				shop.breakWith(2);
				return { tag: "v1.9.0", isNameWrong: true };
			},
			{ kind: "refused", reason: "never-began", bad: { tag: "v1.2.0" }, seen: "v1.2.0 runs there" },
		],
		[
			"another release came since",
			(shop) => {
				shop.ship(1);
				shop.ship(2);
				shop.ship(3);
				return { sha: shaOf(2) };
			},
			{ kind: "refused", reason: "not-current", seen: "v1.3.0" },
		],
		[
			"another release came since, named by its tag",
			(shop) => {
				shop.ship(1);
				shop.ship(2);
				shop.ship(3);
				return { tag: "v1.2.0" };
			},
			{ kind: "refused", reason: "not-current" },
		],
		[
			"a target that was never verified",
			(shop) => {
				shop.ship(1);
				shop.breakWith(2);
				shop.breakWith(3);
				return { target: "v1.2.0" };
			},
			{ kind: "refused", reason: "target-not-verified" },
		],
		[
			"a target that is the bad one",
			(shop) => {
				shop.ship(1);
				shop.ship(2);
				return { target: "v1.2.0" };
			},
			{ kind: "refused", reason: "target-is-current" },
		],
		[
			"a target that nobody knows",
			(shop) => {
				shop.ship(1);
				shop.ship(2);
				return { target: "v9.9.9" };
			},
			{ kind: "refused", reason: "target-not-verified" },
		],
		[
			"a deployment that was cut off half-way is the bad one",
			(shop) => {
				shop.ship(1);
				shop.deploy(2, [begun, { state: "error", description: "cancelled" }]);
				return { sha: shaOf(2) };
			},
			{ kind: "roll-back", bad: { tag: "v1.2.0" }, target: { tag: "v1.1.0" } },
		],
		[
			"other services and environments count for nothing",
			(shop) => {
				shop.ship(1);
				shop.breakWith(3);
				shop.deploy(8, [begun, deployed], { service: "api" });
				shop.deploy(9, [begun, deployed], { environment: "staging" });
				return {};
			},
			{ kind: "roll-back", bad: { tag: "v1.3.0" }, target: { tag: "v1.1.0" } },
		],
	])("%s", (_, arrange, expected) => {
		const shop = new Shop();
		expect(planFor(shop, arrange(shop))).toMatchObject(expected);
	});

	test("a release that runs at another target is not taken for one that was refused", () => {
		const shop = new Shop();
		shop.deploy(1, [begun, deployed], { target: "us" });
		const scope = { environment: ENVIRONMENT, service: null, target: "eu" };
		const ofTarget = selectForTarget(shop.deployments, "eu");
		const asked = { scope, sha: shaOf(1), keepVerified: true };
		const started = isUntouched(shop.deployments, ENVIRONMENT);
		expect(planFor(shop, { ...asked, isUntouched: started }, ofTarget)).toMatchObject({ reason: "nothing-deployed" });
		shop.deploy(1, [{ state: "failure", description: "refused" }], { target: "eu" });
		expect(planFor(shop, { ...asked, isUntouched: started }, selectForTarget(shop.deployments, "eu"))).toMatchObject({
			reason: "nothing-changed",
		});
	});

	test("asked again, by whatever name, says that it is done and goes no further back", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		shop.breakWith(3);
		carryOut(shop, planFor(shop) as Extract<RollbackPlan, { kind: "roll-back" }>);
		const done = {
			kind: "already-rolled-back",
			bad: { tag: "v1.3.0" },
			to: { tag: "v1.2.0" },
			recoveryMs: 42_000,
			marked: true,
		};
		for (const again of [
			{},
			{ sha: shaOf(3) },
			{ tag: "v1.3.0" },
			{ target: "v1.2.0" },
			{ sha: shaOf(3), target: "v1.2.0" },
		])
			expect(planFor(shop, again)).toMatchObject(done);
		expect(planFor(shop, { sha: shaOf(2) })).toMatchObject({ kind: "roll-back", target: { tag: "v1.1.0" } });
		expect(planFor(shop, { target: "v1.1.0" })).toMatchObject({ kind: "roll-back", bad: { tag: "v1.2.0" } });
		expect(planFor(shop, { sha: shaOf(2), target: "v1.3.0" })).toMatchObject({ kind: "refused" });
	});

	test("the playbook alone runs for a release that one target runs, though another got a newer one", () => {
		const shop = new Shop();
		shop.deploy(1, [begun, deployed], { target: "us" });
		const bad = shop.deploy(2, [begun, deployed], { target: "eu" });
		shop.deploy(3, [begun, deployed], { target: "us" });
		const playbook = { kind: "playbook-only", reason: "playbook-only", bad: runningOf(shop, bad) };
		expect(planFor(shop, { tag: "v1.2.0", target: "none" })).toEqual(playbook);
		const atTarget = { scope: { environment: ENVIRONMENT, service: null, target: "us" } };
		for (const request of [
			{ tag: "v1.1.0", target: "none" },
			{ tag: "v1.2.0" },
			{ ...atTarget, tag: "v1.2.0", target: "none" },
		])
			expect(planFor(shop, request)).toMatchObject({ kind: "refused", reason: "not-current" });
		// A rollback of that target that is under way has not replaced it yet.
		const previous = previousOf(2, bad);
		shop.deploy(1, [begun], { kind: "rollback", previous, target: "eu" });
		expect(planFor(shop, { tag: "v1.2.0", target: "none" })).toEqual(playbook);
	});

	test("a quarantined release is no target, also by name", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		carryOut(shop, planFor(shop) as Extract<RollbackPlan, { kind: "roll-back" }>);
		shop.breakWith(3);
		expect(planFor(shop, { target: "v1.2.0" })).toMatchObject({ kind: "refused", reason: "target-quarantined" });
		expect(planFor(shop)).toMatchObject({
			target: { tag: "v1.1.0" },
			bad: { tag: "v1.3.0" },
		});
	});

	test("one attempt by itself, then people; what was only stopped goes on", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		const previous = { version: "1.2.0", sha: shaOf(2), deploymentId: bad };
		const attempt = shop.deploy(1, [begun], { kind: "rollback", previous });
		expect(planFor(shop, { sha: shaOf(2) })).toMatchObject({
			kind: "roll-back",
			resumes: { deploymentId: attempt, changed: false },
		});
		shop.say(attempt, "in_progress", "changed: the command ended well");
		shop.say(attempt, "error", "stopped: cancelled");
		expect(planFor(shop, { sha: shaOf(2) })).toMatchObject({ resumes: { deploymentId: attempt, changed: true } });
		shop.say(attempt, "failure", "rollback failed: exit code 1");
		expect(planFor(shop, { sha: shaOf(2) })).toMatchObject({
			kind: "attempt-failed",
			to: { tag: "v1.1.0" },
			what: "rollback failed: exit code 1",
		});
		expect(planFor(shop, { sha: shaOf(2), byHand: true })).toMatchObject({
			kind: "roll-back",
			resumes: { deploymentId: attempt, changed: false },
		});
	});

	test("an attempt to another target that nobody ended is named to be closed", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		const bad = shop.breakWith(3);
		const previous = { version: "1.3.0", sha: shaOf(3), deploymentId: bad };
		const attempt = shop.deploy(2, [begun], { kind: "rollback", previous });
		expect(planFor(shop, { target: "v1.1.0", byHand: true })).toMatchObject({ resumes: null, closes: [attempt] });
	});
});

describe("what is wrong with a target", () => {
	const of = (targets: readonly string[], target: string | null) =>
		describeTargetFault({ name: "live", targets: [...targets] }, target);

	test.each([
		[[], null, undefined],
		[["eu", "us"], "us", undefined],
		[[], "eu", "live has no targets; eu was named"],
		[["eu", "us"], null, "live has the targets eu, us; none was named"],
		[["eu", "us"], "asia", "live has the targets eu, us; asia was named"],
	] as const)("of %j with %j: %s", (targets, target, fault) => {
		expect(of(targets, target)).toBe(fault);
	});
});
