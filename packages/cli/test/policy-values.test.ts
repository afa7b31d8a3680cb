import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPolicy } from "../src/check/policy-findings.ts";
import { listPolicyValues } from "../src/policy/policy-values.ts";

const valuesOf = (text: string | undefined, index = 0) => {
	const { policies } = checkPolicy("p.yml", text, "2026-01-01");
	return Object.fromEntries(
		listPolicyValues(policies[index]!, text === undefined ? [] : [{ source: "p.yml", text }]).map(
			({ path, value, line }) => [path, { value, line }],
		),
	);
};

describe("the policy in force", () => {
	it("is built in without a file: every role, requirement and kind of change", () => {
		const values = valuesOf(undefined);
		expect(Object.values(values).every(({ line }) => line === null)).toBe(true);
		expect(values["roles.support-lead.permission"]).toEqual({ value: "write", line: null });
		expect(values["requirements.support-briefing.sign-off"]?.value).toBe("required");
		expect(values["requirements.support-briefing.max-waiver"]?.value).toBe("7d");
		expect(values["changes.high-risk.paths"]?.value).toContain(".github/workflows/**");
		expect(Object.keys(values).filter((path) => /Ms|[A-Z]/.test(path))).toEqual([]);
	});

	it("names the line of what the file sets, and says of the rest that it is built in", () => {
		const values = valuesOf(
			"version: 1\nroles:\n  qa: { users: [ada] }\nrequirements:\n  ci:\n    role: qa\nenvironments:\n  - name: production\n    lock: refuse\n",
		);
		expect(values["roles.qa.users"]).toEqual({ value: ["ada"], line: 3 });
		expect(values["requirements.ci.role"]).toEqual({ value: "qa", line: 6 });
		expect(values["requirements.ci.enabled"]).toEqual({ value: true, line: null });
		expect(values["environments[0].lock"]).toEqual({ value: "refuse", line: 9 });
		expect(values["environments[0].runway.deploy"]).toEqual({ value: "10m", line: null });
	});

	it("shows tag and versioning as the file has them", () => {
		const values = valuesOf("version: 1\ntag: 'release-{version}'\nversioning: calver\n");
		expect(values["tag"]).toEqual({ value: "release-{version}", line: 2 });
		expect(values["versioning"]).toEqual({ value: "calver", line: 3 });
		expect(valuesOf("version: 1\n")["versioning"]).toEqual({ value: "semver", line: null });
	});

	it("of a service names its own line before that of the whole file", () => {
		const text =
			"version: 1\nbranches: [main]\nservices:\n  api: { paths: ['a/**'], tag: 'api-v{version}', branches: [release] }\n  web: { paths: ['w/**'], tag: 'web-v{version}' }\n";
		expect(valuesOf(text, 0)["branches"]).toEqual({ value: ["release"], line: 4 });
		expect(valuesOf(text, 1)["branches"]).toEqual({ value: ["main"], line: 2 });
	});
});

describe("the fix of a line of the policy", () => {
	const fixOf = (text: string) => checkPolicy("p.yml", text, "2026-01-01").findings[0]!.fix;
	it.each([
		[
			"environments",
			"version: 1\nenvironments:\n  - name: production\n    windows: [{ days: [mon], from: 9, to: 17 }]\n",
		],
		["channels", "version: 1\nchannels: { ops: { type: pigeon } }\n"],
		["requirements", "version: 1\nrequirements: { ci: { enabled: maybe } }\n"],
	])("leads to the part of the reference that describes %s", (section, text) => {
		expect(fixOf(text)).toContain(`docs/policy.md#${section} `);
		const page = readFileSync(new URL("../../../docs/policy.md", import.meta.url), "utf8");
		expect(page).toContain(`\n## \`${section}\`\n`);
	});
	it("leads to the page where the key itself is not known", () => {
		expect(fixOf("version: 1\ncolour: red\n")).toBe("Correct the line; docs/policy.md names every key.");
	});
});
