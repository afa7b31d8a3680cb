/** Publishing over HTTP to git's own server program, as to GitHub: with a token, refused on writing, and with answers lost. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Repositories } from "./repositories.ts";

const TOKEN = "ghs_canary0123456789";
const BACKEND = join(execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim(), "git-http-backend");

describe("over HTTP", () => {
	const repositories = new Repositories(["preflight"]);
	/** What becomes of a push: it is carried out, refused, or carried out without an answer. */
	let pushes: "taken" | "forbidden" | "unanswered" = "taken";
	const server = createServer((request, response) => answer(request, response));
	let mirrors: string;

	function answer(request: IncomingMessage, response: ServerResponse): void {
		const url = new URL(request.url ?? "/", "http://localhost");
		const isPush = url.pathname.endsWith("/git-receive-pack") || url.searchParams.get("service") === "git-receive-pack";
		const expected = `Basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}`;
		if (request.headers.authorization !== expected) {
			response.writeHead(401, { "www-authenticate": "Basic" }).end();
			return;
		}
		if (isPush && pushes === "forbidden") {
			response.writeHead(403).end("Permission to octoacme/preflight.git denied to app[bot].");
			return;
		}
		const backend = spawn(BACKEND, {
			env: {
				PATH: process.env["PATH"] ?? "",
				GIT_PROJECT_ROOT: repositories.mirrors,
				GIT_HTTP_EXPORT_ALL: "1",
				GIT_CONFIG_COUNT: "1",
				GIT_CONFIG_KEY_0: "safe.directory",
				GIT_CONFIG_VALUE_0: "*",
				REMOTE_USER: "app",
				REQUEST_METHOD: request.method ?? "GET",
				PATH_INFO: url.pathname.replace(/^\/octoacme/, ""),
				QUERY_STRING: url.search.slice(1),
				CONTENT_TYPE: request.headers["content-type"] ?? "",
				HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
				GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
			},
		});
		request.pipe(backend.stdin);
		const chunks: Buffer[] = [];
		backend.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
		backend.once("close", () => {
			if (request.method === "POST" && isPush && pushes === "unanswered") {
				pushes = "taken";
				request.socket.destroy();
				return;
			}
			const whole = Buffer.concat(chunks);
			const end = whole.indexOf("\r\n\r\n");
			const headers = new Map(
				whole
					.subarray(0, end)
					.toString("latin1")
					.split("\r\n")
					.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)] as const),
			);
			const status = Number.parseInt(headers.get("status") ?? "200", 10);
			headers.delete("status");
			response.writeHead(status, Object.fromEntries(headers)).end(whole.subarray(end + 4));
		});
	}

	const publish = (tag: string, token = TOKEN) =>
		repositories.run("mirror", tag, ["--mirrors", mirrors, "--only", "preflight"], { PUBLISH_TOKEN: token });

	beforeAll(async () => {
		for (const tag of ["v1.0.0", "v1.1.0", "v1.2.0"]) repositories.release(tag, ["preflight"]);
		server.listen(0, "127.0.0.1");
		await once(server, "listening");
		mirrors = `http://127.0.0.1:${(server.address() as AddressInfo).port}/octoacme`;
	});
	afterAll(() => {
		server.close();
		repositories.remove();
	});

	it("a mirror is published with the token in a header", async () => {
		const end = await publish("v1.0.0");
		expect(end.output).toContain("preflight: v1.0.0 is published");
		expect(end.code).toBe(0);
		expect(repositories.names("preflight")).toEqual({
			main: "v1.0.0",
			"v1.0.0": "v1.0.0",
			"v1.0": "v1.0.0",
			v1: "v1.0.0",
		});
	});

	it("a push whose answer is lost is found to be carried out, and not repeated", async () => {
		pushes = "unanswered";
		const end = await publish("v1.1.0");
		expect(end.output).toContain("preflight: v1.1.0 is published");
		expect(end.output).not.toContain(": set ");
		expect(end.code).toBe(0);
		expect(repositories.names("preflight")).toMatchObject({ main: "v1.1.0", v1: "v1.1.0", "v1.0": "v1.0.0" });
	});

	it.each([
		["may not write", TOKEN, "contents: write"],
		["is not valid", "ghs_other", "PUBLISH_TOKEN"],
	])("a token that %s is one clear error, and nothing changes", async (_, token, hint) => {
		pushes = "forbidden";
		const before = repositories.refs("preflight");
		const end = await publish("v1.2.0", token);
		expect(end.code).toBe(1);
		expect(end.output.trim().split("\n")).toHaveLength(2);
		expect(end.output).toContain(hint);
		expect(end.output).not.toContain(token);
		expect(repositories.refs("preflight")).toEqual(before);
	});
});
