/** Sources and services as people have them: GET only, warnings, redirects, names of a form of their own, one good instance of many. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { matchesRelease } from "@octoacme/shared/verification/identity.ts";
import { judgeMetric } from "@octoacme/shared/verification/judgement.ts";
import { judgeAttempts } from "@octoacme/shared/verification/probe.ts";
import { readSample } from "@octoacme/shared/verification/read-metrics.ts";
import { observeIdentity } from "@octoacme/shared/verification/run-identity.ts";
import { runProbes } from "@octoacme/shared/verification/run-probes.ts";
import { describe, expect, it } from "vitest";
import { probeSchema } from "../../src/policy/schema.ts";
import { identitySchema } from "../../src/policy/schema-verification.ts";
import { makeMetric, STEP } from "./evidence.ts";

const RELEASE = { version: "1.4.0+a", tag: "v1.4.0+a", sha: "2".repeat(40) };

async function withServer<T>(
	answer: (request: IncomingMessage, response: ServerResponse) => unknown,
	run: (url: string, host: string) => Promise<T>,
): Promise<T> {
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		return await run(`http://${host}`, host);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

const vector = (more: object = {}) =>
	JSON.stringify({
		status: "success",
		data: { resultType: "vector", result: [{ metric: {}, value: [1, "0.01"] }] },
		...more,
	});

describe("a Prometheus source", () => {
	const read = (url: string, host: string, more: object = {}) =>
		readSample(makeMetric({ source: { type: "prometheus", url, query: "up{a='b&c'}", ...more } }), "release", 5_000, {
			release: RELEASE,
			allowHosts: [host],
			commandEnv: {},
			cwd: ".",
		});

	it.each([400, 403, 404, 405, 501])("is asked by GET where POST is answered with %i", async (status) => {
		const sample = await withServer(
			(request, response) => {
				if (request.method === "POST") return response.writeHead(status).end("Method Not Allowed");
				const { searchParams } = new URL(request.url!, "http://x");
				return response.end(searchParams.get("query") === "up{a='b&c'}" ? vector() : "{}");
			},
			(url, host) => read(url, host),
		);
		expect(sample).toEqual({ at: 5_000, value: 0.01 });
	});

	it("is not asked again for an error of the query itself, nor without its credentials", async () => {
		for (const [status, body] of [
			[400, '{"status":"error","errorType":"bad_data","error":"parse error"}'],
			[401, "unauthorized"],
		] as const) {
			let asked = 0;
			const sample = await withServer(
				(_, response) => {
					asked++;
					response.writeHead(status).end(body);
				},
				(url, host) => read(url, host),
			);
			expect(asked).toBe(1);
			expect(sample).toHaveProperty("error");
		}
	});

	it("names where it redirects to, without the query", async () => {
		const sample = await withServer(
			(_, response) => response.writeHead(302, { location: "https://login.test/start?state=secret" }).end(),
			(url, host) => read(url, host),
		);
		expect(sample).toMatchObject({ error: "status 302, a redirect to https://login.test/start" });
	});

	it("shows a partial response's warning, and is an error where the policy says so", async () => {
		const warnings = ["partial response: store eu is unavailable"];
		const answer = (_: IncomingMessage, response: ServerResponse) => response.end(vector({ warnings }));
		const shown = await withServer(answer, (url, host) => read(url, host));
		expect(shown).toMatchObject({ value: 0.01, warning: warnings[0] });
		const samples = [1, 2, 3].map((step) => ({ ...shown, at: step * STEP }));
		const judged = judgeMetric(makeMetric(), { samples, reference: [], planned: 3 });
		expect(judged).toMatchObject({ verdict: "healthy" });
		expect(judged.explanation).toContain(warnings[0]);
		const refused = await withServer(answer, (url, host) => read(url, host, { "on-warning": "error" }));
		expect(refused).toMatchObject({ error: `the source warns: ${warnings[0]}` });
	});
});

describe("a name of the release", () => {
	it.each([
		["shop@1.4.0+a", "shop@{version}", true],
		["shop@1.4.0+b", "shop@{version}", false],
		["shop@1x4.0+a", "shop@{version}", false],
		["xshop@1.4.0+a", "shop@{version}", false],
		["v1.4.0+a-0-g2222222", "{tag}-*-g{sha}", true],
		["v1.4.0+a-0-g2222223", "{tag}-*-g{sha}", false],
		["v1.4.0+a-0-g222", "{tag}-*-g{sha}", false],
		["registry.test/shop:1.4.0+a", "*/shop:{version}", true],
		['"2222222222222222222222222222222222222222"', '"{sha}"', true],
		["1.4.0+a.build.7", "{version}.build.*", true],
	])("%s by the pattern %s: %s", (name, pattern, expected) => {
		expect(matchesRelease(name, RELEASE, { matches: "either", pattern })).toBe(expected);
	});
	it.each(["shop", "{version}****", "*"])("is not described by the pattern %s", (pattern) => {
		expect(identitySchema.safeParse({ url: "https://x.test", pattern }).success).toBe(false);
	});
	it("is asked for at an address that holds it, encoded, and says where it moved to", async () => {
		const seen: string[] = [];
		const looks = await withServer(
			(request, response) => {
				seen.push(request.url!);
				response.writeHead(301, { location: "https://www.shop.test/version" }).end();
			},
			(url, host) =>
				observeIdentity("after", {
					rule: identitySchema.parse({ url: `${url}/v?{sha}&{version}`, deadline: "1ms", interval: "1ms" }),
					release: RELEASE,
					allowHosts: [host],
				}),
		);
		expect(seen[0]).toBe(`/v?${RELEASE.sha}&1.4.0%2Ba`);
		expect(looks.at(-1)).toMatchObject({ error: "status 301, a redirect to https://www.shop.test/version" });
	});
});

describe("attempts at a probe", () => {
	const attempts = (text: string) => [...text].map((letter) => letter === "+");
	it.each([
		["+", {}, true],
		["-+", {}, false],
		["-++", {}, false],
		["-+++", {}, true],
		[`${"-".repeat(49)}+`, {}, false],
		["++-+", {}, false],
		["+", { consecutive: 2 }, false],
		["+-++", { consecutive: 2 }, true],
		["++++-+++++", { consecutive: 10, "min-share": 0.9 }, true],
		["+++--+++++", { consecutive: 10, "min-share": 0.9 }, false],
		["+++++++++-", { consecutive: 10, "min-share": 0.9 }, false],
	])("%s with %j pass: %s", (text, rule, ok) => {
		expect(judgeAttempts(rule, attempts(text)).ok).toBe(ok);
	});

	it.each([2, 5, 10, 50])("fail a service of which one instance in %i works", async (instances) => {
		let asked = 0;
		const [report] = await withServer(
			(_, response) => response.writeHead(++asked % instances === 0 ? 200 : 502).end(),
			(url, host) =>
				runProbes({
					probes: [probeSchema.parse({ type: "http", name: "p", url, deadline: "300ms", interval: "2ms" })],
					release: RELEASE,
					allowHosts: [host],
					commandEnv: {},
					cwd: ".",
				}),
		);
		expect(report).toMatchObject({ ok: false });
	});

	it("send the cookie back that a redirect to itself sets, and none to another host", async () => {
		const elsewhere: (string | undefined)[] = [];
		await withServer(
			(request, response) => {
				elsewhere.push(request.headers.cookie);
				response.end("ok");
			},
			(other, otherHost) =>
				withServer(
					(request, response) => {
						if (request.headers.cookie !== "mine=1; sticky=2")
							return response.writeHead(302, { "set-cookie": "sticky=2; Path=/; HttpOnly", location: "/" }).end();
						return response.writeHead(302, { location: other }).end();
					},
					async (url, host) => {
						const probe = { type: "http", name: "p", url, redirects: 5, deadline: "1s", headers: { cookie: "mine=1" } };
						const [report] = await runProbes({
							probes: [probeSchema.parse(probe)],
							release: RELEASE,
							allowHosts: [host, otherHost],
							commandEnv: {},
							cwd: ".",
						});
						expect(report).toMatchObject({ ok: true });
					},
				),
		);
		expect(elsewhere).toEqual([undefined]);
	});
});
