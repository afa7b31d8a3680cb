export const id = 23;
export const ids = [23];
export const modules = {

/***/ 6023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9451);
/* harmony import */ var _octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6765);
/* harmony import */ var _ledger_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3316);
/* harmony import */ var _open_work_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5695);
/** After a killed or cancelled main: no deployment stays open, no result stays unwritten, no lock stays held. */




/** Finishes what main left; a second run changes nothing. */
async function post(inputs, runtime) {
    const work = (0,_open_work_ts__WEBPACK_IMPORTED_MODULE_3__/* .readDeployWork */ .N)(runtime);
    if (work === undefined)
        return;
    const { context, log } = runtime;
    if (work.finishIn === "another-job") {
        log.info("The deployment stays open for the job that finishes it.");
        return;
    }
    const github = await (0,_octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_0__/* .connectGitHub */ .U)(runtime, inputs.githubToken);
    const status = work.status ?? stoppedStatus(work);
    const wasOpen = await (0,_octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_1__/* .endOpenDeployment */ .rV)(github, work.deploymentId, {
        ...status,
        logUrl: context.runUrl,
        ...(work.environmentUrl === null ? {} : { environmentUrl: work.environmentUrl }),
    });
    if (wasOpen)
        reportStopped(runtime, work, status);
    await (0,_octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_1__/* .releaseOwnLocks */ .eL)(github, [work.lock]);
}
function reportStopped({ log, fail }, work, status) {
    log.info(`Deployment ${work.deploymentId} was still open; it is ${status.state} now: ${status.description}`);
    if (work.status !== null)
        return;
    if (work.finishIn !== null)
        fail(`The deployment that \`operation: begin\` opened was not finished when the job ended; it was closed as failed. Look at the environment now.\nEnd the job with \`operation: finish\` under \`if: always() && steps.<id>.outputs.decision == 'begun'\`, or set \`finish-in: another-job\` when a later job does it.`);
    else
        log.warning(`The deploy was stopped before its end. ${work.changing ? "The environment may be half-way: look at it now, then run the job again or roll back." : "Nothing was changed; run the job again."}`);
}
function stoppedStatus(work) {
    const how = work.finishIn === null ? "the step was stopped" : "the job ended without finishing the deployment";
    return { state: "failure", description: (0,_ledger_ts__WEBPACK_IMPORTED_MODULE_2__/* .describeStopped */ .p_)(work.changing, how) };
}


/***/ })

};
