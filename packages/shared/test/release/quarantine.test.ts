/** At which targets a commit is quarantined, by the words that a rollback and the end of a quarantine leave on a deployment. */
import {
	type DeploymentFact,
	isQuarantining,
	nameMark,
	parseDeploymentPayload,
	QUARANTINE_LIFTED,
	ROLLED_BACK,
} from "@octoacme/shared/release/deployment.ts";
import { findKnownGood, holdsVerified, readHistory } from "@octoacme/shared/release/history.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const SHA = "a".repeat(40);
const scope = { environment: "production", service: null };
type Said = readonly ["success" | "failure" | "inactive", string];

const deployed = (id: number, target: string | null, said: readonly Said[], sha = SHA): DeploymentFact => ({
	id,
	sha,
	environment: "production",
	createdAt: new Date(id * 60_000).toISOString(),
	payload: parseDeploymentPayload({
		schemaVersion: 1,
		key: `-/production/1.${id}.0/${id}`,
		kind: "deploy",
		service: null,
		version: `1.${id}.0`,
		tag: `v1.${id}.0`,
		sha,
		environment: "production",
		runId: String(id),
		runAttempt: 1,
		actor: "ada",
		policyDigest: "sha256:1",
		artifactDigest: null,
		previous: null,
		...(target === null ? {} : { target }),
	}),
	statuses: said.map(([state, description], index) => ({
		state,
		description,
		createdAt: new Date(id * 60_000 + index).toISOString(),
	})),
});

const GOOD: Said = ["success", "verified: healthy"];
const WHOLE: Said = ["failure", "rolled back: to v1.0.0: errors"];
const EU: Said = ["inactive", "rolled back in eu: to v1.0.0: errors"];

describe("a deployment to the whole environment", () => {
	it.each<[string, readonly Said[], { readonly eu: boolean; readonly us: boolean; readonly anywhere: boolean }]>([
		["is quarantined nowhere while it is healthy", [GOOD], { eu: false, us: false, anywhere: false }],
		["is quarantined at the target that was rolled back", [GOOD, EU], { eu: true, us: false, anywhere: true }],
		["is quarantined everywhere when it was rolled back", [GOOD, WHOLE], { eu: true, us: true, anywhere: true }],
		[
			"may return to the target that was let",
			[GOOD, EU, ["inactive", "quarantine lifted in eu: by rex: fixed"]],
			{ eu: false, us: false, anywhere: false },
		],
		[
			"may return nowhere else then",
			[GOOD, EU, ["inactive", "quarantine lifted in us: by rex: fixed"]],
			{ eu: true, us: false, anywhere: true },
		],
		[
			"may return everywhere when the whole was let",
			[GOOD, EU, ["inactive", "quarantine lifted: by rex: fixed"]],
			{ eu: false, us: false, anywhere: false },
		],
		[
			"may return to one target of a whole that was rolled back",
			[GOOD, WHOLE, ["inactive", "quarantine lifted in eu: by rex: fixed"]],
			{ eu: false, us: true, anywhere: true },
		],
		[
			"is quarantined again when it fails again",
			[GOOD, EU, ["inactive", "quarantine lifted in eu: by rex: fixed"], EU],
			{ eu: true, us: false, anywhere: true },
		],
		[
			"is not quarantined by words in another state",
			[["success", "rolled back in eu: to v1.0.0"]],
			{ eu: false, us: false, anywhere: false },
		],
		[
			"is not taken for a target whose name begins alike",
			[GOOD, ["inactive", "rolled back in eu-2: to v1.0.0"]],
			{ eu: false, us: false, anywhere: true },
		],
	])("%s", (_, said, expected) => {
		const one = deployed(1, null, said);
		expect({
			eu: isQuarantining(one, "eu"),
			us: isQuarantining(one, "us"),
			anywhere: isQuarantining(one, null),
		}).toEqual(expected);
	});

	it("stays the known-good release of the targets that were not rolled back", () => {
		const all = [
			deployed(1, null, [GOOD], "9".repeat(40)),
			deployed(2, null, [GOOD, EU]),
			deployed(3, "us", [["success", "deployed"]], "b".repeat(40)),
			deployed(4, "eu", [["success", "deployed"]], "b".repeat(40)),
		];
		const goesBackTo = (target: string) => {
			const history = readHistory(all, { ...scope, target });
			return findKnownGood(history, history.active!)?.sha[0];
		};
		expect(goesBackTo("us")).toBe("a");
		expect(goesBackTo("eu")).toBe("9");
		expect(holdsVerified(readHistory([all[1]!], scope), SHA, null)).toBe(false);
	});
});

it("a mark holds at exactly the target that was named, whatever it is called, and ends with its own end", () => {
	const name = fc.stringMatching(/^[a-z0-9][a-z0-9 ._-]{0,20}$/);
	fc.assert(
		fc.property(name, name, fc.boolean(), fc.boolean(), (target, other, isOwn, isLifted) => {
			const { payload } = deployed(1, isOwn ? target : null, []);
			const rolledBack = nameMark(ROLLED_BACK, payload!, target);
			const said: Said[] = [GOOD, [rolledBack === ROLLED_BACK ? "failure" : "inactive", `${rolledBack} to v1: why`]];
			if (isLifted) said.push(["inactive", `${nameMark(QUARANTINE_LIFTED, payload!, target)} by rex: fixed`]);
			const one = deployed(1, isOwn ? target : null, said);
			expect(isQuarantining(one, target)).toBe(!isLifted);
			expect(isQuarantining(one, null)).toBe(!isLifted);
			if (!isOwn && other !== target) expect(isQuarantining(one, other)).toBe(false);
		}),
	);
});
