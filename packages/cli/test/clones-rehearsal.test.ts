/** A rehearsal in the clones that people have: set up on a branch, detached, shallow, partial, with other line ends, encodings and submodules. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git, Repositories, runCommandLine } from "../../../test/harness/command-line.ts";
import "./command-line.ts";

const repositories = new Repositories();
afterAll(() => repositories.remove());
const { folder } = repositories;
const upstream = join(folder, "lib");

beforeAll(() => {
	repositories.make(
		"lib",
		[
			{ message: "feat: one (#1)", files: { "a.txt": "1\n" } },
			{ message: "feat: two (#2)", files: { "a.txt": "2\n" } },
		],
		{ tags: { "v1.0.0": "feat: one (#1)", "v1.1.0": "feat: two (#2)" } },
	);
	git(upstream, "branch", "release-1.1");
	git(upstream, "commit", "--quiet", "--allow-empty", "--message", "feat: three (#3)");
	git(upstream, "checkout", "--quiet", "release-1.1");
	git(upstream, "commit", "--quiet", "--allow-empty", "--message", "fix: four (#4)");
	git(upstream, "tag", "v1.1.1");
	git(upstream, "checkout", "--quiet", "main");
	git(upstream, "config", "uploadpack.allowFilter", "true");
});

function clone(name: string, ...options: readonly string[]): string {
	const path = join(folder, name);
	git(folder, "clone", "--quiet", ...options, `file://${upstream}`, path);
	git(path, "remote", "set-url", "origin", "https://github.com/acme/lib.git");
	return path;
}

async function setUp(cwd: string): Promise<void> {
	const ran = await runCommandLine(["init", "--yes", "--kind", "library"], { cwd, home: folder });
	expect(ran.exit, ran.err).toBe(0);
	git(cwd, "add", ".");
	git(cwd, "commit", "--quiet", "--message", "ci: release with OctoAcme Release Actions");
}

async function rehearse(cwd: string, tag: string) {
	const before = git(cwd, "status", "--porcelain");
	const page = join(folder, "page.html");
	const ran = await runCommandLine(["rehearse", "--tag", tag, "--report", page], { cwd, home: folder });
	expect(git(cwd, "status", "--porcelain")).toBe(before);
	return { ...ran, page: readFileSync(page, "utf8") };
}

const SET_UP: readonly (readonly [string, readonly string[], RegExp])[] = [
	["on a branch", ["checkout", "--quiet", "-b", "set-up"], /as if set-up were merged into main by a reviewed pull/],
	["on a detached HEAD", ["checkout", "--quiet", "--detach"], /as if the commit [0-9a-f]{7} were merged into main/],
	["on main, not pushed", ["status"], /as if what is not on origin yet were merged into main/],
];

describe("a rehearsal", () => {
	it.each(SET_UP)(
		"of a set-up %s is of what main would be, and the set-up itself is no direct push",
		async (name, checkout, said) => {
			const cwd = clone(name.replaceAll(/\W+/g, "-"));
			git(cwd, ...checkout);
			await setUp(cwd);
			const ran = await rehearse(cwd, "v1.2.0");
			expect(ran.exit, ran.err).toBe(0);
			expect(ran.out).toMatch(said);
			expect(ran.out).toContain("made on the newest commit");
			expect(ran.out + ran.page).not.toMatch(/without a merged pull request|on none of the branches/);
			// What the set-up needs is below the job that says so.
			expect(ran.out).toMatch(/✓ Draft the notes[^\n]*\n {4}✓ Preflight[^\n]*\n {6}· Would have stopped here/);
			// One person made everything before the release too.
			expect(ran.page).not.toContain("first contribution");
		},
		180_000,
	);

	it("finds the release branch that only origin has", async () => {
		const cwd = clone("remote-branch");
		await setUp(cwd);
		expect(readFileSync(join(cwd, ".github/release-policy.yml"), "utf8")).toMatch(/^branches: \[main, .*release-/m);
		const ran = await rehearse(cwd, "v1.1.1");
		expect(ran.exit, ran.err).toBe(0);
		expect(ran.out + ran.page).not.toContain("on none of the branches");
		expect(ran.page).toContain("all changes since v1.1.0");
	}, 180_000);

	it.each([
		["shallow", ["--depth=1"], "The clone is shallow", "git fetch --unshallow --tags"],
		["partial", ["--filter=blob:none"], "The clone is partial", "without --filter"],
		["partial and without trees", ["--filter=tree:0"], "The clone is partial", "without --filter"],
	])(
		"in a %s clone says what to fetch, before anything runs",
		async (name, options, said, fix) => {
			const cwd = clone(name.replaceAll(" ", "-"), ...options);
			writeFileSync(join(cwd, "b.txt"), "b\n");
			git(cwd, "add", ".");
			git(cwd, "commit", "--quiet", "--message", "feat: b");
			const ran = await runCommandLine(["rehearse", "--tag", "v9.0.0", "--json"], { cwd, home: folder });
			expect(ran.exit).toBe(3);
			expect(JSON.parse(ran.out)).toMatchObject({
				error: { message: expect.stringContaining(said), hint: expect.stringContaining(fix) },
			});
		},
		60_000,
	);

	it("reads Latin-1 and CRLF, and leaves submodules alone", async () => {
		const cwd = clone("mixed");
		const module = repositories.make("module", [{ message: "feat: m", files: { "m.txt": "m\n" } }]);
		git(cwd, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", `file://${module}`, "vendor");
		// Its address is gone: nothing may be fetched from it.
		rmSync(module, { recursive: true });
		writeFileSync(join(cwd, ".gitattributes"), "*.yml text eol=crlf\n");
		git(cwd, "add", ".");
		git(cwd, "commit", "--quiet", "--message", "build: vendor the module (#5)");
		await setUp(cwd);
		const policy = join(cwd, ".github/release-policy.yml");
		for (const path of [policy, join(cwd, ".github/workflows/release.yml")])
			writeFileSync(path, readFileSync(path, "utf8").replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"));
		appendFileSync(join(cwd, "a.txt"), "x\n");
		git(cwd, "add", ".");
		writeFileSync(join(folder, "message"), Buffer.from("fix: Gr\xf6\xdfe falsch berechnet (#6)\n", "latin1"));
		git(cwd, "-c", "i18n.commitEncoding=ISO-8859-1", "commit", "--quiet", "-F", join(folder, "message"));
		const again = await runCommandLine(["init", "--yes", "--kind", "library"], { cwd, home: folder });
		expect(again.out).toContain("Nothing to change");
		const ran = await rehearse(cwd, "v1.2.0");
		expect(ran.exit, ran.err).toBe(0);
		expect(ran.page).toContain("Größe falsch berechnet");
		expect(ran.page).toContain("all changes since v1.1.0");
	}, 180_000);
});
