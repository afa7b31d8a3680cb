export const id = 240;
export const ids = [240];
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
/** Merged open intervals from the one that holds now to `days` ahead, with freezes cut out. */
function listOpenings(facts, windows, days) {
    const from = facts.now;
    const to = facts.now + (days + 1) * DAY;
    const open = facts.windows.length === 0
        ? [{ from, to }]
        : windows.flatMap((window) => listDaily({ ...window, zone: window["time-zone"], edges: "narrow" }, from, to));
    let rest = merge(open);
    for (const freeze of listFreezes(facts, days))
        rest = rest.flatMap((interval) => [
            { from: interval.from, to: Math.min(interval.to, freeze.from) },
            { from: Math.max(interval.from, freeze.to), to: interval.to },
        ].filter((part) => part.from < part.to));
    return rest;
}
/** The freezes that hold for the type, each merged with those it runs into (the first gives the name). */
function listFreezes(facts, days) {
    const from = facts.now - 8 * DAY;
    const to = facts.now + (days + 1) * DAY;
    return merge(facts.freezes
        .filter(({ except }) => !except.includes(facts.type))
        .flatMap((freeze) => listFreeze(freeze, from, to).map((interval) => ({ ...interval, name: freeze.name }))));
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
    return temporal_polyfill/* Temporal */.fE.PlainDate.from({ year, month, day });
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

// EXTERNAL MODULE: ./packages/shared/src/requirements/licences.ts
var licences = __webpack_require__(82906);
// EXTERNAL MODULE: ./packages/shared/src/requirements/requirement.ts
var requirement = __webpack_require__(78663);
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
            layers: [],
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
            layers: [],
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
        layers: layers ?? [{ source: path, text }],
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
        ...findLongWindows(environment, index),
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
/** Longer than any shift, and not the whole day: more often two times in the wrong order. */
const LONG_MINUTES = 16 * 60;
/** Windows over midnight that hardly close. */
function findLongWindows({ name, windows }, index) {
    return windows.flatMap(({ from, to }, place) => {
        const minutes = minuteOf(to) - minuteOf(from) + 24 * 60;
        if (to >= from || minutes <= LONG_MINUTES)
            return [];
        return [
            {
                severity: "warning",
                at: ["environments", index, "windows", place],
                what: `A window of ${name} opens at ${from} and closes at ${to} on the next day, after ${(0,duration/* renderDuration */.P)(minutes * 60_000)}.`,
                fix: "Let `to` be after `from` when the window should close on the same day.",
            },
        ];
    });
}
/** Of a time of day such as `09:00`. */
function minuteOf(time) {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return hours * 60 + minutes;
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
    return enabled.flatMap(([id, rule]) => [
        ...findSignerGaps(id, rule, roles[rule.role]),
        ...(id === "dependencies" ? findLicenceGaps(rule) : []),
    ]);
}
/** What the policy denies and no licence's expression can name: preflight refuses the next release that adds a dependency. */
function findLicenceGaps(rule) {
    const denied = (0,requirement/* readListSetting */.$y)(rule, "deny-licenses", []);
    return (0,licences/* listUnclearLicences */.Lq)(denied).map((text) => ({
        severity: "error",
        at: ["requirements", "dependencies", "settings", "deny-licenses", denied.indexOf(text)],
        what: `${(0,licences/* describeUnclearLicences */.qQ)([text])} A release that adds a dependency is refused.`,
        fix: "Write its identifier of https://spdx.org/licenses, such as AGPL-3.0-only, or remove the entry.",
    }));
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

/***/ 59566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ACTOR_FIELDS),
/* harmony export */   l: () => (/* binding */ actorShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/** The account behind something that GraphQL shows, spelled as REST does: `github-actions[bot]`. */

/** The selection of `actorShape`. */
const ACTOR_FIELDS = "__typename login";
/** GraphQL leaves `[bot]` out of an app's login, which a person may register. */
const actorShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
    .transform(({ __typename, login }) => ({
    login: __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login,
}));


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


/***/ }),

/***/ 18283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Ok: () => (/* binding */ readDeploymentsPage),
/* harmony export */   bf: () => (/* binding */ DEPLOYMENTS_FIELDS),
/* harmony export */   vD: () => (/* binding */ deploymentsPageShape)
/* harmony export */ });
/* unused harmony exports readDeployment, listBareDeployments, createDeployment, appendDeploymentStatus */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80110);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22930);
/* harmony import */ var _actor_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59566);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88165);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25387);
/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */







const graphState = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().transform((state) => state.toLowerCase());
/** The shape of `DEPLOYMENTS_FIELDS`. */
const deploymentsPageShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    nodes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        databaseId: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(),
        commitOid: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        ref: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
        task: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        environment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        createdAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        payload: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        creator: _actor_ts__WEBPACK_IMPORTED_MODULE_2__/* .actorShape */ .l.nullable(),
        latestStatus: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
        statuses: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
            nodes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
                id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
                state: graphState,
                description: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
                createdAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
                logUrl: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
                environmentUrl: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
                creator: _actor_ts__WEBPACK_IMPORTED_MODULE_2__/* .actorShape */ .l.nullable(),
            })
                .nullable()),
        })
            .nullable(),
    })
        .nullable()),
    pageInfo: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable() }),
});
const pageShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    viewer: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).optional(),
    repository: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ deployments: deploymentsPageShape }),
});
/** What a query of deployments asks for, newest first by their creation. */
const DEPLOYMENTS_FIELDS = `{
      nodes {
        databaseId commitOid task environment createdAt payload
        ref { name }
        creator { __typename login }
        latestStatus { id }
        statuses(first: 50) { totalCount nodes { id state description createdAt logUrl environmentUrl creator { __typename login } } }
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
            (0,_issues_ts__WEBPACK_IMPORTED_MODULE_4__/* .rememberOwnLogin */ .hr)(github, page.viewer.login);
        const { nodes, pageInfo } = page.repository.deployments;
        const read = await toDeployments(github, nodes);
        deployments.push(...read.filter((one) => options.environment === undefined || one.environment === options.environment));
        after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
        if (options.limit === undefined && pageInfo.hasNextPage && after === null)
            throw new _failure_ts__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_({
                code: "invalid-answer",
                message: `The environment ${options.environment ?? "list"} has more than ${MAX_HISTORY} deployments, so its history is unknown.`,
                hint: "Delete old deployments that are inactive, or give each service an environment of its own.",
            });
    } while (after !== null);
    return sortDeployments(deployments).slice(0, limit);
}
/** The deployments of a page that came with another query, newest first by time, then id; and whether there are more. */
async function readDeploymentsPage(github, page) {
    return { deployments: sortDeployments(await toDeployments(github, page.nodes)), more: page.pageInfo.hasNextPage };
}
/** Newest first by time, then id. */
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
            payload: (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_6__/* .parseDeploymentPayload */ .zG)(node.payload),
            statuses: sortStatuses(statuses),
        });
    }
    return deployments;
}
const restShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    sha: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    ref: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    task: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    payload: zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(),
    creator: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
});
const restStatusShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    description: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    log_url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
    environment_url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
    creator: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
});
/** One by id with its statuses, or undefined. */
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
/** As `GET /deployments` lists them, which does not lag; the whole list, without statuses. */
async function listBareDeployments(github, where) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments", where, restShape);
    return list.map((found) => toDeployment(found, []));
}
/** Ours with this payload key, or undefined: nobody else's counts. */
async function findDeployment(github, where) {
    const own = await readOwnLogin(github);
    const { sha, environment, task } = where;
    const found = (await listBareDeployments(github, { sha, environment, task }))
        .filter(({ creator, payload }) => isTrustedAuthor(creator, { own, authors: [] }) && payload?.key === where.key)
        .sort((a, b) => a.id - b.id)[0];
    return found === undefined
        ? undefined
        : { ...found, statuses: sortStatuses(await listStatusesByRest(github, found.id)) };
}
/** One per payload key. An answer of 202 (merged instead) or 409 is an error: there is no deployment. Needs `deployments: write`. */
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
/** Adds a status unless the latest already says the same. `auto_inactive` is off: we keep our own order. */
async function appendDeploymentStatus(github, deploymentId, status) {
    const description = cutText(status.description, 140);
    const saysTheSame = (latest) => latest?.state === status.state && cutText(latest.description, 140) === description;
    const { created } = await github.writeOnce({
        what: `status ${status.state} of deployment ${deploymentId}`,
        readFirst: status.latest === undefined || saysTheSame(status.latest),
        find: async () => {
            const [own, statuses] = await Promise.all([readOwnLogin(github), listStatusesByRest(github, deploymentId)]);
            // The same words by another account are not ours: no reader of deployments counts them.
            const ours = statuses.filter(({ creator }) => isTrustedAuthor(creator, { own, authors: [] }));
            return saysTheSame(sortStatuses(ours).at(-1)) ? true : undefined;
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

/***/ 30677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure),
/* harmony export */   f: () => (/* binding */ fact)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88165);
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** The value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
async function fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: describeFailure(thrown) };
    }
}
/** Which kind of failure an error is to a reader. */
function describeFailure(error) {
    const message = error.message;
    if (error instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_) {
        if (error.permission !== null)
            return { kind: "forbidden", message, permission: error.permission };
        if (error.status === 410 ||
            (error.status === 403 && /not enabled|disabled|must be enabled|no analysis/i.test(message)))
            return { kind: "disabled", message };
        if (error.status === 401 || error.status === 403)
            return { kind: "forbidden", message };
    }
    if (error.code === "not-found")
        return { kind: "not-found", message };
    if (error.code === "over-limit")
        return { kind: "over-limit", message };
    if (error.code === "invalid-answer")
        return { kind: "invalid", message };
    return { kind: "unavailable", message };
}


/***/ }),

/***/ 25387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fg: () => (/* binding */ listComments),
/* harmony export */   hr: () => (/* binding */ rememberOwnLogin),
/* harmony export */   s0: () => (/* binding */ listEditedComments)
/* harmony export */ });
/* unused harmony exports renderMarker, readOwnLogin, listIssues, readIssue, findOwnIssue, upsertIssue, updateOwnIssue, commentOnce */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22930);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88165);
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */





const issueShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    number: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["open", "closed"]),
    state_reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    closed_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    user: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
    labels: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() })])),
    assignees: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })).nullish(),
    milestone: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullish(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() }).nullish(),
});
const commentShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    updated_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    user: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() }).nullish(),
});
const BODY_LIMIT = 65_000;
/** The hidden first line of our issues and comments. */
function renderMarker(kind, key) {
    return `<!-- octoacme:${kind}:${key.replace(/-->|[\r\n<>]/g, "_")} -->`;
}
const viewers = new WeakMap();
/** The login that this token writes as (`github-actions[bot]` for the job's token). */
function readOwnLogin(github) {
    const known = viewers.get(github);
    if (known !== undefined)
        return known;
    const read = github
        .query("query { viewer { login } }", {}, z.object({ viewer: z.object({ login: z.string() }) }))
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
/** Issues (no pull requests) by label and state, all pages. */
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
/** One by number. */
async function readIssue(github, number) {
    return toIssue(await github.read("/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number }, issueShape));
}
/**
 * The oldest issue that bears our marker (`readMarker`), opened by us and labelled `octoacme:<kind>`. GitHub drops the
 * labels of a token without push access, and people take labels off: when no label leads to it, the hundred newest are looked at.
 */
async function findOwnIssue(github, where) {
    const marker = renderMarker(where.kind, where.key);
    const [own, labelled] = await Promise.all([
        readOwnLogin(github),
        listIssues(github, { labels: [`octoacme:${where.kind}`], state: "all" }),
    ]);
    const pick = (issues) => issues
        .filter((issue) => isTrustedAuthor(issue.author, { own, authors: [] }) && readMarker(issue.body) === marker)
        .sort((a, b) => a.number - b.number)[0];
    return pick(labelled) ?? pick(await listNewestIssues(github));
}
/**
 * One issue per kind and key. A new one gets the labels; of an existing one title and body are replaced
 * when `update` is true. An assignee that GitHub refuses is left out. Needs `issues: write`.
 * `known`: what the caller has found by kind and key, null for nothing; without it the issue is looked for. A text that is the known
 * one is not written again.
 */
async function upsertIssue(github, request) {
    const { title, body } = renderOwn(request);
    const labels = [...new Set([`octoacme:${request.kind}`, ...(request.labels ?? [])])];
    const find = () => findOwnIssue(github, request);
    const create = async (assignees) => toIssue(await github.write("POST /repos/{owner}/{repo}/issues", { title, body, labels, ...(assignees.length === 0 ? {} : { assignees }) }, issueShape, [201]));
    const write = () => github.writeOnce({
        what: `issue ${request.kind}:${request.key}`,
        readFirst: request.known === undefined,
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
    try {
        const { value, created } = request.known == null ? await write() : { value: request.known, created: false };
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
/** Replaces title and body of an issue that was found or written before, without looking for it again. Needs `issues: write`. */
async function updateOwnIssue(github, number, request) {
    return patchIssue(github, number, renderOwn(request));
}
function renderOwn({ kind, key, title, body, }) {
    return { title: cutText(title, 256), body: `${renderMarker(kind, key)}\n${cutText(body, BODY_LIMIT)}` };
}
/** All comments of an issue, oldest first. */
async function listComments(github, number) {
    const comments = await github.readAll("/repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number }, commentShape);
    return comments.map(toComment);
}
const EDITS = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(first: 100, after: $after) { nodes { databaseId lastEditedAt } pageInfo { hasNextPage endCursor } } }
  }
}`;
const editsShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        issue: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            comments: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
                nodes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ databaseId: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullable(), lastEditedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() }).nullable())
                    .nullable(),
                pageInfo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() }),
            }),
        })
            .nullable(),
    }),
});
/** Ids of the comments that were ever edited. REST only shows a later `updated_at`, which an edit within the same second leaves equal. */
async function listEditedComments(github, number) {
    const edited = new Set();
    let after = null;
    for (;;) {
        const answer = await github.query(EDITS, { owner: github.owner, name: github.repo, number, after }, editsShape, "issues: read");
        const { issue } = answer.repository;
        if (issue === null)
            return edited;
        const { nodes, pageInfo } = issue.comments;
        for (const node of nodes ?? [])
            if (node !== null && node.lastEditedAt !== null && node.databaseId !== null)
                edited.add(node.databaseId);
        if (!pageInfo.hasNextPage)
            return edited;
        after = pageInfo.endCursor;
    }
}
/** One comment per key on the issue; an existing one of ours is left as it is. */
async function commentOnce(github, request) {
    const marker = renderMarker(request.kind, request.key);
    const { value, created } = await github.writeOnce({
        what: `comment ${request.kind}:${request.key} on #${request.number}`,
        find: async () => {
            const [own, comments] = await Promise.all([readOwnLogin(github), listComments(github, request.number)]);
            return comments.find((comment) => isTrustedAuthor(comment.author, { own, authors: [] }) &&
                comment.body.startsWith(marker) &&
                !(request.unedited === true && comment.edited));
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

/***/ 13172:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readReleaseOverview)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _actor_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59566);
/* harmony import */ var _deployments_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18283);
/* harmony import */ var _fact_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30677);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88165);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25387);
/** One GraphQL request for what every preflight begins with: the policy, the tags, the branches, the milestone, our issues. */







/** How many deployments come with the overview. */
const OVERVIEW_DEPLOYMENTS = 50;
const DEPLOYMENTS = `
    deployments(first: ${OVERVIEW_DEPLOYMENTS}, orderBy: {field: CREATED_AT, direction: DESC}) ${_deployments_ts__WEBPACK_IMPORTED_MODULE_2__/* .DEPLOYMENTS_FIELDS */ .bf}`;
const ISSUES = `
    milestones(first: 30, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { title url open: issues(first: 1, states: OPEN) { totalCount } closed: issues(first: 1, states: CLOSED) { totalCount } openPulls: pullRequests(first: 1, states: OPEN) { totalCount } }
    }
    releases: issues(first: 30, labels: ["octoacme:release"], orderBy: {field: CREATED_AT, direction: DESC}) { nodes { number url title body state author { ${_actor_ts__WEBPACK_IMPORTED_MODULE_1__/* .ACTOR_FIELDS */ .k} } } }
    debts: issues(first: 100, labels: ["octoacme:debt"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { ${_actor_ts__WEBPACK_IMPORTED_MODULE_1__/* .ACTOR_FIELDS */ .k} } } }
    reviews: issues(first: 100, labels: ["octoacme:review"], states: OPEN, orderBy: {field: CREATED_AT, direction: ASC}) { nodes { number url title body state author { ${_actor_ts__WEBPACK_IMPORTED_MODULE_1__/* .ACTOR_FIELDS */ .k} } } }`;
function renderQuery(withIssues, withDeployments = false) {
    return `query($owner: String!, $name: String!, $policy: String!, $at: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { __typename oid } }
    at: object(expression: $at) { __typename oid ... on Tag { target { oid } } }
    policy: object(expression: $policy) { __typename ... on Blob { text isBinary isTruncated byteSize } }
    tags: refs(refPrefix: "refs/tags/", first: 100, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Tag { target { __typename oid } } } }
      pageInfo { hasNextPage }
    }
    branches: refs(refPrefix: "refs/heads/", first: 100) { nodes { name target { __typename oid } } }${withIssues ? ISSUES : ""}${withDeployments ? DEPLOYMENTS : ""}
  }
}`;
}
const object = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), oid: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() });
const refs = (target) => zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ nodes: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), target: target.nullable() }).nullable()) });
const issueShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    title: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    author: _actor_ts__WEBPACK_IMPORTED_MODULE_1__/* .actorShape */ .l.nullable(),
});
const total = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ totalCount: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig() });
const issuesShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ nodes: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(issueShape.nullable()) });
const shape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    viewer: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
    repository: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        defaultBranchRef: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), target: object.nullable() }).nullable(),
        at: object.extend({ target: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ oid: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }).optional() }).nullable(),
        policy: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
            __typename: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
            text: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish(),
            isBinary: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().nullish(),
            isTruncated: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional(),
            byteSize: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().optional(),
        })
            .nullable(),
        tags: refs(object.extend({ target: object.optional() })).extend({
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY() }),
        }),
        branches: refs(object),
        milestones: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
            nodes: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ title: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), url: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), open: total, closed: total, openPulls: total }).nullable()),
        })
            .optional(),
        releases: issuesShape.optional(),
        debts: issuesShape.optional(),
        reviews: issuesShape.optional(),
        deployments: _deployments_ts__WEBPACK_IMPORTED_MODULE_2__/* .deploymentsPageShape */ .vD.optional(),
    }),
});
/** Without `issues: read` the rest is read all the same, and the facts about issues say why they are missing. */
async function readReleaseOverview(github, where) {
    const answered = await askOverview(github, where);
    const { viewer, repository } = answered.shown;
    (0,_issues_ts__WEBPACK_IMPORTED_MODULE_5__/* .rememberOwnLogin */ .hr)(github, viewer.login);
    const deployments = answered.deployments ?? (await readShownDeployments(github, where, repository));
    if (repository.at === null)
        throw new _failure_ts__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_({
            code: "not-found",
            status: 404,
            message: `The ref ${where.policyRef ?? "of the default branch"}, which the policy is to be read from, does not exist.`,
            hint: "Correct the input `policy-ref`, or leave it empty for the default branch.",
        });
    return {
        viewer: viewer.login,
        defaultBranch: repository.defaultBranchRef?.name ?? "",
        policy: {
            ref: where.policyRef ?? repository.defaultBranchRef?.name ?? "HEAD",
            sha: repository.at.target?.oid ?? repository.at.oid,
            text: readPolicyText(repository.policy),
        },
        ...listRefs(repository),
        ...listIssues(answered),
        deployments,
    };
}
async function askOverview(github, where) {
    const ref = where.policyRef ?? "HEAD";
    const variables = { owner: github.owner, name: github.repo, policy: `${ref}:${where.policyPath}`, at: ref };
    try {
        const shown = await github.query(renderQuery(true, where.deployments), variables, shape, "issues: read");
        return { shown, refusal: undefined, deployments: undefined };
    }
    catch (thrown) {
        if (!isForbidden(thrown))
            throw thrown;
        // GitHub does not say which part it refused: the two that a token may lack are asked for apart.
        const isApart = where.deployments === true;
        const [base, issues, deployments] = await Promise.all([
            github.query(renderQuery(false), variables, shape, "contents: read"),
            isApart
                ? github.query(renderQuery(true), variables, shape, "issues: read").catch((again) => {
                    if (isForbidden(again))
                        return again;
                    throw again;
                })
                : thrown,
            isApart ? (0,_fact_ts__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .f)(() => readDeploymentsApart(github)) : undefined,
        ]);
        return issues instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_
            ? { shown: base, refusal: issues, deployments }
            : { shown: issues, refusal: undefined, deployments };
    }
}
function isForbidden(thrown) {
    return thrown instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_ && thrown.code === "missing-permission";
}
async function readDeploymentsApart(github) {
    const deployments = await (0,_deployments_ts__WEBPACK_IMPORTED_MODULE_2__/* .listDeployments */ .Jn)(github, { limit: OVERVIEW_DEPLOYMENTS });
    return { deployments, more: deployments.length >= OVERVIEW_DEPLOYMENTS };
}
async function readShownDeployments(github, where, { deployments }) {
    if (where.deployments !== true)
        return undefined;
    if (deployments === undefined)
        throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_4__/* .invalidAnswer */ .k_)("POST /graphql", "deployments were asked for and left out");
    return (0,_fact_ts__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .f)(() => (0,_deployments_ts__WEBPACK_IMPORTED_MODULE_2__/* .readDeploymentsPage */ .Ok)(github, deployments));
}
/** Null: no file; undefined: only by REST. */
function readPolicyText(policy) {
    if (policy === null || policy.__typename !== "Blob")
        return null;
    const isPlain = policy.isBinary !== true && policy.isTruncated !== true && typeof policy.text === "string";
    return isPlain ? policy.text : undefined;
}
function listRefs({ tags, branches }) {
    return {
        tags: tags.nodes.flatMap((node) => {
            const target = node?.target?.__typename === "Tag" ? node.target.target : node?.target;
            return node !== null && target?.__typename === "Commit" ? [{ name: node.name, sha: target.oid }] : [];
        }),
        moreTags: tags.pageInfo.hasNextPage,
        branches: branches.nodes.flatMap((node) => node?.target?.__typename === "Commit" ? [{ name: node.name, sha: node.target.oid }] : []),
    };
}
function listIssues({ shown: { viewer, repository }, refusal, }) {
    const known = (part, read) => {
        if (refusal !== undefined)
            return { ok: false, failure: (0,_fact_ts__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .I)(refusal) };
        if (part === undefined)
            throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_4__/* .invalidAnswer */ .k_)("POST /graphql", "issues were asked for and left out");
        return { ok: true, value: read(part) };
    };
    const toIssues = ({ nodes }) => nodes.filter((node) => node !== null).map((node) => toIssue(node, viewer.login));
    return {
        milestones: known(repository.milestones, ({ nodes }) => nodes
            .filter((node) => node !== null)
            .map(({ title, url, open, openPulls, closed }) => ({
            title,
            url,
            openItems: open.totalCount + openPulls.totalCount,
            closedItems: closed.totalCount,
        }))),
        releaseIssues: known(repository.releases, toIssues),
        debtIssues: known(repository.debts, toIssues),
        reviewIssues: known(repository.reviews, toIssues),
    };
}
function toIssue({ number, url, title, body, state, author }, login) {
    const own = (0,_record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__/* .isTrustedAuthor */ .Xw)(author?.login ?? null, { own: login, authors: [] });
    return { number, url, title, body, open: state === "OPEN", own };
}


/***/ }),

/***/ 28701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tH: () => (/* binding */ listReleases)
/* harmony export */ });
/* unused harmony exports assetShape, RELEASE_BODY_LIMIT, chooseRelease, findRelease, upsertDraft, publishRelease, updateRelease, readRelease, toAsset */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _notes_body_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48086);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73029);
/* harmony import */ var _workflow_drift_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63092);
/** GitHub Releases: drafts counted, one per tag and commit; every write sends what GitHub would otherwise reset. */




const assetShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    browser_download_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
});
const releaseShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    tag_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    target_commitish: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    draft: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    prerelease: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    immutable: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    upload_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    published_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    author: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullish(),
    assets: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(assetShape),
});
/** GitHub's limit for a release's body. */
const RELEASE_BODY_LIMIT = 125_000;
/** All, newest first as GitHub lists them; drafts only with `contents: write`. */
async function listReleases(github) {
    return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}
/**
 * A published release of the tag first, then the oldest draft that was written for the commit. Where the tag
 * exists, a draft that a person made on GitHub's page comes next, then the newest that was written for a commit that the tag has
 * left: GitHub publishes it at the tag, whatever branch it names, and what people wrote in it must not stay behind.
 */
function chooseRelease(releases, where) {
    const ofTag = releases.filter((release) => release.tag === where.tag).sort((a, b) => a.id - b.id);
    const byHand = ({ commit, body }) => where.tagged === true && commit === null && readData(body) === undefined;
    const isLeft = ({ commit, target }) => where.tagged === true && commit !== null && !/^[0-9a-f]{40}$/.test(target);
    return (ofTag.find((release) => !release.draft) ??
        ofTag.find((release) => release.commit === where.sha) ??
        ofTag.find(byHand) ??
        ofTag.findLast(isLeft));
}
/** The release of a tag and commit through the list, which shows drafts; see `chooseRelease`. */
async function findRelease(github, where) {
    return chooseRelease(await listReleases(github), where);
}
/** A draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
async function upsertDraft(github, content) {
    const { value, created } = await github.writeOnce({
        what: `draft release ${content.tag}`,
        readFirst: content.readFirst ?? true,
        find: () => findRelease(github, content),
        create: () => createDraft(github, content),
    });
    const isSame = value.name === content.name && value.body === content.body && value.prerelease === content.prerelease;
    if (created || isSame || value.immutable)
        return { release: value, written: created };
    const { name, body, prerelease } = content;
    return { release: await updateRelease(github, value, { name, body, prerelease }), written: true };
}
async function createDraft(github, content) {
    const { tag, sha, name, body, prerelease, tagged } = content;
    const target = tagged ? {} : { target_commitish: sha };
    try {
        const made = await github.write("POST /repos/{owner}/{repo}/releases", { tag_name: tag, ...target, name, body, draft: true, prerelease, make_latest: "false" }, releaseShape, [201]);
        return toRelease(made);
    }
    catch (thrown) {
        if (tagged)
            throw thrown;
        throw describeWorkflowDrift(await explainRefusal(github, sha, thrown), { tag, target: sha, tagged });
    }
}
/** Makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
async function publishRelease(github, release, makeLatest) {
    return updateRelease(github, release, { draft: false, make_latest: makeLatest ? "true" : "false" });
}
/**
 * Changes what is given; after a lost answer the release is read before the one repeat. The tag's name goes
 * with every change, because GitHub takes the tag of an edited draft away when the request leaves it out.
 */
async function updateRelease(github, release, change) {
    const { value } = await github.writeOnce({
        what: `release ${release.tag}`,
        readFirst: false,
        find: async () => {
            const now = await readRelease(github, release.id);
            const isDone = now.tag === release.tag &&
                (change.name === undefined || now.name === change.name) &&
                (change.body === undefined || now.body === change.body) &&
                (change.prerelease === undefined || now.prerelease === change.prerelease) &&
                (change.draft === undefined || now.draft === change.draft);
            return isDone ? now : undefined;
        },
        create: () => patchRelease(github, release, change),
    });
    return value;
}
/**
 * A release that names a commit as its target is refused where that commit's workflow files are not the default branch's.
 * Where the tag exists GitHub does not use the target, so the refused change is sent once more with the default branch as
 * the target: a refused request has changed nothing.
 */
async function patchRelease(github, release, change) {
    const send = async (target) => toRelease(await github.write("PATCH /repos/{owner}/{repo}/releases/{release_id}", { release_id: release.id, tag_name: release.tag, ...change, ...target }, releaseShape, [200]));
    try {
        return await send({});
    }
    catch (thrown) {
        const drift = await explainRefusal(github, release.target, thrown);
        const tagged = (await resolveTag(github, release.tag)) !== undefined;
        if (!tagged || release.target === drift.defaultBranch)
            throw describeWorkflowDrift(drift, { ...release, tagged });
        try {
            return await send({ target_commitish: drift.defaultBranch });
        }
        catch (again) {
            throw isWorkflowRefusal(again) ? describeWorkflowDrift(drift, { ...release, tagged }) : again;
        }
    }
}
/** By id. */
async function readRelease(github, id) {
    return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}
/** An asset from GitHub's answer. */
function toAsset(asset) {
    return {
        id: asset.id,
        name: asset.name,
        size: asset.size,
        state: asset.state,
        url: asset.url,
        downloadUrl: asset.browser_download_url,
        digest: asset.digest ?? null,
    };
}
function toRelease(release) {
    return {
        id: release.id,
        tag: release.tag_name,
        target: release.target_commitish,
        commit: readCommit(release.body ?? "", release.target_commitish),
        name: release.name ?? "",
        body: release.body ?? "",
        draft: release.draft,
        prerelease: release.prerelease,
        immutable: release.immutable ?? false,
        url: release.html_url,
        uploadUrl: release.upload_url,
        publishedAt: release.published_at,
        author: release.author?.login ?? "",
        assets: release.assets.map(toAsset),
    };
}
/** The body's hidden data says it; drafts from before that was kept name the commit as their target. */
function readCommit(body, target) {
    const targeted = /^[0-9a-f]{40}$/.test(target) ? target : null;
    const written = (0,_notes_body_ts__WEBPACK_IMPORTED_MODULE_0__/* .readData */ .v3)(body)?.commit ?? null;
    if (written !== null && targeted !== null && written !== targeted)
        return null;
    return written ?? targeted;
}


/***/ }),

/***/ 63092:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ listChangedWorkflows),
/* harmony export */   TQ: () => (/* binding */ listWorkflowFiles)
/* harmony export */ });
/* unused harmony exports isWorkflowRefusal, explainRefusal, describeWorkflowDrift */
/* harmony import */ var _contents_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31253);
/* harmony import */ var _fact_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30677);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88165);



const FOLDER = ".github/workflows";
/** Whether a refused write to a release may be that refusal. */
function isWorkflowRefusal(thrown) {
    return isStatus(thrown, 403, 404);
}
/** Paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
function listChangedWorkflows(at, base) {
    const known = new Map(base.map(({ name, sha }) => [name, sha]));
    return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${FOLDER}/${name}`);
}
/** The entries of the workflow folder at a ref; none where there is no folder. */
async function listWorkflowFiles(github, ref) {
    return (await (0,_contents_ts__WEBPACK_IMPORTED_MODULE_0__/* .listFolder */ .bt)(github, FOLDER, ref)) ?? [];
}
/** The drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
async function explainRefusal(github, target, thrown) {
    if (!isWorkflowRefusal(thrown))
        throw thrown;
    const read = await fact(async () => {
        const { defaultBranch } = await readRepository(github);
        const [at, base] = await Promise.all([listWorkflowFiles(github, target), listWorkflowFiles(github, defaultBranch)]);
        return { defaultBranch, changed: listChangedWorkflows(at, base) };
    });
    if (!read.ok || read.value.changed.length === 0)
        throw thrown;
    return { ...read.value, refusal: thrown };
}
/** The error that names the cause and a way that works. */
function describeWorkflowDrift({ changed, defaultBranch, refusal }, release) {
    const { tag, target, tagged } = release;
    const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
    return new GitHubError({
        code: "github-refused",
        status: refusal.status,
        message: `GitHub refused the release ${tag} (${refusal.status}): the workflow files of its target ${target.slice(0, 12)} are not those of ${defaultBranch} (${changed.slice(0, 3).join(", ")}${more}), and a job's own token can't be allowed to release such a target.`,
        hint: tagged
            ? `Bring these workflow files to ${defaultBranch} in the same form, or pass the token of a GitHub App with \`contents: write\` and \`workflows: write\` as \`github-token\`.`
            : `Push the tag ${tag} first and run the job again: the release of an existing tag needs no target. Or bring these workflow files to ${defaultBranch} in the same form.`,
        cause: refusal,
    });
}


/***/ }),

/***/ 95070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ listTrustedWorkflows),
/* harmony export */   Xw: () => (/* binding */ isTrustedAuthor),
/* harmony export */   v2: () => (/* binding */ keepTrusted)
/* harmony export */ });
/* unused harmony exports doubtRun, doubtMoment */
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);

/**
 * Whether a login is one whose writing counts. An app's ends with `[bot]`: a person who registers the name of an app is not that
 * app. What is trusted may leave `[bot]` out, as GraphQL does for the account that a token writes as.
 */
function isTrustedAuthor(login, writers) {
    if (login === null)
        return false;
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, "");
    const isApp = /\[bot\]$/i.test(login);
    return [writers.own, ...writers.authors].some((known) => isApp ? bare(known) === bare(login) : known.toLowerCase() === login.toLowerCase());
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


/***/ })

};
