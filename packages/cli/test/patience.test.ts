/** How long a command waits for an API that takes the connection and never answers. */
import { createServer } from "node:net";
import { systemClock } from "@octoacme/shared/process/clock.ts";
import { expect, it } from "vitest";
import type { Values } from "../src/command.ts";
import { connect } from "../src/connection.ts";
import type { Runtime } from "../src/runtime.ts";

it("is not longer than its patience, repeats and all", async () => {
	const server = createServer(() => {});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("no port");
	const set: Readonly<Record<string, string>> = {
		repository: "acme/shop",
		"api-url": `http://127.0.0.1:${address.port}`,
	};
	const values = { text: (name: string) => set[name], isSet: () => false } as unknown as Values;
	const runtime = {
		env: { GITHUB_TOKEN: "t" },
		cwd: "/",
		clock: systemClock,
		complain: () => {},
	} as unknown as Runtime;
	const { github } = await connect(values, runtime, 500);
	const began = Date.now();
	await expect(github.readText("/repos/{owner}/{repo}", {})).rejects.toThrow();
	expect(Date.now() - began).toBeLessThan(4_000);
	server.close();
}, 30_000);
