import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { checkRules, NEW, OLD, openScene, renderPolicy } from "./scene.ts";

const serve = async (listener: RequestListener) => {
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const close = () => {
		server.closeAllConnections();
		server.close();
	};
	return { port, [Symbol.dispose]: close };
};

describe.concurrent("what answers", () => {
	const policy = (port: number) =>
		renderPolicy(
			"./canary.sh",
			`    allow-hosts: ["127.0.0.1:${port}"]
    smoke:
      - { name: health, type: http, url: "http://127.0.0.1:${port}/", json-equals: { "$.sha": "{sha}" }, deadline: 1s, interval: 100ms, timeout: 1s, max-bytes: 10000 }
    verify:
      identity: { url: "http://127.0.0.1:${port}/", json: $.sha, consecutive: 3, deadline: 1s, interval: 50ms, timeout: 1s }
`,
		);
	let flaps = 0;
	const rows: readonly (readonly [string, string, RequestListener])[] = [
		["the new release", "deployed", (_request, response) => void response.end(JSON.stringify({ sha: NEW }))],
		["the old release", "smoke-failed", (_request, response) => void response.end(JSON.stringify({ sha: OLD }))],
		[
			"a login page",
			"smoke-failed",
			(_request, response) => void response.writeHead(302, { location: "/login" }).end(),
		],
		[
			"now the one, now the other",
			"smoke-failed",
			(_request, response) => void response.end(JSON.stringify({ sha: flaps++ % 2 === 0 ? NEW : OLD })),
		],
		[
			"without an end",
			"smoke-failed",
			(_request, response) => {
				const more = () => response.write("x".repeat(65_536), () => setImmediate(more));
				response.on("error", () => {});
				more();
			},
		],
		["nothing", "smoke-failed", (request) => void request.socket.destroy()],
	];
	it.each(rows)("%s: %s", async (_name, reason, listener) => {
		using server = await serve(listener);
		await using scene = await openScene(policy(server.port));
		const result = await scene.run();
		expect(result.outputs["reason"], result.log).toBe(reason);
		// It ends by itself, also on a busy machine: the answer without an end would not.
		expect(result.durationMs).toBeLessThan(25_000);
		expect(checkRules(scene, result, 1)).toEqual([]);
	});
});

describe("several environments", () => {
	const staged = (port: number) => `
version: 1
environments:
${["staging", "production"]
	.map(
		(name) => `  - name: ${name}
    requires: [${name === "production" ? "staging" : ""}]
    deploy: { run: ./canary.sh }
    allow-hosts: ["127.0.0.1:${port}"]
    smoke: [{ name: health, type: http, url: "http://127.0.0.1:${port}/", deadline: 1s }]
    verify:
      identity: { url: "http://127.0.0.1:${port}/", json: $.sha, consecutive: 1, deadline: 1s, interval: 50ms }
`,
	)
	.join("")}`;

	it("are deployed in order in one call, each verified before the next", async () => {
		using server = await serve((_request, response) => void response.end(JSON.stringify({ sha: NEW })));
		await using scene = await openScene(staged(server.port));
		const result = await scene.run({ inputs: { environment: "", stages: "staging, production" } });
		expect(result.outputs, result.log).toMatchObject({ decision: "deployed", environment: "production" });
		expect(scene.canary().map((seen) => seen["OCTOACME_ENVIRONMENT"])).toEqual(["staging", "production"]);
		expect(scene.statuses()[0]?.at(-1)).toMatch(/^success: verified: /);
		expect(checkRules(scene, result, 2)).toEqual([]);
		const again = await scene.run({ runAttempt: 2, inputs: { environment: "", stages: "staging, production" } });
		expect(again.outputs, again.log).toMatchObject({ decision: "already-deployed", environment: "production" });
		expect(checkRules(scene, again, 2)).toEqual([]);
	});

	it.each(["prodution", "Production", "::error::x"])(
		"are all known, or nothing is changed: staging, %s",
		async (wrong) => {
			await using scene = await openScene(staged(1));
			const result = await scene.run({ inputs: { environment: "", stages: `staging, ${wrong}` } });
			expect([result.exit, scene.canary(), scene.github.journal.writes()]).toEqual([1, [], []]);
			expect(result.log).toContain("the policy knows staging, production");
		},
	);

	it("stop where the first does not answer", async () => {
		using server = await serve((_request, response) => void response.end(JSON.stringify({ sha: OLD })));
		await using scene = await openScene(staged(server.port));
		const result = await scene.run({ inputs: { environment: "", stages: "staging, production" } });
		expect(result.outputs, result.log).toMatchObject({
			decision: "failed",
			reason: "smoke-failed",
			environment: "staging",
		});
		expect(checkRules(scene, result, 1)).toEqual([]);
	});

	it("can be targets of one, listed by a dry run and deployed side by side", async () => {
		await using scene = await openScene(renderPolicy("./canary.sh", "    targets: [eu, us]\n"));
		const plan = await scene.run({ inputs: { "dry-run": "true" } });
		expect(JSON.parse(plan.outputs["targets"]!)).toEqual(["eu", "us"]);
		const none = await scene.run();
		expect(none.outputs["reason"]).toBe("target-unknown");
		const both = await Promise.all(["eu", "us"].map((target) => scene.run({ inputs: { "deploy-target": target } })));
		expect(both.map(({ outputs }) => outputs["decision"])).toEqual(["deployed", "deployed"]);
		expect(
			scene
				.canary()
				.map((seen) => seen["OCTOACME_TARGET"])
				.sort(),
		).toEqual(["eu", "us"]);
		const again = await scene.run({ runId: "1001", inputs: { "deploy-target": "us" } });
		expect(again.outputs["decision"]).toBe("already-deployed");
		expect(checkRules(scene, again, 2)).toEqual([]);
	});
});
