/** Servers that speak HTTP/2 alone: Node's own, with and without TLS, and nginx where the machine has it. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createSecureServer, createServer, type Http2Server, type ServerHttp2Stream } from "node:http2";
import { type AddressInfo, createServer as listenForPort } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { generate } from "selfsigned";
import { afterEach, describe, expect, it } from "vitest";
import { createHttp, type HttpRequest } from "../../src/process/http.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
	for (const end of ends.splice(0)) await end();
});

const send = (url: string, options: Partial<HttpRequest> = {}) =>
	createHttp().send({ url, timeoutMs: 3_000, allowHosts: ["127.0.0.1"], ...options });

async function listen(server: Http2Server): Promise<number> {
	ends.push(() => server.close());
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return (server.address() as AddressInfo).port;
}

async function serve(
	answer: (headers: Record<string, unknown>, body: string) => [object, string | Buffer],
): Promise<string> {
	const server = createServer();
	server.on("stream", (stream, headers) => {
		let body = "";
		stream.on("data", (chunk) => {
			body += chunk;
		});
		stream.on("error", () => {});
		stream.on("end", () => {
			const [fields, text] = answer(headers, body);
			stream.respond({ ":status": 200, ...fields });
			stream.end(text);
		});
	});
	return `http://127.0.0.1:${await listen(server)}`;
}

describe("a server that speaks HTTP/2 without TLS", () => {
	it("is asked in its protocol, with headers and body", async () => {
		const url = await serve((headers, body) => [
			{ "x-version": "1.4.0" },
			`${headers[":method"]} ${headers[":path"]} ${headers["x-key"]} ${body}`,
		]);
		expect(
			await send(`${url}/v?a=1`, { method: "POST", body: "ask", headers: { "x-key": "k", host: "shop.test" } }),
		).toMatchObject({
			ok: true,
			answer: {
				status: 200,
				body: "POST /v?a=1 k ask",
				headers: { "x-version": "1.4.0" },
				address: "127.0.0.1",
				tls: null,
			},
		});
	});

	it("is unpacked, followed and bounded like any other", async () => {
		const url = await serve((headers) =>
			headers[":path"] === "/"
				? [{ ":status": 302, location: "/big", "set-cookie": "a=1" }, ""]
				: [{ "content-encoding": "gzip" }, gzipSync(`${headers["cookie"]} ${"x".repeat(500)}`)],
		);
		expect(await send(url, { maxRedirects: 1 })).toMatchObject({
			ok: true,
			answer: { body: `a=1 ${"x".repeat(500)}` },
		});
		expect(await send(url, { maxRedirects: 1, maxBytes: 100 })).toMatchObject({
			ok: false,
			failure: { kind: "too-large" },
		});
	});

	it.each<readonly [string, Record<string, string>, (stream: ServerHttp2Stream) => void]>([
		["the session ends", {}, ({ session }) => session?.destroy()],
		["the session ends of a known length", { "content-length": "100" }, ({ session }) => session?.destroy()],
		[
			"the session says goodbye and ends",
			{},
			({ session }) => {
				session?.goaway();
				session?.destroy();
			},
		],
		["the stream is reset with an error", {}, (stream) => stream.destroy(new Error("out of memory"))],
		["the stream is reset before its length", { "content-length": "100" }, (stream) => stream.destroy()],
		["the stream ends before its length", { "content-length": "100" }, (stream) => stream.end()],
	])("is no answer when %s in the middle of the body", async (_, headers, cut) => {
		const server = createServer();
		server.on("sessionError", () => {});
		server.on("stream", (stream) => {
			stream.on("error", () => {});
			stream.respond({ ":status": 200, ...headers });
			stream.write('{"status":"success","data":{"result":[]}}');
			setTimeout(() => cut(stream), 50);
		});
		const result = await send(`http://127.0.0.1:${await listen(server)}`);
		expect(result).toMatchObject({ ok: false, failure: { kind: "network" } });
		expect(result.ok ? "" : result.failure.message).toMatch(/the answer was cut|Stream closed with error code/);
	});

	it("times out, is cancelled, and refused as a private address", async () => {
		const server = createServer();
		server.on("stream", (stream) => stream.on("error", () => {}));
		const url = `http://127.0.0.1:${await listen(server)}`;
		expect(await send(url, { timeoutMs: 300 })).toMatchObject({ ok: false, failure: { kind: "timed-out" } });
		expect(await send(url, { signal: AbortSignal.timeout(200) })).toMatchObject({
			ok: false,
			failure: { kind: "cancelled" },
		});
		expect(await send(url, { allowHosts: [] })).toMatchObject({ ok: false, failure: { kind: "refused-address" } });
	});
});

it("what answers neither protocol is no server of HTTP/2", async () => {
	for (const said of [
		"SSH-2.0-OpenSSH_9.2\r\n",
		"\u0000\u0000\u0006\u0005\u0000\u0000\u0000\u0000\u0000junk",
		"220 mail ESMTP\r\n",
	]) {
		let connections = 0;
		const server = listenForPort((socket) => {
			connections++;
			socket.on("error", () => {});
			socket.end(said);
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		ends.push(() => server.close());
		const result = await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
		expect(result).toMatchObject({ ok: false, failure: { kind: "network" } });
		expect(connections).toBe(1);
	}
});

it("with TLS that knows HTTP/2 alone, the certificate is judged and its end is read", async () => {
	const folder = mkdtempSync(join(tmpdir(), "http2-"));
	ends.push(() => rmSync(folder, { recursive: true }));
	const pem = await generate([{ name: "commonName", value: "localhost" }], {
		extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
	} as never);
	writeFileSync(join(folder, "ca.pem"), pem.cert);
	// As Go and Envoy do, and Node does not: without a common protocol the handshake is refused.
	const server = createSecureServer({ key: pem.private, cert: pem.cert, ALPNProtocols: ["h2"] } as never);
	server.on("stream", (stream) => {
		stream.respond({ ":status": 200 });
		stream.end("by two");
	});
	const port = await listen(server as unknown as Http2Server);
	const script = `
		import { createHttp } from ${JSON.stringify(join(import.meta.dirname, "../../src/process/http.ts"))};
		const result = await createHttp().send({ url: "https://127.0.0.1:${port}/", timeoutMs: 3000, allowHosts: ["127.0.0.1"] });
		console.log(JSON.stringify(result));
	`;
	const ask = async (more: Record<string, string>) =>
		JSON.parse(
			await new Promise<string>((done, fail) => {
				const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
					env: { ...process.env, ...more },
				});
				let text = "";
				child.stdout.on("data", (chunk) => {
					text += chunk;
				});
				child.on("error", fail);
				child.on("close", () => done(text));
			}),
		) as object;
	expect(await ask({ NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") })).toMatchObject({
		ok: true,
		answer: { body: "by two", tls: { daysLeft: expect.any(Number) } },
	});
	expect(await ask({})).toMatchObject({ ok: false, failure: { kind: "network" } });
});

it.skipIf(!hasNginx())("nginx that listens for HTTP/2 alone is asked in it", async () => {
	const folder = mkdtempSync(join(tmpdir(), "nginx-"));
	const port = await freePort();
	writeFileSync(
		join(folder, "nginx.conf"),
		`daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
server { listen 127.0.0.1:${port} http2; location / { return 200 '{"version":"1.4.0"}'; } } }`,
	);
	const nginx = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "ignore" });
	ends.push(() => {
		nginx.kill();
		rmSync(folder, { recursive: true, force: true });
	});
	let result = await send(`http://127.0.0.1:${port}/`);
	for (let tries = 0; !result.ok && tries < 50; tries++) {
		await new Promise((done) => setTimeout(done, 100));
		result = await send(`http://127.0.0.1:${port}/`);
	}
	expect(result).toMatchObject({ ok: true, answer: { status: 200, body: '{"version":"1.4.0"}' } });
});

function hasNginx(): boolean {
	try {
		execFileSync("nginx", ["-v"], { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
}

async function freePort(): Promise<number> {
	const server = listenForPort();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}
