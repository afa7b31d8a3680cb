/** The closed set of reasons that announce gives for its decision. */

import type { Reason } from "@octoacme/shared/phase/remedy.ts";

export const REASONS = [
	{
		code: "announced",
		meaning: "Every audience was told, and every channel gave a receipt.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "updated",
		meaning: "Messages that changed were brought up to date where the channel can.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "already-announced",
		meaning: "Everyone was told before; nothing was sent.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "delivery-failed",
		meaning: "A channel did not take the message.",
		remedy:
			"The receipts say what the channel answered. Fix the channel, then choose Re-run failed jobs: only what did not arrive is sent.",
		where: "re-run-failed",
	},
	{
		code: "delivery-unknown",
		meaning: "A message may or may not have arrived, and the channel would show a repeat.",
		remedy:
			"Look into the channel. If the message is not there, set `repeat-unknown: true` on the step and run it again.",
		where: "workflow",
	},
	{
		code: "no-audience",
		meaning: "The policy names nobody to tell.",
		remedy: "Add `audiences` and `channels` to the policy.",
		where: "policy",
	},
	{
		code: "not-published",
		meaning: "The release is still a draft.",
		remedy:
			"Publish the release first (release-notes with `phase: publish`), or set `allow-draft: true` on the announce step.",
		where: "workflow",
	},
	{
		code: "no-release",
		meaning: "There is no GitHub Release for this tag and commit.",
		remedy: "Draft the release first: choose Re-run all jobs.",
		where: "re-run-all",
	},
	{
		code: "dry-run",
		meaning: "Nothing was sent because `dry-run` is set.",
		remedy: "Remove `dry-run` from the step to send the messages.",
		where: "workflow",
	},
] as const satisfies readonly Reason[];

export type ReasonCode = (typeof REASONS)[number]["code"];
