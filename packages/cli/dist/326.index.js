export const id = 326;
export const ids = [326];
export const modules = {

/***/ 65894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ checkPolicy)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_policy_compose_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27873);
/* harmony import */ var _octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82244);
/* harmony import */ var _octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54042);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38815);
/** What is wrong or missing in the policy: its schema and references with line and column, then what it means for a release; pure. */




/** `text` undefined means that there is no file, and the standard policy holds. `today` is `YYYY-MM-DD`. `layers`: what the text extends, and it itself, the last. */
function checkPolicy(path, text, today, layers) {
    if (text === undefined)
        return {
            findings: [
                {
                    severity: "note",
                    about: "policy",
                    file: path,
                    line: null,
                    column: null,
                    what: "There is no policy file: the standard policy, which is the release guide itself, holds.",
                    fix: "`octoacme-release init` writes one.",
                },
            ],
            policies: [(0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolvePolicy */ .n)({ origin: { kind: "standard" } })],
            locate: () => ({ file: path, line: null, column: null }),
        };
    const parsed = layers === undefined ? { source: path, ...(0,_octoacme_shared_policy_parse_ts__WEBPACK_IMPORTED_MODULE_1__.parsePolicy)(text) } : (0,_octoacme_shared_policy_compose_ts__WEBPACK_IMPORTED_MODULE_0__/* .composePolicy */ .h)(layers);
    if (!parsed.ok)
        return {
            findings: parsed.problems.map(({ line, column, path: at, message }) => ({
                severity: "error",
                about: "policy",
                file: parsed.source,
                line,
                column,
                what: `${at === "" ? "" : `${at}: `}${message}`,
                fix: "Correct the line; docs/policy.md names every key.",
            })),
            policies: [],
            locate: () => ({ file: path, line: null, column: null }),
        };
    const policies = resolveAll(parsed.file, path);
    const locate = createLocator(path, text);
    return {
        findings: [
            ...new Map(policies
                .flatMap((policy) => findGaps(policy, locate, today))
                .map((finding) => [JSON.stringify(finding), finding])).values(),
        ],
        policies,
        locate,
    };
}
function resolveAll(file, path) {
    const origin = { kind: "file", path, ref: "this folder", sha: "0".repeat(40) };
    const services = Object.keys(file.services ?? {});
    return services.length === 0
        ? [(0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolvePolicy */ .n)({ file, origin })]
        : services.map((service) => (0,_octoacme_shared_policy_resolve_ts__WEBPACK_IMPORTED_MODULE_2__/* .resolvePolicy */ .n)({ file, origin, service }));
}
function createLocator(file, text) {
    const counter = new yaml__WEBPACK_IMPORTED_MODULE_3__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_3__/* .parseDocument */ .Tp)(text, {
        lineCounter: counter,
        logLevel: "silent",
        uniqueKeys: false,
        prettyErrors: false,
    });
    return (path) => {
        for (let length = path.length; length > 0; length -= 1) {
            const node = document.getIn(path.slice(0, length), true);
            const offset = node?.range?.[0];
            if (offset === undefined)
                continue;
            const { line, col } = counter.linePos(offset);
            return { file, line, column: col };
        }
        return { file, line: null, column: null };
    };
}
function findGaps(policy, locate, today) {
    const gaps = [
        ...policy.environments.flatMap(findEnvironmentGaps),
        ...findWaiverGaps(policy, today),
        ...findRequirementGaps(policy),
    ];
    return gaps.map(({ severity, at, what, fix }) => ({ severity, about: "policy", ...locate(at), what, fix }));
}
function findEnvironmentGaps(environment, index) {
    const { name } = environment;
    const found = [];
    if (environment.verify?.identity === undefined)
        found.push({
            what: `Nothing proves which release answers in ${name}: verify ends inconclusive (identity-not-configured), and the release is never published by itself.`,
            fix: "Add `verify: { identity: { url: …, json: $.sha, matches: sha } }` to the environment.",
        });
    if (environment.smoke.length === 0)
        found.push({
            what: `${name} has no smoke probe: a deployment that nothing looks at counts as done.`,
            fix: "Add `smoke: [{ type: http, name: health, url: … }]`.",
        });
    return found.map((gap) => ({ severity: "warning", at: ["environments", index], ...gap }));
}
function findWaiverGaps({ waivers, requirements }, today) {
    const found = [];
    for (const [index, { requirement, expires }] of waivers.entries()) {
        const at = ["waivers", index];
        if (expires < today)
            found.push({
                severity: "warning",
                at,
                what: `The waiver of ${requirement} ended on ${expires}: it counts no more.`,
                fix: "Remove it, or renew it with a reason of today.",
            });
        if (requirements[requirement]?.waivable === false)
            found.push({
                severity: "error",
                at,
                what: `${requirement} may not be waived.`,
                fix: "Remove the waiver, or meet the requirement.",
            });
    }
    return found;
}
function findRequirementGaps({ requirements, roles }) {
    const enabled = Object.entries(requirements).filter(([, rule]) => rule.enabled);
    if (enabled.length === 0)
        return [
            {
                severity: "error",
                at: ["requirements"],
                what: "Every requirement is switched off: preflight decides no-go (nothing-asked), because a gate that asks nothing proves nothing.",
                fix: "Leave on what you can meet, and run the workflow with `mode: advisory` meanwhile.",
            },
        ];
    return enabled.flatMap(([id, rule]) => findSignerGaps(id, rule, roles[rule.role]));
}
/** Whether somebody can give the sign-off that a requirement asks for. */
function findSignerGaps(id, { role, signOff }, signers) {
    if (signOff === "never" || signers === undefined)
        return [];
    if (signers.users.length > 0 || signers.permission !== undefined)
        return [];
    const at = ["roles", role];
    if (signers.teams.length === 0)
        return [
            {
                severity: signOff === "required" ? "error" : "warning",
                at,
                what: `Nobody is in the role ${role}, which signs ${id}.`,
                fix: `Add users, teams or a permission to roles.${role}.`,
            },
        ];
    return [
        {
            severity: "warning",
            at,
            what: `The role ${role} is a team alone: a workflow's own token cannot read teams, so ${id} would be unknown.`,
            fix: "List users or a permission too, or give the action the token of an app with `members: read`.",
        },
    ];
}


/***/ }),

/***/ 73326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
// EXTERNAL MODULE: ./packages/cli/src/check/policy-findings.ts
var policy_findings = __webpack_require__(65894);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/connection.ts + 6 modules
var connection = __webpack_require__(38042);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 1 modules
var json_documents = __webpack_require__(42256);
// EXTERNAL MODULE: ./packages/cli/src/local-repository.ts
var local_repository = __webpack_require__(80898);
// EXTERNAL MODULE: ./packages/cli/src/policy-path.ts
var policy_path = __webpack_require__(36140);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
// EXTERNAL MODULE: ./packages/cli/src/policy/layers.ts
var policy_layers = __webpack_require__(72595);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var version = __webpack_require__(51725);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/policy/policy-values.ts



/**
 * Values without text of a file are all built-in. `layers` as they lie, the policy itself last: the highest that says a value is where
 * it comes from. A service's own values come before those of the whole file.
 */
function listPolicyValues(policy, layers) {
    const finders = layers.map(({ source, text }) => ({ source, findLine: createFinder(text) })).reverse();
    const own = policy.service === undefined ? [] : ["services", policy.service];
    const find = (path) => {
        for (const { source, findLine } of finders) {
            const line = findLine(path);
            if (line !== null)
                return { line, source };
        }
        return null;
    };
    return listLeaves(toFileWords(policy), []).map(({ path, value }) => {
        const [list, index, ...rest] = path;
        const name = list === "environments" ? policy.environments[Number(index)]?.name : undefined;
        // An environment keeps its name and not its place where one text takes over another's.
        const named = name === undefined ? path : ["environments", { name }, ...rest];
        const found = (own.length === 0 ? null : find([...own, ...named])) ?? find(named);
        return { path: renderPath(path), value, line: found?.line ?? null, source: found?.source ?? null };
    });
}
function toFileWords(policy) {
    const { origin: _origin, digest: _digest, service: _service, trust, tag, ...rest } = policy;
    return {
        tag: (0,version/* showPattern */.uz)(tag),
        versioning: (0,version/* readPattern */.ZS)(tag)?.versioning,
        calver: (0,version/* readPattern */.ZS)(tag)?.calendar?.join("."),
        ...rename(rest),
        "trusted-workflows": trust.workflows,
        "trusted-authors": trust.authors,
        "max-age": (0,duration/* renderDuration */.P)(trust.maxAgeMs),
    };
}
/** `maxWaiverMs: 60000` is `max-waiver: 1m` in the file. */
function rename(value) {
    if (Array.isArray(value))
        return value.map(rename);
    if (value === null || typeof value !== "object")
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => {
        const name = key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return name.endsWith("-ms") && typeof child === "number"
            ? [name.slice(0, -3), (0,duration/* renderDuration */.P)(child)]
            : [name, rename(child)];
    }));
}
/** Lists of plain values are one value; an empty map is none. */
function listLeaves(value, path) {
    if (value === undefined)
        return [];
    if (value === null || typeof value !== "object")
        return [{ path, value }];
    if (Array.isArray(value) && value.every((entry) => entry === null || typeof entry !== "object"))
        return [{ path, value }];
    return Array.isArray(value)
        ? value.flatMap((child, index) => listLeaves(child, [...path, index]))
        : Object.entries(value).flatMap(([key, child]) => listLeaves(child, [...path, key]));
}
function createFinder(text) {
    const counter = new dist/* LineCounter */.HN();
    const { contents } = (0,dist/* parseDocument */.Tp)(text, { lineCounter: counter, logLevel: "silent" });
    return (path) => {
        let node = contents;
        let offset;
        for (const part of path) {
            if ((0,dist/* isMap */.jh)(node)) {
                const pair = node.items.find(({ key }) => String(key?.value) === String(part));
                offset = pair?.key?.range?.[0];
                node = pair?.value;
            }
            else if ((0,dist/* isSeq */.oP)(node)) {
                node =
                    typeof part === "object"
                        ? node.items.find((item) => (0,dist/* isMap */.jh)(item) && item.get("name") === part.name)
                        : node.items[Number(part)];
                offset = node?.range?.[0];
            }
            else
                return null;
            if (node === undefined)
                return null;
        }
        return offset === undefined ? null : counter.linePos(offset).line;
    };
}
function renderPath(path) {
    return path.reduce((text, part) => typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`, "");
}

;// CONCATENATED MODULE: ./packages/cli/src/policy/policy.ts
/** `policy`: the policy in force, every value with where it comes from; GitHub is asked only for what the policy extends in other repositories. */













const run = async (values, runtime) => {
    const { root } = (0,local_repository/* readLocalRepository */.wv)(runtime.cwd, runtime);
    const file = (0,policy_path/* readPolicyPath */.A)(values);
    const text = readText(root, file, values.text("policy-file") !== undefined);
    const today = new Date(runtime.clock.now()).toISOString().slice(0, 10);
    const github = (0,connection/* hasToken */.y0)(values, runtime) ? async () => (await (0,connection/* connect */.Ng)(values, runtime)).github : undefined;
    const layers = text === undefined
        ? []
        : (0,policy_layers/* extendsOthers */.tU)(text)
            ? await (0,policy_layers/* readLocalLayers */.u3)({ root, path: file, text }, github)
            : [{ source: file, text, bases: [] }];
    const { policies, findings } = (0,policy_findings/* checkPolicy */.h)(file, text, today, (0,policy_layers/* extendsOthers */.tU)(text) ? layers : undefined);
    if (policies.length === 0) {
        const problems = findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.what}`);
        if (values.json)
            (0,json_documents/* printJson */.Q2)(runtime, { schemaVersion: 1, problems });
        else
            runtime.complain(problems.map((problem) => `${(0,src_text/* style */.iF)("red", "error:")} ${problem}`).join("\n"));
        return command/* EXIT */.dc.problems;
    }
    const shown = policies.map((policy) => ({
        service: policy.service ?? null,
        values: listPolicyValues(policy, layers).map((value) => ({ ...value, origin: nameOrigin(value) })),
    }));
    if (values.json)
        (0,json_documents/* printJson */.Q2)(runtime, { schemaVersion: 1, file, policies: shown });
    else
        for (const { service, values: lines } of shown) {
            if (service !== null)
                runtime.say((0,src_text/* style */.iF)("bold", `Service ${service}`));
            for (const { path, value, origin } of lines)
                runtime.say(`${path}: ${JSON.stringify(value)}  ${(0,src_text/* style */.iF)("dim", `# ${origin}`)}`);
        }
    return command/* EXIT */.dc.ok;
};
function nameOrigin({ line, source }) {
    return line === null ? "built in" : `${source}:${line}`;
}
/** A file that was named has to be there; without one the built-in policy holds. */
function readText(root, file, isNamed) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, file), "utf8");
    }
    catch (thrown) {
        if (thrown.code !== "ENOENT")
            throw thrown;
        if (!isNamed)
            return undefined;
        throw new usage_error/* UsageError */.e(`--policy-file is ${(0,text_escape/* quoteValue */.cl)(file)}; there is no such file in ${root}.`, "Give its path from the repository's root.");
    }
}


/***/ })

};
