export const id = 179;
export const ids = [179];
export const modules = {

/***/ 59566:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ACTOR_FIELDS),
/* harmony export */   l: () => (/* binding */ actorShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/** The account behind something that GraphQL shows, spelled as REST does: `github-actions[bot]`. */

/** The selection of `actorShape`. */
const ACTOR_FIELDS = "__typename login";
/** GraphQL leaves `[bot]` out of an app's login, which a person may register. */
const actorShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ __typename: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
    .transform(({ __typename, login }) => ({
    login: __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login,
}));


/***/ }),

/***/ 18283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Ok: () => (/* binding */ readDeploymentsPage),
/* harmony export */   bf: () => (/* binding */ DEPLOYMENTS_FIELDS),
/* harmony export */   vD: () => (/* binding */ deploymentsPageShape)
/* harmony export */ });
/* unused harmony exports readDeployment, listBareDeployments, createDeployment, appendDeploymentStatus */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _release_deployment_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80110);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22930);
/* harmony import */ var _actor_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59566);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88165);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25387);
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
async function appendDeploymentStatus(github, deploymentId, status) {
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


/***/ }),

/***/ 30677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure),
/* harmony export */   f: () => (/* binding */ fact)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88165);
/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */


/** The value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
async function fact(read) {
    try {
        return { ok: true, value: await (typeof read === "function" ? read() : read) };
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f) || thrown.code === "cancelled")
            throw thrown;
        return { ok: false, failure: describeFailure(thrown) };
    }
}
/** Which kind of failure an error is to a reader. */
function describeFailure(error) {
    const message = error.message;
    if (error instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_) {
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


/***/ }),

/***/ 25387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UD: () => (/* binding */ readOwnLogin),
/* harmony export */   fg: () => (/* binding */ listComments),
/* harmony export */   hr: () => (/* binding */ rememberOwnLogin),
/* harmony export */   s0: () => (/* binding */ listEditedComments)
/* harmony export */ });
/* unused harmony exports renderMarker, listIssues, readIssue, findOwnIssue, upsertIssue, updateOwnIssue, commentOnce */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _text_markdown_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22930);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88165);
/** Issues and comments that are ours: found by marker, label and author through the list, and written once. */





const issueShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    number: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    state: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(["open", "closed"]),
    state_reason: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullish(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    closed_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    user: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
    labels: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() })])),
    assignees: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })).nullish(),
    milestone: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullish(),
    pull_request: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() }).nullish(),
});
const commentShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    created_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    updated_at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    user: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).nullable(),
    author_association: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    performed_via_github_app: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ slug: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional() }).nullish(),
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
        .query("query { viewer { login } }", {}, zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ viewer: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }))
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
    const issues = await github.read("/repos/{owner}/{repo}/issues", { state: "all", sort: "created", direction: "desc", per_page: 100 }, z.array(issueShape));
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
        .filter((issue) => isTrustedAuthor(issue.author, { own, authors: [] }) && readMarker(issue.body) === marker)
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
                if (!isStatus(thrown, 422) || (request.assignees ?? []).length === 0)
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
        if (isStatus(thrown, 410))
            return { kind: "disabled" };
        throw thrown;
    }
}
/** Replaces title and body of an issue that was found or written before, without looking for it again. Needs `issues: write`. */
async function updateOwnIssue(github, number, request) {
    return patchIssue(github, number, renderOwn(request));
}
function renderOwn({ kind, key, title, body, }) {
    return { title: cutText(title, 256), body: `${renderMarker(kind, key)}\n${cutText(body, BODY_LIMIT)}` };
}
/** All comments of an issue, oldest first. */
async function listComments(github, number) {
    const comments = await github.readAll("/repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: number }, commentShape);
    return comments.map(toComment);
}
const EDITS = `query($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(first: 100, after: $after) { nodes { databaseId lastEditedAt } pageInfo { hasNextPage endCursor } } }
  }
}`;
const editsShape = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        issue: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            comments: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
                nodes: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ databaseId: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().nullable(), lastEditedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() }).nullable())
                    .nullable(),
                pageInfo: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), endCursor: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable() }),
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

/***/ 95070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ listTrustedWorkflows),
/* harmony export */   Xw: () => (/* binding */ isTrustedAuthor),
/* harmony export */   v2: () => (/* binding */ keepTrusted)
/* harmony export */ });
/* unused harmony exports doubtRun, doubtMoment */
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51725);

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


/***/ })

};
