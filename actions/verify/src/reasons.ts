/** Why a verification ended as it did: the closed set of reason codes, each with what a person does next. */

import type { Reason } from "@octoacme/shared/phase/remedy.ts";

export const REASONS = [
	{
		code: "verified",
		meaning: "The new release answers, and every required signal is healthy.",
		remedy: "Nothing. A rollback can go back to this release from now on.",
		where: "nothing",
	},
	{
		code: "target-unknown",
		meaning: "The environment has targets and none, or another, was named.",
		remedy: "Set `deploy-target` to one of the environment's targets; the message names them.",
		where: "workflow",
	},
	{
		code: "identity-mismatch",
		meaning: "Something else than the release answers: an old instance, another version, a cache.",
		remedy:
			"Finish or repair the rollout, then choose Re-run failed jobs; nothing that was measured here counts for this release. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "identity-unconfirmed",
		meaning: "Nothing that answered said which release it is, or not often enough in a row.",
		remedy:
			"Look whether the service is up and names its SHA or version at the identity URL. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "identity-not-configured",
		meaning: "Nobody said where the running release names itself, so nothing proves what was measured.",
		remedy: "Set `verify.identity` of the environment in the policy.",
		where: "policy",
	},
	{
		code: "nothing-measured",
		meaning: "The release answers, but no probe, metric or other signal is configured.",
		remedy: "Add `smoke` probes or `verify.metrics` to the environment in the policy.",
		where: "policy",
	},
	{
		code: "probe-failed",
		meaning: "A smoke probe failed until its deadline.",
		remedy:
			"The table below says what was expected and seen. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "metric-failed",
		meaning: "A required metric violates its condition.",
		remedy:
			"The table below has value, condition and query. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "no-data",
		meaning: "A required source answered, but held no data for the release (no traffic, wrong query, wrong labels).",
		remedy:
			"Check the query and that the release gets traffic, then choose Re-run failed jobs. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "re-run-failed",
	},
	{
		code: "silence",
		meaning:
			"The source fell silent: fewer values than `min-coverage`, a gap longer than `max-gap`, or no value at the end.",
		remedy:
			"Look whether the release still runs and is scraped: a service that is down sends no data. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "too-few-samples",
		meaning: "Fewer passing samples than `min-samples`.",
		remedy: "Raise `count` or `bake` of the metric in the policy, or shorten its `interval`.",
		where: "policy",
	},
	{
		code: "too-few-requests",
		meaning: "Fewer requests behind the passing samples than `min-requests`.",
		remedy:
			"Wait for more traffic or send some, then choose Re-run failed jobs; or lengthen the metric's bake time in the policy.",
		where: "re-run-failed",
	},
	{
		code: "measurement-errors",
		meaning: "A source could not be asked too often; an error is not a failure of the release.",
		remedy:
			"Repair the monitoring (the last error is below), then choose Re-run failed jobs. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "outside",
	},
	{
		code: "no-baseline",
		meaning: "There is nothing to compare with: too few samples before the deployment or of the control group.",
		remedy: "Widen `window` of the comparison in the policy, or compare with a threshold until there is a history.",
		where: "policy",
	},
	{
		code: "test-too-weak",
		meaning: "So few samples can never be significant at the confidence asked for.",
		remedy: "Take more samples, or lower `confidence` of the comparison in the policy.",
		where: "policy",
	},
	{
		code: "events-missing",
		meaning: "Analytics events that must arrive did not, or came without a required property.",
		remedy:
			"Repair the tracking; the table below names the events and properties. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "outside",
	},
	{
		code: "feedback-exceeded",
		meaning: "Users opened more issues with the policy's labels than it allows.",
		remedy:
			"Read the issues that are listed below. If they are about this release: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "new-security-alerts",
		meaning: "Security alerts were opened since the deployment.",
		remedy:
			"Tell the Security Champion, and look at the alerts that are listed below. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
		where: "rollback",
	},
	{
		code: "unreadable",
		meaning: "A required signal could not be read, or was not measured.",
		remedy: "Grant the missing permission or repair the source that is named below, then choose Re-run failed jobs.",
		where: "settings",
	},
	{
		code: "no-shell",
		meaning: "The machine has no bash on its PATH, which runs the policy's probes and metrics of type `command`.",
		remedy:
			"Install bash in the image of the job's container, or run the job on the hosted runner itself; then verify again.",
		where: "workflow",
	},
	{
		code: "not-deployed",
		meaning: "Our records show no finished deployment of this commit to the environment.",
		remedy: "Deploy it first, or correct `environment`, `service`, `version` or `sha` of the step.",
		where: "workflow",
	},
	{
		code: "superseded",
		meaning: "Another release was deployed to the environment since.",
		remedy: "Nothing. Verify the release that runs there now.",
		where: "nothing",
	},
	{
		code: "rolled-back",
		meaning: "The release was rolled back in this environment.",
		remedy: "Nothing to verify. Release a fix: it has another commit.",
		where: "commit",
	},
] as const satisfies readonly Reason[];

export type ReasonCode = (typeof REASONS)[number]["code"];

/** What a person does next. */
export function remedyOf(code: ReasonCode): string {
	return REASONS.find((reason) => reason.code === code)!.remedy;
}
