/** The command line as a new user meets it: packed, installed in an empty folder, used on a small repository, against a local GitHub. */
import { execFile, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listActions } from "../../../scripts/action-contract.ts";
import { requireCurrentBundles } from "../../../test/harness/bundles.ts";

requireCurrentBundles("packages/cli", ...listActions().map((action) => `actions/${action}`));

const root = resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "cli-"));
const shop = join(folder, "shop");
const POLICY = ".github/release-policy.yml";
const CI = `name: CI
on: [push, pull_request]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: "true"
`;
/** Asks one thing, which the policy itself answers. */
const LENIENT = `version: 1
requirements:
${["release-type", "acceptance", "ci", "sast", "dast", "dependencies", "security-review", "ux-review", "accessibility", "performance", "release-notes", "support-docs", "support-briefing", "rollback-plan", "monitoring"].map((id) => `  ${id}: { enabled: false }`).join("\n")}
environments:
  - name: production
    deploy: { run: touch ${join(folder, "deployed-for-real")} }
    smoke: [{ type: http, name: health, url: https://shop.example.com/health }]
`;
let bin = "";
let github: LocalGitHub;
let token = "";

function git(...args: readonly string[]): string {
	return execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
		cwd: shop,
		encoding: "utf8",
	}).trim();
}

interface Ran {
	readonly exit: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the installed program with nothing of our own environment. */
function run(
	args: readonly string[],
	options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Promise<Ran> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [bin, ...args], {
			cwd: options.cwd ?? shop,
			env: { PATH: process.env["PATH"] ?? "", HOME: folder, ...options.env },
			stdio: ["pipe", "pipe", "pipe"],
		});
		const texts = { out: "", err: "" };
		child.stdout.on("data", (chunk) => {
			texts.out += String(chunk);
		});
		child.stderr.on("data", (chunk) => {
			texts.err += String(chunk);
		});
		child.on("close", (exit) => done({ exit, ...texts }));
		child.stdin.end(options.input ?? "");
	});
}

const online = () => ({ GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GH_TOKEN: token });

/** What every answer must hold, good or bad. */
function expectDecent({ out, err }: Ran): void {
	expect(out + err).not.toMatch(/\n\s+at .*:\d+:\d+|undefined|\[object Object\]/);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
	expect(out + err).not.toContain(token === "" ? "a-token-that-is-not-there" : token);
}

beforeAll(async () => {
	const user = join(folder, "user");
	mkdirSync(user);
	writeFileSync(join(user, "package.json"), "{}");
	const npm = (args: readonly string[], cwd: string) => promisify(execFile)("npm", [...args], { cwd });
	await npm(["pack", "--pack-destination", folder], join(root, "packages/cli"));
	const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
	await npm(["install", "--no-audit", "--no-fund", "--offline", join(folder, tarball)], user);
	bin = join(user, "node_modules/.bin/octoacme-release");

	mkdirSync(join(shop, ".github/workflows"), { recursive: true });
	mkdirSync(join(shop, "scripts"));
	mkdirSync(join(shop, "src"));
	git("init", "--quiet", "--initial-branch=main");
	git("remote", "add", "origin", "https://somebody:a-password@github.com/acme/shop.git");
	writeFileSync(join(shop, ".github/workflows/ci.yml"), CI);
	writeFileSync(join(shop, "CODEOWNERS"), "* @alice @acme/core\n");
	writeFileSync(join(shop, "scripts/deploy.sh"), "echo deployed\n");
	writeFileSync(join(shop, "src/server.js"), 'app.get("/healthz", ok);\n');
	git("add", ".");
	git("commit", "--quiet", "--message", "feat: a shop (#1)");
	git("tag", "v0.9.0");
}, 60_000);

afterAll(async () => {
	await github?.close();
	rmSync(folder, { recursive: true, force: true });
});

describe("a new user", () => {
	it("is told that nobody can be asked, and how to go on", async () => {
		const ran = await run(["init"]);
		expect(ran.exit).toBe(2);
		expect(ran.err).toContain("--yes");
		expect(git("status", "--porcelain")).toBe("");
	});
	it("sees what init would write, and nothing is written", async () => {
		const ran = await run(["init", "--yes", "--dry-run"]);
		expect(ran.exit).toBe(0);
		expect(ran.out).toContain("+ version: 1");
		expect(ran.out).not.toContain("a-password");
		expect(git("status", "--porcelain")).toBe("");
	});
	it("gets a policy and workflows that are valid, each explained", async () => {
		const ran = await run([
			"init",
			"--yes",
			"--json",
			"--production-url",
			"https://shop.example.com",
			"--version-path",
			"/version",
		]);
		expect(ran.exit).toBe(0);
		const answer = JSON.parse(ran.out) as Record<string, never> & {
			files: { path: string; state: string; why: string }[];
		};
		expect(answer).toMatchObject({
			schemaVersion: 1,
			written: true,
			mode: "advisory",
			repository: "acme/shop",
			answers: {
				kind: "service",
				tagPattern: "v{version}",
				managers: ["alice"],
				checks: ["test"],
				deploy: "bash scripts/deploy.sh",
				healthPath: "/healthz",
			},
		});
		expect(answer.files.map(({ path }) => path)).toEqual([
			POLICY,
			...["release", "signoff", "rollback", "hold"].map((name) => `.github/workflows/${name}.yml`),
		]);
		expect(answer.files.every(({ state, why }) => state === "new" && why.length > 20)).toBe(true);
		const policy = parsePolicy(readFileSync(join(shop, POLICY), "utf8"));
		expect(policy.ok ? [] : policy.problems).toEqual([]);
	});
	it("runs it again and nothing changes", async () => {
		const ran = await run([
			"init",
			"--yes",
			"--production-url",
			"https://shop.example.com",
			"--version-path",
			"/version",
		]);
		expect(ran.exit).toBe(0);
		expect(ran.out).not.toContain("written");
	});
	it("keeps a file of their own unless they force it", async () => {
		const before = readFileSync(join(shop, POLICY), "utf8");
		writeFileSync(join(shop, POLICY), "version: 1\n# mine\n");
		const args = ["init", "--yes", "--production-url", "https://shop.example.com", "--version-path", "/version"];
		const refused = await run(args);
		expect(refused.exit).toBe(1);
		expect(refused.out).toContain("- # mine");
		expect(readFileSync(join(shop, POLICY), "utf8")).toContain("# mine");
		expect((await run([...args, "--force"])).exit).toBe(0);
		expect(readFileSync(join(shop, POLICY), "utf8")).toBe(before);
	});
	it("has a check without errors", async () => {
		const ran = await run(["check", "--offline", "--json"]);
		expect(ran.exit).toBe(0);
		const answer = JSON.parse(ran.out) as { findings: { severity: string; what: string; fix: string }[] };
		expect(answer).toMatchObject({ schemaVersion: 1, ok: true, errors: 0, token: { asked: false } });
		expect(answer.findings.filter(({ severity }) => severity !== "note")).toEqual([]);
	});
	it("has every mistake of a workflow and a policy named with line, column and fix", async () => {
		const release = join(shop, ".github/workflows/release.yml");
		const good = readFileSync(release, "utf8");
		writeFileSync(
			release,
			good.replace("mode: advisory", "mod: advisory").replace("      issues: write", "      issues: read"),
		);
		writeFileSync(join(shop, ".github/workflows/broken.yml"), "on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n");
		writeFileSync(join(shop, POLICY), "version: 1\ntagg: v{version}\n");
		const ran = await run(["check", "--offline", "--json"]);
		expect(ran.exit).toBe(1);
		const { findings } = JSON.parse(ran.out) as { findings: Record<string, unknown>[] };
		const errors = findings.filter(({ severity }) => severity === "error");
		expect(errors).toContainEqual(
			expect.objectContaining({
				file: POLICY,
				line: 2,
				column: 1,
				what: expect.stringContaining('did you mean "tag"'),
			}),
		);
		expect(errors).toContainEqual(
			expect.objectContaining({ what: expect.stringContaining("no input mod"), fix: "Did you mean mode?", line: 20 }),
		);
		expect(errors).toContainEqual(
			expect.objectContaining({
				what: expect.stringContaining("issues: write"),
				fix: expect.stringContaining("issues: write"),
			}),
		);
		expect(errors).toContainEqual(
			expect.objectContaining({ file: ".github/workflows/broken.yml", line: 5, column: 5 }),
		);
		writeFileSync(release, good);
		rmSync(join(shop, ".github/workflows/broken.yml"));
	});
	it("is judged by preflight's own decision, and nothing is written", async () => {
		writeFileSync(join(shop, POLICY), LENIENT);
		mkdirSync(join(shop, "strict"));
		writeFileSync(join(shop, "strict/policy.yml"), "version: 1\n");
		git("add", ".");
		git("commit", "--quiet", "--message", "ci: release with the guide (#2)");
		git("tag", "v0.10.0");
		const copy = join(folder, "copy.git");
		execFileSync("git", ["clone", "--quiet", "--mirror", shop, copy]);
		github = await startLocalGitHub({ repository: "acme/shop", folder: copy });
		seedUser(github.people, { login: "ada", role: "admin" });
		token = github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada", name: "ada" });
		const go = await run(["explain", "v0.10.0", "--json"], { env: online() });
		expect(go.err).toBe("");
		expect(go.exit).toBe(0);
		const answer = JSON.parse(go.out) as Record<string, unknown>;
		expect(answer).toMatchObject({
			schemaVersion: 1,
			decision: "go",
			reason: "all-met",
			repository: "acme/shop",
			as: "ada",
		});
		expect(Object.keys(answer).sort()).toEqual([
			"action",
			"as",
			"decision",
			"dryRun",
			"environment",
			"explanation",
			"findings",
			"issue",
			"missingPermissions",
			"policyDigest",
			"prerelease",
			"previous",
			"reason",
			"reasons",
			"release",
			"repository",
			"requests",
			"requirements",
			"schemaVersion",
			"service",
			"tally",
		]);
		const text = await run(["explain", "0.10.0", "--color"], { env: online() });
		expect(text.exit).toBe(0);
		expect(text.out).toContain("\u001b[32m");
		expect(text.out).toMatch(/GO.* for .*v0\.10\.0/);
		expect(github.journal.writes()).toEqual([]);
		expect(github.journal.violations()).toEqual([]);
	});
	it("reads the token from a file, is told what it may not read, and that the release may not go", async () => {
		const little = github.issueToken({ permissions: { contents: "read" }, name: "little" });
		writeFileSync(join(folder, "token"), `${little}\n`);
		git("checkout", "--quiet", "HEAD~0");
		const { GH_TOKEN: _, ...env } = online();
		const ran = await run(["explain", "v0.9.0", "--token-file", "../token", "--policy-file", "strict/policy.yml"], {
			env,
		});
		git("checkout", "--quiet", "main");
		expect(ran.exit, ran.err).toBe(1);
		expect(ran.out).toContain("NO-GO");
		expect(ran.out).toContain("checks: read");
		expectDecent(ran);
		expect(ran.out).not.toContain(little);
	});
	it("checks the token too", async () => {
		const ran = await run(["check", "--json"], { env: online() });
		const { token: asked } = JSON.parse(ran.out) as {
			token: { asked: boolean; login: string; reads: { what: string; ok: boolean }[] };
		};
		expect(asked).toMatchObject({ asked: true, login: "ada" });
		expect(asked.reads).toContainEqual(expect.objectContaining({ what: "check runs", ok: true }));
	});
	it("says whether GitHub keeps release tags where they are", async () => {
		const tell = async () => {
			const { findings } = JSON.parse((await run(["check", "--json"], { env: online() })).out) as {
				findings: { about: string; what: string }[];
			};
			return findings.filter(({ about }) => about === "repository").map(({ what }) => what);
		};
		expect(await tell()).toEqual([expect.stringContaining("No active ruleset covers tags like v{version}")]);
		const rules = { id: 7, name: "releases", target: "tag" as const, enforcement: "active" as const, exclude: [] };
		github.state.rulesets.push({ ...rules, include: ["refs/tags/v*"], rules: ["update", "deletion"] });
		expect(await tell()).toEqual([]);
		expect(github.journal.violations()).toEqual([]);
		const template = "/repos/{owner}/{repo}/rulesets";
		const body = { message: "Upgrade to GitHub Pro or make this repository public to enable this feature." };
		github.faults.add({ template, when: "before", effect: { kind: "status", status: 403, body } });
		expect(await tell()).toEqual([
			expect.stringMatching(/^Whether release tags are protected is not known: .*Upgrade/),
		]);
	});
	it("rehearses the release without deploying anything, and leaves the repository alone", async () => {
		git("tag", "--list");
		const ran = await run(["rehearse", "--tag", "v0.11.0", "--json", "--report", join(folder, "page.html")]);
		expect(ran.err).toBe("");
		const answer = JSON.parse(ran.out) as {
			releases: { outcome: string; runs: { jobs: { name: string; conclusion: string }[] }[] }[];
		};
		expect(answer).toMatchObject({ schemaVersion: 1, repository: "local/shop", requests: { invalid: 0 } });
		const jobs = answer.releases[0]!.runs.at(-1)!.jobs;
		expect(jobs.find(({ name }) => name.endsWith("Production"))?.conclusion).toBe("success");
		expect(ran.exit).toBe(0);
		expect(readdirSync(folder)).not.toContain("deployed-for-real");
		// Advisory: it ends green, and neither the answer nor the page says more than that.
		expect(answer.releases[0]!.outcome).toMatch(
			/^The workflow ends green, but not everything in it speaks for v0\.11\.0/,
		);
		const page = readFileSync(join(folder, "page.html"), "utf8");
		expect(page).toContain("The workflow ends green, but not everything");
		expect(page).not.toContain("would go out (");
		expect(git("tag", "--list")).toBe("v0.10.0\nv0.9.0");
		expect(git("status", "--porcelain")).toBe("");
	}, 60_000);
});

describe("a repository that does not number its releases by semver", () => {
	const open = (name: string, tags: readonly string[]) => {
		const home = join(folder, name);
		mkdirSync(join(home, ".github/workflows"), { recursive: true });
		const inHome = (...args: readonly string[]) =>
			execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
				cwd: home,
				encoding: "utf8",
			}).trim();
		inHome("init", "--quiet", "--initial-branch=main");
		writeFileSync(join(home, ".github/workflows/ci.yml"), CI);
		for (const [index, tag] of tags.entries()) {
			writeFileSync(join(home, "notes.txt"), tag);
			inHome("add", ".");
			inHome("commit", "--quiet", "--message", `fix: bug ${index + 1} (#${index + 1})`);
			inHome("tag", tag);
		}
		return { home, git: inHome };
	};

	it.each([
		["calver", ["2026.07.9", "2026.08.1", "2026.08.10"], "2026.08.11", "2026.08.10"],
		["pep440", ["1.2.0", "1.9.0", "1.10.0rc1", "1.10.0"], "1.11.0", "1.10.0"],
		["pep440", ["v1.2", "v1.9", "v1.10"], "v1.11", "1.10"],
	])(
		"is set up with %s for %j, checked, and releases %s after %s",
		async (versioning, tags, next, previous) => {
			const { home, git: inHome } = open(`${versioning}-${next}`, tags);
			const made = await run(["init", "--yes", "--kind", "library"], { cwd: home });
			expect(made.err).toBe("");
			expect(made.out).toContain(`rehearse --tag ${next}`);
			const policy = join(home, POLICY);
			const off = [...LENIENT.matchAll(/^ {2}([a-z-]+): \{ enabled: false \}$/gm)]
				.map(([line, id]) => (["release-type", "rollback-plan", "dast", "monitoring"].includes(id!) ? "" : `${line}\n`))
				.join("");
			writeFileSync(policy, readFileSync(policy, "utf8").replace("requirements:\n", `requirements:\n${off}`));
			expect(readFileSync(policy, "utf8")).toContain(`versioning: ${versioning}`);
			const checked = await run(["check", "--offline", "--json"], { cwd: home });
			expect(JSON.parse(checked.out)).toMatchObject({ ok: true });
			writeFileSync(join(home, "notes.txt"), next);
			inHome("add", ".");
			inHome("commit", "--quiet", "--message", "fix: the last bug (#99)");
			const page = join(folder, `${next}.html`);
			const ran = await run(["rehearse", "--tag", next, "--json", "--report", page], { cwd: home });
			const [release] = (JSON.parse(ran.out) as { releases: { outcome: string; good: boolean }[] }).releases;
			expect(release).toMatchObject({ outcome: expect.stringContaining(`${next} would go out`) });
			const text = readFileSync(page, "utf8");
			expect(text).toMatch(new RegExp(`since[^.]{0,40}${previous.replaceAll(".", "\\.")}`));
			expect(text).toContain("the last bug");
			expect(text).not.toContain("is no release");
		},
		120_000,
	);

	it("is told by init and check in one sentence what is not supported", async () => {
		const { home } = open("dashes", ["release-1-3-0", "release-1-4-0"]);
		const refused = await run(["init", "--yes", "--kind", "library"], { cwd: home });
		expect(refused.exit).toBe(2);
		expect(refused.err).toMatch(/release-1-3-0, release-1-4-0\) are numbered in a way that is not supported/);
		// Before a question is asked: without a terminal the first one would be refused.
		const asked = await run(["init"], { cwd: home });
		expect(asked.err).toMatch(/are numbered in a way that is not supported/);
		writeFileSync(join(home, POLICY), 'version: 1\ntag: "release-{version}"\nenvironments: []\n');
		const checked = await run(["check", "--offline"], { cwd: home });
		expect(checked.exit).toBe(1);
		expect(checked.out).toMatch(/No tag of the pattern\s+release-\{version\}\s+is a release/);
	});

	it("is told by check which versioning its tags have", async () => {
		const { home } = open("calendar", ["24.04", "24.10"]);
		writeFileSync(join(home, POLICY), 'version: 1\ntag: "{version}"\nenvironments: []\n');
		const checked = await run(["check", "--offline"], { cwd: home });
		expect(checked.exit).toBe(1);
		expect(checked.out).toContain("Set `versioning: calver` in the policy");
	});
});

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
		const ran = await run(["explain", "v0.10.0"], { env: { ...online(), GH_TOKEN: "not-a-token" } });
		expect(ran.exit).toBe(3);
		expect(ran.err).toMatch(/^error: /);
		expect(ran.err).toContain("fix:");
		expectDecent(ran);
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
		rmSync(join(hostile, POLICY));
		const ran = await run(["init", "--yes", "--force"], { cwd: hostile });
		expectDecent(ran);
		const policy = parsePolicy(readFileSync(join(hostile, POLICY), "utf8"));
		expect(policy.ok ? [] : policy.problems).toEqual([]);
	});
	it("every command has help with examples and exit codes, and the version is the package's", async () => {
		const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8")) as {
			version: string;
		};
		expect((await run(["--version"])).out.trim()).toBe(version);
		for (const command of ["init", "check", "policy", "explain", "rehearse", "replay"]) {
			const help = await run([command, "--help"]);
			expect(help.exit).toBe(0);
			for (const part of ["Flags", "Examples", "Exit codes"]) expect(help.out).toContain(part);
		}
	});
});
