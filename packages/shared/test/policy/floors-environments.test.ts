/** What a floor holds of environments, however a repository names and marks them. */
import { isProduction } from "@octoacme/shared/release/production.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeChain, ORG } from "./layers.ts";

/** As ORG, with a stage and a longer runway. */
const STAGED = ORG.replace("environments:\n", "environments:\n  - name: staging\n").replace(
	"    windows: [",
	"    runway: { deploy: 30m, rollback: 20m }\n    windows: [",
);
describe("a floor on windows", () => {
	const WINDOWS = 'windows: [{ days: [mon], from: "09:00", to: "10:00", time-zone: Europe/Berlin }]';
	const FREEZES = "freezes: [{ name: new year, yearly: { from: 12-20, to: 01-05 }, time-zone: Europe/Berlin }]";
	const RUNWAY = "runway: { deploy: 40m, rollback: 20m }";
	const over = (environments: string) =>
		composeChain(["org", STAGED], ["own", `version: 1\nenvironments: [${environments}]\n`]);

	it.each([
		["its environment under another name", "{ name: live, deploy: { run: ./go } }", "environments[0].windows"],
		["the other name beside the stage", "{ name: staging }, { name: live }", "environments[1].windows"],
		[
			"its environment in other letters, as a stage",
			"{ name: Production, production: false }",
			"environments[0].production",
		],
		["its environment as a stage", "{ name: production, production: false }", "environments[0].production"],
		[
			"other letters and hours",
			`{ name: PRODUCTION, production: true, ${WINDOWS.replace("09:00", "08:00")} }`,
			"environments[0].windows",
		],
		[
			"both spellings",
			'{ name: production, runway: { deploy: 30m, rollback: 20m } }, { name: Production, production: true, windows: [{ days: [sun], from: "01:00", to: "02:00", time-zone: Europe/Berlin }] }',
			"environments[1].windows",
		],
		[
			"a stage that becomes production",
			"{ name: production, runway: { deploy: 30m, rollback: 20m } }, { name: staging, production: true }",
			"environments[1].windows",
		],
		[
			"another production beside it",
			"{ name: production, runway: { deploy: 30m, rollback: 20m } }, { name: live, production: true }",
			"environments[1].windows",
		],
		[
			"a shorter runway",
			"{ name: production, runway: { deploy: 30m, rollback: 19m } }",
			"environments[0].runway.rollback",
		],
		["the runway left out", "{ name: production }", "environments[0].runway.deploy"],
	])("refuses %s", (_, environments, path) => {
		const result = over(environments);
		expect(result).toMatchObject({ ok: false, source: "own" });
		expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toContain(path);
	});

	it.each([
		["a longer runway", `{ name: production, ${RUNWAY} }`],
		["other letters, with the windows below", `{ name: Production, production: true, ${RUNWAY} }`],
		["the stage alone", "{ name: staging }"],
		["one more stage", `{ name: preview }, { name: production, ${RUNWAY} }`],
		["another name within the windows", `{ name: live, production: true, ${WINDOWS}, ${FREEZES}, ${RUNWAY} }`],
	])("lets a repository have %s", (_, environments) => {
		const result = over(environments);
		expect(result.ok ? [] : result.problems).toEqual([]);
	});

	it("leaves no production environment without a window, however environments are named and marked", () => {
		const environment = fc.record(
			{
				name: fc.constantFrom("production", "Production", "staging", "live", "preview"),
				production: fc.boolean(),
				windows: fc.constantFrom([], [{ days: ["mon"], from: "09:00", to: "10:00", "time-zone": "Europe/Berlin" }]),
				runway: fc.constant({ deploy: "30m", rollback: "20m" }),
				freezes: fc.constantFrom(
					[],
					[{ name: "new year", yearly: { from: "12-20", to: "01-05" }, "time-zone": "Europe/Berlin" }],
				),
			},
			{ requiredKeys: ["name", "runway"] },
		);
		const seen = new Set<boolean>();
		fc.assert(
			fc.property(fc.array(environment, { minLength: 1, maxLength: 3 }), (environments) => {
				const result = composeChain(["org", STAGED], ["own", JSON.stringify({ version: 1, environments })]);
				seen.add(result.ok);
				for (const one of result.ok ? (result.file.environments ?? []) : [])
					if (isProduction(one)) expect([one.windows.length, one.freezes.length]).toEqual([1, 1]);
			}),
			{ numRuns: 300 },
		);
		expect(seen.size).toBe(2);
	});

	it("holds a service's environments", () => {
		const services = "services: { web: { paths: [web/**], environments: [{ name: live }] } }";
		expect(composeChain(["org", STAGED], ["own", `version: 1\n${services}\n`])).toMatchObject({
			ok: false,
			problems: expect.arrayContaining([expect.objectContaining({ path: "services.web.environments[0].windows" })]),
		});
	});
});

const DRILL = "drill: { max-age: 30d, max-recovery: 10m }";
const PROBE = "{ type: http, name: health, url: https://example.com/health }";
const OTHER = "{ type: http, name: home, url: https://example.com/ }";
const PLANNED = `version: 1
environments:
  - { name: staging, ${DRILL} }
  - { name: production, ${DRILL}, smoke: [${PROBE}] }
floor: { requirements: [rollback-plan, smoke-tests, security-review] }
`;

describe("a floor on a row holds what the row rests on:", () => {
	const over = (text: string) => composeChain(["org", PLANNED], ["own", `version: 1\n${text}\n`]);
	const keep = `{ name: staging }, { name: production, smoke: [${PROBE}] }`;

	it.each([
		["high-risk paths by a narrow service", "services: { app: { paths: [VERSION] } }", "services.app.paths"],
		["high-risk paths", "changes: { high-risk: { paths: [x/**] } }", "changes.high-risk"],
		["what changes the schema", "changes: { schema: { paths: [], labels: [] } }", "changes.schema"],
		[
			"what changes the schema, for a service",
			'services: { app: { paths: ["**"], changes: { schema: {} } } }',
			"services.app.changes.schema",
		],
		[
			"an older drill",
			`environments: [${keep.replace("staging", "staging, drill: { max-age: 31d, max-recovery: 10m }")}]`,
			"environments[0].drill",
		],
		[
			"a slower drill",
			`environments: [${keep.replace("staging", "staging, drill: { max-age: 1d, max-recovery: 11m }")}]`,
			"environments[0].drill",
		],
		[
			"production under another name without drill and probes",
			"environments: [{ name: staging }, { name: live, production: true }]",
			"environments[1].drill",
		],
		["no production at all", "environments: [{ name: staging }]", "environments"],
		["a production without probes", "environments: [{ name: staging }, { name: production }]", "environments[1].smoke"],
		["another probe", `environments: [${keep.replace(PROBE, OTHER)}]`, "environments[1].smoke"],
		[
			"a weaker probe",
			`environments: [${keep.replace("name: health", "name: health, status: [200, 500]")}]`,
			"environments[1].smoke",
		],
	])("refuses %s", (_, text, path) => {
		const result = over(text);
		expect(result).toMatchObject({ ok: false, source: "own" });
		expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toContain(path);
	});

	it.each([
		["a service of every path", 'services: { app: { paths: ["**"] } }'],
		["environments with their drills as below", `environments: [${keep}]`],
		["one more probe", `environments: [${keep.replace(PROBE, `${OTHER}, ${PROBE}`)}]`],
		[
			"a younger drill",
			`environments: [${keep.replace("staging", "staging, drill: { max-age: 7d, max-recovery: 5m }")}]`,
		],
		["a row that is tightened", "requirements: { security-review: { waivable: false } }"],
	])("takes %s", (_, text) => {
		const result = over(text);
		expect(result.ok ? [] : result.problems).toEqual([]);
	});

	it("takes the services that the file with the floor lists, and no narrower ones", () => {
		const services = (paths: string) => `services: { app: { paths: [${paths}] } }\n`;
		const base = `${PLANNED}${services("app/**")}`;
		const compose = (paths: string) => composeChain(["org", base], ["own", `version: 1\n${services(paths)}`]);
		expect(compose("app/**, lib/**")).toMatchObject({ ok: true });
		expect(compose("app/src/**")).toMatchObject({ ok: false, problems: [{ path: "services.app.paths" }, {}] });
	});

	it.each([
		["release-type", "services.app.paths"],
		["acceptance", undefined],
		["release-notes", undefined],
	])("%s: only a row that judges the service's own changes refuses narrower paths", (id, path) => {
		const base = `version: 1\nfloor: { requirements: [${id}] }\n`;
		const result = composeChain(["org", base], ["own", "version: 1\nservices: { app: { paths: [app/**] } }\n"]);
		expect(result.ok ? undefined : result.problems[0]!.path).toBe(path);
	});

	it("keeps the drill of a namesake below", () => {
		const result = over(`environments: [${keep}]`);
		const drill = { "max-age": "30d", "max-recovery": "10m" };
		expect(result.ok ? result.file.environments : []).toMatchObject([{ drill }, { drill }]);
	});
});
