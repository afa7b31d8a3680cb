export const id = 723;
export const ids = [723];
export const modules = {

/***/ 36140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readPolicyPath),
/* harmony export */   z: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6080);
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

/***/ 47241:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ listCallProblems),
/* harmony export */   Yf: () => (/* binding */ isInherit),
/* harmony export */   aI: () => (/* binding */ findPermissionProblem)
/* harmony export */ });
/* harmony import */ var _inputs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87449);
/* harmony import */ var _permissions_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89018);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_permissions_ts__WEBPACK_IMPORTED_MODULE_1__, _syntax_ts__WEBPACK_IMPORTED_MODULE_2__]);
([_permissions_ts__WEBPACK_IMPORTED_MODULE_1__, _syntax_ts__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** What GitHub refuses about a call of a reusable workflow before the run starts; pure. */



/** Inputs and secrets that are unknown, missing, or written out with a value of another type; an expression is judged when it is evaluated. */
function listCallProblems(call, called) {
    return [...listInputProblems(call, called), ...listSecretProblems(call, called)];
}
function listInputProblems(call, called) {
    const given = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(call.path, call.with);
    const has = (name) => given.some(({ key }) => isSame(key, name));
    return [
        ...given.flatMap(({ key, keyToken, value }) => {
            const definition = called.inputs.find(({ name }) => isSame(name, key));
            if (!definition)
                return [{ token: keyToken, message: `Invalid input, ${key} is not defined in ${called.path}.` }];
            const message = findTypeProblem(definition, value);
            return message === null ? [] : [{ token: value, message }];
        }),
        ...called.inputs
            .filter(({ name, required }) => required && !has(name))
            .map(({ name }) => ({
            token: call.uses,
            message: `Input ${name} is required, but not provided while calling ${called.path}.`,
        })),
    ];
}
function findTypeProblem(definition, value) {
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isBasicExpression */ .hR)(value) || ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(value) && value.isExpression))
        return null;
    const literal = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isNumber */ .Et)(value) || (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isBoolean */ .Lm)(value) ? value.value : value.toString();
    try {
        (0,_inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .decideInputs */ .m)([definition], { [definition.name]: literal }, { source: "call", evaluate: () => null });
        return null;
    }
    catch (thrown) {
        if (thrown instanceof _inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S)
            return thrown.message;
        throw thrown;
    }
}
function listSecretProblems(call, called) {
    const { secrets } = call;
    if (secrets && isInherit(secrets))
        return [];
    const given = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(call.path, secrets);
    return [
        ...given
            .filter(({ key }) => !called.secrets.some(({ name }) => isSame(name, key)))
            .map(({ key, keyToken }) => ({
            token: keyToken,
            message: `Invalid secret, ${key} is not defined in ${called.path}.`,
        })),
        ...called.secrets
            .filter(({ name, required }) => required && !given.some(({ key }) => isSame(key, name)))
            .map(({ name }) => ({
            token: call.uses,
            message: `Secret ${name} is required, but not provided while calling ${called.path}.`,
        })),
    ];
}
/** Whether `secrets: inherit` passes every secret of the caller on. */
function isInherit(secrets) {
    return (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(secrets) && secrets.toString() === "inherit";
}
/**
 * The first job of a called workflow, at any depth, that asks for more than its caller grants; null when all fit. `fallback`
 * is what the repository grants a workflow without a `permissions:` block.
 */
function findPermissionProblem(plan, fallback) {
    for (const job of plan.jobs) {
        const granted = job.permissions ?? plan.permissions ?? fallback;
        const found = job.call && findExcess(job.call.workflow, granted);
        if (found)
            return found;
    }
    return null;
}
function findExcess(plan, granted) {
    for (const job of plan.jobs) {
        const asked = job.permissions ?? plan.permissions ?? granted;
        const exceeding = (0,_permissions_ts__WEBPACK_IMPORTED_MODULE_1__/* .findExceedingPermission */ .D5)(asked, granted);
        if (exceeding !== null)
            return {
                path: plan.path,
                token: job.permissionsToken ?? job.token,
                message: `The job '${job.id}' is requesting '${exceeding.asked}', but is only allowed '${exceeding.granted}'.`,
            };
        const inner = job.call && findExcess(job.call.workflow, asked);
        if (inner)
            return inner;
    }
    return null;
}
/** Names of inputs and secrets differ in more than their case. */
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

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

/***/ 87449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ InputProblem),
/* harmony export */   m: () => (/* binding */ decideInputs)
/* harmony export */ });
/** Decides the `inputs` of a run or call from what was given and what the file declares; everything is checked, nothing coerced silently. */
/** An input that is unknown, missing, or of another type; the message says which, without a place. */
class InputProblem extends Error {
    name = "InputProblem";
}
/** A value for every declared input; throws an InputProblem for an unknown, missing or ill-typed one. */
function decideInputs(definitions, given, reading) {
    const names = new Set(definitions.map(({ name }) => name.toLowerCase()));
    for (const name of Object.keys(given))
        if (!names.has(name.toLowerCase()))
            throw new InputProblem(`Invalid input, ${name} is not defined.`);
    const values = {};
    for (const definition of definitions) {
        const key = Object.keys(given).find((name) => name.toLowerCase() === definition.name.toLowerCase());
        values[definition.name] = decideInput(definition, key === undefined ? undefined : given[key], reading);
    }
    return values;
}
const EMPTY = { string: "", choice: "", environment: "", boolean: false, number: 0 };
function decideInput(definition, value, { source, evaluate }) {
    const isDispatch = source === "dispatch";
    const missing = `Input ${definition.name} is required, but not provided.`;
    if (value === undefined || (isDispatch && value === "" && definition.default)) {
        if (definition.required && !(isDispatch && definition.default))
            throw new InputProblem(missing);
        return definition.default ? convert(evaluate(definition.default), definition, isDispatch) : EMPTY[definition.type];
    }
    if (isDispatch && value === "" && definition.required)
        throw new InputProblem(missing);
    return convert(value, definition, isDispatch);
}
function convert(value, definition, isDispatch) {
    const wrong = new InputProblem(`Input ${definition.name} must be of type ${definition.type}, not ${JSON.stringify(value)}.`);
    switch (definition.type) {
        case "boolean":
            if (typeof value === "boolean")
                return value;
            if (isDispatch && (value === "true" || value === "false"))
                return value === "true";
            throw wrong;
        case "number": {
            if (typeof value === "number")
                return value;
            const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
            if (isDispatch && Number.isFinite(number))
                return number;
            throw wrong;
        }
        case "choice": {
            const text = String(value);
            if (definition.options.includes(text))
                return text;
            throw new InputProblem(`Provided value '${text}' for input '${definition.name}' not in the list of allowed values: ${definition.options.join(", ")}.`);
        }
        default:
            if (value === null)
                return "";
            if (typeof value === "object")
                throw wrong;
            return String(value);
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

/***/ 89018:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D5: () => (/* binding */ findExceedingPermission),
/* harmony export */   TG: () => (/* binding */ RESTRICTED_PERMISSIONS),
/* harmony export */   zi: () => (/* binding */ readPermissions)
/* harmony export */ });
/* unused harmony export PERMISSION_SCOPES */
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_syntax_ts__WEBPACK_IMPORTED_MODULE_0__]);
_syntax_ts__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Decides the permission set of a job's token from the `permissions:` blocks around it. */

/** Scopes that `read-all` and `write-all` cover: all that GitHub's schema of workflows knows. */
const PERMISSION_SCOPES = [..._syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .PERMISSION_LEVELS */ .eO.keys()];
/** The set of a workflow that names no permissions in a repository with restricted defaults. */
const RESTRICTED_PERMISSIONS = { contents: "read", packages: "read" };
/** The set of a block; null when there is no block. Once a block exists, what it leaves out is none. */
function readPermissions(path, token) {
    if (!token)
        return null;
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(token)) {
        const text = token.toString();
        if (text === "read-all")
            return grantAll("read");
        if (text === "write-all")
            return { ...grantAll("read"), ...grantAll("write") };
        if (text === "")
            return {};
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(path, token, `permissions must be a mapping, read-all or write-all, not '${text}'`);
    }
    if (!(0,_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(token))
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(path, token, "permissions must be a mapping, read-all or write-all");
    const set = {};
    for (const { key, value } of (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(path, token)) {
        const level = value.toString();
        if (level === "read" || level === "write")
            set[key] = level;
        else if (level !== "none")
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(path, value, `permission '${key}' must be read, write or none, not '${level}'`);
    }
    return set;
}
/** Each scope that can have the level. */
function grantAll(level) {
    const other = level === "read" ? "permission-level-write-or-no-access" : "permission-level-read-or-no-access";
    const scopes = PERMISSION_SCOPES.filter((scope) => _syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .PERMISSION_LEVELS */ .eO.get(scope) !== other);
    return Object.fromEntries(scopes.map((scope) => [scope, level]));
}
/** The first `scope: level` that is asked for beyond what the caller grants, and that grant; null when all fits. */
function findExceedingPermission(asked, granted) {
    for (const [scope, level] of Object.entries(asked))
        if (granted[scope] !== "write" && granted[scope] !== level)
            return { asked: `${scope}: ${level}`, granted: `${scope}: ${granted[scope] ?? "none"}` };
    return null;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 72011:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   ek: () => (/* binding */ planStep),
/* harmony export */   ql: () => (/* binding */ readSecrets),
/* harmony export */   t5: () => (/* binding */ planWorkflow),
/* harmony export */   tP: () => (/* binding */ MAXIMUM_DEPTH)
/* harmony export */ });
/* harmony import */ var _call_problems_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47241);
/* harmony import */ var _permissions_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89018);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__, _permissions_ts__WEBPACK_IMPORTED_MODULE_1__, _syntax_ts__WEBPACK_IMPORTED_MODULE_2__]);
([_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__, _permissions_ts__WEBPACK_IMPORTED_MODULE_1__, _syntax_ts__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Turns a workflow file and the workflows it calls into a plan, and refuses at its line whatever the runner cannot do. */



/** "A maximum of ten levels of workflows", the caller counted (GitHub Docs, reusing workflow configurations). */
const MAXIMUM_DEPTH = 10;
/** The plan of a file and, within it, of every workflow it calls. Throws a WorkflowError naming file, line and column. */
async function planWorkflow(file, resolve, origin = null, depth = 1) {
    const { path } = file;
    const root = await (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkflowFile */ .dx)(path, file.text);
    const on = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "on");
    const call = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(on, "workflow_call");
    const jobs = [];
    for (const { key, keyToken, value } of (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "jobs")))
        jobs.push(await planJob({ path, id: key, keyToken, token: value }, { resolve, origin, depth }));
    return {
        path,
        origin,
        name: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .literalOf */ .Zc)(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "name")) ?? path,
        runName: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "run-name"),
        events: readEvents(path, on),
        on,
        dispatchInputs: readInputs(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(on, "workflow_dispatch"), "inputs")),
        callInputs: readInputs(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(call, "inputs")),
        callSecrets: readSecrets(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(call, "secrets")),
        callOutputs: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(call, "outputs")).flatMap(({ key, value }) => {
            const token = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "value");
            return token ? [{ name: key, value: token }] : [];
        }),
        env: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "env"),
        permissions: (0,_permissions_ts__WEBPACK_IMPORTED_MODULE_1__/* .readPermissions */ .zi)(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "permissions")),
        concurrency: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "concurrency"),
        defaults: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "defaults"), "run"),
        jobs,
    };
}
function readEvents(path, on) {
    if (!on)
        return [];
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(on))
        return (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, on).map(({ key }) => key);
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(on))
        return [...on].map((item) => item.toString());
    return [on.toString()];
}
/** The `secrets` of `on.workflow_call`. */
function readSecrets(path, token) {
    return (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, token).map(({ key, value }) => ({
        name: key,
        required: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "required")?.toString() === "true",
    }));
}
/** The `inputs` of `on.workflow_call` or `on.workflow_dispatch`. */
function readInputs(path, token) {
    return (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, token).map(({ key, keyToken, value }) => {
        const options = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "options");
        return {
            name: key,
            type: ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .literalOf */ .Zc)(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "type")) ?? "string"),
            required: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "required")?.toString() === "true",
            default: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "default"),
            options: options && (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(options) ? [...options].map((option) => option.toString()) : [],
            token: keyToken,
        };
    });
}
const UNSUPPORTED_IN_JOB = ["snapshot", "cancel-timeout-minutes"];
async function planJob({ path, id, keyToken, token }, calls) {
    for (const { key, keyToken: at } of (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, token))
        if (UNSUPPORTED_IN_JOB.includes(key))
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(path, at, `'${key}' is not supported by the rehearsal`);
    const needs = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "needs");
    const steps = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "steps");
    const uses = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "uses");
    const call = uses ? await planCall(path, uses, token, calls) : null;
    return {
        id,
        token: keyToken,
        name: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "name"),
        needs: !needs ? [] : (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(needs) ? [...needs].map((need) => need.toString()) : [needs.toString()],
        condition: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "if"),
        strategy: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "strategy"),
        permissions: (0,_permissions_ts__WEBPACK_IMPORTED_MODULE_1__/* .readPermissions */ .zi)(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "permissions")),
        permissionsToken: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "permissions"),
        concurrency: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "concurrency"),
        outputs: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "outputs"),
        env: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "env"),
        environment: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "environment"),
        continueOnError: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "continue-on-error"),
        timeoutMinutes: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "timeout-minutes"),
        runsOn: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "runs-on"),
        defaults: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "defaults"), "run"),
        container: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, token).find(({ key }) => key === "container" || key === "services")?.keyToken,
        steps: call === "not-run"
            ? [standInForCall(uses)]
            : steps && (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(steps)
                ? [...steps].map((step) => planStep(path, step))
                : [],
        call: call === "not-run" ? null : call,
    };
}
/** One step with the name of the workflow that is called: the runner treats it as any action that does not run. */
function standInForCall(token) {
    return {
        id: null,
        token,
        name: undefined,
        condition: undefined,
        env: undefined,
        continueOnError: undefined,
        timeoutMinutes: undefined,
        action: { kind: "uses", uses: token.toString(), token, with: undefined },
    };
}
async function planCall(path, token, job, { resolve, origin, depth }) {
    const uses = token.toString();
    if (depth >= MAXIMUM_DEPTH)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(path, token, `workflows are called more than ${MAXIMUM_DEPTH} deep`);
    const found = await resolve(uses, origin);
    if (found === "not-run")
        return found;
    if (!found)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(path, token, `the called workflow '${uses}' was not found`);
    const workflow = await planWorkflow(found.file, resolve, found.origin, depth + 1);
    if (!workflow.events.includes("workflow_call"))
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(path, token, `'${uses}' cannot be called: it has no 'on: workflow_call'`);
    const call = { uses, token, workflow, with: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(job, "with"), secrets: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(job, "secrets") };
    const problems = (0,_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCallProblems */ .D3)({ path, uses: token, with: call.with, secrets: call.secrets }, { path: workflow.path, inputs: workflow.callInputs, secrets: workflow.callSecrets });
    if (problems.length > 0)
        throw new _syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .WorkflowError */ .s8(problems.map((problem) => `${(0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(path, problem.token)}: ${problem.message}`).join("\n"));
    return call;
}
const UNSUPPORTED_IN_STEP = ["background", "wait", "wait-all", "cancel", "parallel"];
/** One step of a job or of a composite action. */
function planStep(path, token) {
    for (const { key, keyToken } of (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, token))
        if (UNSUPPORTED_IN_STEP.includes(key))
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(path, keyToken, `'${key}' is not supported by the rehearsal`);
    const script = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "run");
    const uses = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "uses");
    if (!script && !uses)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(path, token, "a step needs 'run' or 'uses'");
    return {
        id: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .literalOf */ .Zc)(path, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "id")) ?? null,
        token,
        name: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "name"),
        condition: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "if"),
        env: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "env"),
        continueOnError: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "continue-on-error"),
        timeoutMinutes: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "timeout-minutes"),
        action: script
            ? {
                kind: "run",
                script,
                shell: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "shell"),
                workingDirectory: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "working-directory"),
            }
            : { kind: "uses", uses: uses.toString(), token: uses, with: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(token, "with") },
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

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
