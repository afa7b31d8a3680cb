export const id = 765;
export const ids = [765];
export const modules = {

/***/ 7765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4598);
/* harmony import */ var _octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9451);
/* harmony import */ var _octoacme_shared_record_check_run_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9525);
/* harmony import */ var _open_work_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9129);
/** After a killed or cancelled main: the commit says that its verification was cut off, so that nobody waits for a verdict. */




/** A second run changes nothing, and a verdict that main did write stays. */
async function post(inputs, runtime) {
    const subject = (0,_open_work_ts__WEBPACK_IMPORTED_MODULE_2__/* .readVerifyWork */ .L)(runtime)?.subject ?? null;
    if (subject === null)
        return;
    const { context } = runtime;
    const github = await (0,_octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_1__/* .connectGitHub */ .U)(runtime, inputs.githubToken);
    const key = { sha: subject.sha, ...(0,_octoacme_shared_record_check_run_ts__WEBPACK_IMPORTED_MODULE_3__/* .nameCheckRun */ .n)({ phase: "verify", ...subject }) };
    const existing = await (0,_octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .findCheckRun */ .TU)(github, key);
    if (existing?.runId === context.runId)
        return;
    await (0,_octoacme_shared_github_check_runs_ts__WEBPACK_IMPORTED_MODULE_0__/* .upsertCheckRun */ .BL)(github, {
        ...key,
        conclusion: "cancelled",
        title: `The verification of ${subject.version} in ${subject.environment} was cut off`,
        summary: `Run ${context.runId} ended before there was a verdict: ${subject.version} is not verified in ${subject.environment}. Run the job again.`,
        text: existing?.text ?? "",
        completedAt: new Date(runtime.clock.now()).toISOString(),
        detailsUrl: context.runUrl,
    }, existing === undefined ? [] : [existing]);
    runtime.log.warning(`${subject.version} is not verified in ${subject.environment}: the run was cut off. Run the job again.`);
}


/***/ })

};
