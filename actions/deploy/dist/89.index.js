export const id = 89;
export const ids = [89,362];
export const modules = {

/***/ 6323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readWord)
/* harmony export */ });
/** Text of values that somebody else wrote as JSON or YAML. */
/** A text, number or truth value as it is written; empty for all else: a list has any depth, a map may have a `toString` of its own. */
function readWord(value) {
    return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}


/***/ }),

/***/ 8089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azureLogs: () => (/* binding */ azureLogs)
/* harmony export */ });
/* harmony import */ var _text_word_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6323);
/* harmony import */ var _azure_monitor_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9362);
/* harmony import */ var _provider_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2601);
/** Azure Monitor Logs and Application Insights by KQL (https://learn.microsoft.com/azure/azure-monitor/logs/api/overview). */



const NUMBERS = ["real", "decimal", "long", "int"];
const azureLogs = {
    name: "Azure Monitor Logs",
    maxPoints: 1_440,
    ask: (source, query, window) => ({
        url: `${source.url ?? "https://api.loganalytics.azure.com"}/v1/workspaces/${encodeURIComponent(source.workspace)}/query`,
        method: "POST",
        headers: {
            authorization: "Bearer ${AZURE_LOGS_TOKEN}",
            "content-type": "application/json",
            ...source.headers,
        },
        body: JSON.stringify({
            query: query.replaceAll("{step}", `${window.stepMs / 1_000}s`),
            timespan: `${new Date(window.startMs).toISOString()}/${new Date(window.endMs).toISOString()}`,
        }),
    }),
    select: (_, document, window) => {
        const table = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(document, "tables"), "0");
        const columns = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(table, "columns");
        const rows = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(table, "rows");
        if (!Array.isArray(columns) || !Array.isArray(rows))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuseShape */ .u9)("Azure Monitor Logs", "a table with columns and rows");
        const time = columns.findIndex((column) => (0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(column, "type") === "datetime");
        const numbers = columns.flatMap((column, index) => NUMBERS.includes((0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(column, "type"))) ? [index] : []);
        if (time < 0 || numbers.length !== 1)
            return {
                ok: false,
                message: `the query must give one column of times and one of numbers, such as summarize avg(x) by bin(TimeGenerated, {step}); it gives ${columns.length} columns, ${numbers.length} of numbers`,
            };
        const points = new Map();
        for (const row of rows) {
            const at = Date.parse((0,_text_word_ts__WEBPACK_IMPORTED_MODULE_2__/* .readWord */ .p)(row[time]));
            const value = readNumber(row[numbers[0]]);
            if (!Number.isFinite(at) || value === undefined)
                return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuseShape */ .u9)("Azure Monitor Logs", "rows of a time and a number");
            if (points.has(at + window.stepMs))
                return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_1__/* .refuseSeries */ .Sw)(rows.length, "give one row for each time");
            points.set(at + window.stepMs, value);
        }
        return { ok: true, value: points };
    },
    explain: _azure_monitor_ts__WEBPACK_IMPORTED_MODULE_0__.explainAzure,
};
/** JSON has no NaN and no infinity: the service writes them as texts. */
function readNumber(value) {
    if (value === null || value === "NaN")
        return Number.NaN;
    if (value === "Infinity")
        return Number.POSITIVE_INFINITY;
    if (value === "-Infinity")
        return Number.NEGATIVE_INFINITY;
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof number === "number" && !Number.isNaN(number) ? number : undefined;
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azureMonitor: () => (/* binding */ azureMonitor),
/* harmony export */   explainAzure: () => (/* binding */ explainAzure)
/* harmony export */ });
/* harmony import */ var _text_word_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6323);
/* harmony import */ var _provider_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);
/** Metrics of an Azure resource (https://learn.microsoft.com/rest/api/monitor/metrics/list). */


const API_VERSION = "2023-10-01";
const azureMonitor = {
    name: "Azure Monitor",
    maxPoints: 1_440,
    ask: (source, query, window) => ({
        url: `${source.url ?? "https://management.azure.com"}${source.resource}/providers/Microsoft.Insights/metrics?${new URLSearchParams({
            "api-version": API_VERSION,
            metricnames: source.metric,
            aggregation: source.aggregation,
            interval: `PT${window.stepMs / 60_000}M`,
            timespan: `${iso(window.startMs)}/${iso(window.endMs)}`,
            ...(source.namespace === undefined ? {} : { metricnamespace: source.namespace }),
            ...(query === "" ? {} : { $filter: query }),
        })}`,
        method: "GET",
        headers: { authorization: "Bearer ${AZURE_ACCESS_TOKEN}", ...source.headers },
    }),
    select: (source, document, window) => {
        const metrics = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "value");
        if (!Array.isArray(metrics) || metrics.length !== 1)
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Azure Monitor", "one metric in `value`");
        const code = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(metrics[0], "errorCode");
        if (typeof code === "string" && code !== "Success")
            return { ok: false, message: `Azure Monitor: ${code} ${(0,_text_word_ts__WEBPACK_IMPORTED_MODULE_1__/* .readWord */ .p)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(metrics[0], "errorMessage"))}`.trim() };
        const series = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(metrics[0], "timeseries");
        if (!Array.isArray(series))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Azure Monitor", "a list `timeseries`");
        if (series.length > 1)
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseSeries */ .Sw)(series.length, "write a `filter` that names one value of each dimension");
        const points = new Map();
        const data = series.length === 0 ? [] : (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(series[0], "data");
        if (!Array.isArray(data))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Azure Monitor", "a list `data`");
        for (const point of data) {
            const at = Date.parse((0,_text_word_ts__WEBPACK_IMPORTED_MODULE_1__/* .readWord */ .p)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(point, "timeStamp")));
            const value = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(point, source.aggregation.toLowerCase());
            if (!Number.isFinite(at) || (value !== undefined && value !== null && typeof value !== "number"))
                return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Azure Monitor", "times and numbers");
            points.set(at + window.stepMs, typeof value === "number" ? value : Number.NaN);
        }
        return { ok: true, value: points };
    },
    explain: explainAzure,
};
function explainAzure(document) {
    const message = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "error"), "message") ?? (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "message");
    const code = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "error"), "code") ?? (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "code");
    if (typeof message !== "string")
        return typeof code === "string" ? code : undefined;
    return typeof code === "string" ? `${code}: ${message}` : message;
}
function iso(ms) {
    return new Date(ms).toISOString().replace(/\.\d{3}Z$/, "Z");
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
