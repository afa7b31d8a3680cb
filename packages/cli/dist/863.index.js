export const id = 863;
export const ids = [863];
export const modules = {

/***/ 36244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ createReader),
/* harmony export */   loadExtendingPolicy: () => (/* binding */ loadExtendingPolicy),
/* harmony export */   n: () => (/* binding */ readLayers)
/* harmony export */ });
/* harmony import */ var _errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79680);
/* harmony import */ var _github_policy_file_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6128);
/* harmony import */ var _policy_compose_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61543);
/* harmony import */ var _policy_parse_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82244);
/* harmony import */ var _policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8915);
/** Reads what a policy extends, from this repository and others, and lays it all together. What cannot be read decides nothing. */





/** Throws `invalid-policy` where a base cannot be read, a text is not valid, or a floor is loosened; the first problem with its line. */
async function loadExtendingPolicy(github, own, definitions) {
    const { layers, bases } = await readLayers(own, createReader(github));
    const composed = (0,_policy_compose_ts__WEBPACK_IMPORTED_MODULE_2__/* .composePolicy */ .h)(layers, definitions);
    if (composed.ok)
        return { file: composed.file, bases };
    const ref = composed.source === own.path ? own.ref : "the branch it is read from";
    throw (0,_policy_parse_ts__WEBPACK_IMPORTED_MODULE_3__.refusePolicy)({ path: composed.source, ref }, composed.problems);
}
/** Reads a base of any repository that the client's token may read. */
function createReader(github) {
    return async (where) => {
        const found = await (0,_github_policy_file_ts__WEBPACK_IMPORTED_MODULE_1__/* .readPolicyText */ .O)(github, where);
        return found.kind === "missing" ? undefined : { ...found, repository: where.repository };
    };
}
/** The texts of a policy and of everything that it extends. Throws `invalid-policy` for what cannot be read and for circles. */
async function readLayers(own, read) {
    const reading = { read, layers: [], bases: [], seen: new Set() };
    await readBelow(reading, { ...own, repository: undefined }, [own.path]);
    return { layers: [...reading.layers, { source: own.path, text: own.text }], bases: reading.bases };
}
/** Everything below a text, the lowest first. `chain` is what led here, the repository's own file first. */
async function readBelow(reading, above, chain) {
    const parsed = (0,_policy_parse_ts__WEBPACK_IMPORTED_MODULE_3__.parsePolicy)(above.text, "deferred");
    if (!parsed.ok)
        throw (0,_policy_parse_ts__WEBPACK_IMPORTED_MODULE_3__.refusePolicy)({ path: chain.at(-1) ?? above.path, ref: above.ref }, parsed.problems);
    for (const source of [parsed.file.extends ?? []].flat()) {
        const base = await readBase(reading.read, source, above);
        const place = nameRead(base);
        if (chain.includes(place))
            throw refuseBase(source, `it extends itself: ${[...chain, place].join(" -> ")}`);
        if (reading.seen.has(place))
            continue;
        reading.seen.add(place);
        if (reading.seen.size >= _policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_4__/* .LAYERS_LIMIT */ .J5)
            throw refuseBase(source, `more than ${_policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_4__/* .LAYERS_LIMIT */ .J5} policies build on each other`);
        await readBelow(reading, base, [...chain, place]);
        reading.layers.push({ source, text: base.text });
        reading.bases.push({ source, sha: base.sha });
    }
}
async function readBase(read, text, above) {
    const source = (0,_policy_schema_extends_ts__WEBPACK_IMPORTED_MODULE_4__/* .parseBaseSource */ .AZ)(text);
    if (source === undefined)
        throw refuseBase(text, "it names no policy");
    // A path alone is meant in the repository, and at the commit, of the text that names it.
    const repository = source.repository ?? above.repository;
    const ref = source.repository === undefined ? above.sha : source.ref;
    const found = await read({ path: source.path, ref, repository }).catch((thrown) => {
        throw refuseBase(text, (0,_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .U)(thrown), thrown);
    });
    if (found === undefined)
        throw refuseBase(text, "there is no such file");
    return found;
}
function nameRead({ repository, path, sha }) {
    return repository === undefined ? path : `${repository.owner}/${repository.name}:${path}@${sha}`.toLowerCase();
}
function refuseBase(source, why, cause) {
    return new _errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .ActionableError */ .f({
        code: "invalid-policy",
        message: `The policy extends ${source}, which cannot be used: ${why}. What holds is unknown, so nothing is decided.`,
        hint: "Correct `extends`, or let the token read that repository: `github-token` may be the token of a GitHub App that is installed there.",
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 61543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ composePolicy)
});

// EXTERNAL MODULE: ./packages/shared/src/policy/definitions.ts
var policy_definitions = __webpack_require__(56368);
// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(77001);
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
        ...floor.roles.flatMap((name) => compareRole(name, before.roles[name], after.roles[name])),
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
    if (low.when === undefined)
        return found;
    const [narrow, wide] = [after.changes[low.when], before.changes[low.when]];
    const isLess = wide.paths.some((one) => !narrow.paths.includes(one)) || wide.labels.some((one) => !narrow.labels.includes(one));
    return isLess ? [...found, { path: ["changes", low.when], what: "may not leave out paths or labels" }] : found;
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
function compareRole(name, before, after) {
    if (before === undefined || after === undefined)
        return [];
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
/** A production environment that the policy below does not know keeps the same windows: it could be that one under another name. */
function compareWindows(name, before, after) {
    const low = before.environments.find((environment) => environment.name === name);
    if (low === undefined)
        return [];
    const known = new Set(before.environments.map((environment) => environment.name));
    const isMeant = (environment) => environment.name === name || (isProduction(low) && isProduction(environment) && !known.has(environment.name));
    return after.environments.flatMap((high, index) => {
        if (!isMeant(high))
            return [];
        const at = (key, what) => ({ path: ["environments", index, key], what });
        const freezes = new Set(high.freezes.map((freeze) => (0,canonical/* canonicalJson */.d)(freeze)));
        const lost = low.freezes.filter((freeze) => !freezes.has((0,canonical/* canonicalJson */.d)(freeze)));
        return [
            ...(isWithin(high.windows, low.windows) ? [] : [at("windows", `may not be open when ${name} is closed`)]),
            ...(lost.length > 0 ? [at("freezes", `may not leave out ${lost.map((freeze) => freeze.name).join(", ")}`)] : []),
            ...(high["break-glass"] === undefined || high["break-glass"] === low["break-glass"]
                ? []
                : [at("break-glass", "may not let another role deploy outside a window")]),
        ];
    });
}
const isProduction = ({ name, production }) => production ?? name === "production";
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

;// CONCATENATED MODULE: ./packages/shared/src/policy/merge.ts
/** The keys of `over` win. Waivers add up; an environment without windows or freezes of its own has those of its namesake below. */
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
        const low = below?.find(({ name }) => name === environment.name);
        if (low === undefined)
            return environment;
        return {
            ...environment,
            windows: environment.windows.length === 0 ? low.windows : environment.windows,
            freezes: environment.freezes.length === 0 ? low.freezes : environment.freezes,
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
    let merged = { version: 1 };
    const floors = [];
    const written = [];
    for (const layer of layers) {
        const parsed = (0,parse.parsePolicy)(layer.text, "deferred");
        if (!parsed.ok)
            return { ok: false, source: layer.source, problems: parsed.problems };
        const { file } = parsed;
        const over = mergePolicyFiles(merged, file);
        const loosened = floors.flatMap(({ source, floor }) => findLoosened(merged, over, floor).map(({ path, what }) => ({
            path,
            message: () => `${what}: ${source} sets a floor`,
        })));
        if (loosened.length > 0)
            return { ok: false, source: layer.source, problems: (0,parse.placeProblems)(layer.text, loosened) };
        if (file.floor !== undefined)
            floors.push({ source: layer.source, floor: file.floor });
        merged = over;
        written.push({ layer, file });
    }
    const references = (0,policy_references/* findReferenceProblems */.J)(merged);
    const problems = references.length > 0 || definitions === "unchecked" ? references : (0,policy_definitions/* findDefinitionProblems */.N)(merged);
    if (problems.length === 0)
        return { ok: true, file: merged };
    // Shown in the highest text that says it: in a list or map of several, that is where it can be corrected.
    const owner = (path) => written.findLast(({ file }) => holds(file, path)) ?? written.at(-1);
    const at = owner(problems[0].path);
    const own = problems.filter(({ path }) => owner(path) === at);
    return { ok: false, source: at.layer.source, problems: (0,parse.placeProblems)(at.layer.text, own) };
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


/***/ })

};
