export const id = 507;
export const ids = [507];
export const modules = {

/***/ 5507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideSchedule: () => (/* binding */ decideSchedule),
/* harmony export */   runwayOf: () => (/* binding */ runwayOf)
/* harmony export */ });
/* harmony import */ var temporal_polyfill__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8599);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);
/** Whether a deployment may begin now: inside a window, outside every freeze, with time for deploy, verification and rollback. */


const DAY = 86_400_000;
const NEAR = 14;
const FAR = 400;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Expected deploy, verification and rollback times of an environment, together. */
function runwayOf(environment) {
    const { deploy, verify, rollback } = environment.runway;
    return (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(deploy) + (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(verify) + (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(rollback);
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
    for (let date = dateAt(from, zone).subtract({ days: 1 }); temporal_polyfill__WEBPACK_IMPORTED_MODULE_1__/* .Temporal */ .fE.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
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
    return temporal_polyfill__WEBPACK_IMPORTED_MODULE_1__/* .Temporal */ .fE.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
}
function dayOfYear(year, monthAndDay) {
    const [month, day] = monthAndDay.split("-").map(Number);
    // 02-29 is 02-28 in other years.
    return temporal_polyfill__WEBPACK_IMPORTED_MODULE_1__/* .Temporal */ .fE.PlainDate.from({ year, month, day });
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


/***/ })

};
