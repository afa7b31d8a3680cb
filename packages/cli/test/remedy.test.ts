/** What a person at a terminal has to do: nothing of a job, its inputs or its permissions block. */
import { describeRefusal, invalidAnswer, missingPermission } from "@octoacme/shared/github/failure.ts";
import { expect, it } from "vitest";
import { describeRemedy } from "../src/remedy.ts";

const refused = (status: number, message = "") =>
	describeRefusal("GET", "/repos/acme/shop", { status, headers: {}, data: { message } });

it.each([
	["a token that is refused", refused(401, "Bad credentials"), /gh auth token/],
	["a token that may not", missingPermission("checks: read", "no"), /^Give the token `checks: read`/],
	["a repository that is not seen", refused(404), /fine-grained.*App.*SSO.*`repo`/],
	["a fault of GitHub's", refused(503), /run the command again/],
	["an answer of something else", invalidAnswer("GET /repos/acme/shop", "text"), /run the command again/],
])("of %s fits the command line", (_name, error, expected) => {
	const remedy = describeRemedy(error);
	expect(remedy).toMatch(expected);
	expect(remedy).not.toMatch(/\bjob\b|github-token|permissions:/);
});
