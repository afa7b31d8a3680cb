/** What check says of tags that the policy's numbering does not read. */
import { expect, it } from "vitest";
import { checkTags } from "../src/check/tag-findings.ts";

it.each([
	["v{version:calver:YYYY.0M.DD}", "v2026.08", "does not fit `calver: YYYY.0M.DD`"],
	["v{version:calver:YYYY.0M.MICRO}", "v24.04.1", "does not fit `calver: YYYY.0M.MICRO`"],
	["v{version}", "v2026.08.19", "Set `versioning: calver`"],
	["v{version}", "v1_2_3", "Number the next release"],
])("under %s of %s: %s", (tag, existing, fix) => {
	expect(checkTags([existing], [{ tag }])[0]?.fix).toContain(fix);
});

it.each([
	["v{version}", ["v254", "v255"], true],
	["{version}", ["20260105", "20260106"], true],
	["v{version}", ["v1"], false],
	["v{version}", ["v1", "v2", "v2.0.0"], false],
	["{version}", ["1.2.3.4"], true],
])("under %s, none of %j is a release: %s", (tag, tags, isFound) => {
	expect(checkTags(tags, [{ tag }])).toHaveLength(isFound ? 1 : 0);
});
