/** The world of a random history: commits that `git fast-import` writes, and what is truly changed by them. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { NotedPull } from "../../src/notes/facts.ts";
import { pull } from "./history.ts";
import { drawBody, drawTitle, type Random } from "./random-words.ts";

export type Service = "api" | "web";
/** Whose notes: those of a service, or those of a repository that has none. */
export type View = Service | "all";

export interface Truth {
	/** `#12` or a SHA. */
	readonly id: string;
	/** The views whose notes it is in, and whether it breaks something there. */
	readonly breaking: Readonly<Partial<Record<View, boolean>>>;
	readonly sha: string;
	/** Of its one commit; empty: it has several. */
	readonly header: string;
	/** Of its pull request; else the header. */
	readonly title: string;
	readonly paths: readonly string[];
	/** Minute of writing of its one commit; 0: it has several. */
	readonly written: number;
	/** The last revert of it, or of its revert, and so on. */
	revert?: { readonly sha: string; readonly header: string };
	reverted: boolean;
}

export interface World {
	readonly random: Random;
	readonly truths: Truth[];
	readonly pulls: NotedPull[];
	readonly pullOfCommit: Map<string, number>;
	readonly repository: HistoryRepository;
	head: string;
	minute: number;
	serial: number;
	/** The release before: a tag of main, or the end of a line that was never merged back; and how many truths it holds. */
	base: { readonly tip: string; readonly released: number };
	/** Where branches begin that are merged long after. */
	old: string;
}

/** mulberry32: the same seed gives the same histories on every machine. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

interface WrittenCommit {
	readonly message: string;
	readonly parents: readonly string[];
	readonly paths: readonly string[];
	/** Minutes since the beginning of 2026. */
	readonly written: number;
	readonly committed: number;
}

/** A repository that one process writes; a history after the other. */
export class HistoryRepository {
	readonly folder = mkdtempSync(join(tmpdir(), "histories-"));
	readonly #importer: ChildProcessWithoutNullStreams;
	readonly #answers: AsyncIterator<string>;
	/** An open pack is searched by mark only. */
	readonly #marks = new Map<string, string>();
	/** Two histories may hold the same commit, and a mark that is given twice moves to the later one. */
	#commits = 0;

	constructor() {
		spawnSync("git", ["init", "-q", "--bare", this.folder]);
		this.#importer = spawn("git", ["-C", this.folder, "fast-import", "--quiet", "--force"]);
		this.#importer.stderr.pipe(process.stderr);
		this.#answers = createInterface({ input: this.#importer.stdout })[Symbol.asyncIterator]();
	}

	async write({ message, parents, paths, written, committed }: WrittenCommit): Promise<string> {
		const [from, ...merged] = parents.map((parent) => this.#marks.get(parent));
		const mark = `:${++this.#commits}`;
		const at = (minute: number) => `Ada <ada@example.com> ${1_767_225_600 + minute * 60} +0000`;
		const content = String(committed);
		const lines = [
			...(from === undefined ? ["reset refs/heads/work", ""] : []),
			"commit refs/heads/work",
			`mark ${mark}`,
			`author ${at(written)}`,
			`committer ${at(committed)}`,
			`data ${Buffer.byteLength(message)}`,
			message,
			...(from === undefined ? [] : [`from ${from}`]),
			...merged.map((parent) => `merge ${parent}`),
			...paths.flatMap((path) => [`M 100644 inline ${path}`, `data ${content.length}`, content]),
			"",
			`get-mark ${mark}`,
			"",
		];
		const sha = await this.#ask(lines.join("\n"));
		this.#marks.set(sha, mark);
		return sha;
	}

	/** Until then git's other commands do not see the commits. */
	async store(): Promise<void> {
		if ((await this.#ask("checkpoint\n\nprogress stored\n")) !== "progress stored")
			throw new Error("git fast-import stored nothing");
	}

	async close(): Promise<void> {
		// It writes its references when its input ends.
		const closed = once(this.#importer, "close");
		this.#importer.stdin.end();
		await closed;
		rmSync(this.folder, { recursive: true, force: true });
	}

	async #ask(input: string): Promise<string> {
		this.#importer.stdin.write(input);
		const { value, done } = await this.#answers.next();
		if (done === true) throw new Error("git fast-import ended");
		return value.trim();
	}
}

interface CommitOptions {
	readonly paths?: readonly string[];
	/** Minute of writing, where it was picked from another commit. */
	readonly written?: number;
	/** The pull request that GitHub names for it. */
	readonly number?: number;
}

export async function commit(
	world: World,
	message: string,
	parents: readonly string[],
	{ paths = [], written, number }: CommitOptions = {},
): Promise<string> {
	world.minute += 1;
	const committed = world.minute;
	const sha = await world.repository.write({ message, parents, paths, written: written ?? committed, committed });
	if (number !== undefined) world.pullOfCommit.set(sha, number);
	return sha;
}

/** The commit is the new main. */
export async function advance(world: World, message: string, options: CommitOptions = {}): Promise<string> {
	world.head = await commit(world, message, [world.head], options);
	return world.head;
}

export interface Drawn {
	readonly service: Service;
	readonly path: string;
	readonly header: string;
	/** Whether the header says that something breaks. */
	readonly isLoud: boolean;
	/** The header without saying so. */
	readonly quiet: string;
	readonly body: string;
	/** What header and body say. */
	readonly breaking: boolean;
}

export function draw(world: World): Drawn {
	world.serial += 1;
	const service = world.random(3) > 0 ? "api" : "web";
	const title = drawTitle(world.random, `change ${world.serial}`);
	const body = drawBody(world.random);
	return {
		service,
		path: `${service}/file-${world.serial}.txt`,
		header: title.text,
		isLoud: title.breaking,
		quiet: title.quiet,
		body: body.text,
		breaking: title.breaking || body.breaking,
	};
}

export function addPull(
	world: World,
	number: number,
	title: string,
	{
		paths,
		body = "",
		labels = [],
	}: { readonly paths: readonly string[] } & Partial<Pick<NotedPull, "body" | "labels">>,
): void {
	world.pulls.push(pull(number, { title, body: body.trim(), labels, paths }));
}

/** A change of one service. */
export function addTruth(
	world: World,
	{ service, path, breaking }: Pick<Drawn, "service" | "path" | "breaking">,
	truth: Pick<Truth, "id" | "sha"> & Partial<Truth>,
): void {
	world.truths.push({
		breaking: { [service]: breaking, all: breaking },
		header: "",
		title: truth.header ?? "",
		paths: [path],
		written: 0,
		reverted: false,
		...truth,
	});
}

/** What is in the range: no earlier release holds it. */
export function listReleasable({ truths, base }: World): readonly Truth[] {
	return truths.slice(base.released);
}

/** One of them that is still in the release, or undefined. */
export function pickTruth(
	world: World,
	isMeant: (truth: Truth) => boolean,
	from = listReleasable(world),
): Truth | undefined {
	const meant = from.filter((truth) => !truth.reverted && isMeant(truth));
	return meant[world.random(meant.length)];
}
