/** Why preflight decided as it did: the closed set of reason codes, each with what a person does next. */
import type { Reason } from "@octoacme/shared/phase/remedy.ts";
import type { DecisionReason } from "@octoacme/shared/requirements/decide.ts";

export const REASONS = [
	{
		code: "all-met",
		meaning: "Go: every requirement that applies is met.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "met-with-exceptions",
		meaning: "Go: what is not met is waived, or deferred because this is a hotfix.",
		remedy: "Meet the deferred requirements by their date; renew or end the waivers.",
		where: "policy",
	},
	{
		code: "waiting",
		meaning: "Pending: people have to sign, or checks have to end.",
		remedy:
			"The people named in the summary and the release issue sign or fix what is open. Where `signoff.yml` is installed, the run continues by itself after the last signature; otherwise choose Re-run all jobs.",
		where: "release-issue",
	},
	{
		code: "requirements-failed",
		meaning: "No-go: evidence speaks against the release.",
		remedy: "Fix the failed requirements, then tag the fixed commit.",
		where: "commit",
	},
	{
		code: "evidence-unreadable",
		meaning: "No-go: something could not be read, and what cannot be read does not count as met.",
		remedy: "Grant the permissions that the summary names, then choose Re-run all jobs.",
		where: "settings",
	},
	{
		code: "type-contradicted",
		meaning: "No-go: the commits say more than the version number, such as a breaking change in a patch.",
		remedy: "Tag the release with the number that the first row of the matrix names.",
		where: "commit",
	},
	{
		code: "wrong-branch",
		meaning: "No-go: the commit is on no branch that releases are cut from.",
		remedy: "Merge the commit into one of the branches that the policy names, then tag it there.",
		where: "commit",
	},
	{
		code: "nothing-asked",
		meaning: "No-go: the policy asks nothing of this release, and a gate that asks nothing proves nothing.",
		remedy: "Switch `requirements` on for this release type in the policy.",
		where: "policy",
	},
] as const satisfies readonly (Reason & { readonly code: DecisionReason })[];
