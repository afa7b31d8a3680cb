/** Why a rollback ended as it did: the closed set of reason codes, each with what a person does next. */

import type { Reason } from "@octoacme/shared/phase/remedy.ts";

export const REASONS = [
	{
		code: "rolled-back",
		meaning: "The last known-good release answers again and is healthy.",
		remedy: "Find the cause and complete the post-incident review, which is open.",
		where: "commit",
	},
	{
		code: "begun",
		meaning:
			"The rollback has begun: people are notified and the environment is held; the job's own steps bring the old release back.",
		remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
		where: "workflow",
	},
	{
		code: "not-begun",
		meaning: "This run has begun no rollback of the environment, so there is nothing to finish.",
		remedy:
			"Put a step with `operation: begin` before it, with the same `environment` and `service`, and finish only when its decision is begun.",
		where: "workflow",
	},
	{
		code: "already-rolled-back",
		meaning: "This incident was rolled back before; nothing was done twice.",
		remedy: "Nothing. See the incident.",
		where: "nothing",
	},
	{
		code: "playbook-only",
		meaning: "The playbook ran without a rollback, as `target: none` asked.",
		remedy: "Fix the environment; the incident says who was notified.",
		where: "outside",
	},
	{
		code: "forward-only",
		meaning: "The environment's policy says `forward-only`; it is never rolled back by itself.",
		remedy: "Deploy a fix. To roll back all the same: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "nothing-changed",
		meaning: "The release never began to change the environment.",
		remedy: "Nothing to roll back. The deploy's summary says why it was refused.",
		where: "nothing",
	},
	{
		code: "still-verified",
		meaning: "The release runs in the environment and was found healthy; this run changed nothing there.",
		remedy:
			"Nothing to roll back: the job was refused, rejected or cancelled before it changed anything. To roll the release back all the same: Actions → Roll back → Run workflow.",
		where: "nothing",
	},
	{
		code: "nothing-deployed",
		meaning: "No deployment of ours is recorded in the environment.",
		remedy: "Check `environment`, and the service where there are several: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "no-known-good",
		meaning: "No earlier release was deployed and verified here and is still free of quarantine.",
		remedy: "Deploy a fix, or name a verified release: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "target-not-verified",
		meaning: "The release named in `target` was never verified in the environment.",
		remedy:
			"Name a release that was verified there; the summary lists them: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "target-is-current",
		meaning: "The release named in `target` is the one that is to be taken back.",
		remedy: "Name an older release, or leave `target` empty: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "target-quarantined",
		meaning: "The release named in `target` was itself rolled back in this environment.",
		remedy:
			"Name another release: Actions → Roll back → Run workflow with a `target`. This one stays out until a person in the role release-manager names it there in `lift-quarantine`.",
		where: "rollback",
	},
	{
		code: "target-unknown",
		meaning: "The environment has targets and none, or another, was named.",
		remedy: "Set `deploy-target` to one of the environment's targets; the message names them.",
		where: "workflow",
	},
	{
		code: "target-not-deployable",
		meaning: "The tag of the target is gone or points at another commit.",
		remedy: "Restore the tag, or name another verified release: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "not-current",
		meaning: "Another release runs there by now; taking it back would undo somebody else's change.",
		remedy: "Look at the environment. If what runs there now is bad: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "never-began",
		meaning:
			"The release that was named never began to change the environment, at any target; nothing was rolled back.",
		remedy: "Name the release that fails, or none for whatever runs: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "no-command",
		meaning: "Neither `command` nor the policy says how to bring a release there.",
		remedy: "Set `rollback` or `deploy` of the environment in the policy.",
		where: "policy",
	},
	{
		code: "no-shell",
		meaning: "The machine has no bash on its PATH, which runs the rollback command. Nothing was changed.",
		remedy: "Install bash in the image of the job's container, or run the job on the hosted runner itself.",
		where: "workflow",
	},
	{
		code: "locked",
		meaning: "Another run holds the environment, and its command may be changing it now.",
		remedy:
			"Wait for the holder in the summary, or cancel its run, then choose Re-run failed jobs; a hold by hand does not stop a rollback.",
		where: "re-run-failed",
	},
	{
		code: "attempt-failed",
		meaning: "An attempt for this incident failed before; there is one attempt, then people.",
		remedy: "Look at the environment now. To try again: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "command-failed",
		meaning: "The rollback command failed or ran out of time.",
		remedy:
			"The environment may be half-way: look at it now; the end of the log is below. To try again: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "steps-failed",
		meaning: "The job's own steps that bring the old release back did not end well.",
		remedy:
			"The environment may be half-way: look at it now; the steps' own log says what failed. To try again: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "unhealthy-after-rollback",
		meaning: "The command ran, but the old release does not answer as it should.",
		remedy:
			"Look at the environment now; the failing probes are below. To try another release: Actions → Roll back → Run workflow with a `target`.",
		where: "rollback",
	},
	{
		code: "not-verified",
		meaning: "The command ran, but nothing is configured that says whether the old release answers.",
		remedy: "Look at the environment now. Give it `smoke` probes, `verify.identity` or at least a `url` in the policy.",
		where: "policy",
	},
	{
		code: "stopped",
		meaning: "The rollback was stopped before its outcome was known.",
		remedy: "Look at the environment, then choose Re-run failed jobs: the rollback continues where it was.",
		where: "re-run-failed",
	},
	{
		code: "drill-begun",
		meaning: "A step of the drill has begun: the environment is held, and the job's own steps bring the release there.",
		remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
		where: "workflow",
	},
	{
		code: "drill-continues",
		meaning: "A step of the drill is done; the next pair of `begin` and `finish` goes on with the next one.",
		remedy: "Nothing; the job goes on.",
		where: "nothing",
	},
	{
		code: "drilled",
		meaning: "The environment went back and forward again; the recovery time is recorded.",
		remedy: "Nothing.",
		where: "nothing",
	},
	{
		code: "drill-in-production",
		meaning: "A drill changes what runs; production is never drilled.",
		remedy: "Name a staging environment in the drill's `environment`.",
		where: "workflow",
	},
	{
		code: "drill-deploy-failed",
		meaning: "The drill's deploy of the release that runs there failed.",
		remedy: "Fix the environment's deploy command; the end of the log is below.",
		where: "commit",
	},
	{
		code: "drill-back-failed",
		meaning: "The drill's way back failed; a real one would have too.",
		remedy: "Fix the rollback before the next release, and look at the environment now.",
		where: "commit",
	},
	{
		code: "drill-forward-failed",
		meaning: "The drill went back but not forward again.",
		remedy:
			"The environment runs the old release or is half-way. Deploy the release again: Actions → Release → Run workflow on its tag.",
		where: "release",
	},
	{
		code: "quarantine-lifted",
		meaning: "The release may be deployed here again.",
		remedy:
			"Deploy it: Actions → Release → Run workflow on its tag. Who lifted the quarantine, and why, is in its deployment.",
		where: "release",
	},
	{
		code: "not-quarantined",
		meaning: "The release named in `lift-quarantine` is not quarantined here.",
		remedy:
			"Nothing to do if this release was meant. If not: Actions → Roll back → Run workflow with the other release in `lift-quarantine`, and its `environment`.",
		where: "rollback",
	},
	{
		code: "not-in-role",
		meaning: "The person who started the run is not known to be in the role `release-manager`.",
		remedy: "Ask a person in the role release-manager to start the run, or add this one to the role in the policy.",
		where: "policy",
	},
	{
		code: "dry-run",
		meaning: "What would have been done was reported; nothing was written.",
		remedy: "Remove `dry-run` from the step to roll back.",
		where: "workflow",
	},
] as const satisfies readonly Reason[];

export type ReasonCode = (typeof REASONS)[number]["code"];

/** What a person does next. */
export function remedyOf(code: ReasonCode): string {
	return REASONS.find((entry) => entry.code === code)!.remedy;
}
