/** Where each repository of an owner stands: known parts, unknown parts, the rate limit, and a run that goes on after an interruption. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { Ajv, type AnySchema } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import { judgeStanding } from "../src/check/standing.ts";
import type { JsonDocument } from "../src/json-documents.ts";
import { expectDecent, POLICY } from "./command-line.ts";

describe("the standing of a repository", () => {
	const good = {
		policy: { ok: true, value: { exists: true, problems: [] as string[] } },
		calls: { ok: true, value: { names: ["ship.yml"], unread: [] as string[], notes: [] as string[] } },
		tags: { isKnown: true, problems: [] as string[] },
	} as const;
	const failed = { ok: false, failure: { kind: "forbidden", message: "no" } } as const;
	const none = { ok: true, value: { exists: false, problems: [] } } as const;
	const noCalls = { ok: true, value: { names: [], unread: [], notes: [] } } as const;
	it.each<[string, Partial<Parameters<typeof judgeStanding>[1]>, string]>([
		["everything is there", {}, "ready"],
		["tags are open", { tags: { isKnown: true, problems: ["open"] } }, "partly"],
		["rulesets cannot be read", { tags: { isKnown: false, problems: ["no"] } }, "unknown"],
		["there is no policy", { policy: none }, "partly"],
		["nothing is there", { policy: none, calls: noCalls }, "not-set-up"],
		["no workflow calls us", { calls: noCalls }, "partly"],
		["the policy is not valid", { policy: { ok: true, value: { exists: true, problems: ["x"] } } }, "invalid"],
		["the policy cannot be read", { policy: failed, tags: undefined }, "unknown"],
		["the workflows cannot be read", { calls: failed, policy: none }, "unknown"],
		["one workflow cannot be read", { calls: { ok: true, value: { names: [], unread: ["x"], notes: [] } } }, "unknown"],
	])("when %s", (_name, changes, standing) =>
		expect(judgeStanding("acme/shop", { ...good, ...changes }).standing).toBe(standing),
	);
});

describe("check --all", () => {
	const schema = join(import.meta.dirname, "../../../schema/cli/check.schema.json");
	const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
		JSON.parse(readFileSync(schema, "utf8")) as AnySchema,
	);
	const repositories = new Repositories();
	const locals = new Map<string, LocalGitHub>();
	const tokens = new Map<string, string>();
	/** Names of repositories in the order in which they were asked for. */
	const asked: string[] = [];
	let remaining = 5_000;
	/** Requests that GitHub still answers; then it is a rate limit or a token that has expired. */
	let answers = Number.POSITIVE_INFINITY;
	let refusal: Readonly<Record<string, unknown>> = {};
	let front: Server;
	const WORKFLOW =
		"on: { push: { tags: [v*] } }\njobs:\n  ship:\n    uses: octoacme/release-actions/.github/workflows/ship.yml@v1\n";
	const FILES = {
		empty: { "README.md": "x" },
		invalid: { [POLICY]: "version: 1\ntagg: x\n", ".github/workflows/release.yml": WORKFLOW },
		ready: { [POLICY]: "version: 1\n", ".github/workflows/release.yml": WORKFLOW },
	};

	/** One address for all repositories: each request goes to the local GitHub of its repository. */
	async function forward(
		asks: string,
		method: string,
		sent: string,
	): Promise<{ status: number; text: string; headers?: Record<string, string> }> {
		answers -= 1;
		if (answers < 0) return { status: 403, headers: {}, text: "{}", ...refusal };
		// GitHub leads from the old name of a repository to the new one.
		const [path, body] = [asks, sent].map((text) => text.replaceAll("old-name", "ready")) as [string, string];
		const { query = "", variables = {} } = (path === "/graphql" ? JSON.parse(body) : {}) as {
			query?: string;
			variables?: { name?: string; owner?: string };
		};
		const json = (data: unknown) => ({ status: 200, text: JSON.stringify({ data }) });
		if (query.includes("rateLimit")) return json({ rateLimit: { remaining, resetAt: "2026-01-05T10:00:00Z" } });
		if (query.includes("repositoryOwner")) {
			const { owner = "" } = variables;
			if (owner === "no-such-owner") return json({ repositoryOwner: null });
			const named = owner === "acme" ? Object.keys(FILES) : [];
			const nodes = (owner === "blank" ? [] : [...named, "old"]).map((name) => ({
				nameWithOwner: `${owner}/${name}`,
				isArchived: name === "old",
			}));
			return json({ repositoryOwner: { repositories: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } } });
		}
		const name = variables.name ?? path.split("/")[3] ?? "";
		asked.push(name);
		const local = locals.get(name);
		if (local === undefined) return { status: 404, text: '{"message":"Not Found"}' };
		const answer = await fetch(`${local.apiUrl}${path}`, {
			method,
			headers: { authorization: `token ${tokens.get(name)}`, "content-type": "application/json" },
			...(method === "GET" ? {} : { body }),
		});
		return { status: answer.status, text: await answer.text() };
	}

	beforeAll(async () => {
		for (const [name, files] of Object.entries(FILES)) {
			const root = repositories.make(name, [{ message: "feat: first (#1)", files }]);
			const copy = join(repositories.folder, `${name}.git`);
			git(repositories.folder, "clone", "--quiet", "--mirror", root, copy);
			const local = await startLocalGitHub({ repository: `acme/${name}`, folder: copy });
			seedUser(local.people, { login: "ada", role: "admin" });
			locals.set(name, local);
			tokens.set(name, local.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }));
		}
		const bare = join(repositories.folder, "bare.git");
		git(repositories.folder, "init", "--quiet", "--bare", "--initial-branch=main", bare);
		const local = await startLocalGitHub({ repository: "acme/bare", folder: bare });
		seedUser(local.people, { login: "ada", role: "admin" });
		locals.set("bare", local);
		tokens.set("bare", local.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }));
		const rules = ["update", "deletion"];
		const ruleset = { id: 7, name: "tags", target: "tag" as const, enforcement: "active" as const, exclude: [] };
		locals.get("ready")!.state.rulesets.push({ ...ruleset, include: ["refs/tags/v*"], rules });
		front = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on("data", (chunk: Buffer) => chunks.push(chunk));
			request.on("end", async () => {
				const answer = await forward(request.url ?? "", request.method ?? "GET", Buffer.concat(chunks).toString());
				const type = { "content-type": "application/json; charset=utf-8" };
				response.writeHead(answer.status, { ...type, ...answer.headers }).end(answer.text);
			});
		});
		await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
	});
	afterAll(async () => {
		front?.close();
		for (const local of locals.values()) await local.close();
		repositories.remove();
	});

	const check = async (...args: readonly string[]) => {
		asked.length = 0;
		const api = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
		const ran = await runCommandLine(["check", "--json", ...args], {
			cwd: repositories.folder,
			env: { GITHUB_API_URL: api, GITHUB_GRAPHQL_URL: `${api}/graphql`, GH_TOKEN: "ghp_secret" },
		});
		expectDecent({ ...ran, out: "" });
		expect(ran.out).not.toContain("ghp_secret");
		validate(JSON.parse(ran.out));
		expect(validate.errors ?? []).toEqual([]);
		return { ran, document: JSON.parse(ran.out) as JsonDocument<"check-all"> };
	};
	const standings = ({ repositories: list }: JsonDocument<"check-all">) =>
		Object.fromEntries(list.map(({ repository, standing }) => [repository, standing]));

	it("reads every repository of an owner but the archived ones, and writes nothing", async () => {
		const { ran, document } = await check("--all", "acme");
		expect(ran.exit, ran.err).toBe(1);
		expect(document).toMatchObject({ ok: false, complete: true, left: 0, stopped: null });
		expect(standings(document)).toEqual({
			"acme/empty": "not-set-up",
			"acme/invalid": "invalid",
			"acme/ready": "ready",
		});
		expect(document.repositories.at(-1)).toMatchObject({ calls: ["ship.yml"], tags: "protected", problems: [] });
		for (const local of locals.values()) expect(local.journal.writes()).toEqual([]);
	});
	it("takes a list, and a repository that is not there is unknown", async () => {
		writeFileSync(join(repositories.folder, "list.txt"), "acme/ready # the first\n\nacme/gone\nacme/ready\n");
		const { ran, document } = await check("--all", "list.txt");
		expect(ran.exit).toBe(1);
		expect(standings(document)).toEqual({ "acme/ready": "ready", "acme/gone": "unknown" });
		writeFileSync(join(repositories.folder, "list.txt"), "acme/ready\n");
		expect((await check("--all", "list.txt")).ran.exit).toBe(0);
	});
	it.each<[string, string, Readonly<Record<string, string>>]>([
		["lines of Windows and a mark of UTF-8", "\uFEFFacme/ready\r\n\r\n# more\r\n", { "acme/ready": "ready" }],
		["a name twice, in two cases", "acme/ready\nAcme/READY\n", { "acme/ready": "ready" }],
		["a repository without a commit", "acme/bare", { "acme/bare": "not-set-up" }],
		["a managed user's name, dots and dashes", "jane_acme/a.b-c_d", { "jane_acme/a.b-c_d": "unknown" }],
	])("takes a list with %s", async (_name, text, expected) => {
		writeFileSync(join(repositories.folder, "list.txt"), text);
		const { document } = await check("--all", "list.txt");
		expect(standings(document)).toEqual(expected);
		for (const { problems } of document.repositories) expect(new Set(problems).size).toBe(problems.length);
		if ("acme/bare" in expected) expect(document.repositories[0]?.problems).toEqual(["it is empty"]);
	});
	it("says the new name of a repository that was renamed", async () => {
		writeFileSync(join(repositories.folder, "list.txt"), "acme/old-name\n");
		const { document } = await check("--all", "list.txt");
		expect(document.repositories).toMatchObject([
			{ repository: "acme/old-name", standing: "ready", problems: ["it is called acme/ready now"] },
		]);
	});
	it("takes an owner that a folder is called as, and names what is archived", async () => {
		mkdirSync(join(repositories.folder, "acme"), { recursive: true });
		const { document } = await check("--all", "acme");
		expect(document.archived).toEqual(["acme/old"]);
		expect(document.repositories).toHaveLength(3);
	});
	it.each([
		["does not exist", "no-such-owner", 2, "usage", /there is no such owner/],
		["has nothing to see", "blank", 3, "not-found", /has no repository that the token may see\.$/],
		["has archived repositories alone", "museum", 3, "not-found", /, but for 1 archived\.$/],
	])("refuses an owner that %s", async (_name, owner, exit, code, message) => {
		const { ran } = await check("--all", owner);
		expect(ran.exit).toBe(exit);
		expect(JSON.parse(ran.out)).toMatchObject({ error: { code, message: expect.stringMatching(message) } });
	});
	const EXPIRED = { status: 401, text: '{"message":"Bad credentials"}' };
	const LIMITED = { text: '{"message":"API rate limit exceeded"}', headers: { "retry-after": "3000" } };
	it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
		["the token expires", EXPIRED, /^GitHub does not take the token/],
		["a limit is met", LIMITED, /^GitHub's limit asks to wait 50m/],
	])("keeps what it read when %s in the middle, and goes on from there", async (_name, refused, expected) => {
		writeFileSync(join(repositories.folder, "list.txt"), "acme/empty\nacme/ready\nacme/invalid\n");
		refusal = refused;
		try {
			// One for the limit, and what the first repository takes.
			await check("--all", "list.txt");
			answers = 1 + asked.filter((name) => name === "empty").length;
			const cut = await check("--all", "list.txt", "--state", "cut.json");
			expect(cut.ran.exit).toBe(1);
			expect(cut.document).toMatchObject({
				ok: false,
				complete: false,
				stopped: expect.stringMatching(expected),
				left: 2,
			});
			expect(standings(cut.document)).toEqual({ "acme/empty": "not-set-up" });
			answers = 0;
			const none = await check("--all", "list.txt");
			expect(none.ran.exit).toBe(3);
			expect(JSON.parse(none.ran.out)).toMatchObject({ error: { message: expect.stringMatching(expected) } });
		} finally {
			answers = Number.POSITIVE_INFINITY;
		}
		const { document } = await check("--all", "list.txt", "--state", "cut.json");
		expect(Object.keys(standings(document))).toEqual(["acme/empty", "acme/ready", "acme/invalid"]);
		expect(asked).not.toContain("empty");
	});
	it("stops before the limit, keeps what it read, and goes on from there", async () => {
		const state = join(repositories.folder, "state.json");
		const local = locals.get("invalid")!;
		local.faults.add({
			template: "/graphql",
			when: "before",
			// Its workflows, and its policy.
			times: 2,
			effect: { kind: "status", status: 403, body: { message: "SSO" } },
		});
		const first = await check("--all", "acme", "--state", "state.json");
		expect(standings(first.document)["acme/invalid"]).toBe("unknown");
		expect(existsSync(state)).toBe(true);
		remaining = 3;
		const limited = await check("--all", "acme", "--state", "state.json");
		expect(limited.ran.exit).toBe(1);
		expect(limited.document).toMatchObject({
			complete: false,
			left: 1,
			stopped: expect.stringContaining("3 requests"),
		});
		expect(standings(limited.document)).toEqual({ "acme/empty": "not-set-up", "acme/ready": "ready" });
		expect(asked).toEqual([]);
		remaining = 5_000;
		const last = await check("--all", "acme", "--state", "state.json");
		expect(last.document).toMatchObject({ complete: true, left: 0 });
		expect([...new Set(asked)]).toEqual(["invalid"]);
		expect(existsSync(state)).toBe(false);
	});
	it("says that the state cannot be written", async () => {
		const { ran } = await check("--all", "acme", "--state", "nowhere/state.json");
		expect(ran.exit).toBe(3);
		expect(JSON.parse(ran.out)).toMatchObject({ error: { code: "conflict" } });
	});
	it.each([
		["a state of something else", "mine.json", '{"mine":true}', ["--all", "acme", "--state", "mine.json"]],
		[
			"a state of another list",
			"other.json",
			JSON.stringify({ schemaVersion: 1, all: "x", apiUrl: "y", repositories: [] }),
			["--all", "acme", "--state", "other.json"],
		],
		["a list with a line that names none", "bad.txt", "acme\n", ["--all", "./bad.txt"]],
		["an empty list", "none.txt", "# none\n", ["--all", "none.txt"]],
		["a folder", "x", "", ["--all", "."]],
		["no network", "x", "", ["--all", "acme", "--offline"]],
		["a hostile owner", "x", "", ["--all", 'a"b']],
		["a state without a list", "x", "", ["--state", "x"]],
	])("refuses %s, and leaves it as it is", async (_name, file, text, args) => {
		writeFileSync(join(repositories.folder, file), text);
		const { ran } = await check(...args);
		expect(ran.exit, ran.out).toBe(2);
		expect(JSON.parse(ran.out)).toMatchObject({ error: { code: "usage" } });
		expect(readFileSync(join(repositories.folder, file), "utf8")).toBe(text);
	});
});
