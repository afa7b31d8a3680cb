/** The closed set of reasons that release-notes gives for its decision. */

export const REASONS = [
	{
		code: "drafted",
		meaning: "A draft release holds the notes.",
		remedy: "Read it, fill in what is yours, and go on to preflight.",
	},
	{ code: "updated", meaning: "The notes were brought up to date.", remedy: "Nothing to do." },
	{
		code: "unchanged",
		meaning: "Everything on GitHub is as it should be; nothing was written.",
		remedy: "Nothing to do.",
	},
	{ code: "published", meaning: "The release was published.", remedy: "Announce it." },
	{
		code: "dry-run",
		meaning: "Nothing was written because `dry-run` is set.",
		remedy: "Read the summary; run again without `dry-run`.",
	},
	{
		code: "migration-steps-missing",
		meaning: "A major release has no migration steps.",
		remedy:
			"Write them under `## Migration` in the pull request, or under `## Migration steps` in the draft with the two markers around that section removed; then run again.",
	},
	{
		code: "breaking-without-migration",
		meaning: "A change breaks something and nobody wrote what users have to do.",
		remedy:
			"Add a `BREAKING CHANGE:` footer or a `## Migration` section to the named change's pull request (also after the merge), then run again.",
	},
	{
		code: "type-mismatch",
		meaning: "The changes say more than the version's number: a patch or minor holds a breaking change.",
		remedy: "Release it under the number that the message names, or take the change back.",
	},
	{
		code: "unexplained-commits",
		meaning: "A commit of the range could not be accounted for.",
		remedy: "Report it with the summary; until then name the commit in the notes by hand and use `mode: advisory`.",
	},
	{
		code: "range-incomplete",
		meaning: "Not every commit of the range could be read.",
		remedy: "Check the repository out with `fetch-depth: 0`, or leave `history` at `auto`.",
	},
	{
		code: "not-verified",
		meaning: "The commit was not verified in the environment, so the release stays a draft.",
		remedy: "Run verify first; for what is never deployed set `require-verified: false`.",
	},
	{
		code: "immutable",
		meaning: "The published release is immutable and differs from the notes.",
		remedy: "Leave it, or release a new version; an immutable release's tag can't be used again.",
	},
] as const;

export type ReasonCode = (typeof REASONS)[number]["code"];
