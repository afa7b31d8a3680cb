/** The contract's scenarios against the local GitHub, what they cover, and the command that runs them against any GitHub. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { listActions } from "../../../scripts/action-contract.ts";
import { type RunOptions, type RunResult, runContract } from "../contract/run.ts";
import { SCENARIOS } from "../contract/scenarios.ts";
import { refuseRepository } from "../contract/scratch.ts";
import { PREFIX, type Session } from "../contract/session.ts";
import { listOperations } from "../src/schema/validation.ts";
import type { LocalGitHub } from "../src/server.ts";
import { ALL_PERMISSIONS } from "../src/tokens.ts";
import { openScratch, type ScratchGitHub } from "./scratch-github.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

let open: ScratchGitHub | undefined;
afterEach(async () => {
	await open?.close();
	open = undefined;
});

async function start(name = "octoacme/contract"): Promise<ScratchGitHub> {
	open = await openScratch(name);
	return open;
}

const isRelevant = (left: LocalGitHub) => ({
	releases: left.state.releases.filter(({ name }) => name?.startsWith(PREFIX)).length,
	openIssues: left.people.issues.filter(({ title, state }) => title.startsWith(PREFIX) && state === "open").length,
	labels: left.people.labels.filter(({ name }) => name.toLowerCase().startsWith(PREFIX)).length,
	deployments: left.state.deployments.filter(({ environment }) => environment.startsWith(PREFIX)).length,
	refs: left.git
		.run(["for-each-ref", "--format=%(refname)"])
		.split("\n")
		.filter((ref) => ref.includes(PREFIX)).length,
});
const NOTHING = { releases: 0, openIssues: 0, labels: 0, deployments: 0, refs: 0 };

const choose = (github: LocalGitHub, kind: "person" | "app"): RunOptions => ({
	apiUrl: github.apiUrl,
	repository: { owner: "octoacme", name: "contract" },
	token: github.issueToken({ permissions: ALL_PERMISSIONS, ...(kind === "person" ? { login: "ada" } : {}) }),
	readerToken: github.issueToken({ permissions: { contents: "read" } }),
	paceMs: 0,
	readAttempts: 1,
	key: "test",
	signal: new AbortController().signal,
});

async function runAll(kind: "person" | "app", prepare: (github: LocalGitHub) => void = () => {}): Promise<RunResult> {
	const { github } = await start();
	prepare(github);
	const result = await runContract(SCENARIOS, choose(github, kind));
	expect(isRelevant(github)).toEqual(NOTHING);
	await open?.close();
	open = undefined;
	return result;
}

describe("the contract on the local GitHub", { timeout: 120_000 }, () => {
	it.each(["person", "app"] as const)("agrees with a token of a %s", async (kind) => {
		const { outcomes, left } = await runAll(kind);
		expect(outcomes.filter((outcome) => outcome.kind === "differs")).toEqual([]);
		expect(left).toEqual([]);
		const other = kind === "person" ? "app" : "person";
		const notRun = outcomes.filter((outcome) => outcome.kind === "not-run");
		const unexplained = notRun
			.filter(({ scenario }) => scenario.requires !== other)
			.map(({ scenario }) => scenario.name);
		expect(unexplained).toEqual([
			"an immutable release takes no other tag and no assets",
			...(kind === "app" ? ["a check run of another app is not changed"] : []),
		]);
	});

	it("holds immutable releases where the repository has them", async () => {
		const { outcomes } = await runAll("person", (github) => {
			github.state.immutableReleases = true;
		});
		expect(outcomes.find(({ scenario }) => scenario.name.startsWith("an immutable release"))?.kind).toBe("agrees");
	});

	it("sends the requests that each scenario names, and no others", async () => {
		const runs = [await runAll("person"), await runAll("app")].flatMap(({ outcomes }) => outcomes);
		for (const { scenario, sent, kind } of runs)
			if (kind === "agrees") expect([...sent].sort(), scenario.name).toEqual([...scenario.requests].sort());
	});

	it("removes what it made when a scenario, a report or its own preparation throws", async () => {
		const { github } = await start();
		const made = SCENARIOS.find(({ name }) => name.startsWith("a draft is listed"))!;
		const broken = {
			...made,
			name: "a broken scenario",
			run: async (session: Session) => {
				await made.run(session);
				throw new TypeError("broken");
			},
		};
		const { outcomes } = await runContract([broken, made], choose(github, "person"));
		expect(outcomes.map(({ kind }) => kind)).toEqual(["differs", "agrees"]);
		expect(isRelevant(github)).toEqual(NOTHING);
		const onOutcome = () => {
			expect(isRelevant(github)).not.toEqual(NOTHING);
			throw new TypeError("the terminal is gone");
		};
		await expect(runContract([made], { ...choose(github, "person"), onOutcome })).rejects.toThrow("terminal");
		expect(isRelevant(github)).toEqual(NOTHING);
		github.faults.add({ template: "/user", method: "GET", when: "before", effect: { kind: "reset" } });
		await expect(runContract([made], choose(github, "person"))).rejects.toThrow();
		expect(isRelevant(github)).toEqual(NOTHING);
	});

	it("names each scenario once, and where it is known from", () => {
		const names = SCENARIOS.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});
});

/** Every write in the sources of the product: `METHOD /template` of REST, `graphql name` of mutations. */
function listWrites(): string[] {
	const folders = ["packages/shared/src", "packages/cli/src", ...listActions().map((name) => `actions/${name}/src`)];
	const files = folders.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
			.filter((path) => path.endsWith(".ts"))
			.map((path) => readFileSync(join(ROOT, folder, path), "utf8")),
	);
	const text = files.join("\n");
	const rest = [...text.matchAll(/\.write\(\s*["`](POST|PATCH|PUT|DELETE) (\/[^\s"`]+)["`]/g)].map(
		([, method, path]) => `${method} ${path!.replace("{+ref}", "{ref}")}`,
	);
	// Each write names its route where it is sent; the one upload goes to an address that its release names.
	expect(rest.length + 1).toBe([...text.matchAll(/\bgithub\s*\.write\(/g)].length);
	const mutations = [...text.matchAll(/\bmutation\([^)]*\)\s*\{\s*(\w+)/g)].map(([, name]) => `graphql ${name}`);
	return [...new Set([...rest, ...mutations])].sort();
}

describe("what the contract covers", () => {
	it("has a scenario for every write of the product", () => {
		const covered = new Set(
			SCENARIOS.flatMap(({ requests }) => requests).map((request) => {
				const operation = listOperations().find(({ id }) => id === request);
				return operation === undefined ? request : `${operation.method} ${operation.path}`;
			}),
		);
		const writes = listWrites();
		expect(writes.length).toBeGreaterThan(15);
		expect(writes.filter((write) => !covered.has(write))).toEqual([]);
		// An upload goes to the address that its release names, which no source spells out.
		expect(SCENARIOS.some(({ requests }) => requests.includes("repos/upload-release-asset"))).toBe(true);
	});
});

describe("which repositories are refused", () => {
	const empty = { archived: false, tags: [], releases: [], issues: [], branches: [], environments: [] };
	it.each([
		["shop", empty, /neither "scratch" nor "contract"/],
		["scratch", { ...empty, archived: true }, /archived/],
		["scratch", { ...empty, tags: ["v1.0.0"] }, /a tag of somebody's: v1\.0\.0/],
		["my-contract", { ...empty, releases: [`${PREFIX}-1`, "Version 1"] }, /a release of somebody's/],
		["my-contract", { ...empty, branches: ["next"] }, /a branch of somebody's: next/],
		["my-contract", { ...empty, environments: ["production"] }, /a deployment of somebody's: production/],
		["my-contract", { ...empty, issues: ["Broken"] }, /an? issue of somebody's/],
		["Scratch-Pad", empty, null],
		["contract", { ...empty, tags: [`${PREFIX}-a-1`], issues: [`${PREFIX.toUpperCase()}-A`] }, null],
	])("%s with %j", (name, contents, reason) => {
		const refusal = refuseRepository(name, contents);
		if (reason === null) expect(refusal).toBeNull();
		else expect(refusal).toMatch(reason);
	});
});

interface Ended {
	readonly status: number | null;
	readonly output: string;
}

function runCommand(
	args: readonly string[],
	env: Record<string, string>,
	onOutput?: (text: string, stop: () => void) => void,
) {
	return new Promise<Ended>((done) => {
		const child = spawn(process.execPath, [join(ROOT, "packages/local-github/contract/command.ts"), ...args], {
			env: { PATH: process.env["PATH"] ?? "", ...env },
		});
		let output = "";
		const take = (chunk: Buffer) => {
			output += chunk.toString();
			onOutput?.(output, () => child.kill("SIGINT"));
		};
		child.stdout.on("data", take);
		child.stderr.on("data", take);
		child.on("close", (status) => done({ status, output }));
	});
}

describe("npm run contract", { timeout: 120_000 }, () => {
	const tokenOf = (github: LocalGitHub) => ({
		GITHUB_TOKEN: github.issueToken({ permissions: ALL_PERMISSIONS, login: "ada" }),
	});

	it("runs scenarios on a local GitHub over HTTP, and leaves nothing", async () => {
		const { github } = await start();
		const args = ["--repository", "octoacme/contract", "--api-url", github.apiUrl, "--only", "draft", "--only", "ref"];
		const { status, output } = await runCommand(args, tokenOf(github));
		expect(output).toMatch(/agrees {3}a draft that is edited without tag_name loses its tag\n/);
		expect(output).toMatch(/not run {2}a token that may only read sees no drafts: There is no second token/);
		expect(output).not.toContain("DIFFERS  a draft");
		expect([status, isRelevant(github)]).toEqual([output.includes("DIFFERS") ? 1 : 0, NOTHING]);
	});

	it("prints each difference of a GitHub that behaves in another way, and still cleans up", async () => {
		const { github } = await start();
		github.faults.add({
			template: "/repos/{owner}/{repo}/releases/{release_id}",
			method: "PATCH",
			when: "after-applied",
			effect: { kind: "status", status: 418 },
		});
		const args = ["--repository", "octoacme/contract", "--api-url", github.apiUrl, "--only", "keeps its tag", "--json"];
		const { status, output } = await runCommand(args, tokenOf(github));
		const result = JSON.parse(output) as { outcomes: { kind: string; differences?: unknown[] }[]; left: string[] };
		expect(status).toBe(1);
		expect(result.outcomes[0]).toMatchObject({
			kind: "differs",
			differences: [{ field: "status", expected: "200", received: expect.stringMatching(/^418/) }],
		});
		expect([result.left, isRelevant(github)]).toEqual([[], NOTHING]);
	});

	it("cleans up when it is interrupted", async () => {
		const { github } = await start();
		github.latencyMs = 30;
		let stopped = false;
		const args = ["--repository", "octoacme/contract", "--api-url", github.apiUrl];
		const { status } = await runCommand(args, tokenOf(github), (text, stop) => {
			if (stopped || !text.includes("agrees   a draft")) return;
			stopped = true;
			stop();
		});
		expect([status, isRelevant(github)]).toEqual([130, NOTHING]);
	});

	it.each<[string, string[], Record<string, string>, RegExp]>([
		["no repository", [], { GITHUB_TOKEN: "t" }, /^Usage: npm run contract/],
		["no token", ["--repository", "o/scratch"], {}, /Set GITHUB_TOKEN or GH_TOKEN/],
		["half a repository", ["--repository", "scratch"], { GH_TOKEN: "t" }, /is "scratch", expected OWNER\/NAME/],
		["an unknown option", ["--force"], { GH_TOKEN: "t" }, /--force/],
		[
			"an unknown scenario",
			["--repository", "o/scratch", "--only", "nothing of this"],
			{ GH_TOKEN: "t" },
			/No scenario/,
		],
		["a wrong pace", ["--repository", "o/scratch", "--pace", "soon"], { GH_TOKEN: "t" }, /--pace is "soon"/],
	])("sends nothing with %s", async (_, args, env, message) => {
		const { status, output } = await runCommand(args, env);
		expect(status).toBe(2);
		expect(output).toMatch(message);
	});

	it("writes nothing to a repository that is not scratch", async () => {
		const { github } = await start("octoacme/shop");
		const { status, output } = await runCommand(
			["--repository", "octoacme/shop", "--api-url", github.apiUrl],
			tokenOf(github),
		);
		expect([status, github.journal.writes()]).toEqual([2, []]);
		expect(output).toContain("octoacme/shop is not used");
	});

	it("lists the scenarios with their sources", async () => {
		const { status, output } = await runCommand(["--list"], {});
		expect([status, output.trim().split("\n").length]).toEqual([0, SCENARIOS.length]);
	});
});
