/** Collects what one step says: masked lines, annotations within GitHub's limits, and its summary. */

import { SUMMARY_LIMIT_BYTES } from "./command-files.ts";
import type { Command } from "./commands.ts";
import type { Masks } from "./masks.ts";
import type { Annotation } from "./types.ts";

const ANNOTATIONS_PER_LEVEL = 10;
const ANNOTATION_LENGTH = 4_096;

/** The log of one step of a job; a composite action's steps write into that of the step that uses it. */
export class StepLog {
	readonly lines: string[] = [];
	readonly annotations: Annotation[] = [];
	readonly #masks: Masks;
	readonly #onLine: (line: string) => void;
	#summary: string | null = null;

	constructor(masks: Masks, onLine: (line: string) => void) {
		this.#masks = masks;
		this.#onLine = onLine;
	}

	get summary(): string | null {
		return this.#summary;
	}

	/** Adds a line; one that holds line breaks becomes several. */
	write(text: string): void {
		for (const line of this.#masks.apply(text).split("\n")) {
			this.lines.push(line);
			this.#onLine(line);
		}
	}

	/** Adds an annotation and its line; beyond ten of a level only the line. */
	annotate(level: Annotation["level"], message: string, properties: Readonly<Record<string, string>> = {}): void {
		this.write(`##[${level}]${message}`);
		if (this.annotations.filter((annotation) => annotation.level === level).length >= ANNOTATIONS_PER_LEVEL) return;
		const whole = (text: string | undefined) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : null);
		const line = whole(properties["line"]);
		const column = whole(properties["col"]);
		this.annotations.push({
			level,
			message: this.#masks.apply(message).slice(0, ANNOTATION_LENGTH),
			title: properties["title"] ? this.#masks.apply(properties["title"]) : null,
			file: properties["file"] ?? null,
			line,
			endLine: whole(properties["endline"]) ?? line,
			column,
			endColumn: whole(properties["endcolumn"]) ?? column,
		});
	}

	annotateCommand(command: Command): void {
		this.annotate(command.name as Annotation["level"], command.message, command.properties);
	}

	/** Takes over a summary file's bytes; more than 1 MiB is dropped whole with an error, as GitHub does. */
	summarize(bytes: Buffer): void {
		if (bytes.length === 0) return;
		if (bytes.length > SUMMARY_LIMIT_BYTES) {
			const size = Math.floor(bytes.length / 1024);
			this.annotate(
				"error",
				`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`,
			);
			return;
		}
		this.#summary = (this.#summary ?? "") + this.#masks.apply(bytes.toString("utf8"));
	}
}
