/** Publishing to real bare repositories: what they hold afterwards, whatever failed on the way. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishMirror } from "../../scripts/publish/mirror.ts";
import { packAssets } from "../../scripts/publish/pack.ts";
import { ADDRESS, Repositories } from "./repositories.ts";

const ACTIONS = ["preflight", "verify"];
const fileUrl = (folder: string) => `file://${folder}`;

describe("the mirrors", () => {
	const repositories = new Repositories(ACTIONS);
	const { mirrors } = repositories;
	const shas: Record<string, string> = {};

	beforeAll(() => {
		shas["v1.0.0"] = repositories.release("v1.0.0", ACTIONS);
		repositories.write("actions/preflight/dist/run.sh", "#!/bin/sh\n", 0o755);
		repositories.write("actions/preflight/dist/crlf.txt", "a\r\nb\n");
		repositories.write("actions/preflight/dist/chunks/44.js", "1;\n");
		for (const tag of ["v1.1.0", "v1.0.1", "v2.0.0-rc.1", "v2.0.0", "v1.2.0"])
			shas[tag] = repositories.release(tag, ACTIONS);
	});
	afterAll(() => repositories.remove());

	const publish = async (tag: string, action: string, folder = mirrors, lines: string[] = []) =>
		publishMirror(await repositories.publishing(tag, { lines }), action, fileUrl(join(folder, `${action}.git`)));

	it("hold each release, its line's moving tags and the newest on main, in one history", async () => {
		for (const tag of Object.keys(shas)) await publish(tag, "preflight");
		expect(repositories.names("preflight")).toEqual({
			main: "v2.0.0",
			"v1.0.0": "v1.0.0",
			"v1.0.1": "v1.0.1",
			"v1.1.0": "v1.1.0",
			"v1.2.0": "v1.2.0",
			"v2.0.0": "v2.0.0",
			"v2.0.0-rc.1": "v2.0.0-rc.1",
			"v1.0": "v1.0.1",
			"v1.1": "v1.1.0",
			"v1.2": "v1.2.0",
			"v2.0": "v2.0.0",
			v1: "v1.2.0",
			v2: "v2.0.0",
		});
		const bare = join(mirrors, "preflight.git");
		const log = (ref: string) => repositories.git(bare, "log", "--format=%s", ref).split("\n");
		expect(log("main")).toEqual(["Release v2.0.0", "Release v1.1.0", "Release v1.0.0"]);
		expect(log("v1")).toEqual(["Release v1.2.0", "Release v1.1.0", "Release v1.0.0"]);
		expect(log("v1.0")).toEqual(["Release v1.0.1", "Release v1.0.0"]);
	});

	it("hold the listed files alone, byte for byte, with their modes, by a commit that names its source", () => {
		const bare = join(mirrors, "preflight.git");
		expect(repositories.git(bare, "ls-tree", "-r", "--format=%(objectmode) %(path)", "v1.1.0").split("\n")).toEqual([
			"100644 LICENSE",
			"100644 README.md",
			"100644 action.yml",
			"100644 dist/chunks/44.js",
			"100644 dist/crlf.txt",
			"100644 dist/index.js",
			"100755 dist/run.sh",
			"100644 dist/sources.json",
		]);
		expect(repositories.git(bare, "cat-file", "blob", "v1.1.0:dist/crlf.txt")).toBe(
			repositories.git(repositories.source, "cat-file", "blob", "v1.1.0:actions/preflight/dist/crlf.txt"),
		);
		expect(repositories.git(bare, "cat-file", "blob", "v1.1.0:README.md")).toContain(
			`(${ADDRESS}/blob/v1.1.0/docs/guide.md)`,
		);
		expect(repositories.git(bare, "log", "-1", "--format=%an|%ae|%aI|%cn|%cI|%B", "v1.1.0")).toBe(
			`github-actions[bot]|41898282+github-actions[bot]@users.noreply.github.com|2026-01-01T00:02:00+00:00|github-actions[bot]|2026-01-01T00:02:00+00:00|Release v1.1.0\n\nFrom ${ADDRESS}/tree/${shas["v1.1.0"]}`,
		);
	});

	it("become the same commits anywhere, and a rerun writes nothing", async () => {
		const before = repositories.refs("preflight");
		const lines: string[] = [];
		for (const tag of ["v1.0.0", "v1.2.0", "v2.0.0"]) await publish(tag, "preflight", mirrors, lines);
		expect(lines.filter((line) => line.includes(": set "))).toEqual([]);
		expect(repositories.refs("preflight")).toEqual(before);
		repositories.makeMirror("again");
		for (const tag of Object.keys(shas))
			await publishMirror(await repositories.publishing(tag), "preflight", fileUrl(join(mirrors, "again.git")));
		expect(repositories.refs("again")).toEqual(before);
	});

	it("refuse another content under a version that is out", async () => {
		const other = new Repositories(ACTIONS);
		try {
			other.release("v1.2.0", ["verify"]);
			const before = repositories.refs("preflight");
			await expect(
				publishMirror(await other.publishing("v1.2.0"), "preflight", fileUrl(join(mirrors, "preflight.git"))),
			).rejects.toMatchObject({
				code: "conflict",
				message: expect.stringContaining("v1.2.0 is there already, with another content"),
			});
			expect(repositories.refs("preflight")).toEqual(before);
		} finally {
			other.remove();
		}
	});

	it("publish the version but leave a v1 that somebody set by hand, and say so each time", async () => {
		const copy = repositories.copyMirrors("by-hand");
		const bare = join(copy, "preflight.git");
		repositories.git(
			bare,
			"update-ref",
			"refs/tags/v1",
			repositories.git(bare, "commit-tree", "-m", "by hand", "v1.0.0^{tree}"),
		);
		repositories.git(bare, "update-ref", "-d", "refs/tags/v1.2.0");
		for (let run = 0; run < 2; run++)
			await expect(publish("v1.2.0", "preflight", copy)).rejects.toMatchObject({
				message: expect.stringContaining("refs/tags/v1 was not moved"),
			});
		expect(repositories.names("preflight", copy)["v1.2.0"]).toBe("v1.2.0");
	});

	it("take two runs at once, of one release and of two", async () => {
		for (const tags of [
			["v1.0.0", "v1.0.0"],
			["v1.1.0", "v1.0.0"],
			["v1.1.0", "v1.0.1", "v2.0.0"],
		]) {
			repositories.makeMirror("race");
			await Promise.all(
				tags.map(async (tag) =>
					publishMirror(await repositories.publishing(tag), "preflight", fileUrl(join(mirrors, "race.git"))),
				),
			);
			const newest = tags.includes("v2.0.0") ? "v2.0.0" : tags[0];
			expect(repositories.names("race")).toMatchObject({ main: newest, v1: tags[0], [tags[1]!]: tags[1] });
			rmSync(join(mirrors, "race.git"), { recursive: true });
		}
	});

	it("are set ref by ref where the server knows no atomic push, the moving tags last, also after a break", async () => {
		const copy = repositories.copyMirrors("not-atomic");
		const bare = join(copy, "verify.git");
		for (const ref of Object.keys(repositories.refs("verify", copy))) repositories.git(bare, "update-ref", "-d", ref);
		repositories.git(bare, "config", "receive.advertiseAtomic", "false");
		repositories.hook(copy, "verify", "pre-receive", `cat >> pushed\nexit $(( $(wc -l < pushed) == 3 ))`);
		await expect(publish("v1.0.0", "verify", copy)).rejects.toMatchObject({ code: "github-refused" });
		expect(repositories.names("verify", copy)).toEqual({ main: "v1.0.0", "v1.0.0": "v1.0.0" });
		await publish("v1.0.0", "verify", copy);
		expect(repositories.names("verify", copy)).toEqual({
			main: "v1.0.0",
			"v1.0.0": "v1.0.0",
			"v1.0": "v1.0.0",
			v1: "v1.0.0",
		});
		const order = readFileSync(join(bare, "pushed"), "utf8")
			.trim()
			.split("\n")
			.map((line) => line.split(" ")[2]);
		expect(order).toEqual(["refs/tags/v1.0.0", "refs/heads/main", "refs/tags/v1.0", "refs/tags/v1.0", "refs/tags/v1"]);
	});

	it("are only told of with --dry-run", async () => {
		repositories.makeMirror("dry");
		const lines: string[] = [];
		await publishMirror(
			await repositories.publishing("v1.0.0", { dryRun: true, lines }),
			"verify",
			fileUrl(join(mirrors, "dry.git")),
		);
		expect(lines[0]).toBe("verify: would set refs/tags/v1.0.0 (new)");
		expect(repositories.refs("dry")).toEqual({});
	});

	it("are packed into the same bytes each time, which hold what the mirrors hold", async () => {
		const read = (folder: string) =>
			Object.fromEntries(
				readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
			);
		const folders = ["one", "two"].map((name) => join(repositories.folder, name));
		for (const folder of folders) await packAssets(await repositories.publishing("v1.1.0"), ACTIONS, folder);
		expect(read(folders[0]!)).toEqual(read(folders[1]!));
		expect(Object.keys(read(folders[0]!))).toEqual(["SHA256SUMS", "preflight-1.1.0.tar.gz", "verify-1.1.0.tar.gz"]);
		const tar = gunzipSync(readFileSync(join(folders[0]!, "preflight-1.1.0.tar.gz"))).toString("latin1");
		expect(tar).toContain("preflight-1.1.0/dist/run.sh");
		expect(tar).not.toContain("src/index.ts");
	});
});

describe("a run that breaks at a push", () => {
	const repositories = new Repositories(ACTIONS);
	let expected: Record<string, string>[];
	beforeAll(async () => {
		repositories.release("v1.0.0", ACTIONS);
		await repositories.run("mirror", "v1.0.0", ["--mirrors", fileUrl(repositories.mirrors)]);
		repositories.release("v1.1.0", ACTIONS);
		const whole = repositories.copyMirrors("whole");
		const end = await repositories.run("mirror", "v1.1.0", ["--mirrors", fileUrl(whole)]);
		expect(end).toMatchObject({ code: 0 });
		expected = ACTIONS.map((action) => repositories.refs(action, whole));
		expect(repositories.names("verify", whole)).toMatchObject({ main: "v1.1.0", v1: "v1.1.0", "v1.0": "v1.0.0" });
	}, 30_000);
	afterAll(() => repositories.remove());

	const KILL = 'kill -9 "$(cat ../pid)"';
	it.each([
		...ACTIONS.flatMap((action) => [
			[action, "refused", "pre-receive", "echo 'maintenance' >&2; exit 1"] as const,
			[action, "killed after", "post-receive", KILL] as const,
		]),
		["preflight", "killed before", "pre-receive", `${KILL}; exit 1`] as const,
		["preflight", "killed, while the push goes on", "pre-receive", `${KILL}; sleep 0.3`] as const,
	])("of %s, %s, converges when it is run again", async (action, how, hook, script) => {
		const copy = repositories.copyMirrors(`broken-${action}-${how.replace(/\W+/g, "-")}`);
		repositories.hook(copy, action, hook, script);
		const run = repositories.start("mirror", "v1.1.0", ["--mirrors", fileUrl(copy)]);
		writeFileSync(join(copy, "pid"), String(run.child.pid));
		const broken = await run.end;
		if (how === "refused") {
			expect(broken.code).toBe(1);
			expect(broken.output).toMatch(new RegExp(`${action}: .*refuses .*pre-receive hook declined.*: maintenance`));
			// The other one got its release all the same.
			const other = ACTIONS.find((name) => name !== action)!;
			expect(repositories.refs(other, copy)).toEqual(expected[ACTIONS.indexOf(other)]);
		} else expect(broken.signal).toBe("SIGKILL");
		rmSync(join(copy, `${action}.git`, "hooks", hook));
		const again = await repositories.run("mirror", "v1.1.0", ["--mirrors", fileUrl(copy)]);
		expect(again).toMatchObject({ code: 0 });
		expect(ACTIONS.map((name) => repositories.refs(name, copy))).toEqual(expected);
	});

	it("because a mirror is missing says so, and the others go on", async () => {
		const copy = repositories.copyMirrors("missing");
		rmSync(join(copy, "preflight.git"), { recursive: true });
		const end = await repositories.run("mirror", "v1.1.0", ["--mirrors", fileUrl(copy)]);
		expect(end.code).toBe(1);
		expect(end.output).toMatch(/^preflight: .* could not be read: .*Create the repository, empty/m);
		expect(end.output).toContain("1 of 3 repositories are not as they should be: preflight.");
		expect(repositories.refs("verify", copy)).toEqual(expected[1]);
	});

	it("through SSH, an odd address or an unknown action does not begin", async () => {
		for (const mirrors of [
			"ext::sh -c id",
			"git@github.com:octoacme",
			"https://user:pass@github.com/octoacme",
			"http://github.com/octoacme",
			"--upload-pack=x",
		]) {
			const end = await repositories.run("mirror", "v1.1.0", [`--mirrors=${mirrors}`]);
			expect(end.code, end.output).toBe(1);
			expect(end.output).toContain("is none that can be published to");
		}
		expect(await repositories.run("mirror", "v1.1.0", ["--only", "shared"])).toMatchObject({ code: 2 });
		expect(await repositories.run("mirrors", "v1.1.0")).toMatchObject({ code: 2 });
	});
});
