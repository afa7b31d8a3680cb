import { createServer } from "node:http";
import { totalOf } from "./cart.mjs";
import { PRICES } from "./prices.mjs";

const version = process.env.SHOP_VERSION ?? "development";
const sha = process.env.SHOP_SHA ?? "";
const counts = { requests: 0, errors: 0 };

function answer(response, status, body) {
	response.writeHead(status, { "content-type": "application/json", "x-shop-version": version });
	response.end(`${JSON.stringify(body)}\n`);
}

const server = createServer(async (request, response) => {
	const url = new URL(request.url, "http://shop");
	if (url.pathname === "/version") return answer(response, 200, { version, sha });
	if (url.pathname === "/health") return answer(response, 200, { status: "ok", products: Object.keys(PRICES).length });
	if (url.pathname === "/metrics") {
		response.writeHead(200, { "content-type": "text/plain; version=0.0.4" });
		return response.end(
			`# TYPE shop_requests_total counter\nshop_requests_total ${counts.requests}\n# TYPE shop_errors_total counter\nshop_errors_total ${counts.errors}\n`,
		);
	}
	if (url.pathname === "/total") {
		counts.requests += 1;
		try {
			const items = (url.searchParams.get("items") ?? "").split(",").filter(Boolean);
			return answer(response, 200, { items: items.length, cents: await totalOf(items) });
		} catch (error) {
			counts.errors += 1;
			return answer(response, 500, { error: error.message });
		}
	}
	answer(response, 404, { error: "no such page" });
});
server.listen(0, "127.0.0.1", () => console.log(`listening on ${server.address().port}`));
process.on("SIGTERM", () => server.close(() => process.exit(0)));
