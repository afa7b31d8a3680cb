/** The search for secrets that every run of a bundle goes through. */
import { describe, expect, it } from "vitest";
import { findCanaries } from "./harness/canaries.ts";

const SECRETS = { NPM_TOKEN: "canary/of the+registry" };

describe("findCanaries", () => {
	it.each([
		["as it is", "signing in with canary/of the+registry."],
		["in an address", "https://example.com/?key=canary%2Fof%20the%2Bregistry&x=1"],
		...["", "a", "ab", "abc"].map((before) => [
			`in Base64 after ${before.length} characters`,
			Buffer.from(`${before}canary/of the+registry and more`).toString("base64"),
		]),
	])("finds it %s", (_, text) => {
		expect(findCanaries(SECRETS, [["a file", text!]])).toEqual(["NPM_TOKEN is in a file"]);
	});

	it.each(["canary/of the", "", Buffer.from("another word of some length").toString("base64")])(
		"finds nothing in %j",
		(text) => {
			expect(findCanaries(SECRETS, [["a file", text]])).toEqual([]);
		},
	);
});
