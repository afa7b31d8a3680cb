/** What the fuzzer demands holds for its seeds, for all that it ever found, and for random changes of both. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleTargets } from "./bundle.ts";
import { FOUND } from "./found.ts";
import { SEEDS } from "./seeds.ts";
import { TARGETS } from "./targets.ts";

it("the fuzzer can load every target", async () => {
	const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
	try {
		const file = join(folder, "targets.cjs");
		await bundleTargets(file);
		const [target = ""] = Object.keys(TARGETS);
		const load = ["-e", `require(${JSON.stringify(file)}).fuzz(Buffer.from("a"))`];
		const { status, stderr } = spawnSync(process.execPath, load, {
			env: { ...process.env, FUZZ_TARGET: target },
			encoding: "utf8",
		});
		expect(status, stderr).toBe(0);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

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
