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
import { isMergeCommit, type NoteCommit, type NotedPull } from "../../src/notes/facts.ts";
import { readChangedPaths, streamHistory } from "../../src/process/git-history.ts";
import { parseCommitMessage } from "../../src/release/commits.ts";
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
}

async function commit(world: World, message: string, parents: readonly string[], path: string | undefined) {
	world.minute += 1;
	// An open pack is searched by mark only.
	const [from, merge] = parents.map((parent) => marks.get(parent));
	// Counted by itself: two histories may hold the same commit, and a mark that is given twice moves to the later one.
	nextMark += 1;
	const mark = `:${nextMark}`;
	const at = `Ada <ada@example.com> ${1_767_225_600 + world.minute * 60} +0000`;
	const lines = [
		"commit refs/heads/work",
		`mark ${mark}`,
		`committer ${at}`,
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
	const sha = await commit(world, header + body, [world.head], path);
	world.head = sha;
	world.truths.push({ id: sha, breaking, ofService, sha, header, path, reverted: false });
};

const squash: Step = async (world) => {
	const { header, body, path, breaking, ofService } = draw(world);
	const number = world.serial;
	const sha = await commit(world, `${header} (#${number})${body}`, [world.head], path);
	world.head = sha;
	world.pulls.push(pull(number, { title: header, paths: [path] }));
	world.pullOfCommit.set(sha, number);
	world.truths.push({
		id: `#${number}`,
		breaking,
		ofService,
		sha,
		header: `${header} (#${number})`,
		path,
		reverted: false,
	});
};

/** By GitHub's button, under the pull request's title, or by another tool's words. */
const merge: Step = async (world) => {
	const { header, body, path, breaking, ofService } = draw(world);
	const number = world.serial;
	let tip = world.head;
	for (let index = 0; index <= world.random(3); index++) {
		tip = await commit(world, ["wip", "fix typo", "address review"][world.random(3)]!, [tip], path);
		world.pullOfCommit.set(tip, number);
	}
	const words = [
		`Merge pull request #${number} from octo/b${number}\n\n${header}`,
		`${header} (#${number})`,
		`Merge #${number}`,
	];
	const sha = await commit(world, words[world.random(3)]!, [world.head, tip], undefined);
	world.head = sha;
	world.pullOfCommit.set(sha, number);
	world.pulls.push(pull(number, { title: header, body: body.trim(), paths: [path] }));
	world.truths.push({ id: `#${number}`, breaking, ofService, sha, header: "", path, reverted: false });
};

const rebase: Step = async (world) => {
	const { header, body, path, breaking, ofService } = draw(world);
	const number = world.serial;
	let sha = world.head;
	for (const message of ["wip", header + body]) {
		sha = await commit(world, message, [sha], path);
		world.pullOfCommit.set(sha, number);
	}
	world.head = sha;
	world.pulls.push(pull(number, { title: header, paths: [path] }));
	world.truths.push({ id: `#${number}`, breaking, ofService, sha, header: "", path, reverted: false });
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
		tip = await commit(world, index === style ? "fix!: half of it" : "fix: half of it", [tip], at);
		world.pullOfCommit.set(tip, number);
	}
	const sha = await commit(world, `${title} (#${number})`, [world.head, tip], undefined);
	world.head = sha;
	world.pullOfCommit.set(sha, number);
	world.pulls.push(pull(number, { title, body: body.trim(), paths: [path, other] }));
	const breaking = style === 2 ? isSaid : style === (ofService ? 0 : 1);
	world.truths.push({ id: `#${number}`, breaking, ofService: true, sha, header: "", path, reverted: false });
};

const revert: Step = async (world) => {
	const targets = world.truths.filter(({ header, reverted }) => header !== "" && !reverted);
	const target = targets[world.random(targets.length)];
	if (target === undefined) return direct(world);
	world.head = await commit(
		world,
		`Revert "${target.header}"\n\nThis reverts commit ${target.sha}.`,
		[world.head],
		target.path,
	);
	target.reverted = true;
};

/** The same change on a maintenance line that was merged back by hand. */
const backport: Step = async (world) => {
	const targets = world.truths.filter(({ header, reverted }) => header !== "" && !reverted);
	const target = targets[world.random(targets.length)];
	if (target === undefined) return squash(world);
	const picked = await commit(
		world,
		`${target.header.replace(/ \(#\d+\)$/, "")}\n\n(cherry picked from commit ${target.sha})`,
		[world.head],
		target.path,
	);
	world.head = await commit(world, "Merge branch 'release-1.x'", [world.head, picked], undefined);
};

const STEPS: readonly Step[] = [direct, squash, squash, merge, merge, mixed, rebase, revert, backport];

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
	world.head = await commit(world, "chore: begin", [], "README.md");
	const steps = 3 + world.random(14);
	for (let index = 0; index < steps; index++) await STEPS[world.random(STEPS.length)]!(world);
	return world;
}

async function readCommits(from: string, to: string): Promise<readonly NoteCommit[]> {
	const commits: NoteCommit[] = [];
	const range = { directory: folder, from, to };
	await streamHistory(range, ({ sha, parents, author, date, message }) => {
		commits.push({ sha, parents, author, date, message: parseCommitMessage(message) });
	});
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
				const commits = await readCommits(first.stdout.trim(), world.head);
				const { document, ledger } = buildNotes(
					facts(commits, { pulls: world.pulls, pullOfCommit: world.pullOfCommit, servicePaths: SERVICE }),
					NOTES_POLICY,
					matches,
				);
				const shown = document.sections.flatMap(({ changes }) => changes.map(({ id, breaking }) => ({ id, breaking })));
				const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
				const expected = world.truths
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
