/** Compares a recorded answer of GitHub with a local one: every field of the body, the status, and the headers that clients read. */

/** The headers that clients act on; the others are of transport or of GitHub's own web servers. */
const HEADERS = [
	"content-type",
	"x-github-media-type",
	"link",
	"location",
	"etag",
	"last-modified",
	"cache-control",
	"retry-after",
	"x-ratelimit-limit",
	"x-oauth-scopes",
	"x-accepted-oauth-scopes",
] as const;

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const SHA = /\b[0-9a-f]{40}\b/g;
/** What the recording's normalization puts in place of a count that changes. */
const NORMALIZED_COUNT = 42;

/** An answer as both sides have it. */
export interface ComparedAnswer {
	readonly status: number;
	readonly body: unknown;
	header(name: string): string | null;
}

type Note = (difference: string) => void;

function nameKind(value: unknown): string {
	if (value === null) return "null";
	return Array.isArray(value) ? "array" : typeof value;
}

/** An address without its host, the parts that only name a position, and what the two sides cannot share. */
function normalizeText(text: string): string {
	return text
		.replaceAll(/https?:\/\/[a-z0-9.:-]+/g, "")
		.replaceAll(SHA, "<sha>")
		.replaceAll(/\/repositories\/\d+/g, "/repositories/<id>")
		.replaceAll(/(?<=\/(?:u|releases|assets|issues\/events|statuses|check-runs)\/)\d+/g, "<id>");
}

function compareText(recorded: string, local: string, path: string, note: Note): void {
	const key = path.split(".").at(-1) ?? "";
	if (DATE.test(recorded) && DATE.test(local)) return;
	if (key === "node_id" || key === "email") {
		if (local === "") note(`${path}: empty`);
		return;
	}
	if (normalizeText(recorded) !== normalizeText(local)) note(`${path}: another value`);
}

function compareObjects(recorded: object, local: object, path: string, note: Note): void {
	const [theirs, ours] = [recorded as Record<string, unknown>, local as Record<string, unknown>];
	for (const key of Object.keys(theirs)) {
		if (key in ours) compareValues(theirs[key], ours[key], `${path}.${key}`, note);
		else note(`${path}.${key}: left out`);
	}
	for (const key of Object.keys(ours)) if (!(key in theirs)) note(`${path}.${key}: added`);
}

function compareLists(recorded: readonly unknown[], local: readonly unknown[], path: string, note: Note): void {
	if (recorded.length !== local.length) {
		note(`${path}[]: another length`);
		return;
	}
	for (const [index, entry] of recorded.entries()) compareValues(entry, local[index], `${path}[]`, note);
}

function compareValues(recorded: unknown, local: unknown, path: string, note: Note): void {
	const kind = nameKind(recorded);
	if (kind !== nameKind(local)) note(`${path}: ${nameKind(local)} for ${kind}`);
	else if (kind === "object") compareObjects(recorded as object, local as object, path, note);
	else if (kind === "array") compareLists(recorded as unknown[], local as unknown[], path, note);
	else if (kind === "string") compareText(recorded as string, local as string, path, note);
	else {
		const isIdOrCount = kind === "number" && (/(^|\.)id$/.test(path) || recorded === NORMALIZED_COUNT);
		if (!isIdOrCount && recorded !== local) note(`${path}: another value`);
	}
}

/** Every difference of a local answer from the recorded one, as `field: kind of difference`; fields of list entries are `[]`. */
export function compareAnswers(recorded: ComparedAnswer, local: ComparedAnswer): ReadonlySet<string> {
	const differences = new Set<string>();
	const note: Note = (difference) => void differences.add(difference);
	if (recorded.status !== local.status) {
		note(`status: ${local.status} for ${recorded.status}`);
		return differences;
	}
	for (const name of HEADERS) {
		const [theirs, ours] = [recorded.header(name), local.header(name)];
		if (theirs === null && ours !== null) note(`header ${name}: added`);
		else if (theirs !== null && ours === null) note(`header ${name}: left out`);
		else if (theirs !== null && ours !== null && name !== "x-ratelimit-limit") {
			if (normalizeText(theirs) !== normalizeText(ours)) note(`header ${name}: another value`);
		}
	}
	const hasBody = recorded.body !== "" && recorded.body !== undefined;
	if (hasBody) compareValues(recorded.body, local.body, "body", note);
	else if (local.body !== "") note("body: added");
	return differences;
}
