/** The doctor says what is ready, what is missing and what cannot be known, and never takes the one for the other. */
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CommandLineRun, git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import { type DoctorFacts, diagnose, readTokenKind } from "../src/doctor/diagnosis.ts";
import type { JsonDocument } from "../src/json-documents.ts";
import { expectDecent, makeShop, POLICY } from "./command-line.ts";

type Diagnosis = JsonDocument<"doctor">;

describe("the kind of a token", () => {
	it.each([
		["ghp_x", "classic"],
		["github_pat_x", "fine-grained"],
		["gho_x", "oauth"],
		["ghu_x", "app-user"],
		["ghs_x", "installation"],
		["0123456789abcdef0123456789abcdef01234567", "unknown"],
		["xghp_", "unknown"],
	])("of %s is %s", (token, kind) => expect(readTokenKind(token)).toBe(kind));
});

describe("the diagnosis", () => {
	const failure = { ok: false, failure: { kind: "unavailable", message: "no answer" } } as const;
	const answered = {
		status: 200,
		message: "",
		defaultBranch: "main",
		scopes: ["repo"],
		rateLimit: { limit: 5_000, remaining: 4_000, resetAt: "2026-01-05T10:00:00.000Z" },
	};
	const READY: DoctorFacts = {
		node: "24.0.0",
		git: "2.47.1",
		folder: { ok: true, value: "/shop" },
		target: { ok: true, value: { repository: "acme/shop", apiUrl: "https://api.github.com" } },
		token: { ok: true, value: "classic" },
		answer: { ok: true, value: answered },
		login: { ok: true, value: "ada" },
		policy: { ok: true, value: { problems: [] } },
		tried: [],
		needs: {},
	};
	const answer = (changes: Partial<typeof answered>): Partial<DoctorFacts> => ({
		answer: { ok: true, value: { ...answered, ...changes } },
	});
	const offline = { answer: undefined, login: undefined, policy: undefined };
	it.each<[string, Partial<DoctorFacts>, Readonly<Record<string, string>>]>([
		["everything is there", {}, {}],
		["Node is old", { node: "18.20.1" }, { node: "missing" }],
		["Node's version cannot be read", { node: "" }, { node: "missing" }],
		["there is no git", { git: undefined }, { git: "missing" }],
		[
			"nothing was asked",
			{ ...offline, token: failure },
			{ token: "missing", github: "unknown", "rate-limit": "unknown", "default-branch": "unknown", policy: "unknown" },
		],
		[
			"GitHub does not answer",
			{ ...offline, answer: failure },
			{ token: "unknown", github: "missing", "rate-limit": "unknown", "default-branch": "unknown", policy: "unknown" },
		],
		[
			"the token is refused",
			{ ...offline, ...answer({ status: 401, defaultBranch: null as never }) },
			{ token: "missing", github: "missing", "default-branch": "unknown", policy: "unknown" },
		],
		[
			"an answer names no default branch",
			answer({ defaultBranch: null as never }),
			{ github: "missing", "default-branch": "unknown" },
		],
		[
			"a web server answers with its page",
			answer({ status: 404, defaultBranch: null as never, rateLimit: null as never }),
			{ github: "missing", "rate-limit": "unknown", "default-branch": "unknown" },
		],
		[
			"the organization asks for SSO",
			answer({
				status: 403,
				message: "Resource protected by organization SAML enforcement.",
				defaultBranch: null as never,
			}),
			{ github: "missing", "default-branch": "unknown" },
		],
		[
			"few requests are left",
			answer({ rateLimit: { ...answered.rateLimit, remaining: 3 } }),
			{ "rate-limit": "missing" },
		],
		["there is no limit", answer({ rateLimit: null as never }), {}],
		["there is no policy", { policy: { ok: true, value: null } }, {}],
		["the policy is not valid", { policy: { ok: true, value: { problems: ["p.yml:2:1 x"] } } }, { policy: "missing" }],
		["the policy cannot be read", { policy: failure }, { policy: "unknown" }],
		["the login cannot be read", { login: failure }, { token: "unknown" }],
	])("when %s", (_name, changes, expected) => {
		const { ok, checks } = diagnose({ ...READY, ...changes });
		expect(Object.fromEntries(checks.flatMap(({ id, state }) => (state === "ok" ? [] : [[id, state]])))).toEqual(
			expected,
		);
		expect(ok).toBe(Object.keys(expected).length === 0);
		for (const { state, fix } of checks) if (state !== "unknown") expect(fix === null).toBe(state === "ok");
	});
	it.each([
		[{ message: "Not Found", scopes: [] }, /its scopes are none\.$/, /needs the scope `repo`/],
		[
			{ message: "Not Found", scopes: ["public_repo", "read:org"] },
			/public_repo, read:org\.$/,
			/needs the scope `repo`/,
		],
		[{ message: "Not Found", scopes: ["repo"] }, /may not see it\.$/, /fine-grained.*App.*SSO/],
		[{ message: "Not Found", scopes: null as never }, /may not see it\.$/, /fine-grained.*App.*SSO/],
		[{ message: "" }, /no API of GitHub's/, /https:\/\/HOST\/api\/v3/],
	])("says of a 404 with %j what may be wrong", (changes, what, fix) => {
		const { checks } = diagnose({ ...READY, ...answer({ status: 404, defaultBranch: null as never, ...changes }) });
		expect(checks.find(({ id }) => id === "github")).toMatchObject({
			what: expect.stringMatching(what),
			fix: expect.stringMatching(fix),
		});
	});
	it("says of a permission only what a read has shown", () => {
		const read = (permission: string, ok: boolean, kind: "forbidden" | "disabled" = "forbidden") =>
			({
				what: "x",
				permission,
				requirements: [],
				read: ok ? { ok, value: 1 } : { ok, failure: { kind, message: "no" } },
			}) as DoctorFacts["tried"][number];
		const { jobs } = diagnose({
			...READY,
			tried: [read("checks: read", true), read("issues: read", false), read("actions: read", false, "disabled")],
			needs: {
				preflight: { checks: "read", contents: "read", issues: "write", actions: "read" },
				deploy: { checks: "write" },
			},
		});
		expect(jobs.map(({ permissions }) => permissions.map(({ permission, state }) => `${permission} ${state}`))).toEqual(
			[
				["checks: read granted", "contents: read unknown", "issues: write missing", "actions: read unknown"],
				["checks: write unknown"],
			],
		);
	});
});

describe("doctor", () => {
	const repositories = new Repositories();
	const shop = join(repositories.folder, "shop");
	let github: LocalGitHub;
	beforeAll(async () => {
		makeShop(shop);
		writeFileSync(join(shop, POLICY), "version: 1\n");
		git(shop, "add", ".");
		git(shop, "commit", "--quiet", "--message", "ci: policy (#2)");
		const copy = join(repositories.folder, "copy.git");
		git(repositories.folder, "clone", "--quiet", "--mirror", shop, copy);
		github = await startLocalGitHub({ repository: "acme/shop", folder: copy, requestsPerHour: 5_000 });
		seedUser(github.people, { login: "ada", role: "admin" });
	});
	afterAll(async () => {
		await github?.close();
		repositories.remove();
	});
	const doctor = async (token: string, env: Record<string, string> = {}, args: readonly string[] = []) => {
		const ran = await runCommandLine(["doctor", "--json", ...args], {
			cwd: shop,
			home: repositories.folder,
			env: { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GH_TOKEN: token, ...env },
		});
		expectDecent({ ...ran, out: "" }, token);
		expect(ran.out).not.toContain(token);
		return { ran, diagnosis: JSON.parse(ran.out) as Diagnosis };
	};
	const stateOf = ({ checks }: Diagnosis) => Object.fromEntries(checks.map(({ id, state }) => [id, state]));

	it("finds everything with an administrator's token, and writes nothing", async () => {
		const { ran, diagnosis } = await doctor(github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }));
		expect(ran.exit, ran.out).toBe(0);
		expect(diagnosis.ok).toBe(true);
		expect(diagnosis.token).toMatchObject({ kind: "classic", login: "ada", rateLimit: { limit: 5_000 } });
		expect(diagnosis.token.rateLimit!.remaining).toBeLessThan(5_000);
		const preflight = diagnosis.jobs.find(({ action }) => action === "preflight")!;
		expect(preflight.permissions).toContainEqual({ permission: "deployments: read", state: "granted" });
		expect(preflight.permissions).toContainEqual({ permission: "checks: write", state: "unknown" });
		const names = ["announce", "deploy", "preflight", "release-notes", "rollback", "verify"];
		expect(diagnosis.jobs.map(({ action }) => action)).toEqual(names);
		const deploy = diagnosis.jobs.find(({ action }) => action === "deploy")!;
		expect(deploy.permissions).toContainEqual({ permission: "deployments: write", state: "unknown" });
		expect(github.journal.writes()).toEqual([]);
		expect(github.journal.violations()).toEqual([]);
	});
	it("names what a lesser token is refused", async () => {
		const { diagnosis } = await doctor(github.issueToken({ permissions: { contents: "read" } }));
		expect(diagnosis.token).toMatchObject({ kind: "installation", login: "github-actions[bot]", scopes: null });
		const preflight = diagnosis.jobs.find(({ action }) => action === "preflight")!;
		expect(preflight.permissions).toContainEqual({ permission: "checks: write", state: "missing" });
		expect(preflight.permissions).toContainEqual({ permission: "deployments: read", state: "missing" });
	});
	it("tells a token that GitHub refuses from a repository that the token does not see", async () => {
		const refused = await doctor("ghp_nothing");
		expect(refused.ran.exit).toBe(1);
		expect(stateOf(refused.diagnosis)).toMatchObject({ token: "missing", policy: "unknown" });
		const token = github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" });
		const unseen = await doctor(token, {}, ["--repository", "acme/other"]);
		expect(unseen.ran.exit).toBe(1);
		expect(stateOf(unseen.diagnosis)).toMatchObject({ github: "missing", token: "unknown", policy: "unknown" });
	});
	it("says that the policy is not known when GitHub does not give it", async () => {
		const template = "/graphql";
		github.faults.add({ template, when: "before", effect: { kind: "status", status: 403, body: { message: "SSO" } } });
		const { ran, diagnosis } = await doctor(github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }));
		expect(ran.exit).toBe(1);
		expect(stateOf(diagnosis)).toMatchObject({ github: "ok", policy: expect.not.stringMatching("ok") as string });
	});
	it("says that GitHub cannot be reached, in text with the fix", async () => {
		const port = await new Promise<number>((resolve) => {
			const server = createServer().listen(0, "127.0.0.1", () => {
				const { port } = server.address() as { port: number };
				server.close(() => resolve(port));
			});
		});
		const ran: CommandLineRun = await runCommandLine(["doctor"], {
			cwd: shop,
			home: repositories.folder,
			env: { GITHUB_API_URL: `http://127.0.0.1:${port}`, GH_TOKEN: "ghp_x" },
		});
		expect(ran.exit).toBe(1);
		expect(ran.out).toContain("GitHub cannot be reached");
		expect(ran.out).toContain("HTTPS_PROXY");
		expect(ran.out).toContain("? policy");
		expectDecent(ran);
	});
	it("looks at the machine without a token, git or a repository", async () => {
		const ran = await runCommandLine(["doctor", "--json"], { cwd: repositories.folder, env: { PATH: "/nowhere" } });
		expect(ran.exit).toBe(1);
		expect(stateOf(JSON.parse(ran.out) as Diagnosis)).toEqual({
			node: "ok",
			git: "missing",
			repository: "missing",
			remote: "missing",
			token: "missing",
			github: "unknown",
			"rate-limit": "unknown",
			"default-branch": "unknown",
			policy: "unknown",
		});
	});
});
