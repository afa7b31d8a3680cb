/** Reads the fenced code blocks of every page that people read, with where they stand. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

export interface Block {
	readonly page: string;
	/** Line of the fence, from 1. */
	readonly line: number;
	/** Number of the block on its page, from 1. */
	readonly index: number;
	/** The fence's info string; empty when there is none. */
	readonly language: string;
	readonly text: string;
}

/** Files of the tree (new ones too, ignored ones not) that match git's path patterns. */
export function listFiles(...patterns: string[]): string[] {
	return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...patterns], {
		cwd: ROOT,
		encoding: "utf8",
	})
		.split("\n")
		.filter(Boolean);
}

/** The Markdown that people read; the files of sample repositories are data. */
export function listPages(): string[] {
	return listFiles("*.md").filter((page) => !/\/(dist|fixtures|scenarios|shop\/files)\//.test(page));
}

/** The fenced blocks of a page's text; a fence that is never closed is an error. */
export function readBlocks(page: string, text: string): Block[] {
	const blocks: Block[] = [];
	let open: { fence: string; indent: number; language: string; line: number; lines: string[] } | null = null;
	for (const [at, line] of text.split("\n").entries()) {
		const mark = /^( *)(`{3,}|~{3,})(.*)$/.exec(line);
		if (open === null) {
			if (mark && !mark[3]!.includes("`"))
				open = { fence: mark[2]!, indent: mark[1]!.length, language: mark[3]!.trim(), line: at + 1, lines: [] };
		} else if (mark && mark[2]!.startsWith(open.fence) && mark[3]!.trim() === "") {
			blocks.push({
				page,
				line: open.line,
				index: blocks.length + 1,
				language: open.language,
				text: `${open.lines.join("\n")}\n`,
			});
			open = null;
		} else open.lines.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
	}
	if (open !== null) throw new Error(`${page}:${open.line}: the block is never closed`);
	return blocks;
}

/** The blocks of all pages. */
export function readAllBlocks(): Block[] {
	return listPages().flatMap((page) => readBlocks(page, readFileSync(join(ROOT, page), "utf8")));
}

/** Whether a YAML block is a whole workflow. */
export function isWorkflow(text: string): boolean {
	return /^on:/m.test(text) && /^jobs:/m.test(text);
}

/** Every workflow file of the tree: those that run, and those of examples and of the sample repository. */
export function listWorkflows(): string[] {
	return listFiles("*.yml", "*.yaml").filter(
		(path) => /(^|\/)workflows\//.test(path) || isWorkflow(readFileSync(join(ROOT, path), "utf8")),
	);
}
