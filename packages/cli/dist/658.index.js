export const id = 658;
export const ids = [658];
export const modules = {

/***/ 54598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lo: () => (/* binding */ listCheckRuns)
/* harmony export */ });
/* unused harmony exports findCheckRun, upsertCheckRun */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _workflow_runs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31461);
/** Check runs: all that reported on a commit, with app and workflow; and our own, one per external id. */



const CONCLUSIONS = [
    "success",
    "failure",
    "neutral",
    "cancelled",
    "skipped",
    "timed_out",
    "action_required",
    "stale",
    "startup_failure",
];
const checkRunShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    head_sha: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    external_id: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    details_url: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](CONCLUSIONS).nullable(),
    started_at: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    completed_at: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    app: zod__WEBPACK_IMPORTED_MODULE_1__.object({ slug: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() }).nullable(),
    check_suite: zod__WEBPACK_IMPORTED_MODULE_1__.object({ id: zod__WEBPACK_IMPORTED_MODULE_1__.number() }).nullable(),
    output: zod__WEBPACK_IMPORTED_MODULE_1__.object({ title: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(), summary: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(), text: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable() }),
});
/** GitHub's limits for a check run's texts. */
const TEXT_LIMIT = 65_535;
/** listCheckRuns: every check run of the commit, newest of each name and app (`filter=latest`), all pages. */
async function listCheckRuns(github, sha, options = {}) {
    const runs = await github.readAll("/repos/{owner}/{repo}/commits/{ref}/check-runs", {
        ref: sha,
        filter: options.filter ?? "latest",
        ...(options.name === undefined ? {} : { check_name: options.name }),
    }, checkRunShape, "check_runs");
    const fromActions = runs.some((run) => run.app?.slug === _workflow_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_ACTIONS_APP */ .St);
    const paths = options.withWorkflows !== false && fromActions ? await (0,_workflow_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflowPaths */ .K0)(github, sha) : new Map();
    return runs.map((run) => toCheckRun(run, paths));
}
/** findCheckRun: our check run with this external id on the commit, or undefined. Only runs of `github-actions` or `app` count. */
async function findCheckRun(github, where) {
    const runs = await listCheckRuns(github, where.sha, { name: where.name, withWorkflows: false, filter: "all" });
    return runs
        .filter((run) => run.externalId === where.externalId && run.app === (where.app ?? GITHUB_ACTIONS_APP))
        .sort((a, b) => b.id - a.id)[0];
}
/** upsertCheckRun: one completed check run per external id, the newest; an equal one is left alone. Needs `checks: write`. */
async function upsertCheckRun(github, content) {
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
    const existing = await find();
    if (existing !== undefined && isSame(existing))
        return { id: existing.id, url: existing.url, written: false };
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
    return { id: value.id, url: value.url, written: true };
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

/***/ 88165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ missingPermission),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   i2: () => (/* binding */ readLimit),
/* harmony export */   k_: () => (/* binding */ invalidAnswer),
/* harmony export */   y_: () => (/* binding */ GitHubError),
/* harmony export */   zM: () => (/* binding */ isStatus)
/* harmony export */ });
/* unused harmony exports readMessage, nameMissingPermission */
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/** What an answer of GitHub's means when it is not a plain success: pure rules on status, headers and words. */

/** An ActionableError that remembers the answer's status; `uncertain`: the write may have been applied all the same. */
class GitHubError extends _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f {
    status;
    uncertain;
    /** A line for a `permissions:` block, when that is what is missing. */
    permission;
    constructor(fields) {
        super(fields);
        this.status = fields.status ?? null;
        this.uncertain = fields.uncertain ?? false;
        this.permission = fields.permission ?? null;
    }
}
/** isNotFound: whether GitHub said that the thing does not exist (or may not be seen). */
function isNotFound(thrown) {
    return thrown instanceof GitHubError && thrown.code === "not-found";
}
/** isStatus: whether a GitHubError came from an answer with this status. */
function isStatus(thrown, ...statuses) {
    return thrown instanceof GitHubError && thrown.status !== null && statuses.includes(thrown.status);
}
/** readMessage: GitHub's own words in an error answer, on one line. */
function readMessage(data) {
    if (typeof data === "string")
        return data.replace(/\s+/g, " ").trim().slice(0, 200);
    if (typeof data !== "object" || data === null)
        return "";
    const { message, errors } = data;
    const details = Array.isArray(errors)
        ? errors
            .map((entry) => typeof entry === "string"
            ? entry
            : typeof entry === "object" && entry !== null
                ? (entry.message ?? entry.code ?? "")
                : "")
            .filter(Boolean)
        : [];
    return [typeof message === "string" ? message : "", ...details]
        .filter(Boolean)
        .join("; ")
        .replace(/\s+/g, " ")
        .slice(0, 500);
}
const LIMIT_WORDS = /rate limit|secondary rate|abuse detection|too many requests/i;
/**
 * readLimit: how long a limit asks us to wait, or undefined when the answer is no limit. `retry-after` (seconds or date)
 * goes first, then `x-ratelimit-reset` when nothing remains, else a minute that doubles with each attempt.
 * Source: GitHub's "Best practices for using the REST API"; GHES says "abuse detection", GraphQL answers 200.
 */
function readLimit(answer, now, attempt) {
    const message = readMessage(answer.data);
    const retryAfter = answer.headers["retry-after"];
    const exhausted = answer.headers["x-ratelimit-remaining"] === "0";
    const isLimit = answer.status === 429 ||
        (answer.status === 403 && (LIMIT_WORDS.test(message) || retryAfter !== undefined || exhausted)) ||
        (answer.status === 200 && isGraphqlLimit(answer.data));
    if (!isLimit)
        return undefined;
    if (retryAfter !== undefined) {
        const wait = readRetryAfter(retryAfter, now);
        if (wait !== undefined)
            return wait;
    }
    const reset = Number(answer.headers["x-ratelimit-reset"]);
    if (exhausted && Number.isFinite(reset) && reset > 0)
        return Math.max(1_000, reset * 1_000 - now + 1_000);
    return 60_000 * 2 ** Math.min(attempt, 5);
}
function readRetryAfter(value, now) {
    if (/^\d+$/.test(value.trim()))
        return Math.max(1_000, Number(value) * 1_000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(1_000, date - now);
}
function isGraphqlLimit(data) {
    if (typeof data !== "object" || data === null || !Array.isArray(data.errors))
        return false;
    return data.errors.some((error) => error?.type === "RATE_LIMITED" || LIMIT_WORDS.test(String(error?.message ?? "")));
}
const PERMISSIONS = [
    [/\/deployments\b/, "deployments"],
    [/\/check-(?:runs|suites)\b/, "checks"],
    [/\/status(?:es)?\b/, "statuses"],
    [/\/code-scanning\//, "security-events"],
    [/\/dependabot\//, "vulnerability-alerts"],
    [/\/pulls\b/, "pull-requests"],
    [/\/(?:issues|labels|milestones)\b/, "issues"],
    [/\/(?:actions|environments)\b/, "actions"],
    [/\/discussions\b/, "discussions"],
    [/./, "contents"],
];
/** nameMissingPermission: the `permissions:` line for a refused request: GitHub's own word for it when it sent one, else by route. */
function nameMissingPermission(method, path, headers) {
    const accepted = /^([a-z_]+)=(read|write)/.exec(headers["x-accepted-github-permissions"] ?? "");
    if (accepted)
        return `${accepted[1].replaceAll("_", "-")}: ${accepted[2]}`;
    const scope = PERMISSIONS.find(([pattern]) => pattern.test(path))[1];
    return `${scope}: ${method === "GET" || method === "HEAD" ? "read" : "write"}`;
}
/** describeRefusal: the error for an answer that is neither success nor limit. */
function describeRefusal(method, path, answer) {
    const { status } = answer;
    const words = readMessage(answer.data);
    const said = words === "" ? "" : `: ${words}`;
    const what = `${method} ${path} was answered ${status}${said}`;
    if (status >= 500)
        return new GitHubError({
            code: "github-unavailable",
            status,
            uncertain: true,
            message: what,
            hint: "GitHub had a fault of its own (see https://www.githubstatus.com); run the job again.",
        });
    if (status === 401)
        return new GitHubError({
            code: "github-refused",
            status,
            message: `GitHub does not take the token (${what}).`,
            hint: "Pass a valid token as `github-token`; the default is `${{ github.token }}`.",
        });
    if (status === 403 && /not accessible by/i.test(words))
        return refusePermission(method, path, answer, what);
    if (status === 404)
        return new GitHubError({
            code: "not-found",
            status,
            message: `${path} does not exist, or the token may not see it.`,
            hint: `Check the name; if it exists, grant the job\npermissions:\n  ${nameMissingPermission(method, path, answer.headers)}`,
        });
    if (status === 409 || status === 422)
        return new GitHubError({
            code: status === 409 ? "conflict" : "github-refused",
            status,
            message: what,
            hint: "GitHub refused the values; the message says which.",
        });
    return new GitHubError({
        code: "github-refused",
        status,
        message: what,
        hint: status === 410
            ? "The feature is switched off in the repository's settings."
            : "Check the repository's settings and what the token may do.",
    });
}
function refusePermission(method, path, answer, what) {
    const permission = nameMissingPermission(method, path, answer.headers);
    return missingPermission(permission, `The token may not do this: ${what}.`);
}
/** missingPermission: the error that prints the exact `permissions:` block. */
function missingPermission(permission, message) {
    return new GitHubError({
        code: "missing-permission",
        status: 403,
        permission,
        message,
        hint: `Add to the job:\npermissions:\n  ${permission}`,
    });
}
/** invalidAnswer: GitHub (or something in between) answered what nobody can rely on. */
function invalidAnswer(label, problem, uncertain = false) {
    return new GitHubError({
        code: "invalid-answer",
        status: null,
        uncertain,
        message: `Invalid answer from GitHub to ${label}: ${problem}.`,
        hint: "A proxy or an outage may stand in between (https://www.githubstatus.com); run the job again.",
    });
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/** Workflow runs: one by id with jobs and approvals, those of a commit, re-runs and dispatches. */


/** Slug of the app that every workflow's check runs are posted by. */
const GITHUB_ACTIONS_APP = "github-actions";
const runShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    path: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    head_sha: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    head_branch: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    event: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__.number().optional(),
    check_suite_id: zod__WEBPACK_IMPORTED_MODULE_1__.number().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    head_repository: zod__WEBPACK_IMPORTED_MODULE_1__.object({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullish(),
    actor: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullish(),
});
/** readWorkflowRun: a run by id, or undefined. */
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
/** listWorkflowRuns: all runs for a commit. */
async function listWorkflowRuns(github, sha) {
    return (await readRuns(github, sha)).map(toRun);
}
/** readWorkflowPaths: check suite id → workflow file, for the runs of a commit. Needs `actions: read`. */
async function readWorkflowPaths(github, sha) {
    const paths = new Map();
    for (const run of await readRuns(github, sha))
        if (run.check_suite_id !== undefined)
            paths.set(run.check_suite_id, barePath(run.path));
    return paths;
}
/** The jobs of a run's latest attempt, or of all its attempts. A job's id is that of its check run. */
async function listJobs(github, runId, filter = "latest") {
    const jobs = await github.readAll("/repos/{owner}/{repo}/actions/runs/{run_id}/jobs", { run_id: runId, filter }, zod__WEBPACK_IMPORTED_MODULE_1__.object({
        id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
        name: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__.number().optional(),
        check_run_url: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
        status: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        conclusion: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
        started_at: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
        completed_at: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
        html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
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
/** listApprovals: who approved or rejected the run's environments. */
async function listApprovals(github, runId) {
    const approvals = await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }, zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({
        state: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        comment: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
        user: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }),
        environments: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() })),
    })));
    return approvals.map((approval) => ({
        state: approval.state,
        user: approval.user.login,
        comment: approval.comment,
        environments: approval.environments.flatMap((environment) => environment.name ?? []),
    }));
}
/** rerunFailedJobs: starts the next attempt of a run, once: when the attempt is beyond `attempt` already, nothing is sent. */
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
/** dispatchWorkflow: starts a workflow; `find` says whether the run that this dispatch is for exists already. */
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
    return path.replace(/@.*$/, "");
}


/***/ }),

/***/ 77843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   El: () => (/* binding */ readPullRequestNotes),
/* harmony export */   dx: () => (/* binding */ meaningful),
/* harmony export */   nY: () => (/* binding */ stripComments)
/* harmony export */ });
/* unused harmony export readSection */
/* harmony import */ var _text_quoted_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4123);
/** Reads what a pull request's description says for the notes: an override, and the sections that people fill in. */

const HEADINGS = {
    override: /^release[- ]notes?$/,
    customers: /^(?:what customers (?:will )?see|customer[- ]impact|user[- ]impact|support(?: notes?)?)$/,
    migration: /^(?:migration|upgrade)(?:[ -](?:steps?|guide|notes?|path|instructions?))?(?: \(if any\))?$/,
    workaround: /^work-?arounds?$/,
    faq: /^faqs?$|^frequently asked questions$/,
};
const EMPTY = /^(?:[-*_\s.]*(?:none(?: needed| required)?|n\/?a|no|nil|yes|not applicable|not (?:needed|required)|tbd|no response|no (?:migration|action|upgrade|steps?)(?: steps?)?(?: (?:is|are))?(?: needed| required| necessary)?|nothing to do|the steps have not been written yet|-)[-*_\s.!]*|_?no response_?)$/i;
const LIMIT = 100_000;
/** readPullRequestNotes: HTML comments (templates' hints) are no text; an empty or "n/a" section is no section. */
function readPullRequestNotes(body) {
    const text = stripComments(body.slice(0, LIMIT).replace(/\r\n?/g, "\n"));
    const sections = readSections(text);
    const override = readOverride(text, sections.get("override"));
    const fields = ["customers", "migration", "workaround"].flatMap((key) => {
        const value = meaningful(sections.get(key));
        return value === undefined ? [] : [[key, value]];
    });
    return {
        ...(override === undefined ? {} : { override }),
        ...Object.fromEntries(fields),
        faq: readQuestions(meaningful(sections.get("faq")) ?? ""),
    };
}
/** meaningful: trimmed text, or undefined when there is nothing in it but "none" or "n/a". */
function meaningful(text) {
    const trimmed = text?.trim() ?? "";
    return trimmed === "" || EMPTY.test(trimmed) ? undefined : trimmed;
}
/** readSection: the text below the first heading that matches, in any issue or description. */
function readSection(body, key) {
    return meaningful(readSections(stripComments(body.slice(0, LIMIT).replace(/\r\n?/g, "\n"))).get(key));
}
/** stripComments: without HTML comments, in one pass; an unclosed one is text, and so is one in code. */
function stripComments(text) {
    let out = "";
    let at = 0;
    for (;;) {
        const begin = text.indexOf("<!--", at);
        if (begin < 0)
            return out + text.slice(at);
        out += text.slice(at, begin);
        const end = text.indexOf("-->", begin + 4);
        if (end < 0)
            return out + text.slice(begin);
        at = end + 3;
    }
}
/** Headings that the description only quotes (another project's notes in `<details>`, a quote, code) are none of its own. */
function readSections(text) {
    const own = (0,_text_quoted_ts__WEBPACK_IMPORTED_MODULE_0__/* .dropQuoted */ .K)(text).split("\n");
    const sections = new Map();
    let open;
    const close = () => {
        if (open !== undefined && !sections.has(open.key))
            sections.set(open.key, open.lines.join("\n").trim());
        open = undefined;
    };
    for (const [index, line] of text.split("\n").entries()) {
        const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(own[index]);
        if (heading === null) {
            open?.lines.push(line);
            continue;
        }
        const level = heading[1].length;
        if (open !== undefined && level > open.level) {
            open.lines.push(line);
            continue;
        }
        close();
        const title = heading[2]
            .toLowerCase()
            .replace(/[:*_?]/g, "")
            .trim();
        const key = Object.keys(HEADINGS).find((name) => HEADINGS[name].test(title));
        if (key !== undefined)
            open = { key, level, lines: [] };
    }
    close();
    return sections;
}
/** readOverride: a ```release-note block, a BEGIN_COMMIT_OVERRIDE block or a "Release note" section; edits after the merge count. */
function readOverride(text, section) {
    const block = /^```release-notes?[ \t]*\n([\s\S]*?)^```/m.exec(text)?.[1] ??
        between(text, "BEGIN_COMMIT_OVERRIDE", "END_COMMIT_OVERRIDE") ??
        readWrittenPart(section);
    const trimmed = block?.trim();
    if (trimmed === undefined || trimmed === "")
        return undefined;
    if (NO_NOTE.test(trimmed))
        return { kind: "none" };
    const value = meaningful(trimmed);
    return value === undefined ? undefined : { kind: "text", text: value };
}
function between(text, begin, end) {
    const from = text.indexOf(begin);
    const to = from < 0 ? -1 : text.indexOf(end, from + begin.length);
    return to < 0 ? undefined : text.slice(from + begin.length, to);
}
const NO_NOTE = /^(?:[-*] +)?(?:notes?: *)?(?:none|no release[- ]?notes?(?: (?:is |are )?(?:required|needed|necessary))?)\.?$/i;
/** A template's checklist and hints (quotes, folded text) are nothing that somebody wrote; a fence around the words is none of them. */
function readWrittenPart(section) {
    if (section === undefined)
        return undefined;
    const fenced = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n\1\s*$/.exec(section.trim())?.[2];
    return (fenced ?? (0,_text_quoted_ts__WEBPACK_IMPORTED_MODULE_0__/* .dropQuoted */ .K)(section))
        .split("\n")
        .filter((line) => !/^\s*[-*+] +\[[ xX]\] /.test(line))
        .join("\n");
}
/** readQuestions: `Q: … A: …`, or headings and bold lines as questions with what follows as the answer. */
function readQuestions(text) {
    const entries = [];
    for (const line of text.split("\n")) {
        const question = /^\s*(?:[-*]\s+)?(?:\*\*)?Q[.:]\s*(?:\*\*)?\s*(.+?)(?:\*\*)?\s*$/i.exec(line)?.[1] ??
            /^ {0,3}#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1] ??
            /^\s*(?:[-*]\s+)?\*\*(.+\?)\*\*\s*$/.exec(line)?.[1];
        if (question !== undefined)
            entries.push({ question, answer: "" });
        else if (entries.length > 0)
            entries.at(-1).answer += `${line.replace(/^\s*(?:[-*]\s+)?(?:\*\*)?A[.:]\s*(?:\*\*)?\s*/i, "")}\n`;
    }
    return entries
        .map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
        .filter(({ answer }) => answer !== "");
}


/***/ }),

/***/ 69331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ selectServicePaths),
/* harmony export */   Wu: () => (/* binding */ classifyChanges),
/* harmony export */   _I: () => (/* binding */ matchesAny),
/* harmony export */   sB: () => (/* binding */ matchGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);
/** Which kinds of change a release holds (`user-facing`, `high-risk`, `schema`), from its paths and its pull requests' labels. */


const SHOWN = 5;
/** classifyChanges: what the release holds. `incomplete` says why paths or labels are not all known; then nothing is proved absent. */
function classifyChanges(policy, facts) {
    const findings = _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHANGE_KINDS */ .tO.map((kind) => {
        const rule = policy.changes[kind];
        const matchers = rule.paths.map((glob) => ({ glob, matches: matchGlob(glob) }));
        const evidence = [];
        for (const path of facts.paths) {
            const found = matchers.find(({ matches }) => matches(path));
            if (found !== undefined)
                evidence.push({ kind: "path", value: path, matched: found.glob });
        }
        for (const label of facts.labels) {
            const found = rule.labels.find((known) => known.toLowerCase() === label.toLowerCase());
            if (found !== undefined)
                evidence.push({ kind: "label", value: label, matched: found });
        }
        if (evidence.length > 0)
            return [kind, { state: "present", because: evidence.slice(0, SHOWN), count: evidence.length }];
        if (facts.incomplete !== undefined)
            return [kind, { state: "unknown", why: facts.incomplete }];
        return [kind, { state: "absent" }];
    });
    return Object.fromEntries(findings);
}
/** matchGlob: a predicate for one glob over repository paths; dot files count, `!glob` excludes nothing but its own matches. */
function matchGlob(glob) {
    return picomatch__WEBPACK_IMPORTED_MODULE_1___default()(glob, { dot: true, nonegate: false });
}
/** matchesAny: whether a path matches one of the globs; no globs match nothing. */
function matchesAny(globs, path) {
    return globs.some((glob) => matchGlob(glob)(path));
}
/** selectServicePaths: those of the paths that belong to the policy's service; all of them when it has none. */
function selectServicePaths(policy, paths) {
    if (policy.paths.length === 0)
        return paths;
    const matchers = policy.paths.map(matchGlob);
    return paths.filter((path) => matchers.some((matches) => matches(path)));
}


/***/ }),

/***/ 54042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolvePolicy)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51725);
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77001);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48123);
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60463);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66249);
/** From the standard policy, a policy file and the choice of a service to the one policy that every decision sees. */







/**
 * resolvePolicy: lists of the file replace the standard's, maps are merged by key, a requirement key by key. With services, the
 * one named, else the one whose tag pattern `tag` matches. Throws `invalid-input` when that leaves none or several.
 */
function resolvePolicy(facts) {
    const { file, origin } = facts;
    const service = chooseService(file, facts.service, facts.tag);
    let rules = _standard_ts__WEBPACK_IMPORTED_MODULE_4__/* .STANDARD_POLICY */ .nG;
    if (file !== undefined)
        rules = applySection(applyWhole(rules, file), file);
    if (file !== undefined && service !== undefined) {
        const section = file.services[service];
        rules = { ...applySection(rules, section), service, paths: section.paths };
    }
    return { origin, digest: (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(rules), ...rules };
}
function chooseService(file, wanted, tag) {
    const services = Object.keys(file?.services ?? {});
    if (wanted !== undefined) {
        if (services.includes(wanted))
            return wanted;
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
            code: "invalid-input",
            message: `The policy has no such service: ${(0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_5__/* .describeUnknown */ .E)("service", wanted, services)}.`,
            hint: services.length === 0
                ? "Leave the input `service` empty."
                : `Set \`service\` to one of ${services.join(", ")}.`,
        });
    }
    if (services.length === 0)
        return undefined;
    const matching = services.filter((name) => tag !== undefined && (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(tag, file.services[name].tag ?? file.tag ?? _standard_ts__WEBPACK_IMPORTED_MODULE_4__/* .STANDARD_POLICY */ .nG.tag) !== undefined);
    if (matching.length === 1)
        return matching[0];
    throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The policy has the services ${services.join(", ")}, and ${tag === undefined ? "none was chosen" : `the tag ${tag} matches the pattern of ${matching.length === 0 ? "none" : "several"}`}.`,
        hint: "Set the input `service`, or release by a tag that matches one service's pattern.",
    });
}
function applyWhole(rules, file) {
    const { incident } = file;
    return {
        ...rules,
        roles: { ...rules.roles, ...dropUndefined(file.roles ?? {}) },
        channels: { ...rules.channels, ...dropUndefined(file.channels ?? {}) },
        incident: {
            labels: incident?.labels ?? rules.incident.labels,
            reviewWithinMs: toMs(incident?.["review-within"]) ?? rules.incident.reviewWithinMs,
            actionItemsWithinMs: toMs(incident?.["action-items-within"]) ?? rules.incident.actionItemsWithinMs,
            notify: { ...rules.incident.notify, ...dropUndefined(incident?.notify ?? {}) },
        },
        trust: {
            workflows: file["trusted-workflows"] ?? rules.trust.workflows,
            authors: file["trusted-authors"] ?? rules.trust.authors,
            maxAgeMs: toMs(file["max-age"]) ?? rules.trust.maxAgeMs,
        },
    };
}
function applySection(rules, section) {
    const { notes } = section;
    const checks = section.checks ?? rules.checks;
    const template = notes?.template ?? rules.notes.template;
    return {
        ...rules,
        tag: section.tag ?? rules.tag,
        branches: section.branches ?? rules.branches,
        changes: Object.fromEntries(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_6__/* .CHANGE_KINDS */ .tO.map((kind) => [kind, section.changes?.[kind] ?? rules.changes[kind]])),
        ...(checks === undefined ? {} : { checks }),
        requirements: Object.fromEntries(Object.entries(rules.requirements).map(([id, standard]) => [
            id,
            applyRule(standard, section.requirements?.[id]),
        ])),
        environments: section.environments ?? rules.environments,
        audiences: section.audiences === undefined ? rules.audiences : dropUndefined(section.audiences),
        notes: {
            sections: notes?.sections ?? rules.notes.sections,
            hidden: notes?.hidden ?? rules.notes.hidden,
            "known-issues-label": notes?.["known-issues-label"] ?? rules.notes["known-issues-label"],
            ...(template === undefined ? {} : { template }),
        },
        // A service's waivers add to those of the whole repository: they are register entries, not a setting.
        waivers: [...rules.waivers, ...(section.waivers ?? [])],
    };
}
function applyRule(standard, rule) {
    if (rule === undefined)
        return standard;
    const when = rule.when ?? standard.when;
    return {
        enabled: rule.enabled ?? standard.enabled,
        types: rule.types ?? standard.types,
        ...(when === undefined ? {} : { when }),
        defer: rule.defer ?? standard.defer,
        deferForMs: toMs(rule["defer-for"]) ?? standard.deferForMs,
        waivable: rule.waivable ?? standard.waivable,
        maxWaiverMs: toMs(rule["max-waiver"]) ?? (rule.waivable && !standard.waivable ? DEFAULT_WAIVER_MS : standard.maxWaiverMs),
        role: rule.role ?? standard.role,
        signOff: rule["sign-off"] ?? standard.signOff,
        stalePaths: rule["stale-paths"] ?? standard.stalePaths,
        settings: { ...standard.settings, ...rule.settings },
    };
}
const DEFAULT_WAIVER_MS = 604_800_000;
function toMs(text) {
    return text === undefined ? undefined : (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E)(text);
}
function dropUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 80110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ isQuarantining),
/* harmony export */   Ux: () => (/* binding */ latestStatus),
/* harmony export */   jC: () => (/* binding */ ROLLED_BACK),
/* harmony export */   xi: () => (/* binding */ orderStatuses),
/* harmony export */   zG: () => (/* binding */ parseDeploymentPayload),
/* harmony export */   zX: () => (/* binding */ VERIFIED)
/* harmony export */ });
/* unused harmony exports QUARANTINE_LIFTED, deploymentKey, isTerminal */
/** A deployment as our actions write it: its payload, its key, and the words in a status that carry meaning. */
/** A `success` status that begins so says that verify found the release healthy. */
const VERIFIED = "verified:";
/** A `failure` status that begins so quarantines the SHA in the environment. */
const ROLLED_BACK = "rolled back:";
/** A later `inactive` status that begins so says who let the SHA return, and why. */
const QUARANTINE_LIFTED = "quarantine lifted:";
/** isQuarantining: whether a deployment was rolled back and nobody let its SHA return since. */
function isQuarantining(deployment) {
    const statuses = orderStatuses(deployment.statuses);
    const at = statuses.findLastIndex(({ state, description }) => state === "failure" && description.startsWith(ROLLED_BACK));
    return at >= 0 && !statuses.slice(at).some(({ description }) => description.startsWith(QUARANTINE_LIFTED));
}
/** deploymentKey: what makes twice once for a deploy. */
function deploymentKey(fields) {
    return [fields.service ?? "-", fields.environment, fields.version, fields.runId, fields.target]
        .filter((part) => part !== undefined)
        .join("/");
}
/** parseDeploymentPayload: the payload when it is one of ours (REST gives an object or text, GraphQL a text, sometimes quoted twice); else null. */
function parseDeploymentPayload(value) {
    let payload = value;
    for (let depth = 0; depth < 2 && typeof payload === "string"; depth++) {
        try {
            payload = JSON.parse(payload);
        }
        catch {
            return null;
        }
    }
    if (typeof payload !== "object" || payload === null)
        return null;
    const fields = payload;
    const previous = fields.previous;
    const whole = fields.schemaVersion === 1 &&
        ["deploy", "rollback", "drill"].includes(fields.kind) &&
        ["key", "version", "tag", "environment", "runId", "actor", "policyDigest"].every((name) => typeof fields[name] === "string") &&
        typeof fields.sha === "string" &&
        /^[0-9a-f]{40}$/.test(fields.sha) &&
        typeof fields.runAttempt === "number" &&
        ["service", "artifactDigest"].every((name) => fields[name] === null || typeof fields[name] === "string") &&
        (previous === null ||
            (typeof previous === "object" &&
                typeof previous.version === "string" &&
                typeof previous.sha === "string" &&
                typeof previous.deploymentId === "number"));
    return whole ? payload : null;
}
/** orderStatuses: oldest first, by time and id: the API's order is no promise. */
function orderStatuses(statuses) {
    return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id ?? 0) - (b.id ?? 0));
}
/** latestStatus: the newest status, or undefined for a deployment without any. */
function latestStatus(deployment) {
    return orderStatuses(deployment.statuses).at(-1);
}
/** isTerminal: whether a state ends a deployment. */
function isTerminal(state) {
    return state === "success" || state === "failure" || state === "error" || state === "inactive";
}


/***/ }),

/***/ 51725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   vY: () => (/* binding */ renderTag)
/* harmony export */ });
/* unused harmony export parseVersion */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/** Between a release's tag and its version: strict semver inside the policy's tag pattern, everything else refused. */



const PLACE = "{version}";
const TAG_CHARACTERS = /^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/;
/** renderTag: the tag of a version under a pattern such as `v{version}` or `api/v{version}`. */
function renderTag(pattern, version) {
    return pattern.replace(PLACE, () => version);
}
/** parseTag: the version that a tag carries under the pattern, or undefined when it is another tag or no strict semver. */
function parseTag(tag, pattern) {
    const at = pattern.indexOf(PLACE);
    if (at < 0)
        return undefined;
    const prefix = pattern.slice(0, at);
    const suffix = pattern.slice(at + PLACE.length);
    if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length)
        return undefined;
    return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), pattern);
}
/** parseVersion: strict semver, with the tag it has under the pattern. Build metadata is refused: two builds of one version have no order. */
function parseVersion(text, pattern) {
    if (text.length > 128)
        return undefined;
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default()(text);
    if (parsed === null || parsed.version !== text || parsed.build.length > 0)
        return undefined;
    return {
        version: parsed.version,
        tag: renderTag(pattern, parsed.version),
        major: parsed.major,
        minor: parsed.minor,
        patch: parsed.patch,
        prerelease: [...parsed.prerelease],
    };
}
/**
 * readVersion: the release that a user names by its tag or by the bare version. Throws an ActionableError: `ambiguous-ref` for
 * a ref path or what looks like a SHA, `invalid-input` for everything else that is no release of the pattern.
 */
function readVersion(input, pattern) {
    const shown = showValue(input);
    const expected = `expected a tag like ${renderTag(pattern, "1.4.0")} (the policy's pattern is ${pattern}) or the bare version, such as 1.4.0`;
    if (/^(?:refs|heads|tags|remotes|pull)\//i.test(input) || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(input))
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "ambiguous-ref",
            message: `The version ${shown} could mean another kind of ref than a tag; ${expected}.`,
            hint: "Give the tag's own name; on a push of a tag that is `${{ github.ref_name }}`.",
        });
    if (!TAG_CHARACTERS.test(input) || /\.\.|\/\/|@\{|\.lock(?:\/|$)/.test(input))
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "invalid-input",
            message: `The version ${shown} holds what no release tag may hold; ${expected}.`,
            hint: "Letters, digits and . _ + @ / - are allowed, with a letter or digit first; rename the tag.",
        });
    const version = parseTag(input, pattern) ?? parseVersion(input, pattern);
    if (version !== undefined)
        return version;
    throw new _errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The version ${shown} is no release: ${expected}, in strict semver (three numbers, no build metadata).`,
        hint: "Run the workflow on a release tag, set the input `version`, or set `tag:` in the policy to your tags' pattern.",
    });
}
/** compareVersions: below zero when `a` precedes `b`, by semver's precedence. */
function compareVersions(a, b) {
    return semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default()(a, b);
}
function showValue(text) {
    const visible = text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
    return `\`${visible.length > 80 ? `${visible.slice(0, 80)}…` : visible}\``.replaceAll("::", ": :");
}


/***/ }),

/***/ 4123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ dropQuoted)
/* harmony export */ });
/** Finds what a text only quotes: code fences, block quotes and folded `<details>`. */
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/**
 * The text with the quoted lines empty, line by line the same count. A fence or fold that is never closed quotes nothing: it
 * must not hide what stands below it.
 */
function dropQuoted(text) {
    const lines = text.split("\n");
    const closing = findClosings(lines);
    let fence;
    let folds = 0;
    return lines
        .map((line, index) => {
        const mark = FENCE.exec(line);
        if (fence !== undefined) {
            if (mark !== null && mark[1].startsWith(fence) && mark[2].trim() === "")
                fence = undefined;
            return "";
        }
        if (mark !== null && closing.fence(index, mark[1])) {
            fence = mark[1];
            return "";
        }
        const opens = /^\s{0,3}<details\b/i.test(line) && closing.fold(index) > folds;
        const closes = /<\/details>/i.test(line);
        const inside = folds > 0 || opens;
        if (opens)
            folds += 1;
        if (closes && folds > 0)
            folds -= 1;
        return inside || /^ {0,3}>/.test(line) ? "" : line;
    })
        .join("\n");
}
/** What closes at or below each line, in one pass from the end. */
function findClosings(lines) {
    const longest = { "`": new Int32Array(lines.length + 1), "~": new Int32Array(lines.length + 1) };
    const folds = new Int32Array(lines.length + 1);
    for (let index = lines.length - 1; index >= 0; index--) {
        for (const sign of ["`", "~"])
            longest[sign][index] = longest[sign][index + 1];
        folds[index] = folds[index + 1] + (/<\/details>/i.test(lines[index]) ? 1 : 0);
        const mark = FENCE.exec(lines[index]);
        if (mark === null || mark[2].trim() !== "")
            continue;
        const sign = mark[1][0];
        longest[sign][index] = Math.max(longest[sign][index], mark[1].length);
    }
    return {
        fence: (index, mark) => longest[mark[0]][index + 1] >= mark.length,
        fold: (index) => folds[index],
    };
}


/***/ })

};
