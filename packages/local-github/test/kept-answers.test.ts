/** Which questions to git are asked once, and until when an answer holds. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { followsRefs, isFixed, KeptAnswers, readRefState } from "../src/kept-answers.ts";

const SHA = "a".repeat(40);

describe("an answer of git", () => {
	it.each([
		[["cat-file", "-t", SHA]],
		[["cat-file", "blob", SHA]],
		[["ls-tree", "-z", "-l", "-r", SHA]],
		[["merge-base", SHA, "b".repeat(40)]],
		[["rev-list", "--count", SHA, `^${SHA}`]],
		[["log", "-z", "--format=%H", "--no-walk", SHA, "--"]],
	])("is kept where full SHAs name its objects: %j", (args) => expect(isFixed(args)).toBe(true));

	it.each([
		[["cat-file", "-t", "main"]],
		[["rev-list", "--parents", "--all"]],
		[["rev-list", "--all", SHA]],
		[["rev-list", "--branches", SHA]],
		[["rev-list", "--tags=v*", SHA]],
		[["log", "--remotes", SHA]],
		[["rev-list", "--glob=refs/heads/*", SHA]],
		[["cat-file", "--batch"]],
		[["log", "--no-walk", "--stdin", SHA]],
		[["log", SHA, "--", "src"]],
		[["merge-base", "main", SHA]],
		[["cat-file", "-t", SHA.slice(1)]],
		[["for-each-ref", SHA]],
		[["update-ref", "refs/heads/main", SHA]],
	])("is asked for again where it may change: %j", (args) => expect(isFixed(args)).toBe(false));

	it.each([
		[["for-each-ref", "--format=%(refname)"]],
		[["rev-parse", "--verify", "--quiet", "--end-of-options", "refs/tags/v1.0.0^{commit}"]],
		[["rev-list", "--parents", "--all"]],
	])("is kept until a ref changes: %j", (args) => expect(followsRefs(args)).toBe(true));

	it.each([
		[["rev-parse", "main"]],
		[["rev-parse", "abc1234^{commit}"]],
		[["rev-parse", "refs/heads/main~1"]],
		[["rev-parse"]],
		[["rev-list", "--all", "--", "src"]],
		[["log", "refs/heads/main"]],
		[["update-ref", "--stdin"]],
	])("is not kept for as long as refs stay when more than refs decide it: %j", (args) =>
		expect(followsRefs(args)).toBe(false),
	);
});

describe("answers about a repository", () => {
	const folder = mkdtempSync(join(tmpdir(), "kept-answers-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	let nth = 0;
	let repository = "";
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@x", "-c", "commit.gpgsign=false", ...args], {
			cwd: repository,
			encoding: "utf8",
			env: { PATH: process.env["PATH"] ?? "", HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
		}).trim();
	beforeEach(() => {
		repository = join(folder, String(nth++));
		mkdirSync(repository);
		git("init", "-q", "-b", "main", "--template=");
		git("commit", "-q", "--allow-empty", "-m", "one");
		git("tag", "v1.0.0");
	});
	const listRefs = ["for-each-ref", "--format=%(refname) %(objectname)"];
	/** Asks through the kept answers and counts how often git itself was asked. */
	const openAnswers = () => {
		const kept = new KeptAnswers(repository);
		let asked = 0;
		const ask = (args: readonly string[], input = "") =>
			kept
				.get(args, input, () => {
					asked += 1;
					return execFileSync("git", [...args], { cwd: repository, input, stdio: ["pipe", "pipe", "ignore"] });
				})
				.toString("utf8");
		return { ask, asked: () => asked };
	};

	it.each<[string, () => void]>([
		["a commit", () => git("commit", "-q", "--allow-empty", "-m", "two")],
		["a tag that moves", () => git("tag", "-f", "v1.0.0", git("commit-tree", "-m", "x", "HEAD^{tree}"))],
		["a tag that is deleted", () => git("tag", "-d", "v1.0.0")],
		["a new ref of another kind", () => git("update-ref", "refs/octoacme/locks/production", "HEAD")],
		[
			"a packed ref that is deleted",
			() => {
				git("pack-refs", "--all");
				git("update-ref", "-d", "refs/tags/v1.0.0");
			},
		],
	])("are asked for again after %s, and only then", (_, change) => {
		const { ask, asked } = openAnswers();
		const before = ask(listRefs);
		expect(ask(listRefs)).toBe(before);
		expect(asked()).toBe(1);
		change();
		const after = ask(listRefs);
		expect(asked()).toBe(2);
		expect(after.trim()).toBe(git(...listRefs));
		expect(after).not.toBe(before);
	});

	it("are asked for again after every ref was written to one file, though they are the same", () => {
		const { ask } = openAnswers();
		const before = ask(listRefs);
		git("pack-refs", "--all");
		expect(ask(listRefs)).toBe(before);
	});

	it("are found by the same names of refs and paths, until the branch moves", () => {
		writeFileSync(join(repository, "a.txt"), "1");
		git("add", "a.txt");
		git("commit", "-qm", "two");
		const { ask, asked } = openAnswers();
		const read = () => ask(["cat-file", "--batch"], "refs/heads/main:a.txt\nrefs/heads/main:b.txt\n");
		expect(read()).toContain("blob 1\n1\nrefs/heads/main:b.txt missing");
		read();
		expect(asked()).toBe(1);
		writeFileSync(join(repository, "b.txt"), "22");
		git("add", "b.txt");
		git("commit", "-qm", "three");
		expect(read()).toContain("blob 2\n22");
	});

	it("are not kept for an object that is not there: it may come without a ref", () => {
		const sha = execFileSync("git", ["hash-object", "--stdin"], { input: "later", encoding: "utf8" }).trim();
		const { ask } = openAnswers();
		const read = () => ask(["cat-file", "--batch"], `${sha}\n`);
		expect(read()).toContain("missing");
		execFileSync("git", ["hash-object", "-w", "--stdin"], { cwd: repository, input: "later" });
		expect(read()).toContain("later");
	});

	it("are not kept where refs are not kept in files of their own", () => {
		expect(readRefState(join(repository, ".git"))).toBe(readRefState(repository));
		git("worktree", "add", "-q", join(repository, "beside"), "v1.0.0");
		expect(readRefState(join(repository, "beside"))).toBeUndefined();
		expect(readRefState(folder)).toBeUndefined();
		mkdirSync(join(repository, ".git/reftable"));
		expect(readRefState(repository)).toBeUndefined();
	});

	it("are not kept with more refs than git reads faster", () => {
		for (let ref = 0; ref < 101; ref += 1)
			writeFileSync(join(repository, `.git/refs/tags/t${ref}`), `${git("rev-parse", "HEAD")}\n`);
		expect(readRefState(repository)).toBeUndefined();
		git("pack-refs", "--all");
		expect(readRefState(repository)).toContain("refs/tags/t100");
	});
});
