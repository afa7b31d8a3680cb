export const id = 289;
export const ids = [289];
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

/***/ 7289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   statuspage: () => (/* binding */ statuspage)
/* harmony export */ });
/* harmony import */ var _provider_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);
/**
 * What a page of Atlassian Statuspage (or one that speaks its API) says now: 0 operational, 1 degraded, 2 partial outage,
 * 3 major outage (https://www.atlassian.com/software/statuspage, `GET /api/v2/summary.json` of every page).
 */

const OF_COMPONENT = {
    operational: 0,
    degraded_performance: 1,
    partial_outage: 2,
    major_outage: 3,
    /** Announced work says nothing about this release. */
    under_maintenance: Number.NaN,
};
const OF_PAGE = { none: 0, minor: 1, major: 2, critical: 3, maintenance: Number.NaN };
const statuspage = {
    name: "Statuspage",
    maxPoints: 1,
    ask: (source) => ({
        url: `${source.url.replace(/(?<!\/)\/+$/, "")}/api/v2/summary.json`,
        method: "GET",
        headers: source.headers,
    }),
    select: (source, document, window) => {
        const components = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "components");
        const indicator = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "status"), "indicator");
        if (!Array.isArray(components) || typeof indicator !== "string")
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("Statuspage", "`components` and `status`");
        const state = source.component === undefined ? indicator : findState(components, source.component);
        if (state === undefined)
            return { ok: false, message: `the page has no component ${JSON.stringify(source.component)}` };
        const value = (source.component === undefined ? OF_PAGE : OF_COMPONENT)[state];
        if (value === undefined)
            return {
                ok: false,
                message: `the page knows a state ${JSON.stringify(state.slice(0, 40))} that is not documented`,
            };
        return { ok: true, value: new Map([[window.endMs, value]]) };
    },
};
function findState(components, name) {
    const found = components.find((component) => (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(component, "name") === name || (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(component, "id") === name);
    const state = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(found, "status");
    return typeof state === "string" ? state : undefined;
}


/***/ })

};
