/** A repository behind https as GitHub serves it: git's own server program behind a certificate made for the test. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generate } from "selfsigned";

interface GitServer extends AsyncDisposable {
	/** Of the repository, to clone from. */
	readonly url: string;
	/** A file with the certificate, for `GIT_SSL_CAINFO`. */
	readonly certificate: string;
}

/** Serves the repository in `folder`, read-only; the certificate is written into `scratch`. */
export async function serveGit(folder: string, scratch: string): Promise<GitServer> {
	const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
		extensions: [
			{ name: "basicConstraints", cA: true, critical: true },
			{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] },
		],
	});
	const certificate = join(scratch, "git-server.pem");
	writeFileSync(certificate, cert);
	const server = createServer({ key, cert }, (request, response) => {
		const { pathname, search } = new URL(request.url!, "https://127.0.0.1");
		const backend = spawn("git", ["http-backend"], {
			env: {
				PATH: process.env["PATH"] ?? "",
				GIT_PROJECT_ROOT: folder,
				GIT_HTTP_EXPORT_ALL: "1",
				GIT_CONFIG_GLOBAL: "/dev/null",
				REQUEST_METHOD: request.method ?? "GET",
				PATH_INFO: pathname,
				QUERY_STRING: search.slice(1),
				CONTENT_TYPE: request.headers["content-type"] ?? "",
				HTTP_CONTENT_ENCODING: String(request.headers["content-encoding"] ?? ""),
				GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
			},
			stdio: ["pipe", "pipe", "ignore"],
		});
		request.pipe(backend.stdin);
		const parts: Buffer[] = [];
		backend.stdout.on("data", (part: Buffer) => parts.push(part));
		backend.on("close", () => {
			const whole = Buffer.concat(parts);
			const end = whole.indexOf("\r\n\r\n");
			const headers = whole.subarray(0, end).toString("latin1").split("\r\n");
			for (const header of headers) {
				const [name = "", value = ""] = header.split(/: (.*)/s);
				if (name === "Status") response.statusCode = Number(value.slice(0, 3));
				else response.setHeader(name, value);
			}
			response.end(whole.subarray(end + 4));
		});
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/.git`,
		certificate,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			await once(server.close(), "close");
		},
	};
}
