/** How CPU grows from N to 10 N, whole processes: 10 is linear, 100 is quadratic. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { closeShops, openShop } from "../actions/preflight/test/shop.ts";
import { seedCheck } from "../actions/preflight/test/shop-evidence.ts";
import { makeRepository } from "../test/act/repository.ts";
import { runAction } from "../test/harness/action.ts";
import { type ProcessCost, withProbe } from "./measured-run.ts";
import type { Measurement } from "./run.ts";

/** More than ten times the work for ten times the input is allowed for: memory, and steps of 10 ms. */
const LIMIT = 12;

interface Growth {
	readonly name: string;
	/** The smaller size; long enough to be more than a start. */
	readonly n: number;
	readonly cost: (size: number) => Promise<ProcessCost>;
}

const GROWTHS: readonly Growth[] = [
	{ name: "pull-requests", n: 150, cost: (size) => measurePreflight({ pulls: size }) },
	{ name: "tags", n: 500, cost: (size) => measurePreflight({ tags: size }) },
	{ name: "check-runs", n: 100, cost: (size) => measurePreflight({ checks: size }) },
	{ name: "commits", n: 1_000, cost: measureNotes },
	{ name: "services", n: 50, cost: measureServices },
];

export async function measure(): Promise<Measurement[]> {
	const measurements: Measurement[] = [];
	for (const { name, n, cost } of GROWTHS) {
		const small = await cost(n);
		const large = await cost(10 * n);
		measurements.push({
			name: `growth.${name}`,
			value: Number((large.cpuMs / small.cpuMs).toFixed(2)),
			unit: `× CPU from ${n} to ${10 * n}`,
			limit: LIMIT,
		});
	}
	return measurements;
}

/** A dry run of preflight with a checkout. */
async function measurePreflight(of: {
	readonly pulls?: number;
	readonly tags?: number;
	readonly checks?: number;
}): Promise<ProcessCost> {
	try {
		const shop = await openShop();
		const { git, github } = shop;
		for (let number = 1; number <= (of.tags ?? 0); number += 1) git("tag", `v0.${number}.0`, shop.previousSha);
		const base = git("rev-parse", "HEAD");
		const tree = git("rev-parse", "HEAD^{tree}");
		const commits = Array.from({ length: of.pulls ?? 0 }, (_, index) => {
			const from = index === 0 ? base : `:${index * 2}`;
			const [topic, merge] = [index * 2 + 1, index * 2 + 2];
			const who = `committer Ana <ana-dev@users.noreply.github.com> ${1_790_000_000 + index} +0000`;
			const write = (mark: number, message: string, parents: string) =>
				`commit refs/heads/main\nmark :${mark}\n${who}\ndata ${message.length}\n${message}\n${parents}`;
			return [
				write(topic, `feat: change ${index}`, `from ${from}\n`),
				write(merge, `Merge pull request #${index + 200} from octo/topic-${index}`, `from ${from}\nmerge :${topic}\n`),
			].join("");
		});
		if (commits.length > 0) {
			execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: shop.folder, input: commits.join("") });
			git("reset", "-q", "--hard", "main");
			if (git("rev-parse", "HEAD^{tree}") !== tree) throw new Error("the history changed the files");
		}
		const sha = git("rev-parse", "HEAD");
		git("tag", "v1.2.0", sha);
		git("tag", "-d", shop.tag);
		github.derivePulls();
		for (const name of ["test", "dast"]) seedCheck(github, { sha, name, run: 900 });
		for (let number = 1; number <= (of.checks ?? 0); number += 1)
			seedCheck(github, { sha, name: `check ${number}`, run: 900 });
		const { result, cost } = await withProbe(async (env) =>
			shop.run({ ref: "refs/tags/v1.2.0", sha, env, inputs: { "dry-run": "true" }, timeoutMs: 300_000 }),
		);
		const decision = result.outputs["decision"];
		if (decision !== "pending" && decision !== "go" && decision !== "no-go")
			throw new Error(`no verdict: ${result.log}`);
		return cost;
	} finally {
		await closeShops();
	}
}

/** A dry run of the notes over a history of that many commits. */
async function measureNotes(commits: number): Promise<ProcessCost> {
	const folder = mkdtempSync(join(tmpdir(), "bench-growth-"));
	const service = await makeRepository(folder);
	try {
		const lines = Array.from({ length: commits }, (_, index) => {
			const message = `fix(part-${index % 17}): change number ${index}\n`;
			const from = index === 0 ? "from refs/heads/main^0\n" : "";
			return `commit refs/heads/main\ncommitter Ana <ana@example.com> ${1_790_000_000 + index} +0000\ndata ${message.length}\n${message}${from}`;
		});
		execFileSync("git", ["fast-import", "--quiet"], { cwd: service.folder, input: lines.join("") });
		service.git("reset", "-q", "--hard", "main");
		const sha = service.addRelease("v1.1.0");
		const { result, cost } = await withProbe(async (env) => {
			const { github } = service;
			return runAction({
				...{ action: "release-notes", apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl, env },
				...{
					token: github.issueToken({ permissions: { contents: "write", issues: "read", "pull-requests": "read" } }),
					repository: "octoacme/shop",
					sha,
					ref: "refs/tags/v1.1.0",
				},
				...{ workspace: service.folder, inputs: { "dry-run": "true" }, timeoutMs: 300_000 },
			});
		});
		const ledger = result.result?.["ledger"] as { commits?: number } | undefined;
		if ((ledger?.commits ?? 0) < commits) throw new Error(`the notes are not whole: ${result.log}`);
		return cost;
	} finally {
		await service.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** `check` of a policy with that many services. */
async function measureServices(services: number): Promise<ProcessCost> {
	const folder = mkdtempSync(join(tmpdir(), "bench-growth-"));
	try {
		mkdirSync(join(folder, ".github"));
		const names = Array.from({ length: services }, (_, index) => `service-${index}`);
		const lines = names.map((name) => `  ${name}: { paths: ["${name}/**"], tag: "${name}-v{version}" }`);
		writeFileSync(join(folder, ".github/release-policy.yml"), `version: 1\nservices:\n${lines.join("\n")}\n`);
		execFileSync("git", ["init", "-q", folder]);
		const bundle = resolve(import.meta.dirname, "../packages/cli/dist/index.js");
		const { cost } = await withProbe(async (env) => {
			const { stdout } = spawnSync(process.execPath, [bundle, "check"], {
				cwd: folder,
				env: { PATH: process.env["PATH"], HOME: folder, ...env },
				encoding: "utf8",
			});
			if (/[1-9]\d* errors?/.test(stdout)) throw new Error(stdout.slice(0, 2_000));
		});
		return cost;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
