/** Why a deploy ended as it did: the closed set of reason codes, each with what a person does next. */

import type { Reason } from "@octoacme/shared/phase/remedy.ts";

export const REASONS = [
	{
		code: "deployed",
		meaning: "The command ran and the smoke probes say that this release answers.",
		remedy: "Nothing. The verify step judges the release next.",
		where: "nothing",
	},
	{
		code: "deployed-by-break-glass",
		meaning: "Deployed outside its window by somebody who may, with the reason they gave.",
		remedy: "Nothing. The verify step judges the release next; the reason is in the record.",
		where: "nothing",
	},
	{
		code: "deployed-not-recorded",
		meaning: "The release runs and answers, but GitHub did not take its success status.",
		remedy:
			"Nothing, as a rule: the step's post phase repairs the record. If it does not, choose Re-run failed jobs; nothing is deployed again.",
		where: "re-run-failed",
	},
	{
		code: "begun",
		meaning: "Everything before the change is done; the environment is held for the job's own steps.",
		remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
		where: "workflow",
	},
	{
		code: "wave-healthy",
		meaning: "The job's own steps deployed a part of the traffic, and the probes and metrics call it healthy.",
		remedy: "Nothing. The next step with `operation: begin` goes on with the next part of the traffic.",
		where: "workflow",
	},
	{
		code: "already-deployed",
		meaning: "The environment holds this commit by an earlier run; the command was not run again.",
		remedy: "Nothing. To run the command again, set `redeploy: true` on the deploy step.",
		where: "workflow",
	},
	{
		code: "dry-run",
		meaning: "What would have been done was reported; nothing was written.",
		remedy: "Remove `dry-run` from the step to deploy.",
		where: "workflow",
	},
	{
		code: "environment-locked",
		meaning: "Deploys to the environment are held from now on.",
		remedy: "When deploys may go on: Actions → Hold deploys → Run workflow with `operation` unlock.",
		where: "hold",
	},
	{
		code: "environment-unlocked",
		meaning: "Deploys to the environment may go on.",
		remedy: "Open the run that was refused and choose Re-run all jobs.",
		where: "re-run-all",
	},
	{
		code: "untrusted-event",
		meaning: "The workflow runs for a pull request; its code or its author may not be trusted with an environment.",
		remedy:
			"Deploy from a tag, a push or a dispatch. `allow-pull-requests: true` accepts pull requests of this repository, never of forks.",
		where: "workflow",
	},
	{
		code: "tag-moved",
		meaning: "The tag points at another commit than the one that was decided on, or is gone.",
		remedy:
			"Find out who moved the tag. If its commit of now is meant: Actions → Release → Run workflow on this tag. If not, put the tag back and choose Re-run all jobs.",
		where: "release",
	},
	{
		code: "preflight-missing",
		meaning: "No preflight of this release is recorded on the commit.",
		remedy: "Choose Re-run all jobs, so that preflight decides first. A workflow without a preflight step needs one.",
		where: "re-run-all",
	},
	{
		code: "preflight-negative",
		meaning: "Preflight decided against this release.",
		remedy:
			"Open the check run: it names who has to do what. When that is done, choose Re-run all jobs; after the last signature the run continues by itself.",
		where: "re-run-all",
	},
	{
		code: "preflight-outdated",
		meaning: "Preflight decided under another policy than the one that holds now.",
		remedy:
			"Choose Re-run all jobs, not only the failed ones: preflight decides under the policy of now. Signatures stay valid.",
		where: "re-run-all",
	},
	{
		code: "preflight-not-trusted",
		meaning:
			"The preflight on the commit cannot be believed: another run, another commit, a fork, or a text that was changed.",
		remedy: "Find out who wrote it. Then choose Re-run all jobs in a run of the release workflow.",
		where: "re-run-all",
	},
	{
		code: "stage-missing",
		meaning: "An environment that must come first does not hold this commit.",
		remedy: "Choose Re-run all jobs: the environments before are deployed and verified first.",
		where: "re-run-all",
	},
	{
		code: "stage-not-verified",
		meaning: "The environment before holds this commit, but verify has not found it healthy.",
		remedy: "Choose Re-run all jobs: the environments before are verified first.",
		where: "re-run-all",
	},
	{
		code: "artifact-differs",
		meaning: "What is to be deployed is not what the stage before was deployed with.",
		remedy:
			"Pass one `artifact-digest`, resolved once before the first environment, to every deploy step; then choose Re-run all jobs.",
		where: "workflow",
	},
	{
		code: "quarantined",
		meaning: "This commit was rolled back in this environment; it stays out.",
		remedy:
			"Release a fix: a new commit with a new version. If something else was at fault, a person in the role release-manager lets it return: Actions → Roll back → Run workflow with `lift-quarantine`.",
		where: "commit",
	},
	{
		code: "superseded",
		meaning: "Another release went to the environment after this run began; running it again would undo that.",
		remedy: "If this release is to replace the other one: Actions → Release → Run workflow on this tag.",
		where: "release",
	},
	{
		code: "lock-lost",
		meaning: "A rollback took the environment over before the command; nothing was changed.",
		remedy:
			"See the incident first. If this release is to go out all the same: Actions → Release → Run workflow on this tag.",
		where: "release",
	},
	{
		code: "outside-window",
		meaning: "The environment's deployment windows are closed.",
		remedy:
			"Choose Re-run all jobs when the window opens. If it cannot wait and the environment has a break-glass role, which the message names, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`.",
		where: "release",
	},
	{
		code: "no-runway",
		meaning: "Deploying, verifying and, if need be, rolling back would not fit before the window closes.",
		remedy:
			"Choose Re-run all jobs in the next window. If it cannot wait and the environment has a break-glass role, which the message names, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`.",
		where: "release",
	},
	{
		code: "frozen",
		meaning: "A freeze holds.",
		remedy:
			"Choose Re-run all jobs after the freeze. If it cannot wait and the environment has a break-glass role, which the message names, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`.",
		where: "release",
	},
	{
		code: "break-glass-refused",
		meaning: "Break-glass was asked for, but not by somebody who may, or the environment has none.",
		remedy:
			"Where the environment has a break-glass role, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`. Where the message says that it has none, do as the message says.",
		where: "release",
	},
	{
		code: "not-in-role",
		meaning: "The person is not in the role that may hold deploys and let them go on.",
		remedy: "Ask a person in the role release-manager to start it: Actions → Hold deploys → Run workflow.",
		where: "hold",
	},
	{
		code: "lock-held",
		meaning: "Somebody else holds the environment.",
		remedy:
			"Wait for the holder that is named, then choose Re-run all jobs. End a hold by hand: Actions → Hold deploys → Run workflow with `operation` unlock.",
		where: "hold",
	},
	{
		code: "not-locked",
		meaning: "There was nothing to unlock.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "workspace-differs",
		meaning: "The workspace is checked out at another commit than the one that was judged.",
		remedy: "Check out the release: actions/checkout with `ref: ${{ needs.preflight.outputs.sha }}`.",
		where: "workflow",
	},
	{
		code: "workspace-changed",
		meaning: "Files of the workspace were changed after the checkout.",
		remedy: "Build into ignored or outside folders, or set `check-workspace: false` if the change is meant.",
		where: "workflow",
	},
	{
		code: "workspace-filtered",
		meaning: "Files of the workspace pass through a filter that the clone configures, so that they cannot be compared.",
		remedy:
			"Deploy from a checkout in which the filter is not set up, or set `check-workspace: false` on the deploy step if the filter is meant.",
		where: "workflow",
	},
	{
		code: "workspace-unreadable",
		meaning: "The workspace is a clone whose commit git cannot read.",
		remedy:
			"Check the release out anew with actions/checkout in this job, with a git that reads its format; or set `check-workspace: false` when the files are no clone.",
		where: "workflow",
	},
	{
		code: "no-command",
		meaning: "Neither `command` nor the policy says how to deploy.",
		remedy: "Set `deploy.run` of the environment in the policy.",
		where: "policy",
	},
	{
		code: "target-unknown",
		meaning: "The environment has targets and none, or another, was named.",
		remedy: "Set `deploy-target` to one of the environment's targets; the message names them.",
		where: "workflow",
	},
	{
		code: "backup-failed",
		meaning: "The backup failed or could not be read back; nothing was changed.",
		remedy: "Fix the backup; its output is in the log. Then choose Re-run failed jobs.",
		where: "re-run-failed",
	},
	{
		code: "command-failed",
		meaning: "The deploy command failed.",
		remedy:
			"The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "steps-failed",
		meaning: "The job's own steps between `begin` and `finish` failed.",
		remedy:
			"The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "steps-skipped",
		meaning: "The deployment was begun, but the job's own steps were skipped.",
		remedy:
			"Find the step before them that failed, or the condition that skipped them. Then choose Re-run failed jobs.",
		where: "re-run-failed",
	},
	{
		code: "not-begun",
		meaning: "There is nothing to finish: this run has begun no such deployment, or it has ended.",
		remedy:
			"Put a step with `operation: begin` before it, with the same `environment`, `version` and `deploy-target`, and finish only when its decision is begun.",
		where: "workflow",
	},
	{
		code: "command-timed-out",
		meaning: "The deploy command did not end in time and was stopped with everything it had started.",
		remedy:
			"The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "smoke-failed",
		meaning: "The command ran, but a smoke probe or the identity says that the release does not answer as it should.",
		remedy:
			"The failing probes are below. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "wave-unhealthy",
		meaning: "A wave was not healthy; no further wave was started and the rollback command was run.",
		remedy:
			"The summary says whether the rollback command ended well. If it did not: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "cancelled",
		meaning: "The run was cancelled in the middle of the change.",
		remedy:
			"The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
] as const satisfies readonly Reason[];

export type ReasonCode = (typeof REASONS)[number]["code"];

/** What a person does next. */
export function remedyOf(code: ReasonCode): string {
	return REASONS.find((reason) => reason.code === code)!.remedy;
}
