export const id = 70;
export const ids = [70];
export const modules = {

/***/ 70:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/github/connect.ts + 8 modules
var connect = __webpack_require__(9451);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(900);
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
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(260), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 7264));
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
    return `**${mark} ${decision}:** ${sentence}${reason === decision ? "" : ` (${inlineCode(reason)})`}`;
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

// EXTERNAL MODULE: ./packages/shared/src/phase/load-policy.ts
var load_policy = __webpack_require__(4866);
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
async function fact_fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: describeFailure(thrown) };
    }
}
/** Which kind of failure an error is to a reader. */
function describeFailure(error) {
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
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
    const permission = await fact_fact(readPermission(github, login));
    if (!permission.ok)
        return permission;
    const judge = (teams) => isInRole({ roles: { asked: role } }, "asked", login, { [login.toLowerCase()]: { permission, teams } });
    const known = judge({});
    if (known.state !== "unknown")
        return { ok: true, value: known.state === "yes" };
    const members = await Promise.all(createTeamReader(github, role.teams)(login).map((member) => fact_fact(member)));
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/shared/src/phase/on-call.ts
/** Where a person on call goes from a failing summary: the team's own rollback workflow, and the page that explains it. */



const PAGE = "https://github.com/octoacme/release-actions/blob/main/docs/something-is-wrong.md";
const FOLDER = ".github/workflows";
/** The button is linked only where the checked out commit has `rollback.yml`: a link that leads nowhere helps nobody. */
function renderOnCall(context) {
    const file = ["rollback.yml", "rollback.yaml"].find((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(context.workspace, FOLDER, name)));
    const actions = `${context.serverUrl}/${context.repository.fullName}/actions`;
    const button = file === undefined
        ? "This commit has no workflow `rollback.yml` to start by hand."
        : `${(0,markdown/* link */.nf)("Roll back", `${actions}/workflows/${file}`)} → **Run workflow**.`;
    return { heading: null, body: `**On call:** ${button} ${(0,markdown/* link */.nf)("Something is wrong in production", PAGE)}.` };
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/result.ts
/** A release as the envelope names it, from whatever of it is known. */
function nameRelease(known) {
    const { version, tag, sha, type } = known;
    return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}

// EXTERNAL MODULE: ./packages/shared/src/github/locks.ts
var locks = __webpack_require__(7207);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(5070);
// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var release_deployment = __webpack_require__(110);
// EXTERNAL MODULE: ./packages/shared/src/github/deployments.ts + 1 modules
var github_deployments = __webpack_require__(8245);
// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts + 1 modules
var issues = __webpack_require__(251);
;// CONCATENATED MODULE: ./packages/shared/src/github/trusted-deployments.ts




/** Whose writing counts under a policy; `own` is the login that the token writes as. */
function listTrustedWriters(policy, own) {
    return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}
/** Newest first; what others wrote has no payload, and their statuses are left out. */
async function listTrustedDeployments(github, policy, options = {}) {
    const deployments = await (0,github_deployments/* listDeployments */.Jn)(github, options);
    return (0,provenance/* keepTrusted */.v2)(deployments, listTrustedWriters(policy, await (0,issues/* readOwnLogin */.UD)(github)));
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
            return latestStatus(one)?.state === "in_progress" && (one.payload.runId === runId || runs.includes(runId));
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

;// CONCATENATED MODULE: ./actions/deploy/src/environment-lock.ts
/** Holds an environment: for one deployment, as the policy says, and for people who hold deploys. */




const POLL_MS = 5_000;
/** What is locked: the environment, or one of its targets, so that targets go side by side. */
function lockName(environment, target) {
    return target === null ? environment : `${environment}/${target}`;
}
/** Services of one environment follow one another, also those of one run. */
function lockScope({ service }) {
    return service ?? "-";
}
/** A run that only waits holds what it began to deploy and has not ended. */
function judgeHolders(github, policy, environment) {
    return { unreadable: "throw", isOpen: (runId) => hasOpenDeployment(github, policy, { environment, runId }) };
}
/** Until the environment is ours, the policy's `lock-timeout` has passed, or the run is cancelled. */
async function holdEnvironment(github, runtime, request) {
    const { policy, environment, target, version } = request;
    const { service } = policy;
    const hold = await holdLock(github, runtime, {
        name: lockName(environment.name, target),
        sha: request.sha,
        reason: `deploy of ${service === undefined ? "" : `${service} `}${version}`,
        scope: lockScope(policy),
        spansJobs: request.spansJobs,
        waitMs: environment.lock === "refuse" ? 0 : (0,duration/* parseDuration */.E)(environment["lock-timeout"]),
        pollMs: POLL_MS,
        byHand: "wait",
        eager: true,
        ...judgeHolders(github, policy, environment.name),
        others: {
            names: target === null ? request.targets.map((one) => lockName(environment.name, one)) : [environment.name],
            keep: false,
        },
    });
    if (hold.kind === "held")
        return hold;
    const held = environment.lock === "refuse" ? "held" : `still held after ${environment["lock-timeout"]}`;
    return { kind: "refused", message: `${hold.name} is ${held} by ${describeHolder(hold.by, runtime.clock.now())}` };
}
/** "hold deploys". Twice is once; a lock that a live run holds is left to it. */
async function holdByHand(github, runtime, request) {
    const { context, clock } = runtime;
    const locked = (message) => ({ decision: "locked", reason: "environment-locked", message });
    const before = await (0,locks/* readLock */.mF)(github, request.environment);
    if (before?.holder?.run === locks/* BY_HAND */.u)
        return locked(`${request.environment} is already held by ${describeHolder(before, clock.now())}`);
    if (before !== undefined &&
        !(await isOver(github, runtime, before, judgeHolders(github, request.policy, request.environment))))
        return {
            decision: "refused",
            reason: "lock-held",
            message: `${request.environment} is held by ${describeHolder(before, clock.now())}`,
        };
    if (request.dryRun)
        return locked(`${request.environment} would be held: ${request.reason}`);
    const wanted = {
        environment: request.environment,
        sha: request.sha,
        holder: {
            owner: context.triggeringActor,
            run: locks/* BY_HAND */.u,
            attempt: context.runAttempt,
            reason: request.reason,
            since: new Date(clock.now()).toISOString(),
            scope: "-",
            spansJobs: false,
        },
    };
    const attempt = await (before === undefined
        ? (0,locks/* acquireLock */.IZ)(github, wanted)
        : (0,locks/* takeOverLock */.Tk)(github, { ...wanted, dead: before, now: clock.now() }));
    return attempt.kind === "acquired"
        ? locked(`deploys to ${request.environment} are held: ${request.reason}`)
        : {
            decision: "refused",
            reason: "lock-held",
            message: `${request.environment} is held by ${describeHolder(attempt.by, clock.now())}`,
        };
}
/** Lets deploys go on. Ends a hold by hand and the lock of a dead run, never that of a live one. */
async function releaseByHand(github, runtime, request) {
    const before = await (0,locks/* readLock */.mF)(github, request.environment);
    if (before === undefined)
        return { decision: "unlocked", reason: "not-locked", message: `${request.environment} was not held` };
    const who = describeHolder(before, runtime.clock.now());
    if (!isByHand(before) &&
        !(await isOver(github, runtime, before, judgeHolders(github, request.policy, request.environment))))
        return { decision: "refused", reason: "lock-held", message: `${request.environment} is held by ${who}` };
    if (!request.dryRun)
        await (0,locks/* releaseLock */.x_)(github, request.environment, before.objectSha);
    return {
        decision: "unlocked",
        reason: "environment-unlocked",
        message: `${request.environment} was held by ${who}; deploys may go on`,
    };
}

;// CONCATENATED MODULE: ./actions/deploy/src/event.ts
/** A pull request's code or author may not be trusted with an environment; a fork's never. */
function judgeEvent(context, allowed) {
    const { name, payload } = context.event;
    if (!/^pull_request/.test(name))
        return null;
    const head = readHead(payload);
    const isOwn = head !== null && head.toLowerCase() === context.repository.fullName.toLowerCase();
    if (allowed && isOwn && name === "pull_request")
        return null;
    return {
        decision: "refused",
        reason: "untrusted-event",
        message: isOwn
            ? `the event is ${name}; deploys of pull requests are off`
            : `the event is ${name} for ${head ?? "a repository that is gone"}; a fork is never deployed`,
    };
}
function readHead(payload) {
    const pull = payload["pull_request"];
    const name = pull?.head?.repo?.full_name;
    return typeof name === "string" ? name : null;
}

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(1725);
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
        const version = (0,release_version/* parseTag */.ED)(tag.name, pattern);
        return version === undefined ? [] : [{ tag, version }];
    })
        .filter(({ version }) => (0,release_version/* compareVersions */.Zy)(version, release) < 0 && (version.prerelease.length === 0 || release.prerelease.length > 0))
        .sort((a, b) => (0,release_version/* compareVersions */.Zy)(b.version, a.version));
}
function describe({ tag, version }) {
    return {
        version: version.version,
        tag: tag.name,
        sha: tag.sha,
        ...(version.prerelease.length > 0 ? { prerelease: true } : {}),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/release/find-previous.ts
/** Finds the release that another one follows: the one question that preflight, notes, deploy and rollback must answer alike. */


/**
 * The nearest lower version. When that lives on a line of its own, a tag of the release's own history goes first if it is at
 * or after the point where the lines part: it leaves fewer commits, or the same. Asks once where the nearest version is in the
 * history, which is nearly always; a long line of maintenance releases costs no more.
 */
async function findPrevious(request, relate) {
    const candidates = listCandidates(request.release, request.pattern, request.tags);
    const isStable = ({ name }) => (0,release_version/* parseTag */.ED)(name, request.pattern)?.prerelease.length === 0;
    const previous = await chooseStart(candidates, request.sha, relate);
    const stable = previous === undefined || isStable(previous.tag)
        ? previous
        : await chooseStart(candidates.filter(isStable), request.sha, relate);
    const chosen = [previous, stable].flatMap((start) => (start === undefined ? [] : [start.tag]));
    return {
        identity: decideIdentity({ ...request, tags: chosen.map((tag) => ({ ...tag, reachable: true })) }),
        diverged: previous?.diverged === true ? previous.tag : undefined,
        unrelated: previous === undefined ? candidates[0] : undefined,
    };
}
/** `candidates` are nearest first. */
async function chooseStart(candidates, head, relate) {
    for (const tag of candidates) {
        const { status, mergeBase, commits } = await relate(tag.sha, head);
        if (status === "ahead" || status === "identical")
            return { tag, diverged: false };
        if (status !== "diverged")
            continue;
        const since = new Set([...commits, mergeBase]);
        const own = candidates.find(({ sha }) => since.has(sha));
        return own === undefined ? { tag, diverged: true } : { tag: own, diverged: false };
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var commits = __webpack_require__(6841);
// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var release_production = __webpack_require__(9186);
;// CONCATENATED MODULE: ./packages/shared/src/release/last-released.ts
/** Decides which tags a range may start at: a tag that was never released must not hide commits from the gates. */




/**
 * A release was released when the commit of its tag was deployed to the last environment (or one of production), verified there and not
 * rolled back. Without environments, when a trusted account published its GitHub Release. A prerelease may have been verified in any
 * environment. Where nothing was verified yet, a release that was deployed there counts; where nothing was deployed, any published one,
 * else any tag. A deployment whose tag is gone or was moved is no start, but keeps those weaker proofs from being one: no start is left,
 * and all of the history is judged.
 */
function lastReleased(facts) {
    const candidates = listCandidates(facts.release, facts.pattern, facts.tags);
    const isStable = ({ name }) => (0,release_version/* parseTag */.ED)(name, facts.pattern)?.prerelease.length === 0;
    const ofKind = (stable, environments) => selectProven(candidates.filter((tag) => isStable(tag) === stable), facts, (isWanted) => listCandidates(facts.release, facts.pattern, listRun(facts, environments, isWanted)).filter((tag) => isStable(tag) === stable));
    const stable = ofKind(true, listLastEnvironments(facts));
    const prerelease = ofKind(false, facts.environments.map(({ name }) => name));
    const tags = listCandidates(facts.release, facts.pattern, [...stable.starts, ...prerelease.starts]);
    const nearest = tags.find(isStable);
    const listAbove = (all) => [
        ...new Set(all.filter((tag) => nearest === undefined || isAbove(tag.name, nearest, facts)).map(({ name }) => name)),
    ];
    const untagged = listAbove(stable.untagged);
    const unreleased = listAbove(candidates.filter(isStable)).filter((name) => !untagged.includes(name));
    return { tags, unreleased, untagged };
}
function isAbove(name, { name: other }, { pattern }) {
    const [version, lower] = [(0,release_version/* parseTag */.ED)(name, pattern), (0,release_version/* parseTag */.ED)(other, pattern)];
    return version !== undefined && lower !== undefined && (0,release_version/* compareVersions */.Zy)(version, lower) > 0;
}
/** Environments whose deployments are releases: those of production, else the last. */
function listLastEnvironments({ environments }) {
    const production = environments.filter(release_production/* isProduction */.K);
    return (production.length > 0 ? production : environments.slice(-1)).map(({ name }) => name);
}
function selectProven(candidates, facts, listRunWhere) {
    const verified = listRunWhere(wasVerified);
    if (verified.length > 0)
        return compareWithTags(verified, candidates);
    const deployed = listRunWhere((ones) => ones.some(({ statuses }) => statuses.some(({ state }) => state === "success")));
    if (deployed.length > 0)
        return compareWithTags(deployed, candidates);
    const published = (tag, trusted) => facts.published.some((release) => release.tag === tag.name && (release.trusted || !trusted));
    const byUs = facts.environments.length === 0 ? candidates.filter((tag) => published(tag, true)) : [];
    if (byUs.length > 0)
        return { starts: byUs, untagged: [] };
    const byAnybody = candidates.filter((tag) => published(tag, false));
    return { starts: byAnybody.length > 0 ? byAnybody : candidates, untagged: [] };
}
/**
 * Two rights prove a release together: who may push tags writes no deployment, and who may write deployments pushes no tag. What only
 * one of them says moves no start.
 */
function compareWithTags(deployed, tags) {
    const isTagged = ({ name, sha }) => tags.some((tag) => tag.name === name && tag.sha === sha);
    const starts = deployed.filter(isTagged);
    // A release that is proven is named by no other deployment of the same tag.
    const untagged = deployed.filter(({ name }) => !starts.some((start) => start.name === name));
    return { starts, untagged };
}
/** The releases whose deployments to one of the environments are wanted, each at the commit that was deployed. */
function listRun(facts, environments, isWanted) {
    const found = new Map();
    for (const deployment of facts.deployments) {
        const { sha, payload, environment } = deployment;
        if (payload === null || payload.service !== facts.service || payload.kind === "drill")
            continue;
        if (!environments.includes(environment))
            continue;
        const key = `${environment}\n${payload.tag}\n${sha}`;
        const known = found.get(key);
        if (known === undefined)
            found.set(key, { tag: { name: payload.tag, sha }, ones: [deployment] });
        else
            known.ones.push(deployment);
    }
    const wanted = [...found.values()].filter(({ ones }) => isWanted(ones)).map(({ tag }) => tag);
    return [...new Map(wanted.map((tag) => [`${tag.name}\n${tag.sha}`, tag])).values()];
}
/** All to one environment. */
function wasVerified(deployments) {
    const isVerified = ({ statuses }) => statuses.some(({ state, description }) => state === "success" && description.startsWith(release_deployment/* VERIFIED */.zX));
    return deployments.some(isVerified) && !deployments.some((one) => (0,release_deployment/* isQuarantining */.Gj)(one, null));
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
const REASON = /^internal(?: only| change)?$/;
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
    const others = said.filter((part) => !REASON.test(part.replace("?", "")));
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
        const { described, whole } = readNames(title);
        this.#titles.set(described, title).set(whole, title);
    }
    takeBack({ title: named, scope }) {
        const title = named.slice(readPrefix(named).prefix.length);
        const short = `${scope}:${title}`;
        const key = this.#open.has(title) ? title : (this.#titles.get(short) ?? this.#titles.get(readNames(title).whole));
        if (key === undefined)
            return;
        const count = this.#open.get(key) ?? 0;
        if (count > 1)
            this.#open.set(key, count - 1);
        else
            this.#open.delete(key);
    }
}
function readNames(title) {
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
        const shorter = next.id === "changes" ? shorten(next, room - NOTICE_ROOM) : undefined;
        cut.push(next);
        if (shorter !== undefined) {
            const fitting = kept.map((section) => (section === next ? shorter : section));
            const named = [...cut.slice(0, -1), { ...next, heading: `the end of ${nameOf(next)}` }];
            return { body: assemble(pieces, fitting, named, tail), cut: named.map(nameOf), owned };
        }
    }
}
/** Without its last entries, so that it is `-room` characters shorter; undefined when not one entry would stay. */
function shorten(section, room) {
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



const workflow_drift_FOLDER = ".github/workflows";
/** Whether a refused write to a release may be that refusal. */
function workflow_drift_isWorkflowRefusal(thrown) {
    return isStatus(thrown, 403, 404);
}
/** Paths that `at` adds to `base` or has otherwise; what only `base` has is no change that GitHub refuses. */
function listChangedWorkflows(at, base) {
    const known = new Map(base.map(({ name, sha }) => [name, sha]));
    return at.filter(({ name, sha }) => known.get(name) !== sha).map(({ name }) => `${workflow_drift_FOLDER}/${name}`);
}
/** The entries of the workflow folder at a ref; none where there is no folder. */
async function listWorkflowFiles(github, ref) {
    return (await listFolder(github, workflow_drift_FOLDER, ref)) ?? [];
}
/** The drift behind a refused write to a release with this target; throws what was thrown when there is none, or it can't be read. */
async function workflow_drift_explainRefusal(github, target, thrown) {
    if (!workflow_drift_isWorkflowRefusal(thrown))
        throw thrown;
    const read = await fact(async () => {
        const { defaultBranch } = await readRepository(github);
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
    return new GitHubError({
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
        const drift = await explainRefusal(github, release.target, thrown);
        const tagged = (await resolveTag(github, release.tag)) !== undefined;
        if (!tagged || release.target === drift.defaultBranch)
            throw describeWorkflowDrift(drift, { ...release, tagged });
        try {
            return await send({ target_commitish: drift.defaultBranch });
        }
        catch (again) {
            throw isWorkflowRefusal(again) ? describeWorkflowDrift(drift, { ...release, tagged }) : again;
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

;// CONCATENATED MODULE: ./packages/shared/src/github/read-last-released.ts





/** Published releases as `lastReleased` wants them. */
function toPublished(releases, policy, own) {
    return releases
        .filter(({ draft }) => !draft)
        .map(({ tag, author }) => ({ tag, trusted: (0,provenance/* isTrustedAuthor */.Xw)(author, { own, authors: policy.trust.authors }) }));
}
/** The deployments of the policy's last environments; one request for each. */
async function listLastDeployments(github, policy) {
    const lists = await Promise.all(listLastEnvironments(policy).map((environment) => listTrustedDeployments(github, policy, { environment })));
    return lists.flat();
}
/** The deployments of the last environments; the list of releases where there is no environment, or nothing was deployed. */
async function readLastReleased(github, policy, what) {
    const { environments, service = null, tag: pattern } = policy;
    const deployments = what.deployments ?? (await listLastDeployments(github, policy));
    const facts = { ...what, pattern, service, environments, deployments };
    const isProven = facts.deployments.some(({ payload }) => payload !== null);
    const releases = what.releases ?? (isProven ? [] : await listReleases(github));
    const own = await (0,issues/* readOwnLogin */.UD)(github);
    return lastReleased({ ...facts, published: toPublished(releases, policy, own) });
}

;// CONCATENATED MODULE: ./packages/shared/src/github/fetch-identity.ts





/** Which commits a release can follow, for an action that has read neither tags nor deployments yet; needs only what the inputs say. */
async function readStarts(github, { release, policy }) {
    const [tags, deployments] = await Promise.all([
        (0,refs/* listTags */.cB)(github, (0,release_version/* tagPrefix */.B3)(policy.tag)),
        listLastDeployments(github, policy),
    ]);
    return { tags: (await readLastReleased(github, policy, { release, tags, deployments })).tags, deployments };
}
/** The release's identity against the newest of the starts that its commit follows. */
async function fetchIdentity(github, facts) {
    const { release, sha, policy, starts } = facts;
    const request = { release, sha, pattern: policy.tag, tags: starts.tags };
    const found = await findPrevious(request, (base, head) => (0,commits/* relateCommits */._H)(github, base, head));
    return found.identity;
}

// EXTERNAL MODULE: ./packages/shared/src/phase/begun-policy.ts
var begun_policy = __webpack_require__(6801);
;// CONCATENATED MODULE: ./actions/deploy/src/gather-release.ts
/** Which release is deployed, by which policy. */








/**
 * The release that this run began to deploy to the environment, by the deployment that `begin` opened: a tag that moved since
 * changes nothing of what was deployed. Null: this run has begun none.
 */
async function gatherBegun(github, runtime, inputs, environment) {
    const where = { environment, runId: runtime.context.runId };
    const policy = await (0,begun_policy/* loadBegunPolicy */.Ss)(github, runtime, {
        environment,
        kind: "deploy",
        target: inputs.deployTarget,
        inputs,
        require: ({ tag }) => void (0,release_version/* readVersion */.$4)(inputs.version, tag),
    });
    const release = (0,release_version/* readVersion */.$4)(inputs.version, policy.tag);
    const service = policy.service ?? null;
    const key = (0,release_deployment/* deploymentKey */.v3)({
        ...where,
        service,
        version: release.version,
        ...(inputs.deployTarget === undefined ? {} : { target: inputs.deployTarget }),
    });
    const [deployments, starts] = await Promise.all([
        listTrustedDeployments(github, policy, { environment: where.environment }),
        readStarts(github, { release, policy }),
    ]);
    const begun = deployments.find(({ payload, sha }) => payload?.key === key && payload.sha === sha);
    if (begun === undefined || (inputs.sha !== undefined && inputs.sha !== begun.sha))
        return null;
    const identity = await fetchIdentity(github, { release, sha: begun.sha, policy, starts });
    return { policy, identity, service };
}
/** Resolves the tag to its commit once; everything after holds to that commit. */
async function gatherRelease(github, inputs) {
    const policy = await (0,load_policy/* loadPolicy */.tb)(github, inputs);
    const release = (0,release_version/* readVersion */.$4)(inputs.version, policy.tag);
    const [resolved, starts] = await Promise.all([
        (0,refs/* resolveTag */.fn)(github, release.tag),
        readStarts(github, { release, policy }),
    ]);
    if (inputs.sha !== undefined && resolved?.sha !== inputs.sha) {
        // Throws with the words for a tag that moved or is gone.
        await (0,refs/* requireTagAt */.ZK)(github, release.tag, inputs.sha);
    }
    if (resolved === undefined)
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `The tag ${release.tag} does not exist in this repository.`,
            hint: `Push the tag, or correct the input \`version\` (the policy's pattern is ${(0,release_version/* showPattern */.uz)(policy.tag)}).`,
        });
    const identity = await fetchIdentity(github, { release, sha: resolved.sha, policy, starts });
    const { deployments } = starts;
    return { policy, identity, service: policy.service ?? null, already: { tag: resolved, deployments } };
}

// EXTERNAL MODULE: ./actions/deploy/src/inputs.ts + 2 modules
var src_inputs = __webpack_require__(5906);
// EXTERNAL MODULE: ./actions/deploy/src/plan.ts
var src_plan = __webpack_require__(6446);
;// CONCATENATED MODULE: ./actions/deploy/src/outcome.ts
/** What a stage came to, in the action's closed vocabulary; pure, and the rule by which a record is replayed. */

const DECISIONS = (/* unused pure expression or super */ null && ([
    "deployed",
    "begun",
    "wave-deployed",
    "already-deployed",
    "would-deploy",
    "refused",
    "failed",
    "rolled-back",
    "locked",
    "unlocked",
]));
/** Whether the deployment goes on after this step: a later one must finish it. */
function isUnfinished({ kind }) {
    return kind === "begun" || kind === "wave-passed";
}
/** Whether the step ends red under `mode: enforce`. */
function isNegative({ decision }) {
    return decision === "refused" || decision === "failed" || decision === "rolled-back";
}
/** The gravest refusal speaks. */
function decideRefusal(refusals) {
    const [{ reason, message }, ...rest] = refusals;
    return { decision: "refused", reason, message: rest.length === 0 ? message : `${message} (and ${rest.length} more)` };
}
/** The verdict of a plan that was carried out. */
function decideConclusion(plan, conclusion) {
    switch (conclusion.kind) {
        case "changed":
            return {
                decision: "deployed",
                reason: plan.breakGlass ? "deployed-by-break-glass" : "deployed",
                message: conclusion.checks === 0
                    ? "deployed; the policy has no smoke probe here, so nothing proves that it answers"
                    : `deployed; ${conclusion.checks} ${conclusion.checks === 1 ? "check says" : "checks say"} that it answers`,
            };
        case "backup-failed":
            return { decision: "failed", reason: "backup-failed", message: `${conclusion.message}; nothing was changed` };
        case "command-failed":
            return {
                decision: "failed",
                reason: conclusion.timedOut ? "command-timed-out" : "command-failed",
                message: `the deploy command ${conclusion.how}; it may have partly deployed`,
            };
        case "cancelled":
            return {
                decision: "failed",
                reason: "cancelled",
                message: conclusion.changing
                    ? "cancelled in the middle; it may have partly deployed"
                    : "cancelled before anything was changed",
            };
        case "begun":
            return {
                decision: "begun",
                reason: "begun",
                message: `begun${conclusion.percent === 100 ? "" : ` for ${conclusion.percent} %`}; the job's own steps come next, then the step with operation: finish`,
            };
        case "wave-passed":
            return {
                decision: "wave-deployed",
                reason: "wave-healthy",
                message: `${conclusion.percent} % deployed; ${conclusion.checks} ${conclusion.checks === 1 ? "check says" : "checks say"} that it is healthy`,
            };
        case "steps-ended":
            return decideStepsEnd(conclusion);
        case "unhealthy":
            return decideUnhealthy(conclusion);
    }
}
function decideStepsEnd({ outcome, percent }) {
    const where = percent === 100 ? "" : ` at ${percent} %`;
    switch (outcome) {
        case "failure":
            return {
                decision: "failed",
                reason: "steps-failed",
                message: `the job's own steps failed${where}; they may have partly deployed`,
            };
        case "cancelled":
            return {
                decision: "failed",
                reason: "cancelled",
                message: `the job's own steps were cancelled${where}; they may have partly deployed`,
            };
        case "skipped":
            return { decision: "failed", reason: "steps-skipped", message: `the job's own steps were skipped${where}` };
    }
}
function decideUnhealthy(conclusion) {
    const bad = conclusion.bad.join(", ");
    if (conclusion.percent === 100 && conclusion.rolledBack === null)
        return { decision: "failed", reason: "smoke-failed", message: `not healthy after the change: ${bad}` };
    const wave = `at ${conclusion.percent} % not healthy: ${bad}`;
    if (conclusion.rolledBack === true)
        return { decision: "rolled-back", reason: "wave-unhealthy", message: `${wave}; the rollback command ended well` };
    return {
        decision: "failed",
        reason: "wave-unhealthy",
        message: conclusion.rolledBack === false
            ? `${wave}; the rollback command failed too`
            : `${wave}; no rollback command could be run`,
    };
}
/** Signals as `name: what was seen`. */
function nameSignals(signals) {
    return signals.map((signal) => `${signal.name}: ${signal.value === "" ? signal.explanation : signal.value}`);
}
/** A recorded deploy, decided again: what `replay` of the command line compares with the entry. */
function decideDeploy({ plan: planFacts, conclusion }) {
    const plan = decidePlan(planFacts);
    if (plan.kind === "refuse") {
        const { decision, reason } = decideRefusal(plan.refusals);
        return { decision, reason, reasons: plan.refusals.map(({ message }) => message) };
    }
    if (plan.kind === "already-deployed" || conclusion === null)
        return { decision: "already-deployed", reason: "already-deployed", reasons: [] };
    const { decision, reason, message } = decideConclusion(plan, conclusion);
    return { decision, reason, reasons: [message] };
}
/** What the step says of a deploy whose success status GitHub did not take; the record keeps the verdict itself. */
function describeUnrecorded(outcome) {
    return outcome.isRecorded
        ? outcome
        : { ...outcome, reason: "deployed-not-recorded", message: "deployed, but GitHub did not take its success status" };
}

;// CONCATENATED MODULE: ./actions/deploy/src/reasons.ts
/** Why a deploy ended as it did: the closed set of reason codes, each with what a person does next. */
const REASONS = [
    {
        code: "deployed",
        meaning: "The command ran and the smoke probes say that this release answers.",
        remedy: "Nothing. The verify step judges the release next.",
        where: "nothing",
    },
    {
        code: "deployed-by-break-glass",
        meaning: "Deployed outside its window by somebody who may, with the reason they gave.",
        remedy: "Nothing. The verify step judges the release next; the reason is in the record.",
        where: "nothing",
    },
    {
        code: "deployed-not-recorded",
        meaning: "The release runs and answers, but GitHub did not take its success status.",
        remedy: "Nothing, as a rule: the step's post phase repairs the record. If it does not, choose Re-run failed jobs; nothing is deployed again.",
        where: "re-run-failed",
    },
    {
        code: "begun",
        meaning: "Everything before the change is done; the environment is held for the job's own steps.",
        remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
        where: "workflow",
    },
    {
        code: "wave-healthy",
        meaning: "The job's own steps deployed a part of the traffic, and the probes and metrics call it healthy.",
        remedy: "Nothing. The next step with `operation: begin` goes on with the next part of the traffic.",
        where: "workflow",
    },
    {
        code: "already-deployed",
        meaning: "The environment holds this commit by an earlier run; the command was not run again.",
        remedy: "Nothing. To run the command again, set `redeploy: true` on the deploy step.",
        where: "workflow",
    },
    {
        code: "dry-run",
        meaning: "What would have been done was reported; nothing was written.",
        remedy: "Remove `dry-run` from the step to deploy.",
        where: "workflow",
    },
    {
        code: "environment-locked",
        meaning: "Deploys to the environment are held from now on.",
        remedy: "When deploys may go on: Actions → Hold deploys → Run workflow with `operation` unlock.",
        where: "hold",
    },
    {
        code: "environment-unlocked",
        meaning: "Deploys to the environment may go on.",
        remedy: "Open the run that was refused and choose Re-run all jobs.",
        where: "re-run-all",
    },
    {
        code: "untrusted-event",
        meaning: "The workflow runs for a pull request; its code or its author may not be trusted with an environment.",
        remedy: "Deploy from a tag, a push or a dispatch. `allow-pull-requests: true` accepts pull requests of this repository, never of forks.",
        where: "workflow",
    },
    {
        code: "tag-moved",
        meaning: "The tag points at another commit than the one that was decided on, or is gone.",
        remedy: "Find out who moved the tag. If its commit of now is meant: Actions → Release → Run workflow on this tag. If not, put the tag back and choose Re-run all jobs.",
        where: "release",
    },
    {
        code: "preflight-missing",
        meaning: "No preflight of this release is recorded on the commit.",
        remedy: "Choose Re-run all jobs, so that preflight decides first. A workflow without a preflight step needs one.",
        where: "re-run-all",
    },
    {
        code: "preflight-negative",
        meaning: "Preflight decided against this release.",
        remedy: "Open the check run: it names who has to do what. When that is done, choose Re-run all jobs; after the last signature the run continues by itself.",
        where: "re-run-all",
    },
    {
        code: "preflight-outdated",
        meaning: "Preflight decided under another policy than the one that holds now.",
        remedy: "Choose Re-run all jobs, not only the failed ones: preflight decides under the policy of now. Signatures stay valid.",
        where: "re-run-all",
    },
    {
        code: "preflight-not-trusted",
        meaning: "The preflight on the commit cannot be believed: another run, another commit, a fork, or a text that was changed.",
        remedy: "Find out who wrote it. Then choose Re-run all jobs in a run of the release workflow.",
        where: "re-run-all",
    },
    {
        code: "stage-missing",
        meaning: "An environment that must come first does not hold this commit.",
        remedy: "Choose Re-run all jobs: the environments before are deployed and verified first.",
        where: "re-run-all",
    },
    {
        code: "stage-not-verified",
        meaning: "The environment before holds this commit, but verify has not found it healthy.",
        remedy: "Choose Re-run all jobs: the environments before are verified first.",
        where: "re-run-all",
    },
    {
        code: "artifact-differs",
        meaning: "What is to be deployed is not what the stage before was deployed with.",
        remedy: "Pass one `artifact-digest`, resolved once before the first environment, to every deploy step; then choose Re-run all jobs.",
        where: "workflow",
    },
    {
        code: "quarantined",
        meaning: "This commit was rolled back in this environment; it stays out.",
        remedy: "Release a fix: a new commit with a new version. If something else was at fault, a person in the role release-manager lets it return: Actions → Roll back → Run workflow with `lift-quarantine`.",
        where: "commit",
    },
    {
        code: "superseded",
        meaning: "Another release went to the environment after this run began; running it again would undo that.",
        remedy: "If this release is to replace the other one: Actions → Release → Run workflow on this tag.",
        where: "release",
    },
    {
        code: "lock-lost",
        meaning: "A rollback took the environment over before the command; nothing was changed.",
        remedy: "See the incident first. If this release is to go out all the same: Actions → Release → Run workflow on this tag.",
        where: "release",
    },
    {
        code: "outside-window",
        meaning: "The environment's deployment windows are closed.",
        remedy: "Choose Re-run all jobs when the window opens. If it cannot wait and the environment has a break-glass role, which the message names, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`.",
        where: "release",
    },
    {
        code: "no-runway",
        meaning: "Deploying, verifying and, if need be, rolling back would not fit before the window closes.",
        remedy: "Choose Re-run all jobs in the next window. If it cannot wait and the environment has a break-glass role, which the message names, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`.",
        where: "release",
    },
    {
        code: "frozen",
        meaning: "A freeze holds.",
        remedy: "Choose Re-run all jobs after the freeze. If it cannot wait and the environment has a break-glass role, which the message names, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`.",
        where: "release",
    },
    {
        code: "break-glass-refused",
        meaning: "Break-glass was asked for, but not by somebody who may, or the environment has none.",
        remedy: "Where the environment has a break-glass role, a person in it starts: Actions → Release → Run workflow on this tag with `break-glass-reason`. Where the message says that it has none, do as the message says.",
        where: "release",
    },
    {
        code: "not-in-role",
        meaning: "The person is not in the role that may hold deploys and let them go on.",
        remedy: "Ask a person in the role release-manager to start it: Actions → Hold deploys → Run workflow.",
        where: "hold",
    },
    {
        code: "lock-held",
        meaning: "Somebody else holds the environment.",
        remedy: "Wait for the holder that is named, then choose Re-run all jobs. End a hold by hand: Actions → Hold deploys → Run workflow with `operation` unlock.",
        where: "hold",
    },
    {
        code: "not-locked",
        meaning: "There was nothing to unlock.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "workspace-differs",
        meaning: "The workspace is checked out at another commit than the one that was judged.",
        remedy: "Check out the release: actions/checkout with `ref: ${{ needs.preflight.outputs.sha }}`.",
        where: "workflow",
    },
    {
        code: "workspace-changed",
        meaning: "Files of the workspace were changed after the checkout.",
        remedy: "Build into ignored or outside folders, or set `check-workspace: false` if the change is meant.",
        where: "workflow",
    },
    {
        code: "workspace-filtered",
        meaning: "Files of the workspace pass through a filter that the clone configures, so that they cannot be compared.",
        remedy: "Deploy from a checkout in which the filter is not set up, or set `check-workspace: false` on the deploy step if the filter is meant.",
        where: "workflow",
    },
    {
        code: "workspace-unreadable",
        meaning: "The workspace is a clone whose commit git cannot read.",
        remedy: "Check the release out anew with actions/checkout in this job, with a git that reads its format; or set `check-workspace: false` when the files are no clone.",
        where: "workflow",
    },
    {
        code: "no-command",
        meaning: "Neither `command` nor the policy says how to deploy.",
        remedy: "Set `deploy.run` of the environment in the policy.",
        where: "policy",
    },
    {
        code: "target-unknown",
        meaning: "The environment has targets and none, or another, was named.",
        remedy: "Set `deploy-target` to one of the environment's targets; the message names them.",
        where: "workflow",
    },
    {
        code: "backup-failed",
        meaning: "The backup failed or could not be read back; nothing was changed.",
        remedy: "Fix the backup; its output is in the log. Then choose Re-run failed jobs.",
        where: "re-run-failed",
    },
    {
        code: "command-failed",
        meaning: "The deploy command failed.",
        remedy: "The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "steps-failed",
        meaning: "The job's own steps between `begin` and `finish` failed.",
        remedy: "The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "steps-skipped",
        meaning: "The deployment was begun, but the job's own steps were skipped.",
        remedy: "Find the step before them that failed, or the condition that skipped them. Then choose Re-run failed jobs.",
        where: "re-run-failed",
    },
    {
        code: "not-begun",
        meaning: "There is nothing to finish: this run has begun no such deployment, or it has ended.",
        remedy: "Put a step with `operation: begin` before it, with the same `environment`, `version` and `deploy-target`, and finish only when its decision is begun.",
        where: "workflow",
    },
    {
        code: "command-timed-out",
        meaning: "The deploy command did not end in time and was stopped with everything it had started.",
        remedy: "The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "smoke-failed",
        meaning: "The command ran, but a smoke probe or the identity says that the release does not answer as it should.",
        remedy: "The failing probes are below. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "wave-unhealthy",
        meaning: "A wave was not healthy; no further wave was started and the rollback command was run.",
        remedy: "The summary says whether the rollback command ended well. If it did not: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "cancelled",
        meaning: "The run was cancelled in the middle of the change.",
        remedy: "The environment may be half deployed: look at it now. In `ship.yml` the job Roll back follows by itself for production; elsewhere: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
];
/** What a person does next. */
function remedyOf(code) {
    return REASONS.find((reason) => reason.code === code).remedy;
}

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
    return (0,canonical/* digestOf */.o)(body);
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

;// CONCATENATED MODULE: ./packages/shared/src/text/hidden-json.ts
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

;// CONCATENATED MODULE: ./packages/shared/src/record/machine-part.ts
/** The machine part of a check run: record entries as text that Markdown hides and no reader can break. */


const BEGIN = "<!-- octoacme:record";
const END = "-->";
/** The comment that ends a check run's text. */
function encodeRecord(entry) {
    const lines = encodeHidden(entry).match(/.{1,120}/g) ?? [];
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
        const value = decodeHidden(found[0].encoded);
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
            message: `What ${phase.phase} has to keep takes ${encodeHidden(phase.facts).length} characters; a check run holds ${ENTRY_ROOM}.`,
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

;// CONCATENATED MODULE: ./actions/deploy/src/progress.ts
/** How far a deployment came, as its statuses say it: written while it goes on, read by an attempt that comes after. */

/** The status before a command; from here on the environment may have changed. */
function describeChanging(version, percent) {
    return percent === 100 ? `deploying ${version}` : `deploying ${version} to ${percent} %`;
}
/** The status with which the team's own steps begin; it keeps what their end must know. */
function describeBegun(version, { percent, finishIn, breakGlass }) {
    const where = finishIn === "another-job" ? ", finished in another job" : "";
    const changing = `${describeChanging(version, percent)} by own steps${where}`;
    return breakGlass === null ? changing : `${changing}, by break-glass: ${breakGlass}`;
}
/** The newest change that own steps began, also of a deployment that failed since; null when none did, or it was not started. */
function readBegun(statuses) {
    const pattern = /^deploying \S+(?: to (\d{1,3}) %)? by own steps(, finished in another job)?(?:, by break-glass: ([\s\S]+))?$/;
    const at = statuses.findLastIndex(({ state, description }) => state === "in_progress" && pattern.test(description));
    if (at < 0)
        return null;
    const { description, createdAt } = statuses[at];
    const [, percent = "100", elsewhere, breakGlass = null] = pattern.exec(description);
    const end = statuses.slice(at).find(({ state }) => (0,release_deployment/* isTerminal */.Hd)(state));
    if (end?.state === "failure" && end.description.startsWith(release_deployment/* NOT_STARTED */.Yd))
        return null;
    // All of the attempt: the backup may share its second with the change, and those have no order.
    const backup = readBackup(end === undefined ? statuses : statuses.slice(0, statuses.indexOf(end, at)));
    const finishIn = elsewhere === undefined ? "this-job" : "another-job";
    return { percent: Number(percent), at: createdAt, breakGlass, finishIn, backup, isOpen: end === undefined };
}
/** The status after a command that ended well: it is not run again for this percentage. */
function describeChanged(percent) {
    return `changed: ${percent} %, now checking what answers`;
}
/** A longer name of a backup does not fit into a status; it is then made again by a later attempt. */
const BACKUP_LENGTH = 120;
/** The status after a backup that was read back; it names the backup. */
function describeBackedUp(backup) {
    return backup.length <= BACKUP_LENGTH ? `backed up: ${backup}` : "backup made";
}
/** The highest percentage whose command or own steps ended well since the deployment last ended; 0 for none. */
function readChangedPercent(statuses) {
    return statuses.reduce((highest, { state, description }) => {
        if ((0,release_deployment/* isTerminal */.Hd)(state))
            return 0;
        const percent = /^changed: (\d{1,3}) %/.exec(description)?.[1];
        return percent === undefined ? highest : Math.max(highest, Number(percent));
    }, 0);
}
/** What the backup of this deployment is called, when one was made and read back since it last ended. */
function readBackup(statuses) {
    const failed = statuses.findLastIndex(({ state }) => (0,release_deployment/* isTerminal */.Hd)(state));
    const found = statuses.slice(failed + 1).findLast(({ description }) => description.startsWith("backed up: "));
    return found?.description.slice("backed up: ".length) ?? null;
}

;// CONCATENATED MODULE: ./actions/deploy/src/earlier-runs.ts
/** What earlier attempts and runs left of a deployment, from the two places that outlive a job: its statuses and the release record. */






/** The deployment of this run's key. A command whose status could not be written is known from the entry that was. */
async function readOwnDeployment(github, release, deployment, { history, target }) {
    const own = describeOwn(deployment, history);
    if (own.state !== "open" || own.changedPercent === 100)
        return own;
    if (!deployment.statuses.some(({ state }) => state === "in_progress"))
        return own;
    const { identity, service } = release;
    const { entries } = await readRecord(github, { sha: identity.sha, version: identity.version, service });
    const last = findLastEntry(entries, lockName(deployment.environment, target));
    return last !== undefined && saysDeployed(last, deployment) ? { ...own, changedPercent: 100 } : own;
}
function describeOwn(deployment, history) {
    const state = (0,release_deployment/* latestStatus */.Ux)(deployment)?.state;
    const { active } = history;
    return {
        id: deployment.id,
        state: state === "success" ? "success" : (0,release_deployment/* isTerminal */.Hd)(state) ? "failure" : "open",
        changedPercent: readChangedPercent(deployment.statuses),
        backup: readBackup(deployment.statuses),
        begun: readBegun(deployment.statuses),
        superseded: active !== undefined && active.deploymentId > deployment.id && active.sha !== deployment.sha,
    };
}
function saysDeployed(entry, deployment) {
    const hasFailedSince = deployment.statuses.some(({ state, createdAt }) => (state === "failure" || state === "error") && Date.parse(createdAt) >= Date.parse(entry.at));
    return (entry.decision === "deployed" &&
        entry.run.id === deployment.payload?.runId &&
        entry_hashEntry(entry) === entry.hash &&
        !hasFailedSince);
}
function findLastEntry(entries, environment) {
    return entries.findLast((entry) => entry.phase === "deploy" && entry.environment === environment);
}
/**
 * The newest deployment that began here, when a run that is over left it open after its command: the same commit, version and
 * artifact are not deployed again by a new run. Null for anything else.
 */
async function readLeftDeployment(github, newest, wanted) {
    const payload = newest?.payload;
    if (newest === undefined || payload === undefined || payload === null)
        return null;
    const isSame = payload.kind === "deploy" &&
        newest.sha === wanted.sha &&
        payload.version === wanted.version &&
        payload.artifactDigest === wanted.artifactDigest;
    const changedPercent = readChangedPercent(newest.statuses);
    if (!isSame || payload.runId === wanted.runId || changedPercent === 0)
        return null;
    if ((0,release_deployment/* isTerminal */.Hd)((0,release_deployment/* latestStatus */.Ux)(newest)?.state))
        return null;
    const run = await (0,workflow_runs/* readWorkflowRun */.hO)(github, payload.runId);
    if (run !== undefined && run.status !== "completed")
        return null;
    return { id: newest.id, runId: payload.runId, changedPercent, backup: readBackup(newest.statuses) };
}
/** The deployment that an environment holds already; undefined: it is of another version of the commit. */
function findHeldRelease(facts, deploymentId, version) {
    return facts.history.succeeded.find((one) => one.deploymentId === deploymentId && one.version === version);
}
/** The entry that says how the environment came to hold a release: by the run that deployed, or by one that found it deployed. */
function findHoldingEntry(entries, environment, held) {
    return entries.findLast((entry) => entry.phase === "deploy" &&
        entry.environment === environment &&
        ((entry.decision === "deployed" && entry.run.id === held.payload.runId) ||
            (entry.decision === "already-deployed" && Date.parse(entry.at) >= Date.parse(held.createdAt))));
}

// EXTERNAL MODULE: ./packages/shared/src/text/local-time.ts
var local_time = __webpack_require__(2632);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(463);
;// CONCATENATED MODULE: ./actions/deploy/src/checklist.ts
/** The guide's deployment checklist: its thirteen lines, each ticked from evidence or open with the person who owes it. */



/** What preflight decided per requirement, from the reasons of its entry (`ci: pass …`). */
function readVerdicts(reasons) {
    const verdicts = new Map();
    for (const reason of reasons) {
        const match = /^([a-z][a-z-]*): ([a-z-]+)\b/.exec(reason);
        const verdict = vocabulary/* REQUIREMENT_VERDICTS */.JV.find((known) => known === match?.[2]);
        if (match?.[1] !== undefined && verdict !== undefined)
            verdicts.set(match[1], verdict);
    }
    return verdicts;
}
/** The thirteen lines for one environment after one stage. */
function decideChecklist(outcome) {
    const { facts, decision } = outcome;
    const { environment, plan, history } = facts;
    const inProduction = (0,release_production/* isProduction */.K)(environment);
    const required = createRequired(plan.preflight);
    return [
        decideWindow(outcome),
        decideBackup(outcome),
        decideStaging(outcome),
        required("Security scan results reviewed and approved", ["sast", "dast", "dependencies", "security-review"], "security-champion"),
        required("Accessibility testing completed for UI changes", ["accessibility"], "accessibility"),
        required("Performance testing passed", ["performance"], "performance"),
        required("Customer Support team briefed and documentation updated", ["support-briefing", "support-docs"], "support-lead"),
        required("Monitoring dashboards and alerts configured", ["monitoring"], "on-call"),
        holdsRelease(outcome) && inProduction
            ? done("Deploy to production", plan.tag.name)
            : checklist_open("Deploy to production", inProduction ? decision : `${environment.name} comes first`, "devops"),
        history.active?.verified && history.active.sha === plan.sha
            ? done("Run post-deploy verifications", "verified before")
            : checklist_open("Run post-deploy verifications", "the verify step comes next", "devops"),
        checklist_open("Verify analytics and tracking instrumentation", environment.verify?.analytics === undefined ? "the policy names no analytics; look by hand" : "verify reads them", "product-owner"),
        checklist_open("Announce release to stakeholders and support", "the announce step comes after verify", "release-manager"),
        checklist_open("Monitor error rates, performance metrics, and user feedback", "verify watches its bake; then the on-call", "on-call"),
    ];
}
function done(line, note) {
    return { line, state: "done", note, owner: "" };
}
function checklist_open(line, note, owner) {
    return { line, state: "open", note, owner };
}
function skip(line, note) {
    return { line, state: "not-needed", note, owner: "" };
}
function holdsRelease({ decision }) {
    return decision === "deployed" || decision === "already-deployed";
}
/** Lines that requirements of preflight stand for. Null: none was asked for. */
function createRequired(preflight) {
    const entry = preflight?.ok ? preflight.entry : null;
    // One that said no, or is not believed, did decide: what it found of each requirement is not read here.
    const isMissing = preflight === null || (!preflight.ok && preflight.reason === "preflight-missing");
    const unread = isMissing ? "no preflight" : "unknown";
    const verdicts = readVerdicts(entry?.reasons ?? []);
    // A preflight that says go names what was waived, deferred or did not apply: what it does not name was met.
    const unnamed = entry === null ? undefined : "pass";
    return (line, ids, owner) => {
        const seen = ids.map((id) => ({ id, verdict: verdicts.get(id) ?? unnamed }));
        const missing = seen.filter(({ verdict }) => verdict === undefined || !PASSING.has(verdict));
        const note = (list) => list
            .map(({ id, verdict }) => `${id}: ${verdict === undefined ? unread : (checklist_WORDS[verdict] ?? verdict)}`)
            .join(", ");
        if (missing.length > 0)
            return checklist_open(line, note(missing), owner);
        return seen.every(({ verdict }) => verdict === "not-applicable") ? skip(line, note(seen)) : done(line, note(seen));
    };
}
function decideBackup({ facts, decision, backup }) {
    const line = "Backup or snapshot";
    if (facts.environment.backup === undefined)
        return skip(line, "the policy names none for this environment");
    if (backup !== null)
        return done(line, backup);
    return decision === "already-deployed"
        ? done(line, "made by the run that deployed")
        : checklist_open(line, "not made", "devops");
}
function decideStaging(outcome) {
    const line = "Deploy to staging and run smoke tests";
    const { facts, decision, signals } = outcome;
    const { environment, plan } = facts;
    const before = plan.stagesBefore;
    if (before.length > 0 && before.every((stage) => stage.holds === "verified"))
        return done(line, `${before.map((stage) => stage.environment).join(", ")}: verified`);
    const inProduction = (0,release_production/* isProduction */.K)(environment);
    if (!inProduction && holdsRelease(outcome))
        return done(line, `${environment.name}: ${decision === "deployed" ? `${signals.length} checks passed` : "checked by the run that deployed"}`);
    if (before.length === 0 && inProduction)
        return skip(line, "the policy requires no environment before this one");
    return checklist_open(line, before.map((stage) => `${stage.environment}: ${stage.holds}`).join(", "), "qa");
}
/** As the checklist says it; the other verdicts say themselves. */
const checklist_WORDS = { pass: "met", "not-applicable": "not asked" };
const PASSING = new Set(["pass", "waived", "deferred", "not-applicable"]);
function decideWindow({ facts, breakGlass }) {
    const line = "Deployment window scheduled";
    const { schedule, timeZone } = facts.plan;
    if (schedule === null)
        return skip(line, "the policy has no windows here");
    if (schedule.kind === "open")
        return done(line, schedule.closesAt === null ? "open" : `open until ${(0,local_time/* renderLocalTime */.b3)(schedule.closesAt, timeZone)}`);
    return breakGlass ? done(line, "by break-glass") : checklist_open(line, schedule.kind, "release-manager");
}

;// CONCATENATED MODULE: ./actions/deploy/src/timeline.ts


/** Empty, on this clock. */
function createTimeline(clock) {
    const steps = [];
    return {
        steps,
        add: (step) => void steps.push(step),
        take: async (name, run, judge) => {
            const startedAt = clock.now();
            try {
                const result = await run();
                steps.push({ name, startedAt, endedAt: clock.now(), ...judge(result) });
                return result;
            }
            catch (thrown) {
                steps.push({ name, startedAt, endedAt: clock.now(), ok: false, detail: "stopped" });
                throw thrown;
            }
        },
    };
}
/** Below it a chart shows bars of the same length and says less than the times themselves. */
const WORTH_A_CHART_MS = 30_000;
/** A Gantt chart as GitHub draws it, or one sentence for what was over at once. */
function renderTimeline(title, steps) {
    if (steps.length === 0)
        return "";
    const [from, to] = [
        Math.min(...steps.map(({ startedAt }) => startedAt)),
        Math.max(...steps.map(({ endedAt }) => endedAt)),
    ];
    if (to - from < WORTH_A_CHART_MS)
        return `${steps.map(describeStep).join(", ")}.`;
    const line = (step) => {
        const seconds = Math.max(1, Math.round((step.endedAt - step.startedAt) / 1_000));
        const start = new Date(step.startedAt).toISOString().slice(0, 19);
        return `    ${(0,markdown/* labelMermaid */.wJ)(step.name)} :${step.ok ? "done" : "crit"}, ${start}, ${seconds}s`;
    };
    return (0,markdown/* mermaid */.a4)([
        "gantt",
        `    accTitle: ${(0,markdown/* labelMermaid */.wJ)(title)}`,
        `    title ${(0,markdown/* labelMermaid */.wJ)(title)}`,
        "    dateFormat YYYY-MM-DDTHH:mm:ss",
        "    axisFormat %H:%M:%S",
        ...steps.map(line),
    ].join("\n"));
}
function describeStep({ name, startedAt, endedAt, ok }) {
    return `${(0,markdown/* escapeMarkdown */.FV)(name)} ${ok ? "" : "**failed** after "}${(0,duration/* renderDuration */.P)(endedAt - startedAt)}`;
}

;// CONCATENATED MODULE: ./actions/deploy/src/report.ts
/** What a release manager reads: the job summary and the `result` output of a deploy. */







const TAIL_LINES = 40;
/** Everything about one environment, the decision first. */
function renderStage(release, outcome) {
    const { facts, steps, tail } = outcome;
    const where = facts.plan.target === null ? facts.environment.name : `${facts.environment.name} (${facts.plan.target})`;
    const sections = [
        {
            heading: `${iconOf(outcome)} Deploy ${inlineText(release.identity.tag)} to ${inlineText(where)}: ${outcome.decision}`,
            body: renderVerdict(outcome),
        },
    ];
    const evidence = [{ heading: null, body: (0,markdown/* factTable */.Bu)(listFacts(release, outcome)) }];
    if (steps.length > 0)
        evidence.push({ heading: "What happened", body: renderTimeline(`${release.identity.tag} to ${where}`, steps) });
    if (outcome.signals.length > 0)
        evidence.push({ heading: "What answers", body: renderSignals(outcome.signals) });
    // A later step of the same job writes its verdict below: what went well takes one line, so that the first screen holds both.
    if (isNegative(outcome) || hasWarning(outcome))
        sections.push(...evidence);
    else
        sections.push({ heading: null, body: (0,markdown/* details */.zH)("What was checked and done", joinSections(evidence)) });
    if (tail.length > 0)
        sections.push({
            heading: null,
            body: (0,markdown/* details */.zH)(`The last ${Math.min(TAIL_LINES, tail.length)} lines of the command`, (0,markdown/* codeBlock */.DV)(tail.slice(-TAIL_LINES).join("\n")), true),
        });
    const checklist = decideChecklist(outcome);
    const open = checklist.filter(({ state }) => state === "open").length;
    sections.push({
        heading: null,
        body: (0,markdown/* details */.zH)(`Deployment checklist when this step ended: ${open} of ${checklist.length} lines are open`, renderChecklist(checklist, release)),
    });
    return sections;
}
/** Whether something was not as it should be, though the deployment went on. */
function hasWarning({ facts, signals }) {
    const { kind } = facts.plan.schedule ?? { kind: "open" };
    return facts.preflight === null || kind !== "open" || signals.some(({ verdict }) => verdict !== "healthy");
}
function joinSections(sections) {
    return sections.map(({ heading, body }) => (heading === null ? body : `### ${heading}\n\n${body}`)).join("\n\n");
}
/** A decision that was made before any environment was looked at. */
function renderRefusal(title, verdict) {
    return [
        {
            heading: `${iconOf(verdict)} ${title}: ${verdict.decision}`,
            body: `${(0,markdown/* renderSentence */.iQ)(verdict.message)}\n\n**Next:** ${remedyOf(verdict.reason)} (${(0,markdown/* inlineCode */.ti)(verdict.reason)})`,
        },
    ];
}
/** What runs now, why, and what a person has to do; nothing is asked of anybody where the next step follows by itself. */
function renderVerdict(outcome) {
    const { refusals, reason, message } = outcome;
    const reasons = refusals.length > 0 ? refusals : isNegative(outcome) ? [outcome] : [];
    if (reasons.length > 0) {
        const next = reasons.map((one) => `**${(0,markdown/* renderSentence */.iQ)(one.message)}**\n${remedyOf(one.reason)} (${(0,markdown/* inlineCode */.ti)(one.reason)})`);
        return [describeState(outcome), (0,markdown/* bullets */.e5)(next)].join("\n\n");
    }
    const next = reason === "deployed" ? "" : `\n\n**Next:** ${remedyOf(reason)}`;
    return `${describeState(outcome)}\n\n${(0,markdown/* renderSentence */.iQ)(message)}.${next}`;
}
function listFacts(release, outcome) {
    const { facts } = outcome;
    const { history, plan } = facts;
    const rows = [
        [
            "Release",
            `${(0,markdown/* inlineCode */.ti)(release.identity.tag)} · ${release.identity.type}${release.identity.prerelease ? " · prerelease" : ""} · ${(0,markdown/* inlineCode */.ti)(plan.sha)}`,
        ],
        [
            isUnchanged(outcome) ? "Runs there now" : "Ran there before",
            history.active === undefined
                ? "nothing of ours"
                : `${(0,markdown/* inlineCode */.ti)(history.active.tag)}${history.active.verified ? ", verified" : ", not verified"}`,
        ],
        ["Preflight", describePreflight(outcome)],
        ["Window", describeWindow(outcome)],
    ];
    if (plan.artifactDigest !== null)
        rows.push(["Artifact", (0,markdown/* inlineCode */.ti)(plan.artifactDigest)]);
    if (outcome.backup !== null)
        rows.push(["Backup", (0,markdown/* inlineCode */.ti)(outcome.backup.slice(0, 300))]);
    if (facts.environment.url !== undefined)
        rows.push(["Address", (0,markdown/* link */.nf)(facts.environment.url, facts.environment.url)]);
    return rows;
}
/** Whether what ran before the step is certain to run after it. */
function isUnchanged(outcome) {
    const { decision, reason, facts } = outcome;
    if (decision === "begun")
        return !hasPart(outcome) && facts.history.disturbedBy === undefined;
    return ["refused", "already-deployed", "would-deploy"].includes(decision) || reason === "backup-failed";
}
/** Whether earlier waves brought a part of the environment to the release. */
function hasPart({ facts: { plan } }) {
    return plan.own?.state === "open" && plan.own.changedPercent > 0;
}
/** The first line: what runs now, and whether that is settled. */
function describeState(outcome) {
    const { decision, facts } = outcome;
    const where = (0,markdown/* escapeMarkdown */.FV)(facts.environment.name);
    const before = facts.history.active;
    const runs = before === undefined ? "no release of ours" : (0,markdown/* inlineCode */.ti)(before.tag);
    const tag = (0,markdown/* inlineCode */.ti)(facts.plan.tag.name);
    const uncertain = `**What ${where} runs now is not certain.** It ran ${runs} before, and ${tag} may be deployed in part.`;
    switch (decision) {
        case "refused":
            return `**Nothing was changed.** ${where} runs ${runs}, as before.`;
        case "deployed":
            return `**${where} runs ${tag} now.** It is not verified yet.`;
        case "already-deployed":
            return `**${where} runs ${tag} already.** Nothing was changed.`;
        case "would-deploy":
            return `**Nothing was changed:** this was a dry run. ${where} runs ${runs}.`;
        case "wave-deployed":
            return `**A part of ${where} runs ${tag}, judged healthy.** The rest runs ${runs}.`;
        case "begun":
            if (hasPart(outcome))
                return `**A part of ${where} runs ${tag}; the next wave begins.** The rest runs ${runs}.`;
            return isUnchanged(outcome)
                ? `**${where} runs ${runs} until the job's own steps change it.** It is held for them.`
                : uncertain;
        default:
            return isUnchanged(outcome) ? `**Nothing was changed.** ${where} runs ${runs}, as before.` : uncertain;
    }
}
function describePreflight({ facts }) {
    const { preflight } = facts;
    if (preflight === null)
        return "⚠️ not required (`require-preflight: false`)";
    if (!preflight.ok)
        return `❌ ${(0,markdown/* renderSentence */.iQ)(preflight.message)}`;
    return `✅ ${preflight.url === "" ? "go" : (0,markdown/* link */.nf)("go", preflight.url)}, decided ${(0,markdown/* escapeMarkdown */.FV)((0,local_time/* renderLocalTime */.b3)(preflight.entry.at, facts.plan.timeZone))}`;
}
function describeWindow({ facts, breakGlass }) {
    const { schedule } = facts.plan;
    if (schedule === null)
        return "always open";
    const at = (instant) => (0,local_time/* renderLocalTime */.b3)(instant, facts.plan.timeZone);
    if (schedule.kind === "open")
        return schedule.closesAt === null ? "open" : `open until ${at(schedule.closesAt)}`;
    const state = schedule.kind === "no-runway"
        ? `open until ${at(schedule.closesAt)}, too short for this deployment`
        : schedule.kind === "frozen"
            ? `frozen until ${at(schedule.until)}`
            : "closed";
    return breakGlass ? `${state}; deployed by break-glass` : state;
}
function renderSignals(signals) {
    return (0,markdown/* table */.tp)(["result", "what", "seen", "wanted"], signals.map((signal) => [
        signal.verdict === "healthy" ? "✅" : signal.advisory ? "⚠️" : "❌",
        (0,markdown/* escapeMarkdown */.FV)(signal.name),
        (0,markdown/* escapeMarkdown */.FV)(signal.value === "" ? signal.explanation : signal.value),
        (0,markdown/* escapeMarkdown */.FV)(signal.condition),
    ]));
}
/** Also what stands on the release issue. */
function renderChecklist(lines, release) {
    return lines
        .map(({ line, state, note, owner }) => {
        const title = release.policy.roles[owner]?.title ?? owner;
        const who = owner === "" ? "" : ` — **${(0,markdown/* escapeMarkdown */.FV)(title)}**`;
        // A tick says that it was done: what is not needed has none.
        if (state === "not-needed")
            return `- ${line}: not needed, ${(0,markdown/* escapeMarkdown */.FV)(note)}`;
        return `- [${state === "open" ? " " : "x"}] ${line}${who}${note === "" ? "" : `: ${(0,markdown/* escapeMarkdown */.FV)(note)}`}`;
    })
        .join("\n");
}
/** One stage as data for the `result` output. */
function describeStage(outcome) {
    const { facts } = outcome;
    return {
        environment: facts.environment.name,
        target: facts.plan.target,
        decision: outcome.decision,
        reason: outcome.reason,
        explanation: outcome.message,
        refusals: outcome.refusals,
        deploymentId: outcome.deploymentId,
        previous: facts.history.active === undefined
            ? null
            : { version: facts.history.active.version, sha: facts.history.active.sha },
        artifactDigest: facts.plan.artifactDigest,
        backup: outcome.backup,
        breakGlass: outcome.breakGlass,
        signals: outcome.signals,
        steps: outcome.steps.map((step) => ({
            name: step.name,
            ok: step.ok,
            detail: step.detail,
            startedAt: new Date(step.startedAt).toISOString(),
            took: (0,duration/* renderDuration */.P)(step.endedAt - step.startedAt),
        })),
        checklist: decideChecklist(outcome),
    };
}
function iconOf({ decision }) {
    return isNegative({ decision })
        ? "❌"
        : decision === "locked"
            ? "🔒"
            : decision === "would-deploy"
                ? "📝"
                : decision === "deployed"
                    ? "🚀"
                    : "✅";
}
function inlineText(text) {
    return (0,markdown/* escapeMarkdown */.FV)(text);
}

;// CONCATENATED MODULE: ./actions/deploy/src/record.ts





/** Also for an environment that held the release already, when the run that deployed left no entry. */
async function appendToRecord(github, runtime, release, outcome) {
    const entry = outcome.conclusion === null ? describeHeld(release, outcome) : describeChange(runtime.context.runId, outcome);
    if (entry === null)
        return;
    const { identity, service, policy } = release;
    const { facts, conclusion } = outcome;
    const written = await tryAppendEntry(github, runtime, {
        ...entry,
        phase: "deploy",
        version: identity.version,
        sha: identity.sha,
        service,
        environment: entryEnvironment(outcome),
        policyDigest: policy.digest,
        decision: outcome.decision,
        reason: outcome.reason,
        facts: { plan: facts.plan, conclusion },
        checkRun: {
            conclusion: outcome.decision === "deployed" || outcome.decision === "already-deployed" ? "success" : "failure",
            title: `${identity.tag} ${outcome.decision}: ${outcome.message}`,
            summary: renderStage(release, outcome),
        },
    });
    if ("failure" in written)
        runtime.log.warning(describeMissingEntry(written.failure));
}
function describeChange(runId, outcome) {
    return {
        reasons: [
            outcome.message,
            ...outcome.steps.map((step) => `${step.name}: ${step.ok ? "ok" : "failed"} ${step.detail}`.trim()),
        ],
        known: (entries) => findOwnEntry(runId, outcome, entries),
    };
}
/** An attempt that ran no command adds nothing to the entry of the attempt of its run that did. */
function findOwnEntry(runId, outcome, entries) {
    const plan = (0,src_plan/* decidePlan */.s)(outcome.facts.plan);
    if (outcome.decision !== "deployed" || plan.kind !== "deploy" || plan.waves.length > 0)
        return undefined;
    const last = entries.findLast(({ phase, environment }) => phase === "deploy" && environment === entryEnvironment(outcome));
    return last?.decision === "deployed" && last.run.id === runId ? last : undefined;
}
function describeHeld({ identity }, outcome) {
    if (outcome.decision !== "already-deployed")
        return null;
    const held = findHeldRelease(outcome.facts, outcome.deploymentId, identity.version);
    if (held === undefined)
        return null;
    return {
        reasons: [outcome.message, `deployed by run ${held.payload.runId}, of which the record held no entry`],
        known: (entries) => findHoldingEntry(entries, entryEnvironment(outcome), held),
    };
}
function entryEnvironment({ facts }) {
    return lockName(facts.environment.name, facts.plan.target);
}

;// CONCATENATED MODULE: ./actions/deploy/src/release-issue.ts
/** Puts the deployment checklist on the release issue that preflight keeps, where a repository has one. */






/**
 * One comment per deployment and decision, also written for an environment that held the release already when the run that
 * deployed left none. Without the issue, or without the permission to read or write it, the
 * checklist stands in the summary alone: a deploy does not fail for want of a comment.
 */
async function commentChecklist(github, runtime, release, outcome) {
    const { identity, service } = release;
    const { facts, conclusion } = outcome;
    const held = outcome.decision === "already-deployed"
        ? findHeldRelease(facts, outcome.deploymentId, identity.version)
        : undefined;
    if (conclusion === null && held === undefined)
        return;
    const decision = held === undefined ? outcome.decision : "deployed";
    try {
        const issue = await (0,issues/* findOwnIssue */.Bm)(github, { kind: "release", key: `${service ?? "-"}:${identity.version}` });
        if (issue === undefined || issue.state === "closed")
            return;
        const title = `${identity.tag} to ${facts.environment.name}: ${decision}`;
        await (0,issues/* commentOnce */.ZD)(github, {
            number: issue.number,
            kind: "checklist",
            key: `${held?.payload.key ?? facts.key}:${decision}`,
            body: `### ${(0,markdown/* escapeMarkdown */.FV)(title)}\n\n${(0,markdown/* escapeMarkdown */.FV)(outcome.message)} · ${(0,markdown/* link */.nf)("run", runtime.context.runUrl)}\n\n${renderChecklist(decideChecklist(outcome), release)}`,
        });
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        runtime.log.info(`The checklist was not put on the release issue: ${thrown.message} ${thrown.hint}`);
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(6888);
// EXTERNAL MODULE: ./packages/shared/src/process/clock.ts
var process_clock = __webpack_require__(5203);
// EXTERNAL MODULE: ./packages/shared/src/process/command-files.ts
var command_files = __webpack_require__(7854);
// EXTERNAL MODULE: ./packages/shared/src/process/log.ts
var process_log = __webpack_require__(4279);
// EXTERNAL MODULE: ./packages/shared/src/process/ordinary-variables.ts
var ordinary_variables = __webpack_require__(9179);
// EXTERNAL MODULE: ./packages/shared/src/process/secrets.ts + 1 modules
var secrets = __webpack_require__(6096);
;// CONCATENATED MODULE: ./packages/shared/src/process/command.ts
/** Runs a policy's shell script as a workflow's run step would: bounded, cancellable, unable to speak to the runner, without our secrets. */










const command_TAIL_LINES = 200;
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
        if (tail.length > command_TAIL_LINES + TAIL_CONTEXT)
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
        tail: (0,secrets/* hideSecretsInLines */.O4)(tail).slice(-command_TAIL_LINES),
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

;// CONCATENATED MODULE: ./packages/shared/src/verification/verdict.ts
/**
 * In this order.
 * 1. Another release answers: inconclusive, for whatever was measured may be that one's.
 * 2. A required signal is unhealthy: unhealthy.
 * 3. A required signal is inconclusive: inconclusive.
 * 4. No signal beside the identity: inconclusive, for nothing was measured.
 * 5. Otherwise healthy. Advisory signals are shown and never decide.
 * A replay of the past cannot ask who answered; only there may `needsIdentity` be false.
 */
function decideVerdict(signals, needsIdentity = true) {
    const required = signals.filter((signal) => !signal.advisory);
    const mismatches = required.filter((signal) => signal.reason === "identity-mismatch");
    if (mismatches.length > 0)
        return settle("inconclusive", mismatches);
    const unhealthy = required.filter((signal) => signal.verdict === "unhealthy");
    if (unhealthy.length > 0)
        return settle("unhealthy", unhealthy);
    const open = required.filter((signal) => signal.verdict !== "healthy");
    if (open.length > 0)
        return settle("inconclusive", open);
    const identities = required.filter((signal) => signal.kind === "identity");
    const measured = required.filter((signal) => signal.kind !== "identity");
    if (needsIdentity && identities.length === 0)
        return {
            verdict: "inconclusive",
            reason: "identity-not-configured",
            deciding: [],
            explanation: "nothing confirmed which release answers",
        };
    if (measured.length === 0)
        return {
            verdict: "inconclusive",
            reason: "nothing-measured",
            deciding: [],
            explanation: "the release answers, but nothing required was measured",
        };
    return {
        verdict: "healthy",
        reason: "verified",
        deciding: [],
        explanation: `the release answers and ${measured.length} required ${measured.length === 1 ? "signal is" : "signals are"} healthy`,
    };
}
/** The most telling of several: what names another release, then what failed, then what is missing. */
const WEIGHT = [
    "identity-mismatch",
    "new-security-alerts",
    "probe-failed",
    "metric-failed",
    "events-missing",
    "feedback-exceeded",
    "identity-not-configured",
    "identity-unconfirmed",
    "measurement-errors",
    "no-data",
    "silence",
    "too-few-samples",
    "too-few-requests",
    "no-baseline",
    "test-too-weak",
    "unreadable",
];
function settle(verdict, signals) {
    const weigh = (signal) => {
        const index = WEIGHT.indexOf(signal.reason);
        return index === -1 ? WEIGHT.length : index;
    };
    const deciding = [...signals].sort((a, b) => weigh(a) - weigh(b) ||
        (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const first = deciding[0];
    return {
        verdict,
        reason: first.reason,
        deciding,
        explanation: `${first.name}: ${first.explanation}${deciding.length > 1 ? ` (and ${deciding.length - 1} more)` : ""}`,
    };
}

;// CONCATENATED MODULE: ./actions/deploy/src/change-request.ts
/** What a change to one environment works with, and how it can end. */

/** A graceful end must leave room for the status within the runner's 7.5 seconds. */
const GRACE_MS = 2_000;
/** The command, under its title in the log. */
function runStageCommand(runtime, call) {
    return runCommand(runtime, { ...call, graceMs: GRACE_MS });
}
/** What is deployed, as the policy's commands and probes see it. `percent`: 1 to 100, 0 before any change. */
function describeRelease({ release, facts }, percent, backup) {
    const { active } = facts.history;
    return {
        version: release.identity.version,
        tag: release.identity.tag,
        sha: release.identity.sha,
        releaseType: release.identity.type,
        environment: facts.environment.name,
        service: release.service,
        previous: active === undefined ? null : { version: active.version, sha: active.sha },
        kind: "deploy",
        artifactDigest: facts.plan.artifactDigest,
        percent,
        ...nameSurroundings(facts, backup),
    };
}
/** The parts of a command's variables that not every deployment has. */
function nameSurroundings(facts, backup) {
    const { target } = facts.plan;
    return { ...(target === null ? {} : { target }), ...(backup === null ? {} : { backup }) };
}

;// CONCATENATED MODULE: ./actions/deploy/src/backup.ts
/** The backup before a change: made by the policy's command, named by its last line, read back when the policy says how. */



/** The backup that this change needs: made now, made by an earlier attempt, or (`name: null`) none. */
async function secureBackup(request) {
    const { backup } = request.plan;
    if (backup.kind !== "make")
        return { kind: "secured", name: backup.kind === "made" ? backup.name : null };
    // What another run is changing is nothing to back up.
    await request.requireUnchanged();
    const made = await makeBackup(request);
    if (made.kind === "backup-failed")
        return made;
    await request.report.backedUp(made.name);
    return { kind: "secured", name: made.name };
}
async function makeBackup(request) {
    const { facts, timeline, runtime } = request;
    const rule = facts.environment.backup;
    const end = await timeline.take("backup", () => runStageCommand(runtime, {
        title: `Back up ${facts.environment.name}`,
        command: rule,
        release: describeRelease(request, 0, null),
    }), (result) => ({ ...describeResult(result), ok: result.ok && result.lastLine !== "" }));
    const made = judgeBackup(end);
    return made.kind === "backup-failed" || rule.check === undefined ? made : readBack(request, rule.check, made.name);
}
function judgeBackup({ ok, end, lastLine, tail }) {
    const fail = (message) => ({ kind: "backup-failed", message, tail });
    if (!ok)
        return fail(`the backup command ${describeEnd(end)}`);
    if (lastLine === "")
        return fail("the backup command printed nothing; its last line must name the backup");
    // The name goes into the deployment's record, which everybody may read, and hidden it would name nothing.
    if ((0,secrets/* hideSecrets */.s0)(lastLine) !== lastLine)
        return fail("the backup's name, the last line that its command printed, holds a secret or the value of a variable that the policy passes by name; print a name that anybody may read");
    return { kind: "made", name: lastLine };
}
/** With the same folder, time-out and variables as the backup itself. */
async function readBack(request, check, name) {
    const { facts, timeline, runtime } = request;
    const read = await timeline.take("backup read back", () => runStageCommand(runtime, {
        title: `Read the backup of ${facts.environment.name} back`,
        command: { ...facts.environment.backup, run: check },
        release: describeRelease(request, 0, name),
    }), describeResult);
    return read.ok
        ? { kind: "made", name }
        : {
            kind: "backup-failed",
            message: `the backup could not be read back: its check ${describeEnd(read.end)}`,
            tail: read.tail,
        };
}
function describeResult({ ok, end, lastLine }) {
    return { ok, detail: ok ? (0,secrets/* hideSecrets */.s0)(lastLine).slice(0, 200) : describeEnd(end) };
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
            : { name: identity_shorten(value) };
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
            ? { name: identity_shorten(value) }
            : { error: `no text at ${rule.json}` };
    }
    return answer.body.trim() === "" ? { error: "an empty body" } : { name: identity_shorten(answer.body) };
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
function identity_shorten(text) {
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

;// CONCATENATED MODULE: ./packages/shared/src/verification/sample.ts
/** One measurement of a metric, and how it is told apart: a value, no data, or an error (which is not a failure). */
/** How an infinite value is kept: a record is JSON, which holds no infinity, and every comparison gives the same answer. */
const INFINITE = Number.MAX_VALUE;
/**
 * Only NaN (0/0 of an idle service), nothing at all, or a finite value with no request behind it is no data. Infinity is a value:
 * x/0 is what a service gives whose every request fails.
 */
function makeSample(at, value, requests) {
    if (value === undefined || Number.isNaN(value))
        return { at, noData: true };
    if (requests !== undefined && requests <= 0 && Number.isFinite(value))
        return { at, noData: true };
    const kept = Math.max(-INFINITE, Math.min(INFINITE, value));
    const isCounted = requests !== undefined && requests > 0 && Number.isFinite(requests);
    return isCounted ? { at, value: kept, requests } : { at, value: kept };
}
/** Whether a value stands for +Inf or −Inf: judged like any other, but no baseline and no point of a chart. */
function isInfinite(value) {
    return Math.abs(value) >= INFINITE;
}
/** What a limit can be drawn from: the finite values. Leaving +Inf out of a reference makes its limit stricter. */
function finiteValues(samples) {
    return samples.filter(isValue).filter((sample) => !isInfinite(sample.value));
}
function isValue(sample) {
    return "value" in sample;
}
function isError(sample) {
    return "error" in sample;
}
/** By time; samples of one instant in an order of their own, so that the order they came in never matters. */
function sortSamples(samples) {
    const rank = (sample) => (isValue(sample) ? 0 : isError(sample) ? 2 : 1);
    const value = (sample) => (isValue(sample) ? sample.value : 0);
    const requests = (sample) => (isValue(sample) ? (sample.requests ?? -1) : 0);
    return [...samples].sort((a, b) => a.at - b.at || rank(a) - rank(b) || value(a) - value(b) || requests(a) - requests(b));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/statistics.ts
/** The statistics that judgements rest on: median, and the one-sided Mann–Whitney U test with its rank-biserial effect. */
/** The middle of the values; undefined of none. */
function median(values) {
    if (values.length === 0)
        return undefined;
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
}
/** Up to this many values in all, the distribution is counted; beyond it the normal approximation with ties is within a few percent. */
const EXACT_LIMIT = 40;
/**
 * Whether the first values tend to be higher than the second (one-sided Mann–Whitney). Ties share mid-ranks,
 * in the exact count too. Both must have at least one value.
 */
function testHigher(first, second) {
    const n = first.length;
    const m = second.length;
    if (n === 0 || m === 0)
        throw new Error("Mann–Whitney needs values on both sides");
    const { ranks, tieSum } = rankTwice([...first, ...second]);
    let doubledSum = 0;
    for (let index = 0; index < n; index++)
        doubledSum += ranks[index];
    const u = doubledSum / 2 - (n * (n + 1)) / 2;
    const effect = (2 * u) / (n * m) - 1;
    if (n + m <= EXACT_LIMIT)
        return { p: countExact(ranks, n, doubledSum), effect, method: "exact" };
    const total = n + m;
    const variance = ((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1)));
    if (variance <= 0)
        return { p: 1, effect, method: "normal" };
    const z = (u - (n * m) / 2 - 0.5) / Math.sqrt(variance);
    return { p: upperTail(z), effect, method: "normal" };
}
/** The least p that so many values can ever give; above `1 - confidence` a test cannot find anything. */
function smallestP(n, m) {
    let ways = 1;
    for (let index = 1; index <= Math.min(n, m); index++)
        ways = (ways * (n + m - index + 1)) / index;
    return 1 / ways;
}
/** Mid-ranks doubled, so that they are whole numbers, in the order of the values; and Σ(t³ − t) over ties. */
function rankTwice(values) {
    const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
    const ranks = new Array(values.length);
    let tieSum = 0;
    for (let start = 0; start < order.length;) {
        let end = start;
        while (end + 1 < order.length && values[order[end + 1]] === values[order[start]])
            end++;
        const ties = end - start + 1;
        tieSum += ties ** 3 - ties;
        for (let index = start; index <= end; index++)
            ranks[order[index]] = start + end + 2;
        start = end + 1;
    }
    return { ranks, tieSum };
}
/** The share of all choices of `n` ranks whose (doubled) sum is at least the observed one. */
function countExact(ranks, n, observed) {
    const total = ranks.reduce((sum, rank) => sum + rank, 0);
    const ways = Array.from({ length: n + 1 }, () => new Float64Array(total + 1));
    ways[0][0] = 1;
    let reached = 0;
    for (const [index, rank] of ranks.entries()) {
        reached += rank;
        for (let size = Math.min(n, index + 1); size >= 1; size--) {
            const from = ways[size - 1];
            const to = ways[size];
            for (let sum = reached; sum >= rank; sum--)
                to[sum] += from[sum - rank];
        }
    }
    let tail = 0;
    let all = 0;
    for (const [sum, count] of ways[n].entries()) {
        all += count;
        if (sum >= observed)
            tail += count;
    }
    return tail / all;
}
/** P(Z ≥ z) of the standard normal; the Chebyshev fit of erfc in Numerical Recipes, relative error below 1.2e-7. */
function upperTail(z) {
    const x = Math.abs(z) / Math.SQRT2;
    const t = 1 / (1 + 0.5 * x);
    const polynomial = -(x * x) -
        1.26551223 +
        t *
            (1.00002368 +
                t *
                    (0.37409196 +
                        t *
                            (0.09678418 +
                                t *
                                    (-0.18628806 +
                                        t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
    const erfc = t * Math.exp(polynomial);
    return z >= 0 ? erfc / 2 : 1 - erfc / 2;
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/condition.ts
/** Tells each sample of a metric apart by its condition: passing, adverse (bad, but not counted as a failure) or failing. */



/** The metric's condition over its samples; `reference` is the baseline's or the control's samples. */
function classify(metric, samples, reference) {
    const values = sortSamples(samples.filter(isValue));
    const compare = metric.compare;
    if (compare.with === "threshold")
        return classifyByThreshold(compare, values, metric.direction);
    if (compare.with === "error-budget")
        return classifyByBudget(compare, values);
    const others = finiteValues(reference);
    return compare.test === "ratio"
        ? classifyByRatio(metric, compare, values, others)
        : classifyByTest(metric, compare, values, others);
}
function classifyByThreshold(compare, values, direction) {
    const samples = values.map((sample) => ({
        sample,
        class: holds(sample.value, compare.operator, compare.value) ? "passing" : "failing",
    }));
    const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
    const worst = pickWorst(failing.length > 0 ? failing : values.map((sample) => sample.value), compare.operator, direction);
    return {
        samples,
        failsAsWhole: false,
        ...(worst === undefined ? {} : { value: worst }),
        limit: compare.value,
        condition: `${compare.operator} ${renderNumber(compare.value)}`,
    };
}
function pickWorst(values, operator, direction) {
    if (values.length === 0)
        return undefined;
    const wantsHigh = operator === "==" ? direction === "higher-is-better" : operator.startsWith(">");
    return values.reduce((worst, value) => (wantsHigh ? Math.min(worst, value) : Math.max(worst, value)));
}
/** Whether a value meets a threshold. */
function holds(value, operator, limit) {
    switch (operator) {
        case "<":
            return value < limit;
        case "<=":
            return value <= limit;
        case ">":
            return value > limit;
        case ">=":
            return value >= limit;
        case "==":
            return value === limit;
    }
}
/** Limits around the reference's median. Without any, the bad direction may not change at all. */
function limitsOf(compare, direction, center) {
    const isBare = compare["max-increase"] === undefined && compare["max-decrease"] === undefined;
    const increase = compare["max-increase"] ?? (isBare && direction === "lower-is-better" ? 0 : undefined);
    const decrease = compare["max-decrease"] ?? (isBare && direction === "higher-is-better" ? 0 : undefined);
    const size = Math.abs(center);
    return {
        low: decrease === undefined ? Number.NEGATIVE_INFINITY : center - size * decrease,
        high: increase === undefined ? Number.POSITIVE_INFINITY : center + size * increase,
    };
}
function describeReference(compare) {
    return compare.with;
}
function classifyByRatio(metric, compare, values, reference) {
    const name = describeReference(compare);
    const center = median(reference.map((sample) => sample.value));
    if (center === undefined || reference.length < metric["min-samples"])
        return {
            samples: values.map((sample) => ({ sample, class: "adverse" })),
            failsAsWhole: false,
            insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
            ...(values.length === 0 ? {} : { value: median(values.map((sample) => sample.value)) }),
            condition: `within ${condition_describeChange(compare, metric.direction)} of the ${name}`,
        };
    const { low, high } = limitsOf(compare, metric.direction, center);
    const samples = values.map((sample) => ({
        sample,
        class: sample.value > high || sample.value < low ? "failing" : "passing",
    }));
    const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
    const shown = failing.length > 0 ? failing : values.map((sample) => sample.value);
    const value = shown.length === 0 ? undefined : farthest(shown, center);
    const limit = Number.isFinite(high) ? high : low;
    return {
        samples,
        failsAsWhole: false,
        ...(value === undefined ? {} : { value }),
        limit,
        baseline: center,
        condition: `${[...(Number.isFinite(high) ? [`<= ${renderNumber(high)}`] : []), ...(Number.isFinite(low) ? [`>= ${renderNumber(low)}`] : [])].join(" and ")} (${name} ${renderNumber(center)}, ${condition_describeChange(compare, metric.direction)})`,
    };
}
function farthest(values, center) {
    return values.reduce((worst, value) => (Math.abs(value - center) > Math.abs(worst - center) ? value : worst));
}
function condition_describeChange(compare, direction) {
    const parts = [];
    if (compare["max-increase"] !== undefined)
        parts.push(`+${renderNumber(compare["max-increase"] * 100)} %`);
    if (compare["max-decrease"] !== undefined)
        parts.push(`−${renderNumber(compare["max-decrease"] * 100)} %`);
    return parts.length > 0 ? parts.join(" / ") : direction === "lower-is-better" ? "no increase" : "no decrease";
}
/**
 * The test looks at all values together; besides, a value worse than every one of the reference (and than the largest
 * change that is allowed) is adverse: it cannot help to make up the samples that health needs. It fails when the ranks are significant, the effect is large enough,
 * and (where a largest change is given) the median moved by more than that.
 */
function classifyByTest(metric, compare, values, reference) {
    const isLower = metric.direction === "lower-is-better";
    const name = describeReference(compare);
    const own = values.map((sample) => sample.value);
    const other = reference.map((sample) => sample.value);
    const center = median(other);
    const middle = median(own);
    const change = compare["max-increase"] === undefined && compare["max-decrease"] === undefined
        ? ""
        : `, ${condition_describeChange(compare, metric.direction)}`;
    const condition = `not ${isLower ? "higher" : "lower"} than the ${name}${center === undefined ? "" : ` (median ${renderNumber(center)}${change})`}, Mann–Whitney at ${renderNumber(compare.confidence * 100)} %, effect ≥ ${renderNumber(compare["min-effect"])}`;
    const shared = {
        ...(middle === undefined ? {} : { value: middle }),
        ...(center === undefined ? {} : { baseline: center, limit: center }),
        condition,
    };
    if (center === undefined || reference.length < metric["min-samples"])
        return {
            ...shared,
            samples: values.map((sample) => ({ sample, class: "adverse" })),
            failsAsWhole: false,
            insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
        };
    const { low, high } = limitsOf(compare, metric.direction, center);
    const allowed = change === "" ? center : isLower ? high : low;
    const worst = isLower
        ? Math.max(...other, ...(Number.isFinite(allowed) ? [allowed] : []))
        : Math.min(...other, ...(Number.isFinite(allowed) ? [allowed] : []));
    const isAdverse = (value) => (isLower ? value > worst : value < worst);
    const samples = values.map((sample) => ({
        sample,
        class: isAdverse(sample.value) ? "adverse" : "passing",
    }));
    if (middle === undefined)
        return { ...shared, samples, failsAsWhole: false };
    const test = isLower ? testHigher(own, other) : testHigher(own.map(negate), other.map(negate));
    const alpha = 1 - compare.confidence;
    const isLargeEnough = change === "" || middle > high || middle < low;
    const passing = samples.filter((entry) => entry.class === "passing").length;
    const insufficient = describeWeakness(passing, reference.length, compare);
    return {
        ...shared,
        samples,
        failsAsWhole: test.p <= alpha && test.effect >= compare["min-effect"] && isLargeEnough,
        ...(insufficient === undefined ? {} : { insufficient }),
        test: { p: test.p, effect: test.effect },
    };
}
function negate(value) {
    return -value;
}
/** Why no result of the test could be significant; undefined when one could. */
function describeWeakness(passing, others, compare) {
    return smallestP(passing, others) > 1 - compare.confidence
        ? `${passing} samples against ${others} of the ${describeReference(compare)} can never be significant at ${renderNumber(compare.confidence * 100)} %; take more samples or lower the confidence`
        : undefined;
}
/**
 * Burn rate: the share of failed requests in a window over the share that the SLO allows. A sample fails when, seen from
 * its time, both windows of a pair burn at least that fast; it is adverse when its own value does but the windows do not.
 * Windows reach back to the deployment at most, so that an older release's errors are not charged to this one.
 */
function classifyByBudget(compare, values) {
    const allowed = 1 - compare.slo;
    const windows = compare.windows.map((window) => ({
        longMs: (0,duration/* parseDuration */.E)(window.long) ?? 0,
        shortMs: (0,duration/* parseDuration */.E)(window.short) ?? 0,
        rate: window["burn-rate"],
    }));
    const lowestRate = Math.min(...windows.map((window) => window.rate));
    let worst;
    const samples = values.map((sample) => {
        const burns = windows.map((window) => ({
            rate: window.rate,
            burn: Math.min(burnOf(values, sample.at, window.longMs, allowed), burnOf(values, sample.at, window.shortMs, allowed)),
        }));
        for (const { burn } of burns)
            worst = Math.max(worst ?? burn, burn);
        const fails = burns.some(({ burn, rate }) => burn >= rate * (1 - 1e-12));
        const isOwnBad = sample.value / allowed >= lowestRate * (1 - 1e-12);
        return { sample, class: fails ? "failing" : isOwnBad ? "adverse" : "passing" };
    });
    return {
        samples,
        failsAsWhole: false,
        ...(worst === undefined ? {} : { value: worst }),
        limit: lowestRate,
        condition: `burn rate of the ${renderNumber(compare.slo * 100)} % SLO < ${compare.windows.map((window) => `${renderNumber(window["burn-rate"])} over ${window.long} and ${window.short}`).join(", < ")}`,
    };
}
function burnOf(values, end, windowMs, allowed) {
    let weight = 0;
    let sum = 0;
    for (const sample of values) {
        if (sample.at > end || sample.at <= end - windowMs)
            continue;
        const requests = sample.requests ?? 1;
        weight += requests;
        // A share below zero is no credit: it must not pay for a failing sample.
        sum += Math.max(0, sample.value) * requests;
    }
    return weight === 0 ? 0 : Math.min(Number.MAX_VALUE, sum / weight / allowed);
}
/** At most four significant digits, without an exponent where people would not write one; `+Inf` and `-Inf` as Prometheus writes them. */
function renderNumber(value) {
    if (Number.isNaN(value))
        return "NaN";
    if (isInfinite(value))
        return value > 0 ? "+Inf" : "-Inf";
    const rounded = Number(value.toPrecision(4));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e15) ? rounded.toExponential() : String(rounded);
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/silence.ts


/** Intervals without a value that are tolerated in a row where the policy names no `max-gap`. */
const DEFAULT_GAP = 3;
/**
 * A metric can be healthy only if at least `min-coverage` of its planned samples hold a value, no row of answers without one
 * lasts longer than `max-gap`, and the source's last answer holds one. An error is no answer: it counts as missing, and
 * `consecutive-errors` limits how many may follow each other. Errors at the end may not last longer than `max-gap` either:
 * the evidence has to reach to the end of the bake.
 */
function findSilence(rules, samples, planned) {
    // A record from before these rules is replayed by the rules that it was judged by.
    if (planned === undefined)
        return undefined;
    const expected = Math.max(planned, samples.length);
    const values = samples.filter(isValue).length;
    const errors = samples.filter(isError).length;
    const seen = `${values} of ${expected} samples hold a value, ${expected - values - errors} without data${errors === 0 ? "" : `, ${errors} errors`}`;
    const answers = sortSamples(samples).filter((sample) => !isError(sample));
    const last = answers.at(-1);
    if (last !== undefined && !isValue(last))
        return { explanation: `the last answer of the source holds no data (${seen})`, isCertain: true };
    const intervalMs = Math.max(1, (0,duration/* parseDuration */.E)(rules.interval) ?? 30_000);
    const gap = longestGap(answers) * intervalMs;
    const allowed = (0,duration/* parseDuration */.E)(rules["max-gap"] ?? "") ?? DEFAULT_GAP * intervalMs;
    if (gap > allowed)
        return {
            explanation: `no data for ${(0,duration/* renderDuration */.P)(gap)}, at most ${(0,duration/* renderDuration */.P)(allowed)} are tolerated (${seen})`,
            isCertain: true,
        };
    const tail = countTail(sortSamples(samples)) * intervalMs;
    if (tail > allowed)
        return {
            explanation: `no value in the last ${(0,duration/* renderDuration */.P)(tail)}, at most ${(0,duration/* renderDuration */.P)(allowed)} are tolerated (${seen})`,
            isCertain: false,
        };
    const needed = Math.ceil(rules["min-coverage"] * expected - 1e-9);
    if (values >= needed)
        return undefined;
    return { explanation: `${seen}; at least ${needed} must hold one`, isCertain: values + errors < needed };
}
/** How many samples followed the last value. */
function countTail(sorted) {
    return sorted.length - 1 - sorted.findLastIndex(isValue);
}
/** The longest row of answers without data. */
function longestGap(answers) {
    let row = 0;
    let longest = 0;
    for (const answer of answers) {
        row = isValue(answer) ? 0 : row + 1;
        longest = Math.max(longest, row);
    }
    return longest;
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/judgement.ts




/**
 * In this order.
 * 1. More failing samples than `failure-limit`, or a test that finds a difference: unhealthy.
 * 2. More than `consecutive-errors` errors with no passing sample between them: inconclusive (an error is not a failure).
 * 3. No baseline or control to compare with: inconclusive.
 * 4. Fewer passing samples than `min-samples`, silence (`findSilence`), or fewer requests than `min-requests`: what
 *    `on-no-data` says, or inconclusive where errors may be what is missing.
 * 5. A test that so few samples can never decide: inconclusive.
 * 6. Otherwise healthy.
 * Only passing samples count as evidence of health, so a failing sample more never turns a verdict to the better.
 */
function judgeMetric(metric, evidence) {
    const result = classify(metric, evidence.samples, evidence.reference);
    const counts = countSamples(result.samples, evidence.samples);
    const finding = decide(metric, evidence, result, counts);
    return {
        name: metric.name,
        ...finding,
        advisory: metric.advisory,
        ...(result.value === undefined ? {} : { value: result.value }),
        ...(result.limit === undefined ? {} : { limit: result.limit }),
        ...(result.baseline === undefined ? {} : { baseline: result.baseline }),
        condition: result.condition,
        counts,
        ...(result.test === undefined ? {} : { test: result.test }),
    };
}
function decide(metric, evidence, result, counts) {
    const all = counts.passing + counts.adverse + counts.failing;
    if (counts.failing > metric["failure-limit"] || result.failsAsWhole)
        return {
            verdict: "unhealthy",
            reason: "condition-failed",
            explanation: explainFailure(metric, result, counts, all),
        };
    const streak = longestErrorStreak(result.samples, evidence.samples);
    if (streak > metric["consecutive-errors"])
        return {
            verdict: "inconclusive",
            reason: "measurement-errors",
            explanation: `${streak} errors in a row (at most ${metric["consecutive-errors"]} are tolerated); last: ${lastError(evidence.samples)}`,
        };
    if (metric.compare.with !== "threshold" && metric.compare.with !== "error-budget") {
        const reference = finiteValues(evidence.reference).length;
        if (reference < metric["min-samples"])
            return {
                verdict: "inconclusive",
                reason: "no-reference",
                explanation: `the ${metric.compare.with} has ${reference} of at least ${metric["min-samples"]} samples; ${describeErrors(evidence.reference)}`,
            };
    }
    const deficit = findDeficit(metric, evidence, counts, all);
    if (deficit !== undefined) {
        const mayBeErrors = counts.errors > 0 && !deficit.isCertain && counts.passing + counts.errors >= metric["min-samples"];
        return mayBeErrors
            ? {
                verdict: "inconclusive",
                reason: "measurement-errors",
                explanation: `${deficit.explanation}; ${counts.errors} measurements ended in an error, last: ${lastError(evidence.samples)}`,
            }
            : { verdict: metric["on-no-data"], reason: deficit.reason, explanation: deficit.explanation };
    }
    if (result.insufficient !== undefined)
        return { verdict: "inconclusive", reason: "test-too-weak", explanation: result.insufficient };
    return {
        verdict: "healthy",
        reason: "condition-met",
        explanation: `${describeMet(result, counts)}; ${counts.passing} of ${evidence.samples.length} samples pass${describeRest(counts)}${describeWarnings(evidence.samples)}`,
    };
}
/** The value is the worst one: where a failure is tolerated, it does not meet the condition. */
function describeMet({ value, condition }, { failing }) {
    return failing > 0 ? `wanted ${condition}` : `${renderNumber(value)} is ${condition}`;
}
function describeWarnings(samples) {
    const warnings = samples.flatMap((sample) => ("warning" in sample && sample.warning ? [sample.warning] : []));
    return warnings.length === 0 ? "" : `, ${warnings.length} with a warning of the source: ${warnings.at(-1)}`;
}
function describeRest(counts) {
    return [
        ...(counts.failing > 0 ? [`, ${counts.failing} failing tolerated`] : []),
        ...(counts.noData > 0 ? [`, ${counts.noData} without data`] : []),
        ...(counts.errors > 0 ? [`, ${counts.errors} errors`] : []),
    ].join("");
}
function findDeficit(metric, evidence, counts, all) {
    if (all === 0 && counts.errors === 0)
        return { reason: "no-data", explanation: `no sample held a value (${counts.noData} without data)` };
    if (counts.passing < metric["min-samples"])
        return {
            reason: "too-few-samples",
            explanation: `${counts.passing} passing samples of at least ${metric["min-samples"]} (${counts.noData} without data, ${counts.errors} errors, ${counts.failing + counts.adverse} bad)`,
        };
    const silence = findSilence(metric, evidence.samples, evidence.planned);
    if (silence !== undefined)
        return { reason: "silence", ...silence };
    if ((counts.requests ?? 0) < metric["min-requests"])
        return {
            reason: "too-few-requests",
            explanation: counts.requests === undefined
                ? `the source does not say how many requests are behind the samples; at least ${metric["min-requests"]} are needed`
                : `${renderNumber(counts.requests)} requests of at least ${metric["min-requests"]} behind the passing samples`,
        };
    return undefined;
}
function explainFailure(metric, result, counts, all) {
    const value = result.value === undefined ? "no value" : renderNumber(result.value);
    if (result.test && result.failsAsWhole)
        return `median ${value} against ${renderNumber(result.baseline ?? 0)} of the ${metric.compare.with}: p = ${renderNumber(result.test.p)}, effect ${renderNumber(result.test.effect)}; wanted ${result.condition}`;
    return `${value} is not ${result.condition}; ${counts.failing} of ${all} samples fail, at most ${metric["failure-limit"]} may`;
}
function countSamples(classified, samples) {
    const count = (wanted) => classified.filter((entry) => entry.class === wanted).length;
    const requests = classified.flatMap((entry) => entry.class === "passing" && entry.sample.requests !== undefined ? [entry.sample.requests] : []);
    return {
        passing: count("passing"),
        adverse: count("adverse"),
        failing: count("failing"),
        noData: samples.filter((sample) => "noData" in sample).length,
        errors: samples.filter(isError).length,
        ...(requests.length === 0
            ? {}
            : { requests: [...requests].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0) }),
    };
}
/** Only a passing sample ends a row of errors: a failing one between them must not make the row look shorter. */
function longestErrorStreak(classified, samples) {
    const passing = new Set(classified.filter((entry) => entry.class === "passing").map((entry) => entry.sample));
    let streak = 0;
    let longest = 0;
    for (const sample of sortSamples(samples)) {
        if (isError(sample))
            longest = Math.max(longest, ++streak);
        else if (passing.has(sample))
            streak = 0;
    }
    return longest;
}
function lastError(samples) {
    return sortSamples(samples.filter(isError)).at(-1)?.error ?? "none";
}
function describeErrors(samples) {
    const errors = samples.filter(isError);
    return errors.length === 0 ? "the source had no data for it" : `last error: ${lastError(errors)}`;
}
/**
 * Whether `remaining` more samples, whatever they hold, can no longer change the verdict; then measuring ends
 * early. A control group goes on changing too, so its metrics are settled only at the end.
 */
function isSettled(metric, evidence, remaining, intervalMs) {
    if (remaining <= 0)
        return true;
    if (metric.compare.with === "control")
        return false;
    const last = evidence.samples.reduce((latest, sample) => Math.max(latest, sample.at), 0);
    const complete = (make) => judgeMetric(metric, {
        ...evidence,
        samples: [
            ...evidence.samples,
            ...Array.from({ length: remaining }, (_, index) => make(last + (index + 1) * intervalMs)),
        ],
    }).verdict;
    const [best, worst] = extremes(metric, evidence);
    const verdict = complete((at) => ({ at, value: best, requests: 1e12 }));
    return (verdict === complete((at) => ({ at, value: worst, requests: 1e12 })) &&
        verdict === complete((at) => ({ at, noData: true })) &&
        verdict === complete((at) => ({ at, error: "none" })));
}
/** A value that surely passes and one that surely fails. */
function extremes(metric, evidence) {
    const compare = metric.compare;
    const isHighBad = metric.direction === "lower-is-better";
    if (compare.with === "error-budget")
        return [0, 1];
    if (compare.with === "threshold") {
        if (compare.operator === "==")
            return [compare.value, compare.value + Math.max(1, Math.abs(compare.value))];
        return compare.operator.startsWith("<") ? [-1e300, 1e300] : [1e300, -1e300];
    }
    if (compare.test === "mann-whitney")
        return isHighBad ? [-1e300, 1e300] : [1e300, -1e300];
    const center = median(finiteValues(evidence.reference).map((sample) => sample.value)) ?? 0;
    const limitsHigh = compare["max-increase"] !== undefined || (isHighBad && compare["max-decrease"] === undefined);
    return [center, limitsHigh ? 1e300 : -1e300];
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/prometheus.ts
/** Reads numbers out of the answers of Prometheus' HTTP API: one series or an error, never a guess among several. */

/** The one value of an instant query; undefined when the query has no data. */
function selectInstant(status, body) {
    const data = prometheus_readData(status, body);
    if (!data.ok)
        return data;
    const { resultType, result, warning } = data.value;
    const warn = (reading) => (reading.ok ? { ...reading, ...warning } : reading);
    if (resultType === "scalar")
        return warn(readNumber(result));
    if (resultType !== "vector" || !Array.isArray(result))
        return prometheus_refuse(`Prometheus answered with a ${resultType}, expected a vector or scalar`);
    if (result.length === 0)
        return { ok: true, value: undefined, ...warning };
    if (result.length > 1)
        return prometheus_refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
    return warn(readNumber(result[0]?.value));
}
/** The values of a range query by their time in milliseconds. */
function selectRange(status, body) {
    const data = prometheus_readData(status, body);
    if (!data.ok)
        return data;
    const { resultType, result, warning } = data.value;
    if (resultType !== "matrix" || !Array.isArray(result))
        return prometheus_refuse(`Prometheus answered with a ${resultType}, expected a matrix`);
    if (result.length > 1)
        return prometheus_refuse(`the query gives ${result.length} series; aggregate it to one, for example with sum(…)`);
    const values = result[0]?.values;
    const points = new Map();
    if (result.length === 0)
        return { ok: true, value: points, ...warning };
    if (!Array.isArray(values))
        return prometheus_refuse("Prometheus answered with a series without values");
    for (const pair of values) {
        const number = readNumber(pair);
        if (!number.ok)
            return number;
        points.set(Math.round(pair[0] * 1_000), number.value ?? Number.NaN);
    }
    return { ok: true, value: points, ...warning };
}
/**
 * A sample for each step of a range, made of the newest value in the step that ends there: Thanos, VictoriaMetrics and Mimir
 * move start and end to multiples of the step, so that no value has the exact time asked for. A step without a value is no data.
 */
function alignSamples(window, values, requests) {
    const valueAt = pickBySteps(window, values);
    const requestsAt = requests === undefined ? undefined : pickBySteps(window, requests);
    const samples = [];
    for (let at = window.startMs; at <= window.endMs; at += window.stepMs) {
        if (requestsAt === undefined)
            samples.push(makeSample(at, valueAt.get(at)));
        else
            samples.push(makeSample(at, valueAt.get(at), requestsAt.get(at) ?? 0));
    }
    return samples;
}
/** By the end of the step, the newest value in it; values outside of the window are left out. */
function pickBySteps(window, values) {
    const picked = new Map();
    for (const [at, value] of [...values].sort(([a], [b]) => a - b)) {
        const step = Math.max(0, Math.ceil((at - window.startMs) / window.stepMs));
        const end = window.startMs + step * window.stepMs;
        if (at > window.startMs - window.stepMs && end <= window.endMs)
            picked.set(end, value);
    }
    return picked;
}
function prometheus_readData(status, body) {
    let document;
    try {
        document = JSON.parse(body);
    }
    catch {
        return prometheus_refuse(`status ${status}, and the body is not JSON`);
    }
    const answer = document;
    if (typeof answer !== "object" || answer === null)
        return prometheus_refuse(`status ${status}, and the body is no object`);
    if (answer.status !== "success")
        return prometheus_refuse(typeof answer.error === "string" ? `Prometheus: ${answer.error.slice(0, 300)}` : `status ${status} of the source`);
    if (status !== 200)
        return prometheus_refuse(`status ${status} of the source`);
    if (typeof answer.data?.resultType !== "string")
        return prometheus_refuse("the answer holds no data");
    const first = Array.isArray(answer.warnings) ? answer.warnings.find((text) => typeof text === "string") : undefined;
    const warning = first === undefined ? {} : { warning: first.slice(0, 200) };
    return { ok: true, value: { resultType: answer.data.resultType, result: answer.data.result, warning } };
}
function readNumber(pair) {
    if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "number" || typeof pair[1] !== "string")
        return prometheus_refuse("a value of the answer has another shape than [time, text]");
    const text = pair[1];
    if (text === "NaN")
        return { ok: true, value: Number.NaN };
    if (text === "+Inf" || text === "Inf")
        return { ok: true, value: Number.POSITIVE_INFINITY };
    if (text === "-Inf")
        return { ok: true, value: Number.NEGATIVE_INFINITY };
    const value = Number(text);
    return text.trim() === "" || Number.isNaN(value)
        ? prometheus_refuse(`${JSON.stringify(text)} is no number`)
        : { ok: true, value };
}
function prometheus_refuse(message) {
    return { ok: false, message };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-requests.ts




const TIMEOUT_MS = 10_000;
const read_requests_MAX_BYTES = 1_000_000;
/**
 * One sample of `requests` GETs, at most `concurrency` at once. A request without an answer failed; one
 * that our rules refuse is an error of measurement. The latency is that of requests that did not fail.
 */
async function measureByRequests(source, control, atMs, request) {
    const replies = [];
    let sent = 0;
    const work = async () => {
        while (sent < source.requests) {
            sent++;
            replies.push(await (request.ask ?? askHttp)({
                url: fillAddress(control ?? source.url, request.release),
                method: "GET",
                headers: source.headers,
                timeoutMs: TIMEOUT_MS,
                maxBytes: read_requests_MAX_BYTES,
                redirects: 0,
                allowHosts: request.allowHosts,
                ...(request.signal ? { signal: request.signal } : {}),
            }));
            const last = replies.at(-1);
            if (last.kind === "error" && last.refused)
                sent = source.requests;
        }
    };
    await Promise.all(Array.from({ length: Math.min(source.concurrency, source.requests) }, work));
    const refused = replies.find((reply) => reply.kind === "error" && reply.refused);
    if (refused?.kind === "error")
        return { at: atMs, error: refused.message };
    const good = replies.filter((reply) => isGood(source, reply, request));
    if (source.measure === "error-rate")
        return makeSample(atMs, (replies.length - good.length) / replies.length, replies.length);
    return makeSample(atMs, median(good.map((reply) => reply.latencyMs)), good.length);
}
function isGood(source, reply, request) {
    return (reply.kind === "http" &&
        source["expect-status"].includes(reply.status) &&
        source["body-contains"].every((part) => reply.body.includes(fillRelease(part, request.release))));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-series.ts
/** Reads series of values from monitoring services: one bucket an interval, asked for once the service has it whole. */










/** Sources that give a series, each loaded when a policy uses it. */
const PROVIDERS = {
    datadog: async () => (await __webpack_require__.e(/* import() */ 836).then(__webpack_require__.bind(__webpack_require__, 7836))).datadog,
    cloudwatch: async () => (await __webpack_require__.e(/* import() */ 120).then(__webpack_require__.bind(__webpack_require__, 9120))).cloudwatch,
    "new-relic": async () => (await __webpack_require__.e(/* import() */ 274).then(__webpack_require__.bind(__webpack_require__, 3274))).newRelic,
    grafana: async () => (await __webpack_require__.e(/* import() */ 702).then(__webpack_require__.bind(__webpack_require__, 4702))).grafana,
    "azure-monitor": async () => (await __webpack_require__.e(/* import() */ 362).then(__webpack_require__.bind(__webpack_require__, 9362))).azureMonitor,
    "azure-logs": async () => (await __webpack_require__.e(/* import() */ 89).then(__webpack_require__.bind(__webpack_require__, 8089))).azureLogs,
    sentry: async () => (await __webpack_require__.e(/* import() */ 935).then(__webpack_require__.bind(__webpack_require__, 935))).sentry,
    statuspage: async () => (await __webpack_require__.e(/* import() */ 289).then(__webpack_require__.bind(__webpack_require__, 7289))).statuspage,
};
const read_series_TIMEOUT_MS = 15_000;
const read_series_MAX_BYTES = 5_000_000;
function isSeriesSource(source) {
    return Object.hasOwn(PROVIDERS, source.type);
}
/** Milliseconds after which a value is complete; 0 for a source that always answers for now. */
function delayOf(source) {
    return "delay" in source ? ((0,duration/* parseDuration */.E)(source.delay) ?? 0) : 0;
}
/** What the source is asked where no control group is meant. */
function queryOf(source) {
    if (source.type === "statuspage")
        return "";
    return source.type === "azure-monitor" ? (source.filter ?? "") : source.query;
}
/**
 * The newest whole bucket before `atMs`. Where the service has none for it, that is silence, which is no data. Waits until the service has it whole. Rejects only with the reason of an aborted signal.
 */
async function readSeriesSample(metric, source, atMs, request) {
    await waitUntilComplete(source, atMs, request);
    const window = newestBuckets(source, atMs, Math.max(1_000, (0,duration/* parseDuration */.E)(metric.interval) ?? 30_000));
    const values = await readSeries(source, request.control ?? queryOf(source), window, request);
    if (!values.ok)
        return { at: atMs, error: values.message };
    const [end, value] = newestOf(values.value, window) ?? [];
    const query = metric["requests-query"];
    if (query === undefined || request.control !== undefined)
        return makeSample(atMs, value);
    const requests = await readSeries(source, query, window, request);
    if (!requests.ok)
        return { at: atMs, error: `requests-query: ${requests.message}` };
    return makeSample(atMs, value, end === undefined ? 0 : (requests.value.get(end) ?? 0));
}
/** The samples of a window, by one request a query. */
async function readSeriesWindow(metric, source, window, request) {
    const { maxPoints, name } = await PROVIDERS[source.type]();
    const fail = (error) => [{ at: window.startMs, error }];
    const points = Math.floor((window.endMs - window.startMs) / window.stepMs) + 1;
    if (points > maxPoints)
        return fail(`${points} points are more than the ${maxPoints} of ${name}; widen interval`);
    await waitUntilComplete(source, window.endMs, request);
    // From the begin of an interval, so that the first one is whole.
    const asked = { ...window, startMs: (Math.floor(window.startMs / window.stepMs) - 1) * window.stepMs };
    const values = await readSeries(source, queryOf(source), asked, request);
    if (!values.ok)
        return fail(values.message);
    const query = metric["requests-query"];
    if (query === undefined)
        return alignSamples(window, values.value, undefined);
    const requests = await readSeries(source, query, asked, request);
    return requests.ok ? alignSamples(window, values.value, requests.value) : fail(`requests-query: ${requests.message}`);
}
async function waitUntilComplete(source, atMs, request) {
    const clock = request.clock ?? process_clock/* systemClock */.m;
    const waitMs = atMs + delayOf(source) - clock.now();
    if (waitMs > 0)
        await clock.sleep(waitMs, request.signal);
    request.signal?.throwIfAborted();
}
/** Services put buckets at whole multiples of their length; a page's state has no past and is taken as it is. */
function newestBuckets(source, atMs, stepMs) {
    const endMs = source.type === "statuspage" ? atMs : Math.floor(atMs / stepMs) * stepMs;
    return { startMs: endMs - stepMs, endMs, stepMs };
}
function newestOf(series, window) {
    return [...series]
        .filter(([end, value]) => end > window.startMs && end <= window.endMs && !Number.isNaN(value))
        .sort(([a], [b]) => a - b)
        .at(-1);
}
async function readSeries(source, query, window, request) {
    const provider = await PROVIDERS[source.type]();
    let exchange;
    try {
        exchange = await provider.ask(source, fillRelease(query, request.release), window, {
            need: (name) => needVariable(name, environment/* readSecret */.n5),
            find: (name) => (0,environment/* readSecret */.n5)(name),
            needPlain: (name) => needVariable(name, environment/* readVariable */.nt),
            nowMs: (request.clock ?? process_clock/* systemClock */.m).now(),
        });
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return { ok: false, message: thrown.message };
    }
    const answer = await (request.ask ?? askHttp)({
        ...exchange,
        timeoutMs: read_series_TIMEOUT_MS,
        maxBytes: read_series_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    if (answer.kind === "error")
        return { ok: false, message: answer.message };
    const document = parseJson(answer.body);
    const told = provider.explain?.(document)?.slice(0, 300);
    const said = told === undefined ? undefined : (0,secrets/* hideSecrets */.s0)(told);
    if (answer.status < 200 || answer.status > 299)
        return {
            ok: false,
            message: `${describeStatus(answer)} of ${provider.name}${said === undefined ? "" : `: ${said}`}`,
        };
    if (document === undefined)
        return { ok: false, message: `the answer of ${provider.name} is not JSON` };
    return said === undefined
        ? provider.select(source, document, window)
        : { ok: false, message: `${provider.name}: ${said}` };
}
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/read-metrics.ts
/** Reads samples of a metric from its source: Prometheus, a monitoring service, JSON over HTTP, a command, or requests of our own. */












const read_metrics_TIMEOUT_MS = 15_000;
const read_metrics_MAX_BYTES = 5_000_000;
/** Prometheus refuses ranges of more than 11,000 points; other sources are asked once a point. */
const MAX_POINTS = { prometheus: 10_000, json: 120 };
/** Whether the source can be asked for an earlier time: for a baseline and for a backtest. */
function canReadPast(source) {
    if (isSeriesSource(source))
        return source.type !== "statuspage";
    return (source.type === "prometheus" ||
        source.type === "google-cloud-monitoring" ||
        (source.type === "json" && (source.url.includes("{time}") || (source.body ?? "").includes("{time}"))));
}
/**
 * One measurement, now or (where `canReadPast`) at an earlier time. Never throws for what the source does: that
 * is an error sample. Rejects only with the reason of an aborted signal.
 */
async function readSample(metric, group, atMs, request) {
    const source = metric.source;
    const control = group === "control" && metric.compare.with === "control" ? metric.compare.query : undefined;
    if (isSeriesSource(source))
        return await readSeriesSample(metric, source, atMs, control === undefined ? request : { ...request, control });
    switch (source.type) {
        case "google-cloud-monitoring": {
            const clock = request.clock ?? process_clock/* systemClock */.m;
            await clock.sleep(atMs + delayOf(source) - clock.now(), request.signal);
            return await readSample({ ...metric, source: asPrometheus(source) }, group, atMs, request);
        }
        case "prometheus": {
            const value = await queryInstant(source, control ?? source.query, atMs, request);
            if (!value.ok)
                return { at: atMs, error: value.message };
            if (metric["requests-query"] === undefined || control !== undefined)
                return judgeWarning(source, makeSample(atMs, value.value), value.warning);
            const requests = await queryInstant(source, metric["requests-query"], atMs, request);
            return requests.ok
                ? judgeWarning(source, makeSample(atMs, value.value, requests.value ?? 0), value.warning ?? requests.warning)
                : { at: atMs, error: `requests-query: ${requests.message}` };
        }
        case "json":
            return await readJson(source, control, atMs, request);
        case "command":
            return await readCommand(source, control, atMs, request);
        case "probe":
            return await measureByRequests(source, control, atMs, request);
    }
}
/** The samples of a window in the past, one a step. A source without a past gives one error sample. */
async function readWindow(metric, window, request) {
    const source = metric.source;
    if (!canReadPast(source))
        return [{ at: window.startMs, error: `a ${source.type} source cannot be asked for an earlier time` }];
    if (isSeriesSource(source))
        return await readSeriesWindow(metric, source, window, request);
    if (source.type === "google-cloud-monitoring")
        return await readWindow({ ...metric, source: asPrometheus(source) }, window, request);
    const points = Math.floor((window.endMs - window.startMs) / window.stepMs) + 1;
    const limit = source.type === "prometheus" ? MAX_POINTS.prometheus : MAX_POINTS.json;
    if (points > limit)
        return [{ at: window.startMs, error: `${points} points are more than the ${limit} that are read; widen interval` }];
    if (source.type === "prometheus")
        return await readRange(metric, source, window, request);
    const samples = [];
    for (let at = window.startMs; at <= window.endMs; at += window.stepMs)
        samples.push(await readSample(metric, "release", at, request));
    return samples;
}
/** What a metric asks, for explanations. */
function describeQuery(source, release) {
    if (isSeriesSource(source))
        return describeSeries(source, release);
    switch (source.type) {
        case "prometheus":
        case "google-cloud-monitoring":
            return fillRelease(source.query, release);
        case "json":
            return `${source.method} ${source.url} ${source.value}`;
        case "command":
            return source.run;
        case "probe":
            return `${source.requests} × GET ${source.url}`;
    }
}
function describeSeries(source, release) {
    if (source.type === "statuspage")
        return `${source.url} ${source.component ?? ""}`.trim();
    const query = fillRelease(queryOf(source), release);
    return source.type === "azure-monitor" ? `${source.aggregation} of ${source.metric} ${query}`.trim() : query;
}
/** Cloud Monitoring speaks Prometheus' API at an address of its own, with a token of Google's. */
function asPrometheus(source) {
    const base = source.url ?? "https://monitoring.googleapis.com";
    return {
        type: "prometheus",
        url: `${base}/v1/projects/${source.project}/location/global/prometheus`,
        query: source.query,
        headers: { authorization: "Bearer ${GOOGLE_OAUTH_ACCESS_TOKEN}", ...source.headers },
    };
}
async function readRange(metric, source, window, request) {
    const values = await queryRange(source, source.query, window, request);
    if (!values.ok)
        return [{ at: window.startMs, error: values.message }];
    const { warning } = values;
    if (warning !== undefined && source["on-warning"] === "error")
        return [{ at: window.startMs, error: `the source warns: ${warning}` }];
    if (metric["requests-query"] === undefined)
        return alignSamples(window, values.value, undefined);
    const requests = await queryRange(source, metric["requests-query"], window, request);
    return requests.ok
        ? alignSamples(window, values.value, requests.value)
        : [{ at: window.startMs, error: `requests-query: ${requests.message}` }];
}
/** A warning, such as a partial response of Thanos, is kept with the sample; where the policy says so, it is an error instead. */
function judgeWarning(source, sample, warning) {
    if (warning === undefined)
        return sample;
    return source["on-warning"] === "error"
        ? { at: sample.at, error: `the source warns: ${warning}` }
        : { ...sample, warning };
}
async function queryInstant(source, query, atMs, request) {
    const answer = await askPrometheus(source, "query", { query, time: String(atMs / 1_000) }, request);
    return answer.ok ? selectInstant(answer.value.status, answer.value.body) : answer;
}
async function queryRange(source, query, window, request) {
    const answer = await askPrometheus(source, "query_range", {
        query,
        start: String(window.startMs / 1_000),
        end: String(window.endMs / 1_000),
        step: String(window.stepMs / 1_000),
    }, request);
    return answer.ok ? selectRange(answer.value.status, answer.value.body) : answer;
}
async function askPrometheus(source, endpoint, parameters, request) {
    const search = new URLSearchParams({ ...parameters, query: fillRelease(parameters["query"] ?? "", request.release) });
    const ask = request.ask ?? askHttp;
    const url = `${fillAddress(source.url, request.release).replace(/(?<!\/)\/+$/, "")}/api/v1/${endpoint}`;
    const limits = {
        timeoutMs: read_metrics_TIMEOUT_MS,
        maxBytes: read_metrics_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    };
    const form = { "content-type": "application/x-www-form-urlencoded", ...source.headers };
    let answer = await ask({ ...limits, url, method: "POST", headers: form, body: search.toString() });
    // A POST keeps long queries whole; proxies that let reads through alone know nothing but GET.
    if (answer.kind === "http" && REFUSES_POST.includes(answer.status) && !isPrometheusError(answer.body))
        answer = await ask({ ...limits, url: `${url}?${search.toString()}`, method: "GET", headers: source.headers });
    if (answer.kind === "error")
        return { ok: false, message: answer.message };
    if (answer.status >= 300 && answer.status < 400)
        return { ok: false, message: describeStatus(answer) };
    return { ok: true, value: { status: answer.status, body: answer.body } };
}
/** What servers and proxies answer to a method that they do not take. */
const REFUSES_POST = [400, 403, 404, 405, 411, 415, 501];
/** An error of the query itself, which is the same however it is asked. */
function isPrometheusError(body) {
    return /^\s*\{[^{]*"status"\s*:\s*"error"/.test(body);
}
async function readJson(source, control, atMs, request) {
    const fill = (text) => fillRelease(text, request.release).replaceAll("{time}", String(atMs / 1_000));
    const answer = await (request.ask ?? askHttp)({
        url: fillAddress(source.url, request.release).replaceAll("{time}", String(atMs / 1_000)),
        method: source.method,
        headers: { accept: "application/json", ...source.headers },
        ...(source.body === undefined ? {} : { body: fill(source.body) }),
        timeoutMs: read_metrics_TIMEOUT_MS,
        maxBytes: read_metrics_MAX_BYTES,
        redirects: 0,
        allowHosts: request.allowHosts,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    if (answer.kind === "error")
        return { at: atMs, error: answer.message };
    if (answer.status < 200 || answer.status > 299)
        return { at: atMs, error: `${describeStatus(answer)} of the source` };
    let document;
    try {
        document = JSON.parse(answer.body);
    }
    catch {
        return { at: atMs, error: "the source's answer is not JSON" };
    }
    const value = selectNumber(document, control ?? source.value);
    if (!value.ok)
        return { at: atMs, error: value.message };
    if (source.requests === undefined || control !== undefined)
        return makeSample(atMs, value.value);
    const requests = selectNumber(document, source.requests);
    return requests.ok
        ? makeSample(atMs, value.value, requests.value ?? 0)
        : { at: atMs, error: `requests: ${requests.message}` };
}
/** A missing value or null is no data; text or an object where a number belongs is an error. */
function selectNumber(document, text) {
    const path = parseJsonPath(text);
    if (!path.ok)
        return { ok: false, message: path.message };
    const value = readJsonPath(document, path.path);
    if (value === undefined || value === null)
        return { ok: true, value: undefined };
    const spelled = typeof value === "string" ? readNonFinite(value) : undefined;
    return typeof value === "number" || spelled !== undefined
        ? { ok: true, value: spelled ?? value }
        : { ok: false, message: `${text} holds ${JSON.stringify(value).slice(0, 60)}, expected a number` };
}
/** NaN and infinity as Prometheus, Go, Python and JavaScript write them, since JSON and commands have no numbers for them. */
function readNonFinite(text) {
    const match = /^([+-]?)(?:(nan)|inf(?:inity)?)$/i.exec(text.trim());
    if (match === null)
        return undefined;
    if (match[2] !== undefined)
        return Number.NaN;
    return match[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
/** A command prints `<value>` or `<value> <requests>` as its last line, or `no-data`. */
async function readCommand(source, control, atMs, request) {
    const result = await runScript({
        script: control ?? source.run,
        cwd: request.cwd,
        env: request.commandEnv,
        pass: source.env,
        timeoutMs: (0,duration/* parseDuration */.E)("1m"),
        echo: false,
        ...(request.signal ? { signal: request.signal } : {}),
    });
    request.signal?.throwIfAborted();
    if (!result.ok)
        return { at: atMs, error: `the command ${describeEnd(result.end)}: ${result.tail.at(-1) ?? ""}` };
    if (result.lastLine === "no-data")
        return { at: atMs, noData: true };
    const spelled = readNonFinite(result.lastLine);
    if (spelled !== undefined)
        return makeSample(atMs, spelled);
    const match = /^(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:\s+(\d+(?:\.\d+)?))?$/.exec(result.lastLine);
    if (!match)
        return {
            at: atMs,
            error: `the command printed ${JSON.stringify((0,secrets/* hideSecrets */.s0)(result.lastLine).slice(0, 60))}, expected a number`,
        };
    return makeSample(atMs, Number(match[1]), match[2] === undefined ? undefined : Number(match[2]));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/run-bake.ts
/** Bakes a release: takes all metrics' samples side by side, looks who answers meanwhile, and ends once nothing can change. */







/** How many samples a metric takes: `count`, or as many intervals as fit into the bake, else `min-samples`. */
function planSamples(metric, bakeMs) {
    const intervalMs = intervalOf(metric);
    if (bakeMs !== undefined)
        return Math.max(1, Math.floor(bakeMs / intervalMs));
    if (metric.count !== undefined)
        return metric.count;
    const bake = metric.bake === undefined ? undefined : (0,duration/* parseDuration */.E)(metric.bake);
    return bake === undefined ? metric["min-samples"] : Math.max(1, Math.floor(bake / intervalMs));
}
/** A range source holds no more samples than its range has steps. */
function countExpected(metric, planned) {
    const range = metric.source.type === "prometheus" ? metric.source.range : undefined;
    if (range === undefined)
        return planned;
    return Math.max(1, Math.min(planned, Math.floor(((0,duration/* parseDuration */.E)(range) ?? 0) / intervalOf(metric))));
}
/** The window of a metric's baseline (or, without one, `planned` steps), which ends a step before the deployment. */
function baselineWindow(metric, deployedAtMs, planned) {
    const stepMs = intervalOf(metric);
    const wanted = metric.compare.with === "baseline" ? ((0,duration/* parseDuration */.E)(metric.compare.window) ?? 0) : Math.min(planned, 60) * stepMs;
    const steps = Math.max(1, Math.floor(wanted / stepMs));
    return { startMs: deployedAtMs - steps * stepMs, endMs: deployedAtMs - stepMs, stepMs };
}
/** Milliseconds between two samples; at least one, so that no source is asked without a pause. */
function intervalOf(metric) {
    return Math.max(1, (0,duration/* parseDuration */.E)(metric.interval) ?? 30_000);
}
/** All samples. Rejects only with the reason of an aborted signal. */
async function runBake(request) {
    const stop = new AbortController();
    const signal = request.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, request.signal]);
    const looks = [];
    let open = request.metrics.length;
    const bake = {
        ...request,
        clock: request.clock ?? process_clock/* systemClock */.m,
        signal,
        isOpen: () => open > 0,
        end: () => stop.abort(new EarlyEnd()),
    };
    const measured = request.metrics.map(async (metric) => {
        const result = await measure(metric, bake);
        open--;
        return result;
    });
    const watched = watchIdentity(bake, looks);
    // Awaited below; until then a cancellation must not count as unheard of.
    watched.catch(() => { });
    const evidence = await Promise.all(measured);
    // What watches may sleep through the end of the last metric.
    const endedEarly = stop.signal.aborted;
    bake.end();
    await watched;
    request.signal?.throwIfAborted();
    return { evidence, looks, endedEarly };
}
class EarlyEnd extends Error {
}
async function measure(metric, bake) {
    const { clock, signal } = bake;
    const planned = planSamples(metric, bake.bakeMs);
    const intervalMs = intervalOf(metric);
    const samples = [];
    const reference = [];
    const before = [];
    const expected = countExpected(metric, planned);
    const evidence = () => ({ samples: [...samples], reference: [...reference], planned: expected, before: [...before] });
    try {
        const past = await readPast(metric, planned, bake);
        before.push(...past.before);
        reference.push(...past.reference);
        // A service's intervals lie at whole multiples of their length: the first that is judged begins with the bake, not before it.
        const isBucketed = isSeriesSource(metric.source) && metric.source.type !== "statuspage";
        const started = isBucketed ? Math.ceil(clock.now() / intervalMs) * intervalMs : clock.now();
        for (let taken = 1; taken <= planned; taken++) {
            await clock.sleep(started + taken * intervalMs - clock.now(), signal);
            signal.throwIfAborted();
            // A service whose values come late is asked about the planned time, so that the bake takes its delay longer once.
            const at = delayOf(metric.source) > 0 ? started + taken * intervalMs : clock.now();
            const taking = [take({ metric, at, started, bake }, samples)];
            if (metric.compare.with === "control")
                taking.push(readSample(metric, "control", at, bake).then((sample) => reference.push(sample)));
            await Promise.all(taking);
            const judgement = judgeMetric(metric, evidence());
            bake.onProgress?.({ metric, taken, planned, sample: samples.at(-1), judgement });
            if (isSettled(metric, evidence(), planned - taken, intervalMs)) {
                if (judgement.verdict === "unhealthy" && !judgement.advisory)
                    bake.end();
                break;
            }
        }
    }
    catch (thrown) {
        if (!(thrown instanceof EarlyEnd))
            throw thrown;
    }
    return evidence();
}
/** The metric before the deployment: for pictures, and as the reference of a comparison with the baseline. */
async function readPast(metric, planned, bake) {
    const isBaseline = metric.compare.with === "baseline";
    if (bake.deployedAtMs === undefined) {
        // What ran before this moment may well be this release: it must not be its own baseline.
        const error = "no deployment is recorded, so it is not known where the baseline ends";
        return { before: [], reference: isBaseline ? [{ at: bake.clock.now(), error }] : [] };
    }
    if (!isBaseline && !hasPicture(metric))
        return { before: [], reference: [] };
    const before = await readWindow(metric, baselineWindow(metric, bake.deployedAtMs, planned), bake);
    return { before, reference: isBaseline ? before : [] };
}
/** Whether one request shows what was before the deployment. */
function hasPicture({ source }) {
    if (isSeriesSource(source))
        return source.type !== "statuspage";
    return source.type === "prometheus" || source.type === "google-cloud-monitoring";
}
/** A range source is asked for its whole range each time; the newest answer replaces the one before, errors are kept. */
async function take({ metric, at, started, bake, }, samples) {
    const range = metric.source.type === "prometheus" ? metric.source.range : undefined;
    if (range === undefined) {
        samples.push(await readSample(metric, "release", at, bake));
        return;
    }
    const stepMs = intervalOf(metric);
    const from = Math.max(started, at - ((0,duration/* parseDuration */.E)(range) ?? 0));
    const steps = Math.max(1, Math.floor((at - from) / stepMs));
    const window = { startMs: from + stepMs, endMs: from + steps * stepMs, stepMs };
    const read = await readWindow(metric, window, bake);
    const isBroken = read.length === 1 && "error" in read[0];
    if (isBroken)
        samples.push({ ...read[0], at });
    else {
        const errors = samples.filter((sample) => "error" in sample);
        samples.splice(0, samples.length, ...read, ...errors);
    }
}
async function watchIdentity(bake, looks) {
    const { identity: rule, clock, signal } = bake;
    if (rule === undefined || bake.metrics.length === 0)
        return;
    const pauseMs = Math.max((0,duration/* parseDuration */.E)(rule.interval) ?? 1_000, Math.min(...bake.metrics.map(intervalOf)));
    try {
        while (bake.isOpen()) {
            await clock.sleep(pauseMs, signal);
            if (!bake.isOpen())
                return;
            const look = await lookOnce({ ...bake, rule });
            looks.push(look);
            if ("name" in look && !matchesRelease(look.name, bake.release, rule))
                return bake.end();
        }
    }
    catch (thrown) {
        if (!(thrown instanceof EarlyEnd))
            throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/signal.ts

/** The signal of one phase. */
function describeIdentity(phase, judgement, url) {
    const shared = { kind: "identity", name: `identity ${phase}`, advisory: false, query: url, link: url };
    switch (judgement.outcome) {
        case "confirmed":
            return {
                ...shared,
                verdict: "healthy",
                reason: "confirmed",
                value: judgement.name,
                condition: "names the release",
                explanation: `${judgement.name} answers (${judgement.probes} ${judgement.probes === 1 ? "probe" : "probes"})`,
            };
        case "mismatch":
            return {
                ...shared,
                verdict: "inconclusive",
                reason: "identity-mismatch",
                value: judgement.seen.join(", "),
                condition: `names ${judgement.expected}`,
                explanation: `${judgement.seen.join(", ")} answers where ${judgement.expected} was deployed`,
            };
        case "unconfirmed":
            return {
                ...shared,
                verdict: "inconclusive",
                reason: "identity-unconfirmed",
                value: "no name",
                condition: "names the release",
                explanation: judgement.message,
            };
    }
}
/** The signal of a smoke probe. */
function describeProbe(report) {
    const first = report.failures[0];
    return {
        kind: "probe",
        name: report.name,
        verdict: report.ok ? "healthy" : "unhealthy",
        reason: report.ok ? "probe-passed" : "probe-failed",
        advisory: false,
        value: first?.seen ?? `${report.latencyMs} ms`,
        condition: first?.condition ?? "answers as expected",
        query: report.target,
        ...(/^https?:/.test(report.target) ? { link: report.target } : {}),
        explanation: report.ok
            ? `passed after ${report.attempts} ${report.attempts === 1 ? "attempt" : "attempts"}`
            : `${report.failures.map((failure) => `wanted ${failure.condition}, saw ${failure.seen}`).join("; ")} (${report.attempts} ${report.attempts === 1 ? "attempt" : "attempts"})`,
    };
}
const METRIC_REASONS = {
    "condition-met": "metric-passed",
    "condition-failed": "metric-failed",
    "no-data": "no-data",
    silence: "silence",
    "too-few-samples": "too-few-samples",
    "too-few-requests": "too-few-requests",
    "measurement-errors": "measurement-errors",
    "no-reference": "no-baseline",
    "test-too-weak": "test-too-weak",
};
/** The signal of a metric; `query` and `link` are where its samples came from. */
function describeMetric(judgement, query, link) {
    return {
        kind: "metric",
        name: judgement.name,
        verdict: judgement.verdict,
        reason: METRIC_REASONS[judgement.reason],
        advisory: judgement.advisory,
        value: judgement.value === undefined ? "no value" : renderNumber(judgement.value),
        condition: judgement.condition,
        query,
        ...(link === undefined ? {} : { link }),
        explanation: judgement.explanation,
    };
}
/** The signal of the events that must arrive. */
function describeAnalytics(judgement, url) {
    return {
        kind: "analytics",
        name: "analytics",
        verdict: judgement.verdict,
        reason: judgement.verdict === "healthy"
            ? "events-arrived"
            : judgement.cause === "unreadable"
                ? "unreadable"
                : judgement.cause === "none-arrived"
                    ? "no-data"
                    : "events-missing",
        advisory: false,
        value: judgement.value,
        condition: "every listed event with its properties since the deployment",
        query: url,
        link: url,
        explanation: judgement.explanation,
    };
}
/** The signal of new issues from users. */
function describeFeedback(judgement, link) {
    return {
        kind: "feedback",
        name: "user feedback",
        verdict: judgement.verdict,
        reason: judgement.verdict === "healthy"
            ? "feedback-calm"
            : judgement.verdict === "unhealthy"
                ? "feedback-exceeded"
                : "unreadable",
        advisory: false,
        value: judgement.value,
        condition: judgement.condition,
        query: judgement.query,
        link,
        explanation: judgement.explanation,
    };
}
/** The signal of new security alerts. */
function describeAlerts(judgement, link) {
    return {
        kind: "security-alerts",
        name: "security alerts",
        verdict: judgement.verdict,
        reason: judgement.verdict === "healthy"
            ? "no-new-alerts"
            : judgement.verdict === "unhealthy"
                ? "new-security-alerts"
                : "unreadable",
        advisory: false,
        value: judgement.value,
        condition: "no new alert since the deployment",
        query: "code scanning and Dependabot alerts",
        link,
        explanation: judgement.explanation,
    };
}
/** The signal of a verification that was never told how to recognise the release. */
function missingIdentity() {
    return {
        kind: "identity",
        name: "identity",
        verdict: "inconclusive",
        reason: "identity-not-configured",
        advisory: false,
        value: "not asked",
        condition: "names the release",
        query: "",
        explanation: "nothing says where the running release names itself, so whatever is measured may be another release",
    };
}

;// CONCATENATED MODULE: ./actions/deploy/src/proof.ts
/** What says that the release answers as it should: smoke probes, identity and metrics, of all the traffic or of a part. */







/** The end of a change that is made to the whole: smoke probes and identity decide; `before` is what the waves showed. */
async function proveChange(request, before) {
    const { backup, tail } = before;
    const proof = await request.timeline.take("smoke probes", () => proveRelease(request), judgeSignals);
    const signals = [...before.signals, ...proof];
    const bad = findBad(proof);
    return bad.length > 0
        ? { kind: "unhealthy", percent: 100, signals, bad, backup, tail }
        : { kind: "changed", signals, backup };
}
/** Smoke probes and identity: both must say that this release answers. */
async function proveRelease(request) {
    const { runtime, facts } = request;
    const { environment } = facts;
    const rule = environment.verify?.identity;
    const { probes, identity } = await askRelease(runtime, {
        environment,
        probes: environment.smoke,
        release: describeRelease(request, 100, null),
        onAttempt: (probe, attempt, judgement) => {
            if (!judgement.ok && attempt % 5 === 1)
                runtime.log.info(`Probe ${probe.name}, attempt ${attempt}: ${judgement.failures[0]?.seen ?? "failed"}`);
        },
    });
    return [
        ...(identity === null || rule === undefined ? [] : [describeIdentity("before", identity, rule.url)]),
        ...probes.map(describeProbe),
    ];
}
/** The environment's metrics over their own time, as verify would take them. `percent`: of the traffic that sees the release. */
async function bakeMetrics(request, percent, deployedAtMs) {
    const { runtime, facts } = request;
    const metrics = facts.environment.verify?.metrics ?? [];
    if (metrics.length === 0)
        return [];
    const release = describeRelease(request, percent, null);
    const baked = await runBake({
        metrics,
        identity: percent === 100 ? facts.environment.verify?.identity : undefined,
        deployedAtMs,
        release,
        allowHosts: facts.environment["allow-hosts"],
        commandEnv: describeForCommand(release),
        cwd: runtime.context.workspace,
        signal: runtime.signal,
        clock: runtime.clock,
        onProgress: ({ metric, taken, planned, judgement }) => runtime.log.info(`${metric.name}: sample ${taken} of ${planned}, ${judgement.verdict}`),
    });
    return metrics.map((metric, index) => describeMetric(judgeMetric(metric, baked.evidence[index]), describeQuery(metric.source, release), metric.link));
}
/** While only a part of the traffic sees the release, the identity may name either; probes and metrics decide. */
async function judgeWave(request, percent, startedAt) {
    const { facts, runtime } = request;
    const { environment } = facts;
    const release = describeRelease(request, percent, null);
    const probes = await askProbes(runtime, { environment, probes: environment.smoke, release });
    return [...probes.map(describeProbe), ...(await bakeMetrics(request, percent, startedAt))];
}
/** What the timeline says of signals. */
function judgeSignals(signals) {
    const bad = findBad(signals);
    return {
        ok: bad.length === 0,
        detail: bad.length === 0 ? `${signals.length} passed` : bad.map(({ name }) => name).join(", "),
    };
}
/** Signals that are required and not healthy; what could not be measured is among them. */
function findBad(signals) {
    return signals.filter((signal) => !signal.advisory && signal.verdict !== "healthy");
}

;// CONCATENATED MODULE: ./actions/deploy/src/bracket.ts


/**
 * The backup, and the deployment as under way. When steps of an earlier attempt ended well already there is nothing left to make:
 * the proof alone is missing, and it is taken at once. Rejects as `makeChange` does.
 */
async function beginChange(request) {
    const secured = await secureBackup(request);
    if (secured.kind === "backup-failed")
        return secured;
    const backup = secured.name;
    const [percent] = request.plan.waves;
    if (percent === undefined)
        return proveChange(request, { signals: [], backup, tail: [] });
    await request.timeline.take("begin", () => request.report.changing(percent), () => ({ ok: true, detail: percent === 100 ? "" : `${percent} %` }));
    return { kind: "begun", percent, backup };
}
/** What the steps came to: their own outcome first, then what answers. Rejects when the run is cancelled. */
async function finishChange(request, outcome, begun) {
    const { plan, report, timeline } = request;
    const { percent } = begun;
    const backup = plan.backup.kind === "made" ? plan.backup.name : null;
    timeline.add({
        name: percent === 100 ? "own steps" : `own steps, ${percent} %`,
        startedAt: Date.parse(begun.at),
        endedAt: request.runtime.clock.now(),
        ok: outcome === "success",
        detail: `outcome ${outcome}`,
    });
    if (outcome !== "success")
        return { kind: "steps-ended", outcome, percent, backup };
    if (percent === 100) {
        // Noted first: an attempt that comes after a kill must not run the steps again.
        for (const done of plan.waves)
            await report.changed(done);
        return proveChange(request, { signals: [], backup, tail: [] });
    }
    const signals = await timeline.take(`judgement at ${percent} %`, () => judgeWave(request, percent, Date.parse(begun.at)), judgeSignals);
    const bad = findBad(signals);
    if (bad.length > 0)
        return { kind: "unhealthy", percent, signals, bad, backup, tail: [] };
    // Noted last: the next wave begins from what was judged.
    for (const done of plan.waves)
        await report.changed(done);
    return { kind: "wave-passed", percent, signals, backup };
}

;// CONCATENATED MODULE: ./actions/deploy/src/change.ts
/** The change itself: the backup, the command wave by wave, and the proof that what answers is this release. */




/** Rejects only when the run is cancelled or GitHub cannot be told that a change begins. */
async function makeChange(request) {
    const { facts, plan, timeline } = request;
    const command = facts.command;
    const secured = await secureBackup(request);
    if (secured.kind === "backup-failed")
        return secured;
    const { name: backup } = secured;
    const signals = [];
    const startedAt = request.runtime.clock.now();
    let tail = [];
    for (const percent of plan.waves) {
        await request.report.changing(percent);
        const result = await timeline.take(percent === 100 ? "deploy command" : `deploy command, ${percent} %`, () => runStageCommand(request.runtime, {
            title: `Deploy ${request.release.identity.tag} to ${facts.environment.name}`,
            command,
            release: describeRelease(request, percent, backup),
        }), (end) => ({ ok: end.ok, detail: end.ok ? "" : describeEnd(end.end) }));
        tail = result.tail;
        if (!result.ok)
            return { kind: "command-failed", percent, result, backup };
        await request.report.changed(percent);
        if (percent < 100) {
            const judged = await timeline.take(`judgement at ${percent} %`, () => judgeWave(request, percent, startedAt), judgeSignals);
            signals.push(...judged);
            const bad = findBad(judged);
            if (bad.length > 0)
                return { kind: "unhealthy", percent, signals, bad, backup, tail };
        }
    }
    return proveChange(request, { signals, backup, tail });
}
/** Brings the release back that ran before; null when there is none or the policy forbids it. */
async function runRollbackCommand({ facts, timeline, runtime, release }, previous, backup) {
    const command = facts.environment.rollback ?? facts.command;
    if (previous === undefined || command === null || facts.environment["forward-only"])
        return null;
    const { version, tag, sha, payload } = previous;
    return timeline.take("rollback command", () => runStageCommand(runtime, {
        title: `Roll ${facts.environment.name} back to ${tag}`,
        command,
        release: {
            version,
            tag,
            sha,
            releaseType: "",
            environment: facts.environment.name,
            service: release.service,
            previous: { version: release.identity.version, sha: release.identity.sha },
            kind: "rollback",
            artifactDigest: payload.artifactDigest,
            ...nameSurroundings(facts, backup),
        },
    }), (end) => ({ ok: end.ok, detail: end.ok ? `back on ${tag}` : describeEnd(end.end) }));
}

// EXTERNAL MODULE: ./actions/deploy/src/ledger.ts + 1 modules
var src_ledger = __webpack_require__(3316);
;// CONCATENATED MODULE: ./actions/deploy/src/stage-outcome.ts

/** The outcome of a plan by which nothing is carried out. */
function stage_outcome_settle(facts, plan) {
    if (plan.kind === "refuse")
        return { ...nothingDone(facts), ...decideRefusal(plan.refusals), refusals: plan.refusals };
    return {
        ...nothingDone(facts),
        decision: "already-deployed",
        reason: "already-deployed",
        message: `${facts.environment.name} already holds ${facts.plan.sha.slice(0, 7)}`,
        deploymentId: plan.deploymentId ?? facts.history.active?.deploymentId ?? null,
    };
}
/** An outcome without a verdict: no step was taken. */
function nothingDone(facts) {
    return {
        facts,
        refusals: [],
        deploymentId: null,
        conclusion: null,
        steps: [],
        signals: [],
        backup: null,
        tail: [],
        breakGlass: false,
        isRecorded: true,
    };
}

;// CONCATENATED MODULE: ./actions/deploy/src/carry-out.ts
/** Carries a plan out under a held lock, with a deployment status at every step and one at the end whatever happens. */












/** Rejects for what is neither a result of the change nor a cancellation, after the deployment was ended. */
async function carryOut(run, facts, plan, keeper) {
    const { runtime, release } = run;
    const { bracket } = facts.plan;
    if (bracket?.end !== "finish")
        await (0,src_ledger/* closeAbandoned */.Nw)(run.clients.github, runtime, facts);
    const ledger = await (bracket?.end === "finish" ? (0,src_ledger/* adoptLedger */.wF)(run, facts, keeper) : (0,src_ledger/* openLedger */.au)(run, facts, keeper));
    const timeline = createTimeline(runtime.clock);
    const requireUnchanged = () => lookAgain(run, keeper);
    const report = reportChange(run, facts, { plan, ledger, requireUnchanged });
    const request = { runtime, release, facts, plan, timeline, requireUnchanged, report };
    const carrying = { facts, plan, ledger, steps: timeline.steps };
    const cancel = closeOnCancel(runtime.signal, ledger);
    let end = null;
    let conclusion = null;
    try {
        end = await runPart(request);
        conclusion = await concludeEnd(request, end, () => holdsStill(run, keeper));
    }
    catch (thrown) {
        if (!runtime.signal.aborted) {
            cancel.ignore();
            return await closeThrown(carrying, thrown);
        }
    }
    if (runtime.signal.aborted || end === null || conclusion === null) {
        await cancel.closed();
        return describeOutcome(carrying, end, { kind: "cancelled", changing: ledger.isChanging() });
    }
    cancel.ignore();
    if (isUnfinished(conclusion))
        return describeOutcome(carrying, end, conclusion);
    const isRecorded = await recordEnd(run, carrying, conclusion);
    return { ...describeOutcome(carrying, end, conclusion), isRecorded: isRecorded || conclusion.kind !== "changed" };
}
/** The part of the change that is this step's: the whole of it, or one end of the team's own steps. */
function runPart(request) {
    const { bracket, own } = request.facts.plan;
    if (bracket === undefined)
        return makeChange(request);
    return bracket.end === "begin" ? beginChange(request) : finishChange(request, bracket.outcome, own.begun);
}
function reportChange({ release, inputs }, facts, { plan, ledger, requireUnchanged }) {
    const { version } = release.identity;
    const breakGlass = plan.breakGlass ? (inputs.breakGlassReason ?? null) : null;
    return {
        backedUp: (name) => ledger.begin("pending", describeBackedUp(name)),
        changing: async (percent) => {
            await ledger.begin("in_progress", facts.plan.bracket === undefined
                ? describeChanging(version, percent)
                : describeBegun(version, { percent, finishIn: inputs.finishIn, breakGlass }));
            // The last requests before the command: what moves while we wait or write stops it.
            await requireUnchanged();
        },
        changed: (percent) => ledger.note(describeChanged(percent)),
    };
}
async function lookAgain({ clients, runtime, release }, keeper) {
    const { tag, sha } = release.identity;
    const { lock } = keeper.current();
    await Promise.all([
        (0,refs/* requireTagAt */.ZK)(clients.github, tag, sha),
        lock === null ? undefined : requireLock(clients.github, runtime, lock),
    ]);
}
/** How long a bad wave waits for the look at the lock. */
const LOOK_MS = 10_000;
/**
 * Without the lock another run may be changing the environment. A lock that cannot be read in time counts as held: a bad wave is
 * out there.
 */
async function holdsStill({ clients, runtime }, keeper) {
    const { lock } = keeper.current();
    if (lock === null)
        return false;
    const look = requireLock(clients.github, runtime, lock).then(() => null, (thrown) => ({ thrown }));
    const late = {
        thrown: `The lock of ${lock.name} could not be read in ${LOOK_MS / 1_000} s.`,
    };
    const seen = await raceAgainst(look, runtime, late);
    if (seen === null)
        return true;
    const { thrown } = seen;
    const isLost = thrown instanceof errors/* ActionableError */.f && thrown.code === "lock-lost";
    runtime.log.warning(`${(0,errors/* describeError */.U)(thrown)} The rollback command is ${isLost ? "not run" : "run all the same"}.`);
    return !isLost;
}
/** The look, or `late` when it takes longer; no timer is left behind. */
async function raceAgainst(look, { clock, signal }, late) {
    const over = new AbortController();
    try {
        return await Promise.race([look, clock.sleep(LOOK_MS, AbortSignal.any([signal, over.signal])).then(() => late)]);
    }
    finally {
        over.abort();
    }
}
/** The terminal status; false when GitHub could not be told. */
function recordEnd(run, { facts, plan, ledger }, conclusion) {
    const verdict = decideConclusion(plan, conclusion);
    return ledger.close(conclusion.kind === "changed" ? "success" : "failure", carry_out_describeStatus(run, facts, verdict));
}
/** By what a status begins with, later runs know what was changed: of steps that never ran, nothing. */
function carry_out_describeStatus(run, facts, verdict) {
    if (verdict.decision === "rolled-back")
        return `${release_deployment/* ROLLED_BACK */.jC} ${verdict.message}`;
    if (verdict.reason === "steps-skipped")
        return `${release_deployment/* NOT_STARTED */.Yd} ${verdict.message}`;
    return describeSuccess(run, facts, verdict);
}
function describeSuccess({ release, inputs }, facts, verdict) {
    const { tag } = release.identity;
    if (verdict.decision !== "deployed")
        return verdict.message;
    const { bracket, own } = facts.plan;
    const reason = bracket?.end === "finish" ? own.begun.breakGlass : inputs.breakGlassReason;
    return verdict.reason === "deployed-by-break-glass" ? `deployed ${tag} by break-glass: ${reason}` : `deployed ${tag}`;
}
/** The reason of the refusal that a look right before the command comes to; undefined: it is an error. */
function findRefusal(thrown) {
    if (!(thrown instanceof errors/* ActionableError */.f))
        return undefined;
    const { code } = thrown;
    return code === "tag-moved" || code === "lock-lost" ? code : undefined;
}
/** An attempt that was killed left the deployment open: how far its command came, nothing says. */
function mayHaveRunBefore({ plan }) {
    return plan.own?.state === "open";
}
/** No deployment stays open because of an error; a tag that moved or a lock that is lost is a refusal, the rest is thrown on. */
async function closeThrown({ facts, plan, ledger, steps }, thrown) {
    const message = (0,errors/* describeError */.U)(thrown);
    const reason = findRefusal(thrown);
    const started = facts.plan.bracket?.end === "finish" || steps.some((step) => step.name.startsWith("deploy command"));
    await ledger.close("failure", started || mayHaveRunBefore(facts) ? (0,src_ledger/* describeStopped */.p_)(true, `stopped: ${message}`) : `${release_deployment/* NOT_STARTED */.Yd} ${message}`);
    if (reason === undefined || started)
        throw thrown;
    const refusals = [{ reason, message }];
    return {
        ...nothingDone(facts),
        ...decideRefusal(refusals),
        refusals,
        deploymentId: ledger.deploymentId,
        breakGlass: plan.breakGlass,
    };
}
/** The status is written while the command is still being ended: the runner leaves 7.5 seconds for both. */
function closeOnCancel(signal, ledger) {
    let closing;
    const close = () => {
        closing ??= ledger.close("failure", (0,src_ledger/* describeStopped */.p_)(ledger.isChanging(), "cancelled"));
        // Awaited by `closed`; until then a failure must not count as unheard of.
        closing.catch(() => { });
    };
    if (signal.aborted)
        close();
    else
        signal.addEventListener("abort", close, { once: true });
    return {
        closed: async () => {
            close();
            await closing;
        },
        ignore: () => signal.removeEventListener("abort", close),
    };
}
/** A bad wave runs the rollback command; a release that is whole but bad is left to the rollback action. */
async function concludeEnd(request, end, holdsLock) {
    switch (end.kind) {
        case "begun":
            return { kind: "begun", percent: end.percent };
        case "wave-passed":
            return { kind: "wave-passed", percent: end.percent, checks: end.signals.length };
        case "steps-ended":
            return { kind: "steps-ended", outcome: end.outcome, percent: end.percent };
        case "changed":
            return { kind: "changed", checks: end.signals.length };
        case "backup-failed":
            return { kind: "backup-failed", message: end.message };
        case "command-failed":
            return {
                kind: "command-failed",
                percent: end.percent,
                how: describeEnd(end.result.end),
                timedOut: end.result.end.kind === "timed-out",
            };
        case "unhealthy": {
            const partly = end.percent < 100 && (await holdsLock());
            const back = partly ? await runRollbackCommand(request, request.facts.history.active, end.backup) : null;
            return { kind: "unhealthy", percent: end.percent, bad: nameSignals(end.bad), rolledBack: back?.ok ?? null };
        }
    }
}
function describeOutcome({ facts, plan, ledger, steps }, end, conclusion) {
    return {
        ...decideConclusion(plan, conclusion),
        facts,
        refusals: [],
        deploymentId: ledger.deploymentId,
        conclusion,
        steps,
        signals: end !== null && "signals" in end ? end.signals : [],
        backup: end !== null && "backup" in end ? end.backup : null,
        tail: end === null ? [] : end.kind === "command-failed" ? end.result.tail : "tail" in end ? end.tail : [],
        breakGlass: plan.breakGlass,
        isRecorded: true,
    };
}

// EXTERNAL MODULE: ./packages/shared/src/github/run-provenance.ts
var run_provenance = __webpack_require__(5784);
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

;// CONCATENATED MODULE: ./packages/shared/src/policy/time-zone.ts
/** The zone of the first window, else of the first freeze that has one; undefined: the policy names none. */
function findTimeZone({ windows, freezes }) {
    return [...windows, ...freezes].flatMap((one) => ("time-zone" in one ? [one["time-zone"]] : []))[0];
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/shared/src/process/git-command.ts
/** How git is run, by every reader of a clone: nothing that an earlier step left in the clone or in the home folder is executed or believed. */






/**
 * Goes before git's own arguments. A clone's `.git/config` may name programs (monitor, hooks, transports); its commit graph may
 * claim another history than its objects.
 */
const GIT_SETTINGS = [
    "core.quotePath=false",
    "safe.directory=*",
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.commitGraph=false",
    "core.trustctime=true",
    "core.checkStat=default",
    "core.untrackedCache=false",
    "log.showSignature=false",
    "protocol.ext.allow=never",
    "credential.helper=",
    "core.askPass=",
];
/** Runs git to its end in the folder; whatever git says is the result. Rejects only for a folder that is not there. */
function runGit(directory, args, call = {}) {
    const settings = [...GIT_SETTINGS, ...(call.settings ?? [])].flatMap((setting) => ["-c", setting]);
    const start = {
        directory,
        args: [...settings, ...args],
        env: { ...describeGitEnvironment(directory), ...call.variables },
    };
    return call.onChunk === undefined && call.input === undefined && call.timeoutMs === undefined
        ? collectGit(start)
        : streamGit(start, call);
}
/** A short answer, whole. */
async function collectGit({ directory, args, env }) {
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    const out = [];
    let problem = "";
    const stderr = (chunk) => {
        problem = (problem + chunk.toString("utf8")).slice(-2_000);
    };
    const options = { cwd: directory, env: { ...env }, silent: true, ignoreReturnCode: true };
    const stdout = (chunk) => void out.push(Buffer.from(chunk));
    try {
        const code = await exec("git", [...args], { ...options, listeners: { stdout, stderr } });
        return { code, out: Buffer.concat(out).toString("utf8"), problem };
    }
    catch (thrown) {
        return { code: null, out: "", problem: (0,errors/* describeError */.U)(thrown) };
    }
}
/** What may be long is taken as it comes: @actions/exec keeps all of it as text and looks through it for line ends at each chunk. */
function streamGit({ directory, args, env }, call) {
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_.spawn)("git", args, { cwd: directory, env, stdio: ["pipe", "pipe", "pipe"] });
        // Not spawn's own time-out: its timer outlives a program that could not be started, and keeps the process for as long.
        const timer = setTimeout(() => child.kill(), call.timeoutMs ?? 600_000);
        const out = [];
        let problem = "";
        child.stdout.on("data", call.onChunk ?? ((chunk) => out.push(chunk)));
        child.stderr.on("data", (chunk) => {
            problem = (problem + chunk.toString("utf8")).slice(-2_000);
        });
        child.stdin.on("error", () => { });
        child.stdin.end(call.input ?? "");
        child.on("error", (error) => {
            clearTimeout(timer);
            resolve({ code: null, out: "", problem: error.message });
        });
        child.on("close", (code) => {
            clearTimeout(timer);
            resolve({ code, out: Buffer.concat(out).toString("utf8"), problem });
        });
    });
}
/** What git prints; throws `command-failed` for any other end than success. */
async function requireGit(directory, args, call = {}) {
    const result = await runGit(directory, args, call);
    if (result.code === 0)
        return result.out;
    throw new errors/* ActionableError */.f({
        code: "command-failed",
        message: `git ${args[0]} failed: ${listWords(result.problem).join("; ").slice(0, 500)}`,
        hint: "Check the repository out with its history: actions/checkout with `fetch-depth: 0`.",
    });
}
/** The lines that say something. */
function listWords(text) {
    return text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
/** The environment of git: no configuration of the user, no replaced objects, no grafts, no questions. */
function describeGitEnvironment(directory) {
    const nothing = process.platform === "win32" ? "NUL" : "/dev/null";
    const home = openHome(directory);
    return {
        ...keepVariables(["PATH", "TMPDIR", "LANG", "SystemRoot"]),
        HOME: home,
        XDG_CONFIG_HOME: home,
        GIT_CONFIG_GLOBAL: (0,external_node_path_.join)(home, ".gitconfig"),
        GIT_GRAFT_FILE: nothing,
        GIT_NO_REPLACE_OBJECTS: "1",
        // Objects that a partial clone lacks are fetched by https alone: every other way may run a program of `.git/config`.
        GIT_ALLOW_PROTOCOL: "https",
        GIT_TERMINAL_PROMPT: "0",
        // Whole buffers: git else writes the log commit by commit, and each is a chunk of its own to read.
        GIT_FLUSH: "0",
        GIT_OPTIONAL_LOCKS: "0",
        LC_ALL: "C",
    };
}
/** Those of our own variables that are set. */
function keepVariables(names) {
    const kept = names.map((name) => [name, (0,environment/* readVariable */.nt)(name)]);
    return Object.fromEntries(kept.filter((entry) => entry[1] !== undefined));
}
const homes = new Map();
/**
 * A home folder of our own, whose configuration says that the clone may be read although another user owns it, as in a container: git
 * of before 2.38 believes this of no command line, and of before 2.35.3 of no `*`.
 */
function openHome(directory) {
    const known = homes.get(directory);
    if (known !== undefined)
        return known;
    const home = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,environment/* readVariable */.nt)("RUNNER_TEMP") || (0,external_node_os_.tmpdir)(), "octoacme-git-"));
    if (homes.size === 0)
        process.once("exit", removeHomes);
    const safe = ["*", directory, (0,external_node_fs_.realpathSync)(directory)]
        .map((path) => `\tdirectory = ${JSON.stringify(path)}\n`)
        .join("");
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(home, ".gitconfig"), `[safe]\n${safe}`, { mode: 0o600 });
    homes.set(directory, home);
    return home;
}
function removeHomes() {
    for (const home of homes.values())
        (0,external_node_fs_.rmSync)(home, { recursive: true, force: true });
}

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

;// CONCATENATED MODULE: ./packages/shared/src/process/work-tree.ts
/** Whether the files of a checkout are those of its commit, whatever its index, its excludes and its configuration say of them. */






/** What `git-crypt unlock` writes: a program of the PATH that only ever encrypts a file to its blob. */
const GIT_CRYPT = /^filter\.git-crypt(?:-[\w-]+)?\.clean\n"?git-crypt"? clean(?: "?--key-name=[\w-]+"?)?$/;
/** The credentials that google-github-actions/auth leaves in the workspace for later steps. */
const GOOGLE_CREDENTIALS = /^gha-creds-[0-9a-f]+\.json$/;
const DIFF = ["diff", "--raw", "--no-abbrev", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"];
/** How deep submodules are looked into; deeper ones count as changed. */
const SUBMODULE_DEPTH = 8;
/**
 * How the files differ from `HEAD`; null: they do not. They are compared with an index that is written anew: the checkout's own may be
 * told to look away (`assume-unchanged`, `skip-worktree`), or hold a state of a file that it no longer has. Untracked files count
 * unless a `.gitignore` names them, or they are credentials that a login action left; a `.gitignore` that is in no commit counts
 * where it lies among files that are, for it names what it likes, itself too. A file that a sparse checkout leaves out is no
 * change, nor is one whose pointer Git LFS keeps in the commit. Filters that the clone configures are not run, but for git-crypt's
 * own. Submodules that are checked out are looked at in the same way.
 */
async function describeWorkTreeChange(directory, git, depth = 0) {
    const filters = await readFilters(git);
    const odd = filters.names.find((name) => /[=\n]/.test(name));
    if (odd !== undefined)
        return { kind: "filtered", text: `is configured with the filter ${JSON.stringify(odd)}, which cannot be left out` };
    const top = (await git(["rev-parse", "--show-toplevel"])).replace(/\r?\n$/, "");
    const below = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(top), (0,external_node_fs_.realpathSync)(directory));
    // A submodule whose own `.git` is no repository is read as a folder of the repository around it.
    if (below.startsWith("..") || (depth > 0 && below !== ""))
        return {
            kind: "changed",
            text: "is not the work tree of its own repository (its .git, or core.worktree in .git/config)",
        };
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "octoacme-index-"));
    try {
        const fresh = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, "index") };
        await git(["read-tree", "HEAD"], fresh);
        const [changed, untracked, flagged, committed] = await Promise.all([
            // A submodule's commit is compared here. Its files are looked at below: git would do so by its own configuration.
            git([...leaveOut(filters.names), "-C", top, ...DIFF, "--ignore-submodules=dirty"], fresh),
            git(["-C", top, "ls-files", "--others", "-z", "--exclude-per-directory=.gitignore"], fresh),
            git(["-C", top, "ls-files", "-t", "-z"]),
            git(["-C", top, "ls-files", "--stage", "-z"], fresh),
        ]);
        const sparse = new Set(list(flagged)
            .filter((line) => line.startsWith("S "))
            .map((line) => line.slice(2)));
        const present = parseRaw(changed).filter(({ path }) => !sparse.has(path) || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, path)));
        const differing = [];
        for (const one of present)
            if (!(await isSmudgedPointer(top, one)))
                differing.push(one.path);
        const left = await decrypt(differing, filters, (args) => git(["-C", top, ...args], fresh));
        const filtered = await listFiltered(left, filters.names, (args) => git(["-C", top, ...args], fresh));
        const added = list(untracked).filter((path) => !GOOGLE_CREDENTIALS.test(path));
        const entries = parseStage(committed);
        const own = describeFiles(left, [...added, ...listForeignIgnores(top, entries)], filtered);
        return own ?? (await describeSubmodules(top, entries, git, depth));
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function describeFiles(differing, untracked, filtered) {
    const changed = [...differing.filter((path) => !filtered.has(path)), ...untracked];
    if (changed.length > 0)
        return { kind: "changed", text: `has changes that are in no commit (${listFirst(changed, 3)})` };
    if (differing.length === 0)
        return null;
    const names = [...new Set(filtered.values())].join(", ");
    return {
        kind: "filtered",
        text: `has files that the filter ${names} of .git/config changes, which is not run (${listFirst(differing, 3)})`,
    };
}
/** `--stage -z`: mode, object and stage, a tab, the path. */
function parseStage(text) {
    return list(text).map((line) => ({
        path: line.slice(line.indexOf("\t") + 1),
        isSubmodule: line.startsWith("160000 "),
    }));
}
/** Files `.gitignore` that no commit holds, in folders that hold a file of the commit. */
function listForeignIgnores(top, entries) {
    const known = new Set(entries.map(({ path }) => path));
    const folders = new Set([""]);
    for (const { path } of entries)
        for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
            const folder = path.slice(0, end + 1);
            if (folders.has(folder))
                break;
            folders.add(folder);
        }
    return [...folders]
        .map((folder) => `${folder}.gitignore`)
        .filter((path) => !known.has(path) && (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(top, path), { throwIfNoEntry: false }) !== undefined);
}
/** The first submodule whose files differ from its commit; one that is not checked out may hold none: git looks at none of them. */
async function describeSubmodules(top, entries, git, depth) {
    for (const { path } of entries.filter(({ isSubmodule }) => isSubmodule)) {
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(top, path, ".git"))) {
            if (isAbsentOrEmpty((0,external_node_path_.join)(top, path)))
                continue;
            return { kind: "changed", text: `has files in ${path}, a submodule that is not checked out` };
        }
        if (depth === SUBMODULE_DEPTH)
            return { kind: "changed", text: `has submodules that are nested too deep (${path})` };
        const folder = (0,external_node_path_.join)(top, path);
        const change = await describeWorkTreeChange(folder, (args, more) => git(["-C", folder, ...args], more), depth + 1);
        if (change !== null)
            return { ...change, text: `has the submodule ${path}, which ${change.text}` };
    }
    return null;
}
function isAbsentOrEmpty(path) {
    const found = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return found === undefined || (found.isDirectory() && (0,external_node_fs_.readdirSync)(path).length === 0);
}
async function readFilters(git) {
    const settings = list(await git(["config", "--list", "-z"], { GIT_CONFIG_NOSYSTEM: "1" }));
    const programs = settings.flatMap((setting) => {
        const name = /^filter\.(.*)\.(?:clean|process)\n/s.exec(setting)?.[1];
        return name === undefined ? [] : [{ name, setting }];
    });
    const names = [...new Set(["lfs", ...programs.map(({ name }) => name)])];
    const isGitCrypt = (name) => programs.filter((one) => one.name === name).every(({ setting }) => GIT_CRYPT.test(setting));
    return { names, gitCrypt: names.filter((name) => name !== "lfs" && isGitCrypt(name)) };
}
/** Settings with which git runs none of these filters. */
function leaveOut(names) {
    return names.flatMap((name) => ["clean=", "process=", "required=false"].flatMap((setting) => ["-c", `filter.${name}.${setting}`]));
}
/** The files that differ although git-crypt encrypts them again; all of them where it cannot be run. */
async function decrypt(differing, { names, gitCrypt }, git) {
    if (differing.length === 0 || gitCrypt.length === 0)
        return differing;
    const others = leaveOut(names.filter((name) => !gitCrypt.includes(name)));
    try {
        const still = new Set(parseRaw(await git([...others, ...DIFF])).map(({ path }) => path));
        return differing.filter((path) => still.has(path));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        return differing;
    }
}
/** How many paths are asked about in one command. */
const CHUNK = 500;
/** Path → filter, for the paths that pass through one of the filters. */
async function listFiltered(paths, names, git) {
    const filtered = new Map();
    for (let start = 0; start < paths.length; start += CHUNK) {
        const parts = (await git(["check-attr", "-z", "filter", "--", ...paths.slice(start, start + CHUNK)])).split("\0");
        for (let index = 0; index + 2 < parts.length; index += 3)
            if (parts[index + 2] !== "lfs" && names.includes(parts[index + 2]))
                filtered.set(parts[index], parts[index + 2]);
    }
    return filtered;
}
/** `--raw -z`: the modes, the objects and the status, then the path, each ended by NUL. */
function parseRaw(text) {
    const parts = list(text);
    return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => {
        const [before = "", after, blob = ""] = parts[2 * index].replace(/^:/, "").split(" ");
        return { path: parts[2 * index + 1], isSameMode: before === after, blob };
    });
}
/** Whether the commit holds the Git LFS pointer of exactly this file. */
async function isSmudgedPointer(top, { path, isSameMode, blob }) {
    const file = (0,external_node_path_.join)(top, path);
    if (!isSameMode || !(0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isFile())
        return false;
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file)) {
        hash.update(chunk);
        size += chunk.length;
    }
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash.digest("hex")}\nsize ${size}\n`;
    return ((0,external_node_crypto_.createHash)(blob.length === 64 ? "sha256" : "sha1")
        .update(`blob ${Buffer.byteLength(pointer)}\0${pointer}`)
        .digest("hex") === blob);
}
function list(text) {
    return text.split("\0").filter(Boolean);
}

;// CONCATENATED MODULE: ./packages/shared/src/process/git.ts
/** Reads a local repository through git; a name from outside is never taken for an option. */




/** A reader of the repository at `directory`. What it returns throws ActionableError `command-failed` when git itself fails. */
function openGit(directory) {
    const run = (args) => runGit(directory, args);
    const must = (args, call) => requireGit(directory, args, call);
    return {
        directory,
        isShallow: async () => (await must(["rev-parse", "--is-shallow-repository"])).trim() === "true",
        describeChange: () => describeWorkTreeChange(directory, (args, variables) => must(args, { variables })),
        ...openCommits(run, must),
        ...openFiles(must),
    };
}
function openCommits(run, must) {
    return {
        resolveCommit: async (name) => {
            const result = await run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
            const sha = result.out.trim();
            return result.code === 0 && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
        },
        isAncestor: async (ancestor, descendant) => {
            const args = ["merge-base", "--is-ancestor", "--end-of-options", ancestor, descendant];
            const { code } = await run(args);
            if (code === 0)
                return true;
            if (code !== 1)
                await must(args);
            return false;
        },
        listTags: async () => (await must(["for-each-ref", "--format=%(refname:strip=2)%09%(objectname)%09%(*objectname)", "refs/tags"]))
            .split("\n")
            .filter(Boolean)
            .map((line) => {
            const [name = "", own = "", peeled = ""] = line.split("\t");
            return { name, sha: peeled || own };
        }),
    };
}
function openFiles(must) {
    const listTree = ["ls-tree", "-z", "--full-tree"];
    return {
        listTree: async (commit, path) => parseTree(await must([...listTree, "-r", "--end-of-options", commit, ...(path ? [path] : [])])),
        readFile: async (commit, path) => {
            const listed = parseTree(await must([...listTree, "--end-of-options", commit, path]));
            const entry = listed.find((candidate) => candidate.path === path && candidate.type === "blob");
            return entry === undefined ? undefined : must(["cat-file", "blob", entry.sha]);
        },
        listChangedPaths: async (from, to) => (await must(["diff", "--name-only", "-z", "--no-renames", "--end-of-options", from, to]))
            .split("\0")
            .filter(Boolean),
    };
}
function parseTree(text) {
    return text
        .split("\0")
        .filter(Boolean)
        .map((line) => {
        const [, mode = "", type = "blob", sha = "", path = ""] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
        return { mode, type: type, sha, path };
    });
}
/** Whether the folder has a `.git`, a file or a folder: a clone, also one that git does not read. */
function holdsClone(directory) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, ".git"));
}

;// CONCATENATED MODULE: ./packages/shared/src/release/history.ts
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
    const quarantined = new Set(ours.filter((one) => (0,release_deployment/* isQuarantining */.Gj)(one, scope.target ?? null)).map(({ sha }) => sha));
    const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(history_describeRelease);
    const active = succeeded[0];
    const begun = ours.find(release_deployment/* hasBegun */.SU);
    return {
        active,
        lastKnownGood: active === undefined ? undefined : findTarget(succeeded, quarantined, active),
        quarantined,
        succeeded,
        disturbedBy: begun?.id === active?.deploymentId ? undefined : begun,
        open: ours.filter((deployment) => {
            const state = (0,release_deployment/* latestStatus */.Ux)(deployment)?.state;
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
    const made = (fact) => (fact.payload === null ? null : (0,release_deployment/* targetOf */.$r)(fact.payload));
    const own = deployments.filter((fact) => made(fact) === target);
    const given = new Set([...own.map(({ sha }) => sha), coming]);
    const missed = deployments.filter((fact) => fact.payload !== null &&
        // One that was rolled back went to what it had before, and got nothing new.
        fact.payload.kind === "deploy" &&
        ![null, target].includes(made(fact)) &&
        !given.has(fact.sha) &&
        hasStatus(fact, "success", "") &&
        !(0,release_deployment/* isQuarantining */.Gj)(fact, null));
    const isNewer = (a, b) => newestFirst(a, b) < 0;
    return deployments.filter((fact) => {
        if (fact.payload === null)
            return true;
        if (!(0,release_deployment/* concernsTarget */.ZC)(fact.payload, target))
            return false;
        if (made(fact) === target || (0,release_deployment/* isQuarantining */.Gj)(fact, target) || own.some((older) => isNewer(fact, older)))
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
    return active !== undefined && disturbedBy === undefined && (0,release_deployment/* targetOf */.$r)(active.payload) === target ? active : undefined;
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
function history_describeRelease(deployment) {
    const payload = deployment.payload;
    return {
        deploymentId: deployment.id,
        createdAt: deployment.createdAt,
        version: payload.version,
        tag: payload.tag,
        sha: deployment.sha,
        payload,
        verified: hasStatus(deployment, "success", release_deployment/* VERIFIED */.zX),
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

;// CONCATENATED MODULE: ./actions/deploy/src/evidence.ts




function evidence_refuse(checkRun, reason, message) {
    return { ok: false, reason, message, url: checkRun?.url ?? "" };
}
/** Believes nothing that a workflow input could say; every doubt is a refusal with its own reason. */
function judgePreflight({ checkRun, run, ...rest }) {
    const reading = readVerdict(checkRun, rest);
    return reading.ok ? judgeRun(checkRun, { ...reading, run }, rest) : reading;
}
function readVerdict(checkRun, { expected }) {
    if (checkRun === null)
        return evidence_refuse(checkRun, "preflight-missing", `no preflight of ${expected.version} is recorded on ${expected.sha.slice(0, 7)}`);
    const distrust = (message) => evidence_refuse(checkRun, "preflight-not-trusted", message);
    if (checkRun.sha !== expected.sha)
        return distrust("the preflight is of another commit");
    if (checkRun.status !== "completed")
        return evidence_refuse(checkRun, "preflight-missing", "preflight is still running");
    if (checkRun.conclusion !== "success")
        return evidence_refuse(checkRun, "preflight-negative", `preflight ended ${checkRun.conclusion ?? "without a conclusion"}: ${checkRun.title}`);
    const decoded = decodeRecord(checkRun.text);
    if (!decoded.ok)
        return distrust(decoded.message);
    const { entry } = decoded;
    if (entry_hashEntry(entry) !== entry.hash)
        return distrust("the entry of preflight was changed after it was written");
    const wrong = [
        ["phase", entry.phase, "preflight"],
        ["commit", entry.sha, expected.sha],
        ["version", entry.version, expected.version],
        ["repository", entry.repository.toLowerCase(), expected.repository.toLowerCase()],
        ["service", entry.service, expected.service],
        ["digest", entry.hash, expected.verdict ?? entry.hash],
    ].find(([, seen, wanted]) => seen !== wanted);
    if (wrong !== undefined)
        return distrust(`the entry of preflight names the ${wrong[0]} ${wrong[1]}, expected ${wrong[2]}`);
    const { id, attempt } = entry.run;
    return { ok: true, entry, named: /^\d{1,20}$/.test(id) ? { runId: id, attempt } : null };
}
function judgeRun(checkRun, { entry, run }, { expected, now }) {
    const distrust = (message) => evidence_refuse(checkRun, "preflight-not-trusted", message);
    if (run === null)
        return distrust(`the run ${entry.run.id} that preflight names does not exist in this repository`);
    if (entry.decision !== "go")
        return evidence_refuse(checkRun, "preflight-negative", `the check run says success, and the entry of preflight says ${entry.decision} (${entry.reason})`);
    const doubt = (0,provenance/* doubtRun */.y5)(run, expected);
    if (doubt !== undefined)
        return distrust(`the run ${run.id} of preflight ${doubt}`);
    const moment = (0,provenance/* doubtMoment */.x4)(run.jobs, checkRun.completedAt);
    if (moment !== undefined)
        return distrust(`the verdict of preflight ${moment}`);
    if (run.event === "push" && run.sha !== expected.sha)
        return distrust(`the run of preflight was pushed for ${run.sha.slice(0, 7)}`);
    if (entry.policyDigest !== expected.policyDigest)
        return evidence_refuse(checkRun, "preflight-outdated", "the policy has changed since preflight decided");
    const age = now - Date.parse(checkRun.completedAt ?? "");
    if (!(age <= expected.maxAgeMs))
        return evidence_refuse(checkRun, "preflight-outdated", `preflight decided on ${checkRun.completedAt}; the policy lets a go be ${(0,duration/* renderDuration */.P)(expected.maxAgeMs)} old (\`max-age\`)`);
    return { ok: true, url: checkRun.url, entry };
}
/** Of how many runs, each three requests, it is asked whether they are trusted; with a digest it is one. */
const RUNS_READ = 10;
/**
 * The verdict that counts, of all that preflight left for the release, newest first: a negative one stands whoever wrote it; a
 * positive one of a run that is not trusted, or with another digest than is expected, is passed over, so that it cannot hide the
 * one before it. Each run is read once.
 */
async function choosePreflight(checkRuns, facts, readRun) {
    const runs = new Map();
    let first;
    for (const [index, checkRun] of checkRuns.entries()) {
        const reading = readVerdict(checkRun, facts);
        let judged;
        if (!reading.ok)
            judged = reading;
        else {
            const { named } = reading;
            const key = `${named?.runId}/${named?.attempt}`;
            if (named !== null && !runs.has(key)) {
                if (runs.size === RUNS_READ)
                    return describeUnread(first, checkRuns.length - index);
                runs.set(key, await readRun(named));
            }
            judged = judgeRun(checkRun, { ...reading, run: runs.get(key) ?? null }, facts);
        }
        if (judged.ok || judged.reason !== "preflight-not-trusted")
            return judged;
        first ??= judged;
    }
    return first ?? refuseMissing(facts);
}
function refuseMissing(facts) {
    return judgePreflight({ ...facts, checkRun: null, run: null });
}
/** Too many verdicts of runs that are not trusted lie before what may be the one that counts. */
function describeUnread(first, unread) {
    return {
        ...first,
        message: `${first.message}; the ${RUNS_READ} newest runs that a verdict of this release names are not trusted, and ${unread} older ${unread === 1 ? "verdict was" : "verdicts were"} not looked at. Run preflight again, or pass its output \`verdict\` on, which finds its own among any number`,
    };
}

;// CONCATENATED MODULE: ./actions/deploy/src/gather.ts
/** Reads what a deploy decides from: the policy, the release's identity, and what GitHub knows of each environment. */

















/** Everything about one environment, read at this moment, save what was read `already` for the release's identity. */
async function gatherStage(run, name, already) {
    const { runtime, inputs, release } = run;
    const { github } = run.clients;
    const { policy, identity, service } = release;
    const { sha, version } = identity;
    const environment = (0,load_policy/* requireEnvironment */.L3)(policy, name);
    const target = inputs.deployTarget ?? null;
    const { runId } = runtime.context;
    const key = nameKey(version, { service, environment: name, runId, target });
    const known = already === undefined ? [] : listLastEnvironments(policy);
    const listDeployments = async (of) => known.includes(of)
        ? already.deployments.filter(({ environment }) => environment === of)
        : listTrustedDeployments(github, policy, { environment: of });
    const [deployments, tag, preflight, before, breakGlass, workspace, schedule] = await Promise.all([
        listDeployments(name),
        already?.tag ?? (0,refs/* resolveTag */.fn)(github, identity.tag),
        inputs.requirePreflight ? gatherPreflight(run) : null,
        Promise.all(environment.requires.map(async (one) => describeStagesBefore(release, one, await listDeployments(one)))),
        inputs.breakGlassReason === undefined ? null : gatherBreakGlass(github, runtime, policy, environment),
        gatherWorkspace(runtime, inputs.checkWorkspace && inputs.operation !== "finish"),
        decideNow(environment, identity, runtime.clock.now()),
    ]);
    const bracket = bracketOf(inputs);
    const history = readHistory(deployments, { environment: name, service, target, coming: sha });
    const ownDeployment = deployments.find(({ payload }) => payload?.key === key);
    const command = bracket === undefined ? chooseCommand(inputs, environment.deploy) : null;
    // What was begun with is what was deployed, whatever the end is given.
    const artifactDigest = (bracket?.end === "finish" ? ownDeployment?.payload?.artifactDigest : inputs.artifactDigest) ?? null;
    const plan = {
        environment: name,
        ...(bracket === undefined ? {} : { bracket }),
        sha,
        tag: { name: identity.tag, sha: tag?.sha ?? null },
        hasCommand: bracket !== undefined || command !== null,
        hasBackup: environment.backup !== undefined,
        waves: environment.waves,
        // A dry run without a target is how a matrix learns the list.
        targets: inputs.dryRun && target === null ? [] : environment.targets,
        target,
        preflight,
        stagesBefore: before.flat(),
        artifactDigest,
        ...readStanding(deployments, { history, sha, service, environment: name, target }),
        own: ownDeployment === undefined ? null : await readOwnDeployment(github, release, ownDeployment, { history, target }),
        left: await readLeftDeployment(github, history.disturbedBy, { sha, version, artifactDigest, runId }),
        redeploy: inputs.redeploy,
        schedule,
        ...nameZone(environment),
        breakGlass,
        breakGlassRole: environment["break-glass"] ?? null,
        workspace,
    };
    const open = { abandoned: listAbandoned(history, key), targets: listTargets(environment, deployments) };
    return { environment, command, key, history, ...open, preflight, plan };
}
function nameKey(version, { target, ...place }) {
    return (0,release_deployment/* deploymentKey */.v3)({ ...place, version, ...(target === null ? {} : { target }) });
}
/** What runs there for certain, and whether the release was rolled back there or at another target. */
function readStanding(deployments, { history, sha, target, ...scope }) {
    return {
        activeSha: findHeld(history, target)?.sha ?? null,
        quarantined: readHistory(deployments, scope).quarantined.has(sha),
        quarantinedHere: history.quarantined.has(sha),
    };
}
/** The policy's targets, and those that it had when something was deployed to them: a run of then may still hold one. */
function listTargets({ targets }, deployments) {
    const deployed = deployments.flatMap(({ payload }) => (payload === null ? [] : ((0,release_deployment/* targetOf */.$r)(payload) ?? [])));
    return [...new Set([...targets, ...deployed])];
}
function bracketOf({ operation, outcome }) {
    if (operation === "begin")
        return { end: "begin" };
    return operation === "finish" && outcome !== undefined ? { end: "finish", outcome } : undefined;
}
function listAbandoned(history, key) {
    return history.open
        .filter(({ payload }) => payload.key !== key && payload.kind !== "rollback")
        .map(({ id, payload }) => ({ id, runId: payload.runId }));
}
/** What each target of a required environment holds, or the environment where it has none. */
function describeStagesBefore({ policy, service, identity }, environment, deployments) {
    const { targets } = (0,load_policy/* requireEnvironment */.L3)(policy, environment);
    return (targets.length === 0 ? [null] : targets).map((target) => describeStageBefore(readHistory(deployments, { environment, service, target, coming: identity.sha }), { environment, target }, identity.sha));
}
function describeStageBefore(history, { environment, target }, sha) {
    const held = findHeld(history, target);
    const holds = holdsVerified(history, sha, target)
        ? "verified"
        : held === undefined
            ? "nothing"
            : held.sha === sha
                ? "deployed"
                : "other";
    return {
        environment: target === null ? environment : `${environment}/${target}`,
        holds,
        artifactDigest: held?.payload.artifactDigest ?? null,
    };
}
async function gatherPreflight({ clients: { github }, runtime, release, inputs: { verdict }, believed, }) {
    const { identity, policy, service } = release;
    const name = service === null ? "octoacme/preflight" : `octoacme/preflight (${service})`;
    const externalId = `octoacme:preflight:${service ?? "-"}:-:${identity.version}`;
    const runs = await listCheckRuns(github, identity.sha, { name, withWorkflows: false, filter: "all" });
    const verdicts = runs
        .filter((run) => run.externalId === externalId && run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St)
        .sort((a, b) => b.id - a.id);
    const expected = {
        repository: runtime.context.repository.fullName,
        sha: identity.sha,
        version: identity.version,
        service,
        policyDigest: policy.digest,
        workflows: (0,provenance/* listTrustedWorkflows */.Gr)(policy.trust.workflows, runtime.context.workflowRef),
        maxAgeMs: policy.trust.maxAgeMs,
        verdict,
    };
    const choose = () => choosePreflight(verdicts, { expected, now: runtime.clock.now() }, async (named) => {
        const key = `${named.runId}/${named.attempt}`;
        const run = believed.get(key) ?? (await (0,run_provenance/* readRunFact */.a)(github, named));
        if (run !== null)
            believed.set(key, endJobs(run, new Date(runtime.clock.now()).toISOString()));
        return run;
    });
    const isKnown = believed.size > 0;
    let judgement = await choose();
    if (judgement.ok)
        return judgement;
    // What was kept ends at the moment when it was read: a verdict of later, or another, is held to what is true now.
    believed.clear();
    if (isKnown)
        judgement = await choose();
    if (!judgement.ok)
        believed.clear();
    return judgement;
}
/** A job that ran when it was read may be over: what it is known to have done ends there. */
function endJobs(run, at) {
    return { ...run, jobs: run.jobs.map((job) => ({ ...job, completedAt: job.completedAt ?? at })) };
}
function nameZone(environment) {
    const timeZone = findTimeZone(environment);
    return timeZone === undefined ? {} : { timeZone };
}
async function gatherBreakGlass(github, runtime, policy, environment) {
    const role = environment["break-glass"] ?? null;
    if (role === null)
        return { role, allowed: false, why: "the environment has none" };
    return { role, ...(await mayDecide(github, runtime.context, policy, role)) };
}
async function gatherWorkspace(runtime, check) {
    if (!check)
        return { kind: "not-checked" };
    if (holdsClone(runtime.context.workspace))
        requireProgram("git", "compares the workspace with the release's commit");
    else if (!hasProgram("git"))
        return { kind: "none" };
    const git = openGit(runtime.context.workspace);
    const sha = await git.resolveCommit("HEAD");
    if (sha !== undefined) {
        const change = await git.describeChange();
        return { kind: "checkout", sha, change: change?.text ?? null, isFiltered: change?.kind === "filtered" };
    }
    // A `.git` without a commit: broken, of another owner, or of a format that this git does not know. It may hide any change.
    return holdsClone(runtime.context.workspace)
        ? { kind: "unreadable", change: "is a clone whose commit git cannot read" }
        : { kind: "none" };
}
/** The schedule at this moment; the time library is loaded only for an environment that has one. */
async function decideNow(environment, identity, now) {
    if (environment.windows.length === 0 && environment.freezes.length === 0)
        return null;
    const { decideSchedule, runwayOf } = await Promise.all(/* import() */[__webpack_require__.e(599), __webpack_require__.e(507)]).then(__webpack_require__.bind(__webpack_require__, 5507));
    return decideSchedule({
        windows: environment.windows,
        freezes: environment.freezes,
        type: identity.type,
        runwayMs: runwayOf(environment),
        now,
    });
}

// EXTERNAL MODULE: ./actions/deploy/src/open-work.ts
var open_work = __webpack_require__(5695);
;// CONCATENATED MODULE: ./actions/deploy/src/stage.ts
/** One environment from facts to a closed deployment: decide, hold it, decide again at the moment of change, change, record. */















/**
 * Rejects for what is not the stage's own outcome (GitHub out of reach, a bad input). `already`: for a stage that begins right after
 * the release was read.
 */
async function deployStage(run, name, already) {
    const { clients, runtime, inputs, release } = run;
    run.believed.clear();
    let facts = await gatherStage(run, name, already);
    let plan = (0,src_plan/* decidePlan */.s)(facts.plan);
    if (plan.kind === "deploy")
        requireMachine(facts, plan, runtime);
    if (plan.kind !== "deploy") {
        const { kind } = plan;
        const outcome = stage_outcome_settle(facts, plan);
        if (inputs.dryRun)
            return withoutLock(outcome);
        const { name: environment } = facts.environment;
        return {
            outcome,
            letGo: () => releaseUnneededLock(run, facts, kind).catch(warnOfLock(runtime, environment)),
        };
    }
    if (inputs.dryRun) {
        const message = describeDryRun(facts, plan);
        return withoutLock({ ...nothingDone(facts), decision: "would-deploy", reason: "dry-run", message });
    }
    if (facts.plan.bracket?.end === "finish")
        return finishStage(run, facts, plan);
    const hold = await holdEnvironment(clients.github, runtime, {
        environment: facts.environment,
        policy: release.policy,
        target: facts.plan.target,
        targets: facts.targets,
        sha: facts.plan.sha,
        version: release.identity.version,
        spansJobs: inputs.operation === "begin" && inputs.finishIn === "another-job",
    });
    if (hold.kind === "refused")
        return withoutLock(stage_outcome_settle(facts, { kind: "refuse", refusals: [{ reason: "lock-held", message: hold.message }] }));
    const keeper = (0,open_work/* keepDeployWork */.a)(runtime);
    await keeper.save({ lock: hold.lock });
    return underLock(run, keeper, async () => {
        // The run that held it before may have deployed: nothing that was read before counts, save what GitHub says of the run that judged.
        facts = await gatherStage(run, name);
        plan = (0,src_plan/* decidePlan */.s)(facts.plan);
        return plan.kind === "deploy" ? carryOut(run, facts, plan, keeper) : stage_outcome_settle(facts, plan);
    });
}
/** What the commands and the proof need of the machine: a shell and folders. Without them nothing is held or recorded. */
function requireMachine({ command, environment, plan: facts }, plan, runtime) {
    const backup = plan.backup.kind === "make" ? environment.backup : undefined;
    const commands = [command, backup].filter((one) => one !== null && one !== undefined);
    requireCommands(runtime, commands, "runs the commands of the policy");
    // What a finish ends is changed already, and is recorded whatever this machine lacks.
    if (facts.bracket?.end === "finish")
        return;
    requireProof({
        smoke: environment.smoke,
        metrics: environment.waves.length === 0 ? [] : (environment.verify?.metrics ?? []),
    });
}
/** Under the lock that `begin` took. Where that is lost the change is recorded all the same: it was made. */
async function finishStage(run, facts, plan) {
    const { clients, runtime, release } = run;
    const name = lockName(facts.environment.name, facts.plan.target);
    const held = await (0,locks/* readLock */.mF)(clients.github, name);
    const me = { run: runtime.context.runId, scope: lockScope(release.policy) };
    const isOwn = held?.holder != null && (0,locks/* isSameHolder */.j1)(held.holder, me);
    if (!isOwn)
        runtime.log.warning(`${name} is no longer held by this run (it is ${held === undefined ? "free" : `held by ${describeHolder(held, runtime.clock.now())}`}); other deploys may have run since \`begin\`.`);
    const keeper = (0,open_work/* keepDeployWork */.a)(runtime);
    await keeper.save({ lock: held !== undefined && isOwn ? { name, objectSha: held.objectSha } : null });
    return underLock(run, keeper, () => carryOut(run, facts, plan, keeper));
}
/** The lock is let go of at the end, unless the team's own steps come next. */
async function underLock({ clients, runtime, inputs }, keeper, work) {
    const release = () => letGo(clients.closing, runtime, keeper);
    let outcome;
    try {
        outcome = await work();
    }
    catch (thrown) {
        await release();
        throw thrown;
    }
    const isUnderWay = outcome.conclusion !== null && isUnfinished(outcome.conclusion);
    if (!isUnderWay)
        return { outcome, letGo: release };
    await keeper.save({ finishIn: chooseFinishIn(inputs, outcome.facts) });
    return withoutLock(outcome);
}
/** The state still names the lock: the post phase tries again, and the lock of a run that is over holds nothing. */
function warnOfLock({ log }, name) {
    return (thrown) => {
        if (!(thrown instanceof errors/* ActionableError */.f))
            throw thrown;
        log.warning(`The lock of ${name} was not released: ${thrown.message}`);
    };
}
function withoutLock(outcome) {
    return { outcome, letGo: async () => { } };
}
/** Where the next end of the deployment is: as `begin` says, also after the waves that are finished since. */
function chooseFinishIn({ operation, finishIn }, { plan }) {
    return operation === "finish" ? (plan.own?.begun?.finishIn ?? "this-job") : finishIn;
}
/** A killed attempt of this run, or the run that deployed, may still hold the environment, which this one does not need. */
async function releaseUnneededLock({ clients, runtime, release }, facts, plan) {
    if (plan === "refuse" && facts.plan.bracket?.end === "finish")
        return;
    if (plan === "refuse" && facts.plan.own === null && runtime.context.runAttempt === 1)
        return;
    await releaseLeftLock(clients.closing, runtime, {
        name: lockName(facts.environment.name, facts.plan.target),
        scope: lockScope(release.policy),
        orOver: plan === "already-deployed",
        ...judgeHolders(clients.closing, release.policy, facts.environment.name),
    });
}
async function letGo(closing, runtime, keeper) {
    const { lock } = keeper.current();
    if (lock === null)
        return;
    try {
        await (0,locks/* releaseLock */.x_)(closing, lock.name, lock.objectSha);
        await keeper.save({ lock: null });
    }
    catch (thrown) {
        warnOfLock(runtime, lock.name)(thrown);
    }
}
/**
 * For several stages in one call: takes the environment's probes, identity and metrics as verify would and, when
 * that is enough to call it healthy, marks the deployment verified. Says why when it is not.
 */
async function verifyStage({ clients, runtime, release }, outcome) {
    const { facts, deploymentId } = outcome;
    const { history } = facts;
    const active = history.active;
    if (outcome.decision === "already-deployed" && active?.verified && active.sha === facts.plan.sha)
        return { verified: true, signals: [], explanation: "verified before" };
    const id = deploymentId ?? active?.deploymentId;
    const startedAt = outcome.steps[0]?.startedAt ?? runtime.clock.now();
    const metrics = await bakeMetrics({ runtime, release, facts }, 100, startedAt);
    const signals = [...outcome.signals, ...metrics];
    const verdict = decideVerdict(signals);
    if (verdict.verdict !== "healthy" || id === undefined || findBad(signals).length > 0)
        return { verified: false, signals, explanation: verdict.explanation };
    await (0,github_deployments/* appendDeploymentStatus */.wz)(clients.github, id, {
        state: "success",
        description: `${release_deployment/* VERIFIED */.zX} ${verdict.explanation}`,
        logUrl: runtime.context.runUrl,
    });
    return { verified: true, signals, explanation: verdict.explanation };
}
function describeDryRun({ plan: { bracket } }, plan) {
    if (bracket?.end === "finish")
        return `deployment ${plan.adopts} would be ended by the outcome ${bracket.outcome} and by what answers`;
    const backup = plan.backup.kind === "make" ? "after a backup, " : "";
    const waves = plan.waves.length > 1 ? ` in waves of ${plan.waves.join(", ")} %` : "";
    const change = bracket === undefined ? "the command would be run" : "the job's own steps would come next";
    return `${backup}${change}${waves}${plan.breakGlass ? ", by break-glass" : ""}`;
}

;// CONCATENATED MODULE: ./actions/deploy/src/main.ts
/** The story of a deploy: refuse what may not be trusted, read, decide, change one environment after the other, report. */

















/** Within what the runner leaves after a cancellation. */
const CLOSING_BUDGET_MS = 20_000;
/** See the module's sentence. Throws only what is not a decision: bad inputs, GitHub out of reach. */
async function main(inputs, runtime) {
    (0,src_inputs/* requirePair */.Q9)(inputs);
    const untrusted = judgeEvent(runtime.context, inputs.allowPullRequests);
    if (untrusted !== null)
        return reportRefusal(inputs, runtime, untrusted);
    const { log, signal } = runtime;
    const clients = {
        github: await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken, { signal }),
        closing: await (0,connect/* connectGitHub */.U)(runtime, inputs.githubToken, { budgetMs: CLOSING_BUDGET_MS, requestTimeoutMs: 5_000 }),
    };
    if (inputs.operation === "lock" || inputs.operation === "unlock")
        return operateLock(clients, inputs, runtime, inputs.operation);
    const names = inputs.stages ?? (inputs.environment === undefined ? [] : [inputs.environment]);
    if (names.length === 0)
        throw refuseEnvironment();
    let release;
    try {
        release = await (inputs.operation === "finish"
            ? gatherBegun(clients.github, runtime, inputs, names[0])
            : gatherRelease(clients.github, inputs));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* ActionableError */.f) || thrown.code !== "tag-moved")
            throw thrown;
        return reportRefusal(inputs, runtime, { decision: "refused", reason: "tag-moved", message: thrown.message }, clients.github.countRequests());
    }
    if (release === null) {
        const message = `this run has begun no deployment of ${inputs.version} to ${names[0]}, so there is nothing to finish`;
        const verdict = { decision: "refused", reason: "not-begun", message };
        return reportRefusal(inputs, runtime, verdict, clients.github.countRequests());
    }
    // All of them before anything is changed: a wrong word in the second line must not be found after the first was deployed.
    for (const name of names)
        (0,load_policy/* requireEnvironment */.L3)(release.policy, name);
    const run = { clients, runtime, inputs, release, believed: new Map() };
    const outcomes = [];
    for (const [index, name] of names.entries()) {
        const { outcome, letGo } = await deployStage(run, name, index === 0 ? release.already : undefined);
        outcomes.push(outcome);
        const ends = await Promise.allSettled([recordStage(run, outcome), letGo()]);
        for (const end of ends)
            if (end.status === "rejected")
                throw end.reason;
        const goesOn = outcome.decision === "deployed" || outcome.decision === "already-deployed";
        if (!goesOn || !outcome.isRecorded || index === names.length - 1)
            break;
        const verified = await verifyStage(run, outcome);
        if (!verified.verified)
            log.warning(`${name} was not found healthy: ${verified.explanation}`);
    }
    await report(run, runtime, outcomes);
}
async function recordStage(run, outcome) {
    const { clients, runtime, inputs, release } = run;
    // What goes on is recorded by the step that ends it.
    if (inputs.dryRun || (outcome.conclusion !== null && isUnfinished(outcome.conclusion)))
        return;
    if (runtime.signal.aborted)
        return appendToRecord(clients.closing, runtime, release, outcome);
    await Promise.all([
        appendToRecord(clients.github, runtime, release, outcome),
        commentChecklist(clients.github, runtime, release, outcome),
    ]);
}
async function report(run, runtime, outcomes) {
    const { clients, inputs, release } = run;
    const shown = outcomes.map(describeUnrecorded);
    const last = shown.at(-1);
    const { identity } = release;
    const { active } = last.facts.history;
    const message = `${identity.tag} to ${last.facts.environment.name}: ${last.decision} (${last.reason}): ${last.message}`;
    await finish(runtime, {
        ...endOf(inputs, last),
        message,
        summary: [
            ...shown.flatMap((outcome) => renderStage(release, outcome)),
            ...(last.decision === "failed" ? [renderOnCall(runtime.context)] : []),
        ],
        outputs: {
            environment: last.facts.environment.name,
            "deployment-id": last.deploymentId,
            "environment-url": last.facts.environment.url,
            "previous-version": active?.version,
            "previous-sha": active?.sha,
            targets: last.facts.environment.targets,
            tag: identity.tag,
            "artifact-digest": last.facts.plan.artifactDigest ?? "",
            target: last.facts.plan.target ?? "",
            percent: describePercent(last),
        },
        result: {
            ...describeVerdict(inputs, last),
            release: nameRelease(identity),
            environment: last.facts.environment.name,
            service: release.service,
            policyDigest: release.policy.digest,
            requests: clients.github.countRequests() + clients.closing.countRequests(),
            stages: shown.map(describeStage),
        },
    });
}
/** Which part of the traffic this step was about; empty where nothing was changed. */
function describePercent({ conclusion }) {
    if (conclusion === null)
        return "";
    return "percent" in conclusion ? String(conclusion.percent) : conclusion.kind === "changed" ? "100" : "";
}
async function operateLock({ github }, inputs, runtime, operation) {
    if (inputs.environment === undefined)
        throw refuseEnvironment();
    const { environment, dryRun } = inputs;
    const policy = await (0,load_policy/* loadPolicy */.tb)(github, inputs);
    (0,load_policy/* requireEnvironment */.L3)(policy, environment);
    if (operation === "lock" && inputs.lockReason === undefined)
        throw new errors/* ActionableError */.f({
            code: "invalid-input",
            message: "Input lock-reason is missing; expected why deploys are held.",
            hint: "Set `lock-reason`: everybody who waits is shown it.",
        });
    const { allowed, why } = await mayDecide(github, runtime.context, policy, "release-manager");
    if (!allowed) {
        const refused = {
            decision: "refused",
            reason: "not-in-role",
            message: `only the role release-manager may ${operation} ${environment}: ${why}`,
        };
        await finishBriefly(inputs, runtime, refused, {
            summary: renderRefusal(`${operation} ${environment}`, refused),
            environment,
            policyDigest: policy.digest,
            requests: github.countRequests(),
        });
        return;
    }
    const verdict = operation === "lock"
        ? await holdByHand(github, runtime, {
            policy,
            environment,
            dryRun,
            sha: runtime.context.sha,
            reason: inputs.lockReason,
        })
        : await releaseByHand(github, runtime, { policy, environment, dryRun });
    await finishBriefly(inputs, runtime, verdict, {
        summary: renderRefusal(`${operation} ${environment}`, verdict),
        environment,
        policyDigest: policy.digest,
        requests: github.countRequests(),
    });
}
function reportRefusal(inputs, runtime, verdict, requests = 0) {
    return finishBriefly(inputs, runtime, verdict, {
        summary: renderRefusal("Deploy", verdict),
        release: nameRelease({ version: inputs.version, sha: inputs.sha }),
        requests,
    });
}
/** An end before any environment was deployed to. */
async function finishBriefly(inputs, runtime, verdict, end) {
    const { environment, policyDigest, requests } = end;
    await finish(runtime, {
        ...endOf(inputs, verdict),
        message: `${verdict.decision} (${verdict.reason}): ${verdict.message}`,
        summary: end.summary,
        outputs: environment === undefined ? {} : { environment },
        result: {
            ...describeVerdict(inputs, verdict),
            release: end.release ?? null,
            environment: environment ?? null,
            service: inputs.service ?? null,
            policyDigest: policyDigest ?? null,
            requests,
            stages: [],
        },
    });
}
function endOf({ mode }, verdict) {
    const isBad = isNegative(verdict);
    const remedy = remedyOf(verdict.reason);
    return { mode, isNegative: isBad, remedy, stopReasons: [verdict.message, remedy] };
}
function describeVerdict(inputs, { decision, reason, message }) {
    return {
        schemaVersion: 1,
        action: "deploy",
        decision,
        reason,
        explanation: message,
        dryRun: inputs.dryRun,
    };
}
function refuseEnvironment() {
    return new errors/* ActionableError */.f({
        code: "invalid-input",
        message: "Input environment is missing; expected an environment of the policy.",
        hint: "Set `environment` (or `stages` for several in one call).",
    });
}


/***/ })

};
