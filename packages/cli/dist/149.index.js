export const id = 149;
export const ids = [149];
export const modules = {

/***/ 80898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ parseRepositoryName),
/* harmony export */   lg: () => (/* binding */ readGitVersion),
/* harmony export */   wv: () => (/* binding */ readLocalRepository)
/* harmony export */ });
/* unused harmony export parseRemote */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79680);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36888);
/** Reads the repository in a folder through git: its root, remote, default branch and tags. A name from outside is never an option. */




const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/;
/** `owner/name`, or undefined for anything else. */
function parseRepositoryName(text) {
    if (!NAME.test(text))
        return undefined;
    const [owner = "", name = ""] = text.split("/");
    return name === "." || name === ".." ? undefined : { owner, name };
}
/** Host, owner and name of `https://`, `ssh://` and `git@host:` addresses; credentials inside are dropped. */
function parseRemote(url) {
    const found = /^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/([^\s?#]+?)(?:\.git)?\/?$/.exec(url) ??
        /^(?:[A-Za-z0-9._-]+@)?([A-Za-z0-9.-]+):(?!\/)([^\s?#]+?)(?:\.git)?\/?$/.exec(url);
    const repository = parseRepositoryName(found?.[2] ?? "");
    return found === null || repository === undefined ? undefined : { host: found[1].toLowerCase(), ...repository };
}
/** Throws `not-found` where there is no git or no repository. */
function readLocalRepository(folder, runtime) {
    const root = runGit(folder, runtime, ["rev-parse", "--show-toplevel"]);
    if (!root.ok)
        throw new _octoacme_shared_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .ActionableError */ .f({
            code: "not-found",
            message: root.problem === "ENOENT"
                ? "git was not found on PATH."
                : `${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_3__/* .quoteValue */ .cl)(folder)} is no git repository${/dubious ownership/.test(root.problem) ? " that git trusts (it belongs to somebody else)" : ""}.`,
            hint: root.problem === "ENOENT"
                ? "Install git, or add it to PATH."
                : "Run the command inside your repository, or `git init` first.",
        });
    const at = root.out.trim();
    const read = (...args) => {
        const result = runGit(at, runtime, args);
        return result.ok ? result.out : "";
    };
    const list = (text) => text.split("\0").filter(Boolean);
    const remoteHead = read("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").trim();
    const current = read("symbolic-ref", "--quiet", "--short", "HEAD").trim();
    const branches = read("for-each-ref", "--format=%(refname:short)", "refs/heads").split("\n").filter(Boolean);
    return {
        root: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(at),
        remote: parseRemote(read("config", "--get", "remote.origin.url").trim()),
        defaultBranch: remoteHead.replace(/^origin\//, "") ||
            ["main", "master"].find((name) => branches.includes(name)) ||
            current ||
            "main",
        hasCommits: read("rev-parse", "--verify", "--quiet", "HEAD") !== "",
        workflows: list(read("ls-tree", "-z", "HEAD", ".github/workflows/")).flatMap((line) => {
            const [, sha, name] = /^\d+ \w+ ([0-9a-f]+)\t\.github\/workflows\/(.+)$/s.exec(line) ?? [];
            return sha === undefined || name === undefined ? [] : [{ name, sha }];
        }),
        tags: read("for-each-ref", "--format=%(refname:strip=2)", "refs/tags").split("\n").filter(Boolean),
        files: list(read("ls-files", "-z", "--cached", "--others", "--exclude-standard")).sort(),
        uncommitted: list(read("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")).map((line) => line.slice(3)),
    };
}
/** Such as `2.47.1`; undefined where there is no git. */
function readGitVersion(folder, runtime) {
    const read = runGit(folder, runtime, ["--version"]);
    return read.ok ? read.out.replace(/^git version /, "").trim() : undefined;
}
function runGit(folder, runtime, args) {
    const { PATH, HOME, SystemRoot } = runtime.env;
    const result = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)("git", ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", ...args], {
        cwd: folder,
        encoding: "utf8",
        maxBuffer: 256 * 1024 * 1024,
        env: {
            ...(PATH === undefined ? {} : { PATH }),
            ...(HOME === undefined ? {} : { HOME }),
            ...(SystemRoot === undefined ? {} : { SystemRoot }),
            GIT_TERMINAL_PROMPT: "0",
            GIT_OPTIONAL_LOCKS: "0",
            LC_ALL: "C",
        },
    });
    if (result.error !== undefined)
        return { ok: false, problem: result.error.code ?? "failed" };
    return result.status === 0 ? { ok: true, out: result.stdout } : { ok: false, problem: result.stderr.trim() };
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73029);
/** Commits: one by SHA, and all of a range with the files it changes. */



const signature = zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullish(), email: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullish(), date: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullish() })
    .nullable();
/** GitHub gives no account, or an empty one, for an address that it does not know. */
const accountShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string().optional() }).nullish();
const verificationShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({ verified: zod__WEBPACK_IMPORTED_MODULE_2__.boolean() });
/** A commit as GitHub lists it, in comparisons and alone. */
const commitShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    sha: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    commit: zod__WEBPACK_IMPORTED_MODULE_2__.object({
        message: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
        author: signature,
        committer: signature,
        tree: zod__WEBPACK_IMPORTED_MODULE_2__.object({ sha: zod__WEBPACK_IMPORTED_MODULE_2__.string() }),
        verification: verificationShape.optional(),
    }),
    author: accountShape,
    committer: accountShape,
    parents: zod__WEBPACK_IMPORTED_MODULE_2__.array(zod__WEBPACK_IMPORTED_MODULE_2__.object({ sha: zod__WEBPACK_IMPORTED_MODULE_2__.string() })),
});
const fileShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    filename: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    previous_filename: zod__WEBPACK_IMPORTED_MODULE_2__.string().optional(),
    additions: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    deletions: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
});
const compareShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    status: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["ahead", "behind", "identical", "diverged"]),
    ahead_by: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    behind_by: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    total_commits: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    merge_base_commit: zod__WEBPACK_IMPORTED_MODULE_2__.object({ sha: zod__WEBPACK_IMPORTED_MODULE_2__.string() }),
    commits: zod__WEBPACK_IMPORTED_MODULE_2__.array(commitShape),
    files: zod__WEBPACK_IMPORTED_MODULE_2__.array(fileShape).optional(),
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/* harmony import */ var _refs_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73029);
/** Files of the repository at a ref, as text. */



const entryShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    type: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    name: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    path: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    sha: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    size: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
});
const fileShape = entryShape.extend({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__.string(), content: zod__WEBPACK_IMPORTED_MODULE_2__.string() });
const blobShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({ encoding: zod__WEBPACK_IMPORTED_MODULE_2__["enum"](["base64", "utf-8"]), content: zod__WEBPACK_IMPORTED_MODULE_2__.string() });
/**
 * A file's text and blob SHA, or undefined when it is not there (or is no file). Files over 1 MB come by blob, once
 * `checkSize` (bytes) has not thrown.
 */
async function readFile(github, path, ref, checkSize = () => { }) {
    const parameters = { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ...(ref === undefined ? {} : { ref }) };
    try {
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", parameters, zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.array(entryShape), fileShape, entryShape]));
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
        const answer = await github.read("/repos/{owner}/{repo}/contents/{+path}", { path: (0,_refs_ts__WEBPACK_IMPORTED_MODULE_1__/* .encodeRef */ .i)(path), ref }, zod__WEBPACK_IMPORTED_MODULE_2__.union([zod__WEBPACK_IMPORTED_MODULE_2__.array(entryShape), entryShape]));
        return Array.isArray(answer) ? answer : undefined;
    }
    catch (thrown) {
        if ((0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(thrown))
            return undefined;
        throw thrown;
    }
}
const repositoryShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    id: zod__WEBPACK_IMPORTED_MODULE_2__.number(),
    default_branch: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
    private: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
    has_issues: zod__WEBPACK_IMPORTED_MODULE_2__.boolean(),
    owner: zod__WEBPACK_IMPORTED_MODULE_2__.object({ login: zod__WEBPACK_IMPORTED_MODULE_2__.string(), type: zod__WEBPACK_IMPORTED_MODULE_2__.string() }),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
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

/***/ 88165:
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
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);

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
/** The error for an answer that is neither success nor limit. */
function describeRefusal(method, path, answer) {
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
        return refusePermission(method, path, answer, what);
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
function refusePermission(method, path, answer, what) {
    const permission = nameMissingPermission(method, path, answer.headers);
    return missingPermission(permission, `The token may not do this: ${what}.`);
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
/** GitHub (or something in between) answered what nobody can rely on. */
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

/***/ 6128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readPolicyText)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55156);
/* harmony import */ var _contents_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31253);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88165);
/** Reads the text of the policy from the default branch (or the ref an input names), never from the commit under release by itself. */



const objectName = zod__WEBPACK_IMPORTED_MODULE_2__.string().regex(/^[0-9a-f]{40}$/);
const answerShape = zod__WEBPACK_IMPORTED_MODULE_2__.object({
    repository: zod__WEBPACK_IMPORTED_MODULE_2__.object({
        defaultBranchRef: zod__WEBPACK_IMPORTED_MODULE_2__.object({ name: zod__WEBPACK_IMPORTED_MODULE_2__.string() }).nullable(),
        at: zod__WEBPACK_IMPORTED_MODULE_2__.object({ __typename: zod__WEBPACK_IMPORTED_MODULE_2__.string(), oid: objectName, target: zod__WEBPACK_IMPORTED_MODULE_2__.object({ oid: objectName }).optional() })
            .nullable(),
        file: zod__WEBPACK_IMPORTED_MODULE_2__.object({
            __typename: zod__WEBPACK_IMPORTED_MODULE_2__.string(),
            oid: objectName,
            isBinary: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().nullish(),
            isTruncated: zod__WEBPACK_IMPORTED_MODULE_2__.boolean().optional(),
            text: zod__WEBPACK_IMPORTED_MODULE_2__.string().nullish(),
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
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(333)]).then(__webpack_require__.bind(__webpack_require__, 91333)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(863)]).then(__webpack_require__.bind(__webpack_require__, 82244)),
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

/***/ 73029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   fn: () => (/* binding */ resolveTag),
/* harmony export */   i: () => (/* binding */ encodeRef)
/* harmony export */ });
/* unused harmony exports readRef, listRefs, readTagObject, requireTagAt */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55156);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
/** Tags and what they point at: exact names only, always down to the commit. */


const target = zod__WEBPACK_IMPORTED_MODULE_1__.object({ sha: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{40}$/), type: zod__WEBPACK_IMPORTED_MODULE_1__["enum"](["commit", "tag", "tree", "blob"]) });
const refShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({ ref: zod__WEBPACK_IMPORTED_MODULE_1__.string(), object: target });
const tagObjectShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    sha: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    object: target,
    tagger: zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string(), date: zod__WEBPACK_IMPORTED_MODULE_1__.string() }).nullish(),
});
/** What a full ref (without `refs/`) points at, or undefined. */
async function readRef(github, ref) {
    try {
        const found = await github.read("/repos/{owner}/{repo}/git/ref/{+ref}", { ref: encodeRef(ref) }, refShape);
        return found.ref === `refs/${ref}` ? found.object : undefined;
    }
    catch (thrown) {
        if (isNotFound(thrown))
            return undefined;
        throw thrown;
    }
}
/** The refs (named without `refs/`) whose names begin with `prefix`. */
async function listRefs(github, prefix) {
    const route = "/repos/{owner}/{repo}/git/matching-refs/{+ref}";
    const found = await github.read(route, { ref: encodeRef(prefix) }, z.array(refShape));
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
const tagTargetShape = zod__WEBPACK_IMPORTED_MODULE_1__.lazy(() => zod__WEBPACK_IMPORTED_MODULE_1__.object({
    __typename: zod__WEBPACK_IMPORTED_MODULE_1__.string(),
    oid: zod__WEBPACK_IMPORTED_MODULE_1__.string().regex(/^[0-9a-f]{40}$/),
    target: tagTargetShape.optional(),
}));
const tagShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        ref: zod__WEBPACK_IMPORTED_MODULE_1__.object({ prefix: zod__WEBPACK_IMPORTED_MODULE_1__.string(), name: zod__WEBPACK_IMPORTED_MODULE_1__.string(), target: tagTargetShape.nullable() }).nullable(),
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
const TAGS_QUERY = `query($owner: String!, $name: String!, $after: String, $query: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, query: $query, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Commit { committedDate } ... on Tag { target { __typename oid ... on Commit { committedDate } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const graphTarget = zod__WEBPACK_IMPORTED_MODULE_1__.object({ __typename: zod__WEBPACK_IMPORTED_MODULE_1__.string(), oid: zod__WEBPACK_IMPORTED_MODULE_1__.string(), committedDate: zod__WEBPACK_IMPORTED_MODULE_1__.string().optional() });
const tagPageShape = zod__WEBPACK_IMPORTED_MODULE_1__.object({
    repository: zod__WEBPACK_IMPORTED_MODULE_1__.object({
        refs: zod__WEBPACK_IMPORTED_MODULE_1__.object({
            nodes: zod__WEBPACK_IMPORTED_MODULE_1__.array(zod__WEBPACK_IMPORTED_MODULE_1__.object({ name: zod__WEBPACK_IMPORTED_MODULE_1__.string(), target: graphTarget.extend({ target: graphTarget.optional() }).nullable() })
                .nullable()),
            pageInfo: zod__WEBPACK_IMPORTED_MODULE_1__.object({ hasNextPage: zod__WEBPACK_IMPORTED_MODULE_1__.boolean(), endCursor: zod__WEBPACK_IMPORTED_MODULE_1__.string().nullable() }),
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

/***/ 73707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ae: () => (/* binding */ path),
  P7: () => (/* binding */ refName),
  fe: () => (/* binding */ serviceName),
  KA: () => (/* binding */ versionText)
});

// UNUSED EXPORTS: boolean, choice, defineInputs, duration, environmentName, integer, list, multilineText, optional, policyPath, policyRef, readInputs, secretText, sha, text, variableLines

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(60463);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(10900);
// EXTERNAL MODULE: ./packages/shared/src/process/secrets.ts + 1 modules
var secrets = __webpack_require__(47241);
;// CONCATENATED MODULE: ./packages/shared/src/process/ordinary-variables.ts
/** The ordinary variables of a runner's machine: those a command sees without being asked for, and that nobody may set for it. */
/**
 * Names and families of names, as patterns without anchors. The one list behind what a command is given (`selectEnvironment`) and what the input
 * `variables` refuses (`parseVariables`): whatever reaches every command by itself must not come from a caller's lines.
 */
const ORDINARY_VARIABLES = [
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "PWD",
    "LANG",
    "LANGUAGE",
    "LC_[A-Z]+",
    "TZ",
    "TERM",
    "TMPDIR",
    "TEMP",
    "TMP",
    "CI",
    "COLORTERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "HTTPS?_PROXY",
    "NO_PROXY",
    "https?_proxy",
    "no_proxy",
    "SSL_CERT_(?:FILE|DIR)",
    "NODE_EXTRA_CA_CERTS",
    "XDG_[A-Z_]+",
    "DOCKER_HOST",
    "JAVA_HOME(?:_\\d+_X64)?",
    "GOROOT(?:_[0-9A-Z_]+)?",
    "ANDROID_(?:HOME|SDK_ROOT)",
    "AGENT_TOOLSDIRECTORY",
    "SystemRoot",
    "ComSpec",
    "PATHEXT",
    "windir",
    "RUNNER_(?:OS|ARCH|NAME|ENVIRONMENT|TEMP|TOOL_CACHE)",
    "GITHUB_(?:ACTIONS|REPOSITORY|REPOSITORY_OWNER|REPOSITORY_ID|RUN_ID|RUN_NUMBER|RUN_ATTEMPT|JOB|WORKFLOW|WORKSPACE|ACTOR|TRIGGERING_ACTOR|EVENT_NAME|SHA|REF|REF_NAME|REF_TYPE|SERVER_URL|API_URL|GRAPHQL_URL)",
];

;// CONCATENATED MODULE: ./packages/shared/src/process/variables.ts
/** The input `variables`: secrets and addresses that a policy names, as NAME=value lines, for callers that cannot set a step's `env:`. */


/** What the runner, the shell, git or node go by, beyond the ordinary variables: families by their first word, and names. */
const FAMILIES = "(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE|OCTOACME|NODE|NPM|GIT|LD|DYLD|SSL|LC|XDG|BASH)_.*";
const NAMES = "ENV|IFS|PS4|SHELLOPTS|BASHOPTS|ALL_PROXY";
/** What a line may not set; without regard to case, as Windows reads names. */
const RESERVED = new RegExp(`^(?:${FAMILIES}|${NAMES}|${ORDINARY_VARIABLES.join("|")})$`, "i");
/** Blank lines and lines that begin with `#` say nothing; the value is all after the first `=`, as it stands. */
function variables_parseVariables(text) {
    const value = Object.create(null);
    for (const [index, raw] of text.split(/\r\n?|\n/).entries()) {
        const line = raw.trim();
        if (line === "" || line.startsWith("#"))
            continue;
        const at = `Line ${index + 1} of \`variables\``;
        const name = /^([A-Za-z_][A-Za-z0-9_]{0,127})=/.exec(line)?.[1];
        if (name === undefined)
            return {
                ok: false,
                fix: `${at} is no NAME=value. Write one per line; a value of several lines is not possible.`,
            };
        if (RESERVED.test(name))
            return {
                ok: false,
                fix: `${at} sets ${name}, which belongs to the runner. Give it another name, in the policy too.`,
            };
        if (name in value)
            return { ok: false, fix: `${at} sets ${name} a second time. Keep one of the two lines.` };
        value[name] = line.slice(name.length + 1);
    }
    return { ok: true, value };
}
/**
 * Sets them for this process alone, masked first (from four characters on); a variable of the step's own `env:` wins. A command sees one
 * only when the policy passes it by name (`deploy.env`).
 */
function adoptVariables(variables, environment = process.env) {
    for (const [name, value] of Object.entries(variables)) {
        if (value === "")
            continue;
        if (isLongSecret(value))
            maskSecret(value);
        if ((environment[name] ?? "") === "")
            environment[name] = value;
    }
}

;// CONCATENATED MODULE: ./packages/shared/src/process/inputs.ts
/** Typed specs of an action's inputs, read and refused before any request is made. Defaults live in action.yml alone. */







/** A spec from fields keyed by the names that action.yml uses. */
function defineInputs(fields) {
    return { fields, names: Object.keys(fields) };
}
/** All values, or an ActionableError `invalid-input` for the first one that is missing or refused. */
function readInputs(spec, variables = process.env) {
    const values = {};
    for (const name of spec.names) {
        const field = spec.fields[name];
        const text = readInput(name, variables);
        if (text === "") {
            if (field.required)
                throw refuseMissing(name, field, variables);
            values[toCamelCase(name)] = undefined;
            continue;
        }
        if (field.secret)
            maskSecret(text);
        const parsed = field.parse(text);
        if (!parsed.ok)
            throw new ActionableError({
                code: "invalid-input",
                message: `Input ${name} is ${field.secret || field.hidden === true ? "malformed" : quoteValue(text)}; expected ${field.expected}.`,
                hint: parsed.fix ?? `Set \`${name}\` under \`with:\` to ${field.expected}.`,
            });
        values[toCamelCase(name)] = parsed.value;
    }
    return values;
}
function refuseMissing(name, field, variables) {
    return new ActionableError({
        code: "invalid-input",
        message: `Input ${name} is missing; expected ${field.expected}.${isRunner(variables) ? "" : " This process was not started by a GitHub Actions runner."}`,
        hint: isRunner(variables)
            ? `Set \`${name}\` under \`with:\` to ${field.expected}.`
            : "Use the action as a step of a workflow (`uses:`); the runner then hands it its inputs.",
    });
}
function toCamelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function field(kind, expected, parse, secret = false) {
    return { kind, required: true, secret, expected, parse };
}
function accept(value) {
    return { ok: true, value };
}
function matching(pattern, fix) {
    return (text) => (pattern.test(text) ? accept(text) : fix === undefined ? { ok: false } : { ok: false, fix });
}
/** An empty text is `undefined`. Fields are required otherwise. */
function optional(inner) {
    return { ...inner, required: false };
}
/** One line without control or invisible characters. */
function inputs_text(options = {}) {
    const limit = options.maxLength ?? 1_000;
    return field("text", options.expected ?? `one line of at most ${limit} characters`, (value) => value.length <= limit && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value) ? accept(value) : { ok: false });
}
/** Free text; line ends become LF, other control characters are refused. */
function multilineText(options = {}) {
    const limit = options.maxLength ?? 60_000;
    return field("multiline-text", `text of at most ${limit} characters without control characters`, (value) => {
        const normal = value.replace(/\r\n?/g, "\n");
        return normal.length <= limit && !/[^\P{Cc}\n\t]/u.test(normal) ? accept(normal) : { ok: false };
    });
}
/** A token or key; masked, and never shown in an error. */
function secretText() {
    return field("secret-text", "a token without spaces", matching(/^[\x21-\x7e]{1,4096}$/), true);
}
/** NAME=value lines; never shown in an error. The values are masked one by one when they are adopted. */
function variableLines() {
    return { ...field("variable-lines", "lines of NAME=value", parseVariables), hidden: true };
}
/** `true` or `false`, in any case YAML's core schema allows. */
function inputs_boolean() {
    return field("boolean", "`true` or `false`", (value) => /^(?:true|True|TRUE)$/.test(value)
        ? accept(true)
        : /^(?:false|False|FALSE)$/.test(value)
            ? accept(false)
            : { ok: false });
}
/** One of a closed set, exactly as written. */
function choice(values) {
    const expected = values.length === 1 ? `\`${values[0]}\`` : `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
    return field("choice", expected, (value) => values.includes(value) ? accept(value) : { ok: false });
}
/** Milliseconds of `90s`, `10m`, `1h30m`. */
function inputs_duration(limits = {}) {
    return field("duration", "a duration such as 90s, 10m or 1h30m", (value) => {
        const milliseconds = parseDuration(value);
        if (milliseconds === undefined)
            return { ok: false };
        return milliseconds >= (limits.min ?? 0) && milliseconds <= (limits.max ?? Number.MAX_SAFE_INTEGER)
            ? accept(milliseconds)
            : { ok: false, fix: "The duration is outside the limits that the action's README names." };
    });
}
/** A whole decimal number within limits. */
function integer(limits) {
    return field("integer", `a whole number from ${limits.min} to ${limits.max}`, (value) => {
        const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        return number >= limits.min && number <= limits.max ? accept(number) : { ok: false };
    });
}
/** A full commit SHA; an abbreviation is refused because it may come to mean another commit. */
function sha() {
    return field("sha", "a full commit SHA of 40 lower-case hexadecimal digits", matching(/^[0-9a-f]{40}$/, "Pass on the `sha` output of preflight."));
}
/** A tag or bare version that can be neither an option, a script, another kind of ref, nor mistaken for a commit. */
function versionText() {
    return field("version", "a release tag or version such as v1.4.0", (value) => {
        if (/^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$/.test(value))
            return { ok: false, fix: "A text that looks like a commit SHA is ambiguous as a tag; name the release's tag." };
        if (/^(?:refs|heads|tags|remotes|pull)\//i.test(value))
            return { ok: false, fix: "Give the tag's own name, such as v1.4.0, without refs/tags/ or heads/ before it." };
        if (value.length > 200 || !/^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/.test(value))
            return {
                ok: false,
                fix: "A tag may hold letters, digits and . _ + @ / - and starts with a letter or digit; rename the tag.",
            };
        if (/\.\.|\/\/|@\{|\/\.|\.lock(?:\/|$)|[./]$|^@$/.test(value))
            return { ok: false, fix: "Git takes no tag of this form; name the release's tag." };
        return accept(value);
    });
}
/** A branch, tag, full ref or SHA for reading; never an option. */
function refName() {
    return field("ref", "a branch, tag or commit", (value) => value.length <= 255 && /^[A-Za-z0-9][A-Za-z0-9._+@/-]*$/.test(value) && !/\.\.|\/\/|@\{|[./]$/.test(value)
        ? accept(value)
        : { ok: false });
}
/** Where the policy lies: any path that the lists of a policy could name. */
function policyPath() {
    const inner = path();
    return field("path", POLICY_PATH.expected, (value) => {
        const parsed = inner.parse(value);
        return parsed.ok && POLICY_PATH.pattern.test(parsed.value) ? parsed : { ok: false };
    });
}
/** A ref that the policy is read from, in full: a short name may be a branch's and a tag's at once. */
function policyRef() {
    const inner = refName();
    return field("ref", POLICY_REF.expected, (value) => inner.parse(value).ok && POLICY_REF.pattern.test(value)
        ? accept(value)
        : {
            ok: false,
            fix: "Leave it empty for the default branch; write a branch as refs/heads/NAME and a tag as refs/tags/NAME.",
        });
}
/** A name that GitHub takes for an environment. */
function environmentName() {
    return field("environment", "the name of an environment of the policy", (value) => value.length <= 255 && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]/u.test(value) && !value.startsWith("-")
        ? accept(value)
        : { ok: false });
}
/** A service of the policy. */
function serviceName() {
    return field("service", "the name of a service of the policy", matching(/^[a-z][a-z0-9-]{0,62}$/));
}
/** A relative path inside the workspace with forward slashes. */
function path() {
    return field("path", "a relative path inside the repository", (value) => value.length <= 1_000 &&
        !/[\p{Cc}\p{Cf}\\]/u.test(value) &&
        !/^[-/~]/.test(value) &&
        !value.split("/").includes("..")
        ? accept(value.replace(/^(?:\.\/)+/, ""))
        : { ok: false });
}
/** Items by comma or line, each read by `item`; empty items are left out. */
function list(item) {
    return field("list", `a list, by comma or line, each ${item.expected}`, (value) => {
        const values = [];
        for (const part of value.split(/[,\r\n]/)) {
            if (part.trim() === "")
                continue;
            const parsed = item.parse(part.trim());
            if (!parsed.ok)
                return parsed;
            values.push(parsed.value);
        }
        return accept(values);
    });
}


/***/ })

};
