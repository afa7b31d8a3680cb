export const id = 516;
export const ids = [516];
export const modules = {

/***/ 9417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ readKnownIncident),
  a: () => (/* binding */ rereadIncident)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/github/actor.ts
var actor = __webpack_require__(9566);
;// CONCATENATED MODULE: ./packages/shared/src/github/issue-editor.ts
/** Who wrote the text of an issue last: anybody with push access may edit what our account wrote, and REST does not show it. */


const QUERY = `query($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { lastEditedAt author { ${actor/* ACTOR_FIELDS */.k} } editor { ${actor/* ACTOR_FIELDS */.k} } }
  }
}`;
const shape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        issue: schemas/* object */.Ikc({ lastEditedAt: schemas/* string */.YjP().nullable(), author: actor/* actorShape */.l.nullable(), editor: actor/* actorShape */.l.nullable() })
            .nullable(),
    }),
});
/** The login, an app's with `[bot]`; null where the account is deleted or there is no such issue. One request. */
async function readLastEditor(github, number) {
    const { repository } = await github.query(QUERY, { owner: github.owner, name: github.repo, number }, shape, "issues: read");
    const { issue } = repository;
    if (issue === null)
        return null;
    return (issue.lastEditedAt === null ? issue.author : issue.editor)?.login ?? null;
}

// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts + 1 modules
var issues = __webpack_require__(251);
// EXTERNAL MODULE: ./packages/shared/src/incident/issue.ts + 1 modules
var incident_issue = __webpack_require__(6550);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(7001);
;// CONCATENATED MODULE: ./actions/rollback/src/known-incident.ts
/** What an earlier run left of an incident in its issue, as far as it is believed: anybody with push access may edit the issue. */






/**
 * Undefined when the body holds no facts that are whole. Of one that somebody else edited only what decides nothing is kept: a message
 * that comes twice is better than none, and this run's own facts are better than anybody's.
 */
async function readKnownIncident(github, issue, { note, own: receipts = [] }) {
    const incident = (0,incident_issue/* readIncidentIssue */.Ug)(issue.body);
    if (incident === undefined)
        return undefined;
    try {
        const [editor, own] = await Promise.all([readLastEditor(github, issue.number), (0,issues/* readOwnLogin */.UD)(github)]);
        if ((0,provenance/* isTrustedAuthor */.Xw)(editor, { own, authors: [] }))
            return { kind: "whole", incident };
        note(`the incident #${issue.number} was edited by ${editor ?? "a deleted account"}: of what it says only the timeline is kept, and everybody is notified again whom this run has not notified itself`);
        const { openedAt, timeline, security } = incident;
        return { kind: "edited", incident: { openedAt, timeline, security, receipts: selectOwn(incident, receipts) } };
    }
    catch (thrown) {
        // Editing the issue cannot make this request fail, so a failure is no attack.
        note(`who edited the incident #${issue.number} could not be read: ${(0,errors/* describeError */.U)(thrown)}`);
        return { kind: "whole", incident };
    }
}
/** The same for an incident that this run has open: asks who edited the body only where it holds more than this run knows. */
async function rereadIncident(github, issue, { note, open }) {
    const incident = (0,incident_issue/* readIncidentIssue */.Ug)(issue.body);
    if (incident === undefined)
        return undefined;
    const isNothingNew = selectOwn(incident, open.receipts).length === incident.receipts.length;
    if (isNothingNew && (open.security || !incident.security))
        return { kind: "whole", incident };
    return readKnownIncident(github, issue, { note, own: open.receipts });
}
function selectOwn({ receipts }, own) {
    const known = new Set(own.map((receipt) => (0,canonical/* canonicalJson */.d)(receipt)));
    return receipts.filter((receipt) => known.has((0,canonical/* canonicalJson */.d)(receipt)));
}


/***/ }),

/***/ 6176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ keepRollbackWork),
/* harmony export */   o: () => (/* binding */ readRollbackWork)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6765);

const STATE = "rollback-open";
function keepRollbackWork(runtime) {
    return (0,_octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_0__/* .keepOpenWork */ .n$)(runtime, STATE, {
        lock: null,
        incidentLock: null,
        deploymentId: null,
        incidentKey: null,
        isHandedOver: false,
    });
}
/** What main saved; undefined when it saved nothing or closed everything. */
function readRollbackWork(runtime) {
    return (0,_octoacme_shared_phase_open_work_ts__WEBPACK_IMPORTED_MODULE_0__/* .readOpenWork */ .I3)(runtime, STATE, (work) => {
        const { isHandedOver: _, ...open } = work;
        return Object.values(open).some((one) => one !== null);
    });
}


/***/ }),

/***/ 2235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ planRollback),
/* harmony export */   Nd: () => (/* binding */ describeTargetFault),
/* harmony export */   Rj: () => (/* binding */ CHANGED),
/* harmony export */   av: () => (/* binding */ isBegun),
/* harmony export */   ef: () => (/* binding */ describeProof),
/* harmony export */   gx: () => (/* binding */ STEPS_FAILED),
/* harmony export */   oC: () => (/* binding */ COMMAND_FAILED),
/* harmony export */   yd: () => (/* binding */ STOPPED)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _octoacme_shared_release_history_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3897);
/* harmony import */ var _octoacme_shared_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);



/** An `error` status that begins so was left by a run that ended before its outcome was known: the next run goes on. */
const STOPPED = "stopped:";
/** An `in_progress` status that begins so: the command ended well, only the proof is missing. */
const CHANGED = "changed:";
/** Begins what a failed command is said to have done, in the status of its deployment too. */
const COMMAND_FAILED = "the rollback command ";
/** Begins what failed steps of the job are said to have done, there too. */
const STEPS_FAILED = "the job's own steps ended with ";
/** What is wrong with the target that was named, one of the environment's; undefined: nothing. */
function describeTargetFault({ name, targets }, target) {
    if (target === null ? targets.length === 0 : targets.includes(target))
        return undefined;
    return `${name} has ${targets.length === 0 ? "no targets" : `the targets ${targets.join(", ")}`}; ${target ?? "none"} was named`;
}
/**
 * `deployments` may hold those of other environments and services, in any order; `history` is `readHistory` of
 * them for the same scope. Monotonic: the target was deployed before the bad release and is not quarantined, so that
 * rollbacks in a row never return to a bad one. Asked again for what is done, it says so instead of going further back.
 */
function planRollback(deployments, history, request) {
    const own = listOwn(deployments, request.scope);
    const attempts = own.filter(_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .hasBegun */ .SU);
    const newest = attempts.find((attempt) => attempt.payload.kind !== "rollback" || isDone(attempt));
    if (newest === undefined)
        return planFirst(own, request);
    const done = planDone(attempts, newest, request);
    if (done !== undefined)
        return done;
    const current = describe(newest);
    if (!isNamed(current, request)) {
        const known = attempts.some((attempt) => isNamed(describe(attempt), request));
        const elsewhere = request.target === "none" ? findAtTarget(attempts, request) : undefined;
        if (elsewhere !== undefined)
            return { kind: "playbook-only", reason: "playbook-only", bad: elsewhere };
        if (known)
            return { kind: "refused", reason: "not-current", bad: current, seen: current.tag };
        return request.isNameWrong
            ? { kind: "refused", reason: "never-began", bad: current, seen: `${current.tag} runs there` }
            : { kind: "nothing-to-roll-back", reason: "nothing-changed", bad: current, skipped: [] };
    }
    // A rollback of it that began and is not done is newer: what runs then is not certain, and the rollback goes on.
    if (request.keepVerified && attempts[0].id === newest.id && isVerified(newest))
        return { kind: "nothing-to-roll-back", reason: "still-verified", bad: current, skipped: [] };
    if (request.target === "none")
        return { kind: "playbook-only", reason: "playbook-only", bad: current };
    if (request.forwardOnly && request.target === null)
        return { kind: "playbook-only", reason: "forward-only", bad: current };
    // Also those that were cut off before their first word: they are adopted, not made again.
    const earlier = own.filter((attempt) => attempt.payload.kind === "rollback" &&
        attempt.payload.previous?.deploymentId === current.deploymentId &&
        !isDone(attempt));
    const failed = earlier.find((attempt) => attempt.id !== newest.id && isFailed(attempt));
    if (failed !== undefined && !request.byHand)
        return {
            kind: "attempt-failed",
            bad: current,
            to: describe(failed),
            what: (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .latestStatus */ .Ux)(failed)?.description ?? "it failed",
        };
    return planTarget(history, request, { current, newest, earlier });
}
/**
 * Where nothing of ours is known to run in the scope. A job that was refused before its first deployment there names its release and
 * gives no reason: that release changed nothing, as at every later refusal. But where a deployment for another service or target
 * began, the scope itself may be wrong, and only a record of the refusal says that the release does not run.
 */
function planFirst(own, request) {
    if (request.target === "none")
        return { kind: "playbook-only", reason: "playbook-only", bad: null };
    const isNamedOne = request.sha !== null || request.tag !== null;
    const isRecorded = own.some((deployment) => isNamed(describe(deployment), request));
    const isRefusal = isNamedOne && request.keepVerified === true && !own.some(_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .hasBegun */ .SU) && (request.isUntouched === true || isRecorded);
    return {
        kind: "nothing-to-roll-back",
        reason: isRefusal ? "nothing-changed" : "nothing-deployed",
        bad: null,
        skipped: [],
    };
}
/** The named release where it runs at one of the targets, for the playbook of the whole environment. `attempts` are newest first. */
function findAtTarget(attempts, request) {
    if ((request.scope.target ?? null) !== null)
        return undefined;
    const settled = attempts.filter((attempt) => attempt.payload.kind !== "rollback" || isDone(attempt));
    const targets = new Set(settled.map(({ payload }) => (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .targetOf */ .$r)(payload)).filter((target) => target !== null));
    return [...targets]
        .map((target) => describe(settled.find(({ payload }) => (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .concernsTarget */ .ZC)(payload, target))))
        .find((release) => isNamed(release, request));
}
/** To what the environment goes back, and which attempt is gone on with. */
function planTarget(history, request, { current, newest, earlier }) {
    const bad = { ...current, createdAt: newest.createdAt, payload: newest.payload, verified: false };
    const choice = chooseTarget(history, bad, request.target);
    if (typeof choice === "string") {
        if (choice === "no-known-good")
            return {
                kind: "nothing-to-roll-back",
                reason: choice,
                bad: current,
                skipped: listSkipped(history, bad, undefined),
            };
        return { kind: "refused", reason: choice, bad: current, seen: request.target };
    }
    const resumed = earlier.find((attempt) => attempt.sha === choice.sha);
    return {
        kind: "roll-back",
        bad: current,
        target: choice,
        skipped: listSkipped(history, bad, choice),
        resumes: resumed === undefined ? null : { deploymentId: resumed.id, changed: isChanged(resumed) },
        closes: earlier.filter((attempt) => attempt.id !== resumed?.id && isOpen(attempt)).map(({ id }) => id),
    };
}
/** The newest is a finished rollback, and the caller asks for nothing else than it. */
function planDone(attempts, newest, request) {
    const { previous, kind } = newest.payload;
    if (kind !== "rollback" || previous === null || !isDone(newest))
        return undefined;
    const source = attempts.find((attempt) => attempt.id === previous.deploymentId);
    const bad = source === undefined ? { ...previous, tag: previous.version } : describe(source);
    if (!isNamed(bad, request))
        return undefined;
    if (request.target === "none")
        return { kind: "playbook-only", reason: "playbook-only", bad };
    // Without a word of what is bad, a target is a wish to go further back.
    if (request.target !== null && request.target !== newest.payload.tag)
        return undefined;
    const proof = newest.statuses.find(isProof);
    return {
        kind: "already-rolled-back",
        bad,
        to: describe(newest),
        recoveryMs: readRecovery(proof.description) ?? Math.max(0, Date.parse(proof.createdAt) - Date.parse(newest.createdAt)),
        marked: source === undefined || isMarked(source, request.scope.target ?? null),
    };
}
function isMarked({ statuses, payload }, target) {
    const marks = [_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .ROLLED_BACK */ .jC, (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .nameMark */ .dt)(_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .ROLLED_BACK */ .jC, payload, target)];
    return statuses.some(({ description }) => marks.some((mark) => description.startsWith(mark)));
}
/**
 * What the proof of a rollback says. How long it took stands in it, to the second, so that a later run repeats the words of the first
 * one and not similar ones, which channels would take for news.
 */
function describeProof(tag, recoveryMs) {
    return `${_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .VERIFIED */ .zX} ${tag} answers again after ${(0,_octoacme_shared_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .P)(recoveryMs)}`;
}
/** Undefined for a proof written before the time stood in it. */
function readRecovery(description) {
    const text = / answers again after (\S+)$/.exec(description)?.[1];
    return text === undefined ? undefined : (0,_octoacme_shared_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text);
}
/** Whether the release that the request names began to change something by one of the deployments; where it names none, whether any did. */
function isBegun(deployments, request) {
    return listOwn(deployments, request.scope).some((deployment) => (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .hasBegun */ .SU)(deployment) && isNamed(describe(deployment), request));
}
function isNamed(release, request) {
    if (request.sha !== null)
        return release.sha === request.sha;
    return request.tag === null || release.tag === request.tag;
}
function chooseTarget(history, bad, tag) {
    if (tag === null)
        return (0,_octoacme_shared_release_history_ts__WEBPACK_IMPORTED_MODULE_2__/* .findKnownGood */ .Yt)(history, bad) ?? "no-known-good";
    if (tag === bad.tag)
        return "target-is-current";
    const named = history.succeeded.filter((release) => release.tag === tag && release.sha !== bad.sha && release.verified);
    const before = named.filter((release) => isBefore(release, bad));
    if (before.length === 0)
        return "target-not-verified";
    return before.find((release) => !history.quarantined.has(release.sha)) ?? "target-quarantined";
}
/** Our deployments in the scope, newest first. */
function listOwn(deployments, scope) {
    return deployments
        .filter(({ environment, payload, sha }) => payload !== null &&
        payload.sha === sha &&
        environment === scope.environment &&
        payload.environment === scope.environment &&
        payload.service === scope.service)
        .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}
/** Releases that ran between the target and the bad one, with the reason why they are not it. */
function listSkipped(history, bad, target) {
    const skipped = new Map();
    for (const release of history.succeeded) {
        if (!isBefore(release, bad))
            continue;
        if (target !== undefined && release.deploymentId === target.deploymentId)
            break;
        if (release.sha === bad.sha || release.sha === target?.sha || skipped.has(release.sha))
            continue;
        const why = history.quarantined.has(release.sha)
            ? "it was rolled back here before"
            : release.verified
                ? "an older one was asked for"
                : "it was never verified here";
        skipped.set(release.sha, { version: release.version, why });
    }
    return [...skipped.values()];
}
function isBefore(release, bad) {
    const difference = Date.parse(release.createdAt) - Date.parse(bad.createdAt);
    return difference < 0 || (difference === 0 && release.deploymentId < bad.deploymentId);
}
function describe(deployment) {
    const payload = deployment.payload;
    return { deploymentId: deployment.id, version: payload.version, tag: payload.tag, sha: deployment.sha };
}
function isProof(status) {
    return status.state === "success" && status.description.startsWith(_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .VERIFIED */ .zX);
}
function isDone(deployment) {
    return deployment.statuses.some(isProof);
}
/** Whether the last word on a deployment is that verify found it healthy. `inactive` is no verdict: GitHub writes it by itself. */
function isVerified(deployment) {
    const last = (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .orderStatuses */ .xi)(deployment.statuses).findLast(({ state }) => state !== "inactive");
    return last !== undefined && isProof(last);
}
function isFailed(deployment) {
    const latest = (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .latestStatus */ .Ux)(deployment);
    return latest?.state === "failure" || (latest?.state === "error" && !latest.description.startsWith(STOPPED));
}
function isOpen(deployment) {
    const state = (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .latestStatus */ .Ux)(deployment)?.state;
    return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
}
/** The command ended well, and nothing after it says that this is no longer so. */
function isChanged(deployment) {
    const statuses = (0,_octoacme_shared_release_deployment_ts__WEBPACK_IMPORTED_MODULE_1__/* .orderStatuses */ .xi)(deployment.statuses);
    const at = statuses.findLastIndex(({ description }) => description.startsWith(CHANGED));
    return (at >= 0 &&
        !statuses
            .slice(at)
            .some(({ state, description }) => state === "failure" || (state === "error" && !description.startsWith(STOPPED))));
}


/***/ }),

/***/ 9566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ACTOR_FIELDS),
/* harmony export */   l: () => (/* binding */ actorShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/** The account behind something that GraphQL shows, spelled as REST does: `github-actions[bot]`. */

/** The selection of `actorShape`. */
const ACTOR_FIELDS = "__typename login";
/** GraphQL leaves `[bot]` out of an app's login, which a person may register. */
const actorShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
    .transform(({ __typename, login }) => ({
    login: __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login,
}));


/***/ }),

/***/ 6841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kj: () => (/* binding */ isReachable)
/* harmony export */ });
/* unused harmony exports commitShape, readCommit, compareCommits, relateCommits, toRelation, toCommit */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3029);
/** Commits: one by SHA, and all of a range with the files it changes. */



const signature = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(), email: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(), date: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() })
    .nullable();
/** GitHub gives no account, or an empty one, for an address that it does not know. */
const accountShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).nullish();
const verificationShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verified: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() });
/** A commit as GitHub lists it, in comparisons and alone. */
const commitShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        author: signature,
        committer: signature,
        tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
        verification: verificationShape.optional(),
    }),
    author: accountShape,
    committer: accountShape,
    parents: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
});
const fileShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    filename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    previous_filename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    additions: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    deletions: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
});
const compareShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["ahead", "behind", "identical", "diverged"]),
    ahead_by: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    behind_by: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    total_commits: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    merge_base_commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    commits: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(commitShape),
    files: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(fileShape).optional(),
});
const FILE_LIMIT = 300;
const PAGE = 100;
/** A commit by SHA or ref, or undefined. */
async function readCommit(github, ref) {
    try {
        return toCommit(await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: encodeRef(ref) }, commitShape));
    }
    catch (thrown) {
        if (isNotFound(thrown) || isStatus(thrown, 422))
            return undefined;
        throw thrown;
    }
}
/**
 * `base...head`, every commit; undefined when one of them does not exist. Without a page GitHub gives the newest
 * 250 and tells how many there are; the older ones come by pages, at once.
 */
async function compareCommits(github, base, head) {
    const route = "/repos/{owner}/{repo}/compare/{+range}";
    const range = `${encodeRef(base)}...${encodeRef(head)}`;
    const read = (page) => github.read(route, { range, ...(page === undefined ? {} : { per_page: PAGE, page }) }, compareShape);
    try {
        const first = await read();
        const found = new Map();
        const older = Math.max(0, first.total_commits - first.commits.length);
        const pages = Math.ceil(older / PAGE);
        for (let page = 1; page <= pages; page += 6) {
            const numbers = Array.from({ length: Math.min(6, pages - page + 1) }, (_, index) => page + index);
            for (const more of await Promise.all(numbers.map(read)))
                for (const commit of more.commits)
                    found.set(commit.sha, commit);
        }
        for (const commit of first.commits)
            found.set(commit.sha, commit);
        const commits = [...found.values()];
        if (commits.length !== first.total_commits)
            throw invalidAnswer(`GET ${route}`, `${commits.length} of ${first.total_commits} commits`);
        const files = first.files ?? [];
        return {
            status: first.status,
            aheadBy: first.ahead_by,
            behindBy: first.behind_by,
            mergeBaseSha: first.merge_base_commit.sha,
            commits: commits.map(toCommit),
            files: files.map((file) => ({
                path: file.filename,
                previousPath: file.previous_filename ?? null,
                status: file.status,
                additions: file.additions,
                deletions: file.deletions,
            })),
            filesComplete: first.files !== undefined && files.length < FILE_LIMIT,
        };
    }
    catch (thrown) {
        if (isNotFound(thrown))
            return undefined;
        throw thrown;
    }
}
/** Whether `commit` is contained in `branch`; `repository` undefined: the client's own. */
async function isReachable(github, commit, branch, repository) {
    const where = repository === undefined ? {} : { owner: repository.owner, repo: repository.name };
    const answer = await github.read("/repos/{owner}/{repo}/compare/{+range}", { ...where, range: `${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(branch)}...${commit}`, per_page: 1 }, compareShape.pick({ status: true }));
    return answer.status === "behind" || answer.status === "identical";
}
/** The cheap question first: only lines that parted need the commits between them. */
async function relateCommits(github, base, head) {
    if (base === head)
        return { status: "identical", mergeBase: base, commits: [] };
    try {
        if (await isReachable(github, base, head))
            return { status: "ahead", mergeBase: base, commits: [] };
    }
    catch (thrown) {
        if (!isNotFound(thrown))
            throw thrown;
        return UNRELATED;
    }
    return toRelation(await compareCommits(github, base, head));
}
const UNRELATED = { status: "unrelated", mergeBase: "", commits: [] };
/** GitHub answers 404 for histories without a common commit, as for a commit that does not exist. */
function toRelation(comparison) {
    if (comparison === undefined)
        return UNRELATED;
    const { status, mergeBaseSha, commits } = comparison;
    return { status, mergeBase: mergeBaseSha, commits: commits.map(({ sha }) => sha) };
}
/** What GitHub signs itself (merges in the browser, commits through its API) it commits as this account. */
const GITHUB_ITSELF = "web-flow";
/**
 * The login that made a commit, where a signature that GitHub verified proves it: the committer's, whose key it
 * is; the author's, when GitHub committed in their name. Names and addresses alone prove nothing: whoever commits writes them.
 * https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification
 */
function readMaker(commit) {
    if (commit.commit.verification?.verified !== true)
        return null;
    const committer = commit.committer?.login ?? null;
    return committer === GITHUB_ITSELF ? (commit.author?.login ?? null) : committer;
}
/** What we keep of it. */
function toCommit(commit) {
    return {
        sha: commit.sha,
        treeSha: commit.commit.tree.sha,
        message: commit.commit.message,
        parents: commit.parents.map((parent) => parent.sha),
        authorName: commit.commit.author?.name ?? "",
        authoredAt: commit.commit.author?.date ?? commit.commit.committer?.date ?? "",
        madeBy: readMaker(commit),
        date: commit.commit.committer?.date ?? commit.commit.author?.date ?? "",
        url: commit.html_url,
    };
}


/***/ }),

/***/ 9451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var github_failure = __webpack_require__(8165);
;// CONCATENATED MODULE: ./packages/shared/src/github/answer-check.ts
/** Whether an answer is what was asked for: of the expected status and shape, REST and GraphQL. */

/** `uncertain`: of a write, which may have been applied although its answer cannot be read. */
function checkAnswer(answer, shape, label, uncertain = false) {
    const parsed = shape.safeParse(answer.status === 204 ? undefined : answer.data);
    if (parsed.success)
        return parsed.data;
    if (typeof answer.data === "string")
        throw (0,github_failure/* invalidAnswer */.k_)(label, answer.data === "" ? "an empty or cut body" : "text instead of JSON", uncertain);
    const issue = parsed.error.issues[0];
    throw (0,github_failure/* invalidAnswer */.k_)(label, `${issue?.path.join(".") || "the body"}: ${issue?.message ?? "of another shape"}`, uncertain);
}
/** Of a write. A success of another status with a body that is no JSON is not GitHub's: what is behind it may have been applied. */
function requireStatus(answer, expected, route) {
    if (expected === undefined || expected.includes(answer.status))
        return;
    if (answer.status < 300 && typeof answer.data === "string")
        throw (0,github_failure/* invalidAnswer */.k_)(route, `status ${answer.status} with ${answer.data === "" ? "an empty or cut body" : "text instead of JSON"}`, true);
    throw new github_failure/* GitHubError */.y_({
        code: "github-refused",
        status: answer.status,
        message: `${route} was answered ${answer.status}, expected ${expected.join(" or ")}.`,
        hint: "GitHub did something else than what was asked; nothing was taken as done.",
    });
}
function checkText(answer, label) {
    if (typeof answer.data === "string")
        return answer.data;
    if (answer.data instanceof ArrayBuffer)
        return Buffer.from(answer.data).toString("utf8");
    throw (0,github_failure/* invalidAnswer */.k_)(label, "text was expected");
}
/** What a query needs that names nothing else. */
const GRAPHQL_PERMISSION = "contents: read";
function checkGraphql(answer, { shape, permission, uncertain }) {
    const body = answer.data;
    if (typeof body !== "object" || body === null)
        throw (0,github_failure/* invalidAnswer */.k_)("POST /graphql", "text instead of JSON", uncertain);
    if (Array.isArray(body.errors) && body.errors.length > 0)
        throw describeErrors(body.errors, permission, uncertain);
    return checkAnswer({ ...answer, data: body.data }, shape, "POST /graphql", uncertain);
}
function describeErrors(errors, permission, uncertain) {
    const message = errors
        .map((error) => String(error.message ?? error.type))
        .join("; ")
        .slice(0, 500);
    if (errors.some((error) => error.type === "FORBIDDEN" || /not accessible by/i.test(error.message ?? "")))
        return (0,github_failure/* missingPermission */.Up)(permission ?? GRAPHQL_PERMISSION, `The token may not do this: GraphQL said ${message}.`);
    const missing = errors.every((error) => error.type === "NOT_FOUND");
    const passing = /timeout|something went wrong|timedout/i.test(message);
    return new github_failure/* GitHubError */.y_({
        code: missing ? "not-found" : passing ? "github-unavailable" : "github-refused",
        status: missing ? 404 : null,
        uncertain: uncertain && passing,
        message: `GraphQL was answered with errors: ${message}`,
        hint: passing ? "Run the job again." : "Check the repository's name and what the token may see.",
    });
}

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
;// CONCATENATED MODULE: ./packages/shared/src/github/budget.ts


function createBudget({ milliseconds, clock, log, signal }) {
    let left = milliseconds;
    return {
        spend: async (waitMs, why, limited) => {
            if (waitMs > left)
                throw limited ? limitTooLong(waitMs, clock.now() + waitMs, why) : noAnswer(why);
            left -= waitMs;
            log.info(`Waiting ${(0,duration/* renderDuration */.P)(Math.round(waitMs))} for GitHub: ${why}`);
            await clock.sleep(waitMs, signal);
        },
        charge: (spent) => {
            left -= Math.max(0, spent);
        },
        covers: (wait) => wait <= left,
    };
}
/** A limit that was waited for as often as is sensible. `again`: milliseconds since the epoch. */
function limitOutlasts(attempts, label, again) {
    return limited(`GitHub's limit held over ${attempts} attempts at ${label}; it asks to wait until ${describeInstant(again)}.`, again);
}
function limitTooLong(waitMs, again, why) {
    const wait = (0,duration/* renderDuration */.P)(Math.ceil(waitMs / 1_000) * 1_000);
    return limited(`GitHub's limit asks to wait ${wait}, until ${describeInstant(again)}; that is longer than this step waits (${why}).`, again);
}
function limited(message, again) {
    return new github_failure/* GitHubError */.y_({
        code: "github-rate-limited",
        status: null,
        message,
        hint: `Run the job again after ${describeInstant(again)}; what is done already is found and kept.`,
    });
}
function noAnswer(why) {
    return new github_failure/* GitHubError */.y_({
        code: "github-unavailable",
        status: null,
        message: `GitHub gave no usable answer within this step's budget (${why}).`,
        hint: "See https://www.githubstatus.com, then run the job again; what is done already is found and kept.",
    });
}
function describeInstant(instant) {
    return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}

;// CONCATENATED MODULE: ./packages/shared/src/github/pacing.ts
/** Writes that may follow one another at once. With one a second after them, 80 start in a minute at most, which is GitHub's limit. */
const WRITE_BURST = 20;
/** GitHub: "If you are making a large number of POST, PATCH, PUT, or DELETE requests, wait at least one second between each request." */
const WRITE_SPACING_MS = 1_000;
/** GitHub allows 100 requests at the same time, REST and GraphQL together, of everything that uses the token. */
const MAX_IN_FLIGHT = 20;
/** Bursts of `WRITE_BURST` writes, refilled by one each second; source: GitHub's "Best practices for using the REST API". */
function createWritePace(clock) {
    /** When the bucket is full again: each write moves it on by one spacing. */
    let fullAt = Number.NEGATIVE_INFINITY;
    let burst = WRITE_BURST;
    return {
        await: async (signal) => {
            const now = clock.now();
            fullAt = Math.max(fullAt, now) + WRITE_SPACING_MS;
            const wait = fullAt - now - burst * WRITE_SPACING_MS;
            if (wait > 0)
                await clock.sleep(wait, signal);
        },
        slowDown: () => {
            burst = 1;
            fullAt = Math.min(fullAt, clock.now() + WRITE_SPACING_MS);
        },
    };
}
/** Runs tasks, at most `size` of them at the same time, in the order in which they came. */
function createPool(size) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        if (running >= size)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running++;
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                running--;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/transport.ts
/** One HTTP exchange with GitHub: bounded in time and size, with the token kept on GitHub's own hosts. */

/** The exchange gave no answer: nobody knows whether GitHub carried it out. */
class TransportError extends Error {
    name = "TransportError";
    /**
     * `untrusted`: the server's certificate was not accepted, nothing was sent, and nothing changes by asking again. `refused`: an
     * answer that is not believed, such as one from another host; a proxy may give it once. `none`: none came.
     */
    kind;
    constructor(message, kind, cause) {
        super(message, { cause });
        this.kind = kind;
    }
}
const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Where the token may go: the API, GraphQL, and the uploads host that belongs to the API's. */
function listTrustedOrigins(apiUrl, graphqlUrl) {
    const api = new URL(apiUrl);
    const origins = new Set([api.origin, new URL(graphqlUrl).origin]);
    if (api.hostname.startsWith("api."))
        origins.add(`${api.protocol}//uploads.${api.host.slice("api.".length)}`);
    return origins;
}
/** A fetch for octokit whose answer is whole when it resolves; it throws TransportError when there was none. */
function createTransport(options) {
    const trusted = listTrustedOrigins(options.apiUrl, options.graphqlUrl);
    return async (address, init) => {
        const timeout = AbortSignal.timeout(options.requestTimeoutMs);
        const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
        const method = String(init["method"] ?? "GET");
        let url = address;
        try {
            for (let hop = 0;; hop++) {
                const headers = { ...init["headers"] };
                if (!trusted.has(new URL(url).origin)) {
                    if (method !== "GET" && method !== "HEAD")
                        throw new TransportError(`GitHub sent a ${method} to another host (${new URL(url).host})`, "refused");
                    if (expectsJson(init["headers"]))
                        throw new TransportError(`GitHub's answer was to come from another host (${new URL(url).host})`, "refused");
                    for (const name of Object.keys(headers))
                        if (/^(?:authorization|cookie)$/i.test(name))
                            delete headers[name];
                }
                options.onRequest();
                const answer = await options.fetch(url, { ...init, headers, signal, redirect: "manual" });
                const location = answer.headers.get("location");
                if (!REDIRECTS.has(answer.status) || location === null)
                    return await readWhole(answer, url, options.maxBytes);
                await answer.body?.cancel();
                if (hop >= MAX_REDIRECTS)
                    throw new TransportError(`more than ${MAX_REDIRECTS} redirects`, "refused");
                const next = new URL(location, url);
                const keepsMethod = method === "GET" || method === "HEAD" || answer.status === 307 || answer.status === 308;
                if (!keepsMethod)
                    throw new TransportError(`${method} was redirected (${answer.status})`, "refused");
                if (next.protocol === "http:" && new URL(url).protocol === "https:")
                    throw new TransportError("redirected from https to http", "refused");
                url = next.href;
            }
        }
        catch (thrown) {
            if (options.signal?.aborted)
                throw new TransportError("cancelled", "none", options.signal.reason);
            if (thrown instanceof TransportError)
                throw thrown;
            if (timeout.aborted)
                throw new TransportError(`no whole answer within ${options.requestTimeoutMs} ms`, "none", thrown);
            throw new TransportError(describeNetwork(thrown), isUntrusted(thrown) ? "untrusted" : "none", thrown);
        }
    };
}
/** Files are stored on other hosts; what decides anything is JSON, which GitHub answers itself. */
function expectsJson(headers) {
    const accept = Object.entries((headers ?? {})).find(([name]) => name.toLowerCase() === "accept")?.[1];
    return accept === undefined || /json/i.test(accept);
}
async function readWhole(answer, url, maxBytes) {
    const chunks = [];
    let size = 0;
    if (answer.body !== null)
        for await (const chunk of answer.body) {
            size += chunk.byteLength;
            if (size > maxBytes)
                throw new TransportError(`an answer of more than ${maxBytes} bytes`, "refused");
            chunks.push(chunk);
        }
    const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
    const whole = new Response(empty ? null : Buffer.concat(chunks), {
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/i.test(name)),
    });
    Object.defineProperty(whole, "url", { value: url });
    return whole;
}
/** OpenSSL's words for a certificate that is not accepted, as Node gives them (https://nodejs.org/api/tls.html). */
const UNTRUSTED = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_)/;
function isUntrusted(thrown) {
    return UNTRUSTED.test(readCode(thrown));
}
/** fetch wraps what went wrong in an error of its own. */
function causeOf(thrown) {
    return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
}
function readCode(thrown) {
    const cause = causeOf(thrown);
    return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
function describeNetwork(thrown) {
    const code = readCode(thrown);
    return `${(0,errors/* describeError */.U)(causeOf(thrown))}${code === "" ? "" : ` (${code})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/attempts.ts
/** One call to GitHub as often as it takes: limits are waited for, and what failed without a verdict is repeated where that is safe. */





const MAX_ATTEMPTS = 6;
/** How often a read without an answer is sent again. */
const REPEATS = { none: MAX_ATTEMPTS - 1, refused: 1, untrusted: 0 };
function createAttempts(parts) {
    const { exchange, budget, pace, clock, signal, random } = parts;
    const { owner, name: repo } = parts.repository;
    const inPool = createPool(MAX_IN_FLIGHT);
    return async (call) => {
        const { method, path, parameters } = call;
        const target = fill(path, { owner, repo, ...parameters });
        const label = `${method} ${target}`;
        for (let attempt = 0;; attempt++) {
            signal?.throwIfAborted();
            const started = clock.now();
            let failure;
            let repeats = MAX_ATTEMPTS - 1;
            try {
                const answer = await inPool(() => exchange.send(method, path, parameters));
                const limit = (0,github_failure/* readLimit */.i2)(answer, clock.now(), attempt);
                if (limit !== undefined) {
                    pace.slowDown();
                    if (attempt >= MAX_ATTEMPTS - 1)
                        throw limitOutlasts(MAX_ATTEMPTS, label, clock.now() + limit);
                    await budget.spend(limit + random() * 1_000, `${label} met a rate limit`, true);
                    continue;
                }
                if (answer.status >= 400)
                    throw (0,github_failure/* describeRefusal */.a2)(method, target, answer, call.permission);
                return call.judge(answer);
            }
            catch (thrown) {
                failure = asFailure(thrown, label, signal);
                if (thrown instanceof TransportError)
                    repeats = REPEATS[thrown.kind];
            }
            budget.charge(clock.now() - started);
            if (!call.retries || attempt >= repeats || !isWorthRepeating(failure, attempt))
                throw failure;
            const wait = (500 * 2 ** attempt + random() * 500) | 0;
            if (!budget.covers(wait))
                throw failure;
            await budget.spend(wait, failure.message, false);
        }
    };
}
function isWorthRepeating({ code }, attempt) {
    return code === "github-unavailable" || (code === "invalid-answer" && attempt === 0);
}
function asFailure(thrown, label, signal) {
    if (thrown instanceof github_failure/* GitHubError */.y_)
        return thrown;
    if (signal?.aborted)
        throw signal.reason;
    if (thrown instanceof errors/* ActionableError */.f || !(thrown instanceof TransportError))
        throw thrown;
    return new github_failure/* GitHubError */.y_({
        code: "github-unavailable",
        status: null,
        uncertain: thrown.kind !== "untrusted",
        message: `${label} got no answer: ${(0,errors/* describeError */.U)(thrown)}.`,
        hint: thrown.kind === "untrusted"
            ? "Name a PEM file with your authority's certificate in the environment variable NODE_EXTRA_CA_CERTS of the step (docs/ghes-and-proxies.md)."
            : "Check the network and https://www.githubstatus.com, then run the job again.",
        cause: thrown,
    });
}
function fill(path, parameters) {
    return path.replace(/\{\+?(\w+)\}/g, (whole, name) => parameters[name] === undefined ? whole : String(parameters[name]));
}

;// CONCATENATED MODULE: ./packages/shared/src/github/exchange.ts

const MAX_BYTES = 50_000_000;
/** @actions/github is loaded here, not before. */
async function openExchange(options) {
    const [{ getOctokit }, { defaults }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 1351)),
        Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(665)]).then(__webpack_require__.bind(__webpack_require__, 8665)),
    ]);
    let requests = 0;
    const { apiUrl, graphqlUrl, requestTimeoutMs, signal } = options;
    const transport = createTransport({
        fetch: options.fetch ?? defaults.request?.fetch,
        apiUrl,
        graphqlUrl,
        requestTimeoutMs,
        maxBytes: MAX_BYTES,
        ...(signal === undefined ? {} : { signal }),
        onRequest: () => {
            requests++;
        },
    });
    const silent = () => { };
    const octokit = getOctokit(options.token, {
        baseUrl: apiUrl,
        userAgent: "octoacme-release-actions",
        request: { fetch: transport },
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
    const { owner, name: repo } = options.repository;
    return {
        countRequests: () => requests,
        send: async (method, path, parameters) => {
            const filled = path.includes("{owner}") ? { owner, repo, ...parameters } : parameters;
            try {
                return toAnswer(await octokit.request(`${method} ${path}`, filled));
            }
            catch (thrown) {
                return readThrown(thrown);
            }
        },
    };
}
function toAnswer({ status, headers, data }) {
    return { status, headers: headers, data };
}
/** Octokit throws for every status from 400 on, and wraps what the transport throws. */
function readThrown(thrown) {
    const { response } = thrown;
    if (response !== undefined)
        return toAnswer(response);
    const cause = thrown instanceof TransportError ? thrown : thrown.cause;
    throw cause instanceof TransportError ? cause : thrown;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
;// CONCATENATED MODULE: ./packages/shared/src/github/pages.ts
/** Reads lists that GitHub hands out in pages. */


const MAX_PAGES = 200;
const PARALLEL_PAGES = 6;
/** Page 1, then the pages it names, several at a time; fewer entries than its `total_count` are an invalid answer. */
async function readPages(readPage, label, item, items) {
    const list = schemas/* array */.YOg(item);
    const wrapped = items === undefined ? undefined : schemas/* object */.Ikc({ total_count: schemas/* number */.aig().optional(), [items]: list });
    const readList = async (page) => {
        if (wrapped === undefined)
            return { total: undefined, ...(await readPage(page, list)) };
        const { value, lastPage } = await readPage(page, wrapped);
        return { total: value["total_count"], value: value[items], lastPage };
    };
    const first = await readList(1);
    const all = [...first.value];
    let known = first.lastPage;
    for (let page = 2; page <= Math.min(known, MAX_PAGES);) {
        const count = Math.min(PARALLEL_PAGES, known - page + 1);
        const numbers = Array.from({ length: count }, (_, index) => page + index);
        for (const result of await Promise.all(numbers.map(readList))) {
            all.push(...result.value);
            known = Math.max(known, result.lastPage);
        }
        page += count;
    }
    if (known > MAX_PAGES)
        throw (0,github_failure/* invalidAnswer */.k_)(label, `${known} pages, more than the ${MAX_PAGES} that are read`);
    if (first.total !== undefined && all.length < Math.min(first.total, 1_000))
        throw (0,github_failure/* invalidAnswer */.k_)(label, `${all.length} of ${first.total} entries`);
    return all;
}
/** The last page that a Link header names, and the query of its next page. */
function readLinks(answer) {
    const link = answer.headers["link"] ?? "";
    const page = (relation) => {
        const part = link.split(",").find((candidate) => candidate.includes(`rel="${relation}"`));
        return Number(/[?&]page=(\d+)/.exec(part ?? "")?.[1] ?? 1);
    };
    const next = /<([^<>]+)>;\s{0,9}rel="next"/.exec(link)?.[1];
    return {
        lastPage: Math.max(page("last"), page("next")),
        next: next === undefined || !URL.canParse(next) ? undefined : Object.fromEntries(new URL(next).searchParams),
    };
}
/** Pages that are found only through the next link of the page before (cursors). */
async function readLinkedPages(readPage, label) {
    const all = [];
    let query = {};
    for (let count = 0; query !== undefined; count++) {
        if (count >= MAX_PAGES)
            throw (0,github_failure/* invalidAnswer */.k_)(label, `more than the ${MAX_PAGES} pages that are read`);
        const page = await readPage(query);
        all.push(...page.value);
        query = page.next;
    }
    return all;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/client.ts
/** The one GitHub client: reads are retried within a budget, writes never blindly, every answer is checked. */







/** A client bound to one repository. */
async function createGitHub(options) {
    const { clock, log, signal, token, apiUrl, graphqlUrl, repository } = options;
    const exchange = await openExchange({
        token,
        apiUrl,
        graphqlUrl,
        repository,
        requestTimeoutMs: options.requestTimeoutMs ?? 20_000,
        signal,
        fetch: options.fetch,
    });
    const pace = createWritePace(clock);
    const perform = createAttempts({
        exchange,
        repository,
        budget: createBudget({ milliseconds: options.budgetMs ?? 180_000, clock, log, signal }),
        pace,
        clock,
        signal,
        random: options.random ?? Math.random,
    });
    return {
        owner: repository.owner,
        repo: repository.name,
        countRequests: exchange.countRequests,
        ...createReads(perform),
        ...createWrites(perform, pace, { clock, signal }),
        ...createGraphql(perform, pace, { graphqlUrl, signal }),
    };
}
function createReads(perform) {
    const readPage = (route, parameters, shape) => perform({
        method: "GET",
        path: route,
        parameters,
        judge: (answer) => ({ value: checkAnswer(answer, shape, `GET ${route}`), ...readLinks(answer) }),
        retries: true,
    });
    return {
        readPage,
        read: async (route, parameters, shape) => (await readPage(route, parameters, shape)).value,
        readText: (route, parameters) => perform({
            method: "GET",
            path: route,
            parameters: { ...parameters, headers: { accept: "application/vnd.github.raw+json" } },
            judge: (answer) => checkText(answer, `GET ${route}`),
            retries: true,
        }),
        readAll: (route, parameters, item, items) => readPages((page, shape) => readPage(route, { per_page: 100, ...parameters, page }, shape), `GET ${route}`, item, items),
        readLinked: (route, parameters, item) => {
            const list = item.array();
            return readLinkedPages((query) => readPage(route, { ...parameters, ...query }, list), `GET ${route}`);
        },
    };
}
function createWrites(perform, pace, { clock, signal }) {
    return {
        write: async (route, parameters, shape, expectedStatus) => {
            const [method, path] = route.split(" ", 2);
            await pace.await(signal);
            return perform({
                method,
                path,
                parameters,
                judge: (answer) => {
                    requireStatus(answer, expectedStatus, route);
                    return checkAnswer(answer, shape, route, true);
                },
                retries: false,
            });
        },
        writeOnce: (write) => performOnce(write, clock, signal),
    };
}
function createGraphql(perform, pace, { graphqlUrl, signal }) {
    const post = { method: "POST", path: graphqlUrl };
    return {
        query: (query, variables, shape, permission) => perform({
            ...post,
            parameters: { query, variables },
            judge: (answer) => checkGraphql(answer, { shape, permission, uncertain: false }),
            retries: true,
            permission: permission ?? GRAPHQL_PERMISSION,
        }),
        mutate: async (query, variables, shape, permission) => {
            await pace.await(signal);
            return perform({
                ...post,
                parameters: { query, variables },
                judge: (answer) => checkGraphql(answer, { shape, permission, uncertain: true }),
                retries: false,
                permission: permission ?? GRAPHQL_PERMISSION,
            });
        },
    };
}
async function performOnce(write, clock, signal) {
    if (write.readFirst !== false) {
        const found = await write.find();
        if (found !== undefined)
            return { value: found, created: false };
    }
    for (let attempt = 0;; attempt++) {
        try {
            return { value: await write.create(), created: true };
        }
        catch (thrown) {
            const uncertain = thrown instanceof github_failure/* GitHubError */.y_ && thrown.uncertain;
            const exists = thrown instanceof github_failure/* GitHubError */.y_ && (thrown.status === 409 || thrown.status === 422);
            if (!uncertain && !exists)
                throw thrown;
            // Lists lag behind writes: what was applied may show up only after a moment.
            for (const wait of exists ? [0] : [500, 1_000, 2_000]) {
                await clock.sleep(wait, signal);
                const found = await write.find();
                if (found !== undefined)
                    return { value: found, created: uncertain };
            }
            if (!uncertain || attempt >= 1)
                throw thrown;
        }
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/github/connect.ts

/** With `signal` it stops when the run is cancelled; without, it can still close what is open then. */
async function connectGitHub(runtime, token, settings = {}) {
    const { apiUrl, graphqlUrl, repository } = runtime.context;
    return createGitHub({ token, apiUrl, graphqlUrl, repository, clock: runtime.clock, log: runtime.log, ...settings });
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   wz: () => (/* binding */ appendDeploymentStatus),
/* harmony export */   ze: () => (/* binding */ listBareDeployments)
/* harmony export */ });
/* unused harmony exports deploymentsPageShape, DEPLOYMENTS_FIELDS, readDeploymentsPage */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2857);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5070);
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(110);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2930);
/* harmony import */ var _actor_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9566);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8165);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(251);
/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */







const graphState = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().transform((state) => state.toLowerCase());
/** The shape of `DEPLOYMENTS_FIELDS`. */
const deploymentsPageShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    nodes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        databaseId: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(),
        commitOid: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        ref: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
        task: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        environment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        createdAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        payload: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        creator: _actor_ts__WEBPACK_IMPORTED_MODULE_2__/* .actorShape */ .l.nullable(),
        latestStatus: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
        statuses: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
            totalCount: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
            nodes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
                id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
                state: graphState,
                description: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
                createdAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
                logUrl: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
                environmentUrl: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
                creator: _actor_ts__WEBPACK_IMPORTED_MODULE_2__/* .actorShape */ .l.nullable(),
            })
                .nullable()),
        })
            .nullable(),
    })
        .nullable()),
    pageInfo: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable() }),
});
const pageShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    viewer: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).optional(),
    repository: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ deployments: deploymentsPageShape }),
});
/** What a query of deployments asks for, newest first by their creation. */
const DEPLOYMENTS_FIELDS = `{
      nodes {
        databaseId commitOid task environment createdAt payload
        ref { name }
        creator { __typename login }
        latestStatus { id }
        statuses(first: 50) { totalCount nodes { id state description createdAt logUrl environmentUrl creator { __typename login } } }
      }
      pageInfo { hasNextPage endCursor }
    }`;
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: $first, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}
  }
}`;
/** Where reading a history ends: 200 requests of 100. */
const MAX_HISTORY = 20_000;
/**
 * Of one environment (or all), newest first by time, then id, with their statuses. Without `limit` the history is whole: one of
 * more than 20,000 deployments is an error, because a quarantine or a known-good release could lie in the part left out.
 */
async function listDeployments(github, options = {}) {
    const limit = options.limit ?? MAX_HISTORY;
    const deployments = [];
    let after = null;
    do {
        const page = await github.query(QUERY, {
            owner: github.owner,
            name: github.repo,
            environments: options.environment === undefined ? null : [options.environment],
            first: Math.min(options.limit === undefined ? 100 : 50, limit),
            after,
        }, pageShape, "deployments: read");
        if (page.viewer !== undefined)
            (0,_issues_ts__WEBPACK_IMPORTED_MODULE_4__/* .rememberOwnLogin */ .hr)(github, page.viewer.login);
        const { nodes, pageInfo } = page.repository.deployments;
        const read = await toDeployments(github, nodes);
        deployments.push(...read.filter((one) => options.environment === undefined || one.environment === options.environment));
        after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
        if (options.limit === undefined && pageInfo.hasNextPage && after === null)
            throw new _failure_ts__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_({
                code: "invalid-answer",
                message: `The environment ${options.environment ?? "list"} has more than ${MAX_HISTORY} deployments, so its history is unknown.`,
                hint: "Delete old deployments that are inactive, or give each service an environment of its own.",
            });
    } while (after !== null);
    return sortDeployments(deployments).slice(0, limit);
}
/** The deployments of a page that came with another query, newest first by time, then id; and whether there are more. */
async function readDeploymentsPage(github, page) {
    return { deployments: sortDeployments(await toDeployments(github, page.nodes)), more: page.pageInfo.hasNextPage };
}
/** Newest first by time, then id. */
function sortDeployments(deployments) {
    return [...deployments].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}
async function toDeployments(github, nodes) {
    const deployments = [];
    for (const node of nodes) {
        if (node === null || node.databaseId === null)
            continue;
        const environment = node.environment ?? "";
        const statuses = node.statuses !== null && node.statuses.totalCount <= node.statuses.nodes.length
            ? // Statuses may share a second: GitHub's own latest goes last.
                [...node.statuses.nodes]
                    .sort((a, b) => Number(a?.id === node.latestStatus?.id) - Number(b?.id === node.latestStatus?.id))
                    .flatMap((status) => (status === null ? [] : [toStatus(status)]))
            : await listStatusesByRest(github, node.databaseId);
        deployments.push({
            id: node.databaseId,
            sha: node.commitOid,
            ref: node.ref?.name ?? "",
            task: node.task ?? "",
            environment,
            createdAt: node.createdAt,
            creator: node.creator?.login ?? null,
            payload: (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_6__/* .parseDeploymentPayload */ .zG)(node.payload),
            statuses: sortStatuses(statuses),
        });
    }
    return deployments;
}
const restShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    sha: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    ref: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    task: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    environment: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    payload: zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(),
    creator: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
});
const restStatusShape = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    description: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    log_url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
    environment_url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().optional(),
    creator: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).nullable(),
});
/** One by id with its statuses, or undefined. */
async function readDeployment(github, id) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/deployments/{deployment_id}", { deployment_id: id }, restShape);
        return toDeployment(found, await listStatusesByRest(github, id));
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_3__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** As `GET /deployments` lists them, which does not lag; the whole list, without statuses. */
async function listBareDeployments(github, where) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments", where, restShape);
    return list.map((found) => toDeployment(found, []));
}
/** Ours with this payload key, or undefined: nobody else's counts. */
async function findDeployment(github, where) {
    const own = await (0,_issues_ts__WEBPACK_IMPORTED_MODULE_4__/* .readOwnLogin */ .UD)(github);
    const { sha, environment, task } = where;
    const found = (await listBareDeployments(github, { sha, environment, task }))
        .filter(({ creator, payload }) => (0,_record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__/* .isTrustedAuthor */ .Xw)(creator, { own, authors: [] }) && payload?.key === where.key)
        .sort((a, b) => a.id - b.id)[0];
    return found === undefined
        ? undefined
        : { ...found, statuses: sortStatuses(await listStatusesByRest(github, found.id)) };
}
/** One per payload key. An answer of 202 (merged instead) or 409 is an error: there is no deployment. Needs `deployments: write`. */
async function createDeployment(github, request) {
    const { payload } = request;
    const task = payload.kind === "rollback" ? "rollback" : "deploy";
    const { value, created } = await github.writeOnce({
        what: `deployment to ${payload.environment}`,
        readFirst: request.readFirst ?? true,
        find: () => findDeployment(github, { ...payload, task }),
        create: async () => {
            const made = await github.write("POST /repos/{owner}/{repo}/deployments", {
                ref: payload.sha,
                task,
                auto_merge: false,
                required_contexts: [],
                payload,
                environment: payload.environment,
                description: (0,_text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(request.description, 140),
                production_environment: request.production,
                transient_environment: request.transient ?? false,
            }, restShape, [201]);
            if (made.sha !== payload.sha)
                throw new _failure_ts__WEBPACK_IMPORTED_MODULE_3__/* .GitHubError */ .y_({
                    code: "invalid-answer",
                    message: `GitHub made deployment ${made.id} for ${made.sha}, asked for was ${payload.sha}.`,
                    hint: "Nothing was deployed. Run the job again.",
                });
            return toDeployment(made, []);
        },
    });
    return { deployment: value, created };
}
/** Adds a status unless the latest already says the same. `auto_inactive` is off: we keep our own order. */
async function appendDeploymentStatus(github, deploymentId, status) {
    const description = (0,_text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(status.description, 140);
    const saysTheSame = (latest) => latest?.state === status.state && (0,_text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(latest.description, 140) === description;
    const { created } = await github.writeOnce({
        what: `status ${status.state} of deployment ${deploymentId}`,
        readFirst: status.latest === undefined || saysTheSame(status.latest),
        find: async () => {
            const [own, statuses] = await Promise.all([(0,_issues_ts__WEBPACK_IMPORTED_MODULE_4__/* .readOwnLogin */ .UD)(github), listStatusesByRest(github, deploymentId)]);
            // The same words by another account are not ours: no reader of deployments counts them.
            const ours = statuses.filter(({ creator }) => (0,_record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__/* .isTrustedAuthor */ .Xw)(creator, { own, authors: [] }));
            return saysTheSame(sortStatuses(ours).at(-1)) ? true : undefined;
        },
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
                deployment_id: deploymentId,
                state: status.state,
                description,
                auto_inactive: false,
                ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
                ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
            }, restStatusShape, [201]);
            return true;
        },
    });
    return { created };
}
async function listStatusesByRest(github, id) {
    const list = await github.readAll("/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", { deployment_id: id }, restStatusShape);
    // The list is newest first, and several statuses may share a second.
    return list.reverse().map((status) => ({
        state: status.state,
        description: status.description,
        createdAt: status.created_at,
        logUrl: status.log_url || null,
        environmentUrl: status.environment_url || null,
        creator: status.creator?.login ?? null,
    }));
}
function toDeployment(found, statuses) {
    return {
        id: found.id,
        sha: found.sha,
        ref: found.ref,
        task: found.task,
        environment: found.environment,
        createdAt: found.created_at,
        creator: found.creator?.login ?? null,
        payload: (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_6__/* .parseDeploymentPayload */ .zG)(found.payload),
        statuses: sortStatuses(statuses),
    };
}
function toStatus(status) {
    const { state, createdAt, logUrl, environmentUrl } = status;
    return {
        state,
        description: status.description ?? "",
        createdAt,
        logUrl,
        environmentUrl,
        creator: status.creator?.login ?? null,
    };
}
function sortStatuses(statuses) {
    return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ missingPermission),
/* harmony export */   a2: () => (/* binding */ describeRefusal),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   i2: () => (/* binding */ readLimit),
/* harmony export */   k_: () => (/* binding */ invalidAnswer),
/* harmony export */   y_: () => (/* binding */ GitHubError),
/* harmony export */   zM: () => (/* binding */ isStatus)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9680);

/** An ActionableError that remembers the answer's status; `uncertain`: the write may have been applied all the same. */
class GitHubError extends _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f {
    status;
    uncertain;
    /** A line for a `permissions:` block, when that is what is missing. */
    permission;
    constructor(fields) {
        super(fields);
        this.status = fields.status ?? null;
        this.uncertain = fields.uncertain ?? false;
        this.permission = fields.permission ?? null;
    }
}
/** Whether GitHub said that the thing does not exist (or may not be seen). */
function isNotFound(thrown) {
    return thrown instanceof GitHubError && thrown.code === "not-found";
}
/** Whether a GitHubError came from an answer with this status. */
function isStatus(thrown, ...statuses) {
    return thrown instanceof GitHubError && thrown.status !== null && statuses.includes(thrown.status);
}
/** GitHub's own words in an error answer, on one line. */
function readMessage(data) {
    if (typeof data === "string")
        return data.replace(/\s+/g, " ").trim().slice(0, 200);
    if (typeof data !== "object" || data === null)
        return "";
    const { message, errors } = data;
    const details = Array.isArray(errors)
        ? errors
            .map((entry) => typeof entry === "string"
            ? entry
            : typeof entry === "object" && entry !== null
                ? (entry.message ?? entry.code ?? "")
                : "")
            .filter(Boolean)
        : [];
    return [typeof message === "string" ? message : "", ...details]
        .filter(Boolean)
        .join("; ")
        .replace(/\s+/g, " ")
        .slice(0, 500);
}
const LIMIT_WORDS = /rate limit|secondary rate|abuse detection|too many requests/i;
/** No limit of GitHub's is longer than an hour; a clock or a proxy that says more is not believed. */
const LONGEST_LIMIT_MS = 3_600_000;
/**
 * How long a limit asks us to wait, or undefined when the answer is no limit. `retry-after` (seconds or date)
 * goes first, then `x-ratelimit-reset` when nothing remains, else a minute that doubles with each attempt.
 * Source: GitHub's "Best practices for using the REST API"; GHES says "abuse detection", GraphQL answers 200.
 */
function readLimit(answer, now, attempt) {
    const message = readMessage(answer.data);
    const retryAfter = answer.headers["retry-after"];
    const exhausted = answer.headers["x-ratelimit-remaining"] === "0";
    const isLimit = answer.status === 429 ||
        (answer.status === 403 && (LIMIT_WORDS.test(message) || retryAfter !== undefined || exhausted)) ||
        (answer.status === 200 && isGraphqlLimit(answer.data));
    if (!isLimit)
        return undefined;
    if (retryAfter !== undefined) {
        const wait = readRetryAfter(retryAfter, now);
        if (wait !== undefined)
            return Math.min(wait, LONGEST_LIMIT_MS);
    }
    const reset = Number(answer.headers["x-ratelimit-reset"]);
    if (exhausted && Number.isFinite(reset) && reset > 0)
        return Math.min(Math.max(1_000, reset * 1_000 - now + 1_000), LONGEST_LIMIT_MS);
    return 60_000 * 2 ** Math.min(attempt, 5);
}
function readRetryAfter(value, now) {
    if (/^\d+$/.test(value.trim()))
        return Math.max(1_000, Number(value) * 1_000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(1_000, date - now);
}
function isGraphqlLimit(data) {
    if (typeof data !== "object" || data === null || !Array.isArray(data.errors))
        return false;
    return data.errors.some((error) => error?.type === "RATE_LIMITED" || LIMIT_WORDS.test(String(error?.message ?? "")));
}
const PERMISSIONS = [
    [/\/deployments\b/, "deployments"],
    [/\/check-(?:runs|suites)\b/, "checks"],
    [/\/status(?:es)?\b/, "statuses"],
    [/\/code-scanning\//, "security-events"],
    [/\/dependabot\//, "vulnerability-alerts"],
    [/\/pulls\b/, "pull-requests"],
    [/\/(?:issues|labels|milestones)\b/, "issues"],
    [/\/(?:actions|environments)\b/, "actions"],
    [/\/discussions\b/, "discussions"],
    [/./, "contents"],
];
/** The `permissions:` line for a refused request: GitHub's own word for it when it sent one, else by route. */
function nameMissingPermission(method, path, headers) {
    const accepted = /^([a-z_]+)=(read|write)/.exec(headers["x-accepted-github-permissions"] ?? "");
    if (accepted)
        return `${accepted[1].replaceAll("_", "-")}: ${accepted[2]}`;
    const scope = PERMISSIONS.find(([pattern]) => pattern.test(path))[1];
    return `${scope}: ${method === "GET" || method === "HEAD" ? "read" : "write"}`;
}
/** https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases: the tag's name stays used. */
const BURNED = /used by an immutable release/i;
/** The error for an answer that is neither success nor limit. `permission`: what the request needs, where its path does not say so. */
function describeRefusal(method, path, answer, permission) {
    const { status } = answer;
    const words = readMessage(answer.data);
    const said = words === "" ? "" : `: ${words}`;
    const what = `${method} ${path} was answered ${status}${said}`;
    if (status >= 500)
        return new GitHubError({
            code: "github-unavailable",
            status,
            uncertain: true,
            message: what,
            hint: "GitHub had a fault of its own (see https://www.githubstatus.com); run the job again.",
        });
    if (status === 401)
        return new GitHubError({
            code: "github-refused",
            status,
            message: `GitHub does not take the token (${what}).`,
            hint: "Pass a valid token as `github-token`; the default is `${{ github.token }}`.",
        });
    if (status === 403 && /not accessible by/i.test(words))
        return missingPermission(permission ?? nameMissingPermission(method, path, answer.headers), `The token may not do this: ${what}.`);
    if (status === 404)
        return new GitHubError({
            code: "not-found",
            status,
            message: `${path} does not exist, or the token may not see it.`,
            hint: `Check the name; if it exists, grant the job\npermissions:\n  ${nameMissingPermission(method, path, answer.headers)}`,
        });
    if (status === 409 || status === 422)
        return new GitHubError({
            code: status === 409 ? "conflict" : "github-refused",
            status,
            message: what,
            hint: BURNED.test(words)
                ? "An immutable release of this tag was deleted, and GitHub never releases such a tag again: release a new version."
                : "GitHub refused the values; the message says which.",
        });
    return new GitHubError({
        code: "github-refused",
        status,
        message: what,
        hint: status === 410
            ? "The feature is switched off in the repository's settings."
            : "Check the repository's settings and what the token may do.",
    });
}
/** The error that prints the exact `permissions:` block. */
function missingPermission(permission, message) {
    return new GitHubError({
        code: "missing-permission",
        status: 403,
        permission,
        message,
        hint: `Add to the job:\npermissions:\n  ${permission}`,
    });
}
/** GitHub (or something in between) sent an answer that cannot be relied on. */
function invalidAnswer(label, problem, uncertain = false) {
    return new GitHubError({
        code: "invalid-answer",
        status: null,
        uncertain,
        message: `Invalid answer from GitHub to ${label}: ${problem}.`,
        hint: "A proxy or an outage may stand in between (https://www.githubstatus.com); run the job again.",
    });
}


/***/ }),

/***/ 251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZD: () => (/* binding */ commentOnce),
  Bm: () => (/* binding */ findOwnIssue),
  OS: () => (/* binding */ readIssue),
  UD: () => (/* binding */ readOwnLogin),
  hr: () => (/* binding */ rememberOwnLogin),
  Bd: () => (/* binding */ renderMarker),
  bM: () => (/* binding */ updateOwnIssue),
  Fo: () => (/* binding */ upsertIssue)
});

// UNUSED EXPORTS: listComments, listEditedComments, listIssues

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
;// CONCATENATED MODULE: ./packages/shared/src/text/marker.ts
/** The marker in the first line of an issue or comment of ours. */
/** The first marker that is alone on a line: text above it must not hide the issue from us. */
function readMarker(body) {
    return /^<!-- octoacme:[a-z-]+:[^\n\r>]* -->(?=\r?$)/m.exec(body)?.[0];
}

// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
;// CONCATENATED MODULE: ./packages/shared/src/github/issues.ts
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */





const issueShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    state: schemas/* enum */.k5n(["open", "closed"]),
    state_reason: schemas/* string */.YjP().nullish(),
    html_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    closed_at: schemas/* string */.YjP().nullable(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullable(),
    labels: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() })])),
    assignees: schemas/* array */.YOg(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })).nullish(),
    milestone: schemas/* object */.Ikc({ title: schemas/* string */.YjP() }).nullish(),
    pull_request: schemas/* unknown */.L5J().optional(),
    performed_via_github_app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().optional() }).nullish(),
});
const commentShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: schemas/* string */.YjP().optional(),
    html_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    updated_at: schemas/* string */.YjP(),
    user: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP() }).nullable(),
    author_association: schemas/* string */.YjP(),
    performed_via_github_app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().optional() }).nullish(),
});
const BODY_LIMIT = 65_000;
/** The hidden first line of our issues and comments. */
function renderMarker(kind, key) {
    return `<!-- octoacme:${kind}:${key.replace(/-->|[\r\n<>]/g, "_")} -->`;
}
const viewers = new WeakMap();
/** The login that this token writes as (`github-actions[bot]` for the job's token). */
function readOwnLogin(github) {
    const known = viewers.get(github);
    if (known !== undefined)
        return known;
    const read = github
        .query("query { viewer { login } }", {}, schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }) }))
        .then((answer) => answer.viewer.login);
    viewers.set(github, read);
    read.catch(() => viewers.delete(github));
    return read;
}
/** Keeps a login that came with another answer, so that it is not asked for again. */
function rememberOwnLogin(github, login) {
    if (!viewers.has(github))
        viewers.set(github, Promise.resolve(login));
}
/** Issues (no pull requests) by label and state, all pages. */
async function listIssues(github, filter) {
    const issues = await github.readAll("/repos/{owner}/{repo}/issues", {
        state: filter.state ?? "open",
        ...(filter.labels === undefined ? {} : { labels: filter.labels.join(",") }),
        ...(filter.since === undefined ? {} : { since: filter.since }),
        ...(filter.milestone === undefined ? {} : { milestone: filter.milestone }),
    }, issueShape);
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
async function listNewestIssues(github) {
    const issues = await github.read("/repos/{owner}/{repo}/issues", { state: "all", sort: "created", direction: "desc", per_page: 100 }, schemas/* array */.YOg(issueShape));
    return issues.filter((issue) => issue.pull_request === undefined || issue.pull_request === null).map(toIssue);
}
/** One by number. */
async function readIssue(github, number) {
    return toIssue(await github.read("/repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number }, issueShape));
}
/**
 * The oldest issue that bears our marker (`readMarker`), opened by us and labelled `octoacme:<kind>`. GitHub drops the
 * labels of a token without push access, and people take labels off: when no label leads to it, the hundred newest are looked at.
 */
async function findOwnIssue(github, where) {
    const marker = renderMarker(where.kind, where.key);
    const [own, labelled] = await Promise.all([
        readOwnLogin(github),
        listIssues(github, { labels: [`octoacme:${where.kind}`], state: "all" }),
    ]);
    const pick = (issues) => issues
        .filter((issue) => (0,provenance/* isTrustedAuthor */.Xw)(issue.author, { own, authors: [] }) && readMarker(issue.body) === marker)
        .sort((a, b) => a.number - b.number)[0];
    return pick(labelled) ?? pick(await listNewestIssues(github));
}
/**
 * One issue per kind and key. A new one gets the labels; of an existing one title and body are replaced
 * when `update` is true. An assignee that GitHub refuses is left out. Needs `issues: write`.
 * `known`: what the caller has found by kind and key, null for nothing; without it the issue is looked for. A text that is the known
 * one is not written again.
 */
async function upsertIssue(github, request) {
    const { title, body } = renderOwn(request);
    const labels = [...new Set([`octoacme:${request.kind}`, ...(request.labels ?? [])])];
    const find = () => findOwnIssue(github, request);
    const create = async (assignees) => toIssue(await github.write("POST /repos/{owner}/{repo}/issues", { title, body, labels, ...(assignees.length === 0 ? {} : { assignees }) }, issueShape, [201]));
    const write = () => github.writeOnce({
        what: `issue ${request.kind}:${request.key}`,
        readFirst: request.known === undefined,
        find,
        create: async () => {
            try {
                return await create(request.assignees ?? []);
            }
            catch (thrown) {
                if (!(0,failure/* isStatus */.zM)(thrown, 422) || (request.assignees ?? []).length === 0)
                    throw thrown;
                return create([]);
            }
        },
    });
    try {
        const { value, created } = request.known == null ? await write() : { value: request.known, created: false };
        if (created || request.update !== true || (value.title === title && value.body === body))
            return { kind: "written", issue: value, created };
        return { kind: "written", issue: await patchIssue(github, value.number, { title, body }), created: false };
    }
    catch (thrown) {
        if ((0,failure/* isStatus */.zM)(thrown, 410))
            return { kind: "disabled" };
        throw thrown;
    }
}
/** Replaces title and body of an issue that was found or written before, without looking for it again. Needs `issues: write`. */
async function updateOwnIssue(github, number, request) {
    return patchIssue(github, number, renderOwn(request));
}
function renderOwn({ kind, key, title, body, }) {
    return { title: (0,markdown/* cutText */.IN)(title, 256), body: `${renderMarker(kind, key)}\n${(0,markdown/* cutText */.IN)(body, BODY_LIMIT)}` };
}
/** All comments of an issue, oldest first. */
async function listComments(github, number) {
    const comments = await github.readAll("/repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number }, commentShape);
    return comments.map(toComment);
}
const EDITS = (/* unused pure expression or super */ null && (`query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(first: 100, after: $after) { nodes { databaseId lastEditedAt } pageInfo { hasNextPage endCursor } } }
  }
}`));
const editsShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        issue: schemas/* object */.Ikc({
            comments: schemas/* object */.Ikc({
                nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ databaseId: schemas/* number */.aig().nullable(), lastEditedAt: schemas/* string */.YjP().nullable() }).nullable())
                    .nullable(),
                pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
            }),
        })
            .nullable(),
    }),
});
/** Ids of the comments that were ever edited. REST only shows a later `updated_at`, which an edit within the same second leaves equal. */
async function listEditedComments(github, number) {
    const edited = new Set();
    let after = null;
    for (;;) {
        const answer = await github.query(EDITS, { owner: github.owner, name: github.repo, number, after }, editsShape, "issues: read");
        const { issue } = answer.repository;
        if (issue === null)
            return edited;
        const { nodes, pageInfo } = issue.comments;
        for (const node of nodes ?? [])
            if (node !== null && node.lastEditedAt !== null && node.databaseId !== null)
                edited.add(node.databaseId);
        if (!pageInfo.hasNextPage)
            return edited;
        after = pageInfo.endCursor;
    }
}
/** One comment per key on the issue; an existing one of ours is left as it is. */
async function commentOnce(github, request) {
    const marker = renderMarker(request.kind, request.key);
    const { value, created } = await github.writeOnce({
        what: `comment ${request.kind}:${request.key} on #${request.number}`,
        find: async () => {
            const [own, comments] = await Promise.all([readOwnLogin(github), listComments(github, request.number)]);
            return comments.find((comment) => (0,provenance/* isTrustedAuthor */.Xw)(comment.author, { own, authors: [] }) &&
                comment.body.startsWith(marker) &&
                !(request.unedited === true && comment.edited));
        },
        create: async () => toComment(await github.write("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: request.number, body: `${marker}\n${(0,markdown/* cutText */.IN)(request.body, BODY_LIMIT)}` }, commentShape, [201])),
    });
    return { url: value.url, created };
}
async function patchIssue(github, number, change) {
    const { value } = await github.writeOnce({
        what: `issue #${number}`,
        readFirst: false,
        find: async () => {
            const now = await readIssue(github, number);
            const isDone = (change.title === undefined || now.title === change.title) &&
                (change.body === undefined || now.body === change.body) &&
                (change.state === undefined || now.state === change.state);
            return isDone ? now : undefined;
        },
        create: async () => toIssue(await github.write("PATCH /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: number, ...change }, issueShape, [200])),
    });
    return value;
}
function toIssue(issue) {
    return {
        number: issue.number,
        title: issue.title,
        body: issue.body ?? "",
        state: issue.state,
        stateReason: issue.state_reason ?? null,
        url: issue.html_url,
        author: issue.user?.login ?? "",
        authorIsBot: issue.user?.type === "Bot",
        labels: issue.labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
        assignees: (issue.assignees ?? []).map((assignee) => assignee.login),
        milestone: issue.milestone?.title ?? null,
        createdAt: issue.created_at,
        closedAt: issue.closed_at,
    };
}
function toComment(comment) {
    return {
        id: comment.id,
        body: comment.body ?? "",
        url: comment.html_url,
        author: comment.user?.login ?? "",
        authorIsBot: comment.user?.type === "Bot",
        app: comment.performed_via_github_app?.slug ?? null,
        createdAt: comment.created_at,
        edited: comment.updated_at !== comment.created_at,
    };
}


/***/ }),

/***/ 7881:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ BY_HAND),
  IZ: () => (/* binding */ acquireLock),
  k5: () => (/* binding */ isHolderAlive),
  j1: () => (/* binding */ isSameHolder),
  fI: () => (/* binding */ moveLock),
  eL: () => (/* binding */ nameLockRef),
  iJ: () => (/* binding */ readHeld),
  mF: () => (/* binding */ readLock),
  x_: () => (/* binding */ releaseLock),
  Tk: () => (/* binding */ takeOverLock),
  K2: () => (/* binding */ writeLockObject)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var commits = __webpack_require__(6841);
// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(1461);
;// CONCATENATED MODULE: ./packages/shared/src/github/run-provenance.ts
/** Reads what decides whether a workflow run is trusted: the run, whose workflow file it ran, and the jobs of one attempt. */



const FILES = `query($owner: String!, $name: String!, $now: String!, $before: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    now: object(expression: $now) { oid }
    before: object(expression: $before) { oid }
  }
}`;
const object = schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }).nullable();
const filesShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ defaultBranchRef: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable(), now: object, before: object }),
});
/** The run and the jobs of `attempt`; null when the repository has no such run. Three requests, side by side where they can be. */
async function readRunFact(github, named) {
    const run = await readWorkflowRun(github, named.runId);
    if (run === undefined)
        return null;
    const [jobs, ofDefaultBranch] = await Promise.all([
        listJobs(github, named.runId, "all"),
        isOfDefaultBranch(github, run),
    ]);
    return { ...run, ofDefaultBranch, jobs: jobs.filter(({ attempt }) => attempt === named.attempt) };
}
/** Whether the workflow file that a run ran is the default branch's: the same file now, or one of a commit on that branch. */
async function isOfDefaultBranch(github, run) {
    const { repository } = await github.query(FILES, { owner: github.owner, name: github.repo, now: `HEAD:${run.path}`, before: `${run.sha}:${run.path}` }, filesShape, "contents: read");
    const { defaultBranchRef, now, before } = repository;
    if (before === null)
        return false;
    if (now?.oid === before.oid)
        return true;
    return defaultBranchRef !== null && (0,commits/* isReachable */.kj)(github, run.sha, defaultBranchRef.name);
}

;// CONCATENATED MODULE: ./packages/shared/src/github/locks.ts
/** One lock per environment: a git ref, whose creation GitHub makes atomic, to a tag object that says who holds it. */





/** The run that a lock held by a person names: it never ends by itself. */
const BY_HAND = "hold";
const holderShape = schemas/* object */.Ikc({
    /** For people: who started the run, or who holds by hand. */
    owner: schemas/* string */.YjP(),
    run: schemas/* string */.YjP(),
    attempt: schemas/* number */.aig(),
    reason: schemas/* string */.YjP(),
    since: schemas/* string */.YjP(),
    /** What of the run holds it, a service or a job: the same part of the same run adopts the lock, another part waits. */
    scope: schemas/* string */.YjP().default("-"),
    /** Whether a later job of the run goes on under this lock: it then holds until that job ended it, or the run is completed. */
    spansJobs: schemas/* boolean */.zMY().default(false),
});
/** The ref (without `refs/`) of an environment's lock; what a ref may not hold is written as `=hh`. */
function nameLockRef(environment) {
    const safe = [...Buffer.from(environment, "utf8")]
        .map((byte) => {
        const character = String.fromCharCode(byte);
        return /[A-Za-z0-9_-]/.test(character) ? character : `=${byte.toString(16).padStart(2, "0")}`;
    })
        .join("");
    return `octoacme/locks/${safe}`;
}
/** Who holds the environment, or undefined when it is free. */
async function readLock(github, environment) {
    const ref = await (0,refs/* readRef */.sg)(github, nameLockRef(environment));
    return ref === undefined ? undefined : readHeld(github, ref);
}
/** Who holds a lock whose ref was read. */
async function readHeld(github, ref) {
    if (ref.type !== "tag")
        return { objectSha: ref.sha, holder: null };
    try {
        return { objectSha: ref.sha, holder: parseHolder((await (0,refs/* readTagObject */.ew)(github, ref.sha)).message) };
    }
    catch (thrown) {
        if ((0,failure/* isNotFound */.c4)(thrown))
            return { objectSha: ref.sha, holder: null };
        throw thrown;
    }
}
/** One atomic try. A lock of the same part of the same run is adopted, so that a re-run goes on. Needs `contents: write`. */
async function acquireLock(github, request) {
    const before = request.eager === true ? undefined : await readLock(github, request.environment);
    if (before !== undefined)
        return judgeHeld(before, request.holder);
    const objectSha = await writeLockObject(github, request);
    const { value } = await github.writeOnce({
        what: `lock on ${request.environment}`,
        readFirst: false,
        find: () => readLock(github, request.environment),
        create: async () => {
            const ref = await createRef(github, nameLockRef(request.environment), objectSha);
            return ref.sha === objectSha ? { objectSha, holder: request.holder } : readHeld(github, ref);
        },
    });
    return value.objectSha === objectSha
        ? { kind: "acquired", objectSha, adopted: null }
        : judgeHeld(value, request.holder);
}
/** Deletes the ref if it still is the object we hold; a lock taken over by somebody else is left alone. */
async function releaseLock(github, environment, objectSha) {
    const now = await (0,refs/* readRef */.sg)(github, nameLockRef(environment));
    if (now === undefined)
        return "released";
    if (now.sha !== objectSha)
        return "not-ours";
    await deleteRef(github, nameLockRef(environment), objectSha);
    return "released";
}
/** How far the clocks of a runner and of GitHub may differ. */
const CLOCK_SKEW_MS = 120_000;
/**
 * Whether the run that holds the lock may still act: it is not completed, is a run of this repository and of a workflow file of
 * the default branch, began before the lock was taken, and a job of it is running. A run that only waits, for an approval or a
 * runner, holds nothing, unless the lock says that a later job goes on under it and `isOpen` finds what that job is to end.
 * Anybody who may push can write a lock that names another run; that one holds nothing. A hold by hand never ends by itself.
 */
async function isHolderAlive(github, holder, isOpen = async () => false) {
    if (!/^\d+$/.test(holder.run))
        return true;
    const run = await (0,workflow_runs/* readWorkflowRun */.hO)(github, holder.run);
    if (run === undefined || run.status === "completed")
        return false;
    if (run.headRepository?.toLowerCase() !== `${github.owner}/${github.repo}`.toLowerCase())
        return false;
    if (Date.parse(run.createdAt) > Date.parse(holder.since) + CLOCK_SKEW_MS)
        return false;
    if (!(await isOfDefaultBranch(github, run)))
        return false;
    if (run.status === "in_progress")
        return true;
    if ((await (0,workflow_runs/* listJobs */.N6)(github, holder.run)).some(({ status }) => status === "in_progress"))
        return true;
    return holder.spansJobs && isOpen(holder.run);
}
/**
 * Takes the lock from a holder that is over, or from an earlier attempt of the same run, if it is still that very lock. Of several
 * runs that try at once one has it, and it is free at no moment. `now` is in milliseconds.
 */
async function takeOverLock(github, request) {
    const { environment, dead, now } = request;
    const objectSha = await writeLockObject(github, request);
    const move = await moveLock(github, environment, { from: dead.objectSha, to: objectSha, now });
    if (move.kind === "moved")
        return { kind: "acquired", objectSha, adopted: null };
    return move.kind === "claimed" ? { kind: "held", by: move.by } : acquireLock(github, request);
}
/** Points the lock from one object at another, so that it is free at no moment and only one of several runs does so. */
async function moveLock(github, environment, move) {
    const end = await moveRef(github, nameLockRef(environment), move, 0);
    return end.kind === "endless" ? { kind: "claimed", by: end.by } : end;
}
/** A claim is held for some requests; an older one was left by a run that was killed, or is forged. */
const CLAIM_MS = 180_000;
/** A claim that was left is taken over in the same way: claims on claims, of as many runs as were killed while they moved one lock. */
const MAX_CLAIMS = 3;
/**
 * GitHub moves a ref without a comparison, and creates one only where there is none. A run that moves a ref therefore first creates
 * one that is named after the object which it moves from: only its creator goes on, and looks at the ref once more under it.
 */
async function moveRef(github, ref, move, depth) {
    const claim = `octoacme/claims/${move.from}`;
    const claimed = await claimRef(github, claim, move.to);
    if (claimed.sha !== move.to) {
        const taken = await takeClaim(github, claim, { ...move, claimed }, depth);
        if (taken.kind !== "moved")
            return taken;
    }
    try {
        return { kind: (await pointRef(github, ref, move)) ? "moved" : "lost" };
    }
    finally {
        // Another run may have replaced it.
        await deleteRef(github, claim, move.to, true).catch(() => { });
    }
}
/** `moved`: the claim is ours. Anybody who may push can write claims, so that none may last: what runs do not leave is deleted. */
async function takeClaim(github, claim, { claimed, to, now }, depth) {
    const by = await readHeld(github, claimed);
    if (!(await isClaimOver(github, by, now)))
        return { kind: "claimed", by };
    if (by.holder !== null) {
        if (depth === MAX_CLAIMS)
            return { kind: "endless", by };
        const taken = await moveRef(github, claim, { from: claimed.sha, to, now }, depth + 1);
        if (taken.kind !== "endless" || depth > 0)
            return taken;
    }
    return replaceClaim(github, claim, { from: claimed.sha, to, now });
}
/**
 * Deletes a claim that no run left, and claims anew. GitHub deletes without a comparison: of two runs that do so at one moment, one may
 * delete the other's claim. Both read the lock under their own, and again before a command.
 */
async function replaceClaim(github, claim, { from, to, now }) {
    await deleteRef(github, claim, from, true);
    const claimed = await claimRef(github, claim, to);
    if (claimed.sha === to)
        return { kind: "moved" };
    const by = await readHeld(github, claimed);
    return (await isClaimOver(github, by, now)) ? { kind: "endless", by } : { kind: "claimed", by };
}
/** What the claim points at; our own object when it is ours. */
async function claimRef(github, claim, to) {
    const { value } = await github.writeOnce({
        what: `claim on a lock`,
        readFirst: false,
        find: () => (0,refs/* readRef */.sg)(github, claim),
        create: () => createRef(github, claim, to),
    });
    return value;
}
async function isClaimOver(github, { holder }, now) {
    if (holder === null || !(Math.abs(now - Date.parse(holder.since)) < CLAIM_MS))
        return true;
    try {
        return !(await isHolderAlive(github, holder));
    }
    catch (thrown) {
        if (!(thrown instanceof failure/* GitHubError */.y_))
            throw thrown;
        return false;
    }
}
/** Under a claim; false: the ref was not at `from`. */
async function pointRef(github, ref, { from, to }) {
    const find = async () => {
        const now = await (0,refs/* readRef */.sg)(github, ref);
        return now?.sha === to ? true : now?.sha === from ? undefined : false;
    };
    const { value } = await github.writeOnce({
        what: `take-over of ${ref}`,
        find,
        create: async () => {
            const body = { ref, sha: to, force: true };
            await github.write("PATCH /repos/{owner}/{repo}/git/refs/{+ref}", body, schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }));
            return true;
        },
    });
    return value;
}
/**
 * What a ref of ours points at: the object, or what was there before. Git keeps no ref below or above another, and anybody who may
 * push can write such a ref to keep ours out: what is in the way is deleted, for no run writes it.
 */
async function createRef(github, ref, sha) {
    const create = async () => {
        const shape = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), type: schemas/* string */.YjP() }) });
        return (await github.write("POST /repos/{owner}/{repo}/git/refs", { ref: `refs/${ref}`, sha }, shape, [201]))
            .object;
    };
    try {
        return await create();
    }
    catch (thrown) {
        if (!(thrown instanceof failure/* GitHubError */.y_ && (thrown.status === 409 || thrown.status === 422)))
            throw thrown;
        const existing = await (0,refs/* readRef */.sg)(github, ref);
        if (existing !== undefined)
            return existing;
        // Where nothing is in the way, the ref was deleted between the two requests.
        for (const other of await listConflicts(github, ref))
            await deleteRef(github, other.name, other.sha);
        return create();
    }
}
/** The refs (without `refs/`) that cannot exist beside this one. */
async function listConflicts(github, ref) {
    const parts = ref.split("/");
    const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
    const [found, below] = await Promise.all([
        Promise.all(above.map(async (name) => ({ name, sha: (await (0,refs/* readRef */.sg)(github, name))?.sha }))),
        (0,refs/* listRefs */.Dy)(github, `${ref}/`),
    ]);
    return [...found.flatMap(({ name, sha }) => (sha === undefined ? [] : [{ name, sha }])), ...below];
}
/** `readFirst`: only while it points at the object. Without, the caller has just seen so. */
async function deleteRef(github, ref, objectSha, readFirst = false) {
    await github.writeOnce({
        what: `deletion of ${ref}`,
        readFirst,
        find: async () => ((await (0,refs/* readRef */.sg)(github, ref))?.sha === objectSha ? undefined : true),
        create: async () => {
            await github.write("DELETE /repos/{owner}/{repo}/git/refs/{+ref}", { ref: (0,refs/* encodeRef */.i)(ref) }, schemas/* unknown */.L5J(), [204]);
            return true;
        },
    });
}
/** The SHA of a tag object that names the holder; no lock until a ref points at it. */
async function writeLockObject(github, request) {
    const { holder } = request;
    const write = () => github.write("POST /repos/{owner}/{repo}/git/tags", {
        tag: nameLockRef(request.environment).replaceAll("/", "-"),
        message: JSON.stringify(holder),
        object: request.sha,
        type: "commit",
        tagger: { name: "OctoAcme Release Actions", email: "octoacme@users.noreply.github.com", date: holder.since },
    }, schemas/* object */.Ikc({ sha: schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/) }), [201]);
    try {
        return (await write()).sha;
    }
    catch (thrown) {
        // An object is named by its content: writing the same one again adds nothing.
        if (thrown instanceof failure/* GitHubError */.y_ && thrown.uncertain)
            return (await write()).sha;
        throw thrown;
    }
}
function judgeHeld(lock, me) {
    return lock.holder !== null && isSameHolder(lock.holder, me)
        ? { kind: "acquired", objectSha: lock.objectSha, adopted: lock.holder }
        : { kind: "held", by: lock };
}
/** Whether both are the same part of the same run; the attempt does not matter. */
function isSameHolder(one, other) {
    return one.run === other.run && one.scope === other.scope;
}
function parseHolder(message) {
    try {
        return holderShape.parse(JSON.parse(message));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 3029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ listRefs),
/* harmony export */   ZK: () => (/* binding */ requireTagAt),
/* harmony export */   ew: () => (/* binding */ readTagObject),
/* harmony export */   fn: () => (/* binding */ resolveTag),
/* harmony export */   i: () => (/* binding */ encodeRef),
/* harmony export */   sg: () => (/* binding */ readRef)
/* harmony export */ });
/* unused harmony export listTags */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/** Tags and what they point at: exact names only, always down to the commit. */


const target = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/), type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["commit", "tag", "tree", "blob"]) });
const refShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), object: target });
const tagObjectShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    object: target,
    tagger: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), date: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish(),
});
/** What a full ref (without `refs/`) points at, or undefined. */
async function readRef(github, ref) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/git/ref/{+ref}", { ref: encodeRef(ref) }, refShape);
        return found.ref === `refs/${ref}` ? found.object : undefined;
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** The refs (named without `refs/`) whose names begin with `prefix`. */
async function listRefs(github, prefix) {
    const route = "/repos/{owner}/{repo}/git/matching-refs/{+ref}";
    const found = await github.read(route, { ref: encodeRef(prefix) }, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(refShape));
    return found.map(({ ref, object }) => ({ name: ref.replace(/^refs\//, ""), sha: object.sha }));
}
/** An annotated tag object by its SHA. */
async function readTagObject(github, sha) {
    return github.read("/repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha }, tagObjectShape);
}
/** How many tag objects are followed from a ref to its commit. */
const MAX_TAG_OBJECTS = 5;
/** One level more than is followed, so that a longer chain is seen. */
const TARGET = Array.from({ length: MAX_TAG_OBJECTS }).reduce((inner) => `__typename oid ... on Tag { target { ${inner} } }`, "__typename oid");
const TAG_QUERY = `query($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { prefix name target { ${TARGET} } } }
}`;
const tagTargetShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    __typename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    oid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/),
    target: tagTargetShape.optional(),
}));
const tagShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ prefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), target: tagTargetShape.nullable() }).nullable(),
    }),
});
/** The commit behind a tag of exactly this name, through annotated tags; undefined when there is no such tag. One request. */
async function resolveTag(github, tag) {
    const ref = `refs/tags/${tag}`;
    const answer = await github.query(TAG_QUERY, { owner: github.owner, name: github.repo, ref }, tagShape);
    const found = answer.repository.ref;
    if (found === null || `${found.prefix}${found.name}` !== ref)
        return undefined;
    if (found.target === null)
        throw refuseTarget(tag, "nothing");
    let object = found.target;
    while (object.__typename === "Tag" && object.target !== undefined)
        object = object.target;
    if (object.__typename === "Tag")
        throw refuseTarget(tag, `a chain of more than ${MAX_TAG_OBJECTS} tag objects`);
    if (object.__typename !== "Commit")
        throw refuseTarget(tag, `a ${object.__typename.toLowerCase()}`);
    return { tag, sha: object.oid, objectSha: found.target.oid, annotated: found.target.__typename === "Tag" };
}
/** Throws `tag-moved` unless the tag still points at the commit; asked again right before anything is changed. */
async function requireTagAt(github, tag, sha) {
    const now = await resolveTag(github, tag);
    if (now?.sha === sha)
        return;
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: "tag-moved",
        message: now === undefined
            ? `The tag ${tag} is gone; it pointed at ${sha}.`
            : `The tag ${tag} points at ${now.sha} now; ${sha} was decided on.`,
        hint: "Nothing was changed. Run preflight again for the commit that is to be released.",
    });
}
/** All tags whose names begin with `prefix`, with their commits where the list says them (GraphQL, newest commit first). */
async function listTags(github, prefix = "") {
    const tags = [];
    let after = null;
    do {
        const page = await github.query(TAGS_QUERY, { owner: github.owner, name: github.repo, after, query: prefix === "" ? null : prefix }, tagPageShape);
        const refs = page.repository.refs;
        for (const node of refs?.nodes ?? []) {
            if (node === null || !node.name.startsWith(prefix))
                continue;
            const commit = peel(node.target);
            if (commit !== undefined)
                tags.push({ name: node.name, ...commit });
        }
        after = refs?.pageInfo.hasNextPage ? refs.pageInfo.endCursor : null;
    } while (after !== null);
    return tags;
}
const TAGS_QUERY = (/* unused pure expression or super */ null && (`query($owner: String!, $name: String!, $after: String, $query: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, query: $query, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Commit { committedDate } ... on Tag { target { __typename oid ... on Commit { committedDate } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`));
const graphTarget = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), oid: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), committedDate: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() });
const tagPageShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        refs: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            nodes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), target: graphTarget.extend({ target: graphTarget.optional() }).nullable() })
                .nullable()),
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable() }),
        })
            .nullable(),
    }),
});
function peel(object) {
    const commit = object?.__typename === "Tag" ? object.target : object;
    return commit?.__typename === "Commit" ? { sha: commit.oid, date: commit.committedDate ?? null } : undefined;
}
/** A ref for a path, its slashes kept. */
function encodeRef(ref) {
    return ref.split("/").map(encodeURIComponent).join("/");
}
function refuseTarget(tag, found) {
    return new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_({
        code: "ambiguous-ref",
        message: `The tag ${tag} points at ${found}, expected a commit.`,
        hint: "Tag the commit that is to be released.",
    });
}


/***/ }),

/***/ 1461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ readWorkflowPaths),
/* harmony export */   N6: () => (/* binding */ listJobs),
/* harmony export */   St: () => (/* binding */ GITHUB_ACTIONS_APP),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun)
/* harmony export */ });
/* unused harmony exports listWorkflowRuns, listApprovals, rerunFailedJobs, dispatchWorkflow */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/** Workflow runs: one by id with jobs and approvals, those of a commit, re-runs and dispatches. */


/** Slug of the app that every workflow's check runs are posted by. */
const GITHUB_ACTIONS_APP = "github-actions";
const runShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    head_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    head_branch: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    event: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    check_suite_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    head_repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish(),
    actor: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).nullish(),
});
/** A run by id, or undefined. */
async function readWorkflowRun(github, runId) {
    try {
        return toRun(await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, runShape));
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** All runs for a commit. */
async function listWorkflowRuns(github, sha) {
    return (await readRuns(github, sha)).map(toRun);
}
/** Check suite id → workflow file, for the runs of a commit. Needs `actions: read`. */
async function readWorkflowPaths(github, sha) {
    const paths = new Map();
    for (const run of await readRuns(github, sha))
        if (run.check_suite_id !== undefined)
            paths.set(run.check_suite_id, barePath(run.path));
    return paths;
}
/** The jobs of a run's latest attempt, or of all its attempts. A job's id is that of its check run. */
async function listJobs(github, runId, filter = "latest") {
    const jobs = await github.readAll("/repos/{owner}/{repo}/actions/runs/{run_id}/jobs", { run_id: runId, filter }, zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        run_attempt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().optional(),
        check_run_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        status: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        conclusion: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        started_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        completed_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
        html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    }), "jobs");
    return jobs.map((job) => ({
        id: job.id,
        checkRunId: Number(/\/check-runs\/(\d{1,20})$/.exec(job.check_run_url ?? "")?.[1] ?? job.id),
        attempt: job.run_attempt ?? 1,
        name: job.name,
        status: job.status,
        conclusion: job.conclusion,
        startedAt: job.started_at,
        completedAt: job.completed_at,
        url: job.html_url,
    }));
}
/** Who approved or rejected the run's environments. */
async function listApprovals(github, runId) {
    const approvals = await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}/approvals", { run_id: runId }, z.array(z.object({
        state: z.string(),
        comment: z.string(),
        user: z.object({ login: z.string() }),
        environments: z.array(z.object({ name: z.string().optional() })),
    })));
    return approvals.map((approval) => ({
        state: approval.state,
        user: approval.user.login,
        comment: approval.comment,
        environments: approval.environments.flatMap((environment) => environment.name ?? []),
    }));
}
/** Starts the next attempt of a run, once: when the attempt is beyond `attempt` already, nothing is sent. */
async function rerunFailedJobs(github, runId, attempt) {
    await github.writeOnce({
        what: `re-run of ${runId}`,
        find: async () => {
            const run = await readWorkflowRun(github, runId);
            return run !== undefined && run.attempt > attempt ? true : undefined;
        },
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs", { run_id: runId }, z.unknown(), [201]);
            return true;
        },
    });
}
/** Starts a workflow; `find` says whether the run that this dispatch is for exists already. */
async function dispatchWorkflow(github, dispatch) {
    return github.writeOnce({
        what: `dispatch of ${dispatch.workflow}`,
        find: dispatch.find,
        create: async () => {
            await github.write("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", { workflow_id: dispatch.workflow, ref: dispatch.ref, inputs: dispatch.inputs }, z.unknown(), [200, 204]);
            return true;
        },
    });
}
function readRuns(github, sha) {
    return github.readAll("/repos/{owner}/{repo}/actions/runs", { head_sha: sha }, runShape, "workflow_runs");
}
function toRun(run) {
    return {
        id: String(run.id),
        path: barePath(run.path),
        sha: run.head_sha,
        branch: run.head_branch,
        event: run.event,
        status: run.status ?? "",
        conclusion: run.conclusion,
        attempt: run.run_attempt ?? 1,
        headRepository: run.head_repository?.full_name ?? null,
        actor: run.actor?.login ?? null,
        url: run.html_url,
        createdAt: run.created_at,
    };
}
function barePath(path) {
    return path.split("@", 1)[0];
}


/***/ }),

/***/ 9382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ HEALTHY_AGAIN),
/* harmony export */   OE: () => (/* binding */ endStage),
/* harmony export */   QA: () => (/* binding */ formatSpan),
/* harmony export */   Qq: () => (/* binding */ incidentKey),
/* harmony export */   RO: () => (/* binding */ namePlace),
/* harmony export */   SS: () => (/* binding */ describeOutcome),
/* harmony export */   Tu: () => (/* binding */ addTimeline),
/* harmony export */   U6: () => (/* binding */ MESSAGE_STAGES),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   tG: () => (/* binding */ unreachedRoles),
/* harmony export */   vn: () => (/* binding */ addReceipts),
/* harmony export */   z$: () => (/* binding */ listDueChannels)
/* harmony export */ });
/** How the timeline says that the old release was verified, after its tag. */
const HEALTHY_AGAIN = "answers again and is healthy";
/**
 * A role is notified that an incident began, and how the rollback ended. A rollback that was stopped and a recovery are stages of
 * their own: who heard that one was stopped also hears how the next attempt ended, and who heard that it failed hears of the recovery.
 */
const MESSAGE_STAGES = ["opened", "stopped", "outcome", "recovered"];
/** Which message an incident's end is. */
function endStage({ outcome }) {
    if (outcome.kind === "rolled-back")
        return "recovered";
    return outcome.kind === "rollback-failed" && outcome.stopped === true ? "stopped" : "outcome";
}
/** The newest word of each role, channel and stage; one that says "delivered" is kept. */
function addReceipts(known, added) {
    const keyOf = (receipt) => [receipt.role, receipt.about, receipt.channel].join("\n");
    const receipts = new Map(known.map((receipt) => [keyOf(receipt), receipt]));
    for (const receipt of added) {
        if (receipts.get(keyOf(receipt))?.delivered !== true)
            receipts.set(keyOf(receipt), receipt);
    }
    return [...receipts.values()];
}
/** Whether a role was reached for a stage. */
function isTold(receipts, role, about) {
    return receipts.some((receipt) => receipt.role === role && receipt.about === about && receipt.delivered);
}
/**
 * The channels of a role that a stage's message still has to go through: those without an answer yet, or all of them when no
 * channel reached the role. A channel that failed is not tried again once another one reached the role.
 */
function listDueChannels(receipts, { role, about }, channels) {
    const own = receipts.filter((receipt) => receipt.role === role && receipt.about === about);
    const isReached = isTold(own, role, about);
    return [...new Set(channels)].filter((channel) => {
        const receipt = own.find((one) => one.channel === channel);
        if (receipt === undefined || receipt.sending === true)
            return true;
        return !isReached;
    });
}
/** The identity of an incident. */
function incidentKey(environment, service, bad, 
/** Of an incident of one target whose bad deployment does not say which target it is. */
target) {
    const subject = bad === null ? "nothing-deployed" : bad.deploymentId === null ? bad.sha : String(bad.deploymentId);
    return [service ?? "-", environment, subject, target ?? null].filter((part) => part !== null).join("/");
}
/** `production`, or `production/eu` for one of its targets: what messages say has failed and has recovered. */
function namePlace({ environment, target }) {
    return target === undefined ? environment : `${environment}/${target}`;
}
/** The entries in order of time; the same entry is listed once. */
function addTimeline(incident, ...entries) {
    const all = [...incident.timeline];
    for (const entry of entries) {
        if (!all.some((known) => known.at === entry.at && known.what === entry.what))
            all.push(entry);
    }
    all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return { ...incident, timeline: all };
}
/** Messages of the rollback's end, each of which says all that the ones before it say. */
const END_STAGES = ["stopped", "outcome", "recovered"];
/**
 * Required roles that no channel reached (a message on its way says nothing yet): a visible failure that never blocks the rollback. Who
 * was not reached by one end and was by a later one is reached.
 */
function unreachedRoles(receipts) {
    const listFrom = (about) => END_STAGES.includes(about) ? END_STAGES.slice(END_STAGES.indexOf(about)) : [about];
    const isReached = ({ role, about }) => listFrom(about).some((stage) => isTold(receipts, role, stage));
    const missed = receipts.filter((receipt) => receipt.required && receipt.sending !== true && !isReached(receipt));
    return [...new Set(missed.map((receipt) => receipt.role))].sort();
}
/** One sentence without Markdown. */
function describeOutcome(incident) {
    const { outcome } = incident;
    const bad = incident.bad === null ? "the release" : incident.bad.tag;
    switch (outcome.kind) {
        case "in-progress":
            return `A rollback of ${namePlace(incident)} from ${bad} has begun.`;
        case "rolled-back":
            return `${namePlace(incident)} runs ${outcome.to.tag} again, verified, ${formatSpan(outcome.recoveryMs)} after the rollback began.`;
        case "rollback-failed":
            return `The rollback of ${namePlace(incident)} to ${outcome.to.tag} failed: ${outcome.what}. No further attempt is made by itself.`;
        case "no-target":
            return `There is nothing to roll ${namePlace(incident)} back to: ${outcome.why}.`;
        case "not-rolled-back":
            return `${namePlace(incident)} was not rolled back: ${outcome.why}.`;
    }
}
/** `48 s`, `3 min 20 s`. */
function formatSpan(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1_000));
    return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 6550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bl: () => (/* binding */ incidentTitle),
  Ug: () => (/* binding */ readIncidentIssue),
  Yr: () => (/* binding */ renderCustomerDraft),
  oP: () => (/* binding */ renderEvidence),
  I8: () => (/* binding */ renderIncidentIssue),
  Cs: () => (/* binding */ renderReceipts),
  s8: () => (/* binding */ renderTimeline)
});

// UNUSED EXPORTS: listPlaybook

// EXTERNAL MODULE: ./packages/shared/src/text/hidden-json.ts
var hidden_json = __webpack_require__(4150);
// EXTERNAL MODULE: ./packages/shared/src/text/local-time.ts
var local_time = __webpack_require__(2632);
// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
// EXTERNAL MODULE: ./packages/shared/src/incident/incident.ts
var incident_incident = __webpack_require__(9382);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(463);
;// CONCATENATED MODULE: ./packages/shared/src/incident/incident-shape.ts
/** The shape of an incident as an issue keeps it. Anybody with push access may edit the issue: what has another shape is no incident. */



const instant = schemas/* string */.YjP().refine((text) => !Number.isNaN(Date.parse(text)));
const release = schemas/* object */.Ikc({ version: schemas/* string */.YjP(), tag: schemas/* string */.YjP(), sha: schemas/* string */.YjP() });
const outcome = schemas/* discriminatedUnion */.gMt("kind", [
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("in-progress") }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("rolled-back"), to: release, recoveryMs: schemas/* number */.aig() }),
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz("rollback-failed"),
        to: release,
        what: schemas/* string */.YjP(),
        stopped: schemas/* literal */.euz(true).optional(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("no-target"), why: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz("not-rolled-back"), why: schemas/* string */.YjP() }),
]);
const receipt = schemas/* object */.Ikc({
    role: schemas/* string */.YjP(),
    channel: schemas/* string */.YjP(),
    delivered: schemas/* boolean */.zMY(),
    at: instant,
    detail: schemas/* string */.YjP(),
    required: schemas/* boolean */.zMY(),
    about: schemas/* enum */.k5n(incident_incident/* MESSAGE_STAGES */.U6),
    sending: schemas/* literal */.euz(true).optional(),
});
const shape = schemas/* object */.Ikc({
    schemaVersion: schemas/* literal */.euz(1),
    key: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    target: schemas/* string */.YjP().optional(),
    service: schemas/* string */.YjP().nullable(),
    timeZone: schemas/* string */.YjP().optional(),
    severity: schemas/* enum */.k5n(vocabulary/* SEVERITIES */.oC),
    security: schemas/* boolean */.zMY(),
    reason: schemas/* string */.YjP(),
    bad: release.nullable(),
    outcome,
    evidence: schemas/* array */.YOg(schemas/* object */.Ikc({ what: schemas/* string */.YjP(), value: schemas/* string */.YjP(), expected: schemas/* string */.YjP(), query: schemas/* string */.YjP(), link: schemas/* string */.YjP() })),
    skipped: schemas/* array */.YOg(schemas/* object */.Ikc({ version: schemas/* string */.YjP(), why: schemas/* string */.YjP() })),
    timeline: schemas/* array */.YOg(schemas/* object */.Ikc({ at: instant, what: schemas/* string */.YjP() })),
    receipts: schemas/* array */.YOg(receipt),
    openedAt: instant,
    openedBy: schemas/* string */.YjP(),
    runUrl: schemas/* string */.YjP(),
    advisoryUrl: schemas/* string */.YjP(),
});
/** Whether a value can be rendered and gone on with; keys that a later version added do not matter, values that it added do. */
function isIncident(value) {
    return shape.safeParse(value).success;
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/issue.ts
/** Renders the one issue of an incident and reads back the facts that an earlier run left in it. */





const BEGIN = "<!-- octoacme:incident-facts ";
const END = " -->";
/** Names the environment and the release, nothing from outside. */
function incidentTitle(incident) {
    if (incident.security)
        return `Incident: security incident in ${(0,incident_incident/* namePlace */.RO)(incident)}`;
    return `Incident: ${incident.bad === null ? "failed release" : incident.bad.tag} in ${(0,incident_incident/* namePlace */.RO)(incident)}`;
}
/** The lines of the guide's playbook with what is done. */
function listPlaybook(incident) {
    const told = (role) => incident.receipts.some((receipt) => receipt.role === role && receipt.delivered);
    const line = (text, done, owner) => ({
        text,
        state: done ? "done" : "open",
        owner,
    });
    const security = line("Notify Security Champion immediately for security incidents", told("security-champion"), "security-champion");
    return [
        line("Trigger incident response and notify on-call", told("on-call"), "on-call"),
        line("Engage DevOps Engineer for infrastructure/deployment issues", told("devops"), "devops"),
        incident.security || security.state === "done" ? security : { ...security, state: "not-needed" },
        line("Alert Customer Support Lead to prepare customer communications", told("support-lead"), "support-lead"),
        line("Rollback to last known-good release if necessary", incident.outcome.kind === "rolled-back", "devops"),
        line("Triage root cause and capture action items", false, "on-call"),
        line("Conduct post-incident review with cross-functional team", false, "release-manager"),
    ];
}
/** The body after the marker line. A security incident's reason and evidence stay out of it. */
function renderIncidentIssue(incident, reviewNumber) {
    const lines = [
        describeAlert(incident),
        "",
        (0,markdown/* factTable */.Bu)([
            ["Environment", (0,markdown/* escapeMarkdown */.FV)((0,incident_incident/* namePlace */.RO)(incident))],
            ["Severity", incident.severity],
            ["Release", incident.bad === null ? "none" : `${(0,markdown/* inlineCode */.ti)(incident.bad.tag)} (${(0,markdown/* inlineCode */.ti)(incident.bad.sha)})`],
            ["Reason", incident.security ? "withheld: security incident" : (0,markdown/* escapeMarkdown */.FV)(incident.reason)],
            ["Opened", (0,markdown/* escapeMarkdown */.FV)(`${(0,local_time/* renderLocalTime */.b3)(incident.openedAt, incident.timeZone)} by ${incident.openedBy}`)],
            ["Run", (0,markdown/* link */.nf)("this run's log", incident.runUrl)],
            ["Post-incident review", reviewNumber === null ? "to be opened" : `#${reviewNumber}`],
        ]),
        "",
        "### Playbook",
        "",
        ...listPlaybook(incident).map(({ text, state, owner }) => state === "not-needed"
            ? `- ${text}: not a security incident`
            : `- [${state === "done" ? "x" : " "}] ${text}${state === "done" ? "" : ` — **${owner}**`}`),
        "",
    ];
    if (!incident.security && incident.evidence.length > 0)
        lines.push("### What failed", "", renderEvidence(incident), "");
    if (incident.advisoryUrl !== "")
        lines.push(`Details: ${(0,markdown/* link */.nf)("private security advisory", incident.advisoryUrl)}`, "");
    if (incident.skipped.length > 0)
        lines.push("### Releases passed over", "", ...incident.skipped.map((entry) => `- ${(0,markdown/* inlineCode */.ti)(entry.version)}: ${(0,markdown/* escapeMarkdown */.FV)(entry.why)}`), "");
    lines.push("### Timeline", "", renderTimeline(incident), "");
    lines.push("### Who was told", "", renderReceipts(incident), "");
    lines.push("Close this issue when the cause is known and the actions are captured; nothing closes it by itself.", "", `${BEGIN}${encodeFacts(incident)}${END}`);
    return lines.join("\n");
}
/** What happened when, as a table. */
function renderTimeline({ timeline, timeZone }) {
    return (0,markdown/* table */.tp)([nameWhen(timeZone), "what"], timeline.map(({ at, what }) => [(0,local_time/* renderLocalClock */.kK)(at, timeZone), (0,markdown/* escapeMarkdown */.FV)(what)]));
}
function nameWhen(timeZone) {
    return `when (${(0,local_time/* nameTimeZone */.fJ)(timeZone)})`;
}
/** What failed, value and condition, as a table. */
function renderEvidence(incident) {
    return (0,markdown/* table */.tp)(["what", "value", "expected", "query"], incident.evidence.map((item) => [
        item.link === "" ? (0,markdown/* escapeMarkdown */.FV)(item.what) : (0,markdown/* link */.nf)(item.what, item.link),
        (0,markdown/* escapeMarkdown */.FV)(item.value),
        (0,markdown/* escapeMarkdown */.FV)(item.expected),
        item.query === "" ? "" : (0,markdown/* inlineCode */.ti)(item.query),
    ]));
}
/** Role, channel and what came back. */
function renderReceipts(incident) {
    if (incident.receipts.length === 0)
        return "Nobody yet.";
    return (0,markdown/* table */.tp)(["role", "about", "channel", "reached", nameWhen(incident.timeZone), "answer"], incident.receipts.map((receipt) => [
        receipt.role,
        receipt.about,
        (0,markdown/* escapeMarkdown */.FV)(receipt.channel),
        describeReached(receipt),
        (0,local_time/* renderLocalClock */.kK)(receipt.at, incident.timeZone),
        (0,markdown/* escapeMarkdown */.FV)(receipt.detail),
    ]));
}
function describeReached({ delivered, sending, required }) {
    if (delivered)
        return "yes";
    if (sending === true)
        return "sending";
    return required ? "**no**" : "no";
}
function describeAlert(incident) {
    const unreached = (0,incident_incident/* unreachedRoles */.tG)(incident.receipts);
    const good = incident.outcome.kind === "rolled-back";
    const call = unreached.length > 0 ? ` Not reached, call them: ${unreached.join(", ")}.` : "";
    return `> [!${good ? "NOTE" : "CAUTION"}]\n> ${(0,markdown/* escapeMarkdown */.FV)(incident.security ? securitySentence(incident) : (0,incident_incident/* describeOutcome */.SS)(incident))}${call}`;
}
function securitySentence(incident) {
    return incident.outcome.kind === "rolled-back"
        ? `${(0,incident_incident/* namePlace */.RO)(incident)} runs ${incident.outcome.to.tag} again.`
        : `${(0,incident_incident/* namePlace */.RO)(incident)}: see the private advisory.`;
}
/** The machine part; a security incident's words stay out of a public issue. */
function encodeFacts(incident) {
    const facts = incident.security ? { ...incident, reason: "", evidence: [] } : incident;
    return (0,hidden_json/* encodeHidden */.Vj)(facts);
}
/** The facts of an earlier run, or undefined when the body holds none that are whole. */
function readIncidentIssue(body) {
    const from = body.lastIndexOf(BEGIN);
    if (from < 0)
        return undefined;
    const to = body.indexOf(END, from);
    if (to < 0)
        return undefined;
    try {
        const facts = (0,hidden_json/* decodeHidden */.R7)(body.slice(from + BEGIN.length, to));
        return isIncident(facts) ? facts : undefined;
    }
    catch {
        return undefined;
    }
}
/** What support may say, to be finished by a person. */
function renderCustomerDraft(incident) {
    const when = (0,local_time/* renderLocalTime */.b3)(incident.openedAt, incident.timeZone);
    const back = incident.outcome.kind === "rolled-back";
    return (0,markdown/* codeBlock */.DV)([
        `Subject: ${back ? "Resolved" : "We are looking into a problem"}: ${(0,incident_incident/* namePlace */.RO)(incident)}`,
        "",
        `Since ${when} some of you may have met errors after our latest update.`,
        back
            ? "We went back to the previous version, and the service answers as before."
            : "We are working on it and will write again within the hour.",
        "You need to do nothing. If something still looks wrong, answer to this message.",
    ].join("\n"), "text");
}


/***/ }),

/***/ 6765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ readOpenWork),
/* harmony export */   eL: () => (/* binding */ releaseOwnLocks),
/* harmony export */   n$: () => (/* binding */ keepOpenWork),
/* harmony export */   rV: () => (/* binding */ endOpenDeployment)
/* harmony export */ });
/* harmony import */ var _github_deployments_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8283);
/* harmony import */ var _github_locks_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7881);
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(110);
/** What a step has open and its post phase closes when the step is killed: kept with every change, empty when all is closed. */



/** Begins with `nothing` open; `name` is the state's, of which a step has one. */
function keepOpenWork({ saveState }, name, nothing) {
    let work = nothing;
    return {
        current: () => work,
        save: (change) => {
            work = { ...work, ...change };
            return saveState(name, JSON.stringify(work));
        },
    };
}
/** What the step saved; undefined when that is nothing, or nothing that `isOpen`. */
function readOpenWork({ readState }, name, isOpen) {
    const text = readState(name);
    if (text === "")
        return undefined;
    const work = JSON.parse(text);
    return isOpen(work) ? work : undefined;
}
/** Ends a deployment that is still open; whether it was. */
async function endOpenDeployment(github, id, status) {
    const found = id === null ? undefined : await (0,_github_deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .readDeployment */ .iJ)(github, id);
    if (found === undefined || (0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_2__/* .isTerminal */ .Hd)((0,_release_deployment_ts__WEBPACK_IMPORTED_MODULE_2__/* .latestStatus */ .Ux)(found)?.state))
        return false;
    await (0,_github_deployments_ts__WEBPACK_IMPORTED_MODULE_0__/* .appendDeploymentStatus */ .wz)(github, found.id, status);
    return true;
}
/** Lets go of those locks that are still held by this step. */
async function releaseOwnLocks(github, locks) {
    for (const lock of locks)
        if (lock !== null)
            await (0,_github_locks_ts__WEBPACK_IMPORTED_MODULE_1__/* .releaseLock */ .x_)(github, lock.name, lock.objectSha);
}


/***/ }),

/***/ 5070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ isTrustedAuthor),
/* harmony export */   v2: () => (/* binding */ keepTrusted)
/* harmony export */ });
/* unused harmony exports doubtRun, doubtMoment, listTrustedWorkflows */
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1725);

/**
 * Whether a login is one whose writing counts. An app's ends with `[bot]`: a person who registers the name of an app is not that
 * app. What is trusted may leave `[bot]` out, as GraphQL does for the account that a token writes as.
 */
function isTrustedAuthor(login, writers) {
    if (login === null)
        return false;
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, "");
    const isApp = /\[bot\]$/i.test(login);
    return [writers.own, ...writers.authors].some((known) => isApp ? bare(known) === bare(login) : known.toLowerCase() === login.toLowerCase());
}
/**
 * Deployments with only what a trusted account wrote: anybody who may push can create a deployment or a status by API. What
 * somebody else created loses its payload, so that no history counts it; what somebody else said of ours is left out. A payload
 * whose tag is not of the policy's pattern, or not the tag of its version, names no release.
 */
function keepTrusted(deployments, writers) {
    return deployments.map((deployment) => {
        if (!isTrustedAuthor(deployment.creator, writers) || !namesRelease(deployment, writers))
            return { ...deployment, payload: null };
        return {
            ...deployment,
            statuses: deployment.statuses.filter(({ creator }) => isTrustedAuthor(creator, writers)),
        };
    });
}
function namesRelease({ payload, sha }, writers) {
    if (payload === null || payload.sha !== sha)
        return false;
    // Another service's tags follow a pattern of its own.
    return payload.service !== writers.service || (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseTag */ .ED)(payload.tag, writers.tag)?.version === payload.version;
}
/** Why a run is no trusted one, as the end of a sentence about it; undefined: it is. */
function doubtRun(run, expected) {
    if (run.headRepository?.toLowerCase() !== expected.repository.toLowerCase())
        return `belongs to ${run.headRepository ?? "a deleted fork"}`;
    if (/^pull_request/.test(run.event))
        return `ran for the event ${run.event}, whose code is not reviewed`;
    if (!expected.workflows.includes(run.path))
        return `is one of the workflow ${run.path}, which is not trusted (trusted: ${expected.workflows.join(", ") || "none"}); add it to \`trusted-workflows\` in the policy if it should be`;
    if (!run.ofDefaultBranch)
        return `ran a version of ${run.path} that is not the default branch's`;
    return undefined;
}
/** How far the clocks of a runner and of GitHub may differ. */
const CLOCK_SKEW_MS = 120_000;
/** Why nothing that is dated `at` can have been written by a job of the run; undefined: one can have. */
function doubtMoment(jobs, at) {
    const moment = Date.parse(at ?? "");
    if (Number.isNaN(moment))
        return "has no time";
    const enclosing = jobs.filter(({ startedAt, completedAt }) => startedAt !== null &&
        Date.parse(startedAt) - CLOCK_SKEW_MS <= moment &&
        (completedAt === null || moment <= Date.parse(completedAt) + CLOCK_SKEW_MS));
    if (enclosing.length === 0)
        return "was written when no job of its run was running";
    if (enclosing.every(({ conclusion }) => conclusion !== null && conclusion !== "success"))
        return `was written by the job ${enclosing[0].name}, which ended ${enclosing[0].conclusion}`;
    return undefined;
}
/** The workflow files whose runs are trusted: those of the policy, else the one that is running. */
function listTrustedWorkflows(named, workflowRef) {
    if (named !== undefined && named.length > 0)
        return named;
    const path = readWorkflowPath(workflowRef);
    return path === undefined ? [] : [path];
}
/** The file's path out of `owner/name/.github/workflows/file.yml@ref`; undefined for anything else. */
function readWorkflowPath(workflowRef) {
    const at = workflowRef.indexOf("@");
    const [, , ...path] = (at < 0 ? workflowRef : workflowRef.slice(0, at)).split("/");
    return path.length === 0 ? undefined : path.join("/");
}


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Gj: () => (/* binding */ isQuarantining),
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   SU: () => (/* binding */ hasBegun),
/* harmony export */   Ux: () => (/* binding */ latestStatus),
/* harmony export */   ZC: () => (/* binding */ concernsTarget),
/* harmony export */   dt: () => (/* binding */ nameMark),
/* harmony export */   jC: () => (/* binding */ ROLLED_BACK),
/* harmony export */   sM: () => (/* binding */ QUARANTINE_LIFTED),
/* harmony export */   xi: () => (/* binding */ orderStatuses),
/* harmony export */   zG: () => (/* binding */ parseDeploymentPayload),
/* harmony export */   zX: () => (/* binding */ VERIFIED)
/* harmony export */ });
/* unused harmony exports NOT_STARTED, deploymentKey */
/** A deployment as our actions write it: its payload, its key, and the words in a status that carry meaning. */
/** A `success` status that begins so says that verify found the release healthy. */
const VERIFIED = "verified:";
/** A `failure` status that begins so quarantines the SHA in the environment. */
const ROLLED_BACK = "rolled back:";
/** A `failure` status that begins so ends an attempt that stopped after `in_progress`, before its command: it changed nothing. */
const NOT_STARTED = "not started:";
/** A later `inactive` status that begins so says who let the SHA return, and why. */
const QUARANTINE_LIFTED = "quarantine lifted:";
/**
 * The words of a mark that holds at one target of a deployment to the whole environment: `rolled back in eu:`. Such a `rolled back in`
 * is written into an `inactive` status: the deployment did not fail at the other targets. Null, or the target that it was made to: the mark.
 */
function nameMark(mark, payload, target) {
    return target === null || targetOf(payload) === target ? mark : nameAt(mark, target);
}
function nameAt(mark, target) {
    return target === null ? mark : mark.replace(/:$/, () => ` in ${target}:`);
}
/**
 * Whether a deployment was rolled back at a target, there alone or as a whole, and its quarantine there was not lifted since. Null asks
 * for anywhere in the environment.
 */
function isQuarantining(deployment, target) {
    const statuses = orderStatuses(deployment.statuses);
    if (target !== null)
        return isMarkedAt(statuses, target);
    const named = statuses.flatMap(({ description }) => /^rolled back in (.+?): /.exec(description)?.[1] ?? []);
    return [null, ...named].some((one) => isMarkedAt(statuses, one));
}
/** `statuses` oldest first. Null: as a whole. */
function isMarkedAt(statuses, target) {
    const says = ({ description }, mark) => description.startsWith(mark) || description.startsWith(nameAt(mark, target));
    const at = statuses.findLastIndex((status) => (status.state === "failure" && status.description.startsWith(ROLLED_BACK)) ||
        (status.state === "inactive" && target !== null && says(status, ROLLED_BACK)));
    return at >= 0 && !statuses.slice(at).some((status) => says(status, QUARANTINE_LIFTED));
}
/** What makes twice once for a deploy. */
function deploymentKey(fields) {
    return [fields.service ?? "-", fields.environment, fields.version, fields.runId, fields.target]
        .filter((part) => part !== undefined)
        .join("/");
}
/** To which target of its environment a deployment was made; null: to the whole environment. */
function targetOf(payload) {
    if (payload.target !== undefined)
        return payload.target;
    // Older deploys say it in their key alone.
    const { service, environment, version, runId } = payload;
    const whole = `${deploymentKey({ service, environment, version, runId })}/`;
    return payload.kind === "deploy" && payload.key.startsWith(whole) ? payload.key.slice(whole.length) : null;
}
/** Whether a deployment changed what runs at a target: it was made there, or to the whole environment. Null asks for all of them. */
function concernsTarget(payload, target) {
    if (target === null)
        return true;
    const made = targetOf(payload);
    return made === null || made === target;
}
/** The payload when it is one of ours (REST gives an object or text, GraphQL a text, sometimes quoted twice); else null. */
function parseDeploymentPayload(value) {
    let payload = value;
    for (let depth = 0; depth < 2 && typeof payload === "string"; depth++) {
        try {
            payload = JSON.parse(payload);
        }
        catch {
            return null;
        }
    }
    if (typeof payload !== "object" || payload === null)
        return null;
    const fields = payload;
    const previous = fields.previous;
    const whole = fields.schemaVersion === 1 &&
        ["deploy", "rollback", "drill"].includes(fields.kind) &&
        ["key", "version", "tag", "environment", "runId", "actor", "policyDigest"].every((name) => typeof fields[name] === "string") &&
        isCommit(fields.sha) &&
        typeof fields.runAttempt === "number" &&
        ["number", "undefined"].includes(typeof fields.targetDeploymentId) &&
        ["string", "undefined"].includes(typeof fields.target) &&
        (fields.policyCommit === undefined || fields.policyCommit === null || isCommit(fields.policyCommit)) &&
        (fields.policyBases === undefined || isBaseList(fields.policyBases)) &&
        ["service", "artifactDigest"].every((name) => fields[name] === null || typeof fields[name] === "string") &&
        (previous === null ||
            (typeof previous === "object" &&
                typeof previous.version === "string" &&
                typeof previous.sha === "string" &&
                typeof previous.deploymentId === "number"));
    return whole ? payload : null;
}
function isBaseList(value) {
    return (Array.isArray(value) &&
        value.every((base) => {
            if (typeof base !== "object" || base === null)
                return false;
            const { source, sha } = base;
            return typeof source === "string" && isCommit(sha);
        }));
}
function isCommit(value) {
    return typeof value === "string" && /^[0-9a-f]{40}$/.test(value);
}
/** Oldest first, by time and id: the API's order is no promise. */
function orderStatuses(statuses) {
    return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id ?? 0) - (b.id ?? 0));
}
/** The newest status, or undefined for a deployment without any. */
function latestStatus(deployment) {
    return orderStatuses(deployment.statuses).at(-1);
}
/**
 * Whether a deployment began to change its environment. An attempt that ended as not started takes back its own `in_progress` and
 * no other: where an earlier attempt left one that nothing ended, its command may have run.
 */
function hasBegun(deployment) {
    let underWay = 0;
    for (const { state, description } of orderStatuses(deployment.statuses)) {
        if (state === "success")
            return true;
        if (state === "in_progress")
            underWay++;
        if (!isTerminal(state))
            continue;
        const isTakenBack = underWay === 1 && state === "failure" && description.startsWith(NOT_STARTED);
        if (underWay > 0 && !isTakenBack)
            return true;
        underWay = 0;
    }
    return underWay > 0;
}
/** Whether a state ends a deployment. */
function isTerminal(state) {
    return state === "success" || state === "failure" || state === "error" || state === "inactive";
}


/***/ }),

/***/ 3897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Yt: () => (/* binding */ findKnownGood),
/* harmony export */   nX: () => (/* binding */ selectForTarget)
/* harmony export */ });
/* unused harmony exports findHeld, holdsVerified */
/* harmony import */ var _deployment_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/** What an environment runs, what it can go back to and what must not return: read from its deployments (docs/architecture.md). */

/**
 * The history of one environment and, where given, one service and one target. Deployments of other environments,
 * services, targets or writers are left out; their order does not matter.
 */
function readHistory(deployments, scope) {
    const inScope = deployments
        .filter(({ environment, payload }) => payload !== null &&
        environment === scope.environment &&
        payload.environment === scope.environment &&
        payload.service === scope.service)
        // A payload that names another commit than its deployment is forged or broken, and proves nothing.
        .filter(({ sha, payload }) => payload.sha === sha);
    const ours = selectForTarget(inScope, scope.target ?? null, scope.coming).sort(newestFirst);
    const quarantined = new Set(ours.filter((one) => (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(one, scope.target ?? null)).map(({ sha }) => sha));
    const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(describeRelease);
    const active = succeeded[0];
    const begun = ours.find(_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .hasBegun */ .SU);
    return {
        active,
        lastKnownGood: active === undefined ? undefined : findTarget(succeeded, quarantined, active),
        quarantined,
        succeeded,
        disturbedBy: begun?.id === active?.deploymentId ? undefined : begun,
        open: ours.filter((deployment) => {
            const state = (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .latestStatus */ .Ux)(deployment)?.state;
            return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
        }),
    };
}
/**
 * Of the deployments to one environment and for one service, those that changed what runs at a target. One to the whole environment
 * counts for a target that was deployed to before it. For a target that was not, it counts while the other targets held no commit since
 * that this one was never given: a target that was added later never ran what the environment held before. One that quarantines its
 * commit there always counts. Null selects all.
 */
function selectForTarget(deployments, target, coming) {
    if (target === null)
        return [...deployments];
    const made = (fact) => (fact.payload === null ? null : (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)(fact.payload));
    const own = deployments.filter((fact) => made(fact) === target);
    const given = new Set([...own.map(({ sha }) => sha), coming]);
    const missed = deployments.filter((fact) => fact.payload !== null &&
        // One that was rolled back went to what it had before, and got nothing new.
        fact.payload.kind === "deploy" &&
        ![null, target].includes(made(fact)) &&
        !given.has(fact.sha) &&
        hasStatus(fact, "success", "") &&
        !(0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(fact, null));
    const isNewer = (a, b) => newestFirst(a, b) < 0;
    return deployments.filter((fact) => {
        if (fact.payload === null)
            return true;
        if (!(0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .concernsTarget */ .ZC)(fact.payload, target))
            return false;
        if (made(fact) === target || (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .isQuarantining */ .Gj)(fact, target) || own.some((older) => isNewer(fact, older)))
            return true;
        return !missed.some((other) => other.sha !== fact.sha && isNewer(other, fact));
    });
}
/**
 * What a target certainly runs: the newest deployment, when it was made to exactly that target and nothing began to change it since.
 * Null asks for the whole environment. `history` is that of the target. One to the whole environment proves nothing of a target,
 * which may not have existed then, and one to a target nothing of the whole.
 */
function findHeld(history, target) {
    const { active, disturbedBy } = history;
    return active !== undefined && disturbedBy === undefined && targetOf(active.payload) === target ? active : undefined;
}
/**
 * What a rollback of the deployment `badId` brings back: the newest one before it that was verified, has
 * another SHA and was never rolled back. Undefined: there is nothing to roll back to.
 */
function findKnownGood(history, bad) {
    return findTarget(history.succeeded, history.quarantined, bad);
}
/** Whether the target, or with null the whole environment, now runs this SHA, deployed and verified. What a later stage may require. */
function holdsVerified(history, sha, target) {
    const held = findHeld(history, target);
    return held?.sha === sha && held.verified && !history.quarantined.has(sha);
}
function findTarget(succeeded, quarantined, from) {
    return succeeded.find((release) => isOlder(release, from) && release.verified && release.sha !== from.sha && !quarantined.has(release.sha));
}
function describeRelease(deployment) {
    const payload = deployment.payload;
    return {
        deploymentId: deployment.id,
        createdAt: deployment.createdAt,
        version: payload.version,
        tag: payload.tag,
        sha: deployment.sha,
        payload,
        verified: hasStatus(deployment, "success", _deployment_ts__WEBPACK_IMPORTED_MODULE_0__/* .VERIFIED */ .zX),
    };
}
function hasStatus(deployment, state, prefix) {
    return deployment.statuses.some((status) => status.state === state && status.description.startsWith(prefix));
}
function newestFirst(a, b) {
    return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}
function isOlder(a, b) {
    const difference = Date.parse(a.createdAt) - Date.parse(b.createdAt);
    return difference < 0 || (difference === 0 && a.deploymentId < b.deploymentId);
}


/***/ }),

/***/ 1725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   ZS: () => (/* binding */ readPattern),
/* harmony export */   dw: () => (/* binding */ listNumbers),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   uz: () => (/* binding */ showPattern),
/* harmony export */   v3: () => (/* binding */ withVersioning),
/* harmony export */   vY: () => (/* binding */ renderTag)
/* harmony export */ });
/* unused harmony exports describeVersioning, exampleVersion, tagPrefix, listVersionings, suggestNumbering, compareVersions */
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9687);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9680);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(463);
/** Between a release's tag and its version: the policy's versioning inside its tag pattern, everything else refused. */





const PLACE = /\{version(?::([a-z0-9]+)(?::([A-Z0-9.]+))?)?\}/;
const TAG_CHARACTERS = /^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/;
const LONGEST = 128;
/** What people are told of each versioning: its rule, and one example. */
const EXPECTED = {
    semver: ["in strict semver (three numbers, no build metadata)", "1.4.0"],
    calver: ["a calendar version (the year first, then one to three numbers)", "2026.8.1"],
    pep440: ["a version of PEP 440 (numbers with dots, such as 1.4 or 1.4.0rc1; no epoch, no local part)", "1.4.0"],
};
const EXAMPLE_PARTS = {
    YYYY: "2026",
    YY: "26",
    "0Y": "26",
    MM: "8",
    "0M": "08",
    WW: "34",
    "0W": "34",
    DD: "19",
    "0D": "19",
};
/** What a version of the pattern must be, to follow "expected". */
function describeVersioning(pattern) {
    const { versioning = "semver", calendar } = readPattern(pattern) ?? {};
    return calendar === undefined ? EXPECTED[versioning][0] : `a calendar version of the form ${calendar.join(".")}`;
}
/** The example of the versioning, for tags that are shown to people or matched on trial. */
function exampleVersion(pattern) {
    const { versioning = "semver", calendar } = readPattern(pattern) ?? {};
    return calendar?.map((part) => EXAMPLE_PARTS[part] ?? "1").join(".") ?? EXPECTED[versioning][1];
}
/** Undefined for a text that holds no place for the version, or names an unknown versioning. */
function readPattern(pattern) {
    const found = PLACE.exec(pattern);
    if (found === null)
        return undefined;
    const versioning = _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__/* .VERSIONINGS */ .gc.find((known) => known === (found[1] ?? "semver"));
    if (versioning === undefined)
        return undefined;
    return {
        prefix: pattern.slice(0, found.index),
        suffix: pattern.slice(found.index + found[0].length),
        versioning,
        ...(found[2] === undefined ? {} : { calendar: found[2].split(".") }),
    };
}
/** The pattern of a policy file, its `versioning` and its `calver` as one pattern. */
function withVersioning(pattern, versioning, calendar) {
    const format = versioning === "calver" && calendar !== undefined ? `:${calendar}` : "";
    return pattern.replace(PLACE, versioning === "semver" ? "{version}" : `{version:${versioning}${format}}`);
}
/** The pattern as the policy file has it: its versioning is a key of its own there. */
function showPattern(pattern) {
    return withVersioning(pattern, "semver");
}
/** The tag of a version (or of any text in its place) under a pattern such as `v{version}` or `api/v{version}`. */
function renderTag(pattern, version) {
    return pattern.replace(PLACE, () => version);
}
/** What all tags of the pattern begin with. */
function tagPrefix(pattern) {
    return pattern.split(PLACE)[0];
}
/** The version that a tag carries under the pattern, or undefined when it is another tag or no version of it. */
function parseTag(tag, pattern) {
    const read = readPattern(pattern);
    if (read === undefined)
        return undefined;
    const { prefix, suffix } = read;
    if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length)
        return undefined;
    return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), pattern);
}
/** A version of the pattern's versioning, with the tag it has. Build metadata and local parts are refused: two builds of one version have no order. */
function parseVersion(text, pattern) {
    const read = readPattern(pattern);
    if (read === undefined)
        return undefined;
    const { versioning, calendar } = read;
    const numbers = readNumbers(text, versioning);
    if (numbers === undefined || (calendar !== undefined && !fitsCalendar(text, calendar)))
        return undefined;
    const version = { version: text, tag: renderTag(pattern, text), versioning, ...numbers };
    return calendar === undefined ? version : { ...version, calendar };
}
/** The numbers before whatever marks a prerelease: `2026.08.1-rc.1` has three. */
function listNumbers(version) {
    return splitNumbers(version).map(Number);
}
function splitNumbers(version) {
    return /^\d+(?:\.\d+)*/.exec(version)?.[0].split(".") ?? [];
}
/** How each part of a calendar is written; the others are numbers of any length. Source: https://calver.org. */
const PART_FORMS = {
    YYYY: /^\d{4}$/,
    YY: /^\d{1,3}$/,
    "0Y": /^\d{2,3}$/,
    "0M": /^\d\d$/,
    "0W": /^\d\d$/,
    "0D": /^\d\d$/,
};
/** A trailing MICRO may be left out, as in `24.04` before `24.04.1`; months, weeks and days are those of a calendar. */
function fitsCalendar(version, calendar) {
    const numbers = splitNumbers(version);
    const least = calendar.length - (calendar.at(-1) === "MICRO" ? 1 : 0);
    const highest = (part) => part.endsWith("M") ? 12 : part.endsWith("W") ? 53 : part.endsWith("D") ? 31 : undefined;
    return (numbers.length >= least &&
        numbers.length <= calendar.length &&
        numbers.every((number, index) => {
            const part = calendar[index];
            const limit = highest(part);
            if (PART_FORMS[part]?.test(number) === false)
                return false;
            return limit === undefined || (Number(number) >= 1 && Number(number) <= limit);
        }));
}
/** Which versionings a text is a version of. */
function listVersionings(text) {
    return VERSIONINGS.filter((versioning) => readNumbers(text, versioning) !== undefined);
}
function readNumbers(text, versioning) {
    if (text.length > LONGEST)
        return undefined;
    if (versioning !== "semver")
        return readPep440(text, versioning);
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2___default()(text);
    if (parsed === null || parsed.version !== text || parsed.build.length > 0)
        return undefined;
    const { major, minor, patch, prerelease } = parsed;
    return { major, minor, patch, prerelease: [...prerelease] };
}
/**
 * PEP 440 orders calendar versions as well: it compares number by number and lets `08` be 8. A calendar version begins with a year
 * (four digits, or two from 06 on: https://calver.org) and has two to four numbers.
 */
function readPep440(text, versioning) {
    // It reads a leading v, capitals and an epoch too: the tag could then not be written back from the version.
    if (!/^\d[a-z0-9.-]*$/.test(text))
        return undefined;
    const parsed = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    if (parsed === null || parsed.epoch !== 0 || parsed.local !== null)
        return undefined;
    const { release, pre, dev } = parsed;
    if (release.some((number) => !Number.isSafeInteger(number)))
        return undefined;
    const [major = 0, minor = 0, patch = 0] = release;
    if (versioning === "calver") {
        const year = /^\d+/.exec(text)[0];
        const isYear = /^(?:19|20|21)\d\d$/.test(year) || (/^\d\d$/.test(year) && major >= 6);
        if (!isYear || release.length < 2 || release.length > 4 || /^\d+(?:\.\d+)*-\d+/.test(text))
            return undefined;
    }
    const prerelease = [...toIdentifiers(pre), ...toIdentifiers(dev)];
    return { major, minor, patch, prerelease };
}
function toIdentifiers(part) {
    return part === null ? [] : part.map((value) => (/^\d+$/.test(String(value)) ? Number(value) : value));
}
/**
 * The release that a user names by its tag or by the bare version. Throws an ActionableError: `ambiguous-ref` for
 * a ref path or what looks like a SHA, `invalid-input` for everything else that is no release of the pattern.
 */
function readVersion(input, pattern) {
    const shown = showValue(input);
    const rule = describeVersioning(pattern);
    const example = exampleVersion(pattern);
    const expected = `expected a tag like ${renderTag(pattern, example)} (the policy's pattern is ${showPattern(pattern)}) or the bare version, such as ${example}`;
    if (/^(?:refs|heads|tags|remotes|pull)\//i.test(input) || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(input))
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .ActionableError */ .f({
            code: "ambiguous-ref",
            message: `The version ${shown} could mean another kind of ref than a tag; ${expected}.`,
            hint: "Give the tag's own name; on a push of a tag that is `${{ github.ref_name }}`.",
        });
    if (!TAG_CHARACTERS.test(input) || /\.\.|\/\/|@\{|\.lock(?:\/|$)/.test(input))
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .ActionableError */ .f({
            code: "invalid-input",
            message: `The version ${shown} holds what no release tag may hold; ${expected}.`,
            hint: "Letters, digits and . _ + @ / - are allowed, with a letter or digit first; rename the tag.",
        });
    const version = parseTag(input, pattern) ?? parseVersion(input, pattern);
    if (version !== undefined)
        return version;
    throw new _errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The version ${shown} is no release: ${expected}, ${rule}.`,
        hint: suggestNumbering(input, pattern) ??
            "Run the workflow on a release tag, set the input `version`, or set `tag:` in the policy to your tags' pattern.",
    });
}
/** What to do with a text that is a release of the same tag pattern, numbered in another way; undefined where it is none. */
function suggestNumbering(text, pattern) {
    const fits = (versioning) => {
        const other = withVersioning(pattern, versioning);
        return (parseTag(text, other) ?? parseVersion(text, other)) !== undefined;
    };
    const calendar = readPattern(pattern)?.calendar;
    if (calendar !== undefined && fits("calver"))
        return `${showValue(text)} does not fit \`calver: ${calendar.join(".")}\` of the policy; correct the tag or the key.`;
    const order = ["semver", "calver", "pep440"];
    const other = order.find(fits);
    if (other === undefined)
        return undefined;
    return `Set \`versioning: ${other}\` in the policy if releases are numbered like that, or rename the tag.`;
}
/** Below zero when `a` precedes `b`, by the precedence of their versioning. Both are of one pattern. */
function compareVersions(a, b) {
    return a.versioning === "semver" ? compareSemver(a.version, b.version) : comparePep440(a.version, b.version);
}
function showValue(text) {
    const visible = text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
    return `\`${visible.length > 80 ? `${visible.slice(0, 80)}…` : visible}\``.replaceAll("::", ": :");
}


/***/ }),

/***/ 7001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Canonical JSON and its digest: the one text of a value, whatever the order of its keys, so that hashes compare meanings. */

/**
 * Keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript writes them (RFC 8785). Keys that
 * are `undefined` are left out. A number that JSON cannot hold, a function or a cycle is our bug and throws.
 */
function canonicalJson(value) {
    return write(value, []);
}
/** `sha256:` and the hex digest of the value's canonical JSON. */
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function write(value, above) {
    if (value === null || typeof value === "boolean")
        return String(value);
    // A lone surrogate has no UTF-8: two texts that differ only there would share a digest.
    if (typeof value === "string")
        return JSON.stringify(value.toWellFormed());
    if (typeof value === "number") {
        if (!Number.isFinite(value))
            throw new TypeError(`canonical JSON cannot hold ${value}`);
        return JSON.stringify(value);
    }
    if (typeof value !== "object")
        throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
    if (above.includes(value))
        throw new TypeError("canonical JSON cannot hold a cycle");
    const inside = [...above, value];
    if (Array.isArray(value))
        return `[${value.map((item) => write(item ?? null, inside)).join(",")}]`;
    const parts = [];
    for (const key of Object.keys(value).sort()) {
        const item = value[key];
        if (item !== undefined)
            parts.push(`${JSON.stringify(key)}:${write(item, inside)}`);
    }
    return `{${parts.join(",")}}`;
}


/***/ }),

/***/ 4150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R7: () => (/* binding */ decodeHidden),
/* harmony export */   Vj: () => (/* binding */ encodeHidden)
/* harmony export */ });
/* unused harmony export HIDDEN_JSON */
/** JSON as it stands in our hidden comments: text that Markdown hides, no reader can break and no value can end. */
/** Matches what `encodeHidden` gives. Base64 holds no `-`: two of them end a comment for some readers of HTML. */
const HIDDEN_JSON = "[A-Za-z0-9+/=]+";
/** A value of JSON as one word of base64. */
function encodeHidden(value) {
    return Buffer.from(JSON.stringify(value), "utf8").toString("base64");
}
/** Far deeper than what we write. What walks a value calls itself once a level. */
const DEPTH_LIMIT = 100;
/** The value; throws when the text holds none, or one that is nested deeper than any of ours. White space inside is passed over. */
function decodeHidden(text) {
    const json = Buffer.from(text.replace(/\s+/g, ""), "base64").toString("utf8");
    const value = JSON.parse(json);
    if (measureDepth(json) > DEPTH_LIMIT)
        throw new SyntaxError(`JSON is nested deeper than ${DEPTH_LIMIT} levels`);
    return value;
}
/** Levels of arrays and objects. Linear for JSON alone, in which every string ends. */
function measureDepth(json) {
    let depth = 0;
    let most = 0;
    for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
        if (sign === "[" || sign === "{")
            depth += 1;
        else if (sign === "]" || sign === "}")
            depth -= 1;
        most = Math.max(most, depth);
    }
    return most;
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b3: () => (/* binding */ renderLocalTime),
/* harmony export */   fJ: () => (/* binding */ nameTimeZone),
/* harmony export */   kK: () => (/* binding */ renderLocalClock)
/* harmony export */ });
/* unused harmony export renderSpan */
/* harmony import */ var _duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);
/** Moments and spans as a person reads them at night: local time with the weekday, and no milliseconds. */

/** How far the clocks of a zone are moved at once, in minutes. */
const CHANGES = [30, 60, 120];
/**
 * An ISO instant as `Mon 30 Nov 2026, 09:00 (Europe/Berlin)`, with its offset where the clocks show that time twice; a zone that is
 * not known, and none, is UTC. Text that is no instant stays.
 */
function renderLocalTime(instant, timeZone) {
    const at = Date.parse(instant);
    if (Number.isNaN(at))
        return instant;
    const zone = nameTimeZone(timeZone);
    const time = renderWall(at, zone);
    const isTwice = CHANGES.some((minutes) => [-minutes, minutes].some((shift) => renderWall(at + shift * 60_000, zone) === time));
    return `${time}${isTwice ? renderOffset(at, zone) : ""} (${zone})`;
}
/** An ISO instant as `30 Nov, 09:00:07 +01:00`, for a list whose heading names the zone; without an offset in UTC. */
function renderLocalClock(instant, timeZone) {
    const at = Date.parse(instant);
    if (Number.isNaN(at))
        return instant;
    const zone = nameTimeZone(timeZone);
    const of = readParts(at, zone);
    return `${of("day")} ${of("month")}, ${of("hour")}:${of("minute")}:${of("second")}${renderOffset(at, zone)}`;
}
/** A span of at least a second in whole seconds, rounded down: what is left must not look longer than it is. */
function renderSpan(milliseconds) {
    return renderDuration(milliseconds < 1_000 ? milliseconds : Math.floor(milliseconds / 1_000) * 1_000);
}
/** The zone itself, or UTC for one that is not known and for none. */
function nameTimeZone(timeZone) {
    if (timeZone === undefined)
        return "UTC";
    try {
        new Intl.DateTimeFormat("en-US", { timeZone });
        return timeZone;
    }
    catch {
        return "UTC";
    }
}
function renderWall(at, zone) {
    const of = readParts(at, zone);
    return `${of("weekday")} ${of("day")} ${of("month")} ${of("year")}, ${of("hour")}:${of("minute")}`;
}
/** ` +01:00`; empty for UTC, which has no other. */
function renderOffset(at, timeZone) {
    if (timeZone === "UTC")
        return "";
    const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
    const offset = parts.find(({ type }) => type === "timeZoneName").value.replace("GMT", "");
    return ` ${offset === "" ? "+00:00" : offset}`;
}
function readParts(at, timeZone) {
    const parts = new Intl.DateTimeFormat("en-US", {
        weekday: "short",
        day: "numeric",
        month: "short",
        year: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hourCycle: "h23",
        timeZone,
    }).formatToParts(at);
    return (type) => parts.find((part) => part.type === type)?.value ?? "";
}


/***/ }),

/***/ 2930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ factTable),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   Pl: () => (/* binding */ safeUrl),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   iQ: () => (/* binding */ renderSentence),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports INVISIBLE, escapeHtml, labelMermaid, escapeMermaid, mermaid */
/** Pure building blocks of Markdown; text from outside can bring no mention, reference, closing keyword, HTML, image or marker. */
const JOINER = "\u200b";
/** Characters without a shape, save the joiners that an emoji or a word of an Arabic or Indic script is spelled with. */
const INVISIBLE = /(?!(?<=\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))(?!(?<=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Sinh}]))\p{Cf}/gu;
/** Text of ours and of others as inline Markdown; what stands between back-ticks becomes code. */
function renderSentence(text) {
    const parts = text.split("`");
    if (parts.length % 2 === 0) {
        // A back-tick without a partner is plain text.
        const last = parts.pop();
        parts[parts.length - 1] += `\`${last}`;
    }
    return parts.map((part, index) => (index % 2 === 1 ? inlineCode(part) : keepSpaces(part))).join("");
}
/** Escaping trims: a space beside code must stay. */
function keepSpaces(text) {
    return `${/^\s/.test(text) ? " " : ""}${escapeMarkdown(text)}${/\S\s$/.test(text) ? " " : ""}`;
}
/** Untrusted text as inline Markdown on one line that shows it and does nothing else. */
function escapeMarkdown(text) {
    return (text
        .replace(INVISIBLE, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        // A dash inside a word, as in 2026-08-19 and 1.4.0-rc.1, begins no list and underlines nothing.
        .replace(/[\\`*_{}[\]()#+!|~]|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])/g, "\\$&")
        // Only with a space behind it does a number begin a list: 1.4.0 does not (https://spec.commonmark.org/0.31.2/#list-items).
        .replace(/^(\d{1,9})\.(?=\s|$)/, "$1\\.")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("\\#", `\\#${JOINER}`)
        .replace(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${JOINER}`)
        .replace(/:(?=\/\/)/g, `:${JOINER}`)
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}${JOINER}.`));
}
/** The text in a code span that is long enough to hold its back-ticks; safe inside a table. */
function inlineCode(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    if (line === "")
        return "";
    const fence = "`".repeat(longestRun(line) + 1);
    const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return `${fence}${pad}${line.replaceAll("|", "\\|").replaceAll("<!--", "<\u200b!--").replaceAll("-->", "--\u200b>")}${pad}${fence}`;
}
/** A fenced block longer than any fence in the text; a marker of ours, or an unpaired end of a comment, is broken up in it. */
function codeBlock(text, language = "") {
    const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    const body = text
        .replace(/\r\n?/g, "\n")
        .replace(COMMENT_PART, breakComment)
        .replace(/(?<!\n)\n+$/, "");
    return `${fence}${language.replace(/[^a-z0-9-]/gi, "")}\n${body}\n${fence}`;
}
/** A whole comment that is not ours, or a half of one. */
const COMMENT_PART = /<!--(?!\s*octoacme)(?:(?!<!--|-->)[\s\S])*-->|<!--|-->/gi;
function breakComment(part) {
    if (part.length > 4)
        return part;
    return part === "<!--" ? `<${JOINER}!--` : `--${JOINER}>`;
}
/** An untrusted label on an address; anything but http(s) is shown as text. */
function link(label, url) {
    const address = safeUrl(url);
    return address === undefined ? escapeMarkdown(label) : `[${escapeMarkdown(label)}](${address})`;
}
/** The address as Markdown may hold it, or undefined when it is no http(s) URL. */
function safeUrl(url) {
    if (!URL.canParse(url))
        return undefined;
    const parsed = new URL(url);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
        return undefined;
    return parsed.href.replace(/[()<>\s|`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
/** Rows of cells that are Markdown already (escape what is untrusted); line breaks become `<br>`. */
function table(head, rows) {
    if (rows.length === 0)
        return "";
    const line = (cells) => `| ${head.map((_, index) => (cells[index] ?? "").replace(/\r\n|\r|\n/g, "<br>")).join(" | ")} |`;
    return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}
/** What is known of one thing, a fact a row; the values are Markdown already. */
function factTable(rows) {
    return table(["Fact", "Value"], rows);
}
/** A folded block; `title` is untrusted text, `body` is Markdown. */
function details(title, body, open = false) {
    return `<details${open ? " open" : ""}><summary>${escapeHtml(title)}</summary>\n\n${body}\n\n</details>`;
}
/** A list of Markdown lines. */
function bullets(items) {
    return items.map((item) => `- ${item.replace(/\n/g, "\n  ")}`).join("\n");
}
/** Untrusted text inside HTML, without mention or reference. */
function escapeHtml(text) {
    return text
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("@", `@${JOINER}`)
        .replaceAll("#", `#${JOINER}`);
}
/** Untrusted text outside of quotes, words only: `:` and `,` end a field, `#` and `;` a line. */
function labelMermaid(text) {
    return text
        .replaceAll("%", " percent")
        .replace(/[^\p{L}\p{N} ._/+-]+/gu, " ")
        .replace(/ +/g, " ")
        .trim();
}
/** Untrusted text inside a quoted Mermaid label. */
function escapeMermaid(text) {
    return text
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .replace(/[^\p{L}\p{N} .,_/+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
/** A diagram as GitHub renders it; `source` is ours, with labels escaped by `escapeMermaid`. */
function mermaid(source) {
    const fence = "`".repeat(Math.max(3, longestRun(source) + 1));
    // Not codeBlock: it breaks up `-->`, which is Mermaid's arrow and range.
    return `${fence}mermaid\n${source.replaceAll("<!--", "<\u200b!--").replace(/(?<!\n)\n+$/, "")}\n${fence}`;
}
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
/** At most `limit` characters, with an ellipsis when something was left out; never part of an emoji or of a letter with its accents. */
function cutText(text, limit) {
    if (text.length <= limit)
        return text;
    const end = Math.max(0, limit - 1);
    // A cluster is short: what lies far before the end cannot reach it.
    const from = Math.max(0, end - 64);
    const near = graphemes.segment(text.slice(from, end + 64)).containing(end - from);
    const cut = text.slice(0, near === undefined ? end : from + near.index);
    return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ })

};
