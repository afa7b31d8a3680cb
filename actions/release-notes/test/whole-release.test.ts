/** What GitHub takes away from a release, or refuses, when a write leaves something out: the built bundle against the local GitHub. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedIssue } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runAction } from "../../../test/harness/action.ts";

const WORKFLOW = ".github/workflows/ci.yml";
let folder: string;
let github: LocalGitHub;
let token: string;

const git = (...args: string[]) =>
	execFileSync("git", ["-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@example.test", ...args], {
		encoding: "utf8",
	}).trim();

function commit(message: string, path = "file.txt", text = message): string {
	mkdirSync(join(folder, ".github/workflows"), { recursive: true });
	writeFileSync(join(folder, path), `${text}\n`);
	git("add", ".");
	git("commit", "--quiet", "--message", message);
	return git("rev-parse", "HEAD");
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "whole-release-"));
	git("init", "--quiet", "--initial-branch=main");
	commit("ci: test", WORKFLOW, "on: push");
	commit("feat: base");
	git("tag", "v1.0.0");
	github = await startLocalGitHub({ repository: "octo/shop", folder });
	const read = Object.fromEntries(
		["issues", "pull-requests", "deployments", "statuses", "actions"].map((name) => [name, "read" as const]),
	);
	token = github.issueToken({ permissions: { ...read, contents: "write", checks: "write" } });
});
afterEach(async () => {
	await github.close();
	rmSync(folder, { recursive: true, force: true });
});

const run = (version: string, inputs: Record<string, string> = {}) =>
	runAction({
		action: "release-notes",
		apiUrl: github.apiUrl,
		token,
		repository: "octo/shop",
		workspace: folder,
		ref: `refs/tags/${version}`,
		sha: git("rev-parse", "HEAD"),
		inputs: { version, ...inputs },
	});
const publish = (version: string) => run(version, { phase: "publish", "require-verified": "false" });
const releases = () => github.state.releases.map(({ tag, draft, target }) => ({ tag, draft, target }));
const bodiesOf = (method: string) =>
	github.journal.entries
		.filter((entry) => entry.method === method && /\/releases(\/\d+)?$/.test(entry.path))
		.map(({ body }) => body as Record<string, unknown>);

const warningsOf = async (tag: string) =>
	(await run(tag)).commands.filter(({ name }) => name === "warning").map(({ message }) => message);

/** As if the run had been on that day: the date is in the text and in its data. */
function redate(body: string, date: string): string {
	const data = /octoacme:notes:data ([A-Za-z0-9+/=]+)/.exec(body)![1]!;
	const then = { ...JSON.parse(Buffer.from(data, "base64").toString()), date };
	return body
		.replace(data, Buffer.from(JSON.stringify(then)).toString("base64"))
		.replace(/\*\*Date:\*\* \S+/, `**Date:** ${date}`);
}

describe("a draft", () => {
	it("keeps its tag and people's words through every edit, and is published under its tag", async () => {
		commit("feat!: drop the old API");
		git("tag", "v2.0.0");
		expect((await run("v2.0.0")).outputs["reason"]).toBe("breaking-without-migration");
		const [draft] = github.state.releases;
		draft!.body = draft!.body!.replace(/<!-- octoacme:notes:(begin|end):migration -->\n/g, "");
		draft!.body = draft!.body.replace("_The steps have not been written yet._", "Call the new one.");
		expect((await run("v2.0.0")).outputs["reason"]).toBe("updated");
		seedIssue(github.people, { title: "Slow", body: "## Workaround\nWait.", author: "ada", labels: ["known-issue"] });
		expect((await publish("v2.0.0")).outputs["decision"]).toBe("published");
		expect(releases()).toEqual([{ tag: "v2.0.0", draft: false, target: "main" }]);
		expect(github.state.releases[0]!.body).toContain("Call the new one.");
		expect(git("tag").split("\n")).toEqual(["v1.0.0", "v2.0.0"]);
		expect(bodiesOf("PATCH").map((body) => body["tag_name"])).toEqual(["v2.0.0", "v2.0.0", "v2.0.0"]);
	});

	it("names no target where the tag exists, and is found again by the commit in its body", async () => {
		commit("feat: more");
		git("tag", "v1.1.0");
		await run("v1.1.0");
		expect(bodiesOf("POST")[0]).not.toHaveProperty("target_commitish");
		expect((await run("v1.1.0")).outputs).toMatchObject({ decision: "drafted", reason: "unchanged" });
	});

	it("goes along with a tag that moves, with what people wrote in it", async () => {
		commit("feat!: drop the old API");
		git("tag", "v2.0.0");
		await run("v2.0.0");
		const [draft] = github.state.releases;
		draft!.name = "The autumn release";
		draft!.body = `Words of the product manager.\n\n${draft!
			.body!.replace(/<!-- octoacme:notes:(begin|end):migration -->\n/g, "")
			.replace("_The steps have not been written yet._", "Call the new one.")}`;
		commit("fix: more");
		git("tag", "--force", "v2.0.0");
		const moved = await run("v2.0.0");
		expect(moved.outputs).toMatchObject({ decision: "drafted", reason: "updated" });
		expect(moved.summary).toContain("which the tag has left");
		expect(github.state.releases).toHaveLength(1);
		const { name, body } = github.state.releases[0]!;
		expect(name).toBe("The autumn release");
		for (const words of ["Words of the product manager.", "Call the new one.", "more"]) expect(body).toContain(words);
		expect((await run("v2.0.0")).outputs["reason"]).toBe("unchanged");
		expect((await publish("v2.0.0")).outputs["decision"]).toBe("published");
		expect(github.state.releases).toHaveLength(1);
	});

	it("keeps the name, the words and the mark of a prerelease that a person gave it", async () => {
		commit("feat: more");
		git("tag", "v1.1.0");
		await run("v1.1.0");
		const [draft] = github.state.releases;
		draft!.name = "Autumn";
		draft!.prerelease = true;
		draft!.body = `Intro by hand\n\n${draft!.body!}`.replaceAll("\n", "\r\n");
		await run("v1.1.0");
		expect(github.state.releases).toMatchObject([{ name: "Autumn", draft: true, prerelease: true }]);
		expect((await publish("v1.1.0")).outputs["decision"]).toBe("published");
		expect(github.state.releases).toMatchObject([{ name: "Autumn", draft: false, prerelease: true }]);
		expect(github.state.releases[0]!.body).toMatch(/^Intro by hand\r?\n/);
	});

	it("keeps what people changed after its publication: name, words, mark of a prerelease", async () => {
		commit("feat: more");
		git("tag", "v1.1.0");
		await publish("v1.1.0");
		const [release] = github.state.releases;
		release!.name = "Autumn";
		release!.prerelease = true;
		release!.body = `${release!.body!}\n\nPS by hand`;
		const { publishedAt } = release!;
		for (const again of [run, publish]) {
			await again("v1.1.0");
			expect(github.state.releases).toMatchObject([
				{
					name: "Autumn",
					draft: false,
					prerelease: true,
					publishedAt,
					body: expect.stringContaining("\n\nPS by hand"),
				},
			]);
		}
	});

	it("is dated by its publication, and keeps that date", async () => {
		commit("feat: more");
		git("tag", "v1.1.0");
		await run("v1.1.0");
		const [draft] = github.state.releases;
		const today = /\*\*Date:\*\* (\S+)/.exec(draft!.body!)![1]!;
		draft!.body = redate(draft!.body!, "2026-01-09");
		expect((await publish("v1.1.0")).outputs["changelog"]).toContain(today);
		expect(draft!.body).toContain(`**Date:** ${today}`);
		// Brought up to date long after.
		draft!.publishedAt = "2026-01-12T08:00:00Z";
		draft!.body = redate(draft!.body!, "2026-01-12");
		await run("v1.1.0");
		expect(draft!.body).toContain("**Date:** 2026-01-12");
	});

	it("that was published is not rewritten in silence when its tag moves", async () => {
		const first = commit("feat: more");
		git("tag", "v1.1.0");
		await publish("v1.1.0");
		expect(await warningsOf("v1.1.0")).toEqual([]);
		commit("fix: even more");
		git("tag", "--force", "v1.1.0");
		expect(await warningsOf("v1.1.0")).toEqual([expect.stringContaining(`was published for ${first.slice(0, 7)}`)]);
		expect(await warningsOf("v1.1.0")).toEqual([]);
	});

	it("is one, whole and once, however many runs write it at the same time", async () => {
		commit("feat: more");
		git("tag", "v1.1.0");
		for (let round = 0; round < 10; round++) {
			github.state.releases.length = 0;
			const runs = await Promise.all([run("v1.1.0"), run("v1.1.0"), run("v1.1.0")]);
			expect(runs.map(({ exit, log }) => (exit === 0 ? "green" : log))).toEqual(["green", "green", "green"]);
			const publications = await Promise.all([publish("v1.1.0"), publish("v1.1.0")]);
			expect(publications.map(({ exit, log }) => (exit === 0 ? "green" : log))).toEqual(["green", "green"]);
			expect(releases()).toEqual([{ tag: "v1.1.0", draft: false, target: "main" }]);
			const [only] = github.state.releases;
			expect(only!.assets.map(({ name }) => name).sort()).toEqual(["release-notes.md", "release-record.json"]);
			expect(only!.body!.match(/begin:changes/g)).toHaveLength(1);
		}
	}, 300_000);

	it("from before its commit was kept in the body is found by its target, and published after main's workflows changed", async () => {
		const sha = commit("feat: more");
		git("tag", "v1.1.0");
		await run("v1.1.0");
		const [draft] = github.state.releases;
		draft!.body = "Our own words.";
		draft!.target = sha;
		commit("ci: bump an action", WORKFLOW, "on: [push]");
		git("checkout", "--quiet", "v1.1.0");
		const published = await publish("v1.1.0");
		expect(published.outputs["decision"], published.log).toBe("published");
		expect(releases()).toEqual([{ tag: "v1.1.0", draft: false, target: "main" }]);
		expect(github.state.releases[0]!.body).toContain("Our own words.");
	});

	it("whose body and target name two commits is left alone", async () => {
		commit("feat: more");
		git("tag", "v1.1.0");
		await run("v1.1.0");
		github.state.releases[0]!.target = git("rev-parse", "v1.0.0");
		expect((await run("v1.1.0")).outputs["reason"]).toBe("drafted");
		expect(releases()).toHaveLength(2);
	});
});

describe("workflow files that are not the default branch's", () => {
	it("do not stop a waiting release, nor a hotfix of an old line", async () => {
		commit("feat: more");
		git("tag", "v1.1.0");
		await run("v1.1.0");
		commit("ci: bump an action", WORKFLOW, "on: [push]");
		expect((await publish("v1.1.0")).outputs["decision"]).toBe("published");
		git("checkout", "--quiet", "-b", "hotfix", "v1.1.0");
		commit("fix: hot");
		git("tag", "v1.1.1");
		expect((await run("v1.1.1")).outputs["reason"]).toBe("drafted");
	});

	it.each([403, 404] as const)(
		"stop a draft ahead of its tag, and the error of a %s says why and what works",
		async (status) => {
			github.state.workflowRefusal = status;
			git("checkout", "--quiet", "-b", "next");
			const sha = commit("ci: another", WORKFLOW, "on: pull_request");
			const refused = await run("v1.1.0", { sha });
			expect(refused.exit).toBe(1);
			expect(refused.log).toContain(
				`GitHub refused the release v1.1.0 (${status}): the workflow files of its target ${sha.slice(0, 12)} are not those of main (${WORKFLOW})`,
			);
			expect(refused.log).toContain("Push the tag v1.1.0 first");
			expect(refused.log).not.toContain("contents: write");
			expect(releases()).toEqual([]);
			git("tag", "v1.1.0");
			expect((await run("v1.1.0")).outputs["reason"]).toBe("drafted");
		},
	);

	it("are not blamed for a token that may not write", async () => {
		git("checkout", "--quiet", "-b", "next");
		const sha = commit("feat: more");
		token = github.issueToken({ permissions: { contents: "read", issues: "read", "pull-requests": "read" } });
		const refused = await run("v1.1.0", { sha });
		expect(refused.log).toContain("contents: write");
		expect(refused.log).not.toContain("workflow files");
	});
});
