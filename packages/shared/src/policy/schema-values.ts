/** The small values that keys of the policy are made of: names, globs, durations, URLs, times. */
import * as z from "zod";
import { parseDuration } from "../text/duration.ts";
import { POLICY_PATH, POLICY_REF, RELEASE_TYPES, VERSIONINGS } from "../vocabulary.ts";

export const name = z
	.string()
	.regex(/^[a-z][a-z0-9-]{0,62}$/, "a name of lower-case letters, digits and dashes, starting with a letter");
export const login = z
	.string()
	.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\[bot\])?$/, "a GitHub login without @; an app's ends with [bot]");
export const workflowPath = z
	.string()
	.regex(
		/^\.github\/workflows\/[^/@]{1,200}\.ya?ml$/,
		"the path of a workflow file, such as .github/workflows/ship.yml",
	);
export const policyPath = z.string().regex(POLICY_PATH.pattern, POLICY_PATH.expected);
export const policyRef = z.string().regex(POLICY_REF.pattern, POLICY_REF.expected);
export const environmentVariable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable");
export const glob = z.string().min(1).max(500);
export const duration = z
	.string()
	.refine((text) => parseDuration(text) !== undefined, "a duration such as 90s, 10m, 1h30m or 7d")
	.meta({ pattern: "^(\\d+(ms|[smhdw]))+$" });
export const permission = z.enum(["read", "triage", "write", "maintain", "admin"]);
export const url = z
	.string()
	.regex(
		/^https?:\/\/|^\$\{[A-Z_][A-Z0-9_]*\}/,
		"an http(s) URL, or ${NAME} of an environment variable that holds one",
	);
export const tagPattern = z
	.string()
	.regex(/\{version\}/, "a pattern that contains {version}")
	.optional()
	.describe("Tag pattern, e.g. v{version} or api-v{version}.");
export const versioning = z
	.enum(VERSIONINGS)
	.optional()
	.describe(
		"How releases are numbered: `semver` (1.4.0, 1.4.0-rc.1), `calver` (2026.08.1, 24.04) or `pep440` (1.4.0rc1, and versions of two or four numbers); without it: semver.",
	);
export const calver = z
	.string()
	.regex(
		/^(?:YYYY|YY|0Y)(?:\.(?:MM|0M|WW|0W|DD|0D|MAJOR|MINOR|MICRO)){1,3}$/,
		"a form of https://calver.org that begins with the year and has two to four parts, such as YYYY.0M.MICRO",
	)
	.optional()
	.describe(
		"What each number of a calendar version is, in the words of https://calver.org: a change of `MICRO` makes a patch, of `MAJOR` a major, of everything else a minor. Without it only a number that is added to the last release makes a patch, as in 24.04.1 after 24.04.",
	);
export const releaseType = z.enum(RELEASE_TYPES);
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day as HH:MM");
export const weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
export const instant = z.iso.datetime({
	offset: true,
	error: "an instant with an offset, such as 2026-12-24T18:00:00+01:00",
});
export const date = z.iso.date({ error: "a date as YYYY-MM-DD" });
export const timeZone = z.string().refine(isTimeZone, "an IANA time zone such as Europe/Berlin");

function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}
