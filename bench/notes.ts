/** What the notes cost: ten thousand commits against plain `git log` and git-cliff in one run, and requests for 300 commits with 100 pull requests. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { seedPullRequest } from "../packages/local-github/src/seed.ts";
import { buildNotes } from "../packages/shared/src/notes/document.ts";
import { toNoteCommit } from "../packages/shared/src/notes/facts.ts";
import { matchesAny } from "../packages/shared/src/policy/changes.ts";
import { STANDARD_POLICY } from "../packages/shared/src/policy/standard.ts";
import { openGit } from "../packages/shared/src/process/git.ts";
import { createGitSource } from "../packages/shared/src/range/git-source.ts";
import type { RangeSource } from "../packages/shared/src/range/source.ts";
import { openReleaseSite, type ReleaseSite } from "../test/harness/release-site.ts";
import type { Measurement } from "./run.ts";

const COMMITS = 10_000;
const unasked = () => Promise.reject(new Error("the clone holds all that is asked for"));
const NO_GITHUB: RangeSource = {
	kind: "api",
	isAncestor: unasked,
	relate: unasked,
	listCommits: unasked,
	listPaths: unasked,
	readSince: unasked,
};
/** Those that count; one before them warms up. */
const ROUNDS = 8;
const KINDS = ["feat", "fix", "chore", "docs", "perf"];

/** `count` commits on main with conventional titles, bodies and some reverts. */
function writeHistory(folder: string, count: number): void {
	execFileSync("git", ["init", "-q", "-b", "main", folder]);
	const commits = Array.from({ length: count }, (_, index) => {
		const title = `${KINDS[index % KINDS.length]}(part-${index % 17}): change number ${index} (#${index + 1})`;
		const message = `${title}\n\nWhy it is so, in a sentence or two that a person wrote.\n\nRefs: #${index}\n`;
		const data = `${index}\n`;
		return `commit refs/heads/main\ncommitter Ada <ada@example.test> ${1_700_000_000 + index * 60} +0000\ndata ${Buffer.byteLength(message)}\n${message}M 100644 inline file-${index % 50}.txt\ndata ${data.length}\n${data}\n`;
	});
	execFileSync("git", ["fast-import", "--quiet"], { cwd: folder, input: commits.join("") });
}

/** CPU milliseconds of this process and of the ended ones that it started, in steps of 10 ms: proc(5). */
function readCpu(): { readonly own: number; readonly children: number } {
	const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1)!.split(" ");
	const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number) as [number, number, number, number];
	return { own: (user + system) * 10, children: (childUser + childSystem) * 10 };
}

async function readNotes(folder: string, head: string): Promise<void> {
	const { commits } = await createGitSource(openGit(folder), NO_GITHUB).listCommits(undefined, head);
	const { ledger } = buildNotes(
		{
			identity: { version: "1.0.0", tag: "v1.0.0", sha: head, type: "major", prerelease: false },
			product: "Bench",
			date: "2026-01-01",
			commits: commits.map(toNoteCommit),
			pulls: [],
			knownIssues: [],
			previousNotes: { known: null, date: null },
			servicePaths: [],
		},
		{ sections: STANDARD_POLICY.notes.sections ?? [], hidden: STANDARD_POLICY.notes.hidden ?? [] },
		matchesAny,
	);
	if (ledger.commits !== COMMITS || ledger.unexplained.length > 0) throw new Error("the notes lost commits");
}

/** CPU of all rounds against that of `git log`, taken in turn, so that a busy machine slows all of them alike. */
export async function measure(): Promise<Measurement[]> {
	const folder = mkdtempSync(join(tmpdir(), "bench-notes-"));
	const measurements: Measurement[] = [];
	try {
		writeHistory(folder, COMMITS);
		const head = execFileSync("git", ["rev-parse", "main"], { cwd: folder, encoding: "utf8" }).trim();
		const cliff = resolve(import.meta.dirname, "../node_modules/.bin/git-cliff");
		const spent = { plain: 0, ours: 0, theirs: 0 };
		for (let round = 0; round <= ROUNDS; round++) {
			const start = readCpu();
			execFileSync("git", ["log", "main"], { cwd: folder, stdio: "ignore" });
			const logged = readCpu();
			await readNotes(folder, head);
			const noted = readCpu();
			if (existsSync(cliff)) spawnSync(cliff, ["--offline"], { cwd: folder, stdio: "ignore" });
			const ended = readCpu();
			if (round === 0) continue;
			spent.plain += logged.children - start.children;
			spent.ours += noted.own - logged.own + (noted.children - logged.children);
			spent.theirs += ended.children - noted.children;
		}
		const ratio = (value: number) => Math.round((value / spent.plain) * 100) / 100;
		measurements.push({ name: "notes.ratio-to-git-log", value: ratio(spent.ours), unit: "×", limit: 4 });
		if (spent.theirs > 0)
			measurements.push({
				name: "notes.git-cliff-ratio-to-git-log",
				value: ratio(spent.theirs),
				unit: "×",
				limit: null,
			});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	measurements.push(await countRequests());
	return measurements;
}

/** Three commits that reach main as GitHub's "Rebase and merge" brings them: again, with the same words. */
function mergePull({ github, repository }: ReleaseSite, number: number): void {
	const title = `feat: change ${number}`;
	const base = repository.git("rev-parse", "main");
	const write = () =>
		[`wip ${number}.1`, `wip ${number}.2`, `${title} (#${number})`].map((words) => repository.commit(words));
	repository.git("checkout", "-q", "--detach");
	const own = write().at(-1)!;
	repository.git("checkout", "-q", "main");
	const mergeSha = write().at(-1)!;
	const at = { repository: "octo/shop" };
	seedPullRequest(github.people, {
		number,
		title,
		author: "ada",
		pull: {
			head: { ...at, ref: `change-${number}`, sha: own },
			base: { ...at, ref: "main", sha: base },
			mergedAt: github.git.commit(mergeSha)!.committedAt,
			mergedBy: "ada",
			mergeSha,
		},
	});
}

async function countRequests(): Promise<Measurement> {
	await using site = await openReleaseSite();
	const { github, repository } = site;
	repository.commit("feat: base");
	repository.git("tag", "v1.0.0");
	for (let number = 1; number <= 100; number++) mergePull(site, number);
	repository.git("tag", "v1.1.0");
	const run = await site.run({
		action: "release-notes",
		ref: "refs/tags/v1.1.0",
		inputs: { history: "api", "dry-run": "true" },
	});
	const ledger = run.result?.["ledger"] as { commits?: number; shown?: number } | undefined;
	if (ledger?.commits !== 300 || ledger.shown !== 100) throw new Error(`the notes are not whole: ${run.log}`);
	return { name: "release-notes.requests", value: github.journal.entries.length, unit: "requests", limit: 8 };
}
