import { NOT_STARTED } from "@octoacme/shared/release/deployment.ts";
import { readHistory } from "@octoacme/shared/release/history.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeTargetFault, type PlanRequest, planRollback, type RollbackPlan } from "../src/plan.ts";
import { begun, deployed, ENVIRONMENT, Shop, shaOf } from "./histories.ts";

const scope = { environment: ENVIRONMENT, service: null };
const asked: PlanRequest = { scope, sha: null, tag: null, target: null, forwardOnly: false, byHand: false };

function plan(shop: Shop, request: Partial<PlanRequest> = {}): RollbackPlan {
	return planRollback(shop.deployments, readHistory(shop.deployments, scope), { ...asked, ...request });
}

/** What rollback does when all goes well. */
function carryOut(shop: Shop, to: Extract<RollbackPlan, { kind: "roll-back" }>): number {
	const { bad, target } = to;
	const release = Number(target.version.split(".")[1]);
	const previous = { version: bad.version, sha: bad.sha, deploymentId: bad.deploymentId };
	const id = shop.deploy(release, [begun], { kind: "rollback", previous });
	shop.say(id, "success", `verified: ${target.tag} answers again after 42s`);
	shop.say(bad.deploymentId, "failure", `rolled back: to ${target.tag}`);
	shop.tick(1);
	return id;
}

describe("the plan of a rollback", () => {
	test("goes back to the last release that was verified and names those it passes over", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.breakWith(2);
		shop.breakWith(3);
		expect(plan(shop, { sha: shaOf(3) })).toMatchObject({
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
		expect(plan(shop, arrange(shop))).toMatchObject(expected);
	});

	test("asked again, by whatever name, says that it is done and goes no further back", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		shop.breakWith(3);
		carryOut(shop, plan(shop) as Extract<RollbackPlan, { kind: "roll-back" }>);
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
			expect(plan(shop, again)).toMatchObject(done);
		expect(plan(shop, { sha: shaOf(2) })).toMatchObject({ kind: "roll-back", target: { tag: "v1.1.0" } });
		expect(plan(shop, { target: "v1.1.0" })).toMatchObject({ kind: "roll-back", bad: { tag: "v1.2.0" } });
		expect(plan(shop, { sha: shaOf(2), target: "v1.3.0" })).toMatchObject({ kind: "refused" });
	});

	test("a quarantined release is no target, also by name", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		carryOut(shop, plan(shop) as Extract<RollbackPlan, { kind: "roll-back" }>);
		shop.breakWith(3);
		expect(plan(shop, { target: "v1.2.0" })).toMatchObject({ kind: "refused", reason: "target-quarantined" });
		expect(plan(shop)).toMatchObject({
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
		expect(plan(shop, { sha: shaOf(2) })).toMatchObject({
			kind: "roll-back",
			resumes: { deploymentId: attempt, changed: false },
		});
		shop.say(attempt, "in_progress", "changed: the command ended well");
		shop.say(attempt, "error", "stopped: cancelled");
		expect(plan(shop, { sha: shaOf(2) })).toMatchObject({ resumes: { deploymentId: attempt, changed: true } });
		shop.say(attempt, "failure", "rollback failed: exit code 1");
		expect(plan(shop, { sha: shaOf(2) })).toMatchObject({
			kind: "attempt-failed",
			to: { tag: "v1.1.0" },
			what: "rollback failed: exit code 1",
		});
		expect(plan(shop, { sha: shaOf(2), byHand: true })).toMatchObject({
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
		expect(plan(shop, { target: "v1.1.0", byHand: true })).toMatchObject({ resumes: null, closes: [attempt] });
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

type Step =
	| { readonly do: "ship" | "break" | "cut-off" | "refuse"; readonly release: number }
	| {
			readonly do: "roll-back";
			readonly by: "itself" | "sha" | "target";
			readonly release: number;
			readonly ends: "well" | "badly" | "killed";
	  }
	| { readonly do: "wait"; readonly seconds: number };

const release = fc.integer({ min: 1, max: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ do: fc.constantFrom("ship" as const, "break" as const, "cut-off" as const, "refuse" as const), release }),
	fc.record({
		do: fc.constant("roll-back" as const),
		by: fc.constantFrom("itself", "sha", "target"),
		release,
		ends: fc.constantFrom("well", "well", "badly", "killed"),
	}),
	fc.record({ do: fc.constant("wait" as const), seconds: fc.integer({ min: 0, max: 3 }) }),
);

test("whatever happened before, a rollback goes to a verified older release and never to one that was taken back", () => {
	let planned = 0;
	fc.assert(
		fc.property(fc.array(step, { minLength: 6, maxLength: 30, size: "max" }), (steps) => {
			const shop = new Shop();
			const verified = new Map<string, number>();
			const takenBack = new Set<string>();
			for (const now of steps) {
				if (now.do === "wait") {
					shop.tick(now.seconds);
					continue;
				}
				if (now.do !== "roll-back") {
					// A quarantined commit is refused by deploy.
					if (takenBack.has(shaOf(now.release))) continue;
					const cut = { state: "error", description: "cut off" } as const;
					const id = shop.deploy(
						now.release,
						{
							ship: [begun, deployed],
							break: [begun, deployed],
							"cut-off": [begun, cut],
							refuse: [{ state: "failure", description: "refused" } as const],
						}[now.do],
					);
					if (now.do !== "ship") continue;
					shop.say(id, "success", "verified: healthy");
					if (!verified.has(shaOf(now.release))) verified.set(shaOf(now.release), id);
					continue;
				}
				const request =
					now.by === "itself"
						? {}
						: now.by === "sha"
							? { sha: shaOf(now.release) }
							: { target: `v1.${now.release}.0`, byHand: true };
				const found = plan(shop, request);
				if (found.kind !== "roll-back") continue;
				planned += 1;
				const { bad, target } = found;
				expect(takenBack.has(target.sha)).toBe(false);
				expect(target.sha).not.toBe(bad.sha);
				expect(verified.has(target.sha)).toBe(true);
				expect(verified.get(target.sha)!).toBeLessThan(bad.deploymentId);
				expect(target.deploymentId).toBeLessThan(bad.deploymentId);
				if (found.resumes === null && now.ends !== "well") {
					const previous = { version: bad.version, sha: bad.sha, deploymentId: bad.deploymentId };
					const id = shop.deploy(Number(target.version.split(".")[1]), [begun], { kind: "rollback", previous });
					if (now.ends === "badly") shop.say(id, "failure", "rollback failed: exit code 1");
					continue;
				}
				carryOut(shop, found);
				takenBack.add(bad.sha);
				const again = plan(shop, { sha: bad.sha });
				expect(again).toMatchObject({ kind: "already-rolled-back", to: { sha: target.sha } });
				// Twice in a row, by what runs now: further back, or nowhere, but never to a bad one.
				const further = plan(shop, { sha: target.sha });
				if (further.kind === "roll-back") expect(takenBack.has(further.target.sha)).toBe(false);
			}
		}),
		{ numRuns: 3_000, seed: 20_261_123 },
	);
	expect(planned).toBeGreaterThan(1_500);
});
