/** The release's assets against the local GitHub: hung on the draft once, checked when it is public, never changed afterwards. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachAssets, confirmRelease } from "../../scripts/publish/assets.ts";
import type { Publishing } from "../../scripts/publish/mirror.ts";
import { packAssets } from "../../scripts/publish/pack.ts";
import { Repositories } from "./repositories.ts";

describe("the assets", () => {
	const repositories = new Repositories(["preflight"]);
	const folder = join(repositories.folder, "assets");
	const lines: string[] = [];
	let github: LocalGitHub;
	let publishing: Publishing;
	let environment: Record<string, string>;
	const release = () => github.state.releases[0]!;

	beforeAll(async () => {
		const sha = repositories.release("v1.0.0", ["preflight"]);
		publishing = await repositories.publishing("v1.0.0", { lines });
		await packAssets(publishing, ["preflight"], folder);
		github = await startLocalGitHub({ repository: "octoacme/release-actions", folder: repositories.source });
		environment = {
			GITHUB_API_URL: github.apiUrl,
			PUBLISH_TOKEN: github.issueToken({ permissions: { contents: "write" }, name: "publish" }),
		};
		github.state.releases.push({
			id: 7,
			tag: "v1.0.0",
			target: sha,
			name: "v1.0.0",
			body: "",
			draft: true,
			prerelease: false,
			immutable: false,
			author: "rita",
			createdAt: "2026-01-01T00:00:00Z",
			publishedAt: null,
			assets: [],
		});
	});
	afterAll(async () => {
		await github.close();
		repositories.remove();
	});

	it("are hung on the draft byte for byte, once, and one that is half there is replaced", async () => {
		await attachAssets(publishing, folder, environment);
		const names = ["SHA256SUMS", "preflight-1.0.0.tar.gz"];
		const held = () =>
			Object.fromEntries(release().assets.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")]));
		const expected = Object.fromEntries(
			names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
		);
		expect(held()).toEqual(expected);
		const ids = release().assets.map(({ id }) => id);
		await attachAssets(publishing, folder, environment);
		expect(release().assets.map(({ id }) => id)).toEqual(ids);
		// As long as the right one: only its digest tells.
		const sums = release().assets.find(({ name }) => name === "SHA256SUMS")!;
		sums.bytes = Buffer.alloc(sums.bytes.length, "x");
		await attachAssets(publishing, folder, environment);
		expect(held()).toEqual(expected);
	});

	it.each<[string, () => void, string]>([
		["a draft", () => {}, "is still a draft"],
		["a release that can be changed", () => Object.assign(release(), { draft: false }), "public, but not immutable"],
		[
			"a release that lacks one",
			() => Object.assign(release(), { draft: false, immutable: true, assets: release().assets.slice(1) }),
			"does not hold",
		],
	])("are not confirmed on %s", async (_, change, message) => {
		const { draft, immutable, assets } = release();
		change();
		await expect(confirmRelease(publishing, folder, environment)).rejects.toMatchObject({
			code: "conflict",
			message: expect.stringContaining(message),
		});
		Object.assign(release(), { draft, immutable, assets });
	});

	it("are confirmed on the public, immutable release, and a rerun has nothing to do", async () => {
		Object.assign(release(), { draft: false, immutable: true });
		lines.length = 0;
		await attachAssets(publishing, folder, environment);
		await confirmRelease(publishing, folder, environment);
		expect(lines.at(-1)).toMatch(/is public and immutable, with 2 assets$/);
		expect(lines.filter((line) => line.includes("uploaded"))).toEqual([]);
	});

	it("are refused when they are not what their checksums say, and when a published release has others", async () => {
		const path = join(folder, "preflight-1.0.0.tar.gz");
		const packed = readFileSync(path);
		writeFileSync(path, "other");
		await expect(attachAssets(publishing, folder, environment)).rejects.toMatchObject({
			message: expect.stringContaining("preflight-1.0.0.tar.gz"),
		});
		writeFileSync(path, packed);
		writeFileSync(join(folder, "stranger"), "");
		await expect(attachAssets(publishing, folder, environment)).rejects.toMatchObject({
			message: expect.stringContaining("stranger"),
		});
		rmSync(join(folder, "stranger"));
		const { assets } = release();
		release().assets = assets.slice(1);
		await expect(attachAssets(publishing, folder, environment)).rejects.toMatchObject({
			message: expect.stringContaining("lacks preflight-1.0.0.tar.gz"),
		});
		release().assets = assets;
		await expect(attachAssets(publishing, join(repositories.folder, "none"), environment)).rejects.toMatchObject({
			message: expect.stringContaining("no SHA256SUMS"),
		});
		await expect(attachAssets(publishing, folder, { ...environment, PUBLISH_TOKEN: "" })).rejects.toMatchObject({
			code: "invalid-input",
		});
	});
});
