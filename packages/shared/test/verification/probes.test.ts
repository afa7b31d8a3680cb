/** Smoke probes against real services on loopback: judged right and bounded, whatever answers. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { type Probe, probeSchema } from "@octoacme/shared/policy/schema.ts";
import { judgeProbe } from "@octoacme/shared/verification/probe.ts";
import { runProbe, runProbes } from "@octoacme/shared/verification/run-probes.ts";
import { afterEach, describe, expect, it } from "vitest";

const release = { version: "1.4.0", tag: "v1.4.0", sha: "a".repeat(40) };
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<{ url: string; host: string; port: number }> {
	const server = createServer(listener);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port };
}

afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

function probe(fields: Record<string, unknown>): Probe {
	return probeSchema.parse({ name: "p", type: "http", deadline: "1ms", timeout: "2s", ...fields });
}

function request(allowHosts: readonly string[]) {
	return { release, allowHosts, commandEnv: {}, cwd: tmpdir() };
}

describe("an HTTP probe", () => {
	it("passes when every condition holds", async () => {
		const { url, host } = await serve((_, response) =>
			response.writeHead(200, { "x-release": "1.4.0" }).end(JSON.stringify({ build: { sha: release.sha, ok: true } })),
		);
		const report = await runProbe(
			probe({
				url,
				"header-equals": { "X-Release": "{version}" },
				"json-equals": { "$.build.sha": "{sha}", "$.build.ok": true },
				"body-contains": ["build"],
				"max-latency": "2s",
			}),
			request([host]),
		);
		expect(report).toMatchObject({ ok: true, attempts: 1, failures: [] });
	});

	it.each([
		["the old version answers", { "json-equals": { "$.version": "{version}" } }, '$.version = "1.4.0"', '"1.3.9"'],
		["the status is another", { status: [204] }, "status 204", "200"],
		["the text is missing", { "body-contains": ["welcome"] }, 'body contains "welcome"', "a body without it"],
		["the header is missing", { "header-equals": { "x-a": "1" } }, "header x-a: 1", "no such header"],
		["nothing lies at the path", { "json-equals": { "$.a[0]": 1 } }, "$.a[0] = 1", "nothing there"],
		["a path is no path", { "json-equals": { "$..version": 1 } }, "a readable JSONPath", undefined],
		[
			"the certificate cannot be read",
			{ tls: {} },
			"certificate valid for 7 days or more",
			"no certificate could be read",
		],
	])("fails and says why when %s", async (_, fields, condition, seen) => {
		const { url, host } = await serve((__, response) => response.end('{"version":"1.3.9"}'));
		const report = await runProbe(probe({ url, ...fields }), request([host]));
		expect(report.ok).toBe(false);
		expect(report.failures[0]).toMatchObject({ condition, ...(seen === undefined ? {} : { seen }) });
	});

	it("takes a redirect to a login page for a failure and follows none unasked", async () => {
		const { url, host } = await serve((incoming, response) =>
			incoming.url === "/login" ? response.end("ok") : response.writeHead(302, { location: "/login" }).end(),
		);
		const refused = await runProbe(probe({ url }), request([host]));
		expect(refused.failures).toEqual([{ condition: "status 200", seen: "302 redirecting to /login" }]);
		expect((await runProbe(probe({ url, redirects: 1 }), request([host]))).ok).toBe(true);
	});

	it("reads no more of an endless body than it may, and does not judge a part of it", async () => {
		const { url, host } = await serve((_, response) => {
			const chunk = "x".repeat(65_536);
			const write = () => {
				while (!response.destroyed && response.write(chunk));
				if (!response.destroyed) response.once("drain", write);
			};
			write();
		});
		const report = await runProbe(probe({ url, "max-bytes": 100_000, "body-contains": ["y"] }), request([host]));
		expect(report.failures[0]?.seen).toBe("a body of more than 100000 bytes");
	});

	it("ends a body that drips, within its time", async () => {
		const { url, host } = await serve((_, response) => {
			const timer = setInterval(() => response.write("."), 20);
			response.once("close", () => clearInterval(timer));
		});
		const started = performance.now();
		const report = await runProbe(probe({ url, timeout: "200ms" }), request([host]));
		expect(report.failures[0]?.seen).toBe("no whole answer within 200 ms");
		expect(performance.now() - started).toBeLessThan(1_500);
	});

	it("tries again until the service is up", async () => {
		let asked = 0;
		const { url, host } = await serve((_, response) => response.writeHead(++asked < 3 ? 503 : 200).end());
		const report = await runProbe(probe({ url, interval: "5ms", deadline: "5s" }), request([host]));
		expect(report).toMatchObject({ ok: true, attempts: 5 });
	});

	it("refuses a private address at once unless the policy allows it, also behind a name and a redirect", async () => {
		const inner = await serve((_, response) => response.end("secret"));
		const outer = await serve((_, response) => response.writeHead(302, { location: inner.url }).end());
		const fields = { deadline: "5s", interval: "5ms" };
		const direct = await runProbe(probe({ url: inner.url, ...fields }), request([]));
		expect(direct).toMatchObject({ ok: false, attempts: 1 });
		expect(direct.failures[0]?.seen).toContain("list it under allow-hosts");
		const named = await runProbe(probe({ url: `http://localhost:${inner.port}`, ...fields }), request([inner.host]));
		expect(named.failures[0]?.seen).toContain("private address");
		const redirected = await runProbe(probe({ url: outer.url, redirects: 1, ...fields }), request([outer.host]));
		expect(redirected.failures[0]?.seen).toContain("private address");
	});

	it("says which variable is missing instead of asking a nonsense address", async () => {
		const report = await runProbe(probe({ url: "${PROBE_URL_THAT_IS_NOT_SET}/health" }), request([]));
		expect(report.failures[0]?.seen).toContain("PROBE_URL_THAT_IS_NOT_SET");
	});
});

describe("other probes", () => {
	it("connect to a port that listens, and fail on one that does not", async () => {
		const { port, host } = await serve(() => {});
		const tcp = (target: number) =>
			probeSchema.parse({ name: "t", type: "tcp", host: "127.0.0.1", port: target, deadline: "1ms" });
		expect((await runProbe(tcp(port), request([host]))).ok).toBe(true);
		const server = servers.splice(0)[0]!;
		await new Promise((resolve) => server.close(resolve));
		expect((await runProbe(tcp(port), request([host]))).failures[0]?.seen).toBe("the connection was refused");
	});

	it("run a command and judge its exit code", async () => {
		const command = (run: string) => probeSchema.parse({ name: "c", type: "command", run, deadline: "1ms" });
		expect((await runProbe(command("true"), request([]))).ok).toBe(true);
		const failed = await runProbe(command("echo broken; exit 3"), request([]));
		expect(failed.failures[0]?.seen).toBe("exit code 3: broken");
	});

	it("run together and are reported in the policy's order", async () => {
		const { url, host } = await serve((incoming, response) =>
			setTimeout(() => response.end(), incoming.url === "/0" ? 150 : 1),
		);
		const probes = Array.from({ length: 20 }, (_, index) => probe({ name: `p${index}`, url: `${url}/${index}` }));
		const reports = await runProbes({ ...request([host]), probes });
		expect(reports.map((report) => report.name)).toEqual(probes.map((one) => one.name));
		expect(reports.every((report) => report.ok)).toBe(true);
		expect(await runProbes({ ...request([]), probes: [] })).toEqual([]);
	});
});

describe("judgeProbe", () => {
	it("never passes without an answer", () => {
		const error = { kind: "error", message: "no", latencyMs: 1, refused: false } as const;
		for (const one of [
			probe({ url: "https://a.example" }),
			probeSchema.parse({ name: "t", type: "tcp", host: "a.example", port: 1 }),
			probeSchema.parse({ name: "c", type: "command", run: "true" }),
		])
			expect(judgeProbe(one, error, release).ok).toBe(false);
	});

	it("fails on a certificate that ends soon and on a slow answer", () => {
		const answer = { kind: "http", status: 200, headers: {}, body: "", latencyMs: 300 } as const;
		const wanted = probe({ url: "https://a.example", tls: { "min-days-left": 14 }, "max-latency": "200ms" });
		expect(judgeProbe(wanted, { ...answer, certificateDaysLeft: 13.5 }, release).failures).toHaveLength(2);
		expect(judgeProbe(wanted, { ...answer, latencyMs: 200, certificateDaysLeft: 14 }, release).ok).toBe(true);
	});
});
