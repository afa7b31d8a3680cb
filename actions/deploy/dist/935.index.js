export const id = 935;
export const ids = [935];
export const modules = {

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


/***/ }),

/***/ 935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sentry: () => (/* binding */ sentry)
/* harmony export */ });
/* harmony import */ var _provider_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);
/**
 * Errors that Sentry counted in each interval, of one release or by any search
 * (https://docs.sentry.io/api/explore/ and the `events-stats` endpoint behind its charts). Its release health has no interval
 * shorter than an hour (https://docs.sentry.io/api/releases/retrieve-release-health-session-statistics/), which is too long for a bake.
 */

const sentry = {
    name: "Sentry",
    maxPoints: 1_000,
    ask: (source, query, window) => ({
        url: `${source.url}/api/0/organizations/${encodeURIComponent(source.organization)}/events-stats/?${new URLSearchParams({
            dataset: "errors",
            yAxis: "count()",
            project: String(source.project),
            query,
            start: new Date(window.startMs).toISOString().slice(0, 19),
            end: new Date(window.endMs).toISOString().slice(0, 19),
            interval: `${window.stepMs / 60_000}m`,
            ...(source.environment === undefined ? {} : { environment: source.environment }),
        })}`,
        method: "GET",
        headers: { authorization: "Bearer ${SENTRY_AUTH_TOKEN}", ...source.headers },
    }),
    select: (_, document, window) => {
        const data = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "data");
        if (!Array.isArray(data))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Sentry", "a list `data`");
        const points = new Map();
        for (const point of data) {
            const [at, counts] = Array.isArray(point) ? point : [];
            const count = Array.isArray(counts) && counts.length === 1 ? (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(counts[0], "count") : undefined;
            if (typeof at !== "number" || typeof count !== "number")
                return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Sentry", "a time and one count");
            points.set(at * 1_000 + window.stepMs, count);
        }
        return { ok: true, value: points };
    },
    explain: (document) => {
        const detail = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "detail");
        const message = typeof detail === "string" ? detail : (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(detail, "message");
        return typeof message === "string" ? message : undefined;
    },
};


/***/ })

};
