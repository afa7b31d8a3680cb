import { decodeHidden, encodeHidden } from "@octoacme/shared/text/hidden-json.ts";
import { describe, expect, it } from "vitest";

const encode = (json: string) => Buffer.from(json, "utf8").toString("base64");

describe("hidden JSON", () => {
	it.each([
		[{ a: [1, { b: null }], "}": 'a "quoted" \\ [{' }],
		["[".repeat(5_000)],
		[Array.from({ length: 5_000 }, () => [{}])],
	])("comes back as it was written", (value) => expect(decodeHidden(encodeHidden(value))).toEqual(value));

	it.each([
		["arrays", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
		["objects", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`],
		["both, beside much that is not deep", `[[],{},"]",${'[{"a":'.repeat(60)}1${"}]".repeat(60)}]`],
	])("is refused where %s are nested deeper than any of ours", (_, json) =>
		expect(() => decodeHidden(encode(json))).toThrow("nested deeper than 100 levels"),
	);
});
