export const id = 17;
export const ids = [17];
export const modules = {

/***/ 23092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NOWHERE)
/* harmony export */ });
/** One thing that `check` found: where, what, and the fix. */
const NOWHERE = { file: null, line: null, column: null };


/***/ }),

/***/ 62004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ checkGitHub),
  b: () => (/* binding */ readTried)
});

// EXTERNAL MODULE: ./packages/shared/src/github/alerts.ts
var alerts = __webpack_require__(6372);
// EXTERNAL MODULE: ./packages/shared/src/github/check-runs.ts
var check_runs = __webpack_require__(54598);
// EXTERNAL MODULE: ./packages/shared/src/github/deployments.ts
var deployments = __webpack_require__(18283);
// EXTERNAL MODULE: ./packages/shared/src/github/fact.ts
var fact = __webpack_require__(30677);
// EXTERNAL MODULE: ./packages/shared/src/github/release-overview.ts
var release_overview = __webpack_require__(13172);
// EXTERNAL MODULE: ./packages/shared/src/github/releases.ts
var releases = __webpack_require__(28701);
// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(31461);
// EXTERNAL MODULE: ./packages/shared/src/policy/changes.ts
var changes = __webpack_require__(69331);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/cli/src/check/finding.ts
var finding = __webpack_require__(23092);
// EXTERNAL MODULE: ./packages/cli/src/check/tag-rules.ts
var tag_rules = __webpack_require__(92295);
;// CONCATENATED MODULE: ./packages/cli/src/check/branch-rules.ts






const branchShape = schemas/* object */.Ikc({ protected: schemas/* boolean */.zMY().optional() });
/** Branches that are asked about one by one. */
const ASKED = 5;
/** `known`: names of branches that this clone knows. A request for the rulesets, one for each of them, and one for each branch that none covers. */
async function checkBranchRules(github, policies, where) {
    const branches = listReleaseBranches(policies, where);
    const rulesets = await (0,fact/* fact */.f)(() => (0,tag_rules/* readRulesets */.uv)(github, "branch"));
    const isProtected = new Map();
    const open = rulesets.ok ? branches.filter((branch) => !isCovered(rulesets.value, branch, where.defaultBranch)) : [];
    for (const branch of open.slice(0, ASKED)) {
        const read = await (0,fact/* fact */.f)(() => github.read("/repos/{owner}/{repo}/branches/{branch}", { branch }, branchShape));
        if (read.ok)
            isProtected.set(branch, read.value.protected === true);
    }
    return judgeBranchRules({ rulesets, isProtected }, branches, where.defaultBranch);
}
/** The default branch first, then those that this clone knows and the policy allows. */
function listReleaseBranches(policies, { defaultBranch, known }) {
    const globs = policies.flatMap(({ branches }) => branches);
    return [...new Set([defaultBranch, ...known.filter((name) => (0,changes/* matchesAny */._I)(globs, name))])];
}
function isCovered(rulesets, branch, defaultBranch) {
    return rulesets.some((ruleset) => ruleset.rules.some((rule) => rule === "pull_request" || rule === "update") &&
        ((0,tag_rules/* covers */.hU)(ruleset, `refs/heads/${branch}`) ||
            (branch === defaultBranch && ruleset.include.includes("~DEFAULT_BRANCH"))));
}
function judgeBranchRules({ rulesets, isProtected }, branches, defaultBranch) {
    const about = { severity: "warning", about: "repository", ...finding/* NOWHERE */.J };
    if (!rulesets.ok)
        return [
            {
                ...about,
                what: `Whether release branches are protected is not known: ${rulesets.failure.message}`,
                fix: "Settings → Rules → Rulesets shows it to administrators.",
            },
        ];
    const open = branches.filter((branch) => !isCovered(rulesets.value, branch, defaultBranch) && isProtected.get(branch) === false);
    if (open.length === 0)
        return [];
    return [
        {
            ...about,
            what: `No active ruleset or protection covers ${(0,plural/* listFirst */.r)(open, ASKED)}: anyone with push access can release unreviewed commits${open.includes(defaultBranch) ? ", and change the policy" : ""}.`,
            fix: "Settings → Rules → Rulesets → New branch ruleset: require a pull request before merging.",
        },
    ];
}

// EXTERNAL MODULE: ./packages/shared/src/github/workflow-drift.ts
var workflow_drift = __webpack_require__(63092);
;// CONCATENATED MODULE: ./packages/cli/src/check/workflow-drift.ts



/** One request, for the default branch's workflow files. */
async function checkWorkflowDrift(github, defaultBranch, local) {
    return judgeWorkflowDrift(await (0,fact/* fact */.f)(() => (0,workflow_drift/* listWorkflowFiles */.TQ)(github, defaultBranch)), defaultBranch, local);
}
/** A finding when a workflow file is added or modified relative to the default branch. */
function judgeWorkflowDrift(base, defaultBranch, local) {
    const about = { severity: "warning", about: "repository", ...finding/* NOWHERE */.J };
    if (!base.ok)
        return [
            {
                ...about,
                what: `Whether the workflow files differ from those of ${defaultBranch} is not known: ${base.failure.message}`,
                fix: "Give the token `contents: read`.",
            },
        ];
    const changed = (0,workflow_drift/* listChangedWorkflows */.Rt)(local, base.value);
    if (changed.length === 0)
        return [];
    return [
        {
            ...about,
            what: `${changed.join(", ")}: this commit has ${changed.length === 1 ? "a workflow file" : "workflow files"} that ${defaultBranch} does not have in this form. GitHub refuses a job's token a release that names such a commit as its target.`,
            fix: `Push the tag before release-notes drafts (the release of an existing tag names no target), or bring the ${changed.length === 1 ? "file" : "files"} to ${defaultBranch} first.`,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/cli/src/check/github-findings.ts
/** What GitHub lets the token read: which requirement would be unknown, and whether release tags can be moved. */











/** Reads at the head of the default branch what preflight reads of a release; writes nothing. */
async function checkGitHub(github, local) {
    const { policies, policyFile, workflows } = local;
    const overview = await (0,release_overview/* readReleaseOverview */.F)(github, { policyPath: policyFile, deployments: false });
    const readings = (await readTried(github, overview, policies)).map(toReading);
    return {
        viewer: overview.viewer,
        readings,
        findings: [
            ...readings.flatMap(toFindings),
            ...(await (0,tag_rules/* checkTagRules */.YH)(github, policies)),
            ...(await checkBranchRules(github, policies, { defaultBranch: overview.defaultBranch, known: local.branches })),
            ...(await checkWorkflowDrift(github, overview.defaultBranch, workflows)),
        ],
    };
}
/** Tries at the head of the default branch each kind of read that a permission allows. */
async function readTried(github, overview, policies) {
    const { sha } = overview.policy;
    const asked = (...ids) => ids.filter((id) => policies.some(({ requirements }) => requirements[id]?.enabled === true));
    const plan = [
        [
            "check runs",
            "checks: read",
            asked("ci"),
            () => (0,check_runs/* listCheckRuns */.lo)(github, sha, { withWorkflows: false, filter: "latest" }),
        ],
        ["workflow runs", "actions: read", asked("ci"), () => (0,workflow_runs/* listWorkflowRuns */.K9)(github, sha)],
        ["code scanning analyses", "security-events: read", asked("sast", "dast"), () => (0,alerts/* listAnalyses */.Vt)(github, { sha })],
        ["code scanning alerts", "security-events: read", asked("sast", "dast"), () => (0,alerts/* listCodeScanningAlerts */.Q$)(github)],
        ["Dependabot alerts", "vulnerability-alerts: read", asked("dependencies"), () => (0,alerts/* listDependabotAlerts */.c3)(github)],
        ["the dependency comparison", "contents: read", asked("dependencies"), () => (0,alerts/* compareDependencies */.Dj)(github, sha, sha)],
        ["releases", "contents: read", asked("release-notes"), () => (0,releases/* listReleases */.tH)(github)],
        [
            "deployments",
            "deployments: read",
            asked("rollback-plan", "smoke-tests"),
            () => (0,deployments/* listDeployments */.Jn)(github, { limit: 1 }),
        ],
    ];
    const tried = plan.map(async ([what, permission, requirements, read]) => ({
        what,
        permission,
        requirements,
        read: await (0,fact/* fact */.f)(read),
    }));
    const requirements = asked("acceptance", "support-briefing");
    return [
        ...(await Promise.all(tried)),
        { what: "issues", permission: "issues: read", requirements, read: overview.releaseIssues },
    ];
}
function toReading({ what, permission, requirements, read }) {
    return { what, permission, requirements, ok: read.ok, problem: read.ok ? null : read.failure.message };
}
function toFindings(reading) {
    if (reading.ok || reading.requirements.length === 0)
        return [];
    const { what, permission, requirements, problem } = reading;
    return [
        {
            severity: "warning",
            about: "token",
            ...finding/* NOWHERE */.J,
            what: `This token cannot read ${what}, so ${requirements.join(" and ")} would be unknown, which blocks: ${problem}`,
            fix: `Give it \`${permission}\`; where the feature is switched off, switch it on or the requirement off.`,
        },
    ];
}


/***/ }),

/***/ 56182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gP: () => (/* binding */ readPhasePermissions),
/* harmony export */   yg: () => (/* binding */ readShipped)
/* harmony export */ });
/* unused harmony export SHIPPED_WORKFLOWS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60308);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38815);
/* harmony import */ var _actions_preflight_src_permission_block_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54408);
/** What this version of the package ships: inputs of actions and reusable workflows, and the permissions that their jobs name. */





/** The reusable workflows that a team may call. */
const SHIPPED_WORKFLOWS = [
    "ship.yml",
    "ship-oidc.yml",
    "stage.yml",
    "stage-oidc.yml",
    "rollback.yml",
    "rollback-oidc.yml",
    "hold.yml",
    "signoff.yml",
    "drill.yml",
    "drill-oidc.yml",
];
/** From the shipped files themselves, so that it is never of another version than what is called. */
function readShipped(policy) {
    const documents = SHIPPED_WORKFLOWS.filter((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, ".github/workflows", name))).map((name) => [name, readDocument(name)]);
    const names = listActions();
    return {
        actions: Object.fromEntries(names.map((name) => [
            name,
            readAction(name, documents.map(([, document]) => document), policy),
        ])),
        workflows: Object.fromEntries(documents.flatMap(([name, document]) => {
            const call = document.on.workflow_call;
            if (call === undefined)
                return [];
            const inputs = Object.entries(call.inputs ?? {}).map(([input, { required, default: fallback }]) => ({
                name: input,
                required: required === true && fallback === undefined,
            }));
            return [
                [name, { inputs, permissions: joinSets(Object.values(document.jobs).map((job) => job.permissions ?? {})) }],
            ];
        })),
    };
}
/** What the jobs of `ship.yml` that run each action are allowed together; preflight's by the policy. */
function readPhasePermissions(policy) {
    const jobs = Object.values(readDocument("ship.yml").jobs);
    return Object.fromEntries(listActions().map((name) => [
        name,
        name === "preflight" && policy !== undefined
            ? permissionsOfPreflight(policy)
            : joinSets(jobs.filter((job) => runsAction(job, name)).map((job) => job.permissions ?? {})),
    ]));
}
function readDocument(name) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_3__.parse)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, ".github/workflows", name), "utf8"));
}
function listActions() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, "actions")).filter((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, "actions", name, "action.yml")));
}
function runsAction(job, name) {
    return job.steps?.some(({ uses }) => uses?.startsWith(`octoacme/release-actions/actions/${name}@`)) === true;
}
function permissionsOfPreflight(policy) {
    const lines = (0,_actions_preflight_src_permission_block_ts__WEBPACK_IMPORTED_MODULE_4__/* .listPermissions */ .zA)(policy, { dryRun: false, releaseIssue: true, continues: false });
    return Object.fromEntries(lines.map(({ name, level }) => [name, level]));
}
function readAction(name, documents, policy) {
    const { inputs } = (0,yaml__WEBPACK_IMPORTED_MODULE_3__.parse)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, "actions", name, "action.yml"), "utf8"));
    const jobs = documents.flatMap((document) => Object.values(document.jobs)).filter((job) => runsAction(job, name));
    return {
        inputs: Object.entries(inputs ?? {}).map(([input, { required, default: fallback }]) => ({
            name: input,
            required: required === true && fallback === undefined,
        })),
        permissions: name === "preflight" && policy !== undefined
            ? permissionsOfPreflight(policy)
            : intersectSets(jobs.map((job) => job.permissions ?? {})),
    };
}
/** What any of the jobs needs. */
function joinSets(sets) {
    const joined = {};
    for (const set of sets)
        for (const [scope, level] of Object.entries(set))
            if (joined[scope] !== "write")
                joined[scope] = level;
    return joined;
}
/** What every job that uses an action needs: a job may hold other steps with needs of their own. */
function intersectSets(sets) {
    const [first = {}, ...rest] = sets;
    return Object.fromEntries(Object.entries(first).flatMap(([scope, level]) => {
        if (!rest.every((set) => set[scope] !== undefined))
            return [];
        return [[scope, rest.some((set) => set[scope] === "read") ? "read" : level]];
    }));
}


/***/ }),

/***/ 92295:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YH: () => (/* binding */ checkTagRules),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   nY: () => (/* binding */ judgeTagRules),
/* harmony export */   uv: () => (/* binding */ readRulesets)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30677);
/* harmony import */ var _octoacme_shared_policy_changes_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69331);
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51725);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _finding_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23092);
/** Whether the repository's rulesets keep release tags where they are: nobody moves one, nobody deletes one. */





const listedShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), target: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(), enforcement: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
const rulesetShape = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    conditions: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        ref_name: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ include: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), exclude: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()) })
            .partial()
            .optional(),
    })
        .nullish(),
    rules: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })).optional(),
});
/** Needs no more than to read the repository; a request for the list and one for each active ruleset of tags. */
async function checkTagRules(github, policies) {
    return judgeTagRules(await (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fact */ .f)(() => readRulesets(github, "tag")), policies.map(({ tag }) => tag));
}
/** Active rulesets of tags or of branches. Throws for what GitHub refuses. */
async function readRulesets(github, target) {
    const listed = await github.readAll("/repos/{owner}/{repo}/rulesets", {}, listedShape);
    const active = listed.filter((one) => one.target === target && one.enforcement === "active");
    return Promise.all(active.map(async ({ id }) => {
        const { name, conditions, rules } = await github.read("/repos/{owner}/{repo}/rulesets/{ruleset_id}", { ruleset_id: id }, rulesetShape);
        return {
            name,
            include: conditions?.ref_name?.include ?? [],
            exclude: conditions?.ref_name?.exclude ?? [],
            rules: (rules ?? []).map(({ type }) => type),
        };
    }));
}
/** A finding for each tag pattern that somebody could still move or delete a release's tag of. */
function judgeTagRules(read, patterns) {
    const about = { about: "repository", ..._finding_ts__WEBPACK_IMPORTED_MODULE_3__/* .NOWHERE */ .J };
    if (!read.ok)
        return [
            {
                severity: "warning",
                ...about,
                what: `Whether release tags are protected is not known: ${read.failure.message}`,
                fix: "Settings → Rules → Rulesets shows it to administrators.",
            },
        ];
    return [...new Set(patterns)].flatMap((pattern) => {
        const ref = `refs/tags/${(0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_2__/* .renderTag */ .vY)(pattern, (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_2__/* .exampleVersion */ .Dw)(pattern))}`;
        const covering = read.value.filter((ruleset) => covers(ruleset, ref));
        const rules = new Set(covering.flatMap((ruleset) => ruleset.rules));
        const open = [...(rules.has("update") ? [] : ["move"]), ...(rules.has("deletion") ? [] : ["delete"])];
        if (open.length === 0)
            return [];
        const names = covering.map(({ name }) => name).join(", ");
        return [
            {
                severity: "warning",
                ...about,
                what: `${covering.length === 0 ? "No active ruleset covers" : `The ruleset ${names} covers, but not wholly,`} tags like ${(0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_2__/* .showPattern */ .uz)(pattern)}: whoever may push can ${open.join(" and ")} a release's tag.`,
                fix: `Settings → Rules → Rulesets → New tag ruleset for ${(0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_2__/* .renderTag */ .vY)(pattern, "*")}: restrict updates and deletions.`,
            },
        ];
    });
}
/** Whether the ruleset holds for a full ref name. */
function covers({ include, exclude }, ref) {
    const matches = (pattern) => pattern === "~ALL" || (0,_octoacme_shared_policy_changes_ts__WEBPACK_IMPORTED_MODULE_1__/* .matchGlob */ .sB)(pattern)(ref);
    return include.some(matches) && !exclude.some(matches);
}


/***/ }),

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
        (0,src_text/* style */.iF)("dim", "A job has a token of its own: its `permissions:` block decides. `?` is unknown: it shows when it is used."),
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


/***/ })

};
