/** The local GitHub over HTTP: who may ask, what goes wrong on demand, and what the journal says of it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FaultEffect } from "../src/faults.ts";
import { countRoundTrips } from "../src/journal.ts";
import { encodeNodeId } from "../src/presenters/identity.ts";
import { type LocalGitHub, startLocalGitHub } from "../src/server.ts";

const folder = mkdtempSync(join(tmpdir(), "server-"));
let github: LocalGitHub;
let token: string;

beforeAll(async () => {
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], { cwd: folder });
	git("init", "--quiet", "--initial-branch=main");
	writeFileSync(join(folder, "README.md"), "# shop\n");
	git("add", ".");
	git("commit", "--quiet", "--message", "Initial commit");
	github = await startLocalGitHub({ repository: "octoacme/shop", folder });
	token = github.issueToken({ permissions: { contents: "write", issues: "write" }, name: "writer" });
});
afterAll(async () => {
	await github.close();
	rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
	github.faults.clear();
	github.journal.clear();
	github.latencyMs = 0;
	github.limits.perHour = 1_000_000;
});

function ask(path: string, options: { method?: string; body?: unknown; token?: string; timeoutMs?: number } = {}) {
	return fetch(`${github.apiUrl}${path}`, {
		method: options.method ?? "GET",
		redirect: "manual",
		headers: { authorization: `Bearer ${options.token ?? token}`, "content-type": "application/json" },
		...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
		...(options.timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(options.timeoutMs) }),
	});
}
const shop = "/repos/octoacme/shop";

describe("who may ask", () => {
	it("refuses a token that it did not give out", async () => {
		expect((await ask(shop, { token: "another" })).status).toBe(401);
	});
	it("refuses what the token has no permission for, in GitHub's words", async () => {
		const reader = github.issueToken({ permissions: { contents: "read" } });
		const body = { ref: "refs/tags/v9", sha: "0".repeat(40) };
		const answer = await ask(`${shop}/git/refs`, { method: "POST", body, token: reader });
		expect(answer.status).toBe(403);
		expect(await answer.json()).toMatchObject({ message: "Resource not accessible by integration" });
	});
	it("forgets a token that was revoked", async () => {
		const short = github.issueToken({ permissions: {} });
		expect((await ask(shop, { token: short })).status).toBe(200);
		github.revokeToken(short);
		expect((await ask(shop, { token: short })).status).toBe(401);
	});
	it("answers what it does not serve with a 501 that names it, and writes a violation down", async () => {
		const answer = await ask(`${shop}/no-such-thing`);
		expect(answer.status).toBe(501);
		expect(await answer.json()).toMatchObject({
			message: expect.stringContaining(`GET ${shop}/no-such-thing is not served`),
		});
		expect(github.journal.violations()).toMatchObject([{ part: "route" }]);
	});
	it("writes a query down that GitHub does not know", async () => {
		await ask(`${shop}/issues?colour=red`);
		expect(github.journal.violations().map(({ part }) => part)).toEqual(["query"]);
	});
	it("counts requests against the hour, and says so in headers", async () => {
		const counted = github.issueToken({ permissions: {} });
		github.limits.perHour = 2;
		expect((await ask(shop, { token: counted })).headers.get("x-ratelimit-remaining")).toBe("1");
		await ask(shop, { token: counted });
		const refused = await ask(shop, { token: counted });
		expect([refused.status, refused.headers.get("x-ratelimit-remaining")]).toEqual([403, "0"]);
	});
});

describe("what goes wrong on demand", () => {
	const plan = (effect: FaultEffect, when: "before" | "after-applied" = "after-applied") =>
		github.faults.add({ template: "/repos/{owner}/{repo}", when, effect });

	it.each<[string, FaultEffect, number, (text: string, headers: Headers) => void]>([
		[
			"a status",
			{ kind: "status", status: 502, headers: { "retry-after": "3" } },
			502,
			(_, headers) => expect(headers.get("retry-after")).toBe("3"),
		],
		[
			"a page",
			{ kind: "html" },
			200,
			(text, headers) =>
				expect([text.slice(0, 15), headers.get("content-type")]).toEqual([
					"<!DOCTYPE html>",
					"text/html; charset=utf-8",
				]),
		],
		["nothing", { kind: "empty" }, 200, (text) => expect(text).toBe("")],
		["half of JSON", { kind: "invalid-json" }, 200, (text) => expect(() => JSON.parse(text)).toThrow()],
		["another shape", { kind: "wrong-shape" }, 200, (text) => expect(JSON.parse(text)).toEqual({ unexpected: true })],
		[
			"a redirect",
			{ kind: "redirect", location: "http://127.0.0.1:9/" },
			302,
			(_, headers) => expect(headers.get("location")).toBe("http://127.0.0.1:9/"),
		],
		[
			"the primary limit",
			{ kind: "rate-limit", limit: "primary", resetsInSeconds: 60 },
			403,
			(_, headers) =>
				expect([
					headers.get("x-ratelimit-remaining"),
					Number(headers.get("x-ratelimit-reset")) > Date.now() / 1_000,
				]).toEqual(["0", true]),
		],
		[
			"a secondary limit",
			{ kind: "rate-limit", limit: "secondary", status: 429, retryAfterSeconds: 7 },
			429,
			(_, headers) => expect(headers.get("retry-after")).toBe("7"),
		],
	])("answers with %s once, then as ever", async (_, effect, status, check) => {
		plan(effect);
		const answer = await ask(shop);
		expect(answer.status).toBe(status);
		check(await answer.text(), answer.headers);
		expect((await (await ask(shop)).json()) as object).toMatchObject({ full_name: "octoacme/shop" });
		expect(github.faults.unused()).toEqual([]);
	});
	it.each<FaultEffect["kind"]>(["reset", "cut"])("loses the connection: %s", async (kind) => {
		plan({ kind } as FaultEffect);
		await expect(ask(shop).then((answer) => answer.text())).rejects.toThrow();
	});
	it.each<FaultEffect>([{ kind: "hang" }, { kind: "drip", bytesPerSecond: 5 }])(
		"keeps the caller waiting: $kind",
		async (effect) => {
			plan(effect);
			await expect(ask(shop, { timeoutMs: 300 }).then((answer) => answer.text())).rejects.toThrow();
		},
	);
	it.each([
		["before", 404],
		["after-applied", 200],
	] as const)("loses an answer %s a write is applied", async (when, status) => {
		const sha = github.git.resolve("main")!;
		const name = `lost-${when}`;
		github.faults.add({ template: "/repos/{owner}/{repo}/git/refs", method: "POST", when, effect: { kind: "reset" } });
		await expect(
			ask(`${shop}/git/refs`, { method: "POST", body: { ref: `refs/tags/${name}`, sha } }),
		).rejects.toThrow();
		expect(github.journal.entries.at(-1)).toMatchObject({ applied: when === "after-applied", status: null });
		expect((await ask(`${shop}/git/ref/tags/${name}`)).status).toBe(status);
	});
	it.each(["before", "after-applied", "after-reply"] as const)("calls back for a kill %s", async (when) => {
		let seen = "";
		github.faults.add({
			template: "/repos/{owner}/{repo}",
			when,
			effect: {
				kind: "kill",
				kill: ({ path }) => {
					seen = path;
				},
			},
		});
		expect((await ask(shop)).status).toBe(200);
		await expect.poll(() => seen).toBe(shop);
	});
	it("hits the nth request only", async () => {
		github.faults.add({
			template: "/repos/{owner}/{repo}",
			nth: 2,
			when: "before",
			effect: { kind: "status", status: 500 },
		});
		expect([(await ask(shop)).status, (await ask(shop)).status, (await ask(shop)).status]).toEqual([200, 500, 200]);
	});
	it("lets a list lag behind", async () => {
		github.faults.lag({ template: "/repos/{owner}/{repo}/issues", requests: 1 });
		await ask(`${shop}/issues`, { method: "POST", body: { title: "Late" } });
		const titles = async () =>
			((await (await ask(`${shop}/issues`)).json()) as { title: string }[]).map(({ title }) => title);
		expect(await titles()).not.toContain("Late");
		expect(await titles()).toContain("Late");
	});
});

describe("git as GitHub has it", () => {
	it("finds v10 where v1 is asked for, and makes a ref once", async () => {
		const sha = github.git.resolve("main")!;
		const make = (name: string) => ask(`${shop}/git/refs`, { method: "POST", body: { ref: `refs/tags/${name}`, sha } });
		expect([(await make("v1")).status, (await make("v10")).status, (await make("v1")).status]).toEqual([201, 201, 422]);
		const found = (await (await ask(`${shop}/git/matching-refs/tags/v1`)).json()) as { ref: string }[];
		expect(found.map(({ ref }) => ref)).toEqual(["refs/tags/v1", "refs/tags/v10"]);
	});
	it("compares 250 commits without page parameters, and names files on the first page only", async () => {
		const stream = Array.from(
			{ length: 260 },
			(_, index) =>
				`commit refs/heads/long\ncommitter Ada <ada@example.com> ${1_700_000_000 + index} +0000\ndata 1\nx${index === 0 ? "\nfrom refs/heads/main^0" : ""}\nM 100644 inline f${index}\ndata 1\nx\n`,
		).join("\n");
		github.git.run(["fast-import", "--quiet"], { input: stream });
		const whole = (await (await ask(`${shop}/compare/main...long`)).json()) as {
			total_commits: number;
			commits: unknown[];
			files: unknown[];
		};
		expect([whole.total_commits, whole.commits.length, whole.files.length]).toEqual([260, 250, 260]);
		const second = (await (await ask(`${shop}/compare/main...long?page=2&per_page=100`)).json()) as typeof whole;
		expect([second.commits.length, second.files.length]).toEqual([100, 0]);
		expect(github.journal.violations()).toEqual([]);
	});
});

describe("the journal", () => {
	it("tells requests in sequence from those side by side", async () => {
		github.latencyMs = 20;
		await Promise.all([ask(shop), ask(shop), ask(shop)]);
		await ask(shop);
		expect(countRoundTrips(github.journal.entries)).toEqual({ requests: 4, sequential: 2 });
	});
	it.each([
		["a write that is done", { title: "Done" }, 201, true],
		[
			"a write that is done but for a field that nothing obeys",
			{ title: "Hi", labels: [{ name: "x", color: "f00" }] },
			501,
			true,
		],
		["a write that GitHub's schema refuses", { title: 1, labels: 2 }, 422, false],
	])("says of %s whether it changed anything", async (_, body, status, applied) => {
		const before = github.people.issues.length;
		const answer = await ask(`${shop}/issues`, { method: "POST", body });
		expect(answer.status).toBe(status);
		expect(github.journal.entries.at(-1)).toMatchObject({ applied, status });
		expect(github.people.issues.length > before).toBe(applied);
	});

	it.each([
		["is done", "discussion { id }", "discussions", 200, true],
		["is done while what it selects is not modelled", "discussion { upvoteCount }", "discussions", 501, true],
		["lacks its permission", "discussion { id }", "issues", 200, false],
	] as const)(
		"says of a mutation that %s whether it changed anything",
		async (_, selection, permission, status, applied) => {
			const writer = github.issueToken({ permissions: { [permission]: "write", contents: "read" } });
			github.people.discussionCategories = [{ id: 700, name: "News", slug: "news", answerable: false }];
			const send = (query: string) => ask("/graphql", { method: "POST", body: { query }, token: writer });
			const repository: { data: { repository: { id: string } } } = JSON.parse(
				await (await send('{ repository(owner: "octoacme", name: "shop") { id } }')).text(),
			);
			const input = `repositoryId: ${JSON.stringify(repository.data.repository.id)}, categoryId: "${encodeNodeId("DiscussionCategory", 700)}", title: "t", body: "b"`;
			const answer = await send(`mutation { createDiscussion(input: {${input}}) { ${selection} } }`);
			expect(answer.status, await answer.text()).toBe(status);
			expect(github.journal.entries.at(-1)).toMatchObject({ applied, status });
		},
	);

	it("takes a GraphQL query for a read", async () => {
		await ask("/graphql", { method: "POST", body: { query: "query { viewer { login } }" } });
		expect(github.journal.entries[0]).toMatchObject({ applied: false, template: "/graphql" });
		expect(github.journal.writes()).toEqual([]);
	});
});
