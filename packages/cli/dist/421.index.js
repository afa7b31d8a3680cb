export const id = 421;
export const ids = [421];
export const modules = {

/***/ 56810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ REQUIREMENT_IDS),
/* harmony export */   z: () => (/* binding */ isRequirementId)
/* harmony export */ });
/** The guide's requirements, by the names that a policy and a record use. */
/** The guide's release types, then its twelve pre-release requirements in its order; the second of them (CI and scans) is four rows of its own. */
const REQUIREMENT_IDS = [
    "release-type",
    "acceptance",
    "ci",
    "sast",
    "dast",
    "dependencies",
    "security-review",
    "ux-review",
    "accessibility",
    "performance",
    "release-notes",
    "support-docs",
    "support-briefing",
    "rollback-plan",
    "smoke-tests",
    "monitoring",
];
/** isRequirementId: whether the text names a requirement of the guide. */
function isRequirementId(text) {
    return REQUIREMENT_IDS.includes(text);
}


/***/ }),

/***/ 66249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ STANDARD_POLICY)
/* harmony export */ });
/* unused harmony export standardEnvironment */
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48123);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60463);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56810);
/** The release guide as data: the policy that holds wherever `.github/release-policy.yml` says nothing else. */



// CI and scans have no signer: their only way round is a waiver that ends soon.
const RULES = {
    "release-type": { role: "release-manager", signOff: "never", waiver: "7d" },
    acceptance: { role: "product-owner", signOff: "fallback", waiver: "7d" },
    ci: { role: "devops", signOff: "never", waiver: "2d" },
    sast: { role: "security-champion", signOff: "never", waiver: "7d" },
    dast: { role: "security-champion", signOff: "never", waiver: "14d", deferFor: "7d" },
    dependencies: { role: "security-champion", signOff: "never", waiver: "14d" },
    "security-review": { role: "security-champion", signOff: "fallback", when: "high-risk", waiver: "never" },
    "ux-review": { role: "ux", signOff: "fallback", when: "user-facing", waiver: "30d", deferFor: "14d" },
    accessibility: {
        role: "accessibility",
        signOff: "fallback",
        when: "user-facing",
        waiver: "30d",
        deferFor: "14d",
        settings: { "signature-too-for": ["major"] },
    },
    performance: { role: "performance", signOff: "fallback", waiver: "30d", deferFor: "14d" },
    "release-notes": { role: "product-owner", signOff: "fallback", waiver: "7d" },
    "support-docs": { role: "docs", signOff: "fallback", waiver: "30d", deferFor: "14d" },
    "support-briefing": { role: "support-lead", signOff: "required", waiver: "7d", deferFor: "3d" },
    "rollback-plan": { role: "release-manager", signOff: "fallback", waiver: "never" },
    "smoke-tests": { role: "qa", signOff: "fallback", waiver: "7d" },
    monitoring: { role: "on-call", signOff: "fallback", waiver: "30d", deferFor: "7d" },
};
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
function requirementOf(rule) {
    return {
        enabled: true,
        types: _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_TYPES */ ._E,
        ...(rule.when === undefined ? {} : { when: rule.when }),
        defer: rule.deferFor !== undefined,
        deferForMs: (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(rule.deferFor ?? "14d"),
        waivable: rule.waiver !== "never",
        maxWaiverMs: rule.waiver === "never" ? 0 : (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(rule.waiver),
        role: rule.role,
        signOff: rule.signOff,
        stalePaths: [],
        settings: rule.settings ?? {},
    };
}
function role(title, permission) {
    return { users: [], teams: [], permission, notify: [], title };
}
const ROLES = {
    "release-manager": role("Release Manager", "maintain"),
    "product-owner": role("Product Owner", "maintain"),
    "security-champion": role("Security Champion", "maintain"),
    ux: role("UX", "write"),
    accessibility: role("Accessibility", "write"),
    performance: role("Performance", "write"),
    docs: role("Documentation", "write"),
    "support-lead": role("Customer Support Lead", "write"),
    qa: role("QA", "write"),
    devops: role("DevOps Engineer", "maintain"),
    "on-call": role("On-call", "write"),
};
/** standardEnvironment: an environment about which nothing but its name is known. */
function standardEnvironment(name, requires = []) {
    return {
        name,
        requires: [...requires],
        windows: [],
        freezes: [],
        runway: { deploy: "10m", verify: "15m", rollback: "10m" },
        lock: "wait",
        "lock-timeout": "15m",
        waves: [],
        targets: [],
        smoke: [],
        "forward-only": false,
        "allow-hosts": [],
    };
}
/** The standard policy. A file overrides it key by key; see `resolvePolicy`. */
const STANDARD_POLICY = {
    paths: [],
    tag: "v{version}",
    branches: ["main", "master", "release/**", "hotfix/**"],
    roles: ROLES,
    changes: {
        "user-facing": {
            paths: [
                "**/*.{css,scss,less,html,htm,tsx,jsx,vue,svelte,astro,hbs,ejs,erb}",
                "**/{public,static,templates,views,components,ui,frontend,web}/**",
                "**/{locales,i18n}/**",
            ],
            labels: ["user-facing", "ui", "ux"],
        },
        "high-risk": {
            paths: [
                "**/{auth,authn,authz,authentication,authorization,login,security,crypto,payment,payments,billing}/**",
                ".github/workflows/**",
                "**/Dockerfile*",
                "**/*.tf",
            ],
            labels: ["high-risk", "security"],
        },
        schema: {
            paths: ["**/{migrations,migration,migrate}/**", "**/*.sql", "**/schema.prisma", "**/schema.rb"],
            labels: ["schema", "migration", "database"],
        },
    },
    requirements: Object.fromEntries(_requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__/* .REQUIREMENT_IDS */ .R.map((id) => [id, requirementOf(RULES[id])])),
    environments: [standardEnvironment("staging"), standardEnvironment("production", ["staging"])],
    channels: { announcement: { type: "issue", labels: [] } },
    audiences: {
        stakeholders: { channels: ["announcement"], rendering: "stakeholder" },
        support: { channels: ["announcement"], rendering: "support" },
    },
    notes: {
        sections: [
            { title: "Features", types: ["feat", "feature"], labels: ["enhancement", "feature"] },
            { title: "Fixes", types: ["fix", "bugfix", "hotfix"], labels: ["bug", "fix"] },
            { title: "Security", types: ["security"], labels: ["security"] },
            { title: "Performance", types: ["perf"], labels: ["performance"] },
            { title: "Dependencies", types: ["deps"], labels: ["dependencies"] },
            { title: "Documentation", types: ["docs", "doc"], labels: ["documentation"] },
        ],
        hidden: [
            {
                rule: "internal work",
                types: ["chore", "ci", "build", "test", "style"],
                labels: ["skip-changelog", "internal"],
                authors: [],
                paths: [],
            },
        ],
        "known-issues-label": "known-issue",
    },
    incident: {
        labels: ["incident"],
        reviewWithinMs: 5 * DAY,
        actionItemsWithinMs: 30 * DAY,
        notify: {
            "on-call": { required: true },
            devops: { required: true },
            "security-champion": { required: true },
            "support-lead": { required: true },
            "release-manager": { required: false },
        },
    },
    waivers: [],
    trust: { workflows: [], authors: [], maxAgeMs: 30 * DAY },
};


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
    const apiUrl = readApiUrl("GITHUB_API_URL", "https://api.github.com", variables);
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
        graphqlUrl: readApiUrl("GITHUB_GRAPHQL_URL", `${apiUrl.replace(/\/v3$/, "")}/graphql`, variables),
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
/** Where the token is sent: over https, or to this machine. */
function readApiUrl(name, fallback, variables) {
    const value = withoutSlash(variables[name] || fallback);
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopbackName(url.hostname));
    if (!isSafe || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
        throw refuse(name, `is ${quoteValue(value)}, expected an address that begins with https://, without login or query`);
    return value;
}
/** Whether a host of an address (as `URL.hostname` gives it) is this machine. */
function isLoopbackName(hostname) {
    return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
function withoutSlash(url) {
    return url.replace(/\/+$/, "");
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
function createLog(write, awaitReader) {
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
        ...(awaitReader === undefined ? {} : { awaitReader }),
    };
}
/** One wait for all that write at the same time. */
let drained;
function awaitStdout() {
    const { stdout } = process;
    if (!stdout.writableNeedDrain || stdout.destroyed)
        return undefined;
    drained ??= new Promise((resolve) => {
        const end = () => {
            for (const event of ["drain", "close"])
                stdout.off(event, end);
            drained = undefined;
            resolve();
        };
        for (const event of ["drain", "close"])
            stdout.once(event, end);
    });
    return drained;
}
/** log: the log of this process. */
const log_log = createLog((text) => {
    process.stdout.write(text);
}, awaitStdout);

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


/***/ }),

/***/ 99186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isProduction)
/* harmony export */ });
/** Which environments customers see. */
/** As the policy says; where it does not, the environment of the name `production`. */
function isProduction({ name, production, }) {
    return production ?? name === "production";
}


/***/ }),

/***/ 77001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export canonicalJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Canonical JSON and its digest: the one text of a value, whatever the order of its keys, so that hashes compare meanings. */

/**
 * canonicalJson: keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript writes them (RFC 8785). Keys that
 * are `undefined` are left out. A number that JSON cannot hold, a function or a cycle is our bug and throws.
 */
function canonicalJson(value) {
    return write(value, []);
}
/** digestOf: `sha256:` and the hex digest of the value's canonical JSON. */
function digestOf(value) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(canonicalJson(value), "utf8").digest("hex")}`;
}
function write(value, above) {
    if (value === null || typeof value === "boolean")
        return String(value);
    // A lone surrogate has no UTF-8: two texts that differ only there would share a digest.
    if (typeof value === "string")
        return JSON.stringify(value.toWellFormed());
    if (typeof value === "number") {
        if (!Number.isFinite(value))
            throw new TypeError(`canonical JSON cannot hold ${value}`);
        return JSON.stringify(value);
    }
    if (typeof value !== "object")
        throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
    if (above.includes(value))
        throw new TypeError("canonical JSON cannot hold a cycle");
    const inside = [...above, value];
    if (Array.isArray(value))
        return `[${value.map((item) => write(item ?? null, inside)).join(",")}]`;
    const parts = [];
    for (const key of Object.keys(value).sort()) {
        const item = value[key];
        if (item !== undefined)
            parts.push(`${JSON.stringify(key)}:${write(item, inside)}`);
    }
    return `{${parts.join(",")}}`;
}


/***/ }),

/***/ 48123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   P: () => (/* binding */ renderDuration)
/* harmony export */ });
/** Durations as users write them everywhere: `90s`, `10m`, `1h30m`, `7d`, `250ms`. */
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const WHOLE = /^(?:\d{1,9}(?:ms|[smhdw]))+$/;
const PART = /(\d{1,9})(ms|[smhdw])/g;
/** parseDuration: milliseconds of `1h30m`, or undefined when the text is not a duration. A bare number is not one: the unit is part of the value. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (!WHOLE.test(trimmed))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of trimmed.matchAll(PART))
        total += Number(amount) * UNIT_MS[unit];
    return Number.isSafeInteger(total) ? total : undefined;
}
/** renderDuration: the shortest exact text, largest unit first: 5_400_000 → `1h30m`, 0 → `0s`. */
function renderDuration(milliseconds) {
    let rest = Math.round(milliseconds);
    if (rest === 0)
        return "0s";
    let text = "";
    for (const unit of ["d", "h", "m", "s", "ms"]) {
        const amount = Math.floor(rest / UNIT_MS[unit]);
        if (amount > 0)
            text += `${amount}${unit}`;
        rest -= amount * UNIT_MS[unit];
    }
    return text;
}


/***/ }),

/***/ 60463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vt: () => (/* binding */ mapFact),
/* harmony export */   _E: () => (/* binding */ RELEASE_TYPES),
/* harmony export */   dE: () => (/* binding */ POLICY_REF),
/* harmony export */   gc: () => (/* binding */ VERSIONINGS),
/* harmony export */   iR: () => (/* binding */ STANDARD_ROLES),
/* harmony export */   l$: () => (/* binding */ POLICY_PATH),
/* harmony export */   tO: () => (/* binding */ CHANGE_KINDS),
/* harmony export */   um: () => (/* binding */ isCheckConclusion)
/* harmony export */ });
/* unused harmony exports REQUIREMENT_VERDICTS, SEVERITIES, MODES, STEP_OUTCOMES */
/** The one vocabulary of all actions: closed sets that outputs, records and summaries share (contract: "One vocabulary"). */
const RELEASE_TYPES = ["patch", "minor", "major"];
/** How releases are numbered; two- and four-part versions are `pep440`'s. */
const VERSIONINGS = ["semver", "calver", "pep440"];
/** Verdict on one requirement. Only `pass`, `waived`, `deferred` and `not-applicable` let a release through. */
const REQUIREMENT_VERDICTS = (/* unused pure expression or super */ null && ([
    "pass",
    "fail",
    "pending",
    "stale",
    "waived",
    "deferred",
    "not-applicable",
    "unknown",
]));
/** Verdict of a verification. No data is never `healthy`. */
const VERIFICATION_VERDICTS = (/* unused pure expression or super */ null && (["healthy", "unhealthy", "inconclusive"]));
/** What makes a change special; decided from paths and labels by the policy. */
const CHANGE_KINDS = ["user-facing", "high-risk", "schema"];
/** Roles of the guide. A policy may add more; these always exist. */
const STANDARD_ROLES = [
    "release-manager",
    "product-owner",
    "security-champion",
    "ux",
    "accessibility",
    "performance",
    "docs",
    "support-lead",
    "qa",
    "devops",
    "on-call",
];
const SEVERITIES = (/* unused pure expression or super */ null && (["sev1", "sev2", "sev3", "sev4"]));
/** Whether a negative decision makes the step red. */
const MODES = (/* unused pure expression or super */ null && (["enforce", "advisory"]));
/** How a step (`steps.<id>.outcome`) or a job (`needs.<id>.result`) may end, in GitHub's words. */
const STEP_OUTCOMES = (/* unused pure expression or super */ null && (["success", "failure", "cancelled", "skipped"]));
/** How a check run may end, as GitHub's REST API names it ("Update a check run", and what GitHub sets itself). */
const CHECK_CONCLUSIONS = [
    "success",
    "failure",
    "neutral",
    "cancelled",
    "skipped",
    "timed_out",
    "action_required",
    "stale",
    "startup_failure",
];
/** False for a word that GitHub has added since. */
function isCheckConclusion(text) {
    return CHECK_CONCLUSIONS.some((known) => known === text);
}
/** The fact with another value; a failure stays. */
function mapFact(read, map) {
    return read.ok ? { ok: true, value: map(read.value) } : read;
}
/** Which policy an input or a list may name: a YAML file by its path inside the repository, a full ref or a commit. */
const POLICY_PATH = {
    pattern: /^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\\n]{1,200}\.ya?ml$/,
    expected: "the path of a policy file, such as services/pay/release-policy.yml",
};
const POLICY_REF = {
    pattern: /^refs\/(?:heads|tags)\/[^\s~^:?*[\\]{1,200}$|^[0-9a-f]{40}$/,
    expected: "a full ref, such as refs/heads/release/1.x, or a full commit SHA",
};


/***/ })

};
