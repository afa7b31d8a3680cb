export const id = 283;
export const ids = [283];
export const modules = {

/***/ 8283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _open_work_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4613);
/* harmony import */ var _turn_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7510);


/** Finishes what main left; a second run changes nothing. What was sent is in the receipts, which the next run reads. */
async function post(inputs, runtime) {
    const work = (0,_open_work_ts__WEBPACK_IMPORTED_MODULE_0__/* .readAnnounceWork */ .t)(runtime);
    if (work === undefined || work.lock === null)
        return;
    await (0,_turn_ts__WEBPACK_IMPORTED_MODULE_1__/* .endTurn */ .xw)(inputs, runtime, work.lock);
    if (work.ended)
        return;
    runtime.log.warning("The announcement was stopped before its end. Run the job again: it sends what has no receipt and says what may have been sent.");
}


/***/ })

};
