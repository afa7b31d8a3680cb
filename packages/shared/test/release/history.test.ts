import {
	type DeploymentFact,
	hasBegun,
	NOT_STARTED,
	parseDeploymentPayload,
} from "@octoacme/shared/release/deployment.ts";
import {
	type EnvironmentHistory,
	findKnownGood,
	holdsVerified,
	readHistory,
} from "@octoacme/shared/release/history.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

type Mark = "verified" | "success" | "rolled-back" | "failure" | "not-started" | "running" | "none";

function deployment(
	id: number,
	sha: string,
	marks: readonly Mark[],
	extra: Partial<DeploymentFact> = {},
	time = id,
): DeploymentFact {
	const full = sha.repeat(40).slice(0, 40);
	const states = {
		verified: "success",
		success: "success",
		"rolled-back": "failure",
		failure: "failure",
		"not-started": "failure",
		running: "in_progress",
		none: "pending",
	} as const;
	const texts = {
		verified: "verified: healthy",
		success: "deployed",
		"rolled-back": "rolled back: errors",
		failure: "command failed",
		"not-started": `${NOT_STARTED} the lock was lost`,
		running: "",
		none: "",
	};
	return {
		id,
		sha: full,
		environment: "production",
		createdAt: new Date(Date.UTC(2026, 0, 1) + time * 1_000).toISOString(),
		payload: {
			schemaVersion: 1,
			key: `-/production/1.0.${id}/${id}`,
			kind: "deploy",
			service: null,
			version: `1.0.${id}`,
			tag: `v1.0.${id}`,
			sha: full,
			environment: "production",
			runId: String(id),
			runAttempt: 1,
			actor: "ada",
			policyDigest: "sha256:x",
			artifactDigest: null,
			previous: null,
		},
		statuses: marks.map((mark, index) => ({
			id: index + 1,
			state: states[mark],
			description: texts[mark],
			createdAt: new Date(Date.UTC(2026, 0, 2) + index).toISOString(),
		})),
		...extra,
	};
}

const read = (facts: readonly DeploymentFact[]): EnvironmentHistory =>
	readHistory(facts, { environment: "production", service: null });
const ids = (history: EnvironmentHistory) => [history.active?.deploymentId, history.lastKnownGood?.deploymentId];

describe("an environment's history", () => {
	it.each([
		["nothing", [], [undefined, undefined]],
		["a first release", [deployment(1, "a", ["success"])], [1, undefined]],
		[
			"all production deployments still success",
			[deployment(1, "a", ["verified"]), deployment(2, "b", ["verified"]), deployment(3, "c", ["success"])],
			[3, 2],
		],
		[
			"one that failed in between",
			[deployment(1, "a", ["verified"]), deployment(2, "b", ["failure"]), deployment(3, "c", ["success"])],
			[3, 1],
		],
		[
			"one never verified in between",
			[deployment(1, "a", ["verified"]), deployment(2, "b", ["success"]), deployment(3, "c", ["success"])],
			[3, 1],
		],
		[
			"one rolled back in between",
			[
				deployment(1, "a", ["verified"]),
				deployment(2, "b", ["verified", "rolled-back"]),
				deployment(3, "c", ["success"]),
			],
			[3, 1],
		],
		[
			"the same SHA again",
			[deployment(1, "a", ["verified"]), deployment(2, "b", ["verified"]), deployment(3, "b", ["success"])],
			[3, 1],
		],
		[
			"a quarantined SHA under another deployment",
			[
				deployment(1, "a", ["verified"]),
				deployment(2, "b", ["verified"]),
				deployment(3, "b", ["success", "rolled-back"]),
				deployment(4, "c", ["success"]),
			],
			[4, 1],
		],
		[
			"the same second, by id",
			[deployment(5, "b", ["verified"], {}, 9), deployment(4, "a", ["verified"], {}, 9)],
			[5, 4],
		],
		[
			"a foreign deployment",
			[deployment(1, "a", ["verified"]), deployment(2, "b", ["verified"], { payload: null })],
			[1, undefined],
		],
		[
			"a forged payload",
			[deployment(1, "a", ["verified"]), deployment(2, "b", ["verified"], { sha: "f".repeat(40) })],
			[1, undefined],
		],
		["another environment", [deployment(1, "a", ["verified"], { environment: "staging" })], [undefined, undefined]],
		["only itself", [deployment(1, "a", ["verified"])], [1, undefined]],
		[
			"success that GitHub then made inactive",
			[deployment(1, "a", ["verified"]), deployment(2, "b", ["success"])],
			[2, 1],
		],
	] as const)("%s", (_name, facts, expected) => {
		expect(ids(read(facts))).toEqual(expected);
	});
	it("lists what a killed run left open", () => {
		expect(
			read([
				deployment(1, "a", ["running"]),
				deployment(2, "b", []),
				deployment(3, "c", ["running", "failure"]),
			]).open.map(({ id }) => id),
		).toEqual([2, 1]);
	});
	it("says that a stage holds a release only when it is active, verified and not quarantined", () => {
		const history = read([deployment(1, "a", ["verified"]), deployment(2, "b", ["success"])]);
		expect(holdsVerified(history, "b".repeat(40), null)).toBe(false);
		expect(holdsVerified(history, "a".repeat(40), null)).toBe(false);
		expect(holdsVerified(read([deployment(1, "a", ["verified"])]), "a".repeat(40), null)).toBe(true);
	});
	it.each<[string, readonly Mark[], boolean]>([
		["nothing", [], false],
		["a backup", ["none"], false],
		["a refusal before its command", ["none", "running", "not-started"], false],
		["two such refusals", ["running", "not-started", "running", "not-started"], false],
		["a refusal before it said in_progress", ["none", "not-started"], false],
		["a command", ["running"], true],
		["a command that failed", ["running", "failure"], true],
		["a command that failed, then a refusal", ["running", "failure", "running", "not-started"], true],
		["a refusal, then a command", ["running", "not-started", "running"], true],
		["an attempt that was killed, then a refusal", ["running", "running", "not-started"], true],
		["a success, then a refusal of a redeploy", ["running", "success", "running", "not-started"], true],
	])("knows whether a deployment began to change what runs: %s", (_name, marks, expected) => {
		expect(hasBegun(deployment(2, "b", marks))).toBe(expected);
		const history = read([deployment(1, "a", ["verified"]), deployment(2, "b", marks)]);
		expect(history.disturbedBy !== undefined || history.active?.deploymentId === 2).toBe(expected);
		expect(holdsVerified(history, "a".repeat(40), null)).toBe(!expected);
	});
	it("gives targets that were verified, are older and never quarantined, in any order of facts", () => {
		const marks = fc.subarray<Mark>(["running", "success", "verified", "failure", "rolled-back"]);
		const facts = fc
			.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), marks, fc.nat(5)), { maxLength: 10 })
			.map((rows) => rows.map(([sha, given, time], index) => deployment(index + 1, sha, given, {}, time)));
		fc.assert(
			fc.property(facts, (all) => {
				const history = read(all);
				expect(read([...all].reverse())).toEqual(history);
				for (const bad of history.succeeded) {
					const target = findKnownGood(history, bad);
					if (target === undefined) continue;
					expect(target.verified).toBe(true);
					expect(history.quarantined.has(target.sha)).toBe(false);
					expect(target.sha).not.toBe(bad.sha);
					const age = Date.parse(bad.createdAt) - Date.parse(target.createdAt);
					expect(age > 0 || (age === 0 && target.deploymentId < bad.deploymentId)).toBe(true);
				}
			}),
			{ numRuns: 200 },
		);
	});
	it("never moves a target forward when a release is rolled back", () => {
		const marks = fc.constantFrom<Mark[]>(["verified"], ["success"], ["failure"]);
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), marks), { minLength: 1, maxLength: 8 }),
				fc.nat(7),
				(rows, pick) => {
					const all = rows.map(([sha, given], index) => deployment(index + 1, sha, given));
					const before = read(all);
					const after = read(
						all.map((fact, index) =>
							index === pick % all.length
								? deployment(fact.id, rows[index]![0], [...rows[index]![1], "rolled-back"])
								: fact,
						),
					);
					expect(after.active?.deploymentId).toBe(before.active?.deploymentId);
					expect(after.lastKnownGood?.deploymentId ?? 0).toBeLessThanOrEqual(before.lastKnownGood?.deploymentId ?? 0);
				},
			),
		);
	});
});

describe("a payload", () => {
	const { payload } = deployment(1, "a", []);
	it("is read from JSON as an object or as text", () => {
		expect(parseDeploymentPayload(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
		expect(parseDeploymentPayload(JSON.stringify(payload))).toEqual(payload);
		const extending = { ...payload, policyBases: [{ source: "acme/.github:policy.yml@main", sha: "b".repeat(40) }] };
		expect(parseDeploymentPayload(JSON.stringify(extending))).toEqual(extending);
	});
	it.each([
		[null],
		[""],
		["{"],
		[{}],
		[{ ...payload, sha: "main" }],
		[{ ...payload, schemaVersion: 2 }],
		[{ ...payload, kind: "x" }],
		[{ ...payload, previous: {} }],
		[{ ...payload, targetDeploymentId: "7" }],
		[{ ...payload, policyBases: null }],
		[{ ...payload, policyBases: { source: "base.yml", sha: "b".repeat(40) } }],
		[{ ...payload, policyBases: [null] }],
		[{ ...payload, policyBases: [{ source: "base.yml", sha: "main" }] }],
		[{ ...payload, policyBases: [{ sha: "b".repeat(40) }] }],
	])("%j is not ours", (value) => {
		expect(parseDeploymentPayload(value)).toBeNull();
	});
});
