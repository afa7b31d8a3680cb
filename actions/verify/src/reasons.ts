/** Why a verification ended as it did: the closed set of reason codes, each with what a person does next. */

export const REASONS = [
	{
		code: "verified",
		meaning: "The new release answers, and every required signal is healthy.",
		remedy: "Nothing to do; the release is now a known-good one to come back to.",
	},
	{
		code: "identity-mismatch",
		meaning: "Something else than the release answers: an old instance, another version, a cache.",
		remedy: "Finish or repair the rollout, then verify again; nothing measured here counts for this release.",
	},
	{
		code: "identity-unconfirmed",
		meaning: "Nothing that answered said which release it is, or not often enough in a row.",
		remedy: "See whether the service is up and names its SHA or version at the identity URL.",
	},
	{
		code: "identity-not-configured",
		meaning: "Nobody said where the running release names itself, so nothing proves what was measured.",
		remedy: "Set `verify.identity` of the environment in the policy, or the input `identity-url`.",
	},
	{
		code: "nothing-measured",
		meaning: "The release answers, but no probe, metric or other signal is configured.",
		remedy: "Add `smoke` probes or `verify.metrics` to the environment, or the inputs `smoke-url` or `error-rate-url`.",
	},
	{
		code: "probe-failed",
		meaning: "A smoke probe failed until its deadline.",
		remedy: "Roll back, or repair what the probe names; the summary shows what was expected and seen.",
	},
	{
		code: "metric-failed",
		meaning: "A required metric violates its condition.",
		remedy: "Roll back; the summary shows value, condition, query and link.",
	},
	{
		code: "no-data",
		meaning: "A required source answered, but held no data for the release (no traffic, wrong query, wrong labels).",
		remedy: "Check the query and that the release gets traffic, then verify again.",
	},
	{
		code: "silence",
		meaning:
			"The source fell silent: fewer values than `min-coverage`, a gap longer than `max-gap`, or no value at the end.",
		remedy: "See whether the release still runs and is scraped; a service that is down sends no data.",
	},
	{
		code: "too-few-samples",
		meaning: "Fewer passing samples than `min-samples`.",
		remedy: "Bake longer, or shorten `interval`.",
	},
	{
		code: "too-few-requests",
		meaning: "Fewer requests behind the passing samples than `min-requests`.",
		remedy: "Wait for more traffic or send some, and bake longer.",
	},
	{
		code: "measurement-errors",
		meaning: "A source could not be asked too often; an error is not a failure of the release.",
		remedy: "Repair the monitoring (the last error is in the summary), then verify again.",
	},
	{
		code: "no-baseline",
		meaning: "There is nothing to compare with: too few samples before the deployment or of the control group.",
		remedy: "Widen `window`, or compare with a threshold until there is a history.",
	},
	{
		code: "test-too-weak",
		meaning: "So few samples can never be significant at the confidence asked for.",
		remedy: "Take more samples, or lower `confidence`.",
	},
	{
		code: "events-missing",
		meaning: "Analytics events that must arrive did not, or came without a required property.",
		remedy: "Repair the tracking; the summary names the events and properties.",
	},
	{
		code: "feedback-exceeded",
		meaning: "Users opened more issues with the policy's labels than it allows.",
		remedy: "Read the issues that the summary lists, and roll back if they are about this release.",
	},
	{
		code: "new-security-alerts",
		meaning: "Security alerts were opened since the deployment.",
		remedy: "Tell the Security Champion, and look at the alerts that the summary lists.",
	},
	{
		code: "unreadable",
		meaning: "A required signal could not be read, or was not measured.",
		remedy: "Grant the missing permission or repair the source that the summary names, then verify again.",
	},
	{
		code: "not-deployed",
		meaning: "Our records show no finished deployment of this commit to the environment.",
		remedy: "Deploy it first, or correct `environment`, `service`, `version` or `sha`.",
	},
	{
		code: "superseded",
		meaning: "Another release was deployed to the environment since.",
		remedy: "Verify the release that runs there now.",
	},
	{
		code: "rolled-back",
		meaning: "The release was rolled back in this environment.",
		remedy: "Nothing to verify; a fix has another commit.",
	},
] as const;

export type ReasonCode = (typeof REASONS)[number]["code"];

/** remedyOf: what a person does next. */
export function remedyOf(code: ReasonCode): string {
	return REASONS.find((reason) => reason.code === code)!.remedy;
}
