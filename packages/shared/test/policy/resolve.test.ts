import { classifyChanges, selectServicePaths } from "@octoacme/shared/policy/changes.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import { environmentSchema, policyFileSchema } from "@octoacme/shared/policy/schema.ts";
import { STANDARD_POLICY, standardEnvironment } from "@octoacme/shared/policy/standard.ts";
import { judgeWaivers } from "@octoacme/shared/policy/waivers.ts";
import { describe, expect, it } from "vitest";
import { REQUIREMENT_IDS } from "../../src/policy/requirement-ids.ts";

function resolve(text: string | undefined, choice: { service?: string; tag?: string } = {}): Policy {
	if (text === undefined) return resolvePolicy({ origin: { kind: "standard" }, ...choice });
	const parsed = parsePolicy(text);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return resolvePolicy({
		file: parsed.file,
		origin: { kind: "file", path: "p", ref: "main", sha: "a".repeat(40) },
		...choice,
	});
}

const DAY = 86_400_000;

describe("the standard policy", () => {
	it("has every requirement of the guide, each with a role that exists", () => {
		expect(Object.keys(STANDARD_POLICY.requirements)).toEqual([...REQUIREMENT_IDS]);
		for (const rule of Object.values(STANDARD_POLICY.requirements))
			expect(STANDARD_POLICY.roles).toHaveProperty(rule.role);
	});
	it("has environments that the schema takes as they are", () => {
		for (const environment of STANDARD_POLICY.environments)
			expect(environmentSchema.parse(environment)).toEqual(environment);
		expect(environmentSchema.parse({ name: "x" })).toEqual(standardEnvironment("x"));
	});
	it("never lets a hotfix defer what keeps production safe", () => {
		for (const id of ["acceptance", "ci", "sast", "dependencies", "security-review", "rollback-plan", "smoke-tests"])
			expect(STANDARD_POLICY.requirements[id]?.defer).toBe(false);
	});
});

describe("resolving", () => {
	it("gives an empty file the standard rules and the same digest", () => {
		expect(resolve("version: 1").digest).toBe(resolve(undefined).digest);
		expect(resolve(undefined).digest).toMatch(/^sha256:[0-9a-f]{64}$/);
	});
	it("overrides a requirement key by key", () => {
		const rule = resolve("version: 1\nrequirements: {performance: {defer-for: 2d, settings: {max-increase: 0.2}}}")
			.requirements["performance"]!;
		expect(rule).toMatchObject({
			deferForMs: 2 * DAY,
			role: "performance",
			defer: true,
			settings: { "max-increase": 0.2 },
		});
	});
	it("changes the digest with any rule and not with the order of keys", () => {
		const one = resolve("version: 1\ntag: r{version}\nbranches: [main]");
		expect(one.digest).toBe(resolve("branches: [main]\nversion: 1\ntag: r{version}").digest);
		expect(one.digest).not.toBe(resolve("version: 1\ntag: r{version}\nbranches: [trunk]").digest);
	});
	it("keeps standard roles and channels beside the file's", () => {
		const policy = resolve(
			"version: 1\nroles: {qa: {users: [ada], notify: [ops]}}\nchannels: {ops: {type: slack, url: OPS_URL}}",
		);
		expect(policy.roles["qa"]?.users).toEqual(["ada"]);
		expect(Object.keys(policy.roles)).toContain("on-call");
		expect(Object.keys(policy.channels)).toEqual(["announcement", "ops"]);
	});
	const services =
		"version: 1\nservices:\n  api: {paths: ['api/**'], tag: 'api-v{version}'}\n  web: {paths: ['web/**'], tag: 'web/{version}'}\n";
	it("chooses the service by name or by the tag's pattern", () => {
		expect(resolve(services, { service: "web" })).toMatchObject({
			service: "web",
			tag: "web/{version}",
			paths: ["web/**"],
		});
		expect(resolve(services, { tag: "api-v1.2.3" }).service).toBe("api");
		expect(selectServicePaths(resolve(services, { service: "web" }), ["api/a.ts", "web/.b/c.ts"])).toEqual([
			"web/.b/c.ts",
		]);
	});
	it.each([
		[services, {}, /none was chosen/],
		[services, { tag: "v1.2.3" }, /matches the pattern of none/],
		[services, { service: "wbe" }, /did you mean "web"/],
		["version: 1", { service: "api" }, /none is defined/],
	])("refuses an unclear service", (text, choice, message) => {
		expect(() => resolve(text, choice)).toThrow(message);
	});
	it("accepts what the schema accepts", () => {
		expect(policyFileSchema.parse({ version: 1 })).toEqual({ version: 1 });
	});
});

describe("kinds of change", () => {
	it.each([
		[["src/auth/login.ts"], [], "high-risk", "present"],
		[["auth/x.ts"], [], "high-risk", "present"],
		[["src/author/x.ts"], [], "high-risk", "absent"],
		[["db/migrations/001.sql"], [], "schema", "present"],
		[["src/App.tsx"], [], "user-facing", "present"],
		[["src/server.ts"], ["UX"], "user-facing", "present"],
		[[".github/workflows/ci.yml"], [], "high-risk", "present"],
		[["README.md"], ["docs"], "user-facing", "absent"],
	] as const)("%j with %j: %s %s", (paths, labels, kind, state) => {
		expect(classifyChanges(STANDARD_POLICY, { paths, labels })[kind].state).toBe(state);
	});
	it("proves nothing absent from incomplete facts, but believes what it saw", () => {
		const kinds = classifyChanges(STANDARD_POLICY, { paths: ["a.sql"], labels: [], incomplete: "300 of 900 files" });
		expect(kinds.schema).toMatchObject({ state: "present", because: [{ value: "a.sql", matched: "**/*.sql" }] });
		expect(kinds["high-risk"]).toEqual({ state: "unknown", why: "300 of 900 files" });
	});
});

describe("waivers", () => {
	const now = Date.parse("2026-06-10T12:00:00Z");
	const waiver = { requirement: "dast", owner: "ada", reason: "scanner is down", expires: "2026-06-12" };
	it.each([
		[{}, "active"],
		[{ expires: "2026-06-10" }, "active"],
		[{ expires: "2026-06-09" }, "expired"],
		[{ expires: "2026-06-24" }, "active"],
		[{ expires: "2026-06-26" }, "too-long"],
		[{ requirement: "rollback-plan" }, "forbidden"],
		[{ version: "1.2.3" }, "active"],
		[{ version: "1.2.4" }, "other-release"],
		[{ sha: "b".repeat(40) }, "other-release"],
	])("%j: %s", (change, state) => {
		const given = { ...waiver, ...change };
		const judged = judgeWaivers({ ...STANDARD_POLICY, waivers: [given] }, given.requirement, {
			version: "1.2.3",
			sha: "a".repeat(40),
			now,
		});
		expect(judged.map(({ standing }) => standing.state)).toEqual([state]);
	});
	it("puts a waiver in force first and warns before its end", () => {
		const judged = judgeWaivers(STANDARD_POLICY, "dast", {
			version: "1.2.3",
			sha: "a".repeat(40),
			now,
			granted: [{ ...waiver, expires: "2026-06-01" }, waiver],
		});
		expect(judged[0]?.standing).toMatchObject({ state: "active", endsSoon: true });
	});
});
