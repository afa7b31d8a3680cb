export const id = 356;
export const ids = [356];
export const modules = {

/***/ 80898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ parseRepositoryName),
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
/** parseRepositoryName: `owner/name`, or undefined for anything else. */
function parseRepositoryName(text) {
    if (!NAME.test(text))
        return undefined;
    const [owner = "", name = ""] = text.split("/");
    return name === "." || name === ".." ? undefined : { owner, name };
}
/** parseRemote: host, owner and name of `https://`, `ssh://` and `git@host:` addresses; credentials inside are dropped. */
function parseRemote(url) {
    const found = /^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/([^\s?#]+?)(?:\.git)?\/?$/.exec(url) ??
        /^(?:[A-Za-z0-9._-]+@)?([A-Za-z0-9.-]+):(?!\/)([^\s?#]+?)(?:\.git)?\/?$/.exec(url);
    const repository = parseRepositoryName(found?.[2] ?? "");
    return found === null || repository === undefined ? undefined : { host: found[1].toLowerCase(), ...repository };
}
/** readLocalRepository: throws `not-found` where there is no git or no repository. */
function readLocalRepository(folder, doors) {
    const root = runGit(folder, doors, ["rev-parse", "--show-toplevel"]);
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
        const result = runGit(at, doors, args);
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
function runGit(folder, doors, args) {
    const { PATH, HOME, SystemRoot } = doors.env;
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

/***/ 10900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nt: () => (/* binding */ readVariable)
/* harmony export */ });
/* unused harmony exports readInput, readState, isRunner, isDebug, readSecret, readEnvironment, readRunContext */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79680);
/* harmony import */ var _secrets_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47241);
/** The one reader of the process' environment: inputs, the run's context, and variables that a policy names. */




/** readInput: the raw text of an action's input, trimmed; empty when it is absent. */
function readInput(name, variables = process.env) {
    return (variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
/** readState: what an earlier phase of this step saved with `saveState`; empty when nothing. */
function readState(name, variables = process.env) {
    return variables[`STATE_${name}`] ?? "";
}
/** isRunner: whether a GitHub Actions runner (or one that acts like it) started this process. */
function isRunner(variables = process.env) {
    return variables["GITHUB_ACTIONS"] === "true";
}
/** isDebug: whether step debugging was switched on for the run. */
function isDebug(variables = process.env) {
    return variables["RUNNER_DEBUG"] === "1";
}
/** readVariable: the value of a variable that the policy names, or undefined when it is unset or empty. */
function readVariable(name, variables = process.env) {
    const value = variables[name];
    return value === undefined || value === "" ? undefined : value;
}
/** readSecret: like readVariable, and masked in all later output. */
function readSecret(name, variables = process.env) {
    const value = readVariable(name, variables);
    if (value !== undefined)
        maskSecret(value);
    return value;
}
/** readEnvironment: a copy of all variables, for what hands an environment on (command.ts). */
function readEnvironment(variables = process.env) {
    return Object.fromEntries(Object.entries(variables).filter((entry) => entry[1] !== undefined));
}
/** readRunContext: what the runner says about this run; throws ActionableError when a variable of it is missing or malformed. */
function readRunContext(variables = process.env) {
    const fullName = readMandatory("GITHUB_REPOSITORY", variables);
    const [owner, name, ...rest] = fullName.split("/");
    if (!owner || !name || rest.length > 0)
        throw refuse("GITHUB_REPOSITORY", `is ${quoteValue(fullName)}, expected owner/name`);
    const runId = readMandatory("GITHUB_RUN_ID", variables);
    if (!/^\d{1,20}$/.test(runId))
        throw refuse("GITHUB_RUN_ID", `is ${quoteValue(runId)}, expected a number`);
    const attempt = variables["GITHUB_RUN_ATTEMPT"] || "1";
    if (!/^\d{1,6}$/.test(attempt))
        throw refuse("GITHUB_RUN_ATTEMPT", `is ${quoteValue(attempt)}, expected a number`);
    const serverUrl = withoutSlash(variables["GITHUB_SERVER_URL"] || "https://github.com");
    const apiUrl = withoutSlash(variables["GITHUB_API_URL"] || "https://api.github.com");
    const actor = readMandatory("GITHUB_ACTOR", variables);
    return {
        repository: { owner, name, fullName },
        runId,
        runAttempt: Number(attempt),
        job: variables["GITHUB_JOB"] ?? "",
        actor,
        triggeringActor: variables["GITHUB_TRIGGERING_ACTOR"] || actor,
        event: { name: variables["GITHUB_EVENT_NAME"] ?? "", payload: readPayload(variables["GITHUB_EVENT_PATH"]) },
        sha: variables["GITHUB_SHA"] ?? "",
        ref: variables["GITHUB_REF"] ?? "",
        workflow: variables["GITHUB_WORKFLOW"] ?? "",
        workflowRef: variables["GITHUB_WORKFLOW_REF"] ?? "",
        apiUrl,
        graphqlUrl: withoutSlash(variables["GITHUB_GRAPHQL_URL"] || `${apiUrl.replace(/\/v3$/, "")}/graphql`),
        serverUrl,
        workspace: variables["GITHUB_WORKSPACE"] || process.cwd(),
        temporary: variables["RUNNER_TEMP"] || "/tmp",
        runUrl: `${serverUrl}/${owner}/${name}/actions/runs/${runId}`,
        debug: isDebug(variables),
    };
}
function readMandatory(name, variables) {
    const value = variables[name];
    if (!value)
        throw refuse(name, "is not set");
    return value;
}
function refuse(name, problem) {
    return new ActionableError({
        code: "invalid-input",
        message: `The variable ${name} ${problem}.`,
        hint: "A GitHub Actions runner sets it; run the action as a step of a workflow.",
    });
}
function readPayload(path) {
    if (!path)
        return {};
    try {
        const payload = JSON.parse(readFileSync(path, "utf8"));
        if (typeof payload === "object" && payload !== null && !Array.isArray(payload))
            return payload;
    }
    catch (cause) {
        throw new ActionableError({
            code: "unsupported-event",
            message: `The event file ${path} could not be read.`,
            hint: "The runner writes it to GITHUB_EVENT_PATH; run the action as a step of a workflow.",
            cause,
        });
    }
    throw refuse("GITHUB_EVENT_PATH", "names a file that holds no JSON object");
}
function withoutSlash(url) {
    return url.replace(/\/+$/, "");
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

// UNUSED EXPORTS: boolean, choice, defineInputs, duration, environmentName, integer, list, multilineText, optional, readInputs, secretText, sha, text, variableLines

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
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
/** parseVariables: blank lines and lines that begin with `#` say nothing; the value is all after the first `=`, as it stands. */
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
 * adoptVariables: sets them for this process alone, masked first (from four characters on); a variable of the step's own `env:` wins. A command sees one
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






/** defineInputs: a spec from fields keyed by the names that action.yml uses. */
function defineInputs(fields) {
    return { fields, names: Object.keys(fields) };
}
/** readInputs: all values, or an ActionableError `invalid-input` for the first one that is missing or refused. */
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
/** optional: an empty text is `undefined`. Fields are required otherwise. */
function optional(inner) {
    return { ...inner, required: false };
}
/** text: one line without control or invisible characters. */
function inputs_text(options = {}) {
    const limit = options.maxLength ?? 1_000;
    return field("text", options.expected ?? `one line of at most ${limit} characters`, (value) => value.length <= limit && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value) ? accept(value) : { ok: false });
}
/** multilineText: free text; line ends become LF, other control characters are refused. */
function multilineText(options = {}) {
    const limit = options.maxLength ?? 60_000;
    return field("multiline-text", `text of at most ${limit} characters without control characters`, (value) => {
        const normal = value.replace(/\r\n?/g, "\n");
        return normal.length <= limit && !/[^\P{Cc}\n\t]/u.test(normal) ? accept(normal) : { ok: false };
    });
}
/** secretText: a token or key; masked, and never shown in an error. */
function secretText() {
    return field("secret-text", "a token without spaces", matching(/^[\x21-\x7e]{1,4096}$/), true);
}
/** variableLines: NAME=value lines; never shown in an error. The values are masked one by one when they are adopted. */
function variableLines() {
    return { ...field("variable-lines", "lines of NAME=value", parseVariables), hidden: true };
}
/** boolean: `true` or `false`, in any case YAML's core schema allows. */
function inputs_boolean() {
    return field("boolean", "`true` or `false`", (value) => /^(?:true|True|TRUE)$/.test(value)
        ? accept(true)
        : /^(?:false|False|FALSE)$/.test(value)
            ? accept(false)
            : { ok: false });
}
/** choice: one of a closed set, exactly as written. */
function choice(values) {
    const expected = values.length === 1 ? `\`${values[0]}\`` : `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
    return field("choice", expected, (value) => values.includes(value) ? accept(value) : { ok: false });
}
/** duration: milliseconds of `90s`, `10m`, `1h30m`. */
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
/** integer: a whole decimal number within limits. */
function integer(limits) {
    return field("integer", `a whole number from ${limits.min} to ${limits.max}`, (value) => {
        const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        return number >= limits.min && number <= limits.max ? accept(number) : { ok: false };
    });
}
/** sha: a full commit SHA; an abbreviation is refused because it may come to mean another commit. */
function sha() {
    return field("sha", "a full commit SHA of 40 lower-case hexadecimal digits", matching(/^[0-9a-f]{40}$/, "Pass on the `sha` output of preflight."));
}
/** versionText: a tag or bare version that can be neither an option, a script, another kind of ref, nor mistaken for a commit. */
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
/** refName: a branch, tag, full ref or SHA for reading; never an option. */
function refName() {
    return field("ref", "a branch, tag or commit", (value) => value.length <= 255 && /^[A-Za-z0-9][A-Za-z0-9._+@/-]*$/.test(value) && !/\.\.|\/\/|@\{|[./]$/.test(value)
        ? accept(value)
        : { ok: false });
}
/** environmentName: a name that GitHub takes for an environment. */
function environmentName() {
    return field("environment", "the name of an environment of the policy", (value) => value.length <= 255 && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]/u.test(value) && !value.startsWith("-")
        ? accept(value)
        : { ok: false });
}
/** serviceName: a service of the policy. */
function serviceName() {
    return field("service", "the name of a service of the policy", matching(/^[a-z][a-z0-9-]{0,62}$/));
}
/** path: a relative path inside the workspace with forward slashes. */
function path() {
    return field("path", "a relative path inside the repository", (value) => value.length <= 1_000 &&
        !/[\p{Cc}\p{Cf}\\]/u.test(value) &&
        !/^[-/~]/.test(value) &&
        !value.split("/").includes("..")
        ? accept(value.replace(/^(?:\.\/)+/, ""))
        : { ok: false });
}
/** list: items by comma or line, each read by `item`; empty items are left out. */
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

/***/ 47241:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


// UNUSED EXPORTS: hidePassedVariable, hideSecrets, hideSecretsInLines, isLongSecret, isSecretName, maskSecret

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
;// CONCATENATED MODULE: ./packages/shared/src/process/log.ts
/** The log of a step: what is written to it is never a workflow command that is not ours. */

/** The runner keeps 10 annotations of each kind a step, and cuts a message at 4,096 characters. */
const ANNOTATIONS_PER_KIND = 10;
const ANNOTATION_LENGTH = 4_096;
/** createLog: a log on `write`, which gets whole lines. */
function createLog(write) {
    const counts = { notice: 0, warning: 0, error: 0 };
    /** Tokens of those who had commands stopped, the one that the runner waits for first. */
    const stops = [];
    const stop = (token) => `${(0,text_escape/* renderWorkflowCommand */.bV)("stop-commands", {}, token)}\n`;
    const resume = (token) => `${(0,text_escape/* renderWorkflowCommand */.bV)(token, {}, "")}\n`;
    const command = (name, properties, message) => {
        const line = `${(0,text_escape/* renderWorkflowCommand */.bV)(name, properties, message)}\n`;
        const [token] = stops;
        write(token === undefined ? line : `${resume(token)}${line}${stop(token)}`);
    };
    const annotate = (kind) => (message, title) => {
        counts[kind]++;
        if (counts[kind] > ANNOTATIONS_PER_KIND) {
            write(`${(0,text_escape/* neutralizeText */.lS)(`${kind}: ${title === undefined ? "" : `${title}: `}${message}`)}\n`);
            return;
        }
        const cut = message.length > ANNOTATION_LENGTH ? `${message.slice(0, ANNOTATION_LENGTH - 1)}…` : message;
        command(kind, title === undefined ? {} : { title }, cut);
    };
    return {
        info: (message) => write(`${(0,text_escape/* neutralizeText */.lS)(message)}\n`),
        debug: (message) => command("debug", {}, message),
        notice: annotate("notice"),
        warning: annotate("warning"),
        error: annotate("error"),
        group: async (name, run) => {
            command("group", {}, name);
            try {
                return await run();
            }
            finally {
                command("endgroup", {}, "");
            }
        },
        mask: (secret) => {
            for (const part of new Set([secret, ...secret.split(/\r\n|\r|\n/)]))
                if (part.trim() !== "")
                    command("add-mask", {}, part);
        },
        stopCommands: (token) => {
            stops.push(token);
            if (stops.length === 1)
                write(stop(token));
        },
        resumeCommands: (token) => {
            const at = stops.indexOf(token);
            if (at < 0)
                return;
            stops.splice(at, 1);
            if (at > 0)
                return;
            const [next] = stops;
            write(`${resume(token)}${next === undefined ? "" : stop(next)}`);
        },
    };
}
/** log: the log of this process. */
const log_log = createLog((text) => {
    process.stdout.write(text);
});

;// CONCATENATED MODULE: ./packages/shared/src/process/secrets.ts
/** Which values this process hides: secrets, of which the runner is told too, and what the policy passes to commands by name. */



/** Shorter values are switches, not secrets: hiding `1` would blacken every text. */
const SHORTEST_SECRET = 4;
/** Words that stand in every output and keep no secret. Hiding them would make a log unreadable. */
const COMMON = /^(?:true|false|yes|no|null|none|undefined|on|off|debug|info|warn|warning|error|trace|dev|development|test|testing|stage|staging|prod|production|main|master|latest|stable|default|localhost|utf-8|\d{1,5}(?:\.\d{1,3})?)$/i;
const masked = new Set();
const secrets_hidden = new Set();
const mentioned = new Set();
let secrets_forms = (/* unused pure expression or super */ null && ([]));
function remember(value) {
    secrets_hidden.add(value);
    secrets_forms = [...new Set([...secrets_hidden].flatMap(listForms))].sort((left, right) => right.length - left.length);
}
/** From now on the runner hides the value (announced once per process), and so do `hideSecrets` and `hideSecretsInLines`. */
function maskSecret(value) {
    if (masked.has(value))
        return;
    masked.add(value);
    log.mask(value);
    if (isLongSecret(value))
        remember(value);
}
/**
 * Hides the value of a variable that the policy passes to a command by name, whatever the name is: `DATABASE_URL` holds a password
 * as often as `DB_PASSWORD`. The runner learns of it only when the name says that it is a secret, because the runner drops every
 * job output that holds a masked text, an environment's name for example. A value that is too short or too common to hide is
 * named once per process.
 */
function hidePassedVariable(name, value) {
    if (isLongSecret(value) && isSecretName(name))
        maskSecret(value);
    else if (isLongSecret(value) && !COMMON.test(value.trim())) {
        if (!secrets_hidden.has(value))
            remember(value);
    }
    else if (value !== "" && !mentioned.has(name)) {
        mentioned.add(name);
        log.info(`${name} is passed to a command. Its value is too short or too common to be hidden in what the command prints.`);
    }
}
/** Whether a variable's name says that its value is a secret: DEPLOY_KEY, API_TOKEN, DB_PASSWORD; not KEYBOARD, MONKEY or TOKENIZER_URL. */
function isSecretName(name) {
    return /(?:^|_)(?:(?:API|ACCESS|DEPLOY|PRIVATE|SIGNING|ROUTING)?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PAT|WEBHOOK(?:_URL)?)(?:_\d+)?$/i.test(name);
}
/** Whether a value has the four characters from which on it is hidden wherever it stands. */
function isLongSecret(value) {
    return value.trim().length >= SHORTEST_SECRET;
}
/**
 * The text with `***` for each hidden value: as it is, line by line, and encoded (see `listForms`). The runner hides secrets in logs
 * and summaries alone, and what a command prints goes to GitHub's API too.
 */
function hideSecrets(text) {
    const shown = redact(text, secrets_forms);
    // Colours may stand in the middle of a value.
    const plain = stripVTControlCharacters(shown);
    if (plain === shown)
        return shown;
    const safe = redact(plain, secrets_forms);
    return safe === plain ? shown : safe;
}
/** The same for the lines of one output, also where a value is broken over several of them. */
function hideSecretsInLines(lines) {
    return redactLines(lines.map(hideSecrets), secrets_forms);
}


/***/ })

};
