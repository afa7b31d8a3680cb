/** What GitHub's dependency comparison says of licences and severities, in its own words, on the built bundle. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeShops, openShop, POLICY, type Shop } from "./shop.ts";

const settings = (text: string) => `${POLICY}requirements:\n  dependencies:\n    settings: ${text}\n`;
const ADVISORY = {
	ghsaId: "GHSA-aaaa-bbbb-cccc",
	summary: "bad",
	url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc",
};

let shop: Shop;
afterAll(closeShops);

async function judge(fields: object) {
	const { state } = shop.github;
	state.dependencyChanges.length = 0;
	state.dependencyChanges.push({
		sha: shop.sha,
		change: "added",
		manifest: "package-lock.json",
		ecosystem: "npm",
		name: "left-pad",
		version: "1.0.0",
		license: "MIT",
		scope: "runtime",
		vulnerabilities: [],
		...fields,
	});
	const { result, log } = await shop.run({ inputs: { "dry-run": "true" } });
	const rows = result?.["requirements"] as { id: string; verdict: string; explanation: string }[] | undefined;
	if (rows === undefined) throw new Error(log);
	return rows.find(({ id }) => id === "dependencies")!;
}

describe("preflight, where a policy denies AGPL-3.0-only and GPL-2.0-only and blocks medium", () => {
	beforeAll(async () => {
		shop = await openShop({
			policy: settings("{ deny-licenses: [AGPL-3.0-only, GPL-2.0], block: [critical, high, medium] }"),
		});
	});

	it.each([
		["MIT AND (AGPL-3.0-only OR AGPL-3.0)", "fail", /left-pad \(licence/],
		["AGPL-3.0-or-later", "fail", /left-pad \(licence/],
		["GPL-2.0-with-classpath-exception", "fail", /left-pad \(licence/],
		["GPL-2.0-only WITH Classpath-exception-2.0", "fail", /left-pad \(licence/],
		["MIT OR AGPL-3.0-only", "pass", /1 dependency added, none with a blocking/],
		["LGPL-2.1", "pass", /1 dependency added, none with a blocking/],
		["SEE LICENSE IN LICENSE.md", "pass", /knows no licence of left-pad 1\.0\.0/],
		["LicenseRef-clearlydefined-OTHER", "pass", /knows no licence of left-pad 1\.0\.0/],
		[null, "pass", /knows no licence of left-pad 1\.0\.0/],
	])("reads the licence %s as it is meant: %s", async (license, verdict, explanation) => {
		expect(await judge({ license })).toMatchObject({ verdict, explanation: expect.stringMatching(explanation) });
	});

	it.each(["high", "moderate", "medium"])("blocks a vulnerability of severity %s", async (severity) => {
		expect(await judge({ vulnerabilities: [{ ...ADVISORY, severity }] })).toMatchObject({
			verdict: "fail",
			explanation: expect.stringContaining(`left-pad 1.0.0 (${severity}, GHSA-aaaa-bbbb-cccc)`),
		});
	});
});

describe("preflight refuses", () => {
	it.each([
		[
			"a family of licences that would deny nothing",
			"{ deny-licenses: [GPL] }",
			"MIT",
			/holds `GPL`, which is no licence/,
		],
		["what has no licence, where the policy says so", "{ deny-licenses: [NOASSERTION] }", null, /left-pad \(licence/],
	])("%s", async (_, text, license, explanation) => {
		shop = await openShop({ policy: settings(text) });
		expect(await judge({ license })).toMatchObject({
			verdict: "fail",
			explanation: expect.stringMatching(explanation),
		});
	});
});
