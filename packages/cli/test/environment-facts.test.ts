/** Which environments are staging and production by what GitHub and the workflows have, and what deployments to them tell. */
import { describe, expect, it } from "vitest";
import { readEnvironments } from "../src/init/environment-facts.ts";

interface Case {
	/** Configured on GitHub, each with its reviewers. */
	readonly on?: Readonly<Record<string, readonly string[]>>;
	/** Newest first: environment, creator, address. */
	readonly deployments?: readonly (readonly [string, string, (string | null)?])[];
	readonly named?: readonly string[];
}

const read = ({ on = {}, deployments = [], named = [] }: Case) =>
	readEnvironments(
		{
			environments: {
				ok: true,
				value: Object.entries(on).map(([name, reviewers]) => ({ name, reviewers, waitMinutes: 0 })),
			},
			deployments: {
				ok: true,
				value: deployments.map(([environment, creator, environmentUrl = null]) => ({
					environment,
					creator,
					statuses: [
						{
							state: "success",
							description: "",
							createdAt: "2026-01-01T00:00:00Z",
							logUrl: null,
							environmentUrl,
							creator,
						},
					],
				})),
			},
		},
		named,
	);
const names = (...all: readonly string[]) => ({ on: Object.fromEntries(all.map((name) => [name, []])) });

describe("the names of staging and production", () => {
	it.each<[readonly string[], { staging?: string; production?: string }, readonly string[]]>([
		[["production", "staging", "github-pages"], { staging: "staging", production: "production" }, []],
		[["Production", "production-eu", "stage"], { staging: "stage", production: "Production" }, []],
		[["prod", "dev", "pypi"], { production: "prod" }, []],
		[["prod-eu", "prod-us", "staging_eu"], { staging: "staging_eu" }, ["prod-eu", "prod-us"]],
		[["production-docs", "prod-npm", "product"], {}, []],
		[["production-readonly", "prod-plan", "prod-test", "prod-like", "staging-plan"], {}, []],
		[["prod-eu-plan", "prod_ro", "production-sandbox", "prod-approval", "prod-dry-run"], {}, []],
		[["prod-plan", "prod-eu", "prod-rome"], {}, ["prod-eu", "prod-rome"]],
		[["production-rollback", "production"], { production: "production" }, []],
		[["Production – shop", "Preview – shop"], {}, []],
		[['prod"\n', "stag`id`"], {}, []],
		[[], {}, []],
	])("of %j are %j", (all, expected, productions) => {
		const { stageNames, productions: several } = read(names(...all));
		expect([stageNames, several]).toEqual([expected, productions]);
	});

	it("are not known where GitHub was not asked or refused", () => {
		const refused = { ok: false, failure: { kind: "forbidden", message: "no" } } as const;
		for (const reported of [undefined, { environments: refused, deployments: refused }])
			expect(readEnvironments(reported, ["live"])).toMatchObject({
				environments: [{ name: "live", source: "workflows" }],
				stageNames: {},
				deployedUrls: {},
				approvers: [],
			});
	});
});

describe("deployments", () => {
	it.each<[string, Case, string | undefined]>([
		["of an app", { deployments: [["production", "argo[bot]"]] }, "production"],
		["of a host of documentation", { deployments: [["Production", "vercel[bot]"]] }, undefined],
		["that a workflow shows", { deployments: [["prod", "github-actions[bot]"]], named: ["prod"] }, undefined],
		["to staging alone", { deployments: [["staging", "argo[bot]"]] }, undefined],
		["of pages", { deployments: [["github-pages", "github-pages[bot]"]] }, undefined],
	])("%s tell whether something else deploys", (_, facts, expected) => {
		expect(read(facts).deployedElsewhere).toBe(expected);
	});

	it.each<[string, readonly (string | null)[], string | undefined]>([
		["one address", ["https://a.example/", "https://a.example", null], "https://a.example"],
		["an address for each", ["https://a-1.example", "https://a-2.example"], undefined],
		["no https", ["http://a.example"], undefined],
		["a quote", ['https://a.example/"x'], undefined],
	])("with %s name where production answers", (_, urls, expected) => {
		const deployments = urls.map((url) => ["production", "argo[bot]", url] as const);
		expect(read({ deployments }).deployedUrls.production).toBe(expected);
	});

	it("make an environment that is not configured known, and approvers are people", () => {
		const { environments, approvers } = read({
			on: { prod: ["ada", "acme/core"] },
			deployments: [
				["prod", "x"],
				["canary", "x"],
			],
		});
		expect(environments.map(({ name, isDeployed }) => [name, isDeployed])).toEqual([
			["prod", true],
			["canary", true],
		]);
		expect(approvers).toEqual(["ada"]);
	});
});
