export const id = 339;
export const ids = [339];
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

/***/ 36140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readPolicyPath),
/* harmony export */   z: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6080);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36888);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19678);
/** Which policy file the command line is about: the flag `--policy-file`, or where it lies by default. */



const DEFAULT_POLICY = ".github/release-policy.yml";
function readPolicyPath(values) {
    const text = values.text("policy-file") ?? DEFAULT_POLICY;
    const parsed = (0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)().parse(text);
    if (parsed.ok)
        return parsed.value;
    throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__/* .quoteValue */ .cl)(text)}; expected ${(0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)().expected}.`, `Such as ${DEFAULT_POLICY}.`);
}


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

/***/ 83339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(36888);
/* harmony import */ var _check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47789);
/* harmony import */ var _command_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88835);
/* harmony import */ var _connection_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38042);
/* harmony import */ var _json_documents_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73094);
/* harmony import */ var _local_repository_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80898);
/* harmony import */ var _policy_path_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36140);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23023);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19678);
/* harmony import */ var _layers_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(72595);
/* harmony import */ var _origins_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(73811);
/** `policy`: the policy in force, every value with where it comes from; GitHub is asked only for what the policy extends in other repositories. */













const run = async (values, runtime) => {
    const { root } = (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_6__/* .readLocalRepository */ .wv)(runtime.cwd, runtime);
    const file = (0,_policy_path_ts__WEBPACK_IMPORTED_MODULE_7__/* .readPolicyPath */ .A)(values);
    const text = readText(root, file, values.text("policy-file") !== undefined);
    const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
    const github = (0,_connection_ts__WEBPACK_IMPORTED_MODULE_4__/* .hasToken */ .y0)(values, runtime) ? async () => (await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_4__/* .connect */ .Ng)(values, runtime)).github : undefined;
    const layers = text === undefined
        ? []
        : (0,_layers_ts__WEBPACK_IMPORTED_MODULE_10__/* .extendsOthers */ .tU)(text)
            ? await (0,_layers_ts__WEBPACK_IMPORTED_MODULE_10__/* .readLocalLayers */ .u3)({ root, path: file, text }, github)
            : [{ source: file, text, bases: [] }];
    const { policies, findings } = (0,_check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__/* .checkPolicy */ .h)(file, text, today, (0,_layers_ts__WEBPACK_IMPORTED_MODULE_10__/* .extendsOthers */ .tU)(text) ? layers : undefined);
    if (policies.length === 0) {
        const problems = findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.what}`);
        if (values.json)
            (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_5__/* .printJson */ .Q2)(runtime, { schemaVersion: 1, problems });
        else
            runtime.complain(problems.map((problem) => `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)("red", "error:")} ${problem}`).join("\n"));
        return _command_ts__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.problems;
    }
    const shown = (0,_origins_ts__WEBPACK_IMPORTED_MODULE_11__/* .listOrigins */ .c)(policies, layers);
    if (values.json)
        (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_5__/* .printJson */ .Q2)(runtime, { schemaVersion: 1, file, policies: shown });
    else
        for (const { service, values: lines } of shown) {
            if (service !== null)
                runtime.say((0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)("bold", `Service ${service}`));
            for (const { path, value, origin } of lines)
                runtime.say(`${path}: ${JSON.stringify(value)}  ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .style */ .iF)("dim", `# ${origin}`)}`);
        }
    return _command_ts__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .dc.ok;
};
/** A file that was named has to be there; without one the built-in policy holds. */
function readText(root, file, isNamed) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, file), "utf8");
    }
    catch (thrown) {
        if (thrown.code !== "ENOENT")
            throw thrown;
        if (!isNamed)
            return undefined;
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .e(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_12__/* .quoteValue */ .cl)(file)}; there is no such file in ${root}.`, "Give its path from the repository's root.");
    }
}


/***/ }),

/***/ 82906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ listUnclearLicences),
/* harmony export */   n4: () => (/* binding */ judgeLicence),
/* harmony export */   qQ: () => (/* binding */ describeUnclearLicences)
/* harmony export */ });
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93326);
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var spdx_license_ids_deprecated_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3389);
/* harmony import */ var spdx_license_ids_index_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75204);
/* harmony import */ var spdx_satisfies__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45131);
/* harmony import */ var spdx_satisfies__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(spdx_satisfies__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _text_plural_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75313);
/** Judges a dependency's licence, an SPDX expression, against the licences that a policy denies. */





const KNOWN = new Map([...spdx_license_ids_deprecated_json__WEBPACK_IMPORTED_MODULE_1__, ...spdx_license_ids_index_json__WEBPACK_IMPORTED_MODULE_2__].map((id) => [id.toLowerCase(), id]));
const CURRENT = new Set(spdx_license_ids_index_json__WEBPACK_IMPORTED_MODULE_2__);
const WORD = /[A-Za-z0-9][A-Za-z0-9.-]*\+?/g;
/** What GitHub, npm and SPDX write where no licence is known. */
const NO_LICENCE = /^(?:NOASSERTION|NONE|UNKNOWN)$/i;
/** Deprecated identifiers that are not `…-only` or `…-or-later` today. Source: https://spdx.org/licenses/#deprecated. */
const SUCCESSORS = {
    "GPL-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
    "GPL-2.0-with-bison-exception": "GPL-2.0-only WITH Bison-exception-2.2",
    "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
    "GPL-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
    "GPL-2.0-with-GCC-exception": "GPL-2.0-only WITH GCC-exception-2.0",
    "GPL-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
    "GPL-3.0-with-GCC-exception": "GPL-3.0-only WITH GCC-exception-3.1",
    "eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0",
    wxWindows: "LGPL-2.0-or-later WITH WxWindows-exception-3.1",
    "StandardML-NJ": "SMLNJ",
    "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views",
    "BSD-2-Clause-NetBSD": "BSD-2-Clause",
    "bzip2-1.0.5": "bzip2-1.0.6",
    Nunit: "zlib-acknowledgement",
};
/**
 * By the rules of SPDX: `A AND B` is denied when one of them is, `A OR B` when both are; an exception (`WITH …`) makes a denied
 * licence no other one; `AGPL-3.0` is `AGPL-3.0-only`, and `-or-later` is denied when a version that may be chosen is.
 * `NOASSERTION` denies what has no known licence. A text that is no expression is denied when it names one that is.
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
function judgeLicence(licence, denied) {
    if (denied.length === 0)
        return "allowed";
    const text = licence?.trim() ?? "";
    const isNone = text === "" || NO_LICENCE.test(text);
    if (isNone)
        return denied.some((name) => NO_LICENCE.test(name.trim())) ? "denied" : "unknown";
    const lower = denied.map((id) => id.trim().toLowerCase());
    if (lower.includes(text.toLowerCase()))
        return "denied";
    const expression = tryParse(text);
    if (expression !== undefined)
        return judgeExpression(expression, denied);
    return listNamed(text).some((name) => isDeniedName(name, denied)) ? "denied" : "unknown";
}
/** What a text that is no expression may name: its parts between separators, and each of its words. */
function listNamed(text) {
    const words = text.match(WORD) ?? [];
    const parts = text.length > EXPRESSION_LIMIT ? [] : text.split(/[,;/|&\r\n]/).map((part) => part.trim());
    // A word may end a sentence.
    return [...new Set([...parts, ...words.map((word) => word.replace(/\.{1,3}$/, ""))])];
}
function isDeniedName(name, denied) {
    if (name === "")
        return false;
    const stem = stemOf(name);
    if (denied.some((id) => stemOf(id.trim()) === stem))
        return true;
    const expression = tryParse(name);
    return expression !== undefined && judgeExpression(expression, denied) === "denied";
}
/** `gpl-3.0` of `GPL-3.0-or-later`: each of the two denies the other. */
function stemOf(id) {
    return id.toLowerCase().replace(/-(?:only|or-later)$|\+$/, "");
}
/** Texts that deny only what is written exactly so, being neither one licence of SPDX nor a reference: a family, a pattern, two licences at once. */
function listUnclearLicences(denied) {
    return denied.filter((text) => {
        const named = tryParse(text.trim());
        return (!/^UNLICENSED$/i.test(text.trim()) &&
            !NO_LICENCE.test(text.trim()) &&
            (named === undefined || "conjunction" in named));
    });
}
/** One sentence of such texts. */
function describeUnclearLicences(unclear) {
    const shown = (0,_text_plural_ts__WEBPACK_IMPORTED_MODULE_4__/* .listFirst */ .r)(unclear.map((text) => `\`${text.replaceAll("`", "")}\``));
    return unclear.length === 1
        ? `\`deny-licenses\` of the policy holds ${shown}, which is no licence of SPDX: it denies only what is written exactly so.`
        : `\`deny-licenses\` of the policy holds ${shown}, which are no licences of SPDX: each denies only what is written exactly so.`;
}
function judgeExpression(expression, denied) {
    if ("conjunction" in expression) {
        const sides = [judgeExpression(expression.left, denied), judgeExpression(expression.right, denied)];
        const [first, last] = expression.conjunction === "and" ? ["denied", "allowed"] : ["allowed", "denied"];
        if (sides.includes(first))
            return first;
        return sides.every((side) => side === last) ? last : "unknown";
    }
    const name = `${expression.license}${expression.plus === true ? "+" : ""}`;
    const isDenied = denied.some((text) => {
        const other = tryParse(text);
        if (other === undefined || "conjunction" in other)
            return text.trim().toLowerCase() === name.toLowerCase();
        // A denied exception is that exception alone: a denied licence is denied with any.
        const exception = "exception" in other ? other.exception : undefined;
        if (exception !== undefined && exception !== ("exception" in expression ? expression.exception : undefined))
            return false;
        if (isReference(name) || isReference(other.license))
            return name.toLowerCase() === other.license.toLowerCase();
        return spdx_satisfies__WEBPACK_IMPORTED_MODULE_3___default()(name, [`${other.license}${other.plus === true ? "+" : ""}`]);
    });
    if (isDenied)
        return "denied";
    return isReference(name) ? "unknown" : "allowed";
}
/** A licence that is not on SPDX's list; only who wrote the reference knows its text. */
function isReference(name) {
    return /^(?:DocumentRef-|LicenseRef-)/i.test(name);
}
/** No expression that people wrote is longer; the parser goes back over nested brackets again and again. */
const EXPRESSION_LIMIT = 2_000;
/** SPDX identifiers have no case; the parser's have. */
function tryParse(text) {
    if (text.length > EXPRESSION_LIMIT)
        return undefined;
    try {
        return spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0___default()(text.replace(WORD, toCurrent));
    }
    catch {
        return undefined;
    }
}
/** One word of an expression as SPDX spells it today. */
function toCurrent(word) {
    if (/^(?:and|or|with)$/i.test(word))
        return word.toUpperCase();
    const reference = /^(?:LicenseRef|DocumentRef)-/i.exec(word)?.[0];
    if (reference !== undefined)
        return `${/^d/i.test(word) ? "DocumentRef-" : "LicenseRef-"}${word.slice(reference.length)}`;
    const plus = word.endsWith("+") ? "+" : "";
    const id = KNOWN.get(word.slice(0, word.length - plus.length).toLowerCase());
    if (id === undefined)
        return word;
    if (CURRENT.has(id))
        return `${id}${plus}`;
    const known = SUCCESSORS[id];
    if (known?.includes(" WITH ") === true)
        return plus === "" ? known : known.replace("-only WITH ", "-or-later WITH ");
    const successor = plus === "" ? `${id}-only` : `${id}-or-later`;
    return CURRENT.has(successor) ? successor : `${known ?? id}${plus}`;
}


/***/ }),

/***/ 78663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ readListSetting),
/* harmony export */   Mu: () => (/* binding */ readTextSetting),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Oc: () => (/* binding */ readNumberSetting),
/* harmony export */   wR: () => (/* binding */ judgeIncomplete)
/* harmony export */ });
/** The verdict for evidence that could not be read; it never counts as zero findings. */
function unreadable(what, failure) {
    return {
        verdict: "unknown",
        explanation: `${what} could not be read: ${failure.message}`,
        evidence: [],
        remedy: { who: "release-manager", what: describeReadRemedy(what, failure) },
        ...(failure.permission === undefined ? {} : { permission: failure.permission }),
    };
}
function describeReadRemedy(what, { kind, permission }) {
    if (permission !== undefined)
        return `Grant the job \`${permission}\` and run it again.`;
    if (kind === "over-limit")
        return "Release a new commit, which has fewer workflow runs.";
    return kind === "disabled" || kind === "not-found"
        ? `Switch on what provides ${what.toLowerCase()}, or run preflight again when GitHub answers.`
        : "Run preflight again when GitHub answers.";
}
/** The verdict when one of the pull requests is not known whole; undefined when each is. */
function judgeIncomplete(pulls, evidence) {
    const cut = pulls.find(({ incomplete }) => incomplete !== undefined);
    if (cut === undefined)
        return undefined;
    return {
        verdict: "unknown",
        explanation: `Not all of #${cut.number} is known: ${cut.incomplete}.`,
        evidence,
        remedy: { what: "Run preflight again." },
    };
}
/** A text of the requirement's settings, or the fallback. */
function readTextSetting(rule, key, fallback) {
    const value = rule.settings[key];
    return typeof value === "string" && value !== "" ? value : fallback;
}
/** A list of the requirement's settings (one text is a list of one), or the fallback. */
function readListSetting(rule, key, fallback) {
    const value = rule.settings[key];
    if (typeof value === "string")
        return [value];
    return Array.isArray(value) ? value : fallback;
}
/** A number of the requirement's settings, or the fallback. */
function readNumberSetting(rule, key, fallback) {
    const value = rule.settings[key];
    return typeof value === "number" ? value : fallback;
}


/***/ })

};
