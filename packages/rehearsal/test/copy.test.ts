/** A rehearsal works on whatever clone a person has, and says what an incomplete one lacks. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyRepository, settleBranches } from "@octoacme/rehearsal/copy.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";
let upstream = "";
let clone = "";
const git = (cwd: string, ...args: string[]) =>
	execFileSync(
		"git",
		["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "protocol.file.allow=always", ...args],
		{
			cwd,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		},
	).trim();
const commit = (cwd: string, name: string) => {
	writeFileSync(join(cwd, name), `${name}\n`);
	git(cwd, "add", ".");
	git(cwd, "commit", "--quiet", "-m", `feat: ${name}`);
	return git(cwd, "rev-parse", "HEAD");
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "copy-"));
	upstream = join(folder, "up");
	clone = join(folder, "clone");
	git(folder, "init", "--quiet", "--initial-branch=trunk", upstream);
	commit(upstream, "one");
	git(upstream, "tag", "v1.0.0");
	git(upstream, "branch", "release-1.0");
	commit(upstream, "two");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function copy() {
	const target = join(folder, "copy.git");
	const lines = settleBranches(target, copyRepository(clone, target));
	const at = (name: string) => git(target, "rev-parse", name);
	return { lines, at, target };
}

describe("a copy for a rehearsal", () => {
	it("has the branches that the clone knows as origin's, and origin's newer commits", () => {
		git(folder, "clone", "--quiet", upstream, clone);
		const newer = commit(upstream, "three");
		git(clone, "fetch", "--quiet");
		const { lines, at } = copy();
		expect(at("release-1.0")).toBe(git(upstream, "rev-parse", "release-1.0"));
		expect(at("trunk")).toBe(newer);
		expect(at("HEAD")).toBe(newer);
		expect(lines).toEqual([]);
	});

	it("keeps local commits that were not pushed", () => {
		git(folder, "clone", "--quiet", upstream, clone);
		commit(upstream, "three (#41)");
		git(clone, "pull", "--quiet");
		const local = commit(clone, "local");
		const { at, target, lines } = copy();
		expect([at("trunk^1"), at("trunk^2")]).toEqual([git(upstream, "rev-parse", "trunk"), local]);
		expect(git(target, "log", "-1", "--format=%B", "trunk")).toBe(
			"Merge pull request #42 from you/trunk\n\nfeat: local",
		);
		expect(lines).toEqual([
			"Rehearsed as if what is not on origin yet were merged into trunk by a reviewed pull request, #42 here.",
		]);
	});

	it.each([
		[
			"a feature branch",
			["checkout", "--quiet", "-b", "set-up"],
			"Rehearsed as if set-up were merged into trunk by a reviewed pull request, #1 here.",
		],
		["a detached commit", ["checkout", "--quiet", "--detach"], /as if the commit [0-9a-f]{7} were merged into trunk/],
	])("takes %s as if it were merged into the default branch", (_, checkout, said) => {
		git(folder, "clone", "--quiet", upstream, clone);
		git(clone, ...checkout);
		const sha = commit(clone, "policy");
		const { lines, at, target } = copy();
		expect([at("trunk^1"), at("trunk^2")]).toEqual([git(upstream, "rev-parse", "trunk"), sha]);
		expect(at("trunk^{tree}")).toBe(git(clone, "rev-parse", `${sha}^{tree}`));
		expect(git(target, "symbolic-ref", "--short", "HEAD")).toBe("trunk");
		expect(lines[0]).toMatch(said);
	});

	it("merges a feature branch that the default branch has left behind", () => {
		git(folder, "clone", "--quiet", upstream, clone);
		git(clone, "checkout", "--quiet", "-b", "set-up");
		const sha = commit(clone, "policy");
		commit(upstream, "meanwhile");
		git(clone, "fetch", "--quiet");
		const { at, target, lines } = copy();
		expect(git(target, "merge-base", "--is-ancestor", sha, "trunk")).toBe("");
		expect(at("trunk^1")).toBe(git(upstream, "rev-parse", "trunk"));
		expect(lines[0]).toContain("set-up");
	});

	it("of a repository without a remote takes its own commits as they are", () => {
		git(folder, "clone", "--quiet", upstream, clone);
		git(clone, "remote", "remove", "origin");
		const local = commit(clone, "local");
		expect(copy().at("trunk")).toBe(local);
	});

	it("leaves the default branch where an older commit is checked out", () => {
		git(folder, "clone", "--quiet", upstream, clone);
		git(clone, "checkout", "--quiet", "--detach", "v1.0.0");
		const { lines, at } = copy();
		expect(at("trunk")).toBe(git(upstream, "rev-parse", "trunk"));
		expect(lines).toEqual([]);
	});

	it("is not made of a shallow clone, and says what to fetch", () => {
		git(folder, "clone", "--quiet", "--depth=1", `file://${upstream}`, clone);
		expect(copy).toThrow(expect.objectContaining({ hint: "git fetch --unshallow --tags" }));
	});

	it("is not made of a partial clone", () => {
		git(upstream, "config", "uploadpack.allowFilter", "true");
		git(folder, "clone", "--quiet", "--filter=blob:none", `file://${upstream}`, clone);
		expect(copy).toThrow(/partial/);
	});
});
