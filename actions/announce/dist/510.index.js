export const id = 510;
export const ids = [510];
export const modules = {

/***/ 4613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ keepAnnounceWork),
  t: () => (/* binding */ readAnnounceWork)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
// EXTERNAL MODULE: ./packages/shared/src/github/actor.ts
var actor = __webpack_require__(9566);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts + 1 modules
var issues = __webpack_require__(251);
;// CONCATENATED MODULE: ./packages/shared/src/github/deployments.ts
/** GitHub deployments with all their statuses, and writing them without GitHub's surprises. */







const graphState = schemas/* string */.YjP().transform((state) => state.toLowerCase());
/** The shape of `DEPLOYMENTS_FIELDS`. */
const deploymentsPageShape = schemas/* object */.Ikc({
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        databaseId: schemas/* number */.aig().nullable(),
        commitOid: schemas/* string */.YjP(),
        ref: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullable(),
        task: schemas/* string */.YjP().nullable(),
        environment: schemas/* string */.YjP().nullable(),
        createdAt: schemas/* string */.YjP(),
        payload: schemas/* string */.YjP().nullable(),
        creator: actor/* actorShape */.l.nullable(),
        latestStatus: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }).nullable(),
        statuses: schemas/* object */.Ikc({
            totalCount: schemas/* number */.aig(),
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
                id: schemas/* string */.YjP(),
                state: graphState,
                description: schemas/* string */.YjP().nullable(),
                createdAt: schemas/* string */.YjP(),
                logUrl: schemas/* string */.YjP().nullable(),
                environmentUrl: schemas/* string */.YjP().nullable(),
                creator: actor/* actorShape */.l.nullable(),
            })
                .nullable()),
        })
            .nullable(),
    })
        .nullable()),
    pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
});
const pageShape = schemas/* object */.Ikc({
    viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).optional(),
    repository: schemas/* object */.Ikc({ deployments: deploymentsPageShape }),
});
/** What a query of deployments asks for, newest first by their creation. */
const DEPLOYMENTS_FIELDS = (/* unused pure expression or super */ null && (`{
      nodes {
        databaseId commitOid task environment createdAt payload
        ref { name }
        creator { __typename login }
        latestStatus { id }
        statuses(first: 50) { totalCount nodes { id state description createdAt logUrl environmentUrl creator { __typename login } } }
      }
      pageInfo { hasNextPage endCursor }
    }`));
const QUERY = (/* unused pure expression or super */ null && (`query($owner: String!, $name: String!, $environments: [String!], $first: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: $first, after: $after, orderBy: {field: CREATED_AT, direction: DESC}) ${DEPLOYMENTS_FIELDS}
  }
}`));
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
            rememberOwnLogin(github, page.viewer.login);
        const { nodes, pageInfo } = page.repository.deployments;
        const read = await toDeployments(github, nodes);
        deployments.push(...read.filter((one) => options.environment === undefined || one.environment === options.environment));
        after = pageInfo.hasNextPage && deployments.length < limit ? pageInfo.endCursor : null;
        if (options.limit === undefined && pageInfo.hasNextPage && after === null)
            throw new GitHubError({
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
            payload: parseDeploymentPayload(node.payload),
            statuses: sortStatuses(statuses),
        });
    }
    return deployments;
}
const restShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    sha: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    task: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    payload: schemas/* unknown */.L5J(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
});
const restStatusShape = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    description: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    log_url: schemas/* string */.YjP().optional(),
    environment_url: schemas/* string */.YjP().optional(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullable(),
});
/** One by id with its statuses, or undefined. */
async function deployments_readDeployment(github, id) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/deployments/{deployment_id}", { deployment_id: id }, restShape);
        return toDeployment(found, await listStatusesByRest(github, id));
    }
    catch (thrown) {
        if (isNotFound(thrown))
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
    const own = await readOwnLogin(github);
    const { sha, environment, task } = where;
    const found = (await listBareDeployments(github, { sha, environment, task }))
        .filter(({ creator, payload }) => isTrustedAuthor(creator, { own, authors: [] }) && payload?.key === where.key)
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
                description: cutText(request.description, 140),
                production_environment: request.production,
                transient_environment: request.transient ?? false,
            }, restShape, [201]);
            if (made.sha !== payload.sha)
                throw new GitHubError({
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
async function deployments_appendDeploymentStatus(github, deploymentId, status) {
    const description = cutText(status.description, 140);
    const saysTheSame = (latest) => latest?.state === status.state && cutText(latest.description, 140) === description;
    const { created } = await github.writeOnce({
        what: `status ${status.state} of deployment ${deploymentId}`,
        readFirst: status.latest === undefined || saysTheSame(status.latest),
        find: async () => {
            const [own, statuses] = await Promise.all([readOwnLogin(github), listStatusesByRest(github, deploymentId)]);
            // The same words by another account are not ours: no reader of deployments counts them.
            const ours = statuses.filter(({ creator }) => isTrustedAuthor(creator, { own, authors: [] }));
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
        payload: parseDeploymentPayload(found.payload),
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

// EXTERNAL MODULE: ./packages/shared/src/github/locks.ts + 1 modules
var locks = __webpack_require__(7881);
;// CONCATENATED MODULE: ./packages/shared/src/phase/open-work.ts
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
    const found = id === null ? undefined : await readDeployment(github, id);
    if (found === undefined || isTerminal(latestStatus(found)?.state))
        return false;
    await appendDeploymentStatus(github, found.id, status);
    return true;
}
/** Lets go of those locks that are still held by this step. */
async function releaseOwnLocks(github, locks) {
    for (const lock of locks)
        if (lock !== null)
            await releaseLock(github, lock.name, lock.objectSha);
}

;// CONCATENATED MODULE: ./actions/announce/src/open-work.ts

const STATE = "announce-open";
function keepAnnounceWork(runtime) {
    return keepOpenWork(runtime, STATE, { lock: null, ended: false });
}
/** What main saved; undefined when it saved nothing or closed everything. */
function readAnnounceWork(runtime) {
    return readOpenWork(runtime, STATE, ({ lock }) => lock !== null);
}


/***/ }),

/***/ 7510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eF: () => (/* binding */ announceInTurn),
  xw: () => (/* binding */ endTurn),
  bD: () => (/* binding */ releaseTurn)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/github/connect.ts + 8 modules
var connect = __webpack_require__(9451);
// EXTERNAL MODULE: ./packages/shared/src/github/locks.ts + 1 modules
var locks = __webpack_require__(7881);
// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
;// CONCATENATED MODULE: ./packages/shared/src/phase/hold-lock.ts
/** Holds a lock: waits for a holder that may still act, takes over from one that may not, by the rules of what is locked. */




const PROGRESS_MS = 60_000;
/** Until the lock is ours, its rules end the wait, or the run is cancelled (rejects). Needs `contents: write`. */
async function holdLock(github, runtime, rules) {
    const waitWhile = createWait(runtime, rules);
    const keep = rules.others?.keep === true;
    for (let eager = rules.eager === true;; eager = false) {
        const own = { lock: null };
        const taken = await waitWhile(async () => {
            const attempt = await tryLock(github, runtime, { ...rules, eager });
            eager = false;
            if (attempt.kind === "blocked")
                return attempt;
            own.lock = attempt.lock;
            return null;
        });
        if (taken !== null) {
            own.lock = await overrideHolder(github, runtime, rules, taken);
            if (own.lock === null)
                return taken;
        }
        const lock = own.lock;
        try {
            if ((await findOther(github, runtime, rules)) === null)
                return { kind: "held", lock };
            if (!keep)
                await (0,locks/* releaseLock */.x_)(github, lock.name, lock.objectSha);
            const find = () => waitWhile(() => findOther(github, runtime, rules));
            let other = await find();
            while (other !== null &&
                keep &&
                (await dropOther(github, runtime, rules, { ...other, ...lock, name: other.name })))
                other = await find();
            if (other !== null && keep)
                await (0,locks/* releaseLock */.x_)(github, lock.name, lock.objectSha);
            if (other !== null)
                return other;
            if (keep)
                return { kind: "held", lock };
        }
        catch (thrown) {
            // The caller knows nothing of it yet.
            await (0,locks/* releaseLock */.x_)(github, lock.name, lock.objectSha).catch(() => { });
            throw thrown;
        }
    }
}
/** Whether the lock is the one that was taken; one request. */
async function isStillOurs(github, lock) {
    return (await readForeign(github, lock)) === null;
}
/** Throws `lock-lost` unless the lock is still the one that was taken: the last look before a command. One request where it is. */
async function requireLock(github, { clock }, lock) {
    const foreign = await readForeign(github, lock);
    if (foreign === null)
        return;
    const held = foreign === "free" ? undefined : await readHeld(github, foreign);
    const who = held === undefined ? "it is free" : `it is held by ${describeHolder(held, clock.now())}`;
    throw new ActionableError({
        code: "lock-lost",
        message: `The lock of ${lock.name} is no longer this run's: ${who}.`,
        hint: "See what took it, and run the release (or the rollback) anew when the environment is free.",
    });
}
/** What the lock points at, where that is not our object; null: it is ours. */
async function readForeign(github, { name, objectSha }) {
    const ref = await readRef(github, nameLockRef(name));
    return ref === undefined ? "free" : ref.sha === objectSha ? null : ref;
}
/**
 * Deletes a lock that this part of the run left, or with `orOver` one whose holder is over. `held`: somebody else's, it stays;
 * `free`: there was none that a run holds.
 */
async function releaseLeftLock(github, runtime, left) {
    const lock = await (0,locks/* readLock */.mF)(github, left.name);
    if (lock?.holder == null)
        return "free";
    const isOwn = (0,locks/* isSameHolder */.j1)(lock.holder, { run: runtime.context.runId, scope: left.scope });
    if (!isOwn && !(left.orOver && (await isOver(github, runtime, lock, left))))
        return "held";
    await (0,locks/* releaseLock */.x_)(github, left.name, lock.objectSha);
    return "released";
}
/** Until no live run holds the lock, or the wait is over; takes no lock, and removes one that nobody holds any more. */
async function awaitLock(github, runtime, rules) {
    const { clock, signal } = runtime;
    const deadline = clock.now() + rules.waitMs;
    while (clock.now() < deadline) {
        if ((await releaseLeftLock(github, runtime, { ...rules, orOver: true })) !== "held")
            return;
        await clock.sleep(rules.pollMs, signal);
    }
}
/** Whether the holder is over: its run is, or it was an earlier attempt of this run. A hold by hand never is. */
async function isOver(github, { context, clock, log }, lock, { unreadable, isOpen }) {
    const { holder } = lock;
    if (holder === null || isByHand(lock))
        return false;
    // An attempt begins when the one before it is over; what spans jobs is gone on with by the jobs that are run again.
    if (holder.run === context.runId && holder.attempt < context.runAttempt && !holder.spansJobs)
        return true;
    try {
        return !(await (0,locks/* isHolderAlive */.k5)(github, holder, isOpen));
    }
    catch (thrown) {
        if (unreadable === "throw" || !(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        if (unreadable !== "alive")
            return clock.now() - Date.parse(holder.since) > unreadable.staleMs;
        log.warning(`Whether run ${holder.run} goes on could not be read: ${thrown.message} ${thrown.hint}`);
        return false;
    }
}
/** A lock that is not ours, or names no run, is treated as a person's: nothing says that it ends by itself. */
function isByHand({ holder }) {
    return holder === null || !/^\d+$/.test(holder.run);
}
/** Who holds it, since when and why, for the person who waits. */
function describeHolder({ holder }, now) {
    if (holder === null)
        return "a lock that is not ours";
    const age = (0,duration/* renderDuration */.P)(Math.max(0, Math.floor((now - Date.parse(holder.since)) / 1_000) * 1_000));
    const where = holder.run === locks/* BY_HAND */.u ? "by hand" : `in run ${holder.run}, attempt ${holder.attempt}`;
    return `${holder.owner} ${where} for ${age}: ${holder.reason}`;
}
/**
 * The lock of a live run that changes nothing, taken over at the end of the wait; null: its holder keeps it. The run is looked at
 * again once the lock is ours, for it says that it begins before it looks at its lock: one of the two sees the other.
 */
async function overrideHolder(github, runtime, rules, { by }) {
    if (!(await mayOverride(runtime, rules, by)))
        return null;
    const objectSha = await (0,locks/* writeLockObject */.K2)(github, describeRequest(runtime, rules));
    return (await moveFrom(github, runtime, rules, { by, objectSha })) ? { name: rules.name, objectSha } : null;
}
/** The same for a lock that is held beside the own one: it is removed, so that its run stops before its command. */
async function dropOther(github, runtime, rules, { name, by, objectSha }) {
    const ofOther = { ...rules, name };
    if (!(await mayOverride(runtime, ofOther, by)))
        return false;
    if (!(await moveFrom(github, runtime, ofOther, { by, objectSha })))
        return false;
    await (0,locks/* releaseLock */.x_)(github, name, objectSha);
    return true;
}
async function mayOverride(runtime, rules, by) {
    if (rules.isChanging === undefined || by.holder === null || isByHand(by))
        return false;
    if (await readChanging(runtime, rules, by))
        return false;
    runtime.log.warning(`${rules.name} is still held by ${describeHolder(by, runtime.clock.now())}. Run ${by.holder.run} changes nothing here now: its lock is taken over, and a command that it has not begun is not run.`);
    return true;
}
/** Whether the lock is ours for good. Else its holder has it back: it is free at no moment, so that no third run begins meanwhile. */
async function moveFrom(github, runtime, rules, { by, objectSha }) {
    const { clock } = runtime;
    const giveBack = () => (0,locks/* moveLock */.fI)(github, rules.name, { from: objectSha, to: by.objectSha, now: clock.now() }).catch((failure) => runtime.log.warning(`The lock of ${rules.name} was not given back: ${(0,errors/* describeError */.U)(failure)}`));
    try {
        const move = await (0,locks/* moveLock */.fI)(github, rules.name, { from: by.objectSha, to: objectSha, now: clock.now() });
        if (move.kind !== "moved")
            return false;
        // What both runs wrote is readable by both after this.
        await clock.sleep(rules.pollMs, runtime.signal);
        if (!(await readChanging(runtime, rules, by)))
            return (await (0,locks/* readLock */.mF)(github, rules.name))?.objectSha === objectSha;
    }
    catch (thrown) {
        await giveBack();
        throw thrown;
    }
    runtime.log.warning(`Run ${by.holder.run} may have begun meanwhile: the lock of ${rules.name} is its own again.`);
    await giveBack();
    return false;
}
/** A run that cannot be read may be changing something. */
async function readChanging({ log, signal }, { isChanging }, by) {
    const { run } = by.holder;
    try {
        return await isChanging(run);
    }
    catch (thrown) {
        if (signal.aborted || !(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        log.warning(`Whether run ${run} changes something could not be read: ${thrown.message} ${thrown.hint}`);
        return true;
    }
}
function describeRequest({ context, clock }, rules) {
    const holder = {
        owner: context.actor,
        run: context.runId,
        attempt: context.runAttempt,
        reason: rules.reason,
        since: new Date(clock.now()).toISOString(),
        scope: rules.scope,
        spansJobs: rules.spansJobs === true,
    };
    return { environment: rules.name, sha: rules.sha, holder };
}
/** One try, with what a holder that is over left taken over. */
async function tryLock(github, runtime, rules) {
    const { name } = rules;
    const request = describeRequest(runtime, rules);
    const { holder } = request;
    let attempt = await (0,locks/* acquireLock */.IZ)(github, { ...request, eager: rules.eager === true });
    const dead = attempt.kind === "held" && (await mayTakeOver(github, runtime, rules, attempt.by)) ? attempt.by : null;
    if (dead !== null)
        attempt = await (0,locks/* takeOverLock */.Tk)(github, { ...request, dead, now: runtime.clock.now() });
    if (attempt.kind === "held")
        return { kind: "blocked", name, by: attempt.by };
    // Written anew where the object says less than what holds now: others judge the holder by it.
    const { adopted, objectSha } = attempt;
    if (adopted !== null && (adopted.attempt !== holder.attempt || (holder.spansJobs && !adopted.spansJobs))) {
        const kept = { ...holder, spansJobs: holder.spansJobs || adopted.spansJobs };
        const renewed = await (0,locks/* takeOverLock */.Tk)(github, {
            ...request,
            holder: kept,
            dead: { objectSha, holder: adopted },
            now: runtime.clock.now(),
        });
        if (renewed.kind === "held")
            return { kind: "blocked", name, by: renewed.by };
        return { kind: "held", lock: { name, objectSha: renewed.objectSha } };
    }
    return { kind: "held", lock: { name, objectSha } };
}
async function mayTakeOver(github, runtime, rules, by) {
    const who = describeHolder(by, runtime.clock.now());
    if (isByHand(by)) {
        if (rules.byHand !== "remove")
            return false;
        // What nobody can have written in good faith is a warning.
        runtime.log.warning(`${rules.name} was held by ${who}. Only runs take this lock: it is removed.`);
        return true;
    }
    if (!(await isOver(github, runtime, by, rules)))
        return false;
    runtime.log.info(`${rules.name} was held by ${who}; that run is over, its lock is taken over.`);
    return true;
}
/** The first of the other locks that a live run, or for a lock that is not kept a person, holds. */
async function findOther(github, runtime, rules) {
    const { names, keep } = rules.others ?? { names: [], keep: false };
    const found = await Promise.all(names.map(async (name) => {
        const by = await (0,locks/* readLock */.mF)(github, name);
        if (by === undefined || (keep && isByHand(by)))
            return null;
        if (by.holder !== null && (0,locks/* isSameHolder */.j1)(by.holder, { run: runtime.context.runId, scope: rules.scope }))
            return null;
        return (await isOver(github, runtime, by, rules)) ? null : { name, by };
    }));
    return found.find((one) => one !== null) ?? null;
}
/** Waits while there is a blocker; what it comes to is who blocks at the end of the wait, or null. */
function createWait({ clock, log, signal }, rules) {
    const started = clock.now();
    const deadline = started + rules.waitMs;
    const until = new Date(deadline).toISOString();
    let shownAt = null;
    return async (find) => {
        for (;;) {
            const blocker = await find();
            if (blocker === null)
                return null;
            const { name, by } = blocker;
            const now = clock.now();
            if (now >= deadline || (rules.byHand === "report" && isByHand(by)))
                return { kind: "taken", name, by, waitedMs: now - started };
            const who = describeHolder(by, now);
            if (shownAt === null)
                rules.onWait?.({ holder: by.holder, who, until });
            if (shownAt === null || now - shownAt >= PROGRESS_MS) {
                log.info(`Waiting for ${name}: held by ${who}; until ${until} at the longest.`);
                shownAt = now;
            }
            await clock.sleep(Math.min(rules.pollMs, deadline - now), signal);
        }
    };
}

// EXTERNAL MODULE: ./actions/announce/src/open-work.ts + 2 modules
var open_work = __webpack_require__(4613);
;// CONCATENATED MODULE: ./actions/announce/src/turn.ts
/** Lets one run at a time announce a release, so that two runs at once send each message once. */





const WAIT_MS = 600_000;
const POLL_MS = 1_000;
/** From this age on a holder whose run cannot be read (`actions: read` is missing) counts as over. */
const UNREADABLE = { staleMs: 1_800_000 };
/** Runs `announce` while this run holds the release's lock; throws when another run holds it for ten minutes. */
async function announceInTurn(run, announce) {
    const { github, inputs, runtime, facts } = run;
    const name = nameLock(facts);
    const hold = await holdLock(github, runtime, {
        name,
        sha: facts.sha,
        reason: `announcing ${facts.version.tag}`,
        scope: nameHolder(runtime),
        waitMs: WAIT_MS,
        pollMs: POLL_MS,
        byHand: "remove",
        unreadable: UNREADABLE,
        eager: true,
    });
    if (hold.kind === "taken")
        throw new errors/* ActionableError */.f({
            code: "conflict",
            message: `${facts.version.tag} is being announced by another run (${describeHolder(hold.by, runtime.clock.now())}); nothing was sent.`,
            hint: "Run the job again when that run is over: only what it did not send is sent.",
        });
    const work = (0,open_work/* keepAnnounceWork */.S)(runtime);
    await work.save({ lock: hold.lock });
    try {
        const result = await announce();
        await work.save({ ended: true });
        return result;
    }
    finally {
        if (await endTurn(inputs, runtime, hold.lock))
            await work.save({ lock: null });
    }
}
/** Releases the lock, also after a cancellation, which stops the client that sent; a failure is a warning. Whether it is released. */
async function endTurn(inputs, runtime, lock) {
    return leaveTurn(runtime, async () => {
        const github = await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken, { budgetMs: 5_000, requestTimeoutMs: 5_000 });
        await (0,locks/* releaseLock */.x_)(github, lock.name, lock.objectSha);
    });
}
/** Where nothing is left to send, a run that was cut off after its last message may have left its lock. */
async function releaseTurn(github, runtime, facts) {
    const left = { name: nameLock(facts), scope: nameHolder(runtime), unreadable: UNREADABLE, orOver: true };
    await leaveTurn(runtime, () => releaseLeftLock(github, runtime, left));
}
/** Two jobs of one run are two holders; a re-run of the job is the same one. */
function nameHolder({ context }) {
    return `job ${context.job}`;
}
/** The lock of a run that is over holds nobody up: that it stayed is no reason to fail. */
async function leaveTurn(runtime, release) {
    try {
        await release();
        return true;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        runtime.log.warning(`The lock of the announcement was not released: ${thrown.message} ${thrown.hint}`);
        return false;
    }
}
function nameLock({ policy, version }) {
    return `announce:${policy.service ?? "-"}:${version.version}`;
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
  UD: () => (/* binding */ readOwnLogin),
  Bd: () => (/* binding */ renderMarker),
  Fo: () => (/* binding */ upsertIssue)
});

// UNUSED EXPORTS: commentOnce, findOwnIssue, listComments, listEditedComments, listIssues, readIssue, rememberOwnLogin, updateOwnIssue

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
            return comments.find((comment) => isTrustedAuthor(comment.author, { own, authors: [] }) &&
                comment.body.startsWith(marker) &&
                !(request.unedited === true && comment.edited));
        },
        create: async () => toComment(await github.write("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: request.number, body: `${marker}\n${cutText(request.body, BODY_LIMIT)}` }, commentShape, [201])),
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
  mF: () => (/* binding */ readLock),
  x_: () => (/* binding */ releaseLock),
  Tk: () => (/* binding */ takeOverLock),
  K2: () => (/* binding */ writeLockObject)
});

// UNUSED EXPORTS: nameLockRef, readHeld

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
/* harmony export */   ew: () => (/* binding */ readTagObject),
/* harmony export */   fn: () => (/* binding */ resolveTag),
/* harmony export */   i: () => (/* binding */ encodeRef),
/* harmony export */   sg: () => (/* binding */ readRef)
/* harmony export */ });
/* unused harmony exports requireTagAt, listTags */
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
    throw new GitHubError({
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

/***/ 5070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ isTrustedAuthor)
/* harmony export */ });
/* unused harmony exports keepTrusted, doubtRun, doubtMoment, listTrustedWorkflows */
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
    return payload.service !== writers.service || parseTag(payload.tag, writers.tag)?.version === payload.version;
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

/***/ 1725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   ZS: () => (/* binding */ readPattern),
/* harmony export */   v3: () => (/* binding */ withVersioning)
/* harmony export */ });
/* unused harmony exports describeVersioning, exampleVersion, showPattern, renderTag, tagPrefix, parseVersion, listNumbers, listVersionings, suggestNumbering, compareVersions */
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
/* harmony export */   kH: () => (/* binding */ INVISIBLE),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   ti: () => (/* binding */ inlineCode),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports details, escapeHtml, labelMermaid, escapeMermaid, mermaid */
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
