/** The job summary: sections of Markdown, cut at a section when the runner would drop the whole, written once. */
import { readVariable } from "./environment.ts";
import { writeRunnerFile } from "./runner-files.ts";

/** The runner drops a summary over 1 MiB whole; some room is left for the note. */
export const SUMMARY_LIMIT_BYTES = 1_048_576;

export interface SummarySection {
	/** Markdown (escape what is untrusted, see markdown.ts); null for none. */
	readonly heading: string | null;
	readonly body: string;
}

/** The sections in order; those that do not fit are left out whole, and the end says which. */
export function renderSummary(sections: readonly SummarySection[], limitBytes = SUMMARY_LIMIT_BYTES): string {
	const parts = sections.map(
		(section) => `${section.heading === null ? "" : `## ${section.heading}\n\n`}${section.body}\n\n`,
	);
	const whole = parts.join("");
	if (bytes(whole) <= limitBytes) return whole;
	const room = limitBytes - 2_000;
	const kept: string[] = [];
	const left: string[] = [];
	let used = 0;
	for (const [index, part] of parts.entries()) {
		if (used + bytes(part) <= room) {
			kept.push(part);
			used += bytes(part);
		} else left.push(sections[index]!.heading ?? "an untitled section");
	}
	const names = left.slice(0, 10).map((name) => name.slice(0, 100));
	const note = `> [!WARNING]\n> Left out because GitHub shows at most ${limitBytes} bytes: ${names.join(", ")}${left.length > names.length ? ` and ${left.length - names.length} more` : ""}.\n`;
	return kept.join("") + (bytes(note) <= 2_000 ? note : `> [!WARNING]\n> ${left.length} sections were left out.\n`);
}

/** Replaces this step's summary. Without a runner's summary file nothing is written. */
export async function writeSummary(sections: readonly SummarySection[]): Promise<void> {
	if (readVariable("GITHUB_STEP_SUMMARY") === undefined) return;
	const core = await import("@actions/core");
	core.summary.emptyBuffer();
	core.summary.addRaw(renderSummary(sections));
	await writeRunnerFile("GITHUB_STEP_SUMMARY", () => core.summary.write({ overwrite: true }));
}

function bytes(text: string): number {
	return Buffer.byteLength(text, "utf8");
}
