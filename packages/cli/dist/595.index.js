export const id = 595;
export const ids = [595];
export const modules = {

/***/ 72595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ tryLocalLayers),
/* harmony export */   tU: () => (/* binding */ extendsOthers),
/* harmony export */   u3: () => (/* binding */ readLocalLayers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36244);
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82244);
/** Reads what the policy in this folder extends: files from the folder, other repositories from GitHub where there is a token. */





const NO_COMMIT = "0".repeat(40);
/** Whether the text is valid and extends anything. */
function extendsOthers(text) {
    const parsed = text === undefined ? undefined : (0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__.parsePolicy)(text, "deferred");
    return parsed?.ok === true && parsed.file.extends !== undefined;
}
/** The lowest base first, the policy itself last. Throws `invalid-policy` for what cannot be read. `github` undefined: there is no token. */
async function readLocalLayers({ root, path, text }, github) {
    const own = { path, text, ref: "this folder", sha: NO_COMMIT };
    const { layers } = await (0,_octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_3__/* .readLayers */ .n)(own, async (where) => {
        if (where.repository !== undefined) {
            if (github === undefined)
                throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
                    code: "missing-permission",
                    message: "it lies in another repository, and GitHub is not asked without a token",
                    hint: "Set GITHUB_TOKEN, or leave out --offline.",
                });
            return (0,_octoacme_shared_phase_load_bases_ts__WEBPACK_IMPORTED_MODULE_3__/* .createReader */ .W)(await github())(where);
        }
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, where.path);
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            return undefined;
        return { ...own, path: where.path, text: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"), repository: undefined };
    });
    return layers;
}
/** As `readLocalLayers`; what cannot be read is said instead of thrown. */
async function tryLocalLayers(own, github) {
    try {
        return { ok: true, layers: await readLocalLayers(own, github) };
    }
    catch (thrown) {
        if (thrown instanceof _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f)
            return { ok: false, problem: thrown };
        throw thrown;
    }
}


/***/ }),

/***/ 96841:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ toRelation),
/* harmony export */   dO: () => (/* binding */ commitShape),
/* harmony export */   kC: () => (/* binding */ compareCommits),
/* harmony export */   kN: () => (/* binding */ readCommit),
/* harmony export */   kj: () => (/* binding */ isReachable),
/* harmony export */   w$: () => (/* binding */ toCommit)
/* harmony export */ });
/* unused harmony export relateCommits */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73029);
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
        return toCommit(await github.read("/repos/{owner}/{repo}/commits/{+ref}", { ref: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(ref) }, commitShape));
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown) || (0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isStatus */ .zM)(thrown, 422))
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
    const range = `${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(base)}...${(0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(head)}`;
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
            throw (0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .invalidAnswer */ .k_)(`GET ${route}`, `${commits.length} of ${first.total_commits} commits`);
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
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
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

/***/ 31253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TA: () => (/* binding */ readFile),
/* harmony export */   bt: () => (/* binding */ listFolder)
/* harmony export */ });
/* unused harmony export readRepository */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73029);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _contents_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31253);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88165);
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
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 91333)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 82244)),
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

/***/ 36244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createReader),
/* harmony export */   loadExtendingPolicy: () => (/* binding */ loadExtendingPolicy),
/* harmony export */   n: () => (/* binding */ readLayers)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _github_commits_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96841);
/* harmony import */ var _github_policy_file_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6128);
/* harmony import */ var _policy_compose_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27873);
/* harmony import */ var _policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82244);
/* harmony import */ var _policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8915);
/** Reads what a policy extends, from this repository and others, and lays it all together. What cannot be read decides nothing. */






/**
 * Throws `invalid-policy` where a base may not be read, a text is not valid, or a floor is loosened; the first problem with its line.
 * With `recorded`, each base is read at the commit that stands there, as long as the branch that the policy names holds it.
 */
async function loadExtendingPolicy(github, own, definitions, recorded) {
    const read = recorded === undefined ? createReader(github) : createRecordedReader(github, recorded);
    const { layers, bases } = await readLayers(own, read);
    const composed = (0,_policy_compose_ts__WEBPACK_IMPORTED_MODULE_3__/* .composePolicy */ .h)(layers, definitions);
    if (composed.ok)
        return { file: composed.file, bases, floors: composed.floors };
    const ref = composed.source === own.path ? own.ref : "the branch it is read from";
    throw (0,_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__.refusePolicy)({ path: composed.source, ref }, composed.problems);
}
/** Reads a base of any repository that the client's token may read. */
function createReader(github) {
    return async (where) => {
        const found = await (0,_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_2__/* .readPolicyText */ .O)(github, where);
        return found.kind === "missing" ? undefined : { ...found, repository: where.repository };
    };
}
const COMMIT = /^[0-9a-f]{40}$/;
/** A base that a commit names stays what it was; one that a branch or tag names is read at the recorded commit. */
function createRecordedReader(github, recorded) {
    const read = createReader(github);
    return async (where) => {
        const { repository, path, ref } = where;
        if (repository === undefined || COMMIT.test(ref ?? ""))
            return read(where);
        const sha = recorded.find(({ source }) => isSamePlace((0,_policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_5__/* .parseBaseSource */ .AZ)(source), where))?.sha;
        if (sha === undefined)
            throw refuseRecord("the deployment names no commit of it");
        const now = await (0,_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_2__/* .readPolicyText */ .O)(github, { path, ref, repository });
        if (now.sha !== sha && !(await (0,_github_commits_ts__WEBPACK_IMPORTED_MODULE_1__/* .isReachable */ .kj)(github, sha, now.sha, repository)))
            throw refuseRecord(`${sha.slice(0, 7)}, which the deployment names, is not on ${now.ref}`);
        return read({ ...where, ref: sha });
    };
}
function isSamePlace(source, where) {
    return (source?.repository?.owner === where.repository?.owner &&
        source?.repository?.name === where.repository?.name &&
        source?.path === where.path &&
        source?.ref === where.ref);
}
function refuseRecord(message) {
    return new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-policy",
        message,
        hint: "Do not rewrite the branch while a deployment is under way.",
    });
}
/** The texts of a policy and of everything that it extends. Throws `invalid-policy` for what cannot be read and for circles. */
async function readLayers(own, read) {
    const reading = { read, layers: [], bases: [], seen: new Map() };
    const below = await readBelow(reading, { ...own, repository: undefined }, [own.path]);
    return { layers: [...reading.layers, { source: own.path, text: own.text, bases: below }], bases: reading.bases };
}
/** Reads everything below a text, the lowest first; gives what the text itself extends. `chain` is what led here, the repository's own file first. */
async function readBelow(reading, above, chain) {
    const parsed = (0,_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__.parsePolicy)(above.text, "deferred");
    if (!parsed.ok)
        throw (0,_policy_parse_ts__WEBPACK_IMPORTED_MODULE_4__.refusePolicy)({ path: chain.at(-1) ?? above.path, ref: above.ref }, parsed.problems);
    const below = [];
    for (const source of [parsed.file.extends ?? []].flat()) {
        const base = await readBase(reading.read, source, above);
        const place = nameRead(base);
        if (chain.includes(place))
            throw refuseBase(source, `it extends itself: ${[...chain, place].join(" -> ")}`);
        const known = reading.seen.get(place);
        if (known !== undefined) {
            below.push(known);
            continue;
        }
        reading.seen.set(place, undefined);
        if (reading.seen.size >= _policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_5__/* .LAYERS_LIMIT */ .J5)
            throw refuseBase(source, `more than ${_policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_5__/* .LAYERS_LIMIT */ .J5} policies build on each other`);
        const layer = { source, text: base.text, bases: await readBelow(reading, base, [...chain, place]) };
        reading.seen.set(place, layer);
        below.push(layer);
        reading.layers.push(layer);
        reading.bases.push({ source, sha: base.sha });
    }
    return below;
}
async function readBase(read, text, above) {
    const source = (0,_policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_5__/* .parseBaseSource */ .AZ)(text);
    if (source === undefined)
        throw refuseBase(text, "it names no policy");
    // A path alone is meant in the repository, and at the commit, of the text that names it.
    const repository = source.repository ?? above.repository;
    const ref = source.repository === undefined ? above.sha : source.ref;
    const found = await read({ path: source.path, ref, repository }).catch((thrown) => {
        throw isUnusableBase(thrown) ? refuseBase(text, (0,_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .U)(thrown), thrown) : thrown;
    });
    if (found === undefined)
        throw refuseBase(text, "there is no such file");
    return found;
}
/** Whether a base may not be read or is no policy; anything else, such as an outage, says nothing about the policy. */
function isUnusableBase(thrown) {
    const codes = ["invalid-policy", "not-found", "missing-permission", "github-refused"];
    return thrown instanceof _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f && codes.includes(thrown.code);
}
function nameRead({ repository, path, sha }) {
    // GitHub ignores case in names of repositories; git does not in paths.
    return repository === undefined
        ? path
        : `${repository.owner.toLowerCase()}/${repository.name.toLowerCase()}:${path}@${sha}`;
}
function refuseBase(source, why, cause) {
    return new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-policy",
        message: `The policy extends ${source}, which cannot be used: ${why}. What holds is unknown, so nothing is decided.`,
        hint: "Correct `extends`. A base must lie where the job's own token may read it: in this repository or in a public one.",
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 27873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ composePolicy)
});

// EXTERNAL MODULE: ./packages/shared/src/policy/definitions.ts
var policy_definitions = __webpack_require__(56368);
// EXTERNAL MODULE: ./packages/shared/src/policy/floors.ts + 1 modules
var floors = __webpack_require__(3902);
// EXTERNAL MODULE: ./packages/shared/src/policy/environment-name.ts
var environment_name = __webpack_require__(51263);
;// CONCATENATED MODULE: ./packages/shared/src/policy/merge.ts
/** Lays one policy file over another by the rules of the standard policy: lists replace, maps are merged by key; pure. */

/** The keys of `over` win. Waivers add up; an environment without windows, freezes or drill of its own has those of its namesake below. */
function mergePolicyFiles(below, over) {
    // What is merged extends nothing any more, and its floors have been held.
    const { extends: _extends, floor: _floor, ...whole } = mergeSections(below, over);
    return {
        ...whole,
        ...pick("roles", mergeMaps(below.roles, over.roles)),
        ...pick("channels", mergeMaps(below.channels, over.channels)),
        ...pick("incident", mergeIncident(below.incident, over.incident)),
        ...pick("services", mergeServices(below.services, over.services)),
    };
}
function mergeServices(below, over) {
    if (below === undefined || over === undefined)
        return over ?? below;
    const names = new Set([...Object.keys(below), ...Object.keys(over)]);
    return Object.fromEntries([...names].map((name) => {
        const [low, high] = [below[name], over[name]];
        return [name, low === undefined || high === undefined ? (high ?? low) : mergeSections(low, high)];
    }));
}
function mergeSections(below, over) {
    return {
        ...below,
        ...dropUndefined(over),
        ...pick("changes", mergeMaps(below.changes, over.changes)),
        ...pick("requirements", mergeRequirements(below.requirements, over.requirements)),
        ...pick("notes", mergeMaps(below.notes, over.notes)),
        ...pick("environments", mergeEnvironments(below.environments, over.environments)),
        ...pick("waivers", addLists(below.waivers, over.waivers)),
    };
}
function mergeRequirements(below, over) {
    if (below === undefined || over === undefined)
        return over ?? below;
    const merged = Object.entries(over).map(([id, rule]) => {
        const low = below[id];
        const settings = mergeMaps(low?.settings, rule?.settings);
        return [id, { ...low, ...dropUndefined(rule ?? {}), ...pick("settings", settings) }];
    });
    return { ...below, ...Object.fromEntries(merged) };
}
function mergeEnvironments(below, over) {
    if (over === undefined)
        return below === undefined ? undefined : [...below];
    return over.map((environment) => {
        const low = below?.find(({ name }) => (0,environment_name/* isSameEnvironment */.g)(name, environment.name));
        if (low === undefined)
            return environment;
        return {
            ...environment,
            windows: environment.windows.length === 0 ? low.windows : environment.windows,
            freezes: environment.freezes.length === 0 ? low.freezes : environment.freezes,
            ...pick("drill", environment.drill ?? low.drill),
        };
    });
}
function mergeIncident(below, over) {
    const merged = mergeMaps(below, over);
    return merged === undefined ? undefined : { ...merged, ...pick("notify", mergeMaps(below?.notify, over?.notify)) };
}
function mergeMaps(below, over) {
    return below === undefined || over === undefined ? (over ?? below) : { ...below, ...dropUndefined(over) };
}
function addLists(below, over) {
    return below === undefined && over === undefined ? undefined : [...(below ?? []), ...(over ?? [])];
}
/** The key alone where there is a value. */
function pick(key, value) {
    return (value === undefined ? {} : { [key]: value });
}
function dropUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

// EXTERNAL MODULE: ./packages/shared/src/policy/parse.ts + 4 modules
var parse = __webpack_require__(82244);
// EXTERNAL MODULE: ./packages/shared/src/policy/references.ts
var policy_references = __webpack_require__(96274);
;// CONCATENATED MODULE: ./packages/shared/src/policy/compose.ts
/** From the texts of a policy and of all it extends to one policy file, or to the problems of the first text that has any; pure. */





/** `layers` from the lowest base to the repository's own file, which is the last. */
function composePolicy(layers, definitions = "checked") {
    const written = [];
    for (const layer of layers) {
        const parsed = (0,parse.parsePolicy)(layer.text, "deferred");
        if (!parsed.ok)
            return { ok: false, source: layer.source, problems: parsed.problems };
        written.push({ layer, file: parsed.file });
    }
    let merged = { version: 1 };
    const floors = [];
    for (const [index, { layer, file }] of written.entries()) {
        const over = mergePolicyFiles(merged, file);
        const set = file.floor === undefined ? undefined : setFloor(layer, file.floor, written);
        const refused = (set === undefined ? undefined : refuseMisnamed(set)) ??
            refuseLoosened(floors, { below: merged, over, layer }) ??
            (set === undefined ? undefined : refuseBeside(set, over, written.slice(0, index)));
        if (refused !== undefined)
            return refused;
        if (set !== undefined)
            floors.push(set);
        merged = over;
    }
    const references = (0,policy_references/* findReferenceProblems */.J)(merged);
    const problems = references.length > 0 || definitions === "unchecked" ? references : (0,policy_definitions/* findDefinitionProblems */.N)(merged);
    if (problems.length === 0)
        return { ok: true, file: merged, floors: floors.filter(({ layer }) => layer !== layers.at(-1)) };
    // Shown in the highest text that says it: in a list or map of several, that is where it can be corrected.
    const owner = (path) => written.findLast(({ file }) => holds(file, path)) ?? written.at(-1);
    const at = owner(problems[0].path);
    const own = problems.filter(({ path }) => owner(path) === at);
    return { ok: false, source: at.layer.source, problems: (0,parse.placeProblems)(at.layer.text, own) };
}
function setFloor(layer, floor, written) {
    const chain = new Set();
    const add = (one) => {
        if (chain.has(one))
            return;
        for (const base of one.bases)
            add(base);
        chain.add(one);
    };
    add(layer);
    const files = new Map(written.map((one) => [one.layer, one.file]));
    const alone = [...chain].reduce((below, one) => mergePolicyFiles(below, files.get(one) ?? { version: 1 }), { version: 1 });
    return { layer, source: layer.source, floor, chain, alone };
}
function refuseMisnamed({ layer, source, floor, alone }) {
    const found = (0,policy_references/* findFloorProblems */.e)(alone, floor);
    return found.length === 0 ? undefined : { ok: false, source, problems: (0,parse.placeProblems)(layer.text, found) };
}
/** A layer over a floor loosens neither what the floor's layer says nor what the layers between tightened. */
function refuseLoosened(floors, { below, over, layer }) {
    const found = floors.flatMap((set) => [
        ...describeLoosened(set, set.alone, over),
        ...describeLoosened(set, below, over),
    ]);
    const unique = [...new Map(found.map((one) => [JSON.stringify([one.path, one.message()]), one])).values()];
    return unique.length === 0
        ? undefined
        : { ok: false, source: layer.source, problems: (0,parse.placeProblems)(layer.text, unique) };
}
/** What the floor's layer leaves out is held too: a layer below, which it does not extend, may not say it more loosely. */
function refuseBeside(set, over, below) {
    const found = describeLoosened(set, set.alone, over);
    if (found.length === 0)
        return undefined;
    const beside = below.filter(({ layer }) => !set.chain.has(layer));
    const owner = (path) => beside.findLast(({ file }) => holds(file, path))?.layer ?? set.layer;
    const at = owner(found[0].path);
    return {
        ok: false,
        source: at.source,
        problems: (0,parse.placeProblems)(at.text, found.filter(({ path }) => owner(path) === at)),
    };
}
function describeLoosened({ source, floor }, below, over) {
    return (0,floors.findLoosened)(below, over, floor).map(({ path, what }) => ({
        path,
        message: () => `${what}: ${source} sets a floor`,
    }));
}
function holds(file, path) {
    let value = file;
    for (const step of path) {
        if (typeof value !== "object" || value === null)
            return false;
        value = value[step];
    }
    return value !== undefined;
}


/***/ }),

/***/ 3902:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findLoosened: () => (/* binding */ findLoosened),
  findLoosenedBy: () => (/* binding */ findLoosenedBy)
});

// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(77001);
// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var production = __webpack_require__(99186);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
// EXTERNAL MODULE: ./packages/shared/src/policy/environment-name.ts
var environment_name = __webpack_require__(51263);
;// CONCATENATED MODULE: ./packages/shared/src/policy/floors-environments.ts
/** What a policy loosens of the environments that a floor holds: windows, drills and probes. GitHub ignores case in their names; pure. */




/** A floor on the windows of the environment `name`, held by every environment that takes its place. */
function compareWindows(name, before, after) {
    const low = before.environments.find((environment) => (0,environment_name/* isSameEnvironment */.g)(environment.name, name));
    if (low === undefined)
        return [];
    return listSuccessors(low, before, after).flatMap(({ environment: high, index }) => {
        const at = (key, what) => ({ path: ["environments", index, key], what });
        const freezes = new Set(high.freezes.map((freeze) => (0,canonical/* canonicalJson */.d)(freeze)));
        const lost = low.freezes.filter((freeze) => !freezes.has((0,canonical/* canonicalJson */.d)(freeze)));
        const isDemoted = (0,environment_name/* isSameEnvironment */.g)(high.name, low.name) && (0,production/* isProduction */.K)(low) && !(0,production/* isProduction */.K)(high);
        return [
            ...(isDemoted ? [at("production", "may not stop being production")] : []),
            ...(isWithin(high.windows, low.windows) ? [] : [at("windows", `may not be open when ${name} is closed`)]),
            ...(lost.length > 0 ? [at("freezes", `may not leave out ${lost.map((freeze) => freeze.name).join(", ")}`)] : []),
            ...["deploy", "verify", "rollback"].flatMap((step) => isShorter(high.runway[step], low.runway[step])
                ? [{ path: ["environments", index, "runway", step], what: `may not be shorter than ${low.runway[step]}` }]
                : []),
            ...(high["break-glass"] === undefined || high["break-glass"] === low["break-glass"]
                ? []
                : [at("break-glass", "may not let another role deploy outside a window")]),
        ];
    });
}
/** A floor on the rollback plan: the drills that the policy below asks for stay, as young and as fast. */
function compareDrills(before, after) {
    return before.environments.flatMap((low) => {
        const { drill } = low;
        if (drill === undefined)
            return [];
        return compareSuccessors(low, before, after, (high) => high.drill !== undefined &&
            !isShorter(drill["max-age"], high.drill["max-age"]) &&
            !isShorter(drill["max-recovery"], high.drill["max-recovery"])
            ? undefined
            : { key: "drill", what: `may not ask for less than the drill of ${low.name}` });
    });
}
/** A floor on the smoke tests: the probes of production stay as they are; more may be added. */
function compareProbes(before, after) {
    return before.environments.filter(production/* isProduction */.K).flatMap((low) => {
        if (low.smoke.length === 0)
            return [];
        return compareSuccessors(low, before, after, (high) => {
            const kept = new Set(high.smoke.map((probe) => (0,canonical/* canonicalJson */.d)(probe)));
            const lost = low.smoke.filter((probe) => !kept.has((0,canonical/* canonicalJson */.d)(probe)));
            return lost.length === 0
                ? undefined
                : { key: "smoke", what: `may not leave out or change ${lost.map((probe) => probe.name).join(", ")}` };
        });
    });
}
/** What each successor lacks; where there is none, all is lost. */
function compareSuccessors(low, before, after, judge) {
    const successors = listSuccessors(low, before, after);
    if (successors.length === 0)
        return [{ path: ["environments"], what: `may not leave out ${low.name}` }];
    return successors.flatMap(({ environment, index }) => {
        const lost = judge(environment);
        return lost === undefined ? [] : [{ path: ["environments", index, lost.key], what: lost.what }];
    });
}
/**
 * The environments over `low`: those of its name, and those that could be it under another name. These are environments that become
 * production where it is production, and where its name is gone all that the policy below does not know.
 */
function listSuccessors(low, before, after) {
    const isGone = !after.environments.some(({ name }) => (0,environment_name/* isSameEnvironment */.g)(name, low.name));
    return after.environments.flatMap((environment, index) => {
        const former = before.environments.find(({ name }) => (0,environment_name/* isSameEnvironment */.g)(name, environment.name));
        const becomesProduction = (0,production/* isProduction */.K)(low) && (0,production/* isProduction */.K)(environment) && (former === undefined || !(0,production/* isProduction */.K)(former));
        const isSuccessor = (0,environment_name/* isSameEnvironment */.g)(environment.name, low.name) || becomesProduction || (isGone && former === undefined);
        return isSuccessor ? [{ environment, index }] : [];
    });
}
/** Texts of durations that the schema has read. */
function isShorter(one, other) {
    return ((0,duration/* parseDuration */.E)(one) ?? 0) < ((0,duration/* parseDuration */.E)(other) ?? 0);
}
/** No window at all is open whenever. */
function isWithin(windows, outer) {
    if (outer.length === 0)
        return true;
    return windows.length > 0 && windows.every((window) => outer.some((other) => isInside(window, other)));
}
function isInside(window, outer) {
    const crosses = ({ from, to }) => to <= from;
    const isTimely = crosses(window) === crosses(outer) && window.from >= outer.from && window.to <= outer.to;
    const types = outer.types;
    return (window["time-zone"] === outer["time-zone"] &&
        window.days.every((day) => outer.days.includes(day)) &&
        isTimely &&
        (types === undefined || window.types?.every((type) => types.includes(type)) === true));
}

// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(54042);
;// CONCATENATED MODULE: ./packages/shared/src/policy/floors.ts
/** What a policy loosens of a floor that one below it sets. What cannot be ordered may not change at all; pure. */



/** Compares the policy below with the one that a file over it makes: as a whole, and for each service. Empty: nothing is loosened. */
function findLoosened(below, over, floor) {
    const services = Object.keys(over.services ?? {});
    const found = [undefined, ...services].flatMap((service) => {
        const at = service === undefined ? [] : ["services", service];
        const before = resolveOne(below, Object.hasOwn(below.services ?? {}, service ?? "") ? service : undefined);
        return compare(before, resolveOne(over, service), floor).map(({ path, what }) => ({
            path: [...at, ...path],
            what,
        }));
    });
    return [...found, ...(floor.trust === true ? compareAllowed(below, over) : [])];
}
/** As `findLoosened`, for a resolved policy and its service. `policy-files` and `policy-refs` are not in it: only those of the default branch count. */
function findLoosenedBy(policy, below, floor) {
    const { service } = policy;
    const isKnown = service !== undefined && Object.hasOwn(below.services ?? {}, service);
    return compare(resolveOne(below, isKnown ? service : undefined), policy, floor);
}
/** Of the whole file where no service is named. */
function resolveOne(file, service) {
    const { services, ...whole } = file;
    const origin = { kind: "standard" };
    return service === undefined
        ? (0,resolve/* resolvePolicy */.n)({ file: whole, origin })
        : (0,resolve/* resolvePolicy */.n)({ file: { ...whole, services }, origin, service });
}
function compare(before, after, floor) {
    return [
        ...floor.requirements.flatMap((id) => compareRow(id, before, after)),
        ...floor.roles.flatMap((name) => compareRole(name, before.roles, after.roles)),
        ...floor.windows.flatMap((name) => compareWindows(name, before, after)),
        ...(floor.trust === true ? compareTrust(before.trust, after.trust) : []),
    ];
}
function compareRow(id, before, after) {
    const [low, high] = [before.requirements[id], after.requirements[id]];
    if (low === undefined || high === undefined)
        return [];
    const at = (key, what) => ({ path: ["requirements", id, key], what });
    const missing = low.types.filter((type) => !high.types.includes(type));
    const settings = new Set([...Object.keys(low.settings), ...Object.keys(high.settings)]);
    const found = [
        low.enabled && !high.enabled ? at("enabled", "may not be switched off") : null,
        missing.length > 0 ? at("types", `may not leave out ${missing.join(", ")}`) : null,
        high.when !== undefined && high.when !== low.when ? at("when", "may not depend on another kind of change") : null,
        high.defer && !low.defer ? at("defer", "may not be deferred") : null,
        high.defer && high.deferForMs > low.deferForMs ? at("defer-for", "may not be deferred for longer") : null,
        high.waivable && !low.waivable ? at("waivable", "may not be waived") : null,
        high.waivable && high.maxWaiverMs > low.maxWaiverMs ? at("max-waiver", "may not be waived for longer") : null,
        high.role !== low.role ? at("role", `is signed by ${low.role} alone`) : null,
        isSignatureLoosened(low.signOff, high.signOff) ? at("sign-off", `stays ${low.signOff}`) : null,
        isStaleLoosened(low.stalePaths, high.stalePaths) ? at("stale-paths", "may not keep signatures longer") : null,
        ...[...settings].map((key) => (0,canonical/* canonicalJson */.d)(low.settings[key] ?? null) === (0,canonical/* canonicalJson */.d)(high.settings[key] ?? null)
            ? null
            : { path: ["requirements", id, "settings", key], what: "may not change" }),
        ...compareWhatRowsRestOn(id, low, before, after),
    ];
    return found.filter((one) => one !== null);
}
/** A list of checks that grows asks for more; one that is written where none was asks for less than every check. */
function compareWhatRowsRestOn(id, low, before, after) {
    const found = [];
    if (id === "ci") {
        const kept = new Set((after.checks ?? []).map((check) => (0,canonical/* canonicalJson */.d)(check)));
        const lost = (before.checks ?? []).filter((check) => !kept.has((0,canonical/* canonicalJson */.d)(check)));
        if (before.checks === undefined && after.checks !== undefined)
            found.push({ path: ["checks"], what: "may not name single checks where every one counts" });
        if (before.checks !== undefined && after.checks !== undefined && lost.length > 0)
            found.push({ path: ["checks"], what: `may not leave out ${lost.map(({ name }) => name).join(", ")}` });
    }
    if (id === "rollback-plan")
        found.push(...compareDrills(before, after));
    if (id === "smoke-tests")
        found.push(...compareProbes(before, after));
    // The number is held to the changes of the service alone; the other rows judge every commit of the range.
    if (id === "release-type")
        found.push(...comparePaths("changes", before, after));
    // The plan says how the old release runs on a changed schema.
    const kinds = new Set([low.when, id === "rollback-plan" ? "schema" : undefined]);
    for (const kind of kinds)
        if (kind !== undefined)
            found.push(...compareKind(kind, before, after));
    return found;
}
/** A kind of change is found by paths and labels, among the paths of the service alone. */
function compareKind(kind, before, after) {
    const [wide, narrow] = [before.changes[kind], after.changes[kind]];
    const isLess = wide.paths.some((one) => !narrow.paths.includes(one)) || wide.labels.some((one) => !narrow.labels.includes(one));
    return [
        ...(isLess ? [{ path: ["changes", kind], what: "may not leave out paths or labels" }] : []),
        ...comparePaths(`${kind} changes`, before, after),
    ];
}
/** `what` counts among the paths of the service alone. */
function comparePaths(what, before, after) {
    if (!isNarrower(after.paths, before.paths))
        return [];
    return [{ path: ["paths"], what: `may not leave out ${before.paths.join(", ") || "any path"}, where ${what} count` }];
}
/** Of a service; no paths at all are every path. */
function isNarrower(paths, outer) {
    if (paths.length === 0 || paths.includes("**"))
        return false;
    return outer.length === 0 || outer.some((one) => !paths.includes(one));
}
/** `fallback` takes evidence or a signature; the two others ask for one of them in particular. */
function isSignatureLoosened(before, after) {
    return before !== after && before !== "fallback";
}
/** No path: any change makes a signature stale. */
function isStaleLoosened(before, after) {
    if (after.length === 0)
        return false;
    return before.length === 0 || before.some((path) => !after.includes(path));
}
const PERMISSIONS = ["read", "triage", "write", "maintain", "admin"];
function compareRole(name, low, high) {
    if (!Object.hasOwn(low, name) || !Object.hasOwn(high, name))
        return [];
    const [before, after] = [low[name], high[name]];
    const added = [
        ...after.users.filter((user) => !isListed(before.users, user)),
        ...after.teams.filter((team) => !isListed(before.teams, team)),
    ];
    const rank = ({ permission }) => permission === undefined ? PERMISSIONS.length : PERMISSIONS.indexOf(permission);
    return [
        ...(added.length > 0 ? [{ path: ["roles", name], what: `may not gain ${added.join(", ")}` }] : []),
        ...(rank(after) < rank(before)
            ? [{ path: ["roles", name, "permission"], what: "may not let more people sign" }]
            : []),
    ];
}
const isListed = (list, one) => list.some((other) => other.toLowerCase() === one.toLowerCase());
function compareTrust(before, after) {
    const added = after.workflows.filter((path) => !before.workflows.includes(path));
    // None named: the file that runs is believed, whichever it is.
    const isOpened = before.workflows.length > 0 && after.workflows.length === 0;
    const authors = after.authors.filter((login) => !isListed(before.authors, login));
    return [
        ...(added.length > 0 || isOpened
            ? [{ path: ["trusted-workflows"], what: isOpened ? "may not be emptied" : `may not gain ${added.join(", ")}` }]
            : []),
        ...(authors.length > 0 ? [{ path: ["trusted-authors"], what: `may not gain ${authors.join(", ")}` }] : []),
        ...(after.maxAgeMs > before.maxAgeMs ? [{ path: ["max-age"], what: "may not be longer" }] : []),
    ];
}
/** Another policy that an input may choose need not extend anything. */
function compareAllowed(below, over) {
    return ["policy-files", "policy-refs"].flatMap((key) => {
        const added = (over[key] ?? []).filter((one) => !(below[key] ?? []).includes(one));
        return added.length > 0 ? [{ path: [key], what: `may not gain ${added.join(", ")}` }] : [];
    });
}


/***/ })

};
