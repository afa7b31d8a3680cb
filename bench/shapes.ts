/** Requests of preflight and of the notes for 300 commits in 100 pull requests, for each way in which a history comes about. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seedPullRequest } from "@octoacme/local-github/seed.ts";
import { closeShops, openShop, PERMISSIONS, type Shop } from "../actions/preflight/test/shop.ts";
import { seedCheck } from "../actions/preflight/test/shop-evidence.ts";
import { type ActionResult, runAction } from "../test/harness/action.ts";
import type { Measurement } from "./run.ts";

/** Of the range, with those of the shop's own release: one pull request of one commit. */
const COMMITS = 300;
const PULLS = 100;
const FIRST = 100;
const PREFLIGHT_LIMIT = 15;
const NOTES_LIMIT = 8;

/** Adds commits in memory: one `git fast-import` writes them all, where a process for each would take minutes. */
interface History {
	/** Commits a file to `branch`, which begins at main where it is new; gives the commit's mark. */
	readonly commit: (branch: string, message: string, path: string) => number;
	/** Merges everything that `from` has into `into`. */
	readonly merge: (from: string, into: string, message: string) => number;
	readonly pull: (number: number, mark: number, base?: string) => void;
}

type Shape = (history: History) => void;

interface Pull {
	readonly number: number;
	readonly mark: number;
	readonly base: string;
}

/** Writes the shape's commits on the shop's main and seeds its pull requests. */
function importShape(shop: Shop, shape: Shape): void {
	const stream: string[] = [];
	const pulls: Pull[] = [];
	const tips = new Map([["main", shop.sha]]);
	const changed = new Map<string, Map<string, string>>();
	const now = Math.floor(Date.now() / 1000);
	let marks = 0;
	const add = (branch: string, message: string, files: ReadonlyMap<string, string>, merged?: string): number => {
		marks += 1;
		const by = `Ana <ana-dev@users.noreply.github.com>`;
		stream.push(
			`commit refs/heads/${branch}\nmark :${marks}\n`,
			// No two are written at the same time: those would be copies of one another.
			`author ${by} ${now - 3_600 + marks} +0000\ncommitter ${by} ${now} +0000\n`,
			`data ${Buffer.byteLength(message)}\n${message}\nfrom ${tips.get(branch) ?? tips.get("main")!}\n`,
			...(merged === undefined ? [] : [`merge ${merged}\n`]),
			...[...files].map(([path, text]) => `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`),
		);
		tips.set(branch, `:${marks}`);
		changed.set(branch, new Map([...(changed.get(branch) ?? []), ...files]));
		return marks;
	};
	const commit = (branch: string, message: string, path: string) =>
		add(branch, message, new Map([[path, `${marks}\n`]]));
	shape({
		commit,
		merge: (from, into, message) => add(into, message, changed.get(from)!, tips.get(from)),
		pull: (number, mark, base = "main") => void pulls.push({ number, mark, base }),
	});
	while (marks < COMMITS - 1) commit("main", `chore: direct ${marks}`, "src/direct.ts");
	const marksFile = join(shop.folder, ".git", "shape-marks");
	execFileSync("git", ["fast-import", "--quiet", `--export-marks=${marksFile}`], {
		cwd: shop.folder,
		input: stream.join(""),
	});
	const shas = new Map(
		readFileSync(marksFile, "utf8")
			.trim()
			.split("\n")
			.map((line) => line.slice(1).split(" ") as [string, string]),
	);
	shop.git("reset", "-q", "--hard", "main");
	for (const { number, mark, base } of pulls) record(shop, number, shas.get(String(mark))!, base);
}

function record({ github, sha }: Shop, number: number, mergeSha: string, baseBranch: string): void {
	const at = { repository: "octo/shop" };
	seedPullRequest(github.people, {
		number,
		title: `feat: change ${number}`,
		author: "ana-dev",
		pull: {
			head: { ...at, ref: `topic-${number}`, sha: mergeSha },
			base: { ...at, ref: baseBranch, sha },
			mergedAt: github.git.commit(mergeSha)!.committedAt,
			mergedBy: "rita",
			mergeSha,
		},
	});
}

function write(history: History, branch: string, number: number, messages: readonly string[]): number {
	return messages.map((message) => history.commit(branch, message, `src/${number}.ts`)).at(-1)!;
}

function rebase(history: History, number: number, branch = "main"): void {
	history.pull(
		number,
		write(history, branch, number, [`wip ${number}.1`, `wip ${number}.2`, `change ${number}`]),
		branch,
	);
}

function mergeTopic(history: History, number: number, message: string): void {
	write(history, `topic-${number}`, number, ["wip", "address review"]);
	history.pull(number, history.merge(`topic-${number}`, "main", message));
}

const numbers = Array.from({ length: PULLS - 1 }, (_, index) => FIRST + index);

const SHAPES: Readonly<Record<string, Shape>> = {
	squash: (history) => {
		for (const number of numbers) {
			write(history, "main", number, [`chore: direct ${number}.1`, `chore: direct ${number}.2`]);
			history.pull(number, write(history, "main", number, [`feat: change ${number} (#${number})`]));
		}
	},
	"merge-button": (history) => {
		for (const number of numbers)
			mergeTopic(history, number, `Merge pull request #${number} from octo/topic-${number}`);
	},
	"merge-with-own-words": (history) => {
		for (const number of numbers) mergeTopic(history, number, `Change ${number}`);
	},
	rebase: (history) => {
		for (const number of numbers) rebase(history, number);
	},
	"git-flow": (history) => {
		for (const number of numbers.slice(1)) rebase(history, number, "develop");
		const number = numbers[0]!;
		history.pull(number, history.merge("develop", "main", `Merge pull request #${number} from octo/develop`));
	},
	// Each second pull request is merged into the branch of the next one.
	stacked: (history) => {
		for (const [index, number] of numbers.entries()) {
			const branch = `topic-${number}`;
			const base = index % 2 === 0 && index + 1 < numbers.length ? `topic-${number + 1}` : "main";
			write(history, branch, number, ["wip"]);
			history.pull(number, history.merge(branch, base, `Merge pull request #${number} from octo/${branch}`), base);
		}
	},
	reverts: (history) => {
		for (const [index, number] of numbers.entries()) {
			const title = index % 2 === 0 ? `feat: change ${number}` : `Revert "feat: change ${number - 1} (#${number - 1})"`;
			history.pull(number, write(history, "main", number, [`${title} (#${number})`]));
		}
	},
	// A maintenance line that is merged back holds the same changes under numbers of their own.
	backports: (history) => {
		for (const [index, number] of numbers.entries()) {
			const line = index % 2 === 0 ? "main" : "release-1.x";
			const title = index % 2 === 0 ? `fix: bug ${number}` : `[1.x] fix: bug ${number - 1}`;
			history.pull(number, write(history, line, number, [`${title} (#${number})`]), line);
		}
		history.merge("release-1.x", "main", "Merge branch 'release-1.x'");
	},
};

export async function measure(): Promise<Measurement[]> {
	const measurements: Measurement[] = [];
	for (const [name, shape] of Object.entries(SHAPES)) {
		try {
			const shop = await openShop();
			importShape(shop, shape);
			measurements.push(...(await measureShape(name, shop)));
		} finally {
			await closeShops();
		}
	}
	return measurements;
}

async function measureShape(name: string, shop: Shop): Promise<Measurement[]> {
	const { git, github, folder } = shop;
	const sha = git("rev-parse", "HEAD");
	git("tag", "v1.2.0", sha);
	git("tag", "-d", shop.tag);
	for (const check of ["test", "dast"]) seedCheck(github, { sha, name: check, run: 900 });
	const release = { ref: "refs/tags/v1.2.0", sha };
	// The first run opens the release issue; somebody signs there.
	await shop.run(release);
	shop.comment("sara", `/signoff support-briefing ${sha}`);
	const bare = mkdtempSync(join(tmpdir(), "shapes-"));
	cpSync(join(folder, "evidence"), join(bare, "evidence"), { recursive: true });
	const dry = { "dry-run": "true" };
	const token = github.issueToken({ permissions: PERMISSIONS });
	const runNotes = (workspace: string) =>
		runAction({
			...release,
			action: "release-notes",
			apiUrl: github.apiUrl,
			graphqlUrl: github.graphqlUrl,
			token,
			inputs: dry,
			workspace,
		});
	const runPreflight = (workspace: string) => shop.run({ ...release, workspace, inputs: dry });
	const count = async (what: string, limit: number, run: () => Promise<ActionResult>): Promise<Measurement> => {
		github.journal.clear();
		const result = await run();
		if (result.outputs["sha"] !== sha) throw new Error(`nothing was judged: ${result.log}`);
		const ledger = result.result?.["ledger"] as { readonly commits: number } | undefined;
		if (what.startsWith("notes") && ledger?.commits !== COMMITS) throw new Error(`not all was read: ${result.log}`);
		return { name: `shapes.${name}.${what}`, value: github.journal.entries.length, unit: "requests", limit };
	};
	try {
		return [
			await count("preflight", PREFLIGHT_LIMIT, () => runPreflight(folder)),
			await count("preflight-without-checkout", PREFLIGHT_LIMIT, () => runPreflight(bare)),
			await count("notes", NOTES_LIMIT, () => runNotes(folder)),
			await count("notes-without-checkout", NOTES_LIMIT, () => runNotes(bare)),
		];
	} finally {
		rmSync(bare, { recursive: true, force: true });
	}
}
