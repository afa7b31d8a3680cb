/** Who comments without a role in the policy, and what it costs to know. */
import { GitHubError } from "@octoacme/shared/github/failure.ts";
import { describe, expect, it } from "vitest";
import { findStranger } from "../src/commenter.ts";

const SHA = "a".repeat(40);
const STANDARD = ".github/release-policy.yml";

/** Everybody has this permission; texts by path, null where GitHub does not answer. */
function github(permission: string, texts: Readonly<Record<string, string | null>> = {}) {
	let requests = 0;
	const client = {
		owner: "acme",
		repo: "shop",
		read: async () => {
			requests += 1;
			return { permission };
		},
		query: async (_query: string, { file }: { file: string }) => {
			requests += 1;
			const text = texts[file.split(":")[1] ?? ""];
			if (text === null)
				throw new GitHubError({ code: "github-unavailable", status: 502, message: "Bad gateway.", hint: "" });
			return {
				repository: {
					defaultBranchRef: { name: "main" },
					at: { __typename: "Commit", oid: SHA },
					file: text === undefined ? null : { __typename: "Blob", oid: SHA, isBinary: false, isTruncated: false, text },
				},
			};
		},
	};
	return { client: client as unknown as Parameters<typeof findStranger>[0], count: () => requests };
}

async function find(permission: string, texts: Readonly<Record<string, string | null>> = {}) {
	const { client, count } = github(permission, texts);
	const subject = { comment: { author: "mallory" }, version: "1.0.0" } as unknown as Parameters<typeof findStranger>[2];
	const found = await findStranger(client, { policyFile: STANDARD, policyRef: undefined }, subject);
	return { found, requests: count() };
}

const over = "version: 1\nextends: [acme/p:one.yml, acme/p:two.yml]\n";

describe("a commenter", () => {
	it.each([
		["without access", "none", {}, 1],
		["who may read, under the standard policy", "read", {}, 2],
		[
			"who may read, under two bases",
			"read",
			{ [STANDARD]: over, "one.yml": "version: 1\n", "two.yml": "version: 1\n" },
			4,
		],
	])("%s is a stranger", async (_, permission, texts, requests) => {
		expect(await find(permission, texts)).toEqual({ found: { login: "mallory", failure: null }, requests });
	});

	it.each([
		["is no policy", { [STANDARD]: "version: 2\n" }, "cannot be used"],
		["extends what is not there", { [STANDARD]: over }, "there is no such file"],
		["extends what is no policy", { [STANDARD]: over, "one.yml": "version: 1\nnonsense: 1\n" }, "nonsense"],
		["is not answered by GitHub", { [STANDARD]: null }, "Bad gateway"],
	])("who may read is a stranger where the policy %s, and the run does not fail", async (_, texts, failure) => {
		const { found } = await find("read", texts);
		expect(found).toEqual({ login: "mallory", failure: expect.stringContaining(failure) });
	});

	it.each(["triage", "write", "maintain", "admin"])("with %s is none, whatever the policy", async (permission) => {
		expect(await find(permission, { [STANDARD]: over })).toEqual({ found: null, requests: 1 });
	});

	it("who may read is none where the policy names them", async () => {
		const named = { [STANDARD]: "version: 1\nroles: { qa: { users: [Mallory] } }\n" };
		expect(await find("read", named)).toEqual({ found: null, requests: 2 });
	});
});
