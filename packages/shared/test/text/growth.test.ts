/** Time of every reader of foreign text on hostile input: four times the size takes at most five times as long. */
import { describe, expect, it } from "vitest";
import { readPullRequestNotes } from "../../src/notes/pull-request-body.ts";
import { decodeRecord } from "../../src/record/machine-part.ts";
import { countUnticked } from "../../src/requirements/acceptance.ts";
import { readCommands } from "../../src/requirements/commands.ts";
import { findDate, readSections } from "../../src/requirements/document-text.ts";
import { stripComments } from "../../src/text/html-comments.ts";

const SMALL = 64_000;
const HOSTILE: Readonly<Record<string, string>> = {
	blanks: " ",
	newlines: "\n",
	"record begins": "<!-- octoacme:record ",
	"comment begins": "<!--",
	fences: "```\n",
	"open fences in a list": "- ```\n",
	"indented list": "  - [ ] x\n",
	headings: "# #\n",
	dates: "date: \n",
	commands: "/signoff ci x\n",
	quotes: "> ",
	"override begins": "BEGIN_COMMIT_OVERRIDE\n",
	questions: "Q: ** ",
};
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
	decodeRecord,
	"decodeRecord of one long part": (text) => decodeRecord(`<!-- octoacme:record ${text}`),
	stripComments,
	countUnticked,
	readSections,
	findDate,
	readPullRequestNotes,
	"readCommands of a comment": (text) => readCommands(text),
};

function measure(read: (text: string) => unknown, text: string): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 4; round += 1) {
		const started = performance.now();
		read(text);
		best = Math.min(best, performance.now() - started);
	}
	return best;
}

describe("a reader of foreign text", () => {
	it.each(Object.entries(READERS))("%s grows linearly", (_, read) => {
		for (const [name, unit] of Object.entries(HOSTILE)) {
			const text = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
			const [small, large] = [measure(read, text(SMALL)), measure(read, text(4 * SMALL))];
			// Below 100 ms the clock and the collector decide, not the reader.
			if (large > 100) expect(large / small, name).toBeLessThanOrEqual(5);
		}
	});
});
