export const id = 94;
export const ids = [94];
export const modules = {

/***/ 6094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9680);
/* harmony import */ var _octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9451);
/* harmony import */ var _octoacme_shared_github_issues_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _octoacme_shared_incident_incident_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9382);
/* harmony import */ var _octoacme_shared_incident_issue_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6550);
/* harmony import */ var _octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6765);
/* harmony import */ var _known_incident_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9417);
/* harmony import */ var _open_work_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6176);
/* harmony import */ var _plan_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2235);
/** After a killed or cancelled main: no deployment stays open, no lock stays held, and the incident says that the way back was stopped. */









/** Finishes what main left; a second run changes nothing. */
async function post(inputs, runtime) {
    const work = (0,_open_work_ts__WEBPACK_IMPORTED_MODULE_6__/* .readRollbackWork */ .o)(runtime);
    if (work === undefined)
        return;
    const { context, log, fail } = runtime;
    const github = await (0,_octoacme_shared_github_connect_ts__WEBPACK_IMPORTED_MODULE_1__/* .connectGitHub */ .U)(runtime, inputs.githubToken);
    const wasOpen = await (0,_octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_4__/* .endOpenDeployment */ .rV)(github, work.deploymentId, {
        state: "error",
        description: `${_plan_ts__WEBPACK_IMPORTED_MODULE_7__/* .STOPPED */ .yd} ${work.isHandedOver ? "the job ended without finishing the rollback" : "the step ended before the outcome was known"}; look at the environment`,
        logUrl: context.runUrl,
    });
    if (wasOpen && work.isHandedOver)
        fail("The rollback that `operation: begin` opened was not finished when the job ended. Look at the environment now, then run the job again: the rollback goes on where it was.\nEnd the job with `operation: finish` under `if: always() && steps.<id>.outputs.decision == 'begun'`.");
    else if (wasOpen)
        log.warning("The rollback was stopped before its end; the environment may be half-way. Look at it now, then run the rollback again: it goes on where it was.");
    await (0,_octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_4__/* .releaseOwnLocks */ .eL)(github, [work.lock, work.incidentLock]);
    if (work.incidentKey === null)
        return;
    try {
        const issue = await (0,_octoacme_shared_github_issues_ts__WEBPACK_IMPORTED_MODULE_2__/* .findOwnIssue */ .Bm)(github, { kind: "incident", key: work.incidentKey });
        const known = issue === undefined
            ? undefined
            : await (0,_known_incident_ts__WEBPACK_IMPORTED_MODULE_5__/* .readKnownIncident */ .q)(github, issue, { note: (problem) => log.warning(`${problem}.`) });
        if (issue === undefined || known === undefined)
            return;
        const what = "the run was stopped before the rollback's outcome was known; run it again";
        // Written over, the editor's words would count as ours: the next run could not tell them apart.
        if (known.kind === "edited") {
            const key = `${work.incidentKey}/${context.runId}/${context.runAttempt}`;
            if (wasOpen)
                await (0,_octoacme_shared_github_issues_ts__WEBPACK_IMPORTED_MODULE_2__/* .commentOnce */ .ZD)(github, { number: issue.number, kind: "stopped", key, body: `${context.runUrl}: ${what}.` });
            return;
        }
        const { incident } = known;
        if (incident.outcome.kind !== "in-progress")
            return;
        const told = (0,_octoacme_shared_incident_incident_ts__WEBPACK_IMPORTED_MODULE_8__/* .addTimeline */ .Tu)(incident, { at: new Date(runtime.clock.now()).toISOString(), what });
        const review = await (0,_octoacme_shared_github_issues_ts__WEBPACK_IMPORTED_MODULE_2__/* .findOwnIssue */ .Bm)(github, { kind: "review", key: work.incidentKey });
        await (0,_octoacme_shared_github_issues_ts__WEBPACK_IMPORTED_MODULE_2__/* .upsertIssue */ .Fo)(github, {
            kind: "incident",
            key: work.incidentKey,
            title: (0,_octoacme_shared_incident_issue_ts__WEBPACK_IMPORTED_MODULE_3__/* .incidentTitle */ .Bl)(told),
            body: (0,_octoacme_shared_incident_issue_ts__WEBPACK_IMPORTED_MODULE_3__/* .renderIncidentIssue */ .I8)(told, review?.number ?? null),
            update: true,
        });
    }
    catch (thrown) {
        log.warning(`The incident does not say that the run was stopped: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .U)(thrown)}`);
    }
}


/***/ })

};
