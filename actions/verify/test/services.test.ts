/** The action with a monitoring service: the verdict is the service's, the key goes to the service alone. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Shop, startShop } from "./shop.ts";
import { NEW, openSite, type Site } from "./site.ts";

const KEY = "canary-3f1c-application-key";

let site: Site;
let shop: Shop;
let asked: IncomingHttpHeaders[];
let errors: number;
const service = createServer((request, response) => {
	asked.push(request.headers);
	if (request.headers["dd-application-key"] !== KEY)
		return response.writeHead(403).end(JSON.stringify({ errors: ["Forbidden"] }));
	const to = Number(new URL(request.url!, "http://x").searchParams.get("to")) * 1_000;
	return response.end(JSON.stringify({ status: "ok", series: [{ interval: 1, pointlist: [[to - 1_000, errors]] }] }));
});

beforeEach(async () => {
	asked = [];
	errors = 0;
	site = await openSite();
	shop = await startShop(NEW);
	await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
	const { port } = service.address() as AddressInfo;
	site.setPolicy(`version: 1
environments:
  - name: production
    allow-hosts: ["${shop.host}", "127.0.0.1:${port}"]
    smoke: []
    verify:
      identity: { url: "${shop.url}/version", json: $.sha, interval: 50ms }
      metrics:
        - name: errors
          source: { type: datadog, url: "http://127.0.0.1:${port}", query: "sum:errors{version:{version}}", delay: 0s }
          compare: { with: threshold, operator: "<", value: 5 }
          interval: 1s
          count: 3
          on-no-data: inconclusive
`);
});

afterEach(async () => {
	service.closeAllConnections();
	await new Promise((done) => service.close(done));
	await site.close();
	await shop.close();
});

const run = async (env: Record<string, string>) =>
	await site.run({ inputs: { version: "v1.4.0", environment: "production" }, env });

it("follows what the service says, and tells its key to nothing else", async () => {
	const healthy = await run({ DD_API_KEY: "canary-api-key", DD_APP_KEY: KEY });
	expect(healthy.outputs, healthy.log).toMatchObject({ decision: "healthy", reason: "verified" });
	expect(asked).toHaveLength(3);
	errors = 9;
	const unhealthy = await run({ DD_API_KEY: "canary-api-key", DD_APP_KEY: KEY });
	expect(unhealthy.outputs, unhealthy.log).toMatchObject({ decision: "unhealthy" });
	for (const { summary, outputs } of [healthy, unhealthy])
		expect(summary + JSON.stringify(outputs)).not.toContain("canary");
	expect(JSON.stringify(site.github.journal.entries)).not.toContain("canary");
});

it.each([
	["a key that the service refuses", { DD_API_KEY: "x", DD_APP_KEY: "wrong" }, "status 403 of Datadog: Forbidden"],
	["no key", { DD_API_KEY: "x" }, "The variable DD_APP_KEY, which the policy names, is not set."],
])("is inconclusive with %s, and says which", async (_, env, message) => {
	const { outputs, summary, log } = await run(env);
	expect(outputs, log).toMatchObject({ decision: "inconclusive" });
	expect(summary + log).toContain(message);
});
