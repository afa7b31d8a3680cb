/**
 * The waterfall of a release as SVG: one band a step, one column a round trip, one mark a request. It is drawn from the order of the
 * requests and not from their times, so that two runs give the same picture, and always to the same scale, so that two pictures can
 * be laid one under the other.
 */
import { countRoundTrips, isRead, type JournalEntry } from "../packages/local-github/src/journal.ts";

export interface Band {
	readonly name: string;
	/** Requests of one process, in the order in which they began. */
	readonly entries: readonly JournalEntry[];
}

const COLUMN = 5;
const LANE = 6;
const LABELS = 190;
const WIDTH = 1020;
const TOP = 46;
const GAP = 10;

interface Mark {
	readonly column: number;
	readonly lane: number;
	readonly write: boolean;
	readonly title: string;
}

/** `title`: what the picture shows, also its name for a screen reader. */
export function drawWaterfall(title: string, bands: readonly Band[]): string {
	const parts: string[] = [];
	let column = 0;
	let y = TOP;
	for (const { name, entries } of bands) {
		const marks = placeMarks(entries);
		const depth = countRoundTrips(entries).sequential;
		const height = LANE * Math.max(1, ...marks.map(({ lane }) => lane + 1));
		const rest = `${entries.length} requests, ${depth} in a row`;
		parts.push(
			`<text x="0" y="${y + 9}">${escapeXml(name)}</text>`,
			`<rect class="band" x="${LABELS + column * COLUMN}" y="${y - 2}" width="${depth * COLUMN}" height="${height + 4}"><title>${escapeXml(`${name}: ${rest}`)}</title></rect>`,
			...marks.map(
				(mark) =>
					`<rect class="${mark.write ? "write" : "read"}" x="${LABELS + (column + mark.column) * COLUMN}" y="${y + mark.lane * LANE}" width="${COLUMN - 1}" height="${LANE - 1}"><title>${escapeXml(mark.title)}</title></rect>`,
			),
		);
		column += depth;
		y += Math.max(height, 2 * LANE) + GAP;
	}
	const all = bands.flatMap(({ entries }) => entries);
	const sum = `${all.length} requests, ${column} one after another, ${all.filter((entry) => !isRead(entry)).length} writes`;
	return `${[
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 24}" role="img" aria-labelledby="title desc">`,
		`<title id="title">${escapeXml(title)}</title>`,
		`<desc id="desc">${escapeXml(sum)}. One column is one round trip to GitHub.</desc>`,
		STYLE,
		`<text class="head" x="0" y="14">${escapeXml(title)}</text>`,
		`<text x="0" y="32">${escapeXml(sum)}</text>`,
		...drawRuler(column, y),
		...parts,
		`<rect class="read" x="0" y="${y + 8}" width="8" height="8"/><text x="13" y="${y + 16}">reads</text>`,
		`<rect class="write" x="60" y="${y + 8}" width="8" height="8"/><text x="73" y="${y + 16}">writes</text>`,
		"</svg>",
	].join("\n")}\n`;
}

const STYLE = `<style>
text { font: 11px system-ui, sans-serif; fill: #1f2328 }
.head { font-size: 13px; font-weight: 600 }
.ruler { fill: #59636e }
.line { stroke: #d1d9e0 }
.band { fill: #818b981f }
.read { fill: #0969da }
.write { fill: #bc4c00 }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc }
.ruler { fill: #9198a1 }
.line { stroke: #3d444d }
.read { fill: #4493f8 }
.write { fill: #db6d28 }
}
</style>`;

function drawRuler(columns: number, bottom: number): readonly string[] {
	return Array.from({ length: Math.floor(columns / 10) + 1 }, (_, index) => {
		const x = LABELS + index * 10 * COLUMN;
		return `<line class="line" x1="${x}" y1="${TOP - 6}" x2="${x}" y2="${bottom}"/><text class="ruler" x="${x - 3}" y="${bottom + 16}">${index * 10}</text>`;
	});
}

/** The column is how many round trips had to end before the request began; what goes out side by side lies one below the other. */
function placeMarks(entries: readonly JournalEntry[]): readonly Mark[] {
	const cuts = listCuts(entries);
	const used = new Map<number, number>();
	return entries.map((entry) => {
		const column = Math.min(cuts.filter((cut) => cut <= entry.startedAt).length, cuts.length - 1);
		const lane = used.get(column) ?? 0;
		used.set(column, lane + 1);
		return { column, lane, write: !isRead(entry), title: describe(entry) };
	});
}

/** Ends of the longest chain of requests in which each began after the one before it had ended: what `countRoundTrips` counts. */
function listCuts(entries: readonly JournalEntry[]): readonly number[] {
	const cuts: number[] = [];
	for (const { startedAt, endedAt } of [...entries].sort((left, right) => endOf(left) - endOf(right)))
		if (startedAt >= (cuts.at(-1) ?? Number.NEGATIVE_INFINITY)) cuts.push(endedAt ?? Number.POSITIVE_INFINITY);
	return cuts;
}

function endOf({ endedAt }: JournalEntry): number {
	return endedAt ?? Number.POSITIVE_INFINITY;
}

function describe({ method, template, operation, path }: JournalEntry): string {
	return template === "/graphql" ? `GraphQL ${operation ?? ""}`.trim() : `${method} ${template ?? path}`;
}

function escapeXml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
