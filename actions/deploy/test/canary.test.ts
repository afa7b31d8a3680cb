/** A canary whose metrics end is stopped at its first wave: silence and infinity are no evidence of health. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { openScene } from "./scene.ts";

/** A Prometheus whose n-th instant query has this value; `null` is an empty vector, "lost" an answer of status 500. */
async function startSource(valueAt: (n: number) => string | null) {
	let asked = 0;
	const server = createServer(async (request, response) => {
		let text = "";
		for await (const chunk of request) text += chunk;
		const isRange = request.url?.includes("query_range") ?? false;
		const value = isRange ? null : valueAt(asked++);
		if (value === "lost") return response.writeHead(500).end();
		const time = Number(new URLSearchParams(text).get("time"));
		const result = value === null ? [] : [{ metric: {}, value: [time, value] }];
		const data = { resultType: isRange ? "matrix" : "vector", result };
		return response
			.writeHead(200, { "content-type": "application/json" })
			.end(JSON.stringify({ status: "success", data }));
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		host,
		[Symbol.dispose]: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

const policy = (host: string) => `version: 1
environments:
  - name: production
    deploy: { run: './canary.sh deploy "$OCTOACME_PERCENT"' }
    rollback: { run: ./canary.sh rollback }
    waves: [5, 50, 100]
    allow-hosts: ["${host}"]
    verify:
      metrics:
        - name: canary error ratio
          source: { type: prometheus, url: "http://${host}", query: errors / requests }
          compare: { with: threshold, operator: "<", value: 0.05 }
          interval: 20ms
          count: 20
          on-no-data: unhealthy
`;

it.each<[string, (n: number) => string | null]>([
	["whose every request fails", (n) => (n % 20 < 3 ? "0.001" : "+Inf")],
	["that has no series any more", (n) => (n % 20 < 3 ? "0.001" : null)],
	["that divides nothing by nothing", (n) => (n % 20 < 3 ? "0.001" : "NaN")],
	["that dies with its last sample", (n) => (n % 20 < 19 ? "0.001" : null)],
	["that answers every other time", (n) => (n % 2 === 0 ? "0.001" : null)],
	["whose errors are measured", (n) => (n % 20 < 2 ? "0.001" : "0.9")],
	["whose monitoring is lost at the end", (n) => (n % 20 < 15 ? "0.001" : "lost")],
])("stops a canary %s at its first wave", async (_name, valueAt) => {
	using source = await startSource(valueAt);
	await using scene = await openScene(policy(source.host));
	const result = await scene.run();
	expect(result.outputs, result.log).toMatchObject({ decision: "failed", reason: "wave-unhealthy" });
	expect(scene.canary().map((seen) => seen["OCTOACME_PERCENT"])).toEqual(["5"]);
});

it("goes on with a canary that loses one sample in twenty", async () => {
	using source = await startSource((n) => (n % 20 === 9 ? null : "0.001"));
	await using scene = await openScene(policy(source.host));
	const result = await scene.run();
	expect(result.outputs, result.log).toMatchObject({ decision: "deployed" });
	expect(scene.canary().map((seen) => seen["OCTOACME_PERCENT"])).toEqual(["5", "50", "100"]);
});
