export const id = 274;
export const ids = [274];
export const modules = {

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   newRelic: () => (/* binding */ newRelic)
/* harmony export */ });
/* harmony import */ var _provider_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2601);
/** New Relic by NRQL over NerdGraph (https://docs.newrelic.com/docs/apis/nerdgraph/examples/nerdgraph-nrql-tutorial/). */

const ADDRESSES = { us: "https://api.newrelic.com/graphql", eu: "https://api.eu.newrelic.com/graphql" };
const QUERY = `query($account: Int!, $nrql: Nrql!) {
	actor { account(id: $account) { nrql(query: $nrql, timeout: 10) { results } } }
}`;
/** What a bucket of a time series holds beside its value. */
const TIMES = new Set(["beginTimeSeconds", "endTimeSeconds", "inspectedCount", "facet", "comparison"]);
const newRelic = {
    name: "New Relic",
    /** NRQL gives at most 366 buckets. */
    maxPoints: 366,
    ask: (source, query, window) => ({
        url: source.url ?? ADDRESSES[source.region],
        method: "POST",
        headers: { "api-key": "${NEW_RELIC_API_KEY}", "content-type": "application/json", ...source.headers },
        body: JSON.stringify({
            query: QUERY,
            variables: {
                account: source.account,
                nrql: `${query} SINCE ${window.startMs} UNTIL ${window.endMs} TIMESERIES ${window.stepMs / 1_000} seconds`,
            },
        }),
    }),
    select: (_, document) => {
        const nrql = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "data"), "actor"), "account"), "nrql");
        const results = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(nrql, "results");
        if (!Array.isArray(results))
            return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("New Relic", "`data.actor.account.nrql.results`");
        const points = new Map();
        for (const bucket of results) {
            if ((0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(bucket, "facet") !== undefined)
                return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseSeries */ .Sw)(results.length, "leave out FACET");
            const end = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(bucket, "endTimeSeconds");
            if (typeof end !== "number")
                return (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .refuseShape */ .u9)("New Relic", "`endTimeSeconds` in each bucket");
            const values = listNumbers(bucket);
            if (values.length !== 1)
                return {
                    ok: false,
                    message: `each bucket holds ${values.length} values (${values.map(([name]) => name).join(", ")}); select one`,
                };
            points.set(end * 1_000, values[0][1] ?? Number.NaN);
        }
        return { ok: true, value: points };
    },
    explain: (document) => {
        const errors = (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(document, "errors");
        const message = Array.isArray(errors) ? (0,_provider_ts__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(errors[0], "message") : undefined;
        return typeof message === "string" ? message : undefined;
    },
};
/** The numbers and nulls of a bucket; `percentile(…)` puts its numbers one level down. */
function listNumbers(bucket) {
    return Object.entries(bucket).flatMap(([name, value]) => {
        if (TIMES.has(name))
            return [];
        if (typeof value === "number" || value === null)
            return [[name, value]];
        return typeof value === "object"
            ? listNumbers(value).map(([inner, number]) => [`${name}.${inner}`, number])
            : [];
    });
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
