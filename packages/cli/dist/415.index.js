export const id = 415;
export const ids = [415];
export const modules = {

/***/ 91415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ACTION_ROOT: () => (/* binding */ ACTION_ROOT)
/* harmony export */ });
const ACTION_ROOT = "action-root-strict";
//# sourceMappingURL=action-constants.js.map

/***/ })

};
