export const id = 146;
export const ids = [146];
export const modules = {

/***/ 54408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pp: () => (/* binding */ listMissing),
/* harmony export */   zA: () => (/* binding */ listPermissions)
/* harmony export */ });
/* unused harmony export renderPermissions */
/** What this policy and these inputs need, in GitHub's order. */
function listPermissions(policy, options) {
    const isOn = (id) => policy.requirements[id]?.enabled === true;
    const lines = [
        {
            name: "actions",
            level: options.continues ? "write" : "read",
            why: options.continues
                ? "which workflow a check came from; the run that waits continues"
                : "which workflow a check came from, approvals",
        },
        { name: "checks", level: options.dryRun ? "read" : "write", why: options.dryRun ? "CI" : "CI, and the verdict" },
        {
            name: "contents",
            level: isOn("release-notes") ? "write" : "read",
            why: isOn("release-notes") ? "draft releases are shown only to writers" : "policy, tags, commits",
        },
        { name: "deployments", level: "read", why: "what was deployed and verified" },
        {
            name: "issues",
            level: options.dryRun || !options.releaseIssue ? "read" : "write",
            why: options.releaseIssue ? "the release issue, sign-offs, debts" : "linked issues, debts",
        },
        { name: "pull-requests", level: "read", why: "what was merged, reviews" },
        (isOn("sast") || isOn("dast")) && { name: "security-events", level: "read", why: "code scanning" },
        { name: "statuses", level: "read", why: "CI of other systems" },
        isOn("dependencies") &&
            policy.requirements["dependencies"]?.settings["dependabot"] !== "off" && {
            name: "vulnerability-alerts",
            level: "read",
            why: "Dependabot alerts",
        },
    ];
    return lines.filter((line) => line !== false);
}
/** As YAML to paste into the job. */
function renderPermissions(lines) {
    return ["permissions:", ...lines.map(({ name, level, why }) => `  ${name}: ${level} # ${why}`)].join("\n");
}
/** The lines that GitHub refused something for, from rows and other facts, each once. */
function listMissing(permissions) {
    return [...new Set(permissions.filter((line) => typeof line === "string" && line !== ""))].sort();
}


/***/ }),

/***/ 69146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/shared/src/process/inputs.ts
var inputs = __webpack_require__(6080);
// EXTERNAL MODULE: ./packages/shared/src/requirements/decide.ts + 20 modules
var decide = __webpack_require__(94010);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
// EXTERNAL MODULE: ./packages/shared/src/github/alerts.ts
var alerts = __webpack_require__(6372);
// EXTERNAL MODULE: ./packages/shared/src/github/fact.ts
var fact = __webpack_require__(30677);
// EXTERNAL MODULE: ./packages/shared/src/github/read-last-released.ts
var read_last_released = __webpack_require__(16874);
// EXTERNAL MODULE: ./packages/shared/src/text/hidden-json.ts
var hidden_json = __webpack_require__(94150);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/issue-state.ts
/** What preflight remembers in the release issue, and where its own part of the body begins and ends. */

const KEPT_BEGIN = "<!-- octoacme:kept-current:begin -->";
const KEPT_END = "<!-- octoacme:kept-current:end -->";
const STATE = new RegExp(`<!-- octoacme:state (${hidden_json/* HIDDEN_JSON */.oP}) -->`);
const EMPTY = { waiting: null, continued: [], history: [], revokes: [] };
/** What an earlier run remembered in the issue; of a body without it, or with a broken one, nothing. */
function readIssueState(body) {
    const found = STATE.exec(keptPart(body) ?? "");
    if (found === null)
        return EMPTY;
    try {
        const value = (0,hidden_json/* decodeHidden */.R7)(found[1]);
        return {
            waiting: typeof value.waiting?.runId === "string" && /^\d{1,20}$/.test(value.waiting.runId)
                ? { runId: value.waiting.runId, attempt: Number(value.waiting.attempt) || 1 }
                : null,
            continued: Array.isArray(value.continued) ? value.continued.filter((item) => typeof item === "string") : [],
            history: Array.isArray(value.history) ? value.history.filter((line) => typeof line?.at === "string") : [],
            revokes: Array.isArray(value.revokes) ? value.revokes : [],
        };
    }
    catch {
        return EMPTY;
    }
}
function keptPart(body) {
    const from = body.indexOf(KEPT_BEGIN);
    const to = body.lastIndexOf(KEPT_END);
    return from < 0 || to < from ? undefined : body.slice(from, to);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./packages/shared/src/policy/requirement-ids.ts
var requirement_ids = __webpack_require__(56810);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/revokes.ts
/** Revokes that earlier preflights accepted, read back from where they were kept: they hold although their comments may be gone. */


const revokeShape = schemas/* object */.Ikc({
    requirement: schemas/* string */.YjP().refine(requirement_ids/* isRequirementId */.z),
    by: schemas/* string */.YjP().min(1).max(100),
    at: iso/* datetime */.w$(),
    comment: schemas/* number */.aig().int().positive(),
});
/**
 * The newest revoke of each requirement out of values that were kept as JSON. What has another shape is left out, and so is what
 * is dated after `now` (milliseconds): no signature could ever be newer than that.
 */
function parseRevokes(kept, now) {
    const newest = new Map();
    for (const value of kept) {
        const parsed = revokeShape.safeParse(value);
        if (!parsed.success || Date.parse(parsed.data.at) > now)
            continue;
        const known = newest.get(parsed.data.requirement);
        if (known === undefined || known.at.localeCompare(parsed.data.at) < 0)
            newest.set(parsed.data.requirement, parsed.data);
    }
    return [...newest.values()].sort((a, b) => a.requirement.localeCompare(b.requirement));
}

;// CONCATENATED MODULE: ./packages/shared/src/text/marker.ts
/** The marker in the first line of an issue or comment of ours. */
/** The first marker that is alone on a line: text above it must not hide the issue from us. */
function readMarker(body) {
    return /^<!-- octoacme:[a-z-]+:[^\n\r>]* -->(?=\r?$)/m.exec(body)?.[0];
}

// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts
var issues = __webpack_require__(25387);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(88165);
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

;// CONCATENATED MODULE: ./packages/shared/src/github/release-issue.ts






/** The oldest that this token opened for the version and service. */
function findIssue(overview, policy, version) {
    if (!overview.releaseIssues.ok)
        return null;
    const marker = `<!-- octoacme:release:${policy.service ?? "-"}:${version} -->`;
    const own = overview.releaseIssues.value.filter((issue) => issue.own && readMarker(issue.body) === marker);
    return [...own].sort((a, b) => a.number - b.number)[0] ?? null;
}
async function readIssueComments(github, overview, issue) {
    if (!overview.releaseIssues.ok)
        return overview.releaseIssues;
    if (issue === null)
        return { ok: true, value: [] };
    return (0,fact/* fact */.f)(() => readComments(github, issue.number));
}
/** All comments of the issue; an edit within the second of the comment counts as one too. */
async function readComments(github, number) {
    const [all, edited] = await Promise.all([(0,issues/* listComments */.fg)(github, number), (0,issues/* listEditedComments */.s0)(github, number)]);
    return all.map((comment) => (edited.has(comment.id) ? { ...comment, edited: true } : comment));
}
/** Revokes kept in the release issue, and in the record on this commit, which a person who may edit the issue cannot change. */
function listSeenRevokes(entries, release, now) {
    const { issue, version, service = null } = release;
    const recorded = entries
        .filter((entry) => entry.phase === "preflight" && entry.version === version && entry.service === service)
        .flatMap(({ facts }) => {
        const { revokes } = (facts ?? {});
        return Array.isArray(revokes) ? revokes : [];
    });
    return parseRevokes([...readIssueState(issue?.body ?? "").revokes, ...recorded], now);
}
/** By login: the permission on the repository, and membership of each team of the policy. */
async function readPeople(github, policy, logins) {
    const teams = [...new Set(Object.values(policy.roles).flatMap((role) => role.teams))].sort();
    const readTeams = createTeamReader(github, teams);
    const entries = await Promise.all(logins.map(async (login) => {
        const [permission, ...members] = await Promise.all([
            (0,fact/* fact */.f)(() => readPermission(github, login)),
            ...readTeams(login).map((member) => (0,fact/* fact */.f)(member)),
        ]);
        return [login, { permission, teams: Object.fromEntries(teams.map((team, index) => [team, members[index]])) }];
    }));
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./packages/shared/src/github/release-overview.ts
var release_overview = __webpack_require__(13172);
// EXTERNAL MODULE: ./packages/shared/src/github/releases.ts
var releases = __webpack_require__(28701);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/github/policy-file.ts
var policy_file = __webpack_require__(6128);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(54042);
// EXTERNAL MODULE: ./packages/shared/src/policy/standard.ts
var standard = __webpack_require__(66249);
;// CONCATENATED MODULE: ./packages/shared/src/phase/load-policy.ts
/** Reads the policy that holds for a release: the file on the default branch (or a ref that an input names) over the standard policy. */




/** Where the policy lies when no input says otherwise. */
const DEFAULT_PATH = ".github/release-policy.yml";
/** A missing default file is the standard policy, a missing named one an error; a bad one throws `invalid-policy` with line and column. */
async function loadPolicy(github, inputs) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [text, floors] = await Promise.all([
        readPolicyText(github, { path: where.path, ref: where.ref }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, where, text, "unchecked"), where, floors);
}
/** The policy of these commits. The inputs must be allowed as in `loadPolicy`, which throws the same: another step wrote the commits. */
async function loadPolicyAt(github, inputs, { commit, bases }) {
    const where = { path: inputs.policyFile, ref: inputs.policyRef, service: inputs.service, tag: inputs.version };
    const [found, floors] = await Promise.all([
        readPolicyText(github, { path: where.path, ref: commit }),
        requireAllowedPolicy(github, where),
    ]);
    return requireFloors(await resolveText(github, { ...where, bases }, found, "unchecked"), where, floors);
}
/** loadPolicy, where an overview of the release has read the text already. */
async function loadOverviewPolicy(github, where, { ref, sha, text }, definitions) {
    const [read, floors] = await Promise.all([
        // Undefined: too large for the overview, or binary.
        text === undefined ? (0,policy_file/* readPolicyText */.O)(github, { path: where.path, ref: sha }) : undefined,
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
    const { parsePolicy, refusePolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 82244));
    const parsed = parsePolicy(found.text, definitions);
    if (!parsed.ok)
        throw refusePolicy(found, parsed.problems);
    const origin = { kind: "file", path: found.path, ref: found.ref, sha: found.sha };
    if (parsed.file.extends !== undefined) {
        const { loadExtendingPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36244));
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
    const { loadExtendingPolicy } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36244));
    return (await loadExtendingPolicy(github, standard, "unchecked")).floors;
}
/** The policy that inputs chose, unless it loosens a floor that holds the policy of the default branch. */
async function requireFloors(policy, { path, ref }, floors) {
    if (floors.length === 0)
        return policy;
    const [{ findLoosenedBy }, { renderPath }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3902)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 82244)),
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
        __webpack_require__.e(/* import() */ 553).then(__webpack_require__.bind(__webpack_require__, 78553)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 82244)),
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

// EXTERNAL MODULE: ./packages/shared/src/range/find-range.ts + 9 modules
var find_range = __webpack_require__(74083);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(95070);
// EXTERNAL MODULE: ./packages/shared/src/release/last-released.ts
var last_released = __webpack_require__(54921);
// EXTERNAL MODULE: ./packages/shared/src/policy/changes.ts
var changes = __webpack_require__(69331);
// EXTERNAL MODULE: ./packages/shared/src/requirements/commands.ts + 1 modules
var commands = __webpack_require__(41147);
// EXTERNAL MODULE: ./packages/shared/src/requirements/reviews.ts
var reviews = __webpack_require__(4633);
// EXTERNAL MODULE: ./packages/shared/src/requirements/roles.ts
var requirements_roles = __webpack_require__(2269);
;// CONCATENATED MODULE: ./packages/shared/src/requirements/people.ts
/** Whose role and which commits a judgement will ask about: what there is to read after comments and reviews are known. */




/**
 * Lower-case logins of everybody who signed, approved a high-risk change, or approved an environment that signs, and whom GitHub's
 * answer could put in the role that it takes: nothing is asked about a person outside of roles that hold names alone.
 */
function listSigners(facts, policy) {
    const logins = new Set();
    const add = (login, requirements) => {
        const roles = requirements.flatMap((id) => policy.requirements[id]?.role ?? []);
        if (roles.some((role) => (0,requirements_roles/* mayBeInRole */.EF)(policy, role, login)))
            logins.add(login.toLowerCase());
    };
    const listCommanded = (body) => (0,commands/* readCommands */.P4)(body).flatMap(({ command }) => (command === null ? [] : [command.requirement]));
    for (const comment of facts.comments.ok ? facts.comments.value : [])
        if (!comment.authorIsBot && comment.author !== "")
            add(comment.author, listCommanded(comment.body));
    const { paths, labels } = policy.changes["high-risk"];
    const known = labels.map((label) => label.toLowerCase());
    for (const pull of facts.pulls.ok ? facts.pulls.value : []) {
        const isRisky = pull.incomplete !== undefined ||
            pull.files.some(({ path }) => (0,changes/* matchesAny */._I)(paths, path)) ||
            pull.labels.some((label) => known.includes(label.toLowerCase()));
        for (const review of (0,reviews/* latestReviews */.DK)(pull))
            if (review.state === "APPROVED")
                add(review.author, [...(isRisky ? ["security-review"] : []), ...listCommanded(review.body)]);
    }
    const byEnvironment = (environments) => Object.entries(policy.requirements).flatMap(([id, { settings }]) => environments.some((name) => name === settings["approval-environment"]) ? [id] : []);
    for (const { user, environments } of facts.approvals.ok ? facts.approvals.value : [])
        add(user, byEnvironment(environments));
    logins.delete("ghost");
    return [...logins].sort();
}
/** How many signed commits are compared with the release; newest signatures first. */
const SIGNED_COMMITS = 20;
/** Commits other than the release's that somebody signed who may: a stranger's comment asks for no comparison. */
function listSignedCommits(facts, policy) {
    const comments = facts.comments.ok
        ? facts.comments.value.map(({ author, body, createdAt }) => ({ author, body, at: createdAt }))
        : [];
    const reviews = facts.pulls.ok
        ? facts.pulls.value.flatMap(({ reviews: all }) => all.map(({ author, body, submittedAt }) => ({ author, body, at: submittedAt })))
        : [];
    const shas = [...comments, ...reviews]
        .sort((a, b) => b.at.localeCompare(a.at))
        .flatMap(({ author, body }) => (0,commands/* readCommands */.P4)(body).flatMap(({ command }) => {
        if (command?.kind !== "signoff" || command.sha === facts.release.sha)
            return [];
        const role = policy.requirements[command.requirement]?.role;
        const isNoSigner = role === undefined || (0,requirements_roles/* isInRole */.Q8)(policy, role, author, facts.people).state === "no";
        return isNoSigner ? [] : [command.sha];
    }));
    return [...new Set(shas)].slice(0, SIGNED_COMMITS).sort();
}

// EXTERNAL MODULE: ./packages/shared/src/notes/body.ts + 2 modules
var notes_body = __webpack_require__(48086);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(60463);
// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(77001);
// EXTERNAL MODULE: ./packages/shared/src/text/local-time.ts
var local_time = __webpack_require__(52632);
// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(22930);
;// CONCATENATED MODULE: ./packages/shared/src/incident/incident.ts
/** How the timeline says that the old release was verified, after its tag. */
const incident_HEALTHY_AGAIN = "answers again and is healthy";
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
function incident_namePlace({ environment, target }) {
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
const END_STAGES = (/* unused pure expression or super */ null && (["stopped", "outcome", "recovered"]));
/**
 * Required roles that no channel reached (a message on its way says nothing yet): a visible failure that never blocks the rollback. Who
 * was not reached by one end and was by a later one is reached.
 */
function incident_unreachedRoles(receipts) {
    const listFrom = (about) => END_STAGES.includes(about) ? END_STAGES.slice(END_STAGES.indexOf(about)) : [about];
    const isReached = ({ role, about }) => listFrom(about).some((stage) => isTold(receipts, role, stage));
    const missed = receipts.filter((receipt) => receipt.required && receipt.sending !== true && !isReached(receipt));
    return [...new Set(missed.map((receipt) => receipt.role))].sort();
}
/** One sentence without Markdown. */
function incident_describeOutcome(incident) {
    const { outcome } = incident;
    const bad = incident.bad === null ? "the release" : incident.bad.tag;
    switch (outcome.kind) {
        case "in-progress":
            return `A rollback of ${incident_namePlace(incident)} from ${bad} has begun.`;
        case "rolled-back":
            return `${incident_namePlace(incident)} runs ${outcome.to.tag} again, verified, ${incident_formatSpan(outcome.recoveryMs)} after the rollback began.`;
        case "rollback-failed":
            return `The rollback of ${incident_namePlace(incident)} to ${outcome.to.tag} failed: ${outcome.what}. No further attempt is made by itself.`;
        case "no-target":
            return `There is nothing to roll ${incident_namePlace(incident)} back to: ${outcome.why}.`;
        case "not-rolled-back":
            return `${incident_namePlace(incident)} was not rolled back: ${outcome.why}.`;
    }
}
/** `48 s`, `3 min 20 s`. */
function incident_formatSpan(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1_000));
    return seconds < 90 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

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
    about: schemas/* enum */.k5n(MESSAGE_STAGES),
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
function incident_shape_isIncident(value) {
    return shape.safeParse(value).success;
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/issue.ts
/** Renders the one issue of an incident and reads back the facts that an earlier run left in it. */





const BEGIN = "<!-- octoacme:incident-facts ";
const END = " -->";
/** Names the environment and the release, nothing from outside. */
function incidentTitle(incident) {
    if (incident.security)
        return `Incident: security incident in ${namePlace(incident)}`;
    return `Incident: ${incident.bad === null ? "failed release" : incident.bad.tag} in ${namePlace(incident)}`;
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
        factTable([
            ["Environment", escapeMarkdown(namePlace(incident))],
            ["Severity", incident.severity],
            ["Release", incident.bad === null ? "none" : `${inlineCode(incident.bad.tag)} (${inlineCode(incident.bad.sha)})`],
            ["Reason", incident.security ? "withheld: security incident" : escapeMarkdown(incident.reason)],
            ["Opened", escapeMarkdown(`${renderLocalTime(incident.openedAt, incident.timeZone)} by ${incident.openedBy}`)],
            ["Run", link("this run's log", incident.runUrl)],
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
        lines.push("### What failed", "", issue_renderEvidence(incident), "");
    if (incident.advisoryUrl !== "")
        lines.push(`Details: ${link("private security advisory", incident.advisoryUrl)}`, "");
    if (incident.skipped.length > 0)
        lines.push("### Releases passed over", "", ...incident.skipped.map((entry) => `- ${inlineCode(entry.version)}: ${escapeMarkdown(entry.why)}`), "");
    lines.push("### Timeline", "", issue_renderTimeline(incident), "");
    lines.push("### Who was told", "", renderReceipts(incident), "");
    lines.push("Close this issue when the cause is known and the actions are captured; nothing closes it by itself.", "", `${BEGIN}${encodeFacts(incident)}${END}`);
    return lines.join("\n");
}
/** What happened when, as a table. */
function issue_renderTimeline({ timeline, timeZone }) {
    return table([nameWhen(timeZone), "what"], timeline.map(({ at, what }) => [renderLocalClock(at, timeZone), escapeMarkdown(what)]));
}
function nameWhen(timeZone) {
    return `when (${nameTimeZone(timeZone)})`;
}
/** What failed, value and condition, as a table. */
function issue_renderEvidence(incident) {
    return table(["what", "value", "expected", "query"], incident.evidence.map((item) => [
        item.link === "" ? escapeMarkdown(item.what) : link(item.what, item.link),
        escapeMarkdown(item.value),
        escapeMarkdown(item.expected),
        item.query === "" ? "" : inlineCode(item.query),
    ]));
}
/** Role, channel and what came back. */
function renderReceipts(incident) {
    if (incident.receipts.length === 0)
        return "Nobody yet.";
    return table(["role", "about", "channel", "reached", nameWhen(incident.timeZone), "answer"], incident.receipts.map((receipt) => [
        receipt.role,
        receipt.about,
        escapeMarkdown(receipt.channel),
        describeReached(receipt),
        renderLocalClock(receipt.at, incident.timeZone),
        escapeMarkdown(receipt.detail),
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
    const unreached = unreachedRoles(incident.receipts);
    const good = incident.outcome.kind === "rolled-back";
    const call = unreached.length > 0 ? ` Not reached, call them: ${unreached.join(", ")}.` : "";
    return `> [!${good ? "NOTE" : "CAUTION"}]\n> ${escapeMarkdown(incident.security ? securitySentence(incident) : describeOutcome(incident))}${call}`;
}
function securitySentence(incident) {
    return incident.outcome.kind === "rolled-back"
        ? `${namePlace(incident)} runs ${incident.outcome.to.tag} again.`
        : `${namePlace(incident)}: see the private advisory.`;
}
/** The machine part; a security incident's words stay out of a public issue. */
function encodeFacts(incident) {
    const facts = incident.security ? { ...incident, reason: "", evidence: [] } : incident;
    return encodeHidden(facts);
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
        const facts = decodeHidden(body.slice(from + BEGIN.length, to));
        return isIncident(facts) ? facts : undefined;
    }
    catch {
        return undefined;
    }
}
/** What support may say, to be finished by a person. */
function renderCustomerDraft(incident) {
    const when = renderLocalTime(incident.openedAt, incident.timeZone);
    const back = incident.outcome.kind === "rolled-back";
    return codeBlock([
        `Subject: ${back ? "Resolved" : "We are looking into a problem"}: ${namePlace(incident)}`,
        "",
        `Since ${when} some of you may have met errors after our latest update.`,
        back
            ? "We went back to the previous version, and the service answers as before."
            : "We are working on it and will write again within the hour.",
        "You need to do nothing. If something still looks wrong, answer to this message.",
    ].join("\n"), "text");
}

;// CONCATENATED MODULE: ./packages/shared/src/incident/review.ts
/** The post-incident review: an issue with what is known, what to decide, who owns what, when it is due, and what of it is overdue. */





const WRITTEN = /\n<!-- octoacme:review-written ([^ ]+) -->\s*$/;
/** Names the environment and the release. */
function reviewTitle(incident) {
    return `Post-incident review: ${incident.security ? "security incident" : (incident.bad?.tag ?? "failed release")} in ${namePlace(incident)}`;
}
/** The body after the marker line. People fill in the open parts; see isUntouched. */
function renderReview(incident, incidentNumber, dates, nameOwners) {
    const start = incident.timeline[0]?.at ?? incident.openedAt;
    const healthy = incident.timeline.findLast(({ what }) => what.endsWith(HEALTHY_AGAIN));
    const end = healthy?.at ?? incident.timeline.at(-1)?.at ?? start;
    const time = (at) => escapeMarkdown(renderLocalTime(at, incident.timeZone));
    const span = formatSpan(Date.parse(end) - Date.parse(start));
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
            : `${escapeMarkdown(describeOutcome(incident))} Reason: ${escapeMarkdown(incident.reason)}`,
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
        lines.push("### Failing evidence", "", renderEvidence(incident), "");
    lines.push("### Timeline", "", renderTimeline(incident), "", "### Action items", "", `- [ ] Find the root cause: ${nameOwners("on-call")}, due ${dates.reviewBy}`, `- [ ] Hold the review with everybody named above: ${nameOwners("release-manager")}, due ${dates.reviewBy}`, `- [ ] A test that fails for this cause: ${nameOwners("devops")}, due ${dates.actionsBy}`, `- [ ] Would the verification have seen it earlier?: ${nameOwners("devops")}, due ${dates.actionsBy}`, "", "### Root cause", "", "_To be written by the review._");
    const text = lines.join("\n");
    return `${text}\n<!-- octoacme:review-written ${digestOf(text)} -->`;
}
/** Whether no one changed a review since renderReview wrote it (`body` without its marker line): then it may be brought up to date. */
function isUntouched(body) {
    const text = body.replace(/\r\n/g, "\n");
    const written = WRITTEN.exec(text);
    return written !== null && written[1] === digestOf(text.slice(0, written.index));
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
            ? `Went back to ${inlineCode(outcome.to.tag)}.`
            : outcome.kind === "in-progress"
                ? "Going back is under way."
                : escapeMarkdown(describeOutcome(incident)),
        ...incident.skipped.map((entry) => `Passed over ${inlineCode(entry.version)}: ${escapeMarkdown(entry.why)}.`),
    ];
    if (bad !== null && outcome.kind === "rolled-back")
        decisions.push(`${inlineCode(bad.sha)} is quarantined in ${escapeMarkdown(incident.environment)}: a new commit replaces it, or a person in the role release-manager lets it return.`);
    return decisions;
}

;// CONCATENATED MODULE: ./actions/preflight/src/debts.ts
/** What earlier releases left open, as issues: the debts of hotfixes and the reviews of incidents. */



/** Title and body (without the marker) of a debt. */
function renderDebt(row, release, due) {
    return {
        title: `Due ${due}: ${row.title} (deferred by ${release.tag})`,
        body: [
            `<!-- octoacme:due ${due} -->`,
            `${escapeMarkdown(release.tag)} was released as a hotfix without this requirement of the release guide. It is due by **${due}**: after that day the next minor or major release is refused until this issue is closed.`,
            "",
            `> ${escapeMarkdown(row.guide.text)} (line ${row.guide.line})`,
            "",
            `**What is missing:** ${renderSentence(row.otherwise?.explanation ?? row.explanation)}`,
            "",
            ...(row.remedy === null
                ? []
                : [`**Who:** ${escapeMarkdown(row.remedy.who)} — ${renderSentence(row.remedy.what)}`, ""]),
            "The commit that went out:",
            "",
            codeBlock(release.sha),
            "",
            "Close this issue as completed, with a link to the evidence, when it is done.",
        ].join("\n"),
    };
}
/** Open debts of ours; one whose due date somebody removed is due at once. */
function parseDebts(issues) {
    return issues.flatMap(({ number, url, body }) => {
        const marker = /^<!-- octoacme:debt:([a-z][a-z0-9-]*):(?:([a-z][a-z0-9-]*|-):)?(\S+) -->/.exec(readMarker(body) ?? "");
        if (marker === null)
            return [];
        const due = /<!-- octoacme:due (\d{4}-\d{2}-\d{2}) -->/.exec(body)?.[1] ?? "0000-01-01";
        return [{ number, url, requirement: marker[1], version: marker[3], due }];
    });
}
/** Open post-incident reviews that are late, by number. `today` in milliseconds. */
function readOverdueReviews(issues, today) {
    const read = issues.map(({ number, url, title, body, open }) => ({
        number,
        url,
        title,
        // GitHub keeps the line ends of the browser that a body was edited in.
        body: body.replace(/\r\n?/g, "\n"),
        state: open ? "open" : "closed",
    }));
    return [...listOverdueReviews(read, today)].sort((a, b) => a.number - b.number);
}

;// CONCATENATED MODULE: ./actions/preflight/src/facts.ts




const DAY_MS = 86_400_000;
function composeFacts(reads) {
    const { identity, overview, deployments } = reads;
    // Waivers, debts, reviews and studies are dated by the day: within a day the same facts are the same.
    const today = new Date(Math.floor(reads.now / DAY_MS) * DAY_MS);
    return {
        now: today.toISOString(),
        runId: reads.runId,
        release: describeRelease(reads),
        twins: reads.twins,
        tags: reads.tags
            .filter(({ name }) => (0,version/* parseTag */.ED)(name, reads.tagPattern) !== undefined)
            .map(({ name, sha: at }) => ({ name, sha: at }))
            .sort((a, b) => a.name.localeCompare(b.name)),
        branches: reads.branches,
        defaultBranch: overview.defaultBranch,
        // Which release came before cannot be known without them, and neither can what is in this one.
        range: reads.hasEnvironments && !deployments.ok ? deployments : reads.range,
        pulls: reads.pulls,
        milestone: (0,vocabulary/* mapFact */.Vt)(overview.milestones, (milestones) => milestones.find(({ title }) => [identity.tag, identity.version, `v${identity.version}`].includes(title)) ??
            null),
        checks: reads.checks,
        ...describeSecurity(reads),
        documents: (0,vocabulary/* mapFact */.Vt)(reads.documents, (all) => all
            .filter(({ tag }) => tag === identity.tag)
            // GitHub publishes a draft that a person made at its tag, whatever branch it names.
            .map(({ draft, commit, target, body, url }) => ({
            draft,
            target: commit ?? ((0,notes_body/* readData */.v3)(body) === undefined ? identity.sha : target),
            body,
            url,
        }))),
        files: reads.files,
        reports: reads.reports,
        deployments,
        approvals: reads.approvals,
        comments: reads.comments,
        revokes: reads.revokes,
        people: reads.people,
        since: reads.since,
        debts: (0,vocabulary/* mapFact */.Vt)(overview.debtIssues, (issues) => parseDebts(issues.filter(({ own }) => own))),
        overdueReviews: (0,vocabulary/* mapFact */.Vt)(overview.reviewIssues, (issues) => readOverdueReviews(issues, today.getTime())),
    };
}
function describeRelease({ identity, unreleased, untagged }) {
    return {
        version: identity.version,
        tag: identity.tag,
        sha: identity.sha,
        type: identity.type,
        prerelease: identity.prerelease,
        ...(identity.versioning === undefined ? {} : { versioning: identity.versioning }),
        previous: identity.previous ?? null,
        ...(unreleased.length === 0 ? {} : { unreleased }),
        ...(untagged.length === 0 ? {} : { untagged }),
    };
}
function describeSecurity(reads) {
    const toAlert = ({ number, title, severity, tool, url }) => ({ number, title, severity, tool, url });
    return {
        analyses: (0,vocabulary/* mapFact */.Vt)(reads.analyses, (all) => all.map(({ tool, category, error, rules }) => ({ tool, category, error, rules }))),
        codeAlerts: (0,vocabulary/* mapFact */.Vt)(reads.codeAlerts, (all) => all.map(toAlert)),
        dependencies: (0,vocabulary/* mapFact */.Vt)(reads.dependencies, (all) => all === null ? null : all.map(({ manifest: _manifest, ...dependency }) => dependency)),
        dependencyAlerts: (0,vocabulary/* mapFact */.Vt)(reads.dependencyAlerts, (all) => all.map(toAlert)),
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/monitoring.ts
var monitoring = __webpack_require__(15516);
;// CONCATENATED MODULE: ./actions/preflight/src/monitoring-manifest.ts
/** The monitoring manifest of the commit, parsed. */


/** The reader compares every pair of keys when it looks for doubles, and aliases may grow without bound. */
const BOUNDED = { maxAliasCount: 100, uniqueKeys: false, prettyErrors: false };
/** The monitoring manifest as data, under `monitoring`; nothing when there is no file. */
async function readManifest(policy, files) {
    const value = policy.requirements["monitoring"]?.settings["file"];
    const file = files[typeof value === "string" && value !== "" ? value : monitoring/* MONITORING_FILE */.o];
    if (file === undefined || !file.ok || file.value === null)
        return {};
    const { parse } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    try {
        if (file.value.length > 1_000_000)
            throw new Error("more than 1 MB");
        return { monitoring: { ok: true, value: parse(file.value, BOUNDED) } };
    }
    catch (thrown) {
        return { monitoring: { ok: false, failure: { kind: "invalid", message: (0,errors/* describeError */.U)(thrown).split("\n")[0] } } };
    }
}

// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(31461);
;// CONCATENATED MODULE: ./actions/preflight/src/read-approvals.ts
/** Who approved environments of the release: in this run, and in the run that waits when a comment started this one. */



/** Nothing is asked when no requirement is signed by an environment. */
async function readApprovals(github, policy, release) {
    const isAsked = Object.values(policy.requirements).some(({ settings }) => settings["approval-environment"] !== undefined);
    if (!isAsked)
        return { ok: true, value: [] };
    const waiting = readIssueState(release.issue?.body ?? "").waiting?.runId ?? release.runId;
    return (0,fact/* fact */.f)(async () => {
        const [own, others] = await Promise.all([
            readBound(github, release.runId, release),
            waiting === release.runId ? [] : readBound(github, waiting, release),
        ]);
        return [...own, ...others];
    });
}
/**
 * Who approved a run approved its commit, and the tag that it was pushed for: a re-run after the tag moved, or of another version, is
 * not what was approved. People can edit the issue that names the waiting run.
 */
async function readBound(github, runId, release) {
    const run = await (0,workflow_runs/* readWorkflowRun */.hO)(github, runId);
    const isOfRelease = run !== undefined &&
        run.sha === release.sha &&
        (run.event !== "push" || run.branch === release.tag || !/\d/.test(run.branch ?? "")) &&
        run.headRepository?.toLowerCase() === `${github.owner}/${github.repo}`.toLowerCase() &&
        !run.event.startsWith("pull_request");
    return isOfRelease ? (0,workflow_runs/* listApprovals */.P8)(github, runId) : [];
}

// EXTERNAL MODULE: ./packages/shared/src/github/check-runs.ts
var check_runs = __webpack_require__(54598);
// EXTERNAL MODULE: ./packages/shared/src/record/machine-part.ts
var machine_part = __webpack_require__(11792);
// EXTERNAL MODULE: ./packages/shared/src/requirements/check-evidence.ts
var check_evidence = __webpack_require__(50836);
// EXTERNAL MODULE: ./packages/shared/src/requirements/checks.ts
var checks = __webpack_require__(40347);
;// CONCATENATED MODULE: ./actions/preflight/src/deciding-runs.ts
/** Which workflow runs of a commit are asked for their jobs, one request each: all that may be CI, and the newest of the others. */

/** How many runs are asked for their jobs, unless more than that may be CI. */
const RUNS = 30;
/** How many runs that may be CI are asked for their jobs; a commit with more is not judged. */
const CI_RUNS = 60;
/**
 * Events about something else than a commit. GitHub files their runs under the newest commit of the default branch.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const NOT_OF_A_COMMIT = [
    "branch_protection_rule",
    "delete",
    "discussion",
    "discussion_comment",
    "fork",
    "gollum",
    "issue_comment",
    "issues",
    "label",
    "milestone",
    "page_build",
    "public",
    "watch",
];
/**
 * The newest run of each file, event and branch counts among those that may be CI, whatever its event. Earlier ones do not, where the event
 * is about no commit, where it is `schedule` (which has no inputs, so that the newest run is the same again), and where the file is in
 * `ownFiles`. Throws when more than 60 may be CI: a failed run among those left out could not be told from a passed one.
 */
function chooseRuns(runs, ownFiles) {
    const seen = new Set();
    const ci = [];
    const others = [];
    for (const run of [...runs].sort((a, b) => Number(BigInt(b.id) - BigInt(a.id)))) {
        const key = JSON.stringify([run.path, run.event, run.branch]);
        const isRepeated = run.event === "schedule" || NOT_OF_A_COMMIT.includes(run.event) || ownFiles.includes(run.path);
        (isRepeated && seen.has(key) ? others : ci).push(run);
        seen.add(key);
    }
    if (ci.length > CI_RUNS)
        throw new errors/* ActionableError */.f({
            code: "over-limit",
            message: `${ci.length} workflow runs of the commit may be CI, and preflight reads the jobs of at most ${CI_RUNS}.`,
            hint: "Release a new commit, which has fewer workflow runs.",
        });
    const room = Math.max(0, RUNS - ci.length);
    return { read: [...ci, ...others.slice(0, room)], unread: others.slice(room) };
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-checks.ts
/** What tools reported about a commit: check runs and statuses as one list of checks. */







/**
 * Every check of the commit, the newest attempt of each job. A check run of the Actions app is what it seems only when it is a job
 * of a run: any workflow with `checks: write` can post one under any name, with any address, and GitHub files it under the first
 * suite of the commit. One request for each run that is read.
 */
async function readCheckRuns(github, sha, release) {
    const [all, runs] = await Promise.all([
        (0,check_runs/* listCheckRuns */.lo)(github, sha, { filter: "all", withWorkflows: false }),
        (0,workflow_runs/* listWorkflowRuns */.K9)(github, sha),
    ]);
    const entries = listEntries(all);
    const ofRelease = [...release.workflows, ...(release.fromVerdicts ? listVerdictWorkflows(entries, runs) : [])];
    const { read, unread } = chooseRuns(runs, ofRelease);
    const unreadFiles = new Map(unread.map(({ id, path }) => [id, path]));
    const lists = await Promise.all(read.map(async (run) => ({ run, jobs: await (0,workflow_runs/* listJobs */.N6)(github, run.id) })));
    const byCheckRun = new Map(lists.flatMap(({ run, jobs }) => jobs.map((job) => [job.checkRunId, { run, job }])));
    const latest = new Map();
    for (const run of [...all].sort((a, b) => a.id - b.id)) {
        const job = run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St ? byCheckRun.get(run.id) : undefined;
        const name = `${run.suite}/${run.app}/${run.name}`;
        latest.set(job === undefined ? name : `job/${run.id}`, run);
        // An earlier attempt's, which is no job of the latest attempt.
        if (job !== undefined)
            latest.delete(name);
    }
    const checks = [...latest.values()].map((run) => {
        const of = run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St ? byCheckRun.get(run.id) : undefined;
        // By its address, which anybody may write: it proves nothing, and may only keep a failed job of the release from counting.
        const unreadFile = of === undefined && run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St ? unreadFiles.get(run.runId ?? "") : undefined;
        return {
            kind: "check-run",
            app: run.app,
            workflow: of?.run.path ?? null,
            runId: of?.run.id ?? null,
            ...(ofRelease.includes(of?.run.path ?? unreadFile ?? "") ? { ofRelease: true } : {}),
            ...(unreadFile === undefined ? {} : { unread: true }),
            ...(of === undefined && run.app === workflow_runs/* GITHUB_ACTIONS_APP */.St ? { posted: true } : {}),
            ...describeCheck(run, of?.job),
            url: run.url,
        };
    });
    return { checks, entries };
}
/** What a check run cannot make worse than its job's own end. */
const HARMLESS = ["success", "neutral", "skipped"];
/** A token with `checks: write` may change a job's check run, and not the job: the check run counts only where it says worse. */
function describeCheck(check, job) {
    const { name, externalId, status, conclusion } = check;
    if (job === undefined)
        return { name, externalId, status, conclusion };
    const end = conclusion === null || HARMLESS.includes(conclusion) ? job : check;
    return { name: job.name, externalId: "", status: end.status, conclusion: end.conclusion };
}
function listEntries(all) {
    return all.flatMap(({ app, externalId, text }) => {
        const decoded = app === workflow_runs/* GITHUB_ACTIONS_APP */.St && externalId.startsWith("octoacme:") ? (0,machine_part/* decodeRecord */.eT)(text) : undefined;
        return decoded?.ok === true ? [decoded.entry] : [];
    });
}
function listVerdictWorkflows(entries, runs) {
    const named = new Set(entries.map(({ run }) => run.id));
    return runs.filter(({ id }) => named.has(id)).map(({ path }) => path);
}
/** Commits whose tree is that of `sha`: the heads of pull requests that were squashed or merged into it unchanged. */
function listTwins(pulls, sha) {
    if (!pulls.ok)
        return [];
    const same = pulls.value.filter(({ merged, mergeSha, mergeTree, headTree, headSha }) => merged && mergeSha === sha && mergeTree !== null && mergeTree === headTree && headSha !== sha);
    return [...new Set(same.map(({ headSha }) => headSha))].sort();
}
/**
 * What reported on commits with the same files, where the release's own commit lacks what the policy asks for.
 * Their statuses are left out: anybody who may push can set one on a branch.
 */
async function readTwinChecks(github, twins, own, known) {
    const { policy, release } = known;
    if (!own.ok || twins.length === 0)
        return own;
    const ended = own.value.filter(({ conclusion }) => !["skipped", "neutral"].includes(conclusion ?? ""));
    const proves = ended.some(({ ofRelease, posted, person }) => ofRelease === undefined && posted === undefined && person === undefined);
    const isMissing = (wanted) => (0,checks/* judgeCheck */.GE)(wanted, ended).state === "never-reported";
    if (proves && !listNamedChecks(policy).some(isMissing))
        return own;
    const read = await (0,fact/* fact */.f)(async () => {
        const lists = await Promise.all(twins.map(async (twin) => (await readCheckRuns(github, twin, release)).checks.map((check) => ({ ...check, twin }))));
        return lists.flat().filter(({ externalId }) => !externalId.startsWith("octoacme:"));
    });
    return read.ok ? { ok: true, value: [...own.value, ...read.value] } : read;
}
/** The checks that the policy names, each with the app and workflow that it must come from. */
function listNamedChecks({ checks, requirements }) {
    const rules = Object.values(requirements).filter(({ enabled }) => enabled);
    return [...(checks ?? []), ...rules.flatMap((rule) => (0,check_evidence/* readNamedCheck */.I)(rule, "") ?? [])];
}
/** Check runs and statuses as one list, without those of the run `runId`; what could not be read stays unread. */
function joinChecks(runs, statuses, runId) {
    if (!runs.ok)
        return runs;
    if (!statuses.ok)
        return statuses;
    const posted = statuses.value.map((status) => ({
        kind: "status",
        name: status.context,
        ...describePoster(status.creator ?? ""),
        workflow: null,
        runId: null,
        status: status.state === "pending" ? "in_progress" : "completed",
        conclusion: readConclusion(status.state),
        externalId: "",
        url: status.url,
    }));
    return { ok: true, value: (0,checks/* selectForeignChecks */.wS)([...runs.value.checks, ...posted], runId) };
}
/** A job of a run posts no status: one by the account of all workflows proves nothing. */
function describePoster(login) {
    const app = login.replace(/\[bot\]$/, "");
    if (app === login)
        return { app, person: true };
    return app === workflow_runs/* GITHUB_ACTIONS_APP */.St ? { app, posted: true } : { app };
}
/** As a check's conclusion; a state that is not known stays, and proves nothing. */
function readConclusion(state) {
    if (state === "pending")
        return null;
    return state === "error" ? "failure" : state;
}

// EXTERNAL MODULE: ./actions/preflight/src/read-commit.ts + 4 modules
var read_commit = __webpack_require__(58330);
// EXTERNAL MODULE: ./packages/shared/src/github/deployments.ts
var deployments = __webpack_require__(18283);
// EXTERNAL MODULE: ./packages/shared/src/github/trusted-deployments.ts
var trusted_deployments = __webpack_require__(39917);
;// CONCATENATED MODULE: ./actions/preflight/src/read-deployments.ts





async function readDeployments(github, overview, policy) {
    const recent = overview.deployments;
    if (!recent.ok)
        return recent;
    const all = !recent.value.more
        ? { ok: true, value: recent.value.deployments }
        : (0,vocabulary/* mapFact */.Vt)(await (0,fact/* fact */.f)(() => Promise.all(
        // Whole: what was released last may have any number of other services' deployments after it.
        policy.environments.map(({ name }) => (0,deployments/* listDeployments */.Jn)(github, { environment: name })))), (lists) => lists.flat());
    return (0,vocabulary/* mapFact */.Vt)(all, (deployments) => (0,provenance/* keepTrusted */.v2)(deployments, (0,trusted_deployments/* listTrustedWriters */._8)(policy, overview.viewer)).map(({ id, sha, environment, createdAt, payload, statuses }) => ({
        id,
        sha,
        environment,
        createdAt,
        payload,
        statuses: statuses.map((status, index) => ({
            id: index,
            state: status.state,
            description: status.description,
            createdAt: status.createdAt,
        })),
    })));
}

// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(73029);
;// CONCATENATED MODULE: ./actions/preflight/src/read-release.ts
/** Which release is judged: the tag and its commit. */



/** The release's tag, all tags of the repository that may matter, and the commit. Throws when there is no tag, or it has moved. */
async function readTag(github, overview, policy, request) {
    const release = (0,version/* readVersion */.$4)(request.version, policy.tag);
    const tags = overview.moreTags ? await (0,refs/* listTags */.cB)(github, (0,version/* tagPrefix */.B3)(policy.tag)) : overview.tags;
    const sha = tags.find(({ name }) => name === release.tag)?.sha ?? (await (0,refs/* resolveTag */.fn)(github, release.tag))?.sha;
    if (sha === undefined)
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `There is no tag ${release.tag} in ${github.owner}/${github.repo}.`,
            hint: "Push the tag first; preflight judges the commit that it points at.",
        });
    if (request.sha !== undefined && request.sha !== sha)
        throw new errors/* ActionableError */.f({
            code: "tag-moved",
            message: `The tag ${release.tag} points at ${sha} now; the input \`sha\` says ${request.sha}.`,
            hint: "Nothing was decided. Run preflight again without `sha`, and hand its output on.",
        });
    return { release, tags, sha };
}

;// CONCATENATED MODULE: ./actions/preflight/src/read-since.ts
/** What changed since the commits that were signed. */

/** By signed commit: what happened between it and the release. */
async function readSince(source, signed, sha) {
    const entries = await Promise.all(signed.map(async (from) => [from, await (0,fact/* fact */.f)(() => source.readSince(from, sha))]));
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./actions/preflight/src/gather.ts
/** Gathers the facts: three or four rounds of parallel reads; what cannot be read is a fact too. */



















/** Everything that preflight judges. Throws only for what makes the question itself void: no tag, a bad policy, a moved tag. */
async function gather(github, request) {
    const [overview, documents, dependencyAlerts] = await Promise.all([
        (0,release_overview/* readReleaseOverview */.F)(github, {
            policyPath: request.policyFile,
            policyRef: request.policyRef,
            deployments: true,
        }),
        (0,fact/* fact */.f)(() => (0,releases/* listReleases */.tH)(github)),
        (0,fact/* fact */.f)(() => (0,alerts/* listDependabotAlerts */.c3)(github)),
    ]);
    const policy = await loadOverviewPolicy(github, locatePolicy(request), overview.policy, "checked");
    checkEnvironment(policy, request.environment);
    const { release, tags, sha } = await readTag(github, overview, policy, request);
    // The range starts at what was released, so the deployments come before it; the overview nearly always holds them all.
    const deployments = await readDeployments(github, overview, policy);
    const { tags: starts, ...passedOver } = (0,last_released/* lastReleased */.i)({
        release,
        tags,
        pattern: policy.tag,
        service: policy.service ?? null,
        environments: policy.environments,
        deployments: deployments.ok ? deployments.value : [],
        published: documents.ok ? (0,read_last_released/* toPublished */.ad)(documents.value, policy, overview.viewer) : [],
    });
    const own = listOwnWorkflows(policy, request);
    const judged = { github, request, overview, policy, sha, own };
    // What needs only the commit goes out beside the comparison that finds the previous release.
    const early = readOfCommit(judged, release);
    // Whichever throws first is heard; the other must not end the process.
    early.catch(() => { });
    const { identity, source } = await (0,find_range/* findRange */.p)(github, {
        release,
        sha,
        pattern: policy.tag,
        tags: starts,
        workspace: request.workspace,
        history: "auto",
        deepens: false,
    });
    const issue = findIssue(overview, policy, identity.version);
    const later = await readOfRange({ ...judged, source, deployments }, identity, issue, early);
    const reports = { ...request.reports, ...(await readManifest(policy, later.files)) };
    const facts = composeFacts({
        ...later,
        now: request.now,
        runId: request.runId,
        identity,
        ...passedOver,
        tags,
        tagPattern: policy.tag,
        hasEnvironments: policy.environments.length > 0,
        overview,
        dependencyAlerts,
        documents,
        deployments,
        reports,
    });
    return { facts, policy, identity, viewer: overview.viewer, issue, source: source.kind };
}
/** Whose check runs count. */
function locatePolicy({ policyFile, policyRef, service, version, isTrial }) {
    return { path: policyFile, ref: policyRef, service, tag: version, isTrial };
}
function listOwnWorkflows({ trust }, { workflowRef, fromOutside }) {
    return {
        workflows: (0,provenance/* listTrustedWorkflows */.Gr)(trust.workflows, workflowRef),
        fromVerdicts: fromOutside && trust.workflows.length === 0,
    };
}
async function readOfCommit({ github, request, overview, policy, sha, own }, release) {
    const [runs, analyses, codeAlerts, approvals] = await Promise.all([
        (0,fact/* fact */.f)(() => readCheckRuns(github, sha, own)),
        (0,fact/* fact */.f)(() => (0,alerts/* listAnalyses */.Vt)(github, { sha })),
        (0,fact/* fact */.f)(() => (0,alerts/* listCodeScanningAlerts */.Q$)(github)),
        readApprovals(github, policy, {
            sha,
            tag: release.tag,
            runId: request.runId,
            issue: findIssue(overview, policy, release.version),
        }),
    ]);
    return { runs, analyses, codeAlerts, approvals };
}
/** What depends on the release before this one, then what depends on who signed. */
async function readOfRange(judged, identity, issue, early) {
    const { github, request, overview, policy, sha, source, own, deployments } = judged;
    const previous = identity.previous ?? null;
    const [{ range, pulls }, { runs, analyses, codeAlerts, approvals }, later] = await Promise.all([
        (0,read_commit/* readRangeAndPulls */.Zg)(judged, previous?.sha),
        early,
        Promise.all([
            (0,fact/* fact */.f)(async () => (previous === null ? null : (0,alerts/* compareDependencies */.Dj)(github, previous.sha, sha))),
            readIssueComments(github, overview, issue),
            (0,read_commit/* readCommit */.kN)(judged),
            (0,fact/* fact */.f)(() => (0,read_commit/* readBranches */.Lr)(judged, overview)),
        ]),
    ]);
    const [dependencies, comments, { files, statuses }, branches] = later;
    const known = { comments, pulls, approvals, release: { ...identity, previous } };
    const twins = listTwins(pulls, sha);
    const people = await readPeople(github, policy, listSigners(known, policy));
    const [since, checks] = await Promise.all([
        readSince(source, listSignedCommits({ ...known, people }, policy), sha),
        readTwinChecks(github, twins, joinChecks(runs, statuses, request.runId), { policy, release: own }),
    ]);
    return {
        // Without deployments nothing says where it starts.
        range: deployments.ok || policy.environments.length === 0 ? range : deployments,
        pulls,
        analyses,
        codeAlerts,
        approvals,
        dependencies,
        comments,
        revokes: listSeenRevokes(runs.ok ? runs.value.entries : [], { issue, version: identity.version, service: policy.service }, request.now),
        files,
        branches,
        twins,
        people,
        since,
        checks,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./actions/preflight/src/read-evidence.ts
/** Reads the reports of the evidence folder: JSON files inside the workspace, of bounded size, never through a link that leads out. */



const REPORTS = ["dast", "accessibility", "performance"];
const LARGEST = 5_000_000;
/** The reports that are there, by requirement; one that is there and cannot be read is a failure, never absent. */
async function readEvidence(workspace, folder) {
    if (folder === undefined)
        return {};
    const found = {};
    for (const name of REPORTS) {
        const report = await readReport(workspace, (0,external_node_path_.join)(workspace, folder, `${name}.json`));
        if (report !== undefined)
            found[name] = report;
    }
    return found;
}
async function readReport(workspace, path) {
    const refuse = (message) => ({ ok: false, failure: { kind: "invalid", message } });
    try {
        const [root, real] = await Promise.all([(0,promises_.realpath)(workspace), (0,promises_.realpath)(path)]);
        if (!real.startsWith(root + external_node_path_.sep))
            return refuse("it leads out of the workspace");
        const { size } = await (0,promises_.stat)(real);
        if (size > LARGEST)
            return refuse(`it has ${size} bytes, more than ${LARGEST}`);
        return { ok: true, value: JSON.parse(await (0,promises_.readFile)(real, "utf8")) };
    }
    catch (thrown) {
        if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT")
            return undefined;
        return refuse((0,errors/* describeError */.U)(thrown));
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/result.ts
/** A release as the envelope names it, from whatever of it is known. */
function nameRelease(known) {
    const { version, tag, sha, type } = known;
    return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}

;// CONCATENATED MODULE: ./actions/preflight/src/matrix.ts



const VERDICT_SIGNS = {
    pass: "✅ pass",
    fail: "❌ fail",
    pending: "⏳ pending",
    stale: "🕰️ stale",
    waived: "🎫 waived",
    deferred: "📌 deferred",
    "not-applicable": "➖ not applicable",
    unknown: "❓ unknown",
};
const SIGNS = Object.fromEntries(Object.entries(VERDICT_SIGNS).map(([verdict, sign]) => [verdict, sign.split(" ")[0]]));
/** What stands in the way comes first. */
const ORDER = [
    "fail",
    "unknown",
    "stale",
    "pending",
    "waived",
    "deferred",
    "pass",
    "not-applicable",
];
/** `2 pending · 1 waived · 9 pass`; waived and deferred stand apart from passed. */
function renderTally(tally) {
    return ORDER.filter((verdict) => (tally[verdict] ?? 0) > 0)
        .map((verdict) => `${tally[verdict]} ${verdict.replace("-", " ")}`)
        .join(" · ");
}
/** One line per requirement, in the guide's order; `files` is the address of the commit's files. */
function matrix_renderMatrix(rows, files) {
    return table(["Requirement", "Verdict", "Why", "Evidence"], rows.map((row) => [
        `**${escapeMarkdown(row.title)}**<br>${inlineCode(row.id)}`,
        VERDICT_SIGNS[row.verdict].replaceAll(" ", "&nbsp;"),
        [renderSentence(row.explanation), ...row.notes.map((note) => `_${renderSentence(note)}_`)].join("<br>"),
        row.evidence
            .slice(0, 6)
            .map(({ label, url }) => matrix_renderEvidence(label, url, files))
            .join(", ") + (row.evidence.length > 6 ? ` and ${row.evidence.length - 6} more` : ""),
    ]));
}
/** Per role, the worst first, what each open requirement needs, with the exact line to paste; `where` is Markdown for where it goes. Empty when nothing is open. */
function matrix_renderNextSteps(rows, policy, where) {
    const open = rows
        .filter(({ remedy }) => remedy !== null)
        .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
    if (open.length === 0)
        return "";
    // What is to be done may be another's than what is to be written: a line counts from the requirement's own role alone.
    const writerOf = (row) => policy.requirements[row.id]?.role ?? row.remedy.who;
    const roles = new Set([
        ...open.map(({ remedy }) => remedy.who),
        ...open.filter(({ remedy }) => remedy.line !== undefined).map(writerOf),
    ]);
    const parts = [...roles].map((who) => {
        const list = open.filter(({ remedy }) => remedy.who === who);
        const lines = (command) => open
            .filter((row) => writerOf(row) === who)
            .flatMap(({ remedy }) => (remedy.line?.startsWith(command) === true ? [remedy.line] : []));
        const signs = lines("/signoff");
        const waivers = lines("/waive");
        return [
            `#### ${describeWho(who, policy)}`,
            "",
            bullets(list.map(renderOpenRow)),
            ...(signs.length === 0 ? [] : ["", codeBlock(signs.join("\n"))]),
            ...(waivers.length === 0
                ? []
                : [
                    "",
                    details("Only if it cannot wait: waive, with a reason of your own", `A comment on ${where}, by the role that answers for it; it is shown, and it ends.\n\n${codeBlock(waivers.join("\n"))}`),
                ]),
        ].join("\n");
    });
    const isSigned = open.some(({ remedy }) => remedy.line?.startsWith("/signoff") === true);
    const how = `To sign, paste the line in a comment on ${where}, when it is true; one comment may hold several lines, and a reason may follow each as ${inlineCode("because …")}. What is missing in the repository takes a merged change and a new tag.`;
    return [...(isSigned ? [how] : []), ...parts].join("\n\n");
}
function renderOpenRow(row) {
    const due = row.verdict === "deferred" ? ` (due ${row.until})` : "";
    const why = renderSentence(row.otherwise?.explanation ?? row.explanation);
    return `${SIGNS[row.verdict]} **${escapeMarkdown(row.title)}**${due}: ${why}<br>➡️ ${renderSentence(row.remedy.what)}`;
}
/** A path of the commit leads to the file; other evidence without an address is only named. */
function matrix_renderEvidence(label, url, files) {
    if (url !== "")
        return link(label, url);
    const path = /^[\w.-]+(?:\/[\w.-]+)*\.\w+$/.test(label) ? safeUrl(`${files}/${label}`) : undefined;
    return path === undefined ? inlineCode(label) : `[${inlineCode(label)}](${path})`;
}
/** The heading over the next steps: before a release they open the way, after a hotfix they are owed. */
function matrix_nameNextSteps(decided) {
    return decided.decision === "go" ? "What is owed after the release" : "Who does what next";
}
/** The role's title and its people, without calling them. */
function describeWho(role, policy) {
    const known = policy.roles[role];
    if (known === undefined)
        return escapeMarkdown(role);
    const people = [
        ...known.users,
        ...known.teams,
        ...(known.permission === undefined ? [] : [`anyone with ${known.permission} permission`]),
    ];
    return `${escapeMarkdown(known.title ?? STANDARD_POLICY.roles[role]?.title ?? role)} — ${people.length === 0 ? "nobody yet" : people.map(escapeMarkdown).join(", ")}`;
}
/** What speaks against the release beside the requirements; empty when nothing does. */
function matrix_renderFindings(decided) {
    const lines = [
        ...(decided.branch.state === "on" ? [] : [`❌ ${escapeMarkdown(decided.branch.explanation)}`]),
        ...decided.findings
            .slice(0, 20)
            .map(({ severity, message }) => `${severity === "failure" ? "❌" : "⚠️"} ${escapeMarkdown(message)}`),
        ...(decided.findings.length > 20 ? [`and ${count(decided.findings.length - 20, "more finding")}`] : []),
    ];
    return bullets(lines);
}
/** What became of the commands that people wrote; empty when there were none. */
function matrix_renderOutcomes(outcomes) {
    const signs = { accepted: "✅", refused: "🚫", undecided: "❓", revoked: "↩️", stale: "🕰️" };
    return table(["Result", "Who", "Line", "Why"], outcomes
        .slice(-50)
        .map(({ outcome, comment, line, why }) => [
        `${signs[outcome]}&nbsp;${outcome}`,
        link(comment.author, comment.url),
        inlineCode(line.length > 120 ? `${line.slice(0, 119)}…` : line),
        renderSentence(why),
    ]));
}

// EXTERNAL MODULE: ./actions/preflight/src/permission-block.ts
var permission_block = __webpack_require__(54408);
;// CONCATENATED MODULE: ./actions/preflight/src/reasons.ts
const reasons_REASONS = [
    {
        code: "all-met",
        meaning: "Go: every requirement that applies is met.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "met-with-exceptions",
        meaning: "Go: what is not met is waived, or deferred because this is a hotfix.",
        remedy: "Meet the deferred requirements by their date; renew or end the waivers.",
        where: "policy",
    },
    {
        code: "waiting",
        meaning: "Pending: people have to sign, or checks have to end.",
        remedy: "The people named in the summary and the release issue sign or fix what is open. Where `signoff.yml` is installed, the run continues by itself after the last signature; otherwise choose Re-run all jobs.",
        where: "release-issue",
    },
    {
        code: "requirements-failed",
        meaning: "No-go: evidence speaks against the release.",
        remedy: "Fix the failed requirements, then tag the fixed commit.",
        where: "commit",
    },
    {
        code: "evidence-unreadable",
        meaning: "No-go: something could not be read, and what cannot be read does not count as met.",
        remedy: "Grant the permissions that the summary names, then choose Re-run all jobs.",
        where: "settings",
    },
    {
        code: "type-contradicted",
        meaning: "No-go: the commits say more than the version number, such as a breaking change in a patch.",
        remedy: "Tag the release with the number that the first row of the matrix names.",
        where: "commit",
    },
    {
        code: "wrong-branch",
        meaning: "No-go: the commit is on no branch that releases are cut from.",
        remedy: "Merge the commit into one of the branches that the policy names, then tag it there.",
        where: "commit",
    },
    {
        code: "nothing-asked",
        meaning: "No-go: the policy asks nothing of this release, and a gate that asks nothing proves nothing.",
        remedy: "Switch `requirements` on for this release type in the policy.",
        where: "policy",
    },
];

;// CONCATENATED MODULE: ./actions/preflight/src/report.ts
/** The report of a preflight: headline, summary sections and the JSON result. */






const report_SIGNS = { go: "🟢 Go", "no-go": "🔴 No-go", pending: "🟡 Pending" };
/** One line: the verdict, the release, and how the matrix stands. */
function describeDecision(report) {
    return `${report_SIGNS[report.decided.decision]} for ${report.identity.tag}: ${renderTally(report.decided.tally)}`;
}
/** Whether the step ends red under `mode: enforce`. */
function isNegative({ decided }) {
    return decided.decision !== "go";
}
/** The `permissions:` lines that GitHub refused something for. */
function listMissingPermissions(report) {
    const { facts } = report;
    const reads = [
        facts.range,
        facts.pulls,
        facts.checks,
        facts.comments,
        facts.debts,
        facts.overdueReviews,
        facts.milestone,
        facts.branches,
        facts.deployments,
        facts.documents,
    ];
    return (0,permission_block/* listMissing */.pp)([
        ...report.decided.rows.map(({ permission }) => permission),
        ...reads.map((read) => (read.ok ? undefined : read.failure.permission)),
    ]);
}
/** The summary's sections, in the order a release manager reads. */
function renderReport(report, issueUrl) {
    const { decided, policy } = report;
    const findings = renderFindings(decided);
    const steps = renderNextSteps(decided.rows, policy, issueUrl === null ? "the release issue" : link("the release issue", issueUrl));
    const outcomes = renderOutcomes(decided.outcomes);
    const missing = listMissingPermissions(report);
    return [
        { heading: describeDecision(report), body: `${renderNext(decided)}${renderIdentity(report, issueUrl)}` },
        ...(missing.length === 0
            ? []
            : [
                {
                    heading: "What the token may not read",
                    body: `> [!CAUTION]\n> GitHub refused to show something. What cannot be read does not count as met.\n\nAdd to the job:\n\n${codeBlock(["permissions:", ...missing.map((line) => `  ${line}`)].join("\n"), "yaml")}`,
                },
            ]),
        ...(findings === "" ? [] : [{ heading: "What speaks against it", body: findings }]),
        ...(steps === "" ? [] : [{ heading: nameNextSteps(decided), body: steps }]),
        { heading: "The matrix", body: renderMatrix(decided.rows, `${report.repositoryUrl}/blob/${report.identity.sha}`) },
        ...(outcomes === "" ? [] : [{ heading: "Signatures and commands", body: outcomes }]),
        { heading: null, body: renderFinePrint(report) },
    ];
}
/** What follows from a decision that holds the release up; a go needs no word. */
function renderNext({ decision, reason }) {
    if (decision === "go")
        return "";
    const { remedy } = REASONS.find(({ code }) => code === reason);
    return `Nothing is deployed before a go. **Next:** ${renderSentence(remedy)}\n\n`;
}
function renderIdentity(report, issueUrl) {
    const { identity, facts, decided, policy, repositoryUrl } = report;
    const commit = (sha) => `[${inlineCode(sha.slice(0, 7))}](${repositoryUrl}/commit/${sha})`;
    const kinds = Object.entries(decided.changes)
        .filter(([, finding]) => finding.state !== "absent")
        .map(([kind, finding]) => (finding.state === "unknown" ? `${kind} not known` : kind));
    const commits = facts.range.ok ? count(facts.range.value.commits.length, "commit") : "commits not known";
    const since = identity.previous === undefined
        ? ", first release"
        : ` since ${link(identity.previous.tag, `${repositoryUrl}/compare/${identity.previous.sha}...${identity.sha}`)}`;
    return table(["Release", "Commit", "Type", "Changes", "Decided because"], [
        [
            `**${escapeMarkdown(identity.tag)}**${policy.service === undefined ? "" : ` of ${escapeMarkdown(policy.service)}`}${issueUrl === null ? "" : `<br>${link("release issue", issueUrl)}`}`,
            commit(identity.sha),
            `${identity.type}${identity.prerelease ? ", prerelease" : ""}`,
            `${commits}${since}${kinds.length === 0 ? "" : `<br>${kinds.join(", ")}`}`,
            inlineCode(decided.reason),
        ],
    ]);
}
function renderFinePrint(report) {
    const { policy } = report;
    const origin = policy.origin.kind === "standard"
        ? "the standard policy (no policy file)"
        : `${inlineCode(policy.origin.path)} at ${inlineCode(policy.origin.sha.slice(0, 7))} (${escapeMarkdown(policy.origin.ref)})${(policy.origin.bases ?? []).map(({ source, sha }) => `, over ${inlineCode(source)} at ${inlineCode(sha.slice(0, 7))}`).join("")}`;
    const permissions = renderPermissions(listPermissions(policy, {
        dryRun: report.dryRun,
        releaseIssue: report.releaseIssue,
        continues: report.continues,
    }));
    return [
        details("The permissions that this policy needs", codeBlock(permissions, "yaml")),
        "",
        `Judged by ${origin}, digest ${inlineCode(policy.digest.slice(0, 19))}.${report.dryRun ? " Dry run: nothing was written." : ""}`,
    ].join("\n");
}
/** The output `result`. */
function renderResult(report, issue, requests) {
    const { decided, identity, policy } = report;
    return {
        schemaVersion: 1,
        action: "preflight",
        decision: decided.decision,
        reason: decided.reason,
        explanation: describeDecision(report),
        release: nameRelease(identity),
        environment: null,
        service: policy.service ?? null,
        policyDigest: policy.digest,
        dryRun: report.dryRun,
        requests,
        prerelease: identity.prerelease,
        previous: identity.previous ?? null,
        reasons: decided.reasons.slice(0, 50),
        tally: decided.tally,
        requirements: decided.rows.map(({ id, verdict, explanation, remedy, signedBy, until }) => ({
            id,
            verdict,
            explanation,
            remedy,
            signedBy,
            until,
        })),
        findings: decided.findings,
        missingPermissions: listMissingPermissions(report),
        issue,
    };
}

// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/connection.ts + 6 modules
var connection = __webpack_require__(38042);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 2 modules
var json_documents = __webpack_require__(73094);
// EXTERNAL MODULE: ./packages/cli/src/policy/origins.ts + 1 modules
var origins = __webpack_require__(73811);
// EXTERNAL MODULE: ./packages/cli/src/policy/remote-policy.ts
var remote_policy = __webpack_require__(71130);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
;// CONCATENATED MODULE: ./packages/cli/src/explain/render-explanation.ts






const render_explanation_SIGNS = {
    pass: ["✓", "green"],
    waived: ["~", "yellow"],
    deferred: ["~", "yellow"],
    "not-applicable": ["–", "dim"],
    pending: ["…", "yellow"],
    stale: ["…", "yellow"],
    unknown: ["?", "red"],
    fail: ["✗", "red"],
};
const DECISIONS = { go: ["GO", "green"], "no-go": ["NO-GO", "red"], pending: ["PENDING", "yellow"] };
/** Headline, findings, matrix, next steps; what comes from outside is cleaned when it is printed. */
function renderExplanation(report, where) {
    const { decided, identity, policy, facts } = report;
    const [word, colour] = DECISIONS[decided.decision];
    const commits = facts.range.ok ? (0,plural/* count */.U)(facts.range.value.commits.length, "commit") : "commits not known";
    const origin = policy.origin.kind === "standard"
        ? "the standard policy (there is no policy file)"
        : `${policy.origin.path} at ${policy.origin.sha.slice(0, 7)} (${policy.origin.ref})${(policy.origin.bases ?? []).map(({ source, sha }) => `, over ${source} at ${sha.slice(0, 7)}`).join("")}`;
    const missing = listMissingPermissions(report);
    const findings = [
        ...(decided.branch.state === "on" ? [] : [`${(0,src_text/* style */.iF)("red", "✗")} ${decided.branch.explanation}`]),
        ...decided.findings.map(({ severity, message }) => `${severity === "failure" ? (0,src_text/* style */.iF)("red", "✗") : (0,src_text/* style */.iF)("yellow", "!")} ${(0,src_text/* wrapText */.C1)(message, "    ")}`),
    ];
    const steps = renderSteps(decided.rows, policy, where.issueUrl);
    return [
        `${(0,src_text/* style */.iF)(colour, (0,src_text/* style */.iF)("bold", word))} for ${(0,src_text/* style */.iF)("bold", identity.tag)} of ${where.repository}${policy.service === undefined ? "" : ` (${policy.service})`}: ${renderTally(decided.tally)}`,
        `  commit ${identity.sha.slice(0, 7)}, ${identity.type}${identity.prerelease ? ", prerelease" : ""}, ${commits} ${identity.previous === undefined ? "(first release)" : `since ${identity.previous.tag}`}; ${decided.reason}`,
        `  judged by ${origin}`,
        ...(findings.length === 0
            ? []
            : ["", (0,src_text/* style */.iF)("bold", "What speaks against it"), ...findings.map((line) => `  ${line}`)]),
        "",
        (0,src_text/* style */.iF)("bold", "The matrix"),
        ...decided.rows.map((row) => renderRow(row, (0,origins/* describeRequirementOrigin */.j)(where.origins, row.id))),
        ...(steps.length === 0 ? [] : ["", (0,src_text/* style */.iF)("bold", "Who does what next"), ...steps]),
        ...(missing.length === 0
            ? []
            : [
                "",
                (0,src_text/* style */.iF)("bold", "What this token may not read (it counts as not met)"),
                ...missing.map((line) => `  ${line}`),
            ]),
        "",
        (0,src_text/* style */.iF)("dim", `Nothing was written. Read as ${where.viewer} with ${where.requests} requests.`),
    ].join("\n");
}
/** `origins`: what files set of the requirement. */
function renderRow(row, origins) {
    const [sign, colour] = render_explanation_SIGNS[row.verdict];
    const more = origins.length === 0 ? [] : [`set by the policy: ${origins.join(", ")}`];
    const notes = [...row.notes, ...more].map((note) => `\n${" ".repeat(38)}${(0,src_text/* style */.iF)("dim", (0,src_text/* wrapText */.C1)(note, " ".repeat(38)))}`);
    return `  ${(0,src_text/* style */.iF)(colour, sign)} ${row.id.padEnd(18)}${(0,src_text/* style */.iF)(colour, row.verdict.padEnd(16))} ${(0,src_text/* wrapText */.C1)(row.explanation, " ".repeat(38))}${notes.join("")}`;
}
function renderSteps(rows, policy, issueUrl) {
    const byRole = new Map();
    for (const row of rows)
        if (row.remedy !== null)
            byRole.set(row.remedy.who, [...(byRole.get(row.remedy.who) ?? []), row]);
    return [...byRole].flatMap(([role, list]) => {
        const lines = list.flatMap(({ remedy }) => (remedy?.line?.startsWith("/signoff") === true ? [remedy.line] : []));
        return [
            `  ${(0,src_text/* style */.iF)("cyan", describePeople(role, policy))}`,
            ...list.map(({ id, verdict, remedy }) => `    ${(0,src_text/* style */.iF)(render_explanation_SIGNS[verdict][1], render_explanation_SIGNS[verdict][0])} ${id}: ${(0,src_text/* wrapText */.C1)(remedy.what, "      ")}`),
            ...(lines.length === 0
                ? []
                : [
                    `      as a comment on ${issueUrl ?? "the release issue (the workflow opens it)"}, when it is true:`,
                    ...lines.map((line) => `      ${(0,src_text/* style */.iF)("bold", line)}`),
                ]),
        ];
    });
}
function describePeople(role, policy) {
    const known = policy.roles[role];
    if (known === undefined)
        return role;
    const people = [
        ...known.users,
        ...known.teams,
        ...(known.permission === undefined ? [] : [`anyone with ${known.permission} permission`]),
    ];
    return `${known.title ?? standard/* STANDARD_POLICY */.n.roles[role]?.title ?? role} — ${people.length === 0 ? "nobody yet" : people.join(", ")}`;
}

;// CONCATENATED MODULE: ./packages/cli/src/explain/explain.ts
/** `explain TAG`: preflight's own facts and decision with the user's token; nothing is written. */














/** No run of GitHub's has this id: approvals of a run's environments count only in that run. */
const NO_RUN = "0";
const run = async (values, runtime) => {
    const version = read("TAG", values.argument, (0,inputs/* versionText */.KA)());
    const service = readFlag(values, "service", (0,inputs/* serviceName */.fe)());
    const policyFile = readFlag(values, "policy-file", (0,inputs/* path */.Ae)()) ?? ".github/release-policy.yml";
    const policyRef = readFlag(values, "policy-ref", (0,inputs/* refName */.P7)());
    const reports = readFlag(values, "reports", (0,inputs/* path */.Ae)());
    const { github, repository, serverUrl, checkout } = await (0,connection/* connect */.Ng)(values, runtime);
    const workspace = checkout ?? runtime.cwd;
    const gathered = await gather(github, {
        version,
        sha: undefined,
        service,
        policyFile,
        policyRef,
        // Without a checkout of this very repository all is read from GitHub.
        workspace: checkout ?? (0,external_node_path_.resolve)(runtime.cwd, ".no-checkout"),
        runId: NO_RUN,
        workflowRef: "",
        fromOutside: true,
        isTrial: true,
        now: runtime.clock.now(),
        reports: await readEvidence(workspace, reports),
    });
    const { facts, policy, identity } = gathered;
    const decided = (0,decide/* decidePreflight */.u)(facts, policy);
    const report = {
        decided,
        facts,
        identity,
        policy,
        repositoryUrl: `${serverUrl}/${repository.fullName}`,
        dryRun: true,
        releaseIssue: true,
        continues: false,
    };
    const { issue } = gathered;
    const origins = await readOrigins(github, policy, runtime.clock.now());
    if (values.json) {
        const result = renderResult(report, issue === null ? null : { number: issue.number, url: issue.url }, github.countRequests());
        const asked = { repository: repository.fullName, as: gathered.viewer, policyValues: origins };
        (0,json_documents/* printJson */.Q2)(runtime, { ...result, ...asked });
    }
    else
        runtime.say(renderExplanation(report, {
            origins,
            repository: repository.fullName,
            viewer: gathered.viewer,
            issueUrl: issue?.url ?? null,
            requests: github.countRequests(),
        }));
    return decided.decision === "go" ? command/* EXIT */.dc.ok : command/* EXIT */.dc.problems;
};
/** The policy's texts are read once more, at the commit that was judged by: preflight keeps their values alone. */
async function readOrigins(github, policy, now) {
    const { origin } = policy;
    const layers = origin.kind === "file" ? (await (0,remote_policy/* checkRemotePolicy */.B)(github, origin.path, now, origin.sha)).layers : [];
    return (0,origins/* listOrigins */.c)([policy], layers)[0];
}
function readFlag(values, name, field) {
    const text = values.text(name);
    return text === undefined ? undefined : read(`--${name}`, text, field);
}
function read(name, text, field) {
    const parsed = field.parse(text);
    if (!parsed.ok)
        throw new usage_error/* UsageError */.e(`${name} is ${(0,text_escape/* quoteValue */.cl)(text)}; expected ${field.expected}.`, parsed.fix ?? `Give ${field.expected}.`);
    return parsed.value;
}


/***/ }),

/***/ 73811:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ describeRequirementOrigin),
  c: () => (/* binding */ listOrigins)
});

// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/policy/policy-values.ts



/**
 * Values without text of a file are all built-in. `layers` as they lie, the policy itself last: the highest that says a value is where
 * it comes from. A service's own values come before those of the whole file.
 */
function listPolicyValues(policy, layers) {
    const finders = layers.map(({ source, text }) => ({ source, findLine: createFinder(text) })).reverse();
    const own = policy.service === undefined ? [] : ["services", policy.service];
    const find = (path) => {
        for (const { source, findLine } of finders) {
            const line = findLine(path);
            if (line !== null)
                return { line, source };
        }
        return null;
    };
    return listLeaves(toFileWords(policy), []).map(({ path, value }) => {
        const [list, index, ...rest] = path;
        const name = list === "environments" ? policy.environments[Number(index)]?.name : undefined;
        // An environment keeps its name and not its place where one text takes over another's.
        const named = name === undefined ? path : ["environments", { name }, ...rest];
        const found = (own.length === 0 ? null : find([...own, ...named])) ?? find(named);
        return { path: renderPath(path), value, line: found?.line ?? null, source: found?.source ?? null };
    });
}
function toFileWords(policy) {
    const { origin: _origin, digest: _digest, service: _service, trust, tag, ...rest } = policy;
    return {
        tag: (0,version/* showPattern */.uz)(tag),
        versioning: (0,version/* readPattern */.ZS)(tag)?.versioning,
        calver: (0,version/* readPattern */.ZS)(tag)?.calendar?.join("."),
        ...rename(rest),
        "trusted-workflows": trust.workflows,
        "trusted-authors": trust.authors,
        "max-age": (0,duration/* renderDuration */.P)(trust.maxAgeMs),
    };
}
/** `maxWaiverMs: 60000` is `max-waiver: 1m` in the file. */
function rename(value) {
    if (Array.isArray(value))
        return value.map(rename);
    if (value === null || typeof value !== "object")
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => {
        const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return name.endsWith("-ms") && typeof child === "number"
            ? [name.slice(0, -3), (0,duration/* renderDuration */.P)(child)]
            : [name, rename(child)];
    }));
}
/** Lists of plain values are one value; an empty map is none. */
function listLeaves(value, path) {
    if (value === undefined)
        return [];
    if (value === null || typeof value !== "object")
        return [{ path, value }];
    if (Array.isArray(value) && value.every((entry) => entry === null || typeof entry !== "object"))
        return [{ path, value }];
    return Array.isArray(value)
        ? value.flatMap((child, index) => listLeaves(child, [...path, index]))
        : Object.entries(value).flatMap(([key, child]) => listLeaves(child, [...path, key]));
}
function createFinder(text) {
    const counter = new dist/* LineCounter */.HN();
    const { contents } = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, logLevel: "silent" });
    return (path) => {
        let node = contents;
        let offset;
        for (const part of path) {
            if ((0,dist/* isMap */.jh)(node)) {
                const pair = node.items.find(({ key }) => String(key?.value) === String(part));
                offset = pair?.key?.range?.[0];
                node = pair?.value;
            }
            else if ((0,dist/* isSeq */.oP)(node)) {
                node =
                    typeof part === "object"
                        ? node.items.find((item) => (0,dist/* isMap */.jh)(item) && item.get("name") === part.name)
                        : node.items[Number(part)];
                offset = node?.range?.[0];
            }
            else
                return null;
            if (node === undefined)
                return null;
        }
        return offset === undefined ? null : counter.linePos(offset).line;
    };
}
function renderPath(path) {
    return path.reduce((text, part) => typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`, "");
}

;// CONCATENATED MODULE: ./packages/cli/src/policy/origins.ts

/** `layers`: the texts that were laid together, the policy's own last; empty where the built-in policy holds. */
function listOrigins(policies, layers) {
    return policies.map((policy) => ({
        service: policy.service ?? null,
        values: listPolicyValues(policy, layers).map((value) => ({ ...value, origin: nameOrigin(value) })),
    }));
}
function nameOrigin({ line, source }) {
    return line === null ? "built in" : `${source}:${line}`;
}
/** What files set of a requirement, such as `enabled release-policy.yml:12`; empty where all of it is built in. */
function describeRequirementOrigin({ values }, id) {
    const start = `requirements.${id}.`;
    return values
        .filter(({ path, line }) => path.startsWith(start) && line !== null)
        .map(({ path, origin }) => `${path.slice(start.length)} ${origin}`);
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ compareDependencies),
/* harmony export */   Q$: () => (/* binding */ listCodeScanningAlerts),
/* harmony export */   Vt: () => (/* binding */ listAnalyses),
/* harmony export */   c3: () => (/* binding */ listDependabotAlerts)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73029);
/** Security findings: code-scanning analyses and alerts, Dependabot alerts, and what a range adds to the dependencies. */


const analysisShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    commit_sha: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ref: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    category: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    analysis_key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    error: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    warning: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    results_count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    rules_count: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const codeAlertShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    dismissed_reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
        severity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
        security_severity_level: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    }),
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const dependabotShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    state: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    dependency: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ package: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ecosystem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }).optional() }),
    security_advisory: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ghsa_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), severity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), summary: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
});
const dependencyShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    change_type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(["added", "removed"]),
    manifest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    ecosystem: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    license: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    vulnerabilities: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        severity: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        advisory_ghsa_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        advisory_summary: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        advisory_url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    })),
});
/** Code-scanning analyses of a ref (or all) for exactly this commit. Needs `security-events: read`. */
async function listAnalyses(github, where) {
    const all = await github.readAll("/repos/{owner}/{repo}/code-scanning/analyses", where.ref === undefined ? {} : { ref: where.ref }, analysisShape);
    return all
        .filter((analysis) => analysis.commit_sha === where.sha)
        .map((analysis) => ({
        tool: analysis.tool.name,
        category: analysis.category ?? analysis.analysis_key,
        sha: analysis.commit_sha,
        ref: analysis.ref,
        error: analysis.error,
        warning: analysis.warning,
        results: analysis.results_count,
        rules: analysis.rules_count,
        createdAt: analysis.created_at,
    }));
}
/** The open ones of a ref (GitHub's default is the default branch alone). Needs `security-events: read`. */
async function listCodeScanningAlerts(github, ref) {
    const alerts = await github.readAll("/repos/{owner}/{repo}/code-scanning/alerts", { state: "open", ...(ref === undefined ? {} : { ref }) }, codeAlertShape);
    return alerts.map((alert) => ({
        source: "code-scanning",
        number: alert.number,
        title: alert.rule.description ?? alert.rule.id ?? "",
        severity: alert.rule.security_severity_level ?? alert.rule.severity ?? "unknown",
        tool: alert.tool.name,
        url: alert.html_url,
        createdAt: alert.created_at,
    }));
}
/** The open ones of the repository. Needs `vulnerability-alerts: read`. Paged by cursor. */
async function listDependabotAlerts(github) {
    const alerts = await github.readLinked("/repos/{owner}/{repo}/dependabot/alerts", { state: "open", per_page: 100 }, dependabotShape);
    return alerts.map((alert) => ({
        source: "dependabot",
        number: alert.number,
        title: alert.security_advisory.summary,
        severity: alert.security_advisory.severity,
        tool: alert.dependency.package?.name ?? "",
        url: alert.html_url,
        createdAt: alert.created_at,
    }));
}
/** What `base...head` adds and removes. Needs `contents: read`. */
async function compareDependencies(github, base, head) {
    const changes = await github.readLinked("/repos/{owner}/{repo}/dependency-graph/compare/{+basehead}", { basehead: `${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_0__/* .encodeRef */ .i)(base)}...${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_0__/* .encodeRef */ .i)(head)}` }, dependencyShape);
    return changes.map((change) => ({
        change: change.change_type,
        manifest: change.manifest,
        name: change.name,
        version: change.version,
        license: change.license,
        vulnerabilities: change.vulnerabilities.map((vulnerability) => ({
            severity: vulnerability.severity,
            id: vulnerability.advisory_ghsa_id,
            title: vulnerability.advisory_summary,
            url: vulnerability.advisory_url,
        })),
    }));
}


/***/ })

};
