export const id = 340;
export const ids = [340];
export const modules = {

/***/ 6340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(7001);
// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
;// CONCATENATED MODULE: ./packages/shared/src/channels/payload.ts
/** Renders a message for each kind of channel; untrusted text can ping nobody, link nowhere and start no formatting. */


const SLACK_TEXT = 2_900;
const TEAMS_BYTES = 24_000;
const DETAIL = 200;
/**
 * Identity of what a reader sees; two runs that say the same have the same. What an incident links to does not count:
 * each run of one rollback links to itself, and the first word may go out before there is an issue.
 */
function digestMessage(message) {
    const { kind, key, title, lines, markdown, severity } = message;
    const links = kind === "incident" ? [] : message.links;
    return (0,canonical/* digestOf */.o)({ kind, key, title, lines, markdown: markdown ?? null, links, severity: severity ?? null });
}
/**
 * Identity of a message at a receiver that tells repeats by a key. Of an incident each role hears each stage once: its message is the
 * same one whatever a later attempt knows better. An announcement whose text changed is another message.
 */
function identifyMessage(message) {
    const { kind, key, part } = message;
    return kind === "incident" && part !== undefined ? (0,canonical/* digestOf */.o)({ kind, key, part }) : digestMessage(message);
}
/** Text for Slack: the three characters that can begin a mention, a link or a command there; `@here` is broken. */
function escapeSlack(text) {
    return plain(text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replace(/[@#]/g, "$&\u200b")
        .replace(/([*_~`])/g, "\u200b$1")
        .replace(/:(?=\/\/)/g, ":\u200b")
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\u200b.`);
}
/** The escaped text of at most `limit` characters: what is left out is cut before it is escaped, so that no entity is broken. */
function cutEscaped(text, limit, render) {
    const whole = render(text);
    if (whole.length <= limit)
        return whole;
    let [fits, tooLong] = [0, text.length];
    while (tooLong - fits > 1) {
        const middle = Math.floor((fits + tooLong) / 2);
        if (render((0,markdown/* cutText */.IN)(text, middle)).length <= limit)
            fits = middle;
        else
            tooLong = middle;
    }
    return render((0,markdown/* cutText */.IN)(text, fits));
}
/** Links as Slack writes them; those that do not fit are left out whole. */
function renderSlackLinks(message) {
    let text = "";
    for (const { label, url } of message.links) {
        const address = (0,markdown/* safeUrl */.Pl)(url);
        if (address === undefined)
            continue;
        const shown = `<${address.replaceAll("&", "&amp;")}|${cutEscaped(label, 200, escapeSlack).replaceAll("|", "/")}>`;
        const next = text === "" ? shown : `${text} · ${shown}`;
        if (next.length <= SLACK_TEXT)
            text = next;
    }
    return text;
}
/** A body for an incoming webhook; without unfurling, so that no foreign picture is shown. */
function renderSlack(message) {
    const escapeLines = (text) => text.split("\n").map(escapeSlack).join("\n");
    const sections = [cutEscaped(message.lines.join("\n"), SLACK_TEXT, escapeLines), renderSlackLinks(message)].filter((text) => text !== "");
    return {
        text: cutEscaped(message.title, 300, escapeSlack),
        blocks: [
            {
                type: "header",
                text: { type: "plain_text", text: cutEscaped(message.title, 150, escapeSlack), emoji: false },
            },
            ...sections.map((text) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } })),
        ],
        unfurl_links: false,
        unfurl_media: false,
    };
}
/** Variables for a workflow's webhook trigger, which takes flat texts alone: `title`, `text`, `url`, `severity`, `kind`, `key`. */
function renderSlackTrigger(message) {
    return {
        title: cutEscaped(message.title, 300, escapeSlack),
        text: cutEscaped(message.lines.join("\n"), SLACK_TEXT, (text) => text.split("\n").map(escapeSlack).join("\n")),
        url: (0,markdown/* safeUrl */.Pl)(message.links[0]?.url ?? "") ?? "",
        severity: message.severity ?? "",
        kind: message.kind,
        key: message.key,
    };
}
/** An adaptive card for a Teams workflow's webhook. */
function renderTeams(message) {
    const blocks = [];
    let left = TEAMS_BYTES;
    for (const line of message.lines) {
        const text = (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(line, 2_000));
        left -= Buffer.byteLength(text, "utf8") + 80;
        if (left < 0) {
            blocks.push({ type: "TextBlock", text: "The rest is in the release.", wrap: true, isSubtle: true });
            break;
        }
        if (text !== "")
            blocks.push({ type: "TextBlock", text, wrap: true, spacing: "Small" });
    }
    return {
        type: "message",
        attachments: [
            {
                contentType: "application/vnd.microsoft.card.adaptive",
                contentUrl: null,
                content: {
                    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
                    type: "AdaptiveCard",
                    version: "1.4",
                    body: [
                        {
                            type: "TextBlock",
                            text: (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(message.title, 300)),
                            weight: "Bolder",
                            size: "Medium",
                            wrap: true,
                        },
                        ...blocks,
                    ],
                    actions: message.links
                        .filter(({ url }) => (0,markdown/* safeUrl */.Pl)(url) !== undefined)
                        .slice(0, 5)
                        .map(({ label, url }) => ({ type: "Action.OpenUrl", title: (0,markdown/* cutText */.IN)(plain(label), 60), url: (0,markdown/* safeUrl */.Pl)(url) })),
                },
            },
        ],
    };
}
/** JSON for a receiver of the team's own; `key` and `digest` tell a repeat and an update from something new. */
function renderWebhook(message) {
    const lines = message.lines.map(plainLines);
    return {
        schemaVersion: 1,
        kind: message.kind,
        key: message.key,
        digest: digestMessage(message),
        source: message.source,
        title: plain(message.title),
        text: lines.join("\n"),
        lines,
        links: message.links.map(({ label, url }) => ({ label: plain(label), url })),
        severity: message.severity ?? null,
        // U+200B is what breaks up mentions in it.
        ...(message.markdown === undefined ? {} : { markdown: message.markdown.replace(/[^\P{Cf}\u200b]/gu, "") }),
        data: message.data ?? {},
    };
}
/**
 * Subject on one line, text alone (no HTML that could load anything), and an id that is the same for a repeat. Mail
 * servers drop a second mail with the id of the first: each part has its own, and refers to the key's for the thread.
 */
function renderMail(message) {
    const links = message.links.map(({ label, url }) => `${plain(label)}: ${(0,markdown/* safeUrl */.Pl)(url) ?? ""}`);
    const { key, part, source } = message;
    const idOf = (what) => `<${(0,canonical/* digestOf */.o)(what)
        .replace(/^sha256:/, "")
        .slice(0, 32)}@release-actions.octoacme.invalid>`;
    return {
        subject: (0,markdown/* cutText */.IN)(plain(message.title), 200),
        text: [...message.lines.map(plainLines), "", ...links, ""].join("\n"),
        messageId: idOf(part === undefined ? { key, source } : { key, part, source }),
        ...(part === undefined ? {} : { references: idOf({ key, source }) }),
    };
}
/** Body of an issue or discussion. */
function renderGitHub(message) {
    const text = message.markdown ?? message.lines.map((line) => (0,markdown/* escapeMarkdown */.FV)(line)).join("\n\n");
    const links = message.links.map(({ label, url }) => (0,markdown/* link */.nf)(label, url));
    return links.length === 0 ? text : `${text}\n\n${(0,markdown/* bullets */.e5)(links)}`;
}
/** An answer's words for a receipt: one line, short, and without the addresses that could hold a secret. */
function cutDetail(text) {
    return (0,markdown/* cutText */.IN)(plain(text).replace(/https?:\/\/\S+/gi, "(address)"), DETAIL);
}
/** Without control and invisible characters (those that turn the direction of writing among them); line breaks and tabs stay. */
function plainLines(text) {
    return text.replace(/[^\P{C}\n\t]/gu, "");
}
/** One line without invisible characters. */
function plain(text) {
    return text
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
}

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/github/connect.ts + 8 modules
var connect = __webpack_require__(9451);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(900);
// EXTERNAL MODULE: ./packages/shared/src/process/runner-files.ts
var runner_files = __webpack_require__(9773);
;// CONCATENATED MODULE: ./packages/shared/src/process/summary.ts
/** The job summary: sections of Markdown, cut at a section when the runner would drop the whole, written once. */


/** The runner drops a summary over 1 MiB whole; some room is left for the note. */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** The sections in order; those that do not fit are left out whole, and the end says which. */
function renderSummary(sections, limitBytes = SUMMARY_LIMIT_BYTES) {
    const parts = sections.map((section) => `${section.heading === null ? "" : `## ${section.heading}\n\n`}${section.body}\n\n`);
    const whole = parts.join("");
    if (bytes(whole) <= limitBytes)
        return whole;
    const room = limitBytes - 2_000;
    const kept = [];
    const left = [];
    let used = 0;
    for (const [index, part] of parts.entries()) {
        if (used + bytes(part) <= room) {
            kept.push(part);
            used += bytes(part);
        }
        else
            left.push(sections[index].heading ?? "an untitled section");
    }
    const names = left.slice(0, 10).map((name) => name.slice(0, 100));
    const note = `> [!WARNING]\n> Left out because GitHub shows at most ${limitBytes} bytes: ${names.join(", ")}${left.length > names.length ? ` and ${left.length - names.length} more` : ""}.\n`;
    return kept.join("") + (bytes(note) <= 2_000 ? note : `> [!WARNING]\n> ${left.length} sections were left out.\n`);
}
/** Replaces this step's summary. Without a runner's summary file nothing is written. */
async function writeSummary(sections) {
    if ((0,environment/* readVariable */.nt)("GITHUB_STEP_SUMMARY") === undefined)
        return;
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    core.summary.emptyBuffer();
    core.summary.addRaw(renderSummary(sections));
    await (0,runner_files/* writeRunnerFile */.o)("GITHUB_STEP_SUMMARY", () => core.summary.write({ overwrite: true }));
}
function bytes(text) {
    return Buffer.byteLength(text, "utf8");
}

;// CONCATENATED MODULE: ./packages/shared/src/text/verdict-line.ts
/** The first line of a phase in its job summary, alike in every action: the mark, the decision, one sentence, the reason. */

/** Begins the warning of a step that goes on in advisory mode alone: readers, and searches through logs, find each such place by it. */
const WOULD_HAVE_STOPPED = "Would have stopped here";
/** The mark of a decision that is either good or bad; a dry run only says what would be done. */
function markDecision(isNegative, decision) {
    return isNegative ? "❌" : decision === "planned" ? "📝" : "✅";
}
/** Markdown, as `sentence` is; a reason that only repeats the decision is left out. */
function renderVerdictLine(mark, { decision, reason }, sentence) {
    return `**${mark} ${decision}:** ${sentence}${reason === decision ? "" : ` (${(0,markdown/* inlineCode */.ti)(reason)})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/stop.ts
/** What a negative decision does to its step: red under `enforce`; under `advisory` a warning and the first lines of the summary, which say that it would have been. */


/** Ends the step red with the message, or warns with it. */
function stopStep(runtime, mode, message, title = runtime.name) {
    if (mode === "enforce")
        runtime.fail(message);
    else
        runtime.log.warning(`${WOULD_HAVE_STOPPED} (mode: advisory): ${message}`, title);
}
/** The summary's first section of an advisory run for a negative decision; none for any other. `reasons` is plain text. */
function explainStop(mode, isNegative, reasons) {
    if (mode === "enforce" || !isNegative)
        return [];
    const note = `> [!WARNING]\n> **${WOULD_HAVE_STOPPED}.** \`mode: advisory\` keeps this step green; with \`enforce\` it ends red, and what needs it does not run.`;
    const why = (0,markdown/* bullets */.e5)(reasons.filter((reason) => reason.trim() !== "").map((reason) => (0,markdown/* renderSentence */.iQ)(reason)));
    return [{ heading: null, body: why === "" ? note : `${note}\n\n${why}` }];
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/finish.ts


/** Summary, then outputs, then the step's colour. */
async function finish(runtime, end) {
    await publishEnd(runtime, end);
    colourStep(runtime, end);
}
/** Summary and outputs, for an action that still has something to write before it may end. */
async function publishEnd(runtime, end) {
    const { result, message, remedy } = end;
    const lines = end.stopReasons ?? [message, ...(remedy === undefined ? [] : [remedy])];
    await writeSummary([...explainStop(end.mode, end.isNegative, lines), ...end.summary]);
    await runtime.setOutputs({
        ...end.outputs,
        decision: result.decision,
        reason: result.reason,
        sha: result.release?.sha ?? "",
        version: result.release?.version ?? "",
        "release-type": result.release?.type ?? "",
        result,
    });
}
/** A negative decision stops the step as its mode says; any other is one line in the log. */
function colourStep(runtime, end) {
    const { message, remedy } = end;
    if (!end.isNegative)
        runtime.log.notice(message, runtime.name);
    else
        stopStep(runtime, end.mode, remedy === undefined ? message : `${message}\n${remedy}`, end.title);
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/result.ts
/** A release as the envelope names it, from whatever of it is known. */
function nameRelease(known) {
    const { version, tag, sha, type } = known;
    return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./packages/shared/src/github/notes-document.ts
/** Fetches the document that release-notes left as an asset of the GitHub Release. */


/** The asset that holds the document and the release record. */
const RECORD_ASSET = "release-record.json";
const recordShape = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    document: schemas/* looseObject */._H3({
        schemaVersion: schemas/* literal */.euz(1),
        version: schemas/* string */.YjP(),
        sha: schemas/* string */.YjP(),
        summary: schemas/* string */.YjP(),
        sections: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP(), changes: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP() })) })),
        migrations: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP() })),
        knownIssues: schemas/* object */.Ikc({ open: schemas/* array */.YOg(schemas/* looseObject */._H3({ title: schemas/* string */.YjP() })), fixed: schemas/* array */.YOg(schemas/* looseObject */._H3({})) }),
    }),
});
/** From the release's asset; one of another commit or another shape is refused, not announced. */
async function fetchDocument(github, release, sha) {
    const asset = release.assets.find(({ name, state }) => name === RECORD_ASSET && state === "uploaded");
    if (asset === undefined)
        return undefined;
    const raw = await github.read("/repos/{owner}/{repo}/releases/assets/{asset_id}", { asset_id: asset.id, headers: { accept: "application/octet-stream" } }, schemas/* unknown */.L5J());
    const parsed = recordShape.safeParse(decode(raw));
    if (parsed.success && parsed.data.document.sha === sha)
        return parsed.data.document;
    throw new errors/* ActionableError */.f({
        code: "invalid-answer",
        message: `The asset ${RECORD_ASSET} of ${release.tag} ${parsed.success ? "belongs to another commit" : "is no record of release notes"}.`,
        hint: "Run release-notes again for this tag; it replaces the asset.",
    });
}
function decode(raw) {
    const text = raw instanceof ArrayBuffer ? Buffer.from(raw).toString("utf8") : raw;
    if (typeof text !== "string")
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/shared/src/text/html-comments.ts
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
function html_comments_stripCommentsOutsideCode(text) {
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

;// CONCATENATED MODULE: ./packages/shared/src/release/breaking-answer.ts
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
const breaking_answer_LIMITED = /^[\s*_]{0,5}(?:but|however|except|although|though|unless)\b/i;
const NEXT_FIELD = /^(?:[ \t]{0,3}(?:[-*+] \[[ xX]?\]|[#>]|\*\*)|[A-Z][\w -]{1,30}:)/;
/** Whether the first paragraph says that nothing breaks, and nothing else; linear in the length of the text. */
function breaking_answer_deniesBreaking(text) {
    const { first, next } = splitFirst(text.trim());
    if (first === "" || first.length > LIMIT || breaking_answer_LIMITED.test(next) || CONTRADICTION.test(first))
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

;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-box.ts
/** Reads the boxes and yes-or-no questions of pull-request templates that ask whether the change breaks something. */

/** Also without a bullet, and as people type it: `[ x ]`, `[✓]`. */
const TICKED = /^([ \t]*)(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ ?[xX✓✔✅☑] ?\][ \t]+(.*)/su;
const breaking_box_PICTURES = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
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
const breaking_box_WRITTEN = /\b(?:documented|listed|described|noted|mentioned|communicated|announced|reviewed|discussed|explained|checked|verified|confirmed|flagged|highlighted|identified|mitigated|assessed|considered|evaluated|approved|avoided|recorded)\b/i;
/**
 * What may stand between the words that something breaks and that they are written down: `Breaking changes (if any) have been listed`,
 * `Breaking changes: I checked …`, `Breaking changes, API changes and new settings are documented`. Behind any other colon, comma or
 * dash stands what breaks: `Breaking change: flagged users cannot log in`.
 */
const BEFORE_WRITTEN = (/* unused pure expression or super */ null && ([
    /^\??(?:[(（][^()（）\n]{0,80}[)）])?\s{0,3}(?:(?:is|are|was|were|be|been|has|have|had|must|should|will|all|also|clearly|fully|properly|not) ){0,4}/i,
    /^[\s:,–—-]{0,4}I(?:['’]ve| have)? /i,
    /^,[^:;()–—\n]{0,120} (?:is|are|were|been) (?=\S{1,20}$)/i,
]));
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
function breaking_box_readTicked(line) {
    return TICKED.exec(line)?.[2];
}
/** What stands beside the ticked boxes; four spaces without a list above them are code. */
function breaking_box_listTicked(text) {
    const found = [];
    let isInList = false;
    for (const line of text.split("\n")) {
        const indent = /^[ \t]*/.exec(line)[0].replaceAll("\t", "    ").length;
        if (line.trim() === "")
            continue;
        const isCode = indent > 3 && !isInList;
        if (indent <= 3)
            isInList = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line);
        const words = isCode ? undefined : breaking_box_readTicked(line);
        if (words !== undefined)
            found.push(words);
    }
    return found;
}
/**
 * The box of a template's "Type of change": `- [x] Breaking change (a fix or feature that …)`, `- [x] Backwards-incompatible`,
 * `- [x] This change breaks existing users`. `Breaking changes are documented` is another.
 */
function breaking_box_isBreakingBox(words) {
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
    if (deniesBreaking(rest.replace(/^[\s(（:,?|–—-]+/, "")))
        return false;
    return GOES_ON.test(rest);
}
function isWritten(rest) {
    return BEFORE_WRITTEN.some((before) => before.test(rest) && breaking_box_WRITTEN.exec(rest.replace(before, ""))?.index === 0);
}
/** `Refactoring (breaking change)`; the words before the brackets may be of any language. */
function isBreakingRemark(plain) {
    const [, before = "", remark = ""] = IN_BRACKETS.exec(plain) ?? [];
    if (NEGATED.test(before) || breaking_box_WRITTEN.test(before) || /^I\b/.test(before))
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
function breaking_box_isBreakingAnswer(line) {
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
    return words.replace(breaking_box_PICTURES, "").replace(/[*_`]/g, "").trim();
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
const empty_answer_LIMIT = 400;
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
function empty_answer_saysNothing(text) {
    if (text.length > empty_answer_LIMIT)
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
const HINTS = (/* unused pure expression or super */ null && ([
    /^\(?if (?:(?:so|yes|any|applicable)(?=[ ]?(?:[,:.;)]|$| (?:please|describe|list|explain|specify))|$)|(?:this (?:pr|pull request|change)|there (?:is|are)) (?:(?:is|has|introduces|contains|includes|makes|causes) )?(?:an? |any )?(?:breaking|backwards?|incompatib)|this (?:pr|pull request|change) (?:contains|introduces|includes) )/i,
    /^\(?please (?:describe|list|explain|detail|fill in)\b/i,
    /^\(?please (?:specify|add|provide|note|check|select|tick|choose|mark)\b(?: (?:the|your|an?|any|all|potential|possible|known|appropriate|relevant|correct)){0,3} (?:one|that apply|boxe?s?|options?|details?|descriptions?|explanations?|impact|here|below|breaking changes?)(?: (?:here|below))?[ .:)]{0,3}$/i,
    /^\(?(?:describe|list|explain|specify|document|note|detail)\b(?: (?:here|below|all|any|the|every|your|it|them|impact|of)){0,4}[ .)]*(?:$|(?:potential )?(?:breaking|backwards?|incompatib))/i,
]));
const ITALIC = /^(?:\*(?!\*)[^*\n]+\*|_(?!_)[^_\n]+_)$/;
/** Lines that belong to the description, not to the section that they happen to follow. */
const FOREIGN = /^(?:(?:co-authored|signed-off|reviewed|acked|tested)-by:|\W{0,4}generated (?:with|by)\b|\*\*full changelog\*\*)/i;
const CLOSING = /^\W{0,4}(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|related(?: to)?|part of)\b(?=:? ?(?:[\w.-]+\/[\w.-]+)?#\d|:? https?:)/i;
const REFERENCE = /(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,10}\b|https?:\S{1,300}|\b(?:and|close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/gi;
const RULER = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
/** A ticked box that only confirms, or asks for more. */
const PLAIN_YES = /^(?:this (?:pr |pull request |change )?(?:is|introduces|has) (?:an? )?breaking changes?|\(?(?:please )?(?:describe|explain|specify|see)\b[^\n]{0,80})[.)!]{0,2}$/i;
/** What breaks, as far as the description says it; empty where it only says that something does, undefined where nothing breaks. */
function breaking_section_readBreaking(text, section) {
    const answer = section === undefined ? undefined : readAnswer(section);
    if (answer !== undefined)
        return answer;
    const own = dropQuoted(text);
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
    if (deniesBreaking(first) || isDenyingList(first) || isUnanswered(first))
        return undefined;
    const boxes = listTicked(first);
    const isBoxOnly = boxes.length === first.split("\n").length && boxes.every(isBreakingBox);
    return isBoxOnly ? "" : answer;
}
/** `No migration needed.`, `TBD` */
function isUnanswered(text) {
    const [first = "", ...others] = text.split(/\n[ \t]*\n/);
    return saysNothing(first) && !LIMITED.test(others.join("\n").trimStart());
}
/** Each item of the first list denies by itself; of ticked boxes, one denies and none says that something breaks. */
function isDenyingList(text) {
    const items = text.split(/\n[ \t]*\n/, 1)[0].split("\n");
    const boxes = items.flatMap((item) => readTicked(item) ?? []);
    if (boxes.length === items.length)
        return items.some(isDenyingBox) && !boxes.some((words) => YES.test(words) || isBreakingBox(words));
    return items.every((item) => MARK.test(item) && (isDenyingBox(item) || deniesBreaking(item.replace(MARK, ""))));
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
    const own = dropQuoted(section).split("\n");
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

;// CONCATENATED MODULE: ./packages/shared/src/release/commit-title.ts
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
const commit_title_LAST_MARK = /[[(](?:breaking(?:[ -]change)?|bc[ -]break)[\])]$/i;
/** What speaks of a mark: `label pull requests with [breaking]`, `how to mark a commit [breaking]`. */
const NAMES_MARK = /(?:^|[\s(])(?:with|as|by|of|to|for|in|from|on|via|like|without|is|are|be|was|were|not|no|never|and|or|(?:mark|label|tag|flag|call|name|prefix|title)(?:s|e?d|led|ged|ing|ling|ging|es)?(?: (?:a|an|the|any|each|every|your|our|all))?(?: (?:commits?|titles?|pull requests?|prs?|changes?|releases?|issues?|items?|lines?))?)[ `"']{0,3}$/i;
/** `fix: 💥 on save` tells of a crash. */
const CRASH = /^(?:on|in|at|when|while|if|after|before|during|with|for|from|of|and|or|as|is|by)\b/i;
const DENIED = /^(?:no|not|none|nothing|nope|nil|never|n\/a|without|false)\b/i;
const LINK = /^\[[^\]]{1,40}\]:\s{0,3}(?:<|https?:|[/#.])/i;
const REVERTS = /^revert(?:s|ing|ed)?\b/i;
const commit_title_SQUASH = /\(#(\d{1,10})\)$/;
const commit_title_REVERT_HEADER = /^Revert "(.*)"$/is;
/** git (since 2.43) calls the revert of a revert so; what follows the closing quote or the number says what else is done. */
const commit_title_REAPPLY = /^(?:reapply|reland) (?:"(.*)"|(?:(?:pr|pull request) )?#(\d{1,10})\b)(.*)/is;
/** In every message that takes something back or brings it back. */
const commit_title_REVERT_WORD = /re(?:vert|apply|land)/i;
/** Whether the line begins a conventional commit of a known type: `fix(cart)!: …`. */
function commit_title_isConventionalHeader(line) {
    const type = commit_title_readHeader(line.trim())?.type.toLowerCase();
    return type !== undefined && KNOWN_TYPES.has(type);
}
function commit_title_readHeader(title) {
    const direct = matchHeader(title, "");
    if (direct !== undefined && KNOWN_TYPES.has(direct.type.toLowerCase()))
        return direct;
    const { prefix } = commit_title_readPrefix(title);
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
function commit_title_readPrefix(title) {
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
function commit_title_readMarks(title) {
    const { prefix, hasPicture } = commit_title_readPrefix(title);
    const rest = title.slice(prefix.length);
    const found = BREAKING_HEADER.exec(rest);
    const mark = found === null || LINK.test(rest) || isDenied(rest.slice(found[0].length)) ? null : found;
    const words = mark === null || mark[0].length === rest.length ? title : prefix + rest.slice(mark[0].length);
    const header = commit_title_readHeader(words);
    // `revert: 💥 drop v1` quotes what breaks nothing any more.
    if (header?.type.toLowerCase() === "revert" || REVERTS.test(rest))
        return { mark, hasSign: hasPicture, words };
    const later = header === undefined ? undefined : readLaterMark(words, header);
    return { mark, hasSign: hasPicture || later !== undefined || hasLastMark(title), words: later?.words ?? words };
}
/** `[Breaking changes]: none` */
function isDenied(text) {
    return DENIED.test(text) && deniesBreaking(text);
}
function hasLastMark(title) {
    const found = commit_title_LAST_MARK.exec(title);
    return found !== null && !NAMES_MARK.test(title.slice(0, found.index));
}
/** `feat: 💥 x` and `feat: [BREAKING] x`; undefined where nothing behind the type says so. */
function readLaterMark(title, { description }) {
    const { prefix } = commit_title_readPrefix(title);
    const text = description.startsWith(prefix) ? description.slice(prefix.length) : description;
    const inner = commit_title_readPrefix(text);
    const rest = text.slice(inner.prefix.length);
    const length = LATER_MARK.exec(rest)?.[0].length ?? 0;
    if (isDenied(rest.slice(length)))
        return undefined;
    if (length === 0 || length === rest.length)
        return inner.hasPicture && !CRASH.test(rest) ? { words: title } : undefined;
    return { words: title.slice(0, title.length - rest.length) + rest.slice(length) };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/squash-items.ts
/** Reads which of the commits that a squash merge lists in its body break something. */

/** A commit in the body of a squash merge: an item of a list of any kind and depth, or a line of its own. */
const SQUASHED = /^( {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]+| {0,3})(\S.*)$/;
const squash_items_UNTICKED = /^\[(?: {0,3}|[-~])\](?:[ \t]|$)/;
const TICK = /^\[ ?[xX✓✔✅☑] ?\][ \t]+/u;
/** In every text with an item that breaks something. */
const MAY_BE_MARKED = /[!！] ?[:：]|💥|:boom:|breaking|bc[ -]break/iu;
/** Whether the title, or an item among the lines of a body, has a mark. */
function isMarked(title, isItem) {
    const { mark, hasSign, words } = readMarks(title);
    if (hasSign)
        return true;
    // A line that begins with `BREAKING:` is read as a footer, which may say that nothing breaks.
    if (mark !== null && !(isItem && /^breaking/i.test(title) && mark[1] === undefined))
        return true;
    return readHeader(words)?.bang === true && (!isItem || isConventionalHeader(words));
}
/** Prose and link definitions are no commits: a line without a bullet begins as a commit does. */
function beginsAsCommit(line) {
    const { mark, words } = readMarks(line);
    return isConventionalHeader(words) || readPrefix(line).hasPicture || mark?.[1] !== undefined;
}
const MAX_REVERTS = 10;
/** Reads `Revert "…"`, `revert: …` and `Reapply "…"`, also of each other; undefined for what is none of these. */
function unwrapRevert(text) {
    let found;
    for (let depth = 0; depth < MAX_REVERTS; depth++) {
        const title = found?.title ?? text;
        const rest = title.slice(readPrefix(title).prefix.length);
        if (!REVERT_WORD.test(rest))
            break;
        const header = readHeader(rest);
        const short = header?.type.toLowerCase() === "revert" ? header.description.replace(/^"(.*)"$/, "$1") : undefined;
        const reverted = REVERT_HEADER.exec(rest)?.[1] ?? short;
        const inner = reverted ?? REAPPLY.exec(rest)?.[1];
        if (inner === undefined)
            break;
        const takesBack = (reverted !== undefined) !== (found?.takesBack ?? false);
        found = { title: inner.replace(SQUASH, "").trimEnd(), takesBack, scope: header?.scope ?? "" };
    }
    return found;
}
/** Whether the title says that a change which breaks something comes back: `Reapply "feat!: …"`. */
function squash_items_bringsBackBreaking(title) {
    if (!REVERT_WORD.test(title))
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
        const title = item.slice(readPrefix(item).prefix.length);
        this.#open.set(title, (this.#open.get(title) ?? 0) + 1);
        const { described, whole } = readNames(title);
        this.#titles.set(described, title).set(whole, title);
    }
    takeBack({ title: named, scope }) {
        const title = named.slice(readPrefix(named).prefix.length);
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
    const words = readMarks(title).words.replace(LAST_MARK, "").trimEnd();
    const header = readHeader(words);
    const text = header?.description ?? words;
    const description = text.slice(readPrefix(text).prefix.length);
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
function squash_items_hasBreakingItem(text, title) {
    if (!MAY_BE_MARKED.test(text))
        return false;
    const items = new BreakingItems();
    for (const line of text.split("\n")) {
        const [, bullet = "", content = ""] = SQUASHED.exec(line) ?? [];
        if (content === "" || squash_items_UNTICKED.test(content))
            continue;
        const item = content.replace(TICK, "").trim().replace(SQUASH, "").trimEnd();
        if (readPrefix(item).isFixup)
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
const NONE = (/* unused pure expression or super */ null && ([]));
const CHERRY = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;
/** Never fails; linear in the length of the text. */
function commits_parseCommitMessage(message) {
    const text = (message.includes("\r") ? message.replace(/\r\n?/g, "\n") : message).trim();
    const newline = text.indexOf("\n");
    const header = (newline < 0 ? text : text.slice(0, newline)).trim();
    const rest = newline < 0 ? "" : text.slice(newline + 1).replace(/^\n+/, "");
    const own = dropQuoted(rest);
    const { body, trailers, breakingNote } = splitTrailers(rest, own);
    const merge = header.startsWith("Merge ") ? MERGE.exec(header) : null;
    const squash = header.endsWith(")") ? SQUASH.exec(header) : null;
    const title = squash === null ? header : header.slice(0, squash.index).trimEnd();
    const { mark, hasSign, words } = readMarks(title);
    const conventional = merge === null ? readHeader(words) : undefined;
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
    return isConventionalHeader(LIST_ITEM.exec(line)?.[1] ?? "");
}
const PERSON_TRAILER = /^(?:(?:signed-off|co-authored|reviewed|acked|tested|reported|suggested|helped|approved|merged)-by|change-id|backport-of|release-note)$/i;
const commits_REFERENCE = /^(?:[\w.-]*(?:\/[\w.-]+)?#\d|https?:|[A-Z][A-Z0-9]+-\d|[0-9a-f]{7,64}\b|\d+$|[\w.-]+\/[\w.-]+@)/;
/** `Link: https://…` is a trailer, `Link: points to the new place` is a sentence. */
function isKnownTrailer(key, value) {
    const text = value.trim();
    return PERSON_TRAILER.test(key) || commits_REFERENCE.test(text) || endsWithAddress(text);
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
        ? trailers.filter(({ key, value }) => isBreakingKey(key) && !deniesBreaking(value)).map(({ value }) => value)
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
    if (!REVERT_WORD.test(parts.title) && !REVERT_WORD.test(rest))
        return undefined;
    // `⏪ Revert "…"` takes back the same as the title without the picture.
    const { prefix } = readPrefix(parts.title);
    const title = parts.title.slice(prefix.length);
    const description = parts.description?.slice(parts.description.startsWith(prefix) ? prefix.length : 0);
    if (PARTIAL.test(rest))
        return undefined;
    const numbered = REVERT_NUMBER.exec(title)?.[1];
    const quoted = REVERT_HEADER.exec(title)?.[1];
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
    const reapply = REAPPLY.exec(title);
    const isNamed = quoted !== undefined || reapply !== null || type === "revert";
    if (!isNamed && shas.length === 0 && pulls.length === 0)
        return undefined;
    const reverted = quoted ?? (type === "revert" ? description : undefined);
    return {
        whole: quoted !== undefined || type === "revert" || numbered !== undefined || reapply?.[3] === "",
        shas: [...new Set(shas)],
        pullRequests: pulls,
        ...(reverted === undefined ? {} : { title: reverted.replace(SQUASH, "").trimEnd() }),
        ...(quoted === undefined && type === "revert" ? { scope: scope ?? "" } : {}),
        ...(reapply === null ? {} : { reapplied: readReapplied(reapply) }),
    };
}
function readReapplied([, title, number]) {
    return title === undefined ? { number: Number(number) } : { title: title.replace(SQUASH, "").trimEnd() };
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/override.ts
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
const override_LABEL = /^ {0,3}(?:#{1,6}[ \t]+\S.{0,80}|\*\*[^*]{1,80}\*\*:?|__[^_]{1,80}__:?)[ \t]*$/;
/**
 * The ```release-note block, the BEGIN_COMMIT_OVERRIDE block or else the section `section`; undefined when there is none or nobody
 * filled it in. A block that the description only quotes is none of its own.
 */
function override_readOverride(text, section, meaningful) {
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
    dropQuoted(`${text.slice(0, from)}\u0001${text.slice(to)}`).includes("\u0001"));
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
        if (entries.length === 0 || isConventionalHeader(item))
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
            : isConventionalHeader(line) || (byLine && /^\S/.test(line) && !goesOn(entries.at(-1), line));
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
        if (!(override_LABEL.test(line) && next !== undefined && ITEM.test(next)))
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
    return parseCommitMessage(`-\n\n${line}`).breakingNote !== undefined;
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
    const own = dropQuoted(section).split("\n");
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
    const override = readOverride(text, sections.get("override"), pull_request_body_meaningful);
    const fields = ["customers", "migration", "workaround"].flatMap((key) => {
        const value = pull_request_body_meaningful(sections.get(key));
        return value === undefined ? [] : [[key, value]];
    });
    const breaking = readBreaking(dropChangelog(text), sections.get("breaking"));
    return {
        ...(override === undefined ? {} : { override }),
        ...(breaking === undefined ? {} : { breaking }),
        ...Object.fromEntries(fields),
        faq: readQuestions(pull_request_body_meaningful(sections.get("faq")) ?? ""),
    };
}
/** The text without blank lines around it, or undefined when it says nothing (`saysNothing`). */
function pull_request_body_meaningful(text) {
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
    return pull_request_body_meaningful(readSections(readDescription(body)).get(key));
}
/** The description as far as it is read, with `\n` as its only line break and without HTML comments. */
function readDescription(body) {
    return stripCommentsOutsideCode(body.slice(0, pull_request_body_LIMIT).replace(/\r\n?/g, "\n"));
}
/** Headings that the description only quotes (another project's notes in `<details>`, a quote, code) are none of its own. */
function readSections(text) {
    const own = dropQuoted(text).split("\n");
    const foreign = dropChangelog(text).split("\n");
    const sections = new Map();
    let open;
    const close = () => {
        if (open !== undefined && !sections.has(open.key))
            sections.set(open.key, trimBlankLines(open.lines.join("\n")));
        open = undefined;
    };
    for (const [index, line] of text.split("\n").entries()) {
        const heading = readHeading(own[index]) ?? readOtherHeading(own[index], own[index + 1] ?? "", open?.level);
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
const pull_request_body_LABEL = /^ {0,3}(?:\*\*([^*\n]{1,80})\*\*:?|__([^_\n]{1,80})__:?|(Breaking changes?):)[ \t]*$/;
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
    const found = pull_request_body_LABEL.exec(line);
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
    const own = dropQuoted(text).split("\n");
    let level;
    return text
        .split("\n")
        .map((line, index) => {
        const heading = readHeading(own[index]);
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
            readHeading(line)?.title ||
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

;// CONCATENATED MODULE: ./packages/shared/src/notes/ledger.ts
/** What became of each commit of the range; one that nothing explains is named, never dropped. */
function closeLedger(commits, fates) {
    const counts = { shown: 0, grouped: 0, hidden: 0, reverted: 0, backported: 0 };
    const rules = {};
    const unexplained = [];
    const entries = [];
    for (const { sha, message } of commits) {
        const fate = fates.get(sha);
        if (fate === undefined) {
            unexplained.push(sha);
            continue;
        }
        counts[fate.kind] += 1;
        if (fate.kind === "hidden")
            rules[fate.rule] = (rules[fate.rule] ?? 0) + 1;
        entries.push({ sha, title: message.header, fate });
    }
    const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
    return { commits: commits.length, ...counts, rules: sorted, unexplained, entries };
}
/** One sentence: `300 commits: 120 shown, 167 grouped under them, 9 hidden by rule, 4 reverted, 0 lost`. */
function describeLedger(ledger) {
    const parts = [
        `${ledger.shown} shown`,
        ...(ledger.grouped > 0 ? [`${ledger.grouped} grouped under them`] : []),
        `${ledger.hidden} hidden by rule`,
        `${ledger.reverted} reverted`,
        ...(ledger.backported > 0 ? [`${ledger.backported} backported`] : []),
        `${ledger.unexplained.length} lost`,
    ];
    return `${ledger.commits} ${ledger.commits === 1 ? "commit" : "commits"}: ${parts.join(", ")}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/text/heading.ts
/** Headings of Markdown that begin with `#` (CommonMark 0.31, section 4.2). */
const START = /^ {0,3}(#{1,6})(?=[ \t])/;
/** What a line without its line end is a heading of; undefined where it is none. Linear in the length of the line. */
function heading_readHeading(line) {
    const start = START.exec(line);
    if (start === null)
        return undefined;
    const text = line.slice(start[0].length).trim();
    // Only signs that stand apart close it: `## C#` is about C#.
    const title = text.replace(/(?<![^ \t])#+$/, "").trimEnd();
    return { level: start[1].length, title };
}

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
    const address = (0,markdown/* safeUrl */.Pl)(groups["target"] ?? groups["angled"] ?? groups["bare"] ?? "");
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
    return (0,markdown/* inlineCode */.ti)(code.replaceAll("`", "'"));
}
/** Like escapeMarkdown, which trims, with the spaces at its ends kept. */
function escapePart(text) {
    const escaped = (0,markdown/* escapeMarkdown */.FV)(text)
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
function renderProse(text) {
    const lines = text.replace(/\r\n?/g, "\n").split("\n");
    const out = [];
    let list;
    for (let at = 0; at < lines.length;) {
        const found = prose_readFence(lines, at) ?? readIndentedCode(lines, at, list) ?? readTable(lines, at);
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
const prose_ITEM = /^(\s*)(?:[-*+]|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?(.*)/s;
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
function prose_readFence(lines, at) {
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
    return { text: (0,markdown/* codeBlock */.DV)(inside.join("\n"), open.language.replace(/GH-\d.*/i, "")), next: next + 1, indent };
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
    return { text: (0,markdown/* codeBlock */.DV)(inside.join("\n").trimEnd()), next, indent: 0 };
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
    const item = prose_ITEM.exec(line);
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
    const heading = heading_readHeading(raw);
    if (heading !== undefined) {
        const title = renderLinked(heading.title);
        return title === "" ? "" : `**${title}**`;
    }
    const item = prose_ITEM.exec(raw);
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
        .replace(markdown/* INVISIBLE */.kH, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/summary.ts
/** Composes the one paragraph that a reader in a hurry gets: what kind of release it is, what it brings, what needs care. */

/** Plain text; the titles in it are as people wrote them. */
function composeSummary(document) {
    const { product, version, type, prerelease, previous, sections, migrations, knownIssues } = document;
    const changes = sections.flatMap((section) => section.changes);
    const kind = prerelease ? `a prerelease on the way to a ${type}` : `a ${type} release`;
    const base = previous === null ? "It is the first release." : `It follows ${previous.version}.`;
    const sentences = [`${product} ${version} is ${kind}.`, base];
    sentences.push(describeChanges(document));
    if (changes.length > 0) {
        const first = pickNotable(changes).map(({ title }) => title.replace(/(?<![.\s])[.\s]+$/, ""));
        sentences.push(`Most notable: ${first.join("; ")}.`);
    }
    const breaking = changes.filter((change) => change.breaking).length;
    if (breaking > 0)
        sentences.push(`${breaking} ${breaking === 1 ? "change breaks" : "changes break"} something: see the migration steps.`);
    else if (migrations.length > 0)
        sentences.push("There are migration steps.");
    if (knownIssues.fixed.length > 0)
        sentences.push(`${knownIssues.fixed.length} known ${knownIssues.fixed.length === 1 ? "issue is" : "issues are"} fixed.`);
    if (knownIssues.open.length > 0)
        sentences.push(`${knownIssues.open.length} known ${knownIssues.open.length === 1 ? "issue remains" : "issues remain"} open.`);
    return sentences.join(" ");
}
/** How many changes users get, and of which kinds, as one sentence. */
function describeChanges({ sections }) {
    const total = sections.reduce((sum, { changes }) => sum + changes.length, 0);
    if (total === 0)
        return "It brings no change that users would notice.";
    const counted = sections.map(({ title, changes }) => `${changes.length} in ${title}`);
    return `It holds ${count(total, "change")}${sections.length === 1 ? "" : `: ${joinWords(counted)}`}.`;
}
const WEIGHTS = (/* unused pure expression or super */ null && ([["security"], ["feat", "feature"], ["fix", "bugfix", "hotfix", "perf"]]));
/** By what people and their bots call it: `deps:`, `fix(deps): …`, `Bump lodash from 4.17.20 to 4.17.21`. */
function isDependencyUpdate({ type, scope, section, title, }) {
    return (type === "deps" ||
        /^deps(?:-dev)?$/.test(scope ?? "") ||
        section === "Dependencies" ||
        // As Dependabot and Renovate write them: "Update timeout to 15 minutes" is no update of a dependency.
        /^(?:bump the \S{1,80} group|bump \S{1,80} from v?\d\S{0,40} to v?\d|update (?:(?:dependency|module) \S{1,200}|\S{1,200} (?:action|docker tag)) (?:from \S{1,40} )?to v?\d)/i.test(title));
}
/** What breaks, then security, features, fixes, the rest, documentation; updates of dependencies only where there is nothing else. */
function pickNotable(changes) {
    const byWeight = Array.from({ length: WEIGHTS.length + 4 }, () => []);
    for (const change of changes)
        byWeight[weigh(change)].push(change);
    const updates = byWeight.pop();
    const notable = byWeight.flat();
    return (notable.length > 0 ? notable : updates).slice(0, 3);
}
function weigh(change) {
    const { breaking, section, type } = change;
    if (breaking)
        return 0;
    if (section === "Security")
        return 1;
    if (isDependencyUpdate(change))
        return WEIGHTS.length + 3;
    const weight = WEIGHTS.findIndex((types) => type !== null && types.includes(type));
    if (weight >= 0)
        return weight + 1;
    return type === "docs" || type === "doc" ? WEIGHTS.length + 2 : WEIGHTS.length + 1;
}
function joinWords(words) {
    return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
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
    sections.push({ id: "summary", heading: "Summary", body: prose_renderTitle(document.summary) });
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
    const range = previous === null || (0,markdown/* safeUrl */.Pl)(repositoryUrl) === undefined
        ? ""
        : ` · [all changes since ${prose_renderInline(previous.tag)}](${(0,markdown/* safeUrl */.Pl)(`${repositoryUrl}/compare/${encodeURIComponent(previous.tag)}...${encodeURIComponent(document.tag)}`)})`;
    const type = document.prerelease ? `prerelease (${document.type})` : document.type;
    return [
        `**Release:** ${prose_renderInline(document.product)} ${prose_renderInline(document.version)} · ${type}${range}`,
        `**Date:** ${document.date}`,
    ].join("\n\n");
}
function renderFates(fates) {
    const taken = fates.filter(({ kind }) => kind === "rolled-back");
    if (taken.length > 0)
        return [
            "> [!WARNING]",
            ...taken.map((fate) => `> Rolled back in ${prose_renderInline(fate.environment)} on ${fate.date}.${fate.use === null ? "" : ` Use ${prose_renderInline(fate.use)}.`}`),
        ].join("\n");
    return [
        "> [!NOTE]",
        ...fates.map(({ kind, environment, date }) => `> ${kind === "verified" ? "Verified" : "Deployed"} in ${prose_renderInline(environment)} on ${date}.`),
    ].join("\n");
}
/** One line with scope, title and where to read more; below it what the release note says besides. */
function renderChange(change, { repositoryUrl }) {
    const scope = change.scope === null ? "" : `**${prose_renderInline(change.scope)}:** `;
    const breaking = change.breaking ? "**Breaking:** " : "";
    const picked = change.backportOf === null ? "" : `, backport of ${change.backportOf.slice(0, 7)}`;
    const line = `${breaking}${scope}${prose_renderTitle(change.title)} (${renderReference(change, repositoryUrl)}${picked})`;
    // A document that an earlier version of release-notes attached has no details.
    return change.details ? `${line}\n\n${renderProse(change.details)}` : line;
}
function renderReference(change, repositoryUrl) {
    const { pullRequest } = change;
    const label = pullRequest === null ? change.sha.slice(0, 7) : `#${pullRequest.number}`;
    const url = pullRequest === null
        ? `${repositoryUrl}/commit/${change.sha}`
        : pullRequest.url || `${repositoryUrl}/pull/${pullRequest.number}`;
    const address = (0,markdown/* safeUrl */.Pl)(url);
    return address === undefined ? label : `[${label}](${address})`;
}
function renderChanges(document, context) {
    if (document.sections.length === 0)
        return "None that users would notice.";
    return document.sections
        .map(({ title, changes }) => `### ${prose_renderInline(title)}\n\n${(0,markdown/* bullets */.e5)(renderLines(changes, context))}`)
        .join("\n\n");
}
/** From so many on, updates of dependencies share a line: a reader looks for what the product does. */
const FOLDED_FROM = 3;
function renderLines(changes, context) {
    const updates = changes.filter((change) => isDependencyUpdate(change) && !change.breaking && change.migration === null && !change.details);
    const folded = new Set(updates);
    if (updates.length < FOLDED_FROM)
        return changes.map((change) => renderChange(change, context));
    const named = updates.map((change) => `${prose_renderTitle(change.title)} (${renderReference(change, context.repositoryUrl)})`);
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
        return `**${prose_renderTitle(title)}**${reference}\n\n${steps === null ? `_${render_release_UNWRITTEN_STEPS}_` : renderProse(steps)}`;
    })
        .join("\n\n");
}
function renderKnownIssues({ open, fixed }) {
    const line = (issue) => {
        const reference = (0,markdown/* safeUrl */.Pl)(issue.url) === undefined ? `#${issue.number}` : `[#${issue.number}](${(0,markdown/* safeUrl */.Pl)(issue.url)})`;
        const workaround = issue.workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(issue.workaround)}`;
        return `${prose_renderInline(issue.title)} (${reference})${workaround}`;
    };
    const parts = [open.length === 0 ? "None known." : (0,markdown/* bullets */.e5)(open.map(line))];
    if (fixed.length > 0)
        parts.push(`**Fixed in this release**\n\n${(0,markdown/* bullets */.e5)(fixed.map((issue) => line({ ...issue, workaround: null })))}`);
    return parts.join("\n\n");
}
/** The questions that pull requests answer; empty when there are none. */
function renderFaq(document) {
    return document.sections
        .flatMap(({ changes }) => changes.flatMap(({ faq }) => faq))
        .map(({ question, answer }) => `**${prose_renderInline(question)}**\n\n${renderProse(answer)}`)
        .join("\n\n");
}
function renderContributors(contributors) {
    const people = contributors.filter(({ bot }) => !bot);
    const bots = contributors.filter(({ bot }) => bot);
    const names = (list) => list.map(({ name, first }) => `${prose_renderInline(name)}${first ? " (first contribution)" : ""}`).join(", ");
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
    return `# ${prose_renderInline(title)}\n\n${parts.join("\n\n")}\n`;
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
    return html_comments_stripCommentsOutsideCode(body)
        .replace(/\n{3,}/g, "\n\n")
        .trim();
}

// EXTERNAL MODULE: ./packages/shared/src/github/contents.ts
var contents = __webpack_require__(1253);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
;// CONCATENATED MODULE: ./packages/shared/src/github/fact.ts
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** The value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
async function fact_fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof ActionableError) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: describeFailure(thrown) };
    }
}
/** Which kind of failure an error is to a reader. */
function describeFailure(error) {
    const message = error.message;
    if (error instanceof GitHubError) {
        if (error.permission !== null)
            return { kind: "forbidden", message, permission: error.permission };
        if (error.status === 410 ||
            (error.status === 403 && /not enabled|disabled|must be enabled|no analysis/i.test(message)))
            return { kind: "disabled", message };
        if (error.status === 401 || error.status === 403)
            return { kind: "forbidden", message };
    }
    if (error.code === "not-found")
        return { kind: "not-found", message };
    if (error.code === "over-limit")
        return { kind: "over-limit", message };
    if (error.code === "invalid-answer")
        return { kind: "invalid", message };
    return { kind: "unavailable", message };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/workflow-drift.ts



const FOLDER = ".github/workflows";
/** Whether a refused write to a release may be that refusal. */
function workflow_drift_isWorkflowRefusal(thrown) {
    return isStatus(thrown, 403, 404);
}
/** Paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
function listChangedWorkflows(at, base) {
    const known = new Map(base.map(({ name, sha }) => [name, sha]));
    return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${FOLDER}/${name}`);
}
/** The entries of the workflow folder at a ref; none where there is no folder. */
async function listWorkflowFiles(github, ref) {
    return (await listFolder(github, FOLDER, ref)) ?? [];
}
/** The drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
async function workflow_drift_explainRefusal(github, target, thrown) {
    if (!workflow_drift_isWorkflowRefusal(thrown))
        throw thrown;
    const read = await fact(async () => {
        const { defaultBranch } = await readRepository(github);
        const [at, base] = await Promise.all([listWorkflowFiles(github, target), listWorkflowFiles(github, defaultBranch)]);
        return { defaultBranch, changed: listChangedWorkflows(at, base) };
    });
    if (!read.ok || read.value.changed.length === 0)
        throw thrown;
    return { ...read.value, refusal: thrown };
}
/** The error that names the cause and a way that works. */
function workflow_drift_describeWorkflowDrift({ changed, defaultBranch, refusal }, release) {
    const { tag, target, tagged } = release;
    const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
    return new GitHubError({
        code: "github-refused",
        status: refusal.status,
        message: `GitHub refused the release ${tag} (${refusal.status}): the workflow files of its target ${target.slice(0, 12)} are not those of ${defaultBranch} (${changed.slice(0, 3).join(", ")}${more}), and a job's own token can't be allowed to release such a target.`,
        hint: tagged
            ? `Bring these workflow files to ${defaultBranch} in the same form, or pass the token of a GitHub App with \`contents: write\` and \`workflows: write\` as \`github-token\`.`
            : `Push the tag ${tag} first and run the job again: the release of an existing tag needs no target. Or bring these workflow files to ${defaultBranch} in the same form.`,
        cause: refusal,
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/github/releases.ts
/** GitHub Releases: drafts counted, one per tag and commit; every write sends what GitHub would otherwise reset. */




const assetShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    state: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    browser_download_url: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP().nullish(),
});
const releaseShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    tag_name: schemas/* string */.YjP(),
    target_commitish: schemas/* string */.YjP(),
    name: schemas/* string */.YjP().nullable(),
    body: schemas/* string */.YjP().nullish(),
    draft: schemas/* boolean */.zMY(),
    prerelease: schemas/* boolean */.zMY(),
    immutable: schemas/* boolean */.zMY().optional(),
    html_url: schemas/* string */.YjP(),
    upload_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    published_at: schemas/* string */.YjP().nullable(),
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    assets: schemas/* array */.YOg(assetShape),
});
/** GitHub's limit for a release's body. */
const RELEASE_BODY_LIMIT = 125_000;
/** All, newest first as GitHub lists them; drafts only with `contents: write`. */
async function listReleases(github) {
    return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}
/**
 * A published release of the tag first, then the oldest draft that was written for the commit. Where the tag
 * exists, a draft that a person made on GitHub's page comes next, then the newest that was written for a commit that the tag has
 * left: GitHub publishes it at the tag, whatever branch it names, and what people wrote in it must not stay behind.
 */
function chooseRelease(releases, where) {
    const ofTag = releases.filter((release) => release.tag === where.tag).sort((a, b) => a.id - b.id);
    const byHand = ({ commit, body }) => where.tagged === true && commit === null && readData(body) === undefined;
    const isLeft = ({ commit, target }) => where.tagged === true && commit !== null && !/^[0-9a-f]{40}$/.test(target);
    return (ofTag.find((release) => !release.draft) ??
        ofTag.find((release) => release.commit === where.sha) ??
        ofTag.find(byHand) ??
        ofTag.findLast(isLeft));
}
/** The release of a tag and commit through the list, which shows drafts; see `chooseRelease`. */
async function findRelease(github, where) {
    return chooseRelease(await listReleases(github), where);
}
/** A draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
async function upsertDraft(github, content) {
    const { value, created } = await github.writeOnce({
        what: `draft release ${content.tag}`,
        readFirst: content.readFirst ?? true,
        find: () => findRelease(github, content),
        create: () => createDraft(github, content),
    });
    const isSame = value.name === content.name && value.body === content.body && value.prerelease === content.prerelease;
    if (created || isSame || value.immutable)
        return { release: value, written: created };
    const { name, body, prerelease } = content;
    return { release: await updateRelease(github, value, { name, body, prerelease }), written: true };
}
async function createDraft(github, content) {
    const { tag, sha, name, body, prerelease, tagged } = content;
    const target = tagged ? {} : { target_commitish: sha };
    try {
        const made = await github.write("POST /repos/{owner}/{repo}/releases", { tag_name: tag, ...target, name, body, draft: true, prerelease, make_latest: "false" }, releaseShape, [201]);
        return toRelease(made);
    }
    catch (thrown) {
        if (tagged)
            throw thrown;
        throw describeWorkflowDrift(await explainRefusal(github, sha, thrown), { tag, target: sha, tagged });
    }
}
/** Makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
async function publishRelease(github, release, makeLatest) {
    return updateRelease(github, release, { draft: false, make_latest: makeLatest ? "true" : "false" });
}
/**
 * Changes what is given; after a lost answer the release is read before the one repeat. The tag's name goes
 * with every change, because GitHub takes the tag of an edited draft away when the request leaves it out.
 */
async function updateRelease(github, release, change) {
    const { value } = await github.writeOnce({
        what: `release ${release.tag}`,
        readFirst: false,
        find: async () => {
            const now = await readRelease(github, release.id);
            const isDone = now.tag === release.tag &&
                (change.name === undefined || now.name === change.name) &&
                (change.body === undefined || now.body === change.body) &&
                (change.prerelease === undefined || now.prerelease === change.prerelease) &&
                (change.draft === undefined || now.draft === change.draft);
            return isDone ? now : undefined;
        },
        create: () => patchRelease(github, release, change),
    });
    return value;
}
/**
 * A release that names a commit as its target is refused where that commit's workflow files are not the default branch's.
 * Where the tag exists GitHub does not use the target, so the refused change is sent once more with the default branch as
 * the target: a refused request has changed nothing.
 */
async function patchRelease(github, release, change) {
    const send = async (target) => toRelease(await github.write("PATCH /repos/{owner}/{repo}/releases/{release_id}", { release_id: release.id, tag_name: release.tag, ...change, ...target }, releaseShape, [200]));
    try {
        return await send({});
    }
    catch (thrown) {
        const drift = await explainRefusal(github, release.target, thrown);
        const tagged = (await resolveTag(github, release.tag)) !== undefined;
        if (!tagged || release.target === drift.defaultBranch)
            throw describeWorkflowDrift(drift, { ...release, tagged });
        try {
            return await send({ target_commitish: drift.defaultBranch });
        }
        catch (again) {
            throw isWorkflowRefusal(again) ? describeWorkflowDrift(drift, { ...release, tagged }) : again;
        }
    }
}
/** By id. */
async function readRelease(github, id) {
    return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}
/** An asset from GitHub's answer. */
function toAsset(asset) {
    return {
        id: asset.id,
        name: asset.name,
        size: asset.size,
        state: asset.state,
        url: asset.url,
        downloadUrl: asset.browser_download_url,
        digest: asset.digest ?? null,
    };
}
function toRelease(release) {
    return {
        id: release.id,
        tag: release.tag_name,
        target: release.target_commitish,
        commit: readCommit(release.body ?? "", release.target_commitish),
        name: release.name ?? "",
        body: release.body ?? "",
        draft: release.draft,
        prerelease: release.prerelease,
        immutable: release.immutable ?? false,
        url: release.html_url,
        uploadUrl: release.upload_url,
        publishedAt: release.published_at,
        author: release.author?.login ?? "",
        assets: release.assets.map(toAsset),
    };
}
/** The body's hidden data says it; drafts from before that was kept name the commit as their target. */
function readCommit(body, target) {
    const targeted = /^[0-9a-f]{40}$/.test(target) ? target : null;
    const written = readData(body)?.commit ?? null;
    if (written !== null && targeted !== null && written !== targeted)
        return null;
    return written ?? targeted;
}

// EXTERNAL MODULE: ./packages/shared/src/github/policy-file.ts
var policy_file = __webpack_require__(6128);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(4042);
// EXTERNAL MODULE: ./packages/shared/src/policy/standard.ts
var standard = __webpack_require__(6249);
;// CONCATENATED MODULE: ./packages/shared/src/phase/load-policy.ts
/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */




/** Where the policy lies when no input says otherwise. */
const DEFAULT_PATH = ".github/release-policy.yml";
/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
async function loadPolicy(github, inputs) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [text, floors] = await Promise.all([
        (0,policy_file/* readPolicyText */.O)(github, { path: where.path, ref: where.ref }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, where, text, "unchecked"), where, floors);
}
/** The policy of these commits. The inputs must be allowed as in `loadPolicy`, which throws the same: another step wrote the commits. */
async function loadPolicyAt(github, inputs, { commit, bases }) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [found, floors] = await Promise.all([
        readPolicyText(github, { path: where.path, ref: commit }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, { ...where, bases }, found, "unchecked"), where, floors);
}
/** loadPolicy, where an overview of the release has read the text already. */
async function loadOverviewPolicy(github, where, { ref, sha, text }, definitions) {
    const [read, floors] = await Promise.all([
        // Undefined: too large for the overview, or binary.
        text === undefined ? readPolicyText(github, { path: where.path, ref: sha }) : undefined,
        requireAllowedPolicy(github, where),
    ]);
    const found = read === undefined ? (text ?? null) : read.kind === "file" ? read.text : null;
    const at = { path: where.path, ref, sha };
    const policy = await resolveText(github, where, found === null ? { kind: "missing", ...at } : { kind: "file", ...at, text: found }, definitions);
    return requireFloors(policy, where, floors);
}
async function resolveText(github, { path, service, tag, bases: recorded }, found, definitions) {
    if (found.kind === "missing") {
        if (path === DEFAULT_PATH)
            return (0,resolve/* resolvePolicy */.n)({ origin: { kind: "standard", sha: found.sha }, service, tag });
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `Input policy-file is "${path}"; there is no such file on the branch that the policy is read from.`,
            hint: `Correct the path, or leave \`policy-file\` empty for ${DEFAULT_PATH}.`,
        });
    }
    // The YAML reader costs start-up time that repositories without a policy need not pay.
    const { parsePolicy, refusePolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244));
    const parsed = parsePolicy(found.text, definitions);
    if (!parsed.ok)
        throw refusePolicy(found, parsed.problems);
    const origin = { kind: "file", path: found.path, ref: found.ref, sha: found.sha };
    if (parsed.file.extends !== undefined) {
        const { loadExtendingPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 6158));
        const { file, bases } = await loadExtendingPolicy(github, found, definitions, recorded);
        return (0,resolve/* resolvePolicy */.n)({ file, origin: { ...origin, bases }, service, tag });
    }
    return (0,resolve/* resolvePolicy */.n)({ file: parsed.file, origin, service, tag });
}
/**
 * Throws `invalid-policy` unless the policy of the default branch lists the file (`policy-files`) and the ref (`policy-refs`) that
 * inputs choose: an input may come from a person who dispatches a workflow, and a policy decides what that person may do. Errors
 * elsewhere in that policy do not matter where it extends nothing. Gives the floors of what it extends: they hold the chosen policy
 * too. One request where an input chooses, with one per base; none where it does not.
 */
async function requireAllowedPolicy(github, { path, ref, isTrial }) {
    if (isTrial || (path === DEFAULT_PATH && ref === undefined))
        return [];
    const standard = await (0,policy_file/* readPolicyText */.O)(github, { path: DEFAULT_PATH });
    const isDefaultBranch = ref === undefined || ref === `refs/heads/${standard.ref}`;
    if (path === DEFAULT_PATH && isDefaultBranch)
        return [];
    const where = `${DEFAULT_PATH} on ${standard.ref}`;
    const allowed = standard.kind === "file" ? await readAllowed(standard) : undefined;
    const refuse = (input, { value, key, listed }) => new errors/* ActionableError */.f({
        code: "invalid-policy",
        message: `Input ${input} is "${value}"; ${allowed === undefined ? `there is no ${where} that allows it` : `${where} allows ${listed.join(", ") || "no other"}`}.`,
        hint: `Leave \`${input}\` empty, or add "${value}" to \`${key}\` in ${DEFAULT_PATH} on the default branch.`,
    });
    const files = allowed?.files ?? [];
    const refs = allowed?.refs ?? [];
    if (path !== DEFAULT_PATH && !files.includes(path))
        throw refuse("policy-file", { value: path, key: "policy-files", listed: files });
    if (!isDefaultBranch && !refs.includes(ref))
        throw refuse("policy-ref", { value: ref, key: "policy-refs", listed: refs });
    if (standard.kind !== "file" || allowed?.hasBases !== true)
        return [];
    const { loadExtendingPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 6158));
    return (await loadExtendingPolicy(github, standard, "unchecked")).floors;
}
/** The policy that inputs chose, unless it loosens a floor that holds the policy of the default branch. */
async function requireFloors(policy, { path, ref }, floors) {
    if (floors.length === 0)
        return policy;
    const [{ findLoosenedBy }, { renderPath }] = await Promise.all([
        __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 3902)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    for (const { source, floor, alone } of floors) {
        const [loosened] = findLoosenedBy(policy, alone, floor);
        if (loosened === undefined)
            continue;
        const chosen = path === DEFAULT_PATH ? `Input policy-ref is "${ref}"` : `Input policy-file is "${path}"`;
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `${chosen}; in that policy ${renderPath(loosened.path)} ${loosened.what}: ${source}, which ${DEFAULT_PATH} on the default branch extends, sets a floor.`,
            hint: `Add \`extends\` as in ${DEFAULT_PATH} to the policy that the input names, and correct what it loosens.`,
        });
    }
    return policy;
}
async function readAllowed(standard) {
    const [{ parseAllowedPolicies }, { refusePolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(553)]).then(__webpack_require__.bind(__webpack_require__, 8553)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    const allowed = parseAllowedPolicies(standard.text);
    if (!allowed.ok)
        throw refusePolicy(standard, allowed.problems);
    return allowed;
}
/** Throws like `requireEnvironment`, for an action that can do without an environment: a wrong name is no name. */
function checkEnvironment(policy, name) {
    if (name !== undefined)
        requireEnvironment(policy, name);
}
/** Of the policy; under the standard policy any name is an environment without settings. */
function requireEnvironment(policy, name) {
    const found = policy.environments.find((environment) => environment.name === name);
    if (found !== undefined)
        return found;
    if (policy.origin.kind === "standard")
        return (0,standard/* standardEnvironment */.x)(name);
    throw new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `Input environment is "${name}"; the policy knows ${policy.environments.map((environment) => environment.name).join(", ") || "none"}.`,
        hint: "Name an environment of the policy, or add it there.",
    });
}

// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(1461);
;// CONCATENATED MODULE: ./packages/shared/src/github/check-runs.ts
/** Check runs: all that reported on a commit, with app and workflow; and our own, one per external id. */



const checkRunShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP(),
    external_id: schemas/* string */.YjP().nullable(),
    html_url: schemas/* string */.YjP().nullable(),
    details_url: schemas/* string */.YjP().nullable(),
    status: schemas/* string */.YjP(),
    conclusion: schemas/* string */.YjP().nullable(),
    started_at: schemas/* string */.YjP().nullable(),
    completed_at: schemas/* string */.YjP().nullable(),
    app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().optional() }).nullable(),
    check_suite: schemas/* object */.Ikc({ id: schemas/* number */.aig() }).nullable(),
    output: schemas/* object */.Ikc({ title: schemas/* string */.YjP().nullable(), summary: schemas/* string */.YjP().nullable(), text: schemas/* string */.YjP().nullable() }),
});
/** GitHub's limits for a check run's texts. */
const TEXT_LIMIT = 65_535;
/** Every check run of the commit, newest of each name and app (`filter=latest`), all pages. */
async function listCheckRuns(github, sha, options = {}) {
    const runs = await github.readAll("/repos/{owner}/{repo}/commits/{ref}/check-runs", {
        ref: sha,
        filter: options.filter ?? "latest",
        ...(options.name === undefined ? {} : { check_name: options.name }),
    }, checkRunShape, "check_runs");
    const fromActions = runs.some((run) => run.app?.slug === workflow_runs/* GITHUB_ACTIONS_APP */.St);
    const paths = options.withWorkflows !== false && fromActions ? await (0,workflow_runs/* readWorkflowPaths */.K0)(github, sha) : new Map();
    return runs.map((run) => toCheckRun(run, paths));
}
/** The newest check run with this name and external id; only runs of the key's app count. */
function chooseCheckRun(runs, key) {
    return runs
        .filter((run) => run.name === key.name && run.externalId === key.externalId && run.app === (key.app ?? workflow_runs/* GITHUB_ACTIONS_APP */.St))
        .sort((a, b) => b.id - a.id)[0];
}
/** The same, read from the commit. */
async function findCheckRun(github, where) {
    const runs = await listCheckRuns(github, where.sha, { name: where.name, withWorkflows: false, filter: "all" });
    return chooseCheckRun(runs, where);
}
/**
 * One completed check run per external id, the newest; an equal one is left alone. `known`: all check runs of the name on the
 * commit, by a caller who has just read them. Needs `checks: write`.
 */
async function upsertCheckRun(github, content, known) {
    if (content.text.length > TEXT_LIMIT)
        throw new RangeError(`check run text of ${content.text.length} characters`);
    const title = (0,markdown/* cutText */.IN)(content.title, 255);
    const summary = (0,markdown/* cutText */.IN)(content.summary, TEXT_LIMIT);
    const isSame = (run) => run.conclusion === content.conclusion &&
        run.title === title &&
        run.summary === summary &&
        run.text === content.text;
    const body = {
        name: content.name,
        external_id: content.externalId,
        status: "completed",
        conclusion: content.conclusion,
        completed_at: content.completedAt,
        output: { title, summary, ...(content.text === "" ? {} : { text: content.text }) },
        ...(content.detailsUrl === undefined ? {} : { details_url: content.detailsUrl }),
    };
    const find = () => findCheckRun(github, content);
    const existing = known === undefined ? await find() : chooseCheckRun(known, content);
    if (existing !== undefined && isSame(existing))
        return { checkRun: existing, written: false };
    const { value } = await github.writeOnce({
        what: `check run ${content.name}`,
        readFirst: false,
        find: async () => {
            const found = await find();
            return found !== undefined && isSame(found) ? found : undefined;
        },
        create: async () => toCheckRun(existing === undefined || (content.keepsHistory === true && existing.text !== content.text)
            ? await github.write("POST /repos/{owner}/{repo}/check-runs", { head_sha: content.sha, ...body }, checkRunShape, [201])
            : await github.write("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: existing.id, ...body }, checkRunShape, [200]), new Map()),
    });
    return { checkRun: value, written: true };
}
function toCheckRun(run, paths) {
    return {
        id: run.id,
        name: run.name,
        sha: run.head_sha,
        externalId: run.external_id ?? "",
        url: run.html_url ?? run.details_url ?? "",
        status: run.status,
        conclusion: run.conclusion,
        startedAt: run.started_at,
        completedAt: run.completed_at,
        app: run.app?.slug ?? "",
        workflow: run.check_suite === null ? null : (paths.get(run.check_suite.id) ?? null),
        suite: run.check_suite?.id ?? null,
        runId: /\/actions\/runs\/(\d+)/.exec(run.details_url ?? run.html_url ?? "")?.[1] ?? null,
        title: run.output.title ?? "",
        summary: run.output.summary ?? "",
        text: run.output.text ?? "",
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/record/entry.ts
/** One entry of the release record: who decided what, when, from which facts, chained to the entry before it. */

const PHASES = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"];
/** `some-facts`: fewer facts, which decide the same; `facts`: all but their digest; `reasons`: after the 20th, or of long ones the rest. */
const OMISSIONS = ["reasons", "some-facts", "facts"];
/** The entry that follows `previous`. With `keepFacts` false only their digest is kept. */
function createEntry(fields, previous, keepFacts = true) {
    const { facts, ...rest } = fields;
    const body = {
        schemaVersion: 1,
        ...rest,
        factsDigest: (0,canonical/* digestOf */.o)(facts),
        previous: previous?.hash ?? null,
    };
    return { ...body, hash: (0,canonical/* digestOf */.o)(body), ...(keepFacts ? { facts } : {}) };
}
/** The hash that the entry's content should have. */
function entry_hashEntry(entry) {
    const { hash: _hash, facts: _facts, ...body } = entry;
    return digestOf(body);
}

;// CONCATENATED MODULE: ./packages/shared/src/record/chain.ts
/** The record as a chain: each entry names the hash of one before it, so that none can be changed, and none that another follows left out, unseen. */


/** Entries in the order of their links; those that hang on nothing come last, by time. */
function orderChain(entries) {
    const byPrevious = new Map();
    for (const entry of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.hash < b.hash ? -1 : 1)))
        byPrevious.set(entry.previous, [...(byPrevious.get(entry.previous) ?? []), entry]);
    const ordered = [];
    const seen = new Set();
    const queue = [...(byPrevious.get(null) ?? [])];
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
        if (seen.has(entry.hash))
            continue;
        seen.add(entry.hash);
        ordered.push(entry);
        queue.unshift(...(byPrevious.get(entry.hash) ?? []));
    }
    return [...ordered, ...entries.filter((entry) => !seen.has(entry.hash))];
}
/**
 * Every fault of a record given in order; empty means that it is whole. Each entry follows one that stands before
 * it; phases that ran side by side (targets of a matrix) follow the same one. The first entry may name a previous one only when
 * `from` is that hash (a record continued from elsewhere).
 */
function verifyChain(entries, from = null) {
    const problems = [];
    const before = new Set([from]);
    for (const [index, entry] of entries.entries()) {
        const name = `entry ${index + 1} (${entry.phase}, ${entry.at})`;
        if (hashEntry(entry) !== entry.hash)
            problems.push({ kind: "changed", index, message: `${name} was changed after it was written` });
        if ("facts" in entry && digestOf(entry.facts) !== entry.factsDigest)
            problems.push({ kind: "facts-changed", index, message: `the facts of ${name} are not those that were judged` });
        if (!before.has(entry.previous))
            problems.push({ kind: "unlinked", index, message: `${name} does not follow an entry before it` });
        const first = entries[0];
        if (entry.sha !== first.sha || entry.repository !== first.repository || entry.version !== first.version)
            problems.push({ kind: "other-release", index, message: `${name} speaks of another release` });
        before.delete(null);
        before.add(entry.hash);
    }
    return problems;
}
/** The entry that a new one follows: the last of the ordered chain. */
function headOf(entries) {
    return orderChain(entries).at(-1) ?? null;
}
/**
 * The entry that a phase adds. What the same run decided from the same facts before is not said twice: then it is
 * that entry again. Nothing that stands is ever replaced, because what was written after it hangs on its hash.
 */
function followChain(entries, fields, keepFacts = true) {
    const factsDigest = (0,canonical/* digestOf */.o)(fields.facts);
    const last = orderChain(entries).findLast(({ phase, environment }) => phase === fields.phase && environment === fields.environment);
    const isSame = last !== undefined &&
        last.run.id === fields.run.id &&
        last.factsDigest === factsDigest &&
        last.decision === fields.decision &&
        last.reason === fields.reason &&
        last.policyDigest === fields.policyDigest;
    return isSame ? last : createEntry(fields, headOf(entries), keepFacts);
}
/** Decides an entry again from its facts, with the decision of the phase as it is in this package. */
function replay(entry, deciders) {
    const base = { phase: entry.phase, recorded: { decision: entry.decision, reason: entry.reason } };
    if (!("facts" in entry))
        return { ...base, outcome: { kind: "not-replayable", why: "no-facts" } };
    if (digestOf(entry.facts) !== entry.factsDigest)
        return { ...base, outcome: { kind: "not-replayable", why: "facts-changed" } };
    const decide = deciders[entry.phase];
    if (decide === undefined)
        return { ...base, outcome: { kind: "not-replayable", why: "no-decider" } };
    const { decision, reason } = decide(entry.facts);
    return decision === entry.decision && reason === entry.reason
        ? { ...base, outcome: { kind: "same" } }
        : { ...base, outcome: { kind: "different", decision, reason } };
}

;// CONCATENATED MODULE: ./packages/shared/src/text/hidden-json.ts
/** JSON as it stands in our hidden comments: text that Markdown hides, no reader can break and no value can end. */
/** Matches what `encodeHidden` gives. Base64 holds no `-`: two of them end a comment for some readers of HTML. */
const HIDDEN_JSON = "[A-Za-z0-9+/=]+";
/** A value of JSON as one word of base64. */
function encodeHidden(value) {
    return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}
/** Far deeper than what we write. What walks a value calls itself once a level. */
const DEPTH_LIMIT = 100;
/** The value; throws when the text holds none, or one that is nested deeper than any of ours. White space inside is passed over. */
function decodeHidden(text) {
    const json = Buffer.from(text.replace(/\s+/g, ""), "base64").toString("utf8");
    const value = JSON.parse(json);
    if (measureDepth(json) > DEPTH_LIMIT)
        throw new SyntaxError(`JSON is nested deeper than ${DEPTH_LIMIT} levels`);
    return value;
}
/** Levels of arrays and objects. Linear for JSON alone, in which every string ends. */
function measureDepth(json) {
    let depth = 0;
    let most = 0;
    for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
        if (sign === "[" || sign === "{")
            depth += 1;
        else if (sign === "]" || sign === "}")
            depth -= 1;
        most = Math.max(most, depth);
    }
    return most;
}

;// CONCATENATED MODULE: ./packages/shared/src/record/machine-part.ts
/** The machine part of a check run: record entries as text that Markdown hides and no reader can break. */


const BEGIN = "<!-- octoacme:record";
const END = "-->";
/** The comment that ends a check run's text. */
function encodeRecord(entry) {
    const lines = encodeHidden(entry).match(/.{1,120}/g) ?? [];
    return [BEGIN, ...lines, END].join("\n");
}
/** The entry in a check run's text. Two parts are as bad as none: somebody pasted one. */
function decodeRecord(text) {
    const found = findParts(text ?? "");
    if (found.length === 0)
        return { ok: false, why: "absent", message: "the text carries no entry of the release record" };
    if (found.length > 1)
        return { ok: false, why: "ambiguous", message: `the text carries ${found.length} entries of the release record` };
    try {
        const value = decodeHidden(found[0].encoded);
        if (isRecordEntry(value))
            return { ok: true, entry: value };
        return { ok: false, why: "malformed", message: "the entry of the release record has another shape than expected" };
    }
    catch {
        return { ok: false, why: "malformed", message: "the entry of the release record is not JSON in base64" };
    }
}
/** Every machine part, in one pass: any workflow with `checks: write` may have written the text, at any length. */
function findParts(text) {
    const parts = [];
    for (let start = text.indexOf(BEGIN); start >= 0;) {
        const close = text.indexOf(END, start + BEGIN.length);
        if (close < 0)
            break;
        const next = text.indexOf(BEGIN, start + BEGIN.length);
        const encoded = text.slice(start + BEGIN.length, close);
        // A part that another begins within is none, and neither is one that holds what base64 does not.
        if ((next < 0 || next > close) && /^\s/.test(encoded) && !/[^A-Za-z0-9+/=\s]/.test(encoded))
            parts.push({ start, end: close + END.length, encoded });
        start = next;
    }
    return parts;
}
/** Whether a value read from outside has the shape of an entry; says nothing about its hash. */
function isRecordEntry(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const entry = value;
    const run = entry.run;
    const texts = [
        "at",
        "actor",
        "repository",
        "version",
        "sha",
        "policyDigest",
        "factsDigest",
        "decision",
        "reason",
        "hash",
    ];
    return (entry.schemaVersion === 1 &&
        PHASES.includes(entry.phase) &&
        texts.every((key) => typeof entry[key] === "string") &&
        ["service", "environment", "previous"].every((key) => entry[key] === null || typeof entry[key] === "string") &&
        Array.isArray(entry.reasons) &&
        entry.reasons.every((reason) => typeof reason === "string") &&
        typeof run === "object" &&
        run !== null &&
        typeof run.id === "string" &&
        typeof run.attempt === "number" &&
        typeof run.url === "string" &&
        ["undefined", "string"].includes(typeof run.startedBy) &&
        (entry.omitted === undefined ||
            (Array.isArray(entry.omitted) && entry.omitted.every((name) => OMISSIONS.includes(name)))));
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/read-record.ts
/** Reads the release record from where people look: our check runs on the commit. */




/** A check run that our actions post under: `octoacme/<phase>`, by the app that workflows post as. */
function isOurs(run) {
    return run.name.startsWith("octoacme/") && run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St;
}
/** The entries of one version (and service) on the commit; a pasted or broken machine part is no entry. */
async function readRecord(github, release) {
    const checkRuns = (await listCheckRuns(github, release.sha, { withWorkflows: false, filter: "all" })).filter(isOurs);
    const entries = checkRuns.flatMap(({ text }) => {
        const decoded = decodeRecord(text);
        if (!decoded.ok)
            return [];
        const { entry } = decoded;
        const same = entry.sha === release.sha && entry.version === release.version && entry.service === release.service;
        return same ? [entry] : [];
    });
    return { entries: orderChain(entries), head: headOf(entries), checkRuns };
}

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(1725);
;// CONCATENATED MODULE: ./packages/shared/src/channels/message.ts
/** Whether a repeat of a message is one message at the other side (by its key), so that an interrupted delivery may be sent again. */
function canRepeat(type) {
    return type === "opsgenie" || type === "webhook" || type === "email" || isFoundAgain(type);
}
/** Whether GitHub itself holds the message, under a marker: the sender looks for it first, so the attempt need not be recorded. */
function isFoundAgain(type) {
    return type === "issue" || type === "discussion";
}
/** Whether the channel shows a changed message in place of the old one. */
function canUpdate(type) {
    return type === "webhook" || isFoundAgain(type);
}

;// CONCATENATED MODULE: ./actions/announce/src/plan.ts
/** Decides for every audience and channel whether a message leaves: once per release, updated where the channel can, never guessed. */

/** Pure; one entry for each delivery, in their order. */
function planDeliveries(deliveries, kept, repeatUnknown) {
    return deliveries.map((delivery) => {
        const before = kept.find(({ audience, channel }) => audience === delivery.audience && channel === delivery.channel);
        return { ...delivery, before, step: decideStep(delivery, before, repeatUnknown) };
    });
}
function decideStep(delivery, before, repeatUnknown) {
    switch (before?.state) {
        case undefined:
        case "failed":
        case "not-configured":
            return "send";
        case "delivered":
            return before.digest !== delivery.digest && canUpdate(delivery.type) ? "update" : "keep";
        case "sending":
        case "unknown":
            return canRepeat(delivery.type) || repeatUnknown ? "send" : "ask";
    }
}
/** Receipts as an earlier run kept them in the record; what has another shape is none. */
function parseReceipts(facts) {
    const list = facts?.receipts;
    if (!Array.isArray(list))
        return [];
    return list.filter((value) => {
        const receipt = value;
        return (typeof receipt === "object" &&
            receipt !== null &&
            ["audience", "channel", "type", "at", "detail", "digest"].every((key) => typeof receipt[key] === "string") &&
            ["sending", "delivered", "unknown", "failed", "not-configured"].includes(String(receipt.state)));
    });
}
/** The newest receipt of every audience and channel. */
function mergeReceipts(before, now) {
    const merged = new Map();
    for (const receipt of [...before, ...now])
        merged.set(JSON.stringify([receipt.audience, receipt.channel]), receipt);
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./actions/announce/src/gather.ts
/** Reads what is announced and what was announced before: policy, release, its record, the receipts. */








/** Throws for what makes the question void: no commit, a moved tag, a bad policy. */
async function gather(github, inputs) {
    const [policy, releases] = await Promise.all([loadPolicy(github, inputs), listReleases(github)]);
    checkEnvironment(policy, inputs.environment);
    const version = (0,release_version/* readVersion */.$4)(inputs.version, policy.tag);
    const sha = (await readTag(github, version.tag, inputs.sha)) ?? inputs.sha;
    if (sha === undefined)
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `There is no tag ${version.tag} in ${github.owner}/${github.repo}.`,
            hint: "Push the tag, or correct the input `version`.",
        });
    const release = chooseRelease(releases, { tag: version.tag, sha });
    const [document, sent] = await Promise.all([
        release === undefined ? undefined : fetchDocument(github, release, sha),
        readSent(github, { sha, version: version.version, service: policy.service ?? null }),
    ]);
    return { policy, version, sha, release, document, ...sent };
}
/** What was sent, and where the tag points, as they are now: another run may have announced since the facts were read. */
async function gatherAgain(github, facts) {
    const { policy, version, sha } = facts;
    const [sent] = await Promise.all([
        readSent(github, { sha, version: version.version, service: policy.service ?? null }),
        readTag(github, version.tag, sha),
    ]);
    return { ...facts, ...sent };
}
/** The commit of the tag, undefined without one; throws `tag-moved` where it is not the `expected` one. */
async function readTag(github, tag, expected) {
    const tagged = await (0,refs/* resolveTag */.fn)(github, tag);
    if (tagged !== undefined && expected !== undefined && tagged.sha !== expected)
        throw new errors/* ActionableError */.f({
            code: "tag-moved",
            message: `The tag ${tag} points at ${tagged.sha} now, not at ${expected}.`,
            hint: "Nothing was sent. Run preflight again for the commit that is to be released.",
        });
    return tagged?.sha;
}
async function readSent(github, release) {
    const record = await readRecord(github, release);
    const own = record.entries.findLast(({ phase }) => phase === "announce");
    return { record, receipts: parseReceipts(own?.facts), isUnderWay: own?.decision === "announcing" };
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/render-audience.ts
/** Renders the same document for those who are told of a release: a brief for support, a summary for stakeholders. */



const SHOWN = 12;
/** Title, plain lines and Markdown from one model. */
function renderForAudience(document, rendering, context) {
    const title = `${renderPlain(document.product)} ${document.version} released`;
    switch (rendering) {
        case "release":
            return {
                title,
                lines: [document.summary, ...listChanges(document)],
                markdown: renderWhole(renderSections(document, context).filter(({ id }) => id !== "ledger"), title),
            };
        case "support":
            return { title: `Support brief: ${title}`, ...renderSupport(document) };
        case "stakeholder":
            return { title, ...renderStakeholder(document) };
    }
}
function renderSupport(document) {
    const changes = visibleChanges(document);
    const { open, fixed } = document.knownIssues;
    const workarounds = changes.filter(({ workaround }) => workaround !== null);
    const see = changes.map((change) => change.customers ?? change.title);
    const faq = changes.flatMap((change) => change.faq);
    const lines = [
        document.summary,
        "What customers will see:",
        ...(see.length === 0 ? ["- Nothing new."] : see.slice(0, SHOWN).map((text) => `- ${renderPlain(text)}`)),
        ...(see.length > SHOWN ? [`- and ${see.length - SHOWN} more, see the release`] : []),
        "Known issues:",
        ...(open.length === 0
            ? ["- None known."]
            : open.map(({ title, number, workaround }) => `- ${renderPlain(title)} (${number})${workaround === null ? "" : `; workaround: ${renderPlain(workaround)}`}`)),
        ...(fixed.length === 0
            ? []
            : ["Fixed:", ...fixed.map(({ title, number }) => `- ${renderPlain(title)} (${number})`)]),
        ...faq.flatMap(({ question, answer }) => [`Q: ${renderPlain(question)}`, `A: ${renderPlain(answer)}`]),
    ];
    const parts = [
        prose_renderInline(document.summary),
        `## What customers will see\n\n${see.length === 0 ? "Nothing new." : (0,markdown/* bullets */.e5)(changes.map((change) => (change.customers === null ? prose_renderInline(change.title) : renderProse(change.customers))))}`,
        `## Known issues\n\n${open.length === 0
            ? "None known."
            : (0,markdown/* bullets */.e5)(open.map(({ title, number, workaround }) => `${prose_renderInline(title)} (issue ${number})${workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(workaround)}`}`))}`,
        ...(fixed.length === 0
            ? []
            : [
                `## Fixed in this release\n\n${(0,markdown/* bullets */.e5)(fixed.map(({ title, number }) => `${prose_renderInline(title)} (issue ${number})`))}`,
            ]),
        ...(workarounds.length === 0
            ? []
            : [
                `## Workarounds\n\n${(0,markdown/* bullets */.e5)(workarounds.map(({ title, workaround }) => `**${prose_renderInline(title)}**\n\n${renderProse(workaround)}`))}`,
            ]),
        ...(document.migrations.length === 0
            ? []
            : [
                `## What customers may have to do\n\n${document.migrations.map(({ title, steps }) => `**${prose_renderInline(title)}**\n\n${steps === null ? "Not written yet; ask the release manager." : renderProse(steps)}`).join("\n\n")}`,
            ]),
        ...(renderFaq(document) === "" ? [] : [`## Questions and answers\n\n${renderFaq(document)}`]),
    ];
    return { lines, markdown: parts.join("\n\n") };
}
function renderStakeholder(document) {
    const breaking = document.migrations.filter(({ steps }) => steps !== null).length;
    const lines = [
        document.summary,
        ...listChanges(document),
        ...(breaking === 0 ? [] : [`${breaking} of the changes need migration steps; they are in the release.`]),
    ];
    const parts = [
        prose_renderInline(document.summary),
        ...document.sections.map(({ title, changes }) => `**${prose_renderInline(title)}**\n\n${(0,markdown/* bullets */.e5)(changes.slice(0, SHOWN).map((change) => prose_renderInline(change.title)))}${changes.length > SHOWN ? `\n- and ${changes.length - SHOWN} more` : ""}`),
        document.knownIssues.open.length === 0
            ? "There are no known issues."
            : `**Known issues**\n\n${(0,markdown/* bullets */.e5)(document.knownIssues.open.map(({ title }) => prose_renderInline(title)))}`,
    ];
    return { lines, markdown: parts.join("\n\n") };
}
function listChanges(document) {
    return document.sections.flatMap(({ title, changes }) => [
        `${renderPlain(title)}:`,
        ...changes.slice(0, SHOWN).map((change) => `- ${renderPlain(change.title)}`),
        ...(changes.length > SHOWN ? [`- and ${changes.length - SHOWN} more`] : []),
    ]);
}
const UNSEEN = ["Dependencies", "Documentation"];
/** What a customer could notice: everything but dependencies and documentation, unless its author says what is seen. */
function visibleChanges(document) {
    return document.sections.flatMap(({ title, changes }) => changes.filter(({ customers, faq }) => customers !== null || faq.length > 0 || !UNSEEN.includes(title)));
}

;// CONCATENATED MODULE: ./actions/announce/src/message.ts



const BODY_LINES = 60;
/** Pure; the same release gives the same message. */
function composeMessage(facts) {
    const { document, release, version } = facts;
    const base = {
        kind: "announcement",
        key: `${facts.service ?? "-"}/${version}/${facts.audience}`,
        links: [{ label: `Release ${version}`, url: release.url }],
        source: facts.source,
        urgent: false,
        data: {
            audience: facts.audience,
            product: facts.product,
            version,
            tag: release.tag,
            sha: facts.sha,
            url: release.url,
            releaseType: document?.type ?? null,
        },
    };
    if (document !== undefined)
        return {
            ...base,
            ...renderForAudience(document, facts.rendering, { repositoryUrl: facts.repositoryUrl, fates: [] }),
        };
    const text = readWhole(release.body);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return {
        ...base,
        title: `${facts.product} ${version} released`,
        lines: [...lines.slice(0, BODY_LINES), ...(lines.length > BODY_LINES ? ["The rest is in the release."] : [])],
        markdown: renderProse(text),
    };
}

;// CONCATENATED MODULE: ./actions/announce/src/reasons.ts
/** The closed set of reasons that announce gives for its decision. */
const REASONS = [
    {
        code: "announced",
        meaning: "Every audience was told, and every channel gave a receipt.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "updated",
        meaning: "Messages that changed were brought up to date where the channel can.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "already-announced",
        meaning: "Everyone was told before; nothing was sent.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "delivery-failed",
        meaning: "A channel did not take the message.",
        remedy: "The receipts say what the channel answered. Fix the channel, then choose Re-run failed jobs: only what did not arrive is sent.",
        where: "re-run-failed",
    },
    {
        code: "delivery-unknown",
        meaning: "A message may or may not have arrived, and the channel would show a repeat.",
        remedy: "Look into the channel. If the message is not there, set `repeat-unknown: true` on the step and run it again.",
        where: "workflow",
    },
    {
        code: "no-audience",
        meaning: "The policy names nobody to tell.",
        remedy: "Add `audiences` and `channels` to the policy.",
        where: "policy",
    },
    {
        code: "not-published",
        meaning: "The release is still a draft.",
        remedy: "Publish the release first (release-notes with `phase: publish`), or set `allow-draft: true` on the announce step.",
        where: "workflow",
    },
    {
        code: "no-release",
        meaning: "There is no GitHub Release for this tag and commit.",
        remedy: "Draft the release first: choose Re-run all jobs.",
        where: "re-run-all",
    },
    {
        code: "dry-run",
        meaning: "Nothing was sent because `dry-run` is set.",
        remedy: "Remove `dry-run` from the step to send the messages.",
        where: "workflow",
    },
];

;// CONCATENATED MODULE: ./packages/shared/src/record/check-run.ts
/** `octoacme/verify (api, production)`: service and environment where there are any, so that two never share one name. */
function nameCheckRun(subject) {
    const { phase, version, service, environment } = subject;
    const scope = [service, environment].filter((part) => part !== null).join(", ");
    return {
        name: scope === "" ? `octoacme/${phase}` : `octoacme/${phase} (${scope})`,
        externalId: `octoacme:${phase}:${service ?? "-"}:${environment ?? "-"}:${version}`,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/record/entry-room.ts
/** Fits an entry into the room that GitHub gives it: what is left out, in which order, and that the entry says so. */


/** Characters of a check run's text that an encoded entry may take; GitHub takes 65,535 in all. */
const ENTRY_ROOM = 65_000;
const entry_room_REASONS = 20;
/** 20 reasons of so many characters fit in every script: at most 4 bytes each, 4/3 in base64. */
const SHORT_REASON = 200;
/** No other text of an entry grows without a bound of its own; these are cut as the last resort. */
const SHORT_FIELD = 500;
/**
 * The entry that follows `entries`, measured as it will be written: UTF-8 in base64. What does not fit is left out in this order:
 * 1. reasons after the 20th, always; 2. facts, for the `smaller` ones in their order, which decide the same; 3. all facts, of which
 * the digest stays; 4. the rest of long reasons. `omitted` of the entry names what was left out.
 */
function fitEntry(entries, fields, smaller = []) {
    const reasons = fields.reasons.slice(0, entry_room_REASONS);
    const cut = reasons.length < fields.reasons.length ? ["reasons"] : [];
    const follow = (change, omitted, keepsFacts) => followChain(entries, { ...fields, reasons, ...change, ...(omitted.length === 0 ? {} : { omitted }) }, keepsFacts);
    const whole = follow({}, cut, true);
    if (hasRoom(whole))
        return whole;
    for (const facts of smaller) {
        const entry = follow({ facts }, [...cut, "some-facts"], true);
        if (hasRoom(entry))
            return entry;
    }
    const bare = follow({}, [...cut, "facts"], false);
    if (hasRoom(bare))
        return bare;
    const short = reasons.map((reason) => entry_room_shorten(reason, SHORT_REASON));
    return follow({ reasons: short, reason: entry_room_shorten(fields.reason, SHORT_FIELD) }, ["reasons", "facts"], false);
}
function hasRoom(entry) {
    return encodeRecord(entry).length <= ENTRY_ROOM;
}
/** Never between the two halves of a character: half of one is no text. */
function entry_room_shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/append-entry.ts
/** The one writer of the release record: a check run on the commit with a readable summary and the entry's machine part. */








/** Bytes; GitHub takes 65,535 characters of a check run's summary. */
const SUMMARY_LIMIT = 60_000;
/**
 * Writes the entry, once for the same decision over the same facts in the same run. For the phases whose result is the entry
 * (preflight, verify, announce): an ActionableError ends them. Needs `checks: write`.
 */
async function appendEntry(github, runtime, phase) {
    const { checkRun, smaller, known, needsFacts, after, ...fields } = phase;
    const { context, clock } = runtime;
    const { actor, triggeringActor } = context;
    const { entries, checkRuns } = after ?? (await readRecord(github, phase));
    const same = known?.(entries);
    if (same !== undefined)
        return { entry: same, url: same.run.url, entries, checkRuns };
    const entry = fitEntry(entries, {
        ...fields,
        at: new Date(clock.now()).toISOString(),
        actor: triggeringActor,
        run: {
            id: context.runId,
            attempt: context.runAttempt,
            url: context.runUrl,
            ...(actor === triggeringActor ? {} : { startedBy: actor }),
        },
        repository: context.repository.fullName,
    }, smaller);
    if (needsFacts && !("facts" in entry))
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `What ${phase.phase} has to keep takes ${encodeHidden(phase.facts).length} characters; a check run holds ${ENTRY_ROOM}.`,
            hint: "Split it up: fewer audiences and channels for one service.",
        });
    const { checkRun: written } = await upsertCheckRun(github, {
        sha: phase.sha,
        ...nameCheckRun(phase),
        conclusion: checkRun.conclusion,
        title: checkRun.title,
        summary: renderSummary(checkRun.summary, SUMMARY_LIMIT),
        text: encodeRecord(entry),
        completedAt: entry.at,
        detailsUrl: entry.run.url,
        keepsHistory: true,
    }, checkRuns);
    return {
        entry,
        url: written.url,
        entries: entries.includes(entry) ? entries : [...entries, entry],
        checkRuns: [...checkRuns.filter(({ id }) => id !== written.id), written],
    };
}
/**
 * The same for the phases that may go on without their entry: what deploy and rollback changed stands all the same, and notes are
 * drafted by jobs that may not write check runs. An ActionableError becomes the failure that the caller reports.
 */
async function tryAppendEntry(github, runtime, phase) {
    try {
        return await appendEntry(github, runtime, phase);
    }
    catch (thrown) {
        if (!(thrown instanceof ActionableError))
            throw thrown;
        return { failure: thrown };
    }
}
/** The sentence for the log and the summary. */
function describeMissingEntry(failure) {
    return `The release record was not written: ${failure.message} ${failure.hint}`;
}

;// CONCATENATED MODULE: ./actions/announce/src/record.ts


/** A check run whose entry holds all receipts of the release; the newest counts. Needs `checks: write`. */
async function keepReceipts(github, runtime, { facts, receipts, decision, plan, after = facts.record }) {
    const open = receipts.filter(({ state }) => state !== "delivered").length;
    const steps = plan.map(({ audience, channel, step }) => ({ audience, channel, step }));
    const keep = (shorten) => ({ receipts: receipts.map(shorten), plan: steps });
    return appendEntry(github, runtime, {
        phase: "announce",
        version: facts.version.version,
        sha: facts.sha,
        service: facts.policy.service ?? null,
        environment: null,
        policyDigest: facts.policy.digest,
        decision,
        reason: decision,
        reasons: receipts.map(({ audience, channel, state, detail }) => `${audience} through ${channel}: ${state} (${detail})`),
        facts: { receipts, plan: steps },
        smaller: [
            keep((receipt) => ({ ...receipt, detail: (0,markdown/* cutText */.IN)(receipt.detail, 80) })),
            keep((receipt) => ({ ...receipt, detail: "", url: null })),
        ],
        // The next run must not send again what this one sent.
        needsFacts: true,
        after,
        checkRun: {
            conclusion: decision === "announcing" ? "neutral" : open === 0 ? "success" : "failure",
            title: decision === "announcing" ? "Being announced" : `${receipts.length - open} delivered, ${open} not`,
            summary: [{ heading: null, body: renderReceipts(receipts) }],
        },
    });
}
/** Who was told through what, and what the channel answered. */
function renderReceipts(receipts) {
    return (0,markdown/* table */.tp)(["audience", "channel", "state", "when (UTC)", "answer"], receipts.map(({ audience, channel, state, at, detail, url }) => [
        (0,markdown/* escapeMarkdown */.FV)(audience),
        (0,markdown/* escapeMarkdown */.FV)(channel),
        state,
        at.slice(0, 16).replace("T", " "),
        url === null ? (0,markdown/* escapeMarkdown */.FV)(detail) : `[${(0,markdown/* escapeMarkdown */.FV)(detail)}](${encodeURI(url)})`,
    ]));
}

;// CONCATENATED MODULE: ./actions/announce/src/report.ts
/** Concludes from the receipts, and shows a person who was told and who was not. */




/** Pure; announced only when every planned delivery has its receipt. A stand-in does not make good what failed. */
function concludeReport(outcome) {
    const { facts, plan, receipts, checkRunUrl, refused } = outcome;
    const report = (decision, reason) => ({
        decision,
        reason,
        facts,
        plan,
        receipts,
        checkRunUrl,
    });
    if (refused !== undefined)
        return report("refused", refused);
    if (outcome.dryRun)
        return report("planned", "dry-run");
    const { decision, reason } = concludeDeliveries(plan, receipts);
    return report(decision, reason);
}
/** What the planned deliveries came to; a delivery without a receipt failed. */
function concludeDeliveries(plan, receipts) {
    const states = plan.map(({ audience, channel }) => receipts.find((receipt) => receipt.audience === audience && receipt.channel === channel)?.state ?? "failed");
    if (states.some((state) => state === "failed" || state === "not-configured"))
        return { decision: "partly-announced", reason: "delivery-failed" };
    if (states.some((state) => state !== "delivered"))
        return { decision: "partly-announced", reason: "delivery-unknown" };
    if (plan.some(({ step }) => step === "send"))
        return { decision: "announced", reason: "announced" };
    return {
        decision: "announced",
        reason: plan.some(({ step }) => step === "update") ? "updated" : "already-announced",
    };
}
/** Whether the step ends red under `mode: enforce`. */
function isNegative({ decision }) {
    return decision === "partly-announced" || decision === "refused";
}
/** One sentence, with the channels that need a person. */
function describeReport({ reason: code, receipts, facts }) {
    const reason = REASONS.find((entry) => entry.code === code);
    const open = receipts
        .filter(({ state }) => state !== "delivered")
        .map(({ audience, channel, state, detail }) => `${audience} through ${channel}: ${state}, ${detail}`);
    const failed = code === "delivery-failed" || code === "delivery-unknown";
    return `${facts.version.tag}: ${reason.meaning}${failed ? ` ${open.slice(0, 5).join("; ")}.` : ""}`;
}
/** Sections of the summary. */
function renderReport(report) {
    const { facts, plan, receipts } = report;
    const reason = REASONS.find((entry) => entry.code === report.reason);
    const sections = [
        {
            heading: `Announcement of ${(0,markdown/* escapeMarkdown */.FV)(facts.version.tag)}`,
            body: [
                renderVerdictLine(markDecision(isNegative(report), report.decision), report, (0,markdown/* renderSentence */.iQ)(describeReport(report))),
                (0,markdown/* factTable */.Bu)([
                    ["Release", facts.release === undefined ? "none" : (0,markdown/* link */.nf)(facts.release.tag, facts.release.url)],
                    ["Commit", (0,markdown/* inlineCode */.ti)(facts.sha.slice(0, 7))],
                ]),
                isNegative(report) ? `**Next:** ${reason.remedy}` : "",
            ]
                .filter((part) => part !== "")
                .join("\n\n"),
        },
    ];
    if (receipts.length > 0)
        sections.push({ heading: "Receipts", body: renderReceipts(receipts) });
    if (report.decision === "planned")
        sections.push({
            heading: "What would be done",
            body: (0,markdown/* table */.tp)(["audience", "channel", "type", "step"], plan.map(({ audience, channel, type, step }) => [
                (0,markdown/* escapeMarkdown */.FV)(audience),
                (0,markdown/* escapeMarkdown */.FV)(channel),
                type,
                step,
            ])),
        });
    return sections;
}

// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/github/actor.ts
var actor = __webpack_require__(9566);
// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts + 1 modules
var issues = __webpack_require__(251);
;// CONCATENATED MODULE: ./packages/shared/src/github/discussions.ts
/** Discussions that are ours: found by marker and author in their category, and written once. */





const discussionShape = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    author: actor/* actorShape */.l.nullable(),
});
const pageShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        hasDiscussionsEnabled: schemas/* boolean */.zMY(),
        discussionCategories: schemas/* object */.Ikc({
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), slug: schemas/* string */.YjP() }).nullable()).nullable(),
        }),
    }),
});
const listShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        discussions: schemas/* object */.Ikc({
            nodes: schemas/* array */.YOg(discussionShape.nullable()).nullable(),
            pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
        }),
    }),
});
const FIELDS = `id number title body url author { ${actor/* ACTOR_FIELDS */.k} }`;
const CATEGORIES = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { id hasDiscussionsEnabled discussionCategories(first: 25) { nodes { id name slug } } }
}`;
const LIST = `query($owner: String!, $name: String!, $category: ID!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 100, after: $after, categoryId: $category, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { ${FIELDS} } pageInfo { hasNextPage endCursor }
    }
  }
}`;
const CREATE = `mutation($repository: ID!, $category: ID!, $title: String!, $body: String!) {
  createDiscussion(input: {repositoryId: $repository, categoryId: $category, title: $title, body: $body}) { discussion { ${FIELDS} } }
}`;
const UPDATE = `mutation($id: ID!, $title: String!, $body: String!) {
  updateDiscussion(input: {discussionId: $id, title: $title, body: $body}) { discussion { ${FIELDS} } }
}`;
const BODY_LIMIT = 65_000;
const PAGES = 5;
const PERMISSION = "discussions: write";
/** One discussion per kind and key in the category; an existing one is brought up to date. Needs `discussions: write`. */
async function upsertDiscussion(github, request) {
    const place = await findPlace(github, request.category);
    if ("why" in place)
        return place;
    const marker = (0,issues/* renderMarker */.Bd)(request.kind, request.key);
    const wanted = {
        ...place,
        marker,
        title: (0,markdown/* cutText */.IN)(request.title, 256),
        body: `${marker}\n${(0,markdown/* cutText */.IN)(request.body, BODY_LIMIT)}`,
    };
    const { value, created } = await github.writeOnce({
        what: `discussion ${request.kind}:${request.key}`,
        find: () => findDiscussion(github, wanted),
        create: () => createDiscussion(github, wanted),
    });
    if (!created && !isUpToDate(value, wanted))
        await github.writeOnce({
            what: `discussion #${value.number}`,
            readFirst: false,
            find: async () => {
                const now = await findDiscussion(github, wanted);
                return now !== undefined && isUpToDate(now, wanted) ? now : undefined;
            },
            create: () => updateDiscussion(github, value.id, wanted),
        });
    return { kind: "written", number: value.number, url: value.url, created };
}
async function findPlace(github, name) {
    const where = { owner: github.owner, name: github.repo };
    const { repository } = await github.query(CATEGORIES, where, pageShape, PERMISSION);
    if (!repository.hasDiscussionsEnabled)
        return { kind: "unavailable", why: "the repository has discussions switched off" };
    const wanted = name.toLowerCase();
    const category = (repository.discussionCategories.nodes ?? []).find((node) => node !== null && (node.name.toLowerCase() === wanted || node.slug === wanted));
    return category
        ? { repository: repository.id, category: category.id }
        : { kind: "unavailable", why: `the repository has no discussion category ${name}` };
}
async function findDiscussion(github, { category, marker }) {
    const own = await (0,issues/* readOwnLogin */.UD)(github);
    let after = null;
    for (let page = 0; page < PAGES; page++) {
        const where = { owner: github.owner, name: github.repo, category, after };
        const answer = await github.query(LIST, where, listShape, PERMISSION);
        const { nodes, pageInfo } = answer.repository.discussions;
        const found = (nodes ?? []).find((node) => node !== null &&
            (0,provenance/* isTrustedAuthor */.Xw)(node.author?.login ?? null, { own, authors: [] }) &&
            node.body.startsWith(marker));
        if (found)
            return found;
        if (!pageInfo.hasNextPage)
            return undefined;
        after = pageInfo.endCursor;
    }
    return undefined;
}
async function createDiscussion(github, { repository, category, title, body }) {
    const shape = schemas/* object */.Ikc({ createDiscussion: schemas/* object */.Ikc({ discussion: discussionShape }) });
    const answer = await github.mutate(CREATE, { repository, category, title, body }, shape, PERMISSION);
    return answer.createDiscussion.discussion;
}
async function updateDiscussion(github, id, { title, body }) {
    const shape = schemas/* object */.Ikc({ updateDiscussion: schemas/* object */.Ikc({ discussion: discussionShape }) });
    return (await github.mutate(UPDATE, { id, title, body }, shape, PERMISSION)).updateDiscussion.discussion;
}
function isUpToDate(now, { title, body }) {
    return now.title === title && now.body === body;
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/deliver-mail.ts
/** Delivers by SMTP, with a message id that is the same for a repeat. */


const TIMEOUT_MS = 15_000;
/** One attempt, cut off by the signal; the server's own answer is the receipt. The SMTP client is loaded only here: few releases need it. */
async function sendMail(runtime, channel, message) {
    const address = runtime.readSecret(channel.smtp);
    if (address === undefined)
        return {
            state: "not-configured",
            detail: `the variable ${channel.smtp} is empty; pass the secret to the step by \`env:\``,
        };
    if (!/^smtps?:\/\//i.test(address) || !URL.canParse(address))
        return { state: "failed", detail: `the variable ${channel.smtp} holds no smtp:// or smtps:// address` };
    const [{ createTransport }, { Socket }] = await Promise.all([__webpack_require__.e(/* import() */ 739).then(__webpack_require__.bind(__webpack_require__, 6739)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7030, 23))]);
    const { signal } = runtime;
    const socket = new Socket();
    const cut = () => socket.destroy(new Error("the message was cut off"));
    const url = new URL(address);
    const secure = url.protocol === "smtps:";
    const transport = createTransport({
        host: url.hostname.replace(/^\[|\]$/g, ""),
        port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
        secure,
        // A password goes over an encrypted connection or not at all.
        requireTLS: !secure && url.username !== "",
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        // A socket of ours can be cut off whatever the server does.
        ...(signal === undefined ? {} : { socket }),
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(url.username === ""
            ? {}
            : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    });
    signal?.addEventListener("abort", cut, { once: true });
    try {
        signal?.throwIfAborted();
        const sent = await transport.sendMail({ from: channel.from, to: [...channel.to], ...renderMail(message) });
        const refused = (sent.rejected ?? []).length;
        return {
            state: sent.accepted.length > 0 ? "delivered" : "failed",
            detail: cutDetail(`${sent.accepted.length} accepted, ${refused} refused: ${sent.response}`),
        };
    }
    catch (thrown) {
        const code = thrown.command ?? "";
        // Once the text was handed over, only the server knows.
        const state = code === "DATA" ? "unknown" : "failed";
        return { state, detail: cutDetail((0,errors/* describeError */.U)(thrown).replaceAll(url.password || "\0", "***")) };
    }
    finally {
        signal?.removeEventListener("abort", cut);
        transport.close();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/shared/src/channels/answer.ts

/**
 * 2xx is delivered where the body agrees (`readClaim`); 429 and 503 were not taken and may be tried again; another 5xx or a lost
 * answer leaves it open; the rest is a refusal. A body that says neither is `unknown` and not repeated.
 */
function judgeAnswer(result, type) {
    if (!result.ok) {
        const { kind, message, uncertain } = result.failure;
        const hopeless = kind === "invalid-url" || kind === "refused-address" || kind === "cancelled";
        return {
            state: uncertain && !hopeless ? "unknown" : "failed",
            detail: cutDetail(`${kind}: ${message}`),
            retry: !hopeless,
        };
    }
    const { status, body, headers } = result.answer;
    const detail = cutDetail(`answered ${status}${body.trim() === "" ? "" : `: ${body}`}`);
    if (status >= 200 && status < 300)
        return judgeSuccess(status, detail, readClaim(type, body));
    if (status === 429 || status === 503) {
        const waitMs = readRetryAfter(headers["retry-after"], headers["date"]);
        return { state: "failed", detail, retry: true, ...(waitMs === undefined ? {} : { waitMs }) };
    }
    if (status >= 500)
        return { state: "unknown", detail, retry: true };
    if (status >= 300 && status < 400)
        return {
            state: "failed",
            detail: `answered ${status}, a redirect${describeHost(headers["location"])}, which is not followed`,
            retry: false,
        };
    return { state: "failed", detail, retry: false };
}
function judgeSuccess(status, detail, claim) {
    switch (claim.kind) {
        case "taken":
            return {
                state: "delivered",
                detail: cutDetail(`answered ${status}${claim.id === undefined ? "" : `, id ${claim.id}`}`),
                retry: false,
            };
        case "refused":
            return { state: "failed", detail, retry: false };
        case "unclear":
            return { state: "unknown", detail: cutDetail(`${detail}; expected ${claim.expected}`), retry: false };
    }
}
/** A page (of a login or a proxy) and an `error` or `ok: false` are no delivery, whatever the channel. */
function readClaim(type, body) {
    const text = body.trim();
    if (/^</.test(text))
        return { kind: "refused" };
    const fields = readFields(text);
    if (fields !== undefined && (fields["ok"] === false || fields["success"] === false))
        return { kind: "refused" };
    switch (type) {
        case "slack":
            if (/^ok$/i.test(text) || fields?.["ok"] === true || fields?.["success"] === true)
                return { kind: "taken" };
            return { kind: "unclear", expected: "`ok`" };
        case "teams":
            if (/delivery failed|returned HTTP error \d{3}/i.test(text) || fields?.["error"] !== undefined)
                return { kind: "refused" };
            // A workflow accepts with an empty body or the run's own JSON, an incoming webhook with `1`.
            if (text === "" || text === "1" || fields !== undefined)
                return { kind: "taken" };
            return { kind: "unclear", expected: "an empty body or `1`" };
        case "pagerduty":
            if (fields?.["status"] !== "success")
                return { kind: "unclear", expected: "`status: success`" };
            return { kind: "taken", ...readId(fields, ["dedup_key", "id"]) };
        case "opsgenie":
            if (typeof fields?.["requestId"] !== "string")
                return { kind: "unclear", expected: "a `requestId`" };
            return { kind: "taken", ...readId(fields, ["requestId"]) };
        case "webhook":
        case "request":
            if (fields?.["error"] !== undefined && fields["error"] !== null && fields["error"] !== false)
                return { kind: "refused" };
            return { kind: "taken", ...readId(fields, ["key", "number", "id", "sys_id"]) };
    }
}
/** A JSON object's own fields, or those of the one object under `result` or `data`, where APIs wrap what they made. */
function readFields(text) {
    if (!text.startsWith("{"))
        return undefined;
    try {
        const document = JSON.parse(text);
        const inner = document["result"] ?? document["data"];
        return typeof inner === "object" && inner !== null && !Array.isArray(inner)
            ? { ...document, ...inner }
            : document;
    }
    catch {
        return undefined;
    }
}
function readId(fields, names) {
    for (const name of names) {
        const value = fields?.[name];
        if ((typeof value === "string" && value !== "") || typeof value === "number")
            return { id: String(value) };
    }
    return {};
}
/** Seconds or an HTTP date; a date counts from the answer's own `date`, because clocks differ. */
function readRetryAfter(text, date) {
    if (text === undefined)
        return undefined;
    const seconds = Number(text);
    if (Number.isFinite(seconds))
        return seconds > 0 ? seconds * 1_000 : undefined;
    const waitMs = Date.parse(text) - Date.parse(date ?? "");
    return waitMs > 0 ? waitMs : undefined;
}
/** The host alone: the rest of an address may be secret. */
function describeHost(location) {
    return location !== undefined && URL.canParse(location) ? ` to ${new URL(location).host}` : "";
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/paging.ts
/** What paging services are sent: one alert for one incident, opened once and closed when the service is back. */


const PAGERDUTY_SEVERITY = {
    sev1: "critical",
    sev2: "error",
    sev3: "warning",
    sev4: "info",
};
const OPSGENIE_PRIORITY = { sev1: "P1", sev2: "P2", sev3: "P3", sev4: "P5" };
function decideAction(message, onRecovery) {
    return message.recovered === true ? onRecovery : "trigger";
}
/**
 * An Events v2 body whose `dedup_key` is our key. An incident triggers; its recovery resolves or acknowledges the same alert.
 * An announcement is a change event, which pages nobody.
 */
function renderPagerDuty(message, routingKey, onRecovery = "resolve") {
    const links = message.links.flatMap(({ label, url }) => {
        const href = (0,markdown/* safeUrl */.Pl)(url);
        return href === undefined ? [] : [{ href, text: plain(label) }];
    });
    const shared = {
        summary: (0,markdown/* cutText */.IN)(plain(message.title), 1_024),
        source: message.source,
        custom_details: { text: (0,markdown/* cutText */.IN)(message.lines.map(plainLines).join("\n"), 10_000) },
    };
    const linked = links.length === 0 ? {} : { links };
    if (message.kind === "announcement")
        return { routing_key: routingKey, payload: shared, ...linked };
    return {
        routing_key: routingKey,
        event_action: decideAction(message, onRecovery),
        dedup_key: (0,markdown/* cutText */.IN)(message.key, 255),
        client: "OctoAcme Release Actions",
        payload: {
            ...shared,
            severity: PAGERDUTY_SEVERITY[message.severity ?? "sev4"],
            component: message.source,
            class: message.kind,
        },
        ...linked,
    };
}
/** Where change events go when alerts go to `endpoint`. */
function pagerDutyAddress(endpoint, message) {
    return message.kind === "announcement" ? endpoint.replace(/\/v2\/enqueue\/?$/, "/v2/change/enqueue") : endpoint;
}
/** Path and body of an alert of Opsgenie's Alert API, whose alias is our key. */
function renderOpsgenie(message, onRecovery) {
    const action = decideAction(message, onRecovery);
    const alias = (0,markdown/* cutText */.IN)(message.key, 512);
    const text = [
        ...message.lines.map(plainLines),
        ...message.links.map(({ label, url }) => `${plain(label)}: ${(0,markdown/* safeUrl */.Pl)(url) ?? ""}`),
    ];
    const source = (0,markdown/* cutText */.IN)(message.source, 100);
    if (action !== "trigger")
        return {
            path: `/v2/alerts/${encodeURIComponent(alias)}/${action === "resolve" ? "close" : "acknowledge"}?identifierType=alias`,
            body: { source, note: (0,markdown/* cutText */.IN)([plain(message.title), ...text].join("\n"), 25_000) },
        };
    return {
        path: "/v2/alerts",
        body: {
            message: (0,markdown/* cutText */.IN)(plain(message.title), 130),
            alias,
            description: (0,markdown/* cutText */.IN)(text.join("\n"), 15_000),
            priority: OPSGENIE_PRIORITY[message.severity ?? "sev4"],
            source,
            entity: (0,markdown/* cutText */.IN)(message.source, 512),
            tags: [message.kind, ...(message.severity === undefined ? [] : [message.severity])],
        },
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/template.ts
/** Fills the body of a `request` channel: JSON whose texts hold the message's fields, so that nothing in a message can change its structure. */


/** What `{name}` stands for in a template. */
const TEMPLATE_FIELDS = ["title", "text", "key", "digest", "kind", "severity", "source", "url", "state"];
/** The template with `{title}` and its like replaced in every text; another text in braces is left as it is. */
function fillTemplate(template, message) {
    const fields = {
        title: plain(message.title),
        text: message.lines.map(plain).join("\n"),
        key: message.key,
        digest: digestMessage(message),
        kind: message.kind,
        severity: message.severity ?? "",
        source: message.source,
        url: (0,markdown/* safeUrl */.Pl)(message.links[0]?.url ?? "") ?? "",
        state: message.recovered === true ? "recovered" : "open",
    };
    const fill = (value) => {
        if (typeof value === "string")
            return value.replace(new RegExp(`\\{(${TEMPLATE_FIELDS.join("|")})\\}`, "g"), (_, name) => fields[name]);
        if (typeof value !== "object" || value === null)
            return value;
        if (Array.isArray(value))
            return value.map(fill);
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)]));
    };
    return fill(template);
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/deliver-webhook.ts
/** Delivers through web addresses: Slack, Teams, paging services, webhooks. Bounded, and never twice where a repeat would show. */






const deliver_webhook_TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const MAX_WAIT_MS = 30_000;
/** At most three tries; what may have arrived is sent again only when the other side knows a repeat, or the message is urgent. */
async function sendWeb(runtime, channel, message) {
    const request = buildRequest(runtime, channel, message);
    if (request.kind !== "request")
        return { state: request.kind, detail: request.detail };
    const repeats = message.urgent || canRepeat(channel.type);
    let last = { state: "failed", detail: "nothing was sent" };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (runtime.signal?.aborted)
            return { ...last, detail: `${last.detail}; the run was cancelled` };
        const result = await runtime.http.send({
            url: request.url,
            headers: request.headers,
            body: request.body,
            method: request.method ?? "POST",
            timeoutMs: deliver_webhook_TIMEOUT_MS,
            maxBytes: 64_000,
            allowHosts: runtime.allowHosts,
            ...(runtime.signal === undefined ? {} : { signal: runtime.signal }),
        });
        const judged = judgeAnswer(result, channel.type);
        last = { state: judged.state, detail: judged.detail };
        if (judged.state === "delivered" || !judged.retry)
            return last;
        if (judged.state === "unknown" && !repeats)
            return last;
        if (attempt + 1 < ATTEMPTS)
            await runtime.clock.sleep(Math.min(judged.waitMs ?? 500 * 4 ** attempt, MAX_WAIT_MS), runtime.signal);
    }
    return last;
}
const JSON_HEADERS = { "content-type": "application/json" };
function buildRequest(runtime, channel, message) {
    const variable = channel.type === "pagerduty"
        ? channel["routing-key"]
        : channel.type === "opsgenie"
            ? channel["api-key"]
            : channel.url;
    const value = runtime.readSecret(variable);
    if (value === undefined)
        return {
            kind: "not-configured",
            detail: `the variable ${variable} is empty; pass the secret to the step by \`env:\``,
        };
    const send = (url, body, headers = {}) => ({
        kind: "request",
        url,
        headers: { ...JSON_HEADERS, ...headers },
        body: JSON.stringify(body),
    });
    switch (channel.type) {
        case "slack":
            return buildSlack(value, message, send);
        case "teams":
            return send(value, renderTeams(message));
        case "pagerduty":
            return send(pagerDutyAddress(fillNames(runtime, channel.endpoint), message), renderPagerDuty(message, value, channel["on-recovery"]));
        case "opsgenie": {
            if (message.kind === "announcement")
                return { kind: "failed", detail: "Opsgenie takes alerts only; name another channel for announcements" };
            const { path, body } = renderOpsgenie(message, channel["on-recovery"]);
            return send(`${channel.endpoint.replace(/(?<!\/)\/+$/, "")}${path}`, body, {
                authorization: `GenieKey ${value}`,
            });
        }
        case "webhook":
            return buildWebhook(runtime, channel, value, message);
        case "request":
            return buildTemplate(runtime, channel, value, message);
    }
}
/** Which of Slack's ways of posting an address is: an incoming webhook takes blocks, a workflow's trigger flat texts, and the Web API needs a token that we never hold. */
function buildSlack(address, message, send) {
    const path = URL.canParse(address) ? new URL(address).pathname : "";
    if (/^\/api\//.test(path))
        return {
            kind: "failed",
            detail: "the address is Slack's Web API; use an incoming webhook (/services/…) or a workflow's trigger (/triggers/…)",
        };
    return /^\/(?:triggers|workflows)\//.test(path)
        ? send(address, renderSlackTrigger(message))
        : send(address, renderSlack(message));
}
function buildWebhook(runtime, channel, url, message) {
    const body = JSON.stringify(renderWebhook(message));
    const headers = {
        ...JSON_HEADERS,
        "idempotency-key": identifyMessage(message),
        "x-octoacme-event": message.kind,
    };
    if (channel.secret === undefined)
        return { kind: "request", url, headers, body };
    const secret = runtime.readSecret(channel.secret);
    if (secret === undefined)
        return { kind: "not-configured", detail: `the variable ${channel.secret}, which signs the webhook, is empty` };
    return { kind: "request", url, headers: { ...headers, "x-octoacme-signature-256": sign(body, secret) }, body };
}
/** A record that a foreign system makes for a message: it is made once, when the incident opens or the release is announced. */
function buildTemplate(runtime, channel, url, message) {
    if (message.stage === "outcome" && !channel.updates)
        return { kind: "failed", detail: "this channel makes a record once, for the opened incident (`updates: false`)" };
    const headers = { ...JSON_HEADERS, "idempotency-key": identifyMessage(message) };
    for (const [name, text] of Object.entries(channel.headers)) {
        const missing = [...text.matchAll(NAMES)].find(([, variable]) => runtime.readSecret(variable) === undefined);
        if (missing !== undefined)
            return {
                kind: "not-configured",
                detail: `the variable ${missing[1]} of the header ${name} is empty; pass the secret to the step by \`env:\``,
            };
        headers[name.toLowerCase()] = fillNames(runtime, text);
    }
    const body = JSON.stringify(fillTemplate(channel.body, message));
    return { kind: "request", method: channel.method, url, headers, body };
}
const NAMES = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
function fillNames(runtime, text) {
    return text.replace(NAMES, (_, name) => runtime.readSecret(name) ?? "");
}
/** The HMAC-SHA-256 of the exact body, as `sha256=<hex>`. */
function sign(body, secret) {
    return `sha256=${(0,external_node_crypto_.createHmac)("sha256", secret).update(body, "utf8").digest("hex")}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/deliver-message.ts
/** Brings a message to the channels that a policy names, each for itself, and comes back with a receipt from every one. */






/** Through one channel. Never rejects: what goes wrong is in the receipt. */
async function deliverMessage(runtime, name, channel, message) {
    const base = { channel: name, type: channel.type, digest: digestMessage(message) };
    try {
        const sent = await send(runtime, channel, message);
        return { ...base, adopted: false, url: null, ...sent, at: new Date(runtime.clock.now()).toISOString() };
    }
    catch (thrown) {
        const at = new Date(runtime.clock.now()).toISOString();
        return { ...base, state: "failed", adopted: false, url: null, at, detail: cutDetail((0,errors/* describeError */.U)(thrown)) };
    }
}
/** Through all of them at once; a name that the policy does not know is a receipt too. */
async function deliverToChannels(runtime, channels, names, message) {
    return Promise.all([...new Set(names)].map(async (name) => {
        const channel = channels[name];
        if (channel !== undefined)
            return deliverMessage(runtime, name, channel, message);
        return {
            channel: name,
            type: "unknown",
            state: "failed",
            adopted: false,
            at: new Date(runtime.clock.now()).toISOString(),
            detail: "the policy has no channel of this name",
            url: null,
            digest: digestMessage(message),
        };
    }));
}
async function send(runtime, channel, message) {
    switch (channel.type) {
        case "slack":
        case "teams":
        case "webhook":
        case "pagerduty":
        case "opsgenie":
        case "request":
            return sendWeb(runtime, channel, message);
        case "email":
            return sendMail(runtime, channel, message);
        case "issue": {
            const result = await (0,issues/* upsertIssue */.Fo)(runtime.github, {
                kind: message.kind,
                key: message.key,
                title: message.title,
                body: renderGitHub(message),
                labels: channel.labels,
                update: true,
            });
            if (result.kind === "disabled")
                return { state: "failed", detail: "the repository has issues switched off" };
            const { issue, created } = result;
            return {
                state: "delivered",
                detail: `issue #${issue.number} ${created ? "opened" : "brought up to date"}`,
                adopted: !created,
                url: issue.url,
            };
        }
        case "discussion": {
            const result = await upsertDiscussion(runtime.github, {
                category: channel.category,
                kind: message.kind,
                key: message.key,
                title: message.title,
                body: renderGitHub(message),
            });
            if (result.kind === "unavailable")
                return { state: "failed", detail: cutDetail(result.why) };
            return {
                state: "delivered",
                detail: `discussion #${result.number} ${result.created ? "opened" : "brought up to date"}`,
                adopted: !result.created,
                url: result.url,
            };
        }
    }
}

// EXTERNAL MODULE: ./packages/shared/src/process/clock.ts
var process_clock = __webpack_require__(5203);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/shared/src/process/http-address.ts
/** Pure rules of which addresses and URLs a request may go to. */

/**
 * What IANA's special-purpose registries (RFC 6890) do not call globally reachable, multicast, and three that they leave out: IPv4
 * inside IPv6 as compatible and translated addresses, site-local addresses, and the address of Azure's host, where GitHub's runners
 * live. An IPv4-mapped or NAT64 address is judged by the address in it.
 */
const reserved = new external_node_net_.BlockList();
for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["168.63.129.16", 32],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
])
    reserved.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
    ["::", 96],
    ["::ffff:0:0:0", 96],
    ["100::", 63],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
    ["5f00::", 16],
    ["fec0::", 10],
    ["64:ff9b:1::", 48],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
])
    reserved.addSubnet(network, bits, "ipv6");
/** Loopback, link-local (cloud metadata), private and other ranges that are not the public internet; also written as IPv4 in IPv6. */
function isPrivateAddress(address) {
    const version = (0,external_node_net_.isIP)(address);
    if (version === 4)
        return reserved.check(address, "ipv4");
    if (version !== 6)
        return true;
    const mapped = readEmbeddedIpv4(address);
    return mapped === undefined ? reserved.check(address, "ipv6") : reserved.check(mapped, "ipv4");
}
/** The address that an IPv4-mapped (`::ffff:0:0/96`) or NAT64 (`64:ff9b::/96`) one stands for. */
function readEmbeddedIpv4(address) {
    const groups = readGroups(address);
    if (!EMBEDDING.some((prefix) => prefix.every((group, index) => groups[index] === group)))
        return undefined;
    const [high, low] = [groups[6], groups[7]];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
const EMBEDDING = [
    [0, 0, 0, 0, 0, 0xffff],
    [0x64, 0xff9b, 0, 0, 0, 0],
];
/** The eight groups of an IPv6 address; `URL` writes them in hexadecimal and shortens the longest run of zeros. */
function readGroups(address) {
    const host = new URL(`http://[${address.split("%", 1)[0]}]`).hostname.slice(1, -1);
    const [head = [], tail = []] = host.split("::").map((part) => (part === "" ? [] : part.split(":")));
    const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
    return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
/** Whether `host` or `host:port` of the URL is in the policy's `allow-hosts`. */
function isAllowedHost(url, allowHosts) {
    const bare = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return allowHosts.some((entry) => {
        const allowed = entry.toLowerCase();
        return allowed === bare || allowed === `${bare}:${port}` || allowed === `[${bare}]:${port}`;
    });
}
/** The parsed URL, or why it may not be requested. */
function readTargetUrl(text) {
    if (!URL.canParse(text))
        return { ok: false, reason: "is no URL" };
    const url = new URL(text);
    if (url.protocol !== "http:" && url.protocol !== "https:")
        return { ok: false, reason: `has the scheme ${url.protocol}` };
    if (url.username !== "" || url.password !== "")
        return { ok: false, reason: "holds a user name or password" };
    return { ok: true, url };
}
/** What of the caller's headers goes along after a redirect: all on the same origin, no secret to another. */
function keepHeaders(headers, from, to) {
    if (from.origin === to.origin)
        return headers;
    return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:accept|accept-language|user-agent)$/i.test(name)));
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/shared/src/process/http-exchange.ts
/** One question and its answer over HTTP/1.1 or HTTP/2, to the address that was judged, bounded in size. */





class HttpFailure extends Error {
    kind;
    uncertain;
    constructor(kind, message, uncertain) {
        super(message);
        this.kind = kind;
        this.uncertain = uncertain;
    }
}
/** Refuses a private address that is not allowed, and gives the look-up that judges every address before it is connected to. */
function openConnection(url, allowHosts) {
    const allowed = isAllowedHost(url, allowHosts);
    const refuse = (address) => new HttpFailure("refused-address", `${url.host} is the private address ${address}; list it under allow-hosts if that is meant`, false);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if ((0,external_node_net_.isIP)(host) !== 0 && !allowed && isPrivateAddress(host))
        throw refuse(host);
    return {
        // The address that was judged is the one connected to: a name cannot change its mind in between.
        lookup: (name, options, callback) => {
            (0,external_node_dns_.lookup)(name, { ...options, all: true }, (error, addresses) => {
                if (error)
                    return callback(error, "");
                const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));
                if (bad !== undefined)
                    return callback(refuse(bad.address), "");
                const first = addresses[0];
                if (first === undefined)
                    return callback(new Error(`${name} has no address`), "");
                if (options.all)
                    callback(null, addresses);
                else
                    callback(null, first.address, first.family);
            });
        },
    };
}
/** Whether a failure of HTTP/1.1 shows a server that knows HTTP/2 alone: it answers in frames, or refuses the protocol in TLS. */
function speaksOnlyTwo(thrown) {
    const code = thrown?.code;
    // Alert 120 of TLS (RFC 7301, 3.2). Node reports it under this code, or as EPROTO with OpenSSL's words.
    if (code === "ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL")
        return true;
    if (code === "EPROTO")
        return (0,errors/* describeError */.U)(thrown).includes("alert no application protocol");
    const packet = thrown?.rawPacket;
    // A SETTINGS frame of stream 0 is the first that a server of HTTP/2 sends (RFC 9113, 3.4).
    return code === "HPE_INVALID_CONSTANT" && packet instanceof Uint8Array && packet[3] === 4 && packet[8] === 0;
}
async function exchangeByOne(question) {
    const { url, method, headers, body, signal, lookup } = question;
    const { request: open } = url.protocol === "https:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    return new Promise((done, fail) => {
        // Offered by name, so that a server that knows HTTP/2 alone refuses the handshake instead of answering in plain words.
        const protocol = url.protocol === "https:" ? { ALPNProtocols: ["http/1.1"] } : {};
        const outgoing = open(url.href, { method, headers, agent: false, signal, lookup, ...protocol }, (message) => {
            const address = message.socket.remoteAddress ?? "";
            // Read now: at the end of the body the socket may be closed.
            const validTo = readCertificateEnd(message.socket);
            const collector = collect(question.limit, () => message.destroy(), fail);
            message.on("data", collector.add);
            message.on("error", fail);
            message.on("aborted", () => fail(new HttpFailure("network", "the answer was cut", true)));
            message.on("end", () => {
                try {
                    const text = collector.text(message.headers["content-encoding"]);
                    done({
                        status: message.statusCode ?? 0,
                        headers: message.headers,
                        text,
                        address,
                        validTo,
                    });
                }
                catch (thrown) {
                    fail(thrown);
                }
            });
        });
        outgoing.on("error", fail);
        outgoing.end(body);
    });
}
/** Without TLS by prior knowledge, as RFC 9113 calls it. */
async function exchangeByTwo(question) {
    const { url, method, headers, body, signal, lookup } = question;
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 2467, 23));
    const session = connect(url.origin, { lookup });
    try {
        return await new Promise((done, fail) => {
            session.on("error", fail);
            const names = Object.fromEntries(Object.entries(headers).filter(([name]) => !["host", "connection"].includes(name.toLowerCase())));
            const stream = session.request({ ...names, ":method": method, ":path": url.pathname + url.search }, { signal });
            const cut = () => fail(new HttpFailure("network", "the answer was cut", true));
            const collector = collect(question.limit, () => stream.destroy(), fail);
            let received;
            stream.on("response", ({ ":status": status = 0, ...rest }) => {
                // Read now: a session that ends has no socket any more.
                const { socket } = session;
                const headers = rest;
                received = { status, headers, address: socket?.remoteAddress ?? "", validTo: readCertificateEnd(socket) };
            });
            stream.on("data", collector.add);
            stream.on("error", fail);
            stream.on("aborted", cut);
            // Whatever was settled before stays: a stream closes after each of the others.
            stream.on("close", cut);
            stream.on("end", () => {
                if (received === undefined)
                    return fail(new HttpFailure("network", "the connection was closed without an answer", true));
                // The end of a session ends what is being read too; only the server's own mark is the end of an answer.
                const length = method === "HEAD" ? undefined : received.headers["content-length"];
                if (session.destroyed || stream.rstCode !== 0 || (length !== undefined && Number(length) !== collector.size()))
                    return cut();
                try {
                    done({ ...received, text: collector.text(received.headers["content-encoding"]) });
                }
                catch (thrown) {
                    fail(thrown);
                }
            });
            stream.end(body);
        });
    }
    finally {
        session.destroy();
    }
}
function collect(limit, stop, fail) {
    const chunks = [];
    let size = 0;
    return {
        add: (chunk) => {
            size += chunk.length;
            if (size > limit) {
                // Before the end of the connection says "cut".
                fail(new HttpFailure("too-large", `a body of more than ${limit} bytes`, true));
                stop();
            }
            else
                chunks.push(chunk);
        },
        size: () => size,
        text: (encoding) => decodeBody(Buffer.concat(chunks), encoding, limit),
    };
}
/** Servers compress whatever was asked for; the limit holds for the text too. A byte order mark is not part of it. */
function decodeBody(bytes, encoding, limit) {
    const name = (encoding ?? "identity").trim().toLowerCase();
    if (bytes.length === 0 || name === "identity" || name === "")
        return bytes.toString("utf8").replace(/^\uFEFF/, "");
    const decode = { gzip: external_node_zlib_.unzipSync, "x-gzip": external_node_zlib_.unzipSync, deflate: external_node_zlib_.unzipSync, br: external_node_zlib_.brotliDecompressSync }[name];
    if (decode === undefined)
        throw new HttpFailure("network", `the body has the unknown encoding ${name}`, true);
    try {
        return decode(bytes, { maxOutputLength: limit })
            .toString("utf8")
            .replace(/^\uFEFF/, "");
    }
    catch (cause) {
        if (cause.code === "ERR_BUFFER_TOO_LARGE")
            throw new HttpFailure("too-large", `a body of more than ${limit} bytes`, true);
        throw new HttpFailure("network", `the body is not valid ${name}: ${(0,errors/* describeError */.U)(cause)}`, true);
    }
}
function readCertificateEnd(socket) {
    return socket?.getPeerCertificate?.().valid_to;
}

;// CONCATENATED MODULE: ./packages/shared/src/process/http.ts




const DAY_MS = 86_400_000;
/** HTTP on Node's own client, which shows certificates and lets every resolved address be judged. */
function createHttp(clock = process_clock/* systemClock */.m) {
    return {
        send: async (request) => {
            const timeout = AbortSignal.timeout(request.timeoutMs);
            const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
            try {
                return { ok: true, answer: await follow(request, signal, clock) };
            }
            catch (thrown) {
                const uncertain = thrown instanceof HttpFailure ? thrown.uncertain : true;
                const fail = (kind, message) => ({ ok: false, failure: { kind, message, uncertain } });
                if (request.signal?.aborted)
                    return fail("cancelled", "the run was cancelled");
                if (timeout.aborted)
                    return fail("timed-out", `no whole answer within ${request.timeoutMs} ms`);
                if (thrown instanceof HttpFailure)
                    return fail(thrown.kind, thrown.message);
                return fail("network", (0,errors/* describeError */.U)(thrown));
            }
        },
    };
}
async function follow(request, signal, clock) {
    const started = performance.now();
    const redirects = [];
    let method = request.method ?? "GET";
    let headers = request.headers ?? {};
    let body = request.body;
    let url = target(request.url);
    const cookies = new Map();
    for (;;) {
        const answer = await exchange(url, { ...request, method, headers }, body, signal);
        const { status } = answer;
        const { location } = answer.headers;
        const isRedirect = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
        if (!isRedirect || (request.maxRedirects ?? 0) === 0)
            return {
                status,
                headers: flatten(answer.headers),
                body: answer.text,
                url: url.href,
                redirects,
                latencyMs: performance.now() - started,
                address: answer.address,
                tls: readTls(answer.validTo, clock),
            };
        if (redirects.length >= request.maxRedirects)
            throw new HttpFailure("too-many-redirects", `more than ${request.maxRedirects} redirects`, true);
        if (!URL.canParse(location, url.href))
            throw new HttpFailure("invalid-url", "redirected to what is no URL", true);
        const next = target(new URL(location, url).href);
        if (url.protocol === "https:" && next.protocol === "http:")
            throw new HttpFailure("refused-address", "redirected from https to http", true);
        if (status === 307 || status === 308) {
            if (body !== undefined && next.origin !== url.origin)
                throw new HttpFailure("refused-address", `redirected with its body to another host (${next.host})`, true);
        }
        else if (method !== "HEAD") {
            method = "GET";
            body = undefined;
        }
        keepCookies(cookies, url, answer.headers["set-cookie"]);
        headers = addCookies(keepHeaders(headers, url, next), cookies.get(next.host));
        redirects.push(next.href);
        url = next;
    }
}
/** Cookies of one exchange, by host: load balancers and login pages redirect to themselves until their cookie comes back. */
function keepCookies(cookies, from, lines) {
    const own = cookies.get(from.host) ?? new Map();
    for (const line of lines ?? []) {
        const match = /^\s*([^=;\s]+)=([^;]*)/.exec(line);
        if (match !== null && own.size < 50)
            own.set(match[1], match[2].trim());
    }
    cookies.set(from.host, own);
}
function addCookies(headers, cookies) {
    if (cookies === undefined || cookies.size === 0)
        return headers;
    const name = Object.keys(headers).find((header) => header.toLowerCase() === "cookie") ?? "cookie";
    const sent = (headers[name] ?? "").split(/;\s*/).filter((pair) => pair !== "" && !cookies.has(pair.split("=")[0]));
    const pairs = [...sent, ...[...cookies].map(([cookie, value]) => `${cookie}=${value}`)];
    return { ...headers, [name]: pairs.join("; ") };
}
function target(text) {
    const parsed = readTargetUrl(text);
    if (!parsed.ok)
        throw new HttpFailure("invalid-url", `the address ${parsed.reason}`, false);
    return parsed.url;
}
/** By HTTP/1.1, or by HTTP/2 where the server speaks nothing else. */
async function exchange(url, request, body, signal) {
    const connection = openConnection(url, request.allowHosts ?? []);
    const question = {
        url,
        method: request.method ?? "GET",
        headers: {
            "user-agent": "octoacme-release-actions",
            ...request.headers,
            ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
        },
        body,
        signal,
        limit: request.maxBytes ?? 1_000_000,
        lookup: connection.lookup,
    };
    try {
        return await exchangeByOne(question);
    }
    catch (thrown) {
        if (!speaksOnlyTwo(thrown))
            throw thrown;
        return await exchangeByTwo(question);
    }
}
function readTls(validTo, clock) {
    if (validTo === undefined)
        return null;
    const end = Date.parse(validTo);
    return { validTo: new Date(end).toISOString(), daysLeft: Math.floor((end - clock.now()) / DAY_MS) };
}
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]));
}

;// CONCATENATED MODULE: ./actions/announce/src/send.ts
/** Sends what is due: first what GitHub itself shows, all audiences at once, then one message after the other, each written down before it leaves. */






/** The channel that is used when no channel of an audience took the message. */
const FALLBACK = "fallback issue";
/**
 * All receipts of the release, those of earlier runs among them, and the record with what was written. A run that is killed
 * leaves at most one message that may or may not have arrived; an issue or a discussion is found again by its marker.
 */
async function sendDue(github, inputs, runtime, { facts, plan, messages }) {
    const channels = openChannels(github, inputs, runtime, facts);
    const { policy } = facts;
    let { receipts } = facts;
    let after = facts.record;
    const take = (audience, receipt) => {
        receipts = mergeReceipts(receipts, [{ ...receipt, audience }]);
    };
    const deliver = async ({ audience, channel }) => {
        const [receipt] = await deliverToChannels(channels, policy.channels, [channel], messages.get(audience));
        return { ...receipt, audience };
    };
    const due = plan.filter(({ step }) => step === "send" || step === "update");
    // Two channels of an audience may be one issue, whose second message has to find the first.
    const found = due.filter(({ type }) => isFoundAgain(type));
    const delivered = await Promise.all([...messages.keys()].map((name) => inTurn(found.filter(({ audience }) => audience === name), deliver)));
    for (const receipt of delivered.flat())
        take(receipt.audience, receipt);
    for (const delivery of due.filter(({ type }) => !isFoundAgain(type))) {
        take(delivery.audience, describeSending(delivery, new Date(runtime.clock.now()).toISOString()));
        after = await keepReceipts(github, runtime, { facts, receipts, decision: "announcing", plan, after });
        take(delivery.audience, await deliver(delivery));
    }
    for (const audience of new Set(due.map((delivery) => delivery.audience))) {
        const own = receipts.filter((receipt) => receipt.audience === audience);
        if (own.some(({ state }) => state === "delivered" || state === "unknown"))
            continue;
        take(audience, await deliverMessage(channels, FALLBACK, { type: "issue", labels: [] }, messages.get(audience)));
    }
    return { receipts: inOrderOf(plan, receipts), after };
}
async function inTurn(items, act) {
    const results = [];
    for (const item of items)
        results.push(await act(item));
    return results;
}
/** Those of deliveries that the policy has no longer come first. */
function inOrderOf(plan, receipts) {
    const order = new Map(plan.map(({ audience, channel }, index) => [JSON.stringify([audience, channel]), index]));
    const place = ({ audience, channel }) => order.get(JSON.stringify([audience, channel])) ?? -1;
    return [...receipts].sort((left, right) => place(left) - place(right));
}
function describeSending({ channel, type, digest, before }, at) {
    return {
        channel,
        type,
        digest,
        state: "sending",
        adopted: before !== undefined,
        at,
        detail: "about to be sent",
        url: before?.url ?? null,
    };
}
function openChannels(github, inputs, runtime, facts) {
    return {
        github,
        http: createHttp(runtime.clock),
        clock: runtime.clock,
        readSecret: (name) => (0,environment/* readSecret */.n5)(name),
        allowHosts: [
            ...(inputs.allowHosts ?? []),
            ...facts.policy.environments.flatMap((environment) => environment["allow-hosts"]),
        ],
        signal: runtime.signal,
    };
}

// EXTERNAL MODULE: ./actions/announce/src/turn.ts + 1 modules
var turn = __webpack_require__(7510);
;// CONCATENATED MODULE: ./actions/announce/src/main.ts













/** See the module's sentence. Throws only before anything was sent. */
async function main(inputs, runtime) {
    const github = await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken, { signal: runtime.signal });
    const facts = await gather(github, inputs);
    const { release } = facts;
    const base = { facts, dryRun: inputs.dryRun, checkRunUrl: "" };
    if (release === undefined)
        return conclude(github, inputs, runtime, concludeReport({ ...base, refused: "no-release", plan: [], receipts: [] }));
    if (release.draft && !inputs.allowDraft)
        return conclude(github, inputs, runtime, concludeReport({ ...base, refused: "not-published", plan: [], receipts: facts.receipts }));
    const messages = composeMessages(facts, inputs, runtime);
    if (messages.size === 0)
        return conclude(github, inputs, runtime, concludeReport({ ...base, refused: "no-audience", plan: [], receipts: [] }));
    const plan = planDeliveries(listDeliveries(facts, messages), facts.receipts, inputs.repeatUnknown);
    if (inputs.dryRun || (!plan.some(isDue) && !facts.isUnderWay)) {
        if (!inputs.dryRun)
            await (0,turn/* releaseTurn */.bD)(github, runtime, facts);
        return conclude(github, inputs, runtime, concludeReport({ ...base, plan, receipts: facts.receipts }));
    }
    await (0,turn/* announceInTurn */.eF)({ github, inputs, runtime, facts }, async () => {
        const now = await gatherAgain(github, facts);
        const left = planDeliveries(listDeliveries(now, messages), now.receipts, inputs.repeatUnknown);
        const current = { ...base, facts: now, plan: left };
        if (!left.some(isDue) && !now.isUnderWay)
            return conclude(github, inputs, runtime, concludeReport({ ...current, receipts: now.receipts }));
        const { receipts, after } = await sendDue(github, inputs, runtime, { facts: now, plan: left, messages });
        const report = concludeReport({ ...current, receipts });
        const { decision } = report;
        const kept = await keepReceipts(github, runtime, { facts: now, receipts, decision, plan: left, after });
        await conclude(github, inputs, runtime, { ...report, checkRunUrl: kept.url });
    });
}
function isDue({ step }) {
    return step === "send" || step === "update";
}
function composeMessages(facts, inputs, runtime) {
    const { policy, document, release, version, sha } = facts;
    const known = Object.keys(policy.audiences);
    const wanted = inputs.audiences ?? known;
    const strange = wanted.find((name) => !known.includes(name));
    if (strange !== undefined)
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: `Input audiences names "${strange}"; the policy knows ${known.join(", ") || "none"}.`,
            hint: "Name audiences of the policy, or leave `audiences` empty for all.",
        });
    const { context } = runtime;
    return new Map(wanted.map((audience) => [
        audience,
        composeMessage({
            audience,
            rendering: policy.audiences[audience].rendering,
            document,
            release: release,
            product: document?.product ?? policy.service ?? context.repository.name,
            version: version.version,
            sha,
            service: policy.service ?? null,
            source: context.repository.fullName,
            repositoryUrl: `${context.serverUrl}/${context.repository.fullName}`,
        }),
    ]));
}
function listDeliveries({ policy }, messages) {
    return [...messages].flatMap(([audience, message]) => [...new Set(policy.audiences[audience].channels)].map((channel) => ({
        audience,
        channel,
        type: policy.channels[channel]?.type ?? "unknown",
        digest: digestMessage(message),
    })));
}
async function conclude(github, inputs, runtime, report) {
    const { facts, receipts } = report;
    const delivered = receipts.filter(({ state }) => state === "delivered").length;
    const message = describeReport(report);
    await finish(runtime, {
        mode: inputs.mode,
        isNegative: isNegative(report),
        message,
        remedy: REASONS.find(({ code }) => code === report.reason).remedy,
        summary: renderReport(report),
        outputs: {
            receipts,
            delivered,
            failed: receipts.length - delivered,
            "check-run-url": report.checkRunUrl,
        },
        result: {
            schemaVersion: 1,
            action: "announce",
            decision: report.decision,
            reason: report.reason,
            explanation: message,
            release: nameRelease({ ...facts.version, sha: facts.sha, type: facts.document?.type }),
            environment: null,
            service: facts.policy.service ?? null,
            policyDigest: facts.policy.digest,
            dryRun: inputs.dryRun,
            requests: github.countRequests(),
            githubRelease: facts.release?.url ?? null,
            receipts,
        },
    });
}


/***/ }),

/***/ 1253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ readFile)
/* harmony export */ });
/* unused harmony exports listFolder, readRepository */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3029);
/** Files of the repository at a ref, as text. */



const entryShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
});
const fileShape = entryShape.extend({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const blobShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["base64", "utf-8"]), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/**
 * A file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
async function readFile(github, path, ref, checkSize = () => { }) {
    const parameters = { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ...(ref === undefined ? {} : { ref }) };
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", parameters, zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entryShape), fileShape, entryShape]));
        if (Array.isArray(answer) || answer.type !== "file")
            return undefined;
        const { sha, size } = answer;
        if ("encoding" in answer && answer.encoding === "base64" && (answer.content !== "" || size === 0))
            return { path, sha, size, text: decode(answer.content) };
        checkSize(size);
        const blob = await github.read("/repos/{owner}/{repo}/git/blobs/{file_sha}", { file_sha: sha }, blobShape);
        return { path, sha, size, text: blob.encoding === "base64" ? decode(blob.content) : blob.content };
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** The entries of a folder, or undefined when there is none. */
async function listFolder(github, path, ref) {
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", { path: encodeRef(path), ref }, z.union([z.array(entryShape), entryShape]));
        return Array.isArray(answer) ? answer : undefined;
    }
    catch (thrown) {
        if (isNotFound(thrown))
            return undefined;
        throw thrown;
    }
}
const repositoryShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    private: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    has_issues: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Its default branch and what is switched on. */
async function readRepository(github) {
    const repository = await github.read("/repos/{owner}/{repo}", {}, repositoryShape);
    return {
        defaultBranch: repository.default_branch,
        isPrivate: repository.private,
        hasIssues: repository.has_issues,
        ownerIsOrganization: repository.owner.type === "Organization",
        url: repository.html_url,
    };
}
function decode(base64) {
    return Buffer.from(base64, "base64").toString("utf8");
}


/***/ }),

/***/ 6128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readPolicyText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _contents_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1253);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8165);
/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */



const objectName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const answerShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        defaultBranchRef: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
        at: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), oid: objectName, target: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ oid: objectName }).optional() })
            .nullable(),
        file: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            __typename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
            oid: objectName,
            isBinary: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
            isTruncated: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
            text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        })
            .nullable(),
    }),
});
const QUERY = `query($owner: String!, $name: String!, $at: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    at: object(expression: $at) { __typename oid ... on Tag { target { oid } } }
    file: object(expression: $file) { __typename oid ... on Blob { isBinary isTruncated text } }
  }
}`;
/** One request for ref, commit and file. A missing file is no error: the standard policy applies. Throws ActionableError `invalid-policy` for a file that is too large to be read. */
async function readPolicyText(github, where) {
    const { path } = where;
    const at = where.ref ?? "HEAD";
    const { repository } = await github.query(QUERY, { ...(where.repository ?? { owner: github.owner, name: github.repo }), at, file: `${at}:${path}` }, answerShape, "contents: read");
    const ref = where.ref ?? repository.defaultBranchRef?.name ?? "HEAD";
    if (repository.at === null)
        throw new _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_({
            code: "not-found",
            status: 404,
            message: `The ref ${ref}, which the policy is to be read from, does not exist.`,
            hint: where.repository === undefined
                ? "Correct the input `policy-ref`, or leave it empty for the default branch."
                : "Correct what the policy extends.",
        });
    const sha = repository.at.target?.oid ?? repository.at.oid;
    const found = repository.file;
    if (found === null || found.__typename !== "Blob")
        return { kind: "missing", path, ref, sha };
    if (typeof found.text === "string" && found.isTruncated !== true && found.isBinary !== true)
        return { kind: "file", path, ref, sha, blobSha: found.oid, text: found.text };
    // GraphQL gives no text of what is long or looks binary; the contents API does.
    const [{ POLICY_LIMIT_BYTES, refuseSize }, { refusePolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(333)]).then(__webpack_require__.bind(__webpack_require__, 1333)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    if (where.repository !== undefined)
        throw refusePolicy({ path, ref }, [
            { line: 1, column: 1, path: "", message: `the file is no text, or has more than ${POLICY_LIMIT_BYTES} bytes` },
        ]);
    const file = await (0,_contents_ts__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .TA)(github, path, sha, (bytes) => {
        if (bytes > POLICY_LIMIT_BYTES)
            throw refusePolicy({ path, ref }, refuseSize(bytes));
    });
    return file === undefined
        ? { kind: "missing", path, ref, sha }
        : { kind: "file", path, ref, sha, blobSha: file.sha, text: file.text };
}


/***/ }),

/***/ 6810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ REQUIREMENT_IDS)
/* harmony export */ });
/* unused harmony export isRequirementId */
/** The guide's requirements, by the names that a policy and a record use. */
/** The guide's release types, then its twelve pre-release requirements in its order; the second of them (CI and scans) is four rows of its own. */
const REQUIREMENT_IDS = [
    "release-type",
    "acceptance",
    "ci",
    "sast",
    "dast",
    "dependencies",
    "security-review",
    "ux-review",
    "accessibility",
    "performance",
    "release-notes",
    "support-docs",
    "support-briefing",
    "rollback-plan",
    "smoke-tests",
    "monitoring",
];
/** Whether the text names a requirement of the guide. */
function isRequirementId(text) {
    return REQUIREMENT_IDS.includes(text);
}


/***/ }),

/***/ 4042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolvePolicy)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9680);
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1725);
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7001);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8123);
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(463);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6249);
/** From the standard policy, a policy file and the choice of a service to the one policy that every decision sees. */







/**
 * Lists of the file replace the standard's, maps are merged by key, a requirement key by key. With services, the
 * one named, else the one whose tag pattern `tag` matches. Throws `invalid-input` when that leaves none or several.
 */
function resolvePolicy(facts) {
    const { file, origin } = facts;
    if (file?.extends !== undefined)
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
            code: "invalid-policy",
            message: `The policy extends ${[file.extends].flat().join(", ")}, which was not read here; without it nothing is known of the policy.`,
            hint: "Name a policy that extends nothing, or use a command that reads what it extends.",
        });
    const service = chooseService(file, facts.service, facts.tag);
    let rules = _standard_ts__WEBPACK_IMPORTED_MODULE_5__/* .STANDARD_POLICY */ .n;
    if (file !== undefined)
        rules = applySection(applyWhole(rules, file), file);
    if (file !== undefined && service !== undefined) {
        const section = file.services[service];
        rules = { ...applySection(rules, section), service, paths: section.paths };
    }
    return { origin, digest: (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(rules), ...rules };
}
function chooseService(file, wanted, tag) {
    const services = Object.keys(file?.services ?? {});
    if (wanted !== undefined) {
        if (services.includes(wanted))
            return wanted;
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
            code: "invalid-input",
            message: `The policy has no such service: ${(0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_6__/* .describeUnknown */ .E)("service", wanted, services)}.`,
            hint: services.length === 0
                ? "Leave the input `service` empty."
                : `Set \`service\` to one of ${services.join(", ")}.`,
        });
    }
    if (services.length === 0)
        return undefined;
    const matching = services.filter((name) => tag !== undefined && (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(tag, resolvePattern(file.services[name], resolvePattern(file))) !== undefined);
    if (matching.length === 1)
        return matching[0];
    throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The policy has the services ${services.join(", ")}, and ${tag === undefined ? "none was chosen" : `the tag ${tag} matches the pattern of ${matching.length === 0 ? "none" : "several"}`}.`,
        hint: "Set the input `service`, or release by a tag that matches one service's pattern.",
    });
}
/** The section's tag pattern, numbered as the section says; what it leaves out is the surrounding section's. */
function resolvePattern(section, surrounding = _standard_ts__WEBPACK_IMPORTED_MODULE_5__/* .STANDARD_POLICY */ .n.tag) {
    const around = (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .readPattern */ .ZS)(surrounding);
    const versioning = section.versioning ?? around?.versioning ?? "semver";
    return (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .withVersioning */ .v3)(section.tag ?? surrounding, versioning, section.calver ?? around?.calendar?.join("."));
}
function applyWhole(rules, file) {
    const { incident } = file;
    return {
        ...rules,
        roles: { ...rules.roles, ...dropUndefined(file.roles ?? {}) },
        channels: { ...rules.channels, ...dropUndefined(file.channels ?? {}) },
        incident: {
            labels: incident?.labels ?? rules.incident.labels,
            reviewWithinMs: toMs(incident?.["review-within"]) ?? rules.incident.reviewWithinMs,
            actionItemsWithinMs: toMs(incident?.["action-items-within"]) ?? rules.incident.actionItemsWithinMs,
            notify: { ...rules.incident.notify, ...dropUndefined(incident?.notify ?? {}) },
        },
        trust: {
            workflows: file["trusted-workflows"] ?? rules.trust.workflows,
            authors: file["trusted-authors"] ?? rules.trust.authors,
            maxAgeMs: toMs(file["max-age"]) ?? rules.trust.maxAgeMs,
        },
    };
}
function applySection(rules, section) {
    const { notes } = section;
    const checks = section.checks ?? rules.checks;
    const template = notes?.template ?? rules.notes.template;
    return {
        ...rules,
        tag: resolvePattern(section, rules.tag),
        branches: section.branches ?? rules.branches,
        changes: Object.fromEntries(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__/* .CHANGE_KINDS */ .tO.map((kind) => [kind, section.changes?.[kind] ?? rules.changes[kind]])),
        ...(checks === undefined ? {} : { checks }),
        requirements: Object.fromEntries(Object.entries(rules.requirements).map(([id, standard]) => [
            id,
            applyRule(standard, section.requirements?.[id]),
        ])),
        environments: section.environments ?? rules.environments,
        audiences: section.audiences === undefined ? rules.audiences : dropUndefined(section.audiences),
        notes: {
            sections: notes?.sections ?? rules.notes.sections,
            hidden: notes?.hidden ?? rules.notes.hidden,
            "known-issues-label": notes?.["known-issues-label"] ?? rules.notes["known-issues-label"],
            ...(template === undefined ? {} : { template }),
        },
        // A service's waivers add to those of the whole repository: they are register entries, not a setting.
        waivers: [...rules.waivers, ...(section.waivers ?? [])],
    };
}
function applyRule(standard, rule) {
    if (rule === undefined)
        return standard;
    const when = rule.when ?? standard.when;
    return {
        enabled: rule.enabled ?? standard.enabled,
        types: rule.types ?? standard.types,
        ...(when === undefined ? {} : { when }),
        defer: rule.defer ?? standard.defer,
        deferForMs: toMs(rule["defer-for"]) ?? standard.deferForMs,
        waivable: rule.waivable ?? standard.waivable,
        maxWaiverMs: toMs(rule["max-waiver"]) ?? (rule.waivable && !standard.waivable ? DEFAULT_WAIVER_MS : standard.maxWaiverMs),
        role: rule.role ?? standard.role,
        signOff: rule["sign-off"] ?? standard.signOff,
        stalePaths: rule["stale-paths"] ?? standard.stalePaths,
        settings: { ...standard.settings, ...rule.settings },
    };
}
const DEFAULT_WAIVER_MS = 604_800_000;
function toMs(text) {
    return text === undefined ? undefined : (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E)(text);
}
function dropUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 6249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ STANDARD_POLICY),
/* harmony export */   x: () => (/* binding */ standardEnvironment)
/* harmony export */ });
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(463);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6810);
/** The release guide as data: the policy that holds wherever `.github/release-policy.yml` says nothing else. */



// CI and scans have no signer: their only way round is a waiver that ends soon.
const RULES = {
    "release-type": { role: "release-manager", signOff: "never", waiver: "7d" },
    acceptance: { role: "product-owner", signOff: "fallback", waiver: "7d" },
    ci: { role: "devops", signOff: "never", waiver: "2d" },
    sast: { role: "security-champion", signOff: "never", waiver: "7d" },
    dast: { role: "security-champion", signOff: "never", waiver: "14d", deferFor: "7d" },
    dependencies: { role: "security-champion", signOff: "never", waiver: "14d" },
    "security-review": { role: "security-champion", signOff: "fallback", when: "high-risk", waiver: "never" },
    "ux-review": { role: "ux", signOff: "fallback", when: "user-facing", waiver: "30d", deferFor: "14d" },
    accessibility: {
        role: "accessibility",
        signOff: "fallback",
        when: "user-facing",
        waiver: "30d",
        deferFor: "14d",
        settings: { "signature-too-for": ["major"] },
    },
    performance: { role: "performance", signOff: "fallback", waiver: "30d", deferFor: "14d" },
    "release-notes": { role: "product-owner", signOff: "fallback", waiver: "7d" },
    "support-docs": { role: "docs", signOff: "fallback", waiver: "30d", deferFor: "14d" },
    "support-briefing": { role: "support-lead", signOff: "required", waiver: "7d", deferFor: "3d" },
    "rollback-plan": { role: "release-manager", signOff: "fallback", waiver: "never" },
    "smoke-tests": { role: "qa", signOff: "fallback", waiver: "7d" },
    monitoring: { role: "on-call", signOff: "fallback", waiver: "30d", deferFor: "7d" },
};
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
function requirementOf(rule) {
    return {
        enabled: true,
        types: _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_TYPES */ ._E,
        ...(rule.when === undefined ? {} : { when: rule.when }),
        defer: rule.deferFor !== undefined,
        deferForMs: (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(rule.deferFor ?? "14d"),
        waivable: rule.waiver !== "never",
        maxWaiverMs: rule.waiver === "never" ? 0 : (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(rule.waiver),
        role: rule.role,
        signOff: rule.signOff,
        stalePaths: [],
        settings: rule.settings ?? {},
    };
}
function role(title, permission) {
    return { users: [], teams: [], permission, notify: [], title };
}
const ROLES = {
    "release-manager": role("Release Manager", "maintain"),
    "product-owner": role("Product Owner", "maintain"),
    "security-champion": role("Security Champion", "maintain"),
    ux: role("UX", "write"),
    accessibility: role("Accessibility", "write"),
    performance: role("Performance", "write"),
    docs: role("Documentation", "write"),
    "support-lead": role("Customer Support Lead", "write"),
    qa: role("QA", "write"),
    devops: role("DevOps Engineer", "maintain"),
    "on-call": role("On-call", "write"),
};
/** An environment about which nothing but its name is known. */
function standardEnvironment(name, requires = []) {
    return {
        name,
        requires: [...requires],
        windows: [],
        freezes: [],
        runway: { deploy: "10m", verify: "15m", rollback: "10m" },
        lock: "wait",
        "lock-timeout": "15m",
        waves: [],
        targets: [],
        smoke: [],
        "forward-only": false,
        "allow-hosts": [],
    };
}
/** The standard policy. A file overrides it key by key; see `resolvePolicy`. */
const STANDARD_POLICY = {
    paths: [],
    tag: "v{version}",
    branches: ["main", "master", "release/**", "hotfix/**"],
    roles: ROLES,
    changes: {
        "user-facing": {
            paths: [
                "**/*.{css,scss,less,html,htm,tsx,jsx,vue,svelte,astro,hbs,ejs,erb}",
                "**/{public,static,templates,views,components,ui,frontend,web}/**",
                "**/{locales,i18n}/**",
            ],
            labels: ["user-facing", "ui", "ux"],
        },
        "high-risk": {
            paths: [
                "**/{auth,authn,authz,authentication,authorization,login,security,crypto,payment,payments,billing}/**",
                ".github/workflows/**",
                "**/Dockerfile*",
                "**/*.tf",
            ],
            labels: ["high-risk", "security"],
        },
        schema: {
            paths: ["**/{migrations,migration,migrate}/**", "**/*.sql", "**/schema.prisma", "**/schema.rb"],
            labels: ["schema", "migration", "database"],
        },
    },
    requirements: Object.fromEntries(_requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__/* .REQUIREMENT_IDS */ .R.map((id) => [id, requirementOf(RULES[id])])),
    environments: [standardEnvironment("staging"), standardEnvironment("production", ["staging"])],
    channels: { announcement: { type: "issue", labels: [] } },
    audiences: {
        stakeholders: { channels: ["announcement"], rendering: "stakeholder" },
        support: { channels: ["announcement"], rendering: "support" },
    },
    notes: {
        sections: [
            { title: "Features", types: ["feat", "feature"], labels: ["enhancement", "feature"] },
            { title: "Fixes", types: ["fix", "bugfix", "hotfix"], labels: ["bug", "fix"] },
            { title: "Security", types: ["security"], labels: ["security"] },
            { title: "Performance", types: ["perf"], labels: ["performance"] },
            { title: "Dependencies", types: ["deps"], labels: ["dependencies"] },
            { title: "Documentation", types: ["docs", "doc"], labels: ["documentation"] },
        ],
        hidden: [
            {
                rule: "internal work",
                types: ["chore", "ci", "build", "test", "style"],
                labels: ["skip-changelog", "internal"],
                authors: [],
                paths: [],
            },
        ],
        "known-issues-label": "known-issue",
    },
    incident: {
        labels: ["incident"],
        reviewWithinMs: 5 * DAY,
        actionItemsWithinMs: 30 * DAY,
        notify: {
            "on-call": { required: true },
            devops: { required: true },
            "security-champion": { required: true },
            "support-lead": { required: true },
            "release-manager": { required: false },
        },
    },
    waivers: [],
    trust: { workflows: [], authors: [], maxAgeMs: 30 * DAY },
};


/***/ }),

/***/ 7001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Canonical JSON and its digest: the one text of a value, whatever the order of its keys, so that hashes compare meanings. */

/**
 * Keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript writes them (RFC 8785). Keys that
 * are `undefined` are left out. A number that JSON cannot hold, a function or a cycle is our bug and throws.
 */
function canonicalJson(value) {
    return write(value, []);
}
/** `sha256:` and the hex digest of the value's canonical JSON. */
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function write(value, above) {
    if (value === null || typeof value === "boolean")
        return String(value);
    // A lone surrogate has no UTF-8: two texts that differ only there would share a digest.
    if (typeof value === "string")
        return JSON.stringify(value.toWellFormed());
    if (typeof value === "number") {
        if (!Number.isFinite(value))
            throw new TypeError(`canonical JSON cannot hold ${value}`);
        return JSON.stringify(value);
    }
    if (typeof value !== "object")
        throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
    if (above.includes(value))
        throw new TypeError("canonical JSON cannot hold a cycle");
    const inside = [...above, value];
    if (Array.isArray(value))
        return `[${value.map((item) => write(item ?? null, inside)).join(",")}]`;
    const parts = [];
    for (const key of Object.keys(value).sort()) {
        const item = value[key];
        if (item !== undefined)
            parts.push(`${JSON.stringify(key)}:${write(item, inside)}`);
    }
    return `{${parts.join(",")}}`;
}


/***/ }),

/***/ 5163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeUnknown),
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/** Guesses what a misspelt key or name was meant to be. */
const MAX_SHOWN = 40;
/** The nearest of the known names, or undefined when none is near enough to be what was meant. */
function suggest(text, known) {
    const wanted = text.toLowerCase();
    let best;
    for (const name of known) {
        if (Math.abs(name.length - wanted.length) > 4)
            continue;
        const distance = countEdits(wanted.replaceAll("_", "-"), name.toLowerCase());
        if (best === undefined || distance < best.distance)
            best = { name, distance };
    }
    return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}
/** `unknown <what> "x"; did you mean "y"?` or the list of what is known. */
function describeUnknown(what, text, known) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const near = text.length > 100 ? undefined : suggest(text, known);
    if (near !== undefined)
        return `unknown ${what} "${shown}"; did you mean "${near}"?`;
    if (known.length === 0)
        return `unknown ${what} "${shown}"; none is defined`;
    const more = known.length > MAX_SHOWN ? ` and ${known.length - MAX_SHOWN} more` : "";
    return `unknown ${what} "${shown}"; known: ${known.slice(0, MAX_SHOWN).join(", ")}${more}`;
}
/** Insertions, deletions, replacements and swaps of neighbours. */
function countEdits(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i += 1) {
        const above = rows[i - 1];
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : replaced;
            row.push(Math.min(above[j] + 1, row[j - 1] + 1, replaced, swapped));
        }
        rows.push(row);
    }
    return rows[a.length][b.length];
}


/***/ })

};
