/** What users run: only that, small, the same each time, and every `uses:` in it is a full commit of what was released with it. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { planWorkflow } from "@octoacme/rehearsal/runner/plan.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SHIPPED_WORKFLOWS } from "../../packages/cli/src/check/shipped.ts";
import { publishMirror } from "../../scripts/publish/mirror.ts";
import { decideActionFiles, decideWorkflowFiles } from "../../scripts/publish/release-tree.ts";
import { ADDRESS, Repositories } from "./repositories.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const place = { address: ADDRESS, tag: "v1.4.0", sha: COMMIT };
const LIMIT_BYTES = 1_500_000;

describe("the reusable workflows of a release", () => {
	const decide = (text: string, path = ".github/workflows/ship.yml") =>
		decideWorkflowFiles({
			workflows: new Map([[path, text]]),
			actions: ["deploy", "verify"],
			actionsCommit: COMMIT,
			place,
		});
	const steps = (...uses: readonly string[]) =>
		`on: { workflow_call: {} }\njobs:\n  a:\n    runs-on: x\n    steps:\n${uses.map((value) => `      - uses: ${value}\n`).join("")}`;

	it("name the actions by the commit that holds them, and leave everybody else's pin as it is", () => {
		const decision = decide(
			`# uses: octoacme/release-actions/.github/workflows/ship.yml@v1\n${steps("octoacme/release-actions/actions/deploy@v1", `actions/checkout@${COMMIT} # v5.0.0`)}`,
		);
		expect(decision).toEqual({
			ok: true,
			files: [
				{
					path: ".github/workflows/ship.yml",
					mode: "100644",
					text: `# uses: octoacme/release/.github/workflows/ship.yml@v1\n${steps(`octoacme/release/actions/deploy@${COMMIT} # v1.4.0`, `actions/checkout@${COMMIT} # v5.0.0`)}`,
				},
			],
		});
	});

	it.each([
		["actions/checkout@v5", "not pinned to a full commit"],
		["actions/checkout@0123456", "not pinned to a full commit"],
		["./actions/deploy", "not pinned to a full commit"],
		["$/actions/deploy", "not pinned to a full commit"],
		["docker://alpine:3", "not pinned to a full commit"],
		["octoacme/deploy@v1", "not pinned to a full commit"],
		["octoacme/release-actions/actions/deploy@main", "not pinned to a full commit"],
		["octoacme/release-actions/actions/unknown@v1", "no action of this release"],
		[`octoacme/release-actions/actions/deploy@${COMMIT}`, "no action of this release"],
		[`octoacme/release/actions/deploy@${COMMIT.replace("0", "f")}`, "no action of this release"],
		[`octoacme/release/.github/workflows/ship.yml@${COMMIT}`, "no action of this release"],
	])("are refused with uses: %s", (uses, problem) => {
		const decision = decide(steps(uses));
		expect(decision.ok ? [] : decision.problems.join()).toContain(problem);
	});

	it("are refused when a job calls what is not pinned, or when the file can't be read", () => {
		for (const text of [
			"on: workflow_call\njobs:\n  a:\n    uses: other/flows/.github/workflows/a.yml@v1\n",
			"on: [\n",
		])
			expect(decide(text).ok, text).toBe(false);
	});

	it("are those that can be called, and there has to be one", () => {
		for (const on of ["workflow_call", "[push, workflow_call]", "{ workflow_call: , workflow_dispatch: }"])
			expect(decide(`on: ${on}\njobs: {}\n`).ok, on).toBe(true);
		for (const on of ["push", "[push]", "{ workflow_dispatch: }"])
			expect(decide(`on: ${on}\njobs: {}\n`), on).toEqual({ ok: false, problems: ["there is no reusable workflow"] });
	});

	it("follow the owner that the sources are at", () => {
		const decision = decideWorkflowFiles({
			workflows: new Map([["a.yml", steps("octoacme/release-actions/actions/verify@v1")]]),
			actions: ["verify"],
			actionsCommit: COMMIT,
			place: { ...place, address: "https://ghe.example.com/platform/release-actions" },
		});
		expect(JSON.stringify(decision)).toContain(`platform/release/actions/verify@${COMMIT}`);
	});
});

describe("the actions of a release", () => {
	it("need a licence, the policy's schema and names that collide with nothing", () => {
		const decision = decideActionFiles({
			actions: [{ name: "shared", files: [], scripts: new Map() }],
			entries: [{ path: "schema/a.json", mode: "120000", blob: COMMIT }],
			place,
		});
		expect(decision).toEqual({
			ok: false,
			problems: [
				"an action can't be called shared",
				"schema/a.json is no ordinary file (mode 120000)",
				"LICENSE is missing",
				"schema/release-policy.schema.json is missing",
			],
		});
	});
});

describe("the release tree of this checkout", () => {
	const folder = mkdtempSync(join(tmpdir(), "release-tree-"));
	const build = (...more: readonly string[]) =>
		JSON.parse(
			execFileSync(process.execPath, [join(ROOT, "scripts/release-tree.ts"), "--tag", "v1.4.0", ...more], {
				cwd: ROOT,
				encoding: "utf8",
			}),
		) as { tree: string; actions: string; packedBytes: number };
	let made: ReturnType<typeof build>;
	let paths: readonly string[];
	beforeAll(() => {
		made = build("--out", folder);
		paths = readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
	}, 120_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("holds what a user runs and nothing else, in 1.5 MB", () => {
		const expected =
			/^(LICENSE|README\.md|schema\/[a-z-]+\.schema\.json|shared\/([0-9a-f]{16}\.js|package\.json)|\.github\/workflows\/((ship|stage|rollback|drill)(-oidc)?|hold|signoff)\.yml|actions\/[a-z-]+\/(action\.yml|README\.md|dist\/(\d+\.index\.js|index\.js|post\.js|licenses\.txt|package\.json)))$/;
		expect(paths.filter((path) => !expected.test(path))).toEqual([]);
		expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", ".github/workflows/ship.yml"]));
		expect(made.packedBytes).toBeLessThanOrEqual(LIMIT_BYTES);
	});

	it("carries no translations of a library's messages", () => {
		const held = paths.filter(
			(path) => path.endsWith(".js") && readFileSync(join(folder, path), "utf8").includes("Ungültige Eingabe"),
		);
		expect(held).toEqual([]);
	});

	it("is the same tree each time", () => {
		const again = build();
		expect([again.tree, again.actions]).toEqual([made.tree, made.actions]);
	}, 120_000);

	it("resolves every uses of its workflows within itself or to a full commit", async () => {
		const workflows = paths.filter((path) => path.startsWith(".github/workflows/"));
		expect(workflows.map((path) => basename(path)).sort()).toEqual([...SHIPPED_WORKFLOWS].sort());
		for (const path of workflows) {
			const text = readFileSync(join(folder, path), "utf8");
			const plan = await planWorkflow({ path, text }, async () => undefined);
			expect(plan.events.length).toBeGreaterThan(0);
			const uses = [...text.matchAll(/^\s*(?:- )?uses: (\S+)/gm)].map(([, value]) => value!);
			expect(uses.length, path).toBeGreaterThan(0);
			for (const value of uses.filter((one) => one !== "./.github/actions/release-deploy")) {
				const own = /^octoacme\/release\/(actions\/[a-z-]+)@([0-9a-f]{40})$/.exec(value);
				if (own === null) expect(value).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
				else {
					expect(own[2]).toBe(made.actions);
					expect(paths).toContain(`${own[1]}/action.yml`);
				}
			}
		}
	});

	it("holds in each chunk the modules that the committed bundle has there", async () => {
		const committed = mkdtempSync(join(tmpdir(), "committed-"));
		try {
			const tar = execFileSync("git", ["archive", "--format=tar", "HEAD", "actions"], {
				cwd: ROOT,
				maxBuffer: 2 ** 28,
			});
			execFileSync("tar", ["-x", "-C", committed], { input: tar });
			const chunks = paths.filter((path) => /\/dist\/\d+\.index\.js$/.test(path));
			expect(chunks.length).toBeGreaterThan(20);
			expect(listModules(folder, chunks)).toEqual(listModules(committed, chunks));
		} finally {
			rmSync(committed, { recursive: true, force: true });
		}
	}, 60_000);

	it("runs: every action loads what it needs to ask GitHub", async () => {
		let requests = 0;
		const server = createServer((_, response) => {
			requests++;
			response.writeHead(401, { "content-type": "application/json" }).end('{"message":"Bad credentials"}');
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		try {
			for (const action of readdirSync(join(folder, "actions"))) {
				const before = requests;
				const { stdout, stderr } = await runAction(folder, action, (server.address() as AddressInfo).port);
				expect(stderr, action).toBe("");
				expect(stdout, action).toMatch(/::error .*(401|Bad credentials|bad credentials|token)/);
				expect(requests, action).toBeGreaterThan(before);
			}
		} finally {
			server.close();
		}
	}, 120_000);
});

/** Path → [id, ids, numbers of the modules], as Node itself loads them. */
function listModules(root: string, chunks: readonly string[]): unknown {
	const script = `const held = {};
for (const path of ${JSON.stringify(chunks)}) {
	const { id, ids, modules } = await import(new URL(path, ${JSON.stringify(`${pathToFileURL(root).href}/`)}));
	held[path] = [id, ids, Object.keys(modules)];
}
console.log(JSON.stringify(held));`;
	const args = ["--input-type=module", "-e", script];
	return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 26 }));
}

function runAction(root: string, action: string, port: number): Promise<{ stdout: string; stderr: string }> {
	const definition = parse(readFileSync(join(root, "actions", action, "action.yml"), "utf8"));
	const inputs = Object.entries<{ default?: unknown }>(definition.inputs).map(([name, { default: value }]) => [
		`INPUT_${name.toUpperCase()}`,
		String(value ?? ""),
	]);
	const commands = mkdtempSync(join(tmpdir(), "release-tree-commands-"));
	for (const name of ["GITHUB_OUTPUT", "GITHUB_STATE"]) writeFileSync(join(commands, name), "");
	const env = {
		...Object.fromEntries(inputs),
		GITHUB_ACTIONS: "true",
		GITHUB_OUTPUT: join(commands, "GITHUB_OUTPUT"),
		GITHUB_STATE: join(commands, "GITHUB_STATE"),
		GITHUB_REPOSITORY: "octoacme/shop",
		GITHUB_RUN_ID: "1",
		GITHUB_ACTOR: "rita-release",
		GITHUB_API_URL: `http://127.0.0.1:${port}`,
		"INPUT_GITHUB-TOKEN": "a-token",
		INPUT_VERSION: "v1.0.0",
		INPUT_SHA: COMMIT,
		INPUT_ENVIRONMENT: "production",
	};
	const args = [join(root, "actions", action, definition.runs.main)];
	return new Promise((done) =>
		execFile(process.execPath, args, { env, cwd: root, timeout: 30_000 }, (_, stdout, stderr) => {
			rmSync(commands, { recursive: true, force: true });
			done({ stdout, stderr });
		}),
	);
}

describe("the release repository", () => {
	const actions = ["preflight", "verify"];
	const repositories = new Repositories(actions);
	const bare = join(repositories.mirrors, "release.git");
	const publish = async (tag: string) => publishMirror(await repositories.publishing(tag), "release", `file://${bare}`);
	beforeAll(async () => {
		for (const tag of ["v1.0.0", "v1.1.0", "v1.0.1"]) {
			repositories.release(tag, actions);
			await publish(tag);
		}
	}, 60_000);
	afterAll(() => repositories.remove());

	it("has version tags that stay and moving tags that follow, like a mirror", () => {
		expect(repositories.names("release")).toEqual({
			main: "v1.1.0",
			"v1.0.0": "v1.0.0",
			"v1.0.1": "v1.0.1",
			"v1.1.0": "v1.1.0",
			"v1.0": "v1.0.1",
			"v1.1": "v1.1.0",
			v1: "v1.1.0",
		});
		expect(repositories.git(bare, "log", "--first-parent", "--format=%s", "v1").split("\n")).toEqual([
			"Release v1.1.0",
			"Release v1.0.0",
			"Actions of v1.0.0",
		]);
	});

	it("holds, behind every release, the commit that its workflows name, with the same actions", () => {
		for (const tag of ["v1.0.0", "v1.1.0", "v1.0.1"]) {
			const workflow = repositories.git(bare, "show", `${tag}:.github/workflows/ship.yml`);
			const named = new Set(
				[...workflow.matchAll(/octoacme\/release\/actions\/[a-z-]+@([0-9a-f]{40})/g)].map(([, sha]) => sha!),
			);
			expect(named.size).toBe(1);
			const [sha] = named;
			repositories.git(bare, "merge-base", "--is-ancestor", sha!, tag);
			expect(repositories.git(bare, "diff", "--name-only", sha!, tag)).toBe(".github/workflows/ship.yml");
			expect(repositories.git(bare, "rev-list", "--count", sha!)).toBe("1");
		}
	});

	it("is not written again by a second run, and refuses other content under a version", async () => {
		const before = repositories.refs("release");
		await publish("v1.1.0");
		expect(repositories.refs("release")).toEqual(before);
		repositories.write("schema/release-policy.schema.json", "[]\n");
		repositories.git(repositories.source, "tag", "-d", "v1.0.1");
		repositories.tagAll("v1.0.1");
		await expect(publish("v1.0.1")).rejects.toThrow(/v1\.0\.1 is there already, with another content/);
		expect(repositories.refs("release")).toEqual(before);
	});
});
