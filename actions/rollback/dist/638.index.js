export const id = 638;
export const ids = [638];
export const modules = {

/***/ 638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(6888);
;// CONCATENATED MODULE: ./packages/shared/src/process/workspace.ts
/** Paths inside the workspace: a directory that an input or a policy names may not lead out of it, also not through a link. */




/** The real path of an existing directory of the workspace; throws `invalid-input` for any other. */
function resolveInside(workspace, directory) {
    const refuse = (problem, cause) => new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `The working directory ${(0,text_escape/* quoteValue */.cl)(directory)} ${problem}; expected a directory inside the workspace.`,
        hint: "Correct `working-directory`, and check the repository out before this step (actions/checkout).",
        cause,
    });
    let root;
    let real;
    try {
        root = (0,external_node_fs_.realpathSync)(workspace);
        real = (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(root, directory));
    }
    catch (cause) {
        throw refuse("does not exist", cause);
    }
    const inside = (0,external_node_path_.relative)(root, real);
    if (inside === ".." || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.resolve)(root, inside) !== real)
        throw refuse("leads out of the workspace");
    if (!(0,external_node_fs_.statSync)(real).isDirectory())
        throw refuse("is no directory");
    return real;
}

// EXTERNAL MODULE: ./packages/shared/src/github/connect.ts + 8 modules
var connect = __webpack_require__(9451);
// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts + 1 modules
var issues = __webpack_require__(251);
;// CONCATENATED MODULE: ./actions/rollback/src/clients.ts


async function connectClients(inputs, runtime) {
    const limit = new AbortController();
    return {
        urgent: await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken),
        playbook: await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken),
        opening: { github: await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken, { signal: limit.signal }), limit },
    };
}
/** All clients write with one token: the login that one of them has read is every client's. */
async function shareLogin({ urgent, playbook, opening }) {
    const login = await (0,issues/* readOwnLogin */.UD)(urgent);
    for (const client of [playbook, opening.github])
        (0,issues/* rememberOwnLogin */.hr)(client, login);
}
/** Requests of all clients so far. */
function countRequests({ urgent, playbook, opening }) {
    return urgent.countRequests() + playbook.countRequests() + opening.github.countRequests();
}

// EXTERNAL MODULE: ./packages/shared/src/github/deployments.ts
var github_deployments = __webpack_require__(8283);
// EXTERNAL MODULE: ./packages/shared/src/github/locks.ts + 1 modules
var locks = __webpack_require__(7881);
// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(3029);
// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var release_deployment = __webpack_require__(110);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
;// CONCATENATED MODULE: ./packages/shared/src/incident/drill.ts
/** Drills: what a rehearsed rollback left in an environment's deployments, and whether it is young and fast enough. */


/** The status description that readDrills reads. */
function describeDrill(recoveryMs) {
    return `${release_deployment/* VERIFIED */.zX} drill recovered in ${(0,duration/* renderDuration */.P)(Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000))}`;
}
/** The finished drills of one environment and service, newest first; with a target those of that target alone. */
function readDrills(deployments, scope) {
    const target = scope.target ?? null;
    return deployments
        .filter(({ payload, sha }) => payload?.kind === "drill" &&
        payload.sha === sha &&
        payload.environment === scope.environment &&
        payload.service === scope.service &&
        (target === null || targetOf(payload) === target))
        .flatMap((deployment) => deployment.statuses.flatMap((status) => {
        const text = /^verified: drill recovered in (\S+)/.exec(status.description)?.[1];
        const recoveryMs = text === undefined ? undefined : parseDuration(text);
        if (status.state !== "success" || recoveryMs === undefined)
            return [];
        return [
            { deploymentId: deployment.id, version: deployment.payload.version, at: status.createdAt, recoveryMs },
        ];
    }))
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
/** The newest drill against the policy's `drill` of the environment. `now` in milliseconds. */
function judgeDrill(drills, rule, now) {
    const [drill] = drills;
    if (drill === undefined)
        return { kind: "missing" };
    const ageMs = now - Date.parse(drill.at);
    if (ageMs > parseDuration(rule["max-age"]))
        return { kind: "too-old", drill, ageMs };
    return drill.recoveryMs > parseDuration(rule["max-recovery"]) ? { kind: "too-slow", drill } : { kind: "met", drill };
}

// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var commits = __webpack_require__(6841);
// EXTERNAL MODULE: ./packages/shared/src/github/policy-file.ts
var policy_file = __webpack_require__(6128);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(4042);
// EXTERNAL MODULE: ./packages/shared/src/policy/standard.ts
var standard = __webpack_require__(6249);
;// CONCATENATED MODULE: ./packages/shared/src/phase/load-policy.ts
/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */




/** Where the policy lies when no input says otherwise. */
const DEFAULT_PATH = ".github/release-policy.yml";
/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
async function loadPolicy(github, inputs) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [text, floors] = await Promise.all([
        (0,policy_file/* readPolicyText */.O)(github, { path: where.path, ref: where.ref }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, where, text, "unchecked"), where, floors);
}
/** The policy of these commits. The inputs must be allowed as in `loadPolicy`, which throws the same: another step wrote the commits. */
async function loadPolicyAt(github, inputs, { commit, bases }) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [found, floors] = await Promise.all([
        (0,policy_file/* readPolicyText */.O)(github, { path: where.path, ref: commit }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, { ...where, bases }, found, "unchecked"), where, floors);
}
/** loadPolicy, where an overview of the release has read the text already. */
async function loadOverviewPolicy(github, where, { ref, sha, text }, definitions) {
    const [read, floors] = await Promise.all([
        // Undefined: too large for the overview, or binary.
        text === undefined ? readPolicyText(github, { path: where.path, ref: sha }) : undefined,
        requireAllowedPolicy(github, where),
    ]);
    const found = read === undefined ? (text ?? null) : read.kind === "file" ? read.text : null;
    const at = { path: where.path, ref, sha };
    const policy = await resolveText(github, where, found === null ? { kind: "missing", ...at } : { kind: "file", ...at, text: found }, definitions);
    return requireFloors(policy, where, floors);
}
async function resolveText(github, { path, service, tag, bases: recorded }, found, definitions) {
    if (found.kind === "missing") {
        if (path === DEFAULT_PATH)
            return (0,resolve/* resolvePolicy */.n)({ origin: { kind: "standard", sha: found.sha }, service, tag });
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `Input policy-file is "${path}"; there is no such file on the branch that the policy is read from.`,
            hint: `Correct the path, or leave \`policy-file\` empty for ${DEFAULT_PATH}.`,
        });
    }
    // The YAML reader costs start-up time that repositories without a policy need not pay.
    const { parsePolicy, refusePolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244));
    const parsed = parsePolicy(found.text, definitions);
    if (!parsed.ok)
        throw refusePolicy(found, parsed.problems);
    const origin = { kind: "file", path: found.path, ref: found.ref, sha: found.sha };
    if (parsed.file.extends !== undefined) {
        const { loadExtendingPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 6158));
        const { file, bases } = await loadExtendingPolicy(github, found, definitions, recorded);
        return (0,resolve/* resolvePolicy */.n)({ file, origin: { ...origin, bases }, service, tag });
    }
    return (0,resolve/* resolvePolicy */.n)({ file: parsed.file, origin, service, tag });
}
/**
 * Throws `invalid-policy` unless the policy of the default branch lists the file (`policy-files`) and the ref (`policy-refs`) that
 * inputs choose: an input may come from a person who dispatches a workflow, and a policy decides what that person may do. Errors
 * elsewhere in that policy do not matter where it extends nothing. Gives the floors of what it extends: they hold the chosen policy
 * too. One request where an input chooses, with one per base; none where it does not.
 */
async function requireAllowedPolicy(github, { path, ref, isTrial }) {
    if (isTrial || (path === DEFAULT_PATH && ref === undefined))
        return [];
    const standard = await (0,policy_file/* readPolicyText */.O)(github, { path: DEFAULT_PATH });
    const isDefaultBranch = ref === undefined || ref === `refs/heads/${standard.ref}`;
    if (path === DEFAULT_PATH && isDefaultBranch)
        return [];
    const where = `${DEFAULT_PATH} on ${standard.ref}`;
    const allowed = standard.kind === "file" ? await readAllowed(standard) : undefined;
    const refuse = (input, { value, key, listed }) => new errors/* ActionableError */.f({
        code: "invalid-policy",
        message: `Input ${input} is "${value}"; ${allowed === undefined ? `there is no ${where} that allows it` : `${where} allows ${listed.join(", ") || "no other"}`}.`,
        hint: `Leave \`${input}\` empty, or add "${value}" to \`${key}\` in ${DEFAULT_PATH} on the default branch.`,
    });
    const files = allowed?.files ?? [];
    const refs = allowed?.refs ?? [];
    if (path !== DEFAULT_PATH && !files.includes(path))
        throw refuse("policy-file", { value: path, key: "policy-files", listed: files });
    if (!isDefaultBranch && !refs.includes(ref))
        throw refuse("policy-ref", { value: ref, key: "policy-refs", listed: refs });
    if (standard.kind !== "file" || allowed?.hasBases !== true)
        return [];
    const { loadExtendingPolicy } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 6158));
    return (await loadExtendingPolicy(github, standard, "unchecked")).floors;
}
/** The policy that inputs chose, unless it loosens a floor that holds the policy of the default branch. */
async function requireFloors(policy, { path, ref }, floors) {
    if (floors.length === 0)
        return policy;
    const [{ findLoosenedBy }, { renderPath }] = await Promise.all([
        __webpack_require__.e(/* import() */ 902).then(__webpack_require__.bind(__webpack_require__, 3902)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    for (const { source, floor, alone } of floors) {
        const [loosened] = findLoosenedBy(policy, alone, floor);
        if (loosened === undefined)
            continue;
        const chosen = path === DEFAULT_PATH ? `Input policy-ref is "${ref}"` : `Input policy-file is "${path}"`;
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `${chosen}; in that policy ${renderPath(loosened.path)} ${loosened.what}: ${source}, which ${DEFAULT_PATH} on the default branch extends, sets a floor.`,
            hint: `Add \`extends\` as in ${DEFAULT_PATH} to the policy that the input names, and correct what it loosens.`,
        });
    }
    return policy;
}
async function readAllowed(standard) {
    const [{ parseAllowedPolicies }, { refusePolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244), __webpack_require__.e(553)]).then(__webpack_require__.bind(__webpack_require__, 8553)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    const allowed = parseAllowedPolicies(standard.text);
    if (!allowed.ok)
        throw refusePolicy(standard, allowed.problems);
    return allowed;
}
/** Throws like `requireEnvironment`, for an action that can do without an environment: a wrong name is no name. */
function checkEnvironment(policy, name) {
    if (name !== undefined)
        requireEnvironment(policy, name);
}
/** Of the policy; under the standard policy any name is an environment without settings. */
function requireEnvironment(policy, name) {
    const found = policy.environments.find((environment) => environment.name === name);
    if (found !== undefined)
        return found;
    if (policy.origin.kind === "standard")
        return (0,standard/* standardEnvironment */.x)(name);
    throw new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `Input environment is "${name}"; the policy knows ${policy.environments.map((environment) => environment.name).join(", ") || "none"}.`,
        hint: "Name an environment of the policy, or add it there.",
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/begun-policy.ts
/** The policy by which a step ends what was begun: that of the beginning, and in an emergency that of the last deployment. */








/** Among the newest deployments of the environment: what a run began is not far down. */
const NEWEST = 200;
/** What a deployment keeps of the policy that it was begun by: its commit, and those of its bases. */
function describePolicyCommits({ origin, }) {
    if (origin.kind === "standard")
        return { policyCommit: origin.sha ?? null };
    return { policyCommit: origin.sha, ...(origin.bases === undefined ? {} : { policyBases: origin.bases }) };
}
/**
 * The policy of the commits that the deployment names, its own and those of what it extends: the deployment of this run, kind and
 * target, the one that is under way before one that ended. Where this attempt only goes on with what an earlier one began, the policy as it
 * is now comes first: it may have been corrected for this attempt. The other one is taken where the first cannot be used. A commit
 * that is not on the branch it was read from does not count: a deployment's payload is no more than what a token wrote.
 */
async function loadBegunPolicy(github, { context, log }, begun) {
    const { environment, inputs, kind, target = null } = begun;
    const deployments = await (0,github_deployments/* listDeployments */.Jn)(github, { environment, limit: NEWEST });
    // It came with the deployments.
    const own = await (0,issues/* readOwnLogin */.UD)(github);
    const ours = deployments.filter(({ creator, payload, statuses }) => payload?.kind === kind &&
        (0,release_deployment/* targetOf */.$r)(payload) === target &&
        (0,provenance/* isTrustedAuthor */.Xw)(creator, { own, authors: [] }) &&
        (inputs.service === undefined || payload.service === inputs.service) &&
        (payload.runId === context.runId || statuses.some(({ logUrl }) => isOfRun(logUrl, context.runId))));
    const found = ours.find((deployment) => !(0,release_deployment/* isTerminal */.Hd)((0,release_deployment/* latestStatus */.Ux)(deployment)?.state)) ?? ours[0];
    const now = () => loadUsable(begun, () => loadPolicy(github, inputs));
    const { policyCommit: commit, policyBases: bases, runId, runAttempt } = found?.payload ?? {};
    if (typeof commit !== "string")
        return now();
    const then = () => loadUsable(begun, () => loadRecorded(github, inputs, { commit, bases }));
    const isFresh = runId === context.runId && runAttempt === context.runAttempt;
    const [first, second] = isFresh ? [then, now] : [now, then];
    try {
        return await first();
    }
    catch (thrown) {
        if (!isUnusable(thrown))
            throw thrown;
        const policy = await second().catch((failure) => {
            throw isUnusable(failure) ? thrown : failure;
        });
        log.warning(`${thrown.message} What was begun is ended by the policy ${isFresh ? "as it is now" : "that it was begun by"}.`);
        return policy;
    }
}
/**
 * The policy as it is now. Where it is not valid, or extends what may not be read, the one that the newest deployment to the
 * environment names, with a warning: a mistake in a policy must not keep a failed release running. Whom the policy trusts is not
 * known then, so only deployments of this token's own account count. Throws what `loadPolicy` throws where none of them helps.
 */
async function loadEmergencyPolicy(github, { log }, where) {
    const { environment, inputs } = where;
    try {
        return await loadPolicy(github, inputs);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code !== "invalid-policy")
            throw thrown;
        // All of them: what others create pushes none of ours out of sight.
        const deployments = await (0,github_deployments/* listDeployments */.Jn)(github, { environment });
        const own = await (0,issues/* readOwnLogin */.UD)(github);
        const { policyCommit: commit, policyBases: bases } = deployments.find(({ creator, payload }) => payload !== null &&
            payload.kind !== "drill" &&
            (0,provenance/* isTrustedAuthor */.Xw)(creator, { own, authors: [] }) &&
            (inputs.service === undefined || payload.service === inputs.service))?.payload ?? {};
        if (typeof commit !== "string")
            throw thrown;
        const load = () => loadRecorded(github, inputs, { commit, bases });
        const policy = await loadUsable(where, load).catch((failure) => {
            throw isUnusable(failure) ? thrown : failure;
        });
        log.warning(`${thrown.message} The policy of ${commit.slice(0, 7)} holds, by which ${environment} was deployed last.`);
        return policy;
    }
}
async function loadUsable({ environment, require }, load) {
    const policy = await load();
    requireEnvironment(policy, environment);
    require?.(policy);
    return policy;
}
async function loadRecorded(github, inputs, recorded) {
    const { commit } = recorded;
    const { sha } = await (0,policy_file/* readPolicyText */.O)(github, { path: inputs.policyFile, ref: inputs.policyRef });
    if (sha !== commit && !(await (0,commits/* isReachable */.kj)(github, commit, sha)))
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `The deployment names ${commit.slice(0, 7)} as the commit of its policy, which is not on the branch of the policy.`,
            hint: "Do not rewrite the branch while a deployment is under way.",
        });
    return loadPolicyAt(github, inputs, recorded);
}
function isOfRun(logUrl, runId) {
    return /\/actions\/runs\/(\d+)/.exec(logUrl ?? "")?.[1] === runId;
}
function isUnusable(thrown) {
    return thrown instanceof errors/* ActionableError */.f && ["invalid-policy", "invalid-input", "not-found"].includes(thrown.code);
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/choose-command.ts

/** The policy's command with what the inputs replace of it, key by key; null when neither has a script. */
function chooseCommand(inputs, rule) {
    const run = inputs.command ?? rule?.run;
    if (run === undefined || run.trim() === "")
        return null;
    return {
        run,
        "working-directory": inputs.workingDirectory ?? rule?.["working-directory"] ?? ".",
        timeout: inputs.timeout === undefined ? (rule?.timeout ?? "30m") : (0,duration/* renderDuration */.P)(inputs.timeout),
        env: rule?.env ?? [],
    };
}

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
    const held = foreign === "free" ? undefined : await (0,locks/* readHeld */.iJ)(github, foreign);
    const who = held === undefined ? "it is free" : `it is held by ${describeHolder(held, clock.now())}`;
    throw new errors/* ActionableError */.f({
        code: "lock-lost",
        message: `The lock of ${lock.name} is no longer this run's: ${who}.`,
        hint: "See what took it, and run the release (or the rollback) anew when the environment is free.",
    });
}
/** What the lock points at, where that is not our object; null: it is ours. */
async function readForeign(github, { name, objectSha }) {
    const ref = await (0,refs/* readRef */.sg)(github, (0,locks/* nameLockRef */.eL)(name));
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

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./packages/shared/src/process/clock.ts
var process_clock = __webpack_require__(5203);
// EXTERNAL MODULE: ./packages/shared/src/process/command-files.ts
var command_files = __webpack_require__(7854);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(900);
// EXTERNAL MODULE: ./packages/shared/src/process/log.ts
var process_log = __webpack_require__(4279);
// EXTERNAL MODULE: ./packages/shared/src/process/ordinary-variables.ts
var ordinary_variables = __webpack_require__(9179);
// EXTERNAL MODULE: ./packages/shared/src/process/secrets.ts + 1 modules
var secrets = __webpack_require__(6096);
;// CONCATENATED MODULE: ./packages/shared/src/process/command.ts
/** Runs a policy's shell script as a workflow's run step would: bounded, cancellable, unable to speak to the runner, without our secrets. */










const TAIL_LINES = 200;
/** Lines kept before the tail, since a value may be broken over the line where the tail begins. */
const TAIL_CONTEXT = 50;
const LINE_LENGTH = 2_000;
/** So much of a line is held before it is taken in pieces. Of these the first alone is shown: it is longer than what is shown of a line. */
const PIECE_LENGTH = 65_536;
const STDOUT_LIMIT = 1_000_000;
/** How long output is awaited after the script itself has ended. */
const DAEMON_MS = 2_000;
/** What of the ordinary environment a command sees without being asked for. */
const ALLOWED = new RegExp(`^(?:${ordinary_variables/* ORDINARY_VARIABLES */.H.join("|")})$`);
/** The allowed variables, those named in `pass`, then `added`, which wins. */
function selectEnvironment(all, pass, added) {
    const selected = {};
    for (const [name, value] of Object.entries(all))
        if (value !== undefined && (ALLOWED.test(name) || pass.includes(name)))
            selected[name] = value;
    return { ...selected, ...added };
}
/** Runs to an end and says which; never rejects because of what the script does. */
async function runScript(request) {
    const log = request.log ?? process_log/* log */.R;
    const echo = request.echo ?? true;
    const started = process_clock/* systemClock */.m.now();
    const tail = [];
    const printed = keepStdout();
    const takeLine = (stream, raw) => {
        const shown = (0,secrets/* hideSecrets */.s0)(raw);
        const line = (0,text_escape/* neutralizeLine */.a0)(shown.length > LINE_LENGTH ? `${shown.slice(0, LINE_LENGTH)}…` : shown);
        tail.push(line);
        if (tail.length > TAIL_LINES + TAIL_CONTEXT)
            tail.shift();
        request.onLine?.(line, stream);
        return line;
    };
    const take = (stream) => (output) => {
        // What goes on is longer than what is shown of a line, and a value that is broken before it would not be recognized in it.
        const begun = output.goesOn ? output.texts.slice(1) : output.texts;
        if (stream === "stdout")
            printed.add(output, begun);
        const lines = begun.map((line) => takeLine(stream, line));
        if (echo && lines.length > 0)
            log.info(lines.join("\n"));
    };
    for (const name of request.pass ?? []) {
        const value = (0,environment/* readVariable */.nt)(name);
        if (value !== undefined)
            (0,secrets/* hidePassedVariable */.LX)(name, value);
    }
    rememberOnce();
    const token = (0,external_node_crypto_.randomUUID)();
    const resume = () => log.resumeCommands(token);
    if (echo) {
        log.stopCommands(token);
        process.once("exit", resume);
    }
    let end;
    try {
        end = await runGroup(request, take, echo ? log.awaitReader : undefined);
    }
    finally {
        if (echo) {
            process.off("exit", resume);
            resume();
        }
        const written = (0,command_files/* restoreCommandFiles */.l)();
        if (written.length > 0)
            log.warning(`The command wrote to ${written.join(" and ")} of this step; that was taken out. A command hands nothing to later steps.`);
    }
    return {
        ok: end.kind === "exited" && end.code === 0,
        end,
        durationMs: process_clock/* systemClock */.m.now() - started,
        tail: (0,secrets/* hideSecretsInLines */.O4)(tail).slice(-TAIL_LINES),
        ...printed.get(),
    };
}
/** What is handed on of stdout, as it was printed. */
function keepStdout() {
    let lastLine = "";
    let stdout = "";
    return {
        /** `begun`: the lines that begin in this output. */
        add: ({ texts, ends }, begun) => {
            const last = begun.findLast((text) => text.trim() !== "");
            if (last !== undefined)
                lastLine = last.trim().slice(0, LINE_LENGTH);
            if (stdout.length < STDOUT_LIMIT)
                stdout += `${texts.join("\n")}${ends ? "\n" : ""}`;
        },
        get: () => ({ lastLine, stdout: stdout.slice(0, STDOUT_LIMIT) }),
    };
}
let isRemembered = false;
/** Commands may run side by side: what one of them writes must not become what is remembered for the next. */
function rememberOnce() {
    if (!isRemembered)
        (0,command_files/* rememberCommandFiles */.y)();
    isRemembered = true;
}
/** How a script ended, as the end of a sentence: `ended with exit code 3`. */
function describeEnd(end) {
    switch (end.kind) {
        case "exited":
            return `ended with exit code ${end.code}`;
        case "killed":
            return `was killed by ${end.signal}`;
        case "timed-out":
            return `was stopped after ${Math.round(end.afterMs / 1_000)} s, its time-out`;
        case "cancelled":
            return "was stopped because the run was cancelled";
        case "not-started":
            return `could not be started: ${end.message}`;
    }
}
function runGroup(request, take, awaitReader) {
    if (request.signal?.aborted)
        return Promise.resolve({ kind: "cancelled" });
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", request.script], {
            cwd: request.cwd,
            env: selectEnvironment((0,environment/* readEnvironment */.Qo)(), request.pass ?? [], request.env),
            stdio: ["ignore", "pipe", "pipe"],
            detached: process.platform !== "win32",
        });
        const bounds = boundGroup(child, request);
        let ended = false;
        let leaving;
        const finish = (end) => {
            if (ended)
                return;
            ended = true;
            clearTimeout(leaving);
            bounds.release();
            for (const end of flush)
                end();
            child.stdout?.destroy();
            child.stderr?.destroy();
            resolve(end);
        };
        const output = readOutput([child.stdout, child.stderr], awaitReader);
        const flush = [output.readLines(child.stdout, take("stdout")), output.readLines(child.stderr, take("stderr"))];
        child.on("error", (error) => finish({ kind: "not-started", message: error.message }));
        child.on("close", (code, signal) => {
            if (bounds.cause() !== undefined)
                bounds.kill();
            finish(bounds.conclude(code, signal));
        });
        child.on("exit", (code, signal) => {
            if (bounds.cause() !== undefined)
                bounds.kill();
            // A background process may hold the pipes open; its output is awaited a moment, then left.
            const leave = () => {
                if (output.isHeld() && bounds.cause() === undefined)
                    leaving = setTimeout(leave, DAEMON_MS);
                else
                    finish(bounds.conclude(code, signal));
            };
            leaving = setTimeout(leave, DAEMON_MS);
        });
    });
}
/** Ends the script and everything that it started, at its time-out, at a cancellation, and with our own process. */
function boundGroup(child, { signal: abort, graceMs = 5_000, timeoutMs }) {
    let cause;
    const timers = [];
    const killGroup = (signal) => {
        try {
            if (child.pid !== undefined)
                process.kill(process.platform === "win32" ? child.pid : -child.pid, signal);
        }
        catch {
            child.kill(signal);
        }
    };
    const stop = (why, signals) => {
        if (cause !== undefined)
            return;
        cause = why;
        for (const [index, signal] of signals.entries())
            timers.push(setTimeout(() => killGroup(signal), index * graceMs));
    };
    const kill = () => killGroup("SIGKILL");
    const onAbort = () => stop("cancelled", ["SIGINT", "SIGTERM", "SIGKILL"]);
    abort?.addEventListener("abort", onAbort, { once: true });
    if (abort?.aborted)
        onAbort();
    timers.push(setTimeout(() => stop("timed-out", ["SIGTERM", "SIGKILL"]), timeoutMs));
    process.once("exit", kill);
    return {
        cause: () => cause,
        kill,
        conclude: (code, signal) => {
            if (cause === "timed-out")
                return { kind: "timed-out", afterMs: timeoutMs };
            if (cause === "cancelled")
                return { kind: "cancelled" };
            return code === null ? { kind: "killed", signal: signal ?? "an unknown signal" } : { kind: "exited", code };
        },
        release: () => {
            for (const timer of timers)
                clearTimeout(timer);
            abort?.removeEventListener("abort", onAbort);
            process.off("exit", kill);
        },
    };
}
/** Reads a script's streams no faster than the log is read: what is not read yet stays with the script, not in memory. */
function readOutput(streams, awaitReader) {
    let isHeld = false;
    const hold = () => {
        const read = isHeld ? undefined : awaitReader?.();
        if (read === undefined)
            return;
        isHeld = true;
        for (const stream of streams)
            stream?.pause();
        void read.then(() => {
            isHeld = false;
            for (const stream of streams)
                stream?.resume();
        });
    };
    return {
        isHeld: () => isHeld,
        /** Gives whole lines to `take`; returns what gives it the rest at the end. */
        readLines: (stream, take) => {
            const lines = splitLines(take);
            stream?.on("data", (chunk) => {
                lines.add(chunk);
                hold();
            });
            return lines.end;
        },
    };
}
function splitLines(take) {
    const decoder = new external_node_string_decoder_.StringDecoder("utf8");
    let rest = "";
    let goesOn = false;
    const give = (texts, ends) => {
        if (texts.length === 0)
            return;
        take({ texts, goesOn, ends });
        goesOn = !ends;
    };
    return {
        add: (chunk) => {
            const lines = (rest + decoder.write(chunk)).split(/\r\n|\n|\r(?!$)/);
            rest = lines.pop() ?? "";
            // One endless line must not fill memory.
            if (rest.length <= PIECE_LENGTH)
                give(lines, true);
            else {
                give([...lines, rest], false);
                rest = "";
            }
        },
        end: () => {
            rest += decoder.end();
            if (rest !== "")
                give([rest.replace(/\r$/, "")], true);
            rest = "";
        },
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/process/programs.ts
/** Programs that the machine must have: looked for before anything is changed, so that their absence is one clear error. */




/** Whether a folder of PATH holds the program as a file that may be executed. */
function hasProgram(name, variables = process.env) {
    const endings = process.platform === "win32" ? ((0,environment/* readVariable */.nt)("PATHEXT", variables) ?? ".EXE").split(";") : [""];
    const folders = ((0,environment/* readVariable */.nt)("PATH", variables) ?? (0,environment/* readVariable */.nt)("Path", variables) ?? "").split(external_node_path_.delimiter);
    return folders.some((folder) => folder !== "" && endings.some((ending) => isExecutable((0,external_node_path_.join)(folder, name + ending))));
}
/** Throws `runner-fault` when it is missing. `need`: what needs it, as the end of a sentence. */
function requireProgram(name, need) {
    if (hasProgram(name))
        return;
    throw new errors/* ActionableError */.f({
        code: "runner-fault",
        message: `This machine has no ${name} on its PATH, which ${need}. Nothing was changed.`,
        hint: `Install ${name} in the job's container image (Alpine: apk add ${name}; Debian: apt-get install ${name}), or run the job on a hosted runner without \`container\`.`,
    });
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/release/command-environment.ts
/** Every variable is set, an unknown one to the empty text, so that `set -u` scripts can rely on them. */
function describeForCommand(release) {
    return {
        OCTOACME_VERSION: release.version,
        OCTOACME_TAG: release.tag,
        OCTOACME_SHA: release.sha,
        OCTOACME_RELEASE_TYPE: release.releaseType,
        OCTOACME_ENVIRONMENT: release.environment,
        OCTOACME_SERVICE: release.service ?? "",
        OCTOACME_PREVIOUS_VERSION: release.previous?.version ?? "",
        OCTOACME_PREVIOUS_SHA: release.previous?.sha ?? "",
        OCTOACME_PERCENT: String(release.percent ?? 100),
        OCTOACME_TARGET: release.target ?? "",
        OCTOACME_BACKUP: release.backup ?? "",
        OCTOACME_KIND: release.kind,
        OCTOACME_ARTIFACT_DIGEST: release.artifactDigest ?? "",
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/run-command.ts





/** Throws `runner-fault` or `invalid-input` for what a command would fail of at once. `need`: what needs bash, as the end of a sentence. */
function requireCommands({ context }, commands, need) {
    if (commands.length > 0)
        requireProgram("bash", need);
    for (const command of commands)
        resolveInside(context.workspace, command["working-directory"]);
}
/** Whether a part of the proof is a command, which bash runs. */
function provesByCommand({ smoke, metrics }) {
    return smoke.some(({ type }) => type === "command") || metrics.some(({ source }) => source.type === "command");
}
/** What needs bash, as the end of a sentence. */
const PROOF_NEED = "runs the policy's probes and metrics of type `command`";
/** Throws `runner-fault` where the proof could not run. Asked before a change: after it, it would stay unknown whether the release answers. */
function requireProof(proof) {
    if (provesByCommand(proof))
        requireProgram("bash", PROOF_NEED);
}
/** Rejects only for a working directory that is not there: whatever the command does is its result. */
function runCommand({ log, context, signal }, { title, command, release, graceMs }) {
    return log.group(title, () => runScript({
        log,
        script: command.run,
        cwd: resolveInside(context.workspace, command["working-directory"]),
        env: describeForCommand(release),
        pass: command.env,
        timeoutMs: (0,duration/* parseDuration */.E)(command.timeout),
        signal,
        graceMs,
    }));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/json-path.ts
/** Reads one value out of a JSON document by a singular JSONPath (RFC 9535, section 2.3.5.1): names and indices, never an expression. */
const SEGMENT = /\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff-]*)|\[\s*(?:(-?(?:0|[1-9]\d{0,9}))|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*\]/uy;
/**
 * `$.data.result[0].value[1]`, `$['a-b'][-1]`. Wildcards, slices, filters and `..` are refused, because a
 * gate must read exactly one value.
 */
function parseJsonPath(text) {
    const trimmed = text.trim();
    if (!trimmed.startsWith("$"))
        return refuse(text, "it must start with $");
    const path = [];
    let position = 1;
    while (position < trimmed.length) {
        SEGMENT.lastIndex = position;
        const match = SEGMENT.exec(trimmed);
        if (!match)
            return refuse(text, `${JSON.stringify(trimmed.slice(position, position + 20))} is neither a name nor an index`);
        const [whole, dotted, index, single, double] = match;
        if (index !== undefined)
            path.push(Number(index));
        else
            path.push(dotted ?? unescapeName(single ?? double ?? ""));
        position += whole.length;
    }
    return { ok: true, path };
}
/** The value at the path, or undefined when the document has none there. Inherited properties are not seen. */
function readJsonPath(document, path) {
    let value = document;
    for (const step of path) {
        if (Array.isArray(value)) {
            if (typeof step !== "number")
                return undefined;
            value = value.at(step);
        }
        else if (typeof value === "object" && value !== null) {
            if (typeof step !== "string" || !Object.hasOwn(value, step))
                return undefined;
            value = value[step];
        }
        else
            return undefined;
    }
    return value;
}
function unescapeName(name) {
    return name.replace(/\\(.)/gs, "$1");
}
function refuse(text, why) {
    return {
        ok: false,
        message: `${JSON.stringify(text)} is no JSONPath to one value: ${why}. Expected names and indices such as $.data[0].value.`,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/probe.ts
/** Judges the answer to one probe: does it prove that this release answers as the policy demands? */


/** A probe that only wants the address to answer 200, with what a policy's probe has by default. */
function probeAddress(name, url) {
    return {
        type: "http",
        name,
        url,
        method: "GET",
        headers: {},
        status: [200],
        "header-equals": {},
        "json-equals": {},
        "body-contains": [],
        "max-bytes": 1_000_000,
        redirects: 0,
        timeout: "10s",
        deadline: "2m",
        interval: "2s",
    };
}
/** Every condition of the probe against one answer. A missing answer is never ok. */
function judgeProbe(probe, answer, release) {
    const failures = [];
    const fail = (condition, seen) => {
        failures.push({ condition, seen: cut(seen) });
    };
    if (answer.kind === "error")
        fail(describeWant(probe), answer.message);
    else if (probe.type === "http") {
        if (answer.kind !== "http")
            fail(describeWant(probe), "an answer of another kind");
        else
            judgeHttp(probe, answer, release, fail);
    }
    else if (probe.type === "tcp") {
        if (answer.kind !== "connected")
            fail(describeWant(probe), "no connection");
    }
    else if (answer.kind !== "exited" || answer.code !== 0)
        fail(describeWant(probe), answer.kind === "exited" ? `exit code ${answer.code ?? "none (killed)"}: ${answer.lastLine}` : "no exit code");
    return { ok: failures.length === 0, failures };
}
/** After an answer that failed, a single good one may be luck: one instance of many. */
const CONSECUTIVE_AFTER_FAILURE = 3;
/**
 * Whether the attempts so far, oldest first, pass: of the last `consecutive` at least the share `min-share`, and the last one.
 * Without `consecutive`, a probe passes at its first attempt, or three times in a row once one failed.
 */
function judgeAttempts(probe, passed) {
    const wanted = probe.consecutive ?? (passed.includes(false) ? CONSECUTIVE_AFTER_FAILURE : 1);
    const last = passed.slice(-wanted);
    const good = last.filter(Boolean).length;
    const needed = Math.ceil((probe["min-share"] ?? 1) * wanted - 1e-9);
    if (last.length === wanted && good >= needed && last.at(-1) === true)
        return { ok: true, failures: [] };
    const condition = needed === wanted ? `${wanted} passing answers in a row` : `${needed} of the last ${wanted} answers passing`;
    return { ok: false, failures: [{ condition, seen: `${good} of ${last.length}` }] };
}
function judgeHttp(probe, answer, release, fail) {
    if (!probe.status.includes(answer.status)) {
        const location = answer.headers["location"];
        fail(`status ${probe.status.join(" or ")}`, `${answer.status}${location ? ` redirecting to ${location}` : ""}`);
    }
    for (const [name, expected] of Object.entries(probe["header-equals"])) {
        const wanted = fillRelease(expected, release);
        const seen = answer.headers[name.toLowerCase()];
        if (seen !== wanted)
            fail(`header ${name}: ${wanted}`, seen ?? "no such header");
    }
    judgeJson(probe, answer.body, release, fail);
    for (const part of probe["body-contains"]) {
        const wanted = fillRelease(part, release);
        if (!answer.body.includes(wanted))
            fail(`body contains ${JSON.stringify(wanted)}`, `a body without it`);
    }
    const limit = probe["max-latency"] === undefined ? undefined : (0,duration/* parseDuration */.E)(probe["max-latency"]);
    if (limit !== undefined && answer.latencyMs > limit)
        fail(`latency at most ${(0,duration/* renderDuration */.P)(limit)}`, (0,duration/* renderDuration */.P)(answer.latencyMs));
    if (probe.tls !== undefined) {
        const wanted = `certificate valid for ${probe.tls["min-days-left"]} days or more`;
        if (answer.certificateDaysLeft === undefined)
            fail(wanted, "no certificate could be read");
        else if (answer.certificateDaysLeft < probe.tls["min-days-left"])
            fail(wanted, `${Math.floor(answer.certificateDaysLeft)} days left`);
    }
}
function judgeJson(probe, body, release, fail) {
    const expectations = Object.entries(probe["json-equals"]);
    if (expectations.length === 0)
        return;
    let document;
    try {
        document = JSON.parse(body);
    }
    catch {
        fail("a body of JSON", body.trim() === "" ? "an empty body" : body);
        return;
    }
    for (const [text, expected] of expectations) {
        const parsed = parseJsonPath(text);
        if (!parsed.ok) {
            fail(`a readable JSONPath`, parsed.message);
            continue;
        }
        const wanted = typeof expected === "string" ? fillRelease(expected, release) : expected;
        const seen = readJsonPath(document, parsed.path);
        if (seen !== wanted)
            fail(`${text} = ${JSON.stringify(wanted)}`, seen === undefined ? "nothing there" : JSON.stringify(seen));
    }
}
/** `{version}`, `{tag}` and `{sha}` replaced by the release's own, `{target}` by the one that is asked, where there is one. */
function fillRelease(text, release) {
    return text.replace(NAMES, (written, name) => release[name] ?? written);
}
const NAMES = /\{(version|tag|sha|target)\}/g;
/** An address with the release's names in it, encoded: a version may hold a `+`. */
function fillAddress(address, release) {
    return address.replace(NAMES, (written, name) => {
        const value = release[name];
        return value === undefined ? written : encodeURIComponent(value);
    });
}
/** What the probe asks for, as the start of an explanation. */
function describeWant(probe) {
    switch (probe.type) {
        case "http":
            return `${probe.method} ${probe.url} answers ${probe.status.join(" or ")}`;
        case "tcp":
            return `${probe.host}:${probe.port} takes connections`;
        case "command":
            return `the command ends with exit code 0`;
    }
}
function cut(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/identity.ts


/**
 * Whether a name is the release's SHA (whole, or at least 7 digits of it) or its version or tag; with a `pattern`, whether it has
 * that form: `{version}` and `{tag}` are the release's own, `{sha}` any 7 or more of its digits, `*` any text.
 */
function matchesRelease(name, release, rule) {
    const { matches, pattern } = rule;
    const seen = name.trim();
    if (pattern !== undefined)
        return matchesPattern(seen, release, pattern);
    const isSha = /^[0-9a-f]{7,40}$/i.test(seen) && release.sha !== "" && release.sha.startsWith(seen.toLowerCase());
    const isVersion = release.version !== "" && (seen === release.version || seen === release.tag || seen === `v${release.version}`);
    if (matches === "sha")
        return isSha;
    if (matches === "version")
        return isVersion;
    return isSha || isVersion;
}
function matchesPattern(seen, release, pattern) {
    if (release.sha === "" || release.version === "")
        return false;
    const quote = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    const parts = {
        "{version}": quote(release.version),
        "{tag}": quote(release.tag),
        "{sha}": "([0-9a-f]{7,40})",
        "*": ".*",
    };
    const source = pattern.split(/(\{version\}|\{tag\}|\{sha\}|\*)/).map((part) => parts[part] ?? quote(part));
    const match = new RegExp(`^${source.join("")}$`, "i").exec(seen);
    return match?.slice(1).every((digits) => release.sha.startsWith(digits.toLowerCase())) ?? false;
}
/**
 * The looks of one phase. `before` and `after` need the last `consecutive` looks in a row to name the
 * release (a rollout may still be under way before); `during`, a single look that names another one is a mismatch, and
 * looks that got no answer do not decide.
 */
function judgeIdentity(phase, observations, rule, release) {
    const ordered = [...observations].sort((a, b) => a.at - b.at);
    const isMatch = (look) => "name" in look && matchesRelease(look.name, release, rule);
    const others = ordered.flatMap((look) => ("name" in look && !isMatch(look) ? [look.name] : []));
    const seen = [...new Set(others)].slice(0, 5);
    const expected = describeExpected(release, rule);
    if (phase !== "before" && others.length > 0)
        return { outcome: "mismatch", expected, seen };
    const needed = phase === "during" ? 1 : rule.consecutive;
    let streak = 0;
    for (let index = ordered.length - 1; index >= 0 && isMatch(ordered[index]); index--)
        streak++;
    const last = ordered.findLast(isMatch);
    if (phase === "during") {
        if (last && "name" in last)
            return { outcome: "confirmed", name: last.name, probes: ordered.length };
    }
    else if (streak >= needed && last && "name" in last)
        return { outcome: "confirmed", name: last.name, probes: ordered.length };
    if (others.length > 0)
        return { outcome: "mismatch", expected, seen };
    const error = ordered.findLast((look) => "error" in look);
    return {
        outcome: "unconfirmed",
        message: ordered.length === 0
            ? "nobody was asked"
            : `${streak} of ${needed} answers in a row named ${expected}${error && "error" in error ? `; last: ${error.error}` : ""}`,
    };
}
/** Whether a phase that waits for `consecutive` looks has still to ask. */
function needsMoreLooks(phase, observations, rule, release) {
    const judgement = judgeIdentity(phase, observations, rule, release);
    if (judgement.outcome === "confirmed")
        return false;
    return !(phase === "after" && judgement.outcome === "mismatch");
}
/** The name in an answer: of the header, at the JSONPath, or the whole body. */
function readIdentity(rule, answer) {
    if (answer.status < 200 || answer.status > 299)
        return { error: describeStatus(answer) };
    if (rule.header !== undefined) {
        const value = answer.headers[rule.header.toLowerCase()];
        return value === undefined || value.trim() === ""
            ? { error: `no header ${rule.header}` }
            : { name: shorten(value) };
    }
    if (rule.json !== undefined) {
        const path = parseJsonPath(rule.json);
        if (!path.ok)
            return { error: path.message };
        let document;
        try {
            document = JSON.parse(answer.body);
        }
        catch {
            return { error: "the body is not JSON" };
        }
        const value = readJsonPath(document, path.path);
        return typeof value === "string" && value.trim() !== ""
            ? { name: shorten(value) }
            : { error: `no text at ${rule.json}` };
    }
    return answer.body.trim() === "" ? { error: "an empty body" } : { name: shorten(answer.body) };
}
/** A status with the destination of a redirect, without its query, which may be secret. */
function describeStatus(answer) {
    const location = answer.headers["location"];
    const isRedirect = answer.status >= 300 && answer.status < 400 && location !== undefined;
    return `status ${answer.status}${isRedirect ? `, a redirect to ${location.split(/[?#]/, 1)[0].slice(0, 200)}` : ""}`;
}
/** How the release may call itself. */
function describeExpected(release, rule) {
    const { matches, pattern } = rule;
    if (pattern !== undefined)
        return fillRelease(pattern, { ...release, sha: release.sha.slice(0, 12) });
    const sha = release.sha.slice(0, 12);
    if (matches === "sha")
        return sha;
    if (matches === "version")
        return release.version;
    return [release.version, sha].filter((part) => part !== "").join(" or ");
}
function shorten(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./packages/shared/src/process/http-address.ts
/** Pure rules of which addresses and URLs a request may go to. */

/**
 * What IANA's special-purpose registries (RFC 6890) do not call globally reachable, multicast, and three that they leave out: IPv4
 * inside IPv6 as compatible and translated addresses, site-local addresses, and the address of Azure's host, where GitHub's runners
 * live. An IPv4-mapped or NAT64 address is judged by the address in it.
 */
const reserved = new external_node_net_.BlockList();
for (const [network, bits] of [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["168.63.129.16", 32],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
])
    reserved.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
    ["::", 96],
    ["::ffff:0:0:0", 96],
    ["100::", 63],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
    ["5f00::", 16],
    ["fec0::", 10],
    ["64:ff9b:1::", 48],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
])
    reserved.addSubnet(network, bits, "ipv6");
/** Loopback, link-local (cloud metadata), private and other ranges that are not the public internet; also written as IPv4 in IPv6. */
function isPrivateAddress(address) {
    const version = (0,external_node_net_.isIP)(address);
    if (version === 4)
        return reserved.check(address, "ipv4");
    if (version !== 6)
        return true;
    const mapped = readEmbeddedIpv4(address);
    return mapped === undefined ? reserved.check(address, "ipv6") : reserved.check(mapped, "ipv4");
}
/** The address that an IPv4-mapped (`::ffff:0:0/96`) or NAT64 (`64:ff9b::/96`) one stands for. */
function readEmbeddedIpv4(address) {
    const groups = readGroups(address);
    if (!EMBEDDING.some((prefix) => prefix.every((group, index) => groups[index] === group)))
        return undefined;
    const [high, low] = [groups[6], groups[7]];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
const EMBEDDING = [
    [0, 0, 0, 0, 0, 0xffff],
    [0x64, 0xff9b, 0, 0, 0, 0],
];
/** The eight groups of an IPv6 address; `URL` writes them in hexadecimal and shortens the longest run of zeros. */
function readGroups(address) {
    const host = new URL(`http://[${address.split("%", 1)[0]}]`).hostname.slice(1, -1);
    const [head = [], tail = []] = host.split("::").map((part) => (part === "" ? [] : part.split(":")));
    const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
    return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}
/** Whether `host` or `host:port` of the URL is in the policy's `allow-hosts`. */
function isAllowedHost(url, allowHosts) {
    const bare = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
    const port = url.port || (url.protocol === "https:" ? "443" : "80");
    return allowHosts.some((entry) => {
        const allowed = entry.toLowerCase();
        return allowed === bare || allowed === `${bare}:${port}` || allowed === `[${bare}]:${port}`;
    });
}
/** The parsed URL, or why it may not be requested. */
function readTargetUrl(text) {
    if (!URL.canParse(text))
        return { ok: false, reason: "is no URL" };
    const url = new URL(text);
    if (url.protocol !== "http:" && url.protocol !== "https:")
        return { ok: false, reason: `has the scheme ${url.protocol}` };
    if (url.username !== "" || url.password !== "")
        return { ok: false, reason: "holds a user name or password" };
    return { ok: true, url };
}
/** What of the caller's headers goes along after a redirect: all on the same origin, no secret to another. */
function keepHeaders(headers, from, to) {
    if (from.origin === to.origin)
        return headers;
    return Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:accept|accept-language|user-agent)$/i.test(name)));
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/shared/src/process/http-exchange.ts
/** One question and its answer over HTTP/1.1 or HTTP/2, to the address that was judged, bounded in size. */





class HttpFailure extends Error {
    kind;
    uncertain;
    constructor(kind, message, uncertain) {
        super(message);
        this.kind = kind;
        this.uncertain = uncertain;
    }
}
/** Refuses a private address that is not allowed, and gives the look-up that judges every address before it is connected to. */
function openConnection(url, allowHosts) {
    const allowed = isAllowedHost(url, allowHosts);
    const refuse = (address) => new HttpFailure("refused-address", `${url.host} is the private address ${address}; list it under allow-hosts if that is meant`, false);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if ((0,external_node_net_.isIP)(host) !== 0 && !allowed && isPrivateAddress(host))
        throw refuse(host);
    return {
        // The address that was judged is the one connected to: a name cannot change its mind in between.
        lookup: (name, options, callback) => {
            (0,external_node_dns_.lookup)(name, { ...options, all: true }, (error, addresses) => {
                if (error)
                    return callback(error, "");
                const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));
                if (bad !== undefined)
                    return callback(refuse(bad.address), "");
                const first = addresses[0];
                if (first === undefined)
                    return callback(new Error(`${name} has no address`), "");
                if (options.all)
                    callback(null, addresses);
                else
                    callback(null, first.address, first.family);
            });
        },
    };
}
/** Whether a failure of HTTP/1.1 shows a server that knows HTTP/2 alone: it answers in frames, or refuses the protocol in TLS. */
function speaksOnlyTwo(thrown) {
    const code = thrown?.code;
    // Alert 120 of TLS (RFC 7301, 3.2). Node reports it under this code, or as EPROTO with OpenSSL's words.
    if (code === "ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL")
        return true;
    if (code === "EPROTO")
        return (0,errors/* describeError */.U)(thrown).includes("alert no application protocol");
    const packet = thrown?.rawPacket;
    // A SETTINGS frame of stream 0 is the first that a server of HTTP/2 sends (RFC 9113, 3.4).
    return code === "HPE_INVALID_CONSTANT" && packet instanceof Uint8Array && packet[3] === 4 && packet[8] === 0;
}
async function exchangeByOne(question) {
    const { url, method, headers, body, signal, lookup } = question;
    const { request: open } = url.protocol === "https:" ? await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 23)) : await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    return new Promise((done, fail) => {
        // Offered by name, so that a server that knows HTTP/2 alone refuses the handshake instead of answering in plain words.
        const protocol = url.protocol === "https:" ? { ALPNProtocols: ["http/1.1"] } : {};
        const outgoing = open(url.href, { method, headers, agent: false, signal, lookup, ...protocol }, (message) => {
            const address = message.socket.remoteAddress ?? "";
            // Read now: at the end of the body the socket may be closed.
            const validTo = readCertificateEnd(message.socket);
            const collector = collect(question.limit, () => message.destroy(), fail);
            message.on("data", collector.add);
            message.on("error", fail);
            message.on("aborted", () => fail(new HttpFailure("network", "the answer was cut", true)));
            message.on("end", () => {
                try {
                    const text = collector.text(message.headers["content-encoding"]);
                    done({
                        status: message.statusCode ?? 0,
                        headers: message.headers,
                        text,
                        address,
                        validTo,
                    });
                }
                catch (thrown) {
                    fail(thrown);
                }
            });
        });
        outgoing.on("error", fail);
        outgoing.end(body);
    });
}
/** Without TLS by prior knowledge, as RFC 9113 calls it. */
async function exchangeByTwo(question) {
    const { url, method, headers, body, signal, lookup } = question;
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 2467, 23));
    const session = connect(url.origin, { lookup });
    try {
        return await new Promise((done, fail) => {
            session.on("error", fail);
            const names = Object.fromEntries(Object.entries(headers).filter(([name]) => !["host", "connection"].includes(name.toLowerCase())));
            const stream = session.request({ ...names, ":method": method, ":path": url.pathname + url.search }, { signal });
            const cut = () => fail(new HttpFailure("network", "the answer was cut", true));
            const collector = collect(question.limit, () => stream.destroy(), fail);
            let received;
            stream.on("response", ({ ":status": status = 0, ...rest }) => {
                // Read now: a session that ends has no socket any more.
                const { socket } = session;
                const headers = rest;
                received = { status, headers, address: socket?.remoteAddress ?? "", validTo: readCertificateEnd(socket) };
            });
            stream.on("data", collector.add);
            stream.on("error", fail);
            stream.on("aborted", cut);
            // Whatever was settled before stays: a stream closes after each of the others.
            stream.on("close", cut);
            stream.on("end", () => {
                if (received === undefined)
                    return fail(new HttpFailure("network", "the connection was closed without an answer", true));
                // The end of a session ends what is being read too; only the server's own mark is the end of an answer.
                const length = method === "HEAD" ? undefined : received.headers["content-length"];
                if (session.destroyed || stream.rstCode !== 0 || (length !== undefined && Number(length) !== collector.size()))
                    return cut();
                try {
                    done({ ...received, text: collector.text(received.headers["content-encoding"]) });
                }
                catch (thrown) {
                    fail(thrown);
                }
            });
            stream.end(body);
        });
    }
    finally {
        session.destroy();
    }
}
function collect(limit, stop, fail) {
    const chunks = [];
    let size = 0;
    return {
        add: (chunk) => {
            size += chunk.length;
            if (size > limit) {
                // Before the end of the connection says "cut".
                fail(new HttpFailure("too-large", `a body of more than ${limit} bytes`, true));
                stop();
            }
            else
                chunks.push(chunk);
        },
        size: () => size,
        text: (encoding) => decodeBody(Buffer.concat(chunks), encoding, limit),
    };
}
/** Servers compress whatever was asked for; the limit holds for the text too. A byte order mark is not part of it. */
function decodeBody(bytes, encoding, limit) {
    const name = (encoding ?? "identity").trim().toLowerCase();
    if (bytes.length === 0 || name === "identity" || name === "")
        return bytes.toString("utf8").replace(/^\uFEFF/, "");
    const decode = { gzip: external_node_zlib_.unzipSync, "x-gzip": external_node_zlib_.unzipSync, deflate: external_node_zlib_.unzipSync, br: external_node_zlib_.brotliDecompressSync }[name];
    if (decode === undefined)
        throw new HttpFailure("network", `the body has the unknown encoding ${name}`, true);
    try {
        return decode(bytes, { maxOutputLength: limit })
            .toString("utf8")
            .replace(/^\uFEFF/, "");
    }
    catch (cause) {
        if (cause.code === "ERR_BUFFER_TOO_LARGE")
            throw new HttpFailure("too-large", `a body of more than ${limit} bytes`, true);
        throw new HttpFailure("network", `the body is not valid ${name}: ${(0,errors/* describeError */.U)(cause)}`, true);
    }
}
function readCertificateEnd(socket) {
    return socket?.getPeerCertificate?.().valid_to;
}

;// CONCATENATED MODULE: ./packages/shared/src/process/http.ts




const DAY_MS = 86_400_000;
/** HTTP on Node's own client, which shows certificates and lets every resolved address be judged. */
function createHttp(clock = process_clock/* systemClock */.m) {
    return {
        send: async (request) => {
            const timeout = AbortSignal.timeout(request.timeoutMs);
            const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
            try {
                return { ok: true, answer: await follow(request, signal, clock) };
            }
            catch (thrown) {
                const uncertain = thrown instanceof HttpFailure ? thrown.uncertain : true;
                const fail = (kind, message) => ({ ok: false, failure: { kind, message, uncertain } });
                if (request.signal?.aborted)
                    return fail("cancelled", "the run was cancelled");
                if (timeout.aborted)
                    return fail("timed-out", `no whole answer within ${request.timeoutMs} ms`);
                if (thrown instanceof HttpFailure)
                    return fail(thrown.kind, thrown.message);
                return fail("network", (0,errors/* describeError */.U)(thrown));
            }
        },
    };
}
async function follow(request, signal, clock) {
    const started = performance.now();
    const redirects = [];
    let method = request.method ?? "GET";
    let headers = request.headers ?? {};
    let body = request.body;
    let url = target(request.url);
    const cookies = new Map();
    for (;;) {
        const answer = await exchange(url, { ...request, method, headers }, body, signal);
        const { status } = answer;
        const { location } = answer.headers;
        const isRedirect = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
        if (!isRedirect || (request.maxRedirects ?? 0) === 0)
            return {
                status,
                headers: flatten(answer.headers),
                body: answer.text,
                url: url.href,
                redirects,
                latencyMs: performance.now() - started,
                address: answer.address,
                tls: readTls(answer.validTo, clock),
            };
        if (redirects.length >= request.maxRedirects)
            throw new HttpFailure("too-many-redirects", `more than ${request.maxRedirects} redirects`, true);
        if (!URL.canParse(location, url.href))
            throw new HttpFailure("invalid-url", "redirected to what is no URL", true);
        const next = target(new URL(location, url).href);
        if (url.protocol === "https:" && next.protocol === "http:")
            throw new HttpFailure("refused-address", "redirected from https to http", true);
        if (status === 307 || status === 308) {
            if (body !== undefined && next.origin !== url.origin)
                throw new HttpFailure("refused-address", `redirected with its body to another host (${next.host})`, true);
        }
        else if (method !== "HEAD") {
            method = "GET";
            body = undefined;
        }
        keepCookies(cookies, url, answer.headers["set-cookie"]);
        headers = addCookies(keepHeaders(headers, url, next), cookies.get(next.host));
        redirects.push(next.href);
        url = next;
    }
}
/** Cookies of one exchange, by host: load balancers and login pages redirect to themselves until their cookie comes back. */
function keepCookies(cookies, from, lines) {
    const own = cookies.get(from.host) ?? new Map();
    for (const line of lines ?? []) {
        const match = /^\s*([^=;\s]+)=([^;]*)/.exec(line);
        if (match !== null && own.size < 50)
            own.set(match[1], match[2].trim());
    }
    cookies.set(from.host, own);
}
function addCookies(headers, cookies) {
    if (cookies === undefined || cookies.size === 0)
        return headers;
    const name = Object.keys(headers).find((header) => header.toLowerCase() === "cookie") ?? "cookie";
    const sent = (headers[name] ?? "").split(/;\s*/).filter((pair) => pair !== "" && !cookies.has(pair.split("=")[0]));
    const pairs = [...sent, ...[...cookies].map(([cookie, value]) => `${cookie}=${value}`)];
    return { ...headers, [name]: pairs.join("; ") };
}
function target(text) {
    const parsed = readTargetUrl(text);
    if (!parsed.ok)
        throw new HttpFailure("invalid-url", `the address ${parsed.reason}`, false);
    return parsed.url;
}
/** By HTTP/1.1, or by HTTP/2 where the server speaks nothing else. */
async function exchange(url, request, body, signal) {
    const connection = openConnection(url, request.allowHosts ?? []);
    const question = {
        url,
        method: request.method ?? "GET",
        headers: {
            "user-agent": "octoacme-release-actions",
            ...request.headers,
            ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
        },
        body,
        signal,
        limit: request.maxBytes ?? 1_000_000,
        lookup: connection.lookup,
    };
    try {
        return await exchangeByOne(question);
    }
    catch (thrown) {
        if (!speaksOnlyTwo(thrown))
            throw thrown;
        return await exchangeByTwo(question);
    }
}
function readTls(validTo, clock) {
    if (validTo === undefined)
        return null;
    const end = Date.parse(validTo);
    return { validTo: new Date(end).toISOString(), daysLeft: Math.floor((end - clock.now()) / DAY_MS) };
}
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]]));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-request.ts
/** Sends what probes and sources ask for, with `${NAME}` in addresses and headers filled from the environment. */



/** The answer of a service over the process' own HTTP client. */
const askHttp = (question) => askThrough(createHttp(), question);
/**
 * An answer, or why there is none. A variable that is not set and an address that is not allowed are errors
 * of the question (`refused`): trying again is of no use. Rejects only with the reason of an aborted signal.
 */
async function askThrough(http, question) {
    const started = performance.now();
    let url;
    let headers;
    try {
        url = fillVariables(question.url, environment/* readVariable */.nt);
        headers = Object.fromEntries(Object.entries(question.headers).map(([name, value]) => [name, fillVariables(value, (name) => (0,environment/* readSecret */.n5)(name))]));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return { kind: "error", message: thrown.message, latencyMs: 0, refused: true };
    }
    const result = await http.send({
        url,
        method: question.method,
        headers: { accept: "*/*", "accept-encoding": "identity", ...headers },
        ...(question.body === undefined ? {} : { body: question.body }),
        timeoutMs: Math.max(1, Math.ceil(question.timeoutMs)),
        maxBytes: question.maxBytes,
        maxRedirects: question.redirects,
        allowHosts: question.allowHosts,
        ...(question.signal ? { signal: question.signal } : {}),
    });
    if (!result.ok) {
        if (result.failure.kind === "cancelled")
            throw question.signal?.reason ?? new Error(result.failure.message);
        return {
            kind: "error",
            message: result.failure.message,
            latencyMs: performance.now() - started,
            refused: result.failure.kind === "invalid-url" || result.failure.kind === "refused-address",
        };
    }
    const { status, headers: seen, body, latencyMs, tls } = result.answer;
    return {
        kind: "http",
        status,
        headers: seen,
        body,
        latencyMs,
        ...(tls === null ? {} : { certificateDaysLeft: tls.daysLeft }),
    };
}
const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
/** `${NAME}` replaced by the variable's value; an unset one is refused, never the empty text. */
function fillVariables(text, read) {
    return text.replace(VARIABLE, (_, name) => needVariable(name, read));
}
/** A variable that the policy's text, or the kind of a source, asks for. Throws the error that says where it is set. */
function needVariable(name, read) {
    const value = read(name);
    if (value !== undefined)
        return value;
    throw new errors/* ActionableError */.f({
        code: "invalid-input",
        message: `The variable ${name}, which the policy names, is not set.`,
        hint: `Set it under \`env:\` of the step, e.g. ${name}: \${{ secrets.${name.toUpperCase()} }}.`,
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-identity.ts
/** Asks the environment who answers: once, or until enough answers in a row name the release. */





const MAX_BYTES = 1_000_000;
/** Who answers now. Rejects only with the reason of an aborted signal. */
async function lookOnce(request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const { rule } = request;
    const answer = await (request.ask ?? askHttp)({
        url: fillAddress(rule.url, request.release),
        method: "GET",
        headers: { "cache-control": "no-cache", ...rule.headers },
        timeoutMs: (0,duration/* parseDuration */.E)(rule.timeout) ?? 10_000,
        maxBytes: MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    const at = clock.now();
    if (answer.kind === "http")
        return { at, ...readIdentity(rule, answer) };
    return { at, error: answer.message, ...(answer.refused ? { refused: true } : {}) };
}
/** All looks of a phase, until it is decided or the rule's deadline has passed. */
async function observeIdentity(phase, request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const deadline = clock.now() + ((0,duration/* parseDuration */.E)(request.rule.deadline) ?? 0);
    const pause = (0,duration/* parseDuration */.E)(request.rule.interval) ?? 1_000;
    const looks = [];
    for (;;) {
        request.signal?.throwIfAborted();
        looks.push(await lookOnce(request));
        const last = looks.at(-1);
        if ("refused" in last && last.refused)
            return looks;
        if (!needsMoreLooks(phase, looks, request.rule, request.release))
            return looks;
        // The looks that are still wanted in a row are given their time even when the first one came late.
        if (clock.now() + pause > deadline && !isOnItsWay(looks, request))
            return looks;
        await clock.sleep(pause, request.signal);
    }
}
function isOnItsWay(looks, request) {
    if (looks.length >= 1_000)
        return false;
    const judgement = judgeIdentity("during", looks.slice(-1), { ...request.rule, consecutive: 1 }, request.release);
    return judgement.outcome === "confirmed";
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-confirmation.ts


/** Whether the release answered `consecutive` times in a row before the rule's deadline. */
async function confirmIdentity(request) {
    const { rule } = request;
    if (rule === undefined)
        return null;
    return judgeIdentity("before", await observeIdentity("before", { ...request, rule }), rule, request.release);
}

;// CONCATENATED MODULE: ./packages/shared/src/process/tcp.ts
/** The one TCP door: whether a port takes connections; private addresses only where they are allowed. */




class RefusedAddress extends Error {
}
class TimedOut extends Error {
}
/** Connects and hangs up at once; never rejects. */
async function connectTcp(request) {
    const started = performance.now();
    const host = request.host.replace(/^\[|\]$/g, "");
    const name = (0,external_node_net_.isIP)(host) === 6 ? `[${host}]` : host;
    const fail = (kind, message) => ({
        ok: false,
        kind,
        message,
        latencyMs: performance.now() - started,
    });
    if (!URL.canParse(`http://${name}:${request.port}`))
        return fail("refused-address", `${name} is no host`);
    const allowed = isAllowedHost(new URL(`http://${name}:${request.port}`), request.allowHosts);
    const refuse = (address) => new RefusedAddress(`${name}:${request.port} is the private address ${address}; list it under allow-hosts if that is meant`);
    try {
        if ((0,external_node_net_.isIP)(host) !== 0 && !allowed && isPrivateAddress(host))
            throw refuse(host);
        await new Promise((done, reject) => {
            const socket = (0,external_node_net_.connect)({
                host,
                port: request.port,
                lookup: (wanted, options, callback) => {
                    (0,external_node_dns_.lookup)(wanted, { ...options, all: true }, (error, addresses) => {
                        if (error)
                            return callback(error, "");
                        const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));
                        if (bad !== undefined)
                            return callback(refuse(bad.address), "");
                        if (options.all)
                            return callback(null, addresses);
                        const first = addresses[0];
                        if (first === undefined)
                            return callback(new Error(`${wanted} has no address`), "");
                        callback(null, first.address, first.family);
                    });
                },
            });
            const cancel = () => socket.destroy(new Error("cancelled"));
            const timer = setTimeout(() => socket.destroy(new TimedOut()), request.timeoutMs);
            request.signal?.addEventListener("abort", cancel, { once: true });
            if (request.signal?.aborted)
                cancel();
            socket.once("connect", () => {
                socket.destroy();
                done();
            });
            socket.once("error", reject);
            socket.once("close", () => {
                clearTimeout(timer);
                request.signal?.removeEventListener("abort", cancel);
                reject(new Error("the connection was closed"));
            });
        });
        return { ok: true, latencyMs: performance.now() - started };
    }
    catch (thrown) {
        if (request.signal?.aborted)
            return fail("cancelled", "the run was cancelled");
        if (thrown instanceof RefusedAddress)
            return fail("refused-address", thrown.message);
        if (thrown instanceof TimedOut)
            return fail("timed-out", `no connection within ${request.timeoutMs} ms`);
        const code = thrown instanceof Error ? thrown.code : undefined;
        return fail("network", code === "ECONNREFUSED" ? "the connection was refused" : (0,errors/* describeError */.U)(thrown));
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-probes.ts
/** Runs smoke probes: all at once, each retried until it passes or its deadline has passed, bounded in everything. */








const CONCURRENCY = 8;
const MAX_ATTEMPTS = 10_000;
/**
 * A report for each probe, in the policy's order. Never rejects because a probe fails; rejects with the
 * signal's reason when it is aborted. An empty list gives an empty list: whoever needs a probe must ask for one.
 */
async function runProbes(request) {
    const reports = [];
    let next = 0;
    const work = async () => {
        while (next < request.probes.length) {
            const index = next++;
            reports[index] = await runProbe(request.probes[index], request);
        }
    };
    await Promise.all(Array.from({ length: Math.min(CONCURRENCY, request.probes.length) }, work));
    return reports;
}
/** One probe until its attempts pass (`judgeAttempts`) or its deadline has passed; at least one attempt. A refused address is not retried. */
async function runProbe(probe, request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const started = clock.now();
    const deadline = started + run_probes_duration(probe.deadline);
    const passed = [];
    for (let attempt = 1;; attempt++) {
        request.signal?.throwIfAborted();
        const timeoutMs = Math.max(1, Math.min(run_probes_duration(probe.timeout), attempt === 1 ? Infinity : deadline - clock.now()));
        const answer = await attemptProbe(probe, request, timeoutMs, clock);
        request.signal?.throwIfAborted();
        const judgement = judgeProbe(probe, answer, request.release);
        request.onAttempt?.(probe, attempt, judgement);
        passed.push(judgement.ok);
        const streak = judgeAttempts(probe, passed);
        const pause = run_probes_duration(probe.interval);
        // Answers that are still wanted in a row get their time even when the first one came late.
        const isLate = clock.now() + pause >= deadline && !judgement.ok;
        const isFinal = streak.ok || (answer.kind === "error" && answer.refused) || isLate || attempt >= MAX_ATTEMPTS;
        if (isFinal)
            return {
                name: probe.name,
                type: probe.type,
                target: fillRelease(describeTarget(probe), request.release),
                ok: streak.ok,
                attempts: attempt,
                failures: judgement.ok ? streak.failures : judgement.failures,
                latencyMs: Math.round(answer.latencyMs),
                elapsedMs: clock.now() - started,
            };
        await clock.sleep(pause, request.signal);
    }
}
async function attemptProbe(probe, request, timeoutMs, clock) {
    const started = clock.now();
    try {
        switch (probe.type) {
            case "http":
                return await askAddress(probe, request, timeoutMs);
            case "tcp":
                return await openPort(probe, request, timeoutMs);
            case "command":
                return await runProbeCommand(probe, request, timeoutMs);
        }
    }
    catch (thrown) {
        if (request.signal?.aborted)
            throw request.signal.reason;
        return { kind: "error", message: (0,errors/* describeError */.U)(thrown), latencyMs: clock.now() - started, refused: false };
    }
}
function askAddress(probe, request, timeoutMs) {
    return (request.ask ?? askHttp)({
        url: fillAddress(probe.url, request.release),
        method: probe.method,
        headers: probe.headers,
        ...(probe.body === undefined ? {} : { body: probe.body }),
        timeoutMs,
        maxBytes: probe["max-bytes"],
        redirects: probe.redirects,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
}
async function openPort(probe, request, timeoutMs) {
    const result = await connectTcp({
        host: probe.host,
        port: probe.port,
        timeoutMs,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    return result.ok
        ? { kind: "connected", latencyMs: result.latencyMs }
        : { ...result, kind: "error", refused: result.kind === "refused-address" };
}
async function runProbeCommand(probe, request, timeoutMs) {
    if (!hasProgram("bash"))
        return { kind: "error", message: "this machine has no bash on its PATH", latencyMs: 0, refused: true };
    const { end, tail, durationMs } = await runScript({
        script: probe.run,
        cwd: request.cwd,
        env: request.commandEnv,
        pass: probe.env,
        // Probes run side by side; their lines would mix. The last line is part of the report.
        echo: false,
        timeoutMs,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    return end.kind === "exited"
        ? { kind: "exited", code: end.code, lastLine: tail.at(-1) ?? "", latencyMs: durationMs }
        : { kind: "error", message: `the command ${describeEnd(end)}`, latencyMs: durationMs, refused: false };
}
/** What a probe knocks at. */
function describeTarget(probe) {
    switch (probe.type) {
        case "http":
            return probe.url;
        case "tcp":
            return `${probe.host}:${probe.port}`;
        case "command":
            return "command";
    }
}
function run_probes_duration(text) {
    const milliseconds = (0,duration/* parseDuration */.E)(text);
    if (milliseconds === undefined)
        throw new Error(`not a duration: ${text}`);
    return milliseconds;
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/ask-release.ts



/** Each probe and the identity until it passes or its deadline is over. Rejects only when the run is cancelled. */
async function askRelease(runtime, question) {
    const { environment, release } = question;
    const [probes, identity] = await Promise.all([
        askProbes(runtime, question),
        confirmIdentity({
            rule: environment.verify?.identity,
            release,
            allowHosts: environment["allow-hosts"],
            signal: runtime.signal,
            clock: runtime.clock,
        }),
    ]);
    return { probes, identity };
}
/** The probes alone: while only a part of the traffic sees the release, the identity may name either. */
function askProbes(runtime, question) {
    const { environment, probes, release, onAttempt } = question;
    return runProbes({
        probes,
        release,
        allowHosts: environment["allow-hosts"],
        commandEnv: describeForCommand(release),
        cwd: runtime.context.workspace,
        signal: runtime.signal,
        clock: runtime.clock,
        ...(onAttempt === undefined ? {} : { onAttempt }),
    });
}

;// CONCATENATED MODULE: ./actions/rollback/src/change.ts
/** Brings an environment to one release and finds out whether that release answers: the same for a rollback and a drill. */



/** The command's end and both statuses must fit into the runner's 7.5 seconds. */
const GRACE_MS = 1_500;
function describeChange({ environment, service, target, release, previous, kind }) {
    const { version, tag, sha, payload } = release;
    return {
        version,
        tag,
        sha,
        artifactDigest: payload.artifactDigest,
        releaseType: "",
        environment: environment.name,
        service,
        previous: { version: previous.version, sha: previous.sha },
        kind,
        ...(target === null ? {} : { target }),
    };
}
/** The command, under a title in the log. */
function runChange(runtime, change, { command, title }) {
    return runCommand(runtime, { title, command, release: describeChange(change), graceMs: GRACE_MS });
}
/** Smoke probes and identity; without either, that the environment's address answers. Rejects only when cancelled. */
async function confirmRelease(runtime, change) {
    const { environment } = change;
    const answers = await askRelease(runtime, {
        environment,
        probes: listProbes(environment),
        release: describeChange(change),
    });
    return {
        asked: answers.probes.length + (answers.identity === null ? 0 : 1),
        failed: listFailed(answers, change),
    };
}
function listFailed({ probes, identity }, { environment, release }) {
    const failed = probes
        .filter((probe) => !probe.ok)
        .map((probe) => ({
        what: `smoke probe ${probe.name}`,
        value: probe.failures.map((failure) => failure.seen).join("; "),
        expected: probe.failures.map((failure) => failure.condition).join("; "),
        query: probe.target,
        link: "",
    }));
    if (identity !== null && identity.outcome !== "confirmed")
        failed.push({
            what: "identity",
            value: identity.outcome === "mismatch" ? identity.seen.join(", ") : identity.message,
            expected: release.tag,
            query: environment.verify?.identity?.url ?? "",
            link: "",
        });
    return failed;
}
function listProbes(environment) {
    if (environment.smoke.length > 0 || environment.verify?.identity !== undefined || environment.url === undefined)
        return environment.smoke;
    return [probeAddress("address of the environment", environment.url)];
}

// EXTERNAL MODULE: ./packages/shared/src/incident/incident.ts
var incident_incident = __webpack_require__(9382);
// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var production = __webpack_require__(9186);
// EXTERNAL MODULE: ./actions/rollback/src/plan.ts
var src_plan = __webpack_require__(2235);
;// CONCATENATED MODULE: ./actions/rollback/src/drill-plan.ts
/** Whether there is a drill, and of which releases; pure. */



/** What is deployed and gone back to, or why there is no drill; pure. */
function decideDrill(facts, hasCommands) {
    const { active, lastKnownGood } = facts.history;
    if ((0,production/* isProduction */.K)(facts.environment))
        return { kind: "refuse", reason: "drill-in-production" };
    if ((0,src_plan/* describeTargetFault */.Nd)(facts.environment, facts.target) !== undefined)
        return { kind: "refuse", reason: "target-unknown" };
    if (active === undefined)
        return { kind: "refuse", reason: "nothing-deployed" };
    if (lastKnownGood === undefined)
        return { kind: "refuse", reason: "no-known-good" };
    if (!hasCommands)
        return { kind: "refuse", reason: "no-command" };
    return { kind: "drill", current: active, target: lastKnownGood };
}
/** The releases that a drill began with, whatever was deployed since; undefined where its deployment does not name both. */
function readDrillReleases({ previous, targetDeploymentId }, { succeeded }) {
    const current = succeeded.find(({ deploymentId }) => deploymentId === previous?.deploymentId);
    const target = succeeded.find(({ deploymentId }) => deploymentId === targetDeploymentId);
    return current === undefined || target === undefined ? undefined : { current, target };
}
/** The changes of a drill, in their order. */
const DRILL_STEPS = ["deploy", "back", "forward"];
/** Which release a step brings there, and which one runs there until then. */
function describeDrillStep(step, { current, target }) {
    const [to, from] = step === "back" ? [target, current] : [current, target];
    const name = step === "deploy" ? `deploy ${to.tag}` : `${step} to ${to.tag}`;
    return { name, to, from };
}
/** The step that comes next; null: the drill is over. After a failed way back the way forward is tried all the same. */
function chooseDrillStep(done) {
    if (done.some(({ step, fault }) => step === "deploy" && fault !== ""))
        return null;
    return DRILL_STEPS.find((step) => !done.some((end) => end.step === step)) ?? null;
}
/** What the steps of a drill that is over amount to. */
function concludeDrill(done) {
    const faultOf = (name) => done.find(({ step }) => step === name)?.fault ?? "";
    const failed = [
        ["deploy", "drill-deploy-failed"],
        ["forward", "drill-forward-failed"],
        ["back", "drill-back-failed"],
    ].find(([step]) => faultOf(step) !== "");
    if (failed !== undefined)
        return { decision: "drill-failed", reason: failed[1], seen: faultOf(failed[0]), recoveryMs: null };
    const recoveryMs = done.find(({ step }) => step === "back").took;
    return { decision: "drilled", reason: "drilled", seen: `recovered in ${(0,incident_incident/* formatSpan */.QA)(recoveryMs)}`, recoveryMs };
}

;// CONCATENATED MODULE: ./actions/rollback/src/drill-course.ts



/** After a failed way back the way forward is tried all the same: staging is to be left as it was. */
async function rehearse(runtime, course) {
    const { current, target } = course;
    const done = [];
    let tail = [];
    for (let step = chooseDrillStep(done); step !== null; step = chooseDrillStep(done)) {
        const end = await takeStep(runtime, course, step);
        done.push(end);
        if (end.fault !== "")
            tail = end.tail;
    }
    return { ...concludeDrill(done), current, target, steps: showSteps(done, course), tail };
}
/** For the job summary. */
function showSteps(done, releases) {
    return done.map(({ step, fault, took }) => ({
        name: describeDrillStep(step, releases).name,
        ok: fault === "",
        took,
    }));
}
function describeDrillChange(facts, releases, step) {
    const { to, from } = describeDrillStep(step, releases);
    return {
        environment: facts.environment,
        service: facts.service,
        target: facts.target,
        release: to,
        previous: from,
        kind: "drill",
    };
}
async function takeStep(runtime, course, step) {
    const startedAt = runtime.clock.now();
    const change = describeDrillChange(course.facts, course, step);
    const command = step === "back" ? course.back : course.forward;
    const title = `Drill: ${describeDrillStep(step, course).name}`;
    const result = await runChange(runtime, change, { command, title });
    runtime.signal.throwIfAborted();
    const fault = result.ok ? await findFault(runtime, change) : `the command ${describeEnd(result.end)}`;
    return { step, fault, took: runtime.clock.now() - startedAt, tail: result.tail };
}
/** What says that the release of a change does not answer; empty when everything says that it does. */
async function findFault(runtime, change) {
    const confirmation = await confirmRelease(runtime, change);
    if (confirmation.asked === 0)
        return "nothing says whether the release answers: no smoke probe, identity or address is configured";
    return confirmation.failed.map((item) => `${item.what}: ${item.value}`).join("; ");
}

// EXTERNAL MODULE: ./packages/shared/src/process/runner-files.ts
var runner_files = __webpack_require__(9773);
;// CONCATENATED MODULE: ./packages/shared/src/process/summary.ts
/** The job summary: sections of Markdown, cut at a section when the runner would drop the whole, written once. */


/** The runner drops a summary over 1 MiB whole; some room is left for the note. */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** The sections in order; those that do not fit are left out whole, and the end says which. */
function renderSummary(sections, limitBytes = SUMMARY_LIMIT_BYTES) {
    const parts = sections.map((section) => `${section.heading === null ? "" : `## ${section.heading}\n\n`}${section.body}\n\n`);
    const whole = parts.join("");
    if (bytes(whole) <= limitBytes)
        return whole;
    const room = limitBytes - 2_000;
    const kept = [];
    const left = [];
    let used = 0;
    for (const [index, part] of parts.entries()) {
        if (used + bytes(part) <= room) {
            kept.push(part);
            used += bytes(part);
        }
        else
            left.push(sections[index].heading ?? "an untitled section");
    }
    const names = left.slice(0, 10).map((name) => name.slice(0, 100));
    const note = `> [!WARNING]\n> Left out because GitHub shows at most ${limitBytes} bytes: ${names.join(", ")}${left.length > names.length ? ` and ${left.length - names.length} more` : ""}.\n`;
    return kept.join("") + (bytes(note) <= 2_000 ? note : `> [!WARNING]\n> ${left.length} sections were left out.\n`);
}
/** Replaces this step's summary. Without a runner's summary file nothing is written. */
async function writeSummary(sections) {
    if ((0,environment/* readVariable */.nt)("GITHUB_STEP_SUMMARY") === undefined)
        return;
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421)]).then(__webpack_require__.bind(__webpack_require__, 6421));
    core.summary.emptyBuffer();
    core.summary.addRaw(renderSummary(sections));
    await (0,runner_files/* writeRunnerFile */.o)("GITHUB_STEP_SUMMARY", () => core.summary.write({ overwrite: true }));
}
function bytes(text) {
    return Buffer.byteLength(text, "utf8");
}

// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(2930);
;// CONCATENATED MODULE: ./packages/shared/src/text/verdict-line.ts
/** The first line of a phase in its job summary, alike in every action: the mark, the decision, one sentence, the reason. */

/** Begins the warning of a step that goes on in advisory mode alone: readers, and searches through logs, find each such place by it. */
const WOULD_HAVE_STOPPED = "Would have stopped here";
/** The mark of a decision that is either good or bad; a dry run only says what would be done. */
function markDecision(isNegative, decision) {
    return isNegative ? "❌" : decision === "planned" ? "📝" : "✅";
}
/** Markdown, as `sentence` is; a reason that only repeats the decision is left out. */
function renderVerdictLine(mark, { decision, reason }, sentence) {
    return `**${mark} ${decision}:** ${sentence}${reason === decision ? "" : ` (${(0,markdown/* inlineCode */.ti)(reason)})`}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/stop.ts
/** What a negative decision does to its step: red under `enforce`; under `advisory` a warning and the first lines of the summary, which say that it would have been. */


/** Ends the step red with the message, or warns with it. */
function stopStep(runtime, mode, message, title = runtime.name) {
    if (mode === "enforce")
        runtime.fail(message);
    else
        runtime.log.warning(`${WOULD_HAVE_STOPPED} (mode: advisory): ${message}`, title);
}
/** The summary's first section of an advisory run for a negative decision; none for any other. `reasons` is plain text. */
function explainStop(mode, isNegative, reasons) {
    if (mode === "enforce" || !isNegative)
        return [];
    const note = `> [!WARNING]\n> **${WOULD_HAVE_STOPPED}.** \`mode: advisory\` keeps this step green; with \`enforce\` it ends red, and what needs it does not run.`;
    const why = (0,markdown/* bullets */.e5)(reasons.filter((reason) => reason.trim() !== "").map((reason) => (0,markdown/* renderSentence */.iQ)(reason)));
    return [{ heading: null, body: why === "" ? note : `${note}\n\n${why}` }];
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/finish.ts


/** Summary, then outputs, then the step's colour. */
async function finish(runtime, end) {
    await publishEnd(runtime, end);
    colourStep(runtime, end);
}
/** Summary and outputs, for an action that still has something to write before it may end. */
async function publishEnd(runtime, end) {
    const { result, message, remedy } = end;
    const lines = end.stopReasons ?? [message, ...(remedy === undefined ? [] : [remedy])];
    await writeSummary([...explainStop(end.mode, end.isNegative, lines), ...end.summary]);
    await runtime.setOutputs({
        ...end.outputs,
        decision: result.decision,
        reason: result.reason,
        sha: result.release?.sha ?? "",
        version: result.release?.version ?? "",
        "release-type": result.release?.type ?? "",
        result,
    });
}
/** A negative decision stops the step as its mode says; any other is one line in the log. */
function colourStep(runtime, end) {
    const { message, remedy } = end;
    if (!end.isNegative)
        runtime.log.notice(message, runtime.name);
    else
        stopStep(runtime, end.mode, remedy === undefined ? message : `${message}\n${remedy}`, end.title);
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/result.ts
/** A release as the envelope names it, from whatever of it is known. */
function nameRelease(known) {
    const { version, tag, sha, type } = known;
    return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}

;// CONCATENATED MODULE: ./actions/rollback/src/own-result.ts
/** What rollback adds to the result's envelope, where an operation has nothing to say. */
const NOTHING_OWN = {
    seen: "",
    bad: null,
    target: null,
    incident: null,
    incidentNumber: null,
    reviewNumber: null,
    recoveryMs: null,
    steps: [],
    problems: [],
};

;// CONCATENATED MODULE: ./actions/rollback/src/reasons.ts
/** Why a rollback ended as it did: the closed set of reason codes, each with what a person does next. */
const reasons_REASONS = [
    {
        code: "rolled-back",
        meaning: "The last known-good release answers again and is healthy.",
        remedy: "Find the cause and complete the post-incident review, which is open.",
        where: "commit",
    },
    {
        code: "begun",
        meaning: "The rollback has begun: people are notified and the environment is held; the job's own steps bring the old release back.",
        remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
        where: "workflow",
    },
    {
        code: "not-begun",
        meaning: "This run has begun no rollback of the environment, so there is nothing to finish.",
        remedy: "Put a step with `operation: begin` before it, with the same `environment` and `service`, and finish only when its decision is begun.",
        where: "workflow",
    },
    {
        code: "already-rolled-back",
        meaning: "This incident was rolled back before; nothing was done twice.",
        remedy: "Nothing. See the incident.",
        where: "nothing",
    },
    {
        code: "playbook-only",
        meaning: "The playbook ran without a rollback, as `target: none` asked.",
        remedy: "Fix the environment; the incident says who was notified.",
        where: "outside",
    },
    {
        code: "forward-only",
        meaning: "The environment's policy says `forward-only`; it is never rolled back by itself.",
        remedy: "Deploy a fix. To roll back all the same: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "nothing-changed",
        meaning: "The release never began to change the environment.",
        remedy: "Nothing to roll back. The deploy's summary says why it was refused.",
        where: "nothing",
    },
    {
        code: "still-verified",
        meaning: "The release runs in the environment and was found healthy; this run changed nothing there.",
        remedy: "Nothing to roll back: the job was refused, rejected or cancelled before it changed anything. To roll the release back all the same: Actions → Roll back → Run workflow.",
        where: "nothing",
    },
    {
        code: "nothing-deployed",
        meaning: "No deployment of ours is recorded in the environment.",
        remedy: "Check `environment`, and the service where there are several: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "no-known-good",
        meaning: "No earlier release was deployed and verified here and is still free of quarantine.",
        remedy: "Deploy a fix, or name a verified release: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "target-not-verified",
        meaning: "The release named in `target` was never verified in the environment.",
        remedy: "Name a release that was verified there; the summary lists them: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "target-is-current",
        meaning: "The release named in `target` is the one that is to be taken back.",
        remedy: "Name an older release, or leave `target` empty: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "target-quarantined",
        meaning: "The release named in `target` was itself rolled back in this environment.",
        remedy: "Name another release: Actions → Roll back → Run workflow with a `target`. This one stays out until a person in the role release-manager names it there in `lift-quarantine`.",
        where: "rollback",
    },
    {
        code: "target-unknown",
        meaning: "The environment has targets and none, or another, was named.",
        remedy: "Set `deploy-target` to one of the environment's targets; the message names them.",
        where: "workflow",
    },
    {
        code: "target-not-deployable",
        meaning: "The tag of the target is gone or points at another commit.",
        remedy: "Restore the tag, or name another verified release: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "not-current",
        meaning: "Another release runs there by now; taking it back would undo somebody else's change.",
        remedy: "Look at the environment. If what runs there now is bad: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "never-began",
        meaning: "The release that was named never began to change the environment, at any target; nothing was rolled back.",
        remedy: "Name the release that fails, or none for whatever runs: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "no-command",
        meaning: "Neither `command` nor the policy says how to bring a release there.",
        remedy: "Set `rollback` or `deploy` of the environment in the policy.",
        where: "policy",
    },
    {
        code: "no-shell",
        meaning: "The machine has no bash on its PATH, which runs the rollback command. Nothing was changed.",
        remedy: "Install bash in the image of the job's container, or run the job on the hosted runner itself.",
        where: "workflow",
    },
    {
        code: "locked",
        meaning: "Another run holds the environment, and its command may be changing it now.",
        remedy: "Wait for the holder in the summary, or cancel its run, then choose Re-run failed jobs; a hold by hand does not stop a rollback.",
        where: "re-run-failed",
    },
    {
        code: "attempt-failed",
        meaning: "An attempt for this incident failed before; there is one attempt, then people.",
        remedy: "Look at the environment now. To try again: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "command-failed",
        meaning: "The rollback command failed or ran out of time.",
        remedy: "The environment may be half-way: look at it now; the end of the log is below. To try again: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "steps-failed",
        meaning: "The job's own steps that bring the old release back did not end well.",
        remedy: "The environment may be half-way: look at it now; the steps' own log says what failed. To try again: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "unhealthy-after-rollback",
        meaning: "The command ran, but the old release does not answer as it should.",
        remedy: "Look at the environment now; the failing probes are below. To try another release: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "not-verified",
        meaning: "The command ran, but nothing is configured that says whether the old release answers.",
        remedy: "Look at the environment now. Give it `smoke` probes, `verify.identity` or at least a `url` in the policy.",
        where: "policy",
    },
    {
        code: "stopped",
        meaning: "The rollback was stopped before its outcome was known.",
        remedy: "Look at the environment, then choose Re-run failed jobs: the rollback continues where it was.",
        where: "re-run-failed",
    },
    {
        code: "drill-begun",
        meaning: "A step of the drill has begun: the environment is held, and the job's own steps bring the release there.",
        remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
        where: "workflow",
    },
    {
        code: "drill-continues",
        meaning: "A step of the drill is done; the next pair of `begin` and `finish` goes on with the next one.",
        remedy: "Nothing; the job goes on.",
        where: "nothing",
    },
    {
        code: "drilled",
        meaning: "The environment went back and forward again; the recovery time is recorded.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "drill-in-production",
        meaning: "A drill changes what runs; production is never drilled.",
        remedy: "Name a staging environment in the drill's `environment`.",
        where: "workflow",
    },
    {
        code: "drill-deploy-failed",
        meaning: "The drill's deploy of the release that runs there failed.",
        remedy: "Fix the environment's deploy command; the end of the log is below.",
        where: "commit",
    },
    {
        code: "drill-back-failed",
        meaning: "The drill's way back failed; a real one would have too.",
        remedy: "Fix the rollback before the next release, and look at the environment now.",
        where: "commit",
    },
    {
        code: "drill-forward-failed",
        meaning: "The drill went back but not forward again.",
        remedy: "The environment runs the old release or is half-way. Deploy the release again: Actions → Release → Run workflow on its tag.",
        where: "release",
    },
    {
        code: "quarantine-lifted",
        meaning: "The release may be deployed here again.",
        remedy: "Deploy it: Actions → Release → Run workflow on its tag. Who lifted the quarantine, and why, is in its deployment.",
        where: "release",
    },
    {
        code: "not-quarantined",
        meaning: "The release named in `lift-quarantine` is not quarantined here.",
        remedy: "Nothing to do if this release was meant. If not: Actions → Roll back → Run workflow with the other release in `lift-quarantine`, and its `environment`.",
        where: "rollback",
    },
    {
        code: "not-in-role",
        meaning: "The person who started the run is not known to be in the role `release-manager`.",
        remedy: "Ask a person in the role release-manager to start the run, or add this one to the role in the policy.",
        where: "policy",
    },
    {
        code: "dry-run",
        meaning: "What would have been done was reported; nothing was written.",
        remedy: "Remove `dry-run` from the step to roll back.",
        where: "workflow",
    },
];
/** What a person does next. */
function remedyOf(code) {
    return reasons_REASONS.find((entry) => entry.code === code).remedy;
}

// EXTERNAL MODULE: ./packages/shared/src/incident/issue.ts + 1 modules
var incident_issue = __webpack_require__(6550);
// EXTERNAL MODULE: ./packages/shared/src/text/local-time.ts
var local_time = __webpack_require__(2632);
;// CONCATENATED MODULE: ./packages/shared/src/text/plural.ts
/** Counts and short lists as English text. */
/** At most `limit` items joined by commas, and how many more there are. */
function listFirst(items, limit = 5) {
    const shown = items.slice(0, limit).join(", ");
    return items.length > limit ? `${shown} and ${items.length - limit} more` : shown;
}
/** `1 commit`, `3 commits`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

;// CONCATENATED MODULE: ./actions/rollback/src/report.ts
/** What a person sees of a rollback: the job summary, and the outputs that later jobs gate on. */







const NEGATIVE = ["refused", "failed", "nothing-to-roll-back", "drill-failed"];
/** Reasons by which nothing is rolled back because nothing went wrong there. */
const KEPT_RUNNING = ["nothing-changed", "still-verified"];
/** Reasons of refusals before anything was tried; the release that runs is named, whether it is bad or not. */
const REFUSED_FIRST = [
    "never-began",
    "target-not-verified",
    "target-is-current",
    "target-quarantined",
];
/** Whether the step ends red under `mode: enforce`. */
function isNegative({ decision, reason }) {
    return NEGATIVE.includes(decision) && ![...KEPT_RUNNING, "dry-run"].includes(reason);
}
/** One sentence for the log and the annotation. */
function describeReport(report) {
    const reason = reasons_REASONS.find((entry) => entry.code === report.reason);
    const seen = report.seen === "" ? "" : ` Seen: ${report.seen}.`;
    if (report.decision === "rolled-back" && report.reason === "rolled-back")
        return (0,incident_incident/* describeOutcome */.SS)(report.state.incident);
    return `${reason.meaning}${seen}`;
}
/** Sections of the job summary, what matters first. */
function renderReport(report) {
    const { incident, problems } = report.state;
    const reason = reasons_REASONS.find((entry) => entry.code === report.reason);
    const head = [
        renderVerdictLine(markDecision(isNegative(report), report.decision), report, (0,markdown/* renderSentence */.iQ)(describeReport(report))),
        "",
        (0,markdown/* factTable */.Bu)(listFacts(report)),
    ].join("\n");
    const sections = [
        { heading: `Rollback of ${(0,markdown/* escapeMarkdown */.FV)((0,incident_incident/* namePlace */.RO)(incident))}`, body: head },
        { heading: "What to do next", body: (0,markdown/* bullets */.e5)(listNextSteps(report.state, reason.remedy)) },
    ];
    if (problems.length > 0)
        sections.push({
            heading: "What could not be done",
            body: (0,markdown/* bullets */.e5)(problems.map((problem) => (0,markdown/* escapeMarkdown */.FV)(problem))),
        });
    if (!incident.security && incident.evidence.length > 0)
        sections.push({ heading: "What failed", body: (0,incident_issue/* renderEvidence */.oP)(incident) });
    if (incident.timeline.length > 0)
        sections.push({ heading: "Timeline", body: (0,incident_issue/* renderTimeline */.s8)(incident) });
    sections.push({
        heading: null,
        body: (0,markdown/* details */.zH)(`Who was notified: ${describeNotified(incident.receipts)}`, (0,incident_issue/* renderReceipts */.Cs)(incident)),
    });
    if (report.decision !== "rolled-back")
        sections.push({ heading: "Releases that ran here", body: renderHistory(report.history, incident.timeZone) });
    if (report.tail.length > 0)
        sections.push({ heading: null, body: (0,markdown/* details */.zH)("Last lines of the command", (0,markdown/* codeBlock */.DV)(report.tail.join("\n"))) });
    return sections;
}
function listFacts(report) {
    const { reason, state, history } = report;
    const { incident, issue, review } = state;
    const { bad, outcome } = incident;
    const concerned = bad === null ? null : report_nameRelease(bad);
    // Nothing was tried, so what ran before still runs: the release of the plan is that one, and no failed one.
    const running = [
        "Runs now",
        describeUncertain(history) ?? concerned ?? "no release of ours, as before",
    ];
    if (KEPT_RUNNING.includes(reason))
        return [running];
    const why = [
        ["Why", (0,markdown/* escapeMarkdown */.FV)(incident.security ? "withheld: security incident" : incident.reason)],
        ["Incident", issue === null ? "no issue" : (0,markdown/* link */.nf)(`#${issue.number}`, issue.url)],
        ["Post-incident review", review === null ? "not opened" : (0,markdown/* link */.nf)(`#${review.number}`, review.url)],
    ];
    if (bad !== null && isRefusedFirst(report))
        return [running, ...why];
    return [
        [nameConcerned(report), concerned ?? "none of ours is known"],
        ["Runs now", outcome.kind === "rolled-back" ? report_nameRelease(outcome.to) : "look at the environment"],
        ...why,
    ];
}
/** Whether the request was refused, and the release of the plan is the one that runs: nothing says that it failed. */
function isRefusedFirst({ decision, reason, seen, state }) {
    if (decision !== "refused")
        return false;
    // What came while the environment was waited for is another release than the one that was to be rolled back.
    if (reason === "not-current")
        return seen === state.incident.bad?.tag;
    return REFUSED_FIRST.includes(reason);
}
function nameConcerned({ decision, reason }) {
    if (decision === "rolled-back")
        return "Rolled back";
    return reason === "playbook-only" ? "Release of the incident" : "Failed release";
}
/** What may run where a newer deployment began to change the environment and did not succeed; undefined: none did. */
function describeUncertain({ active, disturbedBy }) {
    if (disturbedBy === undefined)
        return undefined;
    const { tag } = disturbedBy.payload;
    const before = active === undefined ? "no release of ours" : report_nameRelease(active);
    return `not certain: ${report_nameRelease({ tag, sha: disturbedBy.sha })} may be deployed in part; ${before} ran before`;
}
function report_nameRelease({ tag, sha }) {
    return `${(0,markdown/* inlineCode */.ti)(tag)} ${(0,markdown/* inlineCode */.ti)(sha.slice(0, 7))}`;
}
function listNextSteps({ incident, issue }, remedy) {
    return [
        remedy,
        ...(0,incident_incident/* unreachedRoles */.tG)(incident.receipts).map((role) => `**${role} was not reached by any channel: call them.**`),
        ...(issue === null
            ? []
            : [`The on-call engineer leads from here: ${(0,markdown/* link */.nf)(`incident #${issue.number}`, issue.url)}.`]),
        ...(incident.outcome.kind === "rolled-back" && incident.bad !== null
            ? [
                `${(0,markdown/* inlineCode */.ti)(incident.bad.sha.slice(0, 7))} is quarantined in ${(0,markdown/* escapeMarkdown */.FV)(incident.environment)}: fix forward with a new commit.`,
            ]
            : []),
    ];
}
function describeNotified(receipts) {
    if (receipts.length === 0)
        return "no one";
    const delivered = receipts.filter((receipt) => receipt.delivered).length;
    const missed = (0,incident_incident/* unreachedRoles */.tG)(receipts);
    return `${delivered} of ${count(receipts.length, "message")} delivered${missed.length === 0 ? "" : `; not reached: ${missed.join(", ")}`}`;
}
function renderHistory(history, timeZone) {
    if (history.succeeded.length === 0)
        return "None of ours.";
    return (0,markdown/* table */.tp)(["release", "commit", "deployed", "verified", "may be gone back to"], history.succeeded
        .slice(0, 15)
        .map((release) => [
        (0,markdown/* inlineCode */.ti)(release.tag),
        (0,markdown/* inlineCode */.ti)(release.sha.slice(0, 7)),
        (0,markdown/* escapeMarkdown */.FV)((0,local_time/* renderLocalTime */.b3)(release.createdAt, timeZone)),
        release.verified ? "yes" : "no",
        history.quarantined.has(release.sha)
            ? "no: it was rolled back"
            : release.verified
                ? "yes"
                : "no: never verified",
    ]));
}

;// CONCATENATED MODULE: ./actions/rollback/src/drill-report.ts
/** How a drill ended: the job summary, the outputs and the result. */









async function publishDrill(run, facts, end) {
    const { clients, inputs, runtime } = run;
    const meaning = reasons_REASONS.find(({ code }) => code === end.reason).meaning;
    const sentence = end.seen === "" ? meaning : `${meaning} Seen: ${end.seen}.`;
    const { current, target, recoveryMs } = end;
    await finish(runtime, {
        mode: inputs.mode,
        isNegative: isNegative(end),
        message: sentence,
        remedy: remedyOf(end.reason),
        stopReasons: [sentence],
        summary: renderDrill(facts.environment.name, end, sentence),
        outputs: {
            "target-version": target?.version,
            "target-sha": target?.sha,
            "target-tag": target?.tag,
            "previous-version": current?.version,
            "previous-sha": current?.sha,
            "artifact-digest": target?.payload.artifactDigest ?? "",
            "recovery-seconds": recoveryMs === null ? "" : Math.round(recoveryMs / 1_000),
        },
        result: {
            ...NOTHING_OWN,
            schemaVersion: 1,
            action: "rollback",
            decision: end.decision,
            reason: end.reason,
            explanation: sentence,
            release: current === null ? null : nameRelease({ version: current.version, tag: current.tag, sha: current.sha }),
            environment: facts.environment.name,
            service: facts.service,
            policyDigest: facts.policy.digest,
            dryRun: inputs.dryRun,
            requests: countRequests(clients),
            operation: "drill",
            seen: end.seen,
            target: target === null ? null : { version: target.version, tag: target.tag, sha: target.sha },
            recoveryMs,
            steps: end.steps,
        },
    });
}
/** Sections of the job summary. */
function renderDrill(environment, end, sentence) {
    const sections = [
        {
            heading: `Drill in ${(0,markdown/* escapeMarkdown */.FV)(environment)}`,
            body: [
                renderVerdictLine(markDecision(isNegative(end), end.decision), end, (0,markdown/* renderSentence */.iQ)(sentence)),
                `**Next:** ${remedyOf(end.reason)}`,
            ].join("\n\n"),
        },
    ];
    if (end.steps.length > 0)
        sections.push({
            heading: null,
            body: (0,markdown/* table */.tp)(["step", "ended well", "took"], end.steps.map((step) => [(0,markdown/* inlineCode */.ti)(step.name), step.ok ? "yes" : "**no**", (0,incident_incident/* formatSpan */.QA)(step.took)])),
        });
    sections.push({ heading: "What to do next", body: (0,markdown/* bullets */.e5)([remedyOf(end.reason)]) });
    if (end.tail.length > 0)
        sections.push({ heading: null, body: (0,markdown/* details */.zH)("Last lines of the command", (0,markdown/* codeBlock */.DV)(end.tail.join("\n"))) });
    return sections;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/trusted-deployments.ts




/** Whose writing counts under a policy; `own` is the login that the token writes as. */
function listTrustedWriters(policy, own) {
    return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}
/** Newest first; what others wrote has no payload, and their statuses are left out. */
async function listTrustedDeployments(github, policy, options = {}) {
    const deployments = await listDeployments(github, options);
    return keepTrusted(deployments, listTrustedWriters(policy, await readOwnLogin(github)));
}
/** Whether the run began a deployment to the environment, of any service or target, that has not ended. */
async function hasOpenDeployment(github, policy, { environment, runId }) {
    const isOfRun = ({ payload }) => payload?.runId === runId;
    return someTrusted(github, policy, environment, {
        isAsked: isOfRun,
        isFound: (one) => !(0,release_deployment/* isTerminal */.Hd)((0,release_deployment/* latestStatus */.Ux)(one)?.state),
    });
}
/**
 * Whether a command of the run may be changing the environment at this moment: a deployment that the run began or goes on with is
 * `in_progress`. Each action says so before its command, and looks at its lock after that.
 */
async function isChanging(github, policy, { environment, runId }) {
    return someTrusted(github, policy, environment, {
        // A rollback goes on with the deployment of an earlier run, and says so by the address of its log.
        isAsked: ({ payload }) => payload?.runId === runId || payload?.kind === "rollback",
        isFound: (one) => {
            const runs = one.statuses.map(({ logUrl }) => /\/actions\/runs\/(\d+)/.exec(logUrl ?? "")?.[1]);
            return (0,release_deployment/* latestStatus */.Ux)(one)?.state === "in_progress" && (one.payload.runId === runId || runs.includes(runId));
        },
    });
}
/**
 * Whether one of the trusted deployments that are asked for is what is looked for. The whole list is read, by the reading that does
 * not lag: what others create pushes nothing out of sight. Statuses are read of the trusted ones alone.
 */
async function someTrusted(github, policy, environment, { isAsked, isFound }) {
    const writers = listTrustedWriters(policy, await (0,issues/* readOwnLogin */.UD)(github));
    const asked = (0,provenance/* keepTrusted */.v2)(await (0,github_deployments/* listBareDeployments */.ze)(github, { environment }), writers).filter(isAsked);
    for (const { id } of asked) {
        const read = await (0,github_deployments/* readDeployment */.iJ)(github, id);
        if (read !== undefined && (0,provenance/* keepTrusted */.v2)([read], writers).some(isFound))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./actions/rollback/src/environment-hold.ts
/** Holds an environment for a rollback, beside a hold by hand, which stays; and the incident that the rollback writes about. */




const POLL_MS = 5_000;
/** Ends the name of the lock that a rollback takes while people hold the environment. */
const BESIDE = ":rollback";
/**
 * Until it is ours, or the policy's `lock-timeout` has passed; then the lock of a run that changes nothing here is taken over, save
 * by a drill, and that of one whose command may be at work is not. A lock that the same run left for the same service is adopted: its
 * deploy is what is rolled back. Deploys that people hold by hand stay held; the rollback then takes a lock of its own, so that
 * two rollbacks still exclude each other.
 */
async function holdEnvironment(github, runtime, wanted) {
    const { clock, log } = runtime;
    const { name, targets } = wanted.environment;
    const timeout = wanted.isUrgent === true ? 0 : (0,duration/* parseDuration */.E)(wanted.environment["lock-timeout"]);
    const deadline = clock.now() + timeout;
    const isOpen = (runId) => hasOpenDeployment(github, wanted.policy, { environment: name, runId });
    const changing = (runId) => isChanging(github, wanted.policy, { environment: name, runId });
    const rulesFor = (lock, byHand) => ({
        name: lock,
        sha: wanted.sha,
        reason: wanted.reason,
        scope: wanted.policy.service ?? "-",
        waitMs: Math.max(0, deadline - clock.now()),
        pollMs: POLL_MS,
        byHand,
        unreadable: "alive",
        ...(wanted.isDrill === true ? { isOpen } : { isChanging: changing }),
        // Deploys of single targets hold locks of their own; that of one target asks for the whole environment's too.
        others: { names: wanted.target === null ? targets.map((target) => `${name}/${target}`) : [name], keep: true },
        eager: true,
        onWait: ({ holder, who, until }) => {
            if (holder === null)
                return;
            log.warning(`${lock} is held by ${who}, and that run goes on. Waiting until ${until} at the longest; to go on at once, cancel run ${holder.run}.`);
            wanted.onWait?.(holder);
        },
    });
    const [plain, beside] = listLockNames(wanted);
    const first = await holdLock(github, runtime, rulesFor(plain, "report"));
    const describeHold = (hold) => {
        if (hold.kind === "held")
            return hold;
        const holder = describeHolder(hold.by, clock.now());
        return { kind: "locked", holder: hold.name.startsWith(`${name}/`) ? `${hold.name}: ${holder}` : holder };
    };
    if (first.kind === "held" || !isByHand(first.by))
        return describeHold(first);
    const who = describeHolder(first.by, clock.now());
    log.info(`Deploys to ${name} are held by ${who}; the rollback goes on, the hold stays.`);
    return describeHold(await holdLock(github, runtime, rulesFor(beside, "remove")));
}
/**
 * Right before the command: the lock as it is, or where somebody removed or took it, one that is had by the same rules and without a
 * wait. Who only deletes refs stops no rollback; a run whose command may be at work does.
 */
async function keepEnvironment(github, runtime, wanted, lock) {
    if (await isStillOurs(github, lock))
        return { kind: "held", lock };
    runtime.log.warning(`The lock of ${lock.name} is no longer this run's; it is taken again.`);
    return holdEnvironment(github, runtime, { ...wanted, isUrgent: true });
}
/** The environment's own lock, and the one that is taken beside a hold by hand. */
function listLockNames({ environment: { name }, target, }) {
    const plain = target === null ? name : `${name}/${target}`;
    return [plain, `${plain}${BESIDE}`];
}
/** The lock that this run's `begin` took; null, with a warning, when it is lost: what was changed is recorded all the same. */
async function findOwnHold(github, { context, log }, { service, ...place }) {
    const me = { run: context.runId, scope: service ?? "-" };
    const { environment } = place;
    for (const name of listLockNames(place)) {
        const held = await (0,locks/* readLock */.mF)(github, name);
        if (held?.holder != null && (0,locks/* isSameHolder */.j1)(held.holder, me))
            return { name, objectSha: held.objectSha };
    }
    log.warning(`${environment.name} is no longer held by this run; other deploys may have run since \`begin\`.`);
    return null;
}
/**
 * Removes what a rollback that was cut off after its last word left: the environment's lock and the one beside a hold by hand. A live
 * run's stays, and a hold by hand.
 */
async function releaseLeftHold(github, runtime, { policy, ...place }) {
    const isOpen = (runId) => hasOpenDeployment(github, policy, { environment: place.environment.name, runId });
    const left = { scope: policy.service ?? "-", orOver: true, unreadable: "alive", isOpen };
    await Promise.all(listLockNames(place).map((name) => releaseLeftLock(github, runtime, { ...left, name })));
}
/** How long one run's words about an incident may keep another's waiting; a page that comes twice is better than none. */
const INCIDENT_WAIT_MS = 60_000;
/**
 * The incident's own lock, beside the environment's: two runs that open (or end) it at the same moment follow one another, so that
 * there is one issue and one page. Null when it cannot be had in time: the words do not wait longer.
 */
async function holdIncident(github, runtime, { incidentKey, ...wanted }) {
    const hold = await holdLock(github, runtime, {
        ...describeIncidentLock(runtime, incidentKey),
        ...wanted,
        reason: "words about the incident",
        byHand: "remove",
        eager: true,
    });
    return hold.kind === "held" ? hold.lock : null;
}
/** Until no live run writes about the incident; takes no lock, and only removes one whose run is over. */
function awaitIncident(github, runtime, incidentKey) {
    return awaitLock(github, runtime, describeIncidentLock(runtime, incidentKey));
}
/** Two jobs of one run are two writers; a re-run of the job is the same one. */
function describeIncidentLock({ context }, incidentKey) {
    return {
        name: `incident:${incidentKey}`,
        scope: `job ${context.job}`,
        waitMs: INCIDENT_WAIT_MS,
        pollMs: 1_000,
        unreadable: "alive",
    };
}

// EXTERNAL MODULE: ./packages/shared/src/release/history.ts
var release_history = __webpack_require__(3897);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(1725);
;// CONCATENATED MODULE: ./actions/rollback/src/gather.ts
/** Reads what a rollback decides from: the policy, the environment's deployments, and what the failed verification said. */









/** Two reads side by side, or one when the policy is known. A rollback waits for nothing that it does not decide from. */
async function gatherFacts(github, inputs, known) {
    const [policy, all] = await Promise.all([
        known ?? loadPolicy(github, inputs),
        (0,github_deployments/* listDeployments */.Jn)(github, { environment: inputs.environment }),
    ]);
    // It came with the deployments.
    const login = await (0,issues/* readOwnLogin */.UD)(github);
    const service = policy.service ?? null;
    const writers = listTrustedWriters(policy, login);
    const deployments = (0,provenance/* keepTrusted */.v2)(all, writers);
    const target = inputs.deployTarget ?? null;
    const ofService = deployments
        .filter(({ payload }) => payload === null || payload.service === service)
        .map((deployment) => ({
        ...deployment,
        statuses: deployment.statuses.map((status, index) => ({ ...status, id: index })),
    }));
    const facts = (0,release_history/* selectForTarget */.nX)(ofService, target);
    const environment = requireEnvironment(policy, inputs.environment);
    const others = target === null ? [] : environment.targets.filter((other) => other !== target);
    return {
        policy,
        environment,
        heldByOthers: others.flatMap((other) => (0,release_history/* readHistory */.Lu)(ofService, { environment: environment.name, service, target: other }).active?.sha ?? []),
        service,
        target,
        deployments: facts,
        ofAllTargets: ofService,
        // Also what does not count says that something may run: without the statuses of others, and with them.
        isUntouched: isUntouched([...all, ...deployments], inputs.environment),
        history: (0,release_history/* readHistory */.Lu)(facts, { environment: inputs.environment, service, target }),
        distrusted: describeDistrusted(all.filter(({ payload }) => payload !== null && payload.service === service), writers),
    };
}
/** Whether no deployment of ours began to change the environment, for any service or target. `deployments`: all that are known of it. */
function isUntouched(deployments, environment) {
    return !deployments.some((deployment) => deployment.environment === environment && deployment.payload !== null && (0,release_deployment/* hasBegun */.SU)(deployment));
}
/** A known-good release may be among what does not count: whoever waits for a rollback must be told why it is passed over. */
function describeDistrusted(ours, writers) {
    const strangers = new Set(ours
        .flatMap(({ creator, statuses }) => [creator, ...statuses.map((status) => status.creator)])
        .filter((login) => !(0,provenance/* isTrustedAuthor */.Xw)(login, writers))
        .map((login) => login ?? "a deleted account"));
    if (strangers.size === 0)
        return undefined;
    return `What ${[...strangers].slice(0, 5).join(", ")} wrote of deployments does not count: this token writes as ${writers.own}. If it should count, name the account in \`trusted-authors\` in the policy.`;
}
/**
 * The failed release by commit and tag, and the target's tag. A `version` that is no release names nothing only when it is the
 * branch or pull request that the run itself is on, which is the input's default. Any other text is a mistake, and a mistake must
 * not roll back what runs: it is an error, like a `target` that is no release.
 */
function readNames(inputs, policy, ref) {
    const read = (text) => ((0,release_version/* parseTag */.ED)(text, policy.tag) ?? (0,release_version/* parseVersion */.ot)(text, policy.tag))?.version;
    const version = read(inputs.version);
    if (version === undefined && !isOwnRef(inputs.version, ref))
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: `Input version is "${inputs.version}"; expected a release of the pattern ${(0,release_version/* showPattern */.uz)(policy.tag)}, or its version.`,
            hint: "Correct the version, or leave `version` out to roll back the release that runs now.",
        });
    const names = {
        sha: inputs.sha ?? null,
        tag: version === undefined ? null : (0,release_version/* renderTag */.vY)(policy.tag, version),
    };
    if (inputs.target === undefined)
        return { ...names, target: null };
    if (inputs.target === "none")
        return { ...names, target: "none" };
    const target = read(inputs.target);
    if (target === undefined)
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: `Input target is "${inputs.target}"; expected a release of the pattern ${(0,release_version/* showPattern */.uz)(policy.tag)}, its version, or none.`,
            hint: "Name a release that was verified in the environment, or leave `target` empty.",
        });
    return { ...names, target: (0,release_version/* renderTag */.vY)(policy.tag, target) };
}
/** Whether a text is the short name of the run's own branch or pull request. A tag is never one: it names a release. */
function isOwnRef(text, ref) {
    return ref === `refs/heads/${text}` || ref === `refs/pull/${text}`;
}
/** What failed, from the `result` of verify or deploy. A text that is no such result counts as none; one that is no JSON is an error. */
function readEvidence(result) {
    if (result === undefined)
        return { evidence: [], reason: "", isUnhealthy: false };
    let value;
    try {
        value = JSON.parse(result);
    }
    catch (cause) {
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: "Input evidence is not JSON.",
            hint: "Pass on the `result` output of verify or deploy, or leave it empty.",
            cause,
        });
    }
    const fields = asObject(value);
    const stages = Array.isArray(fields["stages"]) ? fields["stages"].map(asObject) : [];
    const evidence = [];
    for (const part of [fields, ...stages]) {
        for (const entry of ["failures", "signals", "metrics", "probes", "steps"].flatMap((key) => {
            const list = part[key];
            return Array.isArray(list) ? list : [];
        })) {
            const item = asObject(entry);
            if (item["verdict"] === "healthy" || item["ok"] === true || item["advisory"] === true)
                continue;
            const what = textOf(item["name"] ?? item["what"]);
            if (what === "")
                continue;
            evidence.push({
                what,
                value: textOf(item["value"] ?? item["seen"] ?? item["explanation"] ?? item["detail"]),
                expected: textOf(item["condition"] ?? item["expected"]),
                query: textOf(item["query"]),
                link: textOf(item["link"]),
            });
        }
    }
    const said = [textOf(fields["decision"]), textOf(fields["reason"])].filter((part) => part !== "").join(": ");
    return {
        evidence: evidence.slice(0, 20),
        reason: textOf(fields["explanation"]) || said,
        isUnhealthy: fields["decision"] === "unhealthy",
    };
}
function asObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === "string"
        ? value.slice(0, 500)
        : typeof value === "number" || typeof value === "boolean"
            ? String(value)
            : "";
}

// EXTERNAL MODULE: ./actions/rollback/src/open-work.ts
var open_work = __webpack_require__(6176);
;// CONCATENATED MODULE: ./actions/rollback/src/drill.ts
/** A drill: deploys what runs in a staging environment, goes back, verifies, goes forward again, and records how long the way back took. */

















/** Of a drill that did not begin. */
const NOTHING_DRILLED = { current: null, target: null, recoveryMs: null, steps: [], tail: [], seen: "" };
/** The environment is held; the drill's end is a deployment of kind `drill`. */
async function runDrill(run) {
    const { clients, inputs, runtime } = run;
    const facts = await gatherFacts(clients.urgent, inputs);
    if (facts.distrusted !== undefined)
        runtime.log.warning(facts.distrusted);
    const { environment } = facts;
    const back = chooseCommand(inputs, environment.rollback ?? environment.deploy);
    const forward = environment.deploy ?? back;
    const plan = decideDrill(facts, back !== null && forward !== null);
    if (plan.kind === "refuse")
        return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "refused", reason: plan.reason });
    const { current, target } = plan;
    if (inputs.dryRun) {
        const seen = `${current.tag} would go back to ${target.tag} and forward again`;
        return publishDrill(run, facts, {
            ...NOTHING_DRILLED,
            current,
            target,
            decision: "would-roll-back",
            reason: "dry-run",
            seen,
        });
    }
    requireCommands(runtime, [back, forward], "runs the commands of a drill");
    await (0,refs/* requireTagAt */.ZK)(clients.urgent, target.tag, target.sha);
    const hold = await holdForDrill(run, facts, current);
    if (hold.kind === "locked")
        return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "refused", reason: "locked", seen: hold.holder });
    const end = await drillUnderLock(run, hold.lock, { facts, current, target, back: back, forward: forward });
    await publishDrill(run, facts, end);
}
function holdForDrill({ clients, runtime }, { environment, target, policy }, current) {
    const reason = `drill of the rollback from ${current.tag}`;
    return holdEnvironment(clients.urgent, runtime, {
        environment,
        target,
        policy,
        sha: current.sha,
        reason,
        isDrill: true,
    });
}
async function drillUnderLock(run, lock, drill) {
    const { runtime } = run;
    const { urgent: github } = run.clients;
    const keeper = (0,open_work/* keepRollbackWork */.X)(runtime);
    await keeper.save({ lock });
    try {
        await closeLeftOver(run, drill.facts);
        return await recordDrill(run, keeper, drill);
    }
    finally {
        await (0,locks/* releaseLock */.x_)(github, lock.name, lock.objectSha).then(() => keeper.save({ lock: null }), (thrown) => runtime.log.warning(`The lock of ${lock.name} was not released: ${(0,errors/* describeError */.U)(thrown)}`));
    }
}
/** The terminal status; the time that preflight trusts is that of a drill that went to its end. */
async function endDrill({ clients, runtime }, deploymentId, { decision, recoveryMs, seen }) {
    const isDrilled = decision === "drilled" && recoveryMs !== null;
    await (0,github_deployments/* appendDeploymentStatus */.wz)(clients.urgent, deploymentId, {
        state: isDrilled ? "success" : "failure",
        description: isDrilled ? describeDrill(recoveryMs) : `drill: ${seen}`,
        logUrl: runtime.context.runUrl,
    });
}
/** Ends drills that were killed before their deployment was known; while the environment is held, none of them goes on. */
async function closeLeftOver({ clients, runtime }, facts) {
    for (const deployment of facts.deployments) {
        if (deployment.payload?.kind !== "drill" || (0,release_deployment/* isTerminal */.Hd)((0,release_deployment/* latestStatus */.Ux)(deployment)?.state))
            continue;
        await (0,github_deployments/* appendDeploymentStatus */.wz)(clients.urgent, deployment.id, {
            state: "error",
            description: `${src_plan/* STOPPED */.yd} the drill of run ${deployment.payload.runId} ended before its outcome was known`,
            logUrl: runtime.context.runUrl,
        });
    }
}
async function recordDrill(run, keeper, drill) {
    const { runtime } = run;
    const github = run.clients.urgent;
    const logUrl = runtime.context.runUrl;
    const { deployment } = await (0,github_deployments/* createDeployment */.Yy)(github, {
        payload: describeDrillPayload(run, drill.facts, drill),
        description: `drill: ${drill.current.tag} to ${drill.target.tag} and forward again`,
        production: false,
    });
    await keeper.save({ deploymentId: deployment.id });
    await (0,github_deployments/* appendDeploymentStatus */.wz)(github, deployment.id, { state: "in_progress", description: "drill", logUrl });
    const { lock } = keeper.current();
    let end;
    try {
        if (lock !== null)
            await requireLock(github, runtime, lock);
        end = await rehearse(runtime, drill);
    }
    catch (thrown) {
        await (0,github_deployments/* appendDeploymentStatus */.wz)(github, deployment.id, {
            state: "error",
            description: `${src_plan/* STOPPED */.yd} ${(0,errors/* describeError */.U)(thrown)}`,
            logUrl,
        });
        throw thrown;
    }
    await endDrill(run, deployment.id, end);
    await keeper.save({ deploymentId: null });
    return end;
}
function describeDrillPayload({ runtime: { context } }, facts, { current, target }) {
    return {
        schemaVersion: 1,
        key: `drill/${facts.service ?? "-"}/${facts.environment.name}/${context.runId}/${context.runAttempt}${facts.target === null ? "" : `/${facts.target}`}`,
        kind: "drill",
        service: facts.service,
        version: current.version,
        tag: current.tag,
        sha: current.sha,
        environment: facts.environment.name,
        runId: context.runId,
        runAttempt: context.runAttempt,
        actor: context.triggeringActor,
        policyDigest: facts.policy.digest,
        ...describePolicyCommits(facts.policy),
        ...(facts.target === null ? {} : { target: facts.target }),
        artifactDigest: current.payload.artifactDigest,
        previous: { version: current.version, sha: current.sha, deploymentId: current.deploymentId },
        targetDeploymentId: target.deploymentId,
    };
}

// EXTERNAL MODULE: ./packages/shared/src/phase/open-work.ts
var phase_open_work = __webpack_require__(6765);
;// CONCATENATED MODULE: ./actions/rollback/src/drill-own-steps.ts
/** How far a drill by the job's own steps came, as its deployment's statuses say it; pure. */


function describeDrillBegun(step) {
    return `drill step ${step}: by own steps`;
}
function describeDrillEnded({ step, fault, took }) {
    return `drill step ${step}: took ${took} ms${fault === "" ? "" : `, failed: ${fault}`}`;
}
function readDrillProgress(statuses) {
    let progress = { done: [], open: null };
    for (const { description, createdAt } of (0,release_deployment/* orderStatuses */.xi)(statuses)) {
        const [, name, took, fault] = /^drill step (\w+): (?:by own steps|took (\d+) ms(?:, failed: ([\s\S]*))?)$/.exec(description) ?? [];
        const step = DRILL_STEPS.find((known) => known === name);
        if (step === undefined)
            continue;
        progress =
            took === undefined
                ? { ...progress, open: { step, at: Date.parse(createdAt) } }
                : {
                    done: [
                        ...progress.done.filter((end) => end.step !== step),
                        { step, fault: fault ?? "", took: Number(took) },
                    ],
                    open: null,
                };
    }
    return progress;
}

;// CONCATENATED MODULE: ./actions/rollback/src/drill-bracket.ts
/** A drill that the job's own steps make: three pairs of `begin` and `finish` under one lock, in one deployment. */
















/** Begins the drill, or its next step; the environment stays held. */
async function beginDrill(run) {
    const { clients, inputs, runtime } = run;
    const facts = await gatherBegun(run);
    if (facts.distrusted !== undefined)
        runtime.log.warning(facts.distrusted);
    const own = findOwnDrill(run, facts);
    const plan = own === undefined || (0,production/* isProduction */.K)(facts.environment)
        ? decideDrill(facts, true)
        : { kind: "drill", ...own };
    if (plan.kind === "refuse")
        return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "refused", reason: plan.reason });
    const { current, target } = plan;
    if (inputs.dryRun) {
        const seen = `${current.tag} would go back to ${target.tag} and forward again, by the job's own steps`;
        const end = { ...NOTHING_DRILLED, current, target, seen };
        return publishDrill(run, facts, { ...end, decision: "would-roll-back", reason: "dry-run" });
    }
    requireProof({ smoke: facts.environment.smoke, metrics: [] });
    await (0,refs/* requireTagAt */.ZK)(clients.urgent, target.tag, target.sha);
    const keeper = (0,open_work/* keepRollbackWork */.X)(runtime);
    const hold = await holdForDrill(run, facts, current);
    if (hold.kind === "locked")
        return publishDrill(run, facts, {
            ...NOTHING_DRILLED,
            decision: "refused",
            reason: "locked",
            seen: hold.holder,
        });
    await keeper.save({ lock: hold.lock });
    const drill = await openDrill(run, keeper, { facts, current, target });
    const step = drill.progress.open?.step ?? chooseDrillStep(drill.progress.done);
    await (0,github_deployments/* appendDeploymentStatus */.wz)(clients.urgent, drill.deploymentId, {
        state: "in_progress",
        description: describeDrillBegun(step),
        logUrl: runtime.context.runUrl,
    });
    await keeper.save({ isHandedOver: true });
    const { to, from, name } = describeDrillStep(step, drill);
    await publishDrill(run, facts, {
        ...NOTHING_DRILLED,
        current: from,
        target: to,
        decision: "begun",
        reason: "drill-begun",
        seen: name,
        steps: showSteps(drill.progress.done, drill),
    });
}
/** By the policy that the drill was begun by, where it was. */
async function gatherBegun({ clients: { urgent }, inputs, runtime }) {
    const { environment, deployTarget: target } = inputs;
    const begun = { environment, kind: "drill", target, inputs };
    return gatherFacts(urgent, inputs, await loadBegunPolicy(urgent, runtime, begun));
}
/** Proves the step that the job's own steps have made; ends the drill after its last one. */
async function finishDrill(run, outcome) {
    const { clients, inputs, runtime } = run;
    const facts = await gatherBegun(run);
    const drill = findOwnDrill(run, facts);
    const open = drill?.progress.open ?? null;
    if (drill === undefined || open === null)
        return publishDrill(run, facts, {
            ...NOTHING_DRILLED,
            decision: "refused",
            reason: "not-begun",
            seen: `run ${runtime.context.runId}`,
        });
    const { current, target, progress } = drill;
    if (inputs.dryRun) {
        const seen = `the step ${open.step} would be ended by the outcome ${outcome} and by what answers`;
        return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "would-roll-back", reason: "dry-run", seen });
    }
    const keeper = (0,open_work/* keepRollbackWork */.X)(runtime);
    const lock = await findOwnHold(clients.urgent, runtime, facts);
    await keeper.save({ lock, deploymentId: drill.deploymentId });
    const done = [...progress.done, await proveStep(run, drill, { open, outcome })];
    const steps = showSteps(done, drill);
    if (chooseDrillStep(done) !== null) {
        // The next pair goes on; the post step of `begin` closes what it leaves.
        await keeper.save({ lock: null, deploymentId: null });
        const seen = describeDrillEnded(done.at(-1));
        return publishDrill(run, facts, {
            ...NOTHING_DRILLED,
            current,
            target,
            decision: "drilling",
            reason: "drill-continues",
            seen,
            steps,
        });
    }
    const end = { ...concludeDrill(done), current, target, steps, tail: [] };
    await endDrill(run, drill.deploymentId, end);
    await (0,phase_open_work/* releaseOwnLocks */.eL)(clients.urgent, [lock]);
    await keeper.save({ lock: null, deploymentId: null });
    await publishDrill(run, facts, end);
}
/** The deployment that an earlier pair of this attempt left open, or a new one. */
async function openDrill(run, keeper, { facts, ...releases }) {
    const own = findOwnDrill(run, facts);
    if (own !== undefined) {
        await keeper.save({ deploymentId: own.deploymentId });
        return own;
    }
    await closeLeftOver(run, facts);
    const { deployment } = await (0,github_deployments/* createDeployment */.Yy)(run.clients.urgent, {
        payload: describeDrillPayload(run, facts, releases),
        description: `drill: ${releases.current.tag} to ${releases.target.tag} and forward again`,
        production: false,
    });
    await keeper.save({ deploymentId: deployment.id });
    return { facts, ...releases, deploymentId: deployment.id, progress: { done: [], open: null } };
}
/** The releases are those that it began with: what was deployed or verified since does not change them. */
function findOwnDrill({ runtime: { context } }, facts) {
    for (const { id, payload, statuses } of facts.deployments) {
        if (payload?.kind !== "drill" || payload.runId !== context.runId || payload.runAttempt !== context.runAttempt)
            continue;
        const releases = readDrillReleases(payload, facts.history);
        if (releases === undefined || (0,release_deployment/* isTerminal */.Hd)((0,release_deployment/* latestStatus */.Ux)({ statuses })?.state))
            continue;
        return { facts, ...releases, deploymentId: id, progress: readDrillProgress(statuses) };
    }
    return undefined;
}
async function proveStep({ clients, runtime }, drill, { open, outcome }) {
    const { step, at } = open;
    const fault = outcome === "success"
        ? await findFault(runtime, describeDrillChange(drill.facts, drill, step))
        : `${src_plan/* STEPS_FAILED */.gx}${outcome}`;
    runtime.signal.throwIfAborted();
    const end = { step, fault, took: Math.max(0, runtime.clock.now() - at) };
    await (0,github_deployments/* appendDeploymentStatus */.wz)(clients.urgent, drill.deploymentId, {
        state: "in_progress",
        description: describeDrillEnded(end),
        logUrl: runtime.context.runUrl,
    });
    return end;
}

// EXTERNAL MODULE: ./actions/rollback/src/inputs.ts + 2 modules
var src_inputs = __webpack_require__(1521);
;// CONCATENATED MODULE: ./actions/rollback/src/outcome.ts


const DECISIONS = (/* unused pure expression or super */ null && ([
    "rolled-back",
    "begun",
    "would-roll-back",
    "playbook-only",
    "nothing-to-roll-back",
    "refused",
    "failed",
    "drilling",
    "drilled",
    "drill-failed",
    "quarantine-lifted",
]));
/** Nothing happened that anybody has to be told of: what was asked for was wrong, or nothing had changed. */
function isQuiet(plan) {
    return (plan.kind === "refused" ||
        (plan.kind === "nothing-to-roll-back" && (plan.reason === "nothing-changed" || plan.reason === "still-verified")));
}
/** Of a plan that changes nothing by itself. */
function concludePlan(plan) {
    const base = { seen: "", evidence: [], tail: [] };
    switch (plan.kind) {
        case "already-rolled-back": {
            const { recoveryMs } = plan;
            const { version, tag, sha } = plan.to;
            return {
                ...base,
                decision: "rolled-back",
                reason: "already-rolled-back",
                outcome: { kind: "rolled-back", to: { version, tag, sha }, recoveryMs },
            };
        }
        case "attempt-failed": {
            const { version, tag, sha } = plan.to;
            const what = plan.what.replace(/^rollback failed: /, "");
            return {
                ...base,
                decision: "refused",
                reason: "attempt-failed",
                seen: plan.what,
                outcome: { kind: "rollback-failed", to: { version, tag, sha }, what },
                evidence: describeFailure(what),
            };
        }
        case "playbook-only": {
            const why = plan.reason === "forward-only" ? "the environment is forward-only" : "the playbook alone was asked for";
            return {
                ...base,
                decision: "playbook-only",
                reason: plan.reason,
                outcome: { kind: "not-rolled-back", why },
            };
        }
        case "nothing-to-roll-back": {
            const why = {
                "no-known-good": "no earlier release was verified there and is free of quarantine",
                "nothing-deployed": "nothing of ours was deployed there",
                "nothing-changed": "the release never began to change it",
                "still-verified": "the release runs there and was found healthy",
            }[plan.reason];
            return {
                ...base,
                decision: "nothing-to-roll-back",
                reason: plan.reason,
                outcome: { kind: "no-target", why },
            };
        }
        case "refused":
            return {
                ...base,
                decision: "refused",
                reason: plan.reason,
                seen: plan.seen,
                outcome: { kind: "not-rolled-back", why: `the request was refused (${plan.reason})` },
            };
    }
}
/** The evidence that an attempt had, from what its deployment says of it: a later run tells people the same. */
function describeFailure(what) {
    if (what.startsWith(src_plan/* COMMAND_FAILED */.oC))
        return describeCommandFailure(what.slice(src_plan/* COMMAND_FAILED */.oC.length));
    return what.startsWith(src_plan/* STEPS_FAILED */.gx) ? describeStepsFailure(what.slice(src_plan/* STEPS_FAILED */.gx.length)) : [];
}
/** How the job's own steps ended, such as `failure`. */
function describeStepsFailure(value) {
    return [{ what: "own steps", value, expected: "success", query: "", link: "" }];
}
/** How the command ended, such as `ended with exit code 3`. */
function describeCommandFailure(value) {
    return [{ what: "rollback command", value, expected: "exit code 0", query: "", link: "" }];
}
const NOT_BEGUN = {
    "no-command": { kind: "not-rolled-back", why: "no command is configured" },
    "no-shell": { kind: "not-rolled-back", why: "the machine of this job has no bash, which runs the command" },
};
/** Of a rollback that was begun. */
function concludeCourse(plan, course) {
    const { version, tag, sha } = plan.target;
    const to = { version, tag, sha };
    const base = { seen: "", evidence: [], tail: [] };
    switch (course.kind) {
        case "rolled-back":
            return {
                ...base,
                decision: "rolled-back",
                reason: "rolled-back",
                outcome: { kind: "rolled-back", to, recoveryMs: course.recoveryMs },
                tail: course.tail,
            };
        case "begun":
            return { ...base, decision: "begun", reason: "begun", outcome: { kind: "in-progress" } };
        case "failed": {
            const { reason, what, evidence, tail } = course;
            return { decision: "failed", reason, seen: what, outcome: describeFailed(to, what), evidence, tail };
        }
        case "stopped": {
            const seen = `${course.what} ${course.hint}`;
            // A sentence of an error, in the middle of one of ours.
            const what = `it was stopped: ${course.what.replace(/\.\s*$/, "")}`;
            const outcome = { kind: "rollback-failed", to, what, stopped: true };
            return { ...base, decision: "failed", reason: "stopped", seen, outcome };
        }
        case "locked": {
            const outcome = describeFailed(to, `the environment is held by ${course.holder}`);
            return { ...base, decision: "refused", reason: "locked", seen: `held by ${course.holder}`, outcome };
        }
        case "not-deployable": {
            const why = `${tag} cannot be deployed any more: ${course.what}`;
            const decision = "nothing-to-roll-back";
            return {
                ...base,
                decision,
                reason: "target-not-deployable",
                seen: course.what,
                outcome: { kind: "no-target", why },
            };
        }
        case "no-command":
        case "no-shell":
            return { ...base, decision: "failed", reason: course.kind, outcome: NOT_BEGUN[course.kind] };
        case "superseded":
            return concludeSuperseded(course.plan);
    }
}
function describeFailed(to, what) {
    return { kind: "rollback-failed", to, what };
}
/** Another run changed the environment while it was waited for. */
function concludeSuperseded(now) {
    if (now.kind !== "roll-back")
        return concludePlan(now);
    const { tag } = now.bad;
    return {
        decision: "refused",
        reason: "not-current",
        seen: tag,
        outcome: { kind: "not-rolled-back", why: `${tag} came there while the environment was waited for` },
        evidence: [],
        tail: [],
    };
}
/** The incident with its end; told once, however often it is closed. */
function closeIncident(incident, conclusion, at) {
    const { outcome } = conclusion;
    const known = incident.outcome;
    // A re-run sees the same end with less precision: the first measurement stays.
    if (known.kind === "rolled-back" && outcome.kind === "rolled-back" && known.to.sha === outcome.to.sha)
        return incident;
    if (known.kind === "rollback-failed" && known.stopped !== true && conclusion.reason === "attempt-failed")
        return incident;
    const what = outcome.kind === "rolled-back"
        ? `${outcome.to.tag} ${incident_incident/* HEALTHY_AGAIN */.N0}`
        : outcome.kind === "rollback-failed"
            ? `rollback failed: ${outcome.what}`
            : outcome.kind === "in-progress"
                ? "under way"
                : `not rolled back: ${outcome.why}`;
    const evidence = conclusion.evidence.filter((item) => !incident.evidence.some((other) => other.what === item.what && other.value === item.value));
    const closed = { ...incident, outcome, evidence: [...incident.evidence, ...evidence] };
    return incident.timeline.some((entry) => entry.what === what) ? closed : (0,incident_incident/* addTimeline */.Tu)(closed, { at, what });
}

;// CONCATENATED MODULE: ./packages/shared/src/policy/time-zone.ts
/** The zone of the first window, else of the first freeze that has one; undefined: the policy names none. */
function findTimeZone({ windows, freezes }) {
    return [...windows, ...freezes].flatMap((one) => ("time-zone" in one ? [one["time-zone"]] : []))[0];
}

;// CONCATENATED MODULE: ./actions/rollback/src/incident-start.ts
/** The incident as it is when a rollback begins; pure. */



function beginIncident(start) {
    const { inputs, context, facts, plan, reason, evidence, at } = start;
    const { bad } = plan;
    const timeZone = findTimeZone(facts.environment);
    return {
        schemaVersion: 1,
        key: (0,incident_incident/* incidentKey */.Qq)(facts.environment.name, facts.service, bad, nameInKey(facts, bad)),
        environment: facts.environment.name,
        ...(facts.target === null ? {} : { target: facts.target }),
        service: facts.service,
        ...(timeZone === undefined ? {} : { timeZone }),
        severity: inputs.severity,
        security: inputs.security,
        reason,
        bad: bad === null ? null : { version: bad.version, tag: bad.tag, sha: bad.sha },
        outcome: { kind: "in-progress" },
        evidence,
        skipped: plan.kind === "roll-back" || plan.kind === "nothing-to-roll-back" ? plan.skipped : [],
        timeline: beginTimeline(start),
        receipts: [],
        openedAt: at,
        openedBy: describeStarter(context),
        runUrl: context.runUrl,
        advisoryUrl: "",
    };
}
/** Two targets that one deployment to the whole environment failed for are two incidents; one that was made to a target is one by itself. */
function nameInKey({ deployments, target }, bad) {
    const payload = deployments.find(({ id }) => id === bad?.deploymentId)?.payload;
    return payload != null && (0,release_deployment/* targetOf */.$r)(payload) === target ? null : target;
}
/** A person started it only by a dispatch; otherwise it is the run that came this far, and who caused that run. */
function describeStarter({ event, triggeringActor }) {
    return event.name === "workflow_dispatch"
        ? triggeringActor
        : `the workflow run that ${triggeringActor} caused (${event.name})`;
}
function beginTimeline({ inputs, context, facts, plan: { bad }, reason, at }) {
    const source = facts.deployments.find((deployment) => deployment.id === bad?.deploymentId);
    const started = `rollback started by ${describeStarter(context)}`;
    const now = { at, what: inputs.security ? started : `${started}: ${reason}` };
    if (source === undefined)
        return [now];
    const deployedAt = new Date(source.createdAt).toISOString();
    return [{ at: deployedAt, what: `${bad.tag} deployed by ${source.payload?.actor ?? "somebody"}` }, now];
}

;// CONCATENATED MODULE: ./actions/rollback/src/own-steps.ts
/** A rollback that the job's own steps make: what its deployment says to the step that finishes it; pure. */

/** The status with which the job's own steps begin; it names the run, which alone may finish them. */
function describeOwnSteps(tag, runId) {
    return `${ownSteps(runId)} going back to ${tag}`;
}
/** How that status begins: a long tag is cut off at GitHub's limit, the run is not. */
function ownSteps(runId) {
    return `own steps of run ${runId}:`;
}
/** The newest rollback in the scope that this run's own steps began; null when it began none. */
function findBegun(deployments, scope, runId) {
    const found = deployments.flatMap(({ id, sha, environment, payload, statuses }) => {
        if (payload?.kind !== "rollback" || payload.sha !== sha || payload.previous === null)
            return [];
        if (environment !== scope.environment || payload.environment !== environment)
            return [];
        if (payload.service !== scope.service)
            return [];
        const begun = (0,release_deployment/* orderStatuses */.xi)(statuses).find(({ state, description }) => state === "in_progress" && description.startsWith(ownSteps(runId)));
        if (begun === undefined)
            return [];
        return [{ deploymentId: id, at: begun.createdAt, target: { tag: payload.tag, sha }, failed: payload.previous }];
    });
    return found.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.deploymentId - a.deploymentId)[0] ?? null;
}

;// CONCATENATED MODULE: ./actions/rollback/src/preparation.ts






/** For a rollback that begins now. */
async function prepareRollback(run, startedAt) {
    const evidence = readEvidence(run.inputs.evidence);
    const { clients, inputs, runtime } = run;
    const { environment } = inputs;
    const facts = await readFacts(run, loadEmergencyPolicy(clients.urgent, runtime, { environment, inputs }));
    const names = readNames(inputs, facts.policy, runtime.context.ref);
    const scope = describeScope(facts);
    const isSaid = inputs.reason !== undefined || inputs.target !== undefined || inputs.security;
    const request = {
        ...scope,
        ...names,
        byHand: runtime.context.event.name === "workflow_dispatch" || inputs.target !== undefined,
        keepVerified: decideKeepVerified(inputs, { ...names, isUnhealthy: evidence.isUnhealthy }),
        isNameWrong: isSaid && !(0,src_plan/* isBegun */.av)(facts.ofAllTargets, { ...scope, ...names }),
        isUntouched: facts.isUntouched,
    };
    const plan = findTargetFault(facts, request) ?? (0,src_plan/* planRollback */.II)(facts.deployments, facts.history, request);
    return prepare(run, evidence, { startedAt, facts, request, plan });
}
/**
 * Whether a release that stands as verified is kept. A named release without a reason is how a workflow asks after a job that
 * failed or was cancelled, which may have changed nothing. What names no release means what runs, whatever was found there.
 */
function decideKeepVerified(inputs, asked) {
    const isNamed = asked.sha !== null || asked.tag !== null;
    const saysBad = inputs.reason !== undefined || inputs.target !== undefined || inputs.security || asked.isUnhealthy;
    return isNamed && !saysBad;
}
/** Each target is brought back by itself; the playbook alone needs none. */
function findTargetFault({ environment, target }, request) {
    const seen = (0,src_plan/* describeTargetFault */.Nd)(environment, target);
    if (seen === undefined || (target === null && request.target === "none"))
        return undefined;
    return { kind: "refused", reason: "target-unknown", bad: null, seen };
}
/** For the rollback that the job's own steps have made, by what `begin` decided; `begun` null: this run has begun none. */
async function prepareFinish(run, startedAt) {
    const evidence = readEvidence(run.inputs.evidence);
    const { clients, inputs, runtime } = run;
    const facts = await readFacts(run, await loadBegunPolicy(clients.urgent, runtime, {
        environment: inputs.environment,
        kind: "rollback",
        target: inputs.deployTarget,
        inputs,
    }));
    const { runId } = run.runtime.context;
    const scope = describeScope(facts);
    const begun = findBegun(facts.deployments, scope.scope, runId);
    if (begun === null) {
        const request = { ...scope, sha: null, tag: null, target: null, byHand: true };
        const plan = { kind: "refused", reason: "not-begun", bad: null, seen: `run ${runId}` };
        return { ...prepare(run, evidence, { startedAt, facts, request, plan }), begun };
    }
    const request = { ...scope, sha: begun.failed.sha, tag: null, target: begun.target.tag, byHand: true };
    const plan = (0,src_plan/* planRollback */.II)(facts.deployments, facts.history, request);
    return { ...prepare(run, evidence, { startedAt: Date.parse(begun.at), facts, request, plan }), begun };
}
async function readFacts({ clients, inputs, runtime }, known) {
    const facts = await gatherFacts(clients.urgent, inputs, known);
    await shareLogin(clients);
    if (facts.distrusted !== undefined)
        runtime.log.warning(facts.distrusted);
    return facts;
}
function describeScope({ environment, service, target }) {
    return { scope: { environment: environment.name, service, target }, forwardOnly: environment["forward-only"] };
}
function prepare(run, said, planned) {
    const { inputs, runtime } = run;
    const reason = inputs.reason ?? (said.reason || "the release failed");
    const incident = beginIncident({
        inputs,
        context: runtime.context,
        facts: planned.facts,
        plan: planned.plan,
        reason,
        evidence: said.evidence,
        at: new Date(runtime.clock.now()).toISOString(),
    });
    return { ...run, ...planned, reason, incident };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/identity.ts

/**
 * Tags of the pattern with a lower version, nearest first; prereleases only when the new release is one.
 * The order in which reachability is worth looking up: the first reachable one is the previous release.
 */
function listCandidates(release, pattern, tags) {
    return parseCandidates(release, pattern, tags).map(({ tag }) => tag);
}
/** The release's identity from its version, its commit and the tags of the repository. */
function decideIdentity(facts) {
    const { release, sha, pattern, tags } = facts;
    const reachable = parseCandidates(release, pattern, tags).filter(({ tag }) => tag.reachable === true);
    const previous = reachable[0];
    const stable = reachable.find(({ version }) => version.prerelease.length === 0);
    return {
        version: release.version,
        tag: release.tag,
        sha,
        type: decideType(release, stable?.version),
        prerelease: release.prerelease.length > 0,
        ...(release.versioning === "semver" ? {} : { versioning: release.versioning }),
        ...(previous === undefined ? {} : { previous: describe(previous) }),
        ...(stable === undefined ? {} : { previousStable: describe(stable) }),
    };
}
/**
 * By the first number that differs from the last full release. A first release is never a patch: a hotfix needs
 * something to fix, and would otherwise be let off with less.
 */
function decideType(release, previous) {
    if (release.versioning === "calver")
        return decideCalendarType(release, previous);
    if (previous === undefined)
        return release.major > 0 && release.minor === 0 && release.patch === 0 ? "major" : "minor";
    if (release.major !== previous.major)
        return "major";
    return release.minor !== previous.minor ? "minor" : "patch";
}
/**
 * A date promises nothing, so a later date is a minor. A patch is what the policy's `calver` calls one by its MICRO; without it only
 * what adds a number to the last release (`24.04.1` after `24.04`), for the third number of `2026.08.2` may just as well be a day.
 */
function decideCalendarType(release, previous) {
    if (previous === undefined)
        return "minor";
    const numbers = (0,release_version/* listNumbers */.dw)(release.version);
    const before = (0,release_version/* listNumbers */.dw)(previous.version);
    const changed = numbers.findIndex((number, index) => number !== (before[index] ?? (release.calendar ? 0 : undefined)));
    if (release.calendar === undefined)
        return changed < 0 || changed >= before.length ? "patch" : "minor";
    const part = release.calendar[changed];
    return part === undefined || part === "MICRO" ? "patch" : part === "MAJOR" ? "major" : "minor";
}
/** Where the changes that are still in the release say more than the number. In 0.x a breaking change may come with a minor, as semver has it. */
function auditType(identity, changes) {
    const byDate = identity.versioning === "calver";
    const unstable = byDate || identity.version.startsWith("0.");
    const larger = byDate ? "under a new calendar version" : `as a ${unstable ? "minor" : "major"}`;
    return changes.flatMap(({ sha, title, type, breaking }) => {
        const what = `${sha.slice(0, 7)} "${title}"`;
        if (breaking && identity.type === "patch")
            return [
                {
                    kind: "breaking-in-patch",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a breaking change: release it ${larger}.`,
                },
            ];
        if (breaking && identity.type === "minor" && !unstable)
            return [
                {
                    kind: "breaking-in-minor",
                    severity: "failure",
                    sha,
                    message: `${identity.version} is a minor, but ${what} is a breaking change: release it as a major.`,
                },
            ];
        if (identity.type === "patch" && (type === "feat" || type === "feature"))
            return [
                {
                    kind: "feature-in-patch",
                    severity: "warning",
                    sha,
                    message: `${identity.version} is a patch, but ${what} is a feature: release it ${byDate ? larger : "as a minor"}.`,
                },
            ];
        return [];
    });
}
function parseCandidates(release, pattern, tags) {
    return tags
        .flatMap((tag) => {
        const version = parseTag(tag.name, pattern);
        return version === undefined ? [] : [{ tag, version }];
    })
        .filter(({ version }) => compareVersions(version, release) < 0 && (version.prerelease.length === 0 || release.prerelease.length > 0))
        .sort((a, b) => compareVersions(b.version, a.version));
}
function describe({ tag, version }) {
    return {
        version: version.version,
        tag: tag.name,
        sha: tag.sha,
        ...(version.prerelease.length > 0 ? { prerelease: true } : {}),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(1461);
;// CONCATENATED MODULE: ./packages/shared/src/github/check-runs.ts
/** Check runs: all that reported on a commit, with app and workflow; and our own, one per external id. */



const checkRunShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    head_sha: schemas/* string */.YjP(),
    external_id: schemas/* string */.YjP().nullable(),
    html_url: schemas/* string */.YjP().nullable(),
    details_url: schemas/* string */.YjP().nullable(),
    status: schemas/* string */.YjP(),
    conclusion: schemas/* string */.YjP().nullable(),
    started_at: schemas/* string */.YjP().nullable(),
    completed_at: schemas/* string */.YjP().nullable(),
    app: schemas/* object */.Ikc({ slug: schemas/* string */.YjP().optional() }).nullable(),
    check_suite: schemas/* object */.Ikc({ id: schemas/* number */.aig() }).nullable(),
    output: schemas/* object */.Ikc({ title: schemas/* string */.YjP().nullable(), summary: schemas/* string */.YjP().nullable(), text: schemas/* string */.YjP().nullable() }),
});
/** GitHub's limits for a check run's texts. */
const TEXT_LIMIT = 65_535;
/** Every check run of the commit, newest of each name and app (`filter=latest`), all pages. */
async function listCheckRuns(github, sha, options = {}) {
    const runs = await github.readAll("/repos/{owner}/{repo}/commits/{ref}/check-runs", {
        ref: sha,
        filter: options.filter ?? "latest",
        ...(options.name === undefined ? {} : { check_name: options.name }),
    }, checkRunShape, "check_runs");
    const fromActions = runs.some((run) => run.app?.slug === workflow_runs/* GITHUB_ACTIONS_APP */.St);
    const paths = options.withWorkflows !== false && fromActions ? await (0,workflow_runs/* readWorkflowPaths */.K0)(github, sha) : new Map();
    return runs.map((run) => toCheckRun(run, paths));
}
/** The newest check run with this name and external id; only runs of the key's app count. */
function chooseCheckRun(runs, key) {
    return runs
        .filter((run) => run.name === key.name && run.externalId === key.externalId && run.app === (key.app ?? workflow_runs/* GITHUB_ACTIONS_APP */.St))
        .sort((a, b) => b.id - a.id)[0];
}
/** The same, read from the commit. */
async function findCheckRun(github, where) {
    const runs = await listCheckRuns(github, where.sha, { name: where.name, withWorkflows: false, filter: "all" });
    return chooseCheckRun(runs, where);
}
/**
 * One completed check run per external id, the newest; an equal one is left alone. `known`: all check runs of the name on the
 * commit, by a caller who has just read them. Needs `checks: write`.
 */
async function upsertCheckRun(github, content, known) {
    if (content.text.length > TEXT_LIMIT)
        throw new RangeError(`check run text of ${content.text.length} characters`);
    const title = (0,markdown/* cutText */.IN)(content.title, 255);
    const summary = (0,markdown/* cutText */.IN)(content.summary, TEXT_LIMIT);
    const isSame = (run) => run.conclusion === content.conclusion &&
        run.title === title &&
        run.summary === summary &&
        run.text === content.text;
    const body = {
        name: content.name,
        external_id: content.externalId,
        status: "completed",
        conclusion: content.conclusion,
        completed_at: content.completedAt,
        output: { title, summary, ...(content.text === "" ? {} : { text: content.text }) },
        ...(content.detailsUrl === undefined ? {} : { details_url: content.detailsUrl }),
    };
    const find = () => findCheckRun(github, content);
    const existing = known === undefined ? await find() : chooseCheckRun(known, content);
    if (existing !== undefined && isSame(existing))
        return { checkRun: existing, written: false };
    const { value } = await github.writeOnce({
        what: `check run ${content.name}`,
        readFirst: false,
        find: async () => {
            const found = await find();
            return found !== undefined && isSame(found) ? found : undefined;
        },
        create: async () => toCheckRun(existing === undefined || (content.keepsHistory === true && existing.text !== content.text)
            ? await github.write("POST /repos/{owner}/{repo}/check-runs", { head_sha: content.sha, ...body }, checkRunShape, [201])
            : await github.write("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", { check_run_id: existing.id, ...body }, checkRunShape, [200]), new Map()),
    });
    return { checkRun: value, written: true };
}
function toCheckRun(run, paths) {
    return {
        id: run.id,
        name: run.name,
        sha: run.head_sha,
        externalId: run.external_id ?? "",
        url: run.html_url ?? run.details_url ?? "",
        status: run.status,
        conclusion: run.conclusion,
        startedAt: run.started_at,
        completedAt: run.completed_at,
        app: run.app?.slug ?? "",
        workflow: run.check_suite === null ? null : (paths.get(run.check_suite.id) ?? null),
        suite: run.check_suite?.id ?? null,
        runId: /\/actions\/runs\/(\d+)/.exec(run.details_url ?? run.html_url ?? "")?.[1] ?? null,
        title: run.output.title ?? "",
        summary: run.output.summary ?? "",
        text: run.output.text ?? "",
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/record/check-run.ts
/** `octoacme/verify (api, production)`: service and environment where there are any, so that two never share one name. */
function nameCheckRun(subject) {
    const { phase, version, service, environment } = subject;
    const scope = [service, environment].filter((part) => part !== null).join(", ");
    return {
        name: scope === "" ? `octoacme/${phase}` : `octoacme/${phase} (${scope})`,
        externalId: `octoacme:${phase}:${service ?? "-"}:${environment ?? "-"}:${version}`,
    };
}

// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(7001);
;// CONCATENATED MODULE: ./packages/shared/src/record/entry.ts
/** One entry of the release record: who decided what, when, from which facts, chained to the entry before it. */

const PHASES = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"];
/** `some-facts`: fewer facts, which decide the same; `facts`: all but their digest; `reasons`: after the 20th, or of long ones the rest. */
const OMISSIONS = ["reasons", "some-facts", "facts"];
/** The entry that follows `previous`. With `keepFacts` false only their digest is kept. */
function createEntry(fields, previous, keepFacts = true) {
    const { facts, ...rest } = fields;
    const body = {
        schemaVersion: 1,
        ...rest,
        factsDigest: (0,canonical/* digestOf */.o)(facts),
        previous: previous?.hash ?? null,
    };
    return { ...body, hash: (0,canonical/* digestOf */.o)(body), ...(keepFacts ? { facts } : {}) };
}
/** The hash that the entry's content should have. */
function entry_hashEntry(entry) {
    const { hash: _hash, facts: _facts, ...body } = entry;
    return digestOf(body);
}

;// CONCATENATED MODULE: ./packages/shared/src/record/chain.ts
/** The record as a chain: each entry names the hash of one before it, so that none can be changed, and none that another follows left out, unseen. */


/** Entries in the order of their links; those that hang on nothing come last, by time. */
function orderChain(entries) {
    const byPrevious = new Map();
    for (const entry of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.hash < b.hash ? -1 : 1)))
        byPrevious.set(entry.previous, [...(byPrevious.get(entry.previous) ?? []), entry]);
    const ordered = [];
    const seen = new Set();
    const queue = [...(byPrevious.get(null) ?? [])];
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
        if (seen.has(entry.hash))
            continue;
        seen.add(entry.hash);
        ordered.push(entry);
        queue.unshift(...(byPrevious.get(entry.hash) ?? []));
    }
    return [...ordered, ...entries.filter((entry) => !seen.has(entry.hash))];
}
/**
 * Every fault of a record given in order; empty means that it is whole. Each entry follows one that stands before
 * it; phases that ran side by side (targets of a matrix) follow the same one. The first entry may name a previous one only when
 * `from` is that hash (a record continued from elsewhere).
 */
function verifyChain(entries, from = null) {
    const problems = [];
    const before = new Set([from]);
    for (const [index, entry] of entries.entries()) {
        const name = `entry ${index + 1} (${entry.phase}, ${entry.at})`;
        if (hashEntry(entry) !== entry.hash)
            problems.push({ kind: "changed", index, message: `${name} was changed after it was written` });
        if ("facts" in entry && digestOf(entry.facts) !== entry.factsDigest)
            problems.push({ kind: "facts-changed", index, message: `the facts of ${name} are not those that were judged` });
        if (!before.has(entry.previous))
            problems.push({ kind: "unlinked", index, message: `${name} does not follow an entry before it` });
        const first = entries[0];
        if (entry.sha !== first.sha || entry.repository !== first.repository || entry.version !== first.version)
            problems.push({ kind: "other-release", index, message: `${name} speaks of another release` });
        before.delete(null);
        before.add(entry.hash);
    }
    return problems;
}
/** The entry that a new one follows: the last of the ordered chain. */
function headOf(entries) {
    return orderChain(entries).at(-1) ?? null;
}
/**
 * The entry that a phase adds. What the same run decided from the same facts before is not said twice: then it is
 * that entry again. Nothing that stands is ever replaced, because what was written after it hangs on its hash.
 */
function followChain(entries, fields, keepFacts = true) {
    const factsDigest = (0,canonical/* digestOf */.o)(fields.facts);
    const last = orderChain(entries).findLast(({ phase, environment }) => phase === fields.phase && environment === fields.environment);
    const isSame = last !== undefined &&
        last.run.id === fields.run.id &&
        last.factsDigest === factsDigest &&
        last.decision === fields.decision &&
        last.reason === fields.reason &&
        last.policyDigest === fields.policyDigest;
    return isSame ? last : createEntry(fields, headOf(entries), keepFacts);
}
/** Decides an entry again from its facts, with the decision of the phase as it is in this package. */
function replay(entry, deciders) {
    const base = { phase: entry.phase, recorded: { decision: entry.decision, reason: entry.reason } };
    if (!("facts" in entry))
        return { ...base, outcome: { kind: "not-replayable", why: "no-facts" } };
    if (digestOf(entry.facts) !== entry.factsDigest)
        return { ...base, outcome: { kind: "not-replayable", why: "facts-changed" } };
    const decide = deciders[entry.phase];
    if (decide === undefined)
        return { ...base, outcome: { kind: "not-replayable", why: "no-decider" } };
    const { decision, reason } = decide(entry.facts);
    return decision === entry.decision && reason === entry.reason
        ? { ...base, outcome: { kind: "same" } }
        : { ...base, outcome: { kind: "different", decision, reason } };
}

// EXTERNAL MODULE: ./packages/shared/src/text/hidden-json.ts
var hidden_json = __webpack_require__(4150);
;// CONCATENATED MODULE: ./packages/shared/src/record/machine-part.ts
/** The machine part of a check run: record entries as text that Markdown hides and no reader can break. */


const BEGIN = "<!-- octoacme:record";
const END = "-->";
/** The comment that ends a check run's text. */
function encodeRecord(entry) {
    const lines = (0,hidden_json/* encodeHidden */.Vj)(entry).match(/.{1,120}/g) ?? [];
    return [BEGIN, ...lines, END].join("\n");
}
/** The entry in a check run's text. Two parts are as bad as none: somebody pasted one. */
function decodeRecord(text) {
    const found = findParts(text ?? "");
    if (found.length === 0)
        return { ok: false, why: "absent", message: "the text carries no entry of the release record" };
    if (found.length > 1)
        return { ok: false, why: "ambiguous", message: `the text carries ${found.length} entries of the release record` };
    try {
        const value = (0,hidden_json/* decodeHidden */.R7)(found[0].encoded);
        if (isRecordEntry(value))
            return { ok: true, entry: value };
        return { ok: false, why: "malformed", message: "the entry of the release record has another shape than expected" };
    }
    catch {
        return { ok: false, why: "malformed", message: "the entry of the release record is not JSON in base64" };
    }
}
/** Every machine part, in one pass: any workflow with `checks: write` may have written the text, at any length. */
function findParts(text) {
    const parts = [];
    for (let start = text.indexOf(BEGIN); start >= 0;) {
        const close = text.indexOf(END, start + BEGIN.length);
        if (close < 0)
            break;
        const next = text.indexOf(BEGIN, start + BEGIN.length);
        const encoded = text.slice(start + BEGIN.length, close);
        // A part that another begins within is none, and neither is one that holds what base64 does not.
        if ((next < 0 || next > close) && /^\s/.test(encoded) && !/[^A-Za-z0-9+/=\s]/.test(encoded))
            parts.push({ start, end: close + END.length, encoded });
        start = next;
    }
    return parts;
}
/** Whether a value read from outside has the shape of an entry; says nothing about its hash. */
function isRecordEntry(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const entry = value;
    const run = entry.run;
    const texts = [
        "at",
        "actor",
        "repository",
        "version",
        "sha",
        "policyDigest",
        "factsDigest",
        "decision",
        "reason",
        "hash",
    ];
    return (entry.schemaVersion === 1 &&
        PHASES.includes(entry.phase) &&
        texts.every((key) => typeof entry[key] === "string") &&
        ["service", "environment", "previous"].every((key) => entry[key] === null || typeof entry[key] === "string") &&
        Array.isArray(entry.reasons) &&
        entry.reasons.every((reason) => typeof reason === "string") &&
        typeof run === "object" &&
        run !== null &&
        typeof run.id === "string" &&
        typeof run.attempt === "number" &&
        typeof run.url === "string" &&
        ["undefined", "string"].includes(typeof run.startedBy) &&
        (entry.omitted === undefined ||
            (Array.isArray(entry.omitted) && entry.omitted.every((name) => OMISSIONS.includes(name)))));
}

;// CONCATENATED MODULE: ./packages/shared/src/record/entry-room.ts
/** Fits an entry into the room that GitHub gives it: what is left out, in which order, and that the entry says so. */


/** Characters of a check run's text that an encoded entry may take; GitHub takes 65,535 in all. */
const ENTRY_ROOM = 65_000;
const entry_room_REASONS = 20;
/** 20 reasons of so many characters fit in every script: at most 4 bytes each, 4/3 in base64. */
const SHORT_REASON = 200;
/** No other text of an entry grows without a bound of its own; these are cut as the last resort. */
const SHORT_FIELD = 500;
/**
 * The entry that follows `entries`, measured as it will be written: UTF-8 in base64. What does not fit is left out in this order:
 * 1. reasons after the 20th, always; 2. facts, for the `smaller` ones in their order, which decide the same; 3. all facts, of which
 * the digest stays; 4. the rest of long reasons. `omitted` of the entry names what was left out.
 */
function fitEntry(entries, fields, smaller = []) {
    const reasons = fields.reasons.slice(0, entry_room_REASONS);
    const cut = reasons.length < fields.reasons.length ? ["reasons"] : [];
    const follow = (change, omitted, keepsFacts) => followChain(entries, { ...fields, reasons, ...change, ...(omitted.length === 0 ? {} : { omitted }) }, keepsFacts);
    const whole = follow({}, cut, true);
    if (hasRoom(whole))
        return whole;
    for (const facts of smaller) {
        const entry = follow({ facts }, [...cut, "some-facts"], true);
        if (hasRoom(entry))
            return entry;
    }
    const bare = follow({}, [...cut, "facts"], false);
    if (hasRoom(bare))
        return bare;
    const short = reasons.map((reason) => entry_room_shorten(reason, SHORT_REASON));
    return follow({ reasons: short, reason: entry_room_shorten(fields.reason, SHORT_FIELD) }, ["reasons", "facts"], false);
}
function hasRoom(entry) {
    return encodeRecord(entry).length <= ENTRY_ROOM;
}
/** Never between the two halves of a character: half of one is no text. */
function entry_room_shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/read-record.ts
/** Reads the release record from where people look: our check runs on the commit. */




/** A check run that our actions post under: `octoacme/<phase>`, by the app that workflows post as. */
function isOurs(run) {
    return run.name.startsWith("octoacme/") && run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St;
}
/** The entries of one version (and service) on the commit; a pasted or broken machine part is no entry. */
async function readRecord(github, release) {
    const checkRuns = (await listCheckRuns(github, release.sha, { withWorkflows: false, filter: "all" })).filter(isOurs);
    const entries = checkRuns.flatMap(({ text }) => {
        const decoded = decodeRecord(text);
        if (!decoded.ok)
            return [];
        const { entry } = decoded;
        const same = entry.sha === release.sha && entry.version === release.version && entry.service === release.service;
        return same ? [entry] : [];
    });
    return { entries: orderChain(entries), head: headOf(entries), checkRuns };
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/append-entry.ts
/** The one writer of the release record: a check run on the commit with a readable summary and the entry's machine part. */








/** Bytes; GitHub takes 65,535 characters of a check run's summary. */
const SUMMARY_LIMIT = 60_000;
/**
 * Writes the entry, once for the same decision over the same facts in the same run. For the phases whose result is the entry
 * (preflight, verify, announce): an ActionableError ends them. Needs `checks: write`.
 */
async function appendEntry(github, runtime, phase) {
    const { checkRun, smaller, known, needsFacts, after, ...fields } = phase;
    const { context, clock } = runtime;
    const { actor, triggeringActor } = context;
    const { entries, checkRuns } = after ?? (await readRecord(github, phase));
    const same = known?.(entries);
    if (same !== undefined)
        return { entry: same, url: same.run.url, entries, checkRuns };
    const entry = fitEntry(entries, {
        ...fields,
        at: new Date(clock.now()).toISOString(),
        actor: triggeringActor,
        run: {
            id: context.runId,
            attempt: context.runAttempt,
            url: context.runUrl,
            ...(actor === triggeringActor ? {} : { startedBy: actor }),
        },
        repository: context.repository.fullName,
    }, smaller);
    if (needsFacts && !("facts" in entry))
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: `What ${phase.phase} has to keep takes ${(0,hidden_json/* encodeHidden */.Vj)(phase.facts).length} characters; a check run holds ${ENTRY_ROOM}.`,
            hint: "Split it up: fewer audiences and channels for one service.",
        });
    const { checkRun: written } = await upsertCheckRun(github, {
        sha: phase.sha,
        ...nameCheckRun(phase),
        conclusion: checkRun.conclusion,
        title: checkRun.title,
        summary: renderSummary(checkRun.summary, SUMMARY_LIMIT),
        text: encodeRecord(entry),
        completedAt: entry.at,
        detailsUrl: entry.run.url,
        keepsHistory: true,
    }, checkRuns);
    return {
        entry,
        url: written.url,
        entries: entries.includes(entry) ? entries : [...entries, entry],
        checkRuns: [...checkRuns.filter(({ id }) => id !== written.id), written],
    };
}
/**
 * The same for the phases that may go on without their entry: what deploy and rollback changed stands all the same, and notes are
 * drafted by jobs that may not write check runs. An ActionableError becomes the failure that the caller reports.
 */
async function tryAppendEntry(github, runtime, phase) {
    try {
        return await appendEntry(github, runtime, phase);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return { failure: thrown };
    }
}
/** The sentence for the log and the summary. */
function describeMissingEntry(failure) {
    return `The release record was not written: ${failure.message} ${failure.hint}`;
}

;// CONCATENATED MODULE: ./actions/rollback/src/decide.ts




/** A plan and how it went on. Throws for a plan to roll back of which nothing was tried. */
function conclude(plan, course) {
    if (plan.kind !== "roll-back")
        return concludePlan(plan);
    if (course === null)
        throw new TypeError("the plan was to roll back, and nothing says how that went");
    return concludeCourse(plan, course);
}
/** Decision, reason and its sentence, from what was kept. Throws when the same facts lead to another target. */
function decideRollback(facts) {
    const { deployments, request, target, course } = facts;
    const plan = planRollback(deployments, readHistory(deployments, request.scope), request);
    const decided = decide_targetOf(plan);
    if (decided !== target)
        throw new Error(`the target: expected ${target ?? "none"}, seen ${decided ?? "none"}`);
    const { decision, reason, seen } = conclude(plan, course);
    const sentence = REASONS.find(({ code }) => code === reason).meaning;
    return { decision, reason, reasons: [seen === "" ? sentence : `${sentence} Seen: ${seen}.`] };
}
/** The commit that a plan goes back to. */
function decide_targetOf(plan) {
    return plan.kind === "roll-back" ? plan.target.sha : null;
}
/** Deployments that are kept, where there is no room for all. */
const KEPT = [Number.POSITIVE_INFINITY, 50, 25, 12, 6];
/**
 * What the record may keep, the most first; each gives the same plan. The lines of the command and what probes answered stay out
 * of it: they decide nothing, and a record is read by many.
 */
function listKeptFacts(facts) {
    const { deployments, request, target } = facts;
    const { environment, service } = request.scope;
    const own = deployments
        .filter((one) => one.environment === environment && (one.payload === null || one.payload.service === service))
        .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
    const planOf = (from) => JSON.stringify((0,src_plan/* planRollback */.II)(from, (0,release_history/* readHistory */.Lu)(from, request.scope), request));
    const plan = planOf(deployments);
    const course = facts.course === null ? null : withoutLines(facts.course);
    const keep = (kept) => ({ deployments: kept, request, target, course });
    const fewer = KEPT.filter((limit, index) => index === 0 || limit < own.length)
        .map((limit) => own.slice(0, limit))
        .filter((kept) => planOf(kept) === plan);
    return [keep(fewer[0] ?? deployments), ...fewer.slice(1).map(keep)];
}
function withoutLines(course) {
    switch (course.kind) {
        case "rolled-back":
            return { ...course, tail: [] };
        case "failed":
            return { ...course, tail: [], evidence: [] };
        default:
            return course;
    }
}

;// CONCATENATED MODULE: ./actions/rollback/src/record.ts



async function appendToRecord(github, runtime, { facts, decided, bad, report }) {
    const environment = facts.target === null ? facts.environment.name : `${facts.environment.name}/${facts.target}`;
    const { request, plan, course } = decided;
    const [kept, ...smaller] = listKeptFacts({ deployments: facts.deployments, request, target: decide_targetOf(plan), course });
    const sentence = describeReport(report);
    const written = await tryAppendEntry(github, runtime, {
        phase: "rollback",
        version: bad.version,
        sha: bad.sha,
        service: facts.service,
        environment,
        policyDigest: facts.policy.digest,
        decision: report.decision,
        reason: report.reason,
        reasons: [sentence],
        facts: kept,
        smaller,
        known: (entries) => {
            const last = entries.findLast((entry) => entry.phase === "rollback" && entry.environment === environment);
            return last !== undefined && isRecorded(report, last) ? last : undefined;
        },
        checkRun: {
            conclusion: isNegative(report) ? "failure" : "neutral",
            title: sentence,
            summary: renderReport(report).slice(0, 2),
        },
    });
    if ("failure" in written)
        runtime.log.warning(describeMissingEntry(written.failure));
}
/**
 * A run that only looks again adds nothing to what was recorded when it was done. What was recorded may be less: an attempt that was
 * stopped says nothing of how it ended.
 */
function isRecorded({ reason }, last) {
    if (reason === "already-rolled-back")
        return last.decision === "rolled-back";
    return reason === "attempt-failed" && last.decision !== "rolled-back" && last.reason !== "stopped";
}

;// CONCATENATED MODULE: ./actions/rollback/src/publish.ts
/** Publishes how a rollback ended: the record, the job summary, the outputs, and whether the step is red. */










/** What was only looked at (dry-run, refusals) leaves no record. */
async function publishReport(prepared, response) {
    const { clients, runtime, inputs, facts, request, plan } = prepared;
    const { course, conclusion, state } = response;
    const requests = countRequests(clients);
    const report = {
        decision: conclusion.decision,
        reason: conclusion.reason,
        seen: conclusion.seen,
        state,
        history: facts.history,
        tail: conclusion.tail,
    };
    const { bad } = plan;
    const tried = state.incident.outcome.kind !== "in-progress";
    if (tried && bad !== null && !inputs.dryRun)
        await appendToRecord(clients.playbook, runtime, {
            facts,
            decided: { request, plan, course, conclusion },
            bad,
            report,
        });
    const sentence = describeReport(report);
    const own = renderOwnResult(plan, conclusion, state);
    warnOfGaps(runtime, report);
    await finish(runtime, {
        mode: inputs.mode,
        isNegative: isNegative(report),
        message: sentence,
        remedy: remedyOf(report.reason),
        summary: renderReport(report),
        outputs: nameOutputs(plan, own, state.issue),
        result: {
            ...NOTHING_OWN,
            schemaVersion: 1,
            action: "rollback",
            decision: report.decision,
            reason: report.reason,
            explanation: sentence,
            release: bad === null
                ? null
                : nameRelease({ version: bad.version, tag: bad.tag, sha: bad.sha, type: readType(facts, bad) }),
            environment: facts.environment.name,
            service: facts.service,
            policyDigest: facts.policy.digest,
            dryRun: inputs.dryRun,
            requests,
            operation: "rollback",
            ...own,
        },
    });
}
function nameOutputs(plan, own, issue) {
    const { bad, target, recoveryMs } = own;
    return {
        "target-version": target?.version ?? "",
        "target-sha": target?.sha ?? "",
        "target-tag": target?.tag ?? "",
        "previous-version": bad?.version ?? "",
        "previous-sha": bad?.sha ?? "",
        "artifact-digest": (plan.kind === "roll-back" && plan.target.payload.artifactDigest) || "",
        "incident-number": issue?.number ?? "",
        "incident-url": issue?.url ?? "",
        "recovery-seconds": recoveryMs === null ? "" : Math.round(recoveryMs / 1_000),
    };
}
/** What the result says beyond the envelope. Of a security incident it holds nothing confidential. */
function renderOwnResult(plan, conclusion, state) {
    const { outcome } = conclusion;
    const { incident, issue, review, problems } = state;
    const known = incident.outcome.kind === "rolled-back" ? incident.outcome : outcome;
    return {
        seen: conclusion.seen,
        bad: plan.bad,
        target: chooseTarget(plan, conclusion),
        incident: incident.security
            ? { key: incident.key, security: true, outcome: incident.outcome, receipts: incident.receipts }
            : incident,
        incidentNumber: issue?.number ?? null,
        reviewNumber: review?.number ?? null,
        recoveryMs: known.kind === "rolled-back" ? known.recoveryMs : null,
        problems,
    };
}
/** The release that runs again, or that is to be brought back: by the job's own steps, or by a run that is not dry. */
function chooseTarget(plan, { decision, outcome }) {
    if (outcome.kind === "rolled-back")
        return outcome.to;
    if ((decision !== "would-roll-back" && decision !== "begun") || plan.kind !== "roll-back")
        return null;
    const { version, tag, sha } = plan.target;
    return { version, tag, sha };
}
/** What a person has to do now, beside the step's own end. */
function warnOfGaps(runtime, report) {
    const { incident, problems } = report.state;
    const unreached = (0,incident_incident/* unreachedRoles */.tG)(incident.receipts);
    if (unreached.length > 0)
        runtime.log.error(`No one was reached for ${unreached.join(", ")}: call them. The summary says what was tried.`);
    for (const problem of problems)
        runtime.log.warning(`Could not be done: ${problem}`);
}
/** Of the bad release against the one it replaced; empty when that is not known. */
function readType(facts, bad) {
    const source = facts.deployments.find((deployment) => deployment.id === bad.deploymentId);
    const before = source?.payload?.previous?.version;
    const version = (0,release_version/* parseVersion */.ot)(bad.version, facts.policy.tag);
    const previous = before === undefined ? undefined : (0,release_version/* parseVersion */.ot)(before, facts.policy.tag);
    return version === undefined || previous === undefined ? "" : decideType(version, previous);
}

;// CONCATENATED MODULE: ./packages/shared/src/requirements/roles.ts
const LEVELS = ["none", "read", "triage", "write", "maintain", "admin"];
/**
 * Who has no access any more is out, though still listed; what could not be read is unknown and never yes. On a public
 * repository GitHub says `read` of everybody: there a listed login counts until it is taken off the list.
 */
function isInRole(policy, roleName, login, people) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return { state: "no", why: `the policy has no role ${roleName}` };
    const outside = {
        state: "no",
        why: `@${login} is not in the role ${roleName} (${describeRole(policy, roleName)})`,
    };
    if (!mayBeInRole(policy, roleName, login))
        return outside;
    const person = people[login.toLowerCase()];
    if (person === undefined)
        return { state: "unknown", why: `nothing was read about @${login}` };
    if (!person.permission.ok)
        return {
            state: "unknown",
            why: `the permission of @${login} could not be read: ${person.permission.failure.message}`,
        };
    const permission = person.permission.value;
    if (permission === "none")
        return { state: "no", why: `@${login} has no access to the repository (any more)` };
    if (isNamed(role, login))
        return { state: "yes" };
    if (role.permission !== undefined && LEVELS.indexOf(permission) >= LEVELS.indexOf(role.permission))
        return { state: "yes" };
    const teams = role.teams.map((team) => ({ team, member: person.teams[team] }));
    if (teams.some(({ member }) => member?.ok === true && member.value))
        return { state: "yes" };
    const unread = teams.find(({ member }) => member === undefined || !member.ok);
    if (unread !== undefined)
        return {
            state: "unknown",
            why: `whether @${login} is in the team ${unread.team} could not be read${unread.member?.ok === false ? `: ${unread.member.failure.message}` : ""}`,
        };
    return outside;
}
/** Whether anything that GitHub may say of a person can put them in the role: it takes more than names. */
function mayBeInRole(policy, roleName, login) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return false;
    return role.permission !== undefined || role.teams.length > 0 || isNamed(role, login);
}
function isNamed({ users }, login) {
    return users.some((user) => user.toLowerCase() === login.toLowerCase());
}
/**
 * Whether a person with this permission is in no role of the policy, however GitHub answers what else could be asked. Who may push
 * is never one: they are told what is missing.
 */
function isStranger(policy, login, permission) {
    if (permission === "none")
        return true;
    if (permission !== "read")
        return false;
    return Object.values(policy.roles).every((role) => role.teams.length === 0 && role.permission !== "read" && !isNamed(role, login));
}
/** Who is in a role, in words. */
function describeRole(policy, roleName) {
    const role = policy.roles[roleName];
    if (role === undefined)
        return roleName;
    const parts = [
        ...role.users.map((user) => `@${user}`),
        ...role.teams.map((team) => `@${team}`),
        ...(role.permission === undefined ? [] : [`anyone with ${role.permission} permission`]),
    ];
    return parts.length === 0 ? "nobody yet" : parts.join(", ");
}

// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(8165);
;// CONCATENATED MODULE: ./packages/shared/src/github/fact.ts
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** The value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
async function fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: fact_describeFailure(thrown) };
    }
}
/** Which kind of failure an error is to a reader. */
function fact_describeFailure(error) {
    const message = error.message;
    if (error instanceof failure/* GitHubError */.y_) {
        if (error.permission !== null)
            return { kind: "forbidden", message, permission: error.permission };
        if (error.status === 410 ||
            (error.status === 403 && /not enabled|disabled|must be enabled|no analysis/i.test(message)))
            return { kind: "disabled", message };
        if (error.status === 401 || error.status === 403)
            return { kind: "forbidden", message };
    }
    if (error.code === "not-found")
        return { kind: "not-found", message };
    if (error.code === "over-limit")
        return { kind: "over-limit", message };
    if (error.code === "invalid-answer")
        return { kind: "invalid", message };
    return { kind: "unavailable", message };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/permissions.ts
/** What a person may do: permission on the repository, membership of a team. */


const REPOSITORY_PERMISSIONS = ["none", "read", "triage", "write", "maintain", "admin"];
const permissionShape = schemas/* object */.Ikc({ permission: schemas/* string */.YjP(), role_name: schemas/* string */.YjP().optional() });
/** The person's permission; `none` for somebody who is no collaborator or no longer exists. */
async function readPermission(github, login) {
    try {
        const answer = await github.read("/repos/{owner}/{repo}/collaborators/{username}/permission", { username: login }, permissionShape);
        const isKnown = (name) => REPOSITORY_PERMISSIONS.includes(name);
        // A custom role has a name of its own; `permission` is then what it is built on.
        if (isKnown(answer.role_name))
            return answer.role_name;
        return isKnown(answer.permission) ? answer.permission : "none";
    }
    catch (thrown) {
        if ((0,failure/* isNotFound */.c4)(thrown))
            return "none";
        throw thrown;
    }
}
/** Whether `actual` is at least `needed`. */
function hasPermission(actual, needed) {
    return REPOSITORY_PERMISSIONS.indexOf(actual) >= REPOSITORY_PERMISSIONS.indexOf(needed);
}
/**
 * Membership of teams: that a team can be read is asked once, however many people there are. The job's own token cannot read
 * teams: GitHub then answers 403 or 404, which is told apart by reading the team itself, and thrown as `missing-permission`.
 */
function createTeamReader(github, teams) {
    const readable = new Map();
    return (login) => teams.map(async (team) => {
        const asked = readable.get(team) ?? requireTeam(github, team);
        readable.set(team, asked);
        await asked;
        return isMember(github, team, login);
    });
}
async function requireTeam(github, team) {
    const [org = "", slug = ""] = team.split("/");
    try {
        await github.read("/orgs/{org}/teams/{team_slug}", { org, team_slug: slug }, schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }));
    }
    catch (thrown) {
        if (!(0,failure/* isNotFound */.c4)(thrown) && !(0,failure/* isStatus */.zM)(thrown, 403))
            throw thrown;
        throw new failure/* GitHubError */.y_({
            code: "missing-permission",
            status: 403,
            message: `The members of the team ${team} cannot be read with this token.`,
            hint: "GITHUB_TOKEN never may: list the role's `users` or a `permission` in the policy, or pass the token of an App with `members: read`.",
            cause: thrown,
        });
    }
}
async function isMember(github, team, login) {
    const [org = "", slug = ""] = team.split("/");
    try {
        const answer = await github.read("/orgs/{org}/teams/{team_slug}/memberships/{username}", { org, team_slug: slug, username: login }, schemas/* object */.Ikc({ state: schemas/* string */.YjP() }));
        return answer.state === "active";
    }
    catch (thrown) {
        if ((0,failure/* isNotFound */.c4)(thrown))
            return false;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/github/read-role.ts



/** Not known (a team that the token cannot read) is a failed fact, never "no": it says which permission is missing. */
async function read_role_isInRole(github, role, login) {
    const permission = await fact(readPermission(github, login));
    if (!permission.ok)
        return permission;
    const judge = (teams) => isInRole({ roles: { asked: role } }, "asked", login, { [login.toLowerCase()]: { permission, teams } });
    const known = judge({});
    if (known.state !== "unknown")
        return { ok: true, value: known.state === "yes" };
    const members = await Promise.all(createTeamReader(github, role.teams)(login).map((member) => fact(member)));
    const teams = Object.fromEntries(role.teams.map((team, index) => [team, members[index]]));
    const unread = members.find((member) => !member.ok);
    const standing = judge(teams);
    return standing.state === "unknown" && unread !== undefined ? unread : { ok: true, value: standing.state === "yes" };
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/may-decide.ts

/**
 * The same rule as for a signature: named in the policy, in a team of it, or with its permission, and with access to the repository.
 * A re-run repeats what somebody else chose, so that it decides nothing. What cannot be read is a no.
 */
async function mayDecide(github, context, policy, roleName) {
    const login = context.triggeringActor;
    const no = (why) => ({ allowed: false, why });
    if (login.toLowerCase() !== context.actor.toLowerCase())
        return no(`@${login} re-ran a run that @${context.actor} started; start a run of your own`);
    const role = policy.roles[roleName];
    if (role === undefined)
        return no(`the policy has no role ${roleName}`);
    const member = await read_role_isInRole(github, role, login);
    if (!member.ok)
        return no(`whether @${login} is in the role ${roleName} could not be read: ${member.failure.message}`);
    return member.value ? { allowed: true, why: "" } : no(`@${login} is not in the role ${roleName}`);
}

;// CONCATENATED MODULE: ./actions/rollback/src/quarantine.ts
/** Lets a release return that was rolled back: signed by a person of the role, with a reason, on every deployment that keeps it out. */
















const ROLE = "release-manager";
/** Twice is once. Whether a person is in the role must be known: what cannot be read refuses. */
async function liftQuarantine(run, release) {
    const { inputs, runtime } = run;
    const github = run.clients.playbook;
    const { reason: why } = inputs;
    if (why === undefined)
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: "Input reason is missing; expected why the release may return.",
            hint: "Set `reason`: it stands in the deployment, with your name.",
        });
    const { context } = runtime;
    const facts = await gatherFacts(github, inputs);
    if (facts.distrusted !== undefined)
        runtime.log.warning(facts.distrusted);
    const { tag, version } = (0,release_version/* readVersion */.$4)(release, facts.policy.tag);
    const held = facts.deployments.filter((one) => one.payload?.tag === tag && (0,release_deployment/* isQuarantining */.Gj)(one, facts.target));
    const { allowed, why: doubt } = await mayDecide(github, context, facts.policy, ROLE);
    // Without a target a release returns everywhere; one that is named must be there, or its name was mistyped.
    const fault = facts.target === null ? undefined : (0,src_plan/* describeTargetFault */.Nd)(facts.environment, facts.target);
    const code = fault !== undefined
        ? "target-unknown"
        : held.length === 0
            ? "not-quarantined"
            : !allowed
                ? "not-in-role"
                : inputs.dryRun
                    ? "dry-run"
                    : "quarantine-lifted";
    if (code === "quarantine-lifted")
        for (const { id, payload } of held)
            await (0,github_deployments/* appendDeploymentStatus */.wz)(github, id, {
                state: "inactive",
                description: `${(0,release_deployment/* nameMark */.dt)(release_deployment/* QUARANTINE_LIFTED */.sM, payload, facts.target)} by ${context.triggeringActor}: ${why}`,
                logUrl: context.runUrl,
            });
    const seen = code === "not-in-role" ? ` (${doubt})` : fault === undefined ? "" : ` Seen: ${fault}.`;
    const { environment, target } = facts;
    const place = (0,incident_incident/* namePlace */.RO)({ environment: environment.name, ...(target === null ? {} : { target }) });
    const sentence = `${tag} in ${place}: ${reasons_REASONS.find((entry) => entry.code === code).meaning}${seen}`;
    await publish(run, facts, { code, sentence, release: nameRelease({ version, tag, sha: held[0]?.sha }) });
}
async function publish({ clients, inputs, runtime }, facts, { code, sentence, release }) {
    const decision = code === "quarantine-lifted" ? code : "refused";
    const negative = isNegative({ decision, reason: code });
    const head = renderVerdictLine(markDecision(negative, decision), { decision, reason: code }, (0,markdown/* renderSentence */.iQ)(sentence));
    await finish(runtime, {
        mode: inputs.mode,
        isNegative: negative,
        message: sentence,
        remedy: remedyOf(code),
        stopReasons: [sentence],
        summary: [{ heading: "Let a release return", body: `${head}\n\n**Next:** ${remedyOf(code)}` }],
        outputs: {},
        result: {
            ...NOTHING_OWN,
            schemaVersion: 1,
            action: "rollback",
            decision,
            reason: code,
            explanation: sentence,
            release,
            environment: facts.environment.name,
            service: facts.service,
            policyDigest: facts.policy.digest,
            dryRun: inputs.dryRun,
            requests: countRequests(clients),
            operation: "lift-quarantine",
        },
    });
}

;// CONCATENATED MODULE: ./actions/rollback/src/attempt-proof.ts
/** The end of an attempt: whether the old release answers, and what the deployments say of it. */






function describeWayBack({ facts, plan: { target, bad } }) {
    return {
        environment: facts.environment,
        service: facts.service,
        target: facts.target,
        release: target,
        previous: bad,
        kind: "rollback",
    };
}
/** After the change was made: notes it, and asks what answers. Rejects when the run is cancelled. */
async function proveTarget(tools, request, { writeStatus, tail }) {
    const { runtime } = tools;
    const { plan, startedAt } = request;
    const noting = plan.resumes?.changed ? Promise.resolve() : noteChanged(tools, writeStatus, plan.target.tag);
    const [confirmation] = await Promise.all([confirmRelease(runtime, describeWayBack(request)), noting]);
    runtime.signal.throwIfAborted();
    return judge(confirmation, runtime.clock.now() - startedAt, tail);
}
/** The terminal status of the attempt, and of the release that failed when it was brought back. */
async function recordEnd(tools, request, { writeStatus, end }) {
    if (end.kind === "failed")
        await endDeployment(tools, writeStatus, { state: "failure", description: `rollback failed: ${end.what}` });
    else
        await recordSuccess(tools, request, { writeStatus, recoveryMs: end.recoveryMs });
}
function judge(confirmation, recoveryMs, tail) {
    if (confirmation.failed.length > 0)
        return {
            kind: "failed",
            reason: "unhealthy-after-rollback",
            what: confirmation.failed.map((item) => `${item.what}: ${item.value}`).join("; "),
            evidence: confirmation.failed,
            tail,
        };
    if (confirmation.asked === 0)
        return {
            kind: "failed",
            reason: "not-verified",
            what: "the command ended well, but no smoke probe, identity or address of the environment says whether the old release answers",
            evidence: [],
            tail,
        };
    return { kind: "rolled-back", recoveryMs: Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000), tail };
}
/** So that a re-run after a stop does not run the command again. */
async function noteChanged({ github, runtime }, writeStatus, tag) {
    try {
        await writeStatus(github, {
            state: "in_progress",
            description: `${src_plan/* CHANGED */.Rj} the command ended well; ${tag} is still to be proved`,
            logUrl: runtime.context.runUrl,
        });
    }
    catch (thrown) {
        runtime.log.warning(`Progress was not recorded: ${(0,errors/* describeError */.U)(thrown)}`);
    }
}
/**
 * Both deployments say it before this run is over; neither waits for the other. What the others do not take is a warning: the old
 * release runs and was proved, and a next run adds what is missing.
 */
async function recordSuccess(tools, request, { writeStatus, recoveryMs }) {
    const { github, runtime } = tools;
    const { plan, facts } = request;
    const logUrl = runtime.context.runUrl;
    const url = facts.environment.url === undefined ? undefined : (0,markdown/* safeUrl */.Pl)(facts.environment.url);
    const description = (0,src_plan/* describeProof */.ef)(plan.target.tag, recoveryMs);
    await Promise.all([
        endDeployment(tools, writeStatus, {
            state: "success",
            description,
            ...(url === undefined ? {} : { environmentUrl: url }),
        }),
        markBad(github, facts, {
            deploymentId: plan.bad.deploymentId,
            targetTag: plan.target.tag,
            reason: request.reason,
            logUrl,
        }).catch((thrown) => runtime.log.warning(describeMissingMark(thrown))),
        ...plan.closes.map((id) => (0,github_deployments/* appendDeploymentStatus */.wz)(github, id, {
            state: "error",
            description: `${src_plan/* STOPPED */.yd} another attempt brought ${plan.target.tag} back`,
            logUrl,
        }).catch((thrown) => runtime.log.warning(`An earlier attempt was not closed: ${(0,errors/* describeError */.U)(thrown)}`))),
    ]);
}
/** Without its mark the release is not quarantined. */
function describeMissingMark(thrown) {
    return `The bad deployment was not marked: ${(0,errors/* describeError */.U)(thrown)} Run the rollback again: until then nothing keeps the release from being deployed again.`;
}
/**
 * The deployment that was rolled back says so; its SHA is quarantined by it, of a deployment to the whole environment only at the
 * target that was brought back.
 */
async function markBad(github, { deployments, target }, mark) {
    const { deploymentId, targetTag, reason, logUrl } = mark;
    const payload = deployments.find(({ id }) => id === deploymentId)?.payload;
    const words = payload == null ? release_deployment/* ROLLED_BACK */.jC : (0,release_deployment/* nameMark */.dt)(release_deployment/* ROLLED_BACK */.jC, payload, target);
    await (0,github_deployments/* appendDeploymentStatus */.wz)(github, deploymentId, {
        state: words === release_deployment/* ROLLED_BACK */.jC ? "failure" : "inactive",
        description: `${words} to ${targetTag}${reason === "" ? "" : `: ${reason}`}`,
        logUrl,
    });
}
/** Writes a status that ends the deployment; the post phase has nothing to close then. */
async function endDeployment({ github, runtime, keeper }, writeStatus, status) {
    await writeStatus(github, { ...status, logUrl: runtime.context.runUrl });
    await keeper.save({ deploymentId: null });
}

;// CONCATENATED MODULE: ./packages/shared/src/process/job-file.ts
/** What one step of a job hands on to a later one: a file in the job's temporary folder, which the runner empties around each job. */



/** Replaces what stands under the name; readable by the job's user alone. Throws what the file system says. */
function writeJobFile(job, name, value) {
    const file = locate(job, name);
    (0,external_node_fs_.rmSync)(file, { force: true });
    // Never through a link that somebody else put there.
    (0,external_node_fs_.writeFileSync)(file, JSON.stringify(value), { mode: 0o600, flag: "wx" });
}
/** Not validated; undefined where nothing was handed on in this attempt of the run, or nothing that can be read. */
function readJobFile(job, name) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(locate(job, name), "utf8"));
    }
    catch {
        return undefined;
    }
}
function locate({ temporary, runId, runAttempt }, name) {
    return (0,external_node_path_.join)(temporary, `octoacme-${(0,canonical/* digestOf */.o)({ name, runId, runAttempt }).slice(-32)}.json`);
}

;// CONCATENATED MODULE: ./actions/rollback/src/begun-incident.ts
/** What `begin` knows of its incident, for the `finish` of the same job: between them anybody with push access may edit the issue. */



const shape = schemas/* object */.Ikc({ security: schemas/* boolean */.zMY(), receipts: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())) });
/** Nothing of the reason or the evidence. Where it cannot be kept, the issue alone says who was notified. */
function handOverIncident({ context, log }, { key, security, receipts }) {
    try {
        writeJobFile(context, nameFile(key), { security, receipts });
    }
    catch (thrown) {
        log.info(`Only the incident's issue says who was notified: ${(0,errors/* describeError */.U)(thrown)}`);
    }
}
/** Empty where it was not handed over, as in a job that began anew. */
function readBegunIncident({ context }, key) {
    const { data } = shape.safeParse(readJobFile(context, nameFile(key)));
    return data ?? { security: false, receipts: [] };
}
function nameFile(key) {
    return `incident ${key}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/github/status-writer.ts

/** `latest`: what the deployment says at the start; null: nothing yet. Undefined: not known, and read before the first status. */
function createStatusWriter(deploymentId, latest) {
    let known = latest;
    return async (github, status) => {
        const before = known;
        // Until it is answered, and after a failure, a status may or may not have been applied.
        known = undefined;
        await (0,github_deployments/* appendDeploymentStatus */.wz)(github, deploymentId, { ...status, latest: before });
        known = status;
    };
}

;// CONCATENATED MODULE: ./actions/rollback/src/transaction.ts
/** The way back itself: holds the environment, compares what runs, records the deployment, runs the command once, and believes it only when the old release answers. */















const REASON = "rollback of";
/** One attempt; never rejects. */
async function rollBack(tools, request) {
    let isUnderWay = false;
    try {
        const end = await attemptRollback(tools, request);
        isUnderWay = end.kind === "begun";
        return end;
    }
    catch (thrown) {
        return stopAttempt(tools, thrown);
    }
    finally {
        if (!isUnderWay)
            await letGo(tools);
    }
}
/** The end of an attempt that an error or a cancellation cut off. A deployment that has ended keeps what it says. */
async function stopAttempt({ github, runtime, keeper }, thrown) {
    const hint = thrown instanceof errors/* ActionableError */.f ? thrown.hint : "Run the rollback again; what is done is kept.";
    const what = (0,errors/* describeError */.U)(thrown);
    const { deploymentId } = keeper.current();
    if (deploymentId !== null)
        await (0,phase_open_work/* endOpenDeployment */.rV)(github, deploymentId, {
            state: "error",
            description: `${src_plan/* STOPPED */.yd} ${what}`,
            logUrl: runtime.context.runUrl,
        }).then(() => keeper.save({ deploymentId: null }), (failure) => runtime.log.warning(`The deployment was not closed: ${(0,errors/* describeError */.U)(failure)}; the post step tries again.`));
    return { kind: "stopped", what, hint };
}
async function attemptRollback(tools, request) {
    const { github, runtime, keeper } = tools;
    const { plan: wanted } = request;
    const [hold, tagFault] = await Promise.all([
        holdEnvironment(github, runtime, {
            ...describeHold(request),
            // Another rollback opens the incident itself; anybody else's lock is no reason to page late.
            onWait: (holder) => {
                if (!holder.reason.startsWith(REASON))
                    request.onAlone();
            },
        }).then(async (held) => {
            request.onAlone();
            if (held.kind === "held")
                await keeper.save({ lock: held.lock });
            return held;
        }),
        (0,refs/* requireTagAt */.ZK)(github, wanted.target.tag, wanted.target.sha).then(() => null, (thrown) => ({ thrown })),
    ]);
    if (hold.kind === "locked")
        return hold;
    if (tagFault !== null) {
        const { thrown } = tagFault;
        if (thrown instanceof errors/* ActionableError */.f && (thrown.code === "tag-moved" || thrown.code === "ambiguous-ref"))
            return { kind: "not-deployable", what: thrown.message };
        throw thrown;
    }
    // Whoever held it before may have changed what runs: nothing that was read before counts.
    const plan = await request.replan();
    if (plan.kind !== "roll-back" || !isSame(plan, wanted))
        return { kind: "superseded", plan };
    runtime.signal.throwIfAborted();
    const planned = { ...request, plan };
    const writeStatus = await openDeployment(tools, planned);
    if (!plan.resumes?.changed)
        await requireHold(tools, planned);
    if (planned.command === null && !plan.resumes?.changed)
        return { kind: "begun" };
    const end = await changeAndConfirm(tools, planned, writeStatus);
    await recordEnd(tools, planned, { writeStatus, end });
    return end;
}
function describeHold({ facts, plan }) {
    const { environment, target, policy } = facts;
    return { environment, target, policy, sha: plan.target.sha, reason: `${REASON} ${plan.bad.tag}` };
}
/** The last look before anything is changed, after the status that says so. */
async function requireHold({ github, runtime, keeper }, request) {
    const { lock } = keeper.current();
    if (lock === null)
        return;
    const hold = await keepEnvironment(github, runtime, describeHold(request), lock);
    if (hold.kind === "locked")
        throw new errors/* ActionableError */.f({
            code: "lock-lost",
            message: `The lock of ${lock.name} is no longer this run's: it is held by ${hold.holder}.`,
            hint: "Wait until no other run changes the environment, then choose Re-run failed jobs.",
        });
    if (hold.lock.objectSha === lock.objectSha)
        return;
    await keeper.save({ lock: hold.lock });
    // Who had it meanwhile may have changed what runs.
    const plan = await request.replan();
    if (plan.kind !== "roll-back" || !isSame(plan, request.plan))
        throw new errors/* ActionableError */.f({
            code: "lock-lost",
            message: `The lock of ${lock.name} was another run's for a while, and what runs there has changed since.`,
            hint: "Choose Re-run failed jobs: the rollback decides anew.",
        });
}
async function changeAndConfirm(tools, request, writeStatus) {
    const { runtime } = tools;
    const { facts, plan, command } = request;
    if (command === null || plan.resumes?.changed)
        return proveTarget(tools, request, { writeStatus, tail: [] });
    const title = `Rollback command: ${facts.environment.name} to ${plan.target.tag}`;
    const { ok, end, tail } = await runChange(runtime, describeWayBack(request), { command, title });
    runtime.signal.throwIfAborted();
    return ok ? proveTarget(tools, request, { writeStatus, tail }) : failCommand(describeEnd(end), tail);
}
function failCommand(value, tail) {
    return {
        kind: "failed",
        reason: "command-failed",
        what: `${src_plan/* COMMAND_FAILED */.oC}${value}`,
        evidence: describeCommandFailure(value),
        tail,
    };
}
function isSame(a, b) {
    return a.bad.deploymentId === b.bad.deploymentId && a.target.sha === b.target.sha;
}
/** What an earlier attempt left, or a new one; it says `in_progress` before anything is changed. */
async function openDeployment({ github, runtime, keeper }, { facts, plan, incidentKey, command }) {
    let deploymentId = plan.resumes?.deploymentId;
    if (deploymentId === undefined) {
        const { deployment } = await (0,github_deployments/* createDeployment */.Yy)(github, {
            payload: {
                schemaVersion: 1,
                key: `rollback/${incidentKey}/${plan.target.sha}${facts.target === null ? "" : `/${facts.target}`}`,
                kind: "rollback",
                service: facts.service,
                version: plan.target.version,
                tag: plan.target.tag,
                sha: plan.target.sha,
                environment: facts.environment.name,
                runId: runtime.context.runId,
                runAttempt: runtime.context.runAttempt,
                actor: runtime.context.triggeringActor,
                policyDigest: facts.policy.digest,
                ...describePolicyCommits(facts.policy),
                ...(facts.target === null ? {} : { target: facts.target }),
                artifactDigest: plan.target.payload.artifactDigest,
                previous: { version: plan.bad.version, sha: plan.bad.sha, deploymentId: plan.bad.deploymentId },
            },
            description: `rollback of ${plan.bad.tag} to ${plan.target.tag}`,
            production: (0,production/* isProduction */.K)(facts.environment),
            // The plan was just made from all deployments of the environment, which is held: there is none of this key.
            readFirst: false,
        });
        deploymentId = deployment.id;
    }
    await keeper.save({ deploymentId });
    const writeStatus = createStatusWriter(deploymentId, plan.resumes === null ? null : undefined);
    await writeStatus(github, {
        state: "in_progress",
        description: plan.resumes?.changed
            ? `${src_plan/* CHANGED */.Rj} going on with the proof of ${plan.target.tag}`
            : command === null
                ? describeOwnSteps(plan.target.tag, runtime.context.runId)
                : // Another run's words again would not be written, and with them not whose command it is.
                    `${plan.resumes === null ? "" : `run ${runtime.context.runId} goes on: `}going back to ${plan.target.tag}`,
        logUrl: runtime.context.runUrl,
    });
    return writeStatus;
}
/** Releases the environment. */
async function letGo({ github, runtime, keeper }) {
    const { lock } = keeper.current();
    if (lock === null)
        return;
    try {
        await (0,locks/* releaseLock */.x_)(github, lock.name, lock.objectSha);
        await keeper.save({ lock: null });
    }
    catch (thrown) {
        // The state still names the lock: the post phase tries again, and the lock of a run that is over binds nobody.
        runtime.log.warning(`The lock of ${lock.name} was not released: ${(0,errors/* describeError */.U)(thrown)}`);
    }
}

;// CONCATENATED MODULE: ./actions/rollback/src/finish-own-steps.ts
/** The end of a rollback that the job's own steps have made: their outcome first, then what answers. */





/** Ends the deployment that `begin` opened and releases the environment; never rejects. */
async function finishOwnSteps(tools, request, end) {
    try {
        return await endOwnSteps(tools, request, end);
    }
    catch (thrown) {
        return await stopAttempt(tools, thrown);
    }
    finally {
        await letGo(tools);
    }
}
async function endOwnSteps(tools, request, { begun, outcome }) {
    const { plan } = request;
    const writeStatus = createStatusWriter(begun.deploymentId, undefined);
    // Without the lock another release may have come there since: what answers now says nothing of the rollback.
    if (plan.kind !== "roll-back" || plan.resumes?.deploymentId !== begun.deploymentId) {
        await endDeployment(tools, writeStatus, {
            state: "failure",
            description: `rollback failed: another deployment came between the begin and the finish of ${begun.target.tag}`,
        });
        return { kind: "superseded", plan };
    }
    // It is not recorded whether they failed: the next run goes on with the same target, as after any other interruption.
    if (outcome === "skipped" || outcome === "cancelled") {
        const what = `The job's own steps were ${outcome}.`;
        await endDeployment(tools, writeStatus, { state: "error", description: `${src_plan/* STOPPED */.yd} ${what}` });
        return { kind: "stopped", what, hint: "Run the rollback again; what is done is kept." };
    }
    const planned = { ...request, plan };
    const ended = outcome === "success" ? await proveTarget(tools, planned, { writeStatus, tail: [] }) : failSteps(outcome);
    await recordEnd(tools, planned, { writeStatus, end: ended });
    return ended;
}
function failSteps(outcome) {
    return {
        kind: "failed",
        reason: "steps-failed",
        what: `${src_plan/* STEPS_FAILED */.gx}${outcome}`,
        evidence: describeStepsFailure(outcome),
        tail: [],
    };
}

;// CONCATENATED MODULE: ./actions/rollback/src/incident-merge.ts
/** One incident out of what two runs know of it; pure. */

/** The facts of an earlier run go on; what this run knows better replaces them. */
function continueIncident(known, now) {
    const merged = {
        ...now,
        openedAt: known.openedAt,
        openedBy: known.openedBy,
        receipts: (0,incident_incident/* addReceipts */.vn)(known.receipts, now.receipts),
        timeline: known.timeline,
        evidence: now.evidence.length > 0 ? now.evidence : known.evidence,
        skipped: now.skipped.length > 0 ? now.skipped : known.skipped,
        reason: known.reason === "" ? now.reason : known.reason,
        // What was once confidential stays so, whichever run is the next.
        security: known.security || now.security,
        advisoryUrl: now.advisoryUrl === "" ? known.advisoryUrl : now.advisoryUrl,
    };
    return (0,incident_incident/* addTimeline */.Tu)(merged, ...now.timeline);
}
/** An incident that is over is not begun again: its outcome and its evidence stay, and a run that looks again adds nothing to the timeline. */
function reopenIncident(known, now) {
    return {
        ...continueIncident(known, { ...now, timeline: [] }),
        evidence: known.evidence.length > 0 ? known.evidence : now.evidence,
        outcome: known.outcome,
        runUrl: known.runUrl,
    };
}
/** What this run knows itself wins; only what anybody called confidential stays so. */
function keepHistory(edited, now) {
    const { openedAt, timeline } = edited;
    const receipts = (0,incident_incident/* addReceipts */.vn)(edited.receipts, now.receipts);
    const security = edited.security || now.security;
    return (0,incident_incident/* addTimeline */.Tu)({ ...now, openedAt, timeline, receipts, security }, ...now.timeline);
}
/** What another run wrote into the incident meanwhile stays. */
function joinIncident(known, now) {
    return (0,incident_incident/* addTimeline */.Tu)({
        ...now,
        receipts: (0,incident_incident/* addReceipts */.vn)(known.receipts, now.receipts),
        security: known.security || now.security,
        timeline: known.timeline,
    }, ...now.timeline);
}

;// CONCATENATED MODULE: ./actions/rollback/src/incident-turn.ts
/** One run at a time writes about an incident, so that there is one issue and one page. */



/** A lock that cannot be had or let go stops nothing. */
async function writeInTurn({ github, runtime, incidentKey, waitMs, keeper }, run) {
    const give = (what) => (thrown) => {
        runtime.log.warning(`The incident's lock was not ${what}: ${(0,errors/* describeError */.U)(thrown)}`);
        return null;
    };
    const wanted = { incidentKey, sha: runtime.context.sha, ...(waitMs === undefined ? {} : { waitMs }) };
    const lock = await holdIncident(github, runtime, wanted).catch(give("taken"));
    await keeper.save({ incidentLock: lock });
    try {
        return await run();
    }
    finally {
        if (lock !== null)
            await (0,locks/* releaseLock */.x_)(github, lock.name, lock.objectSha).catch(give("given back"));
        await keeper.save({ incidentLock: null });
    }
}
/** Until no live run writes about it; takes no lock. */
function waitForWriters({ github, runtime, incidentKey }) {
    return awaitIncident(github, runtime, incidentKey);
}

// EXTERNAL MODULE: ./packages/shared/src/github/actor.ts
var actor = __webpack_require__(9566);
;// CONCATENATED MODULE: ./packages/shared/src/github/discussions.ts
/** Discussions that are ours: found by marker and author in their category, and written once. */





const discussionShape = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    number: schemas/* number */.aig(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    author: actor/* actorShape */.l.nullable(),
});
const pageShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        hasDiscussionsEnabled: schemas/* boolean */.zMY(),
        discussionCategories: schemas/* object */.Ikc({
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), slug: schemas/* string */.YjP() }).nullable()).nullable(),
        }),
    }),
});
const listShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        discussions: schemas/* object */.Ikc({
            nodes: schemas/* array */.YOg(discussionShape.nullable()).nullable(),
            pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullable() }),
        }),
    }),
});
const FIELDS = `id number title body url author { ${actor/* ACTOR_FIELDS */.k} }`;
const CATEGORIES = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { id hasDiscussionsEnabled discussionCategories(first: 25) { nodes { id name slug } } }
}`;
const LIST = `query($owner: String!, $name: String!, $category: ID!, $after: String) {
  repository(owner: $owner, name: $name) {
    discussions(first: 100, after: $after, categoryId: $category, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { ${FIELDS} } pageInfo { hasNextPage endCursor }
    }
  }
}`;
const CREATE = `mutation($repository: ID!, $category: ID!, $title: String!, $body: String!) {
  createDiscussion(input: {repositoryId: $repository, categoryId: $category, title: $title, body: $body}) { discussion { ${FIELDS} } }
}`;
const UPDATE = `mutation($id: ID!, $title: String!, $body: String!) {
  updateDiscussion(input: {discussionId: $id, title: $title, body: $body}) { discussion { ${FIELDS} } }
}`;
const BODY_LIMIT = 65_000;
const PAGES = 5;
const PERMISSION = "discussions: write";
/** One discussion per kind and key in the category; an existing one is brought up to date. Needs `discussions: write`. */
async function upsertDiscussion(github, request) {
    const place = await findPlace(github, request.category);
    if ("why" in place)
        return place;
    const marker = (0,issues/* renderMarker */.Bd)(request.kind, request.key);
    const wanted = {
        ...place,
        marker,
        title: (0,markdown/* cutText */.IN)(request.title, 256),
        body: `${marker}\n${(0,markdown/* cutText */.IN)(request.body, BODY_LIMIT)}`,
    };
    const { value, created } = await github.writeOnce({
        what: `discussion ${request.kind}:${request.key}`,
        find: () => findDiscussion(github, wanted),
        create: () => createDiscussion(github, wanted),
    });
    if (!created && !isUpToDate(value, wanted))
        await github.writeOnce({
            what: `discussion #${value.number}`,
            readFirst: false,
            find: async () => {
                const now = await findDiscussion(github, wanted);
                return now !== undefined && isUpToDate(now, wanted) ? now : undefined;
            },
            create: () => updateDiscussion(github, value.id, wanted),
        });
    return { kind: "written", number: value.number, url: value.url, created };
}
async function findPlace(github, name) {
    const where = { owner: github.owner, name: github.repo };
    const { repository } = await github.query(CATEGORIES, where, pageShape, PERMISSION);
    if (!repository.hasDiscussionsEnabled)
        return { kind: "unavailable", why: "the repository has discussions switched off" };
    const wanted = name.toLowerCase();
    const category = (repository.discussionCategories.nodes ?? []).find((node) => node !== null && (node.name.toLowerCase() === wanted || node.slug === wanted));
    return category
        ? { repository: repository.id, category: category.id }
        : { kind: "unavailable", why: `the repository has no discussion category ${name}` };
}
async function findDiscussion(github, { category, marker }) {
    const own = await (0,issues/* readOwnLogin */.UD)(github);
    let after = null;
    for (let page = 0; page < PAGES; page++) {
        const where = { owner: github.owner, name: github.repo, category, after };
        const answer = await github.query(LIST, where, listShape, PERMISSION);
        const { nodes, pageInfo } = answer.repository.discussions;
        const found = (nodes ?? []).find((node) => node !== null &&
            (0,provenance/* isTrustedAuthor */.Xw)(node.author?.login ?? null, { own, authors: [] }) &&
            node.body.startsWith(marker));
        if (found)
            return found;
        if (!pageInfo.hasNextPage)
            return undefined;
        after = pageInfo.endCursor;
    }
    return undefined;
}
async function createDiscussion(github, { repository, category, title, body }) {
    const shape = schemas/* object */.Ikc({ createDiscussion: schemas/* object */.Ikc({ discussion: discussionShape }) });
    const answer = await github.mutate(CREATE, { repository, category, title, body }, shape, PERMISSION);
    return answer.createDiscussion.discussion;
}
async function updateDiscussion(github, id, { title, body }) {
    const shape = schemas/* object */.Ikc({ updateDiscussion: schemas/* object */.Ikc({ discussion: discussionShape }) });
    return (await github.mutate(UPDATE, { id, title, body }, shape, PERMISSION)).updateDiscussion.discussion;
}
function isUpToDate(now, { title, body }) {
    return now.title === title && now.body === body;
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/payload.ts
/** Renders a message for each kind of channel; untrusted text can ping nobody, link nowhere and start no formatting. */


const SLACK_TEXT = 2_900;
const TEAMS_BYTES = 24_000;
const DETAIL = 200;
/**
 * Identity of what a reader sees; two runs that say the same have the same. What an incident links to does not count:
 * each run of one rollback links to itself, and the first word may go out before there is an issue.
 */
function digestMessage(message) {
    const { kind, key, title, lines, markdown, severity } = message;
    const links = kind === "incident" ? [] : message.links;
    return (0,canonical/* digestOf */.o)({ kind, key, title, lines, markdown: markdown ?? null, links, severity: severity ?? null });
}
/**
 * Identity of a message at a receiver that tells repeats by a key. Of an incident each role hears each stage once: its message is the
 * same one whatever a later attempt knows better. An announcement whose text changed is another message.
 */
function identifyMessage(message) {
    const { kind, key, part } = message;
    return kind === "incident" && part !== undefined ? (0,canonical/* digestOf */.o)({ kind, key, part }) : digestMessage(message);
}
/** Text for Slack: the three characters that can begin a mention, a link or a command there; `@here` is broken. */
function escapeSlack(text) {
    return plain(text)
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replace(/[@#]/g, "$&\u200b")
        .replace(/([*_~`])/g, "\u200b$1")
        .replace(/:(?=\/\/)/g, ":\u200b")
        .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, -1)}\u200b.`);
}
/** The escaped text of at most `limit` characters: what is left out is cut before it is escaped, so that no entity is broken. */
function cutEscaped(text, limit, render) {
    const whole = render(text);
    if (whole.length <= limit)
        return whole;
    let [fits, tooLong] = [0, text.length];
    while (tooLong - fits > 1) {
        const middle = Math.floor((fits + tooLong) / 2);
        if (render((0,markdown/* cutText */.IN)(text, middle)).length <= limit)
            fits = middle;
        else
            tooLong = middle;
    }
    return render((0,markdown/* cutText */.IN)(text, fits));
}
/** Links as Slack writes them; those that do not fit are left out whole. */
function renderSlackLinks(message) {
    let text = "";
    for (const { label, url } of message.links) {
        const address = (0,markdown/* safeUrl */.Pl)(url);
        if (address === undefined)
            continue;
        const shown = `<${address.replaceAll("&", "&amp;")}|${cutEscaped(label, 200, escapeSlack).replaceAll("|", "/")}>`;
        const next = text === "" ? shown : `${text} · ${shown}`;
        if (next.length <= SLACK_TEXT)
            text = next;
    }
    return text;
}
/** A body for an incoming webhook; without unfurling, so that no foreign picture is shown. */
function renderSlack(message) {
    const escapeLines = (text) => text.split("\n").map(escapeSlack).join("\n");
    const sections = [cutEscaped(message.lines.join("\n"), SLACK_TEXT, escapeLines), renderSlackLinks(message)].filter((text) => text !== "");
    return {
        text: cutEscaped(message.title, 300, escapeSlack),
        blocks: [
            {
                type: "header",
                text: { type: "plain_text", text: cutEscaped(message.title, 150, escapeSlack), emoji: false },
            },
            ...sections.map((text) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } })),
        ],
        unfurl_links: false,
        unfurl_media: false,
    };
}
/** Variables for a workflow's webhook trigger, which takes flat texts alone: `title`, `text`, `url`, `severity`, `kind`, `key`. */
function renderSlackTrigger(message) {
    return {
        title: cutEscaped(message.title, 300, escapeSlack),
        text: cutEscaped(message.lines.join("\n"), SLACK_TEXT, (text) => text.split("\n").map(escapeSlack).join("\n")),
        url: (0,markdown/* safeUrl */.Pl)(message.links[0]?.url ?? "") ?? "",
        severity: message.severity ?? "",
        kind: message.kind,
        key: message.key,
    };
}
/** An adaptive card for a Teams workflow's webhook. */
function renderTeams(message) {
    const blocks = [];
    let left = TEAMS_BYTES;
    for (const line of message.lines) {
        const text = (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(line, 2_000));
        left -= Buffer.byteLength(text, "utf8") + 80;
        if (left < 0) {
            blocks.push({ type: "TextBlock", text: "The rest is in the release.", wrap: true, isSubtle: true });
            break;
        }
        if (text !== "")
            blocks.push({ type: "TextBlock", text, wrap: true, spacing: "Small" });
    }
    return {
        type: "message",
        attachments: [
            {
                contentType: "application/vnd.microsoft.card.adaptive",
                contentUrl: null,
                content: {
                    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
                    type: "AdaptiveCard",
                    version: "1.4",
                    body: [
                        {
                            type: "TextBlock",
                            text: (0,markdown/* escapeMarkdown */.FV)((0,markdown/* cutText */.IN)(message.title, 300)),
                            weight: "Bolder",
                            size: "Medium",
                            wrap: true,
                        },
                        ...blocks,
                    ],
                    actions: message.links
                        .filter(({ url }) => (0,markdown/* safeUrl */.Pl)(url) !== undefined)
                        .slice(0, 5)
                        .map(({ label, url }) => ({ type: "Action.OpenUrl", title: (0,markdown/* cutText */.IN)(plain(label), 60), url: (0,markdown/* safeUrl */.Pl)(url) })),
                },
            },
        ],
    };
}
/** JSON for a receiver of the team's own; `key` and `digest` tell a repeat and an update from something new. */
function renderWebhook(message) {
    const lines = message.lines.map(plainLines);
    return {
        schemaVersion: 1,
        kind: message.kind,
        key: message.key,
        digest: digestMessage(message),
        source: message.source,
        title: plain(message.title),
        text: lines.join("\n"),
        lines,
        links: message.links.map(({ label, url }) => ({ label: plain(label), url })),
        severity: message.severity ?? null,
        // U+200B is what breaks up mentions in it.
        ...(message.markdown === undefined ? {} : { markdown: message.markdown.replace(/[^\P{Cf}\u200b]/gu, "") }),
        data: message.data ?? {},
    };
}
/**
 * Subject on one line, text alone (no HTML that could load anything), and an id that is the same for a repeat. Mail
 * servers drop a second mail with the id of the first: each part has its own, and refers to the key's for the thread.
 */
function renderMail(message) {
    const links = message.links.map(({ label, url }) => `${plain(label)}: ${(0,markdown/* safeUrl */.Pl)(url) ?? ""}`);
    const { key, part, source } = message;
    const idOf = (what) => `<${(0,canonical/* digestOf */.o)(what)
        .replace(/^sha256:/, "")
        .slice(0, 32)}@release-actions.octoacme.invalid>`;
    return {
        subject: (0,markdown/* cutText */.IN)(plain(message.title), 200),
        text: [...message.lines.map(plainLines), "", ...links, ""].join("\n"),
        messageId: idOf(part === undefined ? { key, source } : { key, part, source }),
        ...(part === undefined ? {} : { references: idOf({ key, source }) }),
    };
}
/** Body of an issue or discussion. */
function renderGitHub(message) {
    const text = message.markdown ?? message.lines.map((line) => (0,markdown/* escapeMarkdown */.FV)(line)).join("\n\n");
    const links = message.links.map(({ label, url }) => (0,markdown/* link */.nf)(label, url));
    return links.length === 0 ? text : `${text}\n\n${(0,markdown/* bullets */.e5)(links)}`;
}
/** An answer's words for a receipt: one line, short, and without the addresses that could hold a secret. */
function cutDetail(text) {
    return (0,markdown/* cutText */.IN)(plain(text).replace(/https?:\/\/\S+/gi, "(address)"), DETAIL);
}
/** Without control and invisible characters (those that turn the direction of writing among them); line breaks and tabs stay. */
function plainLines(text) {
    return text.replace(/[^\P{C}\n\t]/gu, "");
}
/** One line without invisible characters. */
function plain(text) {
    return text
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/deliver-mail.ts
/** Delivers by SMTP, with a message id that is the same for a repeat. */


const TIMEOUT_MS = 15_000;
/** One attempt, cut off by the signal; the server's own answer is the receipt. The SMTP client is loaded only here: few releases need it. */
async function sendMail(runtime, channel, message) {
    const address = runtime.readSecret(channel.smtp);
    if (address === undefined)
        return {
            state: "not-configured",
            detail: `the variable ${channel.smtp} is empty; pass the secret to the step by \`env:\``,
        };
    if (!/^smtps?:\/\//i.test(address) || !URL.canParse(address))
        return { state: "failed", detail: `the variable ${channel.smtp} holds no smtp:// or smtps:// address` };
    const [{ createTransport }, { Socket }] = await Promise.all([__webpack_require__.e(/* import() */ 739).then(__webpack_require__.bind(__webpack_require__, 6739)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7030, 23))]);
    const { signal } = runtime;
    const socket = new Socket();
    const cut = () => socket.destroy(new Error("the message was cut off"));
    const url = new URL(address);
    const secure = url.protocol === "smtps:";
    const transport = createTransport({
        host: url.hostname.replace(/^\[|\]$/g, ""),
        port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
        secure,
        // A password goes over an encrypted connection or not at all.
        requireTLS: !secure && url.username !== "",
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        // A socket of ours can be cut off whatever the server does.
        ...(signal === undefined ? {} : { socket }),
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(url.username === ""
            ? {}
            : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    });
    signal?.addEventListener("abort", cut, { once: true });
    try {
        signal?.throwIfAborted();
        const sent = await transport.sendMail({ from: channel.from, to: [...channel.to], ...renderMail(message) });
        const refused = (sent.rejected ?? []).length;
        return {
            state: sent.accepted.length > 0 ? "delivered" : "failed",
            detail: cutDetail(`${sent.accepted.length} accepted, ${refused} refused: ${sent.response}`),
        };
    }
    catch (thrown) {
        const code = thrown.command ?? "";
        // Once the text was handed over, only the server knows.
        const state = code === "DATA" ? "unknown" : "failed";
        return { state, detail: cutDetail((0,errors/* describeError */.U)(thrown).replaceAll(url.password || "\0", "***")) };
    }
    finally {
        signal?.removeEventListener("abort", cut);
        transport.close();
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/answer.ts

/**
 * 2xx is delivered where the body agrees (`readClaim`); 429 and 503 were not taken and may be tried again; another 5xx or a lost
 * answer leaves it open; the rest is a refusal. A body that says neither is `unknown` and not repeated.
 */
function judgeAnswer(result, type) {
    if (!result.ok) {
        const { kind, message, uncertain } = result.failure;
        const hopeless = kind === "invalid-url" || kind === "refused-address" || kind === "cancelled";
        return {
            state: uncertain && !hopeless ? "unknown" : "failed",
            detail: cutDetail(`${kind}: ${message}`),
            retry: !hopeless,
        };
    }
    const { status, body, headers } = result.answer;
    const detail = cutDetail(`answered ${status}${body.trim() === "" ? "" : `: ${body}`}`);
    if (status >= 200 && status < 300)
        return judgeSuccess(status, detail, readClaim(type, body));
    if (status === 429 || status === 503) {
        const waitMs = readRetryAfter(headers["retry-after"], headers["date"]);
        return { state: "failed", detail, retry: true, ...(waitMs === undefined ? {} : { waitMs }) };
    }
    if (status >= 500)
        return { state: "unknown", detail, retry: true };
    if (status >= 300 && status < 400)
        return {
            state: "failed",
            detail: `answered ${status}, a redirect${describeHost(headers["location"])}, which is not followed`,
            retry: false,
        };
    return { state: "failed", detail, retry: false };
}
function judgeSuccess(status, detail, claim) {
    switch (claim.kind) {
        case "taken":
            return {
                state: "delivered",
                detail: cutDetail(`answered ${status}${claim.id === undefined ? "" : `, id ${claim.id}`}`),
                retry: false,
            };
        case "refused":
            return { state: "failed", detail, retry: false };
        case "unclear":
            return { state: "unknown", detail: cutDetail(`${detail}; expected ${claim.expected}`), retry: false };
    }
}
/** A page (of a login or a proxy) and an `error` or `ok: false` are no delivery, whatever the channel. */
function readClaim(type, body) {
    const text = body.trim();
    if (/^</.test(text))
        return { kind: "refused" };
    const fields = readFields(text);
    if (fields !== undefined && (fields["ok"] === false || fields["success"] === false))
        return { kind: "refused" };
    switch (type) {
        case "slack":
            if (/^ok$/i.test(text) || fields?.["ok"] === true || fields?.["success"] === true)
                return { kind: "taken" };
            return { kind: "unclear", expected: "`ok`" };
        case "teams":
            if (/delivery failed|returned HTTP error \d{3}/i.test(text) || fields?.["error"] !== undefined)
                return { kind: "refused" };
            // A workflow accepts with an empty body or the run's own JSON, an incoming webhook with `1`.
            if (text === "" || text === "1" || fields !== undefined)
                return { kind: "taken" };
            return { kind: "unclear", expected: "an empty body or `1`" };
        case "pagerduty":
            if (fields?.["status"] !== "success")
                return { kind: "unclear", expected: "`status: success`" };
            return { kind: "taken", ...readId(fields, ["dedup_key", "id"]) };
        case "opsgenie":
            if (typeof fields?.["requestId"] !== "string")
                return { kind: "unclear", expected: "a `requestId`" };
            return { kind: "taken", ...readId(fields, ["requestId"]) };
        case "webhook":
        case "request":
            if (fields?.["error"] !== undefined && fields["error"] !== null && fields["error"] !== false)
                return { kind: "refused" };
            return { kind: "taken", ...readId(fields, ["key", "number", "id", "sys_id"]) };
    }
}
/** A JSON object's own fields, or those of the one object under `result` or `data`, where APIs wrap what they made. */
function readFields(text) {
    if (!text.startsWith("{"))
        return undefined;
    try {
        const document = JSON.parse(text);
        const inner = document["result"] ?? document["data"];
        return typeof inner === "object" && inner !== null && !Array.isArray(inner)
            ? { ...document, ...inner }
            : document;
    }
    catch {
        return undefined;
    }
}
function readId(fields, names) {
    for (const name of names) {
        const value = fields?.[name];
        if ((typeof value === "string" && value !== "") || typeof value === "number")
            return { id: String(value) };
    }
    return {};
}
/** Seconds or an HTTP date; a date counts from the answer's own `date`, because clocks differ. */
function readRetryAfter(text, date) {
    if (text === undefined)
        return undefined;
    const seconds = Number(text);
    if (Number.isFinite(seconds))
        return seconds > 0 ? seconds * 1_000 : undefined;
    const waitMs = Date.parse(text) - Date.parse(date ?? "");
    return waitMs > 0 ? waitMs : undefined;
}
/** The host alone: the rest of an address may be secret. */
function describeHost(location) {
    return location !== undefined && URL.canParse(location) ? ` to ${new URL(location).host}` : "";
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/message.ts
/** Whether a repeat of a message is one message at the other side (by its key), so that an interrupted delivery may be sent again. */
function canRepeat(type) {
    return type === "opsgenie" || type === "webhook" || type === "email" || isFoundAgain(type);
}
/** Whether GitHub itself holds the message, under a marker: the sender looks for it first, so the attempt need not be recorded. */
function isFoundAgain(type) {
    return type === "issue" || type === "discussion";
}
/** Whether the channel shows a changed message in place of the old one. */
function canUpdate(type) {
    return type === "webhook" || isFoundAgain(type);
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/paging.ts
/** What paging services are sent: one alert for one incident, opened once and closed when the service is back. */


const PAGERDUTY_SEVERITY = {
    sev1: "critical",
    sev2: "error",
    sev3: "warning",
    sev4: "info",
};
const OPSGENIE_PRIORITY = { sev1: "P1", sev2: "P2", sev3: "P3", sev4: "P5" };
function decideAction(message, onRecovery) {
    return message.recovered === true ? onRecovery : "trigger";
}
/**
 * An Events v2 body whose `dedup_key` is our key. An incident triggers; its recovery resolves or acknowledges the same alert.
 * An announcement is a change event, which pages nobody.
 */
function renderPagerDuty(message, routingKey, onRecovery = "resolve") {
    const links = message.links.flatMap(({ label, url }) => {
        const href = (0,markdown/* safeUrl */.Pl)(url);
        return href === undefined ? [] : [{ href, text: plain(label) }];
    });
    const shared = {
        summary: (0,markdown/* cutText */.IN)(plain(message.title), 1_024),
        source: message.source,
        custom_details: { text: (0,markdown/* cutText */.IN)(message.lines.map(plainLines).join("\n"), 10_000) },
    };
    const linked = links.length === 0 ? {} : { links };
    if (message.kind === "announcement")
        return { routing_key: routingKey, payload: shared, ...linked };
    return {
        routing_key: routingKey,
        event_action: decideAction(message, onRecovery),
        dedup_key: (0,markdown/* cutText */.IN)(message.key, 255),
        client: "OctoAcme Release Actions",
        payload: {
            ...shared,
            severity: PAGERDUTY_SEVERITY[message.severity ?? "sev4"],
            component: message.source,
            class: message.kind,
        },
        ...linked,
    };
}
/** Where change events go when alerts go to `endpoint`. */
function pagerDutyAddress(endpoint, message) {
    return message.kind === "announcement" ? endpoint.replace(/\/v2\/enqueue\/?$/, "/v2/change/enqueue") : endpoint;
}
/** Path and body of an alert of Opsgenie's Alert API, whose alias is our key. */
function renderOpsgenie(message, onRecovery) {
    const action = decideAction(message, onRecovery);
    const alias = (0,markdown/* cutText */.IN)(message.key, 512);
    const text = [
        ...message.lines.map(plainLines),
        ...message.links.map(({ label, url }) => `${plain(label)}: ${(0,markdown/* safeUrl */.Pl)(url) ?? ""}`),
    ];
    const source = (0,markdown/* cutText */.IN)(message.source, 100);
    if (action !== "trigger")
        return {
            path: `/v2/alerts/${encodeURIComponent(alias)}/${action === "resolve" ? "close" : "acknowledge"}?identifierType=alias`,
            body: { source, note: (0,markdown/* cutText */.IN)([plain(message.title), ...text].join("\n"), 25_000) },
        };
    return {
        path: "/v2/alerts",
        body: {
            message: (0,markdown/* cutText */.IN)(plain(message.title), 130),
            alias,
            description: (0,markdown/* cutText */.IN)(text.join("\n"), 15_000),
            priority: OPSGENIE_PRIORITY[message.severity ?? "sev4"],
            source,
            entity: (0,markdown/* cutText */.IN)(message.source, 512),
            tags: [message.kind, ...(message.severity === undefined ? [] : [message.severity])],
        },
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/template.ts
/** Fills the body of a `request` channel: JSON whose texts hold the message's fields, so that nothing in a message can change its structure. */


/** What `{name}` stands for in a template. */
const TEMPLATE_FIELDS = ["title", "text", "key", "digest", "kind", "severity", "source", "url", "state"];
/** The template with `{title}` and its like replaced in every text; another text in braces is left as it is. */
function fillTemplate(template, message) {
    const fields = {
        title: plain(message.title),
        text: message.lines.map(plain).join("\n"),
        key: message.key,
        digest: digestMessage(message),
        kind: message.kind,
        severity: message.severity ?? "",
        source: message.source,
        url: (0,markdown/* safeUrl */.Pl)(message.links[0]?.url ?? "") ?? "",
        state: message.recovered === true ? "recovered" : "open",
    };
    const fill = (value) => {
        if (typeof value === "string")
            return value.replace(new RegExp(`\\{(${TEMPLATE_FIELDS.join("|")})\\}`, "g"), (_, name) => fields[name]);
        if (typeof value !== "object" || value === null)
            return value;
        if (Array.isArray(value))
            return value.map(fill);
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner)]));
    };
    return fill(template);
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/deliver-webhook.ts
/** Delivers through web addresses: Slack, Teams, paging services, webhooks. Bounded, and never twice where a repeat would show. */






const deliver_webhook_TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const MAX_WAIT_MS = 30_000;
/** At most three tries; what may have arrived is sent again only when the other side knows a repeat, or the message is urgent. */
async function sendWeb(runtime, channel, message) {
    const request = buildRequest(runtime, channel, message);
    if (request.kind !== "request")
        return { state: request.kind, detail: request.detail };
    const repeats = message.urgent || canRepeat(channel.type);
    let last = { state: "failed", detail: "nothing was sent" };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (runtime.signal?.aborted)
            return { ...last, detail: `${last.detail}; the run was cancelled` };
        const result = await runtime.http.send({
            url: request.url,
            headers: request.headers,
            body: request.body,
            method: request.method ?? "POST",
            timeoutMs: deliver_webhook_TIMEOUT_MS,
            maxBytes: 64_000,
            allowHosts: runtime.allowHosts,
            ...(runtime.signal === undefined ? {} : { signal: runtime.signal }),
        });
        const judged = judgeAnswer(result, channel.type);
        last = { state: judged.state, detail: judged.detail };
        if (judged.state === "delivered" || !judged.retry)
            return last;
        if (judged.state === "unknown" && !repeats)
            return last;
        if (attempt + 1 < ATTEMPTS)
            await runtime.clock.sleep(Math.min(judged.waitMs ?? 500 * 4 ** attempt, MAX_WAIT_MS), runtime.signal);
    }
    return last;
}
const JSON_HEADERS = { "content-type": "application/json" };
function buildRequest(runtime, channel, message) {
    const variable = channel.type === "pagerduty"
        ? channel["routing-key"]
        : channel.type === "opsgenie"
            ? channel["api-key"]
            : channel.url;
    const value = runtime.readSecret(variable);
    if (value === undefined)
        return {
            kind: "not-configured",
            detail: `the variable ${variable} is empty; pass the secret to the step by \`env:\``,
        };
    const send = (url, body, headers = {}) => ({
        kind: "request",
        url,
        headers: { ...JSON_HEADERS, ...headers },
        body: JSON.stringify(body),
    });
    switch (channel.type) {
        case "slack":
            return buildSlack(value, message, send);
        case "teams":
            return send(value, renderTeams(message));
        case "pagerduty":
            return send(pagerDutyAddress(fillNames(runtime, channel.endpoint), message), renderPagerDuty(message, value, channel["on-recovery"]));
        case "opsgenie": {
            if (message.kind === "announcement")
                return { kind: "failed", detail: "Opsgenie takes alerts only; name another channel for announcements" };
            const { path, body } = renderOpsgenie(message, channel["on-recovery"]);
            return send(`${channel.endpoint.replace(/(?<!\/)\/+$/, "")}${path}`, body, {
                authorization: `GenieKey ${value}`,
            });
        }
        case "webhook":
            return buildWebhook(runtime, channel, value, message);
        case "request":
            return buildTemplate(runtime, channel, value, message);
    }
}
/** Which of Slack's ways of posting an address is: an incoming webhook takes blocks, a workflow's trigger flat texts, and the Web API needs a token that we never hold. */
function buildSlack(address, message, send) {
    const path = URL.canParse(address) ? new URL(address).pathname : "";
    if (/^\/api\//.test(path))
        return {
            kind: "failed",
            detail: "the address is Slack's Web API; use an incoming webhook (/services/…) or a workflow's trigger (/triggers/…)",
        };
    return /^\/(?:triggers|workflows)\//.test(path)
        ? send(address, renderSlackTrigger(message))
        : send(address, renderSlack(message));
}
function buildWebhook(runtime, channel, url, message) {
    const body = JSON.stringify(renderWebhook(message));
    const headers = {
        ...JSON_HEADERS,
        "idempotency-key": identifyMessage(message),
        "x-octoacme-event": message.kind,
    };
    if (channel.secret === undefined)
        return { kind: "request", url, headers, body };
    const secret = runtime.readSecret(channel.secret);
    if (secret === undefined)
        return { kind: "not-configured", detail: `the variable ${channel.secret}, which signs the webhook, is empty` };
    return { kind: "request", url, headers: { ...headers, "x-octoacme-signature-256": sign(body, secret) }, body };
}
/** A record that a foreign system makes for a message: it is made once, when the incident opens or the release is announced. */
function buildTemplate(runtime, channel, url, message) {
    if (message.stage === "outcome" && !channel.updates)
        return { kind: "failed", detail: "this channel makes a record once, for the opened incident (`updates: false`)" };
    const headers = { ...JSON_HEADERS, "idempotency-key": identifyMessage(message) };
    for (const [name, text] of Object.entries(channel.headers)) {
        const missing = [...text.matchAll(deliver_webhook_NAMES)].find(([, variable]) => runtime.readSecret(variable) === undefined);
        if (missing !== undefined)
            return {
                kind: "not-configured",
                detail: `the variable ${missing[1]} of the header ${name} is empty; pass the secret to the step by \`env:\``,
            };
        headers[name.toLowerCase()] = fillNames(runtime, text);
    }
    const body = JSON.stringify(fillTemplate(channel.body, message));
    return { kind: "request", method: channel.method, url, headers, body };
}
const deliver_webhook_NAMES = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;
function fillNames(runtime, text) {
    return text.replace(deliver_webhook_NAMES, (_, name) => runtime.readSecret(name) ?? "");
}
/** The HMAC-SHA-256 of the exact body, as `sha256=<hex>`. */
function sign(body, secret) {
    return `sha256=${(0,external_node_crypto_.createHmac)("sha256", secret).update(body, "utf8").digest("hex")}`;
}

;// CONCATENATED MODULE: ./packages/shared/src/channels/deliver-message.ts
/** Brings a message to the channels that a policy names, each for itself, and comes back with a receipt from every one. */






/** Through one channel. Never rejects: what goes wrong is in the receipt. */
async function deliverMessage(runtime, name, channel, message) {
    const base = { channel: name, type: channel.type, digest: digestMessage(message) };
    try {
        const sent = await send(runtime, channel, message);
        return { ...base, adopted: false, url: null, ...sent, at: new Date(runtime.clock.now()).toISOString() };
    }
    catch (thrown) {
        const at = new Date(runtime.clock.now()).toISOString();
        return { ...base, state: "failed", adopted: false, url: null, at, detail: cutDetail((0,errors/* describeError */.U)(thrown)) };
    }
}
/** Through all of them at once; a name that the policy does not know is a receipt too. */
async function deliverToChannels(runtime, channels, names, message) {
    return Promise.all([...new Set(names)].map(async (name) => {
        const channel = channels[name];
        if (channel !== undefined)
            return deliverMessage(runtime, name, channel, message);
        return {
            channel: name,
            type: "unknown",
            state: "failed",
            adopted: false,
            at: new Date(runtime.clock.now()).toISOString(),
            detail: "the policy has no channel of this name",
            url: null,
            digest: digestMessage(message),
        };
    }));
}
async function send(runtime, channel, message) {
    switch (channel.type) {
        case "slack":
        case "teams":
        case "webhook":
        case "pagerduty":
        case "opsgenie":
        case "request":
            return sendWeb(runtime, channel, message);
        case "email":
            return sendMail(runtime, channel, message);
        case "issue": {
            const result = await (0,issues/* upsertIssue */.Fo)(runtime.github, {
                kind: message.kind,
                key: message.key,
                title: message.title,
                body: renderGitHub(message),
                labels: channel.labels,
                update: true,
            });
            if (result.kind === "disabled")
                return { state: "failed", detail: "the repository has issues switched off" };
            const { issue, created } = result;
            return {
                state: "delivered",
                detail: `issue #${issue.number} ${created ? "opened" : "brought up to date"}`,
                adopted: !created,
                url: issue.url,
            };
        }
        case "discussion": {
            const result = await upsertDiscussion(runtime.github, {
                category: channel.category,
                kind: message.kind,
                key: message.key,
                title: message.title,
                body: renderGitHub(message),
            });
            if (result.kind === "unavailable")
                return { state: "failed", detail: cutDetail(result.why) };
            return {
                state: "delivered",
                detail: `discussion #${result.number} ${result.created ? "opened" : "brought up to date"}`,
                adopted: !result.created,
                url: result.url,
            };
        }
    }
}

;// CONCATENATED MODULE: ./actions/rollback/src/notify.ts
/** Brings a role's message to the channels that the policy names for the role. */



/**
 * Through the channels of `roles.<role>.notify`. Channels that are public on GitHub are left to the incident itself, where the
 * role is named when nothing else reached it. Not stopped by a cancellation: people must still hear of it.
 */
function deliverByChannels(policy, runtime, github, allowHosts) {
    const base = { github, http: createHttp(runtime.clock), clock: runtime.clock, readSecret: environment/* readSecret */.n5, allowHosts };
    return {
        listChannels: (role) => (policy.roles[role]?.notify ?? []).filter((name) => {
            const type = policy.channels[name]?.type;
            return type !== "issue" && type !== "discussion";
        }),
        send: async (message, channel, signal) => {
            const answers = await deliverToChannels(signal === undefined ? base : { ...base, signal }, policy.channels, [channel], renderForChannels(message, runtime.context.repository.fullName));
            const { state, at, detail } = answers[0];
            return {
                channel,
                delivered: state === "delivered",
                at,
                detail: state === "unknown" ? `may have arrived: ${detail}` : detail,
            };
        },
    };
}
function renderForChannels(message, source) {
    // To a service a recovery is an outcome, which `recovered` tells apart.
    const stage = message.about === "opened" ? "opened" : "outcome";
    return {
        kind: "incident",
        // One key for one incident: what pages two roles through one service is one page there.
        key: message.dedupKey,
        part: `${message.role}/${message.about}`,
        stage,
        recovered: message.recovered,
        title: message.title,
        lines: message.lines,
        links: message.links,
        severity: message.severity,
        data: { role: message.role, about: stage, incident: message.dedupKey },
        source,
        urgent: true,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/security-advisories.ts
/** Private security advisories: drafts that only the repository's security people see. */

const advisoryShape = schemas/* object */.Ikc({
    ghsa_id: schemas/* string */.YjP(),
    html_url: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullable(),
    state: schemas/* string */.YjP(),
});
const SEVERITY = { sev1: "critical", sev2: "high", sev3: "medium", sev4: "low" };
/** One draft per key, found by the marker in its description. Needs `repository-advisories: write`, which the job's own token never has. */
async function openAdvisoryDraft(github, request) {
    const marker = `<!-- octoacme:advisory:${request.key.replace(/-->|[\r\n<>]/g, "_")} -->`;
    const { value, created } = await github.writeOnce({
        what: "private security advisory",
        find: async () => (await github.readLinked("/repos/{owner}/{repo}/security-advisories", { state: "draft" }, advisoryShape)).find((advisory) => advisory.description?.startsWith(marker)),
        create: () => github.write("POST /repos/{owner}/{repo}/security-advisories", {
            summary: request.summary.slice(0, 1_024),
            description: `${marker}\n${request.description}`.slice(0, 65_535),
            severity: SEVERITY[request.severity],
            vulnerabilities: [{ package: { ecosystem: "other", name: `${github.owner}/${github.repo}` } }],
        }, advisoryShape, [201]),
    });
    return { url: value.html_url, created };
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/review.ts
/** The post-incident review: an issue with what is known, what to decide, who owns what, when it is due, and what of it is overdue. */





const review_WRITTEN = /\n<!-- octoacme:review-written ([^ ]+) -->\s*$/;
/** Names the environment and the release. */
function reviewTitle(incident) {
    return `Post-incident review: ${incident.security ? "security incident" : (incident.bad?.tag ?? "failed release")} in ${(0,incident_incident/* namePlace */.RO)(incident)}`;
}
/** The body after the marker line. People fill in the open parts; see isUntouched. */
function renderReview(incident, incidentNumber, dates, nameOwners) {
    const start = incident.timeline[0]?.at ?? incident.openedAt;
    const healthy = incident.timeline.findLast(({ what }) => what.endsWith(incident_incident/* HEALTHY_AGAIN */.N0));
    const end = healthy?.at ?? incident.timeline.at(-1)?.at ?? start;
    const time = (at) => (0,markdown/* escapeMarkdown */.FV)((0,local_time/* renderLocalTime */.b3)(at, incident.timeZone));
    const span = (0,incident_incident/* formatSpan */.QA)(Date.parse(end) - Date.parse(start));
    const impact = incident.outcome.kind === "rolled-back"
        ? `Customers may have met it for ${span}: from ${time(start)}, when the release was deployed, until ${time(end)}, when the old release was verified.`
        : `It began on ${time(start)} at the earliest; its end is still to be established.`;
    const roles = ["on-call", "devops", "support-lead", "release-manager"];
    if (incident.security)
        roles.push("security-champion");
    // A person in two roles is asked once.
    const people = [...new Set(roles.flatMap((role) => nameOwners(role).split(", ")))].join(", ");
    const lines = [
        `Of ${incidentNumber === null ? "an incident without an issue" : `#${incidentNumber}`}. Review due ${dates.reviewBy}. Take part: ${people}.`,
        "",
        "### What happened",
        "",
        incident.security
            ? "A security incident; the facts are in the private advisory."
            : `${(0,markdown/* escapeMarkdown */.FV)((0,incident_incident/* describeOutcome */.SS)(incident))} Reason: ${(0,markdown/* escapeMarkdown */.FV)(incident.reason)}`,
        "",
        "### Impact",
        "",
        impact,
        "",
        "### Decisions",
        "",
        ...listDecisions(incident).map((decision) => `- ${decision}`),
        "",
    ];
    if (!incident.security && incident.evidence.length > 0)
        lines.push("### Failing evidence", "", (0,incident_issue/* renderEvidence */.oP)(incident), "");
    lines.push("### Timeline", "", (0,incident_issue/* renderTimeline */.s8)(incident), "", "### Action items", "", `- [ ] Find the root cause: ${nameOwners("on-call")}, due ${dates.reviewBy}`, `- [ ] Hold the review with everybody named above: ${nameOwners("release-manager")}, due ${dates.reviewBy}`, `- [ ] A test that fails for this cause: ${nameOwners("devops")}, due ${dates.actionsBy}`, `- [ ] Would the verification have seen it earlier?: ${nameOwners("devops")}, due ${dates.actionsBy}`, "", "### Root cause", "", "_To be written by the review._");
    const text = lines.join("\n");
    return `${text}\n<!-- octoacme:review-written ${(0,canonical/* digestOf */.o)(text)} -->`;
}
/** Whether no one changed a review since renderReview wrote it (`body` without its marker line): then it may be brought up to date. */
function review_isUntouched(body) {
    const text = body.replace(/\r\n/g, "\n");
    const written = review_WRITTEN.exec(text);
    return written !== null && written[1] === (0,canonical/* digestOf */.o)(text.slice(0, written.index));
}
/**
 * Of the issues labelled `octoacme:review` those that are open with a date in the past: the review's own, or
 * that of an action item which is not ticked. `now` in milliseconds; a date is over when its day is, in UTC.
 */
function listOverdueReviews(issues, now) {
    return issues.flatMap((issue) => {
        if (issue.state.toLowerCase() !== "open")
            return [];
        const late = [];
        const review = /\bReview due (\d{4}-\d\d-\d\d)\b/.exec(issue.body)?.[1];
        const held = /^[ \t]{0,20}[-*] \[[xX]\] Hold the review\b/m.test(issue.body);
        const days = (date) => Math.ceil((now - (Date.parse(date) + 86_400_000)) / 86_400_000);
        if (review !== undefined && !held && days(review) > 0)
            late.push({ what: "the review", days: days(review) });
        for (const [, item, date] of issue.body.matchAll(/^[ \t]{0,20}[-*] \[ \] (.{1,500}?),? due (\d{4}-\d\d-\d\d)\b/gm))
            if (days(date) > 0)
                late.push({ what: item.split(": ")[0], days: days(date) });
        if (late.length === 0)
            return [];
        return [
            {
                number: issue.number,
                url: issue.url,
                title: issue.title,
                daysOver: Math.max(...late.map((entry) => entry.days)),
                what: late.map((entry) => entry.what),
            },
        ];
    });
}
function listDecisions(incident) {
    const { outcome, bad } = incident;
    const decisions = [
        outcome.kind === "rolled-back"
            ? `Went back to ${(0,markdown/* inlineCode */.ti)(outcome.to.tag)}.`
            : outcome.kind === "in-progress"
                ? "Going back is under way."
                : (0,markdown/* escapeMarkdown */.FV)((0,incident_incident/* describeOutcome */.SS)(incident)),
        ...incident.skipped.map((entry) => `Passed over ${(0,markdown/* inlineCode */.ti)(entry.version)}: ${(0,markdown/* escapeMarkdown */.FV)(entry.why)}.`),
    ];
    if (bad !== null && outcome.kind === "rolled-back")
        decisions.push(`${(0,markdown/* inlineCode */.ti)(bad.sha)} is quarantined in ${(0,markdown/* escapeMarkdown */.FV)(incident.environment)}: a new commit replaces it, or a person in the role release-manager lets it return.`);
    return decisions;
}

;// CONCATENATED MODULE: ./actions/rollback/src/playbook-run.ts
/** What every step of the playbook works with. None of them may stop the rollback: what goes wrong is kept as a sentence. */

/** Undefined when it failed; the problem is kept once. */
async function attempt({ problems }, what, run) {
    try {
        return await run();
    }
    catch (thrown) {
        const problem = `${what}: ${(0,errors/* describeError */.U)(thrown)}`;
        if (!problems.includes(problem))
            problems.push(problem);
        return undefined;
    }
}
/** Users and teams of a role, as mentions. */
function listPeople(policy, role) {
    const found = policy.roles[role];
    return [...(found?.users ?? []), ...(found?.teams ?? [])].map((name) => `@${name}`);
}

;// CONCATENATED MODULE: ./actions/rollback/src/incident-issues.ts
/** What the playbook keeps on GitHub: the incident's issue, its review, the customer draft and a private advisory. */







const DAY = 86_400_000;
/** `known`: the issue as it was read last, null for none; undefined: it is looked for. */
async function writeIncident(run, incident, { known, review }) {
    return attempt(run, "the incident's issue could not be written", () => (0,issues/* upsertIssue */.Fo)(run.github, {
        kind: "incident",
        key: incident.key,
        title: (0,incident_issue/* incidentTitle */.Bl)(incident),
        body: (0,incident_issue/* renderIncidentIssue */.I8)(incident, review?.number ?? null),
        labels: [...run.policy.incident.labels, incident.severity],
        update: true,
        ...(known === undefined ? {} : { known }),
    }));
}
/** Brings the issue that is known to the incident's present state; undefined when that failed. */
async function updateIncident(run, incident, issue, review) {
    return attempt(run, "the incident's issue could not be written", () => (0,issues/* updateOwnIssue */.bM)(run.github, issue.number, {
        kind: "incident",
        key: incident.key,
        title: (0,incident_issue/* incidentTitle */.Bl)(incident),
        body: (0,incident_issue/* renderIncidentIssue */.I8)(incident, review?.number ?? null),
    }));
}
/** People's words are never overwritten, and a review that they closed is theirs. */
async function writeReview(run, incident, issue) {
    const { github, policy } = run;
    const where = { kind: "review", key: incident.key };
    const known = await attempt(run, "the post-incident review could not be looked for", async () => (await (0,issues/* findOwnIssue */.Bm)(github, where)) ?? null);
    if (known != null && (known.state === "closed" || !review_isUntouched(known.body.replace(/^[^\n]*\n/, ""))))
        return known;
    const nameOwners = (role) => {
        const people = listPeople(policy, role);
        return people.length > 0 ? people.join(", ") : (policy.roles[role]?.title ?? role);
    };
    const opened = Date.parse(incident.openedAt);
    const dates = {
        reviewBy: toDate(opened + policy.incident.reviewWithinMs),
        actionsBy: toDate(opened + policy.incident.actionItemsWithinMs),
    };
    const result = await attempt(run, "the post-incident review could not be written", () => (0,issues/* upsertIssue */.Fo)(github, {
        ...where,
        title: reviewTitle(incident),
        body: renderReview(incident, issue.number, dates, nameOwners),
        labels: ["post-incident-review"],
        // A list that could not be read may hold a review with people's words in it: one that is found now stays as it is.
        ...(known === undefined ? {} : { update: true, known }),
    }));
    return result?.kind === "written" ? result.issue : (known ?? null);
}
async function leaveCustomerDraft(run, incident, issue) {
    await attempt(run, "the customer draft could not be left on the incident", () => (0,issues/* commentOnce */.ZD)(run.github, {
        number: issue.number,
        kind: "customer-draft",
        key: incident.key,
        body: `Draft for the Customer Support Lead; finish it before you send it.\n\n${(0,incident_issue/* renderCustomerDraft */.Yr)(incident)}`,
    }));
}
/** The incident with its advisory's address, where one could be opened. */
async function openAdvisory(run, incident) {
    const advisory = await attempt(run, "no private advisory draft was opened (the champion has the details)", () => openAdvisoryDraft(run.github, {
        key: incident.key,
        summary: `Security incident in ${(0,incident_incident/* namePlace */.RO)(incident)}`,
        description: `${(0,markdown/* escapeMarkdown */.FV)(incident.reason)}\n\n${incident.evidence.length > 0 ? (0,incident_issue/* renderEvidence */.oP)(incident) : ""}`,
        severity: incident.severity,
    }));
    return advisory === undefined ? incident : { ...incident, advisoryUrl: advisory.url };
}
function toDate(instant) {
    return new Date(Math.ceil(instant / DAY) * DAY).toISOString().slice(0, 10);
}

// EXTERNAL MODULE: ./actions/rollback/src/known-incident.ts + 1 modules
var known_incident = __webpack_require__(9417);
;// CONCATENATED MODULE: ./packages/shared/src/incident/messages.ts

/** Who is told what. The champion only in a security incident, first of all. */
function composeMessages(incident, links, about) {
    const { issueUrl, runUrl } = links;
    const round = {
        incident,
        base: {
            about,
            severity: incident.severity,
            dedupKey: `octoacme/${incident.key}`,
            confidential: false,
            recovered: about === "recovered",
            links: [...(issueUrl === "" ? [] : [{ label: "Incident", url: issueUrl }]), { label: "Run", url: runUrl }],
        },
        bad: incident.bad?.tag ?? "the release",
        update: about === "opened" ? "" : "Update: ",
        outcome: (0,incident_incident/* describeOutcome */.SS)(incident),
        reason: incident.security
            ? "Security incident; details are with the Security Champion."
            : `Reason: ${incident.reason}`,
        evidence: incident.evidence
            .slice(0, 5)
            .map(({ what, value, expected }) => `${what}: ${value}${expected === "" ? "" : ` (expected ${expected})`}`),
        hasFailed: incident.outcome.kind === "rollback-failed" || incident.outcome.kind === "no-target",
    };
    return [
        ...(incident.security ? [composeChampion(round)] : []),
        composeOnCall(round),
        composeDevops(round),
        composeSupport(round),
        composeManager(round),
    ];
}
function composeChampion({ incident, base, update, outcome, evidence }) {
    const { advisoryUrl, reason } = incident;
    return {
        ...base,
        role: "security-champion",
        confidential: true,
        title: clip(`${update}Security incident in ${(0,incident_incident/* namePlace */.RO)(incident)}`),
        lines: [
            ...(reason === "" ? [] : [`Reason: ${reason}`]),
            outcome,
            ...evidence,
            "Keep details out of public issues; use a private advisory.",
        ],
        links: [...base.links, ...(advisoryUrl === "" ? [] : [{ label: "Private advisory", url: advisoryUrl }])],
    };
}
function composeOnCall({ incident, base, bad, update, outcome, reason, evidence, hasFailed }) {
    const { severity, outcome: end } = incident;
    const place = (0,incident_incident/* namePlace */.RO)(incident);
    return {
        ...base,
        role: "on-call",
        title: clip(end.kind === "rolled-back" && base.recovered
            ? `Recovered: ${place} runs ${end.to.tag} again, ${bad} failed`
            : `${update}${severity}: ${bad} failed in ${place}${hasFailed ? ", NOT rolled back" : ""}`),
        lines: [
            outcome,
            reason,
            ...(incident.security ? [] : evidence),
            hasFailed
                ? "Look at the environment now: nothing else will be tried by itself."
                : "You lead: confirm that the service is healthy, then triage the cause.",
        ],
    };
}
function composeDevops({ incident, base, bad, update, outcome, evidence, hasFailed }) {
    return {
        ...base,
        role: "devops",
        title: clip(`${update}${hasFailed ? "Hands needed" : "Rollback"} in ${(0,incident_incident/* namePlace */.RO)(incident)}: ${bad}`),
        lines: [
            outcome,
            ...(incident.security ? [] : evidence),
            ...incident.skipped.map((entry) => `Passed over ${entry.version}: ${entry.why}`),
            "You are needed for infrastructure and deployment.",
        ],
    };
}
function composeSupport({ incident, base, update, outcome }) {
    return {
        ...base,
        role: "support-lead",
        title: clip(`${update}Customers may be affected in ${(0,incident_incident/* namePlace */.RO)(incident)}`),
        lines: [
            outcome,
            incident.security
                ? "Please prepare the customer communication together with the Security Champion; say nothing of the cause."
                : "Please prepare the customer communication; a draft is in the incident issue.",
        ],
    };
}
function composeManager({ incident, base, bad, update, outcome, reason }) {
    return {
        ...base,
        role: "release-manager",
        title: clip(`${update}Incident with ${bad} in ${(0,incident_incident/* namePlace */.RO)(incident)}`),
        lines: [outcome, reason, "The post-incident review is yours to schedule."],
    };
}
function clip(text) {
    return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

;// CONCATENATED MODULE: ./actions/rollback/src/role-messages.ts
/** Sends the messages of an incident, one after the other: written down before it leaves, its receipt kept before the next one. */







const COMMENT = "comment on the incident";
/**
 * Sends what every role of the policy still has to get of a stage. A run that is killed leaves one message at most that may have
 * arrived without a receipt; the next run sends that one again, since an alert that comes twice is better than none. What the run's
 * limits leave out stays due in the same way.
 */
async function tellRoles(run, incident, round) {
    const { about, issue } = round;
    const links = { issueUrl: issue?.url ?? "", runUrl: run.runtime.context.runUrl };
    const keep = keepOn(run, round);
    let current = incident;
    for (const message of composeMessages(incident, links, about)) {
        if (!(message.role in run.policy.incident.notify))
            continue;
        if (isTimeOver(run))
            break;
        current = await sendThroughChannels(run, current, message, keep);
        if (isTimeOver(run) || (0,incident_incident/* isTold */.Wc)(current.receipts, message.role, about))
            continue;
        const receipt = await nameRole(run, current, message, issue);
        if (receipt !== undefined)
            current = takeReceipts(current, [receipt]);
    }
    return current;
}
/** One role ahead of the others, through channels alone; without a channel its turn comes with the rest. */
async function tellRoleFirst(run, incident, role) {
    const found = await attempt(run, "the incident's issue could not be looked for", () => (0,issues/* findOwnIssue */.Bm)(run.github, { kind: "incident", key: incident.key }));
    // What is not believed is noted when the incident itself is read.
    const known = found === undefined ? undefined : await (0,known_incident/* readKnownIncident */.q)(run.github, found, { note: () => { } });
    const links = { issueUrl: found?.url ?? "", runUrl: run.runtime.context.runUrl };
    const message = composeMessages(incident, links, "opened").find((candidate) => candidate.role === role);
    if (message === undefined || !(role in run.policy.incident.notify))
        return incident;
    const receipts = (0,incident_incident/* addReceipts */.vn)(known?.incident.receipts ?? [], incident.receipts);
    // The issue that an earlier run wrote is continued later; until then this run's receipts are in memory.
    return sendThroughChannels(run, { ...incident, receipts }, message, () => Promise.resolve());
}
function keepOn(run, { issue, review }) {
    let isWritable = issue !== null;
    return async (incident) => {
        if (isWritable)
            isWritable = (await updateIncident(run, incident, issue, review)) !== undefined;
    };
}
async function sendThroughChannels(run, incident, message, keep) {
    let current = incident;
    const { clock } = run.runtime;
    for (const channel of (0,incident_incident/* listDueChannels */.z$)(incident.receipts, message, run.delivery.listChannels(message.role))) {
        if (isTimeOver(run))
            break;
        const base = describeReceipt(run, message);
        current = takeReceipts(current, [
            { ...base, channel, delivered: false, detail: "about to be sent", sending: true },
        ]);
        await keep(current);
        const { limits } = run;
        const leftMs = limits === undefined ? undefined : Math.min(limits.eachMs, limits.until - clock.now());
        const cutOff = leftMs === undefined ? undefined : AbortSignal.timeout(Math.max(1, leftMs));
        const answer = await run.delivery.send(message, channel, cutOff);
        const isCut = cutOff?.aborted === true && !answer.delivered;
        current = takeReceipts(current, [
            isCut
                ? { ...base, channel, delivered: false, detail: "no answer in time; sent again", sending: true }
                : { ...base, ...answer },
        ]);
    }
    return current;
}
function isTimeOver({ limits, runtime }) {
    return limits !== undefined && runtime.clock.now() >= limits.until;
}
function describeReceipt(run, { role, about }) {
    const required = run.policy.incident.notify[role]?.required ?? false;
    return { role, about, required, at: new Date(run.runtime.clock.now()).toISOString() };
}
function takeReceipts(incident, receipts) {
    return (0,incident_incident/* addTimeline */.Tu)({ ...incident, receipts: (0,incident_incident/* addReceipts */.vn)(incident.receipts, receipts) }, ...receipts
        .filter(({ sending }) => sending !== true)
        .map(({ at, role, delivered, about, channel }) => ({
        at,
        what: `${role} ${delivered ? "told" : "not reached"} (${about}) through ${channel}`,
    })));
}
/** The role's people by name on the incident; undefined when there is nobody to name and channels have said why they failed. */
async function nameRole(run, incident, message, issue) {
    const people = listPeople(run.policy, message.role);
    const receipt = { ...describeReceipt(run, message), channel: COMMENT };
    if (issue === null || people.length === 0) {
        const { role, about } = message;
        if (incident.receipts.some((one) => one.role === role && one.about === about))
            return undefined;
        const detail = people.length === 0 ? "the policy names no channel and nobody for the role" : "there is no issue";
        return { ...receipt, channel: "none", delivered: false, detail };
    }
    const url = await attempt(run, `${message.role} could not be named on the incident`, () => nameOnIncident(run, message, people, issue.number));
    if (url === undefined)
        return { ...receipt, delivered: false, detail: "the comment was not written" };
    return { ...receipt, delivered: true, detail: `${people.length} named` };
}
async function nameOnIncident({ github, policy }, message, people, number) {
    const lines = message.confidential
        ? ["Details are confidential: see the run, or ask whoever started it."]
        : message.lines;
    const body = [
        `**${(0,markdown/* escapeMarkdown */.FV)(policy.roles[message.role]?.title ?? message.role)}** ${people.join(" ")}: ${(0,markdown/* escapeMarkdown */.FV)(message.title)}`,
        ...lines.map((line) => (0,markdown/* escapeMarkdown */.FV)(line)),
    ].join("\n\n");
    const { url } = await (0,issues/* commentOnce */.ZD)(github, {
        number,
        kind: "page",
        key: `${message.role}/${message.about}/${message.dedupKey}`,
        body,
        unedited: true,
    });
    return url;
}

;// CONCATENATED MODULE: ./actions/rollback/src/playbook.ts
/** Keeps the incident and its review on GitHub and notifies every role. Nothing here may stop the rollback. */







/** Never rejects; what goes wrong becomes a sentence in `problems`. */
function createPlaybook(parts) {
    const run = { ...parts, problems: [] };
    return {
        open: (incident) => openIncident(run, incident),
        adopt: (incident, receipts) => adoptIncident(run, incident, receipts),
        catchUp: (state) => catchUp(run, state),
        close: (state, tell) => playbook_closeIncident(run, state, tell),
    };
}
async function openIncident(run, started) {
    let incident = started;
    // Of a security incident the champion hears before anything else is done.
    if (started.security)
        incident =
            (await attempt(run, "the advisory", async () => openAdvisory(run, await tellRoleFirst(run, started, "security-champion")))) ?? started;
    const found = await findIncident(run, incident);
    const known = await readKnown(run, found);
    if (known !== undefined)
        incident = resume(run, known, incident);
    const creation = found == null ? createIssue(run, incident, found) : Promise.resolve(found);
    const issue = await waitForIssue(run, creation);
    const [told, review] = await Promise.all([
        tellRoles(run, incident, { about: "opened", issue, review: null }),
        issue === null ? null : writeReview(run, incident, issue),
    ]);
    const last = issue ?? (await creation);
    if (last !== null)
        await writeIncident(run, told, { known: last, review });
    return { incident: told, issue: last, review, problems: [...run.problems] };
}
/** Null when it could not be created, or takes longer than a message may: people are notified first. */
async function waitForIssue({ limits, runtime }, creation) {
    if (limits === undefined)
        return creation;
    const over = new AbortController();
    const late = runtime.clock.sleep(limits.eachMs, over.signal).then(() => null, () => null);
    return Promise.race([creation, late]).finally(() => over.abort());
}
async function adoptIncident(run, started, receipts) {
    const issue = await findIncident(run, started);
    const known = await readKnown(run, issue, receipts);
    const incident = known === undefined ? started : resume(run, known, started);
    const isWhole = known?.kind === "whole";
    return { incident, issue: issue ?? null, review: null, problems: [...run.problems], isWhole };
}
function resume(run, known, now) {
    return known.kind === "whole" ? run.resume(known.incident, now) : keepHistory(known.incident, now);
}
async function catchUp(run, state) {
    const { issue, review } = state;
    // Without the issue nothing says who was told: the message of the end reaches everybody.
    if (issue === null)
        return state;
    const [own] = await joinOthers(run, state.incident, issue);
    const incident = await tellRoles(run, own, { about: "opened", issue, review });
    return { ...state, incident, problems: [...run.problems] };
}
/** Null: there is none; undefined: it could not be looked for. */
function findIncident(run, { key }) {
    return attempt(run, "the incident's issue could not be looked for", async () => (await (0,issues/* findOwnIssue */.Bm)(run.github, { kind: "incident", key })) ?? null);
}
/** `own`: receipts that this run knows itself. */
async function readKnown(run, issue, own = []) {
    return issue == null ? undefined : (0,known_incident/* readKnownIncident */.q)(run.github, issue, { note: noteOn(run), own });
}
function noteOn({ problems }) {
    return (problem) => {
        if (!problems.includes(problem))
            problems.push(problem);
    };
}
/** `known`: what was found before, undefined when it could not be looked for. */
async function createIssue(run, incident, known) {
    const result = await writeIncident(run, incident, { known, review: null });
    const off = "the repository has issues switched off; the incident is in this summary only";
    if (result?.kind === "disabled" && !run.problems.includes(off))
        run.problems.push(off);
    return result?.kind === "written" ? result.issue : null;
}
async function playbook_closeIncident(run, state, tell) {
    const issue = state.issue ?? (await openLate(run, state.incident));
    const [own, known] = await joinOthers(run, state.incident, issue);
    const incident = tell ? await tellRoles(run, own, { about: (0,incident_incident/* endStage */.OE)(own), issue, review: state.review }) : own;
    if (issue === null)
        return { incident, issue, review: state.review, problems: listProblems(run, state) };
    const [review] = await Promise.all([
        writeEnd(run, incident, { issue, known }),
        incident.security ? null : leaveCustomerDraft(run, incident, issue),
    ]);
    return { incident, issue, review, problems: listProblems(run, state) };
}
/** What could not be opened at the beginning is opened now: what failed is known to this run alone. */
async function openLate(run, incident) {
    const found = await findIncident(run, incident);
    return found ?? createIssue(run, incident, found);
}
async function writeEnd(run, incident, { issue, known }) {
    const review = await writeReview(run, incident, issue);
    await writeIncident(run, incident, { known, review });
    return review;
}
function listProblems(run, state) {
    return [...new Set([...state.problems, ...run.problems])];
}
/** With what another run wrote into the issue meanwhile, and the issue as it is now; no one is notified again. */
async function joinOthers(run, incident, issue) {
    if (issue === null)
        return [incident, undefined];
    const now = await attempt(run, "the incident's issue could not be read again", () => (0,issues/* readIssue */.OS)(run.github, issue.number));
    const known = now === undefined ? undefined : await (0,known_incident/* rereadIncident */.a)(run.github, now, { note: noteOn(run), open: incident });
    if (known === undefined)
        return [incident, now];
    const joined = known.kind === "whole" ? joinIncident(known.incident, incident) : keepHistory(known.incident, incident);
    return [joined, now];
}

;// CONCATENATED MODULE: ./actions/rollback/src/recall.ts
/** What the release record says of a failure that the caller had no word of: a job's output with a secret's text in it never arrives. */


/** Decisions after which nothing has to be explained. */
const GOOD = new Set(["healthy", "deployed"]);
/** What the newest word of deploy and verify about an environment, or one target of it, says failed; undefined when it is a good one, or none. */
function selectEvidence(entries, environment) {
    const newest = entries.findLast(({ phase, environment: where }) => (phase === "verify" || phase === "deploy") &&
        // A deploy to one target of an environment is recorded as `<environment>/<target>`.
        (where === environment || where?.startsWith(`${environment}/`) === true));
    if (newest === undefined || GOOD.has(newest.decision))
        return undefined;
    const [said = "", ...signals] = newest.reasons;
    const evidence = signals.flatMap((line) => {
        const at = line.indexOf(": ");
        const value = line.slice(at + 2);
        if (at < 1 || (newest.phase === "deploy" && /^ok(?: |$)/.test(value)))
            return [];
        return [{ what: line.slice(0, at), value: value.slice(0, 500), expected: "", query: "", link: "" }];
    });
    return {
        reason: (said || `${newest.phase} said ${newest.decision}: ${newest.reason}`).slice(0, 500),
        evidence: evidence.slice(0, 20),
    };
}
/** The incident with what the record says of its release; `reason` stays when somebody gave one. A record that cannot be read is a warning. */
async function recallEvidence(github, log, incident, { target, isReasonGiven }) {
    if (incident.bad === null)
        return incident;
    const { sha, version } = incident.bad;
    try {
        const { entries } = await readRecord(github, { sha, version, service: incident.service });
        const { environment } = incident;
        const found = selectEvidence(entries, target === null ? environment : `${environment}/${target}`);
        if (found === undefined)
            return incident;
        if (isReasonGiven)
            return { ...incident, evidence: found.evidence };
        const { reason, evidence } = found;
        const timeline = incident.timeline.map(({ at, what }) => ({
            at,
            what: what.endsWith(`: ${incident.reason}`) ? `${what.slice(0, -incident.reason.length)}${reason}` : what,
        }));
        return { ...incident, evidence, reason, timeline };
    }
    catch (thrown) {
        log.warning(`What failed could not be read from the release record: ${(0,errors/* describeError */.U)(thrown)}`);
        return incident;
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./packages/shared/src/release/breaking-answer.ts
/** Tells "No breaking changes are introduced by this PR." from what breaks: of a footer, a section or a ticked box alike. */
/** Longer than any denial. */
const LIMIT = 400;
const NEGATIONS = new Set("no none not nothing nope nil na null without".split(" "));
/** What a longer denial denies: `no public API` alone may be what breaks. */
const CHANGE = /^(?:break|breaks|breaking|broken|chang(?:e|es|ed)|touch(?:es|ed)?|affect(?:s|ed)?|alter(?:s|ed)?|modif(?:y|ies|ied)|impact)$/;
const CLAIM = /^(?:known?|think|expect|aware|afaik|expected|planned|intended|applicable|none|nothing|nope|na)$/;
/** Of these, a claim is not enough: `no API is known`. */
const THINGS = new Set("api apis abi schema config configuration code interface interfaces behaviour behavior field option options feature docs".split(" "));
/** Each word of an answer must be one of these, one that denies, or one that reassures. */
const WORDS = new Set("a an the this that these there it its in by of to for from as far at all i we am is are be been was were do does did should will would wo has have introduce introduces introduced introducing contain contains include includes cause causes make makes pr pull request mr commit patch release update version api apis abi public external user users facing visible behaviour behavior schema config configuration anything any known some code interface interfaces existing so end consumers customers clients time moment think believe expect new field option options feature fix".split(" "));
/** Enough by themselves. */
const SAFE = new Set("additive compatible nonbreaking".split(" "));
/** Enough with `only`, or after a denial. */
const NARROW = new Set("adds added bugfix optional opt new internal internals docs documentation test tests ci refactor refactoring tooling cosmetic".split(" "));
const ONLY = new Set("only just purely".split(" "));
const FILLERS = new Set("fully completely entirely backward backwards compatibility keeps maintains preserves".split(" "));
const CONTRADICTION = /compatib(?:le|ility)[*_`]{0,3}\s{0,3}[:?=–—-][*_`\s]{0,5}no\b/i;
const LABEL = /^breaking(?: changes?)?\s{0,3}(?:[:=?–—]|- )/;
/** The paragraph after a denial may limit it. */
const breaking_answer_LIMITED = /^[\s*_]{0,5}(?:but|however|except|although|though|unless)\b/i;
const NEXT_FIELD = /^(?:[ \t]{0,3}(?:[-*+] \[[ xX]?\]|[#>]|\*\*)|[A-Z][\w -]{1,30}:)/;
/** Whether the first paragraph says that nothing breaks, and nothing else; linear in the length of the text. */
function breaking_answer_deniesBreaking(text) {
    const { first, next } = splitFirst(text.trim());
    if (first === "" || first.length > LIMIT || breaking_answer_LIMITED.test(next) || CONTRADICTION.test(first))
        return false;
    if (/^[^\p{L}\n]{0,10}yes\b/iu.test(first))
        return false;
    // Other alphabets leave no words behind.
    if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(first))
        return false;
    let denied = false;
    const parts = listParts(first);
    const isSaid = parts.every((words) => {
        if (words.some((word) => NEGATIONS.has(word))) {
            denied = true;
            return isDenial(words);
        }
        return isReassurance(words, denied);
    });
    return isSaid && parts.length > 0;
}
/** A field or list in the line below a denial belongs to another answer. */
function splitFirst(text) {
    const lines = text.split("\n");
    const isList = /^[ \t]{0,3}[-*+] /.test(lines[0]);
    const end = lines.findIndex((line, index) => index > 0 && (line.trim() === "" || (!isList && NEXT_FIELD.test(line))));
    if (end < 0)
        return { first: text, next: "" };
    return { first: lines.slice(0, end).join("\n"), next: lines.slice(end).join("\n").trimStart() };
}
function listParts(text) {
    return text
        .toLowerCase()
        .replace(/[*_`]/g, "")
        .replace(/^[ \t]{0,3}[-+] (?:\[x\] )?/gm, "")
        .trim()
        .replace(LABEL, "")
        .replace(/n['’]t\b/g, " not")
        .replace(/['’]s\b/g, "")
        .replace(/\bn ?\/ ?a\b|\bn\.a\./g, "na")
        .replace(/\b(?:backwards?[- ]|api[- ])?incompatible\b|\bbc[- ]breaks?\b/g, "breaking")
        .replace(/\bnon[- ]?breaking\b/g, "nonbreaking")
        .replace(/\b(backwards?|user|api|docs|internal)-/g, "$1 ")
        .replace(/\bbug ?fix\b/g, "bugfix")
        .replace(/\bbecause\b|\bsince\b/g, ",")
        .split(/[\n.,;:!?()–—…]|(?<=\s)-(?=\s)/)
        .map((part) => part.match(/[\p{L}\p{N}/#@&+-]+/gu) ?? [])
        .filter((words) => words.length > 0);
}
function isKnown(word) {
    return ([WORDS, NEGATIONS, SAFE, NARROW, ONLY, FILLERS].some((set) => set.has(word)) ||
        CHANGE.test(word) ||
        CLAIM.test(word));
}
function isDenial(words) {
    if (!words.every(isKnown))
        return false;
    const text = words.join(" ");
    // "Does not break backward compatibility", but not "is not backward compatible".
    if (/\bcompatib/.test(text))
        return /\b(?:no|not|never|without) (?:any |a )?break(?:s|ing)? (?!change)[^\n]{0,40}compatibility$/.test(text);
    if (words.includes("not") && words.some((word) => SAFE.has(word) || NARROW.has(word) || ONLY.has(word)))
        return false;
    return (words.length === 1 ||
        words.some((word) => CHANGE.test(word)) ||
        (words.some((word) => CLAIM.test(word)) && !words.some((word) => THINGS.has(word))));
}
function isReassurance(words, denied) {
    if (!words.every(isKnown) || words.some((word) => /^br[eo]a?k/.test(word)))
        return false;
    if (words.some((word) => SAFE.has(word)) ||
        /\b(?:keeps|maintains|preserves)\b.{0,40}\bcompatibility$/.test(words.join(" ")))
        return true;
    return words.some((word) => NARROW.has(word)) && (denied || words.some((word) => ONLY.has(word)));
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-box.ts
/** Reads the boxes and yes-or-no questions of pull-request templates that ask whether the change breaks something. */

/** Also without a bullet, and as people type it: `[ x ]`, `[✓]`. */
const TICKED = /^([ \t]*)(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ ?[xX✓✔✅☑] ?\][ \t]+(.*)/su;
const breaking_box_PICTURES = /\p{Extended_Pictographic}\u{FE0F}?|:[a-z0-9_+-]{1,40}:/gu;
const FORBIDDEN = /^[*_ ]{0,4}(?:🚫|⛔|❌|:no_entry(?:_sign)?:|:x:)/u;
const YES_WORD = /^yes\b[\s,.:;!(–—-]{0,4}/i;
const SUBJECT = /^(?:(?:does|do|did|will|is|are) )?(?:(?:(?:this|it|the|these|there)(?: (?:pr|pull request|change|patch|mr|merge request|commit|update))?|it['’]s|that|i|we) )?/i;
const VERB = /^(?:(?:(?:will|would) (?:be|introduce|contain|cause|bring)|is|are|introduces?|contains?|has|have|includes?|makes?|causes?|brings?|adds?) )?(?:(?:an?|any|some|the|known|new|major|public) ){0,2}/i;
/** What says that something breaks, in the words of pull-request templates. */
const BREAKING_WORDS = /^(?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:breaking|(?:backwards?[ -])?incompatible|(?:non[ -]|not (?:fully )?)backwards?[ -]compatible|bc[ -]break(?:s|ing)?)(?:[ -](?:(?:api|abi|config|configuration|schema|database|data|behaviou?r|binary|source|protocol)[ -])?(?:changes?|update|modification)(?:\(s\))?)?(?=$|[\s(（:,.!?|–—-])/i;
const BREAKS = /^breaks?(?:(?=:)| (?:(?:the|our|a|any|all) )?(?:(?:public|existing|current|old|backwards?)[ -]){0,2}(?:compat(?:ibility)?|bc|apis?|abi|functionality|features?|behaviou?rs?|(?:(?:tool|api) )?(?:users?|consumers?|clients?)|configurations?|configs?|data|code|integrations?|interfaces?|contracts?|schemas?|installations?|deployments?)(?=$|[\s(（:,.!?|–—-]))/i;
/** Of the change's own version; a dependency's stands with `of`. */
const MAJOR = /^(?:semver[ :/-]{1,3}major|major (?:version|release)(?: (?:bump|change|release))?(?: (?:is )?(?:required|needed))?)(?: ?\([^()]*\))?[.!]?$/i;
/** `Major (breaking changes)`, `Refactoring (breaking change)` */
const IN_BRACKETS = /^([^()（）\n]{1,80})[(（]([^()（）\n]{1,80})[)）][.!]?$/;
/** What a box says beside the words that something breaks. */
const GOES_ON = /^(?:[(（:,?–—|-]|(?:to|in|of|for|from|with|that|which|when|because|as|so|since)\b|and (?:the (?:title|label|version)|needs?|requires?)\b)/i;
/** That they are written down: `Breaking changes (if any) are listed in the changelog`; in brackets it is only a remark. */
const breaking_box_WRITTEN = /\b(?:documented|listed|described|noted|mentioned|communicated|announced|reviewed|discussed|explained|checked|verified|confirmed|flagged|highlighted|identified|mitigated|assessed|considered|evaluated|approved|avoided|recorded)\b/i;
/**
 * What may stand between the words that something breaks and that they are written down: `Breaking changes (if any) have been listed`,
 * `Breaking changes: I checked …`, `Breaking changes, API changes and new settings are documented`. Behind any other colon, comma or
 * dash stands what breaks: `Breaking change: flagged users cannot log in`.
 */
const BEFORE_WRITTEN = (/* unused pure expression or super */ null && ([
    /^\??(?:[(（][^()（）\n]{0,80}[)）])?\s{0,3}(?:(?:is|are|was|were|be|been|has|have|had|must|should|will|all|also|clearly|fully|properly|not) ){0,4}/i,
    /^[\s:,–—-]{0,4}I(?:['’]ve| have)? /i,
    /^,[^:;()–—\n]{0,120} (?:is|are|were|been) (?=\S{1,20}$)/i,
]));
const CONDITIONAL = /^[\s,]{0,3}[(（]?if (?:any|applicable|necessary|needed|relevant)\b/i;
const NEGATED = /\b(?:no|not|non|none|never|without)\b|n['’]t\b/i;
/** The answer after its colon, bar or dash. */
const ANSWERED = /^[\s*_|:?=–—-]{1,12}(?:(?:yes|true)\b(?!\s{1,3}(?:means?|if|when)\b)|✅|✔|☑|:white_check_mark:|:heavy_check_mark:)/iu;
/** An answer that a template offers, with the box before it, or behind it. */
const BOX_FIRST = /(\[[ xX]?\]|[☐☒☑])\s{0,3}(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])/giu;
const BOX_LAST = /(?:\b(?:(yes|true)|no|false)\b|(✅|✔)|[❌✖⛔])\s{0,3}(\[[ xX]?\]|[☐☒☑])/giu;
const REFUSES = /\b(?:no|false)\b\s{0,3}(?=$|[|/,;.?)([\]☐☒☑])|[❌✖⛔]/iu;
const MARKED = /[xX☒☑]/u;
/** What stands beside the tick of a box, or undefined. */
function breaking_box_readTicked(line) {
    return TICKED.exec(line)?.[2];
}
/** What stands beside the ticked boxes; four spaces without a list above them are code. */
function breaking_box_listTicked(text) {
    const found = [];
    let isInList = false;
    for (const line of text.split("\n")) {
        const indent = /^[ \t]*/.exec(line)[0].replaceAll("\t", "    ").length;
        if (line.trim() === "")
            continue;
        const isCode = indent > 3 && !isInList;
        if (indent <= 3)
            isInList = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]/.test(line);
        const words = isCode ? undefined : breaking_box_readTicked(line);
        if (words !== undefined)
            found.push(words);
    }
    return found;
}
/**
 * The box of a template's "Type of change": `- [x] Breaking change (a fix or feature that …)`, `- [x] Backwards-incompatible`,
 * `- [x] This change breaks existing users`. `Breaking changes are documented` is another.
 */
function breaking_box_isBreakingBox(words) {
    if (FORBIDDEN.test(words))
        return false;
    const plain = readPlain(words.split("\n", 1)[0]).replace(YES_WORD, "");
    if (MAJOR.test(dropLead(plain, false)))
        return true;
    const rest = readAfterBreaks(plain);
    if (rest === undefined)
        return isBreakingRemark(plain);
    if (/^[.!?)]*$/.test(rest))
        return true;
    if (isWritten(rest) || CONDITIONAL.test(rest))
        return false;
    if (deniesBreaking(rest.replace(/^[\s(（:,?|–—-]+/, "")))
        return false;
    return GOES_ON.test(rest);
}
function isWritten(rest) {
    return BEFORE_WRITTEN.some((before) => before.test(rest) && breaking_box_WRITTEN.exec(rest.replace(before, ""))?.index === 0);
}
/** `Refactoring (breaking change)`; the words before the brackets may be of any language. */
function isBreakingRemark(plain) {
    const [, before = "", remark = ""] = IN_BRACKETS.exec(plain) ?? [];
    if (NEGATED.test(before) || breaking_box_WRITTEN.test(before) || /^I\b/.test(before))
        return false;
    const isMajor = /^major(?: changes?)? $/i.test(before);
    return remark.split(isMajor ? /[,;/]/ : /(?!)/).some((part) => {
        const rest = readAfterBreaks(part.trim());
        return rest === "" && (isMajor || !/changes$/i.test(part));
    });
}
/**
 * `| BC breaks? | yes`, `**Breaking change:** Yes`, `Does this PR introduce a breaking change? Yes`. A line that offers both answers
 * is a template's: it says yes only where that one alone is marked.
 */
function breaking_box_isBreakingAnswer(line) {
    if (!ANSWER_WORD.test(line))
        return false;
    const plain = line
        .replace(/[*_`]/g, "")
        .replace(/^[\s|>+-]{1,12}/, "")
        .replace(/^\d{1,3}[.)]\s{1,3}/, "")
        .trimEnd();
    const rest = readAfterBreaks(plain);
    if (rest === undefined)
        return false;
    return REFUSES.test(rest) ? isYesMarked(rest) : ANSWERED.test(` ${rest}`);
}
function isYesMarked(offer) {
    const first = [...offer.matchAll(BOX_FIRST)].map(([, box, ...yes]) => ({ box, yes }));
    const last = [...offer.matchAll(BOX_LAST)].map(([, word, mark, box]) => ({ box, yes: [word, mark] }));
    const offers = /^[\s:|?=–—-]{0,6}[[☐☒☑]/.test(offer) ? first : last;
    const marked = offers.filter(({ box }) => MARKED.test(box ?? ""));
    return marked.length === 1 && marked[0].yes.some((one) => one !== undefined);
}
const ANSWER_WORD = /\b(?:yes|true)\b|✅|✔|☑|_check_mark:/iu;
function readPlain(words) {
    return words.replace(breaking_box_PICTURES, "").replace(/[*_`]/g, "").trim();
}
function dropLead(text, withArticle = true) {
    const said = text.replace(SUBJECT, "");
    return withArticle ? said.replace(VERB, "") : said.replace(/^(?:(?:is|needs|requires) )?(?:an? )?/i, "");
}
/** What follows the words that something breaks, or undefined. */
function readAfterBreaks(text) {
    for (const said of [text, dropLead(text)]) {
        const found = BREAKING_WORDS.exec(said) ?? BREAKS.exec(said);
        if (found !== null)
            return said.slice(found[0].length).trim();
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/empty-answer.ts
/** Tells an answer that says nothing from one that says something: "No migration needed (backwards compatible)" is no migration step. */
/** Longer than any way to say nothing. */
const empty_answer_LIMIT = 400;
const DONE_LATER = /^(?:tbd|tba|tbc|to ?do|wip|work in progress|coming soon|to be (?:written|done|defined|decided|determined|confirmed|announced|added|filled in)|fill (?:this |it )?in(?: the steps)?|the steps have not been written yet)$/;
const PLAIN = /^(?:none|nothing|no|nope|nil|null|n ?\/ ?a|n ?a|yes|all good|no response|not (?:applicable|needed|required|necessary)|(?:steps|migrations?|upgrade)(?: steps?| notes?| instructions?| guide| path)?|steps to (?:migrate|upgrade)|step (?:\d{1,2}|one|two|three)|before|after|(?:it is |this is |fully |completely )*backwards? compatible)$/;
/** Why there is nothing, beside an answer that says so. By itself it may be what changes. */
const empty_answer_REASON = /^internal(?: only| change)?$/;
/** What there is none of, and what is said of it: each word of the answer must be one of these. */
const SUBJECTS = new Set("manual user special additional further extra database db data schema specific breaking explicit code config configuration any migration migrations action actions upgrade upgrades step steps change changes work impact instructions instruction guide path notes effect effects it is are to do migrate upgrade needed required necessary expected applicable here this change release pr pull request update version from users user you by on your side part for anybody anyone at this time yet so far of the a an and or".split(" "));
const NONE_OF = /^(?:there (?:is|are) )?(?:no|not any|none|nothing|not applicable|not needed|not required|not necessary)((?: [a-z]+)*)$/;
/** How a template asks for an answer, and what it may ask for: `Describe the migration steps here.` says nothing. */
const HINT_START = /^(?:(?:please )?(?:describe|explain|list|specify|document|detail|outline|provide|fill in)|if|how to|(?:what|which|how) [^?]{1,200}\?)(?=$|[ ?])/;
/** `Please add any steps below`; `Please add users to the plan` is a step. */
const PLACE_HINT = /^please (?:add|include|write|provide) (?:(?:the|any|all|your|an?) )?(?:(?:migration|upgrade|update) )?(?:steps?|instructions?|guide|notes?|path|impact|here|below)\b/;
const HINT_WORDS = new Set("please if what which how describe explain list specify document detail outline provide add include write fill in so any all every each some such do does did is are there this that these those it the a an of for to from on by with and or as must should would will can could may have has need needs needed required require requires take takes user users customer customers consumer consumers client clients developer developers existing people they their them somebody someone migrate migrates migration migrations upgrade upgrades upgrading update path paths step steps instruction instructions guide notes plan impact effect effects necessary applicable possible relevant breaking break breaks change changes changed introduce introduces contains pr pull request release application applications version here below above yes manual action actions".split(" "));
/** What a template's box asks, as in `- [ ] Requires a migration`. */
const ASKING = new Set("requires needs has have includes contains i required needed necessary".split(" "));
/** Whether nothing is said: no part of the text, between full stops, commas and lines, says more than that there is nothing. */
function empty_answer_saysNothing(text) {
    if (text.length > empty_answer_LIMIT)
        return false;
    const parts = text
        .toLowerCase()
        .replace(/^[ \t]*(?:```|~~~)[a-z]{0,20}[ \t]*\n\s*(?:```|~~~)[ \t]*$/gm, "")
        .replace(/^[ \t]*\d{1,3}[.)](?=[ \t\n]|$)/gm, "")
        .replace(/\bn\.a\b/g, "na")
        .replace(/^[ \t]*[-*+] +\[ \] +(.*)/gm, (_, text) => (isQuestion(text) ? "" : text))
        .replace(/^[ \t]*[-*+] +\[x\] /gm, "")
        .replace(/:[a-z0-9_+-]{1,40}:|\p{Extended_Pictographic}/gu, " ")
        .split(/[\n.,;:!()–—…]|(?<=[?])|(?<=\s)-(?=\s)|^[ \t]*[-*+] /m)
        .map((part) => part.replace(/[^a-z0-9/?]+/g, " ").trim());
    // Other alphabets and code leave nothing behind, and are something.
    if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text))
        return false;
    if (hasSigns(text))
        return false;
    const said = parts.filter((part) => part.replace(/[ ?]/g, "") !== "");
    const others = said.filter((part) => !empty_answer_REASON.test(part.replace("?", "")));
    return (others.every(isNothing) &&
        (others.length === said.length || others.some((part) => NONE_OF.test(part) || /^n ?\/ ?a$|^na$/.test(part))));
}
/** Code may be signs alone: `Before:` and `->`. */
function hasSigns(text) {
    return text.split(/[\n:]/).some((line) => {
        const code = line.replace(/^[ \t]*(?:>|```[a-z]{0,20}|~~~[a-z]{0,20})/i, "").trim();
        return /[=<>$&{}%^\\~]/.test(code) && !/[\p{L}\p{N}]/u.test(code) && !/^=+$|^<[\s.…]*>$/.test(code);
    });
}
/** A box without a tick that asks and says nothing else; `- [ ] Run the script` is a step. */
function isQuestion(text) {
    const words = text.match(/[^\s.,;:!?()]+/g) ?? [];
    return words.some((word) => ASKING.has(word)) && words.every((word) => ASKING.has(word) || SUBJECTS.has(word));
}
function isNothing(asked) {
    const part = asked.replace("?", "").trim();
    if (PLAIN.test(part) || DONE_LATER.test(part))
        return true;
    const isHint = HINT_START.test(asked) || PLACE_HINT.test(part);
    if (isHint && part.split(" ").every((word) => HINT_WORDS.has(word)))
        return true;
    const rest = NONE_OF.exec(part)?.[1];
    return rest?.split(" ").every((word) => word === "" || SUBJECTS.has(word)) ?? false;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/breaking-section.ts
/** Reads what a description says that it breaks: in its section, or by a ticked box of its template. */




const UNTICKED = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?\[ {0,3}\](?:[ \t]|$)/;
const MARK = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}(?:\[ ?[xX✓✔✅☑] ?\][ \t]+)?|\[ ?[xX✓✔✅☑] ?\][ \t]+)/u;
const YES = /^[^\p{L}\n]{0,10}yes\b[\s*_.,:;!–—-]{0,5}/iu;
const QUESTION = /^(?:does|do|is|are|will|has|have|what|which|how|could|would|can|did)\b[^?\n]{0,200}\?[ \t]*/i;
/** What a template asks of its reader; `Please note that v1 is gone` and `If any client calls v1, it stops` say what breaks. */
const HINTS = (/* unused pure expression or super */ null && ([
    /^\(?if (?:(?:so|yes|any|applicable)(?=[ ]?(?:[,:.;)]|$| (?:please|describe|list|explain|specify))|$)|(?:this (?:pr|pull request|change)|there (?:is|are)) (?:(?:is|has|introduces|contains|includes|makes|causes) )?(?:an? |any )?(?:breaking|backwards?|incompatib)|this (?:pr|pull request|change) (?:contains|introduces|includes) )/i,
    /^\(?please (?:describe|list|explain|detail|fill in)\b/i,
    /^\(?please (?:specify|add|provide|note|check|select|tick|choose|mark)\b(?: (?:the|your|an?|any|all|potential|possible|known|appropriate|relevant|correct)){0,3} (?:one|that apply|boxe?s?|options?|details?|descriptions?|explanations?|impact|here|below|breaking changes?)(?: (?:here|below))?[ .:)]{0,3}$/i,
    /^\(?(?:describe|list|explain|specify|document|note|detail)\b(?: (?:here|below|all|any|the|every|your|it|them|impact|of)){0,4}[ .)]*(?:$|(?:potential )?(?:breaking|backwards?|incompatib))/i,
]));
const ITALIC = /^(?:\*(?!\*)[^*\n]+\*|_(?!_)[^_\n]+_)$/;
/** Lines that belong to the description, not to the section that they happen to follow. */
const FOREIGN = /^(?:(?:co-authored|signed-off|reviewed|acked|tested)-by:|\W{0,4}generated (?:with|by)\b|\*\*full changelog\*\*)/i;
const CLOSING = /^\W{0,4}(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?|refs?|related(?: to)?|part of)\b(?=:? ?(?:[\w.-]+\/[\w.-]+)?#\d|:? https?:)/i;
const REFERENCE = /(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,10}\b|https?:\S{1,300}|\b(?:and|close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b/gi;
const RULER = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
/** A ticked box that only confirms, or asks for more. */
const PLAIN_YES = /^(?:this (?:pr |pull request |change )?(?:is|introduces|has) (?:an? )?breaking changes?|\(?(?:please )?(?:describe|explain|specify|see)\b[^\n]{0,80})[.)!]{0,2}$/i;
/** What breaks, as far as the description says it; empty where it only says that something does, undefined where nothing breaks. */
function breaking_section_readBreaking(text, section) {
    const answer = section === undefined ? undefined : readAnswer(section);
    if (answer !== undefined)
        return answer;
    const own = dropQuoted(text);
    return listTicked(own).some(isBreakingBox) || own.split("\n").some(isBreakingAnswer) ? "" : undefined;
}
/** The first paragraph or list decides: when it denies, what follows is no part of the answer. */
function readAnswer(section) {
    const answer = listAnswer(section).join("\n").replace(/^\n+/, "").trimEnd();
    const first = answer.trim();
    if (first === "")
        return undefined;
    const yes = YES.exec(first.replace(MARK, ""));
    if (yes !== null) {
        const rest = first.replace(MARK, "").slice(yes[0].length).trim();
        const [line = "", ...others] = rest.split("\n");
        const kept = PLAIN_YES.test(line.trim()) ? others.join("\n").trim() : rest;
        return saysNothing(kept) ? "" : kept;
    }
    if (deniesBreaking(first) || isDenyingList(first) || isUnanswered(first))
        return undefined;
    const boxes = listTicked(first);
    const isBoxOnly = boxes.length === first.split("\n").length && boxes.every(isBreakingBox);
    return isBoxOnly ? "" : answer;
}
/** `No migration needed.`, `TBD` */
function isUnanswered(text) {
    const [first = "", ...others] = text.split(/\n[ \t]*\n/);
    return saysNothing(first) && !LIMITED.test(others.join("\n").trimStart());
}
/** Each item of the first list denies by itself; of ticked boxes, one denies and none says that something breaks. */
function isDenyingList(text) {
    const items = text.split(/\n[ \t]*\n/, 1)[0].split("\n");
    const boxes = items.flatMap((item) => readTicked(item) ?? []);
    if (boxes.length === items.length)
        return items.some(isDenyingBox) && !boxes.some((words) => YES.test(words) || isBreakingBox(words));
    return items.every((item) => MARK.test(item) && (isDenyingBox(item) || deniesBreaking(item.replace(MARK, ""))));
}
/** `- [x] No, it does not`, `- [x] I have documented the breaking changes` */
function isDenyingBox(line) {
    const words = readTicked(line)?.replace(PICTURES, "").trim();
    if (words === undefined)
        return false;
    return (/^[*_]{0,3}(?:no\b(?! longer\b)|non[- ]?breaking\b|none\b)/i.test(words) ||
        (/^I(?:'ve| have)?\b/.test(words) && WRITTEN.test(words)));
}
/** Its lines without what a template asks, boxes without a tick, and what closes a description. */
function listAnswer(section) {
    const kept = [];
    const lines = section.split("\n");
    const own = dropQuoted(section).split("\n");
    for (const [index, line] of lines.entries()) {
        // Only quoted by code: it is kept as it is.
        if (own[index] === "" && !/^ {0,3}>/.test(line)) {
            kept.push(line);
            continue;
        }
        if (RULER.test(line))
            break;
        const text = line.replace(/^ {0,3}> ?/, "").trim();
        if (UNTICKED.test(line) || isForeign(text))
            continue;
        const rest = text.replace(QUESTION, "");
        if (text !== "" && (rest === "" || HINTS.some((hint) => hint.test(rest)) || ITALIC.test(text)))
            continue;
        kept.push(rest === text ? line : rest);
    }
    return dropEmptyHeadings(kept);
}
/** `Closes #12, closes #13`; `Fixes #12 by renaming a` says something. */
function isForeign(line) {
    return FOREIGN.test(line) || (CLOSING.test(line) && !/\p{L}/u.test(line.replace(CLOSING, "").replace(REFERENCE, "")));
}
/** A heading with nothing below it says nothing. */
function dropEmptyHeadings(lines) {
    return lines.every((line) => line.trim() === "" || /^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) ? [] : lines;
}

;// CONCATENATED MODULE: ./packages/shared/src/release/commit-title.ts
/** Reads the title of a commit, as Conventional Commits and as people write it. */

/** The types that Conventional Commits and its common presets know; any other `word:` is part of the title. */
const KNOWN_TYPES = new Set("feat feature fix bugfix hotfix security perf deps docs doc chore ci build test tests style refactor revert".split(" "));
/** The full-width colon and mark are those that Chinese and Japanese keyboards write. */
const HEADER = /^([A-Za-z][A-Za-z0-9_-]{0,30})(?:\(([^\n]{0,100}?)\))?([!！])?(?::\s+|：\s*)(\S.*)$/;
/** As people mistype it; only with a scope or `!`, and a known type: `test:8080` is no header. */
const LOOSE_HEADER = /^([A-Za-z]{2,10}) ?(?=[(!！])(?:\(([^\n]{0,100}?)\))?([!！])? ?[:：]\s*(\S.*)$/;
/**
 * One part of what people write before the type, with what parts it from the next: a picture, as emoji or in GitHub's spelling (`✨ feat: …`,
 * `:bug: fix: …`), a line or area in square brackets (`[1.x] fix: …`), a ticket (`ABC-123: fix: …`, `(abc-123) fix: …`, `CVE-2024-1234 - fix: …`,
 * `#12 | fix: …`), `WIP`, git's own `fixup!`.
 */
const PREFIX_PART = /(?:\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}|\p{Emoji_Modifier}){0,3}|:[a-z0-9_+-]{1,40}:|(?:fixup|squash|amend)!(?=\s)|(?:\[(?!(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\])[^[\]\n]{1,60}\]|\([^()\d\n]{0,40}\d[^()\n]{0,40}\))[:：]?|(?:[A-Za-z]\w{0,20}(?:-\d{1,10}){1,3}|GHSA(?:-[a-z0-9]{4}){3}|[A-Za-z]{0,10}#\d{1,10}|WIP|Draft)(?=[\s:：,;|/&])[:：]?)(?:\s{0,3}[,;|/&]|\s{1,3}[-–—:](?=\s))?\s{0,3}/uy;
/** Most titles begin with the type itself. */
const MAY_HAVE_PREFIX = /^(?:[^A-Za-z]|\w{1,21}[-#][0-9a-z]|WIP\b|Draft\b|(?:fixup|squash|amend)!)/;
const MAX_PREFIX_PARTS = 8;
/** What breaks, in the words of https://gitmoji.dev. */
const BREAKING_PICTURE = /^(?:💥|:boom:)/u;
/** `Breaking the ice: …` is a title. */
const BREAKING_HEADER = /^(?:\[(?:breaking(?:[ -](?:api )?changes?)?|bc[ -]breaks?)\]:?|\((?:breaking(?:[ -]changes?)?|bc[ -]break)\):?|breaking(?:[ -]changes?)?(?:\(([^()\n]{0,100})\))?!?[:：])\s*/i;
/** Behind a type, without brackets, in capitals only: `docs: breaking changes: how to write them` is a title. */
const LATER_MARK = /^(?:\[(?:(?:[Bb]reaking|BREAKING)(?:[ -](?:(?:api|API) )?(?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reaks?|BREAKS?))\]:?|\((?:(?:[Bb]reaking|BREAKING)(?:[ -](?:[Cc]hanges?|CHANGES?))?|(?:BC|bc)[ -](?:[Bb]reak|BREAK))\):?|BREAKING(?:[ -]CHANGES?)?!?:)\s*/;
/** `drop Node 18 (breaking change)`, `drop Node 18 [BREAKING]` */
const commit_title_LAST_MARK = /[[(](?:breaking(?:[ -]change)?|bc[ -]break)[\])]$/i;
/** What speaks of a mark: `label pull requests with [breaking]`, `how to mark a commit [breaking]`. */
const NAMES_MARK = /(?:^|[\s(])(?:with|as|by|of|to|for|in|from|on|via|like|without|is|are|be|was|were|not|no|never|and|or|(?:mark|label|tag|flag|call|name|prefix|title)(?:s|e?d|led|ged|ing|ling|ging|es)?(?: (?:a|an|the|any|each|every|your|our|all))?(?: (?:commits?|titles?|pull requests?|prs?|changes?|releases?|issues?|items?|lines?))?)[ `"']{0,3}$/i;
/** `fix: 💥 on save` tells of a crash. */
const CRASH = /^(?:on|in|at|when|while|if|after|before|during|with|for|from|of|and|or|as|is|by)\b/i;
const DENIED = /^(?:no|not|none|nothing|nope|nil|never|n\/a|without|false)\b/i;
const LINK = /^\[[^\]]{1,40}\]:\s{0,3}(?:<|https?:|[/#.])/i;
const REVERTS = /^revert(?:s|ing|ed)?\b/i;
const commit_title_SQUASH = /\(#(\d{1,10})\)$/;
const commit_title_REVERT_HEADER = /^Revert "(.*)"$/is;
/** git (since 2.43) calls the revert of a revert so; what follows the closing quote or the number says what else is done. */
const commit_title_REAPPLY = /^(?:reapply|reland) (?:"(.*)"|(?:(?:pr|pull request) )?#(\d{1,10})\b)(.*)/is;
/** In every message that takes something back or brings it back. */
const commit_title_REVERT_WORD = /re(?:vert|apply|land)/i;
/** Whether the line begins a conventional commit of a known type: `fix(cart)!: …`. */
function commit_title_isConventionalHeader(line) {
    const type = commit_title_readHeader(line.trim())?.type.toLowerCase();
    return type !== undefined && KNOWN_TYPES.has(type);
}
function commit_title_readHeader(title) {
    const direct = matchHeader(title, "");
    if (direct !== undefined && KNOWN_TYPES.has(direct.type.toLowerCase()))
        return direct;
    const { prefix } = commit_title_readPrefix(title);
    return (prefix === "" ? undefined : matchHeader(title.slice(prefix.length), prefix)) ?? direct;
}
function matchHeader(text, prefix) {
    const strict = HEADER.exec(text);
    const found = strict ?? LOOSE_HEADER.exec(text);
    if (found === null)
        return undefined;
    const type = found[1] ?? "";
    const bang = found[3] !== undefined;
    // Only a known type can be distinguished from a word when it is mistyped, or has something before it and no mark after it.
    if ((strict === null || (prefix !== "" && !bang)) && !KNOWN_TYPES.has(type.toLowerCase()))
        return undefined;
    return { type, scope: found[2]?.trim(), bang, description: prefix + found[4] };
}
const NO_PREFIX = { prefix: "", hasPicture: false, isFixup: false };
function commit_title_readPrefix(title) {
    if (!MAY_HAVE_PREFIX.test(title))
        return NO_PREFIX;
    const parts = [];
    PREFIX_PART.lastIndex = 0;
    while (parts.length < MAX_PREFIX_PARTS) {
        const part = PREFIX_PART.exec(title)?.[0];
        if (part === undefined)
            break;
        parts.push(part);
    }
    return {
        prefix: parts.join(""),
        hasPicture: parts.some((part) => BREAKING_PICTURE.test(part)),
        isFixup: parts.some((part) => part.trimEnd().endsWith("!")),
    };
}
/** The marks of a title, with or without a prefix or a type before them. */
function commit_title_readMarks(title) {
    const { prefix, hasPicture } = commit_title_readPrefix(title);
    const rest = title.slice(prefix.length);
    const found = BREAKING_HEADER.exec(rest);
    const mark = found === null || LINK.test(rest) || isDenied(rest.slice(found[0].length)) ? null : found;
    const words = mark === null || mark[0].length === rest.length ? title : prefix + rest.slice(mark[0].length);
    const header = commit_title_readHeader(words);
    // `revert: 💥 drop v1` quotes what breaks nothing any more.
    if (header?.type.toLowerCase() === "revert" || REVERTS.test(rest))
        return { mark, hasSign: hasPicture, words };
    const later = header === undefined ? undefined : readLaterMark(words, header);
    return { mark, hasSign: hasPicture || later !== undefined || hasLastMark(title), words: later?.words ?? words };
}
/** `[Breaking changes]: none` */
function isDenied(text) {
    return DENIED.test(text) && deniesBreaking(text);
}
function hasLastMark(title) {
    const found = commit_title_LAST_MARK.exec(title);
    return found !== null && !NAMES_MARK.test(title.slice(0, found.index));
}
/** `feat: 💥 x` and `feat: [BREAKING] x`; undefined where nothing behind the type says so. */
function readLaterMark(title, { description }) {
    const { prefix } = commit_title_readPrefix(title);
    const text = description.startsWith(prefix) ? description.slice(prefix.length) : description;
    const inner = commit_title_readPrefix(text);
    const rest = text.slice(inner.prefix.length);
    const length = LATER_MARK.exec(rest)?.[0].length ?? 0;
    if (isDenied(rest.slice(length)))
        return undefined;
    if (length === 0 || length === rest.length)
        return inner.hasPicture && !CRASH.test(rest) ? { words: title } : undefined;
    return { words: title.slice(0, title.length - rest.length) + rest.slice(length) };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/squash-items.ts
/** Reads which of the commits that a squash merge lists in its body break something. */

/** A commit in the body of a squash merge: an item of a list of any kind and depth, or a line of its own. */
const SQUASHED = /^( {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]+| {0,3})(\S.*)$/;
const squash_items_UNTICKED = /^\[(?: {0,3}|[-~])\](?:[ \t]|$)/;
const TICK = /^\[ ?[xX✓✔✅☑] ?\][ \t]+/u;
/** In every text with an item that breaks something. */
const MAY_BE_MARKED = /[!！] ?[:：]|💥|:boom:|breaking|bc[ -]break/iu;
/** Whether the title, or an item among the lines of a body, has a mark. */
function isMarked(title, isItem) {
    const { mark, hasSign, words } = readMarks(title);
    if (hasSign)
        return true;
    // A line that begins with `BREAKING:` is read as a footer, which may say that nothing breaks.
    if (mark !== null && !(isItem && /^breaking/i.test(title) && mark[1] === undefined))
        return true;
    return readHeader(words)?.bang === true && (!isItem || isConventionalHeader(words));
}
/** Prose and link definitions are no commits: a line without a bullet begins as a commit does. */
function beginsAsCommit(line) {
    const { mark, words } = readMarks(line);
    return isConventionalHeader(words) || readPrefix(line).hasPicture || mark?.[1] !== undefined;
}
const MAX_REVERTS = 10;
/** Reads `Revert "…"`, `revert: …` and `Reapply "…"`, also of each other; undefined for what is none of these. */
function unwrapRevert(text) {
    let found;
    for (let depth = 0; depth < MAX_REVERTS; depth++) {
        const title = found?.title ?? text;
        const rest = title.slice(readPrefix(title).prefix.length);
        if (!REVERT_WORD.test(rest))
            break;
        const header = readHeader(rest);
        const short = header?.type.toLowerCase() === "revert" ? header.description.replace(/^"(.*)"$/, "$1") : undefined;
        const reverted = REVERT_HEADER.exec(rest)?.[1] ?? short;
        const inner = reverted ?? REAPPLY.exec(rest)?.[1];
        if (inner === undefined)
            break;
        const takesBack = (reverted !== undefined) !== (found?.takesBack ?? false);
        found = { title: inner.replace(SQUASH, "").trimEnd(), takesBack, scope: header?.scope ?? "" };
    }
    return found;
}
/** Whether the title says that a change which breaks something comes back: `Reapply "feat!: …"`. */
function squash_items_bringsBackBreaking(title) {
    if (!REVERT_WORD.test(title))
        return false;
    const inner = unwrapRevert(title);
    return inner?.takesBack === false && isMarked(inner.title, false);
}
/** The commits of a list that break something, as far as the list has not taken them back. */
class BreakingItems {
    /** How often each stands, by its title without prefix. */
    #open = new Map();
    /** Their titles as `revert(cart): sums` and `Revert "feat: sums"` name them, without marks. */
    #titles = new Map();
    get hasOpen() {
        return this.#open.size > 0;
    }
    add(item) {
        const title = item.slice(readPrefix(item).prefix.length);
        this.#open.set(title, (this.#open.get(title) ?? 0) + 1);
        const { described, whole } = squash_items_readNames(title);
        this.#titles.set(described, title).set(whole, title);
    }
    takeBack({ title: named, scope }) {
        const title = named.slice(readPrefix(named).prefix.length);
        const short = `${scope}:${title}`;
        const key = this.#open.has(title) ? title : (this.#titles.get(short) ?? this.#titles.get(squash_items_readNames(title).whole));
        if (key === undefined)
            return;
        const count = this.#open.get(key) ?? 0;
        if (count > 1)
            this.#open.set(key, count - 1);
        else
            this.#open.delete(key);
    }
}
function squash_items_readNames(title) {
    const words = readMarks(title).words.replace(LAST_MARK, "").trimEnd();
    const header = readHeader(words);
    const text = header?.description ?? words;
    const description = text.slice(readPrefix(text).prefix.length);
    const scope = header?.scope ?? "";
    return {
        described: `${scope}:${description}`,
        whole: `${header?.type.toLowerCase() ?? ""}${header?.bang === true ? "!" : ""}(${scope}):${description}`,
    };
}
/**
 * `* fix!: …` or `* 💥 …` among the commits that a squash merge lists; one that the same list reverts again does not count, one that it then
 * reapplies does. A `fixup!` changes a commit that the list holds too, and a revert's own list names what it takes back.
 */
function squash_items_hasBreakingItem(text, title) {
    if (!MAY_BE_MARKED.test(text))
        return false;
    const items = new BreakingItems();
    for (const line of text.split("\n")) {
        const [, bullet = "", content = ""] = SQUASHED.exec(line) ?? [];
        if (content === "" || squash_items_UNTICKED.test(content))
            continue;
        const item = content.replace(TICK, "").trim().replace(SQUASH, "").trimEnd();
        if (readPrefix(item).isFixup)
            continue;
        const inner = unwrapRevert(item);
        if (inner?.takesBack === true)
            items.takeBack(inner);
        else if (inner !== undefined && isMarked(inner.title, false))
            items.add(inner.title);
        if (isMarked(item, true) && (bullet.trim() !== "" || beginsAsCommit(item)))
            items.add(item);
    }
    const whole = unwrapRevert(title);
    if (whole?.takesBack === true)
        items.takeBack(whole);
    return items.hasOpen;
}

;// CONCATENATED MODULE: ./packages/shared/src/release/commits.ts
/** Reads commit messages as conventional commits, tolerantly: what is no conventional commit is still a commit with a title. */




/** git reads it without a space too. */
const CO_AUTHOR = /^(co-authored-by)(:)(.*)$/i;
/** Begins every trailer; most messages have none. */
const TRAILER_START = /^[A-Za-z][A-Za-z0-9-]{0,60}(?::| #)/m;
const TRAILER = /^([A-Za-z][A-Za-z0-9-]{0,60})(:[ \t]+| #)(.*)/s;
const BREAKING_FOOTER = /^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING[ _-]CHANGES?)(?:\*\*)?(:)(?:\*\*)?(.*)$/i;
/** In capitals, people write it shorter or with a dash as well. */
const LOUD_FOOTER = /^(?: {0,12}(?:[*+-]|\d{1,3}[.)])[ \t]{1,3}| {0,3})(?:\*\*)?(BREAKING(?:[ _-]CHANGES?)?)(?:\*\*)?(:|[ \t]{1,3}[-–—](?=[ \t]))(?:\*\*)?(.*)$/;
/** In every note of what breaks. */
const BREAKING_WORD = /breaking/i;
const LIST_ITEM = /^ {0,3}[*+-] (.*)$/;
const MERGE = /^Merge (?:pull request #(\d{1,10}) from |branch |remote-tracking branch |tag )/;
/** `Revert #12`, `revert PR #12`; `Revert #12: only its docs` leaves the rest of it in place. */
const REVERT_NUMBER = /^revert (?:(?:pr|pull request) )?#(\d{1,10})\.?$/i;
const REVERTED_SHA = /\bThis reverts commits? ([0-9a-f]{7,64}(?:(?:, and |, | and )[0-9a-f]{7,64})*)/g;
/** The whole sentence: `Reverts #12's colour` takes a part of it back. */
const REVERTED_PULL = /^Reverts (?:([\w.-]+\/[\w.-]+))?#(\d{1,10})(?=[.!](?:\s|$)|[ \t]*$)/gm;
/** What is only partly reverted is still there: the commit stands beside it as a change of its own. */
const PARTIAL = /^This (?:part(?:ial)?ly reverts|reverts[^.\n]{0,200}\b(?:in part|part(?:ial)?ly|but only|except)\b)/m;
const NONE = (/* unused pure expression or super */ null && ([]));
const CHERRY = /\(cherry picked from commit ([0-9a-f]{7,64})\)/g;
/** Never fails; linear in the length of the text. */
function commits_parseCommitMessage(message) {
    const text = (message.includes("\r") ? message.replace(/\r\n?/g, "\n") : message).trim();
    const newline = text.indexOf("\n");
    const header = (newline < 0 ? text : text.slice(0, newline)).trim();
    const rest = newline < 0 ? "" : text.slice(newline + 1).replace(/^\n+/, "");
    const own = dropQuoted(rest);
    const { body, trailers, breakingNote } = splitTrailers(rest, own);
    const merge = header.startsWith("Merge ") ? MERGE.exec(header) : null;
    const squash = header.endsWith(")") ? SQUASH.exec(header) : null;
    const title = squash === null ? header : header.slice(0, squash.index).trimEnd();
    const { mark, hasSign, words } = readMarks(title);
    const conventional = merge === null ? readHeader(words) : undefined;
    const type = conventional?.type.toLowerCase();
    const scope = conventional?.scope ?? mark?.[1]?.trim();
    const pull = merge?.[1] ?? squash?.[1];
    const reverts = readReverts({ title, type, scope, description: conventional?.description, rest: own, trailers });
    return {
        header: title,
        type,
        scope: scope || undefined,
        breaking: conventional?.bang === true ||
            mark !== null ||
            breakingNote !== undefined ||
            hasSign ||
            bringsBackBreaking(title) ||
            hasBreakingItem(own, title),
        description: conventional?.description ?? words,
        body,
        breakingNote,
        trailers,
        pullRequest: pull === undefined ? undefined : Number(pull),
        reverts,
        cherryPickedFrom: rest.includes("(cherry picked") ? [...rest.matchAll(CHERRY)].map(([, sha]) => sha) : NONE,
        isMerge: merge !== null,
    };
}
function isBreakingKey(key) {
    return key === "BREAKING" || /^BREAKING[ _-]CHANGES?$/i.test(key);
}
/** A squash body goes on after the note: with GitHub's ruler, or with the next commit of its list. */
function endsNote(line) {
    if (/^-{5,}\s*$/.test(line))
        return true;
    return isConventionalHeader(LIST_ITEM.exec(line)?.[1] ?? "");
}
const PERSON_TRAILER = /^(?:(?:signed-off|co-authored|reviewed|acked|tested|reported|suggested|helped|approved|merged)-by|change-id|backport-of|release-note)$/i;
const commits_REFERENCE = /^(?:[\w.-]*(?:\/[\w.-]+)?#\d|https?:|[A-Z][A-Z0-9]+-\d|[0-9a-f]{7,64}\b|\d+$|[\w.-]+\/[\w.-]+@)/;
/** `Link: https://…` is a trailer, `Link: points to the new place` is a sentence. */
function isKnownTrailer(key, value) {
    const text = value.trim();
    return PERSON_TRAILER.test(key) || commits_REFERENCE.test(text) || endsWithAddress(text);
}
/** `Ada <ada@example.com>`. No pattern: one for it takes time that grows with the square of the text. */
function endsWithAddress(text) {
    if (!text.endsWith(">"))
        return false;
    let start = text.length - 1;
    while (start > 0 && !/[\s>]/.test(text[start - 1]))
        start -= 1;
    const open = text.indexOf("<", start);
    return open >= 0 && text.lastIndexOf("@", text.length - 3) > open + 1;
}
/**
 * Trailers stand in the last paragraph, as git reads them, or are well known; a `word: text` line amid prose is
 * prose. A breaking note starts anywhere and runs on over paragraphs until a known trailer: migration steps are not cut after
 * its first paragraph.
 */
function splitTrailers(rest, own) {
    const mayBreak = BREAKING_WORD.test(own);
    if (!mayBreak && !TRAILER_START.test(own))
        return { body: rest.trim(), trailers: [], breakingNote: undefined };
    const lines = own.split("\n");
    const written = rest === own ? lines : rest.split("\n");
    const lastBlock = findLastBlock(lines);
    const trailers = [];
    const body = [];
    let open;
    for (let index = 0; index < lines.length; index++) {
        const line = lines[index];
        const text = written[index];
        const footer = mayBreak ? (BREAKING_FOOTER.exec(line) ?? LOUD_FOOTER.exec(line)) : null;
        const match = footer ?? TRAILER.exec(line) ?? CO_AUTHOR.exec(line);
        const key = match?.[1];
        const inNote = mayBreak && open !== undefined && isBreakingKey(open.key);
        if (key !== undefined &&
            ((mayBreak && isBreakingKey(key)) || isKnownTrailer(key, match[3]) || (index >= lastBlock && !inNote))) {
            open = { key, value: `${match[2] === " #" ? "#" : ""}${match[3].trim()}` };
            trailers.push(open);
        }
        else if (inNote && endsNote(line)) {
            open = undefined;
            body.push(text);
        }
        else if (open !== undefined && (inNote || /^[ \t]+\S/.test(line))) {
            open.value += `\n${text}`;
        }
        else {
            if (text.trim() !== "")
                open = undefined;
            body.push(text);
        }
    }
    for (const trailer of trailers)
        trailer.value = trailer.value.trim();
    const notes = mayBreak
        ? trailers.filter(({ key, value }) => isBreakingKey(key) && !deniesBreaking(value)).map(({ value }) => value)
        : [];
    return {
        body: body.join("\n").trim(),
        trailers,
        breakingNote: notes.length === 0 ? undefined : notes.join("\n\n"),
    };
}
/** Where the run of trailer lines at the end begins; it must start a paragraph. */
function findLastBlock(lines) {
    let from = lines.length;
    while (from > 0 && (TRAILER.test(lines[from - 1]) || /^[ \t]+\S/.test(lines[from - 1])))
        from -= 1;
    return from === 0 || lines[from - 1].trim() === "" ? from : lines.length;
}
function readReverts(parts) {
    const { type, scope, rest, trailers } = parts;
    if (!REVERT_WORD.test(parts.title) && !REVERT_WORD.test(rest))
        return undefined;
    // `⏪ Revert "…"` takes back the same as the title without the picture.
    const { prefix } = readPrefix(parts.title);
    const title = parts.title.slice(prefix.length);
    const description = parts.description?.slice(parts.description.startsWith(prefix) ? prefix.length : 0);
    if (PARTIAL.test(rest))
        return undefined;
    const numbered = REVERT_NUMBER.exec(title)?.[1];
    const quoted = REVERT_HEADER.exec(title)?.[1];
    const shas = [...rest.matchAll(REVERTED_SHA)].flatMap(([, list]) => list.match(/[0-9a-f]{7,64}/g) ?? []);
    const pulls = [...rest.matchAll(REVERTED_PULL)].map(([, repository, number]) => ({
        ...(repository === undefined ? {} : { repository: repository.toLowerCase() }),
        number: Number(number),
    }));
    if (numbered !== undefined)
        pulls.push({ number: Number(numbered) });
    if (type === "revert")
        for (const { key, value } of trailers)
            if (/^refs?$/i.test(key))
                shas.push(...(value.match(/\b[0-9a-f]{7,64}\b/g) ?? []));
    const reapply = REAPPLY.exec(title);
    const isNamed = quoted !== undefined || reapply !== null || type === "revert";
    if (!isNamed && shas.length === 0 && pulls.length === 0)
        return undefined;
    const reverted = quoted ?? (type === "revert" ? description : undefined);
    return {
        whole: quoted !== undefined || type === "revert" || numbered !== undefined || reapply?.[3] === "",
        shas: [...new Set(shas)],
        pullRequests: pulls,
        ...(reverted === undefined ? {} : { title: reverted.replace(SQUASH, "").trimEnd() }),
        ...(quoted === undefined && type === "revert" ? { scope: scope ?? "" } : {}),
        ...(reapply === null ? {} : { reapplied: readReapplied(reapply) }),
    };
}
function readReapplied([, title, number]) {
    return title === undefined ? { number: Number(number) } : { title: title.replace(SQUASH, "").trimEnd() };
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/override.ts
/** Reads the release note that a description gives in place of the title; one note may hold several entries. */



const COMMITS = {
    begin: /^[ \t]*BEGIN_COMMIT_OVERRIDE[ \t]*$/,
    closes: (line) => line.trim() === "END_COMMIT_OVERRIDE",
};
const FENCED = {
    begin: /^ {0,3}`{3,}[ \t]*release-notes?[ \t]*$/,
    closes: (line, opening) => /^ {0,3}`{3,}[ \t]*$/.test(line) && countTicks(line) >= countTicks(opening),
};
/** Blocks that are looked at; a description has one. */
const BLOCKS = 10;
const NO_NOTE = /^(?:[-*] +)?(?:notes?: *)?(?:none|skip|no release[- ]?notes?(?: (?:is |are )?(?:required|needed|necessary))?|no user[- ](?:facing|visible) (?:changes?|impact))\.?$/i;
const ITEM = /^ {0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(.*)/s;
const override_LABEL = /^ {0,3}(?:#{1,6}[ \t]+\S.{0,80}|\*\*[^*]{1,80}\*\*:?|__[^_]{1,80}__:?)[ \t]*$/;
/**
 * The ```release-note block, the BEGIN_COMMIT_OVERRIDE block or else the section `section`; undefined when there is none or nobody
 * filled it in. A block that the description only quotes is none of its own.
 */
function override_readOverride(text, section, meaningful) {
    const fenced = readBlocks(text, FENCED);
    const commits = fenced === undefined ? readBlocks(text, COMMITS) : undefined;
    const written = fenced ?? commits ?? readWrittenPart(section);
    const trimmed = written?.trim() ?? "";
    if (saysNone(trimmed))
        return { kind: "none" };
    if (meaningful(trimmed) === undefined)
        return undefined;
    const entries = commits === undefined ? splitNote(trimmed, fenced !== undefined) : splitCommits(trimmed);
    return entries.length === 0 ? undefined : { kind: "text", entries };
}
/** `**None**` as well as `none`. */
function saysNone(text) {
    return NO_NOTE.test(text.replace(/^[*_`]{1,3}|[*_`]{1,3}$/g, ""));
}
/** The description without its override blocks: what they hold is said once, by the entries. */
function dropOverride(text) {
    let rest = text;
    for (const delimiters of [COMMITS, FENCED])
        for (const { from, to } of [...listBlocks(rest, delimiters)].reverse())
            rest = rest.slice(0, from) + rest.slice(to);
    return rest;
}
/** The blocks one after the other; one that says there is nothing says nothing beside another. */
function readBlocks(text, delimiters) {
    const own = listBlocks(text, delimiters).filter(({ from, to }) => 
    // A mark in its place shows whether the block lies in a quote, a fold or another fence.
    dropQuoted(`${text.slice(0, from)}\u0001${text.slice(to)}`).includes("\u0001"));
    const texts = own.map((block) => block.text.trim());
    const saying = texts.filter((block) => block !== "" && !saysNone(block));
    return saying.length === 0 ? texts[0] : saying.join("\n");
}
function listBlocks(text, { begin, closes }) {
    const blocks = [];
    let open;
    let at = 0;
    for (const line of text.split("\n")) {
        if (open === undefined) {
            if (begin.test(line))
                open = { at, line };
        }
        else if (closes(line, open.line)) {
            const from = open.at + open.line.length + 1;
            blocks.push({ from: open.at, to: at + line.length, text: text.slice(from, at) });
            if (blocks.length === BLOCKS)
                return blocks;
            open = undefined;
        }
        at += line.length + 1;
    }
    return blocks;
}
function countTicks(line) {
    return line.lastIndexOf("`") - line.indexOf("`") + 1;
}
/** Conventional commits one after the other: each header begins an entry, all else belongs to the one before. */
function splitCommits(text) {
    const entries = [];
    for (const line of text.split("\n")) {
        const item = ITEM.exec(line)?.[1] ?? line;
        if (entries.length === 0 || isConventionalHeader(item))
            entries.push([item]);
        else
            entries.at(-1).push(line);
    }
    return entries.map((lines) => lines.join("\n").trim()).filter((entry) => entry !== "");
}
/**
 * A list has an entry an item. Without a list, a block has an entry a line, save what goes on in lower case or is indented; a section's
 * first paragraph is its entry, and the others belong to it.
 */
function splitNote(text, byLine) {
    const lines = dropLabels(text.split("\n"));
    const isList = ITEM.test(lines[0]);
    const isNested = (line) => isList && /^[ \t]{2,}/.test(line);
    const entries = [];
    for (const line of lines) {
        const item = isNested(line) ? undefined : ITEM.exec(line)?.[1]?.replace(/^\[[ xX]\][ \t]+/, "");
        const begins = isList
            ? item !== undefined
            : isConventionalHeader(line) || (byLine && /^\S/.test(line) && !goesOn(entries.at(-1), line));
        if (entries.length === 0 || begins)
            entries.push([item ?? line]);
        else
            entries.at(-1).push(line.replace(/^ {0,3}(?=\S)/, ""));
    }
    return entries.map(joinTitle).filter((entry) => entry !== "");
}
/** What stands over a list, as `**Added**` or `### Fixed`, is no entry: the items are. */
function dropLabels(lines) {
    const kept = [];
    let next;
    for (const line of lines.toReversed()) {
        if (!(override_LABEL.test(line) && next !== undefined && ITEM.test(next)))
            kept.push(line);
        if (line.trim() !== "")
            next = line;
    }
    return kept.reverse();
}
function goesOn(entry, line) {
    if (entry === undefined)
        return false;
    const last = entry.at(-1);
    return /^\p{Ll}/u.test(line) || isFooter(line) || (ITEM.test(line) && (last.endsWith(":") || ITEM.test(last)));
}
function isFooter(line) {
    return parseCommitMessage(`-\n\n${line}`).breakingNote !== undefined;
}
/** The first paragraph as one line, which is the entry's title; what follows stays as it is. */
function joinTitle(lines) {
    const end = lines.findIndex((line, index) => index > 0 &&
        (line.trim() === "" || ITEM.test(line) || isFooter(line) || /^ {0,3}(?:`{3}|~{3}|\||#{1,6} )/.test(line)));
    const title = (end < 0 ? lines : lines.slice(0, end)).map((line) => line.trim()).join(" ");
    const rest = end < 0 ? "" : lines.slice(end).join("\n").trim();
    return rest === "" ? title.trim() : `${title.trim()}\n\n${rest}`;
}
/** A template's checklist and hints (quotes, folded text) are nothing that somebody wrote; a fence around the words is none of them. */
function readWrittenPart(section) {
    if (section === undefined)
        return undefined;
    const fenced = readFence(section.trim().split("\n"));
    if (fenced !== undefined)
        return fenced;
    const own = dropQuoted(section).split("\n");
    return section
        .split("\n")
        .filter((line, index) => (own[index] !== "" || line === "") && !/^\s*[-*+] +\[[ xX]\] /.test(line))
        .join("\n");
}
/** What stands in a fence that holds all of the lines (CommonMark 4.5: it closes with as many marks as it opened with, or more). */
function readFence(lines) {
    const mark = /^(?:`{3,}|~{3,})/.exec(lines[0])?.[0];
    const last = lines.at(-1).trim();
    if (mark === undefined || lines.length < 3 || last.length < mark.length)
        return undefined;
    return last === mark[0].repeat(last.length) ? lines.slice(1, -1).join("\n") : undefined;
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/pull-request-body.ts
/** Reads what a pull request's description says for the notes: an override, and the sections that people fill in. */






const HEADINGS = {
    override: /^release[- ]notes?$/,
    customers: /^(?:what customers (?:will )?see|customer[- ]impact|user[- ]impact|support(?: notes?)?)$/,
    migration: /^(?:migration|upgrade)(?:[ -](?:steps?|guide|notes?|path|instructions?))?(?: \(if any\))?$/,
    breaking: /^(?:(?:(?:does|do|will) (?:this|it|the)(?: (?:pr|pull request|mr|change))? (?:introduce|contain|include|have|cause|make) |(?:is|are) (?:this|it|there|these)(?: (?:pr|pull request|mr|change))? |list of )?(?:an? |any )?(?:(?:potential|possible|known|api|public) )?(?:(?:breaking|(?:backwards?[ -])?incompatible|(?:non|not)[ -]backwards?[ -]compatible)(?: api)?(?: changes?(?:\(s\))?)?|bc[ -]breaks?|backwards?[ -]incompatibilit(?:y|ies)))(?: \([a-z /,-]{1,40}\))?(?: ?(?:[/&+]|and|or) ?(?:migration|upgrade|deprecation|compatibility|removal)[a-z /&-]{0,40})?$/,
    workaround: /^work-?arounds?$/,
    faq: /^faqs?$|^frequently asked questions$/,
};
const pull_request_body_LIMIT = 100_000;
const NOTHING_SAID = { faq: [] };
/** HTML comments (templates' hints) are no text; an empty or "n/a" section is no section. */
function readPullRequestNotes(body) {
    if (body === "")
        return NOTHING_SAID;
    const text = readDescription(body);
    const sections = readSections(text);
    const override = readOverride(text, sections.get("override"), pull_request_body_meaningful);
    const fields = ["customers", "migration", "workaround"].flatMap((key) => {
        const value = pull_request_body_meaningful(sections.get(key));
        return value === undefined ? [] : [[key, value]];
    });
    const breaking = readBreaking(dropChangelog(text), sections.get("breaking"));
    return {
        ...(override === undefined ? {} : { override }),
        ...(breaking === undefined ? {} : { breaking }),
        ...Object.fromEntries(fields),
        faq: readQuestions(pull_request_body_meaningful(sections.get("faq")) ?? ""),
    };
}
/** The text without blank lines around it, or undefined when it says nothing (`saysNothing`). */
function pull_request_body_meaningful(text) {
    if (text === undefined)
        return undefined;
    const trimmed = text.trim();
    // The first line's indentation says whether it is code.
    return trimmed === "" || saysNothing(trimmed) ? undefined : trimBlankLines(text);
}
function trimBlankLines(text) {
    return text.slice(/^\s*\n/.exec(text)?.[0].length ?? 0).trimEnd();
}
/** The text below the first heading that matches, in any issue or description. */
function readSection(body, key) {
    return pull_request_body_meaningful(readSections(readDescription(body)).get(key));
}
/** The description as far as it is read, with `\n` as its only line break and without HTML comments. */
function readDescription(body) {
    return stripCommentsOutsideCode(body.slice(0, pull_request_body_LIMIT).replace(/\r\n?/g, "\n"));
}
/** Headings that the description only quotes (another project's notes in `<details>`, a quote, code) are none of its own. */
function readSections(text) {
    const own = dropQuoted(text).split("\n");
    const foreign = dropChangelog(text).split("\n");
    const sections = new Map();
    let open;
    const close = () => {
        if (open !== undefined && !sections.has(open.key))
            sections.set(open.key, trimBlankLines(open.lines.join("\n")));
        open = undefined;
    };
    for (const [index, line] of text.split("\n").entries()) {
        const heading = readHeading(own[index]) ?? readOtherHeading(own[index], own[index + 1] ?? "", open?.level);
        if (heading === undefined) {
            if (!(open?.lines.length === 0 && UNDERLINE.test(line)))
                open?.lines.push(line);
            continue;
        }
        if (open !== undefined && heading.level > open.level) {
            open.lines.push(line);
            continue;
        }
        close();
        const key = findKey(heading.title);
        if (key !== undefined && !(key === "breaking" && foreign[index] === ""))
            open = { key, level: heading.level, lines: [] };
    }
    close();
    return sections;
}
function findKey(heading) {
    const title = heading
        .toLowerCase()
        // Pictures around the words, as emoji or in GitHub's spelling, and a number before them.
        .replace(/:[a-z0-9_+-]{1,40}:/g, "")
        .replace(/^[^\p{L}\p{N}]+/u, "")
        .replace(/^\d{1,2}[.)][ \t]*/, "")
        .replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, "")
        .replace(/[:*_?]/g, "")
        .replace(/[ \t]{2,}/g, " ")
        .trim();
    return Object.keys(HEADINGS).find((name) => HEADINGS[name].test(title));
}
/** Below all headings with `#`. */
const LABEL_LEVEL = 7;
const pull_request_body_LABEL = /^ {0,3}(?:\*\*([^*\n]{1,80})\*\*:?|__([^_\n]{1,80})__:?|(Breaking changes?):)[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+)[ \t]*$/;
/** A bold line of its own, or one underlined with `---`, when it asks what breaks; after a bold one, each bold line. */
function readOtherHeading(line, next, open) {
    const title = readLabel(line);
    if (title !== undefined && (open === LABEL_LEVEL || findKey(title) === "breaking"))
        return { level: LABEL_LEVEL, title };
    const underline = UNDERLINE.exec(next);
    if (underline === null || line.length > 200 || findKey(line) !== "breaking")
        return undefined;
    return { level: underline[1] === undefined ? 2 : 1, title: line };
}
function readLabel(line) {
    const found = pull_request_body_LABEL.exec(line);
    return found?.[1] ?? found?.[2] ?? found?.[3];
}
/** The description as its footers are read: `**Breaking changes:**` on a line of its own begins a section. */
function dropSectionLabels(text) {
    return dropChangelog(text)
        .split("\n")
        .map((line) => (findKey(readLabel(line) ?? "") === "breaking" ? "" : line))
        .join("\n");
}
/** A version, or the heading of GitHub's generated notes. */
const CHANGELOG = /^(?:what['’]s changed|(?:release |version )?\[?v?\d{1,6}\.\d{1,6}(?:\.\d{1,6})?(?:[-+][\w.+-]{1,60})?\]?(?:\([^()\n]{0,300}\))?(?: ?(?:- )?\(?\d{4}-\d\d-\d\d\)?)?)$/i;
/** A release's changelog tells of other changes; its lines are empty in what is returned, line by line the same count. */
function dropChangelog(text) {
    const own = dropQuoted(text).split("\n");
    let level;
    return text
        .split("\n")
        .map((line, index) => {
        const heading = readHeading(own[index]);
        if (heading !== undefined && (level === undefined || heading.level <= level))
            level = CHANGELOG.test(heading.title.trim()) ? heading.level : undefined;
        return level === undefined ? line : "";
    })
        .join("\n");
}
/** `Q: … A: …`, or headings and bold lines as questions with what follows as the answer. */
function readQuestions(text) {
    const entries = [];
    for (const line of text.split("\n")) {
        const question = /^\s*(?:[-*]\s+)?(?:\*\*)?Q[.:](.*)/is
            .exec(line)?.[1]
            ?.trim()
            .replace(/^\*\*|\*\*$/g, "") ||
            readHeading(line)?.title ||
            /^\s*(?:[-*]\s+)?\*\*(.+\?)\*\*\s*$/.exec(line)?.[1];
        if (question)
            entries.push({ question, answer: "" });
        else if (entries.length > 0)
            entries.at(-1).answer += `${line.replace(/^\s*(?:[-*]\s+)?(?:\*\*)?A[.:]\s*(?:\*\*)?\s*/i, "")}\n`;
    }
    return entries
        .map(({ question, answer }) => ({ question: question.trim(), answer: answer.trim() }))
        .filter(({ answer }) => answer !== "");
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/prose.ts
/** Renders text that people wrote (descriptions, footers, issues) as Markdown that keeps its shape and can do nothing. */


/** One line; code spans stay code, everything else is neutralised. */
function prose_renderInline(text) {
    return renderTokens(text, CODE_SPAN, ({ groups }) => renderCode(groups["code"]));
}
const CODE_SPAN = /(?<!`)(?<ticks>`+)(?!`)(?<code>.+?)(?<!`)\k<ticks>(?!`)/g;
const BARE_ADDRESS = "(?<![\\w/])(?<bare>https?://[^\\s<>()[\\]`\"'|\\\\^{}]{0,1000}[^\\s<>()[\\]`\"'|\\\\^{}.,;:!?*_~])";
/** A code span, a link or image with an http(s) address, an address in angle brackets, a bare address. */
const PROSE_TOKEN = new RegExp([
    CODE_SPAN.source,
    String.raw `!?\[(?<label>(?:\`[^\`]{1,200}\`|[^\][\`]){1,200})\]\((?<target>https?://(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000})\)`,
    "<(?<angled>https?://[^\\s<>]{1,1000})>",
    BARE_ADDRESS,
].join("|"), "gi");
const TITLE_TOKEN = new RegExp([CODE_SPAN.source, BARE_ADDRESS].join("|"), "gi");
/** Like `renderInline`, and an http(s) address is a link to itself: a title has no label that could say something else. */
function prose_renderTitle(text) {
    return renderTokens(text, TITLE_TOKEN, renderToken);
}
/** Like `renderInline`, and links to http(s) addresses work: their label is neutralised and never the address of another place. */
function renderLinked(text) {
    return renderTokens(text, PROSE_TOKEN, renderToken);
}
function renderToken({ 0: whole, groups = {} }) {
    if (groups["code"] !== undefined)
        return renderCode(groups["code"]);
    const address = safeUrl(groups["target"] ?? groups["angled"] ?? groups["bare"] ?? "");
    if (address === undefined)
        return escapePart(whole);
    const label = groups["label"];
    const isAddress = label === undefined || /^\s*(?:[a-z]+:|\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:[/:]|\s*$))/i.test(label);
    const shown = isAddress ? escapePart(address.replace(/^https?:\/\//, "").replace(/\/$/, "")) : prose_renderInline(label);
    return `[${shown}](${address})`;
}
function renderTokens(text, token, render) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    let out = "";
    let at = 0;
    for (const match of line.matchAll(token)) {
        out += escapePart(line.slice(at, match.index)) + render(match);
        at = match.index + match[0].length;
    }
    return escapeLead(out + escapePart(line.slice(at))).trim();
}
function renderCode(code) {
    // Back-ticks inside would need a longer fence than some renderings keep.
    return inlineCode(code.replaceAll("`", "'"));
}
/** Like escapeMarkdown, which trims, with the spaces at its ends kept. */
function escapePart(text) {
    const escaped = escapeMarkdown(text)
        .replace(/(?<!\\)=/g, "\\=")
        .replaceAll("$", "\\$");
    if (escaped === "")
        return text === "" ? "" : " ";
    return `${/^\s/.test(text) ? " " : ""}${escaped}${/\s$/.test(text) ? " " : ""}`;
}
/** No text of ours begins a list by accident. */
function escapeLead(text) {
    return text.replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
/** Paragraphs, lists, quotes, tables and code of the text, with links to http(s) addresses; headings become bold lines. */
function prose_renderProse(text) {
    const lines = text.replace(/\r\n?/g, "\n").split("\n");
    const out = [];
    let list;
    for (let at = 0; at < lines.length;) {
        const found = prose_readFence(lines, at) ?? readIndentedCode(lines, at, list) ?? readTable(lines, at);
        if (found !== undefined) {
            const indent = " ".repeat(found.indent >= 2 ? (list?.content ?? 0) : 0);
            out.push("", ...found.text.split("\n").map((line) => indent + line), "");
            at = found.next;
            continue;
        }
        const line = lines[at];
        list = followList(list, line, lines[at - 1] ?? "");
        out.push(renderLine(line, list));
        at += 1;
    }
    return out
        .join("\n")
        .replace(/\n[ ]*(?=\n[ ]*\n)/g, "")
        .replace(/^\n+/, "")
        .trimEnd();
}
const prose_ITEM = /^(\s*)(?:[-*+]|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?(.*)/s;
function widthOf(space) {
    return space.replaceAll("\t", "    ").length;
}
/** The blanks before a fence, its marks, and the language behind it; undefined where the line opens and closes none. */
function parseFence(line) {
    const [whole, space = "", mark = ""] = /^(\s{0,12})(`{3,}|~{3,})/.exec(line) ?? [];
    if (whole === undefined)
        return undefined;
    const rest = line.slice(whole.length);
    if (rest.includes("`"))
        return undefined;
    return { space, mark, language: /^[A-Za-z0-9+#-]*/.exec(rest.trimStart())[0] };
}
function prose_readFence(lines, at) {
    const open = parseFence(lines[at]);
    if (open === undefined)
        return undefined;
    const indent = widthOf(open.space);
    const inside = [];
    let next = at + 1;
    for (; next < lines.length; next += 1) {
        const close = parseFence(lines[next]);
        if (close?.mark.startsWith(open.mark) && close.language === "")
            break;
        inside.push(lines[next].replace(new RegExp(`^ {0,${indent}}`), ""));
    }
    return { text: codeBlock(inside.join("\n"), open.language.replace(/GH-\d.*/i, "")), next: next + 1, indent };
}
/** Four columns after an empty line, outside of a list. */
function readIndentedCode(lines, at, list) {
    const isCode = (line) => /^(?: {4}| {0,3}\t)/.test(line);
    if (list !== undefined || !isCode(lines[at]) || (at > 0 && lines[at - 1].trim() !== ""))
        return undefined;
    let next = at;
    while (next < lines.length && (isCode(lines[next]) || lines[next].trim() === ""))
        next += 1;
    const inside = lines.slice(at, next).map((line) => line.replace(/^(?: {4}| {0,3}\t)/, ""));
    return { text: codeBlock(inside.join("\n").trimEnd()), next, indent: 0 };
}
function readTable(lines, at) {
    const [head = "", delimiter = ""] = [lines[at], lines[at + 1]];
    if (!head.includes("|") || !isDelimiter(delimiter))
        return undefined;
    const columns = splitCells(delimiter).length;
    if (splitCells(head).length !== columns)
        return undefined;
    const rows = [head];
    let next = at + 2;
    while (next < lines.length && lines[next].includes("|"))
        rows.push(lines[next++]);
    const render = (row) => {
        const cells = splitCells(row).slice(0, columns);
        return `| ${Array.from({ length: columns }, (_, index) => renderLinked(cells[index] ?? "")).join(" | ")} |`;
    };
    const marks = splitCells(delimiter).map((cell) => cell.replace(/-+/, "---"));
    const [first, ...rest] = rows.map(render);
    return {
        text: [first, `| ${marks.join(" | ")} |`, ...rest].join("\n"),
        next,
        indent: widthOf(/^\s*/.exec(head)[0]),
    };
}
/** The line under a table's head, as in `|---|:-:|`. */
function isDelimiter(line) {
    return /^ {0,3}[|:-]/.test(line) && line.includes("|") && splitCells(line).every((cell) => /^:?-+:?$/.test(cell));
}
function splitCells(row) {
    return row
        .trim()
        .replace(/^\|/, "")
        .replace(/(?<!\\)\|$/, "")
        .split(/(?<!\\)\|/)
        .map((cell) => cell.replaceAll("\\|", "|").trim());
}
/** A list goes on over empty and indented lines; other text ends it after an empty line. */
function followList(list, line, before) {
    const item = prose_ITEM.exec(line);
    if (item !== null) {
        const width = Math.min(12, widthOf(item[1]));
        return { content: width + (item[2] === undefined ? 2 : item[2].length + 2) };
    }
    if (list === undefined || line.trim() === "" || /^(?: {2}|\t)/.test(line))
        return list;
    return before.trim() === "" ? undefined : list;
}
/** Quotes within quotes that are kept; deeper ones are shown at this depth. */
const QUOTES = 10;
function renderLine(raw, list) {
    if (raw.trim() === "")
        return "";
    const marks = /^(?: {0,3}>)+ ?/.exec(raw)?.[0];
    if (marks === undefined)
        return renderUnquoted(raw, list);
    const depth = Math.min(QUOTES, marks.split(">").length - 1);
    return `${"> ".repeat(depth)}${renderUnquoted(raw.slice(marks.length), undefined)}`.trimEnd();
}
function renderUnquoted(raw, list) {
    if (raw.trim() === "")
        return "";
    const heading = readHeading(raw);
    if (heading !== undefined) {
        const title = renderLinked(heading.title);
        return title === "" ? "" : `**${title}**`;
    }
    const item = prose_ITEM.exec(raw);
    if (item !== null) {
        const indent = " ".repeat(Math.min(12, widthOf(item[1])));
        const content = renderLinked(item[3]);
        return content === "" ? "" : `${indent}${item[2] === undefined ? "-" : `${item[2]}.`} ${content}`;
    }
    const content = renderLinked(raw);
    return list !== undefined && /^(?: {2}|\t)/.test(raw) && content !== ""
        ? " ".repeat(list.content) + content
        : content;
}
/** Text for places without Markdown: one line, no control or invisible characters. */
function renderPlain(text) {
    return text
        .replace(INVISIBLE, "")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/render-release.ts
/** Renders the document as the body of a GitHub Release and as a changelog's section: the six parts of the guide's template. */




/** Stands where a breaking change has no migration steps; as the words of a person it counts for nothing. */
const render_release_UNWRITTEN_STEPS = "The steps have not been written yet.";
const render_release_SECTION_IDS = (/* unused pure expression or super */ null && ([
    "status",
    "release",
    "summary",
    "changes",
    "migration",
    "known-issues",
    "faq",
    "contributors",
    "ledger",
]));
/** The parts in the order of the guide's template. */
function renderSections(document, context) {
    const { knownIssues } = document;
    const sections = [];
    if (context.fates.length > 0)
        sections.push({ id: "status", body: renderFates(context.fates) });
    sections.push({ id: "release", body: renderRelease(document, context) });
    sections.push({ id: "summary", heading: "Summary", body: renderTitle(document.summary) });
    sections.push({ id: "changes", heading: "Notable changes", body: renderChanges(document, context) });
    sections.push({ id: "migration", heading: "Migration steps", body: renderMigrations(document, context) });
    sections.push({ id: "known-issues", heading: "Known issues", body: renderKnownIssues(knownIssues) });
    const faq = renderFaq(document);
    if (faq !== "")
        sections.push({ id: "faq", heading: "Questions and answers", body: faq });
    if (document.contributors.length > 0)
        sections.push({ id: "contributors", heading: "Contributors", body: renderContributors(document.contributors) });
    sections.push({ id: "ledger", body: `<sub>${describeLedger(document.ledger)}.</sub>` });
    return sections;
}
function renderRelease(document, { repositoryUrl }) {
    const { previous } = document;
    const range = previous === null || safeUrl(repositoryUrl) === undefined
        ? ""
        : ` · [all changes since ${renderInline(previous.tag)}](${safeUrl(`${repositoryUrl}/compare/${encodeURIComponent(previous.tag)}...${encodeURIComponent(document.tag)}`)})`;
    const type = document.prerelease ? `prerelease (${document.type})` : document.type;
    return [
        `**Release:** ${renderInline(document.product)} ${renderInline(document.version)} · ${type}${range}`,
        `**Date:** ${document.date}`,
    ].join("\n\n");
}
function renderFates(fates) {
    const taken = fates.filter(({ kind }) => kind === "rolled-back");
    if (taken.length > 0)
        return [
            "> [!WARNING]",
            ...taken.map((fate) => `> Rolled back in ${renderInline(fate.environment)} on ${fate.date}.${fate.use === null ? "" : ` Use ${renderInline(fate.use)}.`}`),
        ].join("\n");
    return [
        "> [!NOTE]",
        ...fates.map(({ kind, environment, date }) => `> ${kind === "verified" ? "Verified" : "Deployed"} in ${renderInline(environment)} on ${date}.`),
    ].join("\n");
}
/** One line with scope, title and where to read more; below it what the release note says besides. */
function renderChange(change, { repositoryUrl }) {
    const scope = change.scope === null ? "" : `**${renderInline(change.scope)}:** `;
    const breaking = change.breaking ? "**Breaking:** " : "";
    const picked = change.backportOf === null ? "" : `, backport of ${change.backportOf.slice(0, 7)}`;
    const line = `${breaking}${scope}${renderTitle(change.title)} (${renderReference(change, repositoryUrl)}${picked})`;
    // A document that an earlier version of release-notes attached has no details.
    return change.details ? `${line}\n\n${renderProse(change.details)}` : line;
}
function renderReference(change, repositoryUrl) {
    const { pullRequest } = change;
    const label = pullRequest === null ? change.sha.slice(0, 7) : `#${pullRequest.number}`;
    const url = pullRequest === null
        ? `${repositoryUrl}/commit/${change.sha}`
        : pullRequest.url || `${repositoryUrl}/pull/${pullRequest.number}`;
    const address = safeUrl(url);
    return address === undefined ? label : `[${label}](${address})`;
}
function renderChanges(document, context) {
    if (document.sections.length === 0)
        return "None that users would notice.";
    return document.sections
        .map(({ title, changes }) => `### ${renderInline(title)}\n\n${bullets(renderLines(changes, context))}`)
        .join("\n\n");
}
/** From so many on, updates of dependencies share a line: a reader looks for what the product does. */
const FOLDED_FROM = 3;
function renderLines(changes, context) {
    const updates = changes.filter((change) => isDependencyUpdate(change) && !change.breaking && change.migration === null && !change.details);
    const folded = new Set(updates);
    if (updates.length < FOLDED_FROM)
        return changes.map((change) => renderChange(change, context));
    const named = updates.map((change) => `${renderTitle(change.title)} (${renderReference(change, context.repositoryUrl)})`);
    return [
        ...changes.filter((change) => !folded.has(change)).map((change) => renderChange(change, context)),
        `${updates.length} updates of dependencies: ${named.join("; ")}`,
    ];
}
function renderMigrations(document, context) {
    if (document.migrations.length === 0)
        return "None needed.";
    const changes = new Map(document.sections.flatMap((section) => section.changes).map((change) => [change.id, change]));
    return document.migrations
        .map(({ change: id, title, steps }) => {
        const change = changes.get(id);
        const reference = change === undefined ? "" : ` (${renderReference(change, context.repositoryUrl)})`;
        return `**${renderTitle(title)}**${reference}\n\n${steps === null ? `_${render_release_UNWRITTEN_STEPS}_` : renderProse(steps)}`;
    })
        .join("\n\n");
}
function renderKnownIssues({ open, fixed }) {
    const line = (issue) => {
        const reference = safeUrl(issue.url) === undefined ? `#${issue.number}` : `[#${issue.number}](${safeUrl(issue.url)})`;
        const workaround = issue.workaround === null ? "" : `\n\n**Workaround:**\n\n${renderProse(issue.workaround)}`;
        return `${renderInline(issue.title)} (${reference})${workaround}`;
    };
    const parts = [open.length === 0 ? "None known." : bullets(open.map(line))];
    if (fixed.length > 0)
        parts.push(`**Fixed in this release**\n\n${bullets(fixed.map((issue) => line({ ...issue, workaround: null })))}`);
    return parts.join("\n\n");
}
/** The questions that pull requests answer; empty when there are none. */
function renderFaq(document) {
    return document.sections
        .flatMap(({ changes }) => changes.flatMap(({ faq }) => faq))
        .map(({ question, answer }) => `**${renderInline(question)}**\n\n${renderProse(answer)}`)
        .join("\n\n");
}
function renderContributors(contributors) {
    const people = contributors.filter(({ bot }) => !bot);
    const bots = contributors.filter(({ bot }) => bot);
    const names = (list) => list.map(({ name, first }) => `${renderInline(name)}${first ? " (first contribution)" : ""}`).join(", ");
    return [
        ...(people.length > 0 ? [names(people)] : []),
        ...(bots.length > 0 ? [`Automated: ${names(bots)}`] : []),
    ].join("\n\n");
}
/** As programs look for it in a changelog: `2.0.0-rc.1` needs no escapes. */
function renderVersion(version) {
    return /^[0-9A-Za-z.!+-]+$/.test(version) ? version : renderInline(version);
}
/** The section for `CHANGELOG.md`, newest release's place being the caller's business. */
function renderChangelog(document, context) {
    const parts = [`## ${renderVersion(document.version)} (${document.date})`, renderTitle(document.summary)];
    for (const { id, heading, body } of renderSections(document, context)) {
        if (id === "changes")
            parts.push(body);
        if (id === "migration" && document.migrations.length > 0)
            parts.push(`### ${heading}\n\n${body}`);
        if (id === "known-issues" && document.knownIssues.open.length + document.knownIssues.fixed.length > 0)
            parts.push(`### ${heading}\n\n${body}`);
    }
    return `${parts.join("\n\n")}\n`;
}
/** The notes as one text without markers, as the asset `release-notes.md`. */
function renderWhole(sections, title) {
    const parts = sections.map(({ heading, body }) => (heading === undefined ? body : `## ${heading}\n\n${body}`));
    return `# ${renderInline(title)}\n\n${parts.join("\n\n")}\n`;
}
/** A commit for summaries. */
function renderCommitLink(sha, repositoryUrl) {
    return link(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
}

;// CONCATENATED MODULE: ./packages/shared/src/notes/body.ts
/** Keeps a release's body: parts between our markers are rewritten, everything else belongs to people and survives. */





const NOTICE_ROOM = 600;
/**
 * The new body. A part whose markers a person removed, keeping its heading, is theirs from then on. Over `limit`
 * characters parts are left out, the least needed first, and the body says so; of the changes, as many as fit stay. People's
 * text is never cut.
 */
function composeBody(existing, sections, data, limit) {
    const pieces = parseBody(existing);
    const owned = sections.filter((section) => isOwned(section, pieces)).map(({ id }) => id);
    const ours = sections.filter(({ id }) => !owned.includes(id));
    const tail = renderData(data);
    const cut = [];
    for (;;) {
        const kept = ours.filter((section) => !cut.includes(section));
        const body = assemble(pieces, kept, cut, tail);
        const next = CUT_ORDER.map((id) => kept.find((section) => section.id === id)).find((section) => section !== undefined);
        const room = limit - (cut.length === 0 ? 0 : NOTICE_ROOM) - body.length;
        if (room >= 0 || next === undefined)
            return { body, cut: cut.map(nameOf), owned };
        const shorter = next.id === "changes" ? body_shorten(next, room - NOTICE_ROOM) : undefined;
        cut.push(next);
        if (shorter !== undefined) {
            const fitting = kept.map((section) => (section === next ? shorter : section));
            const named = [...cut.slice(0, -1), { ...next, heading: `the end of ${nameOf(next)}` }];
            return { body: assemble(pieces, fitting, named, tail), cut: named.map(nameOf), owned };
        }
    }
}
/** Without its last entries, so that it is `-room` characters shorter; undefined when not one entry would stay. */
function body_shorten(section, room) {
    const parts = section.body.split(/\n(?=- |### )/);
    const isEntry = (part) => part.startsWith("- ");
    const entries = parts.filter(isEntry).length;
    let length = section.body.length;
    while (parts.length > 0 && length > section.body.length + room)
        length -= parts.pop().length + 1;
    while (parts.length > 0 && !isEntry(parts.at(-1)))
        parts.pop();
    const left = parts.filter(isEntry).length;
    if (left === 0)
        return undefined;
    const rest = `_… and ${entries - left} more, in \`release-notes.md\`._`;
    return { ...section, body: `${parts.join("\n").trimEnd()}\n\n${rest}` };
}
/** What goes first when the body is too long; the release's own line, its summary and its migration steps go last. */
const CUT_ORDER = (/* unused pure expression or super */ null && ([
    "contributors",
    "faq",
    "changes",
    "known-issues",
    "migration",
    "ledger",
    "summary",
    "release",
    "status",
]));
function nameOf(section) {
    return section.heading ?? section.id;
}
const MARKER = /^[ \t]*<!-- octoacme:notes:(begin|end):([a-z-]+) -->[ \t]*$/;
const DATA = /(?<!\n)\n*<!-- octoacme:notes:data ([A-Za-z0-9+/=]*) -->\n*/g;
const CUT_BEGIN = "<!-- octoacme:notes:begin:cut -->";
/** Our parts by their markers. A marker without its partner is dropped and the text stays people's; a second part of one name goes. */
function parseBody(body) {
    const lines = body.replace(/\r\n?/g, "\n").replace(DATA, "\n").split("\n");
    const pieces = [];
    const seen = new Set();
    let people = [];
    const flush = () => {
        const text = people.join("\n").trim();
        if (text !== "")
            pieces.push({ kind: "people", text });
        people = [];
    };
    for (let at = 0; at < lines.length; at++) {
        const [, side, id = ""] = MARKER.exec(lines[at]) ?? [];
        if (side === undefined) {
            people.push(lines[at]);
            continue;
        }
        if (side === "end")
            continue;
        const end = lines.findIndex((line, index) => index > at && MARKER.test(line));
        const closes = end > at && lines[end].trim() === `<!-- octoacme:notes:end:${id} -->`;
        if (!closes)
            continue;
        const isKnown = SECTION_IDS.includes(id);
        if (isKnown && !seen.has(id)) {
            flush();
            seen.add(id);
            pieces.push({ kind: "machine", id: id, text: lines.slice(at + 1, end).join("\n") });
        }
        at = end;
    }
    flush();
    return pieces;
}
function isOwned(section, pieces) {
    if (section.heading === undefined || pieces.some((piece) => piece.kind === "machine" && piece.id === section.id))
        return false;
    return findOwnSection(pieces, section.heading) !== undefined;
}
function findOwnSection(pieces, heading) {
    for (const piece of pieces) {
        if (piece.kind !== "people")
            continue;
        const lines = piece.text.split("\n");
        const from = lines.findIndex((line) => isHeading(line, heading));
        if (from < 0)
            continue;
        const rest = lines.slice(from + 1);
        const to = rest.findIndex((line) => /^#{1,2} /.test(line));
        return (to < 0 ? rest : rest.slice(0, to)).join("\n");
    }
    return undefined;
}
function isHeading(line, heading) {
    const title = readHeading(line)?.title.replace(/(?<![\s:#])[\s:#]+$/, "");
    if (title === undefined)
        return false;
    const bare = (value) => value.toLowerCase().replace(/(?<!\s)\s*\(if any\)$/, "");
    return bare(title) === bare(heading);
}
/**
 * What people wrote under a heading that they own; undefined when the part is ours, absent or empty. Neither our own placeholder
 * nor the words that the team's template has there (`frame`) were written for this release.
 */
function readOwnSection(body, section, frame = "") {
    const pieces = parseBody(body);
    if (pieces.some((piece) => piece.kind === "machine" && piece.id === section.id))
        return undefined;
    const read = (from) => stripCommentsOutsideCode(findOwnSection(from, section.heading) ?? "").trim();
    const own = read(pieces);
    if (own.includes(UNWRITTEN_STEPS) || own === read(parseBody(frame)))
        return undefined;
    return meaningful(own);
}
function assemble(pieces, sections, cut, tail) {
    const present = new Set(pieces.flatMap((piece) => (piece.kind === "machine" ? [piece.id] : [])));
    const byId = new Map(sections.map((section) => [section.id, section]));
    const out = [];
    const written = new Set();
    const write = (section) => {
        written.add(section.id);
        out.push(wrap(section));
    };
    // What is new goes before the first present part that follows it in the template's order.
    const writeBefore = (id) => {
        for (const section of sections) {
            if (id !== undefined && SECTION_IDS.indexOf(section.id) >= SECTION_IDS.indexOf(id))
                continue;
            if (!written.has(section.id) && !present.has(section.id))
                write(section);
        }
    };
    for (const piece of pieces) {
        if (piece.kind === "people") {
            out.push(piece.text);
            continue;
        }
        writeBefore(piece.id);
        const section = byId.get(piece.id);
        if (section !== undefined && !written.has(section.id))
            write(section);
        // What became of the release is known to later phases only; a run that did not ask leaves it.
        else if (piece.id === "status" && section === undefined && piece.text !== "")
            out.push(wrap({ id: "status", body: piece.text }));
    }
    writeBefore(undefined);
    if (cut.length > 0)
        out.push(`${CUT_BEGIN}\n> [!IMPORTANT]\n> Left out here because GitHub limits the length: ${cut.map(nameOf).join(", ")}. The whole text is attached as \`release-notes.md\`.\n<!-- octoacme:notes:end:cut -->`);
    return `${out.join("\n\n")}\n\n${tail}`;
}
function wrap({ id, heading, body }) {
    const text = heading === undefined ? body : `## ${heading}\n\n${body}`;
    return `<!-- octoacme:notes:begin:${id} -->\n${text}\n<!-- octoacme:notes:end:${id} -->`;
}
function renderData(data) {
    return `<!-- octoacme:notes:data ${Buffer.from(JSON.stringify(data), "utf8").toString("base64")} -->`;
}
/** What an earlier run left in the body, or undefined when there is nothing or somebody changed it. */
function body_readData(body) {
    const found = [...body.matchAll(new RegExp(DATA.source, "g"))].at(-1)?.[1];
    if (found === undefined)
        return undefined;
    try {
        const value = JSON.parse(external_node_buffer_.Buffer.from(found, "base64").toString("utf8"));
        if (value?.schemaVersion !== 1 ||
            !/^\d{4}-\d{2}-\d{2}$/.test(value.date ?? "") ||
            !Array.isArray(value.known) ||
            !value.known.every((number) => Number.isInteger(number)) ||
            typeof value.assets !== "object" ||
            value.assets === null ||
            (value.gate !== undefined && !isGate(value.gate)) ||
            (value.commit !== undefined && !/^[0-9a-f]{40}$/.test(value.commit)))
            return undefined;
        return value;
    }
    catch {
        return undefined;
    }
}
function isGate(gate) {
    const { decision, reason } = (gate ?? {});
    return ((decision === "complete" || decision === "incomplete") &&
        typeof reason === "string" &&
        /^[a-z-]{1,60}$/.test(reason));
}
/** The body without markers and data, as people see it. */
function readWhole(body) {
    return stripCommentsOutsideCode(body)
        .replace(/\n{3,}/g, "\n\n")
        .trim();
}

// EXTERNAL MODULE: ./packages/shared/src/github/contents.ts
var contents = __webpack_require__(1253);
;// CONCATENATED MODULE: ./packages/shared/src/github/workflow-drift.ts



const FOLDER = ".github/workflows";
/** Whether a refused write to a release may be that refusal. */
function isWorkflowRefusal(thrown) {
    return (0,failure/* isStatus */.zM)(thrown, 403, 404);
}
/** Paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
function listChangedWorkflows(at, base) {
    const known = new Map(base.map(({ name, sha }) => [name, sha]));
    return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${FOLDER}/${name}`);
}
/** The entries of the workflow folder at a ref; none where there is no folder. */
async function listWorkflowFiles(github, ref) {
    return (await (0,contents/* listFolder */.bt)(github, FOLDER, ref)) ?? [];
}
/** The drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
async function workflow_drift_explainRefusal(github, target, thrown) {
    if (!isWorkflowRefusal(thrown))
        throw thrown;
    const read = await fact(async () => {
        const { defaultBranch } = await (0,contents/* readRepository */.Nu)(github);
        const [at, base] = await Promise.all([listWorkflowFiles(github, target), listWorkflowFiles(github, defaultBranch)]);
        return { defaultBranch, changed: listChangedWorkflows(at, base) };
    });
    if (!read.ok || read.value.changed.length === 0)
        throw thrown;
    return { ...read.value, refusal: thrown };
}
/** The error that names the cause and a way that works. */
function workflow_drift_describeWorkflowDrift({ changed, defaultBranch, refusal }, release) {
    const { tag, target, tagged } = release;
    const more = changed.length > 3 ? ` and ${changed.length - 3} more` : "";
    return new failure/* GitHubError */.y_({
        code: "github-refused",
        status: refusal.status,
        message: `GitHub refused the release ${tag} (${refusal.status}): the workflow files of its target ${target.slice(0, 12)} are not those of ${defaultBranch} (${changed.slice(0, 3).join(", ")}${more}), and a job's own token can't be allowed to release such a target.`,
        hint: tagged
            ? `Bring these workflow files to ${defaultBranch} in the same form, or pass the token of a GitHub App with \`contents: write\` and \`workflows: write\` as \`github-token\`.`
            : `Push the tag ${tag} first and run the job again: the release of an existing tag needs no target. Or bring these workflow files to ${defaultBranch} in the same form.`,
        cause: refusal,
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/github/releases.ts
/** GitHub Releases: drafts counted, one per tag and commit; every write sends what GitHub would otherwise reset. */




const assetShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    state: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    browser_download_url: schemas/* string */.YjP(),
    digest: schemas/* string */.YjP().nullish(),
});
const releaseShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    tag_name: schemas/* string */.YjP(),
    target_commitish: schemas/* string */.YjP(),
    name: schemas/* string */.YjP().nullable(),
    body: schemas/* string */.YjP().nullish(),
    draft: schemas/* boolean */.zMY(),
    prerelease: schemas/* boolean */.zMY(),
    immutable: schemas/* boolean */.zMY().optional(),
    html_url: schemas/* string */.YjP(),
    upload_url: schemas/* string */.YjP(),
    created_at: schemas/* string */.YjP(),
    published_at: schemas/* string */.YjP().nullable(),
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    assets: schemas/* array */.YOg(assetShape),
});
/** GitHub's limit for a release's body. */
const RELEASE_BODY_LIMIT = 125_000;
/** All, newest first as GitHub lists them; drafts only with `contents: write`. */
async function listReleases(github) {
    return (await github.readAll("/repos/{owner}/{repo}/releases", {}, releaseShape)).map(toRelease);
}
/**
 * A published release of the tag first, then the oldest draft that was written for the commit. Where the tag
 * exists, a draft that a person made on GitHub's page comes next, then the newest that was written for a commit that the tag has
 * left: GitHub publishes it at the tag, whatever branch it names, and what people wrote in it must not stay behind.
 */
function chooseRelease(releases, where) {
    const ofTag = releases.filter((release) => release.tag === where.tag).sort((a, b) => a.id - b.id);
    const byHand = ({ commit, body }) => where.tagged === true && commit === null && readData(body) === undefined;
    const isLeft = ({ commit, target }) => where.tagged === true && commit !== null && !/^[0-9a-f]{40}$/.test(target);
    return (ofTag.find((release) => !release.draft) ??
        ofTag.find((release) => release.commit === where.sha) ??
        ofTag.find(byHand) ??
        ofTag.findLast(isLeft));
}
/** The release of a tag and commit through the list, which shows drafts; see `chooseRelease`. */
async function findRelease(github, where) {
    return chooseRelease(await listReleases(github), where);
}
/** A draft for tag and commit; what exists is updated when it differs; an immutable release is returned as it is. Needs `contents: write`. */
async function upsertDraft(github, content) {
    const { value, created } = await github.writeOnce({
        what: `draft release ${content.tag}`,
        readFirst: content.readFirst ?? true,
        find: () => findRelease(github, content),
        create: () => createDraft(github, content),
    });
    const isSame = value.name === content.name && value.body === content.body && value.prerelease === content.prerelease;
    if (created || isSame || value.immutable)
        return { release: value, written: created };
    const { name, body, prerelease } = content;
    return { release: await updateRelease(github, value, { name, body, prerelease }), written: true };
}
async function createDraft(github, content) {
    const { tag, sha, name, body, prerelease, tagged } = content;
    const target = tagged ? {} : { target_commitish: sha };
    try {
        const made = await github.write("POST /repos/{owner}/{repo}/releases", { tag_name: tag, ...target, name, body, draft: true, prerelease, make_latest: "false" }, releaseShape, [201]);
        return toRelease(made);
    }
    catch (thrown) {
        if (tagged)
            throw thrown;
        throw describeWorkflowDrift(await explainRefusal(github, sha, thrown), { tag, target: sha, tagged });
    }
}
/** Makes a draft public; `makeLatest` is always said, because GitHub's default lets a hotfix of an old line steal it. */
async function publishRelease(github, release, makeLatest) {
    return updateRelease(github, release, { draft: false, make_latest: makeLatest ? "true" : "false" });
}
/**
 * Changes what is given; after a lost answer the release is read before the one repeat. The tag's name goes
 * with every change, because GitHub takes the tag of an edited draft away when the request leaves it out.
 */
async function updateRelease(github, release, change) {
    const { value } = await github.writeOnce({
        what: `release ${release.tag}`,
        readFirst: false,
        find: async () => {
            const now = await readRelease(github, release.id);
            const isDone = now.tag === release.tag &&
                (change.name === undefined || now.name === change.name) &&
                (change.body === undefined || now.body === change.body) &&
                (change.prerelease === undefined || now.prerelease === change.prerelease) &&
                (change.draft === undefined || now.draft === change.draft);
            return isDone ? now : undefined;
        },
        create: () => patchRelease(github, release, change),
    });
    return value;
}
/**
 * A release that names a commit as its target is refused where that commit's workflow files are not the default branch's.
 * Where the tag exists GitHub does not use the target, so the refused change is sent once more with the default branch as
 * the target: a refused request has changed nothing.
 */
async function patchRelease(github, release, change) {
    const send = async (target) => toRelease(await github.write("PATCH /repos/{owner}/{repo}/releases/{release_id}", { release_id: release.id, tag_name: release.tag, ...change, ...target }, releaseShape, [200]));
    try {
        return await send({});
    }
    catch (thrown) {
        const drift = await workflow_drift_explainRefusal(github, release.target, thrown);
        const tagged = (await (0,refs/* resolveTag */.fn)(github, release.tag)) !== undefined;
        if (!tagged || release.target === drift.defaultBranch)
            throw workflow_drift_describeWorkflowDrift(drift, { ...release, tagged });
        try {
            return await send({ target_commitish: drift.defaultBranch });
        }
        catch (again) {
            throw isWorkflowRefusal(again) ? workflow_drift_describeWorkflowDrift(drift, { ...release, tagged }) : again;
        }
    }
}
/** By id. */
async function readRelease(github, id) {
    return toRelease(await github.read("/repos/{owner}/{repo}/releases/{release_id}", { release_id: id }, releaseShape));
}
/** An asset from GitHub's answer. */
function toAsset(asset) {
    return {
        id: asset.id,
        name: asset.name,
        size: asset.size,
        state: asset.state,
        url: asset.url,
        downloadUrl: asset.browser_download_url,
        digest: asset.digest ?? null,
    };
}
function toRelease(release) {
    return {
        id: release.id,
        tag: release.tag_name,
        target: release.target_commitish,
        commit: readCommit(release.body ?? "", release.target_commitish),
        name: release.name ?? "",
        body: release.body ?? "",
        draft: release.draft,
        prerelease: release.prerelease,
        immutable: release.immutable ?? false,
        url: release.html_url,
        uploadUrl: release.upload_url,
        publishedAt: release.published_at,
        author: release.author?.login ?? "",
        assets: release.assets.map(toAsset),
    };
}
/** The body's hidden data says it; drafts from before that was kept name the commit as their target. */
function readCommit(body, target) {
    const targeted = /^[0-9a-f]{40}$/.test(target) ? target : null;
    const written = body_readData(body)?.commit ?? null;
    if (written !== null && targeted !== null && written !== targeted)
        return null;
    return written ?? targeted;
}

;// CONCATENATED MODULE: ./actions/rollback/src/write-back.ts
/** Writes back what became of a release: the bad GitHub Release says so, and `latest` is the good one again. */





const write_back_BEGIN = "<!-- octoacme:fate:begin -->";
const write_back_END = "<!-- octoacme:fate:end -->";
/**
 * Twice is once; a release that is not on GitHub is left out. Only `latest` that points at the bad release is moved, and not while
 * another target of the environment runs that release.
 */
async function markReleases(github, incident, { isHeldElsewhere }) {
    const { outcome, bad } = incident;
    if (bad === null || outcome.kind !== "rolled-back")
        return;
    const [releases, latest] = await Promise.all([listReleases(github), readLatestTag(github)]);
    const release = releases.find(({ tag, draft }) => tag === bad.tag && !draft);
    const good = releases.find(({ tag, draft, prerelease }) => tag === outcome.to.tag && !draft && !prerelease);
    if (release !== undefined) {
        const body = renderFate(release.body, (0,incident_incident/* namePlace */.RO)(incident), incident.openedAt, outcome.to.tag);
        if (body !== release.body)
            await updateRelease(github, release, { body });
    }
    if (good !== undefined && latest === bad.tag && !isHeldElsewhere)
        await updateRelease(github, good, { make_latest: "true" });
}
/** The notes with what became of the release above them; an older word is replaced. */
function renderFate(body, environment, openedAt, use) {
    const date = openedAt.slice(0, 10);
    const note = `${write_back_BEGIN}\n> [!WARNING]\n> Rolled back in ${(0,markdown/* escapeMarkdown */.FV)(environment)} on ${date}, use ${(0,markdown/* inlineCode */.ti)(use)}.\n${write_back_END}`;
    const text = body.replace(/\r\n/g, "\n");
    const from = text.indexOf(write_back_BEGIN);
    const to = text.indexOf(write_back_END, from);
    const rest = from < 0 || to < 0 ? text : text.slice(0, from) + text.slice(to + write_back_END.length).replace(/^\n+/, "");
    return (0,markdown/* cutText */.IN)(`${note}\n\n${rest}`, RELEASE_BODY_LIMIT);
}
async function readLatestTag(github) {
    try {
        return (await github.read("/repos/{owner}/{repo}/releases/latest", {}, schemas/* object */.Ikc({ tag_name: schemas/* string */.YjP() })))
            .tag_name;
    }
    catch (thrown) {
        if ((0,failure/* isNotFound */.c4)(thrown))
            return null;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./actions/rollback/src/response.ts
/** The response to a failed release: the rollback and its playbook, side by side. */






















/** Whether an earlier run brought the incident to its end already. */
function response_isOver(plan) {
    return plan.kind === "already-rolled-back" || plan.kind === "attempt-failed";
}
/** Rolls back and notifies people, who also hear of a proof that cannot be made. */
async function respond(given) {
    const gap = describeProofGap(given);
    if (gap === undefined)
        return respondAtOnce(given);
    const at = new Date(given.runtime.clock.now()).toISOString();
    const incident = (0,incident_incident/* addTimeline */.Tu)(given.incident, { at, what: gap });
    const response = await respondAtOnce({ ...given, incident });
    return { ...response, state: { ...response.state, problems: [...response.state.problems, gap] } };
}
/**
 * The rollback and the playbook run side by side: the command waits for no page and no page for the command. With `operation: begin`
 * the step ends when both have, and the job's own steps wait for it: the playbook gets a bounded time, and `finish` sends the rest.
 * Two rollbacks at once open one incident: the second looks for it when the first is done.
 */
async function respondAtOnce(prepared) {
    const { runtime, plan } = prepared;
    const keeper = (0,open_work/* keepRollbackWork */.X)(runtime);
    await keeper.save({ incidentKey: prepared.incident.key });
    const playbook = preparePlaybook(prepared, response_isOver(plan) ? reopenIncident : continueIncident);
    const inTurn = chooseTurn(prepared, keeper);
    let markAlone = () => { };
    const alone = new Promise((resolve) => {
        markAlone = resolve;
    });
    const [opened, course] = await Promise.all([
        alone.then(() => openInTime(prepared, { playbook, inTurn, keeper })),
        act(prepared, keeper, markAlone).finally(markAlone),
    ]);
    if (course?.kind === "begun") {
        handOverIncident(runtime, opened.incident);
        await keeper.save({ isHandedOver: true });
        return { course, conclusion: conclude(plan, course), state: opened };
    }
    return closeResponse(prepared, { playbook, inTurn, keeper }, { opened, course });
}
/**
 * The end of a rollback that the job's own steps have made. The incident is the one that `begin` opened; where it opened none,
 * its reason and evidence are those of the inputs, else those of the release record.
 */
async function respondToOwnSteps(prepared, begun, outcome) {
    const { clients, runtime, facts, plan, startedAt } = prepared;
    const keeper = (0,open_work/* keepRollbackWork */.X)(runtime);
    const lock = await findOwnHold(clients.urgent, runtime, facts);
    await keeper.save({ lock, deploymentId: begun.deploymentId, incidentKey: prepared.incident.key });
    const playbook = preparePlaybook(prepared, reopenIncident);
    const handed = readBegunIncident(runtime, prepared.incident.key);
    const started = { ...prepared.incident, security: prepared.incident.security || handed.security };
    const { isWhole, ...adopted } = await playbook.adopt(started, handed.receipts);
    const opened = isWhole
        ? adopted
        : { ...adopted, incident: await recall({ ...prepared, incident: adopted.incident }) };
    const { security, reason } = opened.incident;
    const inTurn = (run) => writeInTurn({ ...placeOf(prepared), keeper }, run);
    const [told, course] = await Promise.all([
        inTurn(() => playbook.catchUp(opened)),
        finishOwnSteps({ github: clients.urgent, runtime, keeper }, { facts, plan, reason: security ? "" : reason, startedAt }, { begun, outcome }),
    ]);
    return closeResponse(prepared, { playbook, inTurn, keeper }, { opened: told, course });
}
/** How long `begin` may open the incident: in all, for another run's words about it, until the last message leaves, for one message. */
const OPENING = { allMs: 15_000, turnMs: 3_000, messagesMs: 12_000, messageMs: 5_000 };
/** Brings the incident to the rollback's end. */
async function closeResponse(prepared, { playbook, inTurn, keeper }, { opened, course }) {
    const { runtime, plan } = prepared;
    const conclusion = conclude(plan, course);
    const incident = closeIncident(opened.incident, conclusion, new Date(runtime.clock.now()).toISOString());
    // Where nothing was tried, the first word was the last.
    const tell = plan.kind === "roll-back" || response_isOver(plan);
    const [closed, unmarked] = await Promise.all([
        inTurn(() => playbook.close({ ...opened, incident }, tell)),
        writeBack(prepared, incident),
    ]);
    await keeper.save({ incidentKey: null });
    return { course, conclusion, state: { ...closed, problems: [...closed.problems, ...unmarked] } };
}
function preparePlaybook({ clients, runtime, facts }, resume, brief) {
    const github = brief?.github ?? clients.playbook;
    return createPlaybook({
        github,
        runtime,
        policy: facts.policy,
        delivery: deliverByChannels(facts.policy, runtime, github, facts.environment["allow-hosts"]),
        resume,
        ...(brief === undefined ? {} : { limits: brief.limits }),
    });
}
function placeOf({ clients, runtime, incident }) {
    return { github: clients.playbook, runtime, incidentKey: incident.key };
}
function chooseTurn(prepared, keeper) {
    const place = placeOf(prepared);
    return response_isOver(prepared.plan)
        ? (run) => waitForWriters(place).then(run, run)
        : (run) => writeInTurn({ ...place, keeper }, run);
}
/** Where the job's own steps come next, they do not wait for channels that do not answer. */
async function openInTime(prepared, parts) {
    const { clients, runtime } = prepared;
    const github = chooseOpening(prepared);
    if (github === undefined)
        return response_openIncident(prepared, parts.playbook, parts.inTurn);
    const { limit } = clients.opening;
    const limits = { until: runtime.clock.now() + OPENING.messagesMs, eachMs: OPENING.messageMs };
    const playbook = preparePlaybook(prepared, continueIncident, { github, limits });
    const place = { ...placeOf(prepared), github, waitMs: OPENING.turnMs, keeper: parts.keeper };
    const timer = setTimeout(() => limit.abort(new Error("the job's own steps were waiting")), OPENING.allMs);
    try {
        return await response_openIncident(prepared, playbook, (run) => writeInTurn(place, run));
    }
    finally {
        clearTimeout(timer);
    }
}
/** The client of an opening that own steps wait for; undefined: none does. */
function chooseOpening({ clients, inputs, plan }) {
    return inputs.operation === "begin" && plan.kind === "roll-back" ? clients.opening.github : undefined;
}
async function response_openIncident(prepared, playbook, inTurn) {
    const { plan, incident } = prepared;
    const recalled = await recall(prepared);
    // Who was not told that a rollback began hears the same of it though it is over by now; its end is a message of its own.
    const opened = plan.kind === "roll-back" || response_isOver(plan)
        ? recalled
        : closeIncident(recalled, concludePlan(plan), incident.openedAt);
    return inTurn(() => playbook.open(opened));
}
/** The incident with what failed, where the caller had no word of it. */
async function recall(prepared) {
    const { clients, runtime, inputs, facts, incident } = prepared;
    if (inputs.evidence !== undefined)
        return incident;
    return recallEvidence(chooseOpening(prepared) ?? clients.playbook, runtime.log, incident, {
        target: facts.target,
        isReasonGiven: inputs.reason !== undefined,
    });
}
/** Goes back when that is the plan; gives how that went, or null when the plan changes nothing by itself. */
async function act(prepared, keeper, onAlone) {
    const { clients, runtime, inputs, facts, plan, request } = prepared;
    const github = clients.urgent;
    const reason = inputs.security ? "" : prepared.reason;
    if (plan.kind !== "roll-back")
        onAlone();
    if (plan.kind === "already-rolled-back" && !plan.marked)
        await markBad(github, facts, {
            deploymentId: plan.bad.deploymentId,
            targetTag: plan.to.tag,
            reason,
            logUrl: runtime.context.runUrl,
        }).catch((thrown) => runtime.log.warning(describeMissingMark(thrown)));
    if (response_isOver(plan))
        await releaseLeftHold(github, runtime, facts).catch((thrown) => runtime.log.warning(`The lock of ${facts.environment.name} was not looked at: ${(0,errors/* describeError */.U)(thrown)}`));
    if (plan.kind !== "roll-back")
        return null;
    const command = chooseOwnCommand(prepared);
    if (command === null && inputs.operation !== "begin")
        return { kind: "no-command" };
    if (runsCommand(prepared) && !hasProgram("bash"))
        return { kind: "no-shell" };
    return rollBack({ github, runtime, keeper }, {
        facts,
        plan,
        command,
        incidentKey: prepared.incident.key,
        reason,
        replan: async () => {
            const now = await gatherFacts(github, inputs, facts.policy);
            return (0,src_plan/* planRollback */.II)(now.deployments, now.history, request);
        },
        startedAt: prepared.startedAt,
        onAlone,
    });
}
/** Null: the job's own steps bring the release back, or nothing says how. */
function chooseOwnCommand({ inputs, facts: { environment } }) {
    return inputs.operation === "begin" ? null : chooseCommand(inputs, environment.rollback ?? environment.deploy);
}
/** Whether this run is to run the command: what an earlier run ended well is only proved. */
function runsCommand(prepared) {
    const { plan } = prepared;
    return plan.kind === "roll-back" && !plan.resumes?.changed && chooseOwnCommand(prepared) !== null;
}
/** What keeps the proof from being made, as a sentence; undefined: nothing. The rollback is not refused for it: people wait for the old release. */
function describeProofGap(prepared) {
    const { plan, facts } = prepared;
    if (plan.kind !== "roll-back" || runsCommand(prepared))
        return undefined;
    if (!provesByCommand({ smoke: facts.environment.smoke, metrics: [] }) || hasProgram("bash"))
        return undefined;
    return "the smoke probes of type `command` cannot run, because this machine has no bash on its PATH: without it the rollback ends as failed, also when the old release is back (install bash in the image of the job's container)";
}
/** What the releases say of the rollback; what could not be written, as sentences. */
async function writeBack({ clients, facts, inputs }, incident) {
    if (!(0,production/* isProduction */.K)(facts.environment))
        return [];
    const { bad } = incident;
    try {
        // Another target may have been brought back meanwhile: what was read before counts for nothing.
        const now = facts.target === null ? facts : await gatherFacts(clients.playbook, inputs, facts.policy);
        await markReleases(clients.playbook, incident, {
            isHeldElsewhere: bad !== null && now.heldByOthers.includes(bad.sha),
        });
        return [];
    }
    catch (thrown) {
        return [`the GitHub Release was not marked: ${(0,errors/* describeError */.U)(thrown)}`];
    }
}

;// CONCATENATED MODULE: ./actions/rollback/src/main.ts
/** The story of a rollback: read, decide, go back, believe it only when it answers, and run the playbook beside it. */










/** Throws only what stops it before anything was changed. */
async function main(inputs, runtime) {
    (0,src_inputs/* requirePair */.Q9)(inputs);
    // An input that names no folder is refused before the environment is held and before anybody is called.
    if (inputs.workingDirectory !== undefined)
        resolveInside(runtime.context.workspace, inputs.workingDirectory);
    const startedAt = runtime.clock.now();
    const run = { clients: await connectClients(inputs, runtime), inputs, runtime };
    if (inputs.liftQuarantine !== undefined)
        return liftQuarantine(run, inputs.liftQuarantine);
    if (inputs.drill)
        return chooseDrill(run);
    if (inputs.operation === "finish")
        return finishRollback(run, startedAt);
    const prepared = await prepareRollback(run, startedAt);
    if (inputs.dryRun || isQuiet(prepared.plan))
        return publishPlan(prepared);
    return publishReport(prepared, await respond(prepared));
}
function chooseDrill(run) {
    const { operation, outcome } = run.inputs;
    if (operation === "begin")
        return beginDrill(run);
    return operation === "finish" ? finishDrill(run, outcome) : runDrill(run);
}
async function finishRollback(run, startedAt) {
    const prepared = await prepareFinish(run, startedAt);
    const { begun, plan } = prepared;
    if (run.inputs.dryRun || begun === null)
        return publishPlan(prepared);
    // It was finished before: only what an earlier finish could not write any more is left to do.
    if (plan.kind === "already-rolled-back")
        return publishReport(prepared, await respond(prepared));
    return publishReport(prepared, await respondToOwnSteps(prepared, begun, run.inputs.outcome));
}
/** What would be done, or why nothing is: without a playbook and without a record. */
async function publishPlan(prepared) {
    const { plan, incident } = prepared;
    const conclusion = plan.kind === "roll-back"
        ? {
            decision: "would-roll-back",
            reason: "dry-run",
            seen: `${plan.bad.tag} would be taken back to ${plan.target.tag}`,
            outcome: incident.outcome,
            evidence: [],
            tail: [],
        }
        : concludePlan(plan);
    await publishReport(prepared, {
        course: null,
        conclusion,
        state: { incident, issue: null, review: null, problems: [] },
    });
}


/***/ }),

/***/ 1253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   bt: () => (/* binding */ listFolder)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3029);
/** Files of the repository at a ref, as text. */



const entryShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
});
const fileShape = entryShape.extend({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const blobShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["base64", "utf-8"]), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
/**
 * A file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
async function readFile(github, path, ref, checkSize = () => { }) {
    const parameters = { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ...(ref === undefined ? {} : { ref }) };
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", parameters, zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entryShape), fileShape, entryShape]));
        if (Array.isArray(answer) || answer.type !== "file")
            return undefined;
        const { sha, size } = answer;
        if ("encoding" in answer && answer.encoding === "base64" && (answer.content !== "" || size === 0))
            return { path, sha, size, text: decode(answer.content) };
        checkSize(size);
        const blob = await github.read("/repos/{owner}/{repo}/git/blobs/{file_sha}", { file_sha: sha }, blobShape);
        return { path, sha, size, text: blob.encoding === "base64" ? decode(blob.content) : blob.content };
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
/** The entries of a folder, or undefined when there is none. */
async function listFolder(github, path, ref) {
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ref }, zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entryShape), entryShape]));
        return Array.isArray(answer) ? answer : undefined;
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
const repositoryShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    private: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    has_issues: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Its default branch and what is switched on. */
async function readRepository(github) {
    const repository = await github.read("/repos/{owner}/{repo}", {}, repositoryShape);
    return {
        defaultBranch: repository.default_branch,
        isPrivate: repository.private,
        hasIssues: repository.has_issues,
        ownerIsOrganization: repository.owner.type === "Organization",
        url: repository.html_url,
    };
}
function decode(base64) {
    return Buffer.from(base64, "base64").toString("utf8");
}


/***/ }),

/***/ 6128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readPolicyText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2857);
/* harmony import */ var _contents_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1253);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8165);
/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */



const objectName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/);
const answerShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        defaultBranchRef: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
        at: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), oid: objectName, target: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ oid: objectName }).optional() })
            .nullable(),
        file: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            __typename: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
            oid: objectName,
            isBinary: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
            isTruncated: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
            text: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        })
            .nullable(),
    }),
});
const QUERY = `query($owner: String!, $name: String!, $at: String!, $file: String!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    at: object(expression: $at) { __typename oid ... on Tag { target { oid } } }
    file: object(expression: $file) { __typename oid ... on Blob { isBinary isTruncated text } }
  }
}`;
/** One request for ref, commit and file. A missing file is no error: the standard policy applies. Throws ActionableError `invalid-policy` for a file that is too large to be read. */
async function readPolicyText(github, where) {
    const { path } = where;
    const at = where.ref ?? "HEAD";
    const { repository } = await github.query(QUERY, { ...(where.repository ?? { owner: github.owner, name: github.repo }), at, file: `${at}:${path}` }, answerShape, "contents: read");
    const ref = where.ref ?? repository.defaultBranchRef?.name ?? "HEAD";
    if (repository.at === null)
        throw new _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_({
            code: "not-found",
            status: 404,
            message: `The ref ${ref}, which the policy is to be read from, does not exist.`,
            hint: where.repository === undefined
                ? "Correct the input `policy-ref`, or leave it empty for the default branch."
                : "Correct what the policy extends.",
        });
    const sha = repository.at.target?.oid ?? repository.at.oid;
    const found = repository.file;
    if (found === null || found.__typename !== "Blob")
        return { kind: "missing", path, ref, sha };
    if (typeof found.text === "string" && found.isTruncated !== true && found.isBinary !== true)
        return { kind: "file", path, ref, sha, blobSha: found.oid, text: found.text };
    // GraphQL gives no text of what is long or looks binary; the contents API does.
    const [{ POLICY_LIMIT_BYTES, refuseSize }, { refusePolicy }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(333)]).then(__webpack_require__.bind(__webpack_require__, 1333)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 2244)),
    ]);
    if (where.repository !== undefined)
        throw refusePolicy({ path, ref }, [
            { line: 1, column: 1, path: "", message: `the file is no text, or has more than ${POLICY_LIMIT_BYTES} bytes` },
        ]);
    const file = await (0,_contents_ts__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .TA)(github, path, sha, (bytes) => {
        if (bytes > POLICY_LIMIT_BYTES)
            throw refusePolicy({ path, ref }, refuseSize(bytes));
    });
    return file === undefined
        ? { kind: "missing", path, ref, sha }
        : { kind: "file", path, ref, sha, blobSha: file.sha, text: file.text };
}


/***/ }),

/***/ 6810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ REQUIREMENT_IDS)
/* harmony export */ });
/* unused harmony export isRequirementId */
/** The guide's requirements, by the names that a policy and a record use. */
/** The guide's release types, then its twelve pre-release requirements in its order; the second of them (CI and scans) is four rows of its own. */
const REQUIREMENT_IDS = [
    "release-type",
    "acceptance",
    "ci",
    "sast",
    "dast",
    "dependencies",
    "security-review",
    "ux-review",
    "accessibility",
    "performance",
    "release-notes",
    "support-docs",
    "support-briefing",
    "rollback-plan",
    "smoke-tests",
    "monitoring",
];
/** Whether the text names a requirement of the guide. */
function isRequirementId(text) {
    return REQUIREMENT_IDS.includes(text);
}


/***/ }),

/***/ 4042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolvePolicy)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9680);
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1725);
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7001);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8123);
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(463);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6249);
/** From the standard policy, a policy file and the choice of a service to the one policy that every decision sees. */







/**
 * Lists of the file replace the standard's, maps are merged by key, a requirement key by key. With services, the
 * one named, else the one whose tag pattern `tag` matches. Throws `invalid-input` when that leaves none or several.
 */
function resolvePolicy(facts) {
    const { file, origin } = facts;
    if (file?.extends !== undefined)
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
            code: "invalid-policy",
            message: `The policy extends ${[file.extends].flat().join(", ")}, which was not read here; without it nothing is known of the policy.`,
            hint: "Name a policy that extends nothing, or use a command that reads what it extends.",
        });
    const service = chooseService(file, facts.service, facts.tag);
    let rules = _standard_ts__WEBPACK_IMPORTED_MODULE_5__/* .STANDARD_POLICY */ .n;
    if (file !== undefined)
        rules = applySection(applyWhole(rules, file), file);
    if (file !== undefined && service !== undefined) {
        const section = file.services[service];
        rules = { ...applySection(rules, section), service, paths: section.paths };
    }
    return { origin, digest: (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(rules), ...rules };
}
function chooseService(file, wanted, tag) {
    const services = Object.keys(file?.services ?? {});
    if (wanted !== undefined) {
        if (services.includes(wanted))
            return wanted;
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
            code: "invalid-input",
            message: `The policy has no such service: ${(0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_6__/* .describeUnknown */ .E)("service", wanted, services)}.`,
            hint: services.length === 0
                ? "Leave the input `service` empty."
                : `Set \`service\` to one of ${services.join(", ")}.`,
        });
    }
    if (services.length === 0)
        return undefined;
    const matching = services.filter((name) => tag !== undefined && (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(tag, resolvePattern(file.services[name], resolvePattern(file))) !== undefined);
    if (matching.length === 1)
        return matching[0];
    throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The policy has the services ${services.join(", ")}, and ${tag === undefined ? "none was chosen" : `the tag ${tag} matches the pattern of ${matching.length === 0 ? "none" : "several"}`}.`,
        hint: "Set the input `service`, or release by a tag that matches one service's pattern.",
    });
}
/** The section's tag pattern, numbered as the section says; what it leaves out is the surrounding section's. */
function resolvePattern(section, surrounding = _standard_ts__WEBPACK_IMPORTED_MODULE_5__/* .STANDARD_POLICY */ .n.tag) {
    const around = (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .readPattern */ .ZS)(surrounding);
    const versioning = section.versioning ?? around?.versioning ?? "semver";
    return (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .withVersioning */ .v3)(section.tag ?? surrounding, versioning, section.calver ?? around?.calendar?.join("."));
}
function applyWhole(rules, file) {
    const { incident } = file;
    return {
        ...rules,
        roles: { ...rules.roles, ...dropUndefined(file.roles ?? {}) },
        channels: { ...rules.channels, ...dropUndefined(file.channels ?? {}) },
        incident: {
            labels: incident?.labels ?? rules.incident.labels,
            reviewWithinMs: toMs(incident?.["review-within"]) ?? rules.incident.reviewWithinMs,
            actionItemsWithinMs: toMs(incident?.["action-items-within"]) ?? rules.incident.actionItemsWithinMs,
            notify: { ...rules.incident.notify, ...dropUndefined(incident?.notify ?? {}) },
        },
        trust: {
            workflows: file["trusted-workflows"] ?? rules.trust.workflows,
            authors: file["trusted-authors"] ?? rules.trust.authors,
            maxAgeMs: toMs(file["max-age"]) ?? rules.trust.maxAgeMs,
        },
    };
}
function applySection(rules, section) {
    const { notes } = section;
    const checks = section.checks ?? rules.checks;
    const template = notes?.template ?? rules.notes.template;
    return {
        ...rules,
        tag: resolvePattern(section, rules.tag),
        branches: section.branches ?? rules.branches,
        changes: Object.fromEntries(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__/* .CHANGE_KINDS */ .tO.map((kind) => [kind, section.changes?.[kind] ?? rules.changes[kind]])),
        ...(checks === undefined ? {} : { checks }),
        requirements: Object.fromEntries(Object.entries(rules.requirements).map(([id, standard]) => [
            id,
            applyRule(standard, section.requirements?.[id]),
        ])),
        environments: section.environments ?? rules.environments,
        audiences: section.audiences === undefined ? rules.audiences : dropUndefined(section.audiences),
        notes: {
            sections: notes?.sections ?? rules.notes.sections,
            hidden: notes?.hidden ?? rules.notes.hidden,
            "known-issues-label": notes?.["known-issues-label"] ?? rules.notes["known-issues-label"],
            ...(template === undefined ? {} : { template }),
        },
        // A service's waivers add to those of the whole repository: they are register entries, not a setting.
        waivers: [...rules.waivers, ...(section.waivers ?? [])],
    };
}
function applyRule(standard, rule) {
    if (rule === undefined)
        return standard;
    const when = rule.when ?? standard.when;
    return {
        enabled: rule.enabled ?? standard.enabled,
        types: rule.types ?? standard.types,
        ...(when === undefined ? {} : { when }),
        defer: rule.defer ?? standard.defer,
        deferForMs: toMs(rule["defer-for"]) ?? standard.deferForMs,
        waivable: rule.waivable ?? standard.waivable,
        maxWaiverMs: toMs(rule["max-waiver"]) ?? (rule.waivable && !standard.waivable ? DEFAULT_WAIVER_MS : standard.maxWaiverMs),
        role: rule.role ?? standard.role,
        signOff: rule["sign-off"] ?? standard.signOff,
        stalePaths: rule["stale-paths"] ?? standard.stalePaths,
        settings: { ...standard.settings, ...rule.settings },
    };
}
const DEFAULT_WAIVER_MS = 604_800_000;
function toMs(text) {
    return text === undefined ? undefined : (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E)(text);
}
function dropUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 6249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ STANDARD_POLICY),
/* harmony export */   x: () => (/* binding */ standardEnvironment)
/* harmony export */ });
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8123);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(463);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6810);
/** The release guide as data: the policy that holds wherever `.github/release-policy.yml` says nothing else. */



// CI and scans have no signer: their only way round is a waiver that ends soon.
const RULES = {
    "release-type": { role: "release-manager", signOff: "never", waiver: "7d" },
    acceptance: { role: "product-owner", signOff: "fallback", waiver: "7d" },
    ci: { role: "devops", signOff: "never", waiver: "2d" },
    sast: { role: "security-champion", signOff: "never", waiver: "7d" },
    dast: { role: "security-champion", signOff: "never", waiver: "14d", deferFor: "7d" },
    dependencies: { role: "security-champion", signOff: "never", waiver: "14d" },
    "security-review": { role: "security-champion", signOff: "fallback", when: "high-risk", waiver: "never" },
    "ux-review": { role: "ux", signOff: "fallback", when: "user-facing", waiver: "30d", deferFor: "14d" },
    accessibility: {
        role: "accessibility",
        signOff: "fallback",
        when: "user-facing",
        waiver: "30d",
        deferFor: "14d",
        settings: { "signature-too-for": ["major"] },
    },
    performance: { role: "performance", signOff: "fallback", waiver: "30d", deferFor: "14d" },
    "release-notes": { role: "product-owner", signOff: "fallback", waiver: "7d" },
    "support-docs": { role: "docs", signOff: "fallback", waiver: "30d", deferFor: "14d" },
    "support-briefing": { role: "support-lead", signOff: "required", waiver: "7d", deferFor: "3d" },
    "rollback-plan": { role: "release-manager", signOff: "fallback", waiver: "never" },
    "smoke-tests": { role: "qa", signOff: "fallback", waiver: "7d" },
    monitoring: { role: "on-call", signOff: "fallback", waiver: "30d", deferFor: "7d" },
};
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
function requirementOf(rule) {
    return {
        enabled: true,
        types: _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_TYPES */ ._E,
        ...(rule.when === undefined ? {} : { when: rule.when }),
        defer: rule.deferFor !== undefined,
        deferForMs: (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(rule.deferFor ?? "14d"),
        waivable: rule.waiver !== "never",
        maxWaiverMs: rule.waiver === "never" ? 0 : (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(rule.waiver),
        role: rule.role,
        signOff: rule.signOff,
        stalePaths: [],
        settings: rule.settings ?? {},
    };
}
function role(title, permission) {
    return { users: [], teams: [], permission, notify: [], title };
}
const ROLES = {
    "release-manager": role("Release Manager", "maintain"),
    "product-owner": role("Product Owner", "maintain"),
    "security-champion": role("Security Champion", "maintain"),
    ux: role("UX", "write"),
    accessibility: role("Accessibility", "write"),
    performance: role("Performance", "write"),
    docs: role("Documentation", "write"),
    "support-lead": role("Customer Support Lead", "write"),
    qa: role("QA", "write"),
    devops: role("DevOps Engineer", "maintain"),
    "on-call": role("On-call", "write"),
};
/** An environment about which nothing but its name is known. */
function standardEnvironment(name, requires = []) {
    return {
        name,
        requires: [...requires],
        windows: [],
        freezes: [],
        runway: { deploy: "10m", verify: "15m", rollback: "10m" },
        lock: "wait",
        "lock-timeout": "15m",
        waves: [],
        targets: [],
        smoke: [],
        "forward-only": false,
        "allow-hosts": [],
    };
}
/** The standard policy. A file overrides it key by key; see `resolvePolicy`. */
const STANDARD_POLICY = {
    paths: [],
    tag: "v{version}",
    branches: ["main", "master", "release/**", "hotfix/**"],
    roles: ROLES,
    changes: {
        "user-facing": {
            paths: [
                "**/*.{css,scss,less,html,htm,tsx,jsx,vue,svelte,astro,hbs,ejs,erb}",
                "**/{public,static,templates,views,components,ui,frontend,web}/**",
                "**/{locales,i18n}/**",
            ],
            labels: ["user-facing", "ui", "ux"],
        },
        "high-risk": {
            paths: [
                "**/{auth,authn,authz,authentication,authorization,login,security,crypto,payment,payments,billing}/**",
                ".github/workflows/**",
                "**/Dockerfile*",
                "**/*.tf",
            ],
            labels: ["high-risk", "security"],
        },
        schema: {
            paths: ["**/{migrations,migration,migrate}/**", "**/*.sql", "**/schema.prisma", "**/schema.rb"],
            labels: ["schema", "migration", "database"],
        },
    },
    requirements: Object.fromEntries(_requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__/* .REQUIREMENT_IDS */ .R.map((id) => [id, requirementOf(RULES[id])])),
    environments: [standardEnvironment("staging"), standardEnvironment("production", ["staging"])],
    channels: { announcement: { type: "issue", labels: [] } },
    audiences: {
        stakeholders: { channels: ["announcement"], rendering: "stakeholder" },
        support: { channels: ["announcement"], rendering: "support" },
    },
    notes: {
        sections: [
            { title: "Features", types: ["feat", "feature"], labels: ["enhancement", "feature"] },
            { title: "Fixes", types: ["fix", "bugfix", "hotfix"], labels: ["bug", "fix"] },
            { title: "Security", types: ["security"], labels: ["security"] },
            { title: "Performance", types: ["perf"], labels: ["performance"] },
            { title: "Dependencies", types: ["deps"], labels: ["dependencies"] },
            { title: "Documentation", types: ["docs", "doc"], labels: ["documentation"] },
        ],
        hidden: [
            {
                rule: "internal work",
                types: ["chore", "ci", "build", "test", "style"],
                labels: ["skip-changelog", "internal"],
                authors: [],
                paths: [],
            },
        ],
        "known-issues-label": "known-issue",
    },
    incident: {
        labels: ["incident"],
        reviewWithinMs: 5 * DAY,
        actionItemsWithinMs: 30 * DAY,
        notify: {
            "on-call": { required: true },
            devops: { required: true },
            "security-champion": { required: true },
            "support-lead": { required: true },
            "release-manager": { required: false },
        },
    },
    waivers: [],
    trust: { workflows: [], authors: [], maxAgeMs: 30 * DAY },
};


/***/ }),

/***/ 9186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isProduction)
/* harmony export */ });
/** Which environments customers see. */
/** As the policy says; where it does not, the environment of the name `production`. */
function isProduction({ name, production, }) {
    return production ?? name === "production";
}


/***/ }),

/***/ 5163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ describeUnknown),
/* harmony export */   Z: () => (/* binding */ suggest)
/* harmony export */ });
/** Guesses what a misspelt key or name was meant to be. */
const MAX_SHOWN = 40;
/** The nearest of the known names, or undefined when none is near enough to be what was meant. */
function suggest(text, known) {
    const wanted = text.toLowerCase();
    let best;
    for (const name of known) {
        if (Math.abs(name.length - wanted.length) > 4)
            continue;
        const distance = countEdits(wanted.replaceAll("_", "-"), name.toLowerCase());
        if (best === undefined || distance < best.distance)
            best = { name, distance };
    }
    return best !== undefined && best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined;
}
/** `unknown <what> "x"; did you mean "y"?` or the list of what is known. */
function describeUnknown(what, text, known) {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const near = text.length > 100 ? undefined : suggest(text, known);
    if (near !== undefined)
        return `unknown ${what} "${shown}"; did you mean "${near}"?`;
    if (known.length === 0)
        return `unknown ${what} "${shown}"; none is defined`;
    const more = known.length > MAX_SHOWN ? ` and ${known.length - MAX_SHOWN} more` : "";
    return `unknown ${what} "${shown}"; known: ${known.slice(0, MAX_SHOWN).join(", ")}${more}`;
}
/** Insertions, deletions, replacements and swaps of neighbours. */
function countEdits(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i += 1) {
        const above = rows[i - 1];
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replaced = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : replaced;
            row.push(Math.min(above[j] + 1, row[j - 1] + 1, replaced, swapped));
        }
        rows.push(row);
    }
    return rows[a.length][b.length];
}


/***/ })

};
