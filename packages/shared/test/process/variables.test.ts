import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectEnvironment } from "../../src/process/command.ts";
import { ORDINARY_VARIABLES } from "../../src/process/ordinary-variables.ts";
import { adoptVariables, parseVariables } from "../../src/process/variables.ts";

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

	it.each(ORDINARY_VARIABLES)("refuses %s, which every command sees without being asked for", (pattern) => {
		fc.assert(
			fc.property(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), (name) => {
				fc.pre(name.length <= 128);
				expect(selectEnvironment({ [name]: "x" }, [], {})).toEqual({ [name]: "x" });
				for (const spelling of [name, name.toLowerCase(), name.toUpperCase()])
					expect(parseVariables(`${spelling}=canary`)).toMatchObject({
						ok: false,
						fix: expect.stringMatching(/belongs to the runner/),
					});
			}),
			{ numRuns: 10 },
		);
	});

	it.each(["DEPLOY_KEY", "KUBECONFIG", "PATH_PREFIX", "MY_HOME", "JAVA_OPTS", "DOCKER_CONFIG", "SITE_ROOT"])(
		"takes %s, which a command sees only when the policy passes it",
		(name) => {
			expect(parseVariables(`${name}=x`)).toEqual({ ok: true, value: { [name]: "x" } });
			expect(selectEnvironment({ [name]: "x" }, [], {})).toEqual({});
			expect(selectEnvironment({ [name]: "x" }, [name], {})).toEqual({ [name]: "x" });
		},
	);

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
