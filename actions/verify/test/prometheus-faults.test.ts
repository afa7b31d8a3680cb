/** A real Prometheus whose target dies while it is measured, and one behind a proxy that moves ranges to multiples of the step. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Prometheus, QUERIES, startPrometheus } from "./prometheus.ts";
import { type ShopThread, startShopThread } from "./shop-thread.ts";
import { NEW, openSite, readSignals, type Site } from "./site.ts";

let site: Site;
let shop: ShopThread;
let prometheus: Prometheus;
let isScraped = true;
/** What Prometheus scrapes: the shop's metrics, until they are gone. */
const target = createServer(async (_, response) => {
	if (!isScraped) return response.writeHead(500).end();
	return response.end(await (await fetch(`${shop.url}/metrics`)).text());
});
/** As Thanos' query front-end does by default. */
const aligning = createServer(async (request, response) => {
	let text = "";
	for await (const chunk of request) text += chunk;
	const form = new URLSearchParams(text);
	const step = Number(form.get("step"));
	for (const name of ["start", "end"])
		if (request.url!.endsWith("query_range")) form.set(name, String(Math.floor(Number(form.get(name)) / step) * step));
	const answer = await fetch(`${prometheus.url}${request.url}`, { method: "POST", body: form });
	response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
});
const hostOf = (server: typeof target) => `127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
	site = await openSite();
	shop = await startShopThread(NEW);
	for (const server of [target, aligning]) await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	prometheus = await startPrometheus({ shop: hostOf(target) });
	shop.set({ perSecond: 40 });
	await new Promise((done) => setTimeout(done, 12_000));
	site.deploy(NEW, [["success", "deployed"]], { createdAt: site.github.now() });
}, 60_000);

afterAll(async () => {
	for (const server of [target, aligning]) {
		server.closeAllConnections();
		server.close();
	}
	for (const one of [prometheus, shop, site]) await one.close();
});

async function verify(metric: Record<string, unknown>) {
	const identity = { url: `${shop.url}/version`, json: "$.sha", interval: "100ms", deadline: "2s" };
	const metrics = [{ name: "requests", interval: "1s", "on-no-data": "unhealthy", ...metric }];
	const hosts = [shop.host, prometheus.host, hostOf(aligning)];
	site.setPolicy(
		JSON.stringify({
			version: 1,
			environments: [{ name: "production", "allow-hosts": hosts, verify: { identity, metrics } }],
		}),
	);
	const step = await site.run({ inputs: { version: "v1.4.0", sha: NEW.sha, environment: "production" } });
	return { step, signal: readSignals(step).find(({ kind }) => kind === "metric") };
}

const source = (url: string, more: object = {}) => ({
	type: "prometheus",
	url,
	query: QUERIES.requests("shop"),
	...more,
});

it("reads baselines and ranges through a proxy that aligns them to the step", async () => {
	const url = `http://${hostOf(aligning)}`;
	const compare = { with: "baseline", window: "6s", "max-decrease": 0.9 };
	const baseline = await verify({ source: source(url), compare, direction: "higher-is-better", count: 4 });
	expect(baseline.signal, baseline.step.log).toMatchObject({ verdict: "healthy", reason: "metric-passed" });
	const threshold = { with: "threshold", operator: ">", value: 0.001 };
	const range = await verify({ source: source(url, { range: "10s" }), compare: threshold, count: 4 });
	expect(range.signal, range.step.log).toMatchObject({ verdict: "healthy", reason: "metric-passed" });
}, 60_000);

it("finds a service unhealthy whose target dies after a third of the bake", async () => {
	setTimeout(() => {
		isScraped = false;
	}, 4_500);
	const compare = { with: "threshold", operator: ">=", value: 0 };
	const { step, signal } = await verify({ source: source(prometheus.url), compare, count: 14 });
	expect(signal, step.log).toMatchObject({ verdict: "unhealthy", reason: "silence" });
	expect(step.outputs).toMatchObject({ decision: "unhealthy" });
}, 60_000);
