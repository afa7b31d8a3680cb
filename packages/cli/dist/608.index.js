export const id = 608;
export const ids = [608];
export const modules = {

/***/ 58330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lr: () => (/* binding */ readBranches),
  kN: () => (/* binding */ readCommit),
  Zg: () => (/* binding */ readRangeAndPulls)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/shared/src/github/actor.ts
var actor = __webpack_require__(59566);
// EXTERNAL MODULE: ./packages/shared/src/github/commit-history.ts
var commit_history = __webpack_require__(70155);
// EXTERNAL MODULE: ./packages/shared/src/github/fact.ts
var fact = __webpack_require__(30677);
// EXTERNAL MODULE: ./packages/shared/src/github/failure.ts
var failure = __webpack_require__(88165);
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






const blobShape = schemas/* object */.Ikc({ __typename: schemas/* string */.YjP(), text: schemas/* string */.YjP().nullish(), isTruncated: schemas/* boolean */.zMY().optional() })
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
    repository: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ status: commit_evidence_statusShape.optional() }).nullable() }).catchall(blobShape),
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
        (0,fact/* fact */.f)(() => (0,commit_history/* readFilesAt */.nl)(github, sha, paths)),
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
var changes = __webpack_require__(3641);
// EXTERNAL MODULE: ./packages/shared/src/notes/facts.ts
var facts = __webpack_require__(98314);
;// CONCATENATED MODULE: ./packages/shared/src/github/commit-paths.ts
/** The paths that no clone and no pull request gives, for whoever asks which service a commit belongs to. */



/** How many commits are asked for one by one. */
const ASKED = 100;
const PARALLEL = 8;
/**
 * One request for each commit that reached the branch on its own, or within a pull request that does not speak for its commits.
 * `incomplete` says why not all are known.
 */
async function readMissingPaths(github, commits, known) {
    const pulls = known.pulls.map((pull) => (0,facts/* toNotedPull */.Bf)(pull));
    const speaking = (0,changes/* listSpeakingPulls */.b)({ ...known, commits, pulls }, known.matches);
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
            found.set(sha, await (0,commit_history/* listCommitPaths */.K0)(github, sha));
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
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
const treeShape = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), tree: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) });
const nodesOf = (shape) => schemas/* object */.Ikc({ totalCount: schemas/* number */.aig().optional(), nodes: schemas/* array */.YOg(shape.nullable()).nullable() }).nullable();
const briefShape = schemas/* object */.Ikc({ number: schemas/* number */.aig(), merged: schemas/* boolean */.zMY() });
const pullShape = briefShape.extend({
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    url: schemas/* string */.YjP(),
    mergedAt: schemas/* string */.YjP().nullable(),
    mergeCommit: treeShape.nullable(),
    baseRefName: schemas/* string */.YjP(),
    headRefOid: schemas/* string */.YjP(),
    commits: nodesOf(schemas/* object */.Ikc({ commit: treeShape })),
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
        commit: treeShape.nullable(),
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

// EXTERNAL MODULE: ./packages/shared/src/policy/changes.ts
var policy_changes = __webpack_require__(69331);
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
        matches: policy_changes/* matchesAny */._I,
    });
    return {
        ...range,
        commits: commits.map(({ paths, ...commit }) => paths === undefined || (0,facts/* isMergeCommit */.qV)(commit) || paths.some((path) => (0,policy_changes/* matchesAny */._I)(policy.paths, path))
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
        .filter(({ name }) => (0,policy_changes/* matchesAny */._I)(policy.branches, name))
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


/***/ }),

/***/ 70155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ listCommitPaths),
/* harmony export */   Pq: () => (/* binding */ listHistory),
/* harmony export */   nl: () => (/* binding */ readFilesAt),
/* harmony export */   vU: () => (/* binding */ listTreePaths)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _commits_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96841);
/** History without a checkout: all commits up to one, the paths of a commit, and files of a commit in one request. */


const treeShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    truncated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    tree: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(), type: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })),
});
const filesShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ filename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), previous_filename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional() })).optional(),
});
/** Every commit that `sha` contains, newest first. */
async function listHistory(github, sha) {
    const listed = await github.readAll("/repos/{owner}/{repo}/commits", { sha }, _commits_ts__WEBPACK_IMPORTED_MODULE_0__/* .commitShape */ .dO);
    return listed.map(_commits_ts__WEBPACK_IMPORTED_MODULE_0__/* .toCommit */ .w$);
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
const blobShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    __typename: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    text: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish(),
    isTruncated: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
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
}`, { owner: github.owner, name: github.repo, ...variables }, zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), blobShape) }), "contents: read");
    return Object.fromEntries(paths.map((path, index) => {
        const blob = answer.repository[`f${index}`];
        if (blob === null || blob === undefined || blob.__typename !== "Blob")
            return [path, null];
        return [path, blob.isTruncated === true ? undefined : (blob.text ?? undefined)];
    }));
}


/***/ }),

/***/ 16874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ui: () => (/* binding */ readLastReleased),
/* harmony export */   ad: () => (/* binding */ toPublished)
/* harmony export */ });
/* unused harmony export listLastDeployments */
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _release_last_released_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54921);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25387);
/* harmony import */ var _releases_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28701);
/* harmony import */ var _trusted_deployments_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39917);





/** Published releases as `lastReleased` wants them. */
function toPublished(releases, policy, own) {
    return releases
        .filter(({ draft }) => !draft)
        .map(({ tag, author }) => ({ tag, trusted: (0,_record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__/* .isTrustedAuthor */ .Xw)(author, { own, authors: policy.trust.authors }) }));
}
/** The deployments of the policy's last environments; one request for each. */
async function listLastDeployments(github, policy) {
    const lists = await Promise.all((0,_release_last_released_ts__WEBPACK_IMPORTED_MODULE_1__/* .listLastEnvironments */ .P)(policy).map((environment) => (0,_trusted_deployments_ts__WEBPACK_IMPORTED_MODULE_4__/* .listTrustedDeployments */ .of)(github, policy, { environment })));
    return lists.flat();
}
/** The deployments of the last environments; the list of releases where there is no environment, or nothing was deployed. */
async function readLastReleased(github, policy, what) {
    const { environments, service = null, tag: pattern } = policy;
    const deployments = what.deployments ?? (await listLastDeployments(github, policy));
    const facts = { ...what, pattern, service, environments, deployments };
    const isProven = facts.deployments.some(({ payload }) => payload !== null);
    const releases = what.releases ?? (isProven ? [] : await (0,_releases_ts__WEBPACK_IMPORTED_MODULE_3__/* .listReleases */ .tH)(github));
    const own = await (0,_issues_ts__WEBPACK_IMPORTED_MODULE_2__/* .readOwnLogin */ .UD)(github);
    return (0,_release_last_released_ts__WEBPACK_IMPORTED_MODULE_1__/* .lastReleased */ .i)({ ...facts, published: toPublished(releases, policy, own) });
}


/***/ }),

/***/ 39917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _8: () => (/* binding */ listTrustedWriters),
/* harmony export */   of: () => (/* binding */ listTrustedDeployments)
/* harmony export */ });
/* unused harmony exports hasOpenDeployment, isChanging */
/* harmony import */ var _record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95070);
/* harmony import */ var _deployments_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18283);
/* harmony import */ var _issues_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25387);




/** Whose writing counts under a policy; `own` is the login that the token writes as. */
function listTrustedWriters(policy, own) {
    return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}
/** Newest first; what others wrote has no payload, and their statuses are left out. */
async function listTrustedDeployments(github, policy, options = {}) {
    const deployments = await (0,_deployments_ts__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(github, options);
    return (0,_record_provenance_ts__WEBPACK_IMPORTED_MODULE_0__/* .keepTrusted */ .v2)(deployments, listTrustedWriters(policy, await (0,_issues_ts__WEBPACK_IMPORTED_MODULE_2__/* .readOwnLogin */ .UD)(github)));
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


/***/ }),

/***/ 74083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ findRange)
});

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

// EXTERNAL MODULE: ./packages/shared/src/release/identity.ts
var identity = __webpack_require__(27835);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
;// CONCATENATED MODULE: ./packages/shared/src/release/find-previous.ts
/** Finds the release that another one follows: the one question that preflight, notes, deploy and rollback must answer alike. */


/**
 * The nearest lower version. When that lives on a line of its own, a tag of the release's own history goes first if it is at
 * or after the point where the lines part: it leaves fewer commits, or the same. Asks once where the nearest version is in the
 * history, which is nearly always; a long line of maintenance releases costs no more.
 */
async function findPrevious(request, relate) {
    const candidates = (0,identity/* listCandidates */.jU)(request.release, request.pattern, request.tags);
    const isStable = ({ name }) => (0,version/* parseTag */.ED)(name, request.pattern)?.prerelease.length === 0;
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

// EXTERNAL MODULE: ./packages/shared/src/github/commit-history.ts
var commit_history = __webpack_require__(70155);
// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var github_commits = __webpack_require__(96841);
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
            const listed = from === undefined ? await (0,commit_history/* listHistory */.Pq)(github, to) : (await compare(from, to))?.commits;
            if (listed === undefined)
                return { commits: [], incomplete: describeUnknown(from, to) };
            return { commits: (0,range_commit/* sortCommits */.N)(listed.map((commit) => toListed(commit, makers))) };
        },
        listPaths: async (from, to) => {
            if (from === to)
                return { paths: [] };
            if (from === undefined) {
                const tree = await (0,commit_history/* listTreePaths */.vU)(github, to);
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
        commits: await lookUp(commits, ({ sha }) => (0,commit_history/* listCommitPaths */.K0)(github, sha)),
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
    const { identity, diverged } = found;
    remarks.push(...describeStart(request, found));
    if (!isHeld)
        return { identity, source: api, diverged, remarks };
    const source = createGitSource(openGit(workspace), api);
    const range = { directory: workspace, from: identity.previous?.sha, to: sha };
    let state = await probeHistory(range);
    if (state.kind === "shallow" && (history === "git" || request.deepens) && (await deepenHistory(workspace))) {
        remarks.push("The clone was shallow and was deepened.");
        state = await probeHistory(range);
    }
    if (state.kind === "complete")
        return { identity, source, diverged, remarks };
    if (history === "git")
        return {
            identity,
            source,
            diverged,
            remarks,
            incomplete: `The range is not whole: ${state.why}, and it could not be deepened.`,
        };
    return { identity, source: api, diverged, remarks: [...remarks, `Read through the API: ${state.why}.`] };
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


/***/ }),

/***/ 54921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ listLastEnvironments),
/* harmony export */   i: () => (/* binding */ lastReleased)
/* harmony export */ });
/* harmony import */ var _deployment_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80110);
/* harmony import */ var _identity_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27835);
/* harmony import */ var _production_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99186);
/* harmony import */ var _version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51725);
/** Decides which tags a range may start at: a tag that was never released must not hide commits from the gates. */




/**
 * A release was released when the commit of its tag was deployed to the last environment (or one of production), verified there and not
 * rolled back. Without environments, when a trusted account published its GitHub Release. A prerelease may have been verified in any
 * environment. Where nothing was verified yet, a release that was deployed there counts; where nothing was deployed, any published one,
 * else any tag. A deployment whose tag is gone or was moved is no start, but keeps those weaker proofs from being one: no start is left,
 * and all of the history is judged.
 */
function lastReleased(facts) {
    const candidates = (0,_identity_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCandidates */ .jU)(facts.release, facts.pattern, facts.tags);
    const isStable = ({ name }) => (0,_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(name, facts.pattern)?.prerelease.length === 0;
    const ofKind = (stable, environments) => selectProven(candidates.filter((tag) => isStable(tag) === stable), facts, (isWanted) => (0,_identity_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCandidates */ .jU)(facts.release, facts.pattern, listRun(facts, environments, isWanted)).filter((tag) => isStable(tag) === stable));
    const stable = ofKind(true, listLastEnvironments(facts));
    const prerelease = ofKind(false, facts.environments.map(({ name }) => name));
    const tags = (0,_identity_ts__WEBPACK_IMPORTED_MODULE_0__/* .listCandidates */ .jU)(facts.release, facts.pattern, [...stable.starts, ...prerelease.starts]);
    const nearest = tags.find(isStable);
    const listAbove = (all) => [
        ...new Set(all.filter((tag) => nearest === undefined || isAbove(tag.name, nearest, facts)).map(({ name }) => name)),
    ];
    const untagged = listAbove(stable.untagged);
    const unreleased = listAbove(candidates.filter(isStable)).filter((name) => !untagged.includes(name));
    return { tags, unreleased, untagged };
}
function isAbove(name, { name: other }, { pattern }) {
    const [version, lower] = [(0,_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(name, pattern), (0,_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(other, pattern)];
    return version !== undefined && lower !== undefined && (0,_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, lower) > 0;
}
/** Environments whose deployments are releases: those of production, else the last. */
function listLastEnvironments({ environments }) {
    const production = environments.filter(_production_ts__WEBPACK_IMPORTED_MODULE_2__/* .isProduction */ .K);
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
    const isVerified = ({ statuses }) => statuses.some(({ state, description }) => state === "success" && description.startsWith(_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .VERIFIED */ .zX));
    return deployments.some(isVerified) && !deployments.some((one) => (0,_deployment_ts__WEBPACK_IMPORTED_MODULE_3__/* .isQuarantining */ .Gj)(one, null));
}


/***/ })

};
