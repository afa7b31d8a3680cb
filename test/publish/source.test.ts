/** What may be published at all, and the moving tags of this repository itself. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGit } from "../../scripts/publish/git.ts";
import { publishMirror } from "../../scripts/publish/mirror.ts";
import { readSource } from "../../scripts/publish/source.ts";
import { moveSourceTags } from "../../scripts/publish/source-tags.ts";
import { ADDRESS, Repositories } from "./repositories.ts";

describe("the source", () => {
	const repositories = new Repositories(["preflight"]);
	const git = createGit({ environment: process.env, timeoutMs: 20_000 });
	const remote = join(repositories.folder, "remote.git");
	beforeAll(() => {
		for (const tag of ["v1.0.0", "v1.1.0", "v1.0.1"]) repositories.release(tag, ["preflight"]);
		repositories.git(repositories.source, "tag", "-m", "annotated", "v1.2.0");
		repositories.git(repositories.folder, "clone", "-q", "--bare", repositories.source, remote);
	});
	afterAll(() => repositories.remove());
	const place = () => ({
		names: Object.fromEntries(
			["v1", "v1.0", "v1.1", "v1.2"].map((tag) => [
				tag,
				repositories.git(remote, "for-each-ref", "--format=%(objectname)", `refs/tags/${tag}`),
			]),
		),
	});
	const sha = (tag: string) => repositories.git(repositories.source, "rev-parse", `${tag}^{commit}`);

	it("gets its moving tags forward only, on commits, and once", async () => {
		for (const tag of ["v1.0.0", "v1.1.0", "v1.0.1", "v1.0.0"])
			await moveSourceTags(await repositories.publishing(tag), `file://${remote}`);
		expect(place().names).toEqual({ v1: sha("v1.1.0"), "v1.0": sha("v1.0.1"), "v1.1": sha("v1.1.0"), "v1.2": "" });
		await moveSourceTags(await repositories.publishing("v1.2.0"), `file://${remote}`);
		expect(place().names).toMatchObject({ v1: sha("v1.2.0"), "v1.2": sha("v1.2.0") });
	});

	it("gets them when it is run again after a refusal, which names its cure", async () => {
		repositories.release("v1.4.0", ["preflight"]);
		repositories.git(repositories.source, "push", "-q", remote, "v1.4.0");
		const said = "refusing to allow a GitHub App to create or update workflow without workflows permission";
		repositories.hook(repositories.folder, "remote", "pre-receive", `echo "${said}"; exit 1`);
		const publishing = await repositories.publishing("v1.4.0");
		await expect(moveSourceTags(publishing, `file://${remote}`)).rejects.toMatchObject({
			code: "github-refused",
			message: expect.stringContaining(said),
			hint: expect.stringContaining("Keep a branch on the release's commit"),
		});
		expect(place().names["v1"]).toBe(sha("v1.2.0"));
		rmSync(join(remote, "hooks/pre-receive"));
		await moveSourceTags(publishing, `file://${remote}`);
		expect(place().names["v1"]).toBe(sha("v1.4.0"));
	});

	it("gets none when its tag moved after the checkout", async () => {
		const publishing = await repositories.publishing("v1.1.0");
		repositories.git(remote, "update-ref", "refs/tags/v1.1.0", sha("v1.0.0"));
		repositories.git(remote, "update-ref", "-d", "refs/tags/v1.1");
		await expect(moveSourceTags(publishing, `file://${remote}`)).rejects.toMatchObject({ code: "tag-moved" });
		expect(place().names["v1.1"]).toBe("");
	});

	it.each([
		["v1$(id)", "invalid-input"],
		["v1;id", "invalid-input"],
		["--upload-pack=x", "invalid-input"],
		["heads/main", "ambiguous-ref"],
		["v1", "invalid-input"],
		["v9.9.9", "not-found"],
		["0".repeat(40), "ambiguous-ref"],
	])("is not %j", async (tag, code) => {
		await expect(readSource(git, { folder: repositories.source, tag, address: ADDRESS })).rejects.toMatchObject({
			code,
		});
	});

	it("is not a tag that is at another commit than the one that was judged", async () => {
		await expect(
			readSource(git, { folder: repositories.source, tag: "v1.0.0", address: ADDRESS, expectedSha: sha("v1.1.0") }),
		).rejects.toMatchObject({ code: "tag-moved" });
	});

	it("with a link in a bundle is refused before anything is read from the mirror", async () => {
		repositories.link("actions/preflight/dist/passwd", "/etc/passwd");
		repositories.tagAll("v1.3.0");
		await expect(
			publishMirror(await repositories.publishing("v1.3.0"), "preflight", "file:///nowhere"),
		).rejects.toMatchObject({
			message: expect.stringContaining("dist/passwd is no ordinary file"),
		});
	});
});
