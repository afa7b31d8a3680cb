/** The guide's requirements, by the names that a policy and a record use. */

/** The guide's release types, then its twelve pre-release requirements in its order; the second of them (CI and scans) is four rows of its own. */
export const REQUIREMENT_IDS = [
	"release-type",
	"acceptance",
	"ci",
	"sast",
	"dast",
	"dependencies",
	"security-review",
	"ux-review",
	"accessibility",
	"performance",
	"release-notes",
	"support-docs",
	"support-briefing",
	"rollback-plan",
	"smoke-tests",
	"monitoring",
] as const;

export type RequirementId = (typeof REQUIREMENT_IDS)[number];

/** Whether the text names a requirement of the guide. */
export function isRequirementId(text: string): text is RequirementId {
	return (REQUIREMENT_IDS as readonly string[]).includes(text);
}
