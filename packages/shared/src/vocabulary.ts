/** The one vocabulary of all actions: closed sets that outputs, records and summaries share (contract: "One vocabulary"). */

export const RELEASE_TYPES = ["patch", "minor", "major"] as const;
export type ReleaseType = (typeof RELEASE_TYPES)[number];

/** How releases are numbered; two- and four-part versions are `pep440`'s. */
export const VERSIONINGS = ["semver", "calver", "pep440"] as const;
export type Versioning = (typeof VERSIONINGS)[number];

/** Verdict on one requirement. Only `pass`, `waived`, `deferred` and `not-applicable` let a release through. */
export const REQUIREMENT_VERDICTS = [
	"pass",
	"fail",
	"pending",
	"stale",
	"waived",
	"deferred",
	"not-applicable",
	"unknown",
] as const;
export type RequirementVerdict = (typeof REQUIREMENT_VERDICTS)[number];

/** Verdict of a verification. No data is never `healthy`. */
const VERIFICATION_VERDICTS = ["healthy", "unhealthy", "inconclusive"] as const;
export type VerificationVerdict = (typeof VERIFICATION_VERDICTS)[number];

/** What makes a change special; decided from paths and labels by the policy. */
export const CHANGE_KINDS = ["user-facing", "high-risk", "schema"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Roles of the guide. A policy may add more; these always exist. */
export const STANDARD_ROLES = [
	"release-manager",
	"product-owner",
	"security-champion",
	"ux",
	"accessibility",
	"performance",
	"docs",
	"support-lead",
	"qa",
	"devops",
	"on-call",
] as const;
export type StandardRole = (typeof STANDARD_ROLES)[number];

export const SEVERITIES = ["sev1", "sev2", "sev3", "sev4"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether a negative decision makes the step red. */
export const MODES = ["enforce", "advisory"] as const;
export type Mode = (typeof MODES)[number];

/** How a step (`steps.<id>.outcome`) or a job (`needs.<id>.result`) may end, in GitHub's words. */
export const STEP_OUTCOMES = ["success", "failure", "cancelled", "skipped"] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** How a check run may end, as GitHub's REST API names it ("Update a check run", and what GitHub sets itself). */
const CHECK_CONCLUSIONS = [
	"success",
	"failure",
	"neutral",
	"cancelled",
	"skipped",
	"timed_out",
	"action_required",
	"stale",
	"startup_failure",
] as const;
export type CheckConclusion = (typeof CHECK_CONCLUSIONS)[number];

/** False for a word that GitHub has added since. */
export function isCheckConclusion(text: string): text is CheckConclusion {
	return CHECK_CONCLUSIONS.some((known) => known === text);
}

/**
 * A fact read from outside: either its value or why it could not be read. What could not be read is `unknown` and blocks;
 * it never counts as zero findings.
 */
export type Fact<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ReadFailure };

/** The fact with another value; a failure stays. */
export function mapFact<T, U>(read: Fact<T>, map: (value: T) => U): Fact<U> {
	return read.ok ? { ok: true, value: map(read.value) } : read;
}

export interface ReadFailure {
	/** `forbidden`: the token lacks a permission (named in `permission`); `unavailable`: time-out, 5xx, limit; `invalid`: an answer of the wrong shape; `over-limit`: more than is read. */
	readonly kind: "forbidden" | "not-found" | "unavailable" | "invalid" | "disabled" | "over-limit";
	readonly message: string;
	/** A line for a workflow's `permissions:` block, e.g. `security-events: read`. */
	readonly permission?: string;
}

/** Which policy an input or a list may name: a YAML file by its path inside the repository, a full ref or a commit. */
export const POLICY_PATH = {
	pattern: /^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\n]{1,200}\.ya?ml$/,
	expected: "the path of a policy file, such as services/pay/release-policy.yml",
};
export const POLICY_REF = {
	pattern: /^refs\/(?:heads|tags)\/[^\s~^:?*[\\]{1,200}$|^[0-9a-f]{40}$/,
	expected: "a full ref, such as refs/heads/release/1.x, or a full commit SHA",
};
