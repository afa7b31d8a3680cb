export const id = 377;
export const ids = [377];
export const modules = {

/***/ 80898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ parseRepositoryName),
/* harmony export */   I$: () => (/* binding */ nameRemote),
/* harmony export */   lg: () => (/* binding */ readGitVersion),
/* harmony export */   pi: () => (/* binding */ isIgnored),
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




/** A managed user's login ends with `_` and the enterprise's short code. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9._-]{1,100}$/;
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
    const branches = read("for-each-ref", "--format=%(refname:strip=2)", "refs/heads").split("\n").filter(Boolean);
    const remotes = read("for-each-ref", "--format=%(refname:strip=3)", "refs/remotes/origin").split("\n");
    return {
        root: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(at),
        remote: parseRemote(read("config", "--get", "remote.origin.url").trim()),
        defaultBranch: remoteHead.replace(/^origin\//, "") ||
            ["main", "master"].find((name) => branches.includes(name)) ||
            ["main", "master", "develop"].find((name) => remotes.includes(name)) ||
            current ||
            "main",
        isDefaultBranchGuessed: remoteHead === "" && remotes.some((name) => name !== ""),
        branches: [...new Set([...branches, ...remotes])].filter((name) => name !== "" && name !== "HEAD"),
        isShallow: read("rev-parse", "--is-shallow-repository").trim() === "true",
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
/** `owner/name`; undefined where the remote is none on a GitHub. */
function nameRemote({ remote }) {
    return remote === undefined ? undefined : `${remote.owner}/${remote.name}`;
}
/** Whether git leaves a path of the repository out of commits; the file need not be there. */
function isIgnored(root, runtime, path) {
    return runGit(root, runtime, ["check-ignore", "--quiet", "--", path]).ok;
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

/***/ 73029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ listRefs),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   fn: () => (/* binding */ resolveTag),
/* harmony export */   i: () => (/* binding */ encodeRef)
/* harmony export */ });
/* unused harmony exports readRef, readTagObject, requireTagAt */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88165);
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
        if (isNotFound(thrown))
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
const TAGS_QUERY = `query($owner: String!, $name: String!, $after: String, $query: String) {
  repository(owner: $owner, name: $name) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, query: $query, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) {
      nodes { name target { __typename oid ... on Commit { committedDate } ... on Tag { target { __typename oid ... on Commit { committedDate } } } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
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

/***/ 6080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   KA: () => (/* binding */ versionText),
/* harmony export */   P7: () => (/* binding */ refName),
/* harmony export */   fe: () => (/* binding */ serviceName)
/* harmony export */ });
/* unused harmony exports defineInputs, readInputs, optional, optionalSwitch, text, multilineText, secretText, variableLines, boolean, choice, duration, integer, sha, policyPath, policyRef, environmentName, hostName, workflowFile, list */
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48123);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60463);
/* harmony import */ var _environment_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10900);
/* harmony import */ var _secrets_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69622);
/* harmony import */ var _variables_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91429);
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
            if (field.refusesBlanks === true && readInputAsGiven(name, variables) !== "")
                throw refuseBlanks(name, field);
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
function refuseBlanks(name, { expected }) {
    return new ActionableError({
        code: "invalid-input",
        message: `Input ${name} holds nothing but blanks; expected ${expected}, or an empty text.`,
        hint: `Set \`${name}\` to ${expected}, or leave it empty.`,
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
/** Like `optional`, for an input whose presence makes the action do something else: to a workflow's `inputs.x != ''`, blanks are present. */
function optionalSwitch(inner) {
    return { ...optional(inner), refusesBlanks: true };
}
/** One line without control or invisible characters. */
function text(options = {}) {
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
function boolean() {
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
function duration(limits = {}) {
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
/** A host that may be asked although it is private: a name or an address, with a port where only that one is meant. */
function hostName() {
    return field("host", "a host or host:port", (value) => /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$|^[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}$/.test(value)
        ? accept(value)
        : { ok: false });
}
/** The file name of a workflow, as it stands in `.github/workflows`. */
function workflowFile() {
    return field("workflow", "the file name of a workflow, such as ship.yml", matching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,190}\.ya?ml$/));
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


/***/ }),

/***/ 91429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ parseVariables)
});

// UNUSED EXPORTS: adoptVariables

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

// EXTERNAL MODULE: ./packages/shared/src/process/secrets.ts + 1 modules
var secrets = __webpack_require__(69622);
;// CONCATENATED MODULE: ./packages/shared/src/process/variables.ts
/** The input `variables`: secrets and addresses that a policy names, as NAME=value lines, for callers that cannot set a step's `env:`. */


/** What the runner, the shell, git or node go by, beyond the ordinary variables: families by their first word, and names. */
const FAMILIES = "(?:GITHUB|ACTIONS|RUNNER|INPUT|STATE|OCTOACME|NODE|NPM|GIT|LD|DYLD|SSL|LC|XDG|BASH)_.*";
const NAMES = "ENV|IFS|PS4|SHELLOPTS|BASHOPTS|ALL_PROXY";
/** What a line may not set; without regard to case, as Windows reads names. */
const RESERVED = new RegExp(`^(?:${FAMILIES}|${NAMES}|${ORDINARY_VARIABLES.join("|")})$`, "i");
/** Blank lines and lines that begin with `#` say nothing; the value is all after the first `=`, as it stands. */
function parseVariables(text) {
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


/***/ })

};
