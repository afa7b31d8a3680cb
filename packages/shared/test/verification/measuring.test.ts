/** The edges of measuring: sources on loopback, and a bake on a clock that only sleeping moves. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import type { Metric } from "@octoacme/shared/policy/schema.ts";
import { createManualClock } from "@octoacme/shared/process/clock.ts";
import { readSample, readWindow } from "@octoacme/shared/verification/read-metrics.ts";
import { baselineWindow, planSamples, runBake } from "@octoacme/shared/verification/run-bake.ts";
import { confirmIdentity } from "@octoacme/shared/verification/run-confirmation.ts";
import type { AskHttp } from "@octoacme/shared/verification/run-request.ts";
import { afterEach, describe, expect, it } from "vitest";
import type { MeasurementRequest } from "../../src/verification/sample.ts";
import { makeMetric } from "./evidence.ts";

const release = { version: "1.4.0", tag: "v1.4.0", sha: "a".repeat(40) };
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<{ url: string; request: MeasurementRequest }> {
	const server = createServer(listener);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { url: `http://${host}`, request: { release, allowHosts: [host], commandEnv: { X: "1" }, cwd: tmpdir() } };
}

afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

const control = (query: string) => ({ with: "control", query });

describe("a JSON source", () => {
	const sourced = (url: string, fields = {}): Metric =>
		makeMetric({
			source: { type: "json", url, value: "$.now.rate", requests: "$.now.requests", ...fields },
			compare: control("$.before.rate"),
		});
	it.each([
		["a value", '{"now":{"rate":0.5,"requests":7}}', { value: 0.5, requests: 7 }],
		["a value without requests", '{"now":{"rate":0.5,"requests":0}}', { noData: true }],
		["no requests at the path", '{"now":{"rate":0.5}}', { noData: true }],
		["null", '{"now":{"rate":null,"requests":7}}', { noData: true }],
		["nothing there", "{}", { noData: true }],
		["text", '{"now":{"rate":"0.5","requests":7}}', { error: expect.stringContaining("expected a number") }],
		["a page", "<html>", { error: "the source's answer is not JSON" }],
	])("answers with %s", async (_, body, expected) => {
		const { url, request } = await serve((__, response) => response.end(body));
		expect(await readSample(sourced(url), "release", 5, request)).toEqual({ at: 5, ...expected });
	});

	it("holds the control's value in the same document, and an error status is an error", async () => {
		const { url, request } = await serve((_, response) => response.end('{"before":{"rate":0.1}}'));
		expect(await readSample(sourced(url), "control", 5, request)).toEqual({ at: 5, value: 0.1 });
		const broken = await serve((_, response) => response.writeHead(503).end('{"now":{"rate":0,"requests":9}}'));
		expect(await readSample(sourced(broken.url), "release", 5, broken.request)).toEqual({
			at: 5,
			error: "status 503 of the source",
		});
	});

	it("can be asked for the past only where its address takes a time", async () => {
		const asked: string[] = [];
		const { url, request } = await serve((incoming, response) => {
			asked.push(incoming.url ?? "");
			response.end('{"now":{"rate":0.5,"requests":7}}');
		});
		const window = { startMs: 1_000, endMs: 3_000, stepMs: 1_000 };
		expect(await readWindow(sourced(`${url}/at/{time}`), window, request)).toHaveLength(3);
		expect(asked).toEqual(["/at/1", "/at/2", "/at/3"]);
		expect(await readWindow(sourced(url), window, request)).toEqual([
			{ at: 1_000, error: "a json source cannot be asked for an earlier time" },
		]);
	});
});

describe("a command source", () => {
	it.each([
		["echo progress; echo 0.25", { value: 0.25 }],
		["echo 0.25 400", { value: 0.25, requests: 400 }],
		["echo 0 0", { noData: true }],
		["echo 1e-3", { value: 0.001 }],
		["echo no-data", { noData: true }],
		["echo many", { error: expect.stringContaining("expected a number") }],
		["echo 0; exit 3", { error: expect.stringContaining("exit code 3") }],
		["true", { error: expect.stringContaining("expected a number") }],
		['echo "$X"', { value: 1 }],
	])("%j", async (run, expected) => {
		const metric = makeMetric({ source: { type: "command", run }, compare: control("echo 0.75") });
		const { request } = await serve(() => {});
		expect(await readSample(metric, "release", 5, request)).toEqual({ at: 5, ...expected });
		expect(await readSample(metric, "control", 5, request)).toEqual({ at: 5, value: 0.75 });
	});
});

describe("requests of our own", () => {
	const probing = (url: string, fields = {}) =>
		makeMetric({ source: { type: "probe", url, requests: 10, concurrency: 3, ...fields } });
	it("give the share that failed, whatever way they fail", async () => {
		let asked = 0;
		let together = 0;
		let most = 0;
		const { url, request } = await serve((incoming, response) => {
			most = Math.max(most, ++together);
			response.once("close", () => together--);
			asked++;
			if (asked === 1) return void response.writeHead(500).end("welcome");
			if (asked === 2) return void response.end("maintenance");
			if (asked === 3) return void incoming.socket.destroy();
			setTimeout(() => response.end("welcome"), 5);
		});
		expect(await readSample(probing(url, { "body-contains": ["welcome"] }), "release", 5, request)).toEqual({
			at: 5,
			value: 0.3,
			requests: 10,
		});
		expect(most).toBeLessThanOrEqual(3);
	});

	it("give the latency of what answered, and no data when nothing did", async () => {
		const { url, request } = await serve((_, response) => void setTimeout(() => response.end(), 20));
		const sample = await readSample(probing(url, { measure: "latency" }), "release", 5, request);
		expect(sample).toMatchObject({ at: 5, requests: 10 });
		expect("value" in sample && sample.value).toBeGreaterThanOrEqual(19);
		const broken = await serve((_, response) => response.writeHead(500).end());
		expect(await readSample(probing(broken.url, { measure: "latency" }), "release", 5, broken.request)).toEqual({
			at: 5,
			noData: true,
		});
	});

	it("are an error where the address may not be asked, not a failure of the release", async () => {
		const { url, request } = await serve((_, response) => void response.end());
		expect(await readSample(probing(url), "release", 5, { ...request, allowHosts: [] })).toMatchObject({
			error: expect.stringContaining("private address"),
		});
	});
});

describe("a bake", () => {
	/** Answers instant queries with the values in turn, ranges with the baseline, and the identity with a name. */
	function prometheus(numbers: readonly (number | null)[], names: readonly string[] = [release.sha]) {
		let taken = 0;
		let looks = 0;
		const asked: string[] = [];
		const ask: AskHttp = async (question) => {
			asked.push(question.url);
			const answer = (body: string) => ({ kind: "http" as const, status: 200, headers: {}, body, latencyMs: 1 });
			if (question.url.endsWith("/version")) return answer(names[Math.min(looks++, names.length - 1)]!);
			const form = new URLSearchParams(question.body);
			if (question.url.endsWith("query_range")) {
				const start = Number(form.get("start"));
				const values = Array.from({ length: 10 }, (_, index) => [start + index * 30, "0.01"]);
				return answer(JSON.stringify({ status: "success", data: { resultType: "matrix", result: [{ values }] } }));
			}
			const number = numbers[taken++];
			if (number === null || number === undefined)
				return { kind: "error", message: "down", latencyMs: 1, refused: false };
			const result = [{ value: [1, String(number)] }];
			return answer(JSON.stringify({ status: "success", data: { resultType: "vector", result } }));
		};
		return { ask, asked };
	}
	const identity = {
		url: "https://shop.example/version",
		matches: "either",
		consecutive: 1,
		timeout: "1s",
		deadline: "1s",
		interval: "1s",
		headers: {},
	} as const;
	const bake = (metrics: Metric[], source: ReturnType<typeof prometheus>, watch = false) => {
		const clock = createManualClock(10_000_000);
		return runBake({
			metrics,
			identity: watch ? identity : undefined,
			deployedAtMs: 10_000_000,
			release,
			allowHosts: [],
			commandEnv: {},
			cwd: tmpdir(),
			clock,
			ask: source.ask,
		});
	};

	it("takes one sample an interval, for as long as it was told", async () => {
		const result = await bake([makeMetric({ bake: "5m" })], prometheus(Array(20).fill(0.01)));
		expect(result.endedEarly).toBe(false);
		expect(result.evidence[0]!.samples.map((sample) => sample.at)).toEqual(
			Array.from({ length: 10 }, (_, index) => 10_000_000 + (index + 1) * 30_000),
		);
	});

	it("ends at once when a required metric has failed for good, not for an advisory one", async () => {
		const failed = await bake([makeMetric({ count: 10 })], prometheus([0.01, 0.5, ...Array(8).fill(0.01)]));
		expect(failed.evidence[0]!.samples).toHaveLength(2);
		expect(failed.endedEarly).toBe(true);
		const source = prometheus([0.5, 0.01, 0.01, 0.01]);
		const advisory = await bake([makeMetric({ count: 3, advisory: true })], source);
		expect(advisory.endedEarly).toBe(false);
	});

	it("goes on after an error, which is kept as one", async () => {
		const result = await bake([makeMetric({ count: 4 })], prometheus([0.01, null, 0.01, 0.01]));
		expect(result.evidence[0]!.samples.map((sample) => Object.keys(sample)[1])).toEqual([
			"value",
			"error",
			"value",
			"value",
		]);
	});

	it("reads the baseline before the deployment", async () => {
		const metric = makeMetric({ count: 3, compare: { with: "baseline", window: "5m", "max-increase": 0.2 } });
		expect(baselineWindow(metric, 10_000_000, 3)).toEqual({
			startMs: 10_000_000 - 300_000,
			endMs: 10_000_000 - 30_000,
			stepMs: 30_000,
		});
		const result = await bake([metric], prometheus([0.01, 0.01, 0.01]));
		expect(result.evidence[0]!.reference).toHaveLength(10);
		expect(result.evidence[0]!.reference.every((sample) => "value" in sample && sample.at < 10_000_000)).toBe(true);
	});

	it("ends when another release answers", async () => {
		const source = prometheus(Array(50).fill(0.01), [release.sha, "1.3.9"]);
		const result = await bake([makeMetric({ count: 50 })], source, true);
		expect(result.looks.map((look) => "name" in look && look.name)).toEqual([release.sha, "1.3.9"]);
		expect(result.evidence[0]!.samples.length).toBeLessThan(5);
	});

	it("stops with the reason of a cancellation", async () => {
		const controller = new AbortController();
		const source = prometheus(Array(50).fill(0.01));
		const promise = runBake({
			metrics: [makeMetric({ count: 50, interval: "1s" })],
			identity: undefined,
			deployedAtMs: 0,
			release,
			allowHosts: [],
			commandEnv: {},
			cwd: tmpdir(),
			signal: controller.signal,
			ask: source.ask,
		});
		controller.abort(new Error("cancelled by hand"));
		await expect(promise).rejects.toThrow("cancelled by hand");
	});

	it.each([
		[{ count: 7 }, undefined, 7],
		[{ bake: "5m" }, undefined, 10],
		[{ bake: "10s" }, undefined, 1],
		[{}, undefined, 3],
		[{ count: 7 }, 60_000, 2],
	])("of %j (input %s) takes %i samples", (fields, input, expected) => {
		expect(planSamples(makeMetric(fields), input)).toBe(expected);
	});

	it("confirms an identity only after enough answers in a row", async () => {
		const names = ["1.3.9", "1.4.0", "1.3.9", "1.4.0", "1.4.0", "1.4.0"];
		const source = prometheus([], names);
		const rule = { ...identity, consecutive: 3, deadline: "1m" };
		const clock = createManualClock();
		expect(await confirmIdentity({ rule, release, allowHosts: [], clock, ask: source.ask })).toMatchObject({
			outcome: "confirmed",
			probes: 6,
		});
		const never = prometheus([], ["1.3.9"]);
		expect(await confirmIdentity({ rule, release, allowHosts: [], clock, ask: never.ask })).toMatchObject({
			outcome: "mismatch",
			seen: ["1.3.9"],
		});
		expect(await confirmIdentity({ rule: undefined, release, allowHosts: [], clock })).toBeNull();
	});
});
