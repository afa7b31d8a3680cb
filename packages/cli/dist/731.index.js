export const id = 731;
export const ids = [731];
export const modules = {

/***/ 61731:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30677);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36888);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(92857);
/* harmony import */ var _command_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88835);
/* harmony import */ var _connection_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38042);
/* harmony import */ var _json_documents_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(73094);
/* harmony import */ var _local_repository_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80898);
/* harmony import */ var _policy_path_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36140);
/* harmony import */ var _remedy_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(11052);
/* harmony import */ var _text_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(23023);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(19678);
/* harmony import */ var _standing_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(10329);
/* harmony import */ var _survey_state_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(90315);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_standing_ts__WEBPACK_IMPORTED_MODULE_12__]);
_standing_ts__WEBPACK_IMPORTED_MODULE_12__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];
/** `check --all`: where each repository of an owner or a list stands, within the rate limit, and going on where it was interrupted. */
















/** Points of GraphQL that are left to others who use the token. A repository takes about four, and fewer requests of REST. */
const KEPT_REQUESTS = 50;
const run = async (values, runtime) => {
    const all = values.text("all") ?? "";
    if (values.isSet("offline"))
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e("--all asks GitHub, and --offline forbids it.", "Leave one of the two out.");
    const policyFile = (0,_policy_path_ts__WEBPACK_IMPORTED_MODULE_8__/* .readPolicyPath */ .A)(values);
    const first = await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_5__/* .connectTo */ .m6)(values, runtime, { owner: "-", name: "-" });
    const survey = { all, apiUrl: first.apiUrl };
    const flag = values.text("state");
    const file = flag === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(runtime.cwd, flag);
    const before = file === undefined ? [] : (0,_survey_state_ts__WEBPACK_IMPORTED_MODULE_13__/* .readState */ .un)(file, survey);
    const { names, archived } = await listRepositories(first.github, all, runtime.cwd);
    const done = new Map(before.filter(({ standing }) => standing !== "unknown").map((one) => [one.repository, one]));
    let stopped = null;
    const known = done.size;
    for (const name of names.filter((one) => !done.has(one))) {
        stopped = await findReasonToStop(first.github, done.size > known);
        if (stopped !== null)
            break;
        const { github } = await (0,_connection_ts__WEBPACK_IMPORTED_MODULE_5__/* .connectTo */ .m6)(values, runtime, (0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_7__/* .parseRepositoryName */ .$M)(name));
        done.set(name, await (0,_standing_ts__WEBPACK_IMPORTED_MODULE_12__/* .readStanding */ .Z)(github, policyFile, runtime.clock.now()));
        if (file !== undefined)
            (0,_survey_state_ts__WEBPACK_IMPORTED_MODULE_13__/* .writeState */ .Jq)(file, survey, [...done.values()]);
    }
    const repositories = names.flatMap((name) => done.get(name) ?? []);
    const isComplete = stopped === null;
    if (isComplete && file !== undefined && repositories.every(({ standing }) => standing !== "unknown"))
        (0,_survey_state_ts__WEBPACK_IMPORTED_MODULE_13__/* .removeState */ .aF)(file);
    const left = names.length - repositories.length;
    const isGood = isComplete && repositories.every(({ standing }) => standing !== "unknown" && standing !== "invalid");
    if (values.json)
        (0,_json_documents_ts__WEBPACK_IMPORTED_MODULE_6__/* .printJson */ .Q2)(runtime, {
            schemaVersion: 1,
            all,
            ok: isGood,
            complete: isComplete,
            left,
            stopped,
            archived,
            repositories,
        });
    else
        runtime.say(render(repositories, { left, stopped, archived }));
    return isGood ? _command_ts__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.ok : _command_ts__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .dc.problems;
};
const limitShape = zod__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ikc({ rateLimit: zod__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ikc({ remaining: zod__WEBPACK_IMPORTED_MODULE_14__/* .number */ .aig(), resetAt: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP() }).nullable() });
/**
 * Why to stop: too few requests are left, or GitHub answers no more; null: go on. A GitHub without limits names none. Throws what
 * GitHub refuses where nothing was read: then there is nothing to show.
 */
async function findReasonToStop(github, hasRead) {
    const read = () => github.query("query { rateLimit { remaining resetAt } }", {}, limitShape);
    const answer = hasRead ? await (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .f)(read) : { ok: true, value: await read() };
    if (!answer.ok)
        return answer.failure.message;
    const { rateLimit } = answer.value;
    if (rateLimit === null || rateLimit.remaining >= KEPT_REQUESTS)
        return null;
    return `${rateLimit.remaining} requests are left until ${rateLimit.resetAt}`;
}
/** A file holds OWNER/NAME a line; anything else is an owner, whose repositories are asked for. A folder may be called as its owner. */
async function listRepositories(github, all, folder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, all);
    if (/[/.]/.test(all) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() === true)
        return { names: readList(all, file), archived: [] };
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(all))
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e(`--all is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(all)}; expected OWNER or a file.`, "Such as --all octoacme.");
    return listOwned(github, all);
}
function readList(all, file) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.isFile() !== true)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e(`--all is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(all)}; there is no such file.`, "Name an owner, or a file with OWNER/NAME on each line.");
    const lines = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8")
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/);
    const names = lines.flatMap((line, index) => {
        const text = line.replace(/#.*/, "").trim();
        if (text === "")
            return [];
        if ((0,_local_repository_ts__WEBPACK_IMPORTED_MODULE_7__/* .parseRepositoryName */ .$M)(text) === undefined)
            throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e(`${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(all)}:${index + 1} is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(text)}; expected OWNER/NAME.`, "Correct the line.");
        return [text];
    });
    if (names.length === 0)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e(`${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(all)} names no repository.`, "Write OWNER/NAME on each line.");
    // GitHub reads a name in any case.
    return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed();
}
const ownedShape = zod__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ikc({
    repositoryOwner: zod__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ikc({
        repositories: zod__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ikc({
            nodes: zod__WEBPACK_IMPORTED_MODULE_14__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ikc({ nameWithOwner: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP(), isArchived: zod__WEBPACK_IMPORTED_MODULE_14__/* .boolean */ .zMY() }).nullable()),
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_14__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_14__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_14__/* .string */ .YjP().nullable() }),
        }),
    })
        .nullable(),
});
const OWNED = `query($owner: String!, $after: String) {
  repositoryOwner(login: $owner) {
    repositories(first: 100, after: $after, ownerAffiliations: OWNER, orderBy: {field: NAME, direction: ASC}) {
      nodes { nameWithOwner isArchived }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
async function listOwned(github, owner) {
    const names = [];
    const archived = [];
    for (let after = null;;) {
        const answer = await github.query(OWNED, { owner, after }, ownedShape);
        if (answer.repositoryOwner === null)
            throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .e(`--all is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(owner)}; there is no such owner on GitHub.`, "Check the name.");
        const { nodes, pageInfo } = answer.repositoryOwner.repositories;
        for (const node of nodes)
            if (node !== null)
                (node.isArchived ? archived : names).push(node.nameWithOwner);
        if (!pageInfo.hasNextPage || pageInfo.endCursor === null)
            break;
        after = pageInfo.endCursor;
    }
    if (names.length === 0)
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "not-found",
            message: `${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_15__/* .quoteValue */ .cl)(owner)} has no repository that the token may see${archived.length === 0 ? "" : `, but for ${archived.length} archived`}.`,
            hint: _remedy_ts__WEBPACK_IMPORTED_MODULE_9__/* .UNSEEN */ .P,
        });
    return { names, archived };
}
const SIGNS = {
    ready: ["✓", "green"],
    partly: ["!", "yellow"],
    "not-set-up": ["·", "dim"],
    invalid: ["✗", "red"],
    unknown: ["?", "red"],
};
function render(repositories, { left, stopped, archived }) {
    const states = Object.keys(SIGNS);
    const counted = states
        .map((state) => [repositories.filter(({ standing }) => standing === state).length, state])
        .filter(([number]) => number > 0)
        .map(([number, state]) => `${number} ${state}`);
    return [
        ...repositories.flatMap(({ repository, standing, policy, workflows, tags, problems }) => [
            `${(0,_text_ts__WEBPACK_IMPORTED_MODULE_10__/* .style */ .iF)(SIGNS[standing][1], `${SIGNS[standing][0]} ${standing.padEnd(10)}`)}  ${repository}${standing === "not-set-up" ? "" : `  ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_10__/* .style */ .iF)("dim", `policy ${policy}, workflows ${workflows}, tags ${tags}`)}`}`,
            ...problems.map((line) => `    ${(0,_text_ts__WEBPACK_IMPORTED_MODULE_10__/* .wrapText */ .C1)(line, "    ")}`),
        ]),
        "",
        `${repositories.length} of ${repositories.length + left} repositories read${counted.length === 0 ? "" : `: ${counted.join(", ")}`}${archived.length === 0 ? "" : `; ${archived.length} archived left out`}`,
        ...(stopped === null
            ? []
            : [
                (0,_text_ts__WEBPACK_IMPORTED_MODULE_10__/* .style */ .iF)("yellow", `Stopped with ${left} to go: ${stopped.replace(/\.$/, "")}. Run it again when that is over; with --state it goes on from here.`),
            ]),
    ].join("\n");
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 10329:
/***/ ((module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readStanding)
/* harmony export */ });
/* unused harmony export judgeStanding */
/* harmony import */ var _octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30677);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var _policy_remote_policy_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71130);
/* harmony import */ var _shipped_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56182);
/* harmony import */ var _tag_rules_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92295);
/* harmony import */ var _workflow_calls_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30432);
/* harmony import */ var _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76547);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_4__, _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_5__]);
([_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_4__, _workflow_findings_ts__WEBPACK_IMPORTED_MODULE_5__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);







const blobShape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ text: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullish(), isTruncated: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional() });
const shape = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        nameWithOwner: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        isArchived: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
        isEmpty: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
        folder: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ entries: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), object: blobShape.nullable() })).nullish() })
            .nullable(),
    }),
});
const QUERY = `query($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    isArchived
    isEmpty
    folder: object(expression: "HEAD:.github/workflows") { ... on Tree { entries { name object { ... on Blob { text isTruncated } } } } }
  }
}`;
/** Never throws for what GitHub refuses: that part is `unknown`, and `problems` says why. `now` in milliseconds. */
async function readStanding(github, policyFile, now) {
    const calls = await (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fact */ .f)(() => listOwnCalls(github));
    const isEmpty = calls.ok && calls.value.isEmpty;
    const policy = isEmpty ? NO_POLICY : await (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fact */ .f)(() => (0,_policy_remote_policy_ts__WEBPACK_IMPORTED_MODULE_1__/* .checkRemotePolicy */ .B)(github, policyFile, now));
    const policies = policy.ok ? policy.value.policies : [];
    const rulesets = policies.length === 0 ? undefined : await (0,_octoacme_shared_github_fact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fact */ .f)(() => (0,_tag_rules_ts__WEBPACK_IMPORTED_MODULE_3__/* .readRulesets */ .uv)(github, "tag"));
    const tags = rulesets === undefined
        ? undefined
        : {
            isKnown: rulesets.ok,
            problems: (0,_tag_rules_ts__WEBPACK_IMPORTED_MODULE_3__/* .judgeTagRules */ .nY)(rulesets, policies.map(({ tag }) => tag)).map(({ what }) => what),
        };
    return judgeStanding(`${github.owner}/${github.repo}`, { policy, calls, tags });
}
/** Without a commit there is no branch to read one from. */
const NO_POLICY = { ok: true, value: { exists: false, problems: [], policies: [] } };
/** What is ours in the workflows of the default branch, each once. Throws where a file cannot be read. */
async function listOwnCalls(github) {
    const { repository } = await github.query(QUERY, { owner: github.owner, name: github.repo }, shape, "contents: read");
    const files = (repository.folder?.entries ?? []).filter(({ name }) => /\.ya?ml$/.test(name));
    const shipped = (0,_shipped_ts__WEBPACK_IMPORTED_MODULE_2__/* .readShipped */ .yg)(undefined);
    const names = new Set();
    const unread = [];
    for (const { name, object } of files) {
        const text = object?.isTruncated === true ? undefined : object?.text;
        const read = typeof text === "string" ? await (0,_workflow_calls_ts__WEBPACK_IMPORTED_MODULE_4__/* .readWorkflow */ .S)(`.github/workflows/${name}`, text) : undefined;
        if (read?.ok !== true)
            unread.push(`.github/workflows/${name} could not be read`);
        else
            for (const call of read.workflow.calls)
                names.add((0,_workflow_findings_ts__WEBPACK_IMPORTED_MODULE_5__/* .nameOwn */ .W)(call, shipped) ?? "");
    }
    names.delete("");
    const { isEmpty } = repository;
    return { names: [...names].sort(), unread, notes: describeRepository(github, repository), isEmpty };
}
/** GitHub answers for the new name of a repository under its old one. */
function describeRepository({ owner, repo }, { nameWithOwner, isArchived, isEmpty }) {
    const isRenamed = nameWithOwner.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
    return [
        ...(isRenamed ? [`it is called ${nameWithOwner} now`] : []),
        ...(isArchived ? ["it is archived: nothing can be released there"] : []),
        ...(isEmpty ? ["it is empty"] : []),
    ];
}
/** What cannot be read is `unknown`; a repository without a policy and without a call of ours is not set up. */
function judgeStanding(repository, { policy, calls, tags }) {
    const policyState = !policy.ok
        ? "unknown"
        : policy.value.problems.length > 0
            ? "invalid"
            : policy.value.exists
                ? "valid"
                : "none";
    // A workflow that cannot be read may hold a call: only what was found is sure.
    const known = calls.ok && (calls.value.unread.length === 0 || calls.value.names.length > 0);
    const workflows = !known ? "unknown" : calls.value.names.length > 0 ? "call" : "none";
    const tagState = tags?.isKnown !== true ? "unknown" : tags.problems.length === 0 ? "protected" : "open";
    const parts = { policy: policyState, workflows, tags: tagState };
    const standing = decideStanding(parts);
    const problems = [
        ...(calls.ok ? calls.value.notes : []),
        ...(policy.ok ? policy.value.problems : [policy.failure.message]),
        ...(calls.ok ? calls.value.unread : [calls.failure.message]),
        // Tags of nothing that is released need no rules.
        ...(standing === "not-set-up" ? [] : (tags?.problems ?? [])),
    ];
    return {
        repository,
        standing,
        ...parts,
        calls: calls.ok ? calls.value.names : [],
        // One refusal of the whole repository is met by each part.
        problems: [...new Set(problems)],
    };
}
function decideStanding({ policy, workflows, tags, }) {
    if (policy === "invalid")
        return "invalid";
    if (policy === "unknown" || workflows === "unknown")
        return "unknown";
    if (workflows === "none")
        return policy === "none" ? "not-set-up" : "partly";
    if (tags === "unknown")
        return "unknown";
    return policy === "valid" && tags === "protected" ? "ready" : "partly";
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 90315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   aF: () => (/* binding */ removeState),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36888);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _json_documents_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73094);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19678);
/** The state file of `check --all`: what an interrupted run has read, so that the next goes on from there. */






const stateSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    all: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    apiUrl: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    repositories: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_json_documents_ts__WEBPACK_IMPORTED_MODULE_2__/* .standingSchema */ ._v),
});
/** What was read before; nothing where the file is not there. Throws `UsageError` for a file that is no state of this survey. */
function readState(file, survey) {
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8");
    }
    catch (thrown) {
        if (thrown.code === "ENOENT")
            return [];
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--state is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_5__/* .quoteValue */ .cl)(file)}, which cannot be read: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .U)(thrown)}.`, "Name a file.");
    }
    const state = stateSchema.safeParse(parseJson(text)).data;
    if (state === undefined)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--state is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_5__/* .quoteValue */ .cl)(file)}, which is no state of check --all; it is left as it is.`, "Name a file that does not exist yet.");
    if (state.all !== survey.all || state.apiUrl !== survey.apiUrl)
        throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .e(`--state is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_5__/* .quoteValue */ .cl)(file)}, which is of --all ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_5__/* .quoteValue */ .cl)(state.all)} at ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_5__/* .quoteValue */ .cl)(state.apiUrl)}.`, "Name another file, or delete this one.");
    return state.repositories;
}
/** Whole or not at all: an interruption leaves what was written before. */
function writeState(file, survey, repositories) {
    const next = `${file}.new`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(next, `${JSON.stringify({ schemaVersion: 1, ...survey, repositories }, null, 2)}\n`);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(next, file);
    }
    catch (cause) {
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .ActionableError */ .f({
            code: "conflict",
            message: `--state is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_5__/* .quoteValue */ .cl)(file)}, which cannot be written: ${(0,_octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .U)(cause)}.`,
            hint: "Name a file in a folder that exists and that you may write to.",
            cause,
        });
    }
}
function removeState(file) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
