export const id = 765;
export const ids = [765];
export const modules = {

/***/ 7765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   STATE_SUBJECT: () => (/* binding */ STATE_SUBJECT),
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4598);
/* harmony import */ var _octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2542);
/* harmony import */ var _record_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5374);
/** After a killed or cancelled main: the commit says that its verification was cut off, so that nobody waits for a verdict. */



/** State: JSON of what is being verified; empty once the verdict is written. */
const STATE_SUBJECT = "verify-subject";
/** post: a second run changes nothing, and a verdict that main did write stays. */
async function post(inputs, doors) {
    const state = doors.readState(STATE_SUBJECT);
    if (state === "")
        return;
    const subject = JSON.parse(state);
    const { context } = doors;
    const github = await (0,_octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_1__/* .connectGitHub */ .U)(doors, inputs.githubToken);
    const key = { sha: subject.sha, ...(0,_record_ts__WEBPACK_IMPORTED_MODULE_2__/* .nameCheckRun */ .n4)(subject) };
    const existing = await (0,_octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .findCheckRun */ .TU)(github, key);
    if (existing?.runId === context.runId)
        return;
    await (0,_octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .upsertCheckRun */ .BL)(github, {
        ...key,
        conclusion: "cancelled",
        title: `The verification of ${subject.version} in ${subject.environment} was cut off`,
        summary: `Run ${context.runId} ended before there was a verdict: ${subject.version} is not verified in ${subject.environment}. Run the job again.`,
        text: existing?.text ?? "",
        completedAt: new Date(doors.clock.now()).toISOString(),
        detailsUrl: context.runUrl,
    });
    doors.log.warning(`${subject.version} is not verified in ${subject.environment}: the run was cut off. Run the job again.`);
}


/***/ }),

/***/ 1846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ remedyOf),
/* harmony export */   e: () => (/* binding */ REASONS)
/* harmony export */ });
/** Why a verification ended as it did: the closed set of reason codes, each with what a person does next. */
const REASONS = [
    {
        code: "verified",
        meaning: "The new release answers, and every required signal is healthy.",
        remedy: "Nothing to do; the release is now a known-good one to come back to.",
    },
    {
        code: "identity-mismatch",
        meaning: "Something else than the release answers: an old instance, another version, a cache.",
        remedy: "Finish or repair the rollout, then verify again; nothing measured here counts for this release.",
    },
    {
        code: "identity-unconfirmed",
        meaning: "Nothing that answered said which release it is, or not often enough in a row.",
        remedy: "See whether the service is up and names its SHA or version at the identity URL.",
    },
    {
        code: "identity-not-configured",
        meaning: "Nobody said where the running release names itself, so nothing proves what was measured.",
        remedy: "Set `verify.identity` of the environment in the policy, or the input `identity-url`.",
    },
    {
        code: "nothing-measured",
        meaning: "The release answers, but no probe, metric or other signal is configured.",
        remedy: "Add `smoke` probes or `verify.metrics` to the environment, or the inputs `smoke-url` or `error-rate-url`.",
    },
    {
        code: "probe-failed",
        meaning: "A smoke probe failed until its deadline.",
        remedy: "Roll back, or repair what the probe names; the summary shows what was expected and seen.",
    },
    {
        code: "metric-failed",
        meaning: "A required metric violates its condition.",
        remedy: "Roll back; the summary shows value, condition, query and link.",
    },
    {
        code: "no-data",
        meaning: "A required source answered, but held no data for the release (no traffic, wrong query, wrong labels).",
        remedy: "Check the query and that the release gets traffic, then verify again.",
    },
    {
        code: "silence",
        meaning: "The source fell silent: fewer values than `min-coverage`, a gap longer than `max-gap`, or no value at the end.",
        remedy: "See whether the release still runs and is scraped; a service that is down sends no data.",
    },
    {
        code: "too-few-samples",
        meaning: "Fewer passing samples than `min-samples`.",
        remedy: "Bake longer, or shorten `interval`.",
    },
    {
        code: "too-few-requests",
        meaning: "Fewer requests behind the passing samples than `min-requests`.",
        remedy: "Wait for more traffic or send some, and bake longer.",
    },
    {
        code: "measurement-errors",
        meaning: "A source could not be asked too often; an error is not a failure of the release.",
        remedy: "Repair the monitoring (the last error is in the summary), then verify again.",
    },
    {
        code: "no-baseline",
        meaning: "There is nothing to compare with: too few samples before the deployment or of the control group.",
        remedy: "Widen `window`, or compare with a threshold until there is a history.",
    },
    {
        code: "test-too-weak",
        meaning: "So few samples can never be significant at the confidence asked for.",
        remedy: "Take more samples, or lower `confidence`.",
    },
    {
        code: "events-missing",
        meaning: "Analytics events that must arrive did not, or came without a required property.",
        remedy: "Repair the tracking; the summary names the events and properties.",
    },
    {
        code: "feedback-exceeded",
        meaning: "Users opened more issues with the policy's labels than it allows.",
        remedy: "Read the issues that the summary lists, and roll back if they are about this release.",
    },
    {
        code: "new-security-alerts",
        meaning: "Security alerts were opened since the deployment.",
        remedy: "Tell the Security Champion, and look at the alerts that the summary lists.",
    },
    {
        code: "unreadable",
        meaning: "A required signal could not be read, or was not measured.",
        remedy: "Grant the missing permission or repair the source that the summary names, then verify again.",
    },
    {
        code: "not-deployed",
        meaning: "Our records show no finished deployment of this commit to the environment.",
        remedy: "Deploy it first, or correct `environment`, `service`, `version` or `sha`.",
    },
    {
        code: "superseded",
        meaning: "Another release was deployed to the environment since.",
        remedy: "Verify the release that runs there now.",
    },
    {
        code: "rolled-back",
        meaning: "The release was rolled back in this environment.",
        remedy: "Nothing to verify; a fix has another commit.",
    },
];
/** remedyOf: what a person does next. */
function remedyOf(code) {
    return REASONS.find((reason) => reason.code === code).remedy;
}


/***/ }),

/***/ 5374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ writeVerdict),
/* harmony export */   n4: () => (/* binding */ nameCheckRun),
/* harmony export */   tt: () => (/* binding */ markDeployment)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4598);
/* harmony import */ var _octoacme_shared_github_deployments_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8283);
/* harmony import */ var _octoacme_shared_phase_read_record_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7961);
/* harmony import */ var _octoacme_shared_process_summary_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3605);
/* harmony import */ var _octoacme_shared_record_chain_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5332);
/* harmony import */ var _octoacme_shared_record_machine_part_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7627);
/* harmony import */ var _octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(110);
/* harmony import */ var _report_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5746);
/** Writes a verdict down where people and later phases look: the deployment's status, the check run, the record. */








/** Base64 of the facts and a summary must fit into a check run's 65,535 characters. */
const FACTS_LIMIT = 36_000;
const SUMMARY_LIMIT = 60_000;
const CONCLUSIONS = {
    healthy: "success",
    unhealthy: "failure",
    // Not `neutral`: branch protection would take that for a pass.
    inconclusive: "action_required",
};
/** nameCheckRun: the check run's name and key (docs/architecture.md). */
function nameCheckRun(subject) {
    return {
        name: `octoacme/verify (${subject.environment})`,
        externalId: `octoacme:verify:${subject.service ?? "-"}:${subject.environment}:${subject.version}`,
    };
}
/** markDeployment: `verified:` makes the release a known-good one; `unhealthy:` says that it is not. Inconclusive says nothing. */
async function markDeployment(github, doors, deploymentId, report) {
    if (report.decision === "inconclusive")
        return;
    await (0,_octoacme_shared_github_deployments_ts__WEBPACK_IMPORTED_MODULE_1__/* .appendDeploymentStatus */ .wz)(github, deploymentId, {
        state: report.decision === "healthy" ? "success" : "failure",
        description: `${report.decision === "healthy" ? _octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_7__/* .VERIFIED */ .zX : "unhealthy:"} ${report.explanation}`,
        logUrl: doors.context.runUrl,
    });
}
/** writeVerdict: the check run with the record's entry; one for each verdict, of which the newest counts. */
async function writeVerdict(github, doors, report, policyDigest) {
    const at = new Date(doors.clock.now()).toISOString();
    const { name, externalId } = nameCheckRun(report);
    const record = await (0,_octoacme_shared_phase_read_record_ts__WEBPACK_IMPORTED_MODULE_2__/* .readRecord */ .a)(github, report);
    const facts = report.facts ?? null;
    const entry = (0,_octoacme_shared_record_chain_ts__WEBPACK_IMPORTED_MODULE_4__/* .followChain */ .XN)(record.entries, {
        phase: "verify",
        at,
        actor: doors.context.actor,
        run: { id: doors.context.runId, attempt: doors.context.runAttempt, url: doors.context.runUrl },
        repository: doors.context.repository.fullName,
        version: report.version,
        sha: report.sha,
        service: report.service,
        environment: report.environment,
        policyDigest,
        decision: report.decision,
        reason: report.reason,
        reasons: [
            report.explanation,
            ...(report.judgement?.decision.deciding ?? []).map((signal) => `${signal.name}: ${signal.explanation}`),
        ].slice(0, 20),
        facts,
    }, JSON.stringify(facts).length <= FACTS_LIMIT);
    const { url } = await (0,_octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .upsertCheckRun */ .BL)(github, {
        sha: report.sha,
        name,
        externalId,
        conclusion: CONCLUSIONS[report.decision],
        title: (0,_report_ts__WEBPACK_IMPORTED_MODULE_6__/* .describeReport */ .As)(report),
        summary: (0,_octoacme_shared_process_summary_ts__WEBPACK_IMPORTED_MODULE_3__/* .renderSummary */ .Br)((0,_report_ts__WEBPACK_IMPORTED_MODULE_6__/* .renderReport */ .B1)(report), SUMMARY_LIMIT),
        text: (0,_octoacme_shared_record_machine_part_ts__WEBPACK_IMPORTED_MODULE_5__/* .encodeRecord */ .Ym)(entry),
        completedAt: entry.at,
        detailsUrl: entry.run.url,
        keepsHistory: true,
    });
    return url;
}


/***/ }),

/***/ 5746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  As: () => (/* binding */ describeReport),
  B1: () => (/* binding */ renderReport),
  C8: () => (/* binding */ renderResult)
});

// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
// EXTERNAL MODULE: ./packages/shared/src/verification/condition.ts
var condition = __webpack_require__(9214);
// EXTERNAL MODULE: ./packages/shared/src/verification/sample.ts
var sample = __webpack_require__(8265);
;// CONCATENATED MODULE: ./actions/verify/src/chart.ts
/** Draws a metric before and after the deployment as a Mermaid chart that GitHub renders. */




/** More points than a summary's width shows apart. */
const POINTS_PER_SIDE = 24;
/** renderChart: values over time with the limit as a second line; empty when fewer than two values are known. */
function renderChart(metric, judgement, deployedAt) {
    const earlier = (0,sample/* finiteValues */.m0)(metric.before ?? metric.reference).filter((sample) => sample.at < deployedAt);
    const before = thin(sortByTime(earlier));
    const after = thin(sortByTime((0,sample/* finiteValues */.m0)(metric.samples).filter((sample) => sample.at >= deployedAt)));
    const points = [...before, ...after];
    if (points.length < 2)
        return "";
    const labels = points.map((point) => `"${labelOf(point.at - deployedAt)}"`);
    const values = points.map((point) => plain(point.value));
    const limit = judgement.limit;
    const isShown = limit !== undefined && Number.isFinite(limit) && Math.abs(limit) < 1e12;
    const all = [...points.map((point) => point.value), ...(isShown ? [limit] : [])];
    const low = Math.min(0, ...all);
    const high = Math.max(...all) * 1.1 || 1;
    const lines = [
        "xychart-beta",
        `    title "${(0,markdown/* escapeMermaid */.Fw)(metric.name)}"`,
        `    x-axis "time from the deployment (${before.length} before, ${after.length} after)" [${labels.join(", ")}]`,
        `    y-axis "value" ${plain(low)} --> ${plain(Math.max(high, low + 1e-6))}`,
        `    line [${values.join(", ")}]`,
        ...(isShown ? [`    line [${points.map(() => plain(limit)).join(", ")}]`] : []),
    ];
    const legend = isShown ? `The level line is the limit ${(0,condition/* renderNumber */.kT)(limit)}.` : "";
    return [(0,markdown/* mermaid */.a4)(lines.join("\n")), legend].filter((part) => part !== "").join("\n\n");
}
function sortByTime(samples) {
    return [...samples].sort((a, b) => a.at - b.at);
}
/** thin: at most so many points, the highest of each group, so that a peak is never lost. */
function thin(samples) {
    if (samples.length <= POINTS_PER_SIDE)
        return samples;
    const size = samples.length / POINTS_PER_SIDE;
    return Array.from({ length: POINTS_PER_SIDE }, (_, index) => samples
        .slice(Math.floor(index * size), Math.floor((index + 1) * size))
        .reduce((highest, sample) => (sample.value > highest.value ? sample : highest)));
}
function labelOf(offsetMs) {
    const rounded = Math.abs(offsetMs) >= 10_000 ? Math.round(offsetMs / 1_000) * 1_000 : Math.round(offsetMs / 100) * 100;
    return rounded < 0 ? `-${(0,duration/* renderDuration */.P)(-rounded)}` : `+${(0,duration/* renderDuration */.P)(rounded)}`;
}
/** Mermaid reads no exponents. */
function plain(value) {
    return value
        .toFixed(6)
        .replace(/\.?0+$/, "")
        .replace(/^-0$/, "0");
}

// EXTERNAL MODULE: ./actions/verify/src/reasons.ts
var reasons = __webpack_require__(1846);
;// CONCATENATED MODULE: ./actions/verify/src/report.ts
/** What a person sees of a verification: the job summary, one sentence, and the outputs that later jobs gate on. */



const MARKS = { healthy: "✅", unhealthy: "❌", inconclusive: "⚠️" };
/** describeReport: the verdict in one sentence, for annotations and titles. */
function describeReport(report) {
    const verdict = report.decision === "healthy"
        ? "is verified"
        : report.decision === "unhealthy"
            ? "is unhealthy"
            : "could not be verified";
    return `${report.version} ${verdict} in ${report.environment}: ${report.explanation}`;
}
/** renderReport: verdict and next step first, then every signal, then a picture per deciding metric. */
function renderReport(report) {
    const head = [
        `**${MARKS[report.decision]} ${report.decision}** (\`${report.reason}\`) · ${(0,markdown/* inlineCode */.ti)(report.version)} · \`${report.sha.slice(0, 12)}\``,
        (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(report.explanation, 1_000)),
        ...(report.reason === "verified" ? [] : [`**Next:** ${(0,reasons/* remedyOf */.S)(report.reason)}`]),
        ...(report.notes.length > 0 ? [(0,markdown/* bullets */.e5)(report.notes.map((note) => (0,markdown/* escapeMarkdown */.FV)(note)))] : []),
    ];
    const title = report.backtest === undefined ? "Verify" : "Backtest of";
    const sections = [
        {
            heading: `${title} ${(0,markdown/* escapeMarkdown */.FV)(report.version)} in ${(0,markdown/* escapeMarkdown */.FV)(report.environment)}`,
            body: head.join("\n\n"),
        },
    ];
    if (report.backtest !== undefined)
        sections.push({
            heading: "Then and now",
            body: (0,markdown/* bullets */.e5)([
                `Then: ${(0,markdown/* escapeMarkdown */.FV)(report.backtest.decidedThen)}`,
                `With the rules of now: **${report.decision}** (\`${report.reason}\`)`,
                `Replayed: ${report.backtest.replayed.map(markdown/* inlineCode */.ti).join(", ") || "nothing"}`,
                ...(report.backtest.left.length > 0
                    ? [
                        `Not part of the replay (neither recorded nor to be asked for the past): ${report.backtest.left.map(markdown/* inlineCode */.ti).join(", ")}`,
                    ]
                    : []),
            ]),
        });
    const { judgement, facts } = report;
    if (judgement === undefined || facts === undefined)
        return sections;
    if (judgement.signals.length > 0)
        sections.push({ heading: "Signals", body: renderSignals(judgement.signals) });
    const charts = renderCharts(facts, judgement);
    if (charts !== "")
        sections.push({ heading: "Before and after the deployment", body: charts });
    return sections;
}
/** What failed comes first, then what is open; the rest in the order in which it was looked at. */
function renderSignals(signals) {
    const order = (signal) => ["unhealthy", "inconclusive", "healthy"].indexOf(signal.verdict) + (signal.advisory ? 3 : 0);
    return (0,markdown/* table */.tp)(["", "signal", "value", "condition", "what was seen", "query"], [...signals]
        .sort((a, b) => order(a) - order(b))
        .map((signal) => [
        `${MARKS[signal.verdict]}${signal.advisory ? " (advisory)" : ""}`,
        signal.link === undefined ? (0,markdown/* escapeMarkdown */.FV)(signal.name) : (0,markdown/* link */.nf)(signal.name, signal.link),
        (0,markdown/* inlineCode */.ti)((0,markdown/* cutText */.IN)(signal.value, 120)),
        (0,markdown/* inlineCode */.ti)((0,markdown/* cutText */.IN)(signal.condition, 240)),
        (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(signal.explanation, 600)),
        signal.query === "" ? "" : (0,markdown/* inlineCode */.ti)((0,markdown/* cutText */.IN)(signal.query, 300)),
    ]));
}
/** A picture of each metric that decided; of a healthy release, of each required one. */
function renderCharts(facts, judgement) {
    const deciding = new Set(judgement.decision.deciding.filter((signal) => signal.kind === "metric").map((signal) => signal.name));
    const shown = judgement.metrics.filter((metric) => judgement.decision.verdict === "healthy" ? !metric.advisory : deciding.has(metric.name));
    const charts = shown.slice(0, 10).flatMap((metric) => {
        const fact = (facts.metrics ?? []).find((one) => one.name === metric.name);
        const chart = fact === undefined ? "" : renderChart(fact, metric, facts.deployment.finishedAt);
        return chart === "" ? [] : [chart];
    });
    const others = judgement.metrics.filter((metric) => !shown.includes(metric));
    const folded = others.slice(0, 10).flatMap((metric) => {
        const fact = (facts.metrics ?? []).find((one) => one.name === metric.name);
        const chart = fact === undefined ? "" : renderChart(fact, metric, facts.deployment.finishedAt);
        return chart === "" ? [] : [(0,markdown/* details */.zH)(metric.name, chart)];
    });
    return [...charts, ...folded].join("\n\n");
}
/** renderResult: the output `result`. */
function renderResult(report) {
    return {
        schemaVersion: 1,
        decision: report.decision,
        reason: report.reason,
        explanation: report.explanation,
        version: report.version,
        sha: report.sha,
        environment: report.environment,
        service: report.service,
        signals: report.judgement?.signals ?? [],
        ...(report.backtest === undefined ? {} : { backtest: report.backtest }),
        notes: report.notes,
    };
}


/***/ }),

/***/ 4598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BL: () => (/* binding */ upsertCheckRun),
/* harmony export */   TU: () => (/* binding */ findCheckRun),
/* harmony export */   lo: () => (/* binding */ listCheckRuns)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5156);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2930);
/* harmony import */ var _workflow_runs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1461);
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
        .filter((run) => run.externalId === where.externalId && run.app === (where.app ?? _workflow_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_ACTIONS_APP */ .St))
        .sort((a, b) => b.id - a.id)[0];
}
/** upsertCheckRun: one completed check run per external id, the newest; an equal one is left alone. Needs `checks: write`. */
async function upsertCheckRun(github, content) {
    if (content.text.length > TEXT_LIMIT)
        throw new RangeError(`check run text of ${content.text.length} characters`);
    const title = (0,_text_markdown_ts__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(content.title, 255);
    const summary = (0,_text_markdown_ts__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .IN)(content.summary, TEXT_LIMIT);
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

/***/ 2542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var github_failure = __webpack_require__(8165);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js
var schemas = __webpack_require__(5156);
;// CONCATENATED MODULE: ./packages/shared/src/github/pages.ts
/** Reads lists that GitHub hands out in pages. */


const MAX_PAGES = 200;
const PARALLEL_PAGES = 6;
/** readPages: page 1, then the pages it names, several at a time; fewer entries than its `total_count` are an invalid answer. */
async function readPages(readPage, label, item, items) {
    const list = schemas.array(item);
    const wrapped = items === undefined ? undefined : schemas.object({ total_count: schemas.number().optional(), [items]: list });
    const readList = async (page) => {
        if (wrapped === undefined)
            return { total: undefined, ...(await readPage(page, list)) };
        const { value, lastPage } = await readPage(page, wrapped);
        return { total: value["total_count"], value: value[items], lastPage };
    };
    const first = await readList(1);
    const all = [...first.value];
    let known = first.lastPage;
    for (let page = 2; page <= Math.min(known, MAX_PAGES);) {
        const count = Math.min(PARALLEL_PAGES, known - page + 1);
        const numbers = Array.from({ length: count }, (_, index) => page + index);
        for (const result of await Promise.all(numbers.map(readList))) {
            all.push(...result.value);
            known = Math.max(known, result.lastPage);
        }
        page += count;
    }
    if (known > MAX_PAGES)
        throw (0,github_failure/* invalidAnswer */.k_)(label, `${known} pages, more than the ${MAX_PAGES} that are read`);
    if (first.total !== undefined && all.length < Math.min(first.total, 1_000))
        throw (0,github_failure/* invalidAnswer */.k_)(label, `${all.length} of ${first.total} entries`);
    return all;
}
/** readLinks: the last page that a Link header names, and the query of its next page. */
function readLinks(answer) {
    const link = answer.headers["link"] ?? "";
    const page = (relation) => {
        const part = link.split(",").find((candidate) => candidate.includes(`rel="${relation}"`));
        return Number(/[?&]page=(\d+)/.exec(part ?? "")?.[1] ?? 1);
    };
    const next = /<([^>]+)>;\s*rel="next"/.exec(link)?.[1];
    return {
        lastPage: Math.max(page("last"), page("next")),
        next: next === undefined || !URL.canParse(next) ? undefined : Object.fromEntries(new URL(next).searchParams),
    };
}
/** readLinkedPages: pages that are found only through the next link of the page before (cursors). */
async function readLinkedPages(readPage, label) {
    const all = [];
    let query = {};
    for (let count = 0; query !== undefined; count++) {
        if (count >= MAX_PAGES)
            throw (0,github_failure/* invalidAnswer */.k_)(label, `more than the ${MAX_PAGES} pages that are read`);
        const page = await readPage(query);
        all.push(...page.value);
        query = page.next;
    }
    return all;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/transport.ts
/** One HTTP exchange with GitHub: bounded in time and size, with the token kept on GitHub's own hosts. */

/** The exchange gave no answer: nobody knows whether GitHub carried it out. */
class TransportError extends Error {
    name = "TransportError";
    timedOut;
    /** The server's certificate was not accepted: nothing was sent, and nothing changes by asking again. */
    untrusted;
    constructor(message, timedOut, cause, untrusted = false) {
        super(message, { cause });
        this.timedOut = timedOut;
        this.untrusted = untrusted;
    }
}
const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** listTrustedOrigins: where the token may go: the API, GraphQL, and the uploads host that belongs to the API's. */
function listTrustedOrigins(apiUrl, graphqlUrl) {
    const api = new URL(apiUrl);
    const origins = new Set([api.origin, new URL(graphqlUrl).origin]);
    if (api.hostname.startsWith("api."))
        origins.add(`${api.protocol}//uploads.${api.host.slice("api.".length)}`);
    return origins;
}
/** createTransport: a fetch for octokit whose answer is whole when it resolves; it throws TransportError when there was none. */
function createTransport(options) {
    const trusted = listTrustedOrigins(options.apiUrl, options.graphqlUrl);
    return async (address, init) => {
        const timeout = AbortSignal.timeout(options.requestTimeoutMs);
        const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
        const method = String(init["method"] ?? "GET");
        let url = address;
        try {
            for (let hop = 0;; hop++) {
                options.onRequest();
                const headers = { ...init["headers"] };
                if (!trusted.has(new URL(url).origin)) {
                    if (method !== "GET" && method !== "HEAD")
                        throw new TransportError(`GitHub sent a ${method} to another host (${new URL(url).host})`, false);
                    for (const name of Object.keys(headers))
                        if (/^(?:authorization|cookie)$/i.test(name))
                            delete headers[name];
                }
                const answer = await options.fetch(url, { ...init, headers, signal, redirect: "manual" });
                const location = answer.headers.get("location");
                if (!REDIRECTS.has(answer.status) || location === null)
                    return await readWhole(answer, url, options.maxBytes);
                await answer.body?.cancel();
                if (hop >= MAX_REDIRECTS)
                    throw new TransportError(`more than ${MAX_REDIRECTS} redirects`, false);
                const next = new URL(location, url);
                const keepsMethod = method === "GET" || method === "HEAD" || answer.status === 307 || answer.status === 308;
                if (!keepsMethod)
                    throw new TransportError(`${method} was redirected (${answer.status})`, false);
                if (next.protocol === "http:" && new URL(url).protocol === "https:")
                    throw new TransportError("redirected from https to http", false);
                url = next.href;
            }
        }
        catch (thrown) {
            if (options.signal?.aborted)
                throw new TransportError("cancelled", false, options.signal.reason);
            if (thrown instanceof TransportError)
                throw thrown;
            if (timeout.aborted)
                throw new TransportError(`no whole answer within ${options.requestTimeoutMs} ms`, true, thrown);
            throw new TransportError(describeNetwork(thrown), false, thrown, isUntrusted(thrown));
        }
    };
}
async function readWhole(answer, url, maxBytes) {
    const chunks = [];
    let size = 0;
    if (answer.body !== null)
        for await (const chunk of answer.body) {
            size += chunk.byteLength;
            if (size > maxBytes)
                throw new TransportError(`an answer of more than ${maxBytes} bytes`, false);
            chunks.push(chunk);
        }
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    const whole = new Response(empty ? null : Buffer.concat(chunks), {
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/i.test(name)),
    });
    Object.defineProperty(whole, "url", { value: url });
    return whole;
}
/** OpenSSL's words for a certificate that is not accepted, as Node gives them (https://nodejs.org/api/tls.html). */
const UNTRUSTED = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_)/;
function isUntrusted(thrown) {
    return UNTRUSTED.test(readCode(thrown));
}
/** fetch wraps what went wrong in an error of its own. */
function causeOf(thrown) {
    return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
}
function readCode(thrown) {
    const cause = causeOf(thrown);
    return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
function describeNetwork(thrown) {
    const code = readCode(thrown);
    return `${(0,errors/* describeError */.U)(causeOf(thrown))}${code === "" ? "" : ` (${code})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/client.ts





const MAX_ATTEMPTS = 6;
/** createGitHub: a client bound to one repository. @actions/github is loaded here, not before. */
async function createGitHub(options) {
    const [{ getOctokit }, { defaults }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 1351)),
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 8665)),
    ]);
    const { clock, log, signal } = options;
    const random = options.random ?? Math.random;
    const { owner, name: repo } = options.repository;
    let requests = 0;
    let budget = options.budgetMs ?? 180_000;
    let lastWrite = Number.NEGATIVE_INFINITY;
    const spacing = options.writeSpacingMs ?? (isLoopback(options.apiUrl) ? 0 : 1_000);
    const transport = createTransport({
        fetch: options.fetch ?? defaults.request?.fetch,
        apiUrl: options.apiUrl,
        graphqlUrl: options.graphqlUrl,
        requestTimeoutMs: options.requestTimeoutMs ?? 20_000,
        maxBytes: 50_000_000,
        ...(signal === undefined ? {} : { signal }),
        onRequest: () => {
            requests++;
        },
    });
    const silent = () => { };
    const octokit = getOctokit(options.token, {
        baseUrl: options.apiUrl,
        userAgent: "octoacme-release-actions",
        request: { fetch: transport },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const spend = async (waitMs, why, resumeHint) => {
        if (waitMs > budget) {
            const at = new Date(clock.now() + waitMs).toISOString().replace(/\.\d+Z$/, "Z");
            throw new github_failure/* GitHubError */.y_({
                code: resumeHint ? "github-rate-limited" : "github-unavailable",
                status: null,
                message: resumeHint
                    ? `GitHub's limit asks to wait ${(0,duration/* renderDuration */.P)(Math.ceil(waitMs / 1_000) * 1_000)}, until ${at}; that is longer than this step waits (${why}).`
                    : `GitHub gave no usable answer within this step's budget (${why}).`,
                hint: resumeHint
                    ? `Run the job again after ${at}; what is done already is found and kept.`
                    : "See https://www.githubstatus.com, then run the job again; what is done already is found and kept.",
            });
        }
        budget -= waitMs;
        log.info(`Waiting ${(0,duration/* renderDuration */.P)(Math.round(waitMs))} for GitHub: ${why}`);
        await clock.sleep(waitMs, signal);
    };
    const exchange = async (method, path, parameters) => {
        try {
            const answer = await octokit.request(`${method} ${path}`, path.includes("{owner}") ? { owner, repo, ...parameters } : parameters);
            return { status: answer.status, headers: answer.headers, data: answer.data };
        }
        catch (thrown) {
            const response = thrown
                .response;
            if (response !== undefined)
                return { status: response.status, headers: response.headers, data: response.data };
            const cause = thrown instanceof TransportError ? thrown : thrown.cause;
            if (cause instanceof TransportError)
                throw cause;
            throw thrown;
        }
    };
    /** One request with its limits waited for; `retries` also repeats what failed without a verdict. */
    const perform = async (method, path, parameters, judge, retries) => {
        const label = `${method} ${fill(path, { owner, repo, ...parameters })}`;
        for (let attempt = 0;; attempt++) {
            signal?.throwIfAborted();
            const started = clock.now();
            let failure;
            let lasting = false;
            try {
                const answer = await exchange(method, path, parameters);
                const limit = (0,github_failure/* readLimit */.i2)(answer, clock.now(), attempt);
                if (limit !== undefined) {
                    if (attempt >= MAX_ATTEMPTS - 1)
                        await spend(Number.POSITIVE_INFINITY, label, false);
                    await spend(limit + random() * 1_000, `${label} met a rate limit`, true);
                    continue;
                }
                if (answer.status >= 400)
                    throw (0,github_failure/* describeRefusal */.a2)(method, label.slice(method.length + 1), answer);
                return judge(answer);
            }
            catch (thrown) {
                failure = asFailure(thrown, label, signal);
                lasting = thrown instanceof TransportError && thrown.untrusted;
            }
            budget -= Math.max(0, clock.now() - started);
            const worthIt = failure.code === "github-unavailable" || (failure.code === "invalid-answer" && attempt === 0);
            if (!retries || !worthIt || lasting || attempt >= MAX_ATTEMPTS - 1)
                throw failure;
            const wait = (500 * 2 ** attempt + random() * 500) | 0;
            if (wait > budget)
                throw failure;
            await spend(wait, failure.message, false);
        }
    };
    const paceWrites = async () => {
        const wait = lastWrite + spacing - clock.now();
        lastWrite = Math.max(clock.now(), lastWrite + spacing);
        if (wait > 0)
            await clock.sleep(wait, signal);
    };
    const readPage = async (route, parameters, shape) => perform("GET", route, parameters, (answer) => ({ value: check(answer, shape, `GET ${route}`), ...readLinks(answer) }), true);
    const github = {
        owner,
        repo,
        countRequests: () => requests,
        readPage,
        read: async (route, parameters, shape) => (await readPage(route, parameters, shape)).value,
        readText: (route, parameters) => perform("GET", route, { ...parameters, headers: { accept: "application/vnd.github.raw+json" } }, (answer) => {
            if (typeof answer.data === "string")
                return answer.data;
            if (answer.data instanceof ArrayBuffer)
                return Buffer.from(answer.data).toString("utf8");
            throw (0,github_failure/* invalidAnswer */.k_)(`GET ${route}`, "text was expected");
        }, true),
        readAll: (route, parameters, item, items) => readPages((page, shape) => readPage(route, { per_page: 100, ...parameters, page }, shape), `GET ${route}`, item, items),
        readLinked: async (route, parameters, item) => {
            const { z } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 6255));
            const list = z.array(item);
            return readLinkedPages((query) => readPage(route, { ...parameters, ...query }, list), `GET ${route}`);
        },
        write: async (route, parameters, shape, expectedStatus) => {
            const [method, path] = route.split(" ", 2);
            await paceWrites();
            return perform(method, path, parameters, (answer) => {
                if (expectedStatus !== undefined && !expectedStatus.includes(answer.status))
                    throw new github_failure/* GitHubError */.y_({
                        code: "github-refused",
                        status: answer.status,
                        message: `${route} was answered ${answer.status}, expected ${expectedStatus.join(" or ")}.`,
                        hint: "GitHub did something else than what was asked; nothing was taken as done.",
                    });
                return check(answer, shape, route, true);
            }, false);
        },
        query: (query, variables, shape, permission) => perform("POST", options.graphqlUrl, { query, variables }, (answer) => checkGraphql(answer, shape, permission, false), true),
        mutate: async (query, variables, shape, permission) => {
            await paceWrites();
            return perform("POST", options.graphqlUrl, { query, variables }, (answer) => checkGraphql(answer, shape, permission, true), false);
        },
        writeOnce: (write) => performOnce(write, clock, signal),
    };
    return github;
}
async function performOnce(write, clock, signal) {
    if (write.readFirst !== false) {
        const found = await write.find();
        if (found !== undefined)
            return { value: found, created: false };
    }
    for (let attempt = 0;; attempt++) {
        try {
            return { value: await write.create(), created: true };
        }
        catch (thrown) {
            const uncertain = thrown instanceof github_failure/* GitHubError */.y_ && thrown.uncertain;
            const exists = thrown instanceof github_failure/* GitHubError */.y_ && (thrown.status === 409 || thrown.status === 422);
            if (!uncertain && !exists)
                throw thrown;
            // Lists lag behind writes: what was applied may show up only after a moment.
            for (const wait of exists ? [0] : [500, 1_000, 2_000]) {
                await clock.sleep(wait, signal);
                const found = await write.find();
                if (found !== undefined)
                    return { value: found, created: uncertain };
            }
            if (!uncertain || attempt >= 1)
                throw thrown;
        }
    }
}
function check(answer, shape, label, uncertain = false) {
    const parsed = shape.safeParse(answer.status === 204 ? undefined : answer.data);
    if (parsed.success)
        return parsed.data;
    if (typeof answer.data === "string")
        throw (0,github_failure/* invalidAnswer */.k_)(label, answer.data === "" ? "an empty or cut body" : "text instead of JSON", uncertain);
    const issue = parsed.error.issues[0];
    throw (0,github_failure/* invalidAnswer */.k_)(label, `${issue?.path.join(".") || "the body"}: ${issue?.message ?? "of another shape"}`, uncertain);
}
function checkGraphql(answer, shape, permission, uncertain) {
    const body = answer.data;
    if (typeof body !== "object" || body === null)
        throw (0,github_failure/* invalidAnswer */.k_)("POST /graphql", "text instead of JSON", uncertain);
    if (Array.isArray(body.errors) && body.errors.length > 0) {
        const message = body.errors
            .map((error) => String(error.message ?? error.type))
            .join("; ")
            .slice(0, 500);
        if (body.errors.some((error) => error.type === "FORBIDDEN" || /not accessible by/i.test(error.message ?? "")))
            throw (0,github_failure/* missingPermission */.Up)(permission ?? "contents: read", `The token may not do this: GraphQL said ${message}.`);
        const missing = body.errors.every((error) => error.type === "NOT_FOUND");
        const passing = /timeout|something went wrong|timedout/i.test(message);
        throw new github_failure/* GitHubError */.y_({
            code: missing ? "not-found" : passing ? "github-unavailable" : "github-refused",
            status: missing ? 404 : null,
            uncertain: uncertain && passing,
            message: `GraphQL was answered with errors: ${message}`,
            hint: passing ? "Run the job again." : "Check the repository's name and what the token may see.",
        });
    }
    return check({ ...answer, data: body.data }, shape, "POST /graphql", uncertain);
}
function asFailure(thrown, label, signal) {
    if (thrown instanceof github_failure/* GitHubError */.y_)
        return thrown;
    if (signal?.aborted)
        throw signal.reason;
    if (thrown instanceof errors/* ActionableError */.f || !(thrown instanceof TransportError))
        throw thrown;
    return new github_failure/* GitHubError */.y_({
        code: "github-unavailable",
        status: null,
        uncertain: !thrown.untrusted,
        message: `${label} got no answer: ${(0,errors/* describeError */.U)(thrown)}.`,
        hint: thrown.untrusted
            ? "Name a PEM file with your authority's certificate in the environment variable NODE_EXTRA_CA_CERTS of the step (docs/ghes-and-proxies.md)."
            : "Check the network and https://www.githubstatus.com, then run the job again.",
        cause: thrown,
    });
}
function fill(path, parameters) {
    return path.replace(/\{\+?(\w+)\}/g, (whole, name) => parameters[name] === undefined ? whole : String(parameters[name]));
}
function isLoopback(url) {
    return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

;// CONCATENATED MODULE: ./packages/shared/src/github/connect.ts

/** connectGitHub: with `signal` it stops when the run is cancelled; without, it can still close what is open then. */
async function connectGitHub(doors, token, settings = {}) {
    const { apiUrl, graphqlUrl, repository } = doors.context;
    return createGitHub({ token, apiUrl, graphqlUrl, repository, clock: doors.clock, log: doors.log, ...settings });
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   wz: () => (/* binding */ appendDeploymentStatus)
/* harmony export */ });
/* unused harmony exports deploymentsPageShape, DEPLOYMENTS_FIELDS, readDeploymentsPage, readDeployment, findDeployment, createDeployment */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5156);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5070);
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(110);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2930);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8165);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5387);
/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */






const graphState = zod__WEBPACK_IMPORTED_MODULE_3__.string().transform((state) => state.toLowerCase());
/** The shape of `DEPLOYMENTS_FIELDS`. */
const deploymentsPageShape = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    nodes: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({
        databaseId: zod__WEBPACK_IMPORTED_MODULE_3__.number().nullable(),
        commitOid: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
        ref: zod__WEBPACK_IMPORTED_MODULE_3__.object({ name: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).nullable(),
        task: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
        environment: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
        createdAt: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
        payload: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
        creator: zod__WEBPACK_IMPORTED_MODULE_3__.object({ login: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).nullable(),
        latestStatus: zod__WEBPACK_IMPORTED_MODULE_3__.object({ id: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).nullable(),
        statuses: zod__WEBPACK_IMPORTED_MODULE_3__.object({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
            nodes: zod__WEBPACK_IMPORTED_MODULE_3__.array(zod__WEBPACK_IMPORTED_MODULE_3__.object({
                id: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
                state: graphState,
                description: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
                createdAt: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
                logUrl: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
                environmentUrl: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable(),
                creator: zod__WEBPACK_IMPORTED_MODULE_3__.object({ login: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).nullable(),
            })
                .nullable()),
        })
            .nullable(),
    })
        .nullable()),
    pageInfo: zod__WEBPACK_IMPORTED_MODULE_3__.object({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_3__.boolean(), endCursor: zod__WEBPACK_IMPORTED_MODULE_3__.string().nullable() }),
});
const pageShape = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    viewer: zod__WEBPACK_IMPORTED_MODULE_3__.object({ login: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).optional(),
    repository: zod__WEBPACK_IMPORTED_MODULE_3__.object({ deployments: deploymentsPageShape }),
});
/** What a query of deployments asks for, newest first by their creation. */
const DEPLOYMENTS_FIELDS = `{
      nodes {
        databaseId commitOid task environment createdAt payload
        ref { name }
        creator { login }
        latestStatus { id }
        statuses(first: 50) { totalCount nodes { id state description createdAt logUrl environmentUrl creator { login } } }
      }
      pageInfo { hasNextPage endCursor }
    }`;
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: $first, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}
  }
}`;
/** Where reading a history ends: 200 requests of 100. */
const MAX_HISTORY = 20_000;
/**
 * Of one environment (or all), newest first by time, then id, with their statuses. Without `limit` the history is whole: one of
 * more than 20,000 deployments is an error, because a quarantine or a known-good release could lie in the part left out.
 */
async function listDeployments(github, options = {}) {
    const limit = options.limit ?? MAX_HISTORY;
    const deployments = [];
    let after = null;
    do {
        const page = await github.query(QUERY, {
            owner: github.owner,
            name: github.repo,
            environments: options.environment === undefined ? null : [options.environment],
            first: Math.min(options.limit === undefined ? 100 : 50, limit),
            after,
        }, pageShape, "deployments: read");
        if (page.viewer !== undefined)
            (0,_issues_ts__WEBPACK_IMPORTED_MODULE_2__/* .rememberOwnLogin */ .hr)(github, page.viewer.login);
        const { nodes, pageInfo } = page.repository.deployments;
        const read = await toDeployments(github, nodes);
        deployments.push(...read.filter((one) => options.environment === undefined || one.environment === options.environment));
        after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
        if (options.limit === undefined && pageInfo.hasNextPage && after === null)
            throw new _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_({
                code: "invalid-answer",
                message: `The environment ${options.environment ?? "list"} has more than ${MAX_HISTORY} deployments, so its history is unknown.`,
                hint: "Delete old deployments that are inactive, or give each service an environment of its own.",
            });
    } while (after !== null);
    return sortDeployments(deployments).slice(0, limit);
}
/** readDeploymentsPage: the deployments of a page that came with another query, newest first by time, then id; and whether there are more. */
async function readDeploymentsPage(github, page) {
    return { deployments: sortDeployments(await toDeployments(github, page.nodes)), more: page.pageInfo.hasNextPage };
}
/** sortDeployments: newest first by time, then id. */
function sortDeployments(deployments) {
    return [...deployments].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}
async function toDeployments(github, nodes) {
    const deployments = [];
    for (const node of nodes) {
        if (node === null || node.databaseId === null)
            continue;
        const environment = node.environment ?? "";
        const statuses = node.statuses !== null && node.statuses.totalCount <= node.statuses.nodes.length
            ? // Statuses may share a second: GitHub's own latest goes last.
                [...node.statuses.nodes]
                    .sort((a, b) => Number(a?.id === node.latestStatus?.id) - Number(b?.id === node.latestStatus?.id))
                    .flatMap((status) => (status === null ? [] : [toStatus(status)]))
            : await listStatusesByRest(github, node.databaseId);
        deployments.push({
            id: node.databaseId,
            sha: node.commitOid,
            ref: node.ref?.name ?? "",
            task: node.task ?? "",
            environment,
            createdAt: node.createdAt,
            creator: node.creator?.login ?? null,
            payload: (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_4__/* .parseDeploymentPayload */ .zG)(node.payload),
            statuses: sortStatuses(statuses),
        });
    }
    return deployments;
}
const restShape = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_3__.number(),
    sha: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    ref: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    task: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    environment: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    payload: zod__WEBPACK_IMPORTED_MODULE_3__.unknown(),
    creator: zod__WEBPACK_IMPORTED_MODULE_3__.object({ login: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).nullable(),
});
const restStatusShape = zod__WEBPACK_IMPORTED_MODULE_3__.object({
    state: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    description: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__.string(),
    log_url: zod__WEBPACK_IMPORTED_MODULE_3__.string().optional(),
    environment_url: zod__WEBPACK_IMPORTED_MODULE_3__.string().optional(),
    creator: zod__WEBPACK_IMPORTED_MODULE_3__.object({ login: zod__WEBPACK_IMPORTED_MODULE_3__.string() }).nullable(),
});
/** readDeployment: one by id with its statuses, or undefined. */
async function readDeployment(github, id) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/deployments/{deployment_id}", { deployment_id: id }, restShape);
        return toDeployment(found, await listStatusesByRest(github, id));
    }
    catch (thrown) {
        if (isNotFound(thrown))
            return undefined;
        throw thrown;
    }
}
/** Ours with this payload key, or undefined: nobody else's counts. Reads `GET /deployments?sha&environment&task`, which does not lag. */
async function findDeployment(github, where) {
    const own = await readOwnLogin(github);
    const list = await github.readAll("/repos/{owner}/{repo}/deployments", { sha: where.sha, environment: where.environment, task: where.task }, restShape);
    const found = list
        .filter(({ creator, payload }) => isTrustedAuthor(creator?.login ?? null, { own, authors: [] }) &&
        parseDeploymentPayload(payload)?.key === where.key)
        .sort((a, b) => a.id - b.id)[0];
    return found === undefined ? undefined : toDeployment(found, await listStatusesByRest(github, found.id));
}
/** createDeployment: one per payload key. An answer of 202 (merged instead) or 409 is an error: there is no deployment. Needs `deployments: write`. */
async function createDeployment(github, request) {
    const { payload } = request;
    const task = payload.kind === "rollback" ? "rollback" : "deploy";
    const { value, created } = await github.writeOnce({
        what: `deployment to ${payload.environment}`,
        readFirst: request.readFirst ?? true,
        find: () => findDeployment(github, { ...payload, task }),
        create: async () => {
            const made = await github.write("POST /repos/{owner}/{repo}/deployments", {
                ref: payload.sha,
                task,
                auto_merge: false,
                required_contexts: [],
                payload,
                environment: payload.environment,
                description: cutText(request.description, 140),
                production_environment: request.production,
                transient_environment: request.transient ?? false,
            }, restShape, [201]);
            if (made.sha !== payload.sha)
                throw new GitHubError({
                    code: "invalid-answer",
                    message: `GitHub made deployment ${made.id} for ${made.sha}, asked for was ${payload.sha}.`,
                    hint: "Nothing was deployed. Run the job again.",
                });
            return toDeployment(made, []);
        },
    });
    return { deployment: value, created };
}
/** appendDeploymentStatus: adds a status unless the latest already says the same. `auto_inactive` is off: we keep our own order. */
async function appendDeploymentStatus(github, deploymentId, status) {
    const description = (0,_text_markdown_ts__WEBPACK_IMPORTED_MODULE_5__/* .cutText */ .IN)(status.description, 140);
    const { created } = await github.writeOnce({
        what: `status ${status.state} of deployment ${deploymentId}`,
        readFirst: status.readFirst ?? true,
        find: async () => {
            const latest = sortStatuses(await listStatusesByRest(github, deploymentId)).at(-1);
            return latest?.state === status.state && latest.description === description ? true : undefined;
        },
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
                deployment_id: deploymentId,
                state: status.state,
                description,
                auto_inactive: false,
                ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
                ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
            }, restStatusShape, [201]);
            return true;
        },
    });
    return { created };
}
async function listStatusesByRest(github, id) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", { deployment_id: id }, restStatusShape);
    // The list is newest first, and several statuses may share a second.
    return list.reverse().map((status) => ({
        state: status.state,
        description: status.description,
        createdAt: status.created_at,
        logUrl: status.log_url || null,
        environmentUrl: status.environment_url || null,
        creator: status.creator?.login ?? null,
    }));
}
function toDeployment(found, statuses) {
    return {
        id: found.id,
        sha: found.sha,
        ref: found.ref,
        task: found.task,
        environment: found.environment,
        createdAt: found.created_at,
        creator: found.creator?.login ?? null,
        payload: parseDeploymentPayload(found.payload),
        statuses: sortStatuses(statuses),
    };
}
function toStatus(status) {
    const { state, createdAt, logUrl, environmentUrl } = status;
    return {
        state,
        description: status.description ?? "",
        createdAt,
        logUrl,
        environmentUrl,
        creator: status.creator?.login ?? null,
    };
}
function sortStatuses(statuses) {
    return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ missingPermission),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   i2: () => (/* binding */ readLimit),
/* harmony export */   k_: () => (/* binding */ invalidAnswer),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* unused harmony exports isStatus, readMessage, nameMissingPermission */
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9680);
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

/***/ 5387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UD: () => (/* binding */ readOwnLogin),
/* harmony export */   hr: () => (/* binding */ rememberOwnLogin),
/* harmony export */   ts: () => (/* binding */ listIssues)
/* harmony export */ });
/* unused harmony exports renderMarker, readMarker, readIssue, findOwnIssue, upsertIssue, closeIssue, listComments, commentOnce, sameLogin */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */



const issueShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    number: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    title: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["open", "closed"]),
    state_reason: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    closed_at: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string(), type: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
    labels: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.union([zod__WEBPACK_IMPORTED_MODULE_1__.string(), zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() })])),
    assignees: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() })).nullish(),
    milestone: zod__WEBPACK_IMPORTED_MODULE_1__.object({ title: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullish(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_1__.unknown().optional(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_1__.object({ slug: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() }).nullish(),
});
const commentShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_1__.number(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    updated_at: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    user: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string(), type: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_1__.object({ slug: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() }).nullish(),
});
const BODY_LIMIT = 65_000;
/** renderMarker: the hidden first line of our issues and comments. */
function renderMarker(kind, key) {
    return `<!-- octoacme:${kind}:${key.replace(/-->|[\r\n<>]/g, "_")} -->`;
}
/** readMarker: the first marker that stands alone on a line: whoever writes above it must not hide the issue from us. */
function readMarker(body) {
    return /^<!-- octoacme:[a-z-]+:[^\n\r>]* -->(?=\r?$)/m.exec(body)?.[0];
}
const viewers = new WeakMap();
/** readOwnLogin: the login that this token writes as (`github-actions[bot]` for the job's token). */
function readOwnLogin(github) {
    const known = viewers.get(github);
    if (known !== undefined)
        return known;
    const read = github
        .query("query { viewer { login } }", {}, zod__WEBPACK_IMPORTED_MODULE_1__.object({ viewer: zod__WEBPACK_IMPORTED_MODULE_1__.object({ login: zod__WEBPACK_IMPORTED_MODULE_1__.string() }) }))
        .then((answer) => answer.viewer.login);
    viewers.set(github, read);
    read.catch(() => viewers.delete(github));
    return read;
}
/** Keeps a login that came with another answer, so that it is not asked for again. */
function rememberOwnLogin(github, login) {
    if (!viewers.has(github))
        viewers.set(github, Promise.resolve(login));
}
/** listIssues: issues (no pull requests) by label and state, all pages. */
async function listIssues(github, filter) {
    const issues = await github.readAll("/repos/{owner}/{repo}/issues", {
        state: filter.state ?? "open",
        ...(filter.labels === undefined ? {} : { labels: filter.labels.join(",") }),
        ...(filter.since === undefined ? {} : { since: filter.since }),
        ...(filter.milestone === undefined ? {} : { milestone: filter.milestone }),
    }, issueShape);
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
async function listNewestIssues(github) {
    const issues = await github.read("/repos/{owner}/{repo}/issues", { state: "all", sort: "created", direction: "desc", per_page: 100 }, z.array(issueShape));
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
/** readIssue: one by number. */
async function readIssue(github, number) {
    return toIssue(await github.read("/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number }, issueShape));
}
/**
 * findOwnIssue: the oldest issue that bears our marker (`readMarker`), opened by us and labelled `octoacme:<kind>`. GitHub drops the
 * labels of a token without push access, and people take labels off: when no label leads to it, the hundred newest are looked at.
 */
async function findOwnIssue(github, where) {
    const marker = renderMarker(where.kind, where.key);
    const [own, labelled] = await Promise.all([
        readOwnLogin(github),
        listIssues(github, { labels: [`octoacme:${where.kind}`], state: "all" }),
    ]);
    const pick = (issues) => issues
        .filter((issue) => sameLogin(issue.author, own) && readMarker(issue.body) === marker)
        .sort((a, b) => a.number - b.number)[0];
    return pick(labelled) ?? pick(await listNewestIssues(github));
}
/**
 * upsertIssue: one issue per kind and key. A new one gets the labels; of an existing one title and body are replaced
 * when `update` is true. An assignee that GitHub refuses is left out. Needs `issues: write`.
 */
async function upsertIssue(github, request) {
    const body = `${renderMarker(request.kind, request.key)}\n${cutText(request.body, BODY_LIMIT)}`;
    const title = cutText(request.title, 256);
    const labels = [...new Set([`octoacme:${request.kind}`, ...(request.labels ?? [])])];
    const find = () => findOwnIssue(github, request);
    const create = async (assignees) => toIssue(await github.write("POST /repos/{owner}/{repo}/issues", { title, body, labels, ...(assignees.length === 0 ? {} : { assignees }) }, issueShape, [201]));
    try {
        const { value, created } = await github.writeOnce({
            what: `issue ${request.kind}:${request.key}`,
            find,
            create: async () => {
                try {
                    return await create(request.assignees ?? []);
                }
                catch (thrown) {
                    if (!isStatus(thrown, 422) || (request.assignees ?? []).length === 0)
                        throw thrown;
                    return create([]);
                }
            },
        });
        if (created || request.update !== true || (value.title === title && value.body === body))
            return { kind: "written", issue: value, created };
        return { kind: "written", issue: await patchIssue(github, value.number, { title, body }), created: false };
    }
    catch (thrown) {
        if (isStatus(thrown, 410))
            return { kind: "disabled" };
        throw thrown;
    }
}
/** closeIssue: closed as completed (or not planned); a closed one is left alone. */
async function closeIssue(github, number, reason = "completed") {
    const issue = await readIssue(github, number);
    return issue.state === "closed" ? issue : patchIssue(github, number, { state: "closed", state_reason: reason });
}
/** listComments: all comments of an issue, oldest first. */
async function listComments(github, number) {
    const comments = await github.readAll("/repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number }, commentShape);
    return comments.map(toComment);
}
/** commentOnce: one comment per key on the issue; an existing one of ours is left as it is. */
async function commentOnce(github, request) {
    const marker = renderMarker(request.kind, request.key);
    const { value, created } = await github.writeOnce({
        what: `comment ${request.kind}:${request.key} on #${request.number}`,
        find: async () => {
            const [own, comments] = await Promise.all([readOwnLogin(github), listComments(github, request.number)]);
            return comments.find((comment) => sameLogin(comment.author, own) && comment.body.startsWith(marker));
        },
        create: async () => toComment(await github.write("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: request.number, body: `${marker}\n${cutText(request.body, BODY_LIMIT)}` }, commentShape, [201])),
    });
    return { url: value.url, created };
}
async function patchIssue(github, number, change) {
    const { value } = await github.writeOnce({
        what: `issue #${number}`,
        readFirst: false,
        find: async () => {
            const now = await readIssue(github, number);
            const isDone = (change.title === undefined || now.title === change.title) &&
                (change.body === undefined || now.body === change.body) &&
                (change.state === undefined || now.state === change.state);
            return isDone ? now : undefined;
        },
        create: async () => toIssue(await github.write("PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number, ...change }, issueShape, [200])),
    });
    return value;
}
/** sameLogin: REST says `github-actions[bot]` where GraphQL may say `github-actions`. */
function sameLogin(a, b) {
    const bare = (login) => login.toLowerCase().replace(/\[bot\]$/, "");
    return bare(a) === bare(b);
}
function toIssue(issue) {
    return {
        number: issue.number,
        title: issue.title,
        body: issue.body ?? "",
        state: issue.state,
        stateReason: issue.state_reason ?? null,
        url: issue.html_url,
        author: issue.user?.login ?? "",
        authorIsBot: issue.user?.type === "Bot",
        labels: issue.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
        assignees: (issue.assignees ?? []).map((assignee) => assignee.login),
        milestone: issue.milestone?.title ?? null,
        createdAt: issue.created_at,
        closedAt: issue.closed_at,
    };
}
function toComment(comment) {
    return {
        id: comment.id,
        body: comment.body ?? "",
        url: comment.html_url,
        author: comment.user?.login ?? "",
        authorIsBot: comment.user?.type === "Bot",
        app: comment.performed_via_github_app?.slug ?? null,
        createdAt: comment.created_at,
        edited: comment.updated_at !== comment.created_at,
    };
}


/***/ }),

/***/ 1461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ readWorkflowPaths),
/* harmony export */   St: () => (/* binding */ GITHUB_ACTIONS_APP)
/* harmony export */ });
/* unused harmony exports readWorkflowRun, listWorkflowRuns, listJobs, listApprovals, rerunFailedJobs, dispatchWorkflow */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
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
        if (isNotFound(thrown))
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
    const jobs = await github.readAll("/repos/{owner}/{repo}/actions/runs/{run_id}/jobs", { run_id: runId, filter }, z.object({
        id: z.number(),
        name: z.string(),
        run_attempt: z.number().optional(),
        check_run_url: z.string().nullish(),
        status: z.string(),
        conclusion: z.string().nullable(),
        started_at: z.string().nullable(),
        completed_at: z.string().nullable(),
        html_url: z.string().nullable(),
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
    const approvals = await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }, z.array(z.object({
        state: z.string(),
        comment: z.string(),
        user: z.object({ login: z.string() }),
        environments: z.array(z.object({ name: z.string().optional() })),
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

/***/ 7961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readRecord)
/* harmony export */ });
/* harmony import */ var _github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4598);
/* harmony import */ var _github_workflow_runs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1461);
/* harmony import */ var _record_chain_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5332);
/* harmony import */ var _record_machine_part_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7627);
/** Reads the release record from where people look: our check runs on the commit. */




/** isOurs: a check run that our actions post under: `octoacme/<phase>`, by the app that workflows post as. */
function isOurs(run) {
    return run.name.startsWith("octoacme/") && run.app === _github_workflow_runs_ts__WEBPACK_IMPORTED_MODULE_1__/* .GITHUB_ACTIONS_APP */ .St;
}
/** readRecord: the entries of one version (and service) on the commit; a pasted or broken machine part is no entry. */
async function readRecord(github, release) {
    const checkRuns = (await (0,_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCheckRuns */ .lo)(github, release.sha, { withWorkflows: false, filter: "all" })).filter(isOurs);
    const entries = checkRuns.flatMap(({ text }) => {
        const decoded = (0,_record_machine_part_ts__WEBPACK_IMPORTED_MODULE_3__/* .decodeRecord */ .eT)(text);
        if (!decoded.ok)
            return [];
        const { entry } = decoded;
        const same = entry.sha === release.sha && entry.version === release.version && entry.service === release.service;
        return same ? [entry] : [];
    });
    return { entries: (0,_record_chain_ts__WEBPACK_IMPORTED_MODULE_2__/* .orderChain */ .k$)(entries), head: (0,_record_chain_ts__WEBPACK_IMPORTED_MODULE_2__/* .headOf */ .Uo)(entries), checkRuns };
}


/***/ }),

/***/ 3605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ renderSummary),
/* harmony export */   Sy: () => (/* binding */ writeSummary)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT_BYTES */
/* harmony import */ var _environment_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1791);
/** The job summary: sections of Markdown, cut at a section when the runner would drop the whole, written once. */

/** The runner drops a summary over 1 MiB whole; some room is left for the note. */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** renderSummary: the sections in order; those that do not fit are left out whole, and the end says which. */
function renderSummary(sections, limitBytes = SUMMARY_LIMIT_BYTES) {
    const parts = sections.map((section) => `${section.heading === null ? "" : `## ${section.heading}\n\n`}${section.body}\n\n`);
    const whole = parts.join("");
    if (bytes(whole) <= limitBytes)
        return whole;
    const room = limitBytes - 2_000;
    const kept = [];
    const left = [];
    let used = 0;
    for (const [index, part] of parts.entries()) {
        if (used + bytes(part) <= room) {
            kept.push(part);
            used += bytes(part);
        }
        else
            left.push(sections[index].heading ?? "an untitled section");
    }
    const names = left.slice(0, 10).map((name) => name.slice(0, 100));
    const note = `> [!WARNING]\n> Left out because GitHub shows at most ${limitBytes} bytes: ${names.join(", ")}${left.length > names.length ? ` and ${left.length - names.length} more` : ""}.\n`;
    return kept.join("") + (bytes(note) <= 2_000 ? note : `> [!WARNING]\n> ${left.length} sections were left out.\n`);
}
/** writeSummary: replaces this step's summary. Without a runner's summary file nothing is written. */
async function writeSummary(sections) {
    if ((0,_environment_ts__WEBPACK_IMPORTED_MODULE_0__/* .readVariable */ .nt)("GITHUB_STEP_SUMMARY") === undefined)
        return;
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    core.summary.emptyBuffer();
    core.summary.addRaw(renderSummary(sections));
    await core.summary.write({ overwrite: true });
}
function bytes(text) {
    return Buffer.byteLength(text, "utf8");
}


/***/ }),

/***/ 5332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   XN: () => (/* binding */ followChain),
/* harmony export */   k$: () => (/* binding */ orderChain)
/* harmony export */ });
/* unused harmony exports verifyChain, replay */
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7001);
/* harmony import */ var _entry_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8825);
/** The record as a chain: each entry names the hash of one before it, so that none can be changed, and none that another follows left out, unseen. */


/** orderChain: entries in the order of their links; those that hang on nothing come last, by time. */
function orderChain(entries) {
    const byPrevious = new Map();
    for (const entry of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.hash < b.hash ? -1 : 1)))
        byPrevious.set(entry.previous, [...(byPrevious.get(entry.previous) ?? []), entry]);
    const ordered = [];
    const seen = new Set();
    const queue = [...(byPrevious.get(null) ?? [])];
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
        if (seen.has(entry.hash))
            continue;
        seen.add(entry.hash);
        ordered.push(entry);
        queue.unshift(...(byPrevious.get(entry.hash) ?? []));
    }
    return [...ordered, ...entries.filter((entry) => !seen.has(entry.hash))];
}
/**
 * verifyChain: every fault of a record given in order; empty means that it is whole. Each entry follows one that stands before
 * it; phases that ran side by side (targets of a matrix) follow the same one. The first entry may name a previous one only when
 * `from` is that hash (a record continued from elsewhere).
 */
function verifyChain(entries, from = null) {
    const problems = [];
    const before = new Set([from]);
    for (const [index, entry] of entries.entries()) {
        const name = `entry ${index + 1} (${entry.phase}, ${entry.at})`;
        if (hashEntry(entry) !== entry.hash)
            problems.push({ kind: "changed", index, message: `${name} was changed after it was written` });
        if ("facts" in entry && digestOf(entry.facts) !== entry.factsDigest)
            problems.push({ kind: "facts-changed", index, message: `the facts of ${name} are not those that were judged` });
        if (!before.has(entry.previous))
            problems.push({ kind: "unlinked", index, message: `${name} does not follow an entry before it` });
        const first = entries[0];
        if (entry.sha !== first.sha || entry.repository !== first.repository || entry.version !== first.version)
            problems.push({ kind: "other-release", index, message: `${name} speaks of another release` });
        before.delete(null);
        before.add(entry.hash);
    }
    return problems;
}
/** headOf: the entry that a new one follows: the last of the ordered chain. */
function headOf(entries) {
    return orderChain(entries).at(-1) ?? null;
}
/**
 * followChain: the entry that a phase adds. What the same run decided from the same facts before is not said twice: then it is
 * that entry again. Nothing that stands is ever replaced, because what was written after it hangs on its hash.
 */
function followChain(entries, fields, keepFacts = true) {
    const factsDigest = (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(fields.facts);
    const last = orderChain(entries).findLast(({ phase, environment }) => phase === fields.phase && environment === fields.environment);
    const isSame = last !== undefined &&
        last.run.id === fields.run.id &&
        last.factsDigest === factsDigest &&
        last.decision === fields.decision &&
        last.reason === fields.reason &&
        last.policyDigest === fields.policyDigest;
    return isSame ? last : (0,_entry_ts__WEBPACK_IMPORTED_MODULE_1__/* .createEntry */ .dv)(fields, headOf(entries), keepFacts);
}
/** replay: decides an entry again from its facts, with the decision of the phase as it is in this package. */
function replay(entry, deciders) {
    const base = { phase: entry.phase, recorded: { decision: entry.decision, reason: entry.reason } };
    if (!("facts" in entry))
        return { ...base, outcome: { kind: "not-replayable", why: "no-facts" } };
    if (digestOf(entry.facts) !== entry.factsDigest)
        return { ...base, outcome: { kind: "not-replayable", why: "facts-changed" } };
    const decide = deciders[entry.phase];
    if (decide === undefined)
        return { ...base, outcome: { kind: "not-replayable", why: "no-decider" } };
    const { decision, reason } = decide(entry.facts);
    return decision === entry.decision && reason === entry.reason
        ? { ...base, outcome: { kind: "same" } }
        : { ...base, outcome: { kind: "different", decision, reason } };
}


/***/ }),

/***/ 8825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZG: () => (/* binding */ PHASES),
/* harmony export */   dv: () => (/* binding */ createEntry)
/* harmony export */ });
/* unused harmony export hashEntry */
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7001);
/** One entry of the release record: who decided what, when, from which facts, chained to the entry before it. */

const PHASES = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"];
/** createEntry: the entry that follows `previous`. With `keepFacts` false only their digest is kept. */
function createEntry(fields, previous, keepFacts = true) {
    const { facts, ...rest } = fields;
    const body = {
        schemaVersion: 1,
        ...rest,
        factsDigest: (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(facts),
        previous: previous?.hash ?? null,
    };
    return { ...body, hash: (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(body), ...(keepFacts ? { facts } : {}) };
}
/** hashEntry: the hash that the entry's content should have. */
function hashEntry(entry) {
    const { hash: _hash, facts: _facts, ...body } = entry;
    return digestOf(body);
}


/***/ }),

/***/ 7627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eT: () => (/* binding */ decodeRecord),
  Ym: () => (/* binding */ encodeRecord)
});

// UNUSED EXPORTS: isRecordEntry, stripRecord

;// CONCATENATED MODULE: ./packages/shared/src/text/hidden-json.ts
/** JSON as it stands in our hidden comments: text that Markdown hides, no reader can break and no value can end. */
/** Matches what `encodeHidden` gives. Base64 holds no `-`: two of them end a comment for some readers of HTML. */
const HIDDEN_JSON = "[A-Za-z0-9+/=]+";
/** encodeHidden: a value of JSON as one word of base64. */
function encodeHidden(value) {
    return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}
/** decodeHidden: the value; throws when the text holds none. White space inside is passed over. */
function decodeHidden(text) {
    return JSON.parse(Buffer.from(text.replace(/\s+/g, ""), "base64").toString("utf8"));
}

// EXTERNAL MODULE: ./packages/shared/src/record/entry.ts
var record_entry = __webpack_require__(8825);
;// CONCATENATED MODULE: ./packages/shared/src/record/machine-part.ts
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
        const value = decodeHidden(found[0].encoded);
        if (isRecordEntry(value))
            return { ok: true, entry: value };
        return { ok: false, why: "malformed", message: "the entry of the release record has another shape than expected" };
    }
    catch {
        return { ok: false, why: "malformed", message: "the entry of the release record is not JSON in base64" };
    }
}
/** The text without its machine parts and the line breaks before them. */
function stripRecord(text) {
    let kept = "";
    let from = 0;
    for (const { start, end } of findParts(text)) {
        let to = start;
        while (to > from && text[to - 1] === "\n")
            to -= 1;
        kept += text.slice(from, to);
        from = end;
    }
    return kept + text.slice(from);
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
        record_entry/* PHASES */.ZG.includes(entry.phase) &&
        texts.every((key) => typeof entry[key] === "string") &&
        ["service", "environment", "previous"].every((key) => entry[key] === null || typeof entry[key] === "string") &&
        Array.isArray(entry.reasons) &&
        entry.reasons.every((reason) => typeof reason === "string") &&
        typeof run === "object" &&
        run !== null &&
        typeof run.id === "string" &&
        typeof run.attempt === "number" &&
        typeof run.url === "string");
}


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v2: () => (/* binding */ keepTrusted)
/* harmony export */ });
/* unused harmony exports isTrustedAuthor, doubtRun, doubtMoment, listTrustedWorkflows, readWorkflowPath */
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1725);

/** Whether a login is one whose writing counts. GraphQL leaves `[bot]` out where REST has it. */
function isTrustedAuthor(login, writers) {
    if (login === null)
        return false;
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, "");
    return [writers.own, ...writers.authors].some((known) => bare(known) === bare(login));
}
/**
 * Deployments with only what a trusted account wrote: anybody who may push can create a deployment or a status by API. What
 * somebody else created loses its payload, so that no history counts it; what somebody else said of ours is left out. A payload
 * whose tag is not of the policy's pattern, or not the tag of its version, names no release.
 */
function keepTrusted(deployments, writers) {
    return deployments.map((deployment) => {
        if (!isTrustedAuthor(deployment.creator, writers) || !namesRelease(deployment, writers))
            return { ...deployment, payload: null };
        return {
            ...deployment,
            statuses: deployment.statuses.filter(({ creator }) => isTrustedAuthor(creator, writers)),
        };
    });
}
function namesRelease({ payload, sha }, writers) {
    if (payload === null || payload.sha !== sha)
        return false;
    // Another service's tags follow a pattern of its own.
    return payload.service !== writers.service || (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(payload.tag, writers.tag)?.version === payload.version;
}
/** Why a run is no trusted one, as the end of a sentence about it; undefined: it is. */
function doubtRun(run, expected) {
    if (run.headRepository?.toLowerCase() !== expected.repository.toLowerCase())
        return `belongs to ${run.headRepository ?? "a deleted fork"}`;
    if (/^pull_request/.test(run.event))
        return `ran for the event ${run.event}, whose code is not reviewed`;
    if (!expected.workflows.includes(run.path))
        return `is one of the workflow ${run.path}, which is not trusted (trusted: ${expected.workflows.join(", ") || "none"}); add it to \`trusted-workflows\` in the policy if it should be`;
    if (!run.ofDefaultBranch)
        return `ran a version of ${run.path} that is not the default branch's`;
    return undefined;
}
/** How far the clocks of a runner and of GitHub may differ. */
const CLOCK_SKEW_MS = 120_000;
/** Why nothing that is dated `at` can have been written by a job of the run; undefined: one can have. */
function doubtMoment(jobs, at) {
    const moment = Date.parse(at ?? "");
    if (Number.isNaN(moment))
        return "has no time";
    const enclosing = jobs.filter(({ startedAt, completedAt }) => startedAt !== null &&
        Date.parse(startedAt) - CLOCK_SKEW_MS <= moment &&
        (completedAt === null || moment <= Date.parse(completedAt) + CLOCK_SKEW_MS));
    if (enclosing.length === 0)
        return "was written when no job of its run was running";
    if (enclosing.every(({ conclusion }) => conclusion !== null && conclusion !== "success"))
        return `was written by the job ${enclosing[0].name}, which ended ${enclosing[0].conclusion}`;
    return undefined;
}
/** The workflow files whose runs are trusted: those of the policy, else the one that is running. */
function listTrustedWorkflows(named, workflowRef) {
    if (named !== undefined && named.length > 0)
        return named;
    const path = readWorkflowPath(workflowRef);
    return path === undefined ? [] : [path];
}
/** The file's path out of `owner/name/.github/workflows/file.yml@ref`; undefined for anything else. */
function readWorkflowPath(workflowRef) {
    const at = workflowRef.indexOf("@");
    const [, , ...path] = (at < 0 ? workflowRef : workflowRef.slice(0, at)).split("/");
    return path.length === 0 ? undefined : path.join("/");
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ isQuarantining),
/* harmony export */   Ux: () => (/* binding */ latestStatus),
/* harmony export */   zG: () => (/* binding */ parseDeploymentPayload),
/* harmony export */   zX: () => (/* binding */ VERIFIED)
/* harmony export */ });
/* unused harmony exports ROLLED_BACK, QUARANTINE_LIFTED, deploymentKey, orderStatuses, isTerminal */
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

/***/ 1725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* unused harmony exports renderTag, compareVersions */
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9680);
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
    return compare(a, b);
}
function showValue(text) {
    const visible = text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
    return `\`${visible.length > 80 ? `${visible.slice(0, 80)}…` : visible}\``.replaceAll("::", ": :");
}


/***/ }),

/***/ 7001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export canonicalJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Canonical JSON and its digest: the one text of a value, whatever the order of its keys, so that hashes compare meanings. */

/**
 * canonicalJson: keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript writes them (RFC 8785). Keys that
 * are `undefined` are left out. A number that JSON cannot hold, a function or a cycle is our bug and throws.
 */
function canonicalJson(value) {
    return write(value, []);
}
/** digestOf: `sha256:` and the hex digest of the value's canonical JSON. */
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function write(value, above) {
    if (value === null || typeof value === "boolean")
        return String(value);
    // A lone surrogate has no UTF-8: two texts that differ only there would share a digest.
    if (typeof value === "string")
        return JSON.stringify(value.toWellFormed());
    if (typeof value === "number") {
        if (!Number.isFinite(value))
            throw new TypeError(`canonical JSON cannot hold ${value}`);
        return JSON.stringify(value);
    }
    if (typeof value !== "object")
        throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
    if (above.includes(value))
        throw new TypeError("canonical JSON cannot hold a cycle");
    const inside = [...above, value];
    if (Array.isArray(value))
        return `[${value.map((item) => write(item ?? null, inside)).join(",")}]`;
    const parts = [];
    for (const key of Object.keys(value).sort()) {
        const item = value[key];
        if (item !== undefined)
            parts.push(`${JSON.stringify(key)}:${write(item, inside)}`);
    }
    return `{${parts.join(",")}}`;
}


/***/ }),

/***/ 2930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Fw: () => (/* binding */ escapeMermaid),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   iQ: () => (/* binding */ renderSentence),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports codeBlock, safeUrl, escapeHtml */
/** Pure building blocks of Markdown; text from outside can bring no mention, reference, closing keyword, HTML, image or marker. */
const JOINER = "\u200b";
/** renderSentence: text of ours and of others as inline Markdown; what stands between back-ticks becomes code. */
function renderSentence(text) {
    const parts = text.split("`");
    if (parts.length % 2 === 0) {
        // A back-tick without a partner is plain text.
        const last = parts.pop();
        parts[parts.length - 1] += `\`${last}`;
    }
    return parts.map((part, index) => (index % 2 === 1 ? inlineCode(part) : keepSpaces(part))).join("");
}
/** Escaping trims: a space beside code must stay. */
function keepSpaces(text) {
    return `${/^\s/.test(text) ? " " : ""}${escapeMarkdown(text)}${/\S\s$/.test(text) ? " " : ""}`;
}
/** escapeMarkdown: untrusted text as inline Markdown on one line that shows it and does nothing else. */
function escapeMarkdown(text) {
    return text
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replace(/[\\`*_{}[\]()#+!|~-]/g, "\\$&")
        .replace(/^(\d+)\./, "$1\\.")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("\\#", `\\#${JOINER}`)
        .replace(/\bGH\\-(?=\d)/gi, (prefix) => `${prefix}${JOINER}`)
        .replace(/:(?=\/\/)/g, `:${JOINER}`)
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}${JOINER}.`);
}
/** inlineCode: the text in a code span that is long enough to hold its back-ticks; safe inside a table. */
function inlineCode(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    if (line === "")
        return "";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line.replaceAll("|", "\\|").replaceAll("<!--", "<\u200b!--").replaceAll("-->", "--\u200b>")}${pad}${fence}`;
}
/** codeBlock: a fenced block longer than any fence in the text; a marker inside it is broken up. */
function codeBlock(text, language = "") {
    const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    const body = text
        .replace(/\r\n?/g, "\n")
        .replaceAll("<!--", "<\u200b!--")
        .replaceAll("-->", "--\u200b>")
        .replace(/\n+$/, "");
    return `${fence}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${fence}`;
}
/** link: an untrusted label on an address; anything but http(s) is shown as text. */
function link(label, url) {
    const address = safeUrl(url);
    return address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${address})`;
}
/** safeUrl: the address as Markdown may hold it, or undefined when it is no http(s) URL. */
function safeUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
        return undefined;
    return parsed.href.replace(/[()<>\s|`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/** table: rows of cells that are Markdown already (escape what is untrusted); line breaks become `<br>`. */
function table(head, rows) {
    if (rows.length === 0)
        return "";
    const line = (cells) => `| ${head.map((_, index) => (cells[index] ?? "").replace(/\r\n|\r|\n/g, "<br>")).join(" | ")} |`;
    return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
/** details: a folded block; `title` is untrusted text, `body` is Markdown. */
function details(title, body, open = false) {
    return `<details${open ? " open" : ""}><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`;
}
/** bullets: a list of Markdown lines. */
function bullets(items) {
    return items.map((item) => `- ${item.replace(/\n/g, "\n  ")}`).join("\n");
}
/** escapeHtml: untrusted text inside HTML, without mention or reference. */
function escapeHtml(text) {
    return text
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("#", `#${JOINER}`);
}
/** escapeMermaid: untrusted text inside a quoted Mermaid label. */
function escapeMermaid(text) {
    return text
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replace(/[^\p{L}\p{N} .,_/+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** mermaid: a diagram as GitHub renders it; `source` is ours, with labels escaped by `escapeMermaid`. */
function mermaid(source) {
    const fence = "`".repeat(Math.max(3, longestRun(source) + 1));
    // Not codeBlock: it breaks up `-->`, which is Mermaid's arrow and range.
    return `${fence}mermaid\n${source.replaceAll("<!--", "<\u200b!--").replace(/\n+$/, "")}\n${fence}`;
}
/** cutText: at most `limit` characters, with an ellipsis when something was left out; never half a character. */
function cutText(text, limit) {
    if (text.length <= limit)
        return text;
    let cut = text.slice(0, Math.max(0, limit - 1));
    if (/[\ud800-\udbff]$/.test(cut))
        cut = cut.slice(0, -1);
    return `${cut}…`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 9214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   kT: () => (/* binding */ renderNumber)
/* harmony export */ });
/* unused harmony export holds */
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);
/* harmony import */ var _sample_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8265);
/* harmony import */ var _statistics_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4332);
/** Tells each sample of a metric apart by its condition: passing, adverse (bad, but not counted as a failure) or failing. */



/** classify: the metric's condition over its samples; `reference` is the baseline's or the control's samples. */
function classify(metric, samples, reference) {
    const values = (0,_sample_ts__WEBPACK_IMPORTED_MODULE_1__/* .sortSamples */ .O4)(samples.filter(_sample_ts__WEBPACK_IMPORTED_MODULE_1__/* .isValue */ .ml));
    const compare = metric.compare;
    if (compare.with === "threshold")
        return classifyByThreshold(compare, values, metric.direction);
    if (compare.with === "error-budget")
        return classifyByBudget(compare, values);
    const others = (0,_sample_ts__WEBPACK_IMPORTED_MODULE_1__/* .finiteValues */ .m0)(reference);
    return compare.test === "ratio"
        ? classifyByRatio(metric, compare, values, others)
        : classifyByTest(metric, compare, values, others);
}
function classifyByThreshold(compare, values, direction) {
    const samples = values.map((sample) => ({
        sample,
        class: holds(sample.value, compare.operator, compare.value) ? "passing" : "failing",
    }));
    const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
    const worst = pickWorst(failing.length > 0 ? failing : values.map((sample) => sample.value), compare.operator, direction);
    return {
        samples,
        failsAsWhole: false,
        ...(worst === undefined ? {} : { value: worst }),
        limit: compare.value,
        condition: `${compare.operator} ${renderNumber(compare.value)}`,
    };
}
function pickWorst(values, operator, direction) {
    if (values.length === 0)
        return undefined;
    const wantsHigh = operator === "==" ? direction === "higher-is-better" : operator.startsWith(">");
    return values.reduce((worst, value) => (wantsHigh ? Math.min(worst, value) : Math.max(worst, value)));
}
/** holds: whether a value meets a threshold. */
function holds(value, operator, limit) {
    switch (operator) {
        case "<":
            return value < limit;
        case "<=":
            return value <= limit;
        case ">":
            return value > limit;
        case ">=":
            return value >= limit;
        case "==":
            return value === limit;
    }
}
/** Limits around the reference's median. Without any, the bad direction may not change at all. */
function limitsOf(compare, direction, center) {
    const isBare = compare["max-increase"] === undefined && compare["max-decrease"] === undefined;
    const increase = compare["max-increase"] ?? (isBare && direction === "lower-is-better" ? 0 : undefined);
    const decrease = compare["max-decrease"] ?? (isBare && direction === "higher-is-better" ? 0 : undefined);
    const size = Math.abs(center);
    return {
        low: decrease === undefined ? Number.NEGATIVE_INFINITY : center - size * decrease,
        high: increase === undefined ? Number.POSITIVE_INFINITY : center + size * increase,
    };
}
function describeReference(compare) {
    return compare.with;
}
function classifyByRatio(metric, compare, values, reference) {
    const name = describeReference(compare);
    const center = (0,_statistics_ts__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(reference.map((sample) => sample.value));
    if (center === undefined || reference.length < metric["min-samples"])
        return {
            samples: values.map((sample) => ({ sample, class: "adverse" })),
            failsAsWhole: false,
            insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
            ...(values.length === 0 ? {} : { value: (0,_statistics_ts__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(values.map((sample) => sample.value)) }),
            condition: `within ${describeChange(compare, metric.direction)} of the ${name}`,
        };
    const { low, high } = limitsOf(compare, metric.direction, center);
    const samples = values.map((sample) => ({
        sample,
        class: sample.value > high || sample.value < low ? "failing" : "passing",
    }));
    const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
    const shown = failing.length > 0 ? failing : values.map((sample) => sample.value);
    const value = shown.length === 0 ? undefined : farthest(shown, center);
    const limit = Number.isFinite(high) ? high : low;
    return {
        samples,
        failsAsWhole: false,
        ...(value === undefined ? {} : { value }),
        limit,
        baseline: center,
        condition: `${[...(Number.isFinite(high) ? [`<= ${renderNumber(high)}`] : []), ...(Number.isFinite(low) ? [`>= ${renderNumber(low)}`] : [])].join(" and ")} (${name} ${renderNumber(center)}, ${describeChange(compare, metric.direction)})`,
    };
}
function farthest(values, center) {
    return values.reduce((worst, value) => (Math.abs(value - center) > Math.abs(worst - center) ? value : worst));
}
function describeChange(compare, direction) {
    const parts = [];
    if (compare["max-increase"] !== undefined)
        parts.push(`+${renderNumber(compare["max-increase"] * 100)} %`);
    if (compare["max-decrease"] !== undefined)
        parts.push(`−${renderNumber(compare["max-decrease"] * 100)} %`);
    return parts.length > 0 ? parts.join(" / ") : direction === "lower-is-better" ? "no increase" : "no decrease";
}
/**
 * The test looks at all values together; besides, a value worse than every one of the reference (and than the largest
 * change that is allowed) is adverse: it cannot help to make up the samples that health needs. It fails when the ranks are significant, the effect is large enough,
 * and (where a largest change is given) the median moved by more than that.
 */
function classifyByTest(metric, compare, values, reference) {
    const isLower = metric.direction === "lower-is-better";
    const name = describeReference(compare);
    const own = values.map((sample) => sample.value);
    const other = reference.map((sample) => sample.value);
    const center = (0,_statistics_ts__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(other);
    const middle = (0,_statistics_ts__WEBPACK_IMPORTED_MODULE_2__/* .median */ .JZ)(own);
    const change = compare["max-increase"] === undefined && compare["max-decrease"] === undefined
        ? ""
        : `, ${describeChange(compare, metric.direction)}`;
    const condition = `not ${isLower ? "higher" : "lower"} than the ${name}${center === undefined ? "" : ` (median ${renderNumber(center)}${change})`}, Mann–Whitney at ${renderNumber(compare.confidence * 100)} %, effect ≥ ${renderNumber(compare["min-effect"])}`;
    const shared = {
        ...(middle === undefined ? {} : { value: middle }),
        ...(center === undefined ? {} : { baseline: center, limit: center }),
        condition,
    };
    if (center === undefined || reference.length < metric["min-samples"])
        return {
            ...shared,
            samples: values.map((sample) => ({ sample, class: "adverse" })),
            failsAsWhole: false,
            insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
        };
    const { low, high } = limitsOf(compare, metric.direction, center);
    const allowed = change === "" ? center : isLower ? high : low;
    const worst = isLower
        ? Math.max(...other, ...(Number.isFinite(allowed) ? [allowed] : []))
        : Math.min(...other, ...(Number.isFinite(allowed) ? [allowed] : []));
    const isAdverse = (value) => (isLower ? value > worst : value < worst);
    const samples = values.map((sample) => ({
        sample,
        class: isAdverse(sample.value) ? "adverse" : "passing",
    }));
    if (middle === undefined)
        return { ...shared, samples, failsAsWhole: false };
    const test = isLower
        ? (0,_statistics_ts__WEBPACK_IMPORTED_MODULE_2__/* .testHigher */ .Kb)(own, other)
        : (0,_statistics_ts__WEBPACK_IMPORTED_MODULE_2__/* .testHigher */ .Kb)(own.map((value) => -value), other.map((value) => -value));
    const alpha = 1 - compare.confidence;
    const isLargeEnough = change === "" || middle > high || middle < low;
    const failsAsWhole = test.p <= alpha && test.effect >= compare["min-effect"] && isLargeEnough;
    const passing = samples.filter((entry) => entry.class === "passing").length;
    const insufficient = (0,_statistics_ts__WEBPACK_IMPORTED_MODULE_2__/* .smallestP */ .sd)(passing, reference.length) > alpha
        ? `${passing} samples against ${reference.length} of the ${name} can never be significant at ${renderNumber(compare.confidence * 100)} %; take more samples or lower the confidence`
        : undefined;
    return {
        ...shared,
        samples,
        failsAsWhole,
        ...(insufficient === undefined ? {} : { insufficient }),
        test: { p: test.p, effect: test.effect },
    };
}
/**
 * Burn rate: the share of failed requests in a window over the share that the SLO allows. A sample fails when, seen from
 * its time, both windows of a pair burn at least that fast; it is adverse when its own value does but the windows do not.
 * Windows reach back to the deployment at most, so that an older release's errors are not charged to this one.
 */
function classifyByBudget(compare, values) {
    const allowed = 1 - compare.slo;
    const windows = compare.windows.map((window) => ({
        longMs: (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(window.long) ?? 0,
        shortMs: (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(window.short) ?? 0,
        rate: window["burn-rate"],
    }));
    const lowestRate = Math.min(...windows.map((window) => window.rate));
    let worst;
    const samples = values.map((sample) => {
        const burns = windows.map((window) => ({
            rate: window.rate,
            burn: Math.min(burnOf(values, sample.at, window.longMs, allowed), burnOf(values, sample.at, window.shortMs, allowed)),
        }));
        for (const { burn } of burns)
            worst = Math.max(worst ?? burn, burn);
        const fails = burns.some(({ burn, rate }) => burn >= rate * (1 - 1e-12));
        const isOwnBad = sample.value / allowed >= lowestRate * (1 - 1e-12);
        return { sample, class: fails ? "failing" : isOwnBad ? "adverse" : "passing" };
    });
    return {
        samples,
        failsAsWhole: false,
        ...(worst === undefined ? {} : { value: worst }),
        limit: lowestRate,
        condition: `burn rate of the ${renderNumber(compare.slo * 100)} % SLO < ${compare.windows.map((window) => `${renderNumber(window["burn-rate"])} over ${window.long} and ${window.short}`).join(", < ")}`,
    };
}
function burnOf(values, end, windowMs, allowed) {
    let weight = 0;
    let sum = 0;
    for (const sample of values) {
        if (sample.at > end || sample.at <= end - windowMs)
            continue;
        const requests = sample.requests ?? 1;
        weight += requests;
        // A share below zero is no credit: it must not pay for a failing sample.
        sum += Math.max(0, sample.value) * requests;
    }
    return weight === 0 ? 0 : Math.min(Number.MAX_VALUE, sum / weight / allowed);
}
/** renderNumber: at most four significant digits, without an exponent where people would not write one; `+Inf` and `-Inf` as Prometheus writes them. */
function renderNumber(value) {
    if (Number.isNaN(value))
        return "NaN";
    if ((0,_sample_ts__WEBPACK_IMPORTED_MODULE_1__/* .isInfinite */ .Dh)(value))
        return value > 0 ? "+Inf" : "-Inf";
    const rounded = Number(value.toPrecision(4));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e15) ? rounded.toExponential() : String(rounded);
}


/***/ }),

/***/ 8265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ isInfinite),
/* harmony export */   LB: () => (/* binding */ makeSample),
/* harmony export */   O4: () => (/* binding */ sortSamples),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   m0: () => (/* binding */ finiteValues),
/* harmony export */   ml: () => (/* binding */ isValue)
/* harmony export */ });
/** One measurement of a metric, and how it is told apart: a value, no data, or an error (which is not a failure). */
/** How an infinite value is kept: a record is JSON, which holds no infinity, and every comparison gives the same answer. */
const INFINITE = Number.MAX_VALUE;
/**
 * Only NaN (0/0 of an idle service), nothing at all, or a finite value with no request behind it is no data. Infinity is a value:
 * x/0 is what a service gives whose every request fails.
 */
function makeSample(at, value, requests) {
    if (value === undefined || Number.isNaN(value))
        return { at, noData: true };
    if (requests !== undefined && requests <= 0 && Number.isFinite(value))
        return { at, noData: true };
    const kept = Math.max(-INFINITE, Math.min(INFINITE, value));
    const isCounted = requests !== undefined && requests > 0 && Number.isFinite(requests);
    return isCounted ? { at, value: kept, requests } : { at, value: kept };
}
/** Whether a value stands for +Inf or −Inf: judged like any other, but no baseline and no point of a chart. */
function isInfinite(value) {
    return Math.abs(value) >= INFINITE;
}
/** What a limit can be drawn from: the finite values. Leaving +Inf out of a reference makes its limit stricter. */
function finiteValues(samples) {
    return samples.filter(isValue).filter((sample) => !isInfinite(sample.value));
}
function isValue(sample) {
    return "value" in sample;
}
function isError(sample) {
    return "error" in sample;
}
/** sortSamples: by time; samples of one instant in an order of their own, so that the order they came in never matters. */
function sortSamples(samples) {
    const rank = (sample) => (isValue(sample) ? 0 : isError(sample) ? 2 : 1);
    const value = (sample) => (isValue(sample) ? sample.value : 0);
    const requests = (sample) => (isValue(sample) ? (sample.requests ?? -1) : 0);
    return [...samples].sort((a, b) => a.at - b.at || rank(a) - rank(b) || value(a) - value(b) || requests(a) - requests(b));
}


/***/ }),

/***/ 4332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   Kb: () => (/* binding */ testHigher),
/* harmony export */   sd: () => (/* binding */ smallestP)
/* harmony export */ });
/* unused harmony export upperTail */
/** The statistics that judgements rest on: median, and the one-sided Mann–Whitney U test with its rank-biserial effect. */
/** median: the middle of the values; undefined of none. */
function median(values) {
    if (values.length === 0)
        return undefined;
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
}
/** Up to this many values in all, the distribution is counted; beyond it the normal approximation with ties is within a few percent. */
const EXACT_LIMIT = 40;
/**
 * testHigher: whether the first values tend to be higher than the second (one-sided Mann–Whitney). Ties share mid-ranks,
 * in the exact count too. Both must have at least one value.
 */
function testHigher(first, second) {
    const n = first.length;
    const m = second.length;
    if (n === 0 || m === 0)
        throw new Error("Mann–Whitney needs values on both sides");
    const { ranks, tieSum } = rankTwice([...first, ...second]);
    let doubledSum = 0;
    for (let index = 0; index < n; index++)
        doubledSum += ranks[index];
    const u = doubledSum / 2 - (n * (n + 1)) / 2;
    const effect = (2 * u) / (n * m) - 1;
    if (n + m <= EXACT_LIMIT)
        return { p: countExact(ranks, n, doubledSum), effect, method: "exact" };
    const total = n + m;
    const variance = ((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1)));
    if (variance <= 0)
        return { p: 1, effect, method: "normal" };
    const z = (u - (n * m) / 2 - 0.5) / Math.sqrt(variance);
    return { p: upperTail(z), effect, method: "normal" };
}
/** smallestP: the least p that so many values can ever give; above `1 - confidence` a test cannot find anything. */
function smallestP(n, m) {
    let ways = 1;
    for (let index = 1; index <= Math.min(n, m); index++)
        ways = (ways * (n + m - index + 1)) / index;
    return 1 / ways;
}
/** rankTwice: mid-ranks doubled, so that they are whole numbers, in the order of the values; and Σ(t³ − t) over ties. */
function rankTwice(values) {
    const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
    const ranks = new Array(values.length);
    let tieSum = 0;
    for (let start = 0; start < order.length;) {
        let end = start;
        while (end + 1 < order.length && values[order[end + 1]] === values[order[start]])
            end++;
        const ties = end - start + 1;
        tieSum += ties ** 3 - ties;
        for (let index = start; index <= end; index++)
            ranks[order[index]] = start + end + 2;
        start = end + 1;
    }
    return { ranks, tieSum };
}
/** countExact: the share of all choices of `n` ranks whose (doubled) sum is at least the observed one. */
function countExact(ranks, n, observed) {
    const total = ranks.reduce((sum, rank) => sum + rank, 0);
    const ways = Array.from({ length: n + 1 }, () => new Float64Array(total + 1));
    ways[0][0] = 1;
    let reached = 0;
    for (const [index, rank] of ranks.entries()) {
        reached += rank;
        for (let size = Math.min(n, index + 1); size >= 1; size--) {
            const from = ways[size - 1];
            const to = ways[size];
            for (let sum = reached; sum >= rank; sum--)
                to[sum] += from[sum - rank];
        }
    }
    let tail = 0;
    let all = 0;
    for (const [sum, count] of ways[n].entries()) {
        all += count;
        if (sum >= observed)
            tail += count;
    }
    return tail / all;
}
/** upperTail: P(Z ≥ z) of the standard normal; the Chebyshev fit of erfc in Numerical Recipes, relative error below 1.2e-7. */
function upperTail(z) {
    const x = Math.abs(z) / Math.SQRT2;
    const t = 1 / (1 + 0.5 * x);
    const polynomial = -(x * x) -
        1.26551223 +
        t *
            (1.00002368 +
                t *
                    (0.37409196 +
                        t *
                            (0.09678418 +
                                t *
                                    (-0.18628806 +
                                        t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
    const erfc = t * Math.exp(polynomial);
    return z >= 0 ? erfc / 2 : 1 - erfc / 2;
}


/***/ })

};
