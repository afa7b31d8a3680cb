export const id = 769;
export const ids = [769,553];
export const modules = {

/***/ 25327:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ checkLocalCalls)
/* harmony export */ });
/* harmony import */ var _octoacme_rehearsal_runner_call_problems_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69622);
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
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_28__ = __webpack_require__(36888);
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_31__ = __webpack_require__(75313);
/* harmony import */ var _ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51548);
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83022);
/* harmony import */ var _command_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88835);
/* harmony import */ var _connection_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38042);
/* harmony import */ var _init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(94930);
/* harmony import */ var _json_documents_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42256);
/* harmony import */ var _local_repository_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80898);
/* harmony import */ var _policy_layers_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72595);
/* harmony import */ var _policy_origins_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(73811);
/* harmony import */ var _policy_path_ts__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(36140);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(23023);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(19678);
/* harmony import */ var _called_workflows_ts__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(25327);
/* harmony import */ var _deploy_action_findings_ts__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(94220);
/* harmony import */ var _finding_ts__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(23092);
/* harmony import */ var _github_findings_ts__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(62004);
/* harmony import */ var _policy_findings_ts__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(47789);
/* harmony import */ var _release_files_ts__WEBPACK_IMPORTED_MODULE_29__ = __webpack_require__(90118);
/* harmony import */ var _required_checks_ts__WEBPACK_IMPORTED_MODULE_30__ = __webpack_require__(60412);
/* harmony import */ var _shipped_ts__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(56182);
/* harmony import */ var _stage_findings_ts__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(23058);
/* harmony import */ var _tag_findings_ts__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(2484);
/* harmony import */ var _trust_findings_ts__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(93350);
/* harmony import */ var _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(30432);
/* harmony import */ var _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_27__ = __webpack_require__(72333);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_5__, _init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_9__, _called_workflows_ts__WEBPACK_IMPORTED_MODULE_17__, _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_26__]);
([_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_5__, _init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_9__, _called_workflows_ts__WEBPACK_IMPORTED_MODULE_17__, _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_26__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** `check`: what would fail and why, from the files in this folder and, with a token, from GitHub. */
































const run = async (values, runtime) => {
    if (values.text("all") !== undefined)
        return (await __webpack_require__.e(/* import() */ 731).then(__webpack_require__.bind(__webpack_require__, 61731))).run(values, runtime);
    if (values.text("state") !== undefined)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_16__/* .UsageError */ .e("--state is of --all alone.", "Add --all OWNER.");
    return checkHere(values, runtime);
};
const checkHere = async (values, runtime) => {
    const repository = (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_11__/* .readLocalRepository */ .wv)(runtime.cwd, runtime);
    const policyFile = (0,_policy_path_ts__WEBPACK_IMPORTED_MODULE_14__/* .readPolicyPath */ .A)(values);
    const text = readText(repository.root, policyFile);
    if (text === undefined && values.text("policy-file") !== undefined)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_16__/* .UsageError */ .e(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_28__/* .quoteValue */ .cl)(policyFile)}; there is no such file in ${repository.root}.`, "Give its path from the repository's root.");
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
        ...judgeFiles(repository, policy, { workflows, broken, documents, paths }),
        ...remote.findings,
    ];
    const tally = tallyFindings(findings);
    if (values.json)
        (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_10__/* .printJson */ .Q2)(runtime, {
            schemaVersion: 1,
            ok: tally.errors === 0,
            ...tally,
            files: { policy: text === undefined ? null : policyFile, workflows: paths },
            policies: (0,_policy_origins_ts__WEBPACK_IMPORTED_MODULE_13__/* .listOrigins */ .c)(policy.policies, policy.layers),
            token: { asked: remote.asked, login: remote.viewer, reads: remote.readings },
            findings,
        });
    else
        runtime.say(render(findings, tally, remote, paths.length));
    return tally.errors === 0 ? _command_ts__WEBPACK_IMPORTED_MODULE_7__/* .EXIT */ .dc.ok : _command_ts__WEBPACK_IMPORTED_MODULE_7__/* .EXIT */ .dc.problems;
};
async function readWorkflowFiles({ root, files }) {
    const paths = files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
    const workflows = [];
    const broken = [];
    const documents = [];
    for (const path of paths) {
        const text = readText(root, path) ?? "";
        const document = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_6__/* .readWorkflowDocument */ .Bm)(path, text);
        if (document !== undefined)
            documents.push(document);
        const read = await (0,_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_26__/* .readWorkflow */ .S)(path, text);
        if (read.ok)
            workflows.push(read.workflow);
        else
            broken.push(...read.findings);
    }
    return { workflows, broken, documents, paths };
}
/** Findings that need nothing but the files of this folder. */
function judgeFiles(repository, { policies, locate }, { workflows, broken, documents, paths }) {
    const { root, tags, files, defaultBranch } = repository;
    const shipped = (0,_shipped_ts__WEBPACK_IMPORTED_MODULE_22__/* .readShipped */ .yg)(policies[0]);
    const standard = readText(root, _policy_path_ts__WEBPACK_IMPORTED_MODULE_14__/* .DEFAULT_POLICY */ .z);
    const reports = (0,_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_5__/* .listReportedChecks */ .L)(documents, { defaultBranch, repository: (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_11__/* .nameRemote */ .I$)(repository) });
    return [
        ...(0,_tag_findings_ts__WEBPACK_IMPORTED_MODULE_24__/* .checkTags */ .M)(tags, policies),
        ...(0,_release_files_ts__WEBPACK_IMPORTED_MODULE_29__/* .easeFindings */ .x)([...broken, ...(0,_called_workflows_ts__WEBPACK_IMPORTED_MODULE_17__/* .checkLocalCalls */ .R)(workflows)], (0,_release_files_ts__WEBPACK_IMPORTED_MODULE_29__/* .listReleaseFiles */ .f)(paths, documents, policies)),
        ...(0,_workflow_findings_ts__WEBPACK_IMPORTED_MODULE_27__/* .checkWorkflows */ .L)(workflows, shipped, policies),
        ...(0,_required_checks_ts__WEBPACK_IMPORTED_MODULE_30__/* .checkRequiredChecks */ .v)(policies, reports, paths, locate),
        ...(0,_trust_findings_ts__WEBPACK_IMPORTED_MODULE_25__/* .checkPolicyChoices */ .d)(workflows, (call) => (0,_workflow_findings_ts__WEBPACK_IMPORTED_MODULE_27__/* .nameOwn */ .W)(call, shipped), standard === undefined ? null : (0,_octoacme_shared_policy_allowed_policies_ts__WEBPACK_IMPORTED_MODULE_3__.parseAllowedPolicies)(standard)),
        ...(0,_deploy_action_findings_ts__WEBPACK_IMPORTED_MODULE_18__/* .checkDeployActions */ .d)({
            workflows,
            policies,
            locate,
            files,
            workflowsOfOurs: shipped.workflows,
            tagDeployers: (0,_init_workflow_facts_ts__WEBPACK_IMPORTED_MODULE_9__/* .listTagDeployers */ .w)(documents),
        }),
        ...(0,_stage_findings_ts__WEBPACK_IMPORTED_MODULE_23__/* .checkStages */ .G)(workflows, policies, locate),
    ];
}
function tallyFindings(findings) {
    const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
    return { errors: count("error"), warnings: count("warning"), notes: count("note") };
}
/** What the policy extends is read first: from this folder, and with a token from other repositories. */
async function checkLayers(values, runtime, { root, path, text }, today) {
    if (text === undefined || !(0,_policy_layers_ts__WEBPACK_IMPORTED_MODULE_12__/* .extendsOthers */ .tU)(text))
        return (0,_policy_findings_ts__WEBPACK_IMPORTED_MODULE_21__/* .checkPolicy */ .h)(path, text, today);
    const isAsked = !values.isSet("offline") && (0,_connection_ts__WEBPACK_IMPORTED_MODULE_8__/* .hasToken */ .y0)(values, runtime);
    const github = isAsked ? async () => (await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_8__/* .connect */ .Ng)(values, runtime)).github : undefined;
    const read = await (0,_policy_layers_ts__WEBPACK_IMPORTED_MODULE_12__/* .tryLocalLayers */ .PM)({ root, path, text }, github);
    if (read.ok)
        return (0,_policy_findings_ts__WEBPACK_IMPORTED_MODULE_21__/* .checkPolicy */ .h)(path, text, today, read.layers);
    const { message, hint } = read.problem;
    const finding = { ..._finding_ts__WEBPACK_IMPORTED_MODULE_19__/* .NOWHERE */ .J, file: path, severity: "error", about: "policy", what: message, fix: hint };
    return { findings: [finding], policies: [], locate: () => ({ ..._finding_ts__WEBPACK_IMPORTED_MODULE_19__/* .NOWHERE */ .J, file: path }), layers: [] };
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
            message: `${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_28__/* .quoteValue */ .cl)(path)} could not be read: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeError */ .U)(thrown)}.`,
            hint: "Check its permissions, and that it is a file.",
            cause: thrown,
        });
    }
}
async function askGitHub(values, runtime, local) {
    const silent = { asked: false, viewer: null, readings: [] };
    if (values.isSet("offline"))
        return { ...silent, findings: [] };
    if (!(0,_connection_ts__WEBPACK_IMPORTED_MODULE_8__/* .hasToken */ .y0)(values, runtime))
        return {
            ...silent,
            findings: [
                {
                    severity: "note",
                    about: "token",
                    ..._finding_ts__WEBPACK_IMPORTED_MODULE_19__/* .NOWHERE */ .J,
                    what: "GitHub was not asked: there is no token.",
                    fix: "With the GitHub CLI: GH_TOKEN=$(gh auth token) npx @octoacme/release check; or --offline.",
                },
            ],
        };
    const { github } = await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_8__/* .connect */ .Ng)(values, runtime);
    return { asked: true, ...(await (0,_github_findings_ts__WEBPACK_IMPORTED_MODULE_20__/* .checkGitHub */ .s)(github, local)) };
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
        : `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_15__/* .style */ .iF)("cyan", `${file}${line === null ? "" : `:${line}${column === null ? "" : `:${column}`}`}`)} `;
    return [
        ...order.flatMap((finding) => [
            `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_15__/* .style */ .iF)(SIGNS[finding.severity][1], SIGNS[finding.severity][0])} ${place(finding)}${(0,_text_ts__WEBPACK_IMPORTED_MODULE_15__/* .wrapText */ .C1)(finding.what, "    ")}`,
            `    ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_15__/* .style */ .iF)("dim", "fix:")} ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_15__/* .wrapText */ .C1)(finding.fix, "         ")}`,
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
        `${tally.errors === 0 ? (0,_text_ts__WEBPACK_IMPORTED_MODULE_15__/* .style */ .iF)("green", "✓ no errors") : (0,_text_ts__WEBPACK_IMPORTED_MODULE_15__/* .style */ .iF)("red", `✗ ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_31__/* .count */ .U)(tally.errors, "error")}`)}, ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_31__/* .count */ .U)(tally.warnings, "warning")}, ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_31__/* .count */ .U)(tally.notes, "note")}; the policy and ${(0,_octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_31__/* .count */ .U)(workflows, "workflow")} were read.`,
    ].join("\n");
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 94220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checkDeployActions)
/* harmony export */ });
/* harmony import */ var _deploy_calls_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80462);

const ACTION = ".github/actions/release-deploy";
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
function findSecondDeploy(deploys, { tagDeployers = [], workflows }) {
    const ours = deploys.find(({ kind }) => kind === "ship" || kind === "stage");
    if (ours === undefined)
        return [];
    return tagDeployers.flatMap((path) => {
        const calls = workflows.find((workflow) => workflow.path === path)?.calls ?? [];
        if (calls.some(({ uses }) => uses.startsWith("octoacme/")))
            return [];
        return [
            warn({ file: path, line: null, column: null }, `${path} deploys on tags too: a release is deployed twice, once whatever preflight decides.`, `Remove the tag trigger of ${path}; ${ours.place.file} deploys.`),
        ];
    });
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
    const isThere = ["action.yml", "action.yaml"].some((file) => files.includes(`${ACTION}/${file}`));
    const waves = kind === "ship" || kind === "stage"
        ? listNamed(deploy, policies).filter((one) => one.waves.some((percent) => percent < 100))
        : [];
    return [
        ...(isThere
            ? []
            : [
                error(place, `deploy-with is action, and there is no ${ACTION}/action.yml.`, "Add it to the default branch; docs/adopting.md shows one to start from."),
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

/***/ 80462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ listDeployCalls),
/* harmony export */   b8: () => (/* binding */ isDeployedWithoutPolicy),
/* harmony export */   yv: () => (/* binding */ mayChange)
/* harmony export */ });
const WORKFLOW = /^octoacme\/release(?:-actions)?\/\.github\/workflows\/((ship|stage|rollback|drill)(-oidc)?\.ya?ml)@/;
const DEPLOY_STEP = /^octoacme\/(?:release(?:-actions)?\/actions\/)?deploy@/;
/** What each kind changes when its inputs say nothing. */
const ENVIRONMENTS = {
    ship: { staging: "staging", production: "production" },
    stage: { environment: "" },
    rollback: { environment: "" },
    drill: { environment: "staging" },
};
/** Every call of a workflow of ours that deploys. */
function listDeployCalls(workflows) {
    return workflows.flatMap(({ calls }) => calls).flatMap((call) => readDeployCall(call) ?? []);
}
function readDeployCall(call) {
    const [, name, word, oidc] = (call.kind === "workflow" && WORKFLOW.exec(call.uses)) || [];
    if (name === undefined)
        return null;
    const kind = word;
    const inputOf = (input) => call.inputs.find((one) => one.name === input)?.value;
    const input = call.inputs.find((one) => one.name === "deploy-with");
    return {
        name,
        kind,
        isOidc: oidc !== undefined,
        mode: readMode(input?.value),
        environments: Object.entries(ENVIRONMENTS[kind])
            .map(([key, fallback]) => inputOf(key) ?? fallback)
            .filter((value) => value !== "")
            .map((value) => (isOpen(value) ? null : value)),
        targets: readTargets(call, inputOf("deploy-target") ?? ""),
        // A stage that is not rolled back has no job for it.
        hasRollbackEnvironment: (inputOf("rollback-environment") ?? "") !== "" || inputOf("rollback") === "false",
        place: input?.place ?? call.place,
        call,
    };
}
function readTargets({ matrix }, value) {
    if (value === "")
        return [];
    if (!isOpen(value))
        return [value];
    const [, name] = /^\$\{\{\s*matrix\.([\w-]+)\s*\}\}$/.exec(value) ?? [];
    return (name === undefined ? undefined : matrix[name]) ?? null;
}
function readMode(value) {
    if (value === undefined || value === "command")
        return "command";
    if (value === "action")
        return "action";
    return isOpen(value) ? "open" : "invalid";
}
/** Whether a call changes the environment; what an expression names may be any. */
function mayChange({ environments }, environment) {
    return environments.some((named) => named === null || named === environment);
}
/** Whether workflows deploy an environment by steps of their own, or by a command that they name: the policy needs none. */
function isDeployedWithoutPolicy(environment, calls, workflows) {
    const byAction = calls.some((call) => (call.kind === "ship" || call.kind === "stage") &&
        (call.mode === "action" || call.mode === "open") &&
        mayChange(call, environment));
    return byAction || workflows.some((workflow) => workflow.calls.some((call) => isOwnStep(call, environment)));
}
/** A step with `operation: begin` or a `command` of its own, for this environment or for one that is known only when it runs. */
function isOwnStep({ kind, uses, inputs }, environment) {
    if (kind !== "step" || !DEPLOY_STEP.test(uses))
        return false;
    const inputOf = (name) => inputs.find((one) => one.name === name)?.value ?? "";
    if (inputOf("operation") !== "begin" && inputOf("command") === "")
        return false;
    const named = `${inputOf("environment")},${inputOf("stages")}`;
    return isOpen(named) || named.split(/[\s,]+/).includes(environment);
}
function isOpen(value) {
    return value.includes("${{");
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(55156);
// EXTERNAL MODULE: ./packages/cli/src/check/finding.ts
var finding = __webpack_require__(23092);
// EXTERNAL MODULE: ./packages/cli/src/check/tag-rules.ts
var tag_rules = __webpack_require__(92295);
;// CONCATENATED MODULE: ./packages/cli/src/check/branch-rules.ts






const branchShape = schemas.object({ protected: schemas.boolean().optional() });
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
            what: `No active ruleset or protection covers ${(0,plural/* listFirst */.r)(open, ASKED)}: whoever may push can release what nobody reviewed${open.includes(defaultBranch) ? ", and change the policy" : ""}.`,
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

/***/ 90118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ listReleaseFiles),
/* harmony export */   x: () => (/* binding */ easeFindings)
/* harmony export */ });
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
            const called = /^(?:\.|\$)\/(.+)$/.exec(String(job["uses"] ?? ""))?.[1];
            if (called !== undefined && paths.includes(called))
                found.add(called);
        }
    return found;
}
/** What is wrong with a file that has no part in a release stops none. */
function easeFindings(findings, releaseFiles) {
    return findings.map((finding) => finding.file === null || releaseFiles.has(finding.file) || finding.severity !== "error"
        ? finding
        : { ...finding, severity: "note", what: `${finding.what} The file has no part in a release.` });
}


/***/ }),

/***/ 60412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ checkRequiredChecks)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_text_plural_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75313);

/** `paths`: every workflow file of the repository. A check that never reports is waited for until somebody looks. */
function checkRequiredChecks(policies, reports, paths, locate) {
    const found = policies.flatMap(({ checks, origin, service }) => {
        if (origin.kind !== "file")
            return [];
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
    if (reports.always.some(isNamed))
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
        const alike = tags.filter((tag) => tag.startsWith(pattern.prefix) &&
            tag.endsWith(pattern.suffix) &&
            /^\d+(?:[._-]\d+)+/.test(tag.slice(pattern.prefix.length)));
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

/***/ 30432:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWorkflow)
/* harmony export */ });
/* harmony import */ var _octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89018);
/* harmony import */ var _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72011);
/* harmony import */ var _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35723);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__, _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_1__, _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__]);
([_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__, _octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_1__, _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** What a workflow file calls, with the inputs and permissions it gives: read with GitHub's own parser. */



/** What is wrong as findings, each with line and column. */
async function readWorkflow(path, text) {
    try {
        const root = await (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .parseWorkflowFile */ .dx)(path, text);
        return { ok: true, workflow: describe(path, root) };
    }
    catch (thrown) {
        if (!(thrown instanceof _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .WorkflowError */ .s8))
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
    const on = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "on");
    const outer = (0,_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPermissions */ .zi)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "permissions"));
    const jobs = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(root, "jobs"));
    const call = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(on, "workflow_call");
    return {
        path,
        events: listNames(on),
        declares: listNames(on).includes("workflow_call")
            ? { inputs: (0,_octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(call, "inputs")), secrets: (0,_octoacme_rehearsal_runner_plan_ts__WEBPACK_IMPORTED_MODULE_1__/* .readSecrets */ .ql)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(call, "secrets")) }
            : null,
        localCalls: jobs.flatMap(({ value }) => {
            const uses = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "uses");
            if (uses?.toString().startsWith("./") !== true)
                return [];
            const permissions = (0,_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPermissions */ .zi)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "permissions")) ?? outer;
            return [{ path, uses, with: (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "with"), secrets: (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "secrets"), permissions }];
        }),
        tagFilters: readTagFilters(on),
        jobs: jobs.map(({ key, keyToken, value }) => ({
            id: key,
            name: textOf((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "name")) ?? key,
            needs: listNames((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "needs")),
            permissions: (0,_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPermissions */ .zi)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "permissions")) ?? outer,
            place: placeOf(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "permissions") ?? keyToken),
        })),
        calls: jobs.flatMap(({ key, value }) => {
            const permissions = (0,_octoacme_rehearsal_runner_permissions_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPermissions */ .zi)(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "permissions")) ?? outer;
            const matrix = readMatrix((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "strategy"), "matrix"));
            const uses = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "uses");
            if (uses !== undefined)
                return [toCall({ kind: "workflow", path, job: key, permissions, matrix }, uses, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "with"))];
            const steps = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "steps");
            if (steps === undefined || !(0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(steps))
                return [];
            return [...steps].flatMap((step) => {
                const called = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(step, "uses");
                return called === undefined
                    ? []
                    : [toCall({ kind: "step", path, job: key, permissions, matrix }, called, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(step, "with"))];
            });
        }),
    };
}
function toCall({ path, ...job }, uses, inputs) {
    return {
        ...job,
        uses: uses.toString(),
        place: placeOf(path, uses),
        inputs: (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(path, inputs).map(({ key, keyToken, value }) => ({
            name: key,
            value: textOf(value) ?? "",
            place: placeOf(path, keyToken),
        })),
    };
}
/** The lists of a matrix that are written out. */
function readMatrix(token) {
    if (token === undefined || !(0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(token))
        return {};
    return Object.fromEntries([...token].flatMap(({ key, value }) => (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(value) ? [[key.toString(), [...value].map((item) => item.toString())]] : []));
}
function placeOf(path, token) {
    return { file: path, line: token.line ?? null, column: token.col ?? null };
}
/** The text of a scalar, expressions as they are written. */
function textOf(token) {
    return token !== undefined && (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isScalar */ .jn)(token) ? token.toDisplayString() : undefined;
}
/** The names of a key such as `on` or `needs`: one, a list, or the keys of a mapping. */
function listNames(token) {
    if (token === undefined)
        return [];
    if ((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(token))
        return [...token].map((pair) => pair.key.toString());
    return (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(token) ? [...token].map((item) => item.toString()) : [token.toString()];
}
function readTagFilters(on) {
    const push = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(on, "push");
    const tags = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(push, "tags");
    if (tags !== undefined)
        return (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(tags) ? [...tags].map((item) => item.toString()) : [tags.toString()];
    const isLimited = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(push, "branches") !== undefined || (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(push, "tags-ignore") !== undefined;
    return listNames(on).includes("push") && !isLimited ? ["**"] : null;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 72333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ checkWorkflows),
  W: () => (/* binding */ nameOwn)
});

// EXTERNAL MODULE: ./packages/shared/src/policy/changes.ts
var changes = __webpack_require__(69331);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/shared/src/text/suggestion.ts
var suggestion = __webpack_require__(55163);
;// CONCATENATED MODULE: ./packages/cli/src/check/dispatch-findings.ts
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

// EXTERNAL MODULE: ./packages/cli/src/check/trust-findings.ts
var trust_findings = __webpack_require__(93350);
;// CONCATENATED MODULE: ./packages/cli/src/check/workflow-findings.ts





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
        ...checkDispatches(workflows, (call) => nameOwn(call, shipped), policies),
        ...(0,trust_findings/* checkVerdicts */.H)(workflows, (call) => nameOwn(call, shipped)),
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
        const near = (0,suggestion/* suggest */.Z)(name, Object.keys(known));
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
            const near = (0,suggestion/* suggest */.Z)(input.name, names);
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
    const filters = releases.flatMap(({ tagFilters }) => tagFilters ?? []);
    const isStarted = releases.some(({ events }) => events.some((event) => ["release", "workflow_dispatch", "create"].includes(event)));
    return policies.flatMap((policy) => {
        const tag = (0,version/* renderTag */.vY)(policy.tag, (0,version/* exampleVersion */.Dw)(policy.tag));
        const positive = filters.filter((filter) => !filter.startsWith("!")).map((filter) => filter.replaceAll("+", "*"));
        if ((0,changes/* matchesAny */._I)(positive, tag))
            return [];
        return [
            finding(isStarted ? "note" : "warning", { file: releases[0].path, line: null, column: null }, `No workflow that releases is started by a pushed tag such as ${tag}, which the policy's pattern ${(0,version/* showPattern */.uz)(policy.tag)} asks for.`, `Add "${(0,version/* renderTag */.vY)(policy.tag, "[0-9]*")}" to \`on.push.tags\`.`),
        ];
    });
}


/***/ }),

/***/ 51548:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ listReportedChecks)
/* harmony export */ });
/* unused harmony export matchesFilters */
/* harmony import */ var _octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18761);
/* harmony import */ var _octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15661);
/* harmony import */ var _workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83022);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__]);
_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Which check runs the workflows of a repository report on a commit of its default branch, and why others do not; pure. */



const MAXIMUM_DEPTH = 10;
function listReportedChecks(documents, pushed) {
    const always = [];
    const sometimes = [];
    const open = [];
    for (const document of documents) {
        const outer = explainTrigger(document, pushed.defaultBranch);
        for (const { id, names, why } of listJobs(document, { documents, pushed, inputs: {}, depth: 0 })) {
            const reason = outer ?? why;
            if (names === null)
                open.push({ workflow: document.path, job: id });
            for (const name of names ?? [])
                if (reason === null)
                    always.push({ name, workflow: document.path });
                else
                    sometimes.push({ name, workflow: document.path, why: reason });
        }
    }
    return { always, sometimes, open };
}
/** Why a push to the default branch does not start the workflow whatever changed; null where it does. */
function explainTrigger(document, branch) {
    const push = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, "push");
    if (push === undefined) {
        if ((0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, "pull_request") !== undefined || (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, "pull_request_target") !== undefined)
            return "runs for pull requests and not for what is pushed";
        if ((0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, "schedule") !== undefined)
            return "runs on a schedule";
        return "is not started by a push";
    }
    if ("paths" in push || "paths-ignore" in push)
        return "runs only when certain paths change";
    if ("branches" in push)
        return matchesFilters((0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(push["branches"]), branch) ? null : "runs only for other branches";
    if ("branches-ignore" in push)
        return matchesFilters((0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(push["branches-ignore"]), branch) ? "runs only for other branches" : null;
    return "tags" in push || "tags-ignore" in push ? "runs only for tags" : null;
}
/** GitHub's filters: `*` within a part of the name, `**` over all, `?` and `+` for the sign before, `!` takes back; the last that matches counts. */
function matchesFilters(filters, name) {
    return filters.reduce((matched, filter) => {
        const isNegative = filter.startsWith("!");
        return toPattern(isNegative ? filter.slice(1) : filter).test(name) ? !isNegative : matched;
    }, false);
}
function toPattern(filter) {
    const source = filter.replace(/\\.|\*\*|[*?+.^$(){}|\\]/g, (sign) => {
        if (sign === "**")
            return ".*";
        if (sign === "*")
            return "[^/]*";
        return sign === "?" || sign === "+" || sign.length > 1 ? sign : `\\${sign}`;
    });
    try {
        return new RegExp(`^(?:${source})$`);
    }
    catch {
        return /(?!)/;
    }
}
function listJobs(document, frame) {
    const jobs = Object.entries(document.jobs).map(([id, job]) => ({ id, job, own: explainCondition(job, frame) }));
    const reasons = new Map(jobs.map(({ id, own }) => [id, own]));
    // Jobs are skipped with those they need, to any depth.
    for (let round = 0; round < jobs.length; round++)
        for (const { id, job } of jobs) {
            const skipped = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(job["needs"]).find((need) => (reasons.get(need) ?? null) !== null);
            if (reasons.get(id) === null && skipped !== undefined && !outlivesSkipped(job))
                reasons.set(id, `needs ${skipped}, which ${reasons.get(skipped)}`);
        }
    return jobs.flatMap(({ id, job }) => nameJob(id, job, frame, reasons.get(id) ?? null));
}
const outlivesSkipped = (job) => /\b(?:always|cancelled)\s*\(\s*\)/.test(String(job["if"] ?? ""));
const CONTEXTS = ["github", "inputs"];
const STATUS_FUNCTIONS = ["success(0,MAX)", "failure(0,MAX)", "always(0,0)", "cancelled(0,0)"];
const KNOWN_OF_GITHUB = /\bgithub\s*\.\s*(?!(?:event_name|ref|ref_name|ref_type|repository|repository_owner|base_ref|head_ref)\b(?!\s*\.))/i;
const PULL_REQUEST = /\bgithub\s*\.\s*event\s*\.\s*pull_request\b(?:\s*\.\s*[\w-]+)*/gi;
/** Why the job's `if` keeps it from running for every push; null where it does not. */
function explainCondition(job, frame) {
    const condition = job["if"];
    if (condition === undefined || condition === true || condition === "")
        return null;
    const text = String(condition)
        .trim()
        .replace(/^\$\{\{([\s\S]*)\}\}$/, "$1")
        .trim();
    const value = evaluatePush(text, frame);
    if (value === true)
        return null;
    if (value === null)
        return `runs only where \`${text.replace(/\s+/g, " ").slice(0, 120)}\` holds`;
    if (/\bfailure\s*\(\s*\)/.test(text))
        return "runs only when another one failed";
    return /\bcancelled\s*\(\s*\)/.test(text)
        ? "runs only when the run is cancelled"
        : `never runs for a push to ${frame.pushed.defaultBranch}`;
}
/** What a condition comes to for a push to the default branch where everything went well; null: it depends on more than that. */
function evaluatePush(text, { pushed, inputs }) {
    // A push has no pull request.
    if (KNOWN_OF_GITHUB.test(text.replace(PULL_REQUEST, "github.base_ref")))
        return null;
    if (pushed.repository === undefined && /\bgithub\s*\.\s*repository/i.test(text))
        return null;
    try {
        return (0,_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateIf */ .rb)(text, [...CONTEXTS, ...STATUS_FUNCTIONS], {
            file: "",
            contexts: { github: describePush(pushed), inputs },
            status: { success: () => true, failure: () => false, cancelled: () => false },
        });
    }
    catch {
        return null;
    }
}
function describePush({ defaultBranch, repository }) {
    return {
        event_name: "push",
        ref: `refs/heads/${defaultBranch}`,
        ref_name: defaultBranch,
        ref_type: "branch",
        base_ref: "",
        head_ref: "",
        event: {},
        ...(repository === undefined ? {} : { repository, repository_owner: repository.split("/")[0] }),
    };
}
function nameJob(id, job, frame, why) {
    const combinations = listCombinations(job, frame);
    if (combinations === null)
        return [{ id, names: null, why }];
    return combinations.flatMap((matrix) => {
        const name = renderName(id, job["name"], matrix, frame);
        if (job["uses"] === undefined || name === null)
            return [{ id, names: name === null ? null : [name], why }];
        return nameCalled({ id, job, name, matrix, why }, frame);
    });
}
/** Null where the matrix is known only when it runs; one empty combination where there is none. */
function listCombinations(job, frame) {
    const strategy = job["strategy"];
    const matrix = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(strategy) ? strategy["matrix"] : undefined;
    if (matrix === undefined)
        return [null];
    const filled = fill(matrix, frame, null);
    const expansion = filled === undefined ? undefined : (0,_octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_2__/* .expandMatrix */ .E)(filled);
    return expansion?.kind === "combinations" ? expansion.combinations : null;
}
/** A name without an expression gets the combination behind it; null where it is known only when it runs. */
function renderName(id, name, matrix, frame) {
    const text = typeof name === "string" && name !== "" ? name : id;
    if (!text.includes("${{"))
        return matrix === null ? text : (0,_octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_2__/* .renderMatrixName */ .x)(text, matrix);
    const filled = fill(text, frame, matrix);
    if (filled === undefined)
        return null;
    return filled === "" ? (0,_octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_2__/* .renderMatrixName */ .x)(id, matrix ?? {}) : String(filled);
}
/** `caller / called`, for each job of a called workflow of the same repository; another repository's is not known. */
function nameCalled({ id, job, name, matrix, why }, frame) {
    const path = /^(?:\.|\$)\/(.+)$/.exec(String(job["uses"]))?.[1];
    const called = frame.documents.find((document) => document.path === path);
    if (called === undefined || frame.depth >= MAXIMUM_DEPTH)
        return [{ id, names: null, why }];
    const given = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(job["with"]) ? job["with"] : {};
    const inputs = {};
    for (const [input, declared] of Object.entries(listInputs(called))) {
        const value = fill((given[input] ?? declared), frame, matrix);
        if (value !== undefined)
            inputs[input] = value;
    }
    return listJobs(called, { ...frame, inputs, depth: frame.depth + 1 }).map((inner) => ({
        id,
        names: inner.names?.map((one) => `${name} / ${one}`) ?? null,
        why: why ?? inner.why,
    }));
}
/** The inputs of a called workflow with their defaults. */
function listInputs(document) {
    const declared = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, "workflow_call")?.["inputs"];
    if (!(0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(declared))
        return {};
    return Object.fromEntries(Object.entries(declared).map(([name, input]) => {
        const { default: fallback, type } = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(input) ? input : {};
        return [name, fallback ?? (type === "boolean" ? false : type === "number" ? 0 : "")];
    }));
}
/** A value with its expressions replaced; undefined where one depends on more than matrix, inputs and the push. */
function fill(value, frame, matrix) {
    if (Array.isArray(value)) {
        const items = value.map((item) => fill(item, frame, matrix));
        return items.includes(undefined) ? undefined : items;
    }
    if (value !== null && typeof value === "object") {
        const entries = Object.entries(value).map(([key, item]) => [key, fill(item, frame, matrix)]);
        return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries);
    }
    return typeof value === "string" && value.includes("${{") ? fillText(value, frame, matrix) : value;
}
function fillText(text, { pushed, inputs }, matrix) {
    const scope = { file: "", contexts: { github: describePush(pushed), inputs, matrix } };
    const evaluate = (expression) => {
        const missing = [...expression.matchAll(/\binputs\s*\.\s*([\w-]+)/g)].find(([, name = ""]) => !(name in inputs));
        if (missing !== undefined || KNOWN_OF_GITHUB.test(expression))
            throw new Error("known only when it runs");
        return (0,_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateBare */ .UW)(expression, [...CONTEXTS, "matrix"], scope);
    };
    try {
        const [, whole] = /^\s*\$\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(text) ?? [];
        if (whole !== undefined)
            return evaluate(whole.trim());
        return text.replace(/\$\{\{((?:(?!\}\})[\s\S])*)\}\}/g, (_, expression) => (0,_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderScalar */ .VO)(evaluate(expression.trim())));
    }
    catch {
        return undefined;
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 83022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ readWorkflowDocument),
/* harmony export */   EP: () => (/* binding */ isSection),
/* harmony export */   fU: () => (/* binding */ listTexts),
/* harmony export */   j_: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/** A workflow file as plain data, for what needs no line numbers; pure. */

function isSection(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** Undefined for what is no workflow: `check` says what is wrong with it. */
function readWorkflowDocument(path, text) {
    let document;
    try {
        document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(text, { maxAliasCount: 50, logLevel: "error", uniqueKeys: false });
    }
    catch {
        return undefined;
    }
    if (!isSection(document))
        return undefined;
    const jobs = isSection(document["jobs"]) ? document["jobs"] : {};
    return {
        path,
        on: document["on"],
        permissions: document["permissions"],
        jobs: Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, isSection(job) ? job : {}])),
        isOurs: Object.values(jobs).some(callsOurs),
    };
}
function callsOurs(job) {
    if (!isSection(job))
        return false;
    const steps = Array.isArray(job["steps"]) ? job["steps"].filter(isSection) : [];
    return [job, ...steps].some(({ uses }) => typeof uses === "string" && uses.startsWith("octoacme/"));
}
/** The settings of an event under `on`, or undefined where the event starts nothing. */
function readEvent({ on }, event) {
    if (on === event || (Array.isArray(on) && on.includes(event)))
        return {};
    if (!isSection(on) || !(event in on))
        return undefined;
    const settings = on[event];
    return isSection(settings) ? settings : {};
}
/** One text or a list of texts. */
function listTexts(value) {
    return [value].flat().filter((one) => typeof one === "string");
}


/***/ }),

/***/ 94930:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readWorkflows),
/* harmony export */   w: () => (/* binding */ listTagDeployers)
/* harmony export */ });
/* harmony import */ var _ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51548);
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83022);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__]);
_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** What a repository's workflows tell: the checks that report, who deploys and who publishes, and where; pure. */


const DEPLOY_ACTIONS = /^(?:aws-actions\/amazon-(?:ecs-deploy|.*deploy)|google-github-actions\/deploy-|azure\/(?:webapps-deploy|k8s-deploy|container-apps-deploy|functions-action)|cloudflare\/wrangler-action|superfly\/|digitalocean\/app_action|akhileshns\/heroku-deploy|appleboy\/ssh-action|amondnet\/vercel-action|FirebaseExtended\/action-hosting-deploy|burnett01\/rsync-deployments)/i;
const DEPLOY_COMMANDS = /\b(?:kubectl\s+(?:apply|set\s+image|rollout)|helm\s+upgrade|terraform\s+apply|flyctl\s+deploy|wrangler\s+deploy|argocd\s+app\s+(?:set|sync)|serverless\s+deploy|gcloud\s+run\s+deploy)\b/;
const PUBLISH = /pypa\/gh-action-pypi-publish|changesets\/action|release-please-action|goreleaser\/|softprops\/action-gh-release|helm\/chart-releaser|\b(?:npm|pnpm|yarn|cargo|poetry|uv)\s+(?:npm\s+)?publish\b|\btwine\s+upload\b|\bgem\s+push\b|\bdotnet\s+nuget\s+push\b|\bgh\s+release\s+(?:create|upload)\b/;
/** Environments of registries and of documentation: nothing runs there. */
const NO_DEPLOYMENT = /pypi|npm|crates|rubygems|nuget|maven|registry|release|publish|pages|docs/i;
const DEPLOY_WORD = /(?:^|[^a-z])deploy(?:$|[^a-z]|ment)/i;
const DOCUMENTATION = /docs?|pages|site|preview|storybook/i;
/** Jobs of a workflow that calls ours are no facts about the repository: a second init would answer otherwise than the first. */
function readWorkflows(files, around) {
    const all = files.flatMap(({ path, text }) => (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readWorkflowDocument */ .Bm)(path, text) ?? []);
    const documents = all.filter(({ isOurs }) => !isOurs);
    const deployJobs = documents.flatMap(listDeployJobs);
    const publishers = documents.filter(({ jobs }) => Object.values(jobs).some(publishes));
    const reports = (0,_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .listReportedChecks */ .L)(documents, around);
    const isCheck = ({ name, workflow }) => !/deploy|release|publish/i.test(workflow) &&
        !isDelivery(name, documents.find(({ path }) => path === workflow));
    return {
        ...chooseChecks({ ...reports, always: reports.always.filter(isCheck), sometimes: reports.sometimes.filter(isCheck) }, around.reported),
        unnamed: reports.open.filter(({ workflow, job }) => isCheck({ workflow, name: job })),
        checksReported: around.reported !== undefined,
        tagDeployers: listTagDeployers(documents),
        tagPublishers: publishers.filter(startsOnTags).map(({ path }) => path),
        deployJobs,
        urls: Object.fromEntries(documents.flatMap(({ jobs }) => Object.values(jobs)).flatMap(readUrl)),
    };
}
/** Whether the check is of a job that deploys or publishes. */
function isDelivery(name, document) {
    const entry = Object.entries(document?.jobs ?? {}).find(([id, job]) => name === id || name === job["name"] || name.startsWith(`${String(job["name"] ?? id)} (`));
    if (entry === undefined)
        return false;
    const [id, job] = entry;
    return job["environment"] !== undefined || publishes(job) || /deploy|publish/i.test(id);
}
/** What GitHub saw of a workflow counts more than what its file says, where it saw anything of it. */
function chooseChecks({ always, sometimes, open }, reported) {
    if (reported === undefined)
        return { checks: always, leftOut: sometimes };
    const isSame = (one) => (other) => one.name === other.name && one.workflow === other.workflow;
    const seen = new Set(reported.map(({ workflow }) => workflow));
    const missing = always.filter((check) => seen.has(check.workflow) && !reported.some(isSame(check)));
    const named = reported.filter((check) => open.some(({ workflow }) => workflow === check.workflow) &&
        !always.some(isSame(check)) &&
        !sometimes.some(isSame(check)));
    return {
        checks: [...always.filter((check) => !missing.includes(check)), ...named],
        leftOut: [
            ...sometimes,
            ...missing.map((check) => ({ ...check, why: "did not report on the newest commit of the default branch" })),
        ],
    };
}
function startsOnTags(document) {
    const push = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, "push");
    const isTagged = push !== undefined && ("tags" in push || "tags-ignore" in push);
    return isTagged || (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, "release") !== undefined;
}
function listSteps(job) {
    return Array.isArray(job["steps"]) ? job["steps"].filter(_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP) : [];
}
const publishes = (job) => listSteps(job).some((step) => PUBLISH.test(`${String(step["uses"] ?? "")}\n${String(step["run"] ?? "")}`));
function nameEnvironment(job) {
    const environment = job["environment"];
    const name = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(environment) ? environment["name"] : environment;
    return typeof name === "string" ? name : undefined;
}
/** Paths of the repository's own workflows that deploy what is tagged. */
function listTagDeployers(documents) {
    const jobs = documents.filter(({ isOurs }) => !isOurs).flatMap(listDeployJobs);
    return [...new Set(jobs.flatMap(({ workflow, onTags }) => (onTags ? [workflow] : [])))];
}
function listDeployJobs(document) {
    return Object.entries(document.jobs).flatMap(([id, job]) => {
        if (!deploys(document.path, id, job))
            return [];
        const steps = listSteps(job);
        const permissions = job["permissions"] ?? document.permissions;
        return [
            {
                workflow: document.path,
                job: id,
                environment: nameEnvironment(job),
                isOidc: permissions === "write-all" || ((0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(permissions) && permissions["id-token"] === "write"),
                onTags: startsOnTags(document),
                actions: steps.flatMap(({ uses }) => typeof uses === "string" && !/^(?:actions\/checkout@|\.\/)/.test(uses) ? [uses] : []),
                steps,
            },
        ];
    });
}
function deploys(path, id, job) {
    const environment = nameEnvironment(job);
    const isKnown = listSteps(job).some(({ uses, run }) => DEPLOY_ACTIONS.test(String(uses ?? "")) || DEPLOY_COMMANDS.test(String(run ?? "")));
    if (isKnown)
        return true;
    if (publishes(job))
        return false;
    if (environment !== undefined && !environment.includes("${{"))
        return !NO_DEPLOYMENT.test(environment);
    if (DOCUMENTATION.test(`${path} ${id}`) || listSteps(job).length === 0)
        return false;
    return DEPLOY_WORD.test(id) || DEPLOY_WORD.test(path);
}
function readUrl(job) {
    const environment = job["environment"];
    if (!(0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(environment))
        return [];
    const { name, url } = environment;
    if (typeof name !== "string" || typeof url !== "string" || !/^https:\/\/[^\s$]+$/.test(url))
        return [];
    const key = /^prod/i.test(name) ? "production" : /^stag/i.test(name) ? "staging" : undefined;
    return key === undefined ? [] : [[key, url.replace(/\/+$/, "")]];
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

/***/ 69622:
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
/* harmony import */ var _call_problems_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69622);
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
