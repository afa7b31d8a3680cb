import { describe, expect, it } from "vitest";
import { executeGraphql, Forbidden } from "../src/graphql/execution.ts";

const ROOT = {
	viewer: { login: "mona" },
	repository: ({ owner, name }: { owner: string; name: string }) => ({
		name,
		nameWithOwner: `${owner}/${name}`,
		discussions: () => ({ totalCount: 1 }),
		releases() {
			throw new Forbidden();
		},
	}),
};

describe("GraphQL on GitHub's schema", () => {
	it("answers from the given facts", async () => {
		const answer = await executeGraphql('{ viewer { login } repository(owner: "a", name: "shop") { name } }', {}, ROOT);
		expect(answer).toEqual({
			body: { data: { viewer: { login: "mona" }, repository: { name: "shop" } } },
			violations: [],
			unmodelled: [],
		});
	});

	it.each([
		["a field GitHub does not have", "{ viewer { colour } }", "Cannot query field"],
		[
			"a list without a size",
			'{ repository(owner: "a", name: "b") { releases { nodes { id } } } }',
			"properly paginate",
		],
		["a page of 101", '{ repository(owner: "a", name: "b") { releases(first: 101) { totalCount } } }', "1 to 100"],
		[
			"over 500,000 nodes",
			'{ repository(owner: "a", name: "b") { pullRequests(first: 100) { nodes { commits(first: 100) { nodes { commit { parents(first: 100) { totalCount } } } } } } } }',
			"maximum limit",
		],
	])("finds %s", async (_, source, message) => {
		const { violations } = await executeGraphql(source, {}, ROOT);
		expect(violations.map((found) => found.message).join("\n")).toContain(message);
	});

	it.each([
		["a field", "{ viewer { email } }", "User.email is not modelled"],
		[
			"an argument",
			'{ repository(owner: "a", name: "b") { discussions(answered: true) { totalCount } } }',
			"the argument answered of Repository.discussions is not modelled",
		],
		["an argument of the root", '{ repository(owner: "a", name: "b", followRenames: true) { name } }', "followRenames"],
	])("reports %s that nothing resolves", async (_, source, message) => {
		const { unmodelled, violations } = await executeGraphql(source, {}, ROOT);
		expect(unmodelled.map((found) => found.message).join("\n")).toContain(message);
		expect(violations).toEqual([]);
	});

	it("counts a connection without a page", async () => {
		const answer = await executeGraphql(
			'{ repository(owner: "a", name: "b") { discussions { totalCount } } }',
			{},
			ROOT,
		);
		expect(answer.body).toEqual({ data: { repository: { discussions: { totalCount: 1 } } } });
	});

	it("merges the fields of a union's members whose types differ", async () => {
		const source =
			'{ repository(owner: "a", name: "b") { issueOrPullRequest(number: 1) { ... on Issue { state } ... on PullRequest { state } } } }';
		const { violations } = await executeGraphql(source, {}, ROOT);
		expect(violations).toEqual([]);
	});

	it("refuses with FORBIDDEN inside a 200 when a permission is missing", async () => {
		const answer = await executeGraphql(
			'{ repository(owner: "a", name: "b") { releases(first: 1) { totalCount } } }',
			{},
			ROOT,
		);
		expect(answer.body.errors).toMatchObject([
			{ type: "FORBIDDEN", message: "Resource not accessible by integration" },
		]);
		expect(answer.violations).toEqual([]);
	});
});
