export const id = 902;
export const ids = [902];
export const modules = {

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
