/** A shop in a thread of its own: what it measures of itself does not wait for the test's own work. */
import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Shop, startShop } from "./shop.ts";

type Settings = Partial<Pick<Shop, "version" | "sha" | "failEvery" | "latencyMs">> & { readonly perSecond?: number };

export interface ShopThread extends Pick<Shop, "url" | "host" | "close"> {
	/** Changes what it answers, and how many requests a second it sends itself. */
	readonly set: (settings: Settings) => void;
}

/** On loopback, without traffic. */
export async function startShopThread(release: {
	readonly version: string;
	readonly sha: string;
}): Promise<ShopThread> {
	const worker = new Worker(new URL(import.meta.url), { workerData: release, execArgv: [] });
	const [{ url, host }] = (await once(worker, "message")) as [Pick<Shop, "url" | "host">];
	return {
		url,
		host,
		set: (settings) => worker.postMessage(settings),
		close: async () => void (await worker.terminate()),
	};
}

if (!isMainThread && parentPort !== null && workerData?.sha !== undefined) {
	const shop = await startShop(workerData as { version: string; sha: string });
	parentPort.on("message", ({ perSecond, ...settings }: Settings) => {
		Object.assign(shop, settings);
		if (perSecond !== undefined) shop.traffic(perSecond);
	});
	parentPort.postMessage({ url: shop.url, host: shop.host });
}
