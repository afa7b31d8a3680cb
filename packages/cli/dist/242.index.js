export const id = 242;
export const ids = [242];
export const modules = {

/***/ 59242:
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
// EXTERNAL MODULE: ./packages/shared/src/errors.ts
var errors = __webpack_require__(79680);
// EXTERNAL MODULE: ./packages/shared/src/policy/parse.ts + 4 modules
var parse = __webpack_require__(82244);
// EXTERNAL MODULE: ./packages/shared/src/policy/resolve.ts
var resolve = __webpack_require__(54042);
// EXTERNAL MODULE: ./packages/shared/src/record/chain.ts
var chain = __webpack_require__(15332);
// EXTERNAL MODULE: ./packages/shared/src/text/canonical.ts
var canonical = __webpack_require__(77001);
// EXTERNAL MODULE: ./packages/cli/src/command.ts
var command = __webpack_require__(88835);
// EXTERNAL MODULE: ./packages/cli/src/json-documents.ts + 2 modules
var json_documents = __webpack_require__(73094);
// EXTERNAL MODULE: ./packages/cli/src/text.ts
var src_text = __webpack_require__(23023);
// EXTERNAL MODULE: ./packages/shared/src/release/identity.ts
var identity = __webpack_require__(27835);
;// CONCATENATED MODULE: ./packages/shared/src/notes/gate.ts
/** Judges whether notes may stand for a release of their type; what is missing is named by commit. */

/**
 * Failures first, the worst before. `ownMigration`: a person filled in the migration steps of the release itself,
 * which stands for all changes that have none. `askType`: whether the policy asks that the number agrees with the changes (row
 * `release-type` of preflight); where it does not, or somebody waived it, a disagreement only warns.
 */
function judgeNotes(built, identity, ownMigration, askType = true) {
    const { document, hidden, ledger } = built;
    const findings = [];
    if (document.incomplete !== null)
        findings.push({ code: "range-incomplete", severity: "failure", sha: null, message: document.incomplete });
    for (const sha of ledger.unexplained)
        findings.push({
            code: "unexplained-commits",
            severity: "failure",
            sha,
            message: `Commit ${sha.slice(0, 7)} is in the range and neither shown, grouped, hidden, reverted nor backported.`,
        });
    if (ledger.commits === 0 && document.incomplete === null)
        findings.push({
            code: "no-changes",
            severity: "warning",
            sha: document.sha,
            message: `There is no commit between ${document.previous?.tag ?? "the beginning"} and ${document.tag}.`,
        });
    if (!ownMigration) {
        for (const migration of document.migrations)
            if (migration.steps === null)
                findings.push({
                    code: "breaking-without-migration",
                    severity: "failure",
                    sha: migration.sha,
                    message: `${migration.sha.slice(0, 7)} "${migration.title}" breaks something and has no migration steps.`,
                });
        if (document.type === "major" && countsFromFullRelease(document.previous) && document.migrations.length === 0)
            findings.push({
                code: "migration-steps-missing",
                severity: "failure",
                sha: document.sha,
                message: `${document.version} is a major release (commit ${document.sha.slice(0, 7)}) and nobody wrote migration steps.`,
            });
    }
    const shown = document.sections.flatMap(({ changes }) => changes);
    for (const finding of auditType(identity, [...shown, ...hidden]))
        findings.push({
            code: "type-mismatch",
            severity: askType ? finding.severity : "warning",
            sha: finding.sha,
            message: finding.message,
        });
    return [
        ...findings.filter(({ severity }) => severity === "failure"),
        ...findings.filter(({ severity }) => severity === "warning"),
    ];
}
/** A later prerelease of a major is judged by its own range; its first one and the release itself by the major. */
function countsFromFullRelease(previous) {
    return previous !== null && previous.prerelease !== true;
}
/** What the record says of the notes; the first failure is the reason. */
function concludeGate(findings) {
    const failure = findings.find(({ severity }) => severity === "failure");
    return failure === undefined
        ? { decision: "complete", reason: "accounted" }
        : { decision: "incomplete", reason: failure.code };
}

// EXTERNAL MODULE: ./packages/shared/src/requirements/decide.ts + 20 modules
var decide = __webpack_require__(94010);
;// CONCATENATED MODULE: ./packages/shared/src/verification/after-effects.ts
/**
 * Each listed event must have arrived `min-count` times since the deployment with every listed property
 * set. None of any kind is no data (inconclusive); some, but not all or not whole, is broken instrumentation (unhealthy).
 */
function judgeAnalytics(rule, events, deployedAt) {
    if (!events.ok)
        return {
            verdict: "inconclusive",
            cause: "unreadable",
            value: "unreadable",
            explanation: `the events could not be read: ${events.failure.message}`,
        };
    const fresh = events.value.filter((event) => event.at >= deployedAt);
    const listed = new Set(rule.events.map((wanted) => wanted.name));
    const problems = rule.events.flatMap((wanted) => {
        const named = fresh.filter((event) => event.name === wanted.name);
        const whole = named.filter((event) => wanted.properties.every((property) => isSet(event.properties, property)));
        if (whole.length >= wanted["min-count"])
            return [];
        const lacking = wanted.properties.filter((property) => named.some((event) => !isSet(event.properties, property)));
        return [
            lacking.length > 0
                ? `${wanted.name} arrived ${named.length} times, ${whole.length} with ${lacking.join(", ")}`
                : `${wanted.name} arrived ${named.length} of ${wanted["min-count"]} times`,
        ];
    });
    if (problems.length === 0)
        return {
            verdict: "healthy",
            cause: "arrived",
            value: `${rule.events.length} of ${rule.events.length} events`,
            explanation: `${[...listed].join(", ")} arrived with their properties since the deployment`,
        };
    const isSilent = !fresh.some((event) => listed.has(event.name));
    return {
        verdict: isSilent ? "inconclusive" : "unhealthy",
        cause: isSilent ? "none-arrived" : "missing",
        value: `${rule.events.length - problems.length} of ${rule.events.length} events`,
        explanation: isSilent ? "none of the listed events arrived since the deployment" : problems.join("; "),
    };
}
/** The events of an analytics answer: a list, or an object with `events`; each with a name, a time and properties. */
function selectEvents(document) {
    const list = Array.isArray(document)
        ? document
        : typeof document === "object" && document !== null && Array.isArray(document.events)
            ? document.events
            : undefined;
    if (list === undefined)
        return invalid("expected a JSON list of events, or an object with `events`");
    const events = [];
    for (const [index, entry] of list.entries()) {
        if (typeof entry !== "object" || entry === null)
            return invalid(`event ${index} is no object`);
        const fields = entry;
        const name = fields["name"] ?? fields["event"];
        const at = readTime(fields["timestamp"] ?? fields["time"] ?? fields["at"]);
        const properties = fields["properties"] ?? {};
        if (typeof name !== "string")
            return invalid(`event ${index} has no name`);
        if (at === undefined)
            return invalid(`event ${index} (${name}) has no readable timestamp`);
        if (typeof properties !== "object" || properties === null)
            return invalid(`event ${index} has no properties`);
        events.push({ name, at, properties: properties });
    }
    return { ok: true, value: events };
}
/** Seconds, milliseconds or an ISO instant; which unit a number has is told by its size (1e11 s is the year 5138). */
function readTime(value) {
    if (typeof value === "number" && Number.isFinite(value) && value > 0)
        return value < 1e11 ? value * 1_000 : value;
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT/.test(value))
        return undefined;
    const parsed = Date.parse(value);
    return Number.isNaN(parsed) ? undefined : parsed;
}
function isSet(properties, name) {
    if (!Object.hasOwn(properties, name))
        return false;
    const value = properties[name];
    return value !== null && value !== undefined && value !== "";
}
function invalid(message) {
    return { ok: false, failure: { kind: "invalid", message } };
}
/** New issues since the deployment with any of the policy's labels; more than the policy allows is unhealthy. */
function judgeFeedback(rule, issues, deployedAt) {
    const shared = {
        condition: `at most ${rule["max-new-issues"]} new issues`,
        query: `issues labelled ${rule.labels.join(" or ")}`,
    };
    if (!issues.ok)
        return {
            ...shared,
            verdict: "inconclusive",
            value: "unreadable",
            explanation: `the issues could not be read: ${issues.failure.message}`,
        };
    const fresh = issues.value.filter((issue) => !issue.isPullRequest &&
        issue.createdAt >= deployedAt &&
        issue.labels.some((label) => rule.labels.includes(label)));
    return {
        ...shared,
        verdict: fresh.length > rule["max-new-issues"] ? "unhealthy" : "healthy",
        value: `${fresh.length} new`,
        explanation: fresh.length === 0
            ? "no new issue since the deployment"
            : fresh
                .slice(0, 5)
                .map((issue) => `#${issue.number} ${issue.title}`)
                .join("; "),
    };
}
/** Any alert opened since the deployment is unhealthy; a list that could not be read is never zero alerts. */
function judgeAlerts(lists, deployedAt) {
    const fresh = lists.flatMap((list) => (list.ok ? list.value.filter((alert) => alert.createdAt >= deployedAt) : []));
    if (fresh.length > 0)
        return {
            verdict: "unhealthy",
            value: `${fresh.length} new`,
            explanation: fresh
                .slice(0, 5)
                .map((alert) => `${alert.tool} #${alert.number} ${alert.title}`)
                .join("; "),
        };
    const unread = lists.flatMap((list) => (list.ok ? [] : [list.failure.message]));
    if (unread.length > 0 || lists.length === 0)
        return {
            verdict: "inconclusive",
            value: "unreadable",
            explanation: unread.join("; ") || "no list of alerts was read",
        };
    return { verdict: "healthy", value: "0 new", explanation: "no alert was opened since the deployment" };
}

// EXTERNAL MODULE: ./packages/shared/src/text/duration.ts
var duration = __webpack_require__(48123);
;// CONCATENATED MODULE: ./packages/shared/src/verification/probe.ts
/** Judges the answer to one probe: does it prove that this release answers as the policy demands? */


/** A probe that only wants the address to answer 200, with what a policy's probe has by default. */
function probeAddress(name, url) {
    return {
        type: "http",
        name,
        url,
        method: "GET",
        headers: {},
        status: [200],
        "header-equals": {},
        "json-equals": {},
        "body-contains": [],
        "max-bytes": 1_000_000,
        redirects: 0,
        timeout: "10s",
        deadline: "2m",
        interval: "2s",
    };
}
/** Every condition of the probe against one answer. A missing answer is never ok. */
function judgeProbe(probe, answer, release) {
    const failures = [];
    const fail = (condition, seen) => {
        failures.push({ condition, seen: cut(seen) });
    };
    if (answer.kind === "error")
        fail(describeWant(probe), answer.message);
    else if (probe.type === "http") {
        if (answer.kind !== "http")
            fail(describeWant(probe), "an answer of another kind");
        else
            judgeHttp(probe, answer, release, fail);
    }
    else if (probe.type === "tcp") {
        if (answer.kind !== "connected")
            fail(describeWant(probe), "no connection");
    }
    else if (answer.kind !== "exited" || answer.code !== 0)
        fail(describeWant(probe), answer.kind === "exited" ? `exit code ${answer.code ?? "none (killed)"}: ${answer.lastLine}` : "no exit code");
    return { ok: failures.length === 0, failures };
}
/** After an answer that failed, a single good one may be luck: one instance of many. */
const CONSECUTIVE_AFTER_FAILURE = 3;
/**
 * Whether the attempts so far, oldest first, pass: of the last `consecutive` at least the share `min-share`, and the last one.
 * Without `consecutive`, a probe passes at its first attempt, or three times in a row once one failed.
 */
function judgeAttempts(probe, passed) {
    const wanted = probe.consecutive ?? (passed.includes(false) ? CONSECUTIVE_AFTER_FAILURE : 1);
    const last = passed.slice(-wanted);
    const good = last.filter(Boolean).length;
    const needed = Math.ceil((probe["min-share"] ?? 1) * wanted - 1e-9);
    if (last.length === wanted && good >= needed && last.at(-1) === true)
        return { ok: true, failures: [] };
    const condition = needed === wanted ? `${wanted} passing answers in a row` : `${needed} of the last ${wanted} answers passing`;
    return { ok: false, failures: [{ condition, seen: `${good} of ${last.length}` }] };
}
function judgeHttp(probe, answer, release, fail) {
    if (!probe.status.includes(answer.status)) {
        const location = answer.headers["location"];
        fail(`status ${probe.status.join(" or ")}`, `${answer.status}${location ? ` redirecting to ${location}` : ""}`);
    }
    for (const [name, expected] of Object.entries(probe["header-equals"])) {
        const wanted = fillRelease(expected, release);
        const seen = answer.headers[name.toLowerCase()];
        if (seen !== wanted)
            fail(`header ${name}: ${wanted}`, seen ?? "no such header");
    }
    judgeJson(probe, answer.body, release, fail);
    for (const part of probe["body-contains"]) {
        const wanted = fillRelease(part, release);
        if (!answer.body.includes(wanted))
            fail(`body contains ${JSON.stringify(wanted)}`, `a body without it`);
    }
    const limit = probe["max-latency"] === undefined ? undefined : parseDuration(probe["max-latency"]);
    if (limit !== undefined && answer.latencyMs > limit)
        fail(`latency at most ${renderDuration(limit)}`, renderDuration(answer.latencyMs));
    if (probe.tls !== undefined) {
        const wanted = `certificate valid for ${probe.tls["min-days-left"]} days or more`;
        if (answer.certificateDaysLeft === undefined)
            fail(wanted, "no certificate could be read");
        else if (answer.certificateDaysLeft < probe.tls["min-days-left"])
            fail(wanted, `${Math.floor(answer.certificateDaysLeft)} days left`);
    }
}
function judgeJson(probe, body, release, fail) {
    const expectations = Object.entries(probe["json-equals"]);
    if (expectations.length === 0)
        return;
    let document;
    try {
        document = JSON.parse(body);
    }
    catch {
        fail("a body of JSON", body.trim() === "" ? "an empty body" : body);
        return;
    }
    for (const [text, expected] of expectations) {
        const parsed = parseJsonPath(text);
        if (!parsed.ok) {
            fail(`a readable JSONPath`, parsed.message);
            continue;
        }
        const wanted = typeof expected === "string" ? fillRelease(expected, release) : expected;
        const seen = readJsonPath(document, parsed.path);
        if (seen !== wanted)
            fail(`${text} = ${JSON.stringify(wanted)}`, seen === undefined ? "nothing there" : JSON.stringify(seen));
    }
}
/** `{version}`, `{tag}` and `{sha}` replaced by the release's own, `{target}` by the one that is asked, where there is one. */
function fillRelease(text, release) {
    return text.replace(NAMES, (written, name) => release[name] ?? written);
}
const NAMES = /\{(version|tag|sha|target)\}/g;
/** An address with the release's names in it, encoded: a version may hold a `+`. */
function fillAddress(address, release) {
    return address.replace(NAMES, (written, name) => {
        const value = release[name];
        return value === undefined ? written : encodeURIComponent(value);
    });
}
/** What the probe asks for, as the start of an explanation. */
function describeWant(probe) {
    switch (probe.type) {
        case "http":
            return `${probe.method} ${probe.url} answers ${probe.status.join(" or ")}`;
        case "tcp":
            return `${probe.host}:${probe.port} takes connections`;
        case "command":
            return `the command ends with exit code 0`;
    }
}
function cut(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/identity.ts


/**
 * Whether a name is the release's SHA (whole, or at least 7 digits of it) or its version or tag; with a `pattern`, whether it has
 * that form: `{version}` and `{tag}` are the release's own, `{sha}` any 7 or more of its digits, `*` any text.
 */
function matchesRelease(name, release, rule) {
    const { matches, pattern } = rule;
    const seen = name.trim();
    if (pattern !== undefined)
        return matchesPattern(seen, release, pattern);
    const isSha = /^[0-9a-f]{7,40}$/i.test(seen) && release.sha !== "" && release.sha.startsWith(seen.toLowerCase());
    const isVersion = release.version !== "" && (seen === release.version || seen === release.tag || seen === `v${release.version}`);
    if (matches === "sha")
        return isSha;
    if (matches === "version")
        return isVersion;
    return isSha || isVersion;
}
function matchesPattern(seen, release, pattern) {
    if (release.sha === "" || release.version === "")
        return false;
    const quote = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    const parts = {
        "{version}": quote(release.version),
        "{tag}": quote(release.tag),
        "{sha}": "([0-9a-f]{7,40})",
        "*": ".*",
    };
    const source = pattern.split(/(\{version\}|\{tag\}|\{sha\}|\*)/).map((part) => parts[part] ?? quote(part));
    const match = new RegExp(`^${source.join("")}$`, "i").exec(seen);
    return match?.slice(1).every((digits) => release.sha.startsWith(digits.toLowerCase())) ?? false;
}
/**
 * The looks of one phase. `before` and `after` need the last `consecutive` looks in a row to name the
 * release (a rollout may still be under way before); `during`, a single look that names another one is a mismatch, and
 * looks that got no answer do not decide.
 */
function judgeIdentity(phase, observations, rule, release) {
    const ordered = [...observations].sort((a, b) => a.at - b.at);
    const isMatch = (look) => "name" in look && matchesRelease(look.name, release, rule);
    const others = ordered.flatMap((look) => ("name" in look && !isMatch(look) ? [look.name] : []));
    const seen = [...new Set(others)].slice(0, 5);
    const expected = describeExpected(release, rule);
    if (phase !== "before" && others.length > 0)
        return { outcome: "mismatch", expected, seen };
    const needed = phase === "during" ? 1 : rule.consecutive;
    let streak = 0;
    for (let index = ordered.length - 1; index >= 0 && isMatch(ordered[index]); index--)
        streak++;
    const last = ordered.findLast(isMatch);
    if (phase === "during") {
        if (last && "name" in last)
            return { outcome: "confirmed", name: last.name, probes: ordered.length };
    }
    else if (streak >= needed && last && "name" in last)
        return { outcome: "confirmed", name: last.name, probes: ordered.length };
    if (others.length > 0)
        return { outcome: "mismatch", expected, seen };
    const error = ordered.findLast((look) => "error" in look);
    return {
        outcome: "unconfirmed",
        message: ordered.length === 0
            ? "nobody was asked"
            : `${streak} of ${needed} answers in a row named ${expected}${error && "error" in error ? `; last: ${error.error}` : ""}`,
    };
}
/** Whether a phase that waits for `consecutive` looks has still to ask. */
function needsMoreLooks(phase, observations, rule, release) {
    const judgement = judgeIdentity(phase, observations, rule, release);
    if (judgement.outcome === "confirmed")
        return false;
    return !(phase === "after" && judgement.outcome === "mismatch");
}
/** The name in an answer: of the header, at the JSONPath, or the whole body. */
function readIdentity(rule, answer) {
    if (answer.status < 200 || answer.status > 299)
        return { error: describeStatus(answer) };
    if (rule.header !== undefined) {
        const value = answer.headers[rule.header.toLowerCase()];
        return value === undefined || value.trim() === ""
            ? { error: `no header ${rule.header}` }
            : { name: shorten(value) };
    }
    if (rule.json !== undefined) {
        const path = parseJsonPath(rule.json);
        if (!path.ok)
            return { error: path.message };
        let document;
        try {
            document = JSON.parse(answer.body);
        }
        catch {
            return { error: "the body is not JSON" };
        }
        const value = readJsonPath(document, path.path);
        return typeof value === "string" && value.trim() !== ""
            ? { name: shorten(value) }
            : { error: `no text at ${rule.json}` };
    }
    return answer.body.trim() === "" ? { error: "an empty body" } : { name: shorten(answer.body) };
}
/** A status with the destination of a redirect, without its query, which may be secret. */
function describeStatus(answer) {
    const location = answer.headers["location"];
    const isRedirect = answer.status >= 300 && answer.status < 400 && location !== undefined;
    return `status ${answer.status}${isRedirect ? `, a redirect to ${location.split(/[?#]/, 1)[0].slice(0, 200)}` : ""}`;
}
/** How the release may call itself. */
function describeExpected(release, rule) {
    const { matches, pattern } = rule;
    if (pattern !== undefined)
        return fillRelease(pattern, { ...release, sha: release.sha.slice(0, 12) });
    const sha = release.sha.slice(0, 12);
    if (matches === "sha")
        return sha;
    if (matches === "version")
        return release.version;
    return [release.version, sha].filter((part) => part !== "").join(" or ");
}
function shorten(text) {
    const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/sample.ts
/** One measurement of a metric, and how it is told apart: a value, no data, or an error (which is not a failure). */
/** How an infinite value is kept: a record is JSON, which holds no infinity, and every comparison gives the same answer. */
const INFINITE = Number.MAX_VALUE;
/**
 * Only NaN (0/0 of an idle service), nothing at all, or a finite value with no request behind it is no data. Infinity is a value:
 * x/0 is what a service gives whose every request fails.
 */
function makeSample(at, value, requests) {
    if (value === undefined || Number.isNaN(value))
        return { at, noData: true };
    if (requests !== undefined && requests <= 0 && Number.isFinite(value))
        return { at, noData: true };
    const kept = Math.max(-INFINITE, Math.min(INFINITE, value));
    const isCounted = requests !== undefined && requests > 0 && Number.isFinite(requests);
    return isCounted ? { at, value: kept, requests } : { at, value: kept };
}
/** Whether a value stands for +Inf or −Inf: judged like any other, but no baseline and no point of a chart. */
function isInfinite(value) {
    return Math.abs(value) >= INFINITE;
}
/** What a limit can be drawn from: the finite values. Leaving +Inf out of a reference makes its limit stricter. */
function sample_finiteValues(samples) {
    return samples.filter(isValue).filter((sample) => !isInfinite(sample.value));
}
function isValue(sample) {
    return "value" in sample;
}
function isError(sample) {
    return "error" in sample;
}
/** By time; samples of one instant in an order of their own, so that the order they came in never matters. */
function sortSamples(samples) {
    const rank = (sample) => (isValue(sample) ? 0 : isError(sample) ? 2 : 1);
    const value = (sample) => (isValue(sample) ? sample.value : 0);
    const requests = (sample) => (isValue(sample) ? (sample.requests ?? -1) : 0);
    return [...samples].sort((a, b) => a.at - b.at || rank(a) - rank(b) || value(a) - value(b) || requests(a) - requests(b));
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/statistics.ts
/** The statistics that judgements rest on: median, and the one-sided Mann–Whitney U test with its rank-biserial effect. */
/** The middle of the values; undefined of none. */
function statistics_median(values) {
    if (values.length === 0)
        return undefined;
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
}
/** Up to this many values in all, the distribution is counted; beyond it the normal approximation with ties is within a few percent. */
const EXACT_LIMIT = 40;
/**
 * Whether the first values tend to be higher than the second (one-sided Mann–Whitney). Ties share mid-ranks,
 * in the exact count too. Both must have at least one value.
 */
function testHigher(first, second) {
    const n = first.length;
    const m = second.length;
    if (n === 0 || m === 0)
        throw new Error("Mann–Whitney needs values on both sides");
    const { ranks, tieSum } = rankTwice([...first, ...second]);
    let doubledSum = 0;
    for (let index = 0; index < n; index++)
        doubledSum += ranks[index];
    const u = doubledSum / 2 - (n * (n + 1)) / 2;
    const effect = (2 * u) / (n * m) - 1;
    if (n + m <= EXACT_LIMIT)
        return { p: countExact(ranks, n, doubledSum), effect, method: "exact" };
    const total = n + m;
    const variance = ((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1)));
    if (variance <= 0)
        return { p: 1, effect, method: "normal" };
    const z = (u - (n * m) / 2 - 0.5) / Math.sqrt(variance);
    return { p: upperTail(z), effect, method: "normal" };
}
/** The least p that so many values can ever give; above `1 - confidence` a test cannot find anything. */
function smallestP(n, m) {
    let ways = 1;
    for (let index = 1; index <= Math.min(n, m); index++)
        ways = (ways * (n + m - index + 1)) / index;
    return 1 / ways;
}
/** Mid-ranks doubled, so that they are whole numbers, in the order of the values; and Σ(t³ − t) over ties. */
function rankTwice(values) {
    const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
    const ranks = new Array(values.length);
    let tieSum = 0;
    for (let start = 0; start < order.length;) {
        let end = start;
        while (end + 1 < order.length && values[order[end + 1]] === values[order[start]])
            end++;
        const ties = end - start + 1;
        tieSum += ties ** 3 - ties;
        for (let index = start; index <= end; index++)
            ranks[order[index]] = start + end + 2;
        start = end + 1;
    }
    return { ranks, tieSum };
}
/** The share of all choices of `n` ranks whose (doubled) sum is at least the observed one. */
function countExact(ranks, n, observed) {
    const total = ranks.reduce((sum, rank) => sum + rank, 0);
    const ways = Array.from({ length: n + 1 }, () => new Float64Array(total + 1));
    ways[0][0] = 1;
    let reached = 0;
    for (const [index, rank] of ranks.entries()) {
        reached += rank;
        for (let size = Math.min(n, index + 1); size >= 1; size--) {
            const from = ways[size - 1];
            const to = ways[size];
            for (let sum = reached; sum >= rank; sum--)
                to[sum] += from[sum - rank];
        }
    }
    let tail = 0;
    let all = 0;
    for (const [sum, count] of ways[n].entries()) {
        all += count;
        if (sum >= observed)
            tail += count;
    }
    return tail / all;
}
/** P(Z ≥ z) of the standard normal; the Chebyshev fit of erfc in Numerical Recipes, relative error below 1.2e-7. */
function upperTail(z) {
    const x = Math.abs(z) / Math.SQRT2;
    const t = 1 / (1 + 0.5 * x);
    const polynomial = -(x * x) -
        1.26551223 +
        t *
            (1.00002368 +
                t *
                    (0.37409196 +
                        t *
                            (0.09678418 +
                                t *
                                    (-0.18628806 +
                                        t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277))))))));
    const erfc = t * Math.exp(polynomial);
    return z >= 0 ? erfc / 2 : 1 - erfc / 2;
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/condition.ts
/** Tells each sample of a metric apart by its condition: passing, adverse (bad, but not counted as a failure) or failing. */



/** The metric's condition over its samples; `reference` is the baseline's or the control's samples. */
function classify(metric, samples, reference) {
    const values = sortSamples(samples.filter(isValue));
    const compare = metric.compare;
    if (compare.with === "threshold")
        return classifyByThreshold(compare, values, metric.direction);
    if (compare.with === "error-budget")
        return classifyByBudget(compare, values);
    const others = sample_finiteValues(reference);
    return compare.test === "ratio"
        ? classifyByRatio(metric, compare, values, others)
        : classifyByTest(metric, compare, values, others);
}
function classifyByThreshold(compare, values, direction) {
    const samples = values.map((sample) => ({
        sample,
        class: holds(sample.value, compare.operator, compare.value) ? "passing" : "failing",
    }));
    const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
    const worst = pickWorst(failing.length > 0 ? failing : values.map((sample) => sample.value), compare.operator, direction);
    return {
        samples,
        failsAsWhole: false,
        ...(worst === undefined ? {} : { value: worst }),
        limit: compare.value,
        condition: `${compare.operator} ${renderNumber(compare.value)}`,
    };
}
function pickWorst(values, operator, direction) {
    if (values.length === 0)
        return undefined;
    const wantsHigh = operator === "==" ? direction === "higher-is-better" : operator.startsWith(">");
    return values.reduce((worst, value) => (wantsHigh ? Math.min(worst, value) : Math.max(worst, value)));
}
/** Whether a value meets a threshold. */
function holds(value, operator, limit) {
    switch (operator) {
        case "<":
            return value < limit;
        case "<=":
            return value <= limit;
        case ">":
            return value > limit;
        case ">=":
            return value >= limit;
        case "==":
            return value === limit;
    }
}
/** Limits around the reference's median. Without any, the bad direction may not change at all. */
function limitsOf(compare, direction, center) {
    const isBare = compare["max-increase"] === undefined && compare["max-decrease"] === undefined;
    const increase = compare["max-increase"] ?? (isBare && direction === "lower-is-better" ? 0 : undefined);
    const decrease = compare["max-decrease"] ?? (isBare && direction === "higher-is-better" ? 0 : undefined);
    const size = Math.abs(center);
    return {
        low: decrease === undefined ? Number.NEGATIVE_INFINITY : center - size * decrease,
        high: increase === undefined ? Number.POSITIVE_INFINITY : center + size * increase,
    };
}
function describeReference(compare) {
    return compare.with;
}
function classifyByRatio(metric, compare, values, reference) {
    const name = describeReference(compare);
    const center = statistics_median(reference.map((sample) => sample.value));
    if (center === undefined || reference.length < metric["min-samples"])
        return {
            samples: values.map((sample) => ({ sample, class: "adverse" })),
            failsAsWhole: false,
            insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
            ...(values.length === 0 ? {} : { value: statistics_median(values.map((sample) => sample.value)) }),
            condition: `within ${describeChange(compare, metric.direction)} of the ${name}`,
        };
    const { low, high } = limitsOf(compare, metric.direction, center);
    const samples = values.map((sample) => ({
        sample,
        class: sample.value > high || sample.value < low ? "failing" : "passing",
    }));
    const failing = samples.filter((entry) => entry.class === "failing").map((entry) => entry.sample.value);
    const shown = failing.length > 0 ? failing : values.map((sample) => sample.value);
    const value = shown.length === 0 ? undefined : farthest(shown, center);
    const limit = Number.isFinite(high) ? high : low;
    return {
        samples,
        failsAsWhole: false,
        ...(value === undefined ? {} : { value }),
        limit,
        baseline: center,
        condition: `${[...(Number.isFinite(high) ? [`<= ${renderNumber(high)}`] : []), ...(Number.isFinite(low) ? [`>= ${renderNumber(low)}`] : [])].join(" and ")} (${name} ${renderNumber(center)}, ${describeChange(compare, metric.direction)})`,
    };
}
function farthest(values, center) {
    return values.reduce((worst, value) => (Math.abs(value - center) > Math.abs(worst - center) ? value : worst));
}
function describeChange(compare, direction) {
    const parts = [];
    if (compare["max-increase"] !== undefined)
        parts.push(`+${renderNumber(compare["max-increase"] * 100)} %`);
    if (compare["max-decrease"] !== undefined)
        parts.push(`−${renderNumber(compare["max-decrease"] * 100)} %`);
    return parts.length > 0 ? parts.join(" / ") : direction === "lower-is-better" ? "no increase" : "no decrease";
}
/**
 * The test looks at all values together; besides, a value worse than every one of the reference (and than the largest
 * change that is allowed) is adverse: it cannot help to make up the samples that health needs. It fails when the ranks are significant, the effect is large enough,
 * and (where a largest change is given) the median moved by more than that.
 */
function classifyByTest(metric, compare, values, reference) {
    const isLower = metric.direction === "lower-is-better";
    const name = describeReference(compare);
    const own = values.map((sample) => sample.value);
    const other = reference.map((sample) => sample.value);
    const center = statistics_median(other);
    const middle = statistics_median(own);
    const change = compare["max-increase"] === undefined && compare["max-decrease"] === undefined
        ? ""
        : `, ${describeChange(compare, metric.direction)}`;
    const condition = `not ${isLower ? "higher" : "lower"} than the ${name}${center === undefined ? "" : ` (median ${renderNumber(center)}${change})`}, Mann–Whitney at ${renderNumber(compare.confidence * 100)} %, effect ≥ ${renderNumber(compare["min-effect"])}`;
    const shared = {
        ...(middle === undefined ? {} : { value: middle }),
        ...(center === undefined ? {} : { baseline: center, limit: center }),
        condition,
    };
    if (center === undefined || reference.length < metric["min-samples"])
        return {
            ...shared,
            samples: values.map((sample) => ({ sample, class: "adverse" })),
            failsAsWhole: false,
            insufficient: `the ${name} has ${reference.length} of at least ${metric["min-samples"]} samples`,
        };
    const { low, high } = limitsOf(compare, metric.direction, center);
    const allowed = change === "" ? center : isLower ? high : low;
    const worst = isLower
        ? Math.max(...other, ...(Number.isFinite(allowed) ? [allowed] : []))
        : Math.min(...other, ...(Number.isFinite(allowed) ? [allowed] : []));
    const isAdverse = (value) => (isLower ? value > worst : value < worst);
    const samples = values.map((sample) => ({
        sample,
        class: isAdverse(sample.value) ? "adverse" : "passing",
    }));
    if (middle === undefined)
        return { ...shared, samples, failsAsWhole: false };
    const test = isLower ? testHigher(own, other) : testHigher(own.map(negate), other.map(negate));
    const alpha = 1 - compare.confidence;
    const isLargeEnough = change === "" || middle > high || middle < low;
    const passing = samples.filter((entry) => entry.class === "passing").length;
    const insufficient = describeWeakness(passing, reference.length, compare);
    return {
        ...shared,
        samples,
        failsAsWhole: test.p <= alpha && test.effect >= compare["min-effect"] && isLargeEnough,
        ...(insufficient === undefined ? {} : { insufficient }),
        test: { p: test.p, effect: test.effect },
    };
}
function negate(value) {
    return -value;
}
/** Why no result of the test could be significant; undefined when one could. */
function describeWeakness(passing, others, compare) {
    return smallestP(passing, others) > 1 - compare.confidence
        ? `${passing} samples against ${others} of the ${describeReference(compare)} can never be significant at ${renderNumber(compare.confidence * 100)} %; take more samples or lower the confidence`
        : undefined;
}
/**
 * Burn rate: the share of failed requests in a window over the share that the SLO allows. A sample fails when, seen from
 * its time, both windows of a pair burn at least that fast; it is adverse when its own value does but the windows do not.
 * Windows reach back to the deployment at most, so that an older release's errors are not charged to this one.
 */
function classifyByBudget(compare, values) {
    const allowed = 1 - compare.slo;
    const windows = compare.windows.map((window) => ({
        longMs: (0,duration/* parseDuration */.E)(window.long) ?? 0,
        shortMs: (0,duration/* parseDuration */.E)(window.short) ?? 0,
        rate: window["burn-rate"],
    }));
    const lowestRate = Math.min(...windows.map((window) => window.rate));
    let worst;
    const samples = values.map((sample) => {
        const burns = windows.map((window) => ({
            rate: window.rate,
            burn: Math.min(burnOf(values, sample.at, window.longMs, allowed), burnOf(values, sample.at, window.shortMs, allowed)),
        }));
        for (const { burn } of burns)
            worst = Math.max(worst ?? burn, burn);
        const fails = burns.some(({ burn, rate }) => burn >= rate * (1 - 1e-12));
        const isOwnBad = sample.value / allowed >= lowestRate * (1 - 1e-12);
        return { sample, class: fails ? "failing" : isOwnBad ? "adverse" : "passing" };
    });
    return {
        samples,
        failsAsWhole: false,
        ...(worst === undefined ? {} : { value: worst }),
        limit: lowestRate,
        condition: `burn rate of the ${renderNumber(compare.slo * 100)} % SLO < ${compare.windows.map((window) => `${renderNumber(window["burn-rate"])} over ${window.long} and ${window.short}`).join(", < ")}`,
    };
}
function burnOf(values, end, windowMs, allowed) {
    let weight = 0;
    let sum = 0;
    for (const sample of values) {
        if (sample.at > end || sample.at <= end - windowMs)
            continue;
        const requests = sample.requests ?? 1;
        weight += requests;
        // A share below zero is no credit: it must not pay for a failing sample.
        sum += Math.max(0, sample.value) * requests;
    }
    return weight === 0 ? 0 : Math.min(Number.MAX_VALUE, sum / weight / allowed);
}
/** At most four significant digits, without an exponent where people would not write one; `+Inf` and `-Inf` as Prometheus writes them. */
function renderNumber(value) {
    if (Number.isNaN(value))
        return "NaN";
    if (isInfinite(value))
        return value > 0 ? "+Inf" : "-Inf";
    const rounded = Number(value.toPrecision(4));
    const size = Math.abs(rounded);
    return size !== 0 && (size < 1e-6 || size >= 1e15) ? rounded.toExponential() : String(rounded);
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/silence.ts


/** Intervals without a value that are tolerated in a row where the policy names no `max-gap`. */
const DEFAULT_GAP = 3;
/**
 * A metric can be healthy only if at least `min-coverage` of its planned samples hold a value, no row of answers without one
 * lasts longer than `max-gap`, and the source's last answer holds one. An error is no answer: it counts as missing, and
 * `consecutive-errors` limits how many may follow each other. Errors at the end may not last longer than `max-gap` either:
 * the evidence has to reach to the end of the bake.
 */
function findSilence(rules, samples, planned) {
    // A record from before these rules is replayed by the rules that it was judged by.
    if (planned === undefined)
        return undefined;
    const expected = Math.max(planned, samples.length);
    const values = samples.filter(isValue).length;
    const errors = samples.filter(isError).length;
    const seen = `${values} of ${expected} samples hold a value, ${expected - values - errors} without data${errors === 0 ? "" : `, ${errors} errors`}`;
    const answers = sortSamples(samples).filter((sample) => !isError(sample));
    const last = answers.at(-1);
    if (last !== undefined && !isValue(last))
        return { explanation: `the last answer of the source holds no data (${seen})`, isCertain: true };
    const intervalMs = Math.max(1, (0,duration/* parseDuration */.E)(rules.interval) ?? 30_000);
    const gap = longestGap(answers) * intervalMs;
    const allowed = (0,duration/* parseDuration */.E)(rules["max-gap"] ?? "") ?? DEFAULT_GAP * intervalMs;
    if (gap > allowed)
        return {
            explanation: `no data for ${(0,duration/* renderDuration */.P)(gap)}, at most ${(0,duration/* renderDuration */.P)(allowed)} are tolerated (${seen})`,
            isCertain: true,
        };
    const tail = countTail(sortSamples(samples)) * intervalMs;
    if (tail > allowed)
        return {
            explanation: `no value in the last ${(0,duration/* renderDuration */.P)(tail)}, at most ${(0,duration/* renderDuration */.P)(allowed)} are tolerated (${seen})`,
            isCertain: false,
        };
    const needed = Math.ceil(rules["min-coverage"] * expected - 1e-9);
    if (values >= needed)
        return undefined;
    return { explanation: `${seen}; at least ${needed} must hold one`, isCertain: values + errors < needed };
}
/** How many samples followed the last value. */
function countTail(sorted) {
    return sorted.length - 1 - sorted.findLastIndex(isValue);
}
/** The longest row of answers without data. */
function longestGap(answers) {
    let row = 0;
    let longest = 0;
    for (const answer of answers) {
        row = isValue(answer) ? 0 : row + 1;
        longest = Math.max(longest, row);
    }
    return longest;
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/judgement.ts




/**
 * In this order.
 * 1. More failing samples than `failure-limit`, or a test that finds a difference: unhealthy.
 * 2. More than `consecutive-errors` errors with no passing sample between them: inconclusive (an error is not a failure).
 * 3. No baseline or control to compare with: inconclusive.
 * 4. Fewer passing samples than `min-samples`, silence (`findSilence`), or fewer requests than `min-requests`: what
 *    `on-no-data` says, or inconclusive where errors may be what is missing.
 * 5. A test that so few samples can never decide: inconclusive.
 * 6. Otherwise healthy.
 * Only passing samples count as evidence of health, so a failing sample more never turns a verdict to the better.
 */
function judgeMetric(metric, evidence) {
    const result = classify(metric, evidence.samples, evidence.reference);
    const counts = countSamples(result.samples, evidence.samples);
    const finding = judgement_decide(metric, evidence, result, counts);
    return {
        name: metric.name,
        ...finding,
        advisory: metric.advisory,
        ...(result.value === undefined ? {} : { value: result.value }),
        ...(result.limit === undefined ? {} : { limit: result.limit }),
        ...(result.baseline === undefined ? {} : { baseline: result.baseline }),
        condition: result.condition,
        counts,
        ...(result.test === undefined ? {} : { test: result.test }),
    };
}
function judgement_decide(metric, evidence, result, counts) {
    const all = counts.passing + counts.adverse + counts.failing;
    if (counts.failing > metric["failure-limit"] || result.failsAsWhole)
        return {
            verdict: "unhealthy",
            reason: "condition-failed",
            explanation: explainFailure(metric, result, counts, all),
        };
    const streak = longestErrorStreak(result.samples, evidence.samples);
    if (streak > metric["consecutive-errors"])
        return {
            verdict: "inconclusive",
            reason: "measurement-errors",
            explanation: `${streak} errors in a row (at most ${metric["consecutive-errors"]} are tolerated); last: ${lastError(evidence.samples)}`,
        };
    if (metric.compare.with !== "threshold" && metric.compare.with !== "error-budget") {
        const reference = sample_finiteValues(evidence.reference).length;
        if (reference < metric["min-samples"])
            return {
                verdict: "inconclusive",
                reason: "no-reference",
                explanation: `the ${metric.compare.with} has ${reference} of at least ${metric["min-samples"]} samples; ${describeErrors(evidence.reference)}`,
            };
    }
    const deficit = findDeficit(metric, evidence, counts, all);
    if (deficit !== undefined) {
        const mayBeErrors = counts.errors > 0 && !deficit.isCertain && counts.passing + counts.errors >= metric["min-samples"];
        return mayBeErrors
            ? {
                verdict: "inconclusive",
                reason: "measurement-errors",
                explanation: `${deficit.explanation}; ${counts.errors} measurements ended in an error, last: ${lastError(evidence.samples)}`,
            }
            : { verdict: metric["on-no-data"], reason: deficit.reason, explanation: deficit.explanation };
    }
    if (result.insufficient !== undefined)
        return { verdict: "inconclusive", reason: "test-too-weak", explanation: result.insufficient };
    return {
        verdict: "healthy",
        reason: "condition-met",
        explanation: `${describeMet(result, counts)}; ${counts.passing} of ${evidence.samples.length} samples pass${describeRest(counts)}${describeWarnings(evidence.samples)}`,
    };
}
/** The value is the worst one: where a failure is tolerated, it does not meet the condition. */
function describeMet({ value, condition }, { failing }) {
    return failing > 0 ? `wanted ${condition}` : `${renderNumber(value)} is ${condition}`;
}
function describeWarnings(samples) {
    const warnings = samples.flatMap((sample) => ("warning" in sample && sample.warning ? [sample.warning] : []));
    return warnings.length === 0 ? "" : `, ${warnings.length} with a warning of the source: ${warnings.at(-1)}`;
}
function describeRest(counts) {
    return [
        ...(counts.failing > 0 ? [`, ${counts.failing} failing tolerated`] : []),
        ...(counts.noData > 0 ? [`, ${counts.noData} without data`] : []),
        ...(counts.errors > 0 ? [`, ${counts.errors} errors`] : []),
    ].join("");
}
function findDeficit(metric, evidence, counts, all) {
    if (all === 0 && counts.errors === 0)
        return { reason: "no-data", explanation: `no sample held a value (${counts.noData} without data)` };
    if (counts.passing < metric["min-samples"])
        return {
            reason: "too-few-samples",
            explanation: `${counts.passing} passing samples of at least ${metric["min-samples"]} (${counts.noData} without data, ${counts.errors} errors, ${counts.failing + counts.adverse} bad)`,
        };
    const silence = findSilence(metric, evidence.samples, evidence.planned);
    if (silence !== undefined)
        return { reason: "silence", ...silence };
    if ((counts.requests ?? 0) < metric["min-requests"])
        return {
            reason: "too-few-requests",
            explanation: counts.requests === undefined
                ? `the source does not say how many requests are behind the samples; at least ${metric["min-requests"]} are needed`
                : `${renderNumber(counts.requests)} requests of at least ${metric["min-requests"]} behind the passing samples`,
        };
    return undefined;
}
function explainFailure(metric, result, counts, all) {
    const value = result.value === undefined ? "no value" : renderNumber(result.value);
    if (result.test && result.failsAsWhole)
        return `median ${value} against ${renderNumber(result.baseline ?? 0)} of the ${metric.compare.with}: p = ${renderNumber(result.test.p)}, effect ${renderNumber(result.test.effect)}; wanted ${result.condition}`;
    return `${value} is not ${result.condition}; ${counts.failing} of ${all} samples fail, at most ${metric["failure-limit"]} may`;
}
function countSamples(classified, samples) {
    const count = (wanted) => classified.filter((entry) => entry.class === wanted).length;
    const requests = classified.flatMap((entry) => entry.class === "passing" && entry.sample.requests !== undefined ? [entry.sample.requests] : []);
    return {
        passing: count("passing"),
        adverse: count("adverse"),
        failing: count("failing"),
        noData: samples.filter((sample) => "noData" in sample).length,
        errors: samples.filter(isError).length,
        ...(requests.length === 0
            ? {}
            : { requests: [...requests].sort((a, b) => a - b).reduce((sum, one) => sum + one, 0) }),
    };
}
/** Only a passing sample ends a row of errors: a failing one between them must not make the row look shorter. */
function longestErrorStreak(classified, samples) {
    const passing = new Set(classified.filter((entry) => entry.class === "passing").map((entry) => entry.sample));
    let streak = 0;
    let longest = 0;
    for (const sample of sortSamples(samples)) {
        if (isError(sample))
            longest = Math.max(longest, ++streak);
        else if (passing.has(sample))
            streak = 0;
    }
    return longest;
}
function lastError(samples) {
    return sortSamples(samples.filter(isError)).at(-1)?.error ?? "none";
}
function describeErrors(samples) {
    const errors = samples.filter(isError);
    return errors.length === 0 ? "the source had no data for it" : `last error: ${lastError(errors)}`;
}
/**
 * Whether `remaining` more samples, whatever they hold, can no longer change the verdict; then measuring ends
 * early. A control group goes on changing too, so its metrics are settled only at the end.
 */
function isSettled(metric, evidence, remaining, intervalMs) {
    if (remaining <= 0)
        return true;
    if (metric.compare.with === "control")
        return false;
    const last = evidence.samples.reduce((latest, sample) => Math.max(latest, sample.at), 0);
    const complete = (make) => judgeMetric(metric, {
        ...evidence,
        samples: [
            ...evidence.samples,
            ...Array.from({ length: remaining }, (_, index) => make(last + (index + 1) * intervalMs)),
        ],
    }).verdict;
    const [best, worst] = extremes(metric, evidence);
    const verdict = complete((at) => ({ at, value: best, requests: 1e12 }));
    return (verdict === complete((at) => ({ at, value: worst, requests: 1e12 })) &&
        verdict === complete((at) => ({ at, noData: true })) &&
        verdict === complete((at) => ({ at, error: "none" })));
}
/** A value that surely passes and one that surely fails. */
function extremes(metric, evidence) {
    const compare = metric.compare;
    const isHighBad = metric.direction === "lower-is-better";
    if (compare.with === "error-budget")
        return [0, 1];
    if (compare.with === "threshold") {
        if (compare.operator === "==")
            return [compare.value, compare.value + Math.max(1, Math.abs(compare.value))];
        return compare.operator.startsWith("<") ? [-1e300, 1e300] : [1e300, -1e300];
    }
    if (compare.test === "mann-whitney")
        return isHighBad ? [-1e300, 1e300] : [1e300, -1e300];
    const center = median(finiteValues(evidence.reference).map((sample) => sample.value)) ?? 0;
    const limitsHigh = compare["max-increase"] !== undefined || (isHighBad && compare["max-decrease"] === undefined);
    return [center, limitsHigh ? 1e300 : -1e300];
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/signal.ts

/** The signal of one phase. */
function describeIdentity(phase, judgement, url) {
    const shared = { kind: "identity", name: `identity ${phase}`, advisory: false, query: url, link: url };
    switch (judgement.outcome) {
        case "confirmed":
            return {
                ...shared,
                verdict: "healthy",
                reason: "confirmed",
                value: judgement.name,
                condition: "names the release",
                explanation: `${judgement.name} answers (${judgement.probes} ${judgement.probes === 1 ? "probe" : "probes"})`,
            };
        case "mismatch":
            return {
                ...shared,
                verdict: "inconclusive",
                reason: "identity-mismatch",
                value: judgement.seen.join(", "),
                condition: `names ${judgement.expected}`,
                explanation: `${judgement.seen.join(", ")} answers where ${judgement.expected} was deployed`,
            };
        case "unconfirmed":
            return {
                ...shared,
                verdict: "inconclusive",
                reason: "identity-unconfirmed",
                value: "no name",
                condition: "names the release",
                explanation: judgement.message,
            };
    }
}
/** The signal of a smoke probe. */
function describeProbe(report) {
    const first = report.failures[0];
    return {
        kind: "probe",
        name: report.name,
        verdict: report.ok ? "healthy" : "unhealthy",
        reason: report.ok ? "probe-passed" : "probe-failed",
        advisory: false,
        value: first?.seen ?? `${report.latencyMs} ms`,
        condition: first?.condition ?? "answers as expected",
        query: report.target,
        ...(/^https?:/.test(report.target) ? { link: report.target } : {}),
        explanation: report.ok
            ? `passed after ${report.attempts} ${report.attempts === 1 ? "attempt" : "attempts"}`
            : `${report.failures.map((failure) => `wanted ${failure.condition}, saw ${failure.seen}`).join("; ")} (${report.attempts} ${report.attempts === 1 ? "attempt" : "attempts"})`,
    };
}
const METRIC_REASONS = {
    "condition-met": "metric-passed",
    "condition-failed": "metric-failed",
    "no-data": "no-data",
    silence: "silence",
    "too-few-samples": "too-few-samples",
    "too-few-requests": "too-few-requests",
    "measurement-errors": "measurement-errors",
    "no-reference": "no-baseline",
    "test-too-weak": "test-too-weak",
};
/** The signal of a metric; `query` and `link` are where its samples came from. */
function describeMetric(judgement, query, link) {
    return {
        kind: "metric",
        name: judgement.name,
        verdict: judgement.verdict,
        reason: METRIC_REASONS[judgement.reason],
        advisory: judgement.advisory,
        value: judgement.value === undefined ? "no value" : renderNumber(judgement.value),
        condition: judgement.condition,
        query,
        ...(link === undefined ? {} : { link }),
        explanation: judgement.explanation,
    };
}
/** The signal of the events that must arrive. */
function describeAnalytics(judgement, url) {
    return {
        kind: "analytics",
        name: "analytics",
        verdict: judgement.verdict,
        reason: judgement.verdict === "healthy"
            ? "events-arrived"
            : judgement.cause === "unreadable"
                ? "unreadable"
                : judgement.cause === "none-arrived"
                    ? "no-data"
                    : "events-missing",
        advisory: false,
        value: judgement.value,
        condition: "every listed event with its properties since the deployment",
        query: url,
        link: url,
        explanation: judgement.explanation,
    };
}
/** The signal of new issues from users. */
function describeFeedback(judgement, link) {
    return {
        kind: "feedback",
        name: "user feedback",
        verdict: judgement.verdict,
        reason: judgement.verdict === "healthy"
            ? "feedback-calm"
            : judgement.verdict === "unhealthy"
                ? "feedback-exceeded"
                : "unreadable",
        advisory: false,
        value: judgement.value,
        condition: judgement.condition,
        query: judgement.query,
        link,
        explanation: judgement.explanation,
    };
}
/** The signal of new security alerts. */
function describeAlerts(judgement, link) {
    return {
        kind: "security-alerts",
        name: "security alerts",
        verdict: judgement.verdict,
        reason: judgement.verdict === "healthy"
            ? "no-new-alerts"
            : judgement.verdict === "unhealthy"
                ? "new-security-alerts"
                : "unreadable",
        advisory: false,
        value: judgement.value,
        condition: "no new alert since the deployment",
        query: "code scanning and Dependabot alerts",
        link,
        explanation: judgement.explanation,
    };
}
/** The signal of a verification that was never told how to recognise the release. */
function missingIdentity() {
    return {
        kind: "identity",
        name: "identity",
        verdict: "inconclusive",
        reason: "identity-not-configured",
        advisory: false,
        value: "not asked",
        condition: "names the release",
        query: "",
        explanation: "nothing says where the running release names itself, so whatever is measured may be another release",
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/verdict.ts
/**
 * In this order.
 * 1. Another release answers: inconclusive, for whatever was measured may be that one's.
 * 2. A required signal is unhealthy: unhealthy.
 * 3. A required signal is inconclusive: inconclusive.
 * 4. No signal beside the identity: inconclusive, for nothing was measured.
 * 5. Otherwise healthy. Advisory signals are shown and never decide.
 * A replay of the past cannot ask who answered; only there may `needsIdentity` be false.
 */
function decideVerdict(signals, needsIdentity = true) {
    const required = signals.filter((signal) => !signal.advisory);
    const mismatches = required.filter((signal) => signal.reason === "identity-mismatch");
    if (mismatches.length > 0)
        return settle("inconclusive", mismatches);
    const unhealthy = required.filter((signal) => signal.verdict === "unhealthy");
    if (unhealthy.length > 0)
        return settle("unhealthy", unhealthy);
    const open = required.filter((signal) => signal.verdict !== "healthy");
    if (open.length > 0)
        return settle("inconclusive", open);
    const identities = required.filter((signal) => signal.kind === "identity");
    const measured = required.filter((signal) => signal.kind !== "identity");
    if (needsIdentity && identities.length === 0)
        return {
            verdict: "inconclusive",
            reason: "identity-not-configured",
            deciding: [],
            explanation: "nothing confirmed which release answers",
        };
    if (measured.length === 0)
        return {
            verdict: "inconclusive",
            reason: "nothing-measured",
            deciding: [],
            explanation: "the release answers, but nothing required was measured",
        };
    return {
        verdict: "healthy",
        reason: "verified",
        deciding: [],
        explanation: `the release answers and ${measured.length} required ${measured.length === 1 ? "signal is" : "signals are"} healthy`,
    };
}
/** The most telling of several: what names another release, then what failed, then what is missing. */
const WEIGHT = [
    "identity-mismatch",
    "new-security-alerts",
    "probe-failed",
    "metric-failed",
    "events-missing",
    "feedback-exceeded",
    "identity-not-configured",
    "identity-unconfirmed",
    "measurement-errors",
    "no-data",
    "silence",
    "too-few-samples",
    "too-few-requests",
    "no-baseline",
    "test-too-weak",
    "unreadable",
];
function settle(verdict, signals) {
    const weigh = (signal) => {
        const index = WEIGHT.indexOf(signal.reason);
        return index === -1 ? WEIGHT.length : index;
    };
    const deciding = [...signals].sort((a, b) => weigh(a) - weigh(b) ||
        (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const first = deciding[0];
    return {
        verdict,
        reason: first.reason,
        deciding,
        explanation: `${first.name}: ${first.explanation}${deciding.length > 1 ? ` (and ${deciding.length - 1} more)` : ""}`,
    };
}

;// CONCATENATED MODULE: ./packages/shared/src/verification/verification.ts





/** Pure; the same facts give the same judgement. */
function judgeVerification(facts) {
    const { rules } = facts;
    const metrics = judgeMetrics(facts);
    const signals = [
        ...judgeIdentities(facts),
        ...(facts.probes ?? []).map(describeProbe),
        ...metrics.map((judgement, index) => {
            const fact = facts.metrics[index];
            return describeMetric(judgement, fact.query, fact.link);
        }),
    ];
    if (rules.analytics !== undefined && facts.analytics !== undefined)
        signals.push(describeAnalytics(judgeAnalytics(rules.analytics, facts.analytics, facts.deployment.finishedAt), rules.analytics.source.url));
    if (rules.feedback !== undefined && facts.feedback !== undefined)
        signals.push(describeFeedback(judgeFeedback(rules.feedback, facts.feedback, facts.deployment.startedAt), facts.links.issues));
    if (rules.securityAlerts && facts.alerts !== undefined)
        signals.push(describeAlerts(judgeAlerts(facts.alerts, facts.deployment.startedAt), facts.links.alerts));
    const needsIdentity = !(facts.replayed && rules.identity === undefined);
    const decision = decideVerdict(addUnmeasured(facts, signals), needsIdentity);
    return { decision: facts.loss === undefined ? decision : withdraw(decision, facts.loss), signals, metrics };
}
/** A release that no longer runs there cannot be marked as verified; what failed while it did stays failed. */
function withdraw(decision, loss) {
    if (decision.verdict !== "healthy")
        return decision;
    return {
        verdict: "inconclusive",
        reason: loss.reason,
        deciding: [],
        explanation: `while it was measured, the environment changed: ${loss.seen}`,
    };
}
function judgeMetrics(facts) {
    return (facts.metrics ?? []).map((fact) => {
        const metric = facts.rules.metrics.find((rule) => rule.name === fact.name);
        if (metric === undefined)
            throw new Error(`no rule for the metric ${fact.name}`);
        return judgeMetric(metric, fact);
    });
}
function judgeIdentities(facts) {
    const rule = facts.rules.identity;
    if (rule === undefined)
        return facts.replayed ? [] : [missingIdentity()];
    return ["before", "during", "after"].flatMap((phase) => {
        const looks = facts.identity[phase];
        // Between two confirmed phases a bake too short for a look of its own proves nothing and disproves nothing.
        if (looks === undefined || (phase === "during" && looks.every((look) => !("name" in look))))
            return [];
        return [describeIdentity(phase, judgeIdentity(phase, looks, rule, facts.release), rule.url)];
    });
}
/** What the rules ask for and nobody looked at is missing evidence, unless something seen has settled the verdict already. */
function addUnmeasured(facts, signals) {
    const { rules } = facts;
    const unread = (kind, name) => ({
        kind,
        name,
        verdict: "inconclusive",
        reason: "unreadable",
        advisory: false,
        value: "not measured",
        condition: "measured",
        query: "",
        explanation: "it was not measured",
    });
    const missing = [];
    if (rules.identity !== undefined)
        for (const phase of ["before", "after"])
            if (facts.identity[phase] === undefined)
                missing.push(unread("identity", `identity ${phase}`));
    if (rules.smoke.length > (facts.probes ?? []).length)
        missing.push(unread("probe", "smoke probes"));
    for (const metric of rules.metrics)
        if (!metric.advisory && !(facts.metrics ?? []).some((fact) => fact.name === metric.name))
            missing.push(unread("metric", metric.name));
    if (rules.analytics !== undefined && facts.analytics === undefined)
        missing.push(unread("analytics", "analytics"));
    if (rules.feedback !== undefined && facts.feedback === undefined)
        missing.push(unread("feedback", "user feedback"));
    if (rules.securityAlerts && facts.alerts === undefined)
        missing.push(unread("security-alerts", "security alerts"));
    return [...signals, ...missing];
}
/** Whether what was seen so far already rules out `healthy`, so that looking further only costs time. */
function isHopeless(facts) {
    const { signals } = judgeVerification(facts);
    return signals.some((signal) => !signal.advisory && signal.verdict !== "healthy");
}

// EXTERNAL MODULE: ./packages/shared/src/text/markdown.ts
var markdown = __webpack_require__(22930);
// EXTERNAL MODULE: ./packages/shared/src/text/verdict-line.ts
var verdict_line = __webpack_require__(20749);
;// CONCATENATED MODULE: ./actions/announce/src/reasons.ts
/** The closed set of reasons that announce gives for its decision. */
const reasons_REASONS = [
    {
        code: "announced",
        meaning: "Every audience was told, and every channel gave a receipt.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "updated",
        meaning: "Messages that changed were brought up to date where the channel can.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "already-announced",
        meaning: "Everyone was told before; nothing was sent.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "delivery-failed",
        meaning: "A channel did not take the message.",
        remedy: "The receipts say what the channel answered. Fix the channel, then choose Re-run failed jobs: only what did not arrive is sent.",
        where: "re-run-failed",
    },
    {
        code: "delivery-unknown",
        meaning: "A message may or may not have arrived, and the channel would show a repeat.",
        remedy: "Look into the channel. If the message is not there, set `repeat-unknown: true` on the step and run it again.",
        where: "workflow",
    },
    {
        code: "no-audience",
        meaning: "The policy names nobody to tell.",
        remedy: "Add `audiences` and `channels` to the policy.",
        where: "policy",
    },
    {
        code: "not-published",
        meaning: "The release is still a draft.",
        remedy: "Publish the release first (release-notes with `phase: publish`), or set `allow-draft: true` on the announce step.",
        where: "workflow",
    },
    {
        code: "no-release",
        meaning: "There is no GitHub Release for this tag and commit.",
        remedy: "Draft the release first: choose Re-run all jobs.",
        where: "re-run-all",
    },
    {
        code: "dry-run",
        meaning: "Nothing was sent because `dry-run` is set.",
        remedy: "Remove `dry-run` from the step to send the messages.",
        where: "workflow",
    },
];

// EXTERNAL MODULE: ./packages/shared/src/github/check-runs.ts
var check_runs = __webpack_require__(54598);
// EXTERNAL MODULE: ./packages/shared/src/process/environment.ts
var environment = __webpack_require__(10900);
;// CONCATENATED MODULE: ./packages/shared/src/process/runner-files.ts
/** The files through which a step speaks to its runner: refused before anything is done when one cannot be written. */



/**
 * Opens each file for writing, and changes none. Outside a runner, and for a summary that is not asked for, there is no file. What is
 * read back (command-files.ts) must be a plain file: a pipe or a device gives no end, and would be replaced. A summary may go to a
 * device that takes characters, such as /dev/null; a pipe that nothing reads would hold the step at its end for ever.
 */
function requireRunnerFiles(files) {
    for (const name of files) {
        const path = readVariable(name);
        if (path === undefined && name === "GITHUB_STEP_SUMMARY")
            continue;
        if (path === undefined)
            throw refuseFile(name, "is not set");
        let isFit;
        try {
            const file = openSync(path, "r+");
            const kind = fstatSync(file);
            isFit = kind.isFile() || (name === "GITHUB_STEP_SUMMARY" && kind.isCharacterDevice());
            closeSync(file);
        }
        catch (cause) {
            throw refuseFile(name, describeFault(path, cause), cause);
        }
        if (!isFit)
            throw refuseFile(name, `names ${path}, which is no plain file`);
    }
}
/** Writes through @actions/core, whose errors are those of the file system. */
async function runner_files_writeRunnerFile(name, write) {
    try {
        await write();
    }
    catch (cause) {
        throw refuseFile(name, describeFault(readVariable(name) ?? "", cause), cause);
    }
}
function describeFault(path, cause) {
    return `names the file ${path}, which cannot be written: ${describeError(cause)}`;
}
function refuseFile(name, problem, cause) {
    return new ActionableError({
        code: "runner-fault",
        message: `The variable ${name} ${problem}.`,
        hint: "The runner makes this file and sets the variable. Check the free space and the permissions of the runner's temporary folder, then run the job again.",
        cause,
    });
}

;// CONCATENATED MODULE: ./packages/shared/src/process/summary.ts
/** The job summary: sections of Markdown, cut at a section when the runner would drop the whole, written once. */


/** The runner drops a summary over 1 MiB whole; some room is left for the note. */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** The sections in order; those that do not fit are left out whole, and the end says which. */
function summary_renderSummary(sections, limitBytes = SUMMARY_LIMIT_BYTES) {
    const parts = sections.map((section) => `${section.heading === null ? "" : `## ${section.heading}\n\n`}${section.body}\n\n`);
    const whole = parts.join("");
    if (bytes(whole) <= limitBytes)
        return whole;
    const room = limitBytes - 2_000;
    const kept = [];
    const left = [];
    let used = 0;
    for (const [index, part] of parts.entries()) {
        if (used + bytes(part) <= room) {
            kept.push(part);
            used += bytes(part);
        }
        else
            left.push(sections[index].heading ?? "an untitled section");
    }
    const names = left.slice(0, 10).map((name) => name.slice(0, 100));
    const note = `> [!WARNING]\n> Left out because GitHub shows at most ${limitBytes} bytes: ${names.join(", ")}${left.length > names.length ? ` and ${left.length - names.length} more` : ""}.\n`;
    return kept.join("") + (bytes(note) <= 2_000 ? note : `> [!WARNING]\n> ${left.length} sections were left out.\n`);
}
/** Replaces this step's summary. Without a runner's summary file nothing is written. */
async function writeSummary(sections) {
    if (readVariable("GITHUB_STEP_SUMMARY") === undefined)
        return;
    const core = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(260), __webpack_require__.e(264)]).then(__webpack_require__.bind(__webpack_require__, 57264));
    core.summary.emptyBuffer();
    core.summary.addRaw(summary_renderSummary(sections));
    await writeRunnerFile("GITHUB_STEP_SUMMARY", () => core.summary.write({ overwrite: true }));
}
function bytes(text) {
    return Buffer.byteLength(text, "utf8");
}

// EXTERNAL MODULE: ./packages/shared/src/record/machine-part.ts
var machine_part = __webpack_require__(11792);
;// CONCATENATED MODULE: ./packages/shared/src/record/entry-room.ts
/** Fits an entry into the room that GitHub gives it: what is left out, in which order, and that the entry says so. */


/** Characters of a check run's text that an encoded entry may take; GitHub takes 65,535 in all. */
const entry_room_ENTRY_ROOM = 65_000;
const entry_room_REASONS = 20;
/** 20 reasons of so many characters fit in every script: at most 4 bytes each, 4/3 in base64. */
const SHORT_REASON = 200;
/** No other text of an entry grows without a bound of its own; these are cut as the last resort. */
const SHORT_FIELD = 500;
/**
 * The entry that follows `entries`, measured as it will be written: UTF-8 in base64. What does not fit is left out in this order:
 * 1. reasons after the 20th, always; 2. facts, for the `smaller` ones in their order, which decide the same; 3. all facts, of which
 * the digest stays; 4. the rest of long reasons. `omitted` of the entry names what was left out.
 */
function entry_room_fitEntry(entries, fields, smaller = []) {
    const reasons = fields.reasons.slice(0, entry_room_REASONS);
    const cut = reasons.length < fields.reasons.length ? ["reasons"] : [];
    const follow = (change, omitted, keepsFacts) => followChain(entries, { ...fields, reasons, ...change, ...(omitted.length === 0 ? {} : { omitted }) }, keepsFacts);
    const whole = follow({}, cut, true);
    if (hasRoom(whole))
        return whole;
    for (const facts of smaller) {
        const entry = follow({ facts }, [...cut, "some-facts"], true);
        if (hasRoom(entry))
            return entry;
    }
    const bare = follow({}, [...cut, "facts"], false);
    if (hasRoom(bare))
        return bare;
    const short = reasons.map((reason) => entry_room_shorten(reason, SHORT_REASON));
    return follow({ reasons: short, reason: entry_room_shorten(fields.reason, SHORT_FIELD) }, ["reasons", "facts"], false);
}
function hasRoom(entry) {
    return encodeRecord(entry).length <= entry_room_ENTRY_ROOM;
}
/** Never between the two halves of a character: half of one is no text. */
function entry_room_shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

// EXTERNAL MODULE: ./packages/shared/src/github/workflow-runs.ts
var workflow_runs = __webpack_require__(31461);
;// CONCATENATED MODULE: ./packages/shared/src/phase/read-record.ts
/** Reads the release record from where people look: our check runs on the commit. */




/** A check run that our actions post under: `octoacme/<phase>`, by the app that workflows post as. */
function isOurs(run) {
    return run.name.startsWith("octoacme/") && run.app === GITHUB_ACTIONS_APP;
}
/** The entries of one version (and service) on the commit; a pasted or broken machine part is no entry. */
async function read_record_readRecord(github, release) {
    const checkRuns = (await listCheckRuns(github, release.sha, { withWorkflows: false, filter: "all" })).filter(isOurs);
    const entries = checkRuns.flatMap(({ text }) => {
        const decoded = decodeRecord(text);
        if (!decoded.ok)
            return [];
        const { entry } = decoded;
        const same = entry.sha === release.sha && entry.version === release.version && entry.service === release.service;
        return same ? [entry] : [];
    });
    return { entries: orderChain(entries), head: headOf(entries), checkRuns };
}

;// CONCATENATED MODULE: ./packages/shared/src/phase/append-entry.ts
/** The one writer of the release record: a check run on the commit with a readable summary and the entry's machine part. */








/** Bytes; GitHub takes 65,535 characters of a check run's summary. */
const SUMMARY_LIMIT = 60_000;
/**
 * Writes the entry, once for the same decision over the same facts in the same run. For the phases whose result is the entry
 * (preflight, verify, announce): an ActionableError ends them. Needs `checks: write`.
 */
async function append_entry_appendEntry(github, runtime, phase) {
    const { checkRun, smaller, known, needsFacts, after, ...fields } = phase;
    const { context, clock } = runtime;
    const { actor, triggeringActor } = context;
    const { entries, checkRuns } = after ?? (await readRecord(github, phase));
    const same = known?.(entries);
    if (same !== undefined)
        return { entry: same, url: same.run.url, entries, checkRuns };
    const entry = fitEntry(entries, {
        ...fields,
        at: new Date(clock.now()).toISOString(),
        actor: triggeringActor,
        run: {
            id: context.runId,
            attempt: context.runAttempt,
            url: context.runUrl,
            ...(actor === triggeringActor ? {} : { startedBy: actor }),
        },
        repository: context.repository.fullName,
    }, smaller);
    if (needsFacts && !("facts" in entry))
        throw new ActionableError({
            code: "invalid-policy",
            message: `What ${phase.phase} has to keep takes ${encodeHidden(phase.facts).length} characters; a check run holds ${ENTRY_ROOM}.`,
            hint: "Split it up: fewer audiences and channels for one service.",
        });
    const { checkRun: written } = await upsertCheckRun(github, {
        sha: phase.sha,
        ...nameCheckRun(phase),
        conclusion: checkRun.conclusion,
        title: checkRun.title,
        summary: renderSummary(checkRun.summary, SUMMARY_LIMIT),
        text: encodeRecord(entry),
        completedAt: entry.at,
        detailsUrl: entry.run.url,
        keepsHistory: true,
    }, checkRuns);
    return {
        entry,
        url: written.url,
        entries: entries.includes(entry) ? entries : [...entries, entry],
        checkRuns: [...checkRuns.filter(({ id }) => id !== written.id), written],
    };
}
/**
 * The same for the phases that may go on without their entry: what deploy and rollback changed stands all the same, and notes are
 * drafted by jobs that may not write check runs. An ActionableError becomes the failure that the caller reports.
 */
async function tryAppendEntry(github, runtime, phase) {
    try {
        return await append_entry_appendEntry(github, runtime, phase);
    }
    catch (thrown) {
        if (!(thrown instanceof ActionableError))
            throw thrown;
        return { failure: thrown };
    }
}
/** The sentence for the log and the summary. */
function describeMissingEntry(failure) {
    return `The release record was not written: ${failure.message} ${failure.hint}`;
}

;// CONCATENATED MODULE: ./actions/announce/src/record.ts


/** A check run whose entry holds all receipts of the release; the newest counts. Needs `checks: write`. */
async function keepReceipts(github, runtime, { facts, receipts, decision, plan, after = facts.record }) {
    const open = receipts.filter(({ state }) => state !== "delivered").length;
    const steps = plan.map(({ audience, channel, step }) => ({ audience, channel, step }));
    const keep = (shorten) => ({ receipts: receipts.map(shorten), plan: steps });
    return appendEntry(github, runtime, {
        phase: "announce",
        version: facts.version.version,
        sha: facts.sha,
        service: facts.policy.service ?? null,
        environment: null,
        policyDigest: facts.policy.digest,
        decision,
        reason: decision,
        reasons: receipts.map(({ audience, channel, state, detail }) => `${audience} through ${channel}: ${state} (${detail})`),
        facts: { receipts, plan: steps },
        smaller: [
            keep((receipt) => ({ ...receipt, detail: cutText(receipt.detail, 80) })),
            keep((receipt) => ({ ...receipt, detail: "", url: null })),
        ],
        // The next run must not send again what this one sent.
        needsFacts: true,
        after,
        checkRun: {
            conclusion: decision === "announcing" ? "neutral" : open === 0 ? "success" : "failure",
            title: decision === "announcing" ? "Being announced" : `${receipts.length - open} delivered, ${open} not`,
            summary: [{ heading: null, body: record_renderReceipts(receipts) }],
        },
    });
}
/** Who was told through what, and what the channel answered. */
function record_renderReceipts(receipts) {
    return table(["audience", "channel", "state", "when (UTC)", "answer"], receipts.map(({ audience, channel, state, at, detail, url }) => [
        escapeMarkdown(audience),
        escapeMarkdown(channel),
        state,
        at.slice(0, 16).replace("T", " "),
        url === null ? escapeMarkdown(detail) : `[${escapeMarkdown(detail)}](${encodeURI(url)})`,
    ]));
}

;// CONCATENATED MODULE: ./actions/announce/src/report.ts
/** Concludes from the receipts, and shows a person who was told and who was not. */




/** Pure; announced only when every planned delivery has its receipt. A stand-in does not make good what failed. */
function concludeReport(outcome) {
    const { facts, plan, receipts, checkRunUrl, refused } = outcome;
    const report = (decision, reason) => ({
        decision,
        reason,
        facts,
        plan,
        receipts,
        checkRunUrl,
    });
    if (refused !== undefined)
        return report("refused", refused);
    if (outcome.dryRun)
        return report("planned", "dry-run");
    const { decision, reason } = concludeDeliveries(plan, receipts);
    return report(decision, reason);
}
/** What the planned deliveries came to; a delivery without a receipt failed. */
function concludeDeliveries(plan, receipts) {
    const states = plan.map(({ audience, channel }) => receipts.find((receipt) => receipt.audience === audience && receipt.channel === channel)?.state ?? "failed");
    if (states.some((state) => state === "failed" || state === "not-configured"))
        return { decision: "partly-announced", reason: "delivery-failed" };
    if (states.some((state) => state !== "delivered"))
        return { decision: "partly-announced", reason: "delivery-unknown" };
    if (plan.some(({ step }) => step === "send"))
        return { decision: "announced", reason: "announced" };
    return {
        decision: "announced",
        reason: plan.some(({ step }) => step === "update") ? "updated" : "already-announced",
    };
}
/** Whether the step ends red under `mode: enforce`. */
function isNegative({ decision }) {
    return decision === "partly-announced" || decision === "refused";
}
/** One sentence, with the channels that need a person. */
function describeReport({ reason: code, receipts, facts }) {
    const reason = REASONS.find((entry) => entry.code === code);
    const open = receipts
        .filter(({ state }) => state !== "delivered")
        .map(({ audience, channel, state, detail }) => `${audience} through ${channel}: ${state}, ${detail}`);
    const failed = code === "delivery-failed" || code === "delivery-unknown";
    return `${facts.version.tag}: ${reason.meaning}${failed ? ` ${open.slice(0, 5).join("; ")}.` : ""}`;
}
/** Sections of the summary. */
function renderReport(report) {
    const { facts, plan, receipts } = report;
    const reason = REASONS.find((entry) => entry.code === report.reason);
    const sections = [
        {
            heading: `Announcement of ${escapeMarkdown(facts.version.tag)}`,
            body: [
                renderVerdictLine(markDecision(isNegative(report), report.decision), report, renderSentence(describeReport(report))),
                factTable([
                    ["Release", facts.release === undefined ? "none" : link(facts.release.tag, facts.release.url)],
                    ["Commit", inlineCode(facts.sha.slice(0, 7))],
                ]),
                isNegative(report) ? `**Next:** ${reason.remedy}` : "",
            ]
                .filter((part) => part !== "")
                .join("\n\n"),
        },
    ];
    if (receipts.length > 0)
        sections.push({ heading: "Receipts", body: renderReceipts(receipts) });
    if (report.decision === "planned")
        sections.push({
            heading: "What would be done",
            body: table(["audience", "channel", "type", "step"], plan.map(({ audience, channel, type, step }) => [
                escapeMarkdown(audience),
                escapeMarkdown(channel),
                type,
                step,
            ])),
        });
    return sections;
}

// EXTERNAL MODULE: ./packages/shared/src/text/local-time.ts
var local_time = __webpack_require__(52632);
;// CONCATENATED MODULE: ./actions/deploy/src/plan.ts
/** Decides what a deploy does: nothing, the whole of it, or the rest of what an earlier attempt left; pure. */

/** `this-job`: what is open when the job ends was forgotten. `another-job`: it is left to a later job of the run. */
const FINISH_IN = (/* unused pure expression or super */ null && (["this-job", "another-job"]));
/**
 * Every reason against it at once, the gravest first; break-glass lifts windows, their runway and freezes and nothing else.
 * A change that an earlier attempt of this run made is not made again.
 */
function decidePlan(facts) {
    if (facts.bracket?.end === "finish")
        return decideFinish(facts, facts.bracket.outcome);
    const isHeld = isHeldAlready(facts);
    const refusals = [
        ...findReleaseFaults(facts, isHeld),
        ...findOrderFaults(facts, isHeld),
        ...(isHeld ? [] : findMomentFaults(facts)),
    ];
    const [first, ...rest] = refusals;
    if (first !== undefined)
        return { kind: "refuse", refusals: [first, ...rest] };
    if (isHeld)
        return { kind: "already-deployed", deploymentId: facts.own?.id ?? null };
    const all = facts.waves.length === 0 ? [100] : facts.waves;
    const done = findUnfinished(facts)?.changedPercent ?? 0;
    return {
        kind: "deploy",
        waves: all.filter((percent) => percent > done),
        backup: planBackup(facts),
        breakGlass: facts.breakGlass !== null && isClosed(facts.schedule),
        adopts: facts.own?.id ?? null,
    };
}
/**
 * Whether nothing is to be changed. Then the hour, the stages before and another target's quarantine do not refuse: the job would
 * fail, and the rollback after it would meet a release that runs well.
 */
function isHeldAlready({ own, activeSha, sha, redeploy }) {
    if (redeploy)
        return false;
    return own === null ? activeSha === sha : own.state === "success" && !own.superseded;
}
/**
 * What `begin` decided holds: neither the hour nor the policy of now refuses a finish, because the change is made and must be
 * recorded. Only what was never begun, or has ended, has nothing to finish.
 */
function decideFinish({ environment, own, quarantined }, outcome) {
    const begun = own?.begun ?? null;
    if (own === null || begun === null || (own.state === "open" && !begun.isOpen))
        return refuseFinish(`this run has begun no deployment to ${environment}, so there is nothing to finish`);
    if (own.state === "success")
        return outcome === "success"
            ? { kind: "already-deployed", deploymentId: own.id }
            : refuseFinish(`deployment ${own.id} of this run to ${environment} has ended with success; the outcome ${outcome} was given`);
    if (own.state === "failure" && quarantined)
        return refuseFinish(`deployment ${own.id} of this run to ${environment} was rolled back`);
    if (own.state === "failure" && own.superseded)
        return { kind: "refuse", refusals: [describeSuperseded(environment, own)] };
    // Also of a deployment that an earlier finish ended: what was backed up before the steps stays so.
    const backup = begun.backup ?? own.backup;
    return {
        kind: "deploy",
        waves: own.changedPercent >= begun.percent ? [] : [begun.percent],
        backup: backup === null ? { kind: "none" } : { kind: "made", name: backup },
        breakGlass: begun.breakGlass !== null,
        adopts: own.id,
    };
}
function describeSuperseded(environment, own) {
    return {
        reason: "superseded",
        message: `another release went to ${environment} after this run's deployment ${own.id}`,
    };
}
function refuseFinish(message) {
    return { kind: "refuse", refusals: [{ reason: "not-begun", message }] };
}
/** What was cut off and is gone on with. An attempt that failed starts over, and so does a redeploy of what another run left. */
function findUnfinished({ own, left, redeploy }) {
    if (own !== null)
        return own.state === "open" ? own : null;
    return redeploy ? null : (left ?? null);
}
function planBackup(facts) {
    if (!facts.hasBackup)
        return { kind: "none" };
    const backup = findUnfinished(facts)?.backup ?? null;
    return backup === null ? { kind: "make" } : { kind: "made", name: backup };
}
function findReleaseFaults(facts, isHeld) {
    const refusals = [];
    const { tag, workspace } = facts;
    if (tag.sha !== facts.sha)
        refusals.push({
            reason: "tag-moved",
            message: tag.sha === null
                ? `the tag ${tag.name} is gone; it pointed at ${facts.sha}`
                : `the tag ${tag.name} points at ${tag.sha}; ${facts.sha} was decided on`,
        });
    if (facts.preflight !== null && !facts.preflight.ok)
        refusals.push({ reason: facts.preflight.reason, message: facts.preflight.message });
    if (facts.quarantined && (!isHeld || facts.quarantinedHere !== false))
        refusals.push({
            reason: "quarantined",
            message: `${facts.sha.slice(0, 7)} was rolled back in ${facts.environment} and stays out`,
        });
    if (!facts.hasCommand)
        refusals.push({ reason: "no-command", message: `nothing says how ${facts.environment} is deployed` });
    if (facts.targets.length > 0 && (facts.target === null || !facts.targets.includes(facts.target)))
        refusals.push({
            reason: "target-unknown",
            message: `${facts.environment} has the targets ${facts.targets.join(", ")}; ${facts.target ?? "none"} was named`,
        });
    if (facts.targets.length === 0 && facts.target !== null)
        refusals.push({ reason: "target-unknown", message: `${facts.environment} has no targets` });
    if (workspace.kind === "checkout" && workspace.sha !== facts.sha)
        refusals.push({
            reason: "workspace-differs",
            message: `the workspace is at ${workspace.sha.slice(0, 7)}, the release is ${facts.sha.slice(0, 7)}`,
        });
    else if ((workspace.kind === "unreadable" || workspace.kind === "checkout") && workspace.change !== null)
        refusals.push({ reason: nameChange(workspace), message: `the workspace ${workspace.change}` });
    return refusals;
}
function nameChange(workspace) {
    if (workspace.kind === "unreadable")
        return "workspace-unreadable";
    return workspace.isFiltered ? "workspace-filtered" : "workspace-changed";
}
function findOrderFaults(facts, isHeld) {
    const refusals = [];
    for (const stage of facts.stagesBefore) {
        if (isHeld && stage.holds !== "verified")
            continue;
        if (stage.holds === "other" || stage.holds === "nothing")
            refusals.push({
                reason: "stage-missing",
                message: `${stage.environment} must hold ${facts.sha.slice(0, 7)} first; it holds ${stage.holds === "nothing" ? "no release" : "another release"}`,
            });
        else if (stage.holds === "deployed")
            refusals.push({
                reason: "stage-not-verified",
                message: `${stage.environment} holds ${facts.sha.slice(0, 7)}, but verify has not found it healthy`,
            });
        else if (stage.artifactDigest !== facts.artifactDigest)
            refusals.push({
                reason: "artifact-differs",
                message: `${stage.environment} was deployed with ${stage.artifactDigest ?? "no artifact digest"}, here it is ${facts.artifactDigest ?? "none"}`,
            });
    }
    if (facts.own?.superseded)
        refusals.push(describeSuperseded(facts.environment, facts.own));
    return refusals;
}
function findMomentFaults(facts) {
    const { schedule, breakGlass, own, bracket } = facts;
    // What is half done is brought to its end: leaving it there is worse than any hour.
    if (own?.state === "open" && own.changedPercent > 0)
        return [];
    // The same for steps that were cut off with their runner: how far they came, nobody wrote down.
    if (own?.state === "open" && bracket !== undefined && own.begun?.isOpen)
        return [];
    if (schedule === null || !isClosed(schedule))
        return [];
    const fault = describeSchedule(schedule, facts);
    if (breakGlass === null)
        return [{ ...fault, message: `${fault.message}${describeWayOut(facts)}` }];
    if (breakGlass.allowed)
        return [];
    const message = breakGlass.role === null ? describeNoRole(facts.environment) : breakGlass.why;
    return [fault, { reason: "break-glass-refused", message }];
}
/** What the remedy of a closed hour leaves open: who may deploy all the same. */
function describeWayOut({ environment, breakGlassRole }) {
    if (breakGlassRole === undefined)
        return "";
    return breakGlassRole === null
        ? `; ${describeNoRole(environment)}`
        : `; the break-glass role of ${environment} is ${breakGlassRole}`;
}
/** A role of the policy has to come first, or the remedy leads to the same refusal again. */
function describeNoRole(environment) {
    return `${environment} has no break-glass role: wait until it may begin, or add \`break-glass: release-manager\` to it in the policy by a pull request`;
}
function isClosed(schedule) {
    return schedule !== null && schedule.kind !== "open";
}
/** Why a deployment may not begin now, and when it may. */
function describeSchedule(schedule, { environment, timeZone }) {
    const again = (opensAt) => opensAt === null ? "no opening within 400 days" : `it may begin on ${(0,local_time/* renderLocalTime */.b3)(opensAt, timeZone)}`;
    switch (schedule.kind) {
        case "frozen":
            return {
                reason: "frozen",
                message: `${environment} is frozen (${schedule.freeze}) until ${(0,local_time/* renderLocalTime */.b3)(schedule.until, timeZone)}${schedule.opensAt === schedule.until ? ", when it may begin" : `; ${again(schedule.opensAt)}`}`,
            };
        case "no-runway":
            return {
                reason: "no-runway",
                message: `${schedule.freeze === null ? "the window closes" : `the freeze ${schedule.freeze} begins`} in ${(0,local_time/* renderSpan */.LP)(schedule.leftMs)}; ${(0,local_time/* renderSpan */.LP)(schedule.neededMs)} are needed to deploy, verify and roll back; ${again(schedule.opensAt)}`,
            };
        case "no-window-for-type":
            return { reason: "outside-window", message: `no window of ${environment} is for this type of release` };
        default:
            return {
                reason: "outside-window",
                message: `${environment} is outside its windows; ${again(schedule.kind === "open" ? null : schedule.opensAt)}`,
            };
    }
}

;// CONCATENATED MODULE: ./actions/deploy/src/outcome.ts
/** What a stage came to, in the action's closed vocabulary; pure, and the rule by which a record is replayed. */

const DECISIONS = (/* unused pure expression or super */ null && ([
    "deployed",
    "begun",
    "wave-deployed",
    "already-deployed",
    "would-deploy",
    "refused",
    "failed",
    "rolled-back",
    "locked",
    "unlocked",
]));
/** Whether the deployment goes on after this step: a later one must finish it. */
function isUnfinished({ kind }) {
    return kind === "begun" || kind === "wave-passed";
}
/** Whether the step ends red under `mode: enforce`. */
function outcome_isNegative({ decision }) {
    return decision === "refused" || decision === "failed" || decision === "rolled-back";
}
/** The gravest refusal speaks. */
function decideRefusal(refusals) {
    const [{ reason, message }, ...rest] = refusals;
    return { decision: "refused", reason, message: rest.length === 0 ? message : `${message} (and ${rest.length} more)` };
}
/** The verdict of a plan that was carried out. */
function decideConclusion(plan, conclusion) {
    switch (conclusion.kind) {
        case "changed":
            return {
                decision: "deployed",
                reason: plan.breakGlass ? "deployed-by-break-glass" : "deployed",
                message: conclusion.checks === 0
                    ? "deployed; the policy has no smoke probe here, so nothing proves that it answers"
                    : `deployed; ${conclusion.checks} ${conclusion.checks === 1 ? "check says" : "checks say"} that it answers`,
            };
        case "backup-failed":
            return { decision: "failed", reason: "backup-failed", message: `${conclusion.message}; nothing was changed` };
        case "command-failed":
            return {
                decision: "failed",
                reason: conclusion.timedOut ? "command-timed-out" : "command-failed",
                message: `the deploy command ${conclusion.how}; it may have partly deployed`,
            };
        case "cancelled":
            return {
                decision: "failed",
                reason: "cancelled",
                message: conclusion.changing
                    ? "cancelled in the middle; it may have partly deployed"
                    : "cancelled before anything was changed",
            };
        case "begun":
            return {
                decision: "begun",
                reason: "begun",
                message: `begun${conclusion.percent === 100 ? "" : ` for ${conclusion.percent} %`}; the job's own steps come next, then the step with operation: finish`,
            };
        case "wave-passed":
            return {
                decision: "wave-deployed",
                reason: "wave-healthy",
                message: `${conclusion.percent} % deployed; ${conclusion.checks} ${conclusion.checks === 1 ? "check says" : "checks say"} that it is healthy`,
            };
        case "steps-ended":
            return decideStepsEnd(conclusion);
        case "unhealthy":
            return decideUnhealthy(conclusion);
    }
}
function decideStepsEnd({ outcome, percent }) {
    const where = percent === 100 ? "" : ` at ${percent} %`;
    switch (outcome) {
        case "failure":
            return {
                decision: "failed",
                reason: "steps-failed",
                message: `the job's own steps failed${where}; they may have partly deployed`,
            };
        case "cancelled":
            return {
                decision: "failed",
                reason: "cancelled",
                message: `the job's own steps were cancelled${where}; they may have partly deployed`,
            };
        case "skipped":
            return { decision: "failed", reason: "steps-skipped", message: `the job's own steps were skipped${where}` };
    }
}
function decideUnhealthy(conclusion) {
    const bad = conclusion.bad.join(", ");
    if (conclusion.percent === 100 && conclusion.rolledBack === null)
        return { decision: "failed", reason: "smoke-failed", message: `not healthy after the change: ${bad}` };
    const wave = `at ${conclusion.percent} % not healthy: ${bad}`;
    if (conclusion.rolledBack === true)
        return { decision: "rolled-back", reason: "wave-unhealthy", message: `${wave}; the rollback command ended well` };
    return {
        decision: "failed",
        reason: "wave-unhealthy",
        message: conclusion.rolledBack === false
            ? `${wave}; the rollback command failed too`
            : `${wave}; no rollback command could be run`,
    };
}
/** Signals as `name: what was seen`. */
function nameSignals(signals) {
    return signals.map((signal) => `${signal.name}: ${signal.value === "" ? signal.explanation : signal.value}`);
}
/** A recorded deploy, decided again: what `replay` of the command line compares with the entry. */
function decideDeploy({ plan: planFacts, conclusion }) {
    const plan = decidePlan(planFacts);
    if (plan.kind === "refuse") {
        const { decision, reason } = decideRefusal(plan.refusals);
        return { decision, reason, reasons: plan.refusals.map(({ message }) => message) };
    }
    if (plan.kind === "already-deployed" || conclusion === null)
        return { decision: "already-deployed", reason: "already-deployed", reasons: [] };
    const { decision, reason, message } = decideConclusion(plan, conclusion);
    return { decision, reason, reasons: [message] };
}
/** What the step says of a deploy whose success status GitHub did not take; the record keeps the verdict itself. */
function describeUnrecorded(outcome) {
    return outcome.isRecorded
        ? outcome
        : { ...outcome, reason: "deployed-not-recorded", message: "deployed, but GitHub did not take its success status" };
}

// EXTERNAL MODULE: ./packages/shared/src/release/history.ts
var release_history = __webpack_require__(63897);
// EXTERNAL MODULE: ./packages/shared/src/release/deployment.ts
var release_deployment = __webpack_require__(80110);
;// CONCATENATED MODULE: ./actions/rollback/src/plan.ts



/** An `error` status that begins so was left by a run that ended before its outcome was known: the next run goes on. */
const STOPPED = "stopped:";
/** An `in_progress` status that begins so: the command ended well, only the proof is missing. */
const CHANGED = "changed:";
/** Begins what a failed command is said to have done, in the status of its deployment too. */
const COMMAND_FAILED = "the rollback command ";
/** Begins what failed steps of the job are said to have done, there too. */
const STEPS_FAILED = "the job's own steps ended with ";
/** What is wrong with the target that was named, one of the environment's; undefined: nothing. */
function describeTargetFault({ name, targets }, target) {
    if (target === null ? targets.length === 0 : targets.includes(target))
        return undefined;
    return `${name} has ${targets.length === 0 ? "no targets" : `the targets ${targets.join(", ")}`}; ${target ?? "none"} was named`;
}
/**
 * `deployments` may hold those of other environments and services, in any order; `history` is `readHistory` of
 * them for the same scope. Monotonic: the target was deployed before the bad release and is not quarantined, so that
 * rollbacks in a row never return to a bad one. Asked again for what is done, it says so instead of going further back.
 */
function plan_planRollback(deployments, history, request) {
    const own = listOwn(deployments, request.scope);
    const attempts = own.filter(release_deployment/* hasBegun */.SU);
    const newest = attempts.find((attempt) => attempt.payload.kind !== "rollback" || isDone(attempt));
    if (newest === undefined)
        return planFirst(own, request);
    const done = planDone(attempts, newest, request);
    if (done !== undefined)
        return done;
    const current = describe(newest);
    if (!isNamed(current, request)) {
        const known = attempts.some((attempt) => isNamed(describe(attempt), request));
        const elsewhere = request.target === "none" ? findAtTarget(attempts, request) : undefined;
        if (elsewhere !== undefined)
            return { kind: "playbook-only", reason: "playbook-only", bad: elsewhere };
        if (known)
            return { kind: "refused", reason: "not-current", bad: current, seen: current.tag };
        return request.isNameWrong
            ? { kind: "refused", reason: "never-began", bad: current, seen: `${current.tag} runs there` }
            : { kind: "nothing-to-roll-back", reason: "nothing-changed", bad: current, skipped: [] };
    }
    // A rollback of it that began and is not done is newer: what runs then is not certain, and the rollback goes on.
    if (request.keepVerified && attempts[0].id === newest.id && isVerified(newest))
        return { kind: "nothing-to-roll-back", reason: "still-verified", bad: current, skipped: [] };
    if (request.target === "none")
        return { kind: "playbook-only", reason: "playbook-only", bad: current };
    if (request.forwardOnly && request.target === null)
        return { kind: "playbook-only", reason: "forward-only", bad: current };
    // Also those that were cut off before their first word: they are adopted, not made again.
    const earlier = own.filter((attempt) => attempt.payload.kind === "rollback" &&
        attempt.payload.previous?.deploymentId === current.deploymentId &&
        !isDone(attempt));
    const failed = earlier.find((attempt) => attempt.id !== newest.id && isFailed(attempt));
    if (failed !== undefined && !request.byHand)
        return {
            kind: "attempt-failed",
            bad: current,
            to: describe(failed),
            what: (0,release_deployment/* latestStatus */.Ux)(failed)?.description ?? "it failed",
        };
    return planTarget(history, request, { current, newest, earlier });
}
/**
 * Where nothing of ours is known to run in the scope. A job that was refused before its first deployment there names its release and
 * gives no reason: that release changed nothing, as at every later refusal. But where a deployment for another service or target
 * began, the scope itself may be wrong, and only a record of the refusal says that the release does not run.
 */
function planFirst(own, request) {
    if (request.target === "none")
        return { kind: "playbook-only", reason: "playbook-only", bad: null };
    const isNamedOne = request.sha !== null || request.tag !== null;
    const isRecorded = own.some((deployment) => isNamed(describe(deployment), request));
    const isRefusal = isNamedOne && request.keepVerified === true && !own.some(release_deployment/* hasBegun */.SU) && (request.isUntouched === true || isRecorded);
    return {
        kind: "nothing-to-roll-back",
        reason: isRefusal ? "nothing-changed" : "nothing-deployed",
        bad: null,
        skipped: [],
    };
}
/** The named release where it runs at one of the targets, for the playbook of the whole environment. `attempts` are newest first. */
function findAtTarget(attempts, request) {
    if ((request.scope.target ?? null) !== null)
        return undefined;
    const settled = attempts.filter((attempt) => attempt.payload.kind !== "rollback" || isDone(attempt));
    const targets = new Set(settled.map(({ payload }) => (0,release_deployment/* targetOf */.$r)(payload)).filter((target) => target !== null));
    return [...targets]
        .map((target) => describe(settled.find(({ payload }) => (0,release_deployment/* concernsTarget */.ZC)(payload, target))))
        .find((release) => isNamed(release, request));
}
/** To what the environment goes back, and which attempt is gone on with. */
function planTarget(history, request, { current, newest, earlier }) {
    const bad = { ...current, createdAt: newest.createdAt, payload: newest.payload, verified: false };
    const choice = chooseTarget(history, bad, request.target);
    if (typeof choice === "string") {
        if (choice === "no-known-good")
            return {
                kind: "nothing-to-roll-back",
                reason: choice,
                bad: current,
                skipped: listSkipped(history, bad, undefined),
            };
        return { kind: "refused", reason: choice, bad: current, seen: request.target };
    }
    const resumed = earlier.find((attempt) => attempt.sha === choice.sha);
    return {
        kind: "roll-back",
        bad: current,
        target: choice,
        skipped: listSkipped(history, bad, choice),
        resumes: resumed === undefined ? null : { deploymentId: resumed.id, changed: isChanged(resumed) },
        closes: earlier.filter((attempt) => attempt.id !== resumed?.id && isOpen(attempt)).map(({ id }) => id),
    };
}
/** The newest is a finished rollback, and the caller asks for nothing else than it. */
function planDone(attempts, newest, request) {
    const { previous, kind } = newest.payload;
    if (kind !== "rollback" || previous === null || !isDone(newest))
        return undefined;
    const source = attempts.find((attempt) => attempt.id === previous.deploymentId);
    const bad = source === undefined ? { ...previous, tag: previous.version } : describe(source);
    if (!isNamed(bad, request))
        return undefined;
    if (request.target === "none")
        return { kind: "playbook-only", reason: "playbook-only", bad };
    // Without a word of what is bad, a target is a wish to go further back.
    if (request.target !== null && request.target !== newest.payload.tag)
        return undefined;
    const proof = newest.statuses.find(isProof);
    return {
        kind: "already-rolled-back",
        bad,
        to: describe(newest),
        recoveryMs: readRecovery(proof.description) ?? Math.max(0, Date.parse(proof.createdAt) - Date.parse(newest.createdAt)),
        marked: source === undefined || isMarked(source, request.scope.target ?? null),
    };
}
function isMarked({ statuses, payload }, target) {
    const marks = [release_deployment/* ROLLED_BACK */.jC, (0,release_deployment/* nameMark */.dt)(release_deployment/* ROLLED_BACK */.jC, payload, target)];
    return statuses.some(({ description }) => marks.some((mark) => description.startsWith(mark)));
}
/**
 * What the proof of a rollback says. How long it took stands in it, to the second, so that a later run repeats the words of the first
 * one and not similar ones, which channels would take for news.
 */
function describeProof(tag, recoveryMs) {
    return `${VERIFIED} ${tag} answers again after ${renderDuration(recoveryMs)}`;
}
/** Undefined for a proof written before the time stood in it. */
function readRecovery(description) {
    const text = / answers again after (\S+)$/.exec(description)?.[1];
    return text === undefined ? undefined : (0,duration/* parseDuration */.E)(text);
}
/** Whether the release that the request names began to change something by one of the deployments; where it names none, whether any did. */
function isBegun(deployments, request) {
    return listOwn(deployments, request.scope).some((deployment) => hasBegun(deployment) && isNamed(describe(deployment), request));
}
function isNamed(release, request) {
    if (request.sha !== null)
        return release.sha === request.sha;
    return request.tag === null || release.tag === request.tag;
}
function chooseTarget(history, bad, tag) {
    if (tag === null)
        return (0,release_history/* findKnownGood */.Yt)(history, bad) ?? "no-known-good";
    if (tag === bad.tag)
        return "target-is-current";
    const named = history.succeeded.filter((release) => release.tag === tag && release.sha !== bad.sha && release.verified);
    const before = named.filter((release) => isBefore(release, bad));
    if (before.length === 0)
        return "target-not-verified";
    return before.find((release) => !history.quarantined.has(release.sha)) ?? "target-quarantined";
}
/** Our deployments in the scope, newest first. */
function listOwn(deployments, scope) {
    return deployments
        .filter(({ environment, payload, sha }) => payload !== null &&
        payload.sha === sha &&
        environment === scope.environment &&
        payload.environment === scope.environment &&
        payload.service === scope.service)
        .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}
/** Releases that ran between the target and the bad one, with the reason why they are not it. */
function listSkipped(history, bad, target) {
    const skipped = new Map();
    for (const release of history.succeeded) {
        if (!isBefore(release, bad))
            continue;
        if (target !== undefined && release.deploymentId === target.deploymentId)
            break;
        if (release.sha === bad.sha || release.sha === target?.sha || skipped.has(release.sha))
            continue;
        const why = history.quarantined.has(release.sha)
            ? "it was rolled back here before"
            : release.verified
                ? "an older one was asked for"
                : "it was never verified here";
        skipped.set(release.sha, { version: release.version, why });
    }
    return [...skipped.values()];
}
function isBefore(release, bad) {
    const difference = Date.parse(release.createdAt) - Date.parse(bad.createdAt);
    return difference < 0 || (difference === 0 && release.deploymentId < bad.deploymentId);
}
function describe(deployment) {
    const payload = deployment.payload;
    return { deploymentId: deployment.id, version: payload.version, tag: payload.tag, sha: deployment.sha };
}
function isProof(status) {
    return status.state === "success" && status.description.startsWith(release_deployment/* VERIFIED */.zX);
}
function isDone(deployment) {
    return deployment.statuses.some(isProof);
}
/** Whether the last word on a deployment is that verify found it healthy. `inactive` is no verdict: GitHub writes it by itself. */
function isVerified(deployment) {
    const last = (0,release_deployment/* orderStatuses */.xi)(deployment.statuses).findLast(({ state }) => state !== "inactive");
    return last !== undefined && isProof(last);
}
function isFailed(deployment) {
    const latest = (0,release_deployment/* latestStatus */.Ux)(deployment);
    return latest?.state === "failure" || (latest?.state === "error" && !latest.description.startsWith(STOPPED));
}
function isOpen(deployment) {
    const state = (0,release_deployment/* latestStatus */.Ux)(deployment)?.state;
    return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
}
/** The command ended well, and nothing after it says that this is no longer so. */
function isChanged(deployment) {
    const statuses = (0,release_deployment/* orderStatuses */.xi)(deployment.statuses);
    const at = statuses.findLastIndex(({ description }) => description.startsWith(CHANGED));
    return (at >= 0 &&
        !statuses
            .slice(at)
            .some(({ state, description }) => state === "failure" || (state === "error" && !description.startsWith(STOPPED))));
}

;// CONCATENATED MODULE: ./actions/rollback/src/outcome.ts


const outcome_DECISIONS = (/* unused pure expression or super */ null && ([
    "rolled-back",
    "begun",
    "would-roll-back",
    "playbook-only",
    "nothing-to-roll-back",
    "refused",
    "failed",
    "drilling",
    "drilled",
    "drill-failed",
    "quarantine-lifted",
]));
/** Nothing happened that anybody has to be told of: what was asked for was wrong, or nothing had changed. */
function isQuiet(plan) {
    return (plan.kind === "refused" ||
        (plan.kind === "nothing-to-roll-back" && (plan.reason === "nothing-changed" || plan.reason === "still-verified")));
}
/** Of a plan that changes nothing by itself. */
function concludePlan(plan) {
    const base = { seen: "", evidence: [], tail: [] };
    switch (plan.kind) {
        case "already-rolled-back": {
            const { recoveryMs } = plan;
            const { version, tag, sha } = plan.to;
            return {
                ...base,
                decision: "rolled-back",
                reason: "already-rolled-back",
                outcome: { kind: "rolled-back", to: { version, tag, sha }, recoveryMs },
            };
        }
        case "attempt-failed": {
            const { version, tag, sha } = plan.to;
            const what = plan.what.replace(/^rollback failed: /, "");
            return {
                ...base,
                decision: "refused",
                reason: "attempt-failed",
                seen: plan.what,
                outcome: { kind: "rollback-failed", to: { version, tag, sha }, what },
                evidence: describeFailure(what),
            };
        }
        case "playbook-only": {
            const why = plan.reason === "forward-only" ? "the environment is forward-only" : "the playbook alone was asked for";
            return {
                ...base,
                decision: "playbook-only",
                reason: plan.reason,
                outcome: { kind: "not-rolled-back", why },
            };
        }
        case "nothing-to-roll-back": {
            const why = {
                "no-known-good": "no earlier release was verified there and is free of quarantine",
                "nothing-deployed": "nothing of ours was deployed there",
                "nothing-changed": "the release never began to change it",
                "still-verified": "the release runs there and was found healthy",
            }[plan.reason];
            return {
                ...base,
                decision: "nothing-to-roll-back",
                reason: plan.reason,
                outcome: { kind: "no-target", why },
            };
        }
        case "refused":
            return {
                ...base,
                decision: "refused",
                reason: plan.reason,
                seen: plan.seen,
                outcome: { kind: "not-rolled-back", why: `the request was refused (${plan.reason})` },
            };
    }
}
/** The evidence that an attempt had, from what its deployment says of it: a later run tells people the same. */
function describeFailure(what) {
    if (what.startsWith(COMMAND_FAILED))
        return describeCommandFailure(what.slice(COMMAND_FAILED.length));
    return what.startsWith(STEPS_FAILED) ? describeStepsFailure(what.slice(STEPS_FAILED.length)) : [];
}
/** How the job's own steps ended, such as `failure`. */
function describeStepsFailure(value) {
    return [{ what: "own steps", value, expected: "success", query: "", link: "" }];
}
/** How the command ended, such as `ended with exit code 3`. */
function describeCommandFailure(value) {
    return [{ what: "rollback command", value, expected: "exit code 0", query: "", link: "" }];
}
const NOT_BEGUN = {
    "no-command": { kind: "not-rolled-back", why: "no command is configured" },
    "no-shell": { kind: "not-rolled-back", why: "the machine of this job has no bash, which runs the command" },
};
/** Of a rollback that was begun. */
function concludeCourse(plan, course) {
    const { version, tag, sha } = plan.target;
    const to = { version, tag, sha };
    const base = { seen: "", evidence: [], tail: [] };
    switch (course.kind) {
        case "rolled-back":
            return {
                ...base,
                decision: "rolled-back",
                reason: "rolled-back",
                outcome: { kind: "rolled-back", to, recoveryMs: course.recoveryMs },
                tail: course.tail,
            };
        case "begun":
            return { ...base, decision: "begun", reason: "begun", outcome: { kind: "in-progress" } };
        case "failed": {
            const { reason, what, evidence, tail } = course;
            return { decision: "failed", reason, seen: what, outcome: describeFailed(to, what), evidence, tail };
        }
        case "stopped": {
            const seen = `${course.what} ${course.hint}`;
            // A sentence of an error, in the middle of one of ours.
            const what = `it was stopped: ${course.what.replace(/\.\s*$/, "")}`;
            const outcome = { kind: "rollback-failed", to, what, stopped: true };
            return { ...base, decision: "failed", reason: "stopped", seen, outcome };
        }
        case "locked": {
            const outcome = describeFailed(to, `the environment is held by ${course.holder}`);
            return { ...base, decision: "refused", reason: "locked", seen: `held by ${course.holder}`, outcome };
        }
        case "not-deployable": {
            const why = `${tag} cannot be deployed any more: ${course.what}`;
            const decision = "nothing-to-roll-back";
            return {
                ...base,
                decision,
                reason: "target-not-deployable",
                seen: course.what,
                outcome: { kind: "no-target", why },
            };
        }
        case "no-command":
        case "no-shell":
            return { ...base, decision: "failed", reason: course.kind, outcome: NOT_BEGUN[course.kind] };
        case "superseded":
            return concludeSuperseded(course.plan);
    }
}
function describeFailed(to, what) {
    return { kind: "rollback-failed", to, what };
}
/** Another run changed the environment while it was waited for. */
function concludeSuperseded(now) {
    if (now.kind !== "roll-back")
        return concludePlan(now);
    const { tag } = now.bad;
    return {
        decision: "refused",
        reason: "not-current",
        seen: tag,
        outcome: { kind: "not-rolled-back", why: `${tag} came there while the environment was waited for` },
        evidence: [],
        tail: [],
    };
}
/** The incident with its end; told once, however often it is closed. */
function closeIncident(incident, conclusion, at) {
    const { outcome } = conclusion;
    const known = incident.outcome;
    // A re-run sees the same end with less precision: the first measurement stays.
    if (known.kind === "rolled-back" && outcome.kind === "rolled-back" && known.to.sha === outcome.to.sha)
        return incident;
    if (known.kind === "rollback-failed" && known.stopped !== true && conclusion.reason === "attempt-failed")
        return incident;
    const what = outcome.kind === "rolled-back"
        ? `${outcome.to.tag} ${HEALTHY_AGAIN}`
        : outcome.kind === "rollback-failed"
            ? `rollback failed: ${outcome.what}`
            : outcome.kind === "in-progress"
                ? "under way"
                : `not rolled back: ${outcome.why}`;
    const evidence = conclusion.evidence.filter((item) => !incident.evidence.some((other) => other.what === item.what && other.value === item.value));
    const closed = { ...incident, outcome, evidence: [...incident.evidence, ...evidence] };
    return incident.timeline.some((entry) => entry.what === what) ? closed : addTimeline(closed, { at, what });
}

;// CONCATENATED MODULE: ./actions/rollback/src/reasons.ts
/** Why a rollback ended as it did: the closed set of reason codes, each with what a person does next. */
const src_reasons_REASONS = [
    {
        code: "rolled-back",
        meaning: "The last known-good release answers again and is healthy.",
        remedy: "Find the cause and complete the post-incident review, which is open.",
        where: "commit",
    },
    {
        code: "begun",
        meaning: "The rollback has begun: people are notified and the environment is held; the job's own steps bring the old release back.",
        remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
        where: "workflow",
    },
    {
        code: "not-begun",
        meaning: "This run has begun no rollback of the environment, so there is nothing to finish.",
        remedy: "Put a step with `operation: begin` before it, with the same `environment` and `service`, and finish only when its decision is begun.",
        where: "workflow",
    },
    {
        code: "already-rolled-back",
        meaning: "This incident was rolled back before; nothing was done twice.",
        remedy: "Nothing. See the incident.",
        where: "nothing",
    },
    {
        code: "playbook-only",
        meaning: "The playbook ran without a rollback, as `target: none` asked.",
        remedy: "Fix the environment; the incident says who was notified.",
        where: "outside",
    },
    {
        code: "forward-only",
        meaning: "The environment's policy says `forward-only`; it is never rolled back by itself.",
        remedy: "Deploy a fix. To roll back all the same: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "nothing-changed",
        meaning: "The release never began to change the environment.",
        remedy: "Nothing to roll back. The deploy's summary says why it was refused.",
        where: "nothing",
    },
    {
        code: "still-verified",
        meaning: "The release runs in the environment and was found healthy; this run changed nothing there.",
        remedy: "Nothing to roll back: the job was refused, rejected or cancelled before it changed anything. To roll the release back all the same: Actions → Roll back → Run workflow.",
        where: "nothing",
    },
    {
        code: "nothing-deployed",
        meaning: "No deployment of ours is recorded in the environment.",
        remedy: "Check `environment`, and the service where there are several: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "no-known-good",
        meaning: "No earlier release was deployed and verified here and is still free of quarantine.",
        remedy: "Deploy a fix, or name a verified release: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "target-not-verified",
        meaning: "The release named in `target` was never verified in the environment.",
        remedy: "Name a release that was verified there; the summary lists them: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "target-is-current",
        meaning: "The release named in `target` is the one that is to be taken back.",
        remedy: "Name an older release, or leave `target` empty: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "target-quarantined",
        meaning: "The release named in `target` was itself rolled back in this environment.",
        remedy: "Name another release: Actions → Roll back → Run workflow with a `target`. This one stays out until a person in the role release-manager names it there in `lift-quarantine`.",
        where: "rollback",
    },
    {
        code: "target-unknown",
        meaning: "The environment has targets and none, or another, was named.",
        remedy: "Set `deploy-target` to one of the environment's targets; the message names them.",
        where: "workflow",
    },
    {
        code: "target-not-deployable",
        meaning: "The tag of the target is gone or points at another commit.",
        remedy: "Restore the tag, or name another verified release: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "not-current",
        meaning: "Another release runs there by now; taking it back would undo somebody else's change.",
        remedy: "Look at the environment. If what runs there now is bad: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "never-began",
        meaning: "The release that was named never began to change the environment, at any target; nothing was rolled back.",
        remedy: "Name the release that fails, or none for whatever runs: Actions → Roll back → Run workflow.",
        where: "rollback",
    },
    {
        code: "no-command",
        meaning: "Neither `command` nor the policy says how to bring a release there.",
        remedy: "Set `rollback` or `deploy` of the environment in the policy.",
        where: "policy",
    },
    {
        code: "no-shell",
        meaning: "The machine has no bash on its PATH, which runs the rollback command. Nothing was changed.",
        remedy: "Install bash in the image of the job's container, or run the job on the hosted runner itself.",
        where: "workflow",
    },
    {
        code: "locked",
        meaning: "Another run holds the environment, and its command may be changing it now.",
        remedy: "Wait for the holder in the summary, or cancel its run, then choose Re-run failed jobs; a hold by hand does not stop a rollback.",
        where: "re-run-failed",
    },
    {
        code: "attempt-failed",
        meaning: "An attempt for this incident failed before; there is one attempt, then people.",
        remedy: "Look at the environment now. To try again: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "command-failed",
        meaning: "The rollback command failed or ran out of time.",
        remedy: "The environment may be half-way: look at it now; the end of the log is below. To try again: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "steps-failed",
        meaning: "The job's own steps that bring the old release back did not end well.",
        remedy: "The environment may be half-way: look at it now; the steps' own log says what failed. To try again: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "unhealthy-after-rollback",
        meaning: "The command ran, but the old release does not answer as it should.",
        remedy: "Look at the environment now; the failing probes are below. To try another release: Actions → Roll back → Run workflow with a `target`.",
        where: "rollback",
    },
    {
        code: "not-verified",
        meaning: "The command ran, but nothing is configured that says whether the old release answers.",
        remedy: "Look at the environment now. Give it `smoke` probes, `verify.identity` or at least a `url` in the policy.",
        where: "policy",
    },
    {
        code: "stopped",
        meaning: "The rollback was stopped before its outcome was known.",
        remedy: "Look at the environment, then choose Re-run failed jobs: the rollback continues where it was.",
        where: "re-run-failed",
    },
    {
        code: "drill-begun",
        meaning: "A step of the drill has begun: the environment is held, and the job's own steps bring the release there.",
        remedy: "Nothing. The job's own steps come next, then the step with `operation: finish`.",
        where: "workflow",
    },
    {
        code: "drill-continues",
        meaning: "A step of the drill is done; the next pair of `begin` and `finish` goes on with the next one.",
        remedy: "Nothing; the job goes on.",
        where: "nothing",
    },
    {
        code: "drilled",
        meaning: "The environment went back and forward again; the recovery time is recorded.",
        remedy: "Nothing.",
        where: "nothing",
    },
    {
        code: "drill-in-production",
        meaning: "A drill changes what runs; production is never drilled.",
        remedy: "Name a staging environment in the drill's `environment`.",
        where: "workflow",
    },
    {
        code: "drill-deploy-failed",
        meaning: "The drill's deploy of the release that runs there failed.",
        remedy: "Fix the environment's deploy command; the end of the log is below.",
        where: "commit",
    },
    {
        code: "drill-back-failed",
        meaning: "The drill's way back failed; a real one would have too.",
        remedy: "Fix the rollback before the next release, and look at the environment now.",
        where: "commit",
    },
    {
        code: "drill-forward-failed",
        meaning: "The drill went back but not forward again.",
        remedy: "The environment runs the old release or is half-way. Deploy the release again: Actions → Release → Run workflow on its tag.",
        where: "release",
    },
    {
        code: "quarantine-lifted",
        meaning: "The release may be deployed here again.",
        remedy: "Deploy it: Actions → Release → Run workflow on its tag. Who lifted the quarantine, and why, is in its deployment.",
        where: "release",
    },
    {
        code: "not-quarantined",
        meaning: "The release named in `lift-quarantine` is not quarantined here.",
        remedy: "Nothing to do if this release was meant. If not: Actions → Roll back → Run workflow with the other release in `lift-quarantine`, and its `environment`.",
        where: "rollback",
    },
    {
        code: "not-in-role",
        meaning: "The person who started the run is not known to be in the role `release-manager`.",
        remedy: "Ask a person in the role release-manager to start the run, or add this one to the role in the policy.",
        where: "policy",
    },
    {
        code: "dry-run",
        meaning: "What would have been done was reported; nothing was written.",
        remedy: "Remove `dry-run` from the step to roll back.",
        where: "workflow",
    },
];
/** What a person does next. */
function remedyOf(code) {
    return src_reasons_REASONS.find((entry) => entry.code === code).remedy;
}

;// CONCATENATED MODULE: ./actions/rollback/src/decide.ts




/** A plan and how it went on. Throws for a plan to roll back of which nothing was tried. */
function conclude(plan, course) {
    if (plan.kind !== "roll-back")
        return concludePlan(plan);
    if (course === null)
        throw new TypeError("the plan was to roll back, and nothing says how that went");
    return concludeCourse(plan, course);
}
/** Decision, reason and its sentence, from what was kept. Throws when the same facts lead to another target. */
function decideRollback(facts) {
    const { deployments, request, target, course } = facts;
    const plan = plan_planRollback(deployments, (0,release_history/* readHistory */.Lu)(deployments, request.scope), request);
    const decided = targetOf(plan);
    if (decided !== target)
        throw new Error(`the target: expected ${target ?? "none"}, seen ${decided ?? "none"}`);
    const { decision, reason, seen } = conclude(plan, course);
    const sentence = src_reasons_REASONS.find(({ code }) => code === reason).meaning;
    return { decision, reason, reasons: [seen === "" ? sentence : `${sentence} Seen: ${seen}.`] };
}
/** The commit that a plan goes back to. */
function targetOf(plan) {
    return plan.kind === "roll-back" ? plan.target.sha : null;
}
/** Deployments that are kept, where there is no room for all. */
const KEPT = [Number.POSITIVE_INFINITY, 50, 25, 12, 6];
/**
 * What the record may keep, the most first; each gives the same plan. The lines of the command and what probes answered stay out
 * of it: they decide nothing, and a record is read by many.
 */
function listKeptFacts(facts) {
    const { deployments, request, target } = facts;
    const { environment, service } = request.scope;
    const own = deployments
        .filter((one) => one.environment === environment && (one.payload === null || one.payload.service === service))
        .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
    const planOf = (from) => JSON.stringify(planRollback(from, readHistory(from, request.scope), request));
    const plan = planOf(deployments);
    const course = facts.course === null ? null : withoutLines(facts.course);
    const keep = (kept) => ({ deployments: kept, request, target, course });
    const fewer = KEPT.filter((limit, index) => index === 0 || limit < own.length)
        .map((limit) => own.slice(0, limit))
        .filter((kept) => planOf(kept) === plan);
    return [keep(fewer[0] ?? deployments), ...fewer.slice(1).map(keep)];
}
function withoutLines(course) {
    switch (course.kind) {
        case "rolled-back":
            return { ...course, tail: [] };
        case "failed":
            return { ...course, tail: [], evidence: [] };
        default:
            return course;
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/replay/deciders.ts
/** Each phase's pure decision, over the facts that its entry of the record keeps. */







/** Of the phases that decide from facts; with `policy` preflight's facts are judged by that instead. */
function createDeciders(policy) {
    return {
        preflight: (recorded) => {
            const { policy: kept, facts } = recorded;
            return (0,decide/* decidePreflight */.u)(facts, policy === undefined ? kept : policy({ policy: kept, facts }));
        },
        deploy: (recorded) => decideDeploy(recorded),
        "release-notes": (recorded) => {
            const { findings } = recorded;
            // Entries of before the severity was kept say what was found, not how grave it was.
            if (findings.some(({ severity }) => severity === undefined))
                throw new Error("the findings have no severity");
            return { ...concludeGate(findings), reasons: findings.map(({ code }) => code) };
        },
        announce: (recorded) => {
            const { plan, receipts } = recorded;
            const isUnderWay = plan.some(({ audience, channel }) => receipts.some((one) => one.audience === audience && one.channel === channel && one.state === "sending"));
            // The entry's reason is its decision; which messages were new or changed stands in the action's output.
            const decision = isUnderWay ? "announcing" : concludeDeliveries(plan, receipts).decision;
            return { decision, reason: decision, reasons: [] };
        },
        rollback: (recorded) => decideRollback(recorded),
        verify: (recorded) => {
            const { decision } = judgeVerification(recorded);
            return {
                decision: decision.verdict,
                reason: decision.reason,
                reasons: [decision.explanation, ...decision.deciding.map((signal) => `${signal.name}: ${signal.explanation}`)],
            };
        },
    };
}
/** The policy that preflight kept beside its facts must be the one whose digest every entry names. */
function findPolicyFault(entry) {
    if (entry.phase !== "preflight" || !("facts" in entry))
        return undefined;
    const { policy } = entry.facts;
    if (policy === undefined)
        return "the entry keeps no policy";
    const { origin: _origin, digest, ...rules } = policy;
    const seen = (0,canonical/* digestOf */.o)(rules);
    return seen === digest && digest === entry.policyDigest
        ? undefined
        : `policy digest: expected ${entry.policyDigest}, seen ${seen}`;
}

// EXTERNAL MODULE: ./packages/shared/src/text/escape.ts
var text_escape = __webpack_require__(36888);
;// CONCATENATED MODULE: ./packages/cli/src/replay/record-file.ts
/** Reads a release record in any of the forms that it is kept in. */





const LIMIT_BYTES = 50_000_000;
/** The entries as the file has them; throws when it cannot be read or holds none. */
async function readRecordFile(name, runtime) {
    const text = name === "-" ? await runtime.readInput() : readText((0,external_node_path_.resolve)(runtime.cwd, name), name);
    return parseRecord(text, name === "-" ? "standard input" : name);
}
function readText(path, name) {
    try {
        const size = (0,external_node_fs_.statSync)(path).size;
        if (size > LIMIT_BYTES)
            throw new Error(`it has ${size} bytes; a record has at most ${LIMIT_BYTES}`);
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (cause) {
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `The record ${(0,text_escape/* quoteValue */.cl)(name)} could not be read: ${(0,errors/* describeError */.U)(cause)}.`,
            hint: "Download it: gh release download TAG --pattern release-record.json",
            cause,
        });
    }
}
/** The asset of a release, a list of entries, one entry, or the text of a check run. */
function parseRecord(text, name) {
    const refuse = (problem) => new errors/* ActionableError */.f({
        code: "invalid-answer",
        message: `${(0,text_escape/* quoteValue */.cl)(name)} is no release record: ${problem}.`,
        hint: "Expected is the asset release-record.json of a GitHub Release, a JSON list of its entries, or the text of one of our check runs.",
    });
    if (text.includes("<!-- octoacme:record")) {
        const decoded = (0,machine_part/* decodeRecord */.eT)(text);
        if (!decoded.ok)
            throw refuse(decoded.message);
        return [decoded.entry];
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw refuse(`it is no JSON (${(0,errors/* describeError */.U)(cause)})`);
    }
    const kept = typeof value === "object" && value !== null && !Array.isArray(value) && "record" in value
        ? value.record
        : value;
    const entries = Array.isArray(kept) ? kept : [kept];
    if (entries.length === 0)
        throw refuse("it has no entries");
    const wrong = entries.findIndex((entry) => !(0,machine_part/* isRecordEntry */.Cw)(entry));
    if (wrong >= 0)
        throw refuse(`entry ${wrong + 1} has another shape than an entry of the record`);
    return entries;
}

;// CONCATENATED MODULE: ./packages/cli/src/replay/replay.ts
/** `replay RECORD`: the same pure decisions over the recorded facts: the same, or where they are not. */












const WHY = {
    "no-facts": "the entry kept only the digest of its facts",
    "facts-changed": "the facts are not those that were judged",
    "no-decider": "the phase records what it did; there is nothing to decide again",
};
const run = async (values, runtime) => {
    const entries = (0,chain/* orderChain */.k$)(await readRecordFile(values.argument, runtime));
    const policyFile = values.text("policy-file");
    const policy = policyFile === undefined ? undefined : readPolicy(policyFile, runtime);
    const deciders = createDeciders(policy);
    // A record may begin in the middle: what its first entry follows is not here to be looked at.
    const problems = (0,chain/* verifyChain */.H5)(entries, entries[0]?.previous ?? null);
    const replayed = entries.map((entry, index) => replayEntry(entry, index, deciders, policy !== undefined));
    const same = replayed.filter(({ outcome }) => outcome === "same").length;
    const different = replayed.filter(({ outcome }) => outcome === "different").length;
    const unproved = replayed.length - same - different;
    const isGood = problems.length === 0 && different === 0 && same > 0 && !(values.isSet("strict") && unproved > 0);
    if (values.json) {
        const { repository, version, sha } = entries[0];
        const document = {
            schemaVersion: 1,
            same: isGood,
            release: { repository, version, sha },
            policy: policyFile ?? null,
            chain: problems.map(({ kind, index, message }) => ({ entry: index + 1, kind, message })),
            entries: replayed,
        };
        (0,json_documents/* printJson */.Q2)(runtime, document);
    }
    else
        runtime.say(render(entries, replayed, problems));
    return isGood ? command/* EXIT */.dc.ok : command/* EXIT */.dc.problems;
};
function replayEntry(entry, index, deciders, otherPolicy) {
    const { phase, environment, at } = entry;
    const recorded = { decision: entry.decision, reason: entry.reason };
    const base = { entry: index + 1, phase, environment, at, recorded, decided: null, differences: [], why: null };
    const fault = findPolicyFault(entry);
    if (fault !== undefined)
        return { ...base, outcome: "different", differences: [fault], why: "the policy is not the one that was judged by" };
    let result;
    try {
        result = (0,chain/* replay */.eZ)(entry, deciders);
    }
    catch (thrown) {
        return {
            ...base,
            outcome: "different",
            differences: [],
            why: `the facts cannot be judged: ${(0,errors/* describeError */.U)(thrown)}`,
        };
    }
    const { outcome } = result;
    if (outcome.kind === "not-replayable") {
        const changed = outcome.why === "facts-changed";
        return {
            ...base,
            outcome: changed ? "different" : "not-replayable",
            differences: changed
                ? [`digest of the facts: expected ${entry.factsDigest}, seen ${(0,canonical/* digestOf */.o)(entry.facts)}`]
                : [],
            why: WHY[outcome.why],
        };
    }
    if (outcome.kind === "same")
        return { ...base, outcome: "same", decided: recorded };
    const { decision, reason, reasons } = deciders[phase](entry.facts);
    return {
        ...base,
        outcome: "different",
        decided: { decision, reason },
        differences: compareReasons(entry.reasons, reasons),
        why: otherPolicy ? "under the other policy" : "this version of the package decides differently over the same facts",
    };
}
/** Lines that only one of the two gave. */
function compareReasons(recorded, decided) {
    return [
        ...recorded.filter((line) => !decided.includes(line)).map((line) => `expected: ${line}`),
        ...decided.filter((line) => !recorded.includes(line)).map((line) => `seen: ${line}`),
    ].slice(0, 20);
}
function readPolicy(file, runtime) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(runtime.cwd, file), "utf8");
    }
    catch (cause) {
        throw new errors/* ActionableError */.f({
            code: "not-found",
            message: `The policy ${file} could not be read: ${(0,errors/* describeError */.U)(cause)}.`,
            hint: "Name a file with --policy-file.",
            cause,
        });
    }
    const parsed = (0,parse.parsePolicy)(text);
    if (!parsed.ok)
        throw (0,parse.refusePolicy)({ path: file, ref: "this folder" }, parsed.problems);
    return ({ policy, facts }) => (0,resolve/* resolvePolicy */.n)({
        file: parsed.file,
        origin: { kind: "file", path: file, ref: "this folder", sha: "0".repeat(40) },
        service: policy.service,
        tag: facts.release.tag,
    });
}
function render(entries, replayed, problems) {
    const { repository, version, sha } = entries[0];
    const signs = { same: (0,src_text/* style */.iF)("green", "✓"), different: (0,src_text/* style */.iF)("red", "✗"), "not-replayable": (0,src_text/* style */.iF)("yellow", "–") };
    const count = (outcome) => replayed.filter((entry) => entry.outcome === outcome).length;
    return [
        `${(0,src_text/* style */.iF)("bold", version)} of ${repository} at ${sha.slice(0, 7)}: ${replayed.length} entries`,
        "",
        problems.length === 0
            ? `${(0,src_text/* style */.iF)("green", "✓")} the chain of hashes is whole`
            : `${(0,src_text/* style */.iF)("red", "✗")} the chain of hashes is broken`,
        ...problems.map(({ message }) => `    ${message}`),
        "",
        ...replayed.flatMap(({ entry, phase, environment, at, recorded, outcome, decided, differences, why }) => [
            `${signs[outcome]} ${entry}. ${phase}${environment === null ? "" : ` (${environment})`} ${(0,src_text/* style */.iF)("dim", at.slice(0, 16).replace("T", " "))}  ${recorded.decision} (${recorded.reason})${outcome === "different" && decided !== null ? ` → ${(0,src_text/* style */.iF)("red", `${decided.decision} (${decided.reason})`)}` : ""}`,
            ...(why === null ? [] : [`     ${(0,src_text/* style */.iF)("dim", why)}`]),
            ...differences.map((line) => `     ${(0,src_text/* wrapText */.C1)(line, "       ")}`),
        ]),
        "",
        `${count("same")} the same, ${count("different")} different, ${count("not-replayable")} without facts to decide from.`,
    ].join("\n");
}


/***/ }),

/***/ 15332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ verifyChain),
/* harmony export */   eZ: () => (/* binding */ replay),
/* harmony export */   k$: () => (/* binding */ orderChain)
/* harmony export */ });
/* unused harmony exports headOf, followChain */
/* harmony import */ var _text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77001);
/* harmony import */ var _entry_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98825);
/** The record as a chain: each entry names the hash of one before it, so that none can be changed, and none that another follows left out, unseen. */


/** Entries in the order of their links; those that hang on nothing come last, by time. */
function orderChain(entries) {
    const byPrevious = new Map();
    for (const entry of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.hash < b.hash ? -1 : 1)))
        byPrevious.set(entry.previous, [...(byPrevious.get(entry.previous) ?? []), entry]);
    const ordered = [];
    const seen = new Set();
    const queue = [...(byPrevious.get(null) ?? [])];
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
        if (seen.has(entry.hash))
            continue;
        seen.add(entry.hash);
        ordered.push(entry);
        queue.unshift(...(byPrevious.get(entry.hash) ?? []));
    }
    return [...ordered, ...entries.filter((entry) => !seen.has(entry.hash))];
}
/**
 * Every fault of a record given in order; empty means that it is whole. Each entry follows one that stands before
 * it; phases that ran side by side (targets of a matrix) follow the same one. The first entry may name a previous one only when
 * `from` is that hash (a record continued from elsewhere).
 */
function verifyChain(entries, from = null) {
    const problems = [];
    const before = new Set([from]);
    for (const [index, entry] of entries.entries()) {
        const name = `entry ${index + 1} (${entry.phase}, ${entry.at})`;
        if ((0,_entry_ts__WEBPACK_IMPORTED_MODULE_1__/* .hashEntry */ .bQ)(entry) !== entry.hash)
            problems.push({ kind: "changed", index, message: `${name} was changed after it was written` });
        if ("facts" in entry && (0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(entry.facts) !== entry.factsDigest)
            problems.push({ kind: "facts-changed", index, message: `the facts of ${name} are not those that were judged` });
        if (!before.has(entry.previous))
            problems.push({ kind: "unlinked", index, message: `${name} does not follow an entry before it` });
        const first = entries[0];
        if (entry.sha !== first.sha || entry.repository !== first.repository || entry.version !== first.version)
            problems.push({ kind: "other-release", index, message: `${name} speaks of another release` });
        before.delete(null);
        before.add(entry.hash);
    }
    return problems;
}
/** The entry that a new one follows: the last of the ordered chain. */
function headOf(entries) {
    return orderChain(entries).at(-1) ?? null;
}
/**
 * The entry that a phase adds. What the same run decided from the same facts before is not said twice: then it is
 * that entry again. Nothing that stands is ever replaced, because what was written after it hangs on its hash.
 */
function followChain(entries, fields, keepFacts = true) {
    const factsDigest = digestOf(fields.facts);
    const last = orderChain(entries).findLast(({ phase, environment }) => phase === fields.phase && environment === fields.environment);
    const isSame = last !== undefined &&
        last.run.id === fields.run.id &&
        last.factsDigest === factsDigest &&
        last.decision === fields.decision &&
        last.reason === fields.reason &&
        last.policyDigest === fields.policyDigest;
    return isSame ? last : createEntry(fields, headOf(entries), keepFacts);
}
/** Decides an entry again from its facts, with the decision of the phase as it is in this package. */
function replay(entry, deciders) {
    const base = { phase: entry.phase, recorded: { decision: entry.decision, reason: entry.reason } };
    if (!("facts" in entry))
        return { ...base, outcome: { kind: "not-replayable", why: "no-facts" } };
    if ((0,_text_canonical_ts__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(entry.facts) !== entry.factsDigest)
        return { ...base, outcome: { kind: "not-replayable", why: "facts-changed" } };
    const decide = deciders[entry.phase];
    if (decide === undefined)
        return { ...base, outcome: { kind: "not-replayable", why: "no-decider" } };
    const { decision, reason } = decide(entry.facts);
    return decision === entry.decision && reason === entry.reason
        ? { ...base, outcome: { kind: "same" } }
        : { ...base, outcome: { kind: "different", decision, reason } };
}


/***/ }),

/***/ 20749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   xr: () => (/* binding */ WOULD_HAVE_STOPPED)
/* harmony export */ });
/* unused harmony exports markDecision, renderVerdictLine */
/* harmony import */ var _markdown_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22930);
/** The first line of a phase in its job summary, alike in every action: the mark, the decision, one sentence, the reason. */

/** Begins the warning of a step that goes on in advisory mode alone: readers, and searches through logs, find each such place by it. */
const WOULD_HAVE_STOPPED = "Would have stopped here";
/** The mark of a decision that is either good or bad; a dry run only says what would be done. */
function markDecision(isNegative, decision) {
    return isNegative ? "❌" : decision === "planned" ? "📝" : "✅";
}
/** Markdown, as `sentence` is; a reason that only repeats the decision is left out. */
function renderVerdictLine(mark, { decision, reason }, sentence) {
    return `**${mark} ${decision}:** ${sentence}${reason === decision ? "" : ` (${inlineCode(reason)})`}`;
}


/***/ })

};
