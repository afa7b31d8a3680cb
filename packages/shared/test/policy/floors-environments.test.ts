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
