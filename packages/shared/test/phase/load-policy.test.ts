/** The policy that inputs choose: listed by the one of the default branch, and held by the floors of what that one extends. */
import { loadOverviewPolicy, loadPolicy } from "@octoacme/shared/phase/load-policy.ts";
import { describe, expect, it } from "vitest";

const SHA = "a".repeat(40);
const LISTS = "policy-files: [lax.yml]\npolicy-refs: [refs/heads/1.x]\n";
const ORG = `version: 1\n${LISTS}floor: { requirements: [ci], trust: true }\n`;
const STANDARD = ".github/release-policy.yml";

/** Texts by `path` on the default branch, `ref:path` elsewhere, `owner/name:path` in other repositories; the files asked for are written down. */
function github(texts: Readonly<Record<string, string>>) {
	const asked: string[] = [];
	const client = {
		owner: "acme",
		repo: "shop",
		query: async (_query: string, { owner, name, file }: { owner: string; name: string; file: string }) => {
			const place = `${name === "shop" ? "" : `${owner}/${name}:`}${file.replace(/^(HEAD|a{40}):/, "")}`;
			asked.push(place);
			const text = texts[place];
			return {
				repository: {
					defaultBranchRef: { name: "main" },
					at: { __typename: "Commit", oid: SHA },
					file: text === undefined ? null : { __typename: "Blob", oid: SHA, isBinary: false, isTruncated: false, text },
				},
			};
		},
	};
	return { client: client as unknown as Parameters<typeof loadPolicy>[0], asked };
}

function load(
	texts: Readonly<Record<string, string>>,
	chosen: { policyFile?: string; policyRef?: string; service?: string },
) {
	const inputs = { policyFile: STANDARD, policyRef: undefined, service: undefined, version: "1.0.0", ...chosen };
	return loadPolicy(github(texts).client, inputs);
}

const over = (text = "") => `version: 1\nextends: acme/p:org.yml@v1\n${text}`;
const WORLD = { [STANDARD]: over(LISTS), "acme/p:v1:org.yml": ORG };

describe("a policy that an input chooses, where the default branch's extends a base with a floor,", () => {
	it.each([
		["a row off", "requirements: { ci: { enabled: false } }", "requirements.ci.enabled may not be switched off"],
		["another trusted author", "trusted-authors: [mallory]", "trusted-authors may not gain mallory"],
		["an older verdict", "max-age: 3000d", "max-age may not be longer"],
	])("is refused with %s", async (_, text, what) => {
		await expect(
			load({ ...WORLD, "lax.yml": `version: 1\n${text}\n` }, { policyFile: "lax.yml" }),
		).rejects.toMatchObject({
			code: "invalid-policy",
			message: `Input policy-file is "lax.yml"; in that policy ${what}: acme/p:org.yml@v1, which ${STANDARD} on the default branch extends, sets a floor.`,
			hint: expect.stringContaining("Add `extends`"),
		});
	});

	it("is refused for a service that loosens the floor", async () => {
		const text = "version: 1\nservices: { web: { paths: [web/**], requirements: { ci: { enabled: false } } } }\n";
		await expect(load({ ...WORLD, "lax.yml": text }, { policyFile: "lax.yml", service: "web" })).rejects.toMatchObject({
			message: expect.stringContaining("requirements.ci.enabled may not be switched off"),
		});
	});

	it("is refused on another ref, with a file there and without one", async () => {
		const strict = { ...WORLD, "acme/p:v1:org.yml": `${ORG}max-age: 1d\n` };
		const refused = {
			message: expect.stringContaining('Input policy-ref is "refs/heads/1.x"; in that policy max-age'),
		};
		const there = { ...strict, [`refs/heads/1.x:${STANDARD}`]: "version: 1\nmax-age: 2d\n" };
		await expect(load(there, { policyRef: "refs/heads/1.x" })).rejects.toMatchObject(refused);
		await expect(load(strict, { policyRef: "refs/heads/1.x" })).rejects.toMatchObject(refused);
	});

	it("is refused in the overview of a release too", async () => {
		const lax = { ref: "main", sha: SHA, text: "version: 1\nrequirements: { ci: { enabled: false } }\n" };
		const { client } = github(WORLD);
		await expect(loadOverviewPolicy(client, { path: "lax.yml" }, lax, "unchecked")).rejects.toMatchObject({
			message: expect.stringContaining("may not be switched off"),
		});
		const trial = await loadOverviewPolicy(client, { path: "lax.yml", isTrial: true }, lax, "unchecked");
		expect(trial.requirements["ci"]?.enabled).toBe(false);
	});

	it.each([
		["the base cannot be read", { [STANDARD]: over(LISTS) }, "there is no such file"],
		["the default branch's policy loosens it", { ...WORLD, [STANDARD]: over(`${LISTS}max-age: 90d\n`) }, "max-age"],
		["`extends` is wrong", { ...WORLD, [STANDARD]: `version: 1\nextends: 7\n${LISTS}` }, "extends"],
		[
			"the base does not list it",
			{ ...WORLD, "acme/p:v1:org.yml": ORG.replace(LISTS, "") },
			"policy-files: may not gain lax.yml",
		],
	])("is refused while %s: what holds is not known", async (_, texts, message) => {
		await expect(load({ ...texts, "lax.yml": "version: 1\n" }, { policyFile: "lax.yml" })).rejects.toMatchObject({
			code: "invalid-policy",
			message: expect.stringContaining(message),
		});
	});

	it("is taken where it is as strict, by the same base or on its own", async () => {
		for (const text of [over("max-age: 1d\n"), "version: 1\nbranches: [trunk]\n"])
			await expect(load({ ...WORLD, "lax.yml": text }, { policyFile: "lax.yml" })).resolves.toMatchObject({
				origin: { path: "lax.yml" },
			});
	});
});

describe("a policy that an input chooses, where the default branch's extends nothing,", () => {
	it("is taken as it is, with two requests, though other keys of the default branch's are wrong", async () => {
		const { client, asked } = github({
			[STANDARD]: `version: 1\n${LISTS}floor: { requirements: [ci] }\nmax-age: soon\n`,
			"lax.yml": "version: 1\nrequirements: { ci: { enabled: false } }\n",
		});
		const inputs = { policyFile: "lax.yml", policyRef: undefined, service: undefined, version: "1.0.0" };
		expect((await loadPolicy(client, inputs)).requirements["ci"]?.enabled).toBe(false);
		expect(asked.sort()).toEqual([STANDARD, "lax.yml"]);
	});
});
