export const id = 33;
export const ids = [33];
export const modules = {

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

/***/ 50836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readNamedCheck),
/* harmony export */   t: () => (/* binding */ judgeCheckEvidence)
/* harmony export */ });
/* harmony import */ var _checks_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40347);
/* harmony import */ var _requirement_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78663);


/** The check that `settings.check` (else `fallback`) names, and where it must come from; undefined: it names none. */
function readNamedCheck(rule, fallback) {
    const name = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "check", fallback);
    const workflow = (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "workflow", "");
    if (name === "")
        return undefined;
    return {
        name,
        app: (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .readTextSetting */ .Mu)(rule, "app", "github-actions"),
        skipped: "fail",
        ...(workflow === "" ? {} : { workflow }),
    };
}
/** The verdict of the check that `settings.check` (else `fallback`) names; undefined when it never reported on the commit. */
function judgeCheckEvidence(facts, rule, fallback) {
    if (!facts.checks.ok)
        return (0,_requirement_ts__WEBPACK_IMPORTED_MODULE_1__/* .unreadable */ .O$)("The commit's checks", facts.checks.failure);
    const named = readNamedCheck(rule, fallback);
    if (named === undefined)
        return undefined;
    const { name } = named;
    const standing = (0,_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .judgeCheck */ .GE)(named, (0,_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .selectForeignChecks */ .wS)(facts.checks.value, facts.runId));
    if (standing.state === "never-reported")
        return undefined;
    const evidence = [{ label: name, url: standing.check.url }];
    if (standing.state === "failed")
        return {
            verdict: "fail",
            explanation: `The check ${name} ${standing.why}.`,
            evidence,
            remedy: { who: rule.role, what: `Fix what ${name} found, and tag the fixed commit.` },
        };
    if (standing.state === "running")
        return {
            verdict: "pending",
            explanation: `The check ${name} is still running.`,
            evidence,
            remedy: { who: rule.role, what: "Wait until it ends, then run preflight again." },
        };
    return { verdict: "pass", explanation: `The check ${name} passed ${(0,_checks_ts__WEBPACK_IMPORTED_MODULE_0__/* .describePlace */ .df)([standing.check])}.`, evidence };
}


/***/ }),

/***/ 40347:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GE: () => (/* binding */ judgeCheck),
/* harmony export */   T8: () => (/* binding */ judgeReported),
/* harmony export */   aX: () => (/* binding */ selectStrongest),
/* harmony export */   df: () => (/* binding */ describePlace),
/* harmony export */   wS: () => (/* binding */ selectForeignChecks)
/* harmony export */ });
/* harmony import */ var _text_escape_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36888);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);
/** Which reported checks count for a required one: name, app and workflow must match, and our own jobs prove nothing. */


/** The checks without those of this run and of our own actions. */
function selectForeignChecks(checks, runId) {
    return checks.filter((check) => check.runId !== runId && !check.externalId.startsWith("octoacme:"));
}
/** What reported on the release's own commit; only where nothing did, what reported on one with the same files. */
function selectStrongest(checks) {
    const own = checks.filter(({ twin }) => twin === undefined);
    return own.length > 0 ? own : checks;
}
/** `on this commit`, or on which commits with the same files. */
function describePlace(checks) {
    const twins = [...new Set(checks.flatMap(({ twin }) => twin ?? []))].sort().map((sha) => sha.slice(0, 7));
    if (twins.length === 0)
        return "on this commit";
    const place = `on ${twins.join(" and ")}, whose files are the same`;
    return checks.every(({ twin }) => twin !== undefined) ? place : `on this commit, some of them ${place}`;
}
/**
 * How one required check stands. Of several that match the worst counts: their order is not guaranteed. What reported on
 * a commit with the same files counts where the release's own has no such report.
 */
function judgeCheck(required, checks) {
    const named = checks.filter((check) => check.name === required.name);
    const matching = selectStrongest(named.filter((check) => check.posted === undefined &&
        isFrom(check, required.app) &&
        (required.workflow === undefined || check.workflow === required.workflow)));
    if (matching.length === 0)
        return { state: "never-reported", impostors: named };
    const standings = matching.map((check) => judgeReported(check, required.skipped));
    return (standings.find((standing) => standing.state === "failed") ??
        standings.find((standing) => standing.state === "running") ??
        standings[0]);
}
/** What one reported check says; skipped and neutral prove nothing unless the policy lets them. */
function judgeReported(check, skipped) {
    if (check.conclusion === null || check.status !== "completed")
        return { state: "running", check };
    if (check.conclusion === "success")
        return { state: "passed", check };
    if (check.conclusion === "skipped" || check.conclusion === "neutral")
        return skipped === "pass"
            ? { state: "passed", check }
            : { state: "failed", check, why: `was ${check.conclusion}, which proves nothing` };
    if (!(0,_vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .isCheckConclusion */ .um)(check.conclusion))
        return { state: "failed", check, why: `ended with the unknown conclusion ${(0,_text_escape_ts__WEBPACK_IMPORTED_MODULE_1__/* .quoteValue */ .cl)(check.conclusion)}` };
    return { state: "failed", check, why: `ended as ${check.conclusion.replaceAll("_", " ")}` };
}
/** A person who registers the name of an app is not that app where the policy writes `[bot]` after it. */
function isFrom({ app, person }, wanted) {
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, "");
    return person === true ? app.toLowerCase() === wanted.toLowerCase() : bare(app) === bare(wanted);
}


/***/ }),

/***/ 41147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P4: () => (/* binding */ readCommands),
  nz: () => (/* binding */ renderSignoff),
  P3: () => (/* binding */ renderWaive)
});

// EXTERNAL MODULE: ./node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(65251);
;// CONCATENATED MODULE: ./packages/shared/src/text/own-lines.ts
/** Which lines of a Markdown comment its author says in their own name: none that is quoted, code, in a list or in HTML. */

/** Longer text than GitHub lets a comment hold says nothing. */
const LIMIT = 70_000;
/** More than a line that says something and the one below it take. */
const LINES = 4_000;
/** Elements without an end tag. */
const VOID = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const parser = new markdown_it/* default */.A("commonmark").enable("strikethrough");
// As the library's own rule for line ends, plain or after a backslash, with the place of the end.
parser.inline.ruler.at("newline", (state, silent) => {
    const at = state.src[state.pos] === "\\" ? state.pos + 1 : state.pos;
    if (state.src[at] !== "\n")
        return false;
    if (!silent)
        state.push("softbreak", "br", 0).meta = { at };
    state.pos = at + 1;
    return true;
});
/**
 * Lines of the comment's own paragraphs that match `wanted`, trimmed, in order. A line is left out when it is in a quote, a list, a
 * fence, a footnote, code or HTML of any kind, is struck out, or follows an e-mail's header or an HTML element that is still open:
 * what cannot be told from a quotation counts as one. Linear in the length of the comment.
 */
function listOwnLines(body, wanted) {
    const text = body.replace(/\r\n?/g, "\n");
    const source = text.split("\n");
    if (text.length > LIMIT || !source.some((line) => wanted.test(line)))
        return [];
    const found = [];
    const open = new Map();
    let block = "";
    let before = "";
    let isOwn = false;
    for (const token of parser.parse(text, {})) {
        if (token.level === 0) {
            if (token.type === "html_block")
                followTags(token.content, open);
            if (token.nesting === 1) {
                block = token.type;
                isOwn = block === "paragraph_open" && !goesOn(before, source, token) && !isFootnote(source, token);
            }
            else
                before = token.type;
        }
        if (token.type !== "inline" || token.level !== 1 || (block !== "paragraph_open" && block !== "heading_open"))
            continue;
        for (const part of listParts(token)) {
            if (part.html !== undefined)
                followTags(part.html, open);
            if (part.line === undefined)
                continue;
            if (startsHistory(part.line, part.next))
                return found;
            if (open.size === 0 && isOwn && wanted.test(part.line))
                found.push(part.line.trim());
        }
    }
    return found;
}
/** Whether a block begins right below a quote or a list: some readers take its first line as the end of those. */
function goesOn(before, source, { map }) {
    return /^(?:blockquote|bullet_list|ordered_list)_close$/.test(before) && source[(map?.[0] ?? 0) - 1]?.trim() !== "";
}
/** A footnote of GitHub's Markdown, whose text goes on in the lines below. */
function isFootnote(source, { map }) {
    return /^ {0,3}\[\^[^\]\s]{1,100}\]:/.test(source[map?.[0] ?? 0] ?? "");
}
/** The pieces of a block in order: HTML, and the lines whose beginning is text. */
function* listParts({ content, children }) {
    let start = 0;
    let depth = 0;
    for (const child of children ?? []) {
        depth += child.nesting;
        if (child.type === "softbreak")
            start = Number(child.meta?.["at"]) + 1;
        else if (start !== undefined) {
            if (child.type === "text" && depth === 0) {
                const [line = "", next] = content.slice(start, start + LINES).split("\n", 2);
                yield { line, ...(next === undefined ? {} : { next }) };
            }
            start = undefined;
        }
        if (child.type === "html_inline")
            yield { html: child.content };
    }
}
/** Counts the elements that a piece of HTML leaves open, by name. An end tag without its start tag ends nothing. */
function followTags(html, open) {
    for (const [, end, tag = "", rest = ""] of html.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})([^<>]{0,2000})/g)) {
        const name = tag.toLowerCase();
        const count = open.get(name) ?? 0;
        if (VOID.has(name) || rest.endsWith("/"))
            continue;
        if (end === "")
            open.set(name, count + 1);
        else if (count > 1)
            open.set(name, count - 1);
        else
            open.delete(name);
    }
}
/** An e-mail below an answer begins with its header; mail programs do not mark its lines. */
function startsHistory(line, next = "") {
    return (/^[ \t]{0,3}-{2,20} ?(?:Original|Forwarded) Message/i.test(line) ||
        (/^[ \t]{0,3}\*{0,2}(?:From|Von|De|Da):/i.test(line) &&
            /^[ \t]{0,3}\*{0,2}(?:Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoy|Inviato)/i.test(next)));
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/commands.ts
/** Reads `/signoff`, `/waive` and `/revoke` in what people write: alone on a line, outside code, quotes and comments. */

const ID = "([a-z][a-z0-9-]{0,62})";
const SHA = "([0-9a-f]{40})";
const SIGNOFF = new RegExp(`^/signoff ${ID} ${SHA}(?: because (.{3,500}))?$`);
const WAIVE = new RegExp(`^/waive ${ID} ${SHA} until (\\d{4}-\\d{2}-\\d{2}) because (.{10,500})$`);
const REVOKE = new RegExp(`^/revoke ${ID}$`);
/** Every line that begins with one of the commands, well-formed or not, in order. */
function readCommands(body) {
    const found = [];
    for (const raw of listOwnLines(body, /^ {0,3}\/(?:signoff|waive|revoke)\b/i)) {
        const line = raw.trimEnd();
        if (!/^\/(?:signoff|waive|revoke)\b/i.test(line))
            continue;
        const command = parseCommand(line.replace(/[ \t]+/g, " "));
        found.push(command === null
            ? { line, command, problem: describeProblem(line) }
            : command.kind === "waive" && Number.isNaN(Date.parse(`${command.until}T00:00:00Z`))
                ? { line, command: null, problem: `${command.until} is no date` }
                : { line, command });
    }
    return found;
}
/** The exact line that signs. */
function renderSignoff(requirement, sha) {
    return `/signoff ${requirement} ${sha}`;
}
/** The line that waives, with a reason to be filled in. */
function renderWaive(requirement, sha, until) {
    return `/waive ${requirement} ${sha} until ${until} because <your reason>`;
}
function parseCommand(line) {
    const signoff = SIGNOFF.exec(line);
    if (signoff !== null)
        return {
            kind: "signoff",
            requirement: signoff[1],
            sha: signoff[2],
            ...(signoff[3] === undefined ? {} : { reason: signoff[3] }),
        };
    const waive = WAIVE.exec(line);
    if (waive !== null && !/^<.*>$/.test(waive[4]))
        return { kind: "waive", requirement: waive[1], sha: waive[2], until: waive[3], reason: waive[4] };
    const revoke = REVOKE.exec(line);
    return revoke === null ? null : { kind: "revoke", requirement: revoke[1] };
}
function describeProblem(line) {
    const word = line.split(/\s/)[0].toLowerCase();
    if (word === "/waive")
        return "expected `/waive <requirement> <full sha> until YYYY-MM-DD because <a reason of at least 10 characters>`";
    if (word === "/revoke")
        return "expected `/revoke <requirement>`, alone on its line";
    return "expected `/signoff <requirement> <full sha of 40 digits>`, alone on its line; a reason may follow as `because <reason>`";
}


/***/ }),

/***/ 94010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ decidePreflight)
});

// UNUSED EXPORTS: conclude

// EXTERNAL MODULE: ./packages/shared/src/release/identity.ts
var identity = __webpack_require__(27835);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./packages/shared/src/policy/changes.ts
var changes = __webpack_require__(69331);
;// CONCATENATED MODULE: ./packages/shared/src/policy/waivers.ts
const DAY = 86_400_000;
/** A waiver that ends within so long is warned of. */
const WAIVER_WARNING_MS = 3 * DAY;
/**
 * The standing of every waiver of one requirement, those in force first. `now` is in ms; a waiver holds through
 * the whole of its last day in UTC. `granted` are waivers given elsewhere than in the policy (`/waive` on the release issue).
 */
function judgeWaivers(policy, requirement, facts) {
    const rule = policy.requirements[requirement];
    return [...policy.waivers, ...(facts.granted ?? [])]
        .filter((waiver) => waiver.requirement === requirement)
        .map((waiver) => ({ waiver, standing: judgeWaiver(waiver, rule, facts) }))
        .sort((a, b) => Number(b.standing.state === "active") - Number(a.standing.state === "active"));
}
function judgeWaiver(waiver, rule, facts) {
    if (rule === undefined || !rule.waivable)
        return { state: "forbidden", message: `${waiver.requirement} may not be waived under this policy` };
    if (waiver.version !== undefined && waiver.version !== facts.version)
        return { state: "other-release", message: `the waiver is for ${waiver.version}` };
    if (waiver.sha !== undefined && waiver.sha !== facts.sha)
        return { state: "other-release", message: `the waiver is for commit ${waiver.sha.slice(0, 7)}` };
    const endsAt = Date.parse(`${waiver.expires}T00:00:00Z`) + DAY;
    const ends = new Date(endsAt).toISOString();
    if (facts.now >= endsAt)
        return {
            state: "expired",
            endsAt: ends,
            message: `the waiver of ${waiver.owner} ended with ${waiver.expires}; renew it or meet the requirement`,
        };
    // Counted from now: nobody can lengthen a waiver by dating its beginning forward. The last day is on top.
    if (endsAt - facts.now > rule.maxWaiverMs + DAY)
        return {
            state: "too-long",
            endsAt: ends,
            message: `the waiver runs until ${waiver.expires}; the longest for ${waiver.requirement} is ${Math.floor(rule.maxWaiverMs / DAY)} days`,
        };
    const leftMs = endsAt - facts.now;
    return { state: "active", endsAt: ends, leftMs, endsSoon: leftMs <= WAIVER_WARNING_MS };
}

// EXTERNAL MODULE: ./packages/shared/src/release/pull-request.ts
var pull_request = __webpack_require__(8866);
// EXTERNAL MODULE: ./packages/shared/src/requirements/commands.ts + 1 modules
var commands = __webpack_require__(41147);
// EXTERNAL MODULE: ./packages/shared/src/requirements/roles.ts
var roles = __webpack_require__(2269);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/row.ts
/** The row of a requirement that is not asked for. */
function exempt(explanation) {
    return {
        verdict: "not-applicable",
        explanation,
        evidence: [],
        remedy: null,
        signedBy: [],
        until: null,
        otherwise: null,
        notes: [],
        permission: null,
    };
}
/** The row by evidence alone. */
function draftRow(machine, rule) {
    const isMet = machine.verdict === "pass" || machine.verdict === "not-applicable";
    return {
        ...exempt(machine.explanation),
        verdict: machine.verdict,
        evidence: machine.evidence,
        remedy: isMet
            ? null
            : {
                ...(machine.remedy ?? { what: "Fix what the explanation names." }),
                who: machine.remedy?.who ?? rule.role,
            },
        permission: machine.permission ?? null,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/apply-signatures.ts
/** What signatures make of a row: where they count, what they can stand for, and what is said when none does. */



/** The first of the questions that has an answer gives it. */
function applySignatures(subject, machine, all) {
    const question = describeQuestion(subject, machine, all);
    return (refuseSignatures(question) ??
        failApprovals(question) ??
        failComments(question) ??
        keepEvidence(question) ??
        askForEvidence(question) ??
        takeSignature(question) ??
        askForSignature(question));
}
function describeQuestion(subject, machine, all) {
    const { requirement, rule, facts, policy } = subject;
    const own = all.filter((signature) => signature.requirement === requirement.id);
    const too = rule.settings["signature-too-for"];
    return {
        ...subject,
        machine,
        draft: draftRow(machine, rule),
        own,
        current: own.find(({ state }) => state === "current"),
        isOpen: machine.verdict === "pending" || machine.verdict === "stale",
        both: rule.signOff === "required" || (Array.isArray(too) && too.includes(facts.release.type)),
        signoff: {
            who: rule.role,
            what: `Sign (${(0,roles/* describeRole */.Up)(policy, rule.role)}).`,
            line: (0,commands/* renderSignoff */.nz)(requirement.id, facts.release.sha),
        },
    };
}
function refuseSignatures({ requirement, rule, draft, own }) {
    if (requirement.signatureOnly || rule.signOff !== "never")
        return undefined;
    return own.length === 0
        ? draft
        : { ...draft, notes: ["a signature does not count here: only evidence or a waiver does"] };
}
function failApprovals({ facts, rule, policy, draft, current, isOpen, signoff }) {
    const environment = rule.settings["approval-environment"];
    if (facts.approvals.ok || environment === undefined || current !== undefined || !isOpen)
        return undefined;
    return {
        ...draft,
        verdict: "unknown",
        explanation: `${draft.explanation} Approvals of the environment ${String(environment)} could not be read: ${facts.approvals.failure.message}`,
        remedy: { ...signoff, what: `Sign (${(0,roles/* describeRole */.Up)(policy, rule.role)}); an approval cannot be read.` },
        permission: facts.approvals.failure.permission ?? draft.permission,
    };
}
/** A signature of another source may have been revoked in a comment: what cannot be read makes no row better. */
function failComments(question) {
    const { facts, machine, draft, current, isOpen, both } = question;
    if (facts.comments.ok || !(isOpen || both))
        return undefined;
    const signed = current === undefined ? "" : ` Signed by @${current.by}, unless a comment revokes it.`;
    return {
        ...draft,
        verdict: machine.verdict === "fail" ? "fail" : "unknown",
        explanation: `${draft.explanation}${signed} Signatures could not be read: ${facts.comments.failure.message}`,
        remedy: draft.remedy ?? { who: "release-manager", what: "Run preflight again when comments can be read." },
        permission: facts.comments.failure.permission ?? draft.permission,
    };
}
/** Evidence that leaves nothing to people. */
function keepEvidence({ machine, draft, isOpen, both }) {
    return isOpen || (both && machine.verdict === "pass") ? undefined : draft;
}
function askForEvidence({ requirement, rule, draft, current, isOpen, both, signoff }) {
    if (!both || !isOpen || requirement.signatureOnly)
        return undefined;
    return current === undefined
        ? { ...draft, notes: [`the signature of ${rule.role} is needed too: ${signoff.line}`] }
        : { ...draft, notes: [`signed by ${current.by}, but the evidence is needed too`] };
}
function takeSignature(question) {
    return question.current === undefined ? undefined : signRow(question, question.current);
}
function signRow({ facts, rule, machine, draft }, signature) {
    const { by, source, url } = signature;
    const why = signature.sha === facts.release.sha ? "" : `: ${signature.explanation}`;
    return {
        ...draft,
        verdict: "pass",
        explanation: machine.verdict === "pass"
            ? `${machine.explanation} Signed by @${by}${why}.`
            : `Signed by @${by} for the role ${rule.role}${why}.`,
        evidence: [...draft.evidence, { label: `signed by ${by} (${source})`, url }],
        remedy: null,
        signedBy: [by],
    };
}
function askForSignature(question) {
    const { rule, machine, draft, own, signoff } = question;
    const [best] = own;
    const isMissing = machine.verdict === "pass";
    if (best === undefined)
        return {
            ...draft,
            verdict: machine.verdict === "stale" ? "stale" : "pending",
            explanation: isMissing ? `${machine.explanation} The signature of ${rule.role} is missing.` : draft.explanation,
            remedy: { ...signoff, what: isMissing ? signoff.what : (draft.remedy?.what ?? signoff.what) },
        };
    const evidence = [...draft.evidence, { label: `signed by ${best.by}`, url: best.url }];
    if (best.state === "unknown")
        return {
            ...draft,
            verdict: "unknown",
            explanation: `Signed by @${best.by}, but ${best.explanation.replace(/\.$/, "")}.`,
            evidence,
            remedy: {
                ...signoff,
                what: `List who is meant under \`roles.${rule.role}.users\` in the policy.`,
                who: "release-manager",
            },
        };
    return {
        ...draft,
        verdict: "stale",
        explanation: `${capitalize(best.explanation)} (by @${best.by}).`,
        evidence,
        remedy: { ...signoff, what: "Look at what changed since, and sign again." },
    };
}
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/assess.ts
/** From machine evidence, signatures, waivers and deferral to the one verdict of each requirement: the matrix. */






const assess_DAY = 86_400_000;
/** The kinds of change in the release, as the requirements see them. */
function describeChanges(facts, policy) {
    if (!facts.range.ok)
        return (0,changes/* classifyChanges */.Wu)(policy, { paths: [], labels: [], incomplete: facts.range.failure.message });
    const pulls = facts.pulls.ok ? (0,pull_request/* assignPullRequests */.Pn)(facts.range.value.commits, facts.pulls.value).pulls : [];
    const incomplete = facts.range.value.incomplete ??
        (facts.pulls.ok ? undefined : `labels could not be read: ${facts.pulls.failure.message}`);
    return (0,changes/* classifyChanges */.Wu)(policy, {
        paths: (0,changes/* selectServicePaths */.EV)(policy, facts.range.value.paths),
        labels: [...new Set(pulls.flatMap(({ labels }) => labels))].sort(),
        incomplete,
    });
}
/** One requirement's row. */
function assess(requirement, release) {
    const { facts, policy, changes, signatures } = release;
    const rule = policy.requirements[requirement.id];
    const frame = { id: requirement.id, title: requirement.title, guide: requirement.guide };
    if (rule === undefined)
        return { ...frame, ...exempt("Switched off by the policy.") };
    const subject = { requirement, rule, facts, policy };
    const asked = findExemption(rule, facts, changes) ?? judge(subject, release);
    // Also of what is not asked for now: a debt is an earlier release's, whatever this one changes.
    const owed = applyDebts(asked, subject);
    return { ...frame, ...applyDeferral(applyWaivers(owed, subject, signatures), subject) };
}
function judge(subject, { changes, signatures }) {
    const { requirement, rule, facts, policy } = subject;
    const machine = requirement.judge(facts, { policy, rule, changes });
    const draft = applySignatures(subject, machine, signatures.signatures);
    const because = rule.when === undefined ? undefined : changes[rule.when];
    if (because?.state !== "present")
        return draft;
    const [first] = because.because;
    return { ...draft, notes: [`asked for because of ${first.kind} ${first.value}`, ...draft.notes] };
}
function findExemption(rule, facts, changes) {
    if (!rule.enabled)
        return exempt("Switched off by the policy.");
    if (!rule.types.includes(facts.release.type))
        return exempt(`The policy does not ask this of a ${facts.release.type}.`);
    if (rule.when !== undefined && changes[rule.when].state === "absent")
        return exempt(`No ${rule.when} change: no changed path and no label matches the policy's.`);
    return undefined;
}
function applyDebts(draft, { requirement: { id }, facts, rule }) {
    if (facts.release.type === "patch")
        return draft;
    if (!facts.debts.ok) {
        // Without issues there never was a debt.
        if (!rule.defer || facts.debts.failure.kind === "disabled" || draft.verdict === "fail")
            return draft;
        return {
            ...draft,
            verdict: "unknown",
            explanation: `Whether an earlier hotfix left this open could not be read: ${facts.debts.failure.message}`,
            remedy: { who: "release-manager", what: "Run preflight again when issues can be read." },
            permission: facts.debts.failure.permission ?? draft.permission,
        };
    }
    const today = facts.now.slice(0, 10);
    const overdue = facts.debts.value
        .filter((debt) => debt.requirement === id && debt.due < today)
        .sort((a, b) => a.number - b.number);
    if (overdue.length === 0)
        return draft;
    const first = overdue[0];
    return {
        ...draft,
        verdict: "fail",
        explanation: `#${first.number}: ${first.version} was released without this, and it has been due since ${first.due}.`,
        evidence: [...draft.evidence, ...overdue.map(({ number, url }) => ({ label: `#${number}`, url }))],
        remedy: { who: rule.role, what: `Do what #${first.number} asks for and close it.` },
    };
}
function applyWaivers(draft, { requirement: { id }, facts, rule, policy }, signatures) {
    const now = Date.parse(facts.now);
    const judged = judgeWaivers(policy, id, {
        version: facts.release.version,
        sha: facts.release.sha,
        now,
        granted: signatures.waivers,
    });
    const notes = judged.flatMap(({ waiver, standing }) => {
        if (standing.state === "active")
            return standing.endsSoon ? [`the waiver by ${waiver.owner} ends with ${waiver.expires}`] : [];
        return standing.state === "other-release" ? [] : [standing.message];
    });
    const withNotes = { ...draft, notes: [...draft.notes, ...notes] };
    if (["pass", "not-applicable"].includes(draft.verdict))
        return withNotes;
    const active = judged.find(({ standing }) => standing.state === "active");
    if (active !== undefined)
        return {
            ...withNotes,
            verdict: "waived",
            explanation: `Waived by ${active.waiver.owner} until ${active.waiver.expires}: ${active.waiver.reason} (else ${draft.verdict}: ${draft.explanation})`,
            remedy: null,
            until: active.waiver.expires,
            otherwise: { verdict: draft.verdict, explanation: draft.explanation },
        };
    if (!rule.waivable || draft.remedy === null || draft.remedy.line !== undefined)
        return withNotes;
    const until = new Date(now + Math.min(rule.maxWaiverMs, 2 * assess_DAY)).toISOString().slice(0, 10);
    return {
        ...withNotes,
        remedy: {
            ...draft.remedy,
            line: (0,commands/* renderWaive */.P3)(id, facts.release.sha, until),
        },
    };
}
function applyDeferral(draft, { requirement: { id }, facts, rule }) {
    if (facts.release.type !== "patch" || !rule.defer)
        return draft;
    if (draft.verdict !== "pending" && draft.verdict !== "stale")
        return draft;
    const open = facts.debts.ok
        ? facts.debts.value
            .filter((debt) => debt.requirement === id)
            .sort((a, b) => a.due.localeCompare(b.due) || a.number - b.number)[0]
        : undefined;
    const due = open?.due ?? new Date(Date.parse(facts.now) + rule.deferForMs).toISOString().slice(0, 10);
    return {
        ...draft,
        verdict: "deferred",
        explanation: `Deferred, because this is a hotfix; due by ${due} (else ${draft.verdict}: ${draft.explanation})`,
        evidence: open === undefined ? draft.evidence : [...draft.evidence, { label: `#${open.number}`, url: open.url }],
        remedy: {
            who: rule.role,
            what: draft.remedy?.what ?? "Meet the requirement after the release.",
            // It goes out as it is: only what pays the debt is left to do.
            ...(draft.remedy?.line?.startsWith("/signoff") === true ? { line: draft.remedy.line } : {}),
        },
        until: due,
        otherwise: { verdict: draft.verdict, explanation: draft.explanation },
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/acceptance.ts
var acceptance = __webpack_require__(50337);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/accessibility-report.ts
/** Reads what axe, pa11y and Lighthouse write, and our own short form, as pages tested and violations by impact. */
/** Undefined when the report is of none of the known forms. */
function readAccessibilityReport(data) {
    if (typeof data["pages"] === "number" && isCounts(data["violations"]))
        return { pages: data["pages"], violations: data["violations"] };
    const report = data["report"];
    if (Array.isArray(report))
        return readAxe(report);
    if (typeof report !== "object" || report === null)
        return undefined;
    const fields = report;
    if (Array.isArray(fields["violations"]))
        return readAxe([fields]);
    if (typeof fields["results"] === "object" && fields["results"] !== null)
        return readPa11y(fields["results"]);
    if (typeof fields["audits"] === "object" && fields["audits"] !== null)
        return readLighthouse(fields);
    return undefined;
}
function isCounts(value) {
    return (typeof value === "object" &&
        value !== null &&
        !Array.isArray(value) &&
        Object.values(value).every((number) => typeof number === "number"));
}
function readAxe(pages) {
    const violations = {};
    for (const page of pages) {
        const found = page?.violations;
        if (!Array.isArray(found))
            return undefined;
        for (const violation of found) {
            const impact = violation.impact ?? "serious";
            violations[impact] = (violations[impact] ?? 0) + Math.max(1, violation.nodes?.length ?? 1);
        }
    }
    return { pages: pages.length, violations };
}
function readPa11y(results) {
    const violations = {};
    const pages = Object.values(results);
    for (const issues of pages) {
        if (!Array.isArray(issues))
            return undefined;
        for (const issue of issues) {
            const impact = issue.type === "warning" ? "moderate" : issue.type === "notice" ? "minor" : "serious";
            violations[impact] = (violations[impact] ?? 0) + 1;
        }
    }
    return { pages: pages.length, violations };
}
function readLighthouse(report) {
    const references = report["categories"]
        ?.accessibility?.auditRefs;
    if (!Array.isArray(references))
        return undefined;
    const audits = report["audits"];
    const failed = references.filter(({ id }) => audits[id]?.score === 0);
    return { pages: references.length === 0 ? 0 : 1, violations: { serious: failed.length } };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/check-evidence.ts
var check_evidence = __webpack_require__(50836);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/report.ts
/** The report of a requirement; one of a commit with other files, or without a commit, proves nothing and is refused. */
function readReport(facts, requirement) {
    const fact = facts.reports[requirement];
    if (fact === undefined)
        return { state: "none" };
    const file = `${requirement}.json`;
    if (!fact.ok)
        return { state: "bad", why: `The report ${file} cannot be used: ${fact.failure.message}` };
    const data = fact.value;
    if (typeof data !== "object" || data === null || Array.isArray(data))
        return { state: "bad", why: `The report ${file} is no JSON object with a \`sha\`.` };
    const { sha } = data;
    const isSame = typeof sha === "string" && (sha === facts.release.sha || facts.twins.includes(sha));
    if (!isSame)
        return {
            state: "bad",
            why: `The report ${file} is for ${typeof sha === "string" ? `commit ${sha.slice(0, 12)}` : "no commit"}, the release is ${facts.release.sha.slice(0, 7)}.`,
        };
    const place = sha === facts.release.sha ? "this commit" : `${String(sha).slice(0, 7)}, whose files are the same as this commit's`;
    return { state: "read", data: data, place };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/requirement.ts
var requirement = __webpack_require__(78663);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/accessibility.ts
/** Accessibility: pages were tested at this commit and stay within the budget of violations by impact. */





const accessibility = {
    id: "accessibility",
    title: "Accessibility (WCAG)",
    guide: { line: 16, text: "Accessibility compliance verified (WCAG standards)" },
    why: "A release that some people cannot use is not done for them.",
    wants: ["reports", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const remedy = { who: rule.role, what: "Fix the violations and test the fixed commit." };
        const report = readReport(facts, "accessibility");
        const check = (0,requirement/* readTextSetting */.Mu)(rule, "check", "accessibility");
        if (report.state === "bad")
            return { verdict: "fail", explanation: report.why, evidence: [], remedy };
        if (report.state === "read") {
            const result = readAccessibilityReport(report.data);
            if (result === undefined)
                return {
                    verdict: "fail",
                    explanation: "The report accessibility.json is neither of axe, pa11y or Lighthouse nor our short form.",
                    evidence: [],
                    remedy,
                };
            if (!(result.pages > 0))
                return { verdict: "fail", explanation: "The accessibility report tested zero pages.", evidence: [], remedy };
            const budgets = { critical: 0, serious: 0, moderate: Number.POSITIVE_INFINITY, minor: Number.POSITIVE_INFINITY };
            const over = Object.entries(result.violations).filter(([impact, number]) => number > (0,requirement/* readNumberSetting */.Oc)(rule, `max-${impact}`, budgets[impact] ?? 0));
            if (over.length > 0)
                return {
                    verdict: "fail",
                    explanation: `${(0,plural/* listFirst */.r)(over.map(([impact, number]) => `${number} ${impact}`).sort())} on ${(0,plural/* count */.U)(result.pages, "page")}, over the budget.`,
                    evidence: [],
                    remedy,
                };
            return {
                verdict: "pass",
                explanation: `${(0,plural/* count */.U)(result.pages, "page")} tested at ${report.place}, within the budget.`,
                evidence: [],
            };
        }
        return ((0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, "accessibility") ?? {
            verdict: "pending",
            explanation: `No accessibility test of this commit: neither a report nor a check called ${check}.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: `Run axe, pa11y or Lighthouse on this commit and report it as the check \`${check}\` or, in a workflow of your own, as \`accessibility.json\` in the folder of the input \`reports\`; or test by hand and sign.`,
            },
        });
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/checks.ts
var requirements_checks = __webpack_require__(40347);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/ci.ts
/** CI: the required checks passed on exactly the commit under release. */



const ci = {
    id: "ci",
    title: "CI passes",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "What was never built and tested at this commit is not known to work.",
    wants: ["checks", "runId"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        if (!facts.checks.ok)
            return (0,requirement/* unreadable */.O$)("The commit's checks", facts.checks.failure);
        const required = policy.checks;
        if (required !== undefined && required.length === 0)
            return {
                verdict: "fail",
                explanation: "The policy's list of checks is empty: zero checks prove nothing.",
                evidence: [],
                remedy: { what: "Name at least one check under `checks:` in the policy, or remove the key." },
            };
        const checks = (0,requirements_checks/* selectForeignChecks */.wS)(facts.checks.value, facts.runId);
        const judged = required === undefined
            ? judgeAll(checks)
            : required.map((check) => ({ name: check.name, standing: (0,requirements_checks/* judgeCheck */.GE)(check, checks) }));
        const persons = required === undefined && judged.length === 0 ? listPersons(checks) : [];
        const verdict = persons.length > 0 ? refusePersons(persons, rule.role) : judgeStandings(judged, facts.release.sha, rule.role);
        const evidence = judged.flatMap(({ standing }) => standing.state === "never-reported" ? [] : [{ label: standing.check.name, url: standing.check.url }]);
        return { ...verdict, evidence };
    },
};
/**
 * Every check that reported. Jobs that a condition skipped are part of most workflows, and those of the release itself wait for this
 * verdict; they neither count for nor against. What anybody with push access can post counts against the release alone.
 */
function judgeAll(checks) {
    const counting = checks.filter(({ conclusion, ofRelease, posted, person }) => !((posted === true || person === true) && conclusion === "success") &&
        conclusion !== "skipped" &&
        conclusion !== "neutral" &&
        ofRelease === undefined);
    return (0,requirements_checks/* selectStrongest */.aX)(counting).map((check) => ({ name: check.name, standing: (0,requirements_checks/* judgeReported */.T8)(check, "fail") }));
}
function listPersons(checks) {
    return checks.filter(({ person }) => person === true);
}
function refusePersons(statuses, who) {
    const names = statuses.map(({ name, app }) => `${name} by ${app}`);
    return {
        verdict: "fail",
        explanation: `Only statuses that anybody with push access can post have reported: ${(0,plural/* listFirst */.r)(names.sort())}.`,
        remedy: { who, what: "Run CI on this commit, or name the status under `checks` with the account that posts it." },
    };
}
function judgeStandings(judged, sha, who) {
    if (judged.length === 0)
        return {
            verdict: "fail",
            explanation: `No check has ever reported on ${sha.slice(0, 7)}.`,
            remedy: { who, what: "Run CI on this commit (a workflow on `push` to the branch or the tag)." },
        };
    const failed = judged.flatMap(({ name, standing }) => standing.state === "failed" ? [`${name} ${standing.why}`] : []);
    const missing = judged.flatMap(({ name, standing }) => standing.state === "never-reported" ? [describeMissing(name, standing.impostors)] : []);
    if (failed.length > 0 || missing.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,plural/* listFirst */.r)([...failed.sort(), ...missing.sort()])}.`,
            remedy: { who, what: describeCiRemedy(judged) },
        };
    const running = judged.filter(({ standing }) => standing.state === "running").map(({ name }) => name);
    if (running.length > 0)
        return {
            verdict: "pending",
            explanation: `${(0,plural/* listFirst */.r)(running.sort())} ${running.length === 1 ? "is" : "are"} still running.`,
            remedy: { who, what: "Wait until the checks end, then run preflight again." },
        };
    const passed = judged.flatMap(({ standing }) => (standing.state === "passed" ? [standing.check] : []));
    return { verdict: "pass", explanation: `${(0,plural/* count */.U)(judged.length, "check")} passed ${(0,requirements_checks/* describePlace */.df)(passed)}.` };
}
/** What a workflow posts with its own token never counts, so running it again cannot help. */
function describeCiRemedy(judged) {
    const isPostedOnly = ({ standing }) => standing.state === "never-reported" &&
        standing.impostors.some(({ posted, unread }) => posted === true && unread === undefined);
    const posted = judged.filter(isPostedOnly).map(({ name }) => name);
    const others = judged.filter(({ standing }) => standing.state === "failed" || standing.state === "never-reported");
    const isCancelled = ({ standing }) => standing.state === "failed" && standing.check.conclusion === "cancelled";
    const cancelled = judged.filter(isCancelled).map(({ name }) => name);
    const again = `Run the cancelled run of ${(0,plural/* listFirst */.r)(cancelled.sort())} again (Re-run failed jobs): its last attempt counts.`;
    const build = "Fix the build and tag the fixed commit, or run the missing check on this one.";
    const source = `For ${(0,plural/* listFirst */.r)(posted.sort())}, name the job itself under \`checks\`, or post it with an app of your own and name that app.`;
    return [
        ...(cancelled.length > 0 ? [again] : []),
        ...(others.length > posted.length + cancelled.length ? [build] : []),
        ...(posted.length > 0 ? [source] : []),
    ].join(" ");
}
/** `others`: checks of that name which the policy does not mean. */
function describeMissing(name, others) {
    const places = others.map(({ app, workflow, posted, unread }) => {
        if (unread === true)
            return "a run that preflight did not read, as the commit has more than 30";
        return posted === true ? "a workflow through the API, which proves nothing" : (workflow ?? app);
    });
    const only = (0,plural/* listFirst */.r)([...new Set(places)].sort());
    return `${name} was never reported${places.length === 0 ? "" : ` by the app and workflow that the policy names (only by ${only})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/severity.ts

const BLOCKING = ["critical", "high", "error"];
/** Whether a finding of this severity blocks (`block` in the settings; default critical, high and error). An unknown word blocks. */
function isBlocking(rule, severity) {
    const word = severity.toLowerCase();
    const blocked = (0,requirement/* readListSetting */.$y)(rule, "block", BLOCKING).map((name) => toSeverity(name));
    if (blocked.includes(toSeverity(word)))
        return true;
    return !["critical", "high", "medium", "moderate", "low", "error", "warning", "note", "none"].includes(word);
}
/** Dependency comparisons say `moderate` for what alerts call `medium`. */
function toSeverity(word) {
    const lower = word.toLowerCase();
    return lower === "moderate" ? "medium" : lower;
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/dast.ts
/** DAST: the running release was probed for weaknesses at this commit: by a SARIF upload, a check or a report of this run. */





const TOOL = /\b(?:zap|stackhawk|nuclei|burp|dast|acunetix|invicti|wapiti)\b/i;
/** Whether a code-scanning tool tests a running system. */
function isDynamicTool(tool) {
    return TOOL.test(tool);
}
const dast = {
    id: "dast",
    title: "Dynamic analysis (DAST)",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "Some weaknesses only show in the running system.",
    wants: ["analyses", "codeAlerts", "checks", "reports"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => judgeReport(facts, rule) ??
        judgeUpload(facts, rule) ??
        (0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, "dast") ??
        dast_describeMissing(facts, rule),
};
function judgeReport(facts, rule) {
    const report = readReport(facts, "dast");
    if (report.state === "none")
        return undefined;
    if (report.state === "bad")
        return { verdict: "fail", explanation: report.why, evidence: [] };
    const targets = Number(report.data["urls"] ?? report.data["targets"] ?? 0);
    if (!(targets > 0))
        return { verdict: "fail", explanation: "The DAST report tested zero addresses.", evidence: [] };
    const alerts = Object.entries((report.data["alerts"] ?? {}));
    const blocking = alerts.filter(([severity, number]) => Number(number) !== 0 && isBlocking(rule, severity));
    if (blocking.length > 0)
        return {
            verdict: "fail",
            explanation: `The DAST report has ${(0,plural/* listFirst */.r)(blocking.map(([severity, number]) => `${number} ${severity}`).sort())}.`,
            evidence: [],
            remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
        };
    return {
        verdict: "pass",
        explanation: `${(0,plural/* count */.U)(targets, "address").replace("addresss", "addresses")} scanned at ${report.place} without a blocking finding.`,
        evidence: [],
    };
}
/** SARIF of a tool that tests a running system; undefined: there is none of this commit. */
function judgeUpload(facts, rule) {
    const analyses = facts.analyses.ok ? facts.analyses.value.filter(({ tool }) => isDynamicTool(tool)) : [];
    if (analyses.length === 0)
        return undefined;
    const broken = analyses.find(({ error }) => error !== "");
    if (broken !== undefined)
        return { verdict: "fail", explanation: `The scan by ${broken.tool} did not work: ${broken.error}`, evidence: [] };
    if (!facts.codeAlerts.ok)
        return (0,requirement/* unreadable */.O$)("Code-scanning alerts", facts.codeAlerts.failure);
    const alerts = facts.codeAlerts.value.filter(({ tool, severity }) => isDynamicTool(tool) && isBlocking(rule, severity));
    if (alerts.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,plural/* count */.U)(alerts.length, "open alert")} from the scan: ${(0,plural/* listFirst */.r)(alerts.map(({ title }) => title).sort())}.`,
            evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
            remedy: { who: rule.role, what: "Fix the findings and scan the fixed commit." },
        };
    return {
        verdict: "pass",
        explanation: `${analyses[0].tool} scanned this commit, no blocking alert open.`,
        evidence: [],
    };
}
function dast_describeMissing(facts, rule) {
    if (!facts.analyses.ok)
        return (0,requirement/* unreadable */.O$)("Code-scanning analyses", facts.analyses.failure);
    const check = (0,requirement/* readTextSetting */.Mu)(rule, "check", "dast");
    return {
        verdict: "pending",
        explanation: `No dynamic scan of this commit: neither a SARIF upload, nor a check called ${check}, nor a report.`,
        evidence: [],
        remedy: {
            who: rule.role,
            what: `Scan the deployed commit and report it as the check \`${check}\`, as SARIF, or, in a workflow of your own, as \`dast.json\` in the folder of the input \`reports\`.`,
        },
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/licences.ts
var licences = __webpack_require__(82906);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/dependencies.ts
/** Dependencies: what the release adds has no blocking vulnerability and no denied licence, and no blocking alert is open. */




const dependencies = {
    id: "dependencies",
    title: "Dependency checks",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "Most of what is shipped was written by others.",
    wants: ["dependencies", "dependencyAlerts"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        if (!facts.dependencies.ok)
            return (0,requirement/* unreadable */.O$)("The dependency comparison", facts.dependencies.failure);
        const added = listAdded(facts.dependencies.value ?? []);
        return refuseUnclear(judgeDependencies(facts, rule, added), added.length, rule);
    },
};
function judgeDependencies(facts, rule, added) {
    const isFirst = facts.dependencies.ok && facts.dependencies.value === null;
    const denied = (0,requirement/* readListSetting */.$y)(rule, "deny-licenses", []);
    const judged = added.map((dependency) => ({ ...dependency, verdict: (0,licences/* judgeLicence */.n4)(dependency.license, denied) }));
    const vulnerable = listVulnerable(added, rule);
    const refused = [
        ...vulnerable.map(({ what }) => what),
        ...judged.flatMap(({ name, license, moved, verdict }) => verdict === "denied" ? [`${name} (licence ${license}${moved})`] : []),
    ].sort();
    if (refused.length > 0)
        return {
            verdict: "fail",
            explanation: `The release adds ${(0,plural/* listFirst */.r)(refused)}.`,
            evidence: vulnerable.map(({ id, url }) => ({ label: id, url })),
            remedy: { who: rule.role, what: "Update or remove these dependencies." },
        };
    const usesAlerts = (0,requirement/* readTextSetting */.Mu)(rule, "dependabot", "on") !== "off";
    if (usesAlerts && !facts.dependencyAlerts.ok)
        return describeUnreadAlerts(facts.dependencyAlerts.failure, rule.role);
    const alerts = usesAlerts && facts.dependencyAlerts.ok
        ? facts.dependencyAlerts.value.filter(({ severity }) => isBlocking(rule, severity))
        : [];
    if (alerts.length > 0)
        return {
            verdict: "fail",
            explanation: `${(0,plural/* count */.U)(alerts.length, "open Dependabot alert")} that block${alerts.length === 1 ? "s" : ""}: ${(0,plural/* listFirst */.r)(alerts.map(({ tool, title }) => `${tool}: ${title}`).sort())}.`,
            evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
            remedy: { who: rule.role, what: "Update these dependencies, or dismiss the alerts with a reason." },
        };
    if (isFirst && !usesAlerts)
        return {
            verdict: "fail",
            explanation: "A first release has nothing to compare with, and Dependabot alerts are switched off: nothing was checked.",
            evidence: [],
            remedy: { who: rule.role, what: "Switch Dependabot alerts on for the first release." },
        };
    return {
        verdict: "pass",
        explanation: `${isFirst ? "First release" : `${(0,plural/* count */.U)(added.length, "dependency").replace("dependencys", "dependencies")} added, none with a blocking vulnerability`}${usesAlerts ? "; no blocking Dependabot alert open" : ""}.${describeUnknown(judged)}`,
        evidence: [],
    };
}
function listVulnerable(added, rule) {
    return added.flatMap(({ name, version, moved, vulnerabilities }) => vulnerabilities
        .filter(({ severity }) => isBlocking(rule, severity))
        .map(({ severity, id, url }) => ({ id, url, what: `${name} ${version} (${severity}, ${id}${moved})` })));
}
/** A lock file that moved removes and adds the same: it is judged like all that the release adds, and said to be the same as before. */
function listAdded(changes) {
    const keyOf = ({ name, version }) => JSON.stringify([name, version]);
    const removed = new Set(changes.filter(({ change }) => change === "removed").map(keyOf));
    return changes
        .filter(({ change }) => change === "added")
        .map((added) => ({ ...added, moved: removed.has(keyOf(added)) ? ", moved from another file" : "" }));
}
function describeUnreadAlerts(failure, role) {
    const judgement = (0,requirement/* unreadable */.O$)("Dependabot alerts", failure);
    if (failure.kind !== "disabled")
        return judgement;
    return {
        ...judgement,
        remedy: {
            who: role,
            what: "Switch Dependabot alerts on, or set `requirements.dependencies.settings.dependabot: off` in the policy when another tool watches.",
        },
    };
}
/** What `deny-licenses` may mean is not known, so no added dependency passes by it; whatever else is wrong is named with it. */
function refuseUnclear(judged, added, rule) {
    const unclear = (0,licences/* listUnclearLicences */.Lq)((0,requirement/* readListSetting */.$y)(rule, "deny-licenses", []));
    if (unclear.length === 0 || added === 0)
        return judged;
    const also = judged.verdict === "pass" ? undefined : judged;
    return {
        ...judged,
        verdict: also?.verdict ?? "fail",
        explanation: [also?.explanation, (0,licences/* describeUnclearLicences */.qQ)(unclear)].filter((text) => text !== undefined).join(" "),
        remedy: {
            ...also?.remedy,
            who: also?.remedy?.who ?? rule.role,
            what: [
                also?.remedy?.what,
                "In `requirements.dependencies.settings.deny-licenses` of the policy, name each licence by its identifier of https://spdx.org/licenses, such as AGPL-3.0-only, or remove the entry.",
            ]
                .filter((text) => text !== undefined)
                .join(" "),
        },
    };
}
/** Named, and no reason to block: GitHub knows no licence of many packages that have one. */
function describeUnknown(judged) {
    const unknown = judged.filter(({ verdict }) => verdict === "unknown");
    if (unknown.length === 0)
        return "";
    const names = (0,plural/* listFirst */.r)(unknown.map(({ name, version }) => `${name} ${version}`).sort());
    return ` GitHub knows no licence of ${names}: check ${unknown.length === 1 ? "it" : "them"} against \`deny-licenses\`.`;
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/monitoring.ts
var monitoring = __webpack_require__(15516);
// EXTERNAL MODULE: ./packages/shared/src/text/word.ts
var word = __webpack_require__(26323);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/performance.ts
/** Performance: benchmarks of this commit stay within budgets, or within a tolerance of a baseline. */





const performance = {
    id: "performance",
    title: "Performance benchmarks",
    guide: { line: 17, text: "Performance benchmarks met" },
    why: "Slowness that nobody measured is found by customers.",
    wants: ["reports", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const remedy = { who: rule.role, what: "Fix what became slow, or correct the budget with a reason." };
        const fail = (explanation) => ({ verdict: "fail", explanation, evidence: [], remedy });
        const report = readReport(facts, "performance");
        const check = (0,requirement/* readTextSetting */.Mu)(rule, "check", "performance");
        if (report.state === "bad")
            return fail(report.why);
        if (report.state === "read") {
            const benchmarks = report.data["benchmarks"];
            if (!Array.isArray(benchmarks) || benchmarks.length === 0)
                return fail("The performance report has zero benchmarks.");
            const tolerance = (0,requirement/* readNumberSetting */.Oc)(rule, "max-increase", 0.1);
            const over = [];
            for (const entry of benchmarks) {
                const name = (0,word/* readWord */.p)(entry?.["name"]) || "unnamed";
                const { value, budget, baseline } = entry ?? {};
                if (typeof value !== "number" || !Number.isFinite(value))
                    over.push(`${name} has no value`);
                else if (typeof budget === "number") {
                    if (value > budget)
                        over.push(`${name} ${value} over its budget of ${budget}`);
                }
                else if (typeof baseline === "number" && baseline > 0) {
                    if (value > baseline * (1 + tolerance))
                        over.push(`${name} ${value} is ${Math.round((value / baseline - 1) * 100)} % over its baseline of ${baseline}`);
                }
                else
                    over.push(`${name} has neither a budget nor a baseline`);
            }
            if (over.length > 0)
                return fail(`${(0,plural/* listFirst */.r)(over.sort())}.`);
            return {
                verdict: "pass",
                explanation: `${(0,plural/* count */.U)(benchmarks.length, "benchmark")} of ${report.place} within the budgets.`,
                evidence: [],
            };
        }
        return ((0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, "performance") ?? {
            verdict: "pending",
            explanation: `No benchmark of this commit: neither a report nor a check called ${check}.`,
            evidence: [],
            remedy: {
                who: rule.role,
                what: `Run the benchmarks on this commit and report them as the check \`${check}\` or, in a workflow of your own, as \`performance.json\` in the folder of the input \`reports\`; or sign.`,
            },
        });
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/release-notes.ts
var release_notes = __webpack_require__(5005);
// EXTERNAL MODULE: ./packages/shared/src/requirements/released-changes.ts
var released_changes = __webpack_require__(76477);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/release-type.ts
/** Release type: the number says what the changes that are still in the release and of this service say. */




const releaseType = {
    id: "release-type",
    title: "Release type agrees with the changes",
    guide: { line: 9, text: "Major: significant functionality or breaking changes" },
    why: "A breaking change in a patch reaches customers who were promised none.",
    wants: ["range", "pulls"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy }) => {
        if (!facts.range.ok)
            return (0,requirement/* unreadable */.O$)("The release's commits", facts.range.failure);
        if (!facts.pulls.ok)
            return (0,requirement/* unreadable */.O$)("The release's pull requests", facts.pulls.failure);
        const { version, type } = facts.release;
        const changes = (0,released_changes/* listReleasedChanges */.t)(facts, policy);
        const findings = (0,identity/* auditType */.m2)(facts.release, changes);
        const against = findings.filter(({ severity }) => severity === "failure");
        const links = new Map(changes.map(({ sha, pullRequest }) => [sha, pullRequest]));
        const evidence = findings.slice(0, 10).map(({ sha }) => {
            const pull = links.get(sha);
            return pull == null ? { label: sha.slice(0, 7), url: "" } : { label: `#${pull.number}`, url: pull.url };
        });
        if (against.length > 0)
            return {
                verdict: "fail",
                explanation: (0,plural/* listFirst */.r)(against.map(({ message }) => message)),
                evidence,
                remedy: {
                    who: "release-manager",
                    what: "Tag the commit with the number that the changes ask for, or revert the change and tag the revert.",
                },
            };
        return {
            verdict: "pass",
            explanation: `${version} is a ${type}; of ${(0,plural/* count */.U)(changes.length, "change")} none ${findings.length === 0 ? "says otherwise" : "breaks anything"}.`,
            evidence,
        };
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/rollback-plan.ts + 1 modules
var rollback_plan = __webpack_require__(60071);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/sast.ts
/** SAST: code scanning analysed exactly this commit, without errors, and leaves no blocking alert open. */





const sast = {
    id: "sast",
    title: "Static analysis (SAST)",
    guide: { line: 13, text: "Passing CI and security scans (SAST, DAST, dependency checks)" },
    why: "A known weakness in the code is cheaper to fix before the release than after.",
    wants: ["analyses", "codeAlerts", "checks"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { rule }) => {
        const check = (0,requirement/* readTextSetting */.Mu)(rule, "check", "");
        if (check !== "") {
            return (0,check_evidence/* judgeCheckEvidence */.t)(facts, rule, check) ?? missing(`The check ${check} was never reported on this commit.`);
        }
        if (!facts.analyses.ok)
            return (0,requirement/* unreadable */.O$)("Code-scanning analyses", facts.analyses.failure);
        if (!facts.codeAlerts.ok)
            return (0,requirement/* unreadable */.O$)("Code-scanning alerts", facts.codeAlerts.failure);
        const analyses = facts.analyses.value.filter((analysis) => !isDynamicTool(analysis.tool));
        if (analyses.length === 0)
            return missing("No analysis of this commit has arrived: zero analyses are not zero findings. (GitHub indexes an upload with a delay.)");
        const wanted = (0,requirement/* readListSetting */.$y)(rule, "categories", []);
        const absent = wanted.filter((category) => !analyses.some((analysis) => analysis.category === category));
        if (absent.length > 0)
            return missing(`No analysis of the category ${(0,plural/* listFirst */.r)(absent)} for this commit.`);
        const broken = analyses.filter((analysis) => analysis.error !== "" || analysis.rules === 0);
        if (broken.length > 0)
            return {
                verdict: "fail",
                explanation: `The analysis of ${(0,plural/* listFirst */.r)(broken.map(({ category, error }) => `${category} (${error || "no rules ran"})`).sort())} did not work.`,
                evidence: [],
                remedy: { who: rule.role, what: "Fix the analysis and upload it for this commit again." },
            };
        const alerts = facts.codeAlerts.value.filter((alert) => !isDynamicTool(alert.tool) && isBlocking(rule, alert.severity));
        if (alerts.length > 0)
            return {
                verdict: "fail",
                explanation: `${(0,plural/* count */.U)(alerts.length, "open alert")} that block${alerts.length === 1 ? "s" : ""}: ${(0,plural/* listFirst */.r)(alerts.map(({ title, severity }) => `${title} (${severity})`).sort())}.`,
                evidence: alerts.map(({ number, url }) => ({ label: `alert ${number}`, url })),
                remedy: { who: rule.role, what: "Fix the findings, or dismiss them with a reason in code scanning." },
            };
        return {
            verdict: "pass",
            explanation: `${(0,plural/* count */.U)(analyses.length, "analysis").replace("analysiss", "analyses")} of this commit, no blocking alert open.`,
            evidence: [],
        };
        function missing(explanation) {
            return {
                verdict: "fail",
                explanation,
                evidence: [],
                remedy: {
                    who: rule.role,
                    what: "Run code scanning on this commit; run preflight again when GitHub shows the result.",
                },
            };
        }
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/reviews.ts
var reviews = __webpack_require__(4633);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/security-review.ts
/** Security review: every high-risk pull request was approved, as it was merged, by somebody in the security role. */





const securityReview = {
    id: "security-review",
    title: "Security review of high-risk changes",
    guide: { line: 14, text: "Security review completed for high-risk changes" },
    why: "Changes to authentication, money or the build can do harm that tests do not look for.",
    wants: ["pulls", "people", "range"],
    signatureOnly: false,
    excludesAuthors: true,
    judge: (facts, { policy, rule }) => {
        if (!facts.pulls.ok)
            return (0,requirement/* unreadable */.O$)("The release's pull requests", facts.pulls.failure);
        const risky = facts.pulls.value.filter((pull) => isRisky(pull, policy));
        if (risky.length === 0)
            return {
                verdict: "pending",
                explanation: "The release holds a high-risk change, but no pull request that brought it was found to have been reviewed.",
                evidence: [],
                remedy: { who: rule.role, what: "Review the change and sign." },
            };
        const commits = facts.range.ok ? facts.range.value.commits : [];
        const isReviewer = (login) => (0,roles/* isInRole */.Q8)(policy, rule.role, login, facts.people);
        const judged = risky.map((pull) => judgePull(pull, (0,reviews/* listForeignApprovals */.Rc)(pull, commits), isReviewer));
        return { ...concludeReviews(judged, rule.role), evidence: judged.map(({ evidence }) => evidence) };
    },
};
function isRisky(pull, policy) {
    const { paths, labels } = policy.changes["high-risk"];
    return (pull.merged &&
        (pull.incomplete !== undefined ||
            pull.files.some(({ path }) => (0,changes/* matchesAny */._I)(paths, path)) ||
            pull.labels.some((label) => labels.some((known) => known.toLowerCase() === label.toLowerCase()))));
}
function judgePull(pull, approvals, isReviewer) {
    const name = `#${pull.number}`;
    const standings = approvals.map((review) => ({ review, inRole: isReviewer(review.author) }));
    const found = standings.filter(({ review, inRole }) => inRole.state === "yes" && (0,reviews/* isOfMerged */.e6)(review, pull));
    const current = found.find(({ review }) => review.commit === pull.headSha) ?? found[0];
    if (current !== undefined) {
        const { review } = current;
        const isElsewhere = review.commit !== pull.headSha;
        return {
            state: "approved",
            name,
            text: isElsewhere ? `${name} on ${review.commit.slice(0, 7)}, whose files are the same` : name,
            isElsewhere,
            evidence: { label: `${name} by ${review.author}`, url: review.url },
        };
    }
    const shared = { name, isElsewhere: false, evidence: { label: name, url: pull.url } };
    for (const { inRole, review } of standings)
        if (inRole.state === "unknown" && (0,reviews/* isOfMerged */.e6)(review, pull))
            return { ...shared, state: "unknown", text: `${name} (${inRole.why})` };
    const wasApproved = standings.some(({ inRole }) => inRole.state === "yes");
    return { ...shared, state: wasApproved ? "stale" : "missing", text: name };
}
function concludeReviews(judged, role) {
    const list = (state) => judged.filter((pull) => pull.state === state).map(({ text }) => text);
    const unknown = list("unknown");
    if (unknown.length > 0)
        return {
            verdict: "unknown",
            explanation: `Whether the reviewer of ${(0,plural/* listFirst */.r)(unknown)} is in the role ${role} could not be read.`,
            remedy: { who: "release-manager", what: `List the role's people under \`roles.${role}.users\` in the policy.` },
        };
    const missing = list("missing");
    if (missing.length > 0)
        return {
            verdict: "pending",
            explanation: `No approval by the role ${role} of what was merged in ${(0,plural/* listFirst */.r)(missing)}.`,
            remedy: { who: role, what: `Review ${(0,plural/* listFirst */.r)(missing)} as merged, then sign.` },
        };
    const stale = list("stale");
    if (stale.length > 0)
        return {
            verdict: "stale",
            explanation: `${(0,plural/* listFirst */.r)(stale)} changed after the role ${role} had approved.`,
            remedy: { who: role, what: `Review what was pushed to ${(0,plural/* listFirst */.r)(stale)} after the approval, then sign.` },
        };
    const elsewhere = judged.filter(({ isElsewhere }) => isElsewhere).map(({ text }) => text);
    const numbers = (0,plural/* listFirst */.r)(judged.map(({ name }) => name));
    return {
        verdict: "pass",
        explanation: `${(0,plural/* count */.U)(judged.length, "high-risk pull request")} (${numbers}) approved as merged${elsewhere.length === 0 ? "" : `, ${(0,plural/* listFirst */.r)(elsewhere)}`}.`,
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/smoke-tests.ts
var smoke_tests = __webpack_require__(90965);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/support-briefing.ts
const supportBriefing = {
    id: "support-briefing",
    title: "Customer Support Lead briefed",
    guide: { line: 20, text: "Customer Support Lead briefed on new features and known issues" },
    why: "Support answers the first customers; they must not learn of a change from them.",
    wants: ["comments"],
    signatureOnly: true,
    excludesAuthors: false,
    judge: (_facts, { rule }) => ({
        verdict: "pending",
        explanation: "Only the support lead can say that support was briefed.",
        evidence: [],
        remedy: { who: rule.role, what: "Read the notes and known issues, then sign." },
    }),
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/evidence-files.ts
var evidence_files = __webpack_require__(60405);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/support-docs.ts
/** Support documentation: pages that customers or support read changed with the release, by more than a trivial edit. */





const PATHS = ["docs/**", "doc/**", "help/**", "support/**", "**/faq*", "**/FAQ*"];
const supportDocs = {
    id: "support-docs",
    title: "Support documentation and FAQs",
    guide: { line: 19, text: "Support documentation and FAQs updated" },
    why: "Customers ask about what changed on the day that it changes.",
    wants: ["range", "pulls"],
    signatureOnly: false,
    excludesAuthors: false,
    judge: (facts, { policy, rule }) => {
        if (!facts.range.ok)
            return (0,requirement/* unreadable */.O$)("The release's changes", facts.range.failure);
        if (!facts.pulls.ok)
            return (0,requirement/* unreadable */.O$)("The release's pull requests", facts.pulls.failure);
        const globs = (0,requirement/* readListSetting */.$y)(rule, "paths", PATHS);
        // The rollback plan and the like are written for the release itself and tell no customer anything.
        const evidenceFiles = (0,evidence_files/* listEvidenceFiles */.P)(policy);
        const { pulls } = (0,pull_request/* assignPullRequests */.Pn)(facts.range.value.commits, facts.pulls.value);
        const files = pulls.flatMap((pull) => pull.files
            .filter(({ path }) => (0,changes/* matchesAny */._I)(globs, path) && !evidenceFiles.includes(path))
            .map((file) => ({ ...file, pull })));
        const names = (0,plural/* listFirst */.r)(globs.map((glob) => `\`${glob}\``));
        const lines = files.reduce((sum, file) => sum + file.lines, 0);
        const least = (0,requirement/* readNumberSetting */.Oc)(rule, "min-lines", 3);
        const evidence = [...new Map(files.map(({ pull }) => [pull.number, pull])).values()]
            .sort((a, b) => a.number - b.number)
            .map(({ number, url }) => ({ label: `#${number}`, url }));
        const remedy = {
            who: rule.role,
            what: `Merge a pull request that changes the pages (${names}), or sign that none need changing.`,
        };
        if (files.length === 0) {
            const incomplete = (0,requirement/* judgeIncomplete */.wR)(pulls, evidence);
            if (incomplete !== undefined)
                return incomplete;
            return {
                verdict: "pending",
                explanation: `No merged pull request of the release changed a path of ${names}.`,
                evidence,
                remedy,
            };
        }
        if (lines < least)
            return {
                verdict: "pending",
                explanation: `Only ${(0,plural/* count */.U)(lines, "line")} of documentation changed (${(0,plural/* listFirst */.r)(files.map(({ path }) => path))}): a trivial edit proves nothing.`,
                evidence,
                remedy,
            };
        return {
            verdict: "pass",
            explanation: `${(0,plural/* count */.U)(lines, "line")} changed in ${(0,plural/* listFirst */.r)([...new Set(files.map(({ path }) => path))].sort(), 3)}.`,
            evidence,
        };
    },
};

// EXTERNAL MODULE: ./packages/shared/src/requirements/ux-review.ts
var ux_review = __webpack_require__(66636);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/registry.ts
/** All requirements of the guide in its order; a new one is a new file and a line here. */
















const REQUIREMENTS = [
    releaseType,
    acceptance/* acceptance */.m,
    ci,
    sast,
    dast,
    dependencies,
    securityReview,
    ux_review/* uxReview */.c,
    accessibility,
    performance,
    release_notes/* releaseNotes */.f,
    supportDocs,
    supportBriefing,
    rollback_plan/* rollbackPlan */.E,
    smoke_tests/* smokeTests */.r,
    monitoring/* monitoring */.z,
];

// EXTERNAL MODULE: ./packages/shared/src/policy/requirement-ids.ts
var requirement_ids = __webpack_require__(56810);
// EXTERNAL MODULE: ./packages/shared/src/release/co-authors.ts
var co_authors = __webpack_require__(7470);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/staleness.ts
/** Whether evidence for one commit still holds for another: explained, by the paths that matter, and by equal trees. */


/**
 * `globs` are the paths that matter; none means that every path does. A signed commit that is not in the
 * release's history holds only when its tree is the same.
 */
function judgeFreshness(signed, releasing, globs, since) {
    const short = `signed for ${signed.slice(0, 7)}`;
    if (signed === releasing)
        return { state: "current", explanation: `${short}, the commit under release` };
    const against = `${short}, releasing ${releasing.slice(0, 7)}`;
    if (since === undefined)
        return { state: "unknown", explanation: `${against}; what changed since was not read` };
    if (!since.ok)
        return {
            state: "unknown",
            explanation: `${against}; what changed since could not be read: ${since.failure.message}`,
        };
    const { sameTree, isAncestor, commits, paths, incomplete } = since.value;
    if (sameTree)
        return { state: "current", explanation: `${against}, whose files are the same` };
    if (!isAncestor)
        return { state: "stale", explanation: `${against}; ${signed.slice(0, 7)} is not part of the release's history` };
    const matchers = globs.map((glob) => ({ glob, matches: (0,changes/* matchGlob */.sB)(glob) }));
    const findGlob = (path) => matchers.find(({ matches }) => matches(path))?.glob;
    // What was changed and changed back differs in nothing from what was signed.
    const touched = new Set(paths.filter((path) => globs.length === 0 || findGlob(path) !== undefined));
    const passed = (0,plural/* count */.U)(commits.length, "commit");
    if (touched.size === 0) {
        if (incomplete !== undefined)
            return {
                state: "unknown",
                explanation: `${against}; whether ${describeGlobs(globs)} changed is not known: ${incomplete}`,
            };
        return { state: "current", explanation: `${against}; ${passed} since, nothing differs in ${describeGlobs(globs)}` };
    }
    const what = (0,plural/* listFirst */.r)([...new Set([...touched].map((path) => findGlob(path) ?? path))].sort().map((path) => `\`${path}\``), 3);
    const known = commits.flatMap((commit) => (commit.paths === null ? [] : [commit.paths]));
    const touching = known.filter((changed) => changed.some((path) => touched.has(path))).length;
    if (known.length < commits.length)
        return { state: "stale", explanation: `${against}; the ${passed} since touch ${what}` };
    return {
        state: "stale",
        explanation: touching === 0
            ? `${against}; what was merged since touches ${what}`
            : `${against}; ${touching} of ${passed} since ${touching === 1 ? "touches" : "touch"} ${what}`,
    };
}
function describeGlobs(globs) {
    return globs.length === 0
        ? "a file"
        : (0,plural/* listFirst */.r)(globs.map((glob) => `\`${glob}\``), 3);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/signatures.ts







/** Strongest first. */
const SIGNATURE_SOURCES = ["approval", "review", "comment"];
/** Pure over the facts; the order of comments and reviews in the facts does not matter. */
function collectSignatures(facts, policy, requirements) {
    const judge = createJudge(facts, policy, requirements);
    const { pending, revokes } = readComments(facts, judge);
    const elsewhere = [...listReviewSignatures(facts, judge), ...listApprovalSignatures(facts, policy, judge)];
    const given = [
        ...pending.flatMap(({ given: signature }) => signature ?? []),
        // GitHub does not say when an environment was approved: once revoked, such a signature is given again by a comment.
        ...elsewhere.filter(({ requirement, at }) => {
            const revoked = revokes.get(requirement);
            return revoked === undefined || (at !== null && at.localeCompare(revoked.at) > 0);
        }),
    ];
    return {
        signatures: settle(given, facts, policy),
        waivers: pending.flatMap(({ waiver }) => waiver ?? []),
        outcomes: pending.map((one) => ({ ...one.entry, ...doubtCommand(one, facts, policy) })),
        revokes: [...revokes.values()],
    };
}
function createJudge(facts, policy, requirements) {
    const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
    return (requirement, login) => {
        const rule = policy.requirements[requirement];
        const known = byId.get(requirement);
        if (rule === undefined || known === undefined)
            return { state: "no", why: `there is no requirement called ${requirement}` };
        if (known.excludesAuthors) {
            if (!facts.pulls.ok)
                return { state: "unknown", why: "who wrote the change could not be read" };
            if (wroteChange(facts, login))
                return { state: "no", why: `@${login} wrote part of the change, and nobody signs for their own` };
        }
        const standing = (0,roles/* isInRole */.Q8)(policy, rule.role, login, facts.people);
        return standing.state === "yes" ? { state: "yes", why: "" } : standing;
    };
}
/** The commands in the order in which they were given, and the newest revoke of each requirement. */
function readComments(facts, judge) {
    const comments = facts.comments.ok
        ? [...facts.comments.value].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id)
        : [];
    const revokes = new Map((facts.revokes ?? []).map((revoke) => [revoke.requirement, revoke]));
    const remembered = [...revokes.values()].sort((a, b) => a.at.localeCompare(b.at) || a.comment - b.comment);
    const pending = [];
    const revoke = ({ requirement, by }) => {
        for (const [index, earlier] of pending.entries())
            if (earlier.requirement === requirement)
                pending[index] = { entry: { ...earlier.entry, outcome: "revoked", why: `revoked by @${by}` }, requirement: "" };
    };
    /** Those before a comment, or of it: they come first, for the comment itself may have signed again below. */
    const revokeUntil = (comment) => {
        for (let next = remembered[0]; next !== undefined; next = remembered[0]) {
            if (comment !== undefined && (next.at.localeCompare(comment.createdAt) || next.comment - comment.id) > 0)
                return;
            revoke(next);
            remembered.shift();
        }
    };
    for (const comment of comments) {
        revokeUntil(comment);
        if (comment.author === "")
            continue;
        for (const read of (0,commands/* readCommands */.P4)(comment.body)) {
            const command = takeCommand(read, comment, judge);
            if (command === undefined)
                continue;
            if (command.revokes !== undefined) {
                revoke(command.revokes);
                const known = revokes.get(command.revokes.requirement);
                if (known === undefined || known.at.localeCompare(command.revokes.at) <= 0)
                    revokes.set(command.revokes.requirement, command.revokes);
            }
            pending.push(command);
        }
    }
    revokeUntil();
    return { pending, revokes };
}
/** Undefined: not meant as a command. */
function takeCommand(read, comment, judge) {
    const base = { comment: pick(comment), line: read.line };
    const refuse = (why) => ({ entry: { ...base, outcome: "refused", why }, requirement: "" });
    const refusal = refuseForm(read, comment);
    // Our own comments explain the commands; they are no attempts.
    if (refusal !== undefined)
        return comment.authorIsBot ? undefined : refuse(refusal);
    const command = read.command;
    const { requirement } = command;
    const { author, createdAt, url } = comment;
    const person = judge(requirement, author);
    if (person.state === "no")
        return refuse(person.why);
    const isAccepted = person.state === "yes";
    const answer = (why) => ({
        ...base,
        outcome: isAccepted ? "accepted" : "undecided",
        why: isAccepted ? why : person.why,
    });
    switch (command.kind) {
        case "revoke":
            return {
                entry: answer(`signatures and waivers of ${requirement} so far are void`),
                requirement: "",
                ...(isAccepted ? { revokes: { requirement, by: author, at: createdAt, comment: comment.id } } : {}),
            };
        case "waive": {
            const { reason, until: expires, sha } = command;
            const waiver = { requirement, owner: `@${author}`, reason, expires, sha };
            return { entry: answer(`waived by @${author}`), requirement, ...(isAccepted ? { waiver } : {}) };
        }
        case "signoff":
            return {
                entry: answer(`signed by @${author}`),
                requirement,
                given: {
                    requirement,
                    by: author,
                    source: "comment",
                    sha: command.sha,
                    at: createdAt,
                    url,
                    inRole: person.state,
                    why: person.why,
                },
            };
    }
}
/** What an accepted command is worth for the commit under release. */
function doubtCommand({ entry, given, waiver }, facts, policy) {
    if (entry.outcome !== "accepted")
        return undefined;
    if (given !== undefined)
        return doubtSignature(given, facts, policy);
    return waiver === undefined ? undefined : doubtWaiver(waiver, facts, policy);
}
/** Whether a person opened a merged pull request of the release, made one of its commits or is named as a co-author of one. */
function wroteChange(facts, login) {
    const name = login.toLowerCase();
    const opened = facts.pulls.ok && facts.pulls.value.some((pull) => pull.merged && pull.author.toLowerCase() === name);
    if (opened || !facts.range.ok)
        return opened;
    return facts.range.value.commits.some(({ madeBy, message }) => madeBy?.toLowerCase() === name || (0,co_authors/* listCoAuthors */.$)(message).includes(name));
}
function doubtSignature({ sha, requirement }, facts, policy) {
    const { stalePaths } = policy.requirements[requirement];
    const { state, explanation } = judgeFreshness(sha, facts.release.sha, stalePaths, facts.since[sha]);
    return state === "current" ? undefined : { outcome: state === "stale" ? "stale" : "undecided", why: explanation };
}
function doubtWaiver(waiver, facts, policy) {
    const { version, sha } = facts.release;
    const when = { version, sha, now: Date.parse(facts.now), granted: [waiver] };
    const { standing } = judgeWaivers({ ...policy, waivers: [] }, waiver.requirement, when)[0];
    if (standing.state === "active")
        return undefined;
    const isOver = standing.state === "expired" || standing.state === "other-release";
    return { outcome: isOver ? "stale" : "refused", why: standing.message };
}
function refuseForm(read, comment) {
    if (comment.app !== null)
        return `it was posted through the app ${comment.app}, not by a person`;
    if (comment.authorIsBot)
        return `@${comment.author} is no person`;
    if (comment.edited)
        return "the comment was edited; write a new one";
    if (read.command === null)
        return read.problem ?? "it could not be read";
    if (!(0,requirement_ids/* isRequirementId */.z)(read.command.requirement))
        return `there is no requirement called ${read.command.requirement}`;
    return undefined;
}
/** A review signs where its text holds the command, for the commit that was reviewed. */
function listReviewSignatures(facts, judge) {
    if (!facts.pulls.ok)
        return [];
    return facts.pulls.value.flatMap((pull) => (0,reviews/* latestReviews */.DK)(pull)
        .filter((review) => review.state === "APPROVED" && !review.edited && review.commit !== null)
        .flatMap((review) => (0,commands/* readCommands */.P4)(review.body).flatMap(({ command }) => {
        if (command?.kind !== "signoff" || command.sha !== review.commit)
            return [];
        if (review.author.toLowerCase() === pull.author.toLowerCase())
            return [];
        const person = judge(command.requirement, review.author);
        if (person.state === "no")
            return [];
        return [
            {
                requirement: command.requirement,
                by: review.author,
                source: "review",
                sha: command.sha,
                at: review.submittedAt,
                url: review.url,
                inRole: person.state,
                why: person.why,
            },
        ];
    })));
}
/** The approval of an environment signs the requirement whose `settings.approval-environment` names it. */
function listApprovalSignatures(facts, policy, judge) {
    if (!facts.approvals.ok)
        return [];
    const approvals = facts.approvals.value.filter(({ state }) => state === "approved");
    return Object.entries(policy.requirements).flatMap(([requirement, rule]) => {
        const environment = rule.settings["approval-environment"];
        if (typeof environment !== "string")
            return [];
        return approvals
            .filter(({ environments }) => environments.includes(environment))
            .flatMap(({ user }) => {
            const person = judge(requirement, user);
            if (person.state === "no")
                return [];
            return [
                {
                    requirement,
                    by: user,
                    source: "approval",
                    sha: facts.release.sha,
                    at: null,
                    url: "",
                    inRole: person.state,
                    why: person.why,
                },
            ];
        });
    });
}
function settle(given, facts, policy) {
    const signatures = given.map((signature) => {
        const rule = policy.requirements[signature.requirement];
        const freshness = judgeFreshness(signature.sha, facts.release.sha, rule.stalePaths, facts.since[signature.sha]);
        const { inRole, why, at: _at, ...rest } = signature;
        if (inRole === "unknown" && freshness.state !== "stale")
            return { ...rest, state: "unknown", explanation: why };
        return { ...rest, state: freshness.state, explanation: freshness.explanation };
    });
    const isApart = (signature) => {
        const others = policy.requirements[signature.requirement].settings["distinct-from"];
        const names = typeof others === "string" ? [others] : Array.isArray(others) ? others : [];
        return !signatures.some((other) => names.includes(other.requirement) &&
            other.state !== "stale" &&
            other.by.toLowerCase() === signature.by.toLowerCase());
    };
    return signatures
        .filter(isApart)
        .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        SIGNATURE_SOURCES.indexOf(a.source) - SIGNATURE_SOURCES.indexOf(b.source) ||
        a.by.localeCompare(b.by) ||
        a.sha.localeCompare(b.sha) ||
        a.url.localeCompare(b.url));
}
const STATES = ["current", "unknown", "stale"];
function pick({ id, url, author, createdAt }) {
    return { id, url, author, createdAt };
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/decide.ts






/** Pure; the same facts and policy give the same decision. */
function decidePreflight(facts, policy) {
    const changes = describeChanges(facts, policy);
    const signatures = collectSignatures(facts, policy, REQUIREMENTS);
    const rows = REQUIREMENTS.map((requirement) => assess(requirement, { facts, policy, changes, signatures }));
    // What contradicts the number is the row's to say; what merely warns has no row.
    const audited = (0,identity/* auditType */.m2)(facts.release, (0,released_changes/* listReleasedChanges */.t)(facts, policy)).filter(({ severity }) => severity === "warning");
    const findings = [...audited, ...findReviews(facts.overdueReviews)];
    const branch = judgeBranch(facts, policy);
    const tally = {};
    for (const { verdict } of rows)
        tally[verdict] = (tally[verdict] ?? 0) + 1;
    const { decision, reason, reasons } = conclude(rows, branch);
    const { outcomes, revokes } = signatures;
    return { decision, reason, reasons, rows, findings, branch, changes, outcomes, revokes, tally };
}
function findReviews(reviews) {
    const warn = (kind, message) => ({ kind, severity: "warning", sha: null, message });
    if (!reviews.ok)
        // Without issues there never was a review.
        return reviews.failure.kind === "disabled"
            ? []
            : [warn("reviews-unreadable", `Overdue post-incident reviews could not be read: ${reviews.failure.message}`)];
    return [...reviews.value]
        .sort((a, b) => a.number - b.number)
        .map(({ number, title, daysOver, what }) => warn("review-overdue", `#${number} "${title}" is overdue by ${(0,plural/* count */.U)(daysOver, "day")}: ${(0,plural/* listFirst */.r)(what)}.`));
}
function judgeBranch(facts, policy) {
    if (!facts.branches.ok)
        return {
            state: "unknown",
            explanation: `The branches that hold the commit could not be read: ${facts.branches.failure.message}`,
        };
    if (facts.branches.value.length === 0)
        return {
            state: "off",
            explanation: `The commit is on none of the branches that releases are cut from (${policy.branches.join(", ")}).`,
        };
    return { state: "on", explanation: `On ${facts.branches.value[0]}.` };
}
/** The worst of everything decides; unknown blocks; a waived or deferred row is not a passed one. */
function conclude(rows, branch) {
    const of = (...verdicts) => rows.filter(({ verdict }) => verdicts.includes(verdict));
    const say = (list) => list.map((row) => `${row.id}: ${row.verdict}: ${row.explanation}`);
    const failed = of("fail");
    const unread = of("unknown");
    const waiting = of("pending", "stale");
    const reasons = [
        ...(branch.state === "on" ? [] : [branch.explanation]),
        ...say(failed),
        ...say(unread),
        ...say(waiting),
    ];
    if (branch.state === "off")
        return { decision: "no-go", reason: "wrong-branch", reasons };
    if (failed.some(({ id }) => id === "release-type"))
        return { decision: "no-go", reason: "type-contradicted", reasons };
    if (failed.length > 0)
        return { decision: "no-go", reason: "requirements-failed", reasons };
    if (unread.length > 0 || branch.state === "unknown")
        return { decision: "no-go", reason: "evidence-unreadable", reasons };
    if (waiting.length > 0)
        return { decision: "pending", reason: "waiting", reasons };
    if (rows.every(({ verdict }) => verdict === "not-applicable"))
        return {
            decision: "no-go",
            reason: "nothing-asked",
            reasons: ["No requirement applies: a gate that asks nothing proves nothing."],
        };
    const exceptions = of("waived", "deferred");
    // What did not apply is named as well: a reader of the record must not take it for met.
    return {
        decision: "go",
        reason: exceptions.length > 0 ? "met-with-exceptions" : "all-met",
        reasons: say([...exceptions, ...of("not-applicable")]),
    };
}


/***/ }),

/***/ 2269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EF: () => (/* binding */ mayBeInRole),
/* harmony export */   Q8: () => (/* binding */ isInRole),
/* harmony export */   Up: () => (/* binding */ describeRole)
/* harmony export */ });
/* unused harmony export isStranger */
const LEVELS = ["none", "read", "triage", "write", "maintain", "admin"];
/**
 * Who has no access any more is out, though still listed; what could not be read is unknown and never yes. On a public
 * repository GitHub says `read` of everybody: there a listed login counts until it is taken off the list.
 */
function isInRole(policy, roleName, login, people) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return { state: "no", why: `the policy has no role ${roleName}` };
    const outside = {
        state: "no",
        why: `@${login} is not in the role ${roleName} (${describeRole(policy, roleName)})`,
    };
    if (!mayBeInRole(policy, roleName, login))
        return outside;
    const person = people[login.toLowerCase()];
    if (person === undefined)
        return { state: "unknown", why: `nothing was read about @${login}` };
    if (!person.permission.ok)
        return {
            state: "unknown",
            why: `the permission of @${login} could not be read: ${person.permission.failure.message}`,
        };
    const permission = person.permission.value;
    if (permission === "none")
        return { state: "no", why: `@${login} has no access to the repository (any more)` };
    if (isNamed(role, login))
        return { state: "yes" };
    if (role.permission !== undefined && LEVELS.indexOf(permission) >= LEVELS.indexOf(role.permission))
        return { state: "yes" };
    const teams = role.teams.map((team) => ({ team, member: person.teams[team] }));
    if (teams.some(({ member }) => member?.ok === true && member.value))
        return { state: "yes" };
    const unread = teams.find(({ member }) => member === undefined || !member.ok);
    if (unread !== undefined)
        return {
            state: "unknown",
            why: `whether @${login} is in the team ${unread.team} could not be read${unread.member?.ok === false ? `: ${unread.member.failure.message}` : ""}`,
        };
    return outside;
}
/** Whether anything that GitHub may say of a person can put them in the role: it takes more than names. */
function mayBeInRole(policy, roleName, login) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return false;
    return role.permission !== undefined || role.teams.length > 0 || isNamed(role, login);
}
function isNamed({ users }, login) {
    return users.some((user) => user.toLowerCase() === login.toLowerCase());
}
/**
 * Whether a person with this permission is in no role of the policy, however GitHub answers what else could be asked. Who may push
 * is never one: they are told what is missing.
 */
function isStranger(policy, login, permission) {
    if (permission === "none")
        return true;
    if (permission !== "read")
        return false;
    return Object.values(policy.roles).every((role) => role.teams.length === 0 && role.permission !== "read" && !isNamed(role, login));
}
/** Who is in a role, in words. */
function describeRole(policy, roleName) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return roleName;
    const parts = [
        ...role.users.map((user) => `@${user}`),
        ...role.teams.map((team) => `@${team}`),
        ...(role.permission === undefined ? [] : [`anyone with ${role.permission} permission`]),
    ];
    return parts.length === 0 ? "nobody yet" : parts.join(", ");
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

/***/ 52632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ renderSpan),
/* harmony export */   b3: () => (/* binding */ renderLocalTime)
/* harmony export */ });
/* unused harmony exports renderLocalClock, nameTimeZone */
/* harmony import */ var _duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48123);
/** Moments and spans as a person reads them at night: local time with the weekday, and no milliseconds. */

/** How far the clocks of a zone are moved at once, in minutes. */
const CHANGES = [30, 60, 120];
/**
 * An ISO instant as `Mon 30 Nov 2026, 09:00 (Europe/Berlin)`, with its offset where the clocks show that time twice; a zone that is
 * not known, and none, is UTC. Text that is no instant stays.
 */
function renderLocalTime(instant, timeZone) {
    const at = Date.parse(instant);
    if (Number.isNaN(at))
        return instant;
    const zone = nameTimeZone(timeZone);
    const time = renderWall(at, zone);
    const isTwice = CHANGES.some((minutes) => [-minutes, minutes].some((shift) => renderWall(at + shift * 60_000, zone) === time));
    return `${time}${isTwice ? renderOffset(at, zone) : ""} (${zone})`;
}
/** An ISO instant as `30 Nov, 09:00:07 +01:00`, for a list whose heading names the zone; without an offset in UTC. */
function renderLocalClock(instant, timeZone) {
    const at = Date.parse(instant);
    if (Number.isNaN(at))
        return instant;
    const zone = nameTimeZone(timeZone);
    const of = readParts(at, zone);
    return `${of("day")} ${of("month")}, ${of("hour")}:${of("minute")}:${of("second")}${renderOffset(at, zone)}`;
}
/** A span of at least a second in whole seconds, rounded down: what is left must not look longer than it is. */
function renderSpan(milliseconds) {
    return (0,_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .P)(milliseconds < 1_000 ? milliseconds : Math.floor(milliseconds / 1_000) * 1_000);
}
/** The zone itself, or UTC for one that is not known and for none. */
function nameTimeZone(timeZone) {
    if (timeZone === undefined)
        return "UTC";
    try {
        new Intl.DateTimeFormat("en-US", { timeZone });
        return timeZone;
    }
    catch {
        return "UTC";
    }
}
function renderWall(at, zone) {
    const of = readParts(at, zone);
    return `${of("weekday")} ${of("day")} ${of("month")} ${of("year")}, ${of("hour")}:${of("minute")}`;
}
/** ` +01:00`; empty for UTC, which has no other. */
function renderOffset(at, timeZone) {
    if (timeZone === "UTC")
        return "";
    const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
    const offset = parts.find(({ type }) => type === "timeZoneName").value.replace("GMT", "");
    return ` ${offset === "" ? "+00:00" : offset}`;
}
function readParts(at, timeZone) {
    const parts = new Intl.DateTimeFormat("en-US", {
        weekday: "short",
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hourCycle: "h23",
        timeZone,
    }).formatToParts(at);
    return (type) => parts.find((part) => part.type === type)?.value ?? "";
}


/***/ })

};
