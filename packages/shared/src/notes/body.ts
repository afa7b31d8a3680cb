/** Keeps a release's body: parts between our markers are rewritten, everything else belongs to people and survives. */
import { Buffer } from "node:buffer";
import { readHeading } from "../text/heading.ts";
import { stripCommentsOutsideCode } from "../text/html-comments.ts";
import { meaningful } from "./pull-request-body.ts";
import { type RenderedSection, SECTION_IDS, type SectionId, UNWRITTEN_STEPS } from "./render-release.ts";

/** What the next run (and the next release) needs of this one; lies hidden at the end of the body. */
export interface BodyData {
	readonly schemaVersion: 1;
	readonly date: string;
	readonly known: readonly number[];
	/** Asset name → `sha256:` of its content. */
	readonly assets: Readonly<Record<string, string>>;
	/** SHA of the commit that the notes are for; bodies written before this was kept have none. */
	readonly commit?: string;
	/** What release-notes decided of these notes, for the gates that read the draft; bodies written before this was kept have none. */
	readonly gate?: { readonly decision: "complete" | "incomplete"; readonly reason: string };
}

export interface ComposedBody {
	readonly body: string;
	/** Headings of parts that were left out because the body is limited; they are in the attached whole. */
	readonly cut: readonly string[];
	/** Parts that people took over: they removed the markers and kept the heading. */
	readonly owned: readonly SectionId[];
}

const NOTICE_ROOM = 600;

/**
 * The new body. A part whose markers a person removed, keeping its heading, is theirs from then on. Over `limit`
 * characters parts are left out, the least needed first, and the body says so; of the changes, as many as fit stay. People's
 * text is never cut.
 */
export function composeBody(
	existing: string,
	sections: readonly RenderedSection[],
	data: BodyData,
	limit: number,
): ComposedBody {
	const pieces = parseBody(existing);
	const owned = sections.filter((section) => isOwned(section, pieces)).map(({ id }) => id);
	const ours = sections.filter(({ id }) => !owned.includes(id));
	const tail = renderData(data);
	const cut: RenderedSection[] = [];
	for (;;) {
		const kept = ours.filter((section) => !cut.includes(section));
		const body = assemble(pieces, kept, cut, tail);
		const next = CUT_ORDER.map((id) => kept.find((section) => section.id === id)).find(
			(section) => section !== undefined,
		);
		const room = limit - (cut.length === 0 ? 0 : NOTICE_ROOM) - body.length;
		if (room >= 0 || next === undefined) return { body, cut: cut.map(nameOf), owned };
		const shorter = next.id === "changes" ? shorten(next, room - NOTICE_ROOM) : undefined;
		cut.push(next);
		if (shorter !== undefined) {
			const fitting = kept.map((section) => (section === next ? shorter : section));
			const named = [...cut.slice(0, -1), { ...next, heading: `the end of ${nameOf(next)}` }];
			return { body: assemble(pieces, fitting, named, tail), cut: named.map(nameOf), owned };
		}
	}
}

/** Without its last entries, so that it is `-room` characters shorter; undefined when not one entry would stay. */
function shorten(section: RenderedSection, room: number): RenderedSection | undefined {
	const parts = section.body.split(/\n(?=- |### )/);
	const isEntry = (part: string) => part.startsWith("- ");
	const entries = parts.filter(isEntry).length;
	let length = section.body.length;
	while (parts.length > 0 && length > section.body.length + room) length -= parts.pop()!.length + 1;
	while (parts.length > 0 && !isEntry(parts.at(-1)!)) parts.pop();
	const left = parts.filter(isEntry).length;
	if (left === 0) return undefined;
	const rest = `_… and ${entries - left} more, in \`release-notes.md\`._`;
	return { ...section, body: `${parts.join("\n").trimEnd()}\n\n${rest}` };
}

/** What goes first when the body is too long; the release's own line, its summary and its migration steps go last. */
const CUT_ORDER: readonly SectionId[] = [
	"contributors",
	"faq",
	"changes",
	"known-issues",
	"migration",
	"ledger",
	"summary",
	"release",
	"status",
];

function nameOf(section: RenderedSection): string {
	return section.heading ?? section.id;
}

type Piece =
	| { readonly kind: "machine"; readonly id: SectionId; readonly text: string }
	| { readonly kind: "people"; readonly text: string };

const MARKER = /^[ \t]*<!-- octoacme:notes:(begin|end):([a-z-]+) -->[ \t]*$/;
const DATA = /(?<!\n)\n*<!-- octoacme:notes:data ([A-Za-z0-9+/=]*) -->\n*/g;
const CUT_BEGIN = "<!-- octoacme:notes:begin:cut -->";

/** Our parts by their markers. A marker without its partner is dropped and the text stays people's; a second part of one name goes. */
function parseBody(body: string): readonly Piece[] {
	const lines = body.replace(/\r\n?/g, "\n").replace(DATA, "\n").split("\n");
	const pieces: Piece[] = [];
	const seen = new Set<string>();
	let people: string[] = [];
	const flush = () => {
		const text = people.join("\n").trim();
		if (text !== "") pieces.push({ kind: "people", text });
		people = [];
	};
	for (let at = 0; at < lines.length; at++) {
		const [, side, id = ""] = MARKER.exec(lines[at]!) ?? [];
		if (side === undefined) {
			people.push(lines[at]!);
			continue;
		}
		if (side === "end") continue;
		const end = lines.findIndex((line, index) => index > at && MARKER.test(line));
		const closes = end > at && lines[end]!.trim() === `<!-- octoacme:notes:end:${id} -->`;
		if (!closes) continue;
		const isKnown = (SECTION_IDS as readonly string[]).includes(id);
		if (isKnown && !seen.has(id)) {
			flush();
			seen.add(id);
			pieces.push({ kind: "machine", id: id as SectionId, text: lines.slice(at + 1, end).join("\n") });
		}
		at = end;
	}
	flush();
	return pieces;
}

function isOwned(section: RenderedSection, pieces: readonly Piece[]): boolean {
	if (section.heading === undefined || pieces.some((piece) => piece.kind === "machine" && piece.id === section.id))
		return false;
	return findOwnSection(pieces, section.heading) !== undefined;
}

function findOwnSection(pieces: readonly Piece[], heading: string): string | undefined {
	for (const piece of pieces) {
		if (piece.kind !== "people") continue;
		const lines = piece.text.split("\n");
		const from = lines.findIndex((line) => isHeading(line, heading));
		if (from < 0) continue;
		const rest = lines.slice(from + 1);
		const to = rest.findIndex((line) => /^#{1,2} /.test(line));
		return (to < 0 ? rest : rest.slice(0, to)).join("\n");
	}
	return undefined;
}

function isHeading(line: string, heading: string): boolean {
	const title = readHeading(line)?.title.replace(/(?<![\s:#])[\s:#]+$/, "");
	if (title === undefined) return false;
	const bare = (value: string) => value.toLowerCase().replace(/(?<!\s)\s*\(if any\)$/, "");
	return bare(title) === bare(heading);
}

/**
 * What people wrote under a heading that they own; undefined when the part is ours, absent or empty. Neither our own placeholder
 * nor the words that the team's template has there (`frame`) were written for this release.
 */
export function readOwnSection(
	body: string,
	section: { readonly id: SectionId; readonly heading: string },
	frame = "",
): string | undefined {
	const pieces = parseBody(body);
	if (pieces.some((piece) => piece.kind === "machine" && piece.id === section.id)) return undefined;
	const read = (from: readonly Piece[]) => stripCommentsOutsideCode(findOwnSection(from, section.heading) ?? "").trim();
	const own = read(pieces);
	if (own.includes(UNWRITTEN_STEPS) || own === read(parseBody(frame))) return undefined;
	return meaningful(own);
}

function assemble(
	pieces: readonly Piece[],
	sections: readonly RenderedSection[],
	cut: readonly RenderedSection[],
	tail: string,
): string {
	const present = new Set(pieces.flatMap((piece) => (piece.kind === "machine" ? [piece.id] : [])));
	const byId = new Map(sections.map((section) => [section.id, section]));
	const out: string[] = [];
	const written = new Set<SectionId>();
	const write = (section: RenderedSection) => {
		written.add(section.id);
		out.push(wrap(section));
	};
	// What is new goes before the first present part that follows it in the template's order.
	const writeBefore = (id: SectionId | undefined) => {
		for (const section of sections) {
			if (id !== undefined && SECTION_IDS.indexOf(section.id) >= SECTION_IDS.indexOf(id)) continue;
			if (!written.has(section.id) && !present.has(section.id)) write(section);
		}
	};
	for (const piece of pieces) {
		if (piece.kind === "people") {
			out.push(piece.text);
			continue;
		}
		writeBefore(piece.id);
		const section = byId.get(piece.id);
		if (section !== undefined && !written.has(section.id)) write(section);
		// What became of the release is known to later phases only; a run that did not ask leaves it.
		else if (piece.id === "status" && section === undefined && piece.text !== "")
			out.push(wrap({ id: "status", body: piece.text }));
	}
	writeBefore(undefined);
	if (cut.length > 0)
		out.push(
			`${CUT_BEGIN}\n> [!IMPORTANT]\n> Left out here because GitHub limits the length: ${cut.map(nameOf).join(", ")}. The whole text is attached as \`release-notes.md\`.\n<!-- octoacme:notes:end:cut -->`,
		);
	return `${out.join("\n\n")}\n\n${tail}`;
}

function wrap({ id, heading, body }: RenderedSection): string {
	const text = heading === undefined ? body : `## ${heading}\n\n${body}`;
	return `<!-- octoacme:notes:begin:${id} -->\n${text}\n<!-- octoacme:notes:end:${id} -->`;
}

function renderData(data: BodyData): string {
	return `<!-- octoacme:notes:data ${Buffer.from(JSON.stringify(data), "utf8").toString("base64")} -->`;
}

/** What an earlier run left in the body, or undefined when there is nothing or somebody changed it. */
export function readData(body: string): BodyData | undefined {
	const found = [...body.matchAll(new RegExp(DATA.source, "g"))].at(-1)?.[1];
	if (found === undefined) return undefined;
	try {
		const value = JSON.parse(Buffer.from(found, "base64").toString("utf8")) as Partial<BodyData> | null;
		if (
			value?.schemaVersion !== 1 ||
			!/^\d{4}-\d{2}-\d{2}$/.test(value.date ?? "") ||
			!Array.isArray(value.known) ||
			!value.known.every((number) => Number.isInteger(number)) ||
			typeof value.assets !== "object" ||
			value.assets === null ||
			(value.gate !== undefined && !isGate(value.gate)) ||
			(value.commit !== undefined && !/^[0-9a-f]{40}$/.test(value.commit))
		)
			return undefined;
		return value as BodyData;
	} catch {
		return undefined;
	}
}

function isGate(gate: unknown): boolean {
	const { decision, reason } = (gate ?? {}) as Partial<NonNullable<BodyData["gate"]>>;
	return (
		(decision === "complete" || decision === "incomplete") &&
		typeof reason === "string" &&
		/^[a-z-]{1,60}$/.test(reason)
	);
}

/** The body without markers and data, as people see it. */
export function readWhole(body: string): string {
	return stripCommentsOutsideCode(body)
		.replace(/\n{3,}/g, "\n\n")
		.trim();
}
