export const id = 857;
export const ids = [857,377];
export const modules = {

/***/ 15769:
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
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95618);
/* harmony import */ var _octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73707);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36888);
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(75313);
/* harmony import */ var _command_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88835);
/* harmony import */ var _connection_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17875);
/* harmony import */ var _local_repository_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80898);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23023);
/* harmony import */ var _finding_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23092);
/* harmony import */ var _github_findings_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(60331);
/* harmony import */ var _policy_findings_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65894);
/* harmony import */ var _shipped_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(56182);
/* harmony import */ var _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(30432);
/* harmony import */ var _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(76547);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_13__]);
_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_13__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** `check`: what would fail and why, from the files in this folder and, with a token, from GitHub. */

















const DEFAULT_POLICY = ".github/release-policy.yml";
const run = async (values, doors) => {
    const repository = (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_7__/* .readLocalRepository */ .wv)(doors.cwd, doors);
    const policyFile = readPolicyPath(values);
    const text = readText(repository.root, policyFile);
    if (text === undefined && values.text("policy-file") !== undefined)
        throw new _command_ts__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(policyFile)}; there is no such file in ${repository.root}.`, "Give its path from the repository's root.");
    const today = new Date(doors.clock.now()).toISOString().slice(0, 10);
    const policy = (0,_policy_findings_ts__WEBPACK_IMPORTED_MODULE_11__/* .checkPolicy */ .h)(policyFile, text, today);
    const workflows = [];
    const broken = [];
    const paths = repository.files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
    for (const path of paths) {
        const read = await (0,_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_13__/* .readWorkflow */ .S)(path, readText(repository.root, path) ?? "");
        if (read.ok)
            workflows.push(read.workflow);
        else
            broken.push(...read.findings);
    }
    const remote = await askGitHub(values, doors, policy.policies, policyFile);
    const findings = [
        ...policy.findings,
        ...broken,
        ...(0,_workflow_findings_ts__WEBPACK_IMPORTED_MODULE_14__/* .checkWorkflows */ .L)(workflows, (0,_shipped_ts__WEBPACK_IMPORTED_MODULE_12__/* .readShipped */ .y)(policy.policies[0]), policy.policies),
        ...remote.findings,
    ];
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    const tally = { errors: count("error"), warnings: count("warning"), notes: count("note") };
    if (values.json)
        doors.print(`${JSON.stringify({ schemaVersion: 1, ok: tally.errors === 0, ...tally, files: { policy: text === undefined ? null : policyFile, workflows: paths }, token: { asked: remote.asked, login: remote.viewer, reads: remote.readings }, findings }, null, 2)}\n`);
    else
        doors.say(render(findings, tally, remote, paths.length));
    return tally.errors === 0 ? _command_ts__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .dc.ok : _command_ts__WEBPACK_IMPORTED_MODULE_5__/* .EXIT */ .dc.problems;
};
function readPolicyPath(values) {
    const text = values.text("policy-file") ?? DEFAULT_POLICY;
    const parsed = (0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_4__/* .path */ .Ae)().parse(text);
    if (parsed.ok)
        return parsed.value;
    throw new _command_ts__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(text)}; expected ${(0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_4__/* .path */ .Ae)().expected}.`, `Such as ${DEFAULT_POLICY}.`);
}
function readText(root, path) {
    try {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
        // The parser says how large is too large; a file of gigabytes is not even read.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).size > _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_3__.POLICY_LIMIT_BYTES * 4
            ? " ".repeat(_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_3__.POLICY_LIMIT_BYTES + 1)
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(full, "utf8");
    }
    catch (thrown) {
        if (thrown.code === "ENOENT")
            return undefined;
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "not-found",
            message: `${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(path)} could not be read: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(thrown)}.`,
            hint: "Check its permissions, and that it is a file.",
            cause: thrown,
        });
    }
}
async function askGitHub(values, doors, policies, policyFile) {
    const silent = { asked: false, viewer: null, readings: [] };
    if (values.isSet("offline"))
        return { ...silent, findings: [] };
    if (!(0,_connection_ts__WEBPACK_IMPORTED_MODULE_6__/* .hasToken */ .y)(values, doors))
        return {
            ...silent,
            findings: [
                {
                    severity: "note",
                    about: "token",
                    ..._finding_ts__WEBPACK_IMPORTED_MODULE_9__/* .NOWHERE */ .J,
                    what: "GitHub was not asked: there is no token.",
                    fix: "With the GitHub CLI: GH_TOKEN=$(gh auth token) npx @octoacme/release check; or --offline.",
                },
            ],
        };
    const { github } = await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_6__/* .connect */ .N)(values, doors);
    return { asked: true, ...(await (0,_github_findings_ts__WEBPACK_IMPORTED_MODULE_10__/* .checkGitHub */ .s)(github, policies, policyFile)) };
}
const SIGNS = {
    error: ["✗", "red"],
    warning: ["!", "yellow"],
    note: ["·", "dim"],
};
function render(findings, tally, remote, workflows) {
    const order = ["error", "warning", "note"].flatMap((severity) => findings.filter((finding) => finding.severity === severity));
    const place = ({ file, line, column }) => file === null
        ? ""
        : `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)("cyan", `${file}${line === null ? "" : `:${line}${column === null ? "" : `:${column}`}`}`)} `;
    return [
        ...order.flatMap((finding) => [
            `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)(SIGNS[finding.severity][1], SIGNS[finding.severity][0])} ${place(finding)}${(0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .wrapText */ .C1)(finding.what, "    ")}`,
            `    ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)("dim", "fix:")} ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .wrapText */ .C1)(finding.fix, "         ")}`,
        ]),
        ...(order.length === 0 ? [] : [""]),
        ...(remote.asked
            ? [
                `The token (${remote.viewer ?? "unknown"}) may read: ${remote.readings
                    .filter(({ ok }) => ok)
                    .map(({ what }) => what)
                    .join(", ") || "nothing"}.`,
            ]
            : []),
        `${tally.errors === 0 ? (0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)("green", "✓ no errors") : (0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)("red", `✗ ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_16__/* .count */ .U)(tally.errors, "error")}`)}, ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_16__/* .count */ .U)(tally.warnings, "warning")}, ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_16__/* .count */ .U)(tally.notes, "note")}; the policy and ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_16__/* .count */ .U)(workflows, "workflow")} were read.`,
    ].join("\n");
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 23092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ NOWHERE)
/* harmony export */ });
/** One thing that `check` found: where, what, and the fix. */
const NOWHERE = { file: null, line: null, column: null };


/***/ }),

/***/ 60331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ checkGitHub)
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
// EXTERNAL MODULE: ./packages/shared/src/github/releases.ts + 3 modules
var releases = __webpack_require__(52805);
// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(31461);
// EXTERNAL MODULE: ./packages/cli/src/check/finding.ts
var finding = __webpack_require__(23092);
// EXTERNAL MODULE: ./packages/shared/src/policy/changes.ts
var changes = __webpack_require__(69331);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
;// CONCATENATED MODULE: ./packages/cli/src/check/tag-rules.ts




const listedShape = schemas.object({ id: schemas.number(), target: schemas.string().optional(), enforcement: schemas.string() });
const rulesetShape = schemas.object({
    name: schemas.string(),
    conditions: schemas.object({
        ref_name: schemas.object({ include: schemas.array(schemas.string()), exclude: schemas.array(schemas.string()) })
            .partial()
            .optional(),
    })
        .nullish(),
    rules: schemas.array(schemas.object({ type: schemas.string() })).optional(),
});
/** checkTagRules: needs no more than to read the repository; a request for the list and one for each active ruleset of tags. */
async function checkTagRules(github, policies) {
    return judgeTagRules(await (0,fact/* fact */.f)(() => readTagRulesets(github)), policies.map(({ tag }) => tag));
}
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
/** judgeTagRules: a finding for each tag pattern that somebody could still move or delete a release's tag of. */
function judgeTagRules(read, patterns) {
    const about = { about: "repository", ...finding/* NOWHERE */.J };
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
        const ref = `refs/tags/${pattern.replace("{version}", "1.2.3")}`;
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
                what: `${covering.length === 0 ? "No active ruleset covers" : `The ruleset ${names} covers, but not wholly,`} tags like ${pattern}: whoever may push can ${open.join(" and ")} a release's tag.`,
                fix: `Settings → Rules → Rulesets → New tag ruleset for ${pattern.replace("{version}", "*")}: restrict updates and deletions.`,
            },
        ];
    });
}
function covers({ include, exclude }, ref) {
    const matches = (pattern) => pattern === "~ALL" || (0,changes/* matchGlob */.sB)(pattern)(ref);
    return include.some(matches) && !exclude.some(matches);
}

;// CONCATENATED MODULE: ./packages/cli/src/check/github-findings.ts
/** What GitHub lets the token read: which requirement would be unknown, and whether release tags can be moved. */









/** checkGitHub: reads at the head of the default branch what preflight reads of a release; writes nothing. */
async function checkGitHub(github, policies, policyFile) {
    const overview = await (0,release_overview/* readReleaseOverview */.F)(github, { policyPath: policyFile, deployments: false });
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
    const readings = await Promise.all(plan.map(async ([what, permission, requirements, read]) => toReading(what, permission, requirements, await (0,fact/* fact */.f)(read))));
    const issues = toReading("issues", "issues: read", asked("acceptance", "support-briefing"), overview.releaseIssues);
    const all = [...readings, issues];
    return {
        viewer: overview.viewer,
        readings: all,
        findings: [...all.flatMap(toFindings), ...(await checkTagRules(github, policies))],
    };
}
function toReading(what, permission, requirements, read) {
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
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95618);
/* harmony import */ var _octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54042);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38815);
/** What is wrong or missing in the policy: its schema and references with line and column, then what it means for a release; pure. */



/** checkPolicy: `text` undefined means that there is no file, and the standard policy holds. `today` is `YYYY-MM-DD`. */
function checkPolicy(path, text, today) {
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
            policies: [(0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_1__/* .resolvePolicy */ .n)({ origin: { kind: "standard" } })],
        };
    const parsed = (0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_0__.parsePolicy)(text);
    if (!parsed.ok)
        return {
            findings: parsed.problems.map(({ line, column, path: at, message }) => ({
                severity: "error",
                about: "policy",
                file: path,
                line,
                column,
                what: `${at === "" ? "" : `${at}: `}${message}`,
                fix: "Correct the line; docs/policy.md names every key.",
            })),
            policies: [],
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
    };
}
function resolveAll(file, path) {
    const origin = { kind: "file", path, ref: "this folder", sha: "0".repeat(40) };
    const services = Object.keys(file.services ?? {});
    return services.length === 0
        ? [(0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_1__/* .resolvePolicy */ .n)({ file, origin })]
        : services.map((service) => (0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_1__/* .resolvePolicy */ .n)({ file, origin, service }));
}
/** The nearest part of the file that is written out. */
function createLocator(file, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_2__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_2__/* .parseDocument */ .Tp)(text, { lineCounter: counter, logLevel: "silent" });
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
    const findings = [];
    const add = (severity, path, what, fix) => findings.push({ severity, about: "policy", ...locate(path), what, fix });
    for (const [index, environment] of policy.environments.entries()) {
        const at = ["environments", index];
        if (environment.deploy === undefined)
            add("warning", at, `Nothing says how ${environment.name} is deployed: the deploy action refuses (no-command).`, "Add `deploy: { run: … }` to the environment, or the input `command` to the step.");
        if (environment.verify?.identity === undefined)
            add("warning", at, `Nothing proves which release answers in ${environment.name}: verify ends inconclusive (identity-not-configured), and the release is never published by itself.`, "Add `verify: { identity: { url: …, json: $.sha, matches: sha } }` to the environment.");
        if (environment.smoke.length === 0)
            add("warning", at, `${environment.name} has no smoke probe: a deployment that nothing looks at counts as done.`, "Add `smoke: [{ type: http, name: health, url: … }]`.");
    }
    for (const [index, waiver] of policy.waivers.entries()) {
        if (waiver.expires < today)
            add("warning", ["waivers", index], `The waiver of ${waiver.requirement} ended on ${waiver.expires}: it counts no more.`, "Remove it, or renew it with a reason of today.");
        const rule = policy.requirements[waiver.requirement];
        if (rule?.waivable === false)
            add("error", ["waivers", index], `${waiver.requirement} may not be waived.`, "Remove the waiver, or meet the requirement.");
    }
    const enabled = Object.entries(policy.requirements).filter(([, rule]) => rule.enabled);
    if (enabled.length === 0)
        add("error", ["requirements"], "Every requirement is switched off: preflight decides no-go (nothing-asked), because a gate that asks nothing proves nothing.", "Leave on what you can meet, and run the workflow with `mode: advisory` meanwhile.");
    for (const [id, rule] of enabled) {
        const role = policy.roles[rule.role];
        if (rule.signOff !== "never" &&
            role !== undefined &&
            role.users.length === 0 &&
            role.teams.length === 0 &&
            role.permission === undefined)
            add(rule.signOff === "required" ? "error" : "warning", ["roles", rule.role], `Nobody is in the role ${rule.role}, which signs ${id}.`, `Add users, teams or a permission to roles.${rule.role}.`);
        if (rule.signOff !== "never" &&
            role !== undefined &&
            role.teams.length > 0 &&
            role.users.length === 0 &&
            role.permission === undefined)
            add("warning", ["roles", rule.role], `The role ${rule.role} is a team alone: a workflow's own token cannot read teams, so ${id} would be unknown.`, "List users or a permission too, or give the action the token of an app with `members: read`.");
    }
    return findings;
}


/***/ }),

/***/ 56182:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readShipped)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60308);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38815);
/* harmony import */ var _actions_preflight_src_permission_block_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54408);
/** What this version of the package ships: inputs of actions and reusable workflows, and the permissions that their jobs name. */





const WORKFLOWS = ["ship.yml", "rollback.yml", "signoff.yml", "drill.yml"];
/** readShipped: from the shipped files themselves, so that it is never of another version than what is called. */
function readShipped(policy) {
    const documents = WORKFLOWS.filter((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, ".github/workflows", name))).map((name) => [name, (0,yaml__WEBPACK_IMPORTED_MODULE_3__.parse)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, ".github/workflows", name), "utf8"))]);
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, "actions")).filter((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, "actions", name, "action.yml")));
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
function readAction(name, documents, policy) {
    const { inputs } = (0,yaml__WEBPACK_IMPORTED_MODULE_3__.parse)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(_octoacme_rehearsal_actions_source_ts__WEBPACK_IMPORTED_MODULE_2__/* .ROOT */ .Dl, "actions", name, "action.yml"), "utf8"));
    const jobs = documents
        .flatMap((document) => Object.values(document.jobs))
        .filter((job) => job.steps?.some(({ uses }) => uses?.startsWith(`octoacme/release-actions/actions/${name}@`)) === true);
    return {
        inputs: Object.entries(inputs ?? {}).map(([input, { required, default: fallback }]) => ({
            name: input,
            required: required === true && fallback === undefined,
        })),
        permissions: name === "preflight" && policy !== undefined
            ? Object.fromEntries((0,_actions_preflight_src_permission_block_ts__WEBPACK_IMPORTED_MODULE_4__/* .listPermissions */ .zA)(policy, { dryRun: false, releaseIssue: true, continues: false }).map(({ name: scope, level }) => [scope, level]))
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

/***/ 30432:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var _octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89018);
/* harmony import */ var _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__, _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__]);
([_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__, _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** What a workflow file calls, with the inputs and permissions it gives: read with GitHub's own parser. */


/** readWorkflow: what is wrong as findings, each with line and column. */
async function readWorkflow(path, text) {
    try {
        const root = await (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseWorkflowFile */ .dx)(path, text);
        return { ok: true, workflow: describe(path, root) };
    }
    catch (thrown) {
        if (!(thrown instanceof _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .WorkflowError */ .s8))
            throw thrown;
        return {
            ok: false,
            findings: thrown.message
                .split("\n")
                .filter(Boolean)
                .map((line) => toFinding(path, line)),
        };
    }
}
function toFinding(path, message) {
    const found = /\(Line: (\d+), Col: (\d+)\):\s*(.*)$/.exec(message);
    return {
        severity: "error",
        about: "workflow",
        file: path,
        line: found === null ? null : Number(found[1]),
        column: found === null ? null : Number(found[2]),
        what: found === null ? message : found[3],
        fix: "GitHub would refuse the file; correct the line.",
    };
}
function describe(path, root) {
    const on = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(root, "on");
    const outer = (0,_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPermissions */ .zi)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(root, "permissions"));
    const jobs = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(root, "jobs"));
    return {
        path,
        events: listNames(on),
        tagFilters: readTagFilters(on),
        jobs: jobs.map(({ key, value }) => ({ id: key, name: textOf((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(value, "name")) ?? key })),
        calls: jobs.flatMap(({ key, value }) => {
            const permissions = (0,_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPermissions */ .zi)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(value, "permissions")) ?? outer;
            const uses = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(value, "uses");
            if (uses !== undefined)
                return [toCall("workflow", path, key, uses, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(value, "with"), permissions)];
            const steps = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(value, "steps");
            if (steps === undefined || !(0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSequence */ .wZ)(steps))
                return [];
            return [...steps].flatMap((step) => {
                const called = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(step, "uses");
                return called === undefined ? [] : [toCall("step", path, key, called, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(step, "with"), permissions)];
            });
        }),
    };
}
function toCall(kind, path, job, uses, inputs, permissions) {
    return {
        kind,
        uses: uses.toString(),
        place: placeOf(path, uses),
        job,
        inputs: (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(path, inputs).map(({ key, keyToken, value }) => ({
            name: key,
            value: textOf(value) ?? "",
            place: placeOf(path, keyToken),
        })),
        permissions,
    };
}
function placeOf(path, token) {
    return { file: path, line: token.line ?? null, column: token.col ?? null };
}
/** The text of a scalar, expressions as they are written. */
function textOf(token) {
    return token !== undefined && (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(token) ? token.toDisplayString() : undefined;
}
function listNames(on) {
    if (on === undefined)
        return [];
    if ((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(on))
        return [...on].map((pair) => pair.key.toString());
    return (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSequence */ .wZ)(on) ? [...on].map((item) => item.toString()) : [on.toString()];
}
function readTagFilters(on) {
    const push = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(on, "push");
    const tags = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(push, "tags");
    if (tags !== undefined)
        return (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSequence */ .wZ)(tags) ? [...tags].map((item) => item.toString()) : [tags.toString()];
    const isLimited = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(push, "branches") !== undefined || (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_1__/* .findKey */ .Tj)(push, "tags-ignore") !== undefined;
    return listNames(on).includes("push") && !isLimited ? ["**"] : null;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 76547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkWorkflows)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_policy_changes_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69331);
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);
/* harmony import */ var _octoacme_shared_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55163);



const OWN_ACTION = /^octoacme\/(?:release-actions\/actions\/)?([a-z-]+)@(.+)$/;
const OWN_WORKFLOW = /^octoacme\/release-actions\/\.github\/workflows\/([A-Za-z0-9_.-]+)@(.+)$/;
/** findOwn: which of ours a `uses` names; null for anybody else's. */
function findOwn(call, shipped) {
    const [, workflow] = OWN_WORKFLOW.exec(call.uses) ?? [];
    if (workflow !== undefined)
        return { name: workflow, callable: shipped.workflows[workflow] };
    const [, action] = OWN_ACTION.exec(call.uses) ?? [];
    return action === undefined ? null : { name: action, callable: shipped.actions[action] };
}
/** checkWorkflows: every call of every workflow, and what the workflows together leave out. */
function checkWorkflows(workflows, shipped, policies) {
    const releases = workflows.filter(({ calls }) => calls.some((call) => findOwn(call, shipped) !== null));
    return [
        ...workflows.flatMap((workflow) => [
            ...workflow.calls.flatMap((call) => checkCall(workflow, call, shipped)),
            ...noteAdvisory(workflow, shipped),
        ]),
        ...(releases.length === 0
            ? [
                finding("warning", { file: ".github/workflows", line: null, column: null }, "No workflow calls our actions: pushing a tag releases nothing.", "`octoacme-release init` writes one."),
            ]
            : checkTriggers(releases, policies)),
        ...checkNames(workflows, policies),
    ];
}
/** One note for a workflow, however many of its calls only report. */
function noteAdvisory(workflow, shipped) {
    const advisory = workflow.calls.flatMap((call) => {
        const own = findOwn(call, shipped);
        const input = call.inputs.find(({ name, value }) => name === "mode" && value === "advisory");
        return own === null || input === undefined ? [] : [{ name: own.name, place: input.place }];
    });
    const [first] = advisory;
    if (first === undefined)
        return [];
    const names = [...new Set(advisory.map(({ name }) => name))];
    return [
        finding("note", first.place, names.length === 1
            ? `${names[0]} runs in advisory mode: it reports and blocks nothing.`
            : `${names.join(", ")} run in advisory mode: they report and block nothing.`, "Set `mode: enforce` when the reports are as you want them."),
    ];
}
function finding(severity, place, what, fix) {
    return { severity, about: "workflow", ...place, what, fix };
}
function checkCall(workflow, call, shipped) {
    const own = findOwn(call, shipped);
    if (own === null)
        return checkForeign(call);
    const { name, callable } = own;
    const known = call.kind === "workflow" ? shipped.workflows : shipped.actions;
    if (callable === undefined) {
        const near = (0,_octoacme_shared_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(name, Object.keys(known));
        return [
            finding("error", call.place, `There is no ${name} of ours to call.`, near === undefined ? `Known are ${Object.keys(known).join(", ")}.` : `Did you mean ${near}?`),
        ];
    }
    const names = callable.inputs.map((input) => input.name);
    const given = call.inputs.map((input) => input.name);
    return [
        ...call.inputs
            .filter((input) => !names.includes(input.name))
            .map((input) => {
            const near = (0,_octoacme_shared_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(input.name, names);
            return finding(call.kind === "workflow" ? "error" : "warning", input.place, `${name} has no input ${input.name}${call.kind === "workflow" ? ": GitHub refuses the file" : ": GitHub passes it over with a warning"}.`, near === undefined ? `Its inputs are ${names.join(", ")}.` : `Did you mean ${near}?`);
        }),
        ...callable.inputs
            .filter((input) => input.required && !given.includes(input.name))
            .map((input) => finding("error", call.place, `${name} needs the input ${input.name}.`, `Add \`${input.name}:\` under \`with:\`.`)),
        ...checkPermissions(call, name, callable),
        ...(workflow.events.includes("pull_request_target")
            ? [
                finding("error", call.place, `${name} is called on pull_request_target, where a stranger's code meets your secrets; it refuses.`, "Release on pushed tags, or by workflow_dispatch."),
            ]
            : []),
    ];
}
/** Our own are released with immutable tags; somebody else's tag may be moved to other code at any time. */
function checkForeign(call) {
    if (call.uses.startsWith("./") || call.uses.startsWith("docker://"))
        return [];
    const ref = call.uses.slice(call.uses.lastIndexOf("@") + 1);
    if (/^[0-9a-f]{40}$/.test(ref))
        return [];
    return [
        finding("warning", call.place, `${call.uses} is not pinned: whoever moves ${call.uses.includes("@") ? ref : "its branch"} runs code in your release.`, "Name the full commit SHA, with the version as a comment."),
    ];
}
function checkPermissions(call, name, callable) {
    const { permissions } = call;
    const needed = Object.entries(callable.permissions);
    if (permissions === null)
        return [
            finding("warning", call.place, `The job ${call.job} names no permissions: what ${name} may do depends on a setting of the repository.`, `Add permissions: { ${needed.map(([scope, level]) => `${scope}: ${level}`).join(", ")} }.`),
        ];
    const missing = needed.filter(([scope, level]) => permissions[scope] !== "write" && permissions[scope] !== level);
    if (missing.length === 0)
        return [];
    const lines = missing.map(([scope, level]) => `${scope}: ${level}`).join(", ");
    return [
        finding(call.kind === "workflow" ? "error" : "warning", call.place, call.kind === "workflow"
            ? `The job ${call.job} grants less than ${name} asks for (${lines}): GitHub does not start the run.`
            : `The job ${call.job} lacks ${lines}: ${name} could not read or write that, and what cannot be read does not count as met.`, `Add to the job's permissions: ${lines}.`),
    ];
}
/** Whether a tag of the policy's pattern starts a workflow that releases. */
function checkTriggers(releases, policies) {
    const filters = releases.flatMap(({ tagFilters }) => tagFilters ?? []);
    const isStarted = releases.some(({ events }) => events.some((event) => ["release", "workflow_dispatch", "create"].includes(event)));
    return policies.flatMap((policy) => {
        const tag = (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderTag */ .vY)(policy.tag, "1.2.3");
        const positive = filters.filter((filter) => !filter.startsWith("!")).map((filter) => filter.replaceAll("+", "*"));
        if ((0,_octoacme_shared_policy_changes_ts__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)(positive, tag))
            return [];
        return [
            finding(isStarted ? "note" : "warning", { file: releases[0].path, line: null, column: null }, `No workflow that releases is started by a pushed tag such as ${tag}, which the policy's pattern ${policy.tag} asks for.`, `Add "${policy.tag.replace("{version}", "[0-9]*")}" to \`on.push.tags\`.`),
        ];
    });
}
/** A required check that no workflow reports is waited for until somebody looks. */
function checkNames(workflows, policies) {
    const required = policies.flatMap(({ checks, origin }) => (checks ?? []).map((check) => ({ check, file: origin.kind === "file" ? origin.path : null })));
    return required.flatMap(({ check, file }) => {
        if (check.app !== "github-actions" || check.workflow === undefined)
            return [];
        const workflow = workflows.find(({ path }) => path === check.workflow);
        const place = { file, line: null, column: null };
        if (workflow === undefined)
            return [
                finding("error", place, `The check ${check.name} is to come from ${check.workflow}, which does not exist.`, "Correct `checks` in the policy."),
            ];
        // A name with an expression, or of a matrix, is only known when it runs.
        const isOpen = workflow.jobs.some(({ name }) => name.includes("${{")) ||
            workflow.jobs.some(({ name }) => check.name.startsWith(`${name} (`) || check.name.startsWith(`${name} / `));
        return isOpen || workflow.jobs.some(({ name }) => name === check.name)
            ? []
            : [
                finding("warning", place, `${check.workflow} has no job called ${check.name}: the check would never report.`, `Its jobs are ${workflow.jobs.map(({ name }) => name).join(", ")}.`),
            ];
    });
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


/** findRoot: the nearest folder above that holds `path`, or whose `assets` does; a published package has no `node_modules`, their files lie under `vendor`. */
function findRoot(path) {
    for (let folder = import.meta.dirname;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        for (const root of [folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "assets")])
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
                return root;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            throw new Error(`${path} is neither above ${import.meta.dirname} nor in its assets`);
    }
}
/** findPackageFile: a file of an installed package, such as `graphql/package.json`. */
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
/** resolveAction: the folder of `octoacme/<name>@v1` or `octoacme/release-actions/actions/<name>@v1`; undefined for anybody else's. */
async function resolveAction(uses) {
    const name = /^octoacme\/(?:release-actions\/actions\/)?([a-z-]+)@v1$/.exec(uses)?.[1];
    if (name === undefined)
        return undefined;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(ROOT, "actions", name);
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "action.yml")) ? folder : undefined;
}
/**
 * createMirrorResolver: finds `octoacme/<name>@<ref>` as GitHub does, by checking that branch or tag out of the action's own
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
/** resolveWorkflow: a reusable workflow of this repository. */
async function resolveWorkflow(uses) {
    const path = /^octoacme\/release-actions\/(\.github\/workflows\/[A-Za-z0-9_.-]+)@v1$/.exec(uses)?.[1];
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
/** runGit: stdout of git in a directory; rejects with git's own message. */
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
/* harmony export */   QJ: () => (/* binding */ exceedingPermission),
/* harmony export */   TG: () => (/* binding */ RESTRICTED_PERMISSIONS),
/* harmony export */   zi: () => (/* binding */ readPermissions)
/* harmony export */ });
/* unused harmony export PERMISSION_SCOPES */
/* harmony import */ var _syntax_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_syntax_ts__WEBPACK_IMPORTED_MODULE_0__]);
_syntax_ts__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Decides the permission set of a job's token from the `permissions:` blocks around it. */

/** Scopes that `read-all` and `write-all` cover. */
const PERMISSION_SCOPES = [
    "actions",
    "artifact-metadata",
    "attestations",
    "checks",
    "contents",
    "deployments",
    "discussions",
    "id-token",
    "issues",
    "models",
    "packages",
    "pages",
    "pull-requests",
    "security-events",
    "statuses",
    "vulnerability-alerts",
];
const WRITE_ONLY = new Set(["id-token"]);
const READ_ONLY = new Set(["models", "vulnerability-alerts"]);
/** The set of a workflow that names no permissions in a repository with restricted defaults. */
const RESTRICTED_PERMISSIONS = { contents: "read", packages: "read" };
/** readPermissions: the set of a block; null when there is no block. Once a block exists, what it leaves out is none. */
function readPermissions(path, token) {
    if (!token)
        return null;
    if ((0,_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(token)) {
        const text = token.toString();
        if (text === "read-all")
            return Object.fromEntries(PERMISSION_SCOPES.filter((scope) => !WRITE_ONLY.has(scope)).map((scope) => [scope, "read"]));
        if (text === "write-all")
            return Object.fromEntries(PERMISSION_SCOPES.map((scope) => [scope, READ_ONLY.has(scope) ? "read" : "write"]));
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
/** exceedingPermission: the first `scope: level` that is asked for but not granted by the caller; null when all fits. */
function exceedingPermission(asked, granted) {
    for (const [scope, level] of Object.entries(asked))
        if (granted[scope] !== "write" && granted[scope] !== level)
            return `${scope}: ${level}`;
    return null;
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
const parser = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342), __webpack_require__.e(74), __webpack_require__.e(773), __webpack_require__.e(363), __webpack_require__.e(282)]).then(__webpack_require__.bind(__webpack_require__, 93282));
const conditions = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342), __webpack_require__.e(553)]).then(__webpack_require__.bind(__webpack_require__, 85553));
const allowed = await __webpack_require__.e(/* import() */ 619).then(__webpack_require__.bind(__webpack_require__, 8619));
const { TemplateContext, TemplateValidationErrors } = await __webpack_require__.e(/* import() */ 71).then(__webpack_require__.bind(__webpack_require__, 15071));
const { readTemplate } = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342), __webpack_require__.e(74)]).then(__webpack_require__.bind(__webpack_require__, 66074));
const { NumberToken } = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342)]).then(__webpack_require__.bind(__webpack_require__, 13811));
const { StringToken } = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342)]).then(__webpack_require__.bind(__webpack_require__, 99907));
const { YamlObjectReader } = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342), __webpack_require__.e(589)]).then(__webpack_require__.bind(__webpack_require__, 80589));
const { getWorkflowSchema } = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342), __webpack_require__.e(74), __webpack_require__.e(773), __webpack_require__.e(363)]).then(__webpack_require__.bind(__webpack_require__, 32363));
const { WORKFLOW_ROOT } = await __webpack_require__.e(/* import() */ 959).then(__webpack_require__.bind(__webpack_require__, 33959));
const { getActionSchema } = await Promise.all(/* import() */[__webpack_require__.e(82), __webpack_require__.e(342), __webpack_require__.e(74), __webpack_require__.e(773), __webpack_require__.e(590)]).then(__webpack_require__.bind(__webpack_require__, 68590));
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
const { isBasicExpression, isBoolean, isMapping, isNumber, isScalar, isSequence, isString } = parser;
const { ensureStatusFunction } = conditions;
const { splitAllowedContext } = allowed;
/** What is wrong with a workflow or action file, or what this runner cannot do with it; the message begins with file, line and column. */
class WorkflowError extends Error {
    name = "WorkflowError";
}
/** locate: `path (Line: 3, Col: 5)`, as GitHub writes it. */
function locate(path, token) {
    return token?.line === undefined ? path : `${path} (Line: ${token.line}, Col: ${token.col})`;
}
/** refuse: throws a WorkflowError at that token. */
function refuse(path, token, message) {
    throw new WorkflowError(`${locate(path, token)}: ${message}`);
}
/** parseWorkflowFile: the token tree; throws a WorkflowError with every finding, each with line and column. */
async function parseWorkflowFile(path, text) {
    const { context, value } = read(path, text, getWorkflowSchema(), WORKFLOW_ROOT);
    if (context.errors.count === 0 && value)
        await parser.convertWorkflowTemplate(context, value, undefined, { maxReusableWorkflowDepth: 10 });
    return checked(path, context.errors.getErrors(), value);
}
/** parseActionFile: the token tree of an action.yml; throws a WorkflowError with every finding. */
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
/** entriesOf: key, key token and value of a mapping; nothing for an absent one. An `insert` expression is refused. */
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
/** findKey: value of a key in a mapping token, undefined when absent or when the token is no mapping. */
function findKey(token, key) {
    return token && isMapping(token) ? token.find(key) : undefined;
}
/** literalOf: the text of a scalar that must not be an expression; undefined when absent. */
function literalOf(path, token) {
    if (!token)
        return undefined;
    if (!isScalar(token) || token.isExpression)
        refuse(path, token, "an expression is not allowed here");
    return token.toString();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZodISODate: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate),
/* harmony export */   ZodISODateTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime),
/* harmony export */   ZodISODuration: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration),
/* harmony export */   ZodISOTime: () => (/* reexport safe */ _schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime),
/* harmony export */   date: () => (/* binding */ date),
/* harmony export */   datetime: () => (/* binding */ datetime),
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   time: () => (/* binding */ time)
/* harmony export */ });
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55156);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODateTime, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODate, params);
}
function time(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoTime */ .Kn(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISOTime, params);
}
function duration(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_1__/* ._isoDuration */ .f2(_schemas_js__WEBPACK_IMPORTED_MODULE_0__.ZodISODuration, params);
}


/***/ })

};
