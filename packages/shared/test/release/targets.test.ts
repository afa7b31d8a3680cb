/** Which of an environment's targets a deployment was made to, and the history of one target. */
import {
	concernsTarget,
	type DeploymentFact,
	parseDeploymentPayload,
	targetOf,
} from "@octoacme/shared/release/deployment.ts";
import { findHeld, findKnownGood, holdsVerified, readHistory } from "@octoacme/shared/release/history.ts";
import { fillAddress, fillRelease } from "@octoacme/shared/verification/probe.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const payload = (fields: Readonly<Record<string, unknown>> = {}) =>
	parseDeploymentPayload({
		schemaVersion: 1,
		key: "-/production/1.2.0/7",
		kind: "deploy",
		service: null,
		version: "1.2.0",
		tag: "v1.2.0",
		sha: "1".repeat(40),
		environment: "production",
		runId: "7",
		runAttempt: 1,
		actor: "ada",
		policyDigest: "sha256:1",
		artifactDigest: null,
		previous: null,
		...fields,
	});

/** A verified deployment of a commit to a target, or to the whole environment. */
const deployed = (id: number, sha: string, target: string | null, state = "verified: healthy"): DeploymentFact => ({
	id,
	sha: sha.repeat(40),
	environment: "production",
	createdAt: new Date(id * 1_000).toISOString(),
	payload: payload({ sha: sha.repeat(40), ...(target === null ? {} : { target }) }),
	statuses: [
		{ state: "in_progress", description: "deploying", createdAt: new Date(id * 1_000).toISOString() },
		{
			state: state.startsWith("verified") ? "success" : "failure",
			description: state,
			createdAt: new Date(id * 1_000 + 1).toISOString(),
		},
	],
});

describe("the target of a deployment", () => {
	it.each([
		["is what its payload says", { target: "eu" }, "eu"],
		["is the end of a key that was written before the payload said it", { key: "-/production/1.2.0/7/eu" }, "eu"],
		["may hold slashes in such a key", { key: "-/production/1.2.0/7/eu/west" }, "eu/west"],
		["is none for the whole environment", {}, null],
		["is none for a key of another run", { key: "-/production/1.2.0/8/eu" }, null],
		[
			"is none for a rollback that was made before there were targets of rollbacks",
			{ kind: "rollback", key: "-/production/1.2.0/7/eu" },
			null,
		],
	])("%s", (_what, fields, expected) => {
		expect(targetOf(payload(fields)!)).toBe(expected);
	});

	it.each([[1], [null], [{}]])("is no payload of ours as %j", (target) => {
		expect(payload({ target })).toBeNull();
	});

	it("concerns its target and every question about all of them; one of the whole environment concerns each", () => {
		expect(concernsTarget(payload({ target: "eu" })!, "eu")).toBe(true);
		expect(concernsTarget(payload({ target: "eu" })!, "us")).toBe(false);
		expect(concernsTarget(payload({ target: "eu" })!, null)).toBe(true);
		expect(concernsTarget(payload()!, "us")).toBe(true);
	});
});

describe("the history of one target", () => {
	const scope = { environment: "production", service: null };
	it("holds what was deployed there and before there were targets, and nothing of another target", () => {
		const all = [deployed(1, "a", null), deployed(2, "b", "eu"), deployed(3, "b", "us", "failure")];
		expect(readHistory(all, { ...scope, target: "eu" }).active?.sha).toBe("b".repeat(40));
		expect(readHistory(all, { ...scope, target: "eu" }).disturbedBy).toBeUndefined();
		expect(readHistory(all, { ...scope, target: "us" }).active?.sha).toBe("a".repeat(40));
		expect(readHistory(all, { ...scope, target: "us" }).disturbedBy?.id).toBe(3);
	});

	it("does not say that a target holds what was deployed to the whole environment, or the whole what a target holds", () => {
		const whole = [deployed(1, "a", null)];
		expect(findHeld(readHistory(whole, { ...scope, target: "us" }), "us")).toBeUndefined();
		expect(holdsVerified(readHistory(whole, { ...scope, target: "us" }), "a".repeat(40), "us")).toBe(false);
		expect(holdsVerified(readHistory(whole, scope), "a".repeat(40), null)).toBe(true);
		const one = [deployed(1, "a", "eu")];
		expect(holdsVerified(readHistory(one, { ...scope, target: "eu" }), "a".repeat(40), "eu")).toBe(true);
		expect(holdsVerified(readHistory(one, scope), "a".repeat(40), null)).toBe(false);
		// A later deployment to the whole environment changed what runs at the target.
		const later = readHistory([...one, deployed(2, "b", null)], { ...scope, target: "eu" });
		expect(holdsVerified(later, "a".repeat(40), "eu")).toBe(false);
	});

	const goesBackTo = (all: readonly DeploymentFact[], target: string) => {
		const history = readHistory(all, { ...scope, target });
		const bad = readHistory([all.at(-1)!], scope).succeeded[0]!;
		return findKnownGood(history, bad)?.sha[0];
	};
	const tried = (id: number, sha: string, target: string): DeploymentFact => {
		const fact = deployed(id, sha, target);
		return { ...fact, statuses: fact.statuses.map((status) => ({ ...status, description: "deployed" })) };
	};
	it.each<[string, readonly DeploymentFact[], string, string | undefined]>([
		["the whole environment's, in its first release", [deployed(1, "a", null), tried(2, "b", "us")], "us", "a"],
		[
			"the whole environment's, after another target got the same release",
			[deployed(1, "a", null), deployed(2, "b", "eu"), tried(3, "b", "us")],
			"us",
			"a",
		],
		[
			"the whole environment's, although another release was rolled back elsewhere meanwhile",
			[
				deployed(1, "a", null),
				deployed(2, "c", "eu", "rolled back: to v1"),
				deployed(3, "b", "eu"),
				tried(4, "b", "us"),
			],
			"us",
			"a",
		],
		[
			"nothing, where the target was added after releases that it never got",
			[deployed(1, "a", null), deployed(2, "b", "eu"), deployed(3, "c", "eu"), tried(4, "c", "ap")],
			"ap",
			undefined,
		],
		[
			"its own release",
			[deployed(1, "a", null), deployed(2, "b", "eu"), deployed(3, "c", "ap"), tried(4, "d", "ap")],
			"ap",
			"c",
		],
		[
			"the whole environment's, when the target was deployed to before it",
			[
				deployed(1, "b", "eu"),
				deployed(2, "c", "ap"),
				deployed(3, "a", null),
				deployed(4, "e", "eu"),
				tried(5, "d", "ap"),
			],
			"ap",
			"a",
		],
	])("goes back to %s", (_, all, target, expected) => {
		expect(goesBackTo(all, target)).toBe(expected);
	});

	it("counts the whole environment's for a target although another one was brought back from it", () => {
		const back = deployed(3, "9", "eu");
		const all = [
			deployed(1, "9", null),
			deployed(2, "a", null),
			{ ...back, payload: { ...back.payload!, kind: "rollback" } as const },
		];
		expect(readHistory(all, { ...scope, target: "us" }).active?.sha[0]).toBe("a");
		expect(readHistory(all, { ...scope, target: "eu" }).active?.sha[0]).toBe("9");
	});

	it("counts the commit that is coming as given, so that the release before it is known", () => {
		const all = [deployed(1, "a", null), deployed(2, "b", "eu")];
		expect(readHistory(all, { ...scope, target: "us" }).active).toBeUndefined();
		expect(readHistory(all, { ...scope, target: "us", coming: "b".repeat(40) }).active?.sha).toBe("a".repeat(40));
	});

	it("of each target is the same in whatever order the targets were deployed", () => {
		const targets = ["eu", "us", "ap"];
		fc.assert(
			fc.property(fc.shuffledSubarray(targets, { minLength: 1 }), fc.subarray(targets), (order, failing) => {
				const all = order.map((target, index) =>
					deployed(index + 1, "a", target, failing.includes(target) ? "failure" : undefined),
				);
				for (const target of targets)
					expect(holdsVerified(readHistory(all, { ...scope, target }), "a".repeat(40), target)).toBe(
						order.includes(target) && !failing.includes(target),
					);
			}),
		);
	});
});

describe("{target} in a text of a probe", () => {
	const release = { version: "1.2.0+1", tag: "v1.2.0+1", sha: "a".repeat(40) };
	it("is the one that is asked, encoded in an address", () => {
		expect(fillRelease("{target} {version}", { ...release, target: "eu west" })).toBe("eu west 1.2.0+1");
		expect(fillAddress("https://{target}.example.com/{version}", { ...release, target: "eu/1" })).toBe(
			"https://eu%2F1.example.com/1.2.0%2B1",
		);
	});
	it("stays as it is written where there is none", () => {
		expect(fillRelease("{target}", release)).toBe("{target}");
		expect(fillAddress("https://{target}.example.com", release)).toBe("https://{target}.example.com");
	});
});
