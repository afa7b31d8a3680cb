/** What `check` says of `deny-licenses` before a release that adds a dependency is refused for it. */
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../src/check/policy-findings.ts";

const found = (requirements: string) => {
	const text = `version: 1\n${requirements}`;
	const { findings } = checkPolicy("p.yml", text, "2026-01-01");
	return findings.filter(({ what }) => what.includes("deny-licenses"));
};
const denying = (licences: string) => `requirements:\n  dependencies:\n    settings: { deny-licenses: ${licences} }\n`;

describe("check, of the licences that a policy denies", () => {
	it.each([
		["[AGPL-3.0, Commercial]", ["Commercial"]],
		["[GPL, MIT, GPL-*]", ["GPL", "GPL-*"]],
		["[AGPLv3]", ["AGPLv3"]],
		["['GPL-3.0-only OR AGPL-3.0-only']", ["GPL-3.0-only OR AGPL-3.0-only"]],
	])("names in %s what is no licence: %j", (licences, unclear) => {
		const findings = found(denying(licences));
		expect(findings.map(({ severity, file, line }) => [severity, file, line])).toEqual(
			unclear.map(() => ["error", "p.yml", 4]),
		);
		for (const [index, text] of unclear.entries()) {
			expect(findings[index]!.what).toContain(`holds \`${text}\`, which is no licence of SPDX`);
			expect(findings[index]!.fix).toContain("https://spdx.org/licenses");
		}
	});

	it.each(["[AGPL-3.0, gpl-2.0+, NOASSERTION, UNLICENSED, LicenseRef-shop]", "[]"])(
		"says nothing of %s",
		(licences) => {
			expect(found(denying(licences))).toEqual([]);
		},
	);

	it("says nothing of a row that is switched off, and names one of a service once", () => {
		expect(found(denying("[GPL]").replace("    settings", "    enabled: false\n    settings"))).toEqual([]);
		const services =
			"services:\n  api: { paths: ['a/**'], tag: 'api-v{version}' }\n  web: { paths: ['w/**'], tag: 'web-v{version}' }\n";
		expect(found(`${denying("[GPL]")}${services}`)).toHaveLength(1);
	});
});
