/** The closed set of reasons that announce gives for its decision. */

export const REASONS = [
	{
		code: "announced",
		meaning: "Every audience was told, and every channel gave a receipt.",
		remedy: "Nothing to do.",
	},
	{
		code: "updated",
		meaning: "Messages that changed were brought up to date where the channel can.",
		remedy: "Nothing to do.",
	},
	{ code: "already-announced", meaning: "Everyone was told before; nothing was sent.", remedy: "Nothing to do." },
	{
		code: "delivery-failed",
		meaning: "A channel did not take the message.",
		remedy: "The receipts say what it answered. Mend the channel and run again: only what did not arrive is sent.",
	},
	{
		code: "delivery-unknown",
		meaning: "A message may or may not have arrived, and the channel would show a repeat.",
		remedy: "Look into the channel. If it is not there, run again with `repeat-unknown: true`.",
	},
	{
		code: "no-audience",
		meaning: "The policy names nobody to tell.",
		remedy: "Add `audiences` and `channels` to the policy.",
	},
	{
		code: "not-published",
		meaning: "The release is still a draft.",
		remedy: "Publish it (release-notes with `phase: publish`), or set `allow-draft: true` to tell people ahead.",
	},
	{
		code: "no-release",
		meaning: "There is no GitHub Release for this tag and commit.",
		remedy: "Run release-notes first.",
	},
	{
		code: "dry-run",
		meaning: "Nothing was sent because `dry-run` is set.",
		remedy: "Read the summary; run again without `dry-run`.",
	},
] as const;

export type ReasonCode = (typeof REASONS)[number]["code"];
