/** What people and repositories get wrong: each ends in one clear error, and nothing hostile comes out as it went in. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startLocalGitHub } from "@octoacme/local-github/server.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommandLine } from "../../../test/harness/command-line.ts";
import { expectDecent, makeShop, POLICY } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "mistakes-"));
const shop = join(folder, "shop");

beforeAll(() => makeShop(shop));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (
	args: readonly string[],
	{ cwd = shop, env }: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
) => runCommandLine(args, { cwd, home: folder, env });

describe("what goes wrong", () => {
	const empty = join(folder, "empty");
	beforeAll(() => mkdirSync(empty));
	it.each<[string, string[], number, string, { cwd?: string; env?: Record<string, string> }?]>([
		["a misspelt command", ["chekc"], 2, "Did you mean octoacme-release check?"],
		["a misspelt flag", ["check", "--ofline"], 2, "Did you mean --offline?"],
		["a flag without its value", ["init", "--deploy"], 2, "--deploy"],
		["an argument too many", ["explain", "v1.0.0", "v2.0.0"], 2, "one argument too many"],
		["no tag", ["explain"], 2, "TAG is missing"],
		["a hostile tag", ["explain", "v1$(id)\u001b[31m"], 2, "expected a release tag"],
		["an option as a tag", ["explain", "--", "--upload-pack=x"], 2, "expected a release tag"],
		["a hostile repository", ["explain", "v1.0.0", "--repository", "a/b/../c"], 2, "expected OWNER/NAME"],
		["an API in the clear", ["explain", "v1.0.0", "--api-url", "http://example.com"], 2, "expected https"],
		["no token", ["explain", "v1.0.0"], 3, "There is no token"],
		["a missing token file", ["explain", "v1.0.0", "--token-file", "nowhere"], 3, "could not be read"],
		["a token with a line end", ["explain", "v1.0.0"], 2, "The token is malformed", { env: { GH_TOKEN: "a b" } }],
		["no repository", ["check"], 3, "is no git repository", { cwd: empty }],
		["no git", ["check"], 3, "git was not found", { env: { PATH: "/nowhere" } }],
		["no remote", ["explain", "v1.0.0"], 3, "Add --repository", { cwd: empty, env: { GH_TOKEN: "x" } }],
		["a hostile answer", ["init", "--yes", "--manager", "a}, {b: c"], 2, "--manager is"],
		[
			"an address that ends the YAML",
			["init", "--yes", "--production-url", 'https://x"\n- y'],
			2,
			"--production-url is",
		],
		["a rehearsal of no release", ["rehearse", "--repo", "."], 2, "--tag is missing"],
		["a workflow that is not there", ["rehearse", "--tag", "v1.0.0", "--workflow", "x.yml"], 2, "no such file"],
		["a page in the way", ["rehearse", "--tag", "v1.0.0", "--report", "CODEOWNERS/page.html"], 3, "cannot be written"],
		["a record that is not there", ["replay", "nothing.json"], 3, "could not be read"],
		["a record that is none", ["replay", "CODEOWNERS"], 3, "is no release record"],
		["a policy that is not there", ["check", "--policy-file", "../policy.yml"], 2, "--policy-file is"],
	])("%s ends in one clear error", async (_name, args, exit, words, options) => {
		const ran = await run(args, options);
		expect({ exit: ran.exit, err: ran.err }).toEqual({ exit, err: expect.stringContaining(words) });
		expect(ran.err.match(/^error:/gm)).toHaveLength(1);
		expectDecent(ran);
	});
	it.each([
		["usage", ["explain", "--json"], 2],
		["missing-permission", ["explain", "v1.0.0", "--json"], 3],
		["not-found", ["replay", "nothing.json", "--json"], 3],
	] as const)("an error is data with --json: %s", async (code, args, exit) => {
		const ran = await run(args);
		expect(ran).toMatchObject({ exit, err: "" });
		expect(JSON.parse(ran.out)).toEqual({
			schemaVersion: 1,
			error: { code, message: expect.any(String), hint: expect.any(String) },
		});
	});
	it("a token that GitHub does not take is said to be so", async () => {
		const copy = join(folder, "copy.git");
		execFileSync("git", ["clone", "--quiet", "--mirror", shop, copy]);
		const github = await startLocalGitHub({ repository: "acme/shop", folder: copy });
		const env = { GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GH_TOKEN: "not-a-token" };
		const ran = await run(["explain", "v0.9.0"], { env }).finally(() => github.close());
		expect(ran.exit).toBe(3);
		expect(ran.err).toMatch(/^error: /);
		expect(ran.err).toContain("fix:");
		expectDecent(ran, "not-a-token");
	});
	it("a remote that names a stranger's host is not sent the token", async () => {
		const away = join(folder, "away");
		execFileSync("git", ["init", "--quiet", away]);
		execFileSync("git", ["-C", away, "remote", "add", "origin", "https://evil.example.com/acme/shop.git"]);
		const ran = await run(["explain", "v1.0.0"], { cwd: away, env: { GH_TOKEN: "x" } });
		expect(ran.exit).toBe(3);
		expect(ran.err).toContain("--api-url https://evil.example.com/api/v3");
	});
	it("a .github that leads out of the repository, or is a file, is not written to", async () => {
		for (const kind of ["link", "file"]) {
			const trap = join(folder, `trap-${kind}`);
			execFileSync("git", ["init", "--quiet", trap]);
			mkdirSync(join(folder, `outside-${kind}`));
			if (kind === "link") symlinkSync(join(folder, "outside-link"), join(trap, ".github"));
			else writeFileSync(join(trap, ".github"), "");
			const ran = await run(["init", "--yes"], { cwd: trap });
			expect(ran.exit).toBe(3);
			expect(ran.err).toContain("cannot be written");
			expect(readdirSync(join(folder, `outside-${kind}`))).toEqual([]);
		}
	});
	it("hostile names in a repository come out as text", async () => {
		const hostile = join(folder, "hostile");
		cpSync(shop, hostile, { recursive: true });
		writeFileSync(
			join(hostile, ".github/workflows/zz.yml"),
			'on: push\njobs:\n  a:\n    name: "x\\e[31m\\u202e} ]: &a"\n    runs-on: x\n    steps: [{run: x}]\n',
		);
		const ran = await run(["init", "--yes", "--force"], { cwd: hostile });
		expectDecent(ran);
		const policy = parsePolicy(readFileSync(join(hostile, POLICY), "utf8"));
		expect(policy.ok ? [] : policy.problems).toEqual([]);
	});
	it("every command has help with examples and exit codes, and the version is the package's", async () => {
		const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../package.json"), "utf8")) as {
			version: string;
		};
		expect((await run(["--version"])).out.trim()).toBe(version);
		for (const command of ["init", "check", "policy", "explain", "rehearse", "replay", "doctor", "completion"]) {
			const help = await run([command, "--help"]);
			expect(help.exit).toBe(0);
			for (const part of ["Flags", "Examples", "Exit codes"]) expect(help.out).toContain(part);
		}
	});
});
