/** What every command prints with `--json` is what its published schema says, good or bad, and the schemas are the published ones. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { Ajv, type AnySchema } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import { COMMANDS } from "../src/commands.ts";
import { JSON_DOCUMENTS } from "../src/json-documents.ts";
import { expectDecent, makeShop, POLICY } from "./command-line.ts";
import { entryOf } from "./kept-entry.ts";

const SCHEMAS = resolve(import.meta.dirname, "../../../schema/cli");
const readSchema = (command: string) =>
	JSON.parse(readFileSync(join(SCHEMAS, `${command}.schema.json`), "utf8")) as Record<string, unknown>;
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
const repositories = new Repositories();
const place = (name: string) => join(repositories.folder, name);
/** `broken`: the policy is not valid. `unread`: it extends one that cannot be read. */
const FOLDERS = { shop: place("shop"), broken: place("broken"), unread: place("unread") };
let github: LocalGitHub;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
	for (const folder of Object.values(FOLDERS)) makeShop(folder);
	writeFileSync(join(FOLDERS.broken, POLICY), "version: 1\ntagg: v{version}\n");
	writeFileSync(join(FOLDERS.unread, POLICY), "version: 1\nextends: acme/.github:policy.yml\n");
	const entry = entryOf();
	writeFileSync(join(repositories.folder, "record.json"), JSON.stringify([entry]));
	writeFileSync(join(repositories.folder, "changed.json"), JSON.stringify([{ ...entry, actor: "mallory" }]));
	const copy = join(repositories.folder, "copy.git");
	git(repositories.folder, "clone", "--quiet", "--mirror", FOLDERS.shop, copy);
	github = await startLocalGitHub({ repository: "acme/shop", folder: copy });
	seedUser(github.people, { login: "ada", role: "admin" });
	const token = github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" });
	env = { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GH_TOKEN: token };
});
afterAll(async () => {
	await github?.close();
	repositories.remove();
});

/** Command lines by command, and how each ends. */
const RUNS: Readonly<
	Record<string, readonly (readonly [string, number, ("shop" | "broken" | "unread" | "online")?])[]>
> = {
	init: [
		["--yes --dry-run", 0],
		["--yes --kind library --dry-run", 0],
		["--yes", 1, "broken"],
		["", 2],
	],
	check: [
		["--offline", 0],
		["--offline", 1, "broken"],
		["", 0, "online"],
		["--policy-file nowhere.yml", 2],
		["--all acme", 3],
	],
	policy: [
		["", 0],
		["", 1, "broken"],
		["", 1, "unread"],
		["--policy-file nowhere.yml", 2],
	],
	explain: [
		["v0.9.0", 1, "online"],
		["v0.9.0", 3],
		["", 2],
	],
	rehearse: [
		["--tag v0.10.0 --report ../page.html", 1],
		["--repo .", 2],
	],
	replay: [
		["../record.json", 0],
		["../changed.json", 1],
		["nothing.json", 3],
	],
	doctor: [
		["", 0, "online"],
		["", 1],
		["--api-url http://example.com", 2],
	],
	next: [
		["", 1, "online"],
		["no-such-branch", 2, "online"],
		["", 3],
	],
	completion: [
		["bash", 0],
		["csh", 2],
	],
};

describe("the published schemas", () => {
	it("are those of the commands, as `npm run schema` writes them", () => {
		const names = COMMANDS.map(({ name }) => name).sort();
		expect(Object.keys(JSON_DOCUMENTS).sort()).toEqual(names);
		expect(Object.keys(RUNS).sort()).toEqual(names);
		expect(readdirSync(SCHEMAS).sort()).toEqual(names.map((name) => `${name}.schema.json`));
		for (const [name, own] of Object.entries(JSON_DOCUMENTS))
			expect(readSchema(name)).toMatchObject(z.toJSONSchema(own, { io: "input", target: "draft-7", reused: "ref" }));
	});

	it.each(Object.keys(RUNS))("of %s refuses another document", (command) => {
		const validate = ajv.compile({ ...readSchema(command), $id: `refuses-${command}` } as AnySchema);
		for (const other of [{}, { schemaVersion: 1 }, { schemaVersion: 2, error: { code: "x", message: "", hint: "" } }])
			expect(validate(other)).toBe(false);
	});
});

describe("with --json", () => {
	it.each(
		Object.entries(RUNS).flatMap(([command, runs]) =>
			runs.map(([line, exit, where = "shop"]) => [`${command} ${line}`.trim(), where, command, exit] as const),
		),
	)(
		"%s (%s) prints one document of its schema",
		async (line, where, command, exit) => {
			const ran = await runCommandLine([...line.split(" "), "--json"], {
				cwd: FOLDERS[where === "online" ? "shop" : where],
				home: repositories.folder,
				env: where === "online" ? env : undefined,
			});
			expect(ran.exit, ran.out + ran.err).toBe(exit);
			const document = JSON.parse(ran.out) as Record<string, unknown>;
			const validate = ajv.compile({ ...readSchema(command), $id: encodeURIComponent(line + where) } as AnySchema);
			validate(document);
			expect(validate.errors ?? []).toEqual([]);
			expect("error" in document).toBe(exit > 1 || (command === "policy" && where === "unread"));
			expectDecent({ ...ran, out: "" });
		},
		60_000,
	);
});
