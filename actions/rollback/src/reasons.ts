/** Why a rollback ended as it did: the closed set of reason codes, each with what a person does next. */

export const REASONS = [
	{
		code: "rolled-back",
		meaning: "The last known-good release answers again and is healthy.",
		remedy: "Find the cause; the post-incident review is open.",
	},
	{
		code: "already-rolled-back",
		meaning: "This incident was rolled back before; nothing was done twice.",
		remedy: "Nothing. See the incident.",
	},
	{
		code: "playbook-only",
		meaning: "The playbook ran without a rollback, as `target: none` asked.",
		remedy: "Mend the environment forward; the incident says who was told.",
	},
	{
		code: "forward-only",
		meaning: "The environment's policy says `forward-only`; it is never rolled back by itself.",
		remedy: "Deploy a fix, or name a `target` by hand.",
	},
	{
		code: "nothing-changed",
		meaning: "The release never began to change the environment.",
		remedy: "Nothing to take back; see why the deploy was refused.",
	},
	{
		code: "nothing-deployed",
		meaning: "No deployment of ours is recorded in the environment.",
		remedy: "Check `environment` and `service`; deploy a fix forward.",
	},
	{
		code: "no-known-good",
		meaning: "No earlier release was deployed and verified here and is still free of quarantine.",
		remedy: "Deploy a fix forward, or name a verified release in `target`.",
	},
	{
		code: "target-not-verified",
		meaning: "The release named in `target` was never verified in the environment.",
		remedy: "Name one that was; the summary lists them.",
	},
	{
		code: "target-is-current",
		meaning: "The release named in `target` is the one that is to be taken back.",
		remedy: "Name an older one, or leave `target` empty.",
	},
	{
		code: "target-quarantined",
		meaning: "The release named in `target` was itself rolled back in this environment.",
		remedy: "Name another one; it stays out until a new commit replaces it.",
	},
	{
		code: "target-not-deployable",
		meaning: "The tag of the target is gone or points at another commit.",
		remedy: "Restore the tag, or name another verified release in `target`.",
	},
	{
		code: "not-current",
		meaning: "Another release runs there by now; taking it back would undo somebody else's change.",
		remedy: "Look at the environment; start the rollback for what runs now if it is bad.",
	},
	{
		code: "no-command",
		meaning: "Neither `command` nor the policy says how to bring a release there.",
		remedy: "Set `rollback` or `deploy` of the environment in the policy, or the input `command`.",
	},
	{
		code: "locked",
		meaning: "Somebody else holds the environment and still works.",
		remedy: "See the holder in the summary; wait for it, or unlock the environment.",
	},
	{
		code: "attempt-failed",
		meaning: "An attempt for this incident failed before; there is one attempt, then people.",
		remedy: "Mend by hand; dispatch the rollback with a `target` to try again.",
	},
	{
		code: "command-failed",
		meaning: "The rollback command failed or ran out of time.",
		remedy: "The environment may be half-way: look at it now; the log's tail is in the summary.",
	},
	{
		code: "unhealthy-after-rollback",
		meaning: "The command ran, but the old release does not answer as it should.",
		remedy: "Look at the environment now; the failing probes are in the summary.",
	},
	{
		code: "not-verified",
		meaning: "The command ran, but nothing is configured that says whether the old release answers.",
		remedy: "Look at the environment now; give it `smoke` probes, `verify.identity` or at least a `url` in the policy.",
	},
	{
		code: "stopped",
		meaning: "The rollback was stopped before its outcome was known.",
		remedy: "Look at the environment; run the rollback again, it goes on where it was.",
	},
	{
		code: "drilled",
		meaning: "The environment went back and forward again; the recovery time is recorded.",
		remedy: "Nothing.",
	},
	{
		code: "drill-in-production",
		meaning: "A drill changes what runs; production is never drilled.",
		remedy: "Name a staging environment.",
	},
	{
		code: "drill-deploy-failed",
		meaning: "The drill's deploy of the release that runs there failed.",
		remedy: "Mend the environment's deploy command; the log's tail is in the summary.",
	},
	{
		code: "drill-back-failed",
		meaning: "The drill's way back failed; a real one would have too.",
		remedy: "Mend the rollback before the next release; look at the environment now.",
	},
	{
		code: "drill-forward-failed",
		meaning: "The drill went back but not forward again.",
		remedy: "The environment runs the old release or is half-way: deploy the release again.",
	},
	{
		code: "quarantine-lifted",
		meaning: "The release may be deployed here again.",
		remedy: "Deploy it; who lifted the quarantine and why stands in its deployment.",
	},
	{
		code: "not-quarantined",
		meaning: "The release named in `lift-quarantine` is not quarantined here.",
		remedy: "Nothing to lift. Check `environment`, `service` and the version.",
	},
	{
		code: "not-in-role",
		meaning: "Whoever started the run is not known to be in the role `release-manager`.",
		remedy: "Have somebody of the role start it, or add them to the role in the policy.",
	},
	{
		code: "dry-run",
		meaning: "What would have been done was reported; nothing was written.",
		remedy: "Run without `dry-run`.",
	},
] as const;

export type ReasonCode = (typeof REASONS)[number]["code"];

/** remedyOf: what a person does next. */
export function remedyOf(code: ReasonCode): string {
	return REASONS.find((entry) => entry.code === code)!.remedy;
}
