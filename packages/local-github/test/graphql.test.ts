import { describe, expect, it } from "vitest";
import { executeGraphql, Forbidden } from "../src/graphql/execution.ts";

const ROOT = {
	viewer: { login: "mona" },
	repository: ({ name }: { name: string }) => ({
		name,
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
		});
	});

	it.each([
		["a field GitHub does not have", "{ viewer { colour } }", "Cannot query field"],
		["a field that is not served", "{ viewer { email } }", "User.email is not served"],
		["a list without a size", '{ repository(owner: "a", name: "b") { releases { totalCount } } }', "properly paginate"],
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
