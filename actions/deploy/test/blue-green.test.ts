import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../../scripts/action-contract.ts";
import { checkRules, NEW, OLD, openScene } from "./scene.ts";

const hasNginx = spawnSync("nginx", ["-v"]).status === 0;
const EXAMPLE = join(root, "examples/blue-green");

async function findPorts(count: number): Promise<readonly number[]> {
	const servers = await Promise.all(
		Array.from({ length: count }, async () => {
			const server = createServer();
			await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
			return server;
		}),
	);
	return Promise.all(
		servers.map(async (server) => {
			const address = server.address();
			await new Promise((resolve) => server.close(resolve));
			return typeof address === "object" && address !== null ? address.port : 0;
		}),
	);
}

/** A real nginx in a folder of its own, set up as the example's README says. */
async function startNginx() {
	const home = mkdtempSync(join(tmpdir(), "nginx-"));
	const [port, blue, green] = (await findPorts(3)) as [number, number, number];
	writeFileSync(
		join(home, "nginx.conf"),
		readFileSync(join(EXAMPLE, "nginx.conf"), "utf8").replace("8080", String(port)),
	);
	writeFileSync(join(home, "upstream.conf"), `upstream shop { server 127.0.0.1:${blue}; }\n`);
	execFileSync("nginx", ["-p", home, "-c", join(home, "nginx.conf")], { stdio: "ignore" });
	const stop = () => {
		for (const name of readdirSync(home).filter((file) => file.endsWith(".pid")))
			try {
				process.kill(Number(readFileSync(join(home, name), "utf8")), "SIGTERM");
			} catch {
				// It has ended by itself.
			}
		rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	};
	return {
		home,
		port,
		env: { SHOP_HOME: home, BLUE_PORT: String(blue), GREEN_PORT: String(green), DRAIN_SECONDS: "1" },
		[Symbol.dispose]: stop,
	};
}

/** Asks without a pause from several sides, a new connection each time, until it is stopped. */
function startLoad(port: number) {
	const seen = { requests: 0, failures: [] as string[], shas: new Set<string>() };
	let going = true;
	const agent = new Agent({ keepAlive: false });
	const ask = () =>
		new Promise<void>((resolve) => {
			const fail = (why: string) => {
				seen.failures.push(why);
				resolve();
			};
			get({ host: "127.0.0.1", port, agent, timeout: 5_000 }, (response) => {
				let body = "";
				response.on("data", (chunk) => {
					body += chunk;
				});
				response.on("error", (error) => fail(error.message));
				response.on("end", () => {
					if (response.statusCode !== 200) return fail(`status ${response.statusCode}`);
					seen.shas.add((JSON.parse(body) as { sha: string }).sha);
					resolve();
				});
			}).on("error", (error) => fail(error.message));
		});
	const workers = Array.from({ length: 8 }, async () => {
		while (going) {
			await ask();
			seen.requests += 1;
		}
	});
	return {
		stop: async () => {
			going = false;
			await Promise.all(workers);
			return seen;
		},
	};
}

// nginx is a package of the system (Debian's nginx-light); where there is none, the example cannot be run at all.
describe.runIf(hasNginx)("blue-green behind nginx", () => {
	it("switches from one release to the next under load without one failed request", async () => {
		using nginx = await startNginx();
		const policy = readFileSync(join(EXAMPLE, "release-policy.yml"), "utf8").replaceAll("8080", String(nginx.port));
		await using scene = await openScene(policy);
		mkdirSync(join(scene.workspace, "examples"));
		cpSync(EXAMPLE, join(scene.workspace, "examples/blue-green"), { recursive: true });
		const skipPreflight = { "require-preflight": "false" };
		const first = await scene.run({ ref: "refs/tags/v1.0.0", runId: "999", env: nginx.env, inputs: skipPreflight });
		expect(first.outputs["decision"], first.log).toBe("deployed");
		const load = startLoad(nginx.port);
		const second = await scene.run({ env: nginx.env });
		const again = await scene.run({ runId: "1001", env: nginx.env, inputs: { redeploy: "true" } });
		const seen = await load.stop();
		expect(second.outputs["decision"], second.log).toBe("deployed");
		expect(again.log).toContain("already serves 1.1.0");
		expect(seen.failures).toEqual([]);
		expect(seen.shas).toEqual(new Set([OLD, NEW]));
		expect(seen.requests).toBeGreaterThan(100);
		expect(existsSync(join(nginx.home, "blue.pid"))).toBe(false);
		expect(checkRules(scene, second, 0)).toEqual([]);
	});
});
