export const id = 744;
export const ids = [744];
export const modules = {

/***/ 65744:
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
// EXTERNAL MODULE: ./packages/shared/src/requirements/decide.ts + 21 modules
var decide = __webpack_require__(22375);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
// EXTERNAL MODULE: ./packages/shared/src/github/alerts.ts
var alerts = __webpack_require__(6372);
// EXTERNAL MODULE: ./packages/shared/src/github/fact.ts
var fact = __webpack_require__(30677);
// EXTERNAL MODULE: ./packages/shared/src/record/provenance.ts
var provenance = __webpack_require__(95070);
// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var deployment = __webpack_require__(80110);
// EXTERNAL MODULE: ./packages/shared/src/release/identity.ts
var identity = __webpack_require__(27835);
// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var release_production = __webpack_require__(99186);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(51725);
;// CONCATENATED MODULE: ./packages/shared/src/release/last-released.ts
/** Decides which tags a range may start at: a tag that was never released must not hide commits from the gates. */




/**
 * A release was released when the commit of its tag was deployed to the last environment (or one of production), verified there and not
 * rolled back. Without environments, when a trusted account published its GitHub Release. A prerelease may have been verified in any
 * environment. Where nothing was verified yet, a release that was deployed there counts; where nothing was deployed, any published one,
 * else any tag. A deployment whose tag is gone or was moved is no start, but keeps those weaker proofs from being one: no start is left,
 * and all of the history is judged.
 */
function last_released_lastReleased(facts) {
    const candidates = (0,identity/* listCandidates */.jU)(facts.release, facts.pattern, facts.tags);
    const isStable = ({ name }) => (0,release_version/* parseTag */.ED)(name, facts.pattern)?.prerelease.length === 0;
    const ofKind = (stable, environments) => selectProven(candidates.filter((tag) => isStable(tag) === stable), facts, (isWanted) => (0,identity/* listCandidates */.jU)(facts.release, facts.pattern, listRun(facts, environments, isWanted)).filter((tag) => isStable(tag) === stable));
    const stable = ofKind(true, last_released_listLastEnvironments(facts));
    const prerelease = ofKind(false, facts.environments.map(({ name }) => name));
    const tags = (0,identity/* listCandidates */.jU)(facts.release, facts.pattern, [...stable.starts, ...prerelease.starts]);
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
function last_released_listLastEnvironments({ environments }) {
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
    const isVerified = ({ statuses }) => statuses.some(({ state, description }) => state === "success" && description.startsWith(deployment/* VERIFIED */.zX));
    return deployments.some(isVerified) && !deployments.some((one) => (0,deployment/* isQuarantining */.Gj)(one, null));
}

// EXTERNAL MODULE: ./packages/shared/src/github/issues.ts
var issues = __webpack_require__(25387);
// EXTERNAL MODULE: ./packages/shared/src/github/releases.ts
var releases = __webpack_require__(28701);
// EXTERNAL MODULE: ./packages/shared/src/github/deployments.ts
var deployments = __webpack_require__(18283);
;// CONCATENATED MODULE: ./packages/shared/src/github/trusted-deployments.ts




/** Whose writing counts under a policy; `own` is the login that the token writes as. */
function listTrustedWriters(policy, own) {
    return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}
/** Newest first; what others wrote has no payload, and their statuses are left out. */
async function trusted_deployments_listTrustedDeployments(github, policy, options = {}) {
    const deployments = await listDeployments(github, options);
    return keepTrusted(deployments, listTrustedWriters(policy, await readOwnLogin(github)));
}
/** Whether the run began a deployment to the environment, of any service or target, that has not ended. */
async function hasOpenDeployment(github, policy, { environment, runId }) {
    const isOfRun = ({ payload }) => payload?.runId === runId;
    return someTrusted(github, policy, environment, {
        isAsked: isOfRun,
        isFound: (one) => !isTerminal(latestStatus(one)?.state),
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
    const writers = listTrustedWriters(policy, await readOwnLogin(github));
    const asked = keepTrusted(await listBareDeployments(github, { environment }), writers).filter(isAsked);
    for (const { id } of asked) {
        const read = await readDeployment(github, id);
        if (read !== undefined && keepTrusted([read], writers).some(isFound))
            return true;
    }
    return false;
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
    const own = await readOwnLogin(github);
    return lastReleased({ ...facts, published: toPublished(releases, policy, own) });
}

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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(10900);
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
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 81260));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
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
        return { kind: "changed", text: `has changes that are in no commit (${(0,plural/* listFirst */.r)(changed, 3)})` };
    if (differing.length === 0)
        return null;
    const names = [...new Set(filtered.values())].join(", ");
    return {
        kind: "filtered",
        text: `has files that the filter ${names} of .git/config changes, which is not run (${(0,plural/* listFirst */.r)(differing, 3)})`,
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
    return existsSync(join(directory, ".git"));
}

;// CONCATENATED MODULE: ./packages/shared/src/process/git-records.ts
/** Splits what git prints with `-z` into its records, chunk by chunk. */
/** What lies between NUL bytes, which no commit can hold; empty records are left out. */
function splitRecords(onRecord) {
    let pending = [];
    const emit = (last) => {
        // Whole records, so that no character is cut; decoding them together is cheaper than one by one.
        const records = pending.length === 0 ? last : Buffer.concat([...pending, last]);
        pending = [];
        for (const record of records.toString("utf8").split("\0"))
            if (record !== "")
                onRecord(record);
    };
    return {
        take: (chunk) => {
            const end = chunk.lastIndexOf(0);
            if (end !== -1)
                emit(chunk.subarray(0, end));
            if (end + 1 < chunk.length)
                pending.push(chunk.subarray(end + 1));
        },
        end: () => emit(Buffer.alloc(0)),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/process/git-history.ts


const FULL_SHA = /^[0-9a-f]{40}$/;
/** Whether the clone holds the whole range. */
async function probeHistory(range) {
    for (const sha of [range.to, ...(range.from === undefined ? [] : [range.from])]) {
        requireSha(sha);
        const found = await runGit(range.directory, ["cat-file", "-e", `${sha}^{commit}`]);
        if (found.code !== 0)
            return sha === range.to
                ? { kind: "absent", why: `the clone does not hold ${sha.slice(0, 7)}` }
                : { kind: "shallow", why: `the clone does not reach back to ${sha.slice(0, 7)}` };
    }
    const shallow = await runGit(range.directory, ["rev-parse", "--is-shallow-repository"]);
    if (shallow.code !== 0)
        return { kind: "absent", why: "there is no clone" };
    if (shallow.out.trim() !== "true")
        return { kind: "complete" };
    const base = range.from === undefined ? undefined : await runGit(range.directory, ["merge-base", range.from, range.to]);
    if (base?.code !== 0)
        return { kind: "shallow", why: "the clone is shallow and holds no common commit" };
    const edges = await runGit(range.directory, ["rev-list", "--max-parents=0", span(range)]);
    return edges.code === 0 && edges.out.trim() === ""
        ? { kind: "complete" }
        : { kind: "shallow", why: "the clone is shallow and ends inside the range" };
}
/** Asks the clone's origin for the rest, without tags and without ever waiting for a password. */
async function deepenHistory(directory) {
    const result = await runGit(directory, ["fetch", "--quiet", "--unshallow", "--no-tags", "origin"], {
        timeoutMs: 120_000,
        // Of a server whose certificate an authority of the company signs.
        variables: keepVariables(["SSL_CERT_FILE", "GIT_SSL_CAINFO"]),
    });
    return result.code === 0;
}
/** How `head` relates to `base`, as GitHub would say it; undefined when the clone cannot tell. Both are full SHAs. */
async function relateLocally(directory, base, head) {
    requireSha(base);
    requireSha(head);
    if (base === head)
        return { status: "identical", mergeBase: base, commits: [] };
    const { code } = await runGit(directory, ["merge-base", "--is-ancestor", base, head]);
    if (code === 0)
        return { status: "ahead", mergeBase: base, commits: [] };
    if (code !== 1)
        return undefined;
    // Where a clone is cut off, "no" may only mean "not in here".
    const shallow = await runGit(directory, ["rev-parse", "--is-shallow-repository"]);
    if (shallow.out.trim() !== "false")
        return undefined;
    const common = await runGit(directory, ["merge-base", base, head]);
    if (common.code === 1)
        return { status: "unrelated", mergeBase: "", commits: [] };
    const mergeBase = common.out.trim();
    if (common.code !== 0 || !FULL_SHA.test(mergeBase))
        return undefined;
    if (mergeBase === head)
        return { status: "behind", mergeBase, commits: [] };
    const listed = await runGit(directory, ["rev-list", span({ directory, from: base, to: head })]);
    if (listed.code !== 0)
        return undefined;
    return { status: "diverged", mergeBase, commits: listed.out.split("\n").filter(Boolean) };
}
/** Those of a record; the last one, the message, may hold the separator. */
const FIELDS = 7;
/** Commits newest first, one by one. */
async function streamHistory(range, onCommit) {
    const format = "%H%x1f%T%x1f%P%x1f%cI%x1f%aI%x1f%an%x1f%B";
    const split = splitRecords((record) => {
        const fields = record.split("\x1f");
        const parents = fields[2] ?? "";
        const message = fields.length > FIELDS ? fields.slice(FIELDS - 1).join("\x1f") : fields[FIELDS - 1];
        onCommit({
            sha: fields[0] ?? "",
            tree: fields[1] ?? "",
            parents: parents === "" ? [] : parents.split(" "),
            date: fields[3] ?? "",
            authoredAt: fields[4] ?? "",
            author: fields[5] ?? "",
            message: (message ?? "").trimEnd(),
        });
    });
    await requireGit(range.directory, ["log", "-z", "--no-color", "--no-show-signature", `--format=${format}`, span(range)], { onChunk: split.take });
    split.end();
}
/** The paths that each commit of the range touches, by SHA; merges have none of their own. */
async function readChangedPaths(range) {
    const paths = new Map();
    const split = splitRecords((record) => {
        const [sha = "", ...names] = record.split("\n").filter((line) => line !== "");
        if (FULL_SHA.test(sha))
            paths.set(sha, names.map(unquote));
    });
    await requireGit(range.directory, ["log", "--no-color", "--no-show-signature", "--no-renames", "--name-only", "--format=%x00%H", span(range)], {
        onChunk: split.take,
        // The names are lines: one that holds a line break must not be two.
        settings: ["core.quotePath=true"],
    });
    split.end();
    return paths;
}
function span({ from, to }) {
    requireSha(to);
    if (from !== undefined)
        requireSha(from);
    return from === undefined ? to : `${from}..${to}`;
}
function requireSha(sha) {
    if (!FULL_SHA.test(sha))
        throw new TypeError(`not a full commit SHA: ${sha.slice(0, 80)}`);
}
function unquote(path) {
    if (!path.startsWith('"'))
        return path;
    const bytes = [];
    const named = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11 };
    for (const [, octal, letter, plain] of path.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
        if (octal !== undefined)
            bytes.push(Number.parseInt(octal, 8));
        else if (letter !== undefined)
            bytes.push(named[letter] ?? letter.charCodeAt(0));
        else
            bytes.push(...Buffer.from(plain, "utf8"));
    }
    return Buffer.from(bytes).toString("utf8");
}

;// CONCATENATED MODULE: ./packages/shared/src/release/find-previous.ts
/** Finds the release that another one follows: the one question that preflight, notes, deploy and rollback must answer alike. */


/**
 * The nearest lower version. When that lives on a line of its own, a tag of the release's own history goes first if it is at
 * or after the point where the lines part: it leaves fewer commits, or the same. Asks once where the nearest version is in the
 * history, which is nearly always; a long line of maintenance releases costs no more.
 */
async function findPrevious(request, relate) {
    const candidates = (0,identity/* listCandidates */.jU)(request.release, request.pattern, request.tags);
    const isStable = ({ name }) => (0,release_version/* parseTag */.ED)(name, request.pattern)?.prerelease.length === 0;
    const previous = await chooseStart(candidates, request.sha, relate);
    const stable = previous === undefined || isStable(previous.tag)
        ? previous
        : await chooseStart(candidates.filter(isStable), request.sha, relate);
    const chosen = [previous, stable].flatMap((start) => (start === undefined ? [] : [start.tag]));
    return {
        identity: (0,identity/* decideIdentity */.F1)({ ...request, tags: chosen.map((tag) => ({ ...tag, reachable: true })) }),
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
var github_commits = __webpack_require__(96841);
;// CONCATENATED MODULE: ./packages/shared/src/github/commit-history.ts
/** History without a checkout: all commits up to one, the paths of a commit, and files of a commit in one request. */


const treeShape = schemas/* object */.Ikc({
    truncated: schemas/* boolean */.zMY(),
    tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP().optional(), type: schemas/* string */.YjP().optional() })),
});
const filesShape = schemas/* object */.Ikc({
    files: schemas/* array */.YOg(schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), previous_filename: schemas/* string */.YjP().optional() })).optional(),
});
/** Every commit that `sha` contains, newest first. */
async function listHistory(github, sha) {
    const listed = await github.readAll("/repos/{owner}/{repo}/commits", { sha }, github_commits/* commitShape */.dO);
    return listed.map(github_commits/* toCommit */.w$);
}
/** The paths of all files at a commit; `complete` is false when GitHub cut the list. */
async function listTreePaths(github, sha) {
    const answer = await github.read("/repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha, recursive: "1" }, treeShape);
    return {
        paths: answer.tree.flatMap(({ type, path }) => (type === "blob" && path !== undefined ? [path] : [])),
        complete: !answer.truncated,
    };
}
/** The paths that one commit touches; null when GitHub's page (300 files) may not hold all. */
async function listCommitPaths(github, sha) {
    const { files } = await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: sha }, filesShape);
    if (files === undefined || files.length >= 300)
        return null;
    return files.flatMap((file) => [
        file.filename,
        ...(file.previous_filename === undefined ? [] : [file.previous_filename]),
    ]);
}
const blobShape = schemas/* object */.Ikc({
    __typename: schemas/* string */.YjP(),
    text: schemas/* string */.YjP().nullish(),
    isTruncated: schemas/* boolean */.zMY().optional(),
})
    .nullable();
/** Texts at a commit by path, in one GraphQL request; null: not there; undefined: there, but binary or too large. */
async function readFilesAt(github, sha, paths) {
    if (paths.length === 0)
        return {};
    const variables = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${sha}:${path}`]));
    const answer = await github.query(`query($owner: String!, $name: String!, ${paths.map((_, index) => `$e${index}: String!`).join(", ")}) {
  repository(owner: $owner, name: $name) {
${paths.map((_, index) => `    f${index}: object(expression: $e${index}) { __typename ... on Blob { text isTruncated } }`).join("\n")}
  }
}`, { owner: github.owner, name: github.repo, ...variables }, schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), blobShape) }), "contents: read");
    return Object.fromEntries(paths.map((path, index) => {
        const blob = answer.repository[`f${index}`];
        if (blob === null || blob === undefined || blob.__typename !== "Blob")
            return [path, null];
        return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
    }));
}

// EXTERNAL MODULE: ./packages/shared/src/release/range-commit.ts
var range_commit = __webpack_require__(99788);
;// CONCATENATED MODULE: ./packages/shared/src/range/source.ts
/** With more commits since a signature, from either source, none is looked up: the whole difference decides, they only explain. */
const LOOKED_UP = 20;
const PARALLEL = 8;
/** The paths that each commit touches; null for all of them when they are too many. */
async function lookUp(commits, list) {
    if (commits.length > LOOKED_UP)
        return commits.map(({ sha }) => ({ sha, paths: null }));
    return mapSome(commits, async (commit) => {
        const paths = await list(commit);
        return { sha: commit.sha, paths: paths === null ? null : [...paths].sort() };
    });
}
/** A few at a time, in their order. */
async function mapSome(items, map) {
    const results = new Array(items.length);
    let next = 0;
    const work = async () => {
        for (let index = next++; index < items.length; index = next++)
            results[index] = await map(items[index]);
    };
    await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, work));
    return results;
}

;// CONCATENATED MODULE: ./packages/shared/src/range/api-source.ts




const CUT = "GitHub lists at most 300 changed files; check the repository out first, with `fetch-depth: 0`";
function createApiSource(github) {
    const comparisons = new Map();
    const compare = (from, to) => {
        const key = `${from}...${to}`;
        const known = comparisons.get(key) ?? (0,github_commits/* compareCommits */.kC)(github, from, to);
        comparisons.set(key, known);
        return known;
    };
    return {
        kind: "api",
        isAncestor: async (ancestor, descendant) => {
            const comparison = await compare(ancestor, descendant);
            return comparison?.status === "ahead" || comparison?.status === "identical";
        },
        relate: async (base, head) => (0,github_commits/* toRelation */.Qj)(await compare(base, head)),
        listCommits: async (from, to, makers = false) => {
            if (from === to)
                return { commits: [] };
            const listed = from === undefined ? await listHistory(github, to) : (await compare(from, to))?.commits;
            if (listed === undefined)
                return { commits: [], incomplete: describeUnknown(from, to) };
            return { commits: (0,range_commit/* sortCommits */.N)(listed.map((commit) => toListed(commit, makers))) };
        },
        listPaths: async (from, to) => {
            if (from === to)
                return { paths: [] };
            if (from === undefined) {
                const tree = await listTreePaths(github, to);
                return {
                    paths: [...tree.paths].sort(),
                    ...(tree.complete ? {} : { incomplete: "GitHub did not list all files of the commit" }),
                };
            }
            const comparison = await compare(from, to);
            if (comparison === undefined)
                return { paths: [], incomplete: describeUnknown(from, to) };
            return { paths: listChanged(comparison), ...(comparison.filesComplete ? {} : { incomplete: CUT }) };
        },
        readSince: (signed, releasing) => readSince(github, compare, signed, releasing),
    };
}
function describeUnknown(from, to) {
    return `GitHub does not know ${from.slice(0, 7)} or ${to.slice(0, 7)} any more`;
}
function toListed(commit, makers) {
    const { sha, parents, treeSha, authorName, authoredAt, date, message, madeBy } = commit;
    return (0,range_commit/* toRangeCommit */.S)({
        sha,
        parents,
        tree: treeSha,
        author: authorName,
        authoredAt,
        date,
        message,
        madeBy: makers ? madeBy : null,
    });
}
async function readSince(github, compare, signed, releasing) {
    const [comparison, own, other] = await Promise.all([
        compare(signed, releasing),
        (0,github_commits/* readCommit */.kN)(github, releasing),
        (0,github_commits/* readCommit */.kN)(github, signed),
    ]);
    if (comparison === undefined || own === undefined || other === undefined)
        return { sameTree: false, isAncestor: false, commits: [], paths: [] };
    const commits = (0,range_commit/* sortCommits */.N)(comparison.commits.filter(({ parents }) => parents.length <= 1));
    return {
        sameTree: own.treeSha === other.treeSha,
        isAncestor: comparison.status === "ahead" || comparison.status === "identical",
        commits: await lookUp(commits, ({ sha }) => listCommitPaths(github, sha)),
        paths: listChanged(comparison),
        ...(comparison.filesComplete ? {} : { incomplete: CUT }),
    };
}
function listChanged(comparison) {
    // What was copied from stands unchanged.
    const paths = comparison.files.flatMap(({ path, previousPath, status }) => previousPath === null || status === "copied" ? [path] : [path, previousPath]);
    return [...new Set(paths)].sort();
}

;// CONCATENATED MODULE: ./packages/shared/src/range/git-source.ts



const git_source_FULL_SHA = /^[0-9a-f]{40}$/;
function createGitSource(git, api) {
    const { directory } = git;
    const relate = async (base, head) => (await relateLocally(directory, base, head)) ?? api.relate(base, head);
    return {
        kind: "checkout",
        relate,
        isAncestor: async (ancestor, descendant) => {
            const { status } = await relate(ancestor, descendant);
            return status === "ahead" || status === "identical";
        },
        listCommits: async (from, to, makers = false) => {
            const [commits, proven] = await Promise.all([
                readCommits(git, from, to),
                // A name and an address in a commit are whatever its maker wrote: only GitHub says whose signature it is.
                makers ? api.listCommits(from, to, true) : undefined,
            ]);
            if (proven === undefined)
                return { commits };
            const madeBy = new Map(proven.commits.map((commit) => [commit.sha, commit.madeBy]));
            return { commits: commits.map((commit) => ({ ...commit, madeBy: madeBy.get(commit.sha) ?? null })) };
        },
        listPaths: async (from, to) => {
            const paths = from === undefined
                ? (await git.listTree(to)).map(({ path }) => path)
                : await listPathsSince(git, relate, from, to);
            return { paths: [...new Set(paths)].sort() };
        },
        listCommitPaths: (from, to) => readChangedPaths({ directory, from, to }),
        readSince: async (signed, releasing) => {
            const isHeld = git_source_FULL_SHA.test(signed) && (await probeHistory({ directory, from: signed, to: releasing })).kind === "complete";
            return isHeld ? git_source_readSince(git, signed, releasing) : api.readSince(signed, releasing);
        },
        readFiles: async (commit, paths) => Object.fromEntries(await mapSome(paths, async (path) => [path, (await git.readFile(commit, path)) ?? null])),
    };
}
async function readCommits(git, from, to) {
    const commits = [];
    await streamHistory({ directory: git.directory, from, to }, (commit) => {
        commits.push((0,range_commit/* toRangeCommit */.S)(commit));
    });
    // git gives the newest first; mostly the other way round is the order already.
    return (0,range_commit/* sortCommits */.N)(commits.reverse());
}
/** From the last common commit, as GitHub compares: what a line that was not merged back changed is not this release's. */
async function listPathsSince(git, relate, from, to) {
    const relation = await relate(from, to);
    return git.listChangedPaths(relation.status === "diverged" ? relation.mergeBase : from, to);
}
async function git_source_readSince(git, signed, releasing) {
    const [paths, isAncestor, log] = await Promise.all([
        git.listChangedPaths(signed, releasing),
        git.isAncestor(signed, releasing),
        readCommits(git, signed, releasing),
    ]);
    const commits = (0,range_commit/* sortCommits */.N)(log.filter(({ parents }) => parents.length <= 1));
    return {
        sameTree: paths.length === 0,
        isAncestor,
        commits: await lookUp(commits, async ({ sha, parents: [parent] }) => parent === undefined ? (await git.listTree(sha)).map(({ path }) => path) : git.listChangedPaths(parent, sha)),
        paths: [...paths].sort(),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/range/find-range.ts
/** Finds the release before, and from where the range between is read: the clone where it holds all of it, else GitHub. */






/** Throws an ActionableError when `history` is `git` and the clone does not hold the release's commit. */
async function findRange(github, request) {
    const { workspace, sha, history } = request;
    const api = createApiSource(github);
    const remarks = [];
    const isHeld = history !== "api" && (await holdsCommit(request, remarks));
    const found = await findPrevious(request, async (base, head) => {
        const own = isHeld ? await relateLocally(workspace, base, head) : undefined;
        return own ?? api.relate(base, head);
    });
    const { identity } = found;
    remarks.push(...describeStart(request, found));
    if (!isHeld)
        return { identity, source: api, remarks };
    const source = createGitSource(openGit(workspace), api);
    const range = { directory: workspace, from: identity.previous?.sha, to: sha };
    let state = await probeHistory(range);
    if (state.kind === "shallow" && (history === "git" || request.deepens) && (await deepenHistory(workspace))) {
        remarks.push("The clone was shallow and was deepened.");
        state = await probeHistory(range);
    }
    if (state.kind === "complete")
        return { identity, source, remarks };
    if (history === "git")
        return {
            identity,
            source,
            remarks,
            incomplete: `The range is not whole: ${state.why}, and it could not be deepened.`,
        };
    return { identity, source: api, remarks: [...remarks, `Read through the API: ${state.why}.`] };
}
async function holdsCommit({ workspace, sha, history }, remarks) {
    // Without the folder, or without git, GitHub knows the same.
    const state = await probeHistory({ directory: workspace, to: sha }).catch(() => ({ kind: "absent", why: "there is no clone" }));
    if (state.kind !== "absent")
        return true;
    if (history === "git")
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `history is \`git\`, and ${state.why}.`,
            hint: "Check the release's commit out first: actions/checkout with `fetch-depth: 0`; or set `history: api`.",
        });
    remarks.push("Read through the API: there is no checkout of the commit.");
    return false;
}
function describeStart({ release }, { diverged, unrelated }) {
    const remarks = [];
    if (diverged !== undefined)
        remarks.push(`${diverged.name} is not in the history of ${release.tag}: its line was not merged back, or history was rewritten. Changes are counted from the last common commit.`);
    if (unrelated !== undefined)
        remarks.push(`${release.tag} does not follow ${unrelated.name}: their histories have no commit in common, or ${unrelated.name} came later. All of its history is counted.`);
    return remarks;
}

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
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(60463);
// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(77001);
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
            ["Opened", `${incident.openedAt.slice(0, 16).replace("T", " ")} UTC by ${escapeMarkdown(incident.openedBy)}`],
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
function issue_renderTimeline({ timeline }) {
    return table(["UTC", "what"], timeline.map(({ at, what }) => [at.slice(11, 19), escapeMarkdown(what)]));
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
    return table(["role", "about", "channel", "reached", "when (UTC)", "answer"], incident.receipts.map((receipt) => [
        receipt.role,
        receipt.about,
        escapeMarkdown(receipt.channel),
        describeReached(receipt),
        receipt.at.slice(11, 19),
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
    const when = incident.openedAt.slice(0, 16).replace("T", " ");
    const back = incident.outcome.kind === "rolled-back";
    return codeBlock([
        `Subject: ${back ? "Resolved" : "We are looking into a problem"}: ${namePlace(incident)}`,
        "",
        `Since ${when} UTC some of you may have met errors after our latest update.`,
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
    const span = formatSpan(Date.parse(end) - Date.parse(start));
    const impact = incident.outcome.kind === "rolled-back"
        ? `Customers may have met it for ${span}: from ${shortTime(start)} UTC, when the release was deployed, until ${shortTime(end)} UTC, when the old release was verified.`
        : `It began at ${shortTime(start)} UTC at the earliest; its end is still to be established.`;
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
function shortTime(at) {
    return at.slice(0, 16).replace("T", " ");
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
            .filter(({ name }) => (0,release_version/* parseTag */.ED)(name, reads.tagPattern) !== undefined)
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

// EXTERNAL MODULE: ./packages/shared/src/github/actor.ts
var actor = __webpack_require__(59566);
;// CONCATENATED MODULE: ./packages/shared/src/github/statuses.ts
/** Commit statuses: the latest of each context, with who posted it. */

const statusShape = schemas/* object */.Ikc({
    context: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullable(),
    target_url: schemas/* string */.YjP().nullable(),
    created_at: schemas/* string */.YjP(),
    creator: schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() }).nullable(),
});
/** The newest status of each context (the list is newest first); empty when none was ever posted. */
async function listStatuses(github, sha) {
    const all = await github.readAll("/repos/{owner}/{repo}/commits/{ref}/statuses", { ref: sha }, statusShape);
    const newest = new Map();
    for (const status of all)
        if (!newest.has(status.context))
            newest.set(status.context, {
                context: status.context,
                state: status.state,
                description: status.description ?? "",
                url: status.target_url ?? "",
                createdAt: status.created_at,
                creator: status.creator?.login ?? null,
            });
    return [...newest.values()];
}

;// CONCATENATED MODULE: ./packages/shared/src/github/commit-evidence.ts
/** What lies at a commit, in one request: the texts of files and the commit statuses. */






const commit_evidence_blobShape = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), text: schemas/* string */.YjP().nullish(), isTruncated: schemas/* boolean */.zMY().optional() })
    .nullable();
const commit_evidence_statusShape = schemas/* object */.Ikc({
    contexts: schemas/* array */.YOg(schemas/* object */.Ikc({
        context: schemas/* string */.YjP(),
        state: schemas/* string */.YjP(),
        description: schemas/* string */.YjP().nullable(),
        targetUrl: schemas/* string */.YjP().nullable(),
        createdAt: schemas/* string */.YjP(),
        creator: actor/* actorShape */.l.nullable(),
    })),
})
    .nullable();
const answerShape = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ status: commit_evidence_statusShape.optional() }).nullable() }).catchall(commit_evidence_blobShape),
});
/**
 * The files at `paths` and the newest status of each context. Needs `contents: read` and `statuses: read`;
 * when the token lacks one, each is read apart, so that the other stays known.
 */
async function readCommitEvidence(github, sha, paths) {
    const read = await (0,fact/* fact */.f)(() => queryEvidence(github, sha, paths));
    if (read.ok)
        return { files: { ok: true, value: read.value.files }, statuses: { ok: true, value: read.value.statuses } };
    if (read.failure.kind !== "forbidden")
        return { files: read, statuses: read };
    const [files, statuses] = await Promise.all([
        (0,fact/* fact */.f)(() => readFilesAt(github, sha, paths)),
        (0,fact/* fact */.f)(() => listStatuses(github, sha)),
    ]);
    return { files, statuses };
}
async function queryEvidence(github, sha, paths) {
    const names = paths.map((_, index) => `e${index}`);
    const { repository } = await github.query(`query($owner: String!, $name: String!, $sha: GitObjectID!${names.map((name) => `, $${name}: String!`).join("")}) {
  repository(owner: $owner, name: $name) {
    commit: object(oid: $sha) { ... on Commit { status { contexts { context state description targetUrl createdAt creator { ${actor/* ACTOR_FIELDS */.k} } } } } }
${names.map((name) => `    ${name}: object(expression: $${name}) { __typename ... on Blob { text isTruncated } }`).join("\n")}
  }
}`, {
        owner: github.owner,
        name: github.repo,
        sha,
        ...Object.fromEntries(paths.map((path, index) => [`e${index}`, `${sha}:${path}`])),
    }, answerShape, "statuses: read");
    if (repository.commit === null)
        throw new failure/* GitHubError */.y_({
            code: "not-found",
            status: 404,
            message: `The commit ${sha} is not in ${github.owner}/${github.repo}.`,
            hint: "Push the commit before its tag.",
        });
    const blobs = repository;
    return {
        files: Object.fromEntries(paths.map((path, index) => {
            const blob = blobs[`e${index}`];
            if (blob === null || blob === undefined || blob.__typename !== "Blob")
                return [path, null];
            return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
        })),
        statuses: (repository.commit.status?.contexts ?? []).map((status) => ({
            context: status.context,
            state: toState(status.state),
            description: status.description ?? "",
            url: status.targetUrl ?? "",
            createdAt: status.createdAt,
            creator: status.creator?.login ?? null,
        })),
    };
}
/** A status that is only expected has not been posted: it is waited for. */
/** GraphQL has REST's words in capitals, and `EXPECTED` for what has not reported. */
function toState(state) {
    return state === "EXPECTED" ? "pending" : state.toLowerCase();
}

// EXTERNAL MODULE: ./packages/shared/src/notes/changes.ts + 5 modules
var notes_changes = __webpack_require__(3641);
// EXTERNAL MODULE: ./packages/shared/src/notes/facts.ts
var facts = __webpack_require__(98314);
;// CONCATENATED MODULE: ./packages/shared/src/github/commit-paths.ts
/** The paths that no clone and no pull request gives, for whoever asks which service a commit belongs to. */



/** How many commits are asked for one by one. */
const ASKED = 100;
const commit_paths_PARALLEL = 8;
/**
 * One request for each commit that reached the branch on its own, or within a pull request that does not speak for its commits.
 * `incomplete` says why not all are known.
 */
async function readMissingPaths(github, commits, known) {
    const pulls = known.pulls.map((pull) => (0,facts/* toNotedPull */.Bf)(pull));
    const speaking = (0,notes_changes/* listSpeakingPulls */.b)({ ...known, commits, pulls }, known.matches);
    const missing = commits.filter((commit) => !(0,facts/* isMergeCommit */.qV)(commit) && commit.paths === undefined && !speaking.has(known.pullOfCommit.get(commit.sha) ?? 0));
    if (missing.length === 0)
        return { commits };
    if (missing.length > ASKED)
        return {
            commits,
            incomplete: `Changed paths are needed and ${missing.length} commits that no pull request speaks for are too many to ask GitHub for each: check out with \`fetch-depth: 0\`.`,
        };
    const found = new Map();
    const rest = missing.map(({ sha }) => sha);
    const work = async () => {
        for (let sha = rest.shift(); sha !== undefined; sha = rest.shift())
            found.set(sha, await listCommitPaths(github, sha));
    };
    await Promise.all(Array.from({ length: commit_paths_PARALLEL }, work));
    const cut = missing.find(({ sha }) => found.get(sha) == null);
    return {
        commits: commits.map((commit) => {
            const paths = found.get(commit.sha);
            return paths == null ? commit : { ...commit, paths };
        }),
        ...(cut === undefined
            ? {}
            : {
                incomplete: `${cut.sha.slice(0, 7)} changes more paths than GitHub lists: check out with \`fetch-depth: 0\`.`,
            }),
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/github/pull-requests.ts
/**
 * Reads the pull requests that commits came through: which ones for hundreds of commits in one request, and each one's words,
 * and its reviews, files and issues where they are asked for, once.
 */


const pull_requests_actor = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), login: schemas/* string */.YjP(), id: schemas/* string */.YjP().optional() }).nullable();
const pull_requests_treeShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), tree: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) });
const nodesOf = (shape) => schemas/* object */.Ikc({ totalCount: schemas/* number */.aig().optional(), nodes: schemas/* array */.YOg(shape.nullable()).nullable() }).nullable();
const briefShape = schemas/* object */.Ikc({ number: schemas/* number */.aig(), merged: schemas/* boolean */.zMY() });
const pullShape = briefShape.extend({
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    mergedAt: schemas/* string */.YjP().nullable(),
    mergeCommit: pull_requests_treeShape.nullable(),
    baseRefName: schemas/* string */.YjP(),
    headRefOid: schemas/* string */.YjP(),
    commits: nodesOf(schemas/* object */.Ikc({ commit: pull_requests_treeShape })),
    author: pull_requests_actor,
    authorAssociation: schemas/* string */.YjP().optional(),
    labels: nodesOf(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })),
    files: nodesOf(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), additions: schemas/* number */.aig(), deletions: schemas/* number */.aig() })).optional(),
    reviews: nodesOf(schemas/* object */.Ikc({
        author: pull_requests_actor,
        state: schemas/* enum */.k5n(["APPROVED", "CHANGES_REQUESTED", "COMMENTED", "DISMISSED", "PENDING"]),
        submittedAt: schemas/* string */.YjP().nullable(),
        lastEditedAt: schemas/* string */.YjP().nullable(),
        authorCanPushToRepository: schemas/* boolean */.zMY(),
        body: schemas/* string */.YjP(),
        url: schemas/* string */.YjP(),
        commit: pull_requests_treeShape.nullable(),
    })).optional(),
    closingIssuesReferences: nodesOf(schemas/* object */.Ikc({
        number: schemas/* number */.aig(),
        title: schemas/* string */.YjP(),
        url: schemas/* string */.YjP(),
        state: schemas/* enum */.k5n(["OPEN", "CLOSED"]),
        stateReason: schemas/* string */.YjP().nullable(),
        body: schemas/* string */.YjP(),
    })).optional(),
});
const recentShape = nodesOf(pullShape);
const commitShape = schemas/* object */.Ikc({ associatedPullRequests: nodesOf(schemas/* union */.KCZ([pullShape, briefShape])).optional() })
    .nullable();
const WORDS = `number merged title body url mergedAt baseRefName headRefOid
  mergeCommit { oid tree { oid } }
  commits(last: 1) { nodes { commit { oid tree { oid } } } }
  labels(first: 20) { nodes { name } }`;
const FILES = `
  files(first: 100) { totalCount nodes { path additions deletions } }`;
const EVIDENCE = `
  author { __typename login }
  reviews(last: 30) { totalCount nodes { author { __typename login } state submittedAt lastEditedAt authorCanPushToRepository body url commit { oid tree { oid } } } }
  closingIssuesReferences(first: 10) { totalCount nodes { number title url state stateReason body } }`;
const AUTHORS = `
  author { __typename login ... on User { id } } authorAssociation`;
/** Commits whose pull requests are named in one request. */
const COMMITS_A_REQUEST = 300;
/** Pull requests that are read in one request: GitHub allows 500,000 nodes, and gives up long before. */
const PULLS_A_REQUEST = 100;
/** What is asked for at a time when GitHub gave up on more; of less than that, half. */
const FEWER = 50;
/** So few are not heavy: GitHub is down. */
const FEWEST = 10;
/**
 * The merged ones by number, each once, with those of the commits that GitHub says it brought. The commit that names a pull request
 * is asked for it whole; of the others only the numbers are asked for (their files are a comparison each, and several commits have
 * the same). Where few commits name one, as after rebase merges, the pull requests that changed last are read beside them; what is
 * not known whole then is read by number. Needs `pull-requests: read`.
 */
async function listPullRequests(github, { commits, ...parts }) {
    const asked = [...new Map(commits.map((commit) => [commit.sha, commit])).values()].filter(({ sha }) => /^[0-9a-f]{40}$/.test(sha));
    const naming = new Map(asked.flatMap(({ sha, named }) => (named === undefined ? [] : [[named, sha]])));
    const whole = new Set([...naming.values()].slice(0, PULLS_A_REQUEST));
    const recent = Math.min(asked.length, PULLS_A_REQUEST) - whole.size;
    const answers = await ask(github, [
        ...(recent > 0 && asked.length <= COMMITS_A_REQUEST ? [askRecent(recent)] : []),
        ...asked.map(({ sha }) => ({
            alias: `c${sha}`,
            text: `object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: ${whole.has(sha) ? 5 : 10}) { nodes { ${whole.has(sha) ? "...pull" : "number merged"} } } } }`,
        })),
    ], COMMITS_A_REQUEST + 1, parts);
    const nodes = new Map();
    const brought = new Map();
    for (const [alias, answer] of answers) {
        if (alias === RECENT) {
            for (const pull of recentShape.parse(answer)?.nodes ?? [])
                if (pull !== null)
                    nodes.set(pull.number, pull);
            continue;
        }
        for (const pull of commitShape.parse(answer)?.associatedPullRequests?.nodes ?? []) {
            if (pull?.merged !== true)
                continue;
            if ("title" in pull)
                nodes.set(pull.number, pull);
            const known = brought.get(pull.number);
            if (known === undefined)
                brought.set(pull.number, [alias.slice(1)]);
            else
                known.push(alias.slice(1));
        }
    }
    const missing = [...brought.keys()].filter((number) => !nodes.has(number));
    const rest = await ask(github, missing.map((number) => ({ alias: `p${number}`, text: `pullRequest(number: ${number}) { ...pull }` })), PULLS_A_REQUEST, parts);
    for (const [, answer] of rest) {
        const pull = pullShape.nullable().parse(answer);
        if (pull !== null)
            nodes.set(pull.number, pull);
    }
    return [...brought]
        .flatMap(([number, shas]) => {
        const pull = nodes.get(number);
        return pull === undefined ? [] : [toPull(pull, shas)];
    })
        .sort((a, b) => a.number - b.number);
}
const RECENT = "recent";
function askRecent(count) {
    const order = "states: [MERGED], orderBy: {field: UPDATED_AT, direction: DESC}";
    return { alias: RECENT, text: `pullRequests(first: ${count}, ${order}) { nodes { ...pull } }` };
}
/**
 * Aliases and answers, in batches that go out side by side. GraphQL gives up on heavy questions: then less is asked at a time, and
 * not for the recent ones, the heaviest part, which are only a short cut.
 */
async function ask(github, questions, size, parts) {
    const batches = await Promise.all(splitList(questions, size).map(async (batch) => {
        try {
            return await askBatch(github, batch, parts);
        }
        catch (thrown) {
            const fewer = batch.filter(({ alias }) => alias !== RECENT);
            const isHeavy = batch.length > FEWEST;
            if (!(thrown instanceof failure/* GitHubError */.y_) || thrown.code !== "github-unavailable" || !isHeavy)
                throw thrown;
            const answers = [];
            for (const part of splitList(fewer, Math.min(FEWER, Math.ceil(batch.length / 2))))
                answers.push(...(await askBatch(github, part, parts)));
            return answers;
        }
    }));
    return batches.flat();
}
async function askBatch(github, questions, parts) {
    const lines = questions.map(({ alias, text }) => `    ${alias}: ${text}`);
    // A fragment that nothing uses is an error.
    const fragment = lines.some((line) => line.includes("...pull"))
        ? `\nfragment pull on PullRequest {\n  ${WORDS}${parts.files ? FILES : ""}${parts.evidence ? EVIDENCE : AUTHORS}\n}`
        : "";
    const { repository } = await github.query(`query($owner: String!, $name: String!) {\n  repository(owner: $owner, name: $name) {\n${lines.join("\n")}\n  }\n}${fragment}`, { owner: github.owner, name: github.repo }, schemas/* object */.Ikc({ repository: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }), "pull-requests: read");
    return Object.entries(repository);
}
function toPull(pull, commits) {
    const reviews = pull.reviews?.nodes ?? [];
    const closes = pull.closingIssuesReferences?.nodes ?? [];
    const files = pull.files?.nodes ?? [];
    const missing = [
        (pull.reviews?.totalCount ?? 0) > reviews.length ? "reviews" : "",
        (pull.closingIssuesReferences?.totalCount ?? 0) > closes.length ? "linked issues" : "",
        (pull.files?.totalCount ?? 0) > files.length ? "files" : "",
    ].filter(Boolean);
    const last = (pull.commits?.nodes ?? []).find((node) => node?.commit.oid === pull.headRefOid);
    return {
        number: pull.number,
        title: pull.title,
        body: pull.body,
        url: pull.url,
        author: pull.author?.login ?? "ghost",
        authorIsBot: pull.author?.__typename === "Bot",
        ...(isOutsider(pull) ? { outsider: pull.author.id } : {}),
        base: pull.baseRefName,
        merged: pull.merged,
        mergedAt: pull.mergedAt,
        mergeSha: pull.mergeCommit?.oid ?? null,
        mergeTree: pull.mergeCommit?.tree.oid ?? null,
        headSha: pull.headRefOid,
        headTree: last?.commit.tree.oid ?? null,
        labels: (pull.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
        reviews: reviews.flatMap((review) => (review === null ? [] : [toReview(review)])),
        closes: closes.flatMap((issue) => (issue === null ? [] : [issue])),
        files: files.flatMap((file) => file === null ? [] : [{ path: file.path, lines: file.additions + file.deletions }]),
        commits,
        ...(missing.length === 0 ? {} : { incomplete: `not all ${missing.join(" and ")} were read` }),
    };
}
/** Of members and collaborators, who are no newcomers, nobody asks when they began. */
function isOutsider({ author, authorAssociation }) {
    return (author?.__typename === "User" &&
        author.id !== undefined &&
        !["OWNER", "MEMBER", "COLLABORATOR"].includes(authorAssociation ?? ""));
}
function toReview(review) {
    return {
        author: review.author?.login ?? "ghost",
        authorIsBot: review.author === null || review.author.__typename !== "User",
        state: review.state,
        commit: review.commit?.oid ?? null,
        commitTree: review.commit?.tree.oid ?? null,
        submittedAt: review.submittedAt ?? "",
        body: review.body,
        edited: review.lastEditedAt !== null,
        canPush: review.authorCanPushToRepository,
        url: review.url,
    };
}
function splitList(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

// EXTERNAL MODULE: ./packages/shared/src/release/pull-request.ts
var pull_request = __webpack_require__(8866);
// EXTERNAL MODULE: ./packages/shared/src/requirements/acceptance.ts
var acceptance = __webpack_require__(50337);
// EXTERNAL MODULE: ./packages/shared/src/requirements/evidence-files.ts
var evidence_files = __webpack_require__(60405);
;// CONCATENATED MODULE: ./actions/preflight/src/read-commit.ts









async function readRangeAndPulls({ github, source, policy, sha }, from) {
    const makers = (0,acceptance/* listDirectPushers */.W)(policy.requirements["acceptance"]).length > 0;
    const range = await (0,fact/* fact */.f)(async () => {
        const [listed, changed] = await Promise.all([source.listCommits(from, sha, makers), source.listPaths(from, sha)]);
        const incomplete = listed.incomplete ?? changed.incomplete;
        return { commits: listed.commits, paths: changed.paths, ...(incomplete === undefined ? {} : { incomplete }) };
    });
    if (!range.ok)
        return { range, pulls: range };
    const commits = (0,pull_request/* listNamed */.SB)(range.value.commits);
    const pulls = await (0,fact/* fact */.f)(() => listPullRequests(github, { commits, files: true, evidence: true }));
    if (policy.paths.length === 0)
        return { range, pulls };
    const known = await (0,fact/* fact */.f)(() => markForeign({ github, source, policy, sha }, { from, range: range.value, pulls }));
    // Without it every commit counts as one of the service.
    return { range: known.ok ? known : range, pulls };
}
/** Commits that change no file of the service, by their own paths. */
async function markForeign({ github, source, policy, sha }, read) {
    const { range, from } = read;
    const merged = read.pulls.ok ? read.pulls.value.filter((pull) => pull.merged) : [];
    const own = await source.listCommitPaths?.(from, sha);
    const { commits } = await readMissingPaths(github, range.commits.map((commit) => ({ ...commit, ...(own === undefined ? {} : { paths: own.get(commit.sha) ?? [] }) })), {
        pulls: merged,
        pullOfCommit: (0,pull_request/* assignByAssociation */.oV)((0,pull_request/* listNamed */.SB)(range.commits), merged),
        servicePaths: policy.paths,
        matches: changes/* matchesAny */._I,
    });
    return {
        ...range,
        commits: commits.map(({ paths, ...commit }) => paths === undefined || (0,facts/* isMergeCommit */.qV)(commit) || paths.some((path) => (0,changes/* matchesAny */._I)(policy.paths, path))
            ? commit
            : { ...commit, foreign: true }),
    };
}
/** The statuses of the commit and the files that are evidence; without a checkout both come in one request. */
async function readCommit({ github, source, policy, sha, }) {
    const paths = (0,evidence_files/* listEvidenceFiles */.P)(policy);
    const { readFiles } = source;
    const [evidence, own] = await Promise.all([
        readCommitEvidence(github, sha, readFiles === undefined ? paths : []),
        readFiles === undefined ? undefined : (0,fact/* fact */.f)(() => readFiles(sha, paths)),
    ]);
    const read = own ?? evidence.files;
    // What is there and is no text that can be read is there all the same, and says nothing.
    const toText = (text) => (text === undefined ? "" : text);
    return {
        statuses: evidence.statuses,
        files: Object.fromEntries(paths.map((path) => [path, read.ok ? { ok: true, value: toText(read.value[path]) } : read])),
    };
}
async function readBranches({ source, policy, sha }, overview) {
    const ordered = overview.branches
        .filter(({ name }) => (0,changes/* matchesAny */._I)(policy.branches, name))
        .sort((a, b) => Number(b.name === overview.defaultBranch) - Number(a.name === overview.defaultBranch) ||
        a.name.localeCompare(b.name));
    for (const branch of ordered) {
        if (branch.sha === sha)
            return [branch.name];
        if (await source.isAncestor(sha, branch.sha))
            return [branch.name];
    }
    return [];
}

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
    return (0,vocabulary/* mapFact */.Vt)(all, (deployments) => (0,provenance/* keepTrusted */.v2)(deployments, listTrustedWriters(policy, overview.viewer)).map(({ id, sha, environment, createdAt, payload, statuses }) => ({
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
    const release = (0,release_version/* readVersion */.$4)(request.version, policy.tag);
    const tags = overview.moreTags ? await (0,refs/* listTags */.cB)(github, (0,release_version/* tagPrefix */.B3)(policy.tag)) : overview.tags;
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
async function read_since_readSince(source, signed, sha) {
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
    const { tags: starts, ...passedOver } = last_released_lastReleased({
        release,
        tags,
        pattern: policy.tag,
        service: policy.service ?? null,
        environments: policy.environments,
        deployments: deployments.ok ? deployments.value : [],
        published: documents.ok ? toPublished(documents.value, policy, overview.viewer) : [],
    });
    const own = listOwnWorkflows(policy, request);
    const judged = { github, request, overview, policy, sha, own };
    // What needs only the commit goes out beside the comparison that finds the previous release.
    const early = readOfCommit(judged, release);
    // Whichever throws first is heard; the other must not end the process.
    early.catch(() => { });
    const { identity, source } = await findRange(github, {
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
        readRangeAndPulls(judged, previous?.sha),
        early,
        Promise.all([
            (0,fact/* fact */.f)(async () => (previous === null ? null : (0,alerts/* compareDependencies */.Dj)(github, previous.sha, sha))),
            readIssueComments(github, overview, issue),
            readCommit(judged),
            (0,fact/* fact */.f)(() => readBranches(judged, overview)),
        ]),
    ]);
    const [dependencies, comments, { files, statuses }, branches] = later;
    const known = { comments, pulls, approvals, release: { ...identity, previous } };
    const twins = listTwins(pulls, sha);
    const people = await readPeople(github, policy, listSigners(known, policy));
    const [since, checks] = await Promise.all([
        read_since_readSince(source, listSignedCommits({ ...known, people }, policy), sha),
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
/** Per role, what each open requirement needs, with the exact line to paste; `where` is Markdown for where it goes. Empty when nothing is open. */
function matrix_renderNextSteps(rows, policy, where) {
    const open = rows.filter(({ remedy }) => remedy !== null);
    if (open.length === 0)
        return "";
    const byRole = new Map();
    for (const row of open)
        byRole.set(row.remedy.who, [...(byRole.get(row.remedy.who) ?? []), row]);
    const parts = [...byRole].map(([who, list]) => {
        const lines = (command) => list.flatMap(({ remedy }) => (remedy.line?.startsWith(command) === true ? [remedy.line] : []));
        const signs = lines("/signoff");
        const waivers = lines("/waive");
        return [
            `#### ${describeWho(who, policy)}`,
            "",
            bullets(list.map((row) => {
                const due = row.verdict === "deferred" ? ` (due ${row.until})` : "";
                const why = renderSentence(row.otherwise?.explanation ?? row.explanation);
                return `${SIGNS[row.verdict]} **${escapeMarkdown(row.title)}**${due}: ${why}<br>➡️ ${renderSentence(row.remedy.what)}`;
            })),
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
    const how = `To sign, paste the line in a comment on ${where}, when it is true; one comment may hold several lines.`;
    return [...(isSigned ? [how] : []), ...parts].join("\n\n");
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
    return table(["", "Who", "Line", "What became of it"], outcomes
        .slice(-50)
        .map(({ outcome, comment, line, why }) => [
        signs[outcome],
        link(comment.author, comment.url),
        inlineCode(line.length > 120 ? `${line.slice(0, 119)}…` : line),
        `${outcome}: ${renderSentence(why)}`,
    ]));
}

// EXTERNAL MODULE: ./actions/preflight/src/permission-block.ts
var permission_block = __webpack_require__(54408);
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
        { heading: describeDecision(report), body: renderIdentity(report, issueUrl) },
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
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 1 modules
var json_documents = __webpack_require__(42256);
// EXTERNAL MODULE: ./packages/cli/src/policy/origins.ts + 1 modules
var origins = __webpack_require__(73811);
// EXTERNAL MODULE: ./packages/cli/src/policy/remote-policy.ts
var remote_policy = __webpack_require__(71130);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
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
    return `  ${(0,src_text/* style */.iF)(colour, sign)} ${row.id.padEnd(18)}${(0,src_text/* style */.iF)(colour, row.verdict.padEnd(16))} ${(0,src_text/* wrapText */.C1)(row.explanation, " ".repeat(38), 120)}${notes.join("")}`;
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
            ...list.map(({ id, verdict, remedy }) => `    ${(0,src_text/* style */.iF)(render_explanation_SIGNS[verdict][1], render_explanation_SIGNS[verdict][0])} ${id}: ${(0,src_text/* wrapText */.C1)(remedy.what, "      ", 116)}`),
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

/***/ 71130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ checkRemotePolicy)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6128);
/* harmony import */ var _octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36244);
/* harmony import */ var _check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47789);
/* harmony import */ var _layers_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72595);




/** Throws ActionableError for what cannot be read: the file, or what it extends. `now` in milliseconds. */
async function checkRemotePolicy(github, path, now, 
/** Default: the default branch. */
at) {
    const read = await (0,_octoacme_shared_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_0__/* .readPolicyText */ .O)(github, { path, ref: at });
    const today = new Date(now).toISOString().slice(0, 10);
    if (read.kind === "missing")
        return { exists: false, problems: [], policies: (0,_check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__/* .checkPolicy */ .h)(path, undefined, today).policies, layers: [] };
    const { text, ref, sha } = read;
    const extended = (0,_layers_ts__WEBPACK_IMPORTED_MODULE_3__/* .extendsOthers */ .tU)(text);
    const layers = extended
        ? (await (0,_octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_1__/* .readLayers */ .n)({ path, text, ref, sha }, (0,_octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_1__/* .createReader */ .W)(github))).layers
        : [{ source: path, text, bases: [] }];
    const { policies, findings } = (0,_check_policy_findings_ts__WEBPACK_IMPORTED_MODULE_2__/* .checkPolicy */ .h)(path, text, today, extended ? layers : undefined);
    const errors = findings.filter(({ severity }) => severity === "error");
    const problems = errors.map(({ file, line, column, what }) => `${file}:${line}:${column} ${what}`);
    return { exists: true, problems, policies, layers };
}


/***/ })

};
