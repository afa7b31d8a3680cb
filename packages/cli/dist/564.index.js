export const id = 564;
export const ids = [564];
export const modules = {

/***/ 56368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findDefinitionProblems)
/* harmony export */ });
/* harmony import */ var _release_production_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99186);
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66249);
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

/***/ 91333:
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
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
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

/***/ 51263:
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

/***/ 82244:
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
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/text/suggestion.ts
var suggestion = __webpack_require__(55163);
// EXTERNAL MODULE: ./packages/shared/src/policy/definitions.ts
var policy_definitions = __webpack_require__(56368);
// EXTERNAL MODULE: ./packages/shared/src/policy/document.ts
var policy_document = __webpack_require__(91333);
// EXTERNAL MODULE: ./packages/shared/src/policy/references.ts
var policy_references = __webpack_require__(96274);
// EXTERNAL MODULE: ./packages/shared/src/vocabulary.ts
var vocabulary = __webpack_require__(60463);
// EXTERNAL MODULE: ./packages/shared/src/policy/requirement-ids.ts
var requirement_ids = __webpack_require__(56810);
// EXTERNAL MODULE: ./packages/shared/src/policy/schema-extends.ts
var schema_extends = __webpack_require__(8915);
// EXTERNAL MODULE: ./packages/shared/src/policy/schema-values.ts
var schema_values = __webpack_require__(47278);
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
var schema_trust = __webpack_require__(79496);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
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

/***/ 96274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findReferenceProblems),
/* harmony export */   e: () => (/* binding */ findFloorProblems)
/* harmony export */ });
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60463);
/* harmony import */ var _environment_name_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51263);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56810);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66249);
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
/** Whether the text names a requirement of the guide. */
function isRequirementId(text) {
    return REQUIREMENT_IDS.includes(text);
}


/***/ }),

/***/ 54042:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ resolvePolicy)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _release_version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51725);
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77001);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48123);
/* harmony import */ var _text_suggestion_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55163);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60463);
/* harmony import */ var _standard_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66249);
/** From the standard policy, a policy file and the choice of a service to the one policy that every decision sees. */







/**
 * Lists of the file replace the standard's, maps are merged by key, a requirement key by key. With services, the
 * one named, else the one whose tag pattern `tag` matches. Throws `invalid-input` when that leaves none or several.
 */
function resolvePolicy(facts) {
    const { file, origin } = facts;
    if (file?.extends !== undefined)
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
            code: "invalid-policy",
            message: `The policy extends ${[file.extends].flat().join(", ")}, which was not read here; without it nothing is known of the policy.`,
            hint: "Name a policy that extends nothing, or use a command that reads what it extends.",
        });
    const service = chooseService(file, facts.service, facts.tag);
    let rules = _standard_ts__WEBPACK_IMPORTED_MODULE_5__/* .STANDARD_POLICY */ .n;
    if (file !== undefined)
        rules = applySection(applyWhole(rules, file), file);
    if (file !== undefined && service !== undefined) {
        const section = file.services[service];
        rules = { ...applySection(rules, section), service, paths: section.paths };
    }
    return { origin, digest: (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(rules), ...rules };
}
function chooseService(file, wanted, tag) {
    const services = Object.keys(file?.services ?? {});
    if (wanted !== undefined) {
        if (services.includes(wanted))
            return wanted;
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
            code: "invalid-input",
            message: `The policy has no such service: ${(0,_text_suggestion_ts__WEBPACK_IMPORTED_MODULE_6__/* .describeUnknown */ .E)("service", wanted, services)}.`,
            hint: services.length === 0
                ? "Leave the input `service` empty."
                : `Set \`service\` to one of ${services.join(", ")}.`,
        });
    }
    if (services.length === 0)
        return undefined;
    const matching = services.filter((name) => tag !== undefined && (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseTag */ .ED)(tag, resolvePattern(file.services[name], resolvePattern(file))) !== undefined);
    if (matching.length === 1)
        return matching[0];
    throw new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The policy has the services ${services.join(", ")}, and ${tag === undefined ? "none was chosen" : `the tag ${tag} matches the pattern of ${matching.length === 0 ? "none" : "several"}`}.`,
        hint: "Set the input `service`, or release by a tag that matches one service's pattern.",
    });
}
/** The section's tag pattern, numbered as the section says; what it leaves out is the surrounding section's. */
function resolvePattern(section, surrounding = _standard_ts__WEBPACK_IMPORTED_MODULE_5__/* .STANDARD_POLICY */ .n.tag) {
    const around = (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .readPattern */ .ZS)(surrounding);
    const versioning = section.versioning ?? around?.versioning ?? "semver";
    return (0,_release_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .withVersioning */ .v3)(section.tag ?? surrounding, versioning, section.calver ?? around?.calendar?.join("."));
}
function applyWhole(rules, file) {
    const { incident } = file;
    return {
        ...rules,
        roles: { ...rules.roles, ...dropUndefined(file.roles ?? {}) },
        channels: { ...rules.channels, ...dropUndefined(file.channels ?? {}) },
        incident: {
            labels: incident?.labels ?? rules.incident.labels,
            reviewWithinMs: toMs(incident?.["review-within"]) ?? rules.incident.reviewWithinMs,
            actionItemsWithinMs: toMs(incident?.["action-items-within"]) ?? rules.incident.actionItemsWithinMs,
            notify: { ...rules.incident.notify, ...dropUndefined(incident?.notify ?? {}) },
        },
        trust: {
            workflows: file["trusted-workflows"] ?? rules.trust.workflows,
            authors: file["trusted-authors"] ?? rules.trust.authors,
            maxAgeMs: toMs(file["max-age"]) ?? rules.trust.maxAgeMs,
        },
    };
}
function applySection(rules, section) {
    const { notes } = section;
    const checks = section.checks ?? rules.checks;
    const template = notes?.template ?? rules.notes.template;
    return {
        ...rules,
        tag: resolvePattern(section, rules.tag),
        branches: section.branches ?? rules.branches,
        changes: Object.fromEntries(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__/* .CHANGE_KINDS */ .tO.map((kind) => [kind, section.changes?.[kind] ?? rules.changes[kind]])),
        ...(checks === undefined ? {} : { checks }),
        requirements: Object.fromEntries(Object.entries(rules.requirements).map(([id, standard]) => [
            id,
            applyRule(standard, section.requirements?.[id]),
        ])),
        environments: section.environments ?? rules.environments,
        audiences: section.audiences === undefined ? rules.audiences : dropUndefined(section.audiences),
        notes: {
            sections: notes?.sections ?? rules.notes.sections,
            hidden: notes?.hidden ?? rules.notes.hidden,
            "known-issues-label": notes?.["known-issues-label"] ?? rules.notes["known-issues-label"],
            ...(template === undefined ? {} : { template }),
        },
        // A service's waivers add to those of the whole repository: they are register entries, not a setting.
        waivers: [...rules.waivers, ...(section.waivers ?? [])],
    };
}
function applyRule(standard, rule) {
    if (rule === undefined)
        return standard;
    const when = rule.when ?? standard.when;
    return {
        enabled: rule.enabled ?? standard.enabled,
        types: rule.types ?? standard.types,
        ...(when === undefined ? {} : { when }),
        defer: rule.defer ?? standard.defer,
        deferForMs: toMs(rule["defer-for"]) ?? standard.deferForMs,
        waivable: rule.waivable ?? standard.waivable,
        maxWaiverMs: toMs(rule["max-waiver"]) ?? (rule.waivable && !standard.waivable ? DEFAULT_WAIVER_MS : standard.maxWaiverMs),
        role: rule.role ?? standard.role,
        signOff: rule["sign-off"] ?? standard.signOff,
        stalePaths: rule["stale-paths"] ?? standard.stalePaths,
        settings: { ...standard.settings, ...rule.settings },
    };
}
const DEFAULT_WAIVER_MS = 604_800_000;
function toMs(text) {
    return text === undefined ? undefined : (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_3__/* .parseDuration */ .E)(text);
}
function dropUndefined(map) {
    return Object.fromEntries(Object.entries(map).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ 8915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ parseBaseSource),
/* harmony export */   J5: () => (/* binding */ LAYERS_LIMIT),
/* harmony export */   so: () => (/* binding */ extendsKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _requirement_ids_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56810);
/* harmony import */ var _schema_values_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47278);
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

/***/ 79496:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ trustKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _schema_values_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47278);
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

/***/ 47278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ permission),
/* harmony export */   F2: () => (/* binding */ versioning),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   RB: () => (/* binding */ workflowPath),
/* harmony export */   TI: () => (/* binding */ glob),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   YX: () => (/* binding */ calver),
/* harmony export */   bO: () => (/* binding */ tagPattern),
/* harmony export */   cC: () => (/* binding */ releaseType),
/* harmony export */   eB: () => (/* binding */ timeZone),
/* harmony export */   iD: () => (/* binding */ login),
/* harmony export */   iu: () => (/* binding */ policyRef),
/* harmony export */   jr: () => (/* binding */ weekday),
/* harmony export */   k1: () => (/* binding */ policyPath),
/* harmony export */   mT: () => (/* binding */ environmentVariable),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   rb: () => (/* binding */ timeOfDay),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _text_duration_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48123);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60463);
/** The small values that keys of the policy are made of: names, globs, durations, URLs, times. */



const name = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[a-z][a-z0-9-]{0,62}$/, "a name of lower-case letters, digits and dashes, starting with a letter");
const login = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\[bot\])?$/, "a GitHub login without @; an app's ends with [bot]");
const workflowPath = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^\.github\/workflows\/[^/@]{1,200}\.ya?ml$/, "the path of a workflow file, such as .github/workflows/ship.yml");
const policyPath = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_PATH */ .l$.pattern, _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_PATH */ .l$.expected);
const policyRef = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_REF */ .dE.pattern, _vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .POLICY_REF */ .dE.expected);
const environmentVariable = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable");
const glob = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).max(500);
const duration = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .refine((text) => (0,_text_duration_ts__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(text) !== undefined, "a duration such as 90s, 10m, 1h30m or 7d")
    .meta({ pattern: "^(\\d+(ms|[smhdw]))+$" });
const permission = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["read", "triage", "write", "maintain", "admin"]);
const url = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^https?:\/\/|^\$\{[A-Z_][A-Z0-9_]*\}/, "an http(s) URL, or ${NAME} of an environment variable that holds one");
const tagPattern = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/\{version\}/, "a pattern that contains {version}")
    .optional()
    .describe("Tag pattern, e.g. v{version} or api-v{version}.");
const versioning = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .VERSIONINGS */ .gc)
    .optional()
    .describe("How releases are numbered: `semver` (1.4.0, 1.4.0-rc.1), `calver` (2026.08.1, 24.04) or `pep440` (1.4.0rc1, and versions of two or four numbers); without it: semver.");
const calver = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(/^(?:YYYY|YY|0Y)(?:\.(?:MM|0M|WW|0W|DD|0D|MAJOR|MINOR|MICRO)){1,3}$/, "a form of https://calver.org that begins with the year and has two to four parts, such as YYYY.0M.MICRO")
    .optional()
    .describe("What each number of a calendar version is, in the words of https://calver.org: a change of `MICRO` makes a patch, of `MAJOR` a major, of everything else a minor. Without it only a number that is added to the last release makes a patch, as in 24.04.1 after 24.04.");
const releaseType = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_vocabulary_ts__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_TYPES */ ._E);
const timeOfDay = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time of day as HH:MM");
const weekday = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
const instant = zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({
    offset: true,
    error: "an instant with an offset, such as 2026-12-24T18:00:00+01:00",
});
const date = zod__WEBPACK_IMPORTED_MODULE_3__/* .date */ .p6({ error: "a date as YYYY-MM-DD" });
const timeZone = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().refine(isTimeZone, "an IANA time zone such as Europe/Berlin");
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

/***/ 66249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ STANDARD_POLICY),
/* harmony export */   x: () => (/* binding */ standardEnvironment)
/* harmony export */ });
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
/** An environment about which nothing but its name is known. */
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
/* unused harmony exports readInput, readInputAsGiven, readState, isRunner, isDebug, readSecret, readEnvironment, readRunContext */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79680);
/* harmony import */ var _secrets_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69622);
/** The one reader of the process' environment: inputs, the run's context, and variables that a policy names. */




/** The raw text of an action's input, trimmed; empty when it is absent. */
function readInput(name, variables = process.env) {
    return readInputAsGiven(name, variables).trim();
}
/** The text of an action's input with the blanks around it, as the expressions of a workflow see it; empty when it is absent. */
function readInputAsGiven(name, variables = process.env) {
    return variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}
/** What an earlier phase of this step saved with `saveState`; empty when nothing. */
function readState(name, variables = process.env) {
    return variables[`STATE_${name}`] ?? "";
}
/** Whether a GitHub Actions runner (or one that acts like it) started this process. */
function isRunner(variables = process.env) {
    return variables["GITHUB_ACTIONS"] === "true";
}
/** Whether step debugging was switched on for the run. */
function isDebug(variables = process.env) {
    return variables["RUNNER_DEBUG"] === "1";
}
/** The value of a variable that the policy names, or undefined when it is unset or empty. */
function readVariable(name, variables = process.env) {
    const value = variables[name];
    return value === undefined || value === "" ? undefined : value;
}
/** Like readVariable, and masked in all later output. */
function readSecret(name, variables = process.env) {
    const value = readVariable(name, variables);
    if (value !== undefined)
        maskSecret(value);
    return value;
}
/** A copy of all variables, for what hands an environment on (command.ts). */
function readEnvironment(variables = process.env) {
    return Object.fromEntries(Object.entries(variables).filter((entry) => entry[1] !== undefined));
}
/** What the runner says about this run; throws ActionableError when a variable of it is missing or malformed. */
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
        throw refuse(name, `is ${quoteValue(hideAccess(value))}, expected an address that begins with https://, without login or query`);
    return value;
}
/** Without what may be a login or a token of it: the runner does not know that it has to mask them. */
function hideAccess(address) {
    const login = address.lastIndexOf("@");
    const shown = login < 0 ? address : `***${address.slice(login)}`;
    const query = shown.search(/[?#]/);
    return query < 0 ? shown : `${shown.slice(0, query + 1)}***`;
}
/** Whether a host of an address (as `URL.hostname` gives it) is this machine. */
function isLoopbackName(hostname) {
    return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
function withoutSlash(url) {
    return url.replace(/(?<!\/)\/+$/, "");
}


/***/ }),

/***/ 69622:
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
/** A log on `write`, which gets whole lines. */
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
/** The log of this process. */
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

/***/ 51725:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   B3: () => (/* binding */ tagPrefix),
/* harmony export */   Dw: () => (/* binding */ exampleVersion),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   ZS: () => (/* binding */ readPattern),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ch: () => (/* binding */ describeVersioning),
/* harmony export */   dw: () => (/* binding */ listNumbers),
/* harmony export */   gK: () => (/* binding */ listVersionings),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ox: () => (/* binding */ suggestNumbering),
/* harmony export */   uz: () => (/* binding */ showPattern),
/* harmony export */   v3: () => (/* binding */ withVersioning),
/* harmony export */   vY: () => (/* binding */ renderTag)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78469);
/* harmony import */ var semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16353);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79680);
/* harmony import */ var _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60463);
/** Between a release's tag and its version: the policy's versioning inside its tag pattern, everything else refused. */





const PLACE = /\{version(?::([a-z0-9]+)(?::([A-Z0-9.]+))?)?\}/;
const TAG_CHARACTERS = /^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/;
const LONGEST = 128;
/** What people are told of each versioning: its rule, and one example. */
const EXPECTED = {
    semver: ["in strict semver (three numbers, no build metadata)", "1.4.0"],
    calver: ["a calendar version (the year first, then one to three numbers)", "2026.8.1"],
    pep440: ["a version of PEP 440 (numbers with dots, such as 1.4 or 1.4.0rc1; no epoch, no local part)", "1.4.0"],
};
const EXAMPLE_PARTS = {
    YYYY: "2026",
    YY: "26",
    "0Y": "26",
    MM: "8",
    "0M": "08",
    WW: "34",
    "0W": "34",
    DD: "19",
    "0D": "19",
};
/** What a version of the pattern must be, to follow "expected". */
function describeVersioning(pattern) {
    const { versioning = "semver", calendar } = readPattern(pattern) ?? {};
    return calendar === undefined ? EXPECTED[versioning][0] : `a calendar version of the form ${calendar.join(".")}`;
}
/** The example of the versioning, for tags that are shown to people or matched on trial. */
function exampleVersion(pattern) {
    const { versioning = "semver", calendar } = readPattern(pattern) ?? {};
    return calendar?.map((part) => EXAMPLE_PARTS[part] ?? "1").join(".") ?? EXPECTED[versioning][1];
}
/** Undefined for a text that holds no place for the version, or names an unknown versioning. */
function readPattern(pattern) {
    const found = PLACE.exec(pattern);
    if (found === null)
        return undefined;
    const versioning = _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__/* .VERSIONINGS */ .gc.find((known) => known === (found[1] ?? "semver"));
    if (versioning === undefined)
        return undefined;
    return {
        prefix: pattern.slice(0, found.index),
        suffix: pattern.slice(found.index + found[0].length),
        versioning,
        ...(found[2] === undefined ? {} : { calendar: found[2].split(".") }),
    };
}
/** The pattern of a policy file, its `versioning` and its `calver` as one pattern. */
function withVersioning(pattern, versioning, calendar) {
    const format = versioning === "calver" && calendar !== undefined ? `:${calendar}` : "";
    return pattern.replace(PLACE, versioning === "semver" ? "{version}" : `{version:${versioning}${format}}`);
}
/** The pattern as the policy file has it: its versioning is a key of its own there. */
function showPattern(pattern) {
    return withVersioning(pattern, "semver");
}
/** The tag of a version (or of any text in its place) under a pattern such as `v{version}` or `api/v{version}`. */
function renderTag(pattern, version) {
    return pattern.replace(PLACE, () => version);
}
/** What all tags of the pattern begin with. */
function tagPrefix(pattern) {
    return pattern.split(PLACE)[0];
}
/** The version that a tag carries under the pattern, or undefined when it is another tag or no version of it. */
function parseTag(tag, pattern) {
    const read = readPattern(pattern);
    if (read === undefined)
        return undefined;
    const { prefix, suffix } = read;
    if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length)
        return undefined;
    return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), pattern);
}
/** A version of the pattern's versioning, with the tag it has. Build metadata and local parts are refused: two builds of one version have no order. */
function parseVersion(text, pattern) {
    const read = readPattern(pattern);
    if (read === undefined)
        return undefined;
    const { versioning, calendar } = read;
    const numbers = readNumbers(text, versioning);
    if (numbers === undefined || (calendar !== undefined && !fitsCalendar(text, calendar)))
        return undefined;
    const version = { version: text, tag: renderTag(pattern, text), versioning, ...numbers };
    return calendar === undefined ? version : { ...version, calendar };
}
/** The numbers before whatever marks a prerelease: `2026.08.1-rc.1` has three. */
function listNumbers(version) {
    return splitNumbers(version).map(Number);
}
function splitNumbers(version) {
    return /^\d+(?:\.\d+)*/.exec(version)?.[0].split(".") ?? [];
}
/** How each part of a calendar is written; the others are numbers of any length. Source: https://calver.org. */
const PART_FORMS = {
    YYYY: /^\d{4}$/,
    YY: /^\d{1,3}$/,
    "0Y": /^\d{2,3}$/,
    "0M": /^\d\d$/,
    "0W": /^\d\d$/,
    "0D": /^\d\d$/,
};
/** A trailing MICRO may be left out, as in `24.04` before `24.04.1`; months, weeks and days are those of a calendar. */
function fitsCalendar(version, calendar) {
    const numbers = splitNumbers(version);
    const least = calendar.length - (calendar.at(-1) === "MICRO" ? 1 : 0);
    const highest = (part) => part.endsWith("M") ? 12 : part.endsWith("W") ? 53 : part.endsWith("D") ? 31 : undefined;
    return (numbers.length >= least &&
        numbers.length <= calendar.length &&
        numbers.every((number, index) => {
            const part = calendar[index];
            const limit = highest(part);
            if (PART_FORMS[part]?.test(number) === false)
                return false;
            return limit === undefined || (Number(number) >= 1 && Number(number) <= limit);
        }));
}
/** Which versionings a text is a version of. */
function listVersionings(text) {
    return _vocabulary_ts__WEBPACK_IMPORTED_MODULE_4__/* .VERSIONINGS */ .gc.filter((versioning) => readNumbers(text, versioning) !== undefined);
}
function readNumbers(text, versioning) {
    if (text.length > LONGEST)
        return undefined;
    if (versioning !== "semver")
        return readPep440(text, versioning);
    const parsed = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_2___default()(text);
    if (parsed === null || parsed.version !== text || parsed.build.length > 0)
        return undefined;
    const { major, minor, patch, prerelease } = parsed;
    return { major, minor, patch, prerelease: [...prerelease] };
}
/**
 * PEP 440 orders calendar versions as well: it compares number by number and lets `08` be 8. A calendar version begins with a year
 * (four digits, or two from 06 on: https://calver.org) and has two to four numbers.
 */
function readPep440(text, versioning) {
    // It reads a leading v, capitals and an epoch too: the tag could then not be written back from the version.
    if (!/^\d[a-z0-9.-]*$/.test(text))
        return undefined;
    const parsed = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    if (parsed === null || parsed.epoch !== 0 || parsed.local !== null)
        return undefined;
    const { release, pre, dev } = parsed;
    if (release.some((number) => !Number.isSafeInteger(number)))
        return undefined;
    const [major = 0, minor = 0, patch = 0] = release;
    if (versioning === "calver") {
        const year = /^\d+/.exec(text)[0];
        const isYear = /^(?:19|20|21)\d\d$/.test(year) || (/^\d\d$/.test(year) && major >= 6);
        if (!isYear || release.length < 2 || release.length > 4 || /^\d+(?:\.\d+)*-\d+/.test(text))
            return undefined;
    }
    const prerelease = [...toIdentifiers(pre), ...toIdentifiers(dev)];
    return { major, minor, patch, prerelease };
}
function toIdentifiers(part) {
    return part === null ? [] : part.map((value) => (/^\d+$/.test(String(value)) ? Number(value) : value));
}
/**
 * The release that a user names by its tag or by the bare version. Throws an ActionableError: `ambiguous-ref` for
 * a ref path or what looks like a SHA, `invalid-input` for everything else that is no release of the pattern.
 */
function readVersion(input, pattern) {
    const shown = showValue(input);
    const rule = describeVersioning(pattern);
    const example = exampleVersion(pattern);
    const expected = `expected a tag like ${renderTag(pattern, example)} (the policy's pattern is ${showPattern(pattern)}) or the bare version, such as ${example}`;
    if (/^(?:refs|heads|tags|remotes|pull)\//i.test(input) || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(input))
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .ActionableError */ .f({
            code: "ambiguous-ref",
            message: `The version ${shown} could mean another kind of ref than a tag; ${expected}.`,
            hint: "Give the tag's own name; on a push of a tag that is `${{ github.ref_name }}`.",
        });
    if (!TAG_CHARACTERS.test(input) || /\.\.|\/\/|@\{|\.lock(?:\/|$)/.test(input))
        throw new _errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .ActionableError */ .f({
            code: "invalid-input",
            message: `The version ${shown} holds what no release tag may hold; ${expected}.`,
            hint: "Letters, digits and . _ + @ / - are allowed, with a letter or digit first; rename the tag.",
        });
    const version = parseTag(input, pattern) ?? parseVersion(input, pattern);
    if (version !== undefined)
        return version;
    throw new _errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .ActionableError */ .f({
        code: "invalid-input",
        message: `The version ${shown} is no release: ${expected}, ${rule}.`,
        hint: suggestNumbering(input, pattern) ??
            "Run the workflow on a release tag, set the input `version`, or set `tag:` in the policy to your tags' pattern.",
    });
}
/** What to do with a text that is a release of the same tag pattern, numbered in another way; undefined where it is none. */
function suggestNumbering(text, pattern) {
    const fits = (versioning) => {
        const other = withVersioning(pattern, versioning);
        return (parseTag(text, other) ?? parseVersion(text, other)) !== undefined;
    };
    const calendar = readPattern(pattern)?.calendar;
    if (calendar !== undefined && fits("calver"))
        return `${showValue(text)} does not fit \`calver: ${calendar.join(".")}\` of the policy; correct the tag or the key.`;
    const order = ["semver", "calver", "pep440"];
    const other = order.find(fits);
    if (other === undefined)
        return undefined;
    return `Set \`versioning: ${other}\` in the policy if releases are numbered like that, or rename the tag.`;
}
/** Below zero when `a` precedes `b`, by the precedence of their versioning. Both are of one pattern. */
function compareVersions(a, b) {
    return a.versioning === "semver" ? semver_functions_compare_js__WEBPACK_IMPORTED_MODULE_1___default()(a.version, b.version) : (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .compare */ .UD)(a.version, b.version);
}
function showValue(text) {
    const visible = text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
    return `\`${visible.length > 80 ? `${visible.slice(0, 80)}…` : visible}\``.replaceAll("::", ": :");
}


/***/ }),

/***/ 77001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/** Canonical JSON and its digest: the one text of a value, whatever the order of its keys, so that hashes compare meanings. */

/**
 * Keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript writes them (RFC 8785). Keys that
 * are `undefined` are left out. A number that JSON cannot hold, a function or a cycle is our bug and throws.
 */
function canonicalJson(value) {
    return write(value, []);
}
/** `sha256:` and the hex digest of the value's canonical JSON. */
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
/** Milliseconds of `1h30m`, or undefined when the text is not a duration. A bare number is not one: the unit is part of the value. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (!WHOLE.test(trimmed))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of trimmed.matchAll(PART))
        total += Number(amount) * UNIT_MS[unit];
    return Number.isSafeInteger(total) ? total : undefined;
}
/** The shortest exact text, largest unit first: 5_400_000 → `1h30m`, 0 → `0s`. */
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

/***/ 75313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ count),
/* harmony export */   r: () => (/* binding */ listFirst)
/* harmony export */ });
/** Counts and short lists as English text. */
/** At most `limit` items joined by commas, and how many more there are. */
function listFirst(items, limit = 5) {
    const shown = items.slice(0, limit).join(", ");
    return items.length > limit ? `${shown} and ${items.length - limit} more` : shown;
}
/** `1 commit`, `3 commits`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
}


/***/ })

};
