export const id = 365;
export const ids = [365];
export const modules = {

/***/ 54408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pp: () => (/* binding */ listMissing),
/* harmony export */   zA: () => (/* binding */ listPermissions)
/* harmony export */ });
/* unused harmony export renderPermissions */
/** What this policy and these inputs need, in GitHub's order. */
function listPermissions(policy, options) {
    const isOn = (id) => policy.requirements[id]?.enabled === true;
    const lines = [
        {
            name: "actions",
            level: options.continues ? "write" : "read",
            why: options.continues
                ? "which workflow a check came from; the run that waits continues"
                : "which workflow a check came from, approvals",
        },
        { name: "checks", level: options.dryRun ? "read" : "write", why: options.dryRun ? "CI" : "CI, and the verdict" },
        {
            name: "contents",
            level: isOn("release-notes") ? "write" : "read",
            why: isOn("release-notes") ? "draft releases are shown only to writers" : "policy, tags, commits",
        },
        { name: "deployments", level: "read", why: "what was deployed and verified" },
        {
            name: "issues",
            level: options.dryRun || !options.releaseIssue ? "read" : "write",
            why: options.releaseIssue ? "the release issue, sign-offs, debts" : "linked issues, debts",
        },
        { name: "pull-requests", level: "read", why: "what was merged, reviews" },
        (isOn("sast") || isOn("dast")) && { name: "security-events", level: "read", why: "code scanning" },
        { name: "statuses", level: "read", why: "CI of other systems" },
        isOn("dependencies") &&
            policy.requirements["dependencies"]?.settings["dependabot"] !== "off" && {
            name: "vulnerability-alerts",
            level: "read",
            why: "Dependabot alerts",
        },
    ];
    return lines.filter((line) => line !== false);
}
/** As YAML to paste into the job. */
function renderPermissions(lines) {
    return ["permissions:", ...lines.map(({ name, level, why }) => `  ${name}: ${level} # ${why}`)].join("\n");
}
/** The lines that GitHub refused something for, from rows and other facts, each once. */
function listMissing(permissions) {
    return [...new Set(permissions.filter((line) => typeof line === "string" && line !== ""))].sort();
}


/***/ }),

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

/***/ 6372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ compareDependencies),
/* harmony export */   Q$: () => (/* binding */ listCodeScanningAlerts),
/* harmony export */   Vt: () => (/* binding */ listAnalyses),
/* harmony export */   c3: () => (/* binding */ listDependabotAlerts)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73029);
/** Security findings: code-scanning analyses and alerts, Dependabot alerts, and what a range adds to the dependencies. */


const analysisShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    commit_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    category: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    analysis_key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    error: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    warning: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    results_count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    rules_count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const codeAlertShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    dismissed_reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        severity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        security_severity_level: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const dependabotShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    dependency: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ package: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ecosystem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).optional() }),
    security_advisory: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ghsa_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), severity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), summary: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const dependencyShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    change_type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["added", "removed"]),
    manifest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ecosystem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    license: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    vulnerabilities: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        severity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        advisory_ghsa_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        advisory_summary: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        advisory_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
});
/** Code-scanning analyses of a ref (or all) for exactly this commit. Needs `security-events: read`. */
async function listAnalyses(github, where) {
    const all = await github.readAll("/repos/{owner}/{repo}/code-scanning/analyses", where.ref === undefined ? {} : { ref: where.ref }, analysisShape);
    return all
        .filter((analysis) => analysis.commit_sha === where.sha)
        .map((analysis) => ({
        tool: analysis.tool.name,
        category: analysis.category ?? analysis.analysis_key,
        sha: analysis.commit_sha,
        ref: analysis.ref,
        error: analysis.error,
        warning: analysis.warning,
        results: analysis.results_count,
        rules: analysis.rules_count,
        createdAt: analysis.created_at,
    }));
}
/** The open ones of a ref (GitHub's default is the default branch alone). Needs `security-events: read`. */
async function listCodeScanningAlerts(github, ref) {
    const alerts = await github.readAll("/repos/{owner}/{repo}/code-scanning/alerts", { state: "open", ...(ref === undefined ? {} : { ref }) }, codeAlertShape);
    return alerts.map((alert) => ({
        source: "code-scanning",
        number: alert.number,
        title: alert.rule.description ?? alert.rule.id ?? "",
        severity: alert.rule.security_severity_level ?? alert.rule.severity ?? "unknown",
        tool: alert.tool.name,
        url: alert.html_url,
        createdAt: alert.created_at,
    }));
}
/** The open ones of the repository. Needs `vulnerability-alerts: read`. Paged by cursor. */
async function listDependabotAlerts(github) {
    const alerts = await github.readLinked("/repos/{owner}/{repo}/dependabot/alerts", { state: "open", per_page: 100 }, dependabotShape);
    return alerts.map((alert) => ({
        source: "dependabot",
        number: alert.number,
        title: alert.security_advisory.summary,
        severity: alert.security_advisory.severity,
        tool: alert.dependency.package?.name ?? "",
        url: alert.html_url,
        createdAt: alert.created_at,
    }));
}
/** What `base...head` adds and removes. Needs `contents: read`. */
async function compareDependencies(github, base, head) {
    const changes = await github.readLinked("/repos/{owner}/{repo}/dependency-graph/compare/{+basehead}", { basehead: `${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_0__/* .encodeRef */ .i)(base)}...${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_0__/* .encodeRef */ .i)(head)}` }, dependencyShape);
    return changes.map((change) => ({
        change: change.change_type,
        manifest: change.manifest,
        name: change.name,
        version: change.version,
        license: change.license,
        vulnerabilities: change.vulnerabilities.map((vulnerability) => ({
            severity: vulnerability.severity,
            id: vulnerability.advisory_ghsa_id,
            title: vulnerability.advisory_summary,
            url: vulnerability.advisory_url,
        })),
    }));
}


/***/ })

};
