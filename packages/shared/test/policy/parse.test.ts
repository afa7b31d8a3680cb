import type { PolicyProblem } from "@octoacme/shared/policy/document.ts";
import { parsePolicy, refusePolicy } from "@octoacme/shared/policy/parse.ts";
import { describe, expect, it } from "vitest";

function problemsOf(text: string): readonly PolicyProblem[] {
	// CPU, not time: a busy machine stretches time alone.
	const before = process.cpuUsage();
	const parsed = parsePolicy(text);
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1_000).toBeLessThan(1_000);
	return parsed.ok ? [] : parsed.problems;
}

describe("a policy that cannot be used is refused with line and column, within a second of CPU", () => {
	const bomb = `version: 1\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
		.split("")
		.map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`)
		.join("\n")}\n`;
	const rows: readonly (readonly [string, string, number, number, RegExp])[] = [
		["empty", "", 1, 1, /empty/],
		["blank", " \n\n", 1, 1, /empty/],
		["only a comment", "# nothing\n", 1, 1, /no keys/],
		["10 MB", `version: 1\n${"# filler\n".repeat(1_200_000)}`, 1, 1, /10800011 bytes/],
		[
			"200 kB of one map",
			`version: 1\nroles:\n${Array.from({ length: 20_000 }, (_, n) => `  r${n}: {}\n`).join("")}nonsense: 1`,
			20_003,
			1,
			/unknown key "nonsense"/,
		],
		["an aliases bomb", bomb, 3, 8, /alias inside an anchor/],
		[
			"too many aliases",
			`version: 1\nbranches: &b [main]\nx:\n${Array.from({ length: 60 }, (_, n) => `  k${n}: *b\n`).join("")}`,
			54,
			8,
			/more than 50 aliases/,
		],
		["deep nesting", `version: 1\nx: ${"[".repeat(100_000)}`, 2, 68, /nested deeper/],
		["duplicate keys", "version: 1\ntag: v{version}\ntag: r{version}\n", 3, 1, /"tag" stands twice/],
		[
			"duplicate keys deep inside",
			"version: 1\nroles:\n  qa:\n    users: [a]\n    users: [b]\n",
			5,
			5,
			/"users" stands twice/,
		],
		[
			"an expression as the name of an environment",
			"version: 1\nenvironments:\n  - name: ${{ inputs.environment }}\n",
			3,
			11,
			/expected a name as it stands on GitHub/,
		],
		["unknown key", "version: 1\nenvironmets: []\n", 2, 1, /unknown key "environmets"; did you mean "environments"\?/],
		[
			"key of an environment beside the environments",
			"version: 1\nfreezes: []\n",
			2,
			1,
			/unknown key "freezes".*; it is a key of an environment: environments\[\]\.freezes$/,
		],
		["unknown key that is none of an environment either", "version: 1\nnonsense: []\n", 2, 1, /services$/],
		[
			"unknown key in a list",
			"version: 1\nenvironments:\n  - name: production\n    wavs: [100]\n",
			4,
			5,
			/environments|did you mean "waves"/,
		],
		[
			"unknown key in a union",
			"version: 1\nchannels:\n  ops:\n    type: webhook\n    url: OPS\n    sekret: X\n",
			6,
			5,
			/did you mean "secret"/,
		],
		["__proto__", "version: 1\n__proto__:\n  polluted: true\n", 2, 1, /__proto__/],
		[
			"__proto__ deep inside",
			"version: 1\nrequirements:\n  ci:\n    settings:\n      __proto__: x\n",
			5,
			7,
			/__proto__/,
		],
		["tabs", "version: 1\nroles:\n\tqa:\n\t\tusers: [a]\n", 3, 1, /tab/],
		["a wrong type", "version: 1\nbranches: main\n", 2, 11, /expected array/],
		["a missing key", "version: 1\nenvironments:\n  - url: https://shop.example\n", 3, 5, /missing; expected string/],
		["a missing version", "tag: v{version}\n", 1, 1, /missing; expected 1/],
		["another version", "version: 2\n", 1, 10, /expected 1/],
		[
			"a bad duration",
			"version: 1\nenvironments:\n  - name: a\n    lock-timeout: 10 minutes\n",
			4,
			19,
			/a duration such as/,
		],
		[
			"a bad zone",
			'version: 1\nenvironments:\n  - name: a\n    windows:\n      - {days: [mon], from: "09:00", to: "17:00", time-zone: Mars/Base}\n',
			5,
			62,
			/IANA time zone/,
		],
		[
			"an unknown type of channel",
			"version: 1\nchannels:\n  ops:\n    type: pigeon\n",
			4,
			11,
			/expected one of .*webhook.*slack/,
		],
		["a list", "- version: 1\n", 1, 1, /expected object/],
		["two documents", "version: 1\n---\nversion: 1\n", 2, 1, /several documents/],
		["broken YAML", "version: 1\nroles: {qa: [\n", 3, 1, /./],
		["a custom tag", "version: !!js/function 1\n", 1, 10, /./],
		["an unknown role", "version: 1\nrequirements:\n  ci:\n    role: quality\n", 4, 11, /unknown role "quality"/],
		[
			"an unknown requirement",
			"version: 1\nrequirements:\n  accesibility:\n    defer: true\n",
			3,
			3,
			/unknown requirement "accesibility"; did you mean "accessibility"/,
		],
		[
			"a setting misspelt",
			"version: 1\nrequirements:\n  acceptance:\n    settings: { direct-push-by: [ana] }\n",
			4,
			17,
			/unknown setting "direct-push-by"; did you mean "direct-pushes-by"/,
		],
		[
			"a setting of another row",
			"version: 1\nrequirements:\n  ci:\n    settings: { max-critical: 0 }\n",
			4,
			17,
			/unknown setting "max-critical"; known: approval-environment, distinct-from, signature-too-for/,
		],
		[
			"a setting of another kind",
			"version: 1\nrequirements:\n  accessibility:\n    settings: { max-critical: none }\n",
			4,
			31,
			/requirements.accessibility.settings.max-critical|expected number/,
		],
		[
			"one text where a list stands",
			"version: 1\nrequirements:\n  ux-review:\n    settings: { signature-too-for: major }\n",
			4,
			36,
			/expected array/,
		],
		[
			"a service's setting that does not exist",
			"version: 1\nservices:\n  api:\n    paths: [api]\n    requirements:\n      sast: { settings: { blocks: [high] } }\n",
			6,
			27,
			/unknown setting "blocks"; did you mean "block"/,
		],
		["a kind of change", "version: 1\nchanges:\n  high-risc: { paths: [a] }\n", 3, 3, /did you mean "high-risk"/],
		["a role of the incident", "version: 1\nincident:\n  notify:\n    on-cal: {}\n", 4, 5, /did you mean "on-call"/],
		["a way of numbering", "version: 1\nversioning: semvr\n", 2, 13, /did you mean "semver"/],
		["a type of channel", "version: 1\nchannels:\n  a: { type: slak, url: X }\n", 3, 14, /did you mean "slack"/],
		[
			"when a row counts",
			"version: 1\nrequirements:\n  accessibility: { when: user-facng }\n",
			3,
			26,
			/did you mean "user-facing"/,
		],
		[
			"a severity that nobody reports",
			"version: 1\nrequirements:\n  sast:\n    settings: { block: [High] }\n",
			4,
			25,
			/expected one of .*critical/,
		],
		["an unknown channel", "version: 1\naudiences:\n  all:\n    channels: [pager]\n", 4, 16, /unknown channel "pager"/],
		[
			"a missing environment",
			"version: 1\nenvironments:\n  - name: production\n    requires: [stagin]\n  - name: staging\n",
			4,
			16,
			/did you mean "staging"/,
		],
		[
			"a circle",
			"version: 1\nenvironments:\n  - {name: a, requires: [b]}\n  - {name: b, requires: [a]}\n",
			3,
			15,
			/circle: a → b → a/,
		],
		["waves that stop short", "version: 1\nenvironments:\n  - name: a\n    waves: [5, 50]\n", 4, 16, /must be 100/],
		["waves that fall", "version: 1\nenvironments:\n  - name: a\n    waves: [50, 5, 100]\n", 4, 17, /must rise/],
		[
			"waves that nothing judges",
			"version: 1\nenvironments:\n  - name: a\n    waves: [5, 100]\n",
			4,
			5,
			/each wave is judged/,
		],
		["a twice-named environment", "version: 1\nenvironments:\n  - name: a\n  - name: a\n", 4, 11, /defined twice/],
		[
			"a freeze on 31 February",
			'version: 1\nenvironments:\n  - name: a\n    freezes:\n      - {name: x, yearly: {from: "02-31", to: "03-01"}, time-zone: UTC}\n',
			5,
			34,
			/no day of a year/,
		],
		[
			"services that share a tag",
			"version: 1\nservices:\n  api: {paths: ['api/**']}\n  web: {paths: ['web/**']}\n",
			4,
			3,
			/share the tag pattern/,
		],
		["a form of dates without calver", "version: 1\ncalver: YYYY.0M\n", 2, 9, /set versioning: calver too/],
		[
			"a form of dates under another versioning of a service",
			"version: 1\nversioning: calver\nservices:\n  api: {paths: ['a/**'], versioning: semver, calver: YYYY.0M}\n",
			4,
			54,
			/set versioning: calver too/,
		],
		["a form that is none", "version: 1\nversioning: calver\ncalver: MM.DD\n", 3, 9, /begins with the year/],
		["a prototype", "version: 1\nroles:\n  __proto__: {users: [x]}\n", 3, 3, /"__proto__" is not allowed/],
		["a tag without room", "version: 1\ntag: v1\n", 2, 6, /contains \{version\}/],
		["a tag that git refuses", "version: 1\ntag: '-{version}'\n", 2, 6, /starts with a letter/],
	];
	it.each(rows)("%s", (_name, text, line, column, message) => {
		const [first] = problemsOf(text);
		expect(first?.message).toMatch(message);
		expect([first?.line, first?.column]).toEqual([line, column]);
	});
});

it("takes a policy that uses anchors, comments and every kind of environment key", () => {
	expect(
		parsePolicy(
			[
				"version: 1 # the only one",
				"environments:",
				"  - name: staging",
				"    deploy: &deploy { run: ./deploy.sh, env: [API_KEY] }",
				"  - name: production",
				"    requires: [staging]",
				"    deploy: *deploy",
				"    waves: [5, 25, 100]",
				"    smoke: [{ name: home, type: tcp, host: shop.example, port: 443 }]",
			].join("\n"),
		),
	).toMatchObject({
		ok: true,
		file: { environments: [{ name: "staging" }, { deploy: { run: "./deploy.sh", timeout: "30m" } }] },
	});
});

it("pollutes no prototype", () => {
	parsePolicy("version: 1\nroles:\n  __proto__: {users: [x]}\n");
	expect(({} as Record<string, unknown>).users).toBeUndefined();
});

it("shows the first problem in the message and the others below", () => {
	const parsed = parsePolicy("version: 1\ntagg: x\nrols: {}\n");
	if (parsed.ok) throw new Error("it should have been refused");
	const error = refusePolicy({ path: "p.yml", ref: "main" }, parsed.problems);
	expect(error.message).toContain('p.yml:2:1: tagg: unknown key "tagg"; did you mean "tag"? (and 1 more)');
	expect(error.hint).toContain('p.yml:3:1: rols: unknown key "rols"; did you mean "roles"?');
});
