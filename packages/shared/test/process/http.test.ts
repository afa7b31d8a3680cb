import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createHttp, type HttpRequest } from "../../src/process/http.ts";

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

async function listen(handler: RequestListener): Promise<string> {
	const server = createServer(handler);
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const http = createHttp();
const send = (url: string, options: Partial<HttpRequest> = {}) =>
	http.send({ url, timeoutMs: 2_000, allowHosts: ["127.0.0.1"], ...options });

test("an answer has status, headers, body and the time it took", async () => {
	const url = await listen((request, response) => {
		response.setHeader("x-version", "v1");
		response.end(`${request.method} ${request.headers["x-key"]}`);
	});
	expect(await send(url, { headers: { "x-key": "k" } })).toMatchObject({
		ok: true,
		answer: {
			status: 200,
			body: "GET k",
			headers: { "x-version": "v1" },
			redirects: [],
			tls: null,
			address: "127.0.0.1",
		},
	});
});

test.each([
	"http://127.0.0.1:1/",
	"http://localhost:1/",
	"http://[::1]:1/",
	"http://2130706433/",
	"http://169.254.169.254/latest",
])("%s is refused unless the policy allows it", async (url) => {
	expect(await http.send({ url, timeoutMs: 2_000 })).toMatchObject({
		ok: false,
		failure: { kind: "refused-address", uncertain: false },
	});
});

test.each(["file:///etc/passwd", "no url", "https://user:pw@example.com/"])(
	"%s is no address for a request",
	async (url) => {
		expect(await send(url)).toMatchObject({ ok: false, failure: { kind: "invalid-url" } });
	},
);

test("a redirect is the answer itself, or followed as often as was said, without secrets to another host", async () => {
	const seen: (string | undefined)[] = [];
	const other = await listen((request, response) => {
		seen.push(request.headers["x-key"] as string | undefined);
		response.end("there");
	});
	const url = await listen((request, response) => {
		seen.push(request.headers["x-key"] as string | undefined);
		response.writeHead(302, { location: request.url === "/loop" ? "/loop" : `${other}/` }).end();
	});
	const headers = { "x-key": "secret" };
	expect(await send(url, { headers })).toMatchObject({ ok: true, answer: { status: 302 } });
	expect(await send(url, { headers, maxRedirects: 1 })).toMatchObject({
		ok: true,
		answer: { status: 200, body: "there", redirects: [`${other}/`] },
	});
	expect(seen).toEqual(["secret", "secret", undefined]);
	expect(await send(`${url}/loop`, { maxRedirects: 3 })).toMatchObject({
		ok: false,
		failure: { kind: "too-many-redirects" },
	});
});

test("a redirect into a private network is refused although the first host was allowed", async () => {
	const url = await listen((_, response) => response.writeHead(302, { location: "http://169.254.169.254/" }).end());
	expect(await send(url, { maxRedirects: 3 })).toMatchObject({ ok: false, failure: { kind: "refused-address" } });
});

test.each<[string, RequestListener, string]>([
	["never answers", () => {}, "timed-out"],
	[
		"drips",
		(_, response) => {
			const timer = setInterval(() => response.write("x"), 20);
			response.on("close", () => clearInterval(timer));
		},
		"timed-out",
	],
	["sends without end", (_, response) => response.end("x".repeat(2_000_000)), "too-large"],
	[
		"cuts its answer",
		(_, response) => void response.writeHead(200, { "content-length": "9" }).write("x", () => response.destroy()),
		"network",
	],
	["hangs up", (request) => request.socket.destroy(), "network"],
])("a server that %s ends in %s", async (_, handler, kind) => {
	const url = await listen(handler);
	const started = Date.now();
	expect(await send(`${url}/?token=secret`, { timeoutMs: 300 })).toMatchObject({
		ok: false,
		failure: { kind, uncertain: true },
	});
	expect(Date.now() - started).toBeLessThan(2_000);
});

test("a cancellation ends a request", async () => {
	const controller = new AbortController();
	const url = await listen(() => controller.abort());
	expect(await send(url, { signal: controller.signal })).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
});
