export const id = 428;
export const ids = [428];
export const modules = {

/***/ 68428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/text/plural.ts
var plural = __webpack_require__(75313);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/connection.ts + 6 modules
var connection = __webpack_require__(38042);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 2 modules
var json_documents = __webpack_require__(73094);
// EXTERNAL MODULE: ./packages/cli/src/policy/remote-policy.ts
var remote_policy = __webpack_require__(71130);
// EXTERNAL MODULE: ./packages/cli/src/policy-path.ts
var policy_path = __webpack_require__(36140);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
// EXTERNAL MODULE: ./packages/cli/src/usage-error.ts
var usage_error = __webpack_require__(19678);
// EXTERNAL MODULE: ./packages/shared/src/github/commits.ts
var commits = __webpack_require__(96841);
// EXTERNAL MODULE: ./packages/shared/src/github/fact.ts
var fact = __webpack_require__(30677);
// EXTERNAL MODULE: ./packages/shared/src/github/read-last-released.ts
var read_last_released = __webpack_require__(16874);
// EXTERNAL MODULE: ./packages/shared/src/github/refs.ts
var refs = __webpack_require__(73029);
// EXTERNAL MODULE: ./packages/shared/src/github/release-overview.ts
var release_overview = __webpack_require__(13172);
// EXTERNAL MODULE: ./packages/shared/src/github/releases.ts
var github_releases = __webpack_require__(28701);
// EXTERNAL MODULE: ./packages/shared/src/range/find-range.ts + 9 modules
var find_range = __webpack_require__(74083);
// EXTERNAL MODULE: ./packages/shared/src/release/identity.ts
var identity = __webpack_require__(27835);
// EXTERNAL MODULE: ./packages/shared/src/release/version.ts
var release_version = __webpack_require__(51725);
;// CONCATENATED MODULE: ./packages/shared/src/release/next-version.ts


/** The first release where there is no other: semver's own advice (https://semver.org/#how-should-i-deal-with-revisions-in-the-0yz-initial-development-phase). */
const FIRST = [0, 1, 0];
function decideNextVersion(facts) {
    const { changes, previous, pattern } = facts;
    if (changes.length === 0 && previous !== undefined)
        return {
            ok: false,
            reason: "no-changes",
            message: `Nothing was changed since ${previous.version}, so there is nothing to release.`,
        };
    const { versioning, calendar } = (0,release_version/* readPattern */.ZS)(pattern);
    if (versioning === "calver" && calendar === undefined)
        return refuse("the policy does not say how its calendar versions are made; set `calver`, such as `YYYY.0M.MICRO`");
    const other = previous === undefined ? readTags(facts).find(({ prerelease }) => prerelease.length === 0) : undefined;
    if (other !== undefined)
        return refuse(`the branch follows no release, and ${other.tag} is one: its line was not merged back, or history was rewritten`);
    return calendar === undefined ? nextNumber(facts) : nextDate(facts, calendar);
}
function nextNumber(facts) {
    const { previous, changes } = facts;
    if (previous === undefined)
        return nextFirst(facts);
    const numbers = (0,release_version/* listNumbers */.dw)(previous.version);
    const fits = ["patch", "minor", "major"]
        .map((type) => ({ type, version: raise(numbers, type) }))
        .find(({ type, version }) => (0,identity/* auditType */.m2)({ type, version: version.join(".") }, changes).length === 0);
    return take(facts, fits.version, explain(fits.type, changes));
}
/** The release that prereleases led to, where there are any. */
function nextFirst(facts) {
    const [led] = readTags(facts).sort((one, other) => (0,release_version/* compareVersions */.Zy)(other, one));
    return led === undefined
        ? take(facts, FIRST, "it is the first release")
        : take(facts, (0,release_version/* listNumbers */.dw)(led.version), `it is the first release after ${led.tag}`);
}
function readTags({ tags, pattern }) {
    return tags.flatMap((tag) => (0,release_version/* parseTag */.ED)(tag, pattern) ?? []);
}
/** As many numbers as before, and at least those that the type needs: a patch of `1.4` is `1.4.1`. */
function raise(numbers, type) {
    const place = { major: 0, minor: 1, patch: 2 }[type];
    return Array.from({ length: Math.max(numbers.length, place + 1) }, (_, index) => {
        const number = numbers[index] ?? 0;
        return index < place ? number : index === place ? number + 1 : 0;
    });
}
function explain(type, changes) {
    const breaking = changes.find((change) => change.breaking);
    if (breaking !== undefined)
        return `${next_version_name(breaking)} is a breaking change`;
    const feature = changes.find((change) => change.type === "feat" || change.type === "feature");
    if (type !== "patch" && feature !== undefined)
        return `${next_version_name(feature)} is a feature`;
    return "no change is breaking or a feature";
}
function next_version_name({ sha, title }) {
    return `${sha.slice(0, 7)} "${title}"`;
}
/** The wanted version, or the next free one where tags that were never released have taken it. */
function take(facts, wanted, why) {
    const { pattern, previous, unreleased } = facts;
    const before = previous === undefined ? undefined : (0,release_version/* parseVersion */.ot)(previous.version, pattern);
    const taken = readTags(facts);
    for (let numbers = wanted;; numbers = raise(numbers, "patch")) {
        const release = (0,release_version/* parseVersion */.ot)(write(numbers, pattern), pattern);
        if (release === undefined)
            return refuse(`${write(numbers, pattern)} is no version of the policy's pattern`);
        const holder = taken.find((one) => (0,release_version/* compareVersions */.Zy)(one, release) === 0);
        if (holder === undefined) {
            const skipped = numbers === wanted ? "" : `, and ${write(wanted, pattern)} is taken`;
            return { ok: true, release, type: (0,identity/* decideType */.d0)(release, before), why: `${why}${skipped}` };
        }
        if (!unreleased.includes(holder.tag))
            return refuse(`it would be ${release.version}, and ${holder.tag} is a release of another line`);
    }
}
function write(numbers, pattern) {
    const width = (0,release_version/* readPattern */.ZS)(pattern).versioning === "semver" ? 3 : numbers.length;
    return Array.from({ length: width }, (_, index) => numbers[index] ?? 0).join(".");
}
/** What counts within a date: everything after it that is no part of one. Source: https://calver.org. */
const COUNTERS = ["MAJOR", "MINOR", "MICRO"];
/** The date is today's. Counters after the part of it that turned are zero; under the same date the changes say which counter goes up. */
function nextDate(facts, calendar) {
    const { pattern, previous, changes, now } = facts;
    const day = new Date(now);
    // A week has the year of its Thursday.
    const date = calendar.some((part) => part.endsWith("W")) ? new Date(thursdayOf(day)) : day;
    const today = calendar.map((part) => (COUNTERS.includes(part) ? undefined : writePart(part, date)));
    const before = previous === undefined ? [] : (0,release_version/* listNumbers */.dw)(previous.version);
    // A calendar version begins with the year: without a release before it, that is what turned.
    const turned = today.findIndex((part, index) => part !== undefined && Number(part) !== before[index]);
    const isSameDate = turned < 0;
    const first = isSameDate
        ? countUp(before, { calendar, counter: chooseCounter(calendar, changes) })
        : calendar.map((_, index) => (index < turned ? (before[index] ?? 0) : 0));
    if (first === undefined)
        return refuse(`${previous.version} is of the same date, and \`calver: ${calendar.join(".")}\` has no part that counts`);
    const leavesOut = calendar.at(-1) === "MICRO" && before.length > 0 && before.length < calendar.length;
    const taken = readTags(facts);
    const last = previous === undefined ? undefined : (0,release_version/* parseVersion */.ot)(previous.version, pattern);
    for (let numbers = first; numbers !== undefined; numbers = countUp(numbers, { calendar, counter: "MICRO" })) {
        const counts = numbers;
        const parts = calendar.map((_, index) => today[index] ?? String(counts[index] ?? 0));
        const text = (leavesOut && counts.at(-1) === 0 ? parts.slice(0, -1) : parts).join(".");
        const release = (0,release_version/* parseVersion */.ot)(text, pattern);
        if (release === undefined)
            return refuse(`${text} is no version of the policy's pattern`);
        if (taken.some((one) => (0,release_version/* compareVersions */.Zy)(one, release) === 0))
            continue;
        if (last !== undefined && (0,release_version/* compareVersions */.Zy)(release, last) <= 0)
            return refuse(`${release.version} is not higher than ${last.version}`);
        return {
            ok: true,
            release,
            type: (0,identity/* decideType */.d0)(release, last),
            why: `today is ${toDay(now)}${isSameDate ? `, and ${explain("minor", changes)}` : ""}`,
        };
    }
    return refuse(`the version of ${toDay(now)} is taken, and \`calver: ${calendar.join(".")}\` has no part that counts`);
}
function refuse(message) {
    return { ok: false, reason: "no-rule", message: `There is no next version: ${message}.` };
}
/** The counter that the changes ask for, or the nearest one that the calendar has, lower ones first. */
function chooseCounter(calendar, changes) {
    const order = changes.some(({ breaking }) => breaking)
        ? ["MAJOR", "MINOR", "MICRO"]
        : changes.some(({ type }) => type === "feat" || type === "feature")
            ? ["MINOR", "MICRO", "MAJOR"]
            : ["MICRO", "MINOR", "MAJOR"];
    return order.find((part) => calendar.includes(part));
}
/** One more of the counter, or of the last one there is; what comes after it is zero. Undefined: the calendar counts nothing. */
function countUp(numbers, { calendar, counter }) {
    const wanted = counter === undefined ? -1 : calendar.lastIndexOf(counter);
    const place = wanted >= 0 ? wanted : calendar.findLastIndex((part) => COUNTERS.includes(part));
    if (place < 0)
        return undefined;
    return calendar.map((_, index) => index < place ? (numbers[index] ?? 0) : index === place ? (numbers[index] ?? 0) + 1 : 0);
}
function toDay(now) {
    return new Date(now).toISOString().slice(0, 10);
}
function writePart(part, date) {
    const number = readPart(part, date);
    return part.startsWith("0") ? String(number).padStart(2, "0") : String(number);
}
/** The week of the year is that of ISO 8601: the first one has the year's first Thursday. */
function readPart(part, date) {
    const year = date.getUTCFullYear();
    if (part === "YYYY")
        return year;
    if (part.endsWith("Y"))
        return year - 2_000;
    if (part.endsWith("M"))
        return date.getUTCMonth() + 1;
    if (part.endsWith("D"))
        return date.getUTCDate();
    return 1 + Math.floor((thursdayOf(date) - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
}
const DAY_MS = 86_400_000;
/** Milliseconds of the Thursday of the day's week, which begins on Monday. */
function thursdayOf(date) {
    const weekday = (date.getUTCDay() + 6) % 7;
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - weekday + 3);
}
/** What comes after every version that there is: a release whose number is not known yet follows from it as from its own. */
function versionOfHead(pattern) {
    const { versioning, calendar } = (0,release_version/* readPattern */.ZS)(pattern);
    const version = `${Number.MAX_SAFE_INTEGER}.0.0`;
    const numbers = { major: Number.MAX_SAFE_INTEGER, minor: 0, patch: 0, prerelease: [] };
    return {
        version,
        tag: (0,release_version/* renderTag */.vY)(pattern, version),
        versioning,
        ...numbers,
        ...(calendar === undefined ? {} : { calendar }),
    };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/released-changes.ts
var released_changes = __webpack_require__(76477);
// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
// EXTERNAL MODULE: ./actions/preflight/src/read-commit.ts + 4 modules
var read_commit = __webpack_require__(58330);
;// CONCATENATED MODULE: ./packages/cli/src/next/gather.ts













/** Throws a UsageError for a branch that GitHub does not have; what cannot be read of a service is its `unknown`. */
async function gatherNext(github, request) {
    const [overview, documents] = await Promise.all([
        (0,release_overview/* readReleaseOverview */.F)(github, { policyPath: request.policyFile }),
        (0,fact/* fact */.f)(() => (0,github_releases/* listReleases */.tH)(github)),
    ]);
    const head = await findHead(github, overview, request.branch);
    const releases = [];
    // One after another: each asks for as many requests as a preflight.
    for (const policy of request.policies)
        releases.push(await readNext(github, { ...request, overview, documents, head, policy }));
    return { head, releases };
}
async function findHead(github, overview, branch = overview.defaultBranch) {
    const known = overview.branches.find(({ name }) => name === branch);
    const sha = known?.sha ?? (branch === "" ? undefined : (await (0,commits/* readCommit */.kN)(github, `heads/${branch}`))?.sha);
    if (sha === undefined)
        throw new usage_error/* UsageError */.e(`BRANCH is ${(0,text_escape/* quoteValue */.cl)(branch)}; GitHub has no such branch in ${github.owner}/${github.repo}.`, "Push it first, or name another one.");
    return { branch, sha };
}
async function readNext(github, request) {
    const { policy, now } = request;
    const attempt = await (0,fact/* fact */.f)(() => readSince(github, request));
    const read = attempt.ok ? attempt.value : gather_refuse(attempt.failure.message);
    if (!read.ok) {
        const message = `What is next is not known: ${read.why.replace(/\.$/, "")}.`;
        return { policy, previous: null, changes: [], unreleased: [], decided: { ok: false, reason: "unknown", message } };
    }
    const { tags, previous, unreleased, range, pulls } = read;
    const changes = (0,released_changes/* listReleasedChanges */.t)({ range, pulls }, policy);
    const decided = decideNextVersion({ pattern: policy.tag, tags, previous, unreleased, changes, now });
    return { policy, previous: previous ?? null, changes, unreleased, decided };
}
async function readSince(github, request) {
    const { overview, documents, head, policy } = request;
    const tags = overview.moreTags ? await (0,refs/* listTags */.cB)(github, (0,release_version/* tagPrefix */.B3)(policy.tag)) : overview.tags;
    const starts = await (0,read_last_released/* readLastReleased */.Ui)(github, policy, {
        release: versionOfHead(policy.tag),
        tags,
        // Not read is not empty: it is asked for once more where it matters, and then refused.
        ...(documents.ok ? { releases: documents.value } : {}),
    });
    const found = await findStart(github, request, starts.tags);
    if (found === undefined)
        return gather_refuse(`${head.branch} lies beside more releases than are looked at; no release of its own was found`);
    const { identity, source } = found;
    const { previousStable: previous } = identity;
    if (previous === undefined && starts.untagged.length > 0)
        return gather_refuse(`${starts.untagged.join(", ")} was deployed at another commit than its tag names`);
    const { range, pulls } = await (0,read_commit/* readRangeAndPulls */.Zg)({ github, source, policy, sha: head.sha }, previous?.sha);
    if (!range.ok)
        return gather_refuse(range.failure.message);
    if (!pulls.ok)
        return gather_refuse(pulls.failure.message);
    if (range.value.incomplete !== undefined)
        return gather_refuse(`not all commits could be read (${range.value.incomplete})`);
    const names = tags.map(({ name }) => name);
    return { ok: true, range, pulls, tags: names, previous, unreleased: starts.unreleased };
}
function gather_refuse(why) {
    return { ok: false, why };
}
/** Tags beside a branch that are looked at before its own release is given up. */
const MOST_LINES = 30;
/**
 * What the branch follows. The default branch follows the highest release, also where that was made on a line that was never merged
 * back; any other branch is a line of its own and follows the highest release of its history.
 */
async function findStart(github, request, starts) {
    const { overview, head, policy, workspace } = request;
    let tags = starts;
    for (let line = 0; line < MOST_LINES; line += 1) {
        const found = await (0,find_range/* findRange */.p)(github, {
            ...{ release: versionOfHead(policy.tag), sha: head.sha, pattern: policy.tag, tags },
            ...{ workspace, history: "auto", deepens: false },
        });
        const { diverged } = found;
        if (diverged === undefined || head.branch === overview.defaultBranch)
            return found;
        tags = tags.filter(({ name }) => name !== diverged.name);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/cli/src/next/next.ts
/** `next [BRANCH]`: the version that fits what was changed since the last release, and why; nothing is written. */











/** Changes that are shown of a service; `--json` has all. */
const SHOWN = 20;
const run = async (values, runtime) => {
    const policyFile = (0,policy_path/* readPolicyPath */.A)(values);
    const { github, repository, checkout } = await (0,connection/* connect */.Ng)(values, runtime);
    const now = runtime.clock.now();
    const read = await (0,remote_policy/* checkRemotePolicy */.B)(github, policyFile, now);
    if (read.problems.length > 0)
        throw new errors/* ActionableError */.f({
            code: "invalid-policy",
            message: read.problems[0],
            hint: "Run `octoacme-release check` for all that is wrong with the policy.",
        });
    const { head, releases } = await gatherNext(github, {
        policies: choosePolicies(read.policies, values.text("service")),
        policyFile,
        branch: values.argument === "" ? undefined : values.argument,
        // Without a checkout of this very repository all is read from GitHub.
        workspace: checkout ?? (0,external_node_path_.resolve)(runtime.cwd, ".no-checkout"),
        now,
    });
    if (values.json)
        (0,json_documents/* printJson */.Q2)(runtime, {
            schemaVersion: 1,
            repository: repository.fullName,
            ...head,
            releases: releases.map(toDocument),
        });
    else
        runtime.say([
            ...releases.map((release) => render(release, head)),
            (0,src_text/* style */.iF)("dim", `Nothing was written. Read with ${(0,plural/* count */.U)(github.countRequests(), "request")}.`),
        ].join("\n\n"));
    const isKnown = releases.every(({ decided }) => decided.ok || decided.reason !== "unknown");
    return isKnown && releases.some(({ decided }) => decided.ok) ? command/* EXIT */.dc.ok : command/* EXIT */.dc.problems;
};
function choosePolicies(policies, service) {
    if (service === undefined)
        return policies;
    const chosen = policies.filter((policy) => policy.service === service);
    if (chosen.length > 0)
        return chosen;
    const known = policies.flatMap((policy) => policy.service ?? []);
    throw new usage_error/* UsageError */.e(`--service is ${JSON.stringify(service)}; the policy has ${known.length === 0 ? "no services" : known.join(", ")}.`, known.length === 0 ? "Leave it out." : "Name one of them, or leave it out for all.");
}
function toDocument({ policy, previous, changes, decided, unreleased }) {
    return {
        service: policy.service ?? null,
        decision: decided.ok ? "release" : decided.reason,
        version: decided.ok ? decided.release.version : null,
        tag: decided.ok ? decided.release.tag : null,
        type: decided.ok ? decided.type : null,
        why: decided.ok ? decided.why : decided.message,
        previous: previous === null ? null : { tag: previous.tag, sha: previous.sha },
        unreleased: [...unreleased],
        changes: changes.map(({ sha, title, type, breaking, section, pullRequest }) => ({
            ...{ sha, title, type, breaking, section },
            pullRequest: pullRequest?.number ?? null,
        })),
    };
}
function render({ policy, previous, changes, decided, unreleased }, { branch, sha }) {
    const of = policy.service === undefined ? "" : ` of ${policy.service}`;
    const since = previous === null ? "in all of its history" : `since ${previous.tag}`;
    const what = `${(0,plural/* count */.U)(changes.length, "change")} ${since} on ${branch} at ${sha.slice(0, 7)}`;
    const head = decided.ok
        ? `${(0,src_text/* style */.iF)("green", (0,src_text/* style */.iF)("bold", decided.release.tag))} is the next version${of}: a ${decided.type} release, for ${(0,src_text/* wrapText */.C1)(decided.why, "  ")}`
        : `${(0,src_text/* style */.iF)("yellow", decided.message)}${of === "" ? "" : ` (${policy.service})`}`;
    const lines = changes.slice(0, SHOWN).map(({ sha: of, title, breaking, pullRequest }) => {
        const mark = breaking ? (0,src_text/* style */.iF)("red", "breaking ") : "";
        return `  ${pullRequest === null ? of.slice(0, 7) : `#${pullRequest.number}`.padEnd(7)} ${mark}${(0,src_text/* wrapText */.C1)(title, "          ")}`;
    });
    const more = changes.length > SHOWN ? [`  and ${changes.length - SHOWN} more (--json has all)`] : [];
    const between = unreleased.length === 0
        ? []
        : [
            `  ${unreleased.join(", ")}: tagged, never released; ${unreleased.length === 1 ? "its" : "their"} changes are among these`,
        ];
    return [head, `  ${what}`, ...between, ...lines, ...more].join("\n");
}


/***/ }),

/***/ 36140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readPolicyPath),
/* harmony export */   z: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6080);
/* harmony import */ var _octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36888);
/* harmony import */ var _usage_error_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19678);
/** Which policy file the command line is about: the flag `--policy-file`, or where it lies by default. */



const DEFAULT_POLICY = ".github/release-policy.yml";
function readPolicyPath(values) {
    const text = values.text("policy-file") ?? DEFAULT_POLICY;
    const parsed = (0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)().parse(text);
    if (parsed.ok)
        return parsed.value;
    throw new _usage_error_ts__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e(`--policy-file is ${(0,_octoacme_shared_text_escape_ts__WEBPACK_IMPORTED_MODULE_2__/* .quoteValue */ .cl)(text)}; expected ${(0,_octoacme_shared_process_inputs_ts__WEBPACK_IMPORTED_MODULE_0__/* .path */ .Ae)().expected}.`, `Such as ${DEFAULT_POLICY}.`);
}


/***/ })

};
