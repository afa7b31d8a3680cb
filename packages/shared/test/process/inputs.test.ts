import { expect, expectTypeOf, test } from "vitest";
import {
	boolean,
	choice,
	defineInputs,
	duration,
	environmentName,
	type Field,
	hostName,
	integer,
	list,
	optional,
	optionalSwitch,
	path,
	readInputs,
	secretText,
	sha,
	text,
	versionText,
	workflowFile,
} from "../../src/process/inputs.ts";

const accepts = (field: Field<unknown>, value: string) => field.parse(value).ok;

test.each([
	"v1$(id)",
	"v1;id",
	'zzz";echo${IFS}"hello";#',
	"--upload-pack=x",
	"-rf",
	"heads/main",
	"refs/tags/v1",
	"tags/v1",
	"0123456789abcdef0123456789abcdef01234567",
	"0123456789ABCDEF0123456789ABCDEF01234567",
	"v1\u200b.0",
	"v1\n::error::x",
	"v1\u202e",
	"v1 0",
	"v1..2",
	"v1@{1}",
	"v1.lock",
	"v1/",
	"v1`id`",
	"v1'",
	"v１.0.0",
	"a".repeat(201),
])("the version %j is refused", (version) => {
	expect(accepts(versionText(), version)).toBe(false);
});

test.each(["v1.2.3", "1.2.3", "api-v1.2.3", "api/v1.2.3", "v2.0.0-rc.1+build.5", "@octo/shop@1.2.3"])(
	"the version %j is taken",
	(version) => {
		expect(accepts(versionText(), version)).toBe(true);
	},
);

test.each<[string, Field<unknown>, readonly string[], readonly string[]]>([
	["sha", sha(), ["a".repeat(40)], ["a".repeat(39), "A".repeat(40), "abc1234"]],
	["boolean", boolean(), ["true", "False", "TRUE"], ["yes", "1", "tRue"]],
	["choice", choice(["enforce", "advisory"]), ["enforce"], ["Enforce", "off"]],
	["duration", duration(), ["90s", "1h30m"], ["90", "-1s", "soon"]],
	["integer", integer({ min: 0, max: 100 }), ["0", "100"], ["101", "-1", "1.5", "1e2", "0x1"]],
	["environment", environmentName(), ["production", "eu/west 1"], ["-rf", "a\u200bb", "a\nb", "a'b"]],
	["path", path(), [".github/release-policy.yml"], ["../x", "/etc/passwd", "a/../b", "-x", "a\\b", "~/x"]],
	["text", text(), ["Ünïcode"], ["a\nb", "a\u0007b", "a\u202eb"]],
	[
		"host",
		hostName(),
		["127.0.0.1", "127.0.0.1:8080", "prometheus.internal", "db_1:5432", "[::1]:9090", "fd00::7", "a"],
		[
			"http://a",
			"a/b",
			"a b",
			"10.0.0.0/8",
			"*.internal",
			"a:",
			"a:port",
			"-a",
			"a.",
			"аpi",
			"a\u200b",
			"$(id)",
			":80",
		],
	],
	[
		"workflow",
		workflowFile(),
		["ship.yml", "Ship_2.yaml"],
		["ship", "../ship.yml", "a/ship.yml", ".yml", "ship.yml;", "a b.yml"],
	],
	["list", list(sha()), [`${"a".repeat(40)}, ${"b".repeat(40)}`], ["a,b"]],
])("%s takes what it says and refuses the rest", (_, field, good, bad) => {
	for (const value of good) expect([value, accepts(field, value)]).toEqual([value, true]);
	for (const value of bad) expect([value, accepts(field, value)]).toEqual([value, false]);
});

const spec = defineInputs({
	"github-token": secretText(),
	version: versionText(),
	"dry-run": boolean(),
	timeout: optional(duration()),
});

test("inputs become camelCase values of their types", () => {
	const inputs = readInputs(spec, {
		"INPUT_GITHUB-TOKEN": "t",
		INPUT_VERSION: " v1.2.3 ",
		"INPUT_DRY-RUN": "false",
		INPUT_TIMEOUT: "",
	});
	expectTypeOf(inputs).toEqualTypeOf<{
		readonly githubToken: string;
		readonly version: string;
		readonly dryRun: boolean;
		readonly timeout: number | undefined;
	}>();
	expect(inputs).toEqual({ githubToken: "t", version: "v1.2.3", dryRun: false, timeout: undefined });
});

test("the first missing input is named, and that no runner is there", () => {
	expect(() => readInputs(spec, {})).toThrow(
		/^Input github-token is missing; .*not started by a GitHub Actions runner/,
	);
	expect(() => readInputs(spec, { GITHUB_ACTIONS: "true", "INPUT_GITHUB-TOKEN": "t" })).toThrow(
		/^Input version is missing/,
	);
});

test("a refused value is shown on one line, cut, with its invisible characters spelled out; a secret never", () => {
	const all = {
		"INPUT_GITHUB-TOKEN": "t",
		INPUT_VERSION: `v1\n::error::\u200b${"x".repeat(200)}`,
		"INPUT_DRY-RUN": "true",
	};
	try {
		readInputs(spec, all);
		expect.unreachable();
	} catch (thrown) {
		expect(thrown).toMatchObject({ code: "invalid-input", hint: expect.stringContaining("letters, digits") });
		expect((thrown as Error).message).toMatch(
			/^Input version is "v1\\u\{a\}::error::\\u\{200b\}x+" \(\d+ characters\); expected/,
		);
		expect((thrown as Error).message.length).toBeLessThan(250);
	}
	expect(() => readInputs(spec, { ...all, "INPUT_GITHUB-TOKEN": "top secret" })).toThrow(
		/^Input github-token is malformed/,
	);
});

test.each([" ", "\t", "\n", " \r\n ", "\u00a0", "\ufeff", "\u2003"])(
	"an input that switches to something else is refused when it holds only the blanks %j",
	(blanks) => {
		const spec = defineInputs({ "lift-it": optionalSwitch(versionText()), note: optional(text()) });
		expect(() => readInputs(spec, { "INPUT_LIFT-IT": blanks })).toThrow(
			"Input lift-it holds nothing but blanks; expected a release tag or version such as v1.4.0, or an empty text.",
		);
		expect(readInputs(spec, { "INPUT_LIFT-IT": "", INPUT_NOTE: blanks })).toEqual({
			liftIt: undefined,
			note: undefined,
		});
		expect(readInputs(spec, {})).toEqual({ liftIt: undefined, note: undefined });
		expect(readInputs(spec, { "INPUT_LIFT-IT": `v1.4.0${blanks}` })).toMatchObject({ liftIt: "v1.4.0" });
	},
);
