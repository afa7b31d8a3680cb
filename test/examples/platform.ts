/** What the examples deploy to: a platform over HTTP, with a health page and a version per environment and service, and a folder served as a site. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

export interface Running {
	readonly sha: string;
	readonly version: string;
	/** Of the image, where one was deployed. */
	readonly digest?: string;
}

export interface Platform extends AsyncDisposable {
	readonly url: string;
	/** `environment/service` → what runs there. */
	readonly running: Map<string, Running>;
	/** Every deploy as `environment/service version`, oldest first. */
	readonly deploys: readonly string[];
	/** Versions that answer their health page with 500. */
	readonly broken: Set<string>;
	/** Versions whose health page answers well a few times after a deploy, and with 500 under load. */
	readonly fragile: Set<string>;
}

/** More than a smoke test asks, fewer than a measurement. */
const FRAGILE_ANSWERS = 5;

/** `POST /deploy/<environment>/<service>` makes it run; `siteRoot` is served below /site/. */
export async function openPlatform(siteRoot: string): Promise<Platform> {
	const running = new Map<string, Running>();
	const deploys: string[] = [];
	const broken = new Set<string>();
	const fragile = new Set<string>();
	const answered = new Map<string, number>();
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += chunk;
		const [, area = "", environment = "", service = "", page = ""] = request.url!.split("/");
		const key = `${environment}/${service}`;
		const answer = (status: number, content: unknown) =>
			response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
		if (area === "deploy" && request.method === "POST") {
			const wanted = JSON.parse(body) as Running;
			running.set(key, wanted);
			answered.set(key, 0);
			deploys.push(`${key} ${wanted.version}`);
			return answer(200, {});
		}
		if (area === "site") {
			const file = join(siteRoot, "current", request.url!.slice("/site/".length));
			if (!existsSync(file)) return response.writeHead(404).end();
			return response.writeHead(200).end(readFileSync(file));
		}
		const now = running.get(key);
		if (area !== "app" || now === undefined) return answer(404, {});
		if (page === "version") return answer(200, now);
		const times = (answered.get(key) ?? 0) + 1;
		answered.set(key, times);
		const isTired = fragile.has(now.version) && times > FRAGILE_ANSWERS;
		return broken.has(now.version) || isTired ? answer(500, { status: "broken" }) : answer(200, { status: "ok" });
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		running,
		deploys,
		broken,
		fragile,
		[Symbol.asyncDispose]: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
