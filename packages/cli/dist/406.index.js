export const id = 406;
export const ids = [406];
export const modules = {

/***/ 36140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readPolicyPath),
/* harmony export */   z: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73707);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36888);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19678);
/** Which policy file the command line is about: the flag `--policy-file`, or where it lies by default. */



const DEFAULT_POLICY = ".github/release-policy.yml";
function readPolicyPath(values) {
    const text = values.text("policy-file") ?? DEFAULT_POLICY;
    const parsed = (0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)().parse(text);
    if (parsed.ok)
        return parsed.value;
    throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__/* .quoteValue */ .cl)(text)}; expected ${(0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)().expected}.`, `Such as ${DEFAULT_POLICY}.`);
}


/***/ }),

/***/ 37675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findPackageFile),
/* harmony export */   w: () => (/* binding */ findRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/** Finds the files that come with this code: in the source tree, or under `assets/` where the tree's parts are published in a package. */


/** The nearest folder above that holds `path`, or whose `assets` does; a published package has no `node_modules`, their files lie under `vendor`. */
function findRoot(path) {
    for (let folder = import.meta.dirname;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        for (const root of [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "assets")])
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
                return root;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            throw new Error(`${path} is neither above ${import.meta.dirname} nor in its assets`);
    }
}
/** A file of an installed package, such as `graphql/package.json`. */
function findPackageFile(path) {
    for (const folder of ["node_modules", "vendor"])
        try {
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(findRoot((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)), folder, path);
        }
        catch {
            // The other folder is the last place.
        }
    throw new Error(`the package file ${path} is not installed`);
}


/***/ }),

/***/ 60308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ ROOT),
/* harmony export */   KV: () => (/* binding */ resolveWorkflow),
/* harmony export */   n5: () => (/* binding */ resolveAction)
/* harmony export */ });
/* unused harmony export createMirrorResolver */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_local_github_tree_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37675);
/* harmony import */ var _runner_git_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49746);
/** Where the rehearsal finds what workflows call: our actions and reusable workflows, from this tree. */




/** The root of this tree, or of its parts in a published package. */
const ROOT = (0,_octoacme_local_github_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .findRoot */ .w)("actions/preflight/action.yml");
/** The folder of `octoacme/<name>@v1`, or of it in `octoacme/release` or `octoacme/release-actions` (`…/actions/<name>@v1`); undefined for anybody else's. */
async function resolveAction(uses) {
    const name = /^octoacme\/(?:release(?:-actions)?\/actions\/)?([a-z-]+)@v1$/.exec(uses)?.[1];
    if (name === undefined)
        return undefined;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, "actions", name);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "action.yml")) ? folder : undefined;
}
/**
 * Finds `octoacme/<name>@<ref>` as GitHub does, by checking that branch or tag out of the action's own
 * repository; `mirrors` holds them as `<name>.git`, `folder` gets one checkout for each commit.
 */
function createMirrorResolver(mirrors, folder) {
    return async (uses) => {
        const [, name, ref] = /^octoacme\/([a-z-]+)@([A-Za-z0-9][A-Za-z0-9._/-]*)$/.exec(uses) ?? [];
        const mirror = join(mirrors, `${name}.git`);
        if (name === undefined || !existsSync(mirror))
            return undefined;
        const sha = await runGit(mirror, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]).then((text) => text.trim(), () => undefined);
        if (sha === undefined)
            return undefined;
        const target = join(folder, `${name}-${sha}`);
        if (!existsSync(target)) {
            await runGit(mirror, ["clone", "--quiet", "--no-checkout", "--no-hardlinks", mirror, target]);
            await runGit(target, ["checkout", "--quiet", "--detach", sha]);
        }
        return target;
    };
}
/** A reusable workflow of this repository. */
async function resolveWorkflow(uses) {
    const path = /^octoacme\/release(?:-actions)?\/(\.github\/workflows\/[A-Za-z0-9_.-]+)@v1$/.exec(uses)?.[1];
    if (path === undefined || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, path)))
        return undefined;
    return { path, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, path), "utf8") };
}


/***/ }),

/***/ 31097:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {

/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);
/** Lets plain Node load packages that import JSON without an import attribute; importing this module first is enough. */

// A bundle holds the JSON already, also where Node has no such hooks.
if (typeof node_module__WEBPACK_IMPORTED_MODULE_0__.registerHooks === "function")
    node_module__WEBPACK_IMPORTED_MODULE_0__.registerHooks({
        load(url, context, nextLoad) {
            if (!/^file:.*\.json$/.test(url))
                return nextLoad(url, context);
            // First: what is required, unlike what is imported, comes without attributes.
            if (context.conditions.includes("require") && !context.conditions.includes("import"))
                return nextLoad(url, context);
            if (context.importAttributes["type"] === "json")
                return nextLoad(url, context);
            return nextLoad(url, {
                ...context,
                format: "json",
                importAttributes: { ...context.importAttributes, type: "json" },
            });
        },
    });


/***/ }),

/***/ 18761:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ evaluateCondition),
/* harmony export */   H2: () => (/* binding */ evaluateNumber),
/* harmony export */   H8: () => (/* binding */ evaluateString),
/* harmony export */   Ig: () => (/* binding */ evaluateBoolean),
/* harmony export */   T4: () => (/* binding */ evaluateToken),
/* harmony export */   UW: () => (/* binding */ evaluateBare),
/* harmony export */   VO: () => (/* binding */ renderScalar),
/* harmony export */   cV: () => (/* binding */ evaluateMap),
/* harmony export */   rb: () => (/* binding */ evaluateIf)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34082);
/* harmony import */ var _number_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22977);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_syntax_ts__WEBPACK_IMPORTED_MODULE_1__]);
_syntax_ts__WEBPACK_IMPORTED_MODULE_1__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Evaluates expressions and token trees with GitHub's own evaluator, over plain values. */



/** A dictionary whose keys may be any text (also `constructor`); lazily converts the value that is asked for. */
class ContextObject extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT {
    #values = new Map();
    #converted;
    constructor(values, converted) {
        super();
        this.#converted = converted;
        for (const [key, value] of Object.entries(values))
            if (value !== undefined)
                this.#values.set(key.toLowerCase(), { key, value });
    }
    get(key) {
        const entry = this.#values.get(key.toLowerCase());
        return entry ? toData(entry.value, this.#converted) : undefined;
    }
    values() {
        return [...this.#values.values()].map(({ value }) => toData(value, this.#converted));
    }
    pairs() {
        return [...this.#values.values()].map(({ key, value }) => ({ key, value: toData(value, this.#converted) }));
    }
}
class NumberText extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.NumberData */ .p.Q9 {
    coerceString() {
        return (0,_number_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .renderNumber */ .k)(this.value);
    }
}
function toData(value, converted) {
    if (value === null || value === undefined)
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Null */ .p.Uv();
    if (typeof value === "string")
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ(value);
    if (typeof value === "number")
        return new NumberText(value);
    if (typeof value === "boolean")
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(value);
    const known = converted.get(value);
    if (known)
        return known;
    const made = Array.isArray(value)
        ? new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3(...value.map((item) => toData(item, converted)))
        : new ContextObject(value, converted);
    converted.set(value, made);
    return made;
}
/** The package's evaluator with GitHub's texts of numbers, written out or read by `fromJSON`. */
class GitHubEvaluator extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Evaluator */ .oi {
    visitLiteral(literal) {
        const value = super.visitLiteral(literal);
        return value.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Number ? new NumberText(value.value) : value;
    }
    visitFunctionCall(call) {
        const value = super.visitFunctionCall(call);
        return call.functionName.lexeme.toLowerCase() === "fromjson" ? toData(fromData(value), new Map()) : value;
    }
}
function fromData(value) {
    if (value === undefined)
        return null;
    switch (value.kind) {
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.String:
            return value.value;
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Number:
            return value.value;
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Boolean:
            return value.value;
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Array:
            return value.values().map(fromData);
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Dictionary:
            return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
        default:
            return null;
    }
}
function functionsOf(scope) {
    const answer = (name, call) => [
        name.toLowerCase(),
        {
            name,
            minArgs: 0,
            maxArgs: 255,
            call: (...args) => call(args.map((arg) => (arg === undefined ? "" : arg.coerceString()))),
        },
    ];
    const { status, hashFiles } = scope;
    const functions = [];
    if (status)
        functions.push(answer("always", () => new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(true)), answer("success", (jobs) => new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(status.success(jobs))), answer("failure", (jobs) => new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(status.failure(jobs))), answer("cancelled", () => new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(status.cancelled())));
    if (hashFiles)
        functions.push(answer("hashFiles", (patterns) => new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ(hashFiles(patterns))));
    return new Map(functions);
}
/** The package's lexer undoubles only the first quote of a text; GitHub undoubles them all. */
function lex(expression) {
    return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(expression)
        .lex()
        .tokens.map((token) => token.lexeme.startsWith("'") ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token);
}
function evaluateText(expression, allowed, scope) {
    const { namedContexts, functions } = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .splitAllowedContext */ .ic)([...allowed]);
    const tree = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(lex(expression), namedContexts, functions).parse();
    const contexts = new ContextObject(Object.fromEntries(namedContexts.map((name) => [name, scope.contexts[name] ?? null])), new Map());
    return new GitHubEvaluator(tree, contexts, functionsOf(scope)).evaluate();
}
function evaluateScalar(token, scope) {
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isBasicExpression */ .hR)(token)) {
        try {
            return fromData(evaluateText(token.expression, token.definitionInfo?.allowedContext ?? [], scope));
        }
        catch (error) {
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, error instanceof Error ? error.message : String(error));
        }
    }
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isString */ .Kg)(token))
        return token.value;
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isNumber */ .Et)(token))
        return token.value;
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isBoolean */ .Lm)(token))
        return token.value;
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(token) && !token.isExpression)
        return token.toString() === "" ? null : token.toString();
    return (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, "this kind of expression is not supported by the rehearsal");
}
/** The plain value of a token tree, its expressions replaced by their values. */
function evaluateToken(token, scope) {
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSequence */ .wZ)(token))
        return [...token].map((item) => evaluateToken(item, scope));
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(token))
        return Object.fromEntries((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(scope.file, token).map(({ key, value }) => [key, evaluateToken(value, scope)]));
    return evaluateScalar(token, scope);
}
/** A scalar's text, as it is put into an environment variable or an input. */
function evaluateString(token, scope) {
    const value = evaluateToken(token, scope);
    if (value !== null && typeof value === "object")
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, "a text was expected, not a mapping or sequence");
    return renderScalar(value);
}
/** GitHub's text of a scalar: null is empty, a number has up to 15 digits. */
function renderScalar(value) {
    return value === null ? "" : typeof value === "string" ? value : toData(value, new Map()).coerceString();
}
/** Texts of a mapping such as `env`, `with` or `outputs`; a mapping given as one expression is evaluated first. */
function evaluateMap(token, scope) {
    if (!token)
        return {};
    const values = {};
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(token)) {
        for (const { key, value } of (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(scope.file, token))
            values[key] = evaluateString(value, scope);
        return values;
    }
    const whole = evaluateToken(token, scope);
    if (whole === null || whole === "")
        return {};
    if (typeof whole !== "object" || Array.isArray(whole))
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, "a mapping was expected");
    for (const [key, value] of Object.entries(whole)) {
        if (value !== null && typeof value === "object")
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, `the value of '${key}' must be a text`);
        values[key] = renderScalar(value);
    }
    return values;
}
/** A boolean or an expression that yields one; anything else is refused. */
function evaluateBoolean(token, scope, absent) {
    if (!token)
        return absent;
    const value = evaluateToken(token, scope);
    if (typeof value !== "boolean")
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, `a boolean was expected, not '${JSON.stringify(value)}'`);
    return value;
}
/** A number or an expression that yields one (also as text); anything else is refused. */
function evaluateNumber(token, scope) {
    if (!token)
        return undefined;
    const value = evaluateToken(token, scope);
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number !== "number" || !Number.isFinite(number))
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, `a number was expected, not '${JSON.stringify(value)}'`);
    return number;
}
/** An `if`; without a status function it is `success() && (…)`, absent or empty it is `success()`. */
function evaluateCondition(token, scope) {
    if (!token)
        return scope.status?.success([]) ?? true;
    const text = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isBasicExpression */ .hR)(token) ? token.expression : token.toString().trim();
    const allowed = token.definitionInfo?.allowedContext ?? [];
    const expression = text === "" ? "success()" : (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .ensureStatusFunction */ .ZA)(text, token.definitionInfo);
    return evaluateIf(expression, allowed, scope, token);
}
/** Whether a bare expression holds in GitHub's sense of truth. */
function evaluateIf(expression, allowed, scope, token) {
    try {
        const value = evaluateBare(expression, allowed, scope);
        return !(value === null || value === false || value === 0 || value === "" || Number.isNaN(value));
    }
    catch (error) {
        return (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(scope.file, token, error instanceof Error ? error.message : String(error));
    }
}
/** The plain value of an expression without `${{ }}`; throws where it cannot be read or names another context than `allowed`. */
function evaluateBare(expression, allowed, scope) {
    return fromData(evaluateText(expression, allowed, scope));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 49746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/** Runs git for the runner itself, apart from the settings of whoever owns this machine. */


const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
const ISOLATED = {
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
    GIT_CONFIG_KEY_1: "advice.detachedHead",
    GIT_CONFIG_VALUE_1: "false",
    LC_ALL: "C",
};
/** Stdout of git in a directory; rejects with git's own message. */
async function runGit(cwd, args) {
    try {
        const { stdout } = await run("git", [...args], {
            cwd,
            env: { PATH: process.env["PATH"] ?? "", HOME: cwd, ...ISOLATED },
            maxBuffer: 256 * 1024 * 1024,
        });
        return stdout;
    }
    catch (error) {
        const { stderr, message } = error;
        throw new Error(`git ${args[0]} failed: ${(stderr || message).trim()}`, { cause: error });
    }
}


/***/ }),

/***/ 15661:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expandMatrix),
/* harmony export */   x: () => (/* binding */ renderMatrixName)
/* harmony export */ });
/** Expands a strategy's matrix into combinations by GitHub's rules for `include` and `exclude`. */
const MAXIMUM_JOBS = 256;
/** Every combination in order. `include` extends a combination only where it overwrites no original value, else adds one. */
function expandMatrix(matrix) {
    if (!isObject(matrix))
        return { kind: "invalid", reason: "Matrix must be a mapping" };
    const { include, exclude, ...vectors } = matrix;
    let originals = Object.keys(vectors).length > 0 ? [{}] : [];
    for (const [name, values] of Object.entries(vectors)) {
        if (!Array.isArray(values))
            return { kind: "invalid", reason: `Matrix vector '${name}' must be a sequence` };
        if (values.length === 0)
            return { kind: "invalid", reason: `Matrix vector '${name}' does not contain any values` };
        originals = originals.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
    }
    const excluded = readFilter(exclude);
    const included = readFilter(include);
    if (!excluded || !included)
        return { kind: "invalid", reason: "Matrix include and exclude must be sequences of mappings" };
    for (const filter of excluded)
        for (const key of Object.keys(filter))
            if (!(key in vectors))
                return { kind: "invalid", reason: `Matrix exclude key '${key}' does not match any key within the matrix` };
    originals = originals.filter((combination) => !excluded.some((filter) => matches(combination, filter)));
    const extended = originals.map((combination) => ({ ...combination }));
    const added = [];
    for (const item of included) {
        const shared = Object.fromEntries(Object.entries(item).filter(([key]) => key in vectors));
        let used = false;
        originals.forEach((original, index) => {
            if (!matches(original, shared))
                return;
            used = true;
            Object.assign(extended[index], item);
        });
        if (!used)
            added.push(item);
    }
    const combinations = [...extended, ...added];
    if (combinations.length === 0)
        return { kind: "invalid", reason: "Matrix must define at least one combination" };
    if (combinations.length > MAXIMUM_JOBS)
        return {
            kind: "invalid",
            reason: `Matrix has ${combinations.length} combinations; at most ${MAXIMUM_JOBS} are allowed`,
        };
    return { kind: "combinations", combinations };
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function readFilter(value) {
    if (value === undefined || value === null || value === "")
        return [];
    if (!Array.isArray(value))
        return null;
    return value.every(isObject) ? value : null;
}
function matches(combination, filter) {
    return Object.entries(filter).every(([key, wanted]) => {
        const value = combination[key];
        if (isObject(wanted))
            return isObject(value) && matches(value, wanted);
        return JSON.stringify(value) === JSON.stringify(wanted);
    });
}
/** `build (ubuntu, 20)`, the name of a job that has a matrix and no name of its own. */
function renderMatrixName(name, combination) {
    const texts = [];
    const collect = (value) => {
        if (value !== null && typeof value === "object")
            for (const inner of Object.values(value))
                collect(inner);
        else if (value !== null && value !== "")
            texts.push(String(value));
    };
    for (const value of Object.values(combination))
        collect(value);
    const suffix = texts.join(", ");
    return suffix === "" ? name : `${name} (${suffix.length > 97 ? `${suffix.slice(0, 97)}...` : suffix})`;
}


/***/ }),

/***/ 22977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ renderNumber)
/* harmony export */ });
/** GitHub's text of a number. */
/** .NET's format G15: 15 significant digits, with an exponent from 1E+15 up and 1E-05 down. */
function renderNumber(value) {
    if (value === 0 || !Number.isFinite(value))
        return value === 0 ? "0" : String(value);
    const [digits = "", power = ""] = value.toExponential(14).split("e");
    const exponent = Number(power);
    if (exponent >= -4 && exponent < 15)
        return trimZeros(value.toFixed(14 - exponent));
    return `${trimZeros(digits)}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function trimZeros(digits) {
    return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}


/***/ }),

/***/ 35723:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ parseActionFile),
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   Kg: () => (/* binding */ isString),
/* harmony export */   Lm: () => (/* binding */ isBoolean),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   Tj: () => (/* binding */ findKey),
/* harmony export */   ZA: () => (/* binding */ ensureStatusFunction),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   dx: () => (/* binding */ parseWorkflowFile),
/* harmony export */   eO: () => (/* binding */ PERMISSION_LEVELS),
/* harmony export */   hR: () => (/* binding */ isBasicExpression),
/* harmony export */   ic: () => (/* binding */ splitAllowedContext),
/* harmony export */   jn: () => (/* binding */ isScalar),
/* harmony export */   pi: () => (/* binding */ isMapping),
/* harmony export */   s8: () => (/* binding */ WorkflowError),
/* harmony export */   wZ: () => (/* binding */ isSequence),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* harmony import */ var _json_modules_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31097);
/* harmony import */ var _number_text_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22977);
/** Reads workflow and action files with GitHub's own parser and says where in them something is wrong. */


// Loaded after the hook above: a static import would be linked before it is in place.
const parser = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(74), __webpack_require__.e(560), __webpack_require__.e(363), __webpack_require__.e(282)]).then(__webpack_require__.bind(__webpack_require__, 93282));
const conditions = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(934)]).then(__webpack_require__.bind(__webpack_require__, 85553));
const allowed = await __webpack_require__.e(/* import() */ 619).then(__webpack_require__.bind(__webpack_require__, 8619));
const { TemplateContext, TemplateValidationErrors } = await __webpack_require__.e(/* import() */ 71).then(__webpack_require__.bind(__webpack_require__, 15071));
const { readTemplate } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(74)]).then(__webpack_require__.bind(__webpack_require__, 66074));
const { NumberToken } = await __webpack_require__.e(/* import() */ 342).then(__webpack_require__.bind(__webpack_require__, 13811));
const { StringToken } = await __webpack_require__.e(/* import() */ 342).then(__webpack_require__.bind(__webpack_require__, 99907));
const { YamlObjectReader } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(589)]).then(__webpack_require__.bind(__webpack_require__, 80589));
const { getWorkflowSchema } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(74), __webpack_require__.e(560), __webpack_require__.e(363)]).then(__webpack_require__.bind(__webpack_require__, 32363));
const { WORKFLOW_ROOT } = await __webpack_require__.e(/* import() */ 959).then(__webpack_require__.bind(__webpack_require__, 33959));
const { MappingDefinition } = await __webpack_require__.e(/* import() */ 129).then(__webpack_require__.bind(__webpack_require__, 64129));
const { getActionSchema } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(74), __webpack_require__.e(560), __webpack_require__.e(590)]).then(__webpack_require__.bind(__webpack_require__, 68590));
/** The root that actions/runner reads an action file by; the package's other one, for editors, also demands a description. */
const ACTION_ROOT = "action-root";
/** A number of the file that becomes GitHub's text where a text is expected. */
class WrittenNumber extends NumberToken {
    toString() {
        return (0,_number_text_ts__WEBPACK_IMPORTED_MODULE_1__/* .renderNumber */ .k)(this.value);
    }
}
/**
 * Gives the template reader the value of a text of several lines, not its source: the package, made for editors, would keep
 * the indentation and quotes of the file in a script that holds expressions.
 */
class ValueReader extends YamlObjectReader {
    allowLiteral() {
        const token = super.allowLiteral();
        if (token && parser.isNumber(token))
            return new WrittenNumber(token.file, token.range, token.value, undefined);
        if (!token || !parser.isString(token) || token.range?.start.line === token.range?.end.line)
            return token;
        return new StringToken(token.file, token.range, token.value, undefined, undefined, token.blockScalarHeader);
    }
}
const permissionsDefinition = getWorkflowSchema().getDefinition("permissions-mapping");
if (!(permissionsDefinition instanceof MappingDefinition))
    throw new Error("permissions-mapping is no mapping");
/** The level that each scope of a `permissions:` block takes, as GitHub's schema of workflows names it. */
const PERMISSION_LEVELS = new Map(Object.entries(permissionsDefinition.properties).map(([scope, { type }]) => [scope, type]));
const { isBasicExpression, isBoolean, isMapping, isNumber, isScalar, isSequence, isString } = parser;
const { ensureStatusFunction } = conditions;
const { splitAllowedContext } = allowed;
/** What is wrong with a workflow or action file, or what this runner cannot do with it; the message begins with file, line and column. */
class WorkflowError extends Error {
    name = "WorkflowError";
}
/** `path (Line: 3, Col: 5)`, as GitHub writes it. */
function locate(path, token) {
    return token?.line === undefined ? path : `${path} (Line: ${token.line}, Col: ${token.col})`;
}
/** Throws a WorkflowError at that token. */
function refuse(path, token, message) {
    throw new WorkflowError(`${locate(path, token)}: ${message}`);
}
/** The token tree; throws a WorkflowError with every finding, each with line and column. */
async function parseWorkflowFile(path, text) {
    const { context, value } = read(path, text, getWorkflowSchema(), WORKFLOW_ROOT);
    if (context.errors.count === 0 && value)
        await parser.convertWorkflowTemplate(context, value, undefined, { maxReusableWorkflowDepth: 10 });
    return checked(path, context.errors.getErrors(), value);
}
/** The token tree of an action.yml; throws a WorkflowError with every finding. */
function parseActionFile(path, text) {
    const { context, value } = read(path, text, getActionSchema(), ACTION_ROOT);
    return checked(path, context.errors.getErrors(), value);
}
function read(path, text, schema, root) {
    const context = new TemplateContext(new TemplateValidationErrors(), schema, new parser.NoOperationTraceWriter());
    const fileId = context.getFileId(path);
    const reader = new ValueReader(fileId, text);
    for (const { message, range } of reader.errors)
        context.error(fileId, range ? `(Line: ${range.start.line}, Col: ${range.start.column}): ${message}` : message, range);
    const value = reader.errors.length > 0 ? undefined : readTemplate(context, root, reader, fileId);
    return { context, value };
}
function checked(path, errors, value) {
    if (errors.length > 0)
        throw new WorkflowError(errors.map((error) => error.message).join("\n"));
    if (!value || !isMapping(value))
        throw new WorkflowError(`${path}: the file is empty or no mapping`);
    return value;
}
/** Key, key token and value of a mapping; nothing for an absent one. An `insert` expression is refused. */
function entriesOf(path, token) {
    if (!token)
        return [];
    if (!isMapping(token)) {
        if (isScalar(token) && !token.isExpression && token.toString() === "")
            return [];
        refuse(path, token, "a mapping written out key by key is expected here");
    }
    const entries = [];
    for (const pair of token) {
        if (pair.key.isExpression)
            refuse(path, pair.key, "a key given as an expression is not supported by the rehearsal");
        entries.push({ key: pair.key.toString(), keyToken: pair.key, value: pair.value });
    }
    return entries;
}
/** Value of a key in a mapping token, undefined when absent or when the token is no mapping. */
function findKey(token, key) {
    return token && isMapping(token) ? token.find(key) : undefined;
}
/** The text of a scalar that must not be an expression; undefined when absent. */
function literalOf(path, token) {
    if (!token)
        return undefined;
    if (!isScalar(token) || token.isExpression)
        refuse(path, token, "an expression is not allowed here");
    return token.toString();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};
