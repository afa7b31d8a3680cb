/** Where a rollback goes after any history. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { begun, carryOut, deployed, planFor, Shop, shaOf } from "./histories.ts";

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

test("whatever happened before, a rollback goes to a verified older release and never to one that was rolled back", () => {
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
				const found = planFor(shop, request);
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
				const again = planFor(shop, { sha: bad.sha });
				expect(again).toMatchObject({ kind: "already-rolled-back", to: { sha: target.sha } });
				// Twice in a row, by what runs now: further back, or nowhere, but never to a bad one.
				const further = planFor(shop, { sha: target.sha });
				if (further.kind === "roll-back") expect(takenBack.has(further.target.sha)).toBe(false);
			}
		}),
		{ numRuns: 3_000, seed: 20_261_123 },
	);
	expect(planned).toBeGreaterThan(1_500);
});
