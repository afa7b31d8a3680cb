import { HIDDEN, listForms, redact, redactLines } from "@octoacme/shared/text/redaction.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const SECRET = "postgres://shop:hunter2verysecret@db/shop";

describe("a known value is hidden", () => {
	it.each([
		["as it is", (value: string) => value],
		["as JSON", (value: string) => JSON.stringify({ url: value })],
		["as JSON in JSON", (value: string) => JSON.stringify(JSON.stringify({ url: value }))],
		["percent-encoded", (value: string) => `https://x/?q=${encodeURIComponent(value)}`],
		[
			"percent-encoded in lower case",
			(value: string) => encodeURIComponent(value).replace(/%../g, (code) => code.toLowerCase()),
		],
		["in a form", (value: string) => new URLSearchParams({ q: value }).toString()],
		["in base64", (value: string) => Buffer.from(value).toString("base64")],
		["in base64 behind a user's name", (value: string) => Buffer.from(`me:${value}`).toString("base64")],
		["in base64 between other text", (value: string) => Buffer.from(`a${value}\nmore`).toString("base64")],
		["in base64 for addresses", (value: string) => Buffer.from(`ab${value}`).toString("base64url")],
		["in hexadecimal", (value: string) => Buffer.from(value).toString("hex")],
	])("%s", (_how, print) => {
		for (const value of [
			SECRET,
			'pass"word\\with/signs',
			"päßwörter ~ & !*'()",
			"line one is long\nline two is long",
		]) {
			const forms = listForms(value);
			const shown = redact(print(value), forms);
			expect(shown).not.toContain(value);
			expect(shown).toContain(HIDDEN);
			expect(Buffer.from(shown.split("***").join("\n"), "base64").toString()).not.toContain(value);
		}
	});

	it("in each line of a value with several, and without the white space around it", () => {
		const key = "-----BEGIN KEY-----\nMIIEvQIBADANBgkq\r\nAoIBAQC7\n}\n-----END KEY-----\n";
		expect(redact("got MIIEvQIBADANBgkq and AoIBAQC7 }", listForms(key))).toBe("got *** and *** }");
		expect(redact("[hunter2]", listForms(" hunter2 "))).toBe("[***]");
	});

	it("in the password of an address alone", () => {
		expect(redact("denied for hunter2verysecret", listForms(SECRET))).toBe("denied for ***");
		expect(redact("denied for a/b c", listForms("redis://:a%2Fb%20c@cache"))).toBe("denied for ***");
	});

	it("broken over lines, and the lines stay as many", () => {
		const wrapped = Buffer.from(`x${SECRET}y`.repeat(3))
			.toString("base64")
			.match(/.{1,20}/g)!;
		const shown = redactLines(["before", ...wrapped, "after"], listForms(SECRET));
		expect(shown).toHaveLength(wrapped.length + 2);
		expect(shown.at(0)).toBe("before");
		expect(shown.at(-1)).toBe("after");
		expect(Buffer.from(shown.slice(1, -1).join("").split("***").at(0)!, "base64").toString()).not.toContain("hunter2");
		expect(redactLines(["a hunter2", "verysecret b"], listForms("hunter2verysecret"))).toEqual(["a ***", " b"]);
	});

	it("wherever any text breaks it, and nothing else is lost", () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 8, maxLength: 30, unit: fc.constantFrom(..."abcdefgh0123") }),
				fc.array(fc.nat(12), { maxLength: 6 }),
				(value, cuts) => {
					const text = `X${value}Y`;
					const at = [0, ...cuts.map((cut) => cut % text.length).sort((left, right) => left - right), text.length];
					const lines = at.slice(1).map((to, index) => text.slice(at[index], to));
					expect(redactLines(lines, listForms(value)).join("")).toBe("X***Y");
				},
			),
		);
	});
});

it("does not hide what a short value would be in another encoding", () => {
	expect(listForms("abc")).toEqual([]);
	expect(redact("MTIz 123", listForms("123"))).toBe("MTIz 123");
});
