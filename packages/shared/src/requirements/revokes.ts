/** Revokes that earlier preflights accepted, read back from where they were kept: they hold although their comments may be gone. */
import * as z from "zod";
import { isRequirementId } from "../policy/requirement-ids.ts";
import type { RevokeFact } from "./facts.ts";

const revokeShape = z.object({
	requirement: z.string().refine(isRequirementId),
	by: z.string().min(1).max(100),
	at: z.iso.datetime(),
	comment: z.number().int().positive(),
});

/**
 * The newest revoke of each requirement out of values that were kept as JSON. What has another shape is left out, and so is what
 * is dated after `now` (milliseconds): no signature could ever be newer than that.
 */
export function parseRevokes(kept: readonly unknown[], now: number): readonly RevokeFact[] {
	const newest = new Map<string, RevokeFact>();
	for (const value of kept) {
		const parsed = revokeShape.safeParse(value);
		if (!parsed.success || Date.parse(parsed.data.at) > now) continue;
		const known = newest.get(parsed.data.requirement);
		if (known === undefined || known.at.localeCompare(parsed.data.at) < 0)
			newest.set(parsed.data.requirement, parsed.data);
	}
	return [...newest.values()].sort((a, b) => a.requirement.localeCompare(b.requirement));
}
