/**
 * Random histories, built by git, whose true changes are known: none is lost, none is listed twice, none is another service's,
 * each breaks something exactly when somebody wrote so, and without a clone the notes are the same. `HISTORIES` and `SEED` choose more and others;
 * CONTRIBUTING has the command for 10,000.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSpeakingPulls } from "../../src/notes/changes.ts";
import { buildNotes } from "../../src/notes/document.ts";
import { isMergeCommit, type NoteCommit, type NotedPull, toNoteCommit } from "../../src/notes/facts.ts";
import { readChangedPaths, streamHistory } from "../../src/process/git-history.ts";
import { toRangeCommit } from "../../src/release/range-commit.ts";
import { facts, matches, NOTES_POLICY, pull } from "./history.ts";

const COUNT = Number(process.env["HISTORIES"] ?? 60);
const SEED = Number(process.env["SEED"] ?? 1);
const SERVICE = ["api/**"];

const folder = mkdtempSync(join(tmpdir(), "histories-"));
let importer: ChildProcessWithoutNullStreams;
let answers: AsyncIterator<string>;
beforeAll(() => {
	spawnSync("git", ["init", "-q", "--bare", folder]);
	importer = spawn("git", ["-C", folder, "fast-import", "--quiet", "--force"]);
	importer.stderr.pipe(process.stderr);
	answers = createInterface({ input: importer.stdout })[Symbol.asyncIterator]();
});
afterAll(async () => {
	// It writes its references when its input ends.
	const closed = once(importer, "close");
	importer.stdin.end();
	await closed;
	rmSync(folder, { recursive: true, force: true });
});

/** mulberry32: the same seed gives the same histories on every machine. */
function createRandom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

interface Truth {
	/** `#12` or a SHA. */
	readonly id: string;
	readonly breaking: boolean;
	readonly ofService: boolean;
	readonly sha: string;
	readonly header: string;
	readonly path: string;
	/** Minute of writing of its one commit; 0: it has several. */
	readonly written: number;
	/** The last revert of it, or of its revert, and so on. */
	revert?: { readonly sha: string; readonly header: string };
	reverted: boolean;
}

const marks = new Map<string, string>();
let nextMark = 0;

interface World {
	readonly random: (below: number) => number;
	readonly truths: Truth[];
	readonly pulls: NotedPull[];
	readonly pullOfCommit: Map<string, number>;
	head: string;
	minute: number;
	serial: number;
	/** The end of a release line that was never merged back, where the range begins; and how many truths it holds. */
	line?: { readonly tip: string; readonly released: number };
}

interface CommitOptions {
	readonly path?: string | undefined;
	/** Minute of writing, where it was picked from another commit. */
	readonly written?: number;
}

async function commit(world: World, message: string, parents: readonly string[], options: CommitOptions = {}) {
	const { path } = options;
	world.minute += 1;
	// An open pack is searched by mark only.
	const [from, merge] = parents.map((parent) => marks.get(parent));
	// Counted by itself: two histories may hold the same commit, and a mark that is given twice moves to the later one.
	nextMark += 1;
	const mark = `:${nextMark}`;
	const at = (minute: number) => `Ada <ada@example.com> ${1_767_225_600 + minute * 60} +0000`;
	const lines = [
		"commit refs/heads/work",
		`mark ${mark}`,
		`author ${at(options.written ?? world.minute)}`,
		`committer ${at(world.minute)}`,
		`data ${Buffer.byteLength(message)}`,
		message,
		...(from === undefined ? [] : [`from ${from}`]),
		...(merge === undefined ? [] : [`merge ${merge}`]),
		...(path === undefined
			? []
			: [`M 100644 inline ${path}`, `data ${String(world.minute).length}`, String(world.minute)]),
		"",
		`get-mark ${mark}`,
		"",
	];
	if (from === undefined) lines.unshift("reset refs/heads/work", "");
	importer.stdin.write(lines.join("\n"));
	const { value, done } = await answers.next();
	if (done === true) throw new Error("git fast-import ended");
	marks.set(value.trim(), mark);
	return value.trim();
}

type Step = (world: World) => Promise<void>;

function draw(world: World) {
	world.serial += 1;
	const ofService = world.random(3) > 0;
	const path = `${ofService ? "api" : "web"}/file-${world.serial}.txt`;
	const type = world.random(2) === 0 ? "feat" : "fix";
	const style = world.random(5);
	const header = `${type}${style === 0 ? "!" : ""}: change ${world.serial}`;
	const body = style === 1 ? "\n\nBREAKING CHANGE: write to us first." : "";
	return { ofService, path, header, body, breaking: style <= 1 };
}

const direct: Step = async (world) => {
	const { header, body, path, breaking, ofService } = draw(world);
	const sha = await commit(world, header + body, [world.head], { path });
	world.head = sha;
	world.truths.push({ id: sha, breaking, ofService, sha, header, path, written: world.minute, reverted: false });
};

const squash: Step = async (world) => {
	const { header, body, path, breaking, ofService } = draw(world);
	const number = world.serial;
	const sha = await commit(world, `${header} (#${number})${body}`, [world.head], { path });
	world.head = sha;
	world.pulls.push(pull(number, { title: header, paths: [path] }));
	world.pullOfCommit.set(sha, number);
	const id = `#${number}`;
	const written = world.minute;
	world.truths.push({ id, breaking, ofService, sha, header: `${header} (${id})`, path, written, reverted: false });
};

/** By GitHub's button, under the pull request's title, or by another tool's words. */
const merge: Step = async (world) => {
	const { header, body, path, breaking, ofService } = draw(world);
	const number = world.serial;
	let tip = world.head;
	for (let index = 0; index <= world.random(3); index++) {
		tip = await commit(world, ["wip", "fix typo", "address review"][world.random(3)]!, [tip], { path });
		world.pullOfCommit.set(tip, number);
	}
	const words = [
		`Merge pull request #${number} from octo/b${number}\n\n${header}`,
		`${header} (#${number})`,
		`Merge #${number}`,
		`Merged PR ${number}: ${header}`,
		`Merged in b${number} (pull request #${number})`,
		`Merge branch 'b${number}' into 'main'\n\n${header}\n\nSee merge request octo/shop!${number}`,
		"Words of somebody who edited the message",
	];
	const sha = await commit(world, words[world.random(words.length)]!, [world.head, tip]);
	world.head = sha;
	world.pullOfCommit.set(sha, number);
	world.pulls.push(pull(number, { title: header, body: body.trim(), paths: [path] }));
	world.truths.push({ id: `#${number}`, breaking, ofService, sha, header: "", path, written: 0, reverted: false });
};

const rebase: Step = async (world) => {
	const { header, body, path, breaking, ofService } = draw(world);
	const number = world.serial;
	let sha = world.head;
	for (const message of ["wip", header + body]) {
		sha = await commit(world, message, [sha], { path });
		world.pullOfCommit.set(sha, number);
	}
	world.head = sha;
	world.pulls.push(pull(number, { title: header, paths: [path] }));
	world.truths.push({ id: `#${number}`, breaking, ofService, sha, header: "", path, written: 0, reverted: false });
};

/**
 * A pull request of two commits, one of each service: it is in the notes of both, and breaks what its commit of the service breaks;
 * where neither says so, its title and description speak for both.
 */
const mixed: Step = async (world) => {
	const { header: title, body, path, ofService, breaking: isSaid } = draw(world);
	const number = world.serial;
	const style = world.random(3);
	let tip = world.head;
	const other = `${ofService ? "web" : "api"}/file-${number}.txt`;
	for (const [index, at] of [path, other].entries()) {
		tip = await commit(world, index === style ? "fix!: half of it" : "fix: half of it", [tip], { path: at });
		world.pullOfCommit.set(tip, number);
	}
	const sha = await commit(world, `${title} (#${number})`, [world.head, tip]);
	world.head = sha;
	world.pullOfCommit.set(sha, number);
	world.pulls.push(pull(number, { title, body: body.trim(), paths: [path, other] }));
	const breaking = style === 2 ? isSaid : style === (ofService ? 0 : 1);
	world.truths.push({
		id: `#${number}`,
		breaking,
		ofService: true,
		sha,
		header: "",
		path,
		written: 0,
		reverted: false,
	});
};

/** What is in the range: no earlier release holds it. */
function listReleasable({ truths, line }: World): Truth[] {
	return truths.slice(line?.released ?? 0);
}

const revert: Step = async (world) => {
	const targets = listReleasable(world).filter(({ header, reverted }) => header !== "" && !reverted);
	const target = targets[world.random(targets.length)];
	if (target === undefined) return direct(world);
	world.head = await commit(world, `Revert "${target.header}"\n\nThis reverts commit ${target.sha}.`, [world.head], {
		path: target.path,
	});
	target.reverted = true;
	target.revert = { sha: world.head, header: `Revert "${target.header}"` };
};

/** Of what was reverted, or brought back by a revert of the revert: as git calls it, before and since 2.43. */
const revertAgain: Step = async (world) => {
	const targets = listReleasable(world).filter(({ revert }) => revert !== undefined);
	const target = targets[world.random(targets.length)];
	if (target?.revert === undefined) return revert(world);
	const { sha, header } = target.revert;
	const words = target.reverted && world.random(2) === 0 ? `Reapply "${target.header}"` : `Revert "${header}"`;
	world.head = await commit(world, `${words}\n\nThis reverts commit ${sha}.`, [world.head], { path: target.path });
	target.reverted = !target.reverted;
	target.revert = { sha: world.head, header: words };
};

/** The same change on a maintenance line that was merged back by hand. */
const backport: Step = async (world) => {
	const targets = listReleasable(world).filter(({ header, reverted }) => header !== "" && !reverted);
	const target = targets[world.random(targets.length)];
	if (target === undefined) return squash(world);
	const picked = await commit(
		world,
		`${target.header.replace(/ \(#\d+\)$/, "")}\n\n(cherry picked from commit ${target.sha})`,
		[world.head],
		{ path: target.path },
	);
	world.head = await commit(world, "Merge branch 'release-1.x'", [world.head, picked]);
};

/** The same, picked without a word of where from: author, time and title are kept. */
const pick: Step = async (world) => {
	const targets = listReleasable(world).filter(
		({ header, reverted, written }) => header !== "" && !reverted && written > 0,
	);
	const target = targets[world.random(targets.length)];
	if (target === undefined) return squash(world);
	const picked = await commit(world, target.header, [world.head], { path: target.path, written: target.written });
	world.head = await commit(world, "Merge branch '1.x' into main", [world.head, picked]);
};

/** Pull requests on develop by every button, brought to main by a release pull request or a plain merge. */
const gitFlow: Step = async (world) => {
	const main = world.head;
	const inner = [squash, rebase, merge];
	for (let index = 0; index <= world.random(3); index++) await inner[world.random(3)]!(world);
	const number = ++world.serial;
	const isPull = world.random(2) === 0;
	const words = isPull
		? `Merge pull request #${number} from octo/develop\n\nRelease ${number}`
		: "Merge branch 'develop'";
	world.head = await commit(world, words, [main, world.head]);
	if (!isPull) return;
	world.pullOfCommit.set(world.head, number);
	world.pulls.push(pull(number, { title: `Release ${number}`, paths: world.truths.map(({ path }) => path) }));
};

/** A pull request whose branch was brought up to date with main before it was merged. */
const updated: Step = async (world) => {
	const base = world.head;
	await direct(world);
	const { header, body, path, breaking, ofService } = draw(world);
	const number = world.serial;
	let tip = await commit(world, "wip", [base], { path });
	const own = [tip];
	tip = await commit(world, `Merge branch 'main' into b${number}`, [tip, world.head]);
	own.push(tip);
	tip = await commit(world, "address review", [tip], { path });
	for (const sha of [...own, tip]) world.pullOfCommit.set(sha, number);
	const sha = await commit(world, `Merge pull request #${number} from octo/b${number}\n\n${header}`, [world.head, tip]);
	world.head = sha;
	world.pullOfCommit.set(sha, number);
	world.pulls.push(pull(number, { title: header, body: body.trim(), paths: [path] }));
	world.truths.push({ id: `#${number}`, breaking, ofService, sha, header: "", path, written: 0, reverted: false });
};

/** A release line that is never merged back: the next release counts from where it parted. */
const leave: Step = async (world) => {
	if (world.line !== undefined) return direct(world);
	const tip = await commit(world, "fix: only on the line", [world.head], { path: "api/line.txt" });
	world.line = { tip, released: world.truths.length };
};

const STEPS: readonly Step[] = [
	direct,
	squash,
	squash,
	merge,
	merge,
	mixed,
	rebase,
	revert,
	revertAgain,
	backport,
	pick,
	gitFlow,
	updated,
	leave,
];

async function createWorld(seed: number): Promise<World> {
	const world: World = {
		random: createRandom(seed),
		truths: [],
		pulls: [],
		pullOfCommit: new Map(),
		head: "",
		minute: 0,
		serial: 0,
	};
	world.head = await commit(world, "chore: begin", [], { path: "README.md" });
	const steps = 3 + world.random(14);
	for (let index = 0; index < steps; index++) await STEPS[world.random(STEPS.length)]!(world);
	return world;
}

async function readCommits(from: string, to: string): Promise<readonly NoteCommit[]> {
	const commits: NoteCommit[] = [];
	const range = { directory: folder, from, to };
	await streamHistory(range, (commit) => commits.push(toNoteCommit(toRangeCommit({ ...commit, madeBy: null }))));
	const paths = await readChangedPaths(range);
	return commits.map((one) => (isMergeCommit(one) ? one : { ...one, paths: paths.get(one.sha) ?? [] }));
}

describe("random histories", () => {
	it(
		`say of ${COUNT} histories exactly what was changed`,
		async () => {
			for (let index = 0; index < COUNT; index++) {
				const seed = SEED * 1_000_003 + index;
				const world = await createWorld(seed);
				importer.stdin.write("checkpoint\n\nprogress done\n");
				expect((await answers.next()).value).toBe("progress done");
				const first = spawnSync("git", ["-C", folder, "rev-list", "--max-parents=0", world.head], { encoding: "utf8" });
				const commits = await readCommits(world.line?.tip ?? first.stdout.trim(), world.head);
				const { document, ledger } = buildNotes(
					facts(commits, { pulls: world.pulls, pullOfCommit: world.pullOfCommit, servicePaths: SERVICE }),
					NOTES_POLICY,
					matches,
				);
				const shown = document.sections.flatMap(({ changes }) => changes.map(({ id, breaking }) => ({ id, breaking })));
				const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
				const expected = listReleasable(world)
					.filter(({ ofService, reverted }) => ofService && !reverted)
					.map(({ id, breaking }) => ({ id, breaking }));
				expect([...shown].sort(byId), `history ${seed}`).toEqual(expected.sort(byId));
				expect(ledger.unexplained, `history ${seed}`).toEqual([]);
				// Without a clone only commits that no pull request speaks for are asked for their paths.
				const speaking = listSpeakingPulls({ ...world, commits, servicePaths: SERVICE }, matches);
				const byApi = commits.map(({ paths, ...one }) =>
					paths === undefined || speaking.has(world.pullOfCommit.get(one.sha) ?? 0) ? one : { ...one, paths },
				);
				const again = buildNotes(
					facts(byApi, { pulls: world.pulls, pullOfCommit: world.pullOfCommit, servicePaths: SERVICE }),
					NOTES_POLICY,
					matches,
				);
				expect(again.document, `history ${seed}`).toEqual(document);
				expect(ledger.commits, `history ${seed}`).toBe(commits.length);
			}
		},
		COUNT * 1_000 + 30_000,
	);
});
