export const id = 492;
export const ids = [492];
export const modules = {

/***/ 86017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/github/exchange.ts
var github_exchange = __webpack_require__(23958);
// EXTERNAL MODULE: ./packages/shared/src/github/fact.ts
var fact = __webpack_require__(30677);
// EXTERNAL MODULE: ./packages/shared/src/github/release-overview.ts
var release_overview = __webpack_require__(13172);
// EXTERNAL MODULE: ./packages/shared/src/github/transport.ts
var transport = __webpack_require__(95826);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./packages/cli/src/check/github-findings.ts + 2 modules
var github_findings = __webpack_require__(62004);
// EXTERNAL MODULE: ./packages/cli/src/check/shipped.ts
var shipped = __webpack_require__(56182);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/connection.ts + 6 modules
var src_connection = __webpack_require__(38042);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 1 modules
var json_documents = __webpack_require__(42256);
// EXTERNAL MODULE: ./packages/cli/src/local-repository.ts
var local_repository = __webpack_require__(80898);
// EXTERNAL MODULE: ./packages/cli/src/policy/remote-policy.ts
var remote_policy = __webpack_require__(71130);
// EXTERNAL MODULE: ./packages/cli/src/policy-path.ts
var policy_path = __webpack_require__(36140);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
;// CONCATENATED MODULE: ./packages/cli/src/doctor/diagnosis.ts
/** As in `engines` of the package. */
const OLDEST_NODE = 20;
/** About what a preflight, a deploy and a verify of a middling release ask together. */
const ENOUGH_REQUESTS = 200;
/** By the beginning that GitHub gives each kind: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats */
const KINDS = [
    ["ghp_", "classic"],
    ["github_pat_", "fine-grained"],
    ["gho_", "oauth"],
    ["ghu_", "app-user"],
    ["ghs_", "installation"],
];
function readTokenKind(token) {
    return KINDS.find(([beginning]) => token.startsWith(beginning))?.[1] ?? "unknown";
}
function diagnose(facts) {
    const checks = [
        checkNode(facts.node),
        checkGit(facts.git),
        checkFact("repository", facts.folder, (root) => `git knows the repository in ${root}.`, "Run the command inside your repository."),
        checkFact("remote", facts.target, ({ repository, apiUrl }) => `${repository}, asked at ${apiUrl}.`, "Add --repository OWNER/NAME, and --api-url for a GitHub Enterprise."),
        checkToken(facts),
        checkGitHub(facts),
        checkRateLimit(facts),
        checkBranch(facts),
        checkPolicyFact(facts.policy),
    ];
    const answer = facts.answer?.ok === true ? facts.answer.value : undefined;
    return {
        schemaVersion: 1,
        ok: checks.every(({ state }) => state === "ok"),
        checks,
        token: {
            kind: facts.token.ok ? facts.token.value : "unknown",
            login: facts.login?.ok === true ? facts.login.value : null,
            scopes: answer?.scopes ?? null,
            rateLimit: answer?.rateLimit ?? null,
        },
        jobs: Object.entries(facts.needs).map(([action, needed]) => listJob(action, needed, facts.tried)),
    };
}
function ok(id, what) {
    return { id, state: "ok", what, fix: null };
}
function checkFact(id, read, describe, fix = "") {
    if (read.ok)
        return ok(id, describe(read.value));
    const { kind, message } = read.failure;
    const isKnown = kind === "not-found" || kind === "forbidden";
    return { id, state: isKnown ? "missing" : "unknown", what: message, fix: fix === "" ? null : fix };
}
function notAsked(id, what) {
    return { id, state: "unknown", what: `${what}: GitHub was not asked.`, fix: null };
}
function checkNode(version) {
    const isOld = !(Number(version.split(".")[0]) >= OLDEST_NODE);
    if (!isOld)
        return ok("node", `Node ${version}.`);
    const fix = `Install Node ${OLDEST_NODE} or newer.`;
    return { id: "node", state: "missing", what: `Node ${version}; expected ${OLDEST_NODE} or newer.`, fix };
}
function checkGit(version) {
    if (version !== undefined)
        return ok("git", `git ${version}.`);
    return {
        id: "git",
        state: "missing",
        what: "git was not found on PATH.",
        fix: "Install git, or add it to PATH.",
    };
}
function checkToken({ token, answer, login }) {
    // No place holds one, or it is malformed: either is known without GitHub.
    if (!token.ok)
        return {
            id: "token",
            state: "missing",
            what: token.failure.message,
            fix: "With the GitHub CLI: GH_TOKEN=$(gh auth token) octoacme-release doctor.",
        };
    if (answer?.ok === true && answer.value.status === 401)
        return {
            id: "token",
            state: "missing",
            what: "GitHub does not accept the token: it is expired, revoked or of another GitHub.",
            fix: "Make a new token, or name its GitHub with --api-url.",
        };
    if (login === undefined)
        return notAsked("token", "Whose token it is, is not known");
    return checkFact("token", login, (name) => `The token (${token.value}) is ${name}'s.`);
}
function checkGitHub({ answer, target }) {
    if (answer === undefined)
        return notAsked("github", "Whether GitHub can be reached is not known");
    if (!answer.ok)
        return {
            id: "github",
            state: "missing",
            what: `GitHub cannot be reached: ${answer.failure.message}`,
            fix: "Check the network, the proxy (HTTPS_PROXY) and --api-url.",
        };
    const { status, message } = answer.value;
    const name = target.ok ? target.value.repository : "the repository";
    if (status === 200)
        return ok("github", `GitHub answers, and the token may see ${name}.`);
    if (status === 404)
        return {
            id: "github",
            state: "missing",
            what: `GitHub answers, but ${name} does not exist or the token may not see it.`,
            fix: "Check the name. A fine-grained token has to list the repository, an App has to be installed there, and SSO has to be authorized.",
        };
    return {
        id: "github",
        state: status === 401 ? "missing" : "unknown",
        what: `GitHub answers with the status ${status}${message === "" ? "" : `: ${message}`}.`,
        fix: status === 401 ? "Pass a token that GitHub accepts." : "See https://www.githubstatus.com, then try again.",
    };
}
function checkRateLimit({ answer }) {
    if (answer?.ok !== true)
        return notAsked("rate-limit", "How many requests are left is not known");
    const { rateLimit, status } = answer.value;
    if (rateLimit === null)
        return status === 200
            ? ok("rate-limit", "GitHub names no rate limit.")
            : notAsked("rate-limit", "How many requests are left is not known");
    const left = `${rateLimit.remaining} of ${rateLimit.limit} requests are left until ${rateLimit.resetAt}`;
    if (rateLimit.remaining >= ENOUGH_REQUESTS)
        return ok("rate-limit", `${left}.`);
    return {
        id: "rate-limit",
        state: "missing",
        what: `${left}; a release needs about ${ENOUGH_REQUESTS}.`,
        fix: "Wait until then, or use another token.",
    };
}
function checkBranch({ answer }) {
    const branch = answer?.ok === true ? answer.value.defaultBranch : null;
    if (branch === null)
        return notAsked("default-branch", "The default branch is not known");
    return ok("default-branch", `The default branch is ${branch}; the policy is read there.`);
}
function checkPolicyFact(policy) {
    if (policy === undefined)
        return notAsked("policy", "Whether the policy can be read is not known");
    if (!policy.ok)
        return checkFact("policy", policy, () => "", "Give the token `contents: read`, and for `extends` there too.");
    if (policy.value === null)
        return ok("policy", "There is no policy file on the default branch: the built-in policy holds.");
    const [first] = policy.value.problems;
    if (first === undefined)
        return ok("policy", "The policy on the default branch can be read and is valid.");
    return {
        id: "policy",
        state: "missing",
        what: `The policy on the default branch is not valid: ${first}`,
        fix: "`octoacme-release check` names every line.",
    };
}
/** A read that was tried answers for its permission. That a write is allowed shows only when something is written. */
function listJob(action, needed, tried) {
    return {
        action,
        permissions: Object.entries(needed).map(([scope, level]) => {
            const of = tried.filter(({ permission }) => permission === `${scope}: read`);
            const isRefused = of.some(({ read }) => !read.ok && read.failure.kind === "forbidden");
            const isRead = of.length > 0 && of.every(({ read }) => read.ok);
            const state = isRefused ? "missing" : level === "read" && isRead ? "granted" : "unknown";
            return { permission: `${scope}: ${level}`, state };
        }),
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/doctor/doctor.ts
/** `doctor`: whether this machine, the token and the repository on GitHub are ready; only reads. */
















const run = async (values, runtime) => {
    const diagnosis = diagnose(await readFacts(values, runtime));
    if (values.json)
        (0,json_documents/* printJson */.Q2)(runtime, diagnosis);
    else
        runtime.say(render(diagnosis));
    return diagnosis.ok ? command/* EXIT */.dc.ok : command/* EXIT */.dc.problems;
};
async function readFacts(values, runtime) {
    const path = (0,policy_path/* readPolicyPath */.A)(values);
    const git = (0,local_repository/* readGitVersion */.lg)(runtime.cwd, runtime);
    const folder = await (0,fact/* fact */.f)(async () => (0,local_repository/* readLocalRepository */.wv)(runtime.cwd, runtime).root);
    const target = await (0,fact/* fact */.f)(async () => (0,src_connection/* chooseTarget */.bx)(values, runtime));
    const token = await (0,fact/* fact */.f)(async () => (0,src_connection/* readToken */.AI)(values, runtime));
    const named = target.ok
        ? { ...target, value: { repository: target.value.repository.fullName, apiUrl: target.value.apiUrl } }
        : target;
    const kind = token.ok ? { ...token, value: readTokenKind(token.value) } : token;
    const local = { node: runtime.nodeVersion, git, folder, target: named, token: kind };
    if (!target.ok || !token.ok)
        return { ...local, ...NOT_ASKED, answer: undefined, needs: (0,shipped/* readPhasePermissions */.gP)(undefined) };
    const answer = await (0,fact/* fact */.f)(() => askRepository(target.value, token.value));
    if (!answer.ok || answer.value.status !== 200)
        return { ...local, ...NOT_ASKED, answer, needs: (0,shipped/* readPhasePermissions */.gP)(undefined) };
    const connection = await (0,src_connection/* connect */.Ng)(values, runtime);
    const { github } = connection;
    const overview = await (0,fact/* fact */.f)(() => (0,release_overview/* readReleaseOverview */.F)(github, { policyPath: path, deployments: false }));
    if (!overview.ok)
        return { ...local, answer, login: overview, policy: overview, tried: [], needs: (0,shipped/* readPhasePermissions */.gP)(undefined) };
    const policy = await (0,fact/* fact */.f)(() => (0,remote_policy/* checkRemotePolicy */.B)(github, path, runtime.clock.now()));
    const policies = policy.ok ? policy.value.policies : [];
    return {
        ...local,
        answer,
        login: { ok: true, value: overview.value.viewer },
        policy: describePolicy(policy),
        tried: await (0,github_findings/* readTried */.b)(github, overview.value, policies),
        needs: (0,shipped/* readPhasePermissions */.gP)(policies[0]),
    };
}
const NOT_ASKED = { login: undefined, policy: undefined, tried: [] };
function describePolicy(read) {
    if (!read.ok)
        return read;
    return { ok: true, value: read.value.exists ? { problems: read.value.problems } : null };
}
const bodyShape = schemas.object({ default_branch: schemas.string() });
const messageShape = schemas.object({ message: schemas.string() });
/** One request whose headers are looked at too, which the client keeps to itself. */
async function askRepository(target, token) {
    const { apiUrl, graphqlUrl, repository } = target;
    const exchange = await (0,github_exchange/* openExchange */.E)({
        token,
        apiUrl,
        graphqlUrl,
        repository,
        requestTimeoutMs: 20_000,
        signal: undefined,
        fetch: undefined,
    });
    try {
        return readAnswer(await exchange.send("GET", "/repos/{owner}/{repo}", {}));
    }
    catch (thrown) {
        if (!(thrown instanceof transport/* TransportError */.w))
            throw thrown;
        throw new errors/* ActionableError */.f({
            code: "github-unavailable",
            message: thrown.message,
            hint: "Check the network, the proxy (HTTPS_PROXY) and --api-url.",
            cause: thrown,
        });
    }
}
function readAnswer({ status, headers, data }) {
    const number = (name) => Number(headers[`x-ratelimit-${name}`] ?? Number.NaN);
    const [limit, remaining, reset] = [number("limit"), number("remaining"), number("reset")];
    const hasLimit = [limit, remaining, reset].every((value) => Number.isSafeInteger(value) && value < 1e11);
    const body = status === 200 ? bodyShape.safeParse(data) : undefined;
    return {
        status,
        message: messageShape.safeParse(data).data?.message ?? "",
        defaultBranch: body?.data?.default_branch ?? null,
        scopes: headers["x-oauth-scopes"]?.split(/,\s*/).filter(Boolean) ?? null,
        rateLimit: hasLimit ? { limit, remaining, resetAt: new Date(reset * 1_000).toISOString() } : null,
    };
}
const SIGNS = {
    ok: ["✓", "green"],
    granted: ["✓", "green"],
    missing: ["✗", "red"],
    unknown: ["?", "yellow"],
};
function render({ ok, checks, token, jobs }) {
    const sign = (state) => (0,src_text/* style */.iF)(SIGNS[state][1], SIGNS[state][0]);
    const scopes = token.scopes === null ? "unknown (GitHub names them of classic tokens alone)" : token.scopes.join(", ");
    return [
        ...checks.flatMap(({ id, state, what, fix }) => [
            `${sign(state)} ${id.padEnd(15)}${(0,src_text/* wrapText */.C1)(what, " ".repeat(17))}`,
            ...(fix === null ? [] : [`${" ".repeat(17)}${(0,src_text/* style */.iF)("dim", "fix:")} ${(0,src_text/* wrapText */.C1)(fix, " ".repeat(22))}`]),
        ]),
        `  ${"scopes".padEnd(15)}${scopes || "none"}`,
        "",
        (0,src_text/* style */.iF)("bold", "What the job of each action needs, and whether this token has it"),
        ...jobs.map(({ action, permissions }) => `  ${(0,src_text/* style */.iF)("cyan", action.padEnd(15))}${(0,src_text/* wrapText */.C1)(permissions.map(({ permission, state }) => `${sign(state)}\u00A0${permission.replace(" ", "\u00A0")}`).join(", ") || "nothing", " ".repeat(17))}`),
        (0,src_text/* style */.iF)("dim", "A job has a token of its own: its `permissions:` block decides. `?` is unknown: it shows when it is used."),
        "",
        ok ? (0,src_text/* style */.iF)("green", "✓ ready") : (0,src_text/* style */.iF)("red", "✗ not ready, or not known to be"),
    ].join("\n");
}


/***/ }),

/***/ 71130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkRemotePolicy)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6128);
/* harmony import */ var _octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36244);
/* harmony import */ var _check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47789);
/* harmony import */ var _layers_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72595);




/** Throws ActionableError for what cannot be read: the file, or what it extends. `now` in milliseconds. */
async function checkRemotePolicy(github, path, now) {
    const read = await (0,_octoacme_shared_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPolicyText */ .O)(github, { path });
    const today = new Date(now).toISOString().slice(0, 10);
    if (read.kind === "missing")
        return { exists: false, problems: [], policies: (0,_check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__/* .checkPolicy */ .h)(path, undefined, today).policies, layers: [] };
    const { text, ref, sha } = read;
    const extended = (0,_layers_ts__WEBPACK_IMPORTED_MODULE_3__/* .extendsOthers */ .tU)(text);
    const layers = extended
        ? (await (0,_octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_1__/* .readLayers */ .n)({ path, text, ref, sha }, (0,_octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_1__/* .createReader */ .W)(github))).layers
        : [{ source: path, text, bases: [] }];
    const { policies, findings } = (0,_check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__/* .checkPolicy */ .h)(path, text, today, extended ? layers : undefined);
    const errors = findings.filter(({ severity }) => severity === "error");
    const problems = errors.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`);
    return { exists: true, problems, policies, layers };
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


/***/ })

};
