/**
 * Random histories, built by git, whose true changes are known: none is lost, none is listed twice, none is another service's,
 * each breaks something exactly when somebody wrote so, and without a clone the notes are the same. `HISTORIES` and `SEED` choose more and others;
 * CONTRIBUTING has the command for 10,000.
 */
import { describe, expect, it } from "vitest";
import { listSpeakingPulls } from "../../src/notes/changes.ts";
import { buildNotes } from "../../src/notes/document.ts";
import { isMergeCommit, type NoteCommit, toNoteCommit } from "../../src/notes/facts.ts";
import { readChangedPaths, streamHistory } from "../../src/process/git-history.ts";
import { toRangeCommit } from "../../src/release/range-commit.ts";
import { facts, matches, NOTES_POLICY } from "./history.ts";
import { STEPS } from "./random-steps.ts";
import { advance, createRandom, HistoryRepository, listReleasable, type View, type World } from "./random-world.ts";

const COUNT = Number(process.env["HISTORIES"] ?? 60);
const SEED = Number(process.env["SEED"] ?? 1);
const VIEWS: Readonly<Record<View, readonly string[]>> = { api: ["api/**"], web: ["web/**"], all: [] };

/** Histories of one repository: each one that is stored apart makes all that follow slower to read. */
const BATCH = 50;

async function createWorld(repository: HistoryRepository, seed: number): Promise<World> {
	const world: World = {
		random: createRandom(seed),
		truths: [],
		pulls: [],
		pullOfCommit: new Map(),
		repository,
		head: "",
		minute: 0,
		serial: 0,
		base: { tip: "", released: 0 },
		old: "",
	};
	world.head = await repository.write({
		message: "chore: begin",
		parents: [],
		paths: ["README.md"],
		written: 0,
		committed: 0,
	});
	world.base = { tip: world.head, released: 0 };
	world.old = world.head;
	const steps = 3 + world.random(16);
	for (let index = 0; index < steps; index++) await STEPS[world.random(STEPS.length)]!(world);
	// A release holds something.
	if (world.head === world.base.tip) await advance(world, "chore: end", { paths: ["README.md"] });
	return world;
}

async function readCommits({ repository, base, head }: World): Promise<readonly NoteCommit[]> {
	const commits: NoteCommit[] = [];
	const range = { directory: repository.folder, from: base.tip, to: head };
	await streamHistory(range, (commit) => commits.push(toNoteCommit(toRangeCommit(commit))));
	const paths = await readChangedPaths(range);
	return commits.map((one) => (isMergeCommit(one) ? one : { ...one, paths: paths.get(one.sha) ?? [] }));
}

function readNotes({ pulls, pullOfCommit }: World, commits: readonly NoteCommit[], servicePaths: readonly string[]) {
	return buildNotes(facts(commits, { pulls, pullOfCommit, servicePaths }), NOTES_POLICY, matches);
}

function listExpected(world: World, view: View) {
	return listReleasable(world).flatMap(({ id, reverted, breaking }) =>
		reverted || breaking[view] === undefined ? [] : [{ id, breaking: breaking[view] }],
	);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

function expectTruth(world: World, commits: readonly NoteCommit[], view: View, name: string): void {
	const servicePaths = VIEWS[view];
	const { document, ledger } = readNotes(world, commits, servicePaths);
	const shown = document.sections.flatMap(({ changes }) => changes.map(({ id, breaking }) => ({ id, breaking })));
	expect(shown.toSorted(byId), name).toEqual(listExpected(world, view).toSorted(byId));
	expect(ledger.unexplained, name).toEqual([]);
	expect(ledger.commits, name).toBe(commits.length);
	// Without a clone only commits that no pull request speaks for are asked for their paths.
	const speaking = listSpeakingPulls({ ...world, commits, servicePaths }, matches);
	const byApi = commits.map(({ paths, ...one }) =>
		paths === undefined || speaking.has(world.pullOfCommit.get(one.sha) ?? 0) ? one : { ...one, paths },
	);
	expect(readNotes(world, byApi, servicePaths).document, name).toEqual(document);
}

async function checkBatch(first: number, end: number): Promise<void> {
	const repository = new HistoryRepository();
	try {
		const worlds = new Map<number, World>();
		for (let index = first; index < end; index++) {
			const seed = SEED * 1_000_003 + index;
			worlds.set(seed, await createWorld(repository, seed));
		}
		await repository.store();
		for (const [seed, world] of worlds) {
			const commits = await readCommits(world);
			for (const view of ["api", "web", "all"] as const) expectTruth(world, commits, view, `history ${seed}, ${view}`);
		}
	} finally {
		await repository.close();
	}
}

describe("random histories", () => {
	it(
		`say of ${COUNT} histories exactly what was changed`,
		async () => {
			for (let first = 0; first < COUNT; first += BATCH) await checkBatch(first, Math.min(COUNT, first + BATCH));
		},
		COUNT * 1_000 + 30_000,
	);
});
