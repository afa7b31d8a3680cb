export const id = 112;
export const ids = [112];
export const modules = {

/***/ 68040:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkDeployActionFile)
/* harmony export */ });
/* harmony import */ var _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35723);
/* harmony import */ var _ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24943);
/* harmony import */ var _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30432);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__, _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_1__]);
([_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__, _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_1__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** What GitHub would say of the repository's own deploy action, before a release needs it; pure. */



/** Findings with their lines; none for a file that GitHub takes and that deploys. */
function checkDeployActionFile(path, text) {
    try {
        const runs = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .findKey */ .Tj)((0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseActionFile */ .Eh)(path, text), "runs");
        refuseEqualIds(path, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .findKey */ .Tj)(runs, "steps"));
        return findUnwritten(path, text);
    }
    catch (thrown) {
        if (!(thrown instanceof _octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .WorkflowError */ .s8))
            throw thrown;
        return (0,_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_1__/* .describeRefusal */ .a)(path, thrown);
    }
}
function findUnwritten(path, text) {
    const line = text.split("\n").findIndex((one) => !one.startsWith("#") && one.includes(_ci_deploy_action_ts__WEBPACK_IMPORTED_MODULE_2__/* .UNWRITTEN */ .RS));
    if (line < 0)
        return [];
    return [
        {
            severity: "warning",
            about: "workflow",
            ...{ file: path, line: line + 1, column: null },
            what: "The deploy action is not written yet: every deployment, rollback and drill by it fails.",
            fix: "Replace its step by those that deploy; the comments in the file say what init did not take over.",
        },
    ];
}
/** GitHub refuses them when the action runs; its parser takes them. */
function refuseEqualIds(path, steps) {
    const seen = new Set();
    for (const step of steps !== undefined && (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .isSequence */ .wZ)(steps) ? steps : []) {
        const token = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .findKey */ .Tj)(step, "id");
        const id = token?.toString().toLowerCase();
        if (id === undefined)
            continue;
        if (seen.has(id))
            (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(path, token, `The identifier '${token}' may not be used more than once`);
        seen.add(id);
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

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

/***/ 30432:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWorkflow),
/* harmony export */   a: () => (/* binding */ describeRefusal)
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
        return { ok: false, findings: describeRefusal(path, thrown) };
    }
}
/** What GitHub's parser said of a workflow or an action, a finding a line. */
function describeRefusal(path, { message }) {
    return message
        .split("\n")
        .filter(Boolean)
        .map((line) => toFinding(path, line));
}
function toFinding(path, message) {
    const found = /\(Line: (\d+), Col: (\d+)\):\s*(\S.*)$/.exec(message);
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
                return [
                    toCall({ kind: "workflow", path, job: key, permissions, matrix, earlier: [] }, uses, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "with")),
                ];
            const steps = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(value, "steps");
            if (steps === undefined || !(0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSequence */ .wZ)(steps))
                return [];
            const all = [];
            for (const step of steps) {
                const called = (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(step, "uses");
                const job = { kind: "step", path, job: key, permissions, matrix, earlier: [...all] };
                all.push(called === undefined ? null : toCall(job, called, (0,_octoacme_rehearsal_runner_syntax_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKey */ .Tj)(step, "with")));
            }
            return all.filter((call) => call !== null);
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

/***/ 24943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ isDeployActionFile),
/* harmony export */   RS: () => (/* binding */ UNWRITTEN),
/* harmony export */   cM: () => (/* binding */ hasDeployAction),
/* harmony export */   f9: () => (/* binding */ DEPLOY_ACTION),
/* harmony export */   wf: () => (/* binding */ DEPLOY_ACTION_FILE)
/* harmony export */ });
/** Where the repository's own deploy action lies, which `deploy-with: action` runs; pure. */
const DEPLOY_ACTION = ".github/actions/release-deploy";
/** The file that `init` writes. */
const DEPLOY_ACTION_FILE = `${DEPLOY_ACTION}/action.yml`;
/** Begins the error of a deploy action that `init` left to be written by a person. */
const UNWRITTEN = "Write the deployment here:";
/** Whether a path of the repository is the action's file. */
function isDeployActionFile(path) {
    return path === DEPLOY_ACTION_FILE || path === `${DEPLOY_ACTION}/action.yaml`;
}
/** `files`: paths of the repository. */
function hasDeployAction(files) {
    return files.some(isDeployActionFile);
}


/***/ }),

/***/ 51548:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ listReportedChecks)
/* harmony export */ });
/* harmony import */ var _octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18761);
/* harmony import */ var _octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15661);
/* harmony import */ var _workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83022);
/* harmony import */ var _workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76058);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__, _workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__]);
([_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__, _workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);
/** Which check runs the workflows of a repository report on a commit of its default branch, and why others do not; pure. */




const MAXIMUM_DEPTH = 10;
/** `tag`: of a release, whose push may report on its commit too; without it only what reports before there is one counts. */
function listReportedChecks(documents, pushed, tag) {
    const queued = [];
    const always = [];
    const sometimes = [];
    const open = [];
    for (const document of documents) {
        const outer = explainTrigger(document, pushed.defaultBranch);
        const start = (0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .pushOf */ .yS)(pushed.defaultBranch);
        const frame = { documents, pushed, inputs: {}, depth: 0 };
        // What releases a tag is no check of it.
        const ofTag = tag === undefined || document.isOurs ? [] : listNames(document, { ...frame, start: (0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .tagOf */ .cO)(tag) });
        const ofQueue = listNames(document, { ...frame, start: (0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .queueOf */ .nv)(pushed.defaultBranch) });
        for (const { id, names, why, from } of listJobs(document, { ...frame, start })) {
            const reason = outer ?? why;
            const { path: workflow } = document;
            if (names === null)
                open.push({ workflow, job: id, from, template: templateOf(id, document.jobs[id]?.["name"]) });
            for (const name of names ?? [])
                if (reason === null || ofTag.includes(name))
                    always.push({ name, workflow, from });
                else if (ofQueue.includes(name))
                    queued.push({ name, workflow, from, why: reason });
                else
                    sometimes.push({ name, workflow, from, why: reason });
        }
    }
    return { always, queued, sometimes, open };
}
/** Names of the jobs that the start runs whatever changed. */
function listNames(document, frame) {
    if (!(0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .startsWorkflow */ .TP)(document, frame.start))
        return [];
    return listJobs(document, frame).flatMap(({ names, why }) => (why === null ? (names ?? []) : []));
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
    if ((0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .startsWorkflow */ .TP)(document, (0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .pushOf */ .yS)(branch)))
        return null;
    return "branches" in push || "branches-ignore" in push ? "runs only for other branches" : "runs only for tags";
}
function listJobs(document, frame) {
    const jobs = Object.entries(document.jobs).map(([id, job]) => ({ id, job, own: explainCondition(job, frame) }));
    const reasons = new Map(jobs.map(({ id, own }) => [id, own]));
    // Jobs are skipped with those they need, to any depth.
    for (let round = 0; round < jobs.length; round++)
        for (const { id, job } of jobs) {
            const skipped = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(job["needs"]).find((need) => (reasons.get(need) ?? null) !== null);
            if (reasons.get(id) === null && skipped !== undefined && !(0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .outlivesSkipped */ .sc)(job))
                reasons.set(id, `needs ${skipped}, which ${reasons.get(skipped)}`);
        }
    return jobs.flatMap(({ id, job }) => nameJob(id, job, frame, reasons.get(id) ?? null).map((named) => ({
        ...named,
        from: [{ workflow: document.path, job: id }, ...named.from],
    })));
}
/** Why the job's `if` keeps it from running for every push; null where it does not. */
function explainCondition(job, frame) {
    const text = (0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .readCondition */ .sK)(job);
    const value = (0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .evaluateCondition */ .F9)(job, frame);
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
function nameJob(id, job, frame, why) {
    const combinations = listCombinations(job, frame);
    if (combinations === null)
        return [{ id, names: null, why, from: [] }];
    return combinations.flatMap((matrix) => {
        const name = renderName(id, job["name"], matrix, frame);
        if (job["uses"] === undefined || name === null)
            return [{ id, names: name === null ? null : [name], why, from: [] }];
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
    const expansion = filled === undefined ? undefined : (0,_octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_3__/* .expandMatrix */ .E)(filled);
    return expansion?.kind === "combinations" ? expansion.combinations : null;
}
/** A name without an expression gets the combination behind it; null where it is known only when it runs. */
function renderName(id, name, matrix, frame) {
    const text = templateOf(id, name);
    if (!text.includes("${{"))
        return matrix === null ? text : (0,_octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_3__/* .renderMatrixName */ .x)(text, matrix);
    const filled = fill(text, frame, matrix);
    if (filled === undefined)
        return null;
    return filled === "" ? (0,_octoacme_rehearsal_runner_matrix_ts__WEBPACK_IMPORTED_MODULE_3__/* .renderMatrixName */ .x)(id, matrix ?? {}) : String(filled);
}
const templateOf = (id, name) => (typeof name === "string" && name !== "" ? name : id);
/** `caller / called`, for each job of a called workflow of the same repository; another repository's is not known. */
function nameCalled({ id, job, name, matrix, why }, frame) {
    const path = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readLocalPath */ .Zp)(job["uses"]);
    const called = frame.documents.find((document) => document.path === path);
    if (called === undefined || frame.depth >= MAXIMUM_DEPTH)
        return [{ id, names: null, why, from: [] }];
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
        from: inner.from,
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
function fillText(text, { pushed, start, inputs }, matrix) {
    const scope = { file: "", contexts: { github: (0,_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeStart */ .ig)(start, pushed), inputs, matrix } };
    const evaluate = (expression) => {
        const missing = [...expression.matchAll(/\binputs\s*\.\s*([\w-]+)/g)].find(([, name = ""]) => !(name in inputs));
        if (missing !== undefined || _workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .KNOWN_OF_GITHUB */ .qV.test(expression))
            throw new Error("known only when it runs");
        return (0,_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateBare */ .UW)(expression, [..._workflow_starts_ts__WEBPACK_IMPORTED_MODULE_2__/* .CONTEXTS */ .Jo, "matrix"], scope);
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
/* harmony export */   Zp: () => (/* binding */ readLocalPath),
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
        env: document["env"],
        defaults: document["defaults"],
        jobs: Object.fromEntries(Object.entries(jobs).map(([id, job]) => [id, isSection(job) ? job : {}])),
        isOurs: Object.values(jobs).some(callsOurs),
    };
}
/** Our actions, from their own repositories and from the one of all, and our reusable workflows. */
const OURS = /^octoacme\/(?:(?:announce|deploy|preflight|release-notes|rollback|verify)|release(?:-actions)?\/(?:actions\/[a-z-]+|\.github\/workflows\/[\w.-]+))@/;
function callsOurs(job) {
    if (!isSection(job))
        return false;
    const steps = Array.isArray(job["steps"]) ? job["steps"].filter(isSection) : [];
    return [job, ...steps].some(({ uses }) => typeof uses === "string" && OURS.test(uses));
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
/** The path of what a `uses` names in the same commit, by `./` or `$/`. */
function readLocalPath(uses) {
    return typeof uses === "string" ? /^[.$]\/(.+)$/.exec(uses)?.[1] : undefined;
}
/** One text or a list of texts. */
function listTexts(value) {
    return [value].flat().filter((one) => typeof one === "string");
}


/***/ }),

/***/ 76058:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ evaluateCondition),
/* harmony export */   Jo: () => (/* binding */ CONTEXTS),
/* harmony export */   Of: () => (/* binding */ listStartedJobs),
/* harmony export */   TP: () => (/* binding */ startsWorkflow),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ig: () => (/* binding */ describeStart),
/* harmony export */   lu: () => (/* binding */ matchesFilters),
/* harmony export */   nv: () => (/* binding */ queueOf),
/* harmony export */   qV: () => (/* binding */ KNOWN_OF_GITHUB),
/* harmony export */   sK: () => (/* binding */ readCondition),
/* harmony export */   sc: () => (/* binding */ outlivesSkipped),
/* harmony export */   v$: () => (/* binding */ listJobsOnTags),
/* harmony export */   yS: () => (/* binding */ pushOf)
/* harmony export */ });
/* harmony import */ var _octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18761);
/* harmony import */ var _workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83022);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__]);
_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Which pushes start a workflow, and which of its jobs they skip, by GitHub's rules for filters and conditions; pure. */


const pushOf = (branch) => ({ event: "push", kind: "branch", name: branch });
const tagOf = (name) => ({ event: "push", kind: "tag", name });
const queueOf = (branch) => ({ event: "merge_group", kind: "branch", name: branch });
const STARTS_OF_TAG = ["push", "release"];
/** Filters of paths are left aside: for branches they depend on what changed, for tags GitHub does not look at them. */
function startsWorkflow(document, { event, kind, name }) {
    const settings = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j_)(document, event);
    if (settings === undefined)
        return false;
    return event === "release" || matchesRef(settings, kind, name);
}
/** A push that has filters for one kind of ref alone is not started by the other. */
function matchesRef(push, kind, name) {
    const [own, other] = kind === "tag" ? ["tags", "branches"] : ["branches", "tags"];
    if (own in push)
        return matchesFilters((0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(push[own]), name);
    if (`${own}-ignore` in push)
        return !matchesFilters((0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(push[`${own}-ignore`]), name);
    return !(other in push || `${other}-ignore` in push);
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
/** Jobs that one of the tags starts, by a push or by its published release. What a condition leaves open may run. */
function listJobsOnTags(document, tags, pushed) {
    const starts = tags.flatMap((name) => STARTS_OF_TAG.map((event) => ({ event, kind: "tag", name })));
    return new Set(starts.flatMap((start) => [...listStartedJobs(document, start, pushed)]));
}
/** Jobs that may run: the workflow is started, no condition is known to be false, and nothing that they need is skipped. */
function listStartedJobs(document, start, pushed) {
    if (!startsWorkflow(document, start))
        return new Set();
    const jobs = Object.entries(document.jobs);
    const found = new Set(jobs.flatMap(([id, job]) => (evaluateCondition(job, { pushed, start, inputs: {} }) === false ? [] : [id])));
    for (let round = 0; round < jobs.length; round++)
        for (const [id, job] of jobs) {
            const isSkipped = (0,_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(job["needs"]).some((need) => need in document.jobs && !found.has(need));
            if (isSkipped && !outlivesSkipped(job))
                found.delete(id);
        }
    return found;
}
const outlivesSkipped = (job) => /\b(?:always|cancelled)\s*\(\s*\)/.test(String(job["if"] ?? ""));
const CONTEXTS = ["github", "inputs"];
const STATUS_FUNCTIONS = ["success(0,MAX)", "failure(0,MAX)", "always(0,0)", "cancelled(0,0)"];
const KNOWN_OF_GITHUB = /\bgithub\s*\.\s*(?!(?:event_name|ref|ref_name|ref_type|repository|repository_owner|base_ref|head_ref)\b(?!\s*\.))/i;
const PULL_REQUEST = /\bgithub\s*\.\s*event\s*\.\s*pull_request\b(?:\s*\.\s*[\w-]+)*/gi;
/** The job's `if` without its braces; empty where there is none. */
function readCondition(job) {
    const condition = job["if"];
    if (condition === undefined || condition === true)
        return "";
    return String(condition)
        .trim()
        .replace(/^\$\{\{([\s\S]*)\}\}$/, "$1")
        .trim();
}
/** What the job's `if` comes to where everything went well; null: it depends on more than the start. */
function evaluateCondition(job, { pushed, start, inputs }) {
    const text = readCondition(job);
    if (text === "")
        return true;
    // What is pushed has no pull request.
    if (KNOWN_OF_GITHUB.test(text.replace(PULL_REQUEST, "github.base_ref")))
        return null;
    if (pushed.repository === undefined && /\bgithub\s*\.\s*repository/i.test(text))
        return null;
    try {
        return (0,_octoacme_rehearsal_runner_expressions_ts__WEBPACK_IMPORTED_MODULE_0__/* .evaluateIf */ .rb)(text, [...CONTEXTS, ...STATUS_FUNCTIONS], {
            file: "",
            contexts: { github: describeStart(start, pushed), inputs },
            status: { success: () => true, failure: () => false, cancelled: () => false },
        });
    }
    catch {
        return null;
    }
}
/** The context `github`, as far as it is known before a run. */
function describeStart({ event, kind, name }, { repository }) {
    // A queue tries what it merges on a branch of its own, whose suffix is not known in advance.
    const ref = event === "merge_group" ? `gh-readonly-queue/${name}/pr` : name;
    return {
        event_name: event,
        ref: `refs/${kind === "tag" ? "tags" : "heads"}/${ref}`,
        ref_name: ref,
        ref_type: kind,
        base_ref: "",
        head_ref: "",
        event: {},
        ...(repository === undefined ? {} : { repository, repository_owner: repository.split("/")[0] }),
    };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 82059:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ chooseChecks)
/* harmony export */ });
/* harmony import */ var _ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51548);
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83022);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__]);
_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** Which of the checks that report a release may require: of jobs that build and test, never of those that deliver; pure. */


/** What GitHub saw of a workflow counts more than what its file says, where it saw anything of it. */
function chooseChecks(documents, asked) {
    const { reported } = asked;
    const listed = (0,_ci_reported_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .listReportedChecks */ .L)(documents, asked);
    const isCheck = ({ workflow: path, from }) => !/deploy|release|publish/i.test(path) &&
        !from.some(({ workflow, job }) => isDelivery(workflow, job, documents, asked));
    const always = listed.always.filter(isCheck).map(({ name, workflow }) => ({ name, workflow }));
    const others = [...listed.queued, ...listed.sometimes];
    // What is only called reports under the names of its callers.
    const isCalled = ({ workflow }) => documents.some((document) => document.path === workflow && isOnlyCalled(document));
    const sometimes = others
        .filter((check) => isCheck(check) && !isCalled(check))
        .map(({ name, workflow, why }) => ({ name, workflow, why }));
    const unnamed = listed.open.filter(isCheck).map(({ workflow, job }) => ({ workflow, job }));
    if (reported === undefined)
        return { checks: always, leftOut: sometimes, unnamed, checksReported: false };
    const isSame = (one) => (other) => one.name === other.name && one.workflow === other.workflow;
    // What the merge queue reported is there for each commit that comes through it.
    const queued = listed.queued.filter((check) => isCheck(check) && reported.some(isSame(check)));
    const seen = new Set(reported.map(({ workflow }) => workflow));
    const missing = always.filter((check) => seen.has(check.workflow) && !reported.some(isSame(check)));
    const named = reported.filter((check) => {
        if ([...listed.always, ...others].some(isSame(check)))
            return false;
        const jobs = listed.open.filter((one) => one.workflow === check.workflow && mayBeNamed(check.name, one.template));
        return jobs.length > 0 && jobs.every(isCheck);
    });
    return {
        checks: [
            ...always.filter((check) => !missing.includes(check)),
            ...queued.map(({ name, workflow }) => ({ name, workflow })),
            ...named,
        ],
        leftOut: [
            ...sometimes.filter((check) => !queued.some(isSame(check))),
            ...missing.map((check) => ({ ...check, why: "did not report on the newest commit of the default branch" })),
        ],
        unnamed,
        checksReported: true,
    };
}
function isOnlyCalled({ on }) {
    const events = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .isSection */ .EP)(on) ? Object.keys(on) : (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_1__/* .listTexts */ .fU)(on);
    return events.length === 1 && events[0] === "workflow_call";
}
/** Whether the job deploys or publishes, or calls a workflow that says so. */
function isDelivery(path, id, documents, { publishes }) {
    const job = documents.find((document) => document.path === path)?.jobs[id];
    if (job === undefined)
        return false;
    const words = `${id}\n${String(job["name"] ?? "")}\n${String(job["uses"] ?? "")}`;
    return job["environment"] !== undefined || publishes(job) || /deploy|publish/i.test(words);
}
/** Whether a check may be of the job: any text for its expressions, then its place in a matrix, then the called job. */
function mayBeNamed(name, template) {
    const literals = template
        .split(/\$\{\{(?:(?!\}\})[\s\S])*\}\}/)
        .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    return new RegExp(`^${literals.join(".*")}(?: \\(.*\\))?(?: / .*)?$`, "s").test(name);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 94930:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readWorkflows),
/* harmony export */   w: () => (/* binding */ listTagDeployers)
/* harmony export */ });
/* harmony import */ var _ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83022);
/* harmony import */ var _ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76058);
/* harmony import */ var _check_facts_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82059);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__, _check_facts_ts__WEBPACK_IMPORTED_MODULE_2__]);
([_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__, _check_facts_ts__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);



const DEPLOY_ACTIONS = /^(?:aws-actions\/amazon-(?:ecs-deploy|.*deploy)|google-github-actions\/deploy-|azure\/(?:webapps-deploy|k8s-deploy|container-apps-deploy|functions-action)|cloudflare\/wrangler-action|superfly\/|digitalocean\/app_action|akhileshns\/heroku-deploy|appleboy\/ssh-action|amondnet\/vercel-action|FirebaseExtended\/action-hosting-deploy|burnett01\/rsync-deployments)/i;
const DEPLOY_COMMANDS = /\b(?:kubectl\s+(?:apply|set\s+image|rollout)|helm\s+upgrade|terraform\s+apply|flyctl\s+deploy|wrangler\s+deploy|argocd\s+app\s+(?:set|sync)|serverless\s+deploy|gcloud\s+run\s+deploy)\b/;
const PUBLISH = /pypa\/gh-action-pypi-publish|changesets\/action|release-please-action|goreleaser\/|softprops\/action-gh-release|helm\/chart-releaser|\b(?:npm|pnpm|yarn|cargo|poetry|uv)\s+(?:npm\s+)?publish\b|\btwine\s+upload\b|\bgem\s+push\b|\bdotnet\s+nuget\s+push\b|\bgh\s+release\s+(?:create|upload)\b/;
/** Environments of registries and of documentation: nothing runs there. */
const NO_DEPLOYMENT = /pypi|npm|crates|rubygems|nuget|maven|registry|release|publish|pages|docs/i;
const DEPLOY_WORD = /(?:^|[^a-z])deploy(?:$|[^a-z]|ment)/i;
/** What is made for a change and not for a release. */
const OF_CHANGES = /(?:^|[^a-z])(?:e2e|previews?|review(?:[-_ ]?apps?)?)(?:$|[^a-z])/i;
const OF_TESTS = /(?:^|[^a-z])(?:tests?|testing|integration)(?:$|[^a-z])/i;
const DOCUMENTATION = /docs?|pages|site|preview|storybook/i;
/** Jobs of a workflow that calls ours are no facts about the repository: a second init would answer otherwise than the first. */
function readWorkflows(files, around) {
    const all = files.flatMap(({ path, text }) => (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflowDocument */ .Bm)(path, text) ?? []);
    const documents = all.filter(({ isOurs }) => !isOurs);
    const deployJobs = documents.flatMap(listDeployJobs);
    return {
        ...(0,_check_facts_ts__WEBPACK_IMPORTED_MODULE_2__/* .chooseChecks */ .v)(documents, { ...around, publishes }),
        tagDeployers: listTagDeployers(documents, around.tags, around),
        branchDeployers: documents.flatMap((document) => {
            const started = (0,_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__/* .listStartedJobs */ .Of)(document, (0,_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__/* .pushOf */ .yS)(around.defaultBranch), around);
            return listDeployJobs(document).flatMap(({ workflow, job }) => (started.has(job) ? [{ workflow, job }] : []));
        }),
        tagPublishers: documents.flatMap((document) => {
            const started = (0,_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__/* .listJobsOnTags */ .v$)(document, around.tags, around);
            return Object.entries(document.jobs).some(([id, job]) => started.has(id) && publishes(job))
                ? [document.path]
                : [];
        }),
        deployJobs,
        namedEnvironments: [
            ...new Set(documents.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => nameEnvironment(job) ?? []))),
        ],
        urls: Object.fromEntries(documents.flatMap(({ jobs }) => Object.values(jobs)).flatMap(readUrl)),
    };
}
function listSteps(job) {
    return Array.isArray(job["steps"]) ? job["steps"].filter(_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .isSection */ .EP) : [];
}
const publishes = (job) => listSteps(job).some((step) => PUBLISH.test(`${String(step["uses"] ?? "")}\n${String(step["run"] ?? "")}`));
function nameEnvironment(job) {
    const environment = job["environment"];
    const name = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .isSection */ .EP)(environment) ? environment["name"] : environment;
    return typeof name === "string" && !name.includes("${{") ? name : undefined;
}
/** Paths of the repository's own workflows that deploy one of the tags. */
function listTagDeployers(documents, tags, pushed) {
    return documents.flatMap((document) => {
        if (document.isOurs)
            return [];
        const started = (0,_ci_workflow_starts_ts__WEBPACK_IMPORTED_MODULE_1__/* .listJobsOnTags */ .v$)(document, tags, pushed);
        return listDeployJobs(document).some(({ job }) => started.has(job)) ? [document.path] : [];
    });
}
function listDeployJobs(document) {
    if (releasesNothing(document))
        return [];
    const { on, env, defaults } = document;
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
                isOidc: permissions === "write-all" || ((0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .isSection */ .EP)(permissions) && permissions["id-token"] === "write"),
                actions: steps.flatMap(({ uses }) => typeof uses === "string" && !/^(?:actions\/checkout@|\.\/)/.test(uses) ? [uses] : []),
                steps,
                written: { on, permissions: document.permissions, env, defaults, job },
            },
        ];
    });
}
/** Whether only pull requests, merge queues or a clock start it. */
function releasesNothing({ on }) {
    const events = (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .isSection */ .EP)(on) ? Object.keys(on) : (0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .listTexts */ .fU)(on);
    const others = ["pull_request", "pull_request_target", "pull_request_review", "merge_group", "schedule"];
    return events.length > 0 && events.every((event) => others.includes(event));
}
/** An environment alone is no sign: tests and approvals have one too. */
function deploys(path, id, job) {
    const environment = nameEnvironment(job);
    const steps = listSteps(job);
    if (steps.length === 0 || [id, path, environment ?? ""].some((text) => OF_CHANGES.test(text)))
        return false;
    if (OF_TESTS.test(environment ?? "") || (OF_TESTS.test(id) && !DEPLOY_WORD.test(id)))
        return false;
    if (steps.some(({ uses, run }) => DEPLOY_ACTIONS.test(String(uses ?? "")) || DEPLOY_COMMANDS.test(String(run ?? ""))))
        return true;
    if (publishes(job))
        return false;
    if (environment !== undefined && NO_DEPLOYMENT.test(environment))
        return false;
    if (job["environment"] === undefined && DOCUMENTATION.test(`${path} ${id}`))
        return false;
    const named = [id, path, String(job["name"] ?? "")];
    return (named.some((text) => DEPLOY_WORD.test(text)) ||
        (job["environment"] !== undefined &&
            steps.some(({ name, run }) => DEPLOY_WORD.test(`${String(name ?? "")}\n${String(run ?? "")}`))));
}
function readUrl(job) {
    const environment = job["environment"];
    if (!(0,_ci_workflow_document_ts__WEBPACK_IMPORTED_MODULE_0__/* .isSection */ .EP)(environment))
        return [];
    const { name, url } = environment;
    if (typeof name !== "string" || typeof url !== "string" || !/^https:\/\/[^\s$]+$/.test(url))
        return [];
    const key = /^prod/i.test(name) ? "production" : /^stag/i.test(name) ? "staging" : undefined;
    return key === undefined ? [] : [[key, url.replace(/(?<!\/)\/+$/, "")]];
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

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
