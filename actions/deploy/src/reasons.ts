/** Why a deploy ended as it did: the closed set of reason codes, each with what a person does next. */

export const REASONS = [
	{
		code: "deployed",
		meaning: "The command ran and the smoke probes say that this release answers.",
		remedy: "Run verify, then announce.",
	},
	{
		code: "deployed-by-break-glass",
		meaning: "Deployed outside its window by somebody who may, with the reason they gave.",
		remedy: "Run verify. The reason stands in the record.",
	},
	{
		code: "deployed-not-recorded",
		meaning: "The release runs and answers, but GitHub did not take its success status.",
		remedy: "Nothing by hand: the step's post phase or a re-run of the job repairs the record without deploying again.",
	},
	{
		code: "already-deployed",
		meaning: "The environment holds this commit by an earlier run; the command was not run again.",
		remedy: "Nothing. Set `redeploy: true` to run the command again.",
	},
	{
		code: "dry-run",
		meaning: "What would have been done was reported; nothing was written.",
		remedy: "Run without `dry-run`.",
	},
	{
		code: "environment-locked",
		meaning: "Deploys to the environment are held from now on.",
		remedy: "Run `operation: unlock` to let them go on.",
	},
	{
		code: "environment-unlocked",
		meaning: "Deploys to the environment may go on.",
		remedy: "Run the deploy again.",
	},
	{
		code: "untrusted-event",
		meaning: "The workflow runs for a pull request; its code or its author may not be trusted with an environment.",
		remedy:
			"Deploy from a tag, a push or a dispatch. `allow-pull-requests: true` accepts pull requests of this repository, never of forks.",
	},
	{
		code: "tag-moved",
		meaning: "The tag points at another commit than the one that was decided on, or is gone.",
		remedy: "Run preflight again for the commit that is to be released.",
	},
	{
		code: "preflight-missing",
		meaning: "No preflight of this release is recorded on the commit.",
		remedy: "Run preflight for this version first, in the same workflow or an earlier one.",
	},
	{
		code: "preflight-negative",
		meaning: "Preflight decided against this release.",
		remedy: "Open the check run: it names who has to do what. Then run preflight again.",
	},
	{
		code: "preflight-outdated",
		meaning: "Preflight decided under another policy than the one that holds now.",
		remedy: "Run preflight again; it decides under today's policy.",
	},
	{
		code: "preflight-not-trusted",
		meaning:
			"The preflight on the commit cannot be believed: another run, another commit, a fork, or a text that was changed.",
		remedy: "Find out who wrote it, then run preflight from a trusted workflow of this repository.",
	},
	{
		code: "stage-missing",
		meaning: "An environment that must come first does not hold this commit.",
		remedy: "Deploy to the environment that is named, run verify there, then come back.",
	},
	{
		code: "stage-not-verified",
		meaning: "The environment before holds this commit, but verify has not found it healthy.",
		remedy: "Run verify there, then come back.",
	},
	{
		code: "artifact-differs",
		meaning: "What is to be deployed is not what the stage before was deployed with.",
		remedy: "Deploy the same artifact everywhere: pass the same `artifact-digest`, or start again at the first stage.",
	},
	{
		code: "quarantined",
		meaning: "This commit was rolled back in this environment; it stays out.",
		remedy: "Release a fix: a new commit with a new version.",
	},
	{
		code: "superseded",
		meaning: "Another release went to the environment after this run began; running it again would undo that.",
		remedy: "Start a new run if this release is really to replace it.",
	},
	{
		code: "outside-window",
		meaning: "The environment's deployment windows are closed.",
		remedy: "Run the job again when the window opens, or use break-glass with a reason.",
	},
	{
		code: "no-runway",
		meaning: "Deploying, verifying and, if need be, rolling back would not fit before the window closes.",
		remedy: "Run the job again in the next window, or use break-glass with a reason.",
	},
	{
		code: "frozen",
		meaning: "A freeze holds.",
		remedy: "Run the job again after the freeze, or use break-glass with a reason.",
	},
	{
		code: "break-glass-refused",
		meaning: "Break-glass was asked for, but not by somebody who may, or the environment has none.",
		remedy: "Ask a person in the environment's `break-glass` role to run the job.",
	},
	{
		code: "not-in-role",
		meaning: "The person is not in the role that may hold deploys and let them go on.",
		remedy: "Ask somebody of the role `release-manager` to run it; the policy says who that is.",
	},
	{
		code: "lock-held",
		meaning: "Somebody else holds the environment.",
		remedy: "Wait for the holder that is named; a hold by hand ends with `operation: unlock`.",
	},
	{
		code: "not-locked",
		meaning: "There was nothing to unlock.",
		remedy: "Nothing.",
	},
	{
		code: "workspace-differs",
		meaning: "The workspace is checked out at another commit than the one that was judged.",
		remedy: "Check out the release: actions/checkout with `ref: ${{ needs.preflight.outputs.sha }}`.",
	},
	{
		code: "workspace-changed",
		meaning: "Files of the workspace were changed after the checkout.",
		remedy: "Build into ignored or outside folders, or set `check-workspace: false` if the change is meant.",
	},
	{
		code: "no-command",
		meaning: "Neither `command` nor the policy says how to deploy.",
		remedy: "Set `deploy.run` of the environment in the policy, or the input `command`.",
	},
	{
		code: "target-unknown",
		meaning: "The environment has targets and none, or another, was named.",
		remedy: "Set `deploy-target` to one of those that the output `targets` lists.",
	},
	{
		code: "backup-failed",
		meaning: "The backup failed or could not be read back; nothing was changed.",
		remedy: "Mend the backup; its output is in the log. Then run the job again.",
	},
	{
		code: "command-failed",
		meaning: "The deploy command failed.",
		remedy: "The environment may be half-way: look at it now. Roll back, or mend and run the job again.",
	},
	{
		code: "command-timed-out",
		meaning: "The deploy command did not end in time and was stopped with everything it had started.",
		remedy: "It may have partly deployed: look at the environment now. Roll back, or run the job again.",
	},
	{
		code: "smoke-failed",
		meaning: "The command ran, but a smoke probe or the identity says that the release does not answer as it should.",
		remedy: "Roll back; the failing probes are in the summary.",
	},
	{
		code: "wave-unhealthy",
		meaning: "A wave was not healthy; no further wave was started and the rollback command was run.",
		remedy: "See in the summary whether the rollback command ended well; run rollback if it did not.",
	},
	{
		code: "cancelled",
		meaning: "The run was cancelled in the middle of the change.",
		remedy: "It may have partly deployed: look at the environment now. Roll back, or run the job again.",
	},
] as const;

export type ReasonCode = (typeof REASONS)[number]["code"];

/** remedyOf: what a person does next. */
export function remedyOf(code: ReasonCode): string {
	return REASONS.find((reason) => reason.code === code)!.remedy;
}
