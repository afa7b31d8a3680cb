import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5509:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _octoacme_shared_process_action_ts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9056);
/* harmony import */ var _inputs_ts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2194);
/** Entry of the bundle: the only effect at import. */


await (0,_octoacme_shared_process_action_ts__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({
    name: "announce",
    inputs: _inputs_ts__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .Q,
    outputs: _inputs_ts__WEBPACK_IMPORTED_MODULE_1__/* .outputs */ .V,
    load: () => Promise.all(/* import() */[__nccwpck_require__.e(111), __nccwpck_require__.e(510), __nccwpck_require__.e(340)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6340)),
    post: () => Promise.all(/* import() */[__nccwpck_require__.e(111), __nccwpck_require__.e(510), __nccwpck_require__.e(283)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8283)),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2194:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs_inputs),
  V: () => (/* binding */ inputs_outputs)
});

// EXTERNAL MODULE: ./packages/shared/src/process/inputs.ts
var inputs = __nccwpck_require__(6080);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __nccwpck_require__(463);
;// CONCATENATED MODULE: ./packages/shared/src/phase/release-inputs.ts
/** The inputs that mean the same in every action (docs/architecture.md): read here, so that they are read alike. */


/** Spread first into an action's spec; an action that cannot do without an environment overrides that one field. */
const RELEASE_INPUTS = {
    "github-token": (0,inputs/* secretText */.yD)(),
    version: (0,inputs/* versionText */.KA)(),
    sha: (0,inputs/* optional */.lq)((0,inputs/* sha */.hW)()),
    environment: (0,inputs/* optional */.lq)((0,inputs/* environmentName */.VE)()),
    service: (0,inputs/* optional */.lq)((0,inputs/* serviceName */.fe)()),
    "policy-file": (0,inputs/* policyPath */.k1)(),
    "policy-ref": (0,inputs/* optional */.lq)((0,inputs/* policyRef */.iu)()),
    mode: (0,inputs/* choice */.Yq)(vocabulary/* MODES */.FN),
    "dry-run": (0,inputs/* boolean */.zM)(),
    variables: (0,inputs/* optional */.lq)((0,inputs/* variableLines */.C8)()),
};

// EXTERNAL MODULE: ./packages/shared/src/process/outputs.ts + 1 modules
var outputs = __nccwpck_require__(5806);
;// CONCATENATED MODULE: ./actions/announce/src/inputs.ts
/** The typed inputs and outputs of announce; defaults are in action.yml. */



const inputs_inputs = (0,inputs/* defineInputs */.pf)({
    ...RELEASE_INPUTS,
    audiences: (0,inputs/* optional */.lq)((0,inputs/* list */.p_)((0,inputs/* text */.Qq)({ maxLength: 64 }))),
    "allow-draft": (0,inputs/* boolean */.zM)(),
    "repeat-unknown": (0,inputs/* boolean */.zM)(),
    "allow-hosts": (0,inputs/* optional */.lq)((0,inputs/* list */.p_)((0,inputs/* hostName */.Sm)())),
});
const inputs_outputs = (0,outputs/* defineOutputs */.S2)(["receipts", "delivered", "failed", "check-run-url"]);


/***/ }),

/***/ 9680:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ describeError),
/* harmony export */   f: () => (/* binding */ ActionableError)
/* harmony export */ });
/** The two kinds of error: what a user can fix (coded, with a hint), and our own bug (anything else). */
/**
 * An error that its reader can act on. `message` says what happened, the value seen and what was expected; `hint` is the
 * fix; `cause` is what lay beneath. Shown as one line plus the hint, never as a stack trace.
 */
class ActionableError extends Error {
    name = "ActionableError";
    code;
    hint;
    constructor(fields) {
        super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
        this.code = fields.code;
        this.hint = fields.hint;
    }
}
/** One line from whatever was thrown, also from a string or an object that is no Error. */
function describeError(thrown) {
    if (thrown instanceof Error)
        return thrown.message || thrown.name;
    if (typeof thrown === "string")
        return thrown;
    try {
        return JSON.stringify(thrown) ?? String(thrown);
    }
    catch {
        return String(thrown);
    }
}


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// UNUSED EXPORTS: reportThrown

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __nccwpck_require__(9680);
;// CONCATENATED MODULE: ./packages/shared/src/process/cancellation.ts
/** Turns the runner's SIGINT and SIGTERM into one AbortSignal, so that work stops at a place of its own choosing. */

/** From now on SIGINT and SIGTERM abort `signal` instead of ending the process. */
function listenForCancellation() {
    const controller = new AbortController();
    const onSignal = (name) => {
        if (controller.signal.aborted)
            return;
        controller.abort(new errors/* ActionableError */.f({
            code: "cancelled",
            message: `The run was cancelled (${name}).`,
            hint: "Run the job again; what was already done is found and kept.",
        }));
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    return {
        signal: controller.signal,
        release: () => {
            process.off("SIGINT", onSignal);
            process.off("SIGTERM", onSignal);
        },
    };
}

// EXTERNAL MODULE: ./packages/shared/src/process/clock.ts
var clock = __nccwpck_require__(5203);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __nccwpck_require__(900);
// EXTERNAL MODULE: ./packages/shared/src/process/inputs.ts
var process_inputs = __nccwpck_require__(6080);
// EXTERNAL MODULE: ./packages/shared/src/process/log.ts
var log = __nccwpck_require__(4279);
// EXTERNAL MODULE: ./packages/shared/src/process/outputs.ts + 1 modules
var outputs = __nccwpck_require__(5806);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./packages/shared/src/process/ordinary-variables.ts
var ordinary_variables = __nccwpck_require__(9179);
;// CONCATENATED MODULE: ./packages/shared/src/process/private-environment.ts
/** Keeps what the runner handed to this process out of the block that other processes of the same user can read. */




/** The argument that names the file which the first start left for the second. */
const HANDED_OVER = "--octoacme-environment=";
/** What node and the loader go by at their start; none of it is a secret of the job. */
const AT_START = /^(?:NODE|LD|DYLD|OPENSSL|UV)_/;
const ORDINARY = new RegExp(`^(?:${ordinary_variables/* ORDINARY_VARIABLES */.H.join("|")})$`);
/**
 * Starts this process anew, under the same id, with the ordinary variables alone in its environment block; all others come back as
 * variables of the process, by a file that only its owner can read and that is gone before anything else runs. The block of a
 * process stays as it was at its start, whatever becomes of `process.env`, and `/proc/<pid>/environ` shows it to every process of
 * the same user. Returns in the new process, and where a process cannot replace itself (Windows): the value says whether the
 * block is private.
 */
function keepEnvironmentPrivate(environment = process.env) {
    // By an argument, which no earlier step can set: a variable could come from anybody's line in GITHUB_ENV.
    const handed = process.argv.at(-1)?.startsWith(HANDED_OVER)
        ? process.argv.pop().slice(HANDED_OVER.length)
        : undefined;
    if (handed !== undefined) {
        Object.assign(environment, JSON.parse((0,external_node_fs_.readFileSync)(handed, "utf8")));
        (0,external_node_fs_.rmSync)((0,external_node_path_.dirname)(handed), { recursive: true, force: true });
        return true;
    }
    const { execve } = process;
    if (process.platform === "win32" || execve === undefined)
        return false;
    const { kept, hidden } = splitEnvironment(environment);
    const folder = makeFolder([environment["RUNNER_TEMP"], (0,external_node_os_.tmpdir)()]);
    if (folder === undefined)
        return false;
    const file = (0,external_node_path_.join)(folder, "environment.json");
    try {
        (0,external_node_fs_.chmodSync)(folder, 0o700);
        (0,external_node_fs_.writeFileSync)(file, JSON.stringify(hidden), { mode: 0o600, flag: "wx" });
        const start = [process.execPath, ...process.execArgv, ...process.argv.slice(1), `${HANDED_OVER}${file}`];
        execve.call(process, process.execPath, start, kept);
    }
    catch {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
    return false;
}
/** A new folder in the first place that can be written; undefined when none can. */
function makeFolder(places) {
    for (const place of places) {
        if (place === undefined || place === "")
            continue;
        try {
            return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(place, "octoacme-"));
        }
        catch {
            // The next place, or none: the caller says what holds without it.
        }
    }
    return undefined;
}
/** Which variables stay in the block and which are handed over. */
function splitEnvironment(environment) {
    const kept = {};
    const hidden = {};
    for (const [name, value] of Object.entries(environment))
        if (value !== undefined)
            (ORDINARY.test(name) || AT_START.test(name) ? kept : hidden)[name] = value;
    return { kept, hidden };
}

// EXTERNAL MODULE: ./packages/shared/src/process/runner-files.ts
var runner_files = __nccwpck_require__(9773);
// EXTERNAL MODULE: ./packages/shared/src/process/variables.ts
var process_variables = __nccwpck_require__(8540);
;// CONCATENATED MODULE: ./packages/shared/src/process/action.ts
/** The one error boundary: reads the inputs, runs an action's `main`, and turns whatever is thrown into one line and an exit code. */











const REPORT_URL = "https://github.com/octoacme/release-actions/issues/new";
/** Saved before main begins anything: without it there is nothing to end. */
const MAIN_RAN = "octoacme-main-ran";
/** The file that `runs.post` names beside the bundle (scripts/build.ts). No state tells the phases apart when none was saved. */
const POST_FILE = "post.js";
/**
 * The whole life of a step. Never rejects. The exit code is 1 for an error or a failed decision, else 0.
 * Nothing heavy is imported before the inputs were read: no @actions/*, zod, yaml or undici.
 */
async function runAction(definition) {
    const { report, fail } = createReporter(definition.name);
    // A runner that is gone breaks the pipe: each report of that would break it again, for ever. What is under way goes on to
    // its end, so that the record stays true although nobody reads the log.
    for (const stream of [process.stdout, process.stderr])
        stream.on("error", () => { });
    process.on("uncaughtException", report);
    process.on("unhandledRejection", report);
    let cancellation;
    try {
        // First of all: until then the variables of the runner, the state among them, are not all here.
        const isReadable = definition.runsCommands === true && !keepEnvironmentPrivate();
        const isPost = (0,external_node_path_.basename)(process.argv[1] ?? "") === POST_FILE;
        if (isPost && (definition.post === undefined || (0,environment/* readState */.un)(MAIN_RAN) !== "true"))
            return;
        // The main phase has warned of it already.
        if (isReadable && !isPost)
            log/* log */.R.warning("On this machine a command of the policy can read this step's inputs, the token among them. Run only commands that you trust.");
        const inputs = (0,process_inputs/* readInputs */.Ko)(definition.inputs);
        const { variables } = inputs;
        if (variables !== undefined)
            (0,process_variables/* adoptVariables */.A)(variables);
        const context = (0,environment/* readRunContext */.$p)();
        (0,runner_files/* requireRunnerFiles */.l)([
            "GITHUB_OUTPUT",
            ...(definition.post === undefined ? [] : ["GITHUB_STATE"]),
            "GITHUB_STEP_SUMMARY",
        ]);
        cancellation = listenForCancellation();
        const runtime = {
            name: definition.name,
            context,
            clock: clock/* systemClock */.m,
            log: log/* log */.R,
            signal: cancellation.signal,
            setOutputs: (values) => (0,outputs/* writeOutputs */.Kn)(definition.outputs, values),
            saveState: outputs/* saveState */.LZ,
            readState: environment/* readState */.un,
            fail,
        };
        if (isPost) {
            await (await definition.post()).post(inputs, runtime);
        }
        else {
            if (definition.post !== undefined)
                await (0,outputs/* saveState */.LZ)(MAIN_RAN, "true");
            await (await definition.load()).main(inputs, runtime);
        }
    }
    catch (thrown) {
        report(thrown);
    }
    finally {
        cancellation?.release();
    }
}
/**
 * What makes a step red, with one error. What is thrown after the step has said why it is red is a warning: that the reason could not
 * be written down as well is no second reason. A bug of ours is an error at any time.
 */
function createReporter(name) {
    let hasFailed = false;
    return {
        fail: (message) => {
            process.exitCode = 1;
            hasFailed = true;
            log/* log */.R.error(message, name);
        },
        report: (thrown) => {
            process.exitCode = 1;
            const isSecond = hasFailed && thrown instanceof errors/* ActionableError */.f;
            reportThrown(name, thrown, isSecond ? { ...log/* log */.R, error: log/* log */.R.warning } : log/* log */.R, (0,environment/* isDebug */._o)());
        },
    };
}
/** An ActionableError as its message and hint; anything else as a bug of ours, with its stack only in debug. */
function reportThrown(action, thrown, to, debug) {
    if (thrown instanceof errors/* ActionableError */.f) {
        to.error(`${thrown.message}\n${thrown.hint}`, `${action}: ${thrown.code}`);
        if (debug && thrown.cause !== undefined)
            to.debug(`caused by: ${(0,errors/* describeError */.U)(thrown.cause)}`);
        return;
    }
    const line = (0,errors/* describeError */.U)(thrown)
        .slice(0, 4_000)
        .split(/[\r\n]+/)
        .map((part) => part.trim())
        .join(" ")
        .slice(0, 1_000);
    to.error(`${line}\nThis is a bug in octoacme/${action}; please report it at ${REPORT_URL}`, `${action}: internal error`);
    if (debug && thrown instanceof Error && thrown.stack)
        to.debug(thrown.stack);
}


/***/ }),

/***/ 5203:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* unused harmony export createManualClock */
/** The one place that knows the time and waits. */
/** The machine's time. Everything that waits takes a Clock, so that tests can hand in another. */
const systemClock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const end = () => {
            signal?.removeEventListener("abort", abort);
            resolve();
        };
        const timer = setTimeout(end, Math.max(0, milliseconds));
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        signal?.addEventListener("abort", abort, { once: true });
    }),
};
/** A clock that moves only by sleeping or by `advance`; for tests and replays. */
function createManualClock(start = 0) {
    let time = start;
    const slept = [];
    return {
        slept,
        now: () => time,
        advance: (milliseconds) => {
            time += milliseconds;
        },
        sleep: async (milliseconds, signal) => {
            signal?.throwIfAborted();
            slept.push(milliseconds);
            time += Math.max(0, milliseconds);
        },
    };
}


/***/ }),

/***/ 900:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   AD: () => (/* binding */ readInputAsGiven),
/* harmony export */   Dw: () => (/* binding */ isRunner),
/* harmony export */   R5: () => (/* binding */ readInput),
/* harmony export */   _o: () => (/* binding */ isDebug),
/* harmony export */   n5: () => (/* binding */ readSecret),
/* harmony export */   nt: () => (/* binding */ readVariable),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export readEnvironment */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9680);
/* harmony import */ var _text_escape_ts__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6888);
/* harmony import */ var _secrets_ts__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6096);
/** The one reader of the process' environment: inputs, the run's context, and variables that a policy names. */




/** The raw text of an action's input, trimmed; empty when it is absent. */
function readInput(name, variables = process.env) {
    return readInputAsGiven(name, variables).trim();
}
/** The text of an action's input with the blanks around it, as the expressions of a workflow see it; empty when it is absent. */
function readInputAsGiven(name, variables = process.env) {
    return variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}
/** What an earlier phase of this step saved with `saveState`; empty when nothing. */
function readState(name, variables = process.env) {
    return variables[`STATE_${name}`] ?? "";
}
/** Whether a GitHub Actions runner (or one that acts like it) started this process. */
function isRunner(variables = process.env) {
    return variables["GITHUB_ACTIONS"] === "true";
}
/** Whether step debugging was switched on for the run. */
function isDebug(variables = process.env) {
    return variables["RUNNER_DEBUG"] === "1";
}
/** The value of a variable that the policy names, or undefined when it is unset or empty. */
function readVariable(name, variables = process.env) {
    const value = variables[name];
    return value === undefined || value === "" ? undefined : value;
}
/** Like readVariable, and masked in all later output. */
function readSecret(name, variables = process.env) {
    const value = readVariable(name, variables);
    if (value !== undefined)
        (0,_secrets_ts__WEBPACK_IMPORTED_MODULE_2__/* .maskSecret */ .$l)(value);
    return value;
}
/** A copy of all variables, for what hands an environment on (command.ts). */
function readEnvironment(variables = process.env) {
    return Object.fromEntries(Object.entries(variables).filter((entry) => entry[1] !== undefined));
}
/** What the runner says about this run; throws ActionableError when a variable of it is missing or malformed. */
function readRunContext(variables = process.env) {
    const fullName = readMandatory("GITHUB_REPOSITORY", variables);
    const [owner, name, ...rest] = fullName.split("/");
    if (!owner || !name || rest.length > 0)
        throw refuse("GITHUB_REPOSITORY", `is ${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(fullName)}, expected owner/name`);
    const runId = readMandatory("GITHUB_RUN_ID", variables);
    if (!/^\d{1,20}$/.test(runId))
        throw refuse("GITHUB_RUN_ID", `is ${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(runId)}, expected a number`);
    const attempt = variables["GITHUB_RUN_ATTEMPT"] || "1";
    if (!/^\d{1,6}$/.test(attempt))
        throw refuse("GITHUB_RUN_ATTEMPT", `is ${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(attempt)}, expected a number`);
    const serverUrl = withoutSlash(variables["GITHUB_SERVER_URL"] || "https://github.com");
    const apiUrl = readApiUrl("GITHUB_API_URL", "https://api.github.com", variables);
    const actor = readMandatory("GITHUB_ACTOR", variables);
    return {
        repository: { owner, name, fullName },
        runId,
        runAttempt: Number(attempt),
        job: variables["GITHUB_JOB"] ?? "",
        actor,
        triggeringActor: variables["GITHUB_TRIGGERING_ACTOR"] || actor,
        event: { name: variables["GITHUB_EVENT_NAME"] ?? "", payload: readPayload(variables["GITHUB_EVENT_PATH"]) },
        sha: variables["GITHUB_SHA"] ?? "",
        ref: variables["GITHUB_REF"] ?? "",
        workflow: variables["GITHUB_WORKFLOW"] ?? "",
        workflowRef: variables["GITHUB_WORKFLOW_REF"] ?? "",
        apiUrl,
        graphqlUrl: readApiUrl("GITHUB_GRAPHQL_URL", `${apiUrl.replace(/\/v3$/, "")}/graphql`, variables),
        serverUrl,
        workspace: variables["GITHUB_WORKSPACE"] || process.cwd(),
        temporary: variables["RUNNER_TEMP"] || "/tmp",
        runUrl: `${serverUrl}/${owner}/${name}/actions/runs/${runId}`,
        debug: isDebug(variables),
    };
}
function readMandatory(name, variables) {
    const value = variables[name];
    if (!value)
        throw refuse(name, "is not set");
    return value;
}
function refuse(name, problem) {
    return new _errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The variable ${name} ${problem}.`,
        hint: "A GitHub Actions runner sets it; run the action as a step of a workflow.",
    });
}
function readPayload(path) {
    if (!path)
        return {};
    try {
        const payload = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
        if (typeof payload === "object" && payload !== null && !Array.isArray(payload))
            return payload;
    }
    catch (cause) {
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .ActionableError */ .f({
            code: "unsupported-event",
            message: `The event file ${path} could not be read.`,
            hint: "The runner writes it to GITHUB_EVENT_PATH; run the action as a step of a workflow.",
            cause,
        });
    }
    throw refuse("GITHUB_EVENT_PATH", "names a file that holds no JSON object");
}
/** Where the token is sent: over https, or to this machine. */
function readApiUrl(name, fallback, variables) {
    const value = withoutSlash(variables[name] || fallback);
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopbackName(url.hostname));
    if (!isSafe || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
        throw refuse(name, `is ${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(hideAccess(value))}, expected an address that begins with https://, without login or query`);
    return value;
}
/** Without what may be a login or a token of it: the runner does not know that it has to mask them. */
function hideAccess(address) {
    const login = address.lastIndexOf("@");
    const shown = login < 0 ? address : `***${address.slice(login)}`;
    const query = shown.search(/[?#]/);
    return query < 0 ? shown : `${shown.slice(0, query + 1)}***`;
}
/** Whether a host of an address (as `URL.hostname` gives it) is this machine. */
function isLoopbackName(hostname) {
    return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
function withoutSlash(url) {
    return url.replace(/(?<!\/)\/+$/, "");
}


/***/ }),

/***/ 6080:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ variableLines),
/* harmony export */   KA: () => (/* binding */ versionText),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   fe: () => (/* binding */ serviceName),
/* harmony export */   hW: () => (/* binding */ sha),
/* harmony export */   iu: () => (/* binding */ policyRef),
/* harmony export */   k1: () => (/* binding */ policyPath),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pf: () => (/* binding */ defineInputs),
/* harmony export */   yD: () => (/* binding */ secretText),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports optionalSwitch, multilineText, duration, integer, refName, workflowFile, path */
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9680);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8123);
/* harmony import */ var _text_escape_ts__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6888);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(463);
/* harmony import */ var _environment_ts__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(900);
/* harmony import */ var _secrets_ts__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6096);
/* harmony import */ var _variables_ts__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8540);
/** Typed specs of an action's inputs, read and refused before any request is made. Defaults live in action.yml alone. */







/** A spec from fields keyed by the names that action.yml uses. */
function defineInputs(fields) {
    return { fields, names: Object.keys(fields) };
}
/** All values, or an ActionableError `invalid-input` for the first one that is missing or refused. */
function readInputs(spec, variables = process.env) {
    const values = {};
    for (const name of spec.names) {
        const field = spec.fields[name];
        const text = (0,_environment_ts__WEBPACK_IMPORTED_MODULE_3__/* .readInput */ .R5)(name, variables);
        if (text === "") {
            if (field.required)
                throw refuseMissing(name, field, variables);
            if (field.refusesBlanks === true && (0,_environment_ts__WEBPACK_IMPORTED_MODULE_3__/* .readInputAsGiven */ .AD)(name, variables) !== "")
                throw refuseBlanks(name, field);
            values[toCamelCase(name)] = undefined;
            continue;
        }
        if (field.secret)
            (0,_secrets_ts__WEBPACK_IMPORTED_MODULE_4__/* .maskSecret */ .$l)(text);
        const parsed = field.parse(text);
        if (!parsed.ok)
            throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
                code: "invalid-input",
                message: `Input ${name} is ${field.secret || field.hidden === true ? "malformed" : (0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_6__/* .quoteValue */ .cl)(text)}; expected ${field.expected}.`,
                hint: parsed.fix ?? `Set \`${name}\` under \`with:\` to ${field.expected}.`,
            });
        values[toCamelCase(name)] = parsed.value;
    }
    return values;
}
function refuseMissing(name, field, variables) {
    return new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `Input ${name} is missing; expected ${field.expected}.${(0,_environment_ts__WEBPACK_IMPORTED_MODULE_3__/* .isRunner */ .Dw)(variables) ? "" : " This process was not started by a GitHub Actions runner."}`,
        hint: (0,_environment_ts__WEBPACK_IMPORTED_MODULE_3__/* .isRunner */ .Dw)(variables)
            ? `Set \`${name}\` under \`with:\` to ${field.expected}.`
            : "Use the action as a step of a workflow (`uses:`); the runner then hands it its inputs.",
    });
}
function refuseBlanks(name, { expected }) {
    return new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `Input ${name} holds nothing but blanks; expected ${expected}, or an empty text.`,
        hint: `Set \`${name}\` to ${expected}, or leave it empty.`,
    });
}
function toCamelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function field(kind, expected, parse, secret = false) {
    return { kind, required: true, secret, expected, parse };
}
function accept(value) {
    return { ok: true, value };
}
function matching(pattern, fix) {
    return (text) => (pattern.test(text) ? accept(text) : fix === undefined ? { ok: false } : { ok: false, fix });
}
/** An empty text is `undefined`. Fields are required otherwise. */
function optional(inner) {
    return { ...inner, required: false };
}
/** Like `optional`, for an input whose presence makes the action do something else: to a workflow's `inputs.x != ''`, blanks are present. */
function optionalSwitch(inner) {
    return { ...optional(inner), refusesBlanks: true };
}
/** One line without control or invisible characters. */
function text(options = {}) {
    const limit = options.maxLength ?? 1_000;
    return field("text", options.expected ?? `one line of at most ${limit} characters`, (value) => value.length <= limit && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value) ? accept(value) : { ok: false });
}
/** Free text; line ends become LF, other control characters are refused. */
function multilineText(options = {}) {
    const limit = options.maxLength ?? 60_000;
    return field("multiline-text", `text of at most ${limit} characters without control characters`, (value) => {
        const normal = value.replace(/\r\n?/g, "\n");
        return normal.length <= limit && !/[^\P{Cc}\n\t]/u.test(normal) ? accept(normal) : { ok: false };
    });
}
/** A token or key; masked, and never shown in an error. */
function secretText() {
    return field("secret-text", "a token without spaces", matching(/^[\x21-\x7e]{1,4096}$/), true);
}
/** NAME=value lines; never shown in an error. The values are masked one by one when they are adopted. */
function variableLines() {
    return { ...field("variable-lines", "lines of NAME=value", _variables_ts__WEBPACK_IMPORTED_MODULE_5__/* .parseVariables */ .r), hidden: true };
}
/** `true` or `false`, in any case YAML's core schema allows. */
function boolean() {
    return field("boolean", "`true` or `false`", (value) => /^(?:true|True|TRUE)$/.test(value)
        ? accept(true)
        : /^(?:false|False|FALSE)$/.test(value)
            ? accept(false)
            : { ok: false });
}
/** One of a closed set, exactly as written. */
function choice(values) {
    const expected = values.length === 1 ? `\`${values[0]}\`` : `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
    return field("choice", expected, (value) => values.includes(value) ? accept(value) : { ok: false });
}
/** Milliseconds of `90s`, `10m`, `1h30m`. */
function duration(limits = {}) {
    return field("duration", "a duration such as 90s, 10m or 1h30m", (value) => {
        const milliseconds = parseDuration(value);
        if (milliseconds === undefined)
            return { ok: false };
        return milliseconds >= (limits.min ?? 0) && milliseconds <= (limits.max ?? Number.MAX_SAFE_INTEGER)
            ? accept(milliseconds)
            : { ok: false, fix: "The duration is outside the limits that the action's README names." };
    });
}
/** A whole decimal number within limits. */
function integer(limits) {
    return field("integer", `a whole number from ${limits.min} to ${limits.max}`, (value) => {
        const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        return number >= limits.min && number <= limits.max ? accept(number) : { ok: false };
    });
}
/** A full commit SHA; an abbreviation is refused because it may come to mean another commit. */
function sha() {
    return field("sha", "a full commit SHA of 40 lower-case hexadecimal digits", matching(/^[0-9a-f]{40}$/, "Pass on the `sha` output of preflight."));
}
/** A tag or bare version that can be neither an option, a script, another kind of ref, nor mistaken for a commit. */
function versionText() {
    return field("version", "a release tag or version such as v1.4.0", (value) => {
        if (/^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$/.test(value))
            return { ok: false, fix: "A text that looks like a commit SHA is ambiguous as a tag; name the release's tag." };
        if (/^(?:refs|heads|tags|remotes|pull)\//i.test(value))
            return { ok: false, fix: "Give the tag's own name, such as v1.4.0, without refs/tags/ or heads/ before it." };
        if (value.length > 200 || !/^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/.test(value))
            return {
                ok: false,
                fix: "A tag may hold letters, digits and . _ + @ / - and starts with a letter or digit; rename the tag.",
            };
        if (/\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$|^@$/.test(value))
            return { ok: false, fix: "Git takes no tag of this form; name the release's tag." };
        return accept(value);
    });
}
/** A branch, tag, full ref or SHA for reading; never an option. */
function refName() {
    return field("ref", "a branch, tag or commit", (value) => value.length <= 255 && /^[A-Za-z0-9][A-Za-z0-9._+@/-]*$/.test(value) && !/\.\.|\/\/|@\{|[./]$/.test(value)
        ? accept(value)
        : { ok: false });
}
/** Where the policy lies: any path that the lists of a policy could name. */
function policyPath() {
    const inner = path();
    return field("path", _vocabulary_ts__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$.expected, (value) => {
        const parsed = inner.parse(value);
        return parsed.ok && _vocabulary_ts__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_PATH */ .l$.pattern.test(parsed.value) ? parsed : { ok: false };
    });
}
/** A ref that the policy is read from, in full: a short name may be a branch's and a tag's at once. */
function policyRef() {
    const inner = refName();
    return field("ref", _vocabulary_ts__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_REF */ .dE.expected, (value) => inner.parse(value).ok && _vocabulary_ts__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_REF */ .dE.pattern.test(value)
        ? accept(value)
        : {
            ok: false,
            fix: "Leave it empty for the default branch; write a branch as refs/heads/NAME and a tag as refs/tags/NAME.",
        });
}
/** A name that GitHub takes for an environment. */
function environmentName() {
    return field("environment", "the name of an environment of the policy", (value) => value.length <= 255 && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]/u.test(value) && !value.startsWith("-")
        ? accept(value)
        : { ok: false });
}
/** A host that may be asked although it is private: a name or an address, with a port where only that one is meant. */
function hostName() {
    return field("host", "a host or host:port", (value) => /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$|^[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}$/.test(value)
        ? accept(value)
        : { ok: false });
}
/** The file name of a workflow, as it stands in `.github/workflows`. */
function workflowFile() {
    return field("workflow", "the file name of a workflow, such as ship.yml", matching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,190}\.ya?ml$/));
}
/** A service of the policy. */
function serviceName() {
    return field("service", "the name of a service of the policy", matching(/^[a-z][a-z0-9-]{0,62}$/));
}
/** A relative path inside the workspace with forward slashes. */
function path() {
    return field("path", "a relative path inside the repository", (value) => value.length <= 1_000 &&
        !/[\p{Cc}\p{Cf}\\]/u.test(value) &&
        !/^[-/~]/.test(value) &&
        !value.split("/").includes("..")
        ? accept(value.replace(/^(?:\.\/)+/, ""))
        : { ok: false });
}
/** Items by comma or line, each read by `item`; empty items are left out. */
function list(item) {
    return field("list", `a list, by comma or line, each ${item.expected}`, (value) => {
        const values = [];
        for (const part of value.split(/[,\r\n]/)) {
            if (part.trim() === "")
                continue;
            const parsed = item.parse(part.trim());
            if (!parsed.ok)
                return parsed;
            values.push(parsed.value);
        }
        return accept(values);
    });
}


/***/ }),

/***/ 4279:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* unused harmony export createLog */
/* harmony import */ var _text_escape_ts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6888);
/** The log of a step: what is written to it is never a workflow command that is not ours. */

/** The runner keeps 10 annotations of each kind a step, and cuts a message at 4,096 characters. */
const ANNOTATIONS_PER_KIND = 10;
const ANNOTATION_LENGTH = 4_096;
/** A log on `write`, which gets whole lines. */
function createLog(write, awaitReader) {
    const counts = { notice: 0, warning: 0, error: 0 };
    /** Tokens of those who had commands stopped, the one that the runner waits for first. */
    const stops = [];
    const stop = (token) => `${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderWorkflowCommand */ .bV)("stop-commands", {}, token)}\n`;
    const resume = (token) => `${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderWorkflowCommand */ .bV)(token, {}, "")}\n`;
    const command = (name, properties, message) => {
        const line = `${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderWorkflowCommand */ .bV)(name, properties, message)}\n`;
        const [token] = stops;
        write(token === undefined ? line : `${resume(token)}${line}${stop(token)}`);
    };
    const annotate = (kind) => (message, title) => {
        counts[kind]++;
        if (counts[kind] > ANNOTATIONS_PER_KIND) {
            write(`${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(`${kind}: ${title === undefined ? "" : `${title}: `}${message}`)}\n`);
            return;
        }
        const cut = message.length > ANNOTATION_LENGTH ? `${message.slice(0, ANNOTATION_LENGTH - 1)}…` : message;
        command(kind, title === undefined ? {} : { title }, cut);
    };
    return {
        info: (message) => write(`${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(message)}\n`),
        debug: (message) => command("debug", {}, message),
        notice: annotate("notice"),
        warning: annotate("warning"),
        error: annotate("error"),
        group: async (name, run) => {
            command("group", {}, name);
            try {
                return await run();
            }
            finally {
                command("endgroup", {}, "");
            }
        },
        mask: (secret) => {
            for (const part of new Set([secret, ...secret.split(/\r\n|\r|\n/)]))
                if (part.trim() !== "")
                    command("add-mask", {}, part);
        },
        stopCommands: (token) => {
            stops.push(token);
            if (stops.length === 1)
                write(stop(token));
        },
        resumeCommands: (token) => {
            const at = stops.indexOf(token);
            if (at < 0)
                return;
            stops.splice(at, 1);
            if (at > 0)
                return;
            const [next] = stops;
            write(`${resume(token)}${next === undefined ? "" : stop(next)}`);
        },
        ...(awaitReader === undefined ? {} : { awaitReader }),
    };
}
/** One wait for all that write at the same time. */
let drained;
function awaitStdout() {
    const { stdout } = process;
    if (!stdout.writableNeedDrain || stdout.destroyed)
        return undefined;
    drained ??= new Promise((resolve) => {
        const end = () => {
            for (const event of ["drain", "close"])
                stdout.off(event, end);
            drained = undefined;
            resolve();
        };
        for (const event of ["drain", "close"])
            stdout.once(event, end);
    });
    return drained;
}
/** The log of this process. */
const log = createLog((text) => {
    process.stdout.write(text);
}, awaitStdout);


/***/ }),

/***/ 9179:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ORDINARY_VARIABLES)
/* harmony export */ });
/** The ordinary variables of a runner's machine: those a command sees without being asked for, and that nobody may set for it. */
/**
 * Names and families of names, as patterns without anchors. The one list behind what a command is given (`selectEnvironment`) and what the input
 * `variables` refuses (`parseVariables`): whatever reaches every command by itself must not come from a caller's lines.
 */
const ORDINARY_VARIABLES = [
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "PWD",
    "LANG",
    "LANGUAGE",
    "LC_[A-Z]+",
    "TZ",
    "TERM",
    "TMPDIR",
    "TEMP",
    "TMP",
    "CI",
    "COLORTERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "HTTPS?_PROXY",
    "NO_PROXY",
    "https?_proxy",
    "no_proxy",
    "SSL_CERT_(?:FILE|DIR)",
    "NODE_EXTRA_CA_CERTS",
    "XDG_[A-Z_]+",
    "DOCKER_HOST",
    "JAVA_HOME(?:_\\d+_X64)?",
    "GOROOT(?:_[0-9A-Z_]+)?",
    "ANDROID_(?:HOME|SDK_ROOT)",
    "AGENT_TOOLSDIRECTORY",
    "SystemRoot",
    "ComSpec",
    "PATHEXT",
    "windir",
    "RUNNER_(?:OS|ARCH|NAME|ENVIRONMENT|TEMP|TOOL_CACHE)",
    "GITHUB_(?:ACTIONS|REPOSITORY|REPOSITORY_OWNER|REPOSITORY_ID|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|JOB|WORKFLOW|WORKSPACE|ACTOR|TRIGGERING_ACTOR|EVENT_NAME|SHA|REF|REF_NAME|REF_TYPE|SERVER_URL|API_URL|GRAPHQL_URL)",
];


/***/ }),

/***/ 5806:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S2: () => (/* binding */ defineOutputs),
  LZ: () => (/* binding */ saveState),
  Kn: () => (/* binding */ writeOutputs)
});

// UNUSED EXPORTS: COMMON_OUTPUTS

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __nccwpck_require__(9680);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __nccwpck_require__(900);
;// CONCATENATED MODULE: ./packages/shared/src/process/command-files.ts
/** The runner's command files: what this action writes into them stays, and what a command of the policy writes into them does not. */


/** Each sets something for later steps or for this step's post phase; the runner reads them after the step. */
const FILES = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE"];
const expected = new Map();
/** Remembers the files as they are: before the first command, and after each write of our own. */
function rememberCommandFiles() {
    for (const name of FILES) {
        const content = readContent(name);
        if (content !== undefined)
            expected.set(name, content);
    }
}
/** Puts back what was remembered; gives the names of the files that something else had written to. */
function restoreCommandFiles() {
    return FILES.filter((name) => {
        const before = expected.get(name);
        const path = (0,environment/* readVariable */.nt)(name);
        if (before === undefined || path === undefined)
            return false;
        const isOwn = isPlainFile(path);
        if (isOwn && readContent(name)?.equals(before) === true)
            return false;
        // Another file under this name would be read, or written, in its place.
        if (!isOwn)
            (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
        (0,external_node_fs_.writeFileSync)(path, before);
        return true;
    });
}
/** Under no second name: a link to the summary makes variables of what the action writes there. */
function isPlainFile(path) {
    const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return found?.isFile() === true && found.nlink === 1;
}
function readContent(name) {
    const path = (0,environment/* readVariable */.nt)(name);
    if (path === undefined)
        return undefined;
    try {
        // A pipe or a device has no end to read to, and is not ours to replace.
        return (0,external_node_fs_.statSync)(path).isFile() ? (0,external_node_fs_.readFileSync)(path) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/shared/src/process/runner-files.ts
var runner_files = __nccwpck_require__(9773);
;// CONCATENATED MODULE: ./packages/shared/src/process/outputs.ts
/** The one writer of step outputs and step state: only declared names, within the runner's limit. */



/** The runner takes 1 MB of outputs a job, counted in UTF-16. */
const OUTPUT_LIMIT_BYTES = 1_048_576;
/** The outputs that every action sets. */
const COMMON_OUTPUTS = ["decision", "reason", "sha", "version", "release-type", "result"];
/** The closed set of an action's outputs; the six common ones are always in it. */
function defineOutputs(names = []) {
    return { names: [...new Set([...COMMON_OUTPUTS, ...names])] };
}
/** Sets what is given. A name outside the spec is our bug; a value over the limit is an ActionableError. */
async function writeOutputs(spec, values) {
    const entries = Object.entries(values);
    const rendered = entries.map(([name, value]) => {
        if (!spec.names.includes(name))
            throw new Error(`output ${name} is not declared`);
        return [name, renderOutput(value)];
    });
    const bytes = rendered.reduce((sum, [name, text]) => sum + 2 * (name.length + text.length), 0);
    if (bytes > OUTPUT_LIMIT_BYTES)
        throw new errors/* ActionableError */.f({
            code: "invalid-answer",
            message: `The outputs take ${bytes} bytes; the runner keeps at most ${OUTPUT_LIMIT_BYTES}.`,
            hint: "Narrow what the action reports (fewer commits or targets a run).",
        });
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
    await writeOwn("GITHUB_OUTPUT", () => {
        for (const [name, text] of rendered)
            core.setOutput(name, text);
    });
}
/** The text of a value. */
function renderOutput(value) {
    if (value === undefined || value === null)
        return "";
    return typeof value === "object" ? JSON.stringify(value) : String(value);
}
/** Kept by the runner for this step's post phase, which reads it with `readState`. */
async function saveState(name, value) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6421));
    await writeOwn("GITHUB_STATE", () => core.saveState(name, value));
}
/** Between putting back and remembering no command can write: nothing here waits. */
function writeOwn(file, write) {
    return (0,runner_files/* writeRunnerFile */.o)(file, () => {
        restoreCommandFiles();
        write();
        rememberCommandFiles();
    });
}


/***/ }),

/***/ 9773:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ requireRunnerFiles),
/* harmony export */   o: () => (/* binding */ writeRunnerFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9680);
/* harmony import */ var _environment_ts__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(900);
/** The files through which a step speaks to its runner: refused before anything is done when one cannot be written. */



/**
 * Opens each file for writing, and changes none. Outside a runner, and for a summary that is not asked for, there is no file. What is
 * read back (command-files.ts) must be a plain file: a pipe or a device gives no end, and would be replaced. A summary may go to a
 * device that takes characters, such as /dev/null; a pipe that nothing reads would hold the step at its end for ever.
 */
function requireRunnerFiles(files) {
    for (const name of files) {
        const path = (0,_environment_ts__WEBPACK_IMPORTED_MODULE_2__/* .readVariable */ .nt)(name);
        if (path === undefined && name === "GITHUB_STEP_SUMMARY")
            continue;
        if (path === undefined)
            throw refuseFile(name, "is not set");
        let isFit;
        try {
            const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, "r+");
            const kind = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
            isFit = kind.isFile() || (name === "GITHUB_STEP_SUMMARY" && kind.isCharacterDevice());
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        catch (cause) {
            throw refuseFile(name, describeFault(path, cause), cause);
        }
        if (!isFit)
            throw refuseFile(name, `names ${path}, which is no plain file`);
    }
}
/** Writes through @actions/core, whose errors are those of the file system. */
async function writeRunnerFile(name, write) {
    try {
        await write();
    }
    catch (cause) {
        throw refuseFile(name, describeFault((0,_environment_ts__WEBPACK_IMPORTED_MODULE_2__/* .readVariable */ .nt)(name) ?? "", cause), cause);
    }
}
function describeFault(path, cause) {
    return `names the file ${path}, which cannot be written: ${(0,_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .U)(cause)}`;
}
function refuseFile(name, problem, cause) {
    return new _errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .ActionableError */ .f({
        code: "runner-fault",
        message: `The variable ${name} ${problem}.`,
        hint: "The runner makes this file and sets the variable. Check the free space and the permissions of the runner's temporary folder, then run the job again.",
        cause,
    });
}


/***/ }),

/***/ 6096:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ln: () => (/* binding */ isLongSecret),
  $l: () => (/* binding */ maskSecret)
});

// UNUSED EXPORTS: hidePassedVariable, hideSecrets, hideSecretsInLines, isSecretName

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./packages/shared/src/text/redaction.ts
/** Hides known values in text that others print: as they are, encoded, and broken over lines. Pure. */
/** What stands where a value was. */
const HIDDEN = "***";
/** A form shorter than this hides too much: `MQ` is the base64 of `1`, and of the beginning of many words. */
const SHORTEST_FORM = 4;
/** A line of a value shorter than this, like `}` or `end`, says nothing and occurs everywhere. */
const SHORTEST_LINE = 4;
/**
 * Every text in which a value can be recognized: itself, without surrounding white space, each of its lines, the user information
 * of an address, and each of these as JSON, percent-encoded, base64 (any alignment, both alphabets) and hexadecimal. Longest first.
 */
function listForms(value) {
    const plain = new Set();
    const lines = value.split(/\r\n|\r|\n/);
    for (const text of [value, value.trim(), ...lines.map((line) => line.trim()), ...listUserInformation(value)])
        if (text.length >= (text === value ? SHORTEST_FORM : SHORTEST_LINE))
            plain.add(text);
    const forms = new Set();
    for (const text of plain)
        for (const form of [text, ...encode(text)])
            if (form.length >= SHORTEST_FORM)
                forms.add(form);
    return [...forms].sort((left, right) => right.length - left.length);
}
/** The password, and user with password, of an address: `postgres://shop:s3cret@db/shop` is a secret because of them. */
function listUserInformation(value) {
    const found = /^[a-z][a-z0-9+.-]*:\/\/([^/?#\s]*)@/i.exec(value.trim())?.[1];
    if (found === undefined)
        return [];
    const password = found.slice(found.indexOf(":") + 1);
    return [found, password, decodePercent(password)];
}
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function encode(text) {
    const json = JSON.stringify(text).slice(1, -1);
    const percent = encodeURIComponent(text.toWellFormed());
    const strict = percent.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    const bytes = Buffer.from(text, "utf8");
    return [
        json,
        JSON.stringify(json).slice(1, -1),
        json.replaceAll("/", "\\/"),
        percent,
        strict,
        ...[percent, strict].map((form) => form.replaceAll("%20", "+")),
        new URLSearchParams({ v: text }).toString().slice(2),
        ...[percent, strict].map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
        ...listBase64(bytes),
        bytes.toString("hex"),
        bytes.toString("hex").toUpperCase(),
    ];
}
/** The base64 of the bytes alone, and the part of it that is the same whatever one or two bytes stand before or behind. */
function listBase64(bytes) {
    const forms = [];
    for (const before of [0, 1, 2]) {
        const whole = Buffer.concat([Buffer.alloc(before), bytes]);
        const text = whole.toString("base64").replace(/={1,2}$/, "");
        const from = before === 0 ? 0 : before + 1;
        // The last sign carries bits of what follows unless the bytes fill it.
        const to = whole.length % 3 === 0 ? text.length : text.length - 1;
        if (to - from >= 6)
            forms.push(text.slice(from, to));
        if (before === 0)
            forms.push(text);
    }
    return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}
/** The text with `***` for each form in it. Forms are tried longest first, so that a part does not spoil the whole. */
function redaction_redact(text, forms) {
    return forms.reduce((hidden, form) => hidden.replaceAll(form, HIDDEN), text);
}
/**
 * Lines without the forms, also where one is broken over several lines, as tools do that wrap at a width. The number of lines
 * stays. A form that is found begins with `***` on its first line and is gone from the others.
 */
function redaction_redactLines(lines, forms) {
    const single = lines.map((line) => redaction_redact(line, forms));
    const joined = single.join("");
    const broken = findAll(joined, forms);
    if (broken.length === 0)
        return single;
    let offset = 0;
    return single.map((line) => {
        const [from, to] = [offset, offset + line.length];
        offset = to;
        return cutRanges(line, from, broken.filter((range) => range.from < to && range.to > from));
    });
}
function findAll(text, forms) {
    const ranges = [];
    for (const form of forms)
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
            ranges.push({ from: at, to: at + form.length });
    ranges.sort((left, right) => left.from - right.from);
    const merged = [];
    for (const range of ranges) {
        const last = merged.at(-1);
        if (last === undefined || range.from >= last.to)
            merged.push(range);
        else
            merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    }
    return merged;
}
function cutRanges(line, start, ranges) {
    let shown = "";
    let at = 0;
    for (const range of ranges) {
        shown += line.slice(at, Math.max(at, range.from - start));
        if (range.from >= start)
            shown += HIDDEN;
        at = Math.min(line.length, range.to - start);
    }
    return shown + line.slice(at);
}

// EXTERNAL MODULE: ./packages/shared/src/process/log.ts
var process_log = __nccwpck_require__(4279);
;// CONCATENATED MODULE: ./packages/shared/src/process/secrets.ts
/** Which values this process hides: secrets, of which the runner is told too, and what the policy passes to commands by name. */



/** Shorter values are switches, not secrets: hiding `1` would blacken every text. */
const SHORTEST_SECRET = 4;
/** Words that stand in every output and keep no secret. Hiding them would make a log unreadable. */
const COMMON = /^(?:true|false|yes|no|null|none|undefined|on|off|debug|info|warn|warning|error|trace|dev|development|test|testing|stage|staging|prod|production|main|master|latest|stable|default|localhost|utf-8|\d{1,5}(?:\.\d{1,3})?)$/i;
const masked = new Set();
const secrets_hidden = new Set();
const mentioned = new Set();
let secrets_forms = (/* unused pure expression or super */ null && ([]));
function remember(value) {
    secrets_hidden.add(value);
    secrets_forms = [...new Set([...secrets_hidden].flatMap(listForms))].sort((left, right) => right.length - left.length);
}
/** From now on the runner hides the value (announced once per process), and so do `hideSecrets` and `hideSecretsInLines`. */
function maskSecret(value) {
    if (masked.has(value))
        return;
    masked.add(value);
    process_log/* log */.R.mask(value);
    if (isLongSecret(value))
        remember(value);
}
/**
 * Hides the value of a variable that the policy passes to a command by name, whatever the name is: `DATABASE_URL` holds a password
 * as often as `DB_PASSWORD`. The runner learns of it only when the name says that it is a secret, because the runner drops every
 * job output that holds a masked text, an environment's name for example. A value that is too short or too common to hide is
 * named once per process.
 */
function hidePassedVariable(name, value) {
    if (isLongSecret(value) && isSecretName(name))
        maskSecret(value);
    else if (isLongSecret(value) && !COMMON.test(value.trim())) {
        if (!secrets_hidden.has(value))
            remember(value);
    }
    else if (value !== "" && !mentioned.has(name)) {
        mentioned.add(name);
        log.info(`${name} is passed to a command. Its value is too short or too common to be hidden in what the command prints.`);
    }
}
/** Whether a variable's name says that its value is a secret: DEPLOY_KEY, API_TOKEN, DB_PASSWORD; not KEYBOARD, MONKEY or TOKENIZER_URL. */
function isSecretName(name) {
    return /(?:^|_)(?:(?:API|ACCESS|DEPLOY|PRIVATE|SIGNING|ROUTING)?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PAT|WEBHOOK(?:_URL)?)(?:_\d+)?$/i.test(name);
}
/** Whether a value has the four characters from which on it is hidden wherever it stands. */
function isLongSecret(value) {
    return value.trim().length >= SHORTEST_SECRET;
}
/**
 * The text with `***` for each hidden value: as it is, line by line, and encoded (see `listForms`). The runner hides secrets in logs
 * and summaries alone, and what a command prints goes to GitHub's API too.
 */
function hideSecrets(text) {
    const shown = redact(text, secrets_forms);
    // Colours may stand in the middle of a value.
    const plain = stripVTControlCharacters(shown);
    if (plain === shown)
        return shown;
    const safe = redact(plain, secrets_forms);
    return safe === plain ? shown : safe;
}
/** The same for the lines of one output, also where a value is broken over several of them. */
function hideSecretsInLines(lines) {
    return redactLines(lines.map(hideSecrets), secrets_forms);
}


/***/ }),

/***/ 8540:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ adoptVariables),
/* harmony export */   r: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _ordinary_variables_ts__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9179);
/* harmony import */ var _secrets_ts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6096);
/** The input `variables`: secrets and addresses that a policy names, as NAME=value lines, for callers that cannot set a step's `env:`. */


/** What the runner, the shell, git or node go by, beyond the ordinary variables: families by their first word, and names. */
const FAMILIES = "(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE|OCTOACME|NODE|NPM|GIT|LD|DYLD|SSL|LC|XDG|BASH)_.*";
const NAMES = "ENV|IFS|PS4|SHELLOPTS|BASHOPTS|ALL_PROXY";
/** What a line may not set; without regard to case, as Windows reads names. */
const RESERVED = new RegExp(`^(?:${FAMILIES}|${NAMES}|${_ordinary_variables_ts__WEBPACK_IMPORTED_MODULE_1__/* .ORDINARY_VARIABLES */ .H.join("|")})$`, "i");
/** Blank lines and lines that begin with `#` say nothing; the value is all after the first `=`, as it stands. */
function parseVariables(text) {
    const value = Object.create(null);
    for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `Line ${index + 1} of \`variables\``;
        const name = /^([A-Za-z_][A-Za-z0-9_]{0,127})=/.exec(line)?.[1];
        if (name === undefined)
            return {
                ok: false,
                fix: `${at} is no NAME=value. Write one per line; a value of several lines is not possible.`,
            };
        if (RESERVED.test(name))
            return {
                ok: false,
                fix: `${at} sets ${name}, which belongs to the runner. Give it another name, in the policy too.`,
            };
        if (name in value)
            return { ok: false, fix: `${at} sets ${name} a second time. Keep one of the two lines.` };
        value[name] = line.slice(name.length + 1);
    }
    return { ok: true, value };
}
/**
 * Sets them for this process alone, masked first (from four characters on); a variable of the step's own `env:` wins. A command sees one
 * only when the policy passes it by name (`deploy.env`).
 */
function adoptVariables(variables, environment = process.env) {
    for (const [name, value] of Object.entries(variables)) {
        if (value === "")
            continue;
        if ((0,_secrets_ts__WEBPACK_IMPORTED_MODULE_0__/* .isLongSecret */ .ln)(value))
            (0,_secrets_ts__WEBPACK_IMPORTED_MODULE_0__/* .maskSecret */ .$l)(value);
        if ((environment[name] ?? "") === "")
            environment[name] = value;
    }
}


/***/ }),

/***/ 8123:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   P: () => (/* binding */ renderDuration)
/* harmony export */ });
/** Durations as users write them everywhere: `90s`, `10m`, `1h30m`, `7d`, `250ms`. */
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const WHOLE = /^(?:\d{1,9}(?:ms|[smhdw]))+$/;
const PART = /(\d{1,9})(ms|[smhdw])/g;
/** Milliseconds of `1h30m`, or undefined when the text is not a duration. A bare number is not one: the unit is part of the value. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (!WHOLE.test(trimmed))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of trimmed.matchAll(PART))
        total += Number(amount) * UNIT_MS[unit];
    return Number.isSafeInteger(total) ? total : undefined;
}
/** The shortest exact text, largest unit first: 5_400_000 → `1h30m`, 0 → `0s`. */
function renderDuration(milliseconds) {
    let rest = Math.round(milliseconds);
    if (rest === 0)
        return "0s";
    let text = "";
    for (const unit of ["d", "h", "m", "s", "ms"]) {
        const amount = Math.floor(rest / UNIT_MS[unit]);
        if (amount > 0)
            text += `${amount}${unit}`;
        rest -= amount * UNIT_MS[unit];
    }
    return text;
}


/***/ }),

/***/ 6888:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bV: () => (/* binding */ renderWorkflowCommand),
/* harmony export */   cl: () => (/* binding */ quoteValue),
/* harmony export */   lS: () => (/* binding */ neutralizeText)
/* harmony export */ });
/* unused harmony export neutralizeLine */
/** Shows values nobody vouches for on one line, and keeps text from being read as a workflow command. */
/** The value in quotes, on one line, invisible characters spelled out, cut at `limit`. */
function quoteValue(value, limit = 80) {
    const characters = [...value];
    const shown = characters
        .slice(0, limit)
        .map((character) => /[\p{C}\p{Z}]/u.test(character) && character !== " "
        ? `\\u{${character.codePointAt(0).toString(16)}}`
        : character)
        .join("");
    return `"${shown}"${characters.length > limit ? ` (${characters.length} characters)` : ""}`;
}
/** A line that the runner cannot take for a command of either syntax (`::x::`, `##[x]`); it trims what .NET calls white space, U+0085 too. */
function neutralizeLine(line) {
    return line.replace(/^([\s\p{C}]*)::/u, "$1\\::").replaceAll("##[", "#\\#[");
}
/** The same for each line; the runner ends a line at CR, LF or both. */
function neutralizeText(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(neutralizeLine)
        .join("\n");
}
/**
 * `::name key=value::message` with the runner's escapes. Written here and not taken from
 * @actions/core because importing that costs a cold start some 60 ms (its OIDC client loads undici); a test holds the
 * bytes equal to core's.
 */
function renderWorkflowCommand(name, properties, message) {
    const list = Object.entries(properties)
        .filter(([, value]) => value !== "")
        .map(([key, value]) => `${key}=${escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C")}`)
        .join(",");
    return `::${name}${list === "" ? "" : ` ${list}`}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}


/***/ }),

/***/ 463:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   _E: () => (/* binding */ RELEASE_TYPES),
/* harmony export */   dE: () => (/* binding */ POLICY_REF),
/* harmony export */   gc: () => (/* binding */ VERSIONINGS),
/* harmony export */   iR: () => (/* binding */ STANDARD_ROLES),
/* harmony export */   l$: () => (/* binding */ POLICY_PATH),
/* harmony export */   tO: () => (/* binding */ CHANGE_KINDS)
/* harmony export */ });
/* unused harmony exports REQUIREMENT_VERDICTS, SEVERITIES, STEP_OUTCOMES, isCheckConclusion, mapFact */
/** The one vocabulary of all actions: closed sets that outputs, records and summaries share (contract: "One vocabulary"). */
const RELEASE_TYPES = ["patch", "minor", "major"];
/** How releases are numbered; two- and four-part versions are `pep440`'s. */
const VERSIONINGS = ["semver", "calver", "pep440"];
/** Verdict on one requirement. Only `pass`, `waived`, `deferred` and `not-applicable` let a release through. */
const REQUIREMENT_VERDICTS = (/* unused pure expression or super */ null && ([
    "pass",
    "fail",
    "pending",
    "stale",
    "waived",
    "deferred",
    "not-applicable",
    "unknown",
]));
/** Verdict of a verification. No data is never `healthy`. */
const VERIFICATION_VERDICTS = (/* unused pure expression or super */ null && (["healthy", "unhealthy", "inconclusive"]));
/** What makes a change special; decided from paths and labels by the policy. */
const CHANGE_KINDS = ["user-facing", "high-risk", "schema"];
/** Roles of the guide. A policy may add more; these always exist. */
const STANDARD_ROLES = [
    "release-manager",
    "product-owner",
    "security-champion",
    "ux",
    "accessibility",
    "performance",
    "docs",
    "support-lead",
    "qa",
    "devops",
    "on-call",
];
const SEVERITIES = (/* unused pure expression or super */ null && (["sev1", "sev2", "sev3", "sev4"]));
/** Whether a negative decision makes the step red. */
const MODES = ["enforce", "advisory"];
/** How a step (`steps.<id>.outcome`) or a job (`needs.<id>.result`) may end, in GitHub's words. */
const STEP_OUTCOMES = (/* unused pure expression or super */ null && (["success", "failure", "cancelled", "skipped"]));
/** How a check run may end, as GitHub's REST API names it ("Update a check run", and what GitHub sets itself). */
const CHECK_CONCLUSIONS = (/* unused pure expression or super */ null && ([
    "success",
    "failure",
    "neutral",
    "cancelled",
    "skipped",
    "timed_out",
    "action_required",
    "stale",
    "startup_failure",
]));
/** False for a word that GitHub has added since. */
function isCheckConclusion(text) {
    return CHECK_CONCLUSIONS.some((known) => known === text);
}
/** The fact with another value; a failure stays. */
function mapFact(read, map) {
    return read.ok ? { ok: true, value: map(read.value) } : read;
}
/** Which policy an input or a list may name: a YAML file by its path inside the repository, a full ref or a commit. */
const POLICY_PATH = {
    pattern: /^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\n]{1,200}\.ya?ml$/,
    expected: "the path of a policy file, such as services/pay/release-policy.yml",
};
const POLICY_REF = {
    pattern: /^refs\/(?:heads|tags)\/[^\s~^:?*[\\]{1,200}$|^[0-9a-f]{40}$/,
    expected: "a full ref, such as refs/heads/release/1.x, or a full commit SHA",
};


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5509);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
