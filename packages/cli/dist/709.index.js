export const id = 709;
export const ids = [709];
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

/***/ 47789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ checkPolicy)
});

// EXTERNAL MODULE: ./packages/shared/src/policy/compose.ts + 1 modules
var compose = __webpack_require__(27873);
// EXTERNAL MODULE: ./packages/shared/src/policy/parse.ts + 4 modules
var parse = __webpack_require__(82244);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(54042);
// EXTERNAL MODULE: ./node_modules/temporal-polyfill/index.js + 6 modules
var temporal_polyfill = __webpack_require__(48599);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
;// CONCATENATED MODULE: ./packages/shared/src/policy/windows.ts
/** Whether a deployment may begin now: inside a window, outside every freeze, with time for deploy, verification and rollback. */


const DAY = 86_400_000;
const NEAR = 14;
const FAR = 400;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Expected deploy, verification and rollback times of an environment, together. */
function runwayOf(environment) {
    const { deploy, verify, rollback } = environment.runway;
    return (0,duration/* parseDuration */.E)(deploy) + (0,duration/* parseDuration */.E)(verify) + (0,duration/* parseDuration */.E)(rollback);
}
/**
 * Fails closed where clocks change. A time that does not exist is the moment of the change; of a time that comes
 * twice, a window opens at the later and closes at the earlier, a freeze begins at the earlier and ends at the later.
 */
function decideSchedule(facts) {
    const windows = facts.windows.filter(({ types }) => types === undefined || types.includes(facts.type));
    if (facts.windows.length > 0 && windows.length === 0)
        return { kind: "no-window-for-type", opensAt: null };
    const near = listOpenings(facts, windows, NEAR);
    const opensAt = () => findOpening(near, facts) ?? findOpening(listOpenings(facts, windows, FAR), facts);
    const frozen = listFreezes(facts, FAR).find(({ from, to }) => from <= facts.now && facts.now < to);
    if (frozen !== undefined)
        return { kind: "frozen", freeze: frozen.name, until: iso(frozen.to), opensAt: opensAt() };
    const current = near.find(({ from, to }) => from <= facts.now && facts.now < to);
    if (current === undefined)
        return { kind: "outside-window", opensAt: opensAt() };
    const endless = current.to >= facts.now + NEAR * DAY;
    if (endless || current.to - facts.now >= facts.runwayMs)
        return { kind: "open", closesAt: endless ? null : iso(current.to) };
    const cause = listFreezes(facts, NEAR).find(({ from }) => from === current.to);
    return {
        kind: "no-runway",
        closesAt: iso(current.to),
        leftMs: current.to - facts.now,
        neededMs: facts.runwayMs,
        freeze: cause?.name ?? null,
        opensAt: opensAt(),
    };
}
function findOpening(openings, facts) {
    const next = openings.find(({ from, to }) => from > facts.now && to - from >= facts.runwayMs);
    return next === undefined ? null : iso(next.from);
}
/** Merged open intervals from a week back to `days` ahead, with freezes cut out. */
function listOpenings(facts, windows, days) {
    const from = facts.now - 8 * DAY;
    const to = facts.now + (days + 1) * DAY;
    const open = facts.windows.length === 0
        ? [{ from, to }]
        : windows.flatMap((window) => listDaily({ ...window, zone: window["time-zone"], edges: "narrow" }, from, to));
    let rest = merge(open);
    for (const freeze of listFreezes(facts, days))
        rest = rest.flatMap((interval) => {
            if (freeze.to <= interval.from || freeze.from >= interval.to)
                return [interval];
            return [
                { from: interval.from, to: freeze.from },
                { from: freeze.to, to: interval.to },
            ].filter((part) => part.from < part.to);
        });
    return rest;
}
/** The freezes that hold for the type, each merged with those it runs into (the first gives the name). */
function listFreezes(facts, days) {
    const from = facts.now - 8 * DAY;
    const to = facts.now + (days + 1) * DAY;
    return merge(facts.freezes
        .filter(({ except }) => !except.includes(facts.type))
        .flatMap((freeze) => listFreeze(freeze, from, to).map((interval) => ({ ...interval, name: freeze.name })))
        .filter((interval) => interval.to > from && interval.from < to));
}
function listFreeze(freeze, from, to) {
    if ("weekly" in freeze)
        return listDaily({ ...freeze.weekly, zone: freeze["time-zone"], edges: "wide" }, from, to);
    if ("yearly" in freeze) {
        const zone = freeze["time-zone"];
        const first = dateAt(from, zone).year - 1;
        const last = dateAt(to, zone).year;
        return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => {
            const start = dayOfYear(year, freeze.yearly.from);
            const wraps = freeze.yearly.to < freeze.yearly.from;
            // The last day belongs to the freeze.
            const end = dayOfYear(wraps ? year + 1 : year, freeze.yearly.to).add({ days: 1 });
            return { from: instantOf(start, "00:00", zone, "earlier"), to: instantOf(end, "00:00", zone, "later") };
        });
    }
    return [{ from: Date.parse(freeze.from), to: Date.parse(freeze.to) }];
}
function listDaily(rule, from, to) {
    const { zone } = rule;
    const intervals = [];
    const last = dateAt(to, zone);
    for (let date = dateAt(from, zone).subtract({ days: 1 }); temporal_polyfill/* Temporal */.fE.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
        if (!rule.days.includes(WEEKDAYS[date.dayOfWeek - 1]))
            continue;
        // `22:00–02:00` ends on the next day, and `00:00–00:00` is the whole day.
        const endDate = rule.to <= rule.from ? date.add({ days: 1 }) : date;
        const narrow = rule.edges === "narrow";
        let start = instantOf(date, rule.from, zone, narrow ? "later" : "earlier");
        const end = instantOf(endDate, rule.to, zone, narrow ? "earlier" : "later");
        // Both edges inside the hour that comes twice: the first pass is the window.
        if (start >= end)
            start = instantOf(date, rule.from, zone, "earlier");
        if (start < end)
            intervals.push({ from: start, to: end });
    }
    return intervals;
}
/** The instant of a wall-clock time; of a time that was skipped, the moment the clocks changed. */
function instantOf(date, time, zone, twice) {
    const local = date.toPlainDateTime(time);
    const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
    const later = local.toZonedDateTime(zone, { disambiguation: "later" });
    if (earlier.epochMilliseconds === later.epochMilliseconds)
        return earlier.epochMilliseconds;
    if (earlier.toPlainDateTime().equals(local))
        return (twice === "earlier" ? earlier : later).epochMilliseconds;
    return earlier.getTimeZoneTransition("next")?.epochMilliseconds ?? later.epochMilliseconds;
}
function dateAt(instant, zone) {
    return temporal_polyfill/* Temporal */.fE.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}
function dayOfYear(year, monthAndDay) {
    const [month, day] = monthAndDay.split("-").map(Number);
    // 02-29 is 02-28 in other years.
    return temporal_polyfill/* Temporal */.fE.PlainDate.from({ year, month, day }, { overflow: "constrain" });
}
function merge(intervals) {
    const merged = [];
    for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last !== undefined && interval.from <= last.to)
            merged[merged.length - 1] = { ...last, to: Math.max(last.to, interval.to) };
        else
            merged.push(interval);
    }
    return merged;
}
function iso(instant) {
    return new Date(instant).toISOString();
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/check/policy-findings.ts
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
            policies: [(0,resolve/* resolvePolicy */.n)({ origin: { kind: "standard" } })],
            locate: () => ({ file: path, line: null, column: null }),
        };
    const parsed = layers === undefined ? { source: path, ...(0,parse.parsePolicy)(text) } : (0,compose/* composePolicy */.h)(layers);
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
        ? [(0,resolve/* resolvePolicy */.n)({ file, origin })]
        : services.map((service) => (0,resolve/* resolvePolicy */.n)({ file, origin, service }));
}
function createLocator(file, text) {
    const counter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
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
    return [
        ...found.map((gap) => ({ severity: "warning", at: ["environments", index], ...gap })),
        ...findWindowGaps(environment, index),
    ];
}
/** Windows in which no deployment can begin, because none is as long as what has to fit into it. */
function findWindowGaps(environment, index) {
    const { name, windows, runway } = environment;
    const runwayMs = runwayOf(environment);
    const types = [...new Set(windows.flatMap((window) => window.types ?? ["minor"]))];
    const closed = types.filter((type) => {
        const decided = decideSchedule({ windows, freezes: [], type, runwayMs, now: SOME_MONDAY });
        return decided.kind !== "open" && decided.opensAt === null;
    });
    if (closed.length === 0)
        return [];
    const isOfEvery = windows.every((window) => window.types === undefined);
    return [
        {
            severity: "error",
            at: ["environments", index, "windows"],
            what: `No window of ${name}${isOfEvery ? "" : ` for ${closed.join(", ")}`} is as long as its runway (deploy ${runway.deploy}, verify ${runway.verify}, rollback ${runway.rollback}): no deployment can ever begin.`,
            fix: "Let a window last longer, or shorten `runway` to what these steps take.",
        },
    ];
}
/** Windows come every week: any instant tells whether one is long enough. */
const SOME_MONDAY = Date.UTC(2026, 0, 5);
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


/***/ })

};
