/** Reads commit messages as conventional commits, tolerantly: what is no conventional commit is still a commit with a title. */

export interface Trailer {
	/** As written, e.g. `Co-authored-by`, `BREAKING CHANGE`. */
	readonly key: string;
	readonly value: string;
}

export interface CommitMessage {
	/** Lower-case, e.g. `feat`; undefined for a message of another form. */
	readonly type?: string;
	readonly scope?: string;
	/** `!` in the header or a `BREAKING CHANGE` footer. */
	readonly breaking: boolean;
	/** The header without type, scope and the squash-merge's `(#12)`. */
	readonly description: string;
	/** Paragraphs between header and trailers. */
	readonly body: string;
	/** All of the text after `BREAKING CHANGE:`, every paragraph of it. */
	readonly breakingNote?: string;
	readonly trailers: readonly Trailer[];
	/** Number of the pull request that a squash `(#12)` or merge header names. */
	readonly pullRequest?: number;
	/** What a revert takes back: the SHAs and pull requests it names, and the header it quotes. */
	readonly reverts?: {
		readonly shas: readonly string[];
		readonly pullRequests: readonly number[];
		readonly title?: string;
	};
	/** `(cherry picked from commit …)` */
	readonly cherryPickedFrom: readonly string[];
	readonly isMerge: boolean;
}

const HEADER = /^([A-Za-z][A-Za-z0-9_-]{0,30})(?:\(([^\n]{0,100}?)\))?(!)?:\s+(\S.*)$/;
const TRAILER = /^(BREAKING[ -]CHANGE|[A-Za-z][A-Za-z0-9-]{0,60})(:[ \t]+| #)(.*)$/;
const BREAKING = /^BREAKING[ -]CHANGE$/;
const MERGE = /^Merge (?:pull request #(\d{1,10}) from |branch |remote-tracking branch |tag )/;
const SQUASH = /\(#(\d{1,10})\)$/;
const REVERT_HEADER = /^Revert "(.*)"$/s;
const REVERTED_SHA = /\bThis reverts commits? ([0-9a-f]{7,64})/g;
const REVERTED_PULL = /^Reverts (?:[\w.-]+\/[\w.-]+)?#(\d{1,10})\b/gm;
const CHERRY = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;

/** parseCommitMessage: never fails; linear in the length of the text. */
export function parseCommitMessage(message: string): CommitMessage {
	const text = message.replace(/\r\n?/g, "\n").trim();
	const newline = text.indexOf("\n");
	const header = (newline < 0 ? text : text.slice(0, newline)).trim();
	const rest = newline < 0 ? "" : text.slice(newline + 1).replace(/^\n+/, "");
	const { body, trailers, breakingNote } = splitTrailers(rest);
	const merge = MERGE.exec(header);
	const squash = SQUASH.exec(header);
	const title = squash === null ? header : header.slice(0, squash.index).trimEnd();
	const conventional = merge === null ? HEADER.exec(title) : null;
	const type = conventional?.[1]?.toLowerCase();
	const scope = conventional?.[2]?.trim();
	const pull = merge?.[1] ?? squash?.[1];
	const reverts = readReverts(title, type, conventional?.[4], rest, trailers);
	return {
		...(type === undefined ? {} : { type }),
		...(scope ? { scope } : {}),
		breaking: conventional?.[3] === "!" || breakingNote !== undefined,
		description: conventional?.[4] ?? title,
		body,
		...(breakingNote === undefined ? {} : { breakingNote }),
		trailers,
		...(pull === undefined ? {} : { pullRequest: Number(pull) }),
		...(reverts === undefined ? {} : { reverts }),
		cherryPickedFrom: [...rest.matchAll(CHERRY)].map(([, sha]) => sha!),
		isMerge: merge !== null,
	};
}

const KNOWN_TRAILER =
	/^(?:(?:signed-off|co-authored|reviewed|acked|tested|reported|suggested|helped|approved|merged)-by|change-id|refs?|closes|fixes|resolves|see-also|cc|link|issue|reverts|backport-of|release-note|breaking[ -]change)$/i;

/**
 * splitTrailers: trailers stand in the last paragraph, as git reads them, or are well known; a `word: text` line amid prose is
 * prose. A breaking note starts anywhere and runs on over paragraphs until a known trailer: migration steps are not cut after
 * its first paragraph.
 */
function splitTrailers(rest: string): {
	readonly body: string;
	readonly trailers: readonly Trailer[];
	readonly breakingNote?: string;
} {
	const lines = rest.split("\n");
	const lastBlock = findLastBlock(lines);
	const trailers: { key: string; value: string }[] = [];
	const body: string[] = [];
	let open: { key: string; value: string } | undefined;
	for (const [index, line] of lines.entries()) {
		const match = TRAILER.exec(line);
		const key = match?.[1];
		const inNote = open !== undefined && BREAKING.test(open.key);
		if (key !== undefined && (KNOWN_TRAILER.test(key) || (index >= lastBlock && !inNote))) {
			open = { key, value: `${match![2] === " #" ? "#" : ""}${match![3]!.trim()}` };
			trailers.push(open);
		} else if (open !== undefined && (inNote || /^[ \t]+\S/.test(line))) {
			open.value += `\n${line}`;
		} else {
			if (line.trim() !== "") open = undefined;
			body.push(line);
		}
	}
	const notes = trailers.filter(({ key }) => BREAKING.test(key)).map(({ value }) => value.trim());
	return {
		body: body.join("\n").trim(),
		trailers: trailers.map(({ key, value }) => ({ key, value: value.trim() })),
		...(notes.length === 0 ? {} : { breakingNote: notes.join("\n\n") }),
	};
}

/** findLastBlock: where the run of trailer lines at the end begins; it must start a paragraph. */
function findLastBlock(lines: readonly string[]): number {
	let from = lines.length;
	while (from > 0 && (TRAILER.test(lines[from - 1]!) || /^[ \t]+\S/.test(lines[from - 1]!))) from -= 1;
	return from === 0 || lines[from - 1]!.trim() === "" ? from : lines.length;
}

function readReverts(
	title: string,
	type: string | undefined,
	description: string | undefined,
	rest: string,
	trailers: readonly Trailer[],
): CommitMessage["reverts"] {
	const quoted = REVERT_HEADER.exec(title)?.[1];
	const shas = [...rest.matchAll(REVERTED_SHA)].map(([, sha]) => sha!);
	const pulls = [...rest.matchAll(REVERTED_PULL)].map(([, number]) => Number(number));
	if (type === "revert")
		for (const { key, value } of trailers)
			if (/^refs?$/i.test(key)) shas.push(...(value.match(/\b[0-9a-f]{7,64}\b/g) ?? []));
	if (quoted === undefined && shas.length === 0 && pulls.length === 0 && type !== "revert") return undefined;
	const reverted = quoted ?? (type === "revert" ? description : undefined);
	return {
		shas: [...new Set(shas)],
		pullRequests: [...new Set(pulls)],
		...(reverted === undefined ? {} : { title: reverted.replace(SQUASH, "").trimEnd() }),
	};
}
