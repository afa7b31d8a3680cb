/** Why preflight decided as it did: the closed set of reason codes, each with what a person does next. */
import type { DecisionReason } from "@octoacme/shared/requirements/decide.ts";

export const REASONS = [
	{ code: "all-met", meaning: "Go: every requirement that applies is met.", remedy: "Nothing." },
	{
		code: "met-with-exceptions",
		meaning: "Go: what is not met is waived, or deferred because this is a hotfix.",
		remedy: "Meet the deferred requirements by their date; renew or end the waivers.",
	},
	{
		code: "waiting",
		meaning: "Pending: people have to sign, or checks have to end.",
		remedy: "The summary and the release issue name each person with the line to paste; then preflight runs again.",
	},
	{
		code: "requirements-failed",
		meaning: "No-go: evidence speaks against the release.",
		remedy: "Mend what the matrix names and tag the mended commit.",
	},
	{
		code: "evidence-unreadable",
		meaning: "No-go: something could not be read, and what cannot be read does not count as met.",
		remedy: "Grant the permissions that the summary names, or run again when GitHub answers.",
	},
	{
		code: "type-contradicted",
		meaning: "No-go: the commits say more than the version number, such as a breaking change in a patch.",
		remedy: "Tag the release with the number that the finding names.",
	},
	{
		code: "wrong-branch",
		meaning: "No-go: the commit is on no branch that releases are cut from.",
		remedy: "Merge it into one of the policy's `branches`, then tag that commit.",
	},
	{
		code: "nothing-asked",
		meaning: "No-go: the policy asks nothing of this release, and a gate that asks nothing proves nothing.",
		remedy: "Switch requirements on for this release type in the policy.",
	},
] as const satisfies readonly { readonly code: DecisionReason; readonly meaning: string; readonly remedy: string }[];
