/** What the fuzzer demands holds for its seeds, for all that it ever found, and for random changes of both. */
import fc from "fast-check";
import { describe, it } from "vitest";
import { FOUND } from "./found.ts";
import { SEEDS } from "./seeds.ts";
import { TARGETS } from "./targets.ts";

describe("a reader of foreign text", () => {
	it.each(Object.entries(TARGETS))("%s", (name, target) => {
		for (const text of [...SEEDS, ...(FOUND[name] ?? [])]) target(text);
		// A seed of which a part is replaced by a part of another.
		const seed = fc.constantFrom(...SEEDS);
		const mixed = fc.tuple(
			seed,
			seed,
			fc.nat(400),
			fc.nat(400),
			fc.nat(40),
			fc.string({ maxLength: 8, unit: "binary" }),
		);
		fc.assert(
			fc.property(mixed, ([one, other, at, from, length, noise]) => {
				const [start, begin] = [at % (one.length + 1), from % (other.length + 1)];
				target(one.slice(0, start) + other.slice(begin, begin + length) + noise + one.slice(start));
			}),
			{ numRuns: 60, seed: 1 },
		);
	});
});
