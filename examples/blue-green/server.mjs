/** The sample shop: says which release it is, a little slowly, and ends gracefully. */
import { createServer } from "node:http";

const { PORT, VERSION, SHA } = process.env;
const server = createServer((_request, response) => {
	setTimeout(() => {
		response.writeHead(200, { "content-type": "application/json" });
		response.end(JSON.stringify({ version: VERSION, sha: SHA }));
	}, 20);
});
server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => server.close(() => process.exit(0)));
