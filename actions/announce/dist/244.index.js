export const id = 244;
export const ids = [244,333];
export const modules = {

/***/ 6368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findDefinitionProblems)
/* harmony export */ });
/* harmony import */ var _release_production_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9186);
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(463);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6249);
/** Holds what a policy defines against what uses it: a misspelt definition would leave the built-in one in force, which is laxer. */




/** A file that is wrong throughout is not compared name by name. */
const MAX_PROBLEMS = 20;
const MAX_NAMES = 200;
/** A role or channel that nothing uses, an audience that is nearly a built-in one, an environment that is nearly production. */
function findDefinitionProblems(file) {
    const services = Object.entries(file.services ?? {}).flatMap(([name, service]) => service === undefined ? [] : [{ at: ["services", name], section: service }]);
    const sections = [{ at: [], section: file }, ...services];
    return [
        ...findUnused("role", file.roles, sections.flatMap(({ section }) => listRoles(section)), _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_ROLES */ .iR),
        ...findUnused("channel", file.channels, [...sections.flatMap(({ section }) => listAudienceChannels(section)), ...listRoleChannels(file)], Object.keys(_standard_ts__WEBPACK_IMPORTED_MODULE_1__/* .STANDARD_POLICY */ .n.channels)),
        ...sections.flatMap(({ at, section }) => [...findNearAudiences(section, at), ...findNearProduction(section, at)]),
    ];
}
function findUnused(kind, defined, used, builtIn) {
    const known = new Set([...builtIn, ...used]);
    return Object.keys(defined ?? {})
        .filter((name) => !known.has(name))
        .slice(0, MAX_PROBLEMS)
        .map((name) => {
        const near = name.length > 100 ? undefined : (0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, [...known].slice(0, MAX_NAMES));
        return {
            path: [`${kind}s`, name],
            message: () => `the ${kind} "${name}" is defined, but nothing uses it${near === undefined ? `; remove it, or name it where it is meant` : `; did you mean "${near}"?`}`,
        };
    });
}
function listRoles({ requirements, environments }) {
    return [
        ...Object.values(requirements ?? {}).flatMap((rule) => (rule?.role === undefined ? [] : [rule.role])),
        ...(environments ?? []).flatMap((environment) => environment["break-glass"] ?? []),
    ];
}
function listAudienceChannels({ audiences }) {
    return Object.values(audiences ?? {}).flatMap((audience) => audience?.channels ?? []);
}
function listRoleChannels({ roles }) {
    return Object.values(roles ?? {}).flatMap((role) => role?.notify ?? []);
}
/** The audiences of a policy replace the built-in ones: under a misspelt name, the audience that was meant hears nothing. */
function findNearAudiences({ audiences }, at) {
    const builtIn = Object.keys(_standard_ts__WEBPACK_IMPORTED_MODULE_1__/* .STANDARD_POLICY */ .n.audiences);
    return Object.keys(audiences ?? {}).flatMap((name) => {
        const near = builtIn.includes(name) || name.length > 100 ? undefined : (0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, builtIn);
        return near === undefined || audiences?.[near] !== undefined
            ? []
            : [{ path: [...at, "audiences", name], message: () => `unknown audience "${name}"; did you mean "${near}"?` }];
    });
}
/** What is nearly called production is no production by its name, and the guide's rules for production would not hold there. */
function findNearProduction({ environments }, at) {
    return (environments ?? []).flatMap((environment, index) => {
        const { name } = environment;
        const isNear = !(0,_release_production_ts__WEBPACK_IMPORTED_MODULE_3__/* .isProduction */ .K)(environment) &&
            name.length <= 20 &&
            !isComposed(name) &&
            (0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_2__/* .suggest */ .Z)(name, ["production"]) !== undefined;
        return isNear && environment.production === undefined
            ? [
                {
                    path: [...at, "environments", index, "name"],
                    message: () => `the environment "${name}" is not production by its name; did you mean "production"? Otherwise say \`production: true\` or \`production: false\``,
                },
            ]
            : [];
    });
}
/** `production-eu`, `eu-production` and `preproduction` are names of their own, not misspelt ones. */
function isComposed(name) {
    return name.length > "production".length + 1 && name.toLowerCase().includes("production");
}


/***/ }),

/***/ 1333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ALIAS_LIMIT: () => (/* binding */ ALIAS_LIMIT),
/* harmony export */   DEPTH_LIMIT: () => (/* binding */ DEPTH_LIMIT),
/* harmony export */   POLICY_LIMIT_BYTES: () => (/* binding */ POLICY_LIMIT_BYTES),
/* harmony export */   PROBLEM_LIMIT: () => (/* binding */ PROBLEM_LIMIT),
/* harmony export */   TOO_MANY_ALIASES: () => (/* binding */ TOO_MANY_ALIASES),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   describeTwice: () => (/* binding */ describeTwice),
/* harmony export */   expand: () => (/* binding */ expand),
/* harmony export */   openDocument: () => (/* binding */ openDocument),
/* harmony export */   refuse: () => (/* binding */ refuse),
/* harmony export */   refuseSize: () => (/* binding */ refuseSize)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/** The text of a policy as a document of YAML, bounded in size, depth and aliases, before anybody asks what its keys mean. */

/** A policy is read by people; what is larger is a mistake or an attack. */
const POLICY_LIMIT_BYTES = 262_144;
const ALIAS_LIMIT = 50;
const DEPTH_LIMIT = 64;
const PROBLEM_LIMIT = 20;
/** What is wrong with a file of so many bytes. */
function refuseSize(bytes) {
    return [at(1, 1, "", `the file has ${bytes} bytes; a policy has at most ${POLICY_LIMIT_BYTES}`)];
}
/** The problems in the order of the file, at most 20. */
function refuse(problems) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    return { ok: false, problems: sorted.slice(0, PROBLEM_LIMIT) };
}
const TOO_MANY_ALIASES = "aliases expand to more than a policy may hold; write the values out";
/** What is wrong with a key that its map holds already. */
function describeTwice(key) {
    return `the key "${key}" stands twice in one map`;
}
/** The value of a node; undefined: its aliases expand to too much. */
function expand(document, node) {
    try {
        return { value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.toJS(document, { maxAliasCount: ALIAS_LIMIT }) : node };
    }
    catch {
        return undefined;
    }
}
/** The text as a document of YAML, bounded in size and depth; problems of its keys and values are not looked for yet. */
function openDocument(text) {
    const bytes = Buffer.byteLength(text, "utf8");
    if (bytes > POLICY_LIMIT_BYTES)
        return refuse(refuseSize(bytes));
    if (text.trim() === "")
        return refuse([
            at(1, 1, "", "the file is empty; it needs at least `version: 1`, or delete it for the standard policy"),
        ]);
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const deep = findDepth(text);
    if (deep !== undefined) {
        const { line, column } = locateOffset(text, deep);
        return refuse([at(line, column, "", `brackets are nested deeper than ${DEPTH_LIMIT}`)]);
    }
    let document;
    try {
        document = readDocument(text, counter);
    }
    catch (thrown) {
        return refuse([
            at(1, 1, "", `the file cannot be read as YAML (${thrown instanceof Error ? thrown.name : "error"})`),
        ]);
    }
    const broken = [...document.errors, ...document.warnings];
    if (broken.length === 0)
        return { ok: true, document, counter };
    return refuse(broken
        .sort((a, b) => a.pos[0] - b.pos[0])
        .slice(0, PROBLEM_LIMIT)
        .map((error) => {
        const { line, col } = counter.linePos(error.pos[0]);
        return at(line, col, "", explainSyntax(error.code, error.message, text, error.pos[0]));
    }));
}
/** A text of hostile errors makes one object for each: without their stacks, which are not shown, in a tenth of the time. */
function readDocument(text, lineCounter) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
        // Duplicates are found below, once per map: the parser compares every pair of keys.
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, uniqueKeys: false, prettyErrors: false, stringKeys: true });
    }
    finally {
        Error.stackTraceLimit = stackTraceLimit;
    }
}
/** A problem at a place of the file. */
function at(line, column, path, message) {
    return { line, column, path, message };
}
function locateOffset(text, offset) {
    const before = text.slice(0, offset).split("\n");
    return { line: before.length, column: before.at(-1).length + 1 };
}
/** Where flow brackets exceed the limit, before a recursive parser meets them. Brackets in texts count too: 64 levels are never needed. */
function findDepth(text) {
    let depth = 0;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (character === "[" || character === "{")
            depth += 1;
        else if ((character === "]" || character === "}") && depth > 0)
            depth -= 1;
        else if (character === "\n" &&
            /^\S/.test(text.slice(index + 1, index + 2)) &&
            !/^[\]}[{,]/.test(text.slice(index + 1, index + 2)))
            depth = 0;
        if (depth > DEPTH_LIMIT)
            return index;
    }
    return undefined;
}
function explainSyntax(code, message, text, offset) {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    if (code === "TAB_AS_INDENT" || /^ *\t/.test(text.slice(start, start + 200)))
        return "a tab indents this line; YAML is indented with spaces";
    if (code === "MULTIPLE_DOCS")
        return "the file holds several documents; a policy is one";
    if (code === "NON_STRING_KEY")
        return "a key must be plain text";
    return message.split("\n", 1)[0].slice(0, 300);
}


/***/ }),

/***/ 1263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isSameEnvironment)
/* harmony export */ });
/** Names of environments as GitHub compares them; pure. */
/** Whether GitHub takes both names for the same environment. */
function isSameEnvironment(name, other) {
    return name.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePolicy: () => (/* binding */ parsePolicy),
  placeProblems: () => (/* binding */ placeProblems),
  refuseIssues: () => (/* binding */ refuseIssues),
  refusePolicy: () => (/* binding */ refusePolicy),
  renderPath: () => (/* binding */ renderPath)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/text/suggestion.ts
var suggestion = __webpack_require__(5163);
// EXTERNAL MODULE: ./packages/shared/src/policy/definitions.ts
var policy_definitions = __webpack_require__(6368);
// EXTERNAL MODULE: ./packages/shared/src/policy/document.ts
var policy_document = __webpack_require__(1333);
// EXTERNAL MODULE: ./packages/shared/src/policy/references.ts
var policy_references = __webpack_require__(6274);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(463);
// EXTERNAL MODULE: ./packages/shared/src/policy/requirement-ids.ts
var requirement_ids = __webpack_require__(6810);
// EXTERNAL MODULE: ./packages/shared/src/policy/schema-extends.ts
var schema_extends = __webpack_require__(8915);
// EXTERNAL MODULE: ./packages/shared/src/policy/schema-values.ts + 1 modules
var schema_values = __webpack_require__(8037);
;// CONCATENATED MODULE: ./packages/shared/src/policy/schema-settings.ts
/** What a single requirement reads beyond the keys that all have: `requirements.<row>.settings`, row by row. */



const SEVERITIES = ["critical", "high", "medium", "moderate", "low", "error", "warning", "note", "none"];
const file = schemas/* string */.YjP()
    .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, "a path inside the repository")
    .max(500);
const bound = schemas/* number */.aig().int().min(0);
/** Every row has these. */
const common = {
    "approval-environment": schemas/* string */.YjP()
        .min(1)
        .describe("Approving this environment of the run signs the row, by somebody of its role."),
    "distinct-from": schemas/* array */.YOg(schemas/* enum */.k5n(requirement_ids/* REQUIREMENT_IDS */.R)).describe("Rows whose signer may not sign this one too."),
    "signature-too-for": schemas/* array */.YOg(schema_values/* releaseType */.cC).describe("Release types that need evidence and signature both."),
};
const check = {
    check: schemas/* string */.YjP().min(1).describe("The check run or status that counts."),
    app: schemas/* string */.YjP().min(1).describe("Slug of the app that must have posted it; without it: github-actions."),
    workflow: schemas/* string */.YjP().min(1).describe("Path of the workflow file that must have produced it."),
};
const block = {
    block: schemas/* array */.YOg(schemas/* enum */.k5n(SEVERITIES)).describe("Severities that block; without it: critical, high, error."),
};
/** By row: its settings, beside the common ones. */
const SETTINGS = {
    "release-type": {},
    acceptance: {
        issues: schemas/* enum */.k5n(["required", "optional"]).describe("`optional`: merged pull requests are enough, without an issue."),
        "direct-pushes-by": schemas/* array */.YOg(schema_values/* login */.iD)
            .describe("Logins whose commits need no pull request, where GitHub verified their signature."),
        "protected-branches": schemas/* array */.YOg(schemas/* string */.YjP().min(1))
            .describe("Branches or patterns of them, beside the default one, that a ruleset protects: what was merged into them needs no review here."),
    },
    ci: {},
    sast: {
        ...check,
        categories: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).describe("Analyses that must be there."),
        ...block,
    },
    dast: { ...check, ...block },
    dependencies: {
        ...block,
        dependabot: schemas/* enum */.k5n(["on", "off"]).describe("`off`: another tool watches for known vulnerabilities."),
        "deny-licenses": schemas/* array */.YOg(schemas/* string */.YjP().min(1))
            .describe("SPDX licences that may not be added, one identifier each; `NOASSERTION`: what GitHub knows no licence of."),
    },
    "security-review": {},
    "ux-review": {
        file: file.describe("The record of the review; without it: docs/ux-review.md."),
        "max-age": schema_values/* duration */.p0.describe("How old the record may be; without it: 90d."),
    },
    accessibility: {
        ...check,
        "max-critical": bound.describe("Violations that are tolerated; without it: 0."),
        "max-serious": bound.describe("Violations that are tolerated; without it: 0."),
        "max-moderate": bound.describe("Violations that are tolerated; without it: any number."),
        "max-minor": bound.describe("Violations that are tolerated; without it: any number."),
    },
    performance: {
        ...check,
        "max-increase": schemas/* number */.aig().min(0).describe("Tolerance over a baseline as a share; without it: 0.1."),
    },
    "release-notes": { changelog: file.describe("Where the version's section may stand; without it: CHANGELOG.md.") },
    "support-docs": {
        paths: schemas/* array */.YOg(schema_values/* glob */.TI).min(1).describe("What is documentation; without it: docs/** and the like."),
        "min-lines": schemas/* number */.aig().int().min(1).describe("Changes of fewer lines are trivial; without it: 3."),
    },
    "support-briefing": {},
    "rollback-plan": {
        file: file.describe("The plan; without it: docs/rollback-plan.md."),
        headings: schemas/* array */.YOg(schemas/* string */.YjP().min(1))
            .min(1)
            .describe("What it must tell, the target first; without it: Target, Steps, Contact."),
        command: schemas/* enum */.k5n(["policy", "input"]).describe("`input`: the workflow hands the rollback command over."),
    },
    "smoke-tests": {
        file: file.describe("The manifest of smoke tests; without it: docs/smoke-tests.md."),
        "require-run": schemas/* boolean */.zMY().describe("Whether a stage must have passed already."),
    },
    monitoring: { file: file.describe("The manifest; without it: monitoring/manifest.yml.") },
};
/** The closed shape of one row's settings; a key that the row does not read is an error. */
function settingsOf(requirement) {
    const shape = Object.fromEntries(Object.entries({ ...SETTINGS[requirement], ...common }).map(([key, value]) => [key, value.optional()]));
    return schemas/* strictObject */.rej(shape);
}
/** The keys that every row reads, and those of one row alone. */
function listSettings(requirement) {
    return Object.keys(requirement === undefined ? common : SETTINGS[requirement]);
}

// EXTERNAL MODULE: ./packages/shared/src/policy/schema-trust.ts
var schema_trust = __webpack_require__(9496);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
;// CONCATENATED MODULE: ./packages/shared/src/policy/schema-sources.ts
/** Where the values of a metric come from: one alternative for each kind of source. */



const query = schemas/* string */.YjP().min(1).max(4_000);
/** What the services have in common. `delay`: how late their values are complete. */
function service(delay) {
    return {
        delay: schema_values/* duration */.p0
            .default(delay)
            .describe("How late values are complete: each sample is read that much later, and the bake takes that much longer."),
        url: schema_values/* url */.OZ.optional().describe("Address of the API where it is not the usual one."),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    };
}
const sourceSchema = schemas/* discriminatedUnion */.gMt("type", [
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("prometheus"),
        url: schema_values/* url */.OZ,
        query: schemas/* string */.YjP().min(1),
        range: schema_values/* duration */.p0
            .optional()
            .describe("Queries a range and judges its samples; without it an instant query per interval."),
        "on-warning": schemas/* enum */.k5n(["accept", "error"])
            .optional()
            .describe("Without it `accept`: a warning, such as a partial response, is shown; `error`: such an answer is an error of measurement."),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("json"),
        url: schema_values/* url */.OZ,
        value: schemas/* string */.YjP().describe("JSONPath to the number."),
        requests: schemas/* string */.YjP().optional().describe("JSONPath to the number of requests behind it."),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
        method: schemas/* enum */.k5n(["GET", "POST"]).default("GET"),
        body: schemas/* string */.YjP().optional(),
    }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz("command"), run: schemas/* string */.YjP().min(1), env: schemas/* array */.YOg(schema_values/* environmentVariable */.mT).default([]) }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("probe"),
        url: schema_values/* url */.OZ,
        requests: schemas/* number */.aig()
            .int()
            .min(1)
            .max(1_000)
            .default(20)
            .describe("Requests sent per sample; the value is the ratio that failed (metric: error-rate) or the median in ms (metric: latency)."),
        measure: schemas/* enum */.k5n(["error-rate", "latency"]).default("error-rate"),
        concurrency: schemas/* number */.aig().int().min(1).max(20).default(4),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
        "expect-status": schemas/* array */.YOg(schemas/* number */.aig().int()).default([200]),
        "body-contains": schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("datadog"),
        query: query.describe("Datadog's query language; it must give one series."),
        site: schemas/* string */.YjP()
            .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
            .default("datadoghq.com")
            .describe("Datadog site, such as `datadoghq.eu`. The keys are DD_API_KEY and DD_APP_KEY."),
        ...service("1m"),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("cloudwatch"),
        query: query.describe("Metric math over `metrics`, such as `errors / requests`, or a query of Metrics Insights."),
        metrics: schemas/* record */.g1P(schemas/* string */.YjP()
            .regex(/^[a-z][A-Za-z0-9_]{0,99}$/, "an id of CloudWatch: a small letter, then letters, digits and _"), schemas/* strictObject */.rej({
            namespace: schemas/* string */.YjP().min(1).max(255),
            name: schemas/* string */.YjP().min(1).max(255),
            dimensions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
            statistic: schemas/* string */.YjP().min(1).max(40).default("Sum").describe("Such as Sum, Average or p99."),
        }))
            .default({})
            .describe("Metrics by the id that `query` names."),
        region: schemas/* string */.YjP()
            .regex(/^[a-z]{2}(-[a-z0-9]+)+$/)
            .optional()
            .describe("Without it AWS_REGION. The keys are AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN."),
        ...service("2m"),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("new-relic"),
        query: query
            .refine((text) => !/\b(SINCE|UNTIL|TIMESERIES|FACET)\b/i.test(text), "NRQL without SINCE, UNTIL, TIMESERIES and FACET")
            .describe("NRQL that selects one value; SINCE, UNTIL and TIMESERIES are added."),
        account: schemas/* number */.aig().int().min(1).max(2_147_483_647).describe("The account's number. The key is NEW_RELIC_API_KEY."),
        region: schemas/* enum */.k5n(["us", "eu"]).default("us"),
        ...service("1m"),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("grafana"),
        ...service("0s"),
        url: schema_values/* url */.OZ.describe("Address of the Grafana. The token of a service account is GRAFANA_TOKEN."),
        datasource: schemas/* string */.YjP().min(1).max(100).describe("`uid` of the data source."),
        query: query.describe("In the data source's language; it must give one series."),
        "query-key": schemas/* string */.YjP()
            .min(1)
            .max(40)
            .default("expr")
            .describe("Where the data source expects the query: `expr` (Prometheus, Loki), `rawSql` (SQL), `query`."),
        model: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
            .default({})
            .describe("What else the data source's query holds."),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("google-cloud-monitoring"),
        project: schemas/* string */.YjP()
            .regex(/^[a-z0-9.:-]{1,80}$/)
            .describe("The project's id. The token is GOOGLE_OAUTH_ACCESS_TOKEN."),
        query: query.describe("PromQL, which Cloud Monitoring speaks for all its metrics."),
        ...service("2m"),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("azure-monitor"),
        resource: schemas/* string */.YjP()
            .regex(/^\/subscriptions\/[^?#\s]+$/, "a resource id that begins with /subscriptions/")
            .describe("The token for https://management.azure.com is AZURE_ACCESS_TOKEN."),
        metric: schemas/* string */.YjP().min(1).max(200),
        namespace: schemas/* string */.YjP().min(1).max(200).optional(),
        aggregation: schemas/* enum */.k5n(["Average", "Total", "Minimum", "Maximum", "Count"]).default("Average"),
        filter: schemas/* string */.YjP().min(1).max(2_000).optional().describe("Values of dimensions, such as `Slot eq 'production'`."),
        ...service("2m"),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("azure-logs"),
        workspace: schemas/* string */.YjP()
            .regex(/^[0-9a-fA-F-]{36}$/, "the workspace's id")
            .describe("The token for https://api.loganalytics.azure.com is AZURE_LOGS_TOKEN."),
        query: query.describe("KQL with a column of times and one of numbers; `{step}` is the interval."),
        ...service("3m"),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("sentry"),
        organization: schemas/* string */.YjP().regex(/^[a-z0-9_-]{1,64}$/, "the organization's slug"),
        project: schemas/* number */.aig().int().min(1).describe("The project's number. The token is SENTRY_AUTH_TOKEN."),
        query: query
            .default("release:{version}")
            .describe("Sentry's search; the value is how many errors it counts in an interval."),
        environment: schemas/* string */.YjP().min(1).max(64).optional().describe("Sentry's environment."),
        ...service("1m"),
        url: schema_values/* url */.OZ.default("https://sentry.io").describe("Address of a Sentry of your own, or of its region."),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("statuspage"),
        url: schema_values/* url */.OZ.describe("The page; the value is 0 operational, 1 degraded, 2 partial outage, 3 major outage."),
        component: schemas/* string */.YjP().min(1).max(200).optional().describe("Name or id of a component; without it the whole page."),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    }),
]);
/** Sources that keep one value a minute, and the intervals that they can give. */
const MINUTES = {
    cloudwatch: [],
    "azure-monitor": [1, 5, 15, 30, 60],
    "azure-logs": [],
    sentry: [],
};
/** What is wrong with an interval for a source that counts in whole minutes; undefined when it fits. */
function intervalFault(source, interval) {
    const allowed = MINUTES[source.type];
    const ms = (0,duration/* parseDuration */.E)(interval);
    if (allowed === undefined || ms === undefined)
        return undefined;
    if (ms % 60_000 !== 0 || ms === 0)
        return `${source.type} keeps a value a minute: write 1m or another number of whole minutes`;
    if (allowed.length > 0 && !allowed.includes(ms / 60_000))
        return `${source.type} has no interval of ${interval}: write one of ${allowed.map((minutes) => `${minutes}m`).join(", ")}`;
    return undefined;
}

;// CONCATENATED MODULE: ./packages/shared/src/policy/schema-verification.ts
/** The part of the policy that says how a deployed release is verified: identity, metrics, analytics, feedback. */



const identitySchema = schemas/* strictObject */.rej({
    url: schema_values/* url */.OZ.describe("What answers here must name the release."),
    header: schemas/* string */.YjP().optional().describe("Response header that holds it."),
    json: schemas/* string */.YjP().optional().describe("JSONPath to it."),
    matches: schemas/* enum */.k5n(["sha", "version", "either"]).default("either"),
    pattern: schemas/* string */.YjP()
        .max(120)
        .regex(/^(?=.*\{(?:version|tag|sha)\})(?:[^*]*\*){0,3}[^*]*$/, "a text with {version}, {tag} or {sha} and at most three *")
        .optional()
        .describe("How the release calls itself, such as `shop@{version}` or `v{version}-*-g{sha}`; `*` is any text, `{sha}` 7 or more digits. Instead of `matches`."),
    consecutive: schemas/* number */.aig().int().min(1).max(100).default(3),
    timeout: schema_values/* duration */.p0.default("10s"),
    deadline: schema_values/* duration */.p0.default("2m"),
    interval: schema_values/* duration */.p0.default("1s"),
    headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
});
const metricSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).max(80),
    source: sourceSchema,
    "requests-query": schemas/* string */.YjP()
        .optional()
        .describe("Query of the same source for the number of requests behind a sample. Not with json, command and probe."),
    compare: schemas/* discriminatedUnion */.gMt("with", [
        schemas/* strictObject */.rej({
            with: schemas/* literal */.euz("threshold"),
            operator: schemas/* enum */.k5n(["<", "<=", ">", ">=", "=="]),
            value: schemas/* number */.aig(),
        }),
        schemas/* strictObject */.rej({
            with: schemas/* literal */.euz("baseline"),
            "max-increase": schemas/* number */.aig().optional().describe("Ratio over the baseline's median, 0.2 = +20 %."),
            "max-decrease": schemas/* number */.aig().optional(),
            window: schema_values/* duration */.p0.default("30m").describe("Before the deployment."),
            test: schemas/* enum */.k5n(["ratio", "mann-whitney"]).default("ratio"),
            confidence: schemas/* number */.aig().min(0.5).max(0.9999).default(0.99),
            "min-effect": schemas/* number */.aig().min(0).max(1).default(0.3).describe("Smallest rank-biserial effect that counts."),
        }),
        schemas/* strictObject */.rej({
            with: schemas/* literal */.euz("control"),
            query: schemas/* string */.YjP().describe("The same metric of the control group."),
            "max-increase": schemas/* number */.aig().optional(),
            "max-decrease": schemas/* number */.aig().optional(),
            test: schemas/* enum */.k5n(["ratio", "mann-whitney"]).default("mann-whitney"),
            confidence: schemas/* number */.aig().min(0.5).max(0.9999).default(0.99),
            "min-effect": schemas/* number */.aig().min(0).max(1).default(0.3),
        }),
        schemas/* strictObject */.rej({
            with: schemas/* literal */.euz("error-budget"),
            slo: schemas/* number */.aig().gt(0).lt(1).describe("e.g. 0.999"),
            windows: schemas/* array */.YOg(schemas/* strictObject */.rej({ long: schema_values/* duration */.p0, short: schema_values/* duration */.p0, "burn-rate": schemas/* number */.aig().positive() }))
                .min(1),
        }),
    ]),
    direction: schemas/* enum */.k5n(["lower-is-better", "higher-is-better"]).default("lower-is-better"),
    interval: schema_values/* duration */.p0.default("30s"),
    count: schemas/* number */.aig().int().min(1).max(10_000).optional().describe("Samples to take; or `bake`."),
    bake: schema_values/* duration */.p0.optional().describe("How long samples are taken."),
    "failure-limit": schemas/* number */.aig().int().min(0).default(0).describe("Failing samples that are still tolerated."),
    "consecutive-errors": schemas/* number */.aig()
        .int()
        .min(0)
        .default(4)
        .describe("Errors of measurement in a row after which the metric is inconclusive."),
    "min-samples": schemas/* number */.aig().int().min(1).default(3).describe("Passing samples that health needs at least."),
    "min-coverage": schemas/* number */.aig()
        .min(0)
        .max(1)
        .default(0.75)
        .describe("Share of the planned samples that must hold a value; fewer is what `on-no-data` says."),
    "max-gap": schema_values/* duration */.p0
        .optional()
        .describe("Longest time without a value; default three intervals. Longer is what `on-no-data` says."),
    "min-requests": schemas/* number */.aig().int().min(0).default(0),
    "on-no-data": schemas/* enum */.k5n(["inconclusive", "unhealthy"]).describe("Mandatory: what no data means. Never healthy."),
    advisory: schemas/* boolean */.zMY().default(false).describe("Shown, never decides."),
    link: schema_values/* url */.OZ.optional(),
})
    .superRefine((metric, context) => {
    const fault = intervalFault(metric.source, metric.interval);
    if (fault !== undefined)
        context.addIssue({ code: "custom", path: ["interval"], message: fault });
});
const verifySchema = schemas/* strictObject */.rej({
    identity: identitySchema.optional(),
    metrics: schemas/* array */.YOg(metricSchema).default([]),
    analytics: schemas/* strictObject */.rej({
        source: schemas/* strictObject */.rej({ url: schema_values/* url */.OZ, headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}) }),
        deadline: schema_values/* duration */.p0.default("5m"),
        events: schemas/* array */.YOg(schemas/* strictObject */.rej({
            name: schemas/* string */.YjP(),
            properties: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
            "min-count": schemas/* number */.aig().int().min(1).default(1),
        }))
            .min(1),
    })
        .optional(),
    feedback: schemas/* strictObject */.rej({ labels: schemas/* array */.YOg(schemas/* string */.YjP()).min(1), "max-new-issues": schemas/* number */.aig().int().min(0).default(0) })
        .optional(),
    "security-alerts": schemas/* boolean */.zMY()
        .default(false)
        .describe("New code-scanning or Dependabot alerts since the deployment are unhealthy."),
});

;// CONCATENATED MODULE: ./packages/shared/src/policy/schema.ts
/** The shape of `.github/release-policy.yml`: every key, its meaning and its limits. The JSON Schema and `docs/policy.md` are derived from it. */








const roleSchema = schemas/* strictObject */.rej({
    users: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/))
        .default([])
        .describe("GitHub logins, without @; each counts while GitHub says `read` or more of them, as of all on a public repository."),
    teams: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/, "organization/team"))
        .default([])
        .describe("Teams as organization/slug; read only where the token can."),
    permission: schema_values/* permission */.EK.optional().describe("Who has this or more; all have `read` on a public repository."),
    notify: schemas/* array */.YOg(schema_values/* name */.UU).default([]).describe("Names of channels that reach the role."),
    title: schemas/* string */.YjP().optional().describe("How the role is called in summaries and messages."),
});
const changeSchema = schemas/* strictObject */.rej({
    paths: schemas/* array */.YOg(schema_values/* glob */.TI).default([]).describe("Globs of changed paths."),
    labels: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe("Labels of merged pull requests."),
});
const appliesSchema = schemas/* strictObject */.rej({
    types: schemas/* array */.YOg(schema_values/* releaseType */.cC).optional().describe("Release types it applies to."),
    when: schemas/* enum */.k5n(vocabulary/* CHANGE_KINDS */.tO).optional().describe("Only when a change of this kind is in the release."),
    defer: schemas/* boolean */.zMY().optional().describe("A hotfix may defer it; a debt issue with a due date is opened."),
    "defer-for": schema_values/* duration */.p0.optional().describe("How long a deferred requirement may stay open."),
    waivable: schemas/* boolean */.zMY().optional().describe("Whether it may be waived at all."),
    "max-waiver": schema_values/* duration */.p0.optional().describe("The longest a waiver may run."),
    role: schema_values/* name */.UU.optional().describe("Who signs where no machine can tell."),
    "sign-off": schemas/* enum */.k5n(["never", "fallback", "required"])
        .optional()
        .describe("`never`: machine evidence alone; `fallback`: a signature stands in for missing evidence; `required`: both."),
    "stale-paths": schemas/* array */.YOg(schema_values/* glob */.TI)
        .optional()
        .describe("A signature goes stale only when one of these changed since; empty: any change."),
    enabled: schemas/* boolean */.zMY().optional().describe("Switch the requirement off (stated in every summary)."),
});
const ruleOf = (requirement) => appliesSchema.extend({
    settings: settingsOf(requirement).optional().describe("What this requirement reads beyond the common keys."),
});
const requirementsSchema = schemas/* strictObject */.rej(Object.fromEntries(requirement_ids/* REQUIREMENT_IDS */.R.map((id) => [id, ruleOf(id)])))
    .partial();
const checkSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).describe("The check run's or status' exact name."),
    app: schemas/* string */.YjP().default("github-actions").describe("Slug of the app that must have posted it."),
    workflow: schemas/* string */.YjP().optional().describe("Path of the workflow file that must have produced it."),
    skipped: schemas/* enum */.k5n(["fail", "pass"]).default("fail").describe("What a skipped or neutral conclusion counts as."),
});
const commandSchema = schemas/* strictObject */.rej({
    run: schemas/* string */.YjP()
        .min(1)
        .describe("A shell script, run with `bash -eo pipefail`; the release is in OCTOACME_* variables."),
    "working-directory": schemas/* string */.YjP().default(".").describe("Inside the workspace."),
    timeout: schema_values/* duration */.p0.default("30m").describe("For the whole process group."),
    env: schemas/* array */.YOg(schema_values/* environmentVariable */.mT)
        .default([])
        .describe("Names of variables (secrets too) passed on; nothing else that looks like a secret is."),
});
const probeBase = {
    name: schemas/* string */.YjP().min(1),
    timeout: schema_values/* duration */.p0.default("10s"),
    deadline: schema_values/* duration */.p0.default("2m").describe("Retried until then."),
    interval: schema_values/* duration */.p0.default("2s"),
    consecutive: schemas/* number */.aig()
        .int()
        .min(1)
        .max(100)
        .optional()
        .describe("Attempts in a row that must pass; without it 1, or 3 once an attempt failed."),
    "min-share": schemas/* number */.aig()
        .gt(0)
        .max(1)
        .optional()
        .describe("Share of the last `consecutive` attempts that must pass; without it all of them."),
};
const probeSchema = schemas/* discriminatedUnion */.gMt("type", [
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("http"),
        ...probeBase,
        url: schema_values/* url */.OZ,
        method: schemas/* enum */.k5n(["GET", "HEAD", "POST"]).default("GET"),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .default({})
            .describe("${NAME} takes the value of an environment variable."),
        body: schemas/* string */.YjP().optional(),
        status: schemas/* array */.YOg(schemas/* number */.aig().int().min(100).max(599)).default([200]),
        "header-equals": schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
        "json-equals": schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY(), schemas/* null */.chJ()]))
            .default({})
            .describe("JSONPath → expected value; {version} and {sha} are replaced."),
        "body-contains": schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
        "max-latency": schema_values/* duration */.p0.optional(),
        "max-bytes": schemas/* number */.aig().int().positive().max(50_000_000).default(1_000_000),
        redirects: schemas/* number */.aig()
            .int()
            .min(0)
            .max(10)
            .default(0)
            .describe("How many redirects are followed; 0: a redirect is a failure."),
        tls: schemas/* strictObject */.rej({ "min-days-left": schemas/* number */.aig().int().min(0).default(7) }).optional(),
    }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz("tcp"), ...probeBase, host: schemas/* string */.YjP(), port: schemas/* number */.aig().int().min(1).max(65_535) }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("command"),
        ...probeBase,
        run: schemas/* string */.YjP().min(1),
        env: schemas/* array */.YOg(schema_values/* environmentVariable */.mT).default([]),
    }),
]);
const windowSchema = schemas/* strictObject */.rej({
    days: schemas/* array */.YOg(schema_values/* weekday */.jr).min(1),
    from: schema_values/* timeOfDay */.rb.describe("The first minute that is open, on the clocks of `time-zone`, also when they change."),
    to: schema_values/* timeOfDay */.rb.describe("The first minute that is closed again. Not after `from`: on the next day."),
    "time-zone": schema_values/* timeZone */.eB,
    types: schemas/* array */.YOg(schema_values/* releaseType */.cC).optional().describe("Only for these release types."),
});
const freezeSchema = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), from: schema_values/* instant */.uR, to: schema_values/* instant */.uR, except: schemas/* array */.YOg(schema_values/* releaseType */.cC).default([]) }),
    schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        yearly: schemas/* strictObject */.rej({
            from: schemas/* string */.YjP().regex(/^\d\d-\d\d$/, "MM-DD"),
            to: schemas/* string */.YjP().regex(/^\d\d-\d\d$/, "MM-DD"),
        }),
        "time-zone": schema_values/* timeZone */.eB,
        except: schemas/* array */.YOg(schema_values/* releaseType */.cC).default([]),
    }),
    schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        weekly: schemas/* strictObject */.rej({ days: schemas/* array */.YOg(schema_values/* weekday */.jr).min(1), from: schema_values/* timeOfDay */.rb, to: schema_values/* timeOfDay */.rb }),
        "time-zone": schema_values/* timeZone */.eB,
        except: schemas/* array */.YOg(schema_values/* releaseType */.cC).default([]),
    }),
]);
const environmentSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .min(1)
        .max(255)
        .refine((text) => !text.includes("${{"), "a name as it stands on GitHub; no expression is read in the policy"),
    url: schema_values/* url */.OZ.optional(),
    production: schemas/* boolean */.zMY().optional().describe("Default: true for an environment called production."),
    requires: schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("Environments that must hold the same commit, deployed and verified."),
    deploy: commandSchema.optional(),
    rollback: commandSchema.optional().describe("Default: the deploy command with the old release."),
    backup: schemas/* strictObject */.rej({
        ...commandSchema.shape,
        check: schemas/* string */.YjP()
            .optional()
            .describe("Script that reads the backup back; OCTOACME_BACKUP holds the backup command's last line."),
    })
        .optional(),
    windows: schemas/* array */.YOg(windowSchema).default([]).describe("Open whenever none is given."),
    freezes: schemas/* array */.YOg(freezeSchema).default([]),
    runway: schemas/* strictObject */.rej({
        deploy: schema_values/* duration */.p0.default("10m"),
        verify: schema_values/* duration */.p0.default("15m"),
        rollback: schema_values/* duration */.p0.default("10m"),
    })
        .prefault({})
        .describe("Expected times; they must fit before the window closes."),
    "break-glass": schema_values/* name */.UU.optional().describe("Role that may deploy outside a window, with a reason."),
    lock: schemas/* enum */.k5n(["wait", "refuse"]).default("wait"),
    "lock-timeout": schema_values/* duration */.p0.default("15m"),
    waves: schemas/* array */.YOg(schemas/* number */.aig().int().min(1).max(100)).default([]).describe("Percentages; the last must be 100."),
    targets: schemas/* array */.YOg(schemas/* string */.YjP()).default([]).describe("For a matrix of deployments of one environment."),
    smoke: schemas/* array */.YOg(probeSchema).default([]),
    verify: verifySchema.optional(),
    "forward-only": schemas/* boolean */.zMY().default(false).describe("Never roll back by itself."),
    drill: schemas/* strictObject */.rej({ "max-age": schema_values/* duration */.p0, "max-recovery": schema_values/* duration */.p0 }).optional(),
    "allow-hosts": schemas/* array */.YOg(schemas/* string */.YjP())
        .default([])
        .describe("Private or loopback hosts that probes may reach, as host or host:port."),
});
const onRecovery = schemas/* enum */.k5n(["resolve", "acknowledge"])
    .default("resolve")
    .describe("What happens to the incident's alert once the rollback brought the service back.");
const templateValue = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9());
const channelSchema = schemas/* discriminatedUnion */.gMt("type", [
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("webhook"),
        url: schema_values/* environmentVariable */.mT.describe("Variable that holds the URL."),
        secret: schema_values/* environmentVariable */.mT.optional().describe("Variable that holds the HMAC key."),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("slack"),
        url: schema_values/* environmentVariable */.mT.describe("Variable that holds an incoming webhook or a workflow's webhook trigger."),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("teams"),
        url: schema_values/* environmentVariable */.mT.describe("Variable that holds the address of a Teams workflow or incoming webhook."),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("pagerduty"),
        "routing-key": schema_values/* environmentVariable */.mT,
        endpoint: schemas/* string */.YjP().default("https://events.pagerduty.com/v2/enqueue"),
        "on-recovery": onRecovery,
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("opsgenie"),
        "api-key": schema_values/* environmentVariable */.mT,
        endpoint: schema_values/* url */.OZ.default("https://api.opsgenie.com").describe("https://api.eu.opsgenie.com for the EU instance."),
        "on-recovery": onRecovery,
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("request"),
        url: schema_values/* environmentVariable */.mT.describe("Variable that holds the address, such as Jira's /rest/api/3/issue."),
        method: schemas/* enum */.k5n(["POST", "PUT"]).default("POST"),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
            .default({})
            .describe("With ${NAME} of environment variables that hold secrets."),
        body: templateValue.describe("JSON whose texts may hold {title}, {text}, {key}, {digest}, {kind}, {severity}, {source}, {url} and {state}."),
        updates: schemas/* boolean */.zMY()
            .default(false)
            .describe("Send an incident's outcome too; only where the other side finds the record by {key}."),
    }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz("email"),
        smtp: schema_values/* environmentVariable */.mT.describe("Variable that holds smtp(s)://user:password@host:port."),
        from: schemas/* string */.YjP(),
        to: schemas/* array */.YOg(schemas/* string */.YjP()).min(1),
    }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz("issue"), labels: schemas/* array */.YOg(schemas/* string */.YjP()).default([]) }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz("discussion"), category: schemas/* string */.YjP() }),
]);
const notesSchema = schemas/* strictObject */.rej({
    sections: schemas/* array */.YOg(schemas/* strictObject */.rej({
        title: schemas/* string */.YjP(),
        types: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
        labels: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    }))
        .optional(),
    hidden: schemas/* array */.YOg(schemas/* strictObject */.rej({
        rule: schemas/* string */.YjP(),
        types: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
        labels: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
        authors: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
        paths: schemas/* array */.YOg(schema_values/* glob */.TI).default([]),
    }))
        .optional(),
    "known-issues-label": schemas/* string */.YjP().optional(),
    template: schemas/* string */.YjP().optional().describe("Path of a template for the release body."),
});
const waiverSchema = schemas/* strictObject */.rej({
    requirement: schema_values/* name */.UU,
    owner: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP().min(10),
    expires: schema_values/* date */.p6,
    version: schemas/* string */.YjP().optional(),
    sha: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{40}$/)
        .optional(),
});
const overrides = {
    tag: schema_values/* tagPattern */.bO,
    versioning: schema_values/* versioning */.F2,
    calver: schema_values/* calver */.YX,
    branches: schemas/* array */.YOg(schema_values/* glob */.TI).min(1).optional().describe("Branches that a release may be cut from."),
    changes: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(vocabulary/* CHANGE_KINDS */.tO), changeSchema).optional(),
    checks: schemas/* array */.YOg(checkSchema)
        .optional()
        .describe("Check runs or statuses that CI must have passed; without it: every check that reported, and at least one."),
    requirements: requirementsSchema.optional(),
    environments: schemas/* array */.YOg(environmentSchema).optional(),
    audiences: schemas/* partialRecord */.jgl(schema_values/* name */.UU, schemas/* strictObject */.rej({
        channels: schemas/* array */.YOg(schema_values/* name */.UU).min(1),
        rendering: schemas/* enum */.k5n(["release", "support", "stakeholder"]).default("stakeholder"),
    }))
        .optional()
        .describe("Who is told of a release, and through which channels."),
    notes: notesSchema.optional(),
    waivers: schemas/* array */.YOg(waiverSchema).optional(),
};
const serviceSchema = schemas/* strictObject */.rej({
    ...overrides,
    paths: schemas/* array */.YOg(schema_values/* glob */.TI).min(1).describe("What belongs to the service."),
});
/** What users write. A key that is not known is an error. */
const policyFileSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    ...schema_extends/* extendsKeys */.so,
    ...overrides,
    roles: schemas/* partialRecord */.jgl(schema_values/* name */.UU, roleSchema).optional(),
    channels: schemas/* partialRecord */.jgl(schema_values/* name */.UU, channelSchema).optional(),
    ...schema_trust/* trustKeys */.t,
    incident: schemas/* strictObject */.rej({
        labels: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        "review-within": schema_values/* duration */.p0.optional().describe("Post-incident review due."),
        "action-items-within": schema_values/* duration */.p0.optional(),
        notify: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(["on-call", "devops", "security-champion", "support-lead", "release-manager"]), schemas/* strictObject */.rej({ required: schemas/* boolean */.zMY().default(true) }))
            .optional(),
        "public-security-details": schemas/* literal */.euz(false).optional(),
    })
        .optional(),
    services: schemas/* partialRecord */.jgl(schema_values/* name */.UU, serviceSchema).optional(),
});

;// CONCATENATED MODULE: ./packages/shared/src/policy/parse.ts
/** From the text of `.github/release-policy.yml` to a policy file, or to problems with line and column. */








/**
 * Bounded in time whatever the text is. Problems are in the order of the file, at most 20. What names of one text
 * mean is not asked (`deferred`) where it is one of several: of a text that extends others it is known of all of them together.
 */
function parsePolicy(text, definitions = "checked") {
    const opened = (0,policy_document.openDocument)(text);
    if (!opened.ok)
        return opened;
    const { document, counter } = opened;
    const structural = findStructuralProblems(document, counter);
    if (structural.length > 0)
        return (0,policy_document.refuse)(structural);
    if (document.contents === null || ((0,dist/* isScalar */.jn)(document.contents) && document.contents.value === null))
        return (0,policy_document.refuse)([(0,policy_document.at)(1, 1, "", "the file holds no keys; it needs at least `version: 1`")]);
    const expanded = (0,policy_document.expand)(document, document.contents);
    if (expanded === undefined)
        return (0,policy_document.refuse)([(0,policy_document.at)(1, 1, "", policy_document.TOO_MANY_ALIASES)]);
    const { value } = expanded;
    const parsed = policyFileSchema.safeParse(value);
    if (!parsed.success)
        return refuseIssues({ document, counter }, parsed.error.issues, { path: [], value });
    if (definitions === "deferred" || parsed.data.extends !== undefined)
        return { ok: true, file: parsed.data };
    const references = (0,policy_references/* findReferenceProblems */.J)(parsed.data);
    // A misspelt reference leaves its definition unused: one error, not two.
    const problems = references.length > 0 || definitions === "unchecked" ? references : (0,policy_definitions/* findDefinitionProblems */.N)(parsed.data);
    if (problems.length > 0)
        return refuseAll(document, counter, problems);
    return { ok: true, file: parsed.data };
}
/** Problems of a text that is known to be valid, at their lines. */
function placeProblems(text, found) {
    const opened = (0,policy_document.openDocument)(text);
    return opened.ok ? refuseAll(opened.document, opened.counter, found).problems : opened.problems;
}
/** The problems as one ActionableError whose first line names file, line and column. */
function refusePolicy(where, problems) {
    const lines = problems.map((problem) => renderProblem(where.path, problem));
    const more = lines.length > 1 ? ` (and ${lines.length - 1} more)` : "";
    return new errors/* ActionableError */.f({
        code: "invalid-policy",
        message: `The policy cannot be used: ${lines[0]}${more}`,
        hint: `${lines.length > 1 ? `${lines.slice(1).join("\n")}\n` : ""}Correct ${where.path} on ${where.ref}; docs/policy.md shows every key with an example.`,
    });
}
/** `.github/release-policy.yml:12:5: environments[0].wavs: unknown key "wavs"; did you mean "waves"?` */
function renderProblem(file, problem) {
    return `${file}:${problem.line}:${problem.column}: ${problem.path === "" ? "" : `${problem.path}: `}${problem.message}`;
}
/** What the schema said of the value at `path`. */
function refuseIssues({ document, counter }, issues, { path, value }) {
    return refuseAll(document, counter, issues.flatMap((issue) => describeIssue(issue, path, value)));
}
/** The first problems of the file, in its order, however many there are. */
function refuseAll(document, counter, found) {
    const locate = locateIn(document, counter);
    const placed = found.map((one) => ({ ...locate(one), found: one }));
    placed.sort((a, b) => a.line - b.line || a.column - b.column);
    return (0,policy_document.refuse)(placed
        .slice(0, policy_document.PROBLEM_LIMIT)
        .map(({ line, column, found: { path, message } }) => (0,policy_document.at)(line, column, renderPath(path), message())));
}
function findStructuralProblems(document, counter) {
    const problems = [];
    const report = (node, message) => {
        const { line, col } = counter.linePos((0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0);
        problems.push((0,policy_document.at)(line, col, "", message));
    };
    let aliases = 0;
    (0,dist/* visit */.YR)(document, {
        Node(_key, _node, above) {
            return above.length > policy_document.DEPTH_LIMIT * 2 ? dist/* visit */.YR.SKIP : undefined;
        },
        Alias(_key, node, above) {
            aliases += 1;
            const nested = above.find((parent) => (0,dist/* isNode */.Ll)(parent) && !(0,dist/* isAlias */.Vj)(parent) && "anchor" in parent && parent.anchor);
            if (nested !== undefined) {
                report(node, "an alias inside an anchor can grow without bound; write the value out");
                return dist/* visit */.YR.BREAK;
            }
            if (aliases > policy_document.ALIAS_LIMIT) {
                report(node, `the file uses more than ${policy_document.ALIAS_LIMIT} aliases; write the values out`);
                return dist/* visit */.YR.BREAK;
            }
            return undefined;
        },
        Map(_key, map) {
            const seen = new Set();
            for (const { key } of map.items) {
                const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : undefined;
                if (name === undefined)
                    report(key, "a key must be plain text");
                else if (name === "__proto__")
                    report(key, 'the key "__proto__" is not allowed');
                else if (seen.has(name))
                    report(key, (0,policy_document.describeTwice)(name));
                else
                    seen.add(name);
                if (problems.length >= policy_document.PROBLEM_LIMIT)
                    return dist/* visit */.YR.BREAK;
            }
            return undefined;
        },
    });
    return problems;
}
/** The position of a path: its value, its key, or the nearest thing above it that exists. Each map is indexed once. */
function locateIn(document, counter) {
    const indexes = new Map();
    const findPair = (map, step) => {
        const index = indexes.get(map) ?? indexPairs(map);
        indexes.set(map, index);
        return index.get(String(step));
    };
    return (found) => {
        let node = document.contents;
        let best = document.contents;
        for (const [index, step] of found.path.entries()) {
            if ((0,dist/* isAlias */.Vj)(node))
                node = node.resolve(document);
            const last = index === found.path.length - 1;
            let next;
            if ((0,dist/* isMap */.jh)(node)) {
                const pair = findPair(node, step);
                if (pair !== undefined) {
                    if ((0,dist/* isNode */.Ll)(pair.key))
                        best = pair.key;
                    next = pair.value;
                    if (last && found.key)
                        break;
                }
            }
            else if ((0,dist/* isSeq */.oP)(node))
                next = node.items[Number(step)];
            if (next === undefined || next === null)
                break;
            // An alias stands where the user wrote it; what is wrong inside it is shown there too. A map or list is shown by its key.
            if ((0,dist/* isNode */.Ll)(next) && (!(0,dist/* isMap */.jh)(node) || (0,dist/* isScalar */.jn)(next) || (0,dist/* isAlias */.Vj)(next)))
                best = next;
            node = next;
        }
        const { line, col } = counter.linePos(best?.range?.[0] ?? 0);
        return { line, column: col };
    };
}
function indexPairs(map) {
    return new Map(map.items.flatMap((pair) => ((0,dist/* isScalar */.jn)(pair.key) ? [[String(pair.key.value), pair]] : [])));
}
/** `environments[0].deploy.run` */
function renderPath(path) {
    return path.reduce((text, step) => {
        if (typeof step === "number")
            return `${text}[${step}]`;
        return text === "" ? String(step).slice(0, 80) : `${text}.${String(step).slice(0, 80)}`;
    }, "");
}
function describeIssue(issue, above, root) {
    const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
    switch (issue.code) {
        case "unrecognized_keys":
            return issue.keys.map((key) => ({
                path: [...path, key],
                key: true,
                message: () => `${(0,suggestion/* describeUnknown */.E)(nameKeys(path.at(-1)), key, listKeys(policyFileSchema, path))}${describeHome(path, key)}`,
            }));
        case "invalid_key":
            return [{ path, key: true, message: () => issue.issues[0]?.message ?? "this key is not allowed" }];
        case "invalid_union": {
            const branch = [...issue.errors].sort((a, b) => weigh(a) - weigh(b))[0];
            if (branch === undefined || branch.length === 0)
                return [{ path, message: () => describeOptions(path, issue, readAt(root, path)) }];
            return branch.flatMap((inner) => describeIssue(inner, path, root));
        }
        default:
            return [{ path, message: () => describeValue(issue, readAt(root, path)) }];
    }
}
/** The end of a sentence about a key of an environment that stands beside `environments`; empty for any other. */
function describeHome(path, key) {
    const isMisplaced = path.length === 0 && listKeys(policyFileSchema, ["environments", 0]).includes(key);
    return isMisplaced ? `; it is a key of an environment: environments[].${key}` : "";
}
function describeOptions(path, issue, value) {
    const options = listOptions(policyFileSchema, path);
    return options.length > 0 ? `expected one of ${options.join(", ")}${describeNear(value, options)}` : issue.message;
}
/** The end of a sentence about a value; empty when none of the options is near. */
function describeNear(value, options) {
    const near = typeof value === "string" && value.length <= 100 ? (0,suggestion/* suggest */.Z)(value, options) : undefined;
    return near === undefined ? "" : `; did you mean "${near}"?`;
}
function describeValue(issue, value) {
    const isMissing = value === undefined;
    if (issue.code === "invalid_type")
        return isMissing ? `missing; expected ${issue.expected}` : issue.message.replace(/^Invalid input: /, "");
    if (issue.code === "invalid_value") {
        const values = issue.values.map(String).join(", ");
        if (isMissing)
            return `missing; expected ${values}`;
        return `expected ${issue.values.length > 1 ? "one of " : ""}${values}${describeNear(value, issue.values.map(String))}`;
    }
    return /^expected|^invalid/i.test(issue.message) ? issue.message : `expected ${issue.message}`;
}
function weigh(issues) {
    return issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 3 * issue.keys.length : 1), 0);
}
function readAt(root, path) {
    let value = root;
    for (const step of path) {
        if (typeof value !== "object" || value === null)
            return undefined;
        value = value[step];
    }
    return value;
}
/** The schemas that may stand at a path; several below a union. */
function descend(schema, path) {
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodDefault */.XiL || schema instanceof schemas/* ZodPrefault */.xgV)
        return descend(schema.unwrap(), path);
    if (schema instanceof schemas/* ZodUnion */.fZ7)
        return schema.options.flatMap((option) => descend(option, path));
    const [step, ...rest] = path;
    if (step === undefined)
        return [schema];
    if (schema instanceof schemas/* ZodObject */.bvH)
        return descend(schema.shape[String(step)], rest);
    if (schema instanceof schemas/* ZodRecord */.b8S)
        return descend(schema.valueType, rest);
    if (schema instanceof schemas/* ZodArray */.naA)
        return descend(schema.element, rest);
    return [];
}
/** What the keys of a map are called. */
function nameKeys(map) {
    return map === "requirements" ? "requirement" : map === "settings" ? "setting" : "key";
}
function listKeys(schema, path) {
    const keys = descend(schema, path).flatMap((found) => {
        if (found instanceof schemas/* ZodObject */.bvH)
            return Object.keys(found.shape);
        // A map whose names are a closed set, such as the kinds of change.
        return found instanceof schemas/* ZodRecord */.b8S && found.keyType instanceof schemas/* ZodEnum */.Vb4 ? found.keyType.options.map(String) : [];
    });
    return [...new Set(keys)];
}
function listOptions(schema, path) {
    return descend(schema, path).flatMap((found) => found instanceof schemas/* ZodLiteral */.DN5
        ? [...found.values].map(String)
        : found instanceof schemas/* ZodEnum */.Vb4
            ? found.options.map(String)
            : []);
}


/***/ }),

/***/ 6274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findReferenceProblems),
/* harmony export */   e: () => (/* binding */ findFloorProblems)
/* harmony export */ });
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(463);
/* harmony import */ var _environment_name_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1263);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6810);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6249);
/** Holds a policy file against itself: what it names must exist, and what it orders must have an order. */





const CALVER_ALONE = "says what the numbers of a calendar version are; set versioning: calver too";
/** Every broken reference of a file that has the right shape; empty when there is none. */
function findReferenceProblems(file) {
    const roles = new Set([..._vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_ROLES */ .iR, ...Object.keys(file.roles ?? {})]);
    const channels = new Set([...Object.keys(_standard_ts__WEBPACK_IMPORTED_MODULE_1__/* .STANDARD_POLICY */ .n.channels), ...Object.keys(file.channels ?? {})]);
    const problems = [];
    for (const [name, role] of Object.entries(file.roles ?? {}))
        for (const [index, channel] of (role?.notify ?? []).entries())
            if (!channels.has(channel))
                problems.push({ path: ["roles", name, "notify", index], message: unknown("channel", channel, channels) });
    problems.push(...checkSection(file, [], roles, channels));
    if (file.calver !== undefined && file.versioning !== "calver")
        problems.push({ path: ["calver"], message: () => CALVER_ALONE });
    const patterns = new Map();
    for (const [name, service] of Object.entries(file.services ?? {})) {
        if (service === undefined)
            continue;
        problems.push(...checkSection(service, ["services", name], roles, channels));
        if (service.calver !== undefined && (service.versioning ?? file.versioning) !== "calver")
            problems.push({ path: ["services", name, "calver"], message: () => CALVER_ALONE });
        const pattern = service.tag ?? file.tag ?? _standard_ts__WEBPACK_IMPORTED_MODULE_1__/* .STANDARD_POLICY */ .n.tag;
        const other = patterns.get(pattern);
        if (other !== undefined)
            problems.push({
                path: service.tag === undefined ? ["services", name] : ["services", name, "tag"],
                message: () => `services ${other} and ${name} share the tag pattern ${pattern}; give each its own, such as ${name}-v{version}`,
            });
        patterns.set(pattern, name);
    }
    if (file.floor !== undefined)
        problems.push(...findFloorProblems(file, file.floor));
    return problems;
}
/** Roles and environments of a floor that the policy, which is merged with all that it extends, does not have: they would hold nothing. */
function findFloorProblems(file, { roles, windows }) {
    const knownRoles = new Set([..._vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_ROLES */ .iR, ...Object.keys(file.roles ?? {})]);
    const ofServices = Object.values(file.services ?? {}).flatMap((service) => service?.environments ?? []);
    const environments = [...(file.environments ?? _standard_ts__WEBPACK_IMPORTED_MODULE_1__/* .STANDARD_POLICY */ .n.environments), ...ofServices].map(({ name }) => name);
    return [
        ...roles.flatMap((name, index) => knownRoles.has(name) ? [] : [{ path: ["floor", "roles", index], message: unknown("role", name, knownRoles) }]),
        ...windows.flatMap((name, index) => environments.some((known) => (0,_environment_name_ts__WEBPACK_IMPORTED_MODULE_2__/* .isSameEnvironment */ .g)(known, name))
            ? []
            : [{ path: ["floor", "windows", index], message: unknown("environment", name, new Set(environments)) }]),
    ];
}
function checkSection(section, at, roles, channels) {
    const problems = [];
    const add = (path, message) => problems.push({ path: [...at, ...path], message: typeof message === "string" ? () => message : message });
    if (section.tag !== undefined) {
        if (section.tag.split("{version}").length !== 2)
            add(["tag"], "a tag pattern holds {version} exactly once");
        else if (!/^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/.test(section.tag.replace("{version}", "1.0.0")))
            add(["tag"], "a tag may hold letters, digits and . _ + @ / - and starts with a letter, a digit or @");
    }
    for (const [name, rule] of Object.entries(section.requirements ?? {})) {
        if (rule?.role !== undefined && !roles.has(rule.role))
            add(["requirements", name, "role"], unknown("role", rule.role, roles));
    }
    for (const [name, audience] of Object.entries(section.audiences ?? {}))
        for (const [index, channel] of (audience?.channels ?? []).entries())
            if (!channels.has(channel))
                add(["audiences", name, "channels", index], unknown("channel", channel, channels));
    for (const [index, waiver] of (section.waivers ?? []).entries())
        if (!REQUIREMENTS.has(waiver.requirement))
            add(["waivers", index, "requirement"], unknown("requirement", waiver.requirement, REQUIREMENTS));
    const environments = section.environments ?? [];
    const names = indexFirst(environments.map(({ name }) => name));
    for (const [index, environment] of environments.entries()) {
        const path = ["environments", index];
        if (names.get(environment.name) !== index)
            add([...path, "name"], `the environment "${environment.name}" is defined twice`);
        for (const [position, required] of environment.requires.entries())
            if (!names.has(required))
                add([...path, "requires", position], unknown("environment", required, names));
        const breakGlass = environment["break-glass"];
        if (breakGlass !== undefined && !roles.has(breakGlass))
            add([...path, "break-glass"], unknown("role", breakGlass, roles));
        for (const problem of checkEnvironment(environment))
            add([...path, ...problem.path], problem.message);
    }
    const cycle = findCycle(environments);
    if (cycle !== undefined)
        add(["environments", names.get(cycle[0]), "requires"], `environments require each other in a circle: ${cycle.join(" → ")}`);
    return problems;
}
const REQUIREMENTS = new Set(_requirement_ids_ts__WEBPACK_IMPORTED_MODULE_3__/* .REQUIREMENT_IDS */ .R);
function unknown(what, name, known) {
    return () => (0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_4__/* .describeUnknown */ .E)(what, name, [...known.keys()]);
}
/** The first place of each name. */
function indexFirst(names) {
    return new Map(names.map((name, index) => [name, index]).reverse());
}
function checkEnvironment(environment) {
    const problems = [];
    const { waves, targets, windows, freezes } = environment;
    if (waves.length > 0 && waves.at(-1) !== 100)
        problems.push({ path: ["waves", waves.length - 1], message: "the last wave must be 100 (percent)" });
    for (const [index, percent] of waves.entries())
        if (index > 0 && percent <= waves[index - 1])
            problems.push({ path: ["waves", index], message: `waves must rise: ${percent} follows ${waves[index - 1]}` });
    if (problems.length === 0 &&
        waves.length > 1 &&
        environment.smoke.length === 0 &&
        (environment.verify?.metrics ?? []).length === 0)
        problems.push({
            path: ["waves"],
            message: "waves need `smoke` probes or `verify.metrics`: each wave is judged before the next",
        });
    const firstTargets = indexFirst(targets);
    for (const [index, target] of targets.entries())
        if (firstTargets.get(target) !== index)
            problems.push({ path: ["targets", index], message: `the target "${target}" is listed twice` });
    for (const [index, window] of windows.entries())
        if (new Set(window.days).size !== window.days.length)
            problems.push({ path: ["windows", index, "days"], message: "a day is listed twice" });
    for (const [index, freeze] of freezes.entries()) {
        if ("yearly" in freeze) {
            for (const end of ["from", "to"])
                if (!isDayOfYear(freeze.yearly[end]))
                    problems.push({
                        path: ["freezes", index, "yearly", end],
                        message: `${freeze.yearly[end]} is no day of a year (MM-DD)`,
                    });
        }
        else if ("from" in freeze && Date.parse(freeze.from) >= Date.parse(freeze.to))
            problems.push({ path: ["freezes", index, "to"], message: "a freeze must end after it begins" });
    }
    return problems;
}
function isDayOfYear(text) {
    const [month, day] = text.split("-").map(Number);
    // A leap year: 02-29 is a day that a yearly freeze may name.
    const date = new Date(Date.UTC(2024, month - 1, day));
    return month >= 1 && month <= 12 && day >= 1 && date.getUTCMonth() === month - 1;
}
/** The first circle, as the names along it; without recursion, since a chain may be as long as a policy. */
function findCycle(environments) {
    const requires = new Map(environments.map(({ name, requires }) => [name, requires]));
    const done = new Set();
    for (const { name } of environments) {
        const path = new Map([[name, 0]]);
        const stack = done.has(name) ? [] : [name];
        while (stack.length > 0) {
            const top = stack.at(-1);
            const next = requires.get(top)?.[path.get(top)];
            path.set(top, path.get(top) + 1);
            if (next === undefined) {
                done.add(top);
                path.delete(top);
                stack.pop();
            }
            else if (path.has(next))
                return [...stack.slice(stack.indexOf(next)), next];
            else if (!done.has(next)) {
                path.set(next, 0);
                stack.push(next);
            }
        }
    }
    return undefined;
}


/***/ }),

/***/ 8915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ parseBaseSource),
/* harmony export */   J5: () => (/* binding */ LAYERS_LIMIT),
/* harmony export */   so: () => (/* binding */ extendsKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6810);
/* harmony import */ var _schema_values_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8037);
/** The keys by which policies build on each other: `extends` in the one that takes over, `floor` in the one that is taken over. */



const BASES_LIMIT = 5;
/** Files from the lowest base to the repository's own. */
const LAYERS_LIMIT = 12;
const SOURCE = /^(?:([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100}):)?((?!\/)(?!\.\.?\/)(?!.*\/\.\.?\/)[A-Za-z0-9._/-]{1,200}\.ya?ml)(?:@([A-Za-z0-9][A-Za-z0-9._/-]{0,199}))?$/;
/** `owner/name:path@ref`, `owner/name:path` or `path`; undefined for anything else. */
function parseBaseSource(text) {
    const [, owner, repository, path, ref] = SOURCE.exec(text) ?? [];
    if (path === undefined || (owner === undefined && ref !== undefined))
        return undefined;
    return {
        repository: owner === undefined || repository === undefined ? undefined : { owner, name: repository },
        path,
        ref,
    };
}
const source = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .refine((text) => parseBaseSource(text) !== undefined, "a policy of another repository as owner/name:path.yml@ref, or of this one as path.yml")
    .meta({ pattern: SOURCE.source });
const extendsKeys = {
    extends: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([source, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(source).min(1).max(BASES_LIMIT)])
        .optional()
        .describe("Policies that this one builds on, the first one below: owner/name:path.yml@ref of another repository (without @ref: its default branch), or path.yml of this one. What cannot be read blocks."),
    floor: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        requirements: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__/* .REQUIREMENT_IDS */ .R))
            .default([])
            .describe("Rows that may be tightened and not loosened, with what they rest on: checks, kinds of change and the services' paths that they count in, drills and probes."),
        roles: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_schema_values_ts__WEBPACK_IMPORTED_MODULE_0__/* .name */ .UU).default([]).describe("Roles that may lose people and not gain any."),
        windows: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())
            .default([])
            .describe("Environments whose windows may shrink and not grow, and whose freezes and runway stay; an environment that takes the place of one keeps them."),
        trust: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true)
            .optional()
            .describe("Nothing may be added to what is believed: trusted workflows and authors, other policies, ages."),
    })
        .optional()
        .describe("What a policy that extends this one may not loosen."),
};


/***/ }),

/***/ 9496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ trustKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _schema_values_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8037);
/** The keys of a policy that say what is believed: of inputs, of runs, of accounts, and for how long. */


const trustKeys = {
    "policy-files": zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_schema_values_ts__WEBPACK_IMPORTED_MODULE_0__/* .policyPath */ .k1)
        .optional()
        .describe("Other policy files that the input `policy-file` may choose. Read from .github/release-policy.yml of the default branch alone; without it: none."),
    "policy-refs": zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_schema_values_ts__WEBPACK_IMPORTED_MODULE_0__/* .policyRef */ .iu)
        .optional()
        .describe("Refs, beside the default branch, that the input `policy-ref` may choose, spelt alike. Read from .github/release-policy.yml of the default branch alone; without it: none."),
    "trusted-workflows": zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_schema_values_ts__WEBPACK_IMPORTED_MODULE_0__/* .workflowPath */ .RB)
        .optional()
        .describe("Workflow files whose runs may give the verdict that deploy believes; without it: the file that runs deploy."),
    "trusted-authors": zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_schema_values_ts__WEBPACK_IMPORTED_MODULE_0__/* .login */ .iD)
        .optional()
        .describe("Further logins whose deployments and statuses count, such as an App's; the job's own always does."),
    "max-age": _schema_values_ts__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional().describe("How old a go of preflight may be when deploy reads it; without it: 30d."),
};


/***/ }),

/***/ 8037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YX: () => (/* binding */ calver),
  p6: () => (/* binding */ schema_values_date),
  p0: () => (/* binding */ schema_values_duration),
  mT: () => (/* binding */ environmentVariable),
  TI: () => (/* binding */ glob),
  uR: () => (/* binding */ instant),
  iD: () => (/* binding */ login),
  UU: () => (/* binding */ schema_values_name),
  EK: () => (/* binding */ permission),
  k1: () => (/* binding */ policyPath),
  iu: () => (/* binding */ policyRef),
  cC: () => (/* binding */ releaseType),
  bO: () => (/* binding */ tagPattern),
  rb: () => (/* binding */ timeOfDay),
  eB: () => (/* binding */ timeZone),
  OZ: () => (/* binding */ url),
  F2: () => (/* binding */ versioning),
  jr: () => (/* binding */ weekday),
  RB: () => (/* binding */ workflowPath)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return api/* _isoDate */.db(schemas/* ZodISODate */.Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var text_duration = __webpack_require__(8123);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(463);
;// CONCATENATED MODULE: ./packages/shared/src/policy/schema-values.ts
/** The small values that keys of the policy are made of: names, globs, durations, URLs, times. */



const schema_values_name = schemas/* string */.YjP()
    .regex(/^[a-z][a-z0-9-]{0,62}$/, "a name of lower-case letters, digits and dashes, starting with a letter");
const login = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\[bot\])?$/, "a GitHub login without @; an app's ends with [bot]");
const workflowPath = schemas/* string */.YjP()
    .regex(/^\.github\/workflows\/[^/@]{1,200}\.ya?ml$/, "the path of a workflow file, such as .github/workflows/ship.yml");
const policyPath = schemas/* string */.YjP().regex(vocabulary/* POLICY_PATH */.l$.pattern, vocabulary/* POLICY_PATH */.l$.expected);
const policyRef = schemas/* string */.YjP().regex(vocabulary/* POLICY_REF */.dE.pattern, vocabulary/* POLICY_REF */.dE.expected);
const environmentVariable = schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable");
const glob = schemas/* string */.YjP().min(1).max(500);
const schema_values_duration = schemas/* string */.YjP()
    .refine((text) => (0,text_duration/* parseDuration */.E)(text) !== undefined, "a duration such as 90s, 10m, 1h30m or 7d")
    .meta({ pattern: "^(\\d+(ms|[smhdw]))+$" });
const permission = schemas/* enum */.k5n(["read", "triage", "write", "maintain", "admin"]);
const url = schemas/* string */.YjP()
    .regex(/^https?:\/\/|^\$\{[A-Z_][A-Z0-9_]*\}/, "an http(s) URL, or ${NAME} of an environment variable that holds one");
const tagPattern = schemas/* string */.YjP()
    .regex(/\{version\}/, "a pattern that contains {version}")
    .optional()
    .describe("Tag pattern, e.g. v{version} or api-v{version}.");
const versioning = schemas/* enum */.k5n(vocabulary/* VERSIONINGS */.gc)
    .optional()
    .describe("How releases are numbered: `semver` (1.4.0, 1.4.0-rc.1), `calver` (2026.08.1, 24.04) or `pep440` (1.4.0rc1, and versions of two or four numbers); without it: semver.");
const calver = schemas/* string */.YjP()
    .regex(/^(?:YYYY|YY|0Y)(?:\.(?:MM|0M|WW|0W|DD|0D|MAJOR|MINOR|MICRO)){1,3}$/, "a form of https://calver.org that begins with the year and has two to four parts, such as YYYY.0M.MICRO")
    .optional()
    .describe("What each number of a calendar version is, in the words of https://calver.org: a change of `MICRO` makes a patch, of `MAJOR` a major, of everything else a minor. Without it only a number that is added to the last release makes a patch, as in 24.04.1 after 24.04.");
const releaseType = schemas/* enum */.k5n(vocabulary/* RELEASE_TYPES */._E);
const timeOfDay = schemas/* string */.YjP().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day as HH:MM");
const weekday = schemas/* enum */.k5n(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const instant = datetime({
    offset: true,
    error: "an instant with an offset, such as 2026-12-24T18:00:00+01:00",
});
const schema_values_date = date({ error: "a date as YYYY-MM-DD" });
const timeZone = schemas/* string */.YjP().refine(isTimeZone, "an IANA time zone such as Europe/Berlin");
function isTimeZone(zone) {
    try {
        new Intl.DateTimeFormat("en", { timeZone: zone });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isProduction)
/* harmony export */ });
/** Which environments customers see. */
/** As the policy says; where it does not, the environment of the name `production`. */
function isProduction({ name, production, }) {
    return production ?? name === "production";
}


/***/ })

};
