import { describe, expect, it } from "vitest";
import { judgeLicence } from "../../src/requirements/licences.ts";

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
		["LicenseRef-shop", "allowed"],
		["AGPL-3.0, MIT", "denied"],
		["MIT/AGPL-3.0-only", "denied"],
		["see the file", "unknown"],
		["NOASSERTION", "unknown"],
		["", "unknown"],
		[null, "unknown"],
	] as const)("calls %s %s where AGPL-3.0-only is denied", (licence, verdict) => {
		expect(judgeLicence(licence, DENIED)).toBe(verdict);
	});

	it("takes a denied name that is no SPDX identifier word for word", () => {
		expect(judgeLicence("Shop Internal Licence", ["shop internal licence"])).toBe("denied");
		expect(judgeLicence("MIT AND LicenseRef-shop", ["LicenseRef-shop"])).toBe("denied");
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
