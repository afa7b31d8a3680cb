/** What a single requirement reads beyond the keys that all have: `requirements.<row>.settings`, row by row. */
import * as z from "zod";
import { REQUIREMENT_IDS, type RequirementId } from "./requirement-ids.ts";
import { duration, glob, login, releaseType } from "./schema-values.ts";

const SEVERITIES = ["critical", "high", "medium", "moderate", "low", "error", "warning", "note", "none"] as const;
const file = z
	.string()
	.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, "a path inside the repository")
	.max(500);
const bound = z.number().int().min(0);

/** Every row has these. */
const common = {
	"approval-environment": z
		.string()
		.min(1)
		.describe("Approving this environment of the run signs the row, by somebody of its role."),
	"distinct-from": z.array(z.enum(REQUIREMENT_IDS)).describe("Rows whose signer may not sign this one too."),
	"signature-too-for": z.array(releaseType).describe("Release types that need evidence and signature both."),
};
const check = {
	check: z.string().min(1).describe("The check run or status that counts."),
	app: z.string().min(1).describe("Slug of the app that must have posted it; without it: github-actions."),
	workflow: z.string().min(1).describe("Path of the workflow file that must have produced it."),
};
const block = {
	block: z.array(z.enum(SEVERITIES)).describe("Severities that block; without it: critical, high, error."),
};

/** By row: its settings, beside the common ones. */
const SETTINGS: Readonly<Record<RequirementId, Readonly<Record<string, z.ZodType>>>> = {
	"release-type": {},
	acceptance: {
		issues: z.enum(["required", "optional"]).describe("`optional`: merged pull requests are enough, without an issue."),
		"direct-pushes-by": z
			.array(login)
			.describe("Logins whose commits need no pull request, where GitHub verified their signature."),
		"protected-branches": z
			.array(z.string().min(1))
			.describe(
				"Branches or patterns of them, beside the default one, that a ruleset protects: what was merged into them needs no review here.",
			),
	},
	ci: {},
	sast: {
		...check,
		categories: z.array(z.string().min(1)).describe("Analyses that must be there."),
		...block,
	},
	dast: { ...check, ...block },
	dependencies: {
		...block,
		dependabot: z.enum(["on", "off"]).describe("`off`: another tool watches for known vulnerabilities."),
		"deny-licenses": z
			.array(z.string().min(1))
			.describe(
				"SPDX licences that may not be added, one identifier each; `NOASSERTION`: what GitHub knows no licence of.",
			),
	},
	"security-review": {},
	"ux-review": {
		file: file.describe("The record of the review; without it: docs/ux-review.md."),
		"max-age": duration.describe("How old the record may be; without it: 90d."),
	},
	accessibility: {
		...check,
		"max-critical": bound.describe("Violations that are tolerated; without it: 0."),
		"max-serious": bound.describe("Violations that are tolerated; without it: 0."),
		"max-moderate": bound.describe("Violations that are tolerated; without it: any number."),
		"max-minor": bound.describe("Violations that are tolerated; without it: any number."),
	},
	performance: {
		...check,
		"max-increase": z.number().min(0).describe("Tolerance over a baseline as a share; without it: 0.1."),
	},
	"release-notes": { changelog: file.describe("Where the version's section may stand; without it: CHANGELOG.md.") },
	"support-docs": {
		paths: z.array(glob).min(1).describe("What is documentation; without it: docs/** and the like."),
		"min-lines": z.number().int().min(1).describe("Changes of fewer lines are trivial; without it: 3."),
	},
	"support-briefing": {},
	"rollback-plan": {
		file: file.describe("The plan; without it: docs/rollback-plan.md."),
		headings: z
			.array(z.string().min(1))
			.min(1)
			.describe("What it must tell, the target first; without it: Target, Steps, Contact."),
		command: z.enum(["policy", "input"]).describe("`input`: the workflow hands the rollback command over."),
	},
	"smoke-tests": {
		file: file.describe("The manifest of smoke tests; without it: docs/smoke-tests.md."),
		"require-run": z.boolean().describe("Whether a stage must have passed already."),
	},
	monitoring: { file: file.describe("The manifest; without it: monitoring/manifest.yml.") },
};

/** Settings as they stand in a policy. */
type RequirementSettings = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The closed shape of one row's settings; a key that the row does not read is an error. */
export function settingsOf(requirement: RequirementId): z.ZodType<RequirementSettings, RequirementSettings> {
	const shape = Object.fromEntries(
		Object.entries({ ...SETTINGS[requirement], ...common }).map(([key, value]) => [key, value.optional()]),
	);
	return z.strictObject(shape) as unknown as z.ZodType<RequirementSettings, RequirementSettings>;
}

/** The keys that every row reads, and those of one row alone. */
export function listSettings(requirement?: RequirementId): readonly string[] {
	return Object.keys(requirement === undefined ? common : SETTINGS[requirement]);
}
