export const id = 553;
export const ids = [553];
export const modules = {

/***/ 78553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseAllowedPolicies: () => (/* binding */ parseAllowedPolicies)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _document_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91333);
/* harmony import */ var _parse_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82244);
/* harmony import */ var _schema_trust_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79496);
/** What of a policy says which other policies inputs may choose, read though other keys of the file are wrong. */




/**
 * The lists `policy-files` and `policy-refs` alone: what is wrong with other keys does not keep a listed policy from use. Text that
 * is no YAML, a list that stands twice and one that the schema refuses are problems: nothing is allowed by them.
 */
function parseAllowedPolicies(text) {
    const opened = (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.openDocument)(text);
    if (!opened.ok)
        return opened;
    const { document, counter } = opened;
    const map = document.contents;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
        return (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.refuse)([(0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.at)(1, 1, "", "the file is not a map of keys")]);
    const lists = { "policy-files": [], "policy-refs": [] };
    for (const key of ["policy-files", "policy-refs"]) {
        const [pair, twice] = map.items.filter((one) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(one.key) && String(one.key.value) === key);
        if (pair === undefined)
            continue;
        const { line, col } = counter.linePos((twice ?? pair).key.range?.[0] ?? 0);
        if (twice !== undefined)
            return (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.refuse)([(0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.at)(line, col, "", (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.describeTwice)(key))]);
        const expanded = (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.expand)(document, pair.value);
        if (expanded === undefined)
            return (0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.refuse)([(0,_document_ts__WEBPACK_IMPORTED_MODULE_1__.at)(line, col, key, _document_ts__WEBPACK_IMPORTED_MODULE_1__.TOO_MANY_ALIASES)]);
        const parsed = _schema_trust_ts__WEBPACK_IMPORTED_MODULE_3__/* .trustKeys */ .t[key].safeParse(expanded.value);
        if (!parsed.success)
            return (0,_parse_ts__WEBPACK_IMPORTED_MODULE_2__.refuseIssues)(opened, parsed.error.issues, { path: [key], value: { [key]: expanded.value } });
        lists[key] = parsed.data ?? [];
    }
    const hasBases = map.items.some(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && String(key.value) === "extends");
    return { ok: true, files: lists["policy-files"], refs: lists["policy-refs"], hasBases };
}


/***/ })

};
