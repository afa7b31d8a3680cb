export const id = 824;
export const ids = [824];
export const modules = {

/***/ 23092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NOWHERE)
/* harmony export */ });
/** One thing that `check` found: where, what, and the fix. */
const NOWHERE = { file: null, line: null, column: null };


/***/ }),

/***/ 86242:
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
// EXTERNAL MODULE: ./packages/cli/src/check/finding.ts
var finding = __webpack_require__(23092);
// EXTERNAL MODULE: ./packages/cli/src/check/tag-rules.ts
var tag_rules = __webpack_require__(92295);
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

/***/ 65894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ checkPolicy)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_policy_compose_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27873);
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82244);
/* harmony import */ var _octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54042);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38815);
/** What is wrong or missing in the policy: its schema and references with line and column, then what it means for a release; pure. */




/** `text` undefined means that there is no file, and the standard policy holds. `today` is `YYYY-MM-DD`. `layers`: what the text extends, and it itself, the last. */
function checkPolicy(path, text, today, layers) {
    if (text === undefined)
        return {
            findings: [
                {
                    severity: "note",
                    about: "policy",
                    file: path,
                    line: null,
                    column: null,
                    what: "There is no policy file: the standard policy, which is the release guide itself, holds.",
                    fix: "`octoacme-release init` writes one.",
                },
            ],
            policies: [(0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolvePolicy */ .n)({ origin: { kind: "standard" } })],
            locate: () => ({ file: path, line: null, column: null }),
        };
    const parsed = layers === undefined ? { source: path, ...(0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_1__.parsePolicy)(text) } : (0,_octoacme_shared_policy_compose_ts__WEBPACK_IMPORTED_MODULE_0__/* .composePolicy */ .h)(layers);
    if (!parsed.ok)
        return {
            findings: parsed.problems.map(({ line, column, path: at, message }) => ({
                severity: "error",
                about: "policy",
                file: parsed.source,
                line,
                column,
                what: `${at === "" ? "" : `${at}: `}${message}`,
                fix: "Correct the line; docs/policy.md names every key.",
            })),
            policies: [],
            locate: () => ({ file: path, line: null, column: null }),
        };
    const policies = resolveAll(parsed.file, path);
    const locate = createLocator(path, text);
    return {
        findings: [
            ...new Map(policies
                .flatMap((policy) => findGaps(policy, locate, today))
                .map((finding) => [JSON.stringify(finding), finding])).values(),
        ],
        policies,
        locate,
    };
}
function resolveAll(file, path) {
    const origin = { kind: "file", path, ref: "this folder", sha: "0".repeat(40) };
    const services = Object.keys(file.services ?? {});
    return services.length === 0
        ? [(0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolvePolicy */ .n)({ file, origin })]
        : services.map((service) => (0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolvePolicy */ .n)({ file, origin, service }));
}
function createLocator(file, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_3__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .parseDocument */ .Tp)(text, {
        lineCounter: counter,
        logLevel: "silent",
        uniqueKeys: false,
        prettyErrors: false,
    });
    return (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            const offset = node?.range?.[0];
            if (offset === undefined)
                continue;
            const { line, col } = counter.linePos(offset);
            return { file, line, column: col };
        }
        return { file, line: null, column: null };
    };
}
function findGaps(policy, locate, today) {
    const gaps = [
        ...policy.environments.flatMap(findEnvironmentGaps),
        ...findWaiverGaps(policy, today),
        ...findRequirementGaps(policy),
    ];
    return gaps.map(({ severity, at, what, fix }) => ({ severity, about: "policy", ...locate(at), what, fix }));
}
function findEnvironmentGaps(environment, index) {
    const { name } = environment;
    const found = [];
    if (environment.verify?.identity === undefined)
        found.push({
            what: `Nothing proves which release answers in ${name}: verify ends inconclusive (identity-not-configured), and the release is never published by itself.`,
            fix: "Add `verify: { identity: { url: …, json: $.sha, matches: sha } }` to the environment.",
        });
    if (environment.smoke.length === 0)
        found.push({
            what: `${name} has no smoke probe: a deployment that nothing looks at counts as done.`,
            fix: "Add `smoke: [{ type: http, name: health, url: … }]`.",
        });
    return found.map((gap) => ({ severity: "warning", at: ["environments", index], ...gap }));
}
function findWaiverGaps({ waivers, requirements }, today) {
    const found = [];
    for (const [index, { requirement, expires }] of waivers.entries()) {
        const at = ["waivers", index];
        if (expires < today)
            found.push({
                severity: "warning",
                at,
                what: `The waiver of ${requirement} ended on ${expires}: it counts no more.`,
                fix: "Remove it, or renew it with a reason of today.",
            });
        if (requirements[requirement]?.waivable === false)
            found.push({
                severity: "error",
                at,
                what: `${requirement} may not be waived.`,
                fix: "Remove the waiver, or meet the requirement.",
            });
    }
    return found;
}
function findRequirementGaps({ requirements, roles }) {
    const enabled = Object.entries(requirements).filter(([, rule]) => rule.enabled);
    if (enabled.length === 0)
        return [
            {
                severity: "error",
                at: ["requirements"],
                what: "Every requirement is switched off: preflight decides no-go (nothing-asked), because a gate that asks nothing proves nothing.",
                fix: "Leave on what you can meet, and run the workflow with `mode: advisory` meanwhile.",
            },
        ];
    return enabled.flatMap(([id, rule]) => findSignerGaps(id, rule, roles[rule.role]));
}
/** Whether somebody can give the sign-off that a requirement asks for. */
function findSignerGaps(id, { role, signOff }, signers) {
    if (signOff === "never" || signers === undefined)
        return [];
    if (signers.users.length > 0 || signers.permission !== undefined)
        return [];
    const at = ["roles", role];
    if (signers.teams.length === 0)
        return [
            {
                severity: signOff === "required" ? "error" : "warning",
                at,
                what: `Nobody is in the role ${role}, which signs ${id}.`,
                fix: `Add users, teams or a permission to roles.${role}.`,
            },
        ];
    return [
        {
            severity: "warning",
            at,
            what: `The role ${role} is a team alone: a workflow's own token cannot read teams, so ${id} would be unknown.`,
            fix: "List users or a permission too, or give the action the token of an app with `members: read`.",
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
/* harmony export */   KU: () => (/* binding */ readTagRulesets),
/* harmony export */   YH: () => (/* binding */ checkTagRules),
/* harmony export */   nY: () => (/* binding */ judgeTagRules)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30677);
/* harmony import */ var _octoacme_shared_policy_changes_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69331);
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51725);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55156);
/* harmony import */ var _finding_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23092);
/** Whether the repository's rulesets keep release tags where they are: nobody moves one, nobody deletes one. */





const listedShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({ id: zod__WEBPACK_IMPORTED_MODULE_4__.number(), target: zod__WEBPACK_IMPORTED_MODULE_4__.string().optional(), enforcement: zod__WEBPACK_IMPORTED_MODULE_4__.string() });
const rulesetShape = zod__WEBPACK_IMPORTED_MODULE_4__.object({
    name: zod__WEBPACK_IMPORTED_MODULE_4__.string(),
    conditions: zod__WEBPACK_IMPORTED_MODULE_4__.object({
        ref_name: zod__WEBPACK_IMPORTED_MODULE_4__.object({ include: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.string()), exclude: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.string()) })
            .partial()
            .optional(),
    })
        .nullish(),
    rules: zod__WEBPACK_IMPORTED_MODULE_4__.array(zod__WEBPACK_IMPORTED_MODULE_4__.object({ type: zod__WEBPACK_IMPORTED_MODULE_4__.string() })).optional(),
});
/** Needs no more than to read the repository; a request for the list and one for each active ruleset of tags. */
async function checkTagRules(github, policies) {
    return judgeTagRules(await (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fact */ .f)(() => readTagRulesets(github)), policies.map(({ tag }) => tag));
}
/** Active rulesets of tags. Throws for what GitHub refuses. */
async function readTagRulesets(github) {
    const listed = await github.readAll("/repos/{owner}/{repo}/rulesets", {}, listedShape);
    const active = listed.filter(({ target, enforcement }) => target === "tag" && enforcement === "active");
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
function covers({ include, exclude }, ref) {
    const matches = (pattern) => pattern === "~ALL" || (0,_octoacme_shared_policy_changes_ts__WEBPACK_IMPORTED_MODULE_1__/* .matchGlob */ .sB)(pattern)(ref);
    return include.some(matches) && !exclude.some(matches);
}


/***/ })

};
