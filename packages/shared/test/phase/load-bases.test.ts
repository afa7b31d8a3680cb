/** What a policy extends is read from this repository and others; what cannot be read decides nothing. */
import { GitHubError } from "@octoacme/shared/github/failure.ts";
import { loadExtendingPolicy, type ReadPolicyAt, readLayers } from "@octoacme/shared/phase/load-bases.ts";
import { describe, expect, it } from "vitest";

const OWN_SHA = "a".repeat(40);
const OTHER_SHA = "b".repeat(40);

/** A GitHub of texts: `path` of this repository, `owner/name:path` of others; asks are written down. */
function world(texts: Readonly<Record<string, string>>) {
	const asked: string[] = [];
	const read: ReadPolicyAt = async ({ repository, path, ref }) => {
		const place = repository === undefined ? path : `${repository.owner}/${repository.name}:${path}`;
		asked.push(`${place}@${ref ?? "HEAD"}`);
		if (place.startsWith("secret/"))
			throw fail("not-found", "Could not resolve to a Repository with the name 'secret/p'.");
		if (place.startsWith("down/")) throw fail("github-unavailable", "POST /graphql was answered 502");
		const text = texts[place];
		const sha = repository === undefined ? OWN_SHA : OTHER_SHA;
		return text === undefined ? undefined : { repository, path, ref: ref ?? "main", sha, text };
	};
	return { read, asked };
}

function fail(code: "not-found" | "github-unavailable", message: string): GitHubError {
	return new GitHubError({ code, message, hint: "" });
}

function own(extended: string) {
	return { path: "policy.yml", ref: "main", sha: OWN_SHA, text: `version: 1\nextends: ${extended}\n` };
}

describe("the layers of a policy", () => {
	it("are read from the lowest up, a path alone at the commit and in the repository of the file that names it", async () => {
		const { read, asked } = world({
			"acme/.github:org.yml": "version: 1\nextends: shared/words.yml\n",
			"acme/.github:shared/words.yml": "version: 1\n",
			"base.yml": "version: 1\n",
		});
		const { layers, bases } = await readLayers(own("[acme/.github:org.yml@v2, base.yml]"), read);
		expect(layers.map(({ source }) => source)).toEqual([
			"shared/words.yml",
			"acme/.github:org.yml@v2",
			"base.yml",
			"policy.yml",
		]);
		expect(bases.map(({ sha }) => sha)).toEqual([OTHER_SHA, OTHER_SHA, OWN_SHA]);
		expect(asked).toEqual([
			"acme/.github:org.yml@v2",
			`acme/.github:shared/words.yml@${OTHER_SHA}`,
			`base.yml@${OWN_SHA}`,
		]);
	});

	it("hold what two of them share once", async () => {
		const texts = {
			"one.yml": "version: 1\nextends: low.yml\n",
			"two.yml": "version: 1\nextends: low.yml\n",
			"low.yml": "version: 1\n",
		};
		const { layers } = await readLayers(own("[one.yml, two.yml]"), world(texts).read);
		expect(layers.map(({ source }) => source)).toEqual(["low.yml", "one.yml", "two.yml", "policy.yml"]);
		const [low, one, two, top] = layers;
		expect(layers.map(({ bases }) => bases)).toEqual([[], [low], [low], [one, two]]);
		expect(top?.bases[1]?.bases[0]).toBe(low);
	});

	it("are two where paths differ in case alone, and one where the repository's name does", async () => {
		const texts = { "acme/p:a.yml": "version: 1\n", "acme/p:A.yml": "version: 1\n", "Acme/P:a.yml": "version: 1\n" };
		const { layers } = await readLayers(own("[acme/p:a.yml, acme/p:A.yml, Acme/P:a.yml]"), world(texts).read);
		expect(layers.map(({ source }) => source)).toEqual(["acme/p:a.yml", "acme/p:A.yml", "policy.yml"]);
	});

	const endless = Object.fromEntries(
		Array.from({ length: 30 }, (_, index) => [`l${index}.yml`, `version: 1\nextends: l${index + 1}.yml\n`]),
	);
	it.each([
		[
			"a repository that the token may not read",
			"secret/p:x.yml",
			"secret/p:x.yml, which cannot be used: Could not resolve",
		],
		["a file that is not there", "acme/p:x.yml", "acme/p:x.yml, which cannot be used: there is no such file"],
		["itself", "policy.yml", "it extends itself: policy.yml -> policy.yml"],
		["a circle", "a.yml", "it extends itself: policy.yml -> a.yml -> b.yml -> a.yml"],
		["a text that is no policy", "broken.yml", "broken.yml:2:1: nonsense"],
		["more texts than make sense", "l0.yml", "more than 12 policies build on each other"],
	])("are refused for %s", async (_, extended, message) => {
		const { read } = world({
			...endless,
			"policy.yml": own(extended).text,
			"a.yml": "version: 1\nextends: b.yml\n",
			"b.yml": "version: 1\nextends: a.yml\n",
			"broken.yml": "version: 1\nnonsense: 1\n",
		});
		await expect(readLayers(own(extended), read)).rejects.toMatchObject({
			code: "invalid-policy",
			message: expect.stringContaining(message),
		});
	});
});

it("say that GitHub is down where it is, and not that the policy is bad", async () => {
	const { read } = world({});
	await expect(readLayers(own("down/p:x.yml"), read)).rejects.toMatchObject({ code: "github-unavailable" });
});

describe("a policy that extends others", () => {
	const answer = (text: string | null) => ({
		repository: {
			defaultBranchRef: { name: "trunk" },
			at: { __typename: "Commit", oid: OTHER_SHA },
			file: text === null ? null : { __typename: "Blob", oid: OTHER_SHA, isBinary: false, isTruncated: false, text },
		},
	});
	const github = (text: string | null, asked: unknown[] = []) =>
		({
			owner: "acme",
			repo: "lib",
			query: async (_query: string, variables: unknown) => {
				asked.push(variables);
				return answer(text);
			},
		}) as unknown as Parameters<typeof loadExtendingPolicy>[0];

	it("asks the repository that it names, and knows the commit that was read", async () => {
		const asked: unknown[] = [];
		const base = "version: 1\nbranches: [trunk]\nfloor: { requirements: [ci] }\n";
		const loaded = await loadExtendingPolicy(github(base, asked), own("octo/.github:base.yml@v1"), "unchecked");
		expect(asked).toEqual([{ owner: "octo", name: ".github", at: "v1", file: "v1:base.yml" }]);
		expect(loaded).toMatchObject({
			file: { version: 1, branches: ["trunk"] },
			bases: [{ source: "octo/.github:base.yml@v1", sha: OTHER_SHA }],
		});
		expect(loaded.file).not.toHaveProperty("floor");
		expect(loaded.file).not.toHaveProperty("extends");
	});

	it("is refused with the line where it loosens a floor", async () => {
		const base = "version: 1\nfloor: { requirements: [ci] }\n";
		const { text, ...rest } = own("octo/.github:base.yml");
		const loosened = { ...rest, text: `${text}requirements:\n  ci:\n    enabled: false\n` };
		await expect(loadExtendingPolicy(github(base), loosened, "unchecked")).rejects.toMatchObject({
			code: "invalid-policy",
			message: expect.stringContaining(
				"policy.yml:5:14: requirements.ci.enabled: may not be switched off: octo/.github:base.yml sets a floor",
			),
		});
	});
	it("is refused at the line of a base that loosens the floor of one beside it, in either order", async () => {
		const texts: Readonly<Record<string, string>> = {
			"loose.yml": "version: 1\nmax-age: 3000d\n",
			"org.yml": "version: 1\nfloor: { trust: true }\n",
		};
		const both = {
			owner: "acme",
			repo: "lib",
			query: async (_query: string, { file }: { file: string }) => answer(texts[file.split(":")[1] ?? ""] ?? null),
		} as unknown as Parameters<typeof loadExtendingPolicy>[0];
		for (const bases of ["[loose.yml, octo/p:org.yml]", "[octo/p:org.yml, loose.yml]"])
			await expect(loadExtendingPolicy(both, own(bases), "unchecked")).rejects.toMatchObject({
				message: expect.stringContaining("loose.yml:2:10: max-age: may not be longer: octo/p:org.yml sets a floor"),
			});
	});
	it("is refused where the file is not there", async () => {
		await expect(loadExtendingPolicy(github(null), own("octo/.github:base.yml"), "unchecked")).rejects.toMatchObject({
			code: "invalid-policy",
			hint: expect.stringContaining("in this repository or in a public one"),
		});
	});
});
