/** Policies over policies: what is merged, whose value holds, and that a floor may be tightened and not loosened. */
import { composePolicy } from "@octoacme/shared/policy/compose.ts";
import { findLoosened } from "@octoacme/shared/policy/floors.ts";
import { mergePolicyFiles } from "@octoacme/shared/policy/merge.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { resolvePolicy } from "@octoacme/shared/policy/resolve.ts";
import type { PolicyFile } from "@octoacme/shared/policy/schema.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeBeside, composeChain, ORG } from "./layers.ts";

const DIVISION = `version: 1
extends: acme/.github:org.yml@main
branches: [main, "release/**"]
requirements: { sast: { max-waiver: 3d } }
`;

function compose(repository: string) {
	return composeChain(
		["acme/.github:org.yml@main", ORG],
		["acme/division:policy.yml", DIVISION],
		[".github/release-policy.yml", `version: 1\nextends: acme/division:policy.yml\n${repository}`],
	);
}

function resolve(file: PolicyFile, service?: string) {
	return resolvePolicy({ file, origin: { kind: "file", path: "p", ref: "main", sha: "a".repeat(40) }, service });
}

function composed(repository: string, service?: string) {
	const result = compose(repository);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return resolve(result.file, service);
}

describe("a policy of three layers", () => {
	it("has the highest value of each key, and what no layer says from the guide", () => {
		const policy = composed("checks: [{ name: test }, { name: lint }]\n");
		expect(policy.branches).toEqual(["main", "release/**"]);
		expect(policy.checks?.map(({ name }) => name)).toEqual(["test", "lint"]);
		expect(policy.requirements["sast"]).toMatchObject({
			maxWaiverMs: 3 * 86_400_000,
			settings: { block: ["critical", "high"] },
		});
		expect(policy.requirements["dast"]).toEqual(resolve({ version: 1 }).requirements["dast"]);
		expect(policy.digest).not.toBe(composed("").digest);
	});

	it("changes its digest with what a base says", () => {
		const alone = (org: string) => {
			const result = composeChain(["org", org], ["own", "version: 1\nextends: acme/x:org.yml\n"]);
			return result.ok ? resolve(result.file).digest : "";
		};
		expect(alone(ORG)).not.toBe(alone(ORG.replace("[main]", "[main, next]")));
	});

	it("gives an environment the windows and freezes of its namesake below", () => {
		const [production] = composed("environments: [{ name: production, deploy: { run: ./deploy } }]\n").environments;
		expect(production).toMatchObject({
			deploy: { run: "./deploy" },
			windows: [{ from: "09:00" }],
			freezes: [{ name: "new year" }],
		});
	});

	it("may use roles and channels of a base, and is refused where it names what no layer has", () => {
		expect(compose("audiences: { all: { channels: [nowhere] } }\n")).toMatchObject({
			ok: false,
			source: ".github/release-policy.yml",
			problems: [{ line: 3, message: expect.stringContaining('"nowhere"') }],
		});
	});

	it("adds waivers, and merges services by name", () => {
		const waiver = (id: string) => `{ requirement: ${id}, owner: ana, reason: known for long, expires: 2027-01-01 }`;
		const merged = mergePolicyFiles(
			fileOf(`waivers: [${waiver("dast")}]\nservices: { web: { paths: [web/**], tag: "web-v{version}" } }\n`),
			fileOf(
				`waivers: [${waiver("ci")}]\nservices: { web: { paths: [site/**] }, api: { paths: [api/**], tag: "api-v{version}" } }\n`,
			),
		);
		expect(merged.waivers?.map(({ requirement }) => requirement)).toEqual(["dast", "ci"]);
		expect(merged.services).toMatchObject({ web: { paths: ["site/**"], tag: "web-v{version}" }, api: {} });
	});
});

function fileOf(text: string): PolicyFile {
	const parsed = parsePolicy(`version: 1\n${text}`, "deferred");
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.file;
}

describe("a floor", () => {
	it.each([
		["a row switched off", "requirements: { ci: { enabled: false } }", 3, "requirements.ci.enabled"],
		["a row for fewer releases", "requirements: { ci: { types: [major] } }", 3, "requirements.ci.types"],
		["a row only for a kind of change", "requirements: { ci: { when: schema } }", 3, "requirements.ci.when"],
		["a row that may be deferred", "requirements:\n  ci:\n    defer: true", 5, "requirements.ci.defer"],
		["a row that may be waived", "requirements: { ci: { waivable: true } }", 3, "requirements.ci.waivable"],
		[
			"a longer waiver than the layer between allows",
			"requirements: { sast: { max-waiver: 4d } }",
			3,
			"requirements.sast.max-waiver",
		],
		["another signer", "requirements: { sast: { role: developer } }", 3, "requirements.sast.role"],
		[
			"signatures that go stale later",
			'requirements: { ci: { stale-paths: ["src/**"] } }',
			3,
			"requirements.ci.stale-paths",
		],
		["a setting", "requirements: { sast: { settings: { block: [critical] } } }", 3, "requirements.sast.settings.block"],
		[
			"a setting that the base leaves out",
			"requirements: { sast: { settings: { check: mine } } }",
			3,
			"requirements.sast.settings.check",
		],
		["fewer checks", "checks: [{ name: lint }]", 3, "checks"],
		["a check with another source", "checks: [{ name: test, skipped: pass }]", 3, "checks"],
		["one more person", "roles: { release-manager: { users: [ana, mallory] } }", 3, "roles.release-manager"],
		[
			"everybody with a permission",
			"roles: { release-manager: { permission: write } }",
			3,
			"roles.release-manager.permission",
		],
		[
			"a wider window",
			'environments: [{ name: production, windows: [{ days: [mon], from: "08:00", to: "16:00", time-zone: Europe/Berlin }] }]',
			3,
			"environments[0].windows",
		],
		[
			"another day",
			'environments: [{ name: production, windows: [{ days: [sun], from: "09:00", to: "16:00", time-zone: Europe/Berlin }] }]',
			3,
			"environments[0].windows",
		],
		[
			"the same hours elsewhere",
			'environments: [{ name: production, windows: [{ days: [mon], from: "09:00", to: "16:00", time-zone: America/Lima }] }]',
			3,
			"environments[0].windows",
		],
		[
			"production under another name",
			"environments: [{ name: staging }, { name: live, production: true }]",
			3,
			"environments[1].windows",
		],
		[
			"a freeze replaced",
			"environments: [{ name: production, freezes: [{ name: short, yearly: { from: 12-24, to: 12-25 }, time-zone: Europe/Berlin }] }]",
			3,
			"environments[0].freezes",
		],
		[
			"a way through the window",
			"environments: [{ name: production, break-glass: developer }]",
			3,
			"environments[0].break-glass",
		],
		[
			"a trusted workflow",
			"trusted-workflows: [.github/workflows/ship.yml, .github/workflows/x.yml]",
			3,
			"trusted-workflows",
		],
		["no trusted workflow at all", "trusted-workflows: []", 3, "trusted-workflows"],
		["a trusted author", "trusted-authors: [mallory]", 3, "trusted-authors"],
		["an older verdict", "max-age: 90d", 3, "max-age"],
		["another policy file", "policy-files: [.github/loose.yml]", 3, "policy-files"],
		["another ref for the policy", "policy-refs: [refs/heads/loose]", 3, "policy-refs"],
		[
			"a service's row",
			"services: { web: { paths: [web/**], requirements: { ci: { enabled: false } } } }",
			3,
			"services.web.requirements.ci.enabled",
		],
	])("refuses %s at its line", (_, text, line, path) => {
		const result = compose(`${text}\n`);
		expect(result).toMatchObject({ ok: false, source: ".github/release-policy.yml" });
		if (result.ok) return;
		expect(result.problems.map((problem) => problem.path)).toContain(path);
		expect(result.problems[0]).toMatchObject({
			line,
			message: expect.stringContaining("acme/.github:org.yml@main sets a floor"),
		});
	});

	it.each([
		["nothing", ""],
		["what is no floor", "requirements: { dast: { enabled: false } }\nbranches: [trunk]"],
		["more checks", "checks: [{ name: test }, { name: lint }]"],
		["a shorter waiver", "requirements: { sast: { max-waiver: 1d } }"],
		["no waiver at all", "requirements: { sast: { waivable: false } }"],
		["fewer people, in other letters", "roles: { release-manager: { users: [ANA] } }"],
		[
			"a shorter window",
			'environments: [{ name: production, windows: [{ days: [tue], from: "10:00", to: "11:00", time-zone: Europe/Berlin, types: [patch] }] }]',
		],
		["another environment without windows", "environments: [{ name: staging }, { name: production }]"],
		["a younger verdict", "max-age: 1d"],
	])("lets a repository say %s", (_, text) => {
		const result = compose(`${text}\n`);
		expect(result.ok ? [] : result.problems).toEqual([]);
	});

	it("of a base is held by a base beside it", () => {
		const result = composeBeside([
			["one", ORG],
			["two", "version: 1\nmax-age: 60d\n"],
		]);
		expect(result).toMatchObject({ ok: false, source: "two", problems: [{ line: 2, path: "max-age" }] });
	});
});

describe("a floor that names what is not there", () => {
	it.each([
		["a role", "roles: [release-managr]", "floor.roles[0]", 'did you mean "release-manager"'],
		["a role that every object has", "roles: [constructor]", "floor.roles[0]", '"constructor"'],
		["an environment", "windows: [production, prodction]", "floor.windows[1]", 'did you mean "production"'],
	])("is refused at its line: %s", (_, floor, path, message) => {
		const text = `version: 1\nfloor:\n  ${floor}\n`;
		const problem = { line: 3, path, message: expect.stringContaining(message) };
		expect(parsePolicy(text)).toMatchObject({ ok: false, problems: [problem] });
		expect(composeChain(["org", text], ["own", "version: 1\n"])).toMatchObject({
			ok: false,
			source: "org",
			problems: [problem],
		});
		expect(composeChain(["own", text])).toMatchObject({ ok: false, source: "own" });
	});

	it("is refused though a layer above, or beside it, has what it names", () => {
		const floor = "version: 1\nfloor: { roles: [release-boss], windows: [live] }\n";
		const has =
			"version: 1\nroles: { release-boss: { users: [ana] } }\nenvironments: [{ name: live }]\nrequirements: { ci: { role: release-boss } }\n";
		const refused = { ok: false, source: "org", problems: [{ path: "floor.roles[0]" }, { path: "floor.windows[0]" }] };
		expect(composeChain(["org", floor], ["own", has])).toMatchObject(refused);
		expect(
			composeBeside([
				["has", has],
				["org", floor],
			]),
		).toMatchObject(refused);
		expect(composeChain(["has", has], ["org", floor])).toMatchObject({ ok: true });
	});

	it.each(["windows: [Staging]", "roles: [qa]", "windows: [web-live]"])("takes what there is: %s", (floor) => {
		const services = "services: { web: { paths: [web/**], environments: [{ name: web-live }] } }";
		expect(parsePolicy(`version: 1\n${services}\nfloor: { ${floor} }\n`)).toMatchObject({ ok: true });
	});
});

describe("a floor over a base that its file does not extend", () => {
	it.each([
		["a row that the floored file leaves out", "requirements: { ci: { enabled: false } }", "requirements.ci.enabled"],
		["a trusted author", "trusted-authors: [mallory]", "trusted-authors"],
		["an older verdict", "max-age: 3000d", "max-age"],
		["another policy file", "policy-files: [.github/lax.yml]", "policy-files"],
		[
			"a service's row",
			"services: { web: { paths: [web/**], requirements: { sast: { enabled: false } } } }",
			"services.web.requirements.sast.enabled",
		],
	])("refuses %s in either order, at the line that says it", (_, text, path) => {
		const loose = ["loose.yml", `version: 1\n${text}\n`] as const;
		const refused = { ok: false, source: "loose.yml", problems: [{ line: 2, path }] };
		expect(composeBeside([loose, ["org", ORG]])).toMatchObject(refused);
		expect(composeBeside([["org", ORG], loose])).toMatchObject(refused);
	});

	it("holds what the file that sets it extends", () => {
		const base = { source: "base", text: "version: 1\nmax-age: 1d\n", bases: [] };
		const org = { source: "org", text: "version: 1\nextends: base.yml\nfloor: { trust: true }\n", bases: [base] };
		const loose = { source: "loose", text: "version: 1\nmax-age: 7d\n", bases: [] };
		const layers = [base, loose, org];
		const own = { source: "own", text: "version: 1\nextends: [base.yml, loose.yml, org.yml]\n", bases: layers };
		expect(composePolicy([...layers, own])).toMatchObject({ ok: false, source: "loose", problems: [{ line: 2 }] });
		expect(composePolicy([base, org, { ...own, bases: [base, org] }])).toMatchObject({ ok: true });
	});

	it("takes what is as strict, or is no floor", () => {
		const other = "version: 1\nmax-age: 1d\nbranches: [trunk]\nrequirements: { dast: { enabled: false } }\n";
		expect(
			composeBeside([
				["other", other],
				["org", ORG],
			]),
		).toMatchObject({ ok: true, file: { "max-age": "1d" } });
	});
});

/** Rules and lists of every kind that a floor holds. */
const anyFile: fc.Arbitrary<PolicyFile> = fc.record(
	{
		version: fc.constant(1 as const),
		checks: fc
			.subarray(["a", "b", "c"])
			.map((names) => names.map((name) => ({ name, app: "github-actions", skipped: "fail" as const }))),
		"trusted-workflows": fc.subarray([".github/workflows/a.yml", ".github/workflows/b.yml"]),
		"trusted-authors": fc.subarray(["ana", "ben"]),
		"max-age": fc.constantFrom("1d", "30d", "90d"),
		roles: fc.subarray(["ana", "ben", "cy"]).map((users) => ({ "release-manager": { users, teams: [], notify: [] } })),
		requirements: fc.record(
			{
				ci: fc.record(
					{
						enabled: fc.boolean(),
						types: fc.subarray(["major", "minor", "patch", "hotfix"] as const),
						defer: fc.boolean(),
						"defer-for": fc.constantFrom("1d", "9d"),
						waivable: fc.boolean(),
						"max-waiver": fc.constantFrom("1d", "9d"),
						"sign-off": fc.constantFrom("never", "fallback", "required"),
						"stale-paths": fc.subarray(["a/**", "b/**"]),
					},
					{ requiredKeys: [] },
				),
			},
			{ requiredKeys: [] },
		),
	},
	{ requiredKeys: ["version"] },
) as fc.Arbitrary<PolicyFile>;
const FLOOR = { requirements: ["ci" as const], roles: ["release-manager"], windows: [], trust: true as const };

describe("merging and floors, over any policy,", () => {
	it("leave alone what nothing lies under or over", () => {
		fc.assert(
			fc.property(anyFile, (file) => {
				const { digest } = resolve(file);
				expect(resolve(mergePolicyFiles({ version: 1 }, file)).digest).toBe(digest);
				expect(resolve(mergePolicyFiles(file, { version: 1 })).digest).toBe(digest);
				expect(resolve(mergePolicyFiles(file, file)).digest).toBe(digest);
				expect(findLoosened(file, mergePolicyFiles(file, file), FLOOR)).toEqual([]);
			}),
		);
	});

	it("allow no loosening in two steps that they refuse in one", () => {
		fc.assert(
			fc.property(anyFile, anyFile, anyFile, (a, b, c) => {
				const ab = mergePolicyFiles(a, b);
				const abc = mergePolicyFiles(ab, c);
				if (findLoosened(a, ab, FLOOR).length > 0 || findLoosened(ab, abc, FLOOR).length > 0) return;
				expect(findLoosened(a, abc, FLOOR)).toEqual([]);
			}),
			{ numRuns: 1_000 },
		);
	});

	it("let a policy through in no order of its bases that is looser than the one with the floor", () => {
		fc.assert(
			fc.property(anyFile, anyFile, anyFile, fc.nat(2), (org, one, two, place) => {
				const bases = [one, two].map((file, index): [string, string] => [`base ${index}`, JSON.stringify(file)]);
				bases.splice(place, 0, ["org", JSON.stringify({ ...org, floor: FLOOR })]);
				const result = composeBeside(bases);
				expect(result.ok ? findLoosened(org, result.file, FLOOR) : []).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	});

	it("never let two policies that differ in what is held be looser than each other", () => {
		fc.assert(
			fc.property(anyFile, anyFile, (a, b) => {
				if (findLoosened(a, b, FLOOR).length > 0 || findLoosened(b, a, FLOOR).length > 0) return;
				const [low, high] = [resolve(a), resolve(b)];
				expect(high.requirements["ci"]?.enabled).toBe(low.requirements["ci"]?.enabled);
				expect(high.requirements["ci"]?.signOff).toBe(low.requirements["ci"]?.signOff);
				expect(new Set(high.requirements["ci"]?.types)).toEqual(new Set(low.requirements["ci"]?.types));
				expect(new Set(high.trust.authors)).toEqual(new Set(low.trust.authors));
				expect(high.trust.maxAgeMs).toBe(low.trust.maxAgeMs);
			}),
			{ numRuns: 1_000 },
		);
	});
});
