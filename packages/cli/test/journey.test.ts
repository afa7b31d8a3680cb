/** The command line as a new user meets it: packed, installed in an empty folder, used on a small repository, against a local GitHub. */
import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { seedUser } from "@octoacme/local-github/seed.ts";
import { type LocalGitHub, startLocalGitHub } from "@octoacme/local-github/server.ts";
import { ALL_PERMISSIONS } from "@octoacme/local-github/tokens.ts";
import { parsePolicy } from "@octoacme/shared/policy/parse.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { git as gitIn, runCommandLine } from "../../../test/harness/command-line.ts";
import { expectDecent, makeShop, POLICY, UNMET } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "cli-"));
const shop = join(folder, "shop");
/** Asks one thing, which the policy itself answers. */
const LENIENT = `version: 1
requirements:
${UNMET.map((id) => `  ${id}: { enabled: false }`).join("\n")}
environments:
  - name: production
    deploy: { run: touch ${join(folder, "deployed-for-real")} }
    smoke: [{ type: http, name: health, url: https://shop.example.com/health }]
`;
const lineOf = (requirement: string) => LENIENT.split("\n").findIndex((line) => line.includes(`  ${requirement}:`)) + 1;
let bin = "";
let github: LocalGitHub;
let token = "";

const git = (...args: readonly string[]) => gitIn(shop, ...args);
const run = (args: readonly string[], { env }: { readonly env?: Record<string, string> } = {}) =>
	runCommandLine(args, { program: bin, cwd: shop, home: folder, env });
const online = () => ({ GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl, GH_TOKEN: token });

beforeAll(async () => {
	const user = join(folder, "user");
	mkdirSync(user);
	writeFileSync(join(user, "package.json"), "{}");
	const run = promisify(execFile);
	const pack = resolve(import.meta.dirname, "../../../scripts/pack-cli.ts");
	await run(process.execPath, [pack, "--tag", "v1.0.0", "--out", folder]);
	const tarball = join(folder, "octoacme-release-1.0.0.tgz");
	await run("npm", ["install", "--no-audit", "--no-fund", "--offline", tarball], { cwd: user });
	bin = join(user, "node_modules/.bin/octoacme-release");
	makeShop(shop);
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
		// GitHub refuses this file too, and no release needs it.
		expect(findings).toContainEqual(
			expect.objectContaining({ severity: "note", file: ".github/workflows/broken.yml", line: 5, column: 5 }),
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
			"policyValues",
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
		const { values } = answer["policyValues"] as { values: { path: string; origin: string }[] };
		expect(values).toContainEqual(
			expect.objectContaining({ path: "requirements.dast.enabled", origin: `${POLICY}:${lineOf("dast")}` }),
		);
		expect(values).toContainEqual(expect.objectContaining({ path: "branches", origin: "built in" }));
		const text = await run(["explain", "0.10.0", "--color"], { env: online() });
		expect(text.out).toContain(`set by the policy: enabled ${POLICY}:${lineOf("dast")}`);
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
		expectDecent(ran, token);
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
	it("says whether GitHub keeps release tags and branches as they are", async () => {
		const tell = async () => {
			const { findings } = JSON.parse((await run(["check", "--json"], { env: online() })).out) as {
				findings: { about: string; what: string }[];
			};
			return findings.filter(({ about }) => about === "repository").map(({ what }) => what);
		};
		expect(await tell()).toEqual([
			expect.stringContaining("No active ruleset covers tags like v{version}"),
			expect.stringContaining("No active ruleset or protection covers main:"),
		]);
		const rules = {
			id: 7,
			name: "releases",
			target: "tag" as "tag" | "branch",
			enforcement: "active" as const,
			exclude: [],
		};
		github.state.rulesets.push(
			{ ...rules, include: ["refs/tags/v*"], rules: ["update", "deletion"] },
			{ ...rules, id: 8, target: "branch", include: ["~DEFAULT_BRANCH"], rules: ["pull_request"] },
		);
		expect(await tell()).toEqual([]);
		expect(github.journal.violations()).toEqual([]);
		const template = "/repos/{owner}/{repo}/rulesets";
		const body = { message: "Upgrade to GitHub Pro or make this repository public to enable this feature." };
		github.faults.add({ template, when: "before", times: 2, effect: { kind: "status", status: 403, body } });
		expect(await tell()).toEqual([
			expect.stringMatching(/^Whether release tags are protected is not known: .*Upgrade/),
			expect.stringMatching(/^Whether release branches are protected is not known: .*Upgrade/),
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
		// A remark, here that there is no commit in the range, stops nothing.
		const outcome = "v0.11.0 would go out (its policy file applied).";
		expect(answer.releases[0]!.outcome).toBe(outcome);
		expect(readFileSync(join(folder, "page.html"), "utf8")).toContain(outcome);
		expect(git("tag", "--list")).toBe("v0.10.0\nv0.9.0");
		expect(git("status", "--porcelain")).toBe("");
	}, 60_000);
});
