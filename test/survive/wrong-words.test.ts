/** A word that names nothing is refused before anything is written, whichever action is given it. */
import { isRead } from "@octoacme/local-github/journal.ts";
import { expect, it } from "vitest";
import { openFixture } from "./fixture.ts";

it.each<[string, Readonly<Record<string, string>>, string]>([
	["release-notes", { environment: "productionx" }, 'Input environment is "productionx"; the policy knows production.'],
	["preflight", { environment: "Production" }, 'Input environment is "Production"; the policy knows production.'],
	["announce", { environment: "7" }, 'Input environment is "7"; the policy knows production.'],
	["announce", { "allow-hosts": "${{ github.token }}" }, "Input allow-hosts is"],
	["preflight", { "continue-workflow": "$(touch injected)" }, "Input continue-workflow is"],
	["rollback", { "working-directory": "deployx" }, 'The working directory "deployx" does not exist'],
	["verify", { "error-rate-url": "https://example.com/\u200b" }, "Input error-rate-url is"],
	["verify", { "allow-hosts": "10.0.0.1/8" }, "Input allow-hosts is"],
])("%s with %j ends with one error", { timeout: 120_000 }, async (action, inputs, words) => {
	await using fixture = await openFixture();
	const result = await fixture.run({ action, inputs });
	expect([result.exit, ...fixture.findBroken({ action, inputs }, result)]).toEqual([1]);
	const errors = result.commands.filter(({ name }) => name === "error").map(({ message }) => message);
	expect(errors).toHaveLength(1);
	expect(errors[0]).toContain(words);
	expect(fixture.github.journal.entries.filter((entry) => !isRead(entry))).toEqual([]);
	expect([fixture.messages, fixture.commands()]).toEqual([[], []]);
});
