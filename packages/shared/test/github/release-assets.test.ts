/** An asset is written once, over what the last answer showed of the release, and whatever stands there in truth. */
import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createGitHub, type GitHub } from "../../src/github/client.ts";
import { replaceAsset } from "../../src/github/release-drafts.ts";
import { readRelease } from "../../src/github/releases.ts";
import { createManualClock } from "../../src/process/clock.ts";
import { createLog } from "../../src/process/log.ts";

interface Kept {
	readonly id: number;
	readonly name: string;
	readonly text: string;
	readonly state: string;
}

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections();
		server.close();
	}
});

/** A GitHub with one release; `lose`: the answer to that many uploads is lost after they were applied. */
async function open(options: { readonly digests: boolean; lose?: number }) {
	const assets: Kept[] = [];
	const journal: string[] = [];
	let nextId = 10;
	const put = (name: string, text: string, state = "uploaded") => assets.push({ id: nextId++, name, text, state });
	const show = ({ id, name, text, state }: Kept) => ({
		...{ id, name, size: Buffer.byteLength(text), state, url: "", browser_download_url: "" },
		digest: options.digests ? `sha256:${createHash("sha256").update(text).digest("hex")}` : null,
	});
	const server = createServer((request, response) => {
		let text = "";
		request.on("data", (chunk) => {
			text += chunk;
		});
		request.on("end", () => {
			const { pathname, searchParams } = new URL(request.url!, url);
			journal.push(`${request.method} ${pathname.replace("/repos/octo/shop/releases", "")}`);
			const answer = (status: number, body?: unknown) =>
				response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
			if (request.method === "GET") return answer(200, { ...release, assets: assets.map(show) });
			const name = searchParams.get("name") ?? "";
			const at = assets.findIndex((asset) => asset.name === name || pathname.endsWith(`/assets/${asset.id}`));
			if (request.method === "DELETE") {
				if (at < 0) return answer(404, {});
				assets.splice(at, 1);
				return response.writeHead(204).end();
			}
			if (at >= 0) return answer(422, { message: "Validation Failed", errors: [{ code: "already_exists" }] });
			put(name, text);
			if (options.lose !== undefined && options.lose-- > 0) return request.socket.destroy();
			return answer(201, show(assets.at(-1)!));
		});
	});
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const release = {
		...{ id: 1, tag_name: "v1", target_commitish: "main", name: "", body: "", draft: true, prerelease: false },
		...{ html_url: "", upload_url: `${url}/repos/octo/shop/releases/1/assets{?name,label}`, created_at: "" },
		...{ published_at: null, author: null },
	};
	const github = await createGitHub({
		...{ token: "t", apiUrl: url, graphqlUrl: `${url}/graphql`, repository: { owner: "octo", name: "shop" } },
		...{ clock: createManualClock(), log: createLog(() => {}) },
	});
	return { github, assets, journal, put };
}

const write = async (github: GitHub, data: string, now?: Awaited<ReturnType<typeof readRelease>>) => {
	const release = now ?? (await readRelease(github, 1));
	await replaceAsset(github, release, { name: "notes.md", contentType: "text/markdown", data });
};
const texts = (assets: readonly Kept[]) => assets.map(({ text }) => text);

test("a new asset is one request after the release was read", async () => {
	const { github, assets, journal } = await open({ digests: true });
	await write(github, "one");
	expect(journal).toEqual(["GET /1", "POST /1/assets"]);
	expect(texts(assets)).toEqual(["one"]);
});

test.each([true, false])("another content replaces the asset, also of the same size (digests: %s)", async (digests) => {
	const { github, assets, journal, put } = await open({ digests });
	put("notes.md", "one");
	await write(github, "two");
	expect(journal).toEqual(["GET /1", "DELETE /assets/10", "POST /1/assets"]);
	expect(texts(assets)).toEqual(["two"]);
});

test("the same content by GitHub's digest is left alone, a half-uploaded one is not", async () => {
	const { github, assets, journal, put } = await open({ digests: true });
	put("notes.md", "one");
	await write(github, "one");
	expect(journal).toEqual(["GET /1"]);
	assets.length = 0;
	put("notes.md", "one", "starter");
	await write(github, "one");
	expect(assets).toMatchObject([{ text: "one", state: "uploaded" }]);
});

test.each([true, false])(
	"an asset that appeared since the release was read is replaced (digests: %s)",
	async (digests) => {
		const { github, assets, put } = await open({ digests });
		const before = await readRelease(github, 1);
		put("notes.md", "another length");
		await write(github, "mine", before);
		expect(texts(assets)).toEqual(["mine"]);
	},
);

test("an asset that disappeared since the release was read is written", async () => {
	const { github, assets, put } = await open({ digests: true });
	put("notes.md", "old");
	const before = await readRelease(github, 1);
	assets.length = 0;
	await write(github, "new", before);
	expect(texts(assets)).toEqual(["new"]);
});

test("an upload whose answer is lost is found and not sent again", async () => {
	const { github, assets, journal } = await open({ digests: true, lose: 1 });
	await write(github, "one");
	expect(journal.filter((request) => request.startsWith("POST"))).toHaveLength(1);
	expect(texts(assets)).toEqual(["one"]);
});
