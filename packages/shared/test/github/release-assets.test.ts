/** Assets of a release on the local GitHub: one of a name, whole, and with exactly the content that was given. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceAsset } from "../../src/github/release-drafts.ts";
import { readRelease } from "../../src/github/releases.ts";
import { type LocalClient, openLocalGitHub } from "./local-github.ts";

let local: LocalClient;
beforeEach(async () => {
	local = await openLocalGitHub();
	local.github.state.releases.push({
		id: 1,
		tag: "v1",
		target: "main",
		name: "",
		body: "",
		draft: true,
		prerelease: false,
		immutable: false,
		author: "ada",
		createdAt: "2026-01-01T00:00:00Z",
		publishedAt: null,
		assets: [],
	});
});
afterEach(() => local.close());

const listAssets = () => local.github.state.releases[0]!.assets;
const listTexts = () => listAssets().map(({ bytes }) => Buffer.from(bytes).toString());
const listWrites = () =>
	local.listRequests().map((request) => request.replace("/api/uploads", "").replace("/releases", ""));

/** An asset that is there before, whole or half uploaded. */
function put(text: string, state: "uploaded" | "starter" = "uploaded"): void {
	listAssets().push({
		id: 10,
		name: "notes.md",
		label: null,
		contentType: "text/markdown",
		bytes: Buffer.from(text),
		uploader: "ada",
		createdAt: "2026-01-01T00:00:00Z",
		state,
	});
}

const read = () => readRelease(local.client, 1);
const write = async (data: string, now?: Awaited<ReturnType<typeof read>>) =>
	replaceAsset(local.client, now ?? (await read()), { name: "notes.md", contentType: "text/markdown", data });

test("a new asset is one request after the release was read", async () => {
	await write("one");
	expect(listWrites()).toEqual(["GET /1", "POST /1/assets"]);
	expect(listTexts()).toEqual(["one"]);
});

test.each([true, false])("another content replaces the asset, also of the same size (digests: %s)", async (digests) => {
	local.github.state.assetDigests = digests;
	put("one");
	await write("two");
	expect(listWrites()).toEqual(["GET /1", "DELETE /assets/10", "POST /1/assets"]);
	expect(listTexts()).toEqual(["two"]);
});

test("the same content by GitHub's digest is left alone, a half-uploaded one is not", async () => {
	put("one");
	await write("one");
	expect(listWrites()).toEqual(["GET /1"]);
	listAssets().length = 0;
	put("one", "starter");
	await write("one");
	expect(listTexts()).toEqual(["one"]);
	expect((await read()).assets).toMatchObject([{ state: "uploaded" }]);
});

test.each([true, false])(
	"an asset that appeared since the release was read is replaced (digests: %s)",
	async (digests) => {
		local.github.state.assetDigests = digests;
		const before = await read();
		put("another length");
		await write("mine", before);
		expect(listTexts()).toEqual(["mine"]);
	},
);

test("an asset that disappeared since the release was read is written", async () => {
	put("old");
	const before = await read();
	listAssets().length = 0;
	await write("new", before);
	expect(listTexts()).toEqual(["new"]);
});

test("several runs that take the name first, one after the other, leave ours in the end", async () => {
	const status = 422;
	const body = { message: "Validation Failed", errors: [{ code: "already_exists", field: "name" }] };
	local.github.faults.add({
		method: "POST",
		template: /assets$/,
		when: "before",
		times: 4,
		effect: { kind: "status", status, body },
	});
	await write("one");
	expect(listTexts()).toEqual(["one"]);
});

test("another run that wrote the same first is left alone", async () => {
	const before = await read();
	put("one");
	await write("one", before);
	expect(listWrites().filter((request) => request.startsWith("DELETE"))).toEqual([]);
	expect(listTexts()).toEqual(["one"]);
});

test("an upload whose answer is lost is found and not sent again", async () => {
	local.github.faults.add({ method: "POST", template: /assets$/, when: "after-applied", effect: { kind: "reset" } });
	await write("one");
	expect(listWrites().filter((request) => request.startsWith("POST"))).toHaveLength(1);
	expect(listTexts()).toEqual(["one"]);
});
