export const id = 769;
export const ids = [769,553];
export const modules = {

/***/ 25327:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ checkLocalCalls)
/* harmony export */ });
/* harmony import */ var _octoacme_rehearsal_runner_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47241);
/* harmony import */ var _octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89018);
/* harmony import */ var _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72011);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_runner_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__, _octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_1__, _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_2__]);
([_octoacme_rehearsal_runner_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__, _octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_1__, _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** What GitHub would refuse about calls of the team's own reusable workflows; pure. */



/** A finding for each problem of each call of a workflow in the same repository. */
function checkLocalCalls(workflows) {
    return workflows.flatMap((workflow) => workflow.localCalls.flatMap((call) => {
        const path = nameCalled(call);
        const place = { file: workflow.path, line: call.uses.line ?? null, column: call.uses.col ?? null };
        const called = findCalled(workflows, call);
        if (called === undefined)
            return [problem(place, `The called workflow ${path} does not exist, or is not valid.`)];
        if (called.declares === null)
            return [problem(place, `${path} cannot be called: it has no \`on: workflow_call\`.`)];
        if (countLevels(workflows, workflow) > _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_2__/* .MAXIMUM_DEPTH */ .tP)
            return [problem(place, `Workflows call each other more than ${_octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_2__/* .MAXIMUM_DEPTH */ .tP} levels deep, or in a circle.`)];
        return [
            ...(0,_octoacme_rehearsal_runner_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCallProblems */ .D3)(call, { path, ...called.declares }).map(({ token, message }) => problem({ file: workflow.path, line: token.line ?? null, column: token.col ?? null }, message)),
            ...(call.permissions === null ? [] : listExcess(workflows, called, { place, permissions: call.permissions })),
        ];
    }));
}
function nameCalled(call) {
    return call.uses.toString().replace(/^\.\//, "");
}
function findCalled(workflows, call) {
    return workflows.find(({ path }) => path === nameCalled(call));
}
/** The levels of calls that begin with a workflow, itself counted; one more than are allowed where they have no end. */
function countLevels(workflows, workflow) {
    let level = new Set([workflow]);
    for (let levels = 1; levels <= _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_2__/* .MAXIMUM_DEPTH */ .tP; levels++) {
        level = new Set([...level].flatMap(({ localCalls }) => localCalls.flatMap((call) => findCalled(workflows, call) ?? [])));
        if (level.size === 0)
            return levels;
    }
    return _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_2__/* .MAXIMUM_DEPTH */ .tP + 1;
}
/** Jobs of a called workflow, at any depth, that ask for more than the calling job has; found at the call. */
function listExcess(workflows, called, grant) {
    const own = called.jobs.flatMap(({ id, permissions, place }) => {
        const exceeding = permissions === null ? null : (0,_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_1__/* .findExceedingPermission */ .D5)(permissions, grant.permissions);
        if (exceeding === null)
            return [];
        return [
            {
                ...problem(grant.place, `The job '${id}' in ${place.file}:${place.line} is requesting '${exceeding.asked}', but this call grants '${exceeding.granted}'.`),
                fix: `GitHub refuses the whole file. Add \`${exceeding.asked}\` to the \`permissions\` of the calling job, or let '${id}' ask for less.`,
            },
        ];
    });
    if (own.length > 0)
        return own;
    // A call with a block of its own is looked at by itself.
    return called.localCalls.flatMap((call) => {
        const next = call.permissions === null ? findCalled(workflows, call) : undefined;
        return next === undefined ? [] : listExcess(workflows, next, grant);
    });
}
function problem(place, what) {
    return {
        severity: "error",
        about: "workflow",
        ...place,
        what,
        fix: "GitHub refuses the whole file; correct the call.",
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

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
/* harmony import */ var _octoacme_shared_policy_allowed_policies_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78553);
/* harmony import */ var _octoacme_shared_policy_document_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91333);
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51725);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_32__ = __webpack_require__(36888);
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_35__ = __webpack_require__(75313);
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_34__ = __webpack_require__(24943);
/* harmony import */ var _ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51548);
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83022);
/* harmony import */ var _command_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88835);
/* harmony import */ var _connection_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38042);
/* harmony import */ var _init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(94930);
/* harmony import */ var _json_documents_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(73094);
/* harmony import */ var _local_repository_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(80898);
/* harmony import */ var _policy_layers_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(72595);
/* harmony import */ var _policy_origins_ts__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(73811);
/* harmony import */ var _policy_path_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36140);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(23023);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(19678);
/* harmony import */ var _called_workflows_ts__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(25327);
/* harmony import */ var _command_files_ts__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(90737);
/* harmony import */ var _deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(68040);
/* harmony import */ var _deploy_action_findings_ts__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(94220);
/* harmony import */ var _finding_ts__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(23092);
/* harmony import */ var _github_findings_ts__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(62004);
/* harmony import */ var _policy_findings_ts__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(47789);
/* harmony import */ var _release_files_ts__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(90118);
/* harmony import */ var _required_checks_ts__WEBPACK_IMPORTED_MODULE_33__ = __webpack_require__(60412);
/* harmony import */ var _shipped_ts__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(56182);
/* harmony import */ var _stage_findings_ts__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(23058);
/* harmony import */ var _tag_findings_ts__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(2484);
/* harmony import */ var _trust_findings_ts__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(93350);
/* harmony import */ var _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(30432);
/* harmony import */ var _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(76547);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_6__, _init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_10__, _called_workflows_ts__WEBPACK_IMPORTED_MODULE_18__, _deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_20__, _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_30__, _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_31__]);
([_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_6__, _init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_10__, _called_workflows_ts__WEBPACK_IMPORTED_MODULE_18__, _deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_20__, _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_30__, _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_31__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** `check`: what would fail and why, from the files in this folder and, with a token, from GitHub. */




































const run = async (values, runtime) => {
    if (values.text("all") !== undefined)
        return (await __webpack_require__.e(/* import() */ 731).then(__webpack_require__.bind(__webpack_require__, 61731))).run(values, runtime);
    if (values.text("state") !== undefined)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_17__/* .UsageError */ .e("--state is of --all alone.", "Add --all OWNER.");
    return checkHere(values, runtime);
};
const checkHere = async (values, runtime) => {
    const repository = (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_12__/* .readLocalRepository */ .wv)(runtime.cwd, runtime);
    const policyFile = (0,_policy_path_ts__WEBPACK_IMPORTED_MODULE_15__/* .readPolicyPath */ .A)(values);
    const text = readText(repository.root, policyFile);
    if (text === undefined && values.text("policy-file") !== undefined)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_17__/* .UsageError */ .e(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_32__/* .quoteValue */ .cl)(policyFile)}; there is no such file in ${repository.root}.`, "Give its path from the repository's root.");
    const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
    const policy = await checkLayers(values, runtime, { root: repository.root, path: policyFile, text }, today);
    const { workflows, broken, documents, paths } = await readWorkflowFiles(repository);
    const remote = await askGitHub(values, runtime, {
        policies: policy.policies,
        policyFile,
        workflows: repository.workflows,
        branches: repository.branches,
    });
    const findings = [
        ...policy.findings,
        ...judgeFiles(repository, runtime, policy, { workflows, broken, documents, paths }),
        ...remote.findings,
    ];
    const tally = tallyFindings(findings);
    if (values.json)
        (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_11__/* .printJson */ .Q2)(runtime, {
            schemaVersion: 1,
            ok: tally.errors === 0,
            ...tally,
            files: { policy: text === undefined ? null : policyFile, workflows: paths },
            policies: (0,_policy_origins_ts__WEBPACK_IMPORTED_MODULE_14__/* .listOrigins */ .c)(policy.policies, policy.layers),
            token: { asked: remote.asked, login: remote.viewer, reads: remote.readings },
            findings,
        });
    else
        runtime.say(render(findings, tally, remote, paths.length));
    return tally.errors === 0 ? _command_ts__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .dc.ok : _command_ts__WEBPACK_IMPORTED_MODULE_8__/* .EXIT */ .dc.problems;
};
async function readWorkflowFiles({ root, files }) {
    const paths = files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
    const workflows = [];
    const broken = [];
    const documents = [];
    for (const path of paths) {
        const text = readText(root, path) ?? "";
        const document = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_7__/* .readWorkflowDocument */ .Bm)(path, text);
        if (document !== undefined)
            documents.push(document);
        const read = await (0,_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_30__/* .readWorkflow */ .S)(path, text);
        if (read.ok)
            workflows.push(read.workflow);
        else
            broken.push(...read.findings);
    }
    return { workflows, broken, documents, paths };
}
/** Findings that need nothing but the files of this folder. */
function judgeFiles(repository, runtime, { policies, locate }, { workflows, broken, documents, paths }) {
    const { root, tags, files, defaultBranch } = repository;
    const shipped = (0,_shipped_ts__WEBPACK_IMPORTED_MODULE_26__/* .readShipped */ .yg)(policies[0]);
    const standard = readText(root, _policy_path_ts__WEBPACK_IMPORTED_MODULE_15__/* .DEFAULT_POLICY */ .z);
    const pushed = { defaultBranch, repository: (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_12__/* .nameRemote */ .I$)(repository) };
    const tagFor = ({ tag }) => (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_5__/* .renderTag */ .vY)(tag, (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_5__/* .exampleVersion */ .Dw)(tag));
    const listFor = (policy) => (0,_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_6__/* .listReportedChecks */ .L)(documents, pushed, tagFor(policy));
    return [
        ...(0,_tag_findings_ts__WEBPACK_IMPORTED_MODULE_28__/* .checkTags */ .M)(tags, policies),
        ...(0,_release_files_ts__WEBPACK_IMPORTED_MODULE_25__/* .easeFindings */ .x)([...broken, ...(0,_called_workflows_ts__WEBPACK_IMPORTED_MODULE_18__/* .checkLocalCalls */ .R)(workflows)], (0,_release_files_ts__WEBPACK_IMPORTED_MODULE_25__/* .listReleaseFiles */ .f)(paths, documents, policies)),
        ...(0,_workflow_findings_ts__WEBPACK_IMPORTED_MODULE_31__/* .checkWorkflows */ .L)(workflows, shipped, policies),
        ...(0,_required_checks_ts__WEBPACK_IMPORTED_MODULE_33__/* .checkRequiredChecks */ .v)(policies, listFor, paths, locate),
        ...(0,_trust_findings_ts__WEBPACK_IMPORTED_MODULE_29__/* .checkPolicyChoices */ .d)(workflows, (call) => (0,_workflow_findings_ts__WEBPACK_IMPORTED_MODULE_31__/* .nameOwn */ .W)(call, shipped), standard === undefined ? null : (0,_octoacme_shared_policy_allowed_policies_ts__WEBPACK_IMPORTED_MODULE_3__.parseAllowedPolicies)(standard)),
        ...(0,_deploy_action_findings_ts__WEBPACK_IMPORTED_MODULE_21__/* .checkDeployActions */ .d)({
            workflows,
            policies,
            locate,
            files,
            workflowsOfOurs: shipped.workflows,
            tagDeployers: (0,_init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_10__/* .listTagDeployers */ .w)(documents, policies.map(tagFor), pushed),
        }),
        ...(0,_command_files_ts__WEBPACK_IMPORTED_MODULE_19__/* .checkCommandFiles */ .$)({
            workflows,
            policies,
            locate,
            files,
            isIgnored: (path) => (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_12__/* .isIgnored */ .pi)(root, runtime, path),
            nameOwn: (call) => (0,_workflow_findings_ts__WEBPACK_IMPORTED_MODULE_31__/* .nameOwn */ .W)(call, shipped),
        }),
        ...files.filter(_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_34__/* .isDeployActionFile */ .G5).flatMap((path) => (0,_deploy_action_file_ts__WEBPACK_IMPORTED_MODULE_20__/* .checkDeployActionFile */ .U)(path, readText(root, path) ?? "")),
        ...(0,_stage_findings_ts__WEBPACK_IMPORTED_MODULE_27__/* .checkStages */ .G)(workflows, policies, locate),
    ];
}
function tallyFindings(findings) {
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return { errors: count("error"), warnings: count("warning"), notes: count("note") };
}
/** What the policy extends is read first: from this folder, and with a token from other repositories. */
async function checkLayers(values, runtime, { root, path, text }, today) {
    if (text === undefined || !(0,_policy_layers_ts__WEBPACK_IMPORTED_MODULE_13__/* .extendsOthers */ .tU)(text))
        return (0,_policy_findings_ts__WEBPACK_IMPORTED_MODULE_24__/* .checkPolicy */ .h)(path, text, today);
    const isAsked = !values.isSet("offline") && (0,_connection_ts__WEBPACK_IMPORTED_MODULE_9__/* .hasToken */ .y0)(values, runtime);
    const github = isAsked ? async () => (await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(values, runtime)).github : undefined;
    const read = await (0,_policy_layers_ts__WEBPACK_IMPORTED_MODULE_13__/* .tryLocalLayers */ .PM)({ root, path, text }, github);
    if (read.ok)
        return (0,_policy_findings_ts__WEBPACK_IMPORTED_MODULE_24__/* .checkPolicy */ .h)(path, text, today, read.layers);
    const { message, hint } = read.problem;
    const finding = { ..._finding_ts__WEBPACK_IMPORTED_MODULE_22__/* .NOWHERE */ .J, file: path, severity: "error", about: "policy", what: message, fix: hint };
    return { findings: [finding], policies: [], locate: () => ({ ..._finding_ts__WEBPACK_IMPORTED_MODULE_22__/* .NOWHERE */ .J, file: path }), layers: [] };
}
function readText(root, path) {
    try {
        const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
        // The parser says how large is too large; a file of gigabytes is not even read.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).size > _octoacme_shared_policy_document_ts__WEBPACK_IMPORTED_MODULE_4__.POLICY_LIMIT_BYTES * 4
            ? " ".repeat(_octoacme_shared_policy_document_ts__WEBPACK_IMPORTED_MODULE_4__.POLICY_LIMIT_BYTES + 1)
            : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(full, "utf8");
    }
    catch (thrown) {
        if (thrown.code === "ENOENT")
            return undefined;
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "not-found",
            message: `${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_32__/* .quoteValue */ .cl)(path)} could not be read: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(thrown)}.`,
            hint: "Check its permissions, and that it is a file.",
            cause: thrown,
        });
    }
}
async function askGitHub(values, runtime, local) {
    const silent = { asked: false, viewer: null, readings: [] };
    if (values.isSet("offline"))
        return { ...silent, findings: [] };
    if (!(0,_connection_ts__WEBPACK_IMPORTED_MODULE_9__/* .hasToken */ .y0)(values, runtime))
        return {
            ...silent,
            findings: [
                {
                    severity: "note",
                    about: "token",
                    ..._finding_ts__WEBPACK_IMPORTED_MODULE_22__/* .NOWHERE */ .J,
                    what: "GitHub was not asked: there is no token.",
                    fix: "With the GitHub CLI: export GH_TOKEN=$(gh auth token); or add --offline.",
                },
            ],
        };
    const { github } = await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_9__/* .connect */ .Ng)(values, runtime);
    return { asked: true, ...(await (0,_github_findings_ts__WEBPACK_IMPORTED_MODULE_23__/* .checkGitHub */ .s)(github, local)) };
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
        : `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_16__/* .style */ .iF)("cyan", `${file}${line === null ? "" : `:${line}${column === null ? "" : `:${column}`}`}`)} `;
    return [
        ...order.flatMap((finding) => [
            `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_16__/* .style */ .iF)(SIGNS[finding.severity][1], SIGNS[finding.severity][0])} ${place(finding)}${(0,_text_ts__WEBPACK_IMPORTED_MODULE_16__/* .wrapText */ .C1)(finding.what, "    ")}`,
            `    ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_16__/* .style */ .iF)("dim", "fix:")} ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_16__/* .wrapText */ .C1)(finding.fix, "         ")}`,
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
        `${tally.errors === 0 ? (0,_text_ts__WEBPACK_IMPORTED_MODULE_16__/* .style */ .iF)("green", "✓ no errors") : (0,_text_ts__WEBPACK_IMPORTED_MODULE_16__/* .style */ .iF)("red", `✗ ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_35__/* .count */ .U)(tally.errors, "error")}`)}, ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_35__/* .count */ .U)(tally.warnings, "warning")}, ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_35__/* .count */ .U)(tally.notes, "note")}; the policy and ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_35__/* .count */ .U)(workflows, "workflow")} were read.`,
    ].join("\n");
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 90737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ checkCommandFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/cli/src/check/command-words.ts
/** Which files of the repository the first command of a shell script needs, where that is certain; pure. */

/** A word without a quote, a variable, a pattern or an expression. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
/** What makes no file. */
const HARMLESS = new Set(["set", "export", "echo", "printf", ":", "true", "umask", "shopt"]);
const PREFIXES = new Set(["exec", "command", "time", "env", "sudo", "nohup"]);
/** What pipes, redirects, substitutes or chooses: which files are there then is not known. An expression may be anything. */
const OPEN = /[|<>&`()]|\$\{\{/;
const SHELL = /^(?:ba|da|z)?sh$/;
const SCRIPT = /\/|\.(?:py|m?js|cjs|ts|rb|pl|ps1)$/;
/**
 * Names from the repository's root, one of which must be there for the first command that does anything; empty where no file is
 * certain. What comes before it may only set and say: after any other command a file may have been made.
 */
function listNeededFiles(run, folder) {
    if (!PLAIN.test(folder))
        return [];
    let at = folder;
    for (const command of run.split(/\n|;|&&/)) {
        const words = command.trim().split(/\s+/);
        if (words[0].startsWith("#"))
            continue;
        if (OPEN.test(command) || isCut(command))
            return [];
        while (words.length > 0 && (ASSIGNMENT.test(words[0]) || PREFIXES.has(words[0])))
            words.shift();
        const [first = "", ...rest] = words;
        // After `set +e` a command may fail.
        if (first === "set" && rest.some((word) => word.startsWith("+")))
            return [];
        if (first === "" || HARMLESS.has(first))
            continue;
        if (first === "cd") {
            const [to = "", ...more] = rest;
            if (more.length > 0 || !PLAIN.test(to) || /^[-/]/.test(to))
                return [];
            at = external_node_path_.posix.join(at, to);
            continue;
        }
        return locate(namePaths(first, rest), at);
    }
    return [];
}
/** Whether a quote or a line goes on after the part. */
function isCut(command) {
    return command.trimEnd().endsWith("\\") || command.split('"').length % 2 === 0 || command.split("'").length % 2 === 0;
}
/** Nothing where a name leads out of the repository. */
function locate({ names, upwards = false }, folder) {
    const inside = (at) => names.map((name) => external_node_path_.posix.join(at, name).replace(/(?<!\/)\/+$/, ""));
    const paths = inside(folder);
    if ([folder, ...names].some((name) => name.startsWith("/")) || paths.some((path) => path.startsWith("..")))
        return [];
    if (!upwards)
        return paths;
    const parts = external_node_path_.posix.normalize(folder).split("/");
    return parts.flatMap((_, index) => inside(parts.slice(0, parts.length - index).join("/"))).concat(names);
}
const NOTHING = { names: [] };
function namePaths(first, rest) {
    if (!PLAIN.test(first) || first.startsWith("-"))
        return NOTHING;
    if (SHELL.test(first))
        return nameScript(skipShellOptions(rest));
    // An option may name another file, or take a program and none.
    const hasOption = rest.some((word) => word.startsWith("-"));
    if (first === "make")
        return hasOption ? NOTHING : { names: ["Makefile", "makefile", "GNUmakefile"] };
    if (/^(?:npm|pnpm|yarn)$/.test(first))
        return hasOption || !/^run(?:-script)?$/.test(rest[0] ?? "")
            ? NOTHING
            : { names: ["package.json", "package.json5", "package.yaml"], upwards: true };
    const [script = ""] = rest;
    if (/^(?:source|\.)$/.test(first))
        return nameScript(script);
    if (!/^(?:node|ruby|perl|pwsh|python[0-9.]*)$/.test(first))
        return first.includes("/") ? { names: [first] } : NOTHING;
    if (hasOption || !PLAIN.test(script) || !SCRIPT.test(script))
        return NOTHING;
    // Node finds a module that is called without its ending.
    return { names: first === "node" ? ["", ".js", ".json", ".node"].map((end) => `${script}${end}`) : [script] };
}
/** A shell looks along PATH for a name without a folder. */
function nameScript(script) {
    return PLAIN.test(script) && script.includes("/") && !script.startsWith("-") ? { names: [script] } : NOTHING;
}
/** The first word that is no option; empty where an option may take a program. */
function skipShellOptions(words) {
    const [first = "", ...rest] = words;
    if (/^-[efuvx]+$/.test(first))
        return skipShellOptions(rest);
    return /^-[efuvx]*o$/.test(first) ? skipShellOptions(rest.slice(1)) : first;
}

;// CONCATENATED MODULE: ./packages/cli/src/check/command-files.ts

/** A finding for each file that a release would look for in vain; where an earlier step may have made it there is none. */
function checkCommandFiles(facts) {
    const known = listNames(facts.files);
    const found = [...listPolicyCommands(facts), ...listStepCommands(facts)].flatMap(({ run, folder, what, place }) => {
        const choices = listNeededFiles(run, folder);
        const [path] = choices;
        if (path === undefined || choices.some((one) => isThere(one, known) || isMade(one) || facts.isIgnored(one)))
            return [];
        return [
            {
                severity: "warning",
                ...place,
                what: `${what} begins with ${path}, which is not in this checkout: a release that is checked out does not have it.`,
                fix: "Add the file, correct its path, or make it earlier in the same command.",
            },
        ];
    });
    return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
/** None where no workflow runs them, or one that may have made more files first. A backup comes before its deploy command. */
function listPolicyCommands(facts) {
    const runs = facts.workflows.flatMap(({ calls }) => calls).filter((call) => runsPolicyCommand(call, facts));
    if (runs.length === 0 || !runs.every((call) => isPlain(call, facts)))
        return [];
    return facts.policies.flatMap(({ environments }) => environments.flatMap((environment, index) => ["deploy", "rollback", "backup"].flatMap((key) => {
        const command = environment[key];
        if (command === undefined || (key === "deploy" && environment.backup !== undefined))
            return [];
        return [
            {
                run: command.run,
                folder: command["working-directory"],
                what: `The ${key} command of ${environment.name}`,
                place: { about: "policy", ...facts.locate(["environments", index, key, "run"]) },
            },
        ];
    })));
}
function runsPolicyCommand(call, { nameOwn }) {
    const name = nameOwn(call);
    const has = (input) => call.inputs.some((one) => one.name === input);
    if (call.kind === "step")
        return /^(?:deploy|rollback)$/.test(name ?? "") && !has("command") && !has("operation");
    const deployWith = call.inputs.find((one) => one.name === "deploy-with")?.value ?? "command";
    return /^(?:ship|stage|rollback|drill)(?:-oidc)?\.ya?ml$/.test(name ?? "") && deployWith === "command";
}
/** The input `command` of our deploy and rollback steps. */
function listStepCommands(facts) {
    return facts.workflows.flatMap(({ calls }) => calls.flatMap((call) => {
        const name = facts.nameOwn(call);
        const input = call.inputs.find((one) => one.name === "command");
        if (call.kind !== "step" || name === undefined || input === undefined || !isPlain(call, facts))
            return [];
        const folder = call.inputs.find((one) => one.name === "working-directory")?.value ?? ".";
        return [
            {
                run: input.value,
                folder,
                what: `The command of ${name} in the job ${call.job}`,
                place: { about: "workflow", ...input.place },
            },
        ];
    }));
}
/** Of `actions/checkout`, what leaves the workspace with the files of the one commit. */
const PLAIN_INPUTS = new Set([
    "fetch-depth",
    "fetch-tags",
    "lfs",
    "persist-credentials",
    "show-progress",
    "submodules",
]);
/** Whether the workspace holds a commit of this repository and nothing else: our workflows check it out and run nothing before. */
function isPlain({ kind, earlier }, { nameOwn }) {
    if (kind === "workflow")
        return true;
    const isCheckout = (step) => /^actions\/checkout@/i.test(step?.uses ?? "");
    return (earlier.some(isCheckout) &&
        earlier.every((step) => step !== null &&
            (isCheckout(step) ? step.inputs.every(({ name }) => PLAIN_INPUTS.has(name)) : nameOwn(step) === "preflight")));
}
/** Files and the folders that hold them, in lower case: macOS and Windows do not tell them apart. */
function listNames(files) {
    const lower = files.map((path) => path.toLowerCase());
    return { files: new Set(lower), folders: new Set(lower.flatMap((path) => listParts(path).slice(0, -1))) };
}
/** `a`, `a/b` and `a/b/c` of `a/b/c`. */
function listParts(path) {
    const parts = path.split("/");
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
/** Part of a submodule or of a linked folder is there for all that git lists. */
function isThere(path, { files, folders }) {
    const name = path.toLowerCase();
    return folders.has(name) || listParts(name).some((part) => files.has(part));
}
/** In folders that package managers fill. */
function isMade(path) {
    return /(?:^|\/)(?:node_modules|\.?venv)(?:\/|$)/.test(path);
}


/***/ }),

/***/ 94220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkDeployActions)
/* harmony export */ });
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24943);
/* harmony import */ var _deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80462);


const TOKEN_VARIABLES = ["ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
/** Findings of the policy's environments, and of every call of a reusable workflow of ours. */
function checkDeployActions(facts) {
    const deploys = (0,_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__/* .listDeployCalls */ .$)(facts.workflows);
    const calls = facts.workflows.flatMap((workflow) => workflow.calls).filter(({ kind }) => kind === "workflow");
    return [
        ...findUndeployed(deploys, facts),
        ...findSecondDeploy(deploys, facts),
        ...calls.flatMap((call) => findUnusedToken(call, facts)),
        ...deploys.flatMap((deploy) => [
            ...findMode(deploy),
            ...(deploy.mode === "command" ? findCommandFaults(deploy, facts) : []),
            ...(deploy.mode === "action" ? findActionFaults(deploy, facts) : []),
            ...(deploy.mode === "action" || deploy.mode === "open" ? findIdentityFaults(deploy, deploys) : []),
        ]),
    ];
}
function findUndeployed(deploys, { policies, workflows, locate }) {
    const found = policies.flatMap(({ environments }) => environments.flatMap((environment, index) => environment.deploy !== undefined || (0,_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__/* .isDeployedWithoutPolicy */ .b8)(environment.name, deploys, workflows)
        ? []
        : [
            {
                ...warn(locate(["environments", index]), `Nothing says how ${environment.name} is deployed: the deploy action refuses (no-command).`, "Add `deploy: { run: … }` to the environment, the input `command` to the step, or `deploy-with: action` to the workflow's call."),
                about: "policy",
            },
        ]));
    return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
/** A workflow of the repository's own that deploys the same tags, whatever preflight decides. */
function findSecondDeploy(deploys, { tagDeployers = [] }) {
    const ours = deploys.find(({ kind }) => kind === "ship" || kind === "stage");
    if (ours === undefined)
        return [];
    return tagDeployers.map((path) => warn({ file: path, line: null, column: null }, `${path} deploys on tags too: a release is deployed twice, once whatever preflight decides.`, `Remove the tag trigger of ${path}; ${ours.place.file} deploys.`));
}
/** A called job has the permissions that its own file lists, whatever the caller grants. */
function findUnusedToken(call, { workflowsOfOurs }) {
    const [, name] = /^octoacme\/release(?:-actions)?\/\.github\/workflows\/([A-Za-z0-9_.-]+)@/.exec(call.uses) ?? [];
    const callable = name === undefined ? undefined : workflowsOfOurs[name];
    if (name === undefined || callable === undefined)
        return [];
    if (call.permissions?.["id-token"] !== "write" || callable.permissions["id-token"] !== undefined)
        return [];
    const sibling = name.replace(/\.yml$/, "-oidc.yml");
    return [
        warn(call.place, `The job ${call.job} grants id-token: write to ${name}, whose jobs do not ask for it: the token never arrives.`, workflowsOfOurs[sibling] === undefined
            ? "Remove `id-token: write` from the job's permissions."
            : `Call ${sibling} with \`deploy-with: action\`, or remove \`id-token: write\` from the job's permissions.`),
    ];
}
function findMode({ mode, place, call }) {
    if (mode !== "invalid")
        return [];
    const value = call.inputs.find(({ name }) => name === "deploy-with")?.value;
    return [
        error(place, `deploy-with is ${JSON.stringify(value)}; expected command or action.`, "`action` runs your own composite action, `command` the policy's command."),
    ];
}
/** The environments that a call changes, as the policies describe them. */
function listNamed(deploy, policies) {
    return policies.flatMap((policy) => policy.environments).filter(({ name }) => (0,_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__/* .mayChange */ .yv)(deploy, name));
}
/** A deploy without a command is found in the policy; what goes back needs one too. */
function findCommandFaults(deploy, { policies }) {
    const { kind, name, isOidc, place } = deploy;
    const environments = listNamed(deploy, policies);
    const commandOf = (environment) => kind === "rollback" ? (environment.rollback ?? environment.deploy) : environment.deploy;
    const missing = kind === "ship" || kind === "stage"
        ? []
        : environments.filter((environment) => commandOf(environment) === undefined);
    const isTokenless = environments.every((environment) => {
        const names = commandOf(environment)?.env ?? [];
        return !TOKEN_VARIABLES.every((variable) => names.includes(variable));
    });
    return [
        ...missing.map((environment) => warn(place, `${name} brings ${environment.name} back by the policy's command, and the policy has none: it ends with no-command.`, `Add \`deploy-with: action\` to the call when your own action deploys, or \`deploy: { run: … }\` to ${environment.name} in the policy.`)),
        ...(isOidc && isTokenless
            ? [
                warn(place, `${name} may ask for an ID token, and runs the policy's command, which sees nothing of it.`, `Set \`deploy-with: action\`, call ${name.replace("-oidc", "")}, or name ${TOKEN_VARIABLES.join(" and ")} in the \`env\` of the command.`),
            ]
            : []),
    ];
}
function findActionFaults(deploy, { files, policies }) {
    const { name, kind, place } = deploy;
    const waves = kind === "ship" || kind === "stage"
        ? listNamed(deploy, policies).filter((one) => one.waves.some((percent) => percent < 100))
        : [];
    return [
        ...((0,_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_1__/* .hasDeployAction */ .cM)(files)
            ? []
            : [
                error(place, `deploy-with is action, and there is no ${_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_1__/* .DEPLOY_ACTION */ .f9}/action.yml.`, "Add it to the default branch; docs/adopting.md shows one to start from."),
            ]),
        ...waves.map((environment) => error(place, `${environment.name} is deployed in waves, and ${name} runs your deploy action once: the first wave would be the last.`, "Remove `waves` from the environment, or use `begin` and `finish` in a workflow of your own, a pair for each wave.")),
    ];
}
/** The deploy action logs in the same way forward and back: what one call gets of the token, the others need. */
function findIdentityFaults(deploy, deploys) {
    const { name, place, isOidc, hasRollbackEnvironment } = deploy;
    if (isOidc)
        return hasRollbackEnvironment
            ? []
            : [
                warn(place, `${name} has no rollback-environment: the ID token of the job that goes back names a branch or tag, and a trust policy for an environment refuses it.`, "Add `rollback-environment: production-rollback`, and allow that subject on the cloud's side (docs/oidc.md)."),
            ];
    const other = deploys.find((one) => one.isOidc && (one.mode === "action" || one.mode === "open"));
    return other === undefined
        ? []
        : [
            warn(place, `${name} runs your deploy action without an ID token, and ${other.name} with one: its login fails here.`, `Call ${name.replace(/\.ya?ml$/, "-oidc.yml")}, and grant \`id-token: write\` to the job.`),
        ];
}
const warn = (place, what, fix) => ({
    severity: "warning",
    about: "workflow",
    ...place,
    what,
    fix,
});
const error = (place, what, fix) => ({ ...warn(place, what, fix), severity: "error" });


/***/ }),

/***/ 69966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ checkDispatches)
/* harmony export */ });
const FOLDER = ".github/workflows";
/** One warning for each that is missing; none in a repository that neither deploys nor judges with our actions. */
function checkDispatches(workflows, nameOf, policies) {
    const startedBy = (event) => workflows.filter(({ events }) => events.includes(event)).flatMap((workflow) => listReached(workflow, workflows));
    const all = workflows.flatMap(({ calls }) => calls);
    const isDeploy = (call) => isShip(nameOf(call)) || (nameOf(call) === "deploy" && !isHoldOperation(call));
    const isJudged = (call) => isShip(nameOf(call)) || (nameOf(call) === "preflight" && !hasInput(call, "dry-run"));
    const isRollback = (call) => ["rollback.yml", "rollback-oidc.yml"].includes(nameOf(call) ?? "") ||
        (nameOf(call) === "rollback" && !hasInput(call, "drill"));
    const isHold = (call) => nameOf(call) === "hold.yml" || (nameOf(call) === "deploy" && isHoldOperation(call));
    const isSignoff = (call) => nameOf(call) === "signoff.yml" || nameOf(call) === "preflight";
    const findings = [];
    const warn = (name, what, fix) => findings.push({ severity: "warning", about: "workflow", file: name, line: null, column: null, what, fix });
    if (all.some(isDeploy)) {
        const dispatched = startedBy("workflow_dispatch");
        if (!dispatched.some(isRollback))
            warn(`${FOLDER}/rollback.yml`, "No workflow rolls back by hand: when production is broken there is no button to press.", "`octoacme-release init` writes rollback.yml, or copy examples/rollback.yml; it must be on the default branch.");
        // Without any rollback nothing is quarantined, and the warning above says what to add.
        else if (!dispatched.some((call) => isRollback(call) && hasInput(call, "lift-quarantine")))
            warn(workflows.find(({ calls }) => calls.some(isRollback))?.path ?? `${FOLDER}/rollback.yml`, "No workflow lets a release return by hand: what was rolled back stays out, even when something else was at fault.", "Add `lift-quarantine` to the inputs of the workflow that rolls back and pass it on, as examples/rollback.yml does, to rollback.yml at a version that has this input: GitHub does not run a workflow that passes one it does not have.");
        if (!dispatched.some(isHold))
            warn(`${FOLDER}/hold.yml`, "No workflow holds deploys by hand, and a hold that exists could not be ended.", "`octoacme-release init` writes hold.yml, or copy examples/hold.yml; it must be on the default branch.");
        const glass = policies.flatMap(({ environments }) => environments).find((one) => one["break-glass"] !== undefined);
        const place = workflows.find(({ calls }) => calls.some(isDeploy))?.path ?? FOLDER;
        if (glass !== undefined && !dispatched.some((call) => isDeploy(call) && hasInput(call, "break-glass-reason")))
            warn(place, `${glass.name} has a break-glass role, but no workflow that can be started by hand passes break-glass-reason.`, "Add `workflow_dispatch` with the input break-glass-reason and pass it on, as `octoacme-release init` writes it.");
    }
    if (all.some(isJudged) && !startedBy("issue_comment").some(isSignoff))
        warn(`${FOLDER}/signoff.yml`, "No workflow reads signatures: a release that waits for people does not go on when they sign.", "`octoacme-release init` writes signoff.yml, or copy examples/signoff.yml; it must be on the default branch.");
    return findings;
}
function isShip(name) {
    return name === "ship.yml" || name === "ship-oidc.yml";
}
/** A deploy step that holds deploys or lets them go on; `begin` and `finish` deploy. */
function isHoldOperation(call) {
    return call.inputs.some(({ name, value }) => name === "operation" && !["", "deploy", "begin", "finish"].includes(value));
}
/** The calls of a workflow, and those of the workflows of this repository that it calls. */
function listReached(workflow, workflows) {
    const called = workflow.localCalls.map(({ uses }) => uses.toString().replace(/^\.\//, ""));
    return [workflow, ...workflows.filter(({ path }) => called.includes(path))].flatMap(({ calls }) => calls);
}
/** `false` written out is as good as absent. */
function hasInput(call, wanted) {
    return call.inputs.some(({ name, value }) => name === wanted && value !== "" && value !== "false");
}


/***/ }),

/***/ 90118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ listReleaseFiles),
/* harmony export */   x: () => (/* binding */ easeFindings)
/* harmony export */ });
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83022);

/** Paths. A file that is no YAML at all may be any, and counts. */
function listReleaseFiles(paths, documents, policies) {
    const required = policies.flatMap(({ checks }) => (checks ?? []).flatMap(({ workflow }) => workflow ?? []));
    const found = new Set([
        ...paths.filter((path) => !documents.some((document) => document.path === path)),
        ...documents.filter(({ isOurs, path }) => isOurs || required.includes(path)).map(({ path }) => path),
    ]);
    // A file that is added while the set is walked is walked too.
    for (const path of found)
        for (const job of Object.values(documents.find((document) => document.path === path)?.jobs ?? {})) {
            const called = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .readLocalPath */ .Zp)(job["uses"]);
            if (called !== undefined && paths.includes(called))
                found.add(called);
        }
    return found;
}
/** What is wrong with a file that has no part in a release stops none. */
function easeFindings(findings, releaseFiles) {
    return findings.map((finding) => finding.file === null || releaseFiles.has(finding.file) || finding.severity !== "error"
        ? finding
        : {
            ...finding,
            severity: "note",
            what: `${finding.what.replace(/[^.]$/, "$&.")} The file has no part in a release.`,
        });
}


/***/ }),

/***/ 60412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ checkRequiredChecks)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75313);

/** `listFor`: what reports on a release of the policy. `paths`: every workflow file of the repository. A check that never reports is waited for until somebody looks. */
function checkRequiredChecks(policies, listFor, paths, locate) {
    const found = policies.flatMap((policy) => {
        const { checks, origin, service } = policy;
        if (origin.kind !== "file")
            return [];
        const reports = listFor(policy);
        return (checks ?? []).flatMap((check, index) => {
            // Other apps report what no file of the repository says.
            if (check.app !== "github-actions")
                return [];
            const gap = findGap(check, reports, paths);
            if (gap === null)
                return [];
            const own = service === undefined ? [] : ["services", service];
            const place = locate([...own, "checks", index]);
            return [{ about: "policy", ...(place.line === null ? locate(["checks", index]) : place), ...gap }];
        });
    });
    return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
}
function findGap({ name, workflow, skipped }, reports, paths) {
    if (workflow !== undefined && !paths.includes(workflow))
        return {
            severity: "error",
            what: `The check ${name} is to come from ${workflow}, which does not exist.`,
            fix: "Correct `checks` in the policy.",
        };
    const isOfIt = (one) => workflow === undefined || one.workflow === workflow;
    const isNamed = (one) => isOfIt(one) && one.name === name;
    // Whether the branch has a merge queue is no fact of the files.
    if ([...reports.always, ...reports.queued].some(isNamed))
        return null;
    const sometimes = reports.sometimes.filter(isNamed);
    const [first] = sometimes;
    if (first !== undefined) {
        // A skipped job reports, and the policy may let that pass.
        if (skipped === "pass" &&
            sometimes.some(({ why }) => /^(?:needs|never runs|runs only (?:where|when another))/.test(why)))
            return null;
        return {
            severity: "warning",
            what: `The check ${name} does not report on every released commit: its job in ${first.workflow} ${first.why}.`,
            fix: "Require a check that reports on each push to the default branch, or let the job run there.",
        };
    }
    if (reports.open.some(isOfIt))
        return null;
    const known = [...new Set(reports.always.filter(isOfIt).map((one) => one.name))];
    return {
        severity: "warning",
        what: `${workflow ?? "No workflow"} has ${workflow === undefined ? "a" : "no"} job that reports as ${name}: the check would never report.`,
        fix: known.length === 0 ? "Correct `checks` in the policy." : `What reports is ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_0__/* .listFirst */ .r)(known, 8)}.`,
    };
}


/***/ }),

/***/ 23058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkStages)
/* harmony export */ });
/* harmony import */ var _deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80462);

/** Findings of every workflow that calls `stage.yml`, and of targets that a workflow deploys as a whole. */
function checkStages(workflows, policies, locate) {
    const [policy] = policies;
    // With services the environments are each service's own.
    if (policy === undefined || policies.length > 1 || policy.origin.kind !== "file")
        return [];
    const { environments } = policy;
    const chains = workflows.map((workflow) => {
        const calls = (0,_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__/* .listDeployCalls */ .$)([workflow]);
        const stages = calls.flatMap((deploy) => deploy.kind === "stage" && typeof deploy.environments[0] === "string"
            ? [{ environment: deploy.environments[0], deploy }]
            : []);
        return { workflow, calls, stages, environments };
    });
    return [
        ...chains.flatMap((chain) => [
            ...findWholeDeploys(chain.calls, environments),
            ...chain.stages.flatMap((stage) => findStageFaults(stage, chain)),
        ]),
        ...findMissing(chains, locate),
    ];
}
/** Nothing but `stage.yml` takes a target. */
function findWholeDeploys(calls, environments) {
    return calls.flatMap((call) => {
        const { kind, name, place, targets } = call;
        return environments
            .filter((environment) => environment.targets.length > 0 && (0,_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__/* .mayChange */ .yv)(call, environment.name))
            .filter(() => kind === "ship" || ((kind === "rollback" || kind === "drill") && targets?.length === 0))
            .map((environment) => error(place, `${environment.name} has the targets ${environment.targets.join(", ")}, and ${name} names none: it is refused (target-unknown).`, kind === "ship"
            ? "Call stage.yml for each environment, with `deploy-target` from a matrix; `octoacme-release init` writes the workflow."
            : "Add `deploy-target` to the call, from a matrix or from an input."));
    });
}
function findStageFaults(stage, chain) {
    const { place } = stage.deploy.call;
    const environment = chain.environments.find(({ name }) => name === stage.environment);
    if (environment === undefined)
        return [
            error(place, `The job ${stage.deploy.call.job} deploys ${stage.environment}, which is no environment of the policy.`, `The policy knows ${chain.environments.map(({ name }) => name).join(", ") || "none"}; correct the input or the policy.`),
        ];
    return [...findOrderFaults(stage, environment, chain), ...findTargetFaults(stage, environment, place)];
}
/** Every environment that is required has jobs, and all of them come before. */
function findOrderFaults({ deploy }, { name, requires }, { workflow, stages }) {
    const before = listBefore(workflow, deploy.call.job);
    return requires.flatMap((required) => {
        const missing = stages.filter(({ environment, deploy: other }) => environment === required && !before.has(other.call.job));
        return missing.map(({ deploy: other }) => error(deploy.call.place, `${name} requires ${required}, and the job ${deploy.call.job} does not wait for ${other.call.job}: it is refused, or deploys too early.`, `Add ${other.call.job} to the \`needs\` of ${deploy.call.job}.`));
    });
}
/** Jobs that are over when a job begins. */
function listBefore(workflow, job) {
    const before = new Set();
    const open = [job];
    for (let next = open.pop(); next !== undefined; next = open.pop())
        for (const needed of workflow.jobs.find(({ id }) => id === next)?.needs ?? [])
            if (!before.has(needed)) {
                before.add(needed);
                open.push(needed);
            }
    return before;
}
function findTargetFaults({ deploy }, { name, targets }, place) {
    if (deploy.targets === null)
        return [];
    const unknown = deploy.targets.filter((target) => !targets.includes(target));
    if (unknown.length > 0)
        return [
            error(place, `The job ${deploy.call.job} deploys to ${unknown.join(", ")}; ${name} has ${targets.length === 0 ? "no targets" : `the targets ${targets.join(", ")}`}.`, "Correct the matrix, or `targets` in the policy."),
        ];
    return targets.length > 0 && deploy.targets.length === 0
        ? [
            error(place, `${name} has the targets ${targets.join(", ")}, and the job ${deploy.call.job} names none: it is refused (target-unknown).`, `Add \`strategy: { fail-fast: false, matrix: { target: [${targets.join(", ")}] } }\` and \`deploy-target: \${{ matrix.target }}\`.`),
        ]
        : [];
}
/** Whether people choose what a job deploys: it brings no release anywhere by itself. */
function isChosen({ call }) {
    return call.inputs.some(({ name, value }) => (name === "environment" || name === "deploy-target") && /\binputs\b/.test(value));
}
/**
 * Environments and targets that no job of any workflow deploys to. A workflow in which people choose counts only where there is no
 * other one.
 */
function findMissing(chains, locate) {
    const staged = chains.filter(({ calls }) => calls.some(({ kind }) => kind === "stage"));
    const unchosen = staged.filter(({ calls }) => calls.some((call) => call.kind === "stage" && !isChosen(call)));
    const counted = unchosen.length > 0 ? unchosen : staged;
    const calls = counted.flatMap((chain) => chain.calls).filter(({ kind }) => kind === "stage");
    // What an expression names is known when it runs.
    if (calls.length === 0 || calls.some(({ environments: [named] }) => named === null))
        return [];
    const paths = counted.map(({ workflow }) => workflow.path).join(" or ");
    const stages = counted.flatMap((chain) => chain.stages);
    const isShipped = (environment) => chains.some((chain) => chain.calls.some((call) => call.kind === "ship" && (0,_deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__/* .mayChange */ .yv)(call, environment)));
    const { environments } = counted[0];
    return environments.flatMap((environment, index) => {
        const own = stages.filter((stage) => stage.environment === environment.name);
        if (own.length === 0 && isShipped(environment.name))
            return [];
        if (own.length === 0)
            return [
                error(locate(["environments", index]), `No job of ${paths} deploys ${environment.name}.`, `Add a job that calls stage.yml with \`environment: ${environment.name}\`, or remove the environment.`),
            ];
        // A job without a target has a finding of its own.
        if (own.some(({ deploy }) => deploy.targets === null || deploy.targets.length === 0))
            return [];
        const named = own.flatMap(({ deploy }) => deploy.targets ?? []);
        const missing = environment.targets.filter((target) => !named.includes(target));
        return missing.length === 0
            ? []
            : [
                error(own[0].deploy.call.place, `No job of ${paths} deploys ${missing.map((target) => `${environment.name}/${target}`).join(", ")}: no environment after it would get a release.`, `Add ${missing.join(", ")} to the matrix of ${own[0].deploy.call.job}, or remove it from \`targets\`.`),
            ];
    });
}
function error(place, what, fix) {
    return { severity: "error", about: "workflow", ...place, what, fix };
}


/***/ }),

/***/ 2484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkTags)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75313);
/* harmony import */ var _finding_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23092);



/** An error for each policy whose pattern the repository's tags have and whose versioning not one of them. */
function checkTags(tags, policies) {
    return policies.flatMap((policy) => {
        const pattern = (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPattern */ .ZS)(policy.tag);
        if (pattern === undefined)
            return [];
        const numbered = tags.filter((tag) => tag.startsWith(pattern.prefix) &&
            tag.endsWith(pattern.suffix) &&
            /^\d+(?:$|[._-]\d)/.test(tag.slice(pattern.prefix.length)));
        const parted = numbered.filter((tag) => /^\d+[._-]/.test(tag.slice(pattern.prefix.length)));
        // A single `v1` is more often a tag that moves than a release.
        const alike = numbered.length > 1 ? numbered : parted;
        if (alike.length === 0 || alike.some((tag) => (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(tag, policy.tag) !== undefined))
            return [];
        return [
            {
                severity: "error",
                about: "policy",
                ..._finding_ts__WEBPACK_IMPORTED_MODULE_1__/* .NOWHERE */ .J,
                what: `No tag of the pattern ${(0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .showPattern */ .uz)(policy.tag)} is a release (${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFirst */ .r)(alike, 3)}): each must be ${(0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .describeVersioning */ .ch)(policy.tag).replace(/^in /, "")}.`,
                fix: (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .suggestNumbering */ .ox)(alike.at(-1), policy.tag) ??
                    "Number the next release in a way that the policy's `versioning` knows (semver, calver or pep440); the actions refuse every other tag.",
            },
        ];
    });
}


/***/ }),

/***/ 93350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkVerdicts),
/* harmony export */   d: () => (/* binding */ checkPolicyChoices)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36888);
/* harmony import */ var _octoacme_shared_vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);


const STANDARD = ".github/release-policy.yml";
/** `allowed`: what the standard policy of this folder lists; null where there is no such file. */
function checkPolicyChoices(workflows, nameOf, allowed) {
    const { files, refs } = allowed?.ok === true ? allowed : { files: [], refs: [] };
    return workflows
        .flatMap(({ calls }) => calls)
        .filter((call) => nameOf(call) !== undefined)
        .flatMap(({ inputs }) => inputs)
        .filter(({ value }) => value !== "" && !value.includes("${{"))
        .flatMap((input) => {
        if (input.name === "policy-file")
            return checkFile(input, files);
        return input.name === "policy-ref" ? checkRef(input, refs) : [];
    });
}
function checkFile(input, listed) {
    const path = input.value.replace(/^(?:\.\/)+/, "");
    if (path === STANDARD || listed.includes(path))
        return [];
    if (!_octoacme_shared_vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l$.pattern.test(path))
        return [refuseForm(input, _octoacme_shared_vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l$.expected)];
    return [
        report("error", input, {
            what: `policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .cl)(input.value)}, which ${STANDARD} does not list: the run fails (invalid-policy).`,
            fix: `Add \`policy-files: [${path}]\` to ${STANDARD}, on the default branch.`,
        }),
    ];
}
function checkRef(input, listed) {
    if (listed.includes(input.value))
        return [];
    if (!_octoacme_shared_vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_REF */ .dE.pattern.test(input.value))
        return [refuseForm(input, _octoacme_shared_vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_REF */ .dE.expected)];
    return [
        report("warning", input, {
            what: `policy-ref is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .cl)(input.value)}, which ${STANDARD} does not list: unless it is the default branch, the run fails (invalid-policy).`,
            fix: `Add \`policy-refs: [${input.value}]\` to ${STANDARD}, on the default branch.`,
        }),
    ];
}
function refuseForm(input, expected) {
    return report("error", input, {
        what: `${input.name} is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .cl)(input.value)}; expected ${expected}.`,
        fix: `Correct it, or leave \`${input.name}\` out for ${STANDARD} of the default branch.`,
    });
}
/** Deploy steps beside a preflight of the same workflow that do not take its verdict: they believe any verdict of the workflow. */
function checkVerdicts(workflows, nameOf) {
    return workflows.flatMap((workflow) => {
        const preflights = workflow.calls.filter((call) => nameOf(call) === "preflight" && readFlag(call, "dry-run") !== true);
        if (preflights.length === 0)
            return [];
        return workflow.calls
            .filter((call) => nameOf(call) === "deploy" && lacksVerdict(call))
            .map((call) => warn(call, findPreflight(call, preflights, workflow), workflow));
    });
}
/** Whether it may change the environment on a verdict that it was not given. */
function lacksVerdict(call) {
    const operation = readInput(call, "operation");
    const isChange = ["", "deploy", "begin"].includes(operation) || operation.includes("${{");
    if (!isChange || readInput(call, "verdict") !== "")
        return false;
    return readFlag(call, "dry-run") !== true && readFlag(call, "require-preflight") !== false;
}
/** Empty where the input is not written. */
function readInput(call, name) {
    return call.inputs.find((input) => input.name === name)?.value.trim() ?? "";
}
/** Null where the input is not written, or is an expression that only the run knows. */
function readFlag(call, name) {
    const value = readInput(call, name).toLowerCase();
    return value === "true" || value === "false" ? value === "true" : null;
}
/** The preflight whose verdict the deploy can take: of its service, and of its job or one that it needs; undefined when in doubt. */
function findPreflight(call, preflights, { calls, jobs }) {
    const service = readInput(call, "service");
    const needs = listNeeds(call, jobs);
    const ofService = preflights.filter((preflight) => {
        const other = readInput(preflight, "service");
        return other === service || other.includes("${{") || service.includes("${{");
    });
    const inReach = ofService.filter((preflight) => needs.includes(preflight.job) || (preflight.job === call.job && calls.indexOf(preflight) < calls.indexOf(call)));
    const near = inReach.length > 0 ? inReach : ofService.filter(({ job }) => job !== call.job);
    const exact = near.filter((preflight) => readInput(preflight, "service") === service);
    const left = exact.length > 0 ? exact : near;
    return left.length === 1 ? left[0] : undefined;
}
function listNeeds(call, jobs) {
    return jobs.find(({ id }) => id === call.job)?.needs ?? [];
}
function warn(call, preflight, { jobs }) {
    return report("warning", call, {
        what: "deploy does not take the verdict that preflight gives in this workflow: it believes one that another token with `checks: write` posted while a run of this file is at work.",
        fix: preflight === undefined ? ADVICE : advise(call, preflight, listNeeds(call, jobs)),
    });
}
const ADVICE = "Add `verdict` under `with:`, with the output `verdict` of the preflight that decides on this deploy; its job must be one that this job needs.";
function advise(call, { job }, needs) {
    if (call.job === job)
        return "Add `verdict: ${{ steps.preflight.outputs.verdict }}` under `with:`, with the id of the preflight step.";
    const need = needs.includes(job) ? "" : `, \`${job}\` to the \`needs\` of the job ${call.job}`;
    return `Add \`verdict: \${{ needs.${job}.outputs.verdict }}\` under \`with:\`${need}, and \`verdict: \${{ steps.preflight.outputs.verdict }}\` to the outputs of the job ${job}, with the id of the preflight step.`;
}
function report(severity, { place }, { what, fix }) {
    return { severity, about: "workflow", ...place, what, fix };
}


/***/ }),

/***/ 76547:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ checkWorkflows),
/* harmony export */   W: () => (/* binding */ nameOwn)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);
/* harmony import */ var _octoacme_shared_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55163);
/* harmony import */ var _ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76058);
/* harmony import */ var _dispatch_findings_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69966);
/* harmony import */ var _trust_findings_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93350);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__]);
_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];





const OWN_ACTION = /^octoacme\/(?:release(?:-actions)?\/actions\/)?([a-z-]+)@(.+)$/;
const OWN_WORKFLOW = /^octoacme\/release(?:-actions)?\/\.github\/workflows\/([A-Za-z0-9_.-]+)@(.+)$/;
/** The name of ours that a call uses, such as `deploy` or `ship.yml`; undefined for anybody else's. */
function nameOwn(call, shipped) {
    return findOwn(call, shipped)?.name;
}
/** Which of ours a `uses` names; null for anybody else's. */
function findOwn(call, shipped) {
    const [, workflow] = OWN_WORKFLOW.exec(call.uses) ?? [];
    if (workflow !== undefined)
        return { name: workflow, callable: shipped.workflows[workflow] };
    const [, action] = OWN_ACTION.exec(call.uses) ?? [];
    return action === undefined ? null : { name: action, callable: shipped.actions[action] };
}
/** Every call of every workflow, and what the workflows together leave out. */
function checkWorkflows(workflows, shipped, policies) {
    const releases = workflows.filter(({ calls }) => calls.some((call) => findOwn(call, shipped) !== null));
    return [
        ...workflows.flatMap((workflow) => [
            ...workflow.calls
                .filter((call) => releases.includes(workflow) || findOwn(call, shipped) !== null)
                .flatMap((call) => checkCall(workflow, call, shipped)),
            ...noteAdvisory(workflow, shipped),
        ]),
        ...(releases.length === 0
            ? [
                finding("warning", { file: ".github/workflows", line: null, column: null }, "No workflow calls our actions: pushing a tag releases nothing.", "`octoacme-release init` writes one."),
            ]
            : checkTriggers(releases, policies)),
        ...(0,_dispatch_findings_ts__WEBPACK_IMPORTED_MODULE_3__/* .checkDispatches */ .p)(workflows, (call) => nameOwn(call, shipped), policies),
        ...(0,_trust_findings_ts__WEBPACK_IMPORTED_MODULE_2__/* .checkVerdicts */ .H)(workflows, (call) => nameOwn(call, shipped)),
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
        const near = (0,_octoacme_shared_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .Z)(name, Object.keys(known));
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
            const near = (0,_octoacme_shared_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_4__/* .suggest */ .Z)(input.name, names);
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
    // `./` and `$/` name a path in the same commit.
    if (/^(?:\.\/|\$\/|docker:\/\/)/.test(call.uses))
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
    const isStarted = releases.some(({ events }) => events.some((event) => ["release", "workflow_dispatch", "create"].includes(event)));
    return policies.flatMap((policy) => {
        const tag = (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderTag */ .vY)(policy.tag, (0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .exampleVersion */ .Dw)(policy.tag));
        if (releases.some(({ tagFilters }) => (0,_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__/* .matchesFilters */ .lu)(tagFilters ?? [], tag)))
            return [];
        return [
            finding(isStarted ? "note" : "warning", { file: releases[0].path, line: null, column: null }, `No workflow that releases is started by a pushed tag such as ${tag}, which the policy's pattern ${(0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .showPattern */ .uz)(policy.tag)} asks for.`, `Add "${(0,_octoacme_shared_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderTag */ .vY)(policy.tag, "[0-9]*")}" to \`on.push.tags\`.`),
        ];
    });
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 73811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ describeRequirementOrigin),
  c: () => (/* binding */ listOrigins)
});

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/policy/policy-values.ts



/**
 * Values without text of a file are all built-in. `layers` as they lie, the policy itself last: the highest that says a value is where
 * it comes from. A service's own values come before those of the whole file.
 */
function listPolicyValues(policy, layers) {
    const finders = layers.map(({ source, text }) => ({ source, findLine: createFinder(text) })).reverse();
    const own = policy.service === undefined ? [] : ["services", policy.service];
    const find = (path) => {
        for (const { source, findLine } of finders) {
            const line = findLine(path);
            if (line !== null)
                return { line, source };
        }
        return null;
    };
    return listLeaves(toFileWords(policy), []).map(({ path, value }) => {
        const [list, index, ...rest] = path;
        const name = list === "environments" ? policy.environments[Number(index)]?.name : undefined;
        // An environment keeps its name and not its place where one text takes over another's.
        const named = name === undefined ? path : ["environments", { name }, ...rest];
        const found = (own.length === 0 ? null : find([...own, ...named])) ?? find(named);
        return { path: renderPath(path), value, line: found?.line ?? null, source: found?.source ?? null };
    });
}
function toFileWords(policy) {
    const { origin: _origin, digest: _digest, service: _service, trust, tag, ...rest } = policy;
    return {
        tag: (0,version/* showPattern */.uz)(tag),
        versioning: (0,version/* readPattern */.ZS)(tag)?.versioning,
        calver: (0,version/* readPattern */.ZS)(tag)?.calendar?.join("."),
        ...rename(rest),
        "trusted-workflows": trust.workflows,
        "trusted-authors": trust.authors,
        "max-age": (0,duration/* renderDuration */.P)(trust.maxAgeMs),
    };
}
/** `maxWaiverMs: 60000` is `max-waiver: 1m` in the file. */
function rename(value) {
    if (Array.isArray(value))
        return value.map(rename);
    if (value === null || typeof value !== "object")
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => {
        const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return name.endsWith("-ms") && typeof child === "number"
            ? [name.slice(0, -3), (0,duration/* renderDuration */.P)(child)]
            : [name, rename(child)];
    }));
}
/** Lists of plain values are one value; an empty map is none. */
function listLeaves(value, path) {
    if (value === undefined)
        return [];
    if (value === null || typeof value !== "object")
        return [{ path, value }];
    if (Array.isArray(value) && value.every((entry) => entry === null || typeof entry !== "object"))
        return [{ path, value }];
    return Array.isArray(value)
        ? value.flatMap((child, index) => listLeaves(child, [...path, index]))
        : Object.entries(value).flatMap(([key, child]) => listLeaves(child, [...path, key]));
}
function createFinder(text) {
    const counter = new dist/* LineCounter */.HN();
    const { contents } = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, logLevel: "silent" });
    return (path) => {
        let node = contents;
        let offset;
        for (const part of path) {
            if ((0,dist/* isMap */.jh)(node)) {
                const pair = node.items.find(({ key }) => String(key?.value) === String(part));
                offset = pair?.key?.range?.[0];
                node = pair?.value;
            }
            else if ((0,dist/* isSeq */.oP)(node)) {
                node =
                    typeof part === "object"
                        ? node.items.find((item) => (0,dist/* isMap */.jh)(item) && item.get("name") === part.name)
                        : node.items[Number(part)];
                offset = node?.range?.[0];
            }
            else
                return null;
            if (node === undefined)
                return null;
        }
        return offset === undefined ? null : counter.linePos(offset).line;
    };
}
function renderPath(path) {
    return path.reduce((text, part) => typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`, "");
}

;// CONCATENATED MODULE: ./packages/cli/src/policy/origins.ts

/** `layers`: the texts that were laid together, the policy's own last; empty where the built-in policy holds. */
function listOrigins(policies, layers) {
    return policies.map((policy) => ({
        service: policy.service ?? null,
        values: listPolicyValues(policy, layers).map((value) => ({ ...value, origin: nameOrigin(value) })),
    }));
}
function nameOrigin({ line, source }) {
    return line === null ? "built in" : `${source}:${line}`;
}
/** What files set of a requirement, such as `enabled release-policy.yml:12`; empty where all of it is built in. */
function describeRequirementOrigin({ values }, id) {
    const start = `requirements.${id}.`;
    return values
        .filter(({ path, line }) => path.startsWith(start) && line !== null)
        .map(({ path, origin }) => `${path.slice(start.length)} ${origin}`);
}


/***/ }),

/***/ 78553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseAllowedPolicies: () => (/* binding */ parseAllowedPolicies)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91333);
/* harmony import */ var _parse_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82244);
/* harmony import */ var _schema_trust_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79496);
/** What of a policy says which other policies inputs may choose, read though other keys of the file are wrong. */




/**
 * The lists `policy-files` and `policy-refs` alone: what is wrong with other keys does not keep a listed policy from use. Text that
 * is no YAML, a list that stands twice and one that the schema refuses are problems: nothing is allowed by them.
 */
function parseAllowedPolicies(text) {
    const opened = (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.openDocument)(text);
    if (!opened.ok)
        return opened;
    const { document, counter } = opened;
    const map = document.contents;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
        return (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.refuse)([(0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.at)(1, 1, "", "the file is not a map of keys")]);
    const lists = { "policy-files": [], "policy-refs": [] };
    for (const key of ["policy-files", "policy-refs"]) {
        const [pair, twice] = map.items.filter((one) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(one.key) && String(one.key.value) === key);
        if (pair === undefined)
            continue;
        const { line, col } = counter.linePos((twice ?? pair).key.range?.[0] ?? 0);
        if (twice !== undefined)
            return (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.refuse)([(0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.at)(line, col, "", (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.describeTwice)(key))]);
        const expanded = (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.expand)(document, pair.value);
        if (expanded === undefined)
            return (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.refuse)([(0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.at)(line, col, key, _document_ts__WEBPACK_IMPORTED_MODULE_1__.TOO_MANY_ALIASES)]);
        const parsed = _schema_trust_ts__WEBPACK_IMPORTED_MODULE_3__/* .trustKeys */ .t[key].safeParse(expanded.value);
        if (!parsed.success)
            return (0,_parse_ts__WEBPACK_IMPORTED_MODULE_2__.refuseIssues)(opened, parsed.error.issues, { path: [key], value: { [key]: expanded.value } });
        lists[key] = parsed.data ?? [];
    }
    const hasBases = map.items.some(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && String(key.value) === "extends");
    return { ok: true, files: lists["policy-files"], refs: lists["policy-refs"], hasBases };
}


/***/ })

};
