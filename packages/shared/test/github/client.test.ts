/** How the client takes raw answers: broken, cut, late, lost or limited. A plain server sends them, for no repository is needed. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import { createGitHub, type GitHub, type GitHubOptions } from "../../src/github/client.ts";
import { fact } from "../../src/github/fact.ts";
import { createManualClock } from "../../src/process/clock.ts";
import { createLog } from "../../src/process/log.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, count: number, body: string) => void;

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

const START = Date.parse("2026-11-01T12:00:00Z");
const shape = z.object({ name: z.string() });

async function listen(handler: Handler): Promise<string> {
	let count = 0;
	const server = createServer((request, response) => {
		let body = "";
		request.on("data", (chunk) => {
			body += chunk;
		});
		request.on("end", () => handler(request, response, ++count, body));
	});
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function open(
	handler: Handler,
	options: Partial<GitHubOptions> = {},
): Promise<{ github: GitHub; clock: ReturnType<typeof createManualClock>; written: string[] }> {
	const url = await listen(handler);
	const clock = createManualClock(START);
	const written: string[] = [];
	const github = await createGitHub({
		token: "t0ken",
		apiUrl: url,
		graphqlUrl: `${url}/graphql`,
		repository: { owner: "octo", name: "shop" },
		clock,
		log: createLog((text) => written.push(text)),
		random: () => 0,
		...options,
	});
	return { github, clock, written };
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
	response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
	response.end(JSON.stringify(body));
}
const good: Handler = (_, response) => json(response, 200, { name: "shop" });
const read = (github: GitHub) => github.read("/repos/{owner}/{repo}", {}, shape);

test.each<[string, Handler]>([
	["502", (_, response) => json(response, 502, { message: "Bad Gateway" })],
	["500 with HTML", (_, response) => response.writeHead(500, { "content-type": "text/html" }).end("<html>")],
	["a reset", (request) => request.socket.destroy()],
	[
		"a cut body",
		(_, response) => {
			response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
			response.write('{"name":');
			setTimeout(() => response.destroy(), 5);
		},
	],
	[
		"200 with HTML",
		(_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>login</html>"),
	],
	["200 with nothing", (_, response) => response.writeHead(200, { "content-type": "application/json" }).end()],
	["200 of another shape", (_, response) => json(response, 200, { name: 7 })],
])("a read is repeated after %s", async (_, fault) => {
	const { github } = await open((request, response, count, body) =>
		(count === 1 ? fault : good)(request, response, count, body),
	);
	expect(await read(github)).toEqual({ name: "shop" });
	expect(github.countRequests()).toBe(2);
});

test.each<[string, string, Handler]>([
	[
		"HTML",
		"text instead of JSON",
		(_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
	],
	[
		"an empty body",
		"empty or cut",
		(_, response) => response.writeHead(200, { "content-type": "application/json" }).end(),
	],
	["another shape", "name: ", (_, response) => json(response, 200, { other: 1 })],
])("200 with %s, again and again, is an invalid answer", async (_, words, fault) => {
	const { github } = await open(fault);
	await expect(read(github)).rejects.toMatchObject({ code: "invalid-answer", message: expect.stringContaining(words) });
	expect(await fact(read(github))).toMatchObject({ ok: false, failure: { kind: "invalid" } });
});

test("a server that is down for good ends the read within attempts and budget", async () => {
	const { github, clock } = await open((_, response) => json(response, 503, { message: "down" }), { budgetMs: 5_000 });
	await expect(read(github)).rejects.toMatchObject({ code: "github-unavailable" });
	expect(github.countRequests()).toBeLessThanOrEqual(6);
	expect(clock.now() - START).toBeLessThanOrEqual(5_000);
});

const limit = { message: "You have exceeded a secondary rate limit" };
test.each<[string, number, unknown, Record<string, string>, number]>([
	["429 with seconds", 429, limit, { "retry-after": "7" }, 7_000],
	["403 with seconds", 403, limit, { "retry-after": "7" }, 7_000],
	["403 with a date", 403, limit, { "retry-after": new Date(START + 9_000).toUTCString() }, 9_000],
	[
		"403 with a reset",
		403,
		{ message: "API rate limit exceeded" },
		{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(START / 1_000 + 20) },
		21_000,
	],
	[
		"403 with a reset in the past",
		403,
		limit,
		{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(START / 1_000 - 600) },
		1_000,
	],
	[
		"403 with a reset that is no number",
		403,
		limit,
		{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "NaN" },
		60_000,
	],
	["403 without a reset", 403, limit, { "x-ratelimit-remaining": "0" }, 60_000],
	["429 with a date in the past", 429, limit, { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, 1_000],
	["429 with a date that is none", 429, limit, { "retry-after": "soon" }, 60_000],
	["GHES' words and no header", 403, { message: "You have triggered an abuse detection mechanism" }, {}, 60_000],
	[
		"a reset that remaining requests contradict",
		429,
		limit,
		{ "x-ratelimit-remaining": "9", "x-ratelimit-reset": String(START / 1_000 + 20) },
		60_000,
	],
])("a limit answered as %s is waited for, by reads and by writes", async (_, status, body, headers, wait) => {
	for (const act of [
		read,
		(github: GitHub) => github.write("POST /repos/{owner}/{repo}/issues", { title: "x" }, shape),
	]) {
		const { github, clock } = await open((request, response, count, text) =>
			count === 1 ? json(response, status, body, headers) : good(request, response, count, text),
		);
		expect(await act(github)).toEqual({ name: "shop" });
		expect(clock.slept).toEqual([wait]);
	}
});

test("GraphQL's limit with status 200 is waited for", async () => {
	const { github, clock } = await open((_, response, count) =>
		count === 1
			? json(
					response,
					200,
					{ errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
					{ "retry-after": "3" },
				)
			: json(response, 200, { data: { name: "shop" } }),
	);
	expect(await github.query("query { name }", {}, shape)).toEqual({ name: "shop" });
	expect(clock.slept).toEqual([3_000]);
});

test("a limit that resets in 55 minutes stops at once and says when to run again", async () => {
	const { github, clock } = await open((_, response) =>
		json(
			response,
			403,
			{ message: "API rate limit exceeded" },
			{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(START / 1_000 + 3_300) },
		),
	);
	await expect(read(github)).rejects.toMatchObject({
		code: "github-rate-limited",
		message: expect.stringContaining("2026-11-01T12:55:01Z"),
		hint: expect.stringContaining("Run the job again after 2026-11-01T12:55:01Z"),
	});
	expect(github.countRequests()).toBe(1);
	expect(clock.slept).toEqual([]);
});

test.each([
	["GET", "/repos/octo/shop/code-scanning/alerts", {}, "security-events: read"],
	["GET", "/repos/octo/shop/dependabot/alerts", {}, "vulnerability-alerts: read"],
	["POST", "/repos/octo/shop/deployments", {}, "deployments: write"],
	["POST", "/repos/octo/shop/check-runs", {}, "checks: write"],
	[
		"POST",
		"/repos/octo/shop/anything",
		{ "x-accepted-github-permissions": "pull_requests=write; issues=write" },
		"pull-requests: write",
	],
])("%s %s refused to an integration names %s%s", async (method, path, headers, permission) => {
	const { github } = await open((_, response) =>
		json(response, 403, { message: "Resource not accessible by integration" }, headers as Record<string, string>),
	);
	const act = () => (method === "GET" ? github.read(path, {}, shape) : github.write(`${method} ${path}`, {}, shape));
	await expect(act()).rejects.toMatchObject({
		code: "missing-permission",
		hint: `Add to the job:\npermissions:\n  ${permission}`,
	});
	expect(await fact(act)).toMatchObject({ ok: false, failure: { kind: "forbidden", permission } });
	expect(github.countRequests()).toBe(2);
});

test.each<[string, Handler]>([
	["never answers", () => {}],
	[
		"drips",
		(_, response) => {
			response.writeHead(200, { "content-type": "application/json" });
			const timer = setInterval(() => response.write(" "), 20);
			response.on("close", () => clearInterval(timer));
		},
	],
])("a server that %s meets the time-out of each request", async (_, fault) => {
	const { github } = await open(fault, { requestTimeoutMs: 120 });
	const started = Date.now();
	await expect(read(github)).rejects.toMatchObject({
		code: "github-unavailable",
		message: expect.stringContaining("120 ms"),
	});
	expect(Date.now() - started).toBeLessThan(3_000);
});

test.each([
	["deployments: read", "deployments: read"],
	[undefined, "contents: read"],
])("a forbidden query names what it needs (%s)", async (given, named) => {
	const { github } = await open((_, response) =>
		json(response, 403, { message: "Resource not accessible by integration" }),
	);
	await expect(github.query("query { viewer { login } }", {}, shape, given)).rejects.toMatchObject({
		code: "missing-permission",
		permission: named,
	});
});

/** A server that keeps what was posted; `fault` decides what a POST does. */
function keep(fault: (response: ServerResponse, apply: () => void, post: number) => void) {
	const kept: { name: string }[] = [];
	let posts = 0;
	const handler: Handler = (request, response, _, body) => {
		if (request.method === "GET") return json(response, 200, kept);
		posts++;
		fault(response, () => kept.push(JSON.parse(body)), posts);
	};
	const once = (github: GitHub) =>
		github.writeOnce({
			what: "thing",
			find: async () => (await github.read("/repos/{owner}/{repo}/things", {}, z.array(shape)))[0],
			create: () => github.write("POST /repos/{owner}/{repo}/things", { name: "shop" }, shape, [201]),
		});
	return { kept, handler, once, countPosts: () => posts };
}

test.each<[string, (response: ServerResponse) => void]>([
	["502", (response) => json(response, 502, {})],
	["a reset", (response) => response.destroy()],
	["HTML", (response) => response.writeHead(201, { "content-type": "text/html" }).end("<html>")],
	["HTML and another status", (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>")],
	["nothing and another status", (response) => response.writeHead(202).end()],
	["no answer", () => {}],
])("a write that was applied but answered with %s is found by its key and not sent again", async (_, answer) => {
	const { handler, kept, once, countPosts } = keep((response, apply) => {
		apply();
		answer(response);
	});
	const { github } = await open(handler, { requestTimeoutMs: 200 });
	expect(await once(github)).toEqual({ value: { name: "shop" }, created: true });
	expect([countPosts(), kept.length]).toEqual([1, 1]);
	expect(await once(github)).toEqual({ value: { name: "shop" }, created: false });
	expect(countPosts()).toBe(1);
});

test.each<[string, (response: ServerResponse) => void]>([
	["refused with 500", (response) => json(response, 500, {})],
	["answered by a proxy's page", (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>")],
])("a write that was %s and not applied is repeated once, after reading", async (_, answer) => {
	const { handler, kept, once, countPosts } = keep((response, apply, post) => {
		if (post === 1) return answer(response);
		apply();
		json(response, 201, { name: "shop" });
	});
	const { github } = await open(handler);
	expect(await once(github)).toEqual({ value: { name: "shop" }, created: true });
	expect([countPosts(), kept.length]).toEqual([2, 1]);
});

test("a write that fails for ever is sent twice and no more", async () => {
	const { handler, once, countPosts } = keep((response) => json(response, 500, {}));
	const { github } = await open(handler);
	await expect(once(github)).rejects.toMatchObject({ code: "github-unavailable" });
	expect(countPosts()).toBe(2);
});

test("a status that was not expected is no success", async () => {
	const { handler, once, countPosts } = keep((response) => json(response, 202, { name: "shop" }));
	const { github } = await open(handler);
	await expect(once(github)).rejects.toMatchObject({ code: "github-refused", status: 202 });
	expect(countPosts()).toBe(1);
});

test("the token goes along to the same host and never to another, which may answer with files alone", async () => {
	const seen: (string | undefined)[] = [];
	const other = await listen((request, response) => {
		seen.push(request.headers.authorization);
		json(response, 200, { name: "elsewhere" });
	});
	const { github } = await open((request, response) => {
		seen.push(request.headers.authorization);
		if (request.url === "/repos/octo/shop") response.writeHead(301, { location: "/repositories/1" }).end();
		else response.writeHead(302, { location: `${other}/file` }).end();
	});
	const file = { headers: { accept: "application/octet-stream" } };
	expect(await github.read("/repos/{owner}/{repo}", file, shape)).toEqual({ name: "elsewhere" });
	expect(seen).toEqual(["token t0ken", "token t0ken", undefined]);
	await expect(read(github)).rejects.toThrow("another host");
});

test.each([
	["retry-after", { "retry-after": "1" }],
	["a reset in the year 3000", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "32503680000" }],
	["a date in the year 3000", { "retry-after": "Wed, 01 Jan 3000 00:00:00 GMT" }],
	["an absurd reset", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "99999999999999999999" }],
	["an endless retry-after", { "retry-after": "9".repeat(400) }],
])("a limit with %s that outlasts the waiting says when to run again", async (_, headers) => {
	const { github } = await open((_request, response) => json(response, 429, limit, headers as Record<string, string>));
	await expect(read(github)).rejects.toMatchObject({
		code: "github-rate-limited",
		hint: expect.stringMatching(/^Run the job again after 20\d\d-\d\d-\d\dT[\d:]{8}Z;/),
	});
});

test("a redirected write is refused", async () => {
	const { github } = await open((_, response) => response.writeHead(302, { location: "/elsewhere" }).end());
	await expect(github.write("POST /repos/{owner}/{repo}/issues", {}, shape)).rejects.toMatchObject({
		code: "github-unavailable",
	});
	expect(github.countRequests()).toBe(1);
});

test("all pages of a list are read, and a list that is short of its total is refused", async () => {
	const handler: (total: number) => Handler = (total) => (request, response) => {
		const page = Number(new URL(request.url!, "http://x").searchParams.get("page"));
		const entries = Array.from({ length: page === 3 ? 30 : 100 }, (_, index) => ({
			name: `${(page - 1) * 100 + index}`,
		}));
		const link = page === 3 ? {} : { link: `<http://x/?page=${page + 1}>; rel="next", <http://x/?page=3>; rel="last"` };
		json(response, 200, { total_count: total, runs: entries }, link as Record<string, string>);
	};
	const { github } = await open(handler(230));
	const all = await github.readAll("/repos/{owner}/{repo}/runs", {}, shape, "runs");
	expect(all.map((entry) => Number(entry.name))).toEqual(Array.from({ length: 230 }, (_, index) => index));
	const short = await open(handler(231));
	await expect(short.github.readAll("/repos/{owner}/{repo}/runs", {}, shape, "runs")).rejects.toMatchObject({
		code: "invalid-answer",
	});
});

test("a cancelled run stops waiting at once", async () => {
	const controller = new AbortController();
	const reason = new Error("stop");
	const { github } = await open(() => controller.abort(reason), { signal: controller.signal });
	await expect(read(github)).rejects.toBe(reason);
});
