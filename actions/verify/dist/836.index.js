export const id = 836;
export const ids = [836];
export const modules = {

/***/ 7836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   datadog: () => (/* binding */ datadog)
/* harmony export */ });
/* harmony import */ var _provider_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);
/** Datadog by `GET /api/v1/query` (https://docs.datadoghq.com/api/latest/metrics/query-timeseries-points/). */

const datadog = {
    name: "Datadog",
    maxPoints: 300,
    ask: (source, query, window) => ({
        url: `${source.url ?? `https://api.${source.site}`}/api/v1/query?${new URLSearchParams({
            from: String(Math.floor(window.startMs / 1_000)),
            to: String(Math.floor(window.endMs / 1_000)),
            query,
        })}`,
        method: "GET",
        headers: {
            "dd-api-key": "${DD_API_KEY}",
            "dd-application-key": "${DD_APP_KEY}",
            ...source.headers,
        },
    }),
    select: (_, document, window) => {
        if ((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "status") !== "ok")
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Datadog", "status ok");
        const series = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "series");
        if (!Array.isArray(series))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Datadog", "a list `series`");
        if (series.length > 1)
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseSeries */ .Sw)(series.length, "write it so that it gives one, for example sum:…{service:shop}");
        const points = new Map();
        if (series.length === 0)
            return { ok: true, value: points };
        const pairs = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(series[0], "pointlist");
        const seconds = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(series[0], "interval");
        if (!Array.isArray(pairs) || typeof seconds !== "number")
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Datadog", "`pointlist` and `interval`");
        if (seconds * 1_000 !== window.stepMs && pairs.length > 0)
            return {
                ok: false,
                message: `Datadog gives a value every ${seconds} s, \`interval\` is ${window.stepMs / 1_000} s; add .rollup(avg, ${window.stepMs / 1_000}) to the query`,
            };
        for (const pair of pairs) {
            const [at, value] = Array.isArray(pair) ? pair : [];
            if (typeof at !== "number" || (value !== null && typeof value !== "number"))
                return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Datadog", "pairs of a time and a number");
            points.set(at + seconds * 1_000, value ?? Number.NaN);
        }
        return { ok: true, value: points };
    },
    explain: (document) => {
        const error = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "error");
        if (typeof error === "string" && error !== "")
            return error;
        const errors = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "errors");
        return Array.isArray(errors) && typeof errors[0] === "string" ? errors[0] : undefined;
    },
};


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
