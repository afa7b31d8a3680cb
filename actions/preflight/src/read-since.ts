/** What changed since the commits that were signed. */
import { fact } from "@octoacme/shared/github/fact.ts";
import type { RangeSource } from "@octoacme/shared/range/source.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";

/** By signed commit: what happened between it and the release. */
export async function readSince(
	source: RangeSource,
	signed: readonly string[],
	sha: string,
): Promise<PreflightFacts["since"]> {
	const entries = await Promise.all(
		signed.map(async (from) => [from, await fact(() => source.readSince(from, sha))] as const),
	);
	return Object.fromEntries(entries);
}
