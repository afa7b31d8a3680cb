/** Keeps what git answered while nothing can have changed it, so that one process answers a question for all requests. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What they print follows from the objects that they name. */
const OF_OBJECTS = new Set(["cat-file", "diff-tree", "log", "ls-tree", "merge-base", "rev-list", "rev-parse"]);
const OBJECT = /^\^?[0-9a-f]{40}(?:\^\{commit\})?$/;
const REF = /^refs\/[^\s:~^?*[\\@]+(?:\^\{commit\})?$/;
/** Larger answers, of long histories, are asked for again. */
const LARGEST_KEPT = 1_000_000;
/** With more refs than these in files of their own, git reads them faster. */
const MOST_REFS = 100;
/** Beside the files of single refs, what names them and says where their histories begin. */
const BESIDE_REFS = ["HEAD", "packed-refs", "shallow"];

/** Every object is named by its full SHA, and nothing else than options is said. */
export function isFixed([command = "", ...rest]: readonly string[]): boolean {
	return (
		OF_OBJECTS.has(command) &&
		rest.some((argument) => OBJECT.test(argument)) &&
		rest.every(
			(argument) =>
				OBJECT.test(argument) ||
				/^-(?!-(?:all|batch|branches|glob|remotes|stdin|tags))/.test(argument) ||
				argument === "blob",
		)
	);
}

/** The answer is the same for as long as every ref is: what it lists, or the commits that refs name by their full names. */
export function followsRefs([command = "", ...rest]: readonly string[]): boolean {
	if (command === "for-each-ref") return true;
	if (command === "rev-list") return rest.includes("--all") && rest.every((argument) => /^--[a-z-]+$/.test(argument));
	return (
		command === "rev-parse" &&
		rest.every((argument) => argument.startsWith("-") || REF.test(argument)) &&
		rest.length > 0
	);
}

const BATCH_LINE = /^(?:[0-9a-f]{40}|refs\/[^\s:~^?*[\\@]+)(?::[^\n]*)?$/;

/** The same of a `cat-file --batch`, whose objects stand in its input: by full SHAs or full names of refs, with or without a path. */
function batchFollowsRefs(args: readonly string[], input: string): boolean {
	return (
		args.join(" ") === "cat-file --batch" &&
		input
			.trimEnd()
			.split("\n")
			.every((line) => BATCH_LINE.test(line))
	);
}

/** An object may come by another way than by a ref. */
function lacksObject(answer: Buffer): boolean {
	return /^[0-9a-f]{40}\S* missing$/m.test(answer.toString("latin1"));
}

/** The state of all refs of a repository, as one text; undefined where it cannot be told without git. `folder` is its work tree or git directory. */
export function readRefState(folder: string): string | undefined {
	try {
		const directory = statSync(join(folder, ".git"), { throwIfNoEntry: false })?.isDirectory()
			? join(folder, ".git")
			: folder;
		if (!statSync(join(directory, "objects"), { throwIfNoEntry: false })?.isDirectory()) return undefined;
		if (statSync(join(directory, "reftable"), { throwIfNoEntry: false }) !== undefined) return undefined;
		const files = readdirSync(join(directory, "refs"), { recursive: true, withFileTypes: true }).filter(
			(entry) => !entry.isDirectory(),
		);
		if (files.length > MOST_REFS) return undefined;
		const refs = files.map(({ parentPath, name }) => join(parentPath, name));
		const beside = BESIDE_REFS.map((name) => join(directory, name));
		return [...refs, ...beside].map((path) => `${path}\n${readText(path)}`).join("\0");
	} catch {
		return undefined;
	}
}

function readText(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw error;
	}
}

/** The answers of git about one repository. */
export class KeptAnswers {
	readonly #folder: string;
	readonly #fixed = new Map<string, Buffer>();
	readonly #ofRefs = new Map<string, Buffer>();
	#refs: string | undefined;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** The answer that still holds, or else that of `ask`, which is kept if it can be; what `ask` throws is not. */
	get(args: readonly string[], input: string, ask: () => Buffer): Buffer {
		const ofRefs = input === "" ? followsRefs(args) : batchFollowsRefs(args, input);
		if (!ofRefs && (input !== "" || !isFixed(args))) return ask();
		const refs = ofRefs ? readRefState(this.#folder) : undefined;
		if (ofRefs && (refs === undefined || refs !== this.#refs)) this.#ofRefs.clear();
		if (ofRefs) this.#refs = refs;
		const kept = ofRefs ? this.#ofRefs : this.#fixed;
		const key = [...args, input].join("\0");
		const known = kept.get(key);
		if (known !== undefined) return known;
		const answer = ask();
		// Refs that changed meanwhile may be told in part.
		const holds = !ofRefs || (refs !== undefined && readRefState(this.#folder) === refs);
		if (holds && answer.length < LARGEST_KEPT && !lacksObject(answer)) kept.set(key, answer);
		return answer;
	}
}
