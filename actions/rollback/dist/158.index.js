export const id = 158;
export const ids = [158];
export const modules = {

/***/ 6158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadExtendingPolicy: () => (/* binding */ loadExtendingPolicy)
});

// UNUSED EXPORTS: createReader, readLayers

// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(9680);
// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var commits = __webpack_require__(6841);
// EXTERNAL MODULE: ./packages/shared/src/github/policy-file.ts
var policy_file = __webpack_require__(6128);
// EXTERNAL MODULE: ./packages/shared/src/policy/definitions.ts
var policy_definitions = __webpack_require__(6368);
// EXTERNAL MODULE: ./packages/shared/src/policy/floors.ts + 1 modules
var floors = __webpack_require__(3902);
// EXTERNAL MODULE: ./packages/shared/src/policy/environment-name.ts
var environment_name = __webpack_require__(1263);
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
var parse = __webpack_require__(2244);
// EXTERNAL MODULE: ./packages/shared/src/policy/references.ts
var policy_references = __webpack_require__(6274);
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

// EXTERNAL MODULE: ./packages/shared/src/policy/schema-extends.ts
var schema_extends = __webpack_require__(8915);
;// CONCATENATED MODULE: ./packages/shared/src/phase/load-bases.ts
/** Reads what a policy extends, from this repository and others, and lays it all together. What cannot be read decides nothing. */






/**
 * Throws `invalid-policy` where a base may not be read, a text is not valid, or a floor is loosened; the first problem with its line.
 * With `recorded`, each base is read at the commit that stands there, as long as the branch that the policy names holds it.
 */
async function loadExtendingPolicy(github, own, definitions, recorded) {
    const read = recorded === undefined ? createReader(github) : createRecordedReader(github, recorded);
    const { layers, bases } = await readLayers(own, read);
    const composed = composePolicy(layers, definitions);
    if (composed.ok)
        return { file: composed.file, bases, floors: composed.floors };
    const ref = composed.source === own.path ? own.ref : "the branch it is read from";
    throw (0,parse.refusePolicy)({ path: composed.source, ref }, composed.problems);
}
/** Reads a base of any repository that the client's token may read. */
function createReader(github) {
    return async (where) => {
        const found = await (0,policy_file/* readPolicyText */.O)(github, where);
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
        const sha = recorded.find(({ source }) => isSamePlace((0,schema_extends/* parseBaseSource */.AZ)(source), where))?.sha;
        if (sha === undefined)
            throw refuseRecord("the deployment names no commit of it");
        const now = await (0,policy_file/* readPolicyText */.O)(github, { path, ref, repository });
        if (now.sha !== sha && !(await (0,commits/* isReachable */.kj)(github, sha, now.sha, repository)))
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
    return new errors/* ActionableError */.f({
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
    const parsed = (0,parse.parsePolicy)(above.text, "deferred");
    if (!parsed.ok)
        throw (0,parse.refusePolicy)({ path: chain.at(-1) ?? above.path, ref: above.ref }, parsed.problems);
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
        if (reading.seen.size >= schema_extends/* LAYERS_LIMIT */.J5)
            throw refuseBase(source, `more than ${schema_extends/* LAYERS_LIMIT */.J5} policies build on each other`);
        const layer = { source, text: base.text, bases: await readBelow(reading, base, [...chain, place]) };
        reading.seen.set(place, layer);
        below.push(layer);
        reading.layers.push(layer);
        reading.bases.push({ source, sha: base.sha });
    }
    return below;
}
async function readBase(read, text, above) {
    const source = (0,schema_extends/* parseBaseSource */.AZ)(text);
    if (source === undefined)
        throw refuseBase(text, "it names no policy");
    // A path alone is meant in the repository, and at the commit, of the text that names it.
    const repository = source.repository ?? above.repository;
    const ref = source.repository === undefined ? above.sha : source.ref;
    const found = await read({ path: source.path, ref, repository }).catch((thrown) => {
        throw isUnusableBase(thrown) ? refuseBase(text, (0,errors/* describeError */.U)(thrown), thrown) : thrown;
    });
    if (found === undefined)
        throw refuseBase(text, "there is no such file");
    return found;
}
/** Whether a base may not be read or is no policy; anything else, such as an outage, says nothing about the policy. */
function isUnusableBase(thrown) {
    const codes = ["invalid-policy", "not-found", "missing-permission", "github-refused"];
    return thrown instanceof errors/* ActionableError */.f && codes.includes(thrown.code);
}
function nameRead({ repository, path, sha }) {
    // GitHub ignores case in names of repositories; git does not in paths.
    return repository === undefined
        ? path
        : `${repository.owner.toLowerCase()}/${repository.name.toLowerCase()}:${path}@${sha}`;
}
function refuseBase(source, why, cause) {
    return new errors/* ActionableError */.f({
        code: "invalid-policy",
        message: `The policy extends ${source}, which cannot be used: ${why}. What holds is unknown, so nothing is decided.`,
        hint: "Correct `extends`. A base must lie where the job's own token may read it: in this repository or in a public one.",
        ...(cause === undefined ? {} : { cause }),
    });
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
var canonical = __webpack_require__(7001);
// EXTERNAL MODULE: ./packages/shared/src/release/production.ts
var production = __webpack_require__(9186);
// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(8123);
// EXTERNAL MODULE: ./packages/shared/src/policy/environment-name.ts
var environment_name = __webpack_require__(1263);
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
var resolve = __webpack_require__(4042);
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
