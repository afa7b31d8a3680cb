/** A Prometheus that scrapes the sample service every second: Debian's where it is installed, else a stand-in of the API. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Prometheus {
	readonly url: string;
	readonly host: string;
	/** Ends it at once, as an outage would. */
	kill(): void;
	close(): Promise<void>;
}

/** `sum(rate(…))` over this long: four scrapes. */
const RATE_WINDOW = "4s";
export const QUERIES = {
	errors: (job: string) => `sum(rate(shop_errors_total{job="${job}"}[${RATE_WINDOW}]))`,
	requests: (job: string) => `sum(rate(shop_requests_total{job="${job}"}[${RATE_WINDOW}]))`,
	seconds: (job: string) => `sum(rate(shop_seconds_total{job="${job}"}[${RATE_WINDOW}]))`,
} as const;

/** Whether the real server is installed (`PROMETHEUS=none` tries what happens without). */
export function hasPrometheus(): boolean {
	return (
		process.env["PROMETHEUS"] !== "none" && spawnSync("prometheus", ["--version"], { stdio: "ignore" }).status === 0
	);
}

/** Scraping each job's host, answering queries once this returns. */
export async function startPrometheus(jobs: Readonly<Record<string, string>>): Promise<Prometheus> {
	return hasPrometheus() ? await startReal(jobs) : await startStandIn(jobs);
}

async function startReal(jobs: Readonly<Record<string, string>>): Promise<Prometheus> {
	const folder = mkdtempSync(join(tmpdir(), "prometheus-"));
	const port = await freePort();
	const scrapes = Object.entries(jobs).map(([name, host]) => ({
		job_name: name,
		static_configs: [{ targets: [host] }],
	}));
	writeFileSync(
		join(folder, "prometheus.json"),
		JSON.stringify({ global: { scrape_interval: "1s", scrape_timeout: "1s" }, scrape_configs: scrapes }),
	);
	const child: ChildProcess = spawn(
		"prometheus",
		[
			`--config.file=${join(folder, "prometheus.json")}`,
			`--storage.tsdb.path=${join(folder, "data")}`,
			`--web.listen-address=127.0.0.1:${port}`,
			"--log.level=error",
		],
		{ stdio: "ignore" },
	);
	const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
	const url = `http://127.0.0.1:${port}`;
	for (let attempt = 0; ; attempt++) {
		const ready = await fetch(`${url}/-/ready`).then(
			(answer) => answer.ok,
			() => false,
		);
		if (ready) break;
		if (attempt > 200) throw new Error("Prometheus did not start within 20 s");
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return {
		url,
		host: `127.0.0.1:${port}`,
		kill: () => child.kill("SIGKILL"),
		close: async () => {
			child.kill("SIGKILL");
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

interface Point {
	readonly at: number;
	readonly values: Readonly<Record<string, number>>;
}

/** Scrapes for itself and knows the three rates above and their quotients; nothing else of PromQL. */
async function startStandIn(jobs: Readonly<Record<string, string>>): Promise<Prometheus> {
	const points = new Map<string, Point[]>(Object.keys(jobs).map((job) => [job, []]));
	const timer = setInterval(() => {
		for (const [job, host] of Object.entries(jobs))
			fetch(`http://${host}/metrics`)
				.then((answer) => answer.text())
				.then((text) => {
					const pairs = [...text.matchAll(/^(shop_\w+) ([\d.]+)$/gm)].map(([, name, value]) => [name, Number(value)]);
					points.get(job)!.push({ at: Date.now(), values: Object.fromEntries(pairs) });
				})
				.catch(() => {});
	}, 1_000);
	const rate = (query: string, atMs: number): number | undefined => {
		const match = /^sum\(rate\((shop_\w+)\{job="([\w-]+)"\}\[4s\]\)\)$/.exec(query.trim());
		if (!match) throw new Error(`the stand-in does not know the query ${query}`);
		const seen = (points.get(match[2]!) ?? []).filter((point) => point.at <= atMs && point.at > atMs - 4_000);
		const [first, last] = [seen[0], seen.at(-1)];
		if (first === undefined || last === undefined || first === last) return undefined;
		return ((last.values[match[1]!]! - first.values[match[1]!]!) / (last.at - first.at)) * 1_000;
	};
	const evaluate = (query: string, atMs: number): number | undefined => {
		const [above, below] = query.split(" / ");
		const value = rate(above!, atMs);
		if (below === undefined || value === undefined) return value;
		const divisor = rate(below, atMs);
		return divisor === undefined ? undefined : value / divisor;
	};
	const render = (value: number) => (Number.isNaN(value) ? "NaN" : String(value));
	const server = createServer(async (incoming, response): Promise<unknown> => {
		let text = "";
		for await (const chunk of incoming) text += chunk;
		const parameters = new URLSearchParams(text);
		const query = parameters.get("query") ?? "";
		const reply = (resultType: string, result: unknown) =>
			response
				.writeHead(200, { "content-type": "application/json" })
				.end(JSON.stringify({ status: "success", data: { resultType, result } }));
		if (incoming.url === "/api/v1/query") {
			const at = Number(parameters.get("time"));
			const value = evaluate(query, at * 1_000);
			return reply("vector", value === undefined ? [] : [{ metric: {}, value: [at, render(value)] }]);
		}
		const [start, end, step] = ["start", "end", "step"].map((name) => Number(parameters.get(name))) as [
			number,
			number,
			number,
		];
		const values: [number, string][] = [];
		for (let at = start; at <= end + 1e-9; at += step) {
			const value = evaluate(query, at * 1_000);
			if (value !== undefined) values.push([at, render(value)]);
		}
		return reply("matrix", values.length === 0 ? [] : [{ metric: {}, values }]);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const kill = () => {
		clearInterval(timer);
		server.closeAllConnections();
		server.close();
	};
	return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, kill, close: async () => kill() };
}
