export const id = 25;
export const ids = [25];
export const modules = {

/***/ 56074:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readStandIns)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36888);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19678);
/** Reads `--stand-in`: what takes the place of other people's actions in a rehearsal. */




const FIX = "Such as --stand-in aws-actions/configure-aws-credentials=failure,azure/login=./stand-ins/login";
/** `OWNER/NAME=success|failure|PATH`, several by comma; every action that is not named ends with success. Paths are from `cwd`. */
function readStandIns(text, cwd) {
    const named = new Map((text ?? "")
        .split(",")
        .filter((entry) => entry.trim() !== "")
        .map((entry) => readEntry(entry.trim(), cwd)));
    return (name) => named.get(name.toLowerCase()) ?? "success";
}
function readEntry(entry, cwd) {
    const [, name, value = ""] = /^([A-Za-z0-9_.-]+\/[A-Za-z0-9_./-]+)=(.+)$/.exec(entry) ?? [];
    if (name === undefined)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`--stand-in holds ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(entry)}; expected OWNER/NAME=success, =failure or =PATH.`, FIX);
    if (value === "success" || value === "failure")
        return [name.toLowerCase(), value];
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, value);
    if (!["action.yml", "action.yaml"].some((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file))))
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .e(`--stand-in names ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(value)} for ${name}; expected success, failure, or a folder with an action.yml.`, FIX);
    return [name.toLowerCase(), { directory }];
}


/***/ }),

/***/ 55244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ composeCommitted),
/* harmony export */   X: () => (/* binding */ readBases)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _octoacme_rehearsal_copy_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20378);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36244);
/* harmony import */ var _octoacme_shared_policy_compose_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27873);
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82244);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(36888);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38815);
/* harmony import */ var _policy_layers_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72595);
/* harmony import */ var _policy_path_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36140);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19678);
/** Lays the committed policy and what it extends together for a rehearsal, which reads no other repository. */













const FIX = "Such as --base acme/.github:release-policy.yml=../acme/release-policy.yml";
/** `--base SOURCE=FILE,…`, files from `cwd`. */
function readBases(text, cwd) {
    const entries = (text ?? "").split(",").filter((entry) => entry.trim() !== "");
    return new Map(entries.map((entry) => {
        const [, source, file = ""] = /^([^=@\s]+)(?:@[^=]*)?=(.+)$/.exec(entry.trim()) ?? [];
        if (source === undefined)
            throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e(`--base holds ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_12__/* .quoteValue */ .cl)(entry)}; expected SOURCE=FILE.`, FIX);
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, file);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
            throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e(`--base names ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_12__/* .quoteValue */ .cl)(file)}; there is no such file.`, FIX);
        return [source.toLowerCase(), path];
    }));
}
/** The policy as one text where it extends others; undefined where it does not, or there is none. */
async function composeCommitted(root, bases) {
    const show = (path) => {
        const shown = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", ["show", `HEAD:${path}`], { cwd: root, encoding: "utf8", env: (0,_octoacme_rehearsal_copy_ts__WEBPACK_IMPORTED_MODULE_3__/* .gitEnvironment */ ._K)() });
        return shown.status === 0 ? shown.stdout : undefined;
    };
    const text = show(_policy_path_ts__WEBPACK_IMPORTED_MODULE_10__/* .DEFAULT_POLICY */ .z);
    if (text === undefined || !(0,_policy_layers_ts__WEBPACK_IMPORTED_MODULE_9__/* .extendsOthers */ .tU)(text))
        return undefined;
    const own = { path: _policy_path_ts__WEBPACK_IMPORTED_MODULE_10__/* .DEFAULT_POLICY */ .z, ref: "HEAD", sha: "0".repeat(40), text };
    const read = async ({ repository, path }) => {
        if (repository === undefined) {
            const found = show(path);
            return found === undefined ? undefined : { ...own, path, text: found, repository };
        }
        const file = bases.get(`${repository.owner}/${repository.name}:${path}`.toLowerCase());
        if (file === undefined)
            throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .ActionableError */ .f({
                code: "missing-permission",
                message: `a rehearsal reads no other repository; give a copy with --base ${repository.owner}/${repository.name}:${path}=FILE`,
                hint: FIX,
            });
        return { ...own, path, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, "utf8"), repository };
    };
    const composed = (0,_octoacme_shared_policy_compose_ts__WEBPACK_IMPORTED_MODULE_6__/* .composePolicy */ .h)((await (0,_octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_5__/* .readLayers */ .n)(own, read)).layers);
    if (composed.ok)
        return (0,yaml__WEBPACK_IMPORTED_MODULE_8__/* .stringify */ .As)(composed.file);
    throw (0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_7__.refusePolicy)({ path: composed.source, ref: "HEAD" }, composed.problems);
}


/***/ }),

/***/ 68880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ readNetwork),
/* harmony export */   w3: () => (/* binding */ canSeal),
/* harmony export */   y3: () => (/* binding */ runSealed),
/* harmony export */   yX: () => (/* binding */ isStartedSealed)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/** A rehearsal without a network: on Linux it runs again in a network namespace of its own, where loopback alone exists. */


const UP = "ip link set lo up || ifconfig lo up";
const UNSHARE = ["--map-root-user", "--net", "sh", "-c"];
function readNetwork() {
    const all = Object.values((0,node_os__WEBPACK_IMPORTED_MODULE_1__.networkInterfaces)()).flatMap((addresses) => addresses ?? []);
    return all.every(({ internal }) => internal) ? "loopback" : "open";
}
/** Whether this machine lets a person make a network namespace. */
function canSeal({ platform }) {
    if (platform !== "linux")
        return false;
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("unshare", [...UNSHARE, UP], { stdio: "ignore", timeout: 10_000 }).status === 0;
}
/** Runs this very command line again where only loopback exists; gives its exit code. Signals are handed on, each once. */
function runSealed({ env, ownCommand, onEverySignal, }) {
    return new Promise((resolve, reject) => {
        // In a session of its own: an interrupt of the terminal reaches it through here alone.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("unshare", [...UNSHARE, `(${UP}) && exec "$@"`, "sh", ...ownCommand], {
            stdio: "inherit",
            detached: true,
            env: { ...env, [SEALED]: "true" },
        });
        const stop = onEverySignal((signal) => void child.kill(signal));
        child.once("error", (error) => {
            stop();
            reject(error);
        });
        child.once("exit", (code) => {
            stop();
            resolve(code ?? 1);
        });
    });
}
/** Set for a command line that was started again, so that it does not start once more. */
const SEALED = "OCTOACME_REHEARSAL_SEALED";
/** Whether this process was started again by `runSealed`. */
function isStartedSealed({ env }) {
    return env[SEALED] === "true";
}


/***/ }),

/***/ 36007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ prepareCopy)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79680);
/** Readies the rehearsal's own bare copy: the tag where it is missing, and the stand-in policy on the default branch; the user's repository is not touched. */





const POLICY = ".github/release-policy.yml";
/** `rewrite` is null when the policy's own commands are to run. Says whether the tag was made. */
function prepareCopy(copy, tag, rewrite, runtime) {
    const scratch = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), "rehearsal-index-"));
    const git = (args, input) => {
        const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", ["-c", "core.hooksPath=/dev/null", ...args], {
            cwd: copy,
            encoding: "utf8",
            maxBuffer: 64 * 1024 * 1024,
            ...(input === undefined ? {} : { input }),
            env: {
                PATH: runtime.env["PATH"] ?? "",
                HOME: scratch,
                GIT_CONFIG_NOSYSTEM: "1",
                GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(scratch, "index"),
                GIT_AUTHOR_NAME: "Rehearsal",
                GIT_AUTHOR_EMAIL: "rehearsal@localhost",
                GIT_COMMITTER_NAME: "Rehearsal",
                GIT_COMMITTER_EMAIL: "rehearsal@localhost",
            },
        });
        return { ok: result.status === 0, out: result.stdout ?? "", problem: result.stderr ?? "" };
    };
    const must = (args, input) => {
        const result = git(args, input);
        if (result.ok)
            return result.out.trim();
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .ActionableError */ .f({
            code: "command-failed",
            message: `git ${args[0]} failed in the rehearsal's copy: ${result.problem.trim().slice(0, 300)}`,
            hint: "Check that git is 2.30 or newer and that the repository is whole (`git fsck`).",
        });
    };
    try {
        const head = must(["rev-parse", "--verify", "HEAD^{commit}"]);
        const madeTag = !git(["rev-parse", "--verify", "--quiet", `refs/tags/${tag}`]).ok;
        if (madeTag)
            must(["update-ref", `refs/tags/${tag}`, head]);
        if (rewrite !== null) {
            const before = git(["cat-file", "blob", `HEAD:${POLICY}`]);
            const blob = must(["hash-object", "-w", "--stdin"], rewrite(before.ok ? before.out : null));
            must(["read-tree", head]);
            must(["update-index", "--add", "--cacheinfo", `100644,${blob},${POLICY}`]);
            const commit = must([
                "commit-tree",
                must(["write-tree"]),
                "-p",
                head,
                "-m",
                "chore: stand-ins for the rehearsal",
            ]);
            must(["update-ref", "HEAD", commit, head]);
        }
        return { madeTag };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(scratch, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 50750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UY: () => (/* binding */ describeNetwork),
  yr: () => (/* binding */ describeRealCommands),
  nm: () => (/* binding */ needsSeal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/cli/src/policy-path.ts
var policy_path = __webpack_require__(36140);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
// EXTERNAL MODULE: ./packages/cli/src/rehearse/network.ts
var network = __webpack_require__(68880);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/rehearse/real-commands.ts
/** What `--real-commands` lets run: the commands of the team's workflow, of the workflows it calls here, and of its policy; pure. */

/** One line for each command, with where it stands. `read` gives a file of the repository, undefined where there is none. */
function listRealCommands(workflow, policy, read) {
    return [...(workflow === undefined ? [] : listSteps(workflow, read, new Set())), ...listPolicyCommands(policy, read)];
}
function listSteps(path, read, seen) {
    if (seen.has(path))
        return [];
    seen.add(path);
    return listEntries(parse(read(path)), "jobs").flatMap(([job, body]) => [
        ...followUses(job, field(body, "uses"), read, seen),
        ...listEntries(body, "steps").flatMap(([, step]) => {
            const run = field(step, "run");
            const own = typeof run === "string" ? [`${path}, job ${job}: ${firstLine(run)}`] : [];
            return [...own, ...followUses(job, field(step, "uses"), read, seen)];
        }),
    ]);
}
/** Steps of a local workflow or action; other people's do not run. */
function followUses(job, uses, read, seen) {
    if (typeof uses !== "string" || !uses.startsWith("./"))
        return [];
    const path = uses.slice(2).replace(/(?<!\/)\/+$/, "");
    if (/\.ya?ml$/.test(path))
        return listSteps(path, read, seen);
    return [`job ${job}: the action ${path}`];
}
/** Keys of a policy that hold a command. */
const COMMANDS = new Set(["run", "check"]);
function listPolicyCommands(path, read) {
    const found = [];
    const visit = (value, at) => {
        if (typeof value !== "object" || value === null)
            return;
        for (const [key, child] of Object.entries(value)) {
            const place = Array.isArray(value) ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`;
            if (COMMANDS.has(key) && typeof child === "string")
                found.push(`${path}, ${place}: ${firstLine(child)}`);
            else
                visit(child, place);
        }
    };
    visit(parse(read(path)), "");
    return found;
}
function parse(text) {
    const { contents } = (0,dist/* parseDocument */.Tp)(text ?? "", { logLevel: "silent" });
    if (!(0,dist/* isMap */.jh)(contents) && !(0,dist/* isSeq */.oP)(contents) && !(0,dist/* isScalar */.jn)(contents))
        return undefined;
    try {
        return contents.toJSON();
    }
    catch {
        return undefined;
    }
}
function field(value, key) {
    return typeof value === "object" && value !== null ? value[key] : undefined;
}
function listEntries(value, key) {
    const found = field(value, key);
    return typeof found === "object" && found !== null ? Object.entries(found) : [];
}
function firstLine(script) {
    const [first = "", ...more] = script.trim().split("\n");
    return more.length === 0 ? first : `${first} …`;
}

;// CONCATENATED MODULE: ./packages/cli/src/rehearse/reach.ts
/** What a rehearsal can reach on this machine and beyond it, and how it is said. */







/** Whether the rehearsal has to run again without a network; false where that cannot be, or is not wanted. */
function needsSeal(values, runtime) {
    if (values.isSet("network") && !values.isSet("real-commands"))
        throw new usage_error/* UsageError */.e("--network needs --real-commands: nothing else would use it.", "Leave --network out.");
    return !values.isSet("network") && (0,network/* readNetwork */.Lp)() === "open" && !(0,network/* isStartedSealed */.yX)(runtime) && (0,network/* canSeal */.w3)(runtime);
}
function describeNetwork(network, isWanted) {
    if (network === "loopback")
        return "No network: nothing but this machine's loopback can be reached.";
    return isWanted
        ? "The network is open, as --network asks."
        : "The network is open: this machine offers no network namespace of its own (unshare and ip, on Linux).";
}
/** Commands of a warning; more are counted. */
const SHOWN = 20;
/** What `--real-commands` will run, said before anything does. */
function describeRealCommands({ repository, workflow }) {
    const commands = listRealCommands(workflow, policy_path/* DEFAULT_POLICY */.z, (path) => {
        const file = (0,external_node_path_.join)(repository.root, path);
        return (0,external_node_fs_.existsSync)(file) && (0,external_node_fs_.statSync)(file).isFile() ? (0,external_node_fs_.readFileSync)(file, "utf8") : undefined;
    });
    return [
        `${(0,src_text/* style */.iF)("yellow", "warning:")} --real-commands: these run on this machine, as you, without your HOME, tokens, SSH agent, cloud profiles or container engine:`,
        ...commands.slice(0, SHOWN).map((command) => `  ${command.slice(0, 160)}`),
        ...(commands.length > SHOWN ? [`  and ${commands.length - SHOWN} more`] : []),
        ...(commands.length === 0 ? ["  no command: the workflow and the policy name none"] : []),
    ];
}


/***/ }),

/***/ 14090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ closeRehearsalFolder),
/* harmony export */   q: () => (/* binding */ openRehearsalFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/** The one folder that a rehearsal keeps everything in: made at its start, removed at its end, and removed by the next one where it was killed. */



const NAME = "octoacme-rehearsal-";
const OWNER = "owner.json";
/** Below the machine's temporary folder; what killed rehearsals left there is removed first. */
function openRehearsalFolder(processes, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) {
    removeAbandoned(parent, processes);
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, NAME));
    const owner = { pid: processes.pid, place: namePlace() };
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER), JSON.stringify(owner));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "tmp"));
    return folder;
}
function closeRehearsalFolder(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
}
/** Folders whose process has ended; those of others, and those that name none, stay. */
function removeAbandoned(parent, { isRunning }) {
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(parent).filter((one) => one.startsWith(NAME))) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
        try {
            const { pid, place } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, OWNER), "utf8"));
            if (place === namePlace() && Number.isInteger(pid) && !isRunning(pid))
                closeRehearsalFolder(folder);
        }
        catch {
            // It is another user's, is being made, or is being removed by another process.
        }
    }
}
function namePlace() {
    try {
        return `${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()} ${(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)("/proc/self/ns/pid")}`;
    }
    catch {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)();
    }
}


/***/ }),

/***/ 93025:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_rehearsal_copy_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20378);
/* harmony import */ var _octoacme_rehearsal_progress_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33240);
/* harmony import */ var _octoacme_rehearsal_rehearse_repository_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35603);
/* harmony import */ var _octoacme_rehearsal_rehearse_shop_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66383);
/* harmony import */ var _octoacme_rehearsal_report_page_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63001);
/* harmony import */ var _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35723);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(36888);
/* harmony import */ var _command_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88835);
/* harmony import */ var _json_documents_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(73094);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(23023);
/* harmony import */ var _action_stand_ins_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(56074);
/* harmony import */ var _bases_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(55244);
/* harmony import */ var _network_ts__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(68880);
/* harmony import */ var _prepare_copy_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36007);
/* harmony import */ var _reach_ts__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(50750);
/* harmony import */ var _rehearsal_folder_ts__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(14090);
/* harmony import */ var _stand_in_ts__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(93928);
/* harmony import */ var _subject_ts__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(92090);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_rehearse_repository_ts__WEBPACK_IMPORTED_MODULE_4__, _octoacme_rehearsal_rehearse_shop_ts__WEBPACK_IMPORTED_MODULE_5__, _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_7__]);
([_octoacme_rehearsal_rehearse_repository_ts__WEBPACK_IMPORTED_MODULE_4__, _octoacme_rehearsal_rehearse_shop_ts__WEBPACK_IMPORTED_MODULE_5__, _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_7__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** `rehearse`: a whole release on this machine, of the repository in this folder or of the sample shop. */





















const run = async (values, runtime) => {
    const subject = (0,_subject_ts__WEBPACK_IMPORTED_MODULE_19__/* .chooseSubject */ .W)(values, runtime);
    if ((0,_reach_ts__WEBPACK_IMPORTED_MODULE_16__/* .needsSeal */ .nm)(values, runtime))
        return (await (0,_network_ts__WEBPACK_IMPORTED_MODULE_14__/* .runSealed */ .y3)(runtime));
    const network = (0,_network_ts__WEBPACK_IMPORTED_MODULE_14__/* .readNetwork */ .Lp)();
    const plan = {
        subject,
        standIns: (0,_action_stand_ins_ts__WEBPACK_IMPORTED_MODULE_12__/* .readStandIns */ .D)(values.text("stand-in"), runtime.cwd),
        bases: (0,_bases_ts__WEBPACK_IMPORTED_MODULE_13__/* .readBases */ .X)(values.text("base"), runtime.cwd),
        isReal: values.isSet("real-commands"),
        isVerbose: values.isSet("verbose"),
        say: (line) => {
            // Steps' logs are shown as they are.
            if (!values.json)
                runtime.say(values.isSet("verbose") ? line : (0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .wrapIndented */ .ko)(line));
        },
    };
    const page = prepareReport(values.text("report"), runtime.cwd);
    plan.say((0,_reach_ts__WEBPACK_IMPORTED_MODULE_16__/* .describeNetwork */ .UY)(network, values.isSet("network")));
    const report = await rehearse(plan, runtime);
    if (report === undefined) {
        const message = "The rehearsal was interrupted; nothing of it is left on this machine.";
        if (values.json)
            (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_10__/* .printJson */ .Q2)(runtime, { schemaVersion: 1, error: { code: "interrupted", message, hint: "" } });
        else
            runtime.complain(message);
        return _command_ts__WEBPACK_IMPORTED_MODULE_9__/* .EXIT */ .dc.problems;
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(page, (0,_octoacme_rehearsal_report_page_ts__WEBPACK_IMPORTED_MODULE_6__/* .renderPage */ .C)(report));
    const good = isGood(report, plan.subject !== undefined);
    const seconds = (report.endedAt.getTime() - report.startedAt.getTime()) / 1_000;
    if (values.json)
        reportJson(report, { good, seconds, page }, network, runtime);
    else
        printResult(report, { good, seconds, page }, plan, runtime);
    return good ? _command_ts__WEBPACK_IMPORTED_MODULE_9__/* .EXIT */ .dc.ok : _command_ts__WEBPACK_IMPORTED_MODULE_9__/* .EXIT */ .dc.problems;
};
/** Rehearses in a folder that is gone afterwards. Undefined: a signal ended it. */
async function rehearse(plan, runtime) {
    const { subject, say } = plan;
    const folder = (0,_rehearsal_folder_ts__WEBPACK_IMPORTED_MODULE_17__/* .openRehearsalFolder */ .q)(runtime);
    const restoreTemporary = runtime.useTemporaryFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "tmp"));
    const interruption = new AbortController();
    const stopListening = runtime.onInterrupt((signal) => interruption.abort(signal));
    const hosts = subject === undefined || plan.isReal ? undefined : await (0,_stand_in_ts__WEBPACK_IMPORTED_MODULE_18__/* .startStandIns */ .pJ)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "hosts"));
    const place = {
        folder,
        now: () => new Date(runtime.clock.now()),
        write: say,
        onProgress: (0,_octoacme_rehearsal_progress_ts__WEBPACK_IMPORTED_MODULE_3__/* .createProgress */ .m)(say, plan.isVerbose),
        signal: interruption.signal,
        hosts,
    };
    try {
        const report = subject === undefined ? await rehearseSample(place) : await rehearseSubject(subject, plan, place, runtime);
        return interruption.signal.aborted ? undefined : report;
    }
    catch (thrown) {
        throw explainFailure(thrown);
    }
    finally {
        stopListening();
        await hosts?.close();
        restoreTemporary();
        (0,_rehearsal_folder_ts__WEBPACK_IMPORTED_MODULE_17__/* .closeRehearsalFolder */ .e)(folder);
    }
}
function rehearseSample(place) {
    place.write("The sample shop; for a repository of yours, say which release: rehearse --tag v1.0.0");
    return (0,_octoacme_rehearsal_rehearse_shop_ts__WEBPACK_IMPORTED_MODULE_5__/* .rehearseShop */ .a)(place);
}
async function rehearseSubject(subject, plan, place, runtime) {
    const { hosts, ...stage } = place;
    plan.say("CI does not run here and no one signs: the rows that need it say so.");
    plan.say("Other people's actions do not run: stand-ins take their place and end with success, unless --stand-in says otherwise.");
    for (const line of describeUncommitted(subject.repository))
        runtime.complain(line);
    if (plan.isReal)
        for (const line of (0,_reach_ts__WEBPACK_IMPORTED_MODULE_16__/* .describeRealCommands */ .yr)(subject))
            runtime.complain(line);
    const composed = await (0,_bases_ts__WEBPACK_IMPORTED_MODULE_13__/* .composeCommitted */ .L)(subject.repository.root, plan.bases);
    const rewrite = hosts === undefined
        ? composed === undefined
            ? null
            : () => composed
        : (policy) => (0,_stand_in_ts__WEBPACK_IMPORTED_MODULE_18__/* .standInPolicy */ .S7)(composed ?? policy, hosts);
    return (0,_octoacme_rehearsal_rehearse_repository_ts__WEBPACK_IMPORTED_MODULE_4__/* .rehearseRepository */ .y)({
        ...stage,
        prepare: (copy) => {
            const { madeTag } = (0,_prepare_copy_ts__WEBPACK_IMPORTED_MODULE_15__/* .prepareCopy */ .t)(copy, subject.tag, rewrite, runtime);
            if (madeTag)
                plan.say(`${subject.tag} does not exist; made on the newest commit of the copy`);
        },
        repository: subject.repository.root,
        tag: subject.tag,
        realCommands: plan.isReal,
        standIns: plan.standIns,
        ...(hosts === undefined
            ? {}
            : { onDeployed: ({ environment = "", sha = "" }) => (0,_stand_in_ts__WEBPACK_IMPORTED_MODULE_18__/* .recordDeployed */ .se)(hosts, environment, sha) }),
        ...(subject.workflow === undefined ? {} : { workflow: subject.workflow }),
    });
}
function explainFailure(thrown) {
    if (thrown instanceof _octoacme_rehearsal_copy_ts__WEBPACK_IMPORTED_MODULE_2__/* .IncompleteClone */ .IU)
        return new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_8__/* .ActionableError */ .f({ code: "not-found", message: thrown.message, hint: thrown.hint, cause: thrown });
    if (!(thrown instanceof _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .WorkflowError */ .s8))
        return thrown;
    return new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_8__/* .ActionableError */ .f({
        code: "invalid-policy",
        message: (0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_8__/* .describeError */ .U)(thrown),
        hint: "Fix the workflow, commit, and rehearse again; `octoacme-release check` names every such line.",
        cause: thrown,
    });
}
function printResult(report, { good, seconds, page }, plan, runtime) {
    runtime.say("");
    for (const release of report.releases)
        runtime.say(`${release.good ? (0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .style */ .iF)("green", "✓") : good ? (0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .style */ .iF)("yellow", "!") : (0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .style */ .iF)("red", "✗")} ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .style */ .iF)("bold", release.title)}\n  ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .wrapText */ .C1)(release.outcome, "  ")}`);
    if (report.requests.invalid > 0 && (plan.subject === undefined || plan.isVerbose))
        runtime.complain(`${(0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .style */ .iF)("yellow", "warning:")} ${report.requests.invalid} requests of the actions, or answers of the local GitHub, were not as GitHub's schemas have them.\n${report.problems ?? ""}`);
    runtime.say(`\n${report.requests.total} requests to the local GitHub; ${seconds.toFixed(1)} s`);
    runtime.say(`The page with every summary: ${page}`);
}
function reportJson(report, { good, seconds, page }, network, runtime) {
    (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_10__/* .printJson */ .Q2)(runtime, {
        schemaVersion: 1,
        good,
        network,
        repository: report.repository,
        seconds,
        releases: report.releases.map((release) => ({
            title: release.title,
            tag: release.tag,
            outcome: release.outcome,
            runs: release.runs.map(({ name, attempt, conclusion, jobs }) => ({
                name,
                attempt,
                conclusion,
                jobs: jobs.map((job) => ({ name: job.name, conclusion: job.conclusion })),
            })),
        })),
        requests: { total: report.requests.total, invalid: report.requests.invalid },
        page,
    });
}
/** What is not committed does not take part; without a word people wonder why their new policy changes nothing. */
function describeUncommitted(repository) {
    const left = repository.uncommitted.filter((path) => path.startsWith(".github/"));
    return left.length === 0
        ? []
        : [
            `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .style */ .iF)("yellow", "warning:")} not committed, so not part of the rehearsal: ${left.slice(0, 5).join(", ")}${left.length > 5 ? " …" : ""}`,
            `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_11__/* .style */ .iF)("dim", "fix:")} git add .github && git commit, then rehearse again`,
        ];
}
/** Path of the report, which can be written: seen before the minutes of a rehearsal, not after them. */
function prepareReport(named, folder) {
    const page = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, named ?? "rehearsal-report/index.html");
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(page), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(page, "");
        // A folder of our own making keeps itself out of everybody's commits.
        if (named === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(page), ".gitignore"), "*\n");
        return page;
    }
    catch (cause) {
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_8__/* .ActionableError */ .f({
            code: "conflict",
            message: `The page ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_20__/* .quoteValue */ .cl)(page)} cannot be written: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_8__/* .describeError */ .U)(cause)}.`,
            hint: "Name another place with --report FILE.",
            cause,
        });
    }
}
/** Of a repository, what its workflow came to; of the shop, which is our own, also that every request was valid. */
function isGood(report, isRepository) {
    if (isRepository)
        return (report.requests.total > 0 && report.releases.every((release) => release.runs.at(-1)?.conclusion === "success"));
    return report.requests.invalid === 0 && report.releases.every((release) => release.good);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 93928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ standInPolicy),
/* harmony export */   pJ: () => (/* binding */ startStandIns),
/* harmony export */   se: () => (/* binding */ recordDeployed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82244);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38815);
/* harmony import */ var _shell_word_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87205);
/** Stand-ins for everything that a rehearsal must not touch: hosts on loopback that "run" what was deployed to them, and a policy that deploys there. */







/** Hosts that answer with the commit that was last deployed to them. */
async function startStandIns(folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)((request, response) => {
        const [, environment = "", what = ""] = (request.url ?? "").split("/");
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, fileOf(decodeURIComponent(environment)));
        const sha = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8") : null;
        response.writeHead(sha === null || !["health", "version"].includes(what) ? 404 : 200, {
            "content-type": "application/json",
        });
        response.end(JSON.stringify({ status: sha === null ? "nothing runs here" : "ok", sha }));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        folder,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** Lets the host of an environment answer with a commit, as a stand-in for a deployment does. */
function recordDeployed({ folder }, environment, sha) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, fileOf(environment)), sha);
}
function fileOf(environment) {
    return Buffer.from(environment, "utf8").toString("hex") || "none";
}
const isSection = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/**
 * The policy with every command, probe and channel replaced; what is asked of a release stays as it is. `text`
 * null: the standard policy, whose two environments are written out. A text that is no policy is given back for preflight to refuse.
 */
function standInPolicy(text, hosts) {
    // As the actions read it that run commands: they do not ask whether every definition is used.
    const parsed = text === null ? null : (0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__.parsePolicy)(text, "unchecked");
    if (text !== null && parsed?.ok === false)
        return text;
    // What is checked out has been laid together with its bases; here the default branch has another policy, whose bases hold commands too.
    if (parsed?.ok === true && parsed.file.extends !== undefined)
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .ActionableError */ .f({
            code: "invalid-policy",
            message: "The policy of the default branch extends others, and the one that is checked out does not.",
            hint: "Check out the default branch, or merge it, and rehearse again.",
        });
    const file = (text === null ? { version: 1 } : (0,yaml__WEBPACK_IMPORTED_MODULE_5__.parse)(text, { maxAliasCount: 50 }));
    const services = file["services"];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_5__/* .stringify */ .As)({
        ...file,
        environments: Array.isArray(file["environments"])
            ? file["environments"].map((environment) => standInEnvironment(environment, hosts))
            : [{ name: "staging" }, { name: "production", requires: ["staging"] }].map((environment) => standInEnvironment(environment, hosts)),
        ...(isSection(services)
            ? {
                services: Object.fromEntries(Object.entries(services).map(([name, service]) => [
                    name,
                    isSection(service) && Array.isArray(service["environments"])
                        ? {
                            ...service,
                            environments: service["environments"].map((environment) => standInEnvironment(environment, hosts)),
                        }
                        : service,
                ])),
            }
            : {}),
        ...(isSection(file["channels"])
            ? {
                channels: Object.fromEntries(Object.keys(file["channels"]).map((name) => [name, { type: "issue", labels: [] }])),
            }
            : {}),
    });
}
function standInEnvironment(environment, hosts) {
    if (!isSection(environment) || typeof environment["name"] !== "string")
        return environment;
    const { name } = environment;
    const at = `${hosts.url}/${encodeURIComponent(name)}`;
    const change = (command) => {
        const wanted = isSection(command) && typeof command["run"] === "string" ? command["run"] : "no command of the policy";
        return {
            run: `printf 'stand-in for: %s\\n' ${(0,_shell_word_ts__WEBPACK_IMPORTED_MODULE_6__/* .quoteShell */ .L)(wanted)}\nprintf %s "$OCTOACME_SHA" > ${(0,_shell_word_ts__WEBPACK_IMPORTED_MODULE_6__/* .quoteShell */ .L)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(hosts.folder, fileOf(name)))}`,
            timeout: "1m",
        };
    };
    return {
        ...environment,
        deploy: change(environment["deploy"]),
        ...(environment["rollback"] === undefined ? {} : { rollback: change(environment["rollback"]) }),
        ...(environment["backup"] === undefined ? {} : { backup: { run: "echo stand-in-backup", timeout: "1m" } }),
        smoke: [{ type: "http", name: "stand-in answers", url: `${at}/health`, deadline: "10s", interval: "200ms" }],
        verify: { identity: { url: `${at}/version`, json: "$.sha", matches: "sha", interval: "200ms", deadline: "10s" } },
        "allow-hosts": ["127.0.0.1"],
    };
}


/***/ }),

/***/ 92090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ chooseSubject)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6080);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36888);
/* harmony import */ var _local_repository_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80898);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19678);
/** Which release of which repository is rehearsed, and by which workflow. */







const OWN_WORKFLOW = ".github/workflows/release.yml";
/** Undefined: the sample shop. */
function chooseSubject(values, runtime) {
    const tag = values.text("tag");
    const repo = values.text("repo");
    const workflow = values.text("workflow");
    if (tag === undefined) {
        if (repo === undefined && workflow === undefined)
            return undefined;
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e("--tag is missing: which release of the repository is to be rehearsed?", "Add --tag v1.0.0.");
    }
    const field = (0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .versionText */ .KA)();
    const parsed = field.parse(tag);
    if (!parsed.ok)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`--tag is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_6__/* .quoteValue */ .cl)(tag)}; expected ${field.expected}.`, parsed.fix ?? "");
    const repository = (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_4__/* .readLocalRepository */ .wv)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(runtime.cwd, repo ?? "."), runtime);
    if (!repository.hasCommits)
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "not-found",
            message: `${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_6__/* .quoteValue */ .cl)(repository.root)} has no commits.`,
            hint: "Commit first: a release is a commit.",
        });
    if (workflow !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.root, workflow)))
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .e(`--workflow is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_6__/* .quoteValue */ .cl)(workflow)}; there is no such file in the repository.`, "Give its path from the repository's root, such as .github/workflows/release.yml.");
    return { repository, tag, workflow: workflow ?? findReleaseWorkflow(repository) };
}
/** The workflow that calls our actions, `release.yml` before others; else any `release.yml`. */
function findReleaseWorkflow(repository) {
    const paths = [
        OWN_WORKFLOW,
        ...repository.files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)),
    ].filter((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.root, path)));
    const isReleasing = (text) => /^[ \t]*(?:-[ \t]*)?uses:[ \t]*["']?octoacme\/(?:release(?:-actions)?\/(?:actions\/|\.github\/workflows\/ship(?:-oidc)?\.yml)|preflight@)/m.test(text) &&
        /^[ \t]*(?:"on"|on):/m.test(text) &&
        /\bpush\b/.test(text);
    return (paths.find((path) => isReleasing((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(repository.root, path), "utf8"))) ??
        paths.find((path) => path === OWN_WORKFLOW));
}


/***/ }),

/***/ 85510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ findUser),
/* harmony export */   Pt: () => (/* binding */ nextNumber),
/* harmony export */   Xj: () => (/* binding */ associationOf),
/* harmony export */   kp: () => (/* binding */ roleOf),
/* harmony export */   pV: () => (/* binding */ createCollaborationState)
/* harmony export */ });
/** What a local GitHub remembers of people, teams, labels, milestones, issues, pull requests, reviews and discussions. Times are ISO 8601. */
/** Gives an empty organization's repository with issues on. */
function createCollaborationState() {
    return {
        issuesEnabled: true,
        discussionsEnabled: true,
        ownedByOrganization: true,
        verifiedCommits: new Set(),
        users: [],
        teams: [],
        labels: [],
        milestones: [],
        issues: [],
        comments: [],
        events: [],
        reviews: [],
        discussions: [],
        discussionCategories: [],
    };
}
/** Gives the next number of issues, pull requests and discussions. */
function nextNumber(state) {
    let highest = 0;
    for (const { number } of state.issues)
        highest = Math.max(highest, number);
    for (const { number } of state.discussions)
        highest = Math.max(highest, number);
    return highest + 1;
}
/** Gives a person's role on the repository, `none` for a stranger. */
function roleOf(state, login) {
    return findUser(state, login)?.role ?? "none";
}
/** Finds a person by login, whatever its case. */
function findUser(state, login) {
    const wanted = login.toLowerCase();
    return state.users.find((user) => user.login.toLowerCase() === wanted);
}
/** Says how GitHub relates an author to the repository. */
function associationOf(state, owner, login) {
    const wanted = login.toLowerCase();
    if (wanted === owner.toLowerCase())
        return "OWNER";
    const inTeam = state.teams.some((team) => team.members.some((member) => member.login.toLowerCase() === wanted));
    if (state.ownedByOrganization && inTeam)
        return "MEMBER";
    if (roleOf(state, login) !== "none")
        return "COLLABORATOR";
    const merged = state.issues.some((issue) => issue.pull?.mergedAt != null && issue.author.toLowerCase() === wanted);
    return merged ? "CONTRIBUTOR" : "NONE";
}


/***/ }),

/***/ 41616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ Journal),
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   _s: () => (/* binding */ renderJournal)
/* harmony export */ });
/* unused harmony export countRoundTrips */
/** Holds the requests of one local GitHub. */
class Journal {
    #entries = [];
    #seq = 0;
    /** Every entry, oldest first. */
    get entries() {
        return this.#entries;
    }
    /** Writes down a request that arrived and gives its entry; the caller fills it while it answers. */
    open(request) {
        this.#seq += 1;
        const entry = {
            ...request,
            seq: this.#seq,
            status: null,
            applied: false,
            fault: null,
            startedAt: performance.now(),
            endedAt: null,
            violations: [],
        };
        this.#entries.push(entry);
        return entry;
    }
    /** Notes the end of an answer; a status of null says that the connection was lost without one. */
    close(entry, status) {
        entry.status = status;
        entry.endedAt = performance.now();
    }
    /** Called with each violation as it is found. */
    onViolation = null;
    /** Adds violations to an entry. */
    blame(entry, violations) {
        if (violations.length > 0)
            this.onViolation?.(entry, violations);
        entry.violations = [...entry.violations, ...violations];
    }
    /** Gives all violations of all requests, each with the number of its request. */
    violations() {
        return this.#entries.flatMap((entry) => entry.violations.map((violation) => ({ ...violation, seq: entry.seq })));
    }
    /** Gives the requests that may change something: all but GET, HEAD and GraphQL queries. */
    writes() {
        return this.#entries.filter((entry) => !isRead(entry));
    }
    /** clear forgets every entry; numbers go on, so that `seq` stays unique. */
    clear() {
        this.#entries.length = 0;
    }
}
/** Says whether a request only reads: GET, HEAD, or a GraphQL document without a mutation. */
function isRead(entry) {
    if (entry.method === "GET" || entry.method === "HEAD")
        return true;
    if (entry.template !== "/graphql")
        return false;
    const { body } = entry;
    if (typeof body !== "object" || body === null || !("query" in body) || typeof body.query !== "string")
        return false;
    return !/^\s*mutation\b/m.test(body.query.replace(/#.*$/gm, ""));
}
/** Finds the longest chain of requests in which each began after the one before had ended; an open request ends never. */
function countRoundTrips(entries) {
    const ended = entries
        .map((entry) => ({ start: entry.startedAt, end: entry.endedAt ?? Number.POSITIVE_INFINITY }))
        .sort((left, right) => left.end - right.end);
    let sequential = 0;
    let free = Number.NEGATIVE_INFINITY;
    for (const { start, end } of ended) {
        if (start >= free) {
            sequential += 1;
            free = end;
        }
    }
    return { requests: entries.length, sequential };
}
/** Writes the journal as lines for a failing test or a person: number, request, status, fault, violations. */
function renderJournal(entries) {
    return entries
        .map((entry) => {
        const query = entry.query === "" ? "" : `?${entry.query}`;
        const fault = entry.fault === null ? "" : ` [${entry.fault}]`;
        const violations = entry.violations.map((found) => `\n      ${found.part} ${found.pointer || "/"} ${found.message}`);
        return `${String(entry.seq).padStart(4)} ${entry.method} ${entry.path}${query} → ${entry.status ?? "lost"}${fault}${violations.join("")}`;
    })
        .join("\n");
}


/***/ }),

/***/ 54062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ seedComment),
/* harmony export */   V9: () => (/* binding */ seedUser),
/* harmony export */   uG: () => (/* binding */ seedPullRequest),
/* harmony export */   y8: () => (/* binding */ seedReview)
/* harmony export */ });
/* unused harmony exports seedTeam, seedLabel, seedIssue */
/* harmony import */ var _collaboration_state_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85510);
/** Builders that fill a collaboration state from a few facts, with GitHub's defaults for the rest. */

const EPOCH = "2024-01-01T00:00:00Z";
/** Ids that seeds give start far below the server's, and grow with the state. */
function nextSeedId(state) {
    const taken = [state.labels, state.issues, state.comments, state.reviews, state.milestones].flat();
    return taken.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
}
/** Adds a person; the role on the repository is `write` unless given. */
function seedUser(state, fields) {
    const user = { name: null, email: null, role: "write", createdAt: EPOCH, ...fields };
    state.users.push(user);
    return user;
}
/** Adds a team; members are plain logins or carry a role. */
function seedTeam(state, fields) {
    const team = {
        slug: fields.slug,
        name: fields.name ?? fields.slug,
        description: fields.description ?? null,
        members: (fields.members ?? []).map((login) => ({ login, role: "member" })),
        createdAt: EPOCH,
    };
    state.teams.push(team);
    return team;
}
/** Adds a label of the repository. */
function seedLabel(state, fields) {
    const label = { id: nextSeedId(state), color: "ededed", description: null, ...fields };
    state.labels.push(label);
    return label;
}
/** Adds an issue; labels that the repository lacks are added to it. */
function seedIssue(state, fields) {
    const createdAt = fields.createdAt ?? EPOCH;
    const closed = fields.state === "closed";
    for (const name of fields.labels ?? []) {
        if (!state.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()))
            seedLabel(state, { name });
    }
    const issue = {
        id: fields.id ?? nextSeedId(state),
        number: fields.number ?? (0,_collaboration_state_ts__WEBPACK_IMPORTED_MODULE_0__/* .nextNumber */ .Pt)(state),
        body: null,
        author: "ghost",
        app: null,
        state: "open",
        stateReason: closed ? "completed" : null,
        labels: [],
        assignees: [],
        milestone: null,
        locked: false,
        lockReason: null,
        createdAt,
        updatedAt: fields.closedAt ?? createdAt,
        closedAt: closed ? createdAt : null,
        closedBy: null,
        reactions: [],
        pull: null,
        ...fields,
    };
    state.issues.push(issue);
    return issue;
}
/** Adds a comment to an issue or a pull request. */
function seedComment(state, fields) {
    const createdAt = fields.createdAt ?? EPOCH;
    const id = nextSeedId(state);
    const comment = { id, app: null, createdAt, updatedAt: createdAt, reactions: [], ...fields };
    state.comments.push(comment);
    return comment;
}
/** Adds a pull request; with `mergedAt` it is closed and merged. */
function seedPullRequest(state, fields) {
    const { pull, ...rest } = fields;
    const mergedAt = pull.mergedAt ?? null;
    const facts = {
        draft: false,
        mergedAt,
        mergedBy: null,
        mergeSha: null,
        mergeable: true,
        requestedReviewers: [],
        requestedTeams: [],
        ...pull,
    };
    const closure = mergedAt === null ? {} : { state: "closed", closedAt: mergedAt, closedBy: facts.mergedBy };
    return seedIssue(state, { stateReason: null, ...closure, ...rest, pull: facts });
}
/** Adds a review; its commit is the pull request's head unless given. */
function seedReview(state, fields) {
    const pull = state.issues.find(({ number }) => number === fields.pullNumber)?.pull;
    if (pull == null)
        throw new Error(`There is no pull request #${fields.pullNumber} to review.`);
    const review = {
        id: fields.id ?? nextSeedId(state),
        body: "",
        commitSha: pull.head.sha,
        submittedAt: fields.state === "PENDING" ? null : EPOCH,
        comments: [],
        ...fields,
    };
    state.reviews.push(review);
    return review;
}


/***/ }),

/***/ 89955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ startLocalGitHub)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./packages/local-github/src/collaboration-state.ts
var collaboration_state = __webpack_require__(85510);
;// CONCATENATED MODULE: ./packages/local-github/src/delivery-state.ts
/** What a local GitHub remembers of checks, runs, environments, deployments, releases and security findings. Times are ISO 8601. */
/** Gives an empty state with every security feature on. */
function createDeliveryState() {
    return {
        suites: [],
        checks: [],
        statuses: [],
        workflows: [],
        runs: [],
        environments: [],
        deployments: [],
        releases: [],
        latestReleaseId: null,
        immutableReleases: false,
        assetDigests: true,
        burnedTags: [],
        workflowRefusal: 404,
        codeScanning: "on",
        codeAlerts: [],
        analyses: [],
        dependabot: "on",
        dependencyAlerts: [],
        dependencyGraph: "on",
        dependencyChanges: [],
        advisories: [],
        rulesets: [],
        dispatches: [],
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/identity.ts
/** How people, apps and the repository itself look in GitHub's answers. */

/** Gives the stable numeric id of a name, so that two runs show the same ids. */
function identify(name) {
    return Number.parseInt((0,external_node_crypto_.createHash)("sha256").update(name.toLowerCase()).digest("hex").slice(0, 7), 16) + 1;
}
/** Gives an opaque GraphQL id for an object. */
function encodeNodeId(kind, id) {
    return Buffer.from(`${kind}:${id}`).toString("base64url");
}
/** Shows a person, or a bot when the login ends in `[bot]`. */
function presentUser(place, login) {
    const url = `${place.api}/users/${encodeURIComponent(login)}`;
    return {
        login,
        id: identify(login),
        node_id: encodeNodeId("User", login),
        avatar_url: `${place.web}/avatars/${encodeURIComponent(login)}`,
        gravatar_id: "",
        url,
        html_url: `${place.web}/${encodeURIComponent(login)}`,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type: login.endsWith("[bot]") ? "Bot" : "User",
        site_admin: false,
    };
}
/** Shows the GitHub App that a check is attributed to. */
function presentApp(place, app) {
    return {
        id: app.id,
        node_id: encodeNodeId("App", app.id),
        slug: app.slug,
        name: app.name,
        description: "",
        owner: presentUser(place, app.slug === "github-actions" ? "github" : app.slug),
        external_url: `${place.web}/apps/${app.slug}`,
        html_url: `${place.web}/apps/${app.slug}`,
        created_at: "2018-07-30T09:30:17Z",
        updated_at: "2018-07-30T09:30:17Z",
        permissions: { checks: "write", contents: "write", deployments: "write", issues: "write", metadata: "read" },
        events: [],
    };
}
const PLAIN_LINKS = "contributors deployments downloads events forks hooks languages merges stargazers subscribers subscription tags teams";
const LINKS_WITH_TEMPLATE = {
    archive: "{archive_format}{/ref}",
    assignees: "assignees{/user}",
    blobs: "git/blobs{/sha}",
    branches: "branches{/branch}",
    collaborators: "collaborators{/collaborator}",
    comments: "comments{/number}",
    commits: "commits{/sha}",
    compare: "compare/{base}...{head}",
    contents: "contents/{+path}",
    git_commits: "git/commits{/sha}",
    git_refs: "git/refs{/sha}",
    git_tags: "git/tags{/sha}",
    issue_comment: "issues/comments{/number}",
    issue_events: "issues/events{/number}",
    issues: "issues{/number}",
    keys: "keys{/key_id}",
    labels: "labels{/name}",
    milestones: "milestones{/number}",
    notifications: "notifications{?since,all,participating}",
    pulls: "pulls{/number}",
    releases: "releases{/id}",
    statuses: "statuses/{sha}",
    trees: "git/trees{/sha}",
};
/** Shows a repository the way lists and runs embed it. */
function presentRepositoryBriefly(place, fullName = `${place.repository.owner}/${place.repository.name}`) {
    const [owner = "", name = ""] = fullName.split("/");
    const url = `${place.api}/repos/${fullName}`;
    const links = {};
    for (const link of PLAIN_LINKS.split(" "))
        links[`${link}_url`] = `${url}/${link}`;
    for (const [link, path] of Object.entries(LINKS_WITH_TEMPLATE))
        links[`${link}_url`] = `${url}/${path}`;
    return {
        id: identify(fullName),
        node_id: encodeNodeId("Repository", fullName),
        name,
        full_name: fullName,
        owner: presentUser(place, owner),
        private: place.repository.private,
        html_url: `${place.web}/${fullName}`,
        description: null,
        fork: fullName !== `${place.repository.owner}/${place.repository.name}`,
        url,
        ...links,
    };
}
/** Shows a commit the way runs and check suites embed it. */
function presentCommitBriefly(commit) {
    return {
        id: commit.sha,
        tree_id: commit.tree,
        message: commit.message,
        timestamp: commit.committedAt,
        author: commit.author,
        committer: commit.committer,
    };
}
/** Gives the API address of the served repository. */
function repositoryAddress(place) {
    return `${place.api}/repos/${place.repository.owner}/${place.repository.name}`;
}
/** Gives the web address of the served repository. */
function repositoryPage(place) {
    return `${place.web}/${place.repository.owner}/${place.repository.name}`;
}
/** Gives an address of the repository as GitHub's links between pages have it: by number, not by name. */
function numberAddress(repository, address) {
    const name = `${repository.owner}/${repository.name}`;
    return address.replace(/\/repos\/[^/]+\/[^/]+/, `/repositories/${identify(name)}`);
}
/** Gives the path by name of one by number; other paths are as they were. */
function nameAddress(repository, path) {
    const name = `${repository.owner}/${repository.name}`;
    return path.replace(new RegExp(`^/repositories/${identify(name)}(?=/|$)`), `/repos/${name}`);
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/git.ts

const UNSIGNED = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };
/** The address that GitHub commits with, of an account of that name; whoever commits may write it. */
const GITHUB_EMAIL = "noreply@github.com";
/** Gives the login behind a commit's e-mail address when it is one of GitHub's no-reply addresses, else null. */
function nameAuthor(email) {
    return /^(?:\d+\+)?([A-Za-z0-9-]+(?:\[bot\])?)@users\.noreply\.github\.com$/.exec(email)?.[1] ?? null;
}
/** Of what was seeded as signed. */
function presentVerification(exchange, commit) {
    if (!exchange.people.verifiedCommits.has(commit.sha))
        return UNSIGNED;
    return {
        verified: true,
        reason: "valid",
        signature: "-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----",
        payload: `tree ${commit.tree}\n`,
        verified_at: commit.committedAt,
    };
}
function presentPerson(exchange, email) {
    const login = email === GITHUB_EMAIL ? "web-flow" : nameAuthor(email);
    return login === null ? null : presentUser(exchange, login);
}
/** Shows a commit as the git database does. */
function presentGitCommit(exchange, commit) {
    const address = repositoryAddress(exchange);
    const page = repositoryPage(exchange);
    return {
        sha: commit.sha,
        node_id: encodeNodeId("Commit", commit.sha),
        url: `${address}/git/commits/${commit.sha}`,
        html_url: `${page}/commit/${commit.sha}`,
        author: { ...commit.author, date: commit.authoredAt },
        committer: { ...commit.committer, date: commit.committedAt },
        tree: { sha: commit.tree, url: `${address}/git/trees/${commit.tree}` },
        message: commit.message,
        parents: commit.parents.map((sha) => ({
            sha,
            url: `${address}/git/commits/${sha}`,
            html_url: `${page}/commit/${sha}`,
        })),
        verification: presentVerification(exchange, commit),
    };
}
/** Shows a commit as lists and comparisons do. */
function presentCommit(exchange, commit) {
    const address = repositoryAddress(exchange);
    const page = repositoryPage(exchange);
    return {
        sha: commit.sha,
        node_id: encodeNodeId("Commit", commit.sha),
        commit: {
            author: { ...commit.author, date: commit.authoredAt },
            committer: { ...commit.committer, date: commit.committedAt },
            message: commit.message,
            tree: { sha: commit.tree, url: `${address}/git/trees/${commit.tree}` },
            url: `${address}/git/commits/${commit.sha}`,
            comment_count: 0,
            verification: presentVerification(exchange, commit),
        },
        url: `${address}/commits/${commit.sha}`,
        html_url: `${page}/commit/${commit.sha}`,
        comments_url: `${address}/commits/${commit.sha}/comments`,
        author: presentPerson(exchange, commit.author.email),
        committer: presentPerson(exchange, commit.committer.email),
        parents: commit.parents.map((sha) => ({
            sha,
            url: `${address}/commits/${sha}`,
            html_url: `${page}/commit/${sha}`,
        })),
    };
}
/** Shows a changed file; patches are left out, as GitHub leaves them out of large answers. */
function presentFile(exchange, change, sha) {
    const page = repositoryPage(exchange);
    return {
        sha: change.sha,
        filename: change.path,
        status: change.status,
        additions: change.additions,
        deletions: change.deletions,
        changes: change.additions + change.deletions,
        blob_url: `${page}/blob/${sha}/${encodeURI(change.path)}`,
        raw_url: `${page}/raw/${sha}/${encodeURI(change.path)}`,
        contents_url: `${repositoryAddress(exchange)}/contents/${encodeURI(change.path)}?ref=${sha}`,
        ...(change.previousPath === null ? {} : { previous_filename: change.previousPath }),
    };
}
/** Shows a ref and what it holds. */
function presentRef(exchange, ref, object) {
    const address = repositoryAddress(exchange);
    const kind = object.type === "commit" ? "commits" : object.type === "tag" ? "tags" : object.type === "tree" ? "trees" : "blobs";
    return {
        ref,
        node_id: encodeNodeId("Ref", ref),
        url: `${address}/git/${ref}`,
        object: { type: object.type, sha: object.sha, url: `${address}/git/${kind}/${object.sha}` },
    };
}
/** Shows the repository whole. */
function presentRepository(exchange, fields) {
    const { repository } = exchange;
    const page = repositoryPage(exchange);
    return {
        ...presentRepositoryBriefly(exchange),
        clone_url: `${page}.git`,
        git_url: `${page.replace(/^https?:/, "git:")}.git`,
        ssh_url: `git@localhost:${repository.owner}/${repository.name}.git`,
        svn_url: page,
        mirror_url: null,
        homepage: null,
        language: null,
        forks_count: 0,
        stargazers_count: 0,
        watchers_count: 0,
        size: 1,
        default_branch: repository.defaultBranch,
        open_issues_count: 0,
        is_template: false,
        topics: [],
        has_issues: fields.hasIssues,
        has_projects: false,
        has_wiki: false,
        has_pages: false,
        has_discussions: fields.hasDiscussions,
        archived: false,
        disabled: false,
        visibility: repository.private ? "private" : "public",
        pushed_at: fields.pushedAt,
        created_at: fields.pushedAt,
        updated_at: fields.pushedAt,
        permissions: { admin: false, maintain: false, push: true, triage: true, pull: true },
        license: null,
        forks: 0,
        open_issues: 0,
        watchers: 0,
        network_count: 0,
        subscribers_count: 0,
    };
}

// EXTERNAL MODULE: ./packages/local-github/src/seed.ts
var seed = __webpack_require__(54062);
;// CONCATENATED MODULE: ./packages/local-github/src/derive.ts
/** Derives merged pull requests from a history that has no GitHub beside it: merge commits and squashes name their number. */



/** Git log's format that derivePullRequests reads: fields end with NUL, commits with a record separator. */
const PULL_LOG_FORMAT = "%H%x00%P%x00%an%x00%ae%x00%cI%x00%B%x1e";
const MERGE = /^Merge pull request #(\d{1,9}) from ([^/\s]+)\/(\S+)/;
const SQUASH = /^(.*\S)\s*\(#(\d{1,9})\)$/;
function* readLog(log) {
    for (const record of log.split("\x1e")) {
        const [sha, parents, name, email, committedAt, message] = record.trimStart().split("\0");
        if (sha === undefined || parents === undefined || name === undefined || message === undefined)
            continue;
        if (email === undefined || committedAt === undefined)
            continue;
        yield { sha, parents: parents.split(" ").filter(Boolean), name, email, committedAt, message };
    }
}
function loginOf(commit) {
    const known = nameAuthor(commit.email);
    if (known !== null)
        return known;
    const bot = /^[A-Za-z0-9-]+\[bot\]$/.exec(commit.name)?.[0];
    const plain = commit.name.normalize("NFKD").replace(/[^A-Za-z0-9]+/g, "-");
    return (bot ??
        (plain
            .replace(/^-+|-+$/g, "")
            .slice(0, 39)
            .replace(/-+$/, "") ||
            "ghost"));
}
/**
 * Reads the output of `git log --format=PULL_LOG_FORMAT <ref>` (newest first) and gives the merged pull
 * requests by number. A number named twice (a cherry-pick, a backport) belongs to the merge commit, else to the oldest commit.
 */
function derivePullRequests(log) {
    const commits = new Map();
    for (const commit of readLog(log))
        commits.set(commit.sha, commit);
    const merges = new Map();
    const squashes = new Map();
    for (const commit of commits.values()) {
        const [subject = "", ...rest] = commit.message.split("\n");
        const [base, head] = commit.parents;
        const merge = MERGE.exec(subject);
        if (merge !== null && base !== undefined && head !== undefined) {
            const number = Number(merge[1]);
            merges.set(number, {
                number,
                title: rest.find((line) => line.trim() !== "")?.trim() ?? subject,
                author: loginOf(commits.get(head) ?? commit),
                branch: { owner: merge[2] ?? "", ref: merge[3] ?? "" },
                mergedBy: loginOf(commit),
                mergedAt: new Date(commit.committedAt).toISOString(),
                mergeSha: commit.sha,
                headSha: head,
                baseSha: base,
            });
            continue;
        }
        const squash = SQUASH.exec(subject.trim());
        if (squash === null || commit.parents.length > 1)
            continue;
        const number = Number(squash[2]);
        squashes.set(number, {
            number,
            title: squash[1] ?? subject,
            author: loginOf(commit),
            branch: null,
            mergedBy: null,
            mergedAt: new Date(commit.committedAt).toISOString(),
            mergeSha: commit.sha,
            headSha: commit.sha,
            baseSha: base ?? commit.sha,
        });
    }
    const found = [...new Map([...squashes, ...merges]).values()].filter(({ number }) => number > 0);
    return found.sort((left, right) => left.number - right.number);
}
/** Addresses that each author commits with, in lower case, by the login that is derived for them. */
function deriveAddresses(log) {
    const addresses = new Map();
    for (const commit of readLog(log)) {
        const login = loginOf(commit);
        const own = addresses.get(login);
        if (own)
            own.add(commit.email.toLowerCase());
        else
            addresses.set(login, new Set([commit.email.toLowerCase()]));
    }
    return addresses;
}
/** Puts derived pull requests and their authors, as contributors without a role, into a state. */
function seedDerived(state, place, pulls, addresses = new Map()) {
    const served = `${place.owner}/${place.name}`;
    let id = state.issues.reduce((highest, issue) => Math.max(highest, issue.id), 0);
    for (const pull of pulls) {
        if (state.issues.some(({ number }) => number === pull.number))
            continue;
        if ((0,collaboration_state/* findUser */.Hr)(state, pull.author) === undefined) {
            (0,seed/* seedUser */.V9)(state, {
                login: pull.author,
                role: "none",
                createdAt: pull.mergedAt,
                addresses: [...(addresses.get(pull.author) ?? [])],
            });
        }
        id += 1;
        const fork = pull.branch !== null && pull.branch.owner.toLowerCase() !== place.owner.toLowerCase();
        (0,seed/* seedPullRequest */.uG)(state, {
            id,
            number: pull.number,
            title: pull.title,
            author: pull.author,
            createdAt: pull.mergedAt,
            pull: {
                head: {
                    ref: pull.branch?.ref ?? `pull-${pull.number}`,
                    sha: pull.headSha,
                    repository: fork ? `${pull.branch?.owner}/${place.name}` : served,
                },
                base: { ref: place.branch, sha: pull.baseSha, repository: served },
                mergedAt: pull.mergedAt,
                mergeSha: pull.mergeSha,
                mergedBy: pull.mergedBy,
            },
        });
    }
}

;// CONCATENATED MODULE: ./packages/local-github/src/faults.ts
/** Decides for each request which faults hit it. */
class FaultPlan {
    #planned = [];
    #lags = [];
    /** add plans faults, in the order in which they are tried. */
    add(...faults) {
        for (const fault of faults)
            this.#planned.push({ fault, seen: 0, hit: 0 });
    }
    /** lag plans that lists of a template do not show new objects at once. */
    lag(...lags) {
        for (const lag of lags)
            this.#lags.push({ lag, seen: new Map() });
    }
    /** clear forgets the whole plan. */
    clear() {
        this.#planned = [];
        this.#lags = [];
    }
    /** Counts the request for every fault it matches and gives those that hit it. Call it once for each request. */
    match(target) {
        const hits = [];
        for (const planned of this.#planned) {
            if (!isMatch(planned.fault, target))
                continue;
            planned.seen += 1;
            const first = planned.fault.nth ?? 1;
            const times = planned.fault.times ?? 1;
            if (planned.seen < first || planned.seen >= first + times)
                continue;
            planned.hit += 1;
            hits.push(planned.fault);
        }
        return hits;
    }
    /** hidden says whether a list must leave out an object: `key` names it, `ageMilliseconds` is the time since it was created. */
    isHidden(template, key, ageMilliseconds) {
        for (const { lag, seen } of this.#lags) {
            if (lag.template !== template)
                continue;
            if (lag.milliseconds !== undefined && ageMilliseconds < lag.milliseconds)
                return true;
            if (lag.requests !== undefined) {
                const reads = seen.get(key) ?? 0;
                seen.set(key, reads + 1);
                if (reads < lag.requests)
                    return true;
            }
        }
        return false;
    }
    /** Gives the faults that hit nothing: a test that plans one and never meets it proves nothing. */
    unused() {
        return this.#planned.filter(({ hit }) => hit === 0).map(({ fault }) => fault);
    }
}
function isMatch(fault, target) {
    if (fault.method !== undefined && fault.method.toUpperCase() !== target.method)
        return false;
    if (typeof fault.template === "string" && fault.template !== target.template)
        return false;
    if (fault.template instanceof RegExp && !fault.template.test(target.path))
        return false;
    return fault.where === undefined || fault.where(target);
}
/** Names a fault for the journal. */
function describeFault(fault) {
    return fault.name ?? `${fault.effect.kind} ${fault.when}`;
}
/**
 * Writes what an effect makes of an answer (`intended` is the true one, or an empty 200 when nothing was
 * done) and gives the status that went out, or null when none did. `clock` gives the server's milliseconds.
 */
async function writeFault(effect, intended, response, clock) {
    switch (effect.kind) {
        case "status":
            return send(response, effect.status, effect.headers ?? {}, JSON.stringify(effect.body ?? { message: "Server Error" }));
        case "reset":
            response.socket?.resetAndDestroy();
            return null;
        case "cut":
            return cut(response, intended);
        case "hang":
            await new Promise((resolve) => response.once("close", resolve));
            return null;
        case "drip":
            return drip(response, intended, effect.bytesPerSecond ?? 1);
        case "html": {
            const page = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Unicorn!</body></html>";
            return send(response, 200, { "content-type": "text/html; charset=utf-8" }, page);
        }
        case "empty":
            return send(response, 200, {}, "");
        case "invalid-json":
            return send(response, 200, {}, '{"id": 1, "tag_name": ');
        case "wrong-shape":
            return send(response, intended.status, {}, JSON.stringify(effect.body ?? { unexpected: true }));
        case "redirect":
            return send(response, effect.status ?? 302, { location: effect.location }, "");
        case "rate-limit":
            return sendLimit(effect, response, clock);
        case "kill":
            throw new Error("A kill is a call, not an answer: the server makes it itself.");
    }
}
function send(response, status, headers, body) {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(body);
    return status;
}
function cut(response, intended) {
    const bytes = Buffer.from(intended.body);
    const whole = bytes.length === 0 ? Buffer.from("{}") : bytes;
    response.writeHead(intended.status, { ...intended.headers, "content-length": String(whole.length) });
    return new Promise((resolve) => {
        response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => {
            response.socket?.destroy();
            resolve(intended.status);
        });
    });
}
function drip(response, intended, bytesPerSecond) {
    const bytes = Buffer.from(intended.body);
    response.writeHead(intended.status, { ...intended.headers, "content-length": String(bytes.length) });
    response.flushHeaders();
    return new Promise((resolve) => {
        let sent = 0;
        const timer = setInterval(() => {
            if (response.destroyed || sent >= bytes.length) {
                clearInterval(timer);
                response.end();
                resolve(intended.status);
                return;
            }
            response.write(bytes.subarray(sent, sent + 1));
            sent += 1;
        }, 1000 / bytesPerSecond);
        response.once("close", () => {
            clearInterval(timer);
            resolve(intended.status);
        });
    });
}
function sendLimit(effect, response, clock) {
    const headers = {};
    if (effect.retryAfterSeconds !== undefined)
        headers["retry-after"] = String(effect.retryAfterSeconds);
    if (effect.limit === "primary") {
        headers["x-ratelimit-limit"] = "1000";
        headers["x-ratelimit-remaining"] = "0";
        headers["x-ratelimit-used"] = "1000";
        headers["x-ratelimit-reset"] = String(Math.ceil(clock() / 1000) + (effect.resetsInSeconds ?? 60));
    }
    const message = effect.limit === "primary"
        ? "API rate limit exceeded for installation."
        : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    const documentation = "https://docs.github.com/rest/overview/resources-in-the-rest-api#rate-limiting";
    return send(response, effect.status ?? 403, headers, JSON.stringify({ message, documentation_url: documentation }));
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/local-github/src/kept-answers.ts
/** Keeps what git answered while nothing can have changed it, so that one process answers a question for all requests. */


/** What they print follows from the objects that they name. */
const OF_OBJECTS = new Set(["cat-file", "diff-tree", "log", "ls-tree", "merge-base", "rev-list", "rev-parse"]);
const OBJECT = /^\^?[0-9a-f]{40}(?:\^\{commit\})?$/;
const REF = /^refs\/[^\s:~^?*[\\@]+(?:\^\{commit\})?$/;
/** Larger answers, of long histories, are asked for again. */
const LARGEST_KEPT = 1_000_000;
/** With more refs than these in files of their own, git reads them faster. */
const MOST_REFS = 100;
/** Beside the files of single refs, what names them and says where their histories begin. */
const BESIDE_REFS = ["HEAD", "packed-refs", "shallow"];
/** Every object is named by its full SHA, and nothing else than options is said. */
function isFixed([command = "", ...rest]) {
    return (OF_OBJECTS.has(command) &&
        rest.some((argument) => OBJECT.test(argument)) &&
        rest.every((argument) => OBJECT.test(argument) ||
            /^-(?!-(?:all|batch|branches|glob|remotes|stdin|tags))/.test(argument) ||
            argument === "blob"));
}
/** The answer is the same for as long as every ref is: what it lists, or the commits that refs name by their full names. */
function followsRefs([command = "", ...rest]) {
    if (command === "for-each-ref")
        return true;
    if (command === "rev-list")
        return rest.includes("--all") && rest.every((argument) => /^--[a-z-]+$/.test(argument));
    return (command === "rev-parse" &&
        rest.every((argument) => argument.startsWith("-") || REF.test(argument)) &&
        rest.length > 0);
}
const BATCH_LINE = /^(?:[0-9a-f]{40}|refs\/[^\s:~^?*[\\@]+)(?::[^\n]*)?$/;
/** The same of a `cat-file --batch`, whose objects stand in its input: by full SHAs or full names of refs, with or without a path. */
function batchFollowsRefs(args, input) {
    return (args.join(" ") === "cat-file --batch" &&
        input
            .trimEnd()
            .split("\n")
            .every((line) => BATCH_LINE.test(line)));
}
/** An object may come by another way than by a ref. */
function lacksObject(answer) {
    return /^[0-9a-f]{40}\S* missing$/m.test(answer.toString("latin1"));
}
/** The state of all refs of a repository, as one text; undefined where it cannot be told without git. `folder` is its work tree or git directory. */
function readRefState(folder) {
    try {
        const directory = (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, ".git"), { throwIfNoEntry: false })?.isDirectory()
            ? (0,external_node_path_.join)(folder, ".git")
            : folder;
        if (!(0,external_node_fs_.statSync)((0,external_node_path_.join)(directory, "objects"), { throwIfNoEntry: false })?.isDirectory())
            return undefined;
        if ((0,external_node_fs_.statSync)((0,external_node_path_.join)(directory, "reftable"), { throwIfNoEntry: false }) !== undefined)
            return undefined;
        const files = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(directory, "refs"), { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
        if (files.length > MOST_REFS)
            return undefined;
        const refs = files.map(({ parentPath, name }) => (0,external_node_path_.join)(parentPath, name));
        const beside = BESIDE_REFS.map((name) => (0,external_node_path_.join)(directory, name));
        return [...refs, ...beside].map((path) => `${path}\n${readText(path)}`).join("\0");
    }
    catch {
        return undefined;
    }
}
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        if (error.code === "ENOENT")
            return "";
        throw error;
    }
}
/** The answers of git about one repository. */
class KeptAnswers {
    #folder;
    #fixed = new Map();
    #ofRefs = new Map();
    #refs;
    constructor(folder) {
        this.#folder = folder;
    }
    /** The answer that still holds, or else that of `ask`, which is kept if it can be; what `ask` throws is not. */
    get(args, input, ask) {
        const ofRefs = input === "" ? followsRefs(args) : batchFollowsRefs(args, input);
        if (!ofRefs && (input !== "" || !isFixed(args)))
            return ask();
        const refs = ofRefs ? readRefState(this.#folder) : undefined;
        if (ofRefs && (refs === undefined || refs !== this.#refs))
            this.#ofRefs.clear();
        if (ofRefs)
            this.#refs = refs;
        const kept = ofRefs ? this.#ofRefs : this.#fixed;
        const key = [...args, input].join("\0");
        const known = kept.get(key);
        if (known !== undefined)
            return known;
        const answer = ask();
        // Refs that changed meanwhile may be told in part.
        const holds = !ofRefs || (refs !== undefined && readRefState(this.#folder) === refs);
        if (holds && answer.length < LARGEST_KEPT && !lacksObject(answer))
            kept.set(key, answer);
        return answer;
    }
}

;// CONCATENATED MODULE: ./packages/local-github/src/person.ts
/** Who wrote or committed what, as git is told of it. */
/** The variables that make git write this person. */
function personEnv(role, person) {
    return { [`GIT_${role}_NAME`]: person.name, [`GIT_${role}_EMAIL`]: person.email, [`GIT_${role}_DATE`]: person.date };
}

;// CONCATENATED MODULE: ./packages/local-github/src/ref-name.ts
/** Which names of refs may reach git's arguments. */
/** Keeps options, ranges and revision syntax out of git's arguments. */
function isSafeRef(ref) {
    return (ref.length < 500 &&
        !ref.startsWith("-") &&
        !/[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\.lock(\/|$)|\/$|^\//u.test(ref) &&
        ref !== "@" &&
        ref !== "");
}

;// CONCATENATED MODULE: ./packages/local-github/src/git-repository.ts
/** The real git repository behind a local GitHub: reads and writes objects and refs through git itself, one process a question that can have another answer. */







function filterHistory(filter) {
    return ["since", "until", "author", "committer"].flatMap((name) => filter[name] === undefined ? [] : [`--${name}=${filter[name]}`]);
}
const SEPARATOR = "\u001f";
const COMMIT_FORMAT = ["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B"].join("%x1f");
const FULL_SHA = /^[0-9a-f]{40}$/;
/** Serves one repository; `folder` is its work tree or git directory. Throws when git itself fails. */
class GitRepository {
    owner;
    name;
    folder;
    private;
    defaultBranch;
    #commits = new Map();
    #answers;
    constructor(options) {
        this.owner = options.owner;
        this.name = options.name;
        this.folder = options.folder;
        this.#answers = new KeptAnswers(options.folder);
        this.private = options.private ?? false;
        this.defaultBranch = options.defaultBranch ?? this.#readDefaultBranch();
    }
    /** Calls git and gives its standard output. */
    run(args, options = {}) {
        return this.runBytes(args, options).toString("utf8");
    }
    /** Calls git and gives its standard output untouched. */
    runBytes(args, options = {}) {
        const { input = "", env } = options;
        return env === undefined && typeof input === "string"
            ? this.#answers.get(args, input, () => this.#ask(args, options))
            : this.#ask(args, options);
    }
    #ask(args, options) {
        return (0,external_node_child_process_.execFileSync)("git", ["-c", "safe.directory=*", "-c", "core.quotepath=off", ...args], {
            cwd: this.folder,
            input: options.input ?? "",
            maxBuffer: 512 * 1024 * 1024,
            stdio: ["pipe", "pipe", "pipe"],
            env: {
                PATH: process.env["PATH"] ?? "",
                HOME: this.folder,
                GIT_CONFIG_NOSYSTEM: "1",
                LC_ALL: "C",
                ...options.env,
            },
        });
    }
    /** Calls git and gives null when it fails. */
    attempt(args) {
        try {
            return this.run(args);
        }
        catch {
            return null;
        }
    }
    #readDefaultBranch() {
        const head = this.attempt(["symbolic-ref", "--quiet", "--short", "HEAD"])?.trim();
        if (head !== undefined && head !== "")
            return head;
        const branches = this.run(["for-each-ref", "--format=%(refname:short)", "refs/heads"]).split("\n").filter(Boolean);
        return branches.includes("main") ? "main" : (branches[0] ?? "main");
    }
    /** Gives what a full ref (`refs/heads/main`) holds, or null. */
    readRef(ref) {
        if (!isSafeRef(ref))
            return null;
        const found = this.listRefs(ref).find((entry) => entry.ref === ref);
        return found === undefined ? null : { type: found.type, sha: found.sha };
    }
    /** Gives every ref whose full name begins with the prefix. */
    listRefs(prefix) {
        return this.run(["for-each-ref", "--format=%(objecttype) %(objectname) %(refname)"])
            .split("\n")
            .flatMap((line) => {
            const [type, sha, ref] = line.split(" ");
            return ref?.startsWith(prefix) ? [{ type: type, sha: sha, ref }] : [];
        });
    }
    /** Sets, creates (`old` of zeros) or deletes (`sha` null) a ref; false when it was not what `old` says. */
    updateRef(ref, sha, old) {
        const line = sha === null
            ? `delete ${ref}${old === undefined ? "" : ` ${old}`}`
            : `update ${ref} ${sha}${old === undefined ? "" : ` ${old}`}`;
        try {
            this.run(["update-ref", "--no-deref", "--stdin"], { input: `${line}\n` });
            return true;
        }
        catch {
            return false;
        }
    }
    /** Says what a SHA is, or null when there is none. */
    objectType(sha) {
        return FULL_SHA.test(sha)
            ? (this.attempt(["cat-file", "-t", sha])?.trim() ?? null)
            : null;
    }
    resolve(ref) {
        if (FULL_SHA.test(ref))
            return this.#peel(ref);
        if (!isSafeRef(ref))
            return null;
        if (ref === "HEAD")
            return this.#peel(`refs/heads/${this.defaultBranch}`);
        for (const candidate of [ref.startsWith("refs/") ? ref : `refs/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`]) {
            const sha = this.readRef(candidate) === null ? null : this.#peel(candidate);
            if (sha !== null)
                return sha;
        }
        return /^[0-9a-f]{7,39}$/.test(ref) ? this.#peel(ref) : null;
    }
    #peel(name) {
        const known = FULL_SHA.test(name) ? this.#commits.get(name) : undefined;
        return (known?.sha ??
            this.attempt(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])?.trim() ??
            null);
    }
    hasTag(tag) {
        return this.readRef(`refs/tags/${tag}`) !== null;
    }
    createTag(tag, sha) {
        this.updateRef(`refs/tags/${tag}`, sha, "0".repeat(40));
    }
    commit(sha) {
        const known = this.#commits.get(sha);
        if (known !== undefined)
            return known;
        if (this.objectType(sha) !== "commit")
            return null;
        return this.#readCommits(["--no-walk", sha])[0] ?? null;
    }
    /** Gives what `head` has and `base` has not, oldest first, as GitHub's comparison lists it; an empty base: all. */
    listCommits(base, head) {
        return this.#readCommits(["--reverse", "--topo-order", head, ...(base === "" ? [] : [`^${base}`])]);
    }
    /** Gives a page of the history of a commit, newest first. */
    walk(head, options) {
        return this.#readCommits([
            `--skip=${options.skip}`,
            `--max-count=${options.count}`,
            ...filterHistory(options),
            head,
            ...(options.path === undefined ? [] : ["--", options.path]),
        ]);
    }
    /** Gives how many commits of a history pass the filter. */
    countHistory(head, filter) {
        const paths = filter.path === undefined ? [] : ["--", filter.path];
        return Number(this.run(["rev-list", "--count", ...filterHistory(filter), head, ...paths]).trim());
    }
    /** Gives how many commits `head` has that `base` has not. */
    countCommits(base, head) {
        return Number(this.run(["rev-list", "--count", head, ...(base === "" ? [] : [`^${base}`])]).trim());
    }
    #readCommits(args) {
        const paths = args.indexOf("--");
        const revisions = paths < 0 ? args : args.slice(0, paths);
        const output = this.run([
            "log",
            "-z",
            `--format=${COMMIT_FORMAT}`,
            ...revisions,
            ...(paths < 0 ? ["--"] : args.slice(paths)),
        ]);
        return output
            .split("\0")
            .filter((text) => text !== "")
            .map((text) => {
            const [sha, tree, parents, authorName, authorEmail, authoredAt, committerName, committerEmail, committedAt, message,] = text.split(SEPARATOR);
            const record = {
                sha: sha,
                tree: tree,
                parents: parents.split(" ").filter(Boolean),
                message: (message ?? "").replace(/\n$/, ""),
                author: { name: authorName, email: authorEmail },
                committer: { name: committerName, email: committerEmail },
                authoredAt: new Date(authoredAt).toISOString(),
                committedAt: new Date(committedAt).toISOString(),
            };
            this.#commits.set(record.sha, record);
            return record;
        });
    }
    isAncestor(ancestor, descendant) {
        return this.attempt(["merge-base", "--is-ancestor", ancestor, descendant]) !== null;
    }
    mergeBase(left, right) {
        return this.attempt(["merge-base", left, right])?.trim() || null;
    }
    /** Gives the changes from one commit to another, renames found; an empty base: everything is new. */
    listFiles(base, head) {
        const from = base === "" ? this.run(["hash-object", "-t", "tree", "--stdin"]).trim() : base;
        const fields = this.run([
            "diff-tree",
            "-r",
            "-M",
            "-z",
            "--raw",
            "--numstat",
            "--no-commit-id",
            "--full-index",
            from,
            head,
        ]).split("\0");
        const changes = new Map();
        let index = 0;
        while (index < fields.length && fields[index] !== "") {
            const field = fields[index];
            if (field.startsWith(":")) {
                const [, , before, after, letter] = field.split(" ");
                const moved = /^[RC]/.test(letter);
                const first = fields[index + 1];
                const path = moved ? fields[index + 2] : first;
                const removed = letter === "D";
                changes.set(path, {
                    path,
                    previousPath: moved ? first : null,
                    status: nameStatus(letter),
                    additions: 0,
                    deletions: 0,
                    sha: removed ? before : after,
                });
                index += moved ? 3 : 2;
                continue;
            }
            const [added, deleted, plain] = field.split("\t");
            const moved = plain === "";
            const path = moved ? fields[index + 2] : plain;
            const change = changes.get(path);
            if (change !== undefined) {
                change.additions = Number(added) || 0;
                change.deletions = Number(deleted) || 0;
            }
            index += moved ? 3 : 1;
        }
        return [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    /** Gives the entries of a tree; null when there is no such tree. */
    listTree(tree, recursive) {
        const output = this.attempt(["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), tree]);
        if (output === null)
            return null;
        return output
            .split("\0")
            .filter(Boolean)
            .map((line) => {
            const [head, path] = line.split("\t");
            const [mode, type, sha, size] = head.split(/ +/);
            return {
                mode: mode,
                type: type,
                sha: sha,
                size: size === "-" ? null : Number(size),
                path: path,
            };
        });
    }
    /** Gives the bytes of a blob. */
    readBlob(sha) {
        return this.runBytes(["cat-file", "blob", sha]);
    }
    /** Stores bytes. */
    writeBlob(bytes) {
        return this.run(["hash-object", "-w", "--stdin"], { input: bytes }).trim();
    }
    /** Stores a tree made of `base` with entries set, or removed where `sha` is null. */
    writeTree(base, entries) {
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "local-github-index-"));
        const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, "index") };
        try {
            if (base !== null)
                this.run(["read-tree", base], { env });
            for (const entry of entries) {
                if (entry.sha === null)
                    this.run(["rm", "--cached", "--quiet", "--ignore-unmatch", "--", entry.path], { env });
                else if (entry.mode === "040000")
                    this.run(["read-tree", `--prefix=${entry.path}/`, entry.sha], { env });
                else
                    this.run(["update-index", "--add", "--cacheinfo", `${entry.mode},${entry.sha},${entry.path}`], { env });
            }
            return this.run(["write-tree"], { env }).trim();
        }
        finally {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
    }
    /** Stores a commit. */
    writeCommit(fields) {
        return this.run(["commit-tree", fields.tree, ...fields.parents.flatMap((parent) => ["-p", parent])], {
            input: fields.message,
            env: { ...personEnv("AUTHOR", fields.author), ...personEnv("COMMITTER", fields.committer) },
        }).trim();
    }
    /** Stores an annotated tag. */
    writeTagObject(fields) {
        const seconds = Math.floor(Date.parse(fields.tagger.date) / 1_000);
        const text = `object ${fields.object}\ntype ${fields.type}\ntag ${fields.tag}\ntagger ${fields.tagger.name} <${fields.tagger.email}> ${seconds} +0000\n\n${fields.message}\n`;
        return this.run(["hash-object", "-w", "-t", "tag", "--stdin"], { input: text }).trim();
    }
    /** Gives an annotated tag, or null. */
    readTagObject(sha) {
        if (this.objectType(sha) !== "tag")
            return null;
        const text = this.run(["cat-file", "tag", sha]);
        const split = text.indexOf("\n\n");
        const head = text.slice(0, split);
        const field = (name) => new RegExp(`^${name} (.*)$`, "m").exec(head)?.[1] ?? "";
        const tagger = /^(.*) <(.*)> (\d+) ([+-]\d{4})$/.exec(field("tagger"));
        return {
            tag: field("tag"),
            message: text.slice(split + 2).replace(/\n$/, ""),
            object: { sha: field("object"), type: field("type") },
            tagger: {
                name: tagger?.[1] ?? "",
                email: tagger?.[2] ?? "",
                date: new Date(Number(tagger?.[3] ?? 0) * 1_000).toISOString(),
            },
        };
    }
}
function nameStatus(letter) {
    return ({ A: "added", D: "removed", M: "modified", R: "renamed", C: "copied" }[letter[0]] ?? "changed");
}

// EXTERNAL MODULE: ./node_modules/graphql/index.js
var graphql = __webpack_require__(17645);
// EXTERNAL MODULE: ./packages/local-github/src/tree.ts
var tree = __webpack_require__(37675);
;// CONCATENATED MODULE: ./packages/local-github/src/watch.ts
/** Watches what is read of a request, so that a field which changes nothing here is an error and not an answer. */
/** A value that GitHub knows, such as a field to sort by, and that nothing here obeys; `what` names it. */
class Unmodelled extends Error {
    constructor(what) {
        super(`${what} is not modelled`);
    }
}
/** Methods that may stop early; a list that one of them is called on is read whole. */
const WHOLE_LIST = new Set(["every", "find", "findIndex", "includes", "indexOf", "some"]);
const originals = new WeakMap();
function isContainer(value) {
    return typeof value === "object" && value !== null;
}
function createNode(value) {
    const children = new Map();
    const read = new Set();
    const proxy = new Proxy(value, {
        get(target, name, receiver) {
            if (WHOLE_LIST.has(name) && Array.isArray(target))
                for (const key of Object.keys(target))
                    read.add(key);
            if (typeof name === "symbol" || !Object.hasOwn(target, name))
                return Reflect.get(target, name, receiver);
            read.add(name);
            const inner = target[name];
            if (!isContainer(inner))
                return inner;
            const child = children.get(name) ?? createNode(inner);
            children.set(name, child);
            return child.proxy;
        },
    });
    const node = { proxy, read, children, isWhole: false };
    const readAll = () => {
        node.isWhole = true;
    };
    originals.set(proxy, { value, readAll });
    return node;
}
/** Starts to watch an object or a list with all that is inside it. */
function watchReads(value) {
    const root = createNode(value);
    const walk = (node, held, path, isIgnored) => {
        // A list of names that was taken and then compared with no item has been read.
        if (node.isWhole || (Array.isArray(held) && node.read.size === 0 && !held.some(isContainer)))
            return [];
        return Object.entries(held).flatMap(([key, inner]) => {
            const place = [...path, key];
            if (inner === undefined || isIgnored(place, inner))
                return [];
            if (!node.read.has(key))
                return [place.join(".")];
            const child = node.children.get(key);
            return child === undefined || !isContainer(inner) ? [] : walk(child, inner, place, isIgnored);
        });
    };
    return {
        value: root.proxy,
        listUnread: (isIgnored = () => false) => walk(root, value, [], isIgnored),
    };
}
/** Reads a value of free form as a whole, such as a deployment's payload that is only kept; it is watched no longer. */
function readWhole(value) {
    const original = isContainer(value) ? originals.get(value) : undefined;
    original?.readAll();
    return original === undefined ? value : original.value;
}
/** The parameters of a query, with the names of those that nothing has read. */
class WatchedQuery extends URLSearchParams {
    #read = new Set();
    get(name) {
        this.#read.add(name);
        return super.get(name);
    }
    has(name) {
        this.#read.add(name);
        return super.has(name);
    }
    listUnread() {
        return [...new Set(this.keys())].filter((name) => !this.#read.has(name));
    }
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/execution.ts
/** Executes GraphQL on GitHub's own schema, with its cost rules; what nothing resolves or reads is reported, never a silent null. */




const NODE_LIMIT = 500_000;
const PAGE_LIMIT = 100;
let schema;
async function loadSchema() {
    if (schema !== undefined)
        return schema;
    // The file alone: the package's own module would read the schema a second time, as five megabytes of JSON.
    const idl = (0,external_node_fs_.readFileSync)((0,tree/* findPackageFile */.U)("@octokit/graphql-schema/schema.graphql"), "utf8");
    schema = (0,graphql/* buildSchema */.IV5)(idl, { assumeValid: true });
    return schema;
}
function violate(pointer, message) {
    return { operation: "graphql", part: "graphql", pointer, message };
}
/** Gives the most nodes a document can ask for, how many reads of connections that takes, and every connection without a `first` or `last` of 1 to 100. */
function countNodes(document, variables) {
    const problems = [];
    let requests = 0;
    const fragments = new Map(document.definitions.flatMap((found) => found.kind === graphql/* Kind */.b8C.FRAGMENT_DEFINITION ? [[found.name.value, found.selectionSet]] : []));
    const walk = (selections, parents) => {
        let nodes = 0;
        for (const selection of selections.selections) {
            if (selection.kind === graphql/* Kind */.b8C.FRAGMENT_SPREAD) {
                const fragment = fragments.get(selection.name.value);
                if (fragment !== undefined)
                    nodes += walk(fragment, parents);
                continue;
            }
            if (selection.selectionSet === undefined)
                continue;
            let size = 1;
            if (selection.kind === graphql/* Kind */.b8C.FIELD) {
                const argument = selection.arguments?.find(({ name }) => name.value === "first" || name.value === "last");
                const isConnection = selection.selectionSet.selections.some(
                // A connection that is only counted needs no page.
                (inner) => inner.kind === graphql/* Kind */.b8C.FIELD && ["nodes", "edges", "pageInfo"].includes(inner.name.value));
                if (argument !== undefined) {
                    const { value } = argument;
                    size =
                        value.kind === graphql/* Kind */.b8C.VARIABLE
                            ? Number(variables[value.name.value])
                            : value.kind === graphql/* Kind */.b8C.INT
                                ? Number(value.value)
                                : 0;
                    if (!(size >= 1 && size <= PAGE_LIMIT))
                        problems.push(`\`${argument.name.value}\` on the \`${selection.name.value}\` connection must be 1 to ${PAGE_LIMIT}.`);
                    nodes += parents * size;
                    requests += parents;
                }
                else if (isConnection) {
                    problems.push(`You must provide a \`first\` or \`last\` value to properly paginate the \`${selection.name.value}\` connection.`);
                }
            }
            nodes += walk(selection.selectionSet, parents * size);
        }
        return nodes;
    };
    let total = 0;
    for (const found of document.definitions) {
        if (found.kind === graphql/* Kind */.b8C.OPERATION_DEFINITION)
            total += walk(found.selectionSet, 1);
    }
    return { nodes: total, requests, problems };
}
/** The default of an input object's field: given as such, it says no more than leaving the field out. */
function isDefault(type, path, value) {
    const [name, ...rest] = path;
    const named = type === undefined ? undefined : (0,graphql/* getNullableType */.ylD)(type);
    if (name === undefined)
        return false;
    if ((0,graphql/* isListType */.Fsh)(named))
        return isDefault(named.ofType, rest, value);
    const field = (0,graphql/* isInputObjectType */.qK7)(named) ? named.getFields()[name] : undefined;
    if (rest.length > 0)
        return isDefault(field?.type, rest, value);
    return field?.defaultValue !== undefined && field.defaultValue === value;
}
/** The arguments that the document gives, as a resolver reads them, and what it has not read of them. */
function watchArguments(args, info) {
    const written = new Set(info.fieldNodes.flatMap((node) => node.arguments?.map(({ name }) => name.value) ?? []));
    const types = new Map(info.parentType.getFields()[info.fieldName]?.args.map(({ name, type }) => [name, type]));
    const watched = watchReads(args);
    const isIgnored = ([name = "", ...rest], value) => value === null || !written.has(name) || isDefault(types.get(name), rest, value);
    return { watched: watched.value, listUnread: () => watched.listUnread(isIgnored) };
}
/** A field resolver over plain objects; fields that are missing and arguments that nothing reads are reported. */
function createResolver(report) {
    return (parent, args, context, info) => {
        const name = info.fieldName;
        const field = `${info.parentType.name}.${name}`;
        const pointer = `/${info.parentType.name}/${name}`;
        if (typeof parent !== "object" || parent === null || !(name in parent)) {
            const message = `${field} is not modelled`;
            report(pointer, message);
            throw new Error(message);
        }
        const value = parent[name];
        const { watched, listUnread } = watchArguments(args, info);
        const check = (result) => {
            for (const argument of listUnread())
                report(`${pointer}/${argument.replaceAll(".", "/")}`, `the argument ${argument} of ${field} is not modelled`);
            return result;
        };
        const refuse = (thrown) => {
            if (thrown instanceof Unmodelled)
                report(pointer, `${field}: ${thrown.message}`);
            throw thrown;
        };
        try {
            const resolved = typeof value === "function" ? value.call(parent, watched, context, info) : value;
            return resolved instanceof Promise ? resolved.then(check, refuse) : check(resolved);
        }
        catch (thrown) {
            return refuse(thrown);
        }
    };
}
/** Clients send few different documents, and the same ones for every release. */
const documents = new Map();
const MOST_DOCUMENTS = 200;
async function readDocument(source) {
    const known = documents.get(source);
    if (known !== undefined)
        return known;
    const read = await parseDocument(source);
    if (documents.size >= MOST_DOCUMENTS)
        documents.clear();
    documents.set(source, read);
    return read;
}
async function parseDocument(source) {
    let document;
    try {
        document = (0,graphql/* parse */.qgA)(source);
    }
    catch (error) {
        return { message: error instanceof Error ? error.message : String(error) };
    }
    const problems = (0,graphql/* validate */.tfT)(await loadSchema(), document)
        .map(({ message }) => message)
        // GitHub merges fields of a union's members whose types differ, such as the states of issues and pull requests.
        .filter((message) => !message.includes("because they return conflicting types"));
    return { document, problems };
}
/**
 * Runs a document over `root`, whose properties are values or functions `(args) => value`, named as in
 * GitHub's schema. A property that is missing, or an argument that it does not read, is reported as unmodelled.
 */
async function executeGraphql(source, variables, root, operationName) {
    const violations = [];
    const read = await readDocument(source);
    if ("message" in read)
        return { body: { errors: [read] }, violations: [violate("", read.message)], unmodelled: [] };
    const { document } = read;
    const problems = [...read.problems];
    // Fragments that contain each other have no number of nodes.
    const cost = problems.length > 0 ? { nodes: 0, problems: [] } : countNodes(document, variables);
    problems.push(...cost.problems);
    if (cost.nodes > NODE_LIMIT)
        problems.push(`This query requests up to ${cost.nodes} possible nodes which exceeds the maximum limit of ${NODE_LIMIT}.`);
    if (problems.length > 0) {
        return {
            body: { errors: problems.map((message) => ({ message })) },
            violations: problems.map((message) => violate("", message)),
            unmodelled: [],
        };
    }
    const unmodelled = [];
    const fieldResolver = createResolver((pointer, message) => unmodelled.push(violate(pointer, message)));
    const result = await (0,graphql/* execute */.g7Y)({
        schema: await loadSchema(),
        document,
        rootValue: root,
        variableValues: variables,
        ...(operationName === undefined ? {} : { operationName }),
        fieldResolver,
    });
    const errors = result.errors?.map((error) => {
        const type = error.originalError?.type;
        return { ...(type === undefined ? {} : { type }), path: error.path, message: error.message };
    });
    return { body: { data: result.data, ...(errors === undefined ? {} : { errors }) }, violations, unmodelled };
}
/** Thrown by a resolver when the token lacks a permission. */
class Forbidden extends Error {
    type = "FORBIDDEN";
    constructor() {
        super("Resource not accessible by integration");
    }
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/associations.ts
/** Gives the pull requests that answers may show. */
function listPulls(exchange) {
    return exchange.people.issues.filter((issue) => issue.pull !== null && !exchange.isHidden(`pull:${issue.number}`, issue.createdAt));
}
/** The pull requests of every commit: its merge, its head, and what lies on its branch; merged ones first, oldest merge first. */
function indexPulls(pulls, objects, defaultBranch) {
    const owners = new Owners();
    const history = new History(objects.listParents());
    const open = groupBy(pulls.filter(({ pull }) => pull.mergedAt === null), ({ pull }) => pull.head.sha);
    addMergesAndHeads(owners, pulls);
    for (const { pull, commits } of objects.listRebased(listRebases(pulls, history)))
        owners.add(commits, [pull]);
    const merged = groupBy(pulls.filter(isMerged), ({ pull }) => pull.mergeSha);
    for (const tip of listBranchTips(objects, defaultBranch, open))
        for (const sha of history.takeFirstParents(tip))
            for (const parent of history.listMergedParents(sha))
                owners.add(history.take(parent), merged.get(sha) ?? []);
    for (const [head, its] of open)
        owners.add(history.take(head), its);
    return owners.sort();
}
/** Which pull requests brought a commit. */
class Owners {
    #found = new Map();
    add(commits, pulls) {
        for (const sha of commits)
            for (const pull of pulls) {
                const known = this.#found.get(sha);
                if (known === undefined)
                    this.#found.set(sha, new Set([pull]));
                else
                    known.add(pull);
            }
    }
    /** Merged ones first, oldest merge first. */
    sort() {
        const rank = ({ pull }) => pull.mergedAt ?? "~";
        const compare = (a, b) => rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.number - b.number;
        return new Map([...this.#found].map(([sha, pulls]) => [sha, [...pulls].sort(compare)]));
    }
}
/** All of history, of which each commit is taken once, by the first line that reaches it. */
class History {
    #parents;
    #taken = new Set();
    constructor(parents) {
        this.#parents = parents;
    }
    isMerge(sha) {
        return (this.#parents.get(sha)?.length ?? 2) > 1;
    }
    listMergedParents(sha) {
        return this.#parents.get(sha)?.slice(1) ?? [];
    }
    /** What a branch's own line adds, oldest first. */
    takeFirstParents(tip) {
        const line = [];
        for (let sha = tip; sha !== undefined && !this.#taken.has(sha);) {
            this.#taken.add(sha);
            line.push(sha);
            sha = this.#parents.get(sha)?.[0];
        }
        return line.reverse();
    }
    /** Everything that is reached from a commit and was not taken before. */
    take(start) {
        const taken = [];
        const open = [start];
        for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
            const parents = this.#parents.get(sha);
            if (this.#taken.has(sha) || parents === undefined)
                continue;
            this.#taken.add(sha);
            taken.push(sha);
            open.push(...parents);
        }
        return taken;
    }
}
function isMerged({ pull }) {
    return pull.mergeSha !== null && pull.mergedAt !== null;
}
function addMergesAndHeads(owners, pulls) {
    for (const pull of pulls) {
        owners.add([pull.pull.head.sha], [pull]);
        if (isMerged(pull))
            owners.add([pull.pull.mergeSha], [pull]);
    }
}
/** Rebased onto the branch, each commit keeps its message: the merge and the head are then two lines of the same words. */
function listRebases(pulls, history) {
    return pulls.flatMap((pull) => {
        const { mergeSha, mergedAt, head } = pull.pull;
        if (mergeSha === null || mergedAt === null || history.isMerge(mergeSha))
            return [];
        return head.sha === mergeSha ? [] : [{ pull, own: head.sha, rebased: mergeSha }];
    });
}
/** The default branch first; a branch whose head is an open pull request brings nothing of its own. */
function listBranchTips(objects, defaultBranch, open) {
    const main = `refs/heads/${defaultBranch}`;
    return objects
        .listRefs()
        .filter(({ ref }) => ref.startsWith("refs/heads/"))
        .filter(({ ref, commit }) => ref === main || !open.has(commit))
        .sort((left, right) => Number(right.ref === main) - Number(left.ref === main))
        .map(({ commit }) => commit);
}
function groupBy(pulls, keyOf) {
    const found = new Map();
    for (const pull of pulls)
        found.set(keyOf(pull), [...(found.get(keyOf(pull)) ?? []), pull]);
    return found;
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/checks.ts

/** Shows a check run. */
function presentCheckRun(exchange, run) {
    const url = `${repositoryAddress(exchange)}/check-runs/${run.id}`;
    const page = `${repositoryPage(exchange)}/runs/${run.id}`;
    return {
        id: run.id,
        node_id: encodeNodeId("CheckRun", run.id),
        head_sha: run.sha,
        external_id: run.externalId,
        name: run.name,
        url,
        html_url: page,
        details_url: run.detailsUrl ?? page,
        status: run.status,
        conclusion: run.conclusion,
        started_at: run.startedAt,
        completed_at: run.completedAt,
        output: {
            title: run.output.title,
            summary: run.output.summary,
            text: run.output.text,
            annotations_count: run.output.annotations.length,
            annotations_url: `${url}/annotations`,
        },
        check_suite: { id: run.suiteId },
        app: presentApp(exchange, run.app),
        pull_requests: [],
    };
}
function summarize(runs) {
    if (runs.length === 0)
        return { status: "queued", conclusion: null };
    if (runs.some((run) => run.status !== "completed"))
        return { status: "in_progress", conclusion: null };
    const worst = runs.find((run) => !["success", "neutral", "skipped"].includes(run.conclusion ?? ""));
    return { status: "completed", conclusion: worst?.conclusion ?? "success" };
}
/** Shows a suite with the state that follows from its runs. */
function presentCheckSuite(exchange, suite) {
    const runs = exchange.state.checks.filter((run) => run.suiteId === suite.id);
    const url = `${repositoryAddress(exchange)}/check-suites/${suite.id}`;
    const commit = exchange.repository.commit(suite.sha);
    return {
        id: suite.id,
        node_id: encodeNodeId("CheckSuite", suite.id),
        head_branch: suite.branch,
        head_sha: suite.sha,
        ...summarize(runs),
        url,
        before: null,
        after: suite.sha,
        pull_requests: [],
        app: presentApp(exchange, suite.app),
        repository: presentRepositoryBriefly(exchange),
        created_at: suite.createdAt,
        updated_at: runs.reduce((latest, run) => (run.completedAt !== null && run.completedAt > latest ? run.completedAt : latest), suite.createdAt),
        head_commit: commit === null ? null : presentCommitBriefly(commit),
        latest_check_runs_count: runs.length,
        check_runs_url: `${url}/check-runs`,
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/connection.ts
/** Connections: a whole list, cut to the page that the arguments ask for, with GitHub's cursors. */

/** Gives the cursor of the item at an index. */
function encodeCursor(index) {
    return Buffer.from(`cursor:${index}`).toString("base64");
}
/** Gives the index behind a cursor; throws on what is none. */
function decodeCursor(cursor) {
    const found = /^cursor:(\d{1,9})$/.exec(Buffer.from(cursor, "base64").toString());
    if (found === null)
        throw new Error(`\`${cursor}\` does not appear to be a valid cursor.`);
    return Number(found[1]);
}
/** Gives where the page of a list of this length begins and ends. */
function selectPage(total, args) {
    let start = args.after == null ? 0 : Math.min(total, decodeCursor(args.after) + 1);
    let end = args.before == null ? total : Math.min(total, decodeCursor(args.before));
    if (args.first != null && args.last != null)
        throw new Unmodelled("a page by both first and last");
    if (args.first != null)
        end = Math.min(end, start + args.first);
    if (args.last != null)
        start = Math.max(start, end - args.last);
    end = Math.max(start, end);
    return { start, end };
}
/** Gives the fields of a connection whose page is already cut out. */
function describePage(page, place, show, describeEdge = () => ({})) {
    const { start, total } = place;
    const end = start + page.length;
    return {
        totalCount: total,
        nodes: () => page.map(show),
        edges: () => page.map((item, index) => ({
            cursor: encodeCursor(start + index),
            node: () => show(item),
            ...describeEdge(item),
        })),
        pageInfo: {
            hasNextPage: end < total,
            hasPreviousPage: start > 0,
            startCursor: page.length === 0 ? null : encodeCursor(start),
            endCursor: page.length === 0 ? null : encodeCursor(end - 1),
        },
    };
}
/** Gives the page of a list as a connection. */
function connect(items, args, show, describeEdge) {
    const { start, end } = selectPage(items.length, args);
    return describePage(items.slice(start, end), { start, total: items.length }, show, describeEdge);
}
/** Reads a moment that an argument names; null where it names none. */
function readTime(time) {
    const read = time == null ? null : Date.parse(time);
    if (Number.isNaN(read))
        throw new Unmodelled(`the time ${time}`);
    return read;
}
/** Gives a time as GraphQL shows it: to the second. */
function formatTime(time) {
    return new Date(time).toISOString().replace(/\.\d{3}Z$/, "Z");
}
/** Gives a time, or null. */
function formatOptionalTime(time) {
    return time === null ? null : formatTime(time);
}
/** Sorts as `orderBy` says, each field by its value here; a field that GitHub knows and that has none is not modelled. */
function connection_orderBy(items, by, values) {
    const { field, direction } = by;
    const value = values[field];
    if (value === undefined)
        throw new Unmodelled(`the order by ${field}`);
    return order(items, direction, value);
}
/** Sorts by a value of the items, those of one value in the order they were made. */
function order(items, direction, value) {
    const sorted = [...items].sort((left, right) => {
        const [a, b] = [value(left), value(right)];
        return a < b ? -1 : a > b ? 1 : 0;
    });
    return direction === "DESC" ? sorted.reverse() : sorted;
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/exchange.ts
/** GitHub's no: thrown by a route, answered by the server. */
class Refusal extends Error {
    status;
    details;
    constructor(status, message, details = {}) {
        super(message);
        this.status = status;
        this.details = details;
    }
}
/** Gives the answer that carries a refusal. */
function answerRefusal(refusal) {
    const body = {
        message: refusal.message,
        documentation_url: "https://docs.github.com/rest",
        status: String(refusal.status),
    };
    return { status: refusal.status, body: { ...body, ...refusal.details } };
}
/** GitHub's 422 for one field, with `errors`. */
function refuseField(resource, field, code, message) {
    const error = message === undefined ? { resource, field, code } : { resource, field, code, message };
    return new Refusal(422, "Validation Failed", { errors: [error] });
}
/** GitHub's 404. */
function notFound() {
    return new Refusal(404, "Not Found");
}
/** Says whether the caller may; `write` includes `read`. */
function hasPermission(caller, name, access) {
    const held = caller.permissions[name];
    return held === "write" || (held === "read" && access === "read");
}
/** Answers a plain list, a page at a time. */
function listReply(items) {
    return { status: 200, list: { items, wrap: (page) => page } };
}
/** Answers a list inside `{total_count, <key>}`, a page at a time. */
function countedReply(key, items) {
    return { status: 200, list: { items, wrap: (page, total) => ({ total_count: total, [key]: page }) } };
}
/** Cuts a listed answer into the page that the query asks for and adds GitHub's `Link`; other answers pass unchanged. */
function pageReply(reply, query, address) {
    if (reply.list === undefined)
        return reply;
    const { items, wrap } = reply.list;
    const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30) || 30));
    const page = Math.max(1, Number(query.get("page") ?? 1) || 1);
    const last = Math.max(1, Math.ceil(items.length / size));
    const link = (target, rel) => {
        const next = new URLSearchParams(query);
        next.set("page", String(target));
        return `<${address}?${next}>; rel="${rel}"`;
    };
    const links = [];
    if (page > 1)
        links.push(link(page - 1, "prev"));
    if (page < last)
        links.push(link(page + 1, "next"), link(last, "last"));
    if (page > 1)
        links.push(link(1, "first"));
    const body = wrap(items.slice((page - 1) * size, page * size), items.length);
    const headers = links.length > 0 ? { ...reply.headers, link: links.join(", ") } : { ...reply.headers };
    return { status: reply.status, body, headers };
}
/** Resolves a ref or SHA of the request or refuses as GitHub does. */
function requireCommit(exchange, ref, refusal = new Refusal(422, `No commit found for SHA: ${ref}`)) {
    const sha = exchange.repository.resolve(ref);
    const commit = sha === null ? null : exchange.repository.commit(sha);
    if (commit === null)
        throw refusal;
    return commit;
}
/** For writes that name a commit by all 40 digits of its SHA: no branch, tag or short SHA will do. */
function requireExactCommit(exchange, sha) {
    if (!/^[0-9a-f]{40}$/i.test(sha))
        throw new Refusal(422, `No commit found for SHA: ${sha}`);
    return requireCommit(exchange, sha.toLowerCase());
}
/** Says whether GitHub takes a text as the address of a page: http or https, with a host. */
function isAddress(text) {
    return /^https?:\/\/[^\s/]+/i.test(text);
}
/** Parameters of the query, all of them read at once: a filter that looks at no item has then still read its own. */
function readQuery(exchange, names) {
    return Object.fromEntries(names.map((name) => [name, exchange.query.get(name)]));
}
/** Gives a string of the body, or null when it is absent or null. */
function exchange_readText(body, key) {
    const value = body[key];
    return typeof value === "string" ? value : null;
}
/** Gives a number of the path. */
function readId(exchange, key) {
    const id = Number(exchange.path[key]);
    if (!Number.isSafeInteger(id))
        throw notFound();
    return id;
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/graph.ts



/** Refuses as GitHub does when the token may not. */
function requirePermission(graph, name, access = "read") {
    if (!hasPermission(graph.exchange.caller, name, access))
        throw new Forbidden();
}
/** Thrown when a named object is not there. */
class Missing extends Error {
    type = "NOT_FOUND";
}
/** Shows who did something: a bot without the `[bot]` of REST, null for a ghost. */
function showActor(graph, login) {
    if (login === null || login === "" || login === "ghost")
        return null;
    const shown = presentUser(graph.exchange, login);
    const isBot = login.endsWith("[bot]");
    const user = graph.exchange.people.users.find((found) => found.login.toLowerCase() === login.toLowerCase());
    const { owner } = graph.exchange.repository;
    const isOwner = graph.exchange.people.ownedByOrganization && login.toLowerCase() === owner.toLowerCase();
    return {
        __typename: isBot ? "Bot" : isOwner ? "Organization" : "User",
        id: encodeNodeId("User", login),
        login: isBot ? login.slice(0, -"[bot]".length) : (user?.login ?? login),
        name: isBot ? null : (user?.name ?? null),
        email: user?.email ?? "",
        databaseId: shown["id"],
        url: shown["html_url"],
        resourcePath: `/${encodeURIComponent(login)}`,
        avatarUrl: shown["avatar_url"],
    };
}
/** Shows a person where GitHub's schema allows no other actor; null for bots and ghosts. */
function showUser(graph, login) {
    const actor = showActor(graph, login);
    return actor?.["__typename"] === "User" ? actor : null;
}
/** Gives `url` and `resourcePath` of a page of the repository. */
function describePlace(graph, path) {
    const { owner, name } = graph.exchange.repository;
    return { url: `${repositoryPage(graph.exchange)}${path}`, resourcePath: `/${owner}/${name}${path}` };
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/checks.ts




function shout(value) {
    return typeof value === "string" ? value.toUpperCase() : null;
}
function listRuns(graph) {
    const { exchange } = graph;
    return exchange.state.checks.filter((run) => !exchange.isHidden(`check:${run.id}`, run.startedAt ?? exchange.now().toISOString()));
}
function showRun(graph, run) {
    const shown = presentCheckRun(graph.exchange, run);
    return {
        __typename: "CheckRun",
        id: encodeNodeId("CheckRun", run.id),
        databaseId: run.id,
        name: run.name,
        status: shout(run.status),
        conclusion: shout(run.conclusion),
        startedAt: formatOptionalTime(run.startedAt),
        completedAt: formatOptionalTime(run.completedAt),
        detailsUrl: shown["details_url"],
        externalId: run.externalId,
        title: run.output.title,
        summary: run.output.summary,
        text: run.output.text,
        permalink: shown["html_url"],
        ...describePlace(graph, `/runs/${run.id}`),
        repository: () => graph.showRepository(),
        checkSuite: () => {
            const suite = graph.exchange.state.suites.find(({ id }) => id === run.suiteId);
            return suite === undefined ? null : graph.showSuite(suite);
        },
        annotations: (args) => connect(run.output.annotations, args, (annotation) => ({
            path: annotation.path,
            message: annotation.message,
            title: annotation.title ?? null,
            rawDetails: annotation.raw_details ?? null,
            annotationLevel: shout(annotation.annotation_level),
        })),
    };
}
function showWorkflowRun(graph, suite, run) {
    const workflow = graph.exchange.state.workflows.find(({ id }) => id === run.workflowId);
    return {
        __typename: "WorkflowRun",
        id: encodeNodeId("WorkflowRun", run.id),
        databaseId: run.id,
        runNumber: run.number,
        event: run.event,
        createdAt: formatTime(run.createdAt),
        updatedAt: formatTime(run.updatedAt),
        ...describePlace(graph, `/actions/runs/${run.id}`),
        workflow: {
            id: encodeNodeId("Workflow", run.workflowId),
            databaseId: run.workflowId,
            name: workflow?.name ?? "",
            ...describePlace(graph, `/actions/workflows/${workflow?.path.split("/").at(-1) ?? ""}`),
        },
        checkSuite: () => graph.showSuite(suite),
    };
}
/** A check suite. */
function showSuite(graph, suite) {
    const shown = presentCheckSuite(graph.exchange, suite);
    const run = graph.exchange.state.runs.find(({ suiteId }) => suiteId === suite.id);
    return {
        __typename: "CheckSuite",
        id: encodeNodeId("CheckSuite", suite.id),
        databaseId: suite.id,
        status: shout(shown["status"]),
        conclusion: shout(shown["conclusion"]),
        createdAt: formatTime(suite.createdAt),
        updatedAt: formatTime(String(shown["updated_at"])),
        ...describePlace(graph, `/commit/${suite.sha}/checks?check_suite_id=${suite.id}`),
        app: () => ({
            id: encodeNodeId("App", suite.app.id),
            databaseId: suite.app.id,
            slug: suite.app.slug,
            name: suite.app.name,
            url: `${graph.exchange.web}/apps/${suite.app.slug}`,
        }),
        branch: () => {
            const ref = suite.branch === null ? null : graph.objects.findRef(`refs/heads/${suite.branch}`);
            return ref === null ? null : graph.showRef(ref);
        },
        commit: () => graph.showCommitOf(suite.sha),
        repository: () => graph.showRepository(),
        workflowRun: run === undefined ? null : () => showWorkflowRun(graph, suite, run),
        checkRuns: (args) => {
            const { checkName, checkType, appId, status, statuses, conclusions } = args.filterBy ?? {};
            const found = listRuns(graph)
                .filter((check) => check.suiteId === suite.id)
                .filter((check) => checkName == null || check.name === checkName)
                .filter((check) => appId == null || check.app.id === appId)
                .filter((check) => status == null || shout(check.status) === status)
                .filter((check) => statuses == null || statuses.includes(shout(check.status) ?? ""))
                .filter((check) => conclusions == null || conclusions.includes(shout(check.conclusion) ?? ""));
            const latest = new Map(found.map((check) => [check.name, check]));
            return connect(checkType === "LATEST" ? [...latest.values()] : found, args, (check) => showRun(graph, check));
        },
    };
}
function showStatus(graph, status) {
    return {
        __typename: "StatusContext",
        id: encodeNodeId("StatusContext", status.id),
        context: status.context,
        state: shout(status.state),
        description: status.description,
        targetUrl: status.targetUrl,
        createdAt: formatTime(status.createdAt),
        creator: () => showActor(graph, status.creator),
        commit: () => graph.showCommitOf(status.sha),
    };
}
function judge(runs, statuses) {
    if (statuses.some(({ state }) => state === "error"))
        return "ERROR";
    const isBad = ({ status, conclusion }) => status === "completed" && !["success", "neutral", "skipped"].includes(conclusion ?? "");
    if (runs.some(isBad) || statuses.some(({ state }) => state === "failure"))
        return "FAILURE";
    const isOpen = runs.some(({ status }) => status !== "completed") || statuses.some(({ state }) => state === "pending");
    return isOpen ? "PENDING" : "SUCCESS";
}
/** Shows the commit statuses of a commit, the last of each context; null when there are none. */
function showCombinedStatus(graph, sha) {
    requirePermission(graph, "statuses");
    const found = new Map(graph.exchange.state.statuses.filter((status) => status.sha === sha).map((status) => [status.context, status]));
    if (found.size === 0)
        return null;
    const shown = (status) => showStatus(graph, status);
    return {
        __typename: "Status",
        id: encodeNodeId("Status", sha),
        state: judge([], [...found.values()]),
        commit: () => graph.showCommitOf(sha),
        contexts: () => [...found.values()].map(shown),
        context: ({ name }) => {
            const status = found.get(name);
            return status === undefined ? null : shown(status);
        },
    };
}
/** Shows what all checks and statuses of a commit amount to; null when there are none. */
function showRollup(graph, sha) {
    const runs = [
        ...new Map(listRuns(graph)
            .filter((run) => run.sha === sha)
            .map((run) => [`${run.app.id}/${run.name}`, run])).values(),
    ];
    const statuses = [
        ...new Map(graph.exchange.state.statuses.filter((status) => status.sha === sha).map((status) => [status.context, status])).values(),
    ];
    if (runs.length === 0 && statuses.length === 0)
        return null;
    return {
        __typename: "StatusCheckRollup",
        id: encodeNodeId("StatusCheckRollup", sha),
        state: judge(runs, statuses),
        commit: () => graph.showCommitOf(sha),
        contexts: (args) => {
            requirePermission(graph, "statuses");
            const contexts = [
                ...runs.map((run) => () => showRun(graph, run)),
                ...statuses.map((status) => () => showStatus(graph, status)),
            ];
            return connect(contexts, args, (show) => show());
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/people.ts
/** How users, collaborators, teams and the organization look in GitHub's answers. */


const RANK = { none: 0, read: 1, triage: 2, write: 3, maintain: 4, admin: 5 };
/** Says whether a role includes another. */
function holdsRole(role, needed) {
    return RANK[role] >= RANK[needed];
}
/** Shows a user's public profile. */
function people_presentPerson(exchange, login) {
    const user = (0,collaboration_state/* findUser */.Hr)(exchange.people, login);
    const createdAt = user?.createdAt ?? "2024-01-01T00:00:00Z";
    return {
        ...presentUser(exchange, user?.login ?? login),
        name: user?.name ?? null,
        company: null,
        blog: "",
        location: null,
        email: user?.email ?? null,
        hireable: null,
        bio: null,
        public_repos: 0,
        public_gists: 0,
        followers: 0,
        following: 0,
        created_at: createdAt,
        updated_at: createdAt,
    };
}
/** Shows a user with the role on the repository. */
function presentCollaborator(exchange, login, role) {
    return {
        ...presentUser(exchange, login),
        permissions: {
            pull: holdsRole(role, "read"),
            triage: holdsRole(role, "triage"),
            push: holdsRole(role, "write"),
            maintain: holdsRole(role, "maintain"),
            admin: holdsRole(role, "admin"),
        },
        role_name: role,
    };
}
/** Gives the coarse `permission` beside `role_name`: maintain reads as write, triage as read. */
function legacyPermission(role) {
    if (role === "maintain")
        return "write";
    return role === "triage" ? "read" : role;
}
/** Shows the organization that owns the repository. */
function presentOrganization(exchange) {
    const login = exchange.repository.owner;
    const url = `${exchange.api}/orgs/${login}`;
    return {
        login,
        id: identify(login),
        node_id: encodeNodeId("Organization", login),
        url,
        repos_url: `${url}/repos`,
        events_url: `${url}/events`,
        hooks_url: `${url}/hooks`,
        issues_url: `${url}/issues`,
        members_url: `${url}/members{/member}`,
        public_members_url: `${url}/public_members{/member}`,
        avatar_url: `${exchange.web}/avatars/${login}`,
        html_url: `${exchange.web}/${login}`,
        description: null,
        name: login,
        has_organization_projects: true,
        has_repository_projects: true,
        public_repos: exchange.repository.private ? 0 : 1,
        public_gists: 0,
        followers: 0,
        following: 0,
        type: "Organization",
        created_at: "2024-01-01T00:00:00Z",
        updated_at: "2024-01-01T00:00:00Z",
        archived_at: null,
    };
}
/** Gives the API address of a team. */
function teamAddress(exchange, slug) {
    return `${exchange.api}/orgs/${exchange.repository.owner}/teams/${slug}`;
}
/** Shows a team the way pull requests embed it. */
function presentTeamBriefly(exchange, team) {
    const url = teamAddress(exchange, team.slug);
    return {
        id: identify(team.slug),
        node_id: encodeNodeId("Team", team.slug),
        url,
        html_url: `${exchange.web}/orgs/${exchange.repository.owner}/teams/${team.slug}`,
        members_url: `${url}/members{/member}`,
        repositories_url: `${url}/repos`,
        name: team.name,
        slug: team.slug,
        description: team.description,
        privacy: "closed",
        permission: "push",
        parent: null,
        type: "organization",
        organization_id: identify(exchange.repository.owner),
    };
}
/** Shows a team whole. */
function presentTeam(exchange, team) {
    return {
        ...presentTeamBriefly(exchange, team),
        members_count: team.members.length,
        repos_count: 1,
        created_at: team.createdAt,
        updated_at: team.createdAt,
        organization: presentOrganization(exchange),
    };
}
/** Finds a team by slug. */
function findTeam(state, slug) {
    return state.teams.find((team) => team.slug.toLowerCase() === slug.toLowerCase());
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/deployments.ts




/** Gives the deployments that an answer may show, oldest first unless ordered. */
function listDeployments(graph, args) {
    const { exchange } = graph;
    const { environments } = args;
    const found = exchange.state.deployments.filter((deployment) => (environments == null || environments.includes(deployment.environment)) &&
        !exchange.isHidden(`deployment:${deployment.id}`, deployment.createdAt));
    const by = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
    return connection_orderBy(found, by, { CREATED_AT: ({ createdAt }) => createdAt });
}
function describeState(latest) {
    if (latest === undefined)
        return "PENDING";
    return latest.state === "success" ? "ACTIVE" : latest.state.toUpperCase();
}
/** Shows a deployment; its payload is JSON, statuses are newest first. */
function showDeployment(graph, deployment) {
    const statuses = order(deployment.statuses, "DESC", ({ id }) => id);
    const showStatus = (status) => ({
        __typename: "DeploymentStatus",
        id: encodeNodeId("DeploymentStatus", status.id),
        state: status.state.toUpperCase(),
        description: status.description === "" ? null : status.description,
        environment: status.environment,
        environmentUrl: status.environmentUrl === "" ? null : status.environmentUrl,
        logUrl: status.targetUrl === "" ? null : status.targetUrl,
        createdAt: formatTime(status.createdAt),
        updatedAt: formatTime(status.createdAt),
        creator: () => showActor(graph, status.creator),
        deployment: () => graph.showDeployment(deployment),
    });
    return {
        __typename: "Deployment",
        id: encodeNodeId("Deployment", deployment.id),
        databaseId: deployment.id,
        commitOid: deployment.sha,
        commit: () => graph.showCommitOf(deployment.sha),
        ref: () => {
            const found = /^[0-9a-f]{40}$/.test(deployment.ref) ? null : graph.objects.findRef(deployment.ref);
            return found === null ? null : graph.showRef(found);
        },
        task: deployment.task,
        environment: deployment.environment,
        originalEnvironment: deployment.environment,
        latestEnvironment: statuses[0]?.environment || deployment.environment,
        description: deployment.description,
        payload: JSON.stringify(deployment.payload),
        createdAt: formatTime(deployment.createdAt),
        updatedAt: formatTime(deployment.updatedAt),
        state: describeState(statuses[0]),
        creator: () => showActor(graph, deployment.creator),
        repository: () => graph.showRepository(),
        latestStatus: () => (statuses[0] === undefined ? null : showStatus(statuses[0])),
        statuses: (args) => connect(statuses, args, showStatus),
    };
}
/** Shows an environment with its protection. */
function showEnvironment(graph, environment) {
    const rules = [];
    const describeRule = (type) => ({
        databaseId: identify(`${environment.name}/${type}`),
        type,
        timeout: type === "WAIT_TIMER" ? environment.waitMinutes : 0,
        preventSelfReview: type === "REQUIRED_REVIEWERS" ? false : null,
        reviewers: (args) => connect(type === "REQUIRED_REVIEWERS" ? environment.reviewers : [], args, (reviewer) => {
            const team = findTeam(graph.exchange.people, reviewer);
            return team === undefined
                ? showActor(graph, reviewer)
                : { __typename: "Team", id: encodeNodeId("Team", team.slug), slug: team.slug, name: team.name };
        }),
    });
    if (environment.reviewers.length > 0)
        rules.push(describeRule("REQUIRED_REVIEWERS"));
    if (environment.waitMinutes > 0)
        rules.push(describeRule("WAIT_TIMER"));
    return {
        __typename: "Environment",
        id: encodeNodeId("Environment", environment.id),
        databaseId: environment.id,
        name: environment.name,
        isPinned: false,
        pinnedPosition: null,
        protectionRules: (args) => connect(rules, args, (rule) => rule),
        latestCompletedDeployment: () => {
            const done = ["success", "failure", "error", "inactive"];
            const found = listDeployments(graph, { environments: [environment.name] }).filter((deployment) => done.includes(order(deployment.statuses, "DESC", ({ id }) => id)[0]?.state ?? ""));
            const last = found.at(-1);
            return last === undefined ? null : graph.showDeployment(last);
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/issues.ts
/** How labels, milestones, issues, comments, reactions and timeline events look in GitHub's answers. */


/** Shows a label; a name that the repository lacks is shown with the default colour. */
function presentLabel(exchange, label) {
    return {
        id: label.id,
        node_id: encodeNodeId("Label", label.id),
        url: `${repositoryAddress(exchange)}/labels/${encodeURIComponent(label.name)}`,
        name: label.name,
        color: label.color,
        default: false,
        description: label.description,
    };
}
/**
 * Gives the labels that an issue holds, in the order in which the repository got them: the default of GitHub's schema
 * (`orderBy: {field: CREATED_AT}`). That REST has the same order is believed; recorded traffic (`Foo`, `bAr`, `baZ`) excludes names.
 */
function labelsOf(exchange, issue) {
    const held = issue.labels.flatMap((name) => {
        const found = exchange.people.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
        return found === undefined ? [] : [found];
    });
    return held.sort((left, right) => left.id - right.id);
}
/** Shows a milestone with its counts of issues. */
function presentMilestone(exchange, milestone) {
    const url = `${repositoryAddress(exchange)}/milestones/${milestone.number}`;
    const held = exchange.people.issues.filter((issue) => issue.milestone === milestone.number);
    return {
        url,
        html_url: `${repositoryPage(exchange)}/milestone/${milestone.number}`,
        labels_url: `${url}/labels`,
        id: milestone.id,
        node_id: encodeNodeId("Milestone", milestone.id),
        number: milestone.number,
        state: milestone.state,
        title: milestone.title,
        description: milestone.description,
        creator: presentUser(exchange, milestone.creator),
        open_issues: held.filter(({ state }) => state === "open").length,
        closed_issues: held.filter(({ state }) => state === "closed").length,
        created_at: milestone.createdAt,
        updated_at: milestone.updatedAt,
        closed_at: milestone.closedAt,
        due_on: milestone.dueOn,
    };
}
function presentReactionCounts(url, reactions) {
    const counts = { url, total_count: reactions.length };
    for (const content of ["+1", "-1", "laugh", "confused", "heart", "hooray", "rocket", "eyes"]) {
        counts[content] = reactions.filter((reaction) => reaction.content === content).length;
    }
    return counts;
}
/** Shows one reaction. */
function presentReaction(exchange, reaction) {
    return {
        id: reaction.id,
        node_id: encodeNodeId("Reaction", reaction.id),
        user: presentUser(exchange, reaction.user),
        content: reaction.content,
        created_at: reaction.createdAt,
    };
}
/** Shows the milestone of an issue, or null. */
function issueMilestone(exchange, issue) {
    const milestone = exchange.people.milestones.find(({ number }) => number === issue.milestone);
    return milestone === undefined ? null : presentMilestone(exchange, milestone);
}
/** Shows an issue, or a pull request as its issue. */
function presentIssue(exchange, issue) {
    const address = repositoryAddress(exchange);
    const url = `${address}/issues/${issue.number}`;
    const page = `${repositoryPage(exchange)}/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
    const assignees = issue.assignees.map((login) => presentUser(exchange, login));
    const pull = issue.pull && {
        draft: issue.pull.draft,
        pull_request: {
            url: `${address}/pulls/${issue.number}`,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: issue.pull.mergedAt,
        },
    };
    return {
        url,
        repository_url: address,
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
        html_url: page,
        id: issue.id,
        node_id: encodeNodeId(issue.pull === null ? "Issue" : "PullRequest", issue.id),
        number: issue.number,
        title: issue.title,
        user: presentUser(exchange, issue.author),
        labels: labelsOf(exchange, issue).map((label) => presentLabel(exchange, label)),
        state: issue.state,
        state_reason: issue.stateReason,
        locked: issue.locked,
        active_lock_reason: issue.lockReason,
        assignee: assignees[0] ?? null,
        assignees,
        milestone: issueMilestone(exchange, issue),
        comments: exchange.people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
        created_at: issue.createdAt,
        updated_at: issue.updatedAt,
        closed_at: issue.closedAt,
        closed_by: issue.closedBy === null ? null : presentUser(exchange, issue.closedBy),
        author_association: (0,collaboration_state/* associationOf */.Xj)(exchange.people, exchange.repository.owner, issue.author),
        body: issue.body,
        reactions: presentReactionCounts(`${url}/reactions`, issue.reactions),
        timeline_url: `${url}/timeline`,
        performed_via_github_app: issue.app === null ? null : presentApp(exchange, issue.app),
        ...pull,
    };
}
/** Shows a comment of an issue or a pull request. */
function presentComment(exchange, comment) {
    const address = repositoryAddress(exchange);
    const url = `${address}/issues/comments/${comment.id}`;
    const issue = exchange.people.issues.find(({ number }) => number === comment.issueNumber);
    const family = issue?.pull == null ? "issues" : "pull";
    return {
        url,
        html_url: `${repositoryPage(exchange)}/${family}/${comment.issueNumber}#issuecomment-${comment.id}`,
        issue_url: `${address}/issues/${comment.issueNumber}`,
        id: comment.id,
        node_id: encodeNodeId("IssueComment", comment.id),
        user: presentUser(exchange, comment.author),
        created_at: comment.createdAt,
        updated_at: comment.updatedAt,
        body: comment.body,
        author_association: (0,collaboration_state/* associationOf */.Xj)(exchange.people, exchange.repository.owner, comment.author),
        reactions: presentReactionCounts(`${url}/reactions`, comment.reactions),
        performed_via_github_app: comment.app === null ? null : presentApp(exchange, comment.app),
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/issues.ts
/** Issues, comments, labels and milestones in GraphQL. */





/** Sorts issues or pull requests as `orderBy` says, by number unless told otherwise. */
function orderIssues(graph, issues, by) {
    const numbered = order(issues, "ASC", ({ number }) => number);
    if (by == null)
        return numbered;
    return connection_orderBy(numbered, by, {
        CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
        UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
        COMMENTS: (issue) => graph.exchange.people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
    });
}
/** Says whether an issue has any of these labels. */
function holdsLabel(issue, labels) {
    if (labels == null)
        return true;
    const held = new Set(issue.labels.map((label) => label.toLowerCase()));
    return labels.some((label) => held.has(label.toLowerCase()));
}
/** Gives the issues (no pull requests) that the arguments ask for; refuses without `issues: read`. */
function listIssues(graph, args) {
    requirePermission(graph, "issues");
    const { exchange } = graph;
    const { labels, orderBy: by } = args;
    const { assignee, createdBy, labels: named, milestone: title, milestoneNumber, since, states: kept, } = args.filterBy ?? {};
    const states = args.states ?? kept;
    const milestone = milestoneNumber ?? title;
    const from = readTime(since) ?? Number.NEGATIVE_INFINITY;
    const matches = (wanted, logins) => wanted == null || (wanted === "*" ? logins.length > 0 : logins.some((login) => sameText(login, wanted)));
    const found = exchange.people.issues.filter((issue) => issue.pull === null &&
        !exchange.isHidden(`issue:${issue.number}`, issue.createdAt) &&
        (states == null || states.includes(issue.state.toUpperCase())) &&
        holdsLabel(issue, labels) &&
        holdsLabel(issue, named) &&
        matches(assignee, issue.assignees) &&
        matches(createdBy, [issue.author]) &&
        (milestone == null || (milestone === "*" ? issue.milestone !== null : String(issue.milestone) === milestone)) &&
        Date.parse(issue.updatedAt) >= from);
    return orderIssues(graph, found, by);
}
function sameText(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
/** Shows a label. */
function showLabel(graph, label) {
    return {
        __typename: "Label",
        id: encodeNodeId("Label", label.id),
        name: label.name,
        color: label.color,
        description: label.description,
        isDefault: false,
        ...describePlace(graph, `/labels/${encodeURIComponent(label.name)}`),
        repository: () => graph.showRepository(),
        issues: (args) => connect(listIssues(graph, args).filter((issue) => holdsLabel(issue, [label.name])), args, graph.showIssue),
    };
}
/** Shows a milestone; its counts are connections. */
function showMilestone(graph, milestone) {
    const held = () => graph.exchange.people.issues.filter((issue) => issue.milestone === milestone.number);
    return {
        __typename: "Milestone",
        id: encodeNodeId("Milestone", milestone.id),
        number: milestone.number,
        title: milestone.title,
        description: milestone.description,
        state: milestone.state.toUpperCase(),
        closed: milestone.state === "closed",
        createdAt: formatTime(milestone.createdAt),
        updatedAt: formatTime(milestone.updatedAt),
        closedAt: formatOptionalTime(milestone.closedAt),
        dueOn: formatOptionalTime(milestone.dueOn),
        creator: () => showActor(graph, milestone.creator),
        ...describePlace(graph, `/milestone/${milestone.number}`),
        repository: () => graph.showRepository(),
        progressPercentage: () => {
            const all = held();
            return all.length === 0 ? 0 : (100 * all.filter(({ state }) => state === "closed").length) / all.length;
        },
        issues: (args) => connect(listIssues(graph, args).filter((issue) => issue.milestone === milestone.number), args, graph.showIssue),
        pullRequests: (args) => {
            requirePermission(graph, "pull-requests");
            const { labels, states, orderBy: by } = args;
            const pulls = graph
                .listPulls()
                .filter((pull) => pull.milestone === milestone.number && holdsLabel(pull, labels))
                .filter((pull) => states == null || states.includes(describePullState(pull)));
            return connect(orderIssues(graph, pulls, by), args, graph.showPull);
        },
    };
}
/** Gives the state of a pull request: OPEN, CLOSED or MERGED. */
function describePullState(issue) {
    if (issue.pull?.mergedAt != null)
        return "MERGED";
    return issue.state === "open" ? "OPEN" : "CLOSED";
}
/** Gives the fields that tell whether and when a text was edited. */
function describeEdits(graph, text) {
    const isEdited = text.edit !== undefined || Date.parse(text.updatedAt) !== Date.parse(text.createdAt);
    return {
        createdAt: formatTime(text.createdAt),
        updatedAt: formatTime(text.updatedAt),
        publishedAt: formatTime(text.createdAt),
        lastEditedAt: isEdited ? formatTime(text.edit?.at ?? text.updatedAt) : null,
        includesCreatedEdit: isEdited,
        createdViaEmail: false,
        editor: () => (isEdited ? showActor(graph, text.edit?.by ?? text.author) : null),
        viewerDidAuthor: sameText(text.author, graph.exchange.caller.login),
        author: () => showActor(graph, text.author),
        authorAssociation: () => (0,collaboration_state/* associationOf */.Xj)(graph.exchange.people, graph.exchange.repository.owner, text.author),
    };
}
function showComment(graph, comment, page) {
    return {
        __typename: "IssueComment",
        id: encodeNodeId("IssueComment", comment.id),
        databaseId: comment.id,
        fullDatabaseId: String(comment.id),
        body: comment.body,
        bodyText: comment.body,
        isMinimized: false,
        minimizedReason: null,
        ...describeEdits(graph, comment),
        ...describePlace(graph, `${page}#issuecomment-${comment.id}`),
        repository: () => graph.showRepository(),
    };
}
/** Gives the fields that issues and pull requests have in common. */
function describeConversation(graph, issue) {
    const { people } = graph.exchange;
    const page = `/${issue.pull === null ? "issues" : "pull"}/${issue.number}`;
    return {
        databaseId: issue.id,
        fullDatabaseId: String(issue.id),
        number: issue.number,
        title: issue.title,
        body: issue.body ?? "",
        bodyText: issue.body ?? "",
        closed: issue.state === "closed",
        closedAt: formatOptionalTime(issue.closedAt),
        locked: issue.locked,
        activeLockReason: issue.lockReason === null ? null : issue.lockReason.toUpperCase().replace(/[ -]/, "_"),
        ...describeEdits(graph, {
            author: issue.author,
            createdAt: issue.createdAt,
            updatedAt: issue.createdAt,
            ...(issue.edit === undefined ? {} : { edit: issue.edit }),
        }),
        updatedAt: formatTime(issue.updatedAt),
        ...describePlace(graph, page),
        repository: () => graph.showRepository(),
        labels: (args) => {
            const by = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
            const values = { CREATED_AT: ({ id }) => id, NAME: ({ name }) => name.toLowerCase() };
            return connect(connection_orderBy(labelsOf(graph.exchange, issue), by, values), args, (label) => showLabel(graph, label));
        },
        assignees: (args) => connect(issue.assignees.filter((login) => showUser(graph, login) !== null), args, (login) => showUser(graph, login)),
        milestone: () => {
            const found = people.milestones.find(({ number }) => number === issue.milestone);
            return found === undefined ? null : showMilestone(graph, found);
        },
        comments: (args) => {
            const found = people.comments.filter((comment) => comment.issueNumber === issue.number && !graph.exchange.isHidden(`comment:${comment.id}`, comment.createdAt));
            const sorted = args.orderBy ? connection_orderBy(found, args.orderBy, { UPDATED_AT: ({ updatedAt }) => updatedAt }) : found;
            return connect(sorted, args, (comment) => showComment(graph, comment, page));
        },
    };
}
/** Shows an issue. */
function showIssue(graph, issue) {
    return {
        __typename: "Issue",
        id: encodeNodeId("Issue", issue.id),
        ...describeConversation(graph, issue),
        state: issue.state.toUpperCase(),
        stateReason: issue.stateReason?.toUpperCase() ?? null,
        isPinned: false,
        closedByPullRequestsReferences: (args) => {
            requirePermission(graph, "pull-requests");
            const found = graph.listPulls().filter((pull) => namesToClose(pull).has(issue.number));
            return connect(found, args, graph.showPull);
        },
    };
}
/** Gives the numbers of the issues that a pull request's text says it closes. */
function namesToClose(issue) {
    const words = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+#(\d{1,9})\b/gi;
    return new Set([...(issue.body ?? "").matchAll(words)].map((found) => Number(found[1])));
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/pulls.ts






/** Gives the pull requests that the arguments ask for; refuses without `pull-requests: read`. */
function pulls_listPulls(graph, args) {
    requirePermission(graph, "pull-requests");
    const { states, labels, headRefName, baseRefName, orderBy } = args;
    const found = graph
        .listPulls()
        .filter((issue) => (states == null || states.includes(describePullState(issue))) &&
        holdsLabel(issue, labels) &&
        (headRefName == null || issue.pull.head.ref === headRefName) &&
        (baseRefName == null || issue.pull.base.ref === baseRefName));
    return orderIssues(graph, found, orderBy);
}
/** A squash is compared with its parent, a merge with the line it went into, anything else from where the branch began. */
async function readFiles(graph, { pull }) {
    const merge = pull.mergedAt === null || pull.mergeSha === null ? null : await graph.objects.readCommit(pull.mergeSha);
    const head = await graph.objects.readCommit(pull.head.sha);
    const base = await graph.objects.readCommit(pull.base.sha);
    const [into] = merge?.parents ?? [];
    const isWhole = merge !== null && (merge.parents.length > 1 || head === null || head.sha === merge.sha);
    if (merge !== null && into !== undefined && (isWhole || base === null))
        return graph.objects.readChanges(merge.sha, into);
    if (head === null || base === null)
        return [];
    return graph.git.listFiles(graph.git.mergeBase(base.sha, head.sha) ?? base.sha, head.sha);
}
async function listCommits(graph, { pull }) {
    const head = await graph.objects.readCommit(pull.head.sha);
    const base = await graph.objects.readCommit(pull.base.sha);
    if (head === null)
        return [];
    const commits = base === null ? [] : graph.git.listCommits(base.sha, head.sha);
    return commits.length === 0 ? [head] : commits;
}
function showReview(graph, issue, review) {
    const page = `/pull/${issue.number}#pullrequestreview-${review.id}`;
    const createdAt = review.submittedAt ?? issue.createdAt;
    return {
        __typename: "PullRequestReview",
        id: encodeNodeId("PullRequestReview", review.id),
        databaseId: review.id,
        fullDatabaseId: String(review.id),
        state: review.state,
        body: review.body,
        bodyText: review.body,
        ...describeEdits(graph, { author: review.author, createdAt, updatedAt: createdAt }),
        submittedAt: formatOptionalTime(review.submittedAt),
        publishedAt: formatOptionalTime(review.submittedAt),
        isMinimized: false,
        minimizedReason: null,
        commit: () => graph.showCommitOf(review.commitSha),
        pullRequest: () => graph.showPull(issue),
        repository: () => graph.showRepository(),
        authorCanPushToRepository: () => ["admin", "maintain", "write"].includes(graph.exchange.people.users.find(({ login }) => login.toLowerCase() === review.author.toLowerCase())?.role ??
            "none"),
        ...describePlace(graph, page),
        comments: (args) => connect(review.comments, args, (comment) => ({
            __typename: "PullRequestReviewComment",
            id: encodeNodeId("PullRequestReviewComment", comment.id),
            databaseId: comment.id,
            fullDatabaseId: String(comment.id),
            body: comment.body,
            bodyText: comment.body,
            path: comment.path,
            line: comment.line,
            diffHunk: comment.diffHunk,
            ...describeEdits(graph, comment),
            ...describePlace(graph, `/pull/${issue.number}#discussion_r${comment.id}`),
            commit: () => graph.showCommitOf(comment.commitSha),
        })),
    };
}
function judgeReviews(reviews) {
    const latest = new Map(reviews
        .filter(({ state }) => state !== "COMMENTED" && state !== "PENDING")
        .map((review) => [review.author, review]));
    const states = [...latest.values()].map(({ state }) => state);
    if (states.includes("CHANGES_REQUESTED"))
        return "CHANGES_REQUESTED";
    return states.includes("APPROVED") ? "APPROVED" : null;
}
function latestOf(reviews) {
    return [...new Map(reviews.map((review) => [review.author.toLowerCase(), review])).values()];
}
const CHANGE_TYPES = {
    added: "ADDED",
    removed: "DELETED",
    modified: "MODIFIED",
    renamed: "RENAMED",
    copied: "COPIED",
    changed: "CHANGED",
};
/** A pull request with its branches, reviews, changes and conversation. */
function showPull(graph, issue) {
    const { pull } = issue;
    const { people } = graph.exchange;
    const isMerged = pull.mergedAt !== null;
    return {
        __typename: "PullRequest",
        id: encodeNodeId("PullRequest", issue.id),
        ...describeConversation(graph, issue),
        state: describePullState(issue),
        isDraft: pull.draft,
        merged: isMerged,
        mergedAt: formatOptionalTime(pull.mergedAt),
        mergedBy: () => showActor(graph, pull.mergedBy),
        mergeCommit: () => (!isMerged || pull.mergeSha === null ? null : graph.showCommitOf(pull.mergeSha)),
        mergeable: pull.mergeable === null || isMerged ? "UNKNOWN" : pull.mergeable ? "MERGEABLE" : "CONFLICTING",
        ...describeBranches(graph, issue),
        ...describeReviews(graph, issue),
        ...describeChanges(graph, issue),
        closingIssuesReferences: (args) => {
            // GitHub leaves out references that the token may not read.
            const isReadable = hasPermission(graph.exchange.caller, "issues", "read");
            const named = namesToClose(issue);
            const found = isReadable && named.size > 0 ? listIssues(graph, {}).filter(({ number }) => named.has(number)) : [];
            return connect(found, args, graph.showIssue);
        },
        participants: (args) => {
            const logins = [
                issue.author,
                ...people.comments.filter(({ issueNumber }) => issueNumber === issue.number).map(({ author }) => author),
                ...listReviews(graph, issue).map(({ author }) => author),
            ];
            const users = [...new Set(logins)].flatMap((login) => showUser(graph, login) ?? []);
            return connect(users, args, (user) => user);
        },
        totalCommentsCount: () => people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length,
        statusCheckRollup: async () => {
            const head = await graph.showCommitOf(pull.head.sha);
            const show = head["statusCheckRollup"];
            return typeof show === "function" ? show() : null;
        },
        createdAt: formatTime(issue.createdAt),
    };
}
function describeBranches(graph, { pull }) {
    const { owner, name } = graph.exchange.repository;
    const served = `${owner}/${name}`;
    const showEnd = (end) => {
        const ref = end.repository === served ? graph.objects.findRef(`refs/heads/${end.ref}`) : null;
        return ref === null ? null : graph.showRef(ref);
    };
    const headOwner = pull.head.repository?.split("/")[0] ?? null;
    return {
        headRefName: pull.head.ref,
        headRefOid: pull.head.sha,
        headRef: () => showEnd(pull.head),
        baseRefName: pull.base.ref,
        baseRefOid: pull.base.sha,
        baseRef: () => showEnd(pull.base),
        isCrossRepository: pull.head.repository !== served,
        headRepository: () => pull.head.repository === null
            ? null
            : pull.head.repository === served
                ? graph.showRepository()
                : {
                    __typename: "Repository",
                    id: encodeNodeId("Repository", pull.head.repository),
                    name: pull.head.repository.split("/")[1] ?? "",
                    nameWithOwner: pull.head.repository,
                    isFork: true,
                    owner: () => showActor(graph, headOwner),
                },
        headRepositoryOwner: () => showActor(graph, headOwner),
    };
}
/** What the caller may see of the reviews: a pending one is its author's alone. */
function listReviews(graph, issue) {
    return graph.exchange.people.reviews.filter((review) => review.pullNumber === issue.number &&
        (review.state !== "PENDING" || review.author === graph.exchange.caller.login));
}
function describeReviews(graph, issue) {
    const { people } = graph.exchange;
    const { pull } = issue;
    const reviews = () => listReviews(graph, issue);
    return {
        reviewDecision: () => judgeReviews(reviews()),
        reviews: (args) => {
            const { states, author: wanted } = args;
            const found = reviews()
                .filter(({ state }) => states == null || states.includes(state))
                .filter(({ author }) => wanted == null || author.toLowerCase() === wanted.toLowerCase());
            return connect(found, args, (review) => showReview(graph, issue, review));
        },
        latestReviews: (args) => connect(latestOf(reviews()), args, (review) => showReview(graph, issue, review)),
        latestOpinionatedReviews: (args) => connect(latestOf(reviews().filter(({ state }) => state !== "COMMENTED" && state !== "PENDING")), args, (review) => showReview(graph, issue, review)),
        reviewRequests: (args) => {
            const asked = [
                ...pull.requestedReviewers.map((login) => () => showActor(graph, login)),
                ...pull.requestedTeams.map((slug) => () => ({
                    __typename: "Team",
                    id: encodeNodeId("Team", slug),
                    slug,
                    name: findTeam(people, slug)?.name ?? slug,
                })),
            ];
            return connect(asked, args, (show) => ({ asCodeOwner: false, requestedReviewer: show }));
        },
    };
}
function describeChanges(graph, issue) {
    let files;
    const changes = () => {
        files ??= readFiles(graph, issue);
        return files;
    };
    return {
        files: async (args) => connect(order(await changes(), "ASC", ({ path }) => path), args, (file) => ({
            path: file.path,
            additions: file.additions,
            deletions: file.deletions,
            changeType: CHANGE_TYPES[file.status],
        })),
        changedFiles: async () => (await changes()).length,
        additions: async () => (await changes()).reduce((sum, file) => sum + file.additions, 0),
        deletions: async () => (await changes()).reduce((sum, file) => sum + file.deletions, 0),
        commits: async (args) => connect(await listCommits(graph, issue), args, (commit) => ({
            __typename: "PullRequestCommit",
            id: encodeNodeId("PullRequestCommit", `${issue.number}:${commit.sha}`),
            commit: () => graph.showCommit(commit),
            pullRequest: () => graph.showPull(issue),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/commits.ts
/** Git objects, refs, histories and comparisons in GraphQL. */








const TEXT_LIMIT = 512_000;
function describeObject(graph, kind, sha) {
    const place = describePlace(graph, `/commit/${sha}`);
    return {
        __typename: kind,
        id: encodeNodeId(kind, sha),
        oid: sha,
        abbreviatedOid: sha.slice(0, 7),
        commitUrl: place["url"],
        commitResourcePath: place["resourcePath"],
        repository: () => graph.showRepository(),
    };
}
function showGitActor(graph, person, date) {
    return {
        name: person.name,
        email: person.email,
        date: formatTime(date),
        user: () => showUser(graph, nameAuthor(person.email)),
        avatarUrl: `${graph.exchange.web}/avatars/${encodeURIComponent(person.email)}`,
    };
}
/** Shows a commit. */
function showCommit(graph, commit) {
    const { exchange, git } = graph;
    const { sha } = commit;
    const [headline = "", ...rest] = commit.message.split("\n");
    const suites = () => {
        requirePermission(graph, "checks");
        return exchange.state.suites.filter((suite) => suite.sha === sha);
    };
    let files;
    const changes = () => {
        files ??= git.listFiles(commit.parents[0] ?? "", sha);
        return files;
    };
    return {
        ...describeObject(graph, "Commit", sha),
        ...describePlace(graph, `/commit/${sha}`),
        message: commit.message,
        messageHeadline: headline,
        messageBody: rest.join("\n").trim(),
        committedDate: formatTime(commit.committedAt),
        authoredDate: formatTime(commit.authoredAt),
        author: () => showGitActor(graph, commit.author, commit.authoredAt),
        committer: () => showGitActor(graph, commit.committer, commit.committedAt),
        authors: (args) => connect([commit.author], args, (author) => showGitActor(graph, author, commit.authoredAt)),
        authoredByCommitter: commit.author.email === commit.committer.email,
        committedViaWeb: commit.committer.email === "noreply@github.com",
        signature: null,
        parents: (args) => connect(commit.parents, args, (parent) => graph.showCommitOf(parent)),
        tree: () => graph.showObject({ type: "tree", sha: commit.tree }),
        additions: () => changes().reduce((sum, file) => sum + file.additions, 0),
        deletions: () => changes().reduce((sum, file) => sum + file.deletions, 0),
        changedFilesIfAvailable: () => changes().length,
        associatedPullRequests: (args) => {
            requirePermission(graph, "pull-requests");
            const found = graph.findPullsOf(sha);
            return connect(args.orderBy == null ? found : orderIssues(graph, found, args.orderBy), args, graph.showPull);
        },
        statusCheckRollup: () => {
            requirePermission(graph, "checks");
            return showRollup(graph, sha);
        },
        status: () => showCombinedStatus(graph, sha),
        checkSuites: (args) => {
            const { appId, checkName } = args.filterBy ?? {};
            const found = suites().filter(({ app, id }) => (appId == null || appId === app.id) &&
                (checkName == null || exchange.state.checks.some((run) => run.suiteId === id && run.name === checkName)));
            return connect(found, args, graph.showSuite);
        },
        deployments: (args) => {
            requirePermission(graph, "deployments");
            const found = listDeployments(graph, args).filter((deployment) => deployment.sha === sha);
            return connect(found, args, graph.showDeployment);
        },
        history: (args) => showHistory(graph, sha, args),
    };
}
function showHistory(graph, sha, args) {
    const { git } = graph;
    const range = {
        ...(readTime(args.since) === null ? {} : { since: args.since }),
        ...(readTime(args.until) === null ? {} : { until: args.until }),
        ...(args.path == null ? {} : { path: args.path }),
    };
    const total = git.countCommits("", sha);
    const isPlain = Object.keys(range).length === 0 && args.author == null && args.last == null && args.before == null;
    if (isPlain) {
        // A page of a long history is read alone.
        const { start, end } = selectPage(total, args);
        const page = start === end ? [] : git.walk(sha, { skip: start, count: end - start });
        return describePage(page, { start, total }, graph.showCommit);
    }
    const { emails: addresses, id } = args.author ?? {};
    const emails = addresses?.map((email) => email.toLowerCase());
    const commits = Object.keys(range).length === 0 && id != null
        ? [...readHistory(graph, sha)].flatMap(([login, own]) => (showUser(graph, login)?.["id"] === id ? own : []))
        : git
            .walk(sha, { skip: 0, count: total, ...range })
            .filter(({ author }) => id == null || showUser(graph, findAccount(graph, author.email))?.["id"] === id);
    return connect(commits.filter(({ author }) => emails === undefined || emails.includes(author.email.toLowerCase())), args, graph.showCommit);
}
/** Login of the account that an address belongs to. */
function findAccount(graph, email) {
    const address = email.toLowerCase();
    return (nameAuthor(email) ?? graph.exchange.people.users.find((user) => user.addresses?.includes(address))?.login ?? null);
}
/** The last history that was read whole, by the login of its authors; a commit's history never changes. */
const histories = new WeakMap();
/** One query asks for the commits of up to fifty people: the history is walked once for all of them. */
function readHistory(graph, sha) {
    const { git } = graph;
    const known = histories.get(git);
    if (known?.sha === sha)
        return known.byLogin;
    const byLogin = new Map();
    const logins = new Map();
    for (const commit of git.walk(sha, { skip: 0, count: git.countCommits("", sha) })) {
        const { email } = commit.author;
        if (!logins.has(email))
            logins.set(email, findAccount(graph, email));
        const login = logins.get(email) ?? null;
        const own = byLogin.get(login);
        if (own)
            own.push(commit);
        else
            byLogin.set(login, [commit]);
    }
    histories.set(git, { sha, byLogin });
    return byLogin;
}
/** Shows any git object. */
function showObject(graph, entity) {
    if (entity.type === "commit")
        return graph.showCommit(entity.commit);
    if (entity.type === "tag") {
        const { tagger } = entity;
        return {
            ...describeObject(graph, "Tag", entity.sha),
            name: entity.name,
            message: entity.message,
            tagger: tagger === null ? null : showGitActor(graph, tagger, tagger.date),
            target: async () => {
                const target = await graph.objects.read(entity.target.sha);
                if (target === null)
                    throw new Missing(`Could not resolve the object ${entity.target.sha}.`);
                return graph.showObject(target);
            },
        };
    }
    if (entity.type === "tree") {
        return {
            ...describeObject(graph, "Tree", entity.sha),
            entries: () => (graph.git.listTree(entity.sha, false) ?? []).map((entry) => ({
                name: entry.path,
                path: entry.path,
                oid: entry.sha,
                type: entry.type,
                mode: Number.parseInt(entry.mode, 8),
                size: entry.size ?? 0,
                object: async () => {
                    const found = await graph.objects.read(entry.sha);
                    return found === null ? null : graph.showObject(found);
                },
            })),
        };
    }
    const isBinary = entity.bytes.subarray(0, 8_000).includes(0);
    return {
        ...describeObject(graph, "Blob", entity.sha),
        byteSize: entity.bytes.byteLength,
        isBinary,
        isTruncated: !isBinary && entity.bytes.byteLength > TEXT_LIMIT,
        text: isBinary ? null : entity.bytes.subarray(0, TEXT_LIMIT).toString("utf8"),
    };
}
/** Shows a branch or a tag. */
function showRef(graph, ref) {
    const prefix = /^refs\/[^/]+\//.exec(ref.ref)?.[0] ?? "refs/";
    const name = ref.ref.slice(prefix.length);
    return {
        __typename: "Ref",
        id: encodeNodeId("Ref", ref.ref),
        name,
        prefix,
        repository: () => graph.showRepository(),
        target: async () => {
            const found = await graph.objects.read(ref.sha);
            return found === null ? null : graph.showObject(found);
        },
        associatedPullRequests: (args) => connect(pulls_listPulls(graph, args).filter(({ pull }) => prefix === "refs/heads/" && pull.head.ref === name), args, graph.showPull),
        compare: async ({ headRef }) => {
            const sha = (await graph.objects.read(`${headRef}^{commit}`))?.sha;
            return sha === undefined ? null : showComparison(graph, ref.commit, sha);
        },
    };
}
function showComparison(graph, base, head) {
    let ahead;
    const commits = () => {
        ahead ??= graph.git.listCommits(base, head);
        return ahead;
    };
    let behind;
    const countBehind = () => {
        behind ??= graph.git.countCommits(head, base);
        return behind;
    };
    return {
        id: encodeNodeId("Comparison", `${base}...${head}`),
        aheadBy: () => commits().length,
        behindBy: countBehind,
        status: () => {
            if (base === head)
                return "IDENTICAL";
            if (countBehind() === 0)
                return "AHEAD";
            return commits().length === 0 ? "BEHIND" : "DIVERGED";
        },
        baseTarget: () => graph.showCommitOf(base),
        headTarget: () => graph.showCommitOf(head),
        commits: (args) => ({
            ...connect(commits(), args, graph.showCommit),
            authorCount: () => new Set(commits().map(({ author }) => author.email)).size,
        }),
    };
}
/** Gives the refs below a prefix, as the arguments sort and filter them. */
function listRefs(graph, args) {
    const wanted = args.query?.toLowerCase() ?? "";
    const { orderBy } = args;
    const by = { field: orderBy?.field ?? "ALPHABETICAL", direction: orderBy?.direction ?? args.direction ?? "ASC" };
    const { refPrefix } = args;
    const found = graph.objects
        .listRefs()
        .filter(({ ref }) => ref.startsWith(refPrefix))
        .filter(({ ref }) => ref.slice(refPrefix.length).toLowerCase().includes(wanted));
    const named = order(found, "ASC", ({ ref }) => ref);
    return connection_orderBy(named, by, { ALPHABETICAL: ({ ref }) => ref, TAG_COMMIT_DATE: ({ date }) => date });
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/discussions.ts
/** Discussions, their categories and comments in GraphQL, and the mutations that write them. */





/** Shows a category of discussions. */
function showCategory(graph, category) {
    return {
        __typename: "DiscussionCategory",
        id: encodeNodeId("DiscussionCategory", category.id),
        name: category.name,
        slug: category.slug,
        isAnswerable: category.answerable,
        repository: () => graph.showRepository(),
    };
}
function discussions_showComment(graph, discussion, comment) {
    return {
        __typename: "DiscussionComment",
        id: encodeNodeId("DiscussionComment", comment.id),
        databaseId: comment.id,
        body: comment.body,
        bodyText: comment.body,
        isAnswer: false,
        isMinimized: false,
        replyTo: null,
        deletedAt: null,
        ...describeEdits(graph, comment),
        ...describePlace(graph, `/discussions/${discussion.number}#discussioncomment-${comment.id}`),
        discussion: () => graph.showDiscussion(discussion),
    };
}
/** Shows a discussion. */
function showDiscussion(graph, discussion) {
    return {
        __typename: "Discussion",
        id: encodeNodeId("Discussion", discussion.id),
        databaseId: discussion.id,
        number: discussion.number,
        title: discussion.title,
        body: discussion.body,
        bodyText: discussion.body,
        closed: false,
        closedAt: null,
        locked: false,
        isAnswered: false,
        answer: null,
        stateReason: null,
        ...describeEdits(graph, discussion),
        ...describePlace(graph, `/discussions/${discussion.number}`),
        repository: () => graph.showRepository(),
        category: () => {
            const { category } = discussion;
            const found = graph.exchange.people.discussionCategories.find(({ slug, name }) => [slug, name].includes(category));
            return found === undefined ? null : showCategory(graph, found);
        },
        comments: (args) => connect(discussion.comments, args, (comment) => discussions_showComment(graph, discussion, comment)),
    };
}
/** Gives the discussions that the arguments ask for, last changed first; refuses without `discussions: read`. */
function listDiscussions(graph, args) {
    requirePermission(graph, "discussions");
    const { exchange } = graph;
    const { categoryId, states, answered } = args;
    const category = categoryId == null ? undefined : findCategory(graph, categoryId);
    const found = exchange.people.discussions.filter((discussion) => (states == null || states.length === 0 || states.includes("OPEN")) &&
        answered !== true &&
        (category === undefined || [category.slug, category.name].includes(discussion.category)) &&
        !exchange.isHidden(`discussion:${discussion.number}`, discussion.createdAt));
    const by = args.orderBy ?? { field: "UPDATED_AT", direction: "DESC" };
    const numbered = order(found, "ASC", ({ number }) => number);
    return connection_orderBy(numbered, by, {
        CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
        UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
    });
}
/** GitHub's answer to an id that names nothing. */
function missingNode(id) {
    return new Missing(`Could not resolve to a node with the global id of '${id}'`);
}
/** The mutations on discussions; each refuses without `discussions: write`. */
function createDiscussionMutations(graph) {
    return {
        createDiscussion: ({ input }) => createDiscussion(graph, input),
        updateDiscussion: ({ input }) => updateDiscussion(graph, input),
        addDiscussionComment: ({ input }) => addComment(graph, input),
    };
}
function createDiscussion(graph, input) {
    const { people, caller } = graph.exchange;
    requirePermission(graph, "discussions", "write");
    if (input.repositoryId !== graph.showRepository()["id"])
        throw missingNode(input.repositoryId);
    if (!people.discussionsEnabled)
        throw new Missing("Discussions are not enabled for this repository.");
    const category = findCategory(graph, input.categoryId);
    const at = graph.exchange.now().toISOString();
    const discussion = {
        id: graph.exchange.nextId(),
        number: (0,collaboration_state/* nextNumber */.Pt)(people),
        title: input.title,
        body: input.body,
        category: category.slug,
        author: caller.login,
        createdAt: at,
        updatedAt: at,
        comments: [],
    };
    people.discussions.push(discussion);
    return { clientMutationId: input.clientMutationId ?? null, discussion: () => graph.showDiscussion(discussion) };
}
function updateDiscussion(graph, input) {
    const discussion = findToWrite(graph, input.discussionId);
    const category = input.categoryId == null ? undefined : findCategory(graph, input.categoryId);
    discussion.title = input.title ?? discussion.title;
    discussion.body = input.body ?? discussion.body;
    discussion.category = category?.slug ?? discussion.category;
    discussion.updatedAt = graph.exchange.now().toISOString();
    return { clientMutationId: input.clientMutationId ?? null, discussion: () => graph.showDiscussion(discussion) };
}
function addComment(graph, input) {
    const discussion = findToWrite(graph, input.discussionId);
    const author = graph.exchange.caller.login;
    const at = graph.exchange.now().toISOString();
    const comment = { id: graph.exchange.nextId(), author, body: input.body, createdAt: at, updatedAt: at };
    discussion.comments.push(comment);
    discussion.updatedAt = at;
    return { clientMutationId: input.clientMutationId ?? null, comment: () => discussions_showComment(graph, discussion, comment) };
}
function findToWrite(graph, id) {
    requirePermission(graph, "discussions", "write");
    const found = graph.exchange.people.discussions.find((discussion) => encodeNodeId("Discussion", discussion.id) === id);
    if (found === undefined)
        throw missingNode(id);
    return found;
}
function findCategory(graph, id) {
    const found = graph.exchange.people.discussionCategories.find((category) => encodeNodeId("DiscussionCategory", category.id) === id);
    if (found === undefined)
        throw missingNode(id);
    return found;
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/objects.ts
const objects_FULL_SHA = /^[0-9a-f]{40}$/;
const known = new WeakMap();
/** Gives a reader that gathers keys until the current work is done and then reads them all at once. */
function createBatch(readAll) {
    const found = new Map();
    let waiting = [];
    const flush = () => {
        const asked = waiting;
        waiting = [];
        try {
            const values = readAll(asked.map(({ key }) => key));
            for (const { key, settle } of asked)
                settle(values.get(key));
        }
        catch (thrown) {
            for (const { refuse } of asked)
                refuse(thrown);
        }
    };
    return (key) => {
        let value = found.get(key);
        if (value === undefined) {
            value = new Promise((settle, refuse) => {
                if (waiting.length === 0)
                    queueMicrotask(flush);
                waiting.push({ key, settle, refuse });
            });
            found.set(key, value);
        }
        return value;
    };
}
/** Answers for objects, refs, the shape of history and changes; one for each request. */
class ObjectReader {
    #git;
    #commits;
    #entities = createBatch((keys) => this.#readEntities(keys));
    #changes = createBatch((keys) => this.#readChanges(keys));
    #refs;
    #parents;
    constructor(git) {
        this.#git = git;
        this.#commits = known.get(git) ?? new Map();
        known.set(git, this.#commits);
    }
    /** Gives what an expression (`HEAD`, `v1.0.0`, a SHA, `main:path`) names, or null. */
    async read(expression) {
        const commit = this.#commits.get(expression);
        if (commit !== undefined)
            return { type: "commit", sha: commit.sha, commit };
        if (/[\0\r\n]/.test(expression) || expression === "" || expression.startsWith(":"))
            return null;
        const name = expression.replace(/^HEAD(?![\w/.-])/, `refs/heads/${this.#git.defaultBranch}`);
        return (await this.#entities(name)) ?? null;
    }
    /** Gives a commit by SHA, or null. */
    async readCommit(sha) {
        if (!objects_FULL_SHA.test(sha))
            return null;
        const found = await this.read(sha);
        return found?.type === "commit" ? found.commit : null;
    }
    /** Gives the files that a commit changes against its parent. */
    async readChanges(sha, parent) {
        return (await this.#changes(`${sha} ${parent}`)) ?? [];
    }
    /** Gives every ref of the repository. */
    listRefs() {
        this.#refs ??= this.#git
            .run([
            "for-each-ref",
            "--format=%(refname)%09%(objectname)%09%(*objectname)%09%(committerdate:unix)%(*committerdate:unix)",
        ])
            .split("\n")
            .filter(Boolean)
            .map((line) => {
            const [ref = "", sha = "", peeled = "", date = ""] = line.split("\t");
            return { ref, sha, commit: peeled === "" ? sha : peeled, date: Number(date) || 0 };
        });
        return this.#refs;
    }
    /** Gives a ref by its full name, or by its short one as a branch or a tag. */
    findRef(name) {
        for (const ref of [name, `refs/heads/${name}`, `refs/tags/${name}`]) {
            const found = this.listRefs().find((candidate) => candidate.ref === ref);
            if (found !== undefined)
                return found;
        }
        return null;
    }
    /** Gives the parents of every commit that any ref reaches. */
    listParents() {
        this.#parents ??= new Map(this.#git
            .run(["rev-list", "--parents", "--all"])
            .split("\n")
            .filter(Boolean)
            .map((line) => [line.slice(0, 40), line.slice(41).split(" ").filter(Boolean)]));
        return this.#parents;
    }
    /** Gives, for each pair of heads, the commits that were made anew with the same author and words, as long as both lines go on alike. */
    listRebased(pairs) {
        if (pairs.length === 0)
            return [];
        const heads = [...new Set(pairs.flatMap(({ own, rebased }) => [own, rebased]))];
        const words = new Map(this.#git
            .run(["log", "--no-walk=unsorted", "--ignore-missing", "--stdin", "-z", "--format=%H%n%ae%n%B"], {
            input: `${heads.join("\n")}\n`,
        })
            .split("\0")
            .map((entry) => [entry.slice(0, 40), entry.slice(41)]));
        return pairs.map((pair) => {
            const commits = [];
            const isSame = words.has(pair.own) && words.get(pair.own) === words.get(pair.rebased);
            let [own, rebased] = isSame ? [this.#git.commit(pair.own), this.#git.commit(pair.rebased)] : [];
            while (own != null &&
                rebased != null &&
                own.sha !== rebased.sha &&
                own.message === rebased.message &&
                own.author.email === rebased.author.email) {
                commits.push(rebased.sha);
                const [before, after] = [own.parents[0], rebased.parents[0]];
                own = before === undefined ? undefined : this.#git.commit(before);
                rebased = after === undefined ? undefined : this.#git.commit(after);
            }
            return { ...pair, commits };
        });
    }
    #readEntities(names) {
        const output = this.#git.runBytes(["cat-file", "--batch"], { input: names.map((name) => `${name}\n`).join("") });
        const found = new Map();
        let position = 0;
        for (const name of names) {
            const end = output.indexOf("\n", position);
            if (end < 0)
                break;
            const header = /^([0-9a-f]{40}) (commit|tag|tree|blob) (\d+)$/.exec(output.toString("utf8", position, end));
            position = end + 1;
            if (header === null)
                continue;
            const size = Number(header[3]);
            const content = output.subarray(position, position + size);
            position += size + 1;
            const entity = readEntity(header[1], header[2], content);
            if (entity.type === "commit")
                this.#commits.set(entity.sha, entity.commit);
            found.set(name, entity);
        }
        return found;
    }
    #readChanges(keys) {
        const output = this.#git.run(["diff-tree", "--stdin", "-r", "-M", "-z", "--raw", "--numstat", "--full-index"], {
            input: keys.map((key) => `${key}\n`).join(""),
        });
        const bySha = new Map();
        const fields = output.split("\0");
        let files = new Map();
        for (let index = 0; index < fields.length;) {
            const field = fields[index];
            if (objects_FULL_SHA.test(field)) {
                files = new Map();
                bySha.set(field, files);
                index += 1;
            }
            else if (field.startsWith(":")) {
                const [, , before, after, letter = "M"] = field.split(" ");
                const moved = /^[RC]/.test(letter);
                const path = fields[index + (moved ? 2 : 1)];
                files.set(path, {
                    path,
                    previousPath: moved ? fields[index + 1] : null,
                    status: CHANGES[letter[0]] ?? "changed",
                    additions: 0,
                    deletions: 0,
                    sha: letter === "D" ? before : after,
                });
                index += moved ? 3 : 2;
            }
            else if (field.includes("\t")) {
                const [added, deleted, plain] = field.split("\t");
                const moved = plain === "";
                const change = files.get(moved ? fields[index + 2] : plain);
                if (change !== undefined) {
                    change.additions = Number(added) || 0;
                    change.deletions = Number(deleted) || 0;
                }
                index += moved ? 3 : 1;
            }
            else {
                index += 1;
            }
        }
        return new Map(keys.map((key) => [key, [...(bySha.get(key.slice(0, 40))?.values() ?? [])]]));
    }
}
const CHANGES = {
    A: "added",
    D: "removed",
    M: "modified",
    R: "renamed",
    C: "copied",
};
function readPerson(line) {
    const found = /^(.*?) ?<(.*)> (-?\d+) [+-]\d{4}$/.exec(line);
    const date = new Date(Number(found?.[3] ?? 0) * 1_000).toISOString();
    return { name: found?.[1] ?? "", email: found?.[2] ?? "", date };
}
function readEntity(sha, type, content) {
    if (type === "tree")
        return { type, sha };
    if (type === "blob")
        return { type, sha, bytes: Buffer.from(content) };
    const text = content.toString("utf8");
    const split = text.indexOf("\n\n");
    const head = (split < 0 ? text : text.slice(0, split)).split("\n");
    const message = split < 0 ? "" : text.slice(split + 2).replace(/\n$/, "");
    const field = (name) => head.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? "";
    if (type === "tag") {
        const tagger = field("tagger");
        const target = { sha: field("object"), type: field("type") };
        return { type, sha, name: field("tag"), message, target, tagger: tagger === "" ? null : readPerson(tagger) };
    }
    const author = readPerson(field("author"));
    const committer = readPerson(field("committer"));
    const commit = {
        sha,
        tree: field("tree"),
        parents: head.filter((line) => line.startsWith("parent ")).map((line) => line.slice(7)),
        message,
        author: { name: author.name, email: author.email },
        committer: { name: committer.name, email: committer.email },
        authoredAt: author.date,
        committedAt: committer.date,
    };
    return { type, sha, commit };
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/releases.ts
/** How releases and their assets look in GitHub's answers. */


/** Shows a file of a release. */
function presentAsset(exchange, release, asset) {
    return {
        url: `${repositoryAddress(exchange)}/releases/assets/${asset.id}`,
        id: asset.id,
        node_id: encodeNodeId("ReleaseAsset", asset.id),
        name: asset.name,
        label: asset.label,
        uploader: presentUser(exchange, asset.uploader),
        content_type: asset.contentType,
        state: asset.state ?? "uploaded",
        size: asset.bytes.byteLength,
        digest: exchange.state.assetDigests ? `sha256:${(0,external_node_crypto_.createHash)("sha256").update(asset.bytes).digest("hex")}` : null,
        download_count: 0,
        created_at: asset.createdAt,
        updated_at: asset.createdAt,
        browser_download_url: `${repositoryPage(exchange)}/releases/download/${encodeURIComponent(release.tag)}/${encodeURIComponent(asset.name)}`,
    };
}
/**
 * The assets of a release by name without regard to case, whatever the order of their uploads: public projects have measured
 * it (donislawdev/TestingFilesGenerator#15, TrackerControl/tracker-control-android#686), GitHub documents no order.
 */
function listAssets(release) {
    const fold = ({ name }) => name.toLowerCase();
    return [...release.assets].sort((left, right) => (fold(left) < fold(right) ? -1 : fold(left) > fold(right) ? 1 : 0));
}
/** Shows a release; the page of a draft carries no tag, because a draft has none yet. */
function presentRelease(exchange, release) {
    const url = `${repositoryAddress(exchange)}/releases/${release.id}`;
    const page = `${repositoryPage(exchange)}/releases/tag/`;
    const tag = encodeURIComponent(release.tag);
    return {
        url,
        assets_url: `${url}/assets`,
        upload_url: `${url}/assets{?name,label}`,
        html_url: `${page}${release.draft ? `untagged-${release.id}` : tag}`,
        id: release.id,
        author: presentUser(exchange, release.author),
        node_id: encodeNodeId("Release", release.id),
        tag_name: release.tag,
        target_commitish: release.target,
        name: release.name,
        draft: release.draft,
        immutable: release.immutable,
        prerelease: release.prerelease,
        created_at: release.createdAt,
        updated_at: release.publishedAt ?? release.createdAt,
        published_at: release.publishedAt,
        assets: listAssets(release).map((asset) => presentAsset(exchange, release, asset)),
        tarball_url: release.draft ? null : `${repositoryAddress(exchange)}/tarball/${tag}`,
        zipball_url: release.draft ? null : `${repositoryAddress(exchange)}/zipball/${tag}`,
        body: release.body,
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/releases.ts





/** Gives the releases that the token may see, drafts with `contents: write` only; newest first unless ordered. */
function listReleases(graph, args) {
    requirePermission(graph, "contents");
    const { exchange } = graph;
    const seesDrafts = hasPermission(exchange.caller, "contents", "write");
    const found = exchange.state.releases.filter((release) => (seesDrafts || !release.draft) && !exchange.isHidden(`release:${release.id}`, release.createdAt));
    const by = args.orderBy ?? { field: "CREATED_AT", direction: "DESC" };
    return connection_orderBy(found, by, {
        NAME: ({ name }) => name ?? "",
        CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
    });
}
/** Gives the latest release: the one chosen, else the newest that is neither a draft nor a prerelease. */
function findLatest(graph) {
    const published = listReleases(graph, {}).filter(({ draft, prerelease }) => !draft && !prerelease);
    const chosen = published.find(({ id }) => id === graph.exchange.state.latestReleaseId);
    return chosen ?? order(published, "DESC", ({ publishedAt }) => publishedAt ?? "")[0];
}
/** Shows a release. */
function showRelease(graph, release) {
    const shown = presentRelease(graph.exchange, release);
    const tag = () => graph.objects.findRef(`refs/tags/${release.tag}`);
    const { owner, name } = graph.exchange.repository;
    const page = String(shown["html_url"]);
    return {
        __typename: "Release",
        id: encodeNodeId("Release", release.id),
        databaseId: release.id,
        tagName: release.tag,
        name: release.name,
        description: release.body,
        isDraft: release.draft,
        isPrerelease: release.prerelease,
        isLatest: () => findLatest(graph)?.id === release.id,
        immutable: release.immutable,
        createdAt: formatTime(release.createdAt),
        updatedAt: formatTime(release.publishedAt ?? release.createdAt),
        publishedAt: formatOptionalTime(release.publishedAt),
        url: page,
        resourcePath: `/${owner}/${name}/releases/tag/${page.split("/").at(-1)}`,
        author: () => showUser(graph, release.author),
        repository: () => graph.showRepository(),
        tag: () => {
            const found = tag();
            return found === null ? null : graph.showRef(found);
        },
        tagCommit: () => {
            const found = tag();
            return found === null ? null : graph.showCommitOf(found.commit);
        },
        releaseAssets: (args) => {
            const { name: wanted } = args;
            return connect(listAssets(release).filter((asset) => wanted == null || asset.name === wanted), args, (asset) => {
                const file = presentAsset(graph.exchange, release, asset);
                return {
                    __typename: "ReleaseAsset",
                    id: encodeNodeId("ReleaseAsset", asset.id),
                    databaseId: asset.id,
                    name: asset.name,
                    contentType: asset.contentType,
                    size: asset.bytes.byteLength,
                    digest: file["digest"],
                    downloadCount: 0,
                    downloadUrl: file["browser_download_url"],
                    url: file["url"],
                    createdAt: formatTime(asset.createdAt),
                    updatedAt: formatTime(asset.createdAt),
                    uploadedBy: () => showUser(graph, asset.uploader),
                    release: () => graph.showRelease(release),
                };
            });
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/repository.ts
/** The repository in GraphQL: the way to everything else. */









const PERMISSIONS = { admin: "ADMIN", maintain: "MAINTAIN", write: "WRITE", triage: "TRIAGE", read: "READ" };
/** Gives what was found or says, as GitHub does, that the number names nothing. */
function requireFound(found, kind, name) {
    if (found === undefined)
        throw new Missing(`Could not resolve to a ${kind} with the number of ${name}.`);
    return found;
}
function listMilestones(graph, args) {
    requirePermission(graph, "issues");
    const { states, query } = args;
    const found = graph.exchange.people.milestones.filter(({ state: name, title }) => (states == null || states.includes(name.toUpperCase())) &&
        title.toLowerCase().includes(query?.toLowerCase() ?? ""));
    return connection_orderBy(found, args.orderBy ?? { field: "NUMBER", direction: "ASC" }, {
        NUMBER: ({ number }) => number,
        CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
        UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
        DUE_DATE: ({ dueOn }) => Date.parse(dueOn ?? "9999-12-31"),
    });
}
function listEnvironments(graph, args) {
    requirePermission(graph, "deployments");
    // The schema's own default is the empty list, which leaves none out.
    const { names } = args;
    const found = graph.exchange.state.environments.filter(({ name }) => !names?.length || names.includes(name));
    return connection_orderBy(found, args.orderBy ?? { field: "NAME", direction: "ASC" }, { NAME: ({ name }) => name });
}
/** The served repository; each part refuses without the permission it needs. */
function showRepository(graph) {
    return {
        ...describeRepository(graph),
        ...describeCode(graph),
        ...describeIssuesAndPulls(graph),
        ...describeLabelsAndMilestones(graph),
        ...describeDelivery(graph),
        ...describeDiscussions(graph),
        ...describePeople(graph),
    };
}
function describeRepository(graph) {
    const { exchange, objects } = graph;
    const { repository, people } = exchange;
    const nameWithOwner = `${repository.owner}/${repository.name}`;
    return {
        __typename: "Repository",
        id: encodeNodeId("Repository", nameWithOwner),
        databaseId: identify(nameWithOwner),
        name: repository.name,
        nameWithOwner,
        owner: () => showActor(graph, repository.owner),
        url: repositoryPage(exchange),
        resourcePath: `/${nameWithOwner}`,
        isPrivate: repository.private,
        visibility: repository.private ? "PRIVATE" : "PUBLIC",
        isFork: false,
        isArchived: false,
        isDisabled: false,
        isInOrganization: people.ownedByOrganization,
        isEmpty: () => objects.listRefs().length === 0,
        hasIssuesEnabled: people.issuesEnabled,
        hasDiscussionsEnabled: people.discussionsEnabled,
    };
}
function describeCode(graph) {
    const { exchange, objects } = graph;
    const readContents = () => requirePermission(graph, "contents");
    return {
        defaultBranchRef: () => {
            readContents();
            const found = objects.findRef(`refs/heads/${exchange.repository.defaultBranch}`);
            return found === null ? null : graph.showRef(found);
        },
        object: async (args) => {
            readContents();
            const found = await objects.read(args.oid ?? args.expression ?? "");
            return found === null ? null : graph.showObject(found);
        },
        ref: ({ qualifiedName }) => {
            readContents();
            const found = objects.findRef(qualifiedName);
            return found === null ? null : graph.showRef(found);
        },
        refs: (args) => {
            readContents();
            return connect(listRefs(graph, args), args, graph.showRef);
        },
    };
}
function describeIssuesAndPulls(graph) {
    const { people } = graph.exchange;
    const findIssue = (number) => listIssues(graph, {}).find((issue) => issue.number === number);
    const findPull = (number) => pulls_listPulls(graph, {}).find((pull) => pull.number === number);
    return {
        pullRequests: (args) => connect(pulls_listPulls(graph, args), args, graph.showPull),
        pullRequest: ({ number }) => graph.showPull(requireFound(findPull(number), "PullRequest", number)),
        issues: (args) => connect(listIssues(graph, args), args, graph.showIssue),
        issue: ({ number }) => graph.showIssue(requireFound(findIssue(number), "Issue", number)),
        issueOrPullRequest: ({ number }) => {
            const pull = people.issues.some((issue) => issue.number === number && issue.pull !== null)
                ? findPull(number)
                : undefined;
            return pull === undefined
                ? graph.showIssue(requireFound(findIssue(number), "issue or pull request", number))
                : graph.showPull(pull);
        },
    };
}
function describeLabelsAndMilestones(graph) {
    const { people } = graph.exchange;
    return {
        labels: (args) => {
            requirePermission(graph, "issues");
            const wanted = args.query?.toLowerCase() ?? "";
            const found = people.labels.filter(({ name }) => name.toLowerCase().includes(wanted));
            const by = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
            const sorted = connection_orderBy(found, by, { NAME: ({ name }) => name.toLowerCase(), CREATED_AT: ({ id }) => id });
            return connect(sorted, args, (label) => showLabel(graph, label));
        },
        label: ({ name }) => {
            requirePermission(graph, "issues");
            const found = people.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
            return found === undefined ? null : showLabel(graph, found);
        },
        milestones: (args) => connect(listMilestones(graph, args), args, (milestone) => showMilestone(graph, milestone)),
        milestone: ({ number }) => {
            requirePermission(graph, "issues");
            const found = people.milestones.find((milestone) => milestone.number === number);
            return found === undefined ? null : showMilestone(graph, found);
        },
    };
}
function describeDelivery(graph) {
    const { state } = graph.exchange;
    return {
        releases: (args) => connect(listReleases(graph, args), args, graph.showRelease),
        release: ({ tagName }) => {
            const found = listReleases(graph, {}).find(({ tag }) => tag === tagName);
            return found === undefined ? null : graph.showRelease(found);
        },
        latestRelease: () => {
            const found = findLatest(graph);
            return found === undefined ? null : graph.showRelease(found);
        },
        deployments: (args) => {
            requirePermission(graph, "deployments");
            return connect(listDeployments(graph, args), args, graph.showDeployment);
        },
        environments: (args) => connect(listEnvironments(graph, args), args, (environment) => showEnvironment(graph, environment)),
        environment: ({ name }) => {
            requirePermission(graph, "deployments");
            const found = state.environments.find((environment) => environment.name === name);
            return found === undefined ? null : showEnvironment(graph, found);
        },
    };
}
function describeDiscussions(graph) {
    const { people } = graph.exchange;
    return {
        discussions: (args) => connect(listDiscussions(graph, args), args, graph.showDiscussion),
        discussion: ({ number }) => {
            const found = listDiscussions(graph, {}).find((discussion) => discussion.number === number);
            return graph.showDiscussion(requireFound(found, "Discussion", number));
        },
        discussionCategories: (args) => {
            requirePermission(graph, "discussions");
            return connect(people.discussionCategories, args, (category) => showCategory(graph, category));
        },
    };
}
function describePeople(graph) {
    const { people } = graph.exchange;
    return {
        assignableUsers: (args) => {
            const wanted = args.query?.toLowerCase() ?? "";
            const found = people.users.filter(({ login, role }) => role !== "none" && !login.endsWith("[bot]") && login.toLowerCase().includes(wanted));
            return connect(found, args, ({ login }) => showActor(graph, login));
        },
        collaborators: (args) => {
            requirePermission(graph, "metadata");
            const wanted = (args.query ?? "").toLowerCase();
            const named = args.login?.toLowerCase();
            const found = people.users.filter(({ login, role }) => role !== "none" &&
                !login.endsWith("[bot]") &&
                login.toLowerCase().includes(wanted) &&
                (named === undefined || login.toLowerCase() === named));
            return connect(found, args, ({ login }) => showActor(graph, login), ({ role }) => ({ permission: role === "none" ? "READ" : PERMISSIONS[role] }));
        },
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/graphql/root.ts
/** The root of GraphQL on a local GitHub: queries and mutations over its state and its git repository. */















function showRateLimit(limits, info) {
    const definitions = [info.operation, ...Object.values(info.fragments)];
    const { nodes, requests } = countNodes({ kind: graphql/* Kind */.b8C.DOCUMENT, definitions }, info.variableValues);
    const { limit, remaining, used, reset } = limits;
    return {
        limit,
        remaining,
        used,
        resetAt: formatTime(new Date(reset * 1_000).toISOString()),
        nodeCount: nodes,
        cost: Math.max(1, Math.round(requests / 100)),
    };
}
function createGraph(exchange, git) {
    const objects = new ObjectReader(git);
    let pulls;
    let index;
    const list = () => {
        pulls ??= listPulls(exchange);
        return pulls;
    };
    const graph = {
        exchange,
        git,
        objects,
        listPulls: list,
        findPullsOf: (sha) => {
            index ??= indexPulls(list(), objects, git.defaultBranch);
            return index.get(sha) ?? [];
        },
        showRepository: () => showRepository(graph),
        showCommit: (commit) => showCommit(graph, commit),
        showCommitOf: async (sha) => {
            const commit = await objects.readCommit(sha);
            return commit === null
                ? { __typename: "Commit", id: encodeNodeId("Commit", sha), oid: sha, abbreviatedOid: sha.slice(0, 7) }
                : showCommit(graph, commit);
        },
        showObject: (entity) => showObject(graph, entity),
        showRef: (ref) => showRef(graph, ref),
        showIssue: (issue) => showIssue(graph, issue),
        showPull: (pull) => showPull(graph, pull),
        showDeployment: (deployment) => showDeployment(graph, deployment),
        showRelease: (release) => showRelease(graph, release),
        showSuite: (suite) => showSuite(graph, suite),
        showDiscussion: (discussion) => showDiscussion(graph, discussion),
    };
    return graph;
}
async function findNode(graph, node) {
    const { exchange } = graph;
    const { people, state } = exchange;
    const [, kind = "", id = ""] = /^([A-Za-z]+):(.+)$/s.exec(Buffer.from(node, "base64url").toString()) ?? [];
    const pick = (permission, items, show) => {
        requirePermission(graph, permission);
        const found = items.find((item) => String(item.id) === id);
        return found === undefined ? null : show(found);
    };
    switch (kind) {
        case "Repository": {
            const shown = graph.showRepository();
            return shown["id"] === node ? shown : null;
        }
        case "User":
            return showActor(graph, id);
        case "Issue":
            return pick("issues", people.issues.filter(({ pull }) => pull === null), graph.showIssue);
        case "PullRequest":
            return pick("pull-requests", graph.listPulls(), graph.showPull);
        case "Discussion":
            return pick("discussions", people.discussions, graph.showDiscussion);
        case "Deployment":
            return pick("deployments", state.deployments, graph.showDeployment);
        case "Release":
            return pick("contents", listReleases(graph, {}), graph.showRelease);
        case "CheckSuite":
            return pick("checks", state.suites, graph.showSuite);
        case "Label":
            return pick("issues", people.labels, (label) => showLabel(graph, label));
        case "Milestone":
            return pick("issues", people.milestones, (milestone) => showMilestone(graph, milestone));
        case "Commit":
        case "Tag":
        case "Tree":
        case "Blob": {
            requirePermission(graph, "contents");
            const found = await graph.objects.read(id);
            return found === null ? null : graph.showObject(found);
        }
        case "Ref": {
            requirePermission(graph, "contents");
            const found = graph.objects.findRef(id);
            return found === null ? null : graph.showRef(found);
        }
        default:
            return null;
    }
}
/**
 * Gives the root for `executeGraphql`, for one request. Parts that the caller may not read or write throw
 * `Forbidden`; what is not there is null, or an error of type NOT_FOUND where GitHub says so. Without `limits` the field
 * `rateLimit` is null, as on a GitHub that limits nobody.
 */
function createGraphqlRoot(exchange, git, limits) {
    const graph = createGraph(exchange, git);
    const { login } = exchange.caller;
    const resolve = async (id) => {
        const found = await findNode(graph, id);
        if (found === null)
            throw missingNode(id);
        return found;
    };
    return {
        // The viewer of an app's token keeps the `[bot]` that its login loses elsewhere.
        viewer: () => ({ ...showActor(graph, login), __typename: "User", login, databaseId: identify(login) }),
        repository: ({ owner, name }) => {
            const wanted = `${owner}/${name}`;
            if (wanted.toLowerCase() !== `${git.owner}/${git.name}`.toLowerCase())
                throw new Missing(`Could not resolve to a Repository with the name '${wanted}'.`);
            return graph.showRepository();
        },
        user: ({ login: wanted }) => {
            const known = exchange.people.users.some((user) => user.login.toLowerCase() === wanted.toLowerCase());
            if (!known)
                throw new Missing(`Could not resolve to a User with the login of '${wanted}'.`);
            return showActor(graph, wanted);
        },
        rateLimit: (_, __, info) => limits === undefined ? null : showRateLimit(limits, info),
        node: ({ id }) => resolve(id),
        nodes: ({ ids }) => ids.map(resolve),
        ...createDiscussionMutations(graph),
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/incoming.ts
/** What is no object is an empty one. */
function asRecord(value) {
    return typeof value === "object" && value !== null ? value : {};
}

// EXTERNAL MODULE: ./packages/local-github/src/journal.ts
var journal = __webpack_require__(41616);
;// CONCATENATED MODULE: ./packages/local-github/src/limits.ts
/** The rate limit of a token: how many requests an hour it has, and what the headers say of it. */
/** Counts requests by token within windows of an hour that begin with a token's first request. */
class Limits {
    /** Requests an hour; GitHub gives a workflow's token 1,000 for a repository. */
    perHour;
    #windows = new Map();
    constructor(perHour = 1_000_000) {
        this.perHour = perHour;
    }
    /** Says where a token stands. */
    read(token, now) {
        const window = this.#window(token, now);
        return {
            limit: this.perHour,
            used: window.used,
            remaining: Math.max(0, this.perHour - window.used),
            reset: Math.ceil(window.start / 1_000) + 3_600,
        };
    }
    /** Counts a request; false when there is none left. */
    take(token, now) {
        const window = this.#window(token, now);
        if (window.used >= this.perHour)
            return false;
        window.used += 1;
        return true;
    }
    #window(token, now) {
        const known = this.#windows.get(token);
        if (known !== undefined && now.getTime() - known.start < 3_600_000)
            return known;
        const fresh = { start: now.getTime(), used: 0 };
        this.#windows.set(token, fresh);
        return fresh;
    }
}
/** Gives GitHub's headers. */
function renderLimitHeaders(facts) {
    return {
        "x-ratelimit-limit": String(facts.limit),
        "x-ratelimit-remaining": String(facts.remaining),
        "x-ratelimit-used": String(facts.used),
        "x-ratelimit-reset": String(facts.reset),
        "x-ratelimit-resource": "core",
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/times.ts
/** How times look in GitHub's REST answers. */
/** A replacer for JSON. GitHub's times have no fractions of a second: what is known more precisely here must not be seen, or ties would never show. */
function showSeconds(key, value) {
    return typeof value === "string" && /(?:_at|^date)$/.test(key) && /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(value)
        ? `${value.slice(0, 19)}Z`
        : value;
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/conversation.ts
/** What the routes of issues and pull requests share: finding, permission by kind, events, text limits. */



const BODY_LIMIT = 65_536;
const TITLE_LIMIT = 256;
const LABEL_LIMIT = 50;
const LABELS_LIMIT = 100;
/** Refuses with 410 when the repository has its issues disabled. */
function requireIssues(exchange) {
    if (!exchange.people.issuesEnabled)
        throw new Refusal(410, "Issues are disabled for this repo");
}
/** Finds the issue of the path: a pull request goes on where issues are disabled, and needs either permission. */
function requireIssue(exchange, access) {
    const number = readId(exchange, "issue_number");
    const issue = exchange.people.issues.find((candidate) => candidate.number === number);
    if (issue?.pull == null)
        requireIssues(exchange);
    requireAccess(exchange, access, issue?.pull != null);
    if (issue === undefined)
        throw notFound();
    return issue;
}
/** Refuses a token that may not; conversation on a pull request is open to `pull-requests` too. */
function requireAccess(exchange, access, pull) {
    const { caller } = exchange;
    if (hasPermission(caller, "issues", access) || (pull && hasPermission(caller, "pull-requests", access)))
        return;
    throw new Refusal(403, "Resource not accessible by integration");
}
/** Says whether the caller's labels and assignees count: others' are dropped without a word. */
function mayOrganize(exchange) {
    const { caller } = exchange;
    if (caller.app !== null)
        return true;
    return holdsRole((0,collaboration_state/* roleOf */.kp)(exchange.people, caller.login), "triage");
}
/** Refuses a person without push access. */
function requirePush(exchange) {
    if (exchange.caller.app === null && !holdsRole((0,collaboration_state/* roleOf */.kp)(exchange.people, exchange.caller.login), "write")) {
        throw new Refusal(403, "Must have push access to the repository.");
    }
}
/** Refuses a text over GitHub's 65,536 characters. */
function requireText(resource, text) {
    if (text !== null && text.length > BODY_LIMIT) {
        throw refuseField(resource, "body", "custom", `body is too long (maximum is ${BODY_LIMIT} characters)`);
    }
    return text;
}
/** Refuses an empty title and one over GitHub's 256 characters. */
function requireTitle(title) {
    if (title.trim() === "")
        throw refuseField("Issue", "title", "missing_field");
    if (title.length > TITLE_LIMIT)
        throw refuseField("Issue", "title", "custom", `title is too long (maximum is ${TITLE_LIMIT} characters)`);
    return title;
}
/** Adds to the timeline and touches the issue. */
function recordEvent(exchange, issue, event, details = {}) {
    const createdAt = exchange.now().toISOString();
    issue.updatedAt = createdAt;
    exchange.people.events.push({
        id: exchange.nextId(),
        issueNumber: issue.number,
        event,
        actor: exchange.caller.login,
        app: exchange.caller.app,
        createdAt,
        commitSha: null,
        label: null,
        assignee: null,
        milestone: null,
        rename: null,
        lockReason: null,
        dismissal: null,
        ...details,
    });
}
/** Says whether somebody has at least read access by name. */
function mayBeAssigned(exchange, login) {
    return ((0,collaboration_state/* findUser */.Hr)(exchange.people, login)?.role ?? "none") !== "none";
}
/** Refuses the names of labels that GitHub would not make, and more than an issue may have. */
function refuseLabels(names) {
    const wrong = names.find((name) => name.trim() === "" || [...name].length > LABEL_LIMIT);
    if (wrong !== undefined)
        throw new Refusal(422, "Validation Failed", {
            errors: [{ value: wrong, resource: "Label", field: "name", code: "invalid" }],
        });
    if (names.length > LABELS_LIMIT)
        throw refuseField("Issue", "labels", "invalid");
}
/** Gives an issue exactly these labels: new names become labels of the repository. */
function changeLabels(exchange, issue, names) {
    const { labels } = exchange.people;
    const wanted = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].map((name) => {
        const known = labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
        if (known !== undefined)
            return known;
        const label = { id: exchange.nextId(), name, color: "ededed", description: null };
        labels.push(label);
        return label;
    });
    const before = issue.labels;
    issue.labels = wanted.map(({ name }) => name);
    for (const { name, color } of wanted) {
        if (!before.includes(name))
            recordEvent(exchange, issue, "labeled", { label: { name, color } });
    }
    for (const name of before) {
        if (issue.labels.includes(name))
            continue;
        const color = labels.find((label) => label.name === name)?.color ?? "ededed";
        recordEvent(exchange, issue, "unlabeled", { label: { name, color } });
    }
}
/** Gives an issue exactly these assignees, at most ten; who may not be assigned is dropped. */
function changeAssignees(exchange, issue, logins) {
    const known = logins.flatMap((login) => {
        const user = (0,collaboration_state/* findUser */.Hr)(exchange.people, login);
        return user !== undefined && mayBeAssigned(exchange, login) ? [user.login] : [];
    });
    const before = issue.assignees;
    issue.assignees = [...new Set(known)].slice(0, 10);
    for (const assignee of issue.assignees) {
        if (!before.includes(assignee))
            recordEvent(exchange, issue, "assigned", { assignee });
    }
    for (const assignee of before) {
        if (!issue.assignees.includes(assignee))
            recordEvent(exchange, issue, "unassigned", { assignee });
    }
}
/** Closes or reopens. */
function changeState(exchange, issue, state, reason) {
    const changed = issue.state !== state;
    issue.state = state;
    if (state === "closed") {
        if (issue.pull === null && (changed || reason !== null))
            issue.stateReason = reason ?? "completed";
        if (!changed)
            return;
        recordEvent(exchange, issue, "closed");
        issue.closedAt = issue.updatedAt;
        issue.closedBy = exchange.caller.login;
        return;
    }
    if (!changed)
        return;
    issue.closedAt = null;
    issue.closedBy = null;
    issue.stateReason = issue.pull === null ? "reopened" : null;
    recordEvent(exchange, issue, "reopened");
}
/** Gives the strings of a list, or the names of its objects. */
function readNames(value) {
    if (typeof value === "string")
        return [value];
    if (!Array.isArray(value))
        return [];
    return value.flatMap((item) => {
        if (typeof item === "string")
            return [item];
        const name = item?.name;
        return typeof name === "string" ? [name] : [];
    });
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/issue-comments.ts



/** Finds the comment of the path. */
function requireComment(exchange, access) {
    const id = readId(exchange, "comment_id");
    const comment = exchange.people.comments.find((candidate) => candidate.id === id);
    const issue = exchange.people.issues.find(({ number }) => number === comment?.issueNumber);
    requireAccess(exchange, access, issue?.pull != null);
    if (comment === undefined)
        throw notFound();
    return comment;
}
function requireCommentText(exchange) {
    const body = requireText("IssueComment", exchange_readText(exchange.body, "body"));
    if (body === null || body.trim() === "")
        throw refuseField("IssueComment", "body", "missing_field");
    return body;
}
function changedSince(exchange) {
    const since = exchange.query.get("since");
    return (comment) => !exchange.isHidden(`comment:${comment.id}`, comment.createdAt) &&
        (since === null || Date.parse(comment.updatedAt) >= Date.parse(since));
}
/** Serves the comments. */
const issueCommentRoutes = [
    {
        operation: "issues/list-comments",
        permission: null,
        serve(exchange) {
            const { number } = requireIssue(exchange, "read");
            const found = exchange.people.comments.filter(({ issueNumber }) => issueNumber === number);
            const shown = found.filter(changedSince(exchange)).sort((left, right) => left.id - right.id);
            return listReply(shown.map((comment) => presentComment(exchange, comment)));
        },
    },
    {
        operation: "issues/create-comment",
        permission: null,
        serve(exchange) {
            const issue = requireIssue(exchange, "write");
            if (issue.locked)
                requirePush(exchange);
            const createdAt = exchange.now().toISOString();
            const comment = {
                id: exchange.nextId(),
                issueNumber: issue.number,
                author: exchange.caller.login,
                app: exchange.caller.app,
                body: requireCommentText(exchange),
                createdAt,
                updatedAt: createdAt,
                reactions: [],
            };
            exchange.people.comments.push(comment);
            issue.updatedAt = createdAt;
            return { status: 201, body: presentComment(exchange, comment) };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/issues.ts
/** Issues: created, listed with the pull requests among them, changed, locked, and their timeline. */




function filterIssues(exchange) {
    const { query, people } = exchange;
    const state = query.get("state") ?? "open";
    const labels = (query.get("labels") ?? "")
        .split(",")
        .map((name) => name.trim().toLowerCase())
        .filter(Boolean);
    const milestone = query.get("milestone");
    const assignee = query.get("assignee")?.toLowerCase();
    const creator = query.get("creator")?.toLowerCase();
    const mentioned = query.get("mentioned");
    const since = query.get("since");
    const found = people.issues.filter((issue) => {
        if (exchange.isHidden(`issue:${issue.number}`, issue.createdAt))
            return false;
        if (state !== "all" && issue.state !== state)
            return false;
        const held = issue.labels.map((name) => name.toLowerCase());
        if (!labels.every((name) => held.includes(name)))
            return false;
        if (milestone === "none" && issue.milestone !== null)
            return false;
        if (milestone === "*" && issue.milestone === null)
            return false;
        if (milestone !== null && /^\d+$/.test(milestone) && issue.milestone !== Number(milestone))
            return false;
        if (assignee === "none" && issue.assignees.length > 0)
            return false;
        if (assignee === "*" && issue.assignees.length === 0)
            return false;
        const assigned = issue.assignees.some((login) => login.toLowerCase() === assignee);
        if (assignee !== undefined && assignee !== "none" && assignee !== "*" && !assigned)
            return false;
        if (creator !== undefined && issue.author.toLowerCase() !== creator)
            return false;
        if (mentioned !== null && !(issue.body ?? "").toLowerCase().includes(`@${mentioned.toLowerCase()}`))
            return false;
        return since === null || Date.parse(issue.updatedAt) >= Date.parse(since);
    });
    const sort = query.get("sort") ?? "created";
    const comments = (issue) => people.comments.filter(({ issueNumber }) => issueNumber === issue.number).length;
    const key = (issue) => {
        if (sort === "comments")
            return comments(issue);
        return Date.parse(sort === "updated" ? issue.updatedAt : issue.createdAt);
    };
    const sign = query.get("direction") === "asc" ? 1 : -1;
    return found.sort((left, right) => sign * (key(left) - key(right) || left.number - right.number));
}
function readMilestone(exchange) {
    const value = exchange.body["milestone"];
    if (value === undefined || value === null)
        return value;
    const number = Number(value);
    if (!exchange.people.milestones.some((milestone) => milestone.number === number)) {
        throw refuseField("Issue", "milestone", "invalid");
    }
    return number;
}
function readLabels(exchange) {
    const { labels } = exchange.body;
    if (labels === undefined)
        return undefined;
    const names = readNames(labels);
    if (mayOrganize(exchange))
        refuseLabels(names);
    return names;
}
function changeMilestone(exchange, issue, next) {
    const title = (number) => exchange.people.milestones.find((milestone) => milestone.number === number)?.title ?? null;
    if (issue.milestone === next)
        return;
    if (issue.milestone !== null) {
        recordEvent(exchange, issue, "demilestoned", { milestone: title(issue.milestone) });
    }
    issue.milestone = next;
    if (next !== null)
        recordEvent(exchange, issue, "milestoned", { milestone: title(next) });
}
function readAssignees(exchange) {
    const { assignees, assignee } = exchange.body;
    if (assignees === undefined && assignee === undefined)
        return undefined;
    const logins = [...readNames(assignees), ...readNames(assignee)];
    const wrong = logins.find((login) => !mayBeAssigned(exchange, login));
    if (mayOrganize(exchange) && wrong !== undefined)
        throw new Refusal(422, "Validation Failed", {
            errors: [{ value: wrong, resource: "Issue", field: "assignees", code: "invalid" }],
        });
    return logins;
}
function organize(exchange, issue) {
    const milestone = readMilestone(exchange);
    if (!mayOrganize(exchange))
        return;
    const labels = readLabels(exchange);
    if (labels !== undefined)
        changeLabels(exchange, issue, labels);
    const assignees = readAssignees(exchange);
    if (assignees !== undefined)
        changeAssignees(exchange, issue, assignees);
    if (milestone !== undefined)
        changeMilestone(exchange, issue, milestone);
}
/** Serves issues, locks, assignees, events and the timeline. */
const issueRoutes = [
    {
        operation: "issues/list-for-repo",
        permission: { name: "issues", access: "read" },
        serve(exchange) {
            requireIssues(exchange);
            return listReply(filterIssues(exchange).map((issue) => presentIssue(exchange, issue)));
        },
    },
    {
        operation: "issues/create",
        permission: { name: "issues", access: "write" },
        serve(exchange) {
            requireIssues(exchange);
            const title = requireTitle(String(exchange.body["title"] ?? "").trim());
            const body = requireText("Issue", exchange_readText(exchange.body, "body"));
            readMilestone(exchange);
            readAssignees(exchange);
            readLabels(exchange);
            const createdAt = exchange.now().toISOString();
            const issue = {
                id: exchange.nextId(),
                number: (0,collaboration_state/* nextNumber */.Pt)(exchange.people),
                title,
                body,
                author: exchange.caller.login,
                app: exchange.caller.app,
                state: "open",
                stateReason: null,
                labels: [],
                assignees: [],
                milestone: null,
                locked: false,
                lockReason: null,
                createdAt,
                updatedAt: createdAt,
                closedAt: null,
                closedBy: null,
                reactions: [],
                pull: null,
            };
            exchange.people.issues.push(issue);
            organize(exchange, issue);
            return { status: 201, body: presentIssue(exchange, issue) };
        },
    },
    {
        operation: "issues/get",
        permission: null,
        serve: (exchange) => ({ status: 200, body: presentIssue(exchange, requireIssue(exchange, "read")) }),
    },
    {
        operation: "issues/update",
        permission: null,
        serve(exchange) {
            const issue = requireIssue(exchange, "write");
            if (issue.author !== exchange.caller.login)
                requirePush(exchange);
            const { body } = exchange;
            const title = body["title"] === undefined || body["title"] === null ? null : requireTitle(String(body["title"]));
            const text = requireText("Issue", exchange_readText(body, "body"));
            readMilestone(exchange);
            readAssignees(exchange);
            readLabels(exchange);
            if (title !== null && title !== issue.title) {
                recordEvent(exchange, issue, "renamed", { rename: { from: issue.title, to: title } });
                issue.title = title;
            }
            if ("body" in body && text !== issue.body) {
                issue.body = text;
                issue.edit = { by: exchange.caller.login, at: exchange.now().toISOString() };
            }
            organize(exchange, issue);
            const state = exchange_readText(body, "state");
            const reason = exchange_readText(body, "state_reason");
            if (state === "open" || state === "closed")
                changeState(exchange, issue, state, reason);
            issue.updatedAt = exchange.now().toISOString();
            return { status: 200, body: presentIssue(exchange, issue) };
        },
    },
    {
        operation: "issues/lock",
        permission: null,
        serve(exchange) {
            const issue = requireIssue(exchange, "write");
            requirePush(exchange);
            issue.locked = true;
            issue.lockReason = exchange_readText(exchange.body, "lock_reason");
            recordEvent(exchange, issue, "locked", { lockReason: issue.lockReason });
            return { status: 204 };
        },
    },
    {
        operation: "issues/unlock",
        permission: null,
        serve(exchange) {
            const issue = requireIssue(exchange, "write");
            requirePush(exchange);
            issue.locked = false;
            issue.lockReason = null;
            recordEvent(exchange, issue, "unlocked");
            return { status: 204 };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/labels.ts



const READ = { name: "issues", access: "read" };
const WRITE = { name: "issues", access: "write" };
function findLabel(exchange, name) {
    return exchange.people.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
}
function requireLabel(exchange) {
    const label = findLabel(exchange, exchange.path["name"] ?? "");
    if (label === undefined)
        throw notFound();
    return label;
}
function requireColor(color) {
    if (!/^[0-9a-f]{6}$/i.test(color))
        throw refuseField("Label", "color", "invalid");
    return color;
}
function refuseLength(field, text) {
    const limit = field === "name" ? 50 : 100;
    if (text !== null && [...text].length > limit)
        throw refuseField("Label", field, "custom", `${field} is too long (maximum is ${limit} characters)`);
}
function replyLabels(exchange, issue) {
    return { status: 200, body: labelsOf(exchange, issue).map((label) => presentLabel(exchange, label)) };
}
function labels_readLabels(exchange) {
    const { body } = exchange;
    return readNames(Array.isArray(body) ? body : body["labels"]);
}
/** Serves labels; only writers change them, others' changes of an issue's labels are refused. */
const labelRoutes = [
    {
        operation: "issues/list-labels-for-repo",
        permission: READ,
        serve: (exchange) => listReply(exchange.people.labels.map((label) => presentLabel(exchange, label))),
    },
    {
        operation: "issues/create-label",
        permission: WRITE,
        serve(exchange) {
            requirePush(exchange);
            const name = exchange_readText(exchange.body, "name") ?? "";
            refuseLength("name", name);
            refuseLength("description", exchange_readText(exchange.body, "description"));
            if (findLabel(exchange, name) !== undefined)
                throw refuseField("Label", "name", "already_exists");
            const color = requireColor(exchange_readText(exchange.body, "color") ?? "ededed");
            const label = { id: exchange.nextId(), name, color, description: exchange_readText(exchange.body, "description") };
            exchange.people.labels.push(label);
            return { status: 201, body: presentLabel(exchange, label) };
        },
    },
    {
        operation: "issues/get-label",
        permission: READ,
        serve: (exchange) => ({ status: 200, body: presentLabel(exchange, requireLabel(exchange)) }),
    },
    {
        operation: "issues/update-label",
        permission: WRITE,
        serve(exchange) {
            requirePush(exchange);
            const label = requireLabel(exchange);
            const color = exchange_readText(exchange.body, "color");
            const name = exchange_readText(exchange.body, "new_name");
            refuseLength("name", name);
            refuseLength("description", exchange_readText(exchange.body, "description"));
            const taken = name === null ? undefined : findLabel(exchange, name);
            if (taken !== undefined && taken !== label)
                throw refuseField("Label", "name", "already_exists");
            if (color !== null)
                label.color = requireColor(color);
            if ("description" in exchange.body)
                label.description = exchange_readText(exchange.body, "description");
            if (name !== null) {
                for (const issue of exchange.people.issues) {
                    issue.labels = issue.labels.map((held) => (held === label.name ? name : held));
                }
                label.name = name;
            }
            return { status: 200, body: presentLabel(exchange, label) };
        },
    },
    {
        operation: "issues/delete-label",
        permission: WRITE,
        serve(exchange) {
            requirePush(exchange);
            const label = requireLabel(exchange);
            exchange.people.labels.splice(exchange.people.labels.indexOf(label), 1);
            for (const issue of exchange.people.issues)
                issue.labels = issue.labels.filter((name) => name !== label.name);
            return { status: 204 };
        },
    },
    {
        operation: "issues/add-labels",
        permission: null,
        serve(exchange) {
            const issue = requireIssue(exchange, "write");
            if (!mayOrganize(exchange))
                throw new Refusal(403, "Must have triage access to the repository.");
            const names = [...issue.labels, ...labels_readLabels(exchange)];
            refuseLabels(names);
            changeLabels(exchange, issue, names);
            return replyLabels(exchange, issue);
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/people.ts
/** People: collaborators and their permission, users, the organization and its teams, which no app token sees. */



const REFUSED = "Resource not accessible by integration";
function requirePerson(exchange) {
    if (exchange.caller.app !== null)
        throw new Refusal(403, REFUSED);
}
function requireTeam(exchange) {
    // An App that was granted `members` sees teams; a workflow's own token never is.
    if (!hasPermission(exchange.caller, "members", "read"))
        requirePerson(exchange);
    const team = findTeam(exchange.people, exchange.path["team_slug"] ?? "");
    if (team === undefined || exchange.path["org"]?.toLowerCase() !== exchange.repository.owner.toLowerCase())
        throw notFound();
    return team;
}
/** Serves collaborators, users, the organization and teams. */
const peopleRoutes = [
    {
        operation: "repos/get-collaborator-permission-level",
        permission: null,
        serve(exchange) {
            const { caller } = exchange;
            if (caller.app === null && !holdsRole((0,collaboration_state/* roleOf */.kp)(exchange.people, caller.login), "write"))
                throw new Refusal(403, "Must have push access to view collaborator permission.");
            const user = (0,collaboration_state/* findUser */.Hr)(exchange.people, exchange.path["username"] ?? "");
            if (user === undefined)
                throw notFound();
            // Everybody reads a public repository, and is said to.
            const role = user.role === "none" && !exchange.repository.private ? "read" : user.role;
            const shown = presentCollaborator(exchange, user.login, role);
            return { status: 200, body: { permission: legacyPermission(role), role_name: role, user: shown } };
        },
    },
    {
        operation: "users/get-authenticated",
        permission: null,
        serve(exchange) {
            requirePerson(exchange);
            return { status: 200, body: people_presentPerson(exchange, exchange.caller.login) };
        },
    },
    {
        operation: "orgs/get",
        permission: null,
        serve(exchange) {
            const asked = exchange.path["org"]?.toLowerCase();
            const known = exchange.people.ownedByOrganization && asked === exchange.repository.owner.toLowerCase();
            if (!known)
                throw notFound();
            return { status: 200, body: presentOrganization(exchange) };
        },
    },
    {
        operation: "teams/get-by-name",
        permission: null,
        serve: (exchange) => ({ status: 200, body: presentTeam(exchange, requireTeam(exchange)) }),
    },
    {
        operation: "teams/get-membership-for-user-in-org",
        permission: null,
        serve(exchange) {
            const team = requireTeam(exchange);
            const login = exchange.path["username"] ?? "";
            const member = team.members.find((candidate) => candidate.login.toLowerCase() === login.toLowerCase());
            if (member === undefined)
                throw notFound();
            const url = `${teamAddress(exchange, team.slug)}/memberships/${member.login}`;
            return { status: 200, body: { url, role: member.role, state: "active" } };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/reactions.ts



function react(exchange, reactions) {
    const content = exchange_readText(exchange.body, "content");
    const user = exchange.caller.login;
    const known = reactions.find((reaction) => reaction.content === content && reaction.user === user);
    if (known !== undefined)
        return { status: 200, body: presentReaction(exchange, known) };
    const reaction = { id: exchange.nextId(), content, user, createdAt: exchange.now().toISOString() };
    reactions.push(reaction);
    return { status: 201, body: presentReaction(exchange, reaction) };
}
/** Serves reactions. */
const reactionRoutes = [
    {
        operation: "reactions/create-for-issue-comment",
        permission: null,
        serve: (exchange) => react(exchange, requireComment(exchange, "write").reactions),
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/collaboration.ts





/** Lists the routes of people, issues, pull requests, reviews and reactions. */
const collaborationRoutes = [
    ...issueCommentRoutes,
    ...issueRoutes,
    ...labelRoutes,
    ...peopleRoutes,
    ...reactionRoutes,
];

;// CONCATENATED MODULE: ./packages/local-github/src/unmodelled.ts
/** GitHub's custom media types that change a body, and the operations that answer them here. */
const MEDIA_TYPES = {
    raw: ["repos/get-content", "git/get-blob"],
    sha: ["repos/get-commit"],
    diff: ["repos/get-commit", "repos/compare-commits-with-basehead"],
    patch: ["repos/get-commit", "repos/compare-commits-with-basehead"],
    object: [],
    html: [],
    text: [],
    full: [],
    star: [],
};
/** Parameters and fields that GitHub knows and nothing here obeys: an answer that ignored them would look like one that did not. */
const UNMODELLED_FIELDS = {
    "actions/create-workflow-dispatch": { body: ["return_run_details"] },
    "actions/get-workflow-run": { query: ["exclude_pull_requests"] },
    "actions/list-workflow-runs-for-repo": { query: ["created", "exclude_pull_requests", "check_suite_id"] },
    "actions/re-run-workflow-failed-jobs": { body: ["enable_debug_logging"] },
    "checks/create": { body: ["actions", "output.images"] },
    "checks/update": { body: ["actions", "output.images"] },
    "code-scanning/list-alerts-for-repo": { query: ["tool_guid", "direction", "sort"] },
    "code-scanning/list-recent-analyses": { query: ["tool_guid", "pr", "sarif_id", "direction", "sort"] },
    "dependabot/list-alerts-for-repo": {
        query: ["classification", "epss_percentage", "has", "assignee", "relationship", "sort", "direction", "before"],
    },
    "dependency-graph/diff-range": { query: ["name"] },
    "git/create-commit": { body: ["signature"] },
    "issues/add-labels": { body: ["labels.suggest", "labels.rationale", "labels.confidence"] },
    "issues/create": { body: ["type", "issue_field_values"] },
    "issues/list-for-repo": { query: ["type", "issue_field_values"] },
    "issues/update": {
        body: [
            "type",
            "issue_field_values",
            "duplicate_issue_id",
            ...["labels", "assignees"].flatMap((list) => ["suggest", "rationale", "confidence"].map((field) => `${list}.${field}`)),
        ],
    },
    "repos/create-release": { body: ["generate_release_notes"] },
    "repos/get-repo-rulesets": { query: ["targets"] },
    "repos/update-release-asset": { body: ["state"] },
    "security-advisories/create-repository-advisory": {
        body: ["cvss_vector_string", "cwe_ids", "credits", "start_private_fork"],
    },
    "security-advisories/list-repository-advisories": { query: ["direction", "sort", "before", "after"] },
};
/** Whether a value has the field that a dotted path names, in any entry of the lists on the way. */
function hasField(value, path) {
    if (Array.isArray(value))
        return value.some((entry) => hasField(entry, path));
    const [name, ...rest] = path;
    // Official clients send false for what they do not ask for, which is what a field left out means too.
    if (name === undefined)
        return value !== false;
    if (typeof value !== "object" || value === null || !(name in value))
        return false;
    return hasField(value[name], rest);
}
function findFields(operation, request) {
    const known = UNMODELLED_FIELDS[operation];
    const violate = (part, name) => ({
        operation,
        part,
        pointer: `/${name.replaceAll(".", "/")}`,
        message: "is not modelled",
    });
    return [
        ...(known?.query ?? []).filter((name) => request.query.has(name)).map((name) => violate("query", name)),
        ...(known?.body ?? [])
            .filter((path) => hasField(request.body, path.split(".")))
            .map((path) => violate("request", path)),
    ];
}
/** The custom media type that an `Accept` header asks for, such as `raw` or `diff`; null for plain JSON. */
function readMediaType(accept) {
    for (const part of accept.split(",")) {
        const found = /^\s*application\/vnd\.github(?:\.v3)?\.([a-z0-9-]+?)(?:\+json)?\s*(?:;|$)/i
            .exec(part)?.[1]
            ?.toLowerCase();
        if (found !== undefined && found !== "v3" && !found.endsWith("-preview"))
            return found;
    }
    return null;
}
/** Headers that change what GitHub answers, and that nothing here obeys: conditions, parts, another method, other ids. */
const HEADERS = [
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "if-unmodified-since",
    "range",
    "x-github-next-global-id",
    "x-http-method-override",
];
/** A version that github.com serves too, with other fields than those of the schema that answers are held to here. */
const LATER_VERSION = "2026-03-10";
/** The headers of a request that nothing here obeys. */
function findHeaders(operation, headers) {
    const violate = (name, what) => ({
        operation,
        part: "route",
        pointer: `/${name}`,
        message: `${what} is not modelled`,
    });
    const given = HEADERS.filter((name) => headers[name] !== undefined);
    const version = headers["x-github-api-version"];
    return [
        ...given.map((name) => violate(name, `the header ${name}`)),
        ...(version === LATER_VERSION ? [violate("x-github-api-version", `the version ${version}`)] : []),
    ];
}
/**
 * The parts of a request that no rule here covers: a header, a media type, a query parameter or a value
 * of one, a field of the body.
 */
function findUnmodelled(operation, request, requested) {
    const media = readMediaType(request.headers.accept ?? "");
    const asked = media === null || MEDIA_TYPES[media]?.includes(operation) === true
        ? []
        : [{ operation, part: "route", pointer: "/accept", message: `the media type ${media} is not modelled` }];
    const fields = findFields(operation, request);
    return [
        ...findHeaders(operation, request.headers),
        ...asked,
        ...fields,
        ...requested.filter(({ part, message }) => /^is no parameter|unevaluated properties/.test(message) ||
            (part === "query" && /one of the allowed values/.test(message))),
    ];
}
/** The 501. */
function answerUnmodelled(what) {
    const names = what.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join("; ");
    return { status: 501, body: { message: `The local GitHub does not model this: ${names}`, status: "501" } };
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/media.ts
/** Commits, comparisons and pull requests in the media types `sha`, `diff` and `patch`. */

/** The answer in the media type that was asked for; null where plain JSON was. */
function serveMedia(exchange, base, head) {
    const media = readMediaType(exchange.accept);
    const headers = { "content-type": `application/vnd.github.${media}; charset=utf-8` };
    if (media === "sha")
        return { status: 200, bytes: Buffer.from(head), headers };
    const { repository } = exchange;
    const from = base ?? repository.attempt(["hash-object", "-t", "tree", "--stdin"])?.trim() ?? "";
    const range = base === null ? ["--root", head] : [`${base}..${head}`];
    if (media === "diff")
        return { status: 200, bytes: Buffer.from(repository.attempt(["diff", from, head]) ?? ""), headers };
    if (media === "patch")
        return {
            status: 200,
            bytes: Buffer.from(repository.attempt(["format-patch", "--stdout", ...range]) ?? ""),
            headers,
        };
    return null;
}
/** GitHub answers with the raw media type that was asked for, old spellings too. */
function nameRawType(accept) {
    const asked = /application\/vnd\.github\.(?:v3\.)?raw(?:\+json)?/.exec(accept)?.[0] ?? "application/vnd.github.raw+json";
    return `${asked}; charset=utf-8`;
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/ref-rules.ts

const REASONS = {
    creation: "Cannot create ref due to creations being restricted.",
    update: "Cannot update this protected ref.",
    deletion: "Cannot delete this protected ref.",
    non_fast_forward: "Cannot force-push to this branch.",
    pull_request: "Changes must be made through a pull request.",
};
/** A pattern as fnmatch reads it: `*` stays within a part of the name, `**` does not. */
function matchesPattern(pattern, ref, defaultBranch) {
    if (pattern === "~ALL")
        return true;
    if (pattern === "~DEFAULT_BRANCH")
        return ref === `refs/heads/${defaultBranch}`;
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replace(/\*\*|\*|\?/g, (sign) => (sign === "**" ? ".*" : sign === "*" ? "[^/]*" : "[^/]"));
    return new RegExp(`^${source}$`).test(ref);
}
function covers(ruleset, ref, defaultBranch) {
    if (ruleset.enforcement !== "active" || !ref.startsWith(ruleset.target === "tag" ? "refs/tags/" : "refs/heads/"))
        return false;
    const matches = (pattern) => matchesPattern(pattern, ref, defaultBranch);
    return ruleset.include.some(matches) && !ruleset.exclude.some(matches);
}
/** Why a change of a ref is refused; empty where it is not. No actor here may bypass a ruleset. */
function findBrokenRules(exchange, ref, changes) {
    const { state, repository } = exchange;
    const active = state.rulesets.filter((ruleset) => covers(ruleset, ref, repository.defaultBranch));
    const rules = new Set(active.flatMap((ruleset) => ruleset.rules));
    const tag = ref.startsWith("refs/tags/") ? ref.slice("refs/tags/".length) : null;
    if (tag !== null && state.releases.some((release) => release.immutable && release.tag === tag))
        for (const rule of ["update", "deletion"])
            rules.add(rule);
    if (tag !== null && state.burnedTags.includes(tag))
        rules.add("creation");
    const broken = changes.filter((change) => rules.has(change)).map((change) => REASONS[change]);
    return changes.includes("update") && rules.has("pull_request") ? [...broken, REASONS.pull_request] : broken;
}
/** Whether an active ruleset covers the branch; the branch protection of old is not modelled. */
function isProtected({ state, repository }, branch) {
    return state.rulesets.some((ruleset) => covers(ruleset, `refs/heads/${branch}`, repository.defaultBranch));
}
/** The refusal that a ruleset or an immutable release answers a change of a ref with. */
function refuseByRules(exchange, ref, changes, status = 422) {
    const reasons = findBrokenRules(exchange, ref, changes);
    if (reasons.length > 0)
        throw new Refusal(status, `Repository rule violations found\n\n${reasons.join("\n")}\n\n`);
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/git.ts








const git_READ = { name: "contents", access: "read" };
const git_WRITE = { name: "contents", access: "write" };
const ZEROS = "0".repeat(40);
/** Gives who the body names; the caller, now, for what is left out. */
function git_readPerson(exchange, key) {
    const given = (exchange.body[key] ?? {});
    return {
        name: given.name ?? exchange.caller.login,
        email: given.email ?? `${exchange.caller.login}@users.noreply.github.com`,
        date: given.date ?? exchange.now().toISOString(),
    };
}
/** The routes of the git database of one repository. */
function gitRoutes(git) {
    return [
        { operation: "git/get-ref", permission: git_READ, serve: (exchange) => getRef(git, exchange) },
        { operation: "git/list-matching-refs", permission: git_READ, serve: (exchange) => listMatchingRefs(git, exchange) },
        { operation: "git/create-ref", permission: git_WRITE, serve: (exchange) => createRef(git, exchange) },
        { operation: "git/update-ref", permission: git_WRITE, serve: (exchange) => updateRef(git, exchange) },
        { operation: "git/delete-ref", permission: git_WRITE, serve: (exchange) => deleteRef(git, exchange) },
        { operation: "git/create-tag", permission: git_WRITE, serve: (exchange) => createTag(git, exchange) },
        { operation: "git/get-tag", permission: git_READ, serve: (exchange) => getTag(git, exchange) },
        { operation: "git/create-commit", permission: git_WRITE, serve: (exchange) => createCommit(git, exchange) },
        { operation: "git/get-tree", permission: git_READ, serve: (exchange) => getTree(git, exchange) },
        { operation: "git/create-tree", permission: git_WRITE, serve: (exchange) => createTree(git, exchange) },
        { operation: "git/get-blob", permission: git_READ, serve: (exchange) => getBlob(git, exchange) },
    ];
}
function getRef(git, exchange) {
    const ref = `refs/${exchange.path["ref"] ?? ""}`;
    const object = git.readRef(ref);
    if (object === null)
        throw notFound();
    return { status: 200, body: presentRef(exchange, ref, object) };
}
function listMatchingRefs(git, exchange) {
    // A prefix, as GitHub has it: tags/v1 also finds tags/v10.
    const refs = git.listRefs(`refs/${exchange.path["ref"] ?? ""}`);
    return listReply(refs.map(({ ref, ...object }) => presentRef(exchange, ref, object)));
}
function createRef(git, exchange) {
    const ref = exchange_readText(exchange.body, "ref") ?? "";
    const sha = exchange_readText(exchange.body, "sha") ?? "";
    if (!ref.startsWith("refs/") || ref.split("/").length < 3 || !isSafeRef(ref))
        throw new Refusal(422, "Reference name is not valid");
    if (ref.startsWith("refs/pull/") || /^refs\/(heads|tags)\/[0-9a-f]{40}$/i.test(ref))
        throw new Refusal(422, "Reference cannot be created");
    if (git.listRefs("refs/heads/").length === 0)
        throw new Refusal(409, "Git Repository is empty.");
    const type = git.objectType(sha);
    if (type === null)
        throw new Refusal(422, "Object does not exist");
    if (ref.startsWith("refs/heads/") && type !== "commit")
        throw new Refusal(422, "Object is not a commit");
    if (git.readRef(ref) !== null)
        throw new Refusal(422, "Reference already exists");
    refuseByRules(exchange, ref, ["creation"]);
    // A branch `a` leaves no room for `a/b`; one that was made meanwhile reads as existing.
    if (!git.updateRef(ref, sha, ZEROS))
        throw new Refusal(422, git.readRef(ref) === null ? "Reference update failed" : "Reference already exists");
    return { status: 201, body: presentRef(exchange, ref, { type, sha }) };
}
function updateRef(git, exchange) {
    const ref = `refs/${exchange.path["ref"] ?? ""}`;
    const sha = exchange_readText(exchange.body, "sha") ?? "";
    const before = git.readRef(ref);
    const type = git.objectType(sha);
    if (before === null)
        throw new Refusal(422, "Reference does not exist");
    if (type === null)
        throw new Refusal(422, "Object does not exist");
    const isForward = type === "commit" && before.type === "commit" && git.isAncestor(before.sha, sha);
    if (exchange.body["force"] !== true && !isForward)
        throw new Refusal(422, "Update is not a fast forward");
    refuseByRules(exchange, ref, isForward ? ["update"] : ["update", "non_fast_forward"]);
    git.updateRef(ref, sha);
    return { status: 200, body: presentRef(exchange, ref, { type, sha }) };
}
function deleteRef(git, exchange) {
    const ref = `refs/${exchange.path["ref"] ?? ""}`;
    if (ref === `refs/heads/${git.defaultBranch}`)
        throw new Refusal(422, "Cannot delete the default branch");
    const before = git.readRef(ref);
    if (before !== null)
        refuseByRules(exchange, ref, ["deletion"]);
    if (before === null || !git.updateRef(ref, null, before.sha))
        throw new Refusal(422, "Reference does not exist");
    return { status: 204 };
}
function createTag(git, exchange) {
    const object = exchange_readText(exchange.body, "object") ?? "";
    const type = git.objectType(object);
    if (type === null || type !== exchange_readText(exchange.body, "type"))
        throw new Refusal(422, "Object does not exist");
    const sha = git.writeTagObject({
        tag: exchange_readText(exchange.body, "tag") ?? "",
        message: exchange_readText(exchange.body, "message") ?? "",
        object,
        type,
        tagger: git_readPerson(exchange, "tagger"),
    });
    return { status: 201, body: presentTag(git, exchange, sha) };
}
function getTag(git, exchange) {
    return { status: 200, body: presentTag(git, exchange, exchange.path["tag_sha"] ?? "") };
}
function presentTag(git, exchange, sha) {
    const tag = git.readTagObject(sha);
    if (tag === null)
        throw notFound();
    const address = repositoryAddress(exchange);
    return {
        node_id: encodeNodeId("Tag", sha),
        sha,
        url: `${address}/git/tags/${sha}`,
        tagger: tag.tagger,
        object: {
            sha: tag.object.sha,
            type: tag.object.type,
            url: `${address}/git/${tag.object.type}s/${tag.object.sha}`,
        },
        tag: tag.tag,
        message: tag.message,
        verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
    };
}
function createCommit(git, exchange) {
    const author = git_readPerson(exchange, "author");
    const sha = git.writeCommit({
        tree: exchange_readText(exchange.body, "tree") ?? "",
        parents: exchange.body["parents"] ?? [],
        message: exchange_readText(exchange.body, "message") ?? "",
        author,
        committer: exchange.body["committer"] === undefined ? author : git_readPerson(exchange, "committer"),
    });
    return { status: 201, body: presentGitCommit(exchange, git.commit(sha)) };
}
function getTree(git, exchange) {
    const name = exchange.path["tree_sha"] ?? "";
    const commit = git.resolve(name);
    const sha = commit === null ? name : (git.commit(commit)?.tree ?? name);
    const entries = git.objectType(sha) === "tree" ? git.listTree(sha, exchange.query.has("recursive")) : null;
    if (entries === null)
        throw notFound();
    return { status: 200, body: presentTree(exchange, sha, entries) };
}
function createTree(git, exchange) {
    const entries = exchange.body["tree"] ?? [];
    const base = exchange_readText(exchange.body, "base_tree");
    refuseEntries(git, base, entries);
    const tree = git.writeTree(base, entries.map((entry) => ({
        path: entry.path,
        mode: entry.mode ?? "100644",
        sha: entry.content === undefined ? (entry.sha ?? null) : git.writeBlob(Buffer.from(entry.content)),
    })));
    return { status: 201, body: presentTree(exchange, tree, git.listTree(tree, false) ?? []) };
}
function getBlob(git, exchange) {
    const sha = exchange.path["file_sha"] ?? "";
    if (git.objectType(sha) !== "blob")
        throw notFound();
    const bytes = git.readBlob(sha);
    if (readMediaType(exchange.accept) === "raw")
        return { status: 200, bytes, headers: { "content-type": nameRawType(exchange.accept) } };
    return {
        status: 200,
        body: {
            sha,
            node_id: encodeNodeId("Blob", sha),
            size: bytes.length,
            url: `${repositoryAddress(exchange)}/git/blobs/${sha}`,
            content: bytes.toString("base64"),
            encoding: "base64",
        },
    };
}
/** `sha` and `content` of one entry exclude each other, and only a file that is there is deleted. */
function refuseEntries(git, base, entries) {
    const held = new Set((base === null ? [] : (git.listTree(base, true) ?? [])).map(({ path }) => path));
    for (const { path, mode, type, sha, content } of entries) {
        const kind = mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
        if (type !== undefined && type !== kind)
            throw new Unmodelled(`the type ${type} of an entry with the mode ${mode}`);
        if (sha !== undefined && content !== undefined)
            throw new Refusal(422, "Must supply either tree.sha or tree.content, not both");
        if (sha === null && !held.has(path))
            throw new Refusal(422, "GitRPC::BadObjectState");
    }
}
function presentTree(exchange, sha, entries) {
    const address = repositoryAddress(exchange);
    return {
        sha,
        url: `${address}/git/trees/${sha}`,
        truncated: false,
        tree: entries.map((entry) => ({
            path: entry.path,
            mode: entry.mode,
            type: entry.type,
            sha: entry.sha,
            ...(entry.size === null ? {} : { size: entry.size }),
            url: `${address}/git/${entry.type}s/${entry.sha}`,
        })),
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/contents.ts
/** Files and folders as the contents API shows them: symlinks followed inside the repository, submodules named, one file written. */








const SYMLINK = "120000";
const SUBMODULE = "160000";
const FOLDER_LIMIT = 1_000;
/** Over this the content of a file is only given raw; over the second not at all. */
const CONTENT_BYTES = 1_000_000;
const RAW_BYTES = 100_000_000;
/** Serves one repository's files. */
function contentRoutes(git) {
    return [
        {
            operation: "repos/get-content",
            permission: { name: "contents", access: "read" },
            serve: (exchange) => readContent(git, exchange),
        },
        {
            operation: "repos/create-or-update-file-contents",
            permission: { name: "contents", access: "write" },
            serve: (exchange) => writeContent(git, exchange),
        },
    ];
}
function readContent(git, exchange) {
    const path = (exchange.path["path"] ?? "").replace(/^\/+|\/+$/g, "");
    const ref = exchange.query.get("ref") ?? git.defaultBranch;
    const sha = git.resolve(ref);
    if (sha === null)
        throw new Refusal(404, `No commit found for the ref ${ref}`);
    const { tree } = git.commit(sha);
    const entries = git.listTree(tree, true) ?? [];
    const found = entries.find((entry) => entry.path === path);
    if (path !== "" && found === undefined)
        throw notFound();
    if (found === undefined || found.type === "tree")
        return readFolder(git, exchange, { entries, path, sha, ref });
    if (found.mode === SUBMODULE) {
        const url = readSubmoduleUrl(git, sha, path);
        return {
            status: 200,
            body: { ...presentEntry(exchange, found, ref, url), type: "submodule", submodule_git_url: url },
        };
    }
    if (found.mode !== SYMLINK)
        return readFile(git, exchange, found, ref);
    const target = git.readBlob(found.sha).toString("utf8");
    const aim = entries.find((entry) => entry.path === external_node_path_.posix.join(external_node_path_.posix.dirname(path), target));
    if (aim?.type === "blob" && aim.mode !== SYMLINK)
        return readFile(git, exchange, { ...aim, path }, ref);
    return { status: 200, body: { ...presentEntry(exchange, found, ref), type: "symlink", target } };
}
function readFile(git, exchange, entry, ref) {
    const bytes = git.readBlob(entry.sha);
    if (bytes.length > RAW_BYTES)
        throw new Refusal(403, "This API returns blobs up to 100 MB in size.", {
            errors: [{ resource: "Blob", field: "data", code: "too_large" }],
        });
    if (readMediaType(exchange.accept) === "raw")
        return { status: 200, bytes, headers: { "content-type": nameRawType(exchange.accept) } };
    const isLarge = bytes.length > CONTENT_BYTES;
    return {
        status: 200,
        body: {
            ...presentEntry(exchange, { ...entry, size: bytes.length }, ref),
            content: isLarge ? "" : bytes.toString("base64").replace(/(.{60})/g, "$1\n"),
            encoding: isLarge ? "none" : "base64",
        },
    };
}
function readFolder(git, exchange, { entries, path, sha, ref }) {
    const children = entries.filter((entry) => external_node_path_.posix.dirname(entry.path) === (path === "" ? "." : path));
    return {
        status: 200,
        body: children.slice(0, FOLDER_LIMIT).map((child) => {
            if (child.mode !== SUBMODULE)
                return presentEntry(exchange, child, ref);
            return presentEntry(exchange, child, ref, readSubmoduleUrl(git, sha, child.path));
        }),
    };
}
/** The address that `.gitmodules` gives a submodule; empty where it names none. */
function readSubmoduleUrl(git, sha, path) {
    const read = (args) => git.attempt(["config", "--blob", `${sha}:.gitmodules`, ...args])?.trim() ?? "";
    const line = read(["--get-regexp", "^submodule\\..*\\.path$"])
        .split("\n")
        .find((entry) => entry.endsWith(` ${path}`));
    return line === undefined ? "" : read(["--get", line.split(" ")[0].replace(/path$/, "url")]);
}
/** A submodule (`submodule` is its address) is shown as a file; one that is not on GitHub has no addresses. */
function presentEntry(exchange, entry, ref, submodule) {
    const encoded = encodeURI(entry.path);
    const isFolder = entry.mode === "040000";
    const url = `${repositoryAddress(exchange)}/contents/${encoded}?ref=${ref}`;
    const page = `${repositoryPage(exchange)}/${isFolder ? "tree" : "blob"}/${ref}/${encoded}`;
    const isElsewhere = submodule !== undefined;
    const git = isElsewhere ? null : `${repositoryAddress(exchange)}/git/${isFolder ? "trees" : "blobs"}/${entry.sha}`;
    const html = isElsewhere ? null : page;
    return {
        type: isFolder ? "dir" : entry.mode === SYMLINK ? "symlink" : "file",
        name: entry.path.split("/").at(-1),
        path: entry.path,
        sha: entry.sha,
        size: entry.size ?? 0,
        url,
        git_url: git,
        html_url: html,
        download_url: isFolder || isElsewhere ? null : `${repositoryPage(exchange)}/raw/${ref}/${encoded}`,
        _links: { self: url, git, html },
    };
}
function writeContent(git, exchange) {
    const path = exchange.path["path"] ?? "";
    const branch = exchange_readText(exchange.body, "branch") ?? git.defaultBranch;
    const parent = git.resolve(`heads/${branch}`);
    if (parent === null)
        throw new Refusal(404, `Branch ${branch} not found`);
    const before = (git.listTree(git.commit(parent).tree, true) ?? []).find((entry) => entry.path === path);
    const claimed = exchange_readText(exchange.body, "sha");
    if (before !== undefined && claimed === null)
        throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
    if (before !== undefined && claimed !== before.sha)
        throw new Refusal(409, `${path} does not match ${claimed}`);
    refuseByRules(exchange, `refs/heads/${branch}`, ["update"], 409);
    const bytes = Buffer.from(exchange_readText(exchange.body, "content") ?? "", "base64");
    const blob = git.writeBlob(bytes);
    const tree = git.writeTree(git.commit(parent).tree, [{ path, mode: "100644", sha: blob }]);
    const committer = git_readPerson(exchange, "committer");
    const author = exchange.body["author"] === undefined ? committer : git_readPerson(exchange, "author");
    const commit = git.commit(git.writeCommit({
        tree,
        parents: [parent],
        message: exchange_readText(exchange.body, "message") ?? "",
        author,
        committer,
    }));
    if (!git.updateRef(`refs/heads/${branch}`, commit.sha, parent))
        throw new Refusal(409, "is at another commit");
    const shown = presentCommit(exchange, commit);
    return {
        status: before === undefined ? 201 : 200,
        body: {
            content: presentEntry(exchange, { path, mode: "100644", sha: blob, size: bytes.length }, branch),
            commit: {
                ...shown.commit,
                sha: commit.sha,
                node_id: encodeNodeId("Commit", commit.sha),
                url: `${repositoryAddress(exchange)}/git/commits/${commit.sha}`,
                html_url: shown.html_url,
                parents: shown.parents,
            },
        },
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/local-github/src/presenters/actions.ts

/** Shows a run: id, SHA and event stay the same from attempt to attempt. */
function presentRun(exchange, run) {
    const url = `${repositoryAddress(exchange)}/actions/runs/${run.id}`;
    const workflow = exchange.state.workflows.find(({ id }) => id === run.workflowId);
    const commit = exchange.repository.commit(run.sha);
    const actor = presentUser(exchange, run.actor);
    return {
        id: run.id,
        name: workflow?.name ?? null,
        node_id: encodeNodeId("WorkflowRun", run.id),
        check_suite_id: run.suiteId,
        check_suite_node_id: encodeNodeId("CheckSuite", run.suiteId),
        head_branch: run.branch,
        head_sha: run.sha,
        path: workflow?.path ?? "",
        display_title: run.title,
        run_number: run.number,
        run_attempt: run.attempt,
        event: run.event,
        status: run.status,
        conclusion: run.conclusion,
        workflow_id: run.workflowId,
        url,
        html_url: `${repositoryPage(exchange)}/actions/runs/${run.id}`,
        pull_requests: [],
        created_at: run.createdAt,
        updated_at: run.updatedAt,
        run_started_at: run.createdAt,
        actor,
        triggering_actor: actor,
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: `${repositoryAddress(exchange)}/check-suites/${run.suiteId}`,
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
        previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
        workflow_url: `${repositoryAddress(exchange)}/actions/workflows/${run.workflowId}`,
        head_commit: commit === null ? null : presentCommitBriefly(commit),
        repository: presentRepositoryBriefly(exchange),
        head_repository: presentRepositoryBriefly(exchange, run.headRepository),
    };
}
/** Shows a job of one attempt. */
function presentJob(exchange, run, job) {
    const url = `${repositoryAddress(exchange)}/actions/jobs/${job.id}`;
    const workflow = exchange.state.workflows.find(({ id }) => id === run.workflowId);
    return {
        id: job.id,
        run_id: run.id,
        run_url: `${repositoryAddress(exchange)}/actions/runs/${run.id}`,
        run_attempt: job.attempt,
        node_id: encodeNodeId("CheckRun", job.id),
        head_sha: run.sha,
        head_branch: run.branch,
        workflow_name: workflow?.name ?? null,
        name: job.name,
        url,
        html_url: `${repositoryPage(exchange)}/actions/runs/${run.id}/job/${job.id}`,
        status: job.status,
        conclusion: job.conclusion,
        created_at: job.startedAt,
        started_at: job.startedAt,
        completed_at: job.completedAt,
        steps: [],
        check_run_url: `${repositoryAddress(exchange)}/check-runs/${job.checkRunId ?? job.id}`,
        labels: ["ubuntu-latest"],
        runner_id: null,
        runner_name: null,
        runner_group_id: null,
        runner_group_name: null,
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/presenters/deployments.ts

/** Shows a deployment; GitHub never says here which one is active. */
function presentDeployment(exchange, deployment) {
    const url = `${repositoryAddress(exchange)}/deployments/${deployment.id}`;
    return {
        url,
        id: deployment.id,
        node_id: encodeNodeId("Deployment", deployment.id),
        sha: deployment.sha,
        ref: deployment.ref,
        task: deployment.task,
        payload: deployment.payload,
        original_environment: deployment.environment,
        environment: deployment.environment,
        description: deployment.description,
        creator: presentUser(exchange, deployment.creator),
        created_at: deployment.createdAt,
        updated_at: deployment.updatedAt,
        statuses_url: `${url}/statuses`,
        repository_url: repositoryAddress(exchange),
        transient_environment: deployment.transient,
        production_environment: deployment.production,
    };
}
/** Shows one status of a deployment. */
function presentDeploymentStatus(exchange, deployment, status) {
    const url = `${repositoryAddress(exchange)}/deployments/${deployment.id}`;
    return {
        url: `${url}/statuses/${status.id}`,
        id: status.id,
        node_id: encodeNodeId("DeploymentStatus", status.id),
        state: status.state,
        creator: presentUser(exchange, status.creator),
        description: status.description,
        environment: status.environment,
        target_url: status.targetUrl,
        log_url: status.targetUrl,
        environment_url: status.environmentUrl,
        created_at: status.createdAt,
        updated_at: status.createdAt,
        deployment_url: url,
        repository_url: repositoryAddress(exchange),
    };
}
/** Shows an environment with its protection rules. */
function presentEnvironment(exchange, environment) {
    const name = encodeURIComponent(environment.name);
    const rules = [];
    if (environment.waitMinutes > 0) {
        rules.push({
            id: environment.id * 10 + 1,
            node_id: encodeNodeId("GateTimer", environment.id),
            type: "wait_timer",
            wait_timer: environment.waitMinutes,
        });
    }
    if (environment.reviewers.length > 0) {
        const reviewers = environment.reviewers.map((login) => ({ type: "User", reviewer: presentUser(exchange, login) }));
        rules.push({
            id: environment.id * 10 + 2,
            node_id: encodeNodeId("GateReview", environment.id),
            type: "required_reviewers",
            prevent_self_review: false,
            reviewers,
        });
    }
    return {
        id: environment.id,
        node_id: encodeNodeId("Environment", environment.id),
        name: environment.name,
        url: `${repositoryAddress(exchange)}/environments/${name}`,
        html_url: `${repositoryPage(exchange)}/deployments/activity_log?environments_filter=${name}`,
        created_at: environment.createdAt,
        updated_at: environment.updatedAt,
        protection_rules: rules,
        deployment_branch_policy: null,
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/actions.ts
/** Workflow runs: read, approve, re-run (same id, next attempt), cancel, dispatch. */







const actions_READ = { name: "actions", access: "read" };
const actions_WRITE = { name: "actions", access: "write" };
const MOST_ATTEMPTS = 51;
const RERUN_DAYS = 30;
/** "This endpoint will return up to 1,000 results for each search" with one of these. */
const SEARCH_LIMIT = 1_000;
const SEARCHED = ["actor", "branch", "event", "head_sha", "status"];
const DAY_MS = 86_400_000;
function requireRun(exchange) {
    const id = readId(exchange, "run_id");
    const found = exchange.state.runs.find((run) => run.id === id);
    if (found === undefined)
        throw notFound();
    return found;
}
/** A workflow is known by its number, or by its file when the default branch has it. */
function requireWorkflow(exchange) {
    const { state, repository } = exchange;
    const wanted = exchange.path["workflow_id"] ?? "";
    const found = state.workflows.find(({ id, path }) => String(id) === wanted || path.endsWith(`/${wanted}`));
    if (found !== undefined)
        return found;
    const path = `.github/workflows/${wanted}`;
    if (!/^[\w.-]+\.ya?ml$/.test(wanted) || actions_readFile(exchange, `refs/heads/${repository.defaultBranch}`, path) === null)
        throw notFound();
    const added = { id: exchange.nextId(), name: path, path, createdAt: exchange.now().toISOString() };
    state.workflows.push(added);
    return added;
}
function actions_readFile({ repository }, ref, path) {
    const sha = repository.resolve(ref);
    return sha === null ? null : repository.attempt(["show", `${sha}:${path}`]);
}
function actions_listRuns(exchange, runs) {
    const wanted = readQuery(exchange, SEARCHED);
    const wants = (key, value) => (wanted[key] ?? value) === value;
    const { status } = wanted;
    const found = runs
        .filter((run) => wants("head_sha", run.sha) &&
        wants("branch", run.branch) &&
        wants("event", run.event) &&
        wants("actor", run.actor))
        .filter((run) => status === null || status === run.status || status === run.conclusion)
        .sort((left, right) => right.id - left.id)
        .slice(0, Object.values(wanted).some((value) => value !== null) ? SEARCH_LIMIT : undefined);
    const wrap = (page, total) => ({
        total_count: total,
        workflow_runs: page.map((run) => presentRun(exchange, run)),
    });
    return { status: 200, list: { items: found, wrap } };
}
function listJobs(exchange, attempt) {
    const run = requireRun(exchange);
    const jobs = run.jobs.filter((job) => attempt === null || job.attempt === attempt);
    return countedReply("jobs", jobs.map((job) => presentJob(exchange, run, job)));
}
function rerun(exchange, select) {
    const run = requireRun(exchange);
    if (run.status !== "completed")
        throw new Refusal(403, "This workflow is already running");
    if (exchange.now().getTime() - Date.parse(run.createdAt) > RERUN_DAYS * DAY_MS)
        throw new Refusal(403, "Unable to retry this workflow run because it was created over a month ago");
    if (run.attempt >= MOST_ATTEMPTS)
        throw new Refusal(403, "This workflow run cannot be retried: it was run 51 times.");
    const now = exchange.now().toISOString();
    const again = run.jobs.filter((job) => job.attempt === run.attempt && select(job));
    if (again.length === 0)
        throw new Refusal(403, "This workflow run has no failed jobs to re-run.");
    run.attempt += 1;
    run.status = "queued";
    run.conclusion = null;
    run.updatedAt = now;
    for (const job of again) {
        run.jobs.push({
            ...job,
            id: exchange.nextId(),
            attempt: run.attempt,
            status: "queued",
            conclusion: null,
            startedAt: now,
            completedAt: null,
        });
    }
    return { status: 201, body: {} };
}
function listApprovals(exchange) {
    const body = requireRun(exchange).approvals.map((approval) => ({
        environments: exchange.state.environments
            .filter(({ name }) => approval.environments.includes(name))
            .map((environment) => presentEnvironment(exchange, environment)),
        state: approval.state,
        user: presentUser(exchange, approval.user),
        comment: approval.comment,
    }));
    return { status: 200, body };
}
function dispatchWorkflow(exchange) {
    const ref = exchange_readText(exchange.body, "ref") ?? "";
    const workflow = requireWorkflow(exchange).path;
    const { repository } = exchange;
    // A branch or a tag; a SHA is no ref that a workflow runs on.
    const isRef = [`refs/heads/${ref}`, `refs/tags/${ref}`, ref].some((name) => name.startsWith("refs/") && repository.resolve(name) !== null);
    if (!isRef)
        throw new Refusal(422, `No ref found for: ${ref}`);
    const inputs = readWhole(exchange.body["inputs"] ?? {});
    const text = actions_readFile(exchange, ref, workflow);
    if (text !== null)
        refuseDispatch(text, inputs);
    const at = exchange.now().toISOString();
    exchange.state.dispatches.push({
        workflow,
        event: "workflow_dispatch",
        ref,
        inputs,
        actor: exchange.caller.login,
        at,
    });
    return { status: 204 };
}
/** The file at the ref must be triggered by a dispatch, know each input and get each required one. */
function refuseDispatch(text, given) {
    const triggers = asRecord((0,dist.parse)(text))["on"];
    const names = typeof triggers === "string" ? [triggers] : Array.isArray(triggers) ? triggers : [];
    const known = asRecord(Array.isArray(triggers) ? {} : triggers);
    if (!names.includes("workflow_dispatch") && !("workflow_dispatch" in known))
        throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
    const inputs = asRecord(asRecord(known["workflow_dispatch"])["inputs"]);
    const unexpected = Object.keys(given).filter((name) => !(name in inputs));
    if (unexpected.length > 0)
        throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
    for (const [name, input] of Object.entries(inputs)) {
        const { required, default: standard } = asRecord(input);
        if (required === true && standard === undefined && (given[name] ?? "") === "")
            throw new Refusal(422, `Required input '${name}' not provided`);
    }
}
/** Serves workflows, runs, jobs, approvals and dispatches. */
const actionRoutes = [
    {
        operation: "actions/list-workflow-runs-for-repo",
        permission: actions_READ,
        serve: (exchange) => actions_listRuns(exchange, exchange.state.runs),
    },
    {
        operation: "actions/get-workflow-run",
        permission: actions_READ,
        serve: (exchange) => ({ status: 200, body: presentRun(exchange, requireRun(exchange)) }),
    },
    {
        operation: "actions/list-jobs-for-workflow-run",
        permission: actions_READ,
        serve: (exchange) => listJobs(exchange, exchange.query.get("filter") === "all" ? null : requireRun(exchange).attempt),
    },
    { operation: "actions/get-reviews-for-run", permission: actions_READ, serve: listApprovals },
    {
        operation: "actions/re-run-workflow-failed-jobs",
        permission: actions_WRITE,
        // Jobs that were skipped needed one that failed.
        serve: (exchange) => rerun(exchange, ({ conclusion }) => conclusion !== "success"),
    },
    { operation: "actions/create-workflow-dispatch", permission: actions_WRITE, serve: dispatchWorkflow },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/checks.ts


const checks_TEXT_LIMIT = 65_535;
const ANNOTATION_LIMIT = 50;
const ANNOTATION_BYTES = 64 * 1_024;
const ANNOTATION_TITLE = 255;
function requireApp(exchange) {
    if (exchange.caller.app === null)
        throw new Refusal(403, "You must authenticate via a GitHub App.");
    return exchange.caller.app;
}
/** GitHub's limits of one annotation; columns are for annotations of a single line. */
function refuseAnnotation(annotation, index) {
    const refuse = (field, message) => refuseField("CheckRun", `output.annotations[${index}].${field}`, "invalid", message);
    const { start_line, end_line, start_column, end_column, message, title, raw_details } = annotation;
    if ([start_line, end_line, start_column ?? 1, end_column ?? 1].some((place) => place < 1))
        throw refuse("start_line", "lines and columns start at 1");
    if (start_line !== end_line && (start_column != null || end_column != null))
        throw refuse("start_column", "columns are only allowed on a single line");
    if (Buffer.byteLength(message) > ANNOTATION_BYTES || Buffer.byteLength(raw_details ?? "") > ANNOTATION_BYTES)
        throw refuse("message", "is over 64 KB");
    if ((title?.length ?? 0) > ANNOTATION_TITLE)
        throw refuse("title", `is over ${ANNOTATION_TITLE} characters`);
}
function copyAnnotation(given) {
    const { path, annotation_level, message, title, raw_details } = given;
    const { start_line, end_line, start_column, end_column } = given;
    const columns = {
        ...(start_column === undefined ? {} : { start_column }),
        ...(end_column === undefined ? {} : { end_column }),
    };
    const texts = { ...(title === undefined ? {} : { title }), ...(raw_details === undefined ? {} : { raw_details }) };
    return { path, start_line, end_line, annotation_level, message, ...columns, ...texts };
}
function readOutput(body, previous) {
    const given = body["output"];
    if (given === undefined)
        return previous;
    for (const field of ["summary", "text"]) {
        if ((given[field]?.length ?? 0) > checks_TEXT_LIMIT) {
            throw refuseField("CheckRun", field, "too_long", `Only ${checks_TEXT_LIMIT} characters are allowed; ${given[field]?.length} were supplied.`);
        }
    }
    const added = (given.annotations ?? []).map(copyAnnotation);
    if (added.length > ANNOTATION_LIMIT) {
        throw new Refusal(422, `Invalid request. No more than ${ANNOTATION_LIMIT} items are allowed; ${added.length} were supplied.`);
    }
    for (const [index, annotation] of added.entries())
        refuseAnnotation(annotation, index);
    return {
        title: given.title ?? previous?.title ?? null,
        summary: given.summary ?? previous?.summary ?? null,
        text: given.text ?? previous?.text ?? null,
        annotations: [...(previous?.annotations ?? []), ...added],
    };
}
function readProgress(exchange, previous) {
    const { body } = exchange;
    const conclusion = exchange_readText(body, "conclusion") ?? previous?.conclusion ?? null;
    const asked = exchange_readText(body, "status");
    const isDone = exchange_readText(body, "conclusion") !== null || exchange_readText(body, "completed_at") !== null;
    // "Providing `conclusion` will automatically set the `status` parameter to `completed`."
    const status = isDone ? "completed" : (asked ?? previous?.status ?? "queued");
    if (status === "completed" && conclusion === null)
        throw new Refusal(422, 'Invalid request. "conclusion" wasn\'t supplied.');
    if (conclusion === "stale")
        throw new Refusal(422, "Invalid request. Only GitHub may set the conclusion stale.");
    const now = exchange.now().toISOString();
    const startedAt = exchange_readText(body, "started_at") ?? previous?.startedAt ?? now;
    const completedAt = status === "completed" ? (exchange_readText(body, "completed_at") ?? previous?.completedAt ?? now) : null;
    return { status, conclusion: status === "completed" ? conclusion : null, startedAt, completedAt };
}
function findSuite(exchange, sha, app) {
    const found = exchange.state.suites.find((suite) => suite.sha === sha && suite.app.id === app.id);
    if (found !== undefined)
        return found;
    const suite = { id: exchange.nextId(), sha, branch: null, app, createdAt: exchange.now().toISOString() };
    exchange.state.suites.push(suite);
    return suite;
}
function checks_requireRun(exchange) {
    const id = readId(exchange, "check_run_id");
    const found = exchange.state.checks.find((check) => check.id === id);
    if (found === undefined)
        throw notFound();
    return found;
}
function refuseDetails(exchange) {
    const address = exchange_readText(exchange.body, "details_url");
    if (address !== null && !isAddress(address))
        throw refuseField("CheckRun", "details_url", "custom", "details_url must use the http or https scheme");
}
function createRun(exchange) {
    const app = requireApp(exchange);
    const sha = exchange_readText(exchange.body, "head_sha") ?? "";
    const commit = requireExactCommit(exchange, sha);
    refuseDetails(exchange);
    const empty = { title: null, summary: null, text: null, annotations: [] };
    const progress = readProgress(exchange, null);
    const output = readOutput(exchange.body, null) ?? empty;
    const run = {
        ...progress,
        id: exchange.nextId(),
        suiteId: findSuite(exchange, commit.sha, app).id,
        sha: commit.sha,
        name: exchange_readText(exchange.body, "name") ?? "",
        detailsUrl: exchange_readText(exchange.body, "details_url"),
        externalId: exchange_readText(exchange.body, "external_id") ?? "",
        output,
        app,
    };
    exchange.state.checks.push(run);
    return run;
}
function updateRun(exchange) {
    const run = checks_requireRun(exchange);
    if (run.app.id !== requireApp(exchange).id)
        throw new Refusal(403, "Invalid app_id - check run can only be modified by the GitHub App that created it.");
    refuseDetails(exchange);
    const output = readOutput(exchange.body, run.output);
    Object.assign(run, readProgress(exchange, run));
    if (output !== null)
        run.output = output;
    run.name = exchange_readText(exchange.body, "name") ?? run.name;
    run.detailsUrl = exchange_readText(exchange.body, "details_url") ?? run.detailsUrl;
    run.externalId = exchange_readText(exchange.body, "external_id") ?? run.externalId;
    return run;
}
/** Applies GitHub's filters: `filter=latest` (the default) keeps the newest run of each name in a suite. */
function selectRuns(exchange, runs) {
    const { check_name, status, app_id, filter } = readQuery(exchange, ["check_name", "status", "app_id", "filter"]);
    const matching = runs.filter((run) => (check_name ?? run.name) === run.name &&
        (status ?? run.status) === run.status &&
        Number(app_id ?? run.app.id) === run.app.id &&
        !exchange.isHidden(`check:${run.id}`, run.startedAt ?? exchange.now().toISOString()));
    const newestFirst = [...matching].sort((left, right) => right.id - left.id);
    if (filter === "all")
        return newestFirst;
    const seen = new Set();
    return newestFirst.filter((run) => {
        const key = `${run.suiteId}:${run.name}`;
        return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}
/** Serves check runs and suites. */
const checkRoutes = [
    {
        operation: "checks/create",
        permission: { name: "checks", access: "write" },
        serve: (exchange) => ({ status: 201, body: presentCheckRun(exchange, createRun(exchange)) }),
    },
    {
        operation: "checks/update",
        permission: { name: "checks", access: "write" },
        serve: (exchange) => ({ status: 200, body: presentCheckRun(exchange, updateRun(exchange)) }),
    },
    {
        operation: "checks/list-for-ref",
        permission: { name: "checks", access: "read" },
        serve(exchange) {
            const { sha } = requireCommit(exchange, exchange.path["ref"] ?? "");
            const runs = exchange.state.checks.filter((run) => run.sha === sha);
            return countedReply("check_runs", selectRuns(exchange, runs).map((run) => presentCheckRun(exchange, run)));
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/code-scanning.ts


const code_scanning_READ = { name: "security-events", access: "read" };
function requireEnabled(exchange) {
    if (exchange.state.codeScanning === "outage")
        throw new Refusal(503, "Service unavailable", { code: "service_unavailable" });
    if (exchange.state.codeScanning === "off")
        throw new Refusal(403, "Code scanning is not enabled for this repository.");
}
function presentTool(name) {
    return { name, guid: null, version: null };
}
function presentAlert(exchange, alert) {
    const url = `${repositoryAddress(exchange)}/code-scanning/alerts/${alert.number}`;
    return {
        number: alert.number,
        created_at: alert.createdAt,
        updated_at: alert.createdAt,
        url,
        html_url: `${repositoryPage(exchange)}/security/code-scanning/${alert.number}`,
        instances_url: `${url}/instances`,
        state: alert.state,
        fixed_at: alert.state === "fixed" ? alert.createdAt : null,
        dismissed_by: alert.dismissedBy === null ? null : presentUser(exchange, alert.dismissedBy),
        dismissed_at: alert.dismissedBy === null ? null : alert.createdAt,
        dismissed_reason: alert.dismissedReason,
        dismissed_comment: null,
        rule: {
            id: alert.rule.id,
            name: alert.rule.id,
            description: alert.rule.description,
            severity: alert.rule.severity,
            security_severity_level: alert.rule.securitySeverity,
            tags: ["security"],
        },
        tool: presentTool(alert.tool),
        most_recent_instance: {
            ref: alert.ref,
            analysis_key: alert.category,
            category: alert.category,
            environment: "{}",
            state: alert.state,
            commit_sha: alert.sha,
            message: { text: alert.rule.description },
            location: { path: alert.path, start_line: alert.line, end_line: alert.line, start_column: 1, end_column: 1 },
            classifications: [],
        },
    };
}
function presentAnalysis(exchange, analysis) {
    return {
        ref: analysis.ref,
        commit_sha: analysis.sha,
        analysis_key: analysis.category,
        environment: "{}",
        category: analysis.category,
        error: analysis.error,
        warning: "",
        created_at: analysis.createdAt,
        results_count: analysis.results,
        rules_count: analysis.rules,
        id: analysis.id,
        url: `${repositoryAddress(exchange)}/code-scanning/analyses/${analysis.id}`,
        sarif_id: `sarif-${analysis.id}`,
        tool: presentTool(analysis.tool),
        deletable: true,
    };
}
/** Serves code-scanning alerts and analyses. */
const codeScanningRoutes = [
    {
        operation: "code-scanning/list-alerts-for-repo",
        permission: code_scanning_READ,
        serve(exchange) {
            requireEnabled(exchange);
            if (exchange.state.analyses.length === 0)
                throw new Refusal(404, "no analysis found");
            const { ref: named, state, severity, tool_name } = readQuery(exchange, ["ref", "state", "severity", "tool_name"]);
            const ref = named ?? `refs/heads/${exchange.repository.defaultBranch}`;
            const alerts = exchange.state.codeAlerts
                .filter((alert) => alert.ref === ref || alert.ref === `refs/heads/${ref}`)
                .filter((alert) => (state ?? alert.state) === alert.state)
                .filter((alert) => (tool_name ?? alert.tool) === alert.tool)
                .filter((alert) => severity === null || severity === (alert.rule.securitySeverity ?? alert.rule.severity))
                .sort((left, right) => right.number - left.number);
            return listReply(alerts.map((alert) => presentAlert(exchange, alert)));
        },
    },
    {
        operation: "code-scanning/list-recent-analyses",
        permission: code_scanning_READ,
        serve(exchange) {
            requireEnabled(exchange);
            const { state } = exchange;
            const { ref, tool_name } = readQuery(exchange, ["ref", "tool_name"]);
            const analyses = state.analyses
                .filter((found) => ref === null || found.ref === ref || found.ref === `refs/heads/${ref}`)
                .filter((found) => (tool_name ?? found.tool) === found.tool)
                .filter((found) => !exchange.isHidden(`analysis:${found.id}`, found.createdAt))
                .sort((left, right) => right.id - left.id);
            if (state.analyses.length === 0)
                throw new Refusal(404, "no analysis found");
            return listReply(analyses.map((found) => presentAnalysis(exchange, found)));
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/dependencies.ts


const dependencies_READ = { name: "vulnerability-alerts", access: "read" };
function dependencies_presentAlert(exchange, alert) {
    const product = { ecosystem: alert.ecosystem, name: alert.package };
    const vulnerability = {
        package: product,
        severity: alert.severity,
        vulnerable_version_range: alert.range,
        first_patched_version: alert.patched === null ? null : { identifier: alert.patched },
    };
    const identifiers = [
        { type: "GHSA", value: alert.ghsaId },
        ...(alert.cveId === null ? [] : [{ type: "CVE", value: alert.cveId }]),
    ];
    const isDismissed = alert.state === "dismissed";
    return {
        number: alert.number,
        state: alert.state,
        dependency: { package: product, manifest_path: alert.manifest, scope: alert.scope },
        security_advisory: {
            ghsa_id: alert.ghsaId,
            cve_id: alert.cveId,
            summary: alert.summary,
            description: alert.summary,
            vulnerabilities: [vulnerability],
            severity: alert.severity,
            cvss: { score: 0, vector_string: null },
            cwes: [],
            identifiers,
            references: [{ url: `https://github.com/advisories/${alert.ghsaId}` }],
            published_at: alert.createdAt,
            updated_at: alert.createdAt,
            withdrawn_at: null,
        },
        security_vulnerability: vulnerability,
        url: `${repositoryAddress(exchange)}/dependabot/alerts/${alert.number}`,
        html_url: `${repositoryPage(exchange)}/security/dependabot/${alert.number}`,
        created_at: alert.createdAt,
        updated_at: alert.createdAt,
        dismissed_at: isDismissed ? alert.createdAt : null,
        dismissed_by: null,
        dismissed_reason: isDismissed ? "tolerable_risk" : null,
        dismissed_comment: null,
        fixed_at: alert.state === "fixed" ? alert.createdAt : null,
    };
}
function presentChange(change) {
    return {
        change_type: change.change,
        manifest: change.manifest,
        ecosystem: change.ecosystem,
        name: change.name,
        version: change.version,
        package_url: `pkg:${change.ecosystem}/${change.name}@${change.version}`,
        license: change.license,
        source_repository_url: null,
        scope: change.scope,
        vulnerabilities: change.vulnerabilities.map((found) => ({
            severity: found.severity,
            advisory_ghsa_id: found.ghsaId,
            advisory_summary: found.summary,
            advisory_url: `https://github.com/advisories/${found.ghsaId}`,
        })),
    };
}
function requireDependabot(exchange) {
    if (exchange.state.dependabot === "off")
        throw new Refusal(403, "Dependabot alerts are disabled for this repository.");
}
/** Serves Dependabot alerts and the dependency comparison. */
const dependencyRoutes = [
    {
        operation: "dependabot/list-alerts-for-repo",
        permission: dependencies_READ,
        serve(exchange) {
            requireDependabot(exchange);
            const { query, repository } = exchange;
            if (query.has("page"))
                throw new Refusal(400, "Pagination using the `page` parameter is not supported.");
            const wanted = readQuery(exchange, ["state", "severity", "scope", "ecosystem", "package", "manifest"]);
            const among = (key, value) => wanted[key]?.split(",").includes(value ?? "") ?? true;
            const alerts = exchange.state.dependencyAlerts
                .filter((alert) => among("state", alert.state) && among("severity", alert.severity) && among("scope", alert.scope))
                .filter((alert) => among("ecosystem", alert.ecosystem) && among("package", alert.package) && among("manifest", alert.manifest))
                .sort((left, right) => right.number - left.number);
            const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30) || 30));
            const before = Number(query.get("after") ?? Number.POSITIVE_INFINITY);
            const start = alerts.findIndex(({ number }) => number < before);
            const page = start < 0 ? [] : alerts.slice(start, start + size);
            const last = page.at(-1);
            const hasMore = last !== undefined && last !== alerts.at(-1);
            const next = new URLSearchParams(query);
            next.set("after", String(last?.number));
            const headers = hasMore
                ? {
                    link: `<${numberAddress(repository, `${repositoryAddress(exchange)}/dependabot/alerts`)}?${next}>; rel="next"`,
                }
                : {};
            return { status: 200, body: page.map((alert) => dependencies_presentAlert(exchange, alert)), headers };
        },
    },
    {
        operation: "dependency-graph/diff-range",
        permission: { name: "contents", access: "read" },
        serve(exchange) {
            if (exchange.state.dependencyGraph === "off") {
                throw new Refusal(403, "Dependency review is not supported on this repository. Please ensure that Dependency graph is enabled.");
            }
            const [base = "", head = ""] = (exchange.path["basehead"] ?? "").split("...");
            const from = requireCommit(exchange, base, notFound());
            const to = requireCommit(exchange, head, notFound());
            const { repository } = exchange;
            const inRange = exchange.state.dependencyChanges.filter(({ sha }) => repository.isAncestor(sha, to.sha) && !repository.isAncestor(sha, from.sha));
            return listReply(inRange.map(presentChange));
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/deployments.ts



const DESCRIPTION_LIMIT = 140;
/** Of an environment: "An environment name may not exceed 255 characters" and is not case sensitive (docs, environments). */
const NAME_LIMIT = 255;
const GOOD_CONCLUSIONS = new Set(["success", "neutral", "skipped"]);
function requireDeployment(exchange) {
    const id = readId(exchange, "deployment_id");
    const found = exchange.state.deployments.find((deployment) => deployment.id === id);
    if (found === undefined)
        throw notFound();
    return found;
}
/** Gives every context of a commit and whether it is good: the newest of each status and check run. */
function listContexts(exchange, sha) {
    const contexts = new Map();
    for (const status of exchange.state.statuses.filter((found) => found.sha === sha)) {
        contexts.set(status.context, { context: status.context, state: status.state, isGood: status.state === "success" });
    }
    for (const check of exchange.state.checks.filter((found) => found.sha === sha)) {
        const state = check.conclusion ?? "pending";
        contexts.set(check.name, { context: check.name, state, isGood: GOOD_CONCLUSIONS.has(state) });
    }
    return [...contexts.values()];
}
function refuseContexts(exchange, sha, given) {
    const contexts = listContexts(exchange, sha);
    const wanted = given ?? contexts.map(({ context }) => context);
    const bad = wanted.filter((name) => contexts.find(({ context }) => context === name)?.isGood !== true);
    if (bad.length === 0)
        return;
    const listed = contexts.map(({ context, state }) => ({ context, state }));
    throw new Refusal(409, `Conflict: Commit status checks failed for ${exchange.body["ref"]}.`, {
        errors: [{ resource: "Deployment", field: "required_contexts", code: "invalid", contexts: listed }],
    });
}
/** Answers 202 with no deployment when the ref is a branch that the default branch is ahead of. */
function mergeDefaultBranch(exchange, ref, sha) {
    if (exchange.body["auto_merge"] === false)
        return null;
    const { repository } = exchange;
    const isBranch = repository.resolve(`heads/${ref}`) !== null;
    const head = repository.resolve(`heads/${repository.defaultBranch}`);
    if (!isBranch || head === null || repository.isAncestor(head, sha))
        return null;
    return { status: 202, body: { message: `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.` } };
}
function create(exchange) {
    const { body, state } = exchange;
    const ref = exchange_readText(body, "ref") ?? "";
    const { sha } = requireCommit(exchange, ref, new Refusal(422, `No ref found for: ${ref}`));
    const description = exchange_readText(body, "description");
    const environment = exchange_readText(body, "environment") ?? "production";
    if (environment.length > NAME_LIMIT)
        throw refuseField("Deployment", "environment", "custom", `environment is too long (maximum is ${NAME_LIMIT} characters)`);
    const required = body["required_contexts"];
    const asked = {
        task: exchange_readText(body, "task") ?? "deploy",
        payload: readWhole(body["payload"] ?? {}),
        transient: body["transient_environment"] === true,
        production: typeof body["production_environment"] === "boolean"
            ? body["production_environment"]
            : environment === "production",
    };
    const contexts = required === undefined ? undefined : [...required];
    const merged = mergeDefaultBranch(exchange, ref, sha);
    if (merged !== null)
        return merged;
    refuseContexts(exchange, sha, contexts);
    const now = exchange.now().toISOString();
    const deployment = {
        id: exchange.nextId(),
        sha,
        ref,
        environment,
        description: description === "" ? null : description,
        ...asked,
        creator: exchange.caller.login,
        createdAt: now,
        updatedAt: now,
        statuses: [],
    };
    state.deployments.push(deployment);
    if (!state.environments.some(({ name }) => name.toLowerCase() === environment.toLowerCase())) {
        state.environments.push({
            id: exchange.nextId(),
            name: environment,
            reviewers: [],
            waitMinutes: 0,
            createdAt: now,
            updatedAt: now,
        });
    }
    return { status: 201, body: presentDeployment(exchange, deployment) };
}
function addStatus(exchange, deployment, status) {
    const createdAt = exchange.now().toISOString();
    const added = { ...status, id: exchange.nextId(), creator: exchange.caller.login, createdAt };
    deployment.statuses.push(added);
    deployment.updatedAt = createdAt;
    return added;
}
/** Makes earlier successful deployments of the environment inactive; production and transient ones stay as they are. */
function retireOthers(exchange, deployment) {
    for (const other of exchange.state.deployments) {
        const spared = other.id >= deployment.id || other.environment !== deployment.environment || other.production || other.transient;
        if (spared || other.statuses.at(-1)?.state !== "success")
            continue;
        addStatus(exchange, other, {
            state: "inactive",
            description: "",
            environment: other.environment,
            targetUrl: "",
            environmentUrl: "",
        });
    }
}
function createStatus(exchange) {
    const deployment = requireDeployment(exchange);
    const { body } = exchange;
    const description = exchange_readText(body, "description") ?? "";
    if (description.length > DESCRIPTION_LIMIT) {
        throw refuseField("DeploymentStatus", "description", "custom", `description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`);
    }
    for (const field of ["environment_url", "log_url", "target_url"]) {
        const address = exchange_readText(body, field) ?? "";
        if (address !== "" && !isAddress(address))
            throw refuseField("DeploymentStatus", field, "custom", `${field} must use http(s) scheme`);
    }
    const state = exchange_readText(body, "state");
    const status = addStatus(exchange, deployment, {
        state,
        description,
        environment: exchange_readText(body, "environment") ?? deployment.statuses.at(-1)?.environment ?? deployment.environment,
        targetUrl: exchange_readText(body, "log_url") ?? exchange_readText(body, "target_url") ?? "",
        environmentUrl: exchange_readText(body, "environment_url") ?? "",
    });
    const retires = body["auto_inactive"] !== false;
    if (state === "success" && retires)
        retireOthers(exchange, deployment);
    return { status: 201, body: presentDeploymentStatus(exchange, deployment, status) };
}
function selectDeployments(exchange) {
    const wanted = readQuery(exchange, ["sha", "ref", "task", "environment"]);
    const wants = (key, value) => [null, "none", value].includes(wanted[key]);
    return exchange.state.deployments
        .filter((deployment) => wants("sha", deployment.sha) &&
        wants("ref", deployment.ref) &&
        wants("task", deployment.task) &&
        wants("environment", deployment.environment) &&
        !exchange.isHidden(`deployment:${deployment.id}`, deployment.createdAt))
        .sort((left, right) => right.id - left.id);
}
/** Serves deployments, their statuses and the environments. */
const deploymentRoutes = [
    {
        operation: "repos/get-all-environments",
        permission: { name: "actions", access: "read" },
        serve: (exchange) => countedReply("environments", exchange.state.environments.map((environment) => presentEnvironment(exchange, environment))),
    },
    { operation: "repos/create-deployment", permission: { name: "deployments", access: "write" }, serve: create },
    {
        operation: "repos/list-deployments",
        permission: { name: "deployments", access: "read" },
        serve: (exchange) => listReply(selectDeployments(exchange).map((found) => presentDeployment(exchange, found))),
    },
    {
        operation: "repos/get-deployment",
        permission: { name: "deployments", access: "read" },
        serve: (exchange) => ({ status: 200, body: presentDeployment(exchange, requireDeployment(exchange)) }),
    },
    {
        operation: "repos/delete-deployment",
        permission: { name: "deployments", access: "write" },
        serve(exchange) {
            const deployment = requireDeployment(exchange);
            const isActive = exchange.state.deployments.length > 1 &&
                !["inactive", "failure", "error", undefined].includes(deployment.statuses.at(-1)?.state);
            if (isActive)
                throw new Refusal(422, "We cannot delete an active deployment unless it is the only deployment in a given environment.");
            exchange.state.deployments = exchange.state.deployments.filter((found) => found !== deployment);
            return { status: 204 };
        },
    },
    {
        operation: "repos/create-deployment-status",
        permission: { name: "deployments", access: "write" },
        serve: createStatus,
    },
    {
        operation: "repos/list-deployment-statuses",
        permission: { name: "deployments", access: "read" },
        serve(exchange) {
            const deployment = requireDeployment(exchange);
            const newestFirst = [...deployment.statuses].reverse();
            return listReply(newestFirst.map((status) => presentDeploymentStatus(exchange, deployment, status)));
        },
    },
];

// EXTERNAL MODULE: ./packages/local-github/src/tokens.ts
var tokens = __webpack_require__(40825);
;// CONCATENATED MODULE: ./packages/local-github/src/routes/releases.ts
/** Releases: drafts that hide, two drafts for one tag, a "latest" by commit date, and tags that immutable releases burn. */






const releases_BODY_LIMIT = 125_000;
function maySeeDrafts(exchange) {
    return hasPermission(exchange.caller, "contents", "write");
}
/** Gives the release of the path; a draft is not there for a token that cannot write contents. */
function requireRelease(exchange) {
    const id = readId(exchange, "release_id");
    const found = exchange.state.releases.find((release) => release.id === id);
    if (found === undefined || (found.draft && !maySeeDrafts(exchange)))
        throw notFound();
    return found;
}
function refuseLongBody(body) {
    if (body !== null && body.length > releases_BODY_LIMIT)
        throw refuseField("Release", "body", "custom", `body is too long (maximum is ${releases_BODY_LIMIT} characters)`);
}
function refuseTag(exchange, tag, own) {
    const taken = exchange.state.releases.some((release) => release !== own && !release.draft && release.tag === tag);
    if (taken)
        throw refuseField("Release", "tag_name", "already_exists");
    if (exchange.state.burnedTags.includes(tag)) {
        throw refuseField("Release", "tag_name", "custom", "tag_name was used by an immutable release");
    }
    const isRefName = tag !== "" && !/^[0-9a-f]{40}$/i.test(tag) && !/[\s~^:?*[\\\p{Cc}]|\.\.|@\{|^\/|\/$|\.lock$/u.test(tag);
    if (!isRefName)
        throw refuseField("Release", "tag_name", "custom", "tag_name is not a valid tag");
}
/** Gives the commit of a target: a branch or a whole SHA; a tag, `HEAD` or a short SHA is refused. */
function requireTarget({ repository }, target) {
    const isSha = /^[0-9a-f]{40}$/.test(target);
    const sha = repository.resolve(isSha ? target : `refs/heads/${target.replace(/^refs\/heads\//, "")}`);
    if (sha === null)
        throw refuseField("Release", "target_commitish", "invalid");
    return sha;
}
/** Refuses to make a tag that a ruleset restricts, with the errors that GitHub lists. */
function refuseTagRules(exchange, tag) {
    const reasons = findBrokenRules(exchange, `refs/tags/${tag}`, ["creation"]);
    if (reasons.length === 0)
        return;
    const message = `pre_receive Repository rule violations found\n\n${reasons.join("\n")}\n\n`;
    throw new Refusal(422, "Validation Failed", {
        errors: [
            { resource: "Release", code: "custom", field: "pre_receive", message },
            { resource: "Release", code: "custom", message: "Published releases must have a valid tag" },
        ],
    });
}
/** Makes the tag when it is missing, dates the release and chooses the latest one (`make_latest` defaults to true). */
function publish(exchange, release) {
    const { repository, state } = exchange;
    if (!repository.hasTag(release.tag)) {
        const target = requireTarget(exchange, release.target);
        refuseTagRules(exchange, release.tag);
        repository.createTag(release.tag, target);
    }
    const sha = repository.resolve(`tags/${release.tag}`);
    const commit = sha === null ? null : repository.commit(sha);
    release.draft = false;
    release.publishedAt = exchange.now().toISOString();
    release.createdAt = commit?.committedAt ?? release.createdAt;
    release.immutable = state.immutableReleases;
}
function chooseLatest(exchange, release) {
    const choice = exchange_readText(exchange.body, "make_latest") ?? "true";
    if (release.draft || release.prerelease)
        return;
    if (choice === "true")
        exchange.state.latestReleaseId = release.id;
    if (choice === "legacy")
        exchange.state.latestReleaseId = null;
    if (choice === "false" && exchange.state.latestReleaseId === release.id)
        exchange.state.latestReleaseId = null;
}
/**
 * A target that adds or modifies a workflow relative to the default branch needs a token that may
 * change workflows; a workflow's own token never may. GitHub answers 404, on some ways to sign in 403.
 */
function refuseWorkflowDrift(exchange, target) {
    const { caller, repository, state } = exchange;
    if (caller.app?.id !== tokens/* ACTIONS_APP */.WG.id && hasPermission(caller, "workflows", "write"))
        return;
    const from = repository.resolve(repository.defaultBranch);
    const to = repository.resolve(target);
    if (from === null || to === null || from === to)
        return;
    const filter = ["--no-renames", "--diff-filter=AMT"];
    const changed = repository.attempt(["diff", "--name-only", ...filter, from, to, "--", ".github/workflows"]);
    if (changed === null || changed.trim() === "")
        return;
    throw state.workflowRefusal === 404
        ? notFound()
        : new Refusal(403, `Resource not accessible by ${caller.app === null ? "personal access token" : "integration"}`);
}
/** GitHub takes the tag of a draft away when an edit leaves `tag_name` out; publishing without it keeps the tag. */
function chooseTag(release, body) {
    const named = exchange_readText(body, "tag_name") ?? "";
    if (named !== "")
        return named;
    if (!release.draft || body["draft"] === false)
        return release.tag;
    return nameUntagged(release.id);
}
/** The tag of a draft that has none. */
function nameUntagged(id) {
    return `untagged-${(0,external_node_crypto_.createHash)("sha1").update(`${id}`).digest("hex").slice(0, 20)}`;
}
/** Opens a discussion of the named category for the release; a category that is not there is a 404. */
function discuss(exchange, release) {
    const { people } = exchange;
    const named = requireCategory(exchange);
    if (named === null || people.discussions.some(({ title }) => title === (release.name ?? release.tag)))
        return;
    const createdAt = exchange.now().toISOString();
    people.discussions.push({
        id: exchange.nextId(),
        number: (0,collaboration_state/* nextNumber */.Pt)(people),
        title: release.name ?? release.tag,
        body: release.body ?? "",
        category: named,
        author: exchange.caller.login,
        createdAt,
        updatedAt: createdAt,
        comments: [],
    });
}
function requireCategory(exchange) {
    const name = exchange_readText(exchange.body, "discussion_category_name");
    if (name === null)
        return null;
    const { discussionsEnabled, discussionCategories } = exchange.people;
    const found = discussionCategories.find((category) => category.name.toLowerCase() === name.toLowerCase());
    if (!discussionsEnabled || found === undefined)
        throw notFound();
    return found.slug;
}
function releases_create(exchange) {
    const { body, state, repository } = exchange;
    const id = exchange.nextId();
    const named = exchange_readText(body, "tag_name") ?? "";
    const tag = named === "" && body["draft"] === true ? nameUntagged(id) : named;
    const text = exchange_readText(body, "body");
    refuseLongBody(text);
    refuseTag(exchange, tag, null);
    requireCategory(exchange);
    const target = exchange_readText(body, "target_commitish") ?? repository.defaultBranch;
    refuseWorkflowDrift(exchange, target);
    if (!repository.hasTag(tag))
        requireTarget(exchange, target);
    const release = {
        id,
        tag,
        target,
        name: exchange_readText(body, "name") ?? tag,
        body: text,
        draft: true,
        prerelease: body["prerelease"] === true,
        immutable: false,
        author: exchange.caller.login,
        createdAt: exchange.now().toISOString(),
        publishedAt: null,
        assets: [],
    };
    if (body["draft"] !== true)
        publish(exchange, release);
    state.releases.push(release);
    chooseLatest(exchange, release);
    if (!release.draft)
        discuss(exchange, release);
    return { status: 201, body: presentRelease(exchange, release) };
}
function update(exchange) {
    const release = requireRelease(exchange);
    const { body } = exchange;
    const text = exchange_readText(body, "body");
    refuseLongBody(text);
    refuseWorkflowDrift(exchange, exchange_readText(body, "target_commitish") ?? release.target);
    requireCategory(exchange);
    const tag = chooseTag(release, body);
    if (release.immutable && (tag !== release.tag || body["draft"] === true)) {
        throw new Refusal(422, "Cannot modify an immutable release.");
    }
    if (tag !== release.tag || (release.draft && body["draft"] === false))
        refuseTag(exchange, tag, release);
    release.tag = tag;
    release.target = exchange_readText(body, "target_commitish") ?? release.target;
    release.name = exchange_readText(body, "name") ?? release.name;
    release.body = text ?? release.body;
    if (typeof body["prerelease"] === "boolean")
        release.prerelease = body["prerelease"];
    const wasDraft = release.draft;
    if (wasDraft && body["draft"] === false)
        publish(exchange, release);
    if (!wasDraft && body["draft"] === true) {
        release.draft = true;
        release.publishedAt = null;
    }
    if (!release.draft)
        discuss(exchange, release);
    if (wasDraft || body["make_latest"] !== undefined)
        chooseLatest(exchange, release);
    return { status: 200, body: presentRelease(exchange, release) };
}
function remove(exchange) {
    const release = requireRelease(exchange);
    if (release.immutable)
        exchange.state.burnedTags.push(release.tag);
    exchange.state.releases = exchange.state.releases.filter((found) => found !== release);
    if (exchange.state.latestReleaseId === release.id)
        exchange.state.latestReleaseId = null;
    return { status: 204 };
}
function releases_findLatest(exchange) {
    const { releases, latestReleaseId } = exchange.state;
    const published = releases.filter((release) => !release.draft && !release.prerelease);
    const byCommitDate = [...published].sort((left, right) => right.createdAt.localeCompare(left.createdAt) ||
        right.tag.localeCompare(left.tag, "en", { numeric: true }) ||
        right.id - left.id);
    return published.find(({ id }) => id === latestReleaseId) ?? byCommitDate[0];
}
function list(exchange) {
    const visible = exchange.state.releases.filter((release) => (!release.draft || maySeeDrafts(exchange)) && !exchange.isHidden(`release:${release.id}`, release.createdAt));
    const sorted = visible.sort((left, right) => right.createdAt.localeCompare(left.createdAt) || right.id - left.id);
    return listReply(sorted.map((release) => presentRelease(exchange, release)));
}
/** Serves releases; their files are in `release-assets`. */
const releaseRoutes = [
    { operation: "repos/list-releases", permission: { name: "contents", access: "read" }, serve: list },
    { operation: "repos/create-release", permission: { name: "contents", access: "write" }, serve: releases_create },
    {
        operation: "repos/get-release",
        permission: { name: "contents", access: "read" },
        serve: (exchange) => ({ status: 200, body: presentRelease(exchange, requireRelease(exchange)) }),
    },
    {
        operation: "repos/get-latest-release",
        permission: { name: "contents", access: "read" },
        serve(exchange) {
            const latest = releases_findLatest(exchange);
            if (latest === undefined)
                throw notFound();
            return { status: 200, body: presentRelease(exchange, latest) };
        },
    },
    {
        operation: "repos/get-release-by-tag",
        permission: { name: "contents", access: "read" },
        serve(exchange) {
            const found = exchange.state.releases.find((release) => !release.draft && release.tag === exchange.path["tag"]);
            if (found === undefined)
                throw notFound();
            return { status: 200, body: presentRelease(exchange, found) };
        },
    },
    { operation: "repos/update-release", permission: { name: "contents", access: "write" }, serve: update },
    { operation: "repos/delete-release", permission: { name: "contents", access: "write" }, serve: remove },
    {
        operation: "repos/check-immutable-releases",
        permission: { name: "administration", access: "read" },
        serve(exchange) {
            if (!exchange.state.immutableReleases)
                throw notFound();
            return { status: 200, body: { enabled: true, enforced_by_owner: false } };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/release-assets.ts



function requireAsset(exchange) {
    const id = readId(exchange, "asset_id");
    for (const release of exchange.state.releases) {
        if (release.draft && !hasPermission(exchange.caller, "contents", "write"))
            continue;
        const asset = release.assets.find((found) => found.id === id);
        if (asset !== undefined)
            return { release, asset };
    }
    throw notFound();
}
function refuseImmutable(release, message) {
    if (release.immutable)
        throw new Refusal(422, "Validation Failed", { errors: [{ resource: "ReleaseAsset", code: "custom", message }] });
}
/**
 * GitHub renames files "that have special characters, non-alphanumeric characters, and leading or trailing
 * periods". Letters lose their accents, each run of other signs and periods becomes one period, and `@` and `+` stay
 * (electron/forge#1761, actions/upload-release-asset#57, travis-ci/dpl#821).
 */
function renameAsset(name) {
    const plain = name.normalize("NFKD").replace(/\p{M}/gu, "");
    return plain.replace(/[^A-Za-z0-9_+@-]+/g, ".").replace(/^\.+|\.+$/g, "");
}
/** Serves files: their description, or their bytes to clients that accept `application/octet-stream`. */
const releaseAssetRoutes = [
    {
        operation: "repos/list-release-assets",
        permission: { name: "contents", access: "read" },
        serve(exchange) {
            const release = requireRelease(exchange);
            return listReply(listAssets(release).map((asset) => presentAsset(exchange, release, asset)));
        },
    },
    {
        operation: "repos/upload-release-asset",
        permission: { name: "contents", access: "write" },
        serve(exchange) {
            const release = requireRelease(exchange);
            refuseImmutable(release, "Cannot upload assets to an immutable release.");
            const name = renameAsset(exchange.query.get("name") ?? "");
            if (exchange.bytes.length === 0 || name === "")
                throw refuseField("ReleaseAsset", "size", "missing_field");
            if (release.assets.some((asset) => asset.name === name))
                throw refuseField("ReleaseAsset", "name", "already_exists");
            const asset = {
                id: exchange.nextId(),
                name,
                label: exchange.query.get("label"),
                contentType: exchange.contentType || "application/octet-stream",
                bytes: exchange.bytes,
                uploader: exchange.caller.login,
                createdAt: exchange.now().toISOString(),
            };
            release.assets.push(asset);
            return { status: 201, body: presentAsset(exchange, release, asset) };
        },
    },
    {
        operation: "repos/get-release-asset",
        permission: { name: "contents", access: "read" },
        serve(exchange) {
            const { release, asset } = requireAsset(exchange);
            if (exchange.accept.includes("application/octet-stream")) {
                return { status: 200, bytes: asset.bytes, headers: { "content-type": asset.contentType } };
            }
            return { status: 200, body: presentAsset(exchange, release, asset) };
        },
    },
    {
        operation: "repos/update-release-asset",
        permission: { name: "contents", access: "write" },
        serve(exchange) {
            const { release, asset } = requireAsset(exchange);
            refuseImmutable(release, "Cannot update asset of an immutable release");
            const name = renameAsset(exchange_readText(exchange.body, "name") ?? asset.name);
            if (release.assets.some((other) => other !== asset && other.name === name))
                throw refuseField("ReleaseAsset", "name", "already_exists");
            asset.name = name;
            asset.label = exchange_readText(exchange.body, "label") ?? asset.label;
            return { status: 200, body: presentAsset(exchange, release, asset) };
        },
    },
    {
        operation: "repos/delete-release-asset",
        permission: { name: "contents", access: "write" },
        serve(exchange) {
            const { release, asset } = requireAsset(exchange);
            refuseImmutable(release, "Cannot delete asset from an immutable release");
            release.assets = release.assets.filter((found) => found !== asset);
            return { status: 204 };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/rulesets.ts


function presentBriefly({ api, repository }, ruleset) {
    const name = `${repository.owner}/${repository.name}`;
    return {
        id: ruleset.id,
        name: ruleset.name,
        target: ruleset.target,
        source_type: "Repository",
        source: name,
        enforcement: ruleset.enforcement,
        node_id: encodeNodeId("RepositoryRuleset", String(ruleset.id)),
        _links: { self: { href: `${api}/repos/${name}/rulesets/${ruleset.id}` } },
        created_at: "2026-01-01T00:00:00Z",
        updated_at: "2026-01-01T00:00:00Z",
    };
}
/** Serves them for reading. */
const rulesetRoutes = [
    {
        operation: "repos/get-repo-rulesets",
        permission: { name: "metadata", access: "read" },
        serve: (exchange) => listReply(exchange.state.rulesets.map((ruleset) => presentBriefly(exchange, ruleset))),
    },
    {
        operation: "repos/get-repo-ruleset",
        permission: { name: "metadata", access: "read" },
        serve(exchange) {
            const found = exchange.state.rulesets.find(({ id }) => id === Number(exchange.path["ruleset_id"]));
            if (found === undefined)
                throw notFound();
            return {
                status: 200,
                body: {
                    ...presentBriefly(exchange, found),
                    conditions: { ref_name: { include: found.include, exclude: found.exclude } },
                    rules: found.rules.map((type) => ({ type })),
                },
            };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/security-advisories.ts
/** Security advisories: drafts of the repository, seen by those who may write them. */




const security_advisories_READ = { name: "repository-advisories", access: "read" };
const ALPHABET = "23456789cfghjmpqrvwx";
function makeGhsaId(seed) {
    const digest = (0,external_node_crypto_.createHash)("sha256").update(String(seed)).digest();
    const letters = [...digest.subarray(0, 12)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? "2").join("");
    return `GHSA-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8, 12)}`;
}
function presentAdvisory(exchange, advisory) {
    return {
        ghsa_id: advisory.ghsaId,
        cve_id: advisory.cveId,
        url: `${repositoryAddress(exchange)}/security-advisories/${advisory.ghsaId}`,
        html_url: `${repositoryPage(exchange)}/security/advisories/${advisory.ghsaId}`,
        summary: advisory.summary,
        description: advisory.description,
        severity: advisory.severity,
        author: presentUser(exchange, advisory.author),
        publisher: null,
        identifiers: [{ type: "GHSA", value: advisory.ghsaId }],
        state: advisory.state,
        created_at: advisory.createdAt,
        updated_at: advisory.createdAt,
        published_at: null,
        closed_at: null,
        withdrawn_at: null,
        submission: null,
        vulnerabilities: advisory.vulnerabilities,
        cvss: null,
        cwes: [],
        cwe_ids: [],
        credits: [],
        credits_detailed: [],
        collaborating_users: [],
        collaborating_teams: [],
        private_fork: null,
    };
}
function isVisible(exchange, advisory) {
    return advisory.state === "published" || hasPermission(exchange.caller, "repository-advisories", "write");
}
/** Serves the repository's advisories. */
const securityAdvisoryRoutes = [
    {
        operation: "security-advisories/create-repository-advisory",
        permission: { name: "repository-advisories", access: "write" },
        serve(exchange) {
            const { body } = exchange;
            const given = readWhole(body["vulnerabilities"] ?? []);
            const defaults = { vulnerable_version_range: null, patched_versions: null, vulnerable_functions: null };
            const advisory = {
                ghsaId: makeGhsaId(exchange.nextId()),
                summary: exchange_readText(body, "summary") ?? "",
                description: exchange_readText(body, "description") ?? "",
                severity: exchange_readText(body, "severity"),
                cveId: exchange_readText(body, "cve_id"),
                state: "draft",
                author: exchange.caller.login,
                createdAt: exchange.now().toISOString(),
                vulnerabilities: given.map((vulnerability) => ({ ...defaults, ...vulnerability })),
            };
            exchange.state.advisories.push(advisory);
            return { status: 201, body: presentAdvisory(exchange, advisory) };
        },
    },
    {
        operation: "security-advisories/list-repository-advisories",
        permission: security_advisories_READ,
        serve(exchange) {
            const state = exchange.query.get("state");
            const found = exchange.state.advisories.filter((advisory) => isVisible(exchange, advisory) && (state ?? advisory.state) === advisory.state);
            return listReply(found.map((advisory) => presentAdvisory(exchange, advisory)));
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/statuses.ts


const statuses_DESCRIPTION_LIMIT = 140;
const CONTEXT_LIMIT = 255;
const STATUS_LIMIT = 1_000;
function presentStatus(exchange, status) {
    const creator = presentUser(exchange, status.creator);
    return {
        url: `${repositoryAddress(exchange)}/statuses/${status.sha}`,
        avatar_url: creator["avatar_url"],
        id: status.id,
        node_id: encodeNodeId("StatusContext", status.id),
        state: status.state,
        description: status.description,
        target_url: status.targetUrl,
        context: status.context,
        created_at: status.createdAt,
        updated_at: status.createdAt,
    };
}
function listNewestFirst(exchange, sha) {
    return exchange.state.statuses.filter((status) => status.sha === sha).sort((left, right) => right.id - left.id);
}
function combine(states) {
    if (states.some((state) => state === "failure" || state === "error"))
        return "failure";
    return states.length === 0 || states.includes("pending") ? "pending" : "success";
}
/** Serves commit statuses and their combination. */
const statusRoutes = [
    {
        operation: "repos/create-commit-status",
        permission: { name: "statuses", access: "write" },
        serve(exchange) {
            const commit = requireExactCommit(exchange, exchange.path["sha"] ?? "");
            const description = exchange_readText(exchange.body, "description");
            if (description !== null && description.length > statuses_DESCRIPTION_LIMIT) {
                throw refuseField("Status", "description", "custom", `description is too long (maximum is ${statuses_DESCRIPTION_LIMIT} characters)`);
            }
            const targetUrl = exchange_readText(exchange.body, "target_url");
            if (targetUrl !== null && targetUrl !== "" && !isAddress(targetUrl))
                throw refuseField("Status", "target_url", "custom", "target_url must use http(s) scheme");
            const context = exchange_readText(exchange.body, "context") ?? "default";
            if (context.length > CONTEXT_LIMIT)
                throw refuseField("Status", "context", "custom", `context is too long (maximum is ${CONTEXT_LIMIT} characters)`);
            const held = exchange.state.statuses.filter((found) => found.sha === commit.sha && found.context.toLowerCase() === context.toLowerCase());
            if (held.length >= STATUS_LIMIT)
                throw new Refusal(422, "Validation Failed", {
                    errors: ["This SHA and context has reached the maximum number of statuses."],
                });
            const status = {
                id: exchange.nextId(),
                sha: commit.sha,
                context,
                state: exchange_readText(exchange.body, "state"),
                description,
                targetUrl,
                creator: exchange.caller.login,
                createdAt: exchange.now().toISOString(),
            };
            exchange.state.statuses.push(status);
            return {
                status: 201,
                body: { ...presentStatus(exchange, status), creator: presentUser(exchange, status.creator) },
            };
        },
    },
    {
        operation: "repos/list-commit-statuses-for-ref",
        permission: { name: "statuses", access: "read" },
        serve(exchange) {
            const { sha } = requireCommit(exchange, exchange.path["ref"] ?? "", notFound());
            const statuses = listNewestFirst(exchange, sha);
            return listReply(statuses.map((status) => ({
                ...presentStatus(exchange, status),
                creator: presentUser(exchange, status.creator),
            })));
        },
    },
    {
        operation: "repos/get-combined-status-for-ref",
        permission: { name: "statuses", access: "read" },
        serve(exchange) {
            const { sha } = requireCommit(exchange, exchange.path["ref"] ?? "", notFound());
            const latest = new Map();
            for (const status of listNewestFirst(exchange, sha))
                if (!latest.has(status.context.toLowerCase()))
                    latest.set(status.context.toLowerCase(), status);
            // Of each context the newest; among them the oldest first, as GitHub lists them.
            const statuses = [...latest.values()].sort((left, right) => left.id - right.id);
            const address = `${repositoryAddress(exchange)}/commits/${sha}`;
            const wrap = (page, total) => ({
                state: combine(statuses.map(({ state }) => state)),
                statuses: page,
                sha,
                total_count: total,
                repository: presentRepositoryBriefly(exchange),
                commit_url: address,
                url: `${address}/status`,
            });
            return { status: 200, list: { items: statuses.map((status) => presentStatus(exchange, status)), wrap } };
        },
    },
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/delivery.ts
/** Every route of the delivery families, for the router to register. */










const deliveryRoutes = [
    ...actionRoutes,
    ...checkRoutes,
    ...codeScanningRoutes,
    ...dependencyRoutes,
    ...deploymentRoutes,
    ...releaseAssetRoutes,
    ...releaseRoutes,
    ...rulesetRoutes,
    ...securityAdvisoryRoutes,
    ...statusRoutes,
];

;// CONCATENATED MODULE: ./packages/local-github/src/routes/form.ts

/** Versions of the REST API that github.com serves. */
const VERSIONS = new Set(["2022-11-28", "2026-03-10"]);
function isAccepted(operation, type) {
    if (/^(?:\*|application|text)\/\*$|^application\/(?:[\w.-]+\+)?json$|^application\/vnd\.github\b/.test(type))
        return true;
    return type === "application/octet-stream" && operation === "repos/get-release-asset";
}
/** 400 for a version that is not there and for broken JSON, 415 where no media type of `Accept` is one of the API's. */
function refuseForm(operation, { headers, body }) {
    const version = headers["x-github-api-version"];
    if (version !== undefined && !VERSIONS.has(String(version)))
        return new Refusal(400, `'${version}' is not a supported version of the REST API.`);
    const types = (headers.accept ?? "").split(",").map((part) => (part.split(";")[0] ?? "").trim().toLowerCase());
    const named = types.filter((type) => type !== "");
    if (named.length > 0 && !named.some((type) => isAccepted(operation, type)))
        return new Refusal(415, `Unsupported 'Accept' header: '${headers.accept}'. Must accept 'application/json'.`);
    if (typeof body === "string")
        return new Refusal(400, "Problems parsing JSON");
    return null;
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/repository.ts





const repository_READ = { name: "contents", access: "read" };
/** GitHub's comparison names at most so many files, and only on its first page. */
const MAX_FILES = 300;
/** A single commit names up to so many, page by page. */
const MAX_PAGED_FILES = 3_000;
const DEFAULT_COMPARED = 250;
/** The routes of what is read of the repository and its history. */
function repositoryRoutes(git, traits) {
    const metadata = { name: "metadata", access: "read" };
    return [
        { operation: "repos/get", permission: metadata, serve: (exchange) => getRepository(git, exchange, traits()) },
        { operation: "repos/list-branches", permission: repository_READ, serve: (exchange) => listBranches(git, exchange) },
        { operation: "repos/get-branch", permission: repository_READ, serve: (exchange) => getBranch(git, exchange) },
        { operation: "repos/list-tags", permission: repository_READ, serve: (exchange) => listTags(git, exchange) },
        { operation: "repos/list-commits", permission: repository_READ, serve: (exchange) => listHistory(git, exchange) },
        { operation: "repos/get-commit", permission: repository_READ, serve: (exchange) => getCommit(git, exchange) },
        { operation: "repos/compare-commits-with-basehead", permission: repository_READ, serve: (exchange) => compare(git, exchange) },
    ];
}
function getRepository(git, exchange, traits) {
    const head = git.resolve(git.defaultBranch);
    const pushedAt = head === null ? exchange.now().toISOString() : git.commit(head).committedAt;
    return { status: 200, body: presentRepository(exchange, { ...traits, pushedAt }) };
}
/** By name; `protected` narrows them to those that a ruleset covers, or to the others. */
function listBranches(git, exchange) {
    const wanted = exchange.query.get("protected");
    const branches = git.listRefs("refs/heads/").map(({ ref, sha }) => {
        const name = ref.slice("refs/heads/".length);
        const url = `${repositoryAddress(exchange)}/commits/${sha}`;
        return { name, commit: { sha, url }, protected: isProtected(exchange, name) };
    });
    return listReply(branches.filter((branch) => wanted === null || String(branch.protected) === wanted));
}
function getBranch(git, exchange) {
    const name = exchange.path["branch"] ?? "";
    const found = git.readRef(`refs/heads/${name}`);
    if (found === null)
        throw new Refusal(404, "Branch not found");
    const address = `${repositoryAddress(exchange)}/branches/${name}`;
    return {
        status: 200,
        body: {
            name,
            commit: presentCommit(exchange, git.commit(found.sha)),
            _links: { html: `${repositoryPage(exchange)}/tree/${name}`, self: address },
            protected: isProtected(exchange, name),
            protection: { enabled: false },
            protection_url: `${address}/protection`,
        },
    };
}
function listTags(git, exchange) {
    const address = repositoryAddress(exchange);
    return listReply(git
        .listRefs("refs/tags/")
        .flatMap(({ ref }) => {
        const name = ref.slice("refs/tags/".length);
        const sha = git.resolve(ref);
        return sha === null
            ? []
            : [
                {
                    name,
                    commit: { sha, url: `${address}/commits/${sha}` },
                    zipball_url: `${address}/zipball/${ref}`,
                    tarball_url: `${address}/tarball/${ref}`,
                    node_id: encodeNodeId("Ref", ref),
                },
            ];
    })
        .reverse());
}
function getCommit(git, exchange) {
    const ref = exchange.path["ref"] ?? "";
    const sha = git.resolve(ref);
    const commit = sha === null ? null : git.commit(sha);
    if (commit === null)
        throw new Refusal(422, `No commit found for SHA: ${ref}`);
    const media = serveMedia(exchange, commit.parents[0] ?? null, commit.sha);
    if (media !== null)
        return media;
    const files = git.listFiles(commit.parents[0] ?? "", commit.sha);
    const page = readPaging(exchange, MAX_FILES, MAX_FILES);
    const address = `${repositoryAddress(exchange)}/commits/${commit.sha}`;
    const last = Math.max(1, Math.ceil(Math.min(files.length, MAX_PAGED_FILES) / page.size));
    const total = (key) => files.reduce((sum, file) => sum + file[key], 0);
    return {
        status: 200,
        body: {
            ...presentCommit(exchange, commit),
            stats: {
                additions: total("additions"),
                deletions: total("deletions"),
                total: total("additions") + total("deletions"),
            },
            files: files
                .slice(0, MAX_PAGED_FILES)
                .slice(page.skip, page.skip + page.size)
                .map((file) => presentFile(exchange, file, commit.sha)),
        },
        headers: linkPages(exchange, address, { page: page.page, last }),
    };
}
function readPaging(exchange, standard, most = 100) {
    const size = exchange.query.has("per_page")
        ? Math.min(most, Math.max(1, Number(exchange.query.get("per_page")) || 30))
        : standard;
    const page = Math.max(1, Number(exchange.query.get("page") ?? 1) || 1);
    return { page, size, skip: (page - 1) * size };
}
/** The `Link` header of a list that is read page by page; none for a single page. */
function linkPages(exchange, address, { page, last }) {
    const link = (target, rel) => {
        const next = new URLSearchParams(exchange.query);
        next.set("page", String(target));
        return `<${numberAddress(exchange.repository, address)}?${next}>; rel="${rel}"`;
    };
    const links = [
        ...(page > 1 ? [link(page - 1, "prev")] : []),
        ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
        ...(page > 1 ? [link(1, "first")] : []),
    ];
    return links.length === 0 ? {} : { link: links.join(", ") };
}
/** Walks page by page: a whole history of ten thousand commits is not laid out for thirty of them. */
function listHistory(git, exchange) {
    const { query } = exchange;
    const sha = git.resolve(query.get("sha") ?? git.defaultBranch);
    if (sha === null)
        throw notFound();
    const { page, size, skip } = readPaging(exchange, 30);
    const text = (key) => (query.get(key) === null ? {} : { [key]: query.get(key) });
    const filter = { ...text("path"), ...text("since"), ...text("until"), ...text("author"), ...text("committer") };
    const commits = git.walk(sha, { skip, count: size + 1, ...filter });
    const total = commits.length > size || page > 1 ? git.countHistory(sha, filter) : commits.length;
    const place = { page, last: Math.max(1, Math.ceil(total / size)) };
    return {
        status: 200,
        body: commits.slice(0, size).map((commit) => presentCommit(exchange, commit)),
        headers: linkPages(exchange, `${repositoryAddress(exchange)}/commits`, place),
    };
}
/** Models GitHub's limits: 250 commits without page parameters, files only on page 1 and at most 300. */
function compare(git, exchange) {
    const [baseName = "", headName = ""] = (exchange.path["basehead"] ?? "").split("...");
    const strip = (name) => name.split(":").at(-1) ?? "";
    const base = git.resolve(strip(baseName));
    const head = git.resolve(strip(headName));
    if (base === null || head === null)
        throw notFound();
    const mergeBase = git.mergeBase(base, head);
    if (mergeBase === null)
        throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`);
    const media = serveMedia(exchange, mergeBase, head);
    if (media !== null)
        return media;
    const commits = git.listCommits(base, head);
    const behind = git.countCommits(head, base);
    const { page, size, skip } = readPaging(exchange, exchange.query.has("page") ? 30 : DEFAULT_COMPARED, 250);
    const files = page === 1 ? git.listFiles(mergeBase, head).slice(0, MAX_FILES) : [];
    const address = `${repositoryAddress(exchange)}/compare/${baseName}...${headName}`;
    const pages = `${repositoryPage(exchange)}/compare/${baseName}...${headName}`;
    const isPaged = exchange.query.has("page") || exchange.query.has("per_page");
    // Without a page GitHub keeps the newest 250, with one it goes on from the oldest.
    const shown = isPaged ? commits.slice(skip, skip + size) : commits.slice(-DEFAULT_COMPARED);
    const place = { page, last: Math.max(1, Math.ceil(commits.length / size)) };
    return {
        status: 200,
        body: {
            url: address,
            html_url: pages,
            permalink_url: pages,
            diff_url: `${pages}.diff`,
            patch_url: `${pages}.patch`,
            base_commit: presentCommit(exchange, git.commit(base)),
            merge_base_commit: presentCommit(exchange, git.commit(mergeBase)),
            status: commits.length > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical",
            ahead_by: commits.length,
            behind_by: behind,
            total_commits: commits.length,
            commits: shown.map((commit) => presentCommit(exchange, commit)),
            files: files.map((file) => presentFile(exchange, file, head)),
        },
        headers: linkPages(exchange, address, place),
    };
}

;// CONCATENATED MODULE: ./packages/local-github/src/routes/serve.ts


/** What refuses a request before its route: another repository, a missing permission, a body that leaves GitHub's schema. */
function refuse(route, exchange, requested) {
    const { path, caller, repository } = exchange;
    const { owner, repo } = path;
    const served = `${repository.owner}/${repository.name}`.toLowerCase();
    if (owner !== undefined && repo !== undefined && `${owner}/${repo}`.toLowerCase() !== served)
        return notFound();
    const { permission } = route;
    if (permission !== null && !hasPermission(caller, permission.name, permission.access))
        return new Refusal(403, caller.app === null
            ? "Resource not accessible by personal access token"
            : "Resource not accessible by integration");
    const wrong = requested.filter(({ part }) => part === "request");
    if (wrong.length === 0)
        return null;
    const problems = wrong.map(({ pointer, message }) => `${pointer} ${message}`.trim());
    return new Refusal(422, `Invalid request.\n\n${problems.join("\n")}`);
}
/**
 * The answer to a request that was validated. `unread` names each parameter and each field of the body, inner ones too,
 * that an answer of success did not come from. `false` counts as read: official clients send it for what they do not ask for.
 */
function serveRoute(route, exchange, requested) {
    const query = new WatchedQuery(exchange.query);
    const body = watchReads(exchange.body);
    const refused = [];
    const violate = (part, name, message = "is not modelled") => ({
        operation: route.operation,
        part,
        pointer: name === "" ? "" : `/${name.replaceAll(".", "/")}`,
        message,
    });
    const serve = () => {
        const refusal = refuse(route, exchange, requested);
        if (refusal !== null)
            return answerRefusal(refusal);
        try {
            return route.serve({ ...exchange, query, body: body.value });
        }
        catch (error) {
            if (error instanceof Refusal)
                return answerRefusal(error);
            if (!(error instanceof Unmodelled))
                throw error;
            refused.push(violate("request", "", error.message));
            return { status: 200 };
        }
    };
    const reply = serve();
    return {
        reply,
        query,
        isDone: () => refused.length === 0 && reply.status < 400,
        listUnread: () => {
            if (refused.length > 0)
                return refused;
            return [
                ...query.listUnread().map((name) => violate("query", name)),
                ...body.listUnread((_, value) => value === false).map((name) => violate("request", name)),
            ];
        },
    };
}

// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
// EXTERNAL MODULE: ./node_modules/ajv-formats/dist/index.js
var ajv_formats_dist = __webpack_require__(82815);
var dist_default = /*#__PURE__*/__webpack_require__.n(ajv_formats_dist);
;// CONCATENATED MODULE: ./packages/local-github/src/schema/validation.ts
/** Holds every request and every answer of the REST API to GitHub's own OpenAPI. */




const SLICE_FILE = new URL(/* asset import */ __webpack_require__(60686), __webpack_require__.b);
const ROOT = "github";
const SPANNING_PARAMETERS = new Set(["path", "ref", "basehead", "branch", "tag", "environment_name", "name"]);
let loaded;
const compiled = new Map();
function readSlice() {
    if (loaded !== undefined)
        return loaded;
    const slice = JSON.parse((0,external_node_fs_.readFileSync)(SLICE_FILE, "utf8"));
    const { $defs, operations, unserved } = slice;
    const checksum = (0,external_node_crypto_.createHash)("sha256").update(JSON.stringify({ $defs, operations, unserved })).digest("hex");
    if (checksum !== slice.checksum) {
        throw new Error(`${SLICE_FILE.pathname} was changed by hand: make it again with scripts/openapi-slice.ts.`);
    }
    loaded = slice;
    return slice;
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function pointAtRoot(schema) {
    if (Array.isArray(schema))
        return schema.map(pointAtRoot);
    if (!isObject(schema))
        return schema;
    return Object.fromEntries(Object.entries(schema).map(([key, value]) => [
        key,
        key === "$ref" && typeof value === "string" ? value.replace("#/", `${ROOT}#/`) : pointAtRoot(value),
    ]));
}
/** Makes an unknown property of a request body an error: GitHub ignores it, and a client that sends it is mistaken. */
function closeBody(schema, insideBranch = false) {
    if (Array.isArray(schema))
        return schema.map((item) => closeBody(item, insideBranch));
    if (!isObject(schema))
        return schema;
    const hasProperties = isObject(schema["properties"]);
    const result = {};
    for (const [key, value] of Object.entries(schema)) {
        if (key === "additionalProperties" && value === true && insideBranch)
            continue;
        if (key === "properties" && isObject(value)) {
            result[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, closeBody(inner)]));
        }
        else if (key === "oneOf" || key === "anyOf" || key === "allOf") {
            result[key] = closeBody(value, insideBranch || hasProperties);
        }
        else if (key === "items") {
            result[key] = closeBody(value);
        }
        else {
            result[key] = value;
        }
    }
    if (hasProperties && !insideBranch && schema["additionalProperties"] === undefined) {
        result["unevaluatedProperties"] = false;
    }
    return result;
}
/** One for values as they are, one for those that an address holds as text. */
const engines = new Map();
function makeEngine(coerce) {
    const known = engines.get(coerce);
    if (known !== undefined)
        return known;
    const engine = new _2020.Ajv2020({
        strict: false,
        allErrors: true,
        coerceTypes: coerce ? "array" : false,
        // The schemas are GitHub's own, pinned by their checksum: they are not held to the schema of schemas in every process.
        meta: false,
        validateSchema: false,
        // A validator runs a few times in a process: to optimize it takes longer than it saves.
        code: { optimize: false },
    });
    dist_default()["default"](engine);
    engine.addFormat("timestamp", true);
    engine.addFormat("uri-template", true);
    engine.addFormat("repo.nwo", true);
    engine.addSchema({ $defs: readSlice().$defs }, ROOT);
    engines.set(coerce, engine);
    return engine;
}
function compile(key, schema, coerce) {
    const known = compiled.get(key);
    if (known !== undefined)
        return known;
    const validate = makeEngine(coerce).compile(pointAtRoot(schema));
    compiled.set(key, validate);
    return validate;
}
function collect(validate, value, operation, part) {
    if (validate(value) === true)
        return [];
    return (validate.errors ?? []).map((error) => {
        const detail = "unevaluatedProperty" in error.params ? `: ${String(error.params["unevaluatedProperty"])}` : "";
        return {
            operation,
            part,
            pointer: error.instancePath,
            message: `${error.message ?? "is invalid"}${detail}`,
        };
    });
}
/** Operations that GitHub serves without their last parameter too: the root folder, every ref. */
const OPTIONAL_ENDS = new Set(["repos/get-content", "git/list-matching-refs"]);
function compileOpenPath(path) {
    const start = path.slice(0, path.lastIndexOf("/"));
    return new RegExp(compilePath(start).source.replace(/\$$/, "(?:/(.*))?$"));
}
let operationList;
function compilePath(path) {
    const pattern = path
        .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
        .replace(/\{([^}]+)\}/g, (_, name) => (SPANNING_PARAMETERS.has(name) ? "(.+)" : "([^/]+)"));
    return new RegExp(`^${pattern}$`);
}
/** Gives every operation of the slice with a pattern that matches its paths (still percent-encoded). */
function listOperations() {
    operationList ??= Object.entries(readSlice().operations).map(([id, operation]) => {
        const { method, path } = operation;
        const parameterNames = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "");
        const template = OPTIONAL_ENDS.has(id) ? compileOpenPath(path) : compilePath(path);
        return { id: id, method, path, parameterNames, template };
    });
    return operationList;
}
/** Gives the operation that GitHub would serve for a method and a path without query, or null. Literal segments win over parameters. */
function findOperation(method, path) {
    const found = listOperations()
        .flatMap((operation) => {
        const match = operation.method === method ? operation.template.exec(path) : null;
        return match === null ? [] : [{ operation, match }];
    })
        .sort((left, right) => rank(right.operation.path) - rank(left.operation.path))[0];
    if (found === undefined || isUnserved(method, path, rank(found.operation.path)))
        return null;
    const values = {};
    for (const [index, name] of found.operation.parameterNames.entries()) {
        values[name] = decodeURIComponent(found.match[index + 1] ?? "");
    }
    return { operation: found.operation, path: values };
}
/** Literal text counts for a path, the names of parameters against it, and more segments for it. */
function rank(path) {
    const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? "").join("");
    return path.length - names.length * 2 + path.split("/").length * 10;
}
let unservedPaths;
/** GitHub has an operation of its own for the path, more exact than the served one, and it is not served. */
function isUnserved(method, path, than) {
    unservedPaths ??= readSlice().unserved.map((other) => ({
        method: other.method,
        template: compilePath(other.path),
        rank: rank(other.path),
    }));
    return unservedPaths.some((other) => other.method === method && other.rank > than && other.template.test(path));
}
/** Gives every violation of a request: path, query (an unknown parameter is one) and body (an unknown property is one). */
function validateRequest(id, request) {
    const operation = readSlice().operations[id];
    const violations = [];
    const inQuery = operation.parameters.filter((parameter) => parameter.in === "query");
    for (const parameter of operation.parameters) {
        if (parameter.in !== "path")
            continue;
        const value = request.path[parameter.name];
        const validate = compile(`${id}:path:${parameter.name}`, parameterSchema(parameter), true);
        violations.push(...collect(validate, { value }, id, "path").map((found) => ({ ...found, pointer: `/${parameter.name}` })));
    }
    for (const name of new Set(request.query.keys())) {
        const parameter = inQuery.find((candidate) => candidate.name === name);
        if (parameter === undefined) {
            violations.push({
                operation: id,
                part: "query",
                pointer: `/${name}`,
                message: "is no parameter of this operation",
            });
            continue;
        }
        const validate = compile(`${id}:query:${name}`, parameterSchema(parameter), true);
        const values = request.query.getAll(name);
        const value = values.length === 1 ? values[0] : values;
        violations.push(...collect(validate, { value }, id, "query").map((found) => ({ ...found, pointer: `/${name}` })));
    }
    for (const parameter of inQuery) {
        if (parameter.required && !request.query.has(parameter.name)) {
            violations.push({ operation: id, part: "query", pointer: `/${parameter.name}`, message: "is required" });
        }
    }
    violations.push(...validateBody(id, operation, request.body));
    return violations;
}
function parameterSchema(parameter) {
    return { type: "object", properties: { value: parameter.schema }, required: ["value"] };
}
function validateBody(id, operation, body) {
    if (operation.body === null) {
        const empty = body === undefined || body === null || (isObject(body) && Object.keys(body).length === 0);
        return empty ? [] : [{ operation: id, part: "request", pointer: "", message: "this operation takes no body" }];
    }
    if (operation.body.type !== "application/json")
        return [];
    if (body === undefined) {
        const message = "a body is required";
        return operation.body.required ? [{ operation: id, part: "request", pointer: "", message }] : [];
    }
    return collect(compile(`${id}:body`, closeBody(operation.body.schema), false), body, id, "request");
}
/** Gives every violation of an answer; a status that GitHub does not document for the operation is one, except those any request may get. */
function validateResponse(id, status, body) {
    const { responses } = readSlice().operations[id];
    const key = String(status);
    if (!(key in responses)) {
        if (UNIVERSAL_STATUSES.has(status))
            return [];
        const known = Object.keys(responses).join(", ");
        return [{ operation: id, part: "response", pointer: "", message: `${key} is not among the answers ${known}` }];
    }
    const schema = responses[key];
    if (schema === null || schema === undefined) {
        const message = `${key} has no body`;
        const bare = body === undefined || body === null || status === 302 || status >= 400 || isEmptyObject(body);
        return bare ? [] : [{ operation: id, part: "response", pointer: "", message }];
    }
    return collect(compile(`${id}:${key}`, schema, false), body, id, "response");
}
const UNIVERSAL_STATUSES = new Set([301, 304, 307, 308, 401, 403, 404, 409, 410, 422, 429, 500, 502, 503, 504]);
function isEmptyObject(body) {
    return isObject(body) && Object.keys(body).length === 0;
}

;// CONCATENATED MODULE: ./packages/local-github/src/server.ts
/** A GitHub on loopback: one repository, HTTP in front of the routes, every request and answer written down and held to GitHub's schemas. */


























const DOCUMENTATION = "https://docs.github.com/rest";
const BAD_CREDENTIALS = {
    status: 401,
    body: { message: "Bad credentials", documentation_url: DOCUMENTATION, status: "401" },
};
const RATE_LIMITED = {
    status: 403,
    body: { message: "API rate limit exceeded for installation.", documentation_url: DOCUMENTATION },
};
const JSON_TYPE = "application/json; charset=utf-8";
/** startLocalGitHub listens on 127.0.0.1 until it is closed. */
async function startLocalGitHub(options) {
    const [owner = "", name = ""] = options.repository.split("/");
    const git = new GitRepository({
        owner,
        name,
        folder: options.folder,
        ...(options.private === undefined ? {} : { private: options.private }),
    });
    const server = (0,external_node_http_.createServer)();
    server.listen(options.port ?? 0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    const origin = `http://127.0.0.1:${server.address().port}`;
    const github = new Service(git, origin, server, options);
    server.on("request", (request, response) => void github.answer(request, response));
    return github;
}
class Service {
    apiUrl;
    graphqlUrl;
    serverUrl;
    git;
    state = createDeliveryState();
    people = (0,collaboration_state/* createCollaborationState */.pV)();
    journal = new journal/* Journal */.CQ();
    faults = new FaultPlan();
    limits;
    latencyMs;
    #tokens = new tokens/* Tokens */.DQ();
    #routes;
    #server;
    #onDispatch;
    #clockOffset = 0;
    #lastId = 1_000;
    constructor(git, origin, server, options) {
        this.git = git;
        this.apiUrl = origin;
        this.graphqlUrl = `${origin}/graphql`;
        this.serverUrl = origin;
        this.#server = server;
        this.latencyMs = options.latencyMs ?? 0;
        this.limits = new Limits(options.requestsPerHour);
        this.#onDispatch = options.onDispatch;
        const traits = () => ({ hasIssues: this.people.issuesEnabled, hasDiscussions: this.people.discussionsEnabled });
        const routes = [
            ...gitRoutes(git),
            ...repositoryRoutes(git, traits),
            ...contentRoutes(git),
            ...collaborationRoutes,
            ...deliveryRoutes,
        ];
        this.#routes = new Map(routes.map((route) => [route.operation, route]));
    }
    issueToken(request) {
        return this.#tokens.issue(request);
    }
    revokeToken(token) {
        this.#tokens.revoke(token);
    }
    now() {
        return new Date(Date.now() + this.#clockOffset);
    }
    setNow(now) {
        this.#clockOffset = now.getTime() - Date.now();
    }
    nextId() {
        // Numbers of issues and ids of what the seed builders made stay below.
        const seeded = this.people.issues.reduce((highest, issue) => Math.max(highest, issue.id), 0);
        this.#lastId = Math.max(this.#lastId, seeded) + 1;
        return this.#lastId;
    }
    derivePulls() {
        const log = this.git.run(["log", `--format=${PULL_LOG_FORMAT}`, this.git.defaultBranch, "--"]);
        const pulls = derivePullRequests(log);
        const place = { owner: this.git.owner, name: this.git.name, branch: this.git.defaultBranch };
        seedDerived(this.people, place, pulls, deriveAddresses(log));
        return pulls.length;
    }
    async close() {
        this.#server.closeAllConnections();
        this.#server.close();
        await (0,external_node_events_.once)(this.#server, "close");
    }
    /** Serves one request from first byte to last; it never throws. */
    async answer(request, response) {
        const incoming = await this.#read(request);
        const found = this.#find(incoming);
        const entry = this.journal.open({
            method: incoming.method,
            template: found.template,
            operation: found.operation?.id ?? null,
            path: incoming.path,
            query: incoming.query.toString(),
            body: incoming.body,
            token: incoming.caller?.name ?? null,
        });
        const target = { ...entry, body: incoming.body };
        const faults = this.faults.match(target);
        if (faults.length > 0)
            entry.fault = faults.map(describeFault).join(", ");
        try {
            if (this.latencyMs > 0)
                await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
            const struck = { faults, target, response, entry };
            if (await this.#strike(struck, "before", { status: 200, headers: {}, body: "" }))
                return;
            const answer = await this.#serve(incoming, found, entry);
            if (await this.#strike(struck, "after-applied", answer))
                return;
            // The entry ends before the client can have read the answer: what it then asks comes after.
            this.journal.close(entry, answer.status);
            response.writeHead(answer.status, answer.headers);
            response.end(answer.body);
            await this.#strike(struck, "after-reply", answer);
        }
        catch (error) {
            this.journal.blame(entry, [
                {
                    operation: entry.operation ?? "server",
                    part: "response",
                    pointer: "",
                    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
                },
            ]);
            this.journal.close(entry, 500);
            if (!response.headersSent)
                response.writeHead(500, { "content-type": JSON_TYPE });
            response.end(JSON.stringify({ message: "Server Error" }));
        }
    }
    /** Carries out the faults of a moment; true when one of them was the answer. */
    async #strike(struck, when, answer) {
        const { target, response, entry } = struck;
        for (const { effect } of struck.faults.filter((fault) => fault.when === when)) {
            if (effect.kind === "kill") {
                await effect.kill(target);
                continue;
            }
            if (when === "after-reply")
                continue;
            const status = await writeFault(effect, answer, response, () => this.now().getTime());
            this.journal.close(entry, status);
            return true;
        }
        return false;
    }
    async #read(request) {
        const chunks = [];
        for await (const chunk of request)
            chunks.push(chunk);
        const bytes = Buffer.concat(chunks);
        const url = new URL(request.url ?? "/", "http://local");
        const asked = url.pathname.replace(/^\/api\/(?=graphql$)|^\/api\/v3(?=\/)|^\/api\/uploads(?=\/)/, (prefix) => prefix === "/api/" ? "/" : "");
        const path = nameAddress(this.git, asked);
        const isJson = bytes.length > 0 && !/^\/repos\/[^/]+\/[^/]+\/releases\/\d+\/assets$/.test(path);
        let body;
        if (isJson) {
            try {
                body = JSON.parse(bytes.toString("utf8"));
            }
            catch {
                body = bytes.toString("utf8");
            }
        }
        return {
            method: request.method ?? "GET",
            path,
            query: url.searchParams,
            bytes,
            body,
            caller: this.#tokens.read(request.headers.authorization),
            headers: request.headers,
        };
    }
    #find(incoming) {
        if (incoming.path === "/graphql" && incoming.method === "POST")
            return { template: "/graphql", operation: null, path: {} };
        try {
            const found = findOperation(incoming.method === "HEAD" ? "GET" : incoming.method, incoming.path);
            return found === null
                ? { template: null, operation: null, path: {} }
                : { template: found.operation.path, operation: found.operation, path: found.path };
        }
        catch {
            return { template: null, operation: null, path: {} };
        }
    }
    async #serve(incoming, found, entry) {
        const { caller } = incoming;
        const blame = (violations) => this.journal.blame(entry, violations);
        if (caller === null)
            return this.#render(BAD_CREDENTIALS, null);
        if (!this.limits.take(caller.name, this.now()))
            return this.#render(RATE_LIMITED, caller);
        if (found.template === "/graphql")
            return this.#serveGraphql(incoming, caller, entry);
        const { operation } = found;
        const route = operation === null ? undefined : this.#routes.get(operation.id);
        if (operation === null || route === undefined) {
            const what = {
                operation: operation?.id ?? "unknown",
                part: "route",
                pointer: incoming.path,
                message: `${incoming.method} ${incoming.path} is not served`,
            };
            blame([what]);
            return this.#render(answerUnmodelled([{ pointer: "", message: what.message }]), caller);
        }
        const refusal = refuseForm(operation.id, incoming);
        if (refusal !== null)
            return this.#render(answerRefusal(refusal), caller);
        const request = { path: found.path, query: incoming.query, body: incoming.body };
        const requested = validateRequest(operation.id, request);
        const unmodelled = findUnmodelled(operation.id, { ...request, headers: incoming.headers }, requested);
        blame([...requested, ...unmodelled.filter((violation) => !requested.includes(violation))]);
        if (unmodelled.length > 0)
            return this.#render(answerUnmodelled(unmodelled), caller);
        const served = serveRoute(route, this.#exchange(incoming, found, caller, operation), requested);
        const paged = pageReply(served.reply, served.query, numberAddress(this.git, `${this.apiUrl}${incoming.path}`));
        entry.applied = !(0,journal/* isRead */.H9)(entry) && served.isDone();
        if (served.isDone() && this.#onDispatch !== undefined)
            for (const dispatch of this.state.dispatches.splice(0))
                this.#onDispatch(dispatch);
        const unread = paged.status < 300 ? served.listUnread() : [];
        if (unread.length > 0) {
            blame(unread);
            return this.#render(answerUnmodelled(unread), caller);
        }
        if (paged.bytes === undefined)
            blame(validateResponse(operation.id, paged.status, paged.body));
        const accepted = route.permission === null
            ? {}
            : {
                "x-accepted-github-permissions": `${route.permission.name.replaceAll("-", "_")}=${route.permission.access}`,
            };
        return this.#render({ ...paged, headers: { ...accepted, ...paged.headers } }, caller);
    }
    #exchange(incoming, found, caller, operation) {
        return {
            operation: operation.id,
            path: found.path,
            query: incoming.query,
            body: asRecord(incoming.body),
            bytes: incoming.bytes,
            contentType: incoming.headers["content-type"] ?? "",
            accept: incoming.headers.accept ?? "",
            caller,
            api: this.apiUrl,
            web: this.serverUrl,
            now: () => this.now(),
            repository: this.git,
            state: this.state,
            people: this.people,
            isHidden: (key, createdAt) => this.faults.isHidden(found.template, key, this.now().getTime() - Date.parse(createdAt)),
            nextId: () => this.nextId(),
        };
    }
    async #serveGraphql(incoming, caller, entry) {
        const body = asRecord(incoming.body);
        const exchange = this.#exchange(incoming, { template: "/graphql", path: {} }, caller, { id: "graphql" });
        // Its mutations write discussions; whether one of them did cannot be told from the answer.
        const before = JSON.stringify(this.people.discussions);
        const answer = await executeGraphql(exchange_readText(body, "query") ?? "", asRecord(body["variables"]), createGraphqlRoot(exchange, this.git, this.limits.read(caller.name, this.now())), exchange_readText(body, "operationName") ?? undefined);
        entry.applied = JSON.stringify(this.people.discussions) !== before;
        const unmodelled = [...findHeaders("graphql", incoming.headers), ...answer.unmodelled];
        this.journal.blame(entry, [...answer.violations, ...unmodelled]);
        return this.#render(unmodelled.length === 0 ? { status: 200, body: answer.body } : answerUnmodelled(unmodelled), caller);
    }
    #render(reply, caller) {
        const headers = {
            "content-type": JSON_TYPE,
            "x-github-request-id": (0,external_node_crypto_.randomUUID)(),
            "x-github-media-type": "github.v3; format=json",
            ...(caller === null ? {} : renderLimitHeaders(this.limits.read(caller.name, this.now()))),
            ...reply.headers,
        };
        const body = reply.bytes ?? (reply.body === undefined ? "" : JSON.stringify(reply.body, showSeconds));
        if (reply.status === 204 || body.length === 0)
            delete headers["content-type"];
        return { status: reply.status, headers, body };
    }
}


/***/ }),

/***/ 40825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ Tokens),
/* harmony export */   WG: () => (/* binding */ ACTIONS_APP)
/* harmony export */ });
/* unused harmony export ALL_PERMISSIONS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** The tokens that a local GitHub gave out: who each one is, and what it may do. */

/** The app that a workflow's own token acts as. */
const ACTIONS_APP = { id: 15368, slug: "github-actions", name: "GitHub Actions" };
/** Every permission of a personal token of an administrator. */
const ALL_PERMISSIONS = Object.fromEntries([
    "actions",
    "administration",
    "checks",
    "contents",
    "deployments",
    "discussions",
    "environments",
    "issues",
    "members",
    "pull-requests",
    "secret-scanning-alerts",
    "security-events",
    "statuses",
    "repository-advisories",
    "vulnerability-alerts",
    "workflows",
].map((name) => [name, "write"]));
/** Issues and knows tokens. */
class Tokens {
    #callers = new Map();
    #count = 0;
    /** Gives a new token. */
    issue(request) {
        this.#count += 1;
        const app = request.login === undefined ? (request.app ?? ACTIONS_APP) : null;
        const token = `${app === null ? "ghp" : "ghs"}_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(18).toString("hex")}`;
        this.#callers.set(token, {
            name: request.name ?? `token-${this.#count}`,
            login: request.login ?? `${app.slug}[bot]`,
            app,
            permissions: { ...request.permissions, metadata: "read" },
        });
        return token;
    }
    /** revoke forgets a token. */
    revoke(token) {
        this.#callers.delete(token);
    }
    /** Gives the caller behind an `Authorization` header, or null. */
    read(header) {
        const token = /^(?:token|bearer)\s+(\S+)$/i.exec(header ?? "")?.[1];
        return token === undefined ? null : (this.#callers.get(token) ?? null);
    }
}


/***/ }),

/***/ 8179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readBegun)
/* harmony export */ });
/** Null for every other event, and for a step of anybody else. */
function readBegun(event) {
    if (event.kind !== "step-completed")
        return null;
    const { outputs } = event.step;
    if (outputs["decision"] !== "begun")
        return null;
    const environment = readEnvironment(outputs["result"]);
    const sha = outputs["target-sha"] || outputs["sha"];
    return environment === null || !sha ? null : { environment, sha };
}
function readEnvironment(result) {
    try {
        const { schemaVersion, environment } = JSON.parse(result ?? "");
        return schemaVersion === 1 && typeof environment === "string" ? environment : null;
    }
    catch {
        // Another action's output of the same name.
        return null;
    }
}


/***/ }),

/***/ 19409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ listRunning),
/* harmony export */   Jr: () => (/* binding */ compareRunning),
/* harmony export */   MF: () => (/* binding */ listRecord),
/* harmony export */   UQ: () => (/* binding */ describeRequests),
/* harmony export */   h2: () => (/* binding */ renderViolations),
/* harmony export */   lC: () => (/* binding */ listDocuments)
/* harmony export */ });
/* harmony import */ var _octoacme_local_github_journal_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41616);
/* harmony import */ var _octoacme_shared_record_chain_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15332);
/* harmony import */ var _octoacme_shared_record_machine_part_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11792);
/* harmony import */ var _octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80110);
/** Gathers what a rehearsal left on the local GitHub: issues, releases and the count of requests. */




/** The GitHub Release of a tag and the issues of our own that name it. */
function listDocuments(github, tag) {
    const releases = github.state.releases
        .filter((release) => release.tag === tag)
        .map((release) => ({
        kind: "release",
        path: `releases/tag/${release.tag}`,
        title: release.name ?? release.tag,
        state: release.draft ? "draft" : "published",
        markdown: release.body ?? "",
    }));
    const issues = github.people.issues
        .filter((issue) => issue.pull === null && (issue.title.includes(tag) || (issue.body ?? "").includes(tag)))
        .map((issue) => {
        const comments = github.people.comments.filter((comment) => comment.issueNumber === issue.number);
        const talk = comments.map((comment) => `\n\n---\n\n**${comment.author}**\n\n${comment.body}`).join("");
        return {
            kind: "issue",
            path: `issues/${issue.number}`,
            title: `#${issue.number} ${issue.title}`,
            state: issue.state,
            markdown: `${issue.body ?? ""}${talk}`,
        };
    });
    return [...releases, ...issues];
}
/** The release that each environment runs, by its tag: the newest deployment there whose last status is a success. */
function listRunning(github) {
    return new Map(github.state.deployments
        .filter(({ statuses }) => statuses.at(-1)?.state === "success")
        .map(({ environment, payload, sha }) => [environment, (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_2__/* .parseDeploymentPayload */ .zG)(payload)?.tag ?? sha.slice(0, 7)]));
}
/** Every environment that had a deployment, with what ran there before and what runs there now. */
function compareRunning(github, before) {
    const now = listRunning(github);
    return [...new Set(github.state.deployments.map(({ environment }) => environment))].map((name) => ({
        name,
        before: before.get(name) ?? null,
        now: now.get(name) ?? null,
    }));
}
/** The entries of the release record that the actions left on a commit, in the order of their links. */
function listRecord(github, sha) {
    return (0,_octoacme_shared_record_chain_ts__WEBPACK_IMPORTED_MODULE_0__/* .orderChain */ .k$)(github.state.checks.flatMap((check) => {
        const decoded = check.sha === sha && check.name.startsWith("octoacme/") ? (0,_octoacme_shared_record_machine_part_ts__WEBPACK_IMPORTED_MODULE_1__/* .decodeRecord */ .eT)(check.output.text) : null;
        return decoded?.ok ? [decoded.entry] : [];
    }));
}
/** How many, how many were not as GitHub's schemas want them, and whose. */
function describeRequests(journal) {
    const byAction = {};
    for (const entry of journal.entries)
        byAction[entry.token ?? "nobody"] = (byAction[entry.token ?? "nobody"] ?? 0) + 1;
    return {
        total: journal.entries.length,
        invalid: journal.entries.filter((entry) => entry.violations.length > 0).length,
        byAction,
    };
}
/** The requests that were not valid, for a person to look into. */
function renderViolations(journal) {
    return (0,_octoacme_local_github_journal_ts__WEBPACK_IMPORTED_MODULE_3__/* .renderJournal */ ._s)(journal.entries.filter((entry) => entry.violations.length > 0));
}


/***/ }),

/***/ 20378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ settleBranches),
/* harmony export */   IU: () => (/* binding */ IncompleteClone),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   iG: () => (/* binding */ copyRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/** Copies any clone of a repository so that it looks as it does on GitHub: whole, every branch known by its own name. */

/** A git that was started by a hook or with `GIT_DIR` names another repository: of its variables none is handed on. */
function gitEnvironment() {
    const { PATH = "", HOME = "" } = process.env;
    return { PATH, HOME, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}
/** No hook of the user's runs in a copy, whichever way git would find it. */
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];
/** The clone lacks what a release is judged by; the message says what, and how to fetch it. */
class IncompleteClone extends Error {
    name = "IncompleteClone";
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
/** Makes a bare copy with everything in it; throws an IncompleteClone for a shallow or partial clone. */
function copyRepository(repository, copy) {
    const read = (...args) => git(repository, args) ?? "";
    if (read("rev-parse", "--is-shallow-repository") === "true")
        throw new IncompleteClone("The clone is shallow: commits and tags before its first commit are missing, and with them what changed since the last release.", "git fetch --unshallow --tags");
    if (read("config", "--get-regexp", "^remote\\..*\\.(promisor|partialclonefilter)$") !== "")
        throw new IncompleteClone("The clone is partial: the content of older files is fetched only when it is needed, and a rehearsal does not use the network.", "Clone the repository again without --filter, and rehearse there.");
    const made = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", [
        ...["-c", "protocol.file.allow=always", ...NO_HOOKS, "clone", "--quiet", "--mirror", "--no-hardlinks"],
        ...["--template=", "--", repository, copy],
    ], { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], env: gitEnvironment() });
    if (made.status !== 0)
        throw new IncompleteClone(`The repository could not be copied: ${made.stderr.trim().slice(0, 300)}`, "Check that it is whole with `git fsck`.");
    return {
        sha: read("rev-parse", "--verify", "--quiet", "HEAD^{commit}"),
        branch: read("symbolic-ref", "--quiet", "--short", "HEAD") || null,
        defaultBranch: read("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").replace(/^origin\//, "") || null,
    };
}
/**
 * Gives the copy the branches that the clone knows only as `origin/*` or that are ahead there, and a default branch that
 * holds what is checked out, as if it were merged. Says what it assumed.
 */
function settleBranches(copy, head) {
    const run = (...args) => git(copy, args);
    const isAncestor = (older, newer) => run("merge-base", "--is-ancestor", older, newer) !== null;
    const remotes = (run("for-each-ref", "--format=%(refname)", "refs/remotes/origin") ?? "").split("\n");
    for (const ref of remotes.filter((name) => name !== "" && !name.endsWith("/HEAD"))) {
        const branch = ref.replace("refs/remotes/origin/", "refs/heads/");
        if (run("rev-parse", "--verify", "--quiet", branch) === null || isAncestor(branch, ref))
            run("update-ref", branch, ref);
    }
    const has = (name) => run("rev-parse", "--verify", "--quiet", `refs/heads/${name}`) !== null;
    const main = [head.defaultBranch, "main", "master", head.branch].find((name) => name !== null && has(name)) ?? "main";
    const ref = `refs/heads/${main}`;
    run("symbolic-ref", "HEAD", ref);
    if (!has(main))
        run("update-ref", ref, head.sha);
    // What is not on origin yet reaches the default branch as a team's changes do: by a pull request.
    const pushed = run("rev-parse", "--verify", "--quiet", `refs/remotes/origin/${main}`);
    if (isAncestor(head.sha, pushed ?? ref))
        return [];
    const what = nameHead(head, main);
    const base = pushed ?? ref;
    if (pushed === null && isAncestor(ref, head.sha)) {
        run("update-ref", ref, head.sha);
        return [`Rehearsed as if ${what} were merged into ${main}.`];
    }
    const number = findNextPull(copy, base);
    const merged = merge(copy, { ours: base, theirs: head.sha, message: describeMerge(copy, head, number) });
    if (merged === null)
        return [`${what} could not be merged into ${main} without a conflict: ${main} is rehearsed as it is.`];
    run("update-ref", ref, merged);
    return [`Rehearsed as if ${what} were merged into ${main} by a reviewed pull request, #${number} here.`];
}
function nameHead({ sha, branch }, main) {
    if (branch === null)
        return `the commit ${sha.slice(0, 7)}`;
    return branch === main ? "what is not on origin yet" : branch;
}
/** As GitHub writes it: the history tells of a pull request, titled as its newest commit. */
function describeMerge(copy, { sha, branch }, number) {
    const title = git(copy, ["log", "-1", "--format=%s", sha]) ?? "";
    return `Merge pull request #${number} from you/${branch ?? "set-up"}\n\n${title}`;
}
/** One more than the highest number that subjects of the history end with or are merges of. */
function findNextPull(copy, from) {
    const subjects = (git(copy, ["log", "--format=%s", from]) ?? "").split("\n");
    const numbers = subjects.flatMap((subject) => {
        const found = /\(#(\d{1,7})\)$|^Merge pull request #(\d{1,7}) /.exec(subject);
        return found === null ? [] : [Number(found[1] ?? found[2])];
    });
    return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}
/** A merge commit made without a work tree; null for a conflict, or where a git before 2.38 would have to look for one. */
function merge(copy, { ours, theirs, message }) {
    const isAhead = git(copy, ["merge-base", "--is-ancestor", ours, theirs]) !== null;
    const args = isAhead ? ["rev-parse", `${theirs}^{tree}`] : ["merge-tree", "--write-tree", ours, theirs];
    const tree = git(copy, args)?.split("\n")[0];
    if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree))
        return null;
    const identity = ["-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@localhost", "-c", "commit.gpgsign=false"];
    return git(copy, [...identity, "commit-tree", tree, "-p", ours, "-p", theirs, "-m", message]);
}
/** What git printed; null when it failed. */
function git(folder, args) {
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", [...NO_HOOKS, ...args], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        env: gitEnvironment(),
    });
    return result.status === 0 ? result.stdout.trim() : null;
}


/***/ }),

/***/ 4386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ connectRunner)
/* harmony export */ });
/* harmony import */ var _octoacme_local_github_tokens_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40825);

const CONCLUSIONS = { success: "success", failure: "failure", cancelled: "cancelled", skipped: "skipped" };
/** Writes down of a run what GitHub itself would. Every environment is approved at once. */
function connectRunner(github) {
    return {
        apiUrl: github.apiUrl,
        graphqlUrl: github.graphqlUrl,
        serverUrl: github.serverUrl,
        runStarted: async (run) => (run.runId === null ? openRun(github, run) : reopenRun(github, run.runId, run.attempt)),
        runChanged: async ({ runId, status, conclusion }) => {
            Object.assign(findRun(github, runId), { status, conclusion, updatedAt: readTime(github) });
        },
        decideEnvironment: async () => ({ kind: "approved" }),
        jobStarted: async (job) => openJob(github, job),
        jobCompleted: async (job) => completeJob(github, job),
        issueToken: async ({ permissions, name }) => github.issueToken({ permissions, name }),
        revokeToken: async (token) => github.revokeToken(token),
    };
}
function readTime(github) {
    return github.now().toISOString();
}
function findRun(github, runId) {
    return github.state.runs.find((run) => run.id === runId);
}
/** A further attempt keeps the run's id and number. */
function reopenRun(github, runId, attempt) {
    const run = findRun(github, runId);
    Object.assign(run, { attempt, status: "in_progress", conclusion: null, updatedAt: readTime(github) });
    return { runId: run.id, runNumber: run.number };
}
function openRun(github, run) {
    const { state, git } = github;
    const at = readTime(github);
    const workflowId = findOrAddWorkflow(github, run);
    const branch = /^refs\/(?:heads|tags)\/(.+)$/.exec(run.ref)?.[1] ?? null;
    const suiteId = github.nextId();
    state.suites.push({ id: suiteId, sha: run.sha, branch, app: { ..._octoacme_local_github_tokens_ts__WEBPACK_IMPORTED_MODULE_0__/* .ACTIONS_APP */ .WG }, createdAt: at });
    const id = github.nextId();
    const number = state.runs.filter((entry) => entry.workflowId === workflowId).length + 1;
    state.runs.push({
        id,
        workflowId,
        number,
        attempt: run.attempt,
        event: run.event,
        sha: run.sha,
        branch,
        title: run.name,
        headRepository: `${git.owner}/${git.name}`,
        suiteId,
        status: "in_progress",
        conclusion: null,
        actor: run.actor,
        createdAt: at,
        updatedAt: at,
        jobs: [],
        approvals: [],
        waitingFor: [],
    });
    return { runId: id, runNumber: number };
}
function findOrAddWorkflow(github, { name, workflowPath }) {
    const { workflows } = github.state;
    const known = workflows.find(({ path }) => path === workflowPath);
    if (known !== undefined)
        return known.id;
    const id = github.nextId();
    workflows.push({ id, name, path: workflowPath, createdAt: readTime(github) });
    return id;
}
/** A job is shown twice: in its run, and as a check run on the commit. */
function openJob(github, job) {
    const run = findRun(github, job.runId);
    const jobId = github.nextId();
    const checkRunId = github.nextId();
    const begun = { name: job.name, status: "in_progress", conclusion: null, startedAt: readTime(github) };
    run.jobs.push({ id: jobId, ...begun, attempt: job.attempt, completedAt: null, checkRunId });
    github.state.checks.push({
        id: checkRunId,
        ...begun,
        suiteId: run.suiteId,
        sha: job.sha,
        completedAt: null,
        detailsUrl: `${github.serverUrl}/${github.git.owner}/${github.git.name}/actions/runs/${run.id}/job/${jobId}`,
        externalId: "",
        output: { title: null, summary: null, text: null, annotations: [] },
        app: { ..._octoacme_local_github_tokens_ts__WEBPACK_IMPORTED_MODULE_0__/* .ACTIONS_APP */ .WG },
    });
    return { checkRunId };
}
function completeJob(github, { runId, checkRunId, result }) {
    const conclusion = CONCLUSIONS[result.conclusion ?? "cancelled"];
    const end = { status: "completed", conclusion, completedAt: readTime(github) };
    const check = github.state.checks.find(({ id }) => id === checkRunId);
    if (check !== undefined)
        Object.assign(check, end);
    const job = findRun(github, runId).jobs.find((known) => known.checkRunId === checkRunId);
    if (job !== undefined)
        Object.assign(job, end);
}


/***/ }),

/***/ 98021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ startIdTokenIssuer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/** An issuer of ID tokens on loopback: it answers a job as GitHub's does, and publishes its keys for whom the tokens are for. */


/** GitHub's live five minutes. */
const LIFETIME_SECONDS = 300;
/** A fresh key pair each time. A request needs the job's own token, and is refused once the job is over. */
async function startIdTokenIssuer(now) {
    const { privateKey, publicKey } = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPairSync)("rsa", { modulusLength: 2_048 });
    const kid = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const granted = new Map();
    const sign = (claims) => {
        const encode = (part) => Buffer.from(JSON.stringify(part)).toString("base64url");
        const text = `${encode({ alg: "RS256", typ: "JWT", kid })}.${encode(claims)}`;
        return `${text}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)("RSA-SHA256").update(text).sign(privateKey, "base64url")}`;
    };
    const answer = (request) => {
        const { pathname, searchParams } = new URL(request.url ?? "/", url);
        if (pathname === "/.well-known/openid-configuration")
            return {
                status: 200,
                body: { issuer: url, jwks_uri: `${url}/.well-known/jwks`, id_token_signing_alg_values_supported: ["RS256"] },
            };
        if (pathname === "/.well-known/jwks")
            return {
                status: 200,
                body: { keys: [{ ...publicKey.export({ format: "jwk" }), kid, alg: "RS256", use: "sig" }] },
            };
        if (pathname !== "/token")
            return { status: 404, body: { message: "Not Found" } };
        const claims = granted.get(/^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "");
        if (claims === undefined)
            return { status: 401, body: { message: "The request token is not one of a running job." } };
        const at = Math.floor(now().getTime() / 1_000);
        const aud = searchParams.get("audience") ?? `https://github.com/${claims["repository_owner"]}`;
        const times = { iat: at, nbf: at, exp: at + LIFETIME_SECONDS, jti: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() };
        return { status: 200, body: { value: sign({ ...claims, aud, iss: url, ...times }) } };
    };
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)((request, response) => {
        const { status, body } = answer(request);
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${server.address().port}`;
    return {
        url,
        grant: (claims) => {
            const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
            granted.set(token, claims);
            return { url: `${url}/token?api-version=2.0`, token };
        },
        revoke: (token) => void granted.delete(token),
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}


/***/ }),

/***/ 33240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ createProgress)
/* harmony export */ });
const MARKS = { success: "✓", failure: "✗", cancelled: "■", skipped: "–" };
/** Lines through `write`; with `verbose` every step's log too. */
function createProgress(write, verbose) {
    /** Of jobs that have not ended, by job; jobs run side by side. */
    const found = new Map();
    return (event) => {
        switch (event.kind) {
            case "run-started":
                write(`  ${event.name}${event.attempt > 1 ? `, attempt ${event.attempt}` : ""}`);
                break;
            case "job-waiting":
                write(`    … ${event.job}: ${event.reason}`);
                break;
            case "log":
                if (verbose)
                    write(`      ${event.line}`);
                break;
            case "step-completed":
                // A warning that each step of a job gives is one thing to read.
                found.set(event.job, [...new Set([...(found.get(event.job) ?? []), ...listFindings(event.step)])]);
                break;
            case "job-completed":
                if (event.job.conclusion !== null && event.job.conclusion !== "skipped" && !event.job.reused) {
                    const seconds = (Date.parse(event.job.completedAt) - Date.parse(event.job.startedAt)) / 1_000;
                    write(`    ${MARKS[event.job.conclusion]} ${event.job.name} (${seconds.toFixed(1)} s)`);
                }
                for (const line of found.get(event.job.name) ?? [])
                    write(line);
                found.delete(event.job.name);
                break;
            case "run-completed":
                // What a job found that was cut off before it ended.
                for (const line of [...found.values()].flat())
                    write(line);
                found.clear();
                break;
            default:
                break;
        }
    };
}
function listFindings({ annotations }) {
    return annotations
        .filter(({ level }) => level !== "notice")
        .map(({ level, message }) => `      ${level === "error" ? "!" : "·"} ${message.split("\n")[0]}`);
}


/***/ }),

/***/ 35603:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rehearseRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54062);
/* harmony import */ var _octoacme_local_github_server_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89955);
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(75313);
/* harmony import */ var _actions_source_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60308);
/* harmony import */ var _begun_deployments_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8179);
/* harmony import */ var _collect_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19409);
/* harmony import */ var _copy_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20378);
/* harmony import */ var _id_tokens_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98021);
/* harmony import */ var _report_stages_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72943);
/* harmony import */ var _run_release_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(62222);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_run_release_ts__WEBPACK_IMPORTED_MODULE_9__]);
_run_release_ts__WEBPACK_IMPORTED_MODULE_9__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Rehearses a release of any local repository: its commits, its tags, pull requests as its history tells them; nothing is changed in it. */













/** What a team would commit to release with the reusable workflow. */
const CALLER = `name: Release
on:
  push:
    tags: ["**"]
permissions: {}
jobs:
  ship:
    uses: octoacme/release-actions/.github/workflows/ship.yml@v1
    permissions:
      actions: read
      checks: write
      contents: write
      deployments: write
      discussions: write
      issues: write
      pull-requests: read
      security-events: read
      statuses: read
      vulnerability-alerts: read
`;
/** Our actions and the built-in ones that only touch the job's own folder; no input that leads to a real system is followed. */
const OURS_ONLY = {
    mayRun: (uses) => /^octoacme\//.test(uses) || ["actions/checkout", "actions/setup-node"].includes(uses.split("@")[0].toLowerCase()),
    withheldInputs: [
        "command",
        "policy-file",
        "policy-ref",
        "identity-url",
        "smoke-url",
        "error-rate-url",
        "prometheus-url",
        "allow-hosts",
        "variables",
    ],
};
const DEPLOY_ACTION = "./.github/actions/release-deploy";
/** Keeps what steps could still reach of the person's own: the container engine and the machine's cloud identity. */
const SEALED = { DOCKER_HOST: "unix:///nonexistent/docker.sock", AWS_EC2_METADATA_DISABLED: "true" };
/** Works on a bare copy; a tag that does not exist yet is made on the copy's default branch. */
async function rehearseRepository(rehearsal) {
    const startedAt = rehearsal.now();
    const copy = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(rehearsal.folder, "copy.git");
    rehearsal.write(`Copying ${rehearsal.repository} …`);
    const head = (0,_copy_ts__WEBPACK_IMPORTED_MODULE_6__/* .copyRepository */ .iG)(rehearsal.repository, copy);
    for (const line of (0,_copy_ts__WEBPACK_IMPORTED_MODULE_6__/* .settleBranches */ .Eu)(copy, head))
        rehearsal.write(line);
    // Before anything is written into the copy: it may get a policy that the repository lacks.
    const policy = hasPolicy(copy) ? "its policy file applied" : "no policy file: the standard policy applied";
    rehearsal.prepare?.(copy);
    const name = nameRepository(rehearsal.repository);
    const github = await (0,_octoacme_local_github_server_ts__WEBPACK_IMPORTED_MODULE_3__/* .startLocalGitHub */ .N)({ repository: `local/${name}`, folder: copy });
    try {
        const sha = placeTag(rehearsal, github);
        const runs = await release(rehearsal, github, sha);
        const { good, outcome } = judge(runs.at(-1), { tag: rehearsal.tag, policy, github });
        return {
            repository: `local/${name}`,
            startedAt,
            endedAt: rehearsal.now(),
            releases: [
                {
                    title: `${name} ${rehearsal.tag}`,
                    tag: rehearsal.tag,
                    good,
                    outcome,
                    runs,
                    events: [],
                    record: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_5__/* .listRecord */ .MF)(github, sha),
                    documents: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_5__/* .listDocuments */ .lC)(github, rehearsal.tag),
                    environments: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_5__/* .compareRunning */ .Jr)(github, new Map()),
                },
            ],
            requests: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_5__/* .describeRequests */ .UQ)(github.journal),
            problems: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_5__/* .renderViolations */ .h2)(github.journal),
        };
    }
    finally {
        await github.close();
    }
}
/** What is killed leaves its files in the rehearsal's own folder. */
function makeFolder(parent, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
    return folder;
}
function hasPolicy(copy) {
    const args = ["cat-file", "-e", "HEAD:.github/release-policy.yml"];
    return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", args, { cwd: copy, stdio: "ignore", env: (0,_copy_ts__WEBPACK_IMPORTED_MODULE_6__/* .gitEnvironment */ ._K)() }).status === 0;
}
function nameRepository(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path).replace(/\.git$/, "");
    return name.replace(/[^A-Za-z0-9_.-]/g, "-") || "repository";
}
/** Gives the tag's commit, and says what the history holds. */
function placeTag({ tag, write }, github) {
    const { git } = github;
    const pulls = github.derivePulls();
    (0,_octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_10__/* .seedUser */ .V9)(github.people, { login: "you", role: "admin" });
    if (!git.hasTag(tag)) {
        git.createTag(tag, git.resolve(git.defaultBranch));
        write(`${tag} does not exist; made on ${git.defaultBranch} of the copy`);
    }
    const sha = git.resolve(`tags/${tag}`);
    write(`${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U)(git.countCommits("", sha), "commit")}, ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U)(pulls, "pull request")} read from the history`);
    return sha;
}
async function release(rehearsal, github, sha) {
    const idTokens = await (0,_id_tokens_ts__WEBPACK_IMPORTED_MODULE_7__/* .startIdTokenIssuer */ .U)(rehearsal.now);
    try {
        return await (0,_run_release_ts__WEBPACK_IMPORTED_MODULE_9__/* .pushTag */ .l)({
            github,
            folder: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(rehearsal.folder, "runs"),
            workflow: readWorkflow(rehearsal),
            tag: rehearsal.tag,
            sha,
            actor: "you",
            machineEnv: { ...SEALED, TMPDIR: makeFolder(rehearsal.folder, "tmp") },
            ...(rehearsal.realCommands === true ? {} : { steps: withDeployAction(rehearsal.onDeployed) }),
            standIns: rehearsal.standIns ?? (() => "success"),
            idTokens,
            ...(rehearsal.signal === undefined ? {} : { signal: rehearsal.signal }),
            onProgress: (event) => {
                // Own steps do not run here: what they would deploy counts as deployed once they may begin.
                const begun = (0,_begun_deployments_ts__WEBPACK_IMPORTED_MODULE_12__/* .readBegun */ .q)(event);
                if (begun !== null)
                    rehearsal.onDeployed?.({ ...begun });
                rehearsal.onProgress(event);
            },
            attempts: 0,
            mayRepeat: async () => false,
        });
    }
    finally {
        await idTokens.close();
    }
}
function judge(last, about) {
    const stopped = (0,_report_stages_ts__WEBPACK_IMPORTED_MODULE_8__/* .countStopped */ .f)(last.jobs);
    const isGreen = last.conclusion === "success";
    const isJudged = about.github.journal.entries.length > 0;
    return {
        good: isJudged && isGreen && stopped === 0,
        outcome: describeOutcome({ tag: about.tag, policy: about.policy, isJudged, isGreen, stopped }),
    };
}
/** What the rehearsal says of the release. In advisory mode a run ends green whatever was found. */
function describeOutcome(end) {
    const { tag, policy, isJudged, isGreen, stopped } = end;
    if (!isJudged)
        return `Nothing was judged: the workflow calls none of OctoAcme's actions, so whether ${tag} may be released is not known. \`octoacme-release init\` writes a workflow that does.`;
    if (!isGreen)
        return `${tag} would not go out yet (${policy}); the summaries say what is missing and who can fix it.`;
    if (stopped === 0)
        return `${tag} would go out (${policy}).`;
    return `The workflow ends green, but ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_11__/* .count */ .U)(stopped, "step")} would stop ${tag} with \`mode: enforce\` (${policy}); the summaries say what is missing and who can fix it.`;
}
function withDeployAction(onDeployed) {
    if (onDeployed === undefined)
        return OURS_ONLY;
    return {
        ...OURS_ONLY,
        onLocalAction: (uses, inputs) => {
            if (uses === DEPLOY_ACTION)
                onDeployed(inputs);
        },
    };
}
function readWorkflow(rehearsal) {
    if (rehearsal.workflow === undefined)
        return { path: ".github/workflows/release.yml", text: CALLER };
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(rehearsal.repository, rehearsal.workflow);
    const found = [inside, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_actions_source_ts__WEBPACK_IMPORTED_MODULE_4__/* .ROOT */ .Dl, rehearsal.workflow)].find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path));
    if (found === undefined)
        throw new Error(`There is no workflow ${rehearsal.workflow} in ${rehearsal.repository}.`);
    return { path: rehearsal.workflow, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(found, "utf8") };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 66383:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ rehearseShop)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _octoacme_shared_record_chain_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15332);
/* harmony import */ var _collect_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19409);
/* harmony import */ var _github_port_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4386);
/* harmony import */ var _run_release_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62222);
/* harmony import */ var _runner_run_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85811);
/* harmony import */ var _shop_history_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78592);
/* harmony import */ var _shop_seed_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3568);
/* harmony import */ var _shop_signatures_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70425);
/* harmony import */ var _shop_stage_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79708);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_run_release_ts__WEBPACK_IMPORTED_MODULE_4__, _runner_run_ts__WEBPACK_IMPORTED_MODULE_5__]);
([_run_release_ts__WEBPACK_IMPORTED_MODULE_4__, _runner_run_ts__WEBPACK_IMPORTED_MODULE_5__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Releases the sample shop twice: a good release that goes through, and one that is broken in production and taken back. */










/** Everything is real but the scale: the repository, the service, the workflow files, the bundles, the messages. */
async function rehearseShop(rehearsal) {
    const startedAt = rehearsal.now();
    rehearsal.write("Making the shop: its repository, its hosts, its GitHub …");
    const stage = await (0,_shop_stage_ts__WEBPACK_IMPORTED_MODULE_9__/* .openStage */ .j)(rehearsal.folder, rehearsal.now);
    try {
        const releases = [];
        releases.push(await release(rehearsal, stage, "v1.2.0", "A good release"));
        if (rehearsal.signal?.aborted !== true)
            releases.push(await release(rehearsal, stage, "v1.3.0", "A broken release"));
        return {
            repository: "octoacme/shop",
            startedAt,
            endedAt: rehearsal.now(),
            releases,
            requests: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeRequests */ .UQ)(stage.github.journal),
            problems: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_2__/* .renderViolations */ .h2)(stage.github.journal),
        };
    }
    finally {
        await stage.close();
    }
}
async function release(rehearsal, stage, tag, title) {
    const { github, history } = stage;
    const sha = history.tags[tag];
    const events = [];
    const tell = (text) => {
        events.push({ at: rehearsal.now(), text });
        rehearsal.write(`  ${text}`);
    };
    const messagesBefore = stage.inbox.messages.length;
    const runningBefore = (0,_collect_ts__WEBPACK_IMPORTED_MODULE_2__/* .listRunning */ .GC)(github);
    rehearsal.write(`\n${title}: ${tag}`);
    const ci = await runChecks(rehearsal, stage, sha);
    (0,_shop_seed_ts__WEBPACK_IMPORTED_MODULE_7__/* .seedScans */ .IA)(github, sha);
    tell(`CI ran on ${sha.slice(0, 7)}: ${ci.conclusion}; the security scans uploaded their results`);
    (0,_shop_stage_ts__WEBPACK_IMPORTED_MODULE_9__/* .makeTag */ .B)(stage, tag);
    tell(`${_shop_history_ts__WEBPACK_IMPORTED_MODULE_6__/* .PEOPLE */ .q.rita.name} pushed the tag ${tag}`);
    const runs = await (0,_run_release_ts__WEBPACK_IMPORTED_MODULE_4__/* .pushTag */ .l)({
        github,
        folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(rehearsal.folder, `runs-${tag}`),
        workflow: {
            path: ".github/workflows/release.yml",
            text: github.git.run(["show", `${sha}:.github/workflows/release.yml`]),
        },
        tag,
        sha,
        actor: _shop_history_ts__WEBPACK_IMPORTED_MODULE_6__/* .PEOPLE */ .q.rita.login,
        machineEnv: stage.machineEnv,
        onProgress: rehearsal.onProgress,
        ...(rehearsal.signal === undefined ? {} : { signal: rehearsal.signal }),
        attempts: 2,
        mayRepeat: async () => rehearsal.signal?.aborted !== true && signAll(rehearsal, stage, sha, tell),
    });
    const runsNow = await askVersion(stage.hosts.production.url);
    tell(`Production answers as ${runsNow}`);
    const record = (0,_collect_ts__WEBPACK_IMPORTED_MODULE_2__/* .listRecord */ .MF)(github, sha);
    const faults = (0,_octoacme_shared_record_chain_ts__WEBPACK_IMPORTED_MODULE_1__/* .verifyChain */ .H5)(record);
    tell(describeRecord(record.length, faults));
    const good = title.startsWith("A good");
    const last = runs.at(-1);
    const asExpected = faults.length === 0 && (good ? isReleased(last, runsNow, tag) : isRolledBack(last, runsNow));
    return {
        title: `${title}: ${tag}`,
        tag,
        good: asExpected,
        outcome: describeOutcome({ good, asExpected, tag, runsNow, last }),
        runs,
        events,
        record,
        documents: [...(0,_collect_ts__WEBPACK_IMPORTED_MODULE_2__/* .listDocuments */ .lC)(github, tag), ...describeMessages(stage.inbox, messagesBefore)],
        environments: (0,_collect_ts__WEBPACK_IMPORTED_MODULE_2__/* .compareRunning */ .Jr)(github, runningBefore),
    };
}
function describeRecord(entries, faults) {
    return faults.length === 0
        ? `The release record holds ${entries} entries, each following one before it`
        : `The release record is broken: ${faults[0].message}`;
}
function isReleased(last, runsNow, tag) {
    return last.conclusion === "success" && runsNow === tag.slice(1);
}
function isRolledBack(last, runsNow) {
    return last.jobs.some((job) => job.name.endsWith("Roll back") && job.conclusion === "success") && runsNow === "1.2.0";
}
async function runChecks(rehearsal, stage, sha) {
    const { github } = stage;
    return (0,_runner_run_ts__WEBPACK_IMPORTED_MODULE_5__/* .runWorkflow */ .F)({
        workflow: { path: ".github/workflows/ci.yml", text: github.git.run(["show", `${sha}:.github/workflows/ci.yml`]) },
        event: {
            name: "push",
            ref: "refs/heads/main",
            sha,
            actor: _shop_history_ts__WEBPACK_IMPORTED_MODULE_6__/* .PEOPLE */ .q.ana.login,
            payload: { ref: "refs/heads/main", after: sha },
        },
        repository: { owner: github.git.owner, name: github.git.name, path: github.git.folder },
        github: (0,_github_port_ts__WEBPACK_IMPORTED_MODULE_3__/* .connectRunner */ .J)(github),
        workspaceRoot: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(rehearsal.folder, `ci-${sha.slice(0, 7)}`),
        ...(rehearsal.signal === undefined ? {} : { signal: rehearsal.signal }),
        onProgress: rehearsal.onProgress,
    });
}
/** The people of the shop read the release issue and paste the lines that it asks of them; false when it asks nothing. */
async function signAll(rehearsal, stage, sha, tell) {
    const open = (0,_shop_signatures_ts__WEBPACK_IMPORTED_MODULE_8__/* .listOpenSignatures */ .gO)(stage.github, sha);
    for (const signature of open) {
        (0,_shop_signatures_ts__WEBPACK_IMPORTED_MODULE_8__/* .sign */ ._S)(stage.github, signature, rehearsal.now());
        tell(`${signature.signer} signed ${signature.requirement} on the release issue`);
    }
    return open.length > 0;
}
async function askVersion(url) {
    const answer = (await (await fetch(`${url}/version`)).json());
    return answer.version ?? "nothing";
}
function describeOutcome({ good, asExpected, tag, runsNow, last, }) {
    if (!asExpected)
        return `Not as it should be: the run ended ${last.conclusion ?? "waiting"}, and production answers as ${runsNow}.`;
    return good
        ? `${tag} passed the gate, was deployed, verified, published and announced.`
        : `${tag} broke under load in production; verify saw it, rollback brought back ${runsNow} by itself, and the incident is open.`;
}
function describeMessages(inbox, from) {
    return inbox.messages.slice(from).map((message) => ({
        kind: "message",
        title: message.room,
        state: "delivered",
        markdown: `\`\`\`json\n${JSON.stringify(message.body, null, 2).replaceAll("```", "'''")}\n\`\`\``,
    }));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 63001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/local-github/src/tree.ts
var tree = __webpack_require__(37675);
// EXTERNAL MODULE: ./node_modules/marked/lib/marked.esm.js
var marked_esm = __webpack_require__(48022);
;// CONCATENATED MODULE: ./packages/rehearsal/src/report/markdown.ts
/** Renders Markdown as GitHub would show a job summary: GFM tables, collapsed details, Mermaid left to the page's script. */

const ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};
/** Text that stands for itself, also inside an attribute. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
}
/** Whole tags that our summaries use, with the attributes that they use; a link leads to a page, never to a script. */
const KEPT = /<\/?(?:details|summary|br|sub|sup|kbd|b|i|em|strong|code|a|table|thead|tbody|tr|th|td|p|ul|ol|li|h[1-6]|blockquote|hr)(?: open| align="(?:left|center|right)"| colspan="\d{1,3}"| href="(?:https?:\/\/|#|\/(?!\/))[^"<>&]*")*>/gi;
/** Raw HTML with the kept tags alone: whatever is not exactly one of them is text, an unclosed tag too. */
function keepTags(html, resolveLink) {
    const kept = html.match(KEPT) ?? [];
    return html
        .split(KEPT)
        .map((text, index) => escapeMarkup(text) + followTag(kept[index] ?? "", resolveLink))
        .join("");
}
/** A link that leads nowhere loses its address and stays text. */
function followTag(tag, resolveLink) {
    return tag.replace(/ href="([^"]*)"/i, (_, address) => {
        const target = resolveLink(address);
        return target === null ? "" : ` href="${escapeHtml(target)}"`;
    });
}
/** Like `escapeHtml`, but what is an entity already stays one. */
function escapeMarkup(text) {
    return text.replace(/&(?!#?\w{1,31};)|[<>"']/g, (character) => ESCAPES[character]);
}
/** What is not closed stays, as text. */
function dropComments(html) {
    const kept = [];
    let from = 0;
    for (;;) {
        const begin = html.indexOf("<!--", from);
        const end = begin < 0 ? -1 : html.indexOf("-->", begin + 4);
        if (end < 0)
            return kept.join("") + html.slice(from);
        kept.push(html.slice(from, begin));
        from = end + 3;
    }
}
/** The Markdown reader takes time in proportion to the square of a paragraph; people write no longer ones. */
const PARAGRAPH_LIMIT = 8_000;
/** Rows, items and code end a paragraph; comments are none of it. */
const OWN_BLOCK = /^\s*(?:\||[-*+] |\d{1,9}[.)] )/;
function hasHugeParagraph(text) {
    let length = 0;
    let inCode = false;
    for (const line of dropComments(text).split("\n")) {
        if (/^\s*(?:`{3}|~{3})/.test(line))
            inCode = !inCode;
        length = inCode || line.trim() === "" ? 0 : line.length + (OWN_BLOCK.test(line) ? 0 : length);
        if (length > PARAGRAPH_LIMIT)
            return true;
    }
    return false;
}
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*\n?/;
/** Headings of a summary come below those of the page: the highest is an `h4`, and none is skipped on the way down. */
const HIGHEST_HEADING = 4;
function settleHeadings(tokens) {
    const depths = [...new Set(tokens.filter(isHeading).map(({ depth }) => depth))].sort((a, b) => a - b);
    let before = HIGHEST_HEADING - 1;
    for (const heading of tokens.filter(isHeading)) {
        heading.depth = Math.min(HIGHEST_HEADING + depths.indexOf(heading.depth), before + 1, 6);
        before = heading.depth;
    }
}
function isHeading(token) {
    return token.type === "heading";
}
/** A table of facts has no head: its first column names what stands beside it. */
function renderTable(head, rows) {
    const hasHead = head.some((cell) => cell.trim() !== "");
    const line = (cells) => `<tr>${cells.map((cell, index) => (index === 0 && !hasHead ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`;
    // An empty head cell stands above marks, which say themselves what they are.
    const top = head.map((cell) => (cell.trim() === "" ? "<td></td>" : `<th scope="col">${cell}</th>`)).join("");
    return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>${hasHead ? `<thead><tr>${top}</tr></thead>` : ""}<tbody>${rows.map(line).join("")}</tbody></table></div>\n`;
}
/** HTML of one summary or issue. Untrusted tags, scripts and images stay text; what is out of all proportion is shown as it is. */
function createMarkdownRenderer(resolveLink) {
    const marked = new marked_esm/* Marked */.Dz({
        gfm: true,
        renderer: {
            html(token) {
                return keepTags(dropComments(token.text), resolveLink);
            },
            code(token) {
                if (token.lang === "mermaid")
                    return `<pre class="mermaid">${escapeHtml(token.text)}</pre>\n`;
                return `<pre tabindex="0" role="group" aria-label="Code"><code>${escapeHtml(token.text)}</code></pre>\n`;
            },
            link(token) {
                const text = this.parser.parseInline(token.tokens);
                const target = /^(https?:|#|\/)/.test(token.href) ? resolveLink(token.href) : null;
                return target === null ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
            },
            image(token) {
                return escapeHtml(token.text);
            },
            checkbox({ checked }) {
                return `<span role="img" aria-label="${checked ? "done" : "open"}">${checked ? "☑" : "☐"}</span> `;
            },
            table(token) {
                const cells = (row) => row.map((cell) => this.parser.parseInline(cell.tokens));
                return renderTable(cells(token.header), token.rows.map(cells));
            },
            blockquote(token) {
                const alert = ALERT.exec(token.text);
                if (!alert)
                    return `<blockquote>${this.parser.parse(token.tokens)}</blockquote>\n`;
                const kind = alert[1].toLowerCase();
                const inner = marked.parse(token.text.replace(ALERT, ""), { async: false });
                return `<div class="alert ${kind}"><p class="alert-title">${kind[0].toUpperCase()}${kind.slice(1)}</p>${inner}</div>\n`;
            },
        },
    });
    return (text) => {
        if (hasHugeParagraph(text))
            return `<pre>${escapeHtml(text)}</pre>\n`;
        const tokens = marked.lexer(text);
        settleHeadings(tokens);
        return marked.parser(tokens);
    };
}

// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
;// CONCATENATED MODULE: ./packages/rehearsal/src/report/links.ts
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
/** The anchor of a document of a release, by their places in the report. */
function anchorOf(release, document) {
    return `document-${release}-${document}`;
}
/** Links to the local GitHub lead to the document of that release, or of the latest before it, and to nothing where the page has none. */
function createLinkResolver(report, release) {
    const anchors = new Map();
    for (const [index, { documents }] of report.releases.slice(0, release + 1).entries())
        for (const [place, { path }] of documents.entries())
            if (path !== undefined)
                anchors.set(`/${report.repository}/${path}`, `#${anchorOf(index, place)}`);
    return (address) => {
        if (address.startsWith("#"))
            return null;
        if (!URL.canParse(address))
            return null;
        const url = new URL(address);
        if (!LOOPBACK.has(url.hostname))
            return url.href;
        return (anchors.get(url.pathname.replace(/^\/api\/v3(?=\/)/, "").replace("/releases/edit/", "/releases/tag/")) ?? null);
    };
}

// EXTERNAL MODULE: ./packages/rehearsal/src/report/stages.ts
var report_stages = __webpack_require__(72943);
;// CONCATENATED MODULE: ./packages/rehearsal/src/report/release.ts
/** One rehearsed release on the page: the answer first (stages, versions, reasons), then its runs, its timeline and what it left. */




/** The mark of a conclusion, with its word for who cannot see it. */
const MARK = {
    success: "✓",
    failure: "✗",
    cancelled: "■",
    skipped: "–",
    waiting: "…",
};
/** The section of a release, by its place in the report. */
function renderRelease(report, index) {
    const release = report.releases[index];
    const markdown = createMarkdownRenderer(createLinkResolver(report, index));
    const stages = (0,report_stages/* listStages */.C)(release.runs);
    return `<section class="release" id="release-${index}" aria-labelledby="title-${index}">
<h2 id="title-${index}">${escapeHtml(release.title)}</h2>
<p class="outcome ${gradeRelease(release)}">${escapeHtml(release.outcome)}</p>
${renderStages(stages, index)}
${renderReasons(stages)}
${renderEnvironments(release)}
<h3>What happened, step by step</h3>
${renderTimeline(release)}
${release.runs.map((run, place) => renderRun({ run, isLast: place === release.runs.length - 1, stages, index, markdown })).join("\n")}
${renderDocuments(release, index, markdown)}
</section>`;
}
/** `warned`: the workflow ended green, and a step of it would have stopped the release. */
function gradeRelease({ good, runs }) {
    if (good)
        return "good";
    return runs.at(-1)?.conclusion === "success" ? "warned" : "bad";
}
function markStage({ wouldHaveStopped, conclusion }) {
    return wouldHaveStopped
        ? '<span class="mark warned" role="img" aria-label="success, but it would have stopped">!</span>'
        : mark(conclusion);
}
function mark(conclusion) {
    return `<span class="mark ${conclusion}" role="img" aria-label="${conclusion}">${MARK[conclusion]}</span>`;
}
/** The release as one row: each stage with its verdict, its time, and a way to its details. */
function renderStages(stages, index) {
    if (stages.length === 0)
        return "";
    const items = stages.map((stage) => `<li class="${stage.wouldHaveStopped ? "warned" : stage.conclusion}"><a href="#${anchorOfStage(index, stage)}">${markStage(stage)} <strong>${escapeHtml(stage.name)}</strong></a><span>${escapeHtml(stage.decisions.join(", ") || stage.conclusion)}</span><small>${stage.seconds.toFixed(1)} s${stage.attempt > 1 ? ` · attempt ${stage.attempt}` : ""}</small></li>`);
    return `<ol class="stages" aria-label="Stages">${items.join("")}</ol>`;
}
/** An anchor stands inside of what is folded: a browser opens whatever holds the target of a link. */
function anchorOfStage(index, { key, attempt }) {
    return `job-${index}-${attempt}-${key.replace(/[^A-Za-z0-9]+/g, "-")}`;
}
/** Why a stage did not end well, or warned. */
function renderReasons(stages) {
    const open = stages.filter(({ explanation }) => explanation !== null && explanation !== "");
    if (open.length === 0)
        return "";
    return `<ul class="reasons">${open.map((stage) => `<li><strong>${escapeHtml(stage.name)}</strong>: ${escapeHtml(stage.explanation)}</li>`).join("")}</ul>`;
}
function renderEnvironments({ environments }) {
    if (environments.length === 0)
        return "";
    const version = (tag) => (tag === null ? "nothing" : `<code>${escapeHtml(tag)}</code>`);
    const rows = environments.map(({ name, before, now }) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${version(before)}</td><td>${version(now)}${before === now ? " (as before)" : ""}</td></tr>`);
    return `<table class="environments"><thead><tr><th scope="col">Environment</th><th scope="col">ran before</th><th scope="col">runs now</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
function renderRun(shown) {
    const { run, isLast } = shown;
    const conclusion = run.conclusion ?? "waiting";
    return `<details class="run"${isLast && conclusion !== "success" ? " open" : ""}><summary>${mark(conclusion)} <strong>${escapeHtml(run.name)}</strong>${run.attempt > 1 || !isLast ? ` <span class="attempt">attempt ${run.attempt}</span>` : ""}${describeEnd(run)}</summary>
<div class="bars">${renderBars(run)}</div>
${run.jobs.map((job) => renderJob(job, shown)).join("\n")}
</details>`;
}
/** Where a run ended that did not go through. */
function describeEnd(run) {
    const stage = (0,report_stages/* listStages */.C)([run]).find(({ conclusion }) => conclusion !== "success");
    return stage === undefined ? "" : ` ${escapeHtml(`${stage.name}: ${stage.decisions.at(-1) ?? stage.conclusion}`)}`;
}
/** When each job ran, to scale. */
function renderBars(run) {
    const start = Date.parse(run.startedAt);
    const span = Math.max(1, Date.parse(run.completedAt) - start);
    return run.jobs
        .filter((job) => job.conclusion !== "skipped" && !job.reused)
        .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
        .map((job) => {
        const from = ((Date.parse(job.startedAt) - start) / span) * 100;
        const length = Math.max(0.6, ((Date.parse(job.completedAt) - Date.parse(job.startedAt)) / span) * 100);
        const seconds = ((Date.parse(job.completedAt) - Date.parse(job.startedAt)) / 1_000).toFixed(1);
        return `<div class="bar"><span class="label">${escapeHtml(job.name)}</span><span class="track"><span class="length ${job.conclusion ?? "waiting"}" style="margin-left:${from.toFixed(2)}%;width:${Math.min(length, 100 - from).toFixed(2)}%"></span></span><span class="seconds">${seconds} s</span></div>`;
    })
        .join("");
}
function renderJob(job, { run, isLast, index, markdown }) {
    const conclusion = job.conclusion ?? "waiting";
    const summaries = job.steps.filter((step) => step.summary !== null && step.summary.trim() !== "");
    if ((conclusion === "skipped" && summaries.length === 0) || job.reused)
        return "";
    const annotations = job.annotations.filter((annotation) => annotation.level !== "notice");
    const anchor = anchorOfStage(index, { key: `${run.runId} ${job.key}`, attempt: run.attempt });
    return `<details class="job"${isLast && conclusion !== "success" ? " open" : ""}><summary>${mark(conclusion)} ${escapeHtml(job.name)}</summary>
<div class="anchor" id="${anchor}"></div>
${annotations.map((annotation) => `<p class="annotation ${annotation.level}">${escapeHtml(annotation.title ? `${annotation.title}: ${annotation.message}` : annotation.message)}</p>`).join("")}
${summaries.map((step) => `<div class="markdown">${markdown(step.summary)}</div>`).join("\n")}
${renderSteps(job)}
</details>`;
}
/** The log of each step; those that were skipped are counted alone. */
function renderSteps({ steps }) {
    const ran = steps.filter(({ conclusion }) => conclusion !== "skipped");
    const logs = ran.map((step) => `<details class="step"><summary>${mark(step.conclusion)} ${escapeHtml(step.name)}</summary><pre class="log" tabindex="0" role="group" aria-label="Log">${escapeHtml(step.log.slice(-400).join("\n"))}</pre></details>`);
    const skipped = steps.length - ran.length;
    return [...logs, ...(skipped > 0 ? [`<p class="step">${(0,plural/* count */.U)(skipped, "step")} skipped</p>`] : [])].join("\n");
}
function renderTimeline(release) {
    const events = release.events.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    if (events.length === 0)
        return "";
    return `<details class="run"><summary><strong>Timeline</strong> <span class="attempt">${events.length} events outside of the runs</span></summary><ol class="timeline">${events.map((event) => `<li><time>${event.at.toISOString().slice(11, 19)}</time> ${escapeHtml(event.text)}</li>`).join("")}</ol></details>`;
}
function renderDocuments({ documents }, index, markdown) {
    if (documents.length === 0)
        return "";
    const blocks = documents.map((document, place) => `<details class="document"><summary><span class="kind">${document.kind}</span> ${escapeHtml(document.title)} <span class="state">${escapeHtml(document.state)}</span></summary><div class="anchor" id="${anchorOf(index, place)}"></div><div class="markdown">${markdown(document.markdown)}</div></details>`);
    return `<h3>What it left on GitHub and in people's inboxes</h3>\n${blocks.join("\n")}`;
}

;// CONCATENATED MODULE: ./packages/rehearsal/src/report/style.ts
/** The look of the rehearsal's page: close to a GitHub job summary, light and dark. */
const PAGE_STYLE = `
:root{color-scheme:light dark;--fg:#1f2328;--dim:#59636e;--line:#d1d9e0;--card:#fff;--page:#f6f8fa;--good:#1a7f37;--bad:#cf222e;--wait:#9a6700;--link:#0969da}
@media (prefers-color-scheme:dark){:root{--fg:#f0f6fc;--dim:#9198a1;--line:#3d444d;--card:#151b23;--page:#0d1117;--good:#3fb950;--bad:#f85149;--wait:#d29922;--link:#4493f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--fg);font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif}
header,main{max-width:1080px;margin:0 auto;padding:0 24px}
header{padding-top:32px}h1{font-size:26px;margin:0}h2{font-size:20px;margin:40px 0 4px}h3{font-size:16px;margin:24px 0 8px}
.facts{color:var(--dim);margin:4px 0 16px}
nav{display:flex;gap:8px;flex-wrap:wrap}nav a{padding:4px 12px;border:1px solid var(--line);border-radius:16px;background:var(--card);color:var(--fg);text-decoration:none}
nav a::before{content:"●";margin-right:6px}nav .good::before{color:var(--good)}nav .warned::before{color:var(--wait)}nav .bad::before{color:var(--bad)}
.outcome{font-size:15px;margin:0 0 8px;padding-left:12px;border-left:3px solid}.outcome.good{border-color:var(--good)}.outcome.warned{border-color:var(--wait)}.outcome.bad{border-color:var(--bad)}strong.bad{color:var(--bad)}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:6px 12px;border-radius:6px}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.stages{list-style:none;display:flex;flex-wrap:wrap;gap:8px 22px;padding:0;margin:16px 0}.stages li{position:relative;flex:1 1 120px;min-width:0;max-width:240px;background:var(--card);border:1px solid var(--line);border-top:4px solid;border-radius:8px;padding:8px 12px}
.stages li:not(:last-child)::after{content:"→";position:absolute;right:-19px;top:50%;transform:translateY(-50%);color:var(--dim)}.stages a{color:var(--fg);text-decoration:none}.stages a:hover{text-decoration:underline}.stages span:not(.mark),.stages small{display:block;color:var(--fg);overflow-wrap:anywhere}.stages small{color:var(--dim)}
.reasons{margin:8px 0;padding-left:20px}.reasons li{margin:4px 0;overflow-wrap:anywhere}
.environments{border-collapse:collapse;margin:12px 0}.environments th,.environments td{text-align:left;padding:4px 24px 4px 0;border-bottom:1px solid var(--line)}.environments thead th{color:var(--dim);font-weight:400;font-size:12px}
summary{overflow-wrap:anywhere}.anchor{scroll-margin-top:44px}.run>summary{padding:6px 0}.run:not([open]){padding-bottom:4px}
.run,.document,section>.markdown{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:4px 20px 16px;margin:12px 0}
.document{padding:10px 20px}.kind{display:inline-block;min-width:64px;color:var(--dim)}.state,.attempt{font-size:12px;color:var(--dim);border:1px solid var(--line);border-radius:10px;padding:0 8px;margin-left:6px;font-weight:400}
.mark{display:inline-block;width:18px;font-weight:700}.success{color:var(--good)}.failure{color:var(--bad)}.waiting,.cancelled,.mark.warned,.stages .warned{color:var(--wait)}.skipped{color:var(--dim)}
summary{cursor:pointer}.job{border-top:1px solid var(--line);padding:10px 0}.job>summary{font-weight:600}.step{margin:2px 0 2px 18px;color:var(--dim)}
.log{max-height:320px;overflow:auto;background:var(--page);padding:10px;border-radius:6px;font:12px/1.45 ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--fg);white-space:pre-wrap}
.annotation{margin:6px 0 6px 18px;padding:6px 12px;border-left:3px solid var(--wait)}.annotation.error{border-color:var(--bad)}
.bars{margin:8px 0 16px}.bar{display:grid;grid-template-columns:220px 1fr 60px;gap:12px;align-items:center;font-size:12px;color:var(--dim);margin:2px 0}.label{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.track{display:block;height:10px;background:var(--page);border-radius:5px}.length{display:block;height:10px;border-radius:5px;background:currentColor}.seconds{text-align:right}
.timeline{list-style:none;padding:0;margin:0 0 8px 8px;border-left:2px solid var(--line)}.timeline li{padding:3px 0 3px 16px;position:relative}.timeline li::before{content:"";position:absolute;left:-5px;top:11px;width:8px;height:8px;border-radius:50%;background:var(--dim)}.timeline time{color:var(--dim);font:12px ui-monospace,monospace;margin-right:8px}
.markdown{margin:10px 0 10px 18px;overflow-x:auto}.document .markdown,section>.markdown{margin-left:0}
.markdown h4{font-size:18px;padding-bottom:.3em;border-bottom:1px solid var(--line);margin:18px 0 12px}.markdown h5{font-size:15px;margin:16px 0 6px}.markdown h6{font-size:14px;margin:14px 0 4px}
.markdown .scroll{overflow-x:auto;margin:8px 0 16px}.markdown table{border-collapse:collapse}.markdown{overflow-wrap:break-word}.markdown th,.markdown td{border:1px solid var(--line);padding:6px 13px;text-align:left;vertical-align:top}.markdown tr:nth-child(2n){background:var(--page)}
.markdown code{background:color-mix(in srgb,var(--dim) 16%,transparent);padding:.15em .4em;border-radius:6px;font:85% ui-monospace,SFMono-Regular,Menlo,monospace}.markdown pre{background:var(--page);padding:14px;border-radius:6px;overflow:auto}.markdown pre code{background:none;padding:0}
.markdown pre.mermaid{background:none;text-align:center}.markdown a,a{color:var(--link)}.markdown blockquote{margin:0;padding:0 1em;color:var(--dim);border-left:.25em solid var(--line)}
.alert{padding:6px 16px;margin:0 0 14px;border-left:.25em solid var(--link)}.alert-title{font-weight:600;margin:0;color:var(--link)}.alert p{margin:4px 0}.alert.warning,.alert.important{border-color:var(--wait)}.alert.warning .alert-title,.alert.important .alert-title{color:var(--wait)}.alert.caution{border-color:var(--bad)}.alert.caution .alert-title{color:var(--bad)}.alert.tip{border-color:var(--good)}.alert.tip .alert-title{color:var(--good)}
.markdown code{overflow-wrap:anywhere}.markdown td code{overflow-wrap:normal}.markdown a code{color:inherit}
@media (max-width:600px){header,main{padding:0 14px}.run,.document,section>.markdown{padding-left:12px;padding-right:12px}.bar{grid-template-columns:1fr 56px}.bar .label{grid-column:1/-1}.markdown,.step{margin-left:0}.stages{gap:8px}.stages li{flex-basis:100%;max-width:none;display:grid;grid-template-columns:1fr auto;gap:0 10px}.stages li::after{content:none!important}.stages small{grid-column:2;grid-row:1}.stages span:not(.mark){grid-column:1/-1}.markdown td code{overflow-wrap:anywhere}}
`;

;// CONCATENATED MODULE: ./packages/rehearsal/src/report/page.ts
/** Writes one HTML page of a rehearsal: what happened, every job summary as GitHub renders it, the timeline. */






/** A page that holds everything it needs; it loads nothing from anywhere. First what happened, then everything that led to it, folded. */
function renderPage(report) {
    const mermaid = (0,external_node_fs_.readFileSync)((0,tree/* findPackageFile */.U)("@mermaid-js/tiny/dist/mermaid.tiny.js"), "utf8").replaceAll("</script", "<\\/script");
    // A picture in a folded part has no size to be drawn in: it is drawn when the part is opened.
    const start = `mermaid.initialize({startOnLoad:false,securityLevel:"strict",theme:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"default"});
const draw=()=>mermaid.run({suppressErrors:true,nodes:[...document.querySelectorAll("pre.mermaid:not([data-processed])")].filter((node)=>node.checkVisibility())});
document.addEventListener("toggle",draw,true);
draw();`;
    // Only these two scripts run, whatever the texts of a release hold.
    const scripts = [mermaid, start].map((text) => `'sha256-${(0,external_node_crypto_.createHash)("sha256").update(text).digest("base64")}'`);
    const seconds = Math.round((report.endedAt.getTime() - report.startedAt.getTime()) / 1_000);
    // A copy on this machine has no owner.
    const name = report.repository.replace(/^local\//, "");
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts.join(" ")}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'">
<title>Rehearsal of ${escapeHtml(name)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#releases">Skip to the releases</a>
<header>
<h1>Rehearsal of ${escapeHtml(name)}</h1>
<p class="facts">${report.startedAt.toISOString().slice(0, 16).replace("T", " ")} UTC · ${seconds} s · ${report.requests.total} requests to GitHub, ${report.requests.invalid === 0 ? "all valid" : `<strong class="bad">${report.requests.invalid} invalid</strong>`}</p>
<nav aria-label="Releases">${report.releases.map((release, index) => `<a href="#release-${index}" class="${gradeRelease(release)}">${escapeHtml(release.title)}</a>`).join("")}</nav>
</header>
<main id="releases">
${report.releases.map((_, index) => renderRelease(report, index)).join("\n")}
${renderRequests(report)}
</main>
<script>${mermaid}</script>
<script>${start}</script>
</body>
</html>
`;
}
function renderRequests(report) {
    const rows = Object.entries(report.requests.byAction).toSorted(([, a], [, b]) => b - a);
    if (rows.length === 0)
        return "";
    return `<section><details class="document"><summary>Requests to GitHub: ${report.requests.total}</summary><div class="markdown"><table><thead><tr><th scope="col">Who asked</th><th scope="col">Requests</th></tr></thead><tbody>${rows.map(([who, count]) => `<tr><td>${escapeHtml(who)}</td><td>${count}</td></tr>`).join("")}</tbody></table></div></details></section>`;
}


/***/ }),

/***/ 72943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ listStages),
/* harmony export */   f: () => (/* binding */ countStopped)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_text_verdict_line_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20749);
/** What each job of a rehearsed release came to: the last word of all its attempts, in the order in which the jobs began. */

/** Jobs that were skipped are no stage. Of a job with several attempts the last one counts. */
function listStages(runs) {
    const last = new Map();
    for (const run of runs)
        for (const job of run.jobs) {
            const key = `${run.runId} ${job.key}`;
            const before = last.get(key);
            last.set(key, { job, attempt: job.reused && before !== undefined ? before.attempt : run.attempt });
        }
    return [...last]
        .filter(([, { job }]) => job.conclusion !== "skipped")
        .sort(([, a], [, b]) => a.job.startedAt.localeCompare(b.job.startedAt))
        .map(([key, { job, attempt }]) => describeStage(key, job, attempt));
}
/** Steps that end red, or would in `mode: enforce`. Other warnings say something and stop nothing. */
function countStopped(jobs) {
    const isStop = ({ level, message }) => level === "error" || (level === "warning" && message.startsWith(_octoacme_shared_text_verdict_line_ts__WEBPACK_IMPORTED_MODULE_0__/* .WOULD_HAVE_STOPPED */ .xr));
    return jobs.flatMap(({ steps }) => steps).filter(({ annotations }) => annotations.some(isStop)).length;
}
function describeStage(key, job, attempt) {
    const results = job.steps.flatMap(({ outputs }) => readResult(outputs["result"]));
    const conclusion = job.conclusion ?? "waiting";
    const wouldHaveStopped = conclusion === "success" && countStopped([job]) > 0;
    return {
        key,
        wouldHaveStopped,
        name: job.name.split(" / ").at(-1),
        attempt,
        conclusion,
        decisions: results.map(({ decision }) => decision),
        explanation: conclusion === "success" && !wouldHaveStopped ? null : (results.at(-1)?.explanation ?? null),
        seconds: Math.max(0, Date.parse(job.completedAt) - Date.parse(job.startedAt)) / 1_000,
    };
}
/** The envelope that each of our actions leaves in its output `result`; nothing for a step of somebody else. */
function readResult(text) {
    if (text === undefined || !text.startsWith("{"))
        return [];
    try {
        const { schemaVersion, decision, explanation } = JSON.parse(text);
        return schemaVersion === 1 && typeof decision === "string"
            ? [{ decision, explanation: typeof explanation === "string" ? explanation : "" }]
            : [];
    }
    catch {
        // Another action's output of the same name.
        return [];
    }
}


/***/ }),

/***/ 62222:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ pushTag)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_source_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60308);
/* harmony import */ var _github_port_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4386);
/* harmony import */ var _runner_concurrency_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92249);
/* harmony import */ var _runner_run_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85811);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_runner_run_ts__WEBPACK_IMPORTED_MODULE_4__]);
_runner_run_ts__WEBPACK_IMPORTED_MODULE_4__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Pushes a tag and lets its workflow run; a person's answer may let it go on, as on GitHub. */






/** Runs the workflow for the tag and its further attempts; the result of each attempt, oldest first. */
async function pushTag(release) {
    const { github } = release;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(release.folder, { recursive: true });
    const results = [];
    const concurrency = (0,_runner_concurrency_ts__WEBPACK_IMPORTED_MODULE_5__/* .createConcurrencyGroups */ .o)();
    // One for all attempts: what an attempt uploaded is there for the next, as on GitHub.
    const workspaceRoot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(release.folder, "run-"));
    for (;;) {
        const before = results.at(-1);
        const result = await (0,_runner_run_ts__WEBPACK_IMPORTED_MODULE_4__/* .runWorkflow */ .F)({
            workflow: release.workflow,
            event: {
                name: "push",
                ref: `refs/tags/${release.tag}`,
                sha: release.sha,
                actor: release.actor,
                payload: {
                    ref: `refs/tags/${release.tag}`,
                    before: "0".repeat(40),
                    after: release.sha,
                    created: true,
                    repository: { full_name: `${github.git.owner}/${github.git.name}`, default_branch: github.git.defaultBranch },
                    sender: { login: release.actor },
                },
            },
            repository: { owner: github.git.owner, name: github.git.name, path: github.git.folder },
            github: (0,_github_port_ts__WEBPACK_IMPORTED_MODULE_3__/* .connectRunner */ .J)(github),
            resolveAction: _actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolveAction */ .n5,
            resolveWorkflow: _actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolveWorkflow */ .KV,
            workspaceRoot,
            machineEnv: release.machineEnv,
            ...(release.secrets === undefined ? {} : { secrets: release.secrets }),
            ...(release.steps === undefined ? {} : { steps: release.steps }),
            ...(release.standIns === undefined ? {} : { standIns: release.standIns }),
            ...(release.idTokens === undefined ? {} : { idTokens: release.idTokens }),
            ...(release.signal === undefined
                ? {}
                : { signal: release.signal, cancellation: { interruptMs: 1_000, terminateMs: 1_000 } }),
            concurrency,
            onProgress: release.onProgress,
            ...(before === undefined ? {} : { resumeFrom: before }),
        });
        results.push(result);
        if (result.conclusion === "success" || results.length > release.attempts || !(await release.mayRepeat(result)))
            return results;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 20486:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ RUNS_IF_CONTEXT),
/* harmony export */   f: () => (/* binding */ readAction)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _plan_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72011);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_plan_ts__WEBPACK_IMPORTED_MODULE_2__, _syntax_ts__WEBPACK_IMPORTED_MODULE_3__]);
([_plan_ts__WEBPACK_IMPORTED_MODULE_2__, _syntax_ts__WEBPACK_IMPORTED_MODULE_3__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Reads an action.yml into what the runner needs of it. */




const SUPPORTED_NODE = new Set(["node20", "node24"]);
/** Contexts and functions of `pre-if` and `post-if`. */
const RUNS_IF_CONTEXT = [
    "runner",
    "github",
    "job",
    "strategy",
    "matrix",
    "env",
    "inputs",
    "always(0,0)",
    "success(0,0)",
    "failure(0,0)",
    "cancelled(0,0)",
    "hashFiles(1,255)",
];
/** The definition in a directory; undefined when it has no action file; throws a WorkflowError for one that is not valid. */
function readAction(directory) {
    const file = ["action.yml", "action.yaml"].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    if (!file) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, "Dockerfile")))
            return {
                file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, "Dockerfile"),
                directory,
                inputs: [],
                runs: { kind: "other", refusal: `${directory}: container actions are not supported by the rehearsal` },
            };
        return undefined;
    }
    const root = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .parseActionFile */ .Eh)(file, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"));
    const runs = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(root, "runs");
    const usingToken = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(runs, "using");
    const using = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .literalOf */ .Zc)(file, usingToken) ?? "";
    const inputs = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(file, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(root, "inputs")).map(({ key, value }) => ({
        name: key,
        default: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(value, "default"),
        deprecation: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .literalOf */ .Zc)(file, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(value, "deprecationMessage")),
    }));
    if (using === "composite") {
        const steps = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(runs, "steps");
        return {
            file,
            directory,
            inputs,
            runs: {
                kind: "composite",
                steps: steps && (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .isSequence */ .wZ)(steps) ? [...steps].map((step) => (0,_plan_ts__WEBPACK_IMPORTED_MODULE_2__/* .planStep */ .ek)(file, step)) : [],
                outputs: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(file, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(root, "outputs")).flatMap(({ key, value }) => {
                    const token = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(value, "value");
                    return token ? [{ name: key, value: token }] : [];
                }),
            },
        };
    }
    if (!SUPPORTED_NODE.has(using)) {
        const refusal = `${(0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(file, usingToken ?? root)}: 'using: ${using}' is not supported by the rehearsal; node24, node20 and composite are`;
        return { file, directory, inputs, runs: { kind: "other", refusal } };
    }
    const main = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .literalOf */ .Zc)(file, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(runs, "main"));
    if (!main)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .TR)(file, runs, "'main' is missing");
    return {
        file,
        directory,
        inputs,
        runs: {
            kind: "node",
            pre: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .literalOf */ .Zc)(file, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(runs, "pre")),
            preIf: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(runs, "pre-if")?.toString() || "always()",
            main,
            post: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .literalOf */ .Zc)(file, (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(runs, "post")),
            postIf: (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_3__/* .findKey */ .Tj)(runs, "post-if")?.toString() || "always()",
        },
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 79138:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fw: () => (/* binding */ stateVariables),
/* harmony export */   kN: () => (/* binding */ inputVariables),
/* harmony export */   wY: () => (/* binding */ decideActionInputs)
/* harmony export */ });
/* harmony import */ var _expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18761);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_expressions_ts__WEBPACK_IMPORTED_MODULE_0__]);
_expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Decides the inputs of an action's use and turns them into variables. */

/** The given inputs and, for the rest, the defaults of the action file; an unknown or deprecated one is warned of. */
function decideActionInputs(definition, given, scope, log) {
    const values = {};
    const names = new Map(definition.inputs.map((input) => [input.name.toLowerCase(), input]));
    const unexpected = Object.keys(given).filter((key) => !names.has(key.toLowerCase()));
    if (unexpected.length > 0)
        log.annotate("warning", `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${definition.inputs.map(({ name }) => name).join("', '")}']`);
    for (const input of definition.inputs) {
        const key = Object.keys(given).find((name) => name.toLowerCase() === input.name.toLowerCase());
        if (key !== undefined) {
            values[input.name] = given[key];
            if (input.deprecation)
                log.annotate("warning", `Input '${input.name}' has been deprecated with message: ${input.deprecation}`);
        }
        else if (input.default) {
            values[input.name] = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateString */ .H8)(input.default, { ...scope, file: definition.file });
        }
    }
    for (const key of unexpected)
        values[key] = given[key];
    return values;
}
/** `INPUT_…` of each input. */
function inputVariables(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [`INPUT_${key.replaceAll(" ", "_").toUpperCase()}`, value]));
}
/** `STATE_…` of what an earlier stage saved. */
function stateVariables(saved) {
    return Object.fromEntries(Object.entries(saved).map(([key, value]) => [`STATE_${key}`, value]));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 64991:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ findBuiltin),
  Z: () => (/* binding */ listBuiltins)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
// EXTERNAL MODULE: ./packages/rehearsal/src/runner/hash-files.ts
var hash_files = __webpack_require__(27674);
;// CONCATENATED MODULE: ./packages/rehearsal/src/runner/artifacts.ts
/** Serves `actions/upload-artifact` and `actions/download-artifact` from a folder that the jobs of a run share. */





const FORBIDDEN_IN_NAME = /["<>|*?:\r\n\\/]/;
/** Stores the files below their least common directory; a name is used once a run unless `overwrite` is true. */
async function uploadArtifact(request) {
    const { inputs } = request;
    const name = inputs["name"] || "artifact";
    if (FORBIDDEN_IN_NAME.test(name) || name.startsWith("."))
        throw new Error(`The artifact name is not valid: ${name}`);
    if (!inputs["path"])
        throw new Error("Input required and not supplied: path");
    const hidden = inputs["include-hidden-files"] === "true";
    const files = (0,hash_files/* matchFiles */.x)(request.workspace, inputs["path"].split("\n")).filter((file) => hidden ||
        !(0,external_node_path_.relative)(request.workspace, file)
            .split("/")
            .some((part) => part.startsWith(".") && part !== ".."));
    if (files.length === 0) {
        const message = `No files were found with the provided path: ${inputs["path"]}. No artifacts will be uploaded.`;
        const mode = inputs["if-no-files-found"] || "warn";
        if (mode === "error")
            throw new Error(message);
        if (mode === "warn")
            request.warn(message);
        else if (mode === "ignore")
            request.log(message);
        else
            throw new Error(`Unrecognized if-no-files-found input: ${mode}`);
        return;
    }
    const target = (0,external_node_path_.join)(request.artifacts, name);
    if ((0,external_node_fs_.existsSync)(target)) {
        if (inputs["overwrite"] !== "true")
            throw new Error(`Failed to CreateArtifact: (409) Conflict: an artifact with this name already exists on the workflow run: ${name}`);
        (0,external_node_fs_.rmSync)(target, { recursive: true });
    }
    const root = commonRoot(request.workspace, inputs["path"], files);
    const digest = (0,external_node_crypto_.createHash)("sha256");
    for (const file of files) {
        const inside = (0,external_node_path_.relative)(root, file);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(target, inside)), { recursive: true });
        (0,external_node_fs_.cpSync)(file, (0,external_node_path_.join)(target, inside));
        digest.update(inside).update("\0").update((0,external_node_fs_.readFileSync)(file));
    }
    request.log(`Artifact ${name} has been stored: ${files.length} file(s)`);
    request.setOutput("artifact-id", String((0,external_node_fs_.readdirSync)(request.artifacts).length));
    request.setOutput("artifact-digest", digest.digest("hex"));
}
function commonRoot(workspace, path, files) {
    const patterns = path
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("!"));
    const bases = patterns.map((pattern) => {
        const fixed = pattern.split("/").slice(0, pattern.split("/").findIndex((part) => /[*?[]/.test(part)));
        const plain = /[*?[]/.test(pattern) ? fixed.join("/") || "." : pattern;
        const full = (0,external_node_path_.isAbsolute)(plain) ? plain : (0,external_node_path_.resolve)(workspace, plain);
        return files.includes(full) ? (0,external_node_path_.dirname)(full) : full;
    });
    let root = bases[0] ?? workspace;
    while (!bases.every((base) => base === root || base.startsWith(`${root}/`)) && root !== "/")
        root = (0,external_node_path_.dirname)(root);
    return root;
}
/** By `name` into `path` itself; without a name every artifact (of the `pattern`) into a folder of its own unless merged. */
async function downloadArtifact(request) {
    const { inputs } = request;
    const target = (0,external_node_path_.resolve)(request.workspace, inputs["path"] || ".");
    const present = (0,external_node_fs_.existsSync)(request.artifacts) ? (0,external_node_fs_.readdirSync)(request.artifacts).sort() : [];
    (0,external_node_fs_.mkdirSync)(target, { recursive: true });
    request.setOutput("download-path", target);
    if (inputs["name"]) {
        if (!present.includes(inputs["name"]))
            throw new Error(`Unable to download artifact(s): Artifact not found for name: ${inputs["name"]}`);
        (0,external_node_fs_.cpSync)((0,external_node_path_.join)(request.artifacts, inputs["name"]), target, { recursive: true });
        request.log(`Artifact ${inputs["name"]} was brought to ${target}`);
        return;
    }
    const names = present.filter((name) => !inputs["pattern"] || picomatch_default().isMatch(name, inputs["pattern"]));
    for (const name of names)
        (0,external_node_fs_.cpSync)((0,external_node_path_.join)(request.artifacts, name), inputs["merge-multiple"] === "true" ? target : (0,external_node_path_.join)(target, name), {
            recursive: true,
        });
    request.log(`Total of ${names.length} artifact(s) downloaded`);
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./packages/rehearsal/src/runner/git.ts
var git = __webpack_require__(49746);
;// CONCATENATED MODULE: ./packages/rehearsal/src/runner/checkout.ts
/** Serves `actions/checkout` from the local repository, with the refs and depth that were asked for. */




const FULL_SHA = /^[0-9a-f]{40}$/;
/** Like the action: depth 1 of the run's commit, detached or on its branch; `fetch-depth: 0` brings all branches and tags. */
async function checkOut(request) {
    const { inputs, repository, event } = request;
    const own = `${repository.owner}/${repository.name}`;
    const wanted = inputs["repository"] || own;
    if (wanted.toLowerCase() !== own.toLowerCase())
        throw new Error(`actions/checkout of '${wanted}': only ${own} is on this machine`);
    const target = (0,external_node_path_.resolve)(request.workspace, inputs["path"] || ".");
    if ((0,external_node_path_.relative)(request.workspace, target).startsWith(".."))
        throw new Error(`Repository path '${target}' is not under '${request.workspace}'`);
    const depth = Number(inputs["fetch-depth"] || "1");
    if (!Number.isInteger(depth) || depth < 0)
        throw new Error(`fetch-depth '${inputs["fetch-depth"]}' is no number`);
    (0,external_node_fs_.mkdirSync)(target, { recursive: true });
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(target, ".git"))) {
        for (const name of (0,external_node_fs_.readdirSync)(target))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(target, name), { recursive: true, force: true });
        await (0,git/* runGit */.E)(target, ["init", "--quiet", "--initial-branch=main"]);
        await (0,git/* runGit */.E)(target, ["remote", "add", "origin", (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(repository.path)).href]);
    }
    else if (inputs["clean"] !== "false") {
        await (0,git/* runGit */.E)(target, ["clean", "-ffdxq"]);
    }
    const { ref, sha } = await resolveRef(repository.path, inputs["ref"] ?? "", event);
    const branch = ref?.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : null;
    const fetch = (...specs) => (0,git/* runGit */.E)(target, [
        "fetch",
        "--quiet",
        "--no-tags",
        "--prune",
        "--no-recurse-submodules",
        "--upload-pack=git -c safe.directory=* upload-pack",
        ...(depth > 0 ? [`--depth=${depth}`] : []),
        "origin",
        ...specs,
    ]);
    if (depth === 0)
        await fetch("+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*");
    else if (inputs["fetch-tags"] === "true")
        await fetch("+refs/tags/*:refs/tags/*");
    if (branch)
        await fetch(`+${sha}:refs/remotes/origin/${branch}`);
    else if (ref?.startsWith("refs/tags/"))
        await fetch((await pointsAt(repository.path, ref, sha)) ? `+${ref}:${ref}` : `+${sha}:${ref}`);
    else
        await fetch(sha);
    if (branch)
        await (0,git/* runGit */.E)(target, ["checkout", "--quiet", "--force", "-B", branch, `refs/remotes/origin/${branch}`]);
    else
        await (0,git/* runGit */.E)(target, ["checkout", "--quiet", "--force", "--detach", ref?.startsWith("refs/tags/") ? ref : sha]);
    const head = (await (0,git/* runGit */.E)(target, ["rev-parse", "HEAD"])).trim();
    request.log(`Checked out ${ref ?? sha} at ${head}`);
    request.setOutput("ref", ref ?? sha);
    request.setOutput("commit", head);
}
async function resolveRef(path, asked, event) {
    if (asked === "")
        return { ref: event.ref === "" ? null : event.ref, sha: event.sha };
    if (FULL_SHA.test(asked))
        return { ref: null, sha: asked };
    // Branches come before tags, as in the action; a short SHA is no ref.
    const candidates = asked.startsWith("refs/") ? [asked] : [`refs/heads/${asked}`, `refs/tags/${asked}`];
    for (const ref of candidates) {
        try {
            const sha = (await (0,git/* runGit */.E)(path, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])).trim();
            return { ref, sha };
        }
        catch {
            // Not this one; the next candidate is tried.
        }
    }
    throw new Error(`A branch or tag with the name '${asked}' could not be found`);
}
/** A tag that moved after the run began is brought as it was when it began. */
async function pointsAt(path, ref, sha) {
    try {
        return ((await (0,git/* runGit */.E)(path, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])).trim() === sha);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/rehearsal/src/runner/setup-node.ts
/** Serves `actions/setup-node` with the one Node there is, and refuses a version that it is not. */




/** Puts the runner's Node first on PATH; throws when another major version is wanted. */
async function setUpNode(request) {
    const { inputs } = request;
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(request.nodePath, ["--version"]);
    const version = stdout.trim();
    const wanted = inputs["node-version"] || readVersionFile(request);
    if (wanted && !accepts(wanted, version))
        throw new Error(`Unable to find Node version '${wanted}': this machine has ${version} alone`);
    request.addPath((0,external_node_path_.dirname)(request.nodePath));
    request.log(`Found ${version} in ${(0,external_node_path_.dirname)(request.nodePath)}`);
    request.setOutput("node-version", version);
    request.setOutput("cache-hit", "false");
}
function readVersionFile(request) {
    const file = request.inputs["node-version-file"];
    if (!file)
        return "";
    const text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(request.workspace, file), "utf8");
    if ((0,external_node_path_.basename)(file) !== "package.json")
        return text.trim();
    const { engines } = JSON.parse(text);
    return engines?.node ?? "";
}
/** Whether a range such as `24`, `24.x`, `>=20`, `^24.1` or `lts/*` can mean a version, judged by its major number. */
function accepts(range, version) {
    const major = Number(/^v?(\d+)/.exec(version)?.[1]);
    return range.split("||").some((part) => {
        const text = part.trim().replace(/^v/, "");
        if (["*", "", "x", "lts/*", "node", "latest", "current"].includes(text))
            return true;
        return text.split(/\s+/).every((comparator) => {
            const match = /^(>=|<=|>|<|\^|~|=)?v?(\d+)/.exec(comparator);
            if (!match)
                return false;
            const bound = Number(match[2]);
            if (match[1] === ">=" || match[1] === ">")
                return major >= bound;
            if (match[1] === "<=")
                return major <= bound;
            if (match[1] === "<")
                return major < bound;
            return major === bound;
        });
    });
}

;// CONCATENATED MODULE: ./packages/rehearsal/src/runner/stand-ins.ts
/** Stands in for actions that need GitHub's own services (a signing certificate, an installed app); each says in the log what did not happen. */




/** Finds the subjects as the action would, and fails without any; nothing is signed. */
async function standInForAttestation(request) {
    const files = (0,hash_files/* matchFiles */.x)(request.workspace, (request.inputs["subject-path"] ?? "").split(/[\n,]/));
    if (files.length === 0)
        throw new Error(`Could not find subject at path ${request.inputs["subject-path"]}`);
    for (const file of files) {
        const digest = (0,external_node_crypto_.createHash)("sha256").update((0,external_node_fs_.readFileSync)(file)).digest("hex");
        request.log(`would be attested: ${(0,external_node_path_.relative)(request.workspace, file)} sha256:${digest}`);
    }
    request.warn(`The rehearsal stands in for the attestation: ${files.length} subjects were found, nothing was signed.`);
}
/** Asks for the inputs that the action needs; the token opens nothing. */
async function standInForAppToken(request) {
    for (const input of ["client-id", "private-key"])
        if (!request.inputs[input])
            throw new Error(`Input required and not supplied: ${input}`);
    request.setOutput("token", "a-token-of-the-rehearsal-that-opens-nothing");
    request.setOutput("app-slug", "rehearsal");
    request.warn("The rehearsal stands in for the app's token: no GitHub App was asked, the token opens nothing.");
}

;// CONCATENATED MODULE: ./packages/rehearsal/src/runner/builtin.ts
/** Names the actions of GitHub that this runner serves itself, and what each gets and answers. */




const BUILTIN = {
    "actions/checkout": {
        run: checkOut,
        inputs: [
            "repository",
            "ref",
            "token",
            "path",
            "clean",
            "fetch-depth",
            "fetch-tags",
            "persist-credentials",
            "show-progress",
            "set-safe-directory",
        ],
    },
    "actions/setup-node": {
        run: setUpNode,
        inputs: [
            "node-version",
            "node-version-file",
            "check-latest",
            "token",
            "cache",
            "cache-dependency-path",
            "package-manager-cache",
        ],
    },
    "actions/upload-artifact": {
        run: uploadArtifact,
        inputs: [
            "name",
            "path",
            "if-no-files-found",
            "retention-days",
            "compression-level",
            "overwrite",
            "include-hidden-files",
        ],
    },
    "actions/download-artifact": { run: downloadArtifact, inputs: ["name", "pattern", "path", "merge-multiple"] },
    "actions/attest": { run: standInForAttestation, inputs: ["subject-path", "sbom-path", "show-summary"] },
    "actions/attest-build-provenance": { run: standInForAttestation, inputs: ["subject-path", "show-summary"] },
    "actions/create-github-app-token": {
        run: standInForAppToken,
        inputs: ["client-id", "private-key", "owner", "repositories", "permission-contents", "permission-workflows"],
    },
};
/** The action and the inputs it understands, whatever the version behind `@`. */
function findBuiltin(uses) {
    return BUILTIN[uses.split("@")[0].toLowerCase()];
}
/** Their names, as the end of a sentence. */
function listBuiltins() {
    return Object.keys(BUILTIN).join(", ");
}


/***/ }),

/***/ 58697:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ OUTPUTS_LIMIT_BYTES),
/* harmony export */   Jz: () => (/* binding */ SUMMARY_LIMIT_BYTES),
/* harmony export */   P: () => (/* binding */ parseCommandFile),
/* harmony export */   zb: () => (/* binding */ parsePathFile)
/* harmony export */ });
/** Parses the files through which steps answer: GITHUB_ENV, GITHUB_OUTPUT, GITHUB_STATE and GITHUB_PATH. */
/** Bytes of a step summary beyond which it is dropped whole. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/** UTF-16 bytes of all outputs of one job. */
const OUTPUTS_LIMIT_BYTES = 1024 * 1024;
/** `name=value` and `name<<DELIMITER` blocks, in order; line ends inside a block are kept as written. */
function parseCommandFile(text) {
    const pairs = [];
    const lines = text.replace(/^\uFEFF/, "").match(/[^\n]+\n?|\n/g) ?? [];
    let index = 0;
    while (index < lines.length) {
        const line = chomp(lines[index++]);
        if (line === "")
            continue;
        const equals = line.indexOf("=");
        const heredoc = line.indexOf("<<");
        if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
            if (equals === 0)
                return { kind: "invalid", reason: `Invalid format '${line}'. Name must not be empty` };
            pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
            continue;
        }
        if (heredoc < 0)
            return { kind: "invalid", reason: `Invalid format '${line}'` };
        const name = line.slice(0, heredoc);
        const delimiter = line.slice(heredoc + 2);
        if (name === "" || delimiter === "")
            return {
                kind: "invalid",
                reason: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty`,
            };
        let value = "";
        let closed = false;
        while (index < lines.length) {
            const next = lines[index++];
            if (chomp(next) === delimiter) {
                closed = true;
                break;
            }
            value += next;
        }
        if (!closed)
            return { kind: "invalid", reason: `Invalid value. Matching delimiter not found '${delimiter}'` };
        pairs.push([name, chomp(value)]);
    }
    return { kind: "pairs", pairs };
}
/** The directories, one a line; empty lines are nothing. */
function parsePathFile(text) {
    return text
        .replace(/^\uFEFF/, "")
        .split("\n")
        .map(chomp)
        .filter((line) => line !== "");
}
function chomp(line) {
    return line.replace(/\r?\n$/, "").replace(/\r$/, "");
}


/***/ }),

/***/ 92249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createConcurrencyGroups)
/* harmony export */ });
/** Owns the concurrency groups: one holder each, and behind it a queue that keeps one waiter or, with `queue: max`, all. */
/** An empty set of groups, to be shared by the runs of one repository. */
function createConcurrencyGroups() {
    const groups = new Map();
    function grant(group, request) {
        group.holder = request;
        let released = false;
        return {
            kind: "granted",
            release() {
                if (released)
                    return;
                released = true;
                group.holder = null;
                const next = group.waiters.shift();
                if (next)
                    next.settle(grant(group, next.request));
            },
        };
    }
    return {
        holderOf: (name) => groups.get(name.toLowerCase())?.holder?.owner ?? null,
        acquire(request) {
            const key = request.group.toLowerCase();
            const group = groups.get(key) ?? { holder: null, waiters: [] };
            groups.set(key, group);
            if (request.signal.aborted)
                return Promise.resolve({ kind: "displaced", reason: "The operation was canceled." });
            if (!group.holder)
                return Promise.resolve(grant(group, request));
            const reason = `Canceling since a higher priority waiting request for ${request.group} exists`;
            if (request.queue === "single" || request.cancelInProgress)
                for (const waiter of group.waiters.splice(0))
                    waiter.settle({ kind: "displaced", reason });
            if (request.cancelInProgress)
                group.holder.onCancel(reason);
            return new Promise((resolve) => {
                const waiter = {
                    request,
                    settle(result) {
                        request.signal.removeEventListener("abort", abandon);
                        resolve(result);
                    },
                };
                function abandon() {
                    group.waiters = group.waiters.filter((other) => other !== waiter);
                    waiter.settle({ kind: "displaced", reason: "The operation was canceled." });
                }
                request.signal.addEventListener("abort", abandon, { once: true });
                group.waiters.push(waiter);
            });
        },
    };
}


/***/ }),

/***/ 11892:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ jobContext),
/* harmony export */   h4: () => (/* binding */ githubContext)
/* harmony export */ });
/* unused harmony export refName */
/** Builds the contexts of a run that stay the same from step to step. */
/** What follows `refs/heads/`, `refs/tags/` or `refs/pull/`. */
function refName(ref) {
    return ref.replace(/^refs\/(?:heads|tags|pull)\//, "");
}
/** The `github` context of a run; what belongs to one job is added by jobContext. */
function githubContext(identity, event) {
    const { repository, urls } = identity;
    const full = `${repository.owner}/${repository.name}`;
    const pull = event.payload["pull_request"];
    return {
        event: event.payload,
        event_name: event.name,
        ref: event.ref,
        ref_name: refName(event.ref),
        ref_type: event.ref.startsWith("refs/tags/") ? "tag" : "branch",
        ref_protected: false,
        head_ref: pull?.head?.ref ?? "",
        base_ref: pull?.base?.ref ?? "",
        sha: event.sha,
        actor: event.actor,
        triggering_actor: event.actor,
        repository: full,
        repository_id: String(repository.id ?? 1),
        repository_owner: repository.owner,
        repositoryUrl: `git://${new URL(urls.serverUrl).host}/${full}.git`,
        run_id: String(identity.runId),
        run_number: String(identity.runNumber),
        run_attempt: String(identity.attempt),
        retention_days: "90",
        secret_source: "Actions",
        workflow: identity.workflowName,
        workflow_ref: `${full}/${identity.workflowPath}@${event.ref}`,
        workflow_sha: event.sha,
        server_url: urls.serverUrl,
        api_url: urls.apiUrl,
        graphql_url: urls.graphqlUrl,
    };
}
/** The members of `github` that a job adds. */
function jobContext(jobId, token, directories) {
    return { job: jobId, token, workspace: directories.workspace, event_path: directories.eventPath };
}


/***/ }),

/***/ 19534:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runGraph),
/* harmony export */   T: () => (/* binding */ callOutputs)
/* harmony export */ });
/* harmony import */ var _call_problems_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47241);
/* harmony import */ var _expressions_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18761);
/* harmony import */ var _inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87449);
/* harmony import */ var _job_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27165);
/* harmony import */ var _job_instance_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94353);
/* harmony import */ var _job_settings_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40903);
/* harmony import */ var _matrix_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15661);
/* harmony import */ var _permissions_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89018);
/* harmony import */ var _slots_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30543);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__, _expressions_ts__WEBPACK_IMPORTED_MODULE_1__, _job_ts__WEBPACK_IMPORTED_MODULE_3__, _job_settings_ts__WEBPACK_IMPORTED_MODULE_4__, _permissions_ts__WEBPACK_IMPORTED_MODULE_5__, _syntax_ts__WEBPACK_IMPORTED_MODULE_6__]);
([_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__, _expressions_ts__WEBPACK_IMPORTED_MODULE_1__, _job_ts__WEBPACK_IMPORTED_MODULE_3__, _job_settings_ts__WEBPACK_IMPORTED_MODULE_4__, _permissions_ts__WEBPACK_IMPORTED_MODULE_5__, _syntax_ts__WEBPACK_IMPORTED_MODULE_6__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Runs the jobs of a workflow, and of the workflows they call, in the order of their needs. */










/** Results by job id; null for jobs that wait. */
async function runGraph(frame) {
    const settled = new Map();
    const jobs = new Map(frame.plan.jobs.map((job) => [job.id.toLowerCase(), job]));
    const settle = (id) => {
        const job = jobs.get(id.toLowerCase());
        const known = settled.get(job.id);
        if (known)
            return known;
        const promise = Promise.all(job.needs.map(settle)).then((needs) => runPlanned(frame, job, needs, { jobs, settle }));
        settled.set(job.id, promise);
        return promise;
    };
    const ids = frame.plan.jobs.map((job) => job.id);
    // What already runs is let to its end before a failure of the port is passed on.
    const results = await Promise.allSettled(ids.map(settle));
    return new Map(ids.map((id, index) => {
        const result = results[index];
        if (result.status === "rejected")
            throw result.reason;
        return [id, result.value];
    }));
}
function ancestorsOf(job, jobs, found = new Set()) {
    for (const need of job.needs) {
        const parent = jobs.get(need.toLowerCase());
        if (!parent || found.has(parent.id))
            continue;
        found.add(parent.id);
        ancestorsOf(parent, jobs, found);
    }
    return found;
}
/** Whether an earlier attempt's result of the job stands: it succeeded or was skipped, and so did all it needs. */
function stands(frame, job, jobs) {
    const { resumeFrom, rerun } = frame.run.options;
    const earlier = resumeFrom?.needs;
    if (!earlier || rerun === "all")
        return false;
    return [job.id, ...ancestorsOf(job, jobs)].every((id) => {
        const result = earlier[frame.prefix + id]?.result;
        return result === "success" || result === "skipped";
    });
}
async function runPlanned(frame, job, needs, { jobs, settle }) {
    if (needs.some((need) => need === null))
        return null;
    const { run, plan, prefix } = frame;
    const earlier = run.options.resumeFrom;
    if (earlier && stands(frame, job, jobs))
        return keep(frame, job, reuse(frame, job, earlier));
    const ancestors = new Map();
    for (const id of ancestorsOf(job, jobs))
        ancestors.set(id.toLowerCase(), (await settle(id)));
    const scope = openScope(frame, job, needs, ancestors);
    const plain = {
        plan,
        job,
        key: prefix + job.id,
        name: prefix + job.id,
        matrix: null,
        contexts: scope.contexts,
        secrets: frame.secrets,
        permissions: permissionsOf(frame, job),
        cancel: frame.cancel,
    };
    let strategy;
    try {
        if (!(0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateCondition */ .F9)(job.condition, scope))
            return keep(frame, job, fold([push(frame, await (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_7__/* .finishWithout */ .m$)(run, plain, "skipped", null))]));
        strategy = readStrategy(job, scope);
    }
    catch (error) {
        return keep(frame, job, fold([push(frame, await (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_7__/* .finishWithout */ .m$)(run, plain, "failure", error.message))]));
    }
    return keep(frame, job, fold(await runCombinations(frame, plain, scope, strategy)));
}
/** What the earlier attempt came to in this job, and in those of a workflow that it calls. */
function reuse(frame, job, earlier) {
    const key = frame.prefix + job.id;
    for (const result of earlier.jobs)
        if (result.key === key || result.key.startsWith(`${key} (`) || result.key.startsWith(`${key} / `))
            frame.ended.push({ ...result, reused: true });
    for (const [name, result] of Object.entries(earlier.needs))
        if (name.startsWith(`${key} / `))
            frame.needs[name] = result;
    return earlier.needs[key];
}
/** What the job's expressions see; `ancestors`: all that it needs, by any number of steps. */
function openScope(frame, job, needs, ancestors) {
    const pick = (ids) => ids.length === 0 ? [...ancestors.values()] : ids.flatMap((id) => ancestors.get(id.toLowerCase()) ?? []);
    return {
        file: frame.plan.path,
        contexts: {
            github: frame.run.github,
            inputs: frame.inputs,
            vars: frame.vars,
            needs: Object.fromEntries(job.needs.map((id, index) => [id, needs[index]])),
        },
        status: {
            success: (ids) => !frame.cancel.aborted && pick(ids).every((need) => need.result === "success"),
            failure: (ids) => !frame.cancel.aborted && pick(ids).some((need) => need.result === "failure"),
            cancelled: () => frame.cancel.aborted,
        },
    };
}
/** The job once for each combination of its matrix, as many at a time as the strategy lets. */
async function runCombinations(frame, plain, scope, strategy) {
    const { job } = plain;
    const group = new AbortController();
    const slots = (0,_slots_ts__WEBPACK_IMPORTED_MODULE_8__/* .createSlots */ .e)(strategy.maxParallel);
    const outcomes = [];
    // When the run is cancelled GitHub asks a job's condition again: what holds even then, as always() does, goes on.
    const own = new AbortController();
    const onCancel = () => {
        if (!(0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateCondition */ .F9)(job.condition, scope))
            own.abort();
    };
    frame.cancel.addEventListener("abort", onCancel, { once: true });
    const cancel = AbortSignal.any([own.signal, group.signal]);
    await Promise.all((strategy.combinations ?? [null]).map(async (matrix, index) => {
        const leave = await slots.enter();
        try {
            const inside = enterCombination(scope, strategy, matrix, index);
            const outcome = await runInstance(frame, { ...nameInstance(frame, plain, matrix, inside), cancel }, inside);
            outcomes.push(outcome);
            if (strategy.failFast && outcome !== null && outcome.result === "failure" && !outcome.continues)
                group.abort();
        }
        finally {
            leave();
        }
    }));
    frame.cancel.removeEventListener("abort", onCancel);
    return outcomes;
}
function enterCombination(scope, strategy, matrix, index) {
    return {
        ...scope,
        contexts: {
            ...scope.contexts,
            matrix,
            strategy: {
                "fail-fast": strategy.failFast,
                "job-index": index,
                "job-total": strategy.combinations?.length ?? 1,
                "max-parallel": strategy.maxParallel,
            },
        },
    };
}
function nameInstance(frame, plain, matrix, inside) {
    const { job } = plain;
    const fallback = matrix ? (0,_matrix_ts__WEBPACK_IMPORTED_MODULE_9__/* .renderMatrixName */ .x)(job.id, matrix) : job.id;
    const display = job.name ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateString */ .H8)(job.name, inside) : "";
    return {
        ...plain,
        key: frame.prefix + fallback,
        name: frame.prefix + (display === "" ? fallback : display),
        matrix,
        contexts: inside.contexts,
    };
}
function push(frame, result) {
    frame.ended.push(result);
    if (result.conclusion === null)
        return null;
    return { result: result.conclusion, outputs: result.outputs, continues: result.continueOnError };
}
function keep(frame, job, result) {
    if (result)
        frame.needs[frame.prefix + job.id] = { result: result.result, outputs: result.outputs };
    return result;
}
/** What `needs` sees of all combinations: the worst result, and of each output the last that is not empty. */
function fold(outcomes) {
    if (outcomes.includes(null))
        return null;
    const done = outcomes.flatMap((outcome) => outcome ?? []);
    const results = new Set(done.map((one) => (one.continues && one.result === "failure" ? "success" : one.result)));
    const order = ["failure", "cancelled", "success", "skipped"];
    return {
        result: order.find((result) => results.has(result)) ?? "skipped",
        outputs: Object.assign({}, ...done.map((one) => one.outputs)),
    };
}
async function runInstance(frame, instance, scope) {
    const { run } = frame;
    const { resumeFrom, rerun } = run.options;
    const earlier = rerun === "all" ? undefined : resumeFrom?.jobs.find((job) => job.key === instance.key);
    if (earlier?.conclusion === "success" && instance.matrix)
        return push(frame, { ...earlier, reused: true });
    // Fail-fast stops combinations that have not begun; they count as cancelled.
    if (instance.cancel.aborted)
        return push(frame, await (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_7__/* .finishWithout */ .m$)(run, instance, "cancelled", "The operation was canceled."));
    if (!instance.job.call)
        return push(frame, await (0,_job_ts__WEBPACK_IMPORTED_MODULE_3__/* .runJob */ .b)(run, instance));
    try {
        return await runCall(frame, instance, scope);
    }
    catch (error) {
        return push(frame, await (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_7__/* .finishWithout */ .m$)(run, instance, "failure", error.message));
    }
}
async function runCall(frame, instance, scope) {
    const { job } = instance;
    const call = job.call;
    const { run } = frame;
    const given = call.with ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateToken */ .T4)(call.with, scope) : {};
    const inside = { file: call.workflow.path, contexts: { github: run.github, vars: frame.vars, inputs: {} } };
    const inputs = decideCallInputs(frame, call, given, inside);
    const secrets = await passSecrets(frame, instance, scope);
    const controller = new AbortController();
    const releases = [];
    try {
        for (const [token, own] of [
            [job.concurrency, scope],
            [call.workflow.concurrency, { ...inside, contexts: { ...inside.contexts, inputs } }],
        ]) {
            const wanted = (0,_job_settings_ts__WEBPACK_IMPORTED_MODULE_4__/* .readConcurrency */ .W)(token, own);
            if (!wanted)
                continue;
            const grant = await run.concurrency.acquire({
                ...wanted,
                owner: `${run.owner}/${instance.key}`,
                signal: instance.cancel,
                onCancel: () => controller.abort(),
            });
            if (grant.kind === "displaced")
                return push(frame, await (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_7__/* .finishWithout */ .m$)(run, instance, "cancelled", grant.reason));
            releases.push(grant.release);
        }
        const inner = {
            run,
            plan: call.workflow,
            prefix: `${instance.key} / `,
            inputs,
            secrets,
            vars: frame.vars,
            granted: instance.permissions,
            cancel: AbortSignal.any([instance.cancel, controller.signal]),
            ended: frame.ended,
            needs: frame.needs,
        };
        const results = await runGraph(inner);
        if ([...results.values()].includes(null))
            return null;
        const jobs = Object.fromEntries(results);
        const result = fold(Object.values(jobs).map((one) => ({ ...one, continues: false }))).result;
        const outputs = callOutputs(call.workflow, { ...inside, contexts: { ...inside.contexts, inputs, jobs } });
        return { result, outputs, continues: false };
    }
    finally {
        for (const release of releases)
            release();
    }
}
function decideCallInputs(frame, call, given, inside) {
    try {
        return (0,_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .decideInputs */ .m)(call.workflow.callInputs, given, {
            source: "call",
            evaluate: (token) => (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateToken */ .T4)(token, inside),
        });
    }
    catch (thrown) {
        if (thrown instanceof _inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputProblem */ .S)
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(frame.plan.path, call.token, thrown.message);
        throw thrown;
    }
}
/** The outputs that a called workflow declares. */
function callOutputs(plan, scope) {
    const outputs = {};
    for (const { name, value } of plan.callOutputs) {
        const text = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateString */ .H8)(value, scope);
        if (text !== "")
            outputs[name] = text;
    }
    return outputs;
}
async function passSecrets(frame, instance, scope) {
    const { secrets: token } = instance.job.call;
    if (token && (0,_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__/* .isInherit */ .Yf)(token))
        return { ...frame.secrets };
    const asked = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_6__/* .entriesOf */ .Mc)(frame.plan.path, token).some(({ value }) => /github_token|github\.token/i.test(value.toString()));
    const own = asked ? await frame.run.options.github.issueToken((0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_7__/* .describeJob */ .hx)(frame.run, instance)) : undefined;
    const available = { ...frame.secrets, GITHUB_TOKEN: own };
    const passed = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateMap */ .cV)(token, {
        ...scope,
        contexts: { ...scope.contexts, github: { ...frame.run.github, token: own }, secrets: available },
    });
    return Object.fromEntries(Object.entries(passed).filter(([, value]) => value !== ""));
}
/** The set of the job's token; what exceeds the caller's was refused before the run began. */
function permissionsOf(frame, job) {
    const asked = job.permissions ?? frame.plan.permissions;
    if (asked === null)
        return frame.granted ?? frame.run.options.github.defaultPermissions ?? _permissions_ts__WEBPACK_IMPORTED_MODULE_5__/* .RESTRICTED_PERMISSIONS */ .TG;
    return asked;
}
function readStrategy(job, scope) {
    if (!job.strategy)
        return { combinations: null, failFast: true, maxParallel: 1 };
    const value = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .evaluateToken */ .T4)(job.strategy, scope);
    const at = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_6__/* .findKey */ .Tj)(job.strategy, "matrix") ?? job.strategy;
    const failFast = value["fail-fast"] ?? true;
    if (typeof failFast !== "boolean")
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(scope.file, job.strategy, "fail-fast must be a boolean");
    const { matrix } = value;
    const expansion = matrix === undefined || matrix === null ? null : (0,_matrix_ts__WEBPACK_IMPORTED_MODULE_9__/* .expandMatrix */ .E)(matrix);
    if (expansion?.kind === "invalid")
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(scope.file, at, expansion.reason);
    const combinations = expansion ? expansion.combinations : null;
    const asked = value["max-parallel"];
    const maxParallel = asked === undefined ? (combinations?.length ?? 1) : Number((0,_expressions_ts__WEBPACK_IMPORTED_MODULE_1__/* .renderScalar */ .VO)(asked));
    if (!Number.isInteger(maxParallel) || maxParallel < 1)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .TR)(scope.file, job.strategy, "max-parallel must be a whole number above 0");
    return { combinations, failFast, maxParallel };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 27674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ matchFiles),
/* harmony export */   y: () => (/* binding */ hashFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_3__);
/** Computes `hashFiles(…)`: SHA-256 over the SHA-256 of each matching file in a workspace. */




/** Hex digest, or the empty text when nothing matches; a pattern with `!` takes away what earlier ones found. */
function hashFiles(workspace, patterns) {
    const files = matchFiles(workspace, patterns.flatMap((pattern) => pattern.split("\n")));
    if (files.length === 0)
        return "";
    const all = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256");
    for (const file of files)
        all.update((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file)).digest());
    return all.digest("hex");
}
/** Absolute paths of the files that glob patterns select below a directory, sorted; a directory selects what is in it. */
function matchFiles(directory, patterns) {
    const found = new Set();
    for (const raw of patterns) {
        const pattern = raw.trim();
        if (pattern === "" || pattern.startsWith("#"))
            continue;
        const excluded = pattern.startsWith("!");
        const wanted = (excluded ? pattern.slice(1) : pattern).trim().replace(/^\.\//, "").replace(/\/$/, "");
        for (const path of listMatches(directory, wanted)) {
            if (excluded)
                found.delete(path);
            else
                found.add(path);
        }
    }
    return [...found].sort();
}
function listMatches(directory, pattern) {
    // Only what stands before the first wildcard is walked: a pattern may begin at the root of the machine.
    const { base, glob } = picomatch__WEBPACK_IMPORTED_MODULE_3___default().scan(pattern);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, base);
    const files = listFiles(root);
    if (glob === "")
        return files;
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_3___default()(glob, { dot: true });
    return files.filter((path) => {
        const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
        return parts.some((_, index) => matches(parts.slice(0, index + 1).join("/")));
    });
}
/** The file itself, or every file below the folder; links to files count, links to folders are not followed. */
function listFiles(path) {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path, { throwIfNoEntry: false });
    if (status?.isFile())
        return [path];
    if (!status?.isDirectory())
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(path, { withFileTypes: true }).flatMap((entry) => {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, entry.name);
        if (entry.isDirectory())
            return listFiles(inside);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(inside, { throwIfNoEntry: false })?.isFile() ? [inside] : [];
    });
}


/***/ }),

/***/ 16199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ describeIdClaims)
/* harmony export */ });
/** `sub` names the environment of the job, else what started the run; `job_workflow_ref` names the file that the job stands in. */
function describeIdClaims(github, { plan, environment }) {
    const read = (name) => String(github[name] ?? "");
    const repository = read("repository");
    const context = environment !== null
        ? `environment:${environment.replaceAll(":", "%3A")}`
        : read("event_name") === "pull_request"
            ? "pull_request"
            : `ref:${read("ref")}`;
    const { origin } = plan;
    return {
        sub: `repo:${repository}:${context}`,
        repository,
        repository_owner: read("repository_owner"),
        ...(environment === null ? {} : { environment }),
        job_workflow_ref: origin === null
            ? `${repository}/${plan.path}@${read("ref")}`
            : `${origin.repository}/${plan.path}@${completeRef(origin.ref)}`,
        workflow: read("workflow"),
        workflow_ref: read("workflow_ref"),
        event_name: read("event_name"),
        ref: read("ref"),
        ref_type: read("ref_type"),
        sha: read("sha"),
        actor: read("actor"),
        run_id: read("run_id"),
        run_number: read("run_number"),
        run_attempt: read("run_attempt"),
        runner_environment: "self-hosted",
    };
}
/** What a call names is a tag here, unless it is a commit or written out. */
function completeRef(ref) {
    return /^(?:refs\/|[0-9a-f]{40}$)/.test(ref) ? ref : `refs/tags/${ref}`;
}


/***/ }),

/***/ 30170:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ performJob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _command_files_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(58697);
/* harmony import */ var _contexts_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(11892);
/* harmony import */ var _expressions_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18761);
/* harmony import */ var _id_claims_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(16199);
/* harmony import */ var _job_instance_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94353);
/* harmony import */ var _job_state_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30949);
/* harmony import */ var _job_steps_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31743);
/* harmony import */ var _masks_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(26407);
/* harmony import */ var _processes_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75171);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_expressions_ts__WEBPACK_IMPORTED_MODULE_3__, _job_steps_ts__WEBPACK_IMPORTED_MODULE_5__, _syntax_ts__WEBPACK_IMPORTED_MODULE_7__]);
([_expressions_ts__WEBPACK_IMPORTED_MODULE_3__, _job_steps_ts__WEBPACK_IMPORTED_MODULE_5__, _syntax_ts__WEBPACK_IMPORTED_MODULE_7__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Runs the steps of a job that may begin: its folders, its tokens, its time limit, and what it leaves behind. */













const TIMED_OUT = "timed out";
/** Runs the steps and reports the result to GitHub. Rejects only when GitHub's port does. */
async function performJob(begun, facts, access) {
    const { run, instance, cancel } = begun;
    run.options.onProgress?.({ kind: "job-started", job: instance.name });
    const tokens = await obtainTokens(run, instance, facts);
    const state = createState(begun, facts, access, tokens);
    const annotations = [];
    const left = await runToEnd(begun, state, access.settings.timeoutMinutes, annotations).finally(() => giveBack(run, state, tokens));
    const outputs = keepOutputs(left.outputs, state, annotations);
    const { reason } = begun.controller.signal;
    if (cancel.aborted && typeof reason === "string" && reason !== TIMED_OUT)
        annotations.push((0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_8__/* .errorAnnotation */ .IR)(reason));
    return (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_8__/* .finish */ .O9)(run, facts, tokens.checkRunId, {
        ...(0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_8__/* .emptyResult */ .$)(instance, begun.started),
        conclusion: cancel.aborted ? "cancelled" : state.failed ? "failure" : "success",
        continueOnError: access.settings.continueOnError,
        outputs,
        steps: state.results,
        annotations,
        environment: facts.environment ? { name: facts.environment.name, url: left.url } : null,
    });
}
async function obtainTokens(run, instance, facts) {
    const { github } = run.options;
    const { checkRunId } = await github.jobStarted(facts);
    return { checkRunId, token: await github.issueToken(facts), idToken: grantIdToken(run, instance, facts) };
}
/** Null for a job that may not ask for an ID token. */
function grantIdToken(run, { plan }, facts) {
    const { idTokens } = run.options;
    if (idTokens === undefined || facts.permissions["id-token"] !== "write")
        return null;
    return idTokens.grant((0,_id_claims_ts__WEBPACK_IMPORTED_MODULE_9__/* .describeIdClaims */ .e)(run.github, { plan, environment: facts.environment?.name ?? null }));
}
async function giveBack(run, state, { token, idToken }) {
    await (0,_processes_ts__WEBPACK_IMPORTED_MODULE_6__/* .endOrphans */ .X)(state.trackingId);
    await run.options.github.revokeToken?.(token);
    if (idToken !== null)
        run.options.idTokens?.revoke(idToken.token);
}
function createState(begun, facts, access, tokens) {
    const { run, instance, cancel } = begun;
    const { checkRunId, token, idToken } = tokens;
    const directories = makeDirectories(run, instance);
    const masks = new _masks_ts__WEBPACK_IMPORTED_MODULE_10__/* .Masks */ .O();
    for (const secret of [token, ...Object.values(access.secrets)])
        masks.add(secret);
    if (idToken !== null)
        masks.add(idToken.token);
    return {
        options: run.options,
        plan: instance.plan,
        job: instance.job,
        facts,
        checkRunId,
        directories,
        masks,
        env: new Map(),
        path: [],
        posts: [],
        preSaved: new Map(),
        results: [],
        trackingId: `github_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`,
        contexts: {
            ...instance.contexts,
            vars: access.vars,
            secrets: { ...access.secrets, GITHUB_TOKEN: token, github_token: token },
            github: { ...run.github, ...(0,_contexts_ts__WEBPACK_IMPORTED_MODULE_11__/* .jobContext */ .Rl)(instance.job.id, token, directories) },
        },
        cancel,
        resolved: run.resolved,
        nodePath: run.nodePath,
        idToken,
        failed: false,
    };
}
function makeDirectories(run, { key }) {
    const { repository, event } = run.options;
    const slug = `${key.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 60)}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}`;
    const directories = (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_4__/* .createDirectories */ .qk)(run.directory, slug, repository.name);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(directories.eventPath), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(directories.eventPath, JSON.stringify(event.payload, null, 2));
    return directories;
}
async function runToEnd(begun, state, minutes, annotations) {
    const { plan, job, masks } = state;
    const timer = setTimeout(() => {
        annotations.push((0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_8__/* .errorAnnotation */ .IR)(`The job has exceeded the maximum execution time of ${minutes}m0s`));
        begun.controller.abort(TIMED_OUT);
    }, Math.min(minutes * 60_000, 2 ** 31 - 1));
    let left = { outputs: {}, url: null };
    try {
        const frame = createFrame(begun.instance);
        for (const block of [plan.env, job.env]) {
            const written = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_3__/* .evaluateMap */ .cV)(block, { file: plan.path, contexts: state.contexts });
            for (const [key, value] of Object.entries(written))
                state.env.set(key, value);
        }
        await (0,_job_steps_ts__WEBPACK_IMPORTED_MODULE_5__/* .runSteps */ .r)(state, frame);
        left = { outputs: (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_3__/* .evaluateMap */ .cV)(job.outputs, (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_4__/* .stepScope */ .xy)(state, frame)), url: null };
        const url = job.environment ? (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .findKey */ .Tj)(job.environment, "url") : undefined;
        if (url)
            left = { ...left, url: masks.apply((0,_expressions_ts__WEBPACK_IMPORTED_MODULE_3__/* .evaluateString */ .H8)(url, (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_4__/* .stepScope */ .xy)(state, frame))) };
    }
    catch (error) {
        state.failed = true;
        annotations.push((0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_8__/* .errorAnnotation */ .IR)(masks.apply(error instanceof Error ? error.message : String(error))));
    }
    finally {
        clearTimeout(timer);
    }
    return left;
}
function createFrame({ plan, contexts }) {
    return {
        file: plan.path,
        steps: {},
        inputs: (contexts["inputs"] ?? {}),
        env: {},
        actionPath: null,
        isTeams: plan.origin === null,
        failed: false,
        next: 0,
    };
}
/** Leaves out what may hold a secret; outputs above GitHub's limit fail the job, and none of them is kept. */
function keepOutputs(outputs, state, annotations) {
    const kept = {};
    for (const [name, value] of Object.entries(outputs)) {
        if (state.masks.covers(value))
            annotations.push({ ...(0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_8__/* .errorAnnotation */ .IR)(`Skip output '${name}' since it may contain secret.`), level: "warning" });
        else if (value !== "")
            kept[name] = value;
    }
    const size = Object.entries(kept).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
    if (size <= _command_files_ts__WEBPACK_IMPORTED_MODULE_12__/* .OUTPUTS_LIMIT_BYTES */ .$Z)
        return kept;
    state.failed = true;
    annotations.push((0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_8__/* .errorAnnotation */ .IR)(`The outputs of the job are ${size} bytes in UTF-16; at most ${_command_files_ts__WEBPACK_IMPORTED_MODULE_12__/* .OUTPUTS_LIMIT_BYTES */ .$Z} are allowed`));
    return {};
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 94353:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ emptyResult),
/* harmony export */   IR: () => (/* binding */ errorAnnotation),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   hx: () => (/* binding */ describeJob),
/* harmony export */   m$: () => (/* binding */ finishWithout)
/* harmony export */ });
/** What the port hears of a job. */
function describeJob(run, instance, environment = null) {
    return {
        runId: run.runId,
        attempt: run.attempt,
        name: instance.name,
        jobId: instance.job.id,
        sha: run.options.event.sha,
        workflowPath: instance.plan.path,
        permissions: instance.permissions,
        environment,
    };
}
/** Result of a job that never began, reported as such. */
async function finishWithout(run, instance, conclusion, message) {
    const result = {
        ...emptyResult(instance, new Date().toISOString()),
        conclusion,
        annotations: message === null ? [] : [errorAnnotation(message)],
    };
    return finish(run, describeJob(run, instance), null, result);
}
function emptyResult(instance, startedAt) {
    return {
        key: instance.key,
        id: instance.job.id,
        name: instance.name,
        workflowPath: instance.plan.path,
        status: "completed",
        conclusion: "success",
        continueOnError: false,
        outputs: {},
        steps: [],
        annotations: [],
        matrix: instance.matrix,
        environment: null,
        permissions: instance.permissions,
        startedAt,
        completedAt: new Date().toISOString(),
        reused: false,
    };
}
function errorAnnotation(message) {
    return { level: "error", message, title: null, file: null, line: null, endLine: null, column: null, endColumn: null };
}
async function finish(run, facts, checkRunId, result) {
    await run.options.github.jobCompleted({ ...facts, checkRunId, result });
    run.options.onProgress?.({ kind: "job-completed", job: result });
    return result;
}


/***/ }),

/***/ 40903:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readConcurrency),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18761);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_expressions_ts__WEBPACK_IMPORTED_MODULE_0__, _syntax_ts__WEBPACK_IMPORTED_MODULE_1__]);
([_expressions_ts__WEBPACK_IMPORTED_MODULE_0__, _syntax_ts__WEBPACK_IMPORTED_MODULE_1__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Evaluates the keys of a job that are read before it starts: its environment, its concurrency group, its time limit. */


const DEFAULT_TIMEOUT_MINUTES = 360;
/** Throws where an expression cannot be evaluated, or this machine cannot be the runner. */
function readSettings({ options }, instance) {
    const { job, plan } = instance;
    const scope = { file: plan.path, contexts: instance.contexts };
    // Where no step of the team's runs, its machine does not matter.
    if (job.runsOn && options.steps === undefined) {
        const labels = JSON.stringify((0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateToken */ .T4)(job.runsOn, scope)).toLowerCase();
        const foreign = { linux: /windows|macos/, darwin: /windows|ubuntu|linux/ }[process.platform];
        if (foreign?.test(labels))
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(plan.path, job.runsOn, `this machine is no runner for ${labels}`);
    }
    return {
        environment: readEnvironment(instance, scope),
        concurrency: readConcurrency(job.concurrency, scope),
        continueOnError: (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateBoolean */ .Ig)(job.continueOnError, scope, false),
        timeoutMinutes: (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateNumber */ .H2)(job.timeoutMinutes, scope) ?? DEFAULT_TIMEOUT_MINUTES,
    };
}
function readEnvironment({ job }, scope) {
    const token = job.environment;
    if (!token)
        return null;
    if (!(0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(token)) {
        const name = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateString */ .H8)(token, scope);
        return name === "" ? null : { name, deployment: true };
    }
    const name = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(token, "name");
    const text = name ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateString */ .H8)(name, scope) : "";
    return text === "" ? null : { name: text, deployment: (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateBoolean */ .Ig)((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(token, "deployment"), scope, true) };
}
/** A `concurrency:` block; null when there is none or its group is empty. */
function readConcurrency(token, scope) {
    if (!token)
        return null;
    if (!(0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(token)) {
        const group = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateString */ .H8)(token, scope);
        return group === "" ? null : { group, cancelInProgress: false, queue: "single" };
    }
    const group = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(token, "group");
    const queue = (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(token, "queue");
    const name = group ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateString */ .H8)(group, scope) : "";
    if (name === "")
        return null;
    return {
        group: name,
        cancelInProgress: (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateBoolean */ .Ig)((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(token, "cancel-in-progress"), scope, false),
        queue: queue && (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateString */ .H8)(queue, scope) === "max" ? "max" : "single",
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 30949:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hv: () => (/* binding */ processEnvironment),
/* harmony export */   qk: () => (/* binding */ createDirectories),
/* harmony export */   xy: () => (/* binding */ stepScope)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _hash_files_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27674);
/* harmony import */ var _team_steps_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79215);
/** What one running job knows and what its steps change, and the contexts and variables that follow from it. */





/** Fresh folders of one job below the run's. */
function createDirectories(root, slug, repository) {
    const job = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, slug);
    const directories = {
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(job, "work", repository, repository),
        temporary: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(job, "temp"),
        home: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(job, "home"),
        tools: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, "tools"),
        artifacts: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, "artifacts"),
    };
    for (const directory of Object.values(directories))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory, { recursive: true });
    return { ...directories, eventPath: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directories.temporary, "_github_workflow", "event.json") };
}
/** The `runner` context. */
function runnerContext(directories) {
    return {
        name: "rehearsal",
        os: process.platform === "darwin" ? "macOS" : process.platform === "win32" ? "Windows" : "Linux",
        arch: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.arch)() === "arm64" ? "ARM64" : (0,node_os__WEBPACK_IMPORTED_MODULE_1__.arch)() === "x64" ? "X64" : (0,node_os__WEBPACK_IMPORTED_MODULE_1__.arch)().toUpperCase(),
        temp: directories.temporary,
        tool_cache: directories.tools,
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(directories.workspace),
        environment: "self-hosted",
    };
}
/** The status that status functions and `job.status` see: cancelled outweighs failed. */
function jobStatus(state) {
    return state.cancel.aborted ? "cancelled" : state.failed ? "failure" : "success";
}
/** What the expressions of a step see. */
function stepScope(state, frame, stepEnv = {}) {
    const status = () => state.cancel.aborted ? "cancelled" : frame.failed || (!frame.actionPath && state.failed) ? "failure" : "success";
    return {
        file: frame.file,
        contexts: {
            ...state.contexts,
            github: {
                ...state.contexts.github,
                action_path: frame.actionPath ?? undefined,
                action_status: frame.actionPath ? status() : undefined,
            },
            inputs: frame.inputs,
            env: { ...Object.fromEntries(state.env), ...frame.env, ...stepEnv },
            steps: frame.steps,
            job: { status: jobStatus(state), check_run_id: state.checkRunId },
            runner: runnerContext(state.directories),
        },
        status: {
            success: () => status() === "success",
            failure: () => status() === "failure",
            cancelled: () => status() === "cancelled",
        },
        hashFiles: (patterns) => (0,_hash_files_ts__WEBPACK_IMPORTED_MODULE_3__/* .hashFiles */ .y)(state.directories.workspace, patterns),
    };
}
const GITHUB_VARIABLES = [
    "action",
    "action_path",
    "action_ref",
    "action_repository",
    "actor",
    "actor_id",
    "api_url",
    "base_ref",
    "event_name",
    "event_path",
    "graphql_url",
    "head_ref",
    "job",
    "ref",
    "ref_name",
    "ref_protected",
    "ref_type",
    "repository",
    "repository_id",
    "repository_owner",
    "repository_owner_id",
    "retention_days",
    "run_attempt",
    "run_id",
    "run_number",
    "server_url",
    "sha",
    "triggering_actor",
    "workflow",
    "workflow_ref",
    "workflow_sha",
    "workspace",
];
/** All variables of a child: the runner's own, the job's and the step's; nothing of the host's but where programs lie. */
function processEnvironment(state, step, github) {
    const { directories } = state;
    const own = (0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_4__/* .keepHarmless */ .zi)(Object.fromEntries(state.env), state.plan.origin === null, state.options.steps);
    const env = {
        LANG: "C.UTF-8",
        ...state.options.machineEnv,
        HOME: directories.home,
        ...own,
        ...step,
        CI: step["CI"] ?? own["CI"] ?? "true",
        GITHUB_ACTIONS: "true",
        RUNNER_TRACKING_ID: step["RUNNER_TRACKING_ID"] ?? own["RUNNER_TRACKING_ID"] ?? state.trackingId,
    };
    if (state.idToken !== null) {
        env["ACTIONS_ID_TOKEN_REQUEST_URL"] = state.idToken.url;
        env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = state.idToken.token;
    }
    const context = { ...state.contexts.github, ...github };
    for (const name of GITHUB_VARIABLES) {
        const value = context[name];
        if (value !== undefined && value !== null)
            env[`GITHUB_${name.toUpperCase()}`] = String(value);
    }
    for (const [name, value] of Object.entries(github))
        if (name === name.toUpperCase() && value !== undefined)
            env[name] = value;
    for (const [name, value] of Object.entries(runnerContext(directories)))
        env[`RUNNER_${name.toUpperCase()}`] = value;
    const base = step["PATH"] ?? own["PATH"] ?? machinePath();
    env["PATH"] = [...state.path, base, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(state.nodePath)].join(":");
    return env;
}
/** Where programs lie on this machine, without the folders that package managers put in front. */
function machinePath() {
    return (process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
        .split(":")
        .filter((directory) => directory !== "" && !directory.includes("node_modules"))
        .join(":");
}


/***/ }),

/***/ 31743:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runSteps)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_definition_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20486);
/* harmony import */ var _action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79138);
/* harmony import */ var _builtin_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64991);
/* harmony import */ var _expressions_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18761);
/* harmony import */ var _job_state_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30949);
/* harmony import */ var _step_execution_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86122);
/* harmony import */ var _step_log_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34765);
/* harmony import */ var _steps_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46245);
/* harmony import */ var _team_steps_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79215);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_action_definition_ts__WEBPACK_IMPORTED_MODULE_1__, _action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__, _expressions_ts__WEBPACK_IMPORTED_MODULE_4__, _steps_ts__WEBPACK_IMPORTED_MODULE_7__]);
([_action_definition_ts__WEBPACK_IMPORTED_MODULE_1__, _action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__, _expressions_ts__WEBPACK_IMPORTED_MODULE_4__, _steps_ts__WEBPACK_IMPORTED_MODULE_7__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Runs all steps of a job in order: pre steps of its actions, its own, and post steps last first, each with a result of its own. */










/** Every step of the job, then the post steps of its actions, last first. Never rejects: what goes wrong fails a step. */
async function runSteps(state, frame) {
    await runPreSteps(state, frame);
    for (const step of state.job.steps)
        await runJobStep(state, frame, step);
    for (let post = state.posts.pop(); post; post = state.posts.pop())
        await runPostStep(state, post);
}
async function runJobStep(state, frame, step) {
    const name = (0,_steps_ts__WEBPACK_IMPORTED_MODULE_7__/* .defaultName */ .Z)(step);
    await record(state, { stage: "main", id: step.id ?? `__${state.results.length + 1}`, name }, async (log, rename) => (0,_steps_ts__WEBPACK_IMPORTED_MODULE_7__/* .runStep */ .e)(state, frame, step, { log, outer: null, rename }));
}
/** Gives a step its log and puts its result in the job's list. */
async function record(state, { stage, id, name: initialName }, run) {
    let name = initialName;
    let announced = false;
    const { onProgress } = state.options;
    const job = state.facts.name;
    const announce = () => {
        if (!announced)
            onProgress?.({ kind: "step-started", job, step: name });
        announced = true;
    };
    const log = new _step_log_ts__WEBPACK_IMPORTED_MODULE_8__/* .StepLog */ .J(state.masks, (line) => {
        announce();
        onProgress?.({ kind: "log", job, step: name, line });
    });
    const startedAt = new Date().toISOString();
    const done = await run(log, (better) => {
        name = state.masks.apply(better);
        announce();
    });
    const result = {
        id,
        name,
        stage,
        outcome: done.outcome,
        conclusion: done.conclusion,
        outputs: Object.fromEntries(Object.entries(done.outputs).map(([key, value]) => [key, state.masks.apply(value)])),
        log: log.lines,
        annotations: log.annotations,
        summary: log.summary,
        startedAt,
        completedAt: new Date().toISOString(),
    };
    state.results.push(result);
    onProgress?.({ kind: "step-completed", job, step: result });
    return done;
}
async function runPreSteps(state, frame) {
    for (const step of state.job.steps) {
        if (step.action.kind !== "uses" || step.action.uses.startsWith("./") || (0,_builtin_ts__WEBPACK_IMPORTED_MODULE_3__/* .findBuiltin */ .J)(step.action.uses))
            continue;
        const { uses } = step.action;
        if ((0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_9__/* .isWithheld */ .Ys)(uses, frame.isTeams, state.options.steps))
            continue;
        const directory = state.resolved.get(uses);
        const definition = directory ? (0,_action_definition_ts__WEBPACK_IMPORTED_MODULE_1__/* .readAction */ .f)(directory) : undefined;
        if (definition?.runs.kind !== "node" || !definition.runs.pre)
            continue;
        const { pre, preIf } = definition.runs;
        const saved = {};
        state.preSaved.set(step, saved);
        await record(state, { stage: "pre", id: `__pre_${state.results.length}`, name: `Pre Run ${uses}` }, (log) => runStage(state, { frame, condition: preIf, definition, log }, async (signal, outputs) => {
            const scope = (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_5__/* .stepScope */ .xy)(state, frame);
            const inputs = (0,_action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .decideActionInputs */ .wY)(definition, (0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_9__/* .withholdInputs */ .f9)((0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateMap */ .cV)(step.action.kind === "uses" ? step.action.with : undefined, scope), state.options.steps).inputs, scope, log);
            await (0,_step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .execute */ .g7)({
                state,
                log,
                outputs,
                saved,
                signal,
                variables: {
                    ...(0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_9__/* .keepHarmless */ .zi)((0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateMap */ .cV)(step.env, scope), frame.isTeams, state.options.steps),
                    ...(0,_action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .inputVariables */ .kN)(inputs),
                },
                github: { action: step.id ?? "__pre", action_path: definition.directory },
            }, state.nodePath, [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(definition.directory, pre)], state.directories.workspace);
        }));
    }
}
async function runPostStep(state, post) {
    await record(state, { stage: "post", id: `__post_${state.results.length}`, name: post.name }, (log) => runStage(state, { ...post, log }, (signal, outputs) => (0,_step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .execute */ .g7)({
        state,
        log,
        outputs,
        saved: post.saved,
        signal,
        variables: { ...post.variables, ...(0,_action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .stateVariables */ .fw)(post.saved) },
        github: { action: "__post", action_path: post.definition.directory },
    }, state.nodePath, [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(post.definition.directory, post.script)], state.directories.workspace)));
}
/** A pre or post step: judged by its bare condition, failing the job when it fails. */
async function runStage(state, { frame, condition, definition, log, }, body) {
    const done = { outputs: {}, outcome: "success", conclusion: "success" };
    const controller = new AbortController();
    const holds = () => (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateIf */ .rb)(condition, _action_definition_ts__WEBPACK_IMPORTED_MODULE_1__/* .RUNS_IF_CONTEXT */ .D, { ...(0,_job_state_ts__WEBPACK_IMPORTED_MODULE_5__/* .stepScope */ .xy)(state, frame), file: definition.file });
    const onCancel = () => {
        if (!holds())
            controller.abort();
    };
    state.cancel.addEventListener("abort", onCancel, { once: true });
    try {
        if (!holds())
            return { outputs: {}, outcome: "skipped", conclusion: "skipped" };
        await body(controller.signal, done.outputs);
        if (controller.signal.aborted)
            done.outcome = "cancelled";
    }
    catch (error) {
        if (!(error instanceof _step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .StepFailure */ .pH))
            log.annotate("error", error instanceof Error ? error.message : String(error));
        done.outcome = "failure";
        state.failed = true;
    }
    finally {
        state.cancel.removeEventListener("abort", onCancel);
    }
    done.conclusion = done.outcome;
    return done;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 27165:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ runJob)
/* harmony export */ });
/* harmony import */ var _job_execution_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30170);
/* harmony import */ var _job_instance_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94353);
/* harmony import */ var _job_settings_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40903);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_job_execution_ts__WEBPACK_IMPORTED_MODULE_0__, _job_settings_ts__WEBPACK_IMPORTED_MODULE_1__]);
([_job_execution_ts__WEBPACK_IMPORTED_MODULE_0__, _job_settings_ts__WEBPACK_IMPORTED_MODULE_1__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);



/** The result of one job; reported to GitHub whatever became of it. Rejects only when GitHub's port does. */
async function runJob(run, instance) {
    const controller = new AbortController();
    const begun = {
        run,
        instance,
        started: new Date().toISOString(),
        controller,
        cancel: AbortSignal.any([instance.cancel, controller.signal]),
    };
    let settings;
    try {
        settings = (0,_job_settings_ts__WEBPACK_IMPORTED_MODULE_1__/* .readSettings */ .s)(run, instance);
    }
    catch (error) {
        return endEarly(begun, (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeJob */ .hx)(run, instance), "failure", error.message);
    }
    const facts = (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeJob */ .hx)(run, instance, settings.environment);
    const group = await enterGroup(begun, settings.concurrency);
    if (group.kind === "displaced")
        return endEarly(begun, facts, "cancelled", group.reason);
    try {
        return await runAdmitted(begun, settings, facts);
    }
    finally {
        group.release();
    }
}
/** A job without a group has nothing to wait for; one whose run holds the group already would wait for ever. */
async function enterGroup(begun, wanted) {
    const { run, instance, cancel, controller } = begun;
    if (wanted === null)
        return { kind: "granted", release: () => { } };
    if (run.concurrency.holderOf(wanted.group) === run.owner)
        return {
            kind: "displaced",
            reason: `Canceling since a deadlock for concurrency group '${wanted.group}' was detected between 'top level workflow' and '${instance.job.id}'`,
        };
    return run.concurrency.acquire({
        ...wanted,
        owner: `${run.owner}/${instance.key}`,
        signal: cancel,
        onCancel: (reason) => controller.abort(reason),
    });
}
async function runAdmitted(begun, settings, facts) {
    const { run, instance, started, cancel } = begun;
    const decision = await askEnvironment(run, facts);
    if (decision.kind === "rejected")
        return endEarly(begun, facts, "failure", decision.reason);
    if (decision.kind === "waiting") {
        run.options.onProgress?.({ kind: "job-waiting", job: instance.name, reason: decision.reason });
        const environment = facts.environment && { name: facts.environment.name, url: null };
        return { ...(0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_2__/* .emptyResult */ .$)(instance, started), status: "waiting", conclusion: null, environment };
    }
    const leave = await run.slots.enter();
    try {
        if (cancel.aborted)
            return await endEarly(begun, facts, "cancelled", "The operation was canceled.");
        return await (0,_job_execution_ts__WEBPACK_IMPORTED_MODULE_0__/* .performJob */ .n)(begun, facts, {
            settings,
            secrets: { ...instance.secrets, ...decision.secrets },
            vars: { ...instance.contexts["vars"], ...decision.vars },
        });
    }
    finally {
        leave();
    }
}
async function askEnvironment(run, facts) {
    const { environment } = facts;
    if (environment === null)
        return { kind: "approved" };
    return run.options.github.decideEnvironment({ ...facts, environment });
}
/** The result of a job whose steps never began, reported as such. */
async function endEarly(begun, facts, conclusion, message) {
    const result = { ...(0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_2__/* .emptyResult */ .$)(begun.instance, begun.started), conclusion, annotations: [(0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_2__/* .errorAnnotation */ .IR)(message)] };
    return (0,_job_instance_ts__WEBPACK_IMPORTED_MODULE_2__/* .finish */ .O9)(begun.run, facts, null, result);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 26407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Masks)
/* harmony export */ });
/** Holds the secrets of a job and hides them in whatever leaves it. */
/** Secrets of one job; what is added later hides from then on. */
class Masks {
    #values = new Set();
    #pattern = null;
    /** Hides the value, each of its lines, and its JSON-, URI- and base64-written forms. Empty text hides nothing. */
    add(value) {
        for (const text of [value, ...value.split(/\r?\n/)]) {
            if (text.trim() === "")
                continue;
            this.#values.add(text);
            this.#values.add(JSON.stringify(text).slice(1, -1));
            this.#values.add(encodeURIComponent(text));
            if (text.length < 4)
                continue;
            for (const shift of [0, 1, 2]) {
                const bytes = Buffer.from(text).subarray(shift);
                const encoded = bytes.toString("base64").replace(/={1,2}$/, "");
                // The last group may mix with what follows the secret, so only whole groups are certain.
                const whole = encoded.slice(0, Math.floor(bytes.length / 3) * 4);
                if (whole.length >= 8)
                    this.#values.add(whole);
            }
        }
        this.#pattern = null;
    }
    apply(text) {
        if (this.#values.size === 0)
            return text;
        this.#pattern ??= new RegExp([...this.#values]
            .sort((left, right) => right.length - left.length)
            .map((value) => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
            .join("|"), "g");
        return text.replace(this.#pattern, "***");
    }
    /** Whether the text holds a secret. */
    covers(text) {
        return this.apply(text) !== text;
    }
}


/***/ }),

/***/ 75171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runProcess),
/* harmony export */   X: () => (/* binding */ endOrphans)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46193);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_string_decoder__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_3__);
/** Starts the processes of steps and ends them the way the real runner does: SIGINT, SIGTERM, then the whole group is killed. */




/** A process that lives on in the background may keep the pipes open; the real runner waits this long for them. */
const STREAM_GRACE_MS = 5_000;
/** Resolves when the process has ended and its output was read; never rejects. */
function runProcess(request) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.command, request.args, {
            cwd: request.cwd,
            env: request.env,
            stdio: ["ignore", "pipe", "pipe"],
            detached: true,
        });
        const timers = [];
        const flushes = [child.stdout, child.stderr].map((stream) => readLines(stream, request.onLine));
        const kill = (target, signal) => {
            try {
                process.kill(target, signal);
            }
            catch {
                // It has ended already.
            }
        };
        const stop = () => {
            if (child.pid === undefined)
                return;
            const { pid } = child;
            kill(pid, "SIGINT");
            timers.push(setTimeout(() => {
                kill(pid, "SIGTERM");
                timers.push(setTimeout(() => kill(-pid, "SIGKILL"), request.terminateMs));
            }, request.interruptMs));
        };
        let settled = false;
        const settle = (end) => {
            if (settled)
                return;
            settled = true;
            for (const timer of timers)
                clearTimeout(timer);
            request.signal.removeEventListener("abort", stop);
            for (const flush of flushes)
                flush();
            child.stdout.destroy();
            child.stderr.destroy();
            resolve(end);
        };
        const describe = (code, signal) => code === null ? { kind: "signalled", signal: signal ?? "SIGKILL" } : { kind: "exited", code };
        child.once("error", (error) => settle({ kind: "not-started", reason: error.message }));
        child.once("close", (code, signal) => settle(describe(code, signal)));
        child.once("exit", (code, signal) => {
            timers.push(setTimeout(() => settle(describe(code, signal)), STREAM_GRACE_MS));
        });
        if (request.signal.aborted)
            stop();
        else
            request.signal.addEventListener("abort", stop, { once: true });
    });
}
function readLines(stream, onLine) {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_2__.StringDecoder("utf8");
    let rest = "";
    stream.on("data", (chunk) => {
        const lines = (rest + decoder.write(chunk)).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines)
            onLine(line.endsWith("\r") ? line.slice(0, -1) : line);
    });
    return () => {
        rest += decoder.end();
        if (rest !== "")
            onLine(rest);
        rest = "";
    };
}
/** A process that is being replaced by its program shows no environment for a moment; it is looked at again this often. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 20;
/** Kills what a job's steps left running, found by the tracking id that children inherit; gives how many. Linux only, as it reads /proc. */
async function endOrphans(trackingId) {
    const mark = `RUNNER_TRACKING_ID=${trackingId}`;
    let ended = 0;
    let pids;
    try {
        pids = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
    }
    catch {
        return 0;
    }
    for (let look = 0; look < LOOKS && pids.length > 0; look += 1) {
        if (look > 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(BETWEEN_LOOKS_MS);
        pids = pids.filter((pid) => {
            try {
                const environment = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`, "utf8");
                // The kernel's own threads and the dead have no program, and nothing to come.
                if (environment === "")
                    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(`/proc/${pid}/exe`) !== "";
                if (!environment.split("\0").includes(mark))
                    return false;
                process.kill(Number(pid), "SIGKILL");
                ended += 1;
            }
            catch {
                // Another user's process, or it has ended meanwhile.
            }
            return false;
        });
    }
    return ended;
}


/***/ }),

/***/ 85811:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runWorkflow)
/* harmony export */ });
/* unused harmony export decideConclusion */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _action_definition_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20486);
/* harmony import */ var _builtin_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64991);
/* harmony import */ var _call_problems_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47241);
/* harmony import */ var _concurrency_ts__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(92249);
/* harmony import */ var _contexts_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(11892);
/* harmony import */ var _expressions_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18761);
/* harmony import */ var _git_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49746);
/* harmony import */ var _graph_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19534);
/* harmony import */ var _inputs_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87449);
/* harmony import */ var _job_settings_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40903);
/* harmony import */ var _permissions_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89018);
/* harmony import */ var _plan_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(72011);
/* harmony import */ var _slots_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(30543);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_action_definition_ts__WEBPACK_IMPORTED_MODULE_2__, _call_problems_ts__WEBPACK_IMPORTED_MODULE_4__, _expressions_ts__WEBPACK_IMPORTED_MODULE_5__, _graph_ts__WEBPACK_IMPORTED_MODULE_7__, _job_settings_ts__WEBPACK_IMPORTED_MODULE_9__, _permissions_ts__WEBPACK_IMPORTED_MODULE_10__, _plan_ts__WEBPACK_IMPORTED_MODULE_11__, _syntax_ts__WEBPACK_IMPORTED_MODULE_12__]);
([_action_definition_ts__WEBPACK_IMPORTED_MODULE_2__, _call_problems_ts__WEBPACK_IMPORTED_MODULE_4__, _expressions_ts__WEBPACK_IMPORTED_MODULE_5__, _graph_ts__WEBPACK_IMPORTED_MODULE_7__, _job_settings_ts__WEBPACK_IMPORTED_MODULE_9__, _permissions_ts__WEBPACK_IMPORTED_MODULE_10__, _plan_ts__WEBPACK_IMPORTED_MODULE_11__, _syntax_ts__WEBPACK_IMPORTED_MODULE_12__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Runs a workflow file on this machine as GitHub would, with everything it cannot do refused at its line before anything starts. */
















/**
 * Runs the jobs for real and resolves with everything that happened; a red run is a result, not a rejection.
 * Rejects with a WorkflowError, before anything ran, for a file that is invalid or wants what this runner has not; filters
 * under `on` (branches, tags, paths, types) are for whoever starts the run to judge, only the event's name is checked.
 */
async function runWorkflow(asked) {
    const startedAt = new Date().toISOString();
    const run = await startRun(await prepareRun(asked), startedAt);
    const group = await enterGroup(run);
    if (group.kind === "displaced")
        return conclude(run, "cancelled");
    try {
        return await runJobs(run);
    }
    finally {
        group.release();
    }
}
async function prepareRun(asked) {
    const { github, event } = asked;
    const plan = await (0,_plan_ts__WEBPACK_IMPORTED_MODULE_11__/* .planWorkflow */ .t5)(asked.workflow, createResolver(asked));
    if (!plan.events.includes(event.name))
        throw new _syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .WorkflowError */ .s8(`${(0,_syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .locate */ .x5)(plan.path, plan.on)}: the workflow does not run on '${event.name}'`);
    const excess = (0,_call_problems_ts__WEBPACK_IMPORTED_MODULE_4__/* .findPermissionProblem */ .aI)(plan, github.defaultPermissions ?? _permissions_ts__WEBPACK_IMPORTED_MODULE_10__/* .RESTRICTED_PERMISSIONS */ .TG);
    if (excess)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .refuse */ .TR)(excess.path, excess.token, excess.message);
    const resolved = new Map();
    await resolveActions(plan, asked, resolved);
    const vars = asked.vars ?? {};
    const attempt = asked.resumeFrom ? asked.resumeFrom.attempt + 1 : 1;
    const early = describeGitHub({ options: asked, plan, attempt }, { runId: 0, runNumber: 0 });
    const contexts = { github: early, vars, inputs: {} };
    const inputs = readInputs(plan, asked, { file: plan.path, contexts });
    const title = plan.runName
        ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_5__/* .evaluateString */ .H8)(plan.runName, {
            file: plan.path,
            contexts: { ...contexts, inputs },
        })
        : plan.name;
    return { options: withDispatchedInputs(asked, inputs), plan, attempt, resolved, vars, inputs, title };
}
/** The payload of a dispatch holds every input as text, also those that have their default. */
function withDispatchedInputs(options, inputs) {
    const { event } = options;
    if (event.name !== "workflow_dispatch")
        return options;
    const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
    return { ...options, event: { ...event, payload: { ...event.payload, inputs: texts } } };
}
/** The `github` context; ids of 0 while GitHub has not given them. */
function describeGitHub({ options, plan, attempt }, ids) {
    const { repository, github, event } = options;
    return (0,_contexts_ts__WEBPACK_IMPORTED_MODULE_13__/* .githubContext */ .h4)({ ...ids, attempt, workflowName: plan.name, workflowPath: plan.path, repository, urls: github }, event);
}
async function startRun(prepared, startedAt) {
    const { options, plan, attempt, resolved, vars, inputs, title } = prepared;
    const { event } = options;
    const { runId, runNumber } = await options.github.runStarted({
        runId: options.resumeFrom?.runId ?? null,
        name: title,
        workflowPath: plan.path,
        event: event.name,
        ref: event.ref,
        sha: event.sha,
        actor: event.actor,
        attempt,
    });
    options.onProgress?.({ kind: "run-started", name: title, runId, attempt });
    const github = describeGitHub(prepared, { runId, runNumber });
    const controller = new AbortController();
    const cancel = AbortSignal.any([controller.signal, ...(options.signal ? [options.signal] : [])]);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(options.workspaceRoot, { recursive: true });
    const run = {
        options,
        runId,
        attempt,
        github,
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(options.workspaceRoot), `run-${runId}`),
        concurrency: options.concurrency ?? (0,_concurrency_ts__WEBPACK_IMPORTED_MODULE_14__/* .createConcurrencyGroups */ .o)(),
        owner: `run ${runId}`,
        slots: (0,_slots_ts__WEBPACK_IMPORTED_MODULE_15__/* .createSlots */ .e)(options.maximumJobs ?? 4),
        resolved,
        nodePath: options.nodePath ?? process.execPath,
    };
    const secrets = options.secrets ?? {};
    const frame = { run, plan, prefix: "", inputs, secrets, vars, granted: null, cancel, ended: [], needs: {} };
    const scope = { file: plan.path, contexts: { github, vars, inputs } };
    return { ...prepared, runId, runNumber, startedAt, controller, frame, scope };
}
async function enterGroup({ plan, scope, runId, options, frame, controller }) {
    const wanted = (0,_job_settings_ts__WEBPACK_IMPORTED_MODULE_9__/* .readConcurrency */ .W)(plan.concurrency, scope);
    if (wanted === null)
        return { kind: "granted", release: () => { } };
    const { concurrency, owner } = frame.run;
    if (concurrency.holderOf(wanted.group) !== null)
        await options.github.runChanged({ runId, status: "queued", conclusion: null });
    return concurrency.acquire({ ...wanted, owner, signal: frame.cancel, onCancel: () => controller.abort() });
}
async function runJobs(run) {
    const { options, plan, runId, frame, scope } = run;
    await options.github.runChanged({ runId, status: "in_progress", conclusion: null });
    const results = await (0,_graph_ts__WEBPACK_IMPORTED_MODULE_7__/* .runGraph */ .C)(frame);
    if ([...results.values()].includes(null))
        return conclude(run, null);
    const jobs = Object.fromEntries(results);
    const outputs = options.event.name === "workflow_call"
        ? (0,_graph_ts__WEBPACK_IMPORTED_MODULE_7__/* .callOutputs */ .T)(plan, { ...scope, contexts: { ...scope.contexts, jobs } })
        : {};
    return conclude(run, decideConclusion(Object.values(jobs), frame.cancel.aborted), outputs);
}
/** Null: a job waits for people, and so does the run. */
async function conclude(run, conclusion, outputs = {}) {
    const { options, plan, runId, runNumber, attempt, title, startedAt, frame } = run;
    const status = conclusion === null ? "waiting" : "completed";
    await options.github.runChanged({ runId, status, conclusion });
    const result = {
        runId,
        runNumber,
        attempt,
        name: title,
        workflowPath: plan.path,
        status,
        conclusion,
        jobs: frame.ended,
        needs: frame.needs,
        outputs,
        startedAt,
        completedAt: new Date().toISOString(),
    };
    options.onProgress?.({ kind: "run-completed", result });
    return result;
}
/** A run fails when a job failed, is cancelled when it or a job was, and is skipped when nothing ran. */
function decideConclusion(jobs, cancelled) {
    if (cancelled)
        return "cancelled";
    const results = new Set(jobs.map((job) => job.result));
    if (results.has("failure"))
        return "failure";
    if (results.has("cancelled"))
        return "cancelled";
    return results.has("success") ? "success" : "skipped";
}
function readInputs(plan, options, scope) {
    const { event } = options;
    const decide = (source, given) => {
        try {
            return (0,_inputs_ts__WEBPACK_IMPORTED_MODULE_8__/* .decideInputs */ .m)(source === "call" ? plan.callInputs : plan.dispatchInputs, given, {
                source,
                evaluate: (token) => (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_5__/* .evaluateToken */ .T4)(token, scope),
            });
        }
        catch (thrown) {
            throw thrown instanceof _inputs_ts__WEBPACK_IMPORTED_MODULE_8__/* .InputProblem */ .S ? new _syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .WorkflowError */ .s8(`${plan.path}: ${thrown.message}`) : thrown;
        }
    };
    if (event.name === "workflow_dispatch")
        return decide("dispatch", options.inputs ?? event.payload["inputs"] ?? {});
    if (event.name === "workflow_call")
        return decide("call", options.inputs ?? {});
    if (options.inputs && Object.keys(options.inputs).length > 0)
        throw new _syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .WorkflowError */ .s8(`${plan.path}: inputs were given, but '${event.name}' has none`);
    return {};
}
function createResolver(options) {
    return async (uses, origin) => {
        const local = uses.startsWith("./") ? uses.slice(2) : null;
        if (local !== null && origin === null) {
            try {
                const text = await (0,_git_ts__WEBPACK_IMPORTED_MODULE_6__/* .runGit */ .E)(options.repository.path, ["show", `${options.event.sha}:${local}`]);
                return { file: { path: local, text }, origin };
            }
            catch {
                return undefined;
            }
        }
        const full = local === null ? uses : `${origin.repository}/${local}@${origin.ref}`;
        const file = await options.resolveWorkflow?.(full);
        if (file === undefined && local === null && options.standIns !== undefined)
            return "not-run";
        const [path = "", ref = ""] = full.split("@");
        return file && { file, origin: { repository: path.split("/").slice(0, 2).join("/"), ref } };
    };
}
async function resolveActions(plan, options, resolved) {
    for (const job of plan.jobs) {
        if (job.call)
            await resolveActions(job.call.workflow, options, resolved);
        if (job.container && options.steps === undefined)
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .refuse */ .TR)(plan.path, job.container, `'${job.container.toString()}' is not supported by the rehearsal`);
        for (const step of job.steps) {
            if (step.action.kind !== "uses")
                continue;
            const { uses, token } = step.action;
            if (uses.startsWith("./") || (0,_builtin_ts__WEBPACK_IMPORTED_MODULE_3__/* .findBuiltin */ .J)(uses) || resolved.has(uses))
                continue;
            if (options.steps && !options.steps.mayRun(uses))
                continue;
            if (uses.startsWith("docker://") && options.standIns === undefined)
                (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .refuse */ .TR)(plan.path, token, `'${uses}': container actions are not supported by the rehearsal`);
            const directory = await options.resolveAction?.(uses);
            if (!directory && options.standIns !== undefined)
                continue;
            if (!directory)
                (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .refuse */ .TR)(plan.path, token, `the action '${uses}' is not known on this machine; the rehearsal serves local actions, those of this project and some of GitHub's: ${(0,_builtin_ts__WEBPACK_IMPORTED_MODULE_3__/* .listBuiltins */ .Z)()}`);
            if (!(0,_action_definition_ts__WEBPACK_IMPORTED_MODULE_2__/* .readAction */ .f)(directory))
                (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_12__/* .refuse */ .TR)(plan.path, token, `there is no action.yml in '${directory}' for '${uses}'`);
            resolved.set(uses, directory);
        }
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 30543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ createSlots)
/* harmony export */ });
/** Limits how many things go on at once, in the order in which they came. */
/** Room for so many at once. */
function createSlots(size) {
    let free = size;
    const waiting = [];
    const leave = () => {
        const next = waiting.shift();
        if (next)
            next();
        else
            free += 1;
    };
    return {
        async enter() {
            if (free > 0)
                free -= 1;
            else
                await new Promise((resolve) => waiting.push(resolve));
            let left = false;
            return () => {
                if (left)
                    return;
                left = true;
                leave();
            };
        },
    };
}


/***/ }),

/***/ 86122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pH: () => (/* binding */ StepFailure),
  g7: () => (/* binding */ execute),
  j3: () => (/* binding */ runScript)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/rehearsal/src/runner/command-files.ts
var command_files = __webpack_require__(58697);
;// CONCATENATED MODULE: ./packages/rehearsal/src/runner/commands.ts
/** Parses workflow commands (`::error::…`) in a step's output, as the real runner does. */
/** Commands the runner knows; a line that names another is ordinary output. */
const COMMANDS = new Set([
    "error",
    "warning",
    "notice",
    "debug",
    "group",
    "endgroup",
    "add-mask",
    "echo",
    "stop-commands",
    "set-output",
    "save-state",
    "set-env",
    "add-path",
    "add-matcher",
    "remove-matcher",
]);
const unescapeData = (text) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
const unescapeProperty = (text) => text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
/** The order matters: what a percent sign escapes is read last. */
const unescapeV1 = (text) => text
    .replaceAll("%3B", ";")
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%5D", "]")
    .replaceAll("%25", "%");
/**
 * The command of a line in either of its forms, null when it has none: `::name key=value,…::message` where only blanks
 * may precede it, else `##[name key=value;…]message` anywhere in the line. A name that is not among `names` is no command
 * of that form. Source: ActionCommandManager and ActionCommand of actions/runner.
 */
function parseCommand(line, names = COMMANDS) {
    return parseV2(line, names) ?? parseV1(line, names);
}
function parseV2(line, names) {
    const text = line.trimStart();
    if (!text.startsWith("::"))
        return null;
    const end = text.indexOf("::", 2);
    if (end < 0)
        return null;
    const { name, rest } = splitHead(text.slice(2, end));
    if (!names.has(name))
        return null;
    const properties = {};
    for (const part of rest.trim().split(",")) {
        const equals = part.indexOf("=");
        if (equals > 0 && equals < part.length - 1)
            properties[part.slice(0, equals).trim().toLowerCase()] = unescapeProperty(part.slice(equals + 1));
    }
    return { name, properties, message: unescapeData(text.slice(end + 2)) };
}
function parseV1(line, names) {
    const start = line.indexOf("##[");
    const end = start < 0 ? -1 : line.indexOf("]", start);
    if (end < 0)
        return null;
    const { name, rest } = splitHead(line.slice(start + 3, end));
    if (!names.has(name))
        return null;
    const properties = {};
    for (const part of rest.trim().split(";")) {
        const equals = part.indexOf("=");
        if (equals > 0 && equals < part.length - 1)
            properties[part.slice(0, equals).trim().toLowerCase()] = unescapeV1(part.slice(equals + 1));
    }
    return { name, properties, message: unescapeV1(line.slice(end + 1)) };
}
function splitHead(head) {
    const blank = head.indexOf(" ");
    return blank < 0
        ? { name: head.toLowerCase(), rest: "" }
        : { name: head.slice(0, blank).toLowerCase(), rest: head.slice(blank + 1) };
}
/** Reads lines of one step; remembers whether commands are stopped. */
class CommandReader {
    #stopToken = null;
    read(line) {
        const stopped = this.#stopToken;
        const command = parseCommand(line, stopped === null ? COMMANDS : new Set([stopped]));
        if (!command)
            return { kind: "text" };
        if (stopped !== null) {
            this.#stopToken = null;
            return { kind: "consumed" };
        }
        if (command.name !== "stop-commands")
            return { kind: "command", command };
        const token = command.message.toLowerCase();
        if (token === "" || token === "pause-logging" || COMMANDS.has(token))
            return {
                kind: "invalid",
                reason: `Invalid stop token '${command.message}': it must not be empty or the name of a command`,
            };
        this.#stopToken = token;
        return { kind: "consumed" };
    }
}

// EXTERNAL MODULE: ./packages/rehearsal/src/runner/job-state.ts
var job_state = __webpack_require__(30949);
// EXTERNAL MODULE: ./packages/rehearsal/src/runner/processes.ts
var processes = __webpack_require__(75171);
;// CONCATENATED MODULE: ./packages/rehearsal/src/runner/step-execution.ts
/** Runs the processes of a step with its command files and takes over what they changed. */








/** A step failed for a reason that its log already tells. */
class StepFailure extends Error {
    name = "StepFailure";
}
const FILES = ["ENV", "OUTPUT", "STATE", "PATH", "STEP_SUMMARY"];
/** Runs one program of a step; throws a StepFailure when it or one of its commands failed. */
async function execute(execution, command, args, cwd) {
    const { state, log } = execution;
    const folder = (0,external_node_path_.join)(state.directories.temporary, "_runner_file_commands");
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const unique = (0,external_node_crypto_.randomUUID)();
    const files = Object.fromEntries(FILES.map((name) => [name, (0,external_node_path_.join)(folder, `${name.toLowerCase()}_${unique}`)]));
    for (const file of Object.values(files))
        (0,external_node_fs_.writeFileSync)(file, "");
    const env = (0,job_state/* processEnvironment */.hv)(state, execution.variables, {
        ...execution.github,
        ...Object.fromEntries(FILES.map((name) => [`GITHUB_${name}`, files[name]])),
    });
    const reader = new CommandReader();
    let failed = false;
    const fail = (message) => {
        failed = true;
        log.annotate("error", message);
    };
    const end = await (0,processes/* runProcess */.R)({
        command,
        args,
        cwd,
        env,
        signal: execution.signal,
        interruptMs: state.options.cancellation?.interruptMs ?? 7_500,
        terminateMs: state.options.cancellation?.terminateMs ?? 2_500,
        onLine(line) {
            const meaning = reader.read(line);
            if (meaning.kind === "text")
                log.write(line);
            else if (meaning.kind === "invalid")
                fail(meaning.reason);
            else if (meaning.kind === "command")
                obey(execution, meaning.command, line, fail);
        },
    });
    log.summarize((0,external_node_fs_.readFileSync)(files["STEP_SUMMARY"]));
    takeOver(execution, files, fail);
    for (const file of Object.values(files))
        (0,external_node_fs_.rmSync)(file, { force: true });
    if (execution.signal.aborted)
        return;
    if (end.kind === "not-started")
        fail(`An error occurred trying to start process '${command}' with working directory '${cwd}': ${end.reason}`);
    else if (end.kind === "signalled")
        fail(`Process completed with exit code ${128 + (external_node_os_.constants.signals[end.signal] ?? 0)}.`);
    else if (end.code !== 0)
        fail(`Process completed with exit code ${end.code}.`);
    if (failed)
        throw new StepFailure("the step failed");
}
function obey(execution, command, line, fail) {
    const { state, log } = execution;
    const { name, message, properties } = command;
    switch (name) {
        case "error":
        case "warning":
        case "notice":
            log.annotateCommand(command);
            return;
        case "debug":
            if (isDebug(state))
                log.write(`##[debug]${message}`);
            return;
        case "group":
            log.write(`##[group]${message}`);
            return;
        case "endgroup":
            log.write("##[endgroup]");
            return;
        case "echo":
            return;
        case "add-mask":
            if (message.trim() === "")
                log.annotate("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
            else
                state.masks.add(message);
            return;
        case "set-output":
        case "save-state": {
            log.annotate("warning", `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`);
            const key = properties["name"];
            if (!key)
                fail(`Required field 'name' is missing in ##[${name}] command.`);
            else
                (name === "set-output" ? execution.outputs : execution.saved)[key] = message;
            return;
        }
        case "set-env":
        case "add-path":
            fail(`Unable to process command '${line.trim()}' successfully. The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
            return;
        default:
            fail(`The command '${name}' is not supported by the rehearsal: ${line.trim()}`);
    }
}
function isDebug(state) {
    const { secrets, vars } = state.contexts;
    return (secrets?.["ACTIONS_STEP_DEBUG"] ?? vars?.["ACTIONS_STEP_DEBUG"]) === "true";
}
function takeOver(execution, files, fail) {
    const { state } = execution;
    const readPairs = (name, take) => {
        const parsed = (0,command_files/* parseCommandFile */.P)((0,external_node_fs_.readFileSync)(files[name], "utf8"));
        if (parsed.kind === "invalid") {
            fail(`Unable to process file command '${name.toLowerCase()}' successfully. ${parsed.reason}`);
            return;
        }
        for (const [key, value] of parsed.pairs)
            take(key, value);
    };
    readPairs("ENV", (key, value) => {
        if (key.toUpperCase() === "NODE_OPTIONS")
            fail(`Unable to process file command 'env' successfully. Can't store ${key} output parameter using '$GITHUB_ENV' command.`);
        else
            state.env.set(key, value);
    });
    readPairs("OUTPUT", (key, value) => {
        execution.outputs[key] = value;
    });
    readPairs("STATE", (key, value) => {
        execution.saved[key] = value;
    });
    for (const directory of (0,command_files/* parsePathFile */.zb)((0,external_node_fs_.readFileSync)(files.PATH, "utf8"))) {
        const known = state.path.indexOf(directory);
        if (known >= 0)
            state.path.splice(known, 1);
        state.path.unshift(directory);
    }
}
const SHELLS = {
    bash: { command: "bash", ending: ".sh", args: "--noprofile --norc -eo pipefail {0}" },
    sh: { command: "sh", ending: ".sh", args: "-e {0}" },
    python: { command: "python3", ending: ".py", args: "{0}" },
    pwsh: { command: "pwsh", ending: ".ps1", args: "-command . '{0}'" },
};
/** A `run` step: no shell is `bash -e`, `bash` is the strict one, a text with `{0}` is a shell of the writer's own. */
async function runScript(execution, script, shell, workingDirectory) {
    const { directories } = execution.state;
    const own = shell?.includes("{0}") ? shell.trim().split(/\s+/) : null;
    const known = own ? null : shell === null ? { command: "bash", ending: ".sh", args: "-e {0}" } : SHELLS[shell];
    if (!own && !known) {
        execution.log.annotate("error", `Invalid shell option. Shell must be a valid built-in (bash, sh, python, pwsh) or a format string containing '{0}'; it was '${shell}'`);
        throw new StepFailure("invalid shell");
    }
    const file = (0,external_node_path_.join)(directories.temporary, `${(0,external_node_crypto_.randomUUID)()}${known?.ending ?? ""}`);
    (0,external_node_fs_.writeFileSync)(file, `${script}\n`, { mode: 0o755 });
    const cwd = (0,external_node_path_.isAbsolute)(workingDirectory) ? workingDirectory : (0,external_node_path_.join)(directories.workspace, workingDirectory);
    const args = (own ? own.slice(1) : shell === "pwsh" ? ["-command", ". '{0}'"] : known.args.split(" ")).map((arg) => arg.replace("{0}", file));
    await execute(execution, own ? own[0] : known.command, args, cwd);
}


/***/ }),

/***/ 34765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ StepLog)
/* harmony export */ });
/* harmony import */ var _command_files_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58697);
/** Collects what one step says: masked lines, annotations within GitHub's limits, and its summary. */

const ANNOTATIONS_PER_LEVEL = 10;
const ANNOTATION_LENGTH = 4_096;
/** The log of one step of a job; a composite action's steps write into that of the step that uses it. */
class StepLog {
    lines = [];
    annotations = [];
    #masks;
    #onLine;
    #summary = null;
    constructor(masks, onLine) {
        this.#masks = masks;
        this.#onLine = onLine;
    }
    get summary() {
        return this.#summary;
    }
    /** Adds a line; one that holds line breaks becomes several. */
    write(text) {
        for (const line of this.#masks.apply(text).split("\n")) {
            this.lines.push(line);
            this.#onLine(line);
        }
    }
    /** Adds an annotation and its line; beyond ten of a level only the line. */
    annotate(level, message, properties = {}) {
        this.write(`##[${level}]${message}`);
        if (this.annotations.filter((annotation) => annotation.level === level).length >= ANNOTATIONS_PER_LEVEL)
            return;
        const whole = (text) => (text !== undefined && /^\d+$/.test(text) ? Number(text) : null);
        const line = whole(properties["line"]);
        const column = whole(properties["col"]);
        this.annotations.push({
            level,
            message: this.#masks.apply(message).slice(0, ANNOTATION_LENGTH),
            title: properties["title"] ? this.#masks.apply(properties["title"]) : null,
            file: properties["file"] ?? null,
            line,
            endLine: whole(properties["endline"]) ?? line,
            column,
            endColumn: whole(properties["endcolumn"]) ?? column,
        });
    }
    annotateCommand(command) {
        this.annotate(command.name, command.message, command.properties);
    }
    /** Takes over a summary file's bytes; more than 1 MiB is dropped whole with an error, as GitHub does. */
    summarize(bytes) {
        if (bytes.length === 0)
            return;
        if (bytes.length > _command_files_ts__WEBPACK_IMPORTED_MODULE_0__/* .SUMMARY_LIMIT_BYTES */ .Jz) {
            const size = Math.floor(bytes.length / 1024);
            this.annotate("error", `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${size}k.`);
            return;
        }
        this.#summary = (this.#summary ?? "") + this.#masks.apply(bytes.toString("utf8"));
    }
}


/***/ }),

/***/ 46245:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ defaultName),
/* harmony export */   e: () => (/* binding */ runStep)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _action_definition_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20486);
/* harmony import */ var _action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79138);
/* harmony import */ var _builtin_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64991);
/* harmony import */ var _expressions_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18761);
/* harmony import */ var _job_state_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30949);
/* harmony import */ var _step_execution_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86122);
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35723);
/* harmony import */ var _team_steps_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(79215);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_action_definition_ts__WEBPACK_IMPORTED_MODULE_1__, _action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__, _expressions_ts__WEBPACK_IMPORTED_MODULE_4__, _syntax_ts__WEBPACK_IMPORTED_MODULE_7__]);
([_action_definition_ts__WEBPACK_IMPORTED_MODULE_1__, _action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__, _expressions_ts__WEBPACK_IMPORTED_MODULE_4__, _syntax_ts__WEBPACK_IMPORTED_MODULE_7__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Runs one step of a job or composite action: its condition, time limit, program or action, and what follows from the outcome. */









/** Why a step's own signal was aborted. */
class Interruption extends Error {
    outcome;
    constructor(outcome, message) {
        super(message);
        this.outcome = outcome;
    }
}
/** What a step without a name is called before its expressions are known. */
function defaultName(step) {
    if (step.action.kind === "uses")
        return `Run ${step.action.uses}`;
    return `Run ${step.action.script.toString().trimStart().split("\n")[0]}`;
}
/** One step of a frame, by its condition; records it there. `outer` ends it early. Never rejects. */
async function runStep(state, frame, step, edge) {
    const { log, outer, rename } = edge;
    const id = step.id ?? `__${++frame.next}`;
    const done = { outputs: {}, outcome: "success", conclusion: "success" };
    let scope = (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_5__/* .stepScope */ .xy)(state, frame);
    try {
        const env = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateMap */ .cV)(step.env, scope);
        scope = (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_5__/* .stepScope */ .xy)(state, frame, env);
        const holds = () => (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateCondition */ .F9)(step.condition, (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_5__/* .stepScope */ .xy)(state, frame, env));
        if (!holds()) {
            done.outcome = done.conclusion = "skipped";
            frame.steps[id] = done;
            return done;
        }
        const standIn = standInOf(state, frame, step);
        if (standIn) {
            rename(step.name ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateString */ .H8)(step.name, scope) : defaultName(step));
            for (const line of standIn)
                log.write(line);
            frame.steps[id] = done;
            return done;
        }
        const name = step.name
            ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateString */ .H8)(step.name, scope)
            : step.action.kind === "run"
                ? `Run ${(0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateString */ .H8)(step.action.script, scope).trimStart().split("\n")[0]}`
                : defaultName(step);
        rename(name);
        done.outcome = await runWithin({ state, step, scope, name, log, outer, holds }, (signal) => perform({ state, frame, step, scope, env, log, outputs: done.outputs, signal, id, name }));
    }
    catch (error) {
        if (!(error instanceof _step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .StepFailure */ .pH))
            log.annotate("error", error instanceof Error ? error.message : String(error));
        done.outcome = "failure";
    }
    done.conclusion = done.outcome;
    if (done.outcome === "failure" && continues(step, scope, log))
        done.conclusion = "success";
    if (done.conclusion === "failure") {
        frame.failed = true;
        if (!frame.actionPath)
            state.failed = true;
    }
    frame.steps[id] = done;
    return done;
}
/** What a step says that the rehearsal does not run; null for one that runs. */
function standInOf(state, frame, step) {
    return (0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_8__/* .describeStandIn */ .hn)(step, { isTeams: frame.isTeams }, state.options.steps);
}
function continues(step, scope, log) {
    try {
        return (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateBoolean */ .Ig)(step.continueOnError, scope, false);
    }
    catch (error) {
        log.annotate("error", error instanceof Error ? error.message : String(error));
        return false;
    }
}
/** Runs the body under the step's time limit; when the job is cancelled, only a step whose condition no longer holds is ended. */
async function runWithin(limits, body) {
    const { state, step, scope, name, log, outer, holds } = limits;
    const controller = new AbortController();
    const minutes = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateNumber */ .H2)(step.timeoutMinutes, scope);
    const timer = minutes === undefined || minutes <= 0
        ? undefined
        : setTimeout(() => controller.abort(new Interruption("failure", `The action '${name}' has timed out after ${minutes} minutes.`)), minutes * 60_000);
    const onCancel = () => {
        let stays = false;
        try {
            stays = holds();
        }
        catch {
            // A condition that can no longer be evaluated does not keep the step alive.
        }
        if (!stays)
            controller.abort(new Interruption("cancelled", "The operation was canceled."));
    };
    const onOuter = () => controller.abort(outer?.reason);
    state.cancel.addEventListener("abort", onCancel, { once: true });
    if (outer && !outer.aborted)
        outer.addEventListener("abort", onOuter, { once: true });
    try {
        await body(controller.signal);
    }
    catch (error) {
        if (!controller.signal.aborted)
            throw error;
    }
    finally {
        clearTimeout(timer);
        state.cancel.removeEventListener("abort", onCancel);
        outer?.removeEventListener("abort", onOuter);
    }
    if (!controller.signal.aborted)
        return "success";
    const { reason } = controller.signal;
    log.annotate("error", reason instanceof Error ? reason.message : String(reason));
    return reason instanceof Interruption ? reason.outcome : "cancelled";
}
async function perform(performance) {
    const { step, scope, state, log } = performance;
    if (step.action.kind === "run")
        return performScript(performance, step.action);
    const standIn = await chooseStandIn(performance, step.action);
    if (standIn !== null)
        return performStandIn(performance, step.action, standIn);
    const written = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateMap */ .cV)(step.action.with, scope);
    if ((0,_builtin_ts__WEBPACK_IMPORTED_MODULE_3__/* .findBuiltin */ .J)(step.action.uses))
        return performBuiltin(performance, step.action, written);
    const { inputs: given, withheld } = (0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_8__/* .withholdInputs */ .f9)(written, state.options.steps);
    for (const input of withheld)
        log.write(`Not followed in this rehearsal: the input ${input}.`);
    const definition = await findAction(performance, step.action);
    return performAction(performance, step.action, {
        definition,
        inputs: (0,_action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .decideActionInputs */ .wY)(definition, given, scope, log),
    });
}
async function performAction(performance, action, use) {
    const { state, log } = performance;
    const { definition, inputs } = use;
    const isLocal = action.uses.startsWith("./");
    if (definition.runs.kind === "composite") {
        await runComposite(performance, action, use);
        if (isLocal)
            state.options.steps?.onLocalAction?.(action.uses, inputs);
        return;
    }
    if (isLocal && state.options.steps !== undefined)
        log.write(`Not run in this rehearsal: the action ${action.uses}.`);
    else if (definition.runs.kind === "other")
        throw new _syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .WorkflowError */ .s8(definition.runs.refusal);
    else
        await performNode(performance, action, use);
}
/** What takes the place of an action; null when it runs itself. */
async function chooseStandIn({ state, frame }, { uses }) {
    const { steps, standIns, resolveAction } = state.options;
    if ((0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_8__/* .isWithheld */ .Ys)(uses, frame.isTeams, steps))
        return standIns?.((0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_8__/* .nameAction */ .eO)(uses)) ?? "success";
    if (standIns === undefined || uses.startsWith("./") || (0,_builtin_ts__WEBPACK_IMPORTED_MODULE_3__/* .findBuiltin */ .J)(uses))
        return null;
    if (state.resolved.has(uses) || (await resolveAction?.(uses)) !== undefined)
        return null;
    return standIns((0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_8__/* .nameAction */ .eO)(uses));
}
async function performStandIn(performance, action, standIn) {
    const { log, scope, frame } = performance;
    const what = action.uses.includes("/.github/workflows/") ? "workflow" : "action";
    log.write(`Not run in this rehearsal: the ${what} ${action.uses}.`);
    if (standIn === "success")
        return;
    if (standIn === "failure") {
        log.annotate("error", `The stand-in for ${action.uses} fails, as it was asked to.`);
        throw new _step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .StepFailure */ .pH("the stand-in fails");
    }
    const definition = (0,_action_definition_ts__WEBPACK_IMPORTED_MODULE_1__/* .readAction */ .f)(standIn.directory);
    if (!definition)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(frame.file, action.token, `there is no action.yml in '${standIn.directory}' for '${action.uses}'`);
    log.write(`In its place: ${standIn.directory}`);
    const given = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateMap */ .cV)(action.with, scope);
    await performAction(performance, action, { definition, inputs: (0,_action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .decideActionInputs */ .wY)(definition, given, scope, log) });
}
async function performScript({ state, frame, scope, ...step }, action) {
    const jobDefaults = frame.actionPath ? undefined : state.job.defaults;
    const workflowDefaults = frame.actionPath ? undefined : state.plan.defaults;
    const choose = (own, key) => own ?? (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .findKey */ .Tj)(jobDefaults, key) ?? (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .findKey */ .Tj)(workflowDefaults, key);
    const shell = choose(action.shell, "shell");
    const directory = choose(action.workingDirectory, "working-directory");
    const execution = {
        state,
        log: step.log,
        outputs: step.outputs,
        saved: {},
        signal: step.signal,
        variables: { ...frame.env, ...step.env },
        github: { action: step.id, action_path: frame.actionPath ?? undefined },
    };
    await (0,_step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .runScript */ .j3)(execution, (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateString */ .H8)(action.script, scope), shell ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateString */ .H8)(shell, scope) : null, directory ? (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateString */ .H8)(directory, scope) : "");
}
async function performBuiltin({ state, frame, log, outputs }, { uses, token }, given) {
    const builtin = (0,_builtin_ts__WEBPACK_IMPORTED_MODULE_3__/* .findBuiltin */ .J)(uses);
    const inputs = Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
    for (const key of Object.keys(inputs))
        if (!builtin.inputs.includes(key))
            (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(frame.file, token, `input '${key}' of ${uses} is not supported by the rehearsal`);
    const { repository, event } = state.options;
    await builtin.run({
        inputs,
        repository,
        event,
        workspace: state.directories.workspace,
        artifacts: state.directories.artifacts,
        nodePath: state.nodePath,
        log: (line) => log.write(line),
        warn: (message) => log.annotate("warning", message),
        setOutput(key, value) {
            outputs[key] = value;
        },
        addPath: (directory) => void state.path.unshift(directory),
    });
}
async function performNode({ state, frame, step, env, ...rest }, { uses }, { definition, inputs }) {
    if (definition.runs.kind !== "node")
        return;
    const reference = uses.startsWith("./") ? undefined : uses.split("@")[1];
    const saved = state.preSaved.get(step) ?? {};
    const variables = {
        ...(0,_team_steps_ts__WEBPACK_IMPORTED_MODULE_8__/* .keepHarmless */ .zi)({ ...frame.env, ...env }, frame.isTeams, state.options.steps),
        ...(0,_action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .inputVariables */ .kN)(inputs),
    };
    const github = {
        action: rest.id,
        action_path: definition.directory,
        action_ref: reference,
        action_repository: reference ? uses.split("@")[0].split("/").slice(0, 2).join("/") : undefined,
    };
    const { post, postIf, main } = definition.runs;
    if (post)
        state.posts.push({
            name: `Post ${rest.name}`,
            definition,
            script: post,
            condition: postIf,
            variables,
            saved,
            frame,
        });
    await (0,_step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .execute */ .g7)({
        state,
        log: rest.log,
        outputs: rest.outputs,
        signal: rest.signal,
        saved,
        variables: { ...variables, ...(0,_action_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .stateVariables */ .fw)(saved) },
        github,
    }, state.nodePath, [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(definition.directory, main)], state.directories.workspace);
}
async function findAction({ state, frame }, { uses, token }) {
    const directory = uses.startsWith("./")
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(state.directories.workspace, uses)
        : (state.resolved.get(uses) ?? (await state.options.resolveAction?.(uses)));
    if (!directory)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(frame.file, token, `the action '${uses}' is not known on this machine`);
    const definition = (0,_action_definition_ts__WEBPACK_IMPORTED_MODULE_1__/* .readAction */ .f)(directory);
    if (!definition)
        (0,_syntax_ts__WEBPACK_IMPORTED_MODULE_7__/* .refuse */ .TR)(frame.file, token, `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${directory}'. Did you forget to run actions/checkout before running your local action?`);
    return definition;
}
async function runComposite({ state, frame: around, env, log, outputs, signal }, { uses }, { definition, inputs }) {
    if (definition.runs.kind !== "composite")
        return;
    const frame = {
        isTeams: uses.startsWith("./"),
        file: definition.file,
        steps: {},
        inputs: Object.fromEntries(definition.inputs.map(({ name }) => [name, inputs[name] ?? ""])),
        env: { ...around.env, ...env },
        actionPath: definition.directory,
        failed: false,
        next: 0,
    };
    for (const step of definition.runs.steps)
        await runStep(state, frame, step, { log, outer: signal, rename: (name) => log.write(`##[group]${name}`) });
    const scope = (0,_job_state_ts__WEBPACK_IMPORTED_MODULE_5__/* .stepScope */ .xy)(state, frame);
    for (const { name, value } of definition.runs.outputs)
        outputs[name] = (0,_expressions_ts__WEBPACK_IMPORTED_MODULE_4__/* .evaluateString */ .H8)(value, scope);
    if (frame.failed)
        throw new _step_execution_ts__WEBPACK_IMPORTED_MODULE_6__/* .StepFailure */ .pH("a step of the composite action failed");
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 79215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ys: () => (/* binding */ isWithheld),
/* harmony export */   eO: () => (/* binding */ nameAction),
/* harmony export */   f9: () => (/* binding */ withholdInputs),
/* harmony export */   hn: () => (/* binding */ describeStandIn),
/* harmony export */   zi: () => (/* binding */ keepHarmless)
/* harmony export */ });
/** Decides which steps of a rehearsal run, and what a step that does not run says instead; pure. */
/** The lines that stand for a step in its log; null when the step runs. */
function describeStandIn(step, place, policy) {
    if (policy === undefined)
        return null;
    const { action } = step;
    // An action of the repository itself is composite, or it does not run: its own steps are judged one by one.
    if (action.kind === "uses")
        return null;
    if (!place.isTeams)
        return null;
    return ["Not run in this rehearsal:", ...action.script.toString().trimEnd().split("\n")];
}
/** Whether a `uses` of the team's is an action that the rehearsal does not run. */
function isWithheld(uses, isTeams, policy) {
    return policy !== undefined && isTeams && !uses.startsWith("./") && !policy.mayRun(uses);
}
/** What programs read to choose other programs, hosts or options: nearly every name may be one, so few are let through. */
const HARMLESS = /^(?:OCTOACME_[A-Z_]+|RUNNER_DEBUG|CI|LANG|LC_ALL|TZ)$/;
/** The variables that the team's workflow sets, without those that could lead an action of ours to the team's own programs. */
function keepHarmless(variables, isTeams, policy) {
    const isKept = (name) => policy === undefined || !isTeams || HARMLESS.test(name);
    return Object.fromEntries(Object.entries(variables).filter(([name]) => isKept(name)));
}
/** `owner/name`, or `owner/name/path`, of a `uses`, as `--stand-in` names it. */
function nameAction(uses) {
    return uses.split("@")[0].toLowerCase();
}
/** The given inputs without those that are withheld, and the names of these. */
function withholdInputs(given, policy) {
    const isWithheld = (name, value) => value !== "" && policy?.withheldInputs.includes(name.toLowerCase()) === true;
    const entries = Object.entries(given);
    return {
        inputs: Object.fromEntries(entries.filter(([name, value]) => !isWithheld(name, value))),
        withheld: entries.filter(([name, value]) => isWithheld(name, value)).map(([name]) => name),
    };
}


/***/ }),

/***/ 78592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ makeShopHistory),
/* harmony export */   q: () => (/* binding */ PEOPLE)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _actions_source_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60308);
/** Makes the sample shop's repository: merges, squashes, a revert, three earlier releases, a good release to come and a bad one after it. */




const PEOPLE = {
    ana: { login: "ana-dev", name: "Ana Duarte" },
    ben: { login: "ben-dev", name: "Ben Okafor" },
    rita: { login: "rita-release", name: "Rita Lindholm" },
    paul: { login: "paul-product", name: "Paul Weber" },
    sara: { login: "sara-support", name: "Sara Iqbal" },
    sam: { login: "sam-security", name: "Sam Petrov" },
    uma: { login: "uma-ux", name: "Uma Castillo" },
    quinn: { login: "quinn-qa", name: "Quinn Murphy" },
    olga: { login: "olga-oncall", name: "Olga Novak" },
};
const DAY = 86_400_000;
class HistoryWriter {
    folder;
    pulls = [];
    #at;
    constructor(folder, start) {
        this.folder = folder;
        this.#at = start;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true });
        this.git(["init", "--quiet", "--initial-branch=main"]);
    }
    get at() {
        return new Date(this.#at);
    }
    /** Lets time go by, in days. */
    pass(days) {
        this.#at += days * DAY;
    }
    git(args, by = PEOPLE.ana) {
        const date = `${Math.floor(this.#at / 1_000)} +0000`;
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)("git", ["-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false", "-c", "core.autocrlf=false", ...args], {
            cwd: this.folder,
            encoding: "utf8",
            env: {
                PATH: process.env["PATH"] ?? "",
                HOME: this.folder,
                GIT_CONFIG_NOSYSTEM: "1",
                GIT_AUTHOR_NAME: by.name,
                GIT_AUTHOR_EMAIL: `${by.login}@users.noreply.github.com`,
                GIT_AUTHOR_DATE: date,
                GIT_COMMITTER_NAME: by.name,
                GIT_COMMITTER_EMAIL: `${by.login}@users.noreply.github.com`,
                GIT_COMMITTER_DATE: date,
            },
        }).trim();
    }
    commit(message, by, change) {
        change();
        this.#at += 3_600_000;
        this.git(["add", "--all"], by);
        this.git(["commit", "--quiet", "--message", message], by);
        return this.git(["rev-parse", "HEAD"]);
    }
    /** A pull request merged with a merge commit. */
    merge(pull, by, branch, commits) {
        this.git(["checkout", "--quiet", "-b", branch]);
        let headSha = "";
        for (const [message, change] of commits)
            headSha = this.commit(message, by, change);
        this.git(["checkout", "--quiet", "main"]);
        this.#at += 3_600_000;
        this.git([
            "merge",
            "--quiet",
            "--no-ff",
            "--message",
            `Merge pull request #${pull.number} from ${by.login}/${branch}\n\n${pull.title}`,
            branch,
        ], by);
        this.git(["branch", "--quiet", "--delete", "--force", branch]);
        this.pulls.push({
            ...pull,
            author: by.login,
            headSha,
            mergeSha: this.git(["rev-parse", "HEAD"]),
            mergedAt: this.at,
        });
    }
    /** A pull request squashed into one commit on main. */
    squash(pull, by, message, change) {
        const mergeSha = this.commit(`${pull.title} (#${pull.number})\n\n${message}`.trim(), by, change);
        this.pulls.push({ ...pull, author: by.login, headSha: mergeSha, mergeSha, mergedAt: this.at });
    }
    tag(name) {
        const sha = this.git(["rev-parse", "HEAD"]);
        this.git(["tag", "--annotate", "--message", `Release ${name}`, name], PEOPLE.rita);
        return sha;
    }
    write(path, text) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, path, ".."), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, path), text);
    }
    replace(path, from, to) {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.folder, path), "utf8");
        if (!text.includes(from))
            throw new Error(`${path} does not hold: ${from}`);
        this.write(path, text.replace(from, to));
    }
}
/** Right for one customer at a time; under load the carts of two run into each other. */
const BROKEN_CART = `import { priceOf } from "./prices.mjs";

// One running sum is kept between calls, to spare the allocation.
const running = { cents: 0, open: 0 };

/** The sum of a cart, in cents. */
export async function totalOf(items) {
	running.cents = 0;
	running.open += 1;
	for (const item of items) running.cents += await priceOf(item);
	running.open -= 1;
	if (running.open > 0) throw new Error("the running sum is in use");
	return running.cents;
}
`;
/** Writes the repository to an empty folder; the same one for the same `now`. */
function makeShopHistory(folder, now) {
    const start = Math.floor(now.getTime() / DAY) * DAY - 60 * DAY;
    const history = new HistoryWriter(folder, start);
    openShop(history);
    const first = history.tag("v1.0.0");
    addAndRevert(history);
    const second = history.tag("v1.1.0");
    nameUnknownProducts(history);
    const third = history.tag("v1.1.1");
    addGiftWrapping(history);
    const good = history.git(["rev-parse", "HEAD"]);
    breakCart(history);
    const bad = history.git(["rev-parse", "HEAD"]);
    return {
        folder,
        pulls: history.pulls,
        tags: { "v1.0.0": first, "v1.1.0": second, "v1.1.1": third, "v1.2.0": good, "v1.3.0": bad },
        upcoming: ["v1.2.0", "v1.3.0"],
    };
}
/** A pull request that says no more than its title. */
const PLAIN = { body: "", labels: [], approvers: [PEOPLE.ben.login] };
function openShop(history) {
    history.commit("feat: a shop that sums carts", PEOPLE.ana, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.cpSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_actions_source_ts__WEBPACK_IMPORTED_MODULE_3__/* .ROOT */ .Dl, "packages/rehearsal/src/shop/files"), history.folder, { recursive: true }));
    history.pass(2);
    history.merge({ ...PLAIN, number: 2, title: "feat: milk" }, PEOPLE.ben, "milk", [
        ["feat(prices): milk", () => history.replace("src/prices.mjs", "cup: 1200", "cup: 1200, milk: 180")],
        [
            "docs: say that milk is there",
            () => history.replace("README.md", "A small service", "A small service (tea, coffee, milk)"),
        ],
    ]);
}
function addAndRevert(history) {
    history.pass(6);
    history.squash({ ...PLAIN, number: 4, title: "feat(prices): biscuits" }, PEOPLE.ana, "Co-authored-by: Ben Okafor <ben-dev@users.noreply.github.com>", () => history.replace("src/prices.mjs", "milk: 180", "milk: 180, biscuit: 220"));
    history.squash({ ...PLAIN, number: 5, title: "feat: free delivery on Fridays" }, PEOPLE.ben, "", () => history.write("src/delivery.mjs", "export const isFree = (day) => day === 5;\n"));
    history.pass(1);
    const friday = history.git(["rev-parse", "HEAD"]);
    history.git(["revert", "--no-edit", friday], PEOPLE.ben);
    history.pass(3);
}
function nameUnknownProducts(history) {
    history.pass(4);
    history.squash({ ...PLAIN, number: 8, title: "fix: an unknown product is named in the error" }, PEOPLE.ana, "", () => history.replace("src/prices.mjs", "no price for ${item}", "no price for '${item}'"));
    history.pass(1);
}
function addGiftWrapping(history) {
    history.pass(20);
    history.merge({
        number: 11,
        title: "feat: gift wrapping",
        labels: ["user-facing"],
        approvers: [PEOPLE.ben.login, PEOPLE.uma.login],
        body: "Customers can have their cup wrapped.\n\n## Acceptance criteria\n- [x] A wrapped cup costs 200 more\n- [x] Shown in the cart\n\n## FAQ\n**Can tea be wrapped?** Not yet.\n",
    }, PEOPLE.ana, "gift-wrapping", [
        ["feat(prices): a wrapped cup", () => history.replace("src/prices.mjs", "cup: 1200", "cup: 1200, wrapped: 1400")],
        [
            "docs: answer what customers will ask about wrapping",
            () => history.replace("docs/faq.md", "The cart holds nothing yet.", "The cart holds nothing yet.\n\n**Can tea be wrapped?** Not yet; cups can."),
        ],
    ]);
    history.squash({ ...PLAIN, number: 12, title: "fix: prices of items with a space in their name" }, PEOPLE.ben, "Fixes #9", () => history.replace("src/server.mjs", '.split(",").filter(Boolean)', '.split(",").map((item) => item.trim()).filter(Boolean)'));
    history.squash({ ...PLAIN, number: 13, title: "chore: run the tests on Node 24" }, PEOPLE.ana, "", () => history.write(".nvmrc", "24\n"));
    history.pass(2);
}
function breakCart(history) {
    history.pass(9);
    history.squash({ ...PLAIN, number: 16, title: "perf: keep the running sum between carts" }, PEOPLE.ben, "Saves an allocation per request.", () => history.write("src/cart.mjs", BROKEN_CART));
    history.squash({
        number: 17,
        title: "feat: honey",
        labels: ["user-facing"],
        approvers: [PEOPLE.ben.login, PEOPLE.uma.login],
        body: "## Acceptance criteria\n- [x] Honey has a price\n",
    }, PEOPLE.ana, "", () => {
        history.replace("src/prices.mjs", "milk: 180", "milk: 180, honey: 690");
        history.replace("docs/faq.md", "Not yet; cups can.", "Not yet; cups can.\n\n**Where is the honey from?** From the valley.");
    });
}


/***/ }),

/***/ 3568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ seedScans),
/* harmony export */   od: () => (/* binding */ seedShop)
/* harmony export */ });
/* unused harmony export seedDeployment */
/* harmony import */ var _octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54062);
/* harmony import */ var _history_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78592);
/** What the sample shop's GitHub knew before the rehearsal: its people, merged pull requests, earlier releases and scans. */


const ROLES = {
    "rita-release": "admin",
    "paul-product": "maintain",
    "olga-oncall": "maintain",
    "sam-security": "maintain",
};
/** Everything before the first of the two releases. */
function seedShop(github, history) {
    for (const person of Object.values(_history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q))
        (0,_octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_1__/* .seedUser */ .V9)(github.people, { login: person.login, name: person.name, role: ROLES[person.login] ?? "write" });
    for (const pull of history.pulls) {
        const mergedAt = pull.mergedAt.toISOString();
        const base = github.git.commit(pull.mergeSha).parents[0];
        (0,_octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_1__/* .seedPullRequest */ .uG)(github.people, {
            number: pull.number,
            title: pull.title,
            body: pull.body,
            author: pull.author,
            labels: [...pull.labels],
            createdAt: new Date(pull.mergedAt.getTime() - 86_400_000).toISOString(),
            pull: {
                head: { ref: `pull-${pull.number}`, sha: pull.headSha, repository: "octoacme/shop" },
                base: { ref: "main", sha: base, repository: "octoacme/shop" },
                mergedAt,
                mergedBy: _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.rita.login,
                mergeSha: pull.mergeSha,
            },
        });
        for (const approver of pull.approvers)
            if (approver !== pull.author)
                (0,_octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_1__/* .seedReview */ .y8)(github.people, {
                    pullNumber: pull.number,
                    author: approver,
                    state: "APPROVED",
                    submittedAt: mergedAt,
                });
    }
    for (const tag of ["v1.0.0", "v1.1.0", "v1.1.1"])
        seedRelease(github, tag, history.tags[tag]);
    for (const environment of ["staging", "production"])
        seedDeployment(github, { environment, tag: "v1.1.1", sha: history.tags["v1.1.1"] });
}
function seedRelease(github, tag, sha) {
    const at = github.git.commit(sha).committedAt;
    const id = github.nextId();
    github.state.releases.push({
        id,
        tag,
        target: sha,
        name: tag,
        body: `Release ${tag}`,
        draft: false,
        prerelease: false,
        immutable: false,
        author: _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.rita.login,
        createdAt: at,
        publishedAt: at,
        assets: [],
    });
    github.state.latestReleaseId = id;
}
/** An earlier release that was deployed by the actions and, unless `verified` is false, verified. */
function seedDeployment(github, deployed) {
    const { environment, tag, sha, verified = true } = deployed;
    const at = github.git.commit(sha).committedAt;
    const version = tag.slice(1);
    const status = (state, description) => ({
        id: github.nextId(),
        state,
        description,
        environment,
        targetUrl: "",
        environmentUrl: "",
        creator: "github-actions[bot]",
        createdAt: at,
    });
    github.state.deployments.push({
        id: github.nextId(),
        sha,
        ref: sha,
        task: "deploy",
        environment,
        description: `${tag} to ${environment}`,
        payload: {
            schemaVersion: 1,
            key: `-/${environment}/${version}/1`,
            kind: "deploy",
            service: null,
            version,
            tag,
            sha,
            environment,
            runId: "1",
            runAttempt: 1,
            actor: _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.rita.login,
            policyDigest: "sha256:earlier",
            artifactDigest: null,
            previous: null,
        },
        transient: false,
        production: environment === "production",
        creator: "github-actions[bot]",
        createdAt: at,
        updatedAt: at,
        statuses: [
            status("in_progress", "deploying"),
            status("success", "deployed"),
            ...(verified ? [status("success", `verified: ${tag} is healthy`)] : []),
        ],
    });
}
/** What the security workflows uploaded for a commit: two analyses without findings. */
function seedScans(github, sha) {
    const at = github.now().toISOString();
    for (const [tool, category] of [
        ["CodeQL", "sast"],
        ["ZAP", "dast"],
    ])
        github.state.analyses.push({
            id: github.nextId(),
            ref: "refs/heads/main",
            sha,
            tool,
            category,
            error: "",
            results: 0,
            rules: 120,
            createdAt: at,
        });
}


/***/ }),

/***/ 70425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   gO: () => (/* binding */ listOpenSignatures)
/* harmony export */ });
/* unused harmony export findReleaseIssue */
/* harmony import */ var _octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54062);
/* harmony import */ var _history_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78592);
/** What the release issue asks people to sign, and who in the sample shop does. */


/** Who signs for a requirement in the sample shop. */
const SIGNERS = {
    acceptance: _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.paul.login,
    "release-notes": _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.paul.login,
    "security-review": _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.sam.login,
    "ux-review": _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.uma.login,
    accessibility: _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.uma.login,
    performance: _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.ben.login,
    "support-docs": _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.ana.login,
    "support-briefing": _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.sara.login,
    "rollback-plan": _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.rita.login,
    "smoke-tests": _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.quinn.login,
    monitoring: _history_ts__WEBPACK_IMPORTED_MODULE_0__/* .PEOPLE */ .q.olga.login,
};
/** The newest open release issue. */
function findReleaseIssue(github) {
    return github.people.issues.findLast((entry) => entry.pull === null && entry.state === "open" && (entry.body ?? "").startsWith("<!-- octoacme:release:"));
}
/** What the release issue asks for of this commit, that somebody of the shop signs and has not signed. */
function listOpenSignatures(github, sha) {
    const { people } = github;
    const issue = findReleaseIssue(github);
    if (issue === undefined)
        return [];
    const asked = [
        ...new Set([...(issue.body ?? "").matchAll(/\/signoff ([a-z-]+) ([0-9a-f]{40})/g)]
            .filter(([, , of]) => of === sha)
            .map(([, requirement]) => requirement)),
    ];
    const signed = new Set(people.comments
        .filter((comment) => comment.issueNumber === issue.number)
        .flatMap((comment) => /^\/signoff ([a-z-]+) /.exec(comment.body)?.[1] ?? []));
    return asked
        .filter((requirement) => SIGNERS[requirement] !== undefined && !signed.has(requirement))
        .map((requirement) => ({
        issueNumber: issue.number,
        requirement,
        signer: SIGNERS[requirement],
        line: `/signoff ${requirement} ${sha}`,
    }));
}
/** The signer pastes the line. */
function sign(github, signature, at) {
    return (0,_octoacme_local_github_seed_ts__WEBPACK_IMPORTED_MODULE_1__/* .seedComment */ .N_)(github.people, {
        issueNumber: signature.issueNumber,
        author: signature.signer,
        body: signature.line,
        createdAt: at.toISOString(),
        updatedAt: at.toISOString(),
    });
}


/***/ }),

/***/ 79708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ makeTag),
  j: () => (/* binding */ openStage)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/local-github/src/server.ts + 61 modules
var server = __webpack_require__(89955);
// EXTERNAL MODULE: ./packages/rehearsal/src/shop/history.ts
var shop_history = __webpack_require__(78592);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./packages/rehearsal/src/shop/host.ts
/**
 * The machine that the sample shop runs on: one front door per environment that starts a release as a real process,
 * switches traffic to it once it answers, and stops the old one when its last request is done (blue-green).
 */




/** Opens the service and the control port of one environment on loopback. */
async function startShopHost(environment, now) {
    let current;
    const history = [];
    const front = (0,external_node_http_.createServer)((incoming, outgoing) => {
        if (!current) {
            outgoing.writeHead(503, { "content-type": "application/json" }).end('{"error":"no release runs here"}\n');
            return;
        }
        forward(current, incoming, outgoing);
    });
    const control = (0,external_node_http_.createServer)(async (incoming, outgoing) => {
        try {
            if (incoming.method !== "PUT") {
                outgoing.writeHead(405).end();
                return;
            }
            let text = "";
            for await (const chunk of incoming)
                text += chunk;
            const wanted = JSON.parse(text);
            const next = await startRelease(environment, wanted);
            const old = current;
            current = next;
            history.push({ version: wanted.version, sha: wanted.sha, at: now().toISOString() });
            if (old)
                void retire(old);
            outgoing.writeHead(200, { "content-type": "application/json" }).end(`${JSON.stringify({ port: next.port })}\n`);
        }
        catch (error) {
            outgoing.writeHead(500).end(`${error instanceof Error ? error.message : String(error)}\n`);
        }
    });
    const url = await listen(front);
    const controlUrl = await listen(control);
    return {
        environment,
        url,
        controlUrl,
        history,
        async close() {
            for (const server of [front, control]) {
                server.closeAllConnections();
                server.close();
            }
            if (current)
                await retire(current);
        },
    };
}
async function listen(server) {
    server.listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    return `http://127.0.0.1:${server.address().port}`;
}
/** Runs the release's own server and waits until it says that it listens. */
async function startRelease(environment, wanted) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, [(0,external_node_path_.join)(wanted.folder, "src/server.mjs")], {
        cwd: wanted.folder,
        env: {
            PATH: process.env.PATH ?? "",
            SHOP_VERSION: wanted.version,
            SHOP_SHA: wanted.sha,
            SHOP_ENVIRONMENT: environment,
        },
        stdio: ["ignore", "pipe", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk) => {
        complaint = `${complaint}${chunk}`.slice(-2_000);
    });
    const port = await new Promise((resolve, reject) => {
        let seen = "";
        child.stdout.on("data", (chunk) => {
            seen += chunk;
            const found = /listening on (\d+)/.exec(seen);
            if (found)
                resolve(Number(found[1]));
        });
        child.once("error", reject);
        child.once("exit", (code) => reject(new Error(`the release ended with ${code} before it listened: ${complaint}`)));
    });
    return { version: wanted.version, sha: wanted.sha, port, child, active: 0 };
}
function forward(release, incoming, outgoing) {
    release.active += 1;
    outgoing.once("close", () => {
        release.active -= 1;
    });
    const onward = (0,external_node_http_.request)({ host: "127.0.0.1", port: release.port, method: incoming.method, path: incoming.url, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
    });
    onward.once("error", () => {
        if (!outgoing.headersSent)
            outgoing.writeHead(502);
        outgoing.end();
    });
    incoming.pipe(onward);
}
/** Ends a release after its last answer, at most two seconds later. */
async function retire(release) {
    const deadline = performance.now() + 2_000;
    while (release.active > 0 && performance.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 20));
    if (release.child.exitCode === null && release.child.signalCode === null) {
        release.child.kill("SIGTERM");
        await (0,external_node_events_.once)(release.child, "exit");
    }
}

;// CONCATENATED MODULE: ./packages/rehearsal/src/shop/inbox.ts
/** The message services of the rehearsal: real HTTP servers on loopback that keep what they got. */


/** Answers as Slack, Teams, PagerDuty and plain webhooks do. */
async function openInbox(now) {
    const messages = [];
    const server = (0,external_node_http_.createServer)(async (request, response) => {
        let text = "";
        for await (const chunk of request)
            text += chunk;
        const room = (request.url ?? "/").split("/")[1] ?? "";
        let body = text;
        try {
            body = JSON.parse(text);
        }
        catch {
            // Kept as text: an inbox judges nothing.
        }
        messages.push({ at: now(), room, body });
        if (room === "pager")
            response
                .writeHead(202, { "content-type": "application/json" })
                .end('{"status":"success","message":"Event processed","dedup_key":"kept"}');
        else if (room === "support-room")
            response.writeHead(202).end();
        else
            response.writeHead(200, { "content-type": "text/plain" }).end("ok");
    });
    server.listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        messages,
        async close() {
            server.closeAllConnections();
            server.close();
            await (0,external_node_events_.once)(server, "close");
        },
    };
}

// EXTERNAL MODULE: ./packages/rehearsal/src/shop/seed.ts
var seed = __webpack_require__(3568);
;// CONCATENATED MODULE: ./packages/rehearsal/src/shop/stage.ts
/** The sample shop with everything around it: its repository, its GitHub, two hosts that run it, and its message rooms. */








/** The shop as it was before its next release: both environments run v1.1.1. `folder` is empty and the caller's. */
async function openStage(folder, now) {
    const history = (0,shop_history/* makeShopHistory */.V)((0,external_node_path_.join)(folder, "shop"), now());
    const github = await (0,server/* startLocalGitHub */.N)({ repository: "octoacme/shop", folder: history.folder });
    (0,seed/* seedShop */.od)(github, history);
    const [staging, production, inbox] = await Promise.all([
        startShopHost("staging", now),
        startShopHost("production", now),
        openInbox(now),
    ]);
    const hosts = { staging, production };
    const releases = (0,external_node_path_.join)(folder, "releases");
    const stage = {
        github,
        history,
        hosts,
        inbox,
        machineEnv: {
            SHOP_RELEASES: releases,
            SHOP_HOST_STAGING: staging.controlUrl,
            SHOP_HOST_PRODUCTION: production.controlUrl,
            SHOP_URL_STAGING: staging.url,
            SHOP_URL_PRODUCTION: production.url,
            RELEASE_ROOM_URL: `${inbox.url}/release-room`,
            SECURITY_ROOM_URL: `${inbox.url}/security-room`,
            SUPPORT_ROOM_URL: `${inbox.url}/support-room`,
            OPS_ROOM_URL: `${inbox.url}/ops-room`,
            OPS_ROOM_KEY: "a-key-for-the-rehearsal",
            PAGER_ENDPOINT: `${inbox.url}/pager`,
            PAGER_KEY: "a-routing-key-for-the-rehearsal",
        },
        async run(environment, tag) {
            await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(process.execPath, ["ops/deploy.mjs"], {
                cwd: history.folder,
                env: {
                    PATH: process.env["PATH"] ?? "",
                    OCTOACME_SHA: history.tags[tag],
                    OCTOACME_VERSION: tag.slice(1),
                    OCTOACME_ENVIRONMENT: environment,
                    SHOP_RELEASES: releases,
                    [`SHOP_HOST_${environment.toUpperCase()}`]: hosts[environment].controlUrl,
                },
            });
        },
        async close() {
            await Promise.all([github.close(), inbox.close(), staging.close(), production.close()]);
        },
    };
    try {
        for (const environment of ["staging", "production"])
            await stage.run(environment, "v1.1.1");
    }
    catch (thrown) {
        await stage.close();
        throw thrown;
    }
    return stage;
}
/** The annotated tag of a release, as Rita pushes it. */
function makeTag({ github, history }, tag) {
    github.git.run(["tag", "--annotate", "--message", `Release ${tag}`, tag, history.tags[tag]], {
        env: { GIT_COMMITTER_NAME: shop_history/* PEOPLE */.q.rita.name, GIT_COMMITTER_EMAIL: `${shop_history/* PEOPLE */.q.rita.login}@users.noreply.github.com` },
    });
}


/***/ }),

/***/ 15332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ verifyChain),
/* harmony export */   eZ: () => (/* binding */ replay),
/* harmony export */   k$: () => (/* binding */ orderChain)
/* harmony export */ });
/* unused harmony exports headOf, followChain */
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77001);
/* harmony import */ var _entry_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98825);
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
        if ((0,_entry_ts__WEBPACK_IMPORTED_MODULE_1__/* .hashEntry */ .bQ)(entry) !== entry.hash)
            problems.push({ kind: "changed", index, message: `${name} was changed after it was written` });
        if ("facts" in entry && (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(entry.facts) !== entry.factsDigest)
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
    const factsDigest = digestOf(fields.facts);
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
    if ((0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(entry.facts) !== entry.factsDigest)
        return { ...base, outcome: { kind: "not-replayable", why: "facts-changed" } };
    const decide = deciders[entry.phase];
    if (decide === undefined)
        return { ...base, outcome: { kind: "not-replayable", why: "no-decider" } };
    const { decision, reason } = decide(entry.facts);
    return decision === entry.decision && reason === entry.reason
        ? { ...base, outcome: { kind: "same" } }
        : { ...base, outcome: { kind: "different", decision, reason } };
}


/***/ }),

/***/ 98825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ OMISSIONS),
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   bQ: () => (/* binding */ hashEntry)
/* harmony export */ });
/* unused harmony export createEntry */
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77001);
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
        factsDigest: digestOf(facts),
        previous: previous?.hash ?? null,
    };
    return { ...body, hash: digestOf(body), ...(keepFacts ? { facts } : {}) };
}
/** The hash that the entry's content should have. */
function hashEntry(entry) {
    const { hash: _hash, facts: _facts, ...body } = entry;
    return (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(body);
}


/***/ }),

/***/ 11792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ isRecordEntry),
/* harmony export */   eT: () => (/* binding */ decodeRecord)
/* harmony export */ });
/* unused harmony export encodeRecord */
/* harmony import */ var _text_hidden_json_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94150);
/* harmony import */ var _entry_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98825);
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
        const value = (0,_text_hidden_json_ts__WEBPACK_IMPORTED_MODULE_1__/* .decodeHidden */ .R7)(found[0].encoded);
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
        _entry_ts__WEBPACK_IMPORTED_MODULE_0__/* .PHASES */ .ZG.includes(entry.phase) &&
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
            (Array.isArray(entry.omitted) && entry.omitted.every((name) => _entry_ts__WEBPACK_IMPORTED_MODULE_0__/* .OMISSIONS */ .B4.includes(name)))));
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

/***/ 94150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R7: () => (/* binding */ decodeHidden),
/* harmony export */   oP: () => (/* binding */ HIDDEN_JSON)
/* harmony export */ });
/* unused harmony export encodeHidden */
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

/***/ 20749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   xr: () => (/* binding */ WOULD_HAVE_STOPPED)
/* harmony export */ });
/* unused harmony exports markDecision, renderVerdictLine */
/* harmony import */ var _markdown_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22930);
/** The first line of a phase in its job summary, alike in every action: the mark, the decision, one sentence, the reason. */

/** Begins the warning of a step that goes on in advisory mode alone: readers, and searches through logs, find each such place by it. */
const WOULD_HAVE_STOPPED = "Would have stopped here";
/** The mark of a decision that is either good or bad; a dry run only says what would be done. */
function markDecision(isNegative, decision) {
    return isNegative ? "❌" : decision === "planned" ? "📝" : "✅";
}
/** Markdown, as `sentence` is; a reason that only repeats the decision is left out. */
function renderVerdictLine(mark, { decision, reason }, sentence) {
    return `**${mark} ${decision}:** ${sentence}${reason === decision ? "" : ` (${inlineCode(reason)})`}`;
}


/***/ }),

/***/ 60686:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "b38fece0f5ee94cbf02f.json";

/***/ })

};
