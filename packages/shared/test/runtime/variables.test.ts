import { describe, expect, it } from "vitest";
import { adoptVariables, parseVariables } from "../../src/runtime/variables.ts";

describe("variables", () => {
	it.each([
		["", {}],
		["A=1", { A: "1" }],
		["# addresses\n\nROOM_URL=https://x.test/?a=b&c==\r\n  KEY = no\n", null],
		["ROOM_URL=https://x.test/?a=b&c==\r\nKEY=a b # c", { ROOM_URL: "https://x.test/?a=b&c==", KEY: "a b # c" }],
		["EMPTY=", { EMPTY: "" }],
		["no equals sign", null],
		["=value", null],
		["1A=b", null],
		["A=1\nA=2", null],
		["PATH=/tmp", null],
		["path=/tmp", null],
		["GITHUB_TOKEN=x", null],
		["NODE_OPTIONS=--require=x", null],
		["LD_PRELOAD=x", null],
		["BASH_ENV=x", null],
		["GIT_SSH_COMMAND=x", null],
		["https_proxy=x", null],
		["__proto__=x", { ["__proto__"]: "x" }],
	])("%j", (text, value) => {
		const parsed = parseVariables(text);
		if (value === null) expect(parsed.ok).toBe(false);
		else expect(parsed.ok && Object.entries(parsed.value)).toEqual(Object.entries(value));
	});

	it("names the line and never the value", () => {
		const parsed = parseVariables("A=1\nhunter2 is the password");
		expect(parsed).toMatchObject({ ok: false, fix: expect.stringContaining("Line 2") });
		expect(JSON.stringify(parsed)).not.toContain("hunter2");
	});

	it("leaves what the step sets itself, and sets no empty one", () => {
		const environment: Record<string, string | undefined> = { A: "own", B: "" };
		adoptVariables({ A: "1", B: "2", C: "" }, environment);
		expect(environment).toEqual({ A: "own", B: "2" });
	});
});
