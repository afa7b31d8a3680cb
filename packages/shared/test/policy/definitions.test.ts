import { describe, expect, test } from "vitest";
import { parsePolicy } from "../../src/policy/parse.ts";

const problemsOf = (text: string) => {
	const parsed = parsePolicy(`version: 1\n${text}`);
	return parsed.ok ? [] : parsed.problems.map(({ path, message, line }) => `${line} ${path}: ${message}`);
};

describe("a policy that defines what nothing uses", () => {
	test.each([
		[
			"a misspelt role",
			"roles:\n  support-leed: { users: [cleo] }\n",
			/3 roles.*support-leed.*did you mean "support-lead"/,
		],
		[
			"a misspelt role of release managers",
			"roles:\n  relase-manager: { users: [rita] }\n",
			/did you mean "release-manager"/,
		],
		["a role with a name of its own", "roles:\n  wizard: { users: [rita] }\n", /nothing uses it; remove it/],
		["a channel", "channels:\n  ops: { type: issue }\n", /channels.*ops.*nothing uses it/],
		[
			"an audience that is nearly a built-in one",
			"audiences:\n  suport: { channels: [announcement], rendering: support }\n",
			/unknown audience "suport"; did you mean "support"/,
		],
		["an environment that is nearly production", "environments:\n  - name: prodution\n", /did you mean "production"/],
		["one with a capital", "environments:\n  - name: Production\n", /did you mean "production"/],
		[
			"one of a service",
			"services:\n  api: { paths: ['api/**'], tag: 'api-v{version}', environments: [{ name: producton }] }\n",
			/did you mean "production"/,
		],
		["a kind of change", "changes:\n  high-rsk: { paths: ['a/**'] }\n", /unknown key "high-rsk/],
	])("%s is one error that names what is near", (_name, text, message) => {
		const problems = problemsOf(text);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(message);
	});

	test("a misspelt reference is one error, not two", () => {
		const problems = problemsOf("channels:\n  slack: { type: issue }\nroles:\n  on-call: { notify: [slck] }\n");
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(/unknown channel "slck"; did you mean "slack"/);
	});

	test.each([
		["a built-in role", "roles:\n  ux: { users: [una] }\n"],
		["a role that a requirement names", "roles:\n  wizard: { users: [rita] }\nrequirements:\n  ci: { role: wizard }\n"],
		[
			"a role that opens the glass",
			"roles:\n  wizard: { users: [rita] }\nenvironments:\n  - { name: production, break-glass: wizard }\n",
		],
		[
			"a role that only a service's requirement names",
			"roles:\n  wizard: { users: [rita] }\nservices:\n  api: { paths: ['api/**'], tag: 'api-v{version}', requirements: { ci: { role: wizard } } }\n",
		],
		["a channel of a role", "channels:\n  ops: { type: issue }\nroles:\n  on-call: { notify: [ops] }\n"],
		[
			"a channel of an audience",
			"channels:\n  ops: { type: issue }\naudiences:\n  press: { channels: [ops], rendering: support }\n",
		],
		["an environment of another name", "environments:\n  - name: production-eu\n  - name: preview\n"],
		[
			"a near name that says what it is",
			"environments:\n  - { name: production2, production: true }\n  - { name: prod, production: false }\n",
		],
	])("%s is no error", (_name, text) => {
		expect(problemsOf(text)).toEqual([]);
	});
});

describe("a policy whose definitions are not checked", () => {
	const text = "version: 1\nroles: { nobody-asks: { users: [ana] } }\n";

	test("is still usable: a rollback at night is not stopped by a role that nothing uses", () => {
		expect(parsePolicy(text).ok).toBe(false);
		expect(parsePolicy(text, "unchecked").ok).toBe(true);
	});

	test.each(["pre-production", "preproduction", "non-production", "eu-production", "web-production", "production2x"])(
		"takes %s for a name of its own",
		(name) => {
			expect(parsePolicy(`version: 1\nenvironments: [{ name: ${name} }]\n`).ok).toBe(true);
		},
	);

	test.each(["prodcution", "prduction", "productoin"])("takes %s for a misspelt production", (name) => {
		expect(parsePolicy(`version: 1\nenvironments: [{ name: ${name} }]\n`).ok).toBe(false);
	});
});
