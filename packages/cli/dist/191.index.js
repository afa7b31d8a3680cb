export const id = 191;
export const ids = [191];
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/cli/src/check/github-findings.ts + 2 modules
var github_findings = __webpack_require__(62004);
// EXTERNAL MODULE: ./packages/cli/src/check/shipped.ts
var shipped = __webpack_require__(56182);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/connection.ts + 6 modules
var src_connection = __webpack_require__(38042);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 2 modules
var json_documents = __webpack_require__(73094);
// EXTERNAL MODULE: ./packages/cli/src/local-repository.ts
var local_repository = __webpack_require__(80898);
// EXTERNAL MODULE: ./packages/cli/src/policy/remote-policy.ts
var remote_policy = __webpack_require__(71130);
// EXTERNAL MODULE: ./packages/cli/src/policy-path.ts
var policy_path = __webpack_require__(36140);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
// EXTERNAL MODULE: ./packages/cli/src/remedy.ts
var remedy = __webpack_require__(11052);
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
    const { status, message, defaultBranch, scopes } = answer.value;
    const { repository: name, apiUrl } = target.ok ? target.value : { repository: "the repository", apiUrl: "there" };
    // Pages of a web server and of a login have no such message, and no default branch.
    if ((status === 404 && message === "") || (status === 200 && defaultBranch === null))
        return {
            id: "github",
            state: "missing",
            what: `What answers at ${apiUrl} with the status ${status} is no API of GitHub's.`,
            fix: "The API of a GitHub Enterprise Server is --api-url https://HOST/api/v3; a proxy or a login page may have answered too.",
        };
    if (status === 200)
        return ok("github", `GitHub answers, and the token may see ${name}.`);
    if (status === 404) {
        const lacks = scopes !== null && !scopes.includes("repo");
        return {
            id: "github",
            state: "missing",
            what: `GitHub answers, but ${name} does not exist or the token may not see it${lacks ? `: its scopes are ${scopes.join(", ") || "none"}` : ""}.`,
            fix: lacks ? "Check the name. A private repository needs the scope `repo`." : `Check the name. ${remedy/* UNSEEN */.P}`,
        };
    }
    return {
        id: "github",
        state: status === 401 || status === 403 ? "missing" : "unknown",
        what: `GitHub answers with the status ${status}${message === "" ? "" : `: ${message.replace(/\.$/, "")}`}.`,
        fix: adviseOnStatus(status),
    };
}
function adviseOnStatus(status) {
    if (status === 401)
        return "Pass a token that GitHub accepts.";
    if (status === 403 || status === 429)
        return "Wait where a limit is met; else authorize the token for the organization's SSO, or ask its owners what it refuses.";
    return "See https://www.githubstatus.com, then try again.";
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
const bodyShape = schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() });
const messageShape = schemas/* object */.Ikc({ message: schemas/* string */.YjP() });
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
        (0,src_text/* style */.iF)("dim", (0,src_text/* wrapText */.C1)("A job has a token of its own: its `permissions:` block decides. `?` is unknown: it shows when it is used.", "")),
        "",
        ok ? (0,src_text/* style */.iF)("green", "✓ ready") : (0,src_text/* style */.iF)("red", "✗ not ready, or not known to be"),
    ].join("\n");
}


/***/ }),

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
async function checkRemotePolicy(github, path, now, 
/** Default: the default branch. */
at) {
    const read = await (0,_octoacme_shared_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPolicyText */ .O)(github, { path, ref: at });
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


/***/ }),

/***/ 54598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lo: () => (/* binding */ listCheckRuns)
/* harmony export */ });
/* unused harmony exports findCheckRun, upsertCheckRun */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22930);
/* harmony import */ var _workflow_runs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31461);
/** Check runs: all that reported on a commit, with app and workflow; and our own, one per external id. */



const checkRunShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    head_sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    external_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    details_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    started_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    completed_at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    app: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).nullable(),
    check_suite: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }).nullable(),
    output: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(), summary: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(), text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable() }),
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
    const fromActions = runs.some((run) => run.app?.slug === _workflow_runs_ts__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_ACTIONS_APP */ .St);
    const paths = options.withWorkflows !== false && fromActions ? await (0,_workflow_runs_ts__WEBPACK_IMPORTED_MODULE_1__/* .readWorkflowPaths */ .K0)(github, sha) : new Map();
    return runs.map((run) => toCheckRun(run, paths));
}
/** The newest check run with this name and external id; only runs of the key's app count. */
function chooseCheckRun(runs, key) {
    return runs
        .filter((run) => run.name === key.name && run.externalId === key.externalId && run.app === (key.app ?? GITHUB_ACTIONS_APP))
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
    const title = cutText(content.title, 255);
    const summary = cutText(content.summary, TEXT_LIMIT);
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


/***/ }),

/***/ 31461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ readWorkflowPaths),
/* harmony export */   K9: () => (/* binding */ listWorkflowRuns),
/* harmony export */   N6: () => (/* binding */ listJobs),
/* harmony export */   P8: () => (/* binding */ listApprovals),
/* harmony export */   St: () => (/* binding */ GITHUB_ACTIONS_APP),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun)
/* harmony export */ });
/* unused harmony exports rerunFailedJobs, dispatchWorkflow */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/** Workflow runs: one by id with jobs and approvals, those of a commit, re-runs and dispatches. */


/** Slug of the app that every workflow's check runs are posted by. */
const GITHUB_ACTIONS_APP = "github-actions";
const runShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    head_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    head_branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    check_suite_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    head_repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish(),
    actor: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish(),
});
/** A run by id, or undefined. */
async function readWorkflowRun(github, runId) {
    try {
        return toRun(await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, runShape));
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** All runs for a commit. */
async function listWorkflowRuns(github, sha) {
    return (await readRuns(github, sha)).map(toRun);
}
/** Check suite id → workflow file, for the runs of a commit. Needs `actions: read`. */
async function readWorkflowPaths(github, sha) {
    const paths = new Map();
    for (const run of await readRuns(github, sha))
        if (run.check_suite_id !== undefined)
            paths.set(run.check_suite_id, barePath(run.path));
    return paths;
}
/** The jobs of a run's latest attempt, or of all its attempts. A job's id is that of its check run. */
async function listJobs(github, runId, filter = "latest") {
    const jobs = await github.readAll("/repos/{owner}/{repo}/actions/runs/{run_id}/jobs", { run_id: runId, filter }, zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
        check_run_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        conclusion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        started_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        completed_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    }), "jobs");
    return jobs.map((job) => ({
        id: job.id,
        checkRunId: Number(/\/check-runs\/(\d{1,20})$/.exec(job.check_run_url ?? "")?.[1] ?? job.id),
        attempt: job.run_attempt ?? 1,
        name: job.name,
        status: job.status,
        conclusion: job.conclusion,
        startedAt: job.started_at,
        completedAt: job.completed_at,
        url: job.html_url,
    }));
}
/** Who approved or rejected the run's environments. */
async function listApprovals(github, runId) {
    const approvals = await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        comment: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        user: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
        environments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })),
    })));
    return approvals.map((approval) => ({
        state: approval.state,
        user: approval.user.login,
        comment: approval.comment,
        environments: approval.environments.flatMap((environment) => environment.name ?? []),
    }));
}
/** Starts the next attempt of a run, once: when the attempt is beyond `attempt` already, nothing is sent. */
async function rerunFailedJobs(github, runId, attempt) {
    await github.writeOnce({
        what: `re-run of ${runId}`,
        find: async () => {
            const run = await readWorkflowRun(github, runId);
            return run !== undefined && run.attempt > attempt ? true : undefined;
        },
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", { run_id: runId }, z.unknown(), [201]);
            return true;
        },
    });
}
/** Starts a workflow; `find` says whether the run that this dispatch is for exists already. */
async function dispatchWorkflow(github, dispatch) {
    return github.writeOnce({
        what: `dispatch of ${dispatch.workflow}`,
        find: dispatch.find,
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", { workflow_id: dispatch.workflow, ref: dispatch.ref, inputs: dispatch.inputs }, z.unknown(), [200, 204]);
            return true;
        },
    });
}
function readRuns(github, sha) {
    return github.readAll("/repos/{owner}/{repo}/actions/runs", { head_sha: sha }, runShape, "workflow_runs");
}
function toRun(run) {
    return {
        id: String(run.id),
        path: barePath(run.path),
        sha: run.head_sha,
        branch: run.head_branch,
        event: run.event,
        status: run.status ?? "",
        conclusion: run.conclusion,
        attempt: run.run_attempt ?? 1,
        headRepository: run.head_repository?.full_name ?? null,
        actor: run.actor?.login ?? null,
        url: run.html_url,
        createdAt: run.created_at,
    };
}
function barePath(path) {
    return path.split("@", 1)[0];
}


/***/ })

};
