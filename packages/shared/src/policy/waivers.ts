/** Whether a waiver holds: its requirement may be waived, it is for this release, it has not ended and does not run too long. */
import type { Policy, RequirementPolicy } from "./policy.ts";
import type { Waiver } from "./schema.ts";

type WaiverStanding =
	| { readonly state: "active"; readonly endsAt: string; readonly leftMs: number; readonly endsSoon: boolean }
	| { readonly state: "expired"; readonly endsAt: string; readonly message: string }
	| { readonly state: "too-long"; readonly endsAt: string; readonly message: string }
	| { readonly state: "forbidden"; readonly message: string }
	| { readonly state: "other-release"; readonly message: string };

interface JudgedWaiver {
	readonly waiver: Waiver;
	readonly standing: WaiverStanding;
}

const DAY = 86_400_000;
/** A waiver that ends within so long is warned of. */
const WAIVER_WARNING_MS = 3 * DAY;

/**
 * The standing of every waiver of one requirement, those in force first. `now` is in ms; a waiver holds through
 * the whole of its last day in UTC. `granted` are waivers given elsewhere than in the policy (`/waive` on the release issue).
 */
export function judgeWaivers(
	policy: Pick<Policy, "waivers" | "requirements">,
	requirement: string,
	facts: {
		readonly version: string;
		readonly sha: string;
		readonly now: number;
		readonly granted?: readonly Waiver[];
	},
): readonly JudgedWaiver[] {
	const rule = policy.requirements[requirement];
	return [...policy.waivers, ...(facts.granted ?? [])]
		.filter((waiver) => waiver.requirement === requirement)
		.map((waiver) => ({ waiver, standing: judgeWaiver(waiver, rule, facts) }))
		.sort((a, b) => Number(b.standing.state === "active") - Number(a.standing.state === "active"));
}

function judgeWaiver(
	waiver: Waiver,
	rule: RequirementPolicy | undefined,
	facts: { readonly version: string; readonly sha: string; readonly now: number },
): WaiverStanding {
	if (rule === undefined || !rule.waivable)
		return { state: "forbidden", message: `${waiver.requirement} may not be waived under this policy` };
	if (waiver.version !== undefined && waiver.version !== facts.version)
		return { state: "other-release", message: `the waiver is for ${waiver.version}` };
	if (waiver.sha !== undefined && waiver.sha !== facts.sha)
		return { state: "other-release", message: `the waiver is for commit ${waiver.sha.slice(0, 7)}` };
	const endsAt = Date.parse(`${waiver.expires}T00:00:00Z`) + DAY;
	const ends = new Date(endsAt).toISOString();
	if (facts.now >= endsAt)
		return {
			state: "expired",
			endsAt: ends,
			message: `the waiver of ${waiver.owner} ended with ${waiver.expires}; renew it or meet the requirement`,
		};
	// Counted from now: nobody can lengthen a waiver by dating its beginning forward. The last day is on top.
	if (endsAt - facts.now > rule.maxWaiverMs + DAY)
		return {
			state: "too-long",
			endsAt: ends,
			message: `the waiver runs until ${waiver.expires}; the longest for ${waiver.requirement} is ${Math.floor(rule.maxWaiverMs / DAY)} days`,
		};
	const leftMs = endsAt - facts.now;
	return { state: "active", endsAt: ends, leftMs, endsSoon: leftMs <= WAIVER_WARNING_MS };
}
