export const id = 702;
export const ids = [702];
export const modules = {

/***/ 4702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   grafana: () => (/* binding */ grafana)
/* harmony export */ });
/* harmony import */ var _provider_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);

const grafana = {
    name: "Grafana",
    maxPoints: 1_000,
    ask: (source, query, window) => ({
        url: `${source.url.replace(/(?<!\/)\/+$/, "")}/api/ds/query`,
        method: "POST",
        headers: { authorization: "Bearer ${GRAFANA_TOKEN}", "content-type": "application/json", ...source.headers },
        body: JSON.stringify({
            from: String(window.startMs),
            to: String(window.endMs),
            queries: [
                {
                    format: "time_series",
                    ...source.model,
                    [source["query-key"]]: query,
                    refId: "A",
                    datasource: { uid: source.datasource },
                    intervalMs: window.stepMs,
                    maxDataPoints: Math.ceil((window.endMs - window.startMs) / window.stepMs) + 1,
                },
            ],
        }),
    }),
    select: (_, document) => {
        const result = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "results"), "A");
        const error = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(result, "error");
        if (typeof error === "string")
            return { ok: false, message: `Grafana: ${error.slice(0, 300)}` };
        const frames = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(result, "frames");
        if (!Array.isArray(frames))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Grafana", "`results.A.frames`");
        const series = frames.flatMap(readFrame);
        if (series.length > 1)
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseSeries */ .Sw)(series.length, "aggregate it to one, for example with sum(…)");
        return series[0] ?? { ok: true, value: new Map() };
    },
    explain: (document) => {
        const message = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "results"), "A"), "error") ?? (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "message");
        return typeof message === "string" ? message : undefined;
    },
};
/** A series for each field of numbers; a frame without a row or a number is no series. */
function readFrame(frame) {
    const fields = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(frame, "schema"), "fields");
    const columns = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(frame, "data"), "values");
    if (!Array.isArray(fields) || !Array.isArray(columns))
        return [(0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Grafana", "frames with fields and values")];
    const time = fields.findIndex((one) => (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, "type") === "time");
    const numbers = fields.flatMap((one, index) => ((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(one, "type") === "number" ? [index] : []));
    const times = columns[time];
    if (numbers.length === 0 || (Array.isArray(times) && times.length === 0))
        return [];
    if (!Array.isArray(times))
        return [(0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Grafana", "a field of times")];
    const entities = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(frame, "data"), "entities");
    return numbers.map((index) => readColumn(times, columns[index], Array.isArray(entities) ? entities[index] : undefined));
}
/** JSON has no NaN and no infinity: Grafana writes null and lists their rows beside it. */
function readColumn(times, column, entities) {
    if (!Array.isArray(column) || column.length !== times.length)
        return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Grafana", "as many values as times");
    const special = new Map();
    for (const [name, value] of [
        ["NaN", Number.NaN],
        ["Inf", Number.POSITIVE_INFINITY],
        ["NegInf", Number.NEGATIVE_INFINITY],
    ]) {
        const rows = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(entities, name);
        if (Array.isArray(rows))
            for (const row of rows)
                special.set(Number(row), value);
    }
    const points = new Map();
    for (const [row, at] of times.entries()) {
        const value = special.get(row) ?? column[row];
        if (typeof at !== "number" || (value !== null && typeof value !== "number"))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Grafana", "numbers");
        points.set(at, value ?? Number.NaN);
    }
    return { ok: true, value: points };
}


/***/ }),

/***/ 2601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sw: () => (/* binding */ refuseSeries),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   u9: () => (/* binding */ refuseShape)
/* harmony export */ });
/** A refusal that names how many series came where one is judged. */
function refuseSeries(count, advice) {
    return { ok: false, message: `the query gives ${count} series; ${advice}` };
}
function refuseShape(name, expected) {
    return { ok: false, message: `the answer of ${name} has another shape than documented: expected ${expected}` };
}
/** An object's field; undefined for anything that is no object. */
function field(value, name) {
    return typeof value === "object" && value !== null ? value[name] : undefined;
}


/***/ })

};
