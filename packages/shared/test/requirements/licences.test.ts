import { describe, expect, it } from "vitest";
import { judgeLicence, listUnclearLicences } from "../../src/requirements/licences.ts";

const DENIED = ["AGPL-3.0-only"];

describe("judgeLicence", () => {
	it.each([
		["AGPL-3.0-only", "denied"],
		["agpl-3.0-ONLY", "denied"],
		["AGPL-3.0", "denied"],
		["(AGPL-3.0-only)", "denied"],
		["MIT AND AGPL-3.0-only", "denied"],
		["MIT and (Apache-2.0 OR AGPL-3.0) AND BSD-3-Clause", "allowed"],
		["AGPL-3.0-only WITH Classpath-exception-2.0", "denied"],
		["AGPL-3.0-or-later", "denied"],
		["AGPL-3.0+", "denied"],
		["MIT OR AGPL-3.0-only", "allowed"],
		["AGPL-3.0-only OR AGPL-3.0", "denied"],
		["GPL-3.0-only", "allowed"],
		["AGPL-1.0", "allowed"],
		["AGPL-1.0+", "denied"],
		["(MIT AND (BSD-2-Clause OR (AGPL-3.0-only AND ISC)))", "allowed"],
		["(MIT OR ISC) AND agpl-3.0", "denied"],
		["AGPL-3.0-only WITH some-exception", "denied"],
		["LicenseRef-shop", "unknown"],
		["MIT OR LicenseRef-shop", "allowed"],
		["AGPL-3.0-only OR LicenseRef-shop", "unknown"],
		["AGPL-3.0-only AND LicenseRef-shop", "denied"],
		["MIT AND NOASSERTION", "unknown"],
		["SEE LICENSE IN LICENSE.md", "unknown"],
		["UNLICENSED", "unknown"],
		["AGPL-3.0, MIT", "denied"],
		["MIT/AGPL-3.0-only", "denied"],
		["see the file", "unknown"],
		["NOASSERTION", "unknown"],
		["", "unknown"],
		[null, "unknown"],
	] as const)("calls %s %s where AGPL-3.0-only is denied", (licence, verdict) => {
		expect(judgeLicence(licence, DENIED)).toBe(verdict);
	});

	it.each([
		["GPL-2.0-with-classpath-exception", "GPL-2.0-only", "denied"],
		["GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0", "denied"],
		["GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-with-classpath-exception", "denied"],
		["GPL-3.0-with-GCC-exception", "GPL-3.0", "denied"],
		["wxWindows", "LGPL-2.1-only", "denied"],
		["eCos-2.0", "GPL-3.0-only", "denied"],
		["LGPL-2.1", "LGPL-3.0-only", "allowed"],
		["LGPL-2.1+", "LGPL-3.0-only", "denied"],
		["AGPL-3.0-only", "AGPL-1.0", "allowed"],
	] as const)("reads the deprecated identifiers of %s where %s is denied", (licence, denied, verdict) => {
		expect(judgeLicence(licence, [denied])).toBe(verdict);
	});

	it.each([
		["GPL-2.0-with-GCC-exception+", "GPL-3.0-only", "denied"],
		["GPL-2.0-or-later WITH GCC-exception-2.0", "GPL-3.0-only", "denied"],
		["GPL-2.0-with-GCC-exception", "GPL-3.0-only", "allowed"],
		["GPL-2.0-with-autoconf-exception+", "GPL-2.0-or-later WITH Autoconf-exception-2.0", "denied"],
		["gpl-2.0-WITH-font-exception+ AND MIT", "GPL-3.0", "denied"],
		["MIT OR GPL-3.0-with-GCC-exception+", "GPL-3.0-only", "allowed"],
		["GPL-3.0-with-GCC-exception", "GPL-3.0-with-GCC-exception+", "denied"],
		["wxWindows+", "LGPL-2.1-only", "denied"],
		["eCos-2.0+", "GPL-3.0-only", "denied"],
		["Nunit", "zlib-acknowledgement", "denied"],
		["zlib-acknowledgement", "Nunit", "denied"],
		["nunit+ AND MIT", "Nunit", "denied"],
		["Nunit", "Zlib", "allowed"],
		["StandardML-NJ+", "SMLNJ", "denied"],
	] as const)("keeps the + of the deprecated identifier %s where %s is denied: %s", (licence, denied, verdict) => {
		expect(judgeLicence(licence, [denied])).toBe(verdict);
	});

	it.each([
		["MIT/GPL-3.0-or-later", "GPL-3.0-or-later", "denied"],
		["GPL-3.0-or-later; MIT", "GPL-3.0-or-later", "denied"],
		["GPL-3.0+/MIT", "GPL-3.0+", "denied"],
		["MIT / AGPL-3.0+", "AGPL-3.0-or-later", "denied"],
		["MIT/GPL-3.0", "GPL-3.0-or-later", "denied"],
		["MIT/GPL-3.0-only", "GPL-3.0+", "denied"],
		["MIT, gpl-2.0-or-later", "GPL-3.0-only", "denied"],
		["MIT / GPL-2.0+", "GPL-3.0-or-later", "denied"],
		["MIT / GPL-2.0-only", "GPL-3.0-or-later", "unknown"],
		["MIT & wxWindows", "LGPL-2.1-only", "denied"],
		["MIT, Nunit", "zlib-acknowledgement", "denied"],
		["MIT; GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-with-classpath-exception", "denied"],
		["MIT; GPL-2.0-only", "GPL-2.0-with-classpath-exception", "unknown"],
		["Licensed under the AGPL-3.0-only.", "AGPL-3.0", "denied"],
		["MIT, Shop Internal Licence", "Shop Internal Licence", "denied"],
		["MIT / LicenseRef-shop", "LicenseRef-Shop", "denied"],
		["MIT / LGPL-3.0-or-later", "GPL-3.0-or-later", "unknown"],
		["MIT / GPL", "GPL-3.0-or-later", "unknown"],
		["Commercial", "Commercial", "denied"],
		["MIT; Commercial", "Commercial", "denied"],
		["MIT / ISC,,; //", "", "unknown"],
	] as const)("reads %s, which is no expression, where %s is denied: %s", (licence, denied, verdict) => {
		expect(judgeLicence(licence, [denied])).toBe(verdict);
	});

	it("denies a reference in whatever case, and what has no licence where the policy says NOASSERTION", () => {
		expect(judgeLicence("MIT AND licenseref-shop", ["LicenseRef-Shop"])).toBe("denied");
		for (const licence of [null, "", "NOASSERTION", "none"])
			expect(judgeLicence(licence, ["NOASSERTION"])).toBe("denied");
		expect(judgeLicence("MIT", ["NOASSERTION"])).toBe("allowed");
	});

	it("names what denies nothing: families, patterns, several licences at once", () => {
		const denied = ["GPL", "GPL-*", "AGPLv3", "GPL-3.0-only OR AGPL-3.0-only", "Shop Internal Licence"];
		expect(listUnclearLicences(denied)).toEqual(denied);
		expect(
			listUnclearLicences([
				"agpl-3.0",
				"GPL-2.0+",
				"LicenseRef-shop",
				"DocumentRef-a:LicenseRef-b",
				"NOASSERTION",
				"UNLICENSED",
				"GPL-2.0-only WITH Classpath-exception-2.0",
			]),
		).toEqual([]);
	});

	it("denies one exception alone where the policy names it", () => {
		const denied = ["GPL-2.0-only WITH Classpath-exception-2.0"];
		expect(judgeLicence("GPL-2.0-only WITH Classpath-exception-2.0", denied)).toBe("denied");
		expect(judgeLicence("GPL-2.0-only", denied)).toBe("allowed");
	});

	it("allows everything where nothing is denied", () => {
		expect(judgeLicence(null, [])).toBe("allowed");
	});
});
