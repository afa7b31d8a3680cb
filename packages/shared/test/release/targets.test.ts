/** Which of an environment's targets a deployment was made to, and the history of one target. */
import {
	concernsTarget,
	type DeploymentFact,
	parseDeploymentPayload,
	targetOf,
} from "@octoacme/shared/release/deployment.ts";
import { holdsVerified, readHistory } from "@octoacme/shared/release/history.ts";
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
		const all = [deployed(1, "a", null), deployed(2, "b", "eu"), deployed(3, "c", "us", "failure")];
		expect(readHistory(all, { ...scope, target: "eu" }).active?.sha).toBe("b".repeat(40));
		expect(readHistory(all, { ...scope, target: "eu" }).disturbedBy).toBeUndefined();
		expect(readHistory(all, { ...scope, target: "us" }).active?.sha).toBe("a".repeat(40));
		expect(readHistory(all, { ...scope, target: "us" }).disturbedBy?.id).toBe(3);
	});

	it("of each target is the same in whatever order the targets were deployed", () => {
		const targets = ["eu", "us", "ap"];
		fc.assert(
			fc.property(fc.shuffledSubarray(targets, { minLength: 1 }), fc.subarray(targets), (order, failing) => {
				const all = order.map((target, index) =>
					deployed(index + 1, "a", target, failing.includes(target) ? "failure" : undefined),
				);
				for (const target of targets)
					expect(holdsVerified(readHistory(all, { ...scope, target }), "a".repeat(40))).toBe(
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
