export const id = 333;
export const ids = [333];
export const modules = {

/***/ 1333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ALIAS_LIMIT: () => (/* binding */ ALIAS_LIMIT),
/* harmony export */   DEPTH_LIMIT: () => (/* binding */ DEPTH_LIMIT),
/* harmony export */   POLICY_LIMIT_BYTES: () => (/* binding */ POLICY_LIMIT_BYTES),
/* harmony export */   PROBLEM_LIMIT: () => (/* binding */ PROBLEM_LIMIT),
/* harmony export */   TOO_MANY_ALIASES: () => (/* binding */ TOO_MANY_ALIASES),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   describeTwice: () => (/* binding */ describeTwice),
/* harmony export */   expand: () => (/* binding */ expand),
/* harmony export */   openDocument: () => (/* binding */ openDocument),
/* harmony export */   refuse: () => (/* binding */ refuse),
/* harmony export */   refuseSize: () => (/* binding */ refuseSize)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/** The text of a policy as a document of YAML, bounded in size, depth and aliases, before anybody asks what its keys mean. */

/** A policy is read by people; what is larger is a mistake or an attack. */
const POLICY_LIMIT_BYTES = 262_144;
const ALIAS_LIMIT = 50;
const DEPTH_LIMIT = 64;
const PROBLEM_LIMIT = 20;
/** What is wrong with a file of so many bytes. */
function refuseSize(bytes) {
    return [at(1, 1, "", `the file has ${bytes} bytes; a policy has at most ${POLICY_LIMIT_BYTES}`)];
}
/** The problems in the order of the file, at most 20. */
function refuse(problems) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    return { ok: false, problems: sorted.slice(0, PROBLEM_LIMIT) };
}
const TOO_MANY_ALIASES = "aliases expand to more than a policy may hold; write the values out";
/** What is wrong with a key that its map holds already. */
function describeTwice(key) {
    return `the key "${key}" stands twice in one map`;
}
/** The value of a node; undefined: its aliases expand to too much. */
function expand(document, node) {
    try {
        return { value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.toJS(document, { maxAliasCount: ALIAS_LIMIT }) : node };
    }
    catch {
        return undefined;
    }
}
/** The text as a document of YAML, bounded in size and depth; problems of its keys and values are not looked for yet. */
function openDocument(text) {
    const bytes = Buffer.byteLength(text, "utf8");
    if (bytes > POLICY_LIMIT_BYTES)
        return refuse(refuseSize(bytes));
    if (text.trim() === "")
        return refuse([
            at(1, 1, "", "the file is empty; it needs at least `version: 1`, or delete it for the standard policy"),
        ]);
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const deep = findDepth(text);
    if (deep !== undefined) {
        const { line, column } = locateOffset(text, deep);
        return refuse([at(line, column, "", `brackets are nested deeper than ${DEPTH_LIMIT}`)]);
    }
    let document;
    try {
        document = readDocument(text, counter);
    }
    catch (thrown) {
        return refuse([
            at(1, 1, "", `the file cannot be read as YAML (${thrown instanceof Error ? thrown.name : "error"})`),
        ]);
    }
    const broken = [...document.errors, ...document.warnings];
    if (broken.length === 0)
        return { ok: true, document, counter };
    return refuse(broken
        .sort((a, b) => a.pos[0] - b.pos[0])
        .slice(0, PROBLEM_LIMIT)
        .map((error) => {
        const { line, col } = counter.linePos(error.pos[0]);
        return at(line, col, "", explainSyntax(error.code, error.message, text, error.pos[0]));
    }));
}
/** A text of hostile errors makes one object for each: without their stacks, which are not shown, in a tenth of the time. */
function readDocument(text, lineCounter) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        // Duplicates are found below, once per map: the parser compares every pair of keys.
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, uniqueKeys: false, prettyErrors: false, stringKeys: true });
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
/** A problem at a place of the file. */
function at(line, column, path, message) {
    return { line, column, path, message };
}
function locateOffset(text, offset) {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length, column: before.at(-1).length + 1 };
}
/** Where flow brackets exceed the limit, before a recursive parser meets them. Brackets in texts count too: 64 levels are never needed. */
function findDepth(text) {
    let depth = 0;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (character === "[" || character === "{")
            depth += 1;
        else if ((character === "]" || character === "}") && depth > 0)
            depth -= 1;
        else if (character === "\n" &&
            /^\S/.test(text.slice(index + 1, index + 2)) &&
            !/^[\]}[{,]/.test(text.slice(index + 1, index + 2)))
            depth = 0;
        if (depth > DEPTH_LIMIT)
            return index;
    }
    return undefined;
}
function explainSyntax(code, message, text, offset) {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    if (code === "TAB_AS_INDENT" || /^ *\t/.test(text.slice(start, start + 200)))
        return "a tab indents this line; YAML is indented with spaces";
    if (code === "MULTIPLE_DOCS")
        return "the file holds several documents; a policy is one";
    if (code === "NON_STRING_KEY")
        return "a key must be plain text";
    return message.split("\n", 1)[0].slice(0, 300);
}


/***/ })

};
