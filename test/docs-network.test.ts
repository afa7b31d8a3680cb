/** What docs/ghes-and-proxies.md says of addresses and proxies, tried on the bundles: a server under /api/v3 that only a proxy reaches. */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, request } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRepository, type SmallService } from "./act/repository.ts";
import { type ActionRun, runAction } from "./harness/action.ts";

const HOST = "github.internal.test";

describe("behind a proxy, on a server of one's own", () => {
	const folder = mkdtempSync(join(tmpdir(), "octoacme-network-"));
	/** What the proxy was asked to connect to. */
	const asked: string[] = [];
	const paths: string[] = [];
	let service: SmallService;

	/** The enterprise server: REST under /api/v3, GraphQL under /api/graphql. Its certificate stands for HOST and localhost. */
	const serve: RequestListener = (incoming, outgoing) => {
		paths.push(incoming.url ?? "");
		const path = (incoming.url ?? "").replace(/^\/api\/v3(?=\/)/, "").replace(/^\/api\/graphql/, "/graphql");
		const inner = request(
			`${service.github.apiUrl}${path}`,
			{ method: incoming.method ?? "GET", headers: incoming.headers },
			(answer) => answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers)),
		);
		incoming.pipe(inner);
	};
	const server = createSecureServer(serve);
	const authority = join(folder, "authority.pem");
	const proxy = createServer((_, answer) => answer.writeHead(405).end()).on("connect", (incoming, client) => {
		asked.push(incoming.url ?? "");
		const inner = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
			client.write("HTTP/1.1 200 Connection established\r\n\r\n");
			inner.pipe(client);
			client.pipe(inner);
		});
		for (const socket of [inner, client]) socket.on("error", () => socket.destroy());
	});
	const at = (door: typeof proxy) => `http://127.0.0.1:${(door.address() as AddressInfo).port}`;

	beforeAll(async () => {
		service = await makeRepository(folder);
		const { cert, private: key } = await generate([{ name: "commonName", value: HOST }], {
			extensions: [
				{ name: "basicConstraints", cA: true, critical: true },
				{ name: "subjectAltName", altNames: [HOST, "localhost"].map((value) => ({ type: 2, value })) },
			],
		});
		writeFileSync(authority, cert);
		server.setSecureContext({ cert, key });
		for (const door of [server, proxy]) {
			door.listen(0, "127.0.0.1");
			await once(door, "listening");
		}
	});
	afterAll(async () => {
		for (const door of [server, proxy]) {
			door.closeAllConnections();
			door.close();
		}
		await service.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const judge = (
		env: Readonly<Record<string, string>>,
		onOutput?: ActionRun["onOutput"],
		there = { apiUrl: `https://${HOST}/api/v3`, graphqlUrl: `https://${HOST}/api/graphql` },
	) =>
		runAction({
			...(onOutput === undefined ? {} : { onOutput }),
			action: "preflight",
			...there,
			token: service.github.issueToken({
				permissions: Object.fromEntries(
					["actions", "checks", "contents", "deployments", "issues", "pull-requests", "statuses"].map((scope) => [
						scope,
						"write",
					]),
				),
			}),
			repository: "octoacme/shop",
			ref: "refs/tags/v1.0.0",
			inputs: { "dry-run": "true" },
			env,
		});

	it("goes through the proxy to the server that the runner names, and nowhere else", async () => {
		const result = await judge({ HTTPS_PROXY: at(proxy), NODE_EXTRA_CA_CERTS: authority });
		expect({ decision: result.outputs["decision"], log: result.exit === 0 ? "" : result.log }).toEqual({
			decision: "go",
			log: "",
		});
		expect([...new Set(asked)]).toEqual([`${HOST}:443`]);
		expect(paths.length).toBeGreaterThan(3);
		expect(paths.filter((path) => !path.startsWith("/api/v3/") && path !== "/api/graphql")).toEqual([]);
	});

	it("goes straight to a host that NO_PROXY names", async () => {
		asked.length = 0;
		// The name leads nowhere: the first attempt fails, and the next ones would only wait.
		const result = await judge({ HTTPS_PROXY: at(proxy), NO_PROXY: ".internal.test" }, (output, child) => {
			if (/ENOTFOUND|EAI_AGAIN/.test(output)) child.kill("SIGKILL");
		});
		expect(result.log).toMatch(/ENOTFOUND|EAI_AGAIN/);
		expect(asked).toEqual([]);
	});

	it("deploys and probes without the proxy, and hands it on to the command", async () => {
		asked.length = 0;
		const { github } = service;
		const result = await runAction({
			action: "deploy",
			apiUrl: github.apiUrl,
			token: github.issueToken({
				permissions: { actions: "read", checks: "write", contents: "write", deployments: "write", issues: "write" },
			}),
			repository: "octoacme/shop",
			ref: "refs/tags/v1.0.0",
			inputs: {
				environment: "staging",
				"require-preflight": "false",
				command: 'printf "%s\\n" "$OCTOACME_SHA" > "$HOST/staging"; echo "proxy of the command: $HTTPS_PROXY"',
			},
			env: { HOST: service.host, HTTP_PROXY: at(proxy), HTTPS_PROXY: at(proxy) },
		});
		expect({ decision: result.outputs["decision"], log: result.exit === 0 ? "" : result.log }).toEqual({
			decision: "deployed",
			log: "",
		});
		expect(result.log).toContain(`proxy of the command: ${at(proxy)}`);
		expect(asked).toEqual([]);
	});

	it("trusts an authority of one's own once Node knows it, and says what to do as long as it does not", async () => {
		let refused = 0;
		const count = () => refused++;
		server.on("tlsClientError", count);
		const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
		try {
			const there = { apiUrl: `${origin}/api/v3`, graphqlUrl: `${origin}/api/graphql` };
			const unknown = await judge({ NO_PROXY: "localhost" }, undefined, there);
			expect(unknown.exit).toBe(1);
			const errors = unknown.commands.filter(({ name }) => name === "error");
			expect(errors).toHaveLength(1);
			expect(errors[0]!.message).toMatch(/self-signed certificate|unable to verify/);
			expect(errors[0]!.message).toContain("NODE_EXTRA_CA_CERTS");
			// What is asked side by side first, and nothing a second time.
			expect(refused).toBeLessThanOrEqual(3);
			const known = await judge({ NO_PROXY: "localhost", NODE_EXTRA_CA_CERTS: authority }, undefined, there);
			expect(known.outputs["decision"], known.log).toMatch(/go|pending/);
		} finally {
			server.off("tlsClientError", count);
		}
	});
});
