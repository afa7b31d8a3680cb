export const id = 432;
export const ids = [432];
export const modules = {

/***/ 48086:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v3: () => (/* binding */ readData)
});

// UNUSED EXPORTS: composeBody, readOwnSection, readWhole

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./packages/shared/src/notes/pull-request-body.ts + 3 modules
var pull_request_body = __webpack_require__(3479);
// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(22930);
;// CONCATENATED MODULE: ./packages/shared/src/notes/prose.ts
/** Renders text that people wrote (descriptions, footers, issues) as Markdown that keeps its shape and can do nothing. */


/** One line; code spans stay code, everything else is neutralised. */
function prose_renderInline(text) {
    return renderTokens(text, CODE_SPAN, ({ groups }) => renderCode(groups["code"]));
}
const CODE_SPAN = /(?<!`)(?<ticks>`+)(?!`)(?<code>.+?)(?<!`)\k<ticks>(?!`)/g;
const BARE_ADDRESS = "(?<![\\w/])(?<bare>https?://[^\\s<>()[\\]`\"'|\\\\^{}]{0,1000}[^\\s<>()[\\]`\"'|\\\\^{}.,;:!?*_~])";
/** A code span, a link or image with an http(s) address, an address in angle brackets, a bare address. */
const PROSE_TOKEN = new RegExp([
    CODE_SPAN.source,
    String.raw `!?\[(?<label>(?:\`[^\`]{1,200}\`|[^\][\`]){1,200})\]\((?<target>https?://(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000})\)`,
    "<(?<angled>https?://[^\\s<>]{1,1000})>",
    BARE_ADDRESS,
].join("|"), "gi");
const TITLE_TOKEN = new RegExp([CODE_SPAN.source, BARE_ADDRESS].join("|"), "gi");
/** Like `renderInline`, and an http(s) address is a link to itself: a title has no label that could say something else. */
function prose_renderTitle(text) {
    return renderTokens(text, TITLE_TOKEN, renderToken);
}
/** Like `renderInline`, and links to http(s) addresses work: their label is neutralised and never the address of another place. */
function renderLinked(text) {
    return renderTokens(text, PROSE_TOKEN, renderToken);
}
function renderToken({ 0: whole, groups = {} }) {
    if (groups["code"] !== undefined)
        return renderCode(groups["code"]);
    const address = safeUrl(groups["target"] ?? groups["angled"] ?? groups["bare"] ?? "");
    if (address === undefined)
        return escapePart(whole);
    const label = groups["label"];
    const isAddress = label === undefined || /^\s*(?:[a-z]+:|\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:[/:]|\s*$))/i.test(label);
    const shown = isAddress ? escapePart(address.replace(/^https?:\/\//, "").replace(/\/$/, "")) : prose_renderInline(label);
    return `[${shown}](${address})`;
}
function renderTokens(text, token, render) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    let out = "";
    let at = 0;
    for (const match of line.matchAll(token)) {
        out += escapePart(line.slice(at, match.index)) + render(match);
        at = match.index + match[0].length;
    }
    return escapeLead(out + escapePart(line.slice(at))).trim();
}
function renderCode(code) {
    // Back-ticks inside would need a longer fence than some renderings keep.
    return inlineCode(code.replaceAll("`", "'"));
}
/** Like escapeMarkdown, which trims, with the spaces at its ends kept. */
function escapePart(text) {
    const escaped = escapeMarkdown(text)
        .replace(/(?<!\\)=/g, "\\=")
        .replaceAll("$", "\\$");
    if (escaped === "")
        return text === "" ? "" : " ";
    return `${/^\s/.test(text) ? " " : ""}${escaped}${/\s$/.test(text) ? " " : ""}`;
}
/** No text of ours begins a list by accident. */
function escapeLead(text) {
    return text.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
/** Paragraphs, lists, quotes, tables and code of the text, with links to http(s) addresses; headings become bold lines. */
function prose_renderProse(text) {
    const lines = text.replace(/\r\n?/g, "\n").split("\n");
    const out = [];
    let list;
    for (let at = 0; at < lines.length;) {
        const found = readFence(lines, at) ?? readIndentedCode(lines, at, list) ?? readTable(lines, at);
        if (found !== undefined) {
            const indent = " ".repeat(found.indent >= 2 ? (list?.content ?? 0) : 0);
            out.push("", ...found.text.split("\n").map((line) => indent + line), "");
            at = found.next;
            continue;
        }
        const line = lines[at];
        list = followList(list, line, lines[at - 1] ?? "");
        out.push(renderLine(line, list));
        at += 1;
    }
    return out
        .join("\n")
        .replace(/\n[ ]*(?=\n[ ]*\n)/g, "")
        .replace(/^\n+/, "")
        .trimEnd();
}
const ITEM = /^(\s*)(?:[-*+]|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?(.*)/s;
function widthOf(space) {
    return space.replaceAll("\t", "    ").length;
}
/** The blanks before a fence, its marks, and the language behind it; undefined where the line opens and closes none. */
function parseFence(line) {
    const [whole, space = "", mark = ""] = /^(\s{0,12})(`{3,}|~{3,})/.exec(line) ?? [];
    if (whole === undefined)
        return undefined;
    const rest = line.slice(whole.length);
    if (rest.includes("`"))
        return undefined;
    return { space, mark, language: /^[A-Za-z0-9+#-]*/.exec(rest.trimStart())[0] };
}
function readFence(lines, at) {
    const open = parseFence(lines[at]);
    if (open === undefined)
        return undefined;
    const indent = widthOf(open.space);
    const inside = [];
    let next = at + 1;
    for (; next < lines.length; next += 1) {
        const close = parseFence(lines[next]);
        if (close?.mark.startsWith(open.mark) && close.language === "")
            break;
        inside.push(lines[next].replace(new RegExp(`^ {0,${indent}}`), ""));
    }
    return { text: codeBlock(inside.join("\n"), open.language.replace(/GH-\d.*/i, "")), next: next + 1, indent };
}
/** Four columns after an empty line, outside of a list. */
function readIndentedCode(lines, at, list) {
    const isCode = (line) => /^(?: {4}| {0,3}\t)/.test(line);
    if (list !== undefined || !isCode(lines[at]) || (at > 0 && lines[at - 1].trim() !== ""))
        return undefined;
    let next = at;
    while (next < lines.length && (isCode(lines[next]) || lines[next].trim() === ""))
        next += 1;
    const inside = lines.slice(at, next).map((line) => line.replace(/^(?: {4}| {0,3}\t)/, ""));
    return { text: codeBlock(inside.join("\n").trimEnd()), next, indent: 0 };
}
function readTable(lines, at) {
    const [head = "", delimiter = ""] = [lines[at], lines[at + 1]];
    if (!head.includes("|") || !isDelimiter(delimiter))
        return undefined;
    const columns = splitCells(delimiter).length;
    if (splitCells(head).length !== columns)
        return undefined;
    const rows = [head];
    let next = at + 2;
    while (next < lines.length && lines[next].includes("|"))
        rows.push(lines[next++]);
    const render = (row) => {
        const cells = splitCells(row).slice(0, columns);
        return `| ${Array.from({ length: columns }, (_, index) => renderLinked(cells[index] ?? "")).join(" | ")} |`;
    };
    const marks = splitCells(delimiter).map((cell) => cell.replace(/-+/, "---"));
    const [first, ...rest] = rows.map(render);
    return {
        text: [first, `| ${marks.join(" | ")} |`, ...rest].join("\n"),
        next,
        indent: widthOf(/^\s*/.exec(head)[0]),
    };
}
/** The line under a table's head, as in `|---|:-:|`. */
function isDelimiter(line) {
    return /^ {0,3}[|:-]/.test(line) && line.includes("|") && splitCells(line).every((cell) => /^:?-+:?$/.test(cell));
}
function splitCells(row) {
    return row
        .trim()
        .replace(/^\|/, "")
        .replace(/(?<!\\)\|$/, "")
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll("\\|", "|").trim());
}
/** A list goes on over empty and indented lines; other text ends it after an empty line. */
function followList(list, line, before) {
    const item = ITEM.exec(line);
    if (item !== null) {
        const width = Math.min(12, widthOf(item[1]));
        return { content: width + (item[2] === undefined ? 2 : item[2].length + 2) };
    }
    if (list === undefined || line.trim() === "" || /^(?: {2}|\t)/.test(line))
        return list;
    return before.trim() === "" ? undefined : list;
}
/** Quotes within quotes that are kept; deeper ones are shown at this depth. */
const QUOTES = 10;
function renderLine(raw, list) {
    if (raw.trim() === "")
        return "";
    const marks = /^(?: {0,3}>)+ ?/.exec(raw)?.[0];
    if (marks === undefined)
        return renderUnquoted(raw, list);
    const depth = Math.min(QUOTES, marks.split(">").length - 1);
    return `${"> ".repeat(depth)}${renderUnquoted(raw.slice(marks.length), undefined)}`.trimEnd();
}
function renderUnquoted(raw, list) {
    if (raw.trim() === "")
        return "";
    const heading = readHeading(raw);
    if (heading !== undefined) {
        const title = renderLinked(heading.title);
        return title === "" ? "" : `**${title}**`;
    }
    const item = ITEM.exec(raw);
    if (item !== null) {
        const indent = " ".repeat(Math.min(12, widthOf(item[1])));
        const content = renderLinked(item[3]);
        return content === "" ? "" : `${indent}${item[2] === undefined ? "-" : `${item[2]}.`} ${content}`;
    }
    const content = renderLinked(raw);
    return list !== undefined && /^(?: {2}|\t)/.test(raw) && content !== ""
        ? " ".repeat(list.content) + content
        : content;
}
/** Text for places without Markdown: one line, no control or invisible characters. */
function renderPlain(text) {
    return text
        .replace(INVISIBLE, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/render-release.ts
/** Renders the document as the body of a GitHub Release and as a changelog's section: the six parts of the guide's template. */




/** Stands where a breaking change has no migration steps; as the words of a person it counts for nothing. */
const render_release_UNWRITTEN_STEPS = "The steps have not been written yet.";
const render_release_SECTION_IDS = (/* unused pure expression or super */ null && ([
    "status",
    "release",
    "summary",
    "changes",
    "migration",
    "known-issues",
    "faq",
    "contributors",
    "ledger",
]));
/** The parts in the order of the guide's template. */
function renderSections(document, context) {
    const { knownIssues } = document;
    const sections = [];
    if (context.fates.length > 0)
        sections.push({ id: "status", body: renderFates(context.fates) });
    sections.push({ id: "release", body: renderRelease(document, context) });
    sections.push({ id: "summary", heading: "Summary", body: renderTitle(document.summary) });
    sections.push({ id: "changes", heading: "Notable changes", body: renderChanges(document, context) });
    sections.push({ id: "migration", heading: "Migration steps", body: renderMigrations(document, context) });
    sections.push({ id: "known-issues", heading: "Known issues", body: renderKnownIssues(knownIssues) });
    const faq = renderFaq(document);
    if (faq !== "")
        sections.push({ id: "faq", heading: "Questions and answers", body: faq });
    if (document.contributors.length > 0)
        sections.push({ id: "contributors", heading: "Contributors", body: renderContributors(document.contributors) });
    sections.push({ id: "ledger", body: `<sub>${describeLedger(document.ledger)}.</sub>` });
    return sections;
}
function renderRelease(document, { repositoryUrl }) {
    const { previous } = document;
    const range = previous === null || safeUrl(repositoryUrl) === undefined
        ? ""
        : ` · [all changes since ${renderInline(previous.tag)}](${safeUrl(`${repositoryUrl}/compare/${encodeURIComponent(previous.tag)}...${encodeURIComponent(document.tag)}`)})`;
    const type = document.prerelease ? `prerelease (${document.type})` : document.type;
    return [
        `**Release:** ${renderInline(document.product)} ${renderInline(document.version)} · ${type}${range}`,
        `**Date:** ${document.date}`,
    ].join("\n\n");
}
function renderFates(fates) {
    const taken = fates.filter(({ kind }) => kind === "rolled-back");
    if (taken.length > 0)
        return [
            "> [!WARNING]",
            ...taken.map((fate) => `> Rolled back in ${renderInline(fate.environment)} on ${fate.date}.${fate.use === null ? "" : ` Use ${renderInline(fate.use)}.`}`),
        ].join("\n");
    return [
        "> [!NOTE]",
        ...fates.map(({ kind, environment, date }) => `> ${kind === "verified" ? "Verified" : "Deployed"} in ${renderInline(environment)} on ${date}.`),
    ].join("\n");
}
/** One line with scope, title and where to read more; below it what the release note says besides. */
function renderChange(change, { repositoryUrl }) {
    const scope = change.scope === null ? "" : `**${renderInline(change.scope)}:** `;
    const breaking = change.breaking ? "**Breaking:** " : "";
    const picked = change.backportOf === null ? "" : `, backport of ${change.backportOf.slice(0, 7)}`;
    const line = `${breaking}${scope}${renderTitle(change.title)} (${renderReference(change, repositoryUrl)}${picked})`;
    // A document that an earlier version of release-notes attached has no details.
    return change.details ? `${line}\n\n${renderProse(change.details)}` : line;
}
function renderReference(change, repositoryUrl) {
    const { pullRequest } = change;
    const label = pullRequest === null ? change.sha.slice(0, 7) : `#${pullRequest.number}`;
    const url = pullRequest === null
        ? `${repositoryUrl}/commit/${change.sha}`
        : pullRequest.url || `${repositoryUrl}/pull/${pullRequest.number}`;
    const address = safeUrl(url);
    return address === undefined ? label : `[${label}](${address})`;
}
function renderChanges(document, context) {
    if (document.sections.length === 0)
        return "None that users would notice.";
    return document.sections
        .map(({ title, changes }) => `### ${renderInline(title)}\n\n${bullets(renderLines(changes, context))}`)
        .join("\n\n");
}
/** From so many on, updates of dependencies share a line: a reader looks for what the product does. */
const FOLDED_FROM = 3;
function renderLines(changes, context) {
    const updates = changes.filter((change) => isDependencyUpdate(change) && !change.breaking && change.migration === null && !change.details);
    const folded = new Set(updates);
    if (updates.length < FOLDED_FROM)
        return changes.map((change) => renderChange(change, context));
    const named = updates.map((change) => `${renderTitle(change.title)} (${renderReference(change, context.repositoryUrl)})`);
    return [
        ...changes.filter((change) => !folded.has(change)).map((change) => renderChange(change, context)),
        `${updates.length} updates of dependencies: ${named.join("; ")}`,
    ];
}
function renderMigrations(document, context) {
    if (document.migrations.length === 0)
        return "None needed.";
    const changes = new Map(document.sections.flatMap((section) => section.changes).map((change) => [change.id, change]));
    return document.migrations
        .map(({ change: id, title, steps }) => {
        const change = changes.get(id);
        const reference = change === undefined ? "" : ` (${renderReference(change, context.repositoryUrl)})`;
        return `**${renderTitle(title)}**${reference}\n\n${steps === null ? `_${render_release_UNWRITTEN_STEPS}_` : renderProse(steps)}`;
    })
        .join("\n\n");
}
function renderKnownIssues({ open, fixed }) {
    const line = (issue) => {
        const reference = safeUrl(issue.url) === undefined ? `#${issue.number}` : `[#${issue.number}](${safeUrl(issue.url)})`;
        const workaround = issue.workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(issue.workaround)}`;
        return `${renderInline(issue.title)} (${reference})${workaround}`;
    };
    const parts = [open.length === 0 ? "None known." : bullets(open.map(line))];
    if (fixed.length > 0)
        parts.push(`**Fixed in this release**\n\n${bullets(fixed.map((issue) => line({ ...issue, workaround: null })))}`);
    return parts.join("\n\n");
}
/** The questions that pull requests answer; empty when there are none. */
function renderFaq(document) {
    return document.sections
        .flatMap(({ changes }) => changes.flatMap(({ faq }) => faq))
        .map(({ question, answer }) => `**${renderInline(question)}**\n\n${renderProse(answer)}`)
        .join("\n\n");
}
function renderContributors(contributors) {
    const people = contributors.filter(({ bot }) => !bot);
    const bots = contributors.filter(({ bot }) => bot);
    const names = (list) => list.map(({ name, first }) => `${renderInline(name)}${first ? " (first contribution)" : ""}`).join(", ");
    return [
        ...(people.length > 0 ? [names(people)] : []),
        ...(bots.length > 0 ? [`Automated: ${names(bots)}`] : []),
    ].join("\n\n");
}
/** As programs look for it in a changelog: `2.0.0-rc.1` needs no escapes. */
function renderVersion(version) {
    return /^[0-9A-Za-z.!+-]+$/.test(version) ? version : renderInline(version);
}
/** The section for `CHANGELOG.md`, newest release's place being the caller's business. */
function renderChangelog(document, context) {
    const parts = [`## ${renderVersion(document.version)} (${document.date})`, renderTitle(document.summary)];
    for (const { id, heading, body } of renderSections(document, context)) {
        if (id === "changes")
            parts.push(body);
        if (id === "migration" && document.migrations.length > 0)
            parts.push(`### ${heading}\n\n${body}`);
        if (id === "known-issues" && document.knownIssues.open.length + document.knownIssues.fixed.length > 0)
            parts.push(`### ${heading}\n\n${body}`);
    }
    return `${parts.join("\n\n")}\n`;
}
/** The notes as one text without markers, as the asset `release-notes.md`. */
function renderWhole(sections, title) {
    const parts = sections.map(({ heading, body }) => (heading === undefined ? body : `## ${heading}\n\n${body}`));
    return `# ${renderInline(title)}\n\n${parts.join("\n\n")}\n`;
}
/** A commit for summaries. */
function renderCommitLink(sha, repositoryUrl) {
    return link(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/body.ts
/** Keeps a release's body: parts between our markers are rewritten, everything else belongs to people and survives. */





const NOTICE_ROOM = 600;
/**
 * The new body. A part whose markers a person removed, keeping its heading, is theirs from then on. Over `limit`
 * characters parts are left out, the least needed first, and the body says so; of the changes, as many as fit stay. People's
 * text is never cut.
 */
function composeBody(existing, sections, data, limit) {
    const pieces = parseBody(existing);
    const owned = sections.filter((section) => isOwned(section, pieces)).map(({ id }) => id);
    const ours = sections.filter(({ id }) => !owned.includes(id));
    const tail = renderData(data);
    const cut = [];
    for (;;) {
        const kept = ours.filter((section) => !cut.includes(section));
        const body = assemble(pieces, kept, cut, tail);
        const next = CUT_ORDER.map((id) => kept.find((section) => section.id === id)).find((section) => section !== undefined);
        const room = limit - (cut.length === 0 ? 0 : NOTICE_ROOM) - body.length;
        if (room >= 0 || next === undefined)
            return { body, cut: cut.map(nameOf), owned };
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
function shorten(section, room) {
    const parts = section.body.split(/\n(?=- |### )/);
    const isEntry = (part) => part.startsWith("- ");
    const entries = parts.filter(isEntry).length;
    let length = section.body.length;
    while (parts.length > 0 && length > section.body.length + room)
        length -= parts.pop().length + 1;
    while (parts.length > 0 && !isEntry(parts.at(-1)))
        parts.pop();
    const left = parts.filter(isEntry).length;
    if (left === 0)
        return undefined;
    const rest = `_… and ${entries - left} more, in \`release-notes.md\`._`;
    return { ...section, body: `${parts.join("\n").trimEnd()}\n\n${rest}` };
}
/** What goes first when the body is too long; the release's own line, its summary and its migration steps go last. */
const CUT_ORDER = (/* unused pure expression or super */ null && ([
    "contributors",
    "faq",
    "changes",
    "known-issues",
    "migration",
    "ledger",
    "summary",
    "release",
    "status",
]));
function nameOf(section) {
    return section.heading ?? section.id;
}
const MARKER = /^[ \t]*<!-- octoacme:notes:(begin|end):([a-z-]+) -->[ \t]*$/;
const DATA = /(?<!\n)\n*<!-- octoacme:notes:data ([A-Za-z0-9+/=]*) -->\n*/g;
const CUT_BEGIN = "<!-- octoacme:notes:begin:cut -->";
/** Our parts by their markers. A marker without its partner is dropped and the text stays people's; a second part of one name goes. */
function parseBody(body) {
    const lines = body.replace(/\r\n?/g, "\n").replace(DATA, "\n").split("\n");
    const pieces = [];
    const seen = new Set();
    let people = [];
    const flush = () => {
        const text = people.join("\n").trim();
        if (text !== "")
            pieces.push({ kind: "people", text });
        people = [];
    };
    for (let at = 0; at < lines.length; at++) {
        const [, side, id = ""] = MARKER.exec(lines[at]) ?? [];
        if (side === undefined) {
            people.push(lines[at]);
            continue;
        }
        if (side === "end")
            continue;
        const end = lines.findIndex((line, index) => index > at && MARKER.test(line));
        const closes = end > at && lines[end].trim() === `<!-- octoacme:notes:end:${id} -->`;
        if (!closes)
            continue;
        const isKnown = SECTION_IDS.includes(id);
        if (isKnown && !seen.has(id)) {
            flush();
            seen.add(id);
            pieces.push({ kind: "machine", id: id, text: lines.slice(at + 1, end).join("\n") });
        }
        at = end;
    }
    flush();
    return pieces;
}
function isOwned(section, pieces) {
    if (section.heading === undefined || pieces.some((piece) => piece.kind === "machine" && piece.id === section.id))
        return false;
    return findOwnSection(pieces, section.heading) !== undefined;
}
function findOwnSection(pieces, heading) {
    for (const piece of pieces) {
        if (piece.kind !== "people")
            continue;
        const lines = piece.text.split("\n");
        const from = lines.findIndex((line) => isHeading(line, heading));
        if (from < 0)
            continue;
        const rest = lines.slice(from + 1);
        const to = rest.findIndex((line) => /^#{1,2} /.test(line));
        return (to < 0 ? rest : rest.slice(0, to)).join("\n");
    }
    return undefined;
}
function isHeading(line, heading) {
    const title = readHeading(line)?.title.replace(/(?<![\s:#])[\s:#]+$/, "");
    if (title === undefined)
        return false;
    const bare = (value) => value.toLowerCase().replace(/(?<!\s)\s*\(if any\)$/, "");
    return bare(title) === bare(heading);
}
/**
 * What people wrote under a heading that they own; undefined when the part is ours, absent or empty. Neither our own placeholder
 * nor the words that the team's template has there (`frame`) were written for this release.
 */
function readOwnSection(body, section, frame = "") {
    const pieces = parseBody(body);
    if (pieces.some((piece) => piece.kind === "machine" && piece.id === section.id))
        return undefined;
    const read = (from) => stripCommentsOutsideCode(findOwnSection(from, section.heading) ?? "").trim();
    const own = read(pieces);
    if (own.includes(UNWRITTEN_STEPS) || own === read(parseBody(frame)))
        return undefined;
    return meaningful(own);
}
function assemble(pieces, sections, cut, tail) {
    const present = new Set(pieces.flatMap((piece) => (piece.kind === "machine" ? [piece.id] : [])));
    const byId = new Map(sections.map((section) => [section.id, section]));
    const out = [];
    const written = new Set();
    const write = (section) => {
        written.add(section.id);
        out.push(wrap(section));
    };
    // What is new goes before the first present part that follows it in the template's order.
    const writeBefore = (id) => {
        for (const section of sections) {
            if (id !== undefined && SECTION_IDS.indexOf(section.id) >= SECTION_IDS.indexOf(id))
                continue;
            if (!written.has(section.id) && !present.has(section.id))
                write(section);
        }
    };
    for (const piece of pieces) {
        if (piece.kind === "people") {
            out.push(piece.text);
            continue;
        }
        writeBefore(piece.id);
        const section = byId.get(piece.id);
        if (section !== undefined && !written.has(section.id))
            write(section);
        // What became of the release is known to later phases only; a run that did not ask leaves it.
        else if (piece.id === "status" && section === undefined && piece.text !== "")
            out.push(wrap({ id: "status", body: piece.text }));
    }
    writeBefore(undefined);
    if (cut.length > 0)
        out.push(`${CUT_BEGIN}\n> [!IMPORTANT]\n> Left out here because GitHub limits the length: ${cut.map(nameOf).join(", ")}. The whole text is attached as \`release-notes.md\`.\n<!-- octoacme:notes:end:cut -->`);
    return `${out.join("\n\n")}\n\n${tail}`;
}
function wrap({ id, heading, body }) {
    const text = heading === undefined ? body : `## ${heading}\n\n${body}`;
    return `<!-- octoacme:notes:begin:${id} -->\n${text}\n<!-- octoacme:notes:end:${id} -->`;
}
function renderData(data) {
    return `<!-- octoacme:notes:data ${Buffer.from(JSON.stringify(data), "utf8").toString("base64")} -->`;
}
/** What an earlier run left in the body, or undefined when there is nothing or somebody changed it. */
function readData(body) {
    const found = [...body.matchAll(new RegExp(DATA.source, "g"))].at(-1)?.[1];
    if (found === undefined)
        return undefined;
    try {
        const value = JSON.parse(external_node_buffer_.Buffer.from(found, "base64").toString("utf8"));
        if (value?.schemaVersion !== 1 ||
            !/^\d{4}-\d{2}-\d{2}$/.test(value.date ?? "") ||
            !Array.isArray(value.known) ||
            !value.known.every((number) => Number.isInteger(number)) ||
            typeof value.assets !== "object" ||
            value.assets === null ||
            (value.gate !== undefined && !isGate(value.gate)) ||
            (value.commit !== undefined && !/^[0-9a-f]{40}$/.test(value.commit)))
            return undefined;
        return value;
    }
    catch {
        return undefined;
    }
}
function isGate(gate) {
    const { decision, reason } = (gate ?? {});
    return ((decision === "complete" || decision === "incomplete") &&
        typeof reason === "string" &&
        /^[a-z-]{1,60}$/.test(reason));
}
/** The body without markers and data, as people see it. */
function readWhole(body) {
    return stripCommentsOutsideCode(body)
        .replace(/\n{3,}/g, "\n\n")
        .trim();
}


/***/ }),

/***/ 31117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readOverride),
/* harmony export */   o: () => (/* binding */ dropOverride)
/* harmony export */ });
/* harmony import */ var _release_commit_title_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93039);
/* harmony import */ var _release_commits_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59892);
/* harmony import */ var _text_quoted_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4123);
/** Reads the release note that a description gives in place of the title; one note may hold several entries. */



const COMMITS = {
    begin: /^[ \t]*BEGIN_COMMIT_OVERRIDE[ \t]*$/,
    closes: (line) => line.trim() === "END_COMMIT_OVERRIDE",
};
const FENCED = {
    begin: /^ {0,3}`{3,}[ \t]*release-notes?[ \t]*$/,
    closes: (line, opening) => /^ {0,3}`{3,}[ \t]*$/.test(line) && countTicks(line) >= countTicks(opening),
};
/** Blocks that are looked at; a description has one. */
const BLOCKS = 10;
const NO_NOTE = /^(?:[-*] +)?(?:notes?: *)?(?:none|skip|no release[- ]?notes?(?: (?:is |are )?(?:required|needed|necessary))?|no user[- ](?:facing|visible) (?:changes?|impact))\.?$/i;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)/s;
const LABEL = /^ {0,3}(?:#{1,6}[ \t]+\S.{0,80}|\*\*[^*]{1,80}\*\*:?|__[^_]{1,80}__:?)[ \t]*$/;
/**
 * The ```release-note block, the BEGIN_COMMIT_OVERRIDE block or else the section `section`; undefined when there is none or nobody
 * filled it in. A block that the description only quotes is none of its own.
 */
function readOverride(text, section, meaningful) {
    const fenced = readBlocks(text, FENCED);
    const commits = fenced === undefined ? readBlocks(text, COMMITS) : undefined;
    const written = fenced ?? commits ?? readWrittenPart(section);
    const trimmed = written?.trim() ?? "";
    if (saysNone(trimmed))
        return { kind: "none" };
    if (meaningful(trimmed) === undefined)
        return undefined;
    const entries = commits === undefined ? splitNote(trimmed, fenced !== undefined) : splitCommits(trimmed);
    return entries.length === 0 ? undefined : { kind: "text", entries };
}
/** `**None**` as well as `none`. */
function saysNone(text) {
    return NO_NOTE.test(text.replace(/^[*_`]{1,3}|[*_`]{1,3}$/g, ""));
}
/** The description without its override blocks: what they hold is said once, by the entries. */
function dropOverride(text) {
    let rest = text;
    for (const delimiters of [COMMITS, FENCED])
        for (const { from, to } of [...listBlocks(rest, delimiters)].reverse())
            rest = rest.slice(0, from) + rest.slice(to);
    return rest;
}
/** The blocks one after the other; one that says there is nothing says nothing beside another. */
function readBlocks(text, delimiters) {
    const own = listBlocks(text, delimiters).filter(({ from, to }) => 
    // A mark in its place shows whether the block lies in a quote, a fold or another fence.
    (0,_text_quoted_ts__WEBPACK_IMPORTED_MODULE_2__/* .dropQuoted */ .K)(`${text.slice(0, from)}\u0001${text.slice(to)}`).includes("\u0001"));
    const texts = own.map((block) => block.text.trim());
    const saying = texts.filter((block) => block !== "" && !saysNone(block));
    return saying.length === 0 ? texts[0] : saying.join("\n");
}
function listBlocks(text, { begin, closes }) {
    const blocks = [];
    let open;
    let at = 0;
    for (const line of text.split("\n")) {
        if (open === undefined) {
            if (begin.test(line))
                open = { at, line };
        }
        else if (closes(line, open.line)) {
            const from = open.at + open.line.length + 1;
            blocks.push({ from: open.at, to: at + line.length, text: text.slice(from, at) });
            if (blocks.length === BLOCKS)
                return blocks;
            open = undefined;
        }
        at += line.length + 1;
    }
    return blocks;
}
function countTicks(line) {
    return line.lastIndexOf("`") - line.indexOf("`") + 1;
}
/** Conventional commits one after the other: each header begins an entry, all else belongs to the one before. */
function splitCommits(text) {
    const entries = [];
    for (const line of text.split("\n")) {
        const item = ITEM.exec(line)?.[1] ?? line;
        if (entries.length === 0 || (0,_release_commit_title_ts__WEBPACK_IMPORTED_MODULE_0__/* .isConventionalHeader */ .o_)(item))
            entries.push([item]);
        else
            entries.at(-1).push(line);
    }
    return entries.map((lines) => lines.join("\n").trim()).filter((entry) => entry !== "");
}
/**
 * A list has an entry an item. Without a list, a block has an entry a line, save what goes on in lower case or is indented; a section's
 * first paragraph is its entry, and the others belong to it.
 */
function splitNote(text, byLine) {
    const lines = dropLabels(text.split("\n"));
    const isList = ITEM.test(lines[0]);
    const isNested = (line) => isList && /^[ \t]{2,}/.test(line);
    const entries = [];
    for (const line of lines) {
        const item = isNested(line) ? undefined : ITEM.exec(line)?.[1]?.replace(/^\[[ xX]\][ \t]+/, "");
        const begins = isList
            ? item !== undefined
            : (0,_release_commit_title_ts__WEBPACK_IMPORTED_MODULE_0__/* .isConventionalHeader */ .o_)(line) || (byLine && /^\S/.test(line) && !goesOn(entries.at(-1), line));
        if (entries.length === 0 || begins)
            entries.push([item ?? line]);
        else
            entries.at(-1).push(line.replace(/^ {0,3}(?=\S)/, ""));
    }
    return entries.map(joinTitle).filter((entry) => entry !== "");
}
/** What stands over a list, as `**Added**` or `### Fixed`, is no entry: the items are. */
function dropLabels(lines) {
    const kept = [];
    let next;
    for (const line of lines.toReversed()) {
        if (!(LABEL.test(line) && next !== undefined && ITEM.test(next)))
            kept.push(line);
        if (line.trim() !== "")
            next = line;
    }
    return kept.reverse();
}
function goesOn(entry, line) {
    if (entry === undefined)
        return false;
    const last = entry.at(-1);
    return /^\p{Ll}/u.test(line) || isFooter(line) || (ITEM.test(line) && (last.endsWith(":") || ITEM.test(last)));
}
function isFooter(line) {
    return (0,_release_commits_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseCommitMessage */ .o)(`-\n\n${line}`).breakingNote !== undefined;
}
/** The first paragraph as one line, which is the entry's title; what follows stays as it is. */
function joinTitle(lines) {
    const end = lines.findIndex((line, index) => index > 0 &&
        (line.trim() === "" || ITEM.test(line) || isFooter(line) || /^ {0,3}(?:`{3}|~{3}|\||#{1,6} )/.test(line)));
    const title = (end < 0 ? lines : lines.slice(0, end)).map((line) => line.trim()).join(" ");
    const rest = end < 0 ? "" : lines.slice(end).join("\n").trim();
    return rest === "" ? title.trim() : `${title.trim()}\n\n${rest}`;
}
/** A template's checklist and hints (quotes, folded text) are nothing that somebody wrote; a fence around the words is none of them. */
function readWrittenPart(section) {
    if (section === undefined)
        return undefined;
    const fenced = readFence(section.trim().split("\n"));
    if (fenced !== undefined)
        return fenced;
    const own = (0,_text_quoted_ts__WEBPACK_IMPORTED_MODULE_2__/* .dropQuoted */ .K)(section).split("\n");
    return section
        .split("\n")
        .filter((line, index) => (own[index] !== "" || line === "") && !/^\s*[-*+] +\[[ xX]\] /.test(line))
        .join("\n");
}
/** What stands in a fence that holds all of the lines (CommonMark 4.5: it closes with as many marks as it opened with, or more). */
function readFence(lines) {
    const mark = /^(?:`{3,}|~{3,})/.exec(lines[0])?.[0];
    const last = lines.at(-1).trim();
    if (mark === undefined || lines.length < 3 || last.length < mark.length)
        return undefined;
    return last === mark[0].repeat(last.length) ? lines.slice(1, -1).join("\n") : undefined;
}


/***/ }),

/***/ 3479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EJ: () => (/* binding */ dropSectionLabels),
  dx: () => (/* binding */ meaningful),
  XF: () => (/* binding */ readDescription),
  El: () => (/* binding */ readPullRequestNotes)
});

// UNUSED EXPORTS: readSection

// EXTERNAL MODULE: ./packages/shared/src/text/heading.ts
var text_heading = __webpack_require__(82289);
// EXTERNAL MODULE: ./packages/shared/src/text/html-comments.ts
var html_comments = __webpack_require__(94493);
// EXTERNAL MODULE: ./packages/shared/src/text/quoted.ts
var quoted = __webpack_require__(4123);
// EXTERNAL MODULE: ./packages/shared/src/release/breaking-answer.ts
var breaking_answer = __webpack_require__(38935);
;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-box.ts
/** Reads the boxes and yes-or-no questions of pull-request templates that ask whether the change breaks something. */

/** Also without a bullet, and as people type it: `[ x ]`, `[✓]`. */
const TICKED = /^([ \t]*)(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ ?[xX✓✔✅☑] ?\][ \t]+(.*)/su;
const PICTURES = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
const FORBIDDEN = /^[*_ ]{0,4}(?:🚫|⛔|❌|:no_entry(?:_sign)?:|:x:)/u;
const YES_WORD = /^yes\b[\s,.:;!(–—-]{0,4}/i;
const SUBJECT = /^(?:(?:does|do|did|will|is|are) )?(?:(?:(?:this|it|the|these|there)(?: (?:pr|pull request|change|patch|mr|merge request|commit|update))?|it['’]s|that|i|we) )?/i;
const VERB = /^(?:(?:(?:will|would) (?:be|introduce|contain|cause|bring)|is|are|introduces?|contains?|has|have|includes?|makes?|causes?|brings?|adds?) )?(?:(?:an?|any|some|the|known|new|major|public) ){0,2}/i;
/** What says that something breaks, in the words of pull-request templates. */
const BREAKING_WORDS = /^(?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:breaking|(?:backwards?[ -])?incompatible|(?:non[ -]|not (?:fully )?)backwards?[ -]compatible|bc[ -]break(?:s|ing)?)(?:[ -](?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:changes?|update|modification)(?:\(s\))?)?(?=$|[\s(（:,.!?|–—-])/i;
const BREAKS = /^breaks?(?:(?=:)| (?:(?:the|our|a|any|all) )?(?:(?:public|existing|current|old|backwards?)[ -]){0,2}(?:compat(?:ibility)?|bc|apis?|abi|functionality|features?|behaviou?rs?|(?:(?:tool|api) )?(?:users?|consumers?|clients?)|configurations?|configs?|data|code|integrations?|interfaces?|contracts?|schemas?|installations?|deployments?)(?=$|[\s(（:,.!?|–—-]))/i;
/** Of the change's own version; a dependency's stands with `of`. */
const MAJOR = /^(?:semver[ :/-]{1,3}major|major (?:version|release)(?: (?:bump|change|release))?(?: (?:is )?(?:required|needed))?)(?: ?\([^()]*\))?[.!]?$/i;
/** `Major (breaking changes)`, `Refactoring (breaking change)` */
const IN_BRACKETS = /^([^()（）\n]{1,80})[(（]([^()（）\n]{1,80})[)）][.!]?$/;
/** What a box says beside the words that something breaks. */
const GOES_ON = /^(?:[(（:,?–—|-]|(?:to|in|of|for|from|with|that|which|when|because|as|so|since)\b|and (?:the (?:title|label|version)|needs?|requires?)\b)/i;
/** That they are written down: `Breaking changes (if any) are listed in the changelog`; in brackets it is only a remark. */
const WRITTEN = /\b(?:documented|listed|described|noted|mentioned|communicated|announced|reviewed|discussed|explained|checked|verified|confirmed|flagged|highlighted|identified|mitigated|assessed|considered|evaluated|approved|avoided|recorded)\b/i;
/**
 * What may stand between the words that something breaks and that they are written down: `Breaking changes (if any) have been listed`,
 * `Breaking changes: I checked …`, `Breaking changes, API changes and new settings are documented`. Behind any other colon, comma or
 * dash stands what breaks: `Breaking change: flagged users cannot log in`.
 */
const BEFORE_WRITTEN = [
    /^\??(?:[(（][^()（）\n]{0,80}[)）])?\s{0,3}(?:(?:is|are|was|were|be|been|has|have|had|must|should|will|all|also|clearly|fully|properly|not) ){0,4}/i,
    /^[\s:,–—-]{0,4}I(?:['’]ve| have)? /i,
    /^,[^:;()–—\n]{0,120} (?:is|are|were|been) (?=\S{1,20}$)/i,
];
const CONDITIONAL = /^[\s,]{0,3}[(（]?if (?:any|applicable|necessary|needed|relevant)\b/i;
const NEGATED = /\b(?:no|not|non|none|never|without)\b|n['’]t\b/i;
/** The answer after its colon, bar or dash. */
const ANSWERED = /^[\s*_|:?=–—-]{1,12}(?:(?:yes|true)\b(?!\s{1,3}(?:means?|if|when)\b)|✅|✔|☑|:white_check_mark:|:heavy_check_mark:)/iu;
/** An answer that a template offers, with the box before it, or behind it. */
const BOX_FIRST = /(\[[ xX]?\]|[☐☒☑])\s{0,3}(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])/giu;
const BOX_LAST = /(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])\s{0,3}(\[[ xX]?\]|[☐☒☑])/giu;
const REFUSES = /\b(?:no|false)\b\s{0,3}(?=$|[|/,;.?)([\]☐☒☑])|[❌✖⛔]/iu;
const MARKED = /[xX☒☑]/u;
/** What stands beside the tick of a box, or undefined. */
function readTicked(line) {
    return TICKED.exec(line)?.[2];
}
/** What stands beside the ticked boxes; four spaces without a list above them are code. */
function listTicked(text) {
    const found = [];
    let isInList = false;
    for (const line of text.split("\n")) {
        const indent = /^[ \t]*/.exec(line)[0].replaceAll("\t", "    ").length;
        if (line.trim() === "")
            continue;
        const isCode = indent > 3 && !isInList;
        if (indent <= 3)
            isInList = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line);
        const words = isCode ? undefined : readTicked(line);
        if (words !== undefined)
            found.push(words);
    }
    return found;
}
/**
 * The box of a template's "Type of change": `- [x] Breaking change (a fix or feature that …)`, `- [x] Backwards-incompatible`,
 * `- [x] This change breaks existing users`. `Breaking changes are documented` is another.
 */
function isBreakingBox(words) {
    if (FORBIDDEN.test(words))
        return false;
    const plain = readPlain(words.split("\n", 1)[0]).replace(YES_WORD, "");
    if (MAJOR.test(dropLead(plain, false)))
        return true;
    const rest = readAfterBreaks(plain);
    if (rest === undefined)
        return isBreakingRemark(plain);
    if (/^[.!?)]*$/.test(rest))
        return true;
    if (isWritten(rest) || CONDITIONAL.test(rest))
        return false;
    if ((0,breaking_answer/* deniesBreaking */.k)(rest.replace(/^[\s(（:,?|–—-]+/, "")))
        return false;
    return GOES_ON.test(rest);
}
function isWritten(rest) {
    return BEFORE_WRITTEN.some((before) => before.test(rest) && WRITTEN.exec(rest.replace(before, ""))?.index === 0);
}
/** `Refactoring (breaking change)`; the words before the brackets may be of any language. */
function isBreakingRemark(plain) {
    const [, before = "", remark = ""] = IN_BRACKETS.exec(plain) ?? [];
    if (NEGATED.test(before) || WRITTEN.test(before) || /^I\b/.test(before))
        return false;
    const isMajor = /^major(?: changes?)? $/i.test(before);
    return remark.split(isMajor ? /[,;/]/ : /(?!)/).some((part) => {
        const rest = readAfterBreaks(part.trim());
        return rest === "" && (isMajor || !/changes$/i.test(part));
    });
}
/**
 * `| BC breaks? | yes`, `**Breaking change:** Yes`, `Does this PR introduce a breaking change? Yes`. A line that offers both answers
 * is a template's: it says yes only where that one alone is marked.
 */
function isBreakingAnswer(line) {
    if (!ANSWER_WORD.test(line))
        return false;
    const plain = line
        .replace(/[*_`]/g, "")
        .replace(/^[\s|>+-]{1,12}/, "")
        .replace(/^\d{1,3}[.)]\s{1,3}/, "")
        .trimEnd();
    const rest = readAfterBreaks(plain);
    if (rest === undefined)
        return false;
    return REFUSES.test(rest) ? isYesMarked(rest) : ANSWERED.test(` ${rest}`);
}
function isYesMarked(offer) {
    const first = [...offer.matchAll(BOX_FIRST)].map(([, box, ...yes]) => ({ box, yes }));
    const last = [...offer.matchAll(BOX_LAST)].map(([, word, mark, box]) => ({ box, yes: [word, mark] }));
    const offers = /^[\s:|?=–—-]{0,6}[[☐☒☑]/.test(offer) ? first : last;
    const marked = offers.filter(({ box }) => MARKED.test(box ?? ""));
    return marked.length === 1 && marked[0].yes.some((one) => one !== undefined);
}
const ANSWER_WORD = /\b(?:yes|true)\b|✅|✔|☑|_check_mark:/iu;
function readPlain(words) {
    return words.replace(PICTURES, "").replace(/[*_`]/g, "").trim();
}
function dropLead(text, withArticle = true) {
    const said = text.replace(SUBJECT, "");
    return withArticle ? said.replace(VERB, "") : said.replace(/^(?:(?:is|needs|requires) )?(?:an? )?/i, "");
}
/** What follows the words that something breaks, or undefined. */
function readAfterBreaks(text) {
    for (const said of [text, dropLead(text)]) {
        const found = BREAKING_WORDS.exec(said) ?? BREAKS.exec(said);
        if (found !== null)
            return said.slice(found[0].length).trim();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/empty-answer.ts
/** Tells an answer that says nothing from one that says something: "No migration needed (backwards compatible)" is no migration step. */
/** Longer than any way to say nothing. */
const LIMIT = 400;
const DONE_LATER = /^(?:tbd|tba|tbc|to ?do|wip|work in progress|coming soon|to be (?:written|done|defined|decided|determined|confirmed|announced|added|filled in)|fill (?:this |it )?in(?: the steps)?|the steps have not been written yet)$/;
const PLAIN = /^(?:none|nothing|no|nope|nil|null|n ?\/ ?a|n ?a|yes|all good|no response|not (?:applicable|needed|required|necessary)|(?:steps|migrations?|upgrade)(?: steps?| notes?| instructions?| guide| path)?|steps to (?:migrate|upgrade)|step (?:\d{1,2}|one|two|three)|before|after|(?:it is |this is |fully |completely )*backwards? compatible)$/;
/** Why there is nothing, beside an answer that says so. By itself it may be what changes. */
const REASON = /^internal(?: only| change)?$/;
/** What there is none of, and what is said of it: each word of the answer must be one of these. */
const SUBJECTS = new Set("manual user special additional further extra database db data schema specific breaking explicit code config configuration any migration migrations action actions upgrade upgrades step steps change changes work impact instructions instruction guide path notes effect effects it is are to do migrate upgrade needed required necessary expected applicable here this change release pr pull request update version from users user you by on your side part for anybody anyone at this time yet so far of the a an and or".split(" "));
const NONE_OF = /^(?:there (?:is|are) )?(?:no|not any|none|nothing|not applicable|not needed|not required|not necessary)((?: [a-z]+)*)$/;
/** How a template asks for an answer, and what it may ask for: `Describe the migration steps here.` says nothing. */
const HINT_START = /^(?:(?:please )?(?:describe|explain|list|specify|document|detail|outline|provide|fill in)|if|how to|(?:what|which|how) [^?]{1,200}\?)(?=$|[ ?])/;
/** `Please add any steps below`; `Please add users to the plan` is a step. */
const PLACE_HINT = /^please (?:add|include|write|provide) (?:(?:the|any|all|your|an?) )?(?:(?:migration|upgrade|update) )?(?:steps?|instructions?|guide|notes?|path|impact|here|below)\b/;
const HINT_WORDS = new Set("please if what which how describe explain list specify document detail outline provide add include write fill in so any all every each some such do does did is are there this that these those it the a an of for to from on by with and or as must should would will can could may have has need needs needed required require requires take takes user users customer customers consumer consumers client clients developer developers existing people they their them somebody someone migrate migrates migration migrations upgrade upgrades upgrading update path paths step steps instruction instructions guide notes plan impact effect effects necessary applicable possible relevant breaking break breaks change changes changed introduce introduces contains pr pull request release application applications version here below above yes manual action actions".split(" "));
/** What a template's box asks, as in `- [ ] Requires a migration`. */
const ASKING = new Set("requires needs has have includes contains i required needed necessary".split(" "));
/** Whether nothing is said: no part of the text, between full stops, commas and lines, says more than that there is nothing. */
function saysNothing(text) {
    if (text.length > LIMIT)
        return false;
    const parts = text
        .toLowerCase()
        .replace(/^[ \t]*(?:```|~~~)[a-z]{0,20}[ \t]*\n\s*(?:```|~~~)[ \t]*$/gm, "")
        .replace(/^[ \t]*\d{1,3}[.)](?=[ \t\n]|$)/gm, "")
        .replace(/\bn\.a\b/g, "na")
        .replace(/^[ \t]*[-*+] +\[ \] +(.*)/gm, (_, text) => (isQuestion(text) ? "" : text))
        .replace(/^[ \t]*[-*+] +\[x\] /gm, "")
        .replace(/:[a-z0-9_+-]{1,40}:|\p{Extended_Pictographic}/gu, " ")
        .split(/[\n.,;:!()–—…]|(?<=[?])|(?<=\s)-(?=\s)|^[ \t]*[-*+] /m)
        .map((part) => part.replace(/[^a-z0-9/?]+/g, " ").trim());
    // Other alphabets and code leave nothing behind, and are something.
    if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text))
        return false;
    if (hasSigns(text))
        return false;
    const said = parts.filter((part) => part.replace(/[ ?]/g, "") !== "");
    const others = said.filter((part) => !REASON.test(part.replace("?", "")));
    return (others.every(isNothing) &&
        (others.length === said.length || others.some((part) => NONE_OF.test(part) || /^n ?\/ ?a$|^na$/.test(part))));
}
/** Code may be signs alone: `Before:` and `->`. */
function hasSigns(text) {
    return text.split(/[\n:]/).some((line) => {
        const code = line.replace(/^[ \t]*(?:>|```[a-z]{0,20}|~~~[a-z]{0,20})/i, "").trim();
        return /[=<>$&{}%^\\~]/.test(code) && !/[\p{L}\p{N}]/u.test(code) && !/^=+$|^<[\s.…]*>$/.test(code);
    });
}
/** A box without a tick that asks and says nothing else; `- [ ] Run the script` is a step. */
function isQuestion(text) {
    const words = text.match(/[^\s.,;:!?()]+/g) ?? [];
    return words.some((word) => ASKING.has(word)) && words.every((word) => ASKING.has(word) || SUBJECTS.has(word));
}
function isNothing(asked) {
    const part = asked.replace("?", "").trim();
    if (PLAIN.test(part) || DONE_LATER.test(part))
        return true;
    const isHint = HINT_START.test(asked) || PLACE_HINT.test(part);
    if (isHint && part.split(" ").every((word) => HINT_WORDS.has(word)))
        return true;
    const rest = NONE_OF.exec(part)?.[1];
    return rest?.split(" ").every((word) => word === "" || SUBJECTS.has(word)) ?? false;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-section.ts
/** Reads what a description says that it breaks: in its section, or by a ticked box of its template. */




const UNTICKED = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ {0,3}\](?:[ \t]|$)/;
const MARK = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}(?:\[ ?[xX✓✔✅☑] ?\][ \t]+)?|\[ ?[xX✓✔✅☑] ?\][ \t]+)/u;
const YES = /^[^\p{L}\n]{0,10}yes\b[\s*_.,:;!–—-]{0,5}/iu;
const QUESTION = /^(?:does|do|is|are|will|has|have|what|which|how|could|would|can|did)\b[^?\n]{0,200}\?[ \t]*/i;
/** What a template asks of its reader; `Please note that v1 is gone` and `If any client calls v1, it stops` say what breaks. */
const HINTS = [
    /^\(?if (?:(?:so|yes|any|applicable)(?=[ ]?(?:[,:.;)]|$| (?:please|describe|list|explain|specify))|$)|(?:this (?:pr|pull request|change)|there (?:is|are)) (?:(?:is|has|introduces|contains|includes|makes|causes) )?(?:an? |any )?(?:breaking|backwards?|incompatib)|this (?:pr|pull request|change) (?:contains|introduces|includes) )/i,
    /^\(?please (?:describe|list|explain|detail|fill in)\b/i,
    /^\(?please (?:specify|add|provide|note|check|select|tick|choose|mark)\b(?: (?:the|your|an?|any|all|potential|possible|known|appropriate|relevant|correct)){0,3} (?:one|that apply|boxe?s?|options?|details?|descriptions?|explanations?|impact|here|below|breaking changes?)(?: (?:here|below))?[ .:)]{0,3}$/i,
    /^\(?(?:describe|list|explain|specify|document|note|detail)\b(?: (?:here|below|all|any|the|every|your|it|them|impact|of)){0,4}[ .)]*(?:$|(?:potential )?(?:breaking|backwards?|incompatib))/i,
];
const ITALIC = /^(?:\*(?!\*)[^*\n]+\*|_(?!_)[^_\n]+_)$/;
/** Lines that belong to the description, not to the section that they happen to follow. */
const FOREIGN = /^(?:(?:co-authored|signed-off|reviewed|acked|tested)-by:|\W{0,4}generated (?:with|by)\b|\*\*full changelog\*\*)/i;
const CLOSING = /^\W{0,4}(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|related(?: to)?|part of)\b(?=:? ?(?:[\w.-]+\/[\w.-]+)?#\d|:? https?:)/i;
const REFERENCE = /(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,10}\b|https?:\S{1,300}|\b(?:and|close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/gi;
const RULER = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
/** A ticked box that only confirms, or asks for more. */
const PLAIN_YES = /^(?:this (?:pr |pull request |change )?(?:is|introduces|has) (?:an? )?breaking changes?|\(?(?:please )?(?:describe|explain|specify|see)\b[^\n]{0,80})[.)!]{0,2}$/i;
/** What breaks, as far as the description says it; empty where it only says that something does, undefined where nothing breaks. */
function readBreaking(text, section) {
    const answer = section === undefined ? undefined : readAnswer(section);
    if (answer !== undefined)
        return answer;
    const own = (0,quoted/* dropQuoted */.K)(text);
    return listTicked(own).some(isBreakingBox) || own.split("\n").some(isBreakingAnswer) ? "" : undefined;
}
/** The first paragraph or list decides: when it denies, what follows is no part of the answer. */
function readAnswer(section) {
    const answer = listAnswer(section).join("\n").replace(/^\n+/, "").trimEnd();
    const first = answer.trim();
    if (first === "")
        return undefined;
    const yes = YES.exec(first.replace(MARK, ""));
    if (yes !== null) {
        const rest = first.replace(MARK, "").slice(yes[0].length).trim();
        const [line = "", ...others] = rest.split("\n");
        const kept = PLAIN_YES.test(line.trim()) ? others.join("\n").trim() : rest;
        return saysNothing(kept) ? "" : kept;
    }
    if ((0,breaking_answer/* deniesBreaking */.k)(first) || isDenyingList(first) || isUnanswered(first))
        return undefined;
    const boxes = listTicked(first);
    const isBoxOnly = boxes.length === first.split("\n").length && boxes.every(isBreakingBox);
    return isBoxOnly ? "" : answer;
}
/** `No migration needed.`, `TBD` */
function isUnanswered(text) {
    const [first = "", ...others] = text.split(/\n[ \t]*\n/);
    return saysNothing(first) && !breaking_answer/* LIMITED */.h.test(others.join("\n").trimStart());
}
/** Each item of the first list denies by itself; of ticked boxes, one denies and none says that something breaks. */
function isDenyingList(text) {
    const items = text.split(/\n[ \t]*\n/, 1)[0].split("\n");
    const boxes = items.flatMap((item) => readTicked(item) ?? []);
    if (boxes.length === items.length)
        return items.some(isDenyingBox) && !boxes.some((words) => YES.test(words) || isBreakingBox(words));
    return items.every((item) => MARK.test(item) && (isDenyingBox(item) || (0,breaking_answer/* deniesBreaking */.k)(item.replace(MARK, ""))));
}
/** `- [x] No, it does not`, `- [x] I have documented the breaking changes` */
function isDenyingBox(line) {
    const words = readTicked(line)?.replace(PICTURES, "").trim();
    if (words === undefined)
        return false;
    return (/^[*_]{0,3}(?:no\b(?! longer\b)|non[- ]?breaking\b|none\b)/i.test(words) ||
        (/^I(?:'ve| have)?\b/.test(words) && WRITTEN.test(words)));
}
/** Its lines without what a template asks, boxes without a tick, and what closes a description. */
function listAnswer(section) {
    const kept = [];
    const lines = section.split("\n");
    const own = (0,quoted/* dropQuoted */.K)(section).split("\n");
    for (const [index, line] of lines.entries()) {
        // Only quoted by code: it is kept as it is.
        if (own[index] === "" && !/^ {0,3}>/.test(line)) {
            kept.push(line);
            continue;
        }
        if (RULER.test(line))
            break;
        const text = line.replace(/^ {0,3}> ?/, "").trim();
        if (UNTICKED.test(line) || isForeign(text))
            continue;
        const rest = text.replace(QUESTION, "");
        if (text !== "" && (rest === "" || HINTS.some((hint) => hint.test(rest)) || ITALIC.test(text)))
            continue;
        kept.push(rest === text ? line : rest);
    }
    return dropEmptyHeadings(kept);
}
/** `Closes #12, closes #13`; `Fixes #12 by renaming a` says something. */
function isForeign(line) {
    return FOREIGN.test(line) || (CLOSING.test(line) && !/\p{L}/u.test(line.replace(CLOSING, "").replace(REFERENCE, "")));
}
/** A heading with nothing below it says nothing. */
function dropEmptyHeadings(lines) {
    return lines.every((line) => line.trim() === "" || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) ? [] : lines;
}

// EXTERNAL MODULE: ./packages/shared/src/notes/override.ts
var notes_override = __webpack_require__(31117);
;// CONCATENATED MODULE: ./packages/shared/src/notes/pull-request-body.ts
/** Reads what a pull request's description says for the notes: an override, and the sections that people fill in. */






const HEADINGS = {
    override: /^release[- ]notes?$/,
    customers: /^(?:what customers (?:will )?see|customer[- ]impact|user[- ]impact|support(?: notes?)?)$/,
    migration: /^(?:migration|upgrade)(?:[ -](?:steps?|guide|notes?|path|instructions?))?(?: \(if any\))?$/,
    breaking: /^(?:(?:(?:does|do|will) (?:this|it|the)(?: (?:pr|pull request|mr|change))? (?:introduce|contain|include|have|cause|make) |(?:is|are) (?:this|it|there|these)(?: (?:pr|pull request|mr|change))? |list of )?(?:an? |any )?(?:(?:potential|possible|known|api|public) )?(?:(?:breaking|(?:backwards?[ -])?incompatible|(?:non|not)[ -]backwards?[ -]compatible)(?: api)?(?: changes?(?:\(s\))?)?|bc[ -]breaks?|backwards?[ -]incompatibilit(?:y|ies)))(?: \([a-z /,-]{1,40}\))?(?: ?(?:[/&+]|and|or) ?(?:migration|upgrade|deprecation|compatibility|removal)[a-z /&-]{0,40})?$/,
    workaround: /^work-?arounds?$/,
    faq: /^faqs?$|^frequently asked questions$/,
};
const pull_request_body_LIMIT = 100_000;
const NOTHING_SAID = { faq: [] };
/** HTML comments (templates' hints) are no text; an empty or "n/a" section is no section. */
function readPullRequestNotes(body) {
    if (body === "")
        return NOTHING_SAID;
    const text = readDescription(body);
    const sections = readSections(text);
    const override = (0,notes_override/* readOverride */.$)(text, sections.get("override"), meaningful);
    const fields = ["customers", "migration", "workaround"].flatMap((key) => {
        const value = meaningful(sections.get(key));
        return value === undefined ? [] : [[key, value]];
    });
    const breaking = readBreaking(dropChangelog(text), sections.get("breaking"));
    return {
        ...(override === undefined ? {} : { override }),
        ...(breaking === undefined ? {} : { breaking }),
        ...Object.fromEntries(fields),
        faq: readQuestions(meaningful(sections.get("faq")) ?? ""),
    };
}
/** The text without blank lines around it, or undefined when it says nothing (`saysNothing`). */
function meaningful(text) {
    if (text === undefined)
        return undefined;
    const trimmed = text.trim();
    // The first line's indentation says whether it is code.
    return trimmed === "" || saysNothing(trimmed) ? undefined : trimBlankLines(text);
}
function trimBlankLines(text) {
    return text.slice(/^\s*\n/.exec(text)?.[0].length ?? 0).trimEnd();
}
/** The text below the first heading that matches, in any issue or description. */
function readSection(body, key) {
    return meaningful(readSections(readDescription(body)).get(key));
}
/** The description as far as it is read, with `\n` as its only line break and without HTML comments. */
function readDescription(body) {
    return (0,html_comments/* stripCommentsOutsideCode */.N)(body.slice(0, pull_request_body_LIMIT).replace(/\r\n?/g, "\n"));
}
/** Headings that the description only quotes (another project's notes in `<details>`, a quote, code) are none of its own. */
function readSections(text) {
    const own = (0,quoted/* dropQuoted */.K)(text).split("\n");
    const foreign = dropChangelog(text).split("\n");
    const sections = new Map();
    let open;
    const close = () => {
        if (open !== undefined && !sections.has(open.key))
            sections.set(open.key, trimBlankLines(open.lines.join("\n")));
        open = undefined;
    };
    for (const [index, line] of text.split("\n").entries()) {
        const heading = (0,text_heading/* readHeading */.N)(own[index]) ?? readOtherHeading(own[index], own[index + 1] ?? "", open?.level);
        if (heading === undefined) {
            if (!(open?.lines.length === 0 && UNDERLINE.test(line)))
                open?.lines.push(line);
            continue;
        }
        if (open !== undefined && heading.level > open.level) {
            open.lines.push(line);
            continue;
        }
        close();
        const key = findKey(heading.title);
        if (key !== undefined && !(key === "breaking" && foreign[index] === ""))
            open = { key, level: heading.level, lines: [] };
    }
    close();
    return sections;
}
function findKey(heading) {
    const title = heading
        .toLowerCase()
        // Pictures around the words, as emoji or in GitHub's spelling, and a number before them.
        .replace(/:[a-z0-9_+-]{1,40}:/g, "")
        .replace(/^[^\p{L}\p{N}]+/u, "")
        .replace(/^\d{1,2}[.)][ \t]*/, "")
        .replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, "")
        .replace(/[:*_?]/g, "")
        .replace(/[ \t]{2,}/g, " ")
        .trim();
    return Object.keys(HEADINGS).find((name) => HEADINGS[name].test(title));
}
/** Below all headings with `#`. */
const LABEL_LEVEL = 7;
const LABEL = /^ {0,3}(?:\*\*([^*\n]{1,80})\*\*:?|__([^_\n]{1,80})__:?|(Breaking changes?):)[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)[ \t]*$/;
/** A bold line of its own, or one underlined with `---`, when it asks what breaks; after a bold one, each bold line. */
function readOtherHeading(line, next, open) {
    const title = readLabel(line);
    if (title !== undefined && (open === LABEL_LEVEL || findKey(title) === "breaking"))
        return { level: LABEL_LEVEL, title };
    const underline = UNDERLINE.exec(next);
    if (underline === null || line.length > 200 || findKey(line) !== "breaking")
        return undefined;
    return { level: underline[1] === undefined ? 2 : 1, title: line };
}
function readLabel(line) {
    const found = LABEL.exec(line);
    return found?.[1] ?? found?.[2] ?? found?.[3];
}
/** The description as its footers are read: `**Breaking changes:**` on a line of its own begins a section. */
function dropSectionLabels(text) {
    return dropChangelog(text)
        .split("\n")
        .map((line) => (findKey(readLabel(line) ?? "") === "breaking" ? "" : line))
        .join("\n");
}
/** A version, or the heading of GitHub's generated notes. */
const CHANGELOG = /^(?:what['’]s changed|(?:release |version )?\[?v?\d{1,6}\.\d{1,6}(?:\.\d{1,6})?(?:[-+][\w.+-]{1,60})?\]?(?:\([^()\n]{0,300}\))?(?: ?(?:- )?\(?\d{4}-\d\d-\d\d\)?)?)$/i;
/** A release's changelog tells of other changes; its lines are empty in what is returned, line by line the same count. */
function dropChangelog(text) {
    const own = (0,quoted/* dropQuoted */.K)(text).split("\n");
    let level;
    return text
        .split("\n")
        .map((line, index) => {
        const heading = (0,text_heading/* readHeading */.N)(own[index]);
        if (heading !== undefined && (level === undefined || heading.level <= level))
            level = CHANGELOG.test(heading.title.trim()) ? heading.level : undefined;
        return level === undefined ? line : "";
    })
        .join("\n");
}
/** `Q: … A: …`, or headings and bold lines as questions with what follows as the answer. */
function readQuestions(text) {
    const entries = [];
    for (const line of text.split("\n")) {
        const question = /^\s*(?:[-*]\s+)?(?:\*\*)?Q[.:](.*)/is
            .exec(line)?.[1]
            ?.trim()
            .replace(/^\*\*|\*\*$/g, "") ||
            (0,text_heading/* readHeading */.N)(line)?.title ||
            /^\s*(?:[-*]\s+)?\*\*(.+\?)\*\*\s*$/.exec(line)?.[1];
        if (question)
            entries.push({ question, answer: "" });
        else if (entries.length > 0)
            entries.at(-1).answer += `${line.replace(/^\s*(?:[-*]\s+)?(?:\*\*)?A[.:]\s*(?:\*\*)?\s*/i, "")}\n`;
    }
    return entries
        .map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
        .filter(({ answer }) => answer !== "");
}


/***/ }),

/***/ 69331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ selectServicePaths),
/* harmony export */   Wu: () => (/* binding */ classifyChanges),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   sB: () => (/* binding */ matchGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);
/** Which kinds of change a release holds (`user-facing`, `high-risk`, `schema`), from its paths and its pull requests' labels. */


const SHOWN = 5;
/** What the release holds. `incomplete` says why paths or labels are not all known; then nothing is proved absent. */
function classifyChanges(policy, facts) {
    const findings = _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHANGE_KINDS */ .tO.map((kind) => {
        const rule = policy.changes[kind];
        const matchers = rule.paths.map((glob) => ({ glob, matches: matchGlob(glob) }));
        const evidence = [];
        for (const path of facts.paths) {
            const found = matchers.find(({ matches }) => matches(path));
            if (found !== undefined)
                evidence.push({ kind: "path", value: path, matched: found.glob });
        }
        for (const label of facts.labels) {
            const found = rule.labels.find((known) => known.toLowerCase() === label.toLowerCase());
            if (found !== undefined)
                evidence.push({ kind: "label", value: label, matched: found });
        }
        if (evidence.length > 0)
            return [kind, { state: "present", because: evidence.slice(0, SHOWN), count: evidence.length }];
        if (facts.incomplete !== undefined)
            return [kind, { state: "unknown", why: facts.incomplete }];
        return [kind, { state: "absent" }];
    });
    return Object.fromEntries(findings);
}
/** No file system takes a longer path, and the patterns of globs take time that grows faster than the path. */
const LONGEST_PATH = 4_096;
/**
 * A predicate for one glob over repository paths; dot files count, `!glob` excludes nothing but its own matches. A path of more than
 * 4,096 characters, which cannot be checked out, counts as every kind of change: it matches.
 */
function matchGlob(glob) {
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_1___default()(glob, { dot: true, nonegate: false });
    return (path) => path.length > LONGEST_PATH || matches(path);
}
/** Whether a path matches one of the globs; no globs match nothing. */
function matchesAny(globs, path) {
    return globs.some((glob) => matchGlob(glob)(path));
}
/** Those of the paths that belong to the policy's service; all of them when it has none. */
function selectServicePaths(policy, paths) {
    if (policy.paths.length === 0)
        return paths;
    const matchers = policy.paths.map(matchGlob);
    return paths.filter((path) => matchers.some((matches) => matches(path)));
}


/***/ }),

/***/ 38935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ LIMITED),
/* harmony export */   k: () => (/* binding */ deniesBreaking)
/* harmony export */ });
/** Tells "No breaking changes are introduced by this PR." from what breaks: of a footer, a section or a ticked box alike. */
/** Longer than any denial. */
const LIMIT = 400;
const NEGATIONS = new Set("no none not nothing nope nil na null without".split(" "));
/** What a longer denial denies: `no public API` alone may be what breaks. */
const CHANGE = /^(?:break|breaks|breaking|broken|chang(?:e|es|ed)|touch(?:es|ed)?|affect(?:s|ed)?|alter(?:s|ed)?|modif(?:y|ies|ied)|impact)$/;
const CLAIM = /^(?:known?|think|expect|aware|afaik|expected|planned|intended|applicable|none|nothing|nope|na)$/;
/** Of these, a claim is not enough: `no API is known`. */
const THINGS = new Set("api apis abi schema config configuration code interface interfaces behaviour behavior field option options feature docs".split(" "));
/** Each word of an answer must be one of these, one that denies, or one that reassures. */
const WORDS = new Set("a an the this that these there it its in by of to for from as far at all i we am is are be been was were do does did should will would wo has have introduce introduces introduced introducing contain contains include includes cause causes make makes pr pull request mr commit patch release update version api apis abi public external user users facing visible behaviour behavior schema config configuration anything any known some code interface interfaces existing so end consumers customers clients time moment think believe expect new field option options feature fix".split(" "));
/** Enough by themselves. */
const SAFE = new Set("additive compatible nonbreaking".split(" "));
/** Enough with `only`, or after a denial. */
const NARROW = new Set("adds added bugfix optional opt new internal internals docs documentation test tests ci refactor refactoring tooling cosmetic".split(" "));
const ONLY = new Set("only just purely".split(" "));
const FILLERS = new Set("fully completely entirely backward backwards compatibility keeps maintains preserves".split(" "));
const CONTRADICTION = /compatib(?:le|ility)[*_`]{0,3}\s{0,3}[:?=–—-][*_`\s]{0,5}no\b/i;
const LABEL = /^breaking(?: changes?)?\s{0,3}(?:[:=?–—]|- )/;
/** The paragraph after a denial may limit it. */
const LIMITED = /^[\s*_]{0,5}(?:but|however|except|although|though|unless)\b/i;
const NEXT_FIELD = /^(?:[ \t]{0,3}(?:[-*+] \[[ xX]?\]|[#>]|\*\*)|[A-Z][\w -]{1,30}:)/;
/** Whether the first paragraph says that nothing breaks, and nothing else; linear in the length of the text. */
function deniesBreaking(text) {
    const { first, next } = splitFirst(text.trim());
    if (first === "" || first.length > LIMIT || LIMITED.test(next) || CONTRADICTION.test(first))
        return false;
    if (/^[^\p{L}\n]{0,10}yes\b/iu.test(first))
        return false;
    // Other alphabets leave no words behind.
    if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(first))
        return false;
    let denied = false;
    const parts = listParts(first);
    const isSaid = parts.every((words) => {
        if (words.some((word) => NEGATIONS.has(word))) {
            denied = true;
            return isDenial(words);
        }
        return isReassurance(words, denied);
    });
    return isSaid && parts.length > 0;
}
/** A field or list in the line below a denial belongs to another answer. */
function splitFirst(text) {
    const lines = text.split("\n");
    const isList = /^[ \t]{0,3}[-*+] /.test(lines[0]);
    const end = lines.findIndex((line, index) => index > 0 && (line.trim() === "" || (!isList && NEXT_FIELD.test(line))));
    if (end < 0)
        return { first: text, next: "" };
    return { first: lines.slice(0, end).join("\n"), next: lines.slice(end).join("\n").trimStart() };
}
function listParts(text) {
    return text
        .toLowerCase()
        .replace(/[*_`]/g, "")
        .replace(/^[ \t]{0,3}[-+] (?:\[x\] )?/gm, "")
        .trim()
        .replace(LABEL, "")
        .replace(/n['’]t\b/g, " not")
        .replace(/['’]s\b/g, "")
        .replace(/\bn ?\/ ?a\b|\bn\.a\./g, "na")
        .replace(/\b(?:backwards?[- ]|api[- ])?incompatible\b|\bbc[- ]breaks?\b/g, "breaking")
        .replace(/\bnon[- ]?breaking\b/g, "nonbreaking")
        .replace(/\b(backwards?|user|api|docs|internal)-/g, "$1 ")
        .replace(/\bbug ?fix\b/g, "bugfix")
        .replace(/\bbecause\b|\bsince\b/g, ",")
        .split(/[\n.,;:!?()–—…]|(?<=\s)-(?=\s)/)
        .map((part) => part.match(/[\p{L}\p{N}/#@&+-]+/gu) ?? [])
        .filter((words) => words.length > 0);
}
function isKnown(word) {
    return ([WORDS, NEGATIONS, SAFE, NARROW, ONLY, FILLERS].some((set) => set.has(word)) ||
        CHANGE.test(word) ||
        CLAIM.test(word));
}
function isDenial(words) {
    if (!words.every(isKnown))
        return false;
    const text = words.join(" ");
    // "Does not break backward compatibility", but not "is not backward compatible".
    if (/\bcompatib/.test(text))
        return /\b(?:no|not|never|without) (?:any |a )?break(?:s|ing)? (?!change)[^\n]{0,40}compatibility$/.test(text);
    if (words.includes("not") && words.some((word) => SAFE.has(word) || NARROW.has(word) || ONLY.has(word)))
        return false;
    return (words.length === 1 ||
        words.some((word) => CHANGE.test(word)) ||
        (words.some((word) => CLAIM.test(word)) && !words.some((word) => THINGS.has(word))));
}
function isReassurance(words, denied) {
    if (!words.every(isKnown) || words.some((word) => /^br[eo]a?k/.test(word)))
        return false;
    if (words.some((word) => SAFE.has(word)) ||
        /\b(?:keeps|maintains|preserves)\b.{0,40}\bcompatibility$/.test(words.join(" ")))
        return true;
    return words.some((word) => NARROW.has(word)) && (denied || words.some((word) => ONLY.has(word)));
}


/***/ }),

/***/ 93039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ KNOWN_TYPES),
/* harmony export */   Mr: () => (/* binding */ REAPPLY),
/* harmony export */   To: () => (/* binding */ LAST_MARK),
/* harmony export */   ay: () => (/* binding */ readHeader),
/* harmony export */   cp: () => (/* binding */ SQUASH),
/* harmony export */   ct: () => (/* binding */ REVERT_WORD),
/* harmony export */   d4: () => (/* binding */ REVERT_HEADER),
/* harmony export */   fr: () => (/* binding */ readPrefix),
/* harmony export */   o_: () => (/* binding */ isConventionalHeader),
/* harmony export */   pc: () => (/* binding */ readMarks)
/* harmony export */ });
/* harmony import */ var _breaking_answer_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38935);
/** Reads the title of a commit, as Conventional Commits and as people write it. */

/** The types that Conventional Commits and its common presets know; any other `word:` is part of the title. */
const KNOWN_TYPES = new Set("feat feature fix bugfix hotfix security perf deps docs doc chore ci build test tests style refactor revert".split(" "));
/** The full-width colon and mark are those that Chinese and Japanese keyboards write. */
const HEADER = /^([A-Za-z][A-Za-z0-9_-]{0,30})(?:\(([^\n]{0,100}?)\))?([!！])?(?::\s+|：\s*)(\S.*)$/;
/** As people mistype it; only with a scope or `!`, and a known type: `test:8080` is no header. */
const LOOSE_HEADER = /^([A-Za-z]{2,10}) ?(?=[(!！])(?:\(([^\n]{0,100}?)\))?([!！])? ?[:：]\s*(\S.*)$/;
/**
 * One part of what people write before the type, with what parts it from the next: a picture, as emoji or in GitHub's spelling (`✨ feat: …`,
 * `:bug: fix: …`), a line or area in square brackets (`[1.x] fix: …`), a ticket (`ABC-123: fix: …`, `(abc-123) fix: …`, `CVE-2024-1234 - fix: …`,
 * `#12 | fix: …`), `WIP`, git's own `fixup!`.
 */
const PREFIX_PART = /(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|\p{Emoji_Modifier}){0,3}|:[a-z0-9_+-]{1,40}:|(?:fixup|squash|amend)!(?=\s)|(?:\[(?!(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\])[^[\]\n]{1,60}\]|\([^()\d\n]{0,40}\d[^()\n]{0,40}\))[:：]?|(?:[A-Za-z]\w{0,20}(?:-\d{1,10}){1,3}|GHSA(?:-[a-z0-9]{4}){3}|[A-Za-z]{0,10}#\d{1,10}|WIP|Draft)(?=[\s:：,;|/&])[:：]?)(?:\s{0,3}[,;|/&]|\s{1,3}[-–—:](?=\s))?\s{0,3}/uy;
/** Most titles begin with the type itself. */
const MAY_HAVE_PREFIX = /^(?:[^A-Za-z]|\w{1,21}[-#][0-9a-z]|WIP\b|Draft\b|(?:fixup|squash|amend)!)/;
const MAX_PREFIX_PARTS = 8;
/** What breaks, in the words of https://gitmoji.dev. */
const BREAKING_PICTURE = /^(?:💥|:boom:)/u;
/** `Breaking the ice: …` is a title. */
const BREAKING_HEADER = /^(?:\[(?:breaking(?:[ -](?:api )?changes?)?|bc[ -]breaks?)\]:?|\((?:breaking(?:[ -]changes?)?|bc[ -]break)\):?|breaking(?:[ -]changes?)?(?:\(([^()\n]{0,100})\))?!?[:：])\s*/i;
/** Behind a type, without brackets, in capitals only: `docs: breaking changes: how to write them` is a title. */
const LATER_MARK = /^(?:\[(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\]:?|\((?:(?:[Bb]reaking|BREAKING)(?:[ -](?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reak|BREAK))\):?|BREAKING(?:[ -]CHANGES?)?!?:)\s*/;
/** `drop Node 18 (breaking change)`, `drop Node 18 [BREAKING]` */
const LAST_MARK = /[[(](?:breaking(?:[ -]change)?|bc[ -]break)[\])]$/i;
/** What speaks of a mark: `label pull requests with [breaking]`, `how to mark a commit [breaking]`. */
const NAMES_MARK = /(?:^|[\s(])(?:with|as|by|of|to|for|in|from|on|via|like|without|is|are|be|was|were|not|no|never|and|or|(?:mark|label|tag|flag|call|name|prefix|title)(?:s|e?d|led|ged|ing|ling|ging|es)?(?: (?:a|an|the|any|each|every|your|our|all))?(?: (?:commits?|titles?|pull requests?|prs?|changes?|releases?|issues?|items?|lines?))?)[ `"']{0,3}$/i;
/** `fix: 💥 on save` tells of a crash. */
const CRASH = /^(?:on|in|at|when|while|if|after|before|during|with|for|from|of|and|or|as|is|by)\b/i;
const DENIED = /^(?:no|not|none|nothing|nope|nil|never|n\/a|without|false)\b/i;
const LINK = /^\[[^\]]{1,40}\]:\s{0,3}(?:<|https?:|[/#.])/i;
const REVERTS = /^revert(?:s|ing|ed)?\b/i;
const SQUASH = /\(#(\d{1,10})\)$/;
const REVERT_HEADER = /^Revert "(.*)"$/is;
/** git (since 2.43) calls the revert of a revert so; what follows the closing quote or the number says what else is done. */
const REAPPLY = /^(?:reapply|reland) (?:"(.*)"|(?:(?:pr|pull request) )?#(\d{1,10})\b)(.*)/is;
/** In every message that takes something back or brings it back. */
const REVERT_WORD = /re(?:vert|apply|land)/i;
/** Whether the line begins a conventional commit of a known type: `fix(cart)!: …`. */
function isConventionalHeader(line) {
    const type = readHeader(line.trim())?.type.toLowerCase();
    return type !== undefined && KNOWN_TYPES.has(type);
}
function readHeader(title) {
    const direct = matchHeader(title, "");
    if (direct !== undefined && KNOWN_TYPES.has(direct.type.toLowerCase()))
        return direct;
    const { prefix } = readPrefix(title);
    return (prefix === "" ? undefined : matchHeader(title.slice(prefix.length), prefix)) ?? direct;
}
function matchHeader(text, prefix) {
    const strict = HEADER.exec(text);
    const found = strict ?? LOOSE_HEADER.exec(text);
    if (found === null)
        return undefined;
    const type = found[1] ?? "";
    const bang = found[3] !== undefined;
    // Only a known type can be distinguished from a word when it is mistyped, or has something before it and no mark after it.
    if ((strict === null || (prefix !== "" && !bang)) && !KNOWN_TYPES.has(type.toLowerCase()))
        return undefined;
    return { type, scope: found[2]?.trim(), bang, description: prefix + found[4] };
}
const NO_PREFIX = { prefix: "", hasPicture: false, isFixup: false };
function readPrefix(title) {
    if (!MAY_HAVE_PREFIX.test(title))
        return NO_PREFIX;
    const parts = [];
    PREFIX_PART.lastIndex = 0;
    while (parts.length < MAX_PREFIX_PARTS) {
        const part = PREFIX_PART.exec(title)?.[0];
        if (part === undefined)
            break;
        parts.push(part);
    }
    return {
        prefix: parts.join(""),
        hasPicture: parts.some((part) => BREAKING_PICTURE.test(part)),
        isFixup: parts.some((part) => part.trimEnd().endsWith("!")),
    };
}
/** The marks of a title, with or without a prefix or a type before them. */
function readMarks(title) {
    const { prefix, hasPicture } = readPrefix(title);
    const rest = title.slice(prefix.length);
    const found = BREAKING_HEADER.exec(rest);
    const mark = found === null || LINK.test(rest) || isDenied(rest.slice(found[0].length)) ? null : found;
    const words = mark === null || mark[0].length === rest.length ? title : prefix + rest.slice(mark[0].length);
    const header = readHeader(words);
    // `revert: 💥 drop v1` quotes what breaks nothing any more.
    if (header?.type.toLowerCase() === "revert" || REVERTS.test(rest))
        return { mark, hasSign: hasPicture, words };
    const later = header === undefined ? undefined : readLaterMark(words, header);
    return { mark, hasSign: hasPicture || later !== undefined || hasLastMark(title), words: later?.words ?? words };
}
/** `[Breaking changes]: none` */
function isDenied(text) {
    return DENIED.test(text) && (0,_breaking_answer_ts__WEBPACK_IMPORTED_MODULE_0__/* .deniesBreaking */ .k)(text);
}
function hasLastMark(title) {
    const found = LAST_MARK.exec(title);
    return found !== null && !NAMES_MARK.test(title.slice(0, found.index));
}
/** `feat: 💥 x` and `feat: [BREAKING] x`; undefined where nothing behind the type says so. */
function readLaterMark(title, { description }) {
    const { prefix } = readPrefix(title);
    const text = description.startsWith(prefix) ? description.slice(prefix.length) : description;
    const inner = readPrefix(text);
    const rest = text.slice(inner.prefix.length);
    const length = LATER_MARK.exec(rest)?.[0].length ?? 0;
    if (isDenied(rest.slice(length)))
        return undefined;
    if (length === 0 || length === rest.length)
        return inner.hasPicture && !CRASH.test(rest) ? { words: title } : undefined;
    return { words: title.slice(0, title.length - rest.length) + rest.slice(length) };
}


/***/ }),

/***/ 59892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseCommitMessage)
});

// EXTERNAL MODULE: ./packages/shared/src/text/quoted.ts
var quoted = __webpack_require__(4123);
// EXTERNAL MODULE: ./packages/shared/src/release/breaking-answer.ts
var breaking_answer = __webpack_require__(38935);
// EXTERNAL MODULE: ./packages/shared/src/release/commit-title.ts
var commit_title = __webpack_require__(93039);
;// CONCATENATED MODULE: ./packages/shared/src/release/squash-items.ts
/** Reads which of the commits that a squash merge lists in its body break something. */

/** A commit in the body of a squash merge: an item of a list of any kind and depth, or a line of its own. */
const SQUASHED = /^( {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]+| {0,3})(\S.*)$/;
const UNTICKED = /^\[(?: {0,3}|[-~])\](?:[ \t]|$)/;
const TICK = /^\[ ?[xX✓✔✅☑] ?\][ \t]+/u;
/** In every text with an item that breaks something. */
const MAY_BE_MARKED = /[!！] ?[:：]|💥|:boom:|breaking|bc[ -]break/iu;
/** Whether the title, or an item among the lines of a body, has a mark. */
function isMarked(title, isItem) {
    const { mark, hasSign, words } = (0,commit_title/* readMarks */.pc)(title);
    if (hasSign)
        return true;
    // A line that begins with `BREAKING:` is read as a footer, which may say that nothing breaks.
    if (mark !== null && !(isItem && /^breaking/i.test(title) && mark[1] === undefined))
        return true;
    return (0,commit_title/* readHeader */.ay)(words)?.bang === true && (!isItem || (0,commit_title/* isConventionalHeader */.o_)(words));
}
/** Prose and link definitions are no commits: a line without a bullet begins as a commit does. */
function beginsAsCommit(line) {
    const { mark, words } = (0,commit_title/* readMarks */.pc)(line);
    return (0,commit_title/* isConventionalHeader */.o_)(words) || (0,commit_title/* readPrefix */.fr)(line).hasPicture || mark?.[1] !== undefined;
}
const MAX_REVERTS = 10;
/** Reads `Revert "…"`, `revert: …` and `Reapply "…"`, also of each other; undefined for what is none of these. */
function unwrapRevert(text) {
    let found;
    for (let depth = 0; depth < MAX_REVERTS; depth++) {
        const title = found?.title ?? text;
        const rest = title.slice((0,commit_title/* readPrefix */.fr)(title).prefix.length);
        if (!commit_title/* REVERT_WORD */.ct.test(rest))
            break;
        const header = (0,commit_title/* readHeader */.ay)(rest);
        const short = header?.type.toLowerCase() === "revert" ? header.description.replace(/^"(.*)"$/, "$1") : undefined;
        const reverted = commit_title/* REVERT_HEADER */.d4.exec(rest)?.[1] ?? short;
        const inner = reverted ?? commit_title/* REAPPLY */.Mr.exec(rest)?.[1];
        if (inner === undefined)
            break;
        const takesBack = (reverted !== undefined) !== (found?.takesBack ?? false);
        found = { title: inner.replace(commit_title/* SQUASH */.cp, "").trimEnd(), takesBack, scope: header?.scope ?? "" };
    }
    return found;
}
/** Whether the title says that a change which breaks something comes back: `Reapply "feat!: …"`. */
function bringsBackBreaking(title) {
    if (!commit_title/* REVERT_WORD */.ct.test(title))
        return false;
    const inner = unwrapRevert(title);
    return inner?.takesBack === false && isMarked(inner.title, false);
}
/** The commits of a list that break something, as far as the list has not taken them back. */
class BreakingItems {
    /** How often each stands, by its title without prefix. */
    #open = new Map();
    /** Their titles as `revert(cart): sums` and `Revert "feat: sums"` name them, without marks. */
    #titles = new Map();
    get hasOpen() {
        return this.#open.size > 0;
    }
    add(item) {
        const title = item.slice((0,commit_title/* readPrefix */.fr)(item).prefix.length);
        this.#open.set(title, (this.#open.get(title) ?? 0) + 1);
        const { described, whole } = readNames(title);
        this.#titles.set(described, title).set(whole, title);
    }
    takeBack({ title: named, scope }) {
        const title = named.slice((0,commit_title/* readPrefix */.fr)(named).prefix.length);
        const short = `${scope}:${title}`;
        const key = this.#open.has(title) ? title : (this.#titles.get(short) ?? this.#titles.get(readNames(title).whole));
        if (key === undefined)
            return;
        const count = this.#open.get(key) ?? 0;
        if (count > 1)
            this.#open.set(key, count - 1);
        else
            this.#open.delete(key);
    }
}
function readNames(title) {
    const words = (0,commit_title/* readMarks */.pc)(title).words.replace(commit_title/* LAST_MARK */.To, "").trimEnd();
    const header = (0,commit_title/* readHeader */.ay)(words);
    const text = header?.description ?? words;
    const description = text.slice((0,commit_title/* readPrefix */.fr)(text).prefix.length);
    const scope = header?.scope ?? "";
    return {
        described: `${scope}:${description}`,
        whole: `${header?.type.toLowerCase() ?? ""}${header?.bang === true ? "!" : ""}(${scope}):${description}`,
    };
}
/**
 * `* fix!: …` or `* 💥 …` among the commits that a squash merge lists; one that the same list reverts again does not count, one that it then
 * reapplies does. A `fixup!` changes a commit that the list holds too, and a revert's own list names what it takes back.
 */
function hasBreakingItem(text, title) {
    if (!MAY_BE_MARKED.test(text))
        return false;
    const items = new BreakingItems();
    for (const line of text.split("\n")) {
        const [, bullet = "", content = ""] = SQUASHED.exec(line) ?? [];
        if (content === "" || UNTICKED.test(content))
            continue;
        const item = content.replace(TICK, "").trim().replace(commit_title/* SQUASH */.cp, "").trimEnd();
        if ((0,commit_title/* readPrefix */.fr)(item).isFixup)
            continue;
        const inner = unwrapRevert(item);
        if (inner?.takesBack === true)
            items.takeBack(inner);
        else if (inner !== undefined && isMarked(inner.title, false))
            items.add(inner.title);
        if (isMarked(item, true) && (bullet.trim() !== "" || beginsAsCommit(item)))
            items.add(item);
    }
    const whole = unwrapRevert(title);
    if (whole?.takesBack === true)
        items.takeBack(whole);
    return items.hasOpen;
}

;// CONCATENATED MODULE: ./packages/shared/src/release/commits.ts
/** Reads commit messages as conventional commits, tolerantly: what is no conventional commit is still a commit with a title. */




/** git reads it without a space too. */
const CO_AUTHOR = /^(co-authored-by)(:)(.*)$/i;
/** Begins every trailer; most messages have none. */
const TRAILER_START = /^[A-Za-z][A-Za-z0-9-]{0,60}(?::| #)/m;
const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60})(:[ \t]+| #)(.*)/s;
const BREAKING_FOOTER = /^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING[ _-]CHANGES?)(?:\*\*)?(:)(?:\*\*)?(.*)$/i;
/** In capitals, people write it shorter or with a dash as well. */
const LOUD_FOOTER = /^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING(?:[ _-]CHANGES?)?)(?:\*\*)?(:|[ \t]{1,3}[-–—](?=[ \t]))(?:\*\*)?(.*)$/;
/** In every note of what breaks. */
const BREAKING_WORD = /breaking/i;
const LIST_ITEM = /^ {0,3}[*+-] (.*)$/;
const MERGE = /^Merge (?:pull request #(\d{1,10}) from |branch |remote-tracking branch |tag )/;
/** `Revert #12`, `revert PR #12`; `Revert #12: only its docs` leaves the rest of it in place. */
const REVERT_NUMBER = /^revert (?:(?:pr|pull request) )?#(\d{1,10})\.?$/i;
const REVERTED_SHA = /\bThis reverts commits? ([0-9a-f]{7,64}(?:(?:, and |, | and )[0-9a-f]{7,64})*)/g;
/** The whole sentence: `Reverts #12's colour` takes a part of it back. */
const REVERTED_PULL = /^Reverts (?:([\w.-]+\/[\w.-]+))?#(\d{1,10})(?=[.!](?:\s|$)|[ \t]*$)/gm;
/** What is only partly reverted is still there: the commit stands beside it as a change of its own. */
const PARTIAL = /^This (?:part(?:ial)?ly reverts|reverts[^.\n]{0,200}\b(?:in part|part(?:ial)?ly|but only|except)\b)/m;
const NONE = [];
const CHERRY = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;
/** Never fails; linear in the length of the text. */
function parseCommitMessage(message) {
    const text = (message.includes("\r") ? message.replace(/\r\n?/g, "\n") : message).trim();
    const newline = text.indexOf("\n");
    const header = (newline < 0 ? text : text.slice(0, newline)).trim();
    const rest = newline < 0 ? "" : text.slice(newline + 1).replace(/^\n+/, "");
    const own = (0,quoted/* dropQuoted */.K)(rest);
    const { body, trailers, breakingNote } = splitTrailers(rest, own);
    const merge = header.startsWith("Merge ") ? MERGE.exec(header) : null;
    const squash = header.endsWith(")") ? commit_title/* SQUASH */.cp.exec(header) : null;
    const title = squash === null ? header : header.slice(0, squash.index).trimEnd();
    const { mark, hasSign, words } = (0,commit_title/* readMarks */.pc)(title);
    const conventional = merge === null ? (0,commit_title/* readHeader */.ay)(words) : undefined;
    const type = conventional?.type.toLowerCase();
    const scope = conventional?.scope ?? mark?.[1]?.trim();
    const pull = merge?.[1] ?? squash?.[1];
    const reverts = readReverts({ title, type, scope, description: conventional?.description, rest: own, trailers });
    return {
        header: title,
        type,
        scope: scope || undefined,
        breaking: conventional?.bang === true ||
            mark !== null ||
            breakingNote !== undefined ||
            hasSign ||
            bringsBackBreaking(title) ||
            hasBreakingItem(own, title),
        description: conventional?.description ?? words,
        body,
        breakingNote,
        trailers,
        pullRequest: pull === undefined ? undefined : Number(pull),
        reverts,
        cherryPickedFrom: rest.includes("(cherry picked") ? [...rest.matchAll(CHERRY)].map(([, sha]) => sha) : NONE,
        isMerge: merge !== null,
    };
}
function isBreakingKey(key) {
    return key === "BREAKING" || /^BREAKING[ _-]CHANGES?$/i.test(key);
}
/** A squash body goes on after the note: with GitHub's ruler, or with the next commit of its list. */
function endsNote(line) {
    if (/^-{5,}\s*$/.test(line))
        return true;
    return (0,commit_title/* isConventionalHeader */.o_)(LIST_ITEM.exec(line)?.[1] ?? "");
}
const PERSON_TRAILER = /^(?:(?:signed-off|co-authored|reviewed|acked|tested|reported|suggested|helped|approved|merged)-by|change-id|backport-of|release-note)$/i;
const REFERENCE = /^(?:[\w.-]*(?:\/[\w.-]+)?#\d|https?:|[A-Z][A-Z0-9]+-\d|[0-9a-f]{7,64}\b|\d+$|[\w.-]+\/[\w.-]+@)/;
/** `Link: https://…` is a trailer, `Link: points to the new place` is a sentence. */
function isKnownTrailer(key, value) {
    const text = value.trim();
    return PERSON_TRAILER.test(key) || REFERENCE.test(text) || endsWithAddress(text);
}
/** `Ada <ada@example.com>`. No pattern: one for it takes time that grows with the square of the text. */
function endsWithAddress(text) {
    if (!text.endsWith(">"))
        return false;
    let start = text.length - 1;
    while (start > 0 && !/[\s>]/.test(text[start - 1]))
        start -= 1;
    const open = text.indexOf("<", start);
    return open >= 0 && text.lastIndexOf("@", text.length - 3) > open + 1;
}
/**
 * Trailers stand in the last paragraph, as git reads them, or are well known; a `word: text` line amid prose is
 * prose. A breaking note starts anywhere and runs on over paragraphs until a known trailer: migration steps are not cut after
 * its first paragraph.
 */
function splitTrailers(rest, own) {
    const mayBreak = BREAKING_WORD.test(own);
    if (!mayBreak && !TRAILER_START.test(own))
        return { body: rest.trim(), trailers: [], breakingNote: undefined };
    const lines = own.split("\n");
    const written = rest === own ? lines : rest.split("\n");
    const lastBlock = findLastBlock(lines);
    const trailers = [];
    const body = [];
    let open;
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index];
        const text = written[index];
        const footer = mayBreak ? (BREAKING_FOOTER.exec(line) ?? LOUD_FOOTER.exec(line)) : null;
        const match = footer ?? TRAILER.exec(line) ?? CO_AUTHOR.exec(line);
        const key = match?.[1];
        const inNote = mayBreak && open !== undefined && isBreakingKey(open.key);
        if (key !== undefined &&
            ((mayBreak && isBreakingKey(key)) || isKnownTrailer(key, match[3]) || (index >= lastBlock && !inNote))) {
            open = { key, value: `${match[2] === " #" ? "#" : ""}${match[3].trim()}` };
            trailers.push(open);
        }
        else if (inNote && endsNote(line)) {
            open = undefined;
            body.push(text);
        }
        else if (open !== undefined && (inNote || /^[ \t]+\S/.test(line))) {
            open.value += `\n${text}`;
        }
        else {
            if (text.trim() !== "")
                open = undefined;
            body.push(text);
        }
    }
    for (const trailer of trailers)
        trailer.value = trailer.value.trim();
    const notes = mayBreak
        ? trailers.filter(({ key, value }) => isBreakingKey(key) && !(0,breaking_answer/* deniesBreaking */.k)(value)).map(({ value }) => value)
        : [];
    return {
        body: body.join("\n").trim(),
        trailers,
        breakingNote: notes.length === 0 ? undefined : notes.join("\n\n"),
    };
}
/** Where the run of trailer lines at the end begins; it must start a paragraph. */
function findLastBlock(lines) {
    let from = lines.length;
    while (from > 0 && (TRAILER.test(lines[from - 1]) || /^[ \t]+\S/.test(lines[from - 1])))
        from -= 1;
    return from === 0 || lines[from - 1].trim() === "" ? from : lines.length;
}
function readReverts(parts) {
    const { type, scope, rest, trailers } = parts;
    if (!commit_title/* REVERT_WORD */.ct.test(parts.title) && !commit_title/* REVERT_WORD */.ct.test(rest))
        return undefined;
    // `⏪ Revert "…"` takes back the same as the title without the picture.
    const { prefix } = (0,commit_title/* readPrefix */.fr)(parts.title);
    const title = parts.title.slice(prefix.length);
    const description = parts.description?.slice(parts.description.startsWith(prefix) ? prefix.length : 0);
    if (PARTIAL.test(rest))
        return undefined;
    const numbered = REVERT_NUMBER.exec(title)?.[1];
    const quoted = commit_title/* REVERT_HEADER */.d4.exec(title)?.[1];
    const shas = [...rest.matchAll(REVERTED_SHA)].flatMap(([, list]) => list.match(/[0-9a-f]{7,64}/g) ?? []);
    const pulls = [...rest.matchAll(REVERTED_PULL)].map(([, repository, number]) => ({
        ...(repository === undefined ? {} : { repository: repository.toLowerCase() }),
        number: Number(number),
    }));
    if (numbered !== undefined)
        pulls.push({ number: Number(numbered) });
    if (type === "revert")
        for (const { key, value } of trailers)
            if (/^refs?$/i.test(key))
                shas.push(...(value.match(/\b[0-9a-f]{7,64}\b/g) ?? []));
    const reapply = commit_title/* REAPPLY */.Mr.exec(title);
    const isNamed = quoted !== undefined || reapply !== null || type === "revert";
    if (!isNamed && shas.length === 0 && pulls.length === 0)
        return undefined;
    const reverted = quoted ?? (type === "revert" ? description : undefined);
    return {
        whole: quoted !== undefined || type === "revert" || numbered !== undefined || reapply?.[3] === "",
        shas: [...new Set(shas)],
        pullRequests: pulls,
        ...(reverted === undefined ? {} : { title: reverted.replace(commit_title/* SQUASH */.cp, "").trimEnd() }),
        ...(quoted === undefined && type === "revert" ? { scope: scope ?? "" } : {}),
        ...(reapply === null ? {} : { reapplied: readReapplied(reapply) }),
    };
}
function readReapplied([, title, number]) {
    return title === undefined ? { number: Number(number) } : { title: title.replace(commit_title/* SQUASH */.cp, "").trimEnd() };
}


/***/ }),

/***/ 80110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Gj: () => (/* binding */ isQuarantining),
/* harmony export */   SU: () => (/* binding */ hasBegun),
/* harmony export */   Ux: () => (/* binding */ latestStatus),
/* harmony export */   ZC: () => (/* binding */ concernsTarget),
/* harmony export */   dt: () => (/* binding */ nameMark),
/* harmony export */   jC: () => (/* binding */ ROLLED_BACK),
/* harmony export */   xi: () => (/* binding */ orderStatuses),
/* harmony export */   zG: () => (/* binding */ parseDeploymentPayload),
/* harmony export */   zX: () => (/* binding */ VERIFIED)
/* harmony export */ });
/* unused harmony exports NOT_STARTED, QUARANTINE_LIFTED, deploymentKey, isTerminal */
/** A deployment as our actions write it: its payload, its key, and the words in a status that carry meaning. */
/** A `success` status that begins so says that verify found the release healthy. */
const VERIFIED = "verified:";
/** A `failure` status that begins so quarantines the SHA in the environment. */
const ROLLED_BACK = "rolled back:";
/** A `failure` status that begins so ends an attempt that stopped after `in_progress`, before its command: it changed nothing. */
const NOT_STARTED = "not started:";
/** A later `inactive` status that begins so says who let the SHA return, and why. */
const QUARANTINE_LIFTED = "quarantine lifted:";
/**
 * The words of a mark that holds at one target of a deployment to the whole environment: `rolled back in eu:`. Such a `rolled back in`
 * is written into an `inactive` status: the deployment did not fail at the other targets. Null, or the target that it was made to: the mark.
 */
function nameMark(mark, payload, target) {
    return target === null || targetOf(payload) === target ? mark : nameAt(mark, target);
}
function nameAt(mark, target) {
    return target === null ? mark : mark.replace(/:$/, () => ` in ${target}:`);
}
/**
 * Whether a deployment was rolled back at a target, there alone or as a whole, and its quarantine there was not lifted since. Null asks
 * for anywhere in the environment.
 */
function isQuarantining(deployment, target) {
    const statuses = orderStatuses(deployment.statuses);
    if (target !== null)
        return isMarkedAt(statuses, target);
    const named = statuses.flatMap(({ description }) => /^rolled back in (.+?): /.exec(description)?.[1] ?? []);
    return [null, ...named].some((one) => isMarkedAt(statuses, one));
}
/** `statuses` oldest first. Null: as a whole. */
function isMarkedAt(statuses, target) {
    const says = ({ description }, mark) => description.startsWith(mark) || description.startsWith(nameAt(mark, target));
    const at = statuses.findLastIndex((status) => (status.state === "failure" && status.description.startsWith(ROLLED_BACK)) ||
        (status.state === "inactive" && target !== null && says(status, ROLLED_BACK)));
    return at >= 0 && !statuses.slice(at).some((status) => says(status, QUARANTINE_LIFTED));
}
/** What makes twice once for a deploy. */
function deploymentKey(fields) {
    return [fields.service ?? "-", fields.environment, fields.version, fields.runId, fields.target]
        .filter((part) => part !== undefined)
        .join("/");
}
/** To which target of its environment a deployment was made; null: to the whole environment. */
function targetOf(payload) {
    if (payload.target !== undefined)
        return payload.target;
    // Older deploys say it in their key alone.
    const { service, environment, version, runId } = payload;
    const whole = `${deploymentKey({ service, environment, version, runId })}/`;
    return payload.kind === "deploy" && payload.key.startsWith(whole) ? payload.key.slice(whole.length) : null;
}
/** Whether a deployment changed what runs at a target: it was made there, or to the whole environment. Null asks for all of them. */
function concernsTarget(payload, target) {
    if (target === null)
        return true;
    const made = targetOf(payload);
    return made === null || made === target;
}
/** The payload when it is one of ours (REST gives an object or text, GraphQL a text, sometimes quoted twice); else null. */
function parseDeploymentPayload(value) {
    let payload = value;
    for (let depth = 0; depth < 2 && typeof payload === "string"; depth++) {
        try {
            payload = JSON.parse(payload);
        }
        catch {
            return null;
        }
    }
    if (typeof payload !== "object" || payload === null)
        return null;
    const fields = payload;
    const previous = fields.previous;
    const whole = fields.schemaVersion === 1 &&
        ["deploy", "rollback", "drill"].includes(fields.kind) &&
        ["key", "version", "tag", "environment", "runId", "actor", "policyDigest"].every((name) => typeof fields[name] === "string") &&
        isCommit(fields.sha) &&
        typeof fields.runAttempt === "number" &&
        ["number", "undefined"].includes(typeof fields.targetDeploymentId) &&
        ["string", "undefined"].includes(typeof fields.target) &&
        (fields.policyCommit === undefined || fields.policyCommit === null || isCommit(fields.policyCommit)) &&
        (fields.policyBases === undefined || isBaseList(fields.policyBases)) &&
        ["service", "artifactDigest"].every((name) => fields[name] === null || typeof fields[name] === "string") &&
        (previous === null ||
            (typeof previous === "object" &&
                typeof previous.version === "string" &&
                typeof previous.sha === "string" &&
                typeof previous.deploymentId === "number"));
    return whole ? payload : null;
}
function isBaseList(value) {
    return (Array.isArray(value) &&
        value.every((base) => {
            if (typeof base !== "object" || base === null)
                return false;
            const { source, sha } = base;
            return typeof source === "string" && isCommit(sha);
        }));
}
function isCommit(value) {
    return typeof value === "string" && /^[0-9a-f]{40}$/.test(value);
}
/** Oldest first, by time and id: the API's order is no promise. */
function orderStatuses(statuses) {
    return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id ?? 0) - (b.id ?? 0));
}
/** The newest status, or undefined for a deployment without any. */
function latestStatus(deployment) {
    return orderStatuses(deployment.statuses).at(-1);
}
/**
 * Whether a deployment began to change its environment. An attempt that ended as not started takes back its own `in_progress` and
 * no other: where an earlier attempt left one that nothing ended, its command may have run.
 */
function hasBegun(deployment) {
    let underWay = 0;
    for (const { state, description } of orderStatuses(deployment.statuses)) {
        if (state === "success")
            return true;
        if (state === "in_progress")
            underWay++;
        if (!isTerminal(state))
            continue;
        const isTakenBack = underWay === 1 && state === "failure" && description.startsWith(NOT_STARTED);
        if (underWay > 0 && !isTakenBack)
            return true;
        underWay = 0;
    }
    return underWay > 0;
}
/** Whether a state ends a deployment. */
function isTerminal(state) {
    return state === "success" || state === "failure" || state === "error" || state === "inactive";
}


/***/ }),

/***/ 82906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ listUnclearLicences),
/* harmony export */   n4: () => (/* binding */ judgeLicence),
/* harmony export */   qQ: () => (/* binding */ describeUnclearLicences)
/* harmony export */ });
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93326);
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var spdx_license_ids_deprecated_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3389);
/* harmony import */ var spdx_license_ids_index_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75204);
/* harmony import */ var spdx_satisfies__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45131);
/* harmony import */ var spdx_satisfies__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(spdx_satisfies__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75313);
/** Judges a dependency's licence, an SPDX expression, against the licences that a policy denies. */





const KNOWN = new Map([...spdx_license_ids_deprecated_json__WEBPACK_IMPORTED_MODULE_1__, ...spdx_license_ids_index_json__WEBPACK_IMPORTED_MODULE_2__].map((id) => [id.toLowerCase(), id]));
const CURRENT = new Set(spdx_license_ids_index_json__WEBPACK_IMPORTED_MODULE_2__);
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]*\+?/g;
/** What GitHub, npm and SPDX write where no licence is known. */
const NO_LICENCE = /^(?:NOASSERTION|NONE|UNKNOWN)$/i;
/** Deprecated identifiers that are not `…-only` or `…-or-later` today. Source: https://spdx.org/licenses/#deprecated. */
const SUCCESSORS = {
    "GPL-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
    "GPL-2.0-with-bison-exception": "GPL-2.0-only WITH Bison-exception-2.2",
    "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    "GPL-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
    "GPL-2.0-with-GCC-exception": "GPL-2.0-only WITH GCC-exception-2.0",
    "GPL-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
    "GPL-3.0-with-GCC-exception": "GPL-3.0-only WITH GCC-exception-3.1",
    "eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0",
    wxWindows: "LGPL-2.0-or-later WITH WxWindows-exception-3.1",
    "StandardML-NJ": "SMLNJ",
    "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views",
    "BSD-2-Clause-NetBSD": "BSD-2-Clause",
    "bzip2-1.0.5": "bzip2-1.0.6",
    Nunit: "zlib-acknowledgement",
};
/**
 * By the rules of SPDX: `A AND B` is denied when one of them is, `A OR B` when both are; an exception (`WITH …`) makes a denied
 * licence no other one; `AGPL-3.0` is `AGPL-3.0-only`, and `-or-later` is denied when a version that may be chosen is.
 * `NOASSERTION` denies what has no known licence. A text that is no expression is denied when it names one that is.
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
function judgeLicence(licence, denied) {
    if (denied.length === 0)
        return "allowed";
    const text = licence?.trim() ?? "";
    const isNone = text === "" || NO_LICENCE.test(text);
    if (isNone)
        return denied.some((name) => NO_LICENCE.test(name.trim())) ? "denied" : "unknown";
    const lower = denied.map((id) => id.trim().toLowerCase());
    if (lower.includes(text.toLowerCase()))
        return "denied";
    const expression = tryParse(text);
    if (expression !== undefined)
        return judgeExpression(expression, denied);
    return listNamed(text).some((name) => isDeniedName(name, denied)) ? "denied" : "unknown";
}
/** What a text that is no expression may name: its parts between separators, and each of its words. */
function listNamed(text) {
    const words = text.match(WORD) ?? [];
    const parts = text.length > EXPRESSION_LIMIT ? [] : text.split(/[,;/|&\r\n]/).map((part) => part.trim());
    // A word may end a sentence.
    return [...new Set([...parts, ...words.map((word) => word.replace(/\.{1,3}$/, ""))])];
}
function isDeniedName(name, denied) {
    if (name === "")
        return false;
    const stem = stemOf(name);
    if (denied.some((id) => stemOf(id.trim()) === stem))
        return true;
    const expression = tryParse(name);
    return expression !== undefined && judgeExpression(expression, denied) === "denied";
}
/** `gpl-3.0` of `GPL-3.0-or-later`: each of the two denies the other. */
function stemOf(id) {
    return id.toLowerCase().replace(/-(?:only|or-later)$|\+$/, "");
}
/** Texts that deny only what is written exactly so, being neither one licence of SPDX nor a reference: a family, a pattern, two licences at once. */
function listUnclearLicences(denied) {
    return denied.filter((text) => {
        const named = tryParse(text.trim());
        return (!/^UNLICENSED$/i.test(text.trim()) &&
            !NO_LICENCE.test(text.trim()) &&
            (named === undefined || "conjunction" in named));
    });
}
/** One sentence of such texts. */
function describeUnclearLicences(unclear) {
    const shown = (0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_4__/* .listFirst */ .r)(unclear.map((text) => `\`${text.replaceAll("`", "")}\``));
    return unclear.length === 1
        ? `\`deny-licenses\` of the policy holds ${shown}, which is no licence of SPDX: it denies only what is written exactly so.`
        : `\`deny-licenses\` of the policy holds ${shown}, which are no licences of SPDX: each denies only what is written exactly so.`;
}
function judgeExpression(expression, denied) {
    if ("conjunction" in expression) {
        const sides = [judgeExpression(expression.left, denied), judgeExpression(expression.right, denied)];
        const [first, last] = expression.conjunction === "and" ? ["denied", "allowed"] : ["allowed", "denied"];
        if (sides.includes(first))
            return first;
        return sides.every((side) => side === last) ? last : "unknown";
    }
    const name = `${expression.license}${expression.plus === true ? "+" : ""}`;
    const isDenied = denied.some((text) => {
        const other = tryParse(text);
        if (other === undefined || "conjunction" in other)
            return text.trim().toLowerCase() === name.toLowerCase();
        // A denied exception is that exception alone: a denied licence is denied with any.
        const exception = "exception" in other ? other.exception : undefined;
        if (exception !== undefined && exception !== ("exception" in expression ? expression.exception : undefined))
            return false;
        if (isReference(name) || isReference(other.license))
            return name.toLowerCase() === other.license.toLowerCase();
        return spdx_satisfies__WEBPACK_IMPORTED_MODULE_3___default()(name, [`${other.license}${other.plus === true ? "+" : ""}`]);
    });
    if (isDenied)
        return "denied";
    return isReference(name) ? "unknown" : "allowed";
}
/** A licence that is not on SPDX's list; only who wrote the reference knows its text. */
function isReference(name) {
    return /^(?:DocumentRef-|LicenseRef-)/i.test(name);
}
/** No expression that people wrote is longer; the parser goes back over nested brackets again and again. */
const EXPRESSION_LIMIT = 2_000;
/** SPDX identifiers have no case; the parser's have. */
function tryParse(text) {
    if (text.length > EXPRESSION_LIMIT)
        return undefined;
    try {
        return spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0___default()(text.replace(WORD, toCurrent));
    }
    catch {
        return undefined;
    }
}
/** One word of an expression as SPDX spells it today. */
function toCurrent(word) {
    if (/^(?:and|or|with)$/i.test(word))
        return word.toUpperCase();
    const reference = /^(?:LicenseRef|DocumentRef)-/i.exec(word)?.[0];
    if (reference !== undefined)
        return `${/^d/i.test(word) ? "DocumentRef-" : "LicenseRef-"}${word.slice(reference.length)}`;
    const plus = word.endsWith("+") ? "+" : "";
    const id = KNOWN.get(word.slice(0, word.length - plus.length).toLowerCase());
    if (id === undefined)
        return word;
    if (CURRENT.has(id))
        return `${id}${plus}`;
    const known = SUCCESSORS[id];
    if (known?.includes(" WITH ") === true)
        return plus === "" ? known : known.replace("-only WITH ", "-or-later WITH ");
    const successor = plus === "" ? `${id}-only` : `${id}-or-later`;
    return CURRENT.has(successor) ? successor : `${known ?? id}${plus}`;
}


/***/ }),

/***/ 78663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ readListSetting),
/* harmony export */   Mu: () => (/* binding */ readTextSetting),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Oc: () => (/* binding */ readNumberSetting),
/* harmony export */   wR: () => (/* binding */ judgeIncomplete)
/* harmony export */ });
/** The verdict for evidence that could not be read; it never counts as zero findings. */
function unreadable(what, failure) {
    return {
        verdict: "unknown",
        explanation: `${what} could not be read: ${failure.message}`,
        evidence: [],
        remedy: { who: "release-manager", what: describeReadRemedy(what, failure) },
        ...(failure.permission === undefined ? {} : { permission: failure.permission }),
    };
}
function describeReadRemedy(what, { kind, permission }) {
    if (permission !== undefined)
        return `Grant the job \`${permission}\` and run it again.`;
    if (kind === "over-limit")
        return "Release a new commit, which has fewer workflow runs.";
    return kind === "disabled" || kind === "not-found"
        ? `Switch on what provides ${what.toLowerCase()}, or run preflight again when GitHub answers.`
        : "Run preflight again when GitHub answers.";
}
/** The verdict when one of the pull requests is not known whole; undefined when each is. */
function judgeIncomplete(pulls, evidence) {
    const cut = pulls.find(({ incomplete }) => incomplete !== undefined);
    if (cut === undefined)
        return undefined;
    return {
        verdict: "unknown",
        explanation: `Not all of #${cut.number} is known: ${cut.incomplete}.`,
        evidence,
        remedy: { what: "Run preflight again." },
    };
}
/** A text of the requirement's settings, or the fallback. */
function readTextSetting(rule, key, fallback) {
    const value = rule.settings[key];
    return typeof value === "string" && value !== "" ? value : fallback;
}
/** A list of the requirement's settings (one text is a list of one), or the fallback. */
function readListSetting(rule, key, fallback) {
    const value = rule.settings[key];
    if (typeof value === "string")
        return [value];
    return Array.isArray(value) ? value : fallback;
}
/** A number of the requirement's settings, or the fallback. */
function readNumberSetting(rule, key, fallback) {
    const value = rule.settings[key];
    return typeof value === "number" ? value : fallback;
}


/***/ }),

/***/ 82289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readHeading)
/* harmony export */ });
/** Headings of Markdown that begin with `#` (CommonMark 0.31, section 4.2). */
const START = /^ {0,3}(#{1,6})(?=[ \t])/;
/** What a line without its line end is a heading of; undefined where it is none. Linear in the length of the line. */
function readHeading(line) {
    const start = START.exec(line);
    if (start === null)
        return undefined;
    const text = line.slice(start[0].length).trim();
    // Only signs that stand apart close it: `## C#` is about C#.
    const title = text.replace(/(?<![^ \t])#+$/, "").trimEnd();
    return { level: start[1].length, title };
}


/***/ }),

/***/ 94493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ stripCommentsOutsideCode),
/* harmony export */   n: () => (/* binding */ stripComments)
/* harmony export */ });
/** Takes HTML comments out of text that anybody may have written, in linear time. */
/** The text with `\\n` as its only line break and without HTML comments; one that is never closed hides the rest. */
function stripComments(text) {
    const source = text.replace(/\r\n?/g, "\n");
    let kept = "";
    let from = 0;
    for (;;) {
        const start = source.indexOf("<!--", from);
        if (start < 0)
            return kept + source.slice(from);
        kept += source.slice(from, start);
        const end = source.indexOf("-->", start + 4);
        if (end < 0)
            return kept;
        from = end + 3;
    }
}
const FENCE = /^ {0,12}(`{3,}|~{3,})/;
/**
 * The text without the HTML comments that Markdown would hide: one inside a code span or a closed fence is code and stays, one that
 * is never closed is text.
 */
function stripCommentsOutsideCode(text) {
    const spans = findCodeSpans(text);
    const unclosed = { "`": Number.POSITIVE_INFINITY, "~": Number.POSITIVE_INFINITY };
    const lastEnd = text.lastIndexOf("-->");
    let kept = "";
    let from = 0;
    for (const match of text.matchAll(/`+|~{3,}|<!--/g)) {
        const [token] = match;
        const at = match.index;
        if (at < from)
            continue;
        let end = at + token.length;
        if (token === "<!--") {
            if (lastEnd < end)
                continue;
            kept += text.slice(from, at);
            from = text.indexOf("-->", end) + 3;
            continue;
        }
        const line = text.lastIndexOf("\n", at) + 1;
        const sign = token[0];
        if (token.length >= 3 && at - line <= 12 && FENCE.exec(text.slice(line, end))?.[1] === token) {
            const close = token.length >= unclosed[sign] ? -1 : findFenceEnd(text, end, token);
            if (close < 0)
                unclosed[sign] = Math.min(unclosed[sign], token.length);
            else
                end = close;
        }
        else
            end = spans.get(at) ?? end;
        kept += text.slice(from, end);
        from = end;
    }
    return kept + text.slice(from);
}
/** Where the line that closes the fence ends; -1 when none does. */
function findFenceEnd(text, from, mark) {
    const closing = new RegExp(`\\n {0,12}${mark}${mark[0]}*[ \\t]*(?=\\n|$)`, "g");
    closing.lastIndex = from;
    return closing.exec(text) === null ? -1 : closing.lastIndex;
}
/** Start → end of each run of back-ticks that a run of the same length in its paragraph closes. */
function findCodeSpans(text) {
    const spans = new Map();
    let next = new Map();
    for (const match of [...text.matchAll(/`+|\n[ \t]*\n/g)].reverse()) {
        const [token] = match;
        if (token.startsWith("\n"))
            next = new Map();
        else {
            const close = next.get(token.length);
            if (close !== undefined)
                spans.set(match.index, close);
            next.set(token.length, match.index + token.length);
        }
    }
    return spans;
}


/***/ }),

/***/ 22930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports INVISIBLE, renderSentence, escapeMarkdown, inlineCode, codeBlock, link, safeUrl, table, factTable, details, bullets, escapeHtml, labelMermaid, escapeMermaid, mermaid, cutText */
/** Pure building blocks of Markdown; text from outside can bring no mention, reference, closing keyword, HTML, image or marker. */
const JOINER = "\u200b";
/** Characters without a shape, save the joiners that an emoji or a word of an Arabic or Indic script is spelled with. */
const INVISIBLE = /(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))(?!(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}]))\p{Cf}/gu;
/** Text of ours and of others as inline Markdown; what stands between back-ticks becomes code. */
function renderSentence(text) {
    const parts = text.split("`");
    if (parts.length % 2 === 0) {
        // A back-tick without a partner is plain text.
        const last = parts.pop();
        parts[parts.length - 1] += `\`${last}`;
    }
    return parts.map((part, index) => (index % 2 === 1 ? inlineCode(part) : keepSpaces(part))).join("");
}
/** Escaping trims: a space beside code must stay. */
function keepSpaces(text) {
    return `${/^\s/.test(text) ? " " : ""}${escapeMarkdown(text)}${/\S\s$/.test(text) ? " " : ""}`;
}
/** Untrusted text as inline Markdown on one line that shows it and does nothing else. */
function escapeMarkdown(text) {
    return (text
        .replace(INVISIBLE, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        // A dash inside a word, as in 2026-08-19 and 1.4.0-rc.1, begins no list and underlines nothing.
        .replace(/[\\`*_{}[\]()#+!|~]|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])/g, "\\$&")
        // Only with a space behind it does a number begin a list: 1.4.0 does not (https://spec.commonmark.org/0.31.2/#list-items).
        .replace(/^(\d{1,9})\.(?=\s|$)/, "$1\\.")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("\\#", `\\#${JOINER}`)
        .replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${JOINER}`)
        .replace(/:(?=\/\/)/g, `:${JOINER}`)
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}${JOINER}.`));
}
/** The text in a code span that is long enough to hold its back-ticks; safe inside a table. */
function inlineCode(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    if (line === "")
        return "";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line.replaceAll("|", "\\|").replaceAll("<!--", "<\u200b!--").replaceAll("-->", "--\u200b>")}${pad}${fence}`;
}
/** A fenced block longer than any fence in the text; a marker of ours, or an unpaired end of a comment, is broken up in it. */
function codeBlock(text, language = "") {
    const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    const body = text
        .replace(/\r\n?/g, "\n")
        .replace(COMMENT_PART, breakComment)
        .replace(/(?<!\n)\n+$/, "");
    return `${fence}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${fence}`;
}
/** A whole comment that is not ours, or a half of one. */
const COMMENT_PART = /<!--(?!\s*octoacme)(?:(?!<!--|-->)[\s\S])*-->|<!--|-->/gi;
function breakComment(part) {
    if (part.length > 4)
        return part;
    return part === "<!--" ? `<${JOINER}!--` : `--${JOINER}>`;
}
/** An untrusted label on an address; anything but http(s) is shown as text. */
function link(label, url) {
    const address = safeUrl(url);
    return address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${address})`;
}
/** The address as Markdown may hold it, or undefined when it is no http(s) URL. */
function safeUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
        return undefined;
    return parsed.href.replace(/[()<>\s|`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/** Rows of cells that are Markdown already (escape what is untrusted); line breaks become `<br>`. */
function table(head, rows) {
    if (rows.length === 0)
        return "";
    const line = (cells) => `| ${head.map((_, index) => (cells[index] ?? "").replace(/\r\n|\r|\n/g, "<br>")).join(" | ")} |`;
    return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
/** What is known of one thing, a fact a row; the values are Markdown already. */
function factTable(rows) {
    return table(["Fact", "Value"], rows);
}
/** A folded block; `title` is untrusted text, `body` is Markdown. */
function details(title, body, open = false) {
    return `<details${open ? " open" : ""}><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`;
}
/** A list of Markdown lines. */
function bullets(items) {
    return items.map((item) => `- ${item.replace(/\n/g, "\n  ")}`).join("\n");
}
/** Untrusted text inside HTML, without mention or reference. */
function escapeHtml(text) {
    return text
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("#", `#${JOINER}`);
}
/** Untrusted text outside of quotes, words only: `:` and `,` end a field, `#` and `;` a line. */
function labelMermaid(text) {
    return text
        .replaceAll("%", " percent")
        .replace(/[^\p{L}\p{N} ._/+-]+/gu, " ")
        .replace(/ +/g, " ")
        .trim();
}
/** Untrusted text inside a quoted Mermaid label. */
function escapeMermaid(text) {
    return text
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replace(/[^\p{L}\p{N} .,_/+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** A diagram as GitHub renders it; `source` is ours, with labels escaped by `escapeMermaid`. */
function mermaid(source) {
    const fence = "`".repeat(Math.max(3, longestRun(source) + 1));
    // Not codeBlock: it breaks up `-->`, which is Mermaid's arrow and range.
    return `${fence}mermaid\n${source.replaceAll("<!--", "<\u200b!--").replace(/(?<!\n)\n+$/, "")}\n${fence}`;
}
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** At most `limit` characters, with an ellipsis when something was left out; never part of an emoji or of a letter with its accents. */
function cutText(text, limit) {
    if (text.length <= limit)
        return text;
    const end = Math.max(0, limit - 1);
    // A cluster is short: what lies far before the end cannot reach it.
    const from = Math.max(0, end - 64);
    const near = graphemes.segment(text.slice(from, end + 64)).containing(end - from);
    const cut = text.slice(0, near === undefined ? end : from + near.index);
    return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 4123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ dropQuoted)
/* harmony export */ });
/** Finds what a text only quotes: code fences, block quotes and folded `<details>`. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/s;
/** In every text that quotes something, and in some that do not. */
const SIGN = /^\s{0,3}(?:`{3}|~{3}|>|<details\b)/im;
/**
 * The text with the quoted lines empty, line by line the same count. A fence or fold that is never closed quotes nothing: it
 * must not hide what stands below it.
 */
function dropQuoted(text) {
    if (!SIGN.test(text))
        return text;
    const lines = text.split("\n");
    const closing = findClosings(lines);
    let fence;
    let folds = 0;
    return lines
        .map((line, index) => {
        const mark = FENCE.exec(line);
        if (fence !== undefined) {
            if (mark !== null && mark[1].startsWith(fence) && mark[2].trim() === "")
                fence = undefined;
            return "";
        }
        if (mark !== null && closing.fence(index, mark[1])) {
            fence = mark[1];
            return "";
        }
        const opens = /^\s{0,3}<details\b/i.test(line) && closing.fold(index) > folds;
        const closes = /<\/details>/i.test(line);
        const inside = folds > 0 || opens;
        if (opens)
            folds += 1;
        if (closes && folds > 0)
            folds -= 1;
        return inside || /^ {0,3}>/.test(line) ? "" : line;
    })
        .join("\n");
}
/** What closes at or below each line, in one pass from the end. */
function findClosings(lines) {
    const longest = { "`": new Int32Array(lines.length + 1), "~": new Int32Array(lines.length + 1) };
    const folds = new Int32Array(lines.length + 1);
    for (let index = lines.length - 1; index >= 0; index--) {
        for (const sign of ["`", "~"])
            longest[sign][index] = longest[sign][index + 1];
        folds[index] = folds[index + 1] + (/<\/details>/i.test(lines[index]) ? 1 : 0);
        const mark = FENCE.exec(lines[index]);
        if (mark === null || mark[2].trim() !== "")
            continue;
        const sign = mark[1][0];
        longest[sign][index] = Math.max(longest[sign][index], mark[1].length);
    }
    return {
        fence: (index, mark) => longest[mark[0]][index + 1] >= mark.length,
        fold: (index) => folds[index],
    };
}


/***/ })

};
