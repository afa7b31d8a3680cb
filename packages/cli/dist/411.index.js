export const id = 411;
export const ids = [411];
export const modules = {

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
                fix: `Correct the line; ${nameSection(at)}.`,
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
/** Where the keys and values of a place such as `environments[0].smoke` are described. */
function nameSection(at) {
    const section = /^([a-z-]+)[.[]/.exec(at)?.[1];
    return section === undefined
        ? "docs/policy.md names every key"
        : `docs/policy.md#${section} has its keys and values, each with an example`;
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


/***/ })

};
