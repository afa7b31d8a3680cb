/** What the fuzzer calls: the target that FUZZ_TARGET names. */
import { TARGETS } from "./targets.ts";

const target = TARGETS[process.env["FUZZ_TARGET"] ?? ""];
if (target === undefined) throw new Error(`FUZZ_TARGET names none of ${Object.keys(TARGETS).join(", ")}`);

export function fuzz(data: Buffer): void {
	target!(data.toString("utf8"));
}
