/** A sample service that counts itself for Prometheus, with traffic of its own and faults that can be switched on. */
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Shop {
	readonly url: string;
	readonly host: string;
	version: string;
	sha: string;
	/** Every how-manieth request fails; 0: none. */
	failEvery: number;
	latencyMs: number;
	/** Told of each measured request, with how many there were. */
	whenAsked: ((requests: number) => void) | undefined;
	/** What `/events` answers. */
	events: unknown;
	/** Requests a second that it sends itself. */
	traffic(perSecond: number): void;
	close(): Promise<void>;
}

/** On loopback, without traffic. */
export async function startShop(release: { readonly version: string; readonly sha: string }): Promise<Shop> {
	let requests = 0;
	let errors = 0;
	let seconds = 0;
	let timer: NodeJS.Timeout | undefined;
	const server = createServer((incoming, response): unknown => {
		if (incoming.url === "/version") return response.end(JSON.stringify({ version: shop.version, sha: shop.sha }));
		if (incoming.url === "/health") return response.end("ok");
		if (incoming.url?.startsWith("/at/")) return response.end(JSON.stringify({ rate: 0 }));
		if (incoming.url?.startsWith("/events"))
			return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(shop.events));
		if (incoming.url === "/metrics")
			return response
				.writeHead(200, { "content-type": "text/plain; version=0.0.4" })
				.end(
					[
						"# TYPE shop_requests_total counter",
						`shop_requests_total ${requests}`,
						"# TYPE shop_errors_total counter",
						`shop_errors_total ${errors}`,
						"# TYPE shop_seconds_total counter",
						`shop_seconds_total ${seconds.toFixed(6)}`,
						"",
					].join("\n"),
				);
		const started = performance.now();
		return setTimeout(() => {
			requests++;
			shop.whenAsked?.(requests);
			const fails = shop.failEvery > 0 && requests % shop.failEvery === 0;
			if (fails) errors++;
			response.writeHead(fails ? 500 : 200).end("total");
			seconds += (performance.now() - started) / 1_000;
		}, shop.latencyMs);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const shop: Shop = {
		...release,
		url: `http://127.0.0.1:${port}`,
		host: `127.0.0.1:${port}`,
		failEvery: 0,
		latencyMs: 60,
		whenAsked: undefined,
		events: [],
		traffic: (perSecond) => {
			clearInterval(timer);
			if (perSecond === 0) return;
			timer = setInterval(() => {
				for (let sent = 0; sent < perSecond / 10; sent++)
					ask({ host: "127.0.0.1", port, path: "/total", agent: false }, (answer) => answer.resume())
						.on("error", () => {})
						.end();
			}, 100);
		},
		close: async () => {
			clearInterval(timer);
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return shop;
}
