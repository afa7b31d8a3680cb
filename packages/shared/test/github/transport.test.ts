/** Where an exchange with GitHub may be sent on: reads without the token, writes and what is sent in the clear nowhere. */
import { expect, it } from "vitest";
import { createTransport, type Fetch } from "../../src/github/transport.ts";

const API = "https://api.github.test";

/** Answers the first request by a redirect, and records what was sent where. */
function openTransport(status: number, location: string) {
	const sent: { readonly url: string; readonly authorization: string | undefined }[] = [];
	const fetch: Fetch = async (url, init) => {
		sent.push({ url, authorization: (init["headers"] as Record<string, string>)["authorization"] });
		return sent.length === 1 ? new Response(null, { status, headers: { location } }) : new Response("{}");
	};
	const options = { apiUrl: API, graphqlUrl: `${API}/graphql`, requestTimeoutMs: 5_000, maxBytes: 1_000 };
	return { sent, ask: createTransport({ ...options, fetch, onRequest: () => {} }) };
}

const init = (method: string, accept = "application/octet-stream") => ({
	method,
	headers: { accept, authorization: "token t0ken" },
});

it.each([307, 308])(
	"a write that is redirected to another host by %i is refused and not sent there",
	async (status) => {
		const { sent, ask } = openTransport(status, "https://evil.test/x");
		await expect(ask(`${API}/x`, init("POST"))).rejects.toMatchObject({ kind: "refused" });
		expect(sent.map(({ url }) => url)).toEqual([`${API}/x`]);
	},
);

it("a write that is redirected by 307 on the same host goes there with the token", async () => {
	const { sent, ask } = openTransport(307, `${API}/y`);
	await ask(`${API}/x`, init("POST"));
	expect(sent.map(({ authorization }) => authorization)).toEqual(["token t0ken", "token t0ken"]);
});

it("a read of a file that is redirected to another host goes there without the token", async () => {
	const { sent, ask } = openTransport(302, "https://files.test/x");
	await ask(`${API}/x`, init("GET"));
	expect(sent).toEqual([
		{ url: `${API}/x`, authorization: "token t0ken" },
		{ url: "https://files.test/x", authorization: undefined },
	]);
});

it.each([
	["in the clear", "http://api.github.test/y", "application/octet-stream"],
	["to another host, for JSON that decides", "https://evil.test/x", "application/vnd.github+json"],
])("a read that is redirected %s is refused", async (_, location, accept) => {
	const { sent, ask } = openTransport(302, location);
	await expect(ask(`${API}/x`, init("GET", accept))).rejects.toMatchObject({ kind: "refused" });
	expect(sent).toHaveLength(1);
});
