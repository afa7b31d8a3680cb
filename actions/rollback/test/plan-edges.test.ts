/** What the plan of a rollback depends on in a corner: ties, foreign deployments, words of a status, and what it says of each. */
import { describe, expect, test } from "vitest";
import { describeProof } from "../src/plan.ts";
import {
	begun,
	deployed,
	ENVIRONMENT,
	planFor,
	previousOf,
	rollBack,
	runningOf,
	Shop,
	sayAll,
	shaOf,
} from "./histories.ts";

describe("a plan that goes back", () => {
	test("says all of what it goes on, passes over and closes", () => {
		const shop = new Shop();
		const good = shop.ship(1);
		const bad = shop.breakWith(2);
		expect(planFor(shop)).toEqual({
			kind: "roll-back",
			bad: runningOf(shop, bad),
			target: {
				...runningOf(shop, good),
				createdAt: shop.deployments[good - 1]!.createdAt,
				payload: shop.deployments[good - 1]!.payload,
				verified: true,
			},
			skipped: [],
			resumes: null,
			closes: [],
		});
	});

	test("passes over each commit once, with the reason, and not over what is older than its target", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		shop.ship(3);
		const rolledBack = shop.breakWith(4);
		rollBack(shop, [4, 3], rolledBack, "success verified: v1.3.0 answers again after 5s");
		shop.say(rolledBack, "failure", "rolled back: to v1.3.0");
		shop.tick(60);
		shop.breakWith(5);
		shop.breakWith(5);
		shop.breakWith(6);
		expect(planFor(shop, { target: "v1.2.0" })).toMatchObject({
			target: { tag: "v1.2.0" },
			skipped: [
				{ version: "1.5.0", why: "it was never verified here" },
				{ version: "1.3.0", why: "an older one was asked for" },
				{ version: "1.4.0", why: "it was rolled back here before" },
			],
		});
	});

	test("does not pass over the commits of the two releases themselves", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.breakWith(2);
		shop.breakWith(1);
		shop.breakWith(2);
		expect(planFor(shop)).toMatchObject({ bad: { deploymentId: 4 }, target: { deploymentId: 1 }, skipped: [] });
	});

	test("passes over everything where there is nothing to go back to", () => {
		const shop = new Shop();
		shop.breakWith(1);
		const bad = shop.breakWith(2);
		expect(planFor(shop)).toEqual({
			kind: "nothing-to-roll-back",
			reason: "no-known-good",
			bad: runningOf(shop, bad),
			skipped: [{ version: "1.1.0", why: "it was never verified here" }],
		});
	});

	test("decides between deployments of one instant by their ids, in whatever order they come", () => {
		const shop = new Shop();
		const verified = { state: "success", description: "verified: healthy" } as const;
		for (const release of [1, 2, 3]) shop.deploy(release, [begun, deployed, verified]);
		for (const given of [shop.deployments, shop.deployments.toReversed()]) {
			expect(planFor(shop, {}, given)).toMatchObject({ bad: { tag: "v1.3.0" }, target: { tag: "v1.2.0" } });
			expect(planFor(shop, { target: "v1.1.0" }, given)).toMatchObject({
				target: { tag: "v1.1.0" },
				skipped: [{ version: "1.2.0" }],
			});
		}
	});

	test("orders by time before ids", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		shop.breakWith(3);
		const [first, second, third] = shop.deployments;
		const given = [
			{ ...first!, id: 30 },
			{ ...second!, id: 20 },
			{ ...third!, id: 10 },
		] as const;
		expect(planFor(shop, {}, [...given])).toMatchObject({ bad: { deploymentId: 10 }, target: { deploymentId: 20 } });
		expect(planFor(shop, { target: "v1.1.0" }, [...given])).toMatchObject({ target: { deploymentId: 30 } });
	});

	test("takes a deployment that says what ran before it for a release, not for a rollback of that", () => {
		const shop = new Shop();
		const before = shop.ship(1);
		const bad = shop.deploy(2, [begun, deployed], { previous: previousOf(1, before) });
		shop.say(bad, "success", "verified: healthy");
		expect(planFor(shop)).toMatchObject({ kind: "roll-back", bad: { deploymentId: bad }, target: { tag: "v1.1.0" } });
	});

	test.each([
		["later", 0, [1, 2, 3, 4]],
		["at the same instant, by its id", -60, [1, 2, 3, 4]],
		["later, though its id is lower", 0, [21, 22, 23, 4]],
	])("passes over no deployment that came %s", (_, seconds, ids) => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		const bad = shop.breakWith(3);
		shop.tick(seconds);
		rollBack(shop, [3, 2], ids[bad - 1]!, "success deployed", "error stopped: cancelled");
		const given = shop.deployments.map((one) => ({ ...one, id: ids[one.id - 1]! }));
		expect(planFor(shop, { target: "v1.1.0" }, given)).toMatchObject({
			bad: { tag: "v1.3.0" },
			skipped: [{ version: "1.2.0", why: "an older one was asked for" }],
		});
	});

	test("ignores deployments that others wrote, that name another commit, or another environment", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.breakWith(2);
		const [one, two, three, four] = [3, 4, 5, 6].map((release) => shop.deploy(release, [begun, deployed]) - 1);
		const { deployments } = shop;
		deployments[one!] = { ...deployments[one!]!, payload: null };
		deployments[two!] = { ...deployments[two!]!, sha: shaOf(9) };
		const forged = deployments[three!]!;
		deployments[three!] = { ...forged, payload: { ...forged.payload!, environment: "staging" } };
		deployments[four!] = { ...deployments[four!]!, environment: "staging" };
		expect(planFor(shop)).toMatchObject({ bad: { tag: "v1.2.0" }, target: { tag: "v1.1.0" } });
	});
});

describe("a named target", () => {
	test("is the newest verified deployment of its tag before the bad one", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(1);
		shop.breakWith(1);
		shop.breakWith(2);
		expect(planFor(shop, { target: "v1.1.0" })).toMatchObject({ target: { deploymentId: 2 } });
	});

	test("is refused with its name, whatever is wrong with it", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		const refused = { kind: "refused", bad: runningOf(shop, bad) };
		expect(planFor(shop, { target: "v1.2.0" })).toEqual({ ...refused, reason: "target-is-current", seen: "v1.2.0" });
		expect(planFor(shop, { target: "v9.9.9" })).toEqual({ ...refused, reason: "target-not-verified", seen: "v9.9.9" });
	});

	test("is not one of the bad commit under another tag, and not one that came later", () => {
		const shop = new Shop();
		shop.ship(1);
		const same = shop.ship(2);
		const { deployments } = shop;
		deployments[same - 1] = {
			...deployments[same - 1]!,
			payload: { ...deployments[same - 1]!.payload!, tag: "v1.2.0-again" },
		};
		shop.breakWith(2);
		expect(planFor(shop, { target: "v1.2.0-again" })).toMatchObject({ reason: "target-not-verified" });
	});

	test("that was verified, and rolled back since, is refused", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.ship(2);
		rollBack(shop, [2, 1], bad, "success verified: v1.1.0 answers again after 5s");
		shop.say(bad, "failure", "rolled back: to v1.1.0");
		shop.tick(60);
		const now = shop.breakWith(3);
		expect(planFor(shop, { target: "v1.2.0" })).toEqual({
			kind: "refused",
			reason: "target-quarantined",
			bad: runningOf(shop, now),
			seen: "v1.2.0",
		});
	});

	test("lets the playbook alone, and forward-only without a target, name what runs", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = runningOf(shop, shop.breakWith(2));
		const playbook = { kind: "playbook-only", bad };
		expect(planFor(shop, { target: "none" })).toEqual({ ...playbook, reason: "playbook-only" });
		expect(planFor(shop, { forwardOnly: true })).toEqual({ ...playbook, reason: "forward-only" });
		expect(planFor(shop, { target: "none", forwardOnly: true })).toEqual({ ...playbook, reason: "playbook-only" });
	});
});

describe("a release that is named as bad", () => {
	test("by its commit is asked for by that alone", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.breakWith(2);
		expect(planFor(shop, { sha: shaOf(2), tag: "v1.1.0" })).toMatchObject({ kind: "roll-back" });
		expect(planFor(shop, { sha: shaOf(1), tag: "v1.2.0" })).toMatchObject({ kind: "refused", reason: "not-current" });
	});

	test.each<[string, string, boolean]>([
		["verified", "success verified: healthy", true],
		["verified, and set inactive by GitHub", "success verified: healthy|inactive ", true],
		["not verified", "success deployed", false],
		["found unhealthy since", "success verified: healthy|failure unhealthy", false],
		["verified in words alone", "in_progress verified: healthy", false],
	])("is kept where it is %s", (_, words, kept) => {
		const shop = new Shop();
		shop.ship(1);
		const id = shop.deploy(2, [begun]);
		sayAll(shop, id, words.split("|"));
		const found = planFor(shop, { tag: "v1.2.0", keepVerified: true });
		if (kept)
			expect(found).toEqual({
				kind: "nothing-to-roll-back",
				reason: "still-verified",
				bad: runningOf(shop, id),
				skipped: [],
			});
		else expect(found.kind).toBe("roll-back");
		expect(planFor(shop, { tag: "v1.2.0" }).kind).toBe("roll-back");
	});

	test("is not kept once a rollback of it has begun", () => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.ship(2);
		rollBack(shop, [2, 1], bad);
		expect(planFor(shop, { tag: "v1.2.0", keepVerified: true })).toMatchObject({ kind: "roll-back" });
	});
});

describe("a rollback that is done", () => {
	const PROOF = `success ${describeProof("v1.1.0", 42_000)}`;
	const recovered = (words: readonly string[], seconds = 0) => {
		const shop = new Shop();
		shop.ship(1);
		const bad = shop.breakWith(2);
		const back = shop.deploy(1, [begun], { kind: "rollback", previous: previousOf(2, bad) });
		shop.tick(seconds);
		sayAll(shop, back, words);
		return { shop, bad, back };
	};

	test("is reported with its duration, and with whether the release says so too", () => {
		const { shop, bad, back } = recovered([PROOF]);
		const done = {
			kind: "already-rolled-back",
			bad: runningOf(shop, bad),
			to: runningOf(shop, back),
			recoveryMs: 42_000,
			marked: false,
		};
		expect(planFor(shop)).toEqual(done);
		shop.say(bad, "failure", "rolled back: to v1.1.0");
		expect(planFor(shop)).toEqual({ ...done, marked: true });
	});

	test("at one target is marked by the words of that target alone", () => {
		const { shop, bad } = recovered([PROOF]);
		shop.say(bad, "inactive", "rolled back in eu: to v1.1.0");
		const marked = (target: string | null) =>
			planFor(shop, { scope: { environment: ENVIRONMENT, service: null, target } });
		expect(marked("eu")).toMatchObject({ kind: "already-rolled-back", marked: true });
		for (const target of ["us", null]) expect(marked(target)).toMatchObject({ marked: false });
	});

	test.each([
		["success verified: v1.1.0 answers again", 7, 7_000],
		["success verified: v1.1.0 answers again after 9s or so", 7, 7_000],
		["success verified: v1.1.0 answers again", -7, 0],
		["success verified: v1.1.0 answers again after 9s", 7, 9_000],
	])("whose proof is %s after %i s took %i ms", (word, seconds, recoveryMs) => {
		expect(planFor(recovered([word], seconds).shop)).toMatchObject({ kind: "already-rolled-back", recoveryMs });
	});

	test("of a deployment that is gone is named by its version and needs no mark", () => {
		const shop = new Shop();
		shop.ship(1);
		const back = rollBack(shop, [2, 1], 99, PROOF);
		expect(planFor(shop)).toMatchObject({
			kind: "already-rolled-back",
			bad: { deploymentId: 99, version: "1.2.0", tag: "1.2.0", sha: shaOf(2) },
			to: { deploymentId: back },
			marked: true,
		});
	});

	test("does not answer for another release, for the playbook, or for another target", () => {
		const { shop, bad, back } = recovered([PROOF]);
		expect(planFor(shop, { target: "none" })).toEqual({
			kind: "playbook-only",
			reason: "playbook-only",
			bad: runningOf(shop, bad),
		});
		expect(planFor(shop, { tag: "v1.9.0" })).toEqual({
			kind: "nothing-to-roll-back",
			reason: "nothing-changed",
			bad: runningOf(shop, back),
			skipped: [],
		});
		expect(planFor(shop, { target: "v1.0.0" })).toMatchObject({ reason: "target-not-verified" });
	});

	test("without its source counts as a release of its own", () => {
		const shop = new Shop();
		shop.ship(1);
		shop.ship(2);
		const back = shop.deploy(1, [begun], { kind: "rollback", previous: null });
		shop.say(back, "success", "verified: v1.1.0 answers again after 5s");
		expect(planFor(shop)).toMatchObject({ kind: "roll-back", bad: { deploymentId: back }, target: { tag: "v1.2.0" } });
	});

	test("is proved by words that a later run reads again", () => {
		expect(describeProof("v1.1.0", 42_000)).toBe("verified: v1.1.0 answers again after 42s");
	});
});
