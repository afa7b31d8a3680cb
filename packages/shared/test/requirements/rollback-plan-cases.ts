/** Verdicts of rollback-plan: the plan, the release that it goes back to, and the drills of each environment and target. */
import { deployment, forbidden, goodFacts, OLD, ok, PREVIOUS, unavailable } from "./release-under-test.ts";
import { type Case, file, plan, schemaChange, settings } from "./spoiled-facts.ts";

const DRILL = {
	environments: [
		{ name: "staging", drill: { "max-age": "30d", "max-recovery": "5m" } },
		{ name: "production", deploy: { run: "./deploy.sh" } },
	],
};
/** Both environments have two targets. */
const TARGETED = {
	environments: [
		{ name: "staging", targets: ["eu", "us"], drill: { "max-age": "30d", "max-recovery": "5m" } },
		{ name: "production", targets: ["eu", "us"], deploy: { run: "./deploy.sh" } },
	],
};
const at = <Fact extends ReturnType<typeof deployment>>(fact: Fact, target: string, id: number): Fact => ({
	...fact,
	id,
	payload: { ...fact.payload!, target },
});
const drillOf = (createdAt: string, recovery: string) => {
	const drill = deployment("1.1.0", PREVIOUS, {
		id: 2,
		environment: "staging",
		statuses: [{ id: 1, state: "success", description: `verified: drill recovered in ${recovery}`, createdAt }],
	});
	return { ...drill, payload: { ...drill.payload!, kind: "drill" as const } };
};
const drilled = (createdAt: string, recovery: string) => ({
	deployments: ok([deployment("1.1.0", PREVIOUS), drillOf(createdAt, recovery)]),
});

export const ROLLBACK_PLAN_CASES = [
	["a plan to a verified release", "pass", {}, /goes back to 1\.1\.0, which was deployed and verified/],
	["no plan", "pending", file("docs/rollback-plan.md", null), /There is no/],
	[
		"an empty section",
		"pending",
		file("docs/rollback-plan.md", "## Target\nv1.1.0 of course\n## Steps\n\n## Contact\nOn-call engineer"),
		/says nothing under Steps/,
	],
	...["@ada", "#ops", "112"].map(
		(contact) =>
			[
				`the contact ${contact}`,
				"pass",
				file("docs/rollback-plan.md", `## Target\nv1.1.0\n## Steps\nRun it\n## Contact\n${contact}`),
				/goes back to 1\.1\.0/,
			] as const,
	),
	[
		"a contact of a dash",
		"pending",
		file("docs/rollback-plan.md", "## Target\nv1.1.0\n## Steps\nRun it\n## Contact\n-"),
		/says nothing under Contact/,
	],
	["template text", "fail", plan("v1.1.0 <describe what it is>"), /template text/],
	["no release named", "pending", plan("the last one"), /names no earlier release/],
	["a release that does not exist", "fail", plan("v0.9.0 will do"), /0\.9\.0, which does not exist/],
	["a release that was never verified", "pending", { deployments: ok([]) }, /never deployed and verified/],
	[
		"a copy of the last plan",
		"pending",
		{ ...plan("v1.0.0 will do"), tags: [...goodFacts().tags, { name: "v1.0.0", sha: OLD }] },
		/never deployed and verified in production; 1\.1\.0 was/,
	],
	[
		"a release that was rolled back",
		"fail",
		{
			deployments: ok([
				deployment("1.1.0", PREVIOUS, {
					statuses: [
						{ id: 1, state: "success", description: "verified: ok", createdAt: "2026-04-01T10:01:00Z" },
						{ id: 2, state: "failure", description: "rolled back: errors", createdAt: "2026-04-01T11:01:00Z" },
					],
				}),
			]),
		},
		/itself rolled back/,
	],
	["a release whose tag moved", "pending", { tags: [{ name: "v1.1.0", sha: OLD }] }, /never deployed and verified/],
	[
		"no command to roll back with",
		"pending",
		{},
		/no rollback \(or deploy\) command/,
		{ environments: [{ name: "production" }] },
	],
	[
		"a command that comes from the workflow",
		"pass",
		{},
		/goes back to/,
		{ environments: [{ name: "production" }], ...settings("rollback-plan", { command: "input" }) },
	],
	["no production environment", "pending", {}, /no production environment/, { environments: [{ name: "staging" }] }],
	["a schema change without a word", "pending", schemaChange, /The schema changes \(db\/migrations\/1\.sql\)/],
	[
		"a schema change with `None`",
		"pending",
		{ ...schemaChange, ...plan("v1.1.0 of course", "\n## Migration\nNone, we think.\n") },
		/The schema changes/,
	],
	[
		"a schema change that is thought of",
		"pass",
		{ ...schemaChange, ...plan("v1.1.0 of course", "\n## Migration\nThe column is only added; 1.1.0 ignores it.\n") },
		/goes back to/,
	],
	[
		"a schema change that may be",
		"unknown",
		{ range: ok({ commits: [], paths: [], incomplete: "300 files" }) },
		/not known: 300 files/,
	],
	["a first release", "pass", { release: { ...goodFacts().release, previous: null } }, /first release has nothing/],
	["unreadable deployments", "unknown", { deployments: forbidden("deployments: read") }, /could not be read/],
	["a drill that is young and fast", "pass", drilled("2026-04-20T10:00:00Z", "4m"), /goes back to/, DRILL],
	["no drill", "fail", {}, /No rollback drill is recorded in staging; .* younger than 30d .* within 5m/, DRILL],
	["a drill that is old", "fail", drilled("2026-03-20T10:00:00Z", "4m"), /drill in staging is of 2026-03-20/, DRILL],
	["a drill that was slow", "fail", drilled("2026-04-20T10:00:00Z", "6m"), /in staging recovered in 6m/, DRILL],
	[
		"no drill and no plan, which a signature could stand for",
		"fail",
		file("docs/rollback-plan.md", null),
		/No rollback drill .* There is no docs/,
		DRILL,
	],
	[
		"unreadable deployments beside a schema change without a word",
		"unknown",
		{ ...schemaChange, deployments: unavailable },
		/deployments could not be read.*The schema changes/,
	],
	[
		"a drill in one target of two",
		"fail",
		{
			deployments: ok([
				at(deployment("1.1.0", PREVIOUS), "eu", 1),
				at(deployment("1.1.0", PREVIOUS), "us", 3),
				at(drillOf("2026-04-20T10:00:00Z", "4m"), "eu", 2),
			]),
		},
		/No rollback drill is recorded in staging\/us; (?!.*staging\/eu)/,
		TARGETED,
	],
	[
		"a drill in each target",
		"pass",
		{
			deployments: ok([
				at(deployment("1.1.0", PREVIOUS), "eu", 1),
				at(deployment("1.1.0", PREVIOUS), "us", 3),
				at(drillOf("2026-04-20T10:00:00Z", "4m"), "eu", 2),
				at(drillOf("2026-04-20T10:00:00Z", "4m"), "us", 4),
			]),
		},
		/goes back to/,
		TARGETED,
	],
	[
		"a release that one target of two never ran",
		"pending",
		{ deployments: ok([at(deployment("1.1.0", PREVIOUS), "eu", 1)]) },
		/never deployed and verified/,
		{ environments: [TARGETED.environments[1]!] },
	],
	["unreadable drills", "unknown", { deployments: unavailable }, /drills, could not be read/, DRILL],
	[
		"no drill before a first release",
		"pass",
		{ release: { ...goodFacts().release, previous: null } },
		/first release/,
		DRILL,
	],
	["an unreadable file", "unknown", { files: { "docs/rollback-plan.md": unavailable } }, /could not be read/],
] as const satisfies readonly Case[];
