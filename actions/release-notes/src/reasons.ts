/** The closed set of reasons that release-notes gives for its decision. */

import type { Reason } from "@octoacme/shared/phase/remedy.ts";

export const REASONS = [
	{
		code: "drafted",
		meaning: "A draft release holds the notes.",
		remedy: "Read the draft and complete what is yours. Preflight decides next.",
		where: "nothing",
	},
	{
		code: "updated",
		meaning: "The notes were brought up to date.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "unchanged",
		meaning: "Everything on GitHub is as it should be; nothing was written.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "published",
		meaning: "The release was published.",
		remedy: "Nothing. The announce step follows.",
		where: "nothing",
	},
	{
		code: "dry-run",
		meaning: "Nothing was written because `dry-run` is set.",
		remedy: "Remove `dry-run` from the step to write the notes.",
		where: "workflow",
	},
	{
		code: "migration-steps-missing",
		meaning: "A major release has no migration steps.",
		remedy:
			"Write them under `## Migration` in the pull request, or under `## Migration steps` in the draft with the two markers around that section removed; then choose Re-run all jobs.",
		where: "re-run-all",
	},
	{
		code: "breaking-without-migration",
		meaning: "A change breaks something and nobody wrote what users have to do.",
		remedy:
			"Add a `BREAKING CHANGE:` footer or a `## Migration` section to the named change's pull request (also after the merge), then choose Re-run all jobs.",
		where: "re-run-all",
	},
	{
		code: "type-mismatch",
		meaning: "The changes say more than the version's number: a patch or minor holds a breaking change.",
		remedy: "Release it under the number that the message names, or revert the change.",
		where: "commit",
	},
	{
		code: "unexplained-commits",
		meaning: "A commit of the range could not be accounted for.",
		remedy: "Report it with the summary; until then name the commit in the notes by hand and use `mode: advisory`.",
		where: "workflow",
	},
	{
		code: "range-incomplete",
		meaning: "Not every commit of the range could be read.",
		remedy: "Check the repository out with `fetch-depth: 0`, or remove `history` from the step.",
		where: "workflow",
	},
	{
		code: "not-verified",
		meaning: "The commit was not verified in the environment, so the release stays a draft.",
		remedy:
			"Verify the release first: choose Re-run all jobs. For what is never deployed set `require-verified: false` on the step.",
		where: "workflow",
	},
	{
		code: "immutable",
		meaning: "The published release is immutable and differs from the notes.",
		remedy: "Leave it, or release a new version: the tag of an immutable release cannot be used again.",
		where: "commit",
	},
] as const satisfies readonly Reason[];

export type ReasonCode = (typeof REASONS)[number]["code"];
